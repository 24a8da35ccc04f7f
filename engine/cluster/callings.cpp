// Words for who somebody is by work or body -> whether they do the act beside them. In: <language>/callings.tsv. Proved by tests/callings_test.cpp.
#include "cluster/callings.hpp"

#include <algorithm>

#include "cluster/facts.hpp"
#include "extract/cues.hpp"
#include "extract/names_lexicon.hpp"
#include "lexicon/by_language.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using extract::NameMention;
using lexicon::Concept;
using text::TokenRange;

// So many words stand between who acts and the act at most, before the word for who did it, and between an act and "by".
constexpr std::uint32_t act_reach = 10, modifiers = 4, by_reach = 9;

const lexicon::Phrases<std::string_view>& calling_words(std::string_view language) {
  static const lexicon::ByLanguage<lexicon::Phrases<std::string_view>> built([](const std::string& each) {
    lexicon::Phrases<std::string_view> out;
    for (const lexicon::Row& row : lexicon::table(each + "/callings.tsv")) {
      if (row.size() < 2) continue;
      for (const std::string_view form : lexicon::forms(row[0])) out.add(form, row[1]);
    }
    return out;
  });
  static const lexicon::Phrases<std::string_view> none;
  return built.of(language, none);
}

// The tables of small words around a name, of one language.
struct SmallWords {
  using Table = lexicon::Phrases<std::uint64_t>;
  const Table &prepositions, &passives, &nominals;
};

SmallWords small_words(std::string_view language) {
  static const lexicon::HashedTables prepositions("prepositions.tsv"), passives("passives.tsv"), nominals("nominals.tsv");
  return {prepositions.of(language), passives.of(language), nominals.of(language)};
}

class CallingFinder {
 public:
  CallingFinder(const extract::Reading& reading, const resolve::ResolvedStatement& statement, const std::vector<Act>& acts)
      : reading_(reading),
        text_(reading.page.text),
        statement_(statement),
        draft_(*statement.draft),
        acts_(acts),
        pack_(extract::name_lexicon(reading.page.report.language)),
        cues_(extract::cues(reading.page.report.language)),
        concepts_(lexicon::concept_phrases(reading.page.report.language)),
        small_(small_words(reading.page.report.language)) {}

  std::vector<Calling> run() {
    const auto& words = calling_words(reading_.page.report.language);
    std::vector<Calling> out;
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto found = words.longest(text_.tokens(), at);
      if (!found || at + found.length > draft_.tokens.last) continue;
      if (!in_speech(at)) out.push_back(read(*found.value, {at, at + found.length}));
      at += found.length - 1;
    }
    return out;
  }

 private:
  bool in_speech(std::uint32_t at) const {
    return std::any_of(draft_.quotes.begin(), draft_.quotes.end(), [&](const extract::QuoteDraft& q) { return q.tokens.contains(at); });
  }

  bool ends_clause(std::uint32_t at) const { return text_[at].is(",") || text_[at].is(";") || text_[at].is(":"); }
  bool is_mark(std::uint32_t at) const { return text_[at].kind == text::TokenKind::punctuation; }

  static bool is(const SmallWords::Table& table, std::span<const text::Token> tokens, std::uint32_t at, std::string_view what) {
    const auto found = table.longest(tokens, at);
    return found && (what.empty() || *found.value == text::hash(what));
  }

  bool passive_at(std::uint32_t at) const { return small_.passives.longest(text_.tokens(), at).length == 1; }

  Calling read(std::string_view key, TokenRange words) {
    Calling out;
    out.key = key;
    out.words = words;
    TokenRange whole = words;
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const NameMention& m = reading_.mentions[draft_.mentions[k]];
      const bool beside = m.tokens.first == words.last && m.kind != EntityKind::place;
      if (m.what != extract::MentionKind::name || !(beside || m.full.contains(words.first))) continue;
      out.entity = statement_.entities[k];
      whole = {std::min(words.first, m.full.first), std::max(words.last, m.full.last)};
      break;
    }
    const std::uint32_t first = phrase_begin(whole.first);
    out.acts = by(first, out) || behind_passive(first, whole.last, out) || behind_copula(first, out) || opens_clause(first, whole.last, out);
    return out;
  }

  // Where the noun phrase begins: "một người", "an army", "the two local".
  std::uint32_t phrase_begin(std::uint32_t noun) const {
    std::uint32_t first = noun;
    for (std::uint32_t back = 1; back <= modifiers && noun >= draft_.tokens.first + back; ++back) {
      const std::uint32_t at = noun - back;
      const bool opens = pack_.determiner.has(text_[at]) || pack_.many.has(text_[at]) || text_[at].kind == text::TokenKind::number;
      if (opens) return at;
      // "Mountain rescuers", "local police": an adjective of its own.
      const bool plain = text_[at].kind == text::TokenKind::word && pack_.suffix_heads && !pack_.clause_opener.has(text_[at]) &&
                         !small_.prepositions.longest(text_.tokens(), at) && !passive_at(at) && act_in_words(at) == act_none;
      if (!plain) break;
      if (at == draft_.tokens.first || is_mark(at - 1)) first = at;
    }
    return first;
  }

  // "discovered by a jogger", "do bộ đội biên phòng phát hiện".
  bool by(std::uint32_t first, Calling& out) const {
    if (first <= draft_.tokens.first) return false;
    bool agent = false;
    for (std::uint32_t back = 1; back <= 2 && first >= draft_.tokens.first + back; ++back) {
      agent = agent || (is(small_.prepositions, text_.tokens(), first - back, "agent") &&
                        small_.prepositions.longest(text_.tokens(), first - back).length == back);
    }
    if (!agent) return false;
    out.act = pack_.suffix_heads ? last_act({first > by_reach ? first - by_reach : 0, first}) : act_behind(out.words.last);
    out.pointed_at = true;
    return true;
  }

  // "được tàu Cảnh sát biển 8021 cứu".
  bool behind_passive(std::uint32_t first, std::uint32_t end, Calling& out) const {
    if (pack_.suffix_heads || first <= draft_.tokens.first || !passive_at(first - 1)) return false;
    out.act = act_behind(end);
    out.pointed_at = out.act != 0;
    return out.pointed_at;
  }

  // "Người phát hiện cháu bé là sư cô Diệu Tâm".
  bool behind_copula(std::uint32_t first, Calling& out) const {
    if (first <= draft_.tokens.first || !is(small_.nominals, text_.tokens(), first - 1, "copula")) return false;
    for (std::uint32_t at = first - 1; at-- > draft_.tokens.first && !ends_clause(at);) {
      const auto doer = small_.nominals.longest(text_.tokens(), at);
      if (!doer || *doer.value != text::hash("doer") || passive_at(at + doer.length)) continue;
      out.act = first_act({at + doer.length, first});
      out.pointed_at = out.act != 0;
      return out.pointed_at;
    }
    return false;
  }

  // At the beginning of its clause, with the act behind it: "Sáng 3/3, một nông dân phát hiện", "until an army helicopter winched them".
  bool opens_clause(std::uint32_t first, std::uint32_t end, Calling& out) const {
    const bool opens = first == draft_.tokens.first || is_mark(first - 1) || pack_.clause_opener.has(text_[first - 1]) || behind_time(first);
    if (!opens) return false;
    std::uint32_t from = end;
    for (std::uint32_t at = end; at < std::min(draft_.tokens.last, from + act_reach); ++at) {
      // "When the guard made his last round, he discovered"
      if (text_[at].is(",") && at + 1 < draft_.tokens.last && pack_.pronouns.longest(text_.tokens(), at + 1)) {
        from = at += 1;
        continue;
      }
      if (is_mark(at) || passive_at(at) || cues_.negation.longest(text_.tokens(), at)) return false;
      if (pack_.clause_opener.has(text_[at]) && text_[at].lower != "who") return false;
      const std::int64_t act = act_in_words(at);
      if (act != act_none) {
        out.act = static_cast<Concept>(act);
        return true;
      }
      if (pack_.suffix_heads && text_[at].lower.ends_with("ed") && at == end) return true;
    }
    return false;
  }

  bool behind_time(std::uint32_t first) const {
    return std::any_of(draft_.times.begin(), draft_.times.end(), [&](const values::TimeExpression& t) { return t.tokens.last == first; });
  }

  static constexpr std::int64_t act_none = -1;
  // The act of the vocabulary that begins at a token.
  std::int64_t act_in_words(std::uint32_t at) const {
    const auto found = std::find_if(acts_.begin(), acts_.end(), [&](const Act& act) { return !act.quoted && act.token == at; });
    return found == acts_.end() ? act_none : static_cast<std::int64_t>(found->concept_id);
  }

  Concept act_behind(std::uint32_t end) const { return first_act({end, std::min(draft_.tokens.last, end + act_reach)}); }

  Concept first_act(TokenRange range) const {
    const auto at = std::find_if(acts_.begin(), acts_.end(), [&](const Act& act) { return !act.quoted && range.contains(act.token); });
    return at == acts_.end() ? 0 : at->concept_id;
  }

  Concept last_act(TokenRange range) const {
    const auto at = std::find_if(acts_.rbegin(), acts_.rend(), [&](const Act& act) { return !act.quoted && range.contains(act.token); });
    return at == acts_.rend() ? 0 : at->concept_id;
  }

  const extract::Reading& reading_;
  const text::Text& text_;
  const resolve::ResolvedStatement& statement_;
  const extract::Draft& draft_;
  const std::vector<Act>& acts_;
  const extract::NameLexicon& pack_;
  const extract::Cues& cues_;
  const lexicon::Phrases<Concept>& concepts_;
  const SmallWords small_;
};

// The first part of a path: what kind of calling it is.
std::string_view kind_of(std::string_view key) { return key.substr(0, key.find('/')); }

}  // namespace

std::vector<Calling> find_callings(const extract::Reading& reading, const resolve::ResolvedStatement& statement, const std::vector<Act>& acts) {
  return CallingFinder(reading, statement, acts).run();
}

bool callings_meet(std::string_view a, std::string_view b) {
  const std::string_view shorter = a.size() < b.size() ? a : b, longer = a.size() < b.size() ? b : a;
  return longer.starts_with(shorter) && (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

bool callings_apart(std::string_view a, std::string_view b) {
  const std::string_view x = kind_of(a), y = kind_of(b);
  const auto are = [&](std::string_view one, std::string_view other) { return (x == one && y == other) || (x == other && y == one); };
  if (are("kin", "work") || are("kin", "post") || are("kin", "doing") || are("force", "post") || are("vessel", "post")) return false;
  return !callings_meet(a, b);
}

}  // namespace dateline::cluster
