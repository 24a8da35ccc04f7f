// Tokens -> mentions of persons, places and organisations. In: a text with its sentences. Out: find_names(). Proved by tests/names_test.cpp.
// One walk over each sentence; at every word the first of these that fits is read: a plural, a title with what follows it, a body by its head word,
// a known name, a pronoun, a run of capitals.
#include "extract/names.hpp"

#include <algorithm>
#include <numeric>

#include "extract/names_finder.hpp"

namespace dateline::extract {

namespace {

const lexicon::Phrases<std::uint64_t>& nominals(std::string_view language) {
  static const lexicon::HashedTables tables("nominals.tsv");
  return tables.of(language);
}

// A country inside a role is found after the role that it belongs to; the mentions stand by place in the end, and still point at each other.
std::vector<NameMention> by_place(std::vector<NameMention> mentions) {
  const auto before = [](const NameMention& a, const NameMention& b) { return a.tokens.first < b.tokens.first; };
  if (std::is_sorted(mentions.begin(), mentions.end(), before)) return mentions;
  std::vector<std::uint32_t> order(mentions.size()), place(mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return before(mentions[a], mentions[b]); });
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<NameMention> out;
  out.reserve(mentions.size());
  for (const std::uint32_t i : order) {
    NameMention& m = mentions[i];
    for (std::uint32_t* link : {&m.role_of, &m.gloss_of}) {
      if (*link != NameMention::none) *link = place[*link];
    }
    out.push_back(std::move(m));
  }
  return out;
}

}  // namespace

std::vector<NameMention> find_names(const text::Text& text, const std::vector<text::TokenRange>& sentences, std::string_view language) {
  return by_place(NameFinder(text, sentences, language).run());
}

NameFinder::NameFinder(const text::Text& text, const std::vector<text::TokenRange>& sentences, std::string_view language)
    : text_(text),
      sentences_(sentences),
      pack_(name_lexicon(language)),
      gazetteer_(gazetteer()),
      known_(gazetteer_.phrases(), text.tokens()),
      concepts_(lexicon::concept_phrases(language)),
      cues_(cues(language)),
      nominals_(nominals(language)) {}

std::vector<NameMention> NameFinder::run() {
  survey();
  read_evidence();
  for (std::uint32_t i = 0; i < sentences_.size(); ++i) {
    if (!sentences_[i].empty()) read_sentence(i);
  }
  drop_lone_syllables();
  settle_things();
  settle_lists();
  settle_places();
  find_appositions();
  find_glosses();
  return std::move(mentions_);
}

bool NameFinder::capital(At at) const { return at < last_ && text_[at].kind == text::TokenKind::word && text_[at].capital; }

// A capital is due at the start of a sentence, of a line, after an opening quotation mark, a colon or a bullet.
bool NameFinder::starts_sentence(At at) const {
  if (at == 0 || text_[at].line_start || at == sentences_[sentence_].first) return true;
  const text::Token& before = text_[at - 1];
  if (before.kind != text::TokenKind::punctuation) return false;
  if (before.is(":") || before.is(".") || before.is("!") || before.is("?") || before.is("…") || before.is("“") || before.is("‘") || before.is("«")) {
    return !(before.is(".") && !text_[at].space_before);
  }
  if (before.is("\"") || before.is("'")) return before.space_before && !text_[at].space_before;
  if (before.is("(")) {  // "Gơ-nô-bơ (Grenoble)": a bracket behind a name by ear opens with the name itself
    return !(at >= 4 && text_[at - 3].is("-") && !text_[at - 3].space_before && !text_[at - 2].space_before && !text_[at - 2].capital);
  }
  return (before.is("-") || before.is("–") || before.is("*") || before.is("•") || before.is("—")) && (before.line_start || before.space_before);
}

// Most words with a capital and no full stop: "Floods Close Bridge Over River". Capitals tell nothing there.
bool NameFinder::looks_like_headline(text::TokenRange range) const {
  std::uint32_t words = 0, capitals = 0;
  for (At i = range.first; i < range.last; ++i) {
    if (text_[i].kind != text::TokenKind::word || text_[i].form.size() < 2) continue;
    ++words;
    capitals += text_[i].capital;
  }
  return words >= 4 && capitals * 10 > words * 6 && !text_[range.last - 1].is(".") && !text_[range.last - 1].is(",") &&
         !text_[range.last - 1].is(":");
}

void NameFinder::survey() {
  mentions_.reserve(text_.size() / 8);  // as most texts have at most
  headlines_.reserve(sentences_.size());
  for (const text::TokenRange sentence : sentences_) {
    headlines_.push_back(looks_like_headline(sentence));
    for (At i = sentence.first; i < sentence.last; ++i) {
      if (text_[i].capital || pack_.particle.has(text_[i])) asked_.set(text_[i].word % asked_bits);
    }
  }
}

void NameFinder::read_evidence() {
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
    sentence_ = s;
    last_ = sentences_[s].last;
    if (headlines_[s]) continue;  // it proves nothing
    for (At i = sentences_[s].first; i < last_; ++i) {
      const text::Token& token = text_[i];
      if (token.kind != text::TokenKind::word) continue;
      if (!token.capital) {
        const bool joined = !token.space_before && i > 0 && text_[i - 1].is("-");
        if (!joined && asked_.test(token.word % asked_bits)) ++evidence_of(token).small;
      } else if (!starts_sentence(i)) {
        Evidence& seen = evidence_of(token);
        ++seen.capital;
        seen.alone += !capital(i - 1) && !capital(i + 1);
      }
      if (!pack_.suffix_heads && token.capital && capital(i + 1) && capital(i + 2)) read_full_name(i);
    }
  }
}

// "Lò Thế Anh": a family name and two or three capitals tell that "Thế Anh" and "Anh" are this person too.
void NameFinder::read_full_name(At at) {
  if (!pack_.surname.has(text_[at]) || (at > 0 && capital(at - 1))) return;
  At last = at + 2;
  while (last < at + 4 && capital(last + 1) && !text_[last].line_start) ++last;
  const bool initial = text_[last].form.size() == 1;  // "Trần Thanh H", whose name is kept back
  if ((text_[last].capitals && !initial) || !native_name(at, initial ? last : last + 1)) return;
  pairs_.insert(std::string(text_[last - 1].lower) + " " + std::string(text_[last].lower));
  given_.insert(text_[last].lower);
}

bool NameFinder::in_full_name(At at) const {
  return capital(at + 1) && pairs_.contains(std::string(text_[at].lower) + " " + std::string(text_[at + 1].lower));
}

NameFinder::Evidence NameFinder::evidence(At at) const {
  const text::Token& token = text_[at];
  const Evidence* seen = token.word != 0 ? evidence_.find(token.word) : unknown_.find(token.lower);
  return seen == nullptr ? Evidence{} : *seen;
}

bool NameFinder::after_many(At at) const { return at > sentences_[sentence_].first && pack_.many.has(text_[at - 1]); }

void NameFinder::read_sentence(std::uint32_t sentence) {
  sentence_ = sentence;
  const text::TokenRange range = sentences_[sentence];
  last_ = range.last;
  headline_ = headlines_[sentence];
  for (At at = range.first; at < last_;) at = std::max(step(at), at + 1);
}

NameFinder::At NameFinder::step(At at) {
  const text::Token& token = text_[at];
  if (token.kind != text::TokenKind::word) return at + 1;
  if (!token.capital && !pack_.begins_mention.has(token) && !known_at(at)) return at + 1;
  const std::span<const text::Token> tokens = text_.tokens();
  const auto plural = pack_.plurals.longest(tokens, at);
  auto blocked = pack_.no_pronoun.longest(tokens, at);
  if (blocked && pack_.pronouns.longest(tokens, at).length > blocked.length) blocked = {};  // "cô gái này"
  const auto title = pack_.titles.longest(tokens, at);
  if (blocked && blocked.length > plural.length && !title) return at + (capital(at + blocked.length) || blocked.length > 1 ? blocked.length : 1);
  if (blocked && blocked.length > title.length && blocked.length > plural.length) return at + blocked.length;
  if (plural && plural.length >= title.length && at + plural.length <= last_) {
    add({at, at + plural.length}, {at, at + plural.length}, MentionKind::plural, EntityKind::person, *plural.value == Plural::two_persons);
    return at + plural.length;
  }
  if (title || pack_.suffix_heads) {
    if (const At end = title_group(at); end > at) return end;
  }
  const bool may_head = pack_.heads.begins(token.word);
  if (may_head) {
    if (const At end = body(at); end > at) return end;
  }
  if (const KnownMatch known = known_at(at); known && known_stands_alone(at, known)) {
    add_known(at, known, at);
    return at + known.length;
  }
  At end = at;
  if (pronoun_at(at, end) || member_points_back(at, end)) return end;
  if ((may_head || pack_.stands_back.begins(token.word)) && points_back(at, end)) return end;
  if (capital(at)) return add_run(at);
  // "al-Assad" alone: a particle in small letters begins the name.
  if (pack_.particle.has(token) && at + 2 < last_ && text_[at + 1].is("-") && capital(at + 2) && !text_[at + 2].space_before) return add_run(at);
  return at + 1;
}

bool NameFinder::pronoun_at(At at, At& end) {
  const auto pronoun = pack_.pronouns.longest(text_.tokens(), at);
  if (!pronoun || at + pronoun.length > last_) return false;
  if (text_[at].capital && !starts_sentence(at)) return false;
  if (at > sentences_[sentence_].first && pack_.many.has(text_[at - 1]) && !pack_.suffix_heads) return false;
  end = at + pronoun.length;
  const std::uint32_t mention = add({at, end}, {at, end}, MentionKind::pronoun, EntityKind::person, true);
  mentions_[mention].male = pronoun.value->male;
  mentions_[mention].female = pronoun.value->female;
  return true;
}

std::uint32_t NameFinder::add(text::TokenRange tokens, text::TokenRange full, MentionKind what, EntityKind kind, bool known) {
  NameMention mention;
  mention.tokens = tokens;
  mention.full = full;
  mention.what = what;
  mention.kind = kind;
  mention.kind_is_known = known;
  mention.form = text_.joined(tokens);
  mention.sentence = sentence_;
  mentions_.push_back(std::move(mention));
  return static_cast<std::uint32_t>(mentions_.size() - 1);
}

// "vị công an này": a person of the body that the head word behind the classifier names.
bool NameFinder::member_points_back(At at, At& end) {
  if (!pack_.classifier.has(text_[at]) || (text_[at].capital && !starts_sentence(at))) return false;
  const auto head = pack_.heads.longest(text_.tokens(), at + 1);
  end = at + 1 + head.length;
  if (!head || head.value->shape != Shape::organisation || end >= last_ || !pack_.demonstrative.has(text_[end])) return false;
  ++end;
  add({at, end}, {at, end}, MentionKind::pronoun, EntityKind::person, true);
  return true;
}

// "công ty này", "the ministry", "cơ quan công an": a head word without a name stands for a body or place told of before.
bool NameFinder::points_back(At at, At& end) {
  const std::span<const text::Token> tokens = text_.tokens();
  if (end = local_body_end(at); end > at) {
    add_local_body(at, end);
    return true;
  }
  if (text_[at].capital && !starts_sentence(at)) return false;
  std::string_view key;
  EntityKind kind = EntityKind::organisation;
  const auto noun = pack_.stands_back.longest(tokens, at);
  const auto head = pack_.suffix_heads ? lexicon::Phrases<Head>::Match() : pack_.heads.longest(tokens, at);
  end = at + head.length;
  const bool shown = head && end < last_ && pack_.demonstrative.has(text_[end]);
  if (noun && !shown) {
    if (pack_.suffix_heads && (at == sentences_[sentence_].first || !pack_.determiner.has(text_[at - 1]))) return false;
    end = at + noun.length;
    if (end < last_ && (capital(end) || pack_.of.longest(tokens, end) || pack_.heads.longest(tokens, end))) return false;
    key = *noun.value;
    if (key == "country") kind = EntityKind::place;
  } else {
    if (!shown || head.value->shape == Shape::site || head.value->shape == Shape::number_area) return false;
    if (at > sentences_[sentence_].first && pack_.classifier.has(text_[at - 1])) return false;  // "vị công an này" is a man
    key = head.value->key;
    if (head.value->shape == Shape::area) kind = EntityKind::place;
    ++end;
  }
  if (end > last_) return false;
  const std::uint32_t mention = add({at, end}, {at, end}, MentionKind::pronoun, kind, true);
  mentions_[mention].head = key;
  return true;
}

}  // namespace dateline::extract
