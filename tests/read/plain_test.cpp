// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include "read/readers.h"
#include "support/blocks.h"
#include "support/promises.h"

using namespace duidelijk;

namespace {

std::string read(std::string_view text) {
  const auto document = read_plain(std::string(text));
  REQUIRE(document);
  const auto broken = broken_promise(*document);
  if (broken) FAIL(std::string(*broken));
  return tests::dump_blocks(*document);
}

}  // namespace

TEST_CASE("plain text becomes blocks") {
  const struct {
    std::string_view text, blocks;
  } table[] = {
      {"", ""},
      {" \n\t\n", ""},
      {"Een zin.", "[P] Een zin."},
      {"Een zin.\n\nNog een.", "[P] Een zin. [P] Nog een."},
      // one line a paragraph: nothing to join
      {"Dit is de eerste regel van de tekst.\nDit is de tweede.\n",
       "[P] Dit is de eerste regel van de tekst. [P] Dit is de tweede."},
      // hard-wrapped
      {"Wij hebben uw aanvraag voor een bijdrage in\nde kosten van de opvang ontvangen. Wij nemen\nbinnen acht weken "
       "een besluit.",
       "[P] Wij hebben uw aanvraag voor een bijdrage in de kosten van de opvang ontvangen. Wij nemen binnen acht weken "
       "een besluit."},
      // hyphens at the line end
      {"de digitale samen-\nleving is er", "[P] de digitale samenleving is er"},
      {"de zorg-\nen welzijnssector", "[P] de zorg- en welzijnssector"},
      {"de Staten-\nGeneraal", "[P] de Staten-Generaal"},
      {"sinds COVID-\n19 is er", "[P] sinds COVID-19 is er"},
      {"een ICT-\nleverancier", "[P] een ICT-leverancier"},
      {"stuur een e-\nmail aan ons", "[P] stuur een e-mail aan ons"},
      // lists
      {"U moet meenemen:\n- een paspoort;\n- een pasfoto.\n",
       "[P] U moet meenemen: [L+] een paspoort; [L+] een pasfoto."},
      {"Dit zijn ze:\n1. Eerste punt\n2. Tweede punt\n", "[P] Dit zijn ze: [L] Eerste punt [L] Tweede punt"},
      {"• een heel lang punt dat op de volgende\n  regel verdergaat\n• twee",
       "[L] een heel lang punt dat op de volgende regel verdergaat [L] twee"},
      // headings
      {"Wat moet u doen?\n\nU stuurt het formulier terug.", "[H] Wat moet u doen? [P] U stuurt het formulier terug."},
      {"Bezwaar maken\n\nU kunt bezwaar maken.", "[H] Bezwaar maken [P] U kunt bezwaar maken."},
      // columns
      {"Naam\tBedrag\nPaspoort\t83 euro", "[TC] Naam [TC] Bedrag [TC] Paspoort [TC] 83 euro"},
      {"Naam\t Bedrag\t\t3", "[TC] Naam [TC] Bedrag [TC] 3"},
      // a page end in a sentence
      {"Wij nemen binnen acht weken een besluit over\nde aanvraag die u voor de\n\nPagina 1 van 2\n\f\nopvang van uw "
       "kind heeft gedaan.",
       "[P] Wij nemen binnen acht weken een besluit over de aanvraag die u voor de opvang van uw kind heeft gedaan."},
      // a letter
      {"Gemeente Test\nPostbus 1\n1000 AB TEST\nDatum: 1 mei\n\nGeachte heer Bos,\n\nU krijgt geld van ons.\n\nMet "
       "vriendelijke groet,\nA. Smit",
       "[ADR] Gemeente Test [ADR] Postbus 1 [ADR] 1000 AB TEST [ADR] Datum: 1 mei [ADR] Geachte heer Bos, [P] U krijgt "
       "geld van ons. [ADR] Met vriendelijke groet, [ADR] A. Smit"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.blocks);
  }
}

TEST_CASE("note marks are no part of a word, and names with digits stay") {
  CHECK(read("Koop een tablet1 of laptop.\n\n1 Een tablet is een kleine computer.") ==
        "[P] Koop een tablet of laptop. [FN] Een tablet is een kleine computer.");
  CHECK(read("Wij hebben de brief gestuurd.1 Vanaf nu geldt hij.\n\n1 Zie de wet.") ==
        "[P] Wij hebben de brief gestuurd. Vanaf nu geldt hij. [FN] Zie de wet.");
  for (const std::string_view text :
       {"Schrijf op B1 en A4.", "Door COVID-19 en CO2 in Q3.", "Zie art.3 en 20 m2.", "Koop tablet1 nu."}) {
    CAPTURE(text);
    CHECK(read(text) == "[P] " + std::string(text));
  }
}

TEST_CASE("characters are normalised") {
  const struct {
    std::string_view text, shown;
  } table[] = {
      {"ge\u00ADmeen\u00ADte", "gemeente"},
      {"€\u00A01.250", "€ 1.250"},
      {"o\uFB03ci\u00EBle \uFB01nanci\u0065\u0308n", "officiële financiën"},
      {"\u0133s", "ijs"},
      {"een\ttab", "een tab"},
      {"nul\u200Bbreedte", "nulbreedte"},
      {"e\u200B\u0301", "é"},
      {"\U0001F468\u200D\U0001F469", "\U0001F468\u200D\U0001F469"},
      {"\u212B", "Å"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    const auto document = read_plain(std::string(row.text));
    REQUIRE(document);
    CHECK_FALSE(broken_promise(*document));
    std::string text = document->text;
    if (text.find("\n\n") != std::string::npos) text.replace(text.find("\n\n"), 2, " ");
    CHECK(text == row.shown);
  }
}

TEST_CASE("a word in two parts leads back to both") {
  const std::string text = "de samen-\nleving is er";
  const auto document = read_plain(text);
  REQUIRE(document);
  const auto at = static_cast<std::uint32_t>(document->text.find("samenleving"));
  CHECK(document->source_of({at, at + 11}) == SourceSpan{3, 16});
}

TEST_CASE("merge fields are placeholders") {
  for (const std::string_view field : {"{{naam}}", "{naam}", "«Naam»", "<<naam>>", "[naam]", "[adres van de klant]"}) {
    CAPTURE(field);
    const auto document = read_plain("Beste lezer van " + std::string(field) + ", welkom.");
    REQUIRE(document);
    REQUIRE(document->placeholders.size() == 1);
    CHECK(slice(std::string_view(document->text), document->placeholders[0]) == field);
  }
  for (const std::string_view text :
       {"de «digitale inclusie» nu", "ver[der] lezen", "[sic]", "3 < 4 en 5 > 2", "{ niet }"}) {
    CAPTURE(text);
    const auto document = read_plain(std::string(text));
    REQUIRE(document);
    CHECK(document->placeholders.empty());
  }
}

TEST_CASE("any bytes keep the promises") {
  std::mt19937 random(20260101);
  const std::string_view parts[] = {"de ",
                                    "gemeen",
                                    "-\n",
                                    "\n",
                                    "\n\n",
                                    "1 ",
                                    "tablet1",
                                    ". ",
                                    "\xCC\x81",
                                    "\xC2\xAD",
                                    "\xEF\xAC\x83",
                                    "\f",
                                    "\t",
                                    "• ",
                                    "- ",
                                    "{{x}}",
                                    "[a]",
                                    "\r",
                                    "\xE2\x80\x8D",
                                    "\xFF",
                                    "é",
                                    "😀",
                                    "Geachte heer,",
                                    "12",
                                    "\xC4\xB3",
                                    "\xE1\x85\xA1",
                                    "\xE1\x84\x80",
                                    "<naam>",
                                    "\xCC\xB8",
                                    "1. ",
                                    ": ",
                                    "A",
                                    "\xE2\x84\xA6",
                                    "\xEF\xBB\xBF",
                                    " "};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) text += parts[random() % std::size(parts)];
    CAPTURE(text);
    for (const auto& reader : {read_plain, read_markdown}) {
      const auto document = reader(text);
      if (!document) continue;
      const auto broken = broken_promise(*document);
      if (broken) FAIL_CHECK(std::string(*broken));
    }
  }
}

TEST_CASE("items keep the number that the writer put before them") {
  const auto document = read_plain("Zo doet u het:\n\n1. Lees.\n2) Kijk.\n(a) Bel.\n(b) Schrijf.\n- Klaar.\n");
  REQUIRE(document);
  CHECK(tests::dump_labels(*document).starts_with("1. Lees."));
}
