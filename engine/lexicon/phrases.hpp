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

/// A trie over word numbers. The edges of each node stand together, in a small table of the node's own (open addressing): a text asks at nearly every
/// word, and those of a frequent word stay near the processor.
class Trie {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  static constexpr std::uint32_t root = 0;

  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
  bool leads_on(std::uint32_t node) const { return nodes_[node].edges > 0; }
  std::uint32_t value(std::uint32_t node) const { return nodes_[node].value; }
  void set_value(std::uint32_t node, std::uint32_t value) { nodes_[node].value = value; }

  /// The node behind an edge; `none` where there is none. Number 0 is no word's.
  std::uint32_t next(std::uint32_t node, std::uint32_t word) const {
    const Node& from = nodes_[node];
    return from.edges == 0 ? none : edges_[place(from, word)].to;
  }
  /// The same; a new edge leads to a new node.
  std::uint32_t add(std::uint32_t node, std::uint32_t word) {
    if (nodes_[node].edges * 2 >= nodes_[node].room) grow(nodes_[node]);
    Edge& edge = edges_[place(nodes_[node], word)];
    if (edge.to == none) {
      edge = {word, size()};
      ++nodes_[node].edges;
      nodes_.emplace_back();
    }
    return edge.to;
  }

 private:
  struct Node {
    std::uint32_t first = 0, room = 0, edges = 0;  // its table: a power of two, at least half of it empty
    std::uint32_t value = none;
  };
  struct Edge {
    std::uint32_t word = 0;
    std::uint32_t to = none;
  };

  // Of the edge, or the empty one where it would stand (Fibonacci hashing, Knuth 6.4).
  std::size_t place(const Node& node, std::uint32_t word) const {
    auto at = static_cast<std::uint32_t>(word * 0x9E3779B97F4A7C15ULL >> 32) & (node.room - 1);
    while (edges_[node.first + at].to != none && edges_[node.first + at].word != word) at = (at + 1) & (node.room - 1);
    return node.first + at;
  }
  // A fuller table moves to the end; what it leaves is less than all tables hold.
  void grow(Node& node) {
    const Node before = node;
    node.first = static_cast<std::uint32_t>(edges_.size());
    node.room = std::max(2 * before.room, 2U);
    edges_.resize(edges_.size() + node.room);
    for (std::uint32_t i = 0; i < before.room; ++i) {
      const Edge edge = edges_[before.first + i];
      if (edge.to != none) edges_[place(node, edge.word)] = edge;
    }
  }

  std::vector<Node> nodes_ = {Node()};
  std::vector<Edge> edges_;
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
    std::uint32_t node = Trie::root;
    for (const std::uint32_t number : numbers) {
      if (number == 0) return;
      node = trie_.add(node, number);
    }
    if (numbers[0] >= starts_.size()) starts_.resize(numbers[0] + 1, false);
    starts_[numbers[0]] = true;
    if (trie_.value(node) != Trie::none) return;
    trie_.set_value(node, static_cast<std::uint32_t>(values_.size()));
    values_.push_back(std::move(value));
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
  bool empty() const { return values_.empty(); }

 private:
  template <class>
  friend class Found;

  template <class NumberOf>
  Match find(std::span<const text::Token> tokens, std::size_t at, NumberOf number_of) const {
    Match best;
    if (at >= tokens.size()) return best;
    if (!begins(number_of(tokens[at]))) return best;
    std::uint32_t node = Trie::root;
    for (std::size_t i = at; i < tokens.size() && trie_.leads_on(node); ++i) {
      node = trie_.next(node, number_of(tokens[i]));
      if (node == Trie::none) break;
      if (const std::uint32_t value = trie_.value(node); value != Trie::none) best = {static_cast<std::uint32_t>(i - at + 1), &values_[value]};
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
    for (std::size_t at = 0; at < tokens.size(); ++at) {
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
