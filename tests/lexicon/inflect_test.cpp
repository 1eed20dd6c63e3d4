// The forms of words, written out by hand: what a Dutch reader expects.
// SPDX-License-Identifier: EUPL-1.2
#include "lexicon/inflect.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace duidelijk;

namespace {

/// Checks the forms in `row`, divided by spaces; "-": the lexicon must not be sure; "*": not looked at.
void check(const char* lemma, Tag tag, const std::vector<Shape>& shapes, const char* row) {
  CAPTURE(lemma);
  const Paradigm paradigm = paradigm_of(Lexicon::built_in(), lemma, tag);
  REQUIRE(paradigm.known());
  std::istringstream words(row);
  std::string expected;
  std::size_t i = 0;
  for (; words >> expected; ++i) {
    REQUIRE(i < shapes.size());
    CAPTURE(i);
    if (expected != "*") CHECK(paradigm[shapes[i]] == (expected == "-" ? "" : expected));
  }
  CHECK(i == shapes.size());
}

struct Row {
  const char* lemma;
  const char* forms;
};

}  // namespace

TEST_CASE("verbs: ik, u, hij, past, past plural, participle, participle with -e") {
  const Row rows[] = {
      {"geven", "geef geeft geeft gaf gaven gegeven gegeven"},
      {"sturen", "stuur stuurt stuurt stuurde stuurden gestuurd gestuurde"},
      {"insturen", "instuur instuurt instuurt instuurde instuurden ingestuurd ingestuurde"},
      {"krijgen", "krijg krijgt krijgt kreeg kregen gekregen gekregen"},
      {"laten", "laat laat laat liet lieten gelaten gelaten"},
      {"doen", "doe doet doet deed deden gedaan gedane"},
      {"gaan", "ga gaat gaat ging gingen gegaan *"},
      {"staan", "sta staat staat stond stonden gestaan *"},
      {"zien", "zie ziet ziet zag zagen gezien geziene"},
      {"vragen", "vraag vraagt vraagt vroeg vroegen gevraagd gevraagde"},
      {"betalen", "betaal betaalt betaalt betaalde betaalden betaald betaalde"},
      {"gebruiken", "gebruik gebruikt gebruikt gebruikte gebruikten gebruikt gebruikte"},
      {"regelen", "regel regelt regelt regelde regelden geregeld geregelde"},
      {"meedelen", "meedeel meedeelt meedeelt meedeelde meedeelden meegedeeld meegedeelde"},
      {"aanvragen", "aanvraag aanvraagt aanvraagt aanvroeg aanvroegen aangevraagd aangevraagde"},
      {"afwijzen", "afwijs afwijst afwijst afwees afwezen afgewezen afgewezen"},
      {"proberen", "probeer probeert probeert probeerde probeerden geprobeerd geprobeerde"},
      {"maken", "maak maakt maakt maakte maakten gemaakt gemaakte"},
      {"beginnen", "begin begint begint begon begonnen begonnen begonnen"},
      {"vinden", "vind vindt vindt vond vonden gevonden gevonden"},
      {"helpen", "help helpt helpt hielp hielpen geholpen geholpen"},
      {"bellen", "bel belt belt belde belden gebeld belde"},
      {"schrijven", "schrijf schrijft schrijft schreef schreven geschreven geschreven"},
      {"weten", "weet weet weet wist wisten geweten *"},
      {"vertellen", "vertel vertelt vertelt vertelde vertelden verteld vertelde"},
      {"uitleggen", "uitleg uitlegt uitlegt uitlegde uitlegden uitgelegd uitgelegde"},
      {"opsturen", "opstuur opstuurt opstuurt opstuurde opstuurden opgestuurd opgestuurde"},
      {"controleren", "controleer controleert controleert controleerde controleerden gecontroleerd gecontroleerde"},
      {"verwachten", "verwacht verwacht verwacht verwachtte verwachtten verwacht verwachte"},
      {"besluiten", "besluit besluit besluit besloot besloten besloten besloten"},
      {"kiezen", "kies kiest kiest koos kozen gekozen gekozen"},
      {"lezen", "lees leest leest las lazen gelezen gelezen"},
      {"nemen", "neem neemt neemt nam namen genomen genomen"},
      {"brengen", "breng brengt brengt bracht brachten gebracht gebrachte"},
      {"kopen", "koop koopt koopt kocht kochten gekocht gekochte"},
      {"komen", "kom komt komt kwam kwamen gekomen *"},
      {"worden", "word wordt wordt werd werden geworden geworden"},
      {"blijven", "blijf blijft blijft bleef bleven gebleven gebleven"},
      {"stoppen", "stop stopt stopt stopte stopten gestopt gestopte"},
      {"wachten", "wacht wacht wacht wachtte wachtten gewacht gewachte"},
      {"melden", "meld meldt meldt meldde meldden gemeld gemelde"},
      {"voorbereiden", "voorbereid voorbereidt voorbereidt voorbereidde voorbereidden voorbereid voorbereide"},
      {"aanbevelen", "aanbeveel aanbeveelt aanbeveelt aanbeval aanbevalen aanbevolen aanbevolen"},
      {"stellen", "stel stelt stelt stelde stelden gesteld gestelde"},
      {"bieden", "bied biedt biedt bood boden geboden geboden"},
      {"tekenen", "teken tekent tekent tekende tekenden getekend getekende"},
      {"verhuizen", "verhuis verhuist verhuist verhuisde verhuisden verhuisd verhuisde"},
      {"verliezen", "verlies verliest verliest verloor verloren verloren verloren"},
      {"zitten", "zit zit zit zat zaten gezeten *"},
      {"vergeten", "vergeet vergeet vergeet vergat vergaten vergeten vergeten"},
      {"rijden", "rijd rijdt rijdt reed reden gereden gereden"},
      {"ontvangen", "ontvang ontvangt ontvangt ontving ontvingen ontvangen ontvangen"},
      {"verzenden", "verzend verzendt verzendt verzond verzonden verzonden verzonden"},
      {"trachten", "tracht tracht tracht trachtte trachtten getracht getrachte"},
      {"verstrekken", "verstrek verstrekt verstrekt verstrekte verstrekten verstrekt verstrekte"},
      {"indienen", "indien indient indient indiende indienden ingediend ingediende"},
      {"dienen", "dien dient dient diende dienden gediend *"},
      {"definiëren", "definieer definieert definieert definieerde definieerden gedefinieerd gedefinieerde"},
      {"creëren", "creëer creëert creëert creëerde creëerden gecreëerd gecreëerde"},
      {"toestaan", "toesta toestaat toestaat toestond toestonden toegestaan toegestane"},
      {"ontstaan", "ontsta ontstaat ontstaat ontstond ontstonden ontstaan *"},
      {"bestaan", "besta bestaat bestaat bestond bestonden bestaan *"},
      {"terugbetalen", "terugbetaal terugbetaalt terugbetaalt terugbetaalde terugbetaalden terugbetaald terugbetaalde"},
      {"overhandigen", "overhandig overhandigt overhandigt overhandigde overhandigden overhandigd overhandigde"},
      {"bevorderen", "bevorder bevordert bevordert bevorderde bevorderden bevorderd bevorderde"},
      {"verlenen", "verleen verleent verleent verleende verleenden verleend verleende"},
      {"zeggen", "zeg zegt zegt zei zeiden gezegd gezegde"},
      {"zijn", "ben bent is was waren geweest *"},
      {"hebben", "heb heeft heeft had hadden gehad *"},
      {"kunnen", "kan kunt kan kon konden gekund *"},
      {"mogen", "mag mag mag mocht mochten gemogen *"},
      {"willen", "wil wilt wil wilde wilden gewild *"},
      {"houden", "houd houdt houdt hield hielden gehouden gehouden"},
      {"antwoorden", "antwoord antwoordt antwoordt antwoordde antwoordden geantwoord geantwoorde"},
      {"delen", "deel deelt deelt deelde deelden gedeeld gedeelde"},
      {"zoeken", "zoek zoekt zoekt zocht zochten gezocht gezochte"},
      {"denken", "denk denkt denkt dacht dachten gedacht gedachte"},
      {"leven", "leef leeft leeft leefde leefden geleefd geleefde"},
      {"reizen", "reis reist reist reisde reisden gereisd gereisde"},
      {"eisen", "eis eist eist eiste eisten geëist geëiste"},
      {"overleggen", "overleg overlegt overlegt * * - -"},  // overlegd or overgelegd: they mean different things
  };
  for (const Row& row : rows)
    check(row.lemma, Tag::verb,
          {Shape::first, Shape::second, Shape::third, Shape::past, Shape::past_plural, Shape::participle,
           Shape::participle_e},
          row.forms);
}

TEST_CASE("verbs: the plural is the infinitive, and present participles end in -nd") {
  for (const char* lemma : {"geven", "insturen", "zien", "gaan", "definiëren"}) {
    const Paradigm verb = paradigm_of(Lexicon::built_in(), lemma, Tag::verb);
    CHECK(verb[Shape::infinitive] == lemma);
    CHECK(verb[Shape::plural] == lemma);
    CHECK(verb[Shape::present_participle] == std::string(lemma) + "d");
    CHECK(verb[Shape::present_participle_e] == std::string(lemma) + "de");
  }
}

TEST_CASE("nouns: plural, diminutive, diminutives; and the article") {
  const struct {
    const char* lemma;
    Gender gender;
    const char* forms;
  } rows[] = {
      {"document", Gender::neut, "documenten documentje documentjes"},
      {"bedrag", Gender::neut, "bedragen bedragje bedragjes"},
      {"brief", Gender::com, "brieven briefje briefjes"},
      {"vraag", Gender::com, "vragen vraagje vraagjes"},
      {"regel", Gender::com, "regels regeltje regeltjes"},
      {"kopie", Gender::com, "kopieën kopietje kopietjes"},
      {"besluit", Gender::neut, "besluiten * *"},
      {"idee", Gender::neut, "ideeën ideetje ideetjes"},
      {"foto", Gender::com, "foto's fotootje fotootjes"},
      {"gemeente", Gender::com, "gemeenten * *"},
      {"kind", Gender::neut, "kinderen kindje kindjes"},
      {"stad", Gender::com, "steden stadje stadjes"},
      {"lid", Gender::neut, "leden lidje lidjes"},
      {"museum", Gender::neut, "musea museumpje museumpjes"},
      {"aanvraag", Gender::com, "aanvragen * *"},
      {"mogelijkheid", Gender::com, "mogelijkheden * *"},
      {"boete", Gender::com, "boetes * *"},
      {"termijn", Gender::com, "termijnen termijntje termijntjes"},
      {"maatregel", Gender::com, "maatregelen * *"},
      {"eis", Gender::com, "eisen * *"},
      {"doel", Gender::neut, "doelen doeltje doeltjes"},
      {"gevolg", Gender::neut, "gevolgen * *"},
      {"voorwaarde", Gender::com, "voorwaarden * *"},
      {"huis", Gender::neut, "huizen huisje huisjes"},
      {"raam", Gender::neut, "ramen raampje raampjes"},
      {"weg", Gender::com, "wegen weggetje weggetjes"},
      {"criterium", Gender::neut, "criteria * *"},
      {"bezwaarschrift", Gender::neut, "bezwaarschriften * *"},
      {"gemeentehuis", Gender::neut, "gemeentehuizen * *"},
      {"formulier", Gender::neut, "formulieren formuliertje formuliertjes"},
      {"gesprek", Gender::neut, "gesprekken gesprekje gesprekjes"},
      {"man", Gender::com, "mannen mannetje mannetjes"},
      {"handvat", Gender::neut, "handvaten handvatje handvatjes"},
      {"aandacht", Gender::com, "- * *"},
      {"hulp", Gender::com, "- * *"},
      {"aanpak", Gender::com, "- * *"},
      {"bezit", Gender::neut, "- * *"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.lemma);
    CHECK(Lexicon::built_in().gender(row.lemma) == row.gender);
    check(row.lemma, Tag::noun, {Shape::plural_noun, Shape::diminutive, Shape::diminutives}, row.forms);
  }
}

TEST_CASE("gender: by the table, the head of a compound, the ending") {
  const struct {
    const char* noun;
    Gender gender;
  } rows[] = {{"begin", Gender::neut},
              {"aanvang", Gender::com},
              {"uitkeringsbedrag", Gender::neut},
              {"parkeervergunning", Gender::com},
              {"helderheid", Gender::com},
              {"toerisme", Gender::neut},
              {"deksel", Gender::com_neut},
              {"datum", Gender::com},
              {"centrum", Gender::neut},
              {"xqzw", Gender::none},
              {"ding", Gender::none},
              {"", Gender::none}};
  for (const auto& row : rows) {
    CAPTURE(row.noun);
    CHECK(Lexicon::built_in().gender(row.noun) == row.gender);
  }
}

TEST_CASE("adjectives: with -e, comparative, with -e, superlative, with -e") {
  const Row rows[] = {
      {"goed", "goede beter betere best beste"},
      {"duidelijk", "duidelijke duidelijker duidelijkere duidelijkst duidelijkste"},
      {"nieuw", "nieuwe nieuwer nieuwere nieuwst nieuwste"},
      {"juist", "juiste * * * *"},
      {"snel", "snelle sneller snellere snelst snelste"},
      {"verplicht", "verplichte * * * *"},
      {"open", "open * * * *"},
      {"passend", "passende * * * *"},
      {"groot", "grote groter grotere grootst grootste"},
      {"hoog", "hoge hoger hogere hoogst hoogste"},
      {"laat", "late later latere laatst laatste"},
      {"beschikbaar", "beschikbare * * * *"},
      {"bekend", "bekende bekender bekendere bekendst bekendste"},
      {"gratis", "gratis * * * *"},
      {"nodig", "nodige * * * *"},
      {"moeilijk", "moeilijke moeilijker moeilijkere moeilijkst moeilijkste"},
      {"vast", "vaste * * * *"},
      {"boos", "boze * * * *"},
      {"lief", "lieve liever lievere liefst liefste"},
      {"duur", "dure duurder duurdere duurst duurste"},
      {"kort", "korte korter kortere kortst kortste"},
      {"lang", "lange langer langere langst langste"},
      {"klein", "kleine kleiner kleinere kleinst kleinste"},
      {"adequaat", "adequate * * * *"},
      {"tijdig", "tijdige tijdiger tijdigere * *"},
      {"schriftelijk", "schriftelijke * * * *"},
      {"volledig", "volledige vollediger volledigere volledigst volledigste"},
      {"dik", "dikke dikker dikkere dikst dikste"},
      {"wijs", "wijze * * wijst wijste"},
      {"betrokken", "betrokken * * * *"},
      {"gegeven", "gegeven * * * *"},
      {"zwaar", "zware zwaarder zwaardere zwaarst zwaarste"},
      {"belangrijk", "belangrijke belangrijker belangrijkere belangrijkst belangrijkste"},
  };
  for (const Row& row : rows)
    check(row.lemma, Tag::adj,
          {Shape::base_e, Shape::comparative, Shape::comparative_e, Shape::superlative, Shape::superlative_e},
          row.forms);
}

TEST_CASE("a word of another class, or no word, has no forms") {
  const Lexicon& lexicon = Lexicon::built_in();
  CHECK(!paradigm_of(lexicon, "document", Tag::verb).known());
  CHECK(!paradigm_of(lexicon, "duidelijk", Tag::noun).known());
  CHECK(!paradigm_of(lexicon, "documenten", Tag::noun).known());  // no lemma
  CHECK(!paradigm_of(lexicon, "xqzwen", Tag::verb).known());
  CHECK(!paradigm_of(lexicon, "", Tag::adj).known());
  CHECK(paradigm_of(lexicon, "xqzwen", Tag::verb)[Shape::third].empty());
}

TEST_CASE("particles that surely stand apart") {
  const struct {
    const char* verb;
    const char* particle;
  } rows[] = {{"doorsturen", "door"}, {"indienen", "in"}, {"meedelen", "mee"}, {"terugbetalen", "terug"},
              {"informeren", ""},     {"overwegen", ""},  {"geven", ""},       {"xqzwen", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.verb);
    CHECK(particle_of(Lexicon::built_in(), row.verb) == row.particle);
  }
}

TEST_CASE("inflections: every form leads back to its lemma, and all that the lexicon has are there") {
  const Lexicon& lexicon = Lexicon::built_in();
  for (std::uint32_t index = 0; index < lexicon.size(); index += 997) {
    const std::string form = lexicon.form(index);
    CAPTURE(form);
    for (const Reading& reading : lexicon.entry(index).readings) {
      if (reading.lemma_rule == 0) continue;
      const std::vector<std::uint32_t> forms = lexicon.inflections(lexicon.lemma(form, reading));
      CHECK(std::find(forms.begin(), forms.end(), index) != forms.end());
    }
  }
  CHECK(lexicon.inflections("xqzwen").empty());
  CHECK(lexicon.inflections("").empty());
}
