/// The TSV files as the build wrote them into the program. Defined in a generated file.
#pragma once

#include <span>
#include <string_view>

namespace dateline::lexicon {

struct EmbeddedTable {
  std::string_view path, content;
};
std::span<const EmbeddedTable> embedded_tables();

}  // namespace dateline::lexicon
