// The subject of a word of speech. In: a sentence with its mentions and quotations. Out: SubjectFinder. Proved by tests/speech_test.cpp.
#include "extract/speech_subject.hpp"

#include <algorithm>

#include "extract/gazetteer.hpp"
#include "extract/names_lexicon.hpp"

namespace dateline::extract {
namespace {

using text::Text;
using text::Token;
using text::TokenKind;
using text::TokenRange;

// A speaker without a name takes so many words at most: "người đại diện của anh".
constexpr std::uint32_t voice_words = 9;
// "The insurer", "hãng phân bón": so many words may stand between what a body or person is and its name.
constexpr std::uint32_t title_words = 2;
// So many words may stand between a report and whose it is: "tuyên bố mới nhất của".
constexpr std::uint32_t owner_reach = 7;
// So many words that name nobody may stand before a word of speech whose subject stands a part before: "tự tin khẳng định".
constexpr std::uint32_t manner_words = 3;
constexpr std::size_t parts_back = 5;
// "bị bà Y nhiều lần tố cáo": so many words stand between the agent and the word of speech.
constexpr std::uint32_t agent_reach = 2;
// Between a place and what it says stand an adverb or two at most: "Nga hôm qua tuyên bố".
constexpr std::uint32_t place_reach = 4;

bool parts_sentence(const Text& text, std::uint32_t at) {
  const Token& t = text[at];
  if (t.kind != TokenKind::punctuation) return false;
  if (t.is("-")) return t.space_before || (at + 1 < text.size() && text[at + 1].space_before);
  return t.is(",") || t.is(";") || t.is(":") || t.is("–") || t.is("—") || t.is(".") || t.is("?") || t.is("!");
}

bool has(const lexicon::Phrases<char>& set, const text::Text& text, std::uint32_t at) { return bool(set.longest(text.tokens(), at)); }

// True where a phrase of the set ends right before `at`.
bool ends_before(const lexicon::Phrases<char>& set, const text::Text& text, std::uint32_t at, std::uint32_t from) {
  for (std::uint32_t back = 1; back <= 3 && at >= from + back; ++back) {
    if (set.longest(text.tokens(), at - back).length == back) return true;
  }
  return false;
}

std::uint32_t behind_bracket(const text::Text& text, std::uint32_t at, std::uint32_t last) {
  std::uint32_t end = at + 1;
  while (end < last && !text[end].is(")")) ++end;
  return end < last ? end + 1 : at + 1;
}

}  // namespace

SubjectFinder::SubjectFinder(const Reading& reading, TokenRange sentence, std::string_view language, const std::vector<QuoteDraft>& quotes)
    : reading_(reading), text_(reading.page.text), range_(sentence), words_(cues(language).speech_words), quotes_(quotes) {
  const IndexRange named = mentions_in(reading, range_);
  begin_ = named.first;
  end_ = named.last;
  starts_.assign(range_.size(), no_mention);
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const TokenRange full = reading_.mentions[i].full;
    if (!range_.contains(full.first)) continue;
    std::uint32_t& widest = starts_[full.first - range_.first];
    if (widest == no_mention || full.last > reading_.mentions[widest].full.last) widest = i;
  }
  part_sentence();
}

void SubjectFinder::part_sentence() {
  std::uint32_t first = range_.first;
  for (std::uint32_t at = range_.first; at < range_.last;) {
    const auto quote = std::find_if(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.contains(at); });
    if (quote != quotes_.end()) {
      parts_.push_back({first, std::max(first, at - (at > first ? 1 : 0))});
      at = first = std::min(quote->tokens.last + 1, range_.last);
      continue;
    }
    if (text_[at].is("(")) {
      at = behind_bracket(text_, at, range_.last);
    } else if (parts_sentence(text_, at)) {
      parts_.push_back({first, at});
      first = ++at;
    } else {
      const std::uint32_t m = mention_at(at);
      at = m == no_mention ? at + 1 : std::max(at + 1, reading_.mentions[m].full.last);
    }
  }
  parts_.push_back({first, range_.last});
}

bool SubjectFinder::inside_quote(std::uint32_t at) const {
  return std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.contains(at); });
}

std::size_t SubjectFinder::part_of(std::uint32_t at) const {
  std::size_t part = parts_.size() - 1;
  while (part > 0 && parts_[part].first > at) --part;
  return part;
}

// The widest mention that begins at `at`, title and all.
std::uint32_t SubjectFinder::mention_at(std::uint32_t at) const { return range_.contains(at) ? starts_[at - range_.first] : no_mention; }

// In "Ngoại trưởng Nga" the country is a mention of its own; the speaker is the whole.
std::uint32_t SubjectFinder::outermost(std::uint32_t i) const {
  for (std::uint32_t k = begin_; k < end_; ++k) {
    const TokenRange inner = reading_.mentions[i].full, outer = reading_.mentions[k].full;
    if (outer.first <= inner.first && outer.last >= inner.last && outer.size() > inner.size()) return k;
  }
  return i;
}

// "ông A và ông B": the words behind `one` name another who speaks with it.
bool SubjectFinder::follows_with_another(const Speaker& one, std::uint32_t last) const {
  const NameLexicon& pack = name_lexicon(reading_.page.report.language);
  std::uint32_t at = one.last;
  if (at < last && text_[at].is("(")) at = behind_bracket(text_, at, last);
  if (at >= last || !(has(words_.joins, text_, at) && (pack.link.has(text_[at]) || text_[at].is("&")))) return false;
  const std::uint32_t m = mention_at(at + 1);
  return m != no_mention && reading_.mentions[m].kind != EntityKind::place;
}

// The person or body whose name stands at most `reach` words behind `at`, where these only tell what it is; "ông X" would be another.
std::optional<Speaker> SubjectFinder::name_behind(std::uint32_t at, std::uint32_t last, std::uint32_t reach, bool person_only) const {
  const NameLexicon& pack = name_lexicon(reading_.page.report.language);
  if (at < last && text_[at].is("(")) at = behind_bracket(text_, at, last);  // "Thứ trưởng Bộ Y tế (BYT) X"
  for (std::uint32_t t = at; t < last && t - at <= reach; ++t) {
    if (text_[t].kind == TokenKind::punctuation || has(words_.governs, text_, t) || has(words_.joins, text_, t)) break;
    std::uint32_t i = mention_at(t);
    if (i == no_mention) continue;
    if (reading_.mentions[outermost(i)].full.first >= at) i = outermost(i);
    const NameMention& m = reading_.mentions[i];
    const bool addressed = m.full.first < m.tokens.first && pack.person_words.contains(text_[m.full.first].word);
    // "quan chức nhân đạo Liên hợp quốc Xtê-phen Ô Bri-en": the body tells whose official he is.
    const std::uint32_t next = m.full.last < last ? mention_at(m.full.last) : no_mention;
    if (m.what == MentionKind::name && m.kind != EntityKind::person && next != no_mention && reading_.mentions[next].kind == EntityKind::person) {
      return name_behind(m.full.last, last, 0, true);
    }
    if (m.what != MentionKind::name || (m.kind == EntityKind::place && m.kind_is_known) || addressed || (person_only && m.kind != EntityKind::person))
      break;
    if (m.full.last < range_.last && text_[m.full.last].lower == "'s") break;
    return Speaker{{i, m.full}, m.full.first, m.full.last, false, m.kind == EntityKind::person};
  }
  return std::nullopt;
}

// A state, under its own name or its capital's, acts as a person does: "Nga hôm qua tuyên bố", "Washington has said".
bool SubjectFinder::place_speaks(std::uint32_t i, std::uint32_t last) const {
  const NameMention& m = reading_.mentions[i];
  const std::uint32_t end = m.full.last;
  if (last < end || last - end > place_reach) return false;
  if (m.what == MentionKind::pronoun) return true;
  const Known* known = gazetteer().find(m.form, EntityKind::place);
  if (known == nullptr || (known->what != "country" && !known->capital)) return false;
  if (!name_lexicon(reading_.page.report.language).suffix_heads || end == last) return true;
  return has(words_.governs, text_, end) || has(words_.joins, text_, end) || has(words_.passive, text_, end) ||
         cues(reading_.page.report.language).speech_words.negation.longest(text_.tokens(), end);
}

// "anh ca sĩ X": the brother of the singer.
bool SubjectFinder::is_kin(const NameMention& m) const {
  const NameLexicon& pack = name_lexicon(reading_.page.report.language);
  const auto pronoun = pack.pronouns.longest(text_.tokens(), m.full.first);
  if (m.what != MentionKind::name || !pronoun || !pronoun.value->kin || m.full.first + pronoun.length >= m.tokens.first) return false;
  const auto title = pack.titles.longest(text_.tokens(), m.full.first + pronoun.length);
  return title && title.value->role;
}

std::optional<Speaker> SubjectFinder::mention_speaker(std::uint32_t index, std::uint32_t last) const {
  const std::uint32_t i = outermost(index);
  const NameMention& m = reading_.mentions[i];
  const std::uint32_t end = m.full.last;
  const bool suffix = name_lexicon(reading_.page.report.language).suffix_heads;
  if (end < range_.last && text_[end].lower == "'s") return std::nullopt;
  const auto voice = words_.voices.longest(text_.tokens(), end);
  if (voice && end < last && *voice.value != VoiceKind::message && m.kind != EntityKind::person) return std::nullopt;  // "Seoul police"
  const auto pronoun = name_lexicon(reading_.page.report.language).pronouns.longest(text_.tokens(), m.tokens.first);
  if (m.what == MentionKind::pronoun && pronoun && (pronoun.value->possessive || pronoun.value->object)) return std::nullopt;
  if (m.kind == EntityKind::place && m.what != MentionKind::role) {
    const auto name = name_behind(end, last, suffix ? title_words : 0, false);
    if (name && name->last + 1 >= last) return Speaker{name->voice, m.full.first, name->last, false, name->named};
    if (!place_speaks(i, last)) return std::nullopt;
  }
  Speaker out{{i, m.full}, m.full.first, end, false, m.what == MentionKind::name && m.kind == EntityKind::person};
  if (m.what == MentionKind::plural || is_kin(m)) out.voice.mention = no_mention;
  if (is_kin(m)) out.named = false;
  // "Công an tỉnh Y ông X cho biết": nothing but the name stands between the body and the word of speech.
  if (const std::uint32_t name = end < last ? mention_at(end) : no_mention; name != no_mention && m.kind == EntityKind::organisation) {
    const NameMention& person = reading_.mentions[outermost(name)];
    if (person.kind == EntityKind::person && person.what == MentionKind::name && person.full.last == last) {
      return Speaker{{outermost(name), person.full}, m.full.first, person.full.last, false, true};
    }
  }
  const bool may_lead = m.what == MentionKind::role || (m.what == MentionKind::name && m.kind == EntityKind::organisation);
  // "Colts defensive back Antoine Bethea": where nouns stand before what they tell of.
  const std::uint32_t reach = m.what == MentionKind::role ? 1 : suffix ? title_words : 0;
  if (const auto name = may_lead ? name_behind(end, last, reach, true) : std::nullopt) {
    return Speaker{name->voice, m.full.first, name->last, false, true};
  }
  if (follows_with_another(out, last)) {
    out.voice = {no_mention, {m.full.first, std::min(last, m.full.first + voice_words)}};
    out.named = false;
  }
  return out;
}

// "báo cáo vừa được Bộ Y tế công bố", but "theo Thông báo 149 được Đội 3 giao": a word of speech follows whoever acts.
bool SubjectFinder::publishes(std::uint32_t at, std::uint32_t last) const {
  for (const std::uint32_t end = std::min(last, at + agent_reach + 1); at < end; ++at) {
    const auto cue = cues(reading_.page.report.language).speech.longest(text_.tokens(), at);
    if (cue && cue.value->kind != SpeechKind::none) return true;
  }
  return false;
}

// "một quan chức giấu tên", "báo cáo của Bộ Y tế", "the port authority".
std::optional<Speaker> SubjectFinder::voice_speaker(std::uint32_t at, std::uint32_t last) const {
  const auto voice = words_.voices.longest(text_.tokens(), at);
  const auto people = lexicon::concept_phrases(reading_.page.report.language).longest_stemmed(text_.tokens(), at);
  const bool is_people = people && lexicon::concept_class(*people.value) == lexicon::ConceptClass::people;
  if (!voice && !is_people) return std::nullopt;
  if (voice && *voice.value == VoiceKind::body && people && !is_people && people.length > voice.length)
    return std::nullopt;  // "bộ binh" is no ministry
  const std::uint32_t end = at + std::max(voice.length, is_people ? people.length : 0);
  if (end > last) return std::nullopt;
  const bool message = voice && *voice.value == VoiceKind::message;
  Speaker out{{no_mention, {at, std::min(last, at + voice_words)}}, at, end, message, false};
  if (end < range_.last && text_[end].lower == "'s") return std::nullopt;
  if (!message) {
    const bool person = !voice || *voice.value == VoiceKind::person;
    if (const auto name = name_behind(end, last, title_words, person)) return Speaker{name->voice, at, name->last, false, name->named};
    return out;
  }
  for (std::uint32_t next = end; next < last && next - end <= owner_reach; ++next) {
    const auto owner = words_.owner.longest(text_.tokens(), next);
    if (!owner && next != end) continue;
    std::uint32_t whose = owner ? next + owner.length : next;
    if (whose < last && name_lexicon(reading_.page.report.language).determiner.has(text_[whose])) ++whose;
    if (const std::uint32_t m = whose < last ? mention_at(whose) : no_mention; m != no_mention && reading_.mentions[m].kind != EntityKind::place) {
      auto speaker = mention_speaker(m, last);
      if (!speaker || (owner && has(words_.passive, text_, next + owner.length - 1) && !publishes(speaker->last, last))) return out;
      speaker->first = at;
      speaker->message = true;
      return speaker;
    }
  }
  return out;
}

std::optional<Speaker> SubjectFinder::speaker_at(std::uint32_t at, std::uint32_t last) const {
  if (const std::uint32_t m = mention_at(at); m != no_mention) return mention_speaker(m, last);
  return voice_speaker(at, last);
}

// "theo cựu huấn luyện viên trưởng Z, Marco Feld.": a name between two marks right behind what he is.
std::optional<Speaker> SubjectFinder::name_apposed(std::uint32_t comma) const {
  if (comma + 1 >= range_.last || !text_[comma].is(",")) return std::nullopt;
  const std::uint32_t i = mention_at(comma + 1);
  if (i == no_mention) return std::nullopt;
  const NameMention& m = reading_.mentions[i];
  const bool ends = m.full.last >= range_.last || text_[m.full.last].kind == TokenKind::punctuation;
  if (!ends || m.what != MentionKind::name || m.kind != EntityKind::person) return std::nullopt;
  return Speaker{{i, m.full}, comma + 1, m.full.last, true, true};
}

std::optional<Speaker> SubjectFinder::at(std::uint32_t at, std::uint32_t reach) const {
  for (std::uint32_t t = at; t < range_.last && t - at <= reach; ++t) {
    if (text_[t].kind == TokenKind::punctuation || inside_quote(t)) break;
    if (auto found = speaker_at(t, range_.last)) {
      if (const auto name = found->named ? std::nullopt : name_apposed(found->last)) return name;
      if (reading_.mentions.empty() || found->voice.mention == no_mention || reading_.mentions[found->voice.mention].kind != EntityKind::place)
        return found;
      const std::uint32_t end = found->last;  // "theo Nga,": a state right behind, and nothing behind it
      if (t == at && (end >= range_.last || text_[end].kind == TokenKind::punctuation)) return found;
      return std::nullopt;
    }
  }
  return std::nullopt;
}

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
    const bool joins = !opener && at > first + 1 && pack.link.has(text_[at]) && has(words_.joins, text_, at) && at + 1 < range.last;
    if (opener) {
      first = at + opener.length;
    } else if (joins && speaker_at(at + 1, range.last)) {
      // "X bị phạt và giám đốc Y cho biết": another subject, unless the two stand side by side.
      const bool beside = std::any_of(reading_.mentions.begin() + begin_, reading_.mentions.begin() + end_,
                                      [&](const NameMention& each) { return each.full.last == at; });
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

// "đã đến Phòng Cảnh sát kinh tế, Công an TP Hà Nội tố cáo": the body behind the comma only says whose office they went to.
bool SubjectFinder::goes_on_with_address(std::size_t part, const Speaker& found) const {
  if (part == 0 || found.first != parts_[part].first || found.voice.mention == no_mention) return false;
  if (reading_.mentions[found.voice.mention].kind == EntityKind::person || !text_[found.first - 1].is(",")) return false;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const NameMention& m = reading_.mentions[outermost(i)];
    const bool ends = m.full.last <= parts_[part - 1].last && parts_[part - 1].last - m.full.last <= manner_words;
    if (!ends || m.kind == EntityKind::person || m.full.first < parts_[part - 1].first) continue;
    return m.full.first > parts_[part - 1].first && ends_before(words_.governs, text_, m.full.first, parts_[part - 1].first);
  }
  return false;
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
  if (!titled || m.full.first != parts_[part].first) return std::nullopt;
  const auto name = name_that_ends(part - 1);
  if (!name || !name->named || name->first != parts_[part - 1].first) return std::nullopt;
  return pack.person_words.contains(text_[name->first].word) ? name : std::nullopt;
}

std::optional<Speaker> SubjectFinder::before(std::uint32_t verb) const {
  std::size_t part = part_of(verb);
  const TokenRange here{parts_[part].first, verb};
  std::optional<Speaker> found = first_in({clause_first(here), verb});
  if (!found) found = first_in(here);  // "X còn cho biết"
  if (!found) found = named_before(here.first, verb);
  if (!found && !is_adverbial(part, verb) && !apposes(part, nullptr) && !opened_by_dash(part)) return std::nullopt;
  if (found && goes_on_with_address(part, *found)) return std::nullopt;
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
  }
  if (found && found->named && part > 0) {
    if (auto person = addressed_alone(part, *found)) return person;
  }
  // "trung úy X- Đại đội 5 vui mừng cho biết", "TS X - khoa kinh tế Lá Bàng": what stands behind a dash says what the name is.
  const bool guessed = found && (found->voice.mention == no_mention || !reading_.mentions[found->voice.mention].kind_is_known);
  if (guessed && part > 0 && found->first > parts_[part].first && opened_by_dash(part)) {
    if (const auto name = name_that_ends(part - 1); name && name->named) return name;
  }
  if (!found || !apposes(part, &*found)) return found;
  // A name stands before what it is: "bà X, Phó Bí thư, Chủ tịch tỉnh Y bày tỏ".
  const bool by_title = found->voice.mention != no_mention && reading_.mentions[found->voice.mention].what != MentionKind::name;
  bool titled = by_title;
  for (std::size_t left = part; left-- > 0 && part - left <= parts_back;) {
    if (const auto name = name_that_ends(left)) {
      const auto lead = first_in(parts_[left]);  // "Cử tri X, Cơ quan Quân sự huyện Y, bày tỏ"
      const bool alone = name->first <= parts_[left].first + 1 ||
                         (lead && lead->named && lead->voice.mention == name->voice.mention && lead->first <= parts_[left].first + manner_words);
      if (name->named) return titled || alone ? name : found;
      titled = true;
    }
    if (!apposes(left, nullptr)) break;
    titled = titled || bool(name_lexicon(reading_.page.report.language).titles.longest(text_.tokens(), parts_[left].first));
  }
  return found;
}

}  // namespace dateline::extract
