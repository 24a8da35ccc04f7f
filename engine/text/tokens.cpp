// Folded text -> tokens. In: NFC UTF-8. Out: tokens that know their bytes. Proved by tests/text_test.cpp.
// A line at a time: plain lines by the rules of breaks.hpp, all others by ICU; a line's end is a word's end in any case.
#include "text/tokens.hpp"

#include "text/breaks.hpp"
#include "text/letters.hpp"
#include "text/tone.hpp"

namespace dateline::text {
namespace {

class Tokenizer {
 public:
  Tokenizer(const Folded& text, std::vector<Token>& tokens, std::vector<char>& lower) : text_(text), utf8_(text.utf8), tokens_(tokens) {
    tokens_.reserve(utf8_.size() / 4 + 8);
    lower.resize(utf8_.size() + utf8_.size() / 2 + 8);  // two bytes may become three: Ⱥ, ⱥ
    low_ = lower.data();
  }

  void run() {
    for (std::size_t at = 0; at < utf8_.size();) {
      const std::size_t end = std::min(utf8_.find('\n', at), utf8_.size() - 1) + 1;
      const std::string_view line = utf8_.substr(at, end - at);
      if (text_.plain || is_plain_text(line)) {
        while (at < end) at = utf8_[at] == ' ' ? at + 1 : plain_segment(at, end);
      } else {
        std::size_t begin = at;
        for (const std::uint32_t ending : word_ends(line)) {
          part(begin, at + ending);
          begin = at + ending;
        }
        at = end;
      }
    }
  }

 private:
  Letter letter(std::size_t at) const { return letters_.of(next_letter(utf8_, at)); }
  static std::size_t width(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  }

  std::size_t plain_segment(std::size_t at, std::size_t end) {
    bool opens_word = is_small(utf8_[at]);
    if (!opens_word) {
      std::size_t behind = at;
      const char32_t c = next_letter(utf8_, behind);
      const Letter first = letters_.of(c);
      if (!runs_on(first.word) && first.shape == Shape::space) return behind;
      if (!runs_on(first.word) && (first.shape == Shape::mark || first.shape == Shape::stop)) {
        Spelling spelling;
        spelling.add(c, first);
        return add(at, behind, TokenKind::punctuation, spelling), behind;
      }
      opens_word = is_word_letter(first);
    }
    if (opens_word) {
      if (const std::size_t word_end = plain_word(at, end); word_end > at) return word_end;
    }
    const std::size_t segment = plain_word_end(utf8_.substr(0, end), at);
    part(at, segment);
    return segment;
  }

  static bool is_word_letter(Letter letter) { return letter.word == WordClass::letter && letter.shape == Shape::letter; }

  static bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }

  // What most of a text is made of: letters up to a mark or a blank that joins nothing, read once. `at` where something else follows.
  std::size_t plain_word(std::size_t at, std::size_t end) {
    Spelling spelling;
    for (std::size_t behind = at; behind < end;) {
      const std::size_t place = behind;
      while (behind < end && is_small(utf8_[behind])) ++behind;  // every second letter of a Vietnamese text, nearly all of an English one
      spelling.alphabetic += static_cast<std::uint32_t>(behind - place);
      if (behind == end) break;
      const std::size_t other = behind;
      const char32_t c = next_letter(utf8_, behind);
      const Letter each = letters_.of(c);
      if (is_word_letter(each)) {
        spelling.add(c, each);
      } else if (each.word == WordClass::other) {
        return add(at, other, TokenKind::word, spelling), other;
      } else {
        return at;
      }
    }
    return add(at, end, TokenKind::word, spelling), end;
  }

  // One segment of UAX #29 gives one token or several: "570kg" parts before the letters, "TP.HCM" at the stop, "Kerry's" before the 's.
  void part(std::size_t begin, std::size_t end) {
    const bool starts_with_digit = begin < end && letter(begin).shape == Shape::digit;
    for (std::size_t at = begin; at < end;) {
      const std::size_t behind = at + width(utf8_[at]);
      switch (letter(at).shape) {
        case Shape::space:
          at = behind;
          break;
        case Shape::mark:
        case Shape::stop:
          emit(at, behind, TokenKind::punctuation);
          at = behind;
          break;
        case Shape::digit:
          emit(at, number_end(at, end), TokenKind::number);
          at = number_end(at, end);
          break;
        default:
          at = word(at, end, starts_with_digit);
      }
    }
  }

  bool is_digit(std::size_t at) const { return letter(at).shape == Shape::digit; }

  std::size_t number_end(std::size_t at, std::size_t end) const {
    while (at < end) {
      const bool joins = (utf8_[at] == '.' || utf8_[at] == ',') && at + 1 < end && is_digit(at + 1);
      if (!joins && !is_digit(at)) break;
      at += width(utf8_[at]);
    }
    return at;
  }

  bool is_possessive(std::size_t apostrophe, std::size_t end) const {
    const std::size_t s = apostrophe + width(utf8_[apostrophe]);
    return s + 1 == end && (utf8_[s] == 's' || utf8_[s] == 'S');
  }

  // From a letter or an apostrophe; the place behind the token.
  std::size_t word(std::size_t begin, std::size_t end, bool digits_part) {
    std::size_t at = begin;
    while (at < end) {
      const Shape shape = letter(at).shape;
      const std::size_t behind = at + width(utf8_[at]);
      const bool inside = shape == Shape::letter || (shape == Shape::digit && !digits_part) ||
                          (shape == Shape::apostrophe && at > begin && behind < end && !is_possessive(at, end));
      if (!inside) break;
      at = behind;
    }
    TokenKind kind = TokenKind::word;
    if (at == begin) {  // an apostrophe: with its s, or alone
      const bool possessive = is_possessive(begin, end);
      at = possessive ? end : begin + width(utf8_[begin]);
      if (!possessive) kind = TokenKind::punctuation;
    }
    emit(begin, at, kind);
    return at;
  }

  std::uint32_t original(std::size_t at) const { return text_.origin == nullptr ? static_cast<std::uint32_t>(at) : (*text_.origin)[at]; }

  // What the letters of a token tell.
  struct Spelling {
    std::uint32_t upper = 0, alphabetic = 0;
    bool capital = false;
    bool low = true;  // as written it is its own lower-case form

    void add(char32_t c, Letter each) {
      alphabetic += each.alphabetic;
      if (each.upper) {
        ++upper;
        capital = capital || alphabetic == 1;
      }
      low = low && each.lower == c;
    }
  };

  // "hoà" may be "hòa" in the older spelling: the tone stands on the last letter, behind o or u.
  bool may_move_tone(std::size_t begin, std::size_t end) const {
    if (static_cast<unsigned char>(utf8_[end - 1]) < 0x80) return false;
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(utf8_[last]) & 0xC0) == 0x80) --last;
    if (last == begin || letters_.of(letter_before(utf8_, end)).lower < 0xE0) return false;
    const char32_t before = letters_.of(letter_before(utf8_, last)).lower;
    return before == U'o' || before == U'u';
  }

  void emit(std::size_t begin, std::size_t end, TokenKind kind) {
    Spelling spelling;
    for (std::size_t at = begin; at < end;) {
      const char32_t c = next_letter(utf8_, at);
      spelling.add(c, letters_.of(c));
    }
    add(begin, end, kind, spelling);
  }

  void add(std::size_t begin, std::size_t end, TokenKind kind, const Spelling& spelling) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.span = {original(begin), original(end)};
    token.space_before = begin == 0 || space_before(begin);
    token.form = utf8_.substr(begin, end - begin);
    token.capital = spelling.capital;
    token.capitals = spelling.alphabetic >= 2 && spelling.upper == spelling.alphabetic;
    const bool move_tone = kind == TokenKind::word && may_move_tone(begin, end);
    token.lower = spelling.low && !move_tone ? token.form : lower_of(token.form, move_tone);
  }

  bool space_before(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(utf8_[at - 1]);
    if (byte == ' ') return true;
    return (byte < 0x80 ? letters_.latin[byte] : letters_.of(letter_before(utf8_, at))).shape == Shape::space;
  }

  std::string_view lower_of(std::string_view form, bool move_tone) {
    char* end = low_;
    for (std::size_t at = 0; at < form.size();) end = write_letter(end, letters_.of(next_letter(form, at)).lower);
    if (move_tone) end = with_older_tone(end);
    const std::string_view out(low_, static_cast<std::size_t>(end - low_));
    low_ = end;
    return out;
  }

  // The word from low_ to `end` again, with its tone mark in the older place.
  char* with_older_tone(const char* end) const {
    const std::string word(low_, static_cast<std::size_t>(end - low_));
    std::vector<char32_t> spelt;
    for (std::size_t at = 0; at < word.size();) spelt.push_back(next_letter(word, at));
    older_tone_place(spelt);
    char* out = low_;
    for (const char32_t c : spelt) out = write_letter(out, c);
    return out;
  }

  const Letters& letters_ = letters();
  const Folded& text_;
  std::string_view utf8_;
  std::vector<Token>& tokens_;
  char* low_ = nullptr;
};

}  // namespace

void find_tokens(const Folded& text, std::vector<Token>& tokens, std::vector<char>& lower) { Tokenizer(text, tokens, lower).run(); }

}  // namespace dateline::text
