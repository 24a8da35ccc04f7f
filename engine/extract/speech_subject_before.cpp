// Who stands before a word of speech, over marks, appositions and addresses. In: the parts of a sentence. Out: SubjectFinder::before. Proved by
// tests/speech_test.cpp.
#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "extract/speech_subject.hpp"
#include "extract/speech_subject_words.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

constexpr std::size_t parts_back = 5;
// An office to which somebody goes has so many words: "đến phòng cảnh sát hình sự".
constexpr std::uint32_t address_words = 7;

}  // namespace

// The first in `range` that no preposition governs.
std::optional<Speaker> SubjectFinder::first_in(TokenRange range) const {
  bool governed = false;
  for (std::uint32_t at = range.first; at < range.last;) {
    if (text_[at].is("(")) {
      at = behind_bracket(text_, at, range.last);
      continue;
    }
    const std::uint32_t m = mention_at(at);
    const auto governs = words_.governs.longest(text_.tokens(), at);
    if (m == no_mention && governs) {
      governed = true;
      at += governs.length;
      continue;
    }
    const auto speaker = speaker_at(at, range.last);
    const std::uint32_t end = m != no_mention ? std::max(at + 1, reading_.mentions[outermost(m)].full.last)
                              : speaker       ? std::max(at + 1, speaker->last)
                                              : at + 1;
    if (speaker && !governed) return speaker;
    // "của phiến quân Taliban": the name behind is governed with the words before it.
    if (speaker || m != no_mention) governed = governed && m == no_mention && mention_at(end) != no_mention;
    at = end;
  }
  return std::nullopt;
}

// "gửi đến bà Trang và bà Trang đã xác nhận": nobody stands beside herself.
bool SubjectFinder::stands_again(const NameMention& mention, std::uint32_t at) const {
  const std::uint32_t next = mention_at(at);
  return next != no_mention && reading_.mentions[next].what == MentionKind::name && reading_.mentions[next].form == mention.form;
}

// Behind the last word in `range` that begins a clause with a subject of its own.
std::uint32_t SubjectFinder::clause_first(TokenRange range) const {
  const NameLexicon& pack = name_lexicon(reading_.page.report.language);
  std::uint32_t first = range.first;
  for (std::uint32_t at = range.first; at < range.last;) {
    if (const std::uint32_t m = mention_at(at); m != no_mention) {
      at = std::max(at + 1, reading_.mentions[m].full.last);
      continue;
    }
    auto opener = words_.opener.longest(text_.tokens(), at);
    if (const auto adverb = words_.joins.longest(text_.tokens(), at); adverb.length > opener.length && adverb.length > 1) {  // "khi đó" is no "khi"
      at += adverb.length;
      continue;
    }
    const auto contrast = cues(reading_.page.report.language).clauses.longest(text_.tokens(), at);
    const bool links = pack.link.has(text_[at]) || (contrast && contrast.length == 1 && (*contrast.value & clause_word::but) != 0);
    const bool joins = !opener && at > first + 1 && links && has(words_.joins, text_, at) && at + 1 < range.last;
    if (opener) {
      first = at + opener.length;
    } else if (joins && speaker_at(at + 1, range.last)) {
      // "X bị phạt và giám đốc Y cho biết": another subject, unless the two stand side by side.
      const bool beside = pack.link.has(text_[at]) && std::any_of(reading_.mentions.begin() + begin_, reading_.mentions.begin() + end_,
                                      [&](const NameMention& each) { return each.full.last == at && !stands_again(each, at + 1); });
      if (!beside) first = at + 1;
    }
    at += opener ? opener.length : 1;
  }
  return first;
}

// The person that a part ends with: "hôm qua, ông Lê Phước Vũ – Chủ tịch …".
std::optional<Speaker> SubjectFinder::name_that_ends(std::size_t part) const {
  std::uint32_t last = parts_[part].last;
  if (last > parts_[part].first && text_[last - 1].is(")")) {
    while (last > parts_[part].first && !text_[last - 1].is("(")) --last;
    if (last > parts_[part].first) --last;
  }
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const std::uint32_t k = outermost(i);
    const NameMention& m = reading_.mentions[k];
    if (m.full.last != last || m.kind != EntityKind::person || m.what == MentionKind::plural || m.full.first < parts_[part].first) continue;
    if (ends_before(words_.governs, text_, m.full.first, parts_[part].first)) return std::nullopt;
    return Speaker{{k, m.full}, m.full.first, m.full.last, false, m.what == MentionKind::name};
  }
  return std::nullopt;
}

// Whether a part tells what the name before it is. `subject`: the speaker found in it, if any.
bool SubjectFinder::apposes(std::size_t part, const Speaker* subject) const {
  const NameLexicon& pack = name_lexicon(reading_.page.report.language);
  const TokenRange range = parts_[part];
  if (range.empty()) return true;
  if (subject != nullptr && subject->named) return false;
  if (subject != nullptr && pack.titles.longest(text_.tokens(), range.first)) return true;
  if (subject != nullptr && subject->first > range.first + 2) return false;
  const std::uint32_t m = mention_at(range.first);
  if (m == no_mention && subject != nullptr && subject->voice.mention == no_mention) return subject->first <= range.first + 1;
  if (m != no_mention)
    return reading_.mentions[m].what != MentionKind::pronoun &&
           !(reading_.mentions[m].what == MentionKind::name && reading_.mentions[m].kind == EntityKind::person);
  if (text_[range.first].kind == TokenKind::number) return true;
  return has(words_.apposes, text_, range.first) || bool(pack.titles.longest(text_.tokens(), range.first));
}

bool SubjectFinder::is_adverbial(std::size_t part, std::uint32_t last) const {
  std::uint32_t at = parts_[part].first;
  while (at < last) {
    const auto joins = words_.joins.longest(text_.tokens(), at);
    if (!joins) break;
    at += joins.length;
  }
  return at >= last || last - at <= manner_words || has(words_.governs, text_, at) || has(words_.opener, text_, at);
}

bool SubjectFinder::begins_beyond(std::uint32_t at, std::uint32_t last) const {
  const std::uint32_t m = mention_at(at);
  return m != no_mention && reading_.mentions[m].full.last > last;
}

bool SubjectFinder::has_agent(std::uint32_t from, std::uint32_t verb) const {
  for (std::uint32_t at = from; at < verb; ++at) {
    const auto passive = words_.passive.longest(text_.tokens(), at);
    if (!passive) continue;
    const std::uint32_t agent = at + passive.length;
    const auto who = agent < verb ? speaker_at(agent, verb) : std::nullopt;
    if (who && who->last <= verb && verb - who->last <= agent_reach) return true;
  }
  return false;
}

bool SubjectFinder::opened_by_dash(std::size_t part) const {
  const std::uint32_t first = parts_[part].first;
  return first > range_.first && (text_[first - 1].is("-") || text_[first - 1].is("–") || text_[first - 1].is("—"));
}

// "vừa gửi công văn cho Bộ A, Bộ B, Bộ C đề nghị": the bodies before the marks up to this part are those to whom somebody turns.
bool SubjectFinder::is_address(std::size_t part) const {
  for (; part > 0 && text_[parts_[part].first - 1].is(","); --part) {
    const TokenRange before = parts_[part - 1];
    const auto body = std::find_if(reading_.mentions.begin() + begin_, reading_.mentions.begin() + end_,
                                   [&](const NameMention& each) { return each.full.last == before.last && each.kind == EntityKind::organisation; });
    if (body == reading_.mentions.begin() + end_) return false;
    if (body->full.first > before.first) return ends_before(words_.governs, text_, body->full.first, before.first);
  }
  return false;
}

// "đã đến Phòng Cảnh sát kinh tế, Công an TP Hà Nội tố cáo": the body behind the comma only says whose office they went to.
bool SubjectFinder::goes_on_with_address(std::size_t part, const Speaker& found) const {
  if (part == 0 || found.first != parts_[part].first || found.voice.mention == no_mention) return false;
  if (reading_.mentions[found.voice.mention].kind == EntityKind::person || !text_[found.first - 1].is(",")) return false;
  if (is_address(part)) return true;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const NameMention& m = reading_.mentions[outermost(i)];
    const bool ends = m.full.last <= parts_[part - 1].last && parts_[part - 1].last - m.full.last <= manner_words;
    if (!ends || m.kind == EntityKind::person || m.full.first < parts_[part - 1].first) continue;
    return m.full.first > parts_[part - 1].first && ends_before(words_.governs, text_, m.full.first, parts_[part - 1].first);
  }
  // "ông X vừa nộp đơn đến phòng cảnh sát hình sự, Công an TP Y và một số cơ quan khác tố cáo": an office that is no name.
  const auto actor = first_in(parts_[part - 1]);
  if (!actor || !actor->named || !has(words_.joins, text_, found.last)) return false;
  std::uint32_t at = parts_[part - 1].last;
  while (at > actor->last && parts_[part - 1].last - at < address_words && !has(words_.governs, text_, at)) --at;
  return at > actor->last && has(words_.governs, text_, at);
}

// "Giám đốc hợp tác xã Y, xã Tân Triều, Thanh Trì, Hà Nội cho biết": what stands alone between two marks behind a place or a body, and nobody knows to
// be a person, says where that is.
bool SubjectFinder::only_says_where(std::size_t part, const Speaker& found, std::uint32_t last) const {
  if (part == 0 || found.voice.mention == no_mention || found.first != parts_[part].first || !text_[found.first - 1].is(",")) return false;
  const NameMention& m = reading_.mentions[found.voice.mention];
  const NameLexicon& pack = name_lexicon(reading_.page.report.language);
  if (pack.suffix_heads || m.what != MentionKind::name || m.full.last != last || !(m.kind == EntityKind::place || nobody_knows(m))) return false;
  bool apposed = false;  // to a person
  for (std::size_t k = 0; k < part && !apposed; ++k) {
    const auto person = name_that_ends(k);
    apposed = person && person->named && !nobody_knows(reading_.mentions[person->voice.mention]);
  }
  const auto before_it = first_in(parts_[part - 1]);
  if (!apposed && !(m.kind == EntityKind::place && !is_state(m) && before_it && before_it->first == parts_[part - 1].first)) return false;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const NameMention& before = reading_.mentions[i];
    if (before.full.last != parts_[part - 1].last) continue;
    if (before.kind != EntityKind::person && before.kind_is_known && before.what == MentionKind::name) return true;
    if (only_says_where(part - 1, {{i, before.full}, before.full.first, before.full.last, false, false}, before.full.last)) return true;
  }
  return false;
}

// "đại diện Cục Cảnh sát truy nã tội phạm, Bộ Công an cho biết": a body right behind a comma is what the body before it belongs to.
std::optional<Speaker> SubjectFinder::wider_body(std::size_t part, const Speaker& found) const {
  if (found.named || found.voice.mention == no_mention || found.first != parts_[part].first || !text_[found.first - 1].is(",")) return std::nullopt;
  const NameMention& body = reading_.mentions[found.voice.mention];
  if (body.what != MentionKind::name || body.kind != EntityKind::organisation) return std::nullopt;
  const auto before = first_in(parts_[part - 1]);
  if (is_address(part)) return std::nullopt;  // "gửi Bộ A, Bộ B, Bộ C đề nghị"
  if (!before || before->first != parts_[part - 1].first || before->named || parts_[part - 1].last - before->last > manner_words + 1) return std::nullopt;
  if (before->voice.mention == no_mention) return std::nullopt;
  const NameMention& of = reading_.mentions[before->voice.mention];
  const bool holder = of.what == MentionKind::role && of.role_of != no_mention && reading_.mentions[of.role_of].kind == EntityKind::organisation;
  if (of.kind != EntityKind::organisation && !holder) return std::nullopt;
  for (std::uint32_t at = before->last; at < parts_[part - 1].last; ++at) {
    const auto word = cues(reading_.page.report.language).clauses.longest(text_.tokens(), at);
    if (word && (*word.value & (clause_word::finite | clause_word::passive)) != 0) return std::nullopt;
  }
  return before;
}

bool SubjectFinder::opens_part(std::uint32_t verb) const {
  std::uint32_t at = parts_[part_of(verb)].first;
  while (at < verb) {
    const auto joins = words_.joins.longest(text_.tokens(), at);
    if (!joins) return false;
    at += joins.length;
  }
  return at == verb;
}

bool SubjectFinder::ends_part(const Speaker& speaker) const {
  std::uint32_t at = std::max(speaker.last, speaker.first + 1);
  if (at < range_.last && text_[at].is("(")) at = behind_bracket(text_, at, range_.last);
  return at >= range_.last || text_[at].kind == TokenKind::punctuation || has(words_.governs, text_, at) || has(words_.apposes, text_, at);
}

Voice SubjectFinder::first_of_two(const Speaker& speaker) const {
  const std::uint32_t i = mention_at(speaker.first);
  if (i == no_mention) return speaker.voice;
  const NameMention& m = reading_.mentions[outermost(i)];
  return m.what == MentionKind::name && m.kind != EntityKind::place ? Voice{outermost(i), m.full} : speaker.voice;
}

// "Nói về việc làm của mình An Khương cho rằng": the person right before the word, whatever governs the words before him.
std::optional<Speaker> SubjectFinder::named_before(std::uint32_t from, std::uint32_t verb) const {
  for (std::uint32_t i = end_; i-- > begin_;) {
    const NameMention& m = reading_.mentions[i];
    if (m.full.last > verb || m.full.first <= from) continue;
    const bool near = verb == m.full.last && m.kind == EntityKind::person && m.what == MentionKind::name;
    if (!near || ends_before(words_.governs, text_, m.full.first, from) || ends_before(words_.joins, text_, m.full.first, from)) return std::nullopt;
    return Speaker{{i, m.full}, m.full.first, m.full.last, false, true};
  }
  return std::nullopt;
}

// "Ứng cử viên chủ trương cải cách X đã thừa nhận": nothing is said of the role before the name of its holder.
std::optional<Speaker> SubjectFinder::named_behind(const Speaker& role, std::uint32_t verb) const {
  if (role.voice.mention == no_mention || reading_.mentions[role.voice.mention].what != MentionKind::role) return std::nullopt;
  for (std::uint32_t i = end_; i-- > begin_;) {
    const NameMention& m = reading_.mentions[i];
    if (m.full.last > verb || m.full.first < role.last) continue;
    if (verb - m.full.last > 1 || m.kind != EntityKind::person || m.what != MentionKind::name) return std::nullopt;
    for (std::uint32_t at = role.last; at < m.full.first; ++at) {
      const auto word = cues(reading_.page.report.language).clauses.longest(text_.tokens(), at);
      const bool tells = word && (*word.value & (clause_word::finite | clause_word::passive | clause_word::and_)) != 0;
      if (tells || text_[at].kind == TokenKind::punctuation || has(words_.governs, text_, at)) return std::nullopt;
    }
    return Speaker{{i, m.full}, role.first, m.full.last, false, true};
  }
  return std::nullopt;
}

// The last person in [from, verb) that a person word calls, no preposition before it, at most three words before the verb.
std::optional<Speaker> SubjectFinder::addressed_before(std::uint32_t from, std::uint32_t verb) const {
  const NameLexicon& pack = name_lexicon(reading_.page.report.language);
  for (std::uint32_t i = end_; i-- > begin_;) {
    const NameMention& m = reading_.mentions[i];
    if (m.full.last > verb || m.full.first < from) continue;
    if (verb - m.full.last > manner_words || m.kind != EntityKind::person || m.what != MentionKind::name) return std::nullopt;
    const bool addressed = m.full.first < m.tokens.first && pack.person_words.contains(text_[m.full.first].word);
    if (!addressed || ends_before(words_.governs, text_, m.full.first, from) || ends_before(words_.joins, text_, m.full.first, from))
      return std::nullopt;
    return Speaker{{i, m.full}, m.full.first, m.full.last, false, true};
  }
  return std::nullopt;
}

// "Bà X, Tổng giám đốc Vietjet Air cho biết": what stands behind a title may look like a name; the person called so alone between the marks before it
// speaks.
std::optional<Speaker> SubjectFinder::addressed_alone(std::size_t part, const Speaker& found) const {
  const NameLexicon& pack = name_lexicon(reading_.page.report.language);
  const NameMention& m = reading_.mentions[found.voice.mention];
  const bool titled = m.full.first < m.tokens.first && !pack.person_words.contains(text_[m.full.first].word);
  const bool behind_title = pack.titles.longest(text_.tokens(), parts_[part].first) && nobody_knows(m) && m.full.first > parts_[part].first;
  if (!behind_title && (!titled || m.full.first != parts_[part].first)) return std::nullopt;
  for (std::size_t left = part; left-- > 0 && part - left <= parts_back;) {
    const auto name = name_that_ends(left);
    if (name && name->named && name->first == parts_[left].first && pack.person_words.contains(text_[name->first].word)) return name;
    if (!pack.titles.longest(text_.tokens(), parts_[left].first)) break;
  }
  return std::nullopt;
}

std::optional<Speaker> SubjectFinder::before(std::uint32_t verb) const {
  std::size_t part = part_of(verb);
  const TokenRange here{parts_[part].first, verb};
  std::optional<Speaker> found = first_in({clause_first(here), verb});
  if (!found) found = first_in(here);  // "X còn cho biết"
  if (!found) found = named_before(here.first, verb);
  if (!found && !is_adverbial(part, verb) && !apposes(part, nullptr) && !opened_by_dash(part)) return std::nullopt;
  if (found && goes_on_with_address(part, *found)) return std::nullopt;
  if (found && only_says_where(part, *found, verb)) found.reset();
  // "nhà tài trợ, bà X của hãng Y, tuyên bố"; "X, Chủ tịch Y, cho biết": what stands between two marks right before the word.
  const bool behind_apposition = !found && here.empty() && part >= 2;
  if (behind_apposition) {
    const auto inner = first_in(parts_[part - 1]);
    if (inner && inner->named && inner->first == parts_[part - 1].first) return inner;
    for (std::size_t back = 2; back <= 3 && back <= part; ++back) {
      if (auto name = name_that_ends(part - back)) return name;
      if (!apposes(part - back + 1, nullptr)) break;
    }
  }
  // "Phó TGĐ V, Trưởng BTC giải đấu ông X mới đây khẳng định": a person called so right before the word speaks, whatever stands before him.
  if (found && !found->named && found->voice.mention != no_mention) {
    if (auto person = addressed_before(found->last, verb)) return person;
    const bool apposed = part > 0 && name_that_ends(part - 1);
    if (auto person = apposed ? std::nullopt : named_behind(*found, verb)) return person;
  }
  for (std::size_t back = 0; !found && part > 0 && back < parts_back; ++back) {
    --part;
    found = first_in(parts_[part]);
    if (found && only_says_where(part, *found, parts_[part].last)) found.reset();
    // "Tổng giám đốc tập đoàn chế tạo máy bay X, cho biết"
    if (found && !found->named && here.empty()) {
      if (auto person = named_behind(*found, parts_[part].last)) return person;
    }
  }
  if (found && found->named && part > 0) {
    if (auto person = addressed_alone(part, *found)) return person;
    // "Cô X, có con gái Y đang học ở đó cho hay": what opens so tells of the name before.
    const auto name = has(words_.apposes, text_, parts_[part].first) && found->first > parts_[part].first ? name_that_ends(part - 1) : std::nullopt;
    if (name && name->named && name->first == parts_[part - 1].first) return name;
  }
  // "trung úy X- Đại đội 5 vui mừng cho biết", "TS X - khoa kinh tế Lá Bàng": what stands behind a dash says what the name is.
  const bool guessed = found && (found->voice.mention == no_mention || !reading_.mentions[found->voice.mention].kind_is_known);
  if (guessed && part > 0 && found->first > parts_[part].first && opened_by_dash(part)) {
    if (const auto name = name_that_ends(part - 1); name && name->named) return name;
  }
  if (!found || !apposes(part, &*found)) return found;
  if (auto name = name_apposed_to(part, *found)) return name;
  auto body = part > 0 ? wider_body(part, *found) : std::nullopt;
  return body ? body : found;
}

// The person whose name stands before what he is, over the marks between: "bà X, Phó Bí thư, Chủ tịch tỉnh Y bày tỏ".
std::optional<Speaker> SubjectFinder::name_apposed_to(std::size_t part, const Speaker& found) const {
  const bool by_title = found.voice.mention != no_mention && reading_.mentions[found.voice.mention].what != MentionKind::name;
  bool titled = by_title;
  for (std::size_t left = part; left-- > 0 && part - left <= parts_back;) {
    if (const auto name = name_that_ends(left); name && !only_says_where(left, *name, parts_[left].last)) {
      const auto lead = first_in(parts_[left]);  // "Cử tri X, Cơ quan Quân sự huyện Y, bày tỏ"
      const bool alone = name->first <= parts_[left].first + 1 ||
                         (lead && lead->named && lead->voice.mention == name->voice.mention && lead->first <= parts_[left].first + manner_words);
      if (name->named) return titled || alone ? name : std::nullopt;
      titled = true;
    }
    if (!apposes(left, nullptr)) break;
    titled = titled || bool(name_lexicon(reading_.page.report.language).titles.longest(text_.tokens(), parts_[left].first));
  }
  return std::nullopt;
}

}  // namespace dateline::extract
