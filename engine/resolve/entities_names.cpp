// Forms of a name against one another: words, last words, first words. In: two forms. Out: whether one is a part of the other.
// Proved by tests/entities_test.cpp.
#include <algorithm>

#include "extract/spelling.hpp"
#include "resolve/entities_local.hpp"
#include "resolve/known.hpp"

namespace dateline::resolve {
namespace {

// Two words of names, each with and without its marks.
struct Word {
  const std::string &form, &plain;
};
Word word_of(const NameWords& name, std::size_t at) { return {name.words[at], name.plain[at]}; }

// The same word: without its marks only where `a` stands in a name that is written without any, or `b` has none; by sound where one is written by
// ear.
bool same_word(Word a, Word b, bool a_is_bare) {
  if (a.form == b.form) return true;
  if (a.plain == b.plain && (a_is_bare || b.plain == b.form)) return true;
  const bool ear_a = a.form.find('-') != std::string::npos, ear_b = b.form.find('-') != std::string::npos;
  if (!ear_a && !ear_b) return false;
  return distance_of(a.form, b.form) <= same_sound * 0.8;
}

bool same_end(const NameWords& whole, const NameWords& part) {
  const std::size_t longer = whole.words.size(), shorter = part.words.size();
  for (std::size_t back = 1; back <= shorter; ++back) {
    if (!same_word(word_of(whole, longer - back), word_of(part, shorter - back), whole.bare)) return false;
  }
  return true;
}

}  // namespace

const std::string& Local::longest() const {
  static const std::string none;
  if (forms.size() == 1 && forms[0].find_first_not_of(" .'") != std::string::npos) return forms[0];  // as most have one, and it has a word
  const std::string* best = &none;
  std::size_t most = 0;
  for (const std::string& form : forms) {
    const std::size_t words = name_words(form).size();
    if (words > most) {
      most = words;
      best = &form;
    }
  }
  return *best;
}

const std::vector<std::string>& name_words(std::string_view form) { return extract::spelling_of(form).words(); }

NameWords::NameWords(std::string_view form) {
  const extract::Spelling& spelling = extract::spelling_of(form);
  words = spelling.words();
  plain.reserve(words.size());
  bare = spelling.plain == spelling.lower;
  for (const std::string& word : words) plain.push_back(extract::spelling_of(word).plain);
  heard = spelled_by_ear(form);
  if (words.size() == 1) sound = sound_of(words[0], spelled_by_ear(words[0]));
  if (words.size() > 2 && spelled_by_ear(words.back())) {
    const std::string joined = words[words.size() - 2] + "-" + words.back();
    last_two = sound_of(joined, spelled_by_ear(joined));
  }
}

bool ends_with_words(const NameWords& whole, const NameWords& part) {
  const std::vector<std::string>&a = whole.words, &b = part.words;
  if (b.empty()) return false;
  if (b.size() < a.size() && same_end(whole, part)) return true;
  // "al-Assad" ends with "Assad"; "Ô Bri-en" is heard as one word with "O'Brien".
  if (a.size() > 1 && b.size() == 1) {
    const std::size_t hyphen = a.back().rfind('-');
    if (hyphen != std::string::npos && hyphen <= 3 && a.back().substr(hyphen + 1) == b[0]) return true;
    if (!whole.last_two.empty() && b[0].size() > 2) return name_distance(whole.last_two, part.sound) <= same_sound * 0.6;
  }
  if (b.size() == 2 && a.size() >= 2 && part.heard) return distance_of(a.back(), b[0] + "-" + b[1]) <= same_sound * 0.6;
  return false;
}

bool ends_with_words(std::string_view whole, std::string_view part) { return ends_with_words(NameWords(whole), NameWords(part)); }

bool begins_with_word(const NameWords& whole, const NameWords& part) {
  return part.words.size() == 1 && whole.words.size() > 1 && same_word(word_of(whole, 0), word_of(part, 0), whole.bare);
}

}  // namespace dateline::resolve
