// From pairs to events and clusters, and the years that reports lend each other.
#include <doctest/doctest.h>

#include <cmath>

#include "cluster/clusters.hpp"
#include "cluster/settle.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

const std::string talks_heard = page("Ngoại trưởng Mỹ và Nga hội đàm", "27/08/2016 08:00",
                                     "Ngày 26-8, Ngoại trưởng Mỹ Giôn Ke-ri và Ngoại trưởng Nga Xéc-gây La-vrốp hội đàm tại Giơ-ne-vơ về lệnh ngừng "
                                     "bắn ở Xy-ri. Cuộc gặp kéo dài 10 tiếng. "
                                     "Ông Ke-ri nói hai bên đã đạt được sự thông suốt về con đường phía trước. Hai bên chưa ký thỏa thuận.");
const std::string talks_latin = page(
    "Kerry, Lavrov gặp nhau ở Geneva", "27/08/2016 10:00",
    "Cuộc gặp giữa Ngoại trưởng Mỹ John Kerry và người đồng cấp Nga Sergei Lavrov về ngừng bắn ở Syria diễn ra tại Geneva ngày 26/8, kéo dài 10 giờ. "
    "Theo ông Kerry, hai bên đã đạt được sự thông suốt về con đường phía trước. Thỏa thuận chưa được ký.");
const std::string rice =
    page("Giá gạo tăng", "27/08/2016 08:00", "Giá gạo ở Cần Thơ tăng 5% trong tháng 8. Nông dân bán 12.000 tấn lúa. Thương lái từ Long An đến mua.");
const std::string ferry_may =
    page("Chìm phà ở Cà Mau", "04/05/2016 08:00",
         "Một chiếc phà chở 40 khách chìm trên sông Ông Đốc, tỉnh Cà Mau ngày 3/5. Ba người chết. Phà do ông Lý Văn Tấn lái.");
const std::string ferry_june =
    page("Chìm phà ở Quảng Nam", "20/06/2016 08:00",
         "Một chiếc phà chở 25 khách chìm trên sông Thu Bồn, tỉnh Quảng Nam ngày 19/6. Bảy người chết. Phà do ông Huỳnh Đức lái.");

// One owner, like sentences, other figures and days.
const std::string mine_january =
    "Gas explosion kills seven at Karsava mine\n\nSeven miners were killed on Monday, January 16, when methane exploded in the Karsava coal mine, "
    "owner Berg Kohle said. Four others were taken to hospital with burns.\n\nThe blast happened at a depth of 640 metres during the morning shift. "
    "Berg Kohle halted work at all its pits for a day.";
const std::string mine_september =
    "Gas explosion kills three at Dolna mine\n\nThree miners were killed on Friday, September 8, when methane exploded in the Dolna coal mine, owner "
    "Berg Kohle said. Two others were taken to hospital with burns.\n\nThe blast happened at a depth of 710 metres shortly before the night shift "
    "ended. In the village the bell was rung for the dead.";
// A day and a month that changed places between two languages.
const std::string route_july = page("Mở đường bay Đà Nẵng - Budapest", "",
                                    "Hãng hàng không Sao Mai khai trương đường bay thẳng nối Đà Nẵng với Budapest ngày 4/7/2023. "
                                    "Mỗi tuần có ba chuyến bay. Vé một chiều có giá từ 9 triệu đồng.");
const std::string route_april = page("Da Nang to Budapest, non-stop", "",
                                     "Vietnam's Sao Mai Air opened its non-stop service between Da Nang and Budapest on April 7, 2023. "
                                     "There are three flights a week. The cheapest ticket costs 9 million dong one way.");

std::vector<std::vector<std::size_t>> events(const Texts& texts) {
  std::vector<std::vector<std::size_t>> out;
  for (const Event& e : compare_texts(texts).events) {
    out.emplace_back();
    for (const ReportId r : e.reports) out.back().push_back(r.index());
  }
  return out;
}

using Groups = std::vector<std::vector<std::size_t>>;

// The cluster that holds the statement with this piece, as pieces of text.
std::vector<std::string> cluster_of(const Comparison& c, std::string_view piece) {
  std::vector<std::string> out;
  for (const Cluster& cluster : c.clusters) {
    std::vector<std::string> texts;
    bool holds = false;
    for (const StatementId s : cluster.statements) {
      texts.emplace_back(c.text(c.of(s).report, c.of(s).span));
      holds = holds || texts.back().find(piece) != std::string::npos;
    }
    if (holds) out.insert(out.end(), texts.begin(), texts.end());
  }
  return out;
}

bool holds(const std::vector<std::string>& texts, std::string_view piece) {
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& t) { return t.find(piece) != std::string::npos; });
}

}  // namespace

TEST_CASE("candidates are pairs of two reports, each once, in order, near enough") {
  const Staged staged({talks_heard, talks_latin, rice});
  const auto found = cluster::find_candidates(staged.world, staged.rows);
  REQUIRE_FALSE(found.empty());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].a < found[i].b);
    CHECK(staged.world.out.of(found[i].a).report != staged.world.out.of(found[i].b).report);
    CHECK(found[i].cosine >= 0.04F);
    CHECK(std::abs(found[i].cosine - vectorise::cosine(staged.rows.statements, found[i].a.value, found[i].b.value)) < 1e-4F);
    if (i > 0) CHECK(std::tie(found[i - 1].a, found[i - 1].b) < std::tie(found[i].a, found[i].b));
  }
  CHECK(cluster::find_candidates(staged.world, staged.rows, 1.1F).empty());
}

TEST_CASE("a statement keeps only so many candidates") {
  const Staged staged({talks_heard, talks_latin});
  std::vector<int> partners(staged.world.statements.size());
  const auto all = cluster::find_candidates(staged.world, staged.rows), one = cluster::find_candidates(staged.world, staged.rows, 0.04F, 1, 1);
  CHECK(one.size() <= staged.world.statements.size());
  CHECK(one.size() < all.size());
}

// Two races of one length, two weeks apart, told in the same words.
const std::string race_march = page("Marathon Bãi Sậy: chủ nhà lên ngôi", "",
                                    "Sáng 14/3, giải marathon Bãi Sậy khởi tranh với 8.200 người chạy. Ở cự ly 42 km nam, Trần Quốc Bảo về nhất với "
                                    "thời gian 2 giờ 31 phút.\n\nNhiệt độ lúc xuất phát chỉ 9 độ C. Tiền thưởng cho nhà vô địch là 100 triệu đồng.");
const std::string race_april = page("Marathon Hoa Lau: kỷ lục người tham dự", "",
                                    "Sáng 4/4, giải marathon Hoa Lau thu hút 11.000 người chạy. Ở cự ly 42 km nam, Phan Đình Sơn về nhất với thời "
                                    "gian 2 giờ 28 phút.\n\nNhiệt độ lúc xuất phát là 26 độ C. Tiền thưởng cho nhà vô địch là 150 triệu đồng.");

// One charity's work in two countries, told in the same words with other figures.
const std::string mangroves =
    page("Mangrove planting begins", "",
         "The charity Greenroot began planting mangroves with 4,000 volunteers in Kenya on Monday. Half of them are pupils. "
         "The work will take two years.\n\nEvery seedling is tied to a stake, and fishermen guard the beds at night.");
const std::string olives = page("Olive planting begins", "",
                                "The charity Greenroot began planting olive trees with 1,300 volunteers in Jordan on Monday. A third of them are "
                                "soldiers. The work will end next spring.\n\nWater comes by donkey, and the wells are deep.");

// One figure is the same; day, valley and people are others.
const std::string avalanche_january = page(
    "Avalanche kills two in Tyrol", "",
    "An avalanche killed two skiers in the Austrian province of Tyrol on January 9, mountain rescue said. The men had left the piste.\n\nA third "
    "man dug himself out and called for help. The danger level stood at four.");
const std::string avalanche_february =
    page("Avalanche kills two in Vorarlberg", "",
         "An avalanche killed two skiers in the Austrian province of Vorarlberg on February 17, mountain rescue said. The women had been climbing "
         "with a guide.\n\nThe guide broke a leg. Sunshine had softened the slope since the morning.");
// Opposite acts of two days.
const std::string petrol_up = page("Giá xăng tăng", "", "Liên Bộ quyết định tăng giá xăng RON95 thêm 420 đồng mỗi lít từ 15 giờ ngày 11/4.");
const std::string petrol_down = page("Giá xăng giảm", "", "Liên Bộ quyết định giảm giá xăng RON95 bớt 610 đồng mỗi lít từ 15 giờ ngày 21/4.");

TEST_CASE("reports of one happening are one event, look-alikes and strangers are not") {
  CHECK(events({talks_heard, talks_latin, rice}) == Groups{{0, 1}, {2}});
  CHECK(events({ferry_may, ferry_june}) == Groups{{0}, {1}});
  CHECK(events({ferry_may, talks_heard, ferry_june, talks_latin}) == Groups{{0}, {1, 3}, {2}});
  CHECK(events({mine_january, mine_september}) == Groups{{0}, {1}});
  CHECK(events({route_july, route_april}) == Groups{{0, 1}});
  CHECK(events({race_march, race_april}) == Groups{{0}, {1}});
  CHECK(events({mangroves, olives}) == Groups{{0}, {1}});
  CHECK(events({avalanche_january, avalanche_february}) == Groups{{0}, {1}});
  CHECK(events({petrol_up, petrol_down}) == Groups{{0}, {1}});
  CHECK(events({rice}) == Groups{{0}});
  CHECK(events({}) == Groups{});
}

// A champion's two fights, each told by four pages without a date.
const Texts two_fights = {
    "Orlov keeps his belts\n\nHeavyweight champion Viktor Orlov kept his belts on Saturday night when he stopped Bram Kessler in the seventh "
    "round. Orlov knocked Kessler down with a left hook. The referee ended the fight. The crowd at the arena cheered the champion.",
    "Champion stops challenger\n\nViktor Orlov stopped the challenger Bram Kessler in the seventh round and kept the heavyweight belts. Kessler "
    "went down twice. Orlov said the left hook had decided the fight. The champion has not lost in four years.",
    "Orlov too strong\n\nThe heavyweight belts stay with Viktor Orlov, who beat Bram Kessler in seven rounds. The referee stepped in after a left"
    " hook. Kessler said he had been ill. The champion told the crowd that he wants to fight again.",
    "Seventh heaven for Orlov\n\nIt took Viktor Orlov seven rounds to beat Bram Kessler and keep his heavyweight belts. The champion hit Kessler "
    "at will. Kessler has lost three of five fights. The referee stopped it after a left hook.",
    "Orlov keeps belts again\n\nViktor Orlov kept his heavyweight belts on Saturday night and stopped Tony Marlowe in the sixth round. Marlowe "
    "went down with a right hand. The referee ended the fight. The champion thanked the crowd at the stadium.",
    "Sixth round win\n\nThe heavyweight champion Viktor Orlov beat Tony Marlowe in the sixth round and kept his belts. Marlowe, at forty, was "
    "slow. Orlov said the right hand had decided the fight. The champion has won sixteen fights.",
    "Marlowe stopped\n\nTony Marlowe was stopped in the sixth round by the heavyweight champion, Viktor Orlov. A right hand ended the fight. "
    "Marlowe told the crowd that he would retire. Orlov keeps his belts and wants to fight again.",
    "Belts stay with Orlov\n\nViktor Orlov stopped Tony Marlowe in six rounds and keeps the heavyweight belts. The referee gave Marlowe a count. "
    "The champion used his right hand. The crowd at the stadium cheered him.",
};

TEST_CASE("two look-alike events of many reports, each with a cast of its own, stay apart") {
  CHECK(events(two_fights) == Groups{{0, 1, 2, 3}, {4, 5, 6, 7}});
}

TEST_CASE("reports that spell one name in two ways are one event") {
  Texts one_fight = two_fights;
  for (std::string& text : one_fight) {
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{{"Tony", "Bram"}, {"Marlowe", "Kettner"}}) {
      for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    }
  }
  CHECK(events(one_fight).size() == 1);
}

TEST_CASE("a slip of the pen in the day makes no second event where the one detail is shared") {
  const auto opened_on = [](const std::string& day) {
    return page("New route", "",
                "The airline Canh En opened its direct flight between Hue and Vientiane on " + day +
                    ". There are six flights a week. Fuel has become cheaper.");
  };
  const std::string july =
      page("Six times a week to Laos", "",
           "Canh En opened a flight from Hue to Vientiane on July 4, 2022. Six flights a week are planned. The first had few guests.");
  CHECK(events({july, opened_on("April 7, 2022")}).size() == 1);
  CHECK(events({july, opened_on("March 19, 2022")}).size() == 2);
}

TEST_CASE("an event has the day, the place and the people that its reports give it") {
  const Comparison c = compare_texts({talks_heard, talks_latin});
  REQUIRE(c.events.size() == 1);
  CHECK(iso(c.events[0].date) == "2016-08-26");
  REQUIRE(c.events[0].place);
  CHECK(c.of(c.events[0].place).name == "Geneva");
  std::vector<std::string> people;
  for (const EntityId e : c.events[0].participants) people.push_back(c.of(e).name);
  CHECK(std::find(people.begin(), people.end(), "John Kerry") != people.end());
  CHECK(std::find(people.begin(), people.end(), "Sergei Lavrov") != people.end());
}

TEST_CASE("statements of one claim are one cluster, and a report gives it one of each kind") {
  const Comparison c = compare_texts({talks_heard, talks_latin, rice});
  CHECK(holds(cluster_of(c, "Ông Ke-ri nói"), "Theo ông Kerry"));
  CHECK(holds(cluster_of(c, "Hai bên chưa ký"), "chưa được ký"));
  CHECK_FALSE(holds(cluster_of(c, "Ông Ke-ri nói"), "chưa được ký"));
  for (const Cluster& cluster : c.clusters) {
    std::set<ReportId> bodies;
    for (const StatementId s : cluster.statements) {
      const StatementKind kind = c.of(s).kind;
      if (kind == StatementKind::headline || kind == StatementKind::caption) continue;
      CHECK(bodies.insert(c.of(s).report).second);
    }
  }
}

TEST_CASE("what one report tells in a sentence stands with both parts of another's sentence; what denies its other part does not") {
  const std::string in_one =
      page("Tin trong ngày", "12/03/2021 19:30", "Ngày 11/3, Trần Quốc Bảo và Lê Hữu Phan bị bắt vì cướp tiệm vàng ở Huế và Vinh.");
  const auto in_two = [](const std::string& second) {
    return page("Tin địa phương", "12/03/2021 20:00",
                "Ngày 11/3, Trần Quốc Bảo bị bắt vì cướp tiệm vàng ở Huế, còn Lê Hữu Phan " + second + " vì cướp tiệm vàng ở Vinh.");
  };
  CHECK(cluster_of(compare_texts({in_one, in_two("bị bắt")}), "Bảo bị bắt").size() == 3);
  CHECK(cluster_of(compare_texts({in_one, in_two("chưa bị bắt")}), "Bảo bị bắt").size() == 2);
  CHECK(cluster_of(compare_texts({in_two("bị bắt"), in_two("bị bắt")}), "Bảo bị bắt").size() == 2);
}

TEST_CASE("clusters never reach over the bounds of an event") {
  const Comparison c = compare_texts({ferry_may, ferry_june, talks_heard, talks_latin});
  for (const Cluster& cluster : c.clusters) {
    for (const StatementId s : cluster.statements) CHECK(c.of(c.of(s).report).event == cluster.event);
  }
}

TEST_CASE("nothing joins below the least score, and everything that joins is in one group") {
  const Staged staged({talks_heard, talks_latin});
  const auto pairs = staged.align_all();
  const std::vector<std::uint32_t> one_event(2, 0), two_events = {0, 1};
  CHECK(cluster::form_clusters(staged.context, pairs, one_event, 1.1).groups.empty());
  CHECK(cluster::form_clusters(staged.context, pairs, two_events).groups.empty());
  const cluster::Clusters found = cluster::form_clusters(staged.context, pairs, one_event);
  REQUIRE_FALSE(found.groups.empty());
  for (std::size_t g = 0; g < found.groups.size(); ++g) {
    CHECK(found.groups[g].size() >= 2);
    for (const StatementId s : found.groups[g]) CHECK(found.common(s, found.groups[g].front()) <= g);
  }
}

TEST_CASE("in reports of many statements a pair must be more alike to make one claim") {
  const auto padded = [](std::string_view story, int further) {
    std::string out(story);
    for (int i = 0; i < further; ++i) out += "\n\nNgười dân xóm " + std::to_string(i + 1) + " phơi lưới bên bờ sông.";
    return out;
  };
  double before = 1;
  for (const int further : {0, 60, 120}) {
    const Staged staged({padded(talks_heard, further), padded(talks_latin, further)});
    cluster::Alignment pair = staged.align("26-8", "26/8");
    pair.score = 0.6;
    const double sure = cluster::one_claim(staged.context, pair);
    CAPTURE(further);
    if (further == 0) CHECK(sure == doctest::Approx(0.6));
    if (further > 0) CHECK(sure < before);
    CHECK(sure > 0);
    before = sure;
    cluster::Alignment unlike = pair;
    unlike.cosine = 0.1F;
    if (further > 0) CHECK(cluster::one_claim(staged.context, unlike) < sure);
    pair.score = 1;
    CHECK(cluster::one_claim(staged.context, pair) == 1);
  }
}

TEST_CASE("a report without a year takes that of the others of its event") {
  const std::string undated = with(talks_latin, "27/08/2016 10:00\n\n", ""), doubtful = with(talks_latin, "27/08/2016 10:00", "27/02/2014 09:26");
  for (const std::string& other : {undated, doubtful}) {
    const Comparison c = compare_texts({talks_heard, other});
    CAPTURE(other);
    REQUIRE(c.events.size() == 1);
    for (const Statement& s : c.statements) {
      for (const Time& t : s.times) CHECK(iso(t.value) == "2016-08-26");
    }
  }
}

TEST_CASE("years are settled only where reports share an event") {
  Staged staged({talks_heard, with(talks_latin, "27/08/2016 10:00\n\n", "")});
  CHECK(cluster::settle_years(staged.world, staged.facts, {{ReportId(0)}, {ReportId(1)}}) == std::vector<bool>{false, false});
  CHECK(cluster::settle_years(staged.world, staged.facts, {{ReportId(0), ReportId(1)}}) == std::vector<bool>{false, true});
}

TEST_CASE("an old day that one report recalls does not move the years of the pages of the others") {
  const Comparison c =
      stories::compare_texts({stories::page("Kho vải Đồng Lộc cháy lớn", "21/05/2019",
                                            "Theo quyết định ban hành ngày 13/4/2014, kho vải Đồng Lộc phải có hồ nước chữa cháy. Đêm 20/5, kho vải "
                                            "Đồng Lộc cháy lớn, 46 gian bị thiêu rụi. "
                                            "Lửa được dập tắt sau năm giờ."),
                              stories::page("Cháy kho vải Đồng Lộc", "21/05/2019",
                                            "Đêm 20/5, kho vải Đồng Lộc bốc cháy, thiêu rụi 46 gian hàng. Sau năm giờ, đám cháy được dập tắt.")});
  bool told = false;
  for (const Statement& s : c.statements) {
    if (s.report != ReportId(1)) continue;
    for (const Time& t : s.times) {
      CHECK(t.value.start.year == 2019);
      told = true;
    }
  }
  CHECK(told);
  for (const Discrepancy& d : c.discrepancies) CHECK(d.aspect != Aspect::dateline);
}

TEST_CASE("a statement of two numbers stands in a cluster for each") {
  const Comparison c = compare_texts(
      {page("Mưa đá ở Sơn La", "12/03/2021 08:00", "Mưa đá làm hỏng 640 mái nhà và 85 ha hoa màu ở huyện Mộc Châu. Người dân đang dọn dẹp."),
       page("Sơn La sau mưa đá", "12/03/2021 10:00",
            "Ở huyện Mộc Châu, 640 mái nhà hỏng vì mưa đá. Diện tích hoa màu thiệt hại là 85 ha. Trời đã tạnh.")});
  const auto together = [&](std::string_view one, std::string_view two) {
    return std::any_of(c.clusters.begin(), c.clusters.end(), [&](const Cluster& cluster) {
      std::string all;
      for (const StatementId s : cluster.statements) all += std::string(c.text(c.of(s).report, c.of(s).span)) + "\n";
      return cluster.statements.size() > 1 && all.find(one) != std::string::npos && all.find(two) != std::string::npos;
    });
  };
  CHECK(together("85 ha hoa màu ở huyện", "640 mái nhà hỏng"));
  CHECK(together("85 ha hoa màu ở huyện", "thiệt hại là 85 ha"));
}
