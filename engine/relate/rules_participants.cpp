// Participant: one part in one act, or one thing told, of two people. In: a pair of statements of one cluster. Out: findings.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <iterator>
#include <sstream>

#include "cluster/apart.hpp"
#include "extract/names_lexicon.hpp"
#include "relate/one_deed.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Facts;
using cluster::Part;
using cluster::Participant;
using cluster::Slot;

// Where both statements are for who did one act, they need no more than to be of one event; this is how sure it is then.
constexpr double least_pointed = 0.7;
constexpr double least_pointed_at_once = 0.55, least_of_scene = 0.6;
// And where two sentences without other partners tell it.
constexpr double least_of_partners = 0.5;
// Where one of them is, they share other words as well.
constexpr double surely_pointed = 0.12;
// Sentences so alike differ where they differ.
constexpr float near_copy = 0.5F;
// And where neither sentence has another partner and the names are alike.
constexpr float near_copy_of_partners = 0.4F;

std::vector<const Participant*> actors(const PairView& pair, const Facts& facts, Part part) {
  std::vector<const Participant*> out;
  for (const Participant& p : facts.participants) {
    if (p.part != part) continue;
    // "X, nghi phạm cướp tiệm vàng": one man under two words.
    if (std::any_of(out.begin(), out.end(), [&](const Participant* known) { return known->entity == p.entity; })) continue;
    if (pair.kind_of(p.entity) != EntityKind::place || p.acts_as_government) out.push_back(&p);
  }
  return out;
}

// An office of no known country says only what its holder does, and "HĐXX" only what kind of body it is.
bool is_nameless(const PairView& pair, const Statement& s, const Participant& p) {
  const extract::Reading& reading = pair.world().reading(s.report);
  const extract::NameMention& m = reading.mentions[p.mention];
  const auto& kinds = extract::name_lexicon(reading.page.report.language).stands_back;
  if (m.kind == EntityKind::organisation && kinds.longest(reading.page.text.tokens(), m.tokens.first).length == m.tokens.size()) return true;
  return m.what != extract::MentionKind::name && pair.world().entities.country[p.entity.index()].empty() && m.role_of == extract::no_mention &&
         pair.world().out.of(p.entity).kind != EntityKind::person;
}

bool is_name(const PairView& pair, const Statement& s, const Participant& p) {
  return pair.world().reading(s.report).mentions[p.mention].what == extract::MentionKind::name;
}

bool comparable_actors(const PairView& pair, const Participant& x, const Participant& y) {
  const EntityKind kx = pair.kind_of(x.entity), ky = pair.kind_of(y.entity);
  const std::string &cx = pair.world().entities.country[x.entity.index()], &cy = pair.world().entities.country[y.entity.index()];
  // "Chính phủ Hàn Quốc" and "Japan": two governments.
  if (kx != ky) return kx != EntityKind::person && ky != EntityKind::person && !cx.empty() && !cy.empty() && cx != cy;
  return kx != EntityKind::place || cx != cy;
}

const char* rule_of(Part part) { return part == Part::agent ? "participant.two-doers" : "participant.two-counterparts"; }

// The word before the name: "anh", "bà".
std::string_view word_before(const PairView& pair, const Statement& s, const Participant& p) {
  const std::uint32_t first = pair.world().reading(s.report).mentions[p.mention].tokens.first;
  return first == 0 ? std::string_view() : pair.world().text(s.report)[first - 1].lower;
}

// "chị C.T.H" may be anybody whose name has one of these letters, and "anh T.V.T" is no "anh Hiếu".
bool may_be_kept_back(const PairView& pair, const Participant& x, const Participant& y) {
  const Entity &ex = pair.world().out.of(x.entity), &ey = pair.world().out.of(y.entity);
  if (!kept_back(ex) && !kept_back(ey)) return false;
  const std::string& letters = kept_back(ex) ? ex.name : ey.name;
  const std::string& name = kept_back(ex) ? ey.name : ex.name;
  for (std::size_t at = 0; at < name.size(); at = name.find(' ', at) == std::string::npos ? name.size() : name.find(' ', at) + 1) {
    if (letters.find(name[at]) != std::string::npos) return true;
  }
  return word_before(pair, pair.a(), x) != word_before(pair, pair.b(), y);
}

// Two figures measure one thing above this score.
constexpr double one_thing_measured = 0.5;

// "hứa xây 50.000 căn hộ", "muốn xây hai lò phản ứng": each counts what the act is done to, and no count of the one measures what one of the other
// does.
bool done_to_other_things(const PairView& pair, const Participant& x, const Participant& y) {
  const auto counts_object = [](const cluster::Facts& facts, lexicon::Concept act) {
    return act != 0 && std::any_of(facts.measured.begin(), facts.measured.end(), [&](const cluster::Measured& m) {
             return m.act != 0 && !m.people && !m.of.empty() && lexicon::related(m.act, act);
           });
  };
  const auto& figures = pair.alignment.quantities;
  return counts_object(pair.facts_a(), x.act) && counts_object(pair.facts_b(), y.act) &&
         std::none_of(figures.begin(), figures.end(), [](const cluster::QuantityPair& q) { return q.score > one_thing_measured; });
}

// The two fill one part, and the other report knows neither.
void call_participants(const PairView& pair, const Participant& x, const Participant& y, const char* rule, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::participant, why); };
  if (x.entity == y.entity || mentions(pair.facts_b(), x.entity) || mentions(pair.facts_a(), y.entity)) return pass("same-one");
  if (!comparable_actors(pair, x, y)) return pass("other-kind");
  if (deeds_apart(pair, x.entity, y.entity) || done_to_other_things(pair, x, y)) return pass("other-act");
  if (relays(pair.world().out.of(x.entity).name) || relays(pair.world().out.of(y.entity).name) || may_be_kept_back(pair, x, y))
    return pass("nameless");
  if (named_in(pair, pair.b().report, x.entity) || named_in(pair, pair.a().report, y.entity)) return pass("named-in-both");
  if (is_nameless(pair, pair.a(), x) || is_nameless(pair, pair.b(), y)) return pass("nameless");
  if (!is_name(pair, pair.a(), x) && !is_name(pair, pair.b(), y)) return pass("nameless");  // "nghi phạm" of either: their names stand elsewhere
  Finding f;
  f.aspect = Aspect::participant;
  f.rule = rule;
  f.a = {pair.alignment.a, pair.world().out.of(x.entity).name, mention_span(pair, pair.a(), x.mention)};
  f.b = {pair.alignment.b, pair.world().out.of(y.entity).name, mention_span(pair, pair.b(), y.mention)};
  const double scene = one_scene(pair.context, pair.alignment) ? least_of_scene : 0;
  f.confidence = std::max({pair.score(), scene,
                           x.pointed_at && y.pointed_at   ? least_pointed
                           : x.pointed_at || y.pointed_at ? least_pointed_at_once
                                                          : 0}) *
                 0.9;
  out.push_back(std::move(f));
}

// "Centenario" of "Copa America Centenario", on either side.
bool is_bare(const PairView& pair, const Participant& x, const Participant& y) {
  return cluster::is_bare_word(pair.world(), pair.a().report, x) || cluster::is_bare_word(pair.world(), pair.b().report, y);
}

// "Tàu Hải Âu được hạ thủy": a word of suffering stands between the name and its act.
bool suffers(const PairView& pair, const Statement& s, const Facts& facts, const Participant& p) {
  static const lexicon::HashedTables passives("passives.tsv");
  constexpr std::uint32_t beside = 2;
  const extract::Reading& reading = pair.world().reading(s.report);
  const std::uint32_t end = reading.mentions[p.mention].full.last;
  return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& act) {
    if (act.concept_id != p.act || act.token <= end) return false;
    for (std::uint32_t back = 1; back <= beside && act.token >= end + back; ++back) {
      if (passives.of(reading.page.report.language).longest(reading.page.text.tokens(), act.token - back)) return true;
    }
    return false;
  });
}

void participants_in(const PairView& pair, Part part, std::vector<Finding>& out) {
  auto as = actors(pair, pair.facts_a(), part), bs = actors(pair, pair.facts_b(), part);
  // "X và Y ký", "X cùng Z ký": of as many doers on either side, those whom both name aside.
  if (part == Part::agent && as.size() == bs.size()) {
    std::erase_if(as, [&](const Participant* p) { return mentions(pair.facts_b(), p->entity); });
    std::erase_if(bs, [&](const Participant* p) { return mentions(pair.facts_a(), p->entity); });
  }
  // Lists may be fuller on one side.
  if (as.size() != 1 || bs.size() != 1) return pair.pass(Aspect::participant, "not-one-in-each");
  const Participant &x = *as.front(), &y = *bs.front();
  if (x.act != 0 && y.act != 0 && !lexicon::related(x.act, y.act)) return pair.pass(Aspect::participant, "other-act");
  if (suffers(pair, pair.a(), pair.facts_a(), x) != suffers(pair, pair.b(), pair.facts_b(), y)) return pair.pass(Aspect::participant, "other-act");
  if (is_bare(pair, x, y)) return pair.pass(Aspect::participant, "nameless");
  call_participants(pair, x, y, rule_of(part), out);
}

// "The call took place at Washington's request", "It was Moscow that asked": both are for who did it, however unlike their words.
bool pointed_participants(const PairView& pair, std::vector<Finding>& out) {
  const cluster::PointedPair found = cluster::pointed_at(pair.facts_a(), pair.facts_b());
  if (found.a == nullptr) return false;
  const auto only = [](const Facts& facts, const Participant& p) {
    return std::none_of(facts.participants.begin(), facts.participants.end(),
                        [&](const Participant& o) { return o.pointed_at && o.part == p.part && o.act == p.act && o.entity != p.entity; });
  };
  if (only(pair.facts_a(), *found.a) && only(pair.facts_b(), *found.b)) call_participants(pair, *found.a, *found.b, rule_of(found.a->part), out);
  return true;
}

// The one participant who is pointed at; null where there is none, or more.
const Participant* one_pointed_at(const Facts& facts) {
  const Participant* found = nullptr;
  for (const Participant& p : facts.participants) {
    if (!p.pointed_at) continue;
    if (found != nullptr) return nullptr;
    found = &p;
  }
  return found;
}

// "Bên thâu tóm là X", "Y mua cổ phần": one is for who did it, the other tells it as its main act.
bool pointed_participant(const PairView& pair, std::vector<Finding>& out) {
  if (pair.score() < surely_pointed) return false;
  const Participant *x = one_pointed_at(pair.facts_a()), *y = one_pointed_at(pair.facts_b());
  if ((x == nullptr) == (y == nullptr)) return false;
  const Participant& pointed = x == nullptr ? *y : *x;
  if (lexicon::has_role(pointed.act, lexicon::ConceptRole::growing_toll)) return false;  // of several dead each report may name another
  auto others = actors(pair, x == nullptr ? pair.facts_a() : pair.facts_b(), pointed.part);
  const Facts& pointing = x == nullptr ? pair.facts_b() : pair.facts_a();
  if (others.size() > 1) std::erase_if(others, [&](const Participant* p) { return mentions(pointing, p->entity); });
  if (others.size() != 1 || !lexicon::related(others.front()->act, pointed.act)) return false;
  call_participants(pair, x == nullptr ? *others.front() : pointed, x == nullptr ? pointed : *others.front(), rule_of(pointed.part), out);
  return true;
}

// "Tập đoàn X vận hành công trình", "Y operates the dam": no other partner is near, and each sentence tells one doer of one act.
void deed_of_partners(const PairView& pair, std::vector<Finding>& out) {
  constexpr double likely = 0.35, far_above = 0.5, above = 0.25;
  constexpr float alike_beside_the_act = 0.15F;
  const auto apart = [](const cluster::QuantityPair& q) { return q.agreement == cluster::Agreement::apart; };
  if (pair.score() < likely || pair.slot(Slot::best) < (pair.alignment.cosine >= alike_beside_the_act ? above : far_above)) return;
  if (pair.slot(Slot::when) < 0 || pair.slot(Slot::where) < 0) return;
  if (std::any_of(pair.alignment.quantities.begin(), pair.alignment.quantities.end(), apart)) return;
  const auto as = actors(pair, pair.facts_a(), Part::agent), bs = actors(pair, pair.facts_b(), Part::agent);
  if (as.size() != 1 || bs.size() != 1 || as.front()->act == 0 || !lexicon::related(as.front()->act, bs.front()->act)) return;
  if (lexicon::has_role(as.front()->act, lexicon::ConceptRole::growing_toll)) return;
  call_participants(pair, *as.front(), *bs.front(), "participant.two-doers", out);
  if (!out.empty() && out.back().aspect == Aspect::participant) out.back().confidence = std::max(out.back().confidence, least_of_partners);
}

std::vector<std::string> syllables(const std::string& name) {
  std::istringstream words(name);
  return {std::istream_iterator<std::string>(words), {}};
}

// Half of the syllables or more are the same: "Phan Đức Huy", "Phạm Đức Huy".
bool alike(const std::string& a, const std::string& b) {
  const std::vector<std::string> x = syllables(a), y = syllables(b);
  const auto shared = std::count_if(x.begin(), x.end(), [&](const std::string& w) { return std::find(y.begin(), y.end(), w) != y.end(); });
  return shared * 2 >= static_cast<std::ptrdiff_t>(std::max(x.size(), y.size()));
}

// The persons of one statement whom neither the other one nor its report names.
std::vector<const Participant*> strangers(const PairView& pair, const Statement& s, const Facts& facts, const Facts& other, ReportId other_report) {
  std::vector<const Participant*> out;
  for (const Participant& p : facts.participants) {
    if (p.part == Part::speaker || pair.kind_of(p.entity) != EntityKind::person || mentions(other, p.entity)) continue;
    const auto again = std::find_if(out.begin(), out.end(), [&](const Participant* o) { return o->entity == p.entity; });
    if (again != out.end()) {
      if (!is_name(pair, s, **again)) *again = &p;  // "Nạn nhân là anh X": the name, not the word that points at him
    } else if (!named_in(pair, other_report, p.entity)) {
      out.push_back(&p);
    }
  }
  return out;
}

bool rivals(const PairView& pair, const Participant& x, const Participant& y) {
  return pair.kind_of(x.entity) == pair.kind_of(y.entity) && word_before(pair, pair.a(), x) == word_before(pair, pair.b(), y) &&
         !is_nameless(pair, pair.a(), x) && !is_nameless(pair, pair.b(), y);
}

// "bầu ông X giữ chức Chủ tịch với 87 phiếu", "Y ngồi ghế Chủ tịch sau khi nhận 87 phiếu": partners of one telling figure.
bool one_figure_of_two(const PairView& pair, const Participant& x, const Participant& y) {
  constexpr double telling = 0.9;
  constexpr float least_alike = 0.25F;
  const auto full_name = [&](const Participant& p) { return pair.world().out.of(p.entity).name.find(' ') != std::string::npos; };
  return pair.of_short_reports() && partners(pair) && pair.score() >= telling && pair.slot(Slot::number_equal) >= telling &&
         pair.slot(Slot::when) > 0 && pair.alignment.cosine >= least_alike && full_name(x) && full_name(y) && is_name(pair, pair.a(), x) &&
         is_name(pair, pair.b(), y) && pair.kind_of(x.entity) == pair.kind_of(y.entity);
}

// "Nạn nhân là anh Phan Đức Huy, 31 tuổi", "Nạn nhân là anh Phạm Đức Huy, 31 tuổi": two sentences that are nearly one, of two names.
void renamed(const PairView& pair, std::vector<Finding>& out) {
  const bool by_figure = pair.of_short_reports() && partners(pair) && pair.slot(Slot::number_equal) >= 0.9;
  const float asked = by_figure ? 0 : partners(pair) ? near_copy_of_partners : near_copy;
  if (pair.alignment.cosine < asked || pair.score() < surely_one_claim) return pair.pass(Aspect::participant, "unsure-claim");
  const auto apart = [](const cluster::QuantityPair& q) { return q.agreement == cluster::Agreement::apart; };
  if (std::any_of(pair.alignment.quantities.begin(), pair.alignment.quantities.end(), apart)) return pair.pass(Aspect::participant, "other-persons");
  const auto as = strangers(pair, pair.a(), pair.facts_a(), pair.facts_b(), pair.b().report),
             bs = strangers(pair, pair.b(), pair.facts_b(), pair.facts_a(), pair.a().report);
  if (as.size() != bs.size() || as.empty()) return pair.pass(Aspect::participant, "not-one-in-each");
  for (std::size_t i = 0; i < as.size(); ++i) {
    const Participant &x = *as[i], &y = *bs[i];
    const bool named_alike = alike(pair.world().out.of(x.entity).name, pair.world().out.of(y.entity).name);
    const bool surely_one = as.size() == 1 && pair.alignment.cosine >= near_copy;
    if (!((surely_one || named_alike) && rivals(pair, x, y)) && !(as.size() == 1 && one_figure_of_two(pair, x, y))) continue;
    return call_participants(pair, x, y, "participant.two-names", out);
  }
}

// "với sự có mặt của Bộ trưởng X", "in the presence of the mayor": who is told beside the act is no rival of who does it.
bool told_beside(const PairView& pair, const Statement& s, const Participant& p) {
  static const lexicon::HashedTables prepositions("prepositions.tsv");
  constexpr std::uint32_t shortest = 2, longest = 5;
  const extract::Reading& reading = pair.world().reading(s.report);
  const std::uint32_t first = reading.mentions[p.mention].full.first;
  for (std::uint32_t back = shortest; p.part == Part::other && back <= longest && back <= first; ++back) {
    const auto found = prepositions.of(reading.page.report.language).longest(reading.page.text.tokens(), first - back);
    if (found && found.length == back && *found.value == text::hash("other")) return true;
  }
  return false;
}

// "anh ra xem thì phát hiện anh X nằm bất tỉnh": a pronoun tells who does it before the name.
bool found_by_somebody(const PairView& pair, const Statement& s, const Participant& p) {
  const extract::Reading& reading = pair.world().reading(s.report);
  const extract::Draft& draft = &s == &pair.a() ? pair.draft_a() : pair.draft_b();
  const std::uint32_t first = reading.mentions[p.mention].full.first;
  const bool found = p.part == Part::patient && p.act != 0 && lexicon::has_role(p.act, lexicon::ConceptRole::existing);
  return found && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t k) {
           const extract::NameMention& m = reading.mentions[k];
           return m.what == extract::MentionKind::pronoun && m.kind == EntityKind::person && m.full.last <= first;
         });
}

// "lao xuống cứu bé trai bốn tuổi", "bé Tí bốn tuổi bước hụt": the other statement tells of somebody of that age without a name.
bool told_by_age(const Participant& p, const Facts& own, const Facts& other, const extract::Draft& other_draft) {
  return std::any_of(own.ages.begin(), own.ages.end(), [&](const cluster::Age& age) {
    return age.owner == p.entity && !age.born && std::any_of(other.measured.begin(), other.measured.end(), [&](const cluster::Measured& m) {
             const values::QuantityExpression& q = other_draft.quantities[m.index];
             return q.dimension == values::Dimension::age && !m.owner && q.value == age.value;
           });
  });
}

// "Giải nhất được trao cho nhà văn X", "Bước lên nhận giải nhất là cây bút Y": two sentences of briefs that make one claim, each with one person
// whom the other report does not know, whatever the words for what they did.
void strangers_of_partners(const PairView& pair, std::vector<Finding>& out) {
  constexpr double least = 0.5, beside_others = 0.1, least_of_other_acts = 0.55, above_others = 0.2;
  constexpr float alike = 0.2F;
  if (!pair.of_briefs() || pair.score() < least || pair.slot(Slot::best) < beside_others) return;
  const bool in_other_words = pair.score() >= least_of_other_acts && pair.slot(Slot::best) >= above_others && pair.alignment.cosine >= alike;
  if (pair.slot(Slot::act) < 0 && !in_other_words) return pair.pass(Aspect::participant, "other-act");
  const auto apart = [](const cluster::QuantityPair& q) { return q.agreement == cluster::Agreement::apart; };
  if (std::any_of(pair.alignment.quantities.begin(), pair.alignment.quantities.end(), apart)) return;
  const auto as = strangers(pair, pair.a(), pair.facts_a(), pair.facts_b(), pair.b().report),
             bs = strangers(pair, pair.b(), pair.facts_b(), pair.facts_a(), pair.a().report);
  if (as.size() != 1 || bs.size() != 1) return;
  const Participant &x = *as.front(), &y = *bs.front();
  if (x.part == Part::place || y.part == Part::place || told_beside(pair, pair.a(), x) || told_beside(pair, pair.b(), y) ||
      !is_name(pair, pair.a(), x) || !is_name(pair, pair.b(), y))
    return;
  if (is_bare(pair, x, y)) return;
  if (told_by_age(x, pair.facts_a(), pair.facts_b(), pair.draft_b()) || told_by_age(y, pair.facts_b(), pair.facts_a(), pair.draft_a()))
    return pair.pass(Aspect::participant, "other-persons");
  // "Lindholm won the marathon", "Moreau opened the marathon"
  if (x.act != 0 && y.act != 0 && !lexicon::related(x.act, y.act) && pair.slot(Slot::act) < 0) return pair.pass(Aspect::participant, "other-act");
  if (found_by_somebody(pair, pair.a(), x) != found_by_somebody(pair, pair.b(), y)) return pair.pass(Aspect::participant, "other-act");
  call_participants(pair, x, y, "participant.two-doers", out);
}

}  // namespace

void participant_rule(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::participant, why); };
  if (pair.a().kind == StatementKind::direct_quote || pair.b().kind == StatementKind::direct_quote) return pass("somebodys-words");
  if (pair.facts_a().background != pair.facts_b().background && pair.slot(Slot::number_equal) <= 0) return pass("recalled");
  // "X không được triệu tập", "Y được triệu tập": of the one it is denied, of the other not.
  if (pair.a().polarity != pair.b().polarity) return pass("denied-or-quoted");
  const std::size_t before = out.size();
  if (pair.slot(Slot::act) > 0 && !pair.facts_a().background && !pair.facts_b().background) {
    if (pointed_participants(pair, out) || pointed_participant(pair, out)) return;
    const bool scene = one_scene(pair.context, pair.alignment);
    if (scene || (pair.score() >= surely_one_claim && one_main_act(pair))) {
      participants_in(pair, Part::agent, out);
      participants_in(pair, Part::patient, out);
    }
  }
  if (out.size() == before && !pair.facts_a().background && !pair.facts_b().background) deed_of_partners(pair, out);
  if (out.size() == before) renamed(pair, out);
  if (out.size() == before) strangers_of_partners(pair, out);
}

}  // namespace dateline::relate
