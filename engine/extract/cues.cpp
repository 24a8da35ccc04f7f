// Cue tables -> phrase sets. Proved by tests/extract_test.cpp.
#include "extract/cues.hpp"

#include <map>
#include <string>

namespace dateline::extract {
namespace {

using lexicon::Row;

template <class Value>
Value value_named(std::string_view name, std::initializer_list<std::pair<std::string_view, Value>> names, Value otherwise) {
  for (const auto& [key, value] : names) {
    if (key == name) return value;
  }
  return otherwise;
}

template <class Value, class ValueOf>
void load(lexicon::Phrases<Value>& set, const std::string& path, ValueOf value_of) {
  for (const Row& row : lexicon::table(path)) {
    for (const std::string_view form : lexicon::forms(row[0])) set.add(form, value_of(row));
  }
}

std::string_view cell(const Row& row, std::size_t at) { return at < row.size() ? row[at] : std::string_view(); }

SpeechCue speech_cue(const Row& row) {
  SpeechCue cue;
  cue.kind = value_named<SpeechKind>(
      cell(row, 1), {{"weak", SpeechKind::weak}, {"after", SpeechKind::after}, {"cite", SpeechKind::cite}, {"none", SpeechKind::none}},
      SpeechKind::verb);
  cue.stance = value_named<SpeechStance>(cell(row, 2),
                                         {{"claim", SpeechStance::claim},
                                          {"confirm", SpeechStance::confirm},
                                          {"deny", SpeechStance::deny},
                                          {"warn", SpeechStance::warn},
                                          {"promise", SpeechStance::promise},
                                          {"ask", SpeechStance::ask},
                                          {"estimate", SpeechStance::estimate}},
                                         SpeechStance::say);
  return cue;
}

SpeechWords speech_words(const std::string& language) {
  SpeechWords out;
  const std::pair<std::string_view, lexicon::Phrases<char>*> classes[] = {
      {"owner", &out.owner}, {"governs", &out.governs},   {"opener", &out.opener},   {"joins", &out.joins}, {"noun", &out.noun},
      {"label", &out.label}, {"negation", &out.negation}, {"passive", &out.passive}, {"that", &out.that},   {"apposes", &out.apposes}};
  const std::pair<std::string_view, VoiceKind> voices[] = {{"person", VoiceKind::person}, {"body", VoiceKind::body}, {"message", VoiceKind::message}};
  for (const Row& row : lexicon::table(language + "/speech_words.tsv")) {
    for (const std::string_view form : lexicon::forms(cell(row, 1))) {
      for (const auto& [name, set] : classes) {
        if (name == row[0]) set->add(form, 1);
      }
      for (const auto& [name, kind] : voices) {
        if (name == row[0]) out.voices.add(form, kind);
      }
    }
  }
  return out;
}

Cues build(const std::string& language) {
  Cues out;
  out.speech_words = speech_words(language);
  load(out.speech, language + "/speech.tsv", speech_cue);
  load(out.negation, language + "/negation.tsv", [](const Row& row) {
    return value_named<NegationKind>(cell(row, 1), {{"deny", NegationKind::denies}, {"never", NegationKind::never}}, NegationKind::negates);
  });
  load(out.moods, language + "/modality.tsv", [](const Row& row) {
    return value_named<Mood>(cell(row, 1),
                             {{"planned", Mood::planned},
                              {"proposed", Mood::proposed},
                              {"possible", Mood::possible},
                              {"required", Mood::required},
                              {"recommended", Mood::recommended}},
                             Mood::fact);
  });
  load(out.clauses, language + "/clauses.tsv", [](const Row& row) { return cell(row, 1) == "join" ? ClauseWord::join : ClauseWord::depend; });
  load(out.background, language + "/background.tsv", [](const Row&) { return char{1}; });
  load(out.abbreviations, language + "/abbreviations.tsv", [](const Row&) { return char{1}; });
  return out;
}

}  // namespace

const Cues& cues(std::string_view language) {
  static const std::map<std::string, Cues, std::less<>> built = [] {
    std::map<std::string, Cues, std::less<>> all;
    for (const std::string& each : lexicon::languages()) all.emplace(each, build(each));
    return all;
  }();
  static const Cues none;
  const auto it = built.find(language);
  return it == built.end() ? none : it->second;
}

bool is_abbreviation(const text::Text& text, std::uint32_t at, const Cues& cues) {
  if (at == 0 || text[at].space_before) return false;
  const text::Token& before = text[at - 1];
  if (before.kind == text::TokenKind::number) return at + 1 < text.size() && !text[at + 1].space_before;
  if (before.kind != text::TokenKind::word) return false;
  // Initials: one capital letter ("A. Nguyễn", "U.S."), unless a new sentence plainly begins behind the last of several.
  const bool code = at >= 2 && text[at - 2].kind == text::TokenKind::number && !before.space_before;  // "7B."
  if (!code && before.capital && before.form.size() <= 3 && text::plain(before.form).size() == 1) return true;
  for (std::uint32_t back = 3; back > 0; --back) {
    if (at < back) continue;
    const auto match = cues.abbreviations.longest(text.tokens(), at - back);
    if (match && match.length == back) return true;
  }
  return false;
}

}  // namespace dateline::extract
