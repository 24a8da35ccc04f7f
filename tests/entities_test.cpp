// Who is who inside a report and across reports.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "names_reports.hpp"
#include "stories.hpp"

using namespace dateline;

namespace {

const std::string heard =
    "Ngoại trưởng Mỹ Giôn Ke-ri hội đàm với người đồng cấp Nga Xéc-gây La-vrốp tại Giơ-ne-vơ.\n\nÔng Ke-ri nói Oa-sinh-tơn đã sẵn sàng. Ngoại trưởng "
    "Nga im lặng.";
const std::string latin = "John Kerry met Sergei Lavrov in Geneva.\n\nKerry said Washington was ready. Lavrov kept silent.";

}  // namespace

TEST_CASE("one person has one entity under spellings by ear, Latin letters, surnames and roles") {
  const ResolvedReports both(Bodies{{"vi", heard}, {"en", latin}});
  for (const auto& [report, form, name] : std::vector<std::tuple<std::size_t, std::string, std::string>>{{0, "Giôn Ke-ri", "John Kerry"},
                                                                                                         {0, "Ke-ri", "John Kerry"},
                                                                                                         {1, "Kerry", "John Kerry"},
                                                                                                         {0, "Xéc-gây La-vrốp", "Sergei Lavrov"},
                                                                                                         {0, "Ngoại trưởng Nga", "Sergei Lavrov"},
                                                                                                         {1, "Lavrov", "Sergei Lavrov"},
                                                                                                         {0, "Giơ-ne-vơ", "Geneva"},
                                                                                                         {0, "Oa-sinh-tơn", "Washington"}}) {
    CAPTURE(form);
    CHECK(both.entity(report, form) == name);
  }
}

TEST_CASE("a foreign name that no table knows is found by its sound alone") {
  const ResolvedReports both(
      Bodies{{"vi", "Ông Mác-cút Phen-đơ-man lên tiếng. Ông Phen-đơ-man không nhận lỗi."}, {"en", "Critics of Markus Feldmann gathered."}});
  CHECK(both.entity(0, "Mác-cút Phen-đơ-man") == "Markus Feldmann");
  CHECK(both.entity(0, "Phen-đơ-man") == "Markus Feldmann");
}

TEST_CASE("Vietnamese names are one with and without marks, and a given name refers to its bearer") {
  const ResolvedReports both(
      Bodies{{"vi", "Bị cáo Trác Minh Đạo khai nhận. Sau đó Đạo xin lỗi."}, {"en", "The court heard Trac Minh Dao on Monday."}});
  CHECK(both.entity(0, "Đạo") == "Trác Minh Đạo");
  CHECK(both.entity(1, "Trac Minh Dao") == "Trác Minh Đạo");
}

TEST_CASE("different people stay apart") {
  const ResolvedReports report(
      Bodies{{"vi", "Ông Nguyễn Văn Hùng và ông Nguyễn Văn Hưng cùng ký. Ngoại trưởng Ai Cập Sameh Shukri gặp Ngoại trưởng Iran Javad Zarif."}});
  CHECK(report.entity(0, "Nguyễn Văn Hùng") != report.entity(0, "Nguyễn Văn Hưng"));
  CHECK(report.entity(0, "Sameh Shukri") != report.entity(0, "Javad Zarif"));
}

TEST_CASE("a role of another country is not given to the one holder that the report names") {
  const ResolvedReports report(Bodies{{"vi", "Ngoại trưởng Sergei Lavrov nói chuyện với báo chí. Ngoại trưởng Ai Cập vắng mặt."}});
  CHECK(report.entity(0, "Ngoại trưởng Ai Cập") != "Sergei Lavrov");
}

TEST_CASE("one person is one under French marks, a helping vowel, umlauts in two spellings, and whatever pronouns stand near") {
  for (const auto& [vi, heard, en, latin] : std::vector<std::array<std::string, 4>>{
           {"Ông An-tô-ni-ô Xan-tốt từ chức.", "An-tô-ni-ô Xan-tốt", "Critics of Mr António Santos gathered.", "António Santos"},
           {"Bà Chi-côn-đi Em-bê-uê từ chức.", "Chi-côn-đi Em-bê-uê", "Critics of Ms Chikondi Mbewe gathered.", "Chikondi Mbewe"},
           {"Ông Lò Văn Ín từ chức.", "Lò Văn Ín", "Critics of headman Lo Van In gathered.", "Lo Van In"},
           {"Ông Ninh Thế Hòa từ chức.", "Ninh Thế Hòa", "The delegation was led by Ninh The Hoa on Monday.", "Ninh The Hoa"},
           {"Ông Y Bhăm Niê từ chức.", "Y Bhăm Niê", "For Y Bham Nie, it was a good year.", "Y Bham Nie"}}) {
    CAPTURE(latin);
    const ResolvedReports both(Bodies{{"vi", vi}, {"en", en}});
    CHECK(both.entity(0, heard) == both.entity(1, latin));
    CHECK(both.entity(1, latin) != "");
  }
  const ResolvedReports umlauts(Bodies{{"en", "Reporters met Yannick Roethlisberger there."}, {"en", "Critics of Yannick Röthlisberger gathered."}});
  CHECK(umlauts.entity(0, "Yannick Roethlisberger") == umlauts.entity(1, "Yannick Röthlisberger"));
  const ResolvedReports pronouns(Bodies{{"en", "Critics of Amara Lindholm gathered when a child fell ill. His illness was traced to paint."},
                                        {"en", "Fans of Amara Lindholm cheered. She opened her folder."}});
  CHECK(pronouns.table.entities.size() == 1);
}

TEST_CASE("pronouns go to the one person that is clear, and to nobody where two fit") {
  const ResolvedReports clear(Bodies{{"vi", "Bà Lê Thị Na nộp đơn hôm qua. Bà nói sẽ theo kiện."}});
  CHECK(clear.entity(0, "Bà") == "Lê Thị Na");
  const ResolvedReports gender(Bodies{{"en", "Mr Paul Ritter and Mrs Jane Holm argued. She left first."}});
  CHECK(gender.entity(0, "She") == "Jane Holm");
  const ResolvedReports unclear(Bodies{{"en", "At noon Mr Paul Ritter and Mr Carl Stade argued. He left first."}});
  CHECK(unclear.entity(0, "He") == "-");
  CHECK(unclear.table.unresolved[0].size() == 1);
}

TEST_CASE("a counterpart is the holder of the same role for the other country") {
  const ResolvedReports report(
      Bodies{{"vi", "Ngoại trưởng Mỹ John Kerry tiếp Ngoại trưởng Nga Sergei Lavrov. Trong buổi gặp người đồng cấp Nga, hai bên ký biên bản."}});
  CHECK(report.entity(0, "người đồng cấp Nga") == "Sergei Lavrov");
}

TEST_CASE("a body may be called by the part that tells it from others, unless that may be somebody else") {
  const ResolvedReports vi(Bodies{
      {"vi", "Hôm qua Công ty Vọng Âm xin lỗi. Khách nói Vọng Âm đã trả tiền. Câu lạc bộ KV Zwaanberg thắng trận. Cổ động viên Zwaanberg mừng."}});
  CHECK(vi.entity(0, "Vọng Âm") == "Công ty Vọng Âm");
  CHECK(vi.entity(0, "Zwaanberg") == vi.entity(0, "Câu lạc bộ KV Zwaanberg"));
  const ResolvedReports across(Bodies{{"en", "Northquay Energy opened a mine on Monday."}, {"en", "Critics say Northquay was warned."}});
  CHECK(across.entity(1, "Northquay") == "Northquay Energy");
  const ResolvedReports person(Bodies{{"en", "John Kerry toured the dairy of the Kerry Group. Later Kerry left."}});
  CHECK(person.entity(0, "Kerry") == "John Kerry");
  CHECK(person.entity(0, "Kerry Group") == "Kerry Group");
  const ResolvedReports rivals(Bodies{{"vi", "Hôm qua Công ty Lá Bàng và Ngân hàng Lá Bàng cùng họp. Sau đó Lá Bàng ra thông báo."}});
  CHECK(rivals.entity(0, "Công ty Lá Bàng") != rivals.entity(0, "Ngân hàng Lá Bàng"));
  CHECK(rivals.entity(0, "Lá Bàng") == "Lá Bàng");
}

TEST_CASE("ministers of two countries are the holders that any report names") {
  const ResolvedReports both(
      Bodies{{"vi", "Ngoại trưởng Nga, Mỹ gặp nhau."}, {"en", "Russian Foreign Minister Sergei Lavrov met US Secretary of State John Kerry."}});
  CHECK(both.entity(0, "Ngoại trưởng Nga") == "Sergei Lavrov");
  CHECK(both.entity(0, "Ngoại trưởng Mỹ") == "John Kerry");
}

TEST_CASE("a role that acts is missed where nobody fits; one that only says what somebody is, is not") {
  for (const auto& [text, missed] : std::vector<std::pair<std::string, std::size_t>>{{"Theo tin sơ bộ, tài xế khai đã ngủ gật.", 1},
                                                                                     {"Cuộc họp cấp bộ trưởng diễn ra hôm qua.", 0},
                                                                                     {"Nga và Mỹ là đồng Chủ tịch Nhóm quốc tế hỗ trợ Xy-ri.", 0}}) {
    CAPTURE(text);
    CHECK(ResolvedReports(Bodies{{"vi", text}}).table.unresolved[0].size() == missed);
  }
}

TEST_CASE("a single letter stands for nobody's name, and marks lost in a foreign name do not part it") {
  const ResolvedReports letter(Bodies{{"vi", "Ông Phan Huy Ích vắng mặt. Chị H. khóc, anh H. im lặng."}});
  CHECK(letter.entity(0, "H") != "Phan Huy Ích");
  const ResolvedReports marks(
      Bodies{{"vi", "Theo hãng Agência Norte, bà Đàm Ngọc Vy từ chức."}, {"en", "The agency Agencia Norte said Dam Ngoc Vy had resigned."}});
  CHECK(marks.entity(0, "Đàm Ngọc Vy") == marks.entity(1, "Dam Ngoc Vy"));
  CHECK(marks.entity(0, "hãng Agência Norte") == marks.entity(1, "Agencia Norte"));
}

TEST_CASE("bodies are one under acronym, long form and the state's capital") {
  const ResolvedReports report(Bodies{{"vi",
                                       "Theo Liên hợp quốc (LHQ), tổ chức Nhà nước Hồi giáo tự xưng (IS) rút lui. Chính phủ Syria hoan nghênh. Chính "
                                       "quyền Đa-mát cảm ơn LHQ. IS chưa lên tiếng."}});
  CHECK(report.entity(0, "LHQ") == "United Nations");
  CHECK(report.entity(0, "IS") == "Islamic State");
  CHECK(report.entity(0, "Chính phủ Syria") == report.entity(0, "Chính quyền Đa-mát"));
  CHECK_FALSE(report.entity(0, "Chính phủ Syria").empty());
}

TEST_CASE("an acronym without a bracket is the one body of its report with these initials") {
  const ResolvedReports one(Bodies{{"en", "The Fenland Drainage Council met. A day later the FDC raised its rates."}});
  CHECK(one.entity(0, "FDC") == one.entity(0, "Fenland Drainage Council"));
  const ResolvedReports before(Bodies{{"en", "The FDC raised its rates. The Fenland Drainage Council had met."}});
  CHECK(before.entity(0, "FDC") == before.entity(0, "Fenland Drainage Council"));
  const ResolvedReports two(Bodies{{"en", "The Fenland Drainage Council met the Forest Defence Committee. The FDC raised its rates."}});
  CHECK(two.entity(0, "FDC") == "FDC");
  const ResolvedReports bracket(Bodies{{"en", "The CPV (Communist Party of Vietnam) met. The CPV voted."}});
  CHECK(bracket.entity(0, "CPV") == "Communist Party of Vietnam");
}

TEST_CASE("a capital keeps its state, a place its larger places") {
  const ResolvedReports report(Bodies{{"vi", "Oa-sinh-tơn phản đối. Xe rơi ở xã Hưng Lợi, huyện Hưng Nguyên, tỉnh Nghệ An."}});
  for (std::size_t e = 0; e < report.table.entities.size(); ++e) {
    if (report.table.entities[e].name == "Washington") CHECK(report.table.country[e] == "US");
    if (report.table.entities[e].name == "Hưng Nguyên") CHECK(report.table.within[e] == std::vector<std::string>{"Nghệ An", "Vietnam"});
  }
  CHECK(resolve::place_within("Giơ-ne-vơ", "Thụy Sĩ"));
  CHECK(resolve::place_within("Hạ Long", "Việt Nam"));
  CHECK_FALSE(resolve::place_within("Geneva", "Austria"));
}

TEST_CASE("a body is one under abbreviations, and bodies of the city and of the province of one name are two") {
  const ResolvedReports report(
      Bodies{{"vi", "Hôm qua UBND tỉnh Nghệ An họp. Ủy ban nhân dân tỉnh Nghệ An đồng ý. Theo Bộ GD&ĐT, đề thi lộ. Bộ Giáo dục và Đào tạo xin lỗi."},
             {"vi", "Công an TP Hòa Bình vào cuộc. Sau đó Công an tỉnh Hòa Bình hỗ trợ."}});
  CHECK(report.entity(0, "UBND tỉnh Nghệ An") == report.entity(0, "Ủy ban nhân dân tỉnh Nghệ An"));
  CHECK(report.entity(0, "Bộ GD&ĐT") == report.entity(0, "Bộ Giáo dục và Đào tạo"));
  CHECK(report.entity(1, "Công an TP Hòa Bình") != report.entity(1, "Công an tỉnh Hòa Bình"));
}

TEST_CASE("a city that only the gazetteer knows lies in its country") {
  const ResolvedReports report(Bodies{{"vi", "Hôm qua một vụ nổ xảy ra ở Sivas làm ba người bị thương."}});
  REQUIRE_FALSE(report.table.entities.empty());
  CHECK(report.table.entities[0].name == "Sivas");
  CHECK(std::find(report.table.within[0].begin(), report.table.within[0].end(), "Turkey") != report.table.within[0].end());
  CHECK(resolve::place_within("Sivas", "Thổ Nhĩ Kỳ"));
}

TEST_CASE("a name by ear is not joined with a name of the reports where a city of the gazetteer sounds more like it") {
  const ResolvedReports both(Bodies{{"vi", "Một đoàn tàu rời Xu-ra-bai-a hôm qua."}, {"en", "Critics praised Zurabia in the end."}});
  CHECK(both.entity(0, "Xu-ra-bai-a") != both.entity(1, "Zurabia"));
}

TEST_CASE("every form has its evidence") {
  const ResolvedReports report(Bodies{{"vi", "Ông Xtê-phen Ô Bri-en (Stephen O’Brien) tới Đa-mát."}});
  const Entity& person = report.table.entities[0];
  REQUIRE(person.because.size() == 1);
  CHECK(person.because[0].evidence == NameEvidence::gloss);
  const ResolvedReports state(Bodies{{"vi", "Đoàn tới Thụy Sĩ."}});
  REQUIRE(state.table.entities.size() == 1);
  REQUIRE(state.table.entities[0].because.size() == 1);
  CHECK(state.table.entities[0].because[0].evidence == NameEvidence::cldr);
}

TEST_CASE("the order of the reports changes nothing but the order of the entities") {
  const std::vector<std::pair<std::string, std::string>> bodies = {{"vi", heard},
                                                                   {"en", latin},
                                                                   {"vi", "Ông Kerry gặp bà Méc-ken ở Béc-lin. Ngoại trưởng Pháp vắng mặt."},
                                                                   {"en", "Angela Merkel received Kerry in Berlin."}};
  auto names = [](const ResolvedReports& resolved) {
    std::vector<std::vector<std::string>> out;
    for (const Entity& entity : resolved.table.entities) {
      out.push_back(entity.names);
      out.back().push_back(entity.name);
    }
    std::sort(out.begin(), out.end());
    return out;
  };
  const auto expected = names(ResolvedReports(bodies));
  CHECK(names(ResolvedReports(Bodies{bodies.rbegin(), bodies.rend()})) == expected);
  CHECK(names(ResolvedReports(Bodies{bodies[2], bodies[0], bodies[3], bodies[1]})) == expected);
}

TEST_CASE("the names of a list are all of the kind that the word before the first of them tells") {
  const Comparison c = stories::compare_texts(
      {"Tin trong ngày\n\n12/03/2021\n\nMưa lớn ở các xã Kỳ Lợi, Kỳ Hà và Trần Phú. Xe chạy qua ba tuyến đường chính: Nguyễn Văn Cừ, Ngô Gia Tự. "
       "Công nhân các công ty Hoàng Hà, Minh Phát đình công. Hai ông Lê Văn Tám và Trần Bình đến dự.\n"});
  const auto kind = [&](const std::string& name) {
    const auto at = std::find_if(c.entities.begin(), c.entities.end(), [&](const Entity& e) { return e.name == name; });
    REQUIRE_MESSAGE(at != c.entities.end(), name);
    return at->kind;
  };
  for (const char* place : {"Kỳ Lợi", "Kỳ Hà", "Trần Phú", "Nguyễn Văn Cừ", "Ngô Gia Tự"}) CHECK(kind(place) == EntityKind::place);
  CHECK(kind("Minh Phát") == EntityKind::organisation);
  for (const char* person : {"Lê Văn Tám", "Trần Bình"}) CHECK(kind(person) == EntityKind::person);
}
