/// The parts of a Comparison as JSON objects, keys in the order of the contract. Tested by tests/report_test.cpp.
#pragma once

#include "report/json_writer.hpp"

namespace dateline::report {

void write_report(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_origin(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_entity(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_statement(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_event(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_cluster(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_link(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_discrepancy(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_unresolved(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_decision(JsonWriter& json, const Comparison& comparison, std::size_t index);
void write_settings(JsonWriter& json, const Comparison& comparison);

}  // namespace dateline::report
