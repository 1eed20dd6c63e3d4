// Edits of a suggestion over the classes of words: forms written by hand in sentences that ask for each of them.
// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "analyse/analyse.h"
#include "core/document.h"
#include "rules/kinds/suggest.h"

using namespace duidelijk;

namespace {

/// What a text becomes, paragraph by paragraph, when a list has one term and one alternative. "advies": no edit.
std::vector<std::string> fixed(const std::string& term, WordClass word_class, const std::string& alternative,
                               const std::vector<std::string>& texts) {
  const std::string name(word_class_names[static_cast<std::size_t>(word_class)]);
  const ParsedList parsed = parse_word_list(term + '\t' + name + "\tvervang\t" + alternative + "\t\tinfo\t\teigen\n",
                                            "proef.tsv", ListOwner::user);
  REQUIRE(parsed.complaints.empty());
  const WordList* list = &parsed.list;
  const std::vector<std::byte> block = build_phrase_table({&list, 1});
  const PhraseTable table(block);
  Source source;
  for (const std::string& text : texts) source.text += text + '\n';
  DocumentBuilder build(std::move(source));
  std::uint32_t at = 0;
  for (const std::string& text : texts) {
    build.begin_block(BlockKind::paragraph);
    build.copy({at, at + static_cast<std::uint32_t>(text.size())});
    at += static_cast<std::uint32_t>(text.size()) + 1;
  }
  const Document document = std::move(build).take();
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tags);
  std::vector<std::string> made;
  for (const Block& one : document.blocks) made.emplace_back(slice(document.text, one.text));
  const std::string_view wanted = "proef";
  Suggester suggester(table, analysis);
  std::vector<PhraseMatch> matches = find_phrases(table, {&wanted, 1}, analysis, Stage::tags);
  std::ranges::reverse(matches);
  for (const PhraseMatch& match : matches) {
    Hit hit;
    hit.span = analysis.span_of(match.tokens);
    suggester.suggest(match, hit);
    const auto number = static_cast<std::size_t>(
        std::ranges::upper_bound(document.blocks, hit.span.begin, {}, [](const Block& one) { return one.text.begin; }) -
        document.blocks.begin() - 1);
    const Suggestion& first = hit.suggestions.at(0);
    if (first.edits.empty())
      made[number] = "advies";
    else
      made[number].replace(hit.span.begin - document.blocks[number].text.begin, hit.span.size(), first.text);
  }
  return made;
}

std::vector<std::string> words_of(const char* row) {
  std::istringstream in(row);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// Checks each frame; returns how many there were.
std::size_t check(const std::string& term, WordClass word_class, const std::string& alternative,
                  const std::vector<std::string>& texts, const std::vector<std::string>& expected) {
  CAPTURE(alternative);
  const std::vector<std::string> made = fixed(term, word_class, alternative, texts);
  REQUIRE(made.size() == expected.size());
  for (std::size_t i = 0; i < made.size(); ++i) {
    CAPTURE(texts[i]);
    CHECK(made[i] == expected[i]);
  }
  return made.size();
}

}  // namespace

TEST_CASE("a verb in the place of another: person, number, tense, participle, te") {
  // infinitive, ik, hij, past, past plural, participle
  const char* rows[] = {
      "geven geef geeft gaf gaven gegeven",
      "sturen stuur stuurt stuurde stuurden gestuurd",
      "krijgen krijg krijgt kreeg kregen gekregen",
      "doen doe doet deed deden gedaan",
      "zien zie ziet zag zagen gezien",
      "vragen vraag vraagt vroeg vroegen gevraagd",
      "betalen betaal betaalt betaalde betaalden betaald",
      "gebruiken gebruik gebruikt gebruikte gebruikten gebruikt",
      "regelen regel regelt regelde regelden geregeld",
      "proberen probeer probeert probeerde probeerden geprobeerd",
      "maken maak maakt maakte maakten gemaakt",
      "vinden vind vindt vond vonden gevonden",
      "helpen help helpt hielp hielpen geholpen",
      "bellen bel belt belde belden gebeld",
      "schrijven schrijf schrijft schreef schreven geschreven",
      "vertellen vertel vertelt vertelde vertelden verteld",
      "controleren controleer controleert controleerde controleerden gecontroleerd",
      "verwachten verwacht verwacht verwachtte verwachtten verwacht",
      "besluiten besluit besluit besloot besloten besloten",
      "kiezen kies kiest koos kozen gekozen",
      "lezen lees leest las lazen gelezen",
      "nemen neem neemt nam namen genomen",
      "brengen breng brengt bracht brachten gebracht",
      "kopen koop koopt kocht kochten gekocht",
      "melden meld meldt meldde meldden gemeld",
      "stellen stel stelt stelde stelden gesteld",
      "bieden bied biedt bood boden geboden",
      "tekenen teken tekent tekende tekenden getekend",
      "ontvangen ontvang ontvangt ontving ontvingen ontvangen",
      "definiëren definieer definieert definieerde definieerden gedefinieerd",
      "creëren creëer creëert creëerde creëerden gecreëerd",
      "overhandigen overhandig overhandigt overhandigde overhandigden overhandigd",
      "bevorderen bevorder bevordert bevorderde bevorderden bevorderd",
      "verlenen verleen verleent verleende verleenden verleend",
      "zeggen zeg zegt zei zeiden gezegd",
      "houden houd houdt hield hielden gehouden",
      "delen deel deelt deelde deelden gedeeld",
      "zoeken zoek zoekt zocht zochten gezocht",
      "eisen eis eist eiste eisten geëist",
      "wachten wacht wacht wachtte wachtten gewacht",
      "antwoorden antwoord antwoordt antwoordde antwoordden geantwoord",
      "weten weet weet wist wisten geweten",
      "laten laat laat liet lieten gelaten",
      "snijden snijd snijdt sneed sneden gesneden",
      "bakken bak bakt bakte bakten gebakken",
      "dragen draag draagt droeg droegen gedragen",
      "missen mis mist miste misten gemist",
      "bewaren bewaar bewaart bewaarde bewaarden bewaard",
      "herhalen herhaal herhaalt herhaalde herhaalden herhaald",
      "verklaren verklaar verklaart verklaarde verklaarden verklaard",
      "leveren lever levert leverde leverden geleverd",
      "bekijken bekijk bekijkt bekeek bekeken bekeken",
      "begrijpen begrijp begrijpt begreep begrepen begrepen",
      "spreken spreek spreekt sprak spraken gesproken",
      "bespreken bespreek bespreekt besprak bespraken besproken",
      "tellen tel telt telde telden geteld",
      "werken werk werkt werkte werkten gewerkt",
      "halen haal haalt haalde haalden gehaald",
  };
  const std::vector<std::string> texts{"Ik verricht dit.",
                                       "U verricht dit.",
                                       "Hij verricht dit.",
                                       "Wij verrichten dit.",
                                       "Hij verrichtte dit.",
                                       "Wij verrichtten dit.",
                                       "Wij hebben dit verricht.",
                                       "Wij willen dit verrichten.",
                                       "Wij hopen dit te verrichten."};
  std::size_t cases = 0;
  for (const char* row : rows) {
    const std::vector<std::string> verb = words_of(row);
    REQUIRE(verb.size() == 6);
    cases += check(
        "verrichten", WordClass::verb, verb[0], texts,
        {"Ik " + verb[1] + " dit.", "U " + verb[2] + " dit.", "Hij " + verb[2] + " dit.", "Wij " + verb[0] + " dit.",
         "Hij " + verb[3] + " dit.", "Wij " + verb[4] + " dit.", "Wij hebben dit " + verb[5] + ".",
         "Wij willen dit " + verb[0] + ".", "Wij hopen dit te " + verb[0] + "."});
  }
  CHECK(cases >= 500);
}

TEST_CASE("a separable verb in the place of another: apart, together, te between them") {
  // particle, infinitive without it, ik, hij, past, past plural, participle with it
  const char* rows[] = {
      "op sturen stuur stuurt stuurde stuurden opgestuurd",
      "in leveren lever levert leverde leverden ingeleverd",
      "af geven geef geeft gaf gaven afgegeven",
      "aan bieden bied biedt bood boden aangeboden",
      "mee nemen neem neemt nam namen meegenomen",
      "op schrijven schrijf schrijft schreef schreven opgeschreven",
      "uit zoeken zoek zoekt zocht zochten uitgezocht",
      "aan vragen vraag vraagt vroeg vroegen aangevraagd",
      "terug brengen breng brengt bracht brachten teruggebracht",
      "door geven geef geeft gaf gaven doorgegeven",
      "af wijzen wijs wijst wees wezen afgewezen",
      "uit leggen leg legt legde legden uitgelegd",
  };
  const std::vector<std::string> texts{"Ik dien dit in.",
                                       "Hij dient dit in.",
                                       "Hij diende dit in.",
                                       "Wij dienden dit in.",
                                       "Wij hebben dit ingediend.",
                                       "Wij hopen dit in te dienen.",
                                       "Het is goed dat hij dit indient."};
  std::size_t cases = 0;
  for (const char* row : rows) {
    const std::vector<std::string> verb = words_of(row);
    REQUIRE(verb.size() == 7);
    cases += check("indienen", WordClass::verb, verb[0] + verb[1], texts,
                   {"Ik " + verb[2] + " dit " + verb[0] + ".", "Hij " + verb[3] + " dit " + verb[0] + ".",
                    "Hij " + verb[4] + " dit " + verb[0] + ".", "Wij " + verb[5] + " dit " + verb[0] + ".",
                    "Wij hebben dit " + verb[6] + ".", "Wij hopen dit " + verb[0] + " te " + verb[1] + ".",
                    "Het is goed dat hij dit " + verb[0] + verb[3] + "."});
  }
  CHECK(cases >= 80);
}

TEST_CASE("a noun in the place of another: article, adjective, pronoun") {
  struct {
    const char* noun;
    bool neuter;
  } const rows[] = {{"begin", true},  {"besluit", true},  {"formulier", true}, {"gesprek", true},
                    {"bedrag", true}, {"document", true}, {"huis", true},      {"plan", true},
                    {"doel", true},   {"kind", true},     {"brief", false},    {"vraag", false},
                    {"regel", false}, {"eis", false},     {"reden", false},    {"gemeente", false},
                    {"boete", false}, {"weg", false},     {"stad", false},     {"voorwaarde", false}};
  const std::vector<std::string> texts{"De aanvang is bekend.",         "Deze aanvang is bekend.",
                                       "Onze aanvang is bekend.",       "Uw aanvang is bekend.",
                                       "Een goede aanvang is bekend.",  "De goede aanvang is bekend.",
                                       "Wij kennen de nieuwe aanvang.", "DE AANVANG IS BEKEND."};
  std::size_t cases = 0;
  for (const auto& row : rows) {
    const std::string noun = row.noun;
    std::string shout = noun;
    std::ranges::transform(shout, shout.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    cases += check(
        "aanvang", WordClass::noun, noun, texts,
        {(row.neuter ? "Het " : "De ") + noun + " is bekend.", (row.neuter ? "Dit " : "Deze ") + noun + " is bekend.",
         (row.neuter ? "Ons " : "Onze ") + noun + " is bekend.", "Uw " + noun + " is bekend.",
         (row.neuter ? "Een goed " : "Een goede ") + noun + " is bekend.",
         (row.neuter ? "Het goede " : "De goede ") + noun + " is bekend.",
         (row.neuter ? "Wij kennen het nieuwe " : "Wij kennen de nieuwe ") + noun + ".",
         (row.neuter ? "HET " : "DE ") + shout + " IS BEKEND."});
  }
  CHECK(cases == 160);
}

TEST_CASE("an adjective in the place of another: with and without -e, comparative") {
  // base, with -e, comparative, comparative with -e
  const char* rows[] = {"goed goede beter betere",
                        "snel snelle sneller snellere",
                        "duidelijk duidelijke duidelijker duidelijkere",
                        "groot grote groter grotere",
                        "hoog hoge hoger hogere",
                        "laat late later latere",
                        "duur dure duurder duurdere",
                        "lief lieve liever lievere",
                        "kort korte korter kortere",
                        "klein kleine kleiner kleinere",
                        "dik dikke dikker dikkere",
                        "nieuw nieuwe nieuwer nieuwere",
                        "zwaar zware zwaarder zwaardere",
                        "belangrijk belangrijke belangrijker belangrijkere",
                        "lang lange langer langere",
                        "bekend bekende bekender bekendere"};
  const std::vector<std::string> texts{"De fraaie straat is daar.", "Een fraai huis is daar.", "Dit huis is fraai.",
                                       "Dit huis is fraaier.", "De fraaiere straat is daar."};
  std::size_t cases = 0;
  for (const char* row : rows) {
    const std::vector<std::string> word = words_of(row);
    REQUIRE(word.size() == 4);
    cases +=
        check("fraai", WordClass::adjective, word[0], texts,
              {"De " + word[1] + " straat is daar.", "Een " + word[0] + " huis is daar.",
               "Dit huis is " + word[0] + ".", "Dit huis is " + word[2] + ".", "De " + word[3] + " straat is daar."});
  }
  CHECK(cases == 80);
}
