// In: a range of tokens. Out: its parts with their roles and kinds. Proved by tests/clean_test.cpp.
#include "clean/signature_parts.hpp"

#include <algorithm>

#include "clean/marks.hpp"

namespace dateline::clean {
namespace {

using text::Text;
using text::Token;
using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t longest_name = 6, longest_other = 8, longest_source = 12, longest_bare_press = 5;

bool opens(const Token& token) { return token.is("(") || token.is("["); }
bool shuts(const Token& token) { return token.is(")") || token.is("]"); }
bool is_colon(const Token& token) { return token.is(":") || token.is("："); }

// A dash that parts: one with a blank on either side. "La-vrốp" and "VOV-Tây Bắc" stay whole.
bool parting_dash(const Text& text, std::uint32_t at, std::uint32_t last) {
  return is_dash(text[at]) && (text[at].space_before || (at + 1 < last && text[at + 1].space_before));
}

class PartReader {
 public:
  PartReader(const Text& text, TokenRange range) : text_(text), at_(range.first), last_(range.last) {}

  std::optional<SignatureParts> read() {
    while (at_ < last_) {
      if (separator()) continue;
      if (marker()) continue;
      if (!part()) return std::nullopt;
    }
    return std::move(out_);
  }

 private:
  bool separator() {
    const Token& token = text_[at_];
    if (opens(token)) {
      outside_ = role_;
      before_ = Before::bracket;
    } else if (shuts(token)) {
      role_ = outside_;
      before_ = Before::dash;
    } else if (token.is("/") || token.is("\\")) {
      before_ = Before::slash;
    } else if (token.is("|") || token.is("·") || token.is("•")) {
      before_ = Before::bar;
    } else if (is_dash(token)) {
      before_ = Before::dash;
    } else if (joins_names(token)) {
      before_ = Before::comma;
    } else if (!(is_colon(token) || token.is("*") || token.is(">") || token.is("»") || token.is("…") || (token.is(".") && !out_.parts.empty()))) {
      return false;
    }
    ++at_;
    return true;
  }

  // "Theo", "Nguồn:", "Ảnh:", "By", "(tổng hợp)": the longest that stands here. Words that close a line close a part as well.
  bool marker() {
    std::uint32_t most = 0;
    PartRole role = role_;
    const auto consider = [&](std::uint32_t length, PartRole then) {
      if (length <= most) return;
      most = length;
      role = then;
    };
    const std::uint32_t closing = closing_mark(at_);
    consider(closing, role_);
    consider(mark_at(text_, at_, last_, Mark::editor), PartRole::editor);
    consider(mark_at(text_, at_, last_, Mark::credit), PartRole::credit);
    const std::uint32_t photo = mark_at(text_, at_, last_, Mark::photo);
    if (at_ + photo < last_ && (is_colon(text_[at_ + photo]) || opens_bracket())) consider(photo, PartRole::picture);
    const std::uint32_t byline = mark_at(text_, at_, last_, Mark::byline);
    if (byline > 0 && opens_byline(byline)) {
      if (byline >= most) out_.byline_word = {at_, at_ + byline};
      if (byline == most && role == PartRole::picture) most = 0;  // "Bài và ảnh:" is both
      consider(byline, PartRole::author);
    }
    if (most == 0) return false;
    at_ += most;
    role_ = role;
    fresh_ = true;
    out_.marked = out_.marked || role != PartRole::picture;
    return true;
  }

  // "tổng hợp" before the end of a part, "contributed to this report" before the end of the line.
  std::uint32_t closing_mark(std::uint32_t at) const {
    const std::uint32_t compiled = mark_at(text_, at, last_, Mark::compiled), contributed = mark_at(text_, at, last_, Mark::contributed);
    if (contributed > 0 && trimmed(text_, {at + contributed, last_}).empty()) return contributed;
    return compiled > 0 && ends_part(at + compiled) ? compiled : 0;
  }

  // "PV Hoàng Hà", "Bài: Hoàng Hà"; not in the name of a team or a paper ("Nhóm PV", "Tin Tức") and not after "Theo" ("Theo P.V (Khám phá)").
  bool opens_byline(std::uint32_t length) const {
    if (mark_at(text_, at_, last_, Mark::team) > length || outlet_at(text_, at_, last_).length > length) return false;
    return role_ != PartRole::credit || (at_ + length < last_ && is_colon(text_[at_ + length]));
  }

  bool opens_bracket() const { return before_ == Before::bracket && at_ > 0 && opens(text_[at_ - 1]); }

  bool ends_part(std::uint32_t at) const {
    return at >= last_ || shuts(text_[at]) || joins_names(text_[at]) || is_dash(text_[at]) || text_[at].is(".") || opens(text_[at]) ||
           text_[at].is("|") || mark_at(text_, at, last_, Mark::credit) > 0;
  }

  // Where a marker stands inside a part: "Hồng Anh Theo BBC", "Minh Thư tổng hợp", "AFP contributed to this report".
  bool marker_inside(std::uint32_t at) const {
    if (text_[at].capital && mark_at(text_, at, last_, Mark::credit) > 0) return true;
    if (text_[at].space_before && closing_mark(at) > 0) return true;
    return text_[at].is("theo") && at + 1 < last_ && text_[at + 1].capital;
  }

  bool part() {
    const TokenRange range{at_, part_end()};
    if (range.empty()) return false;
    at_ = range.last;
    const TokenRange words = trimmed(text_, range);
    if (words.empty()) return true;
    if (std::any_of(text_.tokens().begin() + words.first, text_.tokens().begin() + words.last, [](const Token& t) { return t.is("@"); })) return true;
    const auto kind = kind_of(words);
    if (!kind) return false;
    out_.parts.push_back({words, role_, *kind, out_.parts.empty() ? Before::start : before_, fresh_});
    before_ = Before::dash;
    fresh_ = false;
    return true;
  }

  std::uint32_t part_end() const {
    const OutletMatch outlet = outlet_at(text_, at_, last_);
    std::uint32_t end = at_ + std::max(1u, outlet.length);
    for (; end < last_; ++end) {
      const Token& token = text_[end];
      if (opens(token) || shuts(token) || token.is("/") || token.is("|") || token.is("·") || token.is("•") || token.is(",") || token.is(";") ||
          token.is(">"))
        break;
      if (parting_dash(text_, end, last_)) break;
      if (token.is(".") && end + 1 < last_ && text_[end + 1].space_before && text_[end - 1].form.size() > 3) break;
      if (joins_names(token) && !inside_outlet(end)) break;
      if (marker_inside(end)) break;
    }
    return end;
  }

  // "Lao động và Xã hội" is one paper: what follows "và" is neither a name nor an outlet of its own.
  bool inside_outlet(std::uint32_t joint) const {
    if (joint + 1 >= last_) return false;
    std::uint32_t end = joint + 1;
    while (end < last_ && !opens(text_[end]) && !shuts(text_[end]) && !text_[end].is(",") && !text_[end].is(";") && !text_[end].is("/") &&
           !is_dash(text_[end]))
      ++end;
    if (outlet_at(text_, joint + 1, last_)) return false;
    const bool press = mark_at(text_, at_, last_, Mark::press) > 0;
    return press || !looks_like_name(text_, {joint + 1, end});
  }

  std::optional<PartKind> kind_of(TokenRange words) const {
    const std::uint32_t count = words_in(text_, words);
    if (const auto house = outlet_kind(words)) return house;
    if (is_site(text_, words)) return PartKind::site;
    if (mark_at(text_, words.first, words.last, Mark::team) > 0) return PartKind::team;
    const bool named = looks_like_name(text_, words), told = role_ == PartRole::credit || !out_.parts.empty();
    if (names_press(text_, words) && text_[words.first].capital && count <= (named || told ? longest_other : longest_bare_press) && !tells(words))
      return PartKind::press;
    if (count <= longest_name && (named || is_handle(words))) return PartKind::name;
    if (role_ == PartRole::author && out_.marked && count <= 5 && holds_team(words)) return PartKind::team;
    const bool plain = text_[words.first].capital || (role_ == PartRole::credit && (count == 1 ? is_ascii(words) : names_press(text_, words)));
    return told && plain && count <= (role_ == PartRole::credit ? longest_source : longest_other) && !tells(words) ? std::optional(PartKind::other)
                                                                                                                   : std::nullopt;
  }

  // "Reuters", "VOV.VN", "VOV-Tây Bắc"; an acronym with the name of its office, "VOV Giao Thông", only looks like it.
  std::optional<PartKind> outlet_kind(TokenRange words) const {
    const OutletMatch match = outlet_at(text_, words.first, words.last);
    if (!match) return std::nullopt;
    const std::uint32_t rest = words.first + match.length;
    if (rest == words.last || !text_[rest].space_before) return PartKind::outlet;
    return text_[words.first].capitals && looks_like_name(text_, {rest, words.last}) ? std::optional(PartKind::press) : std::nullopt;
  }
  bool holds_team(TokenRange words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      if (mark_at(text_, i, words.last, Mark::team) > 0) return true;
    }
    return false;
  }
  // "trangphan - Theo Trí thức trẻ": a pen name in small letters, where the line goes on to say whose text it is.
  bool is_handle(TokenRange words) const {
    if (words.size() != 1 || text_[words.first].kind != TokenKind::word || text_[words.first].form.size() < 4 || !is_ascii(words)) return false;
    std::uint32_t next = words.last;
    while (next < last_ && text_[next].kind == TokenKind::punctuation) ++next;
    return next > words.last && (mark_at(text_, next, last_, Mark::credit) > 0 || outlet_at(text_, next, last_));
  }
  bool is_ascii(TokenRange words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      for (const char c : text_[i].form) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
      }
    }
    return true;
  }
  // A number, a question, a quotation: no name of anyone.
  bool tells(TokenRange words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      const Token& t = text_[i];
      if (t.kind == TokenKind::number || t.is("?") || t.is("!") || t.is("\"") || t.is("“") || t.is("”") || is_colon(t)) return true;
    }
    return false;
  }

  const Text& text_;
  std::uint32_t at_, last_;
  PartRole role_ = PartRole::author, outside_ = PartRole::author;
  Before before_ = Before::start;
  bool fresh_ = false;  // a marker was read since the last part
  SignatureParts out_;
};

}  // namespace

std::optional<SignatureParts> signature_parts(const Text& text, TokenRange range) { return PartReader(text, range).read(); }

bool is_dash(const Token& token) { return token.is("-") || token.is("–") || token.is("—"); }

bool joins_names(const Token& token) {
  return token.is(",") || token.is("/") || token.is("&") || token.is(";") || token.lower == "và" || token.lower == "and" || token.is("·") ||
         token.is("|") || token.is("+");
}

std::uint32_t words_in(const Text& text, TokenRange range) {
  std::uint32_t n = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) n += text[i].kind == TokenKind::punctuation ? 0 : 1;
  return n;
}

TokenRange trimmed(const Text& text, TokenRange range) {
  auto outer = [&](const Token& t) {
    return opens(t) || shuts(t) || t.is("*") || is_colon(t) || is_dash(t) || joins_names(t) || t.is(".") || t.is("•") || t.is(">") || t.is("»");
  };
  while (!range.empty() && text[range.first].kind == TokenKind::punctuation && outer(text[range.first])) ++range.first;
  while (!range.empty() && text[range.last - 1].kind == TokenKind::punctuation && outer(text[range.last - 1]) &&
         !(text[range.last - 1].is("+") && !text[range.last - 1].space_before) &&
         !(text[range.last - 1].is(".") && range.size() > 1 && text[range.last - 2].form.size() <= 2)) {
    --range.last;
  }
  return range;
}

bool is_site(const Text& text, TokenRange range) {
  bool stop = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && text[i].space_before) return false;
    stop = stop || (text[i].is(".") && i > range.first && i + 1 < range.last);
  }
  return stop && range.size() <= 6 && text[range.last - 1].form.size() <= 4 && text[range.last - 1].kind == TokenKind::word &&
         (text[range.first].form.size() >= 3 || text[range.first].kind == TokenKind::number);
}

bool looks_like_name(const Text& text, TokenRange range) {
  std::uint32_t words = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = text[i];
    if (token.kind == TokenKind::number) return false;
    if (token.kind == TokenKind::punctuation) {
      if (!(is_dash(token) || joins_names(token) || token.is(".") || token.is("'") || token.is("’"))) return false;
      continue;
    }
    ++words;
    if (!token.capital && !joins_names(token) && token.form.size() > 3) return false;
    if (!token.capital && words == 1) return false;
  }
  return words >= 1;
}

}  // namespace dateline::clean
