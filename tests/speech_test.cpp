// Who says what in one report: speakers before, behind and inside what they say, sources, quotations, words between marks that are no speech.
#include <doctest/doctest.h>

#include "extract/parts.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

Comparison one(const std::string& body) { return compare_texts({body + "\n"}); }

const std::string vi_page = "Tin trong ngày\n\n12/03/2021 19:30\n\n", en_page = "News of the day\n\nMarch 12, 2021\n\n";

struct Said {
  std::string text;  // of the report
  std::string part;  // what the statement in question holds
  StatementKind kind;
  std::string speaker;  // "" for nobody with a name
  std::string source = {};
};

std::string name_of(const Comparison& c, EntityId id) { return id ? c.of(id).name : std::string(); }

void check(const std::string& page, const std::vector<Said>& table) {
  for (const Said& row : table) {
    const Comparison found = one(page + row.text);
    CAPTURE(row.text);
    CAPTURE(row.part);
    const auto s = std::find_if(found.statements.begin(), found.statements.end(),
                                [&](const Statement& each) { return found.text(each.report, each.span).find(row.part) != std::string_view::npos; });
    REQUIRE(s != found.statements.end());
    CHECK(s->kind == row.kind);
    CHECK(name_of(found, s->speaker) == row.speaker);
    CHECK(name_of(found, s->source) == row.source);
  }
}

constexpr StatementKind narration = StatementKind::narration, direct = StatementKind::direct_quote, indirect = StatementKind::indirect_quote;

}  // namespace

TEST_CASE("a Vietnamese speaker stands before the words, behind them or inside them") {
  check(vi_page,
        {
            {"Công ty vận hành cáp treo thông báo bốn bu lông đã gỉ.", "bu lông", indirect, ""},
            {"Bốn bu lông đã gỉ từ trước, công ty vận hành cáp treo thông báo sau sự cố hôm 30/8.", "bu lông", indirect, ""},
            {"Theo Phó tổng giám đốc công ty đường sắt Đỗ Kim Sơn, ray bị giãn vì nắng.", "ray bị", indirect, "Đỗ Kim Sơn"},
            {"Công ty Cám Tân Hải, bên bán cám cho dân, cho rằng sông thiếu ô-xy.", "ô-xy", indirect, "Công ty Cám Tân Hải"},
            {"Hội nuôi tôm Đầm Vạc thống kê 1.200 ha tôm chết.", "tôm chết", indirect, "Hội nuôi tôm Đầm Vạc"},
            {"Ông Trần Quốc Bảo nói: \"Xưởng sẽ mở cửa lại trong tháng tới\".", "Xưởng", direct, "Trần Quốc Bảo"},
            {"“Xưởng sẽ mở cửa lại trong tháng tới” - ông Trần Quốc Bảo cho biết.", "Xưởng", direct, "Trần Quốc Bảo"},
            {"“Xưởng sẽ mở cửa lại”, ông Trần Quốc Bảo nói, “nhưng phải chờ thêm một tháng”.", "chờ thêm", direct, "Trần Quốc Bảo"},
            {"“Xưởng sẽ mở cửa lại trong tháng tới”, nói ông Trần Quốc Bảo.", "Xưởng", direct, "Trần Quốc Bảo"},
            {"Theo ông Trần Quốc Bảo, xưởng sẽ mở cửa lại trong tháng tới.", "xưởng", indirect, "Trần Quốc Bảo"},
            {"Xưởng sẽ mở cửa lại trong tháng tới, theo ông Trần Quốc Bảo.", "Xưởng", indirect, "Trần Quốc Bảo"},
            {"Ngày 3/5, trao đổi với phóng viên, bà Lê Minh Thư khẳng định nhà máy không xả thải.", "nhà máy", indirect, "Lê Minh Thư"},
            {"Bà Lê Minh Thư, Phó Giám đốc Sở Xây dựng tỉnh Hòa Bình cho biết cầu đã nứt.", "cầu đã nứt", indirect, "Lê Minh Thư"},
            {"Ông Đỗ Mạnh Trí – Chủ tịch Hội Làm vườn huyện Lạc Sơn cho hay vườn cam mất trắng.", "vườn cam", indirect, "Đỗ Mạnh Trí"},
            {"Theo ông Đỗ Mạnh Trí - Chủ tịch Hội Làm vườn huyện Lạc Sơn, vườn cam mất trắng.", "vườn cam", indirect, "Đỗ Mạnh Trí"},
            {"Bà Lê Minh Thư, một cán bộ thú y tại địa phương, cho biết đàn bò đã khỏe.", "đàn bò", indirect, "Lê Minh Thư"},
            {"Trong cuộc gặp với ông Đỗ Mạnh Trí, bà Lê Minh Thư cảnh báo hồ sắp cạn.", "hồ sắp cạn", indirect, "Lê Minh Thư"},
            {"Bà Lê Minh Thư nhận xét đường đẹp, đồng thời cảnh báo cầu yếu.", "cầu yếu", indirect, "Lê Minh Thư"},
            {"Theo Luật sư Trần Quốc Bảo (Đoàn luật sư Hà Nội), kho đã cháy.", "kho đã cháy", indirect, "Trần Quốc Bảo"},
            {"Theo quan sát của ông Trần Quốc Bảo, kho đã cháy.", "kho đã cháy", indirect, "Trần Quốc Bảo"},
            {"Có mặt từ sớm, trung úy Nguyễn Văn Vinh- Đại đội bộ binh 5 vui mừng cho biết lính đã đi bầu.", "đi bầu", indirect, "Nguyễn Văn Vinh"},
            {"“Chúng tôi đã di dời máy móc sang kho bên kia sông”, Thiếu tướng Trần Quốc Bảo, Cục trưởng Cục Cảnh sát, nói về vụ việc.", "di dời",
             direct, "Trần Quốc Bảo"},
            {"\" Kho cháy và chúng tôi sẽ dựng lại \", phát ngôn viên Trần Quốc Bảo nói.", "dựng lại", direct, "Trần Quốc Bảo"},
            {"“Xưởng cháy lúc nửa đêm. Chúng tôi đã di dời máy móc”. Đó là những lời chia sẻ của ông Trần Quốc Bảo.", "di dời", direct,
             "Trần Quốc Bảo"},
            {"“Xưởng cháy lúc nửa đêm. Chúng tôi đã di dời máy móc”. Ông Trần Quốc Bảo cho biết như trên.", "di dời", direct, "Trần Quốc Bảo"},
            {"Trên đường đi, Lê Minh Thư nói muốn mua nước, ông Trần Quốc Bảo kể.", "mua nước", indirect, "Trần Quốc Bảo"},
            {"Cô Lê Minh Thư, có con gái Phạm Gia Hân đang học ở đó cho hay kho đã cháy.", "kho đã cháy", indirect, "Lê Minh Thư"},
            {"Nghi phạm Trần Quốc Bảo bị bắt. 2 nghi phạm khai nhận đã trộm xe.", "trộm xe", indirect, ""},
            {"Bà Lê Minh Thư cho là kho đã cháy.", "kho đã cháy", indirect, "Lê Minh Thư"},
            {"Cử tri Đinh Văn Phúc, Cơ quan Quân sự huyện Lý Sơn, tỉnh Quảng Ngãi bày tỏ: “Tôi là một cử tri rất vui”.", "cử tri rất", direct,
             "Đinh Văn Phúc"},
            {"Thứ trưởng Bộ Khoa học và Công nghệ (KH&CN) Phạm Công Tạo cho biết kho đã cháy.", "kho đã cháy", indirect, "Phạm Công Tạo"},
            {"Ông Phạm Phú Quốc cho biết kho đã cháy.", "kho đã cháy", indirect, "Phạm Phú Quốc"},
            {"Nói về việc làm của mình Trần Quốc Bảo cho rằng kho đã cháy.", "kho đã cháy", indirect, "Trần Quốc Bảo"},
            {"Theo Reuters và AFP, kho đã cháy.", "kho đã cháy", indirect, "", "Reuters"},
            {"Bà Lê Minh Thư tố ông Đỗ Mạnh Trí lừa bà 3 tỷ đồng.", "3 tỷ", indirect, "Lê Minh Thư"},
        });
}

TEST_CASE("an English speaker stands before the words, behind them or inside them") {
  check(en_page,
        {
            {"\"We will rebuild the pier this winter,\" said Petra Lindholm.", "rebuild", direct, "Petra Lindholm"},
            {"\"We will rebuild the pier,\" Petra Lindholm said, \"and we will do it this winter.\"", "this winter", direct, "Petra Lindholm"},
            {"\"We will rebuild the pier this winter,\" said harbour master Petra Lindholm, who runs the yard.", "rebuild", direct, "Petra Lindholm"},
            {"``We will rebuild the pier this winter,'' Petra Lindholm said.", "rebuild", direct, "Petra Lindholm"},
            {"\" We will rebuild the pier this winter, \" Petra Lindholm said.", "rebuild", direct, "Petra Lindholm"},
            {"'We will rebuild the pier this winter,' Petra Lindholm said.", "rebuild", direct, "Petra Lindholm"},
            {"Petra Lindholm said the pier would be rebuilt this winter.", "pier", indirect, "Petra Lindholm"},
            {"The pier would be rebuilt this winter, Petra Lindholm said.", "pier", indirect, "Petra Lindholm"},
            {"The pier would be rebuilt this winter, said Petra Lindholm.", "pier", indirect, "Petra Lindholm"},
            {"According to Petra Lindholm, the pier will be rebuilt this winter.", "pier", indirect, "Petra Lindholm"},
            {"Petra Lindholm, director of the harbour office in Brindle, said the pier was safe.", "safe", indirect, "Petra Lindholm"},
            {"Petra Lindholm, who has run the yard since May, said the pier was safe.", "safe", indirect, "Petra Lindholm"},
            {"Petra Lindholm, Mr. Holm's chief adviser, told reporters the pier was safe.", "safe", indirect, "Petra Lindholm"},
            {"After a meeting with Carl Holm, Petra Lindholm said the pier was safe.", "safe", indirect, "Petra Lindholm"},
            {"Petra Lindholm was quoted as saying the pier was safe.", "safe", indirect, "Petra Lindholm"},
            {"\"We may have to close the yard,\" Petra Lindholm, managing director of Calder Steel, told MPs.", "close", direct, "Petra Lindholm"},
            {"The pier sinks by an inch a year, the World Bank found in a study released on Thursday.", "sinks", indirect, "World Bank"},
            {"According to the energy regulator, Ofpower, the switch was defective.", "switch", indirect, "Ofpower"},
        });
}

TEST_CASE("who stands behind a word of place or of hearing does not speak") {
  check(en_page, {
                     {"\"We will leave the reef alone this year,\" the harbour master, Hana Rook, said on Tarehu.", "reef", direct, "Hana Rook"},
                     {"\"We will leave the reef alone this year,\" the harbour master, Hana Rook, said to Tom Brand.", "reef", direct, "Hana Rook"},
                     {"\"We will leave the reef alone this year,\" said Tom Brand.", "reef", direct, "Tom Brand"},
                 });
}

TEST_CASE("who speaks is told from bodies, places and relations that stand around him") {
  check(vi_page,
        {
            {"Tổng giám đốc Lá Bàng Air Nguyễn Thị Thảo cho biết kho đã cháy.", "kho đã", indirect, "Nguyễn Thị Thảo"},
            {"Chủ tịch T.Ư Hội Nguyễn Việt Thắng cho biết kho đã cháy.", "kho đã", indirect, "Nguyễn Việt Thắng"},
            {"CEO Calderon Jay Simmons cho biết kho đã cháy. Năm nay Calderon có lãi.", "kho đã", indirect, "Jay Simmons"},
            {"CEO Calderon Jay Simmons cho biết kho đã cháy.", "kho đã", indirect, "Calderon Jay Simmons"},
            {"Ông Trần Quốc Bảo, Phó tổng biên tập báo Lá Bàng cho biết kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
            {"Ông Trần Quốc Bảo, Tổng giám đốc Medivox, cho biết kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
            {"Tổng Giám đốc Tập đoàn chế tạo máy bay Trần Quốc Bảo, cho biết kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
            {"Ông Trần Quốc Bảo – Giám đốc Hợp tác xã Nông nghiệp Tân Triều, xã Tân Triều, Thanh Trì, Hà Nội cho biết kho đã cháy.", "kho đã",
             indirect, "Trần Quốc Bảo"},
            {"Ngày 19/5, đại diện Cục Cảnh sát giao thông, Bộ Công an cho biết kho đã cháy.", "kho đã", indirect, "Cục Cảnh sát giao thông"},
            {"Lãnh đạo Công an huyện Lạc Sơn cho biết kho đã cháy.", "kho đã", indirect, "Công an huyện Lạc Sơn"},
            {"Đài Lá Bàng hồi tháng trước cho biết kho đã cháy.", "kho đã", indirect, "", "Đài Lá Bàng"},
            {"Theo Hoa Kỳ, kho đã cháy.", "kho đã", indirect, "United States"},
            {"Khảo sát của Viện Kinh tế Lá Bàng cho thấy giá gạo đã tăng.", "giá gạo", indirect, "Viện Kinh tế Lá Bàng"},
            {"Con gái nhà văn Trần Quốc Bảo cho biết kho đã cháy.", "kho đã", indirect, ""},
            {"Ban Chỉ huy Lục Yên cho biết kho đã cháy. Ông Trần Quốc Bảo có mặt.", "kho đã", indirect, "Ban Chỉ huy Lục Yên"},
            {"Ông Trần Quốc Bảo, Ủy viên Bộ Chính trị, Trưởng Ban Chỉ đạo Giải Búa vàng nhấn mạnh kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
        });
}

TEST_CASE("words of speech count with an adverb, a colon or a clause behind them") {
  check(
      vi_page,
      {
          {"Lê Minh Thư có chia sẻ chị chưa về quê.", "về quê", indirect, "Lê Minh Thư"},
          {"Bà Lê Minh Thư kể, các con bà đã về quê.", "về quê", indirect, "Lê Minh Thư"},
          {"Bà Lê Minh Thư kể khi bà đến nơi thì kho đã cháy.", "kho đã", indirect, "Lê Minh Thư"},
          {"Bà Lê Minh Thư đáp trong hốt hoảng: “Kho cháy rồi còn đâu nữa mà tìm”.", "Kho", direct, "Lê Minh Thư"},
          {"Bà Lê Minh Thư (tên thường gọi là Bích; 32 tuổi; ở ấp Đuôi Chuột) đáp: “Kho cháy rồi còn đâu nữa mà tìm”.", "Kho", direct, "Lê Minh Thư"},
          {"Ông Trần Quốc Bảo, người sáng lập hãng Lá Bàng nói về bà Lê Minh Thư trên báo: “Thư là người rất giỏi giang”.", "giỏi giang", direct,
           "Trần Quốc Bảo"},
          {"Bà Lê Minh Thư đã đi Huế nhưng ông Trần Quốc Bảo kể “Bà ấy vẫn còn ở lại Vinh chứ có đi đâu”.", "ở lại Vinh", direct, "Trần Quốc Bảo"},
      });
  check(vi_page, {
                     {"Bộ Y tế không chính thức xác nhận kho đã cháy.", "kho đã", narration, ""},
                     {"Hiện không rõ Bộ Y tế nói gì về vụ cháy kho.", "cháy kho", narration, ""},
                     {"Tòa án hủy hợp đồng giữa ông Trần Quốc Bảo và bà Lê Minh Thư, bác yêu cầu trả tiền.", "trả tiền", narration, ""},
                     {"Ông Trần Quốc Bảo vừa gửi công văn cho Bộ Y tế, Bộ Tài chính, Bộ Công an đề nghị giảm thuế.", "giảm thuế", narration, ""},
                     {"Bà Lê Minh Thư làm việc như một nhân viên phân tích ở Vinh.", "Vinh", narration, ""},
                     {"Ông Trần Quốc Bảo quay về phòng công chứng nói trên trình báo.", "trình báo", narration, ""},
                     {"Ông Trần Quốc Bảo đến xưởng thăm hỏi, động viên công nhân.", "động viên", narration, ""},
                 });
}

TEST_CASE("a paragraph is his whose name heads it, who goes on in the next or is thanked for his speech") {
  check(vi_page,
        {
            {"Kho đã cháy hôm qua.\n\nÔng Trần Quốc Bảo, chủ tịch hội đồng quản trị Lá Bàng: Phải có tư duy mới\n\nXưởng sẽ mở cửa lại trong tháng "
             "tới.",
             "Xưởng sẽ", indirect, "Trần Quốc Bảo"},
            {"“Sau buổi này, xin đề nghị xưởng mở cửa lại.”\n“Hôm nay tôi nhận được nhiều ý kiến”, ông Trần Quốc Bảo nói.", "mở cửa", direct,
             "Trần Quốc Bảo"},
            {"Phát biểu kết luận hội thảo, ông Trần Quốc Bảo cảm ơn các nhà khoa học.", "cảm ơn", indirect, "Trần Quốc Bảo"},
            {"Ông Trần Quốc Bảo cảm ơn các nhà khoa học.", "cảm ơn", narration, ""},
            {"Tiến sĩ Lê Minh Thư, Đại học Quốc gia Singapore, cho rằng đường đẹp. Bà nhấn mạnh cầu yếu.", "cầu yếu", indirect, "Lê Minh Thư"},
        });
}

TEST_CASE("what an agency cites is laid to whom it cites, and a message to the body that sent it") {
  check(
      vi_page,
      {
          {"Reuters dẫn hồ sơ vụ án cho thấy kho đã cháy.", "kho đã", indirect, "", "Reuters"},
          {"Reuters dẫn lời người phát ngôn Bộ Quốc phòng Hàn Quốc Moon Sang-gyun cho biết kho đã cháy.", "kho đã", indirect, "Moon Sang-gyun",
           "Reuters"},
          {"Reuters dẫn lời chỉ huy cấp cao của Taliban Abdul Rauf cho biết kho đã cháy.", "kho đã", indirect, "Abdul Rauf", "Reuters"},
          {"Bức thư của Sở Y tế tỉnh Hòa Bình cho biết kho đã cháy. Bức thư khẳng định xưởng cũng cháy.", "xưởng", indirect, "Sở Y tế tỉnh Hòa Bình"},
          {"Sở Y tế tỉnh Hòa Bình ra thông cáo hôm qua. Thông cáo khẳng định xưởng cũng cháy.", "xưởng", indirect, "Sở Y tế tỉnh Hòa Bình"},
          {"Thông tin của Sở Y tế tỉnh Hòa Bình cho biết kho đã cháy. Thông tin ban đầu cho biết xưởng cũng cháy.", "xưởng", indirect, ""},
          {"Cục Quản lý Dược đã kiểm tra kho. “Người dân cần báo ngay cho công an nơi gần nhất”, cơ quan này khuyến cáo.", "báo ngay", direct,
           "Cục Quản lý Dược"},
          {"Đồng chí Trần Quốc Bảo đến thăm xưởng. Đồng chí đề nghị xưởng mở cửa lại.", "mở cửa", indirect, "Trần Quốc Bảo"},
      });
}

TEST_CASE("who stands alone beside a quotation speaks, whatever the verb") {
  check(
      vi_page,
      {
          {"“Kho cháy rồi, chúng tôi chẳng còn gì để bán nữa”, chị Lê Minh Thư gay gắt.", "chẳng còn gì", direct, "Lê Minh Thư"},
          {"“Kho cháy rồi và chúng tôi chẳng còn gì để bán nữa” - ông Trần Quốc Bảo hiến kế.", "chẳng còn gì", direct, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo hiến kế thêm: “Kho mới sẽ lớn gấp đôi kho cũ của chúng ta”.", "gấp đôi", direct, "Trần Quốc Bảo"},
          {"Bà Lê Minh Thư vẫn nhớ câu nói của bạn: “ước gì có một phép màu để cứu mình”.", "phép màu", narration, ""},
          {"“Kho đã cháy lúc nửa đêm và chúng tôi mất hết.” Tổng Thư ký NATO Jens Stoltenberg cho biết hy vọng kho sẽ sớm mở lại.", "nửa đêm", direct,
           "Jens Stoltenberg"},
          {"Ông Trần Quốc Bảo cho biết: “Vụ này sẽ bị đình chỉ bởi \" Người làm việc ấy đã chết\"- khoản 7. Chúng tôi chờ thêm chứng cứ khác”.",
           "chứng cứ khác", direct, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo cho biết: “Kho cháy lúc nửa đêm.\n\nChủ tịch hỏi tôi: “Có khó khăn gì không?” chứ không hỏi gì thêm.\n\nTôi cho đó là "
           "điều đáng quý”.",
           "đáng quý", direct, "Trần Quốc Bảo"},
      });
}

TEST_CASE("a description that speaks is the one whom the report calls so") {
  check(vi_page,
        {
            {"Công ty phần mềm Vọng Âm đã mở cửa lại. Hãng công nghệ trả lời rằng kho đã cháy.", "kho đã", indirect, "Vọng Âm"},
            {"Vọng Âm đã mở cửa ở Hòa Bình. Vọng Âm vốn là công ty phần mềm. Sau đó, hãng tiếp tục khẳng định kho đã cháy.", "kho đã", indirect,
             "Vọng Âm"},
            {"Công ty Vọng Âm kiện Công ty Lá Bàng. Hãng cho biết kho đã cháy.", "kho đã", indirect, ""},
            {"Hiệp hội Làm vườn Lạc Sơn đã họp. Hiệp hội cũng nêu rõ kho đã cháy.", "kho đã", indirect, "Hiệp hội Làm vườn Lạc Sơn"},
            {"Sở Xây dựng tỉnh Hòa Bình đã họp. Sở cũng cho biết kho đã cháy.", "kho đã", indirect, "Sở Xây dựng tỉnh Hòa Bình"},
            {"HLV Marco Feld đã đến Đức hôm qua. Cựu HLV Milan thừa nhận kho đã cháy.", "kho đã", indirect, "Marco Feld"},
            {"HLV Marco Feld gặp HLV Petra Holm. Cựu HLV Milan thừa nhận kho đã cháy.", "kho đã", indirect, ""},
            {"Ông Marco Feld đã đến. Đại biểu Đoàn Nguyễn Thùy Trang (Hà Nội) nhấn mạnh kho đã cháy.", "kho đã", indirect, "Đoàn Nguyễn Thùy Trang"},
            {"Ngân hàng Lá Bàng gửi đơn. Không ngân hàng nào cho biết kho đã cháy.", "kho đã", indirect, ""},
            {"Chị Natalie Lindqvist lái xe. Cô gái này chia sẻ rằng kho đã cháy.", "kho đã", indirect, "Natalie Lindqvist"},
        });
  check(en_page, {
                     {"The crane fell. According to the dockworkers' union, its brakes had gone without a service.", "its brakes", indirect, ""},
                     {"The engine failed, according to Norway's food agency.", "The engine failed", indirect, ""},
                     {"The hull cracked, according to a plan of the yard that nobody read.", "The hull cracked", narration, ""},
                     {"The software company Vellum sold well. The firm said the depot had burned.", "depot", indirect, "Vellum"},
                     {"Petra Holm, the bank's manager, came. The bank said the depot had burned.", "depot", indirect, ""},
                     {"Coach Petra Holm came on Monday. The former Brindle coach said the depot had burned.", "depot", indirect, "Petra Holm"},
                 });
}

TEST_CASE("what stands between him and the marks tells whether he speaks") {
  check(
      vi_page,
      {
          {"Ông Trần Quốc Bảo không quên nhắc đến xưởng mới với những lời có cánh khi rời kho cũ: “Kho cũ đôi khi giống như một gia đình của tất cả "
           "mọi người, còn xưởng mới thì giống một công ty”.",
           "gia đình", direct, "Trần Quốc Bảo"},
          {"Phát biểu tại họp báo, ông Trần Quốc Bảo đã cúi gập người trước đông đảo người dân trong vùng: “Chúng tôi xin lỗi vì đã không làm đúng”.",
           "cúi gập", direct, "Trần Quốc Bảo"},
          {"Tên xưởng xuất phát từ câu nói dí dỏm của ông Trần Quốc Bảo khi tới thăm bến tàu: “Bất kỳ xưởng nào cũng cần một cái tên hay”.", "dí dỏm",
           direct, "Trần Quốc Bảo"},
          {"Tên xưởng xuất phát từ câu nói dí dỏm của ông Trần Quốc Bảo:\n\n“Bất kỳ xưởng nào cũng cần một cái tên hay”.", "Bất kỳ", direct,
           "Trần Quốc Bảo"},
          {"“Chúng tôi không thể chấp nhận bản án này được”, ông Trần Quốc Bảo, luật sư phía bị hại, gằn từng tiếng.", "bản án", direct,
           "Trần Quốc Bảo"},
          {"Bà Lê Minh Thư nhận được tin nhắn: “Tôi sẽ đốt kho nếu không trả tiền cho tôi”.", "đốt kho", narration, ""},
          {"Bà Lê Minh Thư chưa kịp đứng dậy thì gã cầm lái xông tới tát tai, tra hỏi: “Tiền đâu, trong kho có tiền không?”.", "Tiền đâu", narration,
           ""},
          {"Ông Trần Quốc Bảo - Trưởng xã An Lão cho biết kho đã cháy.\n\n“Xưởng này xưa nay vẫn bình thường và không có gì lạ”.\n\nVề nguyên nhân, "
           "ông Bảo cho hay kho cũ.",
           "bình thường", direct, "Trần Quốc Bảo"},
          {"Pep Lindqvist đã khóc ở bến tàu. “Tôi đã có quãng thời gian tuyệt vời ở đây,” Pep nói sau buổi lễ.", "tuyệt vời", direct,
           "Pep Lindqvist"},
      });
  check(en_page,
        {
            {"“This is not what we agreed to when we signed,” Petra Holm, a lawyer for the yard, shot back.", "agreed", direct, "Petra Holm"},
            {"“This is not what we agreed to when we signed,” Petra Holm shot back.", "agreed", direct, "Petra Holm"},
            {"“This is not what we agreed to when we signed!” snapped Petra Holm, a lawyer for the yard.", "agreed", direct, "Petra Holm"},
            {"“My son lays bricks, or he used to,” said taxi driver Petra Holm.", "bricks", direct, "Petra Holm"},
            {"“My son lays bricks, or he used to,” said retired brick layer Petra Holm, 61.", "bricks", direct, "Petra Holm"},
            {"Petra Holm, a lawyer for the yard, was blunt: “This is not what we agreed to when we signed.”", "agreed", direct, "Petra Holm"},
        });
}

TEST_CASE("what a body reckons is laid to it") {
  check(vi_page, {
                     {"Theo ước tính của Sở Y tế Ninh Thuận, dịch sẽ hết trong tháng 5.", "dịch", indirect, "Sở Y tế Ninh Thuận"},
                     {"Dịch sẽ hết trong tháng 5, theo tính toán của Sở Y tế Ninh Thuận.", "Dịch", indirect, "Sở Y tế Ninh Thuận"},
                 });
}

TEST_CASE("who stands behind an owner speaks, and a firm behind what it is") {
  check(en_page, {
                     {"\"The valve should be replaced,\" said the power plant's director, Petra Lindholm.", "valve", direct, "Petra Lindholm"},
                     {"\"The valve should be replaced,\" said the plant's chief engineer, Petra Lindholm.", "valve", direct, "Petra Lindholm"},
                     {"\"We forgot how to defend tonight,\" Brindle head coach Petra Lindholm told reporters.", "defend", direct, "Petra Lindholm"},
                     {"The signal had stood at clear, the operator Northquay said.", "signal", indirect, "Northquay"},
                     {"A faulty switch caused the blackout, grid operator Vellumgrid said on Friday.", "switch", indirect, "Vellumgrid"},
                     {"The roof had been repaired in May, the drivers' supervisor said.", "roof", indirect, ""},
                 });
}

TEST_CASE("the person speaks and not the bodies behind his name") {
  check(
      vi_page,
      {
          {"Cử tri Trần Quốc Bảo, sinh năm 1921 là cử tri nhiều tuổi nhất cho biết: kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
          {"Binh nhất Trần Quốc Bảo, Đại đội Bộ binh 3, Ban chỉ huy Quân sự huyện Lạc Sơn cũng chia sẻ: “Kho đã cháy lúc nửa đêm”.", "Kho đã", direct,
           "Trần Quốc Bảo"},
          {"Thuyền trưởng tàu cá KH 90297 Trần Quốc Bảo (50 tuổi) vui mừng cho biết kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
          {"Chủ nhiệm Ủy ban Văn hóa, giáo dục và thanh thiếu niên của Quốc hội Đào Trọng Thi cho hay kho đã cháy.", "kho đã", indirect,
           "Đào Trọng Thi"},
          {"Người phát ngôn Bộ Thống nhất Jung Joon-hee hôm 23/5 cho biết kho đã cháy.", "kho đã", indirect, "Jung Joon-hee"},
          {"Công ty Vọng Âm - đơn vị quản lý cảng Lá Bàng - cho biết, kho đã cháy.", "kho đã", indirect, "Công ty Vọng Âm"},
          {"Thông tin từ Phòng Cảnh sát kinh tế (PC46) - Công an tỉnh Hòa Bình cho biết kho đã cháy.", "kho đã", indirect, "Phòng Cảnh sát kinh tế"},
          {"Ban lãnh đạo của Sở Y tế tỉnh Nghệ An đã thừa nhận kho đã cháy.", "kho đã", indirect, "Sở Y tế tỉnh Nghệ An"},
          {"Tại tòa, Trần Văn Nguyên cúi đầu. Tại tòa, Nguyên khai nhận kho đã cháy.", "kho đã", indirect, "Trần Văn Nguyên"},
          {"Theo đơn trình báo, chị T cho biết, kho đã cháy.", "kho đã", indirect, "T"},
          {"Bộ Y tế cho biết kho đã cháy và cầu đã nứt, Công ty Vọng Âm cho hay trên Twitter.", "kho đã", indirect, "Công ty Vọng Âm"},
          {"Ngân hàng Thế giới dự báo kinh tế Việt Nam tăng trưởng 6,8%.", "tăng trưởng", indirect, "World Bank"},
          {"Trao đổi với PV báo điện tử Người đưa tin, luật sư Trần Quốc Bảo cho biết kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
          {"Hôm qua, đại biểu Đoàn Nguyễn Thùy Trang (TP Hồ Chí Minh) nhấn mạnh kho đã cháy.", "kho đã", indirect, "Đoàn Nguyễn Thùy Trang"},
          {"Theo ông Lê Văn Phúc Bus Hop On là xe khách, kho đã cháy.", "kho đã", indirect, "Lê Văn Phúc"},
          {"TTK NATO Jens Stoltenberg đã đến. TTK Stoltenberg cho biết kho đã cháy.", "kho đã", indirect, "Jens Stoltenberg"},
          {"“Kho đã cháy lúc nửa đêm và chúng tôi mất hết”. - bà Lê Minh Thư cho báo Lá Bàng biết.", "Kho đã", direct, "Lê Minh Thư", "báo Lá Bàng"},
          {"Hôm qua, Peter Lindqvist, đối tác của hãng đầu tư Vọng Âm nói: “Kho đã cháy lúc nửa đêm”.", "Kho đã", direct, "Peter Lindqvist"},
          {"Bà Susie Offord – Lindqvist, Phó giám đốc Tổ chức SRI cho hay: kho đã cháy.", "kho đã", indirect, "Susie Offord – Lindqvist"},
          {"Trao đổi với phóng viên báo Lá Bàng luật sư Trần Quốc Bảo – Công ty luật Sao Đêm – Đoàn luật sư TP. Hà Nội cho biết kho đã cháy.",
           "kho đã", indirect, "Trần Quốc Bảo"},
          {"Luật sư Trần Quốc Bảo – Giám đốc Công ty luật TNHH Sao Đêm - Đoàn luật sư TP. Hà Nội cho biết kho đã cháy.", "kho đã", indirect,
           "Trần Quốc Bảo"},
          {"Phó TGĐ VPF, Trưởng BTC giải V-League ông Trần Quốc Bảo mới đây khẳng định kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư đã đến thăm. Thường trực Ban Bí thư nói kho đã cháy.", "kho đã", indirect,
           "Trần Quốc Bảo"},
          {"Phó Chủ tịch UBND tỉnh Trần Quốc Bảo đã đến. Phó Chủ tịch UBND tỉnh nêu rõ: kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
          {"Công an huyện Lạc Sơn đã bắt hai người. Công an huyện cho biết kho đã cháy.", "kho đã", indirect, "Công an huyện Lạc Sơn"},
          {"Công an tỉnh Hòa Bình đã bắt hai người. Công an huyện cho biết kho đã cháy.", "kho đã", indirect, ""},
          {"Sở Y tế tỉnh Nghệ An đã họp. Theo Sở Y tế, kho đã cháy.", "kho đã", indirect, "Sở Y tế tỉnh Nghệ An"},
          {"Đội CSĐT tội phạm về TTXH công an quận Thủ Đức cho biết kho đã cháy.", "kho đã", indirect,
           "Đội CSĐT tội phạm về TTXH công an quận Thủ Đức"},
          {"Cục Quản lý cạnh tranh (Bộ Công thương) cho biết kho đã cháy.", "kho đã", indirect, "Cục Quản lý cạnh tranh"},
          {"Cơ quan điều tra Viện KSND tối cao cho biết kho đã cháy.", "kho đã", indirect, "Cơ quan điều tra Viện KSND tối cao"},
          {"Cục Quản lý Chất lượng Nông Lâm và Thủy sản (Bộ NN&PTNT) yêu cầu các tỉnh lấy mẫu muối.", "lấy mẫu", indirect,
           "Cục Quản lý Chất lượng Nông Lâm và Thủy sản"},
          {"Trao đổi với báo chí, đại tá Trương Ngọc Danh, Phó GĐ Công an tỉnh Cà Mau, cho biết vụ việc đang được điều tra.", "vụ việc", indirect,
           "Trương Ngọc Danh"},
          {"Chi cục Quản lý chất lượng và bảo vệ nguồn lợi thủy sản cho biết kho đã cháy.", "kho đã", indirect,
           "Chi cục Quản lý chất lượng và bảo vệ nguồn lợi thủy sản"},
          {"Theo Trung tâm Hỗ trợ và phát triển cộng đồng, kho đã cháy.", "kho đã", indirect, "Trung tâm Hỗ trợ và phát triển cộng đồng"},
          {"Sở Nông nghiệp và phát triển nông thôn tỉnh Hòa Bình cho biết kho đã cháy.", "kho đã", indirect,
           "Sở Nông nghiệp và phát triển nông thôn tỉnh Hòa Bình"},
          {"Ban Quản lý các khu công nghiệp tỉnh Hòa Bình cho biết kho đã cháy.", "kho đã", indirect,
           "Ban Quản lý các khu công nghiệp tỉnh Hòa Bình"},
          {"Cục Điều tra bắt ba người và cho biết kho đã cháy.", "kho đã", indirect, "Cục Điều tra"},
          {"Bộ Thống nhất nước này khẳng định kho đã cháy.", "kho đã", indirect, "Bộ Thống nhất"},
          {"Đội CSGT số 4 cho biết kho đã cháy.", "kho đã", indirect, "Đội CSGT số 4"},
          {"Theo Tổ chức Minh bạch quốc tế, kho đã cháy.", "kho đã", indirect, "Tổ chức Minh bạch quốc tế"},
          {"Công an phường 5, quận 3 cho biết kho đã cháy.", "kho đã", indirect, "Công an phường 5"},
      });
}

TEST_CASE("reported speech goes on in its paragraph where it lists what was said, or what ought to be") {
  check(vi_page,
        {
            {"Ông Trần Quốc Bảo nêu rõ: Kho này là cơ duyên tốt cho cả vùng. Các xã tiếp tục giữ gìn kho.", "giữ gìn", indirect, "Trần Quốc Bảo"},
            {"Ông Trần Quốc Bảo nhấn mạnh kho là nhân tố quyết định. Tỉnh cần tranh thủ thời cơ này.", "thời cơ", indirect, "Trần Quốc Bảo"},
            {"Ông Trần Quốc Bảo cho biết kho là nhân tố quyết định. Đồng thời, kêu gọi người dân giữ gìn kho.", "giữ gìn", indirect, "Trần Quốc Bảo"},
            {"Ông Trần Quốc Bảo nhấn mạnh kho là nhân tố quyết định. Kho nằm bên sông.", "bên sông", narration, ""},
            {"Ông Trần Quốc Bảo nhấn mạnh kho là nhân tố quyết định. Hôm qua tàu đã phải quay về.", "quay về", narration, ""},
            {"Ông Trần Quốc Bảo nhấn mạnh kho là nhân tố quyết định. Bà Lê Minh Thư cần vay thêm tiền.", "vay thêm", narration, ""},
            {"Ông Trần Quốc Bảo nhấn mạnh kho là nhân tố quyết định.\n\nTỉnh cần tranh thủ thời cơ này.", "thời cơ", narration, ""},
        });
}

TEST_CASE("a word of speech far behind another act tells nothing, unless words are plainly given out") {
  check(vi_page, {
                     {"Khoản tiền này sẽ giúp hãng Vọng Âm tham gia nền kinh tế chia sẻ và công nghệ ô tô.", "tham gia", narration, ""},
                     {"Hãng Vọng Âm tham gia hội chợ, chia sẻ rằng kho đã cháy.", "kho đã", indirect, "Hãng Vọng Âm"},
                     {"Hãng Vọng Âm đã gửi công văn cho các xã đề nghị đóng kho.", "đóng kho", indirect, "Hãng Vọng Âm"},
                     {"Một người mẹ có mặt tại hiện trường cho biết cảnh ấy giống một cuộc chiến.", "cảnh ấy", indirect, ""},
                     {"Tổng thống Nicolas Maduro đã đến. Phe đối lập xuống đường, phản đối nhà cầm quyền, tố cáo Tổng thống vi hiến, thậm chí tuyên "
                      "bố sẽ đóng kho.",
                      "đóng kho", indirect, ""},
                     {"Trung Quốc đã và đang bênh vực các hãng của họ, nói rằng kho đã cháy.", "kho đã", indirect, "China"},
                     {"Tổng thống Nicolas Maduro ra tuyên bố sẽ tịch thu các nhà máy.", "tịch thu", indirect, "Nicolás Maduro"},
                     {"Hội Nghề cá Việt Nam đã họp. Đại diện Hội nghề cá cho biết, kho đã cháy.", "kho đã", indirect, "Hội Nghề cá Việt Nam"},
                     {"Hội Nghề cá Việt Nam thắc mắc VPF tại sao không đóng kho.", "tại sao", indirect, "Hội Nghề cá Việt Nam"},
                 });
  check(en_page, {{"The Nurses' Association expects the wards to be full, it cautioned on Monday.", "wards", indirect, "Nurses' Association"}});
}

TEST_CASE("an outlet that passes on the words of others is the source, and the speaker of its own") {
  check(vi_page, {
                     {"Theo Daily Mail, kho đã cháy.", "kho đã", indirect, "", "Daily Mail"},
                     {"Theo VOA, kho đã cháy.", "kho đã", indirect, "", "VOA"},
                     {"Báo Lá Bàng đưa tin, kho đã cháy.", "kho đã", indirect, "", "Báo Lá Bàng"},
                     {"Kho đã cháy vì chập điện, Reuters nhận định.", "Kho đã", indirect, "Reuters"},
                     {"Theo thống kê của tạp chí Lá Bàng, kho đã cháy.", "kho đã", indirect, "tạp chí Lá Bàng"},
                     {"Theo cáo buộc của bà Lê Minh Thư, kho đã cháy.", "kho đã", indirect, "Lê Minh Thư"},
                     {"Theo yêu cầu của bà Lê Minh Thư, kho đã đóng.", "kho đã", narration, ""},
                     {"Lê Minh Thư nộp hồ sơ cùng báo cáo, đề nghị của ban tổ chức giải.", "nộp", narration, ""},
                     {"Bà Lê Minh Thư cần yêu cầu toà án đóng kho.", "đóng kho", narration, ""},
                 });
}

TEST_CASE("a paper that speaks is laid to whoever the report said sent it") {
  check(
      vi_page,
      {
          {"Cục Quản lý Dược (Bộ Y tế) vừa có công văn yêu cầu thu hồi kho. Công văn nêu rõ, kho đã cháy.", "kho đã", indirect, "Cục Quản lý Dược"},
          {"Hiệp hội Mỹ phẩm họp sáng nay. Bà Lê Minh Thư cung cấp văn bản của Hiệp hội nêu rõ về vấn đề này. “Xưởng và kho đã cháy lúc nửa đêm hôm "
           "qua”, công văn nhấn mạnh.",
           "nửa đêm", direct, "Hiệp hội Mỹ phẩm"},
          {"Công văn số 6577/QLD-MP của Cục Quản lý Dược đã có hiệu lực. Công văn này có ghi rõ: “Xưởng và kho không được dùng chung một cửa”.",
           "một cửa", direct, "Cục Quản lý Dược"},
          {"Ông Trần Quốc Bảo - Chủ tịch Hội Nghề cá Việt Nam vừa có công văn gửi Bộ Y tế. Nội dung công văn đề nghị tìm nguyên nhân.", "nguyên nhân",
           indirect, "Trần Quốc Bảo"},
          {"Sở Y tế tỉnh Hòa Bình gửi bức thư hôm qua. Tuyên bố nêu rõ, kho đã cháy.", "kho đã", indirect, ""},
      });
}

TEST_CASE("a paragraph that ends with a colon announces the next one, or a list") {
  check(vi_page, {
                     {"Kho đã đóng cửa từ hôm qua vì mưa to.\n\nTrao đổi với chúng tôi, bà Lê Minh Thư, Phó Chủ tịch Hiệp hội tinh dầu, hương liệu, "
                      "mỹ phẩm Việt Nam cho biết:\n\nXưởng sẽ "
                      "mở cửa lại trong tháng tới.",
                      "Xưởng sẽ", indirect, "Lê Minh Thư"},
                     {"Kho đã đóng cửa từ hôm qua vì mưa to.\n\nSở Y tế tỉnh Hòa Bình đề nghị các đơn vị:\n\n- Lấy ba mẫu muối.\n\n- Báo cáo kết quả "
                      "về Sở.\n\nGạo đã tăng giá từ sáng nay.",
                      "kết quả", indirect, "Sở Y tế tỉnh Hòa Bình"},
                     {"Kho đã đóng cửa từ hôm qua vì mưa to.\n\nSở Y tế tỉnh Hòa Bình đề nghị các đơn vị:\n\n- Lấy ba mẫu muối.\n\n- Báo cáo kết quả "
                      "về Sở.\n\nGạo đã tăng giá từ sáng nay.",
                      "Gạo", narration, ""},
                 });
}

TEST_CASE("a firm, an office or a body in what somebody is does not speak for him") {
  check(
      vi_page,
      {
          {"Trần Quốc Bảo (ông chủ Google) đến thăm xưởng. Ông chủ Google cho biết kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
          {"Trần Quốc Bảo (ông chủ Google) đến thăm xưởng. Trong bức thư gửi con gái tên Lê Minh Thư, ông chủ Google cho biết kho đã cháy.", "kho đã",
           indirect, "Trần Quốc Bảo"},
          {"Ca sĩ Trần Quốc Bảo bán kho. Quản lý Trần Quốc Bảo cho biết kho đã cháy.", "kho đã", indirect, ""},
          {"Văn phòng tổng thống Ashraf Ghani đã xác nhận kho đã cháy.", "kho đã", indirect, ""},
          {"Ông Lê Văn Tám là thủ lĩnh Taliban. Lãnh đạo Taliban xác nhận cái chết của thủ lĩnh Lê Văn Tám.", "xác nhận", indirect, "Taliban"},
          {"Khi được hỏi về ứng viên, tỷ phú Trần Quốc Bảo, bà cho rằng ông Bảo đã đốt kho.", "đốt kho", indirect, ""},
          {"Về phía bà Lê Minh Thư cũng đã có đơn bác bỏ các yêu cầu của ông Trần Quốc Bảo và yêu cầu ông trả kho.", "trả kho", indirect,
           "Lê Minh Thư"},
          {"Theo Cục Cảnh sát hình sự, Bộ Công an, kho đã cháy.", "kho đã", indirect, "Cục Cảnh sát hình sự"},
          {"Theo thông tin ban đầu từ Chi cục Thủy sản, Sở Nông nghiệp Hà Nội, kho đã cháy.", "kho đã", indirect, "Chi cục Thủy sản"},
          {"UBND xã Tân Lập yêu cầu đóng kho.", "đóng kho", indirect, "UBND xã Tân Lập"},
          {"Chị Lê Minh Thư bị gã này đánh túi bụi rồi yêu cầu chị mở kho.", "mở kho", narration, ""},
          {"Nhìn anh Trần Quốc Bảo nhỏ bé, ít ai nghĩ rằng, anh đã xây kho.", "xây kho", indirect, ""},
          {"Hãng xe Suzuki Motor Corp. lao dốc. Ông Osamu Suzuki sẽ từ chức. Suzuki thừa nhận kho đã cháy.", "kho đã", indirect, "Suzuki Motor Corp"},
          {"Tập đoàn thực phẩm Polar Group - hãng bia lớn nhất Venezuela cũng đã thông báo đóng kho.", "đóng kho", indirect,
           "Tập đoàn thực phẩm Polar Group"},
          {"Ông Trần Quốc Bảo liên tục kéo anh Lê Văn Tám ra ngoài và cho biết kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
      });
}

TEST_CASE("who said what was told before is named behind it, on an occasion, or left out") {
  check(
      vi_page,
      {
          {"Quan điểm trên được Phó chủ tịch Hội Nhà báo Việt Nam Trần Quốc Bảo nhấn mạnh sáng nay.", "Quan điểm", indirect, "Trần Quốc Bảo"},
          {"Thông tin từ Bệnh viện Đa khoa Đồng Tháp, bé bốn tuổi đã khỏe.", "đã khỏe", indirect, "Bệnh viện Đa khoa Đồng Tháp"},
          {"Thông tin trên được báo Tuổi Trẻ, Thanh Niên đăng tải.", "Thông tin", indirect, "", "Tuổi Trẻ"},
          {"Phát biểu tại buổi lễ, thay mặt lãnh đạo tỉnh, ông Trần Quốc Bảo gửi lời chúc tới các xưởng.", "lời chúc", indirect, "Trần Quốc Bảo"},
          {"Phát biểu tại buổi lễ, Thủ tướng Montenegro, ông Trần Quốc Bảo coi kho là điều quan trọng.", "quan trọng", indirect, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo trình bày kho đã cháy. Xưởng đã đóng từ hôm qua. Do đó, yêu cầu tòa chấp nhận đơn.", "chấp nhận", indirect,
           "Trần Quốc Bảo"},
          {"Tại buổi lễ, bà Lê Minh Thư đã đến thăm các xưởng. Đồng thời, kêu gọi các xưởng mở cửa lại.", "mở cửa", indirect, "Lê Minh Thư"},
          {"Lái xe là Trần Quốc Bảo mở thùng xe, nhưng lái xe trình bày không có chìa khóa.", "chìa khóa", indirect, "Trần Quốc Bảo"},
          {"Nhật hoàng bày tỏ lo ngại rằng kho đã cháy. Nhật hoàng Akihito đã về.", "kho đã", indirect, "Akihito"},
          {"UBND tỉnh Cà Mau họp hôm nay. UBND tỉnh cũng đề nghị huyện rà soát lại kho.", "rà soát", indirect, "UBND tỉnh Cà Mau"},
          {"Ông Trần Quốc Bảo dự đoán kho sẽ cháy.\n\n“Vấn đề của xưởng là không ai muốn mở cửa lại.”\n\nTheo ông Bảo, gạo đã tăng giá.", "Vấn đề",
           direct, "Trần Quốc Bảo"},
          {"“Mối đe dọa ấy ảnh hưởng đến đất nước và nền kinh tế của chúng ta”, bà Lê Minh Thư trả lời phỏng vấn đài CNN.", "Mối đe dọa", direct,
           "Lê Minh Thư", "CNN"},
          {"Reuters dẫn lời chuyên gia về gạo Jorge Benitez tại viện chiến lược Hội đồng Atlantic nhận định kho đã cháy.", "kho đã", indirect,
           "Jorge Benitez", "Reuters"},
          {"Bà Lê Minh Thư viết trong đơn, chị thuê nhà từ năm ngoái.", "thuê nhà", indirect, "Lê Minh Thư"},
          {"Cục Hàng không yêu cầu các hãng kiểm tra kho.", "kiểm tra", indirect, "Cục Hàng không"},
          {"Ông Trần Quốc Bảo - Giám đốc Sở Nông nghiệp và Phát triển Nông thôn TP HCM - đã đến. Người đứng đầu Sở Nông nghiệp nói rằng kho đã cháy.",
           "kho đã", indirect, "Trần Quốc Bảo"},
          {"Khương sinh ra ở Huế. Trước đây, Khương đã từng đi xa, và nay Khương chưa về. Nhớ lại lúc đó, Khương nói: “Kho cháy rồi mà tôi có biết "
           "gì "
           "đâu”.",
           "Kho cháy", direct, "Khương"},
          {"Theo khảo sát, người Việt cho biết kho đã cháy. Khi đó người Việt đã về. Nay người Việt vẫn ở lại.", "kho đã", indirect, ""},
          {"Theo ông Trần Quốc Bảo, kho đã cháy. Xưởng ở xa nên chúng tôi luôn thiếu người.", "thiếu người", indirect, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo nói kho đã cháy. Tôi và các con sẽ phải dọn đi.", "dọn đi", indirect, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo đưa ra dự báo kho sẽ cháy.", "kho sẽ", indirect, "Trần Quốc Bảo"},
          {"Lê Minh Thư kể biết mình bị lừa.", "bị lừa", indirect, "Lê Minh Thư"},
      });
}

TEST_CASE("an outlet unknown until then is a source where it does what only outlets do") {
  check(vi_page, {{"Anh Nguyễn Thành Nhân bỏ chạy nhưng bị đuổi theo, theo Lá Bàng đưa tin.", "bỏ chạy", indirect, "", "Lá Bàng"}});
}

TEST_CASE("an outlet that somebody speaks to is the source") {
  check(vi_page, {{"Ông Trần Quốc Bảo nói với kênh truyền hình YTN rằng kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo", "kênh truyền hình YTN"},
                  {"Trả lời báo Lá Bàng, ông Trần Quốc Bảo xác nhận kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo", "báo Lá Bàng"},
                  {"Trao đổi với Thanh Niên chiều 10/3, ông Trần Quốc Bảo cho biết kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo", "Thanh Niên"},
                  {"Ông Trần Quốc Bảo nói với Quốc hội rằng kho đã cháy.", "kho đã", indirect, "Trần Quốc Bảo"},
                  {"Như Lá Bàng đã đưa tin, kho cháy vào sáng 10/3.", "kho cháy", indirect, "", "Lá Bàng"}});
  check(en_page, {{"Mr Trevor Pell told Reuters that the depot burned.", "depot burned", indirect, "Trevor Pell", "Reuters"},
                  {"Mr Trevor Pell told Congress that the depot burned.", "depot burned", indirect, "Trevor Pell"}});
}

TEST_CASE("words that only look like speech lay nothing to anybody") {
  check(vi_page, {
                     {"Vọng Âm chủ động tấn công ngay sau tiếng còi khai cuộc và không gặp khó khăn.", "chủ động", narration, ""},
                     {"Chủ đầu tư VELLUM áp dụng chương trình cho thuê căn hộ với tỉ lệ chia sẻ lợi nhuận lên tới 80%.", "căn hộ", narration, ""},
                     {"Lại có thêm một nhãn hiệu ô tô Nhật Bản khác thừa nhận kho đã cháy.", "kho đã", narration, ""},
                     {"Ông Trần Quốc Bảo mới chỉ một lần phát biểu với hình thức này là vào năm ngoái.", "hình thức", narration, ""},
                     {"Ông Trần Quốc Bảo lấy lại số tiền nói trên.", "số tiền", narration, ""},
                     {"Theo đó, hai bên bán gạo cho ba tỉnh.", "gạo", narration, ""},
                     {"Theo kế hoạch, tàu cập cảng lúc 8 giờ.", "tàu", narration, ""},
                     {"Ông Trần Quốc Bảo không nói gì thêm.", "không nói", narration, ""},
                     {"Ông Trần Quốc Bảo từ chối trả lời câu hỏi.", "từ chối", narration, ""},
                     {"Giá gạo được dự báo tăng trong tháng tới.", "Giá gạo", narration, ""},
                     {"Hiện chưa có báo cáo về thiệt hại.", "thiệt hại", narration, ""},
                     {"Giải đấu hứa hẹn nhiều bất ngờ.", "Giải đấu", narration, ""},
                     {"Chị Phạm Thị Hòa đưa đủ số tiền anh ta yêu cầu.", "số tiền", narration, ""},
                     {"Đoàn xe chạy theo hướng bắc về Hà Nội.", "Đoàn xe", narration, ""},
                     {"Chị Hòa tin anh Sơn, nên đã đưa đủ số tiền anh ta yêu cầu.", "số tiền", narration, ""},
                     {"Ông Trần Quốc Bảo bị bà Lê Minh Thư tố cáo lừa đảo.", "tố cáo", narration, ""},
                     {"Ông Trần Quốc Bảo bị công an cáo buộc trộm xe.", "cáo buộc", narration, ""},
                     {"Sau khi ông Trần Quốc Bảo tuyên bố từ chức, bà Lê Minh Thư nhậm chức.", "nhậm chức", narration, ""},
                     {"Việc ông Trần Quốc Bảo tuyên bố từ chức đã gây bất ngờ.", "bất ngờ", narration, ""},
                     {"Số tiền mà ông Trần Quốc Bảo khai đã trả là 3 tỷ đồng.", "3 tỷ", narration, ""},
                     {"Ông Trần Quốc Bảo, người từng tuyên bố bán xưởng, đã qua đời.", "qua đời", narration, ""},
                     {"Chị Hòa và anh Sơn đã đến Phòng Cảnh sát kinh tế, Công an TP Hà Nội tố cáo Phong lừa tiền.", "lừa tiền", narration, ""},
                     {"Đội hình: Nguyễn Văn Tố, Trần Quốc Bảo, Lê Nói, Hoàng Văn Kể.", "Đội hình", narration, ""},
                     {"Điều đáng nói là ông Trần Quốc Bảo không có mặt.", "có mặt", narration, ""},
                     {"Công ty Lá Bàng đã khẳng định được vị trí của mình.", "vị trí", narration, ""},
                     {"Việc theo Thông báo 149 được chỉ huy Công an huyện Kim Bôi giao cho đội.", "giao cho", indirect, ""},
                     {"Xong việc, ông Trần Quốc Bảo thở phào mỉm cười.", "mỉm cười", narration, ""},
                     {"Bà Lê Minh Thư chia sẻ những khoảnh khắc đẹp trên mạng.", "khoảnh khắc", narration, ""},
                     {"Bà Lê Minh Thư gửi tiếp thông báo lần hai.", "lần hai", narration, ""},
                     {"Các con của ông nên theo gương cha.", "gương cha", narration, ""},
                     {"Sở Y tế tỉnh Hòa Bình sẽ nghiên cứu, kêu gọi đầu tư.", "nghiên cứu", narration, ""},
                     {"Bà Lê Minh Thư có nhiều hoạt động kêu gọi bảo vệ rừng.", "bảo vệ", narration, ""},
                     {"Hậu vệ Trần Quốc Bảo vắng mặt (chỉ ra sân 3 lần).", "vắng mặt", narration, ""},
                     {"Ông gửi thư tới hãng Lá Bàng và yêu cầu hãng này cử người đến.", "cử người", indirect, ""},
                     {"Anh ca sĩ Trần Quốc Bảo cho biết kho đã cháy.", "kho đã cháy", indirect, ""},
                     {"Thủ môn: Trần Quốc Bảo, Lê Minh Thư.", "Thủ môn", narration, ""},
                     {"Công an xác định danh tính nạn nhân.", "danh tính", narration, ""},
                     {"Ông Trần Quốc Bảo, một thủ lĩnh ly khai đã bị hạ sát.", "hạ sát", narration, ""},
                     {"Đây là dịp tưởng nhớ Trần Quốc Bảo - người khai sáng nghề rèn.", "tưởng nhớ", narration, ""},
                     {"Trước những gì phía bà Lê Minh Thư trình bày, tòa đã hoãn.", "hoãn", narration, ""},
                     {"Ông Trần Quốc Bảo cần tổ chức đánh giá nguyên nhân.", "nguyên nhân", narration, ""},
                     {"Vụ nổ diễn ra trong bối cảnh ông Trần Quốc Bảo bác bỏ các giải pháp.", "Vụ nổ", narration, ""},
                     {"Suy nghĩ ấy thay đổi khi gửi thư tới cho nhà sản xuất phần mềm Atlassian và yêu cầu cử người đến.", "cử người", narration, ""},
                     {"Đây là lần thứ hai Trần Quốc Bảo phát biểu trước công chúng như thế này.", "công chúng", narration, ""},
                     {"Các PV chia sẻ hiện nay kho đã cháy.", "kho đã", indirect, ""},
                     {"Nga có vốn đầu tư trong các lĩnh vực như năng lượng, khai khoáng, chế tạo máy.", "năng lượng", narration, ""},
                 });
  check(en_page, {
                     {"Peter Holm added two goals before the break.", "goals", narration, ""},
                     {"Petra Lindholm declined to say when the pier would open.", "declined", narration, ""},
                     {"Petra Lindholm did not say when the pier would open.", "did not", narration, ""},
                     {"There were no reported injuries in Brindle.", "injuries", narration, ""},
                     {"The pier is believed to be safe.", "pier", narration, ""},
                     {"Petra Lindholm called the ferry company on Monday.", "called", narration, ""},
                     {"After Petra Lindholm said the pier was safe, the ferry sailed.", "sailed", narration, ""},
                     {"Petra Lindholm announced a plan that would cut 30 jobs.", "cut 30", narration, ""},
                 });
}

TEST_CASE("bodies speak, and so do their spokesmen without a name") {
  check(vi_page,
        {
            {"Công an tỉnh Hòa Bình cho biết đã bắt ba người.", "bắt ba", indirect, "Công an tỉnh Hòa Bình"},
            {"Tuyên bố của Bộ Ngoại giao Nga cho biết cuộc gặp đã kết thúc.", "cuộc gặp", indirect, "Bộ Ngoại giao Nga"},
            {"Theo báo cáo mới nhất của Công an tỉnh Hòa Bình, ba người bị bắt.", "ba người", indirect, "Công an tỉnh Hòa Bình"},
            {"Đại diện Công ty Lá Bàng cho biết kho đã cháy.", "kho đã cháy", indirect, "Công ty Lá Bàng"},
            {"Nga tuyên bố sẽ rút quân trong tháng tới.", "rút quân", indirect, "Russia"},
            {"Một quan chức giấu tên cho biết kho đã cháy.", "kho đã cháy", indirect, ""},
            {"Gia đình ông Trần Quốc Bảo cho biết kho đã cháy.", "kho đã cháy", indirect, ""},
            {"Cảnh sát cho biết kho đã cháy.", "kho đã cháy", indirect, ""},
            {"Công an tỉnh Hòa Bình bắt ba người. Cơ quan công an xác định ba người này đã trộm xe.", "trộm xe", indirect, "Công an tỉnh Hòa Bình"},
            {"Công an tỉnh Hòa Bình và Công an huyện Kim Bôi bắt ba người. Cơ quan công an xác định họ đã trộm xe.", "trộm xe", indirect, ""},
            {"Báo cáo của Công ty Lá Bàng phản ánh, giá gạo tăng.", "giá gạo", indirect, "Công ty Lá Bàng"},
            {"Nhà Trắng lên án vụ tấn công.", "lên án", indirect, "White House"},
        });
  check(en_page, {
                     {"Officials said the pier was safe.", "safe", indirect, ""},
                     {"The port authority said the pier was safe.", "safe", indirect, ""},
                     {"Two people who saw the fire said the pier was safe.", "safe", indirect, ""},
                     {"Northquay Energy said the pier was safe.", "safe", indirect, "Northquay Energy"},
                 });
}

TEST_CASE("whom the outlet cites is the source, and who says it the speaker") {
  check(vi_page, {
                     {"Reuters dẫn lời ông Trần Quốc Bảo cho biết xưởng đã mở cửa.", "xưởng", indirect, "Trần Quốc Bảo", "Reuters"},
                     {"Hãng tin Reuters dẫn nguồn tin từ Bộ Ngoại giao Nga cho biết cuộc gặp đã kết thúc.", "cuộc gặp", indirect, "Bộ Ngoại giao Nga",
                      "Reuters"},
                     {"Theo Reuters, ông Trần Quốc Bảo nói xưởng đã mở cửa.", "xưởng", indirect, "Trần Quốc Bảo", "Reuters"},
                     {"Theo Reuters, xưởng đã mở cửa.", "xưởng", indirect, "", "Reuters"},
                 });
  check(en_page, {
                     {"AFP cited the Foreign Ministry as saying the talks had ended.", "talks", indirect, "Foreign Ministry", "Agence France-Presse"},
                     {"The talks had ended, Reuters reported, citing Petra Lindholm.", "talks", indirect, "Petra Lindholm", "Reuters"},
                     {"Petra Lindholm said the talks had ended, Reuters reported.", "talks", indirect, "Petra Lindholm", "Reuters"},
                 });
}

TEST_CASE("an utterance goes on over sentences and paragraphs to the mark that closes it") {
  check(
      vi_page,
      {
          {"Ông Trần Quốc Bảo cho biết: “Xưởng cháy lúc nửa đêm.\nChúng tôi đã di dời máy móc sang kho bên kia sông ngay trong đêm.\nKhông ai bị "
           "thương khi mái nhà kho bên bờ sông sập xuống lúc gần sáng”.",
           "di dời", direct, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo cho biết: “Xưởng cháy lúc nửa đêm.\n\n“Chúng tôi đã di dời máy móc”.", "di dời", direct, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo cho biết: “Xưởng cháy lúc nửa đêm. Mưa rất to.”\n\n“Chúng tôi đã di dời máy móc.”", "di dời", direct, "Trần Quốc Bảo"},
          {"“Xưởng cháy lúc nửa đêm. Chúng tôi đã di dời máy móc”, ông Trần Quốc Bảo nói.", "nửa đêm", direct, "Trần Quốc Bảo"},
          {"Ông Trần Quốc Bảo nói: “Xưởng ‘Lá Bàng’ cháy lúc nửa đêm. Người ta gọi đó là “đêm trắng” của làng”.", "đêm trắng", direct,
           "Trần Quốc Bảo"},
          {"“Xưởng cháy lúc nửa đêm”, ông Trần Quốc Bảo nói. “Chúng tôi đã di dời máy móc”.", "di dời", direct, "Trần Quốc Bảo"},
          {"Xưởng đã đóng cửa từ thứ Hai vì thiếu khách. Ông Trần Quốc Bảo nói:\n“Chúng tôi đã di dời máy móc sang kho bên kia sông ngay trong đêm”.",
           "di dời", direct, "Trần Quốc Bảo"},
          {"“Xưởng cháy\" lúc nửa đêm, ông Trần Quốc Bảo nói.", "nửa đêm", indirect, "Trần Quốc Bảo"},
      });
  check(en_page, {
                     {"\"The pier burned at midnight,\" Petra Lindholm said. \"Nobody was hurt.\"", "hurt", direct, "Petra Lindholm"},
                     {"\"The pier burned at midnight. Nobody was hurt,\" Petra Lindholm said.", "midnight", direct, "Petra Lindholm"},
                     {"Petra Lindholm said: \"The pier burned at midnight.\n\n\"Nobody was hurt, and the ferry will sail again in the morning.\"",
                      "hurt", direct, "Petra Lindholm"},
                 });
}

TEST_CASE("titles, terms, charges and irony between marks are nobody's words") {
  for (const auto& [text, words] : std::vector<std::pair<std::string, std::string>>{
           {vi_page + "Ông Trần Quốc Bảo nói bộ phim “Đêm trắng trên sông Hồng” rất hay.", "Đêm trắng"},
           {vi_page + "Công an tỉnh Hòa Bình cho biết đã bắt ba người về hành vi “lừa đảo chiếm đoạt tài sản”.", "lừa đảo"},
           {vi_page + "Ông Trần Quốc Bảo yêu cầu bà Lê Minh Thư “chạy” việc cho con.", "chạy"},
           {vi_page + "Người dân đã “câu trộm” nước từ bể bơi.", "câu trộm"},
           {en_page + "Petra Lindholm said the film \"A Winter on the Northern Pier\" was sold out.", "A Winter"},
           {en_page + "The yard known as \"the big drowned cradle\" closed.", "cradle"}}) {
    CAPTURE(text);
    const Comparison found = one(text);
    for (const Statement& s : found.statements) {
      for (const Quote& q : s.quotes) CHECK_FALSE(q.speaker);
      if (found.text(s.report, s.span).find(words) != std::string_view::npos) CHECK(s.kind != direct);
    }
  }
}

TEST_CASE("two told by a number before letters are nobody by name") {
  check(vi_page, {{"Hai bạn UBND Nguyễn Hồng tin rằng mưa sẽ tạnh.", "mưa sẽ tạnh", indirect, ""}});
}

TEST_CASE("only the clauses that somebody speaks in are laid to him") {
  check(vi_page, {{"Ba người chết, năm người mất tích, còn ông Trần Quốc Bảo cho biết xưởng đã đóng cửa.", "Ba người", narration, ""}});
}

TEST_CASE("quotation marks of every kind are found, and one that never closes ends with its sentence") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases = {
      {"Ông gọi đó là \"bước ngoặt\" của tỉnh.", {"bước ngoặt"}},
      {"Ông gọi đó là “bước ngoặt” của tỉnh.", {"bước ngoặt"}},
      {"Ông gọi đó là “bước ngoặt\" của tỉnh.", {"bước ngoặt"}},
      {"Ông gọi đó là ”bước ngoặt” của tỉnh.", {"bước ngoặt"}},
      {"Ông gọi đó là «bước ngoặt» của tỉnh.", {"bước ngoặt"}},
      {"Ông gọi đó là ‘bước ngoặt’ của tỉnh.", {"bước ngoặt"}},
      {"Ông gọi đó là “bước ngoặt” và “vận may” của tỉnh.", {"bước ngoặt", "vận may"}},
      {"Ông nói rằng “đây là bước ngoặt. Dân làng vui mừng.", {"đây là bước ngoặt."}},
      {"Ông nói “đây là “bước ngoặt” của tỉnh” rồi về.", {"đây là “bước ngoặt” của tỉnh"}},
      {"He called it ``a turn'' for the town.", {"a turn"}},
      {"He called it 'a turn' for the players' town.", {"a turn"}},
      {"\" It is a turn, \" he said.", {"It is a turn,"}},
      {"The players' town isn't big.", {}},
      {"Ông không gọi đó là gì.", {}},
  };
  for (const auto& [body, expected] : cases) {
    const text::Text text(body);
    std::vector<std::string> found;
    for (const extract::QuoteDraft& q : extract::find_quotes(text, {{{0, static_cast<std::uint32_t>(text.size())}, true}}))
      found.push_back(text.joined(q.tokens));
    CAPTURE(body);
    CHECK(found == expected);
  }
}
