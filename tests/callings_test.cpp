// Who acts by work, body or vessel: how it is read, and two reports that lay one act to people of two callings.
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "story_cases.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

// "work/cleaner" for each calling of a text that does the act beside it.
std::vector<std::string> doers(const std::string& text, const std::string& language) {
  const Staged staged({language == "vi" ? vi(text) : en(text)});
  std::vector<std::string> out;
  for (const cluster::Facts& facts : staged.facts) {
    for (const cluster::Calling& calling : facts.callings) {
      if (calling.acts) out.emplace_back(calling.key);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("who acts by his calling opens the clause, or stands behind \"by\", a passive word or a copula") {
  for (const auto& [language, text, expected] : std::vector<std::tuple<std::string, std::string, std::vector<std::string>>>{
           {"en", "A cleaner found the empty safe on Friday.", {"work/cleaner"}},
           {"en", "The safe was found empty on Friday by a night guard.", {"work/guard"}},
           {"en", "They hung there until an army helicopter rescued them.", {"force/army"}},
           {"en", "The cleaner was found in the cellar on Friday.", {}},
           {"en", "They spoke to a nurse on Friday.", {}},
           {"vi", "Sáng 5/3, một nông dân phát hiện quả bom.", {"work/farmer"}},
           {"vi", "Chín người được tàu Cảnh sát biển 4100 cứu sáng 5/3.", {"force/coast"}},
           {"vi", "Người phát hiện quả bom sáng 5/3 là một nông dân.", {"work/farmer"}},
           {"vi", "Nhóm lâm tặc bị kiểm lâm bắt đêm 5/3.", {"force/ranger"}},
       }) {
    CAPTURE(text);
    CHECK(doers(text, language) == expected);
  }
}

TEST_CASE("nobody is of two bodies or two trades; a neighbour may have a trade, and a force its divers") {
  CHECK(cluster::callings_apart("force/police", "force/fire"));
  CHECK(cluster::callings_apart("work/cleaner", "work/guard"));
  CHECK(cluster::callings_apart("vessel/cargo", "force/coast"));
  CHECK_FALSE(cluster::callings_apart("force/police", "force/police/traffic"));
  CHECK_FALSE(cluster::callings_apart("kin/neighbour", "work/teacher"));
  CHECK_FALSE(cluster::callings_apart("post/diver", "force/police"));
  CHECK(cluster::callings_meet("force/army", "force/army/navy"));
  CHECK_FALSE(cluster::callings_meet("work/cook", "work/cooks"));
}

TEST_CASE("participant: one act of people of two callings") {
  check({
      {"neither is named",
       {en("Health inspectors closed the Silver Pan restaurant in Leeds on Thursday after 40 guests fell ill."),
        en("Police closed the Silver Pan restaurant in Leeds on Thursday because 40 guests had fallen ill.")},
       {"participant Health inspectors | Police"}},
      {"one is named beside his work, and acts by a pronoun",
       {en("A cleaner discovered the broken window of the museum in Leeds at six on Thursday."),
        en("When night guard Oskar Brandt made his last round at six on Thursday, he discovered the broken window of the museum in Leeds.")},
       {"participant Oskar Brandt | cleaner"}},
      {"two vessels",
       {vi("Bảy ngư dân trôi dạt được tàu Cảnh sát biển 4100 cứu rạng sáng 8/3."),
        vi("Rạng sáng 8/3, tàu hàng Blue Orion cứu bảy ngư dân trôi dạt.")},
       {"participant Blue Orion | tàu Cảnh sát biển"}},
      {"two languages",
       {vi("Đêm 8/3, kiểm lâm bắt bốn người chặt hạ 12 cây pơ mu ở Lào Cai."),
        en("Border guards arrested four men in Lao Cai on the night of March 8 who had felled 12 cypress trees.")},
       {"participant Border guards | kiểm lâm"}},
  });
}

TEST_CASE("no participant: one calling in other words, callings that one may have both, and those whom the other report knows") {
  check({
      {"one body in two languages",
       {vi("Đêm 8/3, công an bắt bốn người chặt hạ 12 cây pơ mu ở Lào Cai."),
        en("Police arrested four men in Lao Cai on the night of March 8 who had felled 12 cypress trees.")},
       {}},
      {"a neighbour and a nurse",
       {en("A neighbour carried the two children from the burning house in Leeds on Thursday night."),
        en("A nurse carried the two children from the burning house in Leeds on Thursday night.")},
       {}},
      {"both were there",
       {en("Firefighters carried the two children from the burning house in Leeds on Thursday night. Police closed the street."),
        en("Police carried the two children from the burning house in Leeds on Thursday night.")},
       {}},
      {"acts that several may do",
       {en("Farmers welcomed the plan for a new dam near Leeds on Thursday."), en("Anglers welcomed the plan for a new dam near Leeds on Thursday.")},
       {}},
  });
}
