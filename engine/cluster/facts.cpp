// Statements -> slots: acts, times, participants and quotations here, numbers, causes and homes by their own finders. Proved by tests/facts_test.cpp.
#include "cluster/facts.hpp"

#include <algorithm>
#include <iterator>

#include "cluster/measured.hpp"
#include "cluster/parts.hpp"
#include "extract/cues.hpp"
#include "extract/names_lexicon.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using extract::Draft;
using extract::NameMention;
using extract::Term;
using lexicon::Concept;
using lexicon::ConceptClass;
using text::TokenRange;

// News of so many days ago is recalled, not reported.
constexpr std::int64_t recalled_days = 60;

class FactFinder {
 public:
  FactFinder(const resolve::Resolved& world, std::size_t i)
      : world_(world),
        resolved_(world.statements[i]),
        statement_(world.out.statements[i]),
        reading_(world.reading(statement_.report)),
        text_(reading_.page.text),
        draft_(*resolved_.draft) {}

  Facts run() {
    terms();
    times();
    as_of_words();
    participants();
    out_.callings = find_callings(reading_, resolved_, out_.acts);
    find_measured(world_, resolved_, reading_, out_);
    out_.causes = find_causes(reading_, draft_);
    for (std::uint32_t q = 0; q < draft_.quotes.size(); ++q) quoted(q);
    out_.undated = true;
    for (std::uint32_t t = 0; t < resolved_.times.size(); ++t) out_.undated = out_.undated && !happening(t);
    out_.background = draft_.background || recalls();
    return std::move(out_);
  }

 private:
  void terms() {
    out_.claim = draft_.claim;
    for (const Term& term : draft_.terms) {
      if (term.concept_id == 0 || term.ends_form) continue;
      if (lexicon::concept_class(term.concept_id) == ConceptClass::act) {
        out_.acts.push_back({term.concept_id, term.tokens.first, term.negated, term.quoted, term.mood, term.mood_is_told, names_thing(term.tokens)});
      } else {
        out_.things.push_back(term.concept_id);
        if (term.mood_is_told && term.mood != extract::Mood::fact) {
          out_.told_things.push_back({term.concept_id, term.tokens.first, term.negated, term.quoted, term.mood, true});
        }
        if (term.negated) out_.negated_things.push_back(term.concept_id);
      }
    }
    const std::uint32_t frame = opening_frame();
    for (Act& act : out_.acts) act.names_thing = act.names_thing || act.token < frame;
    if (opens_with_denial()) {
      const auto act = std::find_if(out_.acts.begin(), out_.acts.end(), [](const Act& each) {
        return !each.quoted && !lexicon::has_role(each.concept_id, lexicon::ConceptRole::speech);
      });
      const auto mark = [&](std::uint32_t at) { return text_[at].kind == text::TokenKind::punctuation; };
      std::uint32_t at = draft_.tokens.first;
      while (act != out_.acts.end() && at < act->token && !mark(at)) ++at;
      if (act != out_.acts.end() && at == act->token) act->negated = true;
    }
    // "không một phát súng nào được bắn": what is denied of the thing is denied of the same act that was done to it.
    constexpr std::uint32_t right_behind = 5;
    const extract::Cues& cues = extract::cues(reading_.page.report.language);
    for (std::size_t i = 1; i < out_.acts.size(); ++i) {
      const Act& before = out_.acts[i - 1];
      Act& act = out_.acts[i];
      if (!before.negated || before.concept_id != act.concept_id || before.quoted != act.quoted || act.token <= before.token) continue;
      const auto passive = cues.clauses.longest(text_.tokens(), act.token - 1);
      const bool done_to = passive && (*passive.value & extract::clause_word::passive) != 0;
      if (done_to && act.token - before.token <= right_behind) act.negated = true;
    }
    std::sort(out_.things.begin(), out_.things.end());
    out_.things.erase(std::unique(out_.things.begin(), out_.things.end()), out_.things.end());
  }

  // Before a word that begins a predicate, or behind one that makes an act a thing.
  bool names_thing(TokenRange act) const {
    namespace word = extract::clause_word;
    const extract::Cues& cues = extract::cues(reading_.page.report.language);
    const auto is = [&](std::uint32_t at, std::uint64_t kinds, std::uint32_t length) {
      const auto found = cues.clauses.longest(text_.tokens(), at);
      return found && (length == 0 || found.length == length) && (*found.value & kinds) != 0;
    };
    if (act.last < draft_.tokens.last &&
        (is(act.last, word::finite | word::passive | word::demonstrative, 0) || cues.negation.longest(text_.tokens(), act.last)))
      return true;
    if (in_body(act)) return true;
    constexpr std::uint64_t makes_thing = word::nominal | word::things;
    return (act.first > draft_.tokens.first && is(act.first - 1, makes_thing, 1)) ||
           (act.first > draft_.tokens.first + 1 && is(act.first - 2, makes_thing, 2));
  }

  // "Trung tâm | tìm kiếm cứu nạn", "the rescue | centre": a word for a body stands before it, or behind where bodies are named by their last word.
  bool in_body(TokenRange act) const {
    const extract::NameLexicon& pack = extract::name_lexicon(reading_.page.report.language);
    const auto is_body = [&](std::uint32_t at, std::uint32_t length) {
      const auto head = pack.heads.longest(text_.tokens(), at);
      return head && head.value->shape == extract::Shape::organisation && (length == 0 || head.length == length);
    };
    if (pack.suffix_heads) return act.last < draft_.tokens.last && is_body(act.last, 0);
    constexpr std::uint32_t longest_head = 3;
    for (std::uint32_t back = 2; back <= longest_head && act.first >= draft_.tokens.first + back; ++back) {
      if (is_body(act.first - back, back)) return true;
    }
    return false;
  }

  // "Because of the heat, | organisers shortened the course": where the words end that a preposition opens and a comma closes, before any act of the
  // statement; 0 where there are none.
  std::uint32_t opening_frame() const {
    static const lexicon::HashedTables frames("frames.tsv");
    if (draft_.tokens.empty()) return 0;
    const auto opens = extract::cues(reading_.page.report.language).clauses.longest(text_.tokens(), draft_.tokens.first);
    const bool frame = static_cast<bool>(frames.of(reading_.page.report.language).longest(text_.tokens(), draft_.tokens.first));
    if (!frame && (!opens || (*opens.value & extract::clause_word::preposition) == 0)) return 0;
    std::uint32_t comma = draft_.tokens.first;
    while (comma < draft_.tokens.last && !text_[comma].is(",")) ++comma;
    const bool goes_on = std::any_of(out_.acts.begin(), out_.acts.end(), [&](const Act& act) {
      return act.token > comma && !act.quoted && !lexicon::has_role(act.concept_id, lexicon::ConceptRole::speech);
    });
    return goes_on ? comma : 0;
  }

  // "No alcohol was found", "None of the exits was locked": what is denied of the subject is denied of its act.
  bool opens_with_denial() const {
    if (statement_.polarity != Polarity::negated || draft_.tokens.empty()) return false;
    if (std::any_of(out_.acts.begin(), out_.acts.end(), [](const Act& act) { return act.negated; })) return false;
    const extract::Cues& cues = extract::cues(reading_.page.report.language);
    // "Without a rudder the freighter drifted": what it went without is no subject.
    const auto opens = cues.clauses.longest(text_.tokens(), draft_.tokens.first);
    if (opens && (*opens.value & extract::clause_word::preposition) != 0) return false;
    const auto found = cues.negation.longest(text_.tokens(), draft_.tokens.first);
    return found && *found.value == extract::NegationKind::negates;
  }

  void times() {
    // "Đến sáng 20/5, công an đã bắt được hai người": where nothing is counted it is when something was done.
    // "Đến tối 12/3 vẫn chưa bị bắt": what has not happened by then happens on no day.
    const bool counts = !draft_.quantities.empty(), undone = statement_.polarity == Polarity::negated;
    for (const resolve::ResolvedTime& t : resolved_.times) {
      out_.said_times.push_back(is_said_time(t.expression.tokens, t.value.start.hour >= 0));
      out_.time_acts.push_back(act_of(t.expression.tokens));
      const bool as_of = t.expression.as_of && (counts || undone);
      if (as_of && counts && !out_.as_of && t.value.start.day != 0) out_.as_of = t.value;
      if (as_of || out_.day || out_.said_times.back()) continue;
      if (!t.expression.since) out_.day = t.value;
      // "đi vào vận hành từ ngày 22/12": the day on which it begins.
      if (t.expression.since && t.value.interval && t.value.start.day != 0 && t.value.end.empty())
        out_.day = When{t.value.start, {}, false, t.value.part, t.value.zone};
    }
    for (const values::TimeExpression& t : draft_.times) {
      if (out_.weekday < 0 && t.weekday_alone && !t.as_of && !is_said_time(t.tokens, false)) out_.weekday = t.weekday;
    }
  }

  // "trận đấu giữa Quảng Nam và Bình Dương ngày 18/5": the day of the match, where only names and small words stand between.
  Concept happening_before(TokenRange time) const {
    const auto small = [&](std::uint32_t at) {
      if (text_[at].is("-") || text_[at].is("–") || lexicon::is_stopword(text_[at].word, reading_.page.report.language)) return true;
      return std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](std::uint32_t m) { return reading_.mentions[m].full.contains(at); });
    };
    const Term* last = nullptr;
    for (const Term& term : draft_.terms) {
      if (term.tokens.last > time.first) break;
      if (term.concept_id != 0 && lexicon::has_role(term.concept_id, lexicon::ConceptRole::happening)) last = &term;
    }
    if (last == nullptr) return 0;
    for (std::uint32_t at = last->tokens.last; at < time.first; ++at) {
      if (!small(at)) return 0;
    }
    return last->concept_id;
  }

  // The act next to a time; "ngày 19/5 về việc …" is of what was done before it.
  Concept act_of(TokenRange time) const {
    static const lexicon::HashedTables topics("topics.tsv");
    const bool opens_topic = time.last < draft_.tokens.last && topics.of(reading_.page.report.language).longest(text_.tokens(), time.last);
    if (!opens_topic) {
      const Concept happening = happening_before(time);
      return happening != 0 ? happening : act_beside(out_.acts, text_, time);
    }
    std::vector<Act> before;
    std::copy_if(out_.acts.begin(), out_.acts.end(), std::back_inserter(before), [&](const Act& act) { return act.token < time.first; });
    return act_beside(before, text_, time);
  }

  // "Ngày 22-5, nguồn tin từ công an cho biết vào tối 21-5 ...": it opens what somebody then goes on to say.
  template <class IsVerb>
  bool opens_speech(TokenRange time, IsVerb is_verb) const {
    constexpr std::uint32_t least_said = 8;  // fewer words behind the speaker: "..., the ministry said."
    if (time.first > draft_.tokens.first + 2) return false;
    const TokenRange speaker = draft_.speaker ? draft_.speaker.words : draft_.source.words;
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
  // `clock`: it is told to the hour ("Khoảng 15 giờ, một thanh niên yêu cầu tài xế dừng xe"), and so told of what happened.
  bool is_said_time(TokenRange time, bool clock) const {
    const auto& speech = extract::cues(reading_.page.report.language).speech;
    const auto is_verb = [&](std::uint32_t at) {
      const auto found = speech.longest(text_.tokens(), at);
      return found && (found.value->kind == extract::SpeechKind::verb || found.value->kind == extract::SpeechKind::cite);  // "Le Monde ngày 22.5 dẫn"
    };
    if (!clock && opens_speech(time, is_verb)) return true;
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

  // Not a time of day alone, and not when somebody was born.
  bool happening(std::uint32_t t) const {
    const When& told = resolved_.times[t].value;
    const PartialDate& date = told.start.empty() ? told.end : told.start;
    return (date.year != 0 || date.month != 0) && std::find(out_.births.begin(), out_.births.end(), t) == out_.births.end();
  }

  // All the times that it tells lie long before the report was written.
  bool recalls() const {
    const Report& report = world_.out.of(statement_.report);
    if (!report.published || world_.page_in_doubt[statement_.report.index()]) return false;
    const auto written = day_range(report.published->date.start);
    if (!written || out_.undated) return false;
    for (std::uint32_t i = 0; i < resolved_.times.size(); ++i) {
      const resolve::ResolvedTime& t = resolved_.times[i];
      const auto told = day_range(t.value.interval ? t.value.end : t.value.start);
      if (happening(i) && (!told || t.expression.since || written->first - told->last <= recalled_days)) return false;
    }
    return true;
  }

  void participants() {
    out_.homes = find_homes(reading_, resolved_, world_.out);
    const PartFinder parts(reading_, resolved_, out_.acts);
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const EntityId id = resolved_.entities[k];
      if (!id) continue;
      Participant p;
      p.entity = id;
      p.mention = draft_.mentions[k];
      parts.give(p);
      const bool place = world_.out.entities[id.index()].kind == EntityKind::place;
      if (place && is_home(reading_.mentions[p.mention].full)) p.part = Part::other;
      p.acts_as_government = place && p.part == Part::agent && !world_.entities.country[id.index()].empty();
      out_.participants.push_back(p);
    }
  }

  // Where somebody lives or a body sits is not where it happened.
  bool is_home(TokenRange words) const {
    return std::any_of(out_.homes.begin(), out_.homes.end(), [&](const Home& h) { return h.words == words; });
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
    const TokenRange inside{std::max(quote.tokens.first, draft_.tokens.first), std::min(quote.tokens.last, draft_.tokens.last)};
    quoted(index, inside);
    if (quote.speech && quote.speaker.mention != extract::no_mention) {
      out_.quoted.back().speaker = world_.entities.of_mention[statement_.report.index()][quote.speaker.mention];
    }
    for (const TokenRange inner : quoted_within(inside)) quoted(index, inner);
  }

  // Words in marks of their own inside a quotation: another's words that its speaker quotes.
  std::vector<TokenRange> quoted_within(TokenRange inside) const {
    std::vector<TokenRange> out;
    std::uint32_t open = inside.last;
    for (std::uint32_t at = inside.first; at < inside.last; ++at) {
      if (text_[at].is("“")) open = at + 1;
      if (!text_[at].is("”") || open > at) continue;
      out.push_back({open, at});
      open = inside.last;
    }
    return out;
  }

  void quoted(std::uint32_t index, TokenRange inside) {
    Quoted out;
    out.index = index;
    const std::string& other = draft_.quotes[index].language;
    out.language = other.empty() ? reading_.page.report.language : other;
    const auto& phrases = lexicon::concept_phrases(out.language);
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
    out_.quoted.push_back(std::move(out));
  }

  const resolve::Resolved& world_;
  const resolve::ResolvedStatement& resolved_;
  const Statement& statement_;
  const extract::Reading& reading_;
  const text::Text& text_;
  const Draft& draft_;
  Facts out_;
};

}  // namespace

namespace {

// "When night guard X made his round, he discovered": who is called by his work in one sentence acts by name or pronoun in others.
void call_by_work(const resolve::Resolved& world, ReportId report, std::vector<Facts>& facts) {
  const resolve::StatementRange range = world.of_report[report.index()];
  std::vector<Calling> known;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    std::copy_if(facts[i].callings.begin(), facts[i].callings.end(), std::back_inserter(known), [](const Calling& c) { return bool{c.entity}; });
  }
  for (std::uint32_t i = range.first; i < range.last && !known.empty(); ++i) {
    for (const Participant& p : facts[i].participants) {
      const auto called = std::find_if(known.begin(), known.end(), [&](const Calling& c) { return c.entity == p.entity; });
      if (called == known.end() || p.part != Part::agent || p.act == 0) continue;
      const bool told =
          std::any_of(facts[i].callings.begin(), facts[i].callings.end(), [&](const Calling& c) { return c.entity == p.entity && c.acts; });
      if (!told) facts[i].callings.push_back({called->key, world.reading(report).mentions[p.mention].full, p.entity, true, p.act, p.pointed_at});
    }
  }
}

}  // namespace

std::vector<Facts> find_facts(const resolve::Resolved& world) {
  std::vector<Facts> out;
  out.reserve(world.statements.size());
  for (std::size_t i = 0; i < world.statements.size(); ++i) out.push_back(FactFinder(world, i).run());
  for (std::size_t r = 0; r < world.readings.size(); ++r) {
    for (const Deed& deed : find_deeds(world, ReportId(r))) out[deed.statement.index()].deeds.push_back(deed);
    call_by_work(world, ReportId(r), out);
  }
  return out;
}

}  // namespace dateline::cluster
