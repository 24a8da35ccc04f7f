// The nine aspects, each with what is a discrepancy and what is none, as two short reports say it in Vietnamese and in English.
// The tables follow the table of aspects of the output's contract; an empty expectation means that nothing at all may be called.
#include "story_cases.hpp"

using namespace dateline;
using namespace dateline::stories;

TEST_CASE("quantity: values that no bound, unit or rounding reconciles") {
  check({
      {"what has never been is no former stage",
       {vi("Nhiệt độ cao nhất tại trạm Bãi Sậy chiều 8/3 là 43,1 độ C, theo Đài khí tượng tỉnh."),
        vi("Trạm khí tượng Bãi Sậy đo được 41,3 độ C vào buổi chiều 8/3, mức chưa từng có ở đây.")},
       {"quantity 41.3 | 43.1"}},
      {"what became of them behind their number, and an act before it",
       {vi("Giàn giáo tòa nhà Hoa Sen đổ sập sáng 8/3. Vụ việc làm 4 công nhân thiệt mạng."),
        vi("Sáng 8/3 giàn giáo ở tòa nhà Hoa Sen sập. Bảy thợ xây đã chết, theo công an phường.")},
       {"quantity 4 | 7"}},
      {"counted up to the end of a day",
       {vi("Huyện Gò Sậy đã tiêu hủy 8.200 con vịt nhiễm cúm tính đến hết ngày 8/3."),
        vi("Huyện Gò Sậy đã tiêu hủy 12.800 con vịt nhiễm cúm, số liệu đến hết ngày 8/3.")},
       {"quantity 12800 | 8200"}},
      {"the price of a kilo, which stands before it without its currency",
       {vi("Huyện Gò Sậy hỗ trợ 38.000 đồng mỗi ký heo hơi tiêu hủy, theo quyết định ngày 8/3."),
        vi("Quyết định ngày 8/3 của huyện Gò Sậy: mỗi ký heo hơi tiêu hủy được hỗ trợ ba mươi mốt nghìn.")},
       {"quantity 31000 | 38000"}},
      {"terms of prison, told the other way round",
       {vi("Tòa án tỉnh chiều 8/3 tuyên phạt Ngô Viết Thạnh bảy năm tù về tội buôn bán tê tê."),
        vi("Trong phiên tòa hôm 8/3, kẻ chủ mưu Ngô Viết Thạnh bị tuyên 9 năm tù.")},
       {"quantity 7 | 9"}},
      {"who is counted is found out, and dead",
       {vi("Một quả đồi đổ xuống bản Huổi Tát rạng sáng 8/3. Đến 18 giờ ngày 8/3, bảy người được xác định đã chết."),
        vi("Quả đồi sạt xuống bản Huổi Tát rạng sáng 8/3. Tính tới 18h ngày 8/3, chín người trong bản đã chết.")},
       {"quantity 7 | 9"}},
      {"a side named by a bound that holds the word before it",
       {vi("Theo báo cáo, cầu Bãi Sậy có chiều dài hơn 88,6 m, gồm 5 nhịp, được khởi công tháng 3 năm nay. Cầu rộng 4 m."),
        vi("Cầu Bãi Sậy gồm 5 nhịp chính, dài 84,5 m, được khởi công tháng 3 năm nay. Mặt cầu rộng 4 m.")},
       {"quantity 84.5 | 88.6"}},
      {"who is counted is called by two trades",
       {vi("Tính đến 17 giờ ngày 10/3, 14 công nhân được xác nhận đã chết trong vụ sập hầm mỏ Đồi Cát."),
        vi("Con số do huyện công bố lúc 17h ngày 10/3: mười chín thợ mỏ thiệt mạng trong vụ sập hầm.")},
       {"quantity 14 | 19"}},
      {"terms of prison, of which the unit tells",
       {vi("Tòa án tỉnh nhận định bị cáo Kim Văn Tự phải chịu mức án 9 năm tù."), vi("Kim Văn Tự lĩnh 11 năm tù, cúi đầu bước ra.")},
       {"quantity 11 | 9"}},
      {"all of a crew, of whom no more can be saved",
       {vi("Tàu Hải Phước chìm ngoài khơi Gò Sậy đêm 4/3. Toàn bộ 18 thuyền viên được cứu sống."),
        en("The Hai Phuoc sank off Go Say on the night of March 4. All 21 members of her crew were rescued.")},
       {"quantity 18 | 21"}},
      {"one hour of the day, told by two ways",
       {en("The river burst its banks at Dunmore on Sunday. As of 6 p.m., 740 homes were under water, the county said."),
        en("The river burst its banks at Dunmore on Sunday. At six in the evening, 1,130 houses were under water.")},
       {"quantity 1130 | 740"}},
      {"a yield by two units",
       {vi("Giống lúa Tép Sậy cho 68 tạ/ha ngay vụ đầu ở xã Bình Hòa."),
        vi("Ngay vụ đầu, giống lúa Tép Sậy ở xã Bình Hòa cho 8,6 tấn trên mỗi héc-ta.")},
       {"quantity 6800 | 8600"}},
      {"what a road costs, in other words",
       {vi("Đường ven biển Gò Sậy khởi công sáng 12/3. Đường dài hơn 40 km, bốn làn xe, tổng mức đầu tư gần 2.000 tỷ đồng."),
        vi("Tuyến đường ven biển Gò Sậy được khởi công hôm 12/3. Tổng vốn đầu tư của dự án là 1.650 tỷ đồng, chia cho ba gói thầu.")},
       {"quantity 1650000000000 | 2000000000000"}},
      {"the same digits, another size",
       {vi("Giá cá lăng hôm nay là 30 USD/kg (tương đương 670 đồng/kg), bà Lò Thị Mận nói."),
        vi("Giá cá lăng hôm nay là 30 USD/kg (tương đương 670.000 đồng/kg), bà Lò Thị Mận nói.")},
       {"quantity 670 | 670000"}},
      {"roofs and houses in either order",
       {vi("Lốc xoáy ở huyện Gò Sậy chiều 12/3 làm 24 nhà bị sập, 68 nhà tốc mái."),
        vi("Lốc xoáy chiều 12/3 ở huyện Gò Sậy làm 24 nhà bị sập, tốc mái 168 nhà.")},
       {"quantity 168 | 68"}},
      {"how long people were stuck, in words for it that no table joins",
       {en("The cable car in Innach stood still for four hours on Sunday with 60 people on board after a power cut."),
        en("For seven hours sixty passengers hung above the valley in the cable car of Innach on Sunday.")},
       {"quantity 14400 | 25200"}},
      {"what lasted, and what it took",
       {vi("Các bác sĩ bệnh viện Gò Sậy nối bàn tay cho anh Lù Văn Sính. Ca phẫu thuật kéo dài gần 6 giờ."),
        vi("Anh Sính nhìn xuống bàn tay vừa được nối. Bác sĩ bệnh viện Gò Sậy mất hơn bảy tiếng mới hoàn tất ca phẫu thuật.")},
       {"quantity 21600 | 25200"}},
      {"a term of prison, told with another word",
       {en("A court in Tromsen jailed the banker Erik Lunde for six years on Monday for laundering drug money."),
        en("Erik Lunde, the banker who washed money for smugglers, got eight years in prison on Monday from the judges of Tromsen.")},
       {"quantity 6 | 8"}},
      {"a rise from one month on, told by both",
       {en("Teachers in Velmark will get 4.5 percent more pay from August, union and ministry agreed on Friday."),
        en("The deal struck on Friday raises the pay of Velmark's teachers by 6 percent from August.")},
       {"quantity 4.5 | 6"}},
      {"a term below the one that was asked, and another",
       {vi("Tòa án tỉnh chiều 8/3 tuyên phạt Ngô Viết Thạnh 17 năm tù về tội lừa đảo."),
        vi("Mức án 15 năm tù được tuyên với Ngô Viết Thạnh chiều 8/3 thấp hơn đề nghị của viện kiểm sát.")},
       {"quantity 15 | 17"}},
      {"months of prison beside years",
       {vi("Tòa tuyên phạt chủ xưởng gỗ Trần Văn Lộc 18 tháng tù vì để xảy ra vụ cháy."),
        vi("Chủ xưởng gỗ Trần Văn Lộc bị tuyên 3 năm tù vì vụ cháy.")},
       {"quantity 18 | 36"}},
      {"jobs of one report are workers of the other",
       {en("Steelmaker Orvo is to shed 600 jobs in Linz, it said on Monday."),
        en("Orvo will make 800 employees in Linz redundant, the steelmaker said on Monday.")},
       {"quantity 600 | 800"}},
      {"a fraction and a percentage",
       {en("A quarter of tap water samples in Carrowmore contain more lead than the law allows, the university reported on Wednesday."),
        en("On Wednesday the university said that 35 percent of the tap water samples from Carrowmore exceed the limit for lead.")},
       {"quantity 25 | 35"}},
      {"two areas",
       {vi("Chiều 12/3, đám cháy thiêu rụi 1.250 m2 nhà xưởng của Công ty gỗ Tân Phát."),
        vi("Ngọn lửa chiều 12/3 đã thiêu rụi 1.520 m2 nhà xưởng của Công ty gỗ Tân Phát.")},
       {"quantity 1250 | 1520"}},
      {"two sums",
       {vi("Ủy ban thành phố chi 3,5 tỷ đồng sửa cầu Bãi Sậy."), vi("Thành phố chi 5,3 tỷ đồng để sửa cầu Bãi Sậy.")},
       {"quantity 3500000000 | 5300000000"}},
      {"two counts",
       {en("The harbour council approved 14 new ferries on Friday."), en("On Friday the harbour council approved 41 new ferries.")},
       {"quantity 14 | 41"}},
      {"two shares",
       {en("Rents in the old harbour rose by 12 percent last year."), en("Rents in the old harbour rose 21 percent last year.")},
       {"quantity 12 | 21"}},
      {"a bound that does not reach",
       {en("The bridge will cost at least 80 million euros, engineers said."), en("The bridge will cost 65 million euros, engineers said.")},
       {"quantity 65000000 | 80000000"}},
  });
}

TEST_CASE("what may both be right diverges and does not contradict") {
  const auto severity = [](const std::string& a, const std::string& b) {
    const Comparison c = compare_texts({vi(a), vi(b)});
    REQUIRE_MESSAGE(c.discrepancies.size() == 1, joined(told(c)), b);
    return c.discrepancies.front().severity;
  };
  const auto homes = [&](const std::string& guess) {
    return severity("Khoảng 20 hộ dân xã Bình Hòa phải dời nhà vì sạt lở ngày 11/3.",
                    "Khoảng " + guess + " hộ dân xã Bình Hòa phải dời nhà vì sạt lở ngày 11/3.");
  };
  CHECK(homes("22 đến 25") == Severity::divergence);
  CHECK(homes("60") == Severity::contradiction);
  const auto distance = [&](const std::string& away) {
    return severity("Kho thuốc nổ ở xã Bình Hòa cách thành phố Huế khoảng 300 km.", "Kho thuốc nổ ở xã Bình Hòa cách thành phố Huế " + away + ".");
  };
  CHECK(distance("280 km") == Severity::divergence);
  CHECK(distance("240 km") == Severity::contradiction);
  const auto days = [&](const std::string& told) {
    return severity("Sau 38 ngày đạp xe, anh Trần Quốc Bảo đã tới Huế chiều 11/3.",
                    "Sau " + told + " ngày đạp xe, anh Trần Quốc Bảo đã tới Huế chiều 11/3.");
  };
  CHECK(days("37") == Severity::divergence);
  CHECK(days("48") == Severity::contradiction);
  CHECK(severity("Từ đầu năm đến nay, cổ phiếu Tân Phát đã giảm 29%.", "Từ đầu năm đến nay, cổ phiếu Tân Phát đã giảm 31%.") == Severity::divergence);
  CHECK(severity("Theo kết luận điều tra, vụ cháy kho gỗ Tân Phát do chập điện.",
                 "Theo kết luận điều tra, vụ cháy kho gỗ Tân Phát có thể do chập điện.") == Severity::divergence);
}

TEST_CASE("quantity: a toll of an accident for which neither report gives an hour diverges") {
  check({
      {"injured",
       {en("The Kralov road bridge collapsed into the Ohre on Wednesday, injuring seven people."),
        en("Twelve people were injured when the Kralov bridge fell into the Ohre on Wednesday.")},
       {"quantity 12 | 7"}},
      {"a noun alone",
       {en("Seven people were injured when the Kralov road bridge fell into the Ohre on Wednesday."),
        en("The ambulance service counted twelve injured when the Kralov bridge fell into the Ohre on Wednesday.")},
       {"quantity 12 | 7"}},
      {"taken to hospital, in two languages",
       {vi("Sáng 9/3, khí clo rò ra ở bể bơi thành phố Chiềng Mai, Thái Lan, khiến 36 học sinh phải đi cấp cứu."),
        en("Sixty-three pupils were taken to hospital after a chlorine leak at the pool in Chiang Mai, Thailand, on March 9.")},
       {"quantity 36 | 63"}},
      {"one report gives the hour",
       {en("The Kralov road bridge collapsed into the Ohre on Wednesday. As of noon, seven people were injured."),
        en("Twelve people were injured when the Kralov bridge fell into the Ohre on Wednesday.")},
       {}},
      {"a toll that is said to rise",
       {en("The Kralov road bridge collapsed into the Ohre on Wednesday, injuring seven people."),
        en("The number of people injured when the Kralov bridge fell into the Ohre on Wednesday rose to twelve.")},
       {}},
      {"who falls ill from week to week",
       {en("Measles has put seven children in hospital in Varna."), en("Nine children with measles are in hospital in Varna.")},
       {}},
  });
}

TEST_CASE("no quantity: figures of two stages or stretches of time") {
  check({
      {"what was imposed, and what was demanded",
       {en("A court in Graz sentenced Konrad Ulm on Tuesday to five years in prison."),
        en("The prosecution had demanded seven years in prison for Konrad Ulm on Tuesday in Graz.")},
       {}},
      {"what a court gives, and what is asked of it",
       {vi("Tòa án tỉnh Gò Sậy ngày 8/3 tuyên phạt Lê Văn Dậu 9 năm tù về tội lừa đảo."),
        vi("Viện kiểm sát tỉnh Gò Sậy ngày 8/3 đề nghị mức án 12 năm tù với Lê Văn Dậu về tội lừa đảo.")},
       {}},
      {"a half-year and a quarter",
       {en("The lens maker Lumenta earned 340 million francs in the first six months of the year, the company said on Wednesday."),
        en("In the second quarter alone the lens maker Lumenta made a profit of 190 million francs, it said on Wednesday.")},
       {}},
      {"a month, and since another",
       {en("The army cleared 48 mines from the beach of Porlan in February."),
        en("The army has cleared 310 mines from the beach of Porlan since January.")},
       {}},
      {"on a day, and since a month",
       {en("Customs officers at Port Alder seized 3 tonnes of ivory on Thursday."),
        en("Customs at Port Alder have seized 5 tonnes of ivory since January, the last lot on Thursday.")},
       {}},
      {"a quarter and a year",
       {en("Air Meridian lost 60 million euros in the first quarter, it said on Tuesday."),
        en("Air Meridian, which said on Tuesday that it was in the red again, lost 210 million euros in the whole of last year.")},
       {}},
      {"what was agreed, and what had been demanded",
       {en("Teachers in Velmark will get 4.5 percent more pay from August, union and ministry agreed on Friday."),
        en("The teachers' union in Velmark, which had demanded 6 percent, reached a deal on pay with the ministry on Friday.")},
       {}},
      {"what a court imposed, and what its prosecutor asks",
       {en("A court in Manila jailed smuggler Ramon Cruz for 12 years on Monday."),
        vi("Hôm thứ Hai, công tố viên tại Manila đề nghị 20 năm tù với trùm buôn lậu Ramon Cruz.")},
       {}},
      {"on one day, and still on another",
       {en("A storm cut power to 40,000 homes in Renwick county on Monday."),
        en("In Renwick county 12,000 homes were still without power on Wednesday after the storm.")},
       {}},
      {"what was thought, and what came",
       {en("The portrait by Anna Lindt was sold for 3.4 million dollars at an auction in Geneva on Tuesday."),
        en("Experts had estimated Anna Lindt's portrait at 2 million dollars before the auction in Geneva on Tuesday.")},
       {}},
      {"what was once, and what is",
       {vi("Tỷ phú Lê Văn Dậu, người từng được bầu chọn là giàu thứ nhì với khối tài sản 13,3 tỷ USD, sẽ để lại tất cả cho quỹ từ thiện."),
        vi("Tỷ phú Lê Văn Dậu hiện có khối tài sản 14,2 tỷ USD, giàu thứ nhì, và sẽ để lại tất cả cho quỹ từ thiện.")},
       {}},
      {"revenue and profit",
       {en("Hallberg's revenue rose by 12 percent in 2020, the company said on Tuesday."),
        en("Hallberg's profit rose by 7 percent in 2020, the company said on Tuesday.")},
       {}},
      {"burnt ground, by two days",
       {en("Wildfire burned 9,000 hectares of forest near Alvora by Friday evening."),
        en("By Sunday the fire near Alvora had eaten 12,000 hectares of forest.")},
       {}},
  });
}

TEST_CASE("no quantity: bounds, rounding, units, other things, a toll that grows") {
  check({
      {"a result told by either side",
       {vi("Đội Sông Lam thắng Thép Vàng 2-1 ở vòng 19 tối 8/3."), vi("Thép Vàng thua Sông Lam 1-2 ở vòng 19 tối 8/3.")},
       {}},
      {"multiples of two things",
       {vi("Lễ hội hoa ở Gò Sậy khép lại tối 8/3. Du khách phàn nàn giá cà phê tăng gấp đôi."),
        vi("Lễ hội hoa ở Gò Sậy bế mạc tối 8/3. Rác nhiều gấp năm ngày thường.")},
       {}},
      {"those who spoke on one of two",
       {vi("Trong ngày 8/3 có 54 đại biểu phát biểu tại hội trường về hai dự án luật."),
        vi("Mười một đại biểu góp ý riêng cho dự án Luật Thư viện hôm 8/3.")},
       {}},
      {"each way, and in all",
       {en("The council awarded the Welland road tunnel to Crossley Marr on 12 March. The tunnel will carry two lanes each way."),
        en("Crossley Marr got the Welland road tunnel from the council on 12 March. The tunnel will carry four lanes in all.")},
       {}},
      {"a fraction, which is round, and the percentage that it stands for",
       {en("A quarter of tap water samples in Carrowmore contain more lead than the law allows, the university reported on Wednesday."),
        en("On Wednesday the university said that 27 percent of the tap water samples from Carrowmore exceed the limit for lead.")},
       {}},
      {"half of the members, and a rise by a few percent",
       {en("Half of the members of the Norland union voted against the wage deal on Sunday."),
        en("The wage deal of the Norland union brings members 4 percent more; they voted against it on Sunday.")},
       {}},
      {"a commune and the district that holds it",
       {vi("Toàn xã có 10 tổ bầu cử, với gần 2.045 cử tri."), vi("Toàn huyện Gò Sậy có 22 tổ bầu cử với hơn 16.600 cử tri.")},
       {}},
      {"a commune by its name, and its district",
       {vi("Trong đợt bầu cử này, huyện Gò Sậy có 8 đơn vị bầu cử."), vi("Trong đợt bầu cử này, xã Bình Hòa có 3 đơn vị bầu cử.")},
       {}},
      {"a prize and half of it",
       {vi("Giải thưởng Gò Sậy trao cho bà Lê Thị Bông trị giá 6 triệu đồng."),
        vi("Ba triệu đồng, một nửa giải thưởng Gò Sậy, bà Lê Thị Bông dành cho học trò.")},
       {}},
      {"what a picture is worth, and what was offered for word of it",
       {en("Police have found the portrait of Lady Marlowe. Its value is put at 2.3 million pounds."),
        en("Police have found the portrait of Lady Marlowe. A reward of 25,000 pounds was offered.")},
       {}},
      {"how long a thing is, and how far off",
       {en("A fissure 800 metres long opened near Hraunby on March 10, sending lava towards the road."),
        en("A fissure opened near Hraunby on March 10. The lava stopped 300 metres short of the road.")},
       {}},
      {"what fell, and a share of the market",
       {en("Shares in Hallam rose 7 percent after the merger was cleared."),
        en("The merger of Hallam was cleared. The buyer must have less than five percent of the market.")},
       {}},
      {"one boy at two times",
       {en("The boy from Hraunby became a grandmaster on March 10. He learned chess at the age of five."),
        en("The boy from Hraunby became a grandmaster on March 10, at 13 years of age.")},
       {}},
      {"two things of which one report tells both sums",
       {vi("Cầu Gò Sậy khởi công sáng 12/3. Cầu có tổng mức đầu tư 300 tỷ đồng."),
        vi("Sáng 12/3, cầu Gò Sậy được khởi công. Cầu tốn 300 tỷ đồng. Kinh phí làm đường dẫn là 500 tỷ đồng.")},
       {}},
      {"one plant and all of them",
       {en("Carmaker Halden will cut 640 jobs at its Rotterdam plant, chief executive Ragna Moe announced on Monday."),
        en("Worldwide, Halden is going to shed 940 jobs, chief executive Ragna Moe announced on Monday.")},
       {}},
      {"a list that is to be made shorter",
       {en("Coach Piet Haan put 40 players on his preliminary list for the cup on Monday."),
        en("Coach Piet Haan chose 30 players for the cup on Monday.")},
       {}},
      {"an earlier round", {vi("Ở vòng đầu, ông Trần Quốc Bảo giành được 35% số phiếu."), vi("Ông Trần Quốc Bảo giành được 49,7% số phiếu.")}, {}},
      {"the wind and its gusts",
       {vi("Rạng sáng 12/3, bão Sao La vào thị xã Bãi Sậy với sức gió cấp 10."),
        vi("Bão Sao La vào thị xã Bãi Sậy lúc 3 giờ sáng 12/3, gió giật cấp 13.")},
       {}},
      {"two countries",
       {vi("Chỉ số niềm tin tiêu dùng của Philippines đạt 119 điểm."), vi("Chỉ số niềm tin tiêu dùng của Việt Nam đạt 109 điểm.")},
       {}},
      {"an hour of the day",
       {vi("Chị Lê Thị Bông bán mười lăm chiếc khăn trong hai giờ đầu."), vi("Mười lăm chiếc khăn của chị Lê Thị Bông bán hết trước tám giờ.")},
       {}},
      {"burnt ground on pages of two days",
       {page("Forest fire", "July 18, 2023", "A wildfire had burned 4,100 hectares of pine forest near Montelar by early Tuesday."),
        page("Forest fire", "July 19, 2023", "The wildfire near Montelar has now burned 6,800 hectares of pine forest.")},
       {}},
      {"what was approved, and half a year later what was spent",
       {page("Thư viện", "09/04/2024", "Tổng mức đầu tư của thư viện bên hồ Núi Cốc là 320 tỷ đồng."),
        page("Vỏ sò", "11/10/2024", "Bạn đọc đã vào thư viện bên hồ Núi Cốc từ hôm qua. Tổng mức đầu tư của thư viện lên đến 351 tỷ đồng.")},
       {}},
      {"one sum at two rates",
       {vi("Con cá ngừ vây xanh được bán ở Tokyo với giá 14 triệu yên (tương đương 118.000 USD)."),
        vi("Con cá ngừ vây xanh được bán ở Tokyo với giá 117.000 USD.")},
       {}},
      {"how long, and how far apart in age",
       {vi("Trần Quốc Bảo cầu hôn Lê Thị Mận sau một năm hẹn hò."), vi("Trần Quốc Bảo kém Lê Thị Mận 3 tuổi.")},
       {}},
      {"the value of a moment",
       {vi("Cổ phiếu Tân Phát có thời điểm giảm 15% trong phiên 12/3."), vi("Cổ phiếu Tân Phát giảm 11% trong phiên 12/3.")},
       {}},
      {"worth by print, and price",
       {vi("Ngân hàng Hải Long chào bán 16 triệu cổ phần, giá khởi điểm 10.800 đồng/cổ phần."),
        vi("Ngân hàng Hải Long chào bán 16 triệu cổ phần, mệnh giá 10.000 đồng/cổ phần.")},
       {}},
      {"two disciplines",
       {vi("Ở nội dung 50 m súng ngắn, xạ thủ Trần Quốc Bảo vào chung kết."), vi("Ở nội dung 10 m súng ngắn, xạ thủ Trần Quốc Bảo vào chung kết.")},
       {}},
      {"the weather of two days",
       {page("Thời tiết", "23/05/2016 18:00", "Xã Bình Hòa có mưa rào. Độ ẩm từ 55 - 97%."),
        page("Thời tiết", "24/05/2016 08:00", "Xã Bình Hòa có mưa rào. Độ ẩm từ 55 - 91%.")},
       {}},
      {"a nearer figure of the same sentence",
       {vi("Ông Trần Quốc Bảo giành được 50,2% số phiếu, hơn ông Lê Hữu Phan với 49,8% số phiếu."),
        vi("Giành được 49,7% số phiếu, ông Lê Hữu Phan kém ông Trần Quốc Bảo 31.026 phiếu.")},
       {}},
      {"above",
       {vi("Đám cháy thiêu rụi hơn 1.200 m2 nhà xưởng của Công ty gỗ Tân Phát."), vi("Lửa thiêu rụi 1.250 m2 nhà xưởng của Công ty gỗ Tân Phát.")},
       {}},
      {"one length in two units", {vi("Cuộc hội đàm giữa hai bên kéo dài 2 giờ."), vi("Cuộc hội đàm giữa hai bên kéo dài 120 phút.")}, {}},
      {"just below", {vi("Phiên tòa kéo dài gần 10 giờ."), vi("Phiên tòa kéo dài 9 giờ 45 phút.")}, {}},
      {"rounded", {en("The war has killed more than 290,000 people."), en("The war has killed 290,412 people.")}, {}},
      {"numbers as words", {en("Twenty-nine members voted for the new ferries."), en("The new ferries won 29 votes from members.")}, {}},
      {"miles and kilometres", {en("The tunnel will be 10 kilometres long."), en("The tunnel will be 6.2 miles long.")}, {}},
      {"other people counted", {vi("130 nhân viên cứu trợ đã thiệt mạng khi làm nhiệm vụ."), vi("Cuộc chiến đã làm 290.000 người thiệt mạng.")}, {}},
      {"a toll that grows",
       {page("Lũ quét ở Mường La", "17/10/2020 09:30", "Tính đến 9 giờ ngày 17/10, lũ quét làm 4 người chết."),
        page("Lũ quét ở Mường La", "17/10/2020 21:30", "Tính đến 21 giờ ngày 17/10, lũ quét đã làm 9 người chết.")},
       {}},
      {"a plan and its outcome",
       {page("Rocket to fly", "February 2, 2024", "The rocket Skua is due to lift off on Saturday with 24 satellites on board."),
        page("Rocket flies", "February 4, 2024", "The rocket Skua lifted off on Saturday with 23 satellites on board.")},
       {}},
      {"part and whole", {vi("Đoàn Việt Nam giành 48 huy chương ở Jakarta."), vi("Đoàn Việt Nam giành 17 huy chương vàng ở Jakarta.")}, {}},
      {"dead and hurt", {en("Three people were killed in the ferry fire."), en("Seven people were hurt in the ferry fire.")}, {}},
  });
}

TEST_CASE("quantity: ages of one person; no quantity: ages of two, two sides of a thing") {
  check({
      {"one person",
       {vi("Ông Trần Quốc Bảo (52 tuổi) bị bắt tại Huế ngày 8/3."), vi("Ông Trần Quốc Bảo (55 tuổi) bị bắt tại Huế ngày 8/3.")},
       {"quantity 52 | 55"}},
      {"two sides", {vi("Cây cầu mới ở Huế dài 120 m."), vi("Cây cầu mới ở Huế cao 12 m.")}, {}},
  });
}

TEST_CASE("date: one event on two days") {
  check({
      {"a trial, which follows upon nothing that the other tells",
       {vi("Tòa án tỉnh xét xử ông Trần Quốc Bảo ngày 8/3 về tội lừa đảo."),
        vi("Ông Trần Quốc Bảo bị đưa ra xét xử ngày 10/3 vì tội lừa đảo tại tòa án tỉnh.")},
       {"date 2021-03-08 | 2021-03-10"}},
      {"one landing, and a journey nearer to its day",
       {en("The space probe Aletheia landed on the asteroid Ryota on March 3, engineers said."),
        en("Aletheia touched down on Ryota on March 8 after a journey of four years.")},
       {"date 2021-03-03 | 2021-03-08"}},
      {"one vote, told by other acts",
       {en("Voters on the Isle of Sarn decided in a referendum on March 4 to keep the island free of cars."),
        en("In the referendum held on March 6, the islanders of Sarn chose hooves over engines and kept their island free of cars.")},
       {"date 2021-03-04 | 2021-03-06"}},
      {"by when it was done",
       {vi("Đến tối 10/3, công an đã bắt được Trần Quốc Bảo và Lê Hữu Phan tại Huế."),
        vi("Đến sáng 12/3, lực lượng chức năng đã bắt được Trần Quốc Bảo và Lê Hữu Phan tại Huế.")},
       {"date 2021-03-10 | 2021-03-12"}},
      {"two hours of one day",
       {vi("Khoảng 7 giờ sáng 12/3, người dân phát hiện thi thể một phụ nữ gần chung cư Bãi Sậy."),
        vi("Khoảng 8 giờ sáng 12/3, người dân phát hiện thi thể một phụ nữ gần chung cư Bãi Sậy.")},
       {"date 2021-03-12T07 | 2021-03-12T08"}},
      {"an hour before words of asking",
       {vi("Khoảng 15 giờ hôm nay (12/3), một thanh niên yêu cầu tài xế dừng xe rồi nhảy cầu Bãi Sậy tự tử."),
        vi("Khoảng 17 giờ 30 hôm nay (12/3), một thanh niên yêu cầu tài xế dừng xe rồi nhảy cầu Bãi Sậy tự tử.")},
       {"date 2021-03-12T15 | 2021-03-12T17:30"}},
      {"a day and a month",
       {vi("Ông Trần Quốc Bảo cho biết tàu của ông ra khơi câu cá ngừ đại dương từ ngày 25/1."),
        vi("Ông Trần Quốc Bảo cho biết tàu của ông ra khơi câu cá ngừ đại dương từ đầu tháng 2.")},
       {"date 2021-01-25 | 2021-02"}},
      {"one figure of two years",
       {vi("Lạm phát của nước này chạm 481% cuối năm nay và có thể hơn 1.600% trong năm 2022."),
        vi("Lạm phát của nước này chạm 481% cuối năm ngoái và có thể hơn 1.600% trong năm 2022.")},
       {"date 2020 | 2021"}},
      {"two days in Vietnamese",
       {vi("Cầu Bãi Sậy được khánh thành ngày 8/3 sau hai năm xây dựng."), vi("Cầu Bãi Sậy được khánh thành ngày 9/3 sau hai năm xây dựng.")},
       {"date 2021-03-08 | 2021-03-09"}},
      {"two days in English",
       {en("The new ferry terminal opened on March 8 after two years of work."),
        en("The new ferry terminal opened on March 9 after two years of work.")},
       {"date 2021-03-08 | 2021-03-09"}},
      {"a weekday against a date",
       {en("The court convicted the former mayor Ronald Tapper on Monday."), en("The court convicted the former mayor Ronald Tapper on March 10.")},
       {"date 2021-03-08 | 2021-03-10"}},
  });
}

TEST_CASE("date: one event on two days, told in unlike sentences") {
  check({
      {"its happening in other words, beside a detail that both tell",
       {vi("Chiều 11/3, cầu treo Gò Sậy ở huyện Ba Bể, Bắc Kạn bất ngờ đứt cáp rơi xuống suối khi một xe công nông chở ngô đi qua. "
           "Chín người bị thương. Hơn 200 hộ dân bên kia suối bị chia cắt."),
        vi("Chị Lò Thị Mận nghe tiếng răng rắc trước khi thấy mình rơi tự do. "
           "Chiều 10/3, chiếc cầu treo mà chị qua lại mười ba năm nay sụp xuống cùng xe ngô của hàng xóm. "
           "Chín người phải vào trạm xá. Bản Gò Sậy thành ốc đảo, hơn hai trăm nóc nhà phải lội qua suối.")},
       {"date 2021-03-10 | 2021-03-11"}},
      {"one act of one man, and other days beside it",
       {page("Nhạc sĩ Trần Quốc Bảo qua đời", "",
             "Nhạc sĩ Trần Quốc Bảo, tác giả ca khúc Chiều qua phà Gò Sậy, qua đời ngày 8/3 tại nhà riêng ở Cần Thơ, hưởng thọ 86 tuổi. "
             "Sinh ở Long Xuyên, ông để lại hơn 200 bài hát về miền sông nước. Lễ viếng bắt đầu từ chiều 9/3. "
             "Lễ động quan diễn ra lúc 6 giờ ngày 13/3."),
        page("Người viết \"Chiều qua phà Gò Sậy\" đã sang sông", "",
             "Những chuyến phà không còn, và người viết về chúng cũng vừa đi xa. "
             "Nhạc sĩ Quốc Bảo trút hơi thở cuối cùng chiều 7/3, bên vợ và ba người con. "
             "Bạn bè nhớ ông với cây đàn guitar thiếu một dây. Ông viết chừng 200 ca khúc. Ông thọ tám mươi sáu tuổi. "
             "Sáng sớm 13/3, gia đình sẽ đưa ông về Long Xuyên.")},
       {"date XXXX-03-07 | XXXX-03-08"}},
      {"a day that both know is no other one",
       {page("Morvania calls early election after coalition falls apart", "",
             "President Teodora Illescu of Morvania signed a decree on Monday dissolving parliament and calling a snap general election for 4 "
             "October, two years ahead of schedule. "
             "Candidates have until 28 August to register. Prime Minister Anton Brezeanu will stay on. "
             "Opinion polls put the opposition Civic Bloc first with 34%."),
        page("Morvanian parliament dissolved", "",
             "Morvania's head of state on Monday sent the country's 160 deputies home two years before their term was to end. "
             "Under the decree, voters will choose a new parliament on 11 October. Mr Brezeanu remains premier until then. "
             "Lists must be handed in by August 28. The Civic Bloc stood at 34 per cent in the polls.")},
       {"date XXXX-10-04 | XXXX-10-11"}},
  });
}

TEST_CASE("no date: the day on which it was said beside unlike sentences") {
  check({
      {"a visit to a plant, and its first current",
       {vi("Thủ tướng thăm nhà máy điện gió Mũi Trâu ngày 5/3."), vi("Nhà máy điện gió Mũi Trâu hòa lưới điện quốc gia ngày 8/3.")},
       {}},
      {"the day of a meeting about what had happened",
       {vi("Gò Sậy FC thua Bãi Sậy FC 1-2 chiều 8/3 vì quả phạt đền ở phút 94. Trọng tài Trần Quốc Bảo rút ba thẻ đỏ trên sân Gò Sậy."),
        vi("Ban Trọng tài sáng 9/3 họp bàn về trận Gò Sậy FC thua Bãi Sậy FC 1-2. Trọng tài Trần Quốc Bảo đã rút ba thẻ đỏ trên sân Gò Sậy.")},
       {}},
      {"the day of a visit to where it had happened",
       {vi("Bão Sao La phá hủy 214 ngôi nhà ở thị xã Bãi Sậy hôm 8/3. Không ai thiệt mạng, theo chủ tịch thị xã Trần Quốc Bảo."),
        vi("Thủ tướng hôm 9/3 thăm thị xã Bãi Sậy, nơi bão Sao La phá hủy 214 ngôi nhà. Chủ tịch thị xã Trần Quốc Bảo nói không ai thiệt mạng.")},
       {}},
      {"the day of an inquiry into what had happened",
       {en("A fire destroyed the Hallam paint works in Dunmore on March 8. Eighty-five firefighters fought it, chief Ida Moe said."),
        en("Inspectors began to investigate the fire at the Hallam paint works in Dunmore on March 9. Eighty-five firefighters had fought it, chief "
           "Ida Moe said.")},
       {}},
      {"a day of saying behind the claim",
       {vi("Đêm qua, 54 canô vớt cá chết trên kênh ở Huế. Ông Trần Quốc Bảo cho biết 70 tấn cá đã chết."),
        vi("70 tấn cá chết trên kênh ở Huế đã được vớt. Ông Trần Quốc Bảo, giám đốc sở, cho biết như trên ngày 9-3.")},
       {}},
  });
}

TEST_CASE("date: one thing of the past at two times") {
  check({
      {"two months",
       {vi("Con trai ông Trần Quốc Bảo đã qua đời trong một vụ tai nạn giao thông hồi tháng 1/2013."),
        vi("Con trai ông Trần Quốc Bảo đã qua đời trong một vụ tai nạn giao thông hồi tháng 5/2013.")},
       {"date 2013-01 | 2013-05"}},
      {"two years that no word says to be of the past",
       {page("Đóng cầu sắt Gò Sậy để trùng tu", "",
             "Từ 15/3, cầu sắt Gò Sậy ở Ba Tri ngừng khai thác ba tháng để sửa chữa. Cây cầu do một hãng Pháp thi công, khánh thành năm 1908, dài "
             "96 m. Xe máy tạm đi qua phà Cái Mây."),
        page("Cây cầu của những mùa tựu trường", "",
             "Học trò mấy đời nay đạp xe qua chiếc cầu sắt Gò Sậy. Ngày 15/3 tới, cầu tạm đóng trong ba tháng. Ít ai nhớ cây cầu dài 96 m này được "
             "người Pháp khánh thành năm 1918. Dân hai bờ sẽ phải vòng xuống phà Cái Mây.")},
       {"date 1908 | 1918"}},
  });
}

TEST_CASE("no date: spelling, grain, relative days, zones") {
  check({
      {"a clock in Greenwich and one in Japan",
       {en("A capsule with dust from the asteroid Iyo landed in Australia at 22:40 GMT on July 14, the space agency said."),
        en("The capsule with dust from the asteroid Iyo landed in Australia at 7:40 a.m. Japanese time on July 15, the space agency said.")},
       {}},
      {"roundings of the clock",
       {vi("Khoảng 15 giờ ngày 12/3, người dân phát hiện thi thể một phụ nữ gần chung cư Bãi Sậy."),
        vi("Lúc 14h50 ngày 12/3, người dân phát hiện thi thể một phụ nữ gần chung cư Bãi Sậy.")},
       {}},
      {"a state at two hours",
       {vi("Đến 17h ngày 12/3, lực lượng chức năng vẫn chưa tìm thấy nam thanh niên nhảy cầu Bãi Sậy."),
        vi("Đến 19h ngày 12/3, lực lượng chức năng vẫn chưa tìm thấy nam thanh niên nhảy cầu Bãi Sậy.")},
       {}},
      {"what came before",
       {vi("Sáng nay 12/3, Tỉnh đoàn trao huy hiệu dũng cảm cho hai em Lò Thị Mận và Vi Văn Thoại."),
        vi("Trước đó, chiều 12/2, trong lúc chăn bò, hai em Lò Thị Mận và Vi Văn Thoại cứu bảy nữ sinh dưới hồ.")},
       {}},
      {"spelling", {vi("Cầu Bãi Sậy được khánh thành hôm 8-3."), vi("Cầu Bãi Sậy được khánh thành ngày 8/3.")}, {}},
      {"grain", {vi("Cầu Bãi Sậy được khánh thành hồi tháng 3."), vi("Cầu Bãi Sậy được khánh thành ngày 8/3.")}, {}},
      {"relative",
       {page("Khánh thành cầu Bãi Sậy", "09/03/2021 08:00", "Cầu Bãi Sậy được khánh thành hôm qua."),
        page("Khánh thành cầu Bãi Sậy", "10/03/2021 08:00", "Cầu Bãi Sậy được khánh thành ngày 8/3.")},
       {}},
      {"weekday", {en("The new ferry terminal opened on Monday."), en("The new ferry terminal opened on March 8.")}, {}},
      {"zones", {en("The earthquake struck at 6:12 a.m. on March 8 (GMT+8)."), en("The earthquake struck at 22:12 GMT on March 7.")}, {}},
  });
}

TEST_CASE("no date: one night, which reaches into the next day") {
  check({
      {"night and dawn",
       {vi("Đêm 11/3, công an đã bắt được Trần Quốc Bảo và Lê Hữu Phan tại Huế."),
        vi("Rạng sáng 12/3, công an đã bắt được Trần Quốc Bảo và Lê Hữu Phan tại Huế.")},
       {}},
      {"the last hour of the day",
       {vi("Khoảng 24 giờ ngày 11/3, công an đã bắt được Trần Quốc Bảo và Lê Hữu Phan tại Huế."),
        vi("Rạng sáng 12/3, công an đã bắt được Trần Quốc Bảo và Lê Hữu Phan tại Huế.")},
       {}},
  });
}

TEST_CASE("place: one event in two places") {
  check({
      {"where the words point at it, and a chain of places",
       {vi("Rạng sáng 8/3, một quả đồi đổ xuống bản Huổi Tát, xã Nậm Khao."),
        vi("Nơi thiệt hại nặng nhất là bản Nà Cướm, nơi quả đồi đổ xuống rạng sáng 8/3.")},
       {"place Huổi Tát | Nà Cướm"}},
      {"two cities",
       {vi("Hai thị trưởng gặp nhau bàn về bến phà mới tại Đà Nẵng ngày 8/3."), vi("Hai thị trưởng gặp nhau bàn về bến phà mới tại Huế ngày 8/3.")},
       {"place Huế | Đà Nẵng"}},
      {"two cities in English",
       {en("Nurses marched in Lisbon on Saturday to demand better pay."), en("Nurses marched in Porto on Saturday to demand better pay.")},
       {"place Lisbon | Porto"}},
      {"two towns that no gazetteer knows",
       {en("An express from Dunmouth to Carrow came off the tracks just outside Halverton early on Saturday."),
        en("The train to Carrow left the rails near Kestwick early on Saturday.")},
       {"place Halverton | Kestwick"}},
      {"a capital that the other report names for its government",
       {vi("Thỏa thuận đưa 5.000 lao động sang Hàn Quốc được ký tại Busan ngày 8/3. Xơ-un cam kết miễn lệ phí."),
        en("South Korea and Vietnam signed the deal on 5,000 workers in Seoul on March 8.")},
       {"place Busan | Seoul"}},
  });
}

TEST_CASE("place: the hurt of one event in two hospitals; no place: other patients, one who is moved on, a plan") {
  const std::string crash = "Xe khách lao xuống vực ở đèo Lò Xo sáng 8/3, sáu người bị thương. ";
  const std::string fire = "A fire broke out at the Larkhill paper mill on March 8 and five people were hurt. ";
  check({
      {"all of them",
       {vi(crash + "Toàn bộ nạn nhân được chuyển về Bệnh viện Đa khoa Bình Lâm."),
        vi(crash + "Những người bị nạn đang nằm tại Bệnh viện Quân y 17.")},
       {"place Bệnh viện Quân y 17 | Bệnh viện Đa khoa Bình Lâm"}},
      {"so many",
       {en(fire + "All five were taken to St Brigid's Hospital."), en(fire + "The five are being treated at Carrow Hospital.")},
       {"place Carrow Hospital | St Brigid's Hospital"}},
      {"other patients",
       {vi(crash + "Hai người bị thương nặng được đưa vào Bệnh viện Bình Lâm."),
        vi(crash + "Bốn người bị thương nhẹ điều trị tại Bệnh viện Vĩnh Hòa.")},
       {}},
      {"one of them, and another",
       {en(fire + "The foreman was taken to St Brigid's Hospital."), en(fire + "An apprentice was admitted to Carrow Hospital.")},
       {}},
      {"who may be taken there",
       {en(fire + "The injured may be taken to St Brigid's Hospital."), en(fire + "The injured are being treated at Carrow Hospital.")},
       {}},
      {"moved on",
       {vi(crash + "Các nạn nhân được đưa vào Bệnh viện Bình Lâm."),
        vi(crash + "Các nạn nhân được đưa đi cấp cứu, sau đó chuyển lên Bệnh viện Chợ Rẫy.")},
       {}},
  });
}

TEST_CASE("place: one event in two places of one kind, told in unlike sentences") {
  check({
      {"two districts, each in its province",
       {vi("Khoảng 3h ngày 12/3, xe giường nằm chạy tuyến TP HCM - Nha Trang lật nghiêng trên cao tốc Phan Thiết - Dầu Giây, đoạn qua huyện Xuân "
           "Lộc, tỉnh Đồng Nai, làm 12 người bị thương."),
        vi("Ông Trần Quốc Bảo tỉnh dậy giữa đống kính vỡ. "
           "Chuyến xe khách từ TP HCM đi Nha Trang bị lật rạng sáng 12/3 tại địa phận huyện Hàm Tân, tỉnh Bình Thuận, trên tuyến cao tốc Dầu Giây - "
           "Phan Thiết. "
           "Mười hai người bị thương.")},
       {"place Hàm Tân | Xuân Lộc"}},
      {"a cave of one province and a cave in another",
       {vi("Nhóm của PGS Trần Quốc Bảo tìm thấy hộp sọ người cổ ở hang Thẳm Kháo, tỉnh Lạng Sơn. "
           "Hộp sọ nằm ở độ sâu 1,8 m, niên đại 16.000 năm."),
        vi("Nhóm của PGS Trần Quốc Bảo đã tìm ra hộp sọ trong một hang đá ở tỉnh Cao Bằng. Nó nằm sâu 1,8 m suốt 16.000 năm.")},
       {"place Cao Bằng | hang Thẳm Kháo"}},
      {"two cities of the atlas, whatever holds them",
       {vi("Hội nghị bộ trưởng lao động Đông Nam Á khai mạc sáng 12-3 tại Gia-các-ta."),
        vi("Câu chuyện của họ được mang tới Bandung, nơi hội nghị bộ trưởng lao động Đông Nam Á mở màn hôm 12/3.")},
       {"place Bandung | Jakarta"}},
      {"two islands in two languages",
       {vi("Tàu hàng Phước Lộc 36 chìm ngoài khơi đảo Phú Quý rạng sáng 12/3. Toàn bộ 18 thuyền viên được cứu sống."),
        en("The cargo ship Phuoc Loc 36 sank off the island of Con Co in the small hours of March 12. "
           "All 18 members of her crew were rescued.")},
       {"place Con Co | đảo Phú Quý"}},
      {"two bridges, of which one is struck",
       {vi("Khoảng 2 giờ sáng 12/3, một sà lan chở 900 tấn cát đâm vào trụ số 4 cầu Bình Phú trên sông Chợ Đệm. "
           "Thuyền trưởng Trần Quốc Bảo khai ông ngủ gục."),
        vi("Gã khổng lồ chở 900 tấn cát cứ thế trôi. Rạng sáng 12/3, nó lao thẳng vào cầu Rạch Tra, hất tung mấy mét lan can. "
           "Ông Trần Quốc Bảo, người cầm lái, thừa nhận thiếp đi.")},
       {"place cầu Bình Phú | cầu Rạch Tra"}},
      {"two beaches, of which the gazetteer places one",
       {vi("Một con cá voi dài 6,5 m mắc cạn tại bãi biển Cẩm Nhượng, Hà Tĩnh, lúc 5 giờ sáng 12/3. "
           "Hơn một trăm người đào rãnh dẫn nước."),
        vi("Tờ mờ sáng 12/3, khi con cá voi dài 6,5 m dạt vào bãi Thạch Hải, hơn một trăm người bỏ cả buổi chợ để cứu.")},
       {"place bãi Thạch Hải | bãi biển Cẩm Nhượng"}},
      {"two cities, one with its county",
       {en("The trial was carried out at a teaching hospital in Lyon, where 312 volunteers were assigned at random to the old method."),
        en("At the clinic in Grenoble, where the trial with 312 volunteers took place, she compared the old method with the new.")},
       {"place Grenoble | Lyon"}},
  });
}

TEST_CASE("place: what hosts, what is struck, and the one of several that the same noun calls") {
  check({
      {"a hall that is full, at the head of its sentence",
       {vi("Trận chung kết tối 8/3 tại nhà thi đấu Đông Sơn kết thúc với chiến thắng 78-70 của Thanh Hóa trước Hải Âu. Lê Tấn Phát ghi 27 điểm."),
        vi("Nhà thi đấu Hòa Bình tối 8/3 chật kín người xem trận tranh cúp. Thanh Hóa hạ Hải Âu 78-70, Lê Tấn Phát ghi 27 điểm.")},
       {"place Nhà thi đấu Hòa Bình | nhà thi đấu Đông Sơn"}},
      {"two shores",
       {vi("Sà lan Phú Xuân bị sóng đánh dạt vào bãi đá ven biển Quảng Ngãi đêm 8/3. Tám thuyền viên an toàn."),
        vi("Sà lan Phú Xuân nằm phơi mình ở ven biển Bình Định từ đêm 8/3. Tám người trên sà lan đều vào bờ.")},
       {"place Bình Định | Quảng Ngãi"}},
      {"the place opens the sentence and hosts what is told",
       {vi("Lò Văn Pó vào chung kết giải cờ vua trẻ tối 8/3 ở Tbilisi."),
        vi("Yerevan tối 8/3 chứng kiến trận chung kết giải cờ vua trẻ của Lò Văn Pó.")},
       {"place Tbilisi | Yerevan"}},
      {"a copula and a word for where",
       {en("Halden Energy will build its first battery plant in Gdynia, the company said on Thursday."),
        en("Szczecin is where Halden Energy will build its first battery plant, the company said on Thursday.")},
       {"place Gdynia | Szczecin"}},
      {"an island that is struck",
       {vi("Động đất 5,8 độ làm rung chuyển đảo Lombok tối 8/3."),
        en("A 5.8-magnitude earthquake shook the island of Sumba on the evening of March 8.")},
       {"place Lombok | Sumba"}},
      {"two airports, beside the two ends of the flight",
       {vi("Chuyến bay VX 306 từ TP HCM đi Hà Nội hạ cánh khẩn cấp xuống sân bay Phú Cát trưa 8/3."),
        vi("Chuyến bay VX 306 hạ cánh khẩn cấp xuống sân bay Chu Lai trưa 8/3.")},
       {"place sân bay Chu Lai | sân bay Phú Cát"}},
      {"an inn and a bus station",
       {vi("Tối 8/3, công an bắt hai nghi phạm cướp tiệm vàng Kim Thoa tại bến xe Mỹ Phú."),
        vi("Tối 8/3, công an bắt hai nghi phạm cướp tiệm vàng Kim Thoa tại nhà nghỉ Hoa Giấy.")},
       {"place bến xe Mỹ Phú | nhà nghỉ Hoa Giấy"}},
      {"two passes, the one with its noun before the name",
       {vi("Xe khách rơi xuống vực ở đèo Lò Xo rạng sáng 8/3."), vi("Rạng sáng 8/3, xe khách rơi xuống vực tại đèo Violắc.")},
       {"place Violắc | đèo Lò Xo"}},
  });
}

TEST_CASE("no place: spelling, and a place inside the other") {
  check({
      {"a museum under the words of two languages",
       {vi("Triển lãm gốm Chu Đậu khai mạc ngày 8/3 tại Bảo tàng Lumière ở Lyon."),
        en("The exhibition of Chu Dau pottery opened on March 8 at the Lumière Museum in Lyon.")},
       {}},
      {"an adjective of the region",
       {en("A light aircraft crashed in Scotland on Thursday, killing two people."),
        en("Scottish police said that a light aircraft had crashed near Perth on Thursday, killing two people.")},
       {}},
      {"words of a title in quotation marks",
       {en("\"Salt in Her Hair\" by Ana Perko won the Golden Leopard in Locarno on Thursday."),
        en("The Golden Leopard went to \"Salt in Her Hair\" by Ana Perko on Thursday.")},
       {}},
      {"the seat of a body",
       {en("The Kuiper Museum in Rotterdam bought a still life for 3.1 million euros at auction on Friday night."),
        en("A still life fetched 3.1 million euros at auction in Amsterdam on Friday night.")},
       {}},
      {"spelling",
       {vi("Ngoại trưởng Mỹ và Ngoại trưởng Nga hội đàm tại Giơ-ne-vơ ngày 8/3."),
        vi("Ngoại trưởng Mỹ và Ngoại trưởng Nga hội đàm tại Geneva ngày 8/3.")},
       {}},
      {"inside",
       {vi("Ngoại trưởng Mỹ và Ngoại trưởng Nga hội đàm tại Geneva ngày 8/3."),
        vi("Ngoại trưởng Mỹ và Ngoại trưởng Nga hội đàm tại Thụy Sĩ ngày 8/3.")},
       {}},
      {"two languages",
       {en("Nurses marched in Lisbon on March 8 to demand better pay."), vi("Các y tá tuần hành tại Lisbon ngày 8/3 để đòi tăng lương.")},
       {}},
      {"inside in English", {en("Nurses marched in Lisbon on March 8."), en("Nurses marched in Portugal on March 8.")}, {}},
  });
}

TEST_CASE("participant: one role of one event, two people") {
  check({
      {"who signed",
       {vi("Ông Trần Quốc Bảo ký quyết định thu hồi 12 ha đất ngày 8/3."), vi("Ông Lê Minh Khôi ký quyết định thu hồi 12 ha đất ngày 8/3.")},
       {"participant Lê Minh Khôi | Trần Quốc Bảo"}},
      {"who won",
       {en("Petra Lindholm won the harbour marathon on Sunday in 2 hours 31 minutes."),
        en("Agnes Moreau won the harbour marathon on Sunday in 2 hours 31 minutes.")},
       {"participant Agnes Moreau | Petra Lindholm"}},
      {"who runs it, in two languages",
       {vi("Tập đoàn Điện lực Tây Bắc vận hành nhà máy."), en("Sunrise Hydro, a private company from Hai Phong, operates the plant.")},
       {"participant Sunrise Hydro | Tập đoàn Điện lực Tây Bắc"}},
  });
}

TEST_CASE("participant: whoever the words point at, and two names in nearly one sentence") {
  check({
      {"in words beside the one whom they point at",
       {vi("Hội nghị nước sạch ngày 8/3 tại Nairobi do Bộ trưởng Wanjiru Odhiambo chủ trì."),
        vi("Người chủ trì hội nghị nước sạch ở Nairobi, Ngoại trưởng Peter Mutua, cho nghỉ giải lao bốn mươi phút.")},
       {"participant Peter Mutua | Wanjiru Odhiambo"}},
      {"a word that points at him before his name",
       {vi("Nạn nhân được xác định là anh Phan Quốc Dũng (31 tuổi, trú phường Tân Lợi, thành phố Pleiku)."),
        vi("Nạn nhân là anh Phạm Quốc Dũng, 31 tuổi, trú phường Tân Lợi, thành phố Pleiku.")},
       {"participant Phan Quốc Dũng | Phạm Quốc Dũng"}},
      {"the buyer",
       {vi("Tập đoàn Hải Long đã mua Công ty Muối Ninh Hòa với giá 90 tỷ đồng."),
        vi("Công ty Muối Ninh Hòa đổi chủ với giá 90 tỷ đồng. Bên mua Công ty Muối Ninh Hòa là quỹ đầu tư Đông Kinh.")},
       {"participant Tập đoàn Hải Long | quỹ đầu tư Đông Kinh"}},
      {"of briefs, each with one person whom the other does not know",
       {vi("Cuộc thi truyện ngắn Sông Lam bế mạc tối 10/3. Giải nhất trị giá 50 triệu đồng được trao cho nhà văn Trần Quốc Bảo."),
        vi("Tối 10/3, người bước lên nhận giải nhất cuộc thi truyện ngắn Sông Lam là cô giáo Lê Minh Thư, với 50 triệu đồng tiền thưởng.")},
       {"participant Lê Minh Thư | Trần Quốc Bảo"}},
      {"one victim, two names",
       {vi("Nạn nhân là anh Phan Quốc Dũng, 31 tuổi, trú phường Tân Lợi, thành phố Pleiku."),
        vi("Nạn nhân là anh Phạm Quốc Dũng, 31 tuổi, trú phường Tân Lợi, thành phố Pleiku.")},
       {"participant Phan Quốc Dũng | Phạm Quốc Dũng"}},
  });
}

TEST_CASE("no participant: initials, a slip of the pen, words written apart") {
  check({
      {"a name that is kept back",
       {vi("Trần Quốc Bảo nhận 400 triệu đồng của chị Lê Minh Thư để xin việc cho con chị."),
        vi("Trần Quốc Bảo nhận 400 triệu đồng của chị P.T.H để xin việc cho con chị.")},
       {}},
      {"who told it first",
       {vi("Như VietNamNet đưa tin, sáng 12/3 một phụ nữ nhặt ve chai phát hiện bao tải dưới chân cầu Bãi Sậy."),
        vi("Như Dân trí đưa tin, sáng 12/3 một phụ nữ nhặt ve chai phát hiện bao tải dưới chân cầu Bãi Sậy.")},
       {}},
      {"an initial",
       {vi("Nạn nhân là anh Phan Quốc Dũng, 31 tuổi, trú phường Tân Lợi, thành phố Pleiku."),
        vi("Nạn nhân là anh Phan Quốc D., 31 tuổi, trú phường Tân Lợi, thành phố Pleiku.")},
       {}},
      {"a slip",
       {en("Petra Lindholm won the harbour marathon on Sunday in 2 hours 31 minutes."),
        en("Petra Lindhom won the harbour marathon on Sunday in 2 hours 31 minutes.")},
       {}},
  });
}

TEST_CASE("no participant: spelling, a title alone, a fuller list") {
  check({
      {"who is present beside who does it",
       {vi("Phó Thủ tướng Lương Văn Đạt phát lệnh khởi công cao tốc sáng 8/3."),
        vi("Sáng 8/3, lễ khởi công tuyến cao tốc diễn ra với sự có mặt của Bộ trưởng Phạm Huy Thức.")},
       {}},
      {"spelling",
       {vi("Ngoại trưởng Mỹ Giôn Ke-ri gặp Ngoại trưởng Nga Xéc-gây La-vrốp ngày 8/3."),
        vi("Ngoại trưởng Mỹ John Kerry gặp Ngoại trưởng Nga Sergei Lavrov ngày 8/3.")},
       {}},
      {"surname",
       {en("Petra Lindholm won the harbour marathon on Sunday. Lindholm thanked her coach."), en("Lindholm won the harbour marathon on Sunday.")},
       {}},
      {"fuller list", {vi("Dự lễ khánh thành có ông Trần Quốc Bảo."), vi("Dự lễ khánh thành có ông Trần Quốc Bảo và bà Lê Minh Thư.")}, {}},
      {"other acts", {en("Petra Lindholm won the harbour marathon on Sunday."), en("Agnes Moreau opened the harbour marathon on Sunday.")}, {}},
  });
}

TEST_CASE("attribution: the same words laid to two speakers") {
  check({
      {"one quotation",
       {vi("\"Chúng tôi sẽ đền bù toàn bộ thiệt hại cho các hộ dân quanh xưởng\", ông Trần Quốc Bảo nói."),
        vi("\"Chúng tôi sẽ đền bù toàn bộ thiệt hại cho các hộ dân quanh xưởng\", ông Lê Minh Khôi nói.")},
       {"attribution Lê Minh Khôi | Trần Quốc Bảo"}},
      {"one quotation in English",
       {en("\"The old depot is a disgrace and should have closed years ago,\" said Petra Lindholm."),
        en("\"The old depot is a disgrace and should have closed years ago,\" said Agnes Moreau.")},
       {"attribution Agnes Moreau | Petra Lindholm"}},
  });
}

TEST_CASE("attribution: one alone, and the two of them together") {
  check({
      {"in Vietnamese",
       {vi("Sáng 12/3, ông Trần Quốc Bảo gặp ông Lê Minh Khôi. Ông Bảo cho biết các kỹ sư của hai nhà máy sẽ gặp lại ở Cần Thơ để bàn về đường ống."),
        vi("Sáng 12/3, ông Trần Quốc Bảo gặp ông Lê Minh Khôi. Theo hai ông, các kỹ sư của hai nhà máy sẽ gặp lại ở Cần Thơ để bàn về đường ống.")},
       {"attribution Trần Quốc Bảo | Trần Quốc Bảo, Lê Minh Khôi"}},
      {"in English",
       {en("Petra Lindholm met Agnes Moreau on Friday. Lindholm said engineers of both plants would meet again in Aarhus to discuss the pipeline."),
        en("Petra Lindholm met Agnes Moreau on Friday. The two women said engineers of both plants would meet again in Aarhus to discuss the "
           "pipeline.")},
       {"attribution Petra Lindholm | Petra Lindholm, Agnes Moreau"}},
      {"a third was named, so that nobody knows which two",
       {en("Petra Lindholm met Agnes Moreau and Ruth Sandoval on Friday. Lindholm said engineers of both plants would meet again in Aarhus to "
           "discuss the "
           "pipeline."),
        en("Petra Lindholm met Agnes Moreau and Ruth Sandoval on Friday. The two women said engineers of both plants would meet again in Aarhus to "
           "discuss the pipeline.")},
       {}},
      {"the two in both",
       {vi("Sáng 12/3, ông Trần Quốc Bảo gặp ông Lê Minh Khôi. Theo hai ông, các kỹ sư sẽ gặp lại ở Cần Thơ."),
        vi("Sáng 12/3, ông Trần Quốc Bảo gặp ông Lê Minh Khôi. Hai ông cho biết các kỹ sư sẽ gặp lại ở Cần Thơ.")},
       {}},
  });
}

TEST_CASE("attribution: one claim laid to speakers of two kinds, named or not") {
  check({
      {"a union and a minister",
       {en("The bridge had been overloaded for years, the engineers' union said."),
        en("The bridge had been overloaded for years, transport minister Karel Dusek told parliament.")},
       {"attribution Karel Dusek | engineers' union"}},
      {"a fire service and an owner",
       {en("The fire started in a battery store, according to the fire service."),
        en("The warehouse's owner says the fire started in a battery store.")},
       {"attribution fire service | warehouse's owner"}},
      {"two languages",
       {vi("Theo Ngân hàng Phát triển châu Á, kinh tế Lào sẽ tăng trưởng 4% trong năm nay."),
        en("The Lao economy will grow by 4 percent this year, the finance ministry said.")},
       {"attribution Asian Development Bank | finance ministry"}},
      {"an inspector's office and a trade union",
       {vi("Nhà máy đóng tàu Hòn Dâu nợ lương 12 tỷ đồng, thanh tra lao động thành phố cho biết."),
        vi("Công đoàn ngành cơ khí cho biết nhà máy đóng tàu Hòn Dâu nợ lương 12 tỷ đồng.")},
       {"attribution Công đoàn ngành cơ khí | thanh tra lao động thành phố"}},
      {"a bank that expects",
       {vi("Ngân hàng Thế giới dự báo kinh tế Lào tăng trưởng 5,6% trong năm 2022."),
        en("The central bank of Laos expects the country's economy to grow by 5.6 percent in 2022.")},
       {"attribution World Bank | central bank of Laos"}},
  });
}

TEST_CASE("attribution: a forecast that one body expects and another predicts") {
  check({
      {"by two bodies",
       {en("Eesti Pank, the central bank, expects Estonia's economy to contract by 0.7 percent this year."),
        en("Gross domestic product in Estonia will fall by 0.7 percent this year, the finance ministry in Tallinn predicts.")},
       {"attribution Eesti Pank | ministry"}},
      {"by one",
       {en("The central bank expects consumer prices in Varnia to rise by 4.2 percent this year."),
        en("Consumer prices in Varnia will rise by 4.2 percent this year, according to the central bank.")},
       {}},
  });
}

TEST_CASE("no attribution: speakers of one kind or of any, and what one denies") {
  check({
      {"officials may be anybody",
       {en("The fire started in a battery store, officials said."), en("The fire started in a battery store, according to the fire service.")},
       {}},
      {"a chief and his service",
       {en("The fire started in a battery store, fire chief Alan Moor said."),
        en("The fire started in a battery store, according to the fire service.")},
       {}},
      {"neighbours and kin",
       {vi("Theo người dân địa phương, anh Minh thường cau có và mệt mỏi."), vi("Theo người nhà nạn nhân, anh Minh thường cau có và mệt mỏi.")},
       {}},
  });
}

TEST_CASE("no attribution: spelling, a surname, an office") {
  check({
      {"what each hopes for himself",
       {vi("Cử tri Lò Văn Pó bộc bạch: tôi mong chọn được những người đủ đức, đủ tài để xây dựng quê hương."),
        vi("Cử tri Giàng A Lử bộc bạch: tôi mong chọn được những người đủ đức, đủ tài để xây dựng quê hương ngày càng giàu đẹp.")},
       {}},
      {"a body's words read as its head's name",
       {vi("Trưởng Ban Chỉ đạo Giải Sen vàng nói: “Chúng tôi sẽ trao giải vào cuối tháng này cho các nhà báo trẻ”."),
        vi("Ông Phạm Minh Đức nói: “Chúng tôi sẽ trao giải vào cuối tháng này cho các nhà báo trẻ”.")},
       {}},
      {"spelling",
       {vi("Ngoại trưởng Mỹ Giôn Ke-ri nói: \"Chúng tôi đã tiến rất gần tới một thỏa thuận lâu dài\"."),
        vi("Ngoại trưởng Mỹ John Kerry nói: \"Chúng tôi đã tiến rất gần tới một thỏa thuận lâu dài\".")},
       {}},
      {"surname",
       {en("Harbour master Petra Lindholm spoke on Friday. \"The old depot should have closed years ago,\" Lindholm said."),
        en("\"The old depot should have closed years ago,\" said Petra Lindholm.")},
       {}},
      {"an office",
       {en("\"The old depot should have closed years ago,\" the harbour master said."),
        en("\"The old depot should have closed years ago,\" said Petra Lindholm, the harbour master.")},
       {}},
      {"an office whose holder has to be guessed",
       {vi("Sáng 12/3, ông Lê Minh Khôi, Giám đốc Công ty Tân Phát, gặp ông Trần Quốc Bảo, Chủ tịch xã Bình Hòa. Hai bên làm việc một giờ. Chủ tịch "
           "nói: \"Chúng tôi sẽ đền bù toàn bộ thiệt hại cho các hộ dân quanh xưởng\"."),
        vi("Sáng 12/3, ông Lê Minh Khôi nói: \"Chúng tôi sẽ đền bù toàn bộ thiệt hại cho các hộ dân quanh xưởng\".")},
       {}},
  });
}

TEST_CASE("quotation: one utterance in words that differ in sense") {
  check({
      {"the same words turned round a denial",
       {vi("\"Chúng tôi cần thêm thời gian, không cần thêm tiền\", ông Trần Quốc Bảo nói."),
        vi("Ông Trần Quốc Bảo nói: \"Chúng tôi cần thêm tiền, không cần thêm thời gian\".")},
       {"quotation Chúng tôi cần thêm thời gian, không cần thêm tiền | Chúng tôi cần thêm tiền, không cần thêm thời gian"}},
      {"how many are meant",
       {en("\"Every one of you will be paid before Christmas,\" owner Rex Dunmurry told the staff."),
        en("\"Most of you will be paid before Christmas,\" said the owner, Rex Dunmurry.")},
       {"quotation Every one of you will be paid before Christmas | Most of you will be paid before Christmas"}},
      {"a saying that the one quotes inside a longer quotation",
       {vi("Ông Trần Quốc Bảo nhắc lời dặn “xứng đáng là người lãnh đạo, là người đầy tớ thật trung thành của nhân dân” trong buổi lễ."),
        vi("“Cán bộ xã ta phải là “người lãnh đạo, là người đầy tớ thật trung thành của nhân dân lao động” như lời Bác dặn, và phải giữ mình trong "
           "sạch "
           "trước mọi cám dỗ của tiền bạc và quyền lực”, ông Trần Quốc Bảo nói.")},
       {"quotation người lãnh đạo, là người đầy tớ thật trung thành của nhân dân lao động | xứng đáng là người lãnh đạo, là người đầy tớ thật trung "
        "thành của nhân dân"}},
      {"one word of mood for another",
       {en("\"We may have to close the second yard before Christmas,\" Petra Lindholm said."),
        en("\"We will close the second yard before Christmas,\" said Petra Lindholm.")},
       {"quotation We may have to close the second yard before Christmas | We will close the second yard before Christmas"}},
      {"a changed word",
       {vi("Ông Trần Quốc Bảo nói: \"Xưởng này sẽ mở cửa lại trong tháng tới\"."),
        vi("Ông Trần Quốc Bảo nói: \"Xưởng này sẽ đóng cửa luôn trong tháng tới\".")},
       {"quotation Xưởng này sẽ mở cửa lại trong tháng tới | Xưởng này sẽ đóng cửa luôn trong tháng tới"}},
      {"a report that quotes in the language of the other",
       {vi("Tối 12/3, bà Petra Lindholm nói trước báo giới ở Leeds: \"We will not close the second yard before Christmas\"."),
        en("Petra Lindholm told reporters in Leeds on 12 March: \"We will close the second yard before Christmas.\"")},
       {"quotation We will close the second yard before Christmas | We will not close the second yard before Christmas"}},
      {"a condition at its end",
       {en("\"The school on Ferry Lane will stay open,\" Petra Lindholm said."),
        en("\"The school on Ferry Lane will stay open unless the roof falls in,\" said Petra Lindholm.")},
       {"quotation The school on Ferry Lane will stay open | The school on Ferry Lane will stay open unless the roof falls in"}},
      {"a changed word in English",
       {en("\"We will keep fares frozen for the whole first winter,\" Petra Lindholm said."),
        en("\"We will keep fares doubled for the whole first winter,\" Petra Lindholm said.")},
       {"quotation We will keep fares doubled for the whole first winter | We will keep fares frozen for the whole first winter"}},
  });
}

TEST_CASE("quotation: in few common words one denies what the other tells, or is against whom the other is for") {
  check({
      {"one language",
       {en("\"I will not resign,\" governor Pia Lund told reporters on Wednesday."),
        en("\"I will resign when the audit is done,\" governor Pia Lund told reporters on Wednesday.")},
       {"quotation I will not resign | I will resign when the audit is done"}},
      {"for and against",
       {vi("\"Tôi làm phim này cho bà tôi\", Kiều Hạ My nói khi nhận giải."),
        en("\"I made this film against my grandmother,\" Kieu Ha My said as she received the prize.")},
       {"quotation I made this film against my grandmother | Tôi làm phim này cho bà tôi"}},
  });
}

TEST_CASE("quotation: a translation that gives another figure") {
  check({
      {"twice and three times",
       {vi("Tại Hải Phòng hôm 4/3, ông Erik Solheim, Tổng giám đốc Fjordcell, nói: \"Chúng tôi sẽ tuyển 400 công nhân trong năm nay\"."),
        en("\"We will hire 600 workers this year,\" Fjordcell chief executive Erik Solheim said in Haiphong on March 4.")},
       {"quotation Chúng tôi sẽ tuyển 400 công nhân trong năm nay | We will hire 600 workers this year"}},
      {"a figure in words",
       {vi("Tại Hải Phòng hôm 4/3, ông Erik Solheim, Tổng giám đốc Fjordcell, nói: \"Chúng tôi sẽ tuyển 400 công nhân trong năm nay\"."),
        en("\"We will hire four hundred workers this year,\" Fjordcell chief executive Erik Solheim said in Haiphong on March 4.")},
       {}},
  });
}

TEST_CASE("no quotation: a shorter excerpt, punctuation, spelling of names") {
  check({
      {"a name for a pronoun",
       {vi("Huấn luyện viên Lâm Đình Tú nói: \"Quang Vũ không quan tâm đến tiền bạc mà chỉ luôn khao khát là người giỏi nhất\"."),
        vi("Huấn luyện viên Lâm Đình Tú nói về Quang Vũ: \"Cậu ấy không quan tâm đến tiền bạc mà chỉ luôn khao khát là người giỏi nhất\".")},
       {}},
      {"another word of the same sense",
       {vi("“Công ty tự hào đóng vai trò quan trọng trong ngành gỗ của tỉnh”, ông Trần Quốc Bảo nói."),
        vi("“Công ty tự hào đóng vai trò then chốt trong ngành gỗ của tỉnh”, ông Trần Quốc Bảo nói.")},
       {}},
      {"excerpt",
       {vi("Ông Trần Quốc Bảo nói: \"Xưởng này sẽ mở cửa lại trong tháng tới, theo đúng kế hoạch của công ty\"."),
        vi("Ông Trần Quốc Bảo nói: \"Xưởng này sẽ mở cửa lại trong tháng tới\".")},
       {}},
      {"punctuation",
       {en("\"We will keep fares frozen, for the whole first winter,\" Petra Lindholm said."),
        en("“We will keep fares frozen for the whole first winter”, Petra Lindholm said.")},
       {}},
      {"names",
       {vi("Ông Trần Quốc Bảo nói: \"Chúng tôi mong chờ chuyến thăm của ông Giôn Ke-ri tới thành phố\"."),
        vi("Ông Trần Quốc Bảo nói: \"Chúng tôi mong chờ chuyến thăm của ông John Kerry tới thành phố\".")},
       {}},
  });
}

TEST_CASE("polarity: one affirms what the other denies") {
  check({
      {"nobody fell ill, and one has the virus",
       {vi("Huyện Gò Sậy tiêu hủy 3.000 con gà nhiễm cúm hôm 8/3. Chưa có người nào mắc bệnh, theo trung tâm y tế dự phòng."),
        vi("Ba nghìn con gà ở huyện Gò Sậy bị tiêu hủy hôm 8/3. Một người chăn gà đã dương tính với virus, bác sĩ bệnh viện huyện cho biết.")},
       {"polarity affirmed | negated"}},
      {"behind what was found out, and a well that is bored",
       {vi("Kết quả phân tích của Viện Nước sạch hôm 12/3 cho thấy nước giếng khoan ở xã Bãi Sậy bị nhiễm chì."),
        vi("Nước giếng khoan ở xã Bãi Sậy không bị nhiễm chì, theo phân tích mà Viện Nước sạch công bố hôm 12/3.")},
       {"polarity affirmed | negated"}},
      {"what has a name, and the answer to a question",
       {vi("Viện Pasteur phát hiện vi khuẩn Salmonella trong mẫu giò lấy từ tiệm Bông Sậy, Sở Y tế thông báo chiều 11/3."),
        vi("Mẫu giò của tiệm Bông Sậy không có Salmonella, Viện Pasteur trả lời Sở Y tế chiều 11/3.")},
       {"polarity affirmed | negated"}},
      {"nothing found",
       {en("Alcohol was found in the blood of the captain Victor Asante, the harbour police said on Friday."),
        en("No alcohol was found in the blood of Victor Asante, the captain, the harbour police said on Friday.")},
       {"polarity affirmed | negated"}},
      {"suffered, and told by its sufferers",
       {vi("Tòa chấp nhận yêu cầu buộc bị đơn Trần Quốc Bảo xin lỗi công khai."),
        vi("Yêu cầu buộc bị đơn Trần Quốc Bảo xin lỗi công khai không được tòa chấp nhận.")},
       {"polarity affirmed | negated"}},
      {"not",
       {vi("Công ty gỗ Tân Phát đã ký hợp đồng bảo hiểm cho nhà xưởng."), vi("Công ty gỗ Tân Phát không ký hợp đồng bảo hiểm cho nhà xưởng.")},
       {"polarity affirmed | negated"}},
      {"opposite acts",
       {en("The court convicted the former mayor Ronald Tapper of fraud on Friday."),
        en("The court acquitted the former mayor Ronald Tapper of fraud on Friday.")},
       {"polarity affirmed | negated"}},
      {"not in English",
       {en("The harbour council signed the contract with the shipyard on Friday."),
        en("The harbour council did not sign the contract with the shipyard on Friday.")},
       {"polarity affirmed | negated"}},
  });
}

TEST_CASE("polarity: opposite acts on one thing, alone and among many deeds") {
  check({
      {"rejected, and decided",
       {en("Lawmakers voted on Friday to ban bottom trawling in the Bay of Lorn."),
        en("On Friday the assembly threw out a ban on bottom trawling in the Bay of Lorn.")},
       {"polarity affirmed | negated"}},
      {"called off in both, in words of either kind",
       {vi("Buổi chiều, cặp đôi sẽ cùng gia đình thưởng thức bữa ăn chung chứ không làm tiệc mừng."),
        vi("Cô Lê Thị Bông và anh Trần Quốc Bảo sẽ cùng gia đình tận hưởng bữa ăn chung chứ không tổ chức tiệc mừng.")},
       {}},
      {"away for the reason that the other tells",
       {vi("Tiền vệ Lò Thế Bảo chắc chắn vắng mặt vì chấn thương đùi."), vi("Tiền vệ Lò Thế Bảo bị chấn thương đùi, không thể ra sân.")},
       {}},
      {"a vote",
       {en("Dockworkers at Port Saffron have accepted the employers' offer of 5.5 percent."),
        en("The employers' offer of 5.5 percent was voted down by the dockworkers at Port Saffron.")},
       {"polarity affirmed | negated"}},
      {"alone",
       {vi("Ông Trần Quốc Bảo cấm xe tải vào xã Bình Hòa từ ngày 15/3."), vi("Ông Trần Quốc Bảo cho phép xe tải vào xã Bình Hòa từ ngày 15/3.")},
       {"polarity affirmed | negated"}},
      {"among many",
       {vi("Ông Trần Quốc Bảo đã phạt các nhà thầu, gặp người dân, khánh thành trạm y tế, mở lại bến đò và cấm xe tải vào xã Bình Hòa."),
        vi("Ông Trần Quốc Bảo đã phạt các nhà thầu, gặp người dân, khánh thành trạm y tế, mở lại bến đò và cho phép xe tải vào xã Bình Hòa.")},
       {"polarity affirmed | negated"}},
  });
}

TEST_CASE("polarity: of the act that is claimed, whatever acts stand before it or between its words") {
  const std::vector<std::string> denied = {"polarity affirmed | negated"};
  check({
      {"an act that says of what",
       {en("The ferry that sank in Loch Varr on Sunday had been inspected in the spring, the transport agency said."),
        en("The ferry had not been inspected in the spring, a harbour official admitted.")},
       denied},
      {"what is found out",
       {en("Engineers found no cracks in the main girders of the Tollund harbour bridge."),
        en("Cracks were discovered in the main girders of Tollund's harbour bridge.")},
       denied},
      {"a verb parted from its second word",
       {en("Police in Kavala set two men free on Wednesday after questioning them."),
        en("The two men questioned in Kavala were not released on Wednesday.")},
       denied},
      {"what is denied is a thing",
       {vi("Quốc hội Hungary bác bỏ dự luật thuế đường hôm thứ Năm."), en("Hungary's parliament passed the sugar tax bill on Thursday.")},
       denied},
      {"a refusal negates once", {en("The president pardoned the poet on March 11."), vi("Tổng thống từ chối ân xá nhà thơ hôm 11/3.")}, denied},
      {"what is carried, and is not there",
       {en("The yacht was carrying no life jackets, the Croatian coast guard said."),
        vi("Cảnh sát biển Croatia cho biết trên du thuyền có đủ áo phao.")},
       denied},
  });
}

TEST_CASE("polarity: undone by some day in one, done by then in the other") {
  const std::vector<std::string> denied = {"polarity affirmed | negated"};
  check({
      {"done a day before",
       {vi("Đến chiều 9/5, chủ xưởng gỗ Lê Văn Tám vẫn chưa bị bắt."), vi("Công an bắt chủ xưởng gỗ Lê Văn Tám ngày 7/5.")},
       denied},
      {"in English",
       {en("By the evening of October 4 the freighter Marola had not been towed into port, the coastguard said."),
        en("A tug towed the freighter Marola into port on October 3.")},
       denied},
      {"done later",
       {en("As of Saturday night, May 6, driver Rui Teles had not been arrested."), en("Police arrested driver Rui Teles on May 8.")},
       {}},
      {"what a sentence opens without denies no act of it",
       {en("Without a rudder the freighter Marola drifted off Vigo on October 2."), en("The freighter Marola drifted off Vigo on October 2.")},
       {}},
  });
}

TEST_CASE("polarity: what is lifted or kept, allowed or dismissed, with other words between") {
  const std::vector<std::string> denied = {"polarity affirmed | negated"};
  check({
      {"a ban",
       {en("Norland on Monday lifted its ban on cod fishing off Moss Bay, the fisheries ministry said."),
        en("Norland has kept its ban on cod fishing off Moss Bay, the fisheries ministry announced on Monday.")},
       denied},
      {"a ban, in two languages",
       {vi("Ngày 5/5, Pháp gia hạn lệnh cấm bán phô mai tươi của hãng Belval, Bộ Y tế nước này cho biết."),
        en("France lifted its ban on fresh cheese from the maker Belval on May 5, the health ministry said.")},
       denied},
      {"an appeal",
       {en("The appeal court in Turin on Tuesday upheld coach Dario Ferri's appeal against a lifetime ban from football."),
        en("The judges in Turin have dismissed Dario Ferri's appeal against his lifetime ban from football, they said on Tuesday.")},
       denied},
      {"an appeal that is dismissed, and a sentence that stands",
       {en("The high court on Friday upheld the 12-year sentence of Milan Vuk."),
        en("The high court rejected Milan Vuk's appeal on Friday; his 12 years in jail stand.")},
       {}},
  });
}

TEST_CASE("polarity: one matter of an event, told as opposite in sentences too unlike to be partners") {
  const std::vector<std::string> apart = {"polarity affirmed | negated"};
  check({
      {"drunk, in words for the test and for the blood",
       {vi("Rạng sáng 13/3, xe bán tải lao vào cổng chợ Bãi Sậy làm sập ba sạp rau. Công an cho biết trong máu tài xế không có cồn."),
        vi("Xe bán tải húc đổ cổng chợ Bãi Sậy trước rạng đông 13/3, đè bẹp ba sạp rau. Khi xét nghiệm, tài xế cho kết quả dương tính với cồn.")},
       apart},
      {"released",
       {vi("Tối 11/3, nhóm vũ trang M-17 đã thả hai phi công bị bắt ở Bắc Kivu, theo Hội Chữ thập đỏ. "
           "Giao tranh khiến 40.000 người rời thị trấn Rutshuru."),
        vi("Vợ của một phi công chờ tin trong văn phòng Hội Chữ thập đỏ ở Goma. Tối 11/3, M-17 từ chối trao trả chồng bà. "
           "Bốn vạn dân đã rời Rutshuru vì giao tranh ở Bắc Kivu.")},
       apart},
      {"speeding",
       {en("A train left the rails outside Wexcombe on Wednesday. The train was not speeding, the operator said. Six wagons fell over."),
        en("Six wagons lay on their side near Wexcombe on Wednesday. The driver of the train was well above the speed limit, police said.")},
       apart},
      {"a report that tells both",
       {en("A train left the rails outside Wexcombe on Wednesday. It was not speeding, the operator said; police say it was speeding."),
        en("Six wagons lay on their side near Wexcombe on Wednesday. The driver of the train was well above the speed limit, police said.")},
       {}},
      {"at two hours of one day",
       {vi("Đoàn tàu lật ở Cầu Giăng sáng 12/3, ray bị hỏng 120 m. Đến 17 giờ tuyến này vẫn chưa thông được."),
        vi("Tàu hàng lật ở Cầu Giăng sáng 12/3. Sau nhiều giờ khắc phục, đến 20 giờ tuyến này đã thông.")},
       {}},
      {"at one hour",
       {vi("Đoàn tàu lật ở Cầu Giăng sáng 12/3, ray bị hỏng 120 m. Đến 20 giờ tuyến này vẫn chưa thông được."),
        vi("Tàu hàng lật ở Cầu Giăng sáng 12/3. Sau nhiều giờ khắc phục, đến 20 giờ tuyến này đã thông.")},
       apart},
      {"two drivers by name",
       {en("Two lorries met on the bridge at Wexcombe on Wednesday. The lorry of Petra Lindholm was not speeding, police said."),
        en("Two lorries met on the bridge at Wexcombe on Wednesday. The lorry of Agnes Moreau was far above the speed limit, police said.")},
       {}},
      {"somebody asks",
       {vi("Ca sĩ Lê Minh Thư kể chuyện đám cưới ở Vinh. ‘Mới hẹn hò mà đã mang thai?’, cô cười."),
        vi("Đám cưới của ca sĩ Lê Minh Thư diễn ra ở Vinh. Cô dâu không có thai, gia đình cho biết.")},
       {}},
  });
}

TEST_CASE("polarity: how one matter stands, in words that no table of acts knows") {
  const std::vector<std::string> apart = {"polarity affirmed | negated"};
  check({
      {"alarms",
       {en("The sirens above the Dolna valley sounded before the flood."), en("The sirens above the Dolna valley stayed silent before the flood.")},
       apart},
      {"wages owed",
       {vi("Công nhân nhà máy Tân Phát đã nhận đủ lương tháng hai."), vi("Nhà máy Tân Phát còn nợ lương tháng hai của công nhân.")},
       apart},
      {"a work not finished",
       {vi("Cống ngăn mặn ở xã Bãi Sậy đã hoàn thành sau hai năm thi công."), vi("Cống ngăn mặn ở xã Bãi Sậy vẫn còn dang dở.")},
       apart},
      {"a thing still missing, in two languages",
       {vi("Hộp đen của trực thăng cứu hộ đã được tìm thấy chiều 12/3."),
        en("The black box of the rescue helicopter was still missing on March 12.")},
       apart},
      {"a post left",
       {en("The night watchman at the Dolna mill was on duty when the fire broke out."),
        en("The Dolna mill was left unattended on the night of the fire.")},
       apart},
      {"nobody did it", {en("Nobody had inspected the brakes of the cable car."), en("The brakes of the cable car had been inspected.")}, apart},
      {"nothing was paid", {en("Nooran Air paid no ransom to the hackers."), en("Nooran Air has paid a ransom to the hackers.")}, apart},
      {"one attends, whatever the hall is called",
       {vi("Ông Lò Văn Tính không dự hội nghị sáng 12/3."), vi("Sáng 12/3, ông Lò Văn Tính có mặt ở phòng họp từ đầu.")},
       apart},
      {"a treaty that was not signed",
       {en("Norland and Dolna have signed the treaty on herring."), en("Norland and Dolna have not signed the herring treaty.")},
       apart},
      {"done to another thing", {vi("Hội đồng huyện bác đơn của Công ty Tân Phát."), vi("Hội đồng huyện đã thông qua ngân sách năm tới.")}, {}},
      {"owed to somebody else",
       {vi("Công nhân nhà máy Tân Phát đã nhận đủ lương tháng hai."), vi("Nhà máy Tân Phát còn nợ tiền thuê đất của huyện.")},
       {}},
      {"other men", {en("Police caught two of the robbers."), en("The third robber is still at large, police said.")}, {}},
      {"it carries its own negation",
       {en("Inspectors turned up at the Rialto cinema without warning."), en("Inspectors arrived at the Rialto cinema unannounced.")},
       {}},
      {"some and the others",
       {vi("Tám người được cứu, ba người vẫn mắc kẹt trong hầm Nậm Rốm."), vi("Lực lượng cứu hộ đã cứu được tám người trong hầm Nậm Rốm.")},
       {}},
  });
}

TEST_CASE("no modality: a deed that both tell, of whom one is to be charged") {
  check({{"a thief",
          {vi("Kẻ trộm đã đột nhập nhà trưng bày Mỹ Khê vào đêm 12/2 và lấy đi ba bức tranh lụa."),
           vi("Công an quận cho hay sẽ khởi tố nghi phạm trộm ba bức tranh lụa ở nhà trưng bày Mỹ Khê.")},
          {}}});
}

TEST_CASE("modality: how one matter stands, done and still to be done") {
  check({
      {"a cause told, and the same cause guessed",
       {vi("Vụ cháy xưởng gỗ Lim Xanh đêm 12/3 do chập điện ở kho sơn, công an tỉnh thông báo."),
        vi("Nguyên nhân có thể là chập điện ở kho sơn của xưởng gỗ Lim Xanh, công an tỉnh cho biết hôm 12/3.")},
       {"modality asserted | possible"}},
      {"approved, and still to be cleared",
       {en("The council has approved the sale of the old Tarn brewery."),
        en("The sale of the old Tarn brewery must still be cleared by the council.")},
       {"modality asserted | required"}},
      {"approved, and waited for",
       {vi("Bộ Nông nghiệp đã cấp phép cho Công ty Tân Phát nhập khẩu giống lúa mới."),
        vi("Công ty Tân Phát vẫn đang chờ cấp phép nhập khẩu giống lúa mới.")},
       {"modality asserted | planned"}},
      {"not before tomorrow",
       {vi("Đường sắt qua hầm Bãi Sậy đã thông tối 12/3."), vi("Đường sắt qua hầm Bãi Sậy dự kiến phải tới sáng mai mới thông.")},
       {"modality asserted | planned"}},
      {"right behind a word of possibility",
       {vi("Theo quyết định ngày 12/3, mọi hộ nuôi bò phải tiêm vắc-xin cho bò."),
        vi("Theo quyết định ngày 12/3, hộ nuôi bò có thể đăng ký tiêm vắc-xin cho bò.")},
       {"modality possible | required"}},
      {"kinds of one act",
       {vi("Quốc hội Phần Lan hôm nay đã thông qua luật cấm điện thoại ở trường tiểu học."),
        en("The parliament of Finland will vote in September on the ban of phones in primary schools.")},
       {"modality asserted | planned"}},
      {"decided, and only weighed",
       {vi("Hội đồng Đại học Bãi Sậy đã quyết định tăng học phí thêm 18% từ năm học tới."),
        vi("Hội đồng Đại học Bãi Sậy đang xem xét khả năng tăng học phí thêm 18% từ năm học tới.")},
       {"modality asserted | planned"}},
      {"it went as planned",
       {vi("Việc bỏ phiếu ở xã Bãi Sậy dự kiến kết thúc lúc 10h30 ngày 12/3."), vi("Lúc 10h30 ngày 12/3, việc bỏ phiếu ở xã Bãi Sậy đã hoàn thành.")},
       {}},
      {"allowed is not done",
       {vi("Ngân hàng Bãi Sậy sẽ chào bán 16 triệu cổ phần."), vi("Ngân hàng Bãi Sậy đã được chấp thuận chào bán 16 triệu cổ phần.")},
       {}},
      {"what is to go on was done before",
       {vi("Hội Nghề cá đề nghị Chính phủ tiếp tục hỗ trợ ngư dân Bãi Sậy 15 kg gạo mỗi tháng."),
        vi("Ngư dân Bãi Sậy đã được hỗ trợ 15 kg gạo mỗi tháng.")},
       {}},
  });
}

TEST_CASE("no polarity: silence, negation of another thing, two negations") {
  check({
      {"what is gone is not there", {vi("Tại xã Bãi Sậy sóng điện thoại mất hoàn toàn."), vi("Tại xã Bãi Sậy điện thoại vẫn chưa có sóng.")}, {}},
      {"what 'and' adds with a word of its own is not denied",
       {vi("Đường ngang này không có gác chắn và đã có biển cấm xe tải từ năm ngoái."),
        vi("Đường ngang này không rào chắn, chỉ có tấm biển cấm xe tải đã bạc màu.")},
       {}},
      {"before daybreak, and the hour of it",
       {vi("Bão số 6 đổ bộ vào Kỳ Anh lúc 4 giờ sáng 12/3 với sức gió cấp 11."), vi("Bão số 6 đi vào Kỳ Anh ngày 12/3 khi trời chưa sáng.")},
       {}},
      {"what is hardly to be had, and what is not",
       {vi("Ông Trần Quốc Bảo nói giá gạo chưa thể hạ nhiệt trong tháng 6."), vi("Ông Trần Quốc Bảo nói giá gạo khó hạ nhiệt trong tháng 6.")},
       {}},
      {"asked not to, and done",
       {vi("Bác sĩ Lò Thị Inh kêu gọi phụ huynh đừng giấu con vì sợ kim tiêm ở bản Nà Hin."),
        vi("Bác sĩ Lò Thị Inh kể nhiều phụ huynh giấu con trong bồ thóc ở bản Nà Hin.")},
       {}},
      {"nobody does it more", {vi("Đức là khách hàng mua cà phê Việt nhiều nhất."), vi("Không thị trường nào mua cà phê Việt nhiều như Đức.")}, {}},
      {"none of them was hurt", {en("None of the 19 crew was hurt."), en("All 19 of the crew came ashore unhurt.")}, {}},
      {"a kind of ban and a ban",
       {vi("Các công ty thép lớn của Mỹ đề xuất cấm nhập khẩu tất cả mặt hàng thép của Trung Quốc."),
        vi("Các nhà sản xuất thép lớn của Mỹ đề nghị cấm hoàn toàn việc nhập khẩu thép Trung Quốc.")},
       {}},
      {"for it and against it",
       {vi("Đảng Hoa Sen ủng hộ dự án cảng cá Bãi Sậy trong phiên họp ngày 8/3."),
        vi("Hiệp hội Nghề cá phản đối dự án cảng cá Bãi Sậy trong phiên họp ngày 8/3.")},
       {}},
      {"a chance that was missed",
       {vi("Với việc bị loại, Trần Quốc Bảo đã bỏ lỡ cơ hội tham dự giải Nam Á lần thứ hai trong sự nghiệp."),
        vi("Trần Quốc Bảo vắng mặt ở giải Nam Á lần thứ hai trong sự nghiệp.")},
       {}},
      {"a means to one end",
       {vi("Không dùng tiền cưới, cặp đôi Trần Quốc Bảo và Lê Thị Mận dành tặng toàn bộ số tiền này cho bệnh nhi."),
        vi("Cặp đôi Trần Quốc Bảo và Lê Thị Mận dùng toàn bộ tiền cưới để tặng cho bệnh nhi.")},
       {}},
      {"a ban that is denied as a noun",
       {vi("Mức cho phép cụ thể như sau: chất bảo quản MIT được dùng với nồng độ tối đa 0,01% trong các loại dầu gội."),
        vi("Vì thế, chất bảo quản MIT với nồng độ không quá 0,01% vẫn được dùng trong dầu gội như thông thường, chứ không phải là thành phần bị cấm "
           "sử dụng.")},
       {}},
      {"two players",
       {vi("Tiền đạo Trần Quốc Bảo không được huấn luyện viên Lê Hữu Phan triệu tập."),
        vi("Tiền vệ Phạm Minh Đức cũng được huấn luyện viên Lê Hữu Phan triệu tập.")},
       {}},
      {"the heading of a list",
       {vi("Đội tuyển bóng đá Gò Sậy chưa công bố danh sách 23 cầu thủ tham dự giải."),
        vi("Danh sách 23 cầu thủ Gò Sậy tham dự giải:\n\nTrần Quốc Bảo, Lê Hữu Phan.")},
       {}},
      {"silence", {vi("Công ty gỗ Tân Phát đã ký hợp đồng bảo hiểm cho nhà xưởng."), vi("Xưởng của Công ty gỗ Tân Phát rộng 2.000 m2.")}, {}},
      {"not only",
       {en("The court convicted not only the former mayor Ronald Tapper but also his driver."),
        en("The court convicted the former mayor Ronald Tapper and his driver.")},
       {}},
      {"negations of different reach",
       {vi("Đây là con số thống kê chưa đầy đủ và chưa xác định được thiệt hại về cây cối, hoa màu ở xã Bình Hòa."),
        vi("Hiện xã Bình Hòa vẫn chưa có thống kê thiệt hại về cây cối, hoa màu.")},
       {}},
      {"two of many deeds",
       {vi("Ông Trần Quốc Bảo đã phạt các nhà thầu, gặp người dân, khánh thành trạm y tế, mở lại bến đò và cấm xe tải vào xã Bình Hòa."),
        vi("Ông Trần Quốc Bảo đã phạt các nhà thầu, gặp người dân, khánh thành trạm y tế, mở lại bến đò và cho phép công ty Tân Phát xây xưởng.")},
       {}},
      {"same negation", {vi("Vụ cháy không làm ai bị thương."), vi("Không có ai bị thương trong vụ cháy.")}, {}},
  });
}

TEST_CASE("modality: done in one, planned, possible or proposed in the other") {
  check({
      {"still to come on the page of its day",
       {page("Pensions", "21 April 2016", "Parliament in Velmar on Thursday passed the law that raises the pension age to 67."),
        page("Pensions", "21 April 2016", "Parliament in Velmar will vote next week on the law that raises the pension age to 67.")},
       {"modality asserted | planned"}},
      {"of one telling figure, in words of other acts",
       {vi("Huấn luyện viên Từ Văn Nhã đã gia hạn hợp đồng thêm hai năm với đội Đất Mỏ."),
        vi("Huấn luyện viên Từ Văn Nhã có thể sẽ ký tiếp hai năm với đội Đất Mỏ.")},
       {"modality asserted | possible"}},
      {"may",
       {en("The shipyard has bought the old ferry terminal, its owner said on Friday."),
        en("The shipyard may buy the old ferry terminal, its owner said on Friday.")},
       {"modality asserted | possible"}},
      {"planned, or only possible",
       {en("Corvel will shut its tyre plant in Ashby at the end of next year, the company said on Tuesday."),
        en("Corvel said on Tuesday it might close the Ashby tyre plant at the end of next year.")},
       {"modality planned | possible"}},
      {"done at a meeting of a day, or only possible",
       {vi("Tại phiên họp ngày 12/3, Ngân hàng trung ương Velmar hạ lãi suất điều hành 0,5 điểm phần trăm."),
        vi("Sau phiên họp 12/3, Ngân hàng trung ương Velmar cho biết có thể hạ lãi suất điều hành 0,5 điểm phần trăm.")},
       {"modality asserted | possible"}},
      {"proposed",
       {vi("Thành phố đã cấm xe tải vào đường Bờ Sông trong giờ cao điểm."),
        vi("Thành phố đề xuất cấm xe tải vào đường Bờ Sông trong giờ cao điểm.")},
       {"modality asserted | planned"}},
      {"behind an act that only tells what a body is for",
       {page("Cầu mới", "28/04/2021 09:00", "Cầu Bãi Sậy mới được thông xe sáng nay sau hai lần lùi tiến độ."),
        page("Cầu mới", "28/04/2021 10:00", "Theo ban quản lý dự án, cầu Bãi Sậy mới sẽ thông xe vào tuần sau.")},
       {"modality asserted | planned"}},
      {"advice and duty",
       {vi("Người dân nên đeo khẩu trang trên xe buýt."), vi("Người dân phải đeo khẩu trang trên xe buýt.")},
       {"modality asserted | required"}},
  });
}

TEST_CASE("modality: what is told plainly of a day that has come was done; no modality: hearsay") {
  check({
      {"a day that has come",
       {"30/04/2021 16:05\n\nCầu Vàm Rạch thông xe sáng 30/4, chấm dứt cảnh lụy phà của dân cù lao.",
        "01/05/2021 09:30\n\nCầu Vàm Rạch dự kiến đến cuối tháng 6 mới thông xe, ban quản lý dự án cho hay."},
       {"modality asserted | planned"}},
      {"hearsay", {vi("Nhiều người nghi mưa đầu mùa cuốn bùn đáy lên làm cá ngạt."), vi("Người ta nói mưa đầu mùa khuấy bùn làm cá ngạt.")}, {}},
  });
}

TEST_CASE("modality: what was decided is no rule that may hold") {
  check({
      {"decided, and an option",
       {en("Hale council has decided to close its two swimming pools, it said on Monday."),
        en("Hale council may close its two swimming pools, it was told on Monday.")},
       {"modality asserted | possible"}},
      {"decided, and planned",
       {en("Hale council has decided to close its two swimming pools, it said on Monday."),
        en("Hale council will close its two swimming pools, it was told on Monday.")},
       {}},
      {"a licence that was granted, and is to be granted",
       {vi("Thái Bình đã cấp giấy chứng nhận đầu tư cho nhà máy chip của Hanul Semicon, theo thông báo ngày 16/4."),
        vi("Nhà máy chip của Hanul Semicon dự kiến được Thái Bình cấp giấy chứng nhận đầu tư vào tháng 5, một cán bộ nói ngày 16/4.")},
       {"modality asserted | planned"}},
  });
}

TEST_CASE("what something came of: denied in one, or only guessed, however unlike the rest of the sentence is") {
  check({
      {"guessed",
       {vi("Xưởng mộc Tân Phát cháy đêm 6/2. Công an xã Bình Hòa kết luận ngọn lửa bùng lên vì chập điện ở máy bào."),
        vi("Chị Lê Thị Bông mất trắng nhà xưởng. Theo công an xã, có thể chập điện ở máy bào đã gây ra vụ cháy đêm 6/2 tại xưởng mộc Tân Phát.")},
       {"modality asserted | possible"}},
      {"guessed in both",
       {vi("Xưởng mộc Tân Phát cháy đêm 6/2. Theo công an xã Bình Hòa, ngọn lửa có thể bùng lên vì chập điện ở máy bào."),
        vi("Chị Lê Thị Bông mất trắng nhà xưởng. Theo công an xã, có thể chập điện ở máy bào đã gây ra vụ cháy đêm 6/2 tại xưởng mộc Tân Phát.")},
       {}},
      {"denied",
       {vi("Xưởng mộc Tân Phát cháy đêm 6/2. Ngọn lửa bùng lên vì chập điện ở máy bào."),
        vi("Chị Lê Thị Bông mất trắng nhà xưởng. Vụ cháy đêm 6/2 tại xưởng mộc Tân Phát không phải do chập điện ở máy bào.")},
       {"polarity affirmed | negated"}},
      {"another thing is denied",
       {vi("Xưởng mộc Tân Phát cháy đêm 6/2. Ngọn lửa bùng lên vì chập điện ở máy bào."),
        vi("Xưởng mộc Tân Phát cháy đêm 6/2 vì chập điện ở máy bào nhưng chủ xưởng không mua bảo hiểm.")},
       {}},
      {"in English",
       {en("The boiler house in Dunmore burned down on Friday. Firemen found that the blaze was sparked by a short circuit in a pump."),
        en("Nobody slept in the boiler house. A short circuit in a pump may have caused the blaze that destroyed it in Dunmore on Friday.")},
       {"modality asserted | possible"}},
  });
}

TEST_CASE("no modality: a report of before the event and one of after it") {
  check({
      {"planned if nothing changes, and likely",
       {vi("Nếu không có gì thay đổi, huấn luyện viên sẽ tung Xuân Trường vào sân ở hiệp hai."),
        vi("Theo báo chí, huấn luyện viên có thể tung Xuân Trường vào sân ở hiệp hai.")},
       {}},
      {"what was found so far, and a guess",
       {vi("Theo điều tra ban đầu, sĩ quan trực ca đã ngủ gật trên buồng lái."), vi("Sĩ quan trực ca có thể đã ngủ gật trên buồng lái.")},
       {}},
      {"had to, and did",
       {en("Since then the pupils, 340 of them, have been drinking from bottles."),
        en("For months all 340 pupils have had to bring or buy bottled water.")},
       {}},
      {"asked for, then done",
       {vi("Nam thanh niên yêu cầu dừng xe, rồi mở cửa xe taxi nhảy xuống sông Sậy tự tử."),
        vi("Chiếc xe vừa dừng lại thì nam thanh niên mở cửa xe taxi nhảy xuống sông Sậy tự tử.")},
       {}},
      {"before and after",
       {page("Khánh thành cầu", "01/03/2021 08:00", "Cầu Bãi Sậy dự kiến được khánh thành ngày 8/3."),
        page("Khánh thành cầu", "09/03/2021 08:00", "Cầu Bãi Sậy đã được khánh thành ngày 8/3.")},
       {}},
      {"before and after in English",
       {page("Ferry terminal", "March 1, 2021", "The new ferry terminal will open on March 8."),
        page("Ferry terminal", "March 9, 2021", "The new ferry terminal opened on March 8.")},
       {}},
      {"both planned", {en("The new ferry terminal will open in June."), en("The new ferry terminal is to open in June.")}, {}},
  });
}

TEST_CASE("dateline: a page that cannot be squared with what it tells") {
  check({
      {"before the event",
       {page("Khánh thành cầu Bãi Sậy", "27/02/2020 08:00", "Cầu Bãi Sậy được khánh thành ngày 8/3/2021 sau hai năm xây dựng."),
        page("Cầu Bãi Sậy thông xe", "09/03/2021 08:00", "Cầu Bãi Sậy được khánh thành ngày 8/3 sau hai năm xây dựng.")},
       {"dateline 2020-02-27T08:00 | 2021-03-08"}},
      {"before the event in English",
       {page("Ferry terminal opens", "February 27, 2020", "The new ferry terminal opened on March 8, 2021 after two years of work."),
        page("New terminal", "March 9, 2021", "The new ferry terminal opened on March 8 after two years of work.")},
       {"dateline 2020-02-27 | 2021-03-08"}},
      {"copies under two dates",
       {page("Khánh thành cầu", "09/03/2021 08:00",
             "Cầu Bãi Sậy dài 640 m vừa thông xe sau hai năm xây dựng, giúp người dân hai bờ sông đi lại dễ dàng hơn trước."),
        page("Khánh thành cầu", "29/05/2021 08:00",
             "Cầu Bãi Sậy dài 640 m vừa thông xe sau hai năm xây dựng, giúp người dân hai bờ sông đi lại dễ dàng hơn trước.")},
       {"dateline 2021-03-09 | 2021-05-29"}},
  });
}

TEST_CASE("no dateline: a page of the day after, and no page date at all") {
  check({
      {"a rule for the years to come",
       {page("Giải báo chí Búa Vàng", "19/05/2016 11:22",
             "Từ năm 2017 trở đi, Giải xét các tác phẩm đăng, phát từ ngày 1/11 năm trước, hạn cuối là 31/10/2017."),
        page("Phát động giải Búa Vàng", "19/05/2016 14:00", "Ban tổ chức phát động giải báo chí Búa Vàng tại Huế.")},
       {}},
      {"a text that shares much and is no copy",
       {page("Khánh thành cầu", "09/03/2021 08:00",
             "Cầu Bãi Sậy dài 640 m vừa thông xe sau hai năm xây dựng, giúp người dân hai bờ sông đi lại dễ dàng hơn trước. Nhiều người đến xem từ "
             "sáng "
             "sớm."),
        page("Khánh thành cầu", "29/05/2021 08:00",
             "Cầu Bãi Sậy dài 640 m vừa thông xe sau hai năm xây dựng, giúp người dân hai bờ sông đi lại dễ dàng hơn. Xe tải nặng chưa được qua.")},
       {}},
      {"the day after",
       {page("Khánh thành cầu Bãi Sậy", "09/03/2021 08:00", "Cầu Bãi Sậy được khánh thành ngày 8/3 sau hai năm xây dựng."),
        page("Cầu Bãi Sậy thông xe", "08/03/2021 18:00", "Cầu Bãi Sậy được khánh thành sáng 8/3 sau hai năm xây dựng.")},
       {}},
      {"no date",
       {page("Ferry terminal opens", "", "The new ferry terminal opened on March 8, 2021 after two years of work."),
        page("New terminal", "March 9, 2021", "The new ferry terminal opened on March 8 after two years of work.")},
       {}},
      {"a plan",
       {page("Ferry terminal to open", "February 27, 2021", "The new ferry terminal will open on March 8."),
        page("Terminal nearly ready", "March 1, 2021",
             "Passengers will walk into the new ferry terminal for the first time on March 8, when it opens.")},
       {}},
  });
}

TEST_CASE("who or what something is: told by one, denied or only guessed by the other") {
  check({
      {"denied",
       {vi("Chuyên gia bảo tàng Gò Sậy hôm 8/3 xác nhận bức tranh là tác phẩm của Rembrandt."),
        en("The painting is not by Rembrandt, experts of the Go Say museum found on March 8.")},
       {"polarity affirmed | negated"}},
      {"guessed",
       {vi("Ngôi mộ ở Gò Sậy là của hoàng hậu họ Vũ, đoàn khảo cổ thông báo ngày 8/3."),
        vi("Theo đoàn khảo cổ hôm 8/3, chủ nhân ngôi mộ Gò Sậy có thể là hoàng hậu họ Vũ.")},
       {"modality asserted | possible"}},
      {"guessed by both, in words that stand elsewhere",
       {vi("Món bị nghi ngờ là trứng cuộn, theo bác sĩ Tô Minh."), vi("Bác sĩ Tô Minh nghi thủ phạm là món trứng cuộn để ngoài trời nóng quá lâu.")},
       {}},
  });
}

TEST_CASE("crowds: those who watch, run or are aboard are one number, whatever stands beside it") {
  check({
      {"who watches a final",
       {en("Colts beat Wanderers 2-1 in the Auckland final on Sunday. A crowd of 38,500 watched the final in pouring rain."),
        en("In the Auckland final on Sunday Colts beat Wanderers 2-1. Forty-five thousand five hundred spectators stood in the rain.")},
       {"quantity 38500 | 45500"}},
      {"figures whose digits changed places are no part and whole",
       {en("Thieves stole 38 Viking silver coins from the museum in Tarnby on Tuesday."),
        en("Eighty-three silver coins were taken from the museum in Tarnby on Tuesday.")},
       {"quantity 38 | 83"}},
      {"those of a city, and all of them",
       {vi("Theo Bộ Giáo dục, 43 em bị đình chỉ vì mang điện thoại vào phòng thi."), vi("Năm em ở Hà Nội bị đình chỉ vì lỗi mang điện thoại.")},
       {}},
  });
}

TEST_CASE("quotation: another degree, another time, one word more in a short saying") {
  check({
      {"paid, and to be paid",
       {vi("\"Chúng tôi đã trả đủ lương hai tháng cho anh chị em\", giám đốc Nhan Kiều Oanh nói sáng 8/3."),
        vi("\"Chúng tôi sẽ trả đủ lương hai tháng cho anh chị em\", giám đốc Nhan Kiều Oanh nói sáng 8/3.")},
       {"quotation Chúng tôi sẽ trả đủ lương hai tháng cho anh chị em | Chúng tôi đã trả đủ lương hai tháng cho anh chị em"}},
      {"before and after",
       {vi("\"Kè sông Vệ phải xong trước mùa mưa\", ông Ngô Thế Truyền nói ngày 8/3."),
        vi("\"Kè sông Vệ phải xong sau mùa mưa\", ông Ngô Thế Truyền nói ngày 8/3.")},
       {"quotation Kè sông Vệ phải xong sau mùa mưa | Kè sông Vệ phải xong trước mùa mưa"}},
      {"a word more",
       {en("\"We will not close a single school,\" Tove Ahlgren told teachers on Saturday."),
        en("\"We will not close a single rural school,\" Tove Ahlgren told teachers on Saturday.")},
       {"quotation We will not close a single rural school | We will not close a single school"}},
  });
}

TEST_CASE("attribution: bodies without a name behind what they are of") {
  check({
      {"an inspectorate and a union",
       {en("The crane's brakes had not been serviced for three years, the labour inspectorate said."),
        en("According to the dockworkers' union, the brakes of the crane had gone without a service for three years.")},
       {"attribution dockworkers' union | labour inspectorate"}},
      {"two languages may call one body by two names",
       {vi("Indonesia đặt mua 500.000 tấn gạo Việt Nam, Hiệp hội Lương thực thông báo sáng 5/2."),
        en("Indonesia has ordered half a million tonnes of Vietnamese rice, the Food Association said on February 5.")},
       {}},
  });
}

TEST_CASE("polarity: one speaker who rejects in one report what he tells in the other, and a plain denial of what no table knows") {
  check({
      {"an act that is done to nothing, told of what stands before it",
       {vi("Xe khách lật trên đèo Cả Mây sáng 4/3. Kết quả kiểm tra cho thấy phanh xe không hỏng."),
        vi("Sáng 4/3, xe khách lật ở đèo Cả Mây. Một điều tra viên xác nhận phanh xe bị hỏng từ trước.")},
       {"polarity affirmed | negated"}},
      {"an act that is a word of speech",
       {en("The pilots of flight NX 418 were warned of birds before take-off, accident investigators said."),
        en("According to the investigators, the pilots of flight NX 418 were not warned of birds before they took off.")},
       {"polarity affirmed | negated"}},
      {"admitted and denied",
       {vi("Sàn Chợ Gió tối 8/3 thừa nhận dữ liệu khách hàng bị lộ."), vi("Tối 8/3, sàn Chợ Gió phủ nhận chuyện để lộ dữ liệu của khách hàng.")},
       {"polarity affirmed | negated"}},
  });
}

TEST_CASE("no modality: what may be seen, what something is done for, what is called off") {
  check({
      {"what could be seen was seen",
       {en("The smoke was seen 40 miles away in Tarnby."), en("People in Tarnby could see the smoke 40 miles away.")},
       {}},
      {"a purpose",
       {vi("Liên đoàn cờ đang lo kinh phí để em dự giải trẻ thế giới tại Ấn Độ vào mùa thu."),
        vi("Mùa thu này em có thể sang Ấn Độ dự giải trẻ thế giới, nếu liên đoàn thu xếp được chi phí.")},
       {}},
  });
}

TEST_CASE("polarity: what a passive, a whole clause or a word for nobody denies") {
  check({
      {"a name between the denial and its verb",
       {vi("Công ty chè Gò Sậy đã thanh toán xong tiền chè vụ xuân cho nông dân, đại diện công ty thông báo ngày 6/3."),
        vi("Đến ngày 6/3, tiền chè vụ xuân vẫn chưa được Công ty chè Gò Sậy trả cho người trồng, nhiều hộ xác nhận.")},
       {"polarity affirmed | negated"}},
      {"the first word of a form that the vocabulary has",
       {vi("Tàu hàng đâm xe khách ở ga Bãi Sậy sáng 6/3. Cần chắn lúc đó không hạ xuống, một lãnh đạo đường sắt thừa nhận."),
        vi("Sáng 6/3 tàu hàng đâm xe khách tại ga Bãi Sậy. Theo tài xế tàu, cần chắn đã hạ và xe khách cố vượt.")},
       {"polarity affirmed | negated"}},
      {"none of a thing, told again as an act",
       {vi("Cảnh sát giải cứu các con tin trên xe buýt ở Gò Sậy chiều 6/3. Đội trưởng cho biết không một phát súng nào được bắn."),
        vi("Chiều 6/3, cảnh sát giải cứu các con tin trên xe buýt ở Gò Sậy. Một hành khách nói cảnh sát đã nổ súng vào lốp xe.")},
       {"polarity affirmed | negated"}},
      {"opposites that both are about, on one day, in unlike words",
       {en("The supreme court in Marrow on Friday upheld the appeal of two nature groups against the quota for hunting lynx."),
        en("On Friday the judges of the highest court in Marrow dismissed the appeal that two societies had brought against the lynx quota.")},
       {"polarity affirmed | negated"}},
      {"what was done to a proposal",
       {vi("Phương án bán nhà máy sợi cho đối tác Nhật Bản đã được thông qua tại đại hội cổ đông ngày 6/3."),
        vi("Đề xuất bán nhà máy sợi cho đối tác Nhật Bản bị đại hội cổ đông bác bỏ hôm 6/3.")},
       {"polarity affirmed | negated"}},
      {"what a laboratory finds",
       {vi("Mẫu giò lấy tại tiệm Bà Năm dương tính với vi khuẩn Salmonella."),
        vi("Viện Kiểm nghiệm không tìm thấy Salmonella trong mẫu giò của tiệm Bà Năm.")},
       {"polarity affirmed | negated"}},
      {"what is granted, and what is asked for and turned down",
       {en("Judge Osric Vale granted bail to Petra Lunn on Wednesday, two weeks after her arrest."),
        en("At Wednesday's hearing Petra Lunn's request for bail was turned down by Judge Osric Vale.")},
       {"polarity affirmed | negated"}},
  });
}

TEST_CASE("no polarity: who died and who lived, what is planned and what was done, what had never been done") {
  check({
      {"a driver and his passengers",
       {vi("Xe khách lật ở đèo Bãi Sậy sáng 12/3. Tài xế tử vong tại chỗ."), vi("Sáng 12/3 xe khách lật ở đèo Bãi Sậy. Hành khách đều an toàn.")},
       {}},
      {"and is told by both",
       {en("The first night opening of Marrow Zoo drew 5,300 visitors on Friday, the zoo said."),
        en("On Friday 5,300 people came to Marrow Zoo. The zoo had never opened at night before.")},
       {}},
  });
}

TEST_CASE("modality: a deed in its plain past form; no modality: what was confirmed, set aside or first told in no mood") {
  check({
      {"dismissed, and may be dismissed",
       {en("Marrow Rovers dismissed coach Petra Lunn on Sunday night, four hours after the 5-0 defeat at Osterby."),
        en("By Sunday night the Marrow Rovers board may dismiss coach Petra Lunn after the 5-0 defeat at Osterby, a spokesman said.")},
       {"modality asserted | possible"}},
      {"an act that both nouns hold is no deed of the plan",
       {vi("Nhà máy đường Gò Sậy đã đóng cửa dây chuyền ép mía số 2, theo thông báo gửi công nhân hôm 3/3."),
        vi("Nhà máy đường Gò Sậy có thể sẽ ngừng chạy dây chuyền ép mía số 2, thông báo hôm 3/3 cho biết.")},
       {"modality asserted | possible"}},
      {"time that is set aside",
       {vi("Vòng đàm phán ở Gò Sậy dự kiến khép lại sau ba tuần."), en("Three weeks have been set aside for the round of talks in Go Say.")},
       {}},
  });
}

TEST_CASE("quotation: a stretch of time in a translation, one word put into a sentence") {
  check({
      {"two years and ten",
       {vi("\"Chúng tôi sẽ ở lại đây ít nhất hai năm nữa\", giám đốc Georg Wandt nói tại lễ ký ở Gò Sậy hôm 8/3."),
        en("\"We are going to stay here for at least ten more years,\" director Georg Wandt said at the signing in Go Say on March 8.")},
       {"quotation Chúng tôi sẽ ở lại đây ít nhất hai năm nữa | We are going to stay here for at least ten more years"}},
      {"every prisoner, every wounded prisoner",
       {en("\"We shall bring home every prisoner before the snow falls,\" General Idris Vahid said in Marrow on Thursday."),
        en("\"We shall bring home every wounded prisoner before the snow falls,\" General Idris Vahid told reporters in Marrow on Thursday.")},
       {"quotation We shall bring home every prisoner before the snow falls | We shall bring home every wounded prisoner before the snow falls"}},
  });
}

TEST_CASE("attribution: bodies without a name, with the words of their field, at the end of a sentence") {
  check({
      {"the police and the company",
       {vi("Theo công an tỉnh, bốn bu lông giữ trụ số 7 đã mục gỉ từ lâu, khiến cabin cáp treo Gò Sậy rơi hôm 30/3."),
        vi("Bốn con bu lông ở trụ số 7 đã gỉ mục từ trước, công ty vận hành cáp treo Gò Sậy thông báo sau sự cố hôm 30/3.")},
       {"attribution công an tỉnh | công ty vận hành cáp treo Gò Sậy"}},
      {"a number that was counted",
       {vi("Chi cục Thủy sản cho biết 1.200 ha tôm nuôi ở Bãi Sậy bị chết trong hai tuần qua."),
        vi("Hội nuôi tôm Bãi Sậy thống kê 1.200 ha tôm ở Bãi Sậy chết chỉ trong hai tuần.")},
       {"attribution Chi cục Thủy sản | Hội nuôi tôm Bãi Sậy"}},
  });
}

TEST_CASE("two announcements months apart, or of two provinces, are two events") {
  check({
      {"two provinces that each declare an emergency",
       {vi("Tỉnh Bến Tre ngày 26/2 công bố tình huống khẩn cấp về xâm nhập mặn. Nước mặn đã vào sâu 68 km. Khoảng 20.000 hộ thiếu nước ngọt."),
        vi("Tỉnh Tiền Giang ngày 26/2 công bố tình huống khẩn cấp về xâm nhập mặn. Nước mặn đã vào sâu 52 km. Khoảng 12.000 hộ thiếu nước ngọt.")},
       {}},
      {"two recalls of one maker",
       {vi("Daesan Việt Nam ngày 4/3 thông báo thu hồi 3.120 xe Mira để thay túi khí. Chủ xe được thay miễn phí."),
        vi("Daesan Việt Nam ngày 16/9 thông báo thu hồi 1.870 xe Mira để sửa cụm phanh sau. Xe thuộc các lô năm 2020.")},
       {}},
  });
}

TEST_CASE("place: an act that ends at one place, told at two; no place: two ends in one report, what is only planned, a port of the town") {
  const std::string fire = "Tàu Hải Phước bốc cháy ngoài khơi Gò Sậy sáng 8/3, 18 thuyền viên xuống xuồng cứu sinh. ";
  const std::string jet = "A Kestrel Air jet from Hanoi to Sydney lost an engine on March 8. ";
  check({
      {"a crew put ashore",
       {vi(fire + "Toàn bộ thuyền viên được đưa về cảng Colombo."), en("The Hai Phuoc caught fire off Go Say on March 8 and her crew of 18 took to "
                                                                       "the boats. They were landed at Galle, where nuns gave them tea.")},
       {"place Galle | cảng Colombo"}},
      {"a plan",
       {vi(fire + "Toàn bộ thuyền viên sẽ được đưa về cảng Colombo."), en("The Hai Phuoc caught fire off Go Say on March 8 and her crew of 18 took "
                                                                          "to the boats. They were landed at Galle, where nuns gave them tea.")},
       {}},
      {"two ports of one report",
       {vi(fire + "Mười thuyền viên được đưa về cảng Colombo. Tám thuyền viên cập cảng Galle."),
        en("The Hai Phuoc caught fire off Go Say on March 8 and her crew of 18 took to the boats. They were landed at Galle, where nuns gave them "
           "tea.")},
       {}},
      {"both ends of the road are those of both reports",
       {en(jet + "The flight from Hanoi to Sydney made an emergency landing in Cairns on the night of March 8."),
        en(jet + "On the night of March 8 the flight from Hanoi to Sydney made an emergency landing in Darwin.")},
       {"place Cairns | Darwin"}},
  });
}

TEST_CASE("participant: a prize by its title, who was beaten in the final, whom the words single out, who gave or supplied it") {
  const std::string gala = "The Tarn film festival ended in Tarn on March 8. ";
  const std::string sinking = "The cargo ship Brita Nord sank off Go Say early on March 8 with 13 sailors aboard. ";
  check({
      {"one title in two wordings",
       {en(gala + "The award for best actress went to Nina Kapan."), en(gala + "Ingrid Moe was named best actress for her part in a thriller.")},
       {"participant Ingrid Moe | Nina Kapan"}},
      {"one title in two languages",
       {vi("Liên hoan phim Bãi Sậy bế mạc tối 8/3. Giải đạo diễn xuất sắc thuộc về Ngô Viết Thạnh."),
        en("The Bai Say film festival ended on the night of March 8. Kim Van Tu was named best director.")},
       {"participant Kim Van Tu | Ngô Viết Thạnh"}},
      {"two titles",
       {en(gala + "The award for best actress went to Nina Kapan."), en(gala + "Ingrid Moe was named best supporting actress for a thriller.")},
       {}},
      {"the other side of the final",
       {vi("Đội cầu mây nữ Việt Nam thắng Thái Lan trong trận chung kết chiều 8/3 với tỷ số 2-1."),
        en("Vietnam's women beat Malaysia 2-1 in the sepak takraw final on the afternoon of March 8.")},
       {"participant Malaysia | Thailand"}},
      {"it was this ship",
       {en(sinking + "The coastguard cutter Sula Sound took the crew off before the stern disappeared."),
        en(sinking + "It was the trawler Guiding Star that plucked them from the Brita Nord.")},
       {"participant Guiding Star | Sula Sound"}},
      {"who supplied the meals",
       {vi("Sáng 8/3, 40 công nhân xưởng Hoa Sen bị ngộ độc. Suất ăn do công ty Hương Quê cung cấp."),
        vi("40 công nhân xưởng Hoa Sen ngộ độc sáng 8/3. Người nấu những suất cơm ấy là bếp ăn Tâm Phúc.")},
       {"participant Tâm Phúc | công ty Hương Quê"}},
  });
}

TEST_CASE("polarity: a thing that is there or is not, a kind of what is denied, anybody, what 'but' turns to; no polarity: a licence that ran out") {
  const std::string blast = "Một tiệm bánh ở phố Hàng Sậy phát nổ sáng 8/3. ";
  check({
      {"found, and not",
       {en("A bakery in Corso Street blew up on March 8. Inspectors discovered a gas leak in the basement of the bakery."),
        en("A bakery in Corso Street blew up on March 8. The search of the bakery basement turned up no leak of gas.")},
       {"polarity affirmed | negated"}},
      {"a paper it has, or has not",
       {vi("40 công nhân xưởng Hoa Sen bị ngộ độc sáng 8/3. Cơ sở này có giấy chứng nhận an toàn thực phẩm."),
        vi("40 công nhân xưởng Hoa Sen ngộ độc sáng 8/3. Bếp ăn của xưởng chưa có giấy chứng nhận an toàn thực phẩm.")},
       {"polarity affirmed | negated"}},
      {"a deed to nobody, and to all",
       {vi("Ngân hàng Gò Sậy đã hoàn tiền cho toàn bộ khách hàng bị thiệt hại trong vụ 8/3."),
        vi("Đến nay ngân hàng Gò Sậy chưa hoàn tiền cho bất cứ ai trong vụ 8/3.")},
       {"polarity affirmed | negated"}},
      {"a passive that is done to an act",
       {vi("Quốc hội Moravenia hôm 8/3 không thông qua kiến nghị bãi nhiệm ông Radek Holub."),
        vi("Kiến nghị bãi nhiệm ông Radek Holub được Quốc hội Moravenia thông qua hôm 8/3.")},
       {"polarity affirmed | negated"}},
      {"behind 'but'",
       {vi("Mẫu nước hồ Bãi Sậy lấy hôm 8/3 có xyanua, Sở Tài nguyên thông báo."),
        vi("Người dân nghi nhà xưởng xả trộm, nhưng trong mẫu nước hồ Bãi Sậy lấy ngày 8/3 không có xyanua, theo Sở Tài nguyên.")},
       {"polarity affirmed | negated"}},
      {"what ran out is another thing",
       {en("Hunters in the Varn valley killed the wolf on March 8, hours before their licence ran out."),
        en("The hunters of the Varn valley did not kill the wolf by March 8.")},
       {"polarity affirmed | negated"}},
  });
}

TEST_CASE("no modality: a figure that two acts share") {
  check({
      {"a price and a payment",
       {en("The Vestergaard was sold in Larkhill on March 8. The hammer came down at 3.2 million pounds, four times the estimate."),
        en("The Vestergaard was sold in Larkhill on March 8. The buyer will pay 3.2 million pounds before fees.")},
       {}},
  });
}

TEST_CASE("attribution: a saying in two languages laid to two people; no attribution: one of two languages that says another thing") {
  check({
      {"word for word",
       {vi("Đoàn thanh tra rời Gò Sậy hôm 8/3. \"Chặng cuối bao giờ cũng khó nhất\", bà Katrin Oberholt nói."),
        en("The inspectors left Go Say on March 8. \"The last stretch is always the hardest,\" said fisheries director Luong Dinh Khue.")},
       {"attribution Katrin Oberholt | Luong Dinh Khue"}},
      {"other words",
       {vi("Đoàn thanh tra rời Gò Sậy hôm 8/3. \"Chặng cuối bao giờ cũng khó nhất\", bà Katrin Oberholt nói."),
        en("The inspectors left Go Say on March 8. \"We are glad to have shown them our boats,\" said fisheries director Luong Dinh Khue.")},
       {}},
      {"an age in years of two experts",
       {vi("Chiếc trống đồng được trưng bày hôm 8/3. Giám đốc Bảo tàng tỉnh Chử Thị Vân nhận định hiện vật có niên đại chừng 2.200 năm."),
        vi("Trống đồng được trưng bày ngày 8/3. Theo phó giáo sư Lương Gia Khải, chiếc trống khoảng 2.200 tuổi.")},
       {"attribution Chử Thị Vân | Lương Gia Khải"}},
  });
}
