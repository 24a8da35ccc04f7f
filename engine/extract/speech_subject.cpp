// Who or what may speak at a place: a name, a body, somebody without a name, a message. In: a sentence with its mentions. Out: Speaker,
// SubjectFinder::at. Proved by tests/speech_test.cpp.
#include "extract/speech_subject.hpp"

#include <algorithm>

#include "extract/gazetteer.hpp"
#include "extract/names_lexicon.hpp"
#include "extract/speech_phrases.hpp"
#include "extract/syllable.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

// A speaker without a name takes so many words at most: "người đại diện của anh".
constexpr std::uint32_t voice_words = 9;
// "The insurer", "hãng phân bón": so many words may stand between what a body or person is and its name.
constexpr std::uint32_t title_words = 2;
// So many words may stand between a report and whose it is: "tuyên bố mới nhất của".
constexpr std::uint32_t owner_reach = 7;
// Of a text with more names than any report has, only the first are looked at, so that the work stays linear.
constexpr std::ptrdiff_t most_mentions = 400;
// Between a place and what it says stand an adverb or two at most: "Nga hôm qua tuyên bố".
constexpr std::uint32_t place_reach = 4;

}  // namespace

SubjectFinder::SubjectFinder(const Reading& reading, TokenRange sentence, std::string_view language, const std::vector<QuoteDraft>& quotes)
    : reading_(reading),
      text_(reading.page.text),
      range_(sentence),
      cues_(cues(language)),
      words_(cues_.speech_words),
      pack_(name_lexicon(language)),
      quotes_(quotes) {
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

// The widest mention that begins at `at`, title and all.
std::uint32_t SubjectFinder::mention_at(std::uint32_t at) const { return range_.contains(at) ? starts_[at - range_.first] : no_mention; }

bool SubjectFinder::begins_title(std::uint32_t at) const { return bool(pack_.titles.longest(text_.tokens(), at)); }

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
  std::uint32_t at = one.last;
  if (at < last && text_[at].is("(")) at = behind_bracket(text_, at, last);
  if (at >= last || !(has(words_.joins, text_, at) && (pack_.link.has(text_[at]) || text_[at].is("&")))) return false;
  const std::uint32_t m = mention_at(at + 1);
  return m != no_mention && reading_.mentions[m].kind != EntityKind::place;
}

// The person or body whose name stands at most `reach` words behind `at`, where these only tell what it is; "ông X" would be another.
std::optional<Speaker> SubjectFinder::name_behind(std::uint32_t at, std::uint32_t last, std::uint32_t reach, bool person_only) const {
  if (at < last && text_[at].is("(")) at = behind_bracket(text_, at, last);  // "Thứ trưởng Bộ Y tế (BYT) X"
  for (std::uint32_t t = at; t < last && t - at <= reach; ++t) {
    if (text_[t].kind == TokenKind::punctuation || has(words_.governs, text_, t) || has(words_.joins, text_, t)) break;
    std::uint32_t i = mention_at(t);
    if (i == no_mention) continue;
    if (reading_.mentions[outermost(i)].full.first >= at) i = outermost(i);
    const NameMention& m = reading_.mentions[i];
    // "quan chức nhân đạo Liên hợp quốc Xtê-phen Ô Bri-en": the body tells whose official he is.
    const std::uint32_t next = m.full.last < last ? mention_at(m.full.last) : no_mention;
    if (m.what == MentionKind::name && m.kind != EntityKind::person && next != no_mention && reading_.mentions[next].kind == EntityKind::person) {
      return name_behind(m.full.last, last, 0, true);
    }
    if (m.what != MentionKind::name || (m.kind == EntityKind::place && m.kind_is_known) || is_addressed(m) ||
        (person_only && m.kind != EntityKind::person))
      break;
    if (m.full.last < range_.last && text_[m.full.last].lower == "'s") break;
    return speaker_of(i);
  }
  return std::nullopt;
}

bool SubjectFinder::is_state(const NameMention& m) const {
  const Known* known = m.what == MentionKind::name ? gazetteer().find(m.form, EntityKind::place) : nullptr;
  return known != nullptr && known->what == "country";
}

// "một nhãn hiệu ô tô Nhật Bản khác": a noun stands right before the state, which only says whose it is.
bool SubjectFinder::describes(std::uint32_t i) const {
  const std::uint32_t first = reading_.mentions[i].full.first;
  if (pack_.suffix_heads || first <= parts_[part_of(first)].first) return false;
  const auto& concepts = lexicon::concept_phrases(reading_.page.report.language);
  for (std::uint32_t back = 1; back <= 2 && first >= parts_[part_of(first)].first + back; ++back) {
    const auto noun = concepts.longest_stemmed(text_.tokens(), first - back);
    const bool thing = noun.length == back && (lexicon::concept_class(*noun.value) == lexicon::ConceptClass::thing ||
                                               lexicon::concept_class(*noun.value) == lexicon::ConceptClass::people);
    if (thing && !text_[first - back].capital) return true;
  }
  return false;
}

// A state, under its own name or its capital's, acts as a person does: "Nga hôm qua tuyên bố", "Washington has said".
bool SubjectFinder::place_speaks(std::uint32_t i, std::uint32_t last) const {
  const NameMention& m = reading_.mentions[i];
  const std::uint32_t end = m.full.last;
  // "Trung Quốc đã và đang biện minh cho họ, nói rằng": it opens its part, and what it does follows.
  const bool acts = parts_[part_of(end)].first == m.full.first && has(cues_.clauses, text_, end, clause_word::finite);
  if (last < end || (last - end > place_reach && !acts)) return false;
  if (m.what == MentionKind::pronoun) return true;
  const Known* known = gazetteer().find(m.form, EntityKind::place);
  if (known == nullptr || (known->what != "country" && !known->capital)) return false;
  if (!pack_.suffix_heads || end == last) return true;
  return acts || has(words_.governs, text_, end) || has(words_.joins, text_, end) || has(words_.passive, text_, end) ||
         has(words_.negation, text_, end);
}

// "Ban Chỉ huy Lục Yên": of two syllables of Vietnamese without a family name right behind a body nobody knows that they are a person.
bool SubjectFinder::may_hold(const Speaker& name, const NameMention& body) const {
  return pack_.suffix_heads || body.what == MentionKind::role || !nobody_knows(reading_.mentions[name.voice.mention]);
}

// Syllables of Vietnamese without a title or a family name: a person, a place, anything.
bool SubjectFinder::nobody_knows(const NameMention& m) const {
  if (m.kind_is_known || m.kind != EntityKind::person || pack_.surname.has(text_[m.tokens.first])) return false;
  for (std::uint32_t at = m.tokens.first; at < m.tokens.last; ++at) {
    if (!native_syllable(text_[at].lower)) return false;
  }
  return true;
}

// "anh ca sĩ X": the brother of the singer.
bool SubjectFinder::is_kin(const NameMention& m) const {
  const auto pronoun = pack_.pronouns.longest(text_.tokens(), m.full.first);
  if (m.what != MentionKind::name || !pronoun || !pronoun.value->kin || m.full.first + pronoun.length >= m.tokens.first) return false;
  const auto title = pack_.titles.longest(text_.tokens(), m.full.first + pronoun.length);
  return title && title.value->role;
}

std::optional<Speaker> SubjectFinder::mention_speaker(std::uint32_t index, std::uint32_t last) const {
  const std::uint32_t i = outermost(index);
  const NameMention& m = reading_.mentions[i];
  const std::uint32_t end = m.full.last;
  const bool suffix = pack_.suffix_heads;
  if (end < range_.last && text_[end].lower == "'s") return std::nullopt;
  const auto voice = words_.voices.longest(text_.tokens(), end);
  if (voice && end < last && *voice.value != VoiceKind::message && m.kind != EntityKind::person) return std::nullopt;  // "Seoul police"
  const auto pronoun = pack_.pronouns.longest(text_.tokens(), m.tokens.first);
  if (m.what == MentionKind::pronoun && pronoun && (pronoun.value->possessive || pronoun.value->object)) return std::nullopt;
  if (m.kind == EntityKind::place && m.what != MentionKind::role) {
    const auto name = name_behind(end, last, suffix ? title_words : 0, false);
    if (name && name->last + 1 >= last) return Speaker{name->voice, m.full.first, name->last, false, name->named};
    if (!place_speaks(i, last) || describes(i)) return std::nullopt;
  }
  Speaker out = speaker_of(i);
  const bool counted = m.what == MentionKind::role && m.full.first > range_.first && text_[m.full.first - 1].kind == TokenKind::number;
  // "các PV chia sẻ": letters behind a plural word name no body
  const bool many = m.full.first > range_.first && m.tokens.size() == 1 && text_[m.tokens.first].capitals && pack_.many.has(text_[m.full.first - 1]);
  if (m.what == MentionKind::plural || is_kin(m) || counted || many) {  // "2 đối tượng khai nhận"
    out.voice.mention = no_mention;
    out.named = false;
  }
  // "Công an tỉnh Y ông X cho biết": nothing but the name stands between the body and the word of speech.
  if (const std::uint32_t name = end < last ? mention_at(end) : no_mention; name != no_mention && m.kind == EntityKind::organisation) {
    const NameMention& person = reading_.mentions[outermost(name)];
    if (person.kind == EntityKind::person && person.what == MentionKind::name && person.full.last == last) {
      return Speaker{{outermost(name), person.full}, m.full.first, person.full.last, false, true};
    }
  }
  // "Tornbury head coach Ingrid Sollers": a name right before a title in small letters is where its bearer works.
  const bool employs =
      suffix && m.what == MentionKind::name && m.full.first == m.tokens.first && end < last && !text_[end].capital && begins_title(end);
  const bool may_lead = m.what == MentionKind::role || (m.what == MentionKind::name && (m.kind == EntityKind::organisation || employs));
  // "Colts defensive back Antoine Bethea": where nouns stand before what they tell of.
  const std::uint32_t reach = m.what == MentionKind::role ? 1 : suffix ? title_words : 0;
  if (const auto name = may_lead ? name_behind(end, last, reach, true) : std::nullopt; name && may_hold(*name, m)) {
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
    const auto cue = cues_.speech.longest(text_.tokens(), at);
    if (cue && cue.value->kind != SpeechKind::none) return true;
  }
  return false;
}

// "quản lý X nói": the report calls X a singer.
bool SubjectFinder::is_told_otherwise(const NameMention& name) const {
  const auto first = reading_.mentions.begin();
  return std::any_of(first, first + std::min<std::ptrdiff_t>(most_mentions, reading_.mentions.end() - first), [&](const NameMention& m) {
    return m.what == MentionKind::name && m.kind == EntityKind::person && !m.role.empty() && m.form == name.form;
  });
}

// "con gái nạn nhân X": her father bears the title; "một quan chức an ninh Aghanistan giấu tên": of a name that nobody knows to be a person's, where
// one among many is told of, the word is only about what he is.
bool SubjectFinder::is_anothers(std::uint32_t voice, const Speaker& name) const {
  const NameMention& m = reading_.mentions[name.voice.mention];
  if (has(words_.kin, text_, voice) && (m.full.first < m.tokens.first || is_told_otherwise(m))) return true;
  const Words& many = pack_.many;
  const bool one_of_many = many.has(text_[voice]) || (voice > range_.first && many.has(text_[voice - 1]));
  return one_of_many && !m.kind_is_known && m.tokens.size() == 1;
}

// "một quan chức giấu tên", "báo cáo của Bộ Y tế", "the port authority".
std::optional<Speaker> SubjectFinder::voice_speaker(std::uint32_t at, std::uint32_t last) const {
  const auto voice = words_.voices.longest(text_.tokens(), at);
  const auto people = lexicon::concept_phrases(reading_.page.report.language).longest_stemmed(text_.tokens(), at);
  const bool is_people = people && lexicon::concept_class(*people.value) == lexicon::ConceptClass::people;
  if (!voice && !is_people) return std::nullopt;
  if (voice && voice.length == 1 && *voice.value == VoiceKind::body && people && !is_people && people.length > 1)
    return std::nullopt;  // "bộ binh" is no ministry
  const std::uint32_t end = at + std::max(voice.length, is_people ? people.length : 0);
  if (end > last) return std::nullopt;
  const bool message = voice && *voice.value == VoiceKind::message;
  Speaker out{{no_mention, {at, std::min(last, at + voice_words)}}, at, end, message, false};
  if (end < range_.last && text_[end].lower == "'s") return std::nullopt;
  if (!message) {
    const bool firm = pack_.companies.longest(text_.tokens(), end - 1).length == 1 ||
                      (end >= range_.first + 2 && pack_.companies.longest(text_.tokens(), end - 2).length == 2);  // "grid operator X"
    const bool person = !firm && (!voice || *voice.value == VoiceKind::person);
    // "taxi driver Oren Malk": the name begins with the last of the words for what he is
    for (std::uint32_t t = at + 1; t < end; ++t) {
      const std::uint32_t m = mention_at(t);
      if (m != no_mention && reading_.mentions[m].full.last > end && reading_.mentions[m].kind == EntityKind::person) return speaker_of(m);
    }
    const auto name = name_behind(end, last, title_words, person);
    if (name && !is_anothers(at, *name)) return Speaker{name->voice, at, name->last, false, name->named};
    return out;
  }
  for (std::uint32_t next = end; next < last && next - end <= owner_reach; ++next) {
    const auto owner = words_.owner.longest(text_.tokens(), next);
    if (!owner && next != end) continue;
    std::uint32_t whose = owner ? next + owner.length : next;
    if (whose < last && pack_.determiner.has(text_[whose])) ++whose;
    if (const std::uint32_t m = whose < last ? mention_at(whose) : no_mention; m != no_mention && reading_.mentions[m].kind != EntityKind::place) {
      auto speaker = mention_speaker(m, last);
      if (!speaker || (owner && has(words_.passive, text_, next + owner.length - 1) && !publishes(speaker->last, last))) return out;
      // "người phát ngôn Bộ Quốc phòng Hàn Quốc Moon Sang-gyun": the person behind the body.
      if (const auto person = speaker->named ? std::nullopt : name_behind(speaker->last, last, 0, true);
          person && may_hold(*person, reading_.mentions[m]))
        speaker = person;
      speaker->first = at;
      speaker->message = true;
      return speaker;
    }
    // "văn bản của Hiệp hội nêu rõ": whose it is has no name here
    if (const auto holder = owner && whose < last && !pack_.many.has(text_[whose]) ? voice_speaker(whose, last) : std::nullopt;
        holder && !holder->message) {
      return Speaker{holder->voice, at, holder->last, true, holder->named};
    }
  }
  return out;
}

std::optional<Speaker> SubjectFinder::speaker_at(std::uint32_t at, std::uint32_t last) const {
  if (const std::uint32_t m = mention_at(at); m != no_mention) {
    const bool code = at > range_.first && text_[at - 1].is("/") && !text_[at].space_before;  // "công văn số 949/QLCL"
    return code ? std::nullopt : mention_speaker(m, last);
  }
  return voice_speaker(at, last);
}

std::optional<Speaker> SubjectFinder::outlet_at(std::uint32_t at, std::uint32_t reach) const {
  for (std::uint32_t t = at; t < range_.last && t - at <= reach; ++t) {
    if (text_[t].kind == TokenKind::punctuation) break;
    if (const std::uint32_t m = mention_at(t); m != no_mention) return speaker_of(m);
  }
  return std::nullopt;
}

// "theo cựu huấn luyện viên trưởng Z, Marco Feld.": a name between two marks right behind what he is.
std::optional<Speaker> SubjectFinder::name_apposed(std::uint32_t comma) const {
  if (comma + 1 >= range_.last || !text_[comma].is(",")) return std::nullopt;
  const std::uint32_t i = mention_at(comma + 1);
  if (i == no_mention) return std::nullopt;
  const NameMention& m = reading_.mentions[i];
  const bool ends = m.full.last >= range_.last || text_[m.full.last].kind == TokenKind::punctuation;
  if (!ends || m.what != MentionKind::name || m.kind == EntityKind::place) return std::nullopt;
  return Speaker{{i, m.full}, comma + 1, m.full.last, true, m.kind == EntityKind::person};
}

std::optional<Speaker> SubjectFinder::at(std::uint32_t at, std::uint32_t reach) const {
  constexpr std::uint32_t owned = 3;  // "said the plant's chief engineer"
  bool owns = false;
  std::optional<Speaker> nameless;  // "according to Norway's food agency", behind which no name stands
  for (std::uint32_t t = at; t < range_.last && t - at <= reach; ++t) {
    if (t > at && ends_owner(t)) continue;
    if (text_[t].kind == TokenKind::punctuation || quote_at(quotes_, t) != nullptr) break;
    if (t + 1 < range_.last && text_[t + 1].lower == "'s") {
      reach = std::max(reach, t - at + 1 + owned);
      owns = true;
    }
    if (const std::uint32_t state = t == at ? mention_at(t) : no_mention; state != no_mention && is_state(reading_.mentions[state])) {  // "theo Nga,"
      const TokenRange words = reading_.mentions[state].full;
      if (words.last >= range_.last || text_[words.last].kind == TokenKind::punctuation) return Speaker{{state, words}, t, words.last, false, false};
    }
    if (auto found = speaker_at(t, range_.last)) {
      // "theo Cục Cảnh sát hình sự, Bộ Công an": a body behind a body only says whose it is
      if (const auto name = found->named ? std::nullopt : name_apposed(found->last); name && (name->named || !is_body(*found))) return name;
      if (owns && !found->named && t - at < reach) {  // "the plant's chief | engineer, Olaf Holm"
        if (found->voice.mention == no_mention) nameless = found;
        continue;
      }
      if (reading_.mentions.empty() || found->voice.mention == no_mention || reading_.mentions[found->voice.mention].kind != EntityKind::place)
        return found;
      const std::uint32_t end = found->last;  // "theo Nga,": a state right behind, and nothing behind it
      if (t == at && (end >= range_.last || text_[end].kind == TokenKind::punctuation)) return found;
      return std::nullopt;
    }
  }
  return nameless;
}

// "the dockers' union": the mark belongs to the word before it.
bool SubjectFinder::ends_owner(std::uint32_t at) const {
  const bool mark = text_[at].is("'") || text_[at].is("’");
  return mark && pack_.suffix_heads && !text_[at].space_before && text_[at - 1].lower.ends_with('s') && at + 1 < range_.last &&
         text_[at + 1].space_before;
}

}  // namespace dateline::extract
