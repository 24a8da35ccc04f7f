// All readings -> one world. The stage on one page. Proved by tests/resolve_test.cpp.
#include "resolve/resolve.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "extract/names_lexicon.hpp"

namespace dateline::resolve {
namespace {

using extract::Draft;
using extract::NameMention;
using extract::Reading;
using extract::Voice;

class Resolver {
 public:
  Resolver(std::vector<Reading> readings, const NamesFile& names) : names_(names) { world_.readings = std::move(readings); }

  Resolved run() {
    std::vector<ReportMentions> mentions;
    for (const Reading& r : world_.readings) mentions.push_back({&r.page.text, r.page.report.language, r.mentions, utterances_of(r), voices_of(r)});
    world_.entities = resolve_entities(mentions, names_);
    Origins found = find_origins(world_.readings);
    world_.out.origins = std::move(found.origins);
    world_.near_copies = std::move(found.near_copies);
    for (std::size_t r = 0; r < world_.readings.size(); ++r) report(r, found.of_report[r]);
    world_.out.entities = std::move(world_.entities.entities);
    return std::move(world_);
  }

 private:
  static std::vector<Utterance> utterances_of(const Reading& reading) {
    std::vector<Utterance> out;
    for (const Draft& draft : reading.statements) {
      for (const extract::QuoteDraft& quote : draft.quotes) {
        if (quote.speech && (out.empty() || out.back().words.last <= quote.tokens.first)) out.push_back({quote.tokens, quote.speaker.mention});
      }
    }
    return out;
  }

  // Who speaks under a description, each once: one that is no name, or no mention at all.
  static std::vector<Described> voices_of(const Reading& reading) {
    std::map<std::uint32_t, Described> out;
    const auto add = [&](const Voice& voice, std::uint32_t sentence) {
      if (voice.words.empty()) return;
      if (voice.mention != extract::no_mention && reading.mentions[voice.mention].what == extract::MentionKind::name) return;
      out.try_emplace(voice.words.first, Described{voice.words, sentence});
    };
    for (const Draft& draft : reading.statements) {
      const auto sentence_of = [&](const Voice& voice) {
        const auto& s = reading.sentences;
        const auto at = std::partition_point(s.begin(), s.end(), [&](text::TokenRange each) { return each.last <= voice.words.first; });
        return at == s.end() ? draft.sentence : static_cast<std::uint32_t>(at - s.begin());
      };
      add(draft.speaker, sentence_of(draft.speaker));
      for (const extract::QuoteDraft& quote : draft.quotes) add(quote.speaker, sentence_of(quote.speaker));
    }
    std::vector<Described> voices;
    for (const auto& [first, voice] : out) voices.push_back(voice);
    return voices;
  }

  // A spokesman without a name speaks for his body, and so do the leaders of a body that is no state.
  EntityId speaker(std::size_t r, const Voice& voice) const {
    const EntityId id = entity(r, voice.mention);
    if (voice.mention == extract::no_mention && !voice.words.empty()) {
      const auto meant = world_.entities.of_voice[r].find(voice.words.first);
      return meant == world_.entities.of_voice[r].end() ? EntityId() : meant->second;
    }
    if (id || voice.mention == extract::no_mention) return id;
    const NameMention& m = world_.readings[r].mentions[voice.mention];
    if (m.what != extract::MentionKind::role || m.role_of == extract::no_mention || !extract::speaks_for_body(m.role)) return id;
    const bool state = world_.readings[r].mentions[m.role_of].kind == EntityKind::place;
    return state && !extract::is_office(m.role) ? id : entity(r, m.role_of);
  }

  // "Theo hai nhà ngoại giao": the two of whom the report has told.
  std::vector<EntityId> speakers(std::size_t r, const Voice& voice) const {
    if (voice.mention != extract::no_mention || voice.words.empty()) return {};
    const std::vector<NameMention>& mentions = world_.readings[r].mentions;
    for (const auto& [mention, two] : world_.entities.two[r]) {
      if (mentions[mention].full.first == voice.words.first) return {two.begin(), two.end()};
    }
    return {};
  }

  EntityId entity(std::size_t r, std::uint32_t mention) const {
    return mention == extract::no_mention ? EntityId() : world_.entities.of_mention[r][mention];
  }

  void report(std::size_t r, OriginId origin) {
    Reading& reading = world_.readings[r];
    Report out = reading.page.report;
    out.origin = origin;
    world_.out.reports.push_back(std::move(out));
    AnchoredTimes anchored = anchor_times(reading);
    world_.page_in_doubt.push_back(anchored.page_in_doubt);
    const auto first = static_cast<std::uint32_t>(world_.statements.size());
    for (std::size_t i = 0; i < reading.statements.size(); ++i) statement(r, reading.statements[i], std::move(anchored.of_statement[i]));
    world_.of_report.push_back({first, static_cast<std::uint32_t>(world_.statements.size())});
    leftovers(r);
  }

  void statement(std::size_t r, const Draft& draft, std::vector<ResolvedTime> times) {
    const text::Text& text = world_.readings[r].page.text;
    ResolvedStatement resolved;
    resolved.draft = &draft;
    resolved.times = std::move(times);
    resolved.speaker = speaker(r, draft.speaker);
    resolved.source = speaker(r, draft.source);
    Statement out;
    out.report = ReportId(r);
    out.span = text.span(draft.tokens);
    out.kind = draft.kind;
    out.speaker = resolved.speaker;
    out.speakers = speakers(r, draft.speaker);
    out.source = resolved.source;
    out.polarity = draft.polarity;
    out.modality = draft.modality;
    for (const ResolvedTime& t : resolved.times) out.times.push_back({text.span(t.expression.tokens), t.value, t.because});
    std::erase_if(resolved.times, [](const ResolvedTime& t) { return t.expression.recurring; });
    for (const values::QuantityExpression& q : draft.quantities) {
      out.quantities.push_back({text.span(q.tokens), q.value, q.upper, q.unit, values::counted(text, q), q.bound});
    }
    resolved.entities.reserve(draft.mentions.size());
    out.mentions.reserve(draft.mentions.size());
    for (const std::uint32_t m : draft.mentions) {
      const EntityId id = entity(r, m);
      resolved.entities.push_back(id);
      if (id) out.mentions.push_back({id, text.span(world_.readings[r].mentions[m].tokens)});
    }
    for (const extract::QuoteDraft& q : draft.quotes) {
      const text::TokenRange inside{std::max(q.tokens.first, draft.tokens.first), std::min(q.tokens.last, draft.tokens.last)};
      if (!inside.empty() && inside.first < inside.last)
        out.quotes.push_back({text.span(inside), q.speech ? speaker(r, q.speaker) : EntityId(), q.language});
    }
    world_.out.statements.push_back(std::move(out));
    world_.statements.push_back(std::move(resolved));
  }

  void leftovers(std::size_t r) {
    const Reading& reading = world_.readings[r];
    std::set<std::uint32_t> speakers;
    for (const Draft& draft : reading.statements) {
      if (draft.speaker && !speaker(r, draft.speaker)) speakers.insert(draft.speaker.mention);
    }
    for (const std::uint32_t m : world_.entities.unresolved[r]) {
      const NameMention& mention = reading.mentions[m];
      if (mention.what == extract::MentionKind::plural) continue;
      const UnresolvedKind kind = speakers.contains(m) ? UnresolvedKind::speaker : UnresolvedKind::name;
      world_.out.unresolved.push_back({ReportId(r), reading.page.text.span(mention.tokens), kind, "nobody in the report fits clearly"});
    }
    for (const Draft& draft : reading.statements) {
      for (const values::TimeExpression& t : draft.times) {
        if (!draft.tokens.contains(t.tokens.first) || t.anniversary_or_name || t.anchor != values::Anchor::page || reading.page.report.published ||
            reading.page.report.dateline)
          continue;
        world_.out.unresolved.push_back({ReportId(r), reading.page.text.span(t.tokens), UnresolvedKind::date, "the page has no date to count from"});
      }
    }
  }

  const NamesFile& names_;
  Resolved world_;
};

}  // namespace

Resolved resolve(std::vector<Reading> readings, const NamesFile& names) { return Resolver(std::move(readings), names).run(); }

}  // namespace dateline::resolve
