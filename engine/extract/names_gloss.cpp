// Brackets and appositions -> which mention explains which. In: the mentions of a report. Out: gloss_of. Proved by tests/names_test.cpp.
#include <algorithm>

#include "extract/names_finder.hpp"
#include "extract/syllable.hpp"

namespace dateline::extract {
namespace {

// A syllable that nobody is called by otherwise stands so often alone inside sentences, and acts so often.
constexpr std::uint32_t least_alone = 3;
constexpr std::uint32_t least_acts = 2;
// So many mentions are looked through for who holds an office, so that the work stays linear.
constexpr std::uint32_t mentions_back = 400;

}  // namespace

// "Ông Lê Văn Hải, Ủy viên Bộ Chính trị, Bí thư Thành ủy": who was told to hold the role right before this one. A name that opens no clause may be
// somebody else's object: "gặp ông Hải, chủ tịch tỉnh, Thủ tướng nói".
std::uint32_t NameFinder::holder_before(std::uint32_t role) const {
  const At first = mentions_[role].full.first;
  for (std::uint32_t k = role; first > 0 && text_[first - 1].is(",") && k > 0 && mentions_[k - 1].sentence == mentions_[role].sentence; --k) {
    const NameMention& before = mentions_[k - 1];
    if (before.what != MentionKind::role || before.full.last + 1 != first || before.gloss_of == NameMention::none) continue;
    const At name = mentions_[before.gloss_of].full.first;
    const bool opens = name == sentences_[before.sentence].first || text_[name - 1].kind == text::TokenKind::punctuation;
    return opens ? before.gloss_of : NameMention::none;
  }
  return NameMention::none;
}

// "Trong bức thư gửi con gái X, ông chủ Y viết": somebody before was told to hold that office, and the name before the comma opens no clause.
bool NameFinder::is_anothers_office(std::uint32_t role, std::uint32_t name) const {
  const NameMention &office = mentions_[role], &bearer = mentions_[name];
  const At first = bearer.full.first;
  if (office.role_of == NameMention::none || first == sentences_[bearer.sentence].first || text_[first - 1].kind == text::TokenKind::punctuation)
    return false;
  return std::any_of(mentions_.begin() + (name < mentions_back ? 0 : name - mentions_back), mentions_.begin() + name, [&](const NameMention& m) {
    return m.what == MentionKind::name && m.role == office.role && m.role_of != NameMention::none && m.form != bearer.form &&
           mentions_[m.role_of].form == mentions_[office.role_of].form;
  });
}

// A role right after a name: "Hilde Brandvold, head of the Food Agency," and "Lê Văn Hải - giám đốc bệnh viện". The name takes the role.
void NameFinder::find_appositions() {
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    NameMention& role = mentions_[i];
    if (role.what != MentionKind::role) continue;
    if (const std::uint32_t holder = holder_before(i); holder != NameMention::none) {
      role.gloss_of = holder;
      continue;
    }
    for (std::uint32_t k = i; k > 0 && mentions_[k - 1].sentence == role.sentence; --k) {
      NameMention& name = mentions_[k - 1];
      if (name.what != MentionKind::name || name.kind != EntityKind::person || name.tokens.last > role.tokens.first) continue;
      At at = name.tokens.last;
      const text::Token& mark = text_[at];
      const bool copula = mark.lower == "là";
      const bool opens = mark.is(",") || mark.is("-") || mark.is("–") || mark.is("(") || copula;
      if (!opens || !name.role.empty()) break;
      ++at;
      while (at < role.tokens.first && (pack_.determiner.has(text_[at]) || pack_.many.has(text_[at]))) ++at;
      // The state may stand first: ", the Russian foreign minister".
      const bool owner_first = role.role_of != NameMention::none && mentions_[role.role_of].tokens.first == at;
      if (at != role.tokens.first && !owner_first) break;
      if (mark.is(",") && is_anothers_office(i, k - 1)) break;
      name.role = role.role;
      name.role_of = role.role_of;
      role.gloss_of = k - 1;
      break;
    }
  }
}

// The inner name explains the outer one: another spelling, or the acronym.
bool NameFinder::explains(const NameMention& outer, const NameMention& inner) const {
  if (inner.what != MentionKind::name || outer.what != MentionKind::name) return false;
  // "Cục Quản lý Chất lượng (Bộ NN&PTNT)": a body of another kind is the one it belongs to.
  const auto kind_of_body = [&](const NameMention& m) {
    const auto head = pack_.heads.longest(text_.tokens(), m.tokens.first);
    return head && head.value->shape == Shape::organisation && head.length < m.tokens.size() ? head.value->key : std::string_view();
  };
  const std::string_view of_outer = kind_of_body(outer), of_inner = kind_of_body(inner);
  if (!of_outer.empty() && !of_inner.empty() && of_outer != of_inner) return false;
  const Known* known_outer = gazetteer_.find(outer.form);
  const Known* known_inner = gazetteer_.find(inner.form);
  if (known_outer != nullptr && known_inner != nullptr) return known_outer == known_inner;
  const bool acronym = inner.tokens.size() == 1 && text_[inner.tokens.first].capitals;
  const bool heard = by_ear(outer.tokens.first, outer.tokens.last);
  if (known_inner != nullptr && !heard) return known_inner->kind == outer.kind && (known_inner->kind == EntityKind::organisation || acronym);
  // "Mê-xê-rét Ta-phê-xe (Ê-ti-ô-pi-a)": the state behind a name of two words is where its bearer comes from.
  if (known_inner != nullptr && known_inner->what == "country" && outer.form.find(' ') != std::string::npos) return false;
  if (known_inner != nullptr) return known_inner->kind != EntityKind::place || !outer.kind_is_known || outer.kind == EntityKind::place;
  if (acronym) {
    return outer.tokens.size() >= 2 &&
           (outer.kind == EntityKind::organisation || text_[outer.tokens.first].lower.front() == text_[inner.tokens.first].lower.front());
  }
  return heard && !by_ear(inner.tokens.first, inner.tokens.last);
}

void NameFinder::find_glosses() {
  for (std::uint32_t i = 1; i < mentions_.size(); ++i) {
    NameMention& inner = mentions_[i];
    if (inner.what != MentionKind::name) continue;
    const At open = inner.full.first;
    const At close = inner.full.last;
    if (open == 0 || !text_[open - 1].is("(") || close >= text_.size() || !(text_[close].is(")") || text_[close].is(","))) continue;
    for (std::uint32_t k = i; k > 0 && mentions_[k - 1].sentence == inner.sentence; --k) {
      const NameMention& outer = mentions_[k - 1];
      if (outer.tokens.last > open - 1) continue;
      const At between = open - 1 - outer.tokens.last;
      const auto gap = pack_.gap.longest(text_.tokens(), outer.tokens.last);
      if (between > 0 && !(gap && gap.length == between)) break;
      if (outer.gloss_of != NameMention::none) break;
      if (explains(outer, inner)) {
        inner.gloss_of = k - 1;
        inner.kind = inner.kind_is_known && !outer.kind_is_known ? inner.kind : outer.kind;
      }
      // The body around a place that stands last in it: "Bộ Ngoại giao Nga (MID)" has two mentions that end here.
      if (inner.gloss_of != NameMention::none || between > 0) break;
    }
  }
}

// One Vietnamese syllable with a capital is a name only where the report calls someone so: "Khôi" after "Trác Minh Khôi" or "anh Khôi", or where it
// acts more than once, always with its capital, also inside sentences: "Khôi đã đi", "lúc đó, Khôi nói".
void NameFinder::drop_lone_syllables() {
  auto lone = [&](const NameMention& m) {
    return m.what == MentionKind::name && !m.kind_is_known && m.tokens.size() == 1 && !pack_.suffix_heads && native_syllable(text_[m.tokens.first]) &&
           !text_[m.tokens.first].capitals;
  };
  if (std::none_of(mentions_.begin(), mentions_.end(), lone)) return;
  text::WordMap<bool> called;
  for (const NameMention& m : mentions_) {
    if (m.what != MentionKind::name || lone(m)) continue;
    called[text_[m.tokens.last - 1].lower] = true;
    // "Pep" of "Pep Guardiola": a foreigner is called by the first word as well
    if (m.kind == EntityKind::person && m.tokens.size() > 1 && !native_name(m.tokens.first, m.tokens.last))
      called[text_[m.tokens.first].lower] = true;
  }
  text::WordMap<std::uint32_t> acts;
  for (const NameMention& m : mentions_) {
    if (!lone(m) || m.tokens.last >= text_.size() || !pack_.after_name.has(text_[m.tokens.last])) continue;
    const Evidence seen = evidence(m.tokens.first);
    const At first = m.tokens.first;  // "người Việt cho biết": a noun right before, of which the syllable tells
    if (first != sentences_[m.sentence].first && text_[first - 1].kind == text::TokenKind::word) {
      const auto opener = cues_.clauses.longest(text_.tokens(), first - 1);
      using namespace clause_word;
      if (!opener || (*opener.value & (and_ | but | subordinate | main)) == 0) continue;
    }
    const bool always = seen.small == 0 && seen.alone >= least_alone && !pack_.opener.has(text_[m.tokens.first]) &&
                        !pack_.heads.longest(text_.tokens(), m.tokens.first) && !pack_.titles.longest(text_.tokens(), m.tokens.first);
    if (always && ++acts[text_[m.tokens.first].lower] >= least_acts) called[text_[m.tokens.first].lower] = true;
  }
  drop_mentions([&](const NameMention& m) { return lone(m) && called.find(text_[m.tokens.first].lower) == nullptr; });
}

}  // namespace dateline::extract
