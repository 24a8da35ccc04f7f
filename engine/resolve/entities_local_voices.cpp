// Descriptions that speak -> whom they mean: "Hãng công nghệ trả lời", "cựu HLV Milan thừa nhận", "the firm said". In: ReportMentions with its
// voices. Out: Locals. Proved by tests/speech_test.cpp. What a description calls somebody is held against what the report says of each: the head word
// of a body's name, the noun before it or behind it
// ("hãng xe Suzuki", "Suzuki là hãng xe"), a person's offices. Where one alone fits, or fits by far best, it is meant.
#include <algorithm>

#include "resolve/entities_local_finder.hpp"
#include "text/text.hpp"

namespace dateline::resolve {

using extract::MentionKind;
using extract::NameMention;

namespace {

// So many small words stand between a noun and the name that it is told of: "công ty dịch vụ gọi taxi Didi".
constexpr std::uint32_t noun_reach = 7;
// So far back a description looks for its article or for a word that makes it one of many.
constexpr std::uint32_t article_reach = 4;

// And so many mentions back for the body whose name it shortens, so that the work stays linear.
constexpr std::uint32_t mentions_back = 400;

constexpr double weight_of_distance[] = {3.0, 3.0, 2.0, 1.2, 0.6};
constexpr double weight_of_role = 4.0;
constexpr double weight_of_body = 2.0;  // "cựu HLV Milan" for the coach of Milan
constexpr double weight_of_other_role = -2.5;
constexpr double weight_of_mention = 0.25;  // each further one, six at most
constexpr double weight_of_headline = 1.0;
constexpr double weight_of_subject = 1.0;  // of a body that opens its sentence
constexpr double weight_of_guess = -0.75;  // a run of capitals that nothing else tells to be a person
constexpr double clear_by = 1.5;
constexpr double least_known = 3.0;    // of one who holds the role
constexpr double least_guessed = 4.0;  // of one of whom the report tells no role

// Bodies of which a report tells so seldom of two that the noun alone may point back.
bool is_narrow(std::string_view key) {
  constexpr std::string_view keys[] = {"company", "bank", "club", "school", "institute", "ministry", "department", "agency", "court"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

std::string_view plain_role(std::string_view role) {
  constexpr std::string_view former = "former_";
  return role.starts_with(former) ? role.substr(former.size()) : role;
}

}  // namespace

// The key of the noun of bodies that begins at `at`; empty where there is none.
std::string_view LocalFinder::noun_of_body(std::uint32_t at) const {
  const text::Text& text = *report_.text;
  if (at >= text.size() || (text[at].capital && pack_.suffix_heads)) return {};
  if (const auto noun = pack_.stands_back.longest(text.tokens(), at); noun && pack_.suffix_heads) return *noun.value;
  const auto head = pack_.heads.longest(text.tokens(), at);
  if (head.length == 1 && pack_.capital_head.has(text[at]) && !text[at].capital) return {};
  if (head.length == 1 && pack_.words.longest(text.tokens(), at).length == 2) return {};  // "trường hợp", but "hãng công nghệ"
  return head && head.value->shape == extract::Shape::organisation ? head.value->key : std::string_view();
}

// The noun that stands at the end of words that open with an article: "a software firm", "một hãng xe".
std::string_view LocalFinder::noun_behind(std::uint32_t at) const {
  const text::Text& text = *report_.text;
  if (!pack_.suffix_heads) {
    const std::uint32_t noun = at < text.size() && pack_.many.has(text[at]) ? at + 1 : at;
    return noun < text.size() && text[noun].capital ? std::string_view() : noun_of_body(noun);  // "Trần Văn A, Công ty X"
  }
  if (at >= text.size() || !(text[at].lower == "a" || text[at].lower == "an" || text[at].lower == "the")) return {};
  for (std::uint32_t t = at + 1; t < text.size() && t <= at + noun_reach && text[t].kind == text::TokenKind::word; ++t) {
    if (pack_.preposition.longest(text.tokens(), t)) break;
    const std::string_view key = noun_of_body(t);
    // "Petra Holm, the institute's director", "a bank manager": another noun follows
    const bool last = t + 1 >= text.size() || text[t + 1].kind == text::TokenKind::punctuation || pack_.preposition.longest(text.tokens(), t + 1) ||
                      pack_.clause_opener.has(text[t + 1]) || pack_.of.longest(text.tokens(), t + 1);
    if (!key.empty() && last && text[t + 1].lower != "'s") return key;
  }
  return {};
}

// What kind of body the words around a name call it.
std::string_view LocalFinder::told_kind(const NameMention& m) const {
  const text::Text& text = *report_.text;
  std::uint32_t first = m.full.first;
  while (first > 0 && m.full.first - first < noun_reach && !text[first].line_start && text[first - 1].kind == text::TokenKind::word &&
         !pack_.after_name.has(text[first - 1])) {
    --first;
    if (text[first].capital) break;  // the first of the sentence, or a name
  }
  for (std::uint32_t at = first; at < m.full.first; ++at) {
    // "đội trưởng Đình Luật", "trường hợp của Đình Luật"
    if (pack_.titles.longest(text.tokens(), at) || pack_.of.longest(text.tokens(), at) || pack_.preposition.longest(text.tokens(), at)) return {};
  }
  for (std::uint32_t at = pack_.suffix_heads ? m.full.first - std::min(m.full.first, 1U) : first; at < m.full.first; ++at) {
    if (text[at].capital && !text[at].line_start && at > 0 && text[at - 1].kind == text::TokenKind::word) continue;
    if (const std::string_view key = noun_of_body(at); !key.empty()) return key;
  }
  const std::uint32_t behind = m.full.last;
  if (behind >= text.size() || text[behind].line_start) return {};
  if (text[behind].is(",")) return noun_behind(behind + 1);
  for (std::uint32_t at = behind; at < text.size() && at < behind + 3 && text[at].kind == text::TokenKind::word; ++at) {
    if (pack_.is.has(text[at])) return noun_behind(at + 1);
  }
  return {};
}

// "hãng xe Suzuki", "Suzuki là hãng xe", "Atlassian, a software firm": a name that nobody knows is a body's where a noun of bodies is told of it.
void LocalFinder::read_told() {
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    const std::uint32_t number = out_.of_mention[i];
    const NameMention& m = mentions_[i];
    if (number == Locals::none || m.what != MentionKind::name || (m.kind == EntityKind::person && m.kind_is_known)) continue;
    Local& local = out_.all[number];
    if (pack_.surname.has((*report_.text)[m.tokens.first]) && m.tokens.size() > 1) continue;  // "Trần Văn A, công ty X"
    if (local.known != nullptr || !local.called.empty() || local.male || local.female || !local.offices.empty()) continue;
    if (!m.head.empty()) local.told.insert(m.head);
    const std::string_view key = m.full.first == m.tokens.first ? told_kind(m) : std::string_view();
    if (!is_narrow(key)) continue;
    local.told.insert(key);
    if (!local.kind_is_known) local.kind = EntityKind::organisation;
  }
}

LocalFinder::Description LocalFinder::read_description(const Described& voice) const {
  const text::Text& text = *report_.text;
  const std::uint32_t at = voice.words.first;
  Description out;
  std::uint32_t first = at;
  bool article = !pack_.suffix_heads;
  for (std::uint32_t back = 1; back <= (pack_.suffix_heads ? article_reach : 1U) && at >= back; ++back) {
    const text::Token& token = text[at - back];
    if (token.kind == text::TokenKind::punctuation || text[at - back + 1].line_start) break;
    if (pack_.many.has(token) || token.kind == text::TokenKind::number) return {};
    article = article || pack_.determiner.has(token);
    if (article && pack_.suffix_heads) break;
  }
  if (!article || (pack_.many.has(text[first]) && !pack_.titles.longest(text.tokens(), first))) return {};
  for (auto title = pack_.titles.longest(text.tokens(), first); title && !title.value->person; title = pack_.titles.longest(text.tokens(), first)) {
    first += title.length;
    out.male = out.male || title.value->male;
    out.female = out.female || title.value->female;
    out.marked = out.marked || title.value->male || title.value->female || title.value->key == "former";
    if (!title.value->rank || title.value->can_stand_alone()) {
      out.role = title.value->key;
      break;
    }
  }
  if (out.role.empty()) {
    out.body = noun_of_body(at);
    first = at + std::max(1U, std::max(pack_.heads.longest(text.tokens(), at).length, pack_.stands_back.longest(text.tokens(), at).length));
  }
  // They stand by place; a name begins inside its full words.
  const auto from = std::partition_point(mentions_.begin(), mentions_.end(), [&](const NameMention& m) { return m.tokens.first < first; });
  const auto to = std::partition_point(from, mentions_.end(), [&](const NameMention& m) { return m.tokens.first < voice.words.last; });
  for (auto each = from; each != to; ++each) {
    const NameMention& m = *each;
    const bool inside = m.full.first >= first && m.full.last <= voice.words.last && m.what == MentionKind::name && m.kind != EntityKind::person;
    const auto i = static_cast<std::uint32_t>(each - mentions_.begin());
    if (inside && known_as(i) == nullptr) return {};  // what nobody knows may be the name itself
    if (inside) out.inside.push_back(i);
  }
  // "Hiệp hội cũng nêu rõ", but "cơ quan chức năng": nothing but small words that join may follow the noun.
  out.bare = first >= voice.words.last || (first + 1 == voice.words.last && !pack_.heads.longest(text.tokens(), first));
  std::uint32_t end = first;
  for (const std::uint32_t i : out.inside) end = std::max(end, mentions_[i].full.last);
  // "đại biểu Đoàn Nguyễn Thùy Trang", "Phó giám đốc Vọng Âm, ông X": the name follows, though no mention may hold it.
  const std::uint32_t behind = end < text.size() && text[end].is(",") ? end + 1 : end;
  const auto named = std::find_if(from, to == mentions_.end() ? to : to + 1, [&](const NameMention& m) { return m.full.first == behind; });
  if (behind < text.size() && (text[behind].capital || (behind > end && named != mentions_.end() && named->kind == EntityKind::person))) return {};
  // "ngân hàng Việt Nam là TPBank", "ngân hàng nào"
  for (std::uint32_t t = first; t < voice.words.last; ++t) {
    if (pack_.is.has(text[t]) || pack_.many.has(text[t])) return {};
  }
  for (std::uint32_t t = first; t < voice.words.last && text[t].kind != text::TokenKind::punctuation; ++t) {
    out.marked = out.marked || text[t].kind == text::TokenKind::number;  // "nghi can 46 tuổi"
  }
  out.marked = out.marked || !out.inside.empty();
  return out;
}

// How much is in mind of somebody where the description stands.
double LocalFinder::in_mind(const Local& local, const Described& voice) const {
  std::uint32_t count = 0, sentence = 0;
  bool subject = false;
  double weight = 0;
  for (const std::uint32_t i : local.mentions) {
    if (mentions_[i].tokens.first >= voice.words.first) break;
    ++count;
    const std::uint32_t first = mentions_[i].full.first;
    const bool opens = first == 0 || (*report_.text)[first].line_start || (*report_.text)[first - 1].is(".");
    subject = (subject && mentions_[i].sentence == sentence) || opens;
    sentence = mentions_[i].sentence;
    if (mentions_[i].sentence == 0) weight = weight_of_headline;
  }
  if (count == 0) return -1;
  const std::uint32_t distance = voice.sentence - sentence;
  if (distance < std::size(weight_of_distance)) weight += weight_of_distance[distance];
  if (subject && local.kind != EntityKind::person && distance < 2) weight += weight_of_subject;
  return weight + weight_of_mention * std::min(count - 1, 6U);
}

double LocalFinder::fits_description(const Local& local, const Description& what) const {
  double weight = 0;
  const text::Text& text = *report_.text;
  const bool family = std::any_of(local.mentions.begin(), local.mentions.end(), [&](std::uint32_t i) {
    return mentions_[i].tokens.size() > 1 && pack_.surname.has(text[mentions_[i].tokens.first]);
  });
  if (!local.kind_is_known && local.known == nullptr && !family) weight += weight_of_guess * (name_words(local.longest()).size() > 1 ? 1 : 2);
  const auto same =
      std::find_if(local.offices.begin(), local.offices.end(), [&](const Office& office) { return plain_role(office.role) == what.role; });
  if (same == local.offices.end()) return local.offices.empty() && !extract::is_office(what.role) ? weight : weight + weight_of_other_role;
  weight += weight_of_role;
  for (const std::uint32_t i : what.inside) {
    if (!same->body.empty() && local_of(i) != nullptr && extract::name_key(local_of(i)->longest()) == same->body) weight += weight_of_body;
  }
  return weight;
}

// Whether the report calls a body by the noun at `at`: by its kind or, where that is a wide one, by the word itself ("Hiệp hội").
bool LocalFinder::is_called(const Local& local, const Description& what, std::uint32_t at) const {
  const text::Text& text = *report_.text;
  const bool named_so = std::any_of(local.mentions.begin(), local.mentions.end(), [&](std::uint32_t i) {
    const NameMention& m = mentions_[i];
    if (m.what != MentionKind::name || text[m.tokens.first].word != text[at].word || text[at].word == 0) return false;
    const extract::Known* state = extract::gazetteer().find(text.joined({m.tokens.last - 1, m.tokens.last}), EntityKind::place);
    if (state == nullptr && m.tokens.size() > 2)
      state = extract::gazetteer().find(text.joined({m.tokens.last - 2, m.tokens.last}), EntityKind::place);
    const bool of_state = state != nullptr && state->what == "country";  // "Cảnh sát Hàn Quốc"
    return !of_state;
  });
  if (!is_narrow(what.body)) return named_so && what.bare && local.kind == EntityKind::organisation;
  return named_so || local.told.contains(what.body) || local.part_head == what.body || (local.known != nullptr && local.known->what == what.body);
}

// "UBND tỉnh cũng giao", "Công an huyện": the one body told of before whose name begins so and goes on with where it is.
std::uint32_t LocalFinder::shortened(const Described& voice) const {
  const text::Text& text = *report_.text;
  const std::uint32_t first = voice.words.first;
  if (pack_.suffix_heads || noun_of_body(first).empty()) return Locals::none;
  std::uint32_t longest = std::max(pack_.heads.longest(text.tokens(), first).length, pack_.stands_back.longest(text.tokens(), first).length);
  std::uint32_t found = Locals::none;
  const auto here = std::partition_point(mentions_.begin(), mentions_.end(), [&](const NameMention& m) { return m.tokens.first < first; });
  const auto end = static_cast<std::uint32_t>(here - mentions_.begin());
  for (std::uint32_t i = end < mentions_back ? 0 : end - mentions_back; i < end; ++i) {
    const NameMention& m = mentions_[i];
    const std::uint32_t who = out_.of_mention[i];
    if (m.what != MentionKind::name || who == Locals::none || out_.all[who].kind != EntityKind::organisation) continue;
    std::uint32_t same = 0;
    while (same < m.tokens.size() && first + same < voice.words.last && text[m.tokens.first + same].lower == text[first + same].lower) ++same;
    if (same == m.tokens.size() || same < longest || (same == longest && found == Locals::none)) continue;
    if (same == longest && found != who) return Locals::none;
    longest = same;
    found = who;
  }
  constexpr std::uint32_t adverbs = 3;  // "UBND tỉnh cũng đã"
  const std::uint32_t next = first + longest;
  const bool ends =
      next >= voice.words.last || (!text[next].capital && !pack_.heads.longest(text.tokens(), next) && voice.words.last - next <= adverbs);
  return ends ? found : Locals::none;
}

std::uint32_t LocalFinder::described(const Described& voice) const {
  if (const std::uint32_t body = shortened(voice); body != Locals::none) return body;
  const Description what = read_description(voice);
  const bool person = !what.role.empty();
  if (person ? extract::speaks_for_body(what.role) || what.role == "peer" : what.body.empty()) return Locals::none;
  std::uint32_t best = Locals::none;
  double first = -1, second = -1;
  bool known = false;
  for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
    const Local& local = out_.all[k];
    if (local.forms.empty() || (local.kind == EntityKind::person) != person) continue;
    if ((what.female && local.male && !local.female) || (what.male && local.female && !local.male)) continue;
    if (!person && !is_called(local, what, voice.words.first)) continue;
    double weight = in_mind(local, voice);
    if (weight < 0) continue;
    const bool holds_it = std::any_of(local.offices.begin(), local.offices.end(), [&](const Office& o) { return plain_role(o.role) == what.role; });
    if (person) weight += fits_description(local, what);
    if (weight > first) {
      second = first;
      first = weight;
      best = k;
      known = holds_it;
    } else {
      second = std::max(second, weight);
    }
  }
  if (best == Locals::none || first < second + clear_by) return Locals::none;
  // "Hiệp hội" where the report tells of two; police are of many places, and are meant where they were just named.
  const bool many_places = what.body == "police" || what.body == "army" || what.body == "government";
  if (!person && !is_narrow(what.body) && (second >= 0 || (many_places && first < weight_of_distance[0]))) return Locals::none;
  if (!person) return best;
  return what.marked && first >= (known ? least_known : least_guessed) ? best : Locals::none;
}

void LocalFinder::place_voices() {
  for (const Described& voice : report_.voices) {
    const auto at = std::find_if(mentions_.begin(), mentions_.end(), [&](const NameMention& m) {
      return m.full.first == voice.words.first && (m.what == MentionKind::role || m.what == MentionKind::pronoun);
    });
    const auto i = static_cast<std::uint32_t>(at - mentions_.begin());
    if (at != mentions_.end() && out_.of_mention[i] != Locals::none) continue;
    const std::uint32_t who = described(voice);
    if (who == Locals::none) continue;
    if (at != mentions_.end())
      join(i, who);
    else
      out_.voices[voice.words.first] = who;
  }
}

}  // namespace dateline::resolve
