// How far a body's name reaches behind its capitals: numbers, small words, an acronym, the words of a body named before. In: a place behind a name.
// Out: where it ends. Proved by tests/names_test.cpp, tests/speech_test.cpp.
#include <algorithm>

#include "extract/names_finder.hpp"

namespace dateline::extract {

// "quận 2", "phường 14": the number is the area's name.
bool NameFinder::is_numbered(const Head& head, At number) const {
  if (number >= last_ || text_[number].kind != text::TokenKind::number || text_[number].form.size() > 2) return false;
  const bool fraction = number + 1 < last_ && text_[number + 1].is("/") && !text_[number + 1].space_before;
  return head.shape == Shape::number_area || (head.shape == Shape::area && !fraction && (head.key == "district" || head.key == "commune"));
}

// "Tổ chức Minh bạch quốc tế": small words behind the name that say how wide the body reaches.
NameFinder::At NameFinder::scope_end(At end) const {
  if (end >= last_ || text_[end].capital || text_[end].line_start) return end;
  // "Đội CSGT số 4"
  if (pack_.ordinal.has(text_[end]) && end + 1 < last_ && text_[end + 1].kind == text::TokenKind::number && text_[end + 1].form.size() <= 2)
    return end + 2;
  const auto scope = pack_.scope.longest(text_.tokens(), end);
  return scope && end + scope.length <= last_ ? end + scope.length : end;
}

// "Tổ chức Các nước xuất khẩu dầu mỏ (OPEC)": an acronym in brackets closes the name that the small words before it belong to. `end` where there is
// none.
NameFinder::At NameFinder::before_acronym(At end) const {
  constexpr At most_words = 8;
  for (At at = end; at < last_ && at <= end + most_words; ++at) {
    if (text_[at].is("(")) {
      const bool acronym = at + 2 < last_ && text_[at + 1].capitals && text_[at + 2].is(")") && at > end;
      return acronym ? at : end;
    }
    if (text_[at].kind != text::TokenKind::word || text_[at].capital || text_[at].line_start || pack_.after_name.has(text_[at])) return end;
  }
  return end;
}

// "Hội nghề cá" behind "Hội Nghề cá Việt Nam": the words of a body named before, without the place at its end, in whatever letters. How far they
// reach; `at` where they are none.
NameFinder::At NameFinder::told_again_end(At at, At after_head) const {
  if (!text_[at].capital || after_head >= last_ || pack_.suffix_heads) return at;
  constexpr std::size_t mentions_back = 400;  // so that the work stays linear
  for (std::size_t i = mentions_.size() - std::min(mentions_.size(), mentions_back); i < mentions_.size(); ++i) {
    const NameMention& named = mentions_[i];
    if (named.what != MentionKind::name || named.kind != EntityKind::organisation || text_[named.tokens.first].word != text_[at].word) continue;
    At there = named.tokens.first, here = at;
    while (there < named.tokens.last && here < last_ && text_[there].lower == text_[here].lower) ++there, ++here;
    const bool rest = there == named.tokens.last || (capital(there) && there > named.tokens.first + 2 && known_at(there));
    const auto goes_on = concepts_.longest(text_.tokens(), here);
    const bool thing = goes_on && lexicon::concept_class(*goes_on.value) != lexicon::ConceptClass::act;  // "Chi cục quản lý chất lượng"
    if (rest && here > after_head && !thing) return here;
  }
  return at;
}

}  // namespace dateline::extract
