/// The language packs as tables: what comes in are the TSV files of this folder, compiled into the program; what goes out are their rows, and one
/// vocabulary that numbers every word of them. Immutable once built. Tested by tests/lexicon_test.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::lexicon {

/// The cells of one line.
using Row = std::vector<std::string_view>;

/// The rows of one table, named by its path in this folder: "vi/times.tsv". Empty where there is no such table.
const std::vector<Row>& table(std::string_view path);

/// The text of a flat table, one of the folder flat/: "flat/gazetteer.tsv". Such a table is large and sorted by its first cell; it is kept out of the
/// rows and of the vocabulary, so that it costs nothing until it is asked. Empty where there is no such table.
std::string_view flat_table(std::string_view path);

/// Paths of the tables that begin with `prefix` ("vi/vocabulary_"), sorted.
std::vector<std::string_view> tables(std::string_view prefix);

/// Languages that have a pack: "en", "vi", ...
const std::vector<std::string>& languages();

/// The parts of a cell between bars: "a|b" gives a and b.
std::vector<std::string_view> forms(std::string_view cell);

/// Number of a lower-case word in the vocabulary of all tables, 1 and up; 0: no table knows it.
std::uint32_t word_number(std::string_view lower);

/// The numbers of the tokens of a form, as text::Text would part it. Words are stemmed where `language` has a stemmer and `stemmed` is asked for.
std::vector<std::uint32_t> form_numbers(std::string_view form, std::string_view language = {}, bool stemmed = false);

/// The stem of a lower-case word in `language`; the word itself where the language has no stemmer.
std::string_view stem(std::string_view lower, std::string_view language);

}  // namespace dateline::lexicon
