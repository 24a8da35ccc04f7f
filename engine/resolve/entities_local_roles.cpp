// Offices and roles -> their holders in one report. In: ReportMentions. Out: Locals. Proved by tests/entities_test.cpp.
#include <algorithm>

#include "resolve/entities_local_finder.hpp"
#include "resolve/known.hpp"
#include "text/text.hpp"

namespace dateline::resolve {

using extract::Known;
using extract::MentionKind;
using extract::NameMention;

std::string LocalFinder::body_of(const NameMention& m) const {
  if (m.role_of == NameMention::none) return {};
  const std::uint32_t owner = out_.of_mention[m.role_of];
  if (owner == Locals::none) return {};
  const Local& local = out_.all[owner];
  if (local.known == nullptr) return local.key.empty() ? extract::name_key(local.longest()) : local.key;
  const bool state = local.known->what == "country" || local.known->capital;
  return std::string(state ? local.known->country : local.known->name);
}

// The role of the person before, for another body: "người đồng cấp Nga".
std::string LocalFinder::peer_role(std::uint32_t i, std::string_view body) const {
  for (std::uint32_t k = i; k > 0; --k) {
    const std::uint32_t number = out_.of_mention[k - 1];
    if (number == Locals::none || out_.all[number].kind != EntityKind::person) continue;
    for (const Office& office : out_.all[number].offices) {
      if (extract::is_office(office.role) && (body.empty() || office.body != body)) return office.role;
    }
  }
  return {};
}

void LocalFinder::read_office(std::uint32_t i) {
  const NameMention& m = mentions_[i];
  if (m.what != MentionKind::name || m.kind != EntityKind::person || m.role.empty() || out_.of_mention[i] == Locals::none) return;
  Office office{m.role, body_of(m)};
  if (m.role == "peer") office.role = peer_role(i, office.body);
  if (office.role.empty()) return;
  Local& local = out_.all[out_.of_mention[i]];
  if (std::find(local.offices.begin(), local.offices.end(), office) == local.offices.end()) local.offices.push_back(std::move(office));
}

// "Nạn nhân là ông Lê Hữu Trí", "The coroner, Gary Hollis,": the role is told of the name behind it.
void LocalFinder::read_predicate(std::uint32_t i) {
  const NameMention &role = mentions_[i], &name = mentions_[i + 1];
  if (role.what != MentionKind::role || role.gloss_of != NameMention::none || name.what != MentionKind::name || name.kind != EntityKind::person)
    return;
  if (name.full.first != role.full.last + 1 || out_.of_mention[i + 1] == Locals::none) return;
  const text::Text& text = *report_.text;
  const bool apposed =
      text[role.full.last].is(",") && name.full.first == name.tokens.first && name.full.last < text.size() && text[name.full.last].is(",");
  if (!pack_.is.has(text[role.full.last]) && !apposed) return;
  Office office{role.role, body_of(role)};
  if (office.role.empty() || office.role == "peer") return;
  join(i, out_.of_mention[i + 1]);
  Local& local = out_.all[out_.of_mention[i + 1]];
  if (std::find(local.offices.begin(), local.offices.end(), office) == local.offices.end()) local.offices.push_back(std::move(office));
}

// "trở thành tổng thống", "elected mayor": what somebody comes to be, not who holds it now.
bool LocalFinder::tells_what_somebody_becomes(std::uint32_t i) const {
  const std::uint32_t first = mentions_[i].full.first;
  if (first == 0 || (*report_.text)[first].line_start) return false;
  const text::Token& before = (*report_.text)[first - 1];
  return pack_.becomes.has(before) || (pack_.is.has(before) && mentions_[i].role_of == NameMention::none);
}

// How well a person fits a role: 0 not, 1 the role without its body, 2 with it.
int LocalFinder::holds(const Local& local, const Office& office) {
  int best = 0;
  for (const Office& held : local.offices) {
    // "người đứng đầu Sở Nông nghiệp": who holds its office, under a longer name of it as well
    const bool begins = !office.body.empty() && held.body.starts_with(office.body);
    if (office.role == "head" && begins && extract::is_office(held.role)) best = 2;
    if (held.role != office.role) continue;
    const std::string_view state = local.known != nullptr ? local.known->country : std::string_view();
    if (held.body == office.body || (held.body.empty() && !state.empty() && state == office.body))
      best = 2;
    else if (office.body.empty() || (held.body.empty() && state.empty()))
      best = std::max(best, 1);
  }
  return best;
}

// Of two drivers that were just told of, "the driver" may be either.
bool LocalFinder::two_holders_near(std::uint32_t i, const Office& office) const {
  std::uint32_t holder = Locals::none;
  for (std::uint32_t k = i; k > 0 && mentions_[k - 1].sentence + 2 >= mentions_[i].sentence; --k) {
    const std::uint32_t number = out_.of_mention[k - 1];
    if (number == Locals::none || number == holder || out_.all[number].kind != EntityKind::person || holds(out_.all[number], office) == 0) continue;
    if (holder != Locals::none) return true;
    holder = number;
  }
  return false;
}

// "Lãnh đạo Taliban xác nhận cái chết của thủ lĩnh X": who is named later in the sentence, with a title of his own, is another.
bool LocalFinder::is_named_behind(std::uint32_t number, std::uint32_t i) const {
  constexpr std::uint32_t apposed = 2;  // "Nạn nhân là ông X"
  for (std::uint32_t k = i + 1; k < mentions_.size() && mentions_[k].sentence == mentions_[i].sentence; ++k) {
    const NameMention& later = mentions_[k];
    const bool titled = later.what == MentionKind::name && later.full.first < later.tokens.first;
    if (out_.of_mention[k] == number && titled && later.full.first > mentions_[i].full.last + apposed) return true;
  }
  return false;
}

void LocalFinder::place_role(std::uint32_t i) {
  const NameMention& m = mentions_[i];
  Office office{m.role, body_of(m)};
  if (m.gloss_of != NameMention::none && out_.of_mention[m.gloss_of] != Locals::none) {
    join(i, out_.of_mention[m.gloss_of]);
    auto& held = out_.all[out_.of_mention[i]].offices;
    if (!office.role.empty() && office.role != "peer" && std::find(held.begin(), held.end(), office) == held.end()) held.push_back(std::move(office));
    return;
  }
  if (m.role == "peer") office.role = peer_role(i, office.body);
  if (office.role.empty()) return;
  if (m.role == "peer" && office.body.empty()) return place_other_holder(i, office.role);
  if (tells_what_somebody_becomes(i) || (office.body.empty() && two_holders_near(i, office))) return;
  std::uint32_t found = Locals::none;
  std::pair<int, std::uint32_t> best{0, 0};
  int rivals = 0;
  for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
    const Local& local = out_.all[k];
    if (local.kind != EntityKind::person || local.forms.empty()) continue;
    const std::pair<int, std::uint32_t> rank{holds(local, office), last_before(local, i)};
    if (rank.first == 0 || is_named_behind(k, i)) continue;
    rivals += rank.first == best.first;
    if (rank.first > best.first) rivals = 0;
    if (rank <= best && found != Locals::none) continue;
    best = rank;
    found = k;
  }
  // A role without its body, held by several: only the one just named is clear.
  if (found != Locals::none && best.first == 1 && !office.body.empty() && rivals > 0) found = Locals::none;
  // Whom the report names only later is meant where the office has one holder in it: "Nhật hoàng phát biểu. … Nhật hoàng X".
  if (found != Locals::none && best.second == 0 && office.body.empty() && (rivals > 0 || !extract::is_office(office.role))) found = Locals::none;
  if (found != Locals::none) return join(i, found);
  if (!office.body.empty() && extract::is_office(office.role)) join_role(i, office);
}

void LocalFinder::place_other_holder(std::uint32_t i, const std::string& role) {
  for (std::uint32_t k = i; k > 0; --k) {
    const std::uint32_t number = out_.of_mention[k - 1];
    if (number == Locals::none || out_.all[number].kind != EntityKind::person || mentions_[k - 1].sentence == mentions_[i].sentence) continue;
    if (holds(out_.all[number], {role, ""}) > 0) return join(i, number);
  }
}

// A role of which the report names no holder is a person of its own: "Ngoại trưởng Ai Cập".
void LocalFinder::join_role(std::uint32_t i, const Office& office) {
  const std::string key = "role|" + office.role + "|" + office.body;
  for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
    if (out_.all[k].key == key) return join(i, k);
  }
  const std::uint32_t number = make(i);
  out_.all[number].key = key;
  out_.all[number].offices.push_back(office);
  out_.all[number].forms.clear();
}

}  // namespace dateline::resolve
