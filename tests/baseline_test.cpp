// What is new since a former result: matched by what was said, not by ids.
#include "dateline/baseline.hpp"

#include <doctest/doctest.h>

#include "dateline/error.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;
using stories::bridge_story::first;
using stories::bridge_story::second;

namespace {

Comparison since(const Texts& before, const Texts& now) {
  const Baseline baseline = read_baseline("before.json", to_json(compare_texts(before)));
  Comparison c = compare_texts(now);
  keep_new(c, baseline);
  return c;
}

}  // namespace

TEST_CASE("nothing is new in the same reports, and all is where there was nothing") {
  const Comparison same = since({first, second}, {first, second});
  CHECK(same.discrepancies.empty());
  CHECK(same.since->known == 2);
  CHECK(same.since->gone == 0);
  const Comparison fresh = since({first, first}, {first, second});
  CHECK(fresh.discrepancies.size() == 2);
  CHECK(fresh.since->known == 0);
}

TEST_CASE("another figure is new and the old one is gone; a small edit is neither") {
  const Comparison figure = since({first, second}, {first, with(second, "1.520", "1.620")});
  CHECK(told(figure) == std::vector<std::string>{"quantity 1250 | 1620"});
  CHECK(figure.since->known == 1);
  CHECK(figure.since->gone == 1);
  const Comparison edit = since({first, second}, {first, with(second, "cho 40 công nhân", "cho cả 40 công nhân")});
  CHECK(edit.discrepancies.empty());
  CHECK(edit.since->gone == 0);
  const Comparison mended = since({first, second}, {first, with(second, "đã thanh toán", "chưa thanh toán")});
  CHECK(mended.discrepancies.empty());
  CHECK(mended.since->known == 1);
  CHECK(mended.since->gone == 1);
}

TEST_CASE("a further report does not make what was known new") {
  const Comparison c =
      since({first, second}, {first, second, page("Tin", "12/03/2021 23:00", "Sáng 12/3, cầu Vĩnh Hòa dài 1.520 m được khánh thành tại Cần Thơ.")});
  CHECK_MESSAGE(c.discrepancies.empty(), joined(told(c)));
}

TEST_CASE("every view says how many were known and how many are gone") {
  const Comparison c = since({first, second}, {first, with(second, "1.520", "1.620")});
  CHECK(to_json(c).find("\"baseline\": {\"path\": \"before.json\", \"known\": 1, \"gone\": 1}") != std::string::npos);
  CHECK(to_text(c).find("1 discrepancy stood in the baseline already · 1 of the baseline is gone") != std::string::npos);
  CHECK(to_markdown(c, {"vi"}).find("1 chỗ đã có trong kết quả trước") != std::string::npos);
  CHECK(to_html(c).find("stood in the baseline") != std::string::npos);
}

TEST_CASE("where all was known, the views say that nothing is new, not that nothing was found") {
  const Comparison known = since({first, second}, {first, second});
  CHECK(to_text(known).find("Nothing new was found") != std::string::npos);
  CHECK(to_html(known).find("Nothing new was found") != std::string::npos);
  CHECK(to_markdown(known, {"vi"}).find("Không thấy chỗ khác nhau nào mới.") != std::string::npos);
  CHECK(to_text(since({first, first}, {first, first})).find("nothing was found on which they part") != std::string::npos);
}

TEST_CASE("what is no former result is refused, and one with strange parts is read for what it holds") {
  for (const char* bytes : {"", "{", "[]", "{}", "{\"format\": \"dateline.names/1\"}", "\xFF"}) {
    CHECK_THROWS_WITH_AS(read_baseline("old.json", bytes), doctest::Contains("old.json: this is no former result"), Error);
  }
  const Baseline odd = read_baseline(
      "old.json",
      R"({"format": "dateline.comparison/1", "reports": 7, "discrepancies": [3, {"aspect": 4, "sides": [null, {"quotes": [1, {}]}]}, {"aspect": "date"}]})");
  CHECK(odd.known.size() == 3);
  Comparison c = compare_texts({first, second});
  keep_new(c, odd);
  CHECK(c.discrepancies.size() == 2);
  CHECK(c.since->gone == 3);
}
