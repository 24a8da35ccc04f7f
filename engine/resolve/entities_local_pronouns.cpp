// Pronouns and what points back -> the person, body or place that is clear. In: ReportMentions. Out: Locals. Proved by tests/entities_test.cpp.
// A candidate is weighed by how near it stands, whether it opens its sentence, how it was called and how often, in the manner of Lappin and Leass,
// "An algorithm for pronominal anaphora resolution" (1994). Where two weigh about the same, nobody is clear and the pronoun stays unresolved.
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "resolve/entities_local_finder.hpp"
#include "text/text.hpp"

namespace dateline::resolve {

using extract::MentionKind;
using extract::NameMention;

namespace {

// How many sentences back a person is still in mind, and what a mention weighs by its distance in sentences.
constexpr double weight_of_distance[] = {3.0, 3.0, 2.0, 1.2, 0.6};
constexpr std::uint32_t sentences_back = 4;
constexpr double weight_of_subject = 1.5;
constexpr double weight_of_owner = -0.5;     // "Trump's lawyer" tells of the lawyer
constexpr double weight_of_quoted = -1.5;    // inside another's words, while the pronoun is not
constexpr double weight_of_nameless = -1.0;  // an office whose holder nobody names
constexpr double weight_of_guess = -0.75;    // a run of capitals that nothing else tells to be a person
constexpr double weight_of_guess_of_one_word = -2.5;
constexpr double weight_of_same_word = 0.75;   // "ông" for one who was called "ông"
constexpr double weight_of_other_word = -2.0;  // "ông" for one who was called "anh"
constexpr double weight_of_role = 2.0;         // "doanh nhân này" for a businessman
constexpr double weight_of_other_role = -2.5;  // for one who is something else
constexpr double weight_of_no_holder = -100;   // for one who never held the office
constexpr double weight_of_mention = 0.25;     // each further one, three at most
constexpr double clear_by = 1.0;

constexpr std::uint32_t body_sentences_back = 5;
// "cơ quan này" may be any office of a state.
constexpr std::string_view any_office = "body";
constexpr std::array<std::string_view, 9> offices{"ministry", "department", "office",    "agency", "committee",
                                                  "council",  "court",      "procuracy", "police"};
bool is_one_of(std::span<const std::string_view> keys, std::string_view key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); }
// So many mentions are looked at before a pronoun, so that the work stays linear in a text without sentences.
constexpr std::uint32_t mentions_back = 120;

}  // namespace

// For each mention the utterance that it stands in.
void LocalFinder::read_utterances() {
  utterance_.assign(mentions_.size(), Locals::none);
  std::uint32_t m = 0;
  for (std::uint32_t u = 0; u < report_.utterances.size(); ++u) {
    const text::TokenRange words = report_.utterances[u].words;
    while (m < mentions_.size() && mentions_[m].tokens.first < words.first) ++m;
    for (; m < mentions_.size() && mentions_[m].tokens.first < words.last; ++m) utterance_[m] = u;
  }
}

// Opens its sentence, or stands right behind what does: an adverbial and a comma.
bool LocalFinder::is_subject(std::uint32_t k) const {
  const std::uint32_t first = mentions_[k].full.first, last = mentions_[k].full.last;
  // "X và Y cãi nhau": neither is the subject alone.
  if (k + 1 < mentions_.size() && mentions_[k + 1].full.first == last + 1 && mentions_[k + 1].kind == EntityKind::person &&
      (*report_.text)[last].kind == text::TokenKind::word && pack_.link.has((*report_.text)[last])) {
    return false;
  }
  if (first == 0) return true;
  // "Theo anh X, khoảng 16 giờ anh ra xem": who tells it is in mind like the subject.
  if (first == 1 || (first > 1 && ((*report_.text)[first - 2].is(".") || (*report_.text)[first - 1].line_start))) {
    if (pack_.speaks_before.longest(report_.text->tokens(), first - 1).length == 1) return true;
  }
  const text::Token& before = (*report_.text)[first - 1];
  const bool after_adverbial =
      before.is(",") && (k == 0 || mentions_[k - 1].sentence != mentions_[k].sentence || mentions_[k - 1].kind != EntityKind::person);
  return (*report_.text)[first].line_start || before.is(".") || before.is("”") || before.is("\"") || before.is("?") || before.is("!") ||
         after_adverbial;
}

// "Kerry met him": the subject of the same clause is not meant.
bool LocalFinder::is_object_beside(std::uint32_t k, std::uint32_t i) const {
  const auto pronoun = pack_.pronouns.longest(report_.text->tokens(), mentions_[i].tokens.first);
  if (!pronoun || !pronoun.value->object || mentions_[k].sentence != mentions_[i].sentence) return false;
  for (std::uint32_t at = mentions_[k].full.last; at < mentions_[i].full.first; ++at) {
    const text::Token& token = (*report_.text)[at];
    if (token.kind == text::TokenKind::punctuation || pack_.clause_opener.has(token)) return false;
  }
  return true;
}

// Nobody says "he" of himself.
bool LocalFinder::says_it_himself(std::uint32_t number, std::uint32_t i) const {
  if (utterance_[i] == Locals::none) return false;
  const std::uint32_t speaker = report_.utterances[utterance_[i]].speaker;
  return speaker != NameMention::none && out_.of_mention[speaker] == number;
}

// What mention k weighs for pronoun i.
double LocalFinder::salience(std::uint32_t k, std::uint32_t i) const {
  double weight = weight_of_distance[mentions_[i].sentence - mentions_[k].sentence];
  const std::uint32_t behind = mentions_[k].full.last;
  const std::uint32_t first = mentions_[k].full.first;
  const bool owned = !pack_.suffix_heads && first > 0 && pack_.of.longest(report_.text->tokens(), first - 1).length == 1;  // "anh của ca sĩ X"
  if (owned || (behind < report_.text->size() && (*report_.text)[behind].lower == "'s"))
    weight += weight_of_owner;
  else if (is_subject(k))
    weight += weight_of_subject;
  if (utterance_[k] != Locals::none && utterance_[k] != utterance_[i]) weight += weight_of_quoted;
  return weight;
}

// What the person weighs for pronoun i, wherever it was mentioned.
double LocalFinder::suits(const Local& local, std::uint32_t i) const {
  double weight = 0;
  if (local.forms.empty()) weight += weight_of_nameless;
  if (!local.kind_is_known && local.known == nullptr && !local.forms.empty()) {
    weight += name_words(local.longest()).size() > 1 ? weight_of_guess : weight_of_guess_of_one_word;
  }
  const std::uint32_t word = (*report_.text)[mentions_[i].full.first].word;
  if (!local.called.empty() && pack_.person_words.contains(word)) {
    weight += local.called.contains(word) ? weight_of_same_word : weight_of_other_word;
  }
  if (!mentions_[i].role.empty()) {
    const bool same = std::any_of(local.offices.begin(), local.offices.end(), [&](const Office& office) { return office.role == mentions_[i].role; });
    if (!same && extract::is_office(mentions_[i].role)) return weight_of_no_holder;              // "nhà cầm quân này" of a player
    if (!same && !local.kind_is_known && local.known == nullptr) return -weight_of_distance[0];  // "tiền đạo này" of what may be a club
    if (same)
      weight += weight_of_role;
    else if (!local.offices.empty())
      weight += weight_of_other_role;
  }
  return weight;
}

// Persons in mind at mention `i`, each once, the most salient first.
std::vector<LocalFinder::Candidate> LocalFinder::persons_before(std::uint32_t i) const {
  std::map<std::uint32_t, std::pair<double, int>> found;  // the best mention of each, and how many there are
  std::set<std::uint32_t> barred;
  for (std::uint32_t k = i, seen = 0; k > 0 && seen < mentions_back && mentions_[k - 1].sentence + sentences_back >= mentions_[i].sentence;
       --k, ++seen) {
    const std::uint32_t number = out_.of_mention[k - 1];
    if (number == Locals::none || out_.all[number].kind != EntityKind::person || !fits(out_.all[number], mentions_[i])) continue;
    if (says_it_himself(number, i)) continue;
    if (is_object_beside(k - 1, i)) barred.insert(number);
    auto [it, fresh] = found.try_emplace(number, salience(k - 1, i), 1);
    if (fresh) continue;
    it->second.first = std::max(it->second.first, salience(k - 1, i));
    ++it->second.second;
  }
  std::vector<Candidate> out;
  for (const auto& [number, weight] : found) {
    if (!barred.contains(number))
      out.push_back({number, weight.first + weight_of_mention * std::min(weight.second - 1, 3) + suits(out_.all[number], i)});
  }
  std::sort(out.begin(), out.end(),
            [](const Candidate& a, const Candidate& b) { return std::pair(-a.salience, a.local) < std::pair(-b.salience, b.local); });
  return out;
}

// "Người này nói … . Cô cũng nhấn mạnh": the sentence before tells of somebody whom nothing names.
bool LocalFinder::follows_nobody(std::uint32_t i) const {
  for (std::uint32_t k = i; k > 0 && mentions_[k - 1].sentence + 1 >= mentions_[i].sentence; --k) {
    const NameMention& before = mentions_[k - 1];
    if (before.sentence == mentions_[i].sentence) {
      if (before.kind == EntityKind::person) return false;
      continue;
    }
    const bool opens = before.full.first == 0 || (*report_.text)[before.full.first].line_start || (*report_.text)[before.full.first - 1].is(".");
    if (opens && before.what == MentionKind::pronoun && before.kind == EntityKind::person) return out_.of_mention[k - 1] == Locals::none;
  }
  return false;
}

void LocalFinder::place_pronoun(std::uint32_t i) {
  const NameMention& m = mentions_[i];
  if (m.kind != EntityKind::person) return place_body_pronoun(i);
  // "anh", "em", "cháu" in somebody's own words are as often the speaker or the one spoken to.
  const auto pronoun = pack_.pronouns.longest(report_.text->tokens(), m.tokens.first);
  if (utterance_[i] != Locals::none && pronoun && pronoun.value->kin) return;
  if (follows_nobody(i)) return;
  const std::vector<Candidate> persons = persons_before(i);
  if (persons.empty() || persons[0].salience <= 0) return;
  if (persons.size() == 1 || persons[0].salience >= persons[1].salience + clear_by) join(i, persons[0].local);
}

// "hai nhà ngoại giao", "the two ministers": the two persons whom the report has named until then, where it has named no third.
void LocalFinder::place_two(std::uint32_t i) {
  if (!mentions_[i].kind_is_known || !mentions_[i].role.empty()) return;
  std::set<std::uint32_t> named;
  for (std::uint32_t k = 0; k < i && named.size() <= 2; ++k) {
    const Local* local = local_of(k);
    if (local != nullptr && local->kind == EntityKind::person && !local->forms.empty()) named.insert(out_.of_mention[k]);
  }
  if (named.size() == 2) out_.two[i] = {*named.begin(), *named.rbegin()};
}

// "cơ quan công an" points at nothing: it is a body of the report where there is only one of its kind.
bool LocalFinder::is_shown(std::uint32_t i) const {
  return pack_.suffix_heads || pack_.demonstrative.has((*report_.text)[mentions_[i].tokens.last - 1]);
}

// "công ty này", "nước này": the one of its kind in the nearest sentence that has any.
void LocalFinder::place_body_pronoun(std::uint32_t i) {
  const NameMention& m = mentions_[i];
  const bool shown = is_shown(i);
  const std::string level = shown ? std::string() : read_body_name(report_.text->joined(m.tokens)).level;  // "công an huyện"
  std::set<std::uint32_t> found;
  std::uint32_t sentence = m.sentence;
  for (std::uint32_t k = i, seen = 0; k > 0 && seen < mentions_back; --k, ++seen) {
    const NameMention& before = mentions_[k - 1];
    if (shown && (before.sentence + body_sentences_back < m.sentence || (before.sentence != sentence && !found.empty()))) break;
    sentence = before.sentence;
    const Local* local = local_of(k - 1);
    if (local == nullptr || local->kind != m.kind) continue;
    if (!level.empty() && (before.what != MentionKind::name || read_body_name(before.form).level != level)) continue;
    const bool same_kind = (m.head == any_office && is_one_of(offices, before.head)) || before.head == m.head || local->part_head == m.head ||
                           local->told.contains(m.head) || (local->known != nullptr && local->known->what == m.head);
    if (same_kind) found.insert(out_.of_mention[k - 1]);
  }
  // "Cơ quan CSĐT Công an huyện X" and "Công an huyện X": the wider body.
  const auto widest = std::find_if(found.begin(), found.end(), [&](std::uint32_t wide) {
    return std::all_of(found.begin(), found.end(), [&](std::uint32_t each) {
      return each == wide || ends_with_words(text::lower(out_.all[each].longest()), text::lower(out_.all[wide].longest()));
    });
  });
  if (widest != found.end()) join(i, *widest);
}

}  // namespace dateline::resolve
