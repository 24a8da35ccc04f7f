// Statements -> slots. Proved by tests/facts_test.cpp.
#include "cluster/facts.hpp"

#include <algorithm>
#include <array>

#include "extract/cues.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using extract::Draft;
using extract::NameMention;
using extract::Term;
using lexicon::Concept;
using lexicon::ConceptClass;
using text::TokenRange;

// Words that point at who has a part in an act, see <language>/nominals.tsv.
enum class Nominal : std::uint8_t { doer, passive, copula, cleft, relative };

std::optional<Part> part_named(std::string_view name) {
  if (name == "place") return Part::place;
  if (name == "agent") return Part::agent;
  if (name == "patient") return Part::patient;
  if (name == "other") return Part::other;
  return std::nullopt;
}

std::optional<Nominal> nominal_named(std::string_view name) {
  constexpr std::array<std::string_view, 5> names{"doer", "passive", "copula", "cleft", "relative"};
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Nominal>(at - names.begin());
}

// Words before a name, words that point at one, and words that name a side of what is measured, of a language.
struct RoleWords {
  lexicon::Phrases<Part> prepositions;
  lexicon::Phrases<Nominal> nominals;
  lexicon::Phrases<std::uint64_t> attributes;
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
  for (const lexicon::Row& row : lexicon::table(language + "/attributes.tsv")) {
    if (row.size() < 2) continue;
    for (const std::string_view form : lexicon::forms(row[0])) out.attributes.add(form, text::hash(row[1]));
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

// News of so many days ago is recalled, not reported.
constexpr std::int64_t recalled_days = 60;

// A counted noun stands so many words before its number at most.
constexpr std::uint32_t noun_reach = 6;
// "dài tới gần 350 m": the side that is measured stands so many words before the number at most.
constexpr std::uint32_t attribute_reach = 3;
// "bên đứng ra mua lại toàn bộ cổ phần là X": so many words between the doer and the name at most.
constexpr std::uint32_t nominal_reach = 9;

class FactFinder {
 public:
  FactFinder(const resolve::Resolved& world, std::size_t i)
      : world_(world),
        resolved_(world.statements[i]),
        statement_(world.out.statements[i]),
        reading_(world.reading(statement_.report)),
        text_(reading_.page.text),
        draft_(*resolved_.draft),
        role_words_(role_words(reading_.page.report.language)) {}

  Facts run() {
    terms();
    negations();
    times();
    as_of_words();
    participants();
    for (std::uint32_t q = 0; q < draft_.quantities.size(); ++q) measured(q);
    for (std::uint32_t q = 0; q < draft_.quotes.size(); ++q) quoted(q);
    out_.background = draft_.background || recalls();
    return std::move(out_);
  }

 private:
  void terms() {
    for (const Term& term : draft_.terms) {
      if (term.concept_id == 0) continue;
      if (lexicon::concept_class(term.concept_id) == ConceptClass::act) {
        out_.acts.push_back({term.concept_id, term.tokens.first, term.negated, term.quoted, term.mood, term.mood_is_told});
      } else {
        out_.things.push_back(term.concept_id);
        if (term.mood_is_told && term.mood != extract::Mood::fact) {
          out_.told_things.push_back({term.concept_id, term.tokens.first, term.negated, term.quoted, term.mood, true});
        }
        if (term.negated) out_.negated_things.push_back(term.concept_id);
      }
    }
    std::sort(out_.things.begin(), out_.things.end());
    out_.things.erase(std::unique(out_.things.begin(), out_.things.end()), out_.things.end());
  }

  void negations() {
    const auto& words = extract::cues(reading_.page.report.language).negation;
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto found = words.longest(text_.tokens(), at);
      if (!found) continue;
      out_.negations += *found.value == extract::NegationKind::negates ? 1 : 0;
      at += static_cast<std::uint32_t>(found.length) - 1;
    }
  }

  void times() {
    for (const resolve::ResolvedTime& t : resolved_.times) {
      out_.said_times.push_back(is_said_time(t.expression.tokens));
      out_.time_acts.push_back(act_beside(t.expression.tokens));
      if (t.expression.as_of && !out_.as_of && t.value.start.day != 0) out_.as_of = t.value;
      if (t.expression.as_of || out_.day || out_.said_times.back()) continue;
      if (!t.expression.since) out_.day = t.value;
      // "đi vào vận hành từ ngày 22/12": the day on which it begins.
      if (t.expression.since && t.value.interval && t.value.start.day != 0 && t.value.end.empty())
        out_.day = When{t.value.start, {}, false, t.value.part, t.value.zone};
    }
    for (const values::TimeExpression& t : draft_.times) {
      if (out_.weekday < 0 && t.weekday_alone && !t.as_of && !is_said_time(t.tokens)) out_.weekday = t.weekday;
    }
  }

  // "Ngày 22-5, nguồn tin từ công an cho biết vào tối 21-5 ...": it opens what somebody then goes on to say.
  template <class IsVerb>
  bool opens_speech(TokenRange time, IsVerb is_verb) const {
    constexpr std::uint32_t least_said = 8;  // fewer words behind the speaker: "..., the ministry said."
    if (time.first > draft_.tokens.first + 2) return false;
    const TokenRange speaker = draft_.speaker.words;
    const bool speaks = statement_.kind == StatementKind::indirect_quote && !speaker.empty() && time.last <= speaker.first;
    if (speaks && speaker.last + least_said < draft_.tokens.last) return true;
    for (const values::TimeExpression& other : draft_.times) {
      if (other.tokens.first <= time.last || other.said.start.day == 0) continue;
      for (std::uint32_t at = time.last; at < other.tokens.first; ++at) {
        if (is_verb(at)) return true;
      }
    }
    return false;
  }

  // "ngày 20/5 cho biết", "said on Wednesday.": when it was said, not when it happened.
  bool is_said_time(TokenRange time) const {
    const auto& speech = extract::cues(reading_.page.report.language).speech;
    const auto is_verb = [&](std::uint32_t at) {
      const auto found = speech.longest(text_.tokens(), at);
      return found && found.value->kind == extract::SpeechKind::verb;
    };
    if (opens_speech(time, is_verb)) return true;
    const bool verb_behind = time.last < draft_.tokens.last && is_verb(time.last);
    const bool ends_clause = time.last >= text_.size() || text_[time.last].kind == text::TokenKind::punctuation;
    bool verb_before = false;
    for (std::uint32_t back = 1; back <= 3 && time.first >= draft_.tokens.first + back; ++back)
      verb_before = verb_before || is_verb(time.first - back);
    return verb_behind || (verb_before && ends_clause);
  }

  // The hour of a count by its own words, for reports without a page date.
  void as_of_words() {
    for (const values::TimeExpression& t : draft_.times) {
      if (t.as_of && !out_.as_of_said) out_.as_of_said = t;
    }
  }

  // All the times that it tells lie long before the report was written.
  bool recalls() const {
    const Report& report = world_.out.of(statement_.report);
    if (!report.published || world_.page_in_doubt[statement_.report.index()]) return false;
    const auto written = day_range(report.published->date.start);
    if (!written || resolved_.times.empty()) return false;
    return std::all_of(resolved_.times.begin(), resolved_.times.end(), [&](const resolve::ResolvedTime& t) {
      const auto told = day_range(t.value.interval ? t.value.end : t.value.start);
      return told && !t.expression.since && written->first - told->last > recalled_days;
    });
  }

  void participants() {
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const EntityId id = resolved_.entities[k];
      if (!id) continue;
      Participant p;
      p.entity = id;
      p.mention = draft_.mentions[k];
      give_part(reading_.mentions[p.mention], p);
      const bool place = world_.out.entities[id.index()].kind == EntityKind::place;
      p.acts_as_government = place && p.part == Part::agent && !world_.entities.country[id.index()].empty();
      out_.participants.push_back(p);
    }
  }

  void give_part(const NameMention& m, Participant& p) const {
    if (is_speaker(m, p.entity)) {
      p.part = Part::speaker;
    } else if (!owns_act(m, p) && !has_preposition(m, p) && !is_named_doer(m, p)) {
      // Before the first act: who does it; behind: to whom it is done.
      const auto act = std::find_if(out_.acts.begin(), out_.acts.end(), [](const Act& each) { return !each.quoted; });
      if (act == out_.acts.end()) return;
      p.part = m.full.first < act->token ? Part::agent : Part::patient;
      p.act = act->concept_id;
    }
  }

  bool is_speaker(const NameMention& m, EntityId id) const {
    if (id != resolved_.speaker || draft_.speaker.mention == extract::no_mention || m.tokens.empty()) return false;
    return reading_.mentions[draft_.speaker.mention].tokens == m.tokens;
  }

  // "Washington's request": the owner of an act does it.
  bool owns_act(const NameMention& m, Participant& p) const {
    if (m.full.last >= text_.size() || !text_[m.full.last].is("'s")) return false;
    return points(act_in({m.full.last + 1, m.full.last + 3}), Part::agent, p);
  }

  // "với ông Lavrov", "theo đề nghị của Nga": an act among the words before the name is the one that it does.
  bool has_preposition(const NameMention& m, Participant& p) const {
    for (const std::uint32_t first : {m.tokens.first, m.full.first}) {
      for (std::uint32_t back = 5; back > 0; --back) {
        if (first < back) continue;
        const auto found = role_words_.prepositions.longest(text_.tokens(), first - back);
        if (!found || found.length != back) continue;
        p.part = *found.value;
        if (p.part == Part::agent) points(act_in({first - back, first}), Part::agent, p);
        if (p.part == Part::place) p.act = act_beside(m.full);
        return true;
      }
    }
    return false;
  }

  // "Bên mua là X", "X là bên mua", "It was X that asked": the words are for who it is.
  bool is_named_doer(const NameMention& m, Participant& p) const {
    const std::uint32_t behind = m.full.last;
    if (m.full.first > draft_.tokens.first && is_nominal(m.full.first - 1, Nominal::copula)) {
      const std::uint32_t copula = m.full.first - 1;
      for (std::uint32_t at = copula; at-- > draft_.tokens.first && copula - at <= nominal_reach && text_[at].kind != text::TokenKind::punctuation;) {
        if (is_nominal(at, Nominal::doer) && points_from(at, copula, p)) return true;
      }
    }
    if (behind < draft_.tokens.last && is_nominal(behind, Nominal::copula) && behind + 1 < draft_.tokens.last &&
        is_nominal(behind + 1, Nominal::doer)) {
      return points_from(behind + 1, draft_.tokens.last, p);
    }
    if (behind >= draft_.tokens.last || !is_nominal(behind, Nominal::relative)) return false;
    for (std::uint32_t back = 1; back <= 3 && m.full.first >= draft_.tokens.first + back; ++back) {
      const auto found = role_words_.nominals.longest(text_.tokens(), m.full.first - back);
      if (found && found.length == back && *found.value == Nominal::cleft) return points_from(behind, draft_.tokens.last, p);
    }
    return false;
  }

  bool is_nominal(std::uint32_t at, Nominal what) const {
    const auto found = role_words_.nominals.longest(text_.tokens(), at);
    return found && *found.value == what;
  }

  // The act behind a doer's word and before `end`: "người bị bắt" suffers it, "người bắt" does it.
  bool points_from(std::uint32_t doer, std::uint32_t end, Participant& p) const {
    const auto word = role_words_.nominals.longest(text_.tokens(), doer);
    const std::uint32_t next = doer + static_cast<std::uint32_t>(word.length);
    const Part part = next < end && is_nominal(next, Nominal::passive) ? Part::patient : Part::agent;
    return points(act_in({next, std::min(end, next + nominal_reach)}), part, p);
  }

  static bool points(Concept act, Part part, Participant& p) {
    if (act == 0) return false;
    p.part = part;
    p.act = act;
    p.pointed_at = true;
    return true;
  }

  // The first act that is told in a range; 0 where none is.
  Concept act_in(TokenRange range) const {
    const auto at = std::find_if(out_.acts.begin(), out_.acts.end(), [&](const Act& act) { return !act.quoted && range.contains(act.token); });
    return at == out_.acts.end() ? 0 : at->concept_id;
  }

  // The act next to the number; one behind it is nearer than one before ("Ba người chết"), and a comma makes it far.
  Concept act_beside(TokenRange number) const {
    Concept best = 0;
    int nearest = 12;
    for (const Act& act : out_.acts) {
      int distance = act.token >= number.last ? static_cast<int>(act.token - number.last) : static_cast<int>(number.first - act.token) + 1;
      const std::uint32_t from = std::min(act.token, number.first), to = std::max(act.token, number.last);
      for (std::uint32_t i = from; i < to; ++i) distance += text_[i].is(",") || text_[i].is(";") ? 5 : 0;
      if (distance < nearest) nearest = distance, best = act.concept_id;
    }
    return best;
  }

  // "the number of dead at 23", "số người chết được xác nhận là 17": what is counted stands before the number.
  void noun_before(TokenRange number, Measured& m) const {
    const Term* nearest = nullptr;
    for (const Term& term : draft_.terms) {
      if (term.tokens.last > number.first) break;
      if (term.concept_id != 0 && lexicon::concept_class(term.concept_id) != ConceptClass::act &&
          lexicon::concept_class(term.concept_id) != ConceptClass::quality)
        nearest = &term;
    }
    if (nearest == nullptr || number.first - nearest->tokens.last > noun_reach) return;
    m.of.push_back(nearest->concept_id);
    for (const Concept wide : lexicon::wider(nearest->concept_id)) {
      m.of.push_back(wide);
      if (m.act == 0 && lexicon::concept_class(wide) == ConceptClass::act) m.act = wide;
    }
  }

  void measured(std::uint32_t index) {
    const values::QuantityExpression& q = draft_.quantities[index];
    Measured m;
    m.index = index;
    m.act = act_beside(q.number);
    for (const Term& term : draft_.terms) {
      const bool counted = q.of.first <= term.tokens.first && term.tokens.first < q.of.last;
      if (!counted) continue;
      if (term.concept_id == 0) {
        m.of_words.push_back(text::hash(lexicon::stem(text_[term.tokens.first].lower, reading_.page.report.language)));
        continue;
      }
      m.of.push_back(term.concept_id);
      for (const Concept wide : lexicon::wider(term.concept_id)) {
        m.of.push_back(wide);
        // "ba thi thể": the counted noun itself tells what happened.
        if (m.act == 0 && lexicon::concept_class(wide) == ConceptClass::act) m.act = wide;
      }
    }
    if (q.dimension == values::Dimension::count && m.of.empty() && m.of_words.empty()) noun_before(q.number, m);
    m.attribute = attribute_of(q.tokens);
    if (q.dimension == values::Dimension::age) m.owner = owner_of(q.tokens);
    m.people = std::any_of(m.of.begin(), m.of.end(), [](Concept c) {
      return lexicon::concept_class(c) == ConceptClass::people || lexicon::has_role(c, lexicon::ConceptRole::growing_toll);
    });
    out_.measured.push_back(std::move(m));
  }

  // "dài khoảng 2 m", "two metres long": the word stands right before the number or behind its unit, at most two words off.
  std::uint64_t attribute_of(TokenRange number) const {
    const auto at = [&](std::uint32_t token) -> std::uint64_t {
      if (token >= draft_.tokens.last || text_[token].kind == text::TokenKind::punctuation) return 0;
      const auto found = role_words_.attributes.longest(text_.tokens(), token);
      return found ? *found.value : 0;
    };
    for (std::uint32_t back = 1; back <= attribute_reach && number.first >= draft_.tokens.first + back; ++back) {
      if (text_[number.first - back].kind == text::TokenKind::punctuation) break;
      if (const std::uint64_t found = at(number.first - back)) return found;
    }
    return at(number.last);
  }

  // "Bo Tý (15 tuổi)", "the 62-year-old Trần Công Ứng": the person whose name stands beside the age.
  EntityId owner_of(TokenRange age) const {
    constexpr std::uint32_t reach = 2;
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const NameMention& m = reading_.mentions[draft_.mentions[k]];
      const EntityId id = resolved_.entities[k];
      if (m.what != extract::MentionKind::name || !id || world_.out.of(id).kind != EntityKind::person) continue;
      const bool before = m.full.last <= age.first && age.first - m.full.last <= reach;
      const bool behind = m.full.first >= age.last && m.full.first - age.last <= reach;
      if (before || behind) return id;
    }
    return {};
  }

  // The name that begins at a token, with its entity; none where no resolved name begins there.
  std::pair<EntityId, TokenRange> name_at(std::uint32_t at) const {
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const NameMention& m = reading_.mentions[draft_.mentions[k]];
      if (m.what == extract::MentionKind::name && m.tokens.first == at && !m.tokens.empty()) return {resolved_.entities[k], m.tokens};
    }
    return {};
  }

  void quoted(std::uint32_t index) {
    const extract::QuoteDraft& quote = draft_.quotes[index];
    Quoted out;
    out.index = index;
    const auto& phrases = lexicon::concept_phrases(reading_.page.report.language);
    const TokenRange inside{std::max(quote.tokens.first, draft_.tokens.first), std::min(quote.tokens.last, draft_.tokens.last)};
    for (std::uint32_t at = inside.first; at < inside.last; ++at) {
      const text::Token& token = text_[at];
      if (const auto found = phrases.longest_stemmed(text_.tokens(), at)) out.concepts.push_back(*found.value);
      if (token.kind == text::TokenKind::punctuation) continue;
      const auto [entity, name] = name_at(at);
      const bool named = entity && name.last <= inside.last;
      out.words.push_back(named ? 0x9e3779b97f4a7c15ULL * (entity.value + 1) : text::hash(token.lower));
      out.places.push_back(named ? name : TokenRange{at, at + 1});
      at = out.places.back().last - 1;
    }
    std::sort(out.concepts.begin(), out.concepts.end());
    if (quote.speech && quote.speaker.mention != extract::no_mention) {
      out.speaker = world_.entities.of_mention[statement_.report.index()][quote.speaker.mention];
    }
    out_.quoted.push_back(std::move(out));
  }

  const resolve::Resolved& world_;
  const resolve::ResolvedStatement& resolved_;
  const Statement& statement_;
  const extract::Reading& reading_;
  const text::Text& text_;
  const Draft& draft_;
  const RoleWords& role_words_;
  Facts out_;
};

}  // namespace

std::vector<Facts> find_facts(const resolve::Resolved& world) {
  std::vector<Facts> out;
  out.reserve(world.statements.size());
  for (std::size_t i = 0; i < world.statements.size(); ++i) out.push_back(FactFinder(world, i).run());
  return out;
}

}  // namespace dateline::cluster
