// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "analyse/analyse.h"
#include "support/dump.h"
#include "support/text_document.h"

namespace duidelijk {
namespace {

/// The sentences as they stand in the text, with " / " between them.
std::string sentences(std::string_view text, BlockKind kind = BlockKind::paragraph) {
  const Document document = tests::text_document(std::string(text), kind);
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  CHECK(tests::broken_promise(analysis) == "");
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    if (!out.empty()) out += " / ";
    out += slice(document.text, analysis.span_of(sentence.tokens));
  }
  return out;
}

TEST_CASE("where a sentence ends") {
  std::string_view const table[] = {
      // each row is the text with its borders marked
      "Wij sturen u een brief. / U krijgt antwoord.",
      "Wij sturen u de beslissing per post",
      "Heeft u vragen? / Bel ons! / Wij helpen u.",
      "Op 3 maart beslissen wij. / 10 weken later hoort u meer.",
      "Neem mee: paspoort, pasfoto en geld; zonder geld krijgt u niets.",
      // abbreviations, titles, initials
      "In uw brief d.d. 3 maart vraagt u o.a. om uitstel. / I.v.m. ziekte van mr. drs. P. Jansen duurt dit langer.",
      "U kunt bellen met T. Bakker. / Zie art. 4 jo. art. 5 van de wet, nr. 12.",
      "De heer ir. J.C. de Vries e.a. zijn het daar m.b.t. de kosten niet mee eens.",
      "Neem brood, kaas enz. mee. / U krijgt koffie, thee enz. / Wij betalen dat.",
      "Het geldt t/m 30 juni a.s. om 24.00 uur.",
      "Wij schreven u op 3 mrt. 2025 al een brief.",
      "Zie bijlage A. / Die is nieuw.",
      "U krijgt vitamine C. / De arts weet dat.",
      "Die stem telt voor partij B. / Als dat niet kan, vervalt hij.",
      "De heren A. Jansen en J. Spits en mevrouw G. van den Berg.",
      "Verdachte is Willem van der G. / Hij zit vast.",
      // numbers and numbering
      "1. Inleiding",
      "Dat is 3.1. / De kosten zijn € 12,50. / Dat is veel.",
      "Eerst dit. / 2. Dan dat.",
      // runs of marks, ellipsis
      "Wat?! / Echt waar?? / Ja! / Dat is goed nieuws!!! / Nou… dat weet ik nog niet.",
      "Nou... / Ik weet het niet.",
      "Gefeliciteerd met uw huwelijk! 🎉💍 / De gemeente wenst u veel geluk. / Tot ziens 👋🏽!",
      // quotes and brackets
      "\"Kom binnen.\" zei hij. / \"Ga zitten.\" / Hij ging.",
      "„Kom binnen!” / De deur ging open.",
      "Hij vroeg: ‘Komt u?’ / Zij kwam.",
      "Dat mag. / (Zie artikel 3.) / Dat andere niet.",
      "Dat mag (zie artikel 3). / Dat andere niet.",
      ",, Dat is goed. '' / Zij lachte.",
      "Dat was zo. / 's Avonds kwam hij. / 't Is goed.",
      // addresses
      "Kijk op www.rijksoverheid.nl/wet. / Of mail naar info@voorbeeld.nl. / Bel 14 020.",
      // lower case after a full stop
      "Wij hebben uw brief ontvangen. daarna hebben wij gebeld.",
  };
  for (const std::string_view row : table) {
    CAPTURE(row);
    std::string text(row);
    for (std::size_t at = text.find(" / "); at != std::string::npos; at = text.find(" / ", at)) text.erase(at, 2);
    if (row.ends_with("gebeld.")) {
      CHECK(sentences(text) == "Wij hebben uw brief ontvangen. / daarna hebben wij gebeld.");
    } else {
      CHECK(sentences(text) == row);
    }
  }
}

TEST_CASE("a text without capitals") {
  CHECK(sentences("wij hebben uw brief ontvangen. heeft u haast? bel dan.") ==
        "wij hebben uw brief ontvangen. / heeft u haast? / bel dan.");
  CHECK(sentences("Wij vroegen: hebt u haast? of niet.") == "Wij vroegen: hebt u haast? of niet.");
}

TEST_CASE("blocks and lines") {
  CHECK(sentences("Uw aanvraag\n\nWij hebben die ontvangen.") == "Uw aanvraag / Wij hebben die ontvangen.");
  CHECK(sentences("Postbus 1\n1000 AB Stad", BlockKind::address) == "Postbus 1 / 1000 AB Stad");
  CHECK(sentences("Geachte heer,\nUw brief is er.") == "Geachte heer, / Uw brief is er.");
  CHECK(sentences("Met vriendelijke groet,\nnamens het college") == "Met vriendelijke groet,\nnamens het college");
}

TEST_CASE("the title of a list item before a dash") {
  const auto item = BlockKind::list_item;
  CHECK(sentences("Deel gegevens - Bepaal welke gegevens je deelt", item) ==
        "Deel gegevens - / Bepaal welke gegevens je deelt");
  CHECK(sentences("Denk breed – Een scherm is niet alles. Let op kleur.", item) ==
        "Denk breed – / Een scherm is niet alles. / Let op kleur.");
  for (const char* whole : {"Deel gegevens - bepaal welke gegevens je deelt", "Ministerie van Financiën - Den Haag",
                            "- Deel de gegevens met ons", "Een EU-land is een land van de Europese Unie",
                            "U mag dit jaar nog twee keer een nieuwe aanvraag doen - Bel ons als u dat wilt"}) {
    CAPTURE(whole);
    CHECK(sentences(whole, item) == whole);
  }
  CHECK(sentences("Deel gegevens - Bepaal welke gegevens je deelt") ==
        "Deel gegevens - Bepaal welke gegevens je deelt");
}

TEST_CASE("a list item that goes on its lead-in") {
  Source source;
  source.text = "U neemt mee: een paspoort. Ook geld.";
  DocumentBuilder builder(std::move(source));
  builder.begin_block(BlockKind::paragraph);
  builder.copy({0, 12});
  builder.begin_block(BlockKind::list_item, 1, true);
  builder.copy({13, 36});
  const Document document = std::move(builder).take();
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  REQUIRE(analysis.sentences.size() == 3);
  CHECK_FALSE(analysis.sentences[0].continues);
  CHECK_FALSE(analysis.sentences[0].end_mark);
  CHECK(analysis.sentences[1].continues);
  CHECK(analysis.sentences[1].end_mark);
  CHECK_FALSE(analysis.sentences[2].continues);
}

TEST_CASE("words of a sentence") {
  const Document document = tests::text_document("Betaal € 12,50 vóór 1 mei (\"op tijd\") op www.a.nl.");
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  REQUIRE(analysis.sentences.size() == 1);
  CHECK(analysis.sentences[0].words == 9);
}

}  // namespace
}  // namespace duidelijk
