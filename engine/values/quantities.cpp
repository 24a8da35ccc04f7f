// Tokens -> quantities. In: a range of folded text with numbered words, and ranges already taken by times. Out: QuantityExpression, by place.
// One pass; a token that no table knows costs one look-up. Proved by tests/quantities_test.cpp.
#include "values/quantities.hpp"

#include <algorithm>

#include "lexicon/by_language.hpp"
#include "values/quantities_reader.hpp"

namespace dateline::values {

bool QuantityReader::may_begin(std::uint32_t at) const {
  const text::Token& t = token(at);
  if (t.kind == text::TokenKind::number || numbers_.begins(t) || units_.begins(t)) return true;
  if (t.kind == text::TokenKind::word) return t.capital && t.form.back() >= '0' && t.form.back() <= '9';
  if (at + 1 >= range_.last || !(t.is("-") || t.is(".") || t.is(",") || t.is("–") || t.is("−"))) return false;
  return is_number(at + 1) || (token(at + 1).is(".") && glued(at + 1));
}

std::optional<PendingBound> QuantityReader::bound_at(std::uint32_t at) const {
  const auto match = words_.bound_before(text_, at);
  if (!match) return std::nullopt;
  return PendingBound{at, at + match.length, *match.value};
}

std::optional<QuantityExpression> QuantityReader::read(std::uint32_t at, const std::optional<PendingBound>& pending, std::uint32_t& end,
                                                       std::uint32_t before) {
  before_ = before;
  Found q = score(at, range_.last);
  if (!q) q = race_time(at, range_.last);
  if (q) return q;
  q = opened_range(at, range_.last);
  if (!q) q = measure(at, range_.last);
  if (q) q = with_other_end(*q, range_.last, nullptr);
  if (!q) return std::nullopt;
  end = q->tokens.last;
  if (is_code(*q) || is_clock(*q) || is_named_order(*q) || is_item_label(*q) || is_part_of_a_date(*q)) return std::nullopt;
  take_repetition(*q);
  take_age(*q, pending);
  take_bounds(*q, pending);
  turn_below_zero(*q);
  if (q->dimension == Dimension::count) {
    take_noun(*q);
    if (is_floor_of_address(*q)) return std::nullopt;
    if (!is_ordered(*q) && (is_labelled(*q) || is_year(*q) || is_address(*q) || is_part_of_a_name(*q) || is_dotted_date(*q) || numbers_a_noun(*q))) {
      return std::nullopt;
    }
    take_state(*q);
    if (is_term(*q)) return std::nullopt;
    per_before(*q);
  } else {
    take_measured(*q);
    if (q->of.empty() && (q->dimension == Dimension::mass || q->dimension == Dimension::volume)) take_noun_before(*q);
    per_before(*q);
  }
  if (!counts_something(*q)) return std::nullopt;
  return q;
}

namespace {

// The bound at hand once another begins: words that follow each other are one bound, and "about" weakens no firmer one ("ít nhất khoảng 5").
PendingBound joined(const std::optional<PendingBound>& before, const PendingBound& bound) {
  if (!before || before->end != bound.first) return bound;
  const bool weaker = bound.word.bound == Bound::about && before->word.bound != Bound::exact;
  return {before->first, bound.end, weaker ? before->word : bound.word};
}

// The words that a quantity or a bound may begin with; most begin neither.
const lexicon::WordSet& openers_of(std::string_view language) {
  static const lexicon::ByLanguage<lexicon::WordSet> all([](const std::string& name) {
    lexicon::WordSet out = number_words_of(name).beginnings();
    out.add(units_of(name).beginnings());
    out.add(count_words_of(name).bounds_before());
    return out;
  });
  static const lexicon::WordSet none;
  return all.of(language, none);
}

// The quantities of a range that no time takes a part of.
void find_in(const text::Text& text, text::TokenRange range, std::string_view language, bool whole, std::vector<QuantityExpression>& out) {
  QuantityReader reader(text, range, language, whole);
  const lexicon::WordSet& openers = openers_of(language);
  const auto counted_before = [&]() -> std::uint32_t {
    if (out.empty() || out.back().tokens.first < range.first || out.back().dimension == Dimension::ordinal) return 0;
    return std::max({out.back().tokens.last, out.back().of.last, out.back().state.last});
  };
  std::optional<PendingBound> pending;
  for (std::uint32_t at = range.first; at < range.last;) {
    const bool opens = openers.has(text[at].word);
    const bool word = text[at].kind == text::TokenKind::word && !text[at].capital;
    if (!opens && (word || !reader.may_begin(at))) {
      ++at;
      continue;
    }
    if (!opens || reader.may_begin(at)) {
      std::uint32_t end = reader.skip_code(at);
      if (end == at) {
        if (std::optional<QuantityExpression> found = reader.read(at, pending, end, counted_before())) {
          end = std::max(found->tokens.last, at + 1);
          if (out.empty() || !reader.take_part_of(out.back(), *found) || !found->number.empty()) out.push_back(std::move(*found));
          pending.reset();
        }
      }
      if (end > at) {
        at = end;
        continue;
      }
    }
    const std::optional<PendingBound> bound = reader.bound_at(at);
    if (bound && bound->word.none) {  // "nhiệt độ"
      at = bound->end;
      continue;
    }
    if (bound && (!pending || bound->end > pending->end)) pending = joined(pending, *bound);
    ++at;
  }
}

// "tăng từ 700 lên 5.000 người": what the second number counts the first one does as well.
void share_noun(const text::Text& text, std::string_view language, std::vector<QuantityExpression>& all) {
  const NumberWords& words = number_words_of(language);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    QuantityExpression& first = all[i];
    const QuantityExpression& second = all[i + 1];
    const bool counts = first.dimension == Dimension::count && second.dimension == Dimension::count && first.unit.empty() && second.unit.empty();
    if (!counts || !first.of.empty() || !first.state.empty() || second.of.empty()) continue;
    if (second.tokens.first != first.tokens.last + 1 || text[first.tokens.last].kind != text::TokenKind::word) continue;
    const bool opened = first.tokens.first > 0 && words.opening(text[first.tokens.first - 1]) != nullptr;
    if (opened) first.of = second.of, first.written_unit = second.written_unit;
  }
}

}  // namespace

std::string counted(const text::Text& text, const QuantityExpression& quantity) {
  const text::TokenRange &of = quantity.of, &state = quantity.state;
  if (of.empty()) return state.empty() ? std::string() : text.joined(state);
  return text.joined(state.empty() || state.first != of.last ? of : text::TokenRange{of.first, state.last});
}

std::vector<QuantityExpression> find_quantities(const text::Text& text, text::TokenRange range, std::string_view language,
                                                const std::vector<text::TokenRange>& taken) {
  std::vector<QuantityExpression> out;
  range.last = std::min(range.last, static_cast<std::uint32_t>(text.size()));
  std::uint32_t at = range.first;
  for (const text::TokenRange& time : taken) {
    if (time.last <= at || time.first >= range.last) continue;
    if (time.first > at) find_in(text, {at, time.first}, language, false, out);
    at = std::max(at, time.last);
  }
  if (at < range.last) find_in(text, {at, range.last}, language, at == range.first, out);
  share_noun(text, language, out);
  const Unit* elided = units_of(language).elided();
  if (elided == nullptr) return out;
  const auto money = [](const QuantityExpression& q) { return q.dimension == Dimension::money; };
  const bool of_another = std::any_of(out.begin(), out.end(), [&](const QuantityExpression& q) {
    return money(q) && std::string_view(q.unit).substr(0, q.unit.find('/')) != elided->base;
  });
  if (of_another) return out;
  const bool beside = std::any_of(out.begin(), out.end(), money);
  const QuantityReader reader(text, range, language, false);
  for (QuantityExpression& q : out) reader.take_elided_currency(q, beside);
  // "23 nghìn | một lít": the litre is of the price.
  std::vector<QuantityExpression> kept;
  for (const QuantityExpression& q : out) {
    const auto takes_in = [&](const QuantityExpression& o) { return &o != &q && o.tokens.contains(q.number.first); };
    if (std::none_of(out.begin(), out.end(), takes_in)) kept.push_back(q);
  }
  return kept;
}

}  // namespace dateline::values
