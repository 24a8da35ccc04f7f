// Stretches of a sentence -> what the rules make of the boundaries between them. Proved by tests/extract_test.cpp.
#include "extract/clause_rules.hpp"

#include <algorithm>

namespace dateline::extract {
namespace {

using namespace clause_word;

// A claim of its own has an actor, an act and what it says of them: "Ba người chết".
constexpr std::uint32_t least_tokens = 3;
// One of a list of things has so many tokens at most, its comma among them.
constexpr std::uint32_t list_item = 4;
// So many times or counts may stand between a boundary and the claim that it opens.
constexpr std::size_t longest_opening = 4;

// "..., điều này khiến người dân lo": says something of the whole that stands before.
bool refers(const Segment& s) { return s.deictic && s.comma && s.join == 0 && s.told && !s.copular && s.near && s.tokens.size() > least_tokens + 1; }

bool contrasts(const Segment& s) { return (s.join & (but | pause)) != 0; }

// Where the segment could stand as a sentence. What is joined by a plain "và", or by nothing but a comma, may be one of a list of names or things, so
// it has to show more of a sentence than what "nhưng" or a semicolon joins.
bool could_stand(const Segment& s) {
  if (s.depends || s.introduced || s.tokens.size() < least_tokens) return false;
  if (s.weather && s.comma && s.join == 0) return true;
  if (s.opens && (s.counts || s.predicate != Predicate::none)) return true;
  if (s.predicate == Predicate::none) return false;
  const bool parts = contrasts(s) || s.strong, bare = !s.comma && !contrasts(s);
  // "..., ông A nói": the frame of what stands before it. But "..., kết quả cho thấy các mẫu đều nhiễm", "..., 8 hộ chưa thông báo".
  if (refers(s)) return true;
  const bool found_out = s.comma && ((s.nominal && !s.speaks && s.told) || (s.actor == Actor::count && s.surely));
  if ((s.speech || s.frame) && !parts && !found_out) return false;
  if (s.speaks && s.actor == Actor::none && (s.strong || (s.comma && (s.join & pause) != 0))) return true;  // "..., đồng thời cho biết ..."
  if (s.exists && s.actor == Actor::determined && !s.worded && !s.speech) return false;  // "nhưng chưa có một đô thị tử tế"
  const bool finite_told = s.predicate == Predicate::finite, plain = finite_told || s.worded || s.near;
  switch (s.actor) {
    case Actor::count:
      return true;
    case Actor::pronoun:
      return true;
    case Actor::mention:
      return finite_told || contrasts(s) || (parts && plain) || (s.near && (s.person || s.lead || !bare) && !s.attached && !s.merged);
    case Actor::determined:
      return finite_told || contrasts(s) || (parts && plain);
    case Actor::noun:
      return contrasts(s) || (parts && plain) ||
             (bare ? s.surely || (s.lead && s.near && s.worded) : (finite_told && s.own) || (s.near && s.repeats));
    case Actor::word:
      return parts && finite_told;
    case Actor::none:
      return s.time && (!bare || s.led);
  }
  return false;
}

// "..., còn Duy và Hoàn trông xe": two actors of one claim.
bool are_actors_of_one(const Segment& a, const Segment& b) {
  const bool alike = a.actor != Actor::none && (a.actor != Actor::word || contrasts(a)) && b.actor != Actor::none;
  return alike && a.predicate == Predicate::none && !a.depends && (a.comma || contrasts(a)) && b.join == and_ && !b.comma && !b.depends &&
         b.predicate != Predicate::none;
}

// "và tháng 8 cùng năm, ...", "và tất nhiên, ...".
bool is_joined_opening(const Segment& s) {
  return s.join == and_ && (s.time || s.lead) && s.actor == Actor::none && s.predicate == Predicate::none && (!s.depends || s.phrase);
}

// "nhưng khi trời sáng, họ ...", "tuy nhiên, ngoài ra, ông A ...": what joins a claim that begins only behind the comma.
bool leads_in(const Segment& a, const Segment& b) {
  if (is_joined_opening(a) && b.comma && !b.strong && b.join == 0 && !b.depends) return true;
  const bool joins = contrasts(a) || a.strong;
  if (!joins || !b.comma || b.strong || b.join != 0) return false;
  // "...; nhiều hoa màu, cây cối bị gãy đổ": a list of actors.
  const bool list = a.strong && a.predicate == Predicate::none && a.actor != Actor::count && a.actor != Actor::none && b.worded &&
                    (b.actor == Actor::noun || b.actor == Actor::word);
  return list || a.depends || (a.actor == Actor::none && a.predicate != Predicate::finite);
}

// Two segments as one: what the first says of the place where it begins, and the second of the claim.
Segment joined(const Segment& a, const Segment& b) {
  Segment out = b;
  out.tokens.first = a.tokens.first;
  if (!a.depends && a.actor != Actor::none) out.actor = a.actor;
  out.join = a.join;
  out.so = a.so;
  out.then = a.then;
  out.comma = a.comma;
  out.strong = a.strong;
  out.opens = a.opens;
  out.time = a.time || b.time;
  out.counts = a.counts || b.counts;
  return out;
}

std::vector<Segment> merged(std::vector<Segment> segments) {
  std::size_t kept = 0;  // so many stand at the front as they will be
  for (std::size_t i = 0; i < segments.size(); ++i) {
    Segment* before = kept > 0 ? &segments[kept - 1] : nullptr;
    const bool actors = before != nullptr && are_actors_of_one(*before, segments[i]);
    const bool lead = before != nullptr && !actors && leads_in(*before, segments[i]);
    if (!actors && !lead) {
      if (kept < i) segments[kept] = segments[i];
      ++kept;
      continue;
    }
    const bool led = lead && is_joined_opening(*before);
    *before = joined(*before, segments[i]);
    before->merged = actors;
    before->led = led;
  }
  segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(kept), segments.end());
  for (Segment& s : segments) {
    // "nhưng Hùng lánh mặt": what contrasts an actor says something of him, in whatever words.
    const bool clear = s.actor == Actor::mention || s.actor == Actor::pronoun || s.actor == Actor::count || s.actor == Actor::determined;
    if (s.predicate == Predicate::none && (s.join & turn) != 0 && clear && s.said) s.predicate = Predicate::act, s.near = true;
  }
  return segments;
}

// Nothing but a comma, or a plain "và", may go on with a list: "các mặt hàng như gạo, sữa đã ...", "người đi xe buýt, tàu điện nên ...", "theo các
// bản án, quyết định đã ...", "các luật sư và nhà báo đang ...", "said Ann Lowe, an official of the office that was ...". `goes_on`: an act ends it.
bool lists_things(const Segment& last, const Segment& next, bool goes_on) {
  if (next.actor != Actor::noun && next.actor != Actor::determined) return false;
  const bool plain = next.join == 0 && next.comma, bare = next.join == and_ && !next.comma;
  // "những tờ đơn đăng ký và những điều cần biết": things that one word opens.
  if (bare && next.opener != 0 && next.opener == last.last_opener && !next.tense) return true;
  if (bare) return last.hangs || next.head == last.tail || last.predicate != Predicate::finite || (last.named && !next.near);
  if (last.hangs && !next.repeats) return true;
  if (last.unfinished && plain) return true;  // "cho rằng chính những việc thiết thực, những chỉ đạo sâu sát đã ..."
  if (!plain) return false;
  return (last.predicate != Predicate::finite && !goes_on && !next.repeats) || (last.named && !next.near) ||
         (last.plural_tail && next.actor == Actor::noun && next.head != lexicon::ConceptClass::people && !next.repeats);
}

// "ở huyện Hoài Đức, Hà Nội có ...", "bà Thư, giám đốc Công ty Bãi Sậy bị ...", "ông Tùng (Huế) và ông Hoàng (Vinh) trước khi đi ...".
bool lists_names(const Segment& last, const Segment& next) {
  const bool plain = next.join == 0 && next.comma, bare = next.join == and_ && !next.comma;
  if (bare && next.actor == Actor::pronoun && last.named && !next.near) return true;          // "bàn giao Huy và toàn bộ tang vật cho ..."
  if (bare && next.single && next.near && last.predicate == Predicate::finite) return false;  // "denied ties with Russia and Moscow has denied them"
  if (bare && next.actor != Actor::count && next.actor != Actor::pronoun) {
    // "... 2 lần đến bà Trang và bà Trang đã xác nhận", "... với giá 180.000 đồng và ông Minh chấp thuận".
    const bool says = next.surely && next.near && last.predicate == Predicate::finite;
    const bool alone = next.person && (next.addressed || says) && !last.named && last.tail != lexicon::ConceptClass::people && last.told;
    return !alone && (last.predicate != Predicate::finite || (last.named && next.actor == Actor::mention && !(says && next.repeats)));
  }
  if (next.located && plain && last.ends_in_place) return true;  // "về quận Bình Thạnh, TPHCM thì bị bắt"
  if (next.actor != Actor::mention || !plain || next.predicate == Predicate::finite) return false;
  return last.named || last.tail == lexicon::ConceptClass::people;
}

// "gồm 2 phi công, 3 tiếp viên", "huy động 250 người, 22 tàu vớt rác"; but "3 người chết, 2 nhà bị cháy".
bool lists_counts(const Segment& last, const Segment& next) {
  if (next.actor != Actor::count || next.predicate == Predicate::finite) return false;
  if (last.hangs) return true;
  if (next.join == and_ && !next.comma && last.counted_tail && !next.worded && next.head != lexicon::ConceptClass::people) return true;
  const bool thing = last.actor == Actor::count && !last.worded && last.head != lexicon::ConceptClass::people && last.predicate != Predicate::finite;
  return (last.counted_tail || thing) && next.comma && !next.time && !next.lead && !next.worded && next.head != lexicon::ConceptClass::people;
}

}  // namespace

ClauseRules::ClauseRules(std::vector<Segment> segments, bool alone) : segments_(merged(std::move(segments))), alone_(alone) {
  claims_.reserve(segments_.size());
  for (const Segment& each : segments_) claims_.push_back(could_stand(each));
}

Verdict ClauseRules::judge(const SaidSoFar& so_far, std::size_t first, std::size_t at, bool wholly) const {
  Verdict out;
  out.claim = claims_[at];
  bool opens = out.claim && opening(first, at) == at;
  for (std::size_t claim = at + 1; !opens && claim < segments_.size() && claim <= at + longest_opening; ++claim)
    opens = claims_[claim] && opening(first, claim) == at;
  const bool own_value = has_own_value(so_far, segments_[at]);
  if (!opens && !own_value && !wholly) return out;
  out.listed = listed(so_far, at);
  out.complete = complete(so_far, at, out.listed);
  out.surely = parts_surely(so_far, at) || (own_value && !segments_[at - 1].frame && (!out.listed || segments_[at].actor == Actor::none));
  out.parts = out.surely || (opens && out.complete && !segments_[at].introduced && !hangs(at));
  return out;
}

// "..., ngày 5/6, ông A ký ...", "..., 24 nhà ở, 6 nhà bếp bị sập": a time or a count of which nothing is said before the comma belongs to the
// claim behind it.
std::size_t ClauseRules::opening(std::size_t first, std::size_t claim) const {
  std::size_t cut = claim;
  while (cut > first + 1) {
    const Segment &before = segments_[cut - 1], &behind = segments_[cut];
    const bool same_count = behind.actor == Actor::count && before.actor == Actor::count && behind.join == 0 && !before.hangs;
    const bool aside = before.time && before.actor == Actor::none;
    // "..., kết quả kiểm tra cho thấy, các mẫu này đều nhiễm ..."
    if (before.reports && before.comma && before.actor != Actor::none && !before.depends && (before.nominal || !before.told) && behind.join == 0) {
      --cut;
      continue;
    }
    if (before.predicate != Predicate::none || before.depends || !(same_count || aside)) break;
    --cut;
  }
  return cut;
}

SaidSoFar ClauseRules::begin(std::size_t first) const {
  SaidSoFar out;
  out.first = segments_[first].tokens.first;
  out.depends = out.hanging = segments_[first].depends;
  out.under = segments_[first].depends && !segments_[first].phrase;
  add(out, first, first);
  return out;
}

void ClauseRules::add(SaidSoFar& out, std::size_t first, std::size_t at) const {
  ++out.segments;
  const Segment& s = segments_[at];
  out.counts = out.counts || s.counts;
  out.dated = out.dated || s.dated;
  const bool own_words = !s.depends && !s.frame && s.actor != Actor::none;
  out.verb = out.verb || (own_words && (s.verbal || s.shown));
  out.clear = out.clear || (own_words && s.said && (s.actor == Actor::mention || s.actor == Actor::pronoun || s.actor == Actor::count || s.shown));
  out.inner = out.inner || s.inner;
  out.opened = out.opened || (at == first && s.depends);
  out.asks = out.asks || s.speech;
  out.because = out.because || (s.depends && !s.phrase);
  if (s.main) out.depends = false, out.predicate = true, out.actor = true;
  if (s.introduced) out.depends = s.depends;
  // "Ông A cho biết, ngay sau khi có tin, ...", "Như vậy, ngoài dự án này, ...": nothing was said yet.
  const bool opens = at > first && s.depends && s.comma && s.join == 0 && !out.predicate && !out.opened;
  if (opens && (segments_[at - 1].frame || segments_[at - 1].actor == Actor::none)) out.depends = true;
  out.hanging = out.hanging || (s.depends && !s.phrase);
  out.conceded = s.concedes || (out.conceded && (s.join & but) == 0);  // "dù A đến, còn B thì không, nhưng ..."
  out.actor = out.actor || (s.actor != Actor::none && !s.depends && !s.frame) || (s.time && s.predicate == Predicate::finite);
  out.under = out.under || (s.depends && !s.phrase);
  out.told = out.told || (s.told && (!s.depends || s.phrase));
  if (s.predicate == Predicate::none || s.depends || s.frame || (s.speech && !s.told)) return;
  if (at == first && s.predicate == Predicate::act && !s.worded && s.nominal) return;  // "Quá trình kiểm tra, ..."
  // "Khi A đến và B đi, C ...": what a plain "và" joins to a dependent clause depends as well. "Thấy vậy, B ...": so does an act without an
  // actor.
  const bool clear = s.actor == Actor::mention || s.actor == Actor::pronoun || s.actor == Actor::count || segments_[first].phrase;
  const bool own = s.actor != Actor::none && (s.predicate == Predicate::finite || (clear && s.near));
  if (at > first && s.comma && s.join != and_ && own) out.depends = false;
  out.predicate = true;
  out.finite = out.finite || s.predicate == Predicate::finite;
}

bool ClauseRules::listed(const SaidSoFar& so_far, std::size_t cut) const {
  const Segment &last = segments_[cut - 1], &next = segments_[cut];
  // "và cùng lúc đó người dân chạy đến": at another time, somebody else.
  const bool other = next.actor == Actor::noun || next.actor == Actor::mention;
  if (!alone_ && next.join == and_ && next.lead && other && next.near && next.told && !next.speech && !last.hangs) return false;
  // "ông A đã bán xe, mua nhà": acts of one actor are no list of things.
  // "The ferry sank and the crew were rescued": each has its act right behind it.
  const bool each_acts = last.actor != Actor::none && last.near && !last.depends && next.near && next.surely && next.own;
  if (alone_ && next.join == and_ && each_acts && !last.named && !last.hangs) return false;
  const bool goes_on = (so_far.finite || (so_far.clear && !so_far.asks)) && last.actor == Actor::none && last.told;
  return !contrasts(next) && !next.strong && (lists_things(last, next, goes_on) || lists_names(last, next) || lists_counts(last, next));
}

// A claim stands before the cut, and its last words belong to it: in "ở Huế, Vinh và Hà Nội đã có mưa" no claim has ended at the comma.
bool ClauseRules::complete(const SaidSoFar& so_far, std::size_t cut, bool listed) const {
  const Segment &last = segments_[cut - 1], &next = segments_[cut];
  const bool bare = next.join == and_ && !next.comma;  // no comma is among the tokens: "The ferry sank and ..."
  const std::uint32_t size = next.tokens.first - so_far.first + (alone_ && bare ? 1 : 0);
  const bool contrast = contrasts(next) || next.strong, predicate = so_far.predicate, actor = so_far.actor;
  // "là phóng viên, cộng tác viên, nhân viên của báo": a word or two between commas is one of a list.
  const bool item =
      last.comma && last.join == 0 && last.actor == Actor::noun && !last.worded && last.tokens.size() <= list_item && next.actor == Actor::noun;
  // "Phải để tỉnh đi trước, đây là nhiệm vụ quốc gia": what points back is said of the whole that stands before.
  const bool anaphor = next.deictic && next.surely && next.comma;
  if (next.so && (so_far.because || !actor || !predicate)) return false;  // "do ông A không đến nên bà B đã về"
  if (so_far.conceded && (next.join & but) != 0) return false;            // "dù trời mưa, ông A vẫn khỏe nhưng ..."
  // "... là Croatia và Slovania – nhiều nước khác cũng đã ...": a dash ends a list of names as well.
  const bool dashed = next.dash && so_far.finite && next.predicate == Predicate::finite && next.actor != Actor::none && next.actor != Actor::word;
  const bool ended = (last.predicate != Predicate::none || contrast || anaphor || dashed) && !item &&
                     (!last.frame || (!last.unfinished && (next.join & but) != 0)) && !listed;
  return (predicate || (contrast && !so_far.hanging && actor)) && (actor || contrast || anaphor) && !so_far.depends && size > least_tokens && ended;
}

// A time or a number beside another of its kind: "bắt đầu từ 6/4, sau đó lan ra Quảng Bình ngày 10/4 và chấm dứt đầu tháng 5", "rộng 1,5 ha và sẽ
// hoàn thành vào năm 2020", "là 22% nhưng giờ đây chỉ còn 15%", "7 nhà bị sập; 64 nhà tốc mái".
bool ClauseRules::has_own_value(const SaidSoFar& so_far, const Segment& s) const {
  if (alone_ || !so_far.predicate || so_far.under || so_far.conceded) return false;
  if (s.predicate == Predicate::none || s.depends || s.introduced || s.frame || s.speech) return false;
  const bool turns = (s.join & but) != 0 && s.predicate == Predicate::finite && (s.actor != Actor::none || s.lead || s.time);
  if (s.counts && so_far.counts && (turns || s.strong)) return true;
  if (!s.dated || !so_far.actor || !(s.time || s.ends_in_time)) return false;
  if (s.planned && (so_far.counts || so_far.dated)) return true;
  // "..., đối thủ vừa thắng họ năm ngoái": behind a comma alone a noun may only say who was just named.
  constexpr std::uint32_t longest_act = 12;
  const bool joined = s.join == and_ || s.then || (s.comma && (s.time || s.actor == Actor::none) && s.predicate == Predicate::finite);
  return so_far.dated && joined && (s.time || s.tokens.size() <= longest_act);
}

// What needs no weighing: "..., điều này khiến ...", "..., tuy nhiên nhiều bộ phận lại ...", behind words that only hang on the claim as well.
bool ClauseRules::parts_surely(const SaidSoFar& so_far, std::size_t at) const {
  const Segment& s = segments_[at];
  constexpr std::uint32_t least_claim = 6;
  if (s.weather && s.comma && s.join == 0 && !so_far.under) return true;  // "ngày nắng, đêm có mưa"
  if (s.ranks && s.comma && s.counts && so_far.counts && so_far.predicate && so_far.actor && !so_far.under) return true;
  if (so_far.under || so_far.conceded || s.depends || s.introduced || s.tokens.first < so_far.first + least_claim) return false;
  if (refers(s)) return so_far.told && !segments_[at - 1].frame;
  const bool own = s.actor == Actor::determined || s.actor == Actor::mention || s.actor == Actor::pronoun || s.actor == Actor::count ||
                   (s.actor == Actor::noun && s.own);
  return !alone_ && s.comma && (s.join & but) != 0 && (s.join & turn) != 0 && own && s.predicate == Predicate::finite && so_far.actor && !s.speech;
}

// "vì A đến và B đi": behind a subordinating word a plain "và" goes on with the subordinate clause.
// So does "nên": "vì A đến nên B đi".
bool ClauseRules::hangs(std::size_t cut) const {
  const Segment& s = segments_[cut];
  return ((s.join == and_ && !s.comma) || s.so) && segments_[cut - 1].hangs;
}

}  // namespace dateline::extract
