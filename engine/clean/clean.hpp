/// Source -> Page: what is headline, page date, dateline, byline, credit, caption, furniture, and what is the article.
/// Tables: <language>/furniture.tsv, outlets in common/outlets.tsv. Tested by tests/clean_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "dateline/compare.hpp"
#include "text/text.hpp"

namespace dateline::clean {

enum class BlockKind : std::uint8_t { title, summary, body, subheading, caption, published, byline, credit, furniture };

/// A paragraph of the page, or a part of a line (a credit at a paragraph's end, an agency dateline at the lead's beginning).
struct Block {
  text::TokenRange tokens;
  BlockKind kind = BlockKind::body;
};

/// A report with its folded text, parted into blocks by place. Statements are made of title, summary, body, subheading and caption blocks only.
struct Page {
  Report report;    ///< all fields but place, event and origin are set
  text::Text text;  ///< its words are numbered, in the report's language
  std::vector<Block> blocks;
};

/// Total: any text gives a page. `options` may fix language and page date.
Page clean(Source source, const Options& options);

}  // namespace dateline::clean
