// Tokens -> content words with negation and mood: the walk over a range, and what it comes to. In: a range of tokens. Out: Stanced.
// Proved by tests/extract_test.cpp.
#include "extract/terms_finder.hpp"

namespace dateline::extract {
namespace {

using lexicon::ConceptClass;
using text::Token;
using text::TokenKind;
using text::TokenRange;

// So many words before a colon name a topic.
constexpr std::uint32_t topic_words = 6;
// "..., hôm qua ông X cho biết": so many words may stand between a comma and who said what stands before it.
constexpr std::uint32_t closing_reach = 3;
// "Tại sao lại như vậy?": a question why of so few words and no act takes nothing as told.
constexpr std::uint32_t nothing_told = 6;

}  // namespace

TermFinder::TermFinder(const text::Text& text, const Senses& senses, TokenRange range, std::string_view language,
                       const std::vector<TokenRange>& taken, const std::vector<QuoteDraft>& quotes, const Speech* speech)
    : text_(text),
      senses_(senses),
      range_(range),
      cues_(cues(language)),
      stopwords_(lexicon::stopwords(language)),
      split_(lexicon::SplitForms::of(language)),
      words_(text, senses, cues_, range, taken),
      opening_(text, senses, cues_, range, words_),
      taken_(taken),
      quotes_(quotes),
      speech_(speech) {
  std::uint32_t behind = range.last;
  while (behind > range.first && !text[behind - 1].is(",")) --behind;
  if (behind > range.first) last_comma_ = behind - 1;
}

Stanced TermFinder::run() {
  out_.terms.reserve(range_.size() / 2);
  for (std::uint32_t at = range_.first; at < range_.last;) at = step(at);
  judge();
  return std::move(out_);
}

std::uint32_t TermFinder::step(std::uint32_t at) {
  const Token& token = text_[at];
  if (ends_scope(token) || at >= scope_.until) scope_.close();
  if (at >= aside_until_) aside_until_ = token.kind == TokenKind::punctuation ? words_.behind_aside(at) : at;
  while (next_taken_ < taken_.size() && taken_[next_taken_].last <= at) ++next_taken_;
  if (speech_ != nullptr) pass_speech(at);
  if (token.kind == TokenKind::punctuation && (token.is(",") || token.is(";") || token.is(":")) && !in_aside(at)) mark(at);
  if (const auto back = cues_.background.longest(text_.tokens(), at); back && *back.value != earlier) out_.background = true;
  const bool taken = next_taken_ < taken_.size() && taken_[next_taken_].contains(at);
  opening_.note(at, taken);
  // "Cần Thơ", "Will Smith", "May 5": a name or a date holds no cue; "Theo" is none.
  if (at >= plain_until_ && !(taken && token.capital && !is_speech_word(at))) {
    // "vì A nên B": the word that opens the main clause is no word of mood there.
    const bool opens_main = !claim_.in_main() && words_.is_clause_word(at, clause_word::main), inside_word = at < noted_until_;
    note_clause_word(at);
    const std::uint32_t length = inside_word || at < plain_until_ || (opens_main && claim_.in_main()) ? 0 : cue(at);
    if (length > 0) return at + length;
  }
  if (taken) {
    if (!claim_.decided()) acted_ = true;
    name_ = taken_[next_taken_];
    return std::max(at + 1, name_.last);
  }
  return term(at);
}

// Behind "ông X cho biết" what he says is the claim; who asks for a thing, promises or denies it claims just that.
void TermFinder::pass_speech(std::uint32_t at) {
  if (next_act_ < speech_->acts.size() && speech_->acts[next_act_].words.first == at && act_end_ == at) claim_.restart();
  for (; next_act_ < speech_->acts.size() && speech_->acts[next_act_].words.last <= at; ++next_act_) {
    const SpeechAct& act = speech_->acts[next_act_];
    const bool asks = act.stance == SpeechStance::ask || act.stance == SpeechStance::promise || act.stance == SpeechStance::deny;
    // "defended him and said", but "Cục Quản lý cạnh tranh cho biết": what touches the word of speech still names the speaker.
    // "ông X, giám đốc ..., cho biết", "ông X, người đã làm việc với bà Y, cũng khẳng định"
    const TokenRange voice = act.voice.words;
    const bool glossed = !voice.empty() && voice.first >= range_.first && voice.last < act.words.first && text_[voice.last].is(",");
    const bool apposed = act.words.first > range_.first && (text_[act.words.first - 1].is(",") || glossed);
    const bool does_more = claim_.ended() && act_end_ > act.first && act_end_ != act.words.first && !apposed;
    // "Yonhap dẫn đài VOA cho biết": one frame behind the other.
    const bool chained = next_act_ > 0 && speech_->acts[next_act_ - 1].frames && !act.closes;
    if ((act.frames || chained || (apposed && !act.closes)) && act.words.first >= range_.first && !asks && !does_more && claim_.restart())
      scope_.close();
  }
}

bool TermFinder::is_speech_word(std::uint32_t at) const {
  return speech_ != nullptr && next_act_ < speech_->acts.size() && speech_->acts[next_act_].words.contains(at);
}

// "..., ông X cho biết", "..., theo ông X": who said what stands before.
bool TermFinder::closes_at(std::uint32_t at) const {
  if (speech_ == nullptr) return false;
  return std::any_of(speech_->acts.begin() + static_cast<std::ptrdiff_t>(next_act_), speech_->acts.end(), [&](const SpeechAct& act) {
    const std::uint32_t first = act.voice.words.empty() ? act.words.first : std::min(act.words.first, act.voice.words.first);
    return act.closes && first >= at && first - at <= closing_reach;
  });
}

void TermFinder::mark(std::uint32_t at) {
  if (lists_on(at)) return;
  const bool leads = opening_.mark(at, name_, claim_, closes_at(at + 1));
  claim_.mark(text_[at].is(":") && at - range_.first <= topic_words);
  const bool forbids = claim_.decided() && claim_.negated() && claim_.mood() == Mood::required;  // "Tuyệt đối không dùng A, B"
  if (leads && !claim_.framed() && !forbids) claim_ = MainClaim();
}

// "Với lỗi lái xe quá tốc độ, không có giấy tờ, ...": the words that open the statement go on behind the comma.
bool TermFinder::lists_on(std::uint32_t at) const {
  if (!claim_.in_opening() || !text_[at].is(",")) return false;
  const auto denial = cues_.negation.longest(text_.tokens(), at + 1);
  if (!denial || words_.begins_actor(at + 1) || words_.begins_actor(at + 1 + denial.length)) return false;
  return claim_.denies_in_opening() || (claim_.acts_in_opening() && at < last_comma_);
}

void TermFinder::note_clause_word(std::uint32_t at) {
  if (at < noted_until_) return;
  const auto word = senses_.clauses.at(at);
  if (!word || describes(at)) return;
  const bool opening = opening_.opens(at, word);
  if (opening && (*word.value & clause_word::heavy) != 0) claim_.heavy_actor();
  if (at + word.length > range_.last || senses_.concepts.at(at).length > word.length) return;
  const bool plain = *word.value == 0 || (*word.value & clause_word::idiom) != 0;  // "song phương", "tay phải", "phải đợi đến"
  if (plain) plain_until_ = at + word.length;
  if (*word.value == 0) return;
  noted_until_ = at + word.length;
  opening_.clause_word(at, word);
  if ((*word.value & clause_word::why) != 0) asks_why_ = true;
  if (in_aside(at)) return;
  // "cú bắt tay giữa Huế và Vinh sẽ ...": two names are one actor.
  if ((*word.value & clause_word::and_) != 0 && name_.last == at && words_.begins_taken(at + word.length)) return;
  ClauseWord kinds = words_.kinds_of(at, *word.value);
  // "..., trong khi anh ta là lao động tự do": the claim that it joins, where nothing else comes that it could hang on.
  const bool joins = at == range_.first && (kinds & clause_word::but) != 0 && !text_[at].capital && !text_[at].line_start;
  if (joins) kinds &= ~clause_word::subordinate;
  claim_.word(kinds, opening);
  if ((*word.value & (clause_word::subordinate | clause_word::main | clause_word::causes)) != 0 && !claim_.decided()) scope_.close();
}

// "took the man off | the street": what looks like the second part of a verb opens the next thing.
bool TermFinder::goes_on_with_thing(std::uint32_t at) const {
  return at < range_.last && words_.is_clause_word(at, clause_word::determiner) && text_[at - 1].kind == TokenKind::word &&
         stopwords_.has(text_[at - 1].word);
}

std::uint32_t TermFinder::add_term(std::uint32_t at) {
  Term term;
  std::uint32_t length = 1;
  const auto found = senses_.concepts.at(at);
  if (const auto split = split_.at(text_.tokens(), at, range_.last); split && split.length >= found.length && !goes_on_with_thing(split.last)) {
    term.concept_id = split.concept_id;
    length = split.length;
    form_end_ = {split.rest, split.last};
  } else if (found && at + found.length <= range_.last) {
    term.concept_id = *found.value;
    length = found.length;
  } else if (text_[at].kind != TokenKind::word || stopwords_.has(text_[at].word)) {
    return 0;
  }
  term.tokens = {at, at + length};
  if (scope_.until > 0 && !(scope_.act_seen && is_act(term))) {
    term.negated = scope_.negated;
    term.mood = scope_.mood == Mood::advised ? Mood::recommended : scope_.mood == Mood::wished ? Mood::planned : scope_.mood;
    term.mood_is_told = scope_.has_mood;
  }
  term.quoted = quote_at(quotes_, at) != nullptr;
  term.ends_form = form_end_.contains(at) && is_act(term);
  out_.terms.push_back(term);
  return length;
}

std::uint32_t TermFinder::term(std::uint32_t at) {
  const std::uint32_t length = add_term(at);
  if (length == 0) return at + 1;
  const Term& term = out_.terms.back();
  const bool tells_act = is_act(term);
  if (tells_act) scope_.act_seen = true;
  scope_.term_seen = true;
  if (actor_end_ == 0)
    actor_end_ = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == ConceptClass::people ? at + length : range_.last;
  const bool foretells = tells_act && words_.is_clause_word(at, clause_word::content);  // "dự báo giá cả sẽ tăng"
  if (!is_title(at) && !claim_.decided() && !in_aside(at) && !foretells && !words_.introduces(at, length)) {
    const bool in_name = text_[at].capital && at > range_.first && text_[at - 1].capital;  // "Bộ Xây dựng"
    const bool act = tells_act && !in_name && !words_.names_thing(at, at + length);
    claim_.term(term.negated, term.mood == Mood::fact ? Mood::fact : scope_.claimed, act);
    if (act && claim_.decided()) out_.claim = at;
    claim_end_ = at + length;
    if (!claim_.decided()) acted_ = acted_ || !act;
    if (tells_act) act_end_ = claim_end_;
  }
  return at + length;
}

bool TermFinder::is_title(std::uint32_t at) const {
  const QuoteDraft* quote = quote_at(quotes_, at);
  return quote != nullptr && !claims(*quote);
}

void TermFinder::judge() {
  claim_.finish();
  out_.duty = out_.duty && claim_.mood() == Mood::required;
  out_.polarity = claim_.negated() != out_.denied ? Polarity::negated : Polarity::affirmed;
  // Whoever says that something should be done lays a duty on somebody; whoever tells that it was advised tells what was done.
  out_.modality = claim_.mood() == Mood::recommended ? Modality::required : modality_of(claim_.mood());
  if (out_.modality == Modality::asserted && (claim_.conditional() || is_question())) out_.modality = Modality::possible;
  if (out_.modality == Modality::required && asks_why_ && ends_in_question()) out_.modality = Modality::possible;
}

// A question; but who asks why takes the fact for granted, and what somebody asks in a sentence that tells more is his, in quotation marks or not
// ("anh nhắc tôi, hỏi tôi có chìa khóa không?").
bool TermFinder::is_question() const {
  const bool tells_act = std::any_of(out_.terms.begin(), out_.terms.end(), [](const Term& term) { return is_act(term); });
  std::uint32_t end = range_.last;
  while (end > range_.first + 1 && text_[end - 1].kind == TokenKind::punctuation && !text_[end - 1].is("?")) --end;
  if (range_.size() <= 1 || !text_[end - 1].is("?") || (asks_why_ && (tells_act || end - range_.first > nothing_told))) return false;
  for (std::uint32_t at = range_.first; at < end; ++at) {
    const auto asks = cues_.speech.longest(text_.tokens(), at);
    if (asks && asks.value->stance == SpeechStance::ask && claim_.decided() && claim_end_ <= at) return false;
  }
  const QuoteDraft* quote = quote_at(quotes_, end - 1);
  return quote == nullptr || quote->tokens.first <= range_.first + 1 || quote->tokens.size() * 2 >= range_.size();
}

bool TermFinder::ends_in_question() const {
  std::uint32_t end = range_.last;
  while (end > range_.first + 1 && text_[end - 1].kind == TokenKind::punctuation && !text_[end - 1].is("?")) --end;
  return text_[end - 1].is("?");
}

Modality modality_of(Mood mood) {
  switch (mood) {
    case Mood::required:
      return Modality::required;
    case Mood::planned:
    case Mood::proposed:
      return Modality::planned;
    case Mood::possible:
      return Modality::possible;
    default:
      return Modality::asserted;
  }
}

Stanced find_terms(const text::Text& text, const Senses& senses, TokenRange range, std::string_view language, const std::vector<TokenRange>& taken,
                   const std::vector<QuoteDraft>& quotes, const Speech* speech) {
  return TermFinder(text, senses, range, language, taken, quotes, speech).run();
}

}  // namespace dateline::extract
