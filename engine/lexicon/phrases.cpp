// Paths of words -> a trie, and its paths in a text. In: word numbers, tokens. Out: Trie. Proved by tests/lexicon_test.cpp.
#include "lexicon/phrases.hpp"

#include <array>

#include "text/hash.hpp"

namespace dateline::lexicon {

std::uint32_t Trie::value_at(std::span<const std::uint32_t> path, std::uint32_t fresh) {
  std::size_t at = 0;
  for (const std::uint32_t word : path) at = find_or_add(at, word);
  if (nodes_[at].value == none) nodes_[at].value = fresh;
  return nodes_[at].value;
}

Trie::Longest Trie::longest(std::span<const text::Token> tokens, Number number) const {
  Longest best;
  std::uint32_t length = 0;
  const Node* node = &root();
  for (const text::Token& token : tokens) {
    node = next(*node, token.*number);
    if (node == nullptr) break;
    ++length;
    if (node->value != none) best = {length, node->value};
    if (!node->leads_on()) break;
  }
  return best;
}

// Most of the time goes into waiting for nodes, so each is asked for some tokens before it is read: the one behind the root first, then that of the
// next token behind it.
std::vector<std::uint32_t> Trie::longest_at_each(std::span<const text::Token> tokens, Number number, const WordSet& starts) const {
  constexpr std::size_t ahead = 6, ring = 8;
  std::array<const Node*, ring> first{};  // of the tokens from `at` on
  const auto number_at = [&](std::size_t at) { return at < tokens.size() ? tokens[at].*number : 0; };
  const auto look_up = [&](std::size_t at) {
    const std::uint32_t word = number_at(at);
    const Node* node = starts.has(word) ? next(root(), word) : nullptr;
    if (node != nullptr) prefetch(*node, number_at(at + 1));
    first[at % ring] = node;
  };
  std::vector<std::uint32_t> out(tokens.size(), 0);
  for (std::size_t at = 0; at < ahead; ++at) look_up(at);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    prefetch(root(), number_at(at + 2 * ahead));
    look_up(at + ahead);
    const Node* node = first[at % ring];
    if (node == nullptr) continue;
    const bool goes_on = next(*node, number_at(at + 1)) != nullptr;
    const Longest found = goes_on ? longest(tokens.subspan(at), number) : Longest{node->value != none ? 1U : 0U, node->value};
    if (found.length > 0) out[at] = packed(found);
  }
  return out;
}

// Places are counted, since a table that grows moves all of them.
std::size_t Trie::find_or_add(std::size_t from, std::uint32_t word) {
  if (const Node* known = next(nodes_[from], word)) return static_cast<std::size_t>(known - nodes_.data());
  // Small tables are filled to the last place, larger ones to three quarters.
  const std::uint32_t room = used_[from] == 0 ? 0 : 1U << nodes_[from].room_bits;
  if (used_[from] >= (room <= 4 ? room : room / 4 * 3)) grow(from);
  const std::size_t place = free_place(nodes_[from], word);
  nodes_[place].word = word;
  nodes_[from].marks |= mark(hash(word));
  ++used_[from];
  return place;
}

std::size_t Trie::free_place(const Node& table, std::uint32_t word) const {
  const std::uint32_t mask = (1U << table.room_bits) - 1;
  std::uint32_t at = hash(word);
  while (nodes_[table.first + (at & mask)].word != 0) ++at;
  return table.first + (at & mask);
}

// The table moves to the end; what it leaves behind is less than all tables hold.
void Trie::grow(std::size_t parent) {
  const Node before = nodes_[parent];
  const std::uint32_t room = used_[parent] == 0 ? 0 : 1U << before.room_bits;
  nodes_[parent].first = static_cast<std::uint32_t>(nodes_.size());
  nodes_[parent].room_bits = room == 0 ? 0 : before.room_bits + 1;
  nodes_.resize(nodes_.size() + std::max(2 * room, 1U));
  used_.resize(nodes_.size(), 0);
  for (std::uint32_t i = 0; i < room; ++i) {
    const std::size_t from = before.first + i;
    if (nodes_[from].word == 0) continue;
    const std::size_t to = free_place(nodes_[parent], nodes_[from].word);
    nodes_[to] = nodes_[from];
    used_[to] = used_[from];
  }
}

HashedTables::HashedTables(std::string_view file) {
  for (const std::string& language : languages()) {
    Phrases<std::uint64_t> phrases;
    for (const Row& row : table(language + "/" + std::string(file))) {
      if (row.size() < 2) continue;
      for (const std::string_view form : forms(row[0])) phrases.add(form, text::hash(row[1]));
    }
    by_language_.emplace_back(language, std::move(phrases));
  }
}

const Phrases<std::uint64_t>& HashedTables::of(std::string_view language) const {
  static const Phrases<std::uint64_t> none;
  const auto at = std::find_if(by_language_.begin(), by_language_.end(), [&](const auto& each) { return each.first == language; });
  return at == by_language_.end() ? none : at->second;
}

}  // namespace dateline::lexicon
