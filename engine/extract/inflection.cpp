// pack.tsv and stems.tsv of a language -> what the forms of its verbs tell. Proved by tests/extract_test.cpp.
#include "extract/inflection.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/by_language.hpp"
#include "lexicon/table.hpp"

namespace dateline::extract {
namespace {

void add_words(lexicon::WordSet& out, std::string_view cell) {
  for (const std::string_view form : lexicon::forms(cell)) {
    const std::vector<std::uint32_t> numbers = lexicon::form_numbers(form);
    if (numbers.size() == 1 && numbers[0] != 0) out.add(numbers[0]);
  }
}

Inflection read_inflection(const std::string& language) {
  Inflection out;
  for (const lexicon::Row& row : lexicon::table(language + "/pack.tsv")) {
    if (row.size() < 2) continue;
    if (row[0] == "past_forms") out.past = row[1] == "yes";
    if (row[0] == "past_words") add_words(out.irregular, row[1]);
    if (row[0] == "singular_forms") add_words(out.singular, row[1]);
  }
  if (!out.past) return out;
  for (const lexicon::Row& row : lexicon::table(language + "/stems.tsv")) add_words(out.irregular, row[0]);
  return out;
}

}  // namespace

const Inflection& inflection(std::string_view language) {
  static const lexicon::ByLanguage<Inflection> all(read_inflection);
  static const Inflection none;
  return all.of(language, none);
}

}  // namespace dateline::extract
