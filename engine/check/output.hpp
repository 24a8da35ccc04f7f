/// One JSON output ("dateline.comparison/1") as a tree whose elements are found by id and told in a few words. It may have been edited by hand: a
/// member that is missing or of another type reads as empty. In: JSON text. Out: the tree. Tested by tests/difference_test.cpp.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::check {

using Json = nlohmann::json;
using Position = std::size_t;  ///< of an element in its list

/// The member of an object; null where there is none.
const Json& member(const Json& object, const char* key);
/// The same as a list, and as text: empty where it is none.
const Json& list_of(const Json& object, const char* key);
std::string text_of(const Json& object, const char* key);
/// The strings of a list.
std::vector<std::string> strings_of(const Json& object, const char* key);

using Range = std::pair<std::size_t, std::size_t>;
/// "span", or another member of its form; {0, 0} where it is none.
Range span_of(const Json& object, const char* key = "span");
bool overlap(Range a, Range b);

/// A value in one short line that is safe on a terminal: the text in quotation marks, "nothing" for null.
std::string shown(const Json& value);
/// Words of a report likewise, at most `width` columns of them.
std::string in_quotes(std::string_view words, int width = 36);

class Output {
 public:
  /// `texts`: the text of each report by its path, for the numbers of lines; reports without one are told without lines.
  Output(Json json, std::map<std::string, std::string_view> texts);

  const Json& json() const { return json_; }
  const Json& list(const char* kind) const { return list_of(json_, kind); }
  const Json& element(const char* kind, Position at) const { return list(kind)[at]; }
  /// Where the element with this id stands in its list.
  std::optional<Position> find(const char* kind, const std::string& id) const;

  /// The report that an element names under "report".
  std::optional<Position> report_of(const Json& element) const { return find("reports", text_of(element, "report")); }
  /// Its statements, in the order of the output.
  const std::vector<Position>& statements_of(Position report) const { return statements_[report]; }
  std::string path_of_report(Position report) const { return text_of(element("reports", report), "path"); }

  /// "a.txt:7" of a byte of a report.
  std::string place(const Json& element, std::size_t byte) const;
  /// "“The first words…” (a.txt:7)".
  std::string told_statement(Position statement) const;
  std::string told_entity(const Json& id) const;
  std::string told_event(Position event) const;
  /// The claim of a cluster, by its first statement.
  std::string told_cluster(Position cluster) const;
  /// An event or a cluster by its id; "nothing" for null.
  std::string told_group(std::string_view kind, const Json& id) const;
  /// "quantity, contradiction: 212 (a.txt:5) | 121 (b.txt:5)".
  std::string told_discrepancy(Position discrepancy) const;

 private:
  Json json_;
  std::map<std::string, std::string_view> texts_;
  std::map<std::string, std::map<std::string, Position>> ids_;  // list, id
  std::vector<std::vector<Position>> statements_;               // by report
};

}  // namespace dateline::check
