// TSV -> rows and numbered words. In: the embedded tables. Out: table(), word_number(). Proved by tests/lexicon_test.cpp.
#include "lexicon/table.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <unordered_map>

#include "lexicon/embedded.hpp"
#include "lexicon/phrases.hpp"

namespace dateline::lexicon {
namespace {

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(mark, at);
    out.push_back(text.substr(at, end - at));
    if (end == std::string_view::npos) return out;
    at = end + 1;
  }
}

// A form of letters and blanks parts at the blanks; any other is parted by the tokenizer itself.
bool is_simple(std::string_view form) {
  return std::all_of(form.begin(), form.end(), [](char c) { return c == ' ' || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }) &&
         form.find("\xE2\x80") == std::string_view::npos;
}

template <class Visit>
void each_word(std::string_view form, Visit visit) {
  if (is_simple(form)) {
    for (const std::string_view word : split(form, ' ')) {
      if (!word.empty()) visit(word);
    }
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

struct Lexicon {
  std::map<std::string_view, std::vector<Row>> tables;
  std::map<std::string, std::string, std::less<>> stemmers;  // language -> algorithm
  std::vector<std::string> languages;
  std::deque<std::string> words;
  std::unordered_map<std::string_view, std::uint32_t> number;

  Lexicon() {
    for (const EmbeddedTable& file : embedded_tables()) parse(file);
    for (const auto& [path, rows] : tables) {
      if (!path.ends_with("/pack.tsv")) continue;
      const std::string language(path.substr(0, path.find('/')));
      languages.push_back(language);
      for (const Row& row : rows) {
        if (row.size() == 2 && row[0] == "stemmer") stemmers[language] = row[1];
      }
    }
    for (const auto& [path, rows] : tables) {
      const std::string language(path.substr(0, path.find('/')));
      for (const Row& row : rows) {
        for (const std::string_view cell : row) intern_cell(cell, language);
      }
    }
  }

  void parse(const EmbeddedTable& file) {
    std::vector<Row>& rows = tables[file.path];
    for (std::string_view line : split(file.content, '\n')) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty() || line.front() == '#') continue;
      rows.push_back(split(line, '\t'));
    }
  }

  void intern_cell(std::string_view cell, const std::string& language) {
    const auto it = stemmers.find(language);
    for (const std::string_view form : split(cell, '|')) {
      each_word(form, [&](std::string_view word) {
        intern(word);
        if (it != stemmers.end()) intern(stem(word, it->second));
      });
    }
  }

  void intern(std::string_view word) {
    if (number.contains(word)) return;
    words.emplace_back(word);
    number.emplace(words.back(), static_cast<std::uint32_t>(words.size()));
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

std::uint32_t word_number(std::string_view lower) {
  const auto it = lexicon().number.find(lower);
  return it == lexicon().number.end() ? 0 : it->second;
}

std::string_view stem(std::string_view lower, std::string_view language) {
  const auto it = lexicon().stemmers.find(language);
  return it == lexicon().stemmers.end() ? lower : Lexicon::stem(lower, it->second);
}

std::vector<std::uint32_t> form_numbers(std::string_view form, std::string_view language, bool stemmed) {
  std::vector<std::uint32_t> out;
  each_word(form, [&](std::string_view word) { out.push_back(word_number(stemmed ? stem(word, language) : word)); });
  return out;
}

void number_words(text::Text& text, std::string_view language) {
  const auto it = lexicon().stemmers.find(language);
  for (text::Token& token : text.tokens()) {
    token.word = word_number(token.lower);
    token.stem = token.word;
    if (it != lexicon().stemmers.end() && token.kind == text::TokenKind::word) token.stem = word_number(Lexicon::stem(token.lower, it->second));
  }
}

}  // namespace dateline::lexicon
