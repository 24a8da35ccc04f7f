// Names in running text: what is a name, what is none, and what titles, roles and brackets say of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/gazetteer.hpp"
#include "extract/spelling.hpp"
#include "names_reports.hpp"

using namespace dateline;
using extract::MentionKind;
using extract::NameMention;

namespace {

std::vector<std::string> forms(const NamedReport& report, MentionKind what) {
  std::vector<std::string> out;
  for (const NameMention& m : report.mentions) {
    if (m.what == what) out.push_back(m.form);
  }
  return out;
}

const NameMention* find(const NamedReport& report, const std::string& form) {
  for (const NameMention& m : report.mentions) {
    if (m.form == form) return &m;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a form's keys leave out what newspapers spell in several ways, and its words are parted at blanks and stops") {
  struct Case {
    std::string form, key, plain_key;
    std::vector<std::string> words;
  };
  const std::vector<Case> cases = {
      {"Xéc-gây La-vrốp", "xécgâylavrốp", "xecgaylavrop", {"xéc-gây", "la-vrốp"}},
      {"TP. HCM", "tphcm", "tphcm", {"tp", "hcm"}},
      {"Sana'a", "sanaa", "sanaa", {"sanaa"}},
      {"Hoà Bình", "hòabình", "hoabinh", {"hòa", "bình"}},
      {"", "", "", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.form);
    const extract::Spelling& spelling = extract::spelling_of(c.form);
    CHECK(spelling.key == c.key);
    CHECK(spelling.plain_key == c.plain_key);
    CHECK(spelling.words() == c.words);
    CHECK(&extract::spelling_of(c.form) == &spelling);
  }
}

TEST_CASE("the names of a sentence are found as they are written") {
  struct Case {
    std::string language, text;
    std::vector<std::string> names;
  };
  const std::vector<Case> cases = {
      {"vi", "Hôm qua, giám đốc cảng Hen-rích Đê Vơ-rít nói tàu đã cập bến.", {"Hen-rích Đê Vơ-rít"}},
      {"vi", "Người phát ngôn cơ quan cứu hộ Ra-phê-en Măng-đê cho biết dân đã sơ tán.", {"Ra-phê-en Măng-đê"}},
      {"vi", "Giám đốc công ty Nguyễn Văn Hải cho biết hàng đã về.", {"Nguyễn Văn Hải"}},
      {"vi", "Hôm qua Bộ Ngoại giao thông báo đường đã thông.", {"Bộ Ngoại giao"}},
      {"vi", "Giải đạo diễn thuộc về Ninh Hạ Vy.", {"Ninh Hạ Vy"}},
      {"vi", "Thủ quân Hồ Sỹ Bách khàn giọng.", {"Hồ Sỹ Bách"}},
      {"vi", "Công an bắt nghi phạm Đoàn Văn Tới ở Tân An.", {"Đoàn Văn Tới", "Tân An"}},
      {"vi", "Đội giành vé dự World Cup tại Hà Nội.", {"Hà Nội"}},
      {"vi", "Theo nhà sinh vật biển Đỗ Hải Yến, san hô chết trắng.", {"Đỗ Hải Yến"}},
      {"vi", "Hôm qua, đội trưởng cứu hộ mỏ Cung Đình Lực kể lại vụ việc.", {"Cung Đình Lực"}},
      {"vi", "Cục trưởng Cục Đường thủy phía Nam Lục Văn Tiến nói tàu quay đầu.", {"Cục Đường thủy phía Nam", "Lục Văn Tiến"}},
      {"vi", "Bão đi về phía Nam Định.", {"Nam Định"}},
      {"vi",
       "Hiệp hội Tinh dầu, Hương liệu và Mỹ phẩm Việt Nam cho biết giá tăng.",
       {"Hiệp hội Tinh dầu, Hương liệu và Mỹ phẩm Việt Nam", "Việt Nam"}},
      {"en", "Five were taken to St Brigid's Hospital.", {"St Brigid's Hospital"}},
      {"vi", "Sừng được bán ở Tây Nam Pakistan.", {"Pakistan"}},
      {"vi", "Chủ đầu tư PHUMYLAND bị phạt.", {"PHUMYLAND"}},
      {"en", "The ship left New Zealand on Monday.", {"New Zealand"}},
      {"en", "The new New York mayor Eric Hale spoke.", {"New York", "Eric Hale"}},
      {"en", "The station recorded 48.6 degrees Celsius in Ecija.", {"Ecija"}},
      {"en", "Teague blamed the price of steel.", {"Teague"}},
      {"en", "Teague, who runs the firm, blamed the price of steel.", {"Teague"}},
      {"en", "Vintners hosed down their roofs.", {}},
      {"en", "Its delegation was led by Ninh The Hoa, not by Lo Van In.", {"Ninh The Hoa", "Lo Van In"}},
      {"en", "For Y Bham Nie it was a good year.", {"Y Bham Nie"}},
      {"en", "A lawyer, Meredith Vaughan KC, displayed photographs.", {"Meredith Vaughan"}},
      {"vi", "Sáng nay, chị Bùi Thị Sen gặp anh Lò Văn Pó ở chợ.", {"Bùi Thị Sen", "Lò Văn Pó"}},
      {"vi", "Đoàn rời Mát-xcơ-va tới Giơ-ne-vơ, Thụy Sĩ.", {"Mát-xcơ-va", "Giơ-ne-vơ", "Thụy Sĩ"}},
      {"vi", "Hôm qua, phó chủ tịch tỉnh Đỗ Khắc Hưởng nói đường đã thông.", {"Đỗ Khắc Hưởng"}},
      {"vi", "Hôm qua, chủ tịch xã Lê Minh Xuân Nguyễn Văn Tý nói.", {"Lê Minh Xuân", "Nguyễn Văn Tý"}},
      {"vi", "Hôm qua, huấn luyện viên Hải Vân Triệu Vĩnh Kha nói trận đấu hay.", {"Hải Vân", "Triệu Vĩnh Kha"}},
      {"vi", "Quan hệ Nga-Mỹ đang ấm lên.", {"Nga", "Mỹ"}},
      {"vi", "Ông V.Pu-tin gọi điện cho bà Méc-ken.", {"V.Pu-tin", "Méc-ken"}},
      {"vi", "Hôm qua C.Lindholm ghi bàn cho V.Arnsberg.", {"C.Lindholm", "V.Arnsberg"}},
      {"vi", "Tổng thống Syria Bashar al-Assad tiếp khách.", {"Syria", "Bashar al-Assad"}},
      {"vi", "Bệnh nhân được đưa tới Bệnh viện Hoa Sen tại TP.HCM.", {"Bệnh viện Hoa Sen", "TP.HCM"}},
      {"vi", "Xe rơi xuống sông Lam ở xã Hưng Lợi, huyện Hưng Nguyên, tỉnh Nghệ An.", {"sông Lam", "Hưng Lợi", "Hưng Nguyên", "Nghệ An"}},
      {"vi", "Người dân phường 12, quận Gò Vấp phản ánh.", {"phường 12", "Gò Vấp"}},
      {"en", "Ursula von der Leyen met Mark Rutte in The Hague.", {"Ursula von der Leyen", "Mark Rutte", "The Hague"}},
      {"en", "A study by the University of Tartu was read at the Bank of Estonia.", {"University of Tartu", "Bank of Estonia"}},
      {"en", "The strike was called by the Nurses' Association.", {"Nurses' Association"}},
      {"en", "Police closed the Amstel Bridge on Friday.", {"Amstel Bridge"}}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(forms(NamedReport(c.text, c.language), MentionKind::name) == c.names);
  }
}

TEST_CASE("a run of capitals that names an event, a treaty or a programme is nobody, and what an article stands before is no person") {
  struct Case {
    std::string text;
    std::vector<std::string> persons, bodies, places;
  };
  const std::vector<Case> cases = {
      {"Athletes left the Winter Olympics early.", {}, {}, {}},
      {"Delegates signed the Brenner Grain Accord in haste.", {}, {}, {}},
      {"Divers reached the Halvera on Monday.", {}, {"Halvera"}, {}},
      {"Lawyers read the Lindqvist inquiry's papers.", {"Lindqvist"}, {}, {}},
      {"Jonas Lindqvist left. In Lindqvist's office nobody answered.", {"Jonas Lindqvist", "Lindqvist"}, {}, {}},
      {"Floods hit Bihar and Vermont.", {}, {}, {"Bihar", "Vermont"}},
      {"Cranes landed in the Lang Sen reserve, a plant opens at Tien Hai industrial park.", {}, {}, {"Lang Sen", "Tien Hai"}},
      {"Workers in Thai Binh left.", {}, {}, {"Thai Binh"}},
      {"Drones close Kastrand airport again.", {}, {}, {"Kastrand"}},
      {"The ferry struck the Carrick rocks at dawn.", {}, {}, {"Carrick"}},
      {"According to Aerostrand, the company that runs it, all is well.", {}, {"Aerostrand"}, {}},
      {"The former F.B.I. director Anders Holm spoke.", {"Anders Holm"}, {"F.B.I"}, {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const NamedReport report(c.text, "en");
    std::vector<std::string> persons, bodies, places;
    for (const NameMention& m : report.mentions) {
      if (m.what != MentionKind::name) continue;
      (m.kind == EntityKind::person ? persons : m.kind == EntityKind::place ? places : bodies).push_back(m.form);
    }
    CHECK(persons == c.persons);
    CHECK(bodies == c.bodies);
    CHECK(places == c.places);
  }
}

TEST_CASE("a small word that only ends like a head word begins no name") {
  struct Case {
    std::string text;
    std::vector<std::string> names;
  };
  const std::vector<Case> cases = {{"Nhiều người lao động Đan Lạc nhận quà.", {"Đan Lạc"}},
                                   {"Tiến độ nhà ở xã hội Sông Quy chậm.", {"Sông Quy"}},
                                   {"Hôm nay hai phái đoàn Mỹ và Nga tới nơi.", {"Mỹ", "Nga"}},
                                   {"Dân yêu cầu Bộ Y tế trả lời.", {"Bộ Y tế"}},
                                   {"Vì vụ Công an huyện Ba Chẽ bắt xe, dân lo.", {"Công an huyện Ba Chẽ", "Ba Chẽ"}},
                                   {"Đêm qua xe rơi xuống sông Lam gần cầu Treo.", {"sông Lam", "cầu Treo"}}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    std::vector<std::string> found = forms(NamedReport(c.text, "vi"), MentionKind::name), expected = c.names;
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    CHECK(found == expected);
  }
}

TEST_CASE("days, months and what a person is stay outside the name that follows") {
  for (const auto& [text, name] : std::vector<std::pair<std::string, std::string>>{{"On Friday Jo Lindqvist, once a baker, spoke.", "Jo Lindqvist"},
                                                                                   {"In March Peter Holm left.", "Peter Holm"},
                                                                                   {"Landlady Peg Stott closed the pub.", "Peg Stott"},
                                                                                   {"The news came from April Jones.", "April Jones"},
                                                                                   {"Brewer Oakhurst to close its plant", "Oakhurst"}}) {
    CAPTURE(text);
    CHECK(find(NamedReport(text, "en"), name) != nullptr);
  }
  // Both words of a Vietnamese weekday with a capital.
  const NamedReport week("Nhà máy đóng cửa trong ngày Thứ Năm, còn cuộc họp vào sáng Thứ Sáu tại Huế.", "vi");
  CHECK(forms(week, MentionKind::name) == std::vector<std::string>{"Huế"});
}

TEST_CASE("family names of two words, middle names and given names that are countries stay in one person") {
  const NamedReport surname("Giám đốc Sở Y tế Âu Dương Thị Hậu có mặt. Bà Tôn Nữ Thị Ninh vắng.", "vi");
  CHECK(find(surname, "Âu Dương Thị Hậu") != nullptr);
  CHECK(find(surname, "Sở Y tế") != nullptr);
  CHECK(find(surname, "Tôn Nữ Thị Ninh") != nullptr);
  CHECK(find(NamedReport("Chủ tịch UBND tỉnh Tạ Văn Long trả lời.", "vi"), "Tạ Văn Long") != nullptr);
  const NamedReport given("Công an bắt Lò Thế Anh. Thế Anh nhận tội. Anh khai đã bán xe.", "vi");
  CHECK(forms(given, MentionKind::name) == std::vector<std::string>{"Lò Thế Anh", "Thế Anh"});
  const NamedReport country("Hôm qua Thủ tướng Anh gặp Lò Văn Pó. Đoàn của Anh cảm ơn.", "vi");
  CHECK(forms(country, MentionKind::name) == std::vector<std::string>{"Anh", "Lò Văn Pó", "Anh"});
}

TEST_CASE("the name of a body goes on to the end of its words") {
  for (const auto& [text, name] :
       std::vector<std::pair<std::string, std::string>>{{"Ba người được đưa tới Bệnh viện Đa khoa tỉnh điều trị.", "Bệnh viện Đa khoa tỉnh"},
                                                        {"Theo Trung tâm Điều phối Ghép tạng, ca mổ ổn.", "Trung tâm Điều phối"},
                                                        {"Ông nộp đơn ở Ban Tuyên giáo Trung ương hôm qua.", "Ban Tuyên giáo Trung ương"},
                                                        {"Tàu ra Trường Sa sáng nay.", "Trường Sa"}}) {
    CAPTURE(text);
    const NamedReport report(text, "vi");
    CHECK(
        std::any_of(report.mentions.begin(), report.mentions.end(), [&, wanted = name](const NameMention& m) { return m.form.starts_with(wanted); }));
  }
}

TEST_CASE("the holders of one office for two countries are two roles beside the plural") {
  const NamedReport vi("Ngoại trưởng Nga, Mỹ gặp nhau.", "vi");
  CHECK(forms(vi, MentionKind::role) == std::vector<std::string>{"Ngoại trưởng Nga", "Ngoại trưởng Mỹ"});
  const NamedReport of("The top diplomats of France and Spain met.", "en");
  CHECK(forms(of, MentionKind::role) == std::vector<std::string>{"France foreign minister", "Spain foreign minister"});
  const NamedReport before("The French and Spanish foreign ministers met.", "en");
  CHECK(forms(before, MentionKind::plural) == std::vector<std::string>{"French and Spanish foreign ministers"});
  CHECK(forms(NamedReport("A row between foreign ministers went on.", "en"), MentionKind::role).empty());
}

TEST_CASE("capitals that only begin a sentence are no names") {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"vi", "Theo cảnh sát, xe chạy quá tốc độ. Nhiều người bị thương. Anh cho biết đã gọi cấp cứu."},
           {"en", "Rescuers worked all night. Three people were hurt. Nobody knows why. Sixty-four garnets sit on a band."}}) {
    CAPTURE(text);
    CHECK(forms(NamedReport(text, language), MentionKind::name).empty());
  }
}

TEST_CASE("titles and roles say who a person is and for whom") {
  struct Case {
    std::string language, text, form, role, of;
  };
  const std::vector<Case> cases = {
      {"vi", "Ngoại trưởng Mỹ Giôn Ke-ri tới nơi.", "Giôn Ke-ri", "foreign_minister", "Mỹ"},
      {"vi", "Hôm qua, người phát ngôn Nhà Trắng Josh Earnest trả lời báo chí.", "Josh Earnest", "spokesperson", "Nhà Trắng"},
      {"vi", "Chủ tịch UBND huyện Ba Chẽ Vi Thanh Sơn có mặt.", "Vi Thanh Sơn", "chairman", "UBND huyện Ba Chẽ"},
      {"vi", "Trung tá Lê Đình Hợp, trưởng công an huyện Ba Chẽ, xác nhận.", "Lê Đình Hợp", "police_chief", "Ba Chẽ"},
      {"en", "Russian Foreign Minister Sergei Lavrov left.", "Sergei Lavrov", "foreign_minister", "Russian"},
      {"en", "White House press secretary Josh Earnest spoke.", "Josh Earnest", "spokesperson", "White House"},
      {"en", "Talks were led by Hilde Brandvold, head of the Nordic Food Agency, on Monday.", "Hilde Brandvold", "head", "Nordic Food Agency"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const NamedReport report(c.text, c.language);
    const NameMention* m = find(report, c.form);
    REQUIRE(m != nullptr);
    CHECK(m->kind == EntityKind::person);
    CHECK(m->role == c.role);
    REQUIRE(m->role_of != NameMention::none);
    CHECK(report.mentions[m->role_of].form == c.of);
  }
}

TEST_CASE("roles alone, pronouns and plurals are mentions of their own kinds") {
  const NamedReport vi("Ngoại trưởng Nga đồng ý. Hai bên ký biên bản. Ông này ra về.", "vi");
  CHECK(forms(vi, MentionKind::role) == std::vector<std::string>{"Ngoại trưởng Nga"});
  CHECK(forms(vi, MentionKind::plural) == std::vector<std::string>{"Hai bên"});
  CHECK(forms(vi, MentionKind::pronoun) == std::vector<std::string>{"Ông này"});
  const NamedReport two("Ngoại trưởng Nga và Mỹ gặp nhau.", "vi");
  CHECK(forms(two, MentionKind::plural) == std::vector<std::string>{"Ngoại trưởng Nga và Mỹ"});
  CHECK(forms(two, MentionKind::name) == std::vector<std::string>{"Nga", "Mỹ"});
}

TEST_CASE("a bracket that holds another spelling or an acronym explains the name before it; one that holds a place does not") {
  const NamedReport gloss("Ông Xtê-phen Ô Bri-en (Stephen O’Brien) thay mặt Liên hợp quốc (LHQ) phát biểu tại Brussels (Bỉ).", "vi");
  const NameMention* latin = find(gloss, "Stephen O’Brien");
  REQUIRE(latin != nullptr);
  REQUIRE(latin->gloss_of != NameMention::none);
  CHECK(gloss.mentions[latin->gloss_of].form == "Xtê-phen Ô Bri-en");
  CHECK(find(gloss, "LHQ")->gloss_of != NameMention::none);
  CHECK(find(gloss, "Bỉ")->gloss_of == NameMention::none);
}

TEST_CASE("every span is inside the text, in order, and the form is what stands there") {
  const NamedReport report("Tướng quân đội Nga Ivan Petrovsky nói chuyện với Thủ tướng Đức Angela Merkel ở Béc-lin (Berlin).\n\nẢnh: AFP", "vi");
  REQUIRE(report.mentions.size() >= 5);
  for (const NameMention& m : report.mentions) {
    CHECK(m.tokens.last <= report.text.size());
    CHECK(m.full.first <= m.tokens.first);
    CHECK(report.text.joined(m.tokens) == m.form);
  }
}

TEST_CASE("the gazetteer knows names under their spellings, and not small words that look like them") {
  const extract::Gazetteer& known = extract::gazetteer();
  CHECK(known.find("Luân Đôn") == known.by_name("London"));
  CHECK(known.find("TP. HCM") == known.by_name("Thành phố Hồ Chí Minh"));
  CHECK(known.find("Da Nang") == known.by_name("Đà Nẵng"));
  CHECK(known.find("Hà Lan") == known.by_name("Netherlands"));
  CHECK(known.find("Áo") == known.by_name("Austria"));
  CHECK(known.find("Ao") == nullptr);
}

TEST_CASE("a plain word that begins with a capital ends no name") {
  struct Case {
    std::string text;
    std::vector<std::string> names;
  };
  for (const Case& c : std::vector<Case>{{"Sáng qua, đoàn thăm Bảo tàng Lịch sử và dự Lễ Khởi công.", {"Bảo tàng Lịch sử"}},
                                         {"Bà Lò Thị Yên dạy ở trường Trung cấp.", {"Lò Thị Yên", "trường Trung cấp"}},
                                         {"Dân xã Thanh Mỹ Huyện Mỹ Xuân vui mừng.", {"Thanh Mỹ", "Mỹ Xuân"}}}) {
    CAPTURE(c.text);
    CHECK(forms(NamedReport(c.text, "vi"), MentionKind::name) == c.names);
  }
}

TEST_CASE("letters that label, numbers of kings and codes are no names") {
  for (const auto& [language, text] :
       std::vector<std::pair<std::string, std::string>>{{"vi", "Hôm qua nóng 39 độ C. Trẻ thiếu vitamin D."},
                                                        {"vi", "Đại hội lần XIV bàn về mã số M0237 và K54."},
                                                        {"vi", "Hôm qua NTD đã trình CMND."},
                                                        {"vi", "Chuyến bay SL 318 hạ cánh. Tàu QB 4417 bị chìm."},
                                                        {"en", "Flight SL 318 was turned back. The driver of train SE 19 was hurt."},
                                                        {"en", "The panel met Thursday and found no COLLUSION. The collusion was a rumour."}}) {
    CAPTURE(text);
    CHECK(forms(NamedReport(text, language), MentionKind::name).empty());
  }
}

TEST_CASE("letters behind a title name its body, and an ampersand joins them") {
  const NamedReport report("Hôm qua Chủ tịch HĐQT từ chức. Bộ trưởng NN&PTNT Đào Văn Núi nói. Sở VH&TT Hà Nội họp.", "vi");
  REQUIRE(find(report, "Đào Văn Núi") != nullptr);
  CHECK(find(report, "HĐQT") == nullptr);
  REQUIRE(find(report, "Sở VH&TT Hà Nội") != nullptr);
  for (const NameMention& m : report.mentions) CHECK_FALSE((m.kind == EntityKind::person && m.form == "NN"));
}

TEST_CASE("bodies in a list are several, and a body ends where its words do") {
  for (const auto& [text, names] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"Theo Bộ Quốc phòng, Công an tỉnh Nghệ An, tàu đã về.", {"Bộ Quốc phòng", "Công an tỉnh Nghệ An", "Nghệ An"}},
           {"Hôm qua Hãng tin Zarana ủng hộ IS đưa tin.", {"Hãng tin Zarana", "Islamic State"}},
           {"Nhiều người vào bệnh viện Pakistan.", {"Pakistan"}},
           {"Giá do Tổ chức Các nước trồng cà phê lớn (OCC) đưa ra.", {"Tổ chức Các nước trồng cà phê lớn", "OCC"}}}) {
    CAPTURE(text);
    const NamedReport report(text, "vi");
    std::vector<std::string> found;
    for (const NameMention& m : report.mentions) {
      const extract::Known* known = extract::gazetteer().find(m.form);
      if (m.what == MentionKind::name) found.push_back(known != nullptr && known->name == "Islamic State" ? "Islamic State" : m.form);
    }
    std::vector<std::string> expected = names;
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    CHECK(found == expected);
  }
}

TEST_CASE("a title inside a run of capitals parts the person from what stands before") {
  for (const std::string text :
       {"Critics blamed House Budget Chairman Ned Farlow for it.", "Critics blamed Deputy Attorney General Ned Farlow for it."}) {
    CAPTURE(text);
    const NamedReport report(text, "en");
    REQUIRE(find(report, "Ned Farlow") != nullptr);
    CHECK(find(report, "Ned Farlow")->kind == EntityKind::person);
    CHECK_FALSE(find(report, "Ned Farlow")->role.empty());
  }
}

TEST_CASE("the gazetteer makes a place of a name that the text bears out, and never of a person of the report or of a plain word") {
  struct Case {
    std::string language, text, form;
    bool place;
  };
  for (const Case& c : std::vector<Case>{{"vi", "Hôm qua một vụ nổ xảy ra ở Sivas làm ba người bị thương.", "Sivas", true},
                                         {"vi", "Hôm qua đoàn tới Mersin, Thổ Nhĩ Kỳ.", "Mersin", true},
                                         {"en", "On Monday Novokuznetsk lost its tram.", "Novokuznetsk", true},
                                         {"en", "Mr Abel Lincoln spoke. Later Lincoln left in anger.", "Lincoln", false},
                                         {"en", "On Monday the choir sang. Nobody saw Reading, the dog.", "Reading", false}}) {
    CAPTURE(c.text);
    const NamedReport report(c.text, c.language);
    const NameMention* m = find(report, c.form);
    if (c.place) REQUIRE(m != nullptr);
    CHECK((m != nullptr && m->place != nullptr) == c.place);
    if (c.place) CHECK(m->kind == EntityKind::place);
  }
}
