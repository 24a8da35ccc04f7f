/// The names of one sentence and how they stand to its words: who does an act, who stands behind a copula or beside a noun. In: a report with its
/// names resolved. For deeds.cpp. Tested by tests/deeds_test.cpp.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/names_lexicon.hpp"
#include "resolve/resolve.hpp"

namespace dateline::cluster {

/// A name may stand so many words behind the word that points at it.
inline constexpr std::uint32_t name_reach = 7;

/// What somebody comes to hold: the key of its title, or heads_body (deeds.hpp), and the words that name it.
struct Office {
  std::string_view key;  ///< empty: no office
  text::TokenRange words;
};
/// Looks at one sentence after the other; holds references.
class DeedNames {
 public:
  DeedNames(const resolve::Resolved& world, ReportId report)
      : world_(world),
        report_(report),
        reading_(world.reading(report)),
        text_(reading_.page.text),
        language_(reading_.page.report.language),
        pack_(extract::name_lexicon(language_)) {}

 protected:
  using NameMention = extract::NameMention;
  using TokenRange = text::TokenRange;

  /// Takes the sentence as the one to look at; false where it names nobody.
  bool enter(TokenRange sentence);
  bool in_name(std::uint32_t at) const;
  bool is_mark(std::uint32_t at) const;
  const NameMention& mention(std::uint32_t m) const;
  EntityId entity(std::uint32_t m) const;
  EntityKind kind(std::uint32_t m) const;
  /// "was bought": what stands before it did not do it.
  bool suffered(std::uint32_t act) const;
  bool behind_words(std::uint32_t at, std::string_view of) const;
  /// Set apart by commas behind another name: "em X, lớp 11 Trường Y, cứu bé gái".
  bool apposed(std::uint32_t m) const;
  /// True where a word of <language>/deed_links.tsv of one of these kinds stands there.
  bool links(std::uint32_t at, std::initializer_list<std::string_view> kinds) const;
  /// Words of saying, or that open a clause, part a name from the act.
  bool parted(TokenRange between) const;
  /// "X nhảy xuống ao Y cứu bé gái", "X beat Y to win the cup": another act stands right before it, and another name before that.
  bool suffers(std::vector<std::uint32_t>::const_reverse_iterator it) const;
  /// The name before the act that does it.
  std::optional<std::uint32_t> subject(std::uint32_t act) const;
  /// The first name that begins in the range, of a person or body where there is one: "Poland's Kacper Zielonka".
  std::optional<std::uint32_t> name_in(TokenRange range) const;
  /// "discovered by X", "do X đứng đầu".
  std::optional<std::uint32_t> behind_by(std::uint32_t end) const;
  bool is_copula(std::uint32_t at) const;
  /// "Cầm lái là X", "người mua được bức lụa là nhà sưu tập X".
  std::optional<std::uint32_t> behind_copula(std::uint32_t from) const;
  /// "làm Chủ tịch", "as governor", "to lead the bank".
  Office office_behind(std::uint32_t from) const;
  /// "X được Quốc hội bầu làm Chủ tịch": the name before the word that makes its act suffered, with another between.
  std::optional<std::uint32_t> whom_it_befell(std::uint32_t act) const;
  /// A few words without a verb that is known, a name or a mark.
  bool plain(TokenRange words) const;

  const resolve::Resolved& world_;
  ReportId report_;
  const extract::Reading& reading_;
  const text::Text& text_;
  const std::string& language_;
  const extract::NameLexicon& pack_;
  TokenRange sentence_;
  std::vector<std::uint32_t> names_;  ///< mentions of the sentence that are resolved
};

}  // namespace dateline::cluster
