// How often the language of a sentence is right: sentences of six words or more, as they stand in the papers and forms
// of a Dutch town hall. Each is judged alone, without neighbours that help. SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <string_view>

#include "analyse/analyse.h"
#include "support/text_document.h"

using namespace duidelijk;

namespace {

bool is_dutch(std::string_view text) {
  const Document document = tests::text_document(std::string(text));
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  std::size_t foreign = 0;
  for (const Sentence& sentence : analysis.sentences) foreign += sentence.language != Language::dutch;
  return foreign * 2 < analysis.sentences.size();
}

// Plain Dutch, officialese, terms of a trade, names, fragments.
constexpr std::string_view dutch[] = {
    "U krijgt uiterlijk 3 maart een brief met ons besluit.",
    "Neem uw paspoort en een recente pasfoto mee.",
    "Inzake voornoemde aanvraag delen wij u het volgende mede.",
    "Op grond van artikel 4:5 Awb laten wij uw aanvraag buiten behandeling.",
    "Het college van burgemeester en wethouders heeft besloten de vergunning te verlenen.",
    "Aanvragen zonder handtekening nemen wij niet in behandeling.",
    "Ingevolge het bepaalde in de verordening is ontheffing vereist.",
    "Hondenbelasting betaalt u vanaf 2026 niet meer.",
    "Gescheiden inzameling groente-, fruit- en tuinafval buitengebied.",
    "Onderhoudswerkzaamheden riolering Kerkstraat en omgeving week 14.",
    "Kosten uittreksel bevolkingsregister, verklaring omtrent gedrag en rijbewijs.",
    "Tarieven begraafplaats, marktgelden en precariobelasting 2026.",
    "De developer merget de pull request na een code review.",
    "Het team deployt de nieuwe release via de CI/CD-pipeline naar productie.",
    "Onze cloud provider levert storage, compute en een managed database.",
    "Een product owner beheert de backlog en plant de sprint review.",
    "De dataset bevat metadata, een schema en een REST API.",
    "Log in met DigiD en open uw dashboard.",
    "Via het self service portal download je de software.",
    "De security officer meldt het datalek bij de Autoriteit Persoonsgegevens.",
    "Wethouder Van den Berg opende het Huis van de Wijk in Almere Haven.",
    "Stichting Welzijn Ouderen Noord organiseert een lunch voor mantelzorgers.",
    "Mevrouw Yildiz-Kowalska en de heer O'Brien dienden bezwaar in.",
    "Jean-Pierre Dubois uit Maastricht vroeg subsidie aan voor Chez Nous.",
    "De bus van Arriva stopt niet bij Leeuwarden Camminghaburen.",
    "De Fryske Akademy in Leeuwarden kreeg subsidie van de provincie.",
    "Dat was me er eentje, zei hij tegen haar.",
    "Is die man van u ook al in de war?",
    "Die weg is in de winter glad en nat.",
    "Was hier ooit een school of een kerk?",
    "Men neme een kopie van het legitimatiebewijs.",
    "Gij zult uw naaste liefhebben als uzelf.",
    "Zulks geschiedt onverminderd de bevoegdheid van de rechter.",
    "Betaal binnen 14 dagen op rekening NL00 BANK 0123 4567 89.",
    "Bel 14 020 of mail naar info@gemeente.example voor een afspraak.",
    "Foto: bewoners planten bomen langs de nieuwe singel.",
    "Stap 2: vul uw gegevens in en klik op verzenden.",
    "Geen inkomen, geen toeslag en toch een aanslag?",
    "Alle ouders, kinderen, opa's en oma's zijn welkom!",
    "Kinderen onder de 12 jaar reizen gratis met bus of tram.",
    "Laat ons weten wat u vindt van de plannen.",
    "Wijziging bestemmingsplan bedrijventerrein De Hoge Brug, ontwerp.",
    "Zienswijzen ontwerpbestemmingsplan kunnen schriftelijk of mondeling worden ingediend.",
    "Raadsvoorstel, raadsbesluit en bijlagen liggen ter inzage op het stadhuis.",
    "De term 'state of the art' betekent: zo goed als nu kan.",
    "Volgens de General Data Protection Regulation mag dat niet zonder toestemming.",
    "Zij werkt als chief information officer bij het ministerie.",
    "De nieuwe website draait op Drupal en is getest met axe.",
    "Voor een visum kort verblijf gaat u naar de ambassade in Rabat.",
    "Der Staten-Generaal verzonden stukken treft u hierbij aan.",
};

constexpr std::string_view foreign[] = {
    // English
    "If you do not agree with this decision, you can object within six weeks.",
    "Bring your passport and a recent photograph to the town hall.",
    "Parking is free of charge on Sundays and public holidays.",
    "Waste is collected every other Tuesday before half past seven.",
    "Newcomers must register with the municipality within five days of arrival.",
    "Failure to pay on time may result in additional costs.",
    "Large language models should be tested before release.",
    "Open source software licensed under the terms below.",
    "Applications received after this date cannot be considered.",
    "Our office hours: Monday to Friday, nine to five.",
    "Children under twelve travel for free with an adult.",
    "No building work is allowed without a valid permit.",
    "Systems and software engineering, quality requirements and evaluation.",
    "Ask a neighbour or friend to translate this letter.",
    // German
    "Sie müssen sich innerhalb von fünf Tagen bei der Gemeinde anmelden.",
    "Gegen diesen Bescheid können Sie Widerspruch einlegen.",
    "Bringen Sie bitte Ihren Reisepass und ein Foto mit.",
    "Die Gebühr beträgt zwanzig Euro und ist sofort zu bezahlen.",
    "Der Abfall wird jeden zweiten Dienstag abgeholt.",
    "Kinder unter zwölf Jahren fahren mit Erwachsenen kostenlos.",
    "Weitere Auskünfte erhalten Sie telefonisch oder im Rathaus.",
    "Ohne gültige Genehmigung darf hier nicht gebaut werden.",
    // French
    "Vous devez vous inscrire à la mairie dans les cinq jours.",
    "Si vous n'êtes pas d'accord, vous pouvez faire opposition.",
    "Apportez votre passeport et une photo récente.",
    "Les déchets sont ramassés un mardi sur deux.",
    "Le stationnement est gratuit le dimanche et les jours fériés.",
    "Toute demande reçue après cette date sera refusée.",
    "Les enfants de moins de douze ans voyagent gratuitement.",
    "Aucun travail ne peut commencer sans permis valable.",
    // Frisian
    "Jo moatte jo binnen fiif dagen by de gemeente ynskriuwe.",
    "As jo it net mei dit beslút iens binne, kinne jo beswier meitsje.",
    "Nim jo paspoart en in nije pasfoto mei.",
    "De gemeente ferlient subsydzje oan ferienings yn de doarpen.",
    "It gemeentehûs is op moandei oant en mei freed iepen.",
    "Wy hawwe jo brief fan ferline wike goed ûntfongen.",
    "Bern ûnder de tolve jier reizgje fergees mei.",
    "Hjir kinne jo in ôfspraak foar in nij rydbewiis meitsje.",
    // Afrikaans
    "U moet binne vyf dae by die munisipaliteit registreer.",
    "Bring asseblief u paspoort en 'n onlangse foto saam.",
    "As u nie met hierdie besluit saamstem nie, kan u beswaar maak.",
    "Die vullis word elke tweede Dinsdag deur die stad verwyder.",
    // Spanish, Italian, Portuguese, Papiamento
    "Usted debe inscribirse en el municipio dentro de cinco días.",
    "Traiga su pasaporte y una foto reciente, por favor.",
    "Si no está de acuerdo con esta decisión, puede presentar un recurso.",
    "Lei deve iscriversi al comune entro cinque giorni.",
    "Porti il passaporto e una fotografia recente.",
    "Deve inscrever-se na câmara municipal dentro de cinco dias.",
    "Traga o seu passaporte e uma fotografia recente.",
    "Bo mester registrá na e munisipio den sinku dia.",
    // Polish, Czech
    "Musi się Pan zameldować w gminie w ciągu pięciu dni.",
    "Proszę przynieść paszport i aktualne zdjęcie.",
    "Jeśli nie zgadza się Pani z decyzją, może Pani złożyć odwołanie.",
    "Musíte se do pěti dnů přihlásit na obecním úřadě.",
    // Turkish
    "Beş gün içinde belediyeye kayıt olmanız gerekir.",
    "Lütfen pasaportunuzu ve yeni bir fotoğraf getirin.",
    "Bu karara katılmıyorsanız altı hafta içinde itiraz edebilirsiniz.",
    // Danish, Swedish
    "Du skal tilmelde dig kommunen inden for fem dage.",
    "Ta med ditt pass och ett nytt foto till kommunen.",
    // Romanian, Indonesian, Somali
    "Trebuie să vă înregistrați la primărie în termen de cinci zile.",
    "Anda harus mendaftar di kantor kota dalam waktu lima hari.",
    "Waa inaad iska diiwaan geliso dowladda hoose shan maalmood gudahood.",
    // other scripts
    "Ви повинні зареєструватися в муніципалітеті протягом п'яти днів.",
    "يجب عليك التسجيل لدى البلدية في غضون خمسة أيام.",
    "ክብ 5 መዓልትታት ኣብ ምምሕዳር ከተማ ክትምዝገቡ ኣለኩም።",
    "您必须在五天之内到市政府登记。",
};

}  // namespace

TEST_CASE("of Dutch sentences 99 % are read, of others 97 % are left alone") {
  std::string wrong;
  std::size_t lost = 0, kept = 0;
  for (const std::string_view text : dutch)
    if (!is_dutch(text)) ++lost, wrong += "\n  lost: " + std::string(text);
  for (const std::string_view text : foreign)
    if (is_dutch(text)) ++kept, wrong += "\n  kept: " + std::string(text);
  MESSAGE("Dutch lost: " << lost << " of " << std::size(dutch) << "; foreign kept: " << kept << " of "
                         << std::size(foreign));
  CAPTURE(wrong);
  CHECK(lost * 100 <= std::size(dutch));
  CHECK(kept * 100 <= std::size(foreign) * 3);
}
