// Tables of deeds -> phrases. In: common/deeds.tsv, <language>/deeds.tsv. Proved by tests/deeds_test.cpp.
#include "cluster/deed_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace dateline::cluster {
namespace {

using Forms = std::map<std::string, std::vector<DeedEntry>>;

std::optional<DeedWord> word_named(std::string_view name) {
  constexpr std::array<std::string_view, 13> names{"does",     "whole", "thing",   "doer",  "passes", "owned",  "takes",
                                                   "category", "only",  "granted", "beats", "titled", "decider"};
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<DeedWord>(at - names.begin());
}

DeedWords read_deed_words(const std::string& language) {
  Forms forms;
  for (const lexicon::Row& row : lexicon::table(language + "/deeds.tsv")) {
    const auto word = row.size() < 3 ? std::nullopt : word_named(row[2]);
    if (!word) continue;
    for (const std::string_view name : lexicon::forms(row[1])) {
      const auto kind = deed_kind_named(name);
      for (const std::string_view form : lexicon::forms(row[0])) {
        if (kind) forms[std::string(form)].push_back({*kind, *word, row.size() > 3 ? row[3] : std::string_view()});
      }
    }
  }
  DeedWords out;
  for (const auto& [form, entries] : forms) {
    out.phrases.add(form, static_cast<std::uint32_t>(out.entries.size()));
    out.entries.push_back(entries);
  }
  return out;
}

}  // namespace

const std::vector<DeedKind>& deed_kinds() {
  static const auto built = [] {
    std::vector<DeedKind> out;
    for (const lexicon::Row& row : lexicon::table("common/deeds.tsv")) {
      if (row.size() < 3) continue;
      const DoerKind doers = row[2] == "person"    ? DoerKind::person
                             : row[2] == "body"    ? DoerKind::body
                             : row[2] == "crossed" ? DoerKind::crossed
                                                   : DoerKind::any;
      out.push_back({std::string(row[0]), row[1] == "one", doers});
    }
    return out;
  }();
  return built;
}

std::optional<std::size_t> deed_kind_named(std::string_view name) {
  const std::vector<DeedKind>& all = deed_kinds();
  const auto at = std::find_if(all.begin(), all.end(), [&](const DeedKind& kind) { return kind.name == name; });
  if (at == all.end()) return std::nullopt;
  return static_cast<std::size_t>(at - all.begin());
}

const DeedWords& deed_words(std::string_view language) {
  static const auto built = [] {
    std::map<std::string, DeedWords, std::less<>> all;
    for (const std::string& each : lexicon::languages()) all.emplace(each, read_deed_words(each));
    return all;
  }();
  static const DeedWords none;
  const auto at = built.find(language);
  return at == built.end() ? none : at->second;
}

}  // namespace dateline::cluster
