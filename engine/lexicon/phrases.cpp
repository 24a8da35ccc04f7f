// Paths of words -> a trie, and its paths in a text. In: word numbers, tokens. Out: Trie. Proved by tests/lexicon_test.cpp.
#include "lexicon/phrases.hpp"

#include <array>
#include <utility>

#include "text/hash.hpp"

namespace dateline::lexicon {

WordSet Trie::beginnings() const {
  WordSet out;
  for (std::uint32_t word = 0; word < words_end_; ++word) {
    if (begins(word)) out.add(word);
  }
  return out;
}

std::uint32_t Trie::value_at(std::span<const std::uint32_t> path, std::uint32_t fresh) {
  std::size_t at = find_or_start(path[0]);
  for (const std::uint32_t word : path.subspan(1)) at = find_or_add(at, word);
  if (nodes_[at].value == none) nodes_[at].value = fresh;
  return nodes_[at].value;
}

// Mostly no phrase goes on as the text does, which is all that is asked here: the longer walk is apart.
Trie::Longest Trie::longest(std::span<const text::Token> tokens, Number number) const {
  const Node* first = start(tokens[0].*number);
  if (first == nullptr) return {};
  if (tokens.size() == 1 || !first->may_lead_to(tokens[1].*number)) return alone(*first);
  return longest_from(*first, tokens, number);
}

Trie::Longest Trie::longest_from(const Node& first, std::span<const text::Token> tokens, Number number) const {
  Longest best = alone(first);
  const Node* node = &first;
  for (std::uint32_t length = 1; length < tokens.size(); ++length) {
    node = next(*node, tokens[length].*number);
    if (node == nullptr) return best;
    if (node->value != none) best = {length + 1, node->value};
  }
  return best;
}

// Most of the time goes into waiting for nodes, so they are asked for some tokens before they are read: the first ones of a stretch of tokens, then
// the tables behind those with which a phrase may go on. Whether a word begins a phrase, and whether one may go on, is as good as chance for the
// processor: the places where it is so are gathered without a branch.
std::vector<std::uint32_t> Trie::longest_at_each(std::span<const text::Token> tokens, Number number) const {
  std::vector<std::uint32_t> out(tokens.size(), 0);
  if (words_end_ == 0) return out;
  constexpr std::size_t stretch = 32;
  std::array<std::size_t, stretch> begun, longer;  // the tokens where a phrase begins, and may go on
  std::array<const Node*, stretch> first;          // of those where one begins
  for (std::size_t begin = 0; begin < tokens.size(); begin += stretch) {
    std::size_t some = 0, more = 0;
    for (std::size_t at = begin; at < std::min(begin + stretch, tokens.size()); ++at) {
      const std::uint32_t word = tokens[at].*number;
      const bool known = word < words_end_;
      const Page& page = pages_[known ? word / page_size : 0];
      begun[some] = at;
      first[some] = nodes_.data() + page.place(word);
      __builtin_prefetch(first[some]);
      some += static_cast<std::size_t>(known & page.has(word));
    }
    for (std::size_t i = 0; i < some; ++i) {
      const Node& node = *first[i];
      const std::size_t at = begun[i];
      const std::uint32_t second = at + 1 < tokens.size() ? tokens[at + 1].*number : 0;
      out[at] = node.value == none ? 0 : packed({1, node.value});
      prefetch(node, second);
      longer[more] = i;
      more += static_cast<std::size_t>((second != 0) & node.may_lead_to(second));
    }
    for (const std::size_t i : std::span(longer).first(more)) {
      const Longest found = longest_from(*first[i], tokens.subspan(begun[i]), number);
      if (found.length > 0) out[begun[i]] = packed(found);
    }
  }
  return out;
}

// New places at the end.
std::uint32_t Trie::add_room(std::uint32_t places) {
  const std::size_t first = nodes_.size();
  nodes_.resize(first + places);
  words_.resize(first + places, 0);
  used_.resize(first + places, 0);
  return static_cast<std::uint32_t>(first);
}

void Trie::move(std::size_t from, std::size_t to) {
  nodes_[to] = std::exchange(nodes_[from], Node());
  words_[to] = std::exchange(words_[from], 0);
  used_[to] = std::exchange(used_[from], 0);
}

// Those behind it on its page make room; a full page moves to the end.
std::size_t Trie::find_or_start(std::uint32_t word) {
  if (word >= words_end_) {
    pages_.resize(word / page_size + 1);
    words_end_ = static_cast<std::uint32_t>(pages_.size()) * page_size;
  }
  Page& page = pages_[word / page_size];
  const std::size_t place = page.place(word);
  if (page.has(word)) return place;
  const std::uint32_t held = bits_in(page.words);
  const std::uint32_t from = page.first;
  if (held == page.room) {
    page.room = std::max(2 * page.room, 1U);
    page.first = add_room(page.room);
  }
  page.words |= std::uint64_t{1} << word % page_size;
  const std::size_t before = place - from;
  for (std::size_t i = held; i > before; --i) move(from + i - 1, page.first + i);
  if (from != page.first) {
    for (std::size_t i = 0; i < before; ++i) move(from + i, page.first + i);
  }
  return page.first + before;
}

// Places are counted, since a table that grows moves all of them.
std::size_t Trie::find_or_add(std::size_t from, std::uint32_t word) {
  if (const Node* known = next(nodes_[from], word)) return static_cast<std::size_t>(known - nodes_.data());
  // Small tables are filled to the last place, larger ones to three quarters.
  const std::uint32_t room = used_[from] == 0 ? 0 : 1U << nodes_[from].room_bits;
  if (used_[from] >= (room <= 4 ? room : room / 4 * 3)) grow(from);
  const std::size_t place = free_place(nodes_[from], word);
  words_[place] = word;
  nodes_[from].marks |= mark(hash(word));
  ++used_[from];
  return place;
}

std::size_t Trie::free_place(const Node& table, std::uint32_t word) const {
  const std::uint32_t mask = (1U << table.room_bits) - 1;
  std::uint32_t at = hash(word);
  while (words_[table.first + (at & mask)] != 0) ++at;
  return table.first + (at & mask);
}

// The table moves to the end; what it leaves behind is less than all tables hold.
void Trie::grow(std::size_t parent) {
  const Node before = nodes_[parent];
  const std::uint32_t room = used_[parent] == 0 ? 0 : 1U << before.room_bits;
  const std::uint32_t first = add_room(std::max(2 * room, 1U));
  nodes_[parent].first = first;
  nodes_[parent].room_bits = room == 0 ? 0 : before.room_bits + 1;
  for (std::size_t from = before.first; from < before.first + room; ++from) {
    if (words_[from] != 0) move(from, free_place(nodes_[parent], words_[from]));
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
