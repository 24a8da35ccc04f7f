// Deeds side by side -> whether they may be one. Proved by tests/rules_test.cpp.
#include "relate/one_deed.hpp"

#include <algorithm>

namespace dateline::relate {
namespace {

using cluster::Deed;

class Things {
 public:
  explicit Things(const AlignmentContext& context) : context_(context), world_(context.world) {}

  const text::Text& text(const Deed& deed) const { return world_.text(world_.out.of(deed.statement).report); }

  // "the Marlowe Prize", "Chủ tịch Liên đoàn": the name that the thing is called by or belongs to.
  EntityId name_of_thing(const Deed& deed) const {
    constexpr std::uint32_t beside = 2;
    const extract::Reading& reading = world_.reading(world_.out.of(deed.statement).report);
    const auto& all = world_.statements[deed.statement.index()];
    for (std::size_t k = 0; k < all.entities.size() && !deed.thing.empty(); ++k) {
      const extract::NameMention& m = reading.mentions[all.draft->mentions[k]];
      if (!all.entities[k] || all.entities[k] == deed.doer || m.what != extract::MentionKind::name) continue;
      if (m.full.first <= deed.thing.last + beside && m.full.last + 1 >= deed.thing.first) return all.entities[k];
    }
    return {};
  }

  bool one_language(const Deed& x, const Deed& y) const {
    return world_.out.of(world_.out.of(x.statement).report).language == world_.out.of(world_.out.of(y.statement).report).language;
  }

  std::vector<std::string> words(const Deed& deed, text::TokenRange range) const {
    std::vector<std::string> out;
    for (std::uint32_t at = range.first; at < range.last; ++at) out.emplace_back(text(deed)[at].lower);
    return out;
  }

  // "Chủ tịch HĐND": capitals right behind an office.
  std::string letters(const Deed& deed) const {
    const bool capitals = !deed.office.empty() && deed.thing.last < text(deed).size() && text(deed)[deed.thing.last].capitals;
    return capitals ? std::string(text(deed)[deed.thing.last].lower) : std::string();
  }

  bool in_time(const Deed& deed, std::uint32_t at) const {
    const auto& times = world_.statements[deed.statement.index()].times;
    return std::any_of(times.begin(), times.end(), [&](const resolve::ResolvedTime& time) { return time.expression.tokens.contains(at); });
  }

  // "gói XL-03", "100 m": numbers beside the thing, by which it is told from others of its kind; sorted.
  std::vector<std::string> labels(const Deed& deed) const {
    constexpr std::uint32_t reach = 5;
    std::vector<std::string> out;
    for (std::uint32_t at = deed.thing.last; !deed.thing.empty() && at < deed.thing.last + reach && at < text(deed).size(); ++at) {
      if (text(deed)[at].is(",") || text(deed)[at].is(".")) break;
      if (text(deed)[at].kind == text::TokenKind::number && !in_time(deed, at)) out.emplace_back(text(deed)[at].lower);
    }
    return out;
  }

  // Distances that the sentence tells: "42 km", "nội dung 100 m".
  std::vector<double> distances(const Deed& deed) const {
    std::vector<double> out;
    for (const values::QuantityExpression& q : world_.statements[deed.statement.index()].draft->quantities) {
      if (q.dimension == values::Dimension::length || q.dimension == values::Dimension::mass) out.push_back(q.value);
    }
    return out;
  }

  // The things of the vocabulary between the words of the deed and the doer, or before them: "tài xế xe tải X", "taxi driver X".
  std::vector<lexicon::Concept> things_between(const Deed& deed) const {
    constexpr std::uint32_t reach = 6, before = 1;
    const std::uint32_t end = world_.reading(world_.out.of(deed.statement).report).mentions[deed.mention].tokens.first;
    std::vector<lexicon::Concept> out;
    if (!deed.pointed_at || end < deed.words.last || end - deed.words.last > reach) return out;
    for (const extract::Term& term : world_.statements[deed.statement.index()].draft->terms) {
      const bool between = term.tokens.first + before >= deed.words.first && term.tokens.first < end;
      if (between && term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::thing) out.push_back(term.concept_id);
    }
    // "taxi driver" is one word of the vocabulary; its own first word is another.
    if (deed.words.first > 0) {
      const text::Token& modifier = text(deed)[deed.words.first - 1];
      const auto known = lexicon::concept_phrases(world_.out.of(world_.out.of(deed.statement).report).language).longest_stemmed({&modifier, 1}, 0);
      if (known && lexicon::concept_class(*known.value) == lexicon::ConceptClass::thing) out.push_back(*known.value);
    }
    return out;
  }

  template <class T>
  static bool apart(const std::vector<T>& x, const std::vector<T>& y) {
    return !x.empty() && !y.empty() &&
           std::none_of(x.begin(), x.end(), [&](const T& each) { return std::find(y.begin(), y.end(), each) != y.end(); });
  }

  // Two prizes, two lots of one tender, two races, the drivers of two cars.
  bool of_other_things(const Deed& x, const Deed& y) const {
    const EntityId a = name_of_thing(x), b = name_of_thing(y);
    if (a && b && !could_be_one(world_, a, b)) return true;
    // "to lead the National Bank" is one office with "governor of the National Bank", and with no other.
    if (x.office != y.office && !(a && b)) return true;
    const bool goals = cluster::deed_kinds()[x.kind].name == "goal" && !x.sole && !y.sole;
    if (one_language(x, y) && apart(words(x, x.category), words(y, y.category))) return true;
    const std::string of_a = letters(x), of_b = letters(y);
    if (!of_a.empty() && !of_b.empty() && of_a != of_b) return true;
    return goals || distinct(x, y) || apart(labels(x), labels(y)) || apart(distances(x), distances(y)) || apart(things_between(x), things_between(y));
  }

  // "giải nhất nam", "giải nhất nữ".
  bool distinct(const Deed& x, const Deed& y) const {
    const auto &a = context_.facts[x.statement.index()].things, &b = context_.facts[y.statement.index()].things;
    return std::any_of(a.begin(), a.end(), [&](lexicon::Concept c) {
      return std::any_of(b.begin(), b.end(), [&](lexicon::Concept d) { return lexicon::distinct(c, d); });
    });
  }

 private:
  const AlignmentContext& context_;
  const resolve::Resolved& world_;
};

}  // namespace

bool one_doer(const Deed& deed) { return cluster::deed_kinds()[deed.kind].one || deed.pointed_at; }

bool one_deed(const Deed& x, const Deed& y) {
  const auto heads = [](const Deed& deed) { return deed.office == cluster::heads_body; };
  return x.kind == y.kind && x.title == y.title && (x.office == y.office || (!x.office.empty() && !y.office.empty() && (heads(x) || heads(y))));
}

bool of_other_things(const AlignmentContext& context, const Deed& x, const Deed& y) { return Things(context).of_other_things(x, y); }

bool deeds_apart(const PairView& pair, EntityId x, EntityId y) {
  bool any = false;
  for (const Deed& a : pair.facts_a().deeds) {
    for (const Deed& b : pair.facts_b().deeds) {
      if (a.doer != x || b.doer != y || !one_doer(a) || !one_doer(b)) continue;
      if (one_deed(a, b) && !of_other_things(pair.context, a, b)) return false;
      any = true;
    }
  }
  return any;
}

}  // namespace dateline::relate
