// Attribution: who says so. In: a pair of statements of one cluster. Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <iterator>

#include "extract/cues.hpp"
#include "extract/names_lexicon.hpp"
#include "extract/syllable.hpp"
#include "relate/denied.hpp"
#include "relate/rules.hpp"
#include "relate/speaker_kinds.hpp"

namespace dateline::relate {
namespace {

using cluster::Facts;
using cluster::Part;
using cluster::Participant;
using cluster::Slot;

// Who speaks, by entity where there is one, by the words of the report otherwise.
struct Speaker {
  EntityId entity;
  std::string name;
  Span words;
  explicit operator bool() const { return !name.empty(); }
};

Speaker speaker_of(const PairView& pair, StatementId id) {
  const Statement& s = pair.world().out.of(id);
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  Speaker out;
  out.entity = s.speaker;
  const text::Text& text = pair.world().text(s.report);
  if (!draft.speaker.words.empty()) out.words = text.span(draft.speaker.words);
  if (s.speaker) out.name = pair.world().out.of(s.speaker).name;
  return out;
}

// "Bà Ánh mở đầu buổi họp bằng một câu ngắn: “…”", "“…”, ông Bảo buông lời": who stands at a quotation says it, whatever the verb, where no other
// speaker is known.
Speaker speaker_at_quotation(const PairView& pair, StatementId id) {
  const Statement& s = pair.world().out.of(id);
  const resolve::ResolvedStatement& resolved = pair.world().statements[id.index()];
  const extract::Draft& draft = *resolved.draft;
  const extract::Reading& reading = pair.world().reading(s.report);
  const text::Text& text = reading.page.text;
  Speaker out;
  if (draft.quotes.size() != 1 || s.speaker || draft.quotes.front().tokens.first < draft.tokens.first + 1) return out;
  const text::TokenRange quote = draft.quotes.front().tokens;
  const std::uint32_t before = quote.first >= 2 ? quote.first - 2 : 0, behind = quote.last + 1;
  const bool announced = text[before].is(":");
  for (std::size_t k = 0; k < draft.mentions.size(); ++k) {
    const extract::NameMention& m = reading.mentions[draft.mentions[k]];
    if (!resolved.entities[k] || m.what != extract::MentionKind::name || pair.kind_of(resolved.entities[k]) != EntityKind::person) continue;
    const bool in_front = announced && m.full.last <= before;
    const bool next = behind < text.size() && text[behind].is(",") && m.full.first == behind + 1;
    if (!in_front && !next) continue;
    out.entity = resolved.entities[k];
    out.name = pair.world().out.of(out.entity).name;
    out.words = text.span(m.full);
    return out;
  }
  return out;
}

// The two are called by words for two offices or callings: "đạo diễn X", "nữ diễn viên".
bool of_two_callings(const PairView& pair) {
  const auto calling = [&](StatementId id) {
    const extract::Voice& voice = pair.world().statements[id.index()].draft->speaker;
    return voice.mention == extract::no_mention ? std::string() : pair.world().reading(pair.world().out.of(id).report).mentions[voice.mention].role;
  };
  const std::string a = calling(pair.alignment.a), b = calling(pair.alignment.b);
  return !a.empty() && !b.empty() && a != b;
}

// "Chủ tịch", "Tổng Giám đốc Tập đoàn", "Trưởng Ban Chỉ đạo": an office whose holder was guessed from what was told before, or whose body was read as
// his name.
bool told_by_office(const PairView& pair, StatementId id) {
  const extract::Voice& voice = pair.world().statements[id.index()].draft->speaker;
  if (voice.words.empty()) return false;
  const Statement& s = pair.world().out.of(id);
  const text::Text& text = pair.world().text(s.report);
  const extract::NameLexicon& pack = extract::name_lexicon(pair.world().out.of(s.report).language);
  const auto title = pack.titles.longest(text.tokens(), voice.words.first);
  if (!title || !title.value->can_stand_alone()) return false;
  if (title.length == voice.words.size()) return true;
  if (!s.speaker || extract::speaks_for_body(title.value->key)) return false;
  const bool vietnamese = pair.world().out.of(s.report).language == "vi";
  // A person may be meant by his office and his place ("giám đốc công ty cấp nước"); a body by such words was guessed.
  bool named = pair.kind_of(s.speaker) == EntityKind::person;
  const resolve::ResolvedStatement& resolved = pair.world().statements[id.index()];
  for (std::size_t k = 0; k < resolved.draft->mentions.size(); ++k) {
    const extract::NameMention& m = pair.world().reading(s.report).mentions[resolved.draft->mentions[k]];
    if (resolved.entities[k] != s.speaker || m.what != extract::MentionKind::name || !voice.words.contains(m.tokens.first)) continue;
    // A name that begins with the title itself, or of native syllables without a family name, is none.
    const text::Token& first = text[m.tokens.first];
    const std::string& name = pair.world().out.of(s.speaker).name;
    const bool two_syllables = std::count(name.begin(), name.end(), ' ') == 1;  // more of them make a name
    const bool native = vietnamese && two_syllables && extract::native_syllable(text::lower(name.substr(0, name.find(' '))));
    const bool family_name = !native || pack.surname.has(first);
    named = m.tokens.first > voice.words.first && family_name;
    if (named) break;
  }
  return !named;
}

// One word without a title is as often no person ("Theo Nafiqa").
bool bare_word(const PairView& pair, StatementId id) {
  const extract::Voice& voice = pair.world().statements[id.index()].draft->speaker;
  const Statement& s = pair.world().out.of(id);
  if (!s.speaker || pair.kind_of(s.speaker) != EntityKind::person) return false;
  const Entity& speaker = pair.world().out.of(s.speaker);
  return voice.words.size() == 1 &&
         std::all_of(speaker.names.begin(), speaker.names.end(), [](const std::string& n) { return n.find(' ') == std::string::npos; });
}

// The statement tells of the country, its capital or a body of it as of somebody who acts.
bool names_country(const PairView& pair, const Facts& facts, const std::string& country) {
  return !country.empty() && std::any_of(facts.participants.begin(), facts.participants.end(), [&](const Participant& p) {
    return p.part != Part::place && pair.world().entities.country[p.entity.index()] == country;
  });
}

// "CTG": a body that goes by a few capitals alone.
bool only_letters(const PairView& pair, EntityId id) {
  constexpr std::size_t most_letters = 4;
  const auto letters = [](const std::string& name) {
    return name.size() <= most_letters && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  };
  const std::vector<std::string>& names = pair.world().out.of(id).names;
  return !names.empty() && std::all_of(names.begin(), names.end(), letters);
}

// A quotation of five words or more, the same but for a word.
bool shares_utterance(const PairView& pair) {
  return std::any_of(pair.alignment.quotes.begin(), pair.alignment.quotes.end(), [&](const cluster::QuotePair& q) {
    const cluster::Quoted &x = pair.facts_a().quoted[q.a], &y = pair.facts_b().quoted[q.b];
    const std::size_t a = x.words.size(), b = y.words.size();
    if (x.language != y.language) return q.overlap >= 0.6 && pair.slot(Slot::best) >= 0.5 && std::min(a, b) >= 4;
    return q.overlap >= 0.8 && (std::min(a, b) >= 5 || (q.overlap >= 0.99 && std::min(a, b) >= 4));
  });
}

// The words of a speaker that is a body without a name, in small letters: "insurer" of "the insurer"; empty for anybody else.
std::string unnamed_body(const PairView& pair, StatementId id) {
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  if (draft.speaker.mention != extract::no_mention || draft.speaker.words.empty()) return {};
  const auto voice =
      extract::cues(pair.world().reading(report).page.report.language).speech_words.voices.longest(text.tokens(), draft.speaker.words.first);
  if (!voice || *voice.value != extract::VoiceKind::body) return {};
  return text::lower(text.joined({draft.speaker.words.first, draft.speaker.words.first + voice.length}));
}

// "Tôi mong chọn được người đủ tài": the speaker's own words for himself, and a feeling or wish.
bool tells_of_himself(const PairView& pair, StatementId id) {
  const Statement& s = pair.world().out.of(id);
  const text::TokenRange tokens = pair.world().statements[id.index()].draft->tokens;
  const text::Text& text = pair.world().text(s.report);
  const auto& acts = pair.context.facts[id.index()].acts;
  if (std::none_of(acts.begin(), acts.end(), [](const auto& act) { return lexicon::has_role(act.concept_id, lexicon::ConceptRole::feeling); }))
    return false;
  const auto& self = extract::cues(pair.world().out.of(s.report).language).speech_words.self;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
    if (self.longest(text.tokens(), at)) return true;
  }
  return false;
}

bool tells_of(const PairView& pair, ReportId report, const std::string& words) {
  const std::string_view last = std::string_view(words).substr(words.rfind(' ') + 1);  // npos + 1 is 0
  const auto tokens = pair.world().text(report).tokens();
  return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& token) { return token.lower == last; });
}

// "The insurer X puts the damage at 80 million", "the ministry estimates 80 million": bodies of two kinds, each unknown to the other report.
void unnamed_bodies(const PairView& pair, std::vector<Finding>& out) {
  const std::string a = unnamed_body(pair, pair.alignment.a), b = unnamed_body(pair, pair.alignment.b);
  const auto is_body = [&](const Statement& s) { return s.speaker && pair.kind_of(s.speaker) == EntityKind::organisation; };
  if ((a.empty() && !is_body(pair.a())) || (b.empty() && !is_body(pair.b())) || (a.empty() && b.empty())) return;
  const auto language = [&](const Statement& s) { return pair.world().out.of(s.report).language; };
  if (language(pair.a()) != language(pair.b())) return;
  if (pair.score() < 0.8 || pair.slot(Slot::number_equal) < 0.75 || pair.alignment.cosine <= 0.15F) return;
  if (!a.empty() && tells_of(pair, pair.b().report, a)) return;
  if (!b.empty() && tells_of(pair, pair.a().report, b)) return;
  if (a.empty() && named_in(pair, pair.b().report, pair.a().speaker)) return;
  if (b.empty() && named_in(pair, pair.a().report, pair.b().speaker)) return;
  const Speaker x = speaker_of(pair, pair.alignment.a), y = speaker_of(pair, pair.alignment.b);
  out.push_back(contradiction(Aspect::attribution, "attribution.same-claim-two-speakers", {pair.alignment.a, a.empty() ? x.name : a, x.words},
                              {pair.alignment.b, b.empty() ? y.name : b, y.words}, pair.score() * 0.75));
}

// "Ray bị cong vì nắng nóng kéo dài", "nắng nóng nhiều ngày đã làm ray cong đi": most of what the one says is said by the other.
bool say_the_same(const PairView& pair) {
  constexpr std::size_t several = 3;
  constexpr double most = 0.6, half = 0.45;
  const SaidInCommon said = said_in_common(pair);
  return said.shared >= several && said.of_less >= most && said.of_more >= half;
}

// "The engineers' union said", "transport minister X told parliament": by the words for them two speakers of two kinds, named or not, of one
// claim.
void speakers_of_two_kinds(const PairView& pair, bool same_words, std::vector<Finding>& out) {
  constexpr double sure_of_claim = 0.75, sure_of_kinds = 0.8;
  constexpr float alike_beside_a_figure = 0.1F;
  const bool told_as_speech = pair.a().kind != StatementKind::narration && pair.b().kind != StatementKind::narration;
  const bool both_named = pair.a().speaker && pair.b().speaker && pair.kind_of(pair.a().speaker) == pair.kind_of(pair.b().speaker);
  if (!told_as_speech || both_named || pair.a().polarity != pair.b().polarity || pair.a().modality != pair.b().modality) return;
  const bool shares = say_the_same(pair) || (pair.slot(Slot::number_equal) >= 0.75 && pair.alignment.cosine >= alike_beside_a_figure);
  if (!same_words && (!partners(pair) || pair.score() < sure_of_claim || !shares)) return;
  const SpeakerKinds x = speaker_kinds(pair, pair.alignment.a), y = speaker_kinds(pair, pair.alignment.b);
  if (!x.apart(y)) return;
  if (pair.a().speaker && named_in(pair, pair.b().report, pair.a().speaker)) return;
  if (pair.b().speaker && named_in(pair, pair.a().report, pair.b().speaker)) return;
  const auto value = [&](const Statement& s, const SpeakerKinds& kinds) { return s.speaker ? pair.world().out.of(s.speaker).name : kinds.words; };
  out.push_back(contradiction(Aspect::attribution, same_words ? "attribution.same-words-two-speakers" : "attribution.same-claim-two-speakers",
                              {pair.alignment.a, value(pair.a(), x), x.span}, {pair.alignment.b, value(pair.b(), y), y.span},
                              pair.score() * sure_of_kinds));
}

// "Ông Kerry cho biết …", "Theo hai nhà ngoại giao, …": one alone, and the two of them together.
void alone_and_together(const PairView& pair, std::vector<Finding>& out) {
  const Statement *alone = &pair.a(), *together = &pair.b();
  StatementId alone_id = pair.alignment.a, together_id = pair.alignment.b;
  if (alone->speakers.size() > together->speakers.size()) {
    std::swap(alone, together);
    std::swap(alone_id, together_id);
  }
  if (!alone->speaker || together->speakers.size() != 2) return;
  if (std::find(together->speakers.begin(), together->speakers.end(), alone->speaker) == together->speakers.end()) return;
  // That one of the very two speaks, of the same act in much the same words, is as much as the score asks for.
  const bool same_act = pair.slot(Slot::act) >= 1 && pair.alignment.cosine >= 0.35F;
  if (pair.slot(Slot::best) <= 0 || !(same_act || pair.score() >= surely_one_claim)) return;
  const Speaker one = speaker_of(pair, alone_id);
  Finding f;
  f.aspect = Aspect::attribution;
  f.severity = Severity::divergence;
  f.rule = "attribution.alone-and-together";
  f.a = {alone_id, one.name, one.words};
  const auto name = [&](EntityId id) { return pair.world().out.of(id).name; };
  f.b = {together_id, name(together->speakers[0]) + ", " + name(together->speakers[1]), speaker_of(pair, together_id).words};
  if (together_id < alone_id) std::swap(f.a, f.b);
  f.confidence = std::max(pair.score(), surely_one_claim) * 0.85;
  out.push_back(std::move(f));
}

bool out_has_attribution(const std::vector<Finding>& out) {
  return std::any_of(out.begin(), out.end(), [](const Finding& f) { return f.aspect == Aspect::attribution; });
}

}  // namespace

void attribution_rule(const PairView& pair, std::vector<Finding>& out) {
  unnamed_bodies(pair, out);
  alone_and_together(pair, out);
  Speaker x = speaker_of(pair, pair.alignment.a), y = speaker_of(pair, pair.alignment.b);
  const bool same_words = shares_utterance(pair);
  if (same_words && !x) x = speaker_at_quotation(pair, pair.alignment.a);
  if (same_words && !y) y = speaker_at_quotation(pair, pair.alignment.b);
  const auto pass = [&](const char* why) { pair.pass(Aspect::attribution, why); };
  if (!out_has_attribution(out)) speakers_of_two_kinds(pair, same_words, out);
  // "It was closed, she added", "it was never closed, he insisted": what one says the other denies.
  const bool denied = pair.a().polarity != pair.b().polarity && !hedges(pair, pair.alignment.a) && !hedges(pair, pair.alignment.b);
  if (!same_words && denied) return pass("denied-or-quoted");
  if (!x || !y || !x.entity || !y.entity) return pass("no-speaker-in-both");
  if (out_has_attribution(out)) return;
  if (x.entity == y.entity) return pass("same-one");
  // One report may name the man, the other his office.
  if (pair.kind_of(x.entity) != pair.kind_of(y.entity)) return pass("other-kind");
  const std::string &cx = pair.world().entities.country[x.entity.index()], &cy = pair.world().entities.country[y.entity.index()];
  if (!cx.empty() && cx == cy) return pass("same-one");
  if (could_be_one(pair.world(), x.entity, y.entity)) return pass("same-one");
  // "Bộ Quốc phòng Mỹ xác nhận", "phía Mỹ thông báo": the country speaks for its bodies.
  if (names_country(pair, pair.facts_b(), cx) || names_country(pair, pair.facts_a(), cy)) return pass("named-in-both");
  if (mentions(pair.facts_a(), y.entity) || mentions(pair.facts_b(), x.entity)) return pass("named-in-both");
  if (relays(x.name) || relays(y.name)) return pass("other-kind");
  // A lone syllable ("Trưởng Ban Chỉ đạo") is seldom a whole name.
  const auto lone = [](const std::string& name) { return name.find(' ') == std::string::npos && extract::native_syllable(text::lower(name)); };
  if (lone(x.name) || lone(y.name)) return pass("nameless");
  // "CTG", "Vietinbank": letters may stand for the other.
  if (only_letters(pair, x.entity) != only_letters(pair, y.entity)) return pass("nameless");
  if (bare_word(pair, pair.alignment.a) || bare_word(pair, pair.alignment.b)) return pass("nameless");
  const bool by_office = told_by_office(pair, pair.alignment.a) || told_by_office(pair, pair.alignment.b);
  if (by_office && !(same_words && of_two_callings(pair))) return pass("nameless");
  const bool persons = pair.kind_of(x.entity) == EntityKind::person;
  // "Tôi mong chọn được người đủ tài": each tells of himself.
  if (!same_words && tells_of_himself(pair, pair.alignment.a) && tells_of_himself(pair, pair.alignment.b)) return pass("other-words-said");
  const bool same_sentence = persons && pair.score() >= 0.75 && pair.alignment.cosine >= 0.4F;
  const bool same_claim = pair.score() >= 0.8 && pair.slot(Slot::number_equal) >= 0.75 && pair.alignment.cosine > 0.15F;
  // Neither sentence has another partner, and they share words, a figure or quoted words, in whatever language.
  // Of two translations of one saying fewer words are known to be the same.
  const bool translated = !pair.one_language() && pair.a().kind == StatementKind::direct_quote && pair.b().kind == StatementKind::direct_quote &&
                          ((pair.slot(Slot::quote) >= 0.35 && pair.score() >= 0.8) || (pair.score() >= 0.85 && pair.slot(Slot::best) >= 0.3));
  const bool same_said = pair.of_briefs() && pair.score() >= 0.75 && say_the_same(pair);
  const bool shares =
      pair.alignment.cosine >= 0.3F || pair.slot(Slot::number_equal) >= 0.75 || pair.slot(Slot::quote) >= 0.5 || translated || same_said;
  const bool only_partners = ((pair.slot(Slot::best) >= 0.45 && pair.score() >= 0.5) || partners(pair)) && shares;
  const bool told_as_speech = pair.a().kind != StatementKind::narration && pair.b().kind != StatementKind::narration;
  if (!(told_as_speech || same_words) || !(same_words || same_sentence || same_claim || only_partners)) return pass("other-words-said");
  // Several people may well tell the same; only where each report knows but one of them is the claim laid to another.
  if (!same_words && !same_sentence && (named_in(pair, pair.b().report, x.entity) || named_in(pair, pair.a().report, y.entity)))
    return pass("named-in-both");
  out.push_back(contradiction(Aspect::attribution, same_words ? "attribution.same-words-two-speakers" : "attribution.same-claim-two-speakers",
                              {pair.alignment.a, x.name, x.words}, {pair.alignment.b, y.name, y.words},
                              std::max(pair.score(), only_partners ? surely_one_claim : 0) * (same_words ? 1.0 : 0.85)));
}

}  // namespace dateline::relate
