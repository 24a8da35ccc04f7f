// Tokens -> content words with negation and mood. Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/parts.hpp"
#include "extract/stance.hpp"
#include "extract/stance_opening.hpp"
#include "extract/stance_words.hpp"

namespace dateline::extract {
namespace {

using lexicon::ConceptClass;
using text::Token;
using text::TokenKind;
using text::TokenRange;

// How far a negation or a mood reaches, in tokens, when nothing ends it before.
constexpr std::uint32_t reach = 9;
// So many words before a colon name a topic.
constexpr std::uint32_t topic_words = 6;
// "..., hôm qua ông X cho biết": so many words may stand between a comma and who said what stands before it.
constexpr std::uint32_t closing_reach = 3;

bool ends_scope(const Token& token) {
  if (token.kind != TokenKind::punctuation) return false;
  return token.is(",") || token.is(";") || token.is(":") || token.is(".") || token.is("(") || token.is("!") || token.is("?");
}

// What the words before a place say of the act that comes next.
struct Scope {
  bool negated = false;
  Mood mood = Mood::fact;     // of the act that comes
  Mood claimed = Mood::fact;  // of the claim itself
  bool has_mood = false;
  std::uint32_t until = 0;  // token index where it ends
  bool act_seen = false;
  bool term_seen = false;

  void close() { *this = Scope(); }
};

class TermFinder {
 public:
  TermFinder(const text::Text& text, const Senses& senses, TokenRange range, std::string_view language, const std::vector<TokenRange>& taken,
             const std::vector<QuoteDraft>& quotes, const Speech* speech)
      : text_(text),
        senses_(senses),
        range_(range),
        language_(language),
        cues_(cues(language)),
        words_(text, senses, cues_, range, taken),
        opening_(text, senses, cues_, range, words_),
        taken_(taken),
        quotes_(quotes),
        speech_(speech) {
    for (std::uint32_t at = range.first; at < range.last; ++at) last_comma_ = text[at].is(",") ? at : last_comma_;
  }

  Stanced run() {
    out_.terms.reserve(range_.size() / 2);
    for (std::uint32_t at = range_.first; at < range_.last;) at = step(at);
    judge();
    return std::move(out_);
  }

 private:
  std::uint32_t step(std::uint32_t at) {
    const Token& token = text_[at];
    if (ends_scope(token) || at >= scope_.until) scope_.close();
    if (at >= aside_until_) aside_until_ = words_.behind_aside(at);
    while (next_taken_ < taken_.size() && taken_[next_taken_].last <= at) ++next_taken_;
    pass_speech(at);
    if ((token.is(",") || token.is(";") || token.is(":")) && !in_aside(at)) mark(at);
    if (cues_.background.longest(text_.tokens(), at)) out_.background = true;
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
      name_ = taken_[next_taken_];
      return std::max(at + 1, name_.last);
    }
    return term(at);
  }

  // Behind "ông X cho biết" what he says is the claim; who asks for a thing, promises or denies it claims just that.
  void pass_speech(std::uint32_t at) {
    if (speech_ == nullptr) return;
    if (next_act_ < speech_->acts.size() && speech_->acts[next_act_].words.first == at && act_end_ == at) claim_.restart();
    for (; next_act_ < speech_->acts.size() && speech_->acts[next_act_].words.last <= at; ++next_act_) {
      const SpeechAct& act = speech_->acts[next_act_];
      const bool asks = act.stance == SpeechStance::ask || act.stance == SpeechStance::promise || act.stance == SpeechStance::deny;
      // "defended him and said", but "Cục Quản lý cạnh tranh cho biết": what touches the word of speech still names the speaker.
      const bool apposed = act.words.first > range_.first && text_[act.words.first - 1].is(",");  // "ông X, giám đốc ..., cho biết"
      const bool does_more = claim_.decided() && act_end_ > act.first && act_end_ != act.words.first && !apposed;
      if ((act.frames || (apposed && !act.closes)) && act.words.first >= range_.first && !asks && !does_more && claim_.restart()) scope_.close();
    }
  }

  bool is_speech_word(std::uint32_t at) const {
    return speech_ != nullptr && next_act_ < speech_->acts.size() && speech_->acts[next_act_].words.contains(at);
  }

  // "..., ông X cho biết", "..., theo ông X": who said what stands before.
  bool closes_at(std::uint32_t at) const {
    if (speech_ == nullptr) return false;
    return std::any_of(speech_->acts.begin() + static_cast<std::ptrdiff_t>(next_act_), speech_->acts.end(), [&](const SpeechAct& act) {
      const std::uint32_t first = act.voice.words.empty() ? act.words.first : std::min(act.words.first, act.voice.words.first);
      return act.closes && first >= at && first - at <= closing_reach;
    });
  }

  void mark(std::uint32_t at) {
    if (lists_on(at)) return;
    const bool leads = opening_.mark(at, name_, claim_, closes_at(at + 1));
    claim_.mark(text_[at].is(":") && at - range_.first <= topic_words);
    if (leads && !claim_.framed()) claim_ = MainClaim();
  }

  // "Với lỗi lái xe quá tốc độ, không có giấy tờ, ...": the words that open the statement go on behind the comma.
  bool lists_on(std::uint32_t at) const {
    if (!claim_.in_opening() || !text_[at].is(",") || !cues_.negation.longest(text_.tokens(), at + 1)) return false;
    const auto denial = cues_.negation.longest(text_.tokens(), at + 1);
    if (words_.begins_actor(at + 1) || words_.begins_actor(at + 1 + denial.length)) return false;
    return claim_.denies_in_opening() || (claim_.acts_in_opening() && at < last_comma_);
  }

  bool in_aside(std::uint32_t at) const { return at < aside_until_; }

  void note_clause_word(std::uint32_t at) {
    if (at < noted_until_) return;
    const auto word = senses_.clauses.at(at);
    const bool opening = opening_.opens(at, word);
    if (word && opening && (*word.value & clause_word::heavy) != 0) claim_.heavy_actor();
    if (!word || at + word.length > range_.last || senses_.concepts.at(at).length > word.length) return;
    const bool plain = *word.value == 0 || (*word.value & clause_word::idiom) != 0;  // "song phương", "tay phải", "phải đợi đến"
    if (plain) plain_until_ = at + word.length;
    if (*word.value == 0) return;
    noted_until_ = at + word.length;
    opening_.clause_word(at, word);
    if ((*word.value & clause_word::why) != 0) asks_why_ = true;
    if (in_aside(at)) return;
    claim_.word(words_.kinds_of(at, *word.value), opening);
    if ((*word.value & (clause_word::subordinate | clause_word::main | clause_word::causes)) != 0 && !claim_.decided()) scope_.close();
  }

  std::uint32_t cue(std::uint32_t at) {
    if (!cues_.negation.begins(text_[at].word) && !cues_.moods.begins(text_[at].word)) return 0;  // as at most words
    if (words_.is_noun_of_mood(at) || words_.is_object_of_act(at)) return 0;
    // "kế hoạch ...", "công tác chuẩn bị": a mood that is a thing; ", nên các nước ...", "nên đã": a word that joins; "“Nói không với rác”": a title.
    if ((words_.is_act(at) && words_.names_thing(at, at) && !words_.is_clause_word(at, clause_word::finite)) || words_.joins(at, claim_.decided()) ||
        is_title(at))
      return 0;
    // "trùng dịp bầu cử nên được tổ chức gọn": what follows from what was told.
    const bool follows = words_.is_clause_word(at, clause_word::pause) && words_.is_clause_word(at, clause_word::main);
    if (claim_.decided() && follows && words_.is_clause_word(at + 1, clause_word::passive)) return 0;
    end_of_denied(at);
    done_ = false;
    if (const auto denial = cues_.negation.longest(text_.tokens(), at); denial && *denial.value == NegationKind::negates && denial.length == 1) {
      if (claim_.in_main() && words_.describes_thing(at, at + denial.length)) return denial.length;
    }
    const std::uint32_t negated = negation(at);
    if (negated > 0 && scope_.until == 0) return negated;
    const auto mood = cues_.moods.longest(text_.tokens(), at);
    const bool is_mood =
        mood && mood.length >= negated && at + mood.length <= range_.last && !(*mood.value == Mood::prepared && !words_.tells_act(at + mood.length));
    if (is_mood) {
      open(at);
      const Mood told = claimed_mood(at, mood.length, *mood.value);
      if (!scope_.has_mood || outranks(*mood.value, scope_.mood)) scope_.mood = *mood.value == Mood::prepared ? Mood::planned : *mood.value;
      if (!scope_.has_mood || outranks(told, scope_.claimed)) scope_.claimed = told;
      scope_.has_mood = true;
    }
    // "đề xuất cấm": the word of mood may itself be an act of the vocabulary; only its content counts as what is told.
    const std::uint32_t length = std::max(negated, is_mood ? mood.length : 0);
    // "Từ pha phá bóng không thành công, Bảo ghi bàn": a negation in a place before a comma is not the claim's.
    const bool aside = negated > 0 && claim_.in_place() && at < last_comma_;
    if (length == 0) return 0;
    if (!in_aside(at)) tell_claim(at, negated > 0, aside);
    opening_.cue(at, length);
    return length;
  }

  void tell_claim(std::uint32_t at, bool negated, bool in_place) {
    const Before before = words_.before(at, name_);
    if (at > last_comma_) claim_.leave_frame(before);
    // "Hess, một người mê bóng chuyền ở Normandy đã không ngủ"; "chưa nghiệm thu đã sập"
    const bool named = opening_.ends_apposition(before, negated);
    const bool open = claim_.decided() && !claim_.ended();
    const bool outdone = open && undone_ && claim_.negated() && at - claim_end_ <= 1 && !negated && scope_.claimed == Mood::fact;
    // "brothers accused of theft will ..."; "hành lý không có chủ phải được soi"
    const bool described = open && describes_actor_ && before == Before::actor;
    const bool lacking = open && lacks_ && claim_.negated() && !negated && scope_.claimed == Mood::required;
    if (named || outdone || described || lacking) claim_ = MainClaim();
    if (outdone) scope_.negated = false;
    if (described) describes_actor_ = false;
    if (at == actor_end_ && scope_.claimed == Mood::possible)
      describes_actor_ = !words_.is_clause_word(at, clause_word::finite | clause_word::predicate);
    lacks_ = negated && !claim_.decided() && words_.is_clause_word(at, clause_word::lacks) && opening_.is_over(at);
    if (scope_.claimed == Mood::required) out_.duty = words_.is_clause_word(at, clause_word::met);
    if (negated) undone_ = words_.is_clause_word(at, clause_word::undone);
    if (!in_place) claim_.cue(scope_.negated, scope_.claimed, before);
    if (done_) claim_.settle(false, Mood::fact);
    const auto mood = cues_.moods.longest(text_.tokens(), at);
    const bool laid = mood && (*mood.value == Mood::advised || words_.is_clause_word(at, clause_word::asks | clause_word::nominal));
    if (laid && words_.begins_actor(at + mood.length)) claim_.await_act();
  }

  // What a word of mood makes of the claim itself, whatever it makes of the act behind it: "đề nghị các xã báo cáo" lays a duty on them, "đã đề xuất"
  // is done.
  Mood claimed_mood(std::uint32_t at, std::uint32_t length, Mood mood) {
    using namespace clause_word;
    if (mood == Mood::prepared) return Mood::planned;
    const std::uint32_t next = at + length;
    const bool planned = scope_.has_mood && scope_.claimed == Mood::planned;  // "sẽ có kiến nghị"
    done_ = (mood == Mood::proposed || (mood == Mood::required && words_.is_clause_word(at, nominal))) && words_.is_done(at);
    if (done_) return Mood::fact;
    if (words_.is_clause_word(at, clause_word::asks) && !planned && (words_.begins_actor(next) || words_.opens(at))) return Mood::required;
    return mood;
  }

  // "các bình không rõ nguồn gốc cũng đã nổ": what was denied of the actor is told.
  void end_of_denied(std::uint32_t at) {
    const bool told = scope_.negated && scope_.term_seen && cues_.moods.longest(text_.tokens(), at);
    if (told && words_.before(at, name_) == Before::adverb) scope_.close();
  }

  // Of two words of mood before one act, the one that says more of it: "nhiều khả năng sẽ bị loại" is possible, "phải hướng tới" a duty.
  static bool outranks(Mood next, Mood before) {
    const bool plans = next == Mood::planned || next == Mood::proposed || next == Mood::wished || next == Mood::prepared;
    return next != Mood::fact && !(plans && before == Mood::required) && before != Mood::possible;
  }

  bool is_title(std::uint32_t at) const {
    const auto quote = quote_at(at);
    return quote != quotes_.end() && !claims(*quote);
  }

  // Quoted words claim something where they are somebody's words, not where they are a title or a term.
  bool claims(const QuoteDraft& quote) const { return quote.speech || quote.tokens.size() * 2 >= range_.size(); }

  std::uint32_t negation(std::uint32_t at) {
    const auto found = cues_.negation.longest(text_.tokens(), at);
    if (!found || at + found.length > range_.last) return 0;
    const std::uint32_t next = at + found.length;
    switch (*found.value) {
      case NegationKind::bound:  // "chưa đến 10 người", but "chưa đến nơi"
        if (next < range_.last && (text_[next].kind == TokenKind::number || (words_.begins_taken(next) && !text_[next].capital))) {
          plain_until_ = next;
          return 0;
        }
        break;
      case NegationKind::never:  // its words are read as any others
        plain_until_ = next;
        return 0;
      case NegationKind::self:
        scope_.close();
        if (in_aside(at) || describes_agent(at)) return found.length;
        claim_.reopen(words_.before(at, name_));
        claim_.settle(true, cues_.moods.longest(text_.tokens(), at) ? *cues_.moods.longest(text_.tokens(), at).value : Mood::fact);
        return found.length;
      case NegationKind::quasi:
        if (!words_.is_act(next) && !words_.tells_act(next)) return 0;
        add_term(at);  // it is told as well: who refuses to sign refuses
        break;
      case NegationKind::denies:
        if (claim_.in_main() && !claim_.decided() && !in_aside(at)) out_.denied = true;
        open(at);
        return found.length;
      case NegationKind::negates:
        // "Anh đến không?", "có hay không": nothing stands behind it that it could negate.
        if (found.length == 1 && (next >= range_.last || ends_scope(text_[next]))) return 1;
        // "found no evidence", "tìm không thấy"
        if (claim_.decided() && at == claim_end_) claim_.turn();
        // "paid no ransom to the hackers who broke in": the act before it is what was not done, and none behind it.
        if (!out_.terms.empty() && out_.terms.back().tokens.last == at && is_act(out_.terms.back()) && next < range_.last && !words_.is_act(next)) {
          out_.terms.back().negated = !out_.terms.back().negated;
          open(at);
          scope_.negated = scope_.act_seen = true;
          return found.length;
        }
        break;
    }
    open(at);
    scope_.negated = !scope_.negated;  // two negations affirm
    return found.length;
  }

  // "đã bị các tin tặc không rõ danh tính lấy": whoever did it is not known, but what he did is.
  bool describes_agent(std::uint32_t at) const {
    const bool behind_noun =
        at > range_.first && !words_.is_clause_word(at - 1, clause_word::finite | clause_word::passive | clause_word::adverb | clause_word::lead);
    return behind_noun && claim_.marked() && words_.is_clause_word(at, clause_word::lacks);
  }

  void open(std::uint32_t at) {
    if (scope_.act_seen) scope_.close();
    scope_.until = std::min(range_.last, at + reach);
  }

  // Adds the content word at a place, with what the words so far make of it; its tokens, 0 where there is none.
  std::uint32_t add_term(std::uint32_t at) {
    Term term;
    std::uint32_t length = 1;
    if (const auto found = senses_.concepts.at(at); found && at + found.length <= range_.last) {
      term.concept_id = *found.value;
      length = found.length;
    } else if (text_[at].kind != TokenKind::word || lexicon::is_stopword(text_[at].word, language_)) {
      return 0;
    }
    term.tokens = {at, at + length};
    const bool act = is_act(term);
    if (scope_.until > 0 && !(act && scope_.act_seen)) {
      term.negated = scope_.negated;
      term.mood = scope_.mood == Mood::advised ? Mood::recommended : scope_.mood == Mood::wished ? Mood::planned : scope_.mood;
      term.mood_is_told = scope_.has_mood;
    }
    term.quoted = quote_at(at) != quotes_.end();
    out_.terms.push_back(term);
    return length;
  }

  std::vector<QuoteDraft>::const_iterator quote_at(std::uint32_t at) const {
    return std::find_if(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& each) { return each.tokens.contains(at); });
  }

  static bool is_act(const Term& term) { return term.concept_id != 0 && lexicon::concept_class(term.concept_id) == ConceptClass::act; }

  std::uint32_t term(std::uint32_t at) {
    const std::uint32_t length = add_term(at);
    if (length == 0) return at + 1;
    const Term& term = out_.terms.back();
    if (is_act(term)) scope_.act_seen = true;
    scope_.term_seen = true;
    if (actor_end_ == 0)
      actor_end_ = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == ConceptClass::people ? at + length : range_.last;
    if (!is_title(at) && !claim_.decided() && !in_aside(at) && !words_.introduces(at, length)) {
      const bool act = is_act(term) && !words_.names_thing(at, at + length);
      claim_.term(term.negated, term.mood == Mood::fact ? Mood::fact : scope_.claimed, act);
      claim_end_ = at + length;
      if (is_act(term)) act_end_ = claim_end_;
    }
    return at + length;
  }

  void judge() {
    claim_.finish();
    out_.duty = out_.duty && claim_.mood() == Mood::required;
    out_.polarity = claim_.negated() != out_.denied ? Polarity::negated : Polarity::affirmed;
    // Whoever says that something should be done lays a duty on somebody; whoever tells that it was advised tells what was done.
    out_.modality = claim_.mood() == Mood::recommended ? Modality::required : modality_of(claim_.mood());
    if (out_.modality == Modality::asserted && (claim_.conditional() || is_question())) out_.modality = Modality::possible;
  }

  // A question; but who asks why takes the fact for granted, and what somebody asks in a sentence that tells more is his.
  bool is_question() const {
    std::uint32_t end = range_.last;
    while (end > range_.first + 1 && text_[end - 1].kind == TokenKind::punctuation && !text_[end - 1].is("?")) --end;
    if (range_.size() <= 1 || !text_[end - 1].is("?") || asks_why_) return false;
    const auto quote = quote_at(end - 1);
    return quote == quotes_.end() || quote->tokens.first <= range_.first + 1 || quote->tokens.size() * 2 >= range_.size();
  }

  const text::Text& text_;
  const Senses& senses_;
  TokenRange range_;
  std::string_view language_;
  const Cues& cues_;
  StanceWords words_;
  StanceOpening opening_;
  const std::vector<TokenRange>& taken_;
  const std::vector<QuoteDraft>& quotes_;
  const Speech* speech_;
  std::size_t next_act_ = 0;
  std::uint32_t last_comma_ = 0;
  std::size_t next_taken_ = 0;
  TokenRange name_;                // the last range of them that was passed
  std::uint32_t plain_until_ = 0;  // no word before this place is a cue or a clause word
  std::uint32_t noted_until_ = 0;  // the words before this place belong to a clause word that was noted
  Scope scope_;
  MainClaim claim_;
  bool done_ = false;    // the last word of mood tells a request that was made
  bool undone_ = false;  // the last negation was "chưa"
  bool asks_why_ = false;
  bool describes_actor_ = false;   // the word of mood that decided stands right behind the people that open the statement
  bool lacks_ = false;             // the last negation may only describe the actor
  std::uint32_t actor_end_ = 0;    // behind those people; at the end of the range where none open it
  std::uint32_t aside_until_ = 0;  // where brackets or dashes close
  std::uint32_t claim_end_ = 0;    // where the words that decided it end
  std::uint32_t act_end_ = 0;      // the same, where they tell an act
  Stanced out_;
};

}  // namespace

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
