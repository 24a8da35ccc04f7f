// What is told of one person or one body in passing, at whatever place of an article: an age, a home, a seat. Own sentences.
#include "story_cases.hpp"

using namespace dateline;
using namespace dateline::stories;

TEST_CASE("an age that is told of another time is no rival of today's") {
  check({
      {"then",
       {vi("Bà Lương Thị Mận (41 tuổi) bị bắt tại Huế ngày 8/3.\n\nBị cáo quen chủ tiệm từ năm 1998 (lúc Lương Thị Mận mới 18 tuổi)."),
        vi("Bà Lương Thị Mận (44 tuổi) bị bắt tại Huế ngày 8/3.")},
       {"quantity 41 | 44"}},
  });
}

TEST_CASE("place: one person's home in two communes, whatever else is told") {
  check({
      {"in brackets",
       {vi("Công an huyện Gò Sậy bắt ông Vi Văn Thoại (SN 1980, trú xã Bãi Lau, huyện Gò Sậy) ngày 8/3."),
        vi("Ngày 8/3, ông Vi Văn Thoại (SN 1980, trú tại xã Nà Hin, huyện Gò Sậy) bị công an bắt.")},
       {"place Bãi Lau | Nà Hin"}},
      {"of both, outside the brackets",
       {vi("Hai em Lò Thị Mận (14 tuổi, ngụ xã Bãi Lau, huyện Gò Sậy) và Vi Văn Thoại (13 tuổi, ngụ xã Nà Hin, huyện Gò Sậy) được khen thưởng ngày "
           "8/3."),
        vi("Ngày 8/3, tỉnh khen thưởng hai em Lò Thị Mận (14 tuổi) và Vi Văn Thoại (13 tuổi), trú xã Nà Hin, huyện Gò Sậy.")},
       {"place Bãi Lau | Nà Hin"}},
  });
}

TEST_CASE("no place: coarser homes, other kinds of home, a chain that names the other's place, homes of two persons") {
  check({
      {"coarser",
       {vi("Ông Vi Văn Thoại (trú xã Bãi Lau, huyện Gò Sậy) bị bắt ngày 8/3."), vi("Ông Vi Văn Thoại (trú huyện Gò Sậy) bị bắt ngày 8/3.")},
       {}},
      {"home and birthplace",
       {vi("Ông Vi Văn Thoại (trú xã Bãi Lau, huyện Gò Sậy) bị bắt ngày 8/3."),
        vi("Ông Vi Văn Thoại (quê xã Nà Hin, huyện Lùng Cải) bị bắt ngày 8/3.")},
       {}},
      {"places in another order",
       {vi("Ông Vi Văn Thoại (trú thôn Nà Hin, xã Bãi Lau, huyện Gò Sậy) bị bắt ngày 8/3."),
        vi("Ông Vi Văn Thoại (trú xã Nà Hin, huyện Gò Sậy) bị bắt ngày 8/3.")},
       {}},
      {"two persons",
       {vi("Ông Vi Văn Thoại (trú xã Bãi Lau, huyện Gò Sậy) bị bắt ngày 8/3."), vi("Ông Lò Văn Sèn (trú xã Nà Hin, huyện Gò Sậy) bị bắt ngày 8/3.")},
       {"participant Lò Văn Sèn | Vi Văn Thoại"}},
  });
}

TEST_CASE("place: one school's seat in two towns; none of two schools") {
  check({
      {"one school",
       {vi("Anh Vi Văn Thoại xin vào Trường Trung cấp Thủy lợi nội đồng (ở xã Bãi Lau, huyện Gò Sậy) ngày 8/3."),
        vi("Ngày 8/3, anh Vi Văn Thoại xin vào Trường Trung cấp Thủy lợi nội đồng (trụ sở ở thị trấn Nà Hin, huyện Gò Sậy).")},
       {"place Bãi Lau | Nà Hin"}},
      {"two schools",
       {vi("Anh Vi Văn Thoại xin vào Trường Trung cấp Thủy lợi nội đồng (ở xã Bãi Lau, huyện Gò Sậy) ngày 8/3."),
        vi("Ngày 8/3, anh Vi Văn Thoại xin vào Trường Trung cấp Thủy lợi ven biển (trụ sở ở thị trấn Nà Hin, huyện Gò Sậy).")},
       {}},
  });
}
