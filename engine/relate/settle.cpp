// Discrepancies found -> each matter once. Proved by tests/settle_test.cpp.
#include "relate/settle.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "relate/add_once.hpp"

namespace dateline::relate {
namespace {

template <class T>
bool share(const std::vector<T>& x, const std::vector<T>& y) {
  return std::any_of(x.begin(), x.end(), [&](const T& value) { return std::find(y.begin(), y.end(), value) != y.end(); });
}

// One day may be told with its hour and without.
bool one_value(Aspect aspect, const std::string& x, const std::string& y) {
  return x == y || (aspect == Aspect::date && (x.starts_with(y) || y.starts_with(x)));
}

const Side* side_of_value(const Discrepancy& d, const std::string& value) {
  const auto side = std::find_if(d.sides.begin(), d.sides.end(), [&](const Side& s) { return one_value(d.aspect, s.value, value); });
  return side == d.sides.end() ? nullptr : &*side;
}

bool share_words(const Side& x, const Side& y) {
  return std::any_of(x.quotes.begin(), x.quotes.end(), [&](const SideQuote& q) {
    return std::any_of(y.quotes.begin(), y.quotes.end(), [&](const SideQuote& r) { return q.report == r.report && q.span == r.span; });
  });
}

// A headline says again what the article says: the same values of the same reports are one discrepancy.
bool told_again(const Discrepancy& x, const Discrepancy& y) {
  return std::all_of(x.sides.begin(), x.sides.end(), [&](const Side& s) {
    const Side* there = side_of_value(y, s.value);
    return there != nullptr && share(s.reports, there->reports);
  });
}

// The one measures the very words that the other measures: they measure one thing.
bool of_one_mention(const Discrepancy& x, const Discrepancy& y) {
  if (x.aspect == Aspect::quotation || x.severity != y.severity || x.rule != y.rule) return false;
  return std::any_of(x.sides.begin(), x.sides.end(), [&](const Side& s) {
    const Side* there = side_of_value(y, s.value);
    return there != nullptr && share_words(s, *there);
  });
}

// The two names between which the reports of one event waver, in whatever role.
bool of_one_pair_of_names(const Discrepancy& x, const Discrepancy& y) {
  return y.aspect == Aspect::participant && y.severity >= x.severity &&
         std::all_of(x.sides.begin(), x.sides.end(), [&](const Side& s) { return side_of_value(y, s.value) != nullptr; });
}

bool same_matter(const Discrepancy& x, const Discrepancy& y) {
  if (x.event != y.event) return false;
  if (x.aspect == Aspect::polarity || x.aspect == Aspect::modality) return false;  // "affirmed" is the value of every matter
  if (x.aspect != y.aspect) return x.aspect == Aspect::attribution && of_one_pair_of_names(x, y);
  return told_again(x, y) || told_again(y, x) || of_one_mention(x, y) || (x.aspect == Aspect::participant && of_one_pair_of_names(x, y));
}

// What `from` shows by its statement number `i` stands on `side` as well.
void show(const Side& from, std::size_t i, Side& side) {
  if (std::find(side.statements.begin(), side.statements.end(), from.statements[i]) != side.statements.end()) return;
  side.statements.push_back(from.statements[i]);
  side.quotes.push_back(from.quotes[i]);
  add_once(side.reports, from.quotes[i].report);
}

// The sides of both, each value once.
std::vector<Side> joined(const Discrepancy& kept, const Discrepancy& more) {
  std::vector<Side> out = kept.sides;
  for (const Side& s : more.sides) {
    auto side = std::find_if(out.begin(), out.end(), [&](const Side& k) { return one_value(kept.aspect, k.value, s.value); });
    if (side == out.end()) side = out.insert(out.end(), {s.value, {}, {}, {}});
    for (std::size_t i = 0; i < s.statements.size() && i < s.quotes.size(); ++i) show(s, i, *side);
  }
  return out;
}

// Some report stands on two of them.
bool torn(const std::vector<Side>& sides) {
  for (std::size_t i = 0; i < sides.size(); ++i) {
    for (std::size_t j = i + 1; j < sides.size(); ++j) {
      if (share(sides[i].reports, sides[j].reports)) return true;
    }
  }
  return false;
}

// What is told once more stands on the side of its value, unless its report stands on another.
void add_evidence(const Discrepancy& more, Discrepancy& kept) {
  for (const Side& s : more.sides) {
    const auto side = std::find_if(kept.sides.begin(), kept.sides.end(), [&](const Side& k) { return k.value == s.value; });
    if (side == kept.sides.end()) continue;
    for (std::size_t i = 0; i < s.statements.size() && i < s.quotes.size(); ++i) {
      const ReportId report = s.quotes[i].report;
      const bool elsewhere = std::any_of(kept.sides.begin(), kept.sides.end(), [&](const Side& k) {
        return &k != &*side && std::find(k.reports.begin(), k.reports.end(), report) != k.reports.end();
      });
      if (!elsewhere) show(s, i, *side);
    }
  }
}

// `more` is of the matter that `kept` tells; false where its values make a matter of their own.
bool take_in(const Discrepancy& more, Discrepancy& kept) {
  if (!told_again(more, kept) && !told_again(kept, more) && more.aspect == kept.aspect) {
    std::vector<Side> sides = joined(kept, more);
    if (torn(sides)) return false;
    kept.sides = std::move(sides);
    std::stable_sort(kept.sides.begin(), kept.sides.end(), [](const Side& x, const Side& y) { return x.statements < y.statements; });
  } else if (more.aspect == kept.aspect) {
    add_evidence(more, kept);
  }
  return true;
}

}  // namespace

bool told_across(const Discrepancy& self, const std::vector<Discrepancy>& found) {
  const auto gives = [&](const Discrepancy& d, const std::string& value) {
    return std::any_of(d.sides.begin(), d.sides.end(), [&](const Side& s) { return s.value == value; });
  };
  return std::any_of(found.begin(), found.end(), [&](const Discrepancy& d) {
    return d.aspect == self.aspect && d.event == self.event && gives(d, self.sides[0].value) && gives(d, self.sides[1].value);
  });
}

std::vector<Discrepancy> settled(std::vector<Discrepancy> found) {
  // The surest first; of two names in doubt the doubt itself before what was laid to either.
  std::stable_sort(found.begin(), found.end(), [](const Discrepancy& x, const Discrepancy& y) {
    return std::make_tuple(x.aspect == Aspect::attribution, -x.confidence) < std::make_tuple(y.aspect == Aspect::attribution, -y.confidence);
  });
  std::map<EventId, std::vector<std::size_t>> of_event;
  std::vector<Discrepancy> kept;
  for (Discrepancy& d : found) {
    std::vector<std::size_t>& others = of_event[d.event];
    const bool again = std::any_of(others.begin(), others.end(), [&](std::size_t k) { return same_matter(d, kept[k]) && take_in(d, kept[k]); });
    if (again) continue;
    others.push_back(kept.size());
    kept.push_back(std::move(d));
  }
  std::stable_sort(kept.begin(), kept.end(), [](const Discrepancy& x, const Discrepancy& y) {
    return std::make_tuple(x.event, y.severity, x.aspect, -x.confidence) < std::make_tuple(y.event, x.severity, y.aspect, -y.confidence);
  });
  return kept;
}

}  // namespace dateline::relate
