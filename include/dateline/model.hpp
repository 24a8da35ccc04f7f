/// The result of a comparison, as one value. Every view (text, JSON, HTML, graph) is made from a Comparison and nothing else.
/// The terms are those of the field: report, statement, mention, entity, event (coreference), cluster, link, discrepancy.
/// Standard library only. The JSON form of it is described beside report.hpp.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/when.hpp"

namespace dateline {

/// A typed index into one vector of a Comparison. Default: none.
template <class Of>
struct Id {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value = none;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}
  constexpr explicit operator bool() const { return value != none; }
  constexpr std::size_t index() const { return value; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

struct Report;
struct Origin;
struct Entity;
struct Statement;
struct Event;
struct Cluster;
struct Discrepancy;
using ReportId = Id<Report>;
using OriginId = Id<Origin>;
using EntityId = Id<Entity>;
using StatementId = Id<Statement>;
using EventId = Id<Event>;
using ClusterId = Id<Cluster>;

/// Half-open byte range [begin, end) of a report's text, on code points.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

enum class FurnitureKind : std::uint8_t { related, caption, credit, navigation, comment, advert };

/// A part of the page that is not the article. It stays in the text and makes no statement (a caption makes statements of kind `caption`).
struct Furniture {
  Span span;
  FurnitureKind kind = FurnitureKind::related;
};

/// What the page says of its own time.
struct Published {
  When date;
  std::string text;  ///< as written
  Span span;         ///< empty where it stands in no span of the text (an option, or HTML metadata)
};

struct Report {
  std::string path;
  std::string sha256;  ///< of the file's bytes, lower-case hexadecimal
  std::string text;    ///< valid UTF-8; of a .txt file in UTF-8 the file's own bytes
  std::optional<std::string> outlet;
  std::vector<std::string> credits;
  std::optional<std::string> byline;
  std::optional<std::string> title;
  Span title_span;                     ///< empty where there is no title in the text
  std::string language;                ///< ISO 639-1; "und" where it cannot be told
  std::optional<Published> published;  ///< the page's date
  std::optional<Published> dateline;   ///< an agency dateline inside the text: "HÀ NỘI, 12/3 (TTXVN) -"
  EntityId place;                      ///< of the dateline
  EventId event;                       ///< what the report is mainly about
  OriginId origin;
  std::vector<Furniture> furniture;  ///< by place, not overlapping
};

enum class OriginEvidence : std::uint8_t { none, credit, copied_text };

/// Who first wrote a text. Reports of one origin count once.
struct Origin {
  std::optional<std::string> name;
  std::vector<ReportId> reports;
  OriginEvidence evidence = OriginEvidence::none;
};

enum class EntityKind : std::uint8_t { person, place, organisation };
enum class NameEvidence : std::uint8_t { gloss, names_file, gazetteer, cldr, sound, context };

/// Why a form was taken for a name of the entity.
struct FormEvidence {
  std::string form;
  NameEvidence evidence = NameEvidence::context;
};

struct Entity {
  EntityKind kind = EntityKind::person;
  std::string name;                   ///< the form that a reader would look up: Latin where one is known
  std::vector<std::string> names;     ///< every form seen, sorted, once each
  std::vector<FormEvidence> because;  ///< one for each form that is not the name itself
};

enum class Bound : std::uint8_t { exact, about, at_least, at_most, above, below };

/// A number with what it measures, in base units (people, metres, seconds, square metres, percent, the currency's own unit).
struct Quantity {
  Span span;
  double value = 0;
  std::optional<double> upper;  ///< the other end of a range
  std::string unit;             ///< base unit: "" for a count, "m", "s", "m2", "kg", "%", "VND", "degC", ...
  std::string of;               ///< what is counted or measured, as written; empty where it is not said
  Bound bound = Bound::exact;
};

struct Time {
  Span span;
  When value;
  std::string because;  ///< how the value was found, in a few words
};

struct Mention {
  EntityId entity;
  Span span;
};

struct Quote {
  Span span;  ///< of the quoted words, without the marks
  EntityId speaker;
  std::string language{};  ///< ISO 639-1 where the words are of another language than the report; else empty
};

enum class StatementKind : std::uint8_t { narration, direct_quote, indirect_quote, caption, headline };
enum class Polarity : std::uint8_t { affirmed, negated };
enum class Modality : std::uint8_t { asserted, planned, possible, required };

/// One claim that an article makes: a sentence, or a clause of it.
struct Statement {
  ReportId report;
  Span span;
  StatementKind kind = StatementKind::narration;
  EntityId speaker;                ///< who says it
  std::vector<EntityId> speakers;  ///< who say it together ("theo hai nhà ngoại giao"); empty where one does, or nobody is known
  EntityId source;                 ///< whom the outlet cites for it
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<Time> times;
  std::vector<Quantity> quantities;
  std::vector<Mention> mentions;
  std::vector<Quote> quotes;
};

struct Event {
  std::string label;
  When date;  ///< empty where unknown
  EntityId place;
  std::vector<EntityId> participants;
  std::vector<ReportId> reports;
  std::vector<StatementId> statements;
};

enum class Stance : std::uint8_t { single_source, same_origin, agree, refine, diverge, contradict };

struct Cluster {
  EventId event;
  std::vector<StatementId> statements;
  std::vector<ReportId> reports;
  std::vector<OriginId> origins;
  Stance stance = Stance::single_source;
  double confidence = 1;  ///< how surely its statements make one claim, 0 to 1: that of the one which is linked worst, by its best link
};

enum class Relation : std::uint8_t { agree, refine, diverge, contradict };
enum class Aspect : std::uint8_t { dateline, date, place, quantity, participant, attribution, quotation, polarity, modality };

struct Link {
  StatementId a, b;
  double similarity = 0;  ///< cosine of the two TF-IDF rows, 0 to 1
  Relation relation = Relation::agree;
  std::vector<Aspect> aspects;  ///< on which they differ, in the order of Aspect
};

enum class Severity : std::uint8_t { note, divergence, contradiction };

struct SideQuote {
  ReportId report;
  Span span;
};

/// What some of the reports say, where others say another thing.
struct Side {
  std::string value;  ///< in the canonical form: ISO 8601, a plain number in base units, an entity's name, affirmed, planned, quoted words
  std::vector<ReportId> reports;
  std::vector<StatementId> statements;
  std::vector<SideQuote> quotes;
};

struct Discrepancy {
  Aspect aspect = Aspect::quantity;
  Severity severity = Severity::contradiction;
  std::string rule;  ///< the name of the rule that fired, stable: "quantity.bounds-apart"
  ClusterId cluster;
  EventId event;
  std::vector<Side> sides;  ///< two or more, with different values
  std::string explanation;  ///< plain words, in the language of the settings
  double confidence = 0;    ///< 0 to 1
};

enum class UnresolvedKind : std::uint8_t { date, speaker, number, name };

/// What was seen and could not be read.
struct Unresolved {
  ReportId report;
  Span span;
  UnresolvedKind kind = UnresolvedKind::date;
  std::string reason;
};

enum class DecisionKind : std::uint8_t {
  same,            ///< two places make the same claim
  not_comparable,  ///< two places make different claims
  no_discrepancy,  ///< what parts two places is no discrepancy; or what was found at one place
};

/// Words of a report, as somebody quotes them.
struct DecisionAnchor {
  std::string report;    ///< its path, or the end of it behind a slash
  std::size_t line = 0;  ///< where they stood, from 1; 0: not said
  std::string words;
};

/// What somebody has decided about two places, or about one.
struct Decision {
  DecisionKind kind = DecisionKind::no_discrepancy;
  std::optional<Aspect> aspect;  ///< of a discrepancy that is none; every aspect where it is not said
  std::vector<DecisionAnchor> anchors;
  std::string by, why;
  std::size_t line = 0;  ///< of the decisions file
};

/// A decision and what became of it.
struct DecisionOutcome {
  Decision decision;
  bool applied = false;
  std::string reason;                   ///< why it was not applied, in plain words; empty where it was
  std::vector<StatementId> statements;  ///< at which it was found, by anchor: the first statement of each that was found
};

/// What a former result holds against this one.
struct Since {
  std::string baseline;   ///< the file of the former result
  std::size_t known = 0;  ///< discrepancies that stood there already and were left out
  std::size_t gone = 0;   ///< discrepancies of there that are no more
};

/// A setting that the user changed, as written: {"ui", "vi"}.
struct Setting {
  std::string name, value;
};

struct Comparison {
  std::string version;
  std::vector<Setting> settings;
  std::vector<Report> reports;
  std::vector<Origin> origins;
  std::vector<Entity> entities;
  std::vector<Statement> statements;
  std::vector<Event> events;
  std::vector<Cluster> clusters;
  std::vector<Link> links;
  std::vector<Discrepancy> discrepancies;
  std::vector<Unresolved> unresolved;
  std::vector<DecisionOutcome> decisions;  ///< in the order of the decisions file
  std::optional<Since> since;              ///< where the result was held against a former one

  const Report& of(ReportId id) const { return reports[id.index()]; }
  const Origin& of(OriginId id) const { return origins[id.index()]; }
  const Entity& of(EntityId id) const { return entities[id.index()]; }
  const Statement& of(StatementId id) const { return statements[id.index()]; }
  const Event& of(EventId id) const { return events[id.index()]; }
  const Cluster& of(ClusterId id) const { return clusters[id.index()]; }
  /// The bytes of a span of a report, literally.
  std::string_view text(ReportId report, Span span) const { return std::string_view(of(report).text).substr(span.begin, span.size()); }
};

/// The words that the JSON output uses: "direct-quote", "at-least", "contradiction", ...
std::string_view name(FurnitureKind);
std::string_view name(OriginEvidence);
std::string_view name(EntityKind);
std::string_view name(NameEvidence);
std::string_view name(Bound);
std::string_view name(StatementKind);
std::string_view name(Polarity);
std::string_view name(Modality);
std::string_view name(Stance);
std::string_view name(Relation);
std::string_view name(Aspect);
std::string_view name(Severity);
std::string_view name(UnresolvedKind);
std::string_view name(DecisionKind);
std::string_view name(Grain);

/// The printed id: a letter for the kind and the index from 1: r1 (report), o1 (origin), e1 (entity), s1 (statement), v1 (event), c1 (cluster).
std::string label(ReportId);
std::string label(OriginId);
std::string label(EntityId);
std::string label(StatementId);
std::string label(EventId);
std::string label(ClusterId);

}  // namespace dateline
