// Sentences -> who did what only one can have done. In: common/deeds.tsv, <language>/deeds.tsv. Proved by tests/deeds_test.cpp.
#include "cluster/deeds.hpp"

#include <algorithm>
#include <optional>

#include "cluster/deed_names.hpp"
#include "cluster/deed_words.hpp"
#include "extract/cues.hpp"

namespace dateline::cluster {
namespace {

using extract::NameMention;
using text::TokenRange;

// So many words between an act and its thing at most.
constexpr std::uint32_t thing_reach = 12;

// A word of the tables at its place.
struct Found {
  TokenRange tokens;
  DeedEntry entry;
};

class DeedFinder : DeedNames {
 public:
  DeedFinder(const resolve::Resolved& world, ReportId report) : DeedNames(world, report), words_(deed_words(language_)) {}

  std::vector<Deed> run() {
    for (const TokenRange sentence : reading_.sentences) {
      if (enter(sentence)) read_sentence();
    }
    return std::move(out_);
  }

 private:
  // The statement that holds a token; none in headlines, captions, quoted words and what recalls another time.
  std::optional<StatementId> statement_at(std::uint32_t at) const {
    const resolve::StatementRange range = world_.of_report[report_.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const extract::Draft& draft = *world_.statements[i].draft;
      if (!draft.tokens.contains(at)) continue;
      const StatementKind told = world_.out.statements[i].kind;
      const bool quoted =
          std::any_of(draft.quotes.begin(), draft.quotes.end(), [&](const extract::QuoteDraft& q) { return q.speech && q.tokens.contains(at); });
      if (told == StatementKind::headline || told == StatementKind::caption || told == StatementKind::direct_quote || quoted || draft.background)
        return std::nullopt;
      return StatementId(i);
    }
    return std::nullopt;
  }

  // Such a word may be a part of a name.
  static bool may_stand_in_name(DeedWord word) {
    return word == DeedWord::thing || word == DeedWord::titled || word == DeedWord::category || word == DeedWord::only || word == DeedWord::decider;
  }

  void read_sentence() {
    found_.clear();
    for (std::uint32_t at = sentence_.first; at < sentence_.last;) {
      const auto match = words_.phrases.longest(text_.tokens(), at);
      const std::uint32_t end = at + std::max<std::uint32_t>(1, static_cast<std::uint32_t>(match.length));
      if (match && end <= sentence_.last) {
        const bool acts = !in_name(at);
        for (const DeedEntry& entry : words_.entries[*match.value]) {
          if (acts || may_stand_in_name(entry.word)) found_.push_back({{at, end}, entry});
        }
      }
      at = end;
    }
    for (const Found& f : found_) read(f);
  }

  bool has(std::size_t kind, DeedWord word, TokenRange in) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Found& f) {
      const bool fits = f.entry.word == word || (word == DeedWord::thing && f.entry.word == DeedWord::titled);
      return f.entry.kind == kind && fits && f.tokens.first >= in.first && f.tokens.last <= in.last;
    });
  }

  void read(const Found& f) {
    const std::uint32_t behind = std::min(sentence_.last, f.tokens.last + thing_reach);
    const bool of_office = deed_kinds()[f.entry.kind].name == "office";
    switch (f.entry.word) {
      case DeedWord::does:
        if (of_office) return elected(f);
        if (has(f.entry.kind, DeedWord::thing, {f.tokens.last, behind}) || done_by(f)) acts(f);
        break;
      case DeedWord::whole:
        of_office ? takes_office(f) : acts(f);
        break;
      case DeedWord::doer:
        noun(f);
        break;
      case DeedWord::passes:
        passes(f);
        break;
      case DeedWord::owned:
        owned(f);
        break;
      case DeedWord::takes:
        takes(f, behind);
        break;
      case DeedWord::beats:
        if (has(f.entry.kind, DeedWord::thing, sentence_)) acts(f), beaten(f);
        break;
      case DeedWord::granted:
        granted(f, behind);
        break;
      case DeedWord::thing:
      case DeedWord::titled:
      case DeedWord::decider:
      case DeedWord::category:
      case DeedWord::only:
        break;
    }
  }

  // "Bàn thắng do X ghi": the thing stands before its doer.
  bool done_by(const Found& f) const {
    if (!has(f.entry.kind, DeedWord::thing, {sentence_.first, f.tokens.first})) return false;
    constexpr std::uint32_t title = 4;  // "do Chủ tịch tỉnh X ký"
    const auto by = subject(f.tokens.first);
    for (std::uint32_t back = 0; by && back <= title && mention(*by).full.first > sentence_.first + back; ++back) {
      if (is_mark(mention(*by).full.first - back)) return false;
      if (behind_words(mention(*by).full.first - back, "agent") || (!pack_.suffix_heads && suffered(mention(*by).full.first - back))) return true;
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
    Office office;
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
    deed.office = more.office.key;
    deed.doer = entity(*m);
    deed.statement = *statement;
    deed.mention = *m;
    deed.words = f.tokens;
    deed.thing = more.office.key.empty() ? thing_of(f) : more.office.words;
    deed.title = title_of(f);
    if (deed.title.empty()) deed.category = category_of(f.entry.kind);
    deed.sole = has(f.entry.kind, DeedWord::only, sentence_);
    deed.pointed_at = more.pointed_at;
    deed.unnamed_thing = more.unnamed_thing;
    out_.push_back(deed);
  }

  // The first title of the deed behind its act, or the last before it; of a prize that falls to somebody it stands before ("best actress went to X").
  std::string_view title_of(const Found& f) const {
    std::string_view before;
    for (const Found& o : found_) {
      if (o.entry.kind != f.entry.kind || o.entry.word != DeedWord::titled) continue;
      const bool behind = o.tokens.first >= f.tokens.last;
      if (behind) return f.entry.word == DeedWord::passes && !before.empty() ? before : o.entry.title;
      before = o.entry.title;
    }
    return before;
  }

  // The first thing of the deed behind its act, or the last before it.
  TokenRange thing_of(const Found& f) const {
    TokenRange out;
    for (const Found& o : found_) {
      const bool thing = o.entry.kind == f.entry.kind && (o.entry.word == DeedWord::thing || o.entry.word == DeedWord::titled);
      if (!thing && !(f.entry.word == DeedWord::beats && o.entry.word == DeedWord::decider)) continue;
      if (o.tokens.first >= f.tokens.last) return o.tokens;
      out = o.tokens;
    }
    return out;
  }

  // The word behind the one that opens a category: "truyền hình" of "hạng mục truyền hình"; a determiner opens no category ("the prize for his
  // novel").
  TokenRange category_of(std::size_t kind) const {
    for (const Found& f : found_) {
      const std::uint32_t at = f.tokens.last;
      if (f.entry.kind != kind || f.entry.word != DeedWord::category || at >= sentence_.last || is_mark(at) || pack_.determiner.has(text_[at]))
        continue;
      return {at, at + std::max<std::uint32_t>(1, static_cast<std::uint32_t>(pack_.words.longest(text_.tokens(), at).length))};
    }
    return {};
  }

  void acts(const Found& f) {
    if (deed_kinds()[f.entry.kind].name == "signature") return all_names(f);
    if (const auto by = behind_by(f.tokens.last)) return add(f, by);
    if (suffered(f.tokens.first)) return;
    const auto before = subject(f.tokens.first);
    add(f, before ? before : behind_copula(f.tokens.last), {{}, !before || singled_out(*before), false});
  }

  // "It was the trawler X that plucked them", "Chính X đã vớt họ": the words that open the sentence single out who did it.
  bool singled_out(std::uint32_t m) const {
    constexpr std::uint32_t title = 3;
    const NameMention& name = mention(m);
    if (!links(sentence_.first, {"points"}) || name.full.first > sentence_.first + 2 + title) return false;
    for (std::uint32_t at = sentence_.first; at < name.full.first; ++at) {
      if (is_mark(at)) return false;
    }
    return pack_.suffix_heads ? links(name.full.last, {"goes_on"}) : pack_.words.longest(text_.tokens(), sentence_.first).length <= 1;
  }

  // "in Sunday's final": not "beat Y to reach the final".
  bool in_scene(std::uint32_t thing) const {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t back = 1; back <= reach && thing >= sentence_.first + back && !is_mark(thing - back); ++back) {
      if (links(thing - back, {"scene"})) return true;
    }
    return false;
  }

  // "X beat Y in the final": Y came second.
  void beaten(const Found& f) {
    static const std::size_t second = *deed_kind_named("second");
    const auto decider =
        std::find_if(found_.begin(), found_.end(), [&](const Found& o) { return o.entry.word == DeedWord::decider && in_scene(o.tokens.first); });
    if (decider == found_.end() || suffered(f.tokens.first)) return;
    auto loser = name_in({f.tokens.last, std::min(sentence_.last, f.tokens.last + name_reach)});
    if (!loser) return;
    // "hạ tay cờ [Ấn Độ] Arjun Nambiar"
    const auto whom = std::find_if(names_.begin(), names_.end(), [&](std::uint32_t m) { return mention(m).full.first == mention(*loser).full.last; });
    if (whom != names_.end() && kind(*loser) == EntityKind::place) loser = *whom;
    add({f.tokens, {second, DeedWord::beats, {}}}, loser);
  }

  // "X và Y ký", "X cùng Y ký": every person of the sentence.
  void all_names(const Found& f) {
    for (const std::uint32_t m : names_) {
      if (kind(m) == EntityKind::person && mention(m).what == extract::MentionKind::name) add(f, m);
    }
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
    if (has(f.entry.kind, DeedWord::thing, {sentence_.first, f.tokens.first})) return add(f, name);
    static const std::size_t prize = *deed_kind_named("prize"), purchase = *deed_kind_named("purchase");
    if (f.entry.kind == purchase) return add(f, name);  // "has been sold to X"
    const bool any_thing =
        std::any_of(found_.begin(), found_.end(), [&](const Found& o) { return o.entry.word == DeedWord::thing && o.tokens.last <= f.tokens.first; });
    const bool named = !any_thing && f.entry.kind == prize && pack_.determiner.has(text_[sentence_.first]) &&
                       mention(names_.front()).tokens.first == sentence_.first + 1 && mention(names_.front()).tokens.last == f.tokens.first;
    if (named) add(f, name, {{}, false, true});
  }

  // "vai trò trung gian của X", "mediation by X", "X's mediation".
  void owned(const Found& f) {
    const std::uint32_t end = f.tokens.last;
    for (const std::uint32_t m : names_) {
      if (mention(m).full.last + 1 == f.tokens.first && text_[mention(m).full.last].is("'s")) return add(f, m);
    }
    if (end >= sentence_.last) return;
    if (links(end, {"by", "owner", "giver"})) add(f, name_in({end + 1, std::min(sentence_.last, end + 3)}));
  }

  // "accepted the prize from X", "nhận giải từ tay X".
  void takes(const Found& f, std::uint32_t behind) {
    for (std::uint32_t at = f.tokens.last; at < behind; ++at) {
      if (links(at, {"giver"}) && has(f.entry.kind, DeedWord::thing, {f.tokens.last, at}))
        return add(f, name_in({at + 1, std::min(sentence_.last, at + 1 + name_reach)}));
    }
  }

  // "X, awarded the prize on Thursday, …": a participle behind a comma.
  void granted(const Found& f, std::uint32_t behind) {
    if (f.tokens.first <= sentence_.first || !text_[f.tokens.first - 1].is(",") || !has(f.entry.kind, DeedWord::thing, {f.tokens.last, behind}))
      return;
    for (const std::uint32_t m : names_) {
      if (mention(m).full.last + 1 == f.tokens.first) return add(f, m);
    }
  }

  void add_office(const Found& f, std::optional<std::uint32_t> doer, const Office& office) {
    if (!office.key.empty()) add(f, doer, {office, false, false});
  }

  // "bầu ông X giữ chức Chủ tịch", "elected X chairman"; "X được Quốc hội bầu làm Chủ tịch".
  void elected(const Found& f) {
    const auto name = name_in({f.tokens.last, std::min(sentence_.last, f.tokens.last + 3)});
    if (name && kind(*name) == EntityKind::person) return add_office(f, name, office_behind(mention(*name).full.last));
    if (!pack_.suffix_heads) add_office(f, whom_it_befell(f.tokens.first), office_behind(f.tokens.last));
  }

  // "X ngồi ghế Chủ tịch", "X was elected chairman", "X was named by the president on Friday to lead the bank".
  void takes_office(const Found& f) {
    const auto by = behind_by(f.tokens.last);
    add_office(f, subject(f.tokens.first), office_behind(by ? mention(*by).full.last : f.tokens.last));
  }

  const DeedWords& words_;
  std::vector<Found> found_;
  std::vector<Deed> out_;
};

}  // namespace

std::vector<Deed> find_deeds(const resolve::Resolved& world, ReportId report) { return DeedFinder(world, report).run(); }

}  // namespace dateline::cluster
