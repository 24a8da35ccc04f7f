// In: two outputs. Out: which element of the one is which of the other. Proved by tests/difference_test.cpp.
#include "check/pairing.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "check/votes.hpp"

namespace dateline::check {

namespace {

std::string number(std::size_t value) { return std::to_string(value); }
std::string span_key(const Json& element) { return member(element, "span").dump(); }

class Pairer {
 public:
  Pairer(const Output& a, const Output& b) : a_(a), b_(b) {}

  Pairings run() {
    reports();
    statements();
    entities();
    by_members("origins", {"reports"}, out_.origins);
    by_members("events", {"statements", "reports"}, out_.events);
    by_members("clusters", {"statements"}, out_.clusters);
    links();
    discrepancies();
    unresolved();
    return std::move(out_);
  }

 private:
  Pairing empty(const char* kind) const { return {a_.list(kind).size(), b_.list(kind).size()}; }

  /// The same text for partners, different for all others; empty for an id that is not listed or has no partner.
  std::string key_a(const char* kind, const std::string& id) const {
    const auto at = a_.find(kind, id);
    return at && out_.of(kind).of_a[*at] ? number(*at) : std::string();
  }
  std::string key_b(const char* kind, const std::string& id) const {
    const auto at = b_.find(kind, id);
    return at && out_.of(kind).of_b[*at] ? number(*out_.of(kind).of_b[*at]) : std::string();
  }

  void reports() {
    out_.reports = empty("reports");
    for (const char* key : {"path", "sha256"}) {
      join_equal(
          out_.reports, [&](Position i) { return Key{text_of(a_.element("reports", i), key)}; },
          [&](Position j) { return Key{text_of(b_.element("reports", j), key)}; });
    }
  }

  void statements() {
    out_.statements = empty("statements");
    const auto join = [&](auto key) {
      join_equal(
          out_.statements,
          [&](Position i) { return key(a_.element("statements", i), key_a("reports", text_of(a_.element("statements", i), "report"))); },
          [&](Position j) { return key(b_.element("statements", j), key_b("reports", text_of(b_.element("statements", j), "report"))); });
    };
    const auto known = [](const std::string& report, Key key) { return report.empty() ? Key() : std::move(key); };
    join([&](const Json& s, const std::string& report) { return known(report, {report, span_key(s), text_of(s, "text")}); });
    join([&](const Json& s, const std::string& report) { return known(report, {report, text_of(s, "text")}); });
    join([&](const Json& s, const std::string& report) { return known(report, {report, span_key(s)}); });
    overlapping_statements();
  }

  /// What was cut elsewhere: the longest common stretch first. In a report that was edited, what stands at the same place in the order.
  void overlapping_statements() {
    std::vector<std::tuple<std::size_t, Position, Position>> shared;
    for (Position report = 0; report < out_.reports.of_a.size(); ++report) {
      if (!out_.reports.of_a[report]) continue;
      const bool moved = edited(a_, b_, out_, report);
      for (const auto i : a_.statements_of(report)) {
        for (const auto j : b_.statements_of(*out_.reports.of_a[report])) {
          if (out_.statements.of_a[i] || out_.statements.of_b[j]) continue;
          const Range x = span_of(a_.element("statements", i)), y = span_of(b_.element("statements", j));
          if (moved && after_partners(i, j)) shared.emplace_back(0, i, j);
          if (!moved && overlap(x, y)) shared.emplace_back(std::min(x.second, y.second) - std::max(x.first, y.first), i, j);
        }
      }
    }
    std::sort(shared.begin(), shared.end(), [](const auto& x, const auto& y) {
      return std::tuple(std::get<0>(y), std::get<1>(x), std::get<2>(x)) < std::tuple(std::get<0>(x), std::get<1>(y), std::get<2>(y));
    });
    for (const auto& [bytes, i, j] : shared) {
      if (!out_.statements.of_a[i] && !out_.statements.of_b[j]) out_.statements.join(i, j);
    }
  }
  bool after_partners(Position i, Position j) const { return i > 0 && j > 0 && out_.statements.of_a[i - 1] == j - 1; }

  void entities() {
    out_.entities = empty("entities");
    Votes votes;
    const auto forms = [](const Output& output, auto add) {
      for (Position i = 0; i < output.list("entities").size(); ++i) {
        std::set<std::string> seen;
        for (auto& form : strings_of(output.element("entities", i), "names")) seen.insert(std::move(form));
        for (const auto& form : seen) add(Key{form}, i);
      }
    };
    forms(a_, [&](const Key& key, Position i) { votes.a(key, i); });
    forms(b_, [&](const Key& key, Position j) { votes.b(key, j); });
    votes.count(3);
    for (Position i = 0; i < a_.list("entities").size(); ++i) votes.a({text_of(a_.element("entities", i), "name")}, i);
    for (Position j = 0; j < b_.list("entities").size(); ++j) votes.b({text_of(b_.element("entities", j), "name")}, j);
    votes.count(4);
    for (Position i = 0; i < out_.statements.of_a.size(); ++i) {
      if (!out_.statements.of_a[i]) continue;
      mentions(
          a_, i, [&](const Key& key, Position e) { votes.a(key, e); }, i);
      mentions(
          b_, *out_.statements.of_a[i], [&](const Key& key, Position e) { votes.b(key, e); }, i);
    }
    votes.count(1);
    votes.settle(out_.entities);
  }

  template <class Add>
  static void mentions(const Output& output, Position statement, Add add, Position name) {
    for (const Json& mention : list_of(output.element("statements", statement), "mentions")) {
      if (const auto e = output.find("entities", text_of(mention, "entity"))) add(Key{number(name), number(span_of(mention).first)}, *e);
    }
  }

  void by_members(const char* kind, const std::vector<const char*>& lists, Pairing& out) {
    out = empty(kind);
    Votes votes;
    for (const char* list : lists) {
      for (Position i = 0; i < out.of_a.size(); ++i) {
        for (const auto& id : strings_of(a_.element(kind, i), list)) {
          if (auto key = key_a(list, id); !key.empty()) votes.a({key}, i);
        }
      }
      for (Position j = 0; j < out.of_b.size(); ++j) {
        for (const auto& id : strings_of(b_.element(kind, j), list)) {
          if (auto key = key_b(list, id); !key.empty()) votes.b({key}, j);
        }
      }
      votes.count(1);
    }
    votes.settle(out);
  }

  void links() {
    out_.links = empty("links");
    const auto key = [](std::string one, std::string other) { return one.empty() || other.empty() ? Key() : Key{std::move(one), std::move(other)}; };
    join_equal(
        out_.links,
        [&](Position i) {
          const Json& link = a_.element("links", i);
          return key(key_a("statements", text_of(link, "a")), key_a("statements", text_of(link, "b")));
        },
        [&](Position j) {
          const Json& link = b_.element("links", j);
          return key(key_b("statements", text_of(link, "a")), key_b("statements", text_of(link, "b")));
        });
  }

  /// Two sides must meet: one common quotation alone may belong to another finding. One aspect goes before another.
  void discrepancies() {
    out_.discrepancies = empty("discrepancies");
    for (const bool same_aspect : {true, false}) {
      std::vector<std::tuple<int, Position, Position>> order;
      for (Position i = 0; i < out_.discrepancies.of_a.size(); ++i) {
        for (Position j = 0; j < out_.discrepancies.of_b.size(); ++j) {
          const Json &x = a_.element("discrepancies", i), &y = b_.element("discrepancies", j);
          if (same_aspect && member(x, "aspect") != member(y, "aspect")) continue;
          if (const int sides = shared_sides(x, y); sides >= 2) order.emplace_back(-sides - (member(x, "rule") == member(y, "rule")), i, j);
        }
      }
      std::sort(order.begin(), order.end());
      for (const auto& [score, i, j] : order) {
        if (!out_.discrepancies.of_a[i] && !out_.discrepancies.of_b[j]) out_.discrepancies.join(i, j);
      }
    }
  }

  int shared_sides(const Json& x, const Json& y) const {
    std::set<std::size_t> used;
    for (const Json& side : list_of(x, "sides")) {
      const auto here = marks(side, true);
      std::size_t k = 0;
      for (const Json& other : list_of(y, "sides")) {
        const auto there = marks(other, false);
        const bool meet = std::any_of(here.begin(), here.end(), [&](const Key& key) { return there.count(key) > 0; });
        if (meet && used.insert(k).second) break;
        ++k;
      }
    }
    return static_cast<int>(used.size());
  }

  /// What a side rests on: its quotations by place and by words.
  std::set<Key> marks(const Json& side, bool of_a) const {
    std::set<Key> out;
    for (const Json& quote : list_of(side, "quotes")) {
      const auto report = of_a ? key_a("reports", text_of(quote, "report")) : key_b("reports", text_of(quote, "report"));
      if (report.empty()) continue;
      out.insert({"span", report, span_key(quote)});
      out.insert({"text", report, text_of(quote, "text")});
    }
    return out;
  }

  void unresolved() {
    out_.unresolved = empty("unresolved");
    for (const char* by : {"span", "text"}) {
      const auto key = [by](const Json& e, const std::string& report) { return Key{report, member(e, by).dump(), text_of(e, "kind")}; };
      join_equal(
          out_.unresolved,
          [&](Position i) { return key(a_.element("unresolved", i), key_a("reports", text_of(a_.element("unresolved", i), "report"))); },
          [&](Position j) { return key(b_.element("unresolved", j), key_b("reports", text_of(b_.element("unresolved", j), "report"))); });
    }
  }

  const Output &a_, &b_;
  Pairings out_;
};

}  // namespace

void Pairing::join(Position a, Position b) {
  of_a[a] = b;
  of_b[b] = a;
}

const Pairing& Pairings::of(std::string_view kind) const {
  if (kind == "reports") return reports;
  if (kind == "origins") return origins;
  if (kind == "entities") return entities;
  if (kind == "statements") return statements;
  if (kind == "events") return events;
  if (kind == "clusters") return clusters;
  if (kind == "links") return links;
  return kind == "discrepancies" ? discrepancies : unresolved;
}

bool edited(const Output& a, const Output& b, const Pairings& pairs, Position report) {
  const auto partner = pairs.reports.of_a[report];
  return partner && member(a.element("reports", report), "sha256") != member(b.element("reports", *partner), "sha256");
}

Pairings pair_up(const Output& a, const Output& b) { return Pairer(a, b).run(); }

Pairing pair_parts(const Json& a, const Json& b, bool moved) {
  Pairing out(a.size(), b.size());
  const auto join = [&](auto key) {
    join_equal(
        out, [&](Position i) { return key(a[i]); }, [&](Position j) { return key(b[j]); });
  };
  if (!moved) join([](const Json& e) { return Key{span_key(e)}; });
  join([](const Json& e) { return text_of(e, "text").empty() ? Key() : Key{text_of(e, "text")}; });
  for (Position i = 0; i < a.size(); ++i) {
    for (Position j = 0; j < b.size() && !out.of_a[i]; ++j) {
      if (!out.of_b[j] && (moved ? i == j : overlap(span_of(a[i]), span_of(b[j])))) out.join(i, j);
    }
  }
  return out;
}

}  // namespace dateline::check
