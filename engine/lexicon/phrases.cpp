// Paths of words -> a trie. In: word numbers. Out: Trie. Proved by tests/lexicon_test.cpp.
#include "lexicon/phrases.hpp"

namespace dateline::lexicon {

std::uint32_t& Trie::value_at(std::span<const std::uint32_t> path) {
  std::size_t at = 0;
  for (const std::uint32_t word : path) at = find_or_add(at, word);
  return nodes_[at].value;
}

// Places are counted, since a table that grows moves all of them.
std::size_t Trie::find_or_add(std::size_t from, std::uint32_t word) {
  if (const Node* known = next(nodes_[from], word)) return static_cast<std::size_t>(known - nodes_.data());
  // Small tables are filled to the last place, larger ones to three quarters.
  if (const std::uint32_t room = nodes_[from].room(); nodes_[from].used >= (room <= 4 ? room : room / 4 * 3)) grow(from);
  Node& parent = nodes_[from];
  const std::size_t place = free_place(parent, word);
  ++parent.used;
  nodes_[place].word = word;
  return place;
}

std::size_t Trie::free_place(const Node& table, std::uint32_t word) const {
  std::uint32_t at = start(word);
  while (nodes_[table.first + (at & ((1U << table.room_bits) - 1))].word != 0) ++at;
  return table.first + (at & ((1U << table.room_bits) - 1));
}

// The table moves to the end; what it leaves behind is less than all tables hold.
void Trie::grow(std::size_t parent) {
  const Node before = nodes_[parent];
  const auto first = static_cast<std::uint32_t>(nodes_.size());
  nodes_.resize(nodes_.size() + std::max(2 * before.room(), 1U));
  nodes_[parent].first = first;
  nodes_[parent].room_bits = before.used == 0 ? 0 : (before.room_bits + 1) & 0x1F;
  for (std::uint32_t i = 0; i < before.room(); ++i) {
    const Node node = nodes_[before.first + i];
    if (node.word != 0) nodes_[free_place(nodes_[parent], node.word)] = node;
  }
}

}  // namespace dateline::lexicon
