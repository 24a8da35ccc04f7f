/// How one output parts from another, list by list; the parts of differences(). In: two outputs and their pairing. Out: differences. Tested by
/// tests/difference_test.cpp.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/output.hpp"
#include "check/pairing.hpp"
#include "dateline/check.hpp"

namespace dateline::check {

/// Elements of a list of ids that left it and that joined it, by their position in the output that has them; what has no partner at all is told where
/// it stands and not here.
struct Membership {
  std::vector<Position> left, joined;  ///< of the former and of the present output
  bool others = false;                 ///< something without a partner stands in either list
};

class Differ {
 public:
  Differ(const Output& a, const Output& b) : a_(a), b_(b), pairs_(pair_up(a, b)) {}

  /// Everything that differs, the most important first.
  std::vector<Difference> run();

 private:
  using Names = std::set<std::string_view>;

  // differ.cpp: what the other files use.
  void tell(const std::string& meaning, const std::string& text, bool follows = false) { out_.push_back({meaning, text, follows}); }
  /// "WHAT: OLD → NEW", where the members differ.
  bool value(const std::string& meaning, const std::string& what, const Json& a, const Json& b, const char* key, bool follows = false);
  /// Members that no line of a meaning tells: each by its JSON pointer.
  void rest(const std::string& pointer, const Json& a, const Json& b, const Names& told, bool follows = false);
  void elsewhere(const std::string& pointer, const Json& a, const Json& b, bool follows);
  /// True where both ids name partners, or nothing.
  bool same(const char* kind, const Json& a, const Json& b) const;
  Membership members(const char* kind, const std::string& pointer, const Json& a, const Json& b);
  void ids_and_order(const char* kind, char letter);
  void settings_and_more();

  // differ_discrepancies.cpp
  void discrepancies();
  void discrepancy(Position i, Position j);
  bool sides(const std::string& what, const std::string& pointer, const Json& a, const Json& b);
  void side(const std::string& what, const std::string& pointer, const Json& a, const Json& b);
  void side_quotes(const std::string& what, const Json& a, const Json& b, bool follows);
  void discrepancy_groups();
  void touch(const Output& output, bool of_a, Position discrepancy);

  // differ_reports.cpp
  void reports();
  void report(Position i, Position j);
  void page_time(const std::string& meaning, const std::string& pointer, const std::string& path, const Json& a, const Json& b, const char* key,
                 bool moved);
  void furniture(const std::string& pointer, const Json& a, const Json& b, bool moved);
  void origins();
  void origin(Position i, Position j);
  void unresolved();

  // differ_entities.cpp
  void entities();
  void regrouped_forms();
  void entity(Position i, Position j);
  void evidence(const std::string& pointer, const std::string& what, const Json& a, const Json& b);
  /// True where both ids are entities that share a form, or one of which is new or gone: the difference is told there.
  bool follows_from_names(const Json& a, const Json& b) const;
  std::string who(const std::string& what, const Json& a, const Json& b) const;

  // differ_statements.cpp
  void find_cuts();
  void lost_statements();
  void statements();
  /// True where a statement of a_ was split, or joined with another: what moved with the cut follows from it.
  bool cut(Position statement) const { return cut_.count(statement) > 0; }
  void statement(Position i, Position j);
  void speakers(const std::string& what, const std::string& pointer, const Json& a, const Json& b);
  void parts(const std::string& noun, const char* key, const std::string& pointer, const Json& a, const Json& b, bool moved);
  void part(const std::string& noun, const char* key, const std::string& pointer, const Json& a, const Json& b, const std::string& what, bool moved);
  void mentions(const std::string& pointer, const Json& a, const Json& b, bool moved);
  void quotes(const std::string& pointer, const Json& a, const Json& b, bool moved);
  std::string words(const Output& output, const Json& statement, const Json& part) const;

  // differ_groups.cpp
  void clusters();
  void cluster_members();
  void events();
  void regrouped_reports();
  void event(Position i, Position j);
  void links();
  /// True where a difference of discrepancies concerns a statement of the former output.
  bool touched(const Json& id_of_a) const;

  const Output &a_, &b_;
  Pairings pairs_;
  std::vector<Difference> out_;
  std::set<Position> touched_;                                // statements of a_ that a changed discrepancy rests on
  std::set<Position> cut_;                                    // statements of a_ that were split, or joined with another
  std::map<Position, Position> part_of_a_, part_of_b_;        // a statement without a partner, and the one of the other output that covers it
  std::set<Position> regrouped_reports_;                      // reports of a_ in other events
  std::set<Position> regrouped_, regrouped_clusters_;         // statements of a_ in other clusters; clusters of a_ with other statements
  std::set<std::pair<Position, std::string>> moved_forms_a_;  // entity of a_, form: told as a split, a merge or a move
  std::set<std::pair<Position, std::string>> moved_forms_b_;
  bool groups_changed_ = false;
};

/// The same with a line for what the parts do not name; empty only where both are equal. At least one line follows from no other.
std::vector<Difference> differences(const Output& former, const Output& present);

}  // namespace dateline::check
