// Bodies and the parts that they are called by. In: the mentions of one report. Out: BodyParts. Proved by tests/entities_test.cpp.
#include "resolve/entities_bodies.hpp"

#include <algorithm>
#include <set>

#include "resolve/entities_local.hpp"

namespace dateline::resolve {
namespace {

using extract::MentionKind;
using extract::NameMention;

// The last words of the persons: "Kerry" is John Kerry, not the Kerry Group.
std::set<std::string> last_words(const std::vector<NameMention>& mentions) {
  std::set<std::string> out;
  for (const NameMention& m : mentions) {
    if (m.what != MentionKind::name || m.kind != EntityKind::person) continue;
    const std::vector<std::string>& words = name_words(m.form);
    if (words.size() > 1 || (m.kind_is_known && !words.empty())) out.insert(words.back());
  }
  return out;
}

}  // namespace

std::uint32_t BodyParts::find(std::string_view form) const {
  const auto it = body.find(extract::name_key(form));
  return it == body.end() ? none : it->second;
}

bool same_body(std::string_view form_a, std::string_view head_a, std::string_view form_b, std::string_view head_b) {
  if (extract::name_key(form_a) == extract::name_key(form_b)) return true;
  if (ends_with_words(form_a, form_b) || ends_with_words(form_b, form_a)) return true;
  const bool one_name = head_a == "company" || head_a == "club" || head_a == "media" || head_a == "bank";
  return one_name && head_a == head_b;
}

bool adds_only_its_place(std::string_view shorter, std::string_view longer) {
  if (longer.size() < shorter.size() + 2 || !longer.starts_with(shorter) || longer[shorter.size()] != ' ') return false;
  if (std::count(shorter.begin(), shorter.end(), ' ') < 2) return false;
  return extract::gazetteer().find(longer.substr(shorter.size() + 1), EntityKind::place) != nullptr;
}

BodyParts read_body_parts(const text::Text& text, const std::vector<NameMention>& mentions) {
  BodyParts out;
  std::set<std::string> rivals;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const NameMention& m = mentions[i];
    if (m.what != MentionKind::name || m.core.empty()) continue;
    const std::string key = extract::name_key(text.joined(m.core));
    const auto [it, fresh] = out.body.try_emplace(key, i);
    if (!fresh && !same_body(mentions[it->second].form, mentions[it->second].head, m.form, m.head)) rivals.insert(key);
  }
  if (out.body.empty()) return out;
  const std::set<std::string> persons = last_words(mentions);
  for (const NameMention& m : mentions) {
    if (m.what == MentionKind::name && m.kind == EntityKind::place) rivals.insert(extract::name_key(m.form));
  }
  std::erase_if(out.body, [&](const auto& entry) {
    const std::vector<std::string>& words = name_words(text.joined(mentions[entry.second].core));
    // A part of two words may look like a person's name where it stands alone; it is one only where a longer name ends so.
    return rivals.contains(entry.first) || words.empty() || (words.size() == 1 && persons.contains(words.back()));
  });
  return out;
}

}  // namespace dateline::resolve
