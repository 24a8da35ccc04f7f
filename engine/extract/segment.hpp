/// A stretch of a sentence between two places where claims may part, and what tells whether it is one. In: its tokens, the numbers, times and
/// mentions of its sentence, the language's clause words. Out: Segment. Tested by tests/extract_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "extract/cues.hpp"
#include "extract/reading.hpp"

namespace dateline::extract {

/// What opens a segment as the one of whom something is said.
/// none: an act comes first; word: a word that no table knows.
enum class Actor : std::uint8_t { none, word, noun, determined, pronoun, mention, count };
/// What is said of the actor: nothing; an act that may also only describe it ("người bị thương"); something with a sign of a sentence ("đã", "là").
enum class Predicate : std::uint8_t { none, act, finite };

struct Segment {
  text::TokenRange tokens;
  ClauseWord join = 0;            ///< the joining word at its beginning: and_, but, pause, or 0
  bool comma = false;             ///< a comma or a semicolon stands before it
  bool strong = false;            ///< a semicolon stands before it
  bool dash = false;              ///< a dash stands before it
  bool opens = false;             ///< and it begins with a capital that is no name's
  bool lead = false;              ///< a word that may stand before an actor opens it
  bool depends = false;           ///< a word that makes it hang on its neighbour opens it
  bool hangs = false;             ///< such a word stands inside it
  bool concedes = false;          ///< a word like "dù" opens it or stands inside it
  bool main = false;              ///< a word that opens the main clause ("thì") stands inside it
  bool time = false;              ///< a time or a place stands before the actor
  bool speech = false;            ///< the first thing said of the actor is that he speaks
  bool told = false;              ///< something else is said as well
  bool frame = false;             ///< it ends in a word of speech or report, or comes right behind a quotation
  bool named = false;             ///< it ends with a name
  bool near = false;              ///< the first sign of a predicate stands right behind the actor
  bool surely = false;            ///< and is one of a sentence
  bool attached = false;          ///< words that hang on the actor stand right behind him: "hồ sơ cho Văn phòng"
  bool worded = false;            ///< a word of the clause table says that something is said, not only an act of the vocabulary
  bool own = false;               ///< the sign of a sentence stands before any other name, which it might belong to
  bool deictic = false;           ///< its actor points to what was just said: "đây", "điều này"
  bool counts = false;            ///< a number stands in it
  bool dated = false;             ///< a time stands in it
  std::uint32_t act_at = 0;       ///< how many tokens behind the actor something is first said of him
  bool modal = false;             ///< what is first said of the actor is told by a word of negation, duty or possibility
  bool planned = false;           ///< by "sẽ", "dự kiến"
  bool tense = false;             ///< by "đã", "đang"
  bool copular = false;           ///< by "là"
  bool also = false;              ///< by "cũng", "vẫn", "đều"
  bool suffers = false;           ///< by "bị", "được"
  bool verbal = false;            ///< a word stands behind the actor that mostly says something of what stands before it
  bool shown = false;             ///< a demonstrative parts its actor from the words behind: "trận đấu này khá đặc biệt"
  bool governed = false;          ///< such a word stands right before a preposition or a place: "găm vào"
  std::uint32_t verb_at = 0;      ///< how many tokens behind the actor the first such word stands
  std::uint32_t finite_at = 0;    ///< the same, of a sign of a sentence
  bool said = false;              ///< words stand behind the actor that may say something of him, though no table knows an act among them
  bool repeats = false;           ///< its actor is a noun that stands earlier in the sentence: "ký hợp đồng, hợp đồng có ..."
  bool phrase = false;            ///< with `depends`: words hang on a clause, and no clause of its own
  bool tells = false;             ///< it ends in a word of speech and in whose hearing or where he speaks: "nói với báo chí"
  bool measures = false;          ///< its actor is what its number measures: "giá thuê mỗi tháng là 45 triệu"
  bool unfinished = false;        ///< what it says that somebody says has no act yet: "he confirmed that North"
  bool plural_tail = false;       ///< it ends with a thing that a determiner opens: "theo các bản án"
  bool counted_tail = false;      ///< it ends with a counted thing of which nothing is said behind it: "huy động 250 người"
  bool merged = false;            ///< its actors are two that "và" joins
  bool led = false;               ///< its time stands apart before a comma: "và tháng 8 cùng năm, tiếp tục đến ..."
  bool introduced = false;        ///< somebody's words begin with it, and what introduces them stands before it
  bool so = false;                ///< what it says follows from what stands before: "nên"
  bool exists = false;            ///< a word like "có" stands before the actor
  bool speaks = false;            ///< the first thing said is a word of speech
  bool addressed = false;         ///< the person's title stands before the name
  bool person = false;            ///< its actor is a person by name: "ông Minh"
  bool located = false;           ///< its actor is a place by name that is no state
  bool ends_in_place = false;     ///< it ends with the name of a place
  bool reports = false;           ///< what frames it is a report and nobody's word: "kết quả cho thấy"
  bool nominal = false;           ///< its actor is an act that a word makes a thing: "quá trình kiểm tra"
  bool acts = false;              ///< an act stands in it, and not only a word of tense, mood or negation
  bool weather = false;           ///< says what weather a part of the day brings: "đêm có mưa"
  bool ranks = false;             ///< says who comes next by his number: "tiếp theo là TP.HCM với 15%"
  bool of_part = false;           ///< its actor is a part of those just told of: "2 trong số đó"
  std::uint32_t opener = 0;       ///< the word that opens a determined actor
  std::uint32_t last_opener = 0;  ///< the last such word behind an act
  bool late = false;              ///< what is first said came only after what stands before it: "họ mới về"
  bool then = false;              ///< what it tells came next: "sau đó", "ngay lập tức"
  bool single = false;            ///< a form of one actor says it: "Moscow has denied it"
  bool inner = false;  ///< with `phrase`: a clause follows the words that open it, without a mark: "về pháp lý ông Cường đứng tên căn hộ"
  bool ends_in_time = false;   ///< a time ends it
  bool leads_on = false;       ///< behind a word that opens a clause, so that the clause follows: "bởi chỉ ba phút sau đó, ..."
  bool ends_in_count = false;  ///< a number with its unit ends it
  Actor actor = Actor::none;
  std::optional<lexicon::ConceptClass> head;  ///< of an actor that is a noun, or of what is counted: its class
  std::optional<lexicon::ConceptClass> tail;  ///< of the noun that ends the segment
  std::optional<EntityKind> who;              ///< of an actor by name: what he is
  std::optional<EntityKind> last_name;        ///< of the name that ends the segment
  Predicate predicate = Predicate::none;
};

/// So many words behind an actor say something of him.
inline constexpr std::uint32_t least_said_words = 2;

/// A dash between blanks, which parts claims as a comma does: "chức vô địch – nhiều người đã khóc". A hyphen more often parts a name from its gloss.
bool is_dash(const text::Text& text, std::uint32_t at);

class SegmentReader {
 public:
  /// Of stretches of one sentence. `counts`: quantities with their bounds; `times`: time expressions; both in order.
  SegmentReader(const text::Text& text, const Senses& senses, const Reading& reading, text::TokenRange sentence, std::string_view language,
                const std::vector<text::TokenRange>& counts, const std::vector<text::TokenRange>& times);
  Segment read(text::TokenRange tokens, text::TokenRange sentence) const;

 private:
  std::uint32_t read_opening(Segment& out, text::TokenRange sentence) const;
  std::uint32_t read_actor(Segment& out, std::uint32_t at) const;
  void read_predicate(Segment& out, std::uint32_t at) const;
  bool tells_past(std::uint32_t at, std::uint32_t last) const;
  void read_end(Segment& out) const;
  /// Of a time that begins at `at`: a word that opens a clause stands right before it, an adverb aside.
  bool opens_clause_before(std::uint32_t at, std::uint32_t first) const;
  /// A word at `at`, that ends at `next`, which says something of the actor by its use in the language.
  void note_verb(Segment& out, std::uint32_t at, std::uint32_t next, ClauseWord kind, std::uint32_t actor_end) const;
  /// Of what kind the word is that first says something of the actor.
  void read_sign(Segment& out, std::uint32_t actor_end) const;
  static void say(Segment& out, Predicate found, std::uint32_t distance);
  /// Words behind the actor of which no table knows an act: so many, with none that only hangs on him.
  std::uint32_t words_behind(std::uint32_t actor_end, std::uint32_t last) const;
  /// The same words stand between `first` and `before`.
  bool stands_earlier(text::TokenRange words, std::uint32_t first, std::uint32_t before) const;
  /// The clause word at a place that is no part of a longer word of the vocabulary ("không" of "không khí").
  lexicon::Phrases<ClauseWord>::Match clause_word_at(std::uint32_t at) const {
    const auto word = senses_.clauses.at(at);
    return word && senses_.concepts.at(at).length > word.length ? lexicon::Phrases<ClauseWord>::Match() : word;
  }
  /// Where the count or the determined thing begins that a word like "có" tells of, adverbs aside: "đã có 13 doanh nghiệp"; `at` where it tells of
  /// none.
  std::uint32_t existing_at(std::uint32_t at) const;
  /// "trên tàu có 6 thuyền viên": where "có" stands behind a place of a few words and before a count; `at` where it does not.
  std::uint32_t exists_there(std::uint32_t at, std::uint32_t last) const;
  /// A word of speech at a place; 0 tokens: none, as at most words.
  std::uint32_t speech_at(std::uint32_t at) const { return at < text_.size() && words_.speech.begins(text_[at].word) ? read_speech(at) : 0; }
  std::uint32_t read_speech(std::uint32_t at) const;
  /// Where the time that begins at a place ends; `at` where none does.
  std::uint32_t end_of_time(std::uint32_t at) const;
  /// The words behind a word of speech at `at`, which ends at `tail`, say only to whom, where or how often he speaks: "nói với báo chí".
  bool tells_there(std::uint32_t at, text::TokenRange tail) const;
  /// An act at a place, or a noun that tells one; 0 tokens: none.
  std::uint32_t act_at(std::uint32_t at) const;
  /// The noun of people at a place ends in an act: "người mất tích", but not "cử tri".
  bool people_of_act(std::uint32_t at, std::uint32_t length, lexicon::Concept people) const;
  /// An act right behind a number, of which so many are counted: "two touchdowns"; but not "58% giảm chi tiêu".
  bool counted_act(std::uint32_t at) const;
  /// The mention that begins at a place with all its words; null where none does, or where a name inside it comes first ("Ngoại trưởng [Nga]
  /// Lavrov").
  const NameMention* mention_at(std::uint32_t at) const {
    const std::size_t place = at - sentence_.first;
    return place < mentions_.size() ? mentions_[place] : nullptr;
  }

  const text::Text& text_;
  const Senses& senses_;
  const Reading& reading_;
  text::TokenRange sentence_;
  std::string_view language_;
  const Cues& words_;
  const std::vector<text::TokenRange>& counts_;
  const std::vector<text::TokenRange>& times_;
  std::vector<const NameMention*> mentions_;  // of each token of the sentence, and of the one right behind it
};

}  // namespace dateline::extract
