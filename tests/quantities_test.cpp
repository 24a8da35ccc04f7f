// Numbers with what they measure or count: engine/values/quantities. Tables of {input, expected}.
#include "quantity_tables.hpp"

using namespace dateline;
using namespace dateline::quantity_tables;

TEST_CASE("Vietnamese counts carry what is counted") {
  const Case cases[] = {
      {"Bão làm 24 ngôi nhà bị sập.", "24 [ngôi nhà]"},
      {"Có 130 nhân viên cứu trợ thiệt mạng.", "130 [nhân viên cứu trợ] thiệt mạng"},
      {"Dự luật được 312 phiếu thuận.", "312 [phiếu thuận]"},
      {"Hai em nhỏ và ba người lớn nhập viện.", "2 [em nhỏ]; 3 [người lớn] nhập viện"},
      {"Tỉnh có 114 dự án mới.", "114 [dự án]"},
      {"Hai triệu mốt hồ sơ bị rao bán.", "2100000 [hồ sơ]"},
      {"Họ cung cấp 11 triệu chuyến xe.", "11000000 [chuyến xe]"},
      {"Dự án cung cấp hơn 660 căn.", "above 660 [căn]"},
      {"Có 1 số cái tên mới.", ""},
      {"Em học lớp 7 trường làng.", ""},
      {"Bàn thắng ở phút 90 +3, Nam (78')", ""},
      {"Số người chết đã lên tới 23.", "23"},
      {"Họ nhận 290,000 suất quà.", "290000 [suất quà]"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese bounds stand before and after the number") {
  const Case cases[] = {
      {"Cuộc họp dài gần 10 tiếng.", "below 36000 s"},
      {"Hơn 290.000 người phải sơ tán.", "above 290000 [người]"},
      {"ít nhất 130 người", "at-least 130 [người]"},
      {"khoảng 20 xe", "about 20 [xe]"},
      {"khoảng hơn 20 xe", "above 20 [xe]"},
      {"không quá 7.000 đồng", "at-most 7000 VND"},
      {"chưa đầy 3 giờ", "below 10800 s"},
      {"từ 5 người trở lên", "at-least 5 [người]"},
      {"Đồ vật để trên hai bàn.", "2 [bàn]"},
      {"Nhiệt độ cao nhất 34 độ C.", "34 degC"},
      {"ước tính khoảng 1,6 tỷ đồng", "about 1600000000 VND"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese measures come in base units") {
  const Case cases[] = {
      {"bảy cây số", "7000 m"},
      {"7.000 m", "7000 m"},
      {"120 phút", "7200 s"},
      {"2 giờ", "7200 s"},
      {"2 giờ 30 phút", "9000 s"},
      {"hai giờ rưỡi", "9000 s"},
      {"sâu một mét tám dưới nền", "1.8 m"},
      {"ba cây số mốt dưới lòng đất", "3100 m"},
      {"Hàng bán hết trước tám giờ.", ""},
      {"Mười giờ, nước tới bậu cửa.", ""},
      {"17 năm tù", "17 year"},
      {"350 ha", "3500000 m2"},
      {"5,3 km²", "5300000 m2"},
      {"500m2", "500 m2"},
      {"cao 1m79", "1.79 m"},
      {"Khung 1,2 x 2,4 mét.", "1.2 m; 2.4 m"},
      {"Bé cân nặng hai ký chín, khóc rất to.", "2.9 kg"},
      {"Tổng cộng một tấn tám.", "1800 kg"},
      {"ngập sâu 2m5.", "2.5 m"},
      {"8 tấn", "8000 kg"},
      {"10 hải lý", "18520 m"},
      {"110 km/h", "30.5555555556 m/s"},
      {"3,52%", "3.52 %"},
      {"mười phần trăm", "10 %"},
      {"quay 90 độ", "90 degree"},
      {"nóng 38 độ", "38 degC"},
      {"1 điểm phần trăm", "1 pp"},
      {"Bé gái 9 tuổi", "9 years-old"},
      {"động đất 6,3 độ richter", "6.3 magnitude"},
      {"2 năm 6 tháng", "2.5 year"},
      {"31 - 34 độ C", "31..34 degC"},
      {"-5°C", "-5 degC"},
      {"50 °F", "10 degC"},
      {"nửa giờ", "1800 s"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese money knows its currency, its sides and its prices per thing") {
  const Case cases[] = {
      {"64 tỷ đồng", "64000000000 VND"},
      {"hàng chục triệu đô la", "at-least 10000000~ USD"},
      {"700 triệu đô", "700000000 USD"},
      {"hai đô la và 23 xen", "2.23 USD"},
      {"USD1,23", "1.23 USD"},
      {"2.200USD", "2200 USD"},
      {"$10", "10 USD"},
      {"180 nghìn đồng/kg", "180000 VND/kg"},
      {"45 triệu đồng mỗi mét vuông", "45000000 VND/m2"},
      {"24 USD một thùng", "24 USD/barrel"},
      {"từ 7.000 đến 20.000 đồng", "7000..20000 VND"},
      {"từ 1000 đồng đến 2000 đồng", "1000..2000 VND"},
      {"800.000 euro", "800000 EUR"},
      {"Công an bắt 2 đồng phạm.", "2 [đồng phạm]"},
      {"hơn 16 triệu won", "above 16000000 KRW"},
      {"Vụ tiền nước 19 triệu/tháng gây ồn ào.", "19000000 VND/month"},
      {"Hóa đơn hơn 19 triệu đồng/tháng, xã chưa nhận được đơn về hóa đơn 19 triệu.", "above 19000000 VND/month; 19000000 VND"},
      {"Sáu trăm năm mươi tám nghìn cho một tín chỉ, giá mới là thế.", "658000 VND/tín chỉ"},
      {"Giá xăng lên hai mươi ba nghìn một lít.", "23000 VND/l"},
      {"Tiền hỗ trợ mỗi con ba mươi lăm nghìn.", "35000 VND/con"},
      {"Mỗi tấn lúa bán được bảy triệu.", "7000000 VND/t"},
      {"Anh bị phạt bảy triệu rưỡi.", "7500000 VND"},
      {"Một quỹ ba tỷ do người cũ gây dựng.", "3000000000 VND"},
      {"Xã có bốn nghìn, huyện có tám nghìn.", "4000; 8000"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese numbers of names, codes and articles are no quantities") {
  const Case cases[] = {
      {"Nhà ở số 17 đường Lê Lợi.", ""},
      {"Theo Điều 107 của luật này.", ""},
      {"Xe tăng T-14 ra mắt.", ""},
      {"Chuyến bay MS 804 mất tích.", ""},
      {"Một đợt lạnh nữa tràn về.", ""},
      {"một lần nữa", ""},
      {"Cả hai đều vui.", ""},
      {"Quán mở cửa 24/7.", ""},
      {"ĐT: 0986 603 818", ""},
      {"Phòng ở tầng 9 của tòa nhà.", "9 ordinal [tầng]"},
      {"Một người chết.", "1 [người] chết"},
      {"Ba Lan và Hai Bà Trưng.", ""},
      {"một tuần", "604800 s"},
      {"Đội nhà thắng 2-1.", "2..1 score"},
      {"5-7 người", "5..7 [người]"},
      {"Hàng chục người bị thương.", "at-least 10~ [người] bị thương"},
      {"2.", ""},
  };
  check(cases, "vi");
}

TEST_CASE("a rise from one value to another is two quantities, not a range") {
  const Case vietnamese[] = {{"Giá tăng từ 5 % đến 7 %.", "5 %; 7 %"}, {"Học phí dao động từ 5 % đến 7 %.", "5..7 %"}};
  check(vietnamese, "vi");
  const Case english[] = {{"It rose from 5 to 7 percent.", "5; 7 %"}, {"They pay from 5 to 7 percent.", "5..7 %"}};
  check(english, "en");
}

TEST_CASE("English counts, bounds and measures are read") {
  const Case cases[] = {
      {"At least 130 aid workers were killed.", "at-least 130 [aid workers] were killed"},
      {"More than 290,000 people fled.", "above 290000 [people]"},
      {"Nearly two dozen houses burned.", "below 24 [houses]"},
      {"15 injured people were found", "15 [injured people]"},
      {"50 or more trucks", "at-least 50 [trucks]"},
      {"a 10-hour meeting", "36000 s"},
      {"seven feet 10 inches", "2.3876 m"},
      {"The canvas, only 30 by 40 centimetres, is intact.", "0.3 m; 0.4 m"},
      {"thirty centimetres by forty, against the wall", "0.3 m; 0.4 m"},
      {"a screen of 120×80 cm", "1.2 m; 0.8 m"},
      {"a grid of 5 by 8 boxes", "5; 8 [boxes]"},
      {"620 pence a share", "620 GBp/share"},
      {"a £5m grant", "5000000 GBP"},
      {"between $1 million and $2 million", "1000000..2000000 USD"},
      {"John Smith, 71, of Leeds", "71 years-old"},
      {"a 71-year-old man", "71 years-old"},
      {"One person was killed.", "1 [person] was killed"},
      {"One might ask why.", ""},
      {"Flight 804 left Gate 5.", ""},
      {"Platforms 4 through 7 stay closed.", ""},
      {"They live in rooms 12 and 14.", ""},
      {"They won 3-0.", "3..0 score"},
      {"a magnitude 6.3 quake", "6.3 magnitude"},
      {"98.6 degrees Fahrenheit", "37 degC"},
      {"17 years in prison", "17 year"},
      {"half an hour", "1800 s"},
      {"up to 40 volunteers", "at-most 40 [volunteers]"},
      {"In 2016 the firm grew.", ""},
      {"three of his four goals", "3 [goals]; 4 [goals]"},
      {"2,400,000 Syrian civilians fled", "2400000 [Syrian civilians]"},
  };
  check(cases, "en");
}

TEST_CASE("the number as written stays beside the base units") {
  text::Text folded("gần 10 tiếng");
  lexicon::number_words(folded, "vi");
  const auto found = values::find_quantities(folded, {0, 3}, "vi");
  REQUIRE(found.size() == 1);
  CHECK(found[0].written_value == 10);
  CHECK(found[0].written_unit == "tiếng");
  CHECK(found[0].tokens == text::TokenRange{0, 3});
  CHECK(found[0].number == text::TokenRange{1, 2});
}

TEST_CASE("numbers inside taken ranges are left alone, and nothing reaches into them") {
  text::Text folded("hơn 20 người chết ngày 26 tháng 8");
  lexicon::number_words(folded, "vi");
  const auto found = values::find_quantities(folded, {0, static_cast<std::uint32_t>(folded.size())}, "vi", {{4, 8}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == 20);
}

TEST_CASE("a language without tables still reads digits and signs") { CHECK(read("Es kostet 5 km und $10", "xx") == "5000 m; 10 USD"); }

TEST_CASE("odd input makes no quantity and no fault") {
  for (const char* input : {"", "-", "$", "từ", "từ -", "5 -", "/ 5 /", "một một một một", "phẩy", "1/", "USD", "5 %-", "từ 5 đến",
                            "0000000000000000000000000000000000000000000"}) {
    for (const char* language : {"vi", "en", "xx"}) CHECK_NOTHROW(read(input, language));
  }
}
