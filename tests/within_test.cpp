// A report against itself: a headline or a caption that counts otherwise than its article, and what only looks so.
#include <doctest/doctest.h>

#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

struct Case {
  const char* what;
  std::string title, body;
  std::vector<std::string> expected;  // as told() writes them
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const std::vector<std::string> found = told(compare_texts({page(c.title, "12/03/2021 19:30", c.body)}));
    CAPTURE(std::string(c.what));
    CHECK_MESSAGE(found == c.expected, "found ", joined(found), "expected ", joined(c.expected));
  }
}

}  // namespace

TEST_CASE("a headline that counts otherwise than its article") {
  check({
      {"the dead",
       "Cháy chung cư ở Huế, 5 người chết",
       "Chiều 12/3, một chung cư ở Huế bốc cháy khiến 4 người chết.\n\nCảnh sát đang điều tra nguyên nhân.",
       {"quantity 4 | 5"}},
      {"the dead in English",
       "Five dead in apartment fire",
       "Four people were killed when an apartment block caught fire on Friday.\n\nPolice are looking for the cause.",
       {"quantity 4 | 5"}},
      {"a sum",
       "Thành phố chi 35 tỷ đồng sửa cầu",
       "Ủy ban thành phố chi 53 tỷ đồng sửa cầu Bãi Sậy.\n\nCầu đã xuống cấp.",
       {"quantity 35000000000 | 53000000000"}},
  });
}

TEST_CASE("a headline that only seems to") {
  check({
      {"a part of those",
       "Mười một người trước vành móng ngựa",
       "Phiên tòa xử vụ phá rừng mở sáng 12/3.\n\nTrong số những người hầu tòa có hai cựu cán bộ kiểm lâm.",
       {}},
      {"a caption of another year, which stands there bare",
       "Huế: nước sông Hương trên báo động ba",
       "Mực nước sông Hương tại trạm Kim Long lúc 6 giờ sáng 12/3 là 3,72 m. Học sinh nghỉ học.\n\nẢnh: Đập Đá trong trận lụt 1999, nước lên 5,81 m.",
       {}},
      {"the same", "Cháy chung cư ở Huế, 5 người chết", "Chiều 12/3, một chung cư ở Huế bốc cháy khiến năm người chết.", {}},
      {"a sum of the article's", "Cháy chung cư ở Huế, 5 người chết", "Lửa làm 3 người chết tại chỗ. Hai người khác chết ở bệnh viện.", {}},
      {"one told apart", "Cháy chung cư ở Huế, 5 người chết", "Lửa làm chết người chủ nhà và 4 người thuê trọ.", {}},
      {"a toll that grew in the article",
       "Cháy chung cư ở Huế, 5 người chết",
       "Tối qua, cảnh sát xác nhận 4 người chết.\n\nSáng nay một nạn nhân qua đời, nâng số người chết lên 5.",
       {}},
      {"rounded", "Bắt xe chở nửa tấn ngà voi", "Cảnh sát phát hiện trên xe 553,5 kg ngà voi.", {}},
      {"bounds", "Gần 300 người biểu tình ở Huế", "Sáng 12/3, 290 người biểu tình ở Huế.", {}},
      {"other things", "Cháy chung cư ở Huế, 5 người chết", "Chiều 12/3, một chung cư ở Huế bốc cháy, 12 người bị thương được đưa đi cấp cứu.", {}},
      {"two numbers in the article", "Cháy chung cư ở Huế, 5 người chết", "Ban đầu có 3 người chết. Sau đó có 7 người chết.", {}},
      {"ages", "Bắt nghi phạm 25 tuổi", "Nạn nhân 52 tuổi đã xuất viện.", {}},
      {"another time",
       "Cháy chung cư ở Huế, 5 người chết",
       "Chiều 12/3, một chung cư ở Huế bốc cháy.\n\nNăm 2009, một vụ cháy ở Huế làm 4 người chết.",
       {}},
  });
}

TEST_CASE("what two reports part on is not told again of one of them") {
  const std::string right = page("Thành phố chi 35 tỷ đồng sửa cầu", "12/03/2021 19:30", "Ủy ban thành phố chi 35 tỷ đồng sửa cầu Bãi Sậy.");
  const std::string wrong = page("Thành phố chi 35 tỷ đồng sửa cầu", "12/03/2021 19:30", "Ủy ban thành phố chi 53 tỷ đồng sửa cầu Bãi Sậy.");
  const auto found = told(compare_texts({right, wrong}));
  CHECK_MESSAGE(found == std::vector<std::string>{"quantity 35000000000 | 53000000000"}, joined(found));
}
