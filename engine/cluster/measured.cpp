// Numbers -> what they measure. In: <language>/attributes.tsv, numbers_of.tsv, common/sides.tsv. Proved by tests/facts_test.cpp.
#include "cluster/measured.hpp"

#include <algorithm>
#include <set>

#include "cluster/crowds.hpp"
#include "cluster/parts.hpp"
#include "extract/cues.hpp"
#include "lexicon/by_language.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/table.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using extract::Draft;
using extract::NameMention;
using extract::Term;
using lexicon::Concept;
using lexicon::ConceptClass;
using text::TokenRange;

// A counted noun stands so many words before its number at most.
constexpr std::uint32_t noun_reach = 6;
// And the words that open it so many.
constexpr std::uint32_t opener_reach = 24;
// "dài tới gần 350 m": the side that is measured stands so many words before the number at most.
constexpr std::uint32_t attribute_reach = 3;

const lexicon::HashedTables& words_of_sides() {
  static const lexicon::HashedTables tables("attributes.tsv");
  return tables;
}

class MeasuredFinder {
 public:
  MeasuredFinder(const resolve::Resolved& world, const resolve::ResolvedStatement& statement, const extract::Reading& reading, Facts& facts)
      : world_(world),
        resolved_(statement),
        reading_(reading),
        text_(reading.page.text),
        draft_(*statement.draft),
        attributes_(words_of_sides().of(reading.page.report.language)),
        out_(facts) {}

  void run() {
    for (std::uint32_t q = 0; q < draft_.quantities.size(); ++q) {
      measured(q);
      if (in_plural(draft_.quantities[q].number, draft_.quantities[q].value) || part_of_name(q)) out_.measured.pop_back();
    }
    births();
  }

 private:
  // "số | người thiệt mạng vì trận lũ rạng sáng là 9": where the words begin that say what is counted; at the number itself where none do.
  std::uint32_t counted_from(TokenRange number) const {
    static const lexicon::HashedTables tables("numbers_of.tsv");
    const auto& openers = tables.of(reading_.page.report.language);
    for (std::uint32_t at = number.first; at-- > draft_.tokens.first && number.first - at <= opener_reach;) {
      if (text_[at].is(",") || text_[at].is(";") || text_[at].is(":")) break;
      if (openers.longest(text_.tokens(), at)) return at;
    }
    return number.first;
  }

  // The first people or things told there, and what became of them: "số | người thiệt mạng", "number of | homes destroyed".
  bool noun_opened(TokenRange words, Measured& m) const {
    constexpr std::uint32_t beside = 2;
    const auto in_words = [&](const Term& term) {
      return term.concept_id != 0 && words.first <= term.tokens.first && term.tokens.first < words.last;
    };
    const auto noun = std::find_if(draft_.terms.begin(), draft_.terms.end(), [&](const Term& term) {
      return in_words(term) && lexicon::concept_class(term.concept_id) != ConceptClass::act &&
             lexicon::concept_class(term.concept_id) != ConceptClass::quality;
    });
    if (noun == draft_.terms.end()) return false;
    m.act = 0;
    take(noun->concept_id, m);
    const auto next = noun + 1;
    const bool acts = next != draft_.terms.end() && in_words(*next) && next->tokens.first - noun->tokens.last < beside &&
                      lexicon::concept_class(next->concept_id) == ConceptClass::act;
    if (acts && m.act == 0) m.act = next->concept_id;
    return true;
  }

  static void take(Concept noun, Measured& m) {
    const auto of_toll = [](Concept c) { return lexicon::has_role(c, lexicon::ConceptRole::growing_toll); };
    m.of.push_back(noun);
    if (of_toll(noun) && !of_toll(m.act) && lexicon::concept_class(noun) == ConceptClass::act) m.act = noun;  // "187 người | nhập viện"
    for (const Concept wide : lexicon::wider(noun)) {
      m.of.push_back(wide);
      // "làm 21 | người bị thương": what became of them is told by the noun itself.
      const bool befell = of_toll(noun) && of_toll(wide) && !of_toll(m.act);
      if ((m.act == 0 || befell) && lexicon::concept_class(wide) == ConceptClass::act) m.act = wide;
    }
  }

  // "a crowd of 38,500", "an attendance of just over 9,000": who is counted stands right before the number; 0 where nobody does.
  Concept crowd_before(TokenRange number) const {
    constexpr std::uint32_t longest = 4, between = 2;
    for (std::uint32_t back = 1; back <= longest + between && number.first >= draft_.tokens.first + back; ++back) {
      const text::Token& token = text_[number.first - back];
      if (token.kind == text::TokenKind::punctuation) return 0;
      const auto found = heads_of_counts().longest_stemmed(text_.tokens(), number.first - back);
      if (found && found.length <= back && back - found.length <= between) return *found.value;
    }
    return 0;
  }

  // "the number of dead at 23", "số người chết được xác nhận là 17": what is counted stands before the number.
  void noun_before(TokenRange number, Measured& m) const {
    if (const Concept crowd = crowd_before(number); crowd != 0) return take(crowd, m);
    const std::uint32_t opened = counted_from(number);
    if (opened < number.first && noun_opened({opened, number.first}, m)) return;
    const Term* nearest = nullptr;
    for (const Term& term : draft_.terms) {
      if (term.tokens.last > number.first) break;
      if (term.concept_id != 0 && lexicon::concept_class(term.concept_id) != ConceptClass::act &&
          lexicon::concept_class(term.concept_id) != ConceptClass::quality)
        nearest = &term;
    }
    if (nearest == nullptr || number.first - nearest->tokens.last > noun_reach) return;
    take(nearest->concept_id, m);
  }

  // "nội dung 50 m súng ngắn", "the 50m freestyle": the measure is part of what a discipline is called.
  bool part_of_name(std::uint32_t q) const {
    static const std::uint64_t name = text::hash("name");
    const values::Dimension d = draft_.quantities[q].dimension;
    return (d == values::Dimension::length || d == values::Dimension::mass) && out_.measured.back().attribute == name;
  }

  // "hai bên", "the two countries": the number counts nothing anew.
  bool in_plural(TokenRange number, double value) const {
    constexpr double most_named = 9;  // "the seventy-four artefacts" are counted
    if (value > most_named) return false;
    const auto noun = lexicon::concept_phrases(reading_.page.report.language).longest_stemmed(text_.tokens(), number.last);
    if (noun && lexicon::has_role(*noun.value, lexicon::ConceptRole::generic_people)) return false;  // "hai người khác chết"
    return std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](std::uint32_t m) {
      return reading_.mentions[m].what == extract::MentionKind::plural && reading_.mentions[m].full.contains(number.first);
    });
  }

  // What the words behind the number count. A word that tells what somebody is ("14 công nhân", "3 vận động viên") is a mention of them and no term,
  // so that the vocabulary is asked at every word.
  void counted(TokenRange of, Measured& m) const {
    const std::string& language = reading_.page.report.language;
    const auto& concepts = lexicon::concept_phrases(language);
    for (std::uint32_t at = of.first; at < of.last;) {
      const auto term = std::find_if(draft_.terms.begin(), draft_.terms.end(), [&](const Term& each) { return each.tokens.first == at; });
      if (term != draft_.terms.end() && term->concept_id != 0 && term->tokens.last > of.last) {  // "27 người | bị thương"
        take(term->concept_id, m);
        at = term->tokens.last;
        continue;
      }
      const auto known = concepts.longest_stemmed(text_.tokens().first(of.last), at);
      if (const Concept head = counted_as(at, of); head != 0) {
        take(head, m);
        return;
      }
      if (known) {
        take(*known.value, m);
        at += known.length;
        continue;
      }
      const text::Token& token = text_[at++];
      // An abbreviation ("12 DN") may stand for any noun.
      const bool telling = token.kind == text::TokenKind::word && !token.capitals && (token.word == 0 || !lexicon::is_stopword(token.word, language));
      if (telling) m.of_words.push_back(text::hash(lexicon::stem(token.lower, language)));
    }
    of_members(of, m);
  }

  const lexicon::Phrases<Concept>& heads_of_counts() const {
    static const lexicon::ByLanguage<lexicon::Phrases<Concept>> all([](const std::string& language) {
      lexicon::Phrases<Concept> out;
      for (const lexicon::Row& row : lexicon::table(language + "/counted_as.tsv")) {
        for (const std::string_view form : lexicon::forms(row[0])) out.add(form, lexicon::concept_named(row[1]), language, true);
      }
      return out;
    });
    static const lexicon::Phrases<Concept> none;
    return all.of(reading_.page.report.language, none);
  }

  // "410,000 homes", "52 nhà": the word and no more of the phrase is counted; where the head stands last, whatever stands before it.
  Concept counted_as(std::uint32_t at, TokenRange of) const {
    const auto found = heads_of_counts().longest_stemmed(text_.tokens(), at);
    return found && at + found.length == of.last ? *found.value : 0;
  }

  // "five members of her party", "21 members of the crew": what they are members of tells who they are.
  void of_members(TokenRange of, Measured& m) const {
    static const Concept member = lexicon::concept_named("member.p");
    constexpr std::uint32_t reach = 4;
    if (m.of.empty() || m.of.front() != member) return;
    const auto body = std::find_if(draft_.terms.begin(), draft_.terms.end(), [&](const Term& term) { return term.tokens.first >= of.last; });
    if (body == draft_.terms.end() || body->tokens.first > of.last + reach || body->concept_id == 0) return;
    if (lexicon::concept_class(body->concept_id) == ConceptClass::people) take(body->concept_id, m);
  }

  // "Sự cố khiến 9 công nhân bị thương", "left 9 workers injured": what became of those whom it counts, be another act nearer.
  Concept told_behind(const values::QuantityExpression& q) const {
    static const Concept alive = lexicon::concept_named("survive.v");  // "thu giữ 74 con tê tê còn sống" says what they are
    std::uint32_t behind = std::max({q.number.last, q.of.last, q.state.last});
    const auto& clauses = extract::cues(reading_.page.report.language).clauses;
    for (std::uint32_t at = q.number.last; at < behind; ++at) {  // "87 người nhập viện vì ngộ độc"
      const auto opens = clauses.longest(text_.tokens(), at);
      if (opens && (*opens.value & extract::clause_word::subordinate) != 0) behind = at;
    }
    Concept out = 0;
    for (const Act& act : out_.acts) {
      const bool within = q.number.last <= act.token && act.token <= behind;
      if (within && !act.negated && act.concept_id != alive && lexicon::has_role(act.concept_id, lexicon::ConceptRole::growing_toll))
        out = act.concept_id;
    }
    return out;
  }

  void measured(std::uint32_t index) {
    const values::QuantityExpression& q = draft_.quantities[index];
    Measured m;
    m.index = index;
    const Concept befell = told_behind(q);
    m.act = befell != 0 ? befell : act_beside(out_.acts, text_, q.number);
    counted(q.of, m);
    if (q.dimension == values::Dimension::count && m.of.empty() && m.of_words.empty()) {
      // "The ambulance service had counted 47 injured": what became of them tells who they are.
      if (befell != 0 && q.state.first == q.number.last && q.state.last > q.number.last)
        take(befell, m);
      else
        noun_before(q.number, m);
    }
    static const std::uint64_t difference = text::hash("difference");
    m.attribute = q.difference ? difference : attribute_of({q.number.first, q.tokens.last});
    static const std::uint64_t duration = text::hash("duration");
    if (m.attribute == duration && q.dimension != values::Dimension::duration) m.attribute = 0;                      // "took 12 prisoners"
    for (std::uint32_t at = q.number.last; m.attribute == 0 && at < q.tokens.last; ++at) m.attribute = side_at(at);  // "9 năm tù"
    if (q.dimension == values::Dimension::duration && m.attribute == 0) m.attribute = served(index);
    if (m.attribute == 0 && (q.dimension == values::Dimension::percent || q.dimension == values::Dimension::money)) m.attribute = told_of_what(index);
    const bool sum = q.dimension == values::Dimension::money || q.dimension == values::Dimension::percent;
    if (sum && is_only(index)) m.sums = sums_told();
    if (q.dimension == values::Dimension::age) m.owner = owner_of(q.tokens);
    static const std::uint64_t of_then = text::hash("age-then");
    const bool then = m.attribute == of_then;
    if (then) m.attribute = 0;
    if (m.owner && q.bound == Bound::exact && !q.upper && !then) out_.ages.push_back({m.owner, q.value, false, index});
    // "58 percent of the voters" measures them, and counts no people.
    static const Concept job = lexicon::concept_named("job.n");  // "1,400 jobs", "1,150 workers"
    m.people = q.dimension == values::Dimension::count && std::any_of(m.of.begin(), m.of.end(), [](Concept c) {
                 return c == job || lexicon::concept_class(c) == ConceptClass::people || lexicon::has_role(c, lexicon::ConceptRole::growing_toll);
               });
    // "5 tiểu thương bị thương": whoever is hurt or taken to hospital is somebody, by whatever word.
    static const Concept hurt = lexicon::concept_named("injure.v"), hospital = lexicon::concept_named("hospitalize.v");
    const bool harmed = m.act != 0 && (m.act == hurt || m.act == hospital);
    m.people = m.people || (q.dimension == values::Dimension::count && m.of.empty() && !m.of_words.empty() && harmed);
    m.crowd = crowd_of(m, q, draft_, text_, reading_.page.report.language);
    out_.measured.push_back(std::move(m));
  }

  // "dài khoảng 2 m", "two metres long": the word stands right before the number or behind its unit, at most two words off.
  std::uint64_t attribute_of(TokenRange number) const {
    constexpr std::uint32_t longest_side = 3;  // words: "out of work came to 7.4 percent"
    for (std::uint32_t back = 1; back < attribute_reach + longest_side && number.first >= draft_.tokens.first + back; ++back) {
      if (text_[number.first - back].kind == text::TokenKind::punctuation) break;
      const auto length = static_cast<std::uint32_t>(attributes_.longest(text_.tokens(), number.first - back).length);
      if (length > 0 && back < length + attribute_reach) return side_at(number.first - opened_before(number.first, back, length));
    }
    return side_at(number.last);
  }

  // "kéo dài gần 6 giờ": the word that ends there may begin before it, and then is another one than "dài". How many tokens before the number.
  std::uint32_t opened_before(std::uint32_t number, std::uint32_t back, std::uint32_t length) const {
    constexpr std::uint32_t further = 2;
    for (std::uint32_t more = further; more > 0; --more) {
      if (number < draft_.tokens.first + back + more) continue;
      if (attributes_.longest(text_.tokens(), number - back - more).length == length + more) return back + more;
    }
    return back;
  }

  // "jailed the banker Erik Lunde for six years": of its only stretch of time a sentence tells how long somebody is to be in prison.
  std::uint64_t served(std::uint32_t index) const {
    static const Concept jail = lexicon::concept_named("imprison.v"), sentence = lexicon::concept_named("sentence.v");
    static const std::uint64_t prison = text::hash("prison");
    const bool sentenced = std::any_of(out_.acts.begin(), out_.acts.end(), [](const Act& act) {
      return !act.quoted && !act.negated && (act.concept_id == jail || act.concept_id == sentence);
    });
    return sentenced && is_only(index) ? prison : 0;
  }

  std::uint64_t side_at(std::uint32_t token) const {
    if (token >= draft_.tokens.last || text_[token].kind == text::TokenKind::punctuation) return 0;
    const auto found = attributes_.longest(text_.tokens(), token);
    return found ? *found.value : 0;
  }

  // No other of the statement's quantities is of its dimension.
  bool is_only(std::uint32_t index) const {
    for (std::uint32_t q = 0; q < draft_.quantities.size(); ++q) {
      if (q != index && draft_.quantities[q].dimension == draft_.quantities[index].dimension) return false;
    }
    return true;
  }

  // "Tổng vốn đầu tư của dự án là 1.650 tỷ đồng", "the roof carries a price tag of 430 million dollars": what the sum is.
  std::vector<std::uint64_t> sums_told() const {
    static const lexicon::HashedTables tables("sums.tsv");
    const auto& words = tables.of(reading_.page.report.language);
    std::vector<std::uint64_t> out;
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto quoted = [&](const extract::QuoteDraft& q) { return q.tokens.contains(at); };
      const auto found = words.longest(text_.tokens(), at);
      if (!found || std::any_of(draft_.quotes.begin(), draft_.quotes.end(), quoted)) continue;
      out.push_back(*found.value);
      at += found.length - 1;
    }
    return out;
  }

  // "Just under 58 percent of Varnians went to the polls", "savings are put at 19 million dollars": of its statement's only percentage, or sum, the
  // words may stand anywhere outside quotation marks.
  std::uint64_t told_of_what(std::uint32_t index) const {
    const values::Dimension dimension = draft_.quantities[index].dimension;
    if (!is_only(index)) return 0;
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto quoted = [&](const extract::QuoteDraft& q) { return q.tokens.contains(at); };
      const auto found = attributes_.longest(text_.tokens(), at);
      if (found && told_anywhere(*found.value, dimension) && std::none_of(draft_.quotes.begin(), draft_.quotes.end(), quoted)) return *found.value;
    }
    return 0;
  }

  // Sides of which a percentage, or a sum, tells wherever the words stand; others ("long", "weighs") are of the number beside them.
  bool told_anywhere(std::uint64_t side, values::Dimension dimension) const {
    static const auto sides = [] {
      std::set<std::pair<std::uint64_t, values::Dimension>> out;
      for (const lexicon::Row& row : lexicon::table("common/sides.tsv")) {
        out.emplace(text::hash(row[0]), row[1] == "percent" ? values::Dimension::percent : values::Dimension::money);
      }
      return out;
    }();
    return sides.contains({side, dimension});
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
          out_.births.push_back(t);
          if (const EntityId owner = owner_of(words)) out_.ages.push_back({owner, static_cast<double>(value.start.year), true, t});
          break;
        }
        if (text_[words.first - 1].kind == text::TokenKind::punctuation) break;
        --words.first;
      }
    }
  }

  // "Bo Tý (15 tuổi)", "the 62-year-old Trần Công Ứng": the person whose name stands beside the age.
  EntityId owner_of(TokenRange age) const {
    constexpr std::uint32_t reach = 2;
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const NameMention& m = reading_.mentions[draft_.mentions[k]];
      const EntityId id = resolved_.entities[k];
      if (m.what != extract::MentionKind::name || !id || world_.out.of(id).kind != EntityKind::person) continue;
      const bool before = m.full.last <= age.first && age.first - m.full.last <= reach && !parted_by_word(m.full.last, age.first);
      const bool behind = m.full.first >= age.last && m.full.first - age.last <= reach;
      if (before || behind) return id;
    }
    return {};
  }

  // "Carol Esher pulled | a four-year-old boy": the age is of somebody else.
  bool parted_by_word(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
      const bool content = text_[at].kind == text::TokenKind::word && !lexicon::is_stopword(text_[at].word, reading_.page.report.language);
      if (content) return true;
    }
    return false;
  }

  const resolve::Resolved& world_;
  const resolve::ResolvedStatement& resolved_;
  const extract::Reading& reading_;
  const text::Text& text_;
  const Draft& draft_;
  const lexicon::Phrases<std::uint64_t>& attributes_;
  Facts& out_;
};

}  // namespace

void find_measured(const resolve::Resolved& world, const resolve::ResolvedStatement& statement, const extract::Reading& reading, Facts& facts) {
  MeasuredFinder(world, statement, reading, facts).run();
}

}  // namespace dateline::cluster
