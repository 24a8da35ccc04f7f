// Bytes and files -> Sources: charsets, binary files, languages, HTML.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "read/read.hpp"

using namespace dateline;

namespace {

std::string message_of(const std::string& path, std::string_view bytes) {
  try {
    read(path, bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// A report of this test's own, and the same in other charsets.
constexpr std::string_view vietnamese =
    "Bến phà Cửa Lạch mở lại\n\nSáng 4/5, bến phà Cửa Lạch đón những chuyến xe đầu tiên sau ba tháng sửa chữa. Người dân hai xã đứng chờ từ lúc trời "
    "chưa sáng.\n";

std::string wide(std::string_view utf8, bool big, int bytes, bool mark) {
  std::string out;
  auto unit = [&](char32_t c) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(c >> (8 * (big ? bytes - 1 - i : i)) & 0xFF);
  };
  if (mark) unit(0xFEFF);
  for (std::size_t i = 0; i < utf8.size();) {
    const auto b = static_cast<unsigned char>(utf8[i]);
    const int more = b < 0x80 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    char32_t c = more == 0 ? b : b & (0x3F >> more);
    for (int k = 1; k <= more; ++k) c = c << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3F);
    unit(c);
    i += static_cast<std::size_t>(more) + 1;
  }
  return out;
}

// A folder that is gone when the test ends.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("dateline-read-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name, std::string_view bytes) const {
    const std::string path = (path_ / name).string();
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

Source page(const std::string& html) { return read("page.html", html); }

}  // namespace

TEST_CASE("UTF-8 stays the file's own bytes, its byte order mark included") {
  const std::string marked = "\xEF\xBB\xBF" + std::string(vietnamese);
  const Source source = read("a.txt", marked);
  CHECK(source.text == marked);
  CHECK(source.charset == "UTF-8");
  CHECK(source.format == SourceFormat::text);
}

TEST_CASE("the digest is that of the bytes") {
  CHECK(read("a.txt", "abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("UTF-16 and UTF-32 are read with and without a mark, from either end") {
  for (const bool big : {false, true}) {
    for (const int bytes : {2, 4}) {
      for (const bool mark : {false, true}) {
        CAPTURE(big);
        CAPTURE(bytes);
        CAPTURE(mark);
        CHECK(read("a.txt", wide(vietnamese, big, bytes, mark)).text == vietnamese);
      }
    }
  }
}

TEST_CASE("a Vietnamese text in windows-1258 is told from the western charsets") {
  // "Người dân chờ ở bến phà. Trời chưa sáng, đường rất vắng." with its tone marks as letters of their own
  const std::string bytes =
      "Ng\xFD\xF5\xCCi d\xE2n ch\xF5\xCC \xF5\xD2 b\xEA\xECn ph\xE0. Tr\xF5\xCCi ch\xFD"
      "a s\xE1ng, \xF0\xFD\xF5\xCCng r\xE2\xECt v\xE3\xECng.";
  const Source source = read("a.txt", bytes);
  CHECK(source.charset == "windows-1258");
  CHECK(has(source.text, "đươ\xCC\x80ng"));
  CHECK(read_room::language_of(source.text) == "vi");
}

TEST_CASE("a western text in windows-1252 is no Vietnamese") {
  const Source source = read(
      "a.txt",
      "The caf\xE9 in S\xE8vres was closed on Monday, the mayor's office said. It will not reopen before the summer, and the na\xEFve hope is gone.");
  CHECK(has(source.text, "café in Sèvres"));
  CHECK(source.charset != "windows-1258");
}

TEST_CASE("damaged UTF-8 is named with the byte and its offset") {
  std::string bytes(vietnamese);
  bytes[bytes.find("Sáng")] = '\xFF';
  CHECK(message_of("tin.txt", bytes).starts_with("tin.txt:" + std::to_string(bytes.find('\xFF')) + ": byte 0xFF"));
}

TEST_CASE("what is no text is refused with what it is") {
  struct Case {
    std::string bytes;
    std::string_view expected;
  };
  const Case cases[] = {{"", "x: empty"},
                        {" \n\t\r\n", "x: empty"},
                        {"\xEF\xBB\xBF \n", "x: empty"},
                        {std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "x: a PNG image"},
                        {"\xFF\xD8\xFF\xE0 JFIF", "x: a JPEG image"},
                        {"%PDF-1.7 ...", "x: a PDF document"},
                        {std::string("abc\0def", 7), "x:3: a zero byte"},
                        {std::string(40, '\x01') + "abc", "x: mostly control characters"},
                        {std::string((16u << 20) + 1, 'a'), "x: too large for a news report"}};
  for (const Case& c : cases) {
    CAPTURE(c.expected);
    CHECK(message_of("x", c.bytes).starts_with(c.expected));
  }
}

TEST_CASE("a missing file, a folder and an empty file are told apart") {
  const Folder folder;
  const auto message = [](const std::string& path) {
    try {
      read(path);
    } catch (const Error& error) {
      return std::string(error.what()).substr(path.size());
    }
    return std::string("read");
  };
  CHECK(message(folder.path() + "/none.txt") == ": no such file");
  CHECK(message(folder.path()).starts_with(": a folder"));
  CHECK(message(folder.file("empty.txt", "")).starts_with(": empty"));
  CHECK(message(folder.file("large.txt", std::string((16u << 20) + 1, 'x'))).starts_with(": too large"));
  CHECK(message(folder.file("good.txt", vietnamese)) == "read");
}

TEST_CASE("languages are told from long texts, short ones and single names") {
  struct Case {
    std::string_view text, language;
  };
  const Case cases[] = {
      {vietnamese, "vi"},
      {"The bridge was closed for three hours while engineers looked at the cables, the operator of the ring road said on Monday.", "en"},
      {"Bộ trưởng từ chức", "vi"},
      {"The minister has resigned", "en"},
      {"Die Brücke wurde am Montag für drei Stunden gesperrt, weil die Feuerwehr einen Kran aufstellen musste, sagte der Bürgermeister.", "de"},
      {"12345 67", "und"},
      {"", "und"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read_room::language_of(c.text) == c.language);
  }
}

TEST_CASE("an HTML page gives its article, its metadata and its captions, not the page around it") {
  const Source source = page(
      "<html><head><title>Lifts fail | Tower Post</title><script type='application/ld+json'>"
      "{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"Lifts fail in tower\",\"datePublished\":\"2024-03-02T08:15:00+01:00\","
      "\"author\":[{\"name\":\"Ada Moss\"},{\"name\":\"Ben Yew\"}],\"publisher\":{\"name\":\"Tower Post\"}}]}</script>"
      "<style>p{color:red}</style></head><body><nav><a href='/'>Home</a></nav><div class='has-sidebar'><article><h1>Lifts fail in tower</h1>"
      "<p>All nine lifts of the tower stopped on Friday,<br>the fire service said, and 140 people walked down.</p>"
      "<figure><img src=a><figcaption>The tower at night</figcaption></figure>"
      "<p>Nobody was hurt. The oldest of them, a cellist, carried her instrument.</p><div class=\"box relatedNews\"><a href=1>Earlier: lifts "
      "inspected in May</a></div>"
      "</article></div><div id=comments><p>First! This is a long comment that nobody should ever read as part of the article, believe me.</p></div>"
      "<footer>All rights reserved</footer></body></html>");
  CHECK(source.format == SourceFormat::html);
  CHECK(source.title == "Lifts fail in tower");
  CHECK(source.outlet == "Tower Post");
  CHECK(source.byline == "Ada Moss, Ben Yew");
  CHECK(source.published == "2024-03-02T08:15:00+01:00");
  CHECK(has(source.text, "140 people walked down."));
  CHECK(has(source.text, "a cellist"));
  for (const char* outside : {"Home", "color", "First!", "All rights", "NewsArticle"}) CHECK_FALSE(has(source.text, outside));
  REQUIRE(source.furniture.size() == 2);
  const auto part = [&](std::size_t i) { return source.text.substr(source.furniture[i].span.begin, source.furniture[i].span.size()); };
  CHECK(part(0) == "The tower at night");
  CHECK(source.furniture[0].kind == FurnitureKind::caption);
  CHECK(part(1) == "Earlier: lifts inspected in May");
  CHECK(source.furniture[1].kind == FurnitureKind::related);
}

TEST_CASE("an article is found without an article element, by where its paragraphs stand") {
  const Source source = page(
      "<body><div class=top><p>Sign in to read the weather of your town every morning, free of charge.</p></div><h1>Owls return</h1>"
      "<div><div><p>Eleven barn owls were counted in the valley this spring, the most since the old mill burned down, wardens say.</p>"
      "<p>They nest in church towers and eat what the cats leave. A farmer built them a box from a piano.</p>"
      "<p>The count goes on until June, weather permitting, and volunteers are asked to bring their own torches.</p></div></div></body>");
  CHECK(source.text.starts_with("Owls return\n\nEleven barn owls"));
  CHECK(has(source.text, "their own torches."));
  CHECK_FALSE(has(source.text, "Sign in"));
  CHECK(source.title == "Owls return");
}

TEST_CASE("the charset that a page names is believed where its bytes fit it") {
  const Source source = page(
      "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><body><p>\xCC\xEE\xF1\xF2 "
      "\xE7\xE0\xEA\xF0\xFB\xF2 \xE4\xEE \xE2\xE5\xF7\xE5\xF0\xE0.</p></body></html>");
  CHECK(has(source.text, "Мост закрыт до вечера."));
}

TEST_CASE("broken, deep and huge markup is read as far as it goes") {
  const std::string sentence = "The river rose by two metres in one night and fell again before noon.";
  std::string deep, many;
  for (int i = 0; i < 10000; ++i) deep += "<div><b>";
  for (int i = 0; i < 300000; ++i) many += "<i>";
  const std::string cases[] = {
      "<html><body><p>" + sentence,
      "<html><body>" + deep + sentence,
      "<html><body>" + many + sentence,
      "<html><body><p class='" + std::string(1000000, 'x') + "'>" + sentence + "</p></body>",
      "<html><body><p>" + sentence + "</p></b></i></table></div><<<>>><a href=",
      "<html><head><script type='application/ld+json'>" + std::string(50000, '[') + "</script></head><body><p>" + sentence + "</p></body>",
      "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":7,\"author\":[[]],}</script></head><p>" + sentence};
  for (const std::string& html : cases) {
    CAPTURE(html.substr(0, 60));
    CHECK(has(page(html).text, sentence));
  }
}

TEST_CASE("a page without any text is refused") {
  CHECK(message_of("p.html", "<html><body><script>var a = 1;</script></body></html>").starts_with("p.html: a page without any text"));
}
