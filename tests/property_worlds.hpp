/// Small worlds with known truth: reports of our own in two languages, and for each the changes that make one discrepancy of one aspect.
#pragma once

#include <string>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::worlds {

/// One edit of a copy and what it must be told as.
struct Change {
  std::string from, to;
  Aspect aspect;
  std::vector<std::string> values;  ///< of the two sides, sorted; empty where the words themselves are the values
};

struct World {
  std::string name;
  std::string text;
  std::vector<Change> changes;
};

inline std::vector<World> worlds() {
  const std::vector<std::string> polar = {"affirmed", "negated"};
  return {
      {"harbour fire",
       "Cháy lớn ở cảng cá Hòn Rơm\n\n15/06/2022 17:40\n\n"
       "Rạng sáng 15/6, một đám cháy bùng lên tại cảng cá Hòn Rơm, thiêu rụi 37 tàu cá của ngư dân. Lính cứu hỏa huy động 18 xe chữa cháy đến hiện "
       "trường.\n\n"
       "Ông Phạm Đức Toàn, giám đốc cảng, ước tính thiệt hại 42 tỷ đồng. Theo ông Toàn, cảng chưa mua bảo hiểm cho các tàu.\n\n"
       "\"Chúng tôi sẽ dựng lại bến mới trong mùa khô năm nay\", ông Toàn nói. Cảng dài 640 m được xây dựng năm 2009.\n",
       {{"37 tàu", "73 tàu", Aspect::quantity, {"37", "73"}},
        {"18 xe", "13 xe", Aspect::quantity, {"13", "18"}},
        {"42 tỷ", "24 tỷ", Aspect::quantity, {"24000000000", "42000000000"}},
        {"640 m", "460 m", Aspect::quantity, {"460", "640"}},
        {"Rạng sáng 15/6", "Rạng sáng 13/6", Aspect::date, {"2022-06-13", "2022-06-15"}},
        {"cảng chưa mua", "cảng đã mua", Aspect::polarity, polar},
        {"trong mùa khô", "trong mùa mưa", Aspect::quotation, {}}}},
      {"school roof",
       "Sập mái trường học ở Vĩnh Long\n\n04/10/2021 20:15\n\n"
       "Chiều 4/10, mái phòng thí nghiệm Trường THPT Lưu Hữu Phước bất ngờ đổ sập. Cơ quan chức năng sơ tán 215 học sinh.\n\n"
       "Bà Đỗ Thị Hạnh, hiệu trưởng, cho biết không có học sinh nào bị thương. Mái nhà rộng 96 m2 được lợp cách đây 14 năm.\n\n"
       "Công an tỉnh đã bắt giữ ông Vũ Quang Hải, chủ thầu công trình, hôm 4/10. Nhà thầu nhận 1,7 tỷ đồng để sửa mái.\n",
       {{"215 học sinh", "251 học sinh", Aspect::quantity, {"215", "251"}},
        {"96 m2", "69 m2", Aspect::quantity, {"69", "96"}},
        {"1,7 tỷ", "7,1 tỷ", Aspect::quantity, {"1700000000", "7100000000"}},
        {"Chiều 4/10", "Chiều 3/10", Aspect::date, {"2021-10-03", "2021-10-04"}},
        {"không có học sinh nào bị thương", "có học sinh bị thương", Aspect::polarity, polar},
        {"ông Vũ Quang Hải", "ông Bùi Tiến Lâm", Aspect::participant, {"Bùi Tiến Lâm", "Vũ Quang Hải"}},
        {"Công an tỉnh đã bắt giữ", "Công an tỉnh chưa bắt giữ", Aspect::polarity, polar}}},
      {"ministers",
       "Ngoại trưởng Mỹ và Nga hội đàm\n\n27/08/2016 08:05\n\n"
       "Ngày 26/8, Ngoại trưởng Mỹ John Kerry và Ngoại trưởng Nga Sergei Lavrov hội đàm tại Geneva về lệnh ngừng bắn. Cuộc gặp kéo dài 10 giờ.\n\n"
       "Ông Kerry nói: \"Chúng tôi đã đạt được sự thông suốt về con đường phía trước\". Hai bên chưa ký thỏa thuận.\n\n"
       "Liên hợp quốc cho biết 130 nhân viên cứu trợ đã thiệt mạng tại Syria.\n",
       {{"Ngày 26/8", "Ngày 25/8", Aspect::date, {"2016-08-25", "2016-08-26"}},
        {"kéo dài 10 giờ", "kéo dài 12 giờ", Aspect::quantity, {"36000", "43200"}},
        {"tại Geneva", "tại Vienna", Aspect::place, {"Geneva", "Vienna"}},
        {"Hai bên chưa ký", "Hai bên đã ký", Aspect::polarity, polar},
        {"con đường phía trước", "con đường bế tắc", Aspect::quotation, {}},
        {"130 nhân viên", "150 nhân viên", Aspect::quantity, {"130", "150"}}}},
      {"ferry contract",
       "Shipyard wins ferry contract\n\nMay 21, 2021\n\n"
       "The harbour authority signed a contract with the Norden shipyard on Thursday for 14 electric ferries. The contract is worth 320 million "
       "euros.\n\n"
       "\"We will train every captain before the first winter,\" said director Petra Lindholm. Each ferry carries 180 passengers.\n\n"
       "The shipyard will hire 250 workers. It has not received state aid.\n",
       {{"14 electric ferries", "41 electric ferries", Aspect::quantity, {"14", "41"}},
        {"320 million", "230 million", Aspect::quantity, {"230000000", "320000000"}},
        {"180 passengers", "108 passengers", Aspect::quantity, {"108", "180"}},
        {"250 workers", "520 workers", Aspect::quantity, {"250", "520"}},
        {"on Thursday", "on Wednesday", Aspect::date, {"2021-05-19", "2021-05-20"}},
        {"has not received", "has received", Aspect::polarity, polar},
        {"before the first winter", "after the second summer", Aspect::quotation, {}},
        {"Petra Lindholm", "Agnes Moreau", Aspect::attribution, {"Agnes Moreau", "Petra Lindholm"}}}},
      {"mayor on trial",
       "Former mayor convicted of fraud\n\nJune 3, 2019\n\n"
       "A court in Bristol convicted former mayor Ronald Tapper of fraud on Monday. Judge Helen Farrow sentenced him to 6 years in prison.\n\n"
       "Tapper took 2.4 million pounds from a housing fund, prosecutors said. The jury heard 57 witnesses.\n\n"
       "\"Nobody in this city stands above the law,\" prosecutor Owen Castle said. Tapper has not repaid the money.\n",
       {{"6 years", "9 years", Aspect::quantity, {"6", "9"}},
        {"2.4 million", "4.2 million", Aspect::quantity, {"2400000", "4200000"}},
        {"57 witnesses", "75 witnesses", Aspect::quantity, {"57", "75"}},
        {"in Bristol", "in Leeds", Aspect::place, {"Bristol", "Leeds"}},
        {"convicted former", "acquitted former", Aspect::polarity, polar},
        {"Owen Castle", "Martin Frayn", Aspect::attribution, {"Martin Frayn", "Owen Castle"}},
        {"has not repaid", "has repaid", Aspect::polarity, polar},
        {"above the law", "outside the law", Aspect::quotation, {}}}},
      {"storm",
       "Storm Odile hits the coast\n\nSeptember 12, 2020\n\n"
       "Storm Odile made landfall near Lisbon on September 11 with winds of 130 kilometres per hour. It cut power to 64,000 homes.\n\n"
       "The national weather agency recorded 212 millimetres of rain. Rescue teams evacuated 1,350 residents.\n\n"
       "The government has not declared an emergency. Schools will reopen on September 16.\n",
       {{"130 kilometres", "150 kilometres", Aspect::quantity, {}},
        {"64,000 homes", "46,000 homes", Aspect::quantity, {"46000", "64000"}},
        {"212 millimetres", "221 millimetres", Aspect::quantity, {"0.212", "0.221"}},
        {"near Lisbon", "near Porto", Aspect::place, {"Lisbon", "Porto"}},
        {"on September 11", "on September 10", Aspect::date, {"2020-09-10", "2020-09-11"}},
        {"on September 16", "on September 18", Aspect::date, {"2020-09-16", "2020-09-18"}},
        {"has not declared", "has declared", Aspect::polarity, polar}}},
  };
}

/// A report and a copy of it that only spells names otherwise.
struct Respelling {
  std::string text;
  std::vector<std::pair<std::string, std::string>> names;
};

inline std::vector<Respelling> respellings() {
  return {
      {"Hội đàm về Syria\n\n27/08/2016 08:05\n\n"
       "Ngày 26/8, Ngoại trưởng Mỹ Giôn Ke-ri và Ngoại trưởng Nga Xéc-gây La-vrốp hội đàm tại Giơ-ne-vơ. Ông Ke-ri nói cuộc gặp kéo dài 10 giờ.\n\n"
       "Oa-sinh-tơn và Mát-xcơ-va chưa ký thỏa thuận. Chính quyền Đa-mát chưa lên tiếng.\n",
       {{"Giôn Ke-ri", "John Kerry"},
        {"Ke-ri nói", "Kerry nói"},
        {"Xéc-gây La-vrốp", "Sergei Lavrov"},
        {"Giơ-ne-vơ", "Geneva"},
        {"Oa-sinh-tơn", "Washington"},
        {"Mát-xcơ-va", "Moscow"},
        {"Đa-mát", "Damascus"}}},
      {"Bà Méc-ken thăm Pa-ri\n\n12/02/2015 10:00\n\n"
       "Thủ tướng Đức Ăng-ghê-la Méc-ken gặp Tổng thống Pháp Phrăng-xoa Ô-lăng tại Pa-ri ngày 11/2. Bà Méc-ken cam kết 50 triệu euro cho "
       "U-crai-na.\n",
       {{"Ăng-ghê-la Méc-ken", "Angela Merkel"},
        {"Méc-ken", "Merkel"},
        {"Phrăng-xoa Ô-lăng", "François Hollande"},
        {"Pa-ri", "Paris"},
        {"U-crai-na", "Ukraine"}}},
      {"Former mayor in court\n\nJune 3, 2019\n\n"
       "Trac Minh Dao appeared in court in Hanoi on Monday. Dao said he had taken no money from the housing fund.\n",
       {{"Trac Minh Dao", "Trác Minh Đạo"}, {"Dao said", "Đạo said"}, {"Hanoi", "Hà Nội"}}},
  };
}

}  // namespace dateline::worlds
