// Times with their years, and who first wrote what.
#include <doctest/doctest.h>

#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

std::vector<std::string> times(const std::string& text, const Options& options = {}) {
  std::vector<std::string> out;
  for (const Statement& s : compare_texts({text}, options).statements) {
    for (const Time& t : s.times) out.push_back(iso(t.value));
  }
  return out;
}

const std::string bridge =
    "Cầu Bãi Sậy dài 640 m vừa thông xe sau hai năm xây dựng, giúp người dân hai bờ sông đi lại dễ dàng hơn trước. "
    "Công trình do công ty Đường Việt thi công với số vốn 320 tỷ đồng lấy từ ngân sách tỉnh. Xe tải nặng chưa được phép qua cầu cho tới cuối năm.";

std::vector<std::string> origins(const Texts& texts) {
  const Comparison c = compare_texts(texts);
  std::vector<std::string> out;
  for (const Report& r : c.reports) out.push_back(label(r.origin));
  return out;
}

}  // namespace

TEST_CASE("a yearless date takes the year of its page, of explicit years near it, or none") {
  for (const auto& [text, expected] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {page("Tin vắn", "12/03/2021 19:30", "Cầu được khánh thành ngày 8/3."), {"2021-03-08"}},
           {page("Tin vắn", "03/01/2021 19:30", "Cầu được khánh thành ngày 28/12."), {"2020-12-28"}},
           {page("Tin vắn", "", "Cầu được khánh thành ngày 8/3."), {"XXXX-03-08"}},
           {page("Tin vắn", "", "Cầu được khánh thành ngày 8/3/2019. Lễ cắt băng lặp lại ngày 10/3."), {"2019-03-08", "2019-03-10"}},
           {page("Brief", "March 12, 2021", "The bridge opened on March 8."), {"2021-03-08"}},
           {page("Brief", "January 3, 2021", "The bridge opened on December 28."), {"2020-12-28"}},
       }) {
    CAPTURE(text);
    CHECK(times(text) == expected);
  }
}

TEST_CASE("the same months of another year are those that were told last") {
  const auto times = [](const std::string& body) {
    const Comparison c = compare_texts({"Tin kinh tế\n\n12/05/2016\n\n" + body + "\n"});
    std::vector<std::string> out;
    for (const Statement& s : c.statements) {
      for (const Time& t : s.times) out.push_back(iso(t.value));
    }
    return out;
  };
  CHECK(times("Bốn tháng đầu năm 2016, xuất khẩu tăng 5% so với cùng kỳ năm trước.") ==
        std::vector<std::string>{"2016-01/2016-04", "2015-01/2015-04"});
  CHECK(times("Xuất khẩu tăng 5% so với cùng kỳ năm ngoái.") == std::vector<std::string>{"2015"});
}

TEST_CASE("relative days are counted from the page, and from the day told last") {
  for (const auto& [text, expected] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {page("Tin vắn", "12/03/2021 19:30", "Cầu được khánh thành hôm qua."), {"2021-03-11"}},
           {page("Tin vắn", "12/03/2021 19:30", "Cầu được khánh thành ngày 8/3. Cùng ngày, bến phà đóng cửa."), {"2021-03-08", "2021-03-08"}},
           // what was told for the day after is not the day told last; noon had not come when the page was put out
           {page("Tin vắn", "12/03/2021 19:30", "Tối 8/3, họ gặp nhau. Sáng hôm sau họ sẽ ký. Sáng hôm sau, khi ký xong, họ về."),
            {"2021-03-08", "2021-03-09", "2021-03-09"}},
           {page("Tin vắn", "12/03/2021 08:30", "Trưa cùng ngày, cá vẫn chết."), {}},
           // a report that says which day "mai" or "qua" is was written then, whatever its page says
           {page("Tin vắn", "12/03/2021 19:30", "Hai đội gặp nhau ngày mai. Trận đấu bắt đầu lúc 17h ngày mai (12/3)."),
            {"2021-03-12", "2021-03-12T17"}},
           {page("Tin vắn", "12/03/2021 19:30", "Tàu mất tích hôm qua 11/3. Cách đây hai năm, ngày 5/6/2019, tàu đã hỏng. Tàu rời cảng sáng qua."),
            {"2021-03-11", "2019", "2019-06-05", "2021-03-11"}},
           {page("Brief", "March 12, 2021", "The bridge opened on Monday."), {"2021-03-08"}},
           {page("Brief", "March 12, 2021", "The bridge opened on March 8. The ferry closed two days later."), {"2021-03-08", "2021-03-10"}},
       }) {
    CAPTURE(text);
    CHECK(times(text) == expected);
  }
}

TEST_CASE("a page dated before the day that it tells of is not evidence for a year") {
  const Staged early({page("Tin vắn", "27/02/2014 09:26", "Cầu được khánh thành ngày 8/3/2016.")});
  CHECK(early.world.page_in_doubt[0]);
  const Staged fresh({page("Tin vắn", "09/03/2016 09:26", "Cầu được khánh thành ngày 8/3/2016.")});
  CHECK_FALSE(fresh.world.page_in_doubt[0]);
  // A stamp half a year after the day told as news: the year stays open.
  const Staged stale({page("Tin vắn", "27/02/2014 09:26", "Cầu được khánh thành ngày 26/8.")});
  CHECK(stale.world.page_in_doubt[0]);
  // An old day beside a fresh one is how the story began.
  const Staged story({page("Tin vắn", "09/03/2016 09:26", "Hợp đồng xây cầu ký ngày 5/6/2012. Cầu được khánh thành ngày 8/3.")});
  CHECK_FALSE(story.world.page_in_doubt[0]);
  CHECK(times(page("Tin vắn", "27/02/2014 09:26", "Cầu được khánh thành ngày 26/8.")) == std::vector<std::string>{"XXXX-08-26"});
}

TEST_CASE("without a page a day of birth gives other dates no year, and a bare clock time is of the day told nearby") {
  CHECK(times(page("Tin vắn", "", "Bà Lan sinh ngày 5/6/1923 và mất ngày 2/12. Năm 2005 có phim về bà.")) ==
        std::vector<std::string>{"1923-06-05", "XXXX-12-02", "2005"});
  CHECK(times(page("Tin vắn", "12/03/2021 19:30", "Chị về nhà lúc 21 giờ 30 phút, rồi lại đi.")) == std::vector<std::string>{"T21:30"});
}

TEST_CASE("without a page a month gives other dates its year only where the report goes on to count from its own day") {
  CHECK(times(page("Tin vắn", "", "Cầu được khánh thành hôm 26-8. Tháng 11-2015, tỉnh duyệt dự án. Tháng 2 năm nay, đường dẫn xong.")) ==
        std::vector<std::string>{"2016-08-26", "2015-11", "2016-02"});
  CHECK(times(page("Tin vắn", "", "Cầu được khánh thành hôm 26-8. Tháng 11-2015, tỉnh duyệt dự án.")) ==
        std::vector<std::string>{"XXXX-08-26", "2015-11"});
}

TEST_CASE("an option's date stands in for the page's") {
  Options options;
  options.published = "2018-05-02";
  CHECK(times(page("Tin vắn", "", "Cầu được khánh thành hôm qua."), options) == std::vector<std::string>{"2018-05-01"});
}

TEST_CASE("a relative day on a page without a date is told as unresolved") {
  const Comparison c = compare_texts({page("Tin vắn", "", "Cầu được khánh thành hôm qua.")});
  REQUIRE(c.unresolved.size() == 1);
  CHECK(c.unresolved[0].kind == UnresolvedKind::date);
  CHECK(c.text(c.unresolved[0].report, c.unresolved[0].span) == "hôm qua");
  CHECK(compare_texts({page("Tin vắn", "12/03/2021 08:00", "Cầu được khánh thành hôm qua.")}).unresolved.empty());
}

TEST_CASE("copies of one text are one origin, and two texts of one matter are two") {
  const std::string first = page("Thông xe cầu Bãi Sậy", "09/03/2021 08:00", bridge);
  CHECK(origins({first, page("Dân vui có cầu mới", "", bridge)}) == std::vector<std::string>{"o1", "o1"});
  const std::string own = page("Có cầu, bỏ phà", "09/03/2021 10:00",
                               "Sáng nay người dân hai bên sông đã đi trên cây cầu mới. Ai cũng mừng vì từ nay không phải chờ phà.");
  CHECK(origins({first, own}) == std::vector<std::string>{"o1", "o2"});
  CHECK(origins({first, own, page("Chép lại", "", bridge)}) == std::vector<std::string>{"o1", "o2", "o1"});
}

TEST_CASE("a shortened copy is still a copy, and says so") {
  const std::string whole = page("Thông xe", "09/03/2021 08:00", bridge);
  const std::string part = page("Thông xe", "", bridge.substr(0, bridge.find(" Công trình")));
  const Comparison c = compare_texts({whole, part});
  REQUIRE(c.origins.size() == 1);
  CHECK(c.origins[0].evidence == OriginEvidence::copied_text);
  CHECK(c.origins[0].reports.size() == 2);
}

TEST_CASE("every statement stands beside its draft, in the order of the text") {
  const Staged staged(
      {page("Thông xe", "09/03/2021 08:00", bridge), page("Brief", "March 9, 2021", "The bridge opened on March 8. Farmers cheered.")});
  REQUIRE(staged.world.statements.size() == staged.world.out.statements.size());
  for (std::size_t r = 0; r < staged.world.of_report.size(); ++r) {
    const auto [first, last] = staged.world.of_report[r];
    for (std::uint32_t i = first; i < last; ++i) {
      CHECK(staged.world.out.statements[i].report == ReportId(r));
      CHECK(staged.world.text(ReportId(r)).span(staged.world.statements[i].draft->tokens) == staged.world.out.statements[i].span);
      if (i > first) CHECK(staged.world.out.statements[i - 1].span.begin <= staged.world.out.statements[i].span.begin);
    }
  }
}
