// Names of a list -> the kind that the word before the first of them tells. In: the mentions of a report. Out: kind. Proved by
// tests/entities_test.cpp. "các xã Kỳ Lợi, Kỳ Hà và Kỳ Ninh", "ba tuyến đường chính: Nguyễn Văn Cừ, Ngô Gia Tự": what follows the first would else be
// guessed to be persons.
#include "extract/names_finder.hpp"

namespace dateline::extract {

// What the first name of a list is by the head word before it, or at its own beginning, where a word of many stands before the head.
std::optional<EntityKind> NameFinder::listed_kind(const NameMention& first) const {
  constexpr At longest_head = 3, words_behind_head = 2;
  const At begin = sentences_[first.sentence].first;
  // "ở 3 xã A, B", but "ngày 12/3 tại xã A, ông B".
  const auto is_many = [&](At at) {
    if (text_[at].kind != text::TokenKind::number) return pack_.many.has(text_[at]);
    return at > begin && pack_.preposition.longest(text_.tokens(), at - 1).length == 1;
  };
  const auto kind_of = [](const Head& head) { return head.shape == Shape::organisation ? EntityKind::organisation : EntityKind::place; };
  const At at = first.tokens.first;
  if (at > begin && is_many(at - 1)) {  // "các công ty Hoàng Hà, Minh Phát": the head is part of the name
    const auto head = pack_.heads.longest(text_.tokens(), at);
    if (head && at + head.length < first.tokens.last && !text_[at].capital) return kind_of(*head.value);
  }
  const bool announced = at > begin && text_[at - 1].is(":");
  const At last = announced ? at - 1 : at;
  for (At back = 1; back <= longest_head + words_behind_head && last > begin + back; ++back) {
    const At word = last - back;
    if (text_[word].kind != text::TokenKind::word || text_[word].capital) return std::nullopt;
    const auto head = pack_.heads.longest(text_.tokens(), word);
    if (!head || (announced ? head.length > back : head.length != back)) continue;
    if (is_many(word - 1) || (word > begin + 1 && pack_.many.has(text_[word - 2]) && !pack_.preposition.longest(text_.tokens(), word - 1)))
      return kind_of(*head.value);  // "ba tuyến đường"
  }
  return std::nullopt;
}

void NameFinder::settle_lists() {
  if (pack_.suffix_heads) return;
  const auto joins = [&](At at) {
    const auto word = cues_.clauses.longest(text_.tokens(), at);
    return word && word.length == 1 && (*word.value & clause_word::and_) != 0;
  };
  bool listed = false;  // the mention before belongs to a list, of things of this kind
  EntityKind kind = EntityKind::person;
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    NameMention& m = mentions_[i];
    if (m.what != MentionKind::name) {
      listed = false;
      continue;
    }
    const At end = i > 0 ? mentions_[i - 1].full.last : 0;
    const bool next = i > 0 && mentions_[i - 1].sentence == m.sentence && end + 1 == m.full.first && (text_[end].is(",") || joins(end));
    if (!next) {
      const std::optional<EntityKind> told = listed_kind(m);
      listed = told.has_value();
      kind = told.value_or(EntityKind::person);
    }
    // "các xã A, B, Nguyễn Văn C cho biết": who speaks or acts behind a list is none of it.
    const At behind = m.full.last;
    const bool inside = behind < sentences_[m.sentence].last;
    const auto speech = inside ? cues_.speech.longest(text_.tokens(), behind) : decltype(cues_.speech.longest(text_.tokens(), behind)){};
    constexpr At full_name = 3;
    const bool acts =
        (speech && speech.value->kind == SpeechKind::verb) || (inside && m.tokens.size() >= full_name && pack_.after_name.has(text_[behind]));
    if (next && acts && pack_.surname.has(text_[m.tokens.first])) listed = false;
    const bool guessed = !m.kind_is_known && m.role.empty() && m.kind == EntityKind::person && m.full.first == m.tokens.first;
    if (listed && guessed) m.kind = kind, m.kind_is_known = true, m.male = m.female = false;
    if (m.kind != kind) listed = false;  // "các xã A, B, ông C": the list has ended
  }
}

}  // namespace dateline::extract
