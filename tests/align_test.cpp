// Two statements slot by slot, and the score that comes of it.
#include <doctest/doctest.h>

#include <tuple>

#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;
using cluster::Slot;

namespace {

cluster::Alignment align_vi(const std::string& a, const std::string& b) {
  const Staged staged({page("Tin vắn", "12/03/2021 19:30", a), page("Tin vắn", "12/03/2021 20:30", b)});
  return staged.align(a.substr(0, 12), b.substr(0, 12));
}

struct SlotCase {
  Slot slot;
  const char *a, *b;
  int sign;  // of what the slot says
};

int sign(float v) { return v > 0.01F ? 1 : v < -0.01F ? -1 : 0; }

const std::string story =
    "Cầu Bãi Sậy được khánh thành ngày 8/3 với sự có mặt của ông Trần Quốc Bảo. Cây cầu dài 640 m. "
    "Ông Trần Quốc Bảo nói: \"Từ nay bà con không còn phải chờ phà mỗi sáng\". Vụ chìm phà năm 2009 làm 12 người thiệt mạng. Giá vé tàu thủy giảm "
    "còn 15.000 đồng.";
const std::string retold =
    "Ngày 8/3, cầu Bãi Sậy khánh thành. Chiều dài cầu là 640 m. \"Từ nay bà con không còn phải chờ phà mỗi sáng\", ông Trần Quốc Bảo nói. "
    "Năm 2009, 12 người thiệt mạng khi phà chìm. Tàu thủy hạ giá vé còn 15.000 đồng.";

}  // namespace

TEST_CASE("each slot speaks for what is shared and against what differs") {
  for (const SlotCase& c : std::vector<SlotCase>{
           {Slot::act, "Hai bên ký thỏa thuận.", "Thỏa thuận đã được ký kết.", 1},
           {Slot::act, "Hai bên ký thỏa thuận.", "Cảnh sát bắt giữ 12 người.", -1},
           {Slot::number, "Cầu dài 640 m, rộng hơn đường.", "Chiều dài của cầu là 640 m.", 1},
           {Slot::number_equal, "Cầu dài 640 m.", "Chiều dài của cầu là 640 m.", 1},
           {Slot::quote, "Ông nói: \"bà con không còn phải chờ phà\".", "\"Bà con không còn phải chờ phà\", ông nói.", 1},
           {Slot::quote, "Ông nói: \"bà con không còn phải chờ phà\".", "Ông nói: \"giá vé sẽ giảm một nửa từ mai\".", 0},
           {Slot::who, "Ông Trần Quốc Bảo ký hợp đồng.", "Hợp đồng do ông Trần Quốc Bảo ký.", 1},
           {Slot::who, "Ông Trần Quốc Bảo ký hợp đồng.", "Bà Lê Minh Thư ký hợp đồng.", -1},
           {Slot::where, "Hội nghị họp tại Đà Nẵng.", "Tại Đà Nẵng, hội nghị họp.", 1},
           {Slot::where, "Hội nghị họp tại Đà Nẵng.", "Tại Huế, hội nghị họp.", -1},
           {Slot::when, "Hội nghị họp ngày 8/3.", "Ngày 8/3, hội nghị họp.", 1},
           {Slot::when, "Hội nghị họp ngày 8/3.", "Ngày 9/3, hội nghị họp.", -1},
           {Slot::said_by, "Theo ông Trần Quốc Bảo, phà đã nghỉ.", "Ông Trần Quốc Bảo cho biết phà đã nghỉ.", 1},
           {Slot::said_by, "Theo ông Trần Quốc Bảo, phà đã nghỉ.", "Bà Lê Minh Thư cho biết phà đã nghỉ.", -1},
           {Slot::recalled, "Phà chìm ngày 11/3/2021.", "Năm 2009, phà chìm.", 1},
       }) {
    CAPTURE(cluster::name(c.slot));
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(sign(align_vi(c.a, c.b).slot(c.slot)) == c.sign);
  }
}

TEST_CASE("statements of two matters are apart, whatever their words share") {
  for (const auto& [a, b, reason] : std::vector<std::tuple<std::string, std::string, std::string>>{
           {"Phà chìm ngày 11/3/2021 ở Bãi Sậy.", "Năm 2009, phà chìm ở Bãi Sậy.", "one of them recalls another time"},
           {"\"Con nước đã lên cao lắm rồi\", ông Trần Quốc Bảo nói.", "\"Bến phà sẽ đóng cửa sớm\", bà Lê Minh Thư nói.",
            "other words of another speaker"},
           {"Ông Trần Quốc Bảo về đích sau 61 giờ 14 phút.", "Bà Lê Minh Thư về đích sau 29 giờ 47 phút.", "figures of another person"},
           {"Đội Bãi Sậy vô địch nội dung nam.", "Đội Hoa Lau vô địch nội dung nữ.", "one tells of the counterpart of the other's matter"},
           {"Năm 2019, lợi nhuận sau thuế của Trang Vàng đạt 41 tỷ đồng.", "Doanh thu năm 2019 của Trang Vàng lên tới 1.150 tỷ đồng.",
            "their sums are of two kinds"},
           {"Trận lũ ở Bãi Sậy làm 11 người mất tích.", "Trận lũ ở Bãi Sậy làm 9 người thiệt mạng.", "they count other people"},
           {"Tòa tuyên phạt ông Trần Quốc Bảo 9 năm tù.", "Viện kiểm sát đề nghị phạt ông Trần Quốc Bảo 12 năm tù.",
            "figures of two stages or stretches of time"},
           {"Sáu tháng đầu năm, bến phà Bãi Sậy lãi 340 triệu đồng.", "Quý hai, bến phà Bãi Sậy lãi 190 triệu đồng.",
            "figures of two stages or stretches of time"},
           {"Tòa tuyên phạt ông Trần Quốc Bảo 9 năm tù.", "Ông Trần Quốc Bảo lĩnh 12 năm tù.", ""},
           {"Quý hai, bến phà Bãi Sậy lãi 340 triệu đồng.", "Quý 2, bến phà Bãi Sậy lãi 190 triệu đồng.", ""},
           {"Phà chìm ngày 11/3/2021 ở Bãi Sậy.", "Ngày 11/3, phà chìm ở Bãi Sậy.", ""},
           {"\"Con nước đã lên cao lắm rồi\", ông Trần Quốc Bảo nói.", "\"Con nước đã lên cao lắm rồi\", bà Lê Minh Thư nói.", ""},
           {"Ông Trần Quốc Bảo về đích sau 61 giờ 14 phút.", "Ông Trần Quốc Bảo về đích sau 29 giờ 47 phút.", ""},
           {"Đội Bãi Sậy vô địch nội dung nam.", "Nội dung nam, đội Hoa Lau vô địch.", ""},
       }) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(align_vi(a, b).apart == reason);
  }
}

TEST_CASE("every slot stays between -1 and 1, every score between 0 and 1") {
  const Staged staged({page("Tin", "12/03/2021 19:30", story), page("Tin", "12/03/2021 20:30", retold)});
  const auto pairs = staged.align_all();
  REQUIRE_FALSE(pairs.empty());
  for (const cluster::Alignment& p : pairs) {
    for (std::size_t s = 0; s < cluster::slot_count; ++s) {
      CHECK(p.slots[s] >= -1.0F);
      CHECK(p.slots[s] <= 1.0001F);
    }
    CHECK(p.score >= 0);
    CHECK(p.score <= 1);
  }
}

TEST_CASE("the best partner of a claim is the same claim of the other report") {
  const Staged staged({page("Tin", "12/03/2021 19:30", story), page("Tin", "12/03/2021 20:30", retold)});
  const auto pairs = staged.align_all();
  for (const auto& [a, b] : std::vector<std::pair<const char*, const char*>>{{"khánh thành ngày 8/3", "Ngày 8/3"},
                                                                             {"Cây cầu dài", "Chiều dài"},
                                                                             {"Từ nay", "Từ nay"},
                                                                             {"Vụ chìm phà", "Năm 2009"},
                                                                             {"Giá vé", "hạ giá vé"}}) {
    const StatementId from = staged.statement(0, a), to = staged.statement(1, b);
    REQUIRE(from);
    REQUIRE(to);
    const cluster::Alignment* best = nullptr;
    for (const cluster::Alignment& p : pairs) {
      if (p.a == from && (best == nullptr || p.score > best->score)) best = &p;
    }
    CAPTURE(a);
    REQUIRE(best != nullptr);
    CHECK(staged.text(best->b) == staged.text(to));
    CHECK(best->score > 0.5);
  }
}

TEST_CASE("a quantity goes with one of the other side only") {
  const cluster::Alignment p = align_vi("Vụ cháy làm 3 người chết và 5 người bị thương.", "Có 3 người chết, 5 người bị thương vì cháy.");
  std::set<std::uint32_t> as, bs;
  for (const cluster::QuantityPair& q : p.quantities) {
    CHECK(as.insert(q.a).second);
    CHECK(bs.insert(q.b).second);
    CHECK(q.agreement == cluster::Agreement::equal);
  }
}

TEST_CASE("a place meets itself, what holds it and what it holds") {
  const Staged staged({page("Tin", "", "Hội nghị họp tại Geneva. Đoàn ghé Thụy Sĩ rồi sang Vienna.")});
  const auto place = [&](std::string_view name) {
    for (std::size_t e = 0; e < staged.world.out.entities.size(); ++e) {
      if (staged.world.out.entities[e].name == name) return EntityId(e);
    }
    return EntityId();
  };
  REQUIRE(place("Geneva"));
  REQUIRE(place("Switzerland"));
  REQUIRE(place("Vienna"));
  CHECK(cluster::places_meet(staged.world, place("Geneva"), place("Geneva")));
  CHECK(cluster::places_meet(staged.world, place("Geneva"), place("Switzerland")));
  CHECK(cluster::places_meet(staged.world, place("Switzerland"), place("Geneva")));
  CHECK_FALSE(cluster::places_meet(staged.world, place("Geneva"), place("Vienna")));
}
