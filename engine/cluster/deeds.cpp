// Sentences -> who did what only one can have done. In: common/deeds.tsv, <language>/deeds.tsv. Proved by tests/deeds_test.cpp.
#include "cluster/deeds.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "extract/cues.hpp"
#include "extract/names_lexicon.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using extract::NameMention;
using text::TokenRange;

// What a word tells of a deed, see the tables.
enum class Word : std::uint8_t { does, whole, thing, doer, passes, owned, takes, category, only };

struct Entry {
  std::size_t kind;
  Word word;
};
using Forms = std::map<std::string, std::vector<Entry>>;

// So many words between an act and its thing, between an act and a doer told behind it, between a copula and the name, at most.
constexpr std::uint32_t thing_reach = 12, copula_reach = 18, name_reach = 7;
// A subject may stand so far before its act.
constexpr std::uint32_t subject_reach = 26;

std::optional<Word> word_named(std::string_view name) {
  constexpr std::array<std::string_view, 9> names{"does", "whole", "thing", "doer", "passes", "owned", "takes", "category", "only"};
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Word>(at - names.begin());
}

struct DeedWords {
  lexicon::Phrases<std::uint32_t> phrases;  // into entries
  std::vector<std::vector<Entry>> entries;
};

std::optional<std::size_t> kind_named(std::string_view name) {
  const std::vector<DeedKind>& all = deed_kinds();
  const auto at = std::find_if(all.begin(), all.end(), [&](const DeedKind& kind) { return kind.name == name; });
  if (at == all.end()) return std::nullopt;
  return static_cast<std::size_t>(at - all.begin());
}

DeedWords read_deed_words(const std::string& language) {
  Forms forms;
  for (const lexicon::Row& row : lexicon::table(language + "/deeds.tsv")) {
    const auto word = row.size() < 3 ? std::nullopt : word_named(row[2]);
    if (!word) continue;
    for (const std::string_view name : lexicon::forms(row[1])) {
      const auto kind = kind_named(name);
      for (const std::string_view form : lexicon::forms(row[0])) {
        if (kind) forms[std::string(form)].push_back({*kind, *word});
      }
    }
  }
  DeedWords out;
  for (const auto& [form, entries] : forms) {
    out.phrases.add(form, static_cast<std::uint32_t>(out.entries.size()));
    out.entries.push_back(entries);
  }
  return out;
}

const DeedWords& deed_words(std::string_view language) {
  static const auto built = [] {
    std::map<std::string, DeedWords, std::less<>> all;
    for (const std::string& each : lexicon::languages()) all.emplace(each, read_deed_words(each));
    return all;
  }();
  static const DeedWords none;
  const auto at = built.find(language);
  return at == built.end() ? none : at->second;
}

// A word of the tables at its place.
struct Found {
  TokenRange tokens;
  Entry entry;
};

class DeedFinder {
 public:
  DeedFinder(const resolve::Resolved& world, ReportId report)
      : world_(world),
        report_(report),
        reading_(world.reading(report)),
        text_(reading_.page.text),
        language_(reading_.page.report.language),
        pack_(extract::name_lexicon(language_)),
        words_(deed_words(language_)) {}

  std::vector<Deed> run() {
    for (const TokenRange sentence : reading_.sentences) {
      sentence_ = sentence;
      names_.clear();
      const extract::IndexRange range = extract::mentions_in(reading_, sentence);
      for (std::uint32_t m = range.first; m < range.last; ++m) {
        if (world_.entities.of_mention[report_.index()][m]) names_.push_back(m);
      }
      if (!names_.empty()) read_sentence();
    }
    return std::move(out_);
  }

 private:
  const NameMention& mention(std::uint32_t m) const { return reading_.mentions[m]; }
  EntityId entity(std::uint32_t m) const { return world_.entities.of_mention[report_.index()][m]; }
  EntityKind kind(std::uint32_t m) const { return world_.out.of(entity(m)).kind; }
  bool is_mark(std::uint32_t at) const { return text_[at].kind == text::TokenKind::punctuation; }

  // The statement that holds a token; none in headlines, captions, quoted words and what recalls another time.
  std::optional<StatementId> statement_at(std::uint32_t at) const {
    const resolve::StatementRange range = world_.of_report[report_.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const extract::Draft& draft = *world_.statements[i].draft;
      if (!draft.tokens.contains(at)) continue;
      const StatementKind told = world_.out.statements[i].kind;
      const bool quoted = std::any_of(draft.quotes.begin(), draft.quotes.end(),
                                      [&](const extract::QuoteDraft& q) { return q.speech && q.tokens.contains(at); });
      if (told == StatementKind::headline || told == StatementKind::caption || told == StatementKind::direct_quote || quoted || draft.background)
        return std::nullopt;
      return StatementId(i);
    }
    return std::nullopt;
  }

  void read_sentence() {
    found_.clear();
    for (std::uint32_t at = sentence_.first; at < sentence_.last;) {
      const auto match = words_.phrases.longest(text_.tokens(), at);
      const std::uint32_t end = at + std::max<std::uint32_t>(1, static_cast<std::uint32_t>(match.length));
      if (match && end <= sentence_.last) {
        const bool acts = !in_name(at);
        for (const Entry& entry : words_.entries[*match.value]) {
          if (acts || entry.word == Word::thing || entry.word == Word::category || entry.word == Word::only) found_.push_back({{at, end}, entry});
        }
      }
      at = end;
    }
    for (const Found& f : found_) read(f);
  }

  bool in_name(std::uint32_t at) const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](std::uint32_t m) { return mention(m).what == extract::MentionKind::name && mention(m).tokens.contains(at); });
  }

  bool has(std::size_t kind, Word word, TokenRange in) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Found& f) {
      return f.entry.kind == kind && f.entry.word == word && f.tokens.first >= in.first && f.tokens.last <= in.last;
    });
  }

  void read(const Found& f) {
    const std::uint32_t behind = std::min(sentence_.last, f.tokens.last + thing_reach);
    const bool of_office = deed_kinds()[f.entry.kind].name == "office";
    switch (f.entry.word) {
      case Word::does:
        if (of_office) return elected(f);
        if (has(f.entry.kind, Word::thing, {f.tokens.last, behind}) || done_by(f)) acts(f);
        break;
      case Word::whole:
        of_office ? takes_office(f) : acts(f);
        break;
      case Word::doer:
        noun(f);
        break;
      case Word::passes:
        passes(f);
        break;
      case Word::owned:
        owned(f);
        break;
      case Word::takes:
        takes(f, behind);
        break;
      case Word::thing:
      case Word::category:
      case Word::only:
        break;
    }
  }

  // "Bàn thắng do X ghi": the thing stands before its doer.
  bool done_by(const Found& f) const {
    if (!has(f.entry.kind, Word::thing, {sentence_.first, f.tokens.first})) return false;
    constexpr std::uint32_t title = 4;  // "do Chủ tịch tỉnh X ký"
    const auto by = subject(f.tokens.first);
    for (std::uint32_t back = 0; by && back <= title && mention(*by).full.first > sentence_.first + back; ++back) {
      if (is_mark(mention(*by).full.first - back)) return false;
      if (behind_words(mention(*by).full.first - back, "agent")) return true;
    }
    return false;
  }

  bool denied(TokenRange act) const {
    const auto& negation = extract::cues(language_).negation;
    for (std::uint32_t back = 1; back <= 3 && act.first >= sentence_.first + back; ++back) {
      if (is_mark(act.first - back)) return false;
      if (negation.longest(text_.tokens(), act.first - back)) return true;
    }
    return false;
  }

  // What else is known of a deed than its words and its doer.
  struct More {
    std::string_view office;
    bool pointed_at = false;
    bool unnamed_thing = false;
  };

  void add(const Found& f, std::optional<std::uint32_t> m) { add(f, m, More{}); }
  void add(const Found& f, std::optional<std::uint32_t> m, const More& more) {
    if (!m || denied(f.tokens)) return;
    const auto statement = statement_at(mention(*m).tokens.first);
    if (!statement || !statement_at(f.tokens.first)) return;
    Deed deed;
    deed.kind = f.entry.kind;
    deed.office = more.office;
    deed.doer = entity(*m);
    deed.statement = *statement;
    deed.mention = *m;
    deed.words = f.tokens;
    deed.thing = more.office.empty() ? thing_of(f) : office_;
    deed.category = category_of(f.entry.kind);
    deed.sole = has(f.entry.kind, Word::only, sentence_);
    deed.pointed_at = more.pointed_at;
    deed.unnamed_thing = more.unnamed_thing;
    out_.push_back(deed);
  }

  // The first thing of the deed behind its act, or the last before it.
  TokenRange thing_of(const Found& f) const {
    TokenRange out;
    for (const Found& o : found_) {
      if (o.entry.kind != f.entry.kind || o.entry.word != Word::thing) continue;
      if (o.tokens.first >= f.tokens.last) return o.tokens;
      out = o.tokens;
    }
    return out;
  }

  // The word behind the one that opens a category: "truyền hình" of "hạng mục truyền hình"; a determiner opens no category ("the prize for his novel").
  TokenRange category_of(std::size_t kind) const {
    for (const Found& f : found_) {
      const std::uint32_t at = f.tokens.last;
      if (f.entry.kind != kind || f.entry.word != Word::category || at >= sentence_.last || is_mark(at) || pack_.determiner.has(text_[at])) continue;
      return {at, at + std::max<std::uint32_t>(1, static_cast<std::uint32_t>(pack_.words.longest(text_.tokens(), at).length))};
    }
    return {};
  }

  void acts(const Found& f) {
    if (deed_kinds()[f.entry.kind].name == "signature") return all_names(f);
    if (const auto by = behind_by(f.tokens.last)) return add(f, by);
    if (suffered(f.tokens.first)) return;
    const auto before = subject(f.tokens.first);
    add(f, before ? before : behind_copula(f.tokens.last), {{}, !before, false});
  }

  // "X và Y ký", "X cùng Y ký": every person of the sentence.
  void all_names(const Found& f) {
    for (const std::uint32_t m : names_) {
      if (kind(m) == EntityKind::person && mention(m).what == extract::MentionKind::name) add(f, m);
    }
  }

  // "was bought": what stands before it did not do it.
  bool suffered(std::uint32_t act) const {
    static const lexicon::HashedTables passives("passives.tsv");
    return act > sentence_.first && passives.of(language_).longest(text_.tokens(), act - 1).length == 1;
  }

  bool behind_words(std::uint32_t at, std::string_view of) const {
    static const lexicon::HashedTables prepositions("prepositions.tsv");
    if (at > sentence_.first && pack_.determiner.has(text_[at - 1])) --at;
    for (std::uint32_t back = 4; back > 0; --back) {
      if (at < sentence_.first + back) continue;
      const auto found = prepositions.of(language_).longest(text_.tokens(), at - back);
      if (found && found.length == back) return of.empty() || *found.value == text::hash(of);
    }
    return false;
  }

  // Set apart by commas behind another name: "em X, lớp 11 Trường Y, cứu bé gái".
  bool apposed(std::uint32_t m) const {
    const auto comma = [&](std::uint32_t from, std::uint32_t to) {
      for (std::uint32_t at = from; at < to; ++at) {
        if (text_[at].is(",")) return true;
      }
      return false;
    };
    return std::any_of(names_.begin(), names_.end(), [&](std::uint32_t other) {
      const std::uint32_t end = mention(other).full.last;
      return end < mention(m).full.first && text_[end].is(",") && kind(other) == EntityKind::person &&
             comma(mention(m).full.last, std::min(sentence_.last, mention(m).full.last + 4));
    });
  }

  // "X, who won", "X là nước dàn xếp", "X vượt qua bốn đối thủ để giành gói thầu".
  bool keeps_subject(std::uint32_t at) const {
    constexpr std::array<std::string_view, 9> words{"who", "which", "that", "and", "và", "là", "để", "nhằm", "mà"};
    return std::find(words.begin(), words.end(), text_[at].lower) != words.end();
  }

  // Words of saying, or that open a clause, part a name from the act.
  bool parted(TokenRange between) const {
    const auto& cues = extract::cues(language_);
    for (std::uint32_t at = between.first; at < between.last; ++at) {
      if (text_[at].is(";") || text_[at].is(":") || text_[at].is("“") || text_[at].is("”")) return true;
      const auto speech = cues.speech.longest(text_.tokens(), at);
      const bool inside = pack_.words.longest(text_.tokens(), at).length > speech.length;  // "bảo" of "bảo vệ"
      if (speech && speech.value->kind == extract::SpeechKind::verb && !inside) return true;
      if (pack_.clause_opener.has(text_[at]) && !keeps_subject(at)) return true;
    }
    return false;
  }

  // "X nhảy xuống ao Y cứu bé gái", "X beat Y to win the cup": another act stands right before it, and another name before that.
  bool suffers(std::vector<std::uint32_t>::const_reverse_iterator it) const {
    constexpr std::uint32_t head = 2;
    const std::uint32_t first = mention(*it).full.first;
    const auto before = std::next(it);
    if (before == names_.crend() || first - mention(*before).tokens.last > subject_reach || parted({mention(*before).tokens.last, first})) return false;
    const auto& concepts = lexicon::concept_phrases(language_);
    for (std::uint32_t back = 1; back <= head + 1 && first >= mention(*before).tokens.last + back; ++back) {
      if (is_mark(first - back)) return false;
      const auto act = concepts.longest_stemmed(text_.tokens(), first - back);
      if (act && act.length + head >= back && lexicon::concept_class(*act.value) == lexicon::ConceptClass::act)
        return !lexicon::has_role(*act.value, lexicon::ConceptRole::speech);
    }
    return false;
  }

  // The name before the act that does it.
  std::optional<std::uint32_t> subject(std::uint32_t act) const {
    for (auto it = names_.crbegin(); it != names_.crend(); ++it) {
      const NameMention& m = mention(*it);
      if (m.tokens.last > act) continue;
      if (act - m.tokens.last > subject_reach || parted({m.tokens.last, act})) return std::nullopt;
      const bool owner = m.full.last < act && text_[m.full.last].is("'s");
      if (owner || apposed(*it) || suffers(it) || (behind_words(m.full.first, {}) && !behind_words(m.full.first, "agent"))) continue;
      if (kind(*it) == EntityKind::place && m.full.last + 1 < act && is_mark(m.full.last)) continue;
      return *it;
    }
    return std::nullopt;
  }

  // The first name that begins in the range, of a person or body where there is one: "Poland's Kacper Zielonka".
  std::optional<std::uint32_t> name_in(TokenRange range) const {
    std::optional<std::uint32_t> place;
    for (const std::uint32_t m : names_) {
      const std::uint32_t first = mention(m).full.first;
      if (first < range.first || first >= range.last) continue;
      bool marked = false;
      for (std::uint32_t at = range.first; at < first; ++at) marked = marked || is_mark(at);
      if (marked && !(place && text_[first - 1].is("'s"))) break;
      if (kind(m) != EntityKind::place) return m;
      const bool state = place && !world_.entities.country[entity(*place).index()].empty();
      if (!place || state) place = m;  // "the Philippine cutter Malaya Bay"
    }
    return place;
  }

  // "discovered by X", "do X đứng đầu".
  std::optional<std::uint32_t> behind_by(std::uint32_t end) const {
    for (std::uint32_t at = end; at < std::min(sentence_.last, end + 2); ++at) {
      if (text_[at].lower == "by" || text_[at].lower == "bởi") return name_in({at + 1, std::min(sentence_.last, at + 1 + name_reach)});
    }
    return std::nullopt;
  }

  bool is_copula(std::uint32_t at) const {
    static const lexicon::HashedTables nominals("nominals.tsv");
    static const std::uint64_t copula = text::hash("copula");
    const auto found = nominals.of(language_).longest(text_.tokens(), at);
    return found && *found.value == copula;
  }

  // "Cầm lái là X", "người mua được bức lụa là nhà sưu tập X".
  std::optional<std::uint32_t> behind_copula(std::uint32_t from) const {
    for (std::uint32_t at = from; at < std::min(sentence_.last, from + copula_reach); ++at) {
      if (text_[at].is(";") || text_[at].is(":")) return std::nullopt;
      if (is_copula(at)) return name_in({at + 1, std::min(sentence_.last, at + 1 + name_reach)});
    }
    return std::nullopt;
  }

  // A few words without a verb that is known, a name or a mark.
  bool plain(TokenRange words) const {
    constexpr std::uint32_t few = 4;
    if (words.size() > few) return false;
    for (std::uint32_t at = words.first; at < words.last; ++at) {
      if (is_mark(at) || is_copula(at) || in_name(at)) return false;
    }
    return true;
  }

  void noun(const Found& f) {
    const std::uint32_t first = f.tokens.first, end = f.tokens.last;
    constexpr std::uint32_t opener = 3;
    for (const std::uint32_t m : names_) {
      const NameMention& name = mention(m);
      // "tài xế X"
      if (name.tokens.first >= end && name.tokens.first <= end + 2 && name.what == extract::MentionKind::name) {
        bool marked = false;
        for (std::uint32_t at = end; at < name.tokens.first; ++at) marked = marked || is_mark(at) || is_copula(at);
        marked = marked || behind_words(name.full.first, {});
        if (!marked && kind(m) != EntityKind::place) return add(f, m, {{}, true, false});
      }
      // "X was the buyer", "X, chủ tọa phiên tòa"
      const std::uint32_t last = name.full.last;
      const bool near = last < first && first - last <= opener + 1;
      if (near && (is_copula(last) || text_[last].is(",")) && !behind_words(name.full.first, "place")) return add(f, m, {{}, true, false});
      // "The buyer, X, ...", "the driver of the van, X, ..."
      if (name.full.first > end && text_[name.full.first - 1].is(",") && plain({end, name.full.first - 1})) return add(f, m, {{}, true, false});
    }
    // "The Kuiper Museum in Rotterdam was the buyer"
    for (std::uint32_t back = 1; back <= opener && first >= sentence_.first + back; ++back) {
      if (is_copula(first - back)) return add(f, subject(first - back), {{}, true, false});
    }
    add(f, behind_copula(end), {{}, true, false});
  }

  void passes(const Found& f) {
    const auto name = name_in({f.tokens.last, std::min(sentence_.last, f.tokens.last + name_reach)});
    if (!name) return;
    if (has(f.entry.kind, Word::thing, {sentence_.first, f.tokens.first})) return add(f, name);
    static const std::size_t prize = *kind_named("prize");
    const bool any_thing = std::any_of(found_.begin(), found_.end(), [&](const Found& o) { return o.entry.word == Word::thing && o.tokens.last <= f.tokens.first; });
    const bool named = !any_thing && f.entry.kind == prize && text_[sentence_.first].lower == "the" && mention(names_.front()).tokens.first == sentence_.first + 1 &&
                       mention(names_.front()).tokens.last == f.tokens.first;
    if (named) add(f, name, {{}, false, true});
  }

  // "vai trò trung gian của X", "mediation by X", "X's mediation".
  void owned(const Found& f) {
    const std::uint32_t end = f.tokens.last;
    for (const std::uint32_t m : names_) {
      if (mention(m).full.last + 1 == f.tokens.first && text_[mention(m).full.last].is("'s")) return add(f, m);
    }
    if (end >= sentence_.last) return;
    const std::string_view link = text_[end].lower;
    if (link == "của" || link == "by" || link == "do" || link == "from" || link == "of") add(f, name_in({end + 1, std::min(sentence_.last, end + 3)}));
  }

  // "accepted the prize from X", "nhận giải từ tay X".
  void takes(const Found& f, std::uint32_t behind) {
    for (std::uint32_t at = f.tokens.last; at < behind; ++at) {
      const std::string_view from = text_[at].lower;
      if ((from == "from" || from == "từ") && has(f.entry.kind, Word::thing, {f.tokens.last, at}))
        return add(f, name_in({at + 1, std::min(sentence_.last, at + 1 + name_reach)}));
    }
  }

  // The key of the office that the words name.
  std::string_view office_in(TokenRange range) {
    constexpr std::uint32_t words = 5;
    for (std::uint32_t at = range.first; at < std::min(range.last, range.first + words); ++at) {
      if (is_mark(at)) return {};
      const auto title = pack_.titles.longest(text_.tokens(), at);
      if (!title || title.value->person || title.value->rank || title.value->key == "player") continue;
      office_ = {at, at + static_cast<std::uint32_t>(title.length)};
      return title.value->key;
    }
    return {};
  }

  // "bầu ông X giữ chức Chủ tịch", "elected X chairman".
  void elected(const Found& f) {
    const auto name = name_in({f.tokens.last, std::min(sentence_.last, f.tokens.last + 3)});
    if (!name) return;
    const std::string_view office = office_in({mention(*name).full.last, sentence_.last});
    if (!office.empty()) add(f, name, {office, false, false});
  }

  // "X ngồi ghế Chủ tịch", "X was elected chairman".
  void takes_office(const Found& f) {
    const std::string_view office = office_in({f.tokens.last, sentence_.last});
    if (!office.empty()) add(f, subject(f.tokens.first), {office, false, false});
  }

  const resolve::Resolved& world_;
  ReportId report_;
  const extract::Reading& reading_;
  const text::Text& text_;
  const std::string& language_;
  const extract::NameLexicon& pack_;
  const DeedWords& words_;
  TokenRange sentence_;
  std::vector<std::uint32_t> names_;  // mentions of the sentence that are resolved
  std::vector<Found> found_;
  TokenRange office_;  // the words of the office that was read last
  std::vector<Deed> out_;
};

}  // namespace

const std::vector<DeedKind>& deed_kinds() {
  static const auto built = [] {
    std::vector<DeedKind> out;
    for (const lexicon::Row& row : lexicon::table("common/deeds.tsv")) {
      if (row.size() < 3) continue;
      const DoerKind doers = row[2] == "person"    ? DoerKind::person
                             : row[2] == "body"    ? DoerKind::body
                             : row[2] == "crossed" ? DoerKind::crossed
                                                   : DoerKind::any;
      out.push_back({std::string(row[0]), row[1] == "one", doers});
    }
    return out;
  }();
  return built;
}

std::vector<Deed> find_deeds(const resolve::Resolved& world, ReportId report) { return DeedFinder(world, report).run(); }

}  // namespace dateline::cluster
