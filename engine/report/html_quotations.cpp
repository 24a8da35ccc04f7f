// In: the quotations that the statements of one cluster hold. Out: those of one utterance under each other, with their speakers and the words that
// differ marked. Proved by tests/html_report_test.cpp.
#include <algorithm>
#include <map>
#include <set>

#include "report/escape.hpp"
#include "report/html_page.hpp"
#include "report/word_diff.hpp"

namespace dateline::report {

namespace {

constexpr std::size_t most_of_cluster = 40;

/// Two quotations are one utterance where they share most words of the shorter one; the fewer these are, the more of them.
bool one_utterance(const WordDiff& diff) {
  const auto shared = static_cast<double>(diff.shared), shorter = static_cast<double>(std::min(diff.words_a, diff.words_b));
  if (diff.shared >= 5) return shared >= 0.6 * shorter;
  if (diff.shared >= 3) return shared >= 0.75 * shorter;
  return diff.shared == 2 && shorter == 2;
}

struct Quotation {
  ReportId report;
  Quote quote;
  friend bool operator==(const Quotation& a, const Quotation& b) { return a.report == b.report && a.quote.span == b.quote.span; }
};

/// One wording, and everybody who quotes it so.
struct Wording {
  std::vector<Quotation> by;
  std::vector<Span> differing;  ///< spans of its words
};

/// One utterance; the longest wording first.
struct Utterance {
  ClusterId cluster;
  std::vector<Wording> wordings;
};

class Quotations {
 public:
  explicit Quotations(const HtmlPage& page) : page_(page), comparison_(page.comparison) {}

  std::string write() {
    for (std::size_t i = 0; i < comparison_.clusters.size(); ++i) collect(ClusterId(i));
    if (utterances_.empty()) return {};
    std::stable_sort(utterances_.begin(), utterances_.end(),
                     [](const Utterance& a, const Utterance& b) { return (a.wordings.size() > 1) > (b.wordings.size() > 1); });
    std::string out = "<section class=\"view\">\n" + heading(2, "quotations", page_.text("section.quotations")) + "<p class=\"quiet\">" +
                      page_.text("quotations.help") + "</p>\n";
    const auto most = std::min(utterances_.size(), page_.detail.most_quotations);
    for (std::size_t i = 0; i < most; ++i) out += write_utterance(utterances_[i]);
    if (most < utterances_.size()) out += "<p class=\"left-out\">" + page_.count("quotations.left-out", utterances_.size() - most) + "</p>\n";
    return out + "</section>\n";
  }

 private:
  std::string_view words(const Quotation& one) const { return comparison_.text(one.report, one.quote.span); }

  void collect(ClusterId id) {
    const auto& cluster = comparison_.of(id);
    if (cluster.reports.size() < 2) return;
    std::vector<Quotation> all;
    for (const auto statement : cluster.statements) {
      for (const auto& quote : comparison_.of(statement).quotes) {
        const Quotation one{comparison_.of(statement).report, quote};
        if (all.size() < most_of_cluster && std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
      }
    }
    std::stable_sort(all.begin(), all.end(), [](const Quotation& a, const Quotation& b) { return a.quote.span.size() > b.quote.span.size(); });
    std::vector<Utterance> found;
    for (const auto& one : all) {
      if (std::none_of(found.begin(), found.end(), [&](Utterance& utterance) { return joins(utterance, one); })) found.push_back({id, {{{one}, {}}}});
    }
    for (auto& utterance : found) keep(std::move(utterance));
  }

  /// Adds the quotation to the utterance where it is one wording of it.
  bool joins(Utterance& utterance, const Quotation& one) const {
    auto& longest = utterance.wordings.front();
    const auto diff = word_diff(words(longest.by.front()), words(one));
    if (!one_utterance(diff)) return false;
    for (auto& wording : utterance.wordings) {
      if (!word_diff(words(wording.by.front()), words(one)).equal()) continue;
      wording.by.push_back(one);
      return true;
    }
    if (longest.differing.empty()) longest.differing = diff.a;
    utterance.wordings.push_back({{one}, diff.b});
    return true;
  }

  void keep(Utterance utterance) {
    std::set<ReportId> reports;
    bool known = true;
    for (const auto& wording : utterance.wordings) {
      for (const auto& one : wording.by) {
        reports.insert(one.report);
        known = !seen_.insert({one.report, one.quote.span}).second && known;
      }
    }
    if (reports.size() > 1 && !known) utterances_.push_back(std::move(utterance));
  }

  std::string write_utterance(const Utterance& utterance) const {
    std::string out = "<div class=\"utterance\">\n";
    for (const auto& wording : utterance.wordings) {
      const auto& first = wording.by.front();
      std::vector<Mark> marks;
      for (const auto& span : wording.differing) marks.push_back({span, "em", "", "", ""});
      out += "<figure><blockquote lang=\"" + escape_xml(comparison_.of(first.report).language) + "\"><p>" + marked_text(words(first), marks) +
             "</p></blockquote>\n<figcaption>";
      for (std::size_t i = 0; i < wording.by.size(); ++i) {
        const auto& one = wording.by[i];
        out += (i > 0 ? "; " : "") + link(page_.targets.of(one.report, one.quote.span), page_.name(one.report));
        if (one.quote.speaker) out += ": " + isolated(comparison_.of(one.quote.speaker).name);
      }
      out += "</figcaption></figure>\n";
    }
    if (utterance.wordings.size() == 1) out += "<p class=\"quiet\">" + page_.text("quotations.same") + "</p>\n";
    return out + "</div>\n";
  }

  const HtmlPage& page_;
  const Comparison& comparison_;
  std::vector<Utterance> utterances_;
  std::set<std::pair<ReportId, Span>> seen_;
};

}  // namespace

std::string html_quotations(const HtmlPage& page) { return Quotations(page).write(); }

}  // namespace dateline::report
