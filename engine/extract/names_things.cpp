// Runs of capitals that name neither a person nor a place -> none, or a body. In: the mentions of a report, of languages whose names end with what
// they name. Out: kind, and fewer mentions. Proved by tests/names_test.cpp.
// A run of capitals that nothing explains is guessed to be a person. Three things of the text say otherwise: the article before it ("the
// Demilitarized Zone"), its last word ("Korean Armistice Agreement"), and who else is called so ("in Trump's campaign" is no place where Donald Trump
// is told of).
#include <algorithm>

#include "extract/names_finder.hpp"

namespace dateline::extract {
namespace {

bool is_article(const text::Token& token) { return token.lower == "the"; }

}  // namespace

// "the Mueller inquiry", "the Hansen family": a noun in small letters goes on behind the name.
bool NameFinder::modifies_noun(At at) const {
  if (at >= text_.size() || text_[at].kind != text::TokenKind::word || text_[at].capital) return false;
  if (pack_.titles.longest(text_.tokens(), at) || pack_.heads.longest(text_.tokens(), at)) return true;
  const auto found = concepts_.longest_stemmed(text_.tokens(), at);
  if (!found) return text_[at].word == 0 && text_[at].stem == 0;
  const bool inflected = text_[at].lower.ends_with("ed") || text_[at].lower.ends_with("s");  // "the Halvera docked"
  return lexicon::concept_class(*found.value) != lexicon::ConceptClass::act || !inflected;
}

bool NameFinder::is_plain_noun(const text::Token& token, At at) const {
  if (pack_.thing.has(token) || pack_.opener.has(token)) return true;
  const auto found = concepts_.longest_stemmed(text_.tokens(), at);
  return found && found.length == 1 && lexicon::concept_class(*found.value) == lexicon::ConceptClass::thing;
}

void NameFinder::settle_things() {
  if (!pack_.suffix_heads) {  // "World Cup", "Cúp Hoa Lư": what is named stands last in a foreign name, and first in one of the language
    drop_mentions([&](const NameMention& m) {
      const bool guessed = m.what == MentionKind::name && !m.kind_is_known && m.role.empty() && !m.male && !m.female && m.tokens.size() > 1;
      return guessed && m.full.first == m.tokens.first && (pack_.thing.has(text_[m.tokens.last - 1]) || pack_.thing.has(text_[m.tokens.first]));
    });
    return;
  }
  const auto guessed = [](const NameMention& m, EntityKind kind) {
    return m.what == MentionKind::name && m.kind == kind && !m.kind_is_known && m.role.empty();
  };
  const auto behind_article = [&](const NameMention& m) {
    return m.full.first > 0 && m.full.first == m.tokens.first && is_article(text_[m.full.first - 1]);
  };
  const auto last_word = [&](const NameMention& m) -> const text::Token& { return text_[m.tokens.last - 1]; };
  // The family names of the report's persons.
  text::WordMap<bool> persons;
  for (const NameMention& m : mentions_) {
    if (m.what != MentionKind::name || m.kind != EntityKind::person || pack_.thing.has(last_word(m))) continue;
    const bool told = m.kind_is_known || !m.role.empty() || m.male || m.female;
    if (told || (m.tokens.size() > 1 && !behind_article(m))) persons[last_word(m).lower] = true;
  }
  const auto is_persons = [&](const NameMention& m) { return persons.find(last_word(m).lower) != nullptr; };
  for (NameMention& m : mentions_) {
    if (guessed(m, EntityKind::place) && m.tokens.size() == 1 && is_persons(m)) m.kind = EntityKind::person;
    if (guessed(m, EntityKind::person) && behind_article(m) && !is_persons(m) && !modifies_noun(m.tokens.last)) m.kind = EntityKind::organisation;
  }
  drop_mentions([&](const NameMention& m) {
    if (m.what != MentionKind::name || m.kind_is_known || !m.role.empty() || m.male || m.female || is_persons(m)) return false;
    const bool article = behind_article(m);
    if (m.tokens.size() > 1 && pack_.thing.has(last_word(m))) return true;
    return article && m.kind == EntityKind::organisation && m.core.empty() && is_plain_noun(last_word(m), m.tokens.last - 1);
  });
}

// Takes out the mentions that `drops`, and mends what points at the others.
void NameFinder::drop_mentions(const std::function<bool(const NameMention&)>& drops) {
  if (std::none_of(mentions_.begin(), mentions_.end(), drops)) return;
  std::vector<std::uint32_t> number(mentions_.size(), NameMention::none);
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (drops(mentions_[i])) continue;
    if (kept < i) mentions_[kept] = std::move(mentions_[i]);
    number[i] = kept++;
  }
  mentions_.resize(kept);
  for (NameMention& m : mentions_) {
    if (m.role_of != NameMention::none) m.role_of = number[m.role_of];
    if (m.gloss_of != NameMention::none) m.gloss_of = number[m.gloss_of];
  }
}

}  // namespace dateline::extract
