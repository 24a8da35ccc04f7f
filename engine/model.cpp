// In: the enumerations and ids of the model. Out: the words and short ids that every view prints. Proved by tests/report_test.cpp.
#include "dateline/model.hpp"

#include <array>

namespace dateline {

namespace {

/// The word at the place of an enumerator; the tables below stand in the order of model.hpp and when.hpp.
template <class Enum, std::size_t size>
std::string_view word(const std::array<std::string_view, size>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

template <class Of>
std::string numbered(char letter, Id<Of> id) {
  return letter + std::to_string(id.index() + 1);
}

}  // namespace

std::string_view name(FurnitureKind kind) {
  static constexpr std::array<std::string_view, 6> words = {"related", "caption", "credit", "navigation", "comment", "advert"};
  return word(words, kind);
}

std::string_view name(OriginEvidence evidence) {
  static constexpr std::array<std::string_view, 3> words = {"none", "credit", "copied-text"};
  return word(words, evidence);
}

std::string_view name(EntityKind kind) {
  static constexpr std::array<std::string_view, 3> words = {"person", "place", "organisation"};
  return word(words, kind);
}

std::string_view name(NameEvidence evidence) {
  static constexpr std::array<std::string_view, 6> words = {"gloss", "names-file", "gazetteer", "cldr", "sound", "context"};
  return word(words, evidence);
}

std::string_view name(Bound bound) {
  static constexpr std::array<std::string_view, 6> words = {"exact", "about", "at-least", "at-most", "above", "below"};
  return word(words, bound);
}

std::string_view name(StatementKind kind) {
  static constexpr std::array<std::string_view, 5> words = {"narration", "direct-quote", "indirect-quote", "caption", "headline"};
  return word(words, kind);
}

std::string_view name(Polarity polarity) {
  static constexpr std::array<std::string_view, 2> words = {"affirmed", "negated"};
  return word(words, polarity);
}

std::string_view name(Modality modality) {
  static constexpr std::array<std::string_view, 4> words = {"asserted", "planned", "possible", "required"};
  return word(words, modality);
}

std::string_view name(Stance stance) {
  static constexpr std::array<std::string_view, 6> words = {"single-source", "same-origin", "agree", "refine", "diverge", "contradict"};
  return word(words, stance);
}

std::string_view name(Relation relation) {
  static constexpr std::array<std::string_view, 4> words = {"agree", "refine", "diverge", "contradict"};
  return word(words, relation);
}

std::string_view name(Aspect aspect) {
  static constexpr std::array<std::string_view, 9> words = {"dateline",    "date",      "place",    "quantity", "participant",
                                                            "attribution", "quotation", "polarity", "modality"};
  return word(words, aspect);
}

std::string_view name(Severity severity) {
  static constexpr std::array<std::string_view, 3> words = {"note", "divergence", "contradiction"};
  return word(words, severity);
}

std::string_view name(DecisionKind kind) {
  static constexpr std::array<std::string_view, 3> words = {"same", "not-comparable", "no-discrepancy"};
  return word(words, kind);
}

std::string_view name(UnresolvedKind kind) {
  static constexpr std::array<std::string_view, 4> words = {"date", "speaker", "number", "name"};
  return word(words, kind);
}

std::string_view name(Grain grain) {
  static constexpr std::array<std::string_view, 8> words = {"none", "year", "quarter", "month", "week", "day", "hour", "minute"};
  return word(words, grain);
}

std::string label(ReportId id) { return numbered('r', id); }
std::string label(OriginId id) { return numbered('o', id); }
std::string label(EntityId id) { return numbered('e', id); }
std::string label(StatementId id) { return numbered('s', id); }
std::string label(EventId id) { return numbered('v', id); }
std::string label(ClusterId id) { return numbered('c', id); }

}  // namespace dateline
