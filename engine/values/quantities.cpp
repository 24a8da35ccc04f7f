// Tokens -> quantities. In: a range of folded text with numbered words, and ranges already taken by times. Out: QuantityExpression, by place.
// One pass; a token that no table knows costs one look-up. Proved by tests/quantities_test.cpp.
#include "values/quantities.hpp"

#include <algorithm>

#include "values/quantities_reader.hpp"

namespace dateline::values {

bool QuantityReader::may_begin(std::uint32_t at) const {
  const text::Token& t = token(at);
  return t.kind == text::TokenKind::number || t.word != 0 || (t.kind == text::TokenKind::word && t.form.back() >= '0' && t.form.back() <= '9');
}

std::optional<PendingBound> QuantityReader::bound_at(std::uint32_t at) const {
  const auto match = words_.bound_before(text_, at);
  if (!match) return std::nullopt;
  return PendingBound{at, at + match.length, *match.value};
}

std::optional<QuantityExpression> QuantityReader::read(std::uint32_t at, const std::optional<PendingBound>& pending, std::uint32_t& end) const {
  Found q = score(at, range_.last);
  if (q) return q;
  q = opened_range(at, range_.last);
  if (!q) q = measure(at, range_.last);
  if (q) q = with_other_end(*q, range_.last, nullptr);
  if (!q) return std::nullopt;
  end = q->tokens.last;
  if (is_code(*q)) return std::nullopt;
  take_repetition(*q);
  take_age(*q);
  take_bounds(*q, pending);
  if (q->dimension == Dimension::count) {
    take_noun(*q);
    if (is_labelled(*q) && q->dimension != Dimension::ordinal) return std::nullopt;
    if (is_year(*q) || is_address(*q)) return std::nullopt;
  }
  if (!counts_something(*q)) return std::nullopt;
  return q;
}

std::vector<QuantityExpression> find_quantities(const text::Text& text, text::TokenRange range, std::string_view language,
                                                const std::vector<text::TokenRange>& taken) {
  std::vector<QuantityExpression> out;
  range.last = std::min(range.last, static_cast<std::uint32_t>(text.size()));
  std::size_t next_taken = 0;
  std::optional<PendingBound> pending;
  text::TokenRange free = range;  // up to the next taken range
  auto bounded = [&](std::uint32_t at) {
    while (next_taken < taken.size() && taken[next_taken].last <= at) ++next_taken;
    free.last = next_taken < taken.size() ? std::min(range.last, std::max(at, taken[next_taken].first)) : range.last;
  };
  for (std::uint32_t at = range.first; at < range.last;) {
    bounded(at);
    if (free.last <= at) {
      at = std::max(at + 1, taken[next_taken].last);
      pending.reset();
      continue;
    }
    const QuantityReader reader(text, free, language);
    if (!reader.may_begin(at)) {
      ++at;
      continue;
    }
    if (const std::uint32_t behind = reader.skip_code(at); behind > at) {
      at = behind;
      continue;
    }
    std::uint32_t end = at;
    if (std::optional<QuantityExpression> found = reader.read(at, pending, end)) {
      at = std::max(found->tokens.last, at + 1);
      out.push_back(std::move(*found));
      pending.reset();
      continue;
    }
    if (end > at) {
      at = end;
      continue;
    }
    const std::optional<PendingBound> bound = reader.bound_at(at);
    if (bound && bound->word.none) {  // "nhiệt độ"
      at = std::min(bound->end, free.last);
      continue;
    }
    if (bound && (!pending || bound->end > pending->end)) {
      const bool stacked = pending && pending->end == bound->first;
      const std::uint32_t first = stacked ? pending->first : bound->first;
      const bool weaker = stacked && bound->word.bound == Bound::about && pending->word.bound != Bound::exact;
      const BoundWord word = weaker ? pending->word : bound->word;
      pending = PendingBound{first, bound->end, word};
    }
    ++at;
  }
  return out;
}

}  // namespace dateline::values
