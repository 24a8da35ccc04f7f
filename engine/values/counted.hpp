/// The words around a number: what bounds it, what it counts, and what makes it a name, a score or an order. Inside this room only.
/// In: <language>/bounds.tsv, <language>/counted.tsv. Out: roles of phrases. Tested by tests/quantities_test.cpp.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "lexicon/phrases.hpp"
#include "values/number_words.hpp"
#include "values/quantities.hpp"

namespace dateline::values {

struct BoundWord {
  Bound bound = Bound::exact;
  bool near = false;          ///< with Bound::below: only the last tenth below ("gần", "nearly")
  bool none = false;          ///< the words only begin like a bound
  bool large = false;         ///< only with ten or more or a unit
  bool not_duration = false;  ///< not with a duration, nor with a stretch of another kind ("over two seasons")
  bool age = false;           ///< only with an age
  bool compared = false;      ///< it tells a difference where what is compared with follows ("so với")
};

/// What a phrase around a number does; a word may do several things.
enum class Context : std::uint64_t {
  stop = 1,
  label = 2,
  no_label = 4,
  ordered = 8,
  state = 16,
  person = 32,
  score = 64,
  change = 128,
  age = 256,
  magnitude = 512,
  per = 1024,
  year = 2048,
  both = 4096,
  more = 8192,
  weak_label = 16384,
  noun = 32768,
  join = 65536,
  some = 131072,
  fold = 262144,
  document = 524288,
  clock = 1048576,
  verb_label = 2097152,
  end = 4194304,
  age_sure = 8388608,
  valued = 16777216,
  age_gap = 33554432,
  money = 1U << 26,
  lasting = 1U << 27,
  whole = 1U << 28,
  superlative = 1U << 29,
  classifier = 1U << 30,
  period = 1U << 31,
  area = std::uint64_t{1} << 32,
  may = std::uint64_t{1} << 33,
  most = std::uint64_t{1} << 34,
  floor = std::uint64_t{1} << 35,
  building = std::uint64_t{1} << 36,
  herd = std::uint64_t{1} << 37,
  bare = std::uint64_t{1} << 38,
  one_person = std::uint64_t{1} << 39,
  company = std::uint64_t{1} << 40,
  list = std::uint64_t{1} << 41,
  out_of = std::uint64_t{1} << 42,
  age_than = std::uint64_t{1} << 43,
  all_of = std::uint64_t{1} << 44,
  versus = std::uint64_t{1} << 45,
  hour = std::uint64_t{1} << 46,
  before_hour = std::uint64_t{1} << 47,
  short_label = std::uint64_t{1} << 48,
  stretch = std::uint64_t{1} << 49,
  paid_for = std::uint64_t{1} << 50,
  worth = std::uint64_t{1} << 51,
  share = std::uint64_t{1} << 52,
  sides = std::uint64_t{1} << 53,
  home = std::uint64_t{1} << 54,
  age_named = std::uint64_t{1} << 55  // the last one
};
inline constexpr std::size_t context_count = std::bit_width(static_cast<std::uint64_t>(Context::age_named));

class WordKinds;

class CountWords {
 public:
  explicit CountWords(std::string_view language);

  lexicon::Phrases<BoundWord>::Match bound_before(const text::Text& text, std::uint32_t at) const { return before_.longest(text.tokens(), at); }
  /// All words that a bound before a number may begin with.
  lexicon::WordSet bounds_before() const { return before_.beginnings(); }
  lexicon::Phrases<BoundWord>::Match bound_after(const text::Text& text, std::uint32_t at) const { return after_.longest(text.tokens(), at); }

  /// True where the language has words of that role.
  bool has(Context role) const;
  /// Length of the longest phrase of that role at `at`; 0: none.
  std::uint32_t length(const text::Text& text, std::uint32_t at, Context role) const {
    return at < text.size() && begins(text[at], role) ? longest(text, at, role) : 0;
  }
  /// Length of the longest phrase of that role that ends right before `at`; 0: none does.
  std::uint32_t ends_before(const text::Text& text, std::uint32_t first, std::uint32_t at, Context role) const;
  /// True where one of the `reach` tokens before `at` begins a phrase of that role.
  bool near_before(const text::Text& text, std::uint32_t first, std::uint32_t at, std::uint32_t reach, Context role) const;

  /// True where one of the `reach` tokens from `at` on begins a phrase of that role.
  bool near_behind(const text::Text& text, std::uint32_t at, std::uint32_t last, std::uint32_t reach, Context role) const;

  /// True where the word at `at` is known to tell an act or a quality: "cả hai | nhảy xuống". `surely`: not where it may also be a
  /// thing ("giải pháp").
  bool names_nothing(const text::Text& text, std::uint32_t at, std::uint32_t last, bool surely) const;
  /// The noun phrase that begins at `at`; empty where none does (counted_noun.cpp, where a noun stands before what tells it from others).
  /// `capital_noun`: its first word may have a capital ("12 Thuyền viên"), and all may where all letters of the first are ("DANH SÁCH 23 CẦU THỦ").
  text::TokenRange noun_phrase(const text::Text& text, std::uint32_t at, std::uint32_t last, std::string_view language, bool capital_noun) const;

 private:
  bool begins(const text::Token& token, Context role) const {
    return token.word < roles_begun_.size() && (roles_begun_[token.word] & static_cast<std::uint64_t>(role)) != 0;
  }
  std::uint32_t longest(const text::Text& text, std::uint32_t at, Context role) const;
  void add(std::string_view form, Context role, lexicon::Phrases<char>& phrases);
  std::uint32_t behind_proper_adjectives(const text::Text& text, std::uint32_t at, std::uint32_t last, const NumberWords& numbers) const;
  std::uint32_t behind_classified_name(const text::Text& text, text::TokenRange of, std::uint32_t last) const;
  bool noun_follows(const text::Text& text, std::uint32_t at, std::uint32_t last) const;
  static bool ends_like(const std::vector<std::string_view>& endings, std::string_view lower);

  lexicon::Phrases<BoundWord> before_, after_;
  static std::size_t place(Context role) { return static_cast<std::size_t>(std::countr_zero(static_cast<std::uint64_t>(role))); }

  std::array<lexicon::Phrases<char>, context_count> roles_;  // by the bit of the role
  std::vector<std::uint64_t> roles_begun_;                   // by word number: the roles of the phrases that begin with it
  std::vector<std::string_view> verb_endings_, past_endings_;
  std::uint64_t has_ = 0;                   // the roles that some phrase has
  std::shared_ptr<const WordKinds> kinds_;  // where nouns stand before what tells them from others
};

const CountWords& count_words_of(std::string_view language);

}  // namespace dateline::values
