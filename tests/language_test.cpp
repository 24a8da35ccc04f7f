// The language of texts, long and short, plain and mixed. In: UTF-8. Out: an ISO 639-1 code.
#include <doctest/doctest.h>

#include <string>

#include "clean/clean.hpp"
#include "read/read.hpp"

using namespace dateline;

TEST_CASE("a headline's language is told by its small words, its letters and its vocabulary, whatever names stand in it") {
  struct Case {
    std::string text, language;
  };
  const Case cases[] = {{"Obama thăm Việt Nam", "vi"},
                        {"Obama visits Hanoi", "en"},
                        {"Ferry runs aground", "en"},
                        {"Minister resigns", "en"},
                        {"Bộ trưởng từ chức", "vi"},
                        {"BỘ TRƯỞNG TỪ CHỨC", "vi"},
                        {"Barack Obama, Angela Merkel, David Cameron và Xi Jinping", "vi"},
                        {"CEO Apple Tim Cook và CEO Google Sundar Pichai gặp nhau ở San Francisco", "vi"},
                        {"Galaxy Note, Google Pixel: máy nào chụp đẹp hơn?", "vi"},
                        {"We need a deal now", "en"},
                        {"Chúng tôi không ký", "vi"},
                        {"12345 67", "und"},
                        {"", "und"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read_room::language_of(c.text) == c.language);
  }
}

TEST_CASE("Vietnamese without its marks is Vietnamese, and other languages are called by their names") {
  struct Case {
    std::string text, language;
  };
  const Case cases[] = {{"Thu tuong da den Ha Noi sang nay va se gap cac nha dau tu vao ngay mai, theo thong bao cua van phong", "vi"},
                        {"Le président a rencontré mardi le Premier ministre, et les deux hommes ont signé douze accords de coopération.", "fr"},
                        {"Президент встретился во вторник с премьер-министром, и стороны подписали двенадцать соглашений.", "ru"},
                        {"总统周二在巴黎会见了总理，双方签署了十二项合作协议，并宣布扩大贸易往来。", "zh"},
                        {"大統領は火曜日、パリで首相と会談し、十二の合意に署名したと発表しました。", "ja"},
                        {"التقى الرئيس يوم الثلاثاء رئيس الوزراء ووقعا اثنتي عشرة اتفاقية للتعاون بين البلدين.", "ar"},
                        {"ประธานาธิบดีพบกับนายกรัฐมนตรีที่กรุงปารีสเมื่อวันอังคารและลงนามข้อตกลงสิบสองฉบับ", "th"},
                        {"Die Brücke wurde am Montag für drei Stunden gesperrt, weil die Feuerwehr einen Kran aufstellen musste.", "de"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read_room::language_of(c.text) == c.language);
  }
}

TEST_CASE("running text is told by its small words: those of English are many, and few of its neighbours' words look like them") {
  const std::string english =
      "The ferry ran aground off the coast on Tuesday, and all of its passengers were taken to the shore by boats that had been sent from the port. "
      "The "
      "captain said that there was no danger to anyone, but that he could not tell when the ship would be able to leave. It is the second such case "
      "of "
      "the year, and the owner has been asked by the ministry to say what it will do about it.";
  const std::string dutch =
      "De veerboot liep dinsdag voor de kust aan de grond en alle passagiers zijn door boten uit de haven naar de wal gebracht. De kapitein zei dat "
      "er "
      "voor niemand gevaar was, maar dat hij niet kon zeggen wanneer het schip weer kan vertrekken. Het is dit jaar het tweede geval in de regio, en "
      "het "
      "ministerie heeft de eigenaar gevraagd wat men daar nu aan gaat doen.";
  CHECK(read_room::language_of(english) == "en");
  CHECK(read_room::language_of(dutch) == "nl");
}

TEST_CASE("a report is in its own language, not in that of those whom it quotes at length") {
  Source source;
  source.text =
      "Ông Kerry rời Geneva\n\nSáng nay ông Kerry nói trước báo giới: \"We will not leave the table until there is a deal. We have ten days, and "
      "nobody "
      "will sleep until it is done. That is what we came for.\" Ông rời Geneva ngay trong chiều cùng ngày.\n";
  CHECK(clean::clean(source, {}).report.language == "vi");
  source.text =
      "Kerry leaves Geneva\n\nThe reporter asked him in Vietnamese and he smiled at the question: \"Thưa ông, ông có nghĩ rằng thỏa thuận này sẽ "
      "được ký "
      "trước cuối tháng hay không, và ai sẽ là người ký?\" He left Geneva in the afternoon.\n";
  CHECK(clean::clean(source, {}).report.language == "en");
}

TEST_CASE("quoted words have a language of their own where it is sure, and else that of the report") {
  struct Case {
    std::string words, around, language;
  };
  const Case cases[] = {{"We will not close the schools again this year", "vi", "en"},
                        {"let me be very clear about it", "vi", "en"},
                        {"Nous allons rouvrir toutes les écoles du pays dès le mois prochain, avec prudence et sans précipitation.", "vi", "fr"},
                        {"Nous allons rouvrir toutes les écoles du pays dès le mois prochain, avec prudence et sans précipitation.", "en", "fr"},
                        {"chúng tôi sẽ không đóng cửa trường học", "en", "vi"},
                        {"chúng tôi sẽ không đóng cửa trường học", "vi", "vi"},
                        {"quy trình khép kín", "vi", "vi"},
                        {"Barcelona, Real Madrid, Juventus, Ajax", "vi", "vi"},  // names are of no language
                        {"game over", "vi", "vi"},                               // too few to tell
                        {"we ain't gonna budge", "en", "en"}};
  for (const Case& c : cases) {
    CAPTURE(c.words);
    CHECK(read_room::language_of_quotation(c.words, c.around) == c.language);
  }
}
