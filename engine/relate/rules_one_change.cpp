// Sentences that two reports share word for word but for one thing: a name, a number, a word of negation or of mood. What they tell need stand in no
// table of acts. Proved by tests/rules_test.cpp and tests/worlds_test.cpp.
#include <algorithm>

#include "extract/cues.hpp"
#include "relate/difference.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

// Longer sentences are not laid side by side, and of the longer one's words so many tenths at least are common.
constexpr std::size_t longest = 120;
constexpr std::size_t common_tenths = 6;
constexpr std::size_t least_common = 3;
constexpr std::size_t most_changed = 4;

enum class ItemKind : std::uint8_t { word, function, number, negation, mood, name, value, time };

// A word or a small phrase, or what is compared by its value: a name by its entity, a time, a quantity.
struct Item {
  std::uint64_t key = 0;
  text::TokenRange tokens;
  ItemKind kind = ItemKind::word;
  EntityId entity;
  extract::Mood mood = extract::Mood::fact;  // of a word of mood
  const resolve::ResolvedTime* time = nullptr;
};

class Sentence {
 public:
  Sentence(const PairView& pair, StatementId id)
      : id_(id),
        resolved_(pair.world().statements[id.index()]),
        draft_(*resolved_.draft),
        report_(pair.world().out.of(id).report),
        reading_(pair.world().reading(report_)),
        text_(pair.world().text(report_)),
        language_(reading_.page.report.language) {
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last;) {
      const Item item = item_at(at);
      at = item.tokens.last;
      if (item.kind >= ItemKind::name || text_[item.tokens.first].kind != text::TokenKind::punctuation) items_.push_back(item);
    }
  }

  const std::vector<Item>& items() const { return items_; }
  StatementId id() const { return id_; }
  ReportId report() const { return report_; }

  std::vector<std::uint64_t> keys() const {
    std::vector<std::uint64_t> out;
    for (const Item& item : items_) out.push_back(item.key);
    return out;
  }

  std::string lower(const Item& item) const { return text::lower(text_.joined(item.tokens)); }
  Span span(const Item& item) const { return text_.span(item.tokens); }

  bool quoted(const Item& item) const {
    return std::any_of(draft_.quotes.begin(), draft_.quotes.end(),
                       [&](const extract::QuoteDraft& q) { return q.tokens.contains(item.tokens.first); });
  }
  bool speaks(const Item& item) const {
    const bool words = draft_.speaker.words.contains(item.tokens.first) || draft_.source.words.contains(item.tokens.first);
    return words || resolved_.speaker == item.entity || resolved_.source == item.entity;
  }

 private:
  Item item_at(std::uint32_t at) const {
    for (const resolve::ResolvedTime& t : resolved_.times) {
      if (t.expression.tokens.first == at) return {text::hash(iso(t.value)) ^ 1, t.expression.tokens, ItemKind::time, {}, {}, &t};
    }
    for (const values::QuantityExpression& q : draft_.quantities) {
      if (q.tokens.first != at) continue;
      const bool rank = q.dimension == values::Dimension::ordinal;  // "the 61st minute"
      return {text::hash(q.unit + plain_number(q.value)) ^ 2, rank ? q.number : q.tokens, rank ? ItemKind::number : ItemKind::value, {}, {}, nullptr};
    }
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const extract::NameMention& m = reading_.mentions[draft_.mentions[k]];
      const bool name = m.what == extract::MentionKind::name && m.tokens.first == at && !m.tokens.empty();
      if (!name || !resolved_.entities[k]) continue;
      return {0x9e3779b97f4a7c15ULL * (resolved_.entities[k].value + 1), m.tokens, ItemKind::name, resolved_.entities[k], {}, nullptr};
    }
    return word_at(at);
  }

  Item word_at(std::uint32_t at) const {
    const extract::Cues& cues = extract::cues(language_);
    const text::Token& token = text_[at];
    Item item{0, {at, at + 1}, ItemKind::word, {}, {}, nullptr};
    const auto take = [&](std::uint32_t length, ItemKind kind) {
      item.tokens.last = std::min(at + length, draft_.tokens.last);
      item.kind = kind;
    };
    if (const auto negation = cues.negation.longest(text_.tokens(), at)) {
      take(negation.length, *negation.value == extract::NegationKind::negates ? ItemKind::negation : ItemKind::word);
    } else if (const auto mood = cues.moods.longest(text_.tokens(), at)) {
      take(mood.length, ItemKind::mood);
      item.mood = *mood.value;
    } else if (token.kind == text::TokenKind::number) {
      item.kind = ItemKind::number;
    } else if (lexicon::is_stopword(token.word, language_)) {
      item.kind = ItemKind::function;
    }
    item.key = item.tokens.size() == 1 ? text::hash(lexicon::stem(token.lower, language_)) : text::hash(lower(item));
    return item;
  }

  StatementId id_;
  const resolve::ResolvedStatement& resolved_;
  const extract::Draft& draft_;
  ReportId report_;
  const extract::Reading& reading_;
  const text::Text& text_;
  std::string_view language_;
  std::vector<Item> items_;
};

using Items = std::vector<const Item*>;

bool only_small_words(const Sentence& s, const Items& items) {
  return std::all_of(items.begin(), items.end(), [&](const Item* i) {
    return (i->kind == ItemKind::function || i->kind == ItemKind::negation || i->kind == ItemKind::mood) && !s.quoted(*i);
  });
}

bool any_negates(const Items& items) {
  return std::any_of(items.begin(), items.end(), [](const Item* i) { return i->kind == ItemKind::negation; });
}

class OneChange {
 public:
  OneChange(const PairView& pair, const Sentence& a, const Sentence& b, const Difference& d) : pair_(pair), a_(a), b_(b) {
    for (const std::uint32_t i : d.only_a) only_a_.push_back(&a.items()[i]);
    for (const std::uint32_t i : d.only_b) only_b_.push_back(&b.items()[i]);
    const std::size_t longer = std::max(a.items().size(), b.items().size());
    confidence_ = std::max(0.6, 0.9 * static_cast<double>(d.common) / static_cast<double>(longer));
  }

  void run(std::vector<Finding>& out) const {
    if (only_a_.size() == 1 && only_b_.size() == 1) {
      const Item &x = *only_a_[0], &y = *only_b_[0];
      if (x.kind == ItemKind::name && y.kind == ItemKind::name) return names(x, y, out);
      if (x.kind == ItemKind::number && y.kind == ItemKind::number) return numbers(x, y, out);
      if (x.kind == ItemKind::time && y.kind == ItemKind::time) return times(x, y, out);
      if (x.kind == ItemKind::value && y.kind == ItemKind::value) return surer(Aspect::quantity, out);
    }
    if (only_small_words(a_, only_a_) && only_small_words(b_, only_b_)) stance(out);
  }

 private:
  void add(Aspect aspect, const char* rule, FoundSide a, FoundSide b, std::vector<Finding>& out) const {
    const bool found = std::any_of(out.begin(), out.end(), [&](const Finding& f) { return f.aspect == aspect; });
    if (found) return;
    out.push_back(contradiction(aspect, rule, std::move(a), std::move(b), confidence_));
  }

  // What was found already is found in one sentence: it is surer than its words alone make it.
  void surer(Aspect aspect, std::vector<Finding>& out) const {
    for (Finding& f : out) {
      if (f.aspect == aspect) f.confidence = std::max(f.confidence, confidence_);
    }
  }

  bool told_in_both(EntityId x, EntityId y, bool places) const {
    if (named_in(pair_, b_.report(), x) || named_in(pair_, a_.report(), y)) return true;
    if (!places) return false;
    return cluster::places_meet(pair_.world(), x, y) || told_as_place(pair_.context, b_.report(), x) || told_as_place(pair_.context, a_.report(), y);
  }

  void names(const Item& x, const Item& y, std::vector<Finding>& out) const {
    const Entity &ex = pair_.world().out.of(x.entity), &ey = pair_.world().out.of(y.entity);
    if (ex.kind != ey.kind || could_be_one(pair_.world(), x.entity, y.entity)) return;
    if (a_.speaks(x) || b_.speaks(y) || a_.quoted(x) || b_.quoted(y) || rivals_nobody(ex) || rivals_nobody(ey)) return;
    const bool places = ex.kind == EntityKind::place;
    if (told_in_both(x.entity, y.entity, places) || (places && of_two_levels(pair_.context, a_.id(), x.entity, b_.id(), y.entity))) return;
    add(places ? Aspect::place : Aspect::participant, places ? "place.one-sentence-two-places" : "participant.one-sentence-two-names",
        {a_.id(), ex.name, a_.span(x)}, {b_.id(), ey.name, b_.span(y)}, out);
  }

  void numbers(const Item& x, const Item& y, std::vector<Finding>& out) const {
    if (a_.quoted(x) || b_.quoted(y)) return;
    add(Aspect::quantity, "quantity.one-sentence-two-numbers", {a_.id(), a_.lower(x), a_.span(x)}, {b_.id(), b_.lower(y), b_.span(y)}, out);
  }

  // Be it the day on which something was said.
  void times(const Item& x, const Item& y, std::vector<Finding>& out) const {
    const auto tells_day = [](const resolve::ResolvedTime& t) { return t.value.start.day != 0 && !t.value.interval && !t.expression.as_of; };
    if (a_.quoted(x) || b_.quoted(y) || !tells_day(*x.time) || !tells_day(*y.time) || compatible(x.time->value, y.time->value, 59) ||
        differ_in_reckoned_year(*x.time, *y.time))
      return;
    // What has not happened by one hour has not by another.
    const bool denied = pair_.a().polarity == Polarity::negated && pair_.b().polarity == Polarity::negated;
    if (denied && compatible(x.time->value, y.time->value, minutes_of_day)) return;
    if (x.time->expression.anchor == values::Anchor::narrated && y.time->expression.anchor == values::Anchor::narrated) return;
    add(Aspect::date, "date.one-event-two-days", {a_.id(), iso(x.time->value), a_.span(x)}, {b_.id(), iso(y.time->value), b_.span(y)}, out);
  }

  void stance(std::vector<Finding>& out) const {
    const bool denies_a = any_negates(only_a_), denies_b = any_negates(only_b_);
    const Statement &a = pair_.a(), &b = pair_.b();
    if (denies_a != denies_b) {
      const auto word = [](bool denied) { return std::string(name(denied ? Polarity::negated : Polarity::affirmed)); };
      return add(Aspect::polarity, "polarity.denied-act", {a_.id(), word(denies_a), a.span}, {b_.id(), word(denies_b), b.span}, out);
    }
    // "phải nhập viện", "had to land": what one has to go through is done.
    if (denies_a || a.polarity != b.polarity || looks_ahead(a) == looks_ahead(b)) return;
    if (!told_as_done(looks_ahead(a) ? only_b_ : only_a_)) return;
    if (planned_before_done(pair_, looks_ahead(a) ? a_.id() : b_.id(), looks_ahead(a) ? b_.id() : a_.id())) return;
    add(Aspect::modality, "modality.other-degree", {a_.id(), std::string(name(a.modality)), a.span}, {b_.id(), std::string(name(b.modality)), b.span},
        out);
  }

  // "đã mở", "has opened"; or another form of the verb, "opened" against "will open". A verb without either may be a plan in short.
  bool told_as_done(const Items& only) const {
    if (std::any_of(only.begin(), only.end(), [](const Item* i) { return i->kind == ItemKind::mood && i->mood == extract::Mood::fact; })) return true;
    return std::any_of(a_.items().begin(), a_.items().end(), [&](const Item& x) {
      return x.kind == ItemKind::word && std::any_of(b_.items().begin(), b_.items().end(), [&](const Item& y) {
               return y.key == x.key && y.kind == ItemKind::word && a_.lower(x) != b_.lower(y);
             });
    });
  }

  const PairView& pair_;
  const Sentence &a_, &b_;
  Items only_a_, only_b_;
  double confidence_ = 0;
};

}  // namespace

void one_change_rule(const PairView& pair, std::vector<Finding>& out) {
  if (!pair.one_language()) return;
  if (pair.facts_a().background || pair.facts_b().background) return;
  if (pair.draft_a().tokens.size() > longest || pair.draft_b().tokens.size() > longest) return;
  const Sentence a(pair, pair.alignment.a), b(pair, pair.alignment.b);
  const Difference d = compare_words(a.keys(), b.keys());
  const std::size_t longer = std::max(a.items().size(), b.items().size());
  if (d.common < least_common || d.common * 10 < longer * common_tenths) return;
  if (d.only_a.size() + d.only_b.size() == 0 || d.only_a.size() > most_changed || d.only_b.size() > most_changed) return;
  OneChange(pair, a, b, d).run(out);
}

}  // namespace dateline::relate
