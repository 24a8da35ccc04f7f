// In: the reports of a comparison. Out: each in full, its statements numbered where the others speak of them, with notes beside it.
// Proved by tests/html_report_test.cpp and tests/browser_test.py.
#include <algorithm>
#include <map>
#include <utility>

#include "report/escape.hpp"
#include "report/html_blocks.hpp"
#include "report/html_margin.hpp"
#include "report/html_page.hpp"

namespace dateline::report {

namespace {

constexpr std::uint32_t longest_open_furniture = 300;  // bytes; what is longer is folded

class Annotated {
 public:
  explicit Annotated(const HtmlPage& page) : page_(page), margin_(page) {}

  std::string write() {
    if (page_.comparison.reports.empty()) return {};
    out_ += "<section class=\"view\">\n" + heading(2, "reports", page_.text("section.texts")) + "<p class=\"quiet\">" + page_.text("texts.help") +
            "</p>\n";
    if (!page_.detail.quoting_notes) out_ += "<p class=\"left-out\">" + page_.text("texts.brief-notes") + "</p>\n";
    if (page_.detail.texts_left_out > 0) out_ += "<p class=\"left-out\">" + page_.count("texts.left-out", page_.detail.texts_left_out) + "</p>\n";
    for (std::size_t i = 0; i < page_.comparison.reports.size(); ++i) write_report(ReportId(i));
    return out_ + "</section>\n";
  }

 private:
  void write_report(ReportId id) {
    const auto& report = page_.comparison.of(id);
    out_ += "<article class=\"report" + page_.filters.of_report(id) + "\" id=\"" + label(id) + "\">\n<h3>" + isolated(page_.names[id.index()]) +
            " <span class=\"quiet\">" + label(id) + "</span></h3>\n";
    write_head(report);
    if (page_.detail.full_text[id.index()]) {
      write_text(id);
    } else {
      out_ += "<p class=\"left-out\">" + page_.text("texts.this-left-out") + "</p>\n";
    }
    out_ += "</article>\n";
  }

  void write_head(const Report& report) {
    out_ += "<p class=\"quiet\">" + isolated(report.path);
    if (report.published) out_ += " · " + page_.text("label.published") + " " + readable(report.published->date);
    out_ += " · " + page_.text("language.", report.language);
    if (report.origin && page_.comparison.of(report.origin).name) out_ += " · " + page_.text("label.origin") + " " + page_.origin(report.origin);
    if (report.byline) out_ += " · " + isolated(*report.byline);
    if (report.event && page_.comparison.reports.size() > 1)
      out_ += " · " + page_.text("section.event") + " " + link(label(report.event), label(report.event));
    out_ += "</p>\n";
  }

  /// Everything that is wrapped around words of the text, by place.
  std::vector<Mark> marks(ReportId id, const std::vector<AnnotatedPlace>& places) const {
    std::map<StatementId, std::size_t> of_statement;
    std::map<Span, std::size_t> elsewhere;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].statement) {
        of_statement.emplace(places[i].statement, i);
      } else {
        elsewhere.emplace(places[i].span, i);
      }
    }
    std::vector<Mark> marks;
    for (const auto statement : page_.targets.statements(id)) {
      Mark mark{page_.comparison.of(statement).span, "span", label(statement), " class=\"only\"", ""};
      if (const auto found = of_statement.find(statement); found != of_statement.end()) dress(mark, places[found->second], found->second);
      marks.push_back(std::move(mark));
    }
    Span last;
    for (const auto& evidence : page_.targets.evidence(id)) {
      if (evidence.span == last) continue;
      last = evidence.span;
      Mark mark{evidence.span, "mark", "", "", ""};
      if (const auto found = elsewhere.find(evidence.span); found != elsewhere.end()) {
        mark.id = page_.targets.of(id, evidence.span);
        dress(mark, places[found->second], found->second);
      }
      marks.push_back(std::move(mark));
    }
    for (const auto& piece : page_.comparison.of(id).furniture) marks.push_back({piece.span, "span", "", " class=\"furniture\"", ""});
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
    return marks;
  }

  static void dress(Mark& mark, const AnnotatedPlace& place, std::size_t number) {
    mark.attributes = place.style == name(Relation::agree) ? "" : " class=\"" + std::string(place.style) + "\"";
    mark.after = "<sup>" + std::to_string(number + 1) + "</sup>";
  }

  void write_text(ReportId id) {
    const auto& report = page_.comparison.of(id);
    const auto places = margin_.places(id);
    auto waiting = marks(id, places);
    out_ += "<div class=\"text\" lang=\"" + escape_xml(report.language) + "\">\n";
    std::size_t next = 0, place = 0;
    std::vector<Mark> open;  // that began in an earlier block and reach into this one
    for (const auto& block : text_blocks(page_, id)) {
      for (; next < waiting.size() && waiting[next].span.begin < block.span.end; ++next) open.push_back(std::move(waiting[next]));
      write_block(block, report.text, open);
      open.erase(std::remove_if(open.begin(), open.end(), [&](const Mark& mark) { return mark.span.end <= block.span.end; }), open.end());
      write_notes(places, place, block.span.end);
    }
    out_ += "</div>\n";
  }

  void write_block(const TextBlock& block, std::string_view text, std::vector<Mark>& open) {
    std::vector<Mark> marks;
    for (auto& mark : open) {
      const Span cut{std::max(mark.span.begin, block.span.begin), std::min(mark.span.end, block.span.end)};
      if (cut.begin >= cut.end || (block.furniture != nullptr && mark.attributes == " class=\"furniture\"")) continue;
      const bool ends_here = mark.span.end <= block.span.end;
      marks.push_back({{cut.begin - block.span.begin, cut.end - block.span.begin},
                       mark.tag,
                       std::exchange(mark.id, ""),
                       mark.attributes,
                       ends_here ? mark.after : std::string()});
    }
    const auto content = marked_text(text.substr(block.span.begin, block.span.size()), std::move(marks));
    if (block.furniture == nullptr) {
      out_ += (block.headline ? "<p class=\"headline\">" : "<p>") + content + "</p>\n";
      return;
    }
    const auto kind = page_.text("furniture.", name(block.furniture->kind));
    if (block.span.size() > longest_open_furniture && block.furniture->kind != FurnitureKind::caption) {
      out_ += "<details class=\"furniture\"><summary lang=\"" + std::string(page_.words.language()) + "\">" + kind + "</summary><p>" + content +
              "</p></details>\n";
    } else {
      out_ += "<p class=\"furniture\">" + content + "</p>\n";
    }
  }

  void write_notes(const std::vector<AnnotatedPlace>& places, std::size_t& place, std::uint32_t end) {
    const auto first = place;
    for (; place < places.size() && places[place].span.end <= end; ++place) {
      if (place == first) out_ += "<ol start=\"" + std::to_string(first + 1) + "\">\n";
      out_ += "<li>" + places[place].note + "</li>\n";
    }
    if (place != first) out_ += "</ol>\n";
  }

  const HtmlPage& page_;
  Margin margin_;
  std::string out_;
};

}  // namespace

std::string html_annotated(const HtmlPage& page) { return Annotated(page).write(); }

}  // namespace dateline::report
