// dateline schema: a name in, the JSON Schema out. Proved by tests/schema_test.py.
#include "command.hpp"
#include "dateline/check.hpp"

namespace dateline::tools {

int schema_command(const Given& given) {
  if (given.paths().size() > 1) throw UsageError("schema prints one schema: comparison, extract or expect");
  const auto name = given.paths().empty() ? std::string("comparison") : given.paths().front();
  if (schema(name).empty()) throw UsageError("\"" + name + "\" has no schema; there are comparison, extract and expect");
  print(schema(name));
  return done;
}

}  // namespace dateline::tools
