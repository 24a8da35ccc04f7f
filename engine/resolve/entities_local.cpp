// The mentions of one report -> who is who in it. In: ReportMentions. Out: Locals. Proved by tests/entities_test.cpp.
// Full names first, then what refers to them: short forms, roles, pronouns.
#include "resolve/entities_local.hpp"

#include <algorithm>
#include <map>

#include "extract/names_lexicon.hpp"
#include "resolve/entities_bodies.hpp"
#include "resolve/known.hpp"
#include "text/text.hpp"

namespace dateline::resolve {
namespace {

using extract::Known;
using extract::MentionKind;
using extract::NameMention;

constexpr std::uint32_t most_names = 400;
constexpr std::uint32_t latest_names = 50;

class Inside {
 public:
  explicit Inside(const ReportMentions& report) : report_(report), mentions_(report.mentions) {
    out_.of_mention.assign(mentions_.size(), Locals::none);
  }

  Locals run() {
    parts_ = read_body_parts(*report_.text, mentions_);
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) place_anchor(i);
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (is_part_of_body(i)) place_part(i);
    }
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].what == MentionKind::name && out_.of_mention[i] == Locals::none) place_short_name(i);
    }
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) read_office(i);
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].what == MentionKind::role) place_role(i);
      if (mentions_[i].what == MentionKind::pronoun) place_pronoun(i);
    }
    for (Local& local : out_.all) std::sort(local.mentions.begin(), local.mentions.end());
    read_containment();
    return std::move(out_);
  }

 private:
  // Names that stand on their own: known ones, bodies, places, persons with two words or more.
  bool is_anchor(std::uint32_t i) const {
    const NameMention& m = mentions_[i];
    if (m.what != MentionKind::name) return false;
    if (m.kind != EntityKind::person || m.gloss_of != NameMention::none) return true;
    const bool titled = m.kind_is_known;
    if (!titled && extract::gazetteer().find(m.form) != nullptr) return true;
    return name_words(m.form).size() > 1;
  }

  // A body stands before the country in its name, but is known by it: the country first.
  void place_anchor(std::uint32_t i) {
    if (out_.of_mention[i] != Locals::none || !is_anchor(i) || is_part_of_body(i)) return;
    const std::uint32_t owner = mentions_[i].role_of;
    if (owner != NameMention::none && owner > i) place_anchor(owner);
    place_name(i);
  }

  // "Vọng Âm" where the report tells of one "Công ty Vọng Âm".
  bool is_part_of_body(std::uint32_t i) const {
    const NameMention& m = mentions_[i];
    if (m.what != MentionKind::name || m.kind_is_known || m.gloss_of != NameMention::none || look_up(m) != nullptr) return false;
    return parts_.find(m.form) != BodyParts::none;
  }

  void place_part(std::uint32_t i) {
    const std::uint32_t body = out_.of_mention[parts_.find(mentions_[i].form)];
    if (body != Locals::none) return join(i, body);
    if (is_anchor(i)) place_name(i);
  }

  // Another form of a body that the report has named: "KV Zwaanberg" after "câu lạc bộ KV Zwaanberg".
  std::uint32_t other_form(std::uint32_t i) const {
    const NameMention& m = mentions_[i];
    if (m.kind != EntityKind::organisation) return Locals::none;
    if (!m.core.empty()) {
      const std::uint32_t body = parts_.find(report_.text->joined(m.core));
      if (body != BodyParts::none && body != i) return out_.of_mention[body];
    }
    std::uint32_t found = Locals::none;
    for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
      const Local& local = out_.all[k];
      if (local.kind != EntityKind::organisation || local.forms.empty()) continue;
      if (!adds_only_its_place(m.form, local.forms.front()) && !adds_only_its_place(local.forms.front(), m.form)) continue;
      if (found != Locals::none) return Locals::none;
      found = k;
    }
    return found;
  }

  std::uint32_t make(std::uint32_t i) {
    Local local;
    local.kind = mentions_[i].kind;
    local.kind_is_known = mentions_[i].kind_is_known;
    out_.all.push_back(std::move(local));
    const auto number = static_cast<std::uint32_t>(out_.all.size() - 1);
    join(i, number);
    return number;
  }

  void join(std::uint32_t i, std::uint32_t number) {
    Local& local = out_.all[number];
    const NameMention& m = mentions_[i];
    out_.of_mention[i] = number;
    local.mentions.push_back(i);
    local.male = local.male || m.male;
    local.female = local.female || m.female;
    if (m.what != MentionKind::name) return;
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

  const Known* look_up(const NameMention& m) const {
    const extract::Gazetteer& gazetteer = extract::gazetteer();
    if (m.kind == EntityKind::person && m.kind_is_known) {
      return name_words(m.form).size() > 1 ? gazetteer.find(m.form, EntityKind::person) : nullptr;
    }
    if (const Known* known = gazetteer.find(m.form, m.kind)) return known;
    if (const Known* state = m.kind == EntityKind::place ? gazetteer.by_adjective(m.form) : nullptr) return state;
    return m.kind_is_known && m.kind != EntityKind::place ? nullptr : gazetteer.find(m.form);
  }

  // A body that is known by what it is and for whom: the government of Syria under its state's and its capital's name.
  std::string body_key(const NameMention& m) const {
    if (m.role_of == NameMention::none || m.role.empty() || m.kind != EntityKind::organisation) return {};
    const std::uint32_t owner = out_.of_mention[m.role_of];
    if (owner == Locals::none || out_.all[owner].known == nullptr) return {};
    const Known& known = *out_.all[owner].known;
    const bool state = known.what == "country" || known.capital;
    return state ? m.role + "|" + std::string(known.country) : std::string();
  }

  void place_name(std::uint32_t i) {
    const NameMention& m = mentions_[i];
    const Known* known = look_up(m);
    if (m.gloss_of != NameMention::none && out_.of_mention[m.gloss_of] != Locals::none) {
      join_gloss(i, out_.of_mention[m.gloss_of], known);
      return;
    }
    if (known != nullptr) {
      const auto it = by_known_.find(known);
      if (it != by_known_.end()) return join(i, it->second);
      const auto same = by_key_.find(extract::name_key(m.form));
      const bool take = same != by_key_.end() && out_.all[same->second].known == nullptr && out_.all[same->second].kind == known->kind;
      const std::uint32_t number = take ? same->second : make(i);
      if (take) join(i, number);
      set_known(number, known, NameEvidence::gazetteer);
      return;
    }
    const std::string key = body_key(m);
    if (!key.empty()) {
      for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
        if (out_.all[k].key == key) return join(i, k);
      }
    }
    const auto it = by_key_.find(extract::name_key(m.form));
    if (it != by_key_.end() && compatible_kinds(out_.all[it->second], m)) return join(i, it->second);
    if (const std::uint32_t other = other_form(i); other != Locals::none) return join(i, other);
    const std::uint32_t number = make(i);
    out_.all[number].key = key;
  }

  static bool compatible_kinds(const Local& local, const NameMention& m) { return local.kind == m.kind || !local.kind_is_known || !m.kind_is_known; }

  void set_known(std::uint32_t number, const Known* known, NameEvidence why) {
    Local& local = out_.all[number];
    local.known = known;
    local.why = why;
    local.kind = known->kind;
    local.kind_is_known = true;
    by_known_.try_emplace(known, number);
  }

  void join_gloss(std::uint32_t i, std::uint32_t number, const Known* known) {
    join(i, number);
    Local& local = out_.all[number];
    for (const std::string& form : {mentions_[i].form, mentions_[mentions_[i].gloss_of].form}) {
      if (std::find(local.glosses.begin(), local.glosses.end(), form) == local.glosses.end()) local.glosses.push_back(form);
    }
    if (known != nullptr && local.known == nullptr && !by_known_.contains(known)) set_known(number, known, NameEvidence::gazetteer);
  }

  // "Ke-ri", "ông Phúc", "Khôi": the person of the report whose name ends so; the nearest before, else the first after.
  void place_short_name(std::uint32_t i) {
    const NameMention& m = mentions_[i];
    std::uint32_t found = Locals::none;
    for (const bool whole_tail : {true, false}) {
      std::uint32_t nearest = 0;
      // Of a text with more names than any report has, only the latest are looked at, so that the work stays linear.
      const auto all = static_cast<std::uint32_t>(out_.all.size());
      for (std::uint32_t k = all <= most_names ? 0 : all - latest_names; k < all; ++k) {
        const Local& local = out_.all[k];
        if (local.kind != EntityKind::person || !fits(local, m)) continue;
        const bool part = std::any_of(local.forms.begin(), local.forms.end(), [&](const std::string& form) {
          return whole_tail ? ends_with_words(form, m.form) : begins_with_word(form, m.form) && m.kind_is_known && called_by_first(local, form);
        });
        if (!part) continue;
        const std::uint32_t place = last_before(local, i);
        if (found != Locals::none && place <= nearest) continue;
        found = k;
        nearest = place;
      }
      if (found != Locals::none) return join(i, found);
    }
    const auto it = by_key_.find(extract::name_key(m.form));
    if (it != by_key_.end() && compatible_kinds(out_.all[it->second], m)) return join(i, it->second);
    const std::uint32_t number = make(i);
    if (const Known* known = look_up(m); known != nullptr && !by_known_.contains(known)) set_known(number, known, NameEvidence::gazetteer);
  }

  // A Vietnamese is never called by the family name alone; a foreign person may be.
  static bool called_by_first(const Local& local, const std::string& form) {
    return !native_syllables(form) || (local.known != nullptr && local.known->country != "Vietnam");
  }

  static bool fits(const Local& local, const NameMention& m) { return !(local.male && m.female && !local.female) && !(local.female && m.male && !local.male); }

  // 1 + the last mention before i; 0 where all are after it.
  static std::uint32_t last_before(const Local& local, std::uint32_t i) {
    std::uint32_t last = 0;
    for (const std::uint32_t mention : local.mentions) {
      if (mention < i) last = std::max(last, mention + 1);
    }
    return last;
  }

  std::string body_of(const NameMention& m) const {
    if (m.role_of == NameMention::none) return {};
    const std::uint32_t owner = out_.of_mention[m.role_of];
    if (owner == Locals::none) return {};
    const Local& local = out_.all[owner];
    if (local.known == nullptr) return local.key.empty() ? extract::name_key(local.longest()) : local.key;
    const bool state = local.known->what == "country" || local.known->capital;
    return std::string(state ? local.known->country : local.known->name);
  }

  // The role of the person before, for another body: "người đồng cấp Nga".
  std::string peer_role(std::uint32_t i, std::string_view body) const {
    for (std::uint32_t k = i; k > 0; --k) {
      const std::uint32_t number = out_.of_mention[k - 1];
      if (number == Locals::none || out_.all[number].kind != EntityKind::person) continue;
      for (const Office& office : out_.all[number].offices) {
        if (extract::is_office(office.role) && (body.empty() || office.body != body)) return office.role;
      }
    }
    return {};
  }

  void read_office(std::uint32_t i) {
    const NameMention& m = mentions_[i];
    if (m.what != MentionKind::name || m.kind != EntityKind::person || m.role.empty() || out_.of_mention[i] == Locals::none) return;
    Office office{m.role, body_of(m)};
    if (m.role == "peer") office.role = peer_role(i, office.body);
    if (office.role.empty()) return;
    Local& local = out_.all[out_.of_mention[i]];
    if (std::find(local.offices.begin(), local.offices.end(), office) == local.offices.end()) local.offices.push_back(std::move(office));
  }

  // How well a person fits a role: 0 not, 1 the role without its body, 2 with it.
  static int holds(const Local& local, const Office& office) {
    int best = 0;
    for (const Office& held : local.offices) {
      if (held.role != office.role) continue;
      const std::string_view state = local.known != nullptr ? local.known->country : std::string_view();
      if (held.body == office.body || (held.body.empty() && !state.empty() && state == office.body)) best = 2;
      else if (office.body.empty() || (held.body.empty() && state.empty())) best = std::max(best, 1);
    }
    return best;
  }

  void place_role(std::uint32_t i) {
    const NameMention& m = mentions_[i];
    if (m.gloss_of != NameMention::none && out_.of_mention[m.gloss_of] != Locals::none) return join(i, out_.of_mention[m.gloss_of]);
    Office office{m.role, body_of(m)};
    if (m.role == "peer") office.role = peer_role(i, office.body);
    if (office.role.empty()) return;
    if (m.role == "peer" && office.body.empty()) return place_other_holder(i, office.role);
    std::uint32_t found = Locals::none;
    std::pair<int, std::uint32_t> best{0, 0};
    int rivals = 0;
    for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
      const Local& local = out_.all[k];
      if (local.kind != EntityKind::person || local.forms.empty()) continue;
      const std::pair<int, std::uint32_t> rank{holds(local, office), last_before(local, i)};
      if (rank.first == 0) continue;
      rivals += rank.first == best.first;
      if (rank.first > best.first) rivals = 0;
      if (rank <= best && found != Locals::none) continue;
      best = rank;
      found = k;
    }
    // A role without its body, held by several: only the one just named is clear.
    if (found != Locals::none && best.first == 1 && !office.body.empty() && rivals > 0) found = Locals::none;
    if (found != Locals::none && best.second == 0 && office.body.empty()) found = Locals::none;
    if (found != Locals::none) return join(i, found);
    if (!office.body.empty() && extract::is_office(office.role)) join_role(i, office);
  }

  void place_other_holder(std::uint32_t i, const std::string& role) {
    for (std::uint32_t k = i; k > 0; --k) {
      const std::uint32_t number = out_.of_mention[k - 1];
      if (number == Locals::none || out_.all[number].kind != EntityKind::person || mentions_[k - 1].sentence == mentions_[i].sentence) continue;
      if (holds(out_.all[number], {role, ""}) > 0) return join(i, number);
    }
  }

  // A role of which the report names no holder is a person of its own: "Ngoại trưởng Ai Cập".
  void join_role(std::uint32_t i, const Office& office) {
    const std::string key = "role|" + office.role + "|" + office.body;
    for (std::uint32_t k = 0; k < out_.all.size(); ++k) {
      if (out_.all[k].key == key) return join(i, k);
    }
    const std::uint32_t number = make(i);
    out_.all[number].key = key;
    out_.all[number].offices.push_back(office);
    out_.all[number].forms.clear();
  }

  // Persons that sentence `s` mentions before mention `i`, in order, once each.
  std::vector<std::uint32_t> persons_of(std::uint32_t s, std::uint32_t i) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t k = i; k > 0 && mentions_[k - 1].sentence + 3 > s; --k) {
      const std::uint32_t number = out_.of_mention[k - 1];
      if (mentions_[k - 1].sentence != s || number == Locals::none || out_.all[number].kind != EntityKind::person) continue;
      if (!fits(out_.all[number], mentions_[i])) continue;
      out.erase(std::remove(out.begin(), out.end(), number), out.end());
      out.insert(out.begin(), number);
    }
    return out;
  }

  // The one person that is clear: alone in this sentence, or in the one before; of several, the one that the sentence before began with.
  void place_pronoun(std::uint32_t i) {
    const std::uint32_t sentence = mentions_[i].sentence;
    for (std::uint32_t back = 0; back <= 2 && back <= sentence; ++back) {
      const std::vector<std::uint32_t> persons = persons_of(sentence - back, i);
      if (persons.empty()) continue;
      if (persons.size() == 1) return join(i, persons[0]);
      if (back == 0) {
        const bool speaker_first = persons.size() == 2 && !mentions_[i].role.empty();
        if (speaker_first) return;
        return join_subject(i, sentence, persons);
      }
      return join_subject(i, sentence - back, persons);
    }
  }

  void join_subject(std::uint32_t i, std::uint32_t sentence, const std::vector<std::uint32_t>& persons) {
    for (std::uint32_t k = 0; k < i; ++k) {
      if (mentions_[k].sentence != sentence || out_.of_mention[k] == Locals::none) continue;
      if (std::find(persons.begin(), persons.end(), out_.of_mention[k]) == persons.end()) continue;
      const std::uint32_t first = mentions_[k].full.first;
      const bool begins = first == 0 || (*report_.text)[first].line_start || (*report_.text)[first - 1].is(".") || (*report_.text)[first - 1].is("”") ||
                          (*report_.text)[first - 1].is("\"") || (*report_.text)[first - 1].is(",");
      if (begins) join(i, out_.of_mention[k]);
      return;
    }
  }

  // "xã A, huyện B, tỉnh C": each lies in the next.
  void read_containment() {
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

  const ReportMentions& report_;
  const std::vector<NameMention>& mentions_;
  Locals out_;
  BodyParts parts_;
  std::map<std::string, std::uint32_t> by_key_;
  std::map<const Known*, std::uint32_t> by_known_;
};

}  // namespace

Locals resolve_inside(const ReportMentions& report) { return Inside(report).run(); }

}  // namespace dateline::resolve
