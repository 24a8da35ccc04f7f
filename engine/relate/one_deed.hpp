/// Two deeds of one kind: are they done to one thing? In: two deeds of two reports. Out: whether they may be one deed. For the rules of participants.
/// Proved by tests/rules_test.cpp.
#pragma once

#include "cluster/deeds.hpp"
#include "relate/rules.hpp"

namespace dateline::relate {

/// An event has one doer of it, or its words are for just that one ("người mua là X").
bool one_doer(const cluster::Deed& deed);

/// One kind of deed, of one office where it is one.
bool one_deed(const cluster::Deed& x, const cluster::Deed& y);

/// Two prizes, two lots of one tender, two races, the drivers of two cars, two goals of many: what the words around the deeds tell apart.
bool of_other_things(const AlignmentContext& context, const cluster::Deed& x, const cluster::Deed& y);

/// What the two statements lay to the two is surely not one deed.
bool deeds_apart(const PairView& pair, EntityId x, EntityId y);

}  // namespace dateline::relate
