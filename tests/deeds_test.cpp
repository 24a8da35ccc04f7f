// Deeds of which an event has one doer: how they are read, and two reports that lay one to two.
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "story_cases.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

// "first Lê Minh Thư" for each deed of a text, once, by place.
std::vector<std::string> deeds(const std::string& text, const std::string& language) {
  const Staged staged({language == "vi" ? vi(text) : en(text)});
  std::vector<std::string> out;
  for (const cluster::Facts& facts : staged.facts) {
    for (const cluster::Deed& deed : facts.deeds) {
      const std::string office = deed.office.empty() ? "" : " " + std::string(deed.office);
      const std::string told = cluster::deed_kinds()[deed.kind].name + office + " " + staged.world.out.of(deed.doer).name;
      if (std::find(out.begin(), out.end(), told) == out.end()) out.push_back(told);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("who did it is read before its act, behind a copula, beside a noun for it, and where it falls to somebody") {
  for (const auto& [language, text, expected] : std::vector<std::tuple<std::string, std::string, std::vector<std::string>>>{
           {"vi", "Tối 5/12, cô giáo Lê Minh Thư giành giải nhất cuộc thi.", {"first Lê Minh Thư"}},
           {"vi", "Giải nhất cuộc thi thuộc về cô giáo Lê Minh Thư.", {"first Lê Minh Thư"}},
           {"vi", "Vượt qua vạch đích đầu tiên sau 42 km là Lò Văn Pó, thợ hồ.", {"first Lò Văn Pó"}},
           {"vi", "Thẩm phán Lê Minh Thư, chủ tọa phiên tòa, cho nghỉ.", {"chair Lê Minh Thư"}},
           {"vi", "Bàn thắng duy nhất do hậu vệ Lò Văn Pó ghi được.", {"goal Lò Văn Pó"}},
           {"vi", "Em Lò Văn Pó, học sinh Trường THPT Mường La, lao xuống suối cứu bé gái.", {"rescue Lò Văn Pó"}},
           {"vi", "Đại hội bầu ông Trần Quốc Bảo giữ chức Chủ tịch.", {"office chairman Trần Quốc Bảo"}},
           {"vi", "Ông Trần Quốc Bảo không giành giải nhất.", {}},
           {"vi", "Ông Trần Quốc Bảo nói đội nhà giành cúp vàng.", {}},
           {"en", "First prize went to Poland's Agnes Moreau on Sunday.", {"first Agnes Moreau"}},
           {"en", "The deal was brokered by Bishop Petra Lindholm.", {"mediation Petra Lindholm"}},
           {"en", "The driver of the van, Petra Lindholm, was unhurt.", {"wheel Petra Lindholm"}},
           {"en", "Petra Lindholm was elected chairwoman.", {"office chairman Petra Lindholm"}},
           {"en", "Petra Lindholm was named by President Agnes Moreau on Friday to lead the bank.", {"office heads Petra Lindholm"}},
           {"en", "Petra Lindholm was appointed by Agnes Moreau on Friday as governor of the bank.", {"office governor Petra Lindholm"}},
           {"vi", "Ông Trần Quốc Bảo được Quốc hội bầu làm Chủ tịch.", {"office chairman Trần Quốc Bảo"}},
           {"en", "Agnes Moreau accepted the medal from Petra Lindholm.", {"award Petra Lindholm"}},
           {"en", "The medal was not won by Petra Lindholm.", {}},
           {"en", "Agnes Moreau, awarded the medal on Sunday, thanked her coach.", {"prize Agnes Moreau"}},
           {"en", "The Queen awarded the medal to Agnes Moreau.", {}},
           {"en", "The drug maker has been sold to Petra Lindholm.", {"purchase Petra Lindholm"}},
           {"en", "In the final on Sunday Agnes Moreau beat Petra Lindholm.", {"first Agnes Moreau", "second Petra Lindholm"}},
           {"en", "The medal for chemistry went to Petra Lindholm.", {"prize Petra Lindholm"}},
           {"en", "Petra Lindholm led the rescue with a borrowed drill.", {"leading Petra Lindholm"}},
           {"vi", "Dải băng đỏ được Tổng lãnh sự Lê Minh Thư cắt trước hai trăm khách.", {"opening Lê Minh Thư"}},
           {"vi", "Lò Văn Pó đánh bại Trần Quốc Bảo trong trận chung kết.", {"first Lò Văn Pó", "second Trần Quốc Bảo"}},
       }) {
    CAPTURE(text);
    CHECK(deeds(text, language) == expected);
  }
}

TEST_CASE("participant: one deed of one event, laid to two in whatever words") {
  check({
      {"a race, told by who crossed the line",
       {vi("Giải chạy Mường La diễn ra sáng 9/3. Ở cự ly 42 km nam, Giàng A Lử về nhất."),
        vi("Sáng 9/3, Mường La đón hai nghìn người chạy. Vượt qua vạch đích đầu tiên sau 42 km là Lò Văn Pó, thợ hồ.")},
       {"participant Giàng A Lử | Lò Văn Pó"}},
      {"a contract, with the loser named beside",
       {en("Halden Rail will build the 52 trams, the council decided on Thursday. The rival bidder Brixen Works was turned down."),
        en("The contract for 52 vehicles went to Brixen Works on Thursday. Its competitor Halden Rail left empty-handed.")},
       {"participant Brixen Works | Halden Rail"}},
      {"two states that mediated",
       {en("Marovia and Tesk signed a ceasefire on Friday. Norway mediated between the two sides."),
        en("The ceasefire of Marovia and Tesk came on Friday after mediation by Switzerland.")},
       {"participant Norway | Switzerland"}},
      {"who presided",
       {vi("Phiên tòa xử vụ buôn lậu gỗ ở Quảng Bình mở sáng 12/3. Thẩm phán Lê Minh Thư ngồi ghế chủ tọa."),
        vi("TAND tỉnh Quảng Bình sáng 12/3 xử vụ buôn lậu gỗ. Chủ tọa phiên tòa, thẩm phán Trần Quốc Bảo, cho biết phiên tòa kéo dài ba ngày.")},
       {"participant Lê Minh Thư | Trần Quốc Bảo"}},
      {"of a list of signers the one who is another",
       {vi("Chiều 6/3 tại Hà Nội, Bộ trưởng Trần Quốc Bảo và Đại sứ Agnes Moreau ký hiệp định nghề cá."),
        vi("Hiệp định nghề cá được Đại sứ Agnes Moreau cùng Thứ trưởng Lê Minh Thư ký chiều 6/3 tại Hà Nội.")},
       {"participant Lê Minh Thư | Trần Quốc Bảo"}},
  });
}

TEST_CASE("no participant: two deeds of a kind that the words tell apart") {
  check({
      {"first and second prize",
       {vi("Cuộc thi ca khúc về Đà Lạt khép lại tối 3/3. Nhạc sĩ Trần Quốc Bảo giành giải nhất. Có 214 tác phẩm dự thi."),
        vi("Đêm chung kết cuộc thi ca khúc về Đà Lạt diễn ra hôm 3/3. Giải nhì thuộc về Lê Minh Thư. Ban tổ chức nhận 214 ca khúc.")},
       {}},
      {"men and women",
       {vi("Giải chạy Mường La diễn ra sáng 9/3. Giàng A Lử về nhất nội dung nam."),
        vi("Sáng 9/3, giải chạy Mường La khép lại. Vàng Thị Mỷ về nhất nội dung nữ.")},
       {}},
      {"two distances",
       {vi("Giải chạy Mường La diễn ra sáng 9/3. Giàng A Lử về nhất cự ly 42 km."),
        vi("Sáng 9/3, giải chạy Mường La khép lại. Vàng A Páo về nhất cự ly 21 km.")},
       {}},
      {"two lots of one road",
       {vi("Gói thầu XL-01 của cao tốc Bắc Sông do Công ty Đại Hưng trúng thầu, ban quản lý công bố ngày 3/3."),
        vi("Ban quản lý công bố ngày 3/3: Công ty Thành Lợi trúng gói thầu XL-02 của cao tốc Bắc Sông.")},
       {}},
      {"two drivers",
       {en("Two cars collided in Norbury on Monday. The driver of the van, Petra Lindholm, was unhurt."),
        en("A van and a taxi collided in Norbury on Monday. Taxi driver Agnes Moreau was treated for shock.")},
       {}},
      {"the best actress and the best actor",
       {en("The Oscar for best actress went to Petra Lindholm on Sunday night in Los Angeles."),
        en("On Sunday night in Los Angeles, Marco Conti won the Oscar for best actor.")},
       {}},
      {"two goals of several",
       {en("Harwick Town beat Selby 3-1 on Saturday. Tom Reyes scored twice in the first half."),
        en("Selby lost 3-1 to Harwick Town on Saturday. Ade Bello scored the third goal.")},
       {}},
      {"the chairmen of two bodies",
       {vi("HĐND tỉnh Hà Nam sáng 3/3 họp kỳ thứ nhất. Ông Trần Quốc Bảo được bầu làm Chủ tịch HĐND tỉnh."),
        vi("Kỳ họp thứ nhất HĐND tỉnh Hà Nam diễn ra sáng 3/3. Ông Lê Minh Khôi được bầu làm Chủ tịch UBND tỉnh.")},
       {}},
  });
}

TEST_CASE("quotation: what a translation turns round") {
  check({
      {"a denial",
       {vi("\"Dịch đã được kiểm soát\", bác sĩ Trần Quốc Bảo tuyên bố tại Huế ngày 4/3."),
        en("\"The outbreak is not yet under control,\" Dr Tran Quoc Bao declared in Hue on March 4.")},
       {"quotation Dịch đã được kiểm soát | The outbreak is not yet under control"}},
      {"how many",
       {vi("\"Tất cả công nhân sẽ được trả lương trước Tết\", giám đốc Trần Quốc Bảo hứa ngày 4/3."),
        en("\"Most of the workers will be paid before Tet,\" director Tran Quoc Bao promised on March 4.")},
       {"quotation Most of the workers will be paid before Tet | Tất cả công nhân sẽ được trả lương trước Tết"}},
      {"for whom",
       {vi("\"Tôi làm phim này cho mẹ tôi\", đạo diễn Lê Minh Thư nói tối 4/3."),
        en("\"I made this film for my grandmother,\" director Le Minh Thu said on March 4.")},
       {"quotation I made this film for my grandmother | Tôi làm phim này cho mẹ tôi"}},
      {"for how long, in one language",
       {vi("\"Nhà trường chưa bao giờ thu khoản tiền này\", hiệu trưởng Lê Minh Thư nói chiều 9/3."),
        vi("\"Nhà trường không thu khoản tiền này trong năm nay\", hiệu trưởng Lê Minh Thư nói chiều 9/3.")},
       {"quotation Nhà trường chưa bao giờ thu khoản tiền này | Nhà trường không thu khoản tiền này trong năm nay"}},
      {"nothing, where the translation is only free",
       {vi("\"Bệnh nhân đã qua cơn nguy kịch\", bác sĩ Lê Minh Thư nói ngày 4/3 tại Huế."),
        en("\"The patient is no longer in danger,\" Dr Le Minh Thu said in Hue on March 4.")},
       {}},
      {"nothing, where both say that all are meant",
       {vi("\"Không ai bị bỏ lại phía sau\", Chủ tịch Trần Quốc Bảo nói tại Hà Nam ngày 4/3."),
        en("\"Everybody will be helped,\" chairman Tran Quoc Bao said in Ha Nam on March 4.")},
       {}},
  });
}

TEST_CASE("attribution: one estimate laid to two, and words laid to whoever stands at the quotation") {
  check({
      {"an estimate",
       {en("The Institute of Marine Studies puts the number of grey seals on the banks off Wadmoor at 5,600 this winter."),
        en("There are 5,600 grey seals on the banks off Wadmoor this winter, according to the charity Seal Watch.")},
       {"attribution Institute of Marine Studies | Seal Watch"}},
      {"an estimate that the other report lays to both",
       {en("The Institute of Marine Studies puts the number of grey seals on the banks off Wadmoor at 5,600 this winter."),
        en("There are 5,600 grey seals on the banks off Wadmoor this winter, according to the charity Seal Watch. The Institute of Marine Studies "
           "agrees.")},
       {}},
      {"a saying behind a colon, whatever the verb",
       {vi("\"Tiền của cha mẹ học sinh phải được trả lại đến đồng cuối cùng\", Hiệu trưởng Trần Quốc Bảo nói chiều 10/3."),
        vi("Luật sư Lê Minh Thư mở đầu buổi họp chiều 10/3 bằng một câu ngắn: \"Tiền của cha mẹ học sinh phải được trả lại đến đồng cuối cùng\".")},
       {"attribution Lê Minh Thư | Trần Quốc Bảo"}},
  });
}

TEST_CASE("participant: one prize laid to two works, each by its title") {
  check({
      {"who wins it, and to whom it goes",
       {en("\"Northern Light\" by Eva Dahl took the Silver Reel at the Bergen festival on Friday."),
        en("At the Bergen festival on Friday the Silver Reel went to \"Paper Boats\" by Jon Aas.")},
       {"participant Northern Light | Paper Boats"}},
      {"the beaten one is told beside the winner",
       {en("\"Northern Light\" took the Silver Reel at the Bergen festival on Friday."),
        en("The Silver Reel of the Bergen festival went to \"Paper Boats\" on Friday, ahead of \"Northern Light\".")},
       {"participant Northern Light | Paper Boats"}},
      {"two prizes of one festival",
       {en("\"Northern Light\" by Eva Dahl took the Silver Reel at the Bergen festival on Friday."),
        en("At the Bergen festival on Friday the audience award went to \"Paper Boats\" by Jon Aas.")},
       {}},
      {"the same one, and another that was shown",
       {en("\"Northern Light\" by Eva Dahl took the Silver Reel at the Bergen festival on Friday."),
        en("The Silver Reel of the Bergen festival went to \"Northern Light\" on Friday. \"Paper Boats\" opened the festival.")},
       {}},
  });
}
