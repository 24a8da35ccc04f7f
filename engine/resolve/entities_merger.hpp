/// The joining of locals, step by step; the state that its steps share. For engine/resolve/entities_merge*.cpp only.
/// Evidence in order of strength: the user's names file, the tables, the same letters, letters without marks, the sound, a part of the name, the
/// office. Every step looks its candidates up in an index and joins only where one candidate stands alone, so that the order of the reports cannot
/// matter.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/entities_merge.hpp"
#include "resolve/names_book.hpp"
#include "resolve/sound.hpp"

namespace dateline::resolve {

class Merger {
 public:
  Merger(std::vector<Locals>& locals, const NamesBook* book);
  Groups run();

 private:
  using Known = extract::Known;
  using Indexed = std::map<std::string, std::vector<std::uint32_t>>;

  // entities_merge.cpp: union and find, letters, offices
  Local& at(std::uint32_t n) { return locals_[nodes_[n].report].all[nodes_[n].local]; }
  const Local& at(std::uint32_t n) const { return locals_[nodes_[n].report].all[nodes_[n].local]; }
  bool is_person(std::uint32_t n) const { return at(n).kind == EntityKind::person && !at(n).forms.empty(); }
  std::uint32_t root(std::uint32_t n);
  bool may_join(std::uint32_t a, std::uint32_t b);
  bool kept_apart(std::uint32_t a, std::uint32_t b) const;
  void join(std::uint32_t a, std::uint32_t b);
  void unite(std::uint32_t a, std::uint32_t b);
  void join_if_alone(std::uint32_t n, const std::vector<std::uint32_t>& candidates);
  void join_by_file();
  void join_same_letters();
  void join_without_marks();
  void join_offices();
  Groups groups();

  // entities_merge_sound.cpp: names by ear, romanisations
  struct Heard {
    double best = 1, next = 1;
    std::uint32_t found = 0;
  };
  using SoundIndex = std::map<std::pair<bool, char>, std::vector<std::pair<std::uint32_t, SoundName>>>;
  void hear_all();
  void hear(std::uint32_t n, const SoundIndex& index);
  SoundIndex latin_names() const;
  Heard nearest(std::uint32_t n, const SoundName& sound, const SoundIndex& index);
  void join_by_sound();
  void join_variants();
  void hear_last_name(std::uint32_t n, const std::string& form, const Indexed& by_last);

  // entities_merge_parts.cpp: parts of bodies and of persons' names
  Indexed bodies_by_part(std::set<std::string>& persons);
  void join_body_parts();
  void join_respelled_bodies();
  void join_parts();
  bool is_short(std::uint32_t n) const;
  struct ShortIndex {
    Indexed by_last, by_first;
  };
  ShortIndex longer_names();
  void join_short_names();
  void join_shorts_together();
  bool near(std::uint32_t a, std::uint32_t b);
  bool share_context(std::uint32_t a, std::uint32_t b);
  void index_reports();

  std::vector<Locals>& locals_;
  const NamesBook* book_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> parent_;
  std::vector<const Known*> known_;
  std::vector<std::uint32_t> entry_;                  // of each root: the entry of the names file
  std::vector<std::set<std::uint32_t>> sides_;        // of each root: its sides of `apart` lines; empty where there are none
  std::vector<std::vector<std::uint32_t>> nodes_of_;  // by report
  std::map<std::uint32_t, std::set<std::uint32_t>> reports_of_;
};

/// A foreign name as it is heard. Two names joined by a hyphen ("Nga-Mỹ") are none.
bool is_foreign_by_ear(std::string_view form);

}  // namespace dateline::resolve
