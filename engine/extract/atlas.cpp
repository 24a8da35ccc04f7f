// flat/gazetteer.tsv -> places by form. In: the embedded table. Out: Atlas. Proved by tests/gazetteer_test.cpp.
#include "extract/atlas.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "extract/spelling.hpp"
#include "lexicon/table.hpp"

namespace dateline::extract {
namespace {

constexpr std::size_t columns = 7;
using Cells = std::array<std::string_view, columns>;

// False for a comment or a line that has other cells.
bool read_cells(std::string_view line, Cells& cells) {
  if (line.empty() || line.front() == '#') return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    cells[i] = line.substr(at, end - at);
    if (end == line.size()) return i + 1 == columns;
    at = end + 1;
  }
  return false;
}

std::uint32_t number(std::string_view cell) {
  std::uint32_t value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

// A place is meant without a word more where it has so many times the people of the next one of its name.
constexpr std::uint32_t by_far = 4;

}  // namespace

Atlas::Atlas() {
  std::unordered_map<std::string_view, std::string_view> state;
  for (const Known& known : gazetteer().all()) {
    if (known.what == "country") state.emplace(known.iso, known.name);
  }
  const std::string_view content = lexicon::flat_table("flat/gazetteer.tsv");
  const auto lines = static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n'));
  entries_.reserve(lines);
  all_.reserve(lines);
  std::unordered_map<std::string, std::uint32_t> named;  // name, state and region -> place: its other forms lead to the same
  named.reserve(lines);
  Cells cells;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t end = std::min(content.find('\n', at), content.size());
    const bool row = read_cells(content.substr(at, end - at), cells);
    at = end + 1;
    if (!row) continue;
    const auto [it, fresh] =
        named.try_emplace(std::string(cells[2]).append("\t").append(cells[4]).append("\t").append(cells[5]), static_cast<std::uint32_t>(all_.size()));
    if (keys_.intern(cells[0]) > starts_.size()) starts_.push_back(static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back({cells[0], cells[1], it->second, number(cells[6])});
    if (!fresh) continue;
    Known known;
    known.name = cells[2];
    known.what = cells[3] == "region" ? "region" : "city";
    known.capital = cells[3] == "capital";
    if (!cells[5].empty()) known.within.push_back(cells[5]);
    if (const auto country = state.find(cells[4]); country != state.end()) {
      known.country = country->second;
      known.within.push_back(country->second);
      if (known.capital) known.iso = cells[4];
    }
    all_.push_back(std::move(known));
  }
  starts_.push_back(static_cast<std::uint32_t>(entries_.size()));
}

// The table is sorted by its keys, so that the entries of one stand together.
std::span<const Atlas::Entry> Atlas::range(std::string_view key) const {
  const std::uint32_t number = keys_.find(key);
  if (number == 0) return {};
  return std::span(entries_).subspan(starts_[number - 1], starts_[number] - starts_[number - 1]);
}

const Known* Atlas::find(std::string_view form) const { return find(spelling_of(form)); }

const Known* Atlas::find(const Spelling& spelling) const {
  const std::string &bare = spelling.plain_key, &marked = spelling.key;
  const Entry* best = nullptr;
  std::uint32_t next = 0;
  for (const Entry& entry : range(bare)) {
    const bool other_marks = marked != bare && name_key(entry.form) != marked && name_key(entry.form) != bare;
    if (other_marks || (best != nullptr && entry.known == best->known)) continue;
    if (best == nullptr)
      best = &entry;
    else
      next = std::max(next, std::max(entry.thousands, 1U));
  }
  if (best == nullptr || best->thousands < next * by_far) return nullptr;
  return &all_[best->known];
}

std::uint32_t Atlas::thousands(std::string_view form) const {
  std::uint32_t most = 0;
  for (const Entry& entry : range(spelling_of(form).plain_key)) most = std::max(most, entry.thousands);
  return most;
}

const Atlas& atlas() {
  static const Atlas built;
  return built;
}

const Known* find_place(std::string_view form) {
  const Known* known = gazetteer().find(form, EntityKind::place);
  return known != nullptr ? known : atlas().find(form);
}

}  // namespace dateline::extract
