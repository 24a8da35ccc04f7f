// Bytes -> a decisions file. In: lines of plain text. Out: DecisionsFile, or an Error that names file and line. Proved by tests/decisions_test.cpp.
#include "dateline/decisions.hpp"

#include <algorithm>
#include <charconv>

#include "dateline/error.hpp"
#include "text/text.hpp"

namespace dateline {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

class DecisionsReader {
 public:
  DecisionsReader(std::string path, std::string_view bytes) : bytes_(bytes) { out_.path = std::move(path); }

  DecisionsFile run() {
    if (bytes_.starts_with("\xEF\xBB\xBF")) bytes_.remove_prefix(3);
    if (std::size_t bad = 0; !text::valid_utf8(bytes_, bad)) {
      number_ =
          1 + static_cast<std::size_t>(std::count(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(std::min(bad, bytes_.size())), '\n'));
      fail("these bytes are not UTF-8; save the file as UTF-8");
    }
    for (std::size_t at = 0; at < bytes_.size();) {
      const std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
      ++number_;
      read_line(bytes_.substr(at, end - at));
      at = end + 1;
    }
    finish();
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { throw Error(out_.path + ":" + std::to_string(number_) + ": " + what); }

  void read_line(std::string_view line) {
    const std::string_view said = trimmed(line);
    if (said.empty() || said.front() == '#') return;
    const bool indented = line.front() == ' ' || line.front() == '\t';
    if (!indented) return begin(said);
    if (out_.decisions.empty()) fail("an indented line belongs to a decision, and none has begun; begin with same, not-comparable or no-discrepancy");
    if (said.starts_with("by:"))
      out_.decisions.back().by = trimmed(said.substr(3));
    else if (said.starts_with("why:"))
      out_.decisions.back().why = trimmed(said.substr(4));
    else
      anchor(said);
  }

  void begin(std::string_view said) {
    finish();
    const std::size_t space = std::min(said.find_first_of(" \t"), said.size());
    const std::string_view kind = said.substr(0, space), rest = trimmed(said.substr(space));
    Decision decision;
    decision.line = number_;
    if (kind == name(DecisionKind::same))
      decision.kind = DecisionKind::same;
    else if (kind == name(DecisionKind::not_comparable))
      decision.kind = DecisionKind::not_comparable;
    else if (kind == name(DecisionKind::no_discrepancy))
      decision.kind = DecisionKind::no_discrepancy;
    else
      fail("\"" + std::string(kind) + "\" is no decision; a line begins with same, not-comparable or no-discrepancy, or is indented");
    if (!rest.empty()) decision.aspect = aspect(decision.kind, rest);
    out_.decisions.push_back(std::move(decision));
  }

  Aspect aspect(DecisionKind kind, std::string_view word) const {
    if (kind != DecisionKind::no_discrepancy) fail("nothing may stand behind " + std::string(name(kind)));
    for (int a = 0; a <= static_cast<int>(Aspect::modality); ++a) {
      if (word == name(static_cast<Aspect>(a))) return static_cast<Aspect>(a);
    }
    fail("\"" + std::string(word) +
         "\" is no aspect; no-discrepancy takes dateline, date, place, quantity, participant, attribution, quotation, polarity or modality");
  }

  // REPORT: "words" or REPORT:LINE: "words". The words end at the last quotation mark of the line.
  void anchor(std::string_view said) {
    const std::size_t mark = said.find(": \"");
    if (mark == std::string_view::npos || mark == 0 || said.size() < mark + 4 || said.back() != '"') {
      fail("this is neither by: nor why: nor a place; write a place as REPORT: \"words\" or REPORT:LINE: \"words\"");
    }
    DecisionAnchor out;
    out.report = said.substr(0, mark);
    out.words = trimmed(said.substr(mark + 3, said.size() - mark - 4));
    if (out.words.empty()) fail("no words stand between the quotation marks");
    if (const std::size_t colon = out.report.rfind(':'); colon != std::string::npos && colon > 0) {
      const char* end = out.report.data() + out.report.size();
      const auto read = std::from_chars(out.report.data() + colon + 1, end, out.line);
      if (read.ec == std::errc() && read.ptr == end && out.line > 0)
        out.report.resize(colon);
      else
        out.line = 0;
    }
    auto& anchors = out_.decisions.back().anchors;
    if (anchors.size() == 2) fail("a decision names two places, and this is a third");
    anchors.push_back(std::move(out));
  }

  // A decision ends where the next begins, and is checked then.
  void finish() {
    if (out_.decisions.empty()) return;
    const Decision& last = out_.decisions.back();
    const std::size_t needed = last.kind == DecisionKind::no_discrepancy ? 1 : 2;
    if (last.anchors.size() >= needed) return;
    number_ = last.line;
    fail(std::string(name(last.kind)) + (needed == 2 ? " needs two places" : " needs a place") + " on indented lines below it: REPORT: \"words\"");
  }

  std::string_view bytes_;
  DecisionsFile out_;
  std::size_t number_ = 0;
};

}  // namespace

DecisionsFile read_decisions(const std::string& path, std::string_view bytes) { return DecisionsReader(path, bytes).run(); }

}  // namespace dateline
