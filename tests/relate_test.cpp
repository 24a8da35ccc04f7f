// The claim graph: sides gathered over several reports, stances, explanations, datelines, labels.
#include <doctest/doctest.h>

#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

std::string ferries(const std::string& count, const std::string& outlet) {
  return page(outlet + ": council buys ferries", "March 12, 2021",
              "The harbour council approved " + count + " new ferries on Friday. " + outlet + " readers wrote many letters about the old pier.");
}

const Side* side(const Discrepancy& d, const std::string& value) {
  const auto it = std::find_if(d.sides.begin(), d.sides.end(), [&](const Side& s) { return s.value == value; });
  return it == d.sides.end() ? nullptr : &*it;
}

std::vector<std::string> paths(const Comparison& c, const Side& s) {
  std::vector<std::string> out;
  for (const ReportId r : s.reports) out.push_back(c.of(r).path);
  std::sort(out.begin(), out.end());
  return out;
}

// The stance of the cluster of the statement that holds `piece`.
std::string stance(const Comparison& c, std::string_view piece) {
  for (const Cluster& cluster : c.clusters) {
    for (const StatementId s : cluster.statements) {
      if (c.text(c.of(s).report, c.of(s).span).find(piece) != std::string_view::npos) return std::string(name(cluster.stance));
    }
  }
  return "no cluster";
}

}  // namespace

TEST_CASE("three reports of which one differs give one discrepancy of two sides") {
  const Comparison c = compare_texts({ferries("14", "Herald"), ferries("41", "Courier"), ferries("14", "Mercury")});
  REQUIRE_MESSAGE(told(c) == std::vector<std::string>{"quantity 14 | 41"}, joined(told(c)));
  const Discrepancy& d = c.discrepancies[0];
  REQUIRE(d.sides.size() == 2);
  CHECK(paths(c, *side(d, "14")) == std::vector<std::string>{"a.txt", "c.txt"});
  CHECK(paths(c, *side(d, "41")) == std::vector<std::string>{"b.txt"});
  for (const Side& s : d.sides) {
    for (const SideQuote& q : s.quotes) CHECK(c.text(q.report, q.span).find(s.value) != std::string_view::npos);
  }
}

TEST_CASE("a bound that holds with both sides stands on neither, and takes neither away") {
  const auto catch_of = [](const std::string& weight) {
    return page("Cá ngừ khủng vào bờ", "12/03/2021 19:30",
                "Sáng 12/3, ngư dân Trần Quốc Bảo đưa con cá ngừ vây xanh nặng " + weight + " về cảng Hòn Sậy để bán.");
  };
  const Comparison c = compare_texts({catch_of("350 kg"), catch_of("307 kg"), catch_of("hơn 300 kg")});
  REQUIRE_MESSAGE(told(c) == std::vector<std::string>{"quantity 307 | 350"}, joined(told(c)));
  CHECK(paths(c, *side(c.discrepancies[0], "307")) == std::vector<std::string>{"b.txt"});
  CHECK(paths(c, *side(c.discrepancies[0], "350")) == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a rounded number stands with the one that it holds, a bound that holds two with neither") {
  const auto catch_of = [](const std::string& weight) {
    return page("Cá ngừ khủng vào bờ", "12/03/2021 19:30",
                "Sáng 12/3, ngư dân Trần Quốc Bảo đưa con cá ngừ vây xanh nặng " + weight + " về cảng Hòn Sậy để bán.");
  };
  CHECK(told(compare_texts({catch_of("350 kg"), catch_of("307 kg"), catch_of("307 kg"), catch_of("gần 310 kg")})) ==
        std::vector<std::string>{"quantity 307 | 350"});
  const Comparison c = compare_texts({catch_of("350 kg"), catch_of("307 kg"), catch_of("hơn 300 kg"), catch_of("hơn 300 kg"), catch_of("250 kg")});
  REQUIRE_MESSAGE(c.discrepancies.size() == 1, joined(told(c)));
  REQUIRE_MESSAGE(side(c.discrepancies[0], "307") != nullptr, joined(told(c)));
  CHECK(paths(c, *side(c.discrepancies[0], "307")) == std::vector<std::string>{"b.txt"});
  REQUIRE(side(c.discrepancies[0], "350") != nullptr);
  CHECK(paths(c, *side(c.discrepancies[0], "350")) == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a report that gives both values does not silence the two that give one") {
  const auto catch_of = [](const std::string& weight, const std::string& more) {
    return page("Cá ngừ khủng vào bờ", "12/03/2021 19:30",
                "Sáng 12/3, ngư dân Trần Quốc Bảo đưa con cá ngừ vây xanh nặng " + weight + " về cảng Hòn Sậy để bán." + more);
  };
  const Comparison c = compare_texts(
      {catch_of("350 kg", ""), catch_of("307 kg", ""),
       catch_of("307 kg", "\n\nSáng 12/3, có báo viết ngư dân Trần Quốc Bảo đưa con cá ngừ vây xanh nặng 350 kg về cảng Hòn Sậy để bán.")});
  CHECK_MESSAGE(told(c) == std::vector<std::string>{"quantity 307 | 350"}, joined(told(c)));
}

TEST_CASE("a rounded hour stands on the side of the hour that it rounds") {
  const Comparison c = compare_texts({page("Cháy xưởng", "12/03/2021 19:30", "Xưởng mộc Tân Phát ở xã Bình Hòa bốc cháy lúc 14h50 ngày 12/3."),
                                      page("Cháy xưởng", "12/03/2021 20:30", "Xưởng mộc Tân Phát ở xã Bình Hòa bốc cháy lúc 17h30 ngày 12/3."),
                                      page("Cháy xưởng", "12/03/2021 21:30", "Xưởng mộc Tân Phát ở xã Bình Hòa bốc cháy lúc 15 giờ ngày 12/3.")});
  REQUIRE(c.discrepancies.size() == 1);
  CHECK(c.discrepancies[0].aspect == Aspect::date);
  CHECK(c.discrepancies[0].sides.size() == 2);
}

TEST_CASE("three reports that all differ give three sides") {
  const Comparison c = compare_texts({ferries("14", "Herald"), ferries("41", "Courier"), ferries("24", "Mercury")});
  CHECK_MESSAGE(told(c) == std::vector<std::string>{"quantity 14 | 24 | 41"}, joined(told(c)));
}

TEST_CASE("a discrepancy names the cluster and the event that it is found in") {
  const Comparison c = compare_texts({ferries("14", "Herald"), ferries("41", "Courier")});
  REQUIRE(c.discrepancies.size() == 1);
  const Discrepancy& d = c.discrepancies[0];
  REQUIRE(d.cluster);
  CHECK(c.of(d.cluster).event == d.event);
  CHECK(c.of(d.cluster).stance == Stance::contradict);
  for (const Side& s : d.sides) {
    for (const StatementId id : s.statements) {
      const auto& members = c.of(d.cluster).statements;
      CHECK(std::find(members.begin(), members.end(), id) != members.end());
    }
  }
}

TEST_CASE("a stance says what the reports of a claim make of it") {
  const Comparison own =
      compare_texts({page("Brief", "March 12, 2021", "The harbour council approved 14 new ferries on Friday."),
                     page("News", "March 12, 2021", "On Friday 14 new ferries were approved by the harbour council. Gulls were seen.")});
  CHECK(stance(own, "approved 14") == "agree");
  CHECK(stance(own, "Gulls") == "single-source");
  const Comparison finer = compare_texts({page("Brief", "March 12, 2021", "The harbour council approved more than 290,000 euros for the pier."),
                                          page("News", "March 12, 2021", "For the pier the harbour council approved 290,412 euros.")});
  CHECK(stance(finer, "290,000") == "refine");
  const Comparison apart = compare_texts({ferries("14", "Herald"), ferries("41", "Courier")});
  CHECK(stance(apart, "14 new") == "contradict");
  const std::string text = ferries("14", "Herald");
  const Comparison copies = compare_texts({text, text});
  CHECK(stance(copies, "14 new") == "same-origin");
}

TEST_CASE("a link joins statements of two reports in one cluster, and says on what they part") {
  const Comparison c = compare_texts({ferries("14", "Herald"), ferries("41", "Courier"), ferries("14", "Mercury")});
  REQUIRE_FALSE(c.links.empty());
  bool contradicts = false;
  for (const Link& l : c.links) {
    CHECK(c.of(l.a).report != c.of(l.b).report);
    CHECK(l.similarity >= 0);
    CHECK(l.similarity <= 1);
    CHECK((l.relation == Relation::contradict || l.relation == Relation::diverge) == !l.aspects.empty());
    contradicts = contradicts || l.relation == Relation::contradict;
    CHECK(std::is_sorted(l.aspects.begin(), l.aspects.end()));
  }
  CHECK(contradicts);
}

TEST_CASE("an explanation speaks the language that was asked for and names both values") {
  const Texts texts{ferries("14", "Herald"), ferries("41", "Courier")};
  Options vietnamese;
  vietnamese.ui = "vi";
  const Comparison en = compare_texts(texts), vi = compare_texts(texts, vietnamese);
  REQUIRE(en.discrepancies.size() == 1);
  REQUIRE(vi.discrepancies.size() == 1);
  CHECK(en.discrepancies[0].explanation != vi.discrepancies[0].explanation);
  for (const Comparison* c : {&en, &vi}) {
    CHECK(c->discrepancies[0].explanation.find("14") != std::string::npos);
    CHECK(c->discrepancies[0].explanation.find("41") != std::string::npos);
    CHECK(c->discrepancies[0].explanation.find('{') == std::string::npos);
  }
  CHECK(en.discrepancies[0].explanation.find("number") != std::string::npos);
  CHECK(vi.discrepancies[0].explanation.find("số liệu") != std::string::npos);
}

TEST_CASE("words of polarity are told to a reader in words") {
  const Comparison c = compare_texts({page("Brief", "March 12, 2021", "The harbour council signed the contract with the shipyard on Friday."),
                                      page("News", "March 12, 2021", "The harbour council did not sign the contract with the shipyard on Friday.")});
  REQUIRE(c.discrepancies.size() == 1);
  CHECK(c.discrepancies[0].explanation.find("denied") != std::string::npos);
  CHECK(c.discrepancies[0].severity == Severity::contradiction);
}

TEST_CASE("every rule has an explanation in both languages") {
  std::set<std::string> rules;
  for (const lexicon::Row& row : lexicon::table("common/explanations.tsv")) {
    REQUIRE(row.size() >= 3);
    CHECK(rules.insert(std::string(row[0])).second);
    CHECK_FALSE(row[1].empty());
    CHECK_FALSE(row[2].empty());
    if (!row[0].starts_with("word.")) {
      CHECK(row[1].find("{sides}") != std::string_view::npos);
      CHECK(row[2].find("{sides}") != std::string_view::npos);
    }
  }
}

TEST_CASE("a page before its event is told once, with the pages that fix the day") {
  const std::string early =
      page("Cầu Bãi Sậy thông xe", "27/06/2019 08:00", "Cầu Bãi Sậy được khánh thành ngày 8/3 sau hai năm xây dựng. Bến phà cũ đóng cửa.");
  const std::string fixed =
      page("Khánh thành cầu Bãi Sậy", "09/03/2021 08:00", "Sau hai năm xây dựng, cầu Bãi Sậy được khánh thành ngày 8/3. Ông Trần Quốc Bảo cắt băng.");
  const Comparison c = compare_texts({early, fixed});
  REQUIRE_MESSAGE(told(c) == std::vector<std::string>{"dateline 2019-06-27T08:00 | 2021-03-08"}, joined(told(c)));
  const Discrepancy& d = c.discrepancies[0];
  CHECK(paths(c, *side(d, "2019-06-27T08:00")) == std::vector<std::string>{"a.txt"});
  CHECK(paths(c, *side(d, "2021-03-08")) == std::vector<std::string>{"a.txt", "b.txt"});
  CHECK(c.text(ReportId(0), side(d, "2019-06-27T08:00")->quotes.at(0).span) == "27/06/2019 08:00");
}

TEST_CASE("graver findings come first inside an event") {
  const Comparison c = compare_texts({ferries("14", "Herald"), with(ferries("41", "Courier"), "on Friday", "on Thursday")});
  for (std::size_t i = 1; i < c.discrepancies.size(); ++i) {
    const bool in_order = std::make_tuple(c.discrepancies[i - 1].event, c.discrepancies[i].severity) <=
                          std::make_tuple(c.discrepancies[i].event, c.discrepancies[i - 1].severity);
    CHECK(in_order);
  }
  CHECK(c.discrepancies.size() == 2);
}

TEST_CASE("an event's label is whole code points, however long its sentence") {
  std::string sentence;
  for (int i = 0; i < 60; ++i) sentence += "sương mù dày đặc ";
  const Comparison c = compare_texts({"\n\n" + sentence + "phủ kín thung lũng."});
  REQUIRE(c.events.size() == 1);
  std::size_t error = 0;
  CHECK(text::valid_utf8(c.events[0].label, error));
  CHECK(c.events[0].label.ends_with("…"));
  CHECK(sentence.starts_with(c.events[0].label.substr(0, c.events[0].label.size() - std::string("…").size()) + " "));
}
