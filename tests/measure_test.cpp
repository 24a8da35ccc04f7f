// Two quantities: can both be true, and do they measure the same thing?
#include <doctest/doctest.h>

#include "lexicon/phrases.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;
using cluster::Agreement;

namespace {

values::QuantityExpression quantity(const std::string& body, const std::string& language = "vi") {
  text::Text text(body);
  lexicon::number_words(text, language);
  const auto found = values::find_quantities(text, {0, static_cast<std::uint32_t>(text.size())}, language);
  REQUIRE_MESSAGE(found.size() == 1, body);
  return found.front();
}

struct Pair {
  std::string a, b;
  Agreement expected;
};

double comparable(const std::string& a, const std::string& b, const char* piece_a, const char* piece_b, bool sole = false) {
  const Staged staged({page("Tin vắn", "", a), page("Tin vắn", "", b)});
  const StatementId x = staged.statement(0, piece_a), y = staged.statement(1, piece_b);
  REQUIRE(x);
  REQUIRE(y);
  const cluster::Measured &m = staged.facts[x.index()].measured.at(0), &n = staged.facts[y.index()].measured.at(0);
  const auto& qa = staged.world.statements[x.index()].draft->quantities[m.index];
  const auto& qb = staged.world.statements[y.index()].draft->quantities[n.index];
  return cluster::comparable(m, qa, n, qb, {static_cast<double>(vectorise::cosine(staged.rows.statements, x.value, y.value)), false, sole}).score;
}

}  // namespace

TEST_CASE("bounds and roundings reconcile what they cover, and nothing else") {
  for (const Pair& p : std::vector<Pair>{
           {"12 người", "12 người", Agreement::equal},
           {"12 người", "21 người", Agreement::apart},
           {"hơn 290.000 người", "290.412 người", Agreement::meets},
           {"hơn 290.000 người", "280.412 người", Agreement::apart},
           {"gần 10 giờ", "9 giờ 45 phút", Agreement::meets},
           {"gần 10 giờ", "6 giờ 30 phút", Agreement::apart},
           {"gần 10 giờ", "hơn 9 giờ", Agreement::meets},
           {"ít nhất 130 người", "150 người", Agreement::meets},
           {"ít nhất 130 người", "120 người", Agreement::apart},
           {"chưa đầy 50 người", "40 người", Agreement::meets},
           {"chưa đầy 50 người", "60 người", Agreement::apart},
           {"khoảng 1.000 người", "1.010 người", Agreement::meets},
           {"khoảng 1.000 người", "1.400 người", Agreement::apart},
           {"2 giờ", "120 phút", Agreement::equal},
           {"2.000 người", "1.987 người", Agreement::meets},
           {"2.000 người", "1.812 người", Agreement::apart},
           {"3,5 triệu đồng", "3.500.000 đồng", Agreement::equal},
       }) {
    CAPTURE(p.a);
    CAPTURE(p.b);
    const auto a = quantity(p.a), b = quantity(p.b);
    CHECK(cluster::agree(a, b) == p.expected);
    CHECK(cluster::agree(b, a) == p.expected);
  }
}

TEST_CASE("agreement holds between two languages and systems of units") {
  for (const auto& [vi, en, expected] :
       std::vector<std::tuple<const char*, const char*, Agreement>>{{"10 km", "6.2 miles", Agreement::meets},
                                                                    {"10 km", "9 miles", Agreement::apart},
                                                                    {"290.000 người", "290,000 people", Agreement::equal},
                                                                    {"3,5%", "3.5 percent", Agreement::equal}}) {
    CAPTURE(vi);
    CAPTURE(en);
    CHECK(cluster::agree(quantity(vi), quantity(en, "en")) == expected);
  }
}

TEST_CASE("an interval opens where its bound says") {
  const cluster::Interval above = cluster::interval_of(quantity("hơn 100 người")), below = cluster::interval_of(quantity("chưa đầy 100 người")),
                          exact = cluster::interval_of(quantity("100 người"));
  CHECK(above.low == 100);
  CHECK(above.high > 1e9);
  CHECK(below.high == 100);
  CHECK(below.low < 1);
  CHECK(exact.low == exact.high);
}

TEST_CASE("only numbers of one dimension and unit are laid side by side") {
  CHECK(cluster::same_unit(quantity("12 km"), quantity("300 m")));
  CHECK(cluster::same_unit(quantity("12 người"), quantity("30 người")));
  CHECK_FALSE(cluster::same_unit(quantity("12 km"), quantity("12 giờ")));
  CHECK_FALSE(cluster::same_unit(quantity("12 km"), quantity("12 người")));
  CHECK_FALSE(cluster::same_unit(quantity("12 tỷ đồng"), quantity("12 triệu USD")));
}

TEST_CASE("what is counted and what happened to it decide whether two counts are of one thing") {
  const double same = comparable("Vụ cháy làm 12 người chết.", "Có 15 người chết trong vụ cháy.", "12 người", "15 người");
  const double hurt = comparable("Vụ cháy làm 12 người chết.", "Có 35 người bị thương trong vụ cháy.", "12 người", "35 người");
  const double other = comparable("Vụ cháy làm 12 người chết.", "Lính cứu hỏa huy động 35 xe bồn.", "12 người", "35 xe");
  CHECK(same > 0.6);
  CHECK(hurt < 0.6);
  CHECK(other < hurt);
}

TEST_CASE("a figure that either report tells a single time is that of the other, unless it is a small one") {
  const auto score = [](const char* a, const char* b, const char* piece_a, const char* piece_b) {
    return std::pair(comparable(a, b, piece_a, piece_b, false), comparable(a, b, piece_a, piece_b, true));
  };
  const auto many = score("Mười bảy bác sĩ làm việc trên tàu.", "17 người của đội chữa bệnh cho dân.", "Mười bảy", "17 người");
  CHECK(many.second > many.first);
  const auto few = score("Hai bác sĩ làm việc trên tàu.", "2 người của đội chữa bệnh cho dân.", "Hai", "2 người");
  CHECK(few.second == few.first);
}

TEST_CASE("a part is no rival of its whole, and a share of one thing none of a share of another") {
  CHECK(comparable("Đoàn về nước với 48 huy chương.", "Đoàn giành 17 huy chương vàng.", "48 huy", "17 huy") == 0);
  CHECK(comparable("Đoàn về nước với 48 huy chương.", "Đoàn giành 47 huy chương vàng.", "48 huy", "47 huy") > 0);
  CHECK(comparable("Tỷ lệ cử tri đi bầu đạt 71%.", "Bà Hà giành được 53,4% số phiếu.", "71%", "53,4%") == 0);
  CHECK(comparable("Tỷ lệ cử tri đi bầu đạt 71%.", "Có 66% cử tri đi bầu.", "71%", "66%") > 0.5);
}

TEST_CASE("other units score nothing") { CHECK(comparable("Cầu dài 640 m.", "Cầu xây trong 640 ngày.", "640 m", "640 ngày") == 0); }
