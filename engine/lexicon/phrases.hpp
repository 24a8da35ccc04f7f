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

/// A trie over word numbers. A node stands in its parent's table, and has a small table of its own for those behind it (open addressing). Most words
/// do not go on as any phrase does, and the node tells so of most: what a text asks stays in a few lines of memory.
class Trie {
 public:
  static constexpr std::uint32_t none = 0x07FFFFFFU;

  struct Node {
    std::uint32_t word = 0;                              ///< 0: an empty place
    std::uint32_t value : 27 = none, room_bits : 5 = 0;  ///< of the phrase that ends here; size of its table, a power of two
    std::uint32_t first = 0;                             ///< where the table begins
    std::uint32_t marks = 0;                             ///< one of 32 for each word behind it; 0: nothing is behind it
    bool leads_on() const { return marks != 0; }
  };

  const Node& root() const { return nodes_[0]; }
  /// The node behind an edge; null where there is none.
  const Node* next(const Node& from, std::uint32_t word) const {
    const std::uint32_t hashed = hash(word);
    if (word == 0 || (from.marks & mark(hashed)) == 0) return nullptr;
    const std::uint32_t mask = (1U << from.room_bits) - 1;
    for (std::uint32_t tried = 0; tried <= mask; ++tried) {
      const Node& node = nodes_[from.first + ((hashed + tried) & mask)];
      if (node.word == word) return &node;
      if (node.word == 0) return nullptr;
    }
    return nullptr;
  }
  /// Asks the processor for the node behind the root, which next() will be asked for soon.
  void prefetch(std::uint32_t word) const { __builtin_prefetch(&nodes_[root().first + (hash(word) & ((1U << root().room_bits) - 1))]); }
  /// The value at the end of a path, which is made where it is new; no word is 0.
  std::uint32_t value_at(std::span<const std::uint32_t> path, std::uint32_t fresh);

 private:
  /// Fibonacci hashing (Knuth 6.4): the place in a table of any size, but for collisions, by the lower bits.
  static std::uint32_t hash(std::uint32_t word) { return static_cast<std::uint32_t>(word * 0x9E3779B97F4A7C15ULL >> 32); }
  static std::uint32_t mark(std::uint32_t hashed) { return 1U << (hashed >> 27); }
  std::size_t find_or_add(std::size_t from, std::uint32_t word);
  std::size_t free_place(const Node& table, std::uint32_t word) const;
  void grow(std::size_t parent);

  std::vector<Node> nodes_ = {Node()};     // the root and all tables
  std::vector<std::uint32_t> used_ = {0};  // of each node's table the places taken
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
    if (numbers[0] >= starts_.size()) starts_.resize(numbers[0] + 1, false);
    starts_[numbers[0]] = true;
    const auto fresh = static_cast<std::uint32_t>(values_.size());
    if (trie_.value_at(numbers, fresh) == fresh) values_.push_back(std::move(value));
  }

  /// The longest phrase that begins at tokens[at], by Token::word.
  Match longest(std::span<const text::Token> tokens, std::size_t at) const {
    return find(tokens, at, [](const text::Token& t) { return t.word; });
  }
  /// The same by Token::stem.
  Match longest_stemmed(std::span<const text::Token> tokens, std::size_t at) const {
    return find(tokens, at, [](const text::Token& t) { return t.stem; });
  }
  /// True where some phrase begins with the word of that number.
  bool begins(std::uint32_t word) const { return word < starts_.size() && starts_[word]; }
  /// The same for all words, by their numbers.
  const std::vector<bool>& beginnings() const { return starts_; }
  bool empty() const { return values_.empty(); }

 private:
  template <class>
  friend class Found;

  template <class NumberOf>
  Match find(std::span<const text::Token> tokens, std::size_t at, NumberOf number_of) const {
    Match best;
    if (at >= tokens.size()) return best;
    if (!begins(number_of(tokens[at]))) return best;
    const Trie::Node* node = &trie_.root();
    for (std::size_t i = at; i < tokens.size() && node->leads_on(); ++i) {
      node = trie_.next(*node, number_of(tokens[i]));
      if (node == nullptr) break;
      if (node->value != Trie::none) best = {static_cast<std::uint32_t>(i - at + 1), &values_[node->value]};
    }
    return best;
  }

  Trie trie_;
  std::vector<Value> values_;
  std::vector<bool> starts_;  // by word number: some phrase begins with it
};

/// What a set has at every place of a text, looked up once; for sets that are asked about the same place again and again.
template <class Value>
class Found {
 public:
  using Match = typename Phrases<Value>::Match;

  Found() = default;
  /// The set must outlive it. `stemmed`: by Token::stem.
  Found(const Phrases<Value>& set, std::span<const text::Token> tokens, bool stemmed = false) : set_(&set), at_(tokens.size(), 0) {
    constexpr std::size_t ahead = 8;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (at + ahead < tokens.size()) set.trie_.prefetch(stemmed ? tokens[at + ahead].stem : tokens[at + ahead].word);
      const Match match = stemmed ? set.longest_stemmed(tokens, at) : set.longest(tokens, at);
      if (match) at_[at] = std::min(match.length, longest) << value_bits | static_cast<std::uint32_t>(match.value - set.values_.data());
    }
  }
  /// The longest phrase that begins there.
  Match at(std::size_t place) const {
    if (place >= at_.size() || at_[place] == 0) return {};
    return {at_[place] >> value_bits, &set_->values_[at_[place] & ((1U << value_bits) - 1)]};
  }

 private:
  static constexpr std::uint32_t value_bits = 24, longest = 0xFF;

  const Phrases<Value>* set_ = nullptr;
  std::vector<std::uint32_t> at_;  // for each token the length of the phrase and the number of its value; 0: none
};

}  // namespace dateline::lexicon
