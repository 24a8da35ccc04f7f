// Bodies and places behind a comma that say where something is, whose it is or to whom somebody turns. In: the parts of a sentence. Out: whether
// what looks like a speaker is one. Proved by tests/speech_test.cpp.
#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "extract/speech_phrases.hpp"
#include "extract/speech_subject.hpp"

namespace dateline::extract {
namespace {

using text::TokenRange;

// An office to which somebody goes has so many words: "đến phòng cảnh sát hình sự".
constexpr std::uint32_t address_words = 7;

}  // namespace

// "vừa gửi công văn cho Bộ A, Bộ B, Bộ C đề nghị": the bodies before the marks up to this part are those to whom somebody turns.
bool SubjectFinder::is_address(std::size_t part) const {
  for (; part > 0 && text_[parts_[part].first - 1].is(","); --part) {
    const TokenRange before = parts_[part - 1];
    const auto body = std::find_if(reading_.mentions.begin() + begin_, reading_.mentions.begin() + end_,
                                   [&](const NameMention& each) { return each.full.last == before.last && each.kind == EntityKind::organisation; });
    if (body == reading_.mentions.begin() + end_) return false;
    if (body->full.first > before.first) return ends_before(words_.governs, text_, body->full.first, before.first);
  }
  return false;
}

// "đã đến Phòng Cảnh sát kinh tế, Công an TP Hà Nội tố cáo": the body behind the comma only says whose office they went to.
bool SubjectFinder::goes_on_with_address(std::size_t part, const Speaker& found) const {
  if (part == 0 || found.first != parts_[part].first || found.voice.mention == no_mention) return false;
  if (reading_.mentions[found.voice.mention].kind == EntityKind::person || !text_[found.first - 1].is(",")) return false;
  if (is_address(part)) return true;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const NameMention& m = reading_.mentions[outermost(i)];
    const bool ends = m.full.last <= parts_[part - 1].last && parts_[part - 1].last - m.full.last <= manner_words;
    if (!ends || m.kind == EntityKind::person || m.full.first < parts_[part - 1].first) continue;
    return m.full.first > parts_[part - 1].first && ends_before(words_.governs, text_, m.full.first, parts_[part - 1].first);
  }
  // "ông X vừa nộp đơn đến phòng cảnh sát hình sự, Công an TP Y và một số cơ quan khác tố cáo": an office that is no name.
  const auto actor = first_in(parts_[part - 1]);
  if (!actor || !actor->named || !has(words_.joins, text_, found.last)) return false;
  std::uint32_t at = parts_[part - 1].last;
  while (at > actor->last && parts_[part - 1].last - at < address_words && !has(words_.governs, text_, at)) --at;
  return at > actor->last && has(words_.governs, text_, at);
}

// "Giám đốc hợp tác xã Y, xã Tân Triều, Thanh Trì, Hà Nội cho biết": what stands alone between two marks behind a place or a body, and nobody knows
// to be a person, says where that is.
bool SubjectFinder::only_says_where(std::size_t part, const Speaker& found, std::uint32_t last) const {
  if (part == 0 || found.voice.mention == no_mention || found.first != parts_[part].first || !text_[found.first - 1].is(",")) return false;
  const NameMention& m = reading_.mentions[found.voice.mention];
  if (pack_.suffix_heads || m.what != MentionKind::name || m.full.last != last || !(m.kind == EntityKind::place || nobody_knows(m))) return false;
  bool apposed = false;  // to a person
  for (std::size_t k = 0; k < part && !apposed; ++k) {
    const auto person = name_that_ends(k);
    apposed = person && person->named && !nobody_knows(reading_.mentions[person->voice.mention]);
  }
  const auto before_it = first_in(parts_[part - 1]);
  if (!apposed && !(m.kind == EntityKind::place && !is_state(m) && before_it && before_it->first == parts_[part - 1].first)) return false;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const NameMention& before = reading_.mentions[i];
    if (before.full.last != parts_[part - 1].last) continue;
    if (before.kind != EntityKind::person && before.kind_is_known && before.what == MentionKind::name) return true;
    if (only_says_where(part - 1, {{i, before.full}, before.full.first, before.full.last, false, false}, before.full.last)) return true;
  }
  return false;
}

// "đại diện Cục Cảnh sát truy nã tội phạm, Bộ Công an cho biết": a body right behind a comma is what the body before it belongs to.
std::optional<Speaker> SubjectFinder::wider_body(std::size_t part, const Speaker& found) const {
  if (found.named || found.voice.mention == no_mention || found.first != parts_[part].first) return std::nullopt;
  if (!text_[found.first - 1].is(",") && !opened_by_dash(part)) return std::nullopt;
  const NameMention& body = reading_.mentions[found.voice.mention];
  if (body.what != MentionKind::name || body.kind != EntityKind::organisation) return std::nullopt;
  const auto before = first_in(parts_[part - 1]);
  if (is_address(part)) return std::nullopt;  // "gửi Bộ A, Bộ B, Bộ C đề nghị"
  if (!before || before->first != parts_[part - 1].first || before->named || parts_[part - 1].last - before->last > manner_words + 1)
    return std::nullopt;
  if (before->voice.mention == no_mention) return std::nullopt;
  const NameMention& of = reading_.mentions[before->voice.mention];
  const bool holder = of.what == MentionKind::role && of.role_of != no_mention && reading_.mentions[of.role_of].kind == EntityKind::organisation;
  if (of.kind != EntityKind::organisation && !holder) return std::nullopt;
  for (std::uint32_t at = before->last; at < parts_[part - 1].last; ++at) {
    if (has(cues_.clauses, text_, at, clause_word::finite | clause_word::passive)) return std::nullopt;
  }
  return before;
}

}  // namespace dateline::extract
