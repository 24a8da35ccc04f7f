// Quantities as Vietnamese newspapers write them: engine/values/quantities. Tables of {sentence, expected}; what befell the counted stands behind it.
#include "quantity_tables.hpp"

using namespace dateline::quantity_tables;

TEST_CASE("Vietnamese halves, fractions and parts of a whole are values") {
  const Case cases[] = {
      {"Một héc-ta sáu sầu riêng chết úng.", "16000 m2 [sầu riêng]"},
      {"Một phần ba dân số bỏ đi.", "0.333333333333 [dân số]"},
      {"Ba phần tư diện tích bị ngập.", "0.75 [diện tích]"},
      {"Hai phần ba số phiếu là phiếu thuận.", "0.666666666667 [số phiếu]"},
      {"Khoảng một nửa dân số.", "about 0.5 [dân số]"},
      {"Một nửa số ghế thuộc về họ.", "0.5 [số ghế]"},
      {"Gần nửa số hộ mất điện.", "below 0.5 [số hộ]"},
      {"Nửa triệu người mất nhà.", "500000 [người]"},
      {"Hơn nửa triệu đô la.", "above 500000 USD"},
      {"Nửa tấn ngà voi bị thu giữ.", "500 kg [ngà voi]"},
      {"Quá nửa đêm, lửa mới tắt.", ""},
      {"Căn nhà giá 2 triệu rưỡi.", "2500000 VND"},
      {"Hai triệu rưỡi đồng.", "2500000 VND"},
      {"Cô mua hết hai nghìn rưỡi.", "2500"},
      {"Ba tỷ rưỡi.", "3500000000"},
      {"Anh nghỉ một tháng rưỡi.", "1.5 month"},
      {"Em được bảy điểm rưỡi.", "7.5 [điểm]"},
      {"Cuộc họp dài hai tiếng rưỡi.", "9000 s"},
      {"Trận lụt kéo dài hai tuần rưỡi.", "1512000 s"},
      {"Bé được ba tuổi rưỡi.", "3.5 years-old"},
      {"Hai cân rưỡi thịt.", "2.5 kg"},
      {"8/10 người dùng đã hài lòng.", "0.8 [người dùng]"},
      {"Có 312/500 đại biểu tán thành.", "312 [đại biểu]"},
      {"20/30 người đồng ý.", "20 [người]"},
      {"Cứ 10 người thì có 3 người hút thuốc.", "10 [người]; 3 [người]"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese vague numbers are the least that they may be, and say so") {
  const Case cases[] = {
      {"Hơn chục người kéo đến.", "above 10 [người]"},
      {"Gần chục căn nhà cháy.", "below 10 [căn nhà]"},
      {"Mấy chục hộ dân mất nhà.", "at-least 20~ [hộ dân]"},
      {"Vài trăm người tụ tập.", "at-least 200~ [người]"},
      {"Hàng nghìn người xuống đường.", "at-least 1000~ [người]"},
      {"Hàng vạn hộ bị cô lập.", "at-least 10000~ [hộ]"},
      {"Hàng chục triệu đồng bị mất.", "at-least 10000000~ VND"},
      {"Dăm ba người đứng xem.", "at-least 3~ [người]"},
      {"Vài chục nghìn đô la.", "at-least 20000~ USD"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese multiples are times as much, rises are percents") {
  const Case cases[] = {
      {"Lương tăng gấp đôi.", "2 times"},
      {"Giá cao gấp rưỡi năm trước.", "1.5 times"},
      {"Sản lượng tăng gấp 3 lần.", "3 times"},
      {"Giá nhà tăng gấp ba.", "3 times"},
      {"Doanh thu gấp 2,5 lần năm ngoái.", "2.5 times"},
      {"Hóa đơn tăng gấp hơn 100 lần.", "above 100 times"},
      {"Lũ cao gấp hai mươi lần.", "20 times"},
      {"Anh đã 3 lần chuyển tiền.", "3 [lần]"},
      {"Giá dầu tăng 5%.", "5 %"},
      {"Lãi suất giảm 2 điểm phần trăm.", "2 pp"},
      {"Lãi suất giảm 0,5 điểm %.", "0.5 pp"},
      {"Số ca tăng từ 10 lên 15.", "10; 15"},
      {"Giá tăng từ 10.000 đồng lên 15.000 đồng.", "10000 VND; 15000 VND"},
      {"Tuổi nghỉ hưu tăng lên 60.", "60 years-old"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese number words are read with their habits of speech") {
  const Case cases[] = {
      {"Một trăm linh năm học sinh.", "105 [học sinh]"},
      {"Hai trăm ba mươi mốt hộ.", "231 [hộ]"},
      {"Một nghìn không trăm linh năm bao gạo.", "1005 [bao gạo]"},
      {"Hai ngàn lẻ một người.", "2001 [người]"},
      {"Ba vạn người dự lễ.", "30000 [người]"},
      {"Bốn chục con lợn chết.", "40 [con lợn] chết"},
      {"Hai tá trứng.", "24 [trứng]"},
      {"Hai mươi tám ngư dân mất tích.", "28 [ngư dân] mất tích"},
      {"Bốn lăm hộ dân.", "45 [hộ dân]"},
      {"Thiệt hại 1 tỉ 2.", "1200000000 VND"},
      {"Anh trả một triệu hai.", "1200000 VND"},
      {"Anh bán nhà giá 3 tỷ 250 triệu.", "3250000000 VND"},
      {"Một triệu hai trăm nghìn đồng.", "1200000 VND"},
      {"Hai phẩy năm triệu đồng.", "2500000 VND"},
      {"Khoản lỗ hai tỷ ba trăm triệu đồng.", "2300000000 VND"},
      {"Năm người chết, bảy người mất tích.", "5 [người] chết; 7 [người] mất tích"},
      {"Năm chiếc xe hỏng.", "5 [chiếc xe]"},
      {"Năm yến gạo.", "50 kg [gạo]"},
      {"Năm 2016 có bão.", ""},
      {"Cả năm người đều thoát.", ""},
      {"Một ngày nào đó họ sẽ về.", ""},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese money is read in any mixture of digits and words") {
  const Case cases[] = {
      {"Vốn đầu tư 3.000 tỷ đồng.", "3e+12 VND"},
      {"Ngân sách 1.000 tỷ.", "1e+12 VND"},
      {"Tổng vốn 1,2 nghìn tỷ đồng.", "1.2e+12 VND"},
      {"Dự án trị giá 12 ngàn tỉ đồng.", "1.2e+13 VND"},
      {"Căn nhà trị giá 4,1 tỷ.", "4100000000 VND"},
      {"Thiệt hại 1 tỷ 200 triệu đồng.", "1200000000 VND"},
      {"Lương 1,2-1,5 triệu đồng/tháng.", "1200000..1500000 VND/month"},
      {"Phạt 5-7 triệu đồng.", "5000000..7000000 VND"},
      {"Phạt từ 5 đến 7 triệu đồng.", "5000000..7000000 VND"},
      {"Phạt từ 500.000 đồng đến 1 triệu đồng.", "500000..1000000 VND"},
      {"Giá vàng 36,5 triệu đồng/lượng.", "36500000 VND/lượng"},
      {"Giá xăng 16.000 đồng/lít.", "16000 VND/l"},
      {"Học phí 5 triệu đồng một tháng.", "5000000 VND/month"},
      {"Thu nhập 200 USD mỗi tháng.", "200 USD/month"},
      {"Anh được thưởng 3 triệu euro.", "3000000 EUR"},
      {"Gói cứu trợ 86 tỉ euro.", "86000000000 EUR"},
      {"Anh nợ 20 triệu bảng Anh.", "20000000 GBP"},
      {"Một USD đổi 6,3 bolivar.", "6.3 VES"},
      {"Khoản vay trị giá 1,2M.", "1200000"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese measures of every dimension compare") {
  const Case cases[] = {
      {"Mười lăm tấn gạo.", "15000 kg [gạo]"},
      {"Ba tạ thóc.", "300 kg [thóc]"},
      {"10.000 tấn thép.", "10000000 kg [thép]"},
      {"Mất 10 cây vàng.", "0.375 kg"},
      {"Ăn trộm 3 chỉ vàng.", "0.01125 kg"},
      {"Bảy cây số đường.", "7000 m"},
      {"7 km đường bị hỏng.", "7000 m"},
      {"7.000 m đường bị hỏng.", "7000 m"},
      {"Mưa 150 mm trong đêm.", "0.15 m"},
      {"Khu đất rộng 2.500 m2.", "2500 m2"},
      {"Khu đất rộng 2.500m².", "2500 m2"},
      {"Rừng cháy 12ha.", "120000 m2"},
      {"Hơn 3.500 héc ta lúa bị ngập.", "above 35000000 m2 [lúa]"},
      {"Tốc độ 120 km/giờ.", "33.3333333333 m/s"},
      {"Xe chạy 80km/h.", "22.2222222222 m/s"},
      {"Gió mạnh cấp 8, giật cấp 10.", "8 Bft; 10 Bft"},
      {"Bão mạnh lên cấp 12-13.", "12..13 Bft"},
      {"Động đất mạnh 6,5 độ Richter.", "6.5 magnitude"},
      {"Trận động đất có độ lớn 5,4.", "5.4 magnitude"},
      {"Nhiệt độ xuống âm 3 độ C.", "-3 degC"},
      {"Nhiệt độ từ 35 đến 38 độ.", "35..38 degC"},
      {"Trời nóng 37 - 39 độ C.", "37..39 degC"},
      {"Lĩnh 7 năm tù.", "7 year"},
      {"Bị phạt 18 tháng tù giam.", "18 month"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese ages, scores and orders are no counts") {
  const Case cases[] = {
      {"Bà cụ 37 tuổi.", "37 years-old"},
      {"Độ tuổi trung bình của nhân viên là 26.", "26 years-old"},
      {"Ông qua đời ở tuổi 93 và để lại hai con.", "93 years-old; 2 [con]"},
      {"Nam thanh niên chừng 25-30 tuổi.", "about 25..30 years-old"},
      {"Vợ anh kém 3 tuổi.", "3 year"},
      {"Hai đội chia tay sau thất bại 1-2.", "2 [đội]; 1..2 score"},
      {"Dưới 18 tuổi không được vào.", "below 18 years-old"},
      {"Đội nhà thắng với tỷ số 3-2.", "3..2 score"},
      {"Hai đội hòa 1-1.", "2 [đội]; 1..1 score"},
      {"Đội Sông Lam 3-1 Quảng Nam.", "3..1 score"},
      {"Anh về đích thứ hai.", "2 ordinal"},
      {"Đây là lần thứ 70 ông đến đây.", "70 ordinal"},
      {"Em đoạt giải nhất.", "1 ordinal"},
      {"Đội đứng hạng ba toàn quốc.", "3 ordinal"},
      {"Anh xếp hạng 32/70 tại vòng loại.", "32 ordinal [hạng]"},
      {"Có những thứ không phải là nghĩa vụ.", ""},
      {"Nạn nhân là bà Phan Thị Hương (41, ngụ quận 2).", "41 years-old"},
      {"Bà Hương, 41, trú tại quận 2, bị bắt.", "41 years-old"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese bounds of every direction are kept") {
  const Case cases[] = {
      {"Có khoảng 5-7 người.", "about 5..7 [người]"},
      {"Cá nặng từ khoảng 30 kg đến 40 kg.", "about 30..40 kg"},
      {"Trên 200 người dân sơ tán.", "above 200 [người dân]"},
      {"Không dưới 40 người thiệt mạng.", "at-least 40 [người] thiệt mạng"},
      {"Không quá 30 người mỗi lớp.", "at-most 30 [người]"},
      {"Tối đa 50 khách.", "at-most 50 [khách]"},
      {"Tối thiểu 3 năm kinh nghiệm.", "at-least 3 year"},
      {"Có đến 90 người bị bắt.", "90 [người] bị bắt"},
      {"Ngót nghét 50 người.", "below 50 [người]"},
      {"Xấp xỉ 70%.", "about 70 %"},
      {"Chưa đầy 200 hộ có điện.", "below 200 [hộ]"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese counted nouns end where the telling begins, and what befell them is kept") {
  const Case cases[] = {
      {"Xã rải 30 tấn chế phẩm sinh học xuống kênh.", "30000 kg [chế phẩm sinh học]"},
      {"Thành phố huy động 22 tàu vớt rác đi vớt cá.", "22 [tàu vớt rác]"},
      {"3 người chết và 5 người bị thương.", "3 [người] chết; 5 [người] bị thương"},
      {"3 nạn nhân tử vong.", "3 [nạn nhân] tử vong"},
      {"Vụ nổ làm hai chết, ba bị thương.", "2 chết; 3 bị thương"},
      {"Hai tay súng sát hại ông chủ.", "2 [tay súng]"},
      {"Có 17 bao tải chứa hàng lậu.", "17 [bao tải]"},
      {"Có 200 lao động mất việc.", "200 [lao động]"},
      {"Hơn 200 người biểu tình kéo đến.", "above 200 [người biểu tình]"},
      {"Ba yêu cầu được nêu.", "3 [yêu cầu]"},
      {"1.274 ca mắc cúm.", "1274 [ca mắc cúm]"},
      {"2 bị hại đã trình báo.", "2 [bị hại]"},
      {"Ghi 16 bàn thắng.", "16 [bàn thắng]"},
      {"Ba nghi phạm bị bắt giữ.", "3 [nghi phạm] bị bắt giữ"},
      {"Xe khách 45 chỗ lật.", "45 [chỗ]"},
      {"Hai nước ký kết.", "2 [nước]"},
      {"Sở điều 18 xe cứu hỏa.", "18 [xe cứu hỏa]"},
      {"Lực lượng chức năng đã điều 5 tàu tới.", "5 [tàu]"},
      {"Số người chết là tám.", "8"},
      {"Họ là tám.", ""},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese laws, plates, houses, hours and years are no quantities") {
  const Case cases[] = {
      {"Theo Nghị định 46/2016/NĐ-CP, mức phạt là 2 triệu đồng.", "2000000 VND"},
      {"Thông tư số 15/2015/TT-BGTVT quy định việc này.", ""},
      {"Điều 18 Luật Đất đai quy định rõ.", ""},
      {"Theo điều 5 luật đất đai.", ""},
      {"Khoản 2 Điều 5 của luật.", ""},
      {"Họ gọi số 0912 345 678.", ""},
      {"Gọi 024.3825.1234 để biết thêm.", ""},
      {"Xe mang biển số 29A-123.45 bỏ chạy.", ""},
      {"Xe BKS 51F-678.90 lao xuống vực.", ""},
      {"Số CMND 012345678 bị mất.", ""},
      {"Chuyến bay MS 804 rơi xuống biển.", ""},
      {"Chuyến bay VN1234 hạ cánh.", ""},
      {"Máy bay Su-30MK2 rơi.", ""},
      {"Chiếc iPhone 7 ra mắt.", ""},
      {"Chiếc Galaxy S7 bốc cháy.", ""},
      {"Máy bay Boeing 777 hạ cánh.", ""},
      {"Xe tăng T-90 và pháo 105 mm.", "0.105 m"},
      {"Quốc lộ 1A tắc nghẽn.", ""},
      {"Km 58 quốc lộ 5 có tai nạn.", ""},
      {"Địa chỉ số 44, đường Nguyễn Trãi.", ""},
      {"Đại đội bộ binh 5 diễn tập.", ""},
      {"Tàu Cảnh sát biển 4033 cập cảng.", ""},
      {"Tàu du lịch QN -7038 rời bến.", ""},
      {"Anh đạt tổng điểm 585 sau hai loạt bắn.", "585; 2 [loạt]"},
      {"Công ty xây dựng 69 Hà Nội bị phạt.", ""},
      {"Cúp thế giới 2016 lần này rất hay.", ""},
      {"Mở cửa lúc 8g30 sáng.", ""},
      {"Xe chạy từ 8g đến 21g mỗi ngày.", ""},
      {"Bà uống bia đến 22h.", ""},
      {"Đến khoảng 18h em bị nôn.", ""},
      {"Lực lượng CSGT Đội 4 kiên quyết xử lý.", ""},
      {"Túi muối nặng 8g.", "0.008 kg"},
      {"Sự việc xảy ra hôm nay (23.5).", ""},
      {"Nhóm G7 họp.", ""},
      {"Áo số 10 ghi bàn ở phút 89.", "89 ordinal [phút]"},
  };
  check(cases, "vi");
}

TEST_CASE("A currency that is left out behind a great number is Vietnam's where money is told of") {
  const Case cases[] = {
      {"Hóa đơn tiền nước 19 triệu.", "19000000 VND"},
      {"Bà góp 2 triệu đồng, ông góp 360 triệu.", "2000000 VND; 360000000 VND"},
      {"Dân số là 90 triệu.", "90000000"},
      {"Kênh có 3 triệu lượt xem.", "3000000 [lượt xem]"},
      {"Ông vay 5 triệu USD rồi trả 3 triệu.", "5000000 USD; 3000000"},
      {"Vé 200.000 đồng/khách, phòng 120 USD/phòng/đêm.", "200000 VND/person; 120 USD/phòng/day"},
  };
  check(cases, "vi");
}

TEST_CASE("What numbers an item, a day or a way of speaking counts nothing") {
  const Case cases[] = {
      {"7.Tính đến nay, xưởng có 5 xe.", "5 [xe]"},
      {"2. Nước rút chậm", ""},
      {"Xưởng nằm gần 1 trong những bến lớn.", ""},
      {"Ngoài 20 bình gas, thợ lấy 3 máy bơm.", "20 [bình gas]; 3 [máy bơm]"},
      {"Ông ngoài 40 tuổi.", "above 40 years-old"},
      {"Thợ không mấy vui.", ""},
      {"Một tháng chị thu nhập 30 triệu đồng.", "30000000 VND"},
      {"Sau một tháng, chị về.", "1 month"},
      {"Vinh Xanh 1-2 Huế Đỏ.", "1..2 score"},
  };
  check(cases, "vi");
}

TEST_CASE("A counted noun is whole, with its capitals and its name, and no more") {
  const Case cases[] = {
      {"Công an thu 2 chiếc Honda Wave.", "2 [chiếc Honda Wave]"},
      {"Đội giành 12 HCV và 3 HCB.", "12 [HCV]; 3 [HCB]"},
      {"Tàu chở 12 Thuyền viên.", "12 [Thuyền viên]"},
      {"Phòng 4 Cục Điều tra vào cuộc.", ""},
      {"Có 10 thành phố lớn nhất nước.", "10 [thành phố]"},
      {"Anh bị phạt 2 lần tiền nước.", "2 [lần]"},
      {"Khách sạn 4 sao thấp tầng.", "4 [sao]"},
      {"Thu 10 bức tượng nghi làm giả.", "10 [bức tượng]"},
      {"Thu 107 đoạn gỗ tổng trọng lượng 55 kg.", "107 [đoạn gỗ]; 55 kg"},
      {"Ước khoảng 20 con trâu trở lên.", "at-least 20 [con trâu]"},
      {"Khách sạn từ 3 đến 5 sao.", "3..5 [sao]"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese measures tell what is measured, where a noun stands right behind the unit") {
  const Case cases[] = {
      {"Xưởng góp 60% vốn điều lệ.", "60 % [vốn điều lệ]"},
      {"Dân mất 400 ha lúa và 2 triệu đồng tiền nước.", "4000000 m2 [lúa]; 2000000 VND [tiền nước]"},
      {"Xe nặng 5 tấn bị giữ.", "5000 kg"},
      {"Tầng hầm rộng 900 m2 bố trí cho xe.", "900 m2"},
      {"Đường dài 7 km về phía nam.", "7000 m"},
      {"Mỗi hộ góp 2 triệu đồng một tháng tiền nước.", "2000000 VND/month"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese rates are told behind a slash, behind the noun or before the number") {
  const Case cases[] = {
      {"Thợ làm 60 giờ một tuần.", "216000 s/week"},
      {"Bà uống thuốc 2 lần/ngày.", "2 /day [lần]"},
      {"Bến có 24 chuyến mỗi ngày.", "24 /day [chuyến]"},
      {"Giá thuê mỗi tháng là 45 triệu.", "45000000 VND/month"},
      {"Mỗi ngày lại có ba con tê giác bị giết.", "3 /day [con tê giác] bị giết"},
      {"Mỗi ngày thành phố cúp điện 4 giờ.", "14400 s/day"},
      {"Họ làm việc 2 ngày 1 tuần.", "172800 s/week"},
      {"Anh ghi 50 bàn/mùa.", "50 /season [bàn]"},
      {"Sản lượng sầu riêng của huyện đạt 28 tấn.", "28000 kg [sầu riêng]"},
      {"Công ty tăng từ 700 lên 5.000 người.", "700 [người]; 5000 [người]"},
      {"Ông đi bộ từ năm đến sáu giờ.", "18000..21600 s"},
      {"Lợi nhuận tăng hơn gấp 4 lần.", "above 4 times"},
      {"Dầu mỏ chiếm phân nửa thu ngân sách.", "0.5 [thu ngân sách]"},
      {"Đó ít nhất là một phần chiến lược.", ""},
      {"Thiệt hại ước tính lên đến 1,6 tỷ đồng.", "about 1600000000 VND"},
      {"Thợ nghỉ 2 ngày.", "172800 s"},
      {"Lúa đạt 68 tạ/ha.", "6800 kg/ha"},
      {"Lúa cho 8,6 tấn trên mỗi héc-ta.", "8600 kg/ha"},
      {"Lúa cho 65 tạ một héc ta.", "6500 kg/ha"},
      {"Hồ xả 3.000 m3/s.", "3000 m3/second"},
      {"Mẹ trả 330.000 đồng học phí một tháng.", "330000 VND/month [học phí]"},
      {"Mẹ trả 330.000 đồng học phí một tháng trước.", "330000 VND [học phí]; 1 month"},
  };
  check(cases, "vi");
}

TEST_CASE("What may come to a number is at most so much") {
  const Case cases[] = {
      {"Cá có thể sống đến 40 năm.", "at-most 40 year"},
      {"Giá có thể lên tới 600.000 đồng.", "at-most 600000 VND"},
      {"Giá lên tới 600.000 đồng.", "600000 VND"},
  };
  check(cases, "vi");
}

TEST_CASE("A number inside the name of a kind of thing, of a document or of a place in a house counts nothing") {
  const Case cases[] = {
      {"Xe ba bánh đứng chờ.", ""},
      {"Bến nằm gần ngã ba sông.", ""},
      {"Xưởng là đòn bẩy của xã.", ""},
      {"Thông báo 149 nêu rõ.", ""},
      {"Xã thông báo 149 ca nhiễm.", "149 [ca nhiễm]"},
      {"Nằm ở tầng 4, tòa nhà Vinh Xanh.", ""},
      {"Ông ở tầng 4.", "4 ordinal [tầng]"},
      {"Gửi các trung tâm vùng 1, Vùng 2, Vùng 3 yêu cầu lấy mẫu.", ""},
      {"Cá loại 1 hiện nay rất hiếm.", ""},
      {"Hai người còn có hẹn ước 5 năm.", "2 [người]; 5 year"},
  };
  check(cases, "vi");
}

TEST_CASE("A counted noun is whole words, found before a classifier that stands alone, and in capitals among capitals") {
  const Case cases[] = {
      {"Có 14 cơ sở kinh doanh đa cấp.", "14 [cơ sở kinh doanh]"},
      {"Tổng số đàn bò sẽ đạt 350.000 con.", "350000 [bò]"},
      {"Bà có nhà và 2 con.", "2 [con]"},
      {"DANH SÁCH 23 CẦU THỦ", "23 [CẦU THỦ]"},
      {"Danh sách 14 DN chưa đăng ký.", "14 [DN]"},
      {"Công an bắt nhóm 4 tên này.", "4 [tên]"},
      {"Có 15 người tên Bình.", "15 [người]"},
      {"Hai người quen dàn cảnh lừa mua nhà.", "2 [người quen]"},
      {"Máy có công suất 200 mã lực.", "147099.75 W"},
      {"Tỉnh cần hơn 215.000 tỷ.", "above 2.15e+14 VND"},
      {"Anh cầm theo 5,6 triệu.", "5600000 VND"},
  };
  check(cases, "vi");
}

TEST_CASE("An abbreviation before a number, a term between quotation marks and a device that a unit begins count nothing of their own") {
  const Case cases[] = {
      {"Kênh chảy qua Q. 3, Q. Phú Nhuận và P. 5.", ""},
      {"Nhà báo đưa tin “hai mặt” là sai.", ""},
      {"Ông nói có “hai mặt của vấn đề”.", "2 [mặt]"},
      {"Công an thu giữ 3 cân điện tử.", "3 [cân điện tử]"},
      {"Công ty ở Tầng 1 Tòa nhà Sao Mai.", ""},
      {"Đội giữ vị trí số 1.", "1 ordinal [vị trí]"},
      {"Anh xếp hạng tư.", "4 ordinal"},
  };
  check(cases, "vi");
}

TEST_CASE("Of a length only what lies in a line is told, of money what it is paid for and not whose it is") {
  const Case cases[] = {
      {"Họ cắt 200 m dây cáp.", "200 m [dây cáp]"},
      {"Anh thi 10m súng ngắn hơi nam.", "10 m"},
      {"Hàng ngàn tỷ đồng nhà nước đã mất.", "at-least 1e+12~ VND"},
      {"Họ vớt 14 tấn cá chết.", "14000 kg [cá chết]"},
      {"Họ bán 2 tỷ USD trái phiếu và 17 triệu cổ phần.", "2000000000 USD [trái phiếu]; 17000000 [cổ phần]"},
      {"Tòa buộc bà bồi thường 135 triệu tổn thất tinh thần.", "135000000 VND [tổn thất tinh thần]"},
  };
  check(cases, "vi");
}

TEST_CASE("A grade of wind goes on behind another, and what is as much or more is a bound") {
  const Case cases[] = {
      {"Gió mạnh cấp 4, cấp 5, có lúc cấp 6, giật cấp 7.", "4 Bft; 5 Bft; 6 Bft; 7 Bft"},
      {"Nhà cấp 4 bị sập, gió mạnh cấp 6.", "6 Bft"},
      {"Chỉ số lớn hơn hoặc bằng 30.", "at-least 30"},
      {"Chỉ số nhỏ hơn hoặc bằng 30.", "at-most 30"},
  };
  check(cases, "vi");
}

TEST_CASE("Shares tell of what they are, a measure of its time, and one that is not reached is a bound") {
  const Case cases[] = {
      {"Dầu chiếm 96% kim ngạch xuất khẩu và 65% điện.", "96 % [kim ngạch xuất khẩu]; 65 % [điện]"},
      {"Họ giữ 51% vốn cổ phần của ngân hàng.", "51 % [vốn cổ phần]"},
      {"Mỗi nhà được 15 kg gạo/tháng.", "15 kg/month [gạo]"},
      {"Mỗi năm không được 1% đăng ký.", "below 1 %"},
      {"Mỗi ngày sống là một ngày nghỉ dưỡng.", ""},
  };
  check(cases, "vi");
}

TEST_CASE("Bare numbers that go on with a label are labels, a counted one is none") {
  const Case cases[] = {
      {"Hóa đơn các tháng 1, 2, 3 và 4 đã được gửi.", ""},
      {"Mưa ở vùng 1, 2, 3, yêu cầu kiểm tra.", ""},
      {"Ở quận 1, 3 người bị thương.", "3 [người] bị thương"},
      {"Ở vùng 1, 2 và 15 người khác nghe tin.", "15 [người]"},
  };
  check(cases, "vi");
}
