// Signatures. In: a short range of tokens. Out: byline, credits, outlet. Proved by tests/clean_test.cpp.
#include "clean/signature.hpp"

#include <algorithm>

#include "clean/marks.hpp"
#include "clean/signature_parts.hpp"

namespace dateline::clean {
namespace {

using text::Text;
using text::Token;
using text::TokenRange;

constexpr std::uint32_t longest_signature = 16, longest_marked = 36, longest_bare = 7;

void add_once(std::vector<std::string>& to, std::string name) {
  if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(std::move(name));
}

bool is_copyright(const Text& text, TokenRange range) {
  if (text[range.first].is("©")) return true;
  return range.size() > 3 && text[range.first].is("(") && text[range.first + 1].lower == "c" && text[range.first + 2].is(")");
}

bool is_house(PartKind kind) { return kind == PartKind::outlet || kind == PartKind::press || kind == PartKind::site; }

// The name of a house: that of the table where the part is it, or it with the name of an office ("VOV-Tây Bắc").
std::string house_name(const Text& text, const SignaturePart& part) {
  const OutletMatch match = outlet_at(text, part.tokens.first, part.tokens.last);
  const bool office = match && (part.kind == PartKind::outlet || text[part.tokens.first].capitals);
  return office ? std::string(match.value->name) : text.joined(part.tokens);
}

// One part, read in the light of those around it.
class Reader {
 public:
  Reader(const Text& text, const SignatureParts& from) : text_(text), parts_(from.parts), marked_(from.marked), byline_word_(from.byline_word) {}

  std::optional<Signature> read() {
    settle_names_after_credit();
    for (std::size_t i = 0; i < parts_.size(); ++i) read_part(i);
    out_.byline = text_.joined(author_.empty() ? byline_word_ : author_);  // "PV/VOV.VN"
    if (out_.byline.empty() && out_.credits.empty() && !marked_) return std::nullopt;
    out_.certain = marked_ || known_;
    const bool bars = std::any_of(parts_.begin(), parts_.end(), [](const SignaturePart& p) { return p.before == Before::bar; });
    if (bars && !out_.certain) return std::nullopt;  // a row of a table, a path of the site
    read_outlet();
    return std::move(out_);
  }

 private:
  // "Theo Xuân Lực (Dân Việt)", "Theo Lê Phong - Sỹ Hưng/Người lao động", "Theo Tuyến Trang/Sông Hồng": the paper that follows is the source, the
  // name wrote the text.
  void settle_names_after_credit() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].role != PartRole::credit || parts_[i].kind != PartKind::name) continue;
      std::size_t k = i;
      while (k + 1 < parts_.size() && parts_[k].role == PartRole::credit && parts_[k].kind == PartKind::name &&
             parts_[k + 1].before != Before::comma && !parts_[k + 1].marked)
        ++k;
      const SignaturePart& house = parts_[k];
      const bool follows = k > i && (house.role == PartRole::credit || house.role == PartRole::author) &&
                           (is_house(house.kind) || house.kind == PartKind::other || house.before == Before::bracket ||
                            (house.before == Before::slash && k + 1 == parts_.size()));
      if (!follows) continue;
      for (; i < k; ++i) parts_[i].role = PartRole::author;
      for (std::size_t rest = k; rest < parts_.size() && parts_[rest].role == PartRole::author; ++rest) parts_[rest].role = PartRole::credit;
      return;
    }
  }

  void read_part(std::size_t i) {
    const SignaturePart& part = parts_[i];
    if (part.role == PartRole::picture || part.role == PartRole::editor) {
      known_ = known_ || !author_.empty();
      return;
    }
    const bool affiliation = part.kind == PartKind::other && i > 0;
    const bool of_house = i > 0 && part.before == Before::bracket && is_house(parts_[i - 1].kind);  // "VOH Online (The Theguardian)"
    if (part.role == PartRole::credit || is_house(part.kind) || of_house ||
        (affiliation && (part.before == Before::slash || part.before == Before::bar))) {
      if (part.kind == PartKind::team && part.role != PartRole::credit) return;
      add_once(out_.credits, house_name(text_, part));
      // "Tuổi trẻ" alone may be a heading on youth; "Tuổi Trẻ" and "Theo Tuổi trẻ" are the paper.
      const bool named = part.role == PartRole::credit || i > 0 || looks_like_name(text_, part.tokens);
      known_ = known_ || part.kind == PartKind::site || (part.kind == PartKind::outlet && named) ||
               (part.kind == PartKind::press && i > 0 && !author_.empty());
      return;
    }
    if (part.kind == PartKind::team) known_ = true;
    if (affiliation || (part.before == Before::bracket && i > 0)) return;
    if (!author_.empty() && part.tokens.first > author_.last + 2) return;  // only names that stand side by side make one byline
    if (author_.empty()) author_.first = part.tokens.first;
    author_.last = part.tokens.last;
  }

  // A line that is the name of a house and no more says who publishes; that of an agency says whose text it is.
  void read_outlet() {
    if (!out_.byline.empty() || parts_.empty() ||
        std::any_of(parts_.begin(), parts_.end(), [](const SignaturePart& p) { return p.role != PartRole::author || !is_house(p.kind); }))
      return;
    for (const SignaturePart& part : parts_) {
      const OutletMatch match = outlet_at(text_, part.tokens.first, part.tokens.last);
      if (match && match.value->agency) continue;
      out_.outlet = house_name(text_, part);
      return;
    }
  }

  const Text& text_;
  std::vector<SignaturePart> parts_;
  bool marked_ = false;
  TokenRange byline_word_;
  bool known_ = false;  // some part is a house that the table or its address tells
  TokenRange author_;
  Signature out_;
};

std::optional<Signature> copyright(const Text& text, TokenRange range) {
  Signature out;
  std::uint32_t first = range.first + (text[range.first].is("©") ? 1u : 3u);
  while (first < range.last && text[first].kind == text::TokenKind::number) ++first;  // "© 2016 AFP"
  out.credits = outlet_names(text, {first, range.last});
  if (!out.credits.empty()) out.outlet = out.credits.front();
  out.certain = true;
  return out;
}

}  // namespace

std::vector<std::string> outlet_names(const Text& text, TokenRange range) {
  std::vector<std::string> out;
  range = trimmed(text, range);
  for (std::uint32_t i = range.first; i < range.last;) {
    std::uint32_t end = i;
    if (const auto match = outlet_at(text, i, range.last);
        match && (i + match.length == range.last || text[i + match.length].kind == text::TokenKind::punctuation)) {
      add_once(out, std::string(match.value->name));
      end = i + match.length;
      while (end < range.last && !joins_names(text[end])) ++end;
    } else {
      while (end < range.last && !joins_names(text[end])) ++end;
      const TokenRange part = trimmed(text, {i, end});
      if (!part.empty()) add_once(out, text.joined(part));
    }
    i = end + 1;
  }
  return out;
}

std::optional<Signature> signature_of(const Text& text, TokenRange range) {
  // A line of marks is no signature, however few its words are, and its parts are not looked at again and again.
  if (range.size() > 4 * longest_marked) return std::nullopt;
  const std::uint32_t words = range.empty() ? 0 : words_in(text, range);
  if (words == 0 || words > longest_marked) return std::nullopt;
  if (is_copyright(text, range)) return words <= longest_signature ? copyright(text, range) : std::nullopt;
  const auto parts = signature_parts(text, range);
  if (!parts || (words > longest_signature && !parts->marked)) return std::nullopt;
  auto signature = Reader(text, *parts).read();
  if (signature && !signature->certain && words > longest_bare) {  // "PGS.TS Hoàng Văn Bình (Viện Kinh tế Việt Nam)": his house does not count
    const auto bracket =
        std::find_if(text.tokens().begin() + range.first, text.tokens().begin() + range.last, [](const Token& t) { return t.is("("); });
    const auto open = static_cast<std::uint32_t>(bracket - text.tokens().begin());
    if (open == range.last || !text[range.last - 1].is(")") || words_in(text, {range.first, open}) > longest_bare) return std::nullopt;
  }
  return signature;
}

}  // namespace dateline::clean
