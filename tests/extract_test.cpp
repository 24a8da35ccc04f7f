// What one report says: sentences and clauses, polarity and modality.
#include <doctest/doctest.h>

#include "extract/parts.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

Comparison one(const std::string& body) { return compare_texts({body + "\n"}); }

std::vector<std::string> claims(const std::string& body) {
  const Comparison c = one(body);
  std::vector<std::string> out;
  for (const Statement& s : c.statements) {
    if (s.kind != StatementKind::headline) out.emplace_back(c.text(s.report, s.span));
  }
  return out;
}

const std::string vi_page = "Tin trong ngày\n\n12/03/2021 19:30\n\n", en_page = "News of the day\n\nMarch 12, 2021\n\n";

}  // namespace

TEST_CASE("sentences end where a reader ends them, not at abbreviations, initials and numbers") {
  for (const auto& [text, expected] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {vi_page + "Ông Nguyễn V. Hùng sống ở TP. Cần Thơ. Ông nuôi 290.000 con cá.",
            {"Ông Nguyễn V. Hùng sống ở TP. Cần Thơ.", "Ông nuôi 290.000 con cá."}},
           {en_page + "Dr. Helen Farrow lives in St. Albans. She keeps 3.5 acres of land.",
            {"Dr. Helen Farrow lives in St. Albans.", "She keeps 3.5 acres of land."}},
           {en_page + "The U.S. envoy left at noon. The J. R. Marsh yard closed.", {"The U.S. envoy left at noon.", "The J. R. Marsh yard closed."}},
       }) {
    CAPTURE(text);
    CHECK(claims(text) == expected);
  }
}

TEST_CASE("a sentence of several claims is parted at them, and covers its text") {
  for (const std::string& body : {vi_page + "Ba người chết, năm người mất tích.", en_page + "Three people died, five people are missing."}) {
    CAPTURE(body);
    CHECK(claims(body).size() == 2);
  }
  for (const std::string& body : {vi_page + "Khi trời vừa sáng, đội cứu hộ tìm thấy chiếc xe.", vi_page + "Công ty bán gạo, ngô và đậu cho 12 tỉnh.",
                                  en_page + "When the sun rose, rescuers found the bus.", en_page + "The farm sells rice, maize and beans."}) {
    CAPTURE(body);
    CHECK(claims(body).size() == 1);
  }
}

TEST_CASE("polarity is that of the claim's own act") {
  for (const auto& [text, negated] :
       std::vector<std::pair<std::string, bool>>{{vi_page + "Hai bên chưa ký thỏa thuận.", true},
                                                 {vi_page + "Hai bên đã ký thỏa thuận.", false},
                                                 {vi_page + "Không có ai thiệt mạng trong vụ cháy.", true},
                                                 {vi_page + "Công ty không chỉ ký hợp đồng với tỉnh.", false},
                                                 {vi_page + "Cảnh sát phủ nhận thông tin bắt giữ ông Trần Quốc Bảo.", true},
                                                 {en_page + "The council did not approve the budget.", true},
                                                 {en_page + "The council signed the contract.", false},
                                                 {en_page + "Nobody was killed in the fire.", true},
                                                 {en_page + "The council signed not only the contract but a lease.", false}}) {
    const Comparison found = one(text);
    CAPTURE(text);
    CHECK((found.statements.back().polarity == Polarity::negated) == negated);
  }
}

TEST_CASE("modality is a ladder from done to possible") {
  for (const auto& [text, expected] :
       std::vector<std::pair<std::string, Modality>>{{vi_page + "Thành phố đã khánh thành cầu Bãi Sậy.", Modality::asserted},
                                                     {vi_page + "Thành phố sẽ khánh thành cầu Bãi Sậy.", Modality::planned},
                                                     {vi_page + "Thành phố dự kiến khánh thành cầu Bãi Sậy.", Modality::planned},
                                                     {vi_page + "Công ty có thể mua lại bến phà.", Modality::possible},
                                                     {vi_page + "Công ty phải bồi thường cho các hộ dân.", Modality::required},
                                                     {en_page + "The city opened the new terminal.", Modality::asserted},
                                                     {en_page + "The city will open the new terminal.", Modality::planned},
                                                     {en_page + "The shipyard may buy the old terminal.", Modality::possible},
                                                     {en_page + "The shipyard must compensate the residents.", Modality::required}}) {
    const Comparison found = one(text);
    CAPTURE(text);
    CHECK(found.statements.back().modality == expected);
  }
}

TEST_CASE("captions and headlines are statements of their own kind, furniture makes none") {
  const Comparison c =
      compare_texts({"Cầu Bãi Sậy thông xe\n\n09/03/2021 08:00\n\nCầu Bãi Sậy được khánh thành ngày 8/3 sau hai năm xây dựng.\n\n"
                     "Dòng xe đầu tiên qua cầu. Ảnh: Minh Khôi\n\nTin liên quan\nCháy chợ Bờ Hồ, 3 người chết\nGiá xăng tăng 500 đồng\n"});
  CHECK(c.statements.front().kind == StatementKind::headline);
  bool caption = false;
  for (const Statement& s : c.statements) {
    caption = caption || s.kind == StatementKind::caption;
    CHECK(c.text(s.report, s.span).find("xăng") == std::string_view::npos);
    CHECK(c.text(s.report, s.span).find("Bờ Hồ") == std::string_view::npos);
  }
  CHECK(caption);
}

TEST_CASE("a text that says nothing yields nothing") {
  for (const char* nothing : {".", "…", "- - -", "\"", "((((((("}) {
    CAPTURE(nothing);
    const Comparison c = compare_texts({nothing});
    CHECK(c.reports.size() == 1);
    CHECK(c.discrepancies.empty());
  }
}
