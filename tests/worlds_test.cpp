// What must hold on thousands of generated worlds with known truth (world_maker.hpp): a report told again, with nothing changed, yields nothing; with
// one fact changed it yields that one discrepancy. Floors by aspect and language stand in data/worlds/floors.tsv; DATELINE_WORLDS=1 prints each case
// that misses.
#include <doctest/doctest.h>

#include <cstdlib>
#include <iostream>
#include <sstream>

#include "stories.hpp"
#include "world_maker.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

constexpr std::uint64_t first_seed = 20260826;
constexpr int worlds_of_neutral_pairs = 24;  // of each story
constexpr int worlds_of_changes = 6;         // of each fact, a copy and a report in other words each

enum class Outcome { found, nothing, else_found };

struct Count {
  int found = 0, nothing = 0, else_found = 0;
  int all() const { return found + nothing + else_found; }
};

/// By language, aspect ("none" where nothing is changed) and "copied" or "retold".
using Table = std::map<std::array<std::string, 3>, Count>;

struct Pair {
  std::string one, two;
  std::vector<Span> changed;  // of the second
};

Pair make(const worlds::Story& story, const std::string& changed, bool retold, std::uint64_t seed) {
  worlds::Random random(seed);
  const worlds::World world = worlds::draw(story, random);
  const worlds::Telling plain = worlds::tell(world, "", false, random), second = worlds::tell(world, changed, retold, random);
  return {plain.text, second.text, second.changed};
}

bool stands_there(const Comparison& c, const Discrepancy& d, const Pair& pair) {
  if (d.aspect == Aspect::dateline) return true;
  for (const Side& side : d.sides) {
    for (const SideQuote& q : side.quotes) {
      if (c.of(q.report).path != "b.txt") continue;
      if (std::any_of(pair.changed.begin(), pair.changed.end(), [&](Span s) { return s.overlaps(q.span); })) return true;
    }
  }
  return false;
}

Outcome judge(const Pair& pair, const std::string& aspect, std::string& told_instead) {
  Options options;
  options.threads = 1;
  const Comparison c = compare_texts({pair.one, pair.two}, options);
  std::vector<const Discrepancy*> found;
  for (const Discrepancy& d : c.discrepancies) {
    if (d.severity != Severity::note) found.push_back(&d);
  }
  told_instead = joined(told(c));
  if (found.empty()) return aspect == "none" ? Outcome::found : Outcome::nothing;
  const bool exactly = found.size() == 1 && name(found.front()->aspect) == aspect && stands_there(c, *found.front(), pair);
  return exactly ? Outcome::found : Outcome::else_found;
}

void take(Table& table, const worlds::Story& story, const std::string& fact, const std::string& aspect, bool retold, int n) {
  const std::string what = story.language + "/" + story.name + "/" + fact + (retold ? "/retold/" : "/copied/") + std::to_string(n);
  std::uint64_t seed = first_seed;
  for (const char ch : what) seed = (seed ^ static_cast<unsigned char>(ch)) * 0x100000001b3ULL;
  const Pair pair = make(story, fact, retold, seed);
  std::string instead;
  Count& count = table[{story.language, aspect, retold ? "retold" : "copied"}];
  const Outcome outcome = judge(pair, aspect, instead);
  (outcome == Outcome::found ? count.found : outcome == Outcome::nothing ? count.nothing : count.else_found) += 1;
  if (outcome == Outcome::found || std::getenv("DATELINE_WORLDS") == nullptr) return;
  std::cout << "==== " << what << ": " << aspect << (instead.empty() ? " not found" : ", but found " + instead) << "\n";
  if (std::string(std::getenv("DATELINE_WORLDS")) == "2") std::cout << pair.one << "--------\n" << pair.two;
}

Table run() {
  Table table;
  for (const char* language : {"vi", "en"}) {
    for (const worlds::Story& story : worlds::stories_of(language)) {
      for (int n = 0; n < worlds_of_neutral_pairs; ++n) take(table, story, "", "none", true, n);
      for (const bool retold : {false, true}) {
        for (int n = 0; n < worlds_of_changes; ++n) {
          for (const worlds::Fact& fact : story.facts) take(table, story, fact.name, std::string(name(fact.aspect)), retold, n);
          take(table, story, "page", "dateline", retold, n);
        }
      }
    }
  }
  return table;
}

}  // namespace

TEST_CASE("of 5,000 generated pairs and more, true reports yield nothing and one changed fact yields that one discrepancy") {
  const Table table = run();
  int all = 0;
  std::ostringstream lines;
  for (const auto& [key, count] : table) {
    all += count.all();
    lines << "\n"
          << key[0] << "\t" << key[1] << "\t" << key[2] << "\t" << count.all() << " cases\t" << count.found << " exactly\t" << count.nothing
          << " nothing\t" << count.else_found << " something else";
  }
  MESSAGE(lines.str());
  CHECK(all >= 5000);
  std::size_t held = 0;
  for (const auto& row : rows_of("worlds/floors.tsv")) {
    const auto at = table.find({row[0], row[1], row[2]});
    REQUIRE_MESSAGE(at != table.end(), "no case of " << row[0] << " " << row[1] << " " << row[2]);
    CAPTURE(row);
    CHECK(at->second.found * 100 >= std::stoi(row[3]) * at->second.all());
    CHECK(at->second.else_found <= std::stoi(row[4]));
    ++held;
  }
  CHECK(held == table.size());
}
