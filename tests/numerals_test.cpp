// Numbers in digits and in words: engine/values/numerals. Tables of {input, expected}; the numeral must take the whole input.
#include <doctest/doctest.h>

#include <string>

#include "lexicon/phrases.hpp"
#include "values/number_words.hpp"
#include "values/numerals.hpp"

using namespace dateline;

namespace {

// "value", "value..upper", with "th" for an order and "~" for a vague number, and what is left unread behind a bar.
std::string read(std::string_view utf8, std::string_view language) {
  text::Text folded(utf8);
  lexicon::number_words(folded, language);
  const auto size = static_cast<std::uint32_t>(folded.size());
  const auto found = values::numeral_at(folded, 0, size, language);
  if (!found) return "none";
  auto plain = [](double value) {
    std::string out = std::to_string(value);
    out.erase(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
    return out;
  };
  std::string out = plain(found->value);
  if (found->upper) out += ".." + plain(*found->upper);
  if (found->ordinal) out += "th";
  if (found->vague) out += "~";
  if (found->tokens.last < size) out += "|" + folded.joined({found->tokens.last, size});
  return out;
}

struct Case {
  const char* input;
  const char* expected;
};

void check(std::span<const Case> cases, std::string_view language) {
  for (const Case& c : cases) {
    const std::string input = c.input, expected = c.expected;
    CAPTURE(input);
    CHECK(read(input, language) == expected);
  }
}

}  // namespace

TEST_CASE("Vietnamese digits are read by their separators and shape") {
  const Case cases[] = {
      {"290.000", "290000"},
      {"3,5", "3.5"},
      {"1.200.000,50", "1200000.5"},
      {"2,5 triệu", "2500000"},
      {"1 tỷ 200 triệu", "1200000000"},
      {"5.000 tỷ", "5000000000000"},
      {"100k", "100000"},
      {"5tr", "5000000"},
      {"7.8", "7.8"},
      {"26.8.2016", "none"},
      {"290,000 người", "290000|người"},
      {"1,234 tỷ", "1234000000"},
      {",77", "0.77"},
      {"-1200K", "-1200000"},
      {"âm 1.200.000", "-1200000"},
      {"0,250", "0.25"},
      {"1 tỷ 300 người", "1000000000|300 người"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese number words are read to the last syllable and no further") {
  const Case cases[] = {
      {"hai trăm ba mươi mốt", "231"},
      {"một nghìn hai trăm", "1200"},
      {"mười tám tỷ sáu trăm triệu", "18600000000"},
      {"ba chục", "30"},
      {"bảy trăm hai mươi mốt nghìn không trăm mười hai", "721012"},
      {"hai triệu rưỡi", "2500000"},
      {"hai triệu mốt", "2100000"},
      {"hai phẩy 23", "2.23"},
      {"hai phẩy năm triệu", "2500000"},
      {"một trăm linh năm", "105"},
      {"mười lăm", "15"},
      {"mười năm", "10|năm"},
      {"hai trăm năm", "200|năm"},
      {"hai trăm năm mươi", "250"},
      {"ba năm", "3|năm"},
      {"năm người", "5|người"},
      {"năm 2015", "none"},
      {"năm nay", "none"},
      {"năm mươi tư", "54"},
      {"hai nghìn tỷ", "2000000000000"},
      {"một vạn", "10000"},
      {"nửa triệu", "500000"},
      {"tỷ lệ", "none"},
      {"hai tỷ phú", "2|tỷ phú"},
      {"không", "none"},
      {"một lần nữa", "none"},
      {"tư", "none"},
      {"Ba Lan", "none"},
      {"Ba người", "3|người"},
      {"trăm người", "none"},
      {"hai trăm rưỡi", "250"},
  };
  check(cases, "vi");
}

TEST_CASE("Vietnamese fractions, ranges, orders and vague numbers are told apart") {
  const Case cases[] = {
      {"hai phần ba", "0.666667"},
      {"một phần tư", "0.25"},
      {"mười phần trăm", "10|phần trăm"},
      {"1/4", "0.25"},
      {"5-7 người", "5..7|người"},
      {"từ 5 đến 7", "5..7"},
      {"giữa 1000 và 2000", "1000..2000"},
      {"5 - 7 triệu", "5000000..7000000"},
      {"500 đến 1.000", "500..1000"},
      {"7-5", "7|-5"},
      {"hai ba người", "2..3|người"},
      {"thứ 3", "3th"},
      {"thứ tư", "4th"},
      {"đầu tiên", "1th"},
      {"hàng chục nghìn", "10000~"},
      {"vài trăm", "200~"},
      {"hàng xóm", "none"},
      {"vài người", "2~|người"},
  };
  check(cases, "vi");
}

TEST_CASE("a bare multiplier stands for one behind a word that says so") {
  text::Text folded("hơn chục người và cả nghìn tỷ đồng");
  lexicon::number_words(folded, "vi");
  const auto dozen = values::numeral_at(folded, 1, 8, "vi");
  REQUIRE(dozen);
  CHECK(dozen->value == 10);
  const auto thousand = values::numeral_at(folded, 4, 8, "vi");
  REQUIRE(thousand);
  CHECK(thousand->value == 1e12);
  CHECK(thousand->vague);
}

TEST_CASE("English numbers are read in digits and in words") {
  const Case cases[] = {
      {"290,000", "290000"},
      {"1.200", "1.2"},
      {"1.3 billion", "1300000000"},
      {"10K", "10000"},
      {"-1.2M", "-1200000"},
      {"-.0012G", "-1200000"},
      {"3bn", "3000000000"},
      {"1.200.000", "1200000"},
      {"twenty-one", "21"},
      {"two dozen", "24"},
      {"half a million", "500000"},
      {"a quarter of a million", "250000"},
      {"three quarters of a million", "750000"},
      {"a hundred", "100"},
      {"one hundred and five", "105"},
      {"thirty-one million two hundred fifty-six thousand seven hundred twenty-one", "31256721"},
      {"one twenty two", "122"},
      {"twelve hundred", "1200"},
      {"two and a half million", "2500000"},
      {"two point five", "2.5"},
      {"three billions", "3000000000"},
      {"a couple of", "2|of"},
      {"a man", "none"},
      {"two hundred people and three hundred dogs", "200|people and three hundred dogs"},
      {"nought", "0"},
  };
  check(cases, "en");
}

TEST_CASE("English fractions, ranges, orders and vague numbers are told apart") {
  const Case cases[] = {
      {"a third of them", "0.333333|of them"},
      {"a third man", "none"},
      {"two-thirds", "0.666667"},
      {"three quarters", "0.75"},
      {"one in five", "0.2"},
      {"2/10", "0.2"},
      {"between 30 and 40", "30..40"},
      {"from two to seven", "2..7"},
      {"5 to 7 million", "5000000..7000000"},
      {"3-5", "3..5"},
      {"3rd", "3th"},
      {"twenty-first", "21th"},
      {"first", "1th"},
      {"third", "3th"},
      {"tens of thousands", "10000~"},
      {"several hundred", "300~"},
      {"dozens of", "12~|of"},
      {"one half", "0.5"},
  };
  check(cases, "en");
}

TEST_CASE("digits whose groups make no number are none") {
  CHECK_FALSE(values::read_digits("192.168.0.1", true, false));
  CHECK_FALSE(values::read_digits("1.2000,5", true, false));
  CHECK(values::read_digits("1,234.5", true, false) == 1234.5);
  CHECK(values::read_digits("12,345", true, false) == 12.345);
  CHECK(values::read_digits("12,345", false, false) == 12345);
}
