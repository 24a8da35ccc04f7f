// What whole reports tell, and whether two names may be one. In: a world and its weighed pairs. Out: Told. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <cctype>
#include <sstream>

#include "extract/names_lexicon.hpp"
#include "relate/difference.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  std::string plain = text::plain(name);
  for (std::size_t at = 0; at + 1 < plain.size(); ++at) {  // "N.Hofer"
    if (plain[at] == '.' && plain[at + 1] != '.') plain[at] = ' ';
  }
  std::istringstream words(plain);
  for (std::string word; words >> word;) {
    std::erase_if(word, [](char c) { return c == '.' || c == ',' || c == '-' || c == '\''; });
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

bool has_all(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return std::all_of(few.begin(), few.end(), [&](const std::string& w) { return std::find(many.begin(), many.end(), w) != many.end(); });
}

// "T.T.H." for "Trần Thanh Hải", "LHQ" for "Liên hợp quốc".
bool initials(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  std::string letters, first;
  for (const std::string& w : shorter) letters += w;
  for (const std::string& w : longer) first += w[0];
  return letters.size() >= 2 && first.starts_with(letters);
}

// "N. Hofer" for "Norbert Hofer", "Lê Thị T." for "Lê Thị Thủy": word by word, a letter for a word that begins with it.
bool abbreviates(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() < 2 || shorter.size() > longer.size()) return false;
  std::size_t whole = 0, from = 0;
  for (const std::string& w : shorter) {
    while (from < longer.size() && longer[from] != w && !(w.size() == 1 && longer[from][0] == w[0])) ++from;
    if (from == longer.size()) return false;
    whole += longer[from++] == w ? 1 : 0;
  }
  return whole > 0;
}

// "Enchanteur" and "Enchanter": two letters of a long word went wrong.
bool nearly_spelled(const std::string& a, const std::string& b) {
  constexpr std::size_t long_word = 8, slipped = 2;
  if (std::min(a.size(), b.size()) < long_word) return false;
  const std::vector<std::uint64_t> x(a.begin(), a.end()), y(b.begin(), b.end());
  return compare_words(x, y).common + slipped >= std::max(a.size(), b.size());
}

// "Savills" and "Savill", "Blackthorne" and "Backthorne".
bool slips(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const std::string& x, const std::string& y) {
           return x == y || (x.size() > 5 && one_letter_apart(x, y)) || nearly_spelled(x, y);
         });
}

// "TTK-NATO Jen Stoltenberg", "Jens Stoltenberg": one long last name, and the word before it begins like the other's.
bool one_called_shorter(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::size_t long_name = 6, least_given = 3;
  if (a.size() < 2 || b.size() < 2 || a.back() != b.back() || a.back().size() < long_name) return false;
  const std::string &x = a[a.size() - 2], &y = b[b.size() - 2];
  return std::min(x.size(), y.size()) >= least_given && (x.starts_with(y) || y.starts_with(x));
}

// "True Mart" and "TH Truemart".
bool one_written_apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::size_t least_letters = 6;
  const auto joined = [](const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& w : words) out += w;
    return out;
  };
  const std::string x = joined(a), y = joined(b);
  return std::min(x.size(), y.size()) >= least_letters && (x.find(y) != std::string::npos || y.find(x) != std::string::npos);
}

// How many words of the longer list the shorter one covers, where a word of letters stands for the words that begin with them: "Trường Trung cấp
// CSND" covers "Trường Trung cấp Cảnh sát Nhân dân VI" but for its last.
std::size_t covered(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  std::size_t out = 0, from = 0;
  for (const std::string& w : shorter) {
    for (std::size_t at = from; at < longer.size(); ++at) {
      std::size_t n = longer[at] == w ? 1 : 0;
      if (n == 0 && w.size() >= 2 && at + w.size() <= longer.size() &&
          std::equal(w.begin(), w.end(), longer.begin() + static_cast<std::ptrdiff_t>(at),
                     [](char c, const std::string& word) { return word[0] == c; })) {
        n = w.size();
      }
      if (n == 0) continue;
      out += n;
      from = at + n;
      break;
    }
  }
  return out;
}

bool has_marks(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// The forms of a name in words; of a person without those that only shorten another of them: "Huy" beside "Phan Đức Huy".
std::vector<std::vector<std::string>> full_names(const Entity& entity) {
  std::vector<std::vector<std::string>> all;
  for (const std::string& form : entity.names) all.push_back(words_of(form));
  std::vector<std::vector<std::string>> out;
  for (const auto& words : all) {
    const bool shortens = entity.kind == EntityKind::person && std::any_of(all.begin(), all.end(), [&](const auto& other) {
                            return other.size() > words.size() && has_all(words, other);
                          });
    if (!shortens) out.push_back(words);
  }
  return out;
}

}  // namespace

Told find_told(const AlignmentContext& context, const std::vector<Alignment>& pairs) {
  Told out;
  const Comparison& world = context.world.out;
  out.numbers.resize(world.reports.size());
  out.entities.resize(world.reports.size());
  out.figures.resize(world.reports.size());
  for (std::size_t r = 0; r < world.reports.size(); ++r) {
    for (const text::Token& token : context.world.text(ReportId(r)).tokens()) {
      if (token.kind == text::TokenKind::number && token.form.size() > 1) out.figures[r].insert(text::hash(token.lower));
    }
  }
  for (std::size_t i = 0; i < context.facts.size(); ++i) {
    const std::size_t report = world.statements[i].report.index();
    for (const values::QuantityExpression& q : context.world.statements[i].draft->quantities) {
      if (!q.vague) out.numbers[report].insert({q.unit, q.value});
    }
    for (const cluster::Participant& p : context.facts[i].participants) out.entities[report].insert(p.entity);
  }
  for (const Alignment& p : pairs) {
    for (const cluster::QuantityPair& q : p.quantities) {
      if (q.agreement == cluster::Agreement::apart) continue;
      const std::uint32_t a = context.facts[p.a.index()].measured[q.a].index, b = context.facts[p.b.index()].measured[q.b].index;
      double& of_a = out.agreed[{p.a, a, world.of(p.b).report}];
      of_a = std::max(of_a, q.score);
      double& of_b = out.agreed[{p.b, b, world.of(p.a).report}];
      of_b = std::max(of_b, q.score);
    }
  }
  return out;
}

bool other_persons(const AlignmentContext& context, const Alignment& pair) {
  const auto persons = [&](StatementId s) {
    std::set<EntityId> out;
    for (const cluster::Participant& p : context.facts[s.index()].participants) {
      if (p.part != cluster::Part::speaker && context.world.out.of(p.entity).kind == EntityKind::person) out.insert(p.entity);
    }
    return out;
  };
  const std::set<EntityId> a = persons(pair.a), b = persons(pair.b);
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](EntityId p) { return b.contains(p); });
}

bool told_as_place(const AlignmentContext& context, ReportId report, EntityId place) {
  const resolve::StatementRange range = context.world.of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const cluster::Participant& p : context.facts[i].participants) {
      if (p.part == cluster::Part::place && cluster::places_meet(context.world, p.entity, place)) return true;
    }
  }
  return false;
}

namespace {

// How the statement tells a place: by a common noun in its name ("chung cư Thạnh Mỹ Lợi"), or by one before it ("the island of Con Co").
enum class Manner : std::uint8_t { by_name, by_noun, behind_noun };

Manner manner_of(const AlignmentContext& context, StatementId id, EntityId place) {
  if (context.world.out.of(place).kind != EntityKind::place) return Manner::by_name;
  const ReportId report = context.world.out.of(id).report;
  const text::Text& text = context.world.text(report);
  for (const cluster::Participant& p : context.facts[id.index()].participants) {
    const text::TokenRange name = context.world.reading(report).mentions[p.mention].tokens;
    if (p.entity != place || name.empty()) continue;
    if (!text[name.first].capital) return Manner::by_noun;
    const extract::NameLexicon& pack = extract::name_lexicon(context.world.out.of(report).language);
    return extract::behind_place_head(pack, text, name.first) ? Manner::behind_noun : Manner::by_name;
  }
  return Manner::by_name;
}

// Both lie in larger ones of one country, and neither in the other: a cave of Lạng Sơn does not lie in Cao Bằng.
bool known_apart(const resolve::Resolved& world, EntityId x, EntityId y) {
  const auto &of_x = world.entities.within[x.index()], &of_y = world.entities.within[y.index()];
  return !of_x.empty() && !of_y.empty() && of_x.back() == of_y.back() && !cluster::places_meet(world, x, y);
}

}  // namespace

bool of_two_levels(const AlignmentContext& context, StatementId a, EntityId x, StatementId b, EntityId y) {
  const auto country = [&](EntityId place) {
    return context.world.entities.within[place.index()].empty() && !context.world.entities.country[place.index()].empty();
  };
  if (country(x) != country(y)) return true;
  const Manner of_x = manner_of(context, a, x), of_y = manner_of(context, b, y);
  const bool one_by_noun = (of_x == Manner::by_noun) != (of_y == Manner::by_noun);
  return one_by_noun && of_x != Manner::behind_noun && of_y != Manner::behind_noun && !known_apart(context.world, x, y);
}

bool could_be_one(const resolve::Resolved& world, EntityId a, EntityId b) {
  if (a == b) return true;
  const auto of_a = full_names(world.out.of(a)), of_b = full_names(world.out.of(b));
  for (const std::vector<std::string>& wx : of_a) {
    for (const std::vector<std::string>& wy : of_b) {
      if (wx.empty() || wy.empty()) continue;
      if (has_all(wx, wy) || has_all(wy, wx) || initials(wx, wy) || initials(wy, wx)) return true;
      if (abbreviates(wx, wy) || abbreviates(wy, wx) || slips(wx, wy) || one_written_apart(wx, wy) || one_called_shorter(wx, wy)) return true;
    }
  }
  // Bodies share their distinctive words in another order or with another head.
  if (world.out.of(a).kind == EntityKind::organisation && world.out.of(b).kind == EntityKind::organisation) {
    const std::vector<std::string> x = words_of(world.out.of(a).name), y = words_of(world.out.of(b).name);
    const std::size_t shared = std::max(covered(x, y), covered(y, x));
    // "Tập đoàn Viễn thông Biển Đông" and "Bien Dong Telecom": of two languages the words for what it does differ.
    const bool two_languages = has_marks(world.out.of(a).name) != has_marks(world.out.of(b).name);
    return shared * 2 >= (two_languages && shared >= 2 ? std::min(x.size(), y.size()) : std::max(x.size(), y.size()));
  }
  return false;
}

bool relays(const std::string& name) {
  static const auto outlets = [] {
    std::set<std::string> out;
    for (const lexicon::Row& row : lexicon::table("common/outlets.tsv")) {
      if (row.size() < 3) continue;
      out.insert(text::lower(row[0]));
      for (const std::string_view form : lexicon::forms(row[2])) out.emplace(form);
    }
    return out;
  }();
  return outlets.contains(text::lower(name));
}

bool kept_back(const Entity& entity) {
  const std::string& name = entity.name;
  const auto initial = [](unsigned char c) { return c == '.' || c == ' ' || c >= 0x80 || std::isupper(c) != 0; };
  return entity.kind == EntityKind::person && name.find('.') != std::string::npos && std::all_of(name.begin(), name.end(), initial);
}

bool rivals_nobody(const Entity& entity) { return kept_back(entity) || relays(entity.name); }

bool told_every_day(const cluster::Facts& facts) {
  const auto daily = [](lexicon::Concept c) { return lexicon::has_role(c, lexicon::ConceptRole::daily); };
  return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& act) { return daily(act.concept_id); }) ||
         std::any_of(facts.things.begin(), facts.things.end(), daily);
}

bool mentions(const cluster::Facts& facts, EntityId id) {
  return std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) { return p.entity == id; });
}

bool named_in(const PairView& pair, ReportId report, EntityId entity) {
  const std::set<EntityId>& all = pair.told.entities[report.index()];
  return all.contains(entity) || std::any_of(all.begin(), all.end(), [&](EntityId each) {
           return pair.kind_of(each) == pair.kind_of(entity) && could_be_one(pair.world(), each, entity);
         });
}

std::set<std::uint64_t> keys_in(const PairView& pair, StatementId id, const lexicon::HashedTables& table) {
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const ReportId report = pair.world().out.of(id).report;
  const auto& phrases = table.of(pair.world().out.of(report).language);
  std::set<std::uint64_t> out;
  for (std::uint32_t at = draft.tokens.first; at < draft.tokens.last; ++at) {
    if (const auto found = phrases.longest(pair.world().text(report).tokens(), at)) out.insert(*found.value);
  }
  return out;
}

bool one_main_act(const PairView& pair) {
  const auto first = [](const cluster::Facts& facts) {
    const auto at = std::find_if(facts.acts.begin(), facts.acts.end(), [](const cluster::Act& act) {
      return !act.quoted && !lexicon::has_role(act.concept_id, lexicon::ConceptRole::speech);
    });
    return at == facts.acts.end() ? lexicon::Concept{0} : at->concept_id;
  };
  return lexicon::related(first(pair.facts_a()), first(pair.facts_b()));
}

namespace {

constexpr double beyond_acts = 0.9;

}  // namespace

Span mention_span(const PairView& pair, const Statement& statement, std::uint32_t mention) {
  return pair.world().text(statement.report).span(pair.world().reading(statement.report).mentions[mention].full);
}

bool surely_partners(const PairView& pair) { return pair.slot(cluster::Slot::best) >= 0.5 && pair.score() >= 0.55; }

bool partners(const PairView& pair) { return surely_partners(pair) || (pair.slot(cluster::Slot::best) >= 0.9 && pair.score() >= 0.4); }

bool one_act_told(const PairView& pair, Aspect aspect, double sureness) {
  if (pair.facts_a().background || pair.facts_b().background) return pair.pass(aspect, "recalled"), false;
  if (one_scene(pair.context, pair.alignment)) return true;
  // Two sentences of one thing and no other, however its act is called.
  if (partners(pair) && pair.score() >= beyond_acts) return true;
  if (pair.slot(cluster::Slot::act) <= 0) return pair.pass(aspect, "other-act"), false;
  if (pair.score() < sureness) return pair.pass(aspect, "unsure-claim"), false;
  return true;
}

}  // namespace dateline::relate
