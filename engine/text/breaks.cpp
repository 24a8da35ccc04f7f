// UAX #29 -> ends of words and sentences. In: folded UTF-8. Out: byte offsets. Proved by tests/text_test.cpp.
#include "text/breaks.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/ascii.hpp"

namespace dateline::text {

namespace {

// Which code points below 0x20C0 are plain letters of the tables, a bit each.
class PlainLetters {
 public:
  PlainLetters() {
    for (char32_t c = 0; c < end; ++c) {
      const bool in_tables = c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || c >= 0x2000;
      if (in_tables && letters().of(c).plain) bits_[c / 64] |= std::uint64_t{1} << c % 64;
    }
  }
  bool has(char32_t c) const { return c < end && (bits_[c / 64] >> c % 64 & 1U) != 0; }

 private:
  static constexpr char32_t end = 0x20C0;
  std::array<std::uint64_t, end / 64> bits_{};
};

}  // namespace

bool is_plain_text(std::string_view utf8) {
  static const PlainLetters plain;
  // All of ASCII that is printed is plain.
  for (std::size_t at = behind_printed_ascii(utf8, 0); at < utf8.size(); at = behind_printed_ascii(utf8, at)) {
    if (!plain.has(next_letter(utf8, at))) return false;
  }
  return true;
}

// WB5 to WB13b: letters, digits and joiners run together, and over one mark between two letters or two digits. All else stands alone.
std::size_t plain_word_end(std::string_view utf8, std::size_t at) {
  const Letters& all = letters();
  WordClass last = all.of(next_letter(utf8, at)).word;
  if (!runs_on(last)) return at;
  while (at < utf8.size()) {
    std::size_t behind = at;
    const WordClass next = all.of(next_letter(utf8, behind)).word;
    if (runs_on(next)) {
      last = next;
      at = behind;
      continue;
    }
    const bool between_letters = last == WordClass::letter && (next == WordClass::mid_letter || next == WordClass::mid_any);
    const bool between_digits = last == WordClass::digit && (next == WordClass::mid_digit || next == WordClass::mid_any);
    if ((!between_letters && !between_digits) || behind == utf8.size()) return at;
    if (all.of(next_letter(utf8, behind)).word != last) return at;
    at = behind;
  }
  return at;
}

namespace {

bool may_end(SentenceClass c) { return c == SentenceClass::stop || c == SentenceClass::end || c == SentenceClass::line; }

// The bytes that some end mark or line end of the tables begins with: all others are passed over unread.
std::array<bool, 256> bytes_of_marks() {
  std::array<bool, 256> out{};
  const auto note = [&](const auto& table, char32_t first) {
    for (std::size_t i = 0; i < table.size(); ++i) {
      char bytes[4];
      write_letter(bytes, first + static_cast<char32_t>(i));
      if (may_end(table[i].sentence)) out[static_cast<unsigned char>(bytes[0])] = true;
    }
  };
  note(letters().latin, 0);
  note(letters().additional, 0x1E00);
  note(letters().punctuation, 0x2000);
  return out;
}

// The sentence ends of a plain text: only behind a full stop, another end mark or a line's end can one be.
class PlainSentences {
 public:
  explicit PlainSentences(std::string_view utf8) : utf8_(utf8) {}

  std::vector<std::uint32_t> run() {
    static const std::array<bool, 256> mark_begins = bytes_of_marks();
    const auto is_mark = [](char byte) { return mark_begins[static_cast<unsigned char>(byte)]; };
    for (std::size_t at = 0;;) {
      at = static_cast<std::size_t>(std::find_if(utf8_.begin() + static_cast<std::ptrdiff_t>(at), utf8_.end(), is_mark) - utf8_.begin());
      if (at == utf8_.size()) break;
      const std::size_t start = at;
      const SentenceClass mark = next(at);
      if (mark == SentenceClass::line) {
        end_at(at = behind_line(start));
      } else if (may_end(mark)) {
        at = behind_mark(at, start);
      }
    }
    if (!utf8_.empty()) end_at(utf8_.size());
    return std::move(ends_);
  }

 private:
  SentenceClass next(std::size_t& at) const { return letters_.of(next_letter(utf8_, at)).sentence; }
  SentenceClass peek(std::size_t at) const { return at < utf8_.size() ? next(at) : SentenceClass::other; }

  void end_at(std::size_t at) {
    if (ends_.empty() || ends_.back() != at) ends_.push_back(static_cast<std::uint32_t>(at));
  }

  // A carriage return and a line feed are one line end (SB3).
  std::size_t behind_line(std::size_t at) const {
    const bool pair = utf8_[at] == '\r' && at + 1 < utf8_.size() && utf8_[at + 1] == '\n';
    if (pair) return at + 2;
    next(at);
    return at;
  }

  bool cased_before(std::size_t at) const {
    const SentenceClass before = at > 0 ? letters_.of(letter_before(utf8_, at)).sentence : SentenceClass::other;
    return before == SentenceClass::upper || before == SentenceClass::lower;
  }

  // From behind the end mark at `mark` to where the search goes on; a sentence ends there, or does not (SB6 to SB11).
  std::size_t behind_mark(std::size_t at, std::size_t mark) {
    const bool stop = peek(mark) == SentenceClass::stop;
    const SentenceClass follows = peek(at);
    if (stop && (follows == SentenceClass::digit || (follows == SentenceClass::upper && cased_before(mark)))) return at;
    while (peek(at) == SentenceClass::close) next(at);
    while (peek(at) == SentenceClass::space) next(at);
    if (peek(at) == SentenceClass::line) {
      end_at(at = behind_line(at));
      return at;
    }
    const SentenceClass then = peek(at);
    const bool goes_on =
        then == SentenceClass::goes_on || then == SentenceClass::end || then == SentenceClass::stop || (stop && small_letter_follows(at));
    if (!goes_on && at < utf8_.size()) end_at(at);
    return at;
  }

  // "etc. ... and": the first letter that comes, with no other end between, is small (SB8).
  bool small_letter_follows(std::size_t at) const {
    while (at < utf8_.size()) {
      switch (next(at)) {
        case SentenceClass::lower:
          return true;
        case SentenceClass::upper:
        case SentenceClass::letter:
        case SentenceClass::line:
        case SentenceClass::end:
        case SentenceClass::stop:
          return false;
        default:
          break;
      }
    }
    return false;
  }

  const Letters& letters_ = letters();
  std::string_view utf8_;
  std::vector<std::uint32_t> ends_;
};

// Break iterators are costly to make and not to be shared: one of each for a thread.
icu::BreakIterator& word_breaks() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }();
  return *breaks;
}

icu::BreakIterator& sentence_breaks() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  }();
  return *breaks;
}

// The iterators read UTF-16 twice as fast as UTF-8 through a text provider.
std::vector<std::uint32_t> ends_of(std::string_view utf8, icu::BreakIterator& breaks) {
  std::vector<char16_t> wide;
  std::vector<std::uint32_t> byte_of;
  wide.reserve(utf8.size());
  byte_of.reserve(utf8.size() + 1);
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    const auto c = static_cast<UChar32>(next_letter(utf8, at));
    char16_t units[2];
    int32_t n = 0;
    U16_APPEND_UNSAFE(units, n, c);
    for (int32_t k = 0; k < n; ++k) {
      wide.push_back(units[k]);
      byte_of.push_back(static_cast<std::uint32_t>(start));
    }
  }
  byte_of.push_back(static_cast<std::uint32_t>(utf8.size()));
  std::vector<std::uint32_t> ends;
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUChars(&utext, wide.data(), static_cast<int64_t>(wide.size()), &status);
  breaks.setText(&utext, status);
  breaks.first();
  for (int32_t at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next()) ends.push_back(byte_of[static_cast<std::size_t>(at)]);
  utext_close(&utext);
  return ends;
}

}  // namespace

std::vector<std::uint32_t> word_ends(std::string_view utf8) { return ends_of(utf8, word_breaks()); }

std::vector<std::uint32_t> sentence_ends(std::string_view utf8, bool plain) {
  return plain ? PlainSentences(utf8).run() : ends_of(utf8, sentence_breaks());
}

}  // namespace dateline::text
