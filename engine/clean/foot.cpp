// The end of an article and what follows it. In: units from the lead on. Out: their kinds, and the signature. Proved by tests/clean_test.cpp.
// An article ends where a heading of related links or comments, a signature or the mark "./." stands, and no two paragraphs of running text follow
// one upon the other; a list of headlines with one paragraph each does not take it up again.
#include <algorithm>

#include "clean/dateline.hpp"
#include "clean/layout.hpp"
#include "clean/marks.hpp"
#include "clean/signature.hpp"

namespace dateline::clean {
namespace {

using text::Text;

enum class Sight : std::uint8_t { prose, short_line, heading, line_item, signature, passed };

struct Seen {
  Sight sight = Sight::short_line;
  FurnitureKind furniture = FurnitureKind::related;
  bool guessed = false;  // a heading by its first word alone: "Tin pháp luật khác", but also "Tin vui"
  std::optional<Signature> signature;
};

Seen see(const Text& text, const Unit& unit) {
  Seen seen;
  if (unit.kind) {
    seen.sight = Sight::passed;
    return seen;
  }
  seen.signature = signature_of(text, unit.tokens);
  if (seen.signature && seen.signature->certain) {  // "AFP contributed to this report." is a sentence and signs
    seen.sight = Sight::signature;
    return seen;
  }
  const auto heading = heading_of(text, unit);
  if (heading && (heading->where != Where::frame || !unit.prose())) {
    seen.sight = heading->where == Where::start ? Sight::line_item : Sight::heading;
    seen.furniture = heading->kind;
    seen.guessed = heading->where == Where::frame;
    return seen;
  }
  if (unit.prose()) {
    seen.sight = Sight::prose;
    return seen;
  }
  if (seen.signature) seen.sight = Sight::signature;
  return seen;
}

class Reader {
 public:
  Reader(const Text& text, std::vector<Unit>& units, std::size_t lead, std::string_view language) : text_(text), units_(units), language_(language) {
    for (const Unit& unit : units) seen_.push_back(see(text, unit));
    if (lead < units.size() && seen_[lead].sight != Sight::passed)
      seen_[lead] = Seen{Sight::prose, {}, {}, {}};  // whatever it is, the text begins here
  }

  Foot read(std::size_t lead) {
    look_ahead();
    std::size_t i = lead;
    while (i < units_.size()) i = article_ == State::open ? in_article(i) : after_article(i);
    return std::move(foot_);
  }

 private:
  enum class State : std::uint8_t { open, zone, over };

  // What the units from each place on will bring, found once from the end, so that a page of a million lines takes a million steps.
  void look_ahead() {
    const std::size_t n = units_.size();
    resumes_.assign(n + 1, n);
    more_prose_.assign(n + 1, false);
    std::size_t next = n;  // the next unit that is not passed
    for (std::size_t i = n; i-- > 0;) {
      const Seen& seen = seen_[i];
      const bool signs = seen.sight == Sight::signature && seen.signature->certain;
      const bool closed = next < n && (prose_at(next) || (seen_[next].sight == Sight::signature && seen_[next].signature->certain));
      resumes_[i] = seen.sight == Sight::prose && closed ? i : resumes_[i + 1];
      more_prose_[i] = seen.sight == Sight::prose || (seen.sight != Sight::heading && !signs && more_prose_[i + 1]);
      if (seen.sight != Sight::passed) next = i;
    }
  }

  // The place from `at` on where running text is taken up again: two paragraphs one upon the other, or one that a signature closes.
  std::optional<std::size_t> resumes(std::size_t at) const { return resumes_[at] < units_.size() ? std::optional(resumes_[at]) : std::nullopt; }

  void furnish(std::size_t at, FurnitureKind kind) {
    if (units_[at].kind == BlockKind::caption || !units_[at].kind) {
      units_[at].kind = BlockKind::furniture;
      units_[at].furniture = kind;
    }
  }

  void sign(std::size_t at, const Signature& signature) {
    units_[at].kind = signature.byline.empty() ? BlockKind::credit : BlockKind::byline;
    if (!signature.byline.empty() && !foot_.byline) foot_.byline = signature.byline;
    for (const std::string& credit : signature.credits) foot_.credits.push_back(credit);
    if (signature.outlet && !foot_.outlet) foot_.outlet = signature.outlet;
    signed_ = true;
  }

  // A line between paragraphs: the heading of what follows, unless it is an item of a list or a sentence, however short.
  BlockKind inner_line(const Unit& unit) const {
    const text::Token& first = text_[unit.tokens.first];
    const text::Token& last = text_[unit.tokens.last - 1];
    const bool numbered = first.kind == text::TokenKind::number && unit.tokens.size() > 2 && text_[unit.tokens.first + 1].is(".");  // "2. Vì sao?"
    const bool item = first.is("-") || first.is("–") || first.is("•") || first.is("*") || first.is("+") || last.is(":") || last.is(";") ||
                      last.is(",") || (unit.asks && !numbered) || last.is("”") || last.is("\"") ||
                      (first.kind == text::TokenKind::word && !first.capital);
    return item || (unit.ends_sentence && !(unit.asks && numbered)) || unit.words > 18 ? BlockKind::body : BlockKind::subheading;
  }

  std::size_t in_article(std::size_t i) {
    const Seen& seen = seen_[i];
    switch (seen.sight) {
      case Sight::passed:
        break;
      case Sight::prose:
        units_[i].kind = BlockKind::body;
        if (units_[i].ends_article && !prose_at(next_open(i + 1)) && !resumes(i + 1)) article_ = State::zone;
        break;
      case Sight::line_item:
        furnish(i, seen.furniture);
        break;
      case Sight::heading:
        if (!seen.guessed || !prose_at(next_open(i + 1))) return enter_zone(i);
        units_[i].kind = inner_line(units_[i]);
        break;
      case Sight::signature:
        read_signature(i);
        break;
      case Sight::short_line:
        read_short_line(i);
        break;
    }
    return i + 1;
  }

  // A line that only looks like a name is a heading inside the text where a paragraph follows; one that says what it is ends the article, unless
  // two paragraphs follow.
  void read_signature(std::size_t i) {
    const Signature& signature = *seen_[i].signature;
    const std::size_t next = next_open(i + 1);
    if (!signature.certain && prose_at(next)) {
      units_[i].kind = inner_line(units_[i]);
      return;
    }
    sign(i, signature);
    const auto again = resumes(i + 1);
    if (!again || *again != next) article_ = State::zone;
  }

  void read_short_line(std::size_t i) {
    if (is_address(i)) {
      furnish(i, FurnitureKind::navigation);
      return;
    }
    if (more_prose_[i + 1]) {
      units_[i].kind = inner_line(units_[i]);
      return;
    }
    if (units_[i].asks && units_[i].words >= 4 && i > 0 && units_[i - 1].kind == BlockKind::body) {
      units_[i].kind = BlockKind::body;
      return;
    }
    article_ = State::zone;
    read_trailing(i);
  }

  bool is_address(std::size_t i) const { return is_web_address(text_, units_[i]); }
  bool prose_at(std::size_t i) const { return i < units_.size() && seen_[i].sight == Sight::prose; }

  std::size_t next_open(std::size_t i) const {
    while (i < units_.size() && seen_[i].sight == Sight::passed) ++i;
    return i;
  }

  // From a heading on: its lines, up to where the article goes on. Comments have no end.
  std::size_t enter_zone(std::size_t i) {
    const auto again = seen_[i].furniture == FurnitureKind::comment || signed_ ? std::nullopt : resumes(i + 1);
    if (!again) {
      article_ = State::over;
      zone_ = seen_[i].furniture;
      return i;
    }
    for (std::size_t k = i; k < *again; ++k) furnish(k, seen_[i].furniture);
    return *again;
  }

  std::size_t after_article(std::size_t i) {
    const Seen& seen = seen_[i];
    if (article_ == State::zone && seen.sight != Sight::heading) {
      read_trailing(i);
      return i + 1;
    }
    article_ = State::over;
    if (seen.sight == Sight::heading) zone_ = seen.furniture;
    if (seen.sight == Sight::signature && seen.signature->certain && !signed_ && units_[i].words <= 8 && !seen.signature->byline.empty()) {
      sign(i, *seen.signature);  // a signature may stand below the links, but only one that says what it is
    } else {
      furnish(i, seen.sight == Sight::heading || seen.sight == Sight::line_item ? seen.furniture : zone_);
    }
    return i + 1;
  }

  // Between the last paragraph and the first heading: signatures, a date, and lines of furniture that no heading announces.
  void read_trailing(std::size_t i) {
    const Seen& seen = seen_[i];
    if (seen.sight == Sight::passed) return;
    if (const auto date = date_line(text_, units_[i].tokens, language_)) {
      units_[i].kind = BlockKind::published;
      if (!foot_.published) {
        foot_.published = Published{date->date, text_.joined(date->tokens), text_.span(date->tokens)};
        foot_.other_order = date->other;
      }
      return;
    }
    const std::size_t next = next_open(i + 1);
    const bool closes_page =
        !signed_ && units_[i].words >= 2 && units_[i].words <= 4 && (next >= units_.size() || seen_[next].sight == Sight::heading);
    const bool first_names = (signed_names_ < 2 && !foreign_) || closes_page;
    if (seen.sight == Sight::signature && (seen.signature->certain || first_names)) {
      ++signed_names_;
      sign(i, *seen.signature);
      return;
    }
    foreign_ = true;
    furnish(i, seen.furniture);
  }

  const Text& text_;
  std::vector<Unit>& units_;
  std::string_view language_;
  std::vector<Seen> seen_;
  std::vector<std::size_t> resumes_;
  std::vector<bool> more_prose_;
  Foot foot_;
  State article_ = State::open;
  FurnitureKind zone_ = FurnitureKind::related;
  bool signed_ = false, foreign_ = false;
  int signed_names_ = 0;
};

}  // namespace

Foot read_foot(const Text& text, std::vector<Unit>& units, std::size_t lead, std::string_view language) {
  constexpr std::size_t last_lines = 6;
  for (std::size_t i = units.size(); i > lead + 1 && i + last_lines > units.size(); --i) {
    const Unit& unit = units[i - 1];
    if (!unit.kind && !unit.prose() && !date_line(text, unit.tokens, language)) part_line(text, units, i - 1, language);
  }
  return Reader(text, units, lead, language).read(lead);
}

void cut_signatures(const Text& text, std::vector<Unit>& units) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto [first, last] = units[i].tokens;
    if (units[i].kind || units[i].words < 12) continue;
    std::uint32_t start = last;  // of the last bracket, or of what follows the last full stop
    const bool bracket = text[last - 1].is(")");
    for (std::uint32_t k = last - 1; k > first && k + 14 > last; --k) {
      if (bracket ? text[k].is("(") : (text[k - 1].is(".") && text[k].space_before)) {
        start = k;
        break;
      }
    }
    if (start >= last || start <= first + 3) continue;
    const text::Token& before = text[start - 1];
    const bool ended = before.is(".") || before.is("!") || before.is("?") || before.is("”") || before.is("\"");
    const bool closed = start >= first + 3 && before.is(".") && text[start - 2].is("/");
    const auto signature = ended ? signature_of(text, {start, last}) : std::nullopt;
    if (!signature || !(signature->certain || closed)) continue;
    if (!bracket && !closed && unit_of(text, {start, last}).ends_sentence) continue;
    cut(units, i, start, text);
    ++i;
  }
}

}  // namespace dateline::clean
