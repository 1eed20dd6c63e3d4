// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "analyse/analyse.h"
#include "support/dump.h"
#include "support/text_document.h"

namespace duidelijk {
namespace {

struct Row {
  std::string_view text, tokens, kinds;
};

void check(std::span<const Row> table) {
  for (const Row& row : table) {
    CAPTURE(row.text);
    const Document document = tests::text_document(std::string(row.text));
    const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
    CHECK(tests::broken_promise(analysis) == "");
    CHECK(tests::dump(analysis) == row.tokens);
    if (!row.kinds.empty()) CHECK(tests::dump_kinds(analysis) == row.kinds);
  }
}

Analysis analyse_text(const Document& document) { return analyse(document, Lexicon::built_in(), Stage::tokens); }

TEST_CASE("words and the punctuation around them") {
  static constexpr Row table[] = {
      {"", "", ""},
      {" \n\n ", "", ""},
      {"gemeente", "gemeente", "w"},
      {"Dat kan, mits u betaalt.", "Dat|kan|,|mits|u|betaalt|.", "wwpwwwp"},
      {"Ze zei: \"Kom binnen!\"", "Ze|zei|:|\"|Kom|binnen|!|\"", "wwppwwpp"},
      {"„Goed” en “goed” en «goed» en ‘goed’", "„|Goed|”|en|“|goed|”|en|«|goed|»|en|‘|goed|’", ""},
      {",,Nee'', zei hij.", ",,|Nee|''|,|zei|hij|.", "pwppwwp"},
      {"Hij zei:,,Nee''.", "Hij|zei|:|,,|Nee|''|.", ""},
      {"Jansen,,,die kwam", "Jansen|,|,,|die|kwam", ""},
      {"een 'prima' plan", "een|'|prima|'|plan", "wpwpw"},
      {"(zie bijlage [2])", "(|zie|bijlage|[|2|]|)", "pwwpnpp"},
      {"Wat?! Nee!!! Nou...", "Wat|?! / Nee|!!! / Nou|...", "wpwpwp"},
      {"ja – nee — misschien", "ja|–|nee|—|misschien", "wpwpw"},
      {"vandaag–morgen en dit—dat", "vandaag|–|morgen|en|dit|—|dat", ""},
      {"en/of, t/m 3", "en/of|,|t/m|3", "wpwn"},
      {"CD&V en AT&T", "CD&V|en|AT&T", "www"},
      {"één café, reëel", "één|café|,|reëel", "wwpw"},
      {"naam: ________", "naam|:|________", "wps"},
  };
  check(table);
}

TEST_CASE("brackets, quotes and hyphens inside a word stay there") {
  static constexpr Row table[] = {
      {"(ex-)ministers (her)opbouw", "(ex-)ministers|(her)opbouw", "ww"},
      {"bijlage(n), schilder(s)", "bijlage(n)|,|schilder(s)", "wpw"},
      {"(de bijlage)", "(|de|bijlage|)", "pwwp"},
      {"het \"oer\"-woud", "het|\"oer\"-woud", "ww"},
      {"in- en uitvoer", "in-|en|uitvoer", "www"},
      {"BSN-nummer, e-mail", "BSN-nummer|,|e-mail", "wpw"},
      {"- een pasfoto", "-|een|pasfoto", "pww"},
      {"land- en -tuinbouw", "land-|en|-tuinbouw", "www"},
  };
  check(table);
}

TEST_CASE("apostrophes") {
  static constexpr Row table[] = {
      {"'s-Gravenhage", "'s-Gravenhage", "w"},
      {"’s-Hertogenbosch", "’s-Hertogenbosch", "w"},
      {"foto's en foto’s", "foto's|en|foto’s", "www"},
      {"zo'n auto", "zo'n|auto", "ww"},
      {"in 't huis, 's avonds", "in|'t|huis|,|'s|avonds", "wwwpww"},
      {"‘t huis", "‘t|huis", "ww"},
      {"de jaren '90", "de|jaren|'90", "wwn"},
      {"Mathijs' huis", "Mathijs'|huis", "ww"},
      {"de 'gekste kinderen' zijn", "de|'|gekste|kinderen|'|zijn", "wpwwpw"},
      {"AOW'ers", "AOW'ers", "w"},
  };
  check(table);
}

TEST_CASE("abbreviations keep their full stop") {
  static constexpr Row table[] = {
      {"Dat is o.a. nodig.", "Dat|is|o.a.|nodig|.", "wwwwp"},
      {"I.v.m. ziekte", "I.v.m.|ziekte", "ww"},
      {"mr. drs. J.C. de Vries", "mr.|drs.|J.C.|de|Vries", "wwwww"},
      {"art. 4 jo. art. 5", "art.|4|jo.|art.|5", "wnwwn"},
      {"nr.12", "nr.12", ""},
      {"de heer A. Jansen", "de|heer|A.|Jansen", "wwww"},
      {"(enz.)", "(|enz.|)", "pwp"},
      {"brood, kaas, enz.", "brood|,|kaas|,|enz.", "wpwpw"},
      {"Dat is het plan.", "Dat|is|het|plan|.", "wwwwp"},
      {"Zie bijlage A.", "Zie|bijlage|A|.", "wwwp"},
      {"Dat is de wet.", "Dat|is|de|wet|.", "wwwwp"},
      {"v.Chr. en n.Chr.", "v.Chr.|en|n.Chr.", "www"},
  };
  check(table);
}

TEST_CASE("numbers, dates, times, money") {
  static constexpr Row table[] = {
      {"1 januari 2026", "1|januari|2026", "nwn"},
      {"op 31-12-2025.", "op|31-12-2025|.", "wnp"},
      {"2026-02-01", "2026-02-01", "n"},
      {"om 10.30 uur", "om|10.30|uur", "wnw"},
      {"€ 1.250,50 en €62,08", "€|1.250,50|en|€62,08", "snwn"},
      {"€ 250,- of 250,--", "€|250,-|of|250,--", "snwn"},
      {"3,5% en 3 %", "3,5%|en|3|%", "nwns"},
      {"+4,20 of -3", "+4,20|of|-3", "nwn"},
      {"2e, 1ste, 20.30u", "2e|,|1ste|,|20.30u", "npnpn"},
      {"km² en m2", "km²|en|m2", ""},
      {"2004-2005", "2004-2005", "n"},
      {"½ liter", "½|liter", ""},
      {"(1992-...)", "(|1992-...|)", "pnp"},
  };
  check(table);
}

TEST_CASE("numbering and legal references") {
  static constexpr Row table[] = {
      {"1. Inleiding", "1.|Inleiding", "nw"},
      {"3.1 Kosten", "3.1|Kosten", "nw"},
      {"3.1. Kosten", "3.1.|Kosten", "nw"},
      {"a. een pasfoto", "a.|een|pasfoto", "www"},
      {"artikel 3:40, tweede lid, onder a, van de Awb", "artikel|3:40|,|tweede|lid|,|onder|a|,|van|de|Awb",
       "wnpwwpwwpwww"},
      {"a.een pasfoto", "a.|een|pasfoto", "www"},
      {"1.De kosten", "1.|De|kosten", "nww"},
      {"a.s. maandag", "a.s.|maandag", "ww"},
      {"Zie onder a.", "Zie|onder|a|.", "wwwp"},
      {"Het kost 12.", "Het|kost|12|.", "wwnp"},
  };
  check(table);
}

TEST_CASE("addresses") {
  static constexpr Row table[] = {
      {"Kijk op www.rijksoverheid.nl/onderwerpen.", "Kijk|op|www.rijksoverheid.nl/onderwerpen|.", "wwap"},
      {"https://mijn.overheid.nl/b?id=12.34&l=nl#top.", "https://mijn.overheid.nl/b?id=12.34&l=nl#top|.", "ap"},
      {"(zie https://a.nl/b_(c))", "(|zie|https://a.nl/b_(c)|)", "pwap"},
      {"mail naar info@gemeente-voorbeeld.nl.", "mail|naar|info@gemeente-voorbeeld.nl|.", "wwap"},
      {"voorbeeld.nl, brief.pdf", "voorbeeld.nl|,|brief.pdf", "apa"},
      {"@gemeente #duidelijk # 3", "@gemeente|#duidelijk|#|3", "aasn"},
      {"p.a. huis.De tuin", "p.a.|huis|. / De|tuin", "wwpww"},
  };
  check(table);
}

TEST_CASE("telephone numbers, bank accounts, reference numbers") {
  static constexpr Row table[] = {
      {"Bel 14 020.", "Bel|14 020|.", "wcp"},
      {"Bel +31 (0)20 624 11 11.", "Bel|+31 (0)20 624 11 11|.", "wcp"},
      {"06-12345678 of 06 12 34 56 78", "06-12345678|of|06 12 34 56 78", "cwc"},
      {"(020) 624 11 11", "(020) 624 11 11", "c"},
      {"088 - 123 45 67", "088 - 123 45 67", "c"},
      {"0800-1351 of 0800 8051", "0800-1351|of|0800 8051", "cwc"},
      {"01-02-2003 10 uur", "01-02-2003|10|uur", "nnw"},
      {"14 020123", "14|020123", ""},
      {"NL91 ABNA 0417 1643 00 t.n.v. de gemeente", "NL91 ABNA 0417 1643 00|t.n.v.|de|gemeente", "cwww"},
      {"NL91ABNA0417164300", "NL91ABNA0417164300", "c"},
      {"BSN 123456782, kenmerk 2026/BZW/00145-a", "BSN|123456782|,|kenmerk|2026/BZW/00145-a", "wcpwc"},
      {"Z/26/987654", "Z/26/987654", "c"},
  };
  check(table);
}

TEST_CASE("pictures and merge fields") {
  static constexpr Row table[] = {
      {"Hoera! 🎉💍", "Hoera|!|🎉|💍", "wpss"},
      {"👨‍👩‍👧‍👦 en 👋🏽!", "👨‍👩‍👧‍👦|en|👋🏽|!", "swsp"},
      {"🇳🇱🇧🇪", "🇳🇱|🇧🇪", "ss"},
      {"Beste {{naam van de burger}}, hallo", "Beste|{{naam van de burger}}|,|hallo", "wmpw"},
      {"nr{{x}}b", "nr|{{x}}|b", "wmw"},
  };
  check(table);
}

TEST_CASE("a forgotten space does not join two words") {
  static constexpr Row table[] = {
      {"Neem mee:paspoort,pasfoto;geld", "Neem|mee|:|paspoort|,|pasfoto|;|geld", ""},
      {"Wij beslissen.De gemeente betaalt.", "Wij|beslissen|. / De|gemeente|betaalt|.", ""},
      {"Klopt dit?Bel ons", "Klopt|dit|? / Bel|ons", ""},
      {"de 3:40 en 1,5", "de|3:40|en|1,5", "wnwn"},
      {"J.Ensor", "J.Ensor", "w"},
  };
  check(table);
}

TEST_CASE("footnote marks do not spoil the word") {
  struct {
    std::string_view text, form;
  } const table[] = {
      {"uitkering¹", "uitkering"}, {"tablet1", "tablet"}, {"km²", "km²"}, {"CO2", "co2"}, {"gemeente12", "gemeente"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    const Document document = tests::text_document(std::string(row.text));
    const Analysis analysis = analyse_text(document);
    REQUIRE(analysis.tokens.size() == 1);
    CHECK(analysis.form(analysis.tokens[0]) == row.form);
  }
  const Document document = tests::text_document("U krijgt een uitkering.12 Wij betalen.");
  CHECK(tests::dump(analyse_text(document)) == "U|krijgt|een|uitkering|.|12 / Wij|betalen|.");
}

TEST_CASE("flags of a token") {
  struct {
    std::string_view text;
    bool capital, all_capitals, abbreviation;
  } const table[] = {
      {"gemeente", false, false, false},      {"Gemeente", true, false, false}, {"VVV", true, true, false},
      {"’s-Gravenhage", false, false, false}, {"Élan", true, false, false},     {"A", true, false, false},
      {"J.C. de", true, true, true},          {"o.a. dit", false, false, true},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    const Document document = tests::text_document(std::string(row.text));
    const Analysis analysis = analyse_text(document);
    const Token& token = analysis.tokens[0];
    CHECK(token.capital == row.capital);
    CHECK(token.all_capitals == row.all_capitals);
    CHECK(token.abbreviation == row.abbreviation);
    CHECK(token.space_before);
  }
}

TEST_CASE("any text keeps the promises of tokens, in linear time") {
  std::string_view const pieces[] = {".",  "\"",      "'",  "7",    "a",   "(",  ",",    ",,a",
                                     "a.", "é",       "‘",  "-",    "a,b", "0 ", "+31 ", "NL91 ",
                                     "…",  "👨‍", "1.", "www.", "a@",  "x:", "¹",    "\xE2\x80\x8B"};
  for (const std::string_view piece : pieces) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 100'000) text += piece;
    const Document document = tests::text_document(text);
    CHECK(tests::broken_promise(analyse_text(document)) == "");
  }
}

}  // namespace
}  // namespace duidelijk
