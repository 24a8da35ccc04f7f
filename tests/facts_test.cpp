// What a statement offers to be compared: acts, who does what to whom and where, what is measured, when.
#include <doctest/doctest.h>

#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;
using cluster::Part;

namespace {

Staged vi(const std::string& body) { return Staged({page("Tin vắn", "12/03/2021 19:30", body)}); }
Staged en(const std::string& body) { return Staged({page("Brief", "March 12, 2021", body)}); }

bool tells(const cluster::Facts& facts, const char* act, bool negated) {
  return std::any_of(facts.acts.begin(), facts.acts.end(),
                     [&](const cluster::Act& a) { return lexicon::concept_name(a.concept_id) == act && a.negated == negated; });
}

// "name=part" of each participant, in order.
std::string parts(const Staged& staged, const cluster::Facts& facts) {
  constexpr const char* words[] = {"agent", "patient", "place", "speaker", "other"};
  std::string out;
  for (const cluster::Participant& p : facts.participants) {
    out += (out.empty() ? "" : ", ") + staged.world.out.of(p.entity).name + "=" + words[static_cast<std::size_t>(p.part)];
  }
  return out;
}

}  // namespace

TEST_CASE("acts are told with their negation and mood") {
  const Staged a = vi("Hai bên chưa ký thỏa thuận. Hai bên đã ký biên bản. Hai bên sẽ ký hiệp định.");
  CHECK(tells(a.facts_of(0, "thỏa thuận"), "sign.v", true));
  CHECK(tells(a.facts_of(0, "biên bản"), "sign.v", false));
  CHECK(a.facts_of(0, "hiệp định").acts.at(0).mood == extract::Mood::planned);
  CHECK(a.facts_of(0, "biên bản").acts.at(0).mood == extract::Mood::fact);
  const Staged b = en("They have not signed the deal. They signed the minutes. They may sign the treaty.");
  CHECK(tells(b.facts_of(0, "deal"), "sign.v", true));
  CHECK(tells(b.facts_of(0, "minutes"), "sign.v", false));
  CHECK(b.facts_of(0, "treaty").acts.at(0).mood == extract::Mood::possible);
}

TEST_CASE("who stands before the act does it, who stands behind suffers it, and a preposition makes a place") {
  const Staged a = vi("Ông Trần Quốc Bảo gặp bà Lê Minh Thư tại Đà Nẵng.");
  CHECK(parts(a, a.facts_of(0, "gặp")) == "Trần Quốc Bảo=agent, Lê Minh Thư=patient, Đà Nẵng=place");
  const Staged b = en("Petra Lindholm met Agnes Moreau in Lisbon. They spoke about the new ferries for two hours.");
  CHECK(parts(b, b.facts_of(0, "met")) == "Petra Lindholm=agent, Agnes Moreau=patient, Lisbon=place");
}

TEST_CASE("a passive names its doer behind 'by'") {
  const Staged b = en("Agnes Moreau was arrested by Petra Lindholm.");
  CHECK(parts(b, b.facts_of(0, "arrested")).find("Petra Lindholm=agent") != std::string::npos);
}

TEST_CASE("where somebody is from takes no part, the head word before a name makes a place, and the first name of a clause acts in it") {
  const Staged a = en("Kenya's Purity Chebet won the harbour race.");
  CHECK(parts(a, a.facts_of(0, "won")) == "Kenya=other, Purity Chebet=agent");
  const Staged b = en("The sailors were released on Thursday after Qatar had negotiated with the pirates.");
  CHECK(parts(b, b.facts_of(0, "released")) == "Qatar=agent");
  const Staged c = en("A ferry ran aground off the island of Kythira. Crowds marched in the capital, Orsk Vale.");
  CHECK(parts(c, c.facts_of(0, "aground")) == "Kythira=place");
  CHECK(parts(c, c.facts_of(0, "marched")) == "Orsk Vale=place");
}

TEST_CASE("an object that is denied denies the act before it and none behind it") {
  const Staged a = en("The airline paid no ransom to the hackers who attacked its computers.");
  CHECK(tells(a.facts_of(0, "paid"), "pay.v", true));
  CHECK(tells(a.facts_of(0, "paid"), "attack.v", false));
}

TEST_CASE("a capital that acts is its government") {
  const Staged a = vi("Oa-sinh-tơn và Mát-xcơ-va đã ký thỏa thuận ngừng bắn.");
  const cluster::Facts& facts = a.facts_of(0, "ký");
  REQUIRE(facts.participants.size() == 2);
  CHECK(facts.participants[0].acts_as_government);
  CHECK(facts.participants[1].acts_as_government);
  const Staged b = vi("Hai ngoại trưởng ký thỏa thuận tại Mát-xcơ-va.");
  for (const cluster::Participant& p : b.facts_of(0, "ký").participants) CHECK_FALSE(p.acts_as_government);
}

TEST_CASE("a number goes with the act and the noun beside it") {
  const Staged a = vi("Ba người chết, năm người bị thương.");
  const cluster::Measured &dead = a.facts_of(0, "Ba người").measured.at(0), &hurt = a.facts_of(0, "năm người").measured.at(0);
  CHECK(lexicon::concept_name(dead.act) == "die.v");
  CHECK(lexicon::related(hurt.act, lexicon::concept_named("injure.v")));
  CHECK(dead.people);
  // What is counted may be opened far before its number.
  const Staged toll = vi("Số người thiệt mạng vì trận lũ quét rạng sáng 12/3 ở Bãi Sậy là 9.");
  CHECK(lexicon::concept_name(toll.facts_of(0, "Số người").measured.at(0).act) == "die.v");
  const Staged homes = en("The number of homes destroyed by the fire that began on Sunday near the harbour rose to 14.");
  CHECK_FALSE(homes.facts_of(0, "14").measured.at(0).of.empty());
  const Staged b = en("The council approved 14 ferries.");
  CHECK_FALSE(b.facts_of(0, "14").measured.at(0).people);
}

TEST_CASE("a counted noun is told by a trade, by a word that means other things elsewhere, or by what its members are members of") {
  const auto counted = [](const Staged& staged, const char* piece) {
    const cluster::Measured& m = staged.facts_of(0, piece).measured.at(0);
    return m.of.empty() ? std::string() : std::string(lexicon::concept_name(m.of.front()));
  };
  const Staged a = vi("Mỏ có 14 công nhân. Giải có 4.120 vận động viên. Bão làm tốc mái 52 nhà. Lốc làm đổ 3 nhà máy.");
  CHECK(counted(a, "công nhân") == "worker.p");
  CHECK(counted(a, "vận động viên") == "athlete.p");
  CHECK(counted(a, "52 nhà") == "house.n");
  CHECK(counted(a, "nhà máy") == "factory.n");
  const Staged b = en("The storm cut power to 410,000 homes. The bank shed 263 posts. The navy saved 21 members of her crew.");
  CHECK(counted(b, "homes") == "house.n");
  CHECK(counted(b, "posts") == "job.n");
  const cluster::Measured& crew = b.facts_of(0, "members").measured.at(0);
  CHECK(std::find(crew.of.begin(), crew.of.end(), lexicon::concept_named("crew.p")) != crew.of.end());
  // A term of prison is one by its unit; what is found out of people is less near their number than what befell them.
  const Staged c = vi("Tòa tuyên phạt ông 9 năm tù. Có 14 công nhân được xác nhận đã chết.");
  CHECK(c.facts_of(0, "năm tù").measured.at(0).attribute != 0);
  CHECK(lexicon::concept_name(c.facts_of(0, "xác nhận").measured.at(0).act) == "die.v");
}

TEST_CASE("quoted words are kept in order, with their speaker") {
  const Staged a = en("\"We will rebuild the pier,\" said Petra Lindholm.");
  const cluster::Facts& facts = a.facts_of(0, "rebuild");
  REQUIRE(facts.quoted.size() == 1);
  CHECK(facts.quoted[0].words.size() == 5);
  REQUIRE(facts.quoted[0].speaker);
  CHECK(a.world.out.of(facts.quoted[0].speaker).name == "Petra Lindholm");
}

TEST_CASE("a name inside a quotation is the same word in every spelling") {
  const Staged a({page("Tin vắn", "", "Bà Lê Minh Thư nói: \"Chúng tôi chờ ông Giôn Ke-ri tới\"."),
                  page("Tin vắn", "", "Bà Lê Minh Thư nói: \"Chúng tôi chờ ông John Kerry tới\".")});
  CHECK(a.facts_of(0, "Chúng tôi").quoted.at(0).words == a.facts_of(1, "Chúng tôi").quoted.at(0).words);
}

TEST_CASE("the day of the happening is no hour of a count") {
  const Staged a = vi("Tính đến 9 giờ ngày 11/3, lũ làm 4 người chết. Lũ tràn về ngày 10/3.");
  const cluster::Facts &count = a.facts_of(0, "Tính đến"), &flood = a.facts_of(0, "tràn về");
  REQUIRE(count.as_of);
  CHECK(iso(*count.as_of) == "2021-03-11T09");
  REQUIRE(flood.day);
  CHECK(iso(*flood.day) == "2021-03-10");
  CHECK_FALSE(flood.as_of);
}

TEST_CASE("a time before what an act is about is of that act, and of none behind it") {
  const auto act_of_time = [](const Staged& staged, const char* piece) { return lexicon::concept_name(staged.facts_of(0, piece).time_acts.at(0)); };
  const std::string about = "Sau khi nhận được thư vào ngày 9/3 về việc chặt chém khách, xã đã họp.", plain = "Khách tố bị chặt chém vào ngày 5/3.";
  CHECK(act_of_time(vi(about), "nhận được thư") != "price_gouging.v");
  CHECK(act_of_time(vi(plain), "Khách") == "price_gouging.v");
}

TEST_CASE("what lies long before the page is recalled, not reported") {
  const Staged a = vi("Cầu thông xe ngày 11/3/2021. Vụ cháy năm 2009 làm 3 người chết.");
  CHECK_FALSE(a.facts_of(0, "thông xe").background);
  CHECK(a.facts_of(0, "năm 2009").background);
  const Staged b = en("The bridge opened on March 11, 2021. A fire in 2009 killed three people.");
  CHECK_FALSE(b.facts_of(0, "opened").background);
  CHECK(b.facts_of(0, "2009").background);
}

TEST_CASE("every statement has facts, whatever it says") {
  const Staged a({page("Tin vắn", "", "…  \"  “ (((. 12 12 12. Không.")});
  CHECK(a.facts.size() == a.world.statements.size());
}

TEST_CASE("words that are for who did it point at him: \"bên mua là X\", \"at X's request\", \"it was X that asked\"") {
  const auto pointed = [](const Staged& staged, const cluster::Facts& facts) {
    std::string out;
    for (const cluster::Participant& p : facts.participants) {
      if (p.pointed_at) out += staged.world.out.of(p.entity).name + " " + std::string(lexicon::concept_name(p.act)) + ";";
    }
    return out;
  };
  const Staged a = vi("Bên mua cổ phần là Tập đoàn Hải Long. Tập đoàn Hải Long mua cổ phần.");
  CHECK(pointed(a, a.facts_of(0, "Bên mua")) == "Tập đoàn Hải Long buy.v;");
  CHECK(pointed(a, a.facts_of(0, "Hải Long mua")).empty());
  const Staged b = en("The call took place at Moscow's request. It was Washington that asked for the call.");
  CHECK(pointed(b, b.facts_of(0, "request")) == "Moscow ask.v;");
  CHECK(pointed(b, b.facts_of(0, "Washington")).starts_with("Washington "));
}

TEST_CASE("an age belongs to the person whose name stands beside it, a measure to the side that is named") {
  const Staged a = vi("Ông Trần Quốc Bảo (52 tuổi) đưa bà Lê Minh Thư, 48 tuổi, đi chợ. Con cá nặng 310 kg, dài 2 m.");
  const cluster::Facts& ages = a.facts_of(0, "đi chợ");
  REQUIRE(ages.measured.size() == 2);
  CHECK(a.world.out.of(ages.measured[0].owner).name == "Trần Quốc Bảo");
  CHECK(a.world.out.of(ages.measured[1].owner).name == "Lê Minh Thư");
  const cluster::Facts& fish = a.facts_of(0, "Con cá");
  REQUIRE(fish.measured.size() == 2);
  CHECK(fish.measured[0].attribute != 0);
  CHECK(fish.measured[1].attribute != 0);
  CHECK(fish.measured[0].attribute != fish.measured[1].attribute);
}

TEST_CASE("the day that opens what somebody says is when it was said") {
  const Staged a = vi("Ngày 12/3, Công an tỉnh Cà Mau cho biết ông Trần Quốc Bảo bị bắt tối 10/3 khi đang ăn cơm ở nhà.");
  const cluster::Facts& facts = a.facts_of(0, "bị bắt");
  REQUIRE(facts.said_times.size() == 2);
  CHECK(facts.said_times[0]);
  CHECK_FALSE(facts.said_times[1]);
}
