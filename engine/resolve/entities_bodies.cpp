// Bodies and the parts that they are called by. In: the mentions of one report. Out: BodyParts. Proved by tests/entities_test.cpp.
#include "resolve/entities_bodies.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "extract/spelling.hpp"
#include "lexicon/table.hpp"
#include "resolve/entities_local.hpp"
#include "resolve/known.hpp"

namespace dateline::resolve {
namespace {

using extract::MentionKind;
using extract::NameMention;

// The last words of the persons: "Kerry" is John Kerry, not the Kerry Group.
std::set<std::string> last_words(std::span<const NameMention> mentions) {
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

namespace {

// What the packs say of the words of bodies' names.
struct BodyWords {
  std::map<std::string, std::vector<std::string>, std::less<>> long_form;  // of an abbreviation, in words
  std::map<std::string, std::string, std::less<>> level;                   // of an area's head word, by its words with blanks between

  BodyWords() {
    for (const std::string& language : lexicon::languages()) {
      for (const lexicon::Row& row : lexicon::table(language + "/names.tsv")) {
        if (row.size() < 3) continue;
        for (const std::string_view form : lexicon::forms(row[1])) {
          if (row[0] == "abbreviation") long_form[std::string(form)] = name_words(row[2]);
          if (row[0] == "area") level[text::lower(form)] = row[2];
        }
      }
    }
  }
};

const BodyWords& body_words() {
  static const BodyWords built;
  return built;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) out.append(i == first ? "" : " ").append(words[i]);
  return out;
}

// The words from each place on as the gazetteer is asked for them: their keys, and nothing else.
std::vector<extract::Spelling> ends_of(const std::vector<std::string>& words) {
  std::vector<extract::Spelling> out(words.size());
  for (std::size_t at = words.size(); at-- > 0;) {
    const extract::Spelling& word = extract::spelling_of(words[at]);
    out[at].key = at + 1 < words.size() ? word.key + out[at + 1].key : word.key;
    out[at].plain_key = at + 1 < words.size() ? word.plain_key + out[at + 1].plain_key : word.plain_key;
  }
  return out;
}

// The words of a body's name with abbreviations written out, without link words and marks.
std::vector<std::string> full_words(std::string_view form) {
  std::string low = text::lower(form);
  for (char& c : low) {
    if (c == '&' || c == ',' || c == '-' || c == '.') c = ' ';
  }
  std::vector<std::string> out;
  for (const std::string& word : name_words(low)) {
    if (word == "và" || word == "and" || word == "–") continue;
    const auto it = body_words().long_form.find(word);
    if (it == body_words().long_form.end())
      out.push_back(word);
    else
      out.insert(out.end(), it->second.begin(), it->second.end());
  }
  return out;
}

}  // namespace

bool adds_only_its_place(std::string_view shorter, std::string_view longer) {
  if (longer.size() < shorter.size() + 2 || longer[shorter.size()] != ' ' || text::lower(longer.substr(0, shorter.size())) != text::lower(shorter))
    return false;
  if (std::count(shorter.begin(), shorter.end(), ' ') < 2) return false;
  const std::string_view added = longer.substr(shorter.size() + 1);
  if (extract::gazetteer().find(added, EntityKind::place) != nullptr) return true;
  // "tỉnh Nghệ An": the level of the area stands before its name.
  for (std::size_t blank = added.find(' '); blank != std::string_view::npos; blank = added.find(' ', blank + 1)) {
    if (body_words().level.contains(text::lower(added.substr(0, blank)))) return true;
  }
  return false;
}

BodyName read_body_name(std::string_view form) {
  BodyName out;
  std::vector<std::string> words = full_words(form);
  // The place at the end, the longest that is known, and the word for its level before it.
  const std::vector<extract::Spelling> ends = ends_of(words);
  for (std::size_t at = 1; at < words.size(); ++at) {
    const extract::Known* place = extract::gazetteer().find(ends[at], EntityKind::place);
    if (place == nullptr) continue;
    words.resize(at);
    words.push_back(text::lower(place->name));
    break;
  }
  for (std::size_t at = 1; at < words.size() && out.level.empty(); ++at) {
    for (std::size_t size = 2; size >= 1; --size) {
      if (at + size > words.size()) continue;
      const auto it = body_words().level.find(joined(words, at, at + size));
      if (it == body_words().level.end()) continue;
      out.level = it->second;
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(at), words.begin() + static_cast<std::ptrdiff_t>(at + size));
      break;
    }
  }
  out.key = joined(words, 0, words.size());
  return out;
}

// The body that bears the name alone as its core is a firm.
bool is_firm(const BodyParts& parts, std::span<const NameMention> mentions, const NameMention& m) {
  const auto at = parts.body.find(extract::name_key(m.form));
  if (at == parts.body.end()) return false;
  const std::string_view head = mentions[at->second].head;
  return head == "company" || head == "bank" || head == "works";
}

BodyParts read_body_parts(const text::Text& text, std::span<const NameMention> mentions) {
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
    // "từ EgyptAir" only looks like a place; but papers, schools and clubs bear the names of towns.
    const bool place = m.kind == EntityKind::place && (m.kind_is_known || native_syllables(m.form) || !is_firm(out, mentions, m));
    if (m.what == MentionKind::name && place) rivals.insert(extract::name_key(m.form));
  }
  std::erase_if(out.body, [&](const auto& entry) {
    const std::vector<std::string>& words = name_words(text.joined(mentions[entry.second].core));
    // A part of two words may look like a person's name where it stands alone; it is one only where a longer name ends so.
    return rivals.contains(entry.first) || words.empty() || (words.size() == 1 && persons.contains(words.back()));
  });
  return out;
}

}  // namespace dateline::resolve
