// Cue tables -> phrase sets. Proved by tests/extract_test.cpp.
#include "extract/cues.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "lexicon/by_language.hpp"

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
  cue.kind = value_named<SpeechKind>(cell(row, 1),
                                     {{"weak", SpeechKind::weak},
                                      {"clause", SpeechKind::clause},
                                      {"behind", SpeechKind::behind},
                                      {"after", SpeechKind::after},
                                      {"back", SpeechKind::back},
                                      {"cite", SpeechKind::cite},
                                      {"cite_message", SpeechKind::cite_message},
                                      {"shows", SpeechKind::shows},
                                      {"none", SpeechKind::none}},
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
      {"owner", &out.owner},         {"governs", &out.governs}, {"opener", &out.opener},       {"joins", &out.joins},     {"noun", &out.noun},
      {"label", &out.label},         {"hearer", &out.hearer},   {"negation", &out.negation},   {"passive", &out.passive}, {"that", &out.that},
      {"apposes", &out.apposes},     {"hangs", &out.hangs},     {"back", &out.back},           {"kin", &out.kin},         {"vague", &out.vague},
      {"publishes", &out.publishes}, {"paper", &out.paper},     {"carries", &out.carries},     {"figures", &out.figures}, {"outlet", &out.outlet},
      {"no_outlet", &out.no_outlet}, {"sure", &out.sure},       {"occasion", &out.occasion},   {"ours", &out.ours},       {"done", &out.done},
      {"self", &out.self},           {"takes", &out.takes},     {"utterance", &out.utterance}, {"parting", &out.parting}, {"parted", &out.parted},
      {"tells", &out.tells},         {"like", &out.like},       {"act_joins", &out.act_joins}};
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

ClauseWord clause_word(std::string_view kinds) {
  ClauseWord out = 0;
  while (!kinds.empty()) {
    const std::string_view kind = kinds.substr(0, kinds.find(' '));
    kinds.remove_prefix(std::min(kinds.size(), kind.size() + 1));
    out |= value_named<ClauseWord>(kind,
                                   {{"and", clause_word::and_},
                                    {"but", clause_word::but},
                                    {"pause", clause_word::pause},
                                    {"subordinate", clause_word::subordinate},
                                    {"preposition", clause_word::preposition},
                                    {"place", clause_word::place},
                                    {"main", clause_word::main},
                                    {"lead", clause_word::lead},
                                    {"pronoun", clause_word::pronoun},
                                    {"determiner", clause_word::determiner},
                                    {"finite", clause_word::finite},
                                    {"passive", clause_word::passive},
                                    {"report", clause_word::report},
                                    {"nominal", clause_word::nominal},
                                    {"condition", clause_word::condition},
                                    {"exist", clause_word::exist},
                                    {"adverb", clause_word::adverb},
                                    {"onto", clause_word::onto},
                                    {"part", clause_word::part},
                                    {"weather", clause_word::weather},
                                    {"ranks", clause_word::ranks},
                                    {"measure", clause_word::measure},
                                    {"turn", clause_word::turn},
                                    {"content", clause_word::content},
                                    {"finding", clause_word::finding},
                                    {"causes", clause_word::causes},
                                    {"copula", clause_word::copula},
                                    {"predicate", clause_word::predicate},
                                    {"needs", clause_word::needs},
                                    {"late", clause_word::late},
                                    {"heavy", clause_word::heavy},
                                    {"demonstrative", clause_word::demonstrative},
                                    {"relative", clause_word::relative},
                                    {"aside", clause_word::aside},
                                    {"things", clause_word::things},
                                    {"idiom", clause_word::idiom},
                                    {"concede", clause_word::concede},
                                    {"conjunction", clause_word::conjunction},
                                    {"deictic", clause_word::deictic},
                                    {"why", clause_word::why},
                                    {"asks", clause_word::asks},
                                    {"met", clause_word::met},
                                    {"owner", clause_word::owner},
                                    {"lacks", clause_word::lacks},
                                    {"undone", clause_word::undone},
                                    {"verb", clause_word::verb}},
                                   ClauseWord{0});
  }
  return out;
}

// A word of both tables does what both say.
void load_clauses(lexicon::Phrases<ClauseWord>& set, const std::string& language) {
  std::map<std::string_view, ClauseWord> kinds;
  for (const char* table : {"/clauses.tsv", "/stance.tsv"}) {
    for (const Row& row : lexicon::table(language + table)) {
      for (const std::string_view form : lexicon::forms(row[0])) kinds[form] |= clause_word(cell(row, 1));
    }
  }
  for (const auto& [form, kind] : kinds) set.add(form, kind);
}

Cues build(const std::string& language) {
  Cues out;
  out.speech_words = speech_words(language);
  out.vocabulary = &lexicon::concept_phrases(language);
  load(out.speech, language + "/speech.tsv", speech_cue);
  out.opens_speech = out.speech.beginnings();
  out.opens_speech.add(out.speech_words.parting.beginnings());
  out.opens_speech.add(out.speech_words.like.beginnings());
  load(out.negation, language + "/negation.tsv", [](const Row& row) {
    return value_named<NegationKind>(cell(row, 1),
                                     {{"self", NegationKind::self},
                                      {"quasi", NegationKind::quasi},
                                      {"deny", NegationKind::denies},
                                      {"bound", NegationKind::bound},
                                      {"hedge", NegationKind::hedges},
                                      {"never", NegationKind::never}},
                                     NegationKind::negates);
  });
  for (const Row& row : lexicon::table(language + "/negation.tsv")) {
    if (cell(row, 1) != "object") continue;
    for (const std::string_view form : lexicon::forms(cell(row, 0))) out.denied_objects.add(form, 1);
  }
  load(out.moods, language + "/modality.tsv", [](const Row& row) {
    return value_named<Mood>(cell(row, 1),
                             {{"planned", Mood::planned},
                              {"prepared", Mood::prepared},
                              {"wished", Mood::wished},
                              {"proposed", Mood::proposed},
                              {"possible", Mood::possible},
                              {"required", Mood::required},
                              {"recommended", Mood::recommended},
                              {"advised", Mood::advised}},
                             Mood::fact);
  });
  load_clauses(out.clauses, language);
  load(out.background, language + "/background.tsv", [](const Row& row) { return row.size() > 1 && row[1] == "earlier" ? earlier : char{1}; });
  load(out.abbreviations, language + "/abbreviations.tsv", [](const Row& row) {
    return value_named<AbbreviationKind>(cell(row, 1),
                                         {{"title", AbbreviationKind::title}, {"end", AbbreviationKind::end}, {"label", AbbreviationKind::label}},
                                         AbbreviationKind::word);
  });
  return out;
}

// The abbreviation that ends right before `end`, the longest of at most three tokens.
const AbbreviationKind* abbreviation_before(const text::Text& text, std::uint32_t end, const Cues& cues) {
  for (std::uint32_t back = std::min(end, 3U); back > 0; --back) {
    const auto match = cues.abbreviations.longest(text.tokens(), end - back);
    if (match && match.length == back) return match.value;
  }
  return nullptr;
}

bool is_title(const AbbreviationKind* kind) { return kind != nullptr && (*kind == AbbreviationKind::title || *kind == AbbreviationKind::word); }

// A word that opens sentences rather than names: "The", "He", "Theo", "Sau"; or a title of people: "TP. TS Du cho rằng".
bool opens_sentence(const text::Text& text, std::uint32_t at, const Cues& cues) {
  using namespace clause_word;
  if (at >= text.size() || !text[at].capital) return false;
  if (const auto title = cues.abbreviations.longest(text.tokens(), at); title && *title.value == AbbreviationKind::title) return true;
  const auto found = cues.clauses.longest(text.tokens(), at);
  return found && (*found.value & (but | subordinate | preposition | place | lead | pronoun | determiner)) != 0;
}

// "… của TP. Nhu cầu vốn …": a word of the vocabulary of which only the first syllable has a capital is no town.
bool opens_with_word(const text::Text& text, std::uint32_t at, const Cues& cues) {
  if (cues.vocabulary == nullptr || at + 1 >= text.size() || !text[at].capital || text[at + 1].capital) return false;
  return cues.vocabulary->longest(text.tokens(), at).length > 1;
}

// "TS. Các trung tâm …": behind a title no name begins so.
bool opens_with_many(const text::Text& text, std::uint32_t at, const Cues& cues) {
  if (at >= text.size() || !text[at].capital || text[at].capitals || text[at].form.size() < 3) return false;
  const auto found = cues.clauses.longest(text.tokens(), at);
  return found && (*found.value & clause_word::determiner) != 0;
}

// "1. Một bước ngoặt", "II. Kết quả": the number of what follows on its line.
bool is_heading_number(const text::Text& text, std::uint32_t at) {
  const text::Token& number = text[at - 1];
  if (!number.line_start || at + 1 >= text.size() || text[at + 1].line_start || !text[at + 1].space_before) return false;
  return number.kind == text::TokenKind::number || number.form.find_first_not_of("IVX") == std::string_view::npos;
}

}  // namespace

const Cues& cues(std::string_view language) {
  static const lexicon::ByLanguage<Cues> all(build);
  static const Cues none;
  return all.of(language, none);
}

Senses senses_of(const text::Text& text, std::string_view language) {
  return {{cues(language).clauses, text.tokens()}, {lexicon::concept_phrases(language), text.tokens(), true}};
}

bool is_abbreviation(const text::Text& text, std::uint32_t at, const Cues& cues) {
  if (at == 0 || text[at].space_before) return false;
  const text::Token& before = text[at - 1];
  if (is_heading_number(text, at)) return true;
  if (before.kind == text::TokenKind::number) return at + 1 < text.size() && !text[at + 1].space_before;
  if (before.kind != text::TokenKind::word) return false;
  // Initials: one capital letter ("A. Nguyễn", "U.S."), unless the word before calls it a label or a new sentence plainly begins behind it.
  const bool code = at >= 2 && text[at - 2].kind == text::TokenKind::number && !before.space_before;  // "7B."
  const AbbreviationKind* known = abbreviation_before(text, at, cues);
  if (!code && before.capital && before.form.size() <= 3 && text::plain(before.form).size() == 1 && !is_title(known)) {
    const AbbreviationKind* label = abbreviation_before(text, at - 1, cues);
    return !(label != nullptr && *label == AbbreviationKind::label) && !opens_sentence(text, at + 1, cues) && !opens_with_word(text, at + 1, cues);
  }
  if (known == nullptr || *known == AbbreviationKind::label) return false;
  if (is_title(known)) return !opens_with_many(text, at + 1, cues);
  return !opens_sentence(text, at + 1, cues) && !opens_with_word(text, at + 1, cues);
}

}  // namespace dateline::extract
