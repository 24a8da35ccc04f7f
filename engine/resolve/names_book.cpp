// A names file -> what it says of the locals of each report. In: NamesFile, Locals. Out: Local::entry, split locals. Proved by
// tests/names_file_test.cpp.
#include "resolve/names_book.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "text/text.hpp"

namespace dateline::resolve {
namespace {

using extract::MentionKind;
using extract::NameMention;

constexpr std::uint32_t several = NamesBook::none - 1;

}  // namespace

NamesBook::NamesBook(const NamesFile& file) : file_(file) {
  for (std::uint32_t i = 0; i < file.entries.size(); ++i) {
    auto bind_form = [&](const std::string& form) {
      const auto [it, fresh] = entry_of_.try_emplace(text::lower(form), i);
      if (!fresh && it->second != i) it->second = several;
    };
    for (const std::string& form : file.entries[i].forms) bind_form(form);
    if (file.entries[i].forms.empty()) bind_form(file.entries[i].name);
  }
  // The name is a form too where no other entry lists it.
  for (std::uint32_t i = 0; i < file.entries.size(); ++i) entry_of_.try_emplace(text::lower(file.entries[i].name), i);
  for (const auto& [a, b] : file.apart) apart_.emplace_back(text::lower(a), text::lower(b));
}

std::uint32_t NamesBook::entry_of(std::string_view form) const {
  const auto it = entry_of_.find(text::lower(form));
  return it == entry_of_.end() || it->second == several ? none : it->second;
}

std::vector<std::uint32_t> NamesBook::sides_of(const Local& local) const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < apart_.size(); ++i) {
    for (const std::string& form : local.forms) {
      const std::string key = text::lower(form);
      if (key == apart_[i].first) out.push_back(2 * i);
      if (key == apart_[i].second) out.push_back(2 * i + 1);
    }
  }
  return out;
}

// Which part of a split local a form goes to: 0 stays, others by entry or by the second side of an `apart` line.
std::uint32_t NamesBook::part_of(std::string_view form, std::uint32_t main_entry, const Local& local) const {
  const std::uint32_t own = entry_of(form);
  if (own != none && own != main_entry) return own + 1;
  const std::string key = text::lower(form);
  for (std::uint32_t i = 0; i < apart_.size(); ++i) {
    const bool other_here =
        std::any_of(local.forms.begin(), local.forms.end(), [&](const std::string& f) { return text::lower(f) == apart_[i].first; });
    if (key == apart_[i].second && other_here) return static_cast<std::uint32_t>(file_.entries.size()) + i + 1;
  }
  return 0;
}

void NamesBook::bind(const ReportMentions& report, Locals& locals) const {
  const std::size_t before = locals.all.size();
  for (std::size_t k = 0; k < before; ++k) {
    Local& local = locals.all[k];
    for (const std::string& form : local.forms) {
      if (local.entry == none) local.entry = entry_of(form);
    }
    if (local.forms.empty()) {  // a role without a holder: its words are its only form
      local.entry = entry_of(report.mentions[local.mentions.front()].form);
      continue;
    }
    std::map<std::uint32_t, Local> split;
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t i : local.mentions) {
      const NameMention& m = report.mentions[i];
      const std::uint32_t part = m.what == MentionKind::name ? part_of(m.form, local.entry, local) : 0;
      if (part == 0) {
        kept.push_back(i);
        continue;
      }
      Local& other = split[part];
      other.kind = m.kind;
      other.kind_is_known = m.kind_is_known;
      other.entry = entry_of(m.form);
      other.mentions.push_back(i);
      if (std::find(other.forms.begin(), other.forms.end(), m.form) == other.forms.end()) other.forms.push_back(m.form);
    }
    if (split.empty() || kept.empty()) continue;
    local.mentions = std::move(kept);
    std::vector<std::string> forms;
    std::copy_if(local.forms.begin(), local.forms.end(), std::back_inserter(forms),
                 [&](const std::string& form) { return part_of(form, local.entry, local) == 0; });
    local.forms = std::move(forms);
    for (auto& [part, other] : split) {
      for (const std::uint32_t i : other.mentions) locals.of_mention[i] = static_cast<std::uint32_t>(locals.all.size());
      locals.all.push_back(std::move(other));
    }
  }
}

}  // namespace dateline::resolve
