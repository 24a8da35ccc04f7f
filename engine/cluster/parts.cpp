// Words around a name -> its part in an act. Proved by tests/facts_test.cpp.
#include "cluster/parts.hpp"

#include <algorithm>
#include <array>

#include "extract/gazetteer.hpp"
#include "extract/names_lexicon.hpp"
#include "extract/spelling.hpp"

namespace dateline::cluster {
namespace {

using extract::NameMention;
using lexicon::Concept;
using text::TokenRange;

// Words that point at who has a part in an act, see <language>/nominals.tsv.
enum class Nominal : std::uint8_t { doer, passive, copula, cleft, relative, falls_to, where, host };

std::optional<Part> part_named(std::string_view name) {
  if (name == "place") return Part::place;
  if (name == "agent") return Part::agent;
  if (name == "patient") return Part::patient;
  if (name == "other") return Part::other;
  return std::nullopt;
}

std::optional<Nominal> nominal_named(std::string_view name) {
  constexpr std::array<std::string_view, 8> names{"doer", "passive", "copula", "cleft", "relative", "falls_to", "where", "host"};
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Nominal>(at - names.begin());
}

// Words before a name, and words that point at one, of a language.
struct RoleWords {
  lexicon::Phrases<Part> prepositions;
  lexicon::Phrases<Nominal> nominals;
};

RoleWords read_role_words(const std::string& language) {
  RoleWords out;
  for (const lexicon::Row& row : lexicon::table(language + "/prepositions.tsv")) {
    const auto part = row.size() < 2 ? std::nullopt : part_named(row[1]);
    if (!part) continue;
    for (const std::string_view form : lexicon::forms(row[0])) out.prepositions.add(form, *part);
  }
  for (const lexicon::Row& row : lexicon::table(language + "/nominals.tsv")) {
    const auto what = row.size() < 2 ? std::nullopt : nominal_named(row[1]);
    if (!what) continue;
    for (const std::string_view form : lexicon::forms(row[0])) out.nominals.add(form, *what);
  }
  return out;
}

const RoleWords& role_words(std::string_view language) {
  static const auto built = [] {
    std::vector<std::pair<std::string, RoleWords>> all;
    for (const std::string& each : lexicon::languages()) all.emplace_back(each, read_role_words(each));
    return all;
  }();
  static const RoleWords none;
  const auto at = std::find_if(built.begin(), built.end(), [&](const auto& each) { return each.first == language; });
  return at == built.end() ? none : at->second;
}

// "bên đứng ra mua lại toàn bộ cổ phần là X": so many words between the doer and the name at most.
constexpr std::uint32_t nominal_reach = 14;
// "it was the interior minister, X": so many between it and the name.
constexpr std::uint32_t cleft_reach = 8;

bool is_nominal(const RoleWords& words, const text::Text& text, std::uint32_t at, Nominal what) {
  const auto found = words.nominals.longest(text.tokens(), at);
  return found && *found.value == what;
}

bool points(Concept act, Part part, Participant& p) {
  if (act == 0) return false;
  p.part = part;
  p.act = act;
  p.pointed_at = true;
  return true;
}

}  // namespace

Concept act_in(const std::vector<Act>& acts, TokenRange range) {
  const auto at = std::find_if(acts.begin(), acts.end(), [&](const Act& act) { return !act.quoted && range.contains(act.token); });
  return at == acts.end() ? 0 : at->concept_id;
}

Concept act_beside(const std::vector<Act>& acts, const text::Text& text, TokenRange number) {
  constexpr int reach = 12;
  // "bảy người được xác định đã chết": that it is said or found out is less near than what is.
  constexpr int of_telling = 5;
  Concept best = 0;
  int nearest = reach + of_telling;
  for (const Act& act : acts) {
    int distance = act.token >= number.last ? static_cast<int>(act.token - number.last) : static_cast<int>(number.first - act.token) + 1;
    const std::uint32_t from = std::min(act.token, number.first), to = std::max(act.token, number.last);
    for (std::uint32_t i = from; i < to; ++i) distance += text[i].is(",") || text[i].is(";") ? 5 : 0;
    if (distance >= reach) continue;
    if (lexicon::has_role(act.concept_id, lexicon::ConceptRole::ascertaining)) distance += of_telling;
    if (distance < nearest) nearest = distance, best = act.concept_id;
  }
  return best;
}

PartFinder::PartFinder(const extract::Reading& reading, const resolve::ResolvedStatement& resolved, const std::vector<Act>& acts)
    : reading_(reading), resolved_(resolved), text_(reading.page.text), draft_(*resolved.draft), acts_(acts) {}

void PartFinder::give(Participant& p) const {
  const NameMention& m = reading_.mentions[p.mention];
  if (is_speaker(m, p.entity)) {
    p.part = Part::speaker;
  } else if (only_tells_origin(m) || seats_speaker(m)) {
    p.part = Part::other;
  } else if (!owns_act(m, p) && !stands_behind_head(m, p) && !holds_place_before(m, p) && !is_named_place(m, p) && !has_preposition(m, p) &&
             !falls_to(m, p) && !is_named_doer(m, p) && !opens_clause(m, p)) {
    // Before the first act: who does it; behind: to whom it is done.
    const auto act = std::find_if(acts_.begin(), acts_.end(), [](const Act& each) { return !each.quoted; });
    if (act == acts_.end()) return;
    p.part = m.full.first < act->token ? Part::agent : Part::patient;
    p.act = act->concept_id;
  }
}

bool PartFinder::is_speaker(const NameMention& m, EntityId id) const {
  const auto is = [&](const extract::Voice& voice, EntityId told) {
    return id == told && voice.mention != extract::no_mention && reading_.mentions[voice.mention].tokens == m.tokens;
  };
  return !m.tokens.empty() && (is(draft_.speaker, resolved_.speaker) || is(draft_.source, resolved_.source));
}

// "Washington's request": the owner of an act does it.
bool PartFinder::owns_act(const NameMention& m, Participant& p) const {
  if (m.full.last >= text_.size() || !text_[m.full.last].is("'s")) return false;
  return points(act_in(acts_, {m.full.last + 1, m.full.last + 3}), Part::agent, p);
}

// "Kenya's Purity Chebet", "Mê-xê-rét Ta-phê-xe (Ê-ti-ô-pi-a)": where somebody is from, beside his name.
bool PartFinder::only_tells_origin(const NameMention& m) const {
  if (m.kind != EntityKind::place) return false;
  const auto person_at = [&](auto stands) {
    return std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](std::uint32_t k) {
      const NameMention& other = reading_.mentions[k];
      return other.kind == EntityKind::person && other.what == extract::MentionKind::name && stands(other.full);
    });
  };
  const std::uint32_t behind = m.full.last;
  if (behind < text_.size() && text_[behind].is("'s") && person_at([&](TokenRange name) { return name.first == behind + 1; })) return true;
  const bool bracketed =
      m.full.first > draft_.tokens.first && behind < draft_.tokens.last && text_[m.full.first - 1].is("(") && text_[behind].is(")");
  return bracketed && person_at([&](TokenRange name) { return name.last + 1 == m.full.first; });
}

// "..., disaster officials in Hanoi said.": behind what was done, where those sit who speak, and have no name. "Officials in Exeter said that the
// city ...": of what follows the place is theirs.
bool PartFinder::seats_speaker(const NameMention& m) const {
  const extract::Voice& voice = draft_.speaker;
  if (m.kind != EntityKind::place || voice.mention != extract::no_mention || voice.words.empty()) return false;
  const auto act = std::find_if(acts_.begin(), acts_.end(), [](const Act& each) { return !each.quoted; });
  if (act == acts_.end() || act->token > voice.words.first) return false;
  return voice.words.contains(m.full.first) && m.full.first > voice.words.first;
}

// "off the island of Kythira", "in the capital, Orsk Vale", "the Harrow Vale by-election".
bool PartFinder::stands_behind_head(const NameMention& m, Participant& p) const {
  if (m.kind != EntityKind::place) return false;
  const extract::NameLexicon& pack = extract::name_lexicon(reading_.page.report.language);
  const bool before_seat = m.full.last < draft_.tokens.last && extract::told_of_seat(pack, text_, m.full.last);
  if (!before_seat && !extract::behind_place_head(pack, text_, m.full.first)) return false;
  p.part = Part::place;
  p.act = act_beside(acts_, text_, m.full);
  return true;
}

// "walked free after Qatar had negotiated their release": the first name of a clause with an act of its own does it.
bool PartFinder::opens_clause(const NameMention& m, Participant& p) const {
  constexpr std::uint32_t verb_reach = 3;
  const auto& pack = extract::name_lexicon(reading_.page.report.language);
  if (m.full.first <= draft_.tokens.first || !pack.clause_opener.has(text_[m.full.first - 1])) return false;
  const std::uint32_t end = std::min(m.full.last + verb_reach, draft_.tokens.last);
  for (std::uint32_t at = m.full.last; at < end; ++at) {
    if (text_[at].kind == text::TokenKind::punctuation || text_[at].capital) return false;
    if (const Concept act = act_in(acts_, {at, at + 1}); act != 0) {
      p.part = Part::agent;
      p.act = act;
      return true;
    }
  }
  return false;
}

// "X cùng Y ký": right behind another name, and with the act still to come, both do it.
bool PartFinder::joins_doer(std::uint32_t preposition, const NameMention& m) const {
  const auto act = std::find_if(acts_.begin(), acts_.end(), [](const Act& each) { return !each.quoted; });
  if (act == acts_.end() || act->token < m.full.last) return false;
  return std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](std::uint32_t k) {
    const NameMention& before = reading_.mentions[k];
    return before.full.last == preposition && before.kind == EntityKind::person && before.what == extract::MentionKind::name;
  });
}

// "The Kuiper Museum in Rotterdam was the buyer", "Bệnh viện X ở Huế tiếp nhận": right behind a body that opens the clause, with the act still to
// come, a place tells where that body is.
bool PartFinder::seats_body(std::uint32_t preposition) const {
  constexpr std::uint32_t opening_words = 3;  // "On Friday the ..."
  const auto act = std::find_if(acts_.begin(), acts_.end(), [](const Act& each) { return !each.quoted; });
  if (act != acts_.end() && act->token < preposition) return false;
  return std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](std::uint32_t k) {
    const NameMention& body = reading_.mentions[k];
    return body.full.last == preposition && body.full.first <= draft_.tokens.first + opening_words && body.kind != EntityKind::person &&
           body.what == extract::MentionKind::name;
  });
}

// "với ông Lavrov", "theo đề nghị của Nga": an act among the words before the name is the one that it does.
bool PartFinder::has_preposition(const NameMention& m, Participant& p) const {
  const RoleWords& words = role_words(reading_.page.report.language);
  // "at the Tien Hai industrial park", but not "in the Austrian province"
  const bool article = m.kind == EntityKind::place && m.full.first > draft_.tokens.first &&
                       extract::name_lexicon(reading_.page.report.language).determiner.has(text_[m.full.first - 1]) &&
                       extract::gazetteer().by_adjective(extract::spelling_of(m.form)) == nullptr;
  for (const std::uint32_t first : {m.tokens.first, m.full.first, m.full.first - (article ? 1 : 0)}) {
    for (std::uint32_t back = 5; back > 0; --back) {
      if (first < back) continue;
      const auto found = words.prepositions.longest(text_.tokens(), first - back);
      if (!found || found.length != back) continue;
      if (*found.value == Part::patient && joins_doer(first - back, m)) return false;
      p.part = *found.value == Part::place && seats_body(first - back) ? Part::other : *found.value;
      if (p.part == Part::agent && !points(act_in(acts_, {first - back, first}), Part::agent, p)) p.act = act_before(first - back);
      if (p.part == Part::place) p.act = act_beside(acts_, text_, m.full);
      return true;
    }
  }
  return false;
}

// "discovered by Leila Haddad", "following mediation by Oman": the act that ends at the preposition.
Concept PartFinder::act_before(std::uint32_t preposition) const {
  constexpr std::uint32_t longest_act = 2;
  return act_in(acts_, {std::max(draft_.tokens.first + longest_act, preposition) - longest_act, preposition});
}

// "bản Huổi Tát, xã Nậm Khao": the place in which the one before it lies.
bool PartFinder::holds_place_before(const NameMention& m, Participant& p) const {
  if (m.kind != EntityKind::place || m.full.first <= draft_.tokens.first || !text_[m.full.first - 1].is(",")) return false;
  for (const std::uint32_t k : draft_.mentions) {
    const NameMention& before = reading_.mentions[k];
    if (before.kind != EntityKind::place || before.full.last + 1 != m.full.first) continue;
    Participant inner;
    inner.mention = k;
    if (holds_place_before(before, inner) || is_named_place(before, inner) || has_preposition(before, inner)) p.part = inner.part, p.act = inner.act;
    return p.part == Part::place;
  }
  return false;
}

// "Nơi thiệt hại nặng nhất là bản Nà Cướm", "Nà Cướm, nơi quả đồi đổ xuống", "Lorca, where the bus fell".
bool PartFinder::is_named_place(const NameMention& m, Participant& p) const {
  if (m.kind != EntityKind::place) return false;
  const RoleWords& words = role_words(reading_.page.report.language);
  const std::uint32_t first = draft_.tokens.first, behind = m.full.last;
  if (hosts(m, p)) return true;
  const bool relative = behind + 1 < draft_.tokens.last && text_[behind].is(",") && is_nominal(words, text_, behind + 1, Nominal::where);
  const bool copula = m.full.first > first && is_nominal(words, text_, m.full.first - 1, Nominal::copula) &&
                      is_nominal(words, text_, first, Nominal::where) && m.full.first - first <= nominal_reach;
  if (!relative && !copula) return false;
  p.part = Part::place;
  p.act = act_beside(acts_, text_, m.full);
  return true;
}

// "Yerevan tối 21/8 chứng kiến trận chung kết", "Szczecin is where the plant will be built": the place that opens the clause holds what is told then.
bool PartFinder::hosts(const NameMention& m, Participant& p) const {
  constexpr std::uint32_t time_between = 5;
  const RoleWords& words = role_words(reading_.page.report.language);
  const std::uint32_t end = std::min(m.full.last + time_between + 1, draft_.tokens.last);
  for (std::uint32_t at = m.full.last; at < end && !text_[at].is(",") && !text_[at].is(";"); ++at) {
    const bool where =
        is_nominal(words, text_, at, Nominal::copula) && at + 1 < draft_.tokens.last && is_nominal(words, text_, at + 1, Nominal::where);
    if (where || is_nominal(words, text_, at, Nominal::host)) {
      p.part = Part::place;
      p.act = act_in(acts_, {at, draft_.tokens.last});
      return true;
    }
    const bool of_time = std::any_of(draft_.times.begin(), draft_.times.end(), [&](const auto& time) { return time.tokens.contains(at); });
    if (!of_time) return false;
  }
  return false;
}

// What the words before a place tell of first, where it is in the vocabulary: "giải nhất".
Concept PartFinder::first_thing(TokenRange range) const {
  const auto at = std::find_if(draft_.terms.begin(), draft_.terms.end(),
                               [&](const extract::Term& term) { return term.concept_id != 0 && range.contains(term.tokens.first); });
  return at == draft_.terms.end() ? 0 : at->concept_id;
}

// "Giải nhất thuộc về X", "The title went to X": who is behind it does what is told before it.
bool PartFinder::falls_to(const NameMention& m, Participant& p) const {
  if (m.kind == EntityKind::place) return false;
  const RoleWords& words = role_words(reading_.page.report.language);
  constexpr std::uint32_t longest = 4;
  for (std::uint32_t back = 1; back <= longest && m.full.first >= draft_.tokens.first + back; ++back) {
    const std::uint32_t from = m.full.first - back;
    const auto found = words.nominals.longest(text_.tokens(), from);
    if (found && *found.value == Nominal::falls_to && found.length == back) {
      const Concept act = act_in(acts_, {draft_.tokens.first, from});
      return points(act != 0 ? act : first_thing({draft_.tokens.first, from}), Part::agent, p);
    }
  }
  return false;
}

// "Bên mua là X", "X là bên mua", "Người chủ trì hội nghị, ông X, ...", "It was X that asked": the words are for who it is.
bool PartFinder::is_named_doer(const NameMention& m, Participant& p) const {
  const RoleWords& words = role_words(reading_.page.report.language);
  const std::uint32_t behind = m.full.last;
  const bool copula = m.full.first > draft_.tokens.first && is_nominal(words, text_, m.full.first - 1, Nominal::copula);
  const bool apposed = m.full.first > draft_.tokens.first && text_[m.full.first - 1].is(",");
  if (copula || apposed) {
    const std::uint32_t end = m.full.first - 1;
    for (std::uint32_t at = end; at-- > draft_.tokens.first && end - at <= nominal_reach && text_[at].kind != text::TokenKind::punctuation;) {
      if ((copula || at == draft_.tokens.first) && is_nominal(words, text_, at, Nominal::doer) && points_from(at, end, p)) return true;
    }
  }
  if (behind < draft_.tokens.last && is_nominal(words, text_, behind, Nominal::copula) && behind + 1 < draft_.tokens.last &&
      is_nominal(words, text_, behind + 1, Nominal::doer)) {
    return points_from(behind + 1, draft_.tokens.last, p);
  }
  // "It was the interior minister, Anders Vik, who put …": marks may stand around the name, and what he is before it.
  const std::uint32_t relative = behind + (behind < draft_.tokens.last && text_[behind].is(",") ? 1 : 0);
  if (relative >= draft_.tokens.last || !is_nominal(words, text_, relative, Nominal::relative)) return false;
  for (std::uint32_t back = 1; back <= cleft_reach && m.full.first >= draft_.tokens.first + back; ++back) {
    const auto found = words.nominals.longest(text_.tokens(), m.full.first - back);
    if (found && *found.value == Nominal::cleft && found.length <= back) return points_from(relative, draft_.tokens.last, p);
  }
  return false;
}

// The act behind a doer's word and before `end`: "người bị bắt" suffers it, "người bắt" does it.
bool PartFinder::points_from(std::uint32_t doer, std::uint32_t end, Participant& p) const {
  const RoleWords& words = role_words(reading_.page.report.language);
  const auto word = words.nominals.longest(text_.tokens(), doer);
  const std::uint32_t next = doer + static_cast<std::uint32_t>(word.length);
  const Part part = next < end && is_nominal(words, text_, next, Nominal::passive) ? Part::patient : Part::agent;
  return points(act_in(acts_, {next, std::min(end, next + nominal_reach)}), part, p);
}

}  // namespace dateline::cluster
