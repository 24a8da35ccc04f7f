/// Names in the running text: tokens -> mentions, not yet resolved. Tables: <language>/titles.tsv, names.tsv, common/places.tsv, countries.tsv.
/// Tested by tests/names_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace dateline::extract {

struct Known;

enum class MentionKind : std::uint8_t {
  name,     ///< "Giôn Ke-ri", "Geneva", "Bệnh viện Quân y 7B", "Sữa Ba Vì Xanh"
  role,     ///< a role that stands for its holder: "Ngoại trưởng Mỹ", "the Russian foreign minister", "chủ tọa phiên tòa"
  pronoun,  ///< "ông", "bà", "anh", "ông này", "nhà ngoại giao này", "he", "she"; of another kind: "công ty này", "the ministry"
  plural,   ///< "hai bên", "hai ngoại trưởng", "cả hai", "they", "the two men"
};

/// One mention of a person, place or organisation.
struct NameMention {
  text::TokenRange tokens;  ///< the name, without title and role ("Ke-ri" of "ông Ke-ri"); of a role mention the role
  text::TokenRange full;    ///< with title and role before it ("Ngoại trưởng Mỹ Giôn Ke-ri")
  MentionKind what = MentionKind::name;
  EntityKind kind = EntityKind::person;
  bool kind_is_known = false;  ///< a title, a head word or the gazetteer says so; otherwise it is a guess
  std::string form;            ///< as written, white space folded: "Giôn Ke-ri"
  text::TokenRange core;       ///< of a body: what tells it from others of its kind, "Vọng Âm" of "Công ty Vọng Âm"; empty where there is none
  std::string_view head;       ///< of a body: the key of its head word, "company"; else empty
  std::string role;            ///< the role's key where one stands at the name, language-free: "foreign_minister", "president"; else empty
  std::uint32_t role_of = none;  ///< index of the mention (country, body) whose role it is: "Mỹ" of "Ngoại trưởng Mỹ"
  std::uint32_t gloss_of =
      none;  ///< index of the mention that this one explains in brackets: "(John Kerry)" after "Giôn Ke-ri"; for an acronym "(LHQ)" likewise
  const Known* place = nullptr;       ///< where only the atlas knows the place, and the text bears it out: its entry there
  std::uint32_t sentence = 0;         ///< index of the sentence it stands in
  bool female = false, male = false;  ///< "bà", "ông", "Mr"

  static constexpr std::uint32_t none = 0xFFFFFFFF;
};

/// All mentions of a report's sentences, by place. A name may stand inside a longer one only as its own entity where it is a place or a country
/// ("Ngoại trưởng Nga": Nga is a mention of its own). Capitals that only begin a sentence, and words of headlines in capitals, are no names.
std::vector<NameMention> find_names(const text::Text& text, const std::vector<text::TokenRange>& sentences, std::string_view language);

}  // namespace dateline::extract
