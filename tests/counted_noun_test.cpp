// Where the noun phrase behind a Vietnamese number ends: engine/values/counted_noun. Tables of {sentence, quantities}.
#include "quantity_tables.hpp"

using namespace dateline::quantity_tables;

TEST_CASE("A word of several syllables is counted whole, whatever its syllables do elsewhere") {
  const Case cases[] = {
      {"Khoảng 500.000 việc làm bị mất.", "about 500000 [việc làm]"},
      {"Khoảng 70 quan chức nước ngoài đã đến.", "about 70 [quan chức nước ngoài]"},
      {"Khoảng 80% người mua BĐS đến từ Hà Nội.", "about 80 % [người mua]"},
      {"Hai xe tăng T-14 đã đến.", "2 [xe tăng]"},
      {"Hai bộ áo dài với hoa sen.", "2 [bộ áo dài]"},
      {"Bốn đơn vị chữa cháy đã được điều tới.", "4 [đơn vị chữa cháy]"},
      {"Có 23 người cuối cùng được chọn.", "23 [người cuối cùng]"},
      {"Luật có 29 điều sửa đổi.", "29 [điều sửa đổi]"},
      {"Họ thu 5 viên đạn, 1 nòng giảm thanh.", "5 [viên đạn]; 1 [nòng giảm thanh]"},
      {"Ông giành 35% số phiếu bầu.", "35 % [số phiếu bầu]"},
      {"Hàng trăm CĐV cuồng nhiệt đã đến.", "at-least 100~ [CĐV cuồng nhiệt]"},
      {"Khoảng 80% lượng cá này được bán.", "about 80 % [lượng cá]"},
  };
  check(cases, "vi");
}

TEST_CASE("A counted noun ends before an act that goes on, and keeps an act that tells it from others") {
  const Case cases[] = {
      {"Ba vụ tấn công nhấn mạnh tính dễ tổn thương.", "3 [vụ tấn công]"},
      {"Hai tên nhảy xuống sông.", "2 [tên]"},
      {"Có 14 doanh nghiệp kinh doanh hoạt động bán hàng đa cấp.", "14 [doanh nghiệp]"},
      {"Có 7 nữ sinh lớp 7 đã đến.", "7 [nữ sinh]"},
      {"Có 20 sinh viên khoa Y dược.", "20 [sinh viên]"},
      {"Có 20 nhân viên phòng IT của hãng.", "20 [nhân viên]"},
      {"Hai cái tên nguy hiểm nhất đã đến.", "2 [cái tên]"},
      {"Có 7 nữ sinh trượt chân rơi xuống hồ.", "7 [nữ sinh]"},
      {"Hai nhịp cầu sụp xuống sông.", "2 [nhịp cầu]"},
      {"Hai đội bước vào hiệp phụ.", "2 [đội]"},
      {"Hai thiếu niên cứu 5 học sinh.", "2 [thiếu niên]; 5 [học sinh]"},
      {"Khoảng 200 sinh viên tốt nghiệp đại học.", "about 200 [sinh viên]"},
      {"Hai chiếc xe nối đuôi nhau.", "2 [chiếc xe]"},
      {"Điều đó khiến hàng ngàn việc làm biến mất.", "at-least 1000~ [việc làm]"},
      {"Hai căn hộ nghỉ dưỡng được bán.", "2 [căn hộ nghỉ dưỡng]"},
      {"Hai máy bay dự phòng của đoàn.", "2 [máy bay dự phòng]"},
      {"Hai chất bảo quản MIT và MCT.", "2 [chất bảo quản]"},
      {"Hai cuộc biểu tình xảy ra.", "2 [cuộc biểu tình]"},
      {"Hai ngoại binh chơi ở vị trí tiền đạo.", "2 [ngoại binh]"},
      {"Hàng trăm tên lửa chĩa vào hòn đảo.", "at-least 100~ [tên lửa]"},
      {"Có 1 nhân viên sân bay bị cáo buộc.", "1 [nhân viên sân bay]"},
      {"Có 10 giường bệnh nhi ở Đà Nẵng.", "10 [giường bệnh nhi]"},
      {"Cả hai nhà sáng lập đều trẻ.", "2 [nhà sáng lập]"},
      {"Cả hai nhảy xuống sông.", ""},
      {"MU với 10 người chống lại 11.", "10 [người]; 11"},
      {"Hai nước càng làm cho quan hệ tốt hơn.", "2 [nước]"},
      {"Khoảng 5 người chỉ dùng nước giếng.", "about 5 [người]"},
  };
  check(cases, "vi");
}

TEST_CASE("A counted noun ends before another actor, a named body or person, and a comparison") {
  const Case cases[] = {
      {"Họ dẫn trước 2 bàn cầu thủ Cần Thơ đã chùng xuống.", "2 [bàn]"},
      {"Có 3 tên lửa binh sĩ Mỹ đã bắn.", "3 [tên lửa]"},
      {"Anh kể về 27 tỉnh thành anh đã qua.", "27 [tỉnh thành]"},
      {"Điểm mặt 14 công ty đa cấp người dân nên tránh.", "14 [công ty đa cấp]"},
      {"Khoảng 12.000 công nhân nước này bị sa thải.", "about 12000 [công nhân]"},
      {"Hai nhà băng châu Á bị tấn công.", "2 [nhà băng]"},
      {"Hai vợ chồng anh Hiếu kết hôn.", "2 [vợ chồng]"},
      {"Ba anh em ca sĩ Quang Hà trình báo.", "3 [anh em]"},
      {"Đây là 2 ứng viên sáng giá nhất.", "2 [ứng viên]"},
      {"Có 10 thành phố lớn nhất nước.", "10 [thành phố]"},
  };
  check(cases, "vi");
}

TEST_CASE("What befell people who are known by each other does not tell them from others") {
  const Case cases[] = {
      {"Hai vợ chồng tử vong ở Bắc Giang.", "2 [vợ chồng]"},
      {"Hai vợ chồng chết bất thường.", "2 [vợ chồng]"},
      {"Hai người tử vong ở Bắc Giang.", "2 [người] tử vong"},
  };
  check(cases, "vi");
}

TEST_CASE("A part of a whole takes its noun, and of ten, or about so many of a few, it is a share") {
  const Case cases[] = {
      {"Có 8 trong 10 người Việt giảm chi tiêu.", "0.8 [người]"},    {"Khoảng 3 trên 5 người Việt dành dụm.", "about 0.6 [người]"},
      {"Khoảng 6 trong số 10 người lo lắng.", "about 0.6 [người]"},  {"Có 9 trên 14 đứa trẻ phải nhập viện.", "9 [đứa trẻ]; 14 [đứa trẻ]"},
      {"Gặp 2 trong 5 nữ sinh hôm đó.", "2 [nữ sinh]; 5 [nữ sinh]"}, {"Họ làm 8 giờ trong 10 ngày.", "28800 s; 864000 s"},
  };
  check(cases, "vi");
}

TEST_CASE("Numbers behind both, in lists, of minutes and of differences") {
  const Case cases[] = {
      {"Cả hai đội đều chơi tốt.", "2 [đội]"},
      {"Cả hai đều chơi tốt.", ""},
      {"Cả hai vụ tai nạn đều do xe tải.", "2 [vụ tai nạn]"},
      {"Có 6 dự án biệt thự và một dự án căn hộ.", "6 [dự án biệt thự]; 1 [dự án căn hộ]"},
      {"Ông có 6 căn nhà và là một người giàu.", "6 [căn nhà]"},
      {"Phút 28, anh ghi bàn.", "28 ordinal [Phút]"},
      {"Đến phút 61, anh ghi bàn.", "61 ordinal [phút]"},
      {"Phút 90+3, anh rời sân.", ""},
      {"Bầu cử sớm hơn 2 ngày so với quy định.", "172800 s"},
      {"Giá cao hơn 2 triệu đồng so với năm ngoái.", "2000000 VND"},
      {"Giá cao hơn 2 triệu đồng.", "above 2000000 VND"},
      {"Cá bán được 30 USD trở lên/kg.", "at-least 30 USD/kg"},
      {"Anh bị treo giò 03 trận kế tiếp.", "3 [trận]"},
      {"Vùng cảnh sát biển 2 chia sẻ: Tốt.", ""},
      {"Vùng cảnh sát biển 2 bày tỏ: Tốt.", ""},
      {"Họ mượn xe BKS 90B1 – 73591.", ""},
      {"Cùng hai tàu 4032 và 6001 thuộc Hải đội 201.", "2 [tàu]"},
      {"Tầng 6 đến 35 là khu căn hộ.", ""},
      {"Tổng số tê giác bị giết hại ở Nam Phi là 1.215 con.", "1215 [tê giác] bị giết hại"},
      {"Lúc 14 giờ 50 phút 3 thanh niên đi qua.", "53400 s; 3 [thanh niên]"},
      {"Cô lớn hơn Fabregas đến 12 tuổi.", "12 year"},
      {"Anh hơn 12 tuổi.", "above 12 years-old"},
      {"Mức thuế lên đến 13% được áp.", "at-most 13 %"},
      {"Mỹ nâng mức thuế lên đến 13%.", "13 %"},
      {"Nghị quyết Trung ương 4 khóa XI đã nêu.", ""},
      {"Đó là một xu hướng mới.", ""},
      {"Ba đồng nghiệp và 2 triệu đồng tiền nước.", "3 [đồng nghiệp]; 2000000 VND [tiền nước]"},
      {"Động cơ 660cc.", "0.00066 m3"},
  };
  check(cases, "vi");
}

TEST_CASE("A value in base units is the decimal that was written") {
  const auto value = [](const char* sentence) {
    dateline::text::Text text(sentence);
    dateline::lexicon::number_words(text, "vi");
    return dateline::values::find_quantities(text, {0, static_cast<std::uint32_t>(text.size())}, "vi").at(0).value;
  };
  CHECK(value("Nặng 700 gram.") == 0.7);
  CHECK(value("Nặng 3 lạng.") == 0.3);
  CHECK(value("Dài 1m79.") == 1.79);
  CHECK(value("Sâu 4,35 mm.") == 0.00435);
}
