/// Hand-built comparisons whose free texts try to break out of a view, and what the tests of the views ask of markup.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::test {

/// Strings that a careless view would take for markup, commands or structure.
inline const std::vector<std::string> hostile = {
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' & &amp; &#60; ]]> <!-- -->",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07",
    "bell\x07 back\x08 form\x0c delete\x7f csi\xc2\x9b"
    "31m",
    "line\r\nend\ttab",
    "=1+2 +3 -4 @cmd",
    "| cell | `code` **bold** _it_ [a](javascript:alert(1)) ![i](x) ~s~ # h $m$",
    "right to left \xe2\x80\xae"
    "gnp.exe\xe2\x81\xa6 isolate",
    "Hebrew \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d and Arabic \xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7",
    "broken \xff\xfe\xc3 bytes \xed\xa0\x80",
    "e\xcc\x81 decomposed, \xe6\xbc\xa2\xe5\xad\x97 wide, \xf0\x9f\x8c\x8a wave",
    "\\N \\l \\\" label=<b> \\",
    std::string(300, 'x'),
    "non characters \xef\xbf\xbf \xef\xbf\xbe",
    "one\ntwo\n\nthree",
};

/// Two reports of one event that part on a toll and on the page date, agree on a second claim; every free text is `text`.
inline Comparison comparison_with(const std::string& text) {
  Comparison c;
  c.version = "1.2.3";
  c.settings = {{"ui", "en"}};
  const auto part = [](std::string& all, const std::string& piece) {
    const Span span{static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(all.size() + piece.size())};
    all += piece + "\n";
    return span;
  };
  for (int i = 0; i < 2; ++i) {
    Report report;
    const ReportId id(c.reports.size());
    report.path = (i == 0 ? "a-" : "b-") + text;
    report.sha256 = std::string(64, '0');
    report.outlet = text;
    report.credits = {text};
    report.byline = text;
    report.language = "en";
    report.origin = OriginId(static_cast<std::size_t>(i));
    report.event = EventId(0);
    report.title = text;
    report.title_span = part(report.text, text);
    report.published = Published{*when_from_iso("2021-05-04"), text, part(report.text, text)};
    for (int k = 0; k < 2; ++k) {
      Statement statement;
      statement.report = id;
      statement.span = part(report.text, "The boat carried " + std::to_string(12 + i * 30) + " people, " + text + " said.");
      statement.speaker = EntityId(0);
      statement.quantities = {{{statement.span.begin + 17, statement.span.begin + 19}, 12.0 + i * 30, std::nullopt, "people", text, Bound::exact}};
      statement.mentions = {{EntityId(0), {statement.span.begin, statement.span.begin + 8}}};
      c.statements.push_back(statement);
    }
    report.furniture = {{part(report.text, text), FurnitureKind::related}};
    c.reports.push_back(report);
    c.origins.push_back({text, {id}, OriginEvidence::none});
  }
  c.entities = {{EntityKind::person, text, {text, "Mara Ilves"}, {{"Mara Ilves", NameEvidence::sound}}}};
  c.events = {{text, *when_from_iso("2021-05-03"), EntityId(0), {EntityId(0)}, {ReportId(0), ReportId(1)}, {StatementId(0), StatementId(2)}}};
  c.clusters = {{EventId(0), {StatementId(0), StatementId(2)}, {ReportId(0), ReportId(1)}, {OriginId(0), OriginId(1)}, Stance::contradict},
                {EventId(0), {StatementId(1), StatementId(3)}, {ReportId(0), ReportId(1)}, {OriginId(0), OriginId(1)}, Stance::agree}};
  c.links = {{StatementId(0), StatementId(2), 0.87654321, Relation::contradict, {Aspect::quantity}},
             {StatementId(1), StatementId(3), 1, Relation::agree, {}}};
  Discrepancy toll{Aspect::quantity, Severity::contradiction, "quantity.bounds-apart", ClusterId(0), EventId(0), {}, text, 0.7654321};
  toll.sides = {{"12", {ReportId(0)}, {StatementId(0)}, {{ReportId(0), c.statements[0].span}}},
                {"42", {ReportId(1)}, {StatementId(2)}, {{ReportId(1), c.statements[2].span}}}};
  Discrepancy page{Aspect::dateline, Severity::note, "dateline.apart", ClusterId(), EventId(0), {}, text, 0.5};
  page.sides = {{text, {ReportId(0)}, {}, {{ReportId(0), c.reports[0].published->span}}},
                {"2021-05-05", {ReportId(1)}, {}, {{ReportId(1), c.reports[1].published->span}}}};
  c.discrepancies = {page, toll};
  c.unresolved = {{ReportId(0), c.reports[0].title_span, UnresolvedKind::name, text}};
  return c;
}

/// Values of every attribute `name="..."`.
inline std::vector<std::string> attributes(const std::string& markup, const std::string& name) {
  std::vector<std::string> values;
  const auto start = " " + name + "=\"";
  for (auto at = markup.find(start); at != std::string::npos; at = markup.find(start, at + 1)) {
    const auto from = at + start.size();
    values.push_back(markup.substr(from, markup.find('"', from) - from));
  }
  return values;
}

inline bool holds(const std::string& page, std::string_view part) { return page.find(part) != std::string::npos; }

/// Everything between the first `from` and the next `to`.
inline std::string between(const std::string& page, const std::string& from, const std::string& to) {
  const auto start = page.find(from);
  return start == std::string::npos ? std::string() : page.substr(start, page.find(to, start) - start);
}

/// Empty where every element is closed in order; else what is wrong. Comments and style sheets hold no "<" of their own here.
inline std::string nesting_error(const std::string& markup) {
  static const std::set<std::string> empty_elements = {"meta", "br", "input", "!DOCTYPE", "?xml"};
  std::vector<std::string> open;
  for (auto at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
    const auto end = markup.find('>', at);
    if (end == std::string::npos) return "a tag does not end";
    const auto tag = markup.substr(at + 1, end - at - 1);
    if (tag.starts_with("!--")) continue;
    const auto name = tag.substr(0, tag.find_first_of(" \n/", 1));
    if (tag[0] == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return "closes " + tag;
      open.pop_back();
    } else if (tag.back() != '/' && !empty_elements.count(name)) {
      open.push_back(name);
    }
  }
  return open.empty() ? "" : "open: " + open.back();
}

}  // namespace dateline::test
