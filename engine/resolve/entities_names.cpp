// Forms of a name against one another: words, last words, first words. In: two forms. Out: whether one is a part of the other.
// Proved by tests/entities_test.cpp.
#include <algorithm>

#include "extract/spelling.hpp"
#include "resolve/entities_local.hpp"
#include "resolve/known.hpp"
#include "text/recent.hpp"

namespace dateline::resolve {
namespace {

// The same word: without its marks only where `a` stands in a name that is written without any, or `b` has none; by sound where one is written by
// ear.
bool same_word(const std::string& a, const std::string& b, bool a_is_bare) {
  if (a == b) return true;
  if (extract::spelling_of(a).plain == extract::spelling_of(b).plain && (a_is_bare || extract::spelling_of(b).plain == b)) return true;
  const bool ear_a = a.find('-') != std::string::npos, ear_b = b.find('-') != std::string::npos;
  if (!ear_a && !ear_b) return false;
  return distance_of(a, b) <= same_sound * 0.8;
}

// Written without any marks.
bool is_bare(std::string_view form) {
  const extract::Spelling& spelling = extract::spelling_of(form);
  return spelling.plain == spelling.lower;
}

}  // namespace

const std::string& Local::longest() const {
  static const std::string none;
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

const std::vector<std::string>& name_words(std::string_view form) { return extract::spelling_of(form).words; }

namespace {

bool read_end(std::string_view whole, std::string_view part) {
  const std::vector<std::string>&a = name_words(whole), &b = name_words(part);
  if (b.empty()) return false;
  const bool bare = is_bare(whole);
  auto same = [bare](const std::string& of_part, const std::string& of_whole) { return same_word(of_whole, of_part, bare); };
  if (b.size() < a.size() && std::equal(b.rbegin(), b.rend(), a.rbegin(), same)) return true;
  // "al-Assad" ends with "Assad"; "Ô Bri-en" is heard as one word with "O'Brien".
  if (a.size() > 1 && b.size() == 1) {
    const std::size_t hyphen = a.back().rfind('-');
    if (hyphen != std::string::npos && hyphen <= 3 && a.back().substr(hyphen + 1) == b[0]) return true;
    if (spelled_by_ear(a.back()) && a.size() > 2 && b[0].size() > 2) return distance_of(a[a.size() - 2] + "-" + a.back(), b[0]) <= same_sound * 0.6;
  }
  if (b.size() == 2 && a.size() >= 2 && spelled_by_ear(part)) return distance_of(a.back(), b[0] + "-" + b[1]) <= same_sound * 0.6;
  return false;
}

}  // namespace

// The pairs of a report are asked about again with every mention of a short name.
bool ends_with_words(std::string_view whole, std::string_view part) {
  thread_local text::Recent<bool> known;
  thread_local std::string pair;  // room kept between calls
  pair.assign(whole).append(1, '\n').append(part);
  return known.find(pair, [&] { return read_end(whole, part); });
}

bool begins_with_word(std::string_view whole, std::string_view part) {
  const std::vector<std::string>&a = name_words(whole), &b = name_words(part);
  return b.size() == 1 && a.size() > 1 && same_word(a.front(), b.front(), is_bare(whole));
}

}  // namespace dateline::resolve
