// In: paths of reports. Out: exit status 0 where the installed library compares them and writes what it says it writes.
// Built by the test "consumer" of tests/CMakeLists.txt against the installed package alone.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <dateline/compare.hpp>
#include <dateline/error.hpp>
#include <dateline/report.hpp>
#include <dateline/when.hpp>

int main(int count, char** values) {
  std::vector<dateline::Source> sources;
  for (int i = 1; i < count; ++i) sources.push_back(dateline::read(values[i]));
  const auto wanted = sources.size();

  const dateline::Comparison comparison = dateline::compare(std::move(sources));
  if (comparison.reports.size() != wanted || comparison.statements.empty()) {
    std::puts("the reports were not read");
    return 1;
  }
  if (dateline::to_json(comparison).find("dateline.comparison/1") == std::string::npos) {
    std::puts("the JSON does not name its format");
    return 1;
  }
  if (dateline::to_svg(comparison).find("<svg") == std::string::npos) {
    std::puts("the drawing is no SVG");
    return 1;
  }
  try {
    dateline::read("there-is-no-such-file.txt");
    std::puts("a missing file was read");
    return 1;
  } catch (const dateline::Error&) {
  }
  std::printf("dateline %s: %zu reports, %zu statements\n", std::string(dateline::version()).c_str(), wanted, comparison.statements.size());
  return 0;
}
