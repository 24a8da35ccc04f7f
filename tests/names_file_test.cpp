// The user's names file: how it is read, and that it overrules what the program finds.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "dateline/compare.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"

using namespace dateline;

namespace {

const std::string first =
    "Đoàn kiểm tra tới Kho Lúa\n\nThứ Ba, 09/03/2021\n\nÔng Giôn Mác-lin gặp bà Đàm Ngọc Vy tại Hà Nội hôm 8/3. Ông Mác-lin nói mọi việc ổn. Bà Vy "
    "không đồng ý.\n";
const std::string second =
    "Inspectors visit granary\n\nTuesday, March 9, 2021\n\nMr John Marlin met Ms Dam Ngoc Vy in Hanoi on Monday. Marlin said all was well.\n";

Comparison compared(const NamesFile& names = {}) {
  Options options;
  options.names = names;
  return compare({read("a.txt", first), read("b.txt", second)}, options);
}

const Entity* entity_with(const Comparison& comparison, const std::string& form) {
  for (const Entity& entity : comparison.entities) {
    if (std::find(entity.names.begin(), entity.names.end(), form) != entity.names.end()) return &entity;
  }
  return nullptr;
}

NameEvidence evidence(const Entity& entity, const std::string& form) {
  for (const FormEvidence& because : entity.because) {
    if (because.form == form) return because.evidence;
  }
  return NameEvidence::context;
}

std::string refusal(const std::string& bytes) {
  try {
    read_names("n.tsv", bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return "taken";
}

}  // namespace

TEST_CASE("what dateline names prints, given back unchanged, changes nothing") {
  const Comparison unaided = compared();
  for (const std::string& file : {names_to_tsv(unaided), names_to_json(unaided)}) {
    const Comparison aided = compared(read_names("n", file));
    CHECK(names_to_json(aided) == names_to_json(unaided));
    CHECK(aided.statements.size() == unaided.statements.size());
    CHECK(aided.discrepancies.size() == unaided.discrepancies.size());
  }
}

TEST_CASE("an entity takes the name that the file gives it, and its forms say that the file did so") {
  const Comparison aided = compared(read_names("n", "person\tJ. Marlin\tGiôn Mác-lin|Mác-lin|John Marlin|Marlin\n"));
  const Entity* marlin = entity_with(aided, "John Marlin");
  REQUIRE(marlin != nullptr);
  CHECK(marlin->name == "J. Marlin");
  CHECK(marlin == entity_with(aided, "Giôn Mác-lin"));
  CHECK(evidence(*marlin, "John Marlin") == NameEvidence::names_file);
}

TEST_CASE("two entities whose forms stand on one line are one") {
  REQUIRE(entity_with(compared(), "John Marlin") != entity_with(compared(), "Dam Ngoc Vy"));
  const Comparison aided = compared(read_names("n", "person\tJohn Marlin\tJohn Marlin|Dam Ngoc Vy\n"));
  CHECK(entity_with(aided, "John Marlin") == entity_with(aided, "Dam Ngoc Vy"));
  CHECK(evidence(*entity_with(aided, "John Marlin"), "Dam Ngoc Vy") == NameEvidence::names_file);
}

TEST_CASE("a form on a line of its own is another entity, in its own report too") {
  const Comparison aided = compared(read_names("n", "person\tJohn Marlin\tGiôn Mác-lin|John Marlin\nperson\tPeter Marlin\tMarlin\n"));
  const Entity* other = entity_with(aided, "Marlin");
  REQUIRE(other != nullptr);
  CHECK(other->name == "Peter Marlin");
  CHECK(other != entity_with(aided, "John Marlin"));
}

TEST_CASE("forms that are kept apart are never one") {
  const Comparison aided = compared(read_names("n", "apart\tJohn Marlin\tMarlin\napart\tGiôn Mác-lin\tJohn Marlin\n"));
  CHECK(entity_with(aided, "Marlin") != entity_with(aided, "John Marlin"));
  CHECK(entity_with(aided, "Giôn Mác-lin") != entity_with(aided, "John Marlin"));
}

TEST_CASE("a place keeps its larger place under another name") {
  const Comparison aided = compared(read_names("n", "place\tThủ đô Hà Nội\tHà Nội|Hanoi\n"));
  CHECK(entity_with(aided, "Hanoi")->name == "Thủ đô Hà Nội");
  CHECK(aided.discrepancies.size() == compared().discrepancies.size());
}

TEST_CASE("the names file stands in the settings") {
  const Comparison aided = compared(read_names("mine.tsv", "apart\tA\tB\n"));
  REQUIRE(aided.settings.size() >= 1);
  CHECK(aided.settings.back().name == "names");
  CHECK(aided.settings.back().value == "mine.tsv");
}

TEST_CASE("comments and empty lines are skipped, and a form that two entries list binds neither") {
  const NamesFile file = read_names("n", "# a comment\n\nperson\tA B\tA B|B\r\nplace\tC\t\n");
  REQUIRE(file.entries.size() == 2);
  CHECK(file.entries[0].forms == std::vector<std::string>{"A B", "B"});
  CHECK(file.entries[1].kind == EntityKind::place);
  CHECK(file.entries[1].forms.empty());
  const Comparison aided = compared(read_names("n", "person\tX\tMarlin\nperson\tY\tMarlin\n"));
  CHECK(names_to_json(aided) == names_to_json(compared()));
}

TEST_CASE("a file that cannot be read is refused with its line and the mend") {
  for (const auto& [bytes, words] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"person\tA\tA\nplce\tB\tB\n", {"n.tsv:2:", "plce", "person, place, organisation or apart"}},
           {"person\n", {"n.tsv:1:", "name is missing"}},
           {"apart\tA\n", {"n.tsv:1:", "two forms"}},
           {"apart\tA\tA\n", {"n.tsv:1:", "itself"}},
           {"# \xFF\n", {"n.tsv:1:", "UTF-8"}},
           {"{\n\"entities\": [\n", {"n.tsv:3:", "JSON"}},
           {"{\"names\": []}", {"n.tsv:1:", "entities"}},
           {"{\"entities\": [{\"kind\": \"thing\", \"name\": \"A\"}]}", {"n.tsv: entities[0]:", "kind"}}}) {
    CAPTURE(bytes);
    const std::string message = refusal(bytes);
    CAPTURE(message);
    for (const std::string& word : words) CHECK(message.find(word) != std::string::npos);
  }
}
