// The line that signs an article: in: a line below the last paragraph. Out: who wrote it, whose text it is, and which outlet printed it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "clean/clean.hpp"

using namespace dateline;
using clean::BlockKind;

namespace {

using Texts = std::vector<std::string>;

clean::Page page_of(const std::string& line, bool at_head = false) {
  Source source;
  source.path = "a.txt";
  const std::string body =
      "Cầu Ngói bị nước cuốn trôi lúc 3 giờ sáng, theo ủy ban xã. Không ai ở trên cầu khi đó.\n\n"
      "Ông Lục Văn Tàng, người gác cầu, kể ông nghe tiếng gỗ gãy rồi thấy đèn tắt. Ông chạy đi gõ kẻng.\n";
  source.text = at_head ? "Cầu Ngói đã trôi trong đêm\n\n" + line + "\n\n" + body : "Cầu Ngói đã trôi trong đêm\n\n" + body + "\n" + line + "\n";
  return clean::clean(std::move(source), {});
}

std::size_t paragraphs(const clean::Page& page) {
  std::size_t n = 0;
  for (const clean::Block& block : page.blocks) n += block.kind == BlockKind::body ? 1 : 0;
  return n;
}

struct Case {
  std::string line, byline;
  Texts credits;
  std::string outlet;
};

}  // namespace

TEST_CASE("a signature tells the author from the house whose text it is") {
  const Case cases[] = {
      {"Lê Mạc (TTXVN)", "Lê Mạc", {"TTXVN"}, ""},
      {"Lê Mạc (TTXVN/Vietnam+)", "Lê Mạc", {"TTXVN", "VietnamPlus"}, ""},
      {"Lê Mạc/VOV-Tây Bắc", "Lê Mạc", {"VOV"}, ""},
      {"Lê Mạc/VOV.VN", "Lê Mạc", {"VOV"}, ""},
      {"PV/VOV.VN", "PV", {"VOV"}, ""},
      {"CTV Lò Y Dua/VOV.VN", "Lò Y Dua", {"VOV"}, ""},
      {"Lê Mạc / Báo Sông Hồng", "Lê Mạc", {"Báo Sông Hồng"}, ""},
      {"Lê Mạc/Báo Nông thôn và Biển cả", "Lê Mạc", {"Báo Nông thôn và Biển cả"}, ""},
      {"Lê Mạc / songhong.com.vn", "Lê Mạc", {"songhong.com.vn"}, ""},
      {"Theo Lê Mạc (Dân Việt)", "Lê Mạc", {"Dân Việt"}, ""},
      {"Theo Lê Mạc/Bến Đông", "Lê Mạc", {"Bến Đông"}, ""},
      {"Theo Lê Mạc (Sóng nước)", "Lê Mạc", {"Sóng nước"}, ""},
      {"Theo P.V (Sóng Nước)", "P.V", {"Sóng Nước"}, ""},
      {"Theo Lê Mạc - Hải Yến/Người lao động", "Lê Mạc - Hải Yến", {"Người Lao Động"}, ""},
      {"Theo Lê Mạc - Trí thức trẻ", "Lê Mạc", {"Trí Thức Trẻ"}, ""},
      {"Theo: Lê Mạc (Dantri.com.vn)", "Lê Mạc", {"Dân trí"}, ""},
      {"Lê Mạc - Theo BBC", "Lê Mạc", {"BBC"}, ""},
      {"Lê Mạc Theo BBC", "Lê Mạc", {"BBC"}, ""},
      {"Lê Mạc, Theo Reuters", "Lê Mạc", {"Reuters"}, ""},
      {"L.Mạc - H.Yến (Theo AP, BBC)", "L.Mạc - H.Yến", {"AP", "BBC"}, ""},
      {"Lê Mạc (tổng hợp) - Nguồn: Người đưa tin", "Lê Mạc", {"Người đưa tin"}, ""},
      {"Lê Mạc (T/h)", "Lê Mạc", {}, ""},
      {"L.M (TH)", "L.M", {}, ""},
      {"lemac - Theo Trí thức trẻ", "lemac", {"Trí Thức Trẻ"}, ""},
      {"Theo songhongonline", "", {"songhongonline"}, ""},
      {"Theo báo Sông Hồng", "", {"báo Sông Hồng"}, ""},
      {"Nguồn tin：VOV", "", {"VOV"}, ""},
      {"Nguồn Trung tâm Dự báo Khí tượng Thủy văn Trung ương", "", {"Trung tâm Dự báo Khí tượng Thủy văn Trung ương"}, ""},
      {"Lược dịch từ BBC", "", {"BBC"}, ""},
      {"Theo các hãng tin", "", {}, ""},
      {"Tin - ảnh: Lê Mạc", "Lê Mạc", {}, ""},
      {"Bài và ảnh: Lê Mạc", "Lê Mạc", {}, ""},
      {"Lê Mạc, Hải Yến (Ban Thời sự)", "Lê Mạc, Hải Yến", {}, ""},
      {"LÊ MẠC - HẢI YẾN (lemac@songhong.vn)", "LÊ MẠC - HẢI YẾN", {}, ""},
      {"PGS.TS LÊ VĂN MẠC (Viện Cầu đường Việt Nam)", "PGS.TS LÊ VĂN MẠC", {}, ""},
      {"TTXVN/Tin Tức", "", {"TTXVN", "Báo Tin tức"}, "Báo Tin tức"},
      {"songhong.vn", "", {"songhong.vn"}, "songhong.vn"},
      {"By Nora Finch and Tom Hale", "Nora Finch and Tom Hale", {}, ""},
      {"Nora Finch, The Guardian", "Nora Finch", {"The Guardian"}, ""},
      {"(Reporting by Nora Finch in Oslo and Tom Hale in Lima; writing by Lucy Hart; editing by Paul Dane)",
       "Nora Finch in Oslo and Tom Hale in Lima",
       {},
       ""},
      {"With inputs from agencies", "", {}, ""},
      {"(With inputs from AFP)", "", {"AFP"}, ""},
      {"AFP contributed to this report.", "", {"AFP"}, ""},
      {"The Associated Press contributed to this report.", "", {"AP"}, ""},
      {"© 2016 AFP", "", {"AFP"}, "AFP"},
      {"(Reuters)", "", {"Reuters"}, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const auto page = page_of(c.line);
    CHECK(page.report.byline.value_or("") == c.byline);
    CHECK(page.report.credits == c.credits);
    CHECK(page.report.outlet.value_or("") == c.outlet);
    CHECK(paragraphs(page) == 2);
  }
}

TEST_CASE("a signature may stand right below the headline") {
  const Case cases[] = {{"Lê Mạc (TTXVN)", "Lê Mạc", {"TTXVN"}, ""},
                        {"Theo Lê Mạc (Dân Việt)", "Lê Mạc", {"Dân Việt"}, ""},
                        {"By Nora Finch", "Nora Finch", {}, ""},
                        {"Lê Mạc/VOV Giao Thông Quốc Gia", "Lê Mạc", {"VOV"}, ""}};
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const auto page = page_of(c.line, true);
    CHECK(page.report.byline.value_or("") == c.byline);
    CHECK(page.report.credits == c.credits);
    CHECK(page.report.title == "Cầu Ngói đã trôi trong đêm");
    CHECK(paragraphs(page) == 2);
  }
}

TEST_CASE("a sentence that cites an agency credits nobody with the text") {
  for (const std::string line : {"Theo Reuters, chiếc cầu đã được xây từ năm 1901.", "Hãng tin AFP dẫn lời ông Tàng nói cây cầu sẽ được dựng lại.",
                                 "Theo ông Tàng, chiếc cầu đã có từ lâu.", "The bridge was built in 1901, according to Reuters.",
                                 "Ông Tàng nói với VOV rằng chiếc cầu sẽ được dựng lại."}) {
    CAPTURE(line);
    const auto page = page_of(line);
    CHECK(page.report.credits.empty());
    CHECK_FALSE(page.report.byline);
    CHECK(paragraphs(page) == 3);
  }
}

TEST_CASE("a heading inside the article that is a paper's name or its words signs nothing") {
  for (const std::string line : {"Tuổi trẻ", "Bài học cho người gác cầu", "Họp báo", "Tin vui", "Thông tin", "Ghi nhận ban đầu"}) {
    CAPTURE(line);
    const auto page = page_of(line + "\n\nXã đã cho dựng bè tạm để học sinh qua sông. Việc làm lại cầu sẽ được bàn vào tuần tới.");
    CHECK_FALSE(page.report.byline);
    CHECK(page.report.credits.empty());
    CHECK(paragraphs(page) == 3);
  }
}
