/// Little reports for the tests of names and entities: text -> tokens, sentences, mentions.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/names.hpp"
#include "lexicon/phrases.hpp"
#include "resolve/entities.hpp"

namespace dateline {

/// A report with its mentions; sentences end at the lines' ends and where ICU sees them.
struct NamedReport {
  NamedReport(const std::string& body, std::string in_language) : text(body), language(std::move(in_language)) {
    lexicon::number_words(text, language);
    std::vector<text::TokenRange> sentences;
    auto is_initial = [&](std::uint32_t at) { return at > 0 && text[at - 1].form.size() <= 2 && text[at - 1].capital; };
    for (const text::Line& line : text.lines()) {
      for (const text::TokenRange& sentence : text::sentences(text, line.tokens, is_initial)) sentences.push_back(sentence);
    }
    mentions = extract::find_names(text, sentences, language);
  }

  text::Text text;
  std::string language;
  std::vector<extract::NameMention> mentions;
};

using Bodies = std::vector<std::pair<std::string, std::string>>;

/// Resolves reports given as {language, text}.
struct ResolvedReports {
  explicit ResolvedReports(const Bodies& bodies) {
    for (const auto& [language, body] : bodies) reports.push_back(std::make_unique<NamedReport>(body, language));
    std::vector<resolve::ReportMentions> input;
    for (const auto& report : reports) input.push_back({&report->text, report->language, report->mentions});
    table = resolve::resolve_entities(input);
  }

  /// The name of the entity of the first mention with this form in report `r`; "" where there is none, "-" where it is unresolved.
  std::string entity(std::size_t r, const std::string& form) const {
    for (std::size_t i = 0; i < reports[r]->mentions.size(); ++i) {
      if (reports[r]->mentions[i].form != form) continue;
      const EntityId id = table.of_mention[r][i];
      return id ? table.entities[id.index()].name : "-";
    }
    return {};
  }

  std::vector<std::unique_ptr<NamedReport>> reports;
  resolve::EntityTable table;
};

}  // namespace dateline
