// Sentences that two reports share word for word but for one thing, about acts that stand in no table; and what looks alike and is no discrepancy.
#include "story_cases.hpp"

using namespace dateline;
using namespace dateline::stories;

TEST_CASE("one name, number, negation or mood in a sentence that both reports share") {
  check({
      {"a name",
       {vi("Thuyền trưởng Đặng Công Sơn phát tín hiệu lúc nửa đêm."), vi("Thuyền trưởng Hoàng Đình Phúc phát tín hiệu lúc nửa đêm.")},
       {"participant Hoàng Đình Phúc | Đặng Công Sơn"}},
      {"a name in English",
       {en("Striker Colin Draper scored after the break on Friday."), en("Striker Luis Ferrer scored after the break on Friday.")},
       {"participant Colin Draper | Luis Ferrer"}},
      {"a place",
       {en("The parade will wind through the suburbs of Vienna again."), en("The parade will wind through the suburbs of Warsaw again.")},
       {"place Vienna | Warsaw"}},
      {"a number that measures nothing",
       {vi("Tiền đạo Phan Bá Trọng lập công ở phút 63."), vi("Tiền đạo Phan Bá Trọng lập công ở phút 75.")},
       {"quantity 63 | 75"}},
      {"a rank", {en("Harold Benson scored in the 61st minute."), en("Harold Benson scored in the 83rd minute.")}, {"quantity 61st | 83rd"}},
      {"a negation", {vi("Đội khách không nhận thẻ đỏ trong cả trận."), vi("Đội khách nhận thẻ đỏ trong cả trận.")}, {"polarity affirmed | negated"}},
      {"a negation in English",
       {en("The wreck of the old trawler did not leak."), en("The wreck of the old trawler leaked.")},
       {"polarity affirmed | negated"}},
      {"a plan", {vi("Biên phòng đã lai dắt con tàu về cảng."), vi("Biên phòng dự kiến lai dắt con tàu về cảng.")}, {"modality asserted | planned"}},
      {"a possibility",
       {en("The council has moved the exams to a sports hall."), en("The council may move the exams to a sports hall.")},
       {"modality asserted | possible"}},
  });
}

TEST_CASE("nothing where the one thing is told by both, or says the same") {
  check({
      {"both names in both reports",
       {vi("Thuyền trưởng Đặng Công Sơn phát tín hiệu lúc nửa đêm. Máy trưởng Hoàng Đình Phúc bơm nước ra khỏi khoang."),
        vi("Thuyền trưởng Hoàng Đình Phúc phát tín hiệu lúc nửa đêm. Máy trưởng Đặng Công Sơn bơm nước ra khỏi khoang.")},
       {}},
      {"not only", {en("The jury heard not only the mayor but also his driver."), en("The jury heard the mayor and also his driver.")}, {}},
      {"what one has to go through", {vi("Máy bay phải quay đầu về cảng cũ trong đêm."), vi("Máy bay quay đầu về cảng cũ trong đêm.")}, {}},
      {"a plan told in short", {vi("Dự án sẽ triển khai theo ba giai đoạn."), vi("Dự án triển khai theo ba giai đoạn.")}, {}},
      {"a plan that came true",
       {page("Lai dắt tàu", "10/03/2021 08:00", "Biên phòng dự kiến lai dắt con tàu về cảng."),
        page("Lai dắt tàu", "12/03/2021 08:00", "Biên phòng đã lai dắt con tàu về cảng.")},
       {}},
      {"one man under two words",
       {vi("Cảnh sát bắt Phan Bá Trọng, nghi phạm cướp tiệm vàng. Nghi phạm im lặng."),
        vi("Cảnh sát bắt nghi phạm Phan Bá Trọng. Nghi phạm im lặng.")},
       {}},
  });
}

TEST_CASE("what follows from one change is not told again") {
  check({
      {"who is meant by a role",
       {vi("Cảnh sát bắt Phan Bá Trọng, nghi phạm cướp tiệm vàng ở Huế.\n\nNghi phạm chưa khai nhận hành vi."),
        vi("Cảnh sát bắt Trần Quốc Vinh, nghi phạm cướp tiệm vàng ở Huế.\n\nNghi phạm chưa khai nhận hành vi.")},
       {"participant Phan Bá Trọng | Trần Quốc Vinh"}},
      {"an hour counted from the day",
       {vi("Sáng 9/3, tàu cá chìm ngoài khơi.\n\nMưa lớn kéo dài từ đêm hôm trước."),
        vi("Sáng 8/3, tàu cá chìm ngoài khơi.\n\nMưa lớn kéo dài từ đêm hôm trước.")},
       {"date 2021-03-08 | 2021-03-09"}},
  });
}
