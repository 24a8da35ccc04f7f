// The name tables of a language -> phrase sets. In: <language>/titles.tsv, names.tsv. Out: NameLexicon. Proved by tests/names_test.cpp.
#include "extract/names_lexicon.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "lexicon/by_language.hpp"
#include "lexicon/table.hpp"

namespace dateline::extract {
namespace {

bool has_flag(std::string_view cell, std::string_view flag) {
  for (std::size_t at = 0; at <= cell.size();) {
    std::size_t end = cell.find(' ', at);
    if (end == std::string_view::npos) end = cell.size();
    if (cell.substr(at, end - at) == flag) return true;
    at = end + 1;
  }
  return false;
}

// The keys of titles that have a flag, over all packs.
std::set<std::string_view> keys_with(std::string_view flag) {
  std::set<std::string_view> out;
  for (const std::string& language : lexicon::languages()) {
    for (const lexicon::Row& row : lexicon::table(language + "/titles.tsv")) {
      if (row.size() >= 3 && has_flag(row[2], flag)) out.insert(row[1]);
    }
  }
  return out;
}

void read_titles(NameLexicon& out, const std::string& language) {
  for (const lexicon::Row& row : lexicon::table(language + "/titles.tsv")) {
    if (row.size() < 3) continue;
    Title title;
    title.key = row[1];
    title.person = has_flag(row[2], "person");
    title.role = has_flag(row[2], "role");
    title.office = has_flag(row[2], "office");
    title.rank = has_flag(row[2], "rank");
    title.peer = has_flag(row[2], "peer");
    title.plural = has_flag(row[2], "plural");
    title.male = has_flag(row[2], "m");
    title.female = has_flag(row[2], "f");
    for (const std::string_view form : lexicon::forms(row[0])) {
      out.titles.add(form, title);
      const std::vector<std::uint32_t> numbers = lexicon::form_numbers(form);
      if (title.person && numbers.size() == 1 && numbers[0] != 0) out.person_words.insert(numbers[0]);
    }
  }
}

void add_row(NameLexicon& out, std::string_view kind, std::string_view form, std::string_view value) {
  if (kind == "organisation") out.heads.add(form, {Shape::organisation, value});
  if (kind == "site") out.heads.add(form, {Shape::site, value});
  if (kind == "area") out.heads.add(form, {Shape::area, value});
  if (kind == "number_area") out.heads.add(form, {Shape::number_area, value});
  if (kind == "pronoun") {
    out.pronouns.add(form,
                     {has_flag(value, "m"), has_flag(value, "f"), has_flag(value, "object"), has_flag(value, "possessive"), has_flag(value, "kin")});
  }
  if (kind == "plural") out.plurals.add(form, value == "two" ? Plural::two_persons : Plural::several);
  if (kind == "content") out.content.add(form, 1);
  if (kind == "no_pronoun") out.no_pronoun.add(form, 1);
  if (kind == "preposition") out.preposition.add(form, value == "place" ? 2 : 1);
  if (kind == "speaks_before") out.speaks_before.add(form, 1);
  if (kind == "stands_back") out.stands_back.add(form, value);
  if (kind == "of") out.of.add(form, 1);
  if (kind == "gap") out.gap.add(form, 1);
  if (kind == "scope") out.scope.add(form, 1);
  if (kind == "compound") out.compounds.add(form, 1);
  if (kind == "double_surname") out.double_surnames.add(form, 1);
  if (kind == "capital_head") out.capital_head.add(form);
  if (kind == "middle") out.middle.add(form);
  if (kind == "weekday") out.weekday.add(form);
  if (kind == "day_name") out.day_names.add(form, 1);
  if (kind == "calendar_before") out.calendar_before.add(form);
  if (kind == "honours") out.honours.add(form);
  if (kind == "copula") out.copula.add(form);
  if (kind == "is") out.is.add(form);
  if (kind == "ordinal") out.ordinal.add(form);
  if (kind == "becomes") out.becomes.add(form);
  if (kind == "clause_opener") out.clause_opener.add(form);
  if (kind == "classifier") out.classifier.add(form);
  if (kind == "label") out.label.add(form);
  if (kind == "numbered") out.numbered.add(form);
  if (kind == "thing") out.thing.add(form);
  if (kind == "saint") out.saint.add(form);
  if (kind == "small_site") out.small_site.add(form);
  if (kind == "landmark") out.landmark.add(form, 1);
  if (kind == "seat") out.seat.add(form);
  if (kind == "side") out.side.add(form);
  if (kind == "month") out.month.add(form);
  if (kind == "occupation") out.occupation.add(form);
  if (kind == "company") out.companies.add(form, 1);
  if (kind == "club_mark") out.club_mark.add(form);
  if (kind == "firm_mark") out.firm_mark.add(form);
  if (kind == "link") out.link.add(form);
  if (kind == "particle") out.particle.add(form);
  if (kind == "surname") out.surname.add(form);
  if (kind == "opener") out.opener.add(form);
  if (kind == "many") out.many.add(form);
  if (kind == "demonstrative") out.demonstrative.add(form);
  if (kind == "determiner") out.determiner.add(form);
  if (kind == "direction") out.direction.add(form);
  if (kind == "suffix") out.suffix.add(form);
  if (kind == "body") out.bodies.add(form, value);
  if (kind == "after_name") out.after_name.add(form);
  if (kind == "given") (value == "m" ? out.male_given : out.female_given).add(form);
}

// Common words that a capital may begin inside a body's name: "Bảo tồn", "Môi trường".
void read_words(NameLexicon& out, const std::string& language) {
  for (const std::string_view path : lexicon::tables(language + "/vocabulary_")) {
    for (const lexicon::Row& row : lexicon::table(path)) {
      if (row.size() < 2) continue;
      for (const std::string_view form : lexicon::forms(row[1])) {
        const auto blanks = std::count(form.begin(), form.end(), ' ');
        if (blanks >= 1 && blanks <= 3) out.words.add(form, 1);
      }
    }
  }
}

// What NameFinder::step() learns to read in small letters is named here too.
void read_beginnings(NameLexicon& out) {
  for (const lexicon::WordSet& words : {out.plurals.beginnings(), out.no_pronoun.beginnings(), out.titles.beginnings(), out.heads.beginnings(),
                                        out.pronouns.beginnings(), out.stands_back.beginnings()}) {
    out.begins_mention.add(words);
  }
  out.begins_mention.add(out.particle);
  out.begins_mention.add(out.classifier);
}

NameLexicon build(const std::string& language) {
  NameLexicon out;
  read_titles(out, language);
  for (const lexicon::Row& row : lexicon::table(language + "/names.tsv")) {
    if (row.size() < 2) continue;
    const std::string_view value = row.size() > 2 ? row[2] : std::string_view();
    for (const std::string_view form : lexicon::forms(row[1])) add_row(out, row[0], form, value);
    if (row[0] == "determiner") out.suffix_heads = true;
  }
  // Particles of foreign names and the marks of clubs are the same whatever the language around them.
  for (const std::string& other : lexicon::languages()) {
    for (const lexicon::Row& row : lexicon::table(other + "/names.tsv")) {
      if (row.size() < 2 || (row[0] != "particle" && row[0] != "club_mark")) continue;
      for (const std::string_view form : lexicon::forms(row[1])) (row[0] == "particle" ? out.particle : out.club_mark).add(form);
    }
  }
  if (!out.suffix_heads) read_words(out, language);  // where head words stand at the end, no name goes on into them
  read_beginnings(out);
  return out;
}

}  // namespace

void Words::add(std::string_view form) {
  const std::vector<std::uint32_t> numbers = lexicon::form_numbers(form);
  if (numbers.size() == 1 && numbers[0] != 0) in_.add(numbers[0]);
}

bool is_office(std::string_view key) {
  static const std::set<std::string_view> offices = keys_with("office");
  return offices.contains(key);
}

bool speaks_for_body(std::string_view key) {
  static const std::set<std::string_view> speakers = keys_with("speaks");
  return speakers.contains(key);
}

bool told_of_seat(const NameLexicon& pack, const text::Text& text, std::uint32_t at) {
  if (!pack.suffix_heads || at >= text.size() || text[at].capital) return false;
  const auto head = pack.heads.longest(text.tokens(), at);
  return head && head.value->key == "constituency";
}

bool behind_place_head(const NameLexicon& pack, const text::Text& text, std::uint32_t name) {
  if (!pack.suffix_heads || name < 2 || text[name - 2].capital) return false;
  const auto head = pack.heads.longest(text.tokens(), name - 2);
  const bool seat = pack.seat.has(text[name - 2]);
  if (!seat && (!head || head.length != 1)) return false;
  const bool area = seat || head.value->shape == Shape::area;
  if (text[name - 1].lower == "of") return area || head.value->shape == Shape::site;
  return text[name - 1].is(",") && area && name >= 3 && text[name - 3].lower == "the";
}

const NameLexicon& name_lexicon(std::string_view language) {
  static const lexicon::ByLanguage<NameLexicon> packs(build);
  static const NameLexicon& english = *packs.find("en");
  return packs.of(language, english);
}

}  // namespace dateline::extract
