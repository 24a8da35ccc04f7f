// A language -> its names of states and cities, from ICU's copy of CLDR. In: an ISO 639 code. Out: names by region and time zone.
// Proved by tests/text_test.cpp.
#include "text/regions.hpp"

#include <unicode/locdspnm.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>

#include <memory>

namespace dateline::text {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

std::vector<RegionName> cldr_states(const std::string& language) {
  std::vector<RegionName> out;
  const std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(icu::Locale(language.c_str())));
  if (names == nullptr) return out;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    names->regionDisplayName(*code, name);
    std::string form = utf8(name);
    if (form != *code && form.find_first_of(",(") == std::string::npos) out.push_back({*code, std::move(form)});
  }
  return out;
}

std::vector<RegionName> cldr_cities(const std::string& language) {
  std::vector<RegionName> out;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZoneNames> names(icu::TimeZoneNames::createInstance(icu::Locale(language.c_str()), status));
  const std::unique_ptr<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  if (U_FAILURE(status)) return out;
  for (const icu::UnicodeString* zone = zones->snext(status); zone != nullptr && U_SUCCESS(status); zone = zones->snext(status)) {
    icu::UnicodeString name;
    names->getExemplarLocationName(*zone, name);
    std::string form = utf8(name);
    if (!form.empty() && form.find_first_of(",(") == std::string::npos) out.push_back({utf8(*zone), std::move(form)});
  }
  return out;
}

}  // namespace dateline::text
