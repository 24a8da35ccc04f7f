/// Short forms of bodies: "Vọng Âm" for "Công ty Vọng Âm", "Northquay" for "Northquay Energy". In: the mentions of one report. Out: BodyParts.
/// For engine/resolve only. Tested by tests/entities_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "extract/names.hpp"

namespace dateline::resolve {

/// Which bodies of a report may be called by one part of their name. Bodies that share the part and may be two are left out, and so is a part that
/// is the last word of a person's name.
struct BodyParts {
  std::map<std::string, std::uint32_t> body;  ///< name_key of the part -> the first mention of the body
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// The first mention of the body that `form` is a part of; none where there is none.
  std::uint32_t find(std::string_view form) const;
};

BodyParts read_body_parts(const text::Text& text, std::span<const extract::NameMention> mentions);

/// True where two bodies with the same part are one: "câu lạc bộ KV Zwaanberg", "KV Zwaanberg"; two forms of a company or a club.
bool same_body(std::string_view form_a, std::string_view head_a, std::string_view form_b, std::string_view head_b);

/// The name of a body as it is compared: abbreviations written out ("UBND" as "ủy ban nhân dân"), link words and marks left out, the place at its end
/// under its canonical name; the level of that place ("province", "city") apart, empty where the form does not say it.
struct BodyName {
  std::string key, level;
};
BodyName read_body_name(std::string_view form);

/// True where `longer` says only where the body `shorter` is: "Bệnh viện Đa khoa tỉnh", "Bệnh viện Đa khoa tỉnh Quảng Nam".
bool adds_only_its_place(std::string_view shorter, std::string_view longer);

}  // namespace dateline::resolve
