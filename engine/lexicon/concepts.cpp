// Vocabulary and relation tables -> concepts. Proved by tests/lexicon_test.cpp.
#include "lexicon/concepts.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/by_language.hpp"

namespace dateline::lexicon {
namespace {

struct Concepts {
  std::vector<std::string_view> names = {""};
  std::unordered_map<std::string_view, Concept> number;
  std::vector<Phrases<Concept>> phrases;  // of each language
  std::vector<std::vector<Concept>> wider;
  std::unordered_set<std::uint64_t> antonyms;
  std::unordered_set<std::uint64_t> counterparts;
  std::vector<WordSet> stopwords;    // of each language
  std::vector<std::uint16_t> roles;  // of each concept, a bit for each role
  std::vector<ConceptClass> classes;

  Concepts();

  static ConceptClass class_of(std::string_view name) {
    switch (name.empty() ? ' ' : name.back()) {
      case 'v':
        return ConceptClass::act;
      case 'p':
        return ConceptClass::people;
      case 'a':
        return ConceptClass::quality;
      default:
        return ConceptClass::thing;
    }
  }

  void give_roles() {
    constexpr std::string_view role_names[] = {"generic_people", "growing_toll", "speech",   "meeting",   "reversing", "daily",  "ascertaining",
                                               "existing",       "prospective",  "attitude", "happening", "spreading", "feeling"};
    roles.resize(names.size());
    for (const Row& row : table("common/concept_roles.tsv")) {
      for (std::size_t role = 0; role < std::size(role_names) && row.size() > 1; ++role) {
        if (row[0] != role_names[role]) continue;
        for (const std::string_view name : forms(row[1])) roles[find(name)] |= static_cast<std::uint16_t>(1U << role);
      }
    }
    roles[0] = 0;
  }

  Concept add(std::string_view name) {
    const auto [it, fresh] = number.try_emplace(name, static_cast<Concept>(names.size()));
    if (fresh) names.push_back(name);
    return it->second;
  }
  Concept find(std::string_view name) const {
    const auto it = number.find(name);
    return it == number.end() ? 0 : it->second;
  }
  static std::uint64_t pair_key(Concept a, Concept b) { return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b); }
};

// Apart from the question below, which is asked at every word and is to be no more than a look.
Concepts::Concepts() {
  for (const std::string& language : languages()) {
    Phrases<Concept>& of_language = phrases.emplace_back();
    for (const std::string_view path : tables(language + "/vocabulary_")) {
      for (const Row& row : table(path)) {
        if (row.size() < 2) continue;
        const Concept c = add(row[0]);
        for (const std::string_view form : forms(row[1])) of_language.add(form, c, language, true);
      }
    }
    stopwords.emplace_back();
    for (const Row& row : table(language + "/stopwords.tsv")) {
      for (const std::string_view form : forms(row[0])) {
        if (const std::uint32_t word = word_number(form); word != 0) stopwords.back().add(word);  // 0: every word that no table knows
      }
    }
  }
  wider.resize(names.size());
  for (const std::string_view path : tables("common/relations_")) {
    for (const Row& row : table(path)) {
      if (row.size() < 3) continue;
      const Concept a = find(row[1]), b = find(row[2]);
      if (a == 0 || b == 0) continue;
      if (row[0] == "antonym") {
        antonyms.insert(pair_key(a, b));
      } else if (row[0] == "distinct") {
        counterparts.insert(pair_key(a, b));
      } else if (row[0] != "converse") {
        wider[a].push_back(b);
      }
    }
  }
  give_roles();
  for (const std::string_view name : names) classes.push_back(class_of(name));
}

inline const Concepts& concepts() {
  static const Concepts built;
  return built;
}

// Its place among the languages.
std::size_t place_of(std::string_view language) {
  static const ByLanguage<std::size_t> places([next = std::size_t{0}](const std::string&) mutable { return next++; });
  const std::size_t* at = places.find(language);
  return at == nullptr ? languages().size() : *at;
}

}  // namespace

std::string_view concept_name(Concept c) { return c < concepts().names.size() ? concepts().names[c] : std::string_view(); }

ConceptClass concept_class(Concept c) { return c < concepts().classes.size() ? concepts().classes[c] : ConceptClass::thing; }

Concept concept_named(std::string_view name) { return concepts().find(name); }

const Phrases<Concept>& concept_phrases(std::string_view language) {
  static const Phrases<Concept> none;
  const std::size_t at = place_of(language);
  return at < concepts().phrases.size() ? concepts().phrases[at] : none;
}

bool antonyms(Concept a, Concept b) { return a != 0 && b != 0 && concepts().antonyms.contains(Concepts::pair_key(a, b)); }

bool distinct(Concept a, Concept b) { return a != 0 && b != 0 && concepts().counterparts.contains(Concepts::pair_key(a, b)); }

const std::vector<Concept>& wider(Concept c) {
  static const std::vector<Concept> none;
  return c < concepts().wider.size() ? concepts().wider[c] : none;
}

bool related(Concept a, Concept b) {
  if (a == b) return a != 0;
  const auto has = [](const std::vector<Concept>& list, Concept c) { return std::find(list.begin(), list.end(), c) != list.end(); };
  return has(wider(a), b) || has(wider(b), a);
}

bool has_role(Concept c, ConceptRole role) { return c < concepts().roles.size() && (concepts().roles[c] >> static_cast<unsigned>(role) & 1U) != 0; }

const WordSet& stopwords(std::string_view language) {
  static const WordSet none;
  const std::size_t at = place_of(language);
  return at < concepts().stopwords.size() ? concepts().stopwords[at] : none;
}

bool is_stopword(std::uint32_t word, std::string_view language) { return stopwords(language).has(word); }

}  // namespace dateline::lexicon
