// Persons by name near a word of speech: beside it, behind what they are, before what they are between marks. In: the parts of a sentence.
// Out: the person who speaks. Proved by tests/speech_test.cpp.
#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "extract/speech_phrases.hpp"
#include "extract/speech_subject.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

}  // namespace

// A mention as who speaks.
Speaker SubjectFinder::speaker_of(std::uint32_t mention) const {
  const NameMention& m = reading_.mentions[mention];
  return {{mention, m.full}, m.full.first, m.full.last, false, m.what == MentionKind::name && m.kind == EntityKind::person};
}

// A person word calls the name: "ông X".
bool SubjectFinder::is_addressed(const NameMention& m) const {
  return m.full.first < m.tokens.first && pack_.person_words.contains(text_[m.full.first].word);
}

// The last mention that lies between `from` and `last`, title and all.
std::uint32_t SubjectFinder::last_mention(std::uint32_t from, std::uint32_t last) const {
  for (std::uint32_t i = end_; i-- > begin_;) {
    const TokenRange full = reading_.mentions[i].full;
    if (full.first >= from && full.last <= last) return i;
  }
  return no_mention;
}

// The person that a part ends with: "hôm qua, ông Lê Phước Vũ – Chủ tịch …". `governed`: also behind a preposition.
std::optional<Speaker> SubjectFinder::name_that_ends(std::size_t part, bool governed) const {
  std::uint32_t last = parts_[part].last;
  if (last > parts_[part].first && text_[last - 1].is(")")) {
    while (last > parts_[part].first && !text_[last - 1].is("(")) --last;
    if (last > parts_[part].first) --last;
  }
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const std::uint32_t k = outermost(i);
    const NameMention& m = reading_.mentions[k];
    if (m.full.last != last || m.kind != EntityKind::person || m.what == MentionKind::plural || m.full.first < parts_[part].first) continue;
    if (!governed && ends_before(words_.governs, text_, m.full.first, parts_[part].first)) return std::nullopt;
    return speaker_of(k);
  }
  return std::nullopt;
}

// Whether a part tells what the name before it is. `subject`: the speaker found in it, if any.
bool SubjectFinder::apposes(std::size_t part, const Speaker* subject) const {
  const TokenRange range = parts_[part];
  if (range.empty()) return true;
  if (subject != nullptr && subject->named) return false;
  // "khi được hỏi về ông X, bà cho rằng": a pronoun is nobody's title
  if (subject != nullptr && subject->first == range.first && subject->voice.mention != no_mention &&
      reading_.mentions[subject->voice.mention].what == MentionKind::pronoun)
    return false;
  if (subject != nullptr && pack_.titles.longest(text_.tokens(), range.first)) return true;
  // "ông X, sinh năm 1921 là cử tri cao tuổi nhất, cho biết": who has no name is what he is.
  if (subject != nullptr && subject->voice.mention == no_mention && has(words_.apposes, text_, range.first)) return true;
  if (subject != nullptr && subject->first > range.first + 2) return false;
  const std::uint32_t m = mention_at(range.first);
  if (m == no_mention && subject != nullptr && subject->voice.mention == no_mention) return subject->first <= range.first + 1;
  if (m != no_mention)
    return reading_.mentions[m].what != MentionKind::pronoun &&
           !(reading_.mentions[m].what == MentionKind::name && reading_.mentions[m].kind == EntityKind::person);
  if (text_[range.first].kind == TokenKind::number) return true;
  return has(words_.apposes, text_, range.first) || bool(pack_.titles.longest(text_.tokens(), range.first));
}

// "Nói về việc làm của mình An Khương cho rằng": the person right before the word, whatever governs the words before him.
std::optional<Speaker> SubjectFinder::named_before(std::uint32_t from, std::uint32_t verb) const {
  const std::uint32_t i = last_mention(from + 1, verb);
  if (i == no_mention) return std::nullopt;
  const NameMention& m = reading_.mentions[i];
  const bool split = m.tokens.size() == 1 && m.full.first > from && text_[m.full.first - 1].capital;  // "xã Tân Triều"
  const bool near = !split && verb == m.full.last && m.kind == EntityKind::person && m.what == MentionKind::name;
  if (!near || ends_before(words_.governs, text_, m.full.first, from) || ends_before(words_.joins, text_, m.full.first, from)) return std::nullopt;
  return speaker_of(i);
}

// "dẫn lời chuyên gia về NATO X tại viện Y nhận định"
std::optional<Speaker> SubjectFinder::only_person(std::uint32_t from, std::uint32_t last) const {
  std::optional<Speaker> only;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const NameMention& m = reading_.mentions[i];
    if (m.full.first < from || m.full.last > last || m.kind != EntityKind::person || m.what != MentionKind::name) continue;
    if (only || nobody_knows(m)) return std::nullopt;
    only = speaker_of(i);
  }
  return only;
}

// "Ứng cử viên chủ trương cải cách X đã thừa nhận": nothing is said of the role before the name of its holder.
std::optional<Speaker> SubjectFinder::named_behind(const Speaker& role, std::uint32_t verb) const {
  if (role.voice.mention == no_mention || reading_.mentions[role.voice.mention].what != MentionKind::role) return std::nullopt;
  const std::uint32_t i = last_mention(role.last, verb);
  if (i == no_mention) return std::nullopt;
  const NameMention& m = reading_.mentions[i];
  const bool split = m.tokens.size() == 1 && m.full.first == m.tokens.first && text_[m.full.first - 1].capital;
  if (split || verb - m.full.last > 1 || m.kind != EntityKind::person || m.what != MentionKind::name) return std::nullopt;
  for (std::uint32_t at = role.last; at < m.full.first; ++at) {
    const bool tells = has(cues_.clauses, text_, at, clause_word::finite | clause_word::passive | clause_word::and_);
    if (tells || text_[at].kind == TokenKind::punctuation || has(words_.governs, text_, at)) return std::nullopt;
  }
  return Speaker{{i, m.full}, role.first, m.full.last, false, true};
}

// The last person in [from, verb) that a person word calls, no preposition before it, at most three words before the verb.
std::optional<Speaker> SubjectFinder::addressed_before(std::uint32_t from, std::uint32_t verb) const {
  const std::uint32_t i = last_mention(from, verb);
  if (i == no_mention) return std::nullopt;
  const NameMention& m = reading_.mentions[i];
  if (verb - m.full.last > manner_words || m.kind != EntityKind::person || m.what != MentionKind::name || !is_addressed(m)) return std::nullopt;
  for (std::uint32_t at = m.full.last; at < verb; ++at) {  // "Hải kéo anh X ra ngoài và cho biết": who acts first tells
    if (has(cues_.clauses, text_, at, clause_word::and_)) return std::nullopt;
  }
  if (ends_before(words_.governs, text_, m.full.first, from) || ends_before(words_.joins, text_, m.full.first, from)) return std::nullopt;
  return speaker_of(i);
}

// "Bà X, Tổng giám đốc Vietjet Air cho biết": what stands behind a title may look like a name; the person called so alone between the marks before it
// speaks.
std::optional<Speaker> SubjectFinder::addressed_alone(std::size_t part, const Speaker& found) const {
  const NameMention& m = reading_.mentions[found.voice.mention];
  const bool titled = m.full.first < m.tokens.first && !pack_.person_words.contains(text_[m.full.first].word);
  const bool behind_title = pack_.titles.longest(text_.tokens(), parts_[part].first) && nobody_knows(m) && m.full.first > parts_[part].first;
  if (!behind_title && (!titled || m.full.first != parts_[part].first)) return std::nullopt;
  for (std::size_t left = part; left-- > 0 && part - left <= parts_back;) {
    const auto name = name_that_ends(left);
    if (name && name->named && name->first == parts_[left].first && pack_.person_words.contains(text_[name->first].word)) return name;
    if (!pack_.titles.longest(text_.tokens(), parts_[left].first)) break;
  }
  return std::nullopt;
}

// The person whose name stands before what he is, over the marks between: "bà X, Phó Bí thư, Chủ tịch tỉnh Y bày tỏ".
std::optional<Speaker> SubjectFinder::name_apposed_to(std::size_t part, const Speaker& found) const {
  const bool by_title = found.voice.mention != no_mention && reading_.mentions[found.voice.mention].what != MentionKind::name;
  bool titled = by_title;
  bool dashes = true;  // "trao đổi với phóng viên luật sư X – Công ty Y – Đoàn luật sư Z cho biết": nothing but dashes stands between
  for (std::size_t left = part; left-- > 0 && part - left <= parts_back;) {
    dashes = dashes && opened_by_dash(left + 1);
    // "Trong bức thư gửi con gái X, ông chủ Y viết": a frame, and whom it names is told of in it alone
    if (!dashes && left == 0 && has(words_.governs, text_, parts_[left].first) && has(cues_.clauses, text_, parts_[left].first, clause_word::place))
      return std::nullopt;
    if (const auto name = name_that_ends(left, dashes); name && !only_says_where(left, *name, parts_[left].last)) {
      const auto lead = first_in(parts_[left]);  // "Cử tri X, Cơ quan Quân sự huyện Y, bày tỏ"
      const bool alone = name->first <= parts_[left].first + 1 ||
                         (lead && lead->named && lead->voice.mention == name->voice.mention && lead->first <= parts_[left].first + manner_words);
      if (name->named) return titled || alone || opened_by_dash(left + 1) ? name : std::nullopt;  // "… luật sư X – Công ty Y – Đoàn luật sư Z"
      titled = true;
    }
    if (!apposes(left, nullptr)) break;
    titled = titled || bool(pack_.titles.longest(text_.tokens(), parts_[left].first));
  }
  return std::nullopt;
}

// Nothing but a thing is named between two places: no act, no clause, no person.
bool SubjectFinder::only_tells(TokenRange range) const {
  using namespace clause_word;
  const auto& concepts = lexicon::concept_phrases(reading_.page.report.language);
  for (std::uint32_t at = range.first; at < range.last;) {
    if (text_[at].is("(")) {
      at = behind_bracket(text_, at, range.last);
      continue;
    }
    const std::uint32_t m = mention_at(at);
    const auto known = m == no_mention ? concepts.longest_stemmed(text_.tokens(), at) : decltype(concepts.longest_stemmed(text_.tokens(), at)){};
    const bool thing = known.length > 1 && lexicon::concept_class(*known.value) != lexicon::ConceptClass::act;  // "phía bị hại"
    const bool ends = at + 1 == range.last;  // "hương liệu,": nothing follows that it could open
    if (m == no_mention && !thing && !ends && has(cues_.clauses, text_, at, finite | passive | subordinate | conjunction)) return false;
    const bool person = m != no_mention && reading_.mentions[m].kind == EntityKind::person && reading_.mentions[m].what != MentionKind::role;
    if (person && (reading_.mentions[m].kind_is_known || reading_.mentions[m].tokens.size() > 1)) return false;  // "quản lý sản phẩm của GitHub"
    at = m != no_mention ? std::max(at + 1, reading_.mentions[m].full.last) : at + (thing ? known.length : 1);
  }
  return true;
}

// "Thuyền trưởng tàu cá KH 90297 X (50 tuổi) cho biết", "Chủ nhiệm Ủy ban Văn hóa, giáo dục của Quốc hội X cho hay": what a part opens with is told
// of the person whose name stands right before the word of speech.
std::optional<Speaker> SubjectFinder::title_holder(std::uint32_t from, std::uint32_t verb) const {
  const std::uint32_t i = last_mention(from + 1, verb);
  if (i == no_mention) return std::nullopt;
  const NameMention& m = reading_.mentions[i];
  bool behind_body = false;  // "của Quốc hội X", "của Bộ Y tế X"
  for (std::uint32_t back = 1; back <= small_words && m.full.first >= from + back; ++back) {
    behind_body = behind_body || (pack_.heads.longest(text_.tokens(), m.full.first - back).length == back && text_[m.full.first - back].capital);
  }
  for (std::uint32_t k = begin_; k < i; ++k) {
    behind_body = behind_body || (reading_.mentions[k].full.last == m.full.first && reading_.mentions[k].kind == EntityKind::organisation);
  }
  behind_body = behind_body && pack_.surname.has(text_[m.tokens.first]) && m.tokens.size() > 2;
  if (!behind_body && !pack_.titles.longest(text_.tokens(), from)) return std::nullopt;
  std::uint32_t end = m.full.last;
  if (end < verb && text_[end].is("(")) end = behind_bracket(text_, end, verb);
  if (m.kind != EntityKind::person || m.what != MentionKind::name || m.tokens.size() < 2 || nobody_knows(m) || verb - end > manner_words)
    return std::nullopt;
  if (ends_before(words_.governs, text_, m.full.first, from) || ends_before(words_.joins, text_, m.full.first, from) ||
      !only_tells({from, m.full.first}))
    return std::nullopt;
  return Speaker{{i, m.full}, from, m.full.last, false, true};
}

std::optional<Speaker> SubjectFinder::named_in_turn(std::uint32_t at) const {
  constexpr std::uint32_t most_words = 4;
  for (std::uint32_t t = at; t < range_.last && t <= at + most_words; ++t) {
    if (const std::uint32_t m = mention_at(t); m != no_mention) {
      const std::uint32_t behind = reading_.mentions[m].full.last;
      if (behind < range_.last && text_[behind].lower == "'s") {  // "said Botswana's chief vet, X"
        t = behind;
        continue;
      }
      const Speaker name = speaker_of(outermost(m));
      return name.named && ends_part(name) ? std::optional(name) : std::nullopt;
    }
    if (text_[t].is(",") && t > at) {
      const auto name = name_apposed(t);
      return name && name->named ? name : std::nullopt;
    }
    if (text_[t].kind != TokenKind::word || text_[t].capital || has(words_.governs, text_, t) || has(words_.joins, text_, t)) return std::nullopt;
  }
  return std::nullopt;
}

std::uint32_t SubjectFinder::end_of_name(std::uint32_t at) const {
  const std::uint32_t m = mention_at(at);
  return m == no_mention ? at : reading_.mentions[m].full.last;
}

// "Binh nhất X, Đại đội 3, Ban chỉ huy Y chia sẻ", "X, đối tác của hãng Y nói": a person alone between two marks, and behind him only what he is.
std::optional<Speaker> SubjectFinder::lead_person(std::size_t part, std::uint32_t verb) const {
  for (std::size_t left = part; left-- > 0 && part - left <= parts_back;) {
    TokenRange apposed{parts_[left + 1].first, left + 1 == part ? verb : parts_[left + 1].last};
    while (apposed.last > apposed.first &&
           (has(words_.joins, text_, apposed.last - 1) || has(cues_.clauses, text_, apposed.last - 1, clause_word::finite | clause_word::adverb)))
      --apposed.last;  // "cũng đã cho biết"
    const text::Token& mark = text_[parts_[left + 1].first - 1];
    if (!(mark.is(",") || opened_by_dash(left + 1)) || apposed.empty() || !only_tells(apposed)) return std::nullopt;
    const auto name = name_that_ends(left);
    if (!name || !name->named) continue;
    const NameMention& m = reading_.mentions[name->voice.mention];
    const bool alone = behind_joins(parts_[left].first, name->first) == name->first;
    return alone && !nobody_knows(m) && m.tokens.size() + (m.full.size() > m.tokens.size()) > 1 ? name : std::nullopt;
  }
  return std::nullopt;
}

bool SubjectFinder::begins_another(std::uint32_t at, const Speaker& speaker) const {
  const std::uint32_t m = mention_at(at);
  return m != no_mention && m != speaker.voice.mention && reading_.mentions[m].kind == EntityKind::person &&
         reading_.mentions[m].what == MentionKind::name;
}

std::uint32_t SubjectFinder::behind_apposition(std::uint32_t at) const {
  if (at >= range_.last || !text_[at].is(",")) return at;
  const std::uint32_t end = part_last(at + 1);
  return end < range_.last && text_[end].is(",") && only_tells({at + 1, end}) ? end + 1 : at;
}

std::optional<Speaker> SubjectFinder::owner_of_words(std::uint32_t from, std::uint32_t colon) const {
  for (std::uint32_t at = from; at < colon; ++at) {
    const auto words = words_.utterance.longest(text_.tokens(), at);
    if (!words) continue;
    for (std::uint32_t next = at + words.length; next < colon && next <= at + words.length + manner_words; ++next) {
      const std::uint32_t m = has(cues_.clauses, text_, next, clause_word::owner) ? mention_at(next + 1) : no_mention;
      if (m == no_mention) continue;
      const Speaker owner = speaker_of(outermost(m));
      return owner.named ? std::optional(owner) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace dateline::extract
