// In: a document of the DOT language. Out: Graphviz's graph of it, its names numbered in their order. Proved by tests/graph_cli_test.py.
#include "report/dot_reader.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace dateline::report {

/// The functions by which Graphviz asks a DotReader. Their results are of the types that this version of Graphviz declares.
struct DotDiscipline {
  using Mapped = std::invoke_result_t<decltype(Agiddisc_t::map), void*, int, char*, IDTYPE*, int>;
  using Allocated = std::invoke_result_t<decltype(Agiddisc_t::alloc), void*, int, IDTYPE>;

  static DotReader& reader(void* state) { return *static_cast<DotReader*>(state); }

  static void* open(Agraph_t*, Agdisc_t* discipline) { return static_cast<DotReader::Link*>(discipline)->reader; }
  static Mapped map(void* state, int, char* name, IDTYPE* id, int create) {
    *id = reader(state).number(name, create != 0);
    return 1;
  }
  static Allocated alloc(void*, int, IDTYPE) { return 0; }  // no number is asked for beforehand
  static void free(void*, int, IDTYPE) {}
  static char* print(void* state, int, IDTYPE id) { return reader(state).name(id); }
  static void close(void*) {}
  static void registered(void*, int, void*) {}
  static int read(void* channel, char* buffer, int size) { return reader(channel).give(buffer, size); }
};

DotReader::DotReader(std::string_view dot) : rest_(dot) {
  ids_.open = DotDiscipline::open;
  ids_.map = DotDiscipline::map;
  ids_.alloc = DotDiscipline::alloc;
  ids_.free = DotDiscipline::free;
  ids_.print = DotDiscipline::print;
  ids_.close = DotDiscipline::close;
  ids_.idregister = DotDiscipline::registered;
  bytes_ = AgIoDisc;
  bytes_.afread = DotDiscipline::read;
  link_.mem = &AgMemDisc;
  link_.id = &ids_;
  link_.io = &bytes_;
  link_.reader = this;
}

Agraph_t* DotReader::read() { return agread(this, &link_); }

IDTYPE DotReader::number(const char* name, bool create) {
  if (!name) {
    nameless_ += 2;
    return nameless_;
  }
  const auto found = numbers_.find(std::string_view(name));
  if (found != numbers_.end()) return found->second;
  if (!create) return 0;
  names_.emplace_back(name);
  return numbers_.emplace(name, static_cast<IDTYPE>(names_.size() * 2)).first->second;
}

char* DotReader::name(IDTYPE number) {
  return number % 2 == 0 && number / 2 <= names_.size() && number > 0 ? names_[number / 2 - 1].data() : nullptr;
}

int DotReader::give(char* buffer, int size) {
  const auto count = std::min(rest_.size(), static_cast<std::size_t>(std::max(size, 0)));
  std::memcpy(buffer, rest_.data(), count);
  rest_.remove_prefix(count);
  return static_cast<int>(count);
}

}  // namespace dateline::report
