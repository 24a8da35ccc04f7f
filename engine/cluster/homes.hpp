/// Where people live and bodies sit, as a statement tells it beside their names: "Bo Tý (14 tuổi, trú xã Ba Cụm Bắc, huyện Khánh Sơn)".
/// In: a statement with its names resolved. Out: Home for each place of such a chain. Tested by tests/persons_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "resolve/resolve.hpp"

namespace dateline::cluster {

/// One place of the chain that tells a home or a seat.
struct Home {
  EntityId owner;
  std::string_view kind;   ///< "home", "registered", "origin" or "seat": only homes of one kind are compared
  std::string_view level;  ///< key of the area's head word: "commune", "district"; empty where none is written
  EntityId place;
  std::uint64_t further = 0;  ///< hash of small words between the name of a body and its bracket: "Trường Trung cấp Cảnh sát vũ trang (ở"
  text::TokenRange words;
};

std::vector<Home> find_homes(const extract::Reading& reading, const resolve::ResolvedStatement& statement, const Comparison& world);

}  // namespace dateline::cluster
