// In: a report's text and the stretches to mark. Out: well-nested HTML, and the targets of links into it. Proved by tests/html_parts_test.cpp.
#include "report/html_text.hpp"

#include <algorithm>
#include <queue>

#include "report/escape.hpp"

namespace dateline::report {

namespace {

/// A mark, or the rest of one that was cut.
struct Piece {
  Span span;
  std::size_t mark;
  bool first;
};

struct Later {
  bool operator()(const Piece& a, const Piece& b) const {
    if (a.span.begin != b.span.begin) return a.span.begin > b.span.begin;
    if (a.span.end != b.span.end) return a.span.end < b.span.end;
    return a.mark > b.mark;
  }
};

class Nesting {
 public:
  Nesting(std::string_view text, const std::vector<Mark>& marks) : text_(text), marks_(marks) {}

  std::string write() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].span.size() > 0 && marks_[i].span.end <= text_.size()) waiting_.push({marks_[i].span, i, true});
    }
    while (!waiting_.empty()) {
      auto next = waiting_.top();
      waiting_.pop();
      close_until(next.span.begin);
      if (!open_.empty() && next.span.end > open_.back().span.end) {
        const auto cut = open_.back().span.end;
        waiting_.push({{cut, next.span.end}, next.mark, false});
        next.span.end = cut;
      }
      advance(next.span.begin);
      open(next);
    }
    close_until(static_cast<std::uint32_t>(text_.size()));
    advance(static_cast<std::uint32_t>(text_.size()));
    return std::move(out_);
  }

 private:
  void advance(std::uint32_t to) {
    out_ += escape_xml(text_.substr(at_, to - at_));
    at_ = to;
  }

  void open(const Piece& piece) {
    const auto& mark = marks_[piece.mark];
    out_.append("<").append(mark.tag);
    if (piece.first && !mark.id.empty()) out_.append(" id=\"").append(mark.id).append("\"");
    out_.append(mark.attributes).append(">");
    open_.push_back(piece);
  }

  void close_until(std::uint32_t to) {
    while (!open_.empty() && open_.back().span.end <= to) {
      const auto piece = open_.back();
      open_.pop_back();
      advance(piece.span.end);
      const auto& mark = marks_[piece.mark];
      out_.append("</").append(mark.tag).append(">");
      if (piece.span.end == mark.span.end) out_ += mark.after;
    }
  }

  std::string_view text_;
  const std::vector<Mark>& marks_;
  std::priority_queue<Piece, std::vector<Piece>, Later> waiting_;
  std::vector<Piece> open_;
  std::uint32_t at_ = 0;
  std::string out_;
};

std::string span_id(ReportId report, Span span) { return "q-" + label(report) + "-" + std::to_string(span.begin) + "-" + std::to_string(span.end); }

}  // namespace

std::string marked_text(std::string_view text, std::vector<Mark> marks) { return Nesting(text, marks).write(); }

Targets::Targets(const Comparison& comparison, const std::vector<bool>& full_text)
    : comparison_(comparison), full_text_(full_text), statements_(comparison.reports.size()), evidence_(comparison.reports.size()) {
  for (std::size_t i = 0; i < comparison.statements.size(); ++i) statements_[comparison.statements[i].report.index()].emplace_back(i);
  for (std::size_t i = 0; i < comparison.discrepancies.size(); ++i) {
    const auto& sides = comparison.discrepancies[i].sides;
    for (std::size_t side = 0; side < sides.size(); ++side) {
      for (const auto& quote : sides[side].quotes) evidence_[quote.report.index()].push_back({quote.span, i, side});
    }
  }
  for (auto& of_report : statements_) {
    std::stable_sort(of_report.begin(), of_report.end(), [&](StatementId a, StatementId b) { return comparison.of(a).span < comparison.of(b).span; });
  }
  for (auto& of_report : evidence_) {
    std::stable_sort(of_report.begin(), of_report.end(), [](const Evidence& a, const Evidence& b) { return a.span < b.span; });
  }
}

StatementId Targets::statement(ReportId report, Span span) const {
  StatementId best;
  for (const auto id : statements_[report.index()]) {
    const auto around = comparison_.of(id).span;
    if (around.begin > span.begin) break;
    if (around.contains(span) && (!best || around.size() < comparison_.of(best).span.size())) best = id;
  }
  return best;
}

std::string Targets::of(ReportId report, Span span) const {
  if (!full_text_[report.index()]) return label(report);
  if (const auto around = statement(report, span)) return label(around);
  const auto& marked = evidence_[report.index()];
  const auto found = std::find_if(marked.begin(), marked.end(), [&](const Evidence& one) { return one.span == span; });
  return found == marked.end() || span.size() == 0 ? label(report) : span_id(report, span);
}

std::string Targets::of(StatementId statement) const {
  const auto report = comparison_.of(statement).report;
  return full_text_[report.index()] ? label(statement) : label(report);
}

}  // namespace dateline::report
