/// Short reports for the tests of the whole road: texts in, a Comparison or the stages up to the alignment out.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "clean/clean.hpp"
#include "cluster/align.hpp"
#include "cluster/candidates.hpp"
#include "dateline/compare.hpp"
#include "dateline/report.hpp"
#include "relate/rules.hpp"
#include "vectorise/rows.hpp"

namespace dateline::stories {

using Texts = std::vector<std::string>;

/// Sources named a.txt, b.txt, ... in the order of the texts.
inline std::vector<Source> sources(const Texts& texts) {
  std::vector<Source> out;
  for (std::size_t i = 0; i < texts.size(); ++i) out.push_back(read(std::string(1, static_cast<char>('a' + i)) + ".txt", texts[i]));
  return out;
}

inline Comparison compare_texts(const Texts& texts, const Options& options = {}) { return compare(sources(texts), options); }

/// Headline, page date ("" for none) and article as a page shows them.
inline std::string page(const std::string& title, const std::string& date, const std::string& body) {
  return title + "\n\n" + (date.empty() ? "" : date + "\n\n") + body + "\n";
}

/// "quantity 14 | 17", one for each discrepancy, for messages and for comparing with what is expected.
inline std::string told(const Discrepancy& d) {
  std::string out(name(d.aspect));
  std::vector<std::string> values;
  for (const Side& side : d.sides) values.push_back(side.value);
  std::sort(values.begin(), values.end());
  for (std::size_t i = 0; i < values.size(); ++i) out += (i == 0 ? " " : " | ") + values[i];
  return out;
}

/// Notes aside: they are worth knowing and no quarrel.
inline std::vector<std::string> told(const Comparison& comparison) {
  std::vector<std::string> out;
  for (const Discrepancy& d : comparison.discrepancies) {
    if (d.severity != Severity::note) out.push_back(told(d));
  }
  std::sort(out.begin(), out.end());
  return out;
}

inline std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += "[" + line + "] ";
  return out;
}

/// `text` with the first `from` replaced; the text itself where it does not hold `from`, so tests check that the two differ.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

/// Two reports of one opening that part on a length and on whether wages were paid.
namespace bridge_story {
inline const std::string first =
    page("Thông cầu Vĩnh Hòa", "12/03/2021 19:30",
         "Sáng 12/3, cầu Vĩnh Hòa dài 1.250 m được khánh thành tại Cần Thơ.\n\nNhà thầu chưa thanh toán lương cho 40 công nhân.");
inline const std::string second =
    page("Cầu Vĩnh Hòa thông xe", "12/03/2021 21:00",
         "Sáng 12/3, cầu Vĩnh Hòa dài 1.520 m được khánh thành tại Cần Thơ.\n\nNhà thầu đã thanh toán lương cho 40 công nhân.");
}  // namespace bridge_story

/// The road up to the vectors, with every stage's result in reach. Not copied or moved: the context refers into it.
struct Staged {
  explicit Staged(const Texts& texts, const Options& options = {}) : world(resolve::resolve(readings(texts, options))) {}
  Staged(const Staged&) = delete;
  Staged& operator=(const Staged&) = delete;

  static std::vector<extract::Reading> readings(const Texts& texts, const Options& options = {}) {
    std::vector<extract::Reading> out;
    for (Source& source : sources(texts)) out.push_back(extract::extract(clean::clean(std::move(source), options)));
    return out;
  }

  std::string_view text(StatementId id) const { return world.out.text(world.out.of(id).report, world.out.of(id).span); }

  /// The first statement of report `r` that holds `piece`; none where there is none.
  StatementId statement(std::size_t r, std::string_view piece) const {
    for (std::uint32_t i = world.of_report[r].first; i < world.of_report[r].last; ++i) {
      if (text(StatementId(i)).find(piece) != std::string_view::npos) return StatementId(i);
    }
    return {};
  }

  const cluster::Facts& facts_of(std::size_t r, std::string_view piece) const { return facts.at(statement(r, piece).index()); }

  cluster::Alignment align(std::string_view a, std::string_view b) const {
    const StatementId x = statement(0, a), y = statement(1, b);
    return cluster::align(context, x, y, vectorise::cosine(rows.statements, x.value, y.value));
  }

  std::vector<cluster::Alignment> align_all() const {
    std::vector<cluster::Alignment> pairs;
    for (const cluster::Candidate& c : cluster::find_candidates(world, rows)) pairs.push_back(cluster::align(context, c.a, c.b, c.cosine));
    cluster::weigh(world, pairs);
    return pairs;
  }

  resolve::Resolved world;
  vectorise::Rows rows = vectorise::vectorise(world);
  std::vector<cluster::Facts> facts = cluster::find_facts(world);
  std::vector<cluster::QuantityKinds> kinds = cluster::count_kinds(world, facts);
  cluster::AlignmentContext context{world, facts, rows, kinds};
};

}  // namespace dateline::stories
