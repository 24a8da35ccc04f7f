// UTF-8 -> folded tokens with their bytes. In: valid UTF-8. Out: text::Text. Proved by tests/text_test.cpp.
#include "text/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include "text/breaks.hpp"
#include "text/letters.hpp"
#include "text/tokens.hpp"

namespace dateline::text {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

// NFC of `utf8` in `normal`, with the original byte of each of its bytes in `origin`; both stay empty where `utf8` is NFC.
void normalize(std::string_view utf8, std::string& normal, std::vector<std::uint32_t>& origin) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(utf8.data(), static_cast<int32_t>(utf8.size()));
  if (nfc().isNormalizedUTF8(piece, status)) return;
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&normal);
  nfc().normalizeUTF8(0, piece, sink, &edits, status);
  origin.resize(normal.size());
  for (auto it = edits.getFineIterator(); it.next(status);) {
    for (int32_t i = 0; i < it.newLength(); ++i) {
      origin[static_cast<std::size_t>(it.destinationIndex() + i)] = static_cast<std::uint32_t>(it.sourceIndex() + (it.hasChange() ? 0 : i));
    }
  }
}

}  // namespace

Text::Text(std::string_view utf8) : plain_(is_plain_text(utf8)) {
  if (plain_) {
    folded_.assign(utf8.begin(), utf8.end());
  } else {
    fold(utf8);
  }
  const Folded folded{{folded_.data(), folded_.size()}, plain_, origin_.empty() ? nullptr : &origin_};
  find_tokens(folded, tokens_, lower_);
  find_lines(utf8);
}

void Text::fold(std::string_view utf8) {
  std::string normal;
  std::vector<std::uint32_t> origin;
  normalize(utf8, normal, origin);
  const std::string_view whole = normal.empty() ? utf8 : std::string_view(normal);
  folded_.reserve(whole.size());
  origin_.reserve(whole.size() + 1);
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t start = at;
    char32_t c = 0;
    next_if_valid(whole, at, c);
    if (is_invisible(c)) continue;
    char bytes[4];
    const auto size = write_letter(bytes, c) - bytes;
    folded_.insert(folded_.end(), bytes, bytes + size);
    origin_.insert(origin_.end(), static_cast<std::size_t>(size), origin.empty() ? static_cast<std::uint32_t>(start) : origin[start]);
  }
  origin_.push_back(static_cast<std::uint32_t>(utf8.size()));
}

void Text::find_lines(std::string_view utf8) {
  std::size_t token = 0;
  bool blank = true;
  for (std::size_t at = 0; at <= utf8.size();) {
    std::size_t end = utf8.find('\n', at);
    if (end == std::string_view::npos) end = utf8.size();
    const std::size_t first = token;
    while (token < tokens_.size() && tokens_[token].span.begin < end) ++token;
    if (token > first) {
      tokens_[first].line_start = true;
      const TokenRange range{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(token)};
      lines_.push_back({span(range), range, blank});
      blank = false;
    } else {
      blank = true;
    }
    at = end + 1;
  }
}

Span Text::span(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens_[range.first].span.begin, tokens_[range.last - 1].span.end};
}

std::string Text::joined(TokenRange range) const {
  if (range.empty()) return {};
  // Mostly it stands so in the folded text, where the tokens follow each other or a single space parts them.
  const char *begin = tokens_[range.first].form.data(), *end = begin;
  bool as_written = true;
  for (std::uint32_t i = range.first; i < range.last && as_written; ++i) {
    const Token& token = tokens_[i];
    const bool space = i > range.first && token.space_before;
    as_written = token.form.data() == end + (space ? 1 : 0) && (!space || *end == ' ');
    end = token.form.data() + token.form.size();
  }
  if (as_written) return {begin, end};
  std::string out;
  out.reserve(span(range).size());
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && tokens_[i].space_before) out += ' ';
    out += tokens_[i].form;
  }
  return out;
}

// Asked only behind a mark.
bool Text::sentence_opens_at(std::uint32_t at) const {
  const Token &token = tokens_[at], &mark = tokens_[at - 1], &before = tokens_[at - 2];
  if (token.space_before && mark.is("…")) return token.capital;
  // The stop may stand inside the quotation or the bracket that it ends: "… hết.” 15 người …".
  const bool closed = mark.is("”") || mark.is("\"") || mark.is(")");
  if (mark.space_before || !(mark.is(".") || (closed && before.is(".")))) return false;
  if (mark.is(".") && before.is(".")) return false;  // "Hóa đơn... 19 triệu đồng"
  // "… đuôi chuột. "khi nghe …": quoted words may begin with a small letter or a number.
  if (token.space_before && (token.is("\"") || token.is("“")) && mark.is(".") && before.kind == TokenKind::word && before.form.size() > 1) {
    return at + 1 < tokens_.size() && tokens_[at + 1].kind != TokenKind::punctuation && !tokens_[at + 1].space_before;
  }
  if (token.space_before) return token.kind == TokenKind::number && (before.kind != TokenKind::punctuation || !before.space_before);
  // A space was forgotten: "… cấp 3.Gió nhẹ", "… sáng nay.Ông nói"; but not "TP.HCM", "C.Ronaldo", "vnexpress.net".
  const bool degrees = before.capital && before.form.size() == 1 && at >= 4 && tokens_[at - 4].kind == TokenKind::number;  // "31 độ C.Nhiệt độ"
  const bool word_ends = before.kind == TokenKind::word && ((!before.capital && before.form.size() > 1) || degrees);
  const bool word_opens = token.capital && !token.capitals && token.form.size() > 1 && (at + 1 == tokens_.size() || tokens_[at + 1].space_before);
  return mark.is(".") && word_ends && word_opens;
}

std::vector<std::uint32_t> Text::raw_sentence_ends(TokenRange range) const {
  std::vector<std::uint32_t> ends;
  if (range.empty()) return ends;
  const auto place_of = [&](std::uint32_t token) { return static_cast<std::size_t>(tokens_[token].form.data() - folded_.data()); };
  const std::size_t begin = place_of(range.first), end = range.last < tokens_.size() ? place_of(range.last) : folded_.size();
  const std::string_view block(folded_.data() + begin, end - begin);
  std::uint32_t token = range.first;
  for (const std::uint32_t at : sentence_ends(block, plain_ || is_plain_text(block))) {
    const std::size_t place = begin + at;
    for (; token < range.last && place_of(token) < place; ++token) {
      const bool behind_mark = token >= range.first + 2 && tokens_[token - 1].kind == TokenKind::punctuation;
      if (behind_mark && sentence_opens_at(token) && (ends.empty() || ends.back() != token)) ends.push_back(token);
    }
    if (ends.empty() || ends.back() != token) ends.push_back(token);
  }
  return ends;
}

}  // namespace dateline::text
