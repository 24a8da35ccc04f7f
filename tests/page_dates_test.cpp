// The line of a page that gives its date, in the ways that sites write it. In: such lines above, below and after an article. Out: the date, its clock
// time and its zone, or nothing where the line tells of something else.
#include <doctest/doctest.h>

#include <string>

#include "clean/clean.hpp"

using namespace dateline;

namespace {

const std::string vi_body =
    "Cầu Ngói bị nước cuốn trôi lúc 3 giờ sáng, theo ủy ban xã. Không ai ở trên cầu khi đó.\n\n"
    "Ông Lục Văn Tàng, người gác cầu, kể ông nghe tiếng gỗ gãy rồi thấy đèn tắt. Ông chạy đi gõ kẻng.\n";
const std::string en_body =
    "The old bridge was swept away at three in the morning, the council said. Nobody was on it.\n\n"
    "The bridge keeper heard the beams break and saw the lamp go out. He ran to ring the bell.\n";

clean::Page page_of(bool vi, const std::string& line, const std::string& where = "below the title") {
  Source source;
  source.path = "a.txt";
  const std::string title = vi ? "Cầu Ngói đã trôi" : "Old bridge is gone";
  const std::string& body = vi ? vi_body : en_body;
  source.text = where == "above the title" ? line + "\n\n" + title + "\n\n" + body
                : where == "at the foot"   ? title + "\n\n" + body + "\n" + line + "\n"
                                           : title + "\n\n" + line + "\n\n" + body;
  return clean::clean(std::move(source), {});
}

std::string date_of(const clean::Page& page) { return page.report.published ? iso(page.report.published->date) : "none"; }

struct Case {
  std::string line;
  std::string expected;
};

}  // namespace

TEST_CASE("a Vietnamese site's date line is read to the minute, whatever it writes around it") {
  const Case cases[] = {
      {"Thứ Hai, 04/03/2019 06:15", "2019-03-04T06:15"},
      {"Thứ hai, ngày 4/3/2019 - 06:15", "2019-03-04T06:15"},
      {"Thứ 2, 06:15, 04/03/2019", "2019-03-04T06:15"},
      {"T2, 04/03/2019 06:15", "2019-03-04T06:15"},
      {"Th 2, 04/03/2019 | 06:15", "2019-03-04T06:15"},
      {"Th. 2 04/03/2019", "2019-03-04"},
      {"CN, 03/03/2019 - 06:15", "2019-03-03T06:15"},
      {"Chủ Nhật ngày 03/03/2019 06:15 SA", "2019-03-03T06:15"},
      {"Thứ Tư, 6-3-2019, 16:40 (GMT+7)", "2019-03-06T16:40"},
      {"Thứ Tư, 06/03/2019, 16:40 [GMT+7]", "2019-03-06T16:40"},
      {"Thứ tư, 6/3/2019 | 16:40 GMT+7", "2019-03-06T16:40"},
      {"Thứ tư, 6/3/2019 16:40 (GMT +7)", "2019-03-06T16:40"},
      {"Thứ tư, 6/3/2019 16:40 (GMT + 7)", "2019-03-06T16:40"},
      {"06/03/2019 16:40 UTC+7", "2019-03-06T16:40"},
      {"16:40 PM - 06/03/2019", "2019-03-06T16:40"},
      {"16:40PM | 06/03/2019", "2019-03-06T16:40"},
      {"04:40 PM, 06/03/2019", "2019-03-06T16:40"},
      {"4:40 CH, 06/03/2019", "2019-03-06T16:40"},
      {"04:40:12 CH | 06/03/2019", "2019-03-06T16:40"},
      {"06/03/2019 4:40:12 Chiều", "2019-03-06T16:40"},
      {"06/03/2019 | 8:40:12 Tối", "2019-03-06T20:40"},
      {"06/03/2019 | 8:40:12 Sáng", "2019-03-06T08:40"},
      {"06/03/2019 12:05 AM", "2019-03-06T00:05"},
      {"00:05 AM, 06/03/2019", "2019-03-06T00:05"},
      {"06/03/19 16:40", "2019-03-06T16:40"},
      {"16:40 06/03/19", "2019-03-06T16:40"},
      {"06.03.2019 | 16:40", "2019-03-06T16:40"},
      {"6.3.2019 16h40", "2019-03-06T16:40"},
      {"16h40 ngày 06/03/2019", "2019-03-06T16:40"},
      {"16h40' 06/03/2019", "2019-03-06T16:40"},
      {"16 giờ 40 ngày 6/3/2019", "2019-03-06T16:40"},
      {"16:40' 06-03-2019", "2019-03-06T16:40"},
      {"16 : 40 06 / 03 / 2019", "2019-03-06T16:40"},
      {"06 - 03 - 2019", "2019-03-06"},
      {"16:40 06/03.2019", "2019-03-06T16:40"},
      {"Ngày 6 tháng 3 năm 2019", "2019-03-06"},
      {"NGÀY 06 THÁNG 03, 2019 | 16:40", "2019-03-06T16:40"},
      {"6 tháng 3 2019", "2019-03-06"},
      {"06 Tháng Ba 2019, 16:40", "2019-03-06T16:40"},
      {"Thứ tư, 06 Tháng 3 2019 16:40:05", "2019-03-06T16:40"},
      {"Thứ tư, 6 Tháng ba năm 2019, 16:40 GMT+7", "2019-03-06T16:40"},
      {"Thứ Tư, ngày 6 tháng 3 năm 2019 | 16:40", "2019-03-06T16:40"},
      {"2019-03-06 16:40:05", "2019-03-06T16:40"},
      {"2019/03/06 16:40", "2019-03-06T16:40"},
      {"2019.03.06", "2019-03-06"},
      {"2019-03-06T16:40:05+07:00", "2019-03-06T16:40"},
      {"Cập nhật 16:40 ngày 06/03/2019", "2019-03-06T16:40"},
      {"Cập nhật lúc: 16:40 06/03/2019", "2019-03-06T16:40"},
      {"Cập nhật lần cuối 16:40 06/03/2019", "2019-03-06T16:40"},
      {"Đăng lúc 16:40PM - 06/03/2019", "2019-03-06T16:40"},
      {"Đăng lúc: 06/03/2019 16:40", "2019-03-06T16:40"},
      {"Ngày đăng: 06/03/2019", "2019-03-06"},
      {"Ngày xuất bản: 06/03/2019 16:40", "2019-03-06T16:40"},
      {"Thời gian đăng: 06/03/2019 16:40", "2019-03-06T16:40"},
      {"Gửi lúc 16:40 | 06/03/2019", "2019-03-06T16:40"},
      {"Đăng ngày 06-03-2019 Sửa đổi ngày 07-03-2019 09:10", "2019-03-06"},
      {"Đăng tải: 2019-03-06 16:40:05 Cập nhật: 2019-03-07 09:10:06", "2019-03-06T16:40"},
      {"06/03/2019 16:40 (Xem: 732)", "2019-03-06T16:40"},
      {"06/03/201916:40:00(Xem: 732)", "2019-03-06T16:40"},
      {"06/03/2019 16:40 | Lượt xem: 1.204", "2019-03-06T16:40"},
      {"06/03/2019 16:40 - 12 bình luận", "2019-03-06T16:40"},
      {"(06/03/2019 16:40)", "2019-03-06T16:40"},
      {"[06/03/2019 - 16:40]", "2019-03-06T16:40"},
      {"Mar 6, 2019", "2019-03-06"},
      {"Wednesday, 06/03/2019, 16:40 GMT+7", "2019-03-06T16:40"},
      {"Hà Nội, 06/03/2019 16:40", "2019-03-06T16:40"},
      {"Hà Nội, ngày 6 tháng 3 năm 2019", "2019-03-06"},
  };
  for (const auto& [line, expected] : cases) {
    CAPTURE(line);
    for (const std::string where : {"below the title", "above the title", "at the foot"}) {
      CAPTURE(where);
      CHECK(date_of(page_of(true, line, where)) == expected);
    }
  }
}

TEST_CASE("an English site's date line is read to the minute") {
  const Case cases[] = {
      {"Updated March 6, 2019 16:40 GMT", "2019-03-06T16:40"},
      {"Published: 6 March 2019, 4:40pm", "2019-03-06T16:40"},
      {"Wed 6 Mar 2019 16.40 GMT", "2019-03-06T16:40"},
      {"Wednesday, March 6, 2019 at 4:40 p.m. EST", "2019-03-06T16:40"},
      {"Wednesday 6th March 2019", "2019-03-06"},
      {"MAR 6, 2019 / 4:40 PM", "2019-03-06T16:40"},
      {"March 6, 2019 | 4:40 PM ET", "2019-03-06T16:40"},
      {"Last updated on 06 Mar 2019 04:40 PM", "2019-03-06T16:40"},
      {"Posted on March 6th, 2019", "2019-03-06"},
      {"First published on Wed 6 Mar 2019 16:40 BST", "2019-03-06T16:40"},
      {"03/06/2019 4:40 PM", "2019-03-06T16:40"},
      {"3/26/2019 11:40:52 PM", "2019-03-26T23:40"},
      {"26/03/2019 23:40", "2019-03-26T23:40"},
      {"2019-03-06", "2019-03-06"},
      {"2019-03-06T16:40:00Z", "2019-03-06T16:40"},
      {"2019-03-06T16:40:00.000+0700", "2019-03-06T16:40"},
      {"Wed, 06 Mar 2019 16:40:00 +0700", "2019-03-06T16:40"},
      {"6 Mar. 2019", "2019-03-06"},
      {"Sept. 6, 2019", "2019-09-06"},
      {"Date: 06-Mar-2019", "2019-03-06"},
      {"06-Mar-19 16:40", "2019-03-06T16:40"},
      {"Published March 6, 2019 4:40pm EST | Updated March 7, 2019 9:10am EST", "2019-03-06T16:40"},
      {"By Oda Brekkmo, March 6, 2019", "2019-03-06"},
      {"Oda Brekkmo / 6 March 2019", "2019-03-06"},
  };
  for (const auto& [line, expected] : cases) {
    CAPTURE(line);
    for (const std::string where : {"below the title", "above the title"}) {
      CAPTURE(where);
      CHECK(date_of(page_of(false, line, where)) == expected);
    }
  }
}

TEST_CASE("day and month are told apart by what is possible, by the weekday, and by the days that the article names") {
  CHECK(date_of(page_of(true, "3/26/2019 11:40:52 PM")) == "2019-03-26T23:40");  // there is no month 26
  CHECK(date_of(page_of(true, "04:00AM, 03/26/19")) == "2019-03-26T04:00");
  CHECK(date_of(page_of(true, "Thứ Tư, 3/6/2019 4:40:52 PM")) ==
        "2019-03-06T16:40");  // the sixth of March is a Wednesday, the third of June a Monday
  CHECK(date_of(page_of(true, "Thứ Hai, 3/6/2019 4:40:52 PM")) == "2019-06-03T16:40");
  CHECK(date_of(page_of(false, "Monday, 03/06/2019")) == "2019-06-03");
  CHECK(date_of(page_of(false, "Wednesday, 03/06/2019")) == "2019-03-06");
  Source source;
  source.text = "Cầu Ngói đã trôi\n\n3/6/2019 4:40:52 PM\n\nSáng 6/3, cầu Ngói bị nước cuốn trôi. Không ai ở trên cầu khi đó, theo ủy ban xã.\n";
  CHECK(date_of(clean::clean(source, {})) == "2019-03-06T16:40");
  source.text = "Cầu Ngói đã trôi\n\n3/6/2019 16:40\n\nSáng 3/6, cầu Ngói bị nước cuốn trôi. Không ai ở trên cầu khi đó, theo ủy ban xã.\n";
  CHECK(date_of(clean::clean(source, {})) == "2019-06-03T16:40");
}

TEST_CASE("a time zone is kept beside the date and moves no date") {
  struct Zoned {
    std::string line;
    std::string expected;
    int zone;
  };
  const Zoned cases[] = {{"06/03/2019 00:20 GMT+7", "2019-03-06T00:20", 420},     {"06/03/2019 00:20 (GMT+7)", "2019-03-06T00:20", 420},
                         {"06/03/2019 00:20 (GMT + 7)", "2019-03-06T00:20", 420}, {"06/03/2019 00:20 UTC+7", "2019-03-06T00:20", 420},
                         {"2019-03-06T00:20:00+07:00", "2019-03-06T00:20", 420},  {"2019-03-06T23:50:00Z", "2019-03-06T23:50", 0},
                         {"2019-03-06T23:50:00-03:30", "2019-03-06T23:50", -210}, {"2019-03-06 23:50 GMT", "2019-03-06T23:50", 0},
                         {"06/03/2019 00:20 GMT+07:00", "2019-03-06T00:20", 420}};
  for (const auto& [line, expected, zone] : cases) {
    CAPTURE(line);
    const auto page = page_of(true, line);
    CHECK(date_of(page) == expected);
    REQUIRE(page.report.published);
    CHECK(page.report.published->date.zone == zone);
  }
}

TEST_CASE("a line that only looks like a page date dates no page") {
  for (const std::string line :
       {"31/02/2019 16:40", "99/99/2019", "6/3", "16:40", "Ngày 10/9/2016, bến Đông đón con tàu mới", "Giá vàng ngày 6/3/2019 tăng mạnh",
        "Kết quả xổ số 06/03/2019", "0913.06.03.2019", "http://a.example/2019/03/06/cau-ngoi-da-troi.html", "Lịch thi đấu 6/3 - 7/3/2019"}) {
    CAPTURE(line);
    CHECK(date_of(page_of(true, line)) == "none");
  }
}

TEST_CASE("a day and a clock time without a year are the page's date with an unknown year") {
  const auto page = page_of(true, "06/03 16:40");
  REQUIRE(page.report.published);
  CHECK(iso(page.report.published->date) == "XXXX-03-06T16:40");
  CHECK(iso(page_of(true, "06/03 16:40\n\n06/03/2019").report.published->date) == "2019-03-06");
  for (const clean::Block& block : page.blocks) {
    const Span span = page.text.span(block.tokens);
    if (page.report.text.substr(span.begin, span.size()) == "06/03 16:40") CHECK(block.kind == clean::BlockKind::published);
  }
}
