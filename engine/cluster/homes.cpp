// Words of living somewhere -> whose home is where. In: vi/homes.tsv, en/homes.tsv. Proved by tests/persons_test.cpp.
#include "cluster/homes.hpp"

#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "lexicon/concepts.hpp"
#include "lexicon/table.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using extract::MentionKind;
using extract::NameMention;
using text::TokenRange;

// So many tokens stand between a name and the word that tells its home at most ("Trần Công Ứng (60 tuổi, cán bộ hưu trí, trú"), and between that word
// and its first place ("trú tại số 10, xóm Lẻ,").
constexpr std::uint32_t owner_reach = 14, place_reach = 8;
// What the table calls the word that makes a home that of two: "A và B, trú xã X".
constexpr std::string_view joins_owners = "joins";
// So many words of a body's name are written small behind what was read of it.
constexpr std::uint32_t most_further = 3;

const lexicon::Phrases<std::string_view>& home_words(std::string_view language) {
  static const auto built = [] {
    std::vector<std::pair<std::string, lexicon::Phrases<std::string_view>>> all;
    for (const std::string& each : lexicon::languages()) {
      lexicon::Phrases<std::string_view> phrases;
      for (const lexicon::Row& row : lexicon::table(each + "/homes.tsv")) {
        if (row.size() < 2) continue;
        for (const std::string_view form : lexicon::forms(row[0])) phrases.add(form, row[1]);
      }
      all.emplace_back(each, std::move(phrases));
    }
    return all;
  }();
  static const lexicon::Phrases<std::string_view> none;
  const auto at = std::find_if(built.begin(), built.end(), [&](const auto& each) { return each.first == language; });
  return at == built.end() ? none : at->second;
}

class HomeFinder {
 public:
  HomeFinder(const extract::Reading& reading, const resolve::ResolvedStatement& statement, const Comparison& world)
      : reading_(reading),
        text_(reading.page.text),
        statement_(statement),
        draft_(*statement.draft),
        world_(world),
        words_(home_words(reading.page.report.language)) {}

  std::vector<Home> run() {
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto word = words_.longest(text_.tokens(), at);
      if (!word || *word.value == joins_owners) continue;
      chain(*word.value, {at, at + word.length});
      at += word.length - 1;
    }
    return std::move(out_);
  }

 private:
  const NameMention& mention(std::size_t k) const { return reading_.mentions[draft_.mentions[k]]; }
  EntityId entity(std::size_t k) const { return statement_.entities[k]; }

  bool owns(std::size_t k, bool seat) const {
    if (mention(k).what != MentionKind::name || !entity(k)) return false;
    return (world_.of(entity(k)).kind == EntityKind::person) != seat;
  }

  // Whose it is: the name before the word. "Bo Tý (15 tuổi) và Cao Lâm (13 tuổi), trú xã X": outside brackets it is told of both.
  std::vector<EntityId> owners(std::string_view kind, TokenRange word) const {
    const bool seat = kind == "seat";
    std::vector<EntityId> out;
    std::uint32_t from = word.first;
    for (std::size_t k = draft_.mentions.size(); k-- > 0;) {
      const NameMention& m = mention(k);
      if (m.full.last > from || !owns(k, seat)) continue;
      if (out.empty()) {
        if (from - m.full.last > owner_reach || ends_between(m.full.last, from)) return {};
        if (seat && !text_[word.first - 1].is("(")) return {};
        if (seat && word.first - 1 > m.full.last + most_further) return {};
        out.push_back(entity(k));
        if (seat || open_brackets(m.full.last, word.first) > 0) return out;
      } else {
        if (joined({m.full.last, from})) out.push_back(entity(k));
        return out;
      }
      from = m.full.first;
    }
    return out;
  }

  bool ends_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
      if (text_[at].is(".") && text_[at].space_before) return true;
      if (text_[at].is(";") || text_[at].is("“") || text_[at].is("”")) return true;
    }
    return false;
  }

  int open_brackets(std::uint32_t first, std::uint32_t last) const {
    int open = 0;
    for (std::uint32_t at = first; at < last; ++at) open += text_[at].is("(") ? 1 : text_[at].is(")") ? -1 : 0;
    return open;
  }

  // Nothing but brackets and one "and" between two names.
  bool joined(TokenRange between) const {
    int open = 0;
    bool joins = false;
    for (std::uint32_t at = between.first; at < between.last; ++at) {
      open += text_[at].is("(") ? 1 : text_[at].is(")") ? -1 : 0;
      if (open > 0 || text_[at].is(")")) continue;
      const auto word = words_.longest(text_.tokens(), at);
      if (word && *word.value == joins_owners)
        joins = true;
      else if (!joins || between.last - at > 2)  // "và em Cao Lâm"
        return false;
    }
    return joins;
  }

  // "(ở xã X": of such short words only what opens a bracket or stands behind a comma tells a home.
  bool stands_alone(TokenRange word) const {
    if (word.size() > 1 || text_[word.first].form.size() > 4) return true;
    return word.first > 0 && (text_[word.first - 1].is("(") || text_[word.first - 1].is(","));
  }

  void chain(std::string_view kind, TokenRange word) {
    if (!stands_alone(word)) return;
    // "(ở xã X)" behind the name of a body is its seat.
    const bool bracket = word.first > 0 && text_[word.first - 1].is("(");
    std::vector<EntityId> of = owners(kind, word);
    if (kind == "home" && bracket && of.empty()) {
      kind = "seat";
      of = owners(kind, word);
    } else if (kind == "home" && bracket && !owners("seat", word).empty()) {
      const bool body_nearer = nearest("seat", word) > nearest("home", word);
      if (body_nearer) kind = "seat", of = owners(kind, word);
    }
    if (of.empty()) return;
    std::uint32_t from = word.last;
    bool first = true;
    const auto& heads = extract::name_lexicon(reading_.page.report.language).heads;
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const NameMention& m = mention(k);
      if (m.full.first < from) continue;
      if (!reaches({from, m.full.first}, first) || !entity(k) || world_.of(entity(k)).kind != EntityKind::place) return;
      const auto head = heads.longest(text_.tokens(), m.full.first);
      const std::string_view level = head && (head.value->shape == extract::Shape::area) ? head.value->key : std::string_view();
      for (const EntityId owner : of) out_.push_back({owner, kind, level, entity(k), kind == "seat" ? further(word) : 0, m.full});
      from = m.full.last;
      first = false;
    }
  }

  std::uint32_t nearest(std::string_view kind, TokenRange word) const {
    std::uint32_t out = 0;
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      if (mention(k).full.last <= word.first && owns(k, kind == "seat")) out = std::max(out, mention(k).full.last);
    }
    return out;
  }

  std::uint64_t further(TokenRange word) const { return text::hash(text::lower(text_.joined({nearest("seat", word), word.first - 1}))); }

  // What may stand before the next place of the chain: before the first one house numbers and hamlets, later commas alone.
  bool reaches(TokenRange gap, bool first) const {
    if (gap.size() > (first ? place_reach : 2)) return false;
    for (std::uint32_t at = gap.first; at < gap.last; ++at) {
      if (text_[at].is(")") || text_[at].is("(") || text_[at].is(";") || text_[at].is("“")) return false;
      if (!first && text_[at].kind != text::TokenKind::punctuation) return false;
    }
    return true;
  }

  const extract::Reading& reading_;
  const text::Text& text_;
  const resolve::ResolvedStatement& statement_;
  const extract::Draft& draft_;
  const Comparison& world_;
  const lexicon::Phrases<std::string_view>& words_;
  std::vector<Home> out_;
};

}  // namespace

std::vector<Home> find_homes(const extract::Reading& reading, const resolve::ResolvedStatement& statement, const Comparison& world) {
  return HomeFinder(reading, statement, world).run();
}

}  // namespace dateline::cluster
