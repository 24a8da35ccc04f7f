/// A set of phrases, each with a value: the longest one at a place of a text is found in time of its own length. Tested by tests/lexicon_test.cpp.
#pragma once

#include <optional>
#include <unordered_map>
#include <utility>

#include "lexicon/table.hpp"
#include "text/text.hpp"

namespace dateline::lexicon {

/// Sets Token::word and Token::stem of a text in `language`.
void number_words(text::Text& text, std::string_view language);

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
      auto [it, fresh] = next_.try_emplace(key(node, number), static_cast<std::uint32_t>(value_of_.size()));
      if (fresh) value_of_.push_back(-1);
      node = it->second;
    }
    if (numbers[0] >= starts_.size()) starts_.resize(numbers[0] + 1, false);
    starts_[numbers[0]] = true;
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
  bool empty() const { return values_.empty(); }

 private:
  static std::uint64_t key(std::uint32_t node, std::uint32_t number) { return std::uint64_t{node} << 32 | number; }

  template <class NumberOf>
  Match find(std::span<const text::Token> tokens, std::size_t at, NumberOf number_of) const {
    Match best;
    if (at >= tokens.size()) return best;
    const std::uint32_t head = number_of(tokens[at]);
    if (head >= starts_.size() || !starts_[head]) return best;
    std::uint32_t node = 0;
    for (std::size_t i = at; i < tokens.size(); ++i) {
      const auto it = next_.find(key(node, number_of(tokens[i])));
      if (it == next_.end()) break;
      node = it->second;
      if (value_of_[node] >= 0) best = {static_cast<std::uint32_t>(i - at + 1), &values_[static_cast<std::size_t>(value_of_[node])]};
    }
    return best;
  }

  std::unordered_map<std::uint64_t, std::uint32_t> next_;
  std::vector<std::int32_t> value_of_ = {-1};  // of each node: an index into values_
  std::vector<Value> values_;
  std::vector<bool> starts_;  // by word number: some phrase begins with it
};

}  // namespace dateline::lexicon
