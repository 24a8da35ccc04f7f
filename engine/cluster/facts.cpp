// Statements -> slots. Proved by tests/facts_test.cpp.
#include "cluster/facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "cluster/parts.hpp"
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

// Words that name the side of a thing that is measured, and words that name a cause.
constexpr const char *attributes_file = "attributes.tsv", *causes_file = "causes.tsv";

// Phrases of a language that say something of the words beside them, hashed: <language>/<file>.
const lexicon::Phrases<std::uint64_t>& hashed_phrases(std::string_view language, std::string_view file) {
  static const auto built = [] {
    std::map<std::string, lexicon::Phrases<std::uint64_t>> all;
    for (const std::string& each : lexicon::languages()) {
      for (const char* name : {attributes_file, causes_file}) {
        const std::string path = each + "/" + name;
        for (const lexicon::Row& row : lexicon::table(path)) {
          if (row.size() < 2) continue;
          for (const std::string_view form : lexicon::forms(row[0])) all[path].add(form, text::hash(row[1]));
        }
      }
    }
    return all;
  }();
  static const lexicon::Phrases<std::uint64_t> none;
  const auto at = built.find(std::string(language) + "/" + std::string(file));
  return at == built.end() ? none : at->second;
}

// News of so many days ago is recalled, not reported.
constexpr std::int64_t recalled_days = 60;

// A counted noun stands so many words before its number at most.
constexpr std::uint32_t noun_reach = 6;
// "dài tới gần 350 m": the side that is measured stands so many words before the number at most.
constexpr std::uint32_t attribute_reach = 3;
// A cause is told in so many words at most.
constexpr std::uint32_t cause_reach = 8;

class FactFinder {
 public:
  FactFinder(const resolve::Resolved& world, std::size_t i)
      : world_(world),
        resolved_(world.statements[i]),
        statement_(world.out.statements[i]),
        reading_(world.reading(statement_.report)),
        text_(reading_.page.text),
        draft_(*resolved_.draft),
        attributes_(hashed_phrases(reading_.page.report.language, attributes_file)),
        causes_(hashed_phrases(reading_.page.report.language, causes_file)) {}

  Facts run() {
    terms();
    times();
    as_of_words();
    participants();
    for (std::uint32_t q = 0; q < draft_.quantities.size(); ++q) {
      measured(q);
      if (in_plural(draft_.quantities[q].number) || part_of_name(q)) out_.measured.pop_back();
    }
    births();
    causes();
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

  void times() {
    // "Đến sáng 20/5, công an đã bắt được hai người": where nothing is counted it is when something was done.
    const bool counts = !draft_.quantities.empty();
    for (const resolve::ResolvedTime& t : resolved_.times) {
      out_.said_times.push_back(is_said_time(t.expression.tokens, t.value.start.hour >= 0));
      out_.time_acts.push_back(act_beside(out_.acts, text_, t.expression.tokens));
      const bool as_of = t.expression.as_of && counts;
      if (as_of && !out_.as_of && t.value.start.day != 0) out_.as_of = t.value;
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

  // "nội dung 50 m súng ngắn", "the 50m freestyle": the measure is part of what a discipline is called.
  bool part_of_name(std::uint32_t q) const {
    static const std::uint64_t name = text::hash("name");
    const values::Dimension d = draft_.quantities[q].dimension;
    return (d == values::Dimension::length || d == values::Dimension::mass) && out_.measured.back().attribute == name;
  }

  // "hai bên", "the two countries": the number counts nothing anew.
  bool in_plural(TokenRange number) const {
    const auto noun = lexicon::concept_phrases(reading_.page.report.language).longest_stemmed(text_.tokens(), number.last);
    if (noun && lexicon::has_role(*noun.value, lexicon::ConceptRole::generic_people)) return false;  // "hai người khác chết"
    return std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](std::uint32_t m) {
      return reading_.mentions[m].what == extract::MentionKind::plural && reading_.mentions[m].full.contains(number.first);
    });
  }

  void measured(std::uint32_t index) {
    const values::QuantityExpression& q = draft_.quantities[index];
    Measured m;
    m.index = index;
    m.act = act_beside(out_.acts, text_, q.number);
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
    m.attribute = attribute_of({q.number.first, q.tokens.last});
    if (m.attribute == 0 && (q.dimension == values::Dimension::percent || q.dimension == values::Dimension::money)) m.attribute = told_of_what(index);
    if (q.dimension == values::Dimension::age) m.owner = owner_of(q.tokens);
    static const std::uint64_t of_then = text::hash("age-then");
    const bool then = m.attribute == of_then;
    if (then) m.attribute = 0;
    if (m.owner && q.bound == Bound::exact && !q.upper && !then) out_.ages.push_back({m.owner, q.value, false, index});
    // "58 percent of the voters" measures them, and counts no people.
    m.people = q.dimension == values::Dimension::count && std::any_of(m.of.begin(), m.of.end(), [](Concept c) {
                 return lexicon::concept_class(c) == ConceptClass::people || lexicon::has_role(c, lexicon::ConceptRole::growing_toll);
               });
    out_.measured.push_back(std::move(m));
  }

  // "dài khoảng 2 m", "two metres long": the word stands right before the number or behind its unit, at most two words off.
  std::uint64_t attribute_of(TokenRange number) const {
    const auto at = [&](std::uint32_t token) -> std::uint64_t {
      if (token >= draft_.tokens.last || text_[token].kind == text::TokenKind::punctuation) return 0;
      const auto found = attributes_.longest(text_.tokens(), token);
      return found ? *found.value : 0;
    };
    constexpr std::uint32_t longest_side = 3;  // words: "out of work came to 7.4 percent"
    for (std::uint32_t back = 1; back < attribute_reach + longest_side && number.first >= draft_.tokens.first + back; ++back) {
      if (text_[number.first - back].kind == text::TokenKind::punctuation) break;
      const auto length = static_cast<std::uint32_t>(attributes_.longest(text_.tokens(), number.first - back).length);
      if (length > 0 && back < length + attribute_reach) return at(number.first - back);
    }
    return at(number.last);
  }

  // "Just under 58 percent of Varnians went to the polls", "savings are put at 19 million dollars": of its statement's only percentage, or sum, the
  // words may stand anywhere outside quotation marks.
  std::uint64_t told_of_what(std::uint32_t index) const {
    const values::Dimension dimension = draft_.quantities[index].dimension;
    for (std::uint32_t q = 0; q < draft_.quantities.size(); ++q) {
      if (q != index && draft_.quantities[q].dimension == dimension) return 0;
    }
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto quoted = [&](const extract::QuoteDraft& q) { return q.tokens.contains(at); };
      const auto found = attributes_.longest(text_.tokens(), at);
      if (found && told_anywhere(dimension).contains(*found.value) && std::none_of(draft_.quotes.begin(), draft_.quotes.end(), quoted))
        return *found.value;
    }
    return 0;
  }

  // Sides of which a percentage, or a sum, tells; others ("long", "weighs") are of other numbers.
  static const std::set<std::uint64_t>& told_anywhere(values::Dimension dimension) {
    static const std::set<std::uint64_t> shares{text::hash("turnout"), text::hash("share of the vote"), text::hash("unemployment"),
                                                text::hash("inflation"), text::hash("interest")};
    static const std::set<std::uint64_t> sums{text::hash("savings")};
    return dimension == values::Dimension::percent ? shares : sums;
  }

  // "Trần Thị Giêng (SN 1968", "Petra Lindholm, born in 1968": the words before the year belong to it.
  void births() {
    static const std::uint64_t birth = text::hash("birth");
    for (std::uint32_t t = 0; t < resolved_.times.size(); ++t) {
      const When& value = resolved_.times[t].value;
      TokenRange words = resolved_.times[t].expression.tokens;
      if (value.start.year <= 0 || value.interval) continue;
      for (std::uint32_t back = 0; back <= attribute_reach && words.first >= draft_.tokens.first + 1; ++back) {
        const auto found = attributes_.longest(text_.tokens(), words.first);
        if (found && *found.value == birth) {
          if (const EntityId owner = owner_of(words)) out_.ages.push_back({owner, static_cast<double>(value.start.year), true, t});
          break;
        }
        if (text_[words.first - 1].kind == text::TokenKind::punctuation) break;
        --words.first;
      }
    }
  }

  // "bắt nguồn từ chập điện", "a leak caused the blaze": the content words behind or before the phrase, up to the next mark.
  void causes() {
    static const std::uint64_t before = text::hash("before"), denied = text::hash("denied");
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto found = causes_.longest(text_.tokens(), at);
      if (!found) continue;
      const std::uint32_t end = at + static_cast<std::uint32_t>(found.length);
      add_cause(*found.value == before ? TokenRange{clause_start(at), at} : TokenRange{end, clause_end(end)});
      out_.cause_denied = out_.cause_denied || *found.value == denied;
      at = end - 1;
    }
    std::sort(out_.causes.begin(), out_.causes.end());
    out_.causes.erase(std::unique(out_.causes.begin(), out_.causes.end()), out_.causes.end());
  }

  std::uint32_t clause_end(std::uint32_t at) const {
    const std::uint32_t last = std::min(draft_.tokens.last, at + cause_reach);
    while (at < last && text_[at].kind != text::TokenKind::punctuation) ++at;
    return at;
  }

  std::uint32_t clause_start(std::uint32_t at) const {
    const std::uint32_t first = at > draft_.tokens.first + cause_reach ? at - cause_reach : draft_.tokens.first;
    while (at > first && text_[at - 1].kind != text::TokenKind::punctuation) --at;
    return at;
  }

  void add_cause(TokenRange words) {
    const bool doer =
        std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](std::uint32_t m) { return reading_.mentions[m].full.first == words.first; });
    if (doer) return;
    for (const Term& term : draft_.terms) {
      if (!words.contains(term.tokens.first)) continue;
      out_.cause_guessed = out_.cause_guessed || (term.mood_is_told && term.mood == extract::Mood::possible);
      out_.causes.push_back(term.concept_id != 0 ? term.concept_id
                                                 : text::hash(lexicon::stem(text_[term.tokens.first].lower, reading_.page.report.language)));
    }
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
  const lexicon::Phrases<std::uint64_t>&attributes_, &causes_;
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
