// Who is meant inside one report by surnames, given names, titles, pronouns and what points back; "-" where nobody is clear.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "names_reports.hpp"

using namespace dateline;

namespace {

struct Reference {
  std::string text, form, who;  // the first mention written so, and its entity's name
};

void check(const std::string& language, const std::vector<Reference>& table) {
  for (const Reference& row : table) {
    const ResolvedReports report(Bodies{{language, row.text}});
    CAPTURE(row.text);
    CAPTURE(row.form);
    CHECK(report.entity(0, row.form) == row.who);
  }
}

}  // namespace

TEST_CASE("Vietnamese short names go to the bearer of the full name") {
  check("vi", {
                  {"Ông Trần Văn Phúc đến dự. Sau đó ông Phúc ra về.", "Phúc", "Trần Văn Phúc"},
                  {"Bà Lê Thị Minh Thư đến dự. Bà Minh Thư ra về.", "Minh Thư", "Lê Thị Minh Thư"},
                  {"Bị can Đỗ Mạnh Trí bị bắt. Trí khai nhận.", "Trí", "Đỗ Mạnh Trí"},
                  {"Máy bay của EgyptAir rơi khi rời EgyptAir. Hãng EgyptAir nói kho đã cháy.", "EgyptAir", "Hãng EgyptAir"},
                  {"Ông Trần Văn Phúc gặp bà Lê Thị Phúc. Bà Phúc ra về.", "Phúc", "Lê Thị Phúc"},
                  {"Anh Hoàng Đức Sơn ngã xe. Chị Vũ Thị Sơn gọi xe. Chị Sơn kể.", "Sơn", "Vũ Thị Sơn"},
                  {"Ngoại trưởng Mỹ John Kerry đến. Ông Kerry phát biểu.", "Kerry", "John Kerry"},
                  {"Tổng thống Bashar al-Assad từ chối. Ông Assad im lặng.", "Assad", "Bashar al-Assad"},
                  {"Ông Nguyễn Hữu Tài và anh trai Nguyễn Hữu Lộc cùng đến. Lộc lái xe.", "Lộc", "Nguyễn Hữu Lộc"},
                  {"Cháu Phan Gia Bảo bị lạc. Bảo mới ba tuổi.", "Bảo", "Phan Gia Bảo"},
                  {"Đại tá Ngô Quang Huy chủ trì. Đại tá Huy yêu cầu điều tra.", "Huy", "Ngô Quang Huy"},
              });
}

TEST_CASE("English surnames go to the bearer of the full name") {
  check("en", {
                  {"Petra Lindholm opened the pier. Lindholm then left.", "Lindholm", "Petra Lindholm"},
                  {"Harbour master Carl Holm spoke. Mr Holm was calm.", "Holm", "Carl Holm"},
                  {"Mr Carl Holm and Mrs Jane Holm spoke. Mrs Holm was calm.", "Holm", "Jane Holm"},
                  {"John Kerry met Sergei Lavrov. Lavrov smiled.", "Lavrov", "Sergei Lavrov"},
                  {"Natalie Lindqvist drove the van. The door jammed and Natalie got out.", "Natalie", "Natalie Lindqvist"},
                  {"Ursula von der Leyen spoke. Von der Leyen left at noon.", "Ursula von der Leyen", "Ursula von der Leyen"},
                  {"Petra Lindholm and her brother Erik Lindholm own the yard. Erik Lindholm runs it.", "Erik Lindholm", "Erik Lindholm"},
              });
}

TEST_CASE("ông, bà, anh, chị go to the one that gender, address and nearness leave") {
  check("vi", {
                  {"Bà Lê Thị Na nộp đơn hôm qua. Bà nói sẽ theo kiện.", "Bà", "Lê Thị Na"},
                  {"Ông Trần Văn Phúc ghi bàn. Nhà cầm quân này bị sa thải.", "Nhà cầm quân này", "-"},
                  {"HLV Trần Văn Phúc đến sân. Nhà cầm quân này bị sa thải.", "Nhà cầm quân này", "Trần Văn Phúc"},
                  {"Đại úy Trần Văn Phúc đến hiện trường. Vị công an này kể.", "Vị công an này", "Trần Văn Phúc"},
                  {"Công an tỉnh Hòa Bình bắt Sơn. Cơ quan công an khám nhà.", "Cơ quan công an", "Công an tỉnh Hòa Bình"},
                  {"Công an tỉnh Hòa Bình gặp Công an huyện Kim Bôi. Cơ quan công an khám nhà.", "Cơ quan công an", "-"},
                  {"Ông Trần Văn Phúc nộp đơn hôm qua. Ông nói sẽ theo kiện.", "Ông", "Trần Văn Phúc"},
                  {"Ông Trần Văn Phúc gặp bà Lê Thị Na. Ông ra về trước.", "Ông", "Trần Văn Phúc"},
                  {"Ông Trần Văn Phúc gặp bà Lê Thị Na. Bà ra về trước.", "Bà", "Lê Thị Na"},
                  {"Anh Hoàng Đức Sơn gặp ông Trần Văn Phúc. Ông khuyên nên chờ.", "Ông", "Trần Văn Phúc"},
                  {"Ông Trần Văn Phúc gặp anh Hoàng Đức Sơn. Anh xin lỗi ngay.", "Anh", "Hoàng Đức Sơn"},
                  {"Chị Vũ Thị Sơn bán nước. Mỗi ngày chị dậy lúc 4 giờ.", "chị", "Vũ Thị Sơn"},
                  {"Cô Vũ Thị Sơn dạy học. Mỗi ngày cô dậy lúc 4 giờ.", "cô", "Vũ Thị Sơn"},
                  {"Ông Trần Văn Phúc cho biết gia đình ông đã chuyển đi.", "ông", "Trần Văn Phúc"},
                  {"Bà Lê Thị Na cho biết vườn của bà bị ngập.", "bà", "Lê Thị Na"},
                  {"Ông Trần Văn Phúc đến. Trời mưa to. Đường ngập sâu. Ông phải đi bộ.", "Ông", "Trần Văn Phúc"},
                  {"Phạm Văn Lâm bị bắt. Anh ta khai đã trộm xe.", "Anh ta", "Phạm Văn Lâm"},
                  {"Phạm Văn Lâm bị bắt. Người này khai đã trộm xe.", "Người này", "Phạm Văn Lâm"},
                  {"Phạm Văn Lâm bị bắt đêm qua. Hắn khai đã trộm xe.", "Hắn", "Phạm Văn Lâm"},
                  {"Chiều qua, ông Trần Văn Phúc và ông Lê Văn Tư cãi nhau. Ông này bỏ về.", "Ông này", "-"},
                  {"Trời mưa to. Ông này bỏ về.", "Ông này", "-"},
                  {"Mưa lớn ở Quảng Bình. Bà con dọn nhà.", "Bà", ""},
                  {"Bác sĩ Ngô Quang Huy khám cho cháu Phan Gia Bảo. Ông nói cháu đã khỏe.", "Ông", "Ngô Quang Huy"},
              });
}

TEST_CASE("he and she go to the one that gender and nearness leave, and not to the object beside the subject") {
  check("en", {
                  {"Mr Carl Holm bought the yard. He paid in cash.", "He", "Carl Holm"},
                  {"Mrs Jane Holm bought the yard. She paid in cash.", "She", "Jane Holm"},
                  {"Mr Paul Ritter and Mrs Jane Holm argued. She left first.", "She", "Jane Holm"},
                  {"Mr Paul Ritter and Mrs Jane Holm argued. He left first.", "He", "Paul Ritter"},
                  {"Mr Carl Holm said he would sell the yard.", "he", "Carl Holm"},
                  {"Mr Carl Holm sold his yard in May.", "his", "Carl Holm"},
                  {"Mrs Jane Holm sold her yard in May.", "her", "Jane Holm"},
                  {"Mr Carl Holm met Mr Paul Ritter on Monday. He asked for time.", "He", "Carl Holm"},
                  {"Mr Carl Holm paid the builder. Rain fell for days. He stayed at home.", "He", "Carl Holm"},
                  {"Mr Paul Ritter left. On Monday Mr Carl Holm met him.", "him", "Paul Ritter"},
                  {"At noon Mr Paul Ritter and Mr Carl Stade argued. He left first.", "He", "-"},
                  {"Rain fell. He left first.", "He", "-"},
                  {"Peter Holm's lawyer arrived late. Mr Carl Stade waited. He read a paper.", "He", "Carl Stade"},
              });
}

TEST_CASE("an office goes to its holder, and what somebody comes to be to nobody") {
  check("vi",
        {
            {"Ngoại trưởng Mỹ John Kerry đến. Ngoại trưởng Mỹ phát biểu.", "Ngoại trưởng Mỹ", "John Kerry"},
            {"Thủ tướng Lê Hoàng Vĩ chủ trì họp. Thủ tướng yêu cầu báo cáo.", "Thủ tướng", "Lê Hoàng Vĩ"},
            {"Ông Lê Hoàng Vĩ được bầu. Trước đó ông từng tranh cử để trở thành tổng thống.", "tổng thống", "-"},
            {"Tổng thống Lê Hoàng Vĩ từ chức. Bà Hồ Thị Mai sẽ trở thành tổng thống.", "tổng thống", "-"},
            {"Nạn nhân là ông Lê Hữu Trí. Hôm sau nạn nhân tử vong.", "nạn nhân", "Lê Hữu Trí"},
            {"Bị cáo Trác Minh Đạo cúi đầu. Sau đó bị cáo xin lỗi.", "bị cáo", "Trác Minh Đạo"},
            {"Bị cáo Trác Minh Đạo và bị cáo Lê Văn Tư cúi đầu. Sau đó bị cáo xin lỗi.", "bị cáo", "-"},
            {"Lái xe Kiều Văn Lộc bị thương. Theo tin ban đầu, lái xe đã ngủ gật.", "lái xe", "Kiều Văn Lộc"},
            {"Ngoại trưởng Sergei Lavrov nói chuyện. Ngoại trưởng Ai Cập vắng mặt.", "Ngoại trưởng Ai Cập", "Ngoại trưởng Ai Cập"},
            {"Ngoại trưởng Mỹ John Kerry tiếp Ngoại trưởng Nga Sergei Lavrov. Người đồng cấp Nga cảm ơn.", "Người đồng cấp Nga", "Sergei Lavrov"},
            {"Bác sĩ Ngô Quang Huy, trưởng khoa Nhi, trực đêm.", "Ngô Quang Huy", "Ngô Quang Huy"},
            {"Nghi phạm Phạm Văn Lâm bỏ trốn. Hôm qua nghi phạm ra đầu thú.", "nghi phạm", "Phạm Văn Lâm"},
        });
  check("en", {
                  {"Foreign Minister Sergei Lavrov arrived. The foreign minister smiled.", "foreign minister", "Sergei Lavrov"},
                  {"President Lena Marsh arrived. The president smiled.", "president", "Lena Marsh"},
                  {"President Lena Marsh resigned. Mr Paul Ritter was elected president.", "president", ""},
                  {"The victim was Paul Ritter. Later the victim was buried.", "victim", "Paul Ritter"},
                  {"The coroner, Gary Hollis, spoke. The coroner was calm.", "coroner", "Gary Hollis"},
                  {"Mayor Lena Marsh met mayor Paul Ritter. The mayor left.", "mayor", "-"},
              });
}

TEST_CASE("a role that points back goes to one who may be what it says") {
  check("vi", {
                  {"Ngoại trưởng Nga Sergei Lavrov nói chuyện. Nhà ngoại giao này rất kín tiếng.", "Nhà ngoại giao này", "Sergei Lavrov"},
                  {"Tỷ phú Lê Văn Tư bán công ty. Doanh nhân này đã 70 tuổi.", "Doanh nhân này", "Lê Văn Tư"},
                  {"Đối tượng Phạm Văn Lâm bị bắt. Đối tượng này đã có tiền án.", "Đối tượng này", "Phạm Văn Lâm"},
                  {"Ca sĩ Lê Thị Na hủy buổi diễn. Nữ ca sĩ này bị ốm.", "Nữ ca sĩ này", "Lê Thị Na"},
                  {"Huấn luyện viên Lê Văn Tư thay cầu thủ Phạm Văn Lâm. Cầu thủ này bị đau.", "Cầu thủ này", "Phạm Văn Lâm"},
              });
}

TEST_CASE("bodies and places that are pointed back to are found by their kind") {
  check("vi", {
                  {"Công ty Lá Bàng xin lỗi khách. Công ty này đã trả tiền.", "Công ty này", "Công ty Lá Bàng"},
                  {"Ngân hàng Sông Hồng tăng lãi suất. Khách nói ngân hàng này chậm.", "ngân hàng này", "Ngân hàng Sông Hồng"},
                  {"Công ty Lá Bàng vay Ngân hàng Sông Hồng. Sau đó công ty này phá sản.", "công ty này", "Công ty Lá Bàng"},
                  {"Venezuela thiếu điện. Người dân nước này xếp hàng mua gạo.", "nước này", "Venezuela"},
                  {"Venezuela và Colombia đóng biên giới. Người dân nước này xếp hàng.", "nước này", "-"},
                  {"Bệnh viện Hoa Lau quá tải. Bệnh viện này có 40 giường.", "Bệnh viện này", "Bệnh viện Hoa Lau"},
                  {"Trời mưa to. Công ty này đóng cửa.", "Công ty này", "-"},
                  {"Một vị công an này đến nhà.", "công an này", ""},
              });
  check("en", {
                  {"Northquay Energy Company closed a mine. The company blamed the rain.", "company", "Northquay Energy Company"},
                  {"Venezuela ran short of power. People in the country queued.", "country", "Venezuela"},
                  {"Rain fell. The company blamed the wind.", "company", "-"},
              });
}

TEST_CASE("only what a reader misses is listed as unresolved") {
  for (const auto& [language, text, listed] : std::vector<std::tuple<std::string, std::string, std::size_t>>{
           {"en", "Rain fell on his roof.", 0},
           {"en", "Rain fell. He left first.", 1},
           {"en", "Rain fell. The company blamed the wind.", 0},
           {"vi", "Trời mưa to. Ông này bỏ về.", 1},
           {"vi", "Công ty này đóng cửa.", 0},
           {"vi", "Ông Lê Văn Tư được bầu làm chủ tịch.", 0},
           {"vi", "Bác sĩ giám định pháp y đã đến.", 0},
       }) {
    CAPTURE(text);
    const ResolvedReports report(Bodies{{language, text}});
    CHECK(report.table.unresolved[0].size() == listed);
  }
}
