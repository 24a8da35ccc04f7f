// The folding and breaking of text: engine/text. Tables of {input, expected}.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "text/ascii.hpp"
#include "text/breaks.hpp"
#include "text/recent.hpp"
#include "text/regions.hpp"
#include "text/text.hpp"
#include "text/word_map.hpp"

using namespace dateline;

namespace {

std::string tokens_of(std::string_view utf8) {
  const text::Text folded(utf8);
  std::string out;
  for (const text::Token& token : folded.tokens()) {
    if (!out.empty()) out += '|';
    out += token.lower;
  }
  return out;
}

// A text of plain letters, most of them those that the rules of breaking tell apart.
std::string random_plain_text(std::mt19937& random) {
  const std::u32string telling = U"  ..,,;:'’‘_-()\"“”!?…/\n\r\t 0123456789aAbBđĐơƯsSểễẽỹýuo@$%·‧․\u00A0\u202F\u2028\u0085*#";
  std::string out;
  for (std::size_t left = random() % 24 + 1; left > 0;) {
    char32_t c = telling[random() % telling.size()];
    if (random() % 4 == 0) c = random() % 2 == 0 ? 1 + random() % 0x24F : random() % 2 == 0 ? 0x1E00 + random() % 0x100 : 0x2000 + random() % 0xC0;
    if (!text::letters().of(c).plain) continue;
    text::append_letter(out, c);
    --left;
  }
  return out;
}

}  // namespace

TEST_CASE("the rules for plain text find the ends of words and sentences that ICU finds") {
  std::mt19937 random(20160826);
  for (int i = 0; i < 30000; ++i) {
    const std::string plain = random_plain_text(random);
    CAPTURE(plain);
    std::vector<std::uint32_t> ends;
    for (std::size_t at = 0; at < plain.size();) ends.push_back(static_cast<std::uint32_t>(at = text::plain_word_end(plain, at)));
    std::vector<std::uint32_t> of_icu = text::word_ends(plain);
    // Blanks and line ends make no token: whether they stand together says nothing.
    const auto blank_before = [&](std::uint32_t end) { return text::letters().of(text::letter_before(plain, end)).shape == text::Shape::space; };
    ends.erase(std::remove_if(ends.begin(), ends.end(), blank_before), ends.end());
    of_icu.erase(std::remove_if(of_icu.begin(), of_icu.end(), blank_before), of_icu.end());
    CHECK(ends == of_icu);
    CHECK(text::sentence_ends(plain, true) == text::sentence_ends(plain, false));
  }
}

TEST_CASE("the first byte that is not ASCII, or none of its printed letters, is found from every place of bytes of any kind") {
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string bytes(random() % 40, ' ');
    for (char& byte : bytes) {
      if (random() % 8 == 0)
        byte = static_cast<char>(random() % 256);
      else if (random() % 2 == 0)
        byte = static_cast<char>("\x1F !~yz{\x7F\x80\xFA\xFB\xFF"[random() % 11]);
    }
    const auto first = [&](std::size_t at, auto is) {
      while (at < bytes.size() && !is(static_cast<unsigned char>(bytes[at]))) ++at;
      return at;
    };
    for (std::size_t at = 0; at <= bytes.size(); ++at) {
      CHECK(text::behind_ascii(bytes, at) == first(at, [](unsigned char byte) { return byte >= 0x80; }));
      CHECK(text::behind_printed_ascii(bytes, at) == first(at, [](unsigned char byte) { return byte < ' ' || byte > 'z'; }));
    }
  }
}

TEST_CASE("a text is plain where every letter of it is") {
  for (int at = 0; at < 24; ++at) {
    std::string around = "Ông Kerry: “Hà Nội, 3.500 m² – tiếng Đức”\n";
    auto place = static_cast<std::size_t>(at);
    while ((static_cast<unsigned char>(around[place]) & 0xC0) == 0x80) ++place;  // between letters
    CHECK(text::is_plain_text(around));
    for (const char* strange : {"\xCC\x81", "\xE2\x80\x8B", "東", "\xF0\x9F\x98\x80"}) {
      std::string with = around;
      CHECK_FALSE(text::is_plain_text(with.insert(place, strange)));
    }
  }
}

TEST_CASE("the words of a range are joined by single spaces where the text has white space, however it is written there") {
  const std::pair<const char*, const char*> cases[] = {{"ông Kerry (Mỹ), 3,5%", "ông Kerry (Mỹ), 3,5%"},
                                                       {"ông  Kerry\nđến\tHà Nội", "ông Kerry đến Hà Nội"},
                                                       {"ông Ke\xC2\xADrry đến", "ông Kerry đến"},
                                                       {"Vie\xCC\xA3\xCC\x82t \xF0\x9F\x98\x80", "Việt \xF0\x9F\x98\x80"}};
  for (const auto& [written, joined] : cases) {
    const text::Text folded(written);
    CHECK(folded.joined({0, static_cast<std::uint32_t>(folded.size())}) == joined);
    CHECK(folded.joined({1, 1}).empty());
  }
}

TEST_CASE("a line that is not plain is parted by ICU, and the plain lines around it as ever") {
  CHECK(tokens_of("Ông Kerry nói.\n東京 \xF0\x9F\x98\x80 3,5%\nHoà bình") == "ông|kerry|nói|.|東京|\xF0\x9F\x98\x80|3,5|%|hòa|bình");
}

TEST_CASE("each of many words has a value of its own") {
  std::vector<std::string> words;
  for (int i = 0; i < 5000; ++i) words.push_back("từ" + std::to_string(i * 7));
  text::WordMap<int> counts;
  CHECK(counts.find("từ0") == nullptr);
  for (int i = 0; i < 5000; ++i) counts[words[static_cast<std::size_t>(i)]] = i;
  ++counts[words[7]];
  CHECK(*counts.find("từ0") == 0);
  CHECK(*counts.find("từ49") == 8);
  CHECK(*counts.find(words[4999]) == 4999);
  CHECK(counts.find("từ1") == nullptr);
}

TEST_CASE("each of many numbers has a value of its own") {
  text::NumberMap<int> counts;
  CHECK(counts.find(1) == nullptr);
  for (int i = 1; i <= 5000; ++i) counts[static_cast<std::uint32_t>(i * 4096)] = i;
  ++counts[7 * 4096];
  CHECK(*counts.find(4096) == 1);
  CHECK(*counts.find(7 * 4096) == 8);
  CHECK(*counts.find(5000 * 4096) == 5000);
  CHECK(counts.find(1) == nullptr);
}

TEST_CASE("what was found for a string stays found while few others are asked for, and is found again later") {
  text::Recent<std::size_t> recent;
  std::size_t made = 0;
  const auto ask = [&](const std::string& key) -> const std::size_t& { return recent.find(key, [&] { return ++made, key.size(); }); };
  const std::size_t& first = ask("Kerry");
  CHECK(&ask("Kerry") == &first);
  CHECK(made == 1);
  for (std::size_t i = 0; i < text::Recent<std::size_t>::kept - 1; ++i) ask("name " + std::to_string(i));
  CHECK(first == 5);
  ask("one more");
  CHECK(&ask("Kerry") == &first);  // it is old by now, and does not move
  CHECK(made == text::Recent<std::size_t>::kept + 1);
  for (std::size_t i = 0; i < 3 * text::Recent<std::size_t>::kept; ++i) ask("other name " + std::to_string(i));
  made = 0;
  CHECK(ask("Kerry") == 5);
  CHECK(made == 1);
}

TEST_CASE("words, numbers and marks are parted as news text needs it") {
  const std::pair<const char*, const char*> cases[] = {
      {"Giôn Ke-ri (John Kerry)", "giôn|ke|-|ri|(|john|kerry|)"},
      {"hơn 290.000 người", "hơn|290.000|người"},
      {"hôm 26-8", "hôm|26|-|8"},
      {"570kg, 6h30", "570|kg|,|6|h|30"},
      {"TP.HCM", "tp|.|hcm"},
      {"Kerry's plan didn't hold, O’Brien said.", "kerry|'s|plan|didn't|hold|,|o'brien|said|."},
      {"3,5%", "3,5|%"},
      {"A320", "a320"},
      {"hoà bình, thuỷ điện, quý, hoàn", "hòa|bình|,|thủy|điện|,|quý|,|hoàn"},
      {"", ""},
  };
  for (const auto& [input, expected] : cases) {
    CAPTURE(input);
    CHECK(tokens_of(input) == expected);
  }
}

TEST_CASE("a token of decomposed text knows its original bytes") {
  const std::string decomposed = "Gio\xCC\x9B\xE2\x80\x8B-ne";  // o with a combining horn, a zero-width space
  const text::Text folded(decomposed);
  REQUIRE(folded.size() == 3);
  CHECK(folded[0].lower == "giơ");
  CHECK(folded[0].span.begin == 0);
  CHECK(folded[2].span.begin == decomposed.size() - 2);
  CHECK(folded[2].span.end == decomposed.size());
}

TEST_CASE("sentences end at full stops that end sentences") {
  const text::Text folded("Ông A. Nguyễn nói gì? Có 290.000 người. (Ảnh: AFP.) Hết.");
  std::vector<std::string> out;
  for (const text::TokenRange& s : text::sentences(folded, {0, static_cast<std::uint32_t>(folded.size())},
                                                   [&](std::uint32_t at) { return at > 0 && folded[at - 1].lower.size() == 1; })) {
    out.push_back(folded.joined(s));
  }
  REQUIRE(out.size() == 4);
  CHECK(out[0] == "Ông A. Nguyễn nói gì?");
  CHECK(out[1] == "Có 290.000 người.");
}

TEST_CASE("what is too long for a sentence parts at a comma, or anywhere where there is none") {
  const auto sizes = [](const std::string& words, std::size_t times) {
    std::string block;
    for (std::size_t i = 0; i < times; ++i) block += words;
    const text::Text folded(block);
    std::vector<std::uint32_t> out;
    std::uint32_t next = 0;
    for (const text::TokenRange& s : text::sentences(folded, {0, static_cast<std::uint32_t>(folded.size())}, [](std::uint32_t) { return false; })) {
      CHECK(s.first == next);
      next = s.last;
      out.push_back(s.size());
    }
    CHECK(next == folded.size());
    return out;
  };
  CHECK(sizes("người ", 400) == std::vector<std::uint32_t>{400});
  CHECK(sizes("người ", 1000) == std::vector<std::uint32_t>{400, 400, 200});
  CHECK(sizes("ba người chết, ", 150) == std::vector<std::uint32_t>{400, 200});
  CHECK(sizes("năm nay ba người chết, ", 100) == std::vector<std::uint32_t>{396, 204});
}

TEST_CASE("the lower case of a name is that of its tokens, whatever it is made of") {
  const std::pair<const char*, const char*> cases[] = {
      {"John Kerry", "john kerry"},
      {"Giôn  Ke-ri", "giôn ke-ri"},
      {" TP. Hồ Chí Minh ", "tp. hồ chí minh"},
      {"TP.HCM", "tp.hcm"},
      {"\u00D0ồng Nai", "đồng nai"},  // the Ð of Iceland, which many a keyboard writes
      {"HOÀ BÌNH", "hòa bình"},
      {"Thuỷ-Hoà", "thủy-hòa"},
      {"Hoà.", "hòa."},
      {"O’Brien", "o'brien"},
      {"A320", "a320"},
      {"Sana'a 2", "sana'a 2"},
      {"Ke\u2011ri", "ke\u2011ri"},
      {"Gio\xCC\x9B-ne-vo\xCC\x9B", "giơ-ne-vơ"},
      {"", ""},
  };
  for (const auto& [input, expected] : cases) {
    CAPTURE(input);
    CHECK(text::lower(input) == expected);
    const text::Text folded(input);
    std::string by_tokens;
    for (const text::Token& token : folded.tokens()) {
      if (!by_tokens.empty() && token.space_before) by_tokens += ' ';
      by_tokens += token.lower;
    }
    CHECK(text::lower(input) == by_tokens);
  }
}

TEST_CASE("sentences end where UAX #29 sees none, and go on where it sees an end") {
  const std::pair<const char*, std::vector<const char*>> cases[] = {
      {"Ba người thiệt mạng. 15 người bị thương.", {"Ba người thiệt mạng.", "15 người bị thương."}},
      {"Xưởng mở năm 2016. 15 người đã vào làm.", {"Xưởng mở năm 2016.", "15 người đã vào làm."}},
      {"Ông nói “hết rồi”. 3 ngày sau ông về.", {"Ông nói “hết rồi”.", "3 ngày sau ông về."}},
      {"Họ thu 16 tỷ đồng… Cả nhóm bị bắt.", {"Họ thu 16 tỷ đồng…", "Cả nhóm bị bắt."}},
      {"Thiếu giấy, sữa… trong nhiều tháng.", {"Thiếu giấy, sữa… trong nhiều tháng."}},
      {"Nước rút sáng nay.Dân về nhà.", {"Nước rút sáng nay.", "Dân về nhà."}},
      {"Xem TP.HCM hoặc www.xuong.vn nhé.", {"Xem TP.HCM hoặc www.xuong.vn nhé."}},
      {"“Sao anh đến?” ông hỏi.", {"“Sao anh đến?” ông hỏi."}},
      {"“Sao anh đến?” Ông không đáp.", {"“Sao anh đến?”", "Ông không đáp."}},
      {"Đã xử lý xong. /.", {"Đã xử lý xong. /."}},
      {"/.", {}},
  };
  for (const auto& [input, expected] : cases) {
    CAPTURE(input);
    const text::Text folded(input);
    std::vector<std::string> out;
    for (const text::TokenRange& s : text::sentences(folded, {0, static_cast<std::uint32_t>(folded.size())}, [](std::uint32_t) { return false; })) {
      out.push_back(folded.joined(s));
    }
    CHECK(out == std::vector<std::string>(expected.begin(), expected.end()));
  }
}

TEST_CASE("lines are found with what stands before them") {
  const text::Text folded("Title\n\nFirst line\nsecond\r\n\xC2\xA0\nlast");
  REQUIRE(folded.lines().size() == 4);
  CHECK(folded.lines()[0].blank_before);
  CHECK(folded.lines()[1].blank_before);
  CHECK_FALSE(folded.lines()[2].blank_before);
  CHECK(folded.lines()[3].blank_before);
}

TEST_CASE("plain keys carry no marks") {
  CHECK(text::plain("Đa-mát") == "da-mat");
  CHECK(text::plain("Giơ-ne-vơ") == "gio-ne-vo");
  CHECK(text::plain("O'Brien, J.") == "o'brien, j.");
}

TEST_CASE("CLDR names states and cities in each language under one code") {
  auto name_of = [](const std::vector<text::RegionName>& names, const std::string& id) {
    for (const text::RegionName& name : names) {
      if (name.id == id) return name.name;
    }
    return std::string();
  };
  CHECK(name_of(text::cldr_states("vi"), "CH") == "Thụy Sĩ");
  CHECK(name_of(text::cldr_states("en"), "CH") == "Switzerland");
  CHECK(name_of(text::cldr_cities("vi"), "Asia/Shanghai") == "Thượng Hải");
  CHECK(name_of(text::cldr_cities("en"), "Asia/Shanghai") == "Shanghai");
}
