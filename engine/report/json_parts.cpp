// In: one element of a Comparison. Out: its JSON object. Proved by tests/report_test.cpp.
#include "report/json_parts.hpp"

#include <algorithm>

#include "lexicon/table.hpp"
#include "report/outline.hpp"

namespace dateline::report {
namespace {

// A report in a language without a pack is read with what Unicode gives, numbers, ISO dates and names, and its object says so.
bool has_pack(const std::string& language) {
  const auto& packs = lexicon::languages();
  return std::find(packs.begin(), packs.end(), language) != packs.end();
}

template <class Of>
void ids(JsonWriter& json, std::string_view name, const std::vector<Id<Of>>& list) {
  json.list(name, list, [&](Id<Of> id) { json.value(label(id)); });
}

void published(JsonWriter& json, std::string_view name, const std::optional<Published>& published) {
  json.key(name);
  if (!published) return json.null();
  json.open_object();
  json.member("date", iso(published->date));
  json.member("text", published->text);
  json.key("span");
  if (published->span.size() == 0) {
    json.null();
  } else {
    json.value(published->span);
  }
  json.close_object();
}

void furniture(JsonWriter& json, const std::vector<Furniture>& furniture) {
  json.list("furniture", furniture, [&](const Furniture& piece) {
    json.open_object();
    json.member("span", piece.span);
    json.member("kind", name(piece.kind));
    json.close_object();
  });
}

void times(JsonWriter& json, const Comparison& comparison, const Statement& statement) {
  json.list("times", statement.times, [&](const Time& time) {
    json.open_object();
    json.member("text", comparison.text(statement.report, time.span));
    json.member("span", time.span);
    json.member("value", iso(time.value));
    json.member("grain", name(grain(time.value.start.empty() ? time.value.end : time.value.start)));
    json.member("because", time.because);
    json.close_object();
  });
}

void quantities(JsonWriter& json, const Comparison& comparison, const Statement& statement) {
  json.list("quantities", statement.quantities, [&](const Quantity& quantity) {
    json.open_object();
    json.member("text", comparison.text(statement.report, quantity.span));
    json.member("span", quantity.span);
    json.member("value", quantity.value);
    json.key("upper");
    if (quantity.upper) {
      json.value(*quantity.upper);
    } else {
      json.null();
    }
    json.member("unit", quantity.unit);
    json.key("of");
    if (quantity.of.empty()) {
      json.null();
    } else {
      json.value(quantity.of);
    }
    json.member("bound", name(quantity.bound));
    json.close_object();
  });
}

void mentions(JsonWriter& json, const Statement& statement) {
  json.list("mentions", statement.mentions, [&](const Mention& mention) {
    json.open_object();
    json.member("entity", label(mention.entity));
    json.member("span", mention.span);
    json.close_object();
  });
}

void quotes(JsonWriter& json, const Comparison& comparison, const Statement& statement) {
  json.list("quotes", statement.quotes, [&](const Quote& quote) {
    json.open_object();
    json.member("span", quote.span);
    json.member("text", comparison.text(statement.report, quote.span));
    json.member("speaker", quote.speaker);
    if (!quote.language.empty()) json.member("language", quote.language);
    json.close_object();
  });
}

void sides(JsonWriter& json, const Comparison& comparison, const std::vector<Side>& sides) {
  json.list("sides", sides, [&](const Side& side) {
    json.open_object();
    json.member("value", side.value);
    ids(json, "reports", side.reports);
    ids(json, "statements", side.statements);
    json.list("quotes", side.quotes, [&](const SideQuote& quote) {
      json.open_object();
      json.member("report", label(quote.report));
      json.member("span", quote.span);
      json.member("text", comparison.text(quote.report, quote.span));
      json.close_object();
    });
    json.close_object();
  });
}

}  // namespace

void write_report(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Report& report = comparison.reports[index];
  json.open_object();
  json.member("id", label(ReportId(index)));
  json.member("path", report.path);
  json.member("sha256", report.sha256);
  json.member("outlet", report.outlet);
  json.list("credits", report.credits, [&](const std::string& credit) { json.value(credit); });
  json.member("byline", report.byline);
  json.member("title", report.title);
  json.member("language", report.language);
  if (!has_pack(report.language)) json.member("reading", std::string_view("unicode-only"));
  published(json, "published", report.published);
  published(json, "dateline", report.dateline);
  json.member("place", report.place);
  json.member("event", report.event);
  json.member("origin", report.origin);
  furniture(json, report.furniture);
  json.close_object();
}

void write_origin(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Origin& origin = comparison.origins[index];
  json.open_object();
  json.member("id", label(OriginId(index)));
  json.member("name", origin.name);
  ids(json, "reports", origin.reports);
  json.member("evidence", name(origin.evidence));
  json.close_object();
}

void write_entity(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Entity& entity = comparison.entities[index];
  json.open_object();
  json.member("id", label(EntityId(index)));
  json.member("kind", name(entity.kind));
  json.member("name", entity.name);
  json.list("names", entity.names, [&](const std::string& each) { json.value(each); });
  json.list("because", entity.because, [&](const FormEvidence& form) {
    json.open_object();
    json.member("form", form.form);
    json.member("evidence", name(form.evidence));
    json.close_object();
  });
  json.close_object();
}

void write_statement(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Statement& statement = comparison.statements[index];
  json.open_object();
  json.member("id", label(StatementId(index)));
  json.member("report", label(statement.report));
  json.member("span", statement.span);
  json.member("text", comparison.text(statement.report, statement.span));
  json.member("kind", name(statement.kind));
  json.member("speaker", statement.speaker);
  if (!statement.speakers.empty()) ids(json, "speakers", statement.speakers);
  json.member("source", statement.source);
  json.member("polarity", name(statement.polarity));
  json.member("modality", name(statement.modality));
  times(json, comparison, statement);
  quantities(json, comparison, statement);
  mentions(json, statement);
  quotes(json, comparison, statement);
  json.close_object();
}

void write_event(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Event& event = comparison.events[index];
  json.open_object();
  json.member("id", label(EventId(index)));
  json.member("label", event.label);
  json.key("date");
  if (event.date.empty()) {
    json.null();
  } else {
    json.value(iso(event.date));
  }
  json.member("place", event.place);
  ids(json, "participants", event.participants);
  ids(json, "reports", event.reports);
  ids(json, "statements", event.statements);
  json.close_object();
}

void write_cluster(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Cluster& cluster = comparison.clusters[index];
  json.open_object();
  json.member("id", label(ClusterId(index)));
  json.member("event", cluster.event);
  ids(json, "statements", cluster.statements);
  ids(json, "reports", cluster.reports);
  ids(json, "origins", cluster.origins);
  json.member("stance", name(cluster.stance));
  json.member("confidence", rounded(cluster.confidence));
  json.close_object();
}

void write_link(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Link& link = comparison.links[index];
  json.open_object();
  json.member("a", label(link.a));
  json.member("b", label(link.b));
  json.member("similarity", rounded(link.similarity));
  json.member("relation", name(link.relation));
  json.list("aspects", link.aspects, [&](Aspect aspect) { json.value(name(aspect)); });
  json.close_object();
}

void write_discrepancy(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Discrepancy& discrepancy = comparison.discrepancies[index];
  json.open_object();
  json.member("id", discrepancy_label(index));
  json.member("aspect", name(discrepancy.aspect));
  json.member("severity", name(discrepancy.severity));
  json.member("rule", discrepancy.rule);
  json.member("cluster", discrepancy.cluster);
  json.member("event", discrepancy.event);
  sides(json, comparison, discrepancy.sides);
  json.member("explanation", discrepancy.explanation);
  json.member("confidence", rounded(discrepancy.confidence));
  json.close_object();
}

void write_unresolved(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const Unresolved& unresolved = comparison.unresolved[index];
  json.open_object();
  json.member("report", label(unresolved.report));
  json.member("span", unresolved.span);
  json.member("text", comparison.text(unresolved.report, unresolved.span));
  json.member("kind", name(unresolved.kind));
  json.member("reason", unresolved.reason);
  json.close_object();
}

void write_settings(JsonWriter& json, const Comparison& comparison) {
  json.open_object();
  json.member("version", comparison.version);
  json.key("options");
  json.open_object();
  for (const Setting& setting : comparison.settings) json.member(setting.name, setting.value);
  json.close_object();
  json.close_object();
}

void write_decision(JsonWriter& json, const Comparison& comparison, std::size_t index) {
  const DecisionOutcome& outcome = comparison.decisions[index];
  const Decision& decision = outcome.decision;
  json.open_object();
  json.member("line", static_cast<std::uint32_t>(decision.line));
  json.member("decision", name(decision.kind));
  json.key("aspect");
  if (decision.aspect) {
    json.value(name(*decision.aspect));
  } else {
    json.null();
  }
  json.list("places", decision.anchors, [&](const DecisionAnchor& anchor) {
    json.open_object();
    json.member("report", anchor.report);
    json.member("words", anchor.words);
    json.close_object();
  });
  json.member("by", decision.by);
  json.member("why", decision.why);
  json.member("state", outcome.applied ? "applied" : "stale");
  json.member("reason", outcome.applied ? std::optional<std::string>() : std::optional<std::string>(outcome.reason));
  ids(json, "statements", outcome.statements);
  json.close_object();
}

}  // namespace dateline::report
