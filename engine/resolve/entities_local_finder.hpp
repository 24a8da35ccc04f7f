/// Who is who in one report, step by step; the state that its steps share. Full names first, then what refers to them: short forms, offices and
/// roles, pronouns. In: ReportMentions. Out: Locals. For engine/resolve/entities_local*.cpp only. Tested by tests/entities_test.cpp.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/names_lexicon.hpp"
#include "resolve/entities_bodies.hpp"
#include "resolve/entities_local.hpp"

namespace dateline::resolve {

class LocalFinder {
 public:
  explicit LocalFinder(const ReportMentions& report);
  Locals run();

 private:
  using Known = extract::Known;
  using NameMention = extract::NameMention;

  // entities_local.cpp: the order of the steps, and what all of them do
  bool is_anchor(std::uint32_t i) const;
  void place_anchor(std::uint32_t i);
  std::uint32_t make(std::uint32_t i);
  void join(std::uint32_t i, std::uint32_t number);
  void set_known(std::uint32_t number, const Known* known, NameEvidence why);
  void read_containment();
  static bool compatible_kinds(const Local& local, const NameMention& m);
  static bool fits(const Local& local, const NameMention& m);
  static std::uint32_t last_before(const Local& local, std::uint32_t i);
  /// The person, place or body of a mention; null where it is not resolved.
  const Local* local_of(std::uint32_t i) const { return out_.of_mention[i] == Locals::none ? nullptr : &out_.all[out_.of_mention[i]]; }

  // entities_local_names.cpp: names and their short forms
  bool is_part_of_body(std::uint32_t i) const;
  void place_part(std::uint32_t i);
  std::uint32_t other_form(std::uint32_t i) const;
  void read_initials();
  std::uint32_t spelled_out(std::uint32_t i) const;
  static const Known* look_up(const NameMention& m);
  const Known* known_as(std::uint32_t i) const { return known_as_[i]; }
  std::string body_key(const NameMention& m) const;
  void place_name(std::uint32_t i);
  void join_gloss(std::uint32_t i, std::uint32_t number, const Known* known);
  /// A name of several words, and whose it is.
  struct LongName {
    std::uint32_t local;
    std::string form;
    NameWords words;
  };
  /// Of a short name the long ones that end with it, and those whose first word it is; by their places in long_names_.
  struct Bearers {
    std::vector<std::uint32_t> by_end, by_first;
  };
  void read_long_names();
  const Bearers& bearers_of(const std::string& form, std::uint32_t from_local);
  std::uint32_t firm_called(std::uint32_t i) const;
  void place_short_name(std::uint32_t i);
  static bool called_by_first(const Local& local, const std::string& form);

  // entities_local_roles.cpp: offices, and roles that stand for their holders
  std::string body_of(const NameMention& m) const;
  std::string peer_role(std::uint32_t i, std::string_view body) const;
  void read_office(std::uint32_t i);
  void read_predicate(std::uint32_t i);
  bool tells_what_somebody_becomes(std::uint32_t i) const;
  bool two_holders_near(std::uint32_t i, const Office& office) const;
  static int holds(const Local& local, const Office& office);
  bool is_named_behind(std::uint32_t number, std::uint32_t i) const;
  void place_role(std::uint32_t i);
  void place_other_holder(std::uint32_t i, const std::string& role);
  void join_role(std::uint32_t i, const Office& office);

  // entities_local_pronouns.cpp: "ông", "bà", "he", "nhà ngoại giao này", "công ty này"
  struct Candidate {
    std::uint32_t local = 0;
    double salience = 0;
  };
  void read_utterances();
  bool follows_nobody(std::uint32_t i) const;
  void place_pronoun(std::uint32_t i);
  void place_two(std::uint32_t i);
  void place_body_pronoun(std::uint32_t i);
  bool is_shown(std::uint32_t i) const;
  std::vector<Candidate> persons_before(std::uint32_t i) const;
  double salience(std::uint32_t k, std::uint32_t i) const;
  double suits(const Local& local, std::uint32_t i) const;
  bool is_subject(std::uint32_t k) const;
  bool is_object_beside(std::uint32_t k, std::uint32_t i) const;
  bool says_it_himself(std::uint32_t number, std::uint32_t i) const;

  // entities_local_voices.cpp: "Hãng công nghệ trả lời", "cựu HLV Milan thừa nhận"
  /// What a description says of whom it means.
  struct Description {
    std::string_view role, body;  ///< of a person, or the kind of body; both empty where it describes nobody in particular
    bool male = false, female = false;
    bool bare = false;                  ///< of a body: the noun alone
    bool marked = false;                ///< more than the bare role: its sex, age, state
    std::vector<std::uint32_t> inside;  ///< mentions of bodies and places in it
  };
  std::string_view noun_of_body(std::uint32_t at) const;
  std::string_view noun_behind(std::uint32_t at) const;
  std::string_view told_kind(const NameMention& m) const;
  void read_told();
  Description read_description(const Described& voice) const;
  double in_mind(const Local& local, const Described& voice) const;
  double fits_description(const Local& local, const Description& what) const;
  bool is_called(const Local& local, const Description& what, std::uint32_t at) const;
  std::uint32_t shortened(const Described& voice) const;
  std::uint32_t described(const Described& voice) const;
  void place_voices();

  const ReportMentions& report_;
  std::span<const NameMention> mentions_;
  const extract::NameLexicon& pack_;
  std::vector<const Known*> known_as_;  // of each mention that is a name: what the tables say, asked once
  Locals out_;
  BodyParts parts_;
  std::map<std::string, std::uint32_t> initials_;  // of a body's name -> its first mention; NameMention::none where two bodies share them
  std::unordered_map<std::string, std::uint32_t> by_key_;
  std::map<const Known*, std::uint32_t> by_known_;
  std::vector<LongName> long_names_;  // of those who may be persons, in the order of the locals; read when the first short name is met
  std::unordered_map<std::string, Bearers> bearers_;
  std::vector<std::uint32_t> utterance_;  // of each mention: index into ReportMentions::utterances, or none
};

}  // namespace dateline::resolve
