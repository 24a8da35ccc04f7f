// Runs of capitals and known names -> mentions. In: a place in a sentence. Out: how far the name reaches, and what it names.
// Proved by tests/names_test.cpp.
#include <algorithm>

#include "extract/names_finder.hpp"
#include "extract/syllable.hpp"
#include "text/hash.hpp"

namespace dateline::extract {
namespace {

bool is_hyphen(const text::Token& token) { return token.is("-") || token.is("‑"); }

// "O'Brien", "McAllister".
bool inner_capital(std::string_view form) {
  return form.size() > 3 && std::any_of(form.begin() + 1, form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
         std::any_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

NameFinder::KnownMatch NameFinder::known_at(At at) const {
  const KnownMatch match = known_.at(at);
  if (!match || at + match.length > last_) return {};
  if ((match.value->adjective || match.value->bare) && !pack_.suffix_heads) return {};  // "Lao động" is no adjective of Laos
  // "Hương liệu và Mỹ phẩm": the first syllable of a word.
  const bool goes_on = !pack_.suffix_heads && match.length == 1 && at + 1 < last_ && !text_[at + 1].capital && text_[at + 1].space_before;
  if (goes_on && pack_.words.longest(text_.tokens(), at).length > 1) return {};
  if (at + match.length < last_ && is_hyphen(text_[at + match.length]) && !text_[at + match.length].space_before) {
    const At next = at + match.length + 1;  // "Niu" of "Niu-đê-li" is no name, "Nga" of "Nga-Mỹ" is one
    const bool joined = next < last_ && !text_[next].space_before && text_[next].kind == text::TokenKind::word && !text_[next].capital;
    if (joined && !pack_.suffix.has(text_[next])) return {};
  }
  if (match.value->capitals) {
    for (At i = at; i < at + match.length; ++i) {
      if (text_[i].kind == text::TokenKind::word && !text_[i].capitals && text_[i].form.size() > 1) return {};
    }
  }
  const bool any_capital = std::any_of(&text_[at], &text_[at] + match.length, [](const text::Token& t) { return t.capital; });
  if (text_[at].capital) return match;
  if (any_capital && !gazetteer_.all()[match.value->known].what.empty() && match.length > 1) return match;
  return match.length >= 4 && gazetteer_.all()[match.value->known].kind == EntityKind::organisation ? match : KnownMatch{};
}

// A known name may be the beginning of another: "Anh Sơn", "Washington Post", or a plain word ("Anh cho biết").
bool NameFinder::known_stands_alone(At at, const KnownMatch& match) const {
  const At next = at + match.length;
  const bool one = match.length == 1;
  if (one && starts_sentence(at) && !pack_.suffix_heads && pack_.pronouns.longest(text_.tokens(), at)) {
    const bool acts = next < last_ && pack_.after_name.has(text_[next]);
    if (acts && (evidence(at).alone == 0 || given_.contains(text_[at].lower))) return false;
  }
  if (one && starts_sentence(at) && pack_.opener.has(text_[at]) && evidence(at).capital == 0 && !match.value->adjective) {
    return false;
  }
  // "Anh" of "Thế Anh", who is Lò Thế Anh.
  const bool after_capital = at > sentences_[sentence_].first && text_[at].space_before && capital(at - 1);
  if (one && after_capital && given_.contains(text_[at].lower) && in_full_name(at - 1)) return false;
  if (next >= last_ || !capital(next) || !text_[next].space_before) return true;
  if (known_at(next) || pack_.titles.longest(text_.tokens(), next) || pack_.heads.longest(text_.tokens(), next)) {
    return !pack_.suffix_heads || match.value->adjective || !pack_.heads.longest(text_.tokens(), next);
  }
  if (match.value->adjective) return true;
  if (pack_.suffix_heads) return pack_.opener.has(text_[next]) || gazetteer_.all()[match.value->known].what == "country";
  if (by_ear(next, atom_end(next)) || text_[next].capitals || !native_syllable(text_[next])) return true;
  // "Ninh Hạ Vy": a surname and two more words are a person, not a place abroad that begins so.
  const Known& known = gazetteer_.all()[match.value->known];
  const bool three = match.length == 2 && (next + 1 >= last_ || !capital(next + 1));
  if (three && pack_.surname.has(text_[at]) && native_syllable(text_[at + 1]) && known.kind == EntityKind::place && known.country != vietnam)
    return false;
  // A syllable of Vietnamese after a state of one syllable makes another name of both.
  return !one || known.kind == EntityKind::organisation || text_[at].form.size() > 6;
}

std::uint32_t NameFinder::add_known(At at, const KnownMatch& match, At full_first) {
  const Known& known = gazetteer_.all()[match.value->known];
  return add({at, at + match.length}, {full_first, at + match.length}, MentionKind::name, known.kind, true);
}

bool NameFinder::trusted_in_headline(At at) const {
  const Evidence seen = evidence(at);
  return seen.capital > 0 && seen.small == 0;
}

// "Teague blamed the price of steel", but "Vintners hosed down their roofs".
bool NameFinder::acts_alone(At at, At end) const {
  const std::string_view verb = text_[end].lower;
  if (!verb.ends_with("ed") || text_[at].lower.ends_with("s") || text_[at].lower.ends_with("ing") || text_[at].lower.ends_with("ly")) return false;
  const auto found = concepts_.longest_stemmed(text_.tokens(), end);
  return found && lexicon::concept_class(*found.value) == lexicon::ConceptClass::act;
}

// Whether the capital at the start of a sentence may begin a name.
bool NameFinder::trusted_start(At at, At end) const {
  if (in_full_name(at)) return true;
  if (by_ear(at, end) || (end - at >= 3 && !pack_.opener.has(text_[at]))) return true;
  const Evidence seen = evidence(at);
  const bool particle =
      end < last_ && pack_.particle.has(text_[end]) && (capital(end + 1) || (end + 1 < last_ && pack_.particle.has(text_[end + 1])));
  const bool next_capital = (capital(end) || particle) && text_[end].space_before;
  if (next_capital && pack_.surname.has(text_[at])) return seen.small == 0 || !pack_.opener.has(text_[at]) || evidence(end).small == 0;
  if (pack_.opener.has(text_[at])) return false;
  if (text_[at].capitals && text_[at].form.size() >= 2) return true;
  if (inner_capital(text_[at].form) && seen.small == 0) return true;
  if (pack_.suffix_heads && evidence(at).small == 0 && text_[at].word == 0 && text_[at].stem == 0 && end < last_) {
    // "Pritchard, the manager, has …", "Venn, 61, leaves", "Teague, who runs the firm"
    const bool apposition = text_[end].is(",") && end + 1 < last_ &&
                            (pack_.determiner.has(text_[end + 1]) || text_[end + 1].kind == text::TokenKind::number || text_[end + 1].is("who"));
    if (text_[end].lower == "'s" || pack_.after_name.has(text_[end]) || apposition || acts_alone(at, end)) return true;
  }
  if (next_capital && seen.small == 0) return true;
  return seen.capital > 0 && seen.small == 0;
}

// Where the run that begins at `at` ends.
NameFinder::At NameFinder::run_end(At at, bool after_title) const {
  At end = at;
  for (int atoms = 0; atoms < 7 && end < last_; ++atoms) {
    At next = end;
    if (atoms > 0) {
      if (!text_[next].space_before || text_[next].line_start) break;
      if (const At over = set_apart(at, end, after_title); over > end) return over;
      if (const At over = stretch(next, end, after_title); over > next) {
        end = over;
        continue;
      }
    }
    const bool particle = pack_.particle.has(text_[next]) && !text_[next].capital;
    if (particle) {
      At after = next + 1;
      if (after < last_ && is_hyphen(text_[after])) ++after;
      if (after < last_ && pack_.particle.has(text_[after])) ++after;
      if (!(after < last_ && capital(after)) || (atoms == 0 && after == next + 1)) break;
      end = atom_end(after);
      continue;
    }
    if (!capital(next)) break;
    if (headline_ && !trusted_in_headline(next)) break;
    // "John Kerry Friday told": the day is none of the name.
    if (atoms > 0 && (atoms > 1 || after_title || (pack_.suffix_heads && pack_.opener.has(text_[at]))) && pack_.weekday.has(text_[next])) break;
    // A family name after an acronym or a foreign word begins a person: "HĐQT Lê Văn Hải".
    // So does one behind a head word: "T.Ư Hội Nguyễn Việt Thắng".
    if (atoms > 0 && !pack_.suffix_heads && pack_.surname.has(text_[next]) && capital(next + 1) && native_syllable(text_[next + 1]) &&
        (text_[end - 1].capitals || !native_syllable(text_[end - 1]) ||
         (end - 1 > at && !pack_.surname.has(text_[at]) && pack_.heads.longest(text_.tokens(), end - 1).length == 1 && capital(next + 2)))) {
      break;
    }
    // "Chủ tịch Atlassian Jay Simons": a firm that the report names alone as well, and who speaks for it.
    const bool firm = atoms == 1 && end == at + 1 && after_title && !pack_.suffix_heads && !native_syllable(text_[at]) && evidence(at).alone > 0;
    if (firm && capital(next + 1) && !(native_syllable(text_[next]) && native_syllable(text_[next + 1]))) break;
    // "ông Đậu An Phúc Bus Hop On": a full name of Vietnamese syllables ends before a foreign word.
    const bool full = after_title && !pack_.suffix_heads && end >= at + 3 && pack_.surname.has(text_[at]) && native_name(at, end);
    if (full && !native_syllable(text_[next])) break;
    // "A43 Bộ Công an": a body begins after a code.
    if (atoms > 0 && !pack_.suffix_heads && text_[end - 1].capitals && pack_.heads.longest(text_.tokens(), next)) break;
    // "Lo Van In", "Ninh The Hoa": between syllables of Vietnamese a capital makes a name of any word.
    const bool vietnamese =
        pack_.suffix_heads && !headline_ && native_name(at, next + 1) && (end - at >= 2 || (capital(next + 1) && native_syllable(text_[next + 1])));
    if (atoms > 0 && !after_title && pack_.suffix_heads && pack_.opener.has(text_[next]) && evidence(next).small > 0 && !vietnamese) break;
    if (atoms > 0) {
      const KnownMatch known = known_at(next);
      // Nobody is called by the family name alone: "ông Phạm Phú Quốc".
      const bool named = !(after_title && end == at + 1 && pack_.surname.has(text_[at]));
      if (known && named && (known.length > 1 || text_[next].form.size() > 6) && known_stands_alone(next, known) && !pack_.suffix_heads) break;
    }
    end = atom_end(next);
  }
  return end;
}

// Joins two capitalised parts where a head word calls for it: "University of Leeds", "Ministry of Health and Welfare".
NameFinder::At NameFinder::stretch(At at, At end, bool after_title) const {
  if (!pack_.suffix_heads || after_title || !pack_.link.has(text_[at]) || text_[at].capital) return at;
  const auto head = pack_.heads.longest(text_.tokens(), end - 1);
  const bool heads = head && text_[end - 1].capital && (text_[at].lower == "of" || text_[at].lower == "for");
  if (!heads) return at;
  At next = at + 1;
  if (next < last_ && text_[next].lower == "the") ++next;
  return capital(next) ? atom_end(next) : at;
}

// "the energy regulator, Ofpower,", "grid company CityVolt", "Sunrise Hydro, a private company from Hai Phong": a head word of bodies in small
// letters tells what the name is.
bool NameFinder::told_as_body(At first, At last) const {
  if (!pack_.suffix_heads) return false;
  const auto is_head = [&](At at) {
    if (at < sentences_[sentence_].first || at >= last_ || text_[at].capital || pack_.seat.has(text_[at])) return false;
    for (At back = 0; back <= 1 && at >= sentences_[sentence_].first + back; ++back) {
      if (pack_.companies.longest(text_.tokens(), at - back).length == back + 1) return true;
    }
    const auto head = pack_.heads.longest(text_.tokens(), at);
    return head && head.length == 1 && head.value->shape == Shape::organisation && head.value->key != "army";  // "night guard Joost Priem"
  };
  const auto ends = [&](At at) { return at >= last_ || text_[at].kind == text::TokenKind::punctuation; };
  if (first > sentences_[sentence_].first && is_head(first - 1) && !pack_.person_words.contains(text_[first - 1].word)) return true;
  if (first > sentences_[sentence_].first + 2 && text_[first - 1].is(",") && ends(last) && is_head(first - 2)) return true;
  constexpr At apposed = 4;  // "a private company", "the company that runs the airport"
  if (last + 1 >= last_ || !text_[last].is(",")) return false;
  const bool pointed = text_[last + 1].lower == "the";
  if (!pointed && text_[last + 1].lower != "a" && text_[last + 1].lower != "an") return false;
  const auto is_company = [&](At at) {
    const auto head = pack_.heads.longest(text_.tokens(), at);
    return head && head.value->key == "company";
  };
  for (At at = last + 2; at < last_ && at <= last + apposed && text_[at].kind == text::TokenKind::word; ++at) {
    if (pointed ? is_head(at) && is_company(at) && !ends(at + 1) : is_head(at))
      return ends(at + 1) || pack_.preposition.longest(text_.tokens(), at + 1) || text_[at + 1].lower == "that" || text_[at + 1].lower == "of";
  }
  return false;
}

// "Szczecin is where the plant will stand", "X là nơi họ lên bờ": a copula and a word for where stand behind the name.
bool NameFinder::is_told_where(At last) const {
  static const std::uint64_t copula = text::hash("copula"), where = text::hash("where");
  const auto is = [&](At at, std::uint64_t what) {
    const auto found = at < last_ ? nominals_.longest(text_.tokens(), at) : lexicon::Phrases<std::uint64_t>::Match();
    return found && *found.value == what;
  };
  return is(last, copula) && is(last + 1, where);
}

// "the Rwenzori mountains", "the Lang Sen reserve", "Tien Hai industrial park": a head word of sites in small letters, itself or behind a word that
// describes it, behind a name with an article or a word of place.
bool NameFinder::before_small_site(At first, At last) const {
  if (!pack_.suffix_heads || first == sentences_[sentence_].first || last >= last_ || text_[last].capital ||
      text_[last].kind != text::TokenKind::word)
    return false;
  if (last - first <= 2 && pack_.landmark.longest(text_.tokens(), last)) return true;  // "Drones close Kastrand airport"
  const bool article = text_[first - 1].lower == "the";
  if (!article && !pack_.preposition.longest(text_.tokens(), first - 1)) return false;
  const auto is_site = [&](At at) {
    if (at < last_ && !text_[at].capital && pack_.small_site.has(text_[at])) return true;
    const auto head = at < last_ && !text_[at].capital ? pack_.heads.longest(text_.tokens(), at) : lexicon::Phrases<Head>::Match();
    return head && head.length == 1 && head.value->shape == Shape::site;
  };
  const bool describes = pack_.preposition.longest(text_.tokens(), last).length == 0 && !pack_.opener.has(text_[last]);
  return is_site(last) || (describes && is_site(last + 1));
}

// "Salt in Her Hair" in quotation marks: between the mark and the name stand only capitals and small words, so that these are the words of a title.
bool NameFinder::in_title(At first) const {
  constexpr At longest = 8;
  At small = 0;
  for (At back = 1; back <= longest && first >= sentences_[sentence_].first + back; ++back) {
    const text::Token& token = text_[first - back];
    if (token.is("“") || token.is("\"") || token.is("‘")) return back > 1 && small < back - 1 && capital(first - back + 1);
    if (token.kind != text::TokenKind::word) return false;
    small += token.capital ? 0 : 1;
    if (!token.capital && token.form.size() > 4) return false;
  }
  return false;
}

EntityKind NameFinder::guess_kind(At first, At last, bool& known) const {
  known = false;
  const std::span<const text::Token> tokens = text_.tokens();
  if (pack_.suffix_heads) {
    for (At i = last; i-- > first;) {  // "Forest Defence Committee" is no forest
      const auto head = pack_.heads.longest(tokens, i);
      if (!head || head.value->shape == Shape::area || !text_[i].capital || last - first < 2) continue;
      if (i + head.length != last && i != first) continue;
      if (i + head.length != last && last - first >= 3 && native_name(first, last)) continue;  // "Dam Ngoc Vy" is no dam
      known = true;
      return head.value->shape == Shape::site ? EntityKind::place : EntityKind::organisation;
    }
    if (pack_.male_given.has(text_[first]) || pack_.female_given.has(text_[first])) return EntityKind::person;
  }
  if (last - first >= 2 && text_[first].capitals && pack_.club_mark.has(text_[first])) {
    known = true;
    return EntityKind::organisation;
  }
  // "hãng xe Suzuki Motor Corp.": the last word of a foreign name tells a firm.
  if (last - first >= 2 && pack_.firm_mark.has(text_[last - 1]) && !native_name(first, last)) {
    known = true;
    return EntityKind::organisation;
  }
  // "Bắc Kivu", "Đông Timor": a side of a foreign place.
  const bool side = !pack_.suffix_heads && last - first == 2 && pack_.direction.has(text_[first]) && !native_syllable(text_[first + 1]);
  if (side) return EntityKind::place;
  const bool letters = last - first == 1 && text_[first].capitals;
  if (letters && (text_[first].form.size() <= 6 || (!headline_ && !native_syllable(text_[first])))) return EntityKind::organisation;
  // "ở sân Hàng Đẫy", "ngụ tại Hồ Văn Huê": two words of place outweigh a syllable that is a surname.
  constexpr At two_words = 2;
  const bool placed = !pack_.suffix_heads && first >= sentences_[sentence_].first + two_words &&
                      pack_.preposition.longest(tokens, first - two_words).length == two_words;
  if (placed) return EntityKind::place;
  if (!pack_.suffix_heads && pack_.surname.has(text_[first]) && last - first >= 2 && last - first <= 5) return EntityKind::person;
  if (told_as_body(first, last)) return EntityKind::organisation;
  // "according to Petra Lindholm": who is told to speak is no place.
  for (std::uint32_t back = 1; back <= 2 && first >= sentences_[sentence_].first + back; ++back) {
    if (pack_.speaks_before.longest(tokens, first - back).length == back) return EntityKind::person;
  }
  // "tàu Ocean Pearl", "the ferry Kittiwake": what goes by a number may go by a name as well.
  if (first > sentences_[sentence_].first && pack_.numbered.has(text_[first - 1])) return EntityKind::organisation;
  if (is_told_where(last) || before_small_site(first, last)) return EntityKind::place;
  if (in_title(first)) return EntityKind::person;
  if (behind_place_head(pack_, text_, first) && !(last < last_ && pack_.after_name.has(text_[last]))) return EntityKind::place;
  if (last < last_ && told_of_seat(pack_, text_, last)) {
    known = true;
    return EntityKind::place;
  }
  // "ở Xuân Lộc", "in Brindle": the word before tells a place.
  for (At back = 1; back <= 2 && first >= sentences_[sentence_].first + back; ++back) {
    const auto before = pack_.preposition.longest(tokens, first - back);
    if (!before || before.length != back) continue;
    const bool weak = pack_.suffix_heads && last - first > 1 && *before.value == 1;  // "a cross from Jamie Lund"
    if (!weak) return EntityKind::place;
  }
  return EntityKind::person;
}

// "On Friday Jo Lindqvist", "in April Peter Holm", "Landlady Peg Stott": the first capital is a word of its own.
bool NameFinder::is_part_of_name(At at) const {
  if (pack_.weekday.has(text_[at])) return false;
  if (pack_.occupation.has(text_[at]) && starts_sentence(at) && evidence(at).capital == 0) return false;
  if (!pack_.month.has(text_[at]) || at == sentences_[sentence_].first) return true;
  return text_[at - 1].kind != text::TokenKind::number && !pack_.calendar_before.has(text_[at - 1]);
}

// "Nurses' Association", "Children's Hospital": a plain word owns the head word of a body.
NameFinder::At NameFinder::owned_body_end(At at) const {
  // "St Brigid's Hospital", "St. Brigid's Hospital"
  const At behind_saint = at + 1 < last_ && text_[at + 1].is(".") ? at + 2 : at + 1;
  const bool saint = pack_.saint.has(text_[at]) && capital(behind_saint);
  const At owner = saint ? behind_saint : at;
  if (!pack_.suffix_heads || owner + 2 >= last_ || text_[owner + 1].space_before || !capital(owner + 2) || headline_) return at;
  const text::Token& mark = text_[owner + 1];
  const bool owns = mark.lower == "'s" || mark.lower == "’s" || mark.is("'") || mark.is("’");
  const auto head = pack_.heads.longest(text_.tokens(), owner + 2);
  const bool plain = saint || pack_.opener.has(text_[at]) || evidence(at).small > 0;
  return owns && plain && head && head.length == 1 && head.value->shape == Shape::organisation ? owner + 3 : at;
}

// "Y Bhăm Niê", "U Minh Thượng": the letter is a word of its own, unless a label stands before it ("Plan Y").
bool NameFinder::letter_opens_name(At at) const {
  const bool label = at > sentences_[sentence_].first && pack_.label.has(text_[at - 1]);
  return (text_[at].is("Y") || text_[at].is("U")) && !label && capital(at + 1) && !text_[at + 1].capitals && text_[at + 1].form.size() > 1;
}

NameFinder::At NameFinder::add_run(At at) {
  if (const At end = owned_body_end(at); end > at) {
    const std::uint32_t mention = add({at, end}, {at, end}, MentionKind::name, EntityKind::organisation, true);
    mentions_[mention].core = core_of({at, end});
    return end;
  }
  // "Chất lượng Nông Lâm Thủy sản vùng 1": three words and more of a field are nobody's name.
  constexpr std::uint32_t no_name = 3;
  const auto field = pack_.content.longest(text_.tokens(), at);
  if (!pack_.suffix_heads && field.length >= no_name && at + field.length <= last_) return at + field.length;
  At first = at;
  if (text_[at].capital && starts_sentence(at)) {
    const At end = atom_end(at);
    if (!trusted_start(at, end)) return at + 1;
  }
  const bool of_body = at + 1 < last_ && stretch(at + 1, at + 1, false) > at + 1;  // "University of Tartu"
  if (pack_.suffix_heads && !of_body && pack_.opener.has(text_[at]) && (evidence(at).small > 0 || !(capital(at + 1)))) return at + 1;
  const bool heard = by_ear(at, atom_end(at));  // "A-ri-a-na"
  const bool initial = at + 1 < last_ && text_[at + 1].is(".");
  const bool called_so = !pack_.suffix_heads && given_.contains(text_[at].lower);  // "H", who is Trần Thanh H
  if (text_[at].form.size() == 1 && !heard && !initial && !called_so && !(capital(at + 1))) return at + 1;
  if (pack_.suffix_heads && pack_.weekday.has(text_[at])) return at + 1;
  if (text_[at].form.size() == 1 && !heard && names_nothing(at, at + 1) && !letter_opens_name(at)) return at + 1;
  if (capital(at + 1) && !is_part_of_name(at)) return at + 1;
  // "Cục Đường thủy phía Nam | Lục Văn Tiến"
  if (pack_.direction.has(text_[at]) && at > sentences_[sentence_].first && pack_.side.has(text_[at - 1]) && !known_at(at)) return at + 1;
  if (pack_.direction.has(text_[at]) && capital(at + 1)) {  // "Tây Nam Pakistan"
    const At behind = pack_.direction.has(text_[at + 1]) && capital(at + 2) ? at + 2 : at + 1;
    if (known_at(behind)) return behind;
  }
  At end = run_end(first, false);
  if (end <= first) return at + 1;
  if (const At plain = plain_word_end(end); plain > end) {
    if (end == first + 1) return plain;
    --end;
    if (end == first + 1 && native_syllable(text_[first]) && !given_.contains(text_[first].lower)) return plain;  // "Quân Giải phóng"
  }
  if (const At holder = person_inside(first, end); holder > first) {
    add({first, holder}, {first, holder}, MentionKind::name, EntityKind::organisation, false);
    add({holder, end}, {holder, end}, MentionKind::name, EntityKind::person, true);
    return end;
  }
  const At whole = end;
  if (end > first + 2 && pack_.honours.has(text_[end - 1])) --end;
  if (names_nothing(first, end)) return end;
  const bool called = !pack_.suffix_heads && !starts_sentence(at) && given_.contains(text_[at].lower);  // "Nguyên", who is Trần Văn Nguyên
  if (end == at + 1 && !called && (pack_.opener.has(text_[at]) || lone_head(at))) return end;
  if (const At over = title_inside(first, end); over > first) return over;
  bool known = false;
  const EntityKind kind = guess_kind(first, end, known);
  const std::uint32_t mention = add({first, end}, {first, end}, MentionKind::name, kind, known);
  if (kind == EntityKind::organisation) {
    mentions_[mention].core = core_of({first, end});
    const auto head = pack_.heads.longest(text_.tokens(), end - 1);
    if (head && pack_.suffix_heads) mentions_[mention].head = head.value->key;
  }
  if (kind == EntityKind::organisation && mention > 0 && mentions_[mention - 1].kind == EntityKind::place) {
    At owner_end = mentions_[mention - 1].tokens.last;
    if (owner_end < last_ && text_[owner_end].lower == "'s") ++owner_end;
    if (owner_end == first) read_body_key(mention, mention - 1);
  }
  if (kind == EntityKind::person) {
    mentions_[mention].male = pack_.male_given.has(text_[first]);
    mentions_[mention].female = pack_.female_given.has(text_[first]);
  }
  return whole;
}

// "the Department", "the House": a head word alone only points to a body that was named before.
bool NameFinder::lone_head(At at) const {
  const auto head = pack_.heads.longest(text_.tokens(), at);
  return pack_.suffix_heads && head && head.length == 1 && !text_[at].capitals;
}

// The person's name that a title calls for.
std::optional<text::TokenRange> NameFinder::person_name(At at, bool after_person_word) const {
  const bool particle = at + 2 < last_ && pack_.particle.has(text_[at]) && is_hyphen(text_[at + 1]) && capital(at + 2);
  if (at >= last_ || (!capital(at) && !particle) || text_[at].line_start || pack_.weekday.has(text_[at])) return std::nullopt;
  if (!after_person_word) {
    const KnownMatch known = known_at(at);
    const bool given = known.length == 1 && given_.contains(text_[at].lower);
    if (known && !given && known_stands_alone(at, known)) return std::nullopt;
    const auto head = pack_.heads.longest(text_.tokens(), at);
    if (head && !pack_.suffix_heads && (head.length > 1 || !pack_.surname.has(text_[at]))) return std::nullopt;
  } else if (const KnownMatch known = known_at(at); known && known.length > 1 && known_stands_alone(at, known)) {
    return std::nullopt;
  }
  const At end = run_end(at, true);
  // "Chủ tịch HĐQT", "Bộ trưởng NN&PTNT": letters behind a title name its body.
  const bool letters = !pack_.suffix_heads && !after_person_word && !headline_ && text_[at].capitals && text_[at].form.size() <= 6 &&
                       (end == at + 1 || text_[at + 1].is("&"));
  if (end <= at || letters) return std::nullopt;
  return text::TokenRange{at, end};
}

}  // namespace dateline::extract
