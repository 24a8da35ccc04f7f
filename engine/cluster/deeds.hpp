/// Deeds of which an event has one doer or a few: who won the prize, bought the painting, scored the goal, chaired the trial. In: the sentences of a
/// report with their names resolved. Out: its deeds, whoever tells them in whatever words. Tables: common/deeds.tsv, <language>/deeds.tsv.
/// Tested by tests/deeds_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "resolve/resolve.hpp"

namespace dateline::cluster {

/// Whom a deed may be laid to.
enum class DoerKind : std::uint8_t { person, body, any, crossed };

struct DeedKind {
  std::string name;
  bool one = false;  ///< an event has one doer of it; otherwise there may be several
  DoerKind doers = DoerKind::any;
};
/// common/deeds.tsv, in its order.
const std::vector<DeedKind>& deed_kinds();

/// The key of "to lead the bank": whatever the office is called that heads the body.
inline constexpr std::string_view heads_body = "heads";

struct Deed {
  std::size_t kind = 0;     ///< into deed_kinds()
  std::string_view office;  ///< of who came to hold an office: the key of its title, or heads_body
  EntityId doer;
  StatementId statement;       ///< in which the doer stands
  std::uint32_t mention = 0;   ///< of the doer, into Reading::mentions
  text::TokenRange words;      ///< that tell the deed
  text::TokenRange thing;      ///< what it is done to, or the office; empty where its words say enough
  text::TokenRange category;   ///< "hạng mục truyền hình": by which a prize is told from others; empty where no word says so
  std::string_view title;      ///< "best actress": the prize by its name in the table; empty where no word tells it
  bool pointed_at = false;     ///< who did it is what the words are for: "người mua là X", "driver X"
  bool sole = false;           ///< the sentence says that there was no other
  bool unnamed_thing = false;  ///< "The Barrow went to X": what it was has a name alone
};

/// The deeds that a report tells outside quotation marks and headlines, by place.
std::vector<Deed> find_deeds(const resolve::Resolved& world, ReportId report);

}  // namespace dateline::cluster
