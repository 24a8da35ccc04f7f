// Statements as rows: what is meant counts, not how it is spelt.
#include <doctest/doctest.h>

#include <cmath>

#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

float nearness(const Staged& staged, std::string_view a, std::string_view b) {
  return vectorise::cosine(staged.rows.statements, staged.statement(0, a).value, staged.statement(1, b).value);
}

const std::string heard = page(
    "Tin vắn", "27/08/2016 08:00",
    "Ngoại trưởng Mỹ Giôn Ke-ri hội đàm với Ngoại trưởng Nga Xéc-gây La-vrốp tại Giơ-ne-vơ ngày 26-8. Giá gạo ở Cần Thơ tăng 5% trong tháng này.");
const std::string latin =
    page("Tin vắn", "27/08/2016 09:00",
         "Ngoại trưởng Mỹ John Kerry gặp Ngoại trưởng Nga Sergei Lavrov tại Geneva ngày 26/8. Ngoại trưởng Đức thăm Ấn Độ vào tháng sau.");

}  // namespace

TEST_CASE("every row has unit length or is empty, and nothing in it is negative") {
  const Staged staged({heard, latin, page("Brief", "", "The harbour burned for three days.")});
  const auto check = [](const vectorise::Matrix& rows) {
    for (int r = 0; r < rows.outerSize(); ++r) {
      double norm = 0;
      for (vectorise::Matrix::InnerIterator it(rows, r); it; ++it) {
        CHECK(it.value() > 0);
        norm += static_cast<double>(it.value()) * static_cast<double>(it.value());
      }
      const bool unit = norm == 0 || std::abs(norm - 1) < 1e-4;
      CHECK(unit);
    }
  };
  check(staged.rows.statements);
  check(staged.rows.reports);
  CHECK(staged.rows.statements.rows() == static_cast<Eigen::Index>(staged.world.statements.size()));
  CHECK(staged.rows.reports.rows() == 3);
}

TEST_CASE("two spellings of one meeting are nearer than two matters of one kind") {
  const Staged staged({heard, latin});
  const float same = nearness(staged, "Giơ-ne-vơ", "Geneva");
  CHECK(same > 0.5F);
  CHECK(same > 2 * nearness(staged, "Giơ-ne-vơ", "Ấn Độ"));
  CHECK(nearness(staged, "Giá gạo", "Geneva") < 0.1F);
}

TEST_CASE("Vietnamese and English sentences of one matter meet through names, concepts and numbers") {
  const Staged staged({page("Tin vắn", "12/03/2021 08:00", "Ba người thiệt mạng trong vụ cháy ở Lisbon ngày 11/3. Giá vàng giảm."),
                       page("Brief", "March 12, 2021", "Three people died in a fire in Lisbon on March 11. Gold fell.")});
  CHECK(nearness(staged, "thiệt mạng", "died") > 0.5F);
  CHECK(nearness(staged, "thiệt mạng", "Gold") < 0.1F);
}

TEST_CASE("a statement is nearest to itself") {
  const Staged staged({heard, heard});
  for (std::uint32_t i = staged.world.of_report[0].first; i < staged.world.of_report[0].last; ++i) {
    const std::uint32_t twin = staged.world.of_report[1].first + i;
    CHECK(vectorise::cosine(staged.rows.statements, i, twin) > 0.999F);
  }
}

TEST_CASE("a statement is covered by itself wholly, by one without a word in common not at all, and by another as that is by it") {
  const Staged staged({heard, latin, page("Brief", "", "The harbour burned for three days.")});
  const std::uint32_t first = staged.world.of_report[0].first;
  CHECK(vectorise::covered(staged.rows.statements, first, first) == doctest::Approx(1));
  for (std::uint32_t i = first; i < staged.world.of_report[0].last; ++i) {
    for (std::uint32_t k = staged.world.of_report[1].first; k < staged.world.statements.size(); ++k) {
      const float share = vectorise::covered(staged.rows.statements, i, k);
      CHECK(share == vectorise::covered(staged.rows.statements, k, i));
      CHECK(share <= 1.0001F);
      CHECK((share > 0) == (vectorise::cosine(staged.rows.statements, i, k) > 0));
    }
  }
}

TEST_CASE("a rare term weighs more than a common one") {
  const Staged staged(
      {heard, latin, page("Tin vắn", "", "Ngoại trưởng Mỹ John Kerry về nước."), page("Tin vắn", "", "Ngoại trưởng Mỹ John Kerry phát biểu.")});
  float common = 0, rare = 0;
  std::uint32_t most = 0;
  for (const vectorise::Column& c : staged.rows.columns) {
    if (c.documents > most) most = c.documents, common = c.idf;
    if (c.documents == 1) rare = std::max(rare, c.idf);
  }
  CHECK(most > 2);
  CHECK(rare > common);
}
