// Reported speech that goes on in the next sentences of its paragraph. In: Speech of each sentence, quotations. Out: the same, with those who speak
// on. Proved by tests/speech_test.cpp.
// A state is kept from sentence to sentence:
//   opened    by a sentence that opens with a person or body that speaks ("ông X nhấn mạnh …"); `listed` where a colon follows the word of speech
//   kept      inside the paragraph while nobody else speaks, nothing is quoted and no other person opens a sentence; over one sentence that says
//   neither laid on   each sentence of a listed speech; of any other those that tell what ought to be, or say "chúng tôi" closed    by anything else;
//   an outlet's own account has no such marks
#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "extract/parts.hpp"
#include "extract/speech_phrases.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

class SpeechCarrier {
 public:
  SpeechCarrier(const Reading& reading, const std::vector<QuoteDraft>& quotes, std::vector<Speech>& speech)
      : reading_(reading), text_(reading.page.text), cues_(cues(reading.page.report.language)), quotes_(quotes), speech_(speech) {}

  void run() {
    for (std::uint32_t s = 0; s < speech_.size(); ++s) {
      if (s == 0 || reading_.sentence_block[s] != reading_.sentence_block[s - 1]) close();
      if (!speech_[s].found && !quoted(s)) {
        if (const Voice speaker = elided(s)) lay(s, speaker);
      }
      if (speech_[s].found || quoted(s))
        open(s);
      else if (speaker_)
        carry(s);
    }
  }

 private:
  void close() {
    speaker_ = {};
    idle_ = 0;
  }

  void open(std::uint32_t s) {
    close();
    const Speech& speech = speech_[s];
    if (speech.acts.size() != 1 || quoted(s)) return;
    const SpeechAct& act = speech.acts[0];
    const bool reports = act.stance == SpeechStance::say || act.stance == SpeechStance::claim || act.stance == SpeechStance::confirm ||
                         act.stance == SpeechStance::ask;
    // "Theo ông X, …": an outlet is none that goes on
    const bool by_person = act.closes && act.words.first <= reading_.sentences[s].first + 1 && act.voice.mention != no_mention &&
                           reading_.mentions[act.voice.mention].kind == EntityKind::person && reading_.mentions[act.voice.mention].kind_is_known;
    if ((!act.frames && !by_person) || !reports || act.voice.mention == no_mention || speech.speaker.mention != act.voice.mention) return;
    if (reading_.mentions[act.voice.mention].kind == EntityKind::place) return;
    listed_ = act.words.last < text_.size() && text_[act.words.last].is(":");
    speaker_ = act.voice;
  }

  void carry(std::uint32_t s) {
    if (opens_with_another(s)) return close();
    if (!listed_ && !is_his(reading_.sentences[s])) {
      if (++idle_ > 1) close();
      return;
    }
    lay(s, speaker_);
  }

  void lay(std::uint32_t s, const Voice& speaker) {
    speech_[s].found = true;
    speech_[s].speaker = speaker;
    speech_[s].first = reading_.sentences[s].first;
  }

  // "Ông X cho biết … . Đồng thời, kêu gọi …": who alone spoke in the paragraph until there is left out.
  Voice elided(std::uint32_t s) const {
    constexpr std::uint32_t sentences_back = 3;
    std::uint32_t at = reading_.sentences[s].first;
    const auto joins = cues_.speech_words.joins.longest(text_.tokens(), at);
    at += joins.length;
    if (at < reading_.sentences[s].last && text_[at].is(",")) ++at;
    const auto cue = cues_.speech.longest(text_.tokens(), at);
    if (!joins || !cue || cue.value->kind != SpeechKind::verb || text_[at].capital) return {};
    for (std::uint32_t back = s; back > 0 && s - back < sentences_back && reading_.sentence_block[back - 1] == reading_.sentence_block[s]; --back) {
      const Speech& before = speech_[back - 1];
      if (before.found) return before.speaker.mention == no_mention ? Voice{} : before.speaker;
      if (quoted(back - 1)) return {};
    }
    return s > 0 && reading_.sentence_block[s - 1] == reading_.sentence_block[s] && cue.value->stance == SpeechStance::ask ? actor(s - 1) : Voice{};
  }

  // "Tại buổi lễ, bà X đã chúc mừng các đại biểu. Đồng thời, kêu gọi …": who opens the sentence before, a place or a time aside.
  Voice actor(std::uint32_t s) const {
    const TokenRange here = reading_.sentences[s];
    const IndexRange named = mentions_in(reading_, here);
    for (std::uint32_t i = named.first; i < named.last; ++i) {
      const NameMention& m = reading_.mentions[i];
      const bool opens = m.full.first == here.first || text_[m.full.first - 1].is(",");
      if (m.kind == EntityKind::place) continue;
      const bool acts = (m.what == MentionKind::name || m.what == MentionKind::role) && m.kind_is_known;
      return opens && acts ? Voice{i, m.full} : Voice{};
    }
    return {};
  }

  // “…” that is no term.
  bool quoted(std::uint32_t s) const {
    const TokenRange here = reading_.sentences[s];
    const auto first = std::partition_point(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.last <= here.first; });
    for (auto q = first; q != quotes_.end() && q->tokens.first < here.last; ++q) {
      if (q->speech) return true;
    }
    return false;
  }

  // A person's name near the beginning: somebody else is told of.
  bool opens_with_another(std::uint32_t s) const {
    constexpr std::uint32_t opening = 6;
    const TokenRange here = reading_.sentences[s];
    const IndexRange named = mentions_in(reading_, here);
    for (std::uint32_t m = named.first; m < named.last && reading_.mentions[m].full.first < here.first + opening; ++m) {
      const bool himself = has(cues_.speech_words.self, text_, reading_.mentions[m].full.first);  // "Tôi sẽ đi bầu"
      if (reading_.mentions[m].kind == EntityKind::person && reading_.mentions[m].what != MentionKind::plural && !himself) return true;
    }
    return false;
  }

  // What ought to be, and nothing that is told as done.
  bool is_his(TokenRange sentence) const {
    bool his = false;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      const auto mood = cues_.moods.longest(text_.tokens(), at);
      if (mood && (*mood.value == Mood::required || *mood.value == Mood::recommended) && !cues_.speech.longest(text_.tokens(), at)) his = true;
      if (has(cues_.speech_words.ours, text_, at)) his = true;
      if (has(cues_.speech_words.done, text_, at)) return false;
    }
    return his;
  }

  const Reading& reading_;
  const text::Text& text_;
  const Cues& cues_;
  const std::vector<QuoteDraft>& quotes_;
  std::vector<Speech>& speech_;
  Voice speaker_;
  bool listed_ = false;
  int idle_ = 0;
};

}  // namespace

void carry_speech_on(const Reading& reading, const std::vector<QuoteDraft>& quotes, std::vector<Speech>& speech) {
  SpeechCarrier(reading, quotes, speech).run();
}

}  // namespace dateline::extract
