// Names and their short forms -> persons, places and bodies of one report. In: ReportMentions. Out: Locals. Proved by tests/entities_test.cpp.
#include <algorithm>

#include "resolve/entities_local_finder.hpp"
#include "resolve/known.hpp"
#include "text/recent.hpp"
#include "text/text.hpp"

namespace dateline::resolve {

using extract::Known;
using extract::MentionKind;
using extract::NameMention;

namespace {

// Of a text with more names than any report has, only the latest are looked at, so that the work stays linear.
constexpr std::uint32_t most_names = 400;
constexpr std::uint32_t latest_names = 50;

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

namespace {

const Known* known_name(const NameMention& m) {
  const extract::Gazetteer& gazetteer = extract::gazetteer();
  if (m.kind == EntityKind::person && m.kind_is_known) {
    return name_words(m.form).size() > 1 ? gazetteer.find(m.form, EntityKind::person) : nullptr;
  }
  if (const Known* known = gazetteer.find(m.form, m.kind)) return known;
  if (const Known* state = m.kind == EntityKind::place ? gazetteer.by_adjective(m.form) : nullptr) return state;
  return m.kind_is_known && m.kind != EntityKind::place ? nullptr : gazetteer.find(m.form);
}

}  // namespace

// The tables never change, and a name comes again and again.
const Known* LocalFinder::look_up(const NameMention& m) const {
  if (m.place != nullptr) return m.place;
  thread_local text::Recent<const Known*> known;
  thread_local std::string key;  // room kept between calls
  key.assign(m.form).append(1, static_cast<char>('0' + 2 * static_cast<int>(m.kind) + (m.kind_is_known ? 1 : 0)));
  return known.find(key, [&] { return known_name(m); });
}

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

// "Ke-ri", "ông Phúc", "Khôi": the person of the report whose name ends so; the nearest before, else the first after.
void LocalFinder::place_short_name(std::uint32_t i) {
  const NameMention& m = mentions_[i];
  std::uint32_t found = Locals::none;
  for (const bool whole_tail : {true, false}) {
    std::uint32_t nearest = 0;
    const auto all = static_cast<std::uint32_t>(out_.all.size());
    for (std::uint32_t k = all <= most_names ? 0 : all - latest_names; k < all; ++k) {
      const Local& local = out_.all[k];
      if (local.kind != EntityKind::person || !fits(local, m)) continue;
      const bool part = std::any_of(local.forms.begin(), local.forms.end(), [&](const std::string& form) {
        return whole_tail ? ends_with_words(form, m.form) : begins_with_word(form, m.form) && m.kind_is_known && called_by_first(local, form);
      });
      if (!part) continue;
      const std::uint32_t place = last_before(local, i);
      if (found != Locals::none && place <= nearest) continue;
      found = k;
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
  return !native_syllables(form) || (local.known != nullptr && local.known->country != "Vietnam");
}

}  // namespace dateline::resolve
