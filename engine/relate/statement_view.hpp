/// One statement with all that its rules ask of it. In: a world and the statement. Out: its words, and what stands before a place among them.
/// Proved by tests/rules_test.cpp.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/cues.hpp"
#include "resolve/resolve.hpp"

namespace dateline::relate {

/// One statement, seen by the rules; holds a reference. Places are tokens of its report's text.
struct StatementView {
  const resolve::Resolved& world;
  StatementId id;

  const Statement& statement() const { return world.out.of(id); }
  const resolve::ResolvedStatement& resolved() const { return world.statements[id.index()]; }
  const extract::Draft& draft() const { return *resolved().draft; }
  const text::Text& text() const { return world.text(statement().report); }
  std::span<const text::Token> tokens() const { return text().tokens(); }
  const std::string& language() const { return world.out.of(statement().report).language; }
  const extract::Cues& cues() const { return extract::cues(language()); }
  /// All names of its report, to which Draft::mentions points.
  const std::vector<extract::NameMention>& mentions() const { return world.reading(statement().report).mentions; }

  bool is_mark(std::uint32_t at) const { return text()[at].kind == text::TokenKind::punctuation; }
  /// False at its beginning and right behind a mark.
  bool goes_on_before(std::uint32_t at) const { return at > draft().tokens.first && !is_mark(at - 1); }
  /// True where some place before `at`, back to the last mark, is one of which `tells` is true.
  template <class Tells>
  bool stands_before(std::uint32_t at, Tells tells) const {
    for (; goes_on_before(at); --at) {
      if (tells(at - 1)) return true;
    }
    return false;
  }

  /// It stands in a quotation.
  bool quoted(std::uint32_t at) const;
  /// It is part of a time, and only says when: "lúc 4 giờ sáng".
  bool of_time(std::uint32_t at) const;
  /// It is told as a condition: "được hoàn vé nếu không muốn trung chuyển".
  bool under_condition(std::uint32_t at) const;
  /// How many words stand there; a name is one: "chưa được Ủy ban tỉnh trả".
  std::uint32_t words_between(std::uint32_t first, std::uint32_t last) const;
};

}  // namespace dateline::relate
