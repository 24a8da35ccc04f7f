// What one report says: sentences and clauses, polarity and modality.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "extract/boundary.hpp"
#include "extract/parts.hpp"
#include "lexicon/table.hpp"
#include "rows.hpp"
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
           {vi_page + "Kho là một trọng điểm của TP. Nhu cầu vốn rất lớn.", {"Kho là một trọng điểm của TP.", "Nhu cầu vốn rất lớn."}},
           {vi_page + "Báo cáo gửi về Cục QL&TS. Các trung tâm tiếp nhận mẫu.", {"Báo cáo gửi về Cục QL&TS.", "Các trung tâm tiếp nhận mẫu."}},
           {vi_page + "Thành phố như đầu voi đuôi chuột. \"khi nghe chia sẻ, người dân hy vọng\", bà Thư nói.",
            {"Thành phố như đầu voi đuôi chuột.", "\"khi nghe chia sẻ, người dân hy vọng\", bà Thư nói."}},
           {vi_page + "Em học cùng Lê Văn B. Công an đã đến trường M.D.C. Chiến thắng này thuộc về ông Lê V. Bình Minh.",
            {"Em học cùng Lê Văn B.", "Công an đã đến trường M.D.C.", "Chiến thắng này thuộc về ông Lê V. Bình Minh."}},
           {vi_page + "Hóa đơn tiền nước... 19 triệu đồng gây ngạc nhiên.", {"Hóa đơn tiền nước... 19 triệu đồng gây ngạc nhiên."}},
           {en_page + "Dr. Helen Farrow lives in St. Albans. She keeps 3.5 acres of land.",
            {"Dr. Helen Farrow lives in St. Albans.", "She keeps 3.5 acres of land."}},
           {vi_page + "Ba người bị thương. Nước đã rút./.", {"Ba người bị thương.", "Nước đã rút."}},
           {en_page + "The U.S. envoy left at noon. The J. R. Marsh yard closed.", {"The U.S. envoy left at noon.", "The J. R. Marsh yard closed."}},
       }) {
    CAPTURE(text);
    CHECK(claims(text) == expected);
  }
}

TEST_CASE("a line that ends in a colon and says nothing of anybody is a heading") {
  const std::string body = "Hai đội gặp nhau ngày mai.\n\nĐội hình dự kiến:\n\nHải Phòng: Văn Lâm, Văn Nam.";
  CHECK(claims(vi_page + body) == std::vector<std::string>{"Hai đội gặp nhau ngày mai.", "Hải Phòng: Văn Lâm, Văn Nam."});
  CHECK(claims(vi_page + "Ba người đã bị bắt:\n\nHùng, Lan và Minh.").front() == "Ba người đã bị bắt:");
}

TEST_CASE("a sentence parts where a claim of its own begins, and nowhere else") {
  for (const auto& row : rows_of("clauses.tsv")) {
    REQUIRE(row.size() == 2);
    std::vector<std::string> expected(1);
    std::string body;
    for (const char c : row[1]) {
      if (c == '|')
        expected.emplace_back();
      else
        body += c, expected.back() += c;
    }
    for (std::string& each : expected) each.erase(0, each.find_first_not_of(' '));
    CAPTURE(body);
    CHECK(claims((row[0] == "vi" ? vi_page : en_page) + body) == expected);
  }
}

TEST_CASE("what opens a sentence holds for its later claims that have none of their own") {
  const auto told = [](const std::string& body) {
    const Comparison c = one(vi_page + body);
    std::string out;
    for (const Statement& s : c.statements) {
      if (s.kind == StatementKind::headline) continue;
      out += out.empty() ? "" : " | ";
      for (const Time& t : s.times) out += iso(t.value) + " ";
      for (const Mention& m : s.mentions) {
        if (c.entities[m.entity.index()].kind == EntityKind::place) out += c.entities[m.entity.index()].name + " ";
      }
      out += name(s.modality);
    }
    return out;
  };
  // A time and a place before the actor.
  CHECK(told("Sáng 5/3, tại Huế, ông Tuấn ký hợp đồng, còn ông Minh ký biên bản.") == "2021-03-05 Huế asserted | 2021-03-05 Huế asserted");
  CHECK(told("Năm 2015, đội khách giành 201 điểm trong khi họ giành 198 điểm.") == "2015 asserted | 2015 asserted");
  // Not where the claim has its own, or leads on, and not when somebody says it.
  CHECK(told("Ngày 5/3, ba người chết, ngày 6/3 hai người bị thương.") == "2021-03-05 asserted | 2021-03-06 asserted");
  CHECK(told("Ngày 5/3, ba người chết, sau đó năm người mất tích.") == "2021-03-05 asserted | asserted");
  CHECK(told("Ba người chết ngày 5/3, năm người mất tích.") == "2021-03-05 asserted | asserted");
  // A word of mood before the actor.
  CHECK(told("Dự kiến tổng công suất là 5.900 tấn/ngày, tổng diện tích là 140.000 ha.") == "planned | planned");
  CHECK(told("Tổng công suất là 5.900 tấn/ngày, tổng diện tích là 140.000 ha.") == "asserted | asserted");
}

TEST_CASE("every sign that a table weighs at a boundary is one that boundaries have") {
  const auto& names = extract::sign_names();
  const auto& rows = lexicon::table("vi/boundaries.tsv");
  REQUIRE(rows.size() > 50);
  for (const lexicon::Row& row : rows) {
    REQUIRE(row.size() == 2);
    std::istringstream signs{std::string(row[1])};
    for (std::string sign; signs >> sign;) {
      CAPTURE(sign);
      CHECK(std::find(names.begin(), names.end(), sign.substr(sign[0] == '!' ? 1 : 0)) != names.end());
    }
  }
}

TEST_CASE("polarity and modality are those of the claim's own act") {
  for (const auto& row : rows_of("stance.tsv")) {
    REQUIRE(row.size() == 5);
    const Comparison found = one((row[0] == "vi" ? vi_page : en_page) + row[1]);
    CAPTURE(row[1]);
    REQUIRE_FALSE(found.statements.empty());
    const Statement& s = found.statements.back();
    CHECK(found.text(s.report, s.span).find(row[2]) != std::string_view::npos);
    CHECK(name(s.polarity) == row[3]);
    CHECK(name(s.modality) == row[4]);
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
