// SPDX-License-Identifier: EUPL-1.2
#include "actions/actions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "analyse/analyse.h"
#include "support/text_document.h"

using namespace duidelijk;

namespace {

/// What is found, as one line: "task:Stuur deadline:voor 1 mei phone:14 020".
std::string found_in(const std::string& text) {
  const Document document = tests::text_document(text);
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::clauses);
  const ReaderActions actions = find_actions(analysis);
  std::string out;
  const auto add = [&out](std::string_view kind, std::string_view words) {
    out += (out.empty() ? "" : " ") + std::string(kind) + ':' + std::string(words);
  };
  for (const ReaderTask& task : actions.tasks) {
    add("task", analysis.text(analysis.tokens[task.verb]));
    if (task.question) out += '?';
  }
  constexpr std::string_view kinds[] = {"deadline", "amount", "phone", "email", "web", "address", "hours"};
  for (const auto* list : {&actions.deadlines, &actions.amounts, &actions.contacts})
    for (const ReaderFact& fact : *list)
      add(kinds[static_cast<std::size_t>(fact.kind)], slice(document.text, analysis.span_of(fact.tokens)));
  return out;
}

}  // namespace

TEST_CASE("what a text asks of its reader, and what it does not") {
  struct Row {
    std::string text, found;
  };
  const std::vector<Row> rows{
      {"Stuur ons het formulier voor 6 mei 2026.", "task:Stuur deadline:voor 6 mei 2026"},
      {"Wij sturen u het formulier voor 6 mei 2026.", ""},
      {"U moet het bedrag betalen.", "task:moet"},
      {"Hier leest u wat u moet betalen.", ""},
      {"Wat moet u doen?", ""},
      {"De kiezer moet het zelf aan u vragen.", ""},
      {"Heeft u vragen? Bel ons dan op 14 020.", "task:Bel? phone:14 020"},
      {"Belt u gerust.", "task:Belt"},
      {"Neemt u vrij, dan betalen wij door.", ""},
      {"Als u niet komt, laat het ons dan weten.", "task:laat"},
      {"Wij verzoeken u het formulier in te vullen.", "task:verzoeken"},
      {"U wordt verzocht het formulier in te vullen.", "task:verzocht"},
      {"Wij hebben uw verzoek ontvangen.", ""},
      {"Gebruik van de pas is gratis.", ""},
      {"Let op: de balie is dicht.", ""},
      {"U krijgt ons besluit binnen 8 weken.", ""},
      {"U kunt binnen zes weken bezwaar maken.", "deadline:binnen zes weken"},
      {"Dat kan tot en met 8 mei.", "deadline:tot en met 8 mei"},
      {"Het huis is voor 1973 gebouwd.", ""},
      {"Lever het in uiterlijk op de tiende van iedere maand.",
       "task:Lever deadline:uiterlijk op de tiende van iedere maand"},
      {"Het kost € 38,50 of 12 euro.", "amount:€ 38,50 amount:12 euro"},
      {"Het kost 38 punten.", ""},
      {"Bereikbaar op (0321) 99 88 77 of info@gemeente.nl.", "phone:(0321) 99 88 77 email:info@gemeente.nl"},
      {"Uw rekening is NL00 BANK 0123 4567 89.", ""},
      {"Het nummer is 2026-04417.", ""},
      {"Kijk op www.gemeente.nl.", "task:Kijk web:www.gemeente.nl"},
      {"Ons adres is Postbus 45.", "address:Postbus 45"},
      {"De balie is open van 9 tot 12 uur.", "hours:van 9 tot 12 uur"},
      {"De balie is open: 9 tot 12 uur.", "hours:9 tot 12 uur"},
      {"De reis duurt van donderdag tot en met zondag.", ""},
      {"Kijk bij Wat moet u meenemen?", "task:Kijk"},
      {"Kijkt u naar de folder?", ""},
      {"Dat kan met het formulier, waarvoor u DigiD moet hebben.", ""},
      {"Daarvoor moet u DigiD hebben.", "task:moet"},
      {"Zet je fiets weg voor 3 mei.", "task:Zet deadline:voor 3 mei"},
      {"Zet je fiets weg, dan is er plaats.", ""},
      {"Meld u aan bij de balie.", "task:Meld"},
      {"Laat je testen bij de GGD.", "task:Laat"},
      {"Meld je de schade, dan betalen wij.", ""},
      {"Gelieve het bedrag over te maken.", "task:Gelieve"},
      {"Graag ontvangen wij het formulier voor 1 mei.", "task:ontvangen deadline:voor 1 mei"},
      {"Wij ontvangen elke dag veel brieven.", ""},
      {"Zo voorkomt u dat u moet betalen.", ""},
      {"Advies: maak een kopie.", "task:maak"},
      {"Voor vragen: de kosten zijn hoog.", ""},
      {"Verwijder uw auto vóór die dag.", "task:Verwijder deadline:vóór die dag"},
      {"Bel ons voor 8.30 uur.", "task:Bel deadline:voor 8.30 uur"},
      {"U heeft vier weken de tijd.", "deadline:vier weken"},
      {"Wij hebben vier weken gewacht.", ""},
      {"U heeft tot 1 mei de tijd.", "deadline:tot 1 mei"},
      {"De huur dient vóór 1 mei op onze rekening te staan.", "deadline:vóór 1 mei"},
      {"Het kost € 1,2 miljoen of 3 miljoen euro.", "amount:€ 1,2 miljoen amount:3 miljoen euro"},
      {"Kom langs bij het loket, Marktplein 1.", "task:Kom address:Marktplein 1"},
      {"U woont op het adres Dorpsstraat 14.", ""},
      {"Krijgt u nieuws? Geef dat dan door. Noem daarbij het nummer.", "task:Geef? task:Noem?"},
      {"Krijgt u nieuws? Geef dat dan door. Betaal voor 3 mei.", "task:Geef? task:Betaal deadline:voor 3 mei"},
      {"Meld u een kwartier eerder bij de balie.", "task:Meld"},
      {"U bent verplicht om te komen.", "task:verplicht"},
      {"U bent niet verplicht om te komen.", ""},
      {"Zijn de dozen te groot? Vouw ze dan plat.", "task:Vouw?"},
      {"Wilt u ons voor 20 maart mailen?", "task:Wilt deadline:voor 20 maart"},
      {"Wilt u voor 20 maart verhuizen? Bel ons dan.", "task:Bel?"},
      {"Wilt u meer weten?", ""},
      {"De monteurs werken elke dag van 7.00 tot 16.00 uur aan de lift in de hal.", ""},
      {"Kom naar de rechtbank, Vrouwe Justitiaplein 1.", "task:Kom address:Justitiaplein 1"},
      {"Dit kan op werkdagen van 8.00 tot 20.00 uur.", "hours:van 8.00 tot 20.00 uur"},
      {"Omdat je thuis moet kun je het niet gebruiken.", ""},
      {"Er waren 0 klachten.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text) == row.found);
  }
}

TEST_CASE("a letter greets its reader, closes with a greeting, or says that it is one") {
  struct Row {
    std::string text;
    bool letter;
  };
  const std::vector<Row> rows{
      {"Beste mevrouw Jansen,\n\nU krijgt een pas.", true},
      {"U krijgt een pas. Dat is de beste pas.", false},
      {"Beste mensen houden van kaas.\n\nU ook.", false},
      {"Geachte heer De Vries,\n\nU krijgt een pas.", true},
      {"Aan de slag met uw plan\n\nU krijgt een pas.", false},
      {"Aan alle huurders van de flat\n\nU krijgt een pas.", true},
      {"Aan de bewoners\n\nU krijgt een pas.\n\nMet vriendelijke groet,", true},
      {"U krijgt een pas.\n\nHoogachtend,\n\nde burgemeester", true},
      {"Doe hem de groeten.\n\nMet hem gaat het goed.", false},
      {"In deze brief leest u wat wij doen. U krijgt een pas.", true},
      {"In deze brief staat de code. U krijgt een pas.", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Document document = tests::text_document(row.text);
    CHECK(find_actions(analyse(document, Lexicon::built_in(), Stage::clauses)).letter == row.letter);
  }
}
