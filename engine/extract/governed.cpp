// The statements of one sentence -> what governs them all: the time and the place that open it, the mood that a word before the actor or an act
// without an actor shares with the claim before. Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

using namespace clause_word;
using text::TokenKind;
using text::TokenRange;

class Governor {
 public:
  Governor(Reading& reading, const Senses& senses, const Cues& cues, const std::vector<Clause>& clauses, std::size_t first)
      : reading_(reading), text_(reading.page.text), senses_(senses), cues_(cues), clauses_(clauses), first_(first) {}

  void run() {
    lead(0);
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
      Draft& draft = reading_.statements[first_ + i];
      moods(draft, reading_.statements[first_ + i - 1], clauses_[i]);
      const bool own_time = !draft.times.empty();
      if (takes_on(draft, clauses_[i])) {
        if (!own_time) draft.times = times_;
        if (!has_place(draft)) draft.mentions.insert(draft.mentions.begin(), places_.begin(), places_.end());
      }
      if (own_time) lead(i);
    }
  }

 private:
  // What opens a statement before anybody is named: "Sáng 5/6, tại Huế, ...", and whether it tells how all is meant: "Dự kiến tổng vốn là ...".
  void lead(std::size_t i) {
    const Draft& draft = reading_.statements[first_ + i];
    times_.clear();
    places_.clear();
    frame_ = Modality::asserted;
    modality_ = draft.modality;
    std::uint32_t at = draft.tokens.first;
    while (at < draft.tokens.last) {
      const std::uint32_t next = behind_opening(draft, at);
      if (next == at) break;
      at = next;
    }
    // "Ngày 22/5, ông X cho biết ...": when he said so.
    const TokenRange voice = draft.speaker ? draft.speaker.words : draft.source.words;
    if (!voice.empty() && voice.first >= at) times_.clear();
    frame_ = frame_of(draft);
  }

  // One past what may stand at `at` before the actor; `at` itself where nothing does.
  std::uint32_t behind_opening(const Draft& draft, std::uint32_t at) {
    if (text_[at].kind == TokenKind::punctuation) return text_[at].is(",") || at == draft.tokens.first ? at + 1 : at;
    for (const values::TimeExpression& t : draft.times) {
      if (t.tokens.first != at) continue;
      const bool counted = t.anchor == values::Anchor::none || t.anchor == values::Anchor::page;  // not "hôm sau"
      if (counted && !t.anniversary_or_name) times_.push_back(t);
      return t.tokens.last;
    }
    const auto word = senses_.clauses.at(at);
    if (!word || (*word.value & (place | clause_word::lead | but | pause)) == 0) return at;
    const std::uint32_t next = at + word.length;
    if ((*word.value & place) == 0) return next;
    for (const std::uint32_t m : draft.mentions) {
      const NameMention& mention = reading_.mentions[m];
      if (mention.full.first != next || mention.what != MentionKind::name || mention.kind != EntityKind::place) continue;
      places_.push_back(m);
      return mention.full.last;
    }
    const bool when = std::any_of(draft.times.begin(), draft.times.end(), [&](const auto& t) { return t.tokens.first == next; });
    return when ? next : at;
  }

  // "Khi xong, dự kiến công suất là ...", "Nhiều khả năng anh sẽ đá chính": a word of mood right before somebody or something.
  Modality frame_of(const Draft& draft) const {
    for (std::uint32_t at = draft.tokens.first; at + 1 < draft.tokens.last; ++at) {
      const bool opens = at == draft.tokens.first || text_[at - 1].is(",");
      if (!opens || !cues_.moods.begins(text_[at].word)) continue;
      const auto mood = cues_.moods.longest(text_.tokens(), at);
      if (!mood || (*mood.value != Mood::planned && *mood.value != Mood::possible) || !begins_actor(at + mood.length)) continue;
      return modality_of(*mood.value);
    }
    return Modality::asserted;
  }

  bool begins_actor(std::uint32_t at) const {
    const auto word = senses_.clauses.at(at);
    if (word && (*word.value & (determiner | pronoun)) != 0) return true;
    const auto known = senses_.concepts.at(at);
    if (known)
      return lexicon::concept_class(*known.value) == lexicon::ConceptClass::thing ||
             lexicon::concept_class(*known.value) == lexicon::ConceptClass::people;
    const auto& all = reading_.mentions;
    const auto m = std::partition_point(all.begin(), all.end(), [&](const NameMention& each) { return each.full.last <= at; });
    return m != all.end() && m->full.first == at;
  }

  // "Đội sẽ đá với Syria ngày 31/5 và tham dự giải ...": an act without an actor and without a mood of its own is meant as the one before.
  void moods(Draft& draft, const Draft& before, const Clause& clause) const {
    if (draft.modality != Modality::asserted || draft.polarity != Polarity::affirmed || clause.turns) return;
    if (!clause.actor && !clause.told && before.polarity == Polarity::affirmed) draft.modality = before.modality;
    if (clause.actor && !clause.past && frame_ != Modality::asserted) draft.modality = frame_;
  }

  bool takes_on(const Draft& draft, const Clause& clause) const { return !clause.moves && !draft.background && draft.modality == modality_; }

  bool has_place(const Draft& draft) const {
    return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) { return reading_.mentions[m].kind == EntityKind::place; });
  }

  Reading& reading_;
  const text::Text& text_;
  const Senses& senses_;
  const Cues& cues_;
  const std::vector<Clause>& clauses_;
  const std::size_t first_;                    // the statement of the first of them
  std::vector<values::TimeExpression> times_;  // that govern what comes
  std::vector<std::uint32_t> places_;
  Modality frame_ = Modality::asserted;
  Modality modality_ = Modality::asserted;  // of the statement that they open
};

}  // namespace

void govern(Reading& reading, const Senses& senses, const Cues& cues, const std::vector<Clause>& clauses, std::size_t first) {
  Governor(reading, senses, cues, clauses, first).run();
}

}  // namespace dateline::extract
