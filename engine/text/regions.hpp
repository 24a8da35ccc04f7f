/// Names of states and cities in a language, as Unicode CLDR gives them: display names of regions, exemplar cities of time zones.
/// Tested by tests/text_test.cpp.
#pragma once

#include <string>
#include <vector>

namespace dateline::text {

struct RegionName {
  std::string id;    ///< ISO 3166 code of a state ("CH"), name of a city's time zone ("Europe/Zurich"): the same in every language
  std::string name;  ///< "Thụy Sĩ", "Zurich"
};

/// States and territories in `language` ("vi"); a name that CLDR qualifies ("Hồng Kông, Trung Quốc") is left out.
std::vector<RegionName> cldr_states(const std::string& language);
/// Cities in `language`, one a time zone.
std::vector<RegionName> cldr_cities(const std::string& language);

}  // namespace dateline::text
