// How far a body's name reaches behind its capitals: numbers, small words, an acronym, the words of a body named before. In: a place behind a name.
// Out: where it ends. Proved by tests/names_test.cpp, tests/speech_test.cpp.
#include <algorithm>

#include "extract/names_finder.hpp"
#include "extract/syllable.hpp"

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

// The last word of a body's name tells what it does: "Quản lý", "Hỗ trợ"; so may one of two syllables that no table knows: "Điều phối". Where its
// second syllable has no capital and is not yet taken, it is half of one: "Làm" of "Làm vườn".
bool NameFinder::ends_with_act(At at, At end) const {
  const bool two = end >= at + 2 && text_[end - 2].capital && !text_[end - 1].capital;
  if (two) {
    const auto known = concepts_.longest(text_.tokens(), end - 2);
    if (known.length == 2 && lexicon::concept_class(*known.value) == lexicon::ConceptClass::act) return true;
    return !pack_.content.longest(text_.tokens(), end - 2) && !pack_.heads.longest(text_.tokens(), end - 2);
  }
  const bool half = end == at + 1 || !text_[end - 2].capital || pack_.heads.longest(text_.tokens(), at).length == end - 1 - at;
  return half && text_[end - 1].capital && !text_[end - 1].capitals && native_syllable(text_[end - 1]) && !pack_.surname.has(text_[end - 1]) &&
         !concepts_.longest(text_.tokens(), end - 1);
}

// True where what stands behind a name cannot belong to it: a word of speech, "đã", an area or a bracket; a mark where a preposition governs the
// name.
bool NameFinder::closes_body(At body, At at) const {
  if (at >= last_) return false;
  const std::span<const text::Token> tokens = text_.tokens();
  const auto speech = cues_.speech.longest(tokens, at);
  if (speech && speech.value->kind != SpeechKind::none) return true;
  if (const auto of = pack_.of.longest(tokens, at); of && capital(at + of.length)) return true;
  if (text_[at].kind == text::TokenKind::punctuation) {
    const bool governed = body > sentences_[sentence_].first && (pack_.speaks_before.longest(tokens, body - 1).length == 1 ||
                                                                 cues_.speech_words.owner.longest(tokens, body - 1).length == 1);
    return text_[at].is("(") || (governed && text_[at].is(","));
  }
  const auto area = pack_.heads.longest(tokens, at);
  if (area && area.value->shape != Shape::organisation && at + area.length < last_ &&
      (capital(at + area.length) || is_numbered(*area.value, at + area.length)))
    return true;
  const auto clause = cues_.clauses.longest(tokens, at);
  return clause && (*clause.value & clause_word::finite) != 0 && clause.length == 1 && !(*clause.value & clause_word::verb);
}

// "Chi cục Quản lý chất lượng và bảo vệ nguồn lợi thủy sản cho biết": where the capitals end in an act, the small words behind it are its object, up
// to what cannot belong to the name. `end` where they are not, or nothing shows where they would end.
NameFinder::At NameFinder::governed_end(At at, At end) const {
  constexpr At most_words = 14;
  if (pack_.suffix_heads || headline_ || end + 1 >= last_ || text_[end].capital || text_[end].line_start) return end;
  if (const KnownMatch known = known_at(at); known && at + known.length >= end) return end;  // "Đài Loan"
  const auto act = concepts_.longest(text_.tokens(), end + 1);
  const bool second_act =
      pack_.link.has(text_[end]) && act.length > 1 && !text_[end - 1].capital && lexicon::concept_class(*act.value) == lexicon::ConceptClass::act;
  const bool second_field = second_act || (pack_.link.has(text_[end]) && pack_.content.longest(text_.tokens(), end + 1).length > 1 &&
                                           !pack_.heads.longest(text_.tokens(), end + 1));  // "Sở Nông nghiệp và phát triển nông thôn"
  if ((!second_field && !ends_with_act(at, end)) || closes_body(at, end)) return end;
  bool linked = false;
  for (At next = end; next < last_ && next < end + most_words;) {
    if (next > end && !linked && closes_body(at, next)) return next;
    const text::Token& token = text_[next];
    if (pack_.demonstrative.has(token)) return end;  // "Bộ Thống nhất nước này"
    if (token.kind != text::TokenKind::word || token.capital || token.line_start) return end;
    const std::uint32_t known = concepts_.longest(text_.tokens(), next).length, content = pack_.content.longest(text_.tokens(), next).length;
    std::uint32_t word = std::max({known, content, pack_.words.longest(text_.tokens(), next).length, 1U});
    for (At inner = 1; inner < word; ++inner) {
      if (closes_body(at, next + inner)) word = inner;  // "khám chữa bệnh cho" of "cho biết"
    }
    const bool many = word < 2 && pack_.many.has(token), link = word < 2 && (pack_.link.has(token) || many);
    if ((linked && link) || (many && next > end)) return end;
    linked = link;
    next += word;
    const bool half = next == end + 1 && capital(next) && text_[end - 1].capital;  // "Hiệp hội Làm vườn Lạc Sơn"
    if (half) return next;
  }
  return end;
}

// A body of which a state has one: its name is whole without another.
bool NameFinder::is_whole(At body) const {
  const auto head = pack_.heads.longest(text_.tokens(), body);
  return head && text_[body].capital && (head.value->key == "parliament" || head.value->key == "government");
}

}  // namespace dateline::extract
