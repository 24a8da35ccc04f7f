// Speakers that another sentence names: whose a message is, whom a line with a colon announces. In: Speech of each sentence. Out: the same, with
// those speakers. Proved by tests/speech_test.cpp.
#include <algorithm>

#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

// "Văn phòng X ra thông cáo. Thông cáo trên xác nhận": the body that begins the sentence in which the message is told of, one or two before.
Voice publisher(const Reading& reading, const lexicon::Phrases<char>& publishes, std::uint32_t message) {
  const auto here = std::partition_point(reading.sentences.begin(), reading.sentences.end(), [&](TokenRange s) { return s.last <= message; });
  for (std::ptrdiff_t back = 1; back <= 2 && here - reading.sentences.begin() >= back; ++back) {
    const TokenRange sentence = *(here - back);
    const IndexRange named = mentions_in(reading, sentence);
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      if (reading.page.text[at].word != reading.page.text[message].word || reading.page.text[at].word == 0) continue;
      if (at == sentence.first || !publishes.longest(reading.page.text.tokens(), at - 1)) continue;
      Voice only;
      for (std::uint32_t i = named.first; i < named.last; ++i) {
        const NameMention& m = reading.mentions[i];
        if (m.full.last > at || m.kind == EntityKind::place) continue;
        if (only) return {};
        only = {i, m.full};
      }
      return only;
    }
  }
  return {};
}

}  // namespace

void lay_messages(const Reading& reading, std::vector<Speech>& speech) {
  const auto& publishes = cues(reading.page.report.language).speech_words.publishes;
  std::vector<std::pair<std::uint32_t, Voice>> told;  // by Token::word of the message; the last that had an owner
  for (Speech& each : speech) {
    for (SpeechAct& act : each.acts) {
      if (act.message == SpeechAct::no_message) continue;
      const std::uint32_t word = reading.page.text[act.message].word;
      const auto before = std::find_if(told.begin(), told.end(), [&](const auto& one) { return one.first == word; });
      if (act.voice.mention != no_mention) {
        if (before != told.end())
          before->second = act.voice;
        else
          told.emplace_back(word, act.voice);
        continue;
      }
      const Voice owner = before != told.end() ? before->second : publisher(reading, publishes, act.message);
      if (!owner) continue;
      if (each.speaker.words.first == act.voice.words.first) each.speaker = owner;
      act.voice = owner;
      if (before == told.end()) told.emplace_back(word, owner);
    }
  }
}

void lay_labels(const Reading& reading, std::vector<Speech>& speech) {
  const auto& block = reading.sentence_block;
  for (std::size_t s = 0; s + 1 < speech.size(); ++s) {
    if (speech[s].acts.size() != 1 || !reading.page.text[speech[s].acts[0].words.first].is(":")) continue;
    const bool alone = (s == 0 || block[s - 1] != block[s]) && block[s + 1] == block[s] + 1;
    const clean::BlockKind kind = reading.page.blocks[block[s]].kind;
    if (kind != clean::BlockKind::body && kind != clean::BlockKind::subheading) continue;
    if (!alone || reading.page.text[reading.sentences[s].last - 1].kind == TokenKind::punctuation) continue;
    for (std::size_t below = s + 1; below < speech.size() && block[below] == block[s] + 1; ++below) {
      if (speech[below].found) continue;
      speech[below].found = true;
      speech[below].speaker = speech[s].acts[0].voice;
      speech[below].first = reading.sentences[below].first;
    }
  }
}

}  // namespace dateline::extract
