/// Files -> Sources: charset, markup, digest. The public read() of include/dateline/compare.hpp is defined here. Tested by tests/read_test.cpp.
#pragma once

#include "dateline/compare.hpp"
#include "dateline/error.hpp"

namespace dateline::read_room {

/// The article of an HTML page as plain text, a paragraph a line, with what its metadata says. Never throws: broken markup is read as far as it goes.
void read_html(std::string_view utf8, Source& source);

/// ISO 639-1 code of the language that most of `utf8` is written in, "und" where it cannot be told.
std::string language_of(std::string_view utf8);

/// The same for a headline or a short quotation: the language pack that knows at least half of the words in small letters, else `guess`, which may be
/// empty, else the pack that knows any, else "und".
std::string language_of_few_words(std::string_view utf8, const std::string& guess);

/// The language of words that a report in `around` quotes: another one only where that is sure, and never of fewer than four words.
std::string language_of_quotation(std::string_view utf8, const std::string& around);

/// The language of running text where letters, small words or CLD2 are sure of it; else empty.
std::string sure_language_of(std::string_view utf8);

}  // namespace dateline::read_room
