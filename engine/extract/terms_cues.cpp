// Negations and words of mood -> how what follows is told, and what the claim comes to. In: a place where one may begin. Out: the scope of what
// follows, the claim so far. Proved by tests/extract_test.cpp.
#include "extract/terms_finder.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

// How far a negation or a mood reaches, in tokens, when nothing ends it before.
constexpr std::uint32_t reach = 9;

// Of two words of mood before one act, the one that says more of it: "nhiều khả năng sẽ bị loại" is possible, "phải hướng tới" a duty.
bool outranks(Mood next, Mood before) {
  const bool plans = next == Mood::planned || next == Mood::proposed || next == Mood::wished || next == Mood::prepared;
  return next != Mood::fact && !(plans && before == Mood::required) && before != Mood::possible;
}

}  // namespace

// A word that looks like a cue and is none there.
bool TermFinder::is_no_cue(std::uint32_t at) const {
  if (words_.is_noun_of_mood(at) || words_.is_object_of_act(at)) return true;
  // "Ý tưởng đạp xe bắt đầu từ đó": the thing of which something is said.
  if (words_.is_clause_word(at, clause_word::heavy) && !opening_.is_over(at)) return true;
  // "được tổ chức theo kế hoạch": how it was done.
  if (words_.is_clause_word(at, clause_word::preposition) && opening_.is_over(at) && !words_.opens(at)) {
    const auto mood = cues_.moods.longest(text_.tokens(), at);
    if (mood && *mood.value == Mood::planned) return true;
  }
  // "kế hoạch ...", "công tác chuẩn bị": a mood that is a thing.
  if (words_.is_act(at) && words_.names_thing(at, at) && !words_.is_clause_word(at, clause_word::finite)) return true;
  // "đang xem xét việc ông X ra quyết định": what somebody has done is looked into.
  if (const auto mood = cues_.moods.longest(text_.tokens(), at); mood && *mood.value == Mood::proposed) {
    const std::uint32_t next = at + mood.length;
    if (next + 1 < range_.last && words_.is_clause_word(next, clause_word::nominal) && words_.begins_actor(next + 1)) return true;
  }
  // ", nên các nước ...", "nên đã": a word that joins; "“Nói không với rác”": a title.
  if (words_.joins(at, claim_.decided() || claim_.marked()) || is_title(at)) return true;
  // "trùng dịp bầu cử nên được tổ chức gọn": what follows from what was told.
  const bool follows = words_.is_clause_word(at, clause_word::pause) && words_.is_clause_word(at, clause_word::main);
  return claim_.decided() && follows && words_.is_clause_word(at + 1, clause_word::passive);
}

// "cạnh tranh không bình đẳng của ...": a negation that only tells what kind of thing it is.
bool TermFinder::describes(std::uint32_t at) const {
  if (!cues_.negation.begins(text_[at].word) || !claim_.in_main()) return false;
  const auto denial = cues_.negation.longest(text_.tokens(), at);
  return denial && *denial.value == NegationKind::negates && denial.length == 1 && words_.describes_thing(at, at + denial.length);
}

std::uint32_t TermFinder::read_cue(std::uint32_t at) {
  if (is_no_cue(at)) return 0;
  end_of_denied(at);
  done_ = false;
  if (describes(at)) return 1;
  const std::uint32_t negated = negation(at);
  if (negated > 0 && scope_.until == 0) return negated;
  // "đề xuất cấm": the word of mood may itself be an act of the vocabulary; only its content counts as what is told.
  const std::uint32_t length = std::max(negated, read_mood(at, negated));
  // "Từ pha phá bóng không thành công, Bảo ghi bàn": a negation in a place before a comma is not the claim's.
  const bool aside = negated > 0 && claim_.in_place() && at < last_comma_;
  if (length == 0) return 0;
  if (!in_aside(at)) tell_claim({at, at + length}, negated > 0, aside);
  opening_.cue(at, length);
  return length;
}

// The tokens of the word of mood at a place, now in force; 0 where there is none. `negated`: those of the negation there.
std::uint32_t TermFinder::read_mood(std::uint32_t at, std::uint32_t negated) {
  const auto mood = cues_.moods.longest(text_.tokens(), at);
  if (!mood || mood.length < negated || at + mood.length > range_.last) return 0;
  const std::uint32_t next = at + mood.length;
  const bool needs = words_.is_clause_word(at, clause_word::needs);
  if ((*mood.value == Mood::prepared || needs) && !words_.tells_act(next)) return 0;
  // "sản phẩm của họ cần đường.": a last word that no table knows is a thing.
  const bool last = next + 1 >= range_.last || text_[next + 1].kind == TokenKind::punctuation;
  if (needs && last && !senses_.concepts.at(next) && !senses_.clauses.at(next)) return 0;
  open(at);
  const Mood told = claimed_mood(at, mood.length, *mood.value);
  if (!scope_.has_mood || outranks(*mood.value, scope_.mood)) scope_.mood = *mood.value == Mood::prepared ? Mood::planned : *mood.value;
  if (!scope_.has_mood || outranks(told, scope_.claimed)) scope_.claimed = told;
  scope_.has_mood = true;
  return mood.length;
}

// Lays a cue to the claim, which may begin anew there.
void TermFinder::tell_claim(TokenRange cue, bool negated, bool in_place) {
  const std::uint32_t at = cue.first;
  Before before = words_.before(at, name_);
  // "hội đàm liên Triều có thể là một bước tiếp theo", "tổng số đàn bò dự kiến đạt 350.000 con"
  if (before == Before::nothing && words_.is_clause_word(cue.last, clause_word::copula | clause_word::finite)) before = Before::actor;
  if (at > last_comma_) claim_.leave_frame(before);
  // "Khi bị ngộ độc cần nhanh chóng gây nôn": a duty behind the words that open the statement, with no comma to part them.
  const bool duty = !negated && words_.is_clause_word(at, clause_word::needs);
  const bool nobody = before == Before::nothing && at > range_.first && !words_.begins_actor(at - 1);
  if (duty && nobody && last_comma_ == 0 && !out_.terms.empty()) claim_.leave_opening();
  // "Hess, một người mê bóng chuyền ở Normandy đã không ngủ"; "chưa nghiệm thu đã sập"
  const bool named = opening_.ends_apposition(before, negated);
  const bool open = claim_.decided() && !claim_.ended();
  const bool outdone = open && undone_ && claim_.negated() && at - claim_end_ <= 1 && !negated && scope_.claimed == Mood::fact;
  // "brothers accused of theft will ..."; "hành lý không có chủ phải được soi"
  const bool described = open && describes_actor_ && before == Before::actor;
  const bool lacking = open && lacks_ && claim_.negated() && !negated && scope_.claimed == Mood::required;
  // "Sau xem xét, đánh giá, Ban Tổ chức sẽ trao giải": an act that nobody was named for only leads to it.
  const bool told = scope_.claimed == Mood::fact && before == Before::actor;
  const bool planned = scope_.claimed == Mood::planned && words_.is_clause_word(at, clause_word::predicate);
  const bool led = claim_.decided() && claim_.bare() && claim_.ended() && !acted_ && !negated && (told || planned);
  acted_ = acted_ || led;
  // "kêu gọi phật tử, bằng những việc thiết thực, hãy bảo vệ môi trường"
  const bool exhorted = claim_.decided() && claim_.mood() == Mood::advised && scope_.claimed == Mood::recommended && !negated;
  if (exhorted) claim_ = MainClaim();
  if (named || outdone || described || lacking || led) claim_ = MainClaim();
  if (outdone) scope_.negated = false;
  if (described) describes_actor_ = false;
  if (at == actor_end_ && scope_.claimed == Mood::possible)
    describes_actor_ = !words_.is_clause_word(at, clause_word::finite | clause_word::predicate);
  lacks_ = negated && !claim_.decided() && words_.is_clause_word(at, clause_word::lacks) && opening_.is_over(at);
  if (scope_.claimed == Mood::required) out_.duty = words_.is_clause_word(at, clause_word::met);
  if (negated) undone_ = words_.is_clause_word(at, clause_word::undone);
  if (!in_place) claim_.cue(scope_.negated, scope_.claimed, before);
  if (done_) claim_.settle(false, Mood::fact);
  const auto mood = cues_.moods.longest(text_.tokens(), at);
  const bool laid = mood && (*mood.value == Mood::advised || words_.is_clause_word(at, clause_word::asks | clause_word::nominal));
  if (laid && words_.begins_actor(at + mood.length)) claim_.await_act();
}

// "đề nghị Cảng vụ ngừng cấp phép", "đề nghị, đồng bào hăng hái tham gia"
bool TermFinder::names_whom(std::uint32_t at) const {
  if (at < range_.last && text_[at].is(",")) ++at;
  return words_.begins_actor(at) || (at < range_.last && text_[at].kind == TokenKind::word && text_[at].capital);
}

// What a word of mood makes of the claim itself, whatever it makes of the act behind it: "đề nghị các xã báo cáo" lays a duty on them, "đã đề xuất"
// is done.
Mood TermFinder::claimed_mood(std::uint32_t at, std::uint32_t length, Mood mood) {
  using namespace clause_word;
  if (mood == Mood::prepared) return Mood::planned;
  const std::uint32_t next = at + length;
  const bool planned = scope_.has_mood && scope_.claimed == Mood::planned;  // "sẽ có kiến nghị"
  done_ = (mood == Mood::proposed || (mood == Mood::required && words_.is_clause_word(at, nominal))) && words_.is_done(at);
  if (done_) return Mood::fact;
  if (words_.is_clause_word(at, clause_word::asks) && !planned && (names_whom(next) || words_.opens(at))) return Mood::required;
  return mood;
}

// "các bình không rõ nguồn gốc cũng đã nổ": what was denied of the actor is told.
void TermFinder::end_of_denied(std::uint32_t at) {
  const bool told = scope_.negated && scope_.term_seen && cues_.moods.longest(text_.tokens(), at);
  if (told && (words_.before(at, name_) == Before::adverb || words_.is_clause_word(at, clause_word::predicate))) scope_.close();
}

// The tokens of the negation at a place, now in force; 0 where there is none.
std::uint32_t TermFinder::negation(std::uint32_t at) {
  const auto found = cues_.negation.longest(text_.tokens(), at);
  if (!found || at + found.length > range_.last) return 0;
  const std::uint32_t next = at + found.length;
  switch (*found.value) {
    case NegationKind::bound:  // "chưa đến 10 người", but "chưa đến nơi"
      if (next < range_.last && (text_[next].kind == TokenKind::number || (words_.begins_taken(next) && !text_[next].capital))) {
        plain_until_ = next;
        return 0;
      }
      break;
    case NegationKind::hedges:
    case NegationKind::never:  // its words are read as any others
      plain_until_ = next;
      return 0;
    case NegationKind::self: {
      scope_.close();
      if (in_aside(at) || describes_agent(at)) return found.length;
      claim_.reopen(words_.before(at, name_));
      const auto mood = cues_.moods.longest(text_.tokens(), at);
      claim_.settle(true, mood ? *mood.value : Mood::fact);
      return found.length;
    }
    case NegationKind::quasi:
      if (!words_.is_act(next) && !words_.tells_act(next)) return 0;
      add_term(at);  // it is told as well: who refuses to sign refuses
      break;
    case NegationKind::denies:
      // "bác bỏ dự luật": an act of the vocabulary in more words is what is done.
      if (const auto act = senses_.concepts.at(at); act.length > found.length && words_.is_act(at)) return 0;
      if (claim_.in_main() && !claim_.decided() && !in_aside(at)) out_.denied = true;
      open(at);
      return found.length;
    case NegationKind::negates:
      // "Anh đến không?", "có hay không": nothing stands behind it that it could negate.
      if (found.length == 1 && (next >= range_.last || ends_scope(text_[next]))) return 1;
      // "found no evidence", "tìm không thấy"
      if (claim_.decided() && at == claim_end_) claim_.turn();
      if (denies_object(at, next)) {
        out_.terms.back().negated = !out_.terms.back().negated;
        open(at);
        scope_.negated = scope_.act_seen = true;
        return found.length;
      }
      break;
  }
  open(at);
  // "Without a rudder the freighter drifted": what opens a sentence so reaches no further than the thing that was lacking.
  constexpr std::uint32_t lacking = 2;
  const bool lacks_thing = at == range_.first && *found.value == NegationKind::negates && words_.is_clause_word(at, clause_word::preposition);
  if (lacks_thing && !words_.is_act(next)) scope_.until = std::min(scope_.until, next + lacking);
  scope_.negated = !scope_.negated;  // two negations affirm
  return found.length;
}

// "paid no ransom to the hackers who broke in": the act before it is what was not done, and none behind it.
bool TermFinder::denies_object(std::uint32_t at, std::uint32_t next) const {
  if (!cues_.denied_objects.longest(text_.tokens(), at) || out_.terms.empty()) return false;
  const Term& before = out_.terms.back();
  return before.tokens.last == at && is_act(before) && next < range_.last && !words_.is_act(next);
}

// "đã bị các tin tặc không rõ danh tính lấy": whoever did it is not known, but what he did is.
bool TermFinder::describes_agent(std::uint32_t at) const {
  const bool behind_noun =
      at > range_.first && !words_.is_clause_word(at - 1, clause_word::finite | clause_word::passive | clause_word::adverb | clause_word::lead);
  return behind_noun && claim_.marked() && words_.is_clause_word(at, clause_word::lacks);
}

// A cue's scope begins; that of one before goes on up to the act it tells, or to what "and" adds to it: "không có gác chắn và | đã có biển cấm".
void TermFinder::open(std::uint32_t at) {
  const bool added = scope_.term_seen && at > range_.first && words_.is_clause_word(at - 1, clause_word::and_);
  if (scope_.act_seen || added) scope_.close();
  scope_.until = std::min(range_.last, at + reach);
}

}  // namespace dateline::extract
