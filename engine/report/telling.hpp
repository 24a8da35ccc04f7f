/// A discrepancy as text, Markdown and CSV tell it: why it is one, what each side says, and the literal words in their sentence with those that
/// matter marked. In: a discrepancy. Out: plain text and spans. Tested by tests/text_view_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/model.hpp"
#include "report/labels.hpp"

namespace dateline::report {

/// Literal words in the sentence, or line, where they stand.
struct Passage {
  ReportId report;
  Span quote;               ///< the words that the discrepancy rests on
  Span sentence;            ///< around them
  Span shown;               ///< the sentence, or what is near the words in a long one
  std::vector<Span> marks;  ///< inside `shown`, by place, not overlapping: where the other side's words differ, else the quoted words; none where
                            ///< they would cover nearly all
};

struct ToldSide {
  std::string value;              ///< empty where the quoted words say it themselves
  std::vector<Passage> passages;  ///< one for each sentence that is quoted, in the order of the quotations
};

/// A piece of a passage, marked or not.
struct Piece {
  std::string_view text;
  bool marked = false;
};

class Telling {
 public:
  Telling(const Comparison& comparison, const Labels& words);

  /// What the rule says, in the language of the labels; the discrepancy's own explanation where the tables have no sentence for the rule.
  std::string why(const Discrepancy& discrepancy) const;
  std::vector<ToldSide> sides(const Discrepancy& discrepancy) const;
  /// What is shown of the passage, in pieces.
  std::vector<Piece> pieces(const Passage& passage) const;

 private:
  Span sentence_around(ReportId report, Span span) const;
  std::vector<Passage> passages_of(const Side& side) const;

  const Comparison& comparison_;
  const Labels& words_;
  std::vector<std::vector<Span>> statements_;  // of each report
};

/// What a line of text calls the report: its outlet, else the name of its file.
std::string_view short_name(const Comparison& comparison, ReportId report);
/// The same of an origin: its name, else that of its first report.
std::string_view short_name(const Comparison& comparison, OriginId origin);
/// "VOV, a.txt": the origins of a claim; of many the first and how many more.
std::string origins_line(const Comparison& comparison, const Labels& words, const Cluster& cluster);

/// "2016-08-26T14:05" as "2016-08-26 14:05".
std::string readable_time(std::string iso);

/// What is shown of a sentence at most, in bytes.
constexpr std::uint32_t most_shown = 360;

}  // namespace dateline::report
