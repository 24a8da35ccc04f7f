// What must hold before the output is trusted, on the shipped fixtures and on small worlds with known truth (property_worlds.hpp).
#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "property_worlds.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

namespace fs = std::filesystem;

// Each folder of fixtures/ with its reports.
std::map<std::string, std::vector<Source>> fixtures() {
  std::map<std::string, std::vector<Source>> out;
  for (const fs::directory_entry& folder : fs::directory_iterator(DATELINE_FIXTURES)) {
    if (!folder.is_directory()) continue;
    for (const fs::directory_entry& file : fs::directory_iterator(folder)) {
      const std::string end = file.path().extension().string();
      if (end != ".txt" && end != ".html") continue;
      Source source = read(file.path().string());
      source.path = file.path().filename().string();
      out[folder.path().filename().string()].push_back(std::move(source));
    }
  }
  return out;
}

bool on_code_points(std::string_view text, Span span) {
  const auto boundary = [&](std::uint32_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80; };
  return span.begin <= span.end && span.end <= text.size() && boundary(span.begin) && boundary(span.end);
}

std::vector<std::pair<ReportId, Span>> spans(const Comparison& c) {
  std::vector<std::pair<ReportId, Span>> out;
  for (std::size_t r = 0; r < c.reports.size(); ++r) {
    const ReportId id(r);
    out.emplace_back(id, c.reports[r].title_span);
    if (c.reports[r].published) out.emplace_back(id, c.reports[r].published->span);
    if (c.reports[r].dateline) out.emplace_back(id, c.reports[r].dateline->span);
    for (const Furniture& f : c.reports[r].furniture) out.emplace_back(id, f.span);
  }
  for (const Statement& s : c.statements) {
    out.emplace_back(s.report, s.span);
    for (const Time& t : s.times) out.emplace_back(s.report, t.span);
    for (const Quantity& q : s.quantities) out.emplace_back(s.report, q.span);
    for (const Mention& m : s.mentions) out.emplace_back(s.report, m.span);
    for (const Quote& q : s.quotes) out.emplace_back(s.report, q.span);
  }
  for (const Discrepancy& d : c.discrepancies) {
    for (const Side& side : d.sides) {
      for (const SideQuote& q : side.quotes) out.emplace_back(q.report, q.span);
    }
  }
  for (const Unresolved& u : c.unresolved) out.emplace_back(u.report, u.span);
  return out;
}

void check_sound(const Comparison& c) {
  for (const auto& [report, span] : spans(c)) {
    CAPTURE(span.begin);
    CAPTURE(span.end);
    CHECK(on_code_points(c.of(report).text, span));
  }
  for (const Discrepancy& d : c.discrepancies) {
    CAPTURE(told(d));
    REQUIRE(d.sides.size() >= 2);
    std::set<std::string> values;
    for (const Side& side : d.sides) {
      values.insert(side.value);
      CHECK_FALSE(side.quotes.empty());
      for (const SideQuote& q : side.quotes) {
        CHECK(std::find(side.reports.begin(), side.reports.end(), q.report) != side.reports.end());
        // An option or the markup may date a page; everything else is quoted from the text.
        if (d.aspect != Aspect::dateline) CHECK(q.span.size() > 0);
      }
    }
    CHECK(values.size() == d.sides.size());
    CHECK_FALSE(d.rule.empty());
    CHECK_FALSE(d.explanation.empty());
    CHECK(d.confidence >= 0);
    CHECK(d.confidence <= 1);
  }
  for (const Statement& s : c.statements) {
    if (s.kind == StatementKind::caption) continue;
    for (const Furniture& f : c.of(s.report).furniture) CHECK_FALSE(f.span.overlaps(s.span));
  }
}

}  // namespace

TEST_CASE("every span lies inside its text on code points, and every discrepancy shows two sides with quotations") {
  for (const auto& [name, reports] : fixtures()) {
    CAPTURE(name);
    check_sound(compare(reports));
  }
}

TEST_CASE("a report compared with itself yields nothing and agrees as one origin") {
  for (const auto& [name, reports] : fixtures()) {
    for (const Source& report : reports) {
      Source copy = report;
      copy.path = "copy of " + report.path;
      const Comparison c = compare({report, copy});
      CAPTURE(name);
      CAPTURE(report.path);
      CHECK_MESSAGE(c.discrepancies.empty(), joined(told(c)));
      CHECK(c.events.size() == 1);
      CHECK(c.origins.size() == 1);
      for (const Cluster& cluster : c.clusters) {
        const bool fine = cluster.stance == Stance::same_origin || cluster.stance == Stance::agree || cluster.stance == Stance::refine;
        CHECK_MESSAGE(fine, std::string(dateline::name(cluster.stance)));
      }
    }
  }
}

TEST_CASE("neither the order of the inputs nor the number of threads changes a byte") {
  for (auto& [name, reports] : fixtures()) {
    CAPTURE(name);
    Options one, two;
    one.threads = 1;
    two.threads = 2;
    const std::string expected = to_json(compare(reports, one));
    const std::vector<Source> backwards(reports.rbegin(), reports.rend());
    CHECK(to_json(compare(backwards, two)) == expected);
  }
}

TEST_CASE("a copy that only respells names yields nothing") {
  for (const worlds::Respelling& r : worlds::respellings()) {
    std::string all = r.text;
    for (const auto& [from, to] : r.names) {
      const std::string one = with(r.text, from, to);
      REQUIRE(one != r.text);
      const Comparison c = compare_texts({r.text, one});
      CAPTURE(to);
      CHECK_MESSAGE(c.discrepancies.empty(), joined(told(c)));
      for (std::size_t at = all.find(from); at != std::string::npos; at = all.find(from, at + to.size())) all.replace(at, from.size(), to);
    }
    const Comparison c = compare_texts({r.text, all});
    CAPTURE(all);
    CHECK_MESSAGE(c.discrepancies.empty(), joined(told(c)));
  }
}

TEST_CASE("one change in a copy yields exactly that one discrepancy") {
  for (const worlds::World& world : worlds::worlds()) {
    for (const worlds::Change& change : world.changes) {
      const std::string changed = with(world.text, change.from, change.to);
      REQUIRE(changed != world.text);
      const Comparison c = compare_texts({world.text, changed});
      CAPTURE(world.name);
      CAPTURE(change.from);
      CAPTURE(change.to);
      const std::vector<std::string> found = told(c);
      CHECK_MESSAGE(found.size() == 1, joined(found));
      if (found.size() != 1) continue;
      const Discrepancy& d = c.discrepancies.front();
      CHECK(d.aspect == change.aspect);
      if (!change.values.empty()) {
        std::vector<std::string> values;
        for (const Side& side : d.sides) values.push_back(side.value);
        std::sort(values.begin(), values.end());
        CHECK(values == change.values);
      }
      check_sound(c);
      CHECK(told(compare_texts({changed, world.text})) == found);
    }
  }
}

TEST_CASE("deleting the furniture changes nothing but the furniture") {
  const auto says = [](const Comparison& c) {
    std::vector<std::string> out = told(c);
    for (const Statement& s : c.statements) out.push_back(c.of(s.report).path + ": " + std::string(c.text(s.report, s.span)));
    return out;
  };
  std::size_t deleted = 0;
  for (const auto& [name, reports] : fixtures()) {
    const Comparison before = compare(reports);
    std::vector<Source> bare;
    for (const Source& source : reports) {
      const auto page = std::find_if(before.reports.begin(), before.reports.end(), [&](const Report& r) { return r.path == source.path; });
      REQUIRE(page != before.reports.end());
      std::string text = source.text;
      for (auto f = page->furniture.rbegin(); f != page->furniture.rend() && source.format == SourceFormat::text; ++f) {
        if (f->kind == FurnitureKind::caption || f->kind == FurnitureKind::credit) continue;  // a caption says something, a credit names the origin
        text.erase(f->span.begin, f->span.size());
        ++deleted;
      }
      bare.push_back(source.format == SourceFormat::text ? read(source.path, text) : source);
    }
    CAPTURE(name);
    CHECK_MESSAGE(says(compare(bare)) == says(before), joined(says(compare(bare))));
  }
  CHECK(deleted > 10);
}
