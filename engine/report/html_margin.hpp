/// The notes beside an annotated text: what the other reports say at a place. In: a page and a report. Out: numbered places with their notes. Tested
/// by tests/html_report_test.cpp.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/html_page.hpp"

namespace dateline::report {

/// A stretch of a report's text to which the others have something to say; it is numbered, and its note stands beside it under that number.
struct AnnotatedPlace {
  Span span;
  StatementId statement;   ///< that it is; none where it is quoted words that stand in no statement
  std::string_view style;  ///< class of the stretch: the word of a Relation
  std::string note;        ///< markup
};

class Margin {
 public:
  explicit Margin(const HtmlPage& page);
  /// By the end of the stretch, which is where its number stands.
  std::vector<AnnotatedPlace> places(ReportId report) const;

 private:
  /// Statements of other reports in one cluster with this one, one a report, by how they relate to it.
  struct Others {
    std::map<Relation, std::vector<StatementId>> by_relation;
    std::size_t unnamed = 0;  // further reports
    bool copies = false;      // all of one origin
  };
  Relation relation(StatementId a, StatementId b) const;
  Others others(StatementId statement, ClusterId cluster) const;
  std::string finding(const Evidence& evidence) const;
  std::string named(const std::string& start, const std::vector<StatementId>& statements) const;
  std::string quoted(const std::string& start, const std::vector<StatementId>& statements) const;
  void add_findings(const std::vector<Evidence>& evidence, Relation& worst, std::string& note) const;
  void add_others(StatementId statement, bool findings_told, Relation& worst, std::string& note) const;

  const HtmlPage& page_;
  std::vector<std::vector<ClusterId>> clusters_;  // of each statement: those of two reports or more
  std::map<std::pair<StatementId, StatementId>, Relation> relations_;
};

}  // namespace dateline::report
