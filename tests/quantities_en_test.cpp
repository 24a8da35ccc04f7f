// Quantities as English newspapers write them: engine/values/quantities. Tables of {sentence, expected}; what befell the counted stands behind it.
#include "quantity_tables.hpp"

using namespace dateline::quantity_tables;

TEST_CASE("English fractions and parts of a whole are values") {
  const Case cases[] = {
      {"The party won 84 of the 201 seats.", "84 [seats]; 201 [seats]"},
      {"It took 12 out of 30 districts.", "12 [districts]; 30 [districts]"},
      {"A third of the budget went to schools.", "0.333333333333 [budget]"},
      {"Two-thirds of voters agreed.", "0.666666666667 [voters]"},
      {"One in three children is poor.", "0.333333333333 [children]"},
      {"Four out of five voters agreed.", "0.8 [voters]"},
      {"Nine in ten voters agreed.", "0.9 [voters]"},
      {"He was picked in the lower half of the table.", ""},
      {"Nearly half of the voters stayed home.", "below 0.5 [voters]"},
      {"Half a million people fled.", "500000 [people]"},
      {"A quarter of the fund was lost.", "0.25 [fund]"},
      {"Three quarters of an hour passed.", "2700 s"},
      {"The talks lasted two and a half hours.", "9000 s"},
      {"The talks lasted two-and-a-half hours.", "9000 s"},
      {"He waited an hour and a half.", "5400 s"},
      {"It was an eighth-round knockout.", "8 ordinal"},
  };
  check(cases, "en");
}

TEST_CASE("English vague numbers and pairs are read") {
  const Case cases[] = {
      {"A couple of dozen protesters gathered.", "24 [protesters]"},
      {"A couple of men ran off.", "2 [men]"},
      {"Dozens of people were hurt.", "at-least 12~ [people] were hurt"},
      {"Hundreds of thousands of people marched.", "at-least 100000~ [people]"},
      {"Scores of homes burned.", "at-least 20~ [homes]"},
      {"Several hundred people gathered.", "at-least 300~ [people]"},
  };
  check(cases, "en");
}

TEST_CASE("English money is read before and behind its number, with its scale") {
  const Case cases[] = {
      {"The company paid US$1.2bn for it.", "1200000000 USD"},
      {"The company paid $3m for it.", "3000000 USD"},
      {"The deal is worth €45m.", "45000000 EUR"},
      {"It cost £2.5 million.", "2500000 GBP"},
      {"He owes 300 million dollars.", "300000000 USD"},
      {"They lost $40-$50 million.", "40000000..50000000 USD"},
      {"They lost $40-50 million.", "40000000..50000000 USD"},
      {"They lost 40 to 50 million dollars.", "40000000..50000000 USD"},
      {"A $300-million deal was signed.", "300000000 USD"},
      {"It costs $5 per person.", "5 USD/person"},
      {"Oil fell to $45 a barrel.", "45 USD/barrel"},
      {"She paid 45,000 dong.", "45000 VND"},
      {"He was paid 3,000 euros a month.", "3000 EUR/month"},
      {"It sold for 42 shekels.", "42 ILS"},
  };
  check(cases, "en");
}

TEST_CASE("English multiples, rises and changes") {
  const Case cases[] = {
      {"Sales doubled.", "2 times"},
      {"Sales rose threefold.", "3 times"},
      {"Three times as many people came.", "3 times"},
      {"It is 10 times bigger.", "10 times"},
      {"He won three times.", "3 [times]"},
      {"Sales rose 5% to $3 billion.", "5 %; 3000000000 USD"},
      {"The rate fell by 2 percentage points.", "2 pp"},
      {"The share rose from 10 to 15 percent.", "10; 15 %"},
      {"Temperatures fell to minus 5.", "-5"},
  };
  check(cases, "en");
}

TEST_CASE("English measures compare in base units") {
  const Case cases[] = {
      {"It was more than 20 degrees below zero.", "below -20 degC"},
      {"The bay was 3 degrees below average.", "3 degC"},
      {"She won in 1:56.4.", "116.4 s"},
      {"He won on April 16, in 2 hours 14 minutes 5 seconds.", "8045 s"},
      {"Vietnam's athletes take 112 medals home.", "112 [medals]"},
      {"On the last night it was 35 degrees below zero.", "-35 degC"},
      {"It is 7 km long.", "7000 m"},
      {"It is 7,000 metres long.", "7000 m"},
      {"It is four miles away.", "6437.376 m"},
      {"A 12-mile stretch was closed.", "19312.128 m"},
      {"He is 6 feet 2 inches tall.", "1.8796 m"},
      {"A 225-pound player signed.", "102.05828325 kg"},
      {"It weighs 20 tonnes.", "20000 kg"},
      {"Winds of 120 mph hit.", "53.6448 m/s"},
      {"A magnitude-6.3 earthquake struck.", "6.3 magnitude"},
      {"A 6.3-magnitude earthquake struck.", "6.3 magnitude"},
      {"A quake measuring 6.3 on the Richter scale struck.", "6.3 magnitude"},
      {"The fire burned 1,200 acres.", "4856227.70688 m2"},
      {"At 98.6 degrees Fahrenheit.", "37 degC"},
      {"He was sentenced to 17 years in prison.", "17 year"},
      {"He got a 17-year prison sentence.", "17 year"},
      {"A three-day visit begins.", "259200 s"},
      {"The ban lasts one year and six months.", "1.5 year"},
      {"He began a 90 - day treatment.", "7776000 s"},
      {"The field gave 6.8 tonnes per hectare.", "6800 kg/ha"},
      {"They got 3 tonnes from each acre.", "7413.16144401 kg/ha"},
  };
  check(cases, "en");
}

TEST_CASE("English ages, scores and orders are no counts") {
  const Case cases[] = {
      {"A 10-year-old boy drowned.", "10 years-old"},
      {"A 10 - year - old boy drowned.", "10 years-old"},
      {"The boy, 10, drowned.", "10 years-old"},
      {"John Baker, 54, was arrested.", "54 years-old"},
      {"She was aged 37.", "37 years-old"},
      {"The singer died aged 75 in Rome.", "75 years-old"},
      {"They won 3-2 on Sunday.", "3..2 score"},
      {"The senate voted 52-48 to pass it.", "52..48 score"},
      {"Team Arsenal 2-1 Chelsea United.", "2..1 score"},
      {"The 3rd suspect fled.", "3 ordinal"},
      {"The twenty-first victim was found.", "21 ordinal"},
      {"He lives on First Street.", ""},
  };
  check(cases, "en");
}

TEST_CASE("English bounds are kept") {
  const Case cases[] = {
      {"Some 200 people attended.", "about 200 [people]"},
      {"200 or so people attended.", "about 200 [people]"},
      {"As many as 40 people are missing.", "at-most 40 [people] are missing"},
      {"No fewer than 40 people are missing.", "at-least 40 [people] are missing"},
      {"Fewer than 10 remained.", "below 10"},
  };
  check(cases, "en");
}

TEST_CASE("English counted nouns keep what befell them, and ellipses count") {
  const Case cases[] = {
      {"Three people were killed and five injured.", "3 [people] were killed; 5 injured"},
      {"Three dead and 12 wounded in the blast.", "3 dead; 12 wounded"},
      {"The crash caused 3 fatalities.", "3 [fatalities]"},
      {"At least 40 were hurt.", "at-least 40 were hurt"},
      {"One man was killed.", "1 [man] was killed"},
      {"One person died and two were injured.", "1 [person] died; 2 were injured"},
      {"Another two people died.", "2 [people] died"},
      {"Two other people died.", "2 [people] died"},
      {"23 Syrian soldiers died.", "23 [Syrian soldiers] died"},
      {"66 people on board died.", "66 [people]"},
      {"The plane carried 66 passengers and crew.", "66 [passengers]"},
      {"1.5m refugees crossed.", "1500000 [refugees]"},
      {"Zero cases were found.", "0 [cases]"},
      {"Some 20, 000 scientists signed.", "about 20000 [scientists]"},
      {"Twelve hundred people died.", "1200 [people] died"},
      {"The 4G network has 5 masts.", "5 [masts]"},
      {"The final toll is eight.", "8"},
      {"They put the number of dead at eight, all of them skiers.", "8"},
  };
  check(cases, "en");
}

TEST_CASE("English names, codes, houses and years are no quantities") {
  const Case cases[] = {
      {"He is No. 1 in the world.", ""},
      {"Flight MS 804 vanished.", ""},
      {"EgyptAir Flight 804 vanished.", ""},
      {"An Airbus A320 crashed.", ""},
      {"The Boeing 777 landed.", ""},
      {"The iPhone 7 is out.", ""},
      {"He was shot on Interstate 95.", ""},
      {"Call 555-0123 for details.", ""},
      {"She lives at 10 Downing Street.", ""},
      {"Under Article 5 of the treaty.", ""},
      {"UN Resolution 2254 calls for talks.", ""},
      {"The 2016 Olympic Games opened.", ""},
      {"The 2016 election was close.", ""},
      {"He fled a 1970 police case.", ""},
      {"The G20 met in China.", ""},
      {"One of the men died.", ""},
      {"The two men met.", ""},
      {"The fight stopped at 2: 56.", ""},
  };
  check(cases, "en");
}

TEST_CASE("\"Over\" before a stretch of time says while") {
  const Case cases[] = {
      {"He scored 12 goals over two seasons.", "12 [goals]; 2 [seasons]"},
      {"Over 12 clerks left.", "above 12 [clerks]"},
      {"Some 28,500 U.S. troops stayed.", "about 28500 [U.S. troops]"},
  };
  check(cases, "en");
}

TEST_CASE("English measures tell what is measured behind \"of\"") {
  const Case cases[] = {
      {"Just under 58 percent of Varnians voted.", "below 58 % [Varnians]"},
      {"Police found 40 tonnes of relabelled blocks.", "40000 kg [relabelled blocks]"},
      {"The yard lost 60 per cent of the contracts.", "60 % [contracts]"},
  };
  check(cases, "en");
}

TEST_CASE("English ages stand behind a person, in commas or behind a bound") {
  const Case cases[] = {
      {"A man of 58 was fined.", "58 years-old"},          {"She urged people over 65 to rest.", "above 65 years-old"},
      {"Her captain, 41, took the helm.", "41 years-old"}, {"A wall of 58 stones fell.", "58 [stones]"},
      {"Scarcely 70 per cent came.", "about 70 %"},        {"The picture hangs in gallery 12.", ""},
      {"Four turbines fed the grid.", "4 [turbines]"},
  };
  check(cases, "en");
}
