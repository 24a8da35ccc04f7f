// What falls short of proof is a note or is not said: names in short or with a slip, negations and moods in the same words, a whole and its parts, a
// quotation in other words of one sense.
#include "story_cases.hpp"

using namespace dateline;
using namespace dateline::stories;

TEST_CASE("a name in short or with a slipped letter is no other name") {
  check({
      {"an initial",
       {vi("Ông N. Hartmann ký quyết định đóng cửa mỏ than ngày 8/3."), vi("Ông Norbert Hartmann ký quyết định đóng cửa mỏ than ngày 8/3.")},
       {}},
      {"an initial at the end",
       {vi("Chị Lê Thị T. bị một thanh niên khống chế ở Đắk Hà."), vi("Chị Lê Thị Thủy bị một thanh niên khống chế ở Đắk Hà.")},
       {}},
      {"a slip", {en("Paul Blackthorn opened the museum on Friday."), en("Paul Blackthorne opened the museum on Friday.")}, {}},
      {"another name",
       {en("Paul Blackthorne opened the museum on Friday."), en("Paul Whitfield opened the museum on Friday.")},
       {"participant Paul Blackthorne | Paul Whitfield"}},
  });
}

TEST_CASE("as many negations and the same words of mood deny and plan nothing else") {
  check({
      {"one negation, another order",
       {vi("Đây không phải là lần đầu tiên trạm bơm bị phá bởi nhóm này."), vi("Đây không phải là lần đầu tiên trạm bơm bị nhóm này phá.")},
       {}},
      {"done in both", {vi("Hậu quả, 7 người trên không được thi hành bản án."), vi("Hậu quả 7 người đã không được thi hành bản án.")}, {}},
      {"a denial",
       {vi("Hậu quả, 7 người trên không được thi hành bản án."), vi("Hậu quả, 7 người trên được thi hành bản án.")},
       {"polarity affirmed | negated"}},
      {"the same request",
       {vi("Lãnh đạo Công an thành phố đã đề nghị Công an tỉnh tiến hành điều tra làm rõ vụ mạo danh."),
        vi("Lãnh đạo Công an thành phố đã đề nghị Công an tỉnh tiến hành điều tra, làm rõ vụ giả danh.")},
       {}},
  });
}

TEST_CASE("a whole is no rival of its parts") {
  check({
      {"passengers and crew",
       {vi("Chiếc máy bay chở 66 người biến mất trên biển ngày 8/3."),
        vi("Chiếc máy bay chở 56 người là khách và 10 người trong phi hành đoàn biến mất trên biển ngày 8/3.")},
       {}},
      {"another whole",
       {vi("Chiếc máy bay chở 66 người biến mất trên biển ngày 8/3."), vi("Chiếc máy bay chở 56 người biến mất trên biển ngày 8/3.")},
       {"quantity 56 | 66"}},
  });
}

TEST_CASE("a quotation in other words is a divergence; with another number, name or negation a contradiction") {
  const auto severity = [](const std::string& a, const std::string& b) {
    const Comparison c = compare_texts({vi("Ông Phan Bá Trọng nói: \"" + a + "\"."), vi("Ông Phan Bá Trọng nói: \"" + b + "\".")});
    REQUIRE_MESSAGE(c.discrepancies.size() == 1, joined(told(c)));
    CHECK(c.discrepancies.front().aspect == Aspect::quotation);
    return std::string(name(c.discrepancies.front().severity));
  };
  CHECK(severity("Con chó lao vào cắn lũ trẻ ngay giữa sân trường", "Con chó tấn công lũ trẻ ngay giữa sân trường") == "divergence");
  CHECK(severity("Con chó lao vào cắn 14 đứa trẻ giữa sân", "Con chó lao vào cắn 41 đứa trẻ giữa sân") == "contradiction");
  CHECK(severity("Chúng tôi sẽ bồi thường cho các hộ dân ven sông", "Chúng tôi sẽ không bồi thường cho các hộ dân ven sông") == "contradiction");
}

TEST_CASE("a story that goes on for days is not misdated, and who tells both days knows of two") {
  check({
      {"two acts of one story",
       {vi("Sáng 8/3, gia đình ông Phan Bá Trọng ở Cà Mau ăn món cóc rồi nhập viện.\n\nNgày 10/3, bệnh viện cho 4 người trong gia đình ông Trọng "
           "xuất viện."),
        vi("Chiều 9/3, một người trong gia đình ông Phan Bá Trọng ở Cà Mau nguy kịch.\n\nNgày 11/3, công an làm việc với gia đình ông Trọng.")},
       {}},
      {"the day of saying",
       {vi("Khoảng 22 giờ ngày 10/3, tổ tuần tra phát hiện xe tải chở gỗ lậu tại Lạng Giang."),
        vi("Ngày 11/3, nguồn tin từ công an tỉnh cho biết, tối 10/3 tổ tuần tra phát hiện xe tải chở gỗ lậu tại Lạng Giang.")},
       {}},
      {"one day each",
       {vi("Ngày 10/3, Công an Huế bắt Phan Bá Trọng để điều tra hành vi lừa đảo."),
        vi("Ngày 11/3, Công an Huế bắt Phan Bá Trọng để điều tra hành vi lừa đảo.")},
       {"date 2021-03-10 | 2021-03-11"}},
  });
}

TEST_CASE("a house may lie in the city, and what both name is not where they part") {
  check({
      {"a house",
       {vi("Chiều 8/3, công an khám nghiệm hiện trường vụ cháy tại Nha Trang."),
        vi("Chiều 8/3, công an khám nghiệm hiện trường vụ cháy tại chung cư Bình Khang.")},
       {}},
      {"two cities",
       {vi("Chiều 8/3, công an khám nghiệm hiện trường vụ cháy tại Nha Trang."),
        vi("Chiều 8/3, công an khám nghiệm hiện trường vụ cháy tại Đà Lạt.")},
       {"place Nha Trang | Đà Lạt"}},
      {"regions in another order",
       {vi("Trong ba ngày tới, ở Nam Bộ và Tây Nguyên có mưa to."), vi("Trong ba ngày tới, ở Tây Nguyên và Nam Bộ có mưa to.")},
       {}},
  });
}
