// ICU's properties -> a table of letters. In: code points. Out: letters(). Proved by tests/text_test.cpp.
#include "text/letters.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <initializer_list>
#include <memory>

#include "text/text.hpp"

namespace dateline::text {
namespace {

Shape shape_of(UChar32 c) {
  if (c == '.' || c == 0x2024) return Shape::stop;
  if (c == '\'' || c == 0x2019) return Shape::apostrophe;
  if (c == '_') return Shape::mark;
  if (u_isdigit(c)) return Shape::digit;
  if (u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK)) return Shape::letter;
  if (is_space(static_cast<char32_t>(c)) || u_iscntrl(c)) return Shape::space;
  return Shape::mark;
}

WordClass word_class(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return WordClass::letter;
    case U_WB_NUMERIC:
      return WordClass::digit;
    case U_WB_EXTENDNUMLET:
      return WordClass::joiner;
    case U_WB_MIDLETTER:
      return WordClass::mid_letter;
    case U_WB_MIDNUM:
      return WordClass::mid_digit;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return WordClass::mid_any;
    case U_WB_OTHER:
    case U_WB_DOUBLE_QUOTE:
    case U_WB_WSEGSPACE:
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
      return WordClass::other;
    default:
      return WordClass::strange;
  }
}

SentenceClass sentence_class(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK)) {
    case U_SB_OTHER:
      return SentenceClass::other;
    case U_SB_LOWER:
      return SentenceClass::lower;
    case U_SB_UPPER:
      return SentenceClass::upper;
    case U_SB_OLETTER:
      return SentenceClass::letter;
    case U_SB_NUMERIC:
      return SentenceClass::digit;
    case U_SB_ATERM:
      return SentenceClass::stop;
    case U_SB_STERM:
      return SentenceClass::end;
    case U_SB_CLOSE:
      return SentenceClass::close;
    case U_SB_SP:
      return SentenceClass::space;
    case U_SB_SCONTINUE:
      return SentenceClass::goes_on;
    case U_SB_SEP:
    case U_SB_CR:
    case U_SB_LF:
      return SentenceClass::line;
    default:
      return SentenceClass::strange;
  }
}

// The letter for which this one stands: ’ is an apostrophe, and many a Vietnamese keyboard writes the Ð of Iceland, which looks the same, for Đ.
char32_t folded(UChar32 c) {
  switch (c) {
    case 0x2019:
      return U'\'';
    case 0xD0:
    case 0xF0:
      return 0x111;
    default:
      return static_cast<char32_t>(u_tolower(c));
  }
}

Letter read_letter(UChar32 c) {
  Letter out;
  out.lower = folded(c);
  out.shape = shape_of(c);
  out.word = word_class(c);
  out.sentence = sentence_class(c);
  out.alphabetic = u_isalpha(c) != 0;
  out.upper = out.alphabetic && u_isupper(c) != 0;
  return out;
}

bool is_plain(UChar32 c, const Letter& letter) {
  const bool composed = u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) == UNORM_YES && u_getCombiningClass(c) == 0;
  // A lower case longer than its letter would not fit where the tokenizer writes it.
  const bool fits = letter.lower < 0x800 || c >= 0x800;
  return composed && fits && !is_invisible(static_cast<char32_t>(c)) && letter.word != WordClass::strange &&
         letter.sentence != SentenceClass::strange;
}

// ICU's rules tailor some of ASCII's marks (a colon joins no letters, an @ is one of them), and its releases differ: the iterator itself is asked.
void ask_marks(std::array<Letter, 0x250>& table) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) return;
  const auto one_word = [&](std::initializer_list<char16_t> letters) {
    breaks->setText(icu::UnicodeString(letters.begin(), static_cast<int32_t>(letters.size())));
    return breaks->first() == 0 && breaks->next() == static_cast<int32_t>(letters.size());
  };
  for (char16_t mark = '!'; mark < 0x7F; ++mark) {
    if (table[mark].alphabetic || table[mark].shape == Shape::digit || mark == '_') continue;
    const bool letters = one_word({u'a', mark, u'a'}), digits = one_word({u'1', mark, u'1'});
    table[mark].word = one_word({u'a', mark}) ? WordClass::letter
                       : letters && digits    ? WordClass::mid_any
                       : letters              ? WordClass::mid_letter
                       : digits               ? WordClass::mid_digit
                                              : WordClass::other;
  }
}

// The lower-case base letter where nothing but marks stands behind it.
char32_t bare_letter(UChar32 c, const icu::Normalizer2& nfd) {
  icu::UnicodeString parts;
  if (!nfd.getDecomposition(c, parts)) parts = icu::UnicodeString(c);
  char32_t base = 0;
  for (int32_t i = 0; i < parts.length();) {
    const UChar32 part = parts.char32At(i);
    i += U16_LENGTH(part);
    if (U_GET_GC_MASK(part) & U_GC_MN_MASK) continue;
    if (base != 0) return 0;
    base = static_cast<char32_t>(u_tolower(part));
  }
  return base == 0x111 || base == 0xF0 ? U'd' : base;
}

}  // namespace

Letters::Letters() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& nfd = *icu::Normalizer2::getNFDInstance(status);
  const auto fill = [](auto& table, UChar32 first) {
    for (std::size_t i = 0; i < table.size(); ++i) {
      const UChar32 c = first + static_cast<UChar32>(i);
      table[i] = read_letter(c);
      table[i].plain = is_plain(c, table[i]);
    }
  };
  fill(latin, 0);
  ask_marks(latin);
  fill(additional, 0x1E00);
  fill(punctuation, 0x2000);
  for (std::size_t i = 0; i < bare_latin.size(); ++i) bare_latin[i] = bare_letter(static_cast<UChar32>(i), nfd);
  for (std::size_t i = 0; i < bare_additional.size(); ++i) bare_additional[i] = bare_letter(static_cast<UChar32>(0x1E00 + i), nfd);
}

Letter Letters::strange(char32_t c) { return read_letter(static_cast<UChar32>(c)); }

const Letters& letters() {
  static const Letters built;
  return built;
}

bool next_if_valid(std::string_view utf8, std::size_t& at, char32_t& c) {
  auto i = static_cast<std::int64_t>(at);
  UChar32 read = 0;
  U8_NEXT(utf8.data(), i, static_cast<std::int64_t>(utf8.size()), read);
  at = static_cast<std::size_t>(i);
  c = read < 0 ? 0xFFFD : static_cast<char32_t>(read);
  return read >= 0;
}

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x00A0 || c == 0x202F || c == 0x2007; }

// Soft hyphen, zero-width characters, bidi controls, byte order mark.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace dateline::text
