// The mentions of one report -> who is who in it. In: ReportMentions. Out: Locals. Proved by tests/entities_test.cpp.
#include <algorithm>

#include "resolve/entities_local_finder.hpp"
#include "resolve/known.hpp"
#include "text/text.hpp"

namespace dateline::resolve {

using extract::Known;
using extract::MentionKind;
using extract::NameMention;

LocalFinder::LocalFinder(const ReportMentions& report) : report_(report), mentions_(report.mentions), pack_(extract::name_lexicon(report.language)) {
  out_.of_mention.assign(mentions_.size(), Locals::none);
  out_.all.reserve(mentions_.size() / 2 + 1);
  known_as_.resize(mentions_.size(), nullptr);
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (mentions_[i].what == MentionKind::name) known_as_[i] = look_up(mentions_[i]);
  }
}

Locals LocalFinder::run() {
  parts_ = read_body_parts(*report_.text, mentions_);
  read_initials();
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) place_anchor(i);
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    if (is_part_of_body(i)) place_part(i);
  }
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    if (mentions_[i].what == MentionKind::name && out_.of_mention[i] == Locals::none) place_short_name(i);
  }
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) read_office(i);
  read_told();
  for (std::uint32_t i = 0; i + 1 < mentions_.size(); ++i) read_predicate(i);
  read_utterances();
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    if (out_.of_mention[i] != Locals::none) continue;
    if (mentions_[i].what == MentionKind::role) place_role(i);
    if (mentions_[i].what == MentionKind::pronoun) place_pronoun(i);
    if (mentions_[i].what == MentionKind::plural) place_two(i);
  }
  place_voices();
  for (Local& local : out_.all) std::sort(local.mentions.begin(), local.mentions.end());
  read_containment();
  return std::move(out_);
}

// Names that stand on their own: known ones, bodies, places, persons with two words or more.
bool LocalFinder::is_anchor(std::uint32_t i) const {
  const NameMention& m = mentions_[i];
  if (m.what != MentionKind::name) return false;
  if (m.kind != EntityKind::person || m.gloss_of != NameMention::none) return true;
  const bool titled = m.kind_is_known;
  return name_words(m.form).size() > 1 || (!titled && extract::gazetteer().find(m.form) != nullptr);
}

// A body stands before the country in its name, but is known by it: the country first.
void LocalFinder::place_anchor(std::uint32_t i) {
  if (out_.of_mention[i] != Locals::none || !is_anchor(i) || is_part_of_body(i)) return;
  const std::uint32_t owner = mentions_[i].role_of;
  if (owner != NameMention::none && owner > i) place_anchor(owner);
  place_name(i);
}

std::uint32_t LocalFinder::make(std::uint32_t i) {
  Local local;
  local.kind = mentions_[i].kind;
  local.kind_is_known = mentions_[i].kind_is_known;
  out_.all.push_back(std::move(local));
  const auto number = static_cast<std::uint32_t>(out_.all.size() - 1);
  join(i, number);
  return number;
}

void LocalFinder::join(std::uint32_t i, std::uint32_t number) {
  Local& local = out_.all[number];
  const NameMention& m = mentions_[i];
  out_.of_mention[i] = number;
  local.mentions.push_back(i);
  local.male = local.male || m.male;
  local.female = local.female || m.female;
  if (m.what != MentionKind::name) return;
  local.called_male = local.called_male || m.male;
  local.called_female = local.called_female || m.female;
  if (m.kind == EntityKind::person && m.full.first < m.tokens.first) {
    const std::uint32_t word = (*report_.text)[m.full.first].word;
    if (pack_.person_words.contains(word)) local.called.insert(word);
  }
  if (!m.core.empty() && local.part.empty()) {
    local.part = extract::name_key(report_.text->joined(m.core));
    local.part_head = m.head;
  }
  if (m.kind_is_known && !local.kind_is_known) {
    local.kind = m.kind;
    local.kind_is_known = true;
  }
  if (std::find(local.forms.begin(), local.forms.end(), m.form) == local.forms.end()) local.forms.push_back(m.form);
  by_key_.try_emplace(extract::name_key(m.form), number);
  if (local.known != nullptr) by_known_.try_emplace(local.known, number);
}

bool LocalFinder::compatible_kinds(const Local& local, const NameMention& m) {
  return local.kind == m.kind || !local.kind_is_known || !m.kind_is_known;
}

void LocalFinder::set_known(std::uint32_t number, const Known* known, NameEvidence why) {
  Local& local = out_.all[number];
  local.known = known;
  local.why = why;
  local.kind = known->kind;
  local.kind_is_known = true;
  by_known_.try_emplace(known, number);
}

bool LocalFinder::fits(const Local& local, const NameMention& m) {
  return !(local.male && m.female && !local.female) && !(local.female && m.male && !local.male);
}

// 1 + the last mention before i; 0 where all are after it.
std::uint32_t LocalFinder::last_before(const Local& local, std::uint32_t i) {
  std::uint32_t last = 0;
  for (const std::uint32_t mention : local.mentions) {
    if (mention < i) last = std::max(last, mention + 1);
  }
  return last;
}

// "xã A, huyện B, tỉnh C": each lies in the next.
void LocalFinder::read_containment() {
  for (std::uint32_t i = 0; i + 1 < mentions_.size(); ++i) {
    const NameMention &inner = mentions_[i], &outer = mentions_[i + 1];
    const std::uint32_t a = out_.of_mention[i], b = out_.of_mention[i + 1];
    if (a == Locals::none || b == Locals::none || a == b || inner.sentence != outer.sentence) continue;
    if (out_.all[a].kind != EntityKind::place || out_.all[b].kind != EntityKind::place) continue;
    const std::uint32_t gap = outer.full.first - inner.tokens.last;
    if (outer.full.first < inner.tokens.last || gap > 1) continue;
    if (gap == 1 && !(*report_.text)[inner.tokens.last].is(",") && !(*report_.text)[inner.tokens.last].is("(")) continue;
    if (out_.all[a].known != nullptr) continue;
    const bool wider = outer.full.first != outer.tokens.first || out_.all[b].known != nullptr;
    std::vector<std::string>& within = out_.all[a].within;
    const std::string name = out_.all[b].known != nullptr ? std::string(out_.all[b].known->name) : out_.all[b].longest();
    if (wider && std::find(within.begin(), within.end(), name) == within.end()) within.push_back(name);
  }
}

Locals resolve_inside(const ReportMentions& report) { return LocalFinder(report).run(); }

}  // namespace dateline::resolve
