// Time expressions: what is found in a sentence, what it means on a page, and how pages write their dates. Tables of {input, expected}.
#include "times_reading.hpp"

using namespace dateline;

TEST_CASE("Vietnamese dates are read in figures and in words") {
  const Case cases[] = {
      {"Chợ nghỉ 30/4 và 1/5.", "2016-04-30, 2016-05-01"},
      {"Đoàn tới nơi hôm 26-8.", "2016-08-26"},
      {"Sáng 29/5, trường khai giảng.", "2016-05-29"},
      {"Cầu mở ngày 26 tháng 8 năm 2015.", "2015-08-26"},
      {"Cầu mở ngày hai mươi sáu tháng tám năm 2015.", "2015-08-26"},
      {"Hợp đồng ký ngày 31/12/2014 hết hạn.", "2014-12-31"},
      {"Hợp đồng ký ngày 1.2.2014 hết hạn.", "2014-02-01"},
      {"Lễ hội mở từ tháng 11-2015 đến tháng 1-2016.", "2015-11/2016-01"},
      {"Vốn tăng trong quý III/2015.", "2015-Q3"},
      {"Giá giảm trong 9 tháng đầu năm 2014.", "2014-01/2014-09"},
      {"Nửa đầu năm 2015 có mưa.", "2015-01/2015-06"},
      {"Năm học 2015-2016 có 40 lớp.", "2015/2016"},
      {"Trường nghỉ các ngày 5, 6 và 7/6.", "2016-06-05, 2016-06-06, 2016-06-07"},
      {"Hội chợ mở từ 15 đến 20/7.", "2016-07-15/2016-07-20"},
      {"Chợ nghỉ dịp 30/4-1/5.", "2016-04-30/2016-05-01"},
      {"Đầu tháng 8, hồ cạn.", "2016-08"},
      {"Đội vô địch vào năm 2008 và 2012.", "2008, 2012"},
      {"Các năm 2004, 2008 và 2012, đội vô địch.", "2004, 2008, 2012"},
      {"Năm 2008 và 2012 người đã đến.", "2008"},
      {"Phim Arrow (2012- nay) được chiếu.", "2012/"},
  };
  check(cases, "vi", "2016-09-02");
}

TEST_CASE("Vietnamese times are counted from the page or from the day told last") {
  const Case cases[] = {
      {"Hôm qua, tàu rời bến.", "2016-09-01"},
      {"Sáng nay tàu rời bến.", "2016-09-02"},
      {"Tối qua tàu rời bến.", "2016-09-01"},
      {"Tháng 2 năm nay có tuyết.", "2016-02"},
      {"Tháng 11 năm ngoái có tuyết.", "2015-11"},
      {"Tàu về bến vào tuần tới.", "2016-W36"},
      {"Họ gặp nhau thứ Năm tuần trước.", "2016-08-25"},
      {"Họ gặp nhau cuối tuần qua.", "2016-08-27/2016-08-28"},
      {"Họ sẽ gặp nhau trong tháng 9 tới.", "2016-09"},
      {"Mưa lớn trong 3 ngày qua.", "2016-08-30/2016-09-01"},
      {"Ông mất cách đây 3 năm.", "2013"},
      {"Xe hỏng ngày 26/8 và được sửa hôm sau.", "2016-08-26, 2016-08-27"},
      {"Xe hỏng ngày 26/8, tối cùng ngày thì cháy.", "2016-08-26, 2016-08-26"},
      {"Xe hỏng ngày 26/8; hai ngày sau đó thì cháy.", "2016-08-26, 2016-08-28"},
      {"Nhà xây ngày 26/8/2010; tháng 11 năm đó thì xong.", "2010-08-26, 2010-11"},
      {"Từ đầu năm đến nay có 3 trận bão.", "2016/"},
      {"Quán mở từ ngày 30/8.", "2016-08-30/"},
      {"Nộp đơn trước ngày 20/8.", "/2016-08-20"},
  };
  check(cases, "vi", "2016-09-02");
}

TEST_CASE("numbers and words that are no times are left alone") {
  const Case cases[] = {
      {"Trận đấu căng thẳng, và 1-1.", ""},
      {"Từ 1/4 và 1/3 số hộ đã đi.", ""},
      {"Anh đi ròng rã trong 1 tháng 7 ngày, sụt 4 kg.", ""},
      {"Đội nhà thắng 2-1 trước 5-7 nghìn khán giả.", ""},
      {"Có đến 2/3 hộ mất điện, chờ 30 phút rồi về.", ""},
      {"Có 3/4 số phiếu thuận, tổng đài trực 24/7.", ""},
      {"Đây là lần thứ hai trong hai lần thử, người thứ ba bỏ cuộc.", ""},
      {"Hội đàm kéo dài gần 10 giờ, rồi thêm 9 giờ 45 phút.", ""},
      {"Năm người bị thương, ba tháng nằm viện.", ""},
      {"Theo Nghị định 15/2016 thì ai cũng nộp.", ""},
  };
  check(cases, "vi", "2016-09-02");
  const Case english[] = {
      {"He may march in the second round and win 3-2.", ""},
      {"She sat in the sun for ten hours.", ""},
      {"In the 1980s the third quarter ended 7-0 after 2-1/2 hours.", "1980/1989"},
      {"About 3/4 of the 24/7 staff voted 9-4.", ""},
  };
  check(english, "en", "2016-09-02");
}

TEST_CASE("Vietnamese clock times keep their minutes, part of day and zone") {
  const Case cases[] = {
      {"Tàu chạy lúc 8 giờ 30 sáng 26/8.", "2016-08-26T08:30"},
      {"Tàu đến lúc 17 giờ 30 hôm nay.", "2016-09-02T17:30"},
      {"Tàu đến lúc 11 giờ 30 giờ Việt Nam ngày 26/8.", "2016-08-26T11:30"},
      {"Tàu chạy lúc 3 giờ chiều 26/8.", "2016-08-26T15"},
      {"Tàu chạy 6h30 sáng 26/8, theo giờ Hà Nội.", "2016-08-26T06:30"},
      {"Lúc 21 giờ kém 15 ngày 26/8, tàu chạy.", "2016-08-26T20:45"},
      {"Họp từ 8 giờ đến 10 giờ 30 ngày 26/8.", "2016-08-26T08/2016-08-26T10:30"},
  };
  check(cases, "vi", "2016-09-02");
  const text::Text text = read("Lúc 10 giờ sáng 26/8 (giờ New York), họ tới.", "vi");
  const auto found = expressions(text, "vi");
  REQUIRE(found.size() == 1);
  CHECK(values::read_time(found[0], {when_from_iso("2016-09-02"), {}, {}, {}, {}}).value.zone == -240);            // summer time
  for (const auto& [day, zone] : {std::pair{"5/3", -300}, {"15/3", -240}, {"3/11", -240}, {"10/11", -300}}) {  // 2016: 13 March to 6 November
    const text::Text turn = read("Lúc 10 giờ sáng " + std::string(day) + " (giờ New York), họ tới.", "vi");
    CHECK(values::read_time(expressions(turn, "vi").at(0), {when_from_iso("2016-12-02"), {}, {}, {}, {}}).value.zone == zone);
  }
  const text::Text local = read("Lúc 10 giờ sáng 26/8 (giờ địa phương), họ tới.", "vi");
  CHECK_FALSE(expressions(local, "vi").at(0).said.zone.has_value());
  CHECK(expressions(local, "vi").at(0).said.part == DayPart::morning);
}

TEST_CASE("the hour at which a count stood is marked") {
  const std::pair<std::string, bool> cases[] = {
      {"Đến 9 giờ sáng 20/1, đã có 12 người bị thương.", true},
      {"Tính đến chiều 3/9, lũ cuốn 5 nhà.", true},
      {"Khi việc tìm kiếm tạm ngừng lúc 19 giờ ngày 20/1, còn 4 người mất tích.", true},
      {"Lúc 19 giờ ngày 20/1, còn 4 người mất tích.", false},
      {"Xe chở 4 người từ bến đến trạm lúc 19 giờ ngày 20/1.", false},
  };
  for (const auto& [sentence, as_of] : cases) {
    CAPTURE(sentence);
    const text::Text text = read(sentence, "vi");
    const auto found = expressions(text, "vi");
    REQUIRE(found.size() == 1);
    CHECK(found[0].as_of == as_of);
  }
  const text::Text english = read("By noon on Tuesday, 12 homes had been lost.", "en");
  REQUIRE(expressions(english, "en").size() == 1);
  CHECK(expressions(english, "en")[0].as_of);
}

TEST_CASE("English dates are read month first unless that is no date") {
  const Case cases[] = {
      {"The show (2012-present) runs.", "2012/"},
      {"They met on Aug. 26.", "2016-08-26"},
      {"They met on August 26, 2015, in Geneva.", "2015-08-26"},
      {"They met on the 26th of August.", "2016-08-26"},
      {"They met on 8/26/2016 and 26/8/2016.", "2016-08-26, 2016-08-26"},
      {"They met on Friday.", "2016-09-02"},
      {"They will meet on Monday.", "2016-09-05"},
      {"They met last Thursday.", "2016-09-01"},
      {"They met three days ago.", "2016-08-30"},
      {"They met on Aug. 26 and again two days later.", "2016-08-26, 2016-08-28"},
      {"It opened in May and closed in March 2014.", "2016-05, 2014-03"},
      {"Sales fell in the third quarter of 2015.", "2015-Q3"},
      {"It began at 10 a.m. New York time on June 5.", "2016-06-05T10"},
      {"It ran from July 13 to July 15.", "2016-07-13/2016-07-15"},
      {"It has run since 2014.", "2014/"},
      {"The first Monday of October 2015 was wet.", "2015-10-05"},
  };
  check(cases, "en", "2016-09-02");
}

TEST_CASE("a year that nothing gives stays unknown") {
  const Case cases[] = {{"Họ gặp nhau ngày 26/8.", "XXXX-08-26"},
                        {"Họ gặp nhau hôm qua.", "?"},
                        {"Họ gặp nhau thứ Sáu, 26/8.", "XXXX-08-26"},
                        {"Họ gặp nhau cùng ngày.", "?"}};
  check(cases, "vi", "");
  const text::Text text = read("Họ gặp nhau ngày 26/8.", "vi");
  const auto found = expressions(text, "vi");
  REQUIRE(found.size() == 1);
  CHECK(iso(values::read_time(found[0], {{}, {}, 2016, {}, {}}).value) == "2016-08-26");
}

TEST_CASE("a weekday beside a date gives its year") {
  CHECK(times_of("Họ gặp nhau thứ Sáu, 26/8.", "vi", "2017-02-27") == "2016-08-26");
  CHECK(times_of("Họ gặp nhau thứ Tư, 26/8.", "vi", "2017-02-27") == "2015-08-26");
}

TEST_CASE("yearless dates are the last before the page, or one shortly ahead") {
  const std::pair<std::string, std::string> cases[] = {
      {"2016-08-27", "2016-08-26"}, {"2017-02-27", "2016-08-26"}, {"2016-08-01", "2016-08-26"}, {"2016-12-31", "2016-08-26"}};
  for (const auto& [page, expected] : cases) {
    CAPTURE(page);
    CHECK(times_of("Họ gặp nhau ngày 26/8.", "vi", page) == expected);
  }
  CHECK(times_of("Họ gặp nhau ngày 3/1.", "vi", "2015-12-28") == "2016-01-03");
  CHECK(times_of("Họ sẽ gặp nhau ngày 3/7.", "vi", "2016-01-28") == "2016-07-03");
}

TEST_CASE("lunar dates are resolved, and dates in names are no days of the story") {
  CHECK(times_of("Chợ mở mùng 2 Tết.", "vi", "2016-02-20") == "2016-02-09");
  CHECK(times_of("Chợ mở rằm tháng 7.", "vi", "2016-02-20") == "2015-08-28");
  CHECK(times_of("Chợ mở mùng 2 Tết năm 1960.", "vi", "2016-02-20") == "?");  // reckoned otherwise then
  const text::Text text = read("Nhà ở đường 30/4 bị ngập.", "vi");
  REQUIRE(expressions(text, "vi").size() == 1);
  CHECK(expressions(text, "vi")[0].anniversary_or_name);
}

TEST_CASE("page dates are read in every wording") {
  const Case cases[] = {
      {"Thứ Năm, 27/02/2014 09:26", "2014-02-27T09:26"},
      {"21:25 PM (GMT+7), ngày 26/8/2016", "2016-08-26T21:25"},
      {"Chủ Nhật, ngày 21/08/2016 12:05 AM (GMT+7)", "2016-08-21T00:05"},
      {"Cập nhật lúc: 7:05 26-08-2016", "2016-08-26T07:05"},
      {"Cập nhật: 9: 15': 20'' (GMT+7) - 26 / 8 / 2016", "2016-08-26T09:15"},
      {"Thứ sáu, 26/8/2016 | 1:20:30 Chiều", "2016-08-26T13:20"},
      {"Thứ Tư, 24/08/2016 07:40 CH", "2016-08-24T19:40"},
      {"26/08/201614:20(Xem: 212)", "2016-08-26T14:20"},
      {"Thứ bảy, 21 Tháng năm 2016, 08:15 GMT+7", "2016-05-21T08:15"},
      {"26.08.2016 | 09:15 AM", "2016-08-26T09:15"},
      {"Đăng tải: 2016-08-26 09:15:20 Cập nhật: 2016-08-27 10:00:00", "2016-08-26T09:15"},
      {"2016-08-26T09:15:00+07:00", "2016-08-26T09:15"},
      {"26/08/16 09:15", "2016-08-26T09:15"},
      {"NGÀY 26 THÁNG 08, 2016 | 09:15", "2016-08-26T09:15"},
      {"8/26/2016 9:15:20 PM", "2016-08-26T21:15"},
      {"26/08 09:15", ""},
      {"Ba người được cứu", ""},
  };
  for (const auto& [input, expected] : cases) {
    CAPTURE(input);
    const text::Text text = read(input, "vi");
    const auto date = values::page_date(text, all(text), "vi");
    CHECK((date ? iso(*date) : std::string()) == expected);
  }
  const text::Text english = read("Saturday, August 27, 2016", "en");
  REQUIRE(values::page_date(english, all(english), "en").has_value());
  CHECK(iso(*values::page_date(english, all(english), "en")) == "2016-08-27");
  const text::Text zoned = read("27/08/2016 09:00 GMT+7", "vi");
  CHECK(values::page_date(zoned, all(zoned), "vi")->zone == 420);
}

TEST_CASE("odd text is read without harm") {
  for (const std::string input :
       {"", "/", "26/", "ngày", "ngày ngày ngày", "99/99/9999", "0/0", "từ đến", "31/2/2016", "năm năm năm", "lúc giờ", "((((((26/8",
        "Từ 3/4 và 1.5", "3/4 và 1/5", "2016-2016-2016-2016", "1/1/1/1/1/1/1/1/1", "00:00:00:00", "tháng 0", "tháng 13", "ngày 32", "9999999999/8"}) {
    CAPTURE(input);
    for (const char* language : {"vi", "en", "xx"}) {
      for (const char* page : {"", "2016-08-26", "0001-01-01", "9999-12-31"}) CHECK(times_of(input, language, page).size() < 200);
    }
  }
}
