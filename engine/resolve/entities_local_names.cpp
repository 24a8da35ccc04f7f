// Names and their short forms -> persons, places and bodies of one report. In: ReportMentions. Out: Locals. Proved by tests/entities_test.cpp.
#include <algorithm>

#include "extract/spelling.hpp"
#include "resolve/entities_local_finder.hpp"
#include "resolve/known.hpp"
#include "text/text.hpp"

namespace dateline::resolve {

using extract::Known;
using extract::MentionKind;
using extract::NameMention;

namespace {

// Of a text with more names than any report has, only the latest are looked at, so that the work stays linear.
constexpr std::uint32_t most_names = 400;
constexpr std::uint32_t latest_names = 50;
// Fewer letters are the initials of too much.
constexpr std::ptrdiff_t least_initials = 3;

bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::string_view first_letter(std::string_view word) {
  const auto end = std::find_if_not(word.begin() + 1, word.end(), continues_letter);
  return word.substr(0, static_cast<std::size_t>(end - word.begin()));
}

}  // namespace

// "Vọng Âm" where the report tells of one "Công ty Vọng Âm".
bool LocalFinder::is_part_of_body(std::uint32_t i) const {
  const NameMention& m = mentions_[i];
  if (parts_.body.empty() || m.what != MentionKind::name || m.kind_is_known || m.gloss_of != NameMention::none || known_as(i) != nullptr)
    return false;
  return parts_.find(m.form) != BodyParts::none;
}

void LocalFinder::place_part(std::uint32_t i) {
  const std::uint32_t body = out_.of_mention[parts_.find(mentions_[i].form)];
  if (body != Locals::none) return join(i, body);
  if (is_anchor(i)) place_name(i);
}

// Another form of a body that the report has named: "KV Zwaanberg" after "câu lạc bộ KV Zwaanberg".
std::uint32_t LocalFinder::other_form(std::uint32_t i) const {
  const NameMention& m = mentions_[i];
  if (m.kind != EntityKind::organisation) return Locals::none;
  if (!m.core.empty()) {
    const std::uint32_t body = parts_.find(report_.text->joined(m.core));
    if (body != BodyParts::none && body != i) return out_.of_mention[body];
  }
  std::uint32_t found = Locals::none;
  for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
    const Local& local = out_.all[k];
    if (local.kind != EntityKind::organisation || local.forms.empty()) continue;
    if (!adds_only_its_place(m.form, local.forms.front()) && !adds_only_its_place(local.forms.front(), m.form)) continue;
    if (found != Locals::none) return Locals::none;
    found = k;
  }
  return found;
}

// The first letters of every body's name of three words or more, with its small words and without: "Democratic National Committee" gives "dnc".
void LocalFinder::read_initials() {
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    const NameMention& m = mentions_[i];
    if (m.what != MentionKind::name || m.kind != EntityKind::organisation) continue;
    std::string all, stressed;
    for (std::uint32_t at = m.tokens.first; at < m.tokens.last; ++at) {
      const text::Token& token = (*report_.text)[at];
      if (token.kind != text::TokenKind::word) continue;
      const std::string_view letter = first_letter(token.lower);
      all += letter;
      if (!pack_.link.has(token) || token.capital) stressed += letter;
    }
    for (const std::string& letters : all == stressed ? std::set<std::string>{all} : std::set<std::string>{all, stressed}) {
      if (std::count_if(letters.begin(), letters.end(), [](char c) { return !continues_letter(c); }) < least_initials) continue;
      const auto [it, fresh] = initials_.try_emplace(letters, i);
      if (!fresh && it->second != NameMention::none && extract::name_key(mentions_[it->second].form) != extract::name_key(m.form))
        it->second = NameMention::none;
    }
  }
}

// "DNC" in a report that writes "Democratic National Committee" out elsewhere: the mention of the one body with these initials, else none.
std::uint32_t LocalFinder::spelled_out(std::uint32_t i) const {
  const NameMention& m = mentions_[i];
  if (initials_.empty() || m.tokens.size() != 1 || !(*report_.text)[m.tokens.first].capitals) return NameMention::none;
  const auto it = initials_.find(std::string((*report_.text)[m.tokens.first].lower));
  return it == initials_.end() || it->second == i ? NameMention::none : it->second;
}

namespace {

const Known* known_name(const NameMention& m) {
  const extract::Gazetteer& gazetteer = extract::gazetteer();
  const extract::Spelling& spelling = extract::spelling_of(m.form);
  if (m.kind == EntityKind::person && m.kind_is_known) return spelling.words().size() > 1 ? gazetteer.find(spelling, EntityKind::person) : nullptr;
  if (const Known* known = gazetteer.find(spelling, m.kind)) return known;
  if (const Known* state = m.kind == EntityKind::place ? gazetteer.by_adjective(spelling) : nullptr) return state;
  return m.kind_is_known && m.kind != EntityKind::place ? nullptr : gazetteer.find(spelling);
}

}  // namespace

const Known* LocalFinder::look_up(const NameMention& m) { return m.place != nullptr ? m.place : known_name(m); }

// A body that is known by what it is and for whom: the government of Syria under its state's and its capital's name.
std::string LocalFinder::body_key(const NameMention& m) const {
  if (m.role_of == NameMention::none || m.role.empty() || m.kind != EntityKind::organisation) return {};
  const std::uint32_t owner = out_.of_mention[m.role_of];
  if (owner == Locals::none || out_.all[owner].known == nullptr) return {};
  const Known& known = *out_.all[owner].known;
  const bool state = known.what == "country" || known.capital;
  return state ? m.role + "|" + std::string(known.country) : std::string();
}

void LocalFinder::place_name(std::uint32_t i) {
  const NameMention& m = mentions_[i];
  const Known* known = known_as(i);
  // What a bracket explains comes first, though a name of one word: "An-véc-pen (Antwerp)".
  if (m.gloss_of != NameMention::none && out_.of_mention[m.gloss_of] == Locals::none && mentions_[m.gloss_of].what == MentionKind::name) {
    if (!is_part_of_body(m.gloss_of)) place_name(m.gloss_of);
  }
  if (m.gloss_of != NameMention::none && out_.of_mention[m.gloss_of] != Locals::none) {
    join_gloss(i, out_.of_mention[m.gloss_of], known);
    return;
  }
  if (known != nullptr) {
    const auto it = by_known_.find(known);
    if (it != by_known_.end()) return join(i, it->second);
    const auto same = by_key_.find(extract::name_key(m.form));
    const bool take = same != by_key_.end() && out_.all[same->second].known == nullptr && out_.all[same->second].kind == known->kind;
    const std::uint32_t number = take ? same->second : make(i);
    if (take) join(i, number);
    set_known(number, known, NameEvidence::gazetteer);
    return;
  }
  if (const std::uint32_t body = spelled_out(i); body != NameMention::none) {
    // A body that a bracket explains may be waiting for this very acronym.
    if (out_.of_mention[body] == Locals::none && mentions_[body].gloss_of == NameMention::none) place_name(body);
    if (out_.of_mention[body] != Locals::none) return join(i, out_.of_mention[body]);
  }
  const std::string key = body_key(m);
  if (!key.empty()) {
    for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
      if (out_.all[k].key == key) return join(i, k);
    }
  }
  const auto it = by_key_.find(extract::name_key(m.form));
  if (it != by_key_.end() && compatible_kinds(out_.all[it->second], m)) return join(i, it->second);
  if (const std::uint32_t other = other_form(i); other != Locals::none) return join(i, other);
  const std::uint32_t number = make(i);
  out_.all[number].key = key;
}

void LocalFinder::join_gloss(std::uint32_t i, std::uint32_t number, const Known* known) {
  join(i, number);
  Local& local = out_.all[number];
  for (const std::string& form : {mentions_[i].form, mentions_[mentions_[i].gloss_of].form}) {
    if (std::find(local.glosses.begin(), local.glosses.end(), form) == local.glosses.end()) local.glosses.push_back(form);
  }
  if (known != nullptr && local.known == nullptr && !by_known_.contains(known)) set_known(number, known, NameEvidence::gazetteer);
}

// All of them stand before the first short name is placed: what is placed then has one word.
void LocalFinder::read_long_names() {
  for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
    const Local& local = out_.all[k];
    if (local.kind != EntityKind::person && local.kind_is_known) continue;
    for (const std::string& form : local.forms) {
      if (name_words(form).size() > 1) long_names_.push_back({k, form, NameWords(form)});
    }
  }
}

const LocalFinder::Bearers& LocalFinder::bearers_of(const std::string& form, std::uint32_t from_local) {
  const auto [it, fresh] = bearers_.try_emplace(form);
  if (!fresh) return it->second;
  if (bearers_.size() == 1) read_long_names();
  const NameWords short_name(form);
  for (std::uint32_t n = 0; n < long_names_.size(); ++n) {
    if (long_names_[n].local < from_local) continue;
    if (ends_with_words(long_names_[n].words, short_name)) it->second.by_end.push_back(n);
    if (begins_with_word(long_names_[n].words, short_name)) it->second.by_first.push_back(n);
  }
  return it->second;
}

// "Suzuki" after "Suzuki Motor Corp.", which was named before the man: the bare foreign name is the firm's, and he is called "ông Suzuki".
std::uint32_t LocalFinder::firm_called(std::uint32_t i) const {
  const NameMention& m = mentions_[i];
  if (pack_.suffix_heads || m.kind_is_known || native_syllables(m.form)) return Locals::none;
  for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
    const Local& local = out_.all[k];
    const bool mine = std::any_of(local.forms.begin(), local.forms.end(), [&](const std::string& form) {
      return form.size() > m.form.size() && form.starts_with(m.form) && form[m.form.size()] == ' ';
    });
    if (mine && local.kind == EntityKind::organisation) return k;
    const bool his = std::any_of(local.forms.begin(), local.forms.end(), [&](const std::string& form) { return form.ends_with(" " + m.form); });
    if (his && local.kind == EntityKind::person) return Locals::none;
  }
  return Locals::none;
}

// "Ke-ri", "ông Phúc", "Khôi": the person of the report whose name ends so; the nearest before, else the first after.
void LocalFinder::place_short_name(std::uint32_t i) {
  const NameMention& m = mentions_[i];
  // "Suzuki" beside "CEO Suzuki Osamu Suzuki": a body bears the bare name, and nobody is called by it with a title.
  const auto body = by_key_.find(extract::name_key(m.form));
  if (!pack_.suffix_heads && !m.kind_is_known && body != by_key_.end() && out_.all[body->second].kind == EntityKind::organisation)
    return join(i, body->second);
  if (const std::uint32_t firm = firm_called(i); firm != Locals::none) return join(i, firm);
  const auto all = static_cast<std::uint32_t>(out_.all.size());
  const std::uint32_t from = all <= most_names ? 0 : all - latest_names;
  const Bearers& bearers = bearers_of(m.form, from);
  std::uint32_t found = Locals::none;
  // "Natalie" of "Natalie Tyson", without a word that says it is a person: where one alone is called so.
  const bool sole = m.kind == EntityKind::person && known_as(i) == nullptr && !spelled_by_ear(m.form) && !bearers.by_first.empty() &&
                    std::all_of(bearers.by_first.begin(), bearers.by_first.end(),
                                [&](std::uint32_t n) { return long_names_[n].local == long_names_[bearers.by_first.front()].local; });
  for (const bool by_end : {true, false}) {
    std::uint32_t nearest = 0;
    for (const std::uint32_t n : by_end ? bearers.by_end : bearers.by_first) {
      const LongName& name = long_names_[n];
      const Local& local = out_.all[name.local];
      if (name.local < from || local.kind != EntityKind::person || !fits(local, m)) continue;
      if (!by_end && !((m.kind_is_known || sole) && called_by_first(local, name.form))) continue;
      const std::uint32_t place = last_before(local, i);
      if (found != Locals::none && place <= nearest) continue;
      found = name.local;
      nearest = place;
    }
    if (found != Locals::none) return join(i, found);
  }
  const auto it = by_key_.find(extract::name_key(m.form));
  if (it != by_key_.end() && compatible_kinds(out_.all[it->second], m)) return join(i, it->second);
  const std::uint32_t number = make(i);
  if (const Known* known = known_as(i); known != nullptr && !by_known_.contains(known)) set_known(number, known, NameEvidence::gazetteer);
}

// A Vietnamese is never called by the family name alone; a foreign person may be.
bool LocalFinder::called_by_first(const Local& local, const std::string& form) {
  return !native_syllables(form) || (local.known != nullptr && local.known->country != extract::vietnam);
}

}  // namespace dateline::resolve
