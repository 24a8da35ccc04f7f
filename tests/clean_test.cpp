// Sources -> pages: what is article, what is furniture, and what the page says of itself.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "clean/clean.hpp"

using namespace dateline;
using clean::BlockKind;

namespace {

clean::Page page_of(const std::string& text, const Options& options = {}) {
  Source source;
  source.path = "a.txt";
  source.text = text;
  return clean::clean(source, options);
}

std::string words(const clean::Page& page, const clean::Block& block) {
  const Span span = page.text.span(block.tokens);
  return page.report.text.substr(span.begin, span.size());
}

std::vector<std::string> blocks(const clean::Page& page, BlockKind kind) {
  std::vector<std::string> out;
  for (const clean::Block& block : page.blocks) {
    if (block.kind == kind) out.push_back(words(page, block));
  }
  return out;
}

using Texts = std::vector<std::string>;

// Three paragraphs that end as articles do.
const std::string vi_body =
    "Cầu Ngói bị nước cuốn trôi lúc 3 giờ sáng, theo ủy ban xã. Không ai ở trên cầu khi đó.\n\n"
    "Ông Lục Văn Tàng, người gác cầu, kể ông nghe tiếng gỗ gãy rồi thấy đèn tắt. Ông chạy đi gõ kẻng.\n\n"
    "Xã đã cho dựng bè tạm để học sinh qua sông. Việc làm lại cầu sẽ được bàn vào tuần tới.\n";
const std::string en_body =
    "The old bridge was swept away at three in the morning, the council said. Nobody was on it.\n\n"
    "The bridge keeper heard the beams break and saw the lamp go out. He ran to ring the bell.\n\n"
    "A raft will carry the pupils over until a new bridge stands. Talks on its cost begin next week.\n";

}  // namespace

TEST_CASE("a page date is found above the headline and below it, in the ways that sites write it") {
  struct Case {
    bool vi;
    std::string line, expected;
  };
  const Case cases[] = {{true, "Thứ Sáu, 14/06/2019 07:45", "2019-06-14T07:45"},
                        {true, "Ngày đăng: 03/11/2018 16:20", "2018-11-03T16:20"},
                        {true, "22/05/2021 | 18:20 GMT+7", "2021-05-22T18:20"},
                        {true, "Cập nhật lúc 10:05 ngày 02/03/2022", "2022-03-02T10:05"},
                        {true, "Friday, June 14, 2019", "2019-06-14"},
                        {false, "Friday, June 14, 2019", "2019-06-14"},
                        {false, "05-14-2020", "2020-05-14"},
                        {false, "Monday, 6 May 2024", "2024-05-06"},
                        {false, "Tuesday, March 5, 2024 - 22:10 GMT", "2024-03-05T22:10"}};
  for (const auto& [vi, line, expected] : cases) {
    CAPTURE(line);
    for (const bool above : {true, false}) {
      const std::string title = vi ? "Cầu Ngói đã trôi" : "Old bridge is gone";
      const auto page = page_of((above ? line + "\n\n" + title : title + "\n\n" + line) + "\n\n" + (vi ? vi_body : en_body));
      REQUIRE(page.report.published);
      CHECK(iso(page.report.published->date) == expected);
      CHECK(page.report.title == title);
      CHECK(blocks(page, BlockKind::body).size() == 3);
    }
  }
}

TEST_CASE("a sentence that names a day is no page date") {
  const auto page = page_of(
      "Bến Đông có tàu mới\n\nNgày 10/9/2016, bến Đông đón con tàu mới. Tàu dài 30 mét.\n\nTàu chạy hai chuyến mỗi ngày, theo ban quản lý bến.\n");
  CHECK_FALSE(page.report.published);
  CHECK(blocks(page, BlockKind::body).size() == 2);
}

TEST_CASE("an agency dateline is cut from the lead and says its place, date and agency") {
  struct Case {
    std::string mark, date, credit, outlet;
    bool placed;
  };
  const Case cases[] = {{"BẾN CÁT, 9/4 (TTXVN) -", "XXXX-04-09", "TTXVN", "", true},
                        {"LIMA, Aug 3 (Reuters) -", "XXXX-08-03", "Reuters", "", true},
                        {"OSLO, Norway -", "", "", "", true},
                        {"(TTXVN) -", "", "TTXVN", "", false},
                        {"(DNVN) -", "", "Doanh nghiệp Việt Nam", "Doanh nghiệp Việt Nam", false},
                        {"VOV.VN -", "", "VOV", "VOV", false},
                        {"(Báo Vàm Rạch) -", "", "Báo Vàm Rạch", "Báo Vàm Rạch", false},
                        {"KẺ SẶT, 21-7 (Báo Vàm Rạch) –", "XXXX-07-21", "Báo Vàm Rạch", "", true}};
  for (const Case& c : cases) {
    CAPTURE(c.mark);
    const bool vi = c.mark.find("LIMA") == std::string::npos && c.mark.find("OSLO") == std::string::npos;
    const auto page = page_of((vi ? "Cầu Ngói đã trôi\n\n" : "Old bridge is gone\n\n") + c.mark + " " + (vi ? vi_body : en_body));
    CHECK(blocks(page, c.placed ? BlockKind::published : BlockKind::credit) == Texts{c.mark});
    CHECK(page.report.dateline.has_value() == c.placed);
    if (c.placed) CHECK((c.date.empty() ? page.report.dateline->date.empty() : iso(page.report.dateline->date) == c.date));
    CHECK(page.report.credits == (c.credit.empty() ? Texts{} : Texts{c.credit}));
    CHECK(page.report.outlet.value_or("") == c.outlet);
    CHECK_FALSE(page.report.published);
  }
}

TEST_CASE("a dash in a lead is no dateline") {
  for (const std::string lead : {"Nga - Mỹ nối lại đường bay sau mười năm, theo hai hãng hàng không. Chuyến đầu cất cánh hôm thứ Hai.",
                                 "Bà Lan - chủ quán nước đầu làng - nói bà nghe tiếng nổ. Khi ấy trời chưa sáng."}) {
    const auto page = page_of("Tin ở đầu làng\n\n" + lead + "\n\n" + vi_body);
    CHECK(blocks(page, BlockKind::body).front() == lead);
    CHECK_FALSE(page.report.dateline);
  }
}

TEST_CASE("the last lines that sign an article give byline, credits and outlet") {
  struct Case {
    std::string line, byline;
    Texts credits;
    std::string outlet;
  };
  const Case cases[] = {{"Mai Hương (Theo Reuters)", "Mai Hương", {"Reuters"}, ""},
                        {"Hải Yến (tổng hợp)", "Hải Yến", {}, ""},
                        {"By Nora Finch", "Nora Finch", {}, ""},
                        {"Đỗ Nam - theo NOS", "Đỗ Nam", {"NOS"}, ""},
                        {"CTV Lò Y Dua", "Lò Y Dua", {}, ""},
                        {"Nhóm PV Vàm Rạch", "Nhóm PV Vàm Rạch", {}, ""},
                        {"Theo QĐND", "", {"Quân đội nhân dân"}, ""},
                        {"(TTXVN/Vietnam+)", "", {"TTXVN", "VietnamPlus"}, "VietnamPlus"},
                        {"Theo Kyodo, AFP", "", {"Kyodo", "AFP"}, ""},
                        {"Vietnam+", "", {"VietnamPlus"}, "VietnamPlus"},
                        {"(Tổng hợp)", "", {}, ""},
                        {"Source: Harbour Wire", "", {"Harbour Wire"}, ""},
                        {"Hillside Ledger", "", {"Hillside Ledger"}, "Hillside Ledger"},
                        {"Kim Dung", "Kim Dung", {}, ""}};
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const auto page = page_of("Cầu Ngói đã trôi\n\n" + vi_body + "\n" + c.line + "\n\nTin liên quan\nMưa lớn ở vùng cao, 3 xã bị chia cắt\n");
    CHECK(page.report.byline.value_or("") == c.byline);
    CHECK(page.report.credits == c.credits);
    CHECK(page.report.outlet.value_or("") == c.outlet);
    CHECK(blocks(page, BlockKind::body).size() == 3);
    CHECK(blocks(page, BlockKind::furniture).size() == 2);
  }
}

TEST_CASE("a credit at a paragraph's end is cut from it") {
  const auto page = page_of("Cầu Ngói đã trôi\n\nCầu Ngói bị nước cuốn trôi lúc 3 giờ sáng, theo ủy ban xã. Không ai ở trên cầu khi đó./. (TTXVN)\n");
  CHECK(blocks(page, BlockKind::credit) == Texts{"(TTXVN)"});
  CHECK(page.report.credits == Texts{"TTXVN"});
  CHECK(blocks(page, BlockKind::body).front().ends_with("khi đó./."));
}

TEST_CASE("captions are known by photo credits, by who is left and right, and by being names alone") {
  for (const std::string caption :
       {"Cầu Ngói trước trận lũ. Ảnh: AFP", "Ông Tàng (trái) và con trai bên cây cầu cũ", "Cầu Ngói trước trận lũ. (Ảnh Reuters)", "Ảnh: Lê Mạc/EPA",
        "Ảnh: Học sinh chờ bè trong mưa", "(Nguồn: ABC News)"}) {
    CAPTURE(caption);
    std::string text = vi_body;
    text.insert(text.find("Ông Lục"), caption + "\n\n");
    const auto page = page_of("Cầu Ngói đã trôi\n\n" + text);
    CHECK(blocks(page, BlockKind::caption) == Texts{caption});
    CHECK(blocks(page, BlockKind::body).size() == 3);
    REQUIRE(page.report.furniture.size() == 1);
    CHECK(page.report.furniture[0].kind == FurnitureKind::caption);
  }
}

TEST_CASE("a caption that was printed twice stands once") {
  const std::string caption = "Cầu Ngói trước trận lũ. Ảnh: AFP";
  const auto page = page_of("Cầu Ngói đã trôi\n\n" + caption + "\n" + caption + "\n\n" + vi_body);
  CHECK(blocks(page, BlockKind::caption) == Texts{caption});
  CHECK(blocks(page, BlockKind::furniture) == Texts{caption});
}

TEST_CASE("furniture begins at its heading, whatever the heading is called, and ends the article") {
  const std::string teasers =
      "\nMưa lớn ở vùng cao\n\nBa xã bị chia cắt sau trận mưa đêm qua, điện chưa có lại.\n\nLũ về sớm hơn mọi năm\n\nNước sông dâng hai mét trong "
      "một đêm, cao nhất mười năm.\n";
  for (const std::string heading : {"Các tin khác", "Tin liên quan", "BẠN CÓ THỂ QUAN TÂM", "Ý kiến bình luận", "Nên đọc",
                                    "Đọc nhiều nhất ngày 29/8/2016", "Tin đời sống khác", "Comments (58)", "RELATED:", "More from this section"}) {
    CAPTURE(heading);
    const auto page = page_of("Cầu Ngói đã trôi\n\n" + vi_body + "\n" + heading + "\n" + teasers);
    CHECK(blocks(page, BlockKind::body).size() == 3);
    CHECK(blocks(page, BlockKind::furniture).size() == 5);
  }
}

TEST_CASE("lines without a sentence after the last paragraph are furniture even without a heading") {
  for (const std::string line : {"Giá gạo 3/4: tăng 2% | Giá cá: 90.000 đồng", "Lịch thi đấu vòng 3: 4/5 - 5/5", "Vé tàu: 120.000 đồng",
                                 "Xem thêm: Năm cây cầu gỗ cổ nhất", "Read next: Bridges by the numbers", "Weather: frost warning until 9 a.m."}) {
    CAPTURE(line);
    const auto page = page_of("Cầu Ngói đã trôi\n\n" + vi_body + "\n" + line + "\n");
    CHECK(blocks(page, BlockKind::furniture) == Texts{line});
    CHECK(blocks(page, BlockKind::body).size() == 3);
  }
}

TEST_CASE("an article goes on after a box of links in its middle") {
  std::string text = vi_body;
  text.insert(text.find("Ông Lục"), "Tin liên quan\nMưa lớn ở vùng cao\nLũ về sớm hơn mọi năm\n\n");
  const auto page = page_of("Cầu Ngói đã trôi\n\n" + text);
  CHECK(blocks(page, BlockKind::body).size() == 3);
  CHECK(blocks(page, BlockKind::furniture).size() == 3);
}

TEST_CASE("headlines that were glued together are furniture") {
  std::string text = vi_body;
  text.insert(text.find("Ông Lục"),
              "Hà Giang gọi thêm người gác cầu ở huyện TàngÔng bí thư xã thăm bến đò ở huyện NgóiXã lo dựng bè cho học sinh\n\n");
  const auto page = page_of("Cầu Ngói đã trôi\n\n" + text);
  CHECK(blocks(page, BlockKind::furniture).size() == 1);
  CHECK(blocks(page, BlockKind::body).size() == 3);
}

TEST_CASE("subheadings and names between paragraphs stay in the article") {
  std::string named = vi_body;
  named.insert(named.find("Ông Lục"), "Tiếng kẻng trong đêm\n\n");
  named.insert(named.find("Xã đã"), "Lò Văn Ngói\n\n");
  const auto names = page_of("Cầu Ngói đã trôi\n\n" + named);
  CHECK(blocks(names, BlockKind::subheading) == Texts{"Tiếng kẻng trong đêm", "Lò Văn Ngói"});
  CHECK(blocks(names, BlockKind::body).size() == 3);
  CHECK(names.report.furniture.empty());
}

TEST_CASE("a numbered question is a heading") {
  std::string text = vi_body;
  text.insert(text.find("Ông Lục"), "Tiếng kẻng trong đêm\n\n");
  text.insert(text.find("Xã đã"), "2. Vì sao cầu trôi?\n\n");
  const auto page = page_of("Cầu Ngói đã trôi\n\n" + text);
  CHECK(blocks(page, BlockKind::subheading) == Texts{"Tiếng kẻng trong đêm", "2. Vì sao cầu trôi?"});
  CHECK(blocks(page, BlockKind::body).size() == 3);
  CHECK(page.report.furniture.empty());
}

TEST_CASE("a section's name above the headline is furniture, and a text may have no headline") {
  for (const std::string label : {"Quốc tế", "THỜI SỰ", "Trang chủ > Thế giới", "Đời sống - Xã hội"}) {
    const auto page = page_of(label + "\n\nCầu Ngói đã trôi trong đêm\n\n" + vi_body);
    CHECK(page.report.title == "Cầu Ngói đã trôi trong đêm");
    CHECK(blocks(page, BlockKind::furniture) == Texts{label});
  }
  const auto untitled = page_of(vi_body);
  CHECK_FALSE(untitled.report.title);
  CHECK(untitled.report.title_span.size() == 0);
  CHECK(blocks(untitled, BlockKind::body).size() == 3);
  CHECK(blocks(page_of("Ba người chết, năm người mất tích"), BlockKind::body).size() == 1);
}

TEST_CASE("lines of a fixed width are joined to paragraphs") {
  const auto page = page_of(
      "Old bridge is gone\n\nThe old bridge was swept away at three in the morning, the\ncouncil of the valley said. Nobody was on it when the beams "
      "broke and\nthe lamp "
      "went out.\n\nA raft will carry the pupils over until a new bridge stands there. Talks\non its cost begin next week.\n\nRelated\nFlood closes "
      "two schools\n");
  const Texts body = blocks(page, BlockKind::body);
  REQUIRE(body.size() == 2);
  CHECK(body[0].ends_with("went out."));
  CHECK(body[1].ends_with("next week."));
  CHECK(blocks(page, BlockKind::furniture).size() == 2);
}

TEST_CASE("deleting the furniture changes nothing else") {
  const std::string head = "Thứ Sáu, 14/06/2019 07:45\n\nCầu Ngói đã trôi\n\n", foot = "\nMai Hương (Theo Reuters)\n";
  const auto full = page_of("Quốc tế\n\n" + head + vi_body + foot +
                            "\nCác tin khác\nMưa lớn\n\nBa xã bị chia cắt sau trận mưa đêm qua, điện chưa có lại.\n\nEnd of content\n");
  const auto bare = page_of(head + vi_body + foot);
  for (const BlockKind kind :
       {BlockKind::title, BlockKind::summary, BlockKind::body, BlockKind::subheading, BlockKind::published, BlockKind::byline, BlockKind::credit}) {
    CHECK(blocks(full, kind) == blocks(bare, kind));
  }
  CHECK(full.report.byline == bare.report.byline);
  CHECK(full.report.credits == bare.report.credits);
  CHECK(full.report.language == bare.report.language);
}

TEST_CASE("options fix the language and the page's date, and metadata fills what the text leaves open") {
  Options options;
  options.language = "en";
  options.published = "2020-01-02T03:04";
  const auto fixed = page_of("Thứ Sáu, 14/06/2019\n\nCầu Ngói đã trôi\n\n" + vi_body, options);
  CHECK(fixed.report.language == "en");
  CHECK(iso(fixed.report.published->date) == "2020-01-02T03:04");
  CHECK(fixed.report.published->span.size() == 0);

  Source source;
  source.text = "Old bridge is gone\n\n" + en_body;
  source.title = "Old bridge is gone";
  source.outlet = "Valley Post";
  source.byline = "Nora Finch";
  source.published = "2021-06-10T07:30:00-03:30";
  const auto page = clean::clean(source, {});
  CHECK(iso(page.report.published->date) == "2021-06-10T07:30");
  CHECK(page.report.published->date.zone == -210);
  source.published = "2021-06-10T07:30:00+19:75";
  CHECK(!clean::clean(source, {}).report.published->date.zone);
  source.published = "0021-06-10T07:30:00Z";
  CHECK(!clean::clean(source, {}).report.published);
  CHECK(page.report.outlet == "Valley Post");
  CHECK(page.report.byline == "Nora Finch");
  CHECK(page.report.title_span.begin == 0);
}

TEST_CASE("an agency's dateline may open the title") {
  const auto page = page_of(
      "BOGOTA, 3/10/2022 (TTXVN) - Cử tri Colombia bỏ phiếu bầu thị trưởng\n\n"
      "Ứng cử viên Mauricio Salcedo đã đắc cử trong cuộc bầu cử bổ sung ngày 6/10/2022.\n");
  CHECK(page.report.title == "Cử tri Colombia bỏ phiếu bầu thị trưởng");
  REQUIRE(page.report.dateline);
  CHECK(iso(page.report.dateline->date) == "2022-10-03");
}

TEST_CASE("a dateline may stand in a line of its own, which is no title") {
  const auto page = page_of("OAK HARBOR, Maine —\n" + en_body);
  CHECK_FALSE(page.report.title);
  REQUIRE(page.report.dateline);
  CHECK(blocks(page, BlockKind::published) == Texts{"OAK HARBOR, Maine —"});
}

TEST_CASE("any text gives a page whose blocks are by place and share no token") {
  const std::string cases[] = {"",
                               "\n\n",
                               "(",
                               ")))",
                               "- - -",
                               "Ảnh:",
                               "Theo",
                               "(Ảnh: )",
                               "By",
                               "Nguồn:",
                               "12/3",
                               "(TTXVN) -",
                               "HÀ NỘI -",
                               "./.",
                               "© ",
                               "(c)",
                               "|",
                               ">>",
                               "\xEF\xBB\xBF",
                               std::string(10000, '('),
                               "“““ ”",
                               "Các tin khác",
                               "Các tin khác\nCác tin khác",
                               "a\x01"
                               "b",
                               "שלום עולם",
                               vi_body + std::string(3000, '.')};
  for (const std::string& text : cases) {
    CAPTURE(text.substr(0, 40));
    const auto page = page_of(text);
    std::uint32_t last = 0;
    for (const clean::Block& block : page.blocks) {
      CHECK(block.tokens.first >= last);
      CHECK(block.tokens.last > block.tokens.first);
      last = block.tokens.last;
    }
    CHECK(last == page.text.size());
    for (std::size_t i = 0; i + 1 < page.report.furniture.size(); ++i)
      CHECK(page.report.furniture[i].span.end <= page.report.furniture[i + 1].span.begin);
  }
}
