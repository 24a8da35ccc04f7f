// A line of a name and a date -> two. In: a unit. Out: its parts as units of their own. Proved by tests/page_dates_test.cpp.
#include "clean/dateline.hpp"
#include "clean/layout.hpp"
#include "clean/marks.hpp"
#include "clean/signature.hpp"
#include "clean/signature_parts.hpp"

namespace dateline::clean {
namespace {

using text::Text;
using text::TokenRange;

constexpr std::uint32_t longest_parted = 30, longest_beside = 8;

bool is_bar(const text::Token& token) { return token.is("|") || token.is("·") || token.is("•"); }

// What may stand beside a page's date in one line: who wrote it, where, in which part of the site. Behind a bar it may be any few words without a
// number; "Lịch thi đấu 6/3 - 7/3/2019" and "Ngày 10/9/2016, bến Đông đón con tàu mới" date no page.
bool stands_beside_date(const Text& text, TokenRange rest, bool bar) {
  rest = trimmed(text, rest);
  if (rest.empty()) return true;
  const Unit unit = unit_of(text, rest);
  if (is_section(text, unit) || heading_of(text, unit)) return true;
  if (const auto signature = signature_of(text, rest)) return signature->certain || bar || unit.words <= 6;
  if (looks_like_name(text, rest)) return unit.words <= longest_beside;
  if (!bar || unit.words > longest_beside) return false;
  for (std::uint32_t i = rest.first; i < rest.last; ++i) {
    if (text[i].kind == text::TokenKind::number) return false;
  }
  return true;
}

}  // namespace

bool part_line(const Text& text, std::vector<Unit>& units, std::size_t at, std::string_view language) {
  const TokenRange range = units[at].tokens;
  if (units[at].words > longest_parted) return false;
  std::uint32_t best = range.first, most = 0;
  for (std::uint32_t i = range.first + 1; i + 1 < range.last; ++i) {
    const bool bar = is_bar(text[i]), dash = is_dash(text[i]) && (text[i].space_before || text[i + 1].space_before);
    const bool comma = text[i].is(",") && text[i + 1].space_before, slash = text[i].is("/") && text[i].space_before;
    if (!bar && !dash && !comma && !slash) continue;
    const TokenRange left{range.first, i}, right{i + 1, range.last};
    if (left.size() > most && date_line(text, left, language) && stands_beside_date(text, right, bar)) {
      most = left.size();
      best = i + 1;
    }
    if (right.size() > most && date_line(text, right, language) && stands_beside_date(text, left, bar)) {
      most = right.size();
      best = i;
    }
  }
  if (most == 0) return false;
  cut(units, at, best, text);
  units[at].cut = false;
  return true;
}

}  // namespace dateline::clean
