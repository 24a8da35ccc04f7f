// Who stands before a word of speech, over marks, appositions and addresses. In: the parts of a sentence. Out: SubjectFinder::before. Proved by
// tests/speech_test.cpp.
#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "extract/speech_phrases.hpp"
#include "extract/speech_subject.hpp"

namespace dateline::extract {
namespace {

using text::TokenRange;

// "văn bản mới nhất của Hiệp hội": so far behind a message stands whose it is.
constexpr std::uint32_t near_owner = 5;

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
    if (const auto joins = words_.joins.longest(text_.tokens(), at); m == no_mention && joins.length > governs.length && governs) {
      at += joins.length;  // "về phía bà X cũng có đơn": no "về"
      continue;
    }
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
    // "gửi thư tới nhà sản xuất phần mềm X": the name is governed with the noun that tells what it is.
    if (const std::uint32_t name = speaker && m == no_mention ? named_with(end, range.last) : no_mention; name != no_mention) {
      governed = false;
      at = std::max(end, reading_.mentions[name].full.last);
      continue;
    }
    // "của phiến quân Taliban": the name behind is governed with the words before it.
    if (speaker || m != no_mention) governed = governed && m == no_mention && mention_at(end) != no_mention;
    at = end;
  }
  return std::nullopt;
}

// A name at most two plain words behind a noun.
std::uint32_t SubjectFinder::named_with(std::uint32_t at, std::uint32_t last) const {
  constexpr std::uint32_t plain_words = 2;
  for (std::uint32_t next = at; next < last && next <= at + plain_words; ++next) {
    if (const std::uint32_t m = mention_at(next); m != no_mention) {
      const NameMention& name = reading_.mentions[m];
      const bool somebody = name.kind == EntityKind::person && (name.kind_is_known || pack_.surname.has(text_[name.tokens.first]));
      return name.what == MentionKind::name && next > at && !somebody ? m : no_mention;
    }
    if (text_[next].kind == text::TokenKind::punctuation || has(words_.governs, text_, next) || has(words_.joins, text_, next) ||
        has(cues_.clauses, text_, next, clause_word::finite))
      break;
  }
  return no_mention;
}

// "gửi đến bà Trang và bà Trang đã xác nhận": nobody stands beside herself.
bool SubjectFinder::stands_again(const NameMention& mention, std::uint32_t at) const {
  const std::uint32_t next = mention_at(at);
  return next != no_mention && reading_.mentions[next].what == MentionKind::name && reading_.mentions[next].form == mention.form;
}

// "bà X cung cấp văn bản của Hiệp hội nêu rõ": a message right before the word tells, and not who hands it over.
std::optional<Speaker> SubjectFinder::message_before(std::uint32_t from, std::uint32_t verb) const {
  for (std::uint32_t at = from; at < verb; ++at) {
    const auto kind = words_.voices.longest(text_.tokens(), at);
    if (!kind || *kind.value != VoiceKind::message || mention_at(at) != no_mention || ends_before(words_.governs, text_, at, from)) continue;
    const auto message = voice_speaker(at, verb);
    if (!message || message->voice.words.first == at || message->voice.words.first > at + near_owner) continue;
    const bool joined = message->last < verb && has(cues_.clauses, text_, message->last, clause_word::and_);
    if (!joined && behind_joins(message->last, verb) == verb) return message;
  }
  return std::nullopt;
}

// Behind the last word in `range` that begins a clause with a subject of its own.
std::uint32_t SubjectFinder::clause_first(TokenRange range) const {
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
    const auto contrast = cues_.clauses.longest(text_.tokens(), at);
    const bool links = pack_.link.has(text_[at]) || (contrast && contrast.length == 1 && (*contrast.value & clause_word::but) != 0);
    const bool joins = !opener && at > first + 1 && links && has(words_.joins, text_, at) && at + 1 < range.last;
    if (opener) {
      first = at + opener.length;
    } else if (joins && speaker_at(at + 1, range.last)) {
      // "X bị phạt và giám đốc Y cho biết": another subject, unless the two stand side by side.
      const bool beside =
          pack_.link.has(text_[at]) && std::any_of(reading_.mentions.begin() + begin_, reading_.mentions.begin() + end_,
                                                   [&](const NameMention& each) { return each.full.last == at && !stands_again(each, at + 1); });
      if (!beside) first = at + 1;
    }
    at += opener ? opener.length : 1;
  }
  return first;
}

std::optional<Speaker> SubjectFinder::before(std::uint32_t verb) const {
  std::size_t part = part_of(verb);
  const TokenRange here{parts_[part].first, verb};
  std::optional<Speaker> found = first_in({clause_first(here), verb});
  if (!found) found = first_in(here);  // "X còn cho biết"
  if (!found) found = named_before(here.first, verb);
  if (auto message = found && !found->message ? message_before(found->last, verb) : std::nullopt) return message;
  if (!(found && found->named && !nobody_knows(reading_.mentions[found->voice.mention]))) {
    if (auto person = title_holder(here.first, verb)) return person;
  }
  if (part > 0 && !here.empty() && !(found && (found->named || found->first == here.first))) {
    if (auto person = lead_person(part, verb)) return person;
  }
  if (!found && !is_adverbial(part, verb) && !apposes(part, nullptr) && !opened_by_dash(part)) return std::nullopt;
  if (found && goes_on_with_address(part, *found)) return std::nullopt;
  if (found && only_says_where(part, *found, verb)) found.reset();
  if (!found && here.empty()) {
    if (auto person = before_apposition(part)) return person;
    if (auto body = body_before_apposition(part)) return body;
  }
  // "Phó TGĐ V, Trưởng BTC giải đấu ông X mới đây khẳng định": a person called so right before the word speaks, whatever stands before him.
  if (found && found->voice.mention != no_mention && !(found->named && is_addressed(reading_.mentions[found->voice.mention]))) {
    if (auto person = addressed_before(found->last, verb)) return person;
  }
  if (found && !found->named && found->voice.mention != no_mention) {
    const bool apposed = part > 0 && name_that_ends(part - 1);
    if (auto person = apposed ? std::nullopt : named_behind(*found, verb)) return person;
  }
  for (std::size_t back = 0; !found && part > 0 && back < parts_back; ++back) {
    --part;
    if (opens_with_speech(part)) continue;  // "tố cáo Tổng thống là vi hiến, thậm chí tuyên bố": whom it names is its object
    found = first_in(parts_[part]);
    if (found && only_says_where(part, *found, parts_[part].last)) found.reset();
    // "Tổng giám đốc tập đoàn chế tạo máy bay X, cho biết"
    if (found && !found->named && here.empty()) {
      if (auto person = named_behind(*found, parts_[part].last)) return person;
    }
  }
  if (!found) return std::nullopt;
  return whose_words(part, *found);
}

// "nhà tài trợ, bà X của hãng Y, tuyên bố"; "X, Chủ tịch Y, cho biết": a person between two marks right before the word, or the one whom what stands
// there is told of.
std::optional<Speaker> SubjectFinder::before_apposition(std::size_t part) const {
  if (part < 2) return std::nullopt;
  const auto inner = first_in(parts_[part - 1]);
  const bool person = inner && inner->named && inner->first == parts_[part - 1].first;
  // "ông X, Tổng giám đốc Y, nói": behind a person so addressed an office and a name tell what he is.
  if (person && !is_addressed(reading_.mentions[inner->voice.mention])) {
    const auto name = name_that_ends(part - 2);
    if (name && name->named && is_addressed(reading_.mentions[name->voice.mention])) return name;
  }
  if (person) return inner;
  for (std::size_t back = 2; back <= 3 && back <= part; ++back) {
    if (auto name = name_that_ends(part - back)) return name;
    if (!apposes(part - back + 1, nullptr)) break;
  }
  return std::nullopt;
}

// "Công ty X - đơn vị quản lý cảng Y - cho biết": a body alone between two marks, and what it is between the next two.
std::optional<Speaker> SubjectFinder::body_before_apposition(std::size_t part) const {
  if (part < 2 || !apposes(part - 1, nullptr) || !only_tells(parts_[part - 1])) return std::nullopt;
  const TokenRange alone = parts_[part - 2];
  const std::uint32_t i = alone.empty() ? no_mention : mention_at(behind_joins(alone.first, alone.last));
  if (i == no_mention) return std::nullopt;
  const NameMention& m = reading_.mentions[outermost(i)];
  return m.kind == EntityKind::organisation && m.what != MentionKind::role && m.full.last == alone.last ? std::optional(speaker_of(outermost(i)))
                                                                                                        : std::nullopt;
}

// Of whoever was found in a part: the person before the mark whom the part only tells of, the body that is part of a wider one, or himself.
Speaker SubjectFinder::whose_words(std::size_t part, const Speaker& found) const {
  if (found.named && part > 0) {
    if (auto person = addressed_alone(part, found)) return *person;
    // "Cô X, có con gái Y đang học ở đó cho hay": what opens so tells of the name before.
    const auto name = has(words_.apposes, text_, parts_[part].first) && found.first > parts_[part].first ? name_that_ends(part - 1) : std::nullopt;
    if (name && name->named && name->first == parts_[part - 1].first) return *name;
  }
  // "trung úy X- Đại đội 5 vui mừng cho biết", "TS X - khoa kinh tế Lá Bàng": what stands behind a dash says what the name is.
  const bool guessed = found.voice.mention == no_mention || !reading_.mentions[found.voice.mention].kind_is_known;
  if (guessed && part > 0 && found.first > parts_[part].first && opened_by_dash(part)) {
    if (const auto name = name_that_ends(part - 1); name && name->named) return *name;
  }
  // "Polar Group - hãng thực phẩm lớn nhất Venezuela thông báo": a place behind a dash only tells what the body before it is.
  const bool placed = found.voice.mention != no_mention && reading_.mentions[found.voice.mention].kind == EntityKind::place;
  for (std::size_t left = part; placed && left > 0 && found.first > parts_[part].first && opened_by_dash(left); --left) {
    const TokenRange before = parts_[left - 1];
    const std::uint32_t i = before.empty() ? no_mention : mention_at(behind_joins(before.first, before.last));
    const bool alone = i != no_mention && reading_.mentions[outermost(i)].full.last == before.last;
    if (alone && reading_.mentions[outermost(i)].kind == EntityKind::organisation) return speaker_of(outermost(i));
  }
  if (!apposes(part, &found)) return found;
  if (auto name = name_apposed_to(part, found)) return *name;
  const auto body = part > 0 ? wider_body(part, found) : std::nullopt;
  return body ? *body : found;
}

}  // namespace dateline::extract
