// Captions and repeated lines. In: units. Out: units with their kinds. Proved by tests/clean_test.cpp.
#include "clean/captions.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

#include "clean/marks.hpp"
#include "clean/signature.hpp"
#include "lexicon/concepts.hpp"
#include "text/hash.hpp"

namespace dateline::clean {
namespace {

using text::Text;
using text::Token;
using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t longest_credit = 12, longest_caption = 70;

struct PhotoCredit {
  std::uint32_t at = 0;   // where the credit begins, its bracket included
  std::uint32_t end = 0;  // where its names begin
};

bool ends_part(const Token& token) {
  return token.is(".") || token.is("!") || token.is("?") || token.is(")") || token.is("\"") || token.is("”") || token.is("…");
}

// "Ảnh: AFP", "(Ảnh Reuters)", "(Nguồn: ABC News)", "Photo: handout": the first in the unit.
std::optional<PhotoCredit> photo_credit(const Text& text, const Unit& unit) {
  const auto [first, last] = unit.tokens;
  for (std::uint32_t i = first; i < last; ++i) {
    if (!text[i].capital && !(i > first && text[i - 1].is("("))) continue;
    const bool bracket = i > first && text[i - 1].is("(");
    std::uint32_t length = mark_at(text, i, last, Mark::photo);
    if (length == 0 && (bracket || (i > first && ends_part(text[i - 1])))) length = mark_at(text, i, last, Mark::source);
    if (length == 0 || i + length >= last) continue;
    const std::uint32_t next = i + length;
    const bool colon = text[next].is(":");
    const bool source_alone = mark_at(text, i, last, Mark::photo) == 0 && !bracket && unit.words > longest_caption;
    if (source_alone) continue;
    const bool outlet = static_cast<bool>(outlet_at(text, next, last));
    const bool in_bracket = bracket && (colon || outlet || text[next].capital);
    const bool after_end = (i == first || ends_part(text[i - 1])) && outlet && text[i].capital;
    if (colon || in_bracket || after_end) return PhotoCredit{bracket ? i - 1 : i, next + (colon ? 1u : 0u)};
  }
  return std::nullopt;
}

// The names of a credit end at its bracket, or after known outlets, or where the capitals end.
std::uint32_t credit_end(const Text& text, const PhotoCredit& credit, std::uint32_t last) {
  if (text[credit.at].is("(")) {
    for (std::uint32_t i = credit.end; i < last && i < credit.end + longest_credit * 2; ++i) {
      if (text[i].is(")")) return i + 1;
    }
  }
  std::uint32_t at = credit.end;
  while (at < last) {
    const auto outlet = outlet_at(text, at, last);
    if (!outlet) break;
    at += outlet.length;
    if (at < last && (text[at].is("/") || text[at].is(",")) && outlet_at(text, at + 1, last))
      ++at;
    else
      break;
  }
  return at > credit.end ? at : last;
}

std::uint32_t sentence_start_before(const Text& text, TokenRange range) {
  for (std::uint32_t i = range.last; i-- > range.first + 1;) {
    if (i + 1 < range.last && (text[i].is(".") || text[i].is("”") || text[i].is("\"")) && text[i + 1].space_before && text[i + 1].capital &&
        (text[i].is(".") || text[i - 1].is(".")) && text[i - 1].form.size() > 2) {
      return i + 1;
    }
  }
  return range.first;
}

void take(Unit& unit, BlockKind kind) { unit.kind = kind; }

// A unit with a photo credit: all of it is a caption, or its head, or its last sentence.
std::size_t mark_credited(const Text& text, std::vector<Unit>& units, std::size_t at, const PhotoCredit& credit) {
  const TokenRange whole = units[at].tokens;
  const std::uint32_t end = credit_end(text, credit, whole.last);
  const std::uint32_t after = unit_of(text, {end, whole.last}).words, before = unit_of(text, {whole.first, credit.at}).words;
  if (after > longest_credit && before <= longest_caption && end > whole.first) {  // the picture stands before the paragraph that it runs into
    const std::size_t rest = cut(units, at, end, text);
    units[at].cut = false;
    take(units[at], BlockKind::caption);
    return rest - 1;
  }
  if (after > longest_credit) return at;
  if (before > longest_caption) {
    const std::uint32_t start = sentence_start_before(text, {whole.first, credit.at});
    if (start == whole.first) return at;
    at = cut(units, at, start, text);
  }
  take(units[at], BlockKind::caption);
  return at;
}

bool has_side(const Text& text, const Unit& unit) {
  for (std::uint32_t i = unit.tokens.first; i + 2 < unit.tokens.last; ++i) {
    if (!text[i].is("(")) continue;
    const std::uint32_t length = mark_at(text, i + 1, unit.tokens.last, Mark::side);
    if (length > 0 && i + 1 + length < unit.tokens.last && (text[i + 1 + length].is(")") || text[i + 1 + length].is(","))) return true;
  }
  return false;
}

bool tells_act(const Text& text, const Unit& unit, std::string_view language) {
  const auto& concepts = lexicon::concept_phrases(language);
  for (std::uint32_t i = unit.tokens.first; i < unit.tokens.last; ++i) {
    if (text[i].kind == TokenKind::number) return true;
    const auto match = concepts.longest_stemmed(text.tokens().first(unit.tokens.last), i);
    if (match && lexicon::concept_class(*match.value) == lexicon::ConceptClass::act) return true;
  }
  return false;
}

// Who is to be seen, and no more: mostly names, no number, nothing done.
bool is_list_of_names(const Text& text, const Unit& unit, std::string_view language) {
  if (unit.words < 4 || unit.words > 24 || unit.inner_end || unit.asks || unit.capitals * 20 < unit.words * 9) return false;
  for (std::uint32_t i = unit.tokens.first; i < unit.tokens.last; ++i) {
    if (text[i].is("\"") || text[i].is("“") || text[i].is(":")) return false;
  }
  return !tells_act(text, unit, language);
}

// A number for the words of a range; marks say nothing.
std::uint64_t key_of(const Text& text, TokenRange range) {
  std::uint64_t key = text::hash_start;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (text[i].kind == TokenKind::punctuation) continue;
    const std::uint64_t word = text[i].word != 0 ? text[i].word : text::quick_hash(text[i].lower);
    key = (key ^ word) * 1099511628211ULL;
  }
  return key;
}

// "SyriaNga": a small letter before a capital. The byte where the second word begins, 0: none.
std::size_t glue_in(std::string_view form) {
  for (std::size_t i = 2; i + 2 < form.size(); ++i) {
    const auto a = static_cast<unsigned char>(form[i - 1]), b = static_cast<unsigned char>(form[i]);
    const bool small_before = (a >= 'a' && a <= 'z') || a >= 0x80;
    if (small_before && b >= 'A' && b <= 'Z') return i;
  }
  return 0;
}

// The words of a page as they are written; gathered when they are first asked for, as hardly a page has words glued together.
class WrittenWords {
 public:
  explicit WrittenWords(const Text& text) : text_(text) {}
  bool has(std::string_view form) {
    if (forms_.empty()) {
      for (const Token& token : text_.tokens()) {
        if (token.kind == TokenKind::word) forms_.insert(token.form);
      }
    }
    return forms_.contains(form);
  }

 private:
  const Text& text_;
  std::unordered_set<std::string_view> forms_;
};

// Headlines that lost the line ends between them: no sentence, and a word made of two that the page knows by themselves.
bool is_glued(const Text& text, const Unit& unit, WrittenWords& words) {
  if (unit.ends_sentence || unit.words < 8) return false;
  for (std::uint32_t i = unit.tokens.first; i < unit.tokens.last; ++i) {
    const std::size_t at = glue_in(text[i].form);
    if (at > 0 && words.has(text[i].form.substr(0, at)) && words.has(text[i].form.substr(at))) return true;
  }
  return false;
}

// "Bài và ảnh: Lê Mạc" is no caption; nor is "Lê Mạc - Ảnh: Reuters" where it closes the text, right below the last paragraph.
bool signs(const Text& text, const Unit& unit, const PhotoCredit& credit, bool closes_text) {
  const auto signature = signature_of(text, unit.tokens);
  if (!signature || !signature->certain) return false;
  if (closes_text && !signature->byline.empty()) return true;
  return credit.at == unit.tokens.first && mark_at(text, credit.at, unit.tokens.last, Mark::byline) > 0 &&
         unit_of(text, {credit.at, credit.end}).words > 1;
}

}  // namespace

void mark_captions(const Text& text, std::vector<Unit>& units, std::string_view language) {
  const auto prose = std::find_if(units.rbegin(), units.rend(), [](const Unit& u) { return !u.kind && u.prose(); });
  const auto last_prose = static_cast<std::size_t>(units.rend() - prose);  // one past it
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind) continue;
    if (const auto credit = photo_credit(text, units[i])) {
      const bool closes_text = i >= last_prose && i > 0 && units[i - 1].prose();
      if (signs(text, units[i], *credit, closes_text)) continue;
      i = mark_credited(text, units, i, *credit);
      continue;
    }
    if (units[i].words <= 30 && !units[i].inner_end && has_side(text, units[i])) units[i].kind = BlockKind::caption;
  }
  for (std::size_t i = 1; i + 1 < units.size(); ++i) {
    if (units[i].kind || !units[i].ends_sentence || !is_list_of_names(text, units[i], language)) continue;
    if ((units[i - 1].kind || units[i - 1].prose()) && units[i + 1].prose()) units[i].kind = BlockKind::caption;
  }
}

void mark_repeats(const Text& text, std::vector<Unit>& units) {
  WrittenWords words(text);
  std::unordered_set<std::uint64_t> seen;
  for (Unit& unit : units) {
    if (is_glued(text, unit, words) && !unit.kind) unit.kind = BlockKind::furniture;
    if (unit.words < 4) continue;
    if (seen.insert(key_of(text, unit.tokens)).second) continue;
    unit.furniture = unit.kind == BlockKind::caption ? FurnitureKind::caption : FurnitureKind::related;
    unit.kind = BlockKind::furniture;
  }
}

}  // namespace dateline::clean
