/// Comparisons made by hand for the tests of the graphs: any number of reports, and a free text that stands wherever a report's text can.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::graph_stories {

/// Texts that a careless writer would take for markup, commands or structure.
inline const std::vector<std::string> hostile = {
    "<script>alert(1)</script>",
    "</title></svg><image href=\"http://x/\"/><a xlink:href=\"javascript:alert(1)\">",
    "\" URL=\"http://x/\" href=\"javascript:alert(1)\" onclick=\"x",
    "' & &amp; &#60; &lt;b&gt; ]]> <!-- --> <![CDATA[ <?x ?>",
    "label=<<TABLE><TR><TD HREF=\"http://x/\">x</TD></TR></TABLE>>",
    "\\N \\G \\E \\l \\n \\\" \\\\ C:\\new \\",
    "bell\x07 back\x08 escape\x1b[31m delete\x7f csi\xc2\x9b"
    "31m",
    std::string("nul\0 in the middle", 18),
    "line\r\nend\ttab",
    "right to left \xe2\x80\xae"
    "gnp.exe\xe2\x81\xa6 isolate",
    "broken \xff\xfe\xc3 bytes \xed\xa0\x80",
    "non characters \xef\xbf\xbf \xef\xbf\xbe",
    "marks \x02 of \x03 ours \x03\x02",
    "e\xcc\x81 decomposed, \xe6\xbc\xa2\xe5\xad\x97 wide, \xf0\x9f\x8c\x8a wave",
    "} ; graph { a -- b } # // /* <B></B> \"+\"",
    std::string(300, 'x'),
    std::string(40, '&') + std::string(40, '<'),
    " ",
    "",
};

inline Span append(std::string& all, const std::string& piece) {
  const Span span{static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(all.size() + piece.size())};
  all += piece + "\n";
  return span;
}

/// Reports of one event (v1) which all say that nobody was hurt, and of which every second says 12 people where the others say 42. From four reports
/// on, the first three carry one text. The first report's page date is held against the statements of the second. v2 is told by the last report
/// alone, on a day without a year; v3 has no date; v4 is of the day before v1. e1 has three spellings, e2 one, which e1 has too, e3 none.
inline Comparison story(std::size_t reports, const std::string& text) {
  Comparison c;
  c.version = "1.2.3";
  for (std::size_t i = 0; i < reports; ++i) {
    Report report;
    report.path = "folder/" + std::to_string(i) + text;
    report.outlet = "Post " + std::to_string(i) + text;
    report.title = "Title " + text;
    report.language = "en";
    report.event = EventId(0);
    report.published = Published{*when_from_iso("2021-05-04"), "4 May 2021", append(report.text, "4 May 2021 " + text)};
    for (int k = 0; k < 2; ++k) {
      Statement statement;
      statement.report = ReportId(i);
      statement.span = append(report.text, k == 0 ? "Nobody was hurt, " + text + " said." : (i % 2 ? "42" : "12") + (" people, " + text + " said."));
      statement.mentions = {{EntityId(0), {statement.span.begin, statement.span.begin + 2}}};
      c.statements.push_back(statement);
    }
    c.reports.push_back(report);
  }
  const auto statement = [](std::size_t report, std::size_t k) { return StatementId(report * 2 + k); };
  c.entities = {{EntityKind::person,
                 "Mara Ilves " + text,
                 {},
                 {{"No", NameEvidence::sound}, {"12", NameEvidence::gloss}, {"Ilves" + text, NameEvidence::cldr}}},
                {EntityKind::place, "Tallinn", {}, {{"12", NameEvidence::gazetteer}}},
                {EntityKind::organisation, "Harbour Board", {}, {}}};
  c.events = {{"Boat aground " + text, *when_from_iso("2021-05-03"), EntityId(1), {EntityId(0)}, {}, {}},
              {"Second " + text, *when_from_iso("XXXX-01-02"), EntityId(), {}, {ReportId(reports - 1)}, {}},
              {"Third " + text, {}, EntityId(), {}, {ReportId(0)}, {}},
              {"Fourth " + text, *when_from_iso("2021-05-02"), EntityId(), {}, {ReportId(0)}, {}}};
  c.clusters = {{EventId(0), {}, {}, {}, Stance::agree}, {EventId(0), {}, {}, {}, Stance::contradict}};
  Discrepancy toll{Aspect::quantity,
                   Severity::contradiction,
                   "quantity.bounds-apart",
                   ClusterId(1),
                   EventId(0),
                   {{"12", {}, {}, {}}, {"42", {}, {}, {}}},
                   text,
                   0.9};
  for (std::size_t i = 0; i < reports; ++i) {
    c.events[0].reports.emplace_back(i);
    for (std::size_t k = 0; k < 2; ++k) {
      c.events[0].statements.push_back(statement(i, k));
      c.clusters[k].statements.push_back(statement(i, k));
      c.clusters[k].reports.emplace_back(i);
      for (std::size_t j = 0; j < i; ++j) {
        const bool apart = k == 1 && i % 2 != j % 2;
        c.links.push_back({statement(j, k), statement(i, k), 0.5, apart ? Relation::contradict : Relation::agree,
                           apart ? std::vector<Aspect>{Aspect::quantity} : std::vector<Aspect>{}});
      }
    }
    auto& side = toll.sides[i % 2];
    const auto span = c.of(statement(i, 1)).span;
    side.reports.emplace_back(i);
    side.statements.push_back(statement(i, 1));
    side.quotes.push_back({ReportId(i), {span.begin, span.begin + 9}});
    if (reports >= 4 && i < 3) {
      if (i == 0) c.origins.push_back({text, {}, OriginEvidence::copied_text});
      c.origins[0].reports.emplace_back(i);
      c.reports[i].origin = OriginId(0);
    } else {
      c.reports[i].origin = OriginId(c.origins.size());
      c.origins.push_back({std::nullopt, {ReportId(i)}, OriginEvidence::none});
    }
  }
  if (reports < 2) return c;
  Discrepancy page{Aspect::dateline, Severity::contradiction, "dateline.page-before-event", ClusterId(), EventId(0), {}, text, 0.8};
  page.sides = {{"2021-05-04", {ReportId(0)}, {}, {{ReportId(0), c.reports[0].published->span}}},
                {"2021-05-03", {ReportId(1)}, {statement(1, 0)}, {{ReportId(1), c.of(statement(1, 0)).span}}}};
  c.discrepancies = {toll, page};
  return c;
}

}  // namespace dateline::graph_stories
