// Polarity: one side tells what the other one denies, or the opposite of it. In: a pair of statements of one cluster. Out: findings.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>

#include "cluster/apart.hpp"
#include "extract/cues.hpp"
#include "relate/being.hpp"
#include "relate/denied.hpp"
#include "relate/sense.hpp"
#include "relate/states.hpp"
#include "text/hash.hpp"
#include "vectorise/rows.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using lexicon::ConceptRole;

// Cosine of two statements of the same words: their rows are nearly one.
constexpr float same_words = 0.97F;
// And of two sentences in much the same words.
constexpr float much_the_same = 0.5F;
// Cosine from which an act beside one figure is told in like words.
constexpr float alike_beside_a_number = 0.15F;
// And of partners of one day whose main acts are opposites.
constexpr float alike_on_one_day = 0.3F;
// The same of a pair that surely makes one claim, and where both name whom they tell of.
constexpr float alike_of_a_claim = 0.2F, alike_of_a_name = 0.1F;
// From here on the figures that agree are telling ones.
constexpr double one_figure = 0.7;
// Score of opposites that need not be what both statements are about.
constexpr double sure_of_one_claim = 0.8;
// And of opposites that are what both are about.
constexpr double sure_of_main_acts = 0.75;
// How sure a denial is of a pair that surely makes one claim: of an act or a cause, of a thing or by a word of speech, of what no table knows.
constexpr double of_an_act = 0.9, of_a_thing = 0.85, of_words = 0.8;

// How either side tells a pair of acts: who denies a thing tells the opposite of it.
struct ActsAsTold {
  bool a_denied = false, b_denied = false;    // this side alone denies what its statement tells
  bool a_negated = false, b_negated = false;  // the act, with that
};

ActsAsTold as_told(const PairView& pair, const ActPair& acts) {
  ActsAsTold out;
  out.a_denied = pair.draft_a().denied && !pair.draft_b().denied;
  out.b_denied = pair.draft_b().denied && !pair.draft_a().denied;
  out.a_negated = is_negated(pair, pair.alignment.a, *acts.a) != out.a_denied;
  out.b_negated = is_negated(pair, pair.alignment.b, *acts.b) != out.b_denied;
  return out;
}

// "He criticised ..., met ..., called ... and banned ...": of so many deeds some two are opposites by chance.
bool lists_deeds(const Facts& facts) {
  constexpr std::ptrdiff_t many = 5;
  return std::count_if(facts.acts.begin(), facts.acts.end(), tells) >= many;
}

bool calls_off(const Facts& facts) {
  return std::any_of(facts.acts.begin(), facts.acts.end(),
                     [](const Act& act) { return !act.negated && lexicon::has_role(act.concept_id, ConceptRole::reversing); });
}

// The statement tells a duration of weeks at least.
bool lasted(const extract::Draft& draft) {
  constexpr double week = 7 * 24 * 3600.0;
  return std::any_of(draft.quantities.begin(), draft.quantities.end(), [](const values::QuantityExpression& q) {
    return q.dimension == values::Dimension::duration && (q.unit != "s" || q.value >= week);
  });
}

// "ở nội dung 50 m … 554 điểm", "ở nội dung 10 m … 585 điểm": sentences whose figures differ and nowhere agree tell of two things.
bool other_figures(const PairView& pair) {
  const auto& figures = pair.alignment.quantities;
  const auto apart = [](const cluster::QuantityPair& q) { return q.agreement == cluster::Agreement::apart; };
  return !figures.empty() && std::all_of(figures.begin(), figures.end(), apart);
}

// "X không được HLV Z triệu tập", "Y cũng được HLV Z triệu tập": besides whom both name, each tells of somebody of its own.
bool each_of_its_own(const PairView& pair) {
  const auto own = [&](const Facts& facts, const Facts& other) {
    const ReportId report = &facts == &pair.facts_a() ? pair.a().report : pair.b().report;
    return std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) {
      if (p.part == cluster::Part::speaker || pair.kind_of(p.entity) != EntityKind::person) return false;
      if (cluster::is_bare_word(pair.world(), report, p)) return false;
      return std::none_of(other.participants.begin(), other.participants.end(),
                          [&](const cluster::Participant& q) { return could_be_one(pair.world(), p.entity, q.entity); });
    });
  };
  return own(pair.facts_a(), pair.facts_b()) && own(pair.facts_b(), pair.facts_a());
}

// "Danh sách 23 cầu thủ tham dự giải:": the act only says which list it is.
bool opens_list(const PairView& pair, StatementId id) {
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  return !draft.tokens.empty() && pair.world().text(pair.world().out.of(id).report)[draft.tokens.last - 1].is(":");
}

// "Không thị trường nào mua nhiều như Đức", "No market buys more than Germany": nobody is denied to do it; one does it most.
bool denies_by_comparison(const PairView& pair, StatementId id) {
  static const lexicon::HashedTables comparisons("comparisons.tsv");
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const std::string& language = pair.world().out.of(report).language;
  if (draft.tokens.empty() || !extract::cues(language).negation.longest(text.tokens(), draft.tokens.first)) return false;
  for (const cluster::Act& act : pair.context.facts[id.index()].acts) {
    for (std::uint32_t at = act.token + 1; at < draft.tokens.last; ++at) {
      if (text[at].kind == text::TokenKind::punctuation) break;
      if (comparisons.of(language).longest(text.tokens(), at)) return true;
    }
  }
  return false;
}

// Why two statements deny nothing of each other, whatever their acts; null where they may.
const char* why_of_two_matters(const PairView& pair) {
  const bool undone_by_then = done_by_then(pair, pair.alignment.a, pair.alignment.b) || done_by_then(pair, pair.alignment.b, pair.alignment.a);
  if (pair.slot(Slot::when) < 0 && !undone_by_then) return "other-day";
  if (pair.slot(Slot::where) < 0) return "other-place";
  if (other_persons(pair.context, pair.alignment)) return "other-persons";
  if (other_figures(pair)) return "other-object";
  if (each_of_its_own(pair)) return "other-persons";
  if (denies_by_comparison(pair, pair.alignment.a) || denies_by_comparison(pair, pair.alignment.b)) return "same-polarity";
  if (opens_list(pair, pair.alignment.a) || opens_list(pair, pair.alignment.b)) return "not-main-act";
  return nullptr;
}

// Before the act, in its stretch of words up to a mark, stands one that `tells`: a function of the language's cues, the tokens and a place.
template <class Tells>
bool stands_before(const PairView& pair, StatementId id, const Act& act, Tells tells) {
  const std::uint32_t first = pair.world().statements[id.index()].draft->tokens.first;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const extract::Cues& cues = extract::cues(pair.world().out.of(report).language);
  for (std::uint32_t at = act.token; at > first && text[at - 1].kind != text::TokenKind::punctuation; --at) {
    if (tells(cues, text.tokens(), at - 1)) return true;
  }
  return false;
}

// "không phải là thành phần bị cấm": something is denied before the act.
bool behind_denial(const PairView& pair, StatementId id, const Act& act) {
  return stands_before(pair, id, act, [](const extract::Cues& cues, std::span<const text::Token> tokens, std::uint32_t at) {
    const auto found = cues.negation.longest(tokens, at);
    return found && *found.value == extract::NegationKind::negates;
  });
}

// "được hoàn vé nếu không muốn trung chuyển": the act is only a condition.
bool in_condition(const PairView& pair, StatementId id, const Act& act) {
  return stands_before(pair, id, act, [](const extract::Cues& cues, std::span<const text::Token> tokens, std::uint32_t at) {
    const auto found = cues.clauses.longest(tokens, at);
    return found && (*found.value & extract::clause_word::condition) != 0;
  });
}

// "dùng tiền cưới để tặng": the later act is what the earlier one is done for.
bool done_for(const PairView& pair, StatementId id, const Act& means, const Act& end) {
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const auto& clauses = extract::cues(pair.world().out.of(report).language).clauses;
  for (std::uint32_t at = means.token + 1; at < end.token; ++at) {
    const auto found = clauses.longest(text.tokens(), at);
    if (found && at + found.length == end.token && (*found.value & extract::clause_word::subordinate) != 0) return true;
  }
  return false;
}

// "không dùng tiền cưới, tặng hết cho bệnh nhi", "dùng tiền cưới để tặng bệnh nhi": a means to an end that the denying side tells as done without it.
bool means_to_one_end(const PairView& pair, const ActPair& acts, bool a_denies) {
  const StatementId telling = a_denies ? pair.alignment.b : pair.alignment.a, denying = a_denies ? pair.alignment.a : pair.alignment.b;
  const Act &means = a_denies ? *acts.b : *acts.a, &denied = a_denies ? *acts.a : *acts.b;
  const Facts &told = a_denies ? pair.facts_b() : pair.facts_a(), &others = a_denies ? pair.facts_a() : pair.facts_b();
  return std::any_of(told.acts.begin(), told.acts.end(), [&](const Act& end) {
    return !end.negated && done_for(pair, telling, means, end) && std::any_of(others.acts.begin(), others.acts.end(), [&](const Act& other) {
      return other.concept_id == end.concept_id && !other.negated && other.token > denied.token && !done_for(pair, denying, denied, other);
    });
  });
}

// "DPP ủng hộ độc lập", "Trung Quốc phản đối độc lập": each is said to be done by somebody else.
bool other_doers(const PairView& pair, const ActPair& acts) {
  const auto doers = [&](const Facts& facts, const Act& act) {
    std::vector<EntityId> out;
    for (const cluster::Participant& p : facts.participants) {
      const bool body = pair.kind_of(p.entity) != EntityKind::place || p.acts_as_government;
      if (p.part == cluster::Part::agent && p.act == act.concept_id && body) out.push_back(p.entity);
    }
    return out;
  };
  const auto a = doers(pair.facts_a(), *acts.a), b = doers(pair.facts_b(), *acts.b);
  const auto attitude = [](const Act& act) { return lexicon::has_role(act.concept_id, ConceptRole::attitude); };
  if (acts.opposite && attitude(*acts.a) && attitude(*acts.b) && (a.empty() || b.empty())) return true;
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](EntityId x) {
    return std::any_of(b.begin(), b.end(), [&](EntityId y) { return could_be_one(pair.world(), x, y); });
  });
}

// "voted on Wednesday to ban", "threw out a ban": what a statement first tells to be decided, the one that rejects it and one that does not.
bool decided_acts(const PairView& pair, const ActPair& acts) {
  constexpr std::uint32_t farthest = 5;
  const auto behind_main = [](const Facts& facts, const Act& act) {
    return main_act(facts, act) || std::any_of(facts.acts.begin(), facts.acts.end(), [&](const Act& each) {
             return each.token < act.token && act.token - each.token <= farthest && main_act(facts, each);
           });
  };
  const bool off = called_off(pair, pair.alignment.a, *acts.a) || called_off(pair, pair.alignment.b, *acts.b);
  return off && behind_main(pair.facts_a(), *acts.a) && behind_main(pair.facts_b(), *acts.b);
}

// The other report says of that act elsewhere what the one says here, in words not much less alike: "FTA chưa đi tới ký kết" beside "ký thỏa thuận
// miễn thị thực".
bool answered_elsewhere(const PairView& pair, const ActPair& acts) {
  constexpr float nearly_as_alike = 0.75F;
  // Whoever rejects a thing tells the opposite: "bác bỏ thông tin sẽ cho 1.200 người thôi việc".
  const auto tells_not = [&](StatementId id, const Act& act) { return act.negated != pair.world().statements[id.index()].draft->denied; };
  const auto told_in = [&](StatementId one, StatementId own, const Act& act) {
    const bool not_done = tells_not(one, act);
    const resolve::StatementRange range = pair.world().of_report[pair.world().out.of(own).report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (i == own.value || vectorise::cosine(pair.context.rows.statements, one.value, i) < nearly_as_alike * pair.alignment.cosine) continue;
      const auto& told = pair.context.facts[i].acts;
      if (std::any_of(told.begin(), told.end(),
                      [&](const Act& o) { return o.concept_id == act.concept_id && tells_not(StatementId(i), o) == not_done; }))
        return true;
    }
    return false;
  };
  return told_in(pair.alignment.a, pair.alignment.b, *acts.a) || told_in(pair.alignment.b, pair.alignment.a, *acts.b);
}

// "Không ai mắc kẹt bên trong", "not a single shot was fired": a word for nobody or none stands at most so near before the act that is denied.
bool denies_of_all(const PairView& pair, StatementId id, const Act& act) {
  static const lexicon::HashedTables quantifiers("quantifiers.tsv");
  static const std::uint64_t none = text::hash("none");
  constexpr std::uint32_t reach = 5;
  if (!act.negated) return false;
  const std::uint32_t first = pair.world().statements[id.index()].draft->tokens.first;
  const ReportId report = pair.world().out.of(id).report;
  const auto& words = quantifiers.of(pair.world().out.of(report).language);
  for (std::uint32_t back = 0; back <= reach && act.token >= first + back; ++back) {
    const auto found = words.longest(pair.world().text(report).tokens(), act.token - back);
    if (found && *found.value == none) return true;
  }
  return false;
}

// Why the acts are not one and the same act, or its opposite, that both statements are about; null where they are.
const char* why_not_one_act(const PairView& pair, const ActPair& acts) {
  if (other_doers(pair, acts)) return "other-persons";
  if (is_hedged(pair, pair.alignment.a, *acts.a) || is_hedged(pair, pair.alignment.b, *acts.b)) return "not-main-act";
  const bool same = same_objects(pair, acts), both_main = main_acts(pair, acts) || decided_acts(pair, acts);
  const bool sure = acts.opposite && both_main && pair.score() >= sure_of_main_acts;
  const float alike_enough = !sure ? alike_on_one_day : pair.slot(Slot::who) > 0 && pair.slot(Slot::where) >= 0 ? alike_of_a_name : alike_of_a_claim;
  const bool one_day = partners(pair) && pair.slot(Slot::when) > 0 && pair.alignment.cosine >= alike_enough;
  const bool same_figure = pair.slot(Slot::number_equal) >= one_figure;
  if (acts.opposite && !same && (lists_deeds(pair.facts_a()) || lists_deeds(pair.facts_b()))) return "other-object";
  // "Phạt và đình chỉ", "bị treo giò": of two opposites each must be what its sentence is about.
  const bool one_deal = same_figure && (pair.slot(Slot::when) > 0 || (partners(pair) && pair.alignment.cosine >= alike_beside_a_number));
  // "In the vote that ended on Sunday the dockers rejected the offer": the act is told of the same thing on the same day, wherever it stands.
  const bool surely_same = same && one_day && pair.score() >= sure_of_one_claim;
  if (acts.opposite && !one_deal && pair.alignment.cosine < alike_for_opposites && !(both_main && (same || one_day)) && !surely_same)
    return "not-main-act";
  // The same figure, or nearly the same sentence, makes the object one however it is called.
  const bool alike = (pair.alignment.cosine >= alike_for_opposites && pair.slot(Slot::best) >= well_above) || (acts.opposite && both_main && one_day);
  if (!acts.opposite && pair.alignment.cosine < near_copy && answered_elsewhere(pair, acts)) return "other-object";
  const bool of_all = both_main && !acts.opposite && partners(pair) &&
                      (denies_of_all(pair, pair.alignment.a, *acts.a) || denies_of_all(pair, pair.alignment.b, *acts.b));
  const bool one_object = same || alike || of_all || same_figure || pair.alignment.cosine >= near_copy ||
                          (both_main && !acts.opposite && (one_and_only(pair) || told_of_before(pair, acts)));
  if (!one_object && (other_objects(pair, acts) || (pair.slot(Slot::who) <= 0 && pair.slot(Slot::where) <= 0))) return "other-object";
  return both_main || (acts.opposite && one_object) ? nullptr : "not-main-act";
}

// The day on which the one tells it is the other's, or no later than the day by which it is told to be undone there.
bool of_one_day(const PairView& pair, bool a_denies) {
  const auto by_then = a_denies ? done_by_then(pair, pair.alignment.a, pair.alignment.b) : done_by_then(pair, pair.alignment.b, pair.alignment.a);
  return by_then.value_or(pair.slot(Slot::when) >= 0);
}

// "Sàn Chợ Gió thừa nhận dữ liệu bị lộ", "sàn Chợ Gió phủ nhận chuyện để lộ dữ liệu": one speaker who in one report rejects what he tells in the
// other.
std::optional<bool> rejected_by_one_speaker(const PairView& pair) {
  constexpr double surely = 0.8;
  constexpr float alike = 0.25F;
  const bool denied_a = pair.draft_a().denied, denied_b = pair.draft_b().denied;
  if (denied_a == denied_b || !pair.a().speaker || pair.a().speaker != pair.b().speaker || !partners(pair)) return std::nullopt;
  if (pair.score() < surely || pair.alignment.cosine < alike) return std::nullopt;
  const StatementId telling = denied_a ? pair.alignment.b : pair.alignment.a;
  return negations(pair, telling) == 0 ? std::optional(denied_a) : std::nullopt;
}

// "were not warned": the content word that stands behind the denial, a small word or two on, is a word of the other statement.
bool denies_a_word_of(const PairView& pair, StatementId denying, StatementId telling) {
  constexpr std::uint32_t small_words = 2;
  const std::string& language = pair.world().out.of(pair.world().out.of(denying).report).language;
  const text::Text &text = pair.world().text(pair.world().out.of(denying).report), &other = pair.world().text(pair.world().out.of(telling).report);
  const text::TokenRange range = pair.world().statements[denying.index()].draft->tokens,
                         told = pair.world().statements[telling.index()].draft->tokens;
  const auto& negation = extract::cues(language).negation;
  const auto small = [&](const text::Token& token) { return lexicon::is_stopword(token.word, language); };
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    const auto found = negation.longest(text.tokens(), at);
    if (!found || *found.value != extract::NegationKind::negates) continue;
    if (at == range.first) return false;  // "Without a rudder the freighter drifted"
    std::uint32_t word = at + static_cast<std::uint32_t>(found.length);
    while (word < range.last && word < at + found.length + small_words && small(text[word])) ++word;
    if (word >= range.last || text[word].kind != text::TokenKind::word || small(text[word])) return false;
    for (std::uint32_t k = told.first; k < told.last; ++k) {
      if (lexicon::stem(other[k].lower, language) == lexicon::stem(text[word].lower, language)) return true;
    }
    return false;
  }
  return false;
}

// "The pilots were warned of birds", "the pilots were not warned of birds": of partners in much the same words one has a word of denial, and the
// other none, whatever table knows the act.
std::optional<bool> one_sentence_denied(const PairView& pair) {
  constexpr double surely = 0.6;
  if (!pair.one_language() || !partners(pair) || pair.score() < surely || pair.alignment.cosine < much_the_same || hedges(pair, pair.alignment.a) ||
      hedges(pair, pair.alignment.b) || pair.a().kind == StatementKind::direct_quote || pair.b().kind == StatementKind::direct_quote)
    return std::nullopt;
  const std::size_t a = negations(pair, pair.alignment.a), b = negations(pair, pair.alignment.b);
  if (a + b != 1 || pair.a().polarity == pair.b().polarity || pair.a().modality != pair.b().modality) return std::nullopt;
  const StatementId denying = a == 1 ? pair.alignment.a : pair.alignment.b, telling = a == 1 ? pair.alignment.b : pair.alignment.a;
  return denies_a_word_of(pair, denying, telling) ? std::optional(a == 1) : std::nullopt;
}

// "had never opened at night", "the first night opening": what is done now for the first time had not been done.
bool done_first(const PairView& pair, StatementId denying, StatementId telling) {
  static const lexicon::HashedTables words("firsts.tsv");
  static const std::uint64_t never = text::hash("never"), first = text::hash("first");
  return keys_in(pair, denying, words).contains(never) && keys_in(pair, telling, words).contains(first);
}

// Why nothing is denied by a pair of acts; null where one side denies what the other one tells.
const char* why_not_denied(const PairView& pair, const ActPair& acts) {
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  const ActsAsTold is = as_told(pair, acts);
  const bool off = called_off(pair, pair.alignment.a, *acts.a) != called_off(pair, pair.alignment.b, *acts.b);
  // "không làm tiệc mừng", "không tổ chức tiệc mừng": what is called off is denied of a side that denies nothing itself.
  if (off && negations(pair, is.a_negated ? pair.alignment.b : pair.alignment.a) > 0) return "same-polarity";
  const bool one_only = pair.a().quotes.empty() && pair.b().quotes.empty() && !rejects(pair, pair.alignment.a) && !rejects(pair, pair.alignment.b) &&
                        (negations_beside(pair, pair.alignment.a, *acts.a) == 0) != (negations_beside(pair, pair.alignment.b, *acts.b) == 0);
  if (in_condition(pair, pair.alignment.a, *acts.a) || in_condition(pair, pair.alignment.b, *acts.b)) return "other-mood";
  if (acts.opposite != (is.a_negated == is.b_negated) || (!acts.opposite && !off && both_negate(pair) && !one_only)) return "same-polarity";
  // What was not done by some day was done later, or it was done by then.
  if (acts.opposite ? pair.slot(Slot::when) < 0 : !of_one_day(pair, is.a_negated)) return "other-day";
  // The other side tells the same somewhere in the statement.
  if (tells_act(pair, pair.alignment.b, is.b_denied, acts.a->concept_id, is.a_negated) ||
      tells_act(pair, pair.alignment.a, is.a_denied, acts.b->concept_id, is.b_negated))
    return "told-by-both";
  // "cấm nhập khẩu thép", "cấm việc nhập khẩu thép": beside the opposite the other side tells a kind of the same.
  const auto tells_akin = [](const Facts& facts, const Act& act) {
    return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const Act& each) {
      return each.concept_id != act.concept_id && each.negated == act.negated && lexicon::related(each.concept_id, act.concept_id);
    });
  };
  if (acts.opposite && (tells_akin(fb, *acts.a) || tells_akin(fa, *acts.b))) return "told-by-both";
  // "kêu gọi phụ huynh đừng giấu con" denies of nobody that he does.
  const auto asked = [](const Act& act) { return act.negated && act.mood != extract::Mood::fact && act.mood != extract::Mood::planned; };
  if ((asked(*acts.a) && acts.b->mood == extract::Mood::fact) || (asked(*acts.b) && acts.a->mood == extract::Mood::fact)) return "other-mood";
  // "huỷ chuyến thăm" and "sẽ không thăm", "had not met for eight years": what is called off is not done either, and for how long it was not done
  // is told of the time before.
  const bool both_tell_length = lasted(pair.draft_a()) && lasted(pair.draft_b()) && pair.alignment.cosine >= much_the_same && pair.of_briefs();
  const bool for_long = lasted(is.a_negated ? pair.draft_a() : pair.draft_b()) && !both_tell_length;
  if (!acts.opposite && (calls_off(is.a_negated ? fb : fa) || for_long)) return "told-by-both";
  if (!acts.opposite && means_to_one_end(pair, acts, is.a_negated)) return "told-by-both";
  const StatementId denying = is.a_negated ? pair.alignment.a : pair.alignment.b, telling = is.a_negated ? pair.alignment.b : pair.alignment.a;
  if (!acts.opposite && done_first(pair, denying, telling)) return "told-by-both";
  if (acts.opposite && !is.a_negated && (behind_denial(pair, pair.alignment.a, *acts.a) || behind_denial(pair, pair.alignment.b, *acts.b)))
    return "same-polarity";
  return why_not_one_act(pair, acts);
}

void call(const PairView& pair, bool a_negated, const char* rule, double confidence, std::vector<Finding>& out) {
  const auto word = [](bool negated) { return name(negated ? Polarity::negated : Polarity::affirmed); };
  out.push_back(sense_finding(pair, Aspect::polarity, rule, word(a_negated), word(!a_negated), confidence));
}

}  // namespace

void polarity_rule(const PairView& pair, std::vector<Finding>& out) {
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  if (!told_plainly(pair, Aspect::polarity)) return;
  if (const char* why = why_of_two_matters(pair); why != nullptr) return pair.pass(Aspect::polarity, why);
  // Two sentences for what it came of deny that, or nothing.
  if (one_cause(pair) && pair.slot(Slot::when) >= 0 && pair.alignment.cosine < near_copy) {
    if (fa.causes.denied == fb.causes.denied) return pair.pass(Aspect::polarity, "same-polarity");
    return call(pair, fa.causes.denied, "polarity.denied-cause", sureness(pair) * of_an_act, out);
  }
  const std::vector<ActPair> told = act_pairs(fa, fb);
  if (told.empty()) pair.pass(Aspect::polarity, "other-act");
  for (const ActPair& acts : told) {
    if (const char* why = why_not_denied(pair, acts); why != nullptr) {
      pair.pass(Aspect::polarity, why);
      continue;
    }
    // Of two opposites neither is denied: which one stands as negated is a matter of order, and the same for every pair.
    const bool a_negated = acts.opposite ? acts.a->concept_id > acts.b->concept_id : as_told(pair, acts).a_negated;
    return call(pair, a_negated, acts.opposite ? "polarity.opposite-acts" : "polarity.denied-act", sureness(pair) * of_an_act, out);
  }
  if (const auto denies = denied_thing(pair); denies && of_one_day(pair, *denies == pair.alignment.a))
    return call(pair, *denies == pair.alignment.a, "polarity.denied-thing", sureness(pair) * of_a_thing, out);
  if (const auto denies = denied_speech(pair); denies && of_one_day(pair, *denies == pair.alignment.a))
    return call(pair, *denies == pair.alignment.a, "polarity.denied-act", sureness(pair) * of_a_thing, out);
  if (const auto rejects_a = rejected_by_one_speaker(pair); rejects_a && of_one_day(pair, *rejects_a))
    return call(pair, *rejects_a, "polarity.denied-act", sureness(pair) * of_a_thing, out);
  const auto apart = opposite_states(pair);
  if (apart && of_one_day(pair, !apart->a_holds)) return call(pair, !apart->a_holds, "polarity.opposite-states", sureness(pair) * of_a_thing, out);
  if (const auto beings = beings_apart(pair); beings && (beings->a == Being::is_not || beings->b == Being::is_not))
    return call(pair, beings->a == Being::is_not, "polarity.denied-thing", sureness(pair) * of_a_thing, out);
  if (const auto denies_a = one_sentence_denied(pair); denies_a && of_one_day(pair, *denies_a))
    return call(pair, *denies_a, "polarity.denied-act", pair.score() * of_words, out);
  // The same words but for a negation: whatever they tell, one side denies it, be it in no table of acts.
  if (pair.slot(Slot::when) >= 0 && pair.alignment.cosine >= same_words && pair.a().polarity != pair.b().polarity && !both_negate(pair))
    call(pair, pair.a().polarity == Polarity::negated, "polarity.denied-act", pair.score() * of_words, out);
}

}  // namespace dateline::relate
