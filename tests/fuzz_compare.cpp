// In: any bytes, taken for two or three reports (parted by a line "%%", else cut into halves). Out: nothing; the program must not crash, hang or
// leak, every span must lie in its report, and every view must be written. With DATELINE_FUZZ this is a libFuzzer target; otherwise DATELINE_REPLAY
// gives it a main that runs the files of tests/corpus/fuzz, as the test "fuzz_compare".
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/compare.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"

namespace {

using namespace dateline;

constexpr std::size_t most_reports = 3;
constexpr std::size_t most_drawn = 60;  // statements; Graphviz's layout takes seconds beyond

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "fuzz_compare: " << what << std::endl;
  std::abort();
}

std::vector<std::string_view> parts_of(std::string_view bytes) {
  constexpr std::string_view mark = "\n%%\n";
  std::vector<std::string_view> parts;
  while (parts.size() + 1 < most_reports) {
    const auto at = bytes.find(mark);
    if (at == std::string_view::npos) break;
    parts.push_back(bytes.substr(0, at));
    bytes.remove_prefix(at + mark.size());
  }
  if (parts.empty()) {
    parts.push_back(bytes.substr(0, bytes.size() / 2));
    bytes.remove_prefix(bytes.size() / 2);
  }
  parts.push_back(bytes);
  return parts;
}

bool begins_character(std::string_view text, std::size_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U; }

void require_span(const Comparison& comparison, ReportId report, Span span) {
  const std::string_view text = comparison.of(report).text;
  require(span.begin <= span.end && span.end <= text.size(), "a span leaves its report");
  require(begins_character(text, span.begin) && begins_character(text, span.end), "a span cuts a character");
}

void require_sound(const Comparison& comparison) {
  for (const Statement& statement : comparison.statements) {
    require_span(comparison, statement.report, statement.span);
    for (const Time& time : statement.times) require_span(comparison, statement.report, time.span);
    for (const Quantity& quantity : statement.quantities) require_span(comparison, statement.report, quantity.span);
    for (const Mention& mention : statement.mentions) require_span(comparison, statement.report, mention.span);
    for (const Quote& quote : statement.quotes) require_span(comparison, statement.report, quote.span);
  }
  for (const Unresolved& unresolved : comparison.unresolved) require_span(comparison, unresolved.report, unresolved.span);
  for (const Discrepancy& discrepancy : comparison.discrepancies) {
    require(discrepancy.sides.size() >= 2, "a discrepancy has one side only");
    require(discrepancy.confidence >= 0 && discrepancy.confidence <= 1, "a confidence is not between 0 and 1");
    for (const Side& side : discrepancy.sides) {
      require(discrepancy.severity != Severity::contradiction || !side.quotes.empty(), "a side of a contradiction quotes nothing");
      for (const SideQuote& quote : side.quotes) require_span(comparison, quote.report, quote.span);
    }
  }
}

void write_every_view(const Comparison& comparison) {
  std::size_t written = 0;
  for (const char* ui : {"en", "vi"}) {
    const View view{ui, 60, true};
    written += to_text(comparison, view).size() + to_markdown(comparison, view).size() + to_html(comparison, view).size();
    written += to_dot(comparison, view).size() + to_graphml(comparison, view).size() + names_to_text(comparison, view).size();
  }
  require(to_json(comparison).find("dateline.comparison/1") != std::string::npos, "the JSON does not name its format");
  for (std::size_t i = 0; i < comparison.reports.size(); ++i) {
    require(extract_to_json(comparison, ReportId(static_cast<std::uint32_t>(i))).find('\n') == std::string::npos,
            "extract's object takes several lines");
  }
  written += names_to_json(comparison).size();
  if (comparison.statements.size() <= most_drawn) written += to_svg(comparison).size();
  require(written > 0, "no view was written");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<Source> sources;
  for (const std::string_view part : parts_of(bytes)) {
    try {
      sources.push_back(read(std::string(1, static_cast<char>('a' + sources.size())) + ".txt", part));
    } catch (const Error& error) {
      require(!std::string_view(error.what()).empty(), "an error says nothing");
    }
  }
  Options options;
  options.threads = 1;
  const Comparison comparison = compare(std::move(sources), options);
  require_sound(comparison);
  write_every_view(comparison);
  return 0;
}

#ifdef DATELINE_REPLAY
namespace {

/// The files of a folder, or the one file; nothing where there is neither.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry.path());
  require(files.size() >= 15, "the corpus was forgotten");
  std::sort(files.begin(), files.end());
  return files;
}

void replay(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  require(in.good(), "a file of the corpus cannot be opened");
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::cout << file.filename().string() << ", " << bytes.size() << " bytes" << std::flush;
  const auto began = std::chrono::steady_clock::now();
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
  std::cout << ", " << took.count() << " ms" << std::endl;
}

}  // namespace

int main(int count, char** values) {
  require(count > 1, "give a folder or files to replay");
  for (int i = 1; i < count; ++i) {
    for (const auto& file : files_of(values[i])) replay(file);
  }
  return 0;
}
#endif
