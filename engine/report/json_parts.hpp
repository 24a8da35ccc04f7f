/// The parts of a Comparison as JSON values, keys in the order of the contract. Tested by tests/report_test.cpp.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "dateline/model.hpp"

namespace dateline::report {

using Json = nlohmann::ordered_json;

Json report_to_value(const Comparison& comparison, std::size_t index);
Json origin_to_value(const Comparison& comparison, std::size_t index);
Json entity_to_value(const Comparison& comparison, std::size_t index);
Json statement_to_value(const Comparison& comparison, std::size_t index);
Json event_to_value(const Comparison& comparison, std::size_t index);
Json cluster_to_value(const Comparison& comparison, std::size_t index);
Json link_to_value(const Comparison& comparison, std::size_t index);
Json discrepancy_to_value(const Comparison& comparison, std::size_t index);
Json unresolved_to_value(const Comparison& comparison, std::size_t index);
Json settings_to_value(const Comparison& comparison);

/// A whole number without a point, any other by its shortest form that reads back the same.
Json number(double value);
/// To three decimals: what is measured is no finer, and differences of the last bit between machines stay out of the output.
Json rounded(double value);

/// The value in one line, ", " and ": " between; bytes that are not UTF-8 become U+FFFD.
std::string one_line(const Json& value);

}  // namespace dateline::report
