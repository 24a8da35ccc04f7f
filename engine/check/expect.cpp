// In: what a case demands, and its comparison. Out: whether each demand holds, and why not. Proved by tests/expect_test.cpp.
#include <algorithm>

#include "check/found.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline {

namespace {

using check::Found;

std::string quoted_words(const std::string& words) { return "“" + report::shortened(text::printable(words), 36) + "”"; }

std::string told(const ExpectedPlace& place) {
  if (place.words.empty()) return text::printable(place.report);
  return quoted_words(place.words) + (place.report.empty() ? "" : " (" + text::printable(place.report) + ")");
}

std::string told(const Expectation& demand) {
  std::string out = demand.aspect.empty() ? "any discrepancy" : demand.aspect;
  for (const auto* severity : {&demand.severity, &demand.at_least}) {
    if (!severity->empty()) out += std::string(", ") + (severity == &demand.at_least ? "at least " : "") + *severity;
  }
  if (!demand.rule.empty()) out += ", " + text::printable(demand.rule);
  std::string_view mark = ": ";
  for (const auto& side : demand.sides) {
    out += mark;
    const auto place = told(side.place);
    out += side.value.empty() ? place : text::printable(side.value) + (place.empty() ? "" : " in " + place);
    mark = " | ";
  }
  return out;
}

class Judge {
 public:
  Judge(const ExpectFile& file, const Comparison& comparison) : file_(file), comparison_(comparison), found_(file, comparison) {}

  Verdict judge(const Expectation& demand) const {
    found_.check_places(demand);
    switch (demand.kind) {
      case ExpectedKind::discrepancy:
        return discrepancy(demand);
      case ExpectedKind::no_discrepancy:
        return no_discrepancy(demand);
      case ExpectedKind::no_other:
        return no_other(demand);
      case ExpectedKind::same_claim:
        return same_claim(demand);
      case ExpectedKind::different_claims:
        return different_claims(demand);
      case ExpectedKind::same_event:
      case ExpectedKind::different_events:
        return events(demand);
      default:
        return names(demand);
    }
  }

 private:
  static Verdict holds(const std::string& why = "") { return {true, why}; }
  static Verdict fails(const std::string& why) { return {false, why}; }

  Verdict discrepancy(const Expectation& demand) const {
    std::string near;
    for (const Discrepancy& each : comparison_.discrepancies) {
      if (found_.fits(each, demand)) return holds(found_.told(each));
      if (found_.fits(each, demand, true)) near = "; its severity is " + std::string(name(each.severity));
    }
    return fails("discrepancy not found: " + told(demand) + near);
  }

  Verdict no_discrepancy(const Expectation& demand) const {
    for (const Discrepancy& each : comparison_.discrepancies) {
      if (found_.fits(each, demand)) return fails("false alarm: " + found_.told(each));
    }
    return holds(told(demand));
  }

  Verdict no_other(const Expectation& demand) const {
    std::string alarms;
    for (const Discrepancy& each : comparison_.discrepancies) {
      const bool asked = std::any_of(file_.expectations.begin(), file_.expectations.end(),
                                     [&](const Expectation& other) { return other.kind == ExpectedKind::discrepancy && found_.fits(each, other); });
      if (!asked && found_.fits(each, demand)) alarms += (alarms.empty() ? "" : "; ") + found_.told(each);
    }
    return alarms.empty() ? holds() : fails("discrepancy that nobody expects: " + alarms);
  }

  bool share_claim(const ExpectedPlace& a, const ExpectedPlace& b) const {
    const auto one = found_.clusters_of(found_.statements_at(a)), other = found_.clusters_of(found_.statements_at(b));
    return std::any_of(one.begin(), one.end(), [&](ClusterId id) { return std::find(other.begin(), other.end(), id) != other.end(); });
  }

  Verdict same_claim(const Expectation& demand) const {
    for (std::size_t i = 0; i + 1 < demand.places.size(); ++i) {
      for (std::size_t k = i + 1; k < demand.places.size(); ++k) {
        const auto &a = demand.places[i], &b = demand.places[k];
        for (const auto* place : {&a, &b}) {
          if (found_.statements_at(*place).empty()) return fails("no statement stands at " + told(*place));
        }
        if (!share_claim(a, b)) return fails("not one claim: " + told(a) + " and " + told(b));
      }
    }
    return holds("one claim: " + told(demand.places.front()) + " and " + told(demand.places.back()));
  }

  Verdict different_claims(const Expectation& demand) const {
    for (std::size_t i = 0; i + 1 < demand.places.size(); ++i) {
      for (std::size_t k = i + 1; k < demand.places.size(); ++k) {
        if (share_claim(demand.places[i], demand.places[k]))
          return fails("taken for one claim: " + told(demand.places[i]) + " and " + told(demand.places[k]));
      }
    }
    return holds("different claims: " + told(demand.places.front()) + " and " + told(demand.places.back()));
  }

  Verdict events(const Expectation& demand) const {
    const bool one = demand.kind == ExpectedKind::same_event;
    for (std::size_t i = 0; i + 1 < demand.names.size(); ++i) {
      for (std::size_t k = i + 1; k < demand.names.size(); ++k) {
        const auto a = comparison_.of(found_.report(demand.names[i])).event, b = comparison_.of(found_.report(demand.names[k])).event;
        if ((a && a == b) != one) return fails((one ? "not of one event: " : "taken for one event: ") + demand.names[i] + " and " + demand.names[k]);
      }
    }
    return holds((one ? "one event: " : "different events: ") + demand.names.front() + " and " + demand.names.back());
  }

  Verdict names(const Expectation& demand) const {
    const bool one = demand.kind == ExpectedKind::same_name;
    for (const auto& form : demand.names) {
      if (found_.named(form).empty()) return fails("no name is read from " + quoted_words(form));
    }
    for (std::size_t i = 0; i + 1 < demand.names.size(); ++i) {
      for (std::size_t k = i + 1; k < demand.names.size(); ++k) {
        const auto a = found_.named(demand.names[i]), b = found_.named(demand.names[k]);
        const bool same = std::any_of(a.begin(), a.end(), [&](EntityId id) { return std::find(b.begin(), b.end(), id) != b.end(); });
        if (same != one)
          return fails((one ? "not one name: " : "taken for one name: ") + quoted_words(demand.names[i]) + " and " + quoted_words(demand.names[k]));
      }
    }
    return holds((one ? "one name: " : "different names: ") + quoted_words(demand.names.front()) + " and " + quoted_words(demand.names.back()));
  }

  const ExpectFile& file_;
  const Comparison& comparison_;
  Found found_;
};

}  // namespace

std::vector<Verdict> hold(const ExpectFile& expected, const Comparison& actual) {
  const Judge judge(expected, actual);
  std::vector<Verdict> out;
  for (const auto& demand : expected.expectations) out.push_back(judge.judge(demand));
  return out;
}

}  // namespace dateline
