// Words and what may render them. In: <language>/glossary_<other>.tsv. Proved by tests/lexicon_test.cpp.
#include "lexicon/glossary.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "lexicon/concepts.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/table.hpp"
#include "text/hash.hpp"

namespace dateline::lexicon {
namespace {

using Stems = std::vector<std::uint64_t>;  // of one rendering, hashed

struct Glossary {
  Phrases<std::uint32_t> words;                // into `renderings`
  std::vector<std::vector<Stems>> renderings;  // of each word; those of words that carry no content of their own left out
};

std::uint64_t key_of(std::string_view word, std::string_view language) { return text::hash(stem(word, language)); }

std::unique_ptr<Glossary> read(std::string_view from, std::string_view to) {
  const auto& rows = table(std::string(from) + "/glossary_" + std::string(to) + ".tsv");
  if (rows.empty()) return nullptr;
  std::set<std::uint64_t> empty;
  for (const Row& row : table(std::string(to) + "/stopwords.tsv")) {
    for (const std::string_view form : forms(row[0])) empty.insert(key_of(form, to));
  }
  auto out = std::make_unique<Glossary>();
  for (const Row& row : rows) {
    if (row.size() < 2) continue;
    out->words.add(row[0], static_cast<std::uint32_t>(out->renderings.size()));
    std::vector<Stems>& all = out->renderings.emplace_back();
    for (std::string_view form : forms(row[1])) {
      Stems& stems = all.emplace_back();
      while (!form.empty()) {
        const std::string_view word = form.substr(0, form.find(' '));
        form.remove_prefix(std::min(form.size(), word.size() + 1));
        stems.push_back(key_of(word, to));
      }
      if (std::all_of(stems.begin(), stems.end(), [&](std::uint64_t key) { return empty.contains(key); })) all.pop_back();
    }
  }
  return out;
}

// Null where no table leads from the one language to the other.
const Glossary* glossary(std::string_view from, std::string_view to) {
  static const auto all = [] {
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Glossary>, std::less<>> out;
    for (const std::string& one : languages()) {
      for (const std::string& other : languages()) {
        if (one != other) out.emplace(std::pair(one, other), read(one, other));
      }
    }
    return out;
  }();
  const auto at = all.find(std::pair(std::string(from), std::string(to)));
  return at == all.end() ? nullptr : at->second.get();
}

// A word that is no name within its sentence, no number and no mark.
bool counts(std::span<const text::Token> tokens, std::size_t at) {
  return tokens[at].kind == text::TokenKind::word && (at == 0 || !tokens[at].capital);
}

// By a glossary from x's language to y's.
double share(const Glossary& glossary, std::span<const text::Token> x, std::string_view language_x, std::span<const text::Token> y,
             std::string_view language_y) {
  constexpr std::size_t least_words = 3;
  std::set<std::uint64_t> all, content, rendered;
  for (std::size_t at = 0; at < y.size(); ++at) {
    if (!counts(y, at)) continue;
    const std::uint64_t key = key_of(y[at].lower, language_y);
    all.insert(key);
    if (!is_stopword(y[at].word, language_y)) content.insert(key);
  }
  std::size_t words = 0, met = 0;
  for (std::uint32_t at = 0; at < x.size();) {
    const auto found = glossary.words.longest(x, at);
    const std::uint32_t length = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(found.length));
    const bool alone = length == 1 && is_stopword(x[at].word, language_x);
    if (found && counts(x, at) && !alone && !glossary.renderings[*found.value].empty()) {
      bool renders = false;
      for (const Stems& stems : glossary.renderings[*found.value]) {
        if (!std::all_of(stems.begin(), stems.end(), [&](std::uint64_t key) { return all.contains(key); })) continue;
        renders = true;
        rendered.insert(stems.begin(), stems.end());
      }
      ++words;
      met += renders ? 1 : 0;
    }
    at += length;
  }
  if (words < least_words || content.size() < least_words) return 0;
  const auto covered = std::count_if(content.begin(), content.end(), [&](std::uint64_t key) { return rendered.contains(key); });
  return std::min(static_cast<double>(met) / static_cast<double>(words), static_cast<double>(covered) / static_cast<double>(content.size()));
}

}  // namespace

double translated_share(std::span<const text::Token> x, std::string_view language_x, std::span<const text::Token> y, std::string_view language_y) {
  if (const Glossary* there = glossary(language_x, language_y)) return share(*there, x, language_x, y, language_y);
  if (const Glossary* back = glossary(language_y, language_x)) return share(*back, y, language_y, x, language_x);
  return 0;
}

}  // namespace dateline::lexicon
