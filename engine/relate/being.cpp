// Words of being and what stands behind them -> how two statements tell it. In: <language>/copulas.tsv. Proved by tests/rules_test.cpp.
#include "relate/being.hpp"

#include <algorithm>
#include <vector>

#include "lexicon/by_language.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using lexicon::Concept;

// Two sentences make one claim from here on, and share so many of their words.
constexpr double surely = 0.7;
constexpr float alike = 0.3F;
// What something is stands so many tokens behind the word of being at most.
constexpr std::uint32_t reach = 8;

// Words of being; nothing for those that only look so.
using Copulas = lexicon::Phrases<std::optional<Being>>;

std::optional<Being> being_named(std::string_view name) {
  if (name == "is") return Being::is;
  if (name == "is_not") return Being::is_not;
  return name == "may_be" ? std::optional(Being::may_be) : std::nullopt;
}

const Copulas& copulas(std::string_view language) {
  static const lexicon::ByLanguage<Copulas> all([](const std::string& of) {
    Copulas out;
    for (const lexicon::Row& row : lexicon::table(of + "/copulas.tsv")) {
      for (const std::string_view form : lexicon::forms(row[0])) out.add(form, being_named(row[1]));
    }
    return out;
  });
  static const Copulas none;
  return all.of(language, none);
}

constexpr std::uint64_t plain_word = std::uint64_t{1} << 63, a_name = std::uint64_t{1} << 62;

// What the words from `first` on say that something is: names, concepts, other words of one language; empty where they tell an act ("was killed").
std::vector<std::uint64_t> told_behind(const PairView& pair, StatementId id, std::uint32_t first) {
  const resolve::ResolvedStatement& resolved = pair.world().statements[id.index()];
  const extract::Draft& draft = *resolved.draft;
  const ReportId report = pair.world().out.of(id).report;
  const extract::Reading& reading = pair.world().reading(report);
  const text::Text& text = reading.page.text;
  std::uint32_t last = first;
  while (last < draft.tokens.last && last - first < reach && text[last].kind != text::TokenKind::punctuation) ++last;
  std::vector<std::uint64_t> out;
  for (const extract::Term& term : draft.terms) {
    if (term.tokens.first < first || term.tokens.first >= last) continue;
    const bool act = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::act;
    if (act && out.empty()) return {};
    if (act || lexicon::has_role(term.concept_id, lexicon::ConceptRole::generic_people)) continue;
    if (term.concept_id != 0)
      out.push_back(term.concept_id);
    else if (pair.one_language())
      out.push_back(plain_word | text::hash(lexicon::stem(text[term.tokens.first].lower, reading.page.report.language)));
  }
  for (std::size_t k = 0; k < draft.mentions.size(); ++k) {
    const std::uint32_t at = reading.mentions[draft.mentions[k]].tokens.first;
    if (resolved.entities[k] && at >= first && at < last) out.push_back(a_name | resolved.entities[k].value);
  }
  return out;
}

struct Predicate {
  Being how = Being::is;
  std::vector<std::uint64_t> what;
};

std::vector<Predicate> beings(const PairView& pair, StatementId id) {
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const auto& words = copulas(pair.world().out.of(report).language);
  std::vector<Predicate> out;
  for (std::uint32_t at = draft.tokens.first; at < draft.tokens.last; ++at) {
    const auto quoted = [&](const extract::QuoteDraft& q) { return q.tokens.contains(at); };
    const auto found = words.longest(text.tokens(), at);
    if (!found || std::any_of(draft.quotes.begin(), draft.quotes.end(), quoted)) continue;
    const std::uint32_t behind = at + static_cast<std::uint32_t>(found.length);
    at = behind - 1;
    const std::optional<Being>& how = *found.value;
    if (!how) continue;
    if (auto what = told_behind(pair, id, behind); !what.empty()) out.push_back({*how, std::move(what)});
  }
  return out;
}

bool one_being(const Predicate& x, const Predicate& y) {
  std::size_t shared = 0;
  for (const std::uint64_t key : x.what) {
    if (std::find(y.what.begin(), y.what.end(), key) == y.what.end()) continue;
    shared += (key & a_name) != 0 && (key & plain_word) == 0 ? 2 : 1;
  }
  return shared >= 2 || (shared == 1 && std::min(x.what.size(), y.what.size()) == 1);
}

}  // namespace

std::optional<BeingsApart> beings_apart(const PairView& pair) {
  if (!partners(pair) || pair.score() < surely || pair.alignment.cosine < alike) return std::nullopt;
  const std::vector<Predicate> told_a = beings(pair, pair.alignment.a), told_b = beings(pair, pair.alignment.b);
  std::optional<BeingsApart> out;
  for (const Predicate& x : told_a) {
    for (const Predicate& y : told_b) {
      if (!one_being(x, y)) continue;
      if (x.how == y.how) return std::nullopt;  // both tell it so, whatever else they tell
      if (!out && (x.how == Being::is || y.how == Being::is)) out = {x.how, y.how};
    }
  }
  return out;
}

}  // namespace dateline::relate
