// The words around names -> who does what. In: <language>/prepositions.tsv, passives.tsv, nominals.tsv, deed_links.tsv. Proved by
// tests/deeds_test.cpp.
#include "cluster/deed_names.hpp"

#include <algorithm>
#include <iterator>

#include "cluster/deeds.hpp"
#include "extract/cues.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

// A name may stand so many words before its act, and a copula behind it.
constexpr std::uint32_t subject_reach = 26, copula_reach = 26;

}  // namespace

bool DeedNames::enter(TokenRange sentence) {
  sentence_ = sentence;
  names_.clear();
  const extract::IndexRange range = extract::mentions_in(reading_, sentence);
  for (std::uint32_t m = range.first; m < range.last; ++m) {
    if (entity(m)) names_.push_back(m);
  }
  return !names_.empty();
}

bool DeedNames::in_name(std::uint32_t at) const {
  return std::any_of(names_.begin(), names_.end(),
                     [&](std::uint32_t m) { return mention(m).what == extract::MentionKind::name && mention(m).tokens.contains(at); });
}

bool DeedNames::is_mark(std::uint32_t at) const { return text_[at].kind == text::TokenKind::punctuation; }

const extract::NameMention& DeedNames::mention(std::uint32_t m) const { return reading_.mentions[m]; }

EntityId DeedNames::entity(std::uint32_t m) const { return world_.entities.of_mention[report_.index()][m]; }

EntityKind DeedNames::kind(std::uint32_t m) const { return world_.out.of(entity(m)).kind; }

// "was bought": what stands before it did not do it.
bool DeedNames::suffered(std::uint32_t act) const {
  static const lexicon::HashedTables passives("passives.tsv");
  return act > sentence_.first && passives.of(language_).longest(text_.tokens(), act - 1).length == 1;
}

bool DeedNames::behind_words(std::uint32_t at, std::string_view of) const {
  static const lexicon::HashedTables prepositions("prepositions.tsv");
  if (at > sentence_.first && pack_.determiner.has(text_[at - 1])) --at;
  for (std::uint32_t back = 4; back > 0; --back) {
    if (at < sentence_.first + back) continue;
    const auto found = prepositions.of(language_).longest(text_.tokens(), at - back);
    if (found && found.length == back) return of.empty() || *found.value == text::hash(of);
  }
  return false;
}

// Set apart by commas behind another name: "em X, lớp 11 Trường Y, cứu bé gái".
bool DeedNames::apposed(std::uint32_t m) const {
  const auto comma = [&](std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at < to; ++at) {
      if (text_[at].is(",")) return true;
    }
    return false;
  };
  return std::any_of(names_.begin(), names_.end(), [&](std::uint32_t other) {
    const std::uint32_t end = mention(other).full.last;
    return end < mention(m).full.first && text_[end].is(",") && kind(other) == EntityKind::person &&
           comma(mention(m).full.last, std::min(sentence_.last, mention(m).full.last + 4));
  });
}

bool DeedNames::links(std::uint32_t at, std::initializer_list<std::string_view> kinds) const {
  static const lexicon::HashedTables tables("deed_links.tsv");
  const auto found = tables.of(language_).longest(text_.tokens(), at);
  return found && std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return *found.value == text::hash(kind); });
}

// Words of saying, or that open a clause, part a name from the act.
bool DeedNames::parted(TokenRange between) const {
  const auto& cues = extract::cues(language_);
  for (std::uint32_t at = between.first; at < between.last; ++at) {
    if (text_[at].is(";") || text_[at].is(":") || text_[at].is("“") || text_[at].is("”")) return true;
    const auto speech = cues.speech.longest(text_.tokens(), at);
    const bool inside = pack_.words.longest(text_.tokens(), at).length > speech.length;  // "bảo" of "bảo vệ"
    if (speech && speech.value->kind == extract::SpeechKind::verb && !inside) return true;
    if (pack_.clause_opener.has(text_[at]) && !links(at, {"goes_on"})) return true;
  }
  return false;
}

// "X nhảy xuống ao Y cứu bé gái", "X beat Y to win the cup": another act stands right before it, and another name before that.
bool DeedNames::suffers(std::vector<std::uint32_t>::const_reverse_iterator it) const {
  constexpr std::uint32_t head = 2;
  const std::uint32_t first = mention(*it).full.first;
  const auto before = std::next(it);
  if (before == names_.crend() || first - mention(*before).tokens.last > subject_reach || parted({mention(*before).tokens.last, first})) return false;
  const auto& concepts = lexicon::concept_phrases(language_);
  for (std::uint32_t back = 1; back <= head + 1 && first >= mention(*before).tokens.last + back; ++back) {
    if (is_mark(first - back)) return false;
    const auto act = concepts.longest_stemmed(text_.tokens(), first - back);
    if (act && act.length + head >= back && lexicon::concept_class(*act.value) == lexicon::ConceptClass::act)
      return !lexicon::has_role(*act.value, lexicon::ConceptRole::speech);
  }
  return false;
}

// The name before the act that does it.
std::optional<std::uint32_t> DeedNames::subject(std::uint32_t act) const {
  for (auto it = names_.crbegin(); it != names_.crend(); ++it) {
    const NameMention& m = mention(*it);
    if (m.tokens.last > act) continue;
    if (act - m.tokens.last > subject_reach || parted({m.tokens.last, act})) return std::nullopt;
    const bool owner = m.full.last < act && text_[m.full.last].is("'s");
    if (owner || apposed(*it) || suffers(it) || (behind_words(m.full.first, {}) && !behind_words(m.full.first, "agent"))) continue;
    if (kind(*it) == EntityKind::place && m.full.last < act && is_mark(m.full.last)) continue;  // "X, a Briton from Leeds, won"
    return *it;
  }
  return std::nullopt;
}

// The first name that begins in the range, of a person or body where there is one: "Poland's Kacper Zielonka".
std::optional<std::uint32_t> DeedNames::name_in(TokenRange range) const {
  std::optional<std::uint32_t> place;
  for (const std::uint32_t m : names_) {
    const std::uint32_t first = mention(m).full.first;
    if (first < range.first || first >= range.last) continue;
    bool marked = false;
    for (std::uint32_t at = range.first; at < first; ++at) marked = marked || is_mark(at);
    if (marked && !(place && text_[first - 1].is("'s"))) break;
    if (kind(m) != EntityKind::place) return m;
    const bool state = place && !world_.entities.country[entity(*place).index()].empty();
    if (!place || state) place = m;  // "the Philippine cutter Malaya Bay"
  }
  return place;
}

// "discovered by X", "do X đứng đầu".
std::optional<std::uint32_t> DeedNames::behind_by(std::uint32_t end) const {
  for (std::uint32_t at = end; at < std::min(sentence_.last, end + 2); ++at) {
    if (links(at, {"by"})) return name_in({at + 1, std::min(sentence_.last, at + 1 + name_reach)});
  }
  return std::nullopt;
}

bool DeedNames::is_copula(std::uint32_t at) const {
  static const lexicon::HashedTables nominals("nominals.tsv");
  static const std::uint64_t copula = text::hash("copula");
  const auto found = nominals.of(language_).longest(text_.tokens(), at);
  return found && *found.value == copula;
}

// "Cầm lái là X", "người mua được bức lụa là nhà sưu tập X".
std::optional<std::uint32_t> DeedNames::behind_copula(std::uint32_t from) const {
  for (std::uint32_t at = from; at < std::min(sentence_.last, from + copula_reach); ++at) {
    if (text_[at].is(";") || text_[at].is(":")) return std::nullopt;
    if (is_copula(at)) return name_in({at + 1, std::min(sentence_.last, at + 1 + name_reach)});
  }
  return std::nullopt;
}

Office DeedNames::office_behind(std::uint32_t from) const {
  constexpr std::uint32_t words = 5;
  for (std::uint32_t at = from; at < std::min(sentence_.last, from + words); ++at) {
    if (is_mark(at)) return {};
    if (links(at, {"heads"})) return {heads_body, {at, std::min(sentence_.last, at + words)}};
    const auto title = pack_.titles.longest(text_.tokens(), at);
    if (title && !title.value->person && !title.value->rank && title.value->key != "player")
      return {title.value->key, {at, at + static_cast<std::uint32_t>(title.length)}};
  }
  return {};
}

std::optional<std::uint32_t> DeedNames::whom_it_befell(std::uint32_t act) const {
  static const lexicon::HashedTables passives("passives.tsv");
  for (std::uint32_t at = act; at > sentence_.first && !is_mark(at - 1) && act - at < name_reach; --at) {
    if (passives.of(language_).longest(text_.tokens(), at - 1)) return subject(at - 1);
  }
  return std::nullopt;
}

// A few words without a verb that is known, a name or a mark.
bool DeedNames::plain(TokenRange words) const {
  constexpr std::uint32_t few = 4;
  if (words.size() > few) return false;
  for (std::uint32_t at = words.first; at < words.last; ++at) {
    if (is_mark(at) || is_copula(at) || in_name(at)) return false;
  }
  return true;
}

}  // namespace dateline::cluster
