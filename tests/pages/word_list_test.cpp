// SPDX-License-Identifier: EUPL-1.2
#include "pages/word_list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace duidelijk;

namespace {

const std::string header =
    "# titel: Ouderwetse woorden\n# bron: eigen werk\n# licentie: EUPL-1.2\n# waarom: Deze woorden zijn oud.\n"
    "# kolommen: term class action alternatives silent severity note sources\n";

/// Column names of a row with `·` for a tab, so that a test can be read.
std::string list_of(const std::string& rows) {
  std::string text = header;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (rows.compare(at, 2, "·") == 0) {
      text += '\t';
      ++at;
    } else {
      text += rows[at];
    }
  }
  return text + '\n';
}

}  // namespace

TEST_CASE("a list is read with all its columns") {
  const ParsedList parsed = parse_word_list(list_of("in kennis ~stellen van·uitdrukking·vervang·laten weten | !melden "
                                                    "| ?zeggen·de _ | bij _ van·warning·Let op.·GC ; RVO"),
                                            "wordlists/jargon/ouderwets.tsv");
  REQUIRE(parsed.complaints.empty());
  CHECK(parsed.list.name == "ouderwets");
  CHECK(parsed.list.title == "Ouderwetse woorden");
  CHECK(parsed.list.why == "Deze woorden zijn oud.");
  REQUIRE(parsed.list.entries.size() == 1);
  const ListEntry& entry = parsed.list.entries[0];
  CHECK(entry.term == "in kennis ~stellen van");
  CHECK(entry.word_class == WordClass::expression);
  CHECK(entry.action == Action::replace);
  const auto alternatives = parsed.list.alternatives_of(entry);
  REQUIRE(alternatives.size() == 3);
  CHECK(alternatives[0].text == "laten weten");
  CHECK(alternatives[0].trust == Trust::usual);
  CHECK(alternatives[1].text == "melden");
  CHECK(alternatives[1].trust == Trust::certain);
  CHECK(alternatives[2].text == "zeggen");
  CHECK(alternatives[2].trust == Trust::idea);
  CHECK(std::ranges::equal(parsed.list.silent_of(entry), std::vector<std::string>{"de _", "bij _ van"}));
  CHECK(entry.severity == Severity::warning);
  CHECK(entry.note == "Let op.");
  CHECK(entry.line == 6);
  CHECK_FALSE(entry.compounds);
}

TEST_CASE("capitals tell two terms apart") {
  const ParsedList parsed = parse_word_list(
      list_of("BRIEF·zelfstandig·vervang·bericht··info··GC\nbrief·zelfstandig·vervang·bericht··info··GC"), "a.tsv");
  CHECK(parsed.complaints.empty());
  CHECK(parsed.list.entries.size() == 2);
}

TEST_CASE("a bad line is a complaint with its place") {
  struct {
    std::string rows, what;
    std::uint32_t line, column;
  } const table[] = {
      {"indien·voegwoord·vervang·als··info··GC", "", 0, 0},
      {"indien·voegwoord·vervang·als··info·", "deze regel heeft 7 kolommen", 6, 36},
      {"indien·voegwoordje·vervang·als··info··GC", "deze woordsoort ken ik niet", 6, 8},
      {"indien·voegwoord·vernietig·als··info··GC", "dit advies ken ik niet", 6, 18},
      {"indien·voegwoord·vervang·als··hoog··GC", "dit niveau ken ik niet", 6, 31},
      {"indien·voegwoord·vervang·als··info··", "hier ontbreekt een bron", 6, 37},
      {"indien·voegwoord·vervang···info··GC", "hier ontbreekt wat de schrijver", 6, 26},
      {"indien·voegwoord·vervang·als | ··info··GC", "deze kolom begint of eindigt met een spatie", 6, 26},
      {"indien·voegwoord·vervang·indien··info··GC", "dit alternatief is de term zelf", 6, 26},
      {"indien·voegwoord·vervang·als·de het·info··GC", "precies één _", 6, 30},
      {"indien·voegwoord·vervang·als·_·info··GC", "naast _ nog een woord", 6, 30},
      {"indien·voegwoord·vervang·als·De _·info··GC", "kleine letters", 6, 30},
      {"omtrent·voorzetsel·vervang·over··info··GC\nindien·voegwoord·vervang·als··info··GC", "niet op volgorde", 7, 1},
      {"indien·voegwoord·vervang·als··info··GC\nindien·voegwoord·vervang·als··info··GC", "staat ook op regel 6", 7, 1},
      {"brief·zelfstandig·vervang·bericht··info··GC\nbrief+·zelfstandig·vervang·bericht··info··GC",
       "staat ook op regel 6", 7, 1},
      {"inge\xCC\x81nieur·zelfstandig·vervang·bouwer··info··GC", "normaalvorm NFC", 6, 4},
      {"in\xFF·zelfstandig·vervang·bouwer··info··GC", "geen goede UTF-8", 6, 3},
      {"indien·voegwoord·vervang·als··info··GC\n", "een lege regel", 7, 1},
      {"… indien·voegwoord·vervang·als··info··GC", "hoort tussen twee woorden", 6, 1},
      {"zorg … ~dragen·uitdrukking·vervang·zorgen··info··GC", "kan geen gat", 6, 1},
      {"zorg … ~dragen voor·uitdrukking·vervang·zorgen··info··GC", "", 0, 0},
      {"indien+·voegwoord·vervang·als··info··GC", "alleen een zelfstandig naamwoord", 6, 1},
      {"aanvang·zelfstandig·vervang·begin··info··GC\naanvang+·zelfstandig·vervang·start··info··GC",
       "staat ook op regel 6", 7, 1},
      {"in ~gaan·uitdrukking·vervang·starten··info··GC\nin ~gaan·uitdrukking·vervang·beginnen··info··GC",
       "staat ook op regel 6", 7, 1},
  };
  for (const auto& row : table) {
    CAPTURE(row.rows);
    const ParsedList parsed = parse_word_list(list_of(row.rows), "ouderwets.tsv");
    if (row.what.empty()) {
      CHECK(parsed.complaints.empty());
      CHECK(parsed.list.entries.size() == 1);
      continue;
    }
    REQUIRE(!parsed.complaints.empty());
    CHECK(parsed.complaints[0].what.find(row.what) != std::string::npos);
    CHECK(parsed.complaints[0].line == row.line);
    CHECK(parsed.complaints[0].column == row.column);
  }
}

TEST_CASE("a noun with a + is also a part of compounds") {
  const ParsedList parsed = parse_word_list(
      list_of("aanvang+·zelfstandig·vervang·begin··info··GC\ncriterium·zelfstandig·vervang·eis··info··GC"), "a.tsv");
  REQUIRE(parsed.list.entries.size() == 2);
  CHECK(parsed.list.entries[0].term == "aanvang");
  CHECK(parsed.list.entries[0].compounds);
  CHECK_FALSE(parsed.list.entries[1].compounds);
}

TEST_CASE("a list of a user: two or three columns, empty lines, no order") {
  const ParsedList parsed = parse_word_list(
      "zwaluw\tvogel\n\n# eigen woord\naap\tdier | beest\tZeg wat het is.\nnoot\n", "map/eigen.tsv", ListOwner::user);
  CHECK(parsed.complaints.empty());
  REQUIRE(parsed.list.entries.size() == 3);
  CHECK(parsed.list.name == "eigen");
  CHECK(parsed.list.alternatives_of(parsed.list.entries[1]).size() == 2);
  CHECK(parsed.list.entries[1].note == "Zeg wat het is.");
  CHECK(parsed.list.entries[2].action == Action::choose);
  const ParsedList twice =
      parse_word_list("aap\tdier\nAap\tnaam\nnoot\tvrucht\naap\tbeest\n", "e.tsv", ListOwner::user);
  REQUIRE(twice.complaints.size() == 1);  // a capital makes another term
  CHECK(twice.complaints[0].what == "deze term staat ook op regel 1");
  CHECK(twice.complaints[0].line == 4);
}

TEST_CASE("a list without provenance is refused") {
  const ParsedList parsed = parse_word_list("# titel: x\nindien\tvoegwoord\tvervang\tals\t\tinfo\t\tGC\n", "a.tsv");
  REQUIRE(parsed.complaints.size() == 4);
  CHECK(parsed.complaints[0].what == "bovenaan ontbreekt de regel '# bron: …'");
  CHECK(to_string(parsed.complaints[0]) == "a.tsv: bovenaan ontbreekt de regel '# bron: …'\n");
}

TEST_CASE("lists are checked against each other") {
  const auto complaints = [](const std::string& a, const std::string& b) {
    const std::string first = list_of(a), second = list_of(b);
    const ParsedList one = parse_word_list(first, "een.tsv"), two = parse_word_list(second, "twee.tsv");
    REQUIRE(one.complaints.empty());
    REQUIRE(two.complaints.empty());
    const ListFile files[] = {{"een.tsv", &one.list}, {"twee.tsv", &two.list}};
    std::string all;
    for (const Complaint& complaint : check_across(files)) all += to_string(complaint);
    return all;
  };
  CHECK(complaints("indien·voegwoord·vervang·als··info··GC", "omtrent·voorzetsel·vervang·over··info··GC").empty());
  CHECK(complaints("indien·voegwoord·vervang·als··info··GC", "indien·voegwoord·vervang·wanneer··info··GC") ==
        "twee.tsv:6:1: deze term staat ook in een.tsv, regel 6\n  indien\tvoegwoord\tvervang\twanneer\t\tinfo\t\tGC\n  "
        "^\n");
  CHECK(complaints("indien·voegwoord·vervang·mits··info··GC", "mits·voegwoord·vervang·als··info··GC") ==
        "een.tsv:6:26: dit alternatief is zelf een term om te vervangen, in twee.tsv, regel 6\n"
        "  indien\tvoegwoord\tvervang\tmits\t\tinfo\t\tGC\n        \t         \t       \t^\n");
  // An explanation may name another term, and a term to explain may be an alternative.
  CHECK(complaints("boete·zelfstandig·leg uit·mits··info··GC", "mits·voegwoord·vervang·als··info··GC").empty());
  CHECK(complaints("sanctie·zelfstandig·vervang·boete··info··GC", "boete·zelfstandig·leg uit·straf··info··GC").empty());
  // Capitals tell terms apart.
  CHECK(complaints("OM·afkorting·leg uit·Openbaar Ministerie··info··GC", "om·voorzetsel·schrap···info··GC").empty());
}
