/// When two figures are of two times, places or stages, so that both may be right. In: a pair of statements. Out: judgements of the pair.
/// Tested by tests/rules_test.cpp.
#pragma once

#include <cstdint>
#include <optional>

#include "relate/rules.hpp"

namespace dateline::relate {

/// True where words beside the figure, one of that statement, say that it is a part: "riêng", "trong số những", "of them".
bool tells_part(const resolve::Resolved& world, StatementId id, const values::QuantityExpression& q);
/// True where the smaller of two figures is told as a part, and the other is not.
bool told_as_part(const PairView& pair, const values::QuantityExpression& a, const values::QuantityExpression& b);
/// "Thêm một người tử vong": beside those that were told of before.
bool told_as_added(const resolve::Resolved& world, StatementId id, const values::QuantityExpression& q);
/// "2-1" and "1-2": one result, told by either side.
bool same_score(const values::QuantityExpression& a, const values::QuantityExpression& b);

/// The counts of both stood at one hour: by their words, by one source, or as copies of one text do.
bool at_one_hour(const PairView& pair);
/// No count of either report has an hour of its own, and nothing says that theirs are of two days: a reader is told two numbers of one happening.
bool without_an_hour(const PairView& pair);
/// Two weekdays by their names, where no page says which days they were.
bool of_two_weekdays(const PairView& pair);
/// "Cut power to 40,000 homes on Monday", "12,000 homes were still without power on Wednesday": two days, and a count that is one of its hour.
bool counted_on_two_days(const PairView& pair);
/// The statement tells what was still so on its day: "were still without power on Wednesday".
bool tells_what_goes_on(const resolve::Resolved& world, StatementId id);
/// Either statement says by its words at which hour or day its counts stood: "by Sunday".
bool tells_as_of(const PairView& pair);
/// One of the two tells of another time than its report; two that recall the same day or year tell of one thing.
bool recalls_another_time(const PairView& pair);
/// "Độ ẩm từ 55 - 97%" on pages of two days: the weather of two days, where neither sentence says of which.
bool of_two_bulletins(const PairView& pair);
/// "Philippines đạt 119 điểm", "Việt Nam đạt 109 điểm".
bool other_countries(const PairView& pair);
/// "Toàn xã có 10 tổ", "toàn huyện có 22 tổ"; "140 jobs in Sweden", "205 jobs group-wide": of a unit and of one that holds it.
bool other_scopes(const PairView& pair);
/// "43 em bị đình chỉ", "năm em ở Hà Nội bị đình chỉ": of two counts the less by far stands beside a place, the other beside none.
bool of_a_part_by_place(const PairView& pair, const values::QuantityExpression& a, const values::QuantityExpression& b);
/// How many days lie between the pages of the two reports; nothing where a page tells none.
std::optional<std::int64_t> days_between_pages(const PairView& pair);
/// "Tổng mức đầu tư được duyệt là 320 tỷ", and half a year later "quyết toán 351 tỷ": of pages so far apart only figures of one day or of what lasts
/// are of one time.
bool of_two_times(const PairView& pair);

}  // namespace dateline::relate
