/// A set of phrases, each with a value: the longest one at a place of a text is found in time of its own length. Tested by tests/lexicon_test.cpp.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "lexicon/table.hpp"
#include "text/text.hpp"

namespace dateline::lexicon {

/// Sets Token::word and Token::stem of a text in `language`.
void number_words(text::Text& text, std::string_view language);

/// A set of words, by their numbers. Asked for nearly every token, by one rule after the other: a bit a word.
class WordSet {
 public:
  void add(std::uint32_t word) {
    make_room(word / bits + 1);
    parts_[word / bits] |= std::uint64_t{1} << word % bits;
  }
  void add(const WordSet& others) {
    make_room(others.parts_.size());
    for (std::size_t i = 0; i < others.parts_.size(); ++i) parts_[i] |= others.parts_[i];
  }
  bool has(std::uint32_t word) const { return word < end_ && (parts_[word / bits] >> word % bits & 1U) != 0; }

 private:
  static constexpr std::uint32_t bits = 64;
  void make_room(std::size_t parts) {
    if (parts <= parts_.size()) return;
    parts_.resize(parts, 0);
    end_ = static_cast<std::uint32_t>(parts) * bits;
  }
  std::vector<std::uint64_t> parts_;
  std::uint32_t end_ = 0;  // above all numbers that have a bit; at hand, as a vector has to reckon its size
};

/// A trie over word numbers. What a text asks stays in a few lines of memory: the first words of all phrases are a bit a word, whose nodes stand in
/// the order of the words, the common ones first; every other node has a small table of the words behind it (open addressing), and tells of most
/// words that go on as no phrase does that they are not there.
class Trie {
 public:
  static constexpr std::uint32_t none = 0x07FFFFFFU;

  struct Node {
    std::uint64_t marks = 0;                             ///< one of 64 for each word behind it; 0: nothing is behind it
    std::uint32_t value : 27 = none, room_bits : 5 = 0;  ///< of the phrase that ends here; size of its table, a power of two
    std::uint32_t first = 0;                             ///< where the table begins
    /// False: no phrase goes on with the word.
    bool may_lead_to(std::uint32_t word) const { return (marks & mark(hash(word))) != 0; }
  };

  /// True where a phrase begins with the word.
  bool begins(std::uint32_t word) const { return word < words_end_ && pages_[word / page_size].has(word); }
  /// The words that phrases begin with.
  WordSet beginnings() const;

  /// The value at the end of a path, which is made where it is new; no word is 0.
  std::uint32_t value_at(std::span<const std::uint32_t> path, std::uint32_t fresh);

  /// How many tokens a phrase has, and its value; none where there is no phrase.
  struct Longest {
    std::uint32_t length = 0, value = none;
  };
  /// The number by which phrases of a set are met: of the word or of its stem.
  using Number = std::uint32_t text::Token::*;
  /// The longest phrase with which `tokens` begin.
  Longest longest(std::span<const text::Token> tokens, Number number) const;
  /// The longest phrase at each token, as packed(); 0 where none begins.
  std::vector<std::uint32_t> longest_at_each(std::span<const text::Token> tokens, Number number) const;

  /// A phrase in one number; of a very long one not the whole length.
  static std::uint32_t packed(Longest found) { return std::min(found.length, 0xFFU) << value_bits | found.value; }
  static Longest unpacked(std::uint32_t packed) { return {packed >> value_bits, packed & ((1U << value_bits) - 1)}; }

 private:
  static constexpr std::uint32_t value_bits = 24;

  /// The first words with 64 numbers that follow each other.
  static constexpr std::uint32_t page_size = 64;
  struct Page {
    std::uint64_t words = 0;  ///< a bit for each
    std::uint32_t first = 0;  ///< where their nodes begin, which stand in the order of the words
    std::uint32_t room = 0;   ///< for so many nodes
    bool has(std::uint32_t word) const { return (words >> word % page_size & 1U) != 0; }
    /// The place of the node of a word, which is one of them or will be.
    std::uint32_t place(std::uint32_t word) const { return first + bits_in(words & ((std::uint64_t{1} << word % page_size) - 1)); }
  };

  /// How many bits are set; in a few steps on processors of any age (Warren, Hacker's Delight 5-1).
  static std::uint32_t bits_in(std::uint64_t bits) {
    bits -= bits >> 1 & 0x5555555555555555ULL;
    bits = (bits & 0x3333333333333333ULL) + (bits >> 2 & 0x3333333333333333ULL);
    return static_cast<std::uint32_t>(((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FULL) * 0x0101010101010101ULL >> 56);
  }
  /// Fibonacci hashing (Knuth 6.4): the place in a table of any size, but for collisions, by the lower bits.
  static std::uint32_t hash(std::uint32_t word) { return static_cast<std::uint32_t>(word * 0x9E3779B97F4A7C15ULL >> 32); }
  static std::uint64_t mark(std::uint32_t hashed) { return std::uint64_t{1} << (hashed >> 26); }

  /// Of the first token alone.
  static Longest alone(const Node& first) { return {first.value != none ? 1U : 0U, first.value}; }
  /// From the node of the first token on, behind which a word may go on with a phrase.
  Longest longest_from(const Node& first, std::span<const text::Token> tokens, Number number) const;
  /// The node of a word that a phrase begins with; null where none does.
  const Node* start(std::uint32_t word) const {
    if (word >= words_end_) return nullptr;
    const Page& page = pages_[word / page_size];
    return page.has(word) ? &nodes_[page.place(word)] : nullptr;
  }
  /// The node behind an edge; null where there is none.
  const Node* next(const Node& from, std::uint32_t word) const {
    const std::uint32_t hashed = hash(word);
    if (word == 0 || (from.marks & mark(hashed)) == 0) return nullptr;
    const std::uint32_t mask = (1U << from.room_bits) - 1;
    for (std::uint32_t tried = 0; tried <= mask; ++tried) {
      const std::uint32_t place = from.first + ((hashed + tried) & mask);
      if (words_[place] == word) return &nodes_[place];
      if (words_[place] == 0) return nullptr;
    }
    return nullptr;
  }
  /// Asks the processor for what next() will be asked for soon.
  void prefetch(const Node& from, std::uint32_t word) const { __builtin_prefetch(&words_[from.first + (hash(word) & ((1U << from.room_bits) - 1))]); }
  std::size_t find_or_start(std::uint32_t word);
  std::size_t find_or_add(std::size_t from, std::uint32_t word);
  std::size_t free_place(const Node& table, std::uint32_t word) const;
  std::uint32_t add_room(std::uint32_t places);
  void move(std::size_t from, std::size_t to);
  void grow(std::size_t parent);

  std::vector<Page> pages_;      // by the number of the word
  std::uint32_t words_end_ = 0;  // above all numbers that have a page; at hand, as a vector has to reckon its size
  // Of each place; apart, since most questions end at a word that is another:
  std::vector<std::uint32_t> words_;  // in a table the word that leads there, 0: none
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> used_;  // of the node's table the places taken
};

/// Built once, then read only.
template <class Value>
class Phrases {
 public:
  struct Match {
    std::uint32_t length = 0;  ///< tokens; 0: nothing begins here
    const Value* value = nullptr;
    explicit operator bool() const { return length > 0; }
  };

  /// Adds one form. The first value given to a form stays. `stemmed` forms are met by Token::stem, others by Token::word: one set is of one kind.
  void add(std::string_view form, Value value, std::string_view language = {}, bool stemmed = false) {
    add_numbers(form_numbers(form, language, stemmed), std::move(value));
  }

  void add_numbers(const std::vector<std::uint32_t>& numbers, Value value) {
    if (numbers.empty()) return;
    if (std::find(numbers.begin(), numbers.end(), 0U) != numbers.end()) return;
    const auto fresh = static_cast<std::uint32_t>(values_.size());
    if (trie_.value_at(numbers, fresh) == fresh) values_.push_back(std::move(value));
  }

  /// The longest phrase that begins at tokens[at], by Token::word. Most words begin none, which costs one look.
  Match longest(std::span<const text::Token> tokens, std::size_t at) const { return find(tokens, at, &text::Token::word); }
  /// The same by Token::stem.
  Match longest_stemmed(std::span<const text::Token> tokens, std::size_t at) const { return find(tokens, at, &text::Token::stem); }
  /// True where some phrase begins with the word of that number.
  bool begins(std::uint32_t word) const { return trie_.begins(word); }
  /// All words that some phrase begins with.
  WordSet beginnings() const { return trie_.beginnings(); }
  bool empty() const { return values_.empty(); }

 private:
  template <class>
  friend class Found;

  Match find(std::span<const text::Token> tokens, std::size_t at, Trie::Number number) const {
    if (at >= tokens.size() || !begins(tokens[at].*number)) return {};
    return match(trie_.longest(tokens.subspan(at), number));
  }
  Match match(Trie::Longest found) const { return found.length == 0 ? Match() : Match{found.length, &values_[found.value]}; }

  Trie trie_;
  std::vector<Value> values_;
};

/// What a set has at every place of a text, looked up once; for sets that are asked about the same place again and again.
template <class Value>
class Found {
 public:
  using Match = typename Phrases<Value>::Match;

  Found() = default;
  /// The set must outlive it. `stemmed`: by Token::stem.
  Found(const Phrases<Value>& set, std::span<const text::Token> tokens, bool stemmed = false)
      : set_(&set), at_(set.trie_.longest_at_each(tokens, stemmed ? &text::Token::stem : &text::Token::word)) {}
  /// The longest phrase that begins there.
  Match at(std::size_t place) const { return place < at_.size() && at_[place] != 0 ? set_->match(Trie::unpacked(at_[place])) : Match(); }

 private:
  const Phrases<Value>* set_ = nullptr;
  std::vector<std::uint32_t> at_;  // for each token the phrase as Trie::packed(); 0: none
};

/// The tables <language>/<file> of every pack, each phrase of a first cell with the hash of its second cell.
class HashedTables {
 public:
  explicit HashedTables(std::string_view file);
  /// No phrases where the language has no such table.
  const Phrases<std::uint64_t>& of(std::string_view language) const;

 private:
  std::vector<std::pair<std::string, Phrases<std::uint64_t>>> by_language_;
};

}  // namespace dateline::lexicon
