// Two places explained: which statements stand there, what each slot and each rule said, and why two statements are not comparable.
#include "dateline/explain.hpp"

#include <doctest/doctest.h>

#include "dateline/error.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

const Texts bridge = {page("Thông cầu Vĩnh Hòa", "12/03/2021 19:30",
                           "Sáng 12/3, cầu Vĩnh Hòa dài 1.250 m được khánh thành tại Cần Thơ. Cầu có bốn làn xe.\n\n"
                           "Năm 2009, một chiếc phà chở khách bị chìm ở đoạn sông này."),
                      page("Cầu Vĩnh Hòa thông xe", "12/03/2021 21:00",
                           "Sáng 12/3, cầu Vĩnh Hòa dài 1.520 m được khánh thành tại Cần Thơ.\n\n"
                           "Cầu có 4 làn xe. Hôm nay một chiếc phà chở khách bị chìm ở đoạn sông này.")};

const RuleVerdict* verdict(const PairExplanation& pair, Aspect aspect) {
  for (const RuleVerdict& rule : pair.rules) {
    if (rule.aspect == aspect) return &rule;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a place is a statement's id, or a report with a line and perhaps a column in characters") {
  const Comparison c = compare_texts(bridge);
  const auto texts = [&](const std::string& place) {
    std::vector<std::string> out;
    for (const StatementId s : statements_at(c, place)) out.emplace_back(c.text(c.of(s).report, c.of(s).span));
    return out;
  };
  CHECK(texts("a.txt:5").size() == 2);
  CHECK(texts("a.txt:5:3") == std::vector<std::string>{"Sáng 12/3, cầu Vĩnh Hòa dài 1.250 m được khánh thành tại Cần Thơ."});
  CHECK(texts("a.txt:5:70") == std::vector<std::string>{"Cầu có bốn làn xe."});
  CHECK(texts("s1").size() == 1);
  for (const char* nowhere : {"", "s", "s0", "s999", "a.txt", "a.txt:", "a.txt:0", "a.txt:4", "a.txt:99", "a.txt:5:999", "c.txt:5", "txt:5", ":5",
                              "a.txt:99999999999", "a.txt:5:"}) {
    CAPTURE(std::string(nowhere));
    CHECK(texts(nowhere).empty());
  }
}

TEST_CASE("the slots add up to the score, and a rule that fired names the values and the discrepancy") {
  const Explanation e = explain(sources(bridge), "a.txt:5:1", "b.txt:5");
  REQUIRE(e.pairs.size() == 1);
  const PairExplanation& pair = e.pairs.front();
  CHECK(pair.apart.empty());
  CHECK(pair.candidate);
  double sum = pair.bias;
  for (const SlotVerdict& slot : pair.slots) sum += slot.value * slot.weight;
  CHECK(1 / (1 + std::exp(-sum)) == doctest::Approx(pair.score).epsilon(0.001));
  const RuleVerdict* quantity = verdict(pair, Aspect::quantity);
  REQUIRE(quantity != nullptr);
  CHECK(quantity->rule == "quantity.bounds-apart");
  CHECK(quantity->a == "1250");
  CHECK(quantity->b == "1520");
  CHECK(pair.discrepancies == std::vector<std::size_t>{0});
  const RuleVerdict* date = verdict(pair, Aspect::date);
  REQUIRE(date != nullptr);
  CHECK(date->rule.empty());
  CHECK(date->reason == "both give the same day");
}

TEST_CASE("what is not comparable says why, in the language asked for") {
  Options vi;
  vi.ui = "vi";
  const auto apart = [&](const char* a, const char* b, const Options& options = {}) {
    return explain(sources(bridge), a, b, options).pairs.front().apart;
  };
  CHECK(apart("a.txt:7", "b.txt:7:20") == "one of them recalls another time");
  CHECK(apart("a.txt:7", "b.txt:7:20", vi) == "một trong hai câu nhắc lại chuyện của thời điểm khác");
  CHECK(apart("a.txt:5:1", "a.txt:7") == "both stand in one report");
  const std::string text = to_text(explain(sources(bridge), "a.txt:7", "b.txt:7:20", vi), {"vi"});
  CHECK(text.find("Không so sánh được: một trong hai câu nhắc lại") != std::string::npos);
}

TEST_CASE("one statement at both places has nothing to be explained, and a place without a statement is an error that names it") {
  const Explanation same = explain(sources(bridge), "s2", "s2");
  CHECK(same.pairs.empty());
  CHECK(to_text(same).find("One statement stands at both places.") != std::string::npos);
  CHECK_THROWS_WITH_AS(explain(sources(bridge), "a.txt:400", "s2"), doctest::Contains("a.txt:400"), Error);
}

TEST_CASE("the result beside the explanation is the one without it") {
  CHECK(to_json(explain(sources(bridge), "s2", "s6").comparison) == to_json(compare_texts(bridge)));
}

TEST_CASE("every reason of the rules and of the pairs has its words in both languages") {
  for (const lexicon::Row& row : lexicon::table("common/reasons.tsv")) {
    CAPTURE(std::string(row[0]));
    CHECK(row.size() == 3);
  }
}
