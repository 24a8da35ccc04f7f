// Sentence -> claims. In: a sentence with its numbers, times and mentions. Out: the parts that claim something of their own, as the packs' README
// ("Clauses") says what that is. Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/clause_rules.hpp"
#include "extract/parts.hpp"
#include "extract/segment.hpp"

namespace dateline::extract {
namespace {

using namespace clause_word;
using text::Token;
using text::TokenRange;

// A stretch of fewer tokens is no statement.
constexpr std::uint32_t least_tokens = 3;

// Evidence of less than this for or against a boundary is slight.
constexpr double undecided = 0.5, refuted = -1;

// For each token of a sentence: it stands inside one of the ranges, behind its first token. Holds until the thread asks about another sentence, so
// that its room is kept.
const std::vector<bool>& inside_of(TokenRange sentence, const std::vector<TokenRange>& ranges) {
  thread_local std::vector<bool> inside;
  inside.assign(sentence.size(), false);
  for (const TokenRange range : ranges) {
    const std::uint32_t first = std::max(range.first + 1, sentence.first), last = std::min(range.last, sentence.last);
    for (std::uint32_t at = first; at < last; ++at) inside[at - sentence.first] = true;
  }
  return inside;
}

// The mark at which somebody's words begin behind a colon or a word of speech: "ông A nói: “...".
bool introduces(const text::Text& text, const std::vector<TokenRange>& spoken, std::uint32_t at) {
  const bool begins = std::any_of(spoken.begin(), spoken.end(), [&](TokenRange words) { return words.first == at + 1; });
  return begins && at > 0 && !text[at - 1].is(",") && !text[at].is("`");
}

bool begins_mention(const Reading& reading, std::uint32_t at) {
  const auto& all = reading.mentions;
  const auto from = std::partition_point(all.begin(), all.end(), [&](const NameMention& m) { return m.tokens.first < at; });
  return std::any_of(from == all.begin() ? from : from - 1, std::min(from + 2, all.end()), [&](const NameMention& m) { return m.full.first == at; });
}

// A stretch of so few tokens is weighed only where the rules part it.
constexpr std::uint32_t short_stretch = 4;
// "đây là lần đầu tiên,": a remark on what follows has no more.
constexpr std::uint32_t longest_remark = 7;

// False where no evidence ever makes a sentence part, so that none need be weighed. "“…”, bà nói": who says what stands before. "..., tăng gấp đôi":
// an act without an actor, but "..., được định giá 5 tỉ USD từ khi lên sàn". "chạm 481% năm nay và có thể hơn 1.600% năm tới": no act. "Ở Huế, Vinh":
// nothing was said yet.
bool may_part(const SaidSoFar& said, const Segment& last, const Segment& s, const Verdict& rules) {
  // "sự sụp đổ của đồng tiền và sự khan hiếm thuốc khiến ...": two actors of one act.
  if (s.join == and_ && !s.comma && s.nominal && last.nominal && !said.finite) return false;
  if (rules.parts) return true;
  if ((s.join & but) != 0) return s.actor != Actor::none || s.dated;  // "thi đấu nhưng không đạt kết quả cao": acts of one actor
  if (s.so && !said.actor) return false;                              // "Biết mình bị lừa nên chị Hằng đã đi tố cáo"
  const bool plain = s.join == 0 && !s.strong, acts = s.actor == Actor::none && s.predicate == Predicate::act;
  if (plain && s.frame) return false;
  if (acts && !rules.claim && !(s.suffers && s.dated)) return false;
  if (s.actor == Actor::none && s.join == and_ && !s.comma && !s.time && !s.acts && !s.verbal) return false;
  if (plain && s.comma && (!said.any() || !said.actor)) return false;
  if (!said.actor && !rules.claim && !s.speech) return false;
  return s.tokens.size() > short_stretch && s.actor != Actor::mention && !(s.actor == Actor::word && s.predicate != Predicate::finite);
}

// Whatever the rules and the evidence say, no statement begins with `s`.
bool stays(const SaidSoFar& said, const Segment& last, const Segment& s) {
  if (said.conceded && said.depends && (s.join & but) != 0) return true;  // "dù A rất muốn đến nhưng B không cho"
  const bool by_comma = s.comma && !s.strong && s.join == 0;
  if (by_comma && last.leads_on) return true;  // "bởi chỉ ba phút sau đó, Mata đã gỡ hòa"
  if (by_comma && last.deictic && last.copular && last.ends_in_count && last.tokens.size() <= longest_remark)
    return true;                                           // "đây là lần đầu tiên, A thắng B"
  if (s.of_part && !s.strong && s.join == 0) return true;  // "5 người bị thương, 2 trong số đó nguy kịch"
  if (last.tells && by_comma) return true;                 // "ông A nói với báo chí, ông B đã đi"
  // "... gồm Trạm 550 thuộc Tiểu đoàn 351; Trạm T18 thuộc Quân chủng ..."
  return s.strong && last.named && s.predicate != Predicate::finite && !s.person && s.actor != Actor::pronoun;
}

// "Singapore giảm 6 điểm xuống 88 điểm, | và Malaysia giảm nhẹ 2 điểm": of two names each has a figure and a predicate of its own.
bool figures_of_two(const Segment& last, const Segment& s) {
  const auto tells = [](const Segment& each) { return each.predicate != Predicate::none && each.counts && !each.depends; };
  // "chỉ số của Philippin đạt 119 điểm, | Indonesia đạt 117 điểm"
  const bool figure = s.near && s.predicate == Predicate::finite;
  const bool two = tells(last) && s.actor == Actor::mention && tells(s) && !s.attached;
  return s.comma && two && (figure || (last.actor == Actor::mention && !last.attached));
}

Clause clause_of(const Segment& opens, std::uint32_t last) {
  Clause out;
  out.tokens = {opens.tokens.first, last};
  out.actor = opens.actor != Actor::none;
  out.told = opens.predicate == Predicate::finite;
  out.past = opens.tense;
  out.turns = (opens.join & (but | pause)) != 0;
  out.moves = opens.then || opens.lead || opens.so || opens.deictic || opens.depends || opens.introduced;
  return out;
}

// The statements of a sentence, boundary by boundary. Where the evidence is slight, the rules decide.
std::vector<Clause> parts_of(const ClauseRules& rules, const BoundaryWeights& weights, const std::vector<TokenRange>& spoken) {
  const std::vector<Segment>& segments = rules.segments();
  std::vector<Clause> out;
  out.reserve(segments.size());
  std::size_t first = 0;
  SaidSoFar said = rules.begin(first);
  for (std::size_t i = 1; i < segments.size(); ++i) {
    const Segment& behind = segments[i];
    const std::uint32_t at = behind.tokens.first;
    bool parts = false;
    const bool completes = behind.late && behind.join == 0;  // "Phải mất 2 tiếng, 6 ngư dân mới đưa được cá lên tàu"
    // What somebody says in one sentence stays together.
    const bool quoted = std::any_of(spoken.begin(), spoken.end(), [&](TokenRange words) { return words.first < at && at < words.last; });
    if (!behind.introduced && !completes && !quoted && behind.tokens.size() >= least_tokens && !stays(said, segments[i - 1], behind)) {
      Verdict verdict = rules.judge(said, first, i, false);
      parts = verdict.parts;
      if (!weights.empty() && may_part(said, segments[i - 1], behind, verdict)) {
        verdict = rules.judge(said, first, i, true);
        const bool last = i + 1 == segments.size();
        const Boundary boundary{&segments[i - 1], &behind, last ? nullptr : &segments[i + 1], !last && rules.is_claim(i + 1), said, verdict};
        const double evidence = weights.evidence(signs_of(boundary));
        // "...; người dân phải xếp hàng": sentences in all but the mark.
        const bool sentences = behind.strong && said.predicate && said.actor &&
                               (behind.predicate == Predicate::finite || (behind.told && behind.actor != Actor::none && evidence > -undecided));
        // "..., đến BV Chợ Rẫy đăng ký hiến tạng": where nobody is named and no time, the evidence decides.
        const bool bare_act = behind.actor == Actor::none && !behind.dated && behind.join == 0 && !behind.strong;
        // "61% tin rằng A, 55% tin rằng B", "và danh sách này có 2 triệu chữ ký": each with a number of its own.
        const bool counted = behind.actor == Actor::count && behind.predicate != Predicate::none && behind.comma && said.counts && said.predicate;
        const bool figured = behind.shown && behind.counts && behind.near && behind.join == and_ && said.predicate;
        const bool leans = parts || counted || figured;
        parts = leans ? verdict.surely || sentences || evidence > (bare_act ? 0 : refuted) : evidence > undecided;
      }
      parts = parts || figures_of_two(segments[i - 1], behind);
    }
    if (parts) {
      out.push_back(clause_of(segments[first], at));
      said = rules.begin(first = i);
    } else {
      rules.add(said, first, i);
    }
  }
  out.push_back(clause_of(segments[first], segments.back().tokens.last));
  return out;
}

}  // namespace

std::vector<Clause> split_clauses(const text::Text& text, const Senses& senses, TokenRange sentence, const Reading& reading,
                                  std::string_view language, const std::vector<TokenRange>& counts, const std::vector<TokenRange>& times,
                                  const std::vector<TokenRange>& closed, const std::vector<TokenRange>& spoken) {
  const std::vector<bool>& inside = inside_of(sentence, closed);
  const BoundaryWeights& weights = boundary_weights(language);
  // "... xây dựng đội tuyển nên những cầu thủ vi phạm sẽ ...", "... 35% còn ông Minh là 22%": an actor right behind the word.
  const auto concludes = [&](std::uint32_t word, std::uint32_t length, ClauseWord kind) {
    const std::uint32_t next = word + length;
    if ((kind & pause) == 0 || next >= sentence.last || (kind & subordinate) != 0) return false;
    // "vẫn còn", "và đồng thời", "thì ngay lập tức", "để rồi"
    const ClauseWord governs = finite | adverb | and_ | but | pause | main | determiner | subordinate | lead;
    const auto before = word > sentence.first ? senses.clauses.at(word - 1) : lexicon::Phrases<ClauseWord>::Match();
    if (!weights.empty() && before && (*before.value & governs) != 0) return false;
    const auto opens = senses.clauses.at(next);
    const bool points = opens && (*opens.value & (pronoun | determiner)) != 0;
    if (weights.empty() || points) return points && ((kind & main) != 0 || !weights.empty());
    const auto known = senses.concepts.at(next);
    const auto what = known ? lexicon::concept_class(*known.value) : lexicon::ConceptClass::act;
    return what == lexicon::ConceptClass::people || what == lexicon::ConceptClass::thing || begins_mention(reading, next);
  };
  thread_local std::vector<TokenRange> parts;  // its room is kept between sentences
  parts.clear();
  std::uint32_t first = sentence.first;
  int brackets = 0;
  auto cut = [&](std::uint32_t end) {
    if (end > first) parts.push_back({first, end});
    first = end;
  };
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = text[at];
    const bool punctuation = token.kind == text::TokenKind::punctuation;
    if (punctuation && token.is("(")) ++brackets;
    if (punctuation && token.is(")") && brackets > 0) --brackets;
    if (brackets > 0 || inside[at - sentence.first]) continue;
    if (!spoken.empty() && introduces(text, spoken, at)) cut(at);
    if (punctuation && (token.is(",") || token.is(";") || is_dash(text, at)) && at + 1 < sentence.last) {
      cut(at + 1);
    } else if (const auto found = senses.clauses.at(at);
               found && (*found.value == 0 || (*found.value & (and_ | but)) != 0 || concludes(at, found.length, *found.value))) {
      // "cũng vì thế" and "the yet-to-be named" join nothing.
      const std::uint32_t behind = at + found.length;
      bool marked = at > first;  // “but I chose ...”
      for (std::uint32_t mark = first; mark < at; ++mark) marked = marked && text[mark].kind == text::TokenKind::punctuation;
      if (*found.value != 0 && at > first && !marked && !(behind < sentence.last && text[behind].is("-"))) cut(at);
      at += found.length - 1;
    } else if (found) {
      at += found.length - 1;  // "làm nên"
    }
  }
  cut(sentence.last);
  if (parts.empty()) return {};
  if (parts.size() < 2) return {Clause{sentence}};
  const SegmentReader reader(text, senses, reading, sentence, language, counts, times);
  std::vector<Segment> segments;
  segments.reserve(parts.size());
  for (const TokenRange& part : parts) {
    segments.push_back(reader.read(part, sentence));
    segments.back().introduced = part.first > sentence.first && introduces(text, spoken, part.first);
  }
  return parts_of(ClauseRules(std::move(segments), weights.empty()), weights, spoken);
}

}  // namespace dateline::extract
