// TSV -> rows and numbered words. In: the embedded tables. Out: table(), word_number(). Proved by tests/lexicon_test.cpp.
#include "lexicon/table.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <numeric>

#include "lexicon/embedded.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/vocabulary.hpp"

namespace dateline::lexicon {
namespace {

template <class Visit>
void each_part(std::string_view text, char mark, Visit visit) {
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(mark, at);
    visit(text.substr(at, end - at));
    if (end == std::string_view::npos) return;
    at = end + 1;
  }
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  out.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), mark)) + 1);
  each_part(text, mark, [&](std::string_view part) { out.push_back(part); });
  return out;
}

// What a byte of ASCII is to a form.
enum class Sort : std::uint8_t { letter, capital, blank, mark, other };

constexpr std::array<Sort, 128> sorts = [] {
  std::array<Sort, 128> out{};
  for (unsigned c = 0; c < out.size(); ++c) {
    out[c] = c >= 'a' && c <= 'z'                                          ? Sort::letter
             : c >= 'A' && c <= 'Z'                                        ? Sort::capital
             : c == ' '                                                    ? Sort::blank
             : c < ' ' || c == 0x7F || c == '\'' || (c >= '0' && c <= '9') ? Sort::other
                                                                           : Sort::mark;
  }
  return out;
}();

// Length of the lower-case Vietnamese letter that begins at `at`: à to ý, the letters ă đ ĩ ũ ơ ư, and the odd code points from U+1EA1 to U+1EF9.
// 0: another letter.
std::size_t small_vietnamese(std::string_view form, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < form.size() ? static_cast<unsigned char>(form[at + i]) : 0U; };
  if (byte(0) == 0xE1) return (byte(1) == 0xBA || byte(1) == 0xBB) && (byte(2) & 1U) != 0 ? 3 : 0;
  const unsigned code = (byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU);
  if (byte(0) < 0xC3 || byte(0) > 0xC6) return 0;
  const bool latin = code >= 0xE0 && code <= 0xFF && code != 0xF7;
  return latin || code == 0x103 || code == 0x111 || code == 0x129 || code == 0x169 || code == 0x1A1 || code == 0x1B0 ? 2 : 0;
}

// The words of a form of ASCII and small Vietnamese letters, blanks and marks, as the tokenizer would part them: a mark is a word of its own.
// False where there is anything else (digits, apostrophes, other capitals): such a form takes the tokenizer itself.
bool part_simply(std::string_view form, std::string& low, std::vector<std::pair<std::size_t, std::size_t>>& words) {
  low.resize(form.size());  // small letters are as long as their capitals
  char* out = low.data();
  std::size_t written = 0, begun = 0;  // begun: where the word being read begins
  const auto end_word = [&] {
    if (written > begun) words.emplace_back(begun, written - begun);
    begun = written;
  };
  for (std::size_t at = 0; at < form.size();) {
    const auto byte = static_cast<unsigned char>(form[at]);
    if (byte >= 0x80) {
      const std::size_t size = small_vietnamese(form, at);
      if (size == 0) return false;
      for (std::size_t i = 0; i < size; ++i) out[written++] = form[at++];
      continue;
    }
    ++at;
    switch (sorts[byte]) {
      case Sort::letter:
      case Sort::capital:
        out[written++] = static_cast<char>(byte | 0x20);
        break;
      case Sort::blank:
        end_word();
        break;
      case Sort::mark:
        end_word();
        out[written++] = static_cast<char>(byte);
        end_word();
        break;
      case Sort::other:
        return false;
    }
  }
  end_word();
  return true;
}

template <class Visit>
void each_word(std::string_view form, Visit visit) {
  thread_local std::string low;  // room kept between calls
  thread_local std::vector<std::pair<std::size_t, std::size_t>> words;
  low.clear();
  words.clear();
  if (part_simply(form, low, words)) {
    for (const auto& [at, size] : words) visit(std::string_view(low).substr(at, size));
    return;
  }
  const text::Text parted(form);
  for (const text::Token& token : parted.tokens()) visit(token.lower);
}

class Stemmer {
 public:
  explicit Stemmer(const char* algorithm) : stemmer_(sb_stemmer_new(algorithm, "UTF_8")) {}
  ~Stemmer() { sb_stemmer_delete(stemmer_); }
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;
  std::string_view operator()(std::string_view word) {
    const sb_symbol* out = sb_stemmer_stem(stemmer_, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    return out == nullptr ? word : std::string_view(reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(stemmer_)));
  }

 private:
  sb_stemmer* stemmer_;
};

// How a language cuts off endings.
struct Stems {
  std::string algorithm;
  std::vector<std::uint32_t> of;  // by word number, the number of the word's stem; 0: not looked up yet
};

struct Lexicon {
  std::map<std::string_view, std::vector<Row>> tables;
  std::map<std::string, Stems, std::less<>> stems;  // of the languages that have endings
  std::vector<std::string> languages;
  Vocabulary words;

  Lexicon() {
    for (const EmbeddedTable& file : embedded_tables()) {
      if (!file.path.starts_with("flat/")) parse(file);
    }
    for (const auto& [path, rows] : tables) {
      if (!path.ends_with("/pack.tsv")) continue;
      const std::string language(path.substr(0, path.find('/')));
      languages.push_back(language);
      for (const Row& row : rows) {
        if (row.size() == 2 && row[0] == "stemmer") stems[language].algorithm = row[1];
      }
    }
    number_all();
  }

  // The words that most forms hold come first: most of a running text is made of them, and what is kept by word number of them stands close together.
  void number_all() {
    Vocabulary met;                                                       // in the order in which the tables bring them
    std::vector<std::uint32_t> uses = {0};                                // of each
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> held;  // by language with endings, the words of its tables, as often as they come
    for (const auto& [path, rows] : tables) {
      const std::string language(path.substr(0, path.find('/')));
      std::vector<std::uint32_t>* of_language = stems.contains(language) ? &held[language] : nullptr;
      each_word_of(rows, [&](std::string_view word) {
        const std::uint32_t number = met.intern(word);
        if (number == uses.size()) uses.push_back(0);
        ++uses[number];
        if (of_language != nullptr) of_language->push_back(number);
      });
    }
    std::vector<std::uint32_t> order(uses.size() - 1);
    std::iota(order.begin(), order.end(), 1U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
    std::vector<std::uint32_t> number(uses.size());
    for (const std::uint32_t word : order) number[word] = words.intern(met.word(word));
    for (auto& [language, of_language] : stems) {
      except(of_language, language);
      for (const std::uint32_t word : held[language]) intern_stem(number[word], of_language);
    }
  }

  template <class Visit>
  static void each_word_of(const std::vector<Row>& rows, Visit visit) {
    for (const Row& row : rows) {
      for (const std::string_view cell : row) {
        each_part(cell, '|', [&](std::string_view form) { each_word(form, visit); });
      }
    }
  }

  void parse(const EmbeddedTable& file) {
    std::vector<Row>& rows = tables[file.path];
    each_part(file.content, '\n', [&](std::string_view line) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (!line.empty() && line.front() != '#') rows.push_back(split(line, '\t'));
    });
  }

  // Words whose stems a table gives: "took" is met as "take", and "emergency" keeps its letters.
  void except(Stems& of_language, const std::string& language) {
    const auto it = tables.find(language + "/stems.tsv");
    if (it == tables.end()) return;
    for (const Row& row : it->second) {
      if (row.size() < 2) continue;
      const std::uint32_t met_as = words.intern(row[1]);
      each_part(row[0], '|', [&](std::string_view form) {
        const std::uint32_t own = words.intern(form);
        if (own != met_as) intern_stem(met_as, of_language);
        set_stem(own, own == met_as ? own : of_language.of[met_as], of_language);
      });
    }
  }

  static void set_stem(std::uint32_t word, std::uint32_t stem, Stems& of_language) {
    if (word >= of_language.of.size()) of_language.of.resize(word * 2 + 1, 0);
    of_language.of[word] = stem;
  }

  void intern_stem(std::uint32_t word, Stems& of_language) {
    if (word < of_language.of.size() && of_language.of[word] != 0) return;
    set_stem(word, words.intern(stem(words.word(word), of_language.algorithm)), of_language);
  }

  std::uint32_t find(std::string_view word) const { return words.find(word); }

  // The number of the stem of a word whose own number is known, or 0.
  std::uint32_t stem_number(std::string_view word, std::uint32_t own, const Stems& of_language) const {
    if (own != 0 && own < of_language.of.size() && of_language.of[own] != 0) return of_language.of[own];
    return find(stem(word, of_language.algorithm));
  }

  static std::string_view stem(std::string_view word, const std::string& algorithm) {
    thread_local std::map<std::string, std::unique_ptr<Stemmer>, std::less<>> stemmers;
    std::unique_ptr<Stemmer>& stemmer = stemmers[algorithm];
    if (!stemmer) stemmer = std::make_unique<Stemmer>(algorithm.c_str());
    return (*stemmer)(word);
  }
};

const Lexicon& lexicon() {
  static const Lexicon built;
  return built;
}

}  // namespace

const std::vector<Row>& table(std::string_view path) {
  static const std::vector<Row> none;
  const auto it = lexicon().tables.find(path);
  return it == lexicon().tables.end() ? none : it->second;
}

std::string_view flat_table(std::string_view path) {
  for (const EmbeddedTable& file : embedded_tables()) {
    if (file.path == path && path.starts_with("flat/")) return file.content;
  }
  return {};
}

std::vector<std::string_view> tables(std::string_view prefix) {
  std::vector<std::string_view> out;
  for (const auto& [path, rows] : lexicon().tables) {
    if (path.starts_with(prefix)) out.push_back(path);
  }
  return out;
}

const std::vector<std::string>& languages() { return lexicon().languages; }

std::vector<std::string_view> forms(std::string_view cell) {
  std::vector<std::string_view> out;
  for (const std::string_view form : split(cell, '|')) {
    if (!form.empty()) out.push_back(form);
  }
  return out;
}

std::uint32_t word_number(std::string_view lower) { return lexicon().find(lower); }

std::string_view stem(std::string_view lower, std::string_view language) {
  const auto it = lexicon().stems.find(language);
  if (it == lexicon().stems.end()) return lower;
  const std::uint32_t own = lexicon().find(lower);
  const bool known = own != 0 && own < it->second.of.size() && it->second.of[own] != 0;
  return known ? lexicon().words.word(it->second.of[own]) : Lexicon::stem(lower, it->second.algorithm);
}

std::vector<std::uint32_t> form_numbers(std::string_view form, std::string_view language, bool stemmed) {
  const Lexicon& all = lexicon();
  const auto it = stemmed ? all.stems.find(language) : all.stems.end();
  std::vector<std::uint32_t> out;
  each_word(form, [&](std::string_view word) {
    const std::uint32_t own = all.find(word);
    out.push_back(it == all.stems.end() ? own : all.stem_number(word, own, it->second));
  });
  return out;
}

void number_words(text::Text& text, std::string_view language) {
  const Lexicon& all = lexicon();
  const auto it = all.stems.find(language);
  const std::span<text::Token> tokens = text.tokens();
  constexpr std::size_t ahead = 12, ring = 16;
  std::array<std::size_t, ring> begun{};  // of the tokens from `at` on
  for (std::size_t at = 0; at < std::min(ahead, tokens.size()); ++at) begun[at] = all.words.seek(tokens[at].lower);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (at + ahead < tokens.size()) begun[(at + ahead) % ring] = all.words.seek(tokens[at + ahead].lower);
    text::Token& token = tokens[at];
    token.word = all.words.find(token.lower, begun[at % ring]);
    token.stem = token.word;
    if (it != all.stems.end() && token.kind == text::TokenKind::word) token.stem = all.stem_number(token.lower, token.word, it->second);
  }
}

}  // namespace dateline::lexicon
