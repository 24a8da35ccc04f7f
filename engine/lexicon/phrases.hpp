/// A set of phrases, each with a value: the longest one at a place of a text is found in time of its own length. Tested by tests/lexicon_test.cpp.
#pragma once

#include <utility>
#include <vector>

#include "lexicon/table.hpp"
#include "text/text.hpp"

namespace dateline::lexicon {

/// Sets Token::word and Token::stem of a text in `language`.
void number_words(text::Text& text, std::string_view language);

/// The edges of a trie: (node, word number) -> node. One flat array with open addressing, since a text asks for an edge at nearly every word.
class Edges {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  std::uint32_t find(std::uint32_t node, std::uint32_t number) const {
    if (slots_.empty()) return none;
    return slots_[place(node, number)].to;
  }
  /// The node behind the edge; `fresh` becomes it where the edge is new.
  std::uint32_t find_or_add(std::uint32_t node, std::uint32_t number, std::uint32_t fresh) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place(node, number)];
    if (slot.to == none) {
      slot = {key(node, number), fresh};
      ++used_;
    }
    return slot.to;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t to = none;
  };
  static std::uint64_t key(std::uint32_t node, std::uint32_t number) { return std::uint64_t{node} << 32 | number; }

  /// The slot of the key, or the empty one where it would stand; the number of slots is a power of two (Fibonacci hashing, Knuth 6.4).
  std::size_t place(std::uint32_t node, std::uint32_t number) const {
    const std::uint64_t wanted = key(node, number);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>((wanted * 0x9E3779B97F4A7C15ULL) >> 32) & mask;
    while (slots_[at].to != none && slots_[at].key != wanted) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 16 : slots_.size() * 2));
    for (const Slot& slot : old) {
      if (slot.to != none) slots_[place(static_cast<std::uint32_t>(slot.key >> 32), static_cast<std::uint32_t>(slot.key))] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

/// A trie over word numbers. Built once, then read only.
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
    std::uint32_t node = 0;
    for (const std::uint32_t number : numbers) {
      if (number == 0) return;
      leads_on_[node] = true;
      node = next_.find_or_add(node, number, static_cast<std::uint32_t>(value_of_.size()));
      if (node == value_of_.size()) {
        value_of_.push_back(-1);
        leads_on_.push_back(false);
      }
    }
    if (numbers[0] >= starts_.size()) starts_.resize(numbers[0] + 1, false);
    starts_[numbers[0]] = true;
    note_root(numbers[0]);
    if (value_of_[node] >= 0) return;
    value_of_[node] = static_cast<std::int32_t>(values_.size());
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
  template <class NumberOf>
  Match find(std::span<const text::Token> tokens, std::size_t at, NumberOf number_of) const {
    Match best;
    if (at >= tokens.size()) return best;
    const std::uint32_t head = number_of(tokens[at]);
    if (head >= starts_.size() || !starts_[head]) return best;
    std::uint32_t node = roots_.empty() ? next_.find(0, head) : roots_[head];
    for (std::size_t i = at; node != Edges::none; node = next_.find(node, number_of(tokens[i]))) {
      if (value_of_[node] >= 0) best = {static_cast<std::uint32_t>(i - at + 1), &values_[static_cast<std::size_t>(value_of_[node])]};
      if (!leads_on_[node] || ++i == tokens.size()) break;
    }
    return best;
  }

  // A text asks a large set at nearly every word: what stands behind the first word is one look away.
  void note_root(std::uint32_t word) {
    constexpr std::size_t large = 512;
    if (values_.size() < large) return;
    if (roots_.empty()) {
      roots_.resize(starts_.size(), Edges::none);
      for (std::uint32_t each = 0; each < starts_.size(); ++each) {
        if (starts_[each]) roots_[each] = next_.find(0, each);
      }
    }
    if (word >= roots_.size()) roots_.resize(word + 1, Edges::none);
    roots_[word] = next_.find(0, word);
  }

  Edges next_;
  std::vector<std::int32_t> value_of_ = {-1};  // of each node: an index into values_
  std::vector<bool> leads_on_ = {false};        // of each node: a longer phrase goes on from it
  std::vector<Value> values_;
  std::vector<bool> starts_;          // by word number: some phrase begins with it
  std::vector<std::uint32_t> roots_;  // of a large set, by word number: the node behind the word; else empty
};

}  // namespace dateline::lexicon
