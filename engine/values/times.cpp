// In: the tokens of a range. Out: time expressions, each joined from the pieces that stand beside one another. Proved by tests/times_test.cpp.
#include "values/times.hpp"

#include "values/times_join.hpp"

namespace dateline::values {
namespace {

// "mùa cao điểm từ tháng 11 đến tháng 3", "mỗi năm, từ tháng 6 đến tháng 8": months of every year, where no year is said.
bool is_season(const Scan& scan, std::uint32_t at, const Piece& piece) {
  if (piece.slots != slot_month || !piece.is.said.interval) return false;
  for (std::uint32_t i = scan.range.first; i < at; ++i) {
    if (scan.match(Kind::habit_after, i) > 0) return true;
  }
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t back = 1; back <= reach && at >= scan.range.first + back; ++back) {
    if (scan.match(Kind::year_marker, at - back) > 0 || scan[at - back].kind != text::TokenKind::word) return false;
    if (scan.match(Kind::yearly, at - back) > 0) return true;
  }
  return false;
}

// "từ ngày 1/11 năm trước đến 31/10 năm sau": the year before and the year after one that comes again and again.
bool goes_round(const TimeExpression& is) {
  if (is.to.size() != 1 || is.unit != Grain::year || is.to.front().unit != Grain::year) return false;
  return is.years < 0 && is.to.front().years > 0 && is.said.start.month != 0 && is.to.front().said.start.month != 0;
}

// Months and days of every year; of hours and days of the week nothing is filled in.
TimeExpression yearly(const TimeExpression& is) {
  TimeExpression out;
  out.tokens = is.tokens;
  out.recurring = true;
  if (is.said.start.month == 0) return out;
  const auto in_year = [](const PartialDate& date) { return PartialDate{0, 0, date.month, 0, date.day, -1, -1}; };
  out.said.start = in_year(is.said.start);
  out.said.interval = is.said.interval || !is.to.empty();
  if (out.said.interval) out.said.end = in_year(is.to.empty() ? is.said.end : is.to.front().said.start);
  return out;
}

// "every Friday", "thứ Hai hằng tuần"; a bare clock time in a sentence of habits.
bool recurs(const Scan& scan, std::uint32_t at, const Piece& piece) {
  if (has(piece, slot_year) || piece.is.stretch) return false;
  if (is_season(scan, at, piece)) return true;
  if (scan.ends_before(Kind::habit, at) || scan.match(Kind::habit_after, piece.last) > 0) return true;
  if (piece.slots == slot_day && scan.match(Kind::conjunction, piece.last) > 0) {  // "ngày 1 và rằm hàng tháng"
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t i = piece.last; i < piece.last + reach && scan.inside(i); ++i) {
      if (scan.match(Kind::habit_after, i) > 0) return true;
    }
  }
  if (!only_clock(piece)) return false;
  for (std::uint32_t i = scan.range.first; i < scan.range.last; ++i) {
    int anywhere = 0;
    if ((scan.match(Kind::habit, i, &anywhere) > 0 && anywhere != 0) || scan.match(Kind::habit_after, i) > 0) return true;
  }
  return false;
}

// Alone on its line but for the words that introduce it: "from 13 to 15 July".
bool tenseless(const Scan& scan, std::uint32_t at, std::uint32_t last) {
  const auto preceded = [&](std::uint32_t place) {
    for (const Kind kind : {Kind::join, Kind::since, Kind::between, Kind::date_before, Kind::clock_before}) {
      for (std::uint32_t back = 3; back >= 1; --back) {
        if (place >= scan.range.first + back && scan.match(kind, place - back) == back) return back;
      }
    }
    return std::uint32_t{0};
  };
  while (const std::uint32_t back = preceded(at)) at -= back;
  return scan.alone(at, last);
}

// A weak expression counts where the words around it call for a time.
bool stands(const Scan& scan, std::uint32_t at, const Piece& piece) {
  if (!piece.weak || (only_clock(piece) && piece.is.said.interval && (recurs(scan, at, piece) || tenseless(scan, at, piece.last))))
    return true;                  // "từ 5 giờ đến 22 giờ hằng ngày"
  if (piece.slots == slot_day) {  // "ngày 26"
    const bool closed = !scan.inside(piece.last) || scan[piece.last].kind == text::TokenKind::punctuation ||
                        scan.match(Kind::until, piece.last) > 0 || scan.match(Kind::conjunction, piece.last) > 0;
    const bool opened = at == scan.range.first || scan[at - 1].kind == text::TokenKind::punctuation || scan.ends_before(Kind::date_before, at);
    return !scan.words.month_first() && (closed || opened);
  }
  return false;
}

// "áp dụng đến hết ngày 30/6": a stretch that ends then; but "hạn nộp lùi đến hết ngày 30/6" tells a day.
bool goes_up_to(const Scan& scan, std::uint32_t at) {
  int stretch = 0;
  if (!scan.ends_before(Kind::until_open, at, &stretch) || stretch == 0) return false;
  for (std::uint32_t back = 1; back <= 14 && at >= scan.range.first + back; ++back) {
    int deadline = 0;
    if (scan.match(Kind::ahead, at - back, &deadline) > 0 && deadline != 0) return false;
  }
  return true;
}

// The words before an expression: since, until, as of.
void take_frame(const Scan& scan, std::uint32_t at, TimeExpression& is) {
  const bool starts = [&] {
    for (std::uint32_t back = 1; back <= 4 && at >= scan.range.first + back; ++back) {
      const std::uint32_t first = at - back;
      if (scan.match(Kind::as_of_start, first) == back) return first == scan.range.first || scan[first - 1].kind == text::TokenKind::punctuation;
    }
    return false;
  }();
  is.as_of = !is.ahead && (scan.ends_before(Kind::as_of, at) || starts);
  if (!is.as_of && (scan.match(Kind::when_start, scan.range.first) > 0) && is.said.start.hour >= 0) {
    is.as_of = at > scan.range.first + 2;
    for (std::uint32_t i = scan.range.first; i < at; ++i) is.as_of = is.as_of && !scan.is(i, ",");
  }
  if (is.said.interval || is.stretch || is.as_of || is.from_page || !is.to.empty()) return;
  int source = 0;  // "a letter from Friday" is no stretch that goes on
  if (scan.ends_before(Kind::since, at, &source)) {
    is.since = source == 0 || is.ahead || is.tenseless;
  } else if (scan.match(Kind::onward, is.tokens.last) > 0) {
    is.since = true;
  } else if (is.said.start.hour >= 0 || is.said.part == DayPart::dawn) {
    return;  // "shortly before midnight", "before sunrise on Saturday" are about then
  } else if (scan.ends_before(Kind::before, at) || goes_up_to(scan, at)) {
    is.until = true;
  } else if (scan.ends_before(Kind::after, at)) {
    is.since = true;
  }
}

// Whether the clause looks ahead: such a word before the expression with no speaker between, or behind one that opens the sentence.
bool looks_ahead(const Scan& scan, std::uint32_t first, std::uint32_t last) {
  int counted = 0;  // "tính đến hết ngày 9/2": what was counted is past, though an end is named
  if (scan.ends_before(Kind::as_of, first, &counted) && counted != 0) return false;
  if (scan.ends_before(Kind::until_open, first)) return true;
  bool deadline = first > scan.range.first + 1 && scan.ends_before(Kind::deadline, first);
  for (std::uint32_t back = 1; back <= 16 && first >= scan.range.first + back; ++back) {
    const std::uint32_t at = first - back;
    if (scan.match(Kind::said, at) > 0 || scan.is(at, ";")) return false;
    if (scan.match(Kind::ahead, at) > 0) return true;
    if (scan.is(at, ",") && back > 1) {
      deadline = false;
      break;
    }
  }
  if (deadline) return true;
  const bool opens = first <= scan.range.first + 2;
  for (std::uint32_t at = last; opens && at < last + 10 && scan.inside(at); ++at) {
    if (scan.match(Kind::said, at) > 0) return false;
    if (scan.match(Kind::ahead, at) > 0) return true;
  }
  return false;
}

// "Hồi tháng Giêng năm nay, Bình Nhưỡng thử bom": a month of a year that is told, and no word says that it is the lunar one.
bool is_january(const Scan& scan, std::uint32_t at, const Piece& piece) {
  constexpr std::uint32_t marker = 3;  // "tháng Giêng năm nay (âm lịch)"
  const bool told = has(piece, slot_year) || piece.is.unit == Grain::year;
  if (piece.is.said.start.month != 1 || has(piece, slot_day) || !told) return false;
  for (std::uint32_t i = at; i < std::min(scan.range.last, piece.last + marker); ++i) {
    if (scan.match(Kind::lunar, i) > 0) return false;
  }
  return true;
}

TimeExpression finished(const Scan& scan, std::uint32_t at, Piece& piece) {
  TimeExpression& is = piece.is;
  is.tokens = {at, piece.last};
  settle(piece);
  is.anniversary_or_name = piece.name;
  is.lunar =
      (is.lunar && !is_january(scan, at, piece)) || (scan.ends_before(Kind::lunar_before, at) && has(piece, slot_day) && !has(piece, slot_year));
  is.same_period = scan.ends_before(Kind::same_period, at);
  is.tenseless = tenseless(scan, at, piece.last);
  if (!is.ahead && !is.back && !has(piece, slot_year | slot_unit | slot_relative)) {
    is.ahead = looks_ahead(scan, at, piece.last);
    is.expected = is.ahead && !scan.ends_before(Kind::until_open, at);
  }
  if (is.weekend && is.nth == 0 && is.weeks == 0 && !is.ahead) is.back = !is.tenseless && !looks_ahead(scan, at, piece.last);
  take_frame(scan, at, is);
  if (recurs(scan, at, piece) || goes_round(is)) return yearly(is);
  return std::move(is);
}

}  // namespace

std::vector<TimeExpression> find_times(const text::Text& text, text::TokenRange range, std::string_view language) {
  std::vector<TimeExpression> out;
  const Scan scan{text, range, Words::of(language), language, opening_phrases_of(language)};
  const lexicon::WordSet& openers = openers_of(language);
  for (std::uint32_t at = range.first; at < range.last;) {
    const text::Token& token = scan[at];
    const auto mark_opens = [&] { return (scan.words.may_begin(token) && may_open(scan, at)) || scan.words.begins(Kind::no_time, token.word); };
    if (token.kind == text::TokenKind::word ? !openers.has(token.word) : !mark_opens()) {
      ++at;
      continue;
    }
    std::optional<Piece> piece = bare_end(scan, at);
    if (!piece) {
      piece = joined_at(scan, at);
      if (piece) take_interval(scan, at, *piece);
      if (piece) take_length(scan, *piece);
    }
    const std::uint32_t no_time = scan.match(Kind::no_time, at);
    if (no_time > 0 && (!piece || piece->last <= at + no_time)) {
      at += no_time;
    } else if (piece && stands(scan, at, *piece)) {
      out.push_back(finished(scan, at, *piece));
      at = out.back().tokens.last;
    } else {
      ++at;
    }
  }
  share_month(scan, out);
  share_marker(scan, out);
  return out;
}

}  // namespace dateline::values
