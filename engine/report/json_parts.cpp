// In: one element of a Comparison. Out: its JSON value. Proved by tests/report_test.cpp.
#include "report/json_parts.hpp"

#include <algorithm>
#include <cmath>

#include "report/outline.hpp"
#include "text/text.hpp"

namespace dateline::report {

namespace {

Json span_to_value(Span span) { return Json::array({span.begin, span.end}); }

template <class Of>
Json optional_id(Id<Of> id) {
  return id ? Json(label(id)) : Json(nullptr);
}

template <class Of>
Json ids(const std::vector<Id<Of>>& list) {
  Json result = Json::array();
  for (const auto id : list) result.push_back(label(id));
  return result;
}

Json optional_text(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

Json published_to_value(const std::optional<Published>& published) {
  if (!published) return nullptr;
  Json result = {{"date", iso(published->date)}, {"text", published->text}};
  result["span"] = published->span.size() == 0 ? Json(nullptr) : span_to_value(published->span);
  return result;
}

Json furniture_to_value(const std::vector<Furniture>& furniture) {
  Json result = Json::array();
  for (const auto& piece : furniture) result.push_back({{"span", span_to_value(piece.span)}, {"kind", name(piece.kind)}});
  return result;
}

Json times_to_value(const Comparison& comparison, const Statement& statement) {
  Json result = Json::array();
  for (const auto& time : statement.times) {
    result.push_back({{"text", comparison.text(statement.report, time.span)},
                      {"span", span_to_value(time.span)},
                      {"value", iso(time.value)},
                      {"grain", name(grain(time.value.start.empty() ? time.value.end : time.value.start))},
                      {"because", time.because}});
  }
  return result;
}

Json quantities_to_value(const Comparison& comparison, const Statement& statement) {
  Json result = Json::array();
  for (const auto& quantity : statement.quantities) {
    result.push_back({{"text", comparison.text(statement.report, quantity.span)},
                      {"span", span_to_value(quantity.span)},
                      {"value", number(quantity.value)},
                      {"upper", quantity.upper ? number(*quantity.upper) : Json(nullptr)},
                      {"unit", quantity.unit},
                      {"of", quantity.of.empty() ? Json(nullptr) : Json(quantity.of)},
                      {"bound", name(quantity.bound)}});
  }
  return result;
}

Json mentions_to_value(const Statement& statement) {
  Json result = Json::array();
  for (const auto& mention : statement.mentions) result.push_back({{"entity", label(mention.entity)}, {"span", span_to_value(mention.span)}});
  return result;
}

Json quotes_to_value(const Comparison& comparison, const Statement& statement) {
  Json result = Json::array();
  for (const auto& quote : statement.quotes) {
    result.push_back(
        {{"span", span_to_value(quote.span)}, {"text", comparison.text(statement.report, quote.span)}, {"speaker", optional_id(quote.speaker)}});
  }
  return result;
}

Json side_to_value(const Comparison& comparison, const Side& side) {
  Json quotes = Json::array();
  for (const auto& quote : side.quotes) {
    quotes.push_back({{"report", label(quote.report)}, {"span", span_to_value(quote.span)}, {"text", comparison.text(quote.report, quote.span)}});
  }
  return {{"value", side.value}, {"reports", ids(side.reports)}, {"statements", ids(side.statements)}, {"quotes", std::move(quotes)}};
}

/// Valid UTF-8 without a character that JSON escapes stands in the output as it is.
bool stands_as_it_is(const std::string& text) {
  const bool escaped = std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
  std::size_t error_at = 0;
  return !escaped && text::valid_utf8(text, error_at);
}

void write_text(std::string& out, const std::string& text) {
  if (!stands_as_it_is(text)) {
    out += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  out += '"';
  out += text;
  out += '"';
}

void write_scalar(std::string& out, const Json& value) {
  if (value.is_string()) {
    write_text(out, value.get_ref<const std::string&>());
  } else if (value.is_number_unsigned()) {
    out += std::to_string(value.get<std::uint64_t>());
  } else if (value.is_number_integer()) {
    out += std::to_string(value.get<std::int64_t>());
  } else {
    out += value.dump();
  }
}

/// Appends `value` to `out` as dump() would, with a space after every comma and colon.
void write(std::string& out, const Json& value) {
  if (!value.is_structured()) return write_scalar(out, value);
  out += value.is_object() ? '{' : '[';
  for (auto item = value.begin(); item != value.end(); ++item) {
    if (item != value.begin()) out += ", ";
    if (value.is_object()) {
      write_text(out, item.key());
      out += ": ";
    }
    write(out, *item);
  }
  out += value.is_object() ? '}' : ']';
}

}  // namespace

Json number(double value) {
  constexpr double exact_integers = 9007199254740992.0;  // 2^53
  if (std::abs(value) <= exact_integers && value == std::floor(value)) return static_cast<std::int64_t>(value);
  return value;
}

Json rounded(double value) { return number(std::round(value * 1000) / 1000); }

std::string one_line(const Json& value) {
  std::string result;
  write(result, value);
  return result;
}

Json report_to_value(const Comparison& comparison, std::size_t index) {
  const auto& report = comparison.reports[index];
  return {{"id", label(ReportId(index))},
          {"path", report.path},
          {"sha256", report.sha256},
          {"outlet", optional_text(report.outlet)},
          {"credits", report.credits},
          {"byline", optional_text(report.byline)},
          {"title", optional_text(report.title)},
          {"language", report.language},
          {"published", published_to_value(report.published)},
          {"dateline", published_to_value(report.dateline)},
          {"place", optional_id(report.place)},
          {"event", optional_id(report.event)},
          {"origin", optional_id(report.origin)},
          {"furniture", furniture_to_value(report.furniture)}};
}

Json origin_to_value(const Comparison& comparison, std::size_t index) {
  const auto& origin = comparison.origins[index];
  return {
      {"id", label(OriginId(index))}, {"name", optional_text(origin.name)}, {"reports", ids(origin.reports)}, {"evidence", name(origin.evidence)}};
}

Json entity_to_value(const Comparison& comparison, std::size_t index) {
  const auto& entity = comparison.entities[index];
  Json because = Json::array();
  for (const auto& form : entity.because) because.push_back({{"form", form.form}, {"evidence", name(form.evidence)}});
  return {
      {"id", label(EntityId(index))}, {"kind", name(entity.kind)}, {"name", entity.name}, {"names", entity.names}, {"because", std::move(because)}};
}

Json statement_to_value(const Comparison& comparison, std::size_t index) {
  const auto& statement = comparison.statements[index];
  return {{"id", label(StatementId(index))},
          {"report", label(statement.report)},
          {"span", span_to_value(statement.span)},
          {"text", comparison.text(statement.report, statement.span)},
          {"kind", name(statement.kind)},
          {"speaker", optional_id(statement.speaker)},
          {"source", optional_id(statement.source)},
          {"polarity", name(statement.polarity)},
          {"modality", name(statement.modality)},
          {"times", times_to_value(comparison, statement)},
          {"quantities", quantities_to_value(comparison, statement)},
          {"mentions", mentions_to_value(statement)},
          {"quotes", quotes_to_value(comparison, statement)}};
}

Json event_to_value(const Comparison& comparison, std::size_t index) {
  const auto& event = comparison.events[index];
  return {{"id", label(EventId(index))},
          {"label", event.label},
          {"date", event.date.empty() ? Json(nullptr) : Json(iso(event.date))},
          {"place", optional_id(event.place)},
          {"participants", ids(event.participants)},
          {"reports", ids(event.reports)},
          {"statements", ids(event.statements)}};
}

Json cluster_to_value(const Comparison& comparison, std::size_t index) {
  const auto& cluster = comparison.clusters[index];
  return {{"id", label(ClusterId(index))},   {"event", optional_id(cluster.event)}, {"statements", ids(cluster.statements)},
          {"reports", ids(cluster.reports)}, {"origins", ids(cluster.origins)},     {"stance", name(cluster.stance)}};
}

Json link_to_value(const Comparison& comparison, std::size_t index) {
  const auto& link = comparison.links[index];
  Json aspects = Json::array();
  for (const auto aspect : link.aspects) aspects.push_back(name(aspect));
  return {{"a", label(link.a)},
          {"b", label(link.b)},
          {"similarity", rounded(link.similarity)},
          {"relation", name(link.relation)},
          {"aspects", std::move(aspects)}};
}

Json discrepancy_to_value(const Comparison& comparison, std::size_t index) {
  const auto& discrepancy = comparison.discrepancies[index];
  Json sides = Json::array();
  for (const auto& side : discrepancy.sides) sides.push_back(side_to_value(comparison, side));
  return {{"id", discrepancy_label(index)}, {"aspect", name(discrepancy.aspect)},          {"severity", name(discrepancy.severity)},
          {"rule", discrepancy.rule},       {"cluster", optional_id(discrepancy.cluster)}, {"event", optional_id(discrepancy.event)},
          {"sides", std::move(sides)},      {"explanation", discrepancy.explanation},      {"confidence", rounded(discrepancy.confidence)}};
}

Json unresolved_to_value(const Comparison& comparison, std::size_t index) {
  const auto& unresolved = comparison.unresolved[index];
  return {{"report", label(unresolved.report)},
          {"span", span_to_value(unresolved.span)},
          {"text", comparison.text(unresolved.report, unresolved.span)},
          {"kind", name(unresolved.kind)},
          {"reason", unresolved.reason}};
}

Json settings_to_value(const Comparison& comparison) {
  Json options = Json::object();
  for (const auto& setting : comparison.settings) options[setting.name] = setting.value;
  return {{"version", comparison.version}, {"options", std::move(options)}};
}

}  // namespace dateline::report
