/// Who acts where no name is told, or beside one: by work, body, vessel or kin ("a cleaner noticed", "night guard Joost Priem discovered").
/// In: a statement with its acts. Out: its callings. Table: <language>/callings.tsv. Tested by tests/callings_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/concepts.hpp"
#include "resolve/resolve.hpp"

namespace dateline::cluster {

struct Act;

/// One word of the table at its place.
struct Calling {
  std::string_view key;      ///< a path: "force/police/traffic"
  text::TokenRange words;    ///< without an article
  EntityId entity;           ///< whom it calls by name: "night guard [Joost Priem]"
  bool acts = false;         ///< it does the act of its clause
  lexicon::Concept act = 0;  ///< 0: a word that the vocabulary does not know
  bool pointed_at = false;   ///< the words say outright who did it: "found by a jogger", "Người phát hiện là một nông dân"
};

/// The callings of a statement in order, quoted words aside; `acts` are its acts, in order.
std::vector<Calling> find_callings(const extract::Reading& reading, const resolve::ResolvedStatement& statement, const std::vector<Act>& acts);

/// True where the one is a kind of the other, or both are one.
bool callings_meet(std::string_view a, std::string_view b);
/// True where nobody is both: two forces, a cleaner and a guard; a neighbour may be a nurse as well, and a diver a policeman.
bool callings_apart(std::string_view a, std::string_view b);

}  // namespace dateline::cluster
