// SPDX-License-Identifier: EUPL-1.2
#include "pages/pattern.h"

#include <doctest/doctest.h>

using namespace duidelijk;

TEST_CASE("a pattern is read slot by slot") {
  const ParsedPattern parsed = parse_pattern("~zullen|~gaan:aux:verb+fin …2 [ (niet|nooit) *  ] :verb+inf");
  REQUIRE(parsed.wrong.empty());
  const std::vector<PatternSlot>& slots = parsed.pattern.slots;
  REQUIRE(slots.size() == 5);
  CHECK(slots[0].lemmas == std::vector<std::string>{"zullen", "gaan"});
  CHECK(slots[0].tags == std::vector<Tag>{Tag::aux, Tag::verb});
  CHECK(slots[0].verb_form == VerbForm::fin);
  CHECK(slots[1].gap == 2);
  CHECK(slots[2].forms == std::vector<std::string>{"niet", "nooit"});
  CHECK(slots[2].optional);
  CHECK(slots[3].forms.empty());
  CHECK(slots[4].verb_form == VerbForm::inf);
  CHECK(parsed.pattern.mark_begin == 2);
  CHECK(parsed.pattern.mark_end == 4);
}

TEST_CASE("a slot may ask for relations, which have a colon of their own") {
  const ParsedPattern parsed = parse_pattern("~worden:aux@aux:pass|@cop+fin :verb+part");
  REQUIRE(parsed.wrong.empty());
  const PatternSlot& slot = parsed.pattern.slots[0];
  CHECK(slot.tags == std::vector<Tag>{Tag::aux});
  CHECK(slot.relations == std::vector<Relation>{Relation::aux_pass, Relation::cop});
  CHECK(slot.verb_form == VerbForm::fin);
  CHECK(asks_relation(parsed.pattern));
  CHECK_FALSE(asks_relation(parse_pattern("~worden:aux+fin :verb+part").pattern));
}

TEST_CASE("a wrong pattern says where") {
  struct {
    std::string_view row, wrong;
    std::size_t at;
  } const table[] = {
      {"moet", "", 0},
      {"", "dit patroon is leeg", 0},
      {"… moet", "een patroon begint en eindigt met een vast deel", 0},
      {"moet …", "een patroon begint en eindigt met een vast deel", 0},
      {"moet …x te", "achter … hoort een cijfer van 1 tot en met 9", 5},
      {"moet :boom", "deze woordsoort ken ik niet: boom", 5},
      {"moet +rood", "dit kenmerk ken ik niet: rood", 5},
      {"[ moet", "er ontbreekt een haakje", 0},
      {"] moet", "dit haakje hoort hier niet", 0},
      {"moet (niet te", "er ontbreekt een haakje", 5},
      {"moet niet) te", "er ontbreekt een haakje", 5},
      {"moet [te] doen", "zet een spatie voor en achter [ en ]", 5},
      {"moet ( te )", "", 0},
      {"moet [ ] te", "tussen de haakjes staat niets", 0},
      {"Moet", "schrijf de woorden in kleine letters", 0},
      {"moet @boom", "deze relatie ken ik niet: boom", 5},
      {"moet|", "na | hoort een woord", 0},
      {"~", "hier ontbreekt een woord", 0},
  };
  for (const auto& row : table) {
    CAPTURE(row.row);
    const ParsedPattern parsed = parse_pattern(row.row);
    CHECK(parsed.wrong == row.wrong);
    CHECK(parsed.at == row.at);
  }
}
