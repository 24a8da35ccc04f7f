// Tables, phrases and concepts.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "lexicon/by_language.hpp"
#include "lexicon/concepts.hpp"
#include "lexicon/glossary.hpp"
#include "lexicon/split_forms.hpp"
#include "lexicon/vocabulary.hpp"
#include "lexicon/weights.hpp"

using namespace dateline;
using namespace dateline::lexicon;

namespace {

// The concepts of a text in order, by name.
std::vector<std::string> concepts_of(const std::string& body, const std::string& language) {
  text::Text text(body);
  number_words(text, language);
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = concept_phrases(language).longest_stemmed(text.tokens(), at);
    if (found) out.emplace_back(concept_name(*found.value));
    at += found ? found.length : 1;
  }
  return out;
}

bool holds(const std::vector<std::string>& list, const std::string& what) { return std::find(list.begin(), list.end(), what) != list.end(); }

}  // namespace

TEST_CASE("a vocabulary numbers words from 1 in the order in which they come, and knows no other") {
  Vocabulary vocabulary;
  CHECK(vocabulary.find("mưa") == 0);
  for (std::uint32_t i = 1; i <= 3000; ++i) CHECK(vocabulary.intern("mưa" + std::to_string(i)) == i);
  CHECK(vocabulary.intern("mưa7") == 7);
  CHECK(vocabulary.find("mưa3000") == 3000);
  CHECK(vocabulary.word(42) == "mưa42");
  CHECK(vocabulary.find("mưa") == 0);
  CHECK(vocabulary.find("") == 0);
  CHECK(vocabulary.intern("countersignature") == 3001);
  CHECK(vocabulary.intern("countersigned-by") == 3002);  // as long, and the first letters the same
  CHECK(vocabulary.find("countersignature") == 3001);
}

TEST_CASE("a set of words holds those that were added, and those of another set, and no other") {
  lexicon::WordSet words, others;
  CHECK(!words.has(0));
  for (const std::uint32_t word : {1U, 63U, 64U, 5000U}) words.add(word);
  others.add(6);
  words.add(others);
  for (const std::uint32_t word : {1U, 6U, 63U, 64U, 5000U}) CHECK(words.has(word));
  for (const std::uint32_t word : {0U, 2U, 62U, 65U, 4999U, 5001U, 4000000000U}) CHECK(!words.has(word));
}

TEST_CASE("a phrase of a large set is found as in a small one, the longest first") {
  Phrases<int> phrases;
  for (const char* form : {"hội đồng", "hội đồng nhân dân", "hội nghị"}) phrases.add(form, 0);
  for (const std::string_view path : tables("vi/vocabulary_")) {
    for (const Row& row : table(path)) {
      for (const std::string_view form : forms(row.size() > 1 ? row[1] : "")) phrases.add(form, 1);
    }
  }
  text::Text text("Hội đồng nhân dân tỉnh. Hội đồng. Hội.");
  number_words(text, "vi");
  CHECK(phrases.longest(text.tokens(), 0).length == 4);
  CHECK(phrases.longest(text.tokens(), 6).length == 2);
  CHECK(phrases.begins(text[0].word));
  CHECK(phrases.longest(text.tokens(), text.size()).length == 0);
}

TEST_CASE("a word that many phrases go on from leads to each of them, and to no other") {
  Phrases<int> phrases;
  constexpr std::uint32_t many = 3000;
  for (std::uint32_t word = 2; word < many; word += 2) phrases.add_numbers({1, word}, static_cast<int>(word));
  phrases.add_numbers({1}, 1);
  std::vector<text::Token> tokens(2);
  tokens[0].word = 1;
  for (std::uint32_t word = 0; word < many; ++word) {
    tokens[1].word = word;
    const auto found = phrases.longest(tokens, 0);
    REQUIRE(found.length == (word % 2 == 0 && word > 0 ? 2U : 1U));
    CHECK(*found.value == (found.length == 2 ? static_cast<int>(word) : 1));
  }
}

TEST_CASE("first words are told apart in whatever order they came, and each keeps what goes on from it") {
  Phrases<int> phrases;
  constexpr std::uint32_t many = 2000, step = 7, stride = 331;  // every seventh number, mixed
  for (std::uint32_t i = 0; i < many; ++i) {
    const std::uint32_t word = (i * stride % many + 1) * step;
    phrases.add_numbers({word, word + 1}, static_cast<int>(word + 1));
    phrases.add_numbers({word}, static_cast<int>(word));
  }
  const WordSet beginnings = phrases.beginnings();
  std::vector<text::Token> tokens(2);
  for (std::uint32_t word = 0; word < (many + 2) * step; ++word) {
    const bool known = word % step == 0 && word > 0 && word <= many * step;
    tokens[0].word = word, tokens[1].word = word + 2;
    REQUIRE(phrases.begins(word) == known);
    REQUIRE(beginnings.has(word) == known);
    REQUIRE(phrases.longest(tokens, 0).length == (known ? 1U : 0U));
    tokens[1].word = word + 1;
    REQUIRE(phrases.longest(tokens, 0).length == (known ? 2U : 0U));
    if (known) CHECK(*phrases.longest(tokens, 0).value == static_cast<int>(word + 1));
  }
  CHECK(!phrases.begins(4000000000U));
}

TEST_CASE("a value of each language is found by the whole code, and by nothing else") {
  const ByLanguage<std::string> named([](const std::string& language) { return "of " + language; });
  CHECK(*named.find("vi") == "of vi");
  CHECK(*named.find("en") == "of en");
  for (const char* none : {"", "v", "vie", "xx", "ei"}) CHECK(named.find(none) == nullptr);
  const std::string other = "other";
  CHECK(&named.of("xx", other) == &other);
}

TEST_CASE("words that many forms hold have small numbers") {
  CHECK(word_number("người") < word_number("bẫy"));
  CHECK(word_number("of") < word_number("hailstorm"));
  CHECK(word_number("hailstorm") > 0);
}

TEST_CASE("what a set has at each place of a text is what it finds there, also where a phrase meets the text's end") {
  text::Text text("Sáng nay ông Lê Văn Tám và bà Hoa họp tại Hà Nội, sau đó ký kết thỏa thuận hợp tác kinh tế");
  number_words(text, "vi");
  const auto& set = concept_phrases("vi");
  const Found<Concept> found(set, text.tokens(), true);
  std::size_t hits = 0;
  for (std::size_t at = 0; at < text.size() + 2; ++at) {
    const auto match = set.longest_stemmed(text.tokens(), at);
    CHECK(found.at(at).length == match.length);
    CHECK(found.at(at).value == match.value);
    hits += match.length > 0;
  }
  CHECK(hits > 3);
  CHECK_FALSE(Found<Concept>().at(0));
}

TEST_CASE("both languages have a pack, and a table that is not there is empty") {
  CHECK(std::find(languages().begin(), languages().end(), "vi") != languages().end());
  CHECK(std::find(languages().begin(), languages().end(), "en") != languages().end());
  CHECK_FALSE(table("vi/negation.tsv").empty());
  CHECK(table("vi/no_such_table.tsv").empty());
  CHECK(tables("xx/").empty());
  for (const std::string_view path : tables("vi/vocabulary_")) CHECK(path.starts_with("vi/vocabulary_"));
}

TEST_CASE("a cell's forms stand between bars") {
  CHECK(forms("a|b c|d") == std::vector<std::string_view>{"a", "b c", "d"});
  CHECK(forms("a||b|") == std::vector<std::string_view>{"a", "b"});
  CHECK(forms("").empty());
}

TEST_CASE("words have numbers of their own, and unknown ones have none") {
  CHECK(word_number("không") != 0);
  CHECK(word_number("không") != word_number("chưa"));
  CHECK(word_number("qwrtzqwrtz") == 0);
  CHECK(form_numbers("không có").size() == 2);
}

TEST_CASE("English words are stemmed, Vietnamese ones are not") {
  CHECK(stem("signed", "en") == stem("signing", "en"));
  CHECK(stem("signed", "vi") == "signed");
  CHECK(stem("ký", "en") == "ký");
}

TEST_CASE("an irregular form is met as its verb, and a word that keeps its letters as no other") {
  CHECK(stem("took", "en") == stem("takes", "en"));
  CHECK(stem("driven", "en") == stem("driving", "en"));
  CHECK(stem("women", "en") == stem("woman", "en"));
  CHECK(stem("emergency", "en") != stem("emerged", "en"));
  CHECK(stem("emergencies", "en") == stem("emergency", "en"));
  CHECK(stem("several", "en") != stem("severe", "en"));
  CHECK(stem("took", "vi") == "took");
  CHECK(holds(concepts_of("The talks took place in Geneva", "en"), "hold_event.v"));
  CHECK_FALSE(holds(concepts_of("Several people waited", "en"), "severe.a"));
}

TEST_CASE("no word of one concept has the stem of another's") {
  for (const std::string& language : languages()) {
    std::map<std::vector<std::uint32_t>, std::pair<std::string_view, std::string_view>> first;  // of each form: the concept and the form
    for (const std::string_view path : tables(language + "/vocabulary_")) {
      for (const Row& row : table(path)) {
        for (const std::string_view form : forms(row.size() > 1 ? row[1] : "")) {
          const auto& [concept_id, other] = first.try_emplace(form_numbers(form, language, true), row[0], form).first->second;
          CAPTURE(form);
          CAPTURE(other);
          CHECK(concept_id == row[0]);
        }
      }
    }
  }
}

TEST_CASE("the longest phrase wins, and a phrase that only begins is none") {
  Phrases<int> phrases;
  phrases.add("không", 1);
  phrases.add("không chỉ", 2);
  phrases.add("không thể phủ nhận", 3);
  text::Text text("không chỉ không thể không");
  number_words(text, "vi");
  CHECK(*phrases.longest(text.tokens(), 0).value == 2);
  CHECK(phrases.longest(text.tokens(), 0).length == 2);
  CHECK_FALSE(phrases.longest(text.tokens(), 1));
  CHECK(*phrases.longest(text.tokens(), 2).value == 1);
  CHECK(*phrases.longest(text.tokens(), 4).value == 1);
  CHECK_FALSE(phrases.longest(text.tokens(), 5));
  CHECK_FALSE(Phrases<int>().longest(text.tokens(), 0));
}

TEST_CASE("the first value given to a form stays") {
  Phrases<int> phrases;
  phrases.add("không", 1);
  phrases.add("không", 2);
  text::Text text("không");
  number_words(text, "vi");
  CHECK(*phrases.longest(text.tokens(), 0).value == 1);
}

TEST_CASE("one concept is met in both languages, in any inflection") {
  for (const auto& [concept_id, vi, en] :
       std::vector<std::array<std::string, 3>>{{"die.v", "Ba ngư dân thiệt mạng", "Three people died"},
                                               {"meet.v", "Hai ông hội đàm", "The two men were meeting"},
                                               {"sign.v", "Hai bên ký thỏa thuận", "They signed the deal"},
                                               {"close.v", "Đường hầm đã đóng cửa", "The tunnel has been closed"},
                                               {"create.v", "Trường được thành lập", "The school was founded"},
                                               {"recover_thing.v", "Họ thu lại bức tranh", "The painting had been recovered"},
                                               {"withdraw.v", "Hãng sẽ rút lô vắc-xin", "The firm has withdrawn the batch"},
                                               {"uphold.v", "Đơn kháng cáo bị bác", "His appeal was rejected"},
                                               {"overturn_verdict.v", "Tòa chấp nhận kháng cáo", "The court accepted the appeal"},
                                               {"run_aground.v", "Xác tàu trôi vào bờ", "The wreck drifted ashore"},
                                               {"serve.v", "Xe buýt phục vụ tuyến này", "Buses will serve the route"},
                                               {"give.v", "Cúp được trao cho ông", "The cup was presented to him"},
                                               {"transfer.v", "Cầu thủ được chuyển nhượng", "He had been transferred"},
                                               {"demolish_building.v", "Tòa tháp bị phá dỡ", "The tower was demolished"},
                                               {"remove.v", "Tượng bị dỡ bỏ", "The statue has been removed"}}) {
    CAPTURE(concept_id);
    CHECK(holds(concepts_of(vi, "vi"), concept_id));
    CHECK(holds(concepts_of(en, "en"), concept_id));
  }
  CHECK(concepts_of("qwrtz qwrtz", "en").empty());
  CHECK(concepts_of("Three people died", "und").empty());
}

TEST_CASE("what is done is no thing, where the two share a stem") {
  for (const auto& [sentence, act, thing] : std::vector<std::array<std::string, 3>>{{"The scene was filmed", "film_shoot.v", "film.n"},
                                                                                    {"The families were housed there", "shelter_give.v", "house.n"},
                                                                                    {"The grain was shipped", "ship_goods.v", "ship.n"},
                                                                                    {"The crops are watered", "water_plants.v", "water.n"},
                                                                                    {"Two rebels were trained", "train_teach.v", "train.n"},
                                                                                    {"The sugar was taxed", "tax.v", "tax.n"},
                                                                                    {"The wall was painted", "paint.v", "painting.n"},
                                                                                    {"The goods were stored", "store_keep.v", "shop.n"}}) {
    CAPTURE(sentence);
    CHECK(holds(concepts_of(sentence, "en"), act));
    CHECK_FALSE(holds(concepts_of(sentence, "en"), thing));
  }
  CHECK_FALSE(holds(concepts_of("They worked closely", "en"), "close.v"));
}

TEST_CASE("two wordings of one act or thing in the news are one concept or related ones") {
  struct Wordings {
    std::string language, one, other;
  };
  for (const auto& [language, one, other] : std::vector<Wordings>{
           {"vi", "giá vé mới có hiệu lực", "bảng giá bắt đầu áp dụng"},
           {"vi", "công ty được chọn thi công", "liên danh trúng thầu"},
           {"vi", "tàu quay về cảng", "con tàu cập cảng"},
           {"vi", "tổ máy hòa lưới", "tổ máy phát điện lên lưới"},
           {"vi", "ông thừa nhận thất bại", "đối thủ nhận thua"},
           {"vi", "dầu rò rỉ ở máy trái", "dầu rò ra từ máy trái"},
           {"vi", "cô rời nhóm nhạc", "ca sĩ chia tay ban nhạc"},
           {"vi", "kẻ gian đột nhập", "tên trộm lẻn vào nhà"},
           {"vi", "tàu cá voi dạt vào bãi Ngang", "con cá voi trôi vào bãi Ngang"},
           {"vi", "đập bắt đầu xả lũ", "tiếng còi báo xả hồ"},
           {"vi", "quốc lộ đã thông xe trở lại", "quốc lộ chưa thông xe"},
           {"en", "the road was reopened", "the road will be cleared for traffic, traffic resumes"},
           {"en", "the probe was launched", "the probe left the pad"},
           {"en", "the ferry ran onto rocks", "the ferry had struck a reef"},
           {"en", "he scored the winner", "the defender nodded home"},
           {"en", "the train came off the tracks", "the express left the rails"},
           {"en", "the sketchbook goes on view", "the drawings are on display"},
           {"en", "the town had no power", "the town was without electricity"},
           {"en", "the chain will eliminate posts", "the chain laid off staff"},
           {"en", "the rule kicks in", "the rule came into force"},
           {"en", "the painting fetched a million", "the painting was sold"},
       }) {
    CAPTURE(one);
    CAPTURE(other);
    const std::vector<std::string> x = concepts_of(one, language), y = concepts_of(other, language);
    bool met = false;
    for (const std::string& a : x) {
      for (const std::string& b : y) {
        const Concept act = concept_named(a);
        met = met || (concept_class(act) == ConceptClass::act && related(act, concept_named(b)));
      }
    }
    CHECK(met);
  }
}

TEST_CASE("a form takes in no word that begins another, and no word whose stem is another's") {
  CHECK(holds(concepts_of("ông nói về dự án", "vi"), "project.n"));
  CHECK(holds(concepts_of("họ đã quyết định", "vi"), "decide.v"));
  CHECK(holds(concepts_of("tỉnh có dịch vụ mới", "vi"), "service.n"));
  CHECK(holds(concepts_of("công ty bị vỡ nợ", "vi"), "default_debt.v"));
  CHECK_FALSE(holds(concepts_of("She took a photo", "en"), "revenue.n"));
  CHECK_FALSE(holds(concepts_of("They came back", "en"), "support.v"));
  CHECK_FALSE(holds(concepts_of("It weighs a pound", "en"), "shell.v"));
  CHECK_FALSE(holds(concepts_of("They landed on their land", "en"), "land.v"));
  CHECK_FALSE(holds(concepts_of("Their aim was peace", "en"), "goal.n"));
}

TEST_CASE("relations hold both ways where they should, and only there") {
  const Concept convict = concept_named("convict.v"), acquit = concept_named("acquit.v"), corpse = concept_named("corpse.n"),
                die = concept_named("die.v");
  REQUIRE(convict != 0);
  REQUIRE(acquit != 0);
  REQUIRE(corpse != 0);
  REQUIRE(die != 0);
  CHECK(antonyms(convict, acquit));
  CHECK(antonyms(acquit, convict));
  CHECK_FALSE(antonyms(convict, die));
  CHECK_FALSE(antonyms(0, 0));
  CHECK(related(corpse, die));
  CHECK(related(die, corpse));
  CHECK(related(die, die));
  CHECK_FALSE(related(die, convict));
  CHECK_FALSE(related(0, 0));
  CHECK(wider(0).empty());
}

TEST_CASE("a concept's class is the letter of its name") {
  CHECK(concept_class(concept_named("die.v")) == ConceptClass::act);
  CHECK(concept_class(concept_named("corpse.n")) == ConceptClass::thing);
  CHECK(concept_class(concept_named("victim.p")) == ConceptClass::people);
  CHECK(concept_named("no such concept") == 0);
  CHECK(concept_name(0).empty());
}

TEST_CASE("roles and stopwords come from their tables") {
  CHECK(has_role(concept_named("die.v"), ConceptRole::growing_toll));
  CHECK_FALSE(has_role(concept_named("sign.v"), ConceptRole::growing_toll));
  CHECK(has_role(concept_named("meet.v"), ConceptRole::meeting));
  CHECK_FALSE(has_role(0, ConceptRole::speech));
  CHECK(is_stopword(word_number("của"), "vi"));
  CHECK_FALSE(is_stopword(word_number("của"), "en"));
  CHECK(is_stopword(word_number("the"), "en"));
  CHECK_FALSE(is_stopword(word_number("không"), "xx"));
}

TEST_CASE("weights come in the order of the names that ask for them, and a name without one is an error that says which") {
  const std::array<std::string_view, 2> known{"takes", "self"};
  CHECK(weights("common/mark_evidence.tsv", known) == std::array{-6, 2});
  CHECK(weights<double>("common/alignment.tsv", std::array<std::string_view, 2>{"bias", "covered"}) == std::array{-0.95, 5.4});
  const std::array<std::string_view, 2> unknown{"self", "nowhere"};
  CHECK_THROWS_WITH_AS(weights("common/mark_evidence.tsv", unknown), "common/mark_evidence.tsv: no weight of \"nowhere\"", std::logic_error);
}

TEST_CASE("a form may be parted by other words, and by no mark") {
  struct Row {
    const char *language, *text, *concept_name;
    std::uint32_t length, last;
  };
  const Row rows[] = {
      {"en", "called the match off", "cancel.v", 1, 4},
      {"en", "cut 640 jobs at the plant", "lay_off.v", 1, 3},
      {"en", "taking him into custody", "arrest.v", 1, 4},
      {"vi", "cắt giảm 300 công nhân", "lay_off.v", 2, 5},
      {"en", "called off", "", 0, 0},
      {"en", "called the match, then off", "", 0, 0},
      {"en", "called one two three four five six off", "", 0, 0},
      {"vi", "đưa gần 40.000 người ở vùng trũng và ven biển tới nơi an toàn", "evacuate.v", 1, 14},
      {"en", "call a game that nobody in the whole town wanted to see off", "", 0, 0},
      {"de", "called the match off", "", 0, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    text::Text text(row.text);
    lexicon::number_words(text, row.language);
    const auto found = lexicon::SplitForms::of(row.language).at(text.tokens(), 0, static_cast<std::uint32_t>(text.size()));
    CHECK(lexicon::concept_name(found.concept_id) == row.concept_name);
    CHECK(found.length == row.length);
    CHECK(found.last == row.last);
  }
}

TEST_CASE("how much of two stretches may be each other's translation goes by the words of either, and needs three") {
  const auto share = [](const char* vi, const char* en) {
    text::Text x(vi), y(en);
    number_words(x, "vi");
    number_words(y, "en");
    const double there = translated_share(x.tokens(), "vi", y.tokens(), "en");
    CHECK(there == translated_share(y.tokens(), "en", x.tokens(), "vi"));
    return there;
  };
  CHECK(share("Chúng tôi đã để quên đôi chân ở khách sạn", "We had left our legs at the hotel") >= 0.6);
  CHECK(share("Chặng cuối bao giờ cũng khó nhất", "The last stretch is always the hardest") >= 0.6);
  CHECK(share("Chặng cuối bao giờ cũng khó nhất", "We were glad to show them our boats and our nets") < 0.2);
  CHECK(share("Khó nhất", "The hardest") == 0);
  text::Text same("the last stretch is always the hardest");
  number_words(same, "en");
  CHECK(translated_share(same.tokens(), "en", same.tokens(), "en") == 0);
}
