// SPDX-License-Identifier: EUPL-1.2
#include "lexicon/lexicon.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace duidelijk;

namespace {

/// "VERB Part indienen|NOUN Sing …": class, the telling features and the lemma of every reading.
std::string dump(std::string_view form) {
  const Lexicon& lexicon = Lexicon::built_in();
  const auto entry = lexicon.find(form);
  if (!entry) return "-";
  std::string out;
  for (const Reading& reading : entry->readings) {
    if (!out.empty()) out += " | ";
    out += name_of(reading.tag);
    if (const std::string features = to_string(reading.features); features != "_") out += " " + features;
    if (reading.features.inflected) out += " +e";
    if (reading.features.verb_form == VerbForm::part && reading.features.tense == Tense::pres) out += " pres";
    out += " " + lexicon.lemma(form, reading);
  }
  return out;
}

bool has_reading(std::string_view form, std::string_view reading) {
  const std::string all = dump(form) + " |";
  const std::string wanted = std::string(reading) + " |";
  return all.starts_with(wanted) || all.find("| " + wanted) != std::string::npos;
}

}  // namespace

TEST_CASE("forms have the readings that Dutch gives them") {
  struct Row {
    const char* form;
    const char* reading;
  };
  const Row rows[] = {
      {"ingediend", "VERB VerbForm=Part indienen"},
      {"ingediende", "VERB VerbForm=Part +e indienen"},
      {"verstrekt", "VERB VerbForm=Part verstrekken"},
      {"verstrekt", "VERB Number=Sing|Tense=Pres|VerbForm=Fin verstrekken"},
      {"gewijzigd", "VERB VerbForm=Part wijzigen"},
      {"opgenomen", "VERB VerbForm=Part opnemen"},
      {"besloten", "VERB VerbForm=Part besluiten"},
      {"geëist", "VERB VerbForm=Part eisen"},
      {"geweest", "AUX VerbForm=Part zijn"},
      {"aanbevolen", "VERB VerbForm=Part aanbevelen"},
      {"voorbereid", "VERB VerbForm=Part voorbereiden"},
      {"overleden", "VERB VerbForm=Part overlijden"},
      {"betrokkenen", "VERB VerbForm=Part +e betrekken"},
      {"toegekende", "VERB VerbForm=Part +e toekennen"},
      {"lopende", "VERB VerbForm=Part +e pres lopen"},
      {"loopt", "VERB Number=Sing|Tense=Pres|VerbForm=Fin lopen"},
      {"werkt", "VERB Number=Sing|Tense=Pres|VerbForm=Fin werken"},
      {"indient", "VERB Number=Sing|Tense=Pres|VerbForm=Fin indienen"},
      {"reken", "VERB Number=Sing|Tense=Pres|VerbForm=Fin rekenen"},
      {"leest", "VERB Number=Sing|Tense=Pres|VerbForm=Fin lezen"},
      {"maakte", "VERB Number=Sing|Tense=Past|VerbForm=Fin maken"},
      {"meldden", "VERB Number=Plur|Tense=Past|VerbForm=Fin melden"},
      {"ontmoette", "VERB Number=Sing|Tense=Past|VerbForm=Fin ontmoeten"},
      {"liep", "VERB Number=Sing|Tense=Past|VerbForm=Fin lopen"},
      {"beoogde", "VERB Number=Sing|Tense=Past|VerbForm=Fin beogen"},
      {"heeft", "AUX Number=Sing|Tense=Pres|VerbForm=Fin hebben"},
      {"heeft", "VERB Number=Sing|Tense=Pres|VerbForm=Fin hebben"},
      {"indienen", "VERB VerbForm=Inf indienen"},
      {"brieven", "NOUN Number=Plur brief"},
      {"bomen", "NOUN Number=Plur boom"},
      {"huizen", "NOUN Number=Plur huis"},
      {"mogelijkheden", "NOUN Number=Plur mogelijkheid"},
      {"musea", "NOUN Number=Plur museum"},
      {"leden", "NOUN Number=Plur lid"},
      {"gezinsleden", "NOUN Number=Plur gezinslid"},
      {"kinderen", "NOUN Number=Plur kind"},
      {"foto's", "NOUN Number=Plur foto"},
      {"huisje", "NOUN Degree=Dim|Number=Sing huis"},
      {"bijstandsuitkeringen", "NOUN Number=Plur bijstandsuitkering"},
      {"grote", "ADJ Degree=Pos +e groot"},
      {"rijke", "ADJ Degree=Pos +e rijk"},
      {"dove", "ADJ Degree=Pos +e doof"},
      {"groter", "ADJ Degree=Cmp groot"},
      {"kleinste", "ADJ Degree=Sup +e klein"},
      {"beter", "ADJ Degree=Cmp goed"},
      {"bredere", "ADJ Degree=Cmp +e breed"},
      {"deskundigen", "NOUN Number=Plur deskundige"},
      {"nederlandse", "ADJ Degree=Pos +e nederlands"},
      {"amsterdam", "PROPN amsterdam"},
      {"derhalve", "ADV derhalve"},
      {"indien", "SCONJ indien"},
      {"tweeëntwintig", "NUM tweeëntwintig"},
      {"uw", "PRON Person=2|Poss=Yes|PronType=Prs u"},
      {"juni", "NOUN Number=Sing juni"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.form);
    CAPTURE(dump(row.form));
    CHECK_MESSAGE(has_reading(row.form, row.reading), row.reading);
  }
}

TEST_CASE("the likeliest reading comes first") {
  struct Row {
    const char* form;
    const char* start;
  };
  const Row rows[] = {{"de", "DET"},      {"het", "DET"},    {"is", "AUX"},       {"van", "ADP"},      {"en", "CCONJ"},
                      {"omdat", "SCONJ"}, {"brief", "NOUN"}, {"gemaakt", "VERB"}, {"ging", "VERB"},    {"groot", "ADJ"},
                      {"bekend", "ADJ"},  {"gewond", "ADJ"}, {"als", "SCONJ"},    {"gemeente", "NOUN"}};
  for (const Row& row : rows) {
    CAPTURE(row.form);
    CHECK(dump(row.form).starts_with(row.start));
  }
}

TEST_CASE("unknown forms are not found, known ones are") {
  for (const char* form : {"xqzw", "", "a", "zzzzzzzz", "brieff", "Brief", "ingediendd"}) {
    CAPTURE(form);
    if (std::string_view(form) != "a") CHECK_FALSE(Lexicon::built_in().find(form));
  }
  CHECK(Lexicon::built_in().find("brief"));
  CHECK(dump("niet-bestaand-woord") == "-");
}

TEST_CASE("every form in the image is found again, in order, with lemmas that hold") {
  const Lexicon& lexicon = Lexicon::built_in();
  REQUIRE(lexicon.size() > 400'000);
  std::string before;
  std::size_t wrong = 0, readings = 0, empty_lemmas = 0;
  for (std::uint32_t index = 0; index < lexicon.size(); ++index) {
    const std::string form = lexicon.form(index);
    const auto entry = lexicon.find(form);
    if (!entry || entry->index != index || form <= before || form != fold(form)) ++wrong;
    before = form;
    if (!entry) continue;
    readings += entry->readings.size();
    if (entry->readings.size() > 6) ++wrong;
    for (const Reading& reading : entry->readings)
      if (reading.tag == Tag::unknown || lexicon.lemma(form, reading).empty()) ++empty_lemmas;
  }
  CHECK(wrong == 0);
  CHECK(empty_lemmas == 0);
  CHECK(readings > 300'000);
}

TEST_CASE("names are told from words") {
  const Lexicon& lexicon = Lexicon::built_in();
  CHECK(lexicon.find("amsterdam")->name);
  CHECK_FALSE(lexicon.find("brief")->name);
  CHECK_FALSE(lexicon.find("brief")->may_be_name);
}

TEST_CASE("frequency: common words are above rare ones") {
  const Lexicon& lexicon = Lexicon::built_in();
  const char* order[] = {"de", "als", "huis", "indien", "derhalve"};
  for (std::size_t i = 1; i < std::size(order); ++i) {
    CAPTURE(order[i]);
    CHECK(lexicon.zipf(order[i - 1]) > lexicon.zipf(order[i]));
  }
  CHECK(lexicon.zipf("ik") == doctest::Approx(8.08).epsilon(0.01));
  CHECK(lexicon.find("huis")->ranked);
  CHECK_FALSE(lexicon.find("derhalve")->ranked);
  CHECK(lexicon.zipf("derhalve") == doctest::Approx(2.3));
  CHECK(lexicon.zipf("xqzwpt") == doctest::Approx(1.4));
  CHECK(lexicon.zipf("ingediende") > 3.3);             // its lemma is in the list
  CHECK(lexicon.zipf("parkeervergunningsbrief") > 4);  // its head is
}

TEST_CASE("perfect: hebben, zijn or both") {
  struct Row {
    const char* infinitive;
    Perfect perfect;
  };
  const Row rows[] = {{"gaan", Perfect::zijn},       {"ingaan", Perfect::zijn},      {"worden", Perfect::zijn},
                      {"blijven", Perfect::zijn},    {"verlopen", Perfect::zijn},    {"vertrekken", Perfect::zijn},
                      {"aankomen", Perfect::zijn},   {"afstuderen", Perfect::zijn},  {"maken", Perfect::hebben},
                      {"indienen", Perfect::hebben}, {"intrekken", Perfect::hebben}, {"betalen", Perfect::hebben},
                      {"wijzigen", Perfect::hebben}, {"optreden", Perfect::both},    {"lopen", Perfect::both},
                      {"veranderen", Perfect::both}, {"toenemen", Perfect::both},    {"brief", Perfect::unknown},
                      {"xqzwen", Perfect::unknown}};
  for (const Row& row : rows) {
    CAPTURE(row.infinitive);
    CHECK(Lexicon::built_in().perfect(row.infinitive) == row.perfect);
  }
}

TEST_CASE("separable verbs") {
  struct Row {
    const char* particle;
    const char* base;
    const char* verb;
  };
  const Row rows[] = {{"in", "dienen", "indienen"},
                      {"aan", "vragen", "aanvragen"},
                      {"plaats", "vinden", "plaatsvinden"},
                      {"op", "nemen", "opnemen"},
                      {"vast", "stellen", "vaststellen"},
                      {"aan", "bevelen", "aanbevelen"},
                      {"voor", "bereiden", "voorbereiden"},
                      {"over", "nemen", "overnemen"},
                      {"be", "sluiten", ""},
                      {"onder", "zoeken", ""},
                      {"huis", "dienen", ""}};
  const Lexicon& lexicon = Lexicon::built_in();
  for (const Row& row : rows) {
    CAPTURE(row.particle);
    CAPTURE(row.base);
    CHECK(lexicon.separable(row.particle, row.base) == row.verb);
  }
  CHECK(lexicon.separable_particle("indienen") == 2);
  CHECK_FALSE(lexicon.separable_particle("besluiten"));
  CHECK(lexicon.is_particle("in"));
  CHECK(lexicon.is_particle("vast"));
  CHECK_FALSE(lexicon.is_particle("brief"));
  CHECK_FALSE(lexicon.is_particle(""));
}

TEST_CASE("abbreviations, with their capitals and stops") {
  struct Row {
    const char* written;
    const char* expansion;  // nullptr: none
    bool explain, may_end;
  };
  const Row rows[] = {{"o.a.", "onder andere", true, false},
                      {"O.a.", "onder andere", true, false},
                      {"enz.", "enzovoort", false, true},
                      {"art.", "artikel", true, false},
                      {"nr.", "nummer", false, false},
                      {"Awb", "Algemene wet bestuursrecht", true, false},
                      {"btw", "belasting over de toegevoegde waarde", false, false},
                      {"OM", "Openbaar Ministerie", true, false},
                      {"ZIN", "Zorginstituut Nederland | zorg in natura", true, false},
                      {"om", nullptr, false, false},
                      {"zin", nullptr, false, false},
                      {"u.", nullptr, false, false},
                      {"brief", nullptr, false, false},
                      {"", nullptr, false, false}};
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const auto found = Lexicon::built_in().abbreviation(row.written);
    REQUIRE(found.has_value() == (row.expansion != nullptr));
    if (!found) continue;
    CHECK(found->expansion == row.expansion);
    CHECK(found->explain == row.explain);
    CHECK(found->may_end_sentence == row.may_end);
  }
}

TEST_CASE("fold") {
  CHECK(fold("Foto’s") == "foto's");
  CHECK(fold("ĲSSEL") == "ijssel");
  CHECK(fold("ÉÉN") == "één");
  CHECK(fold("").empty());
}

TEST_CASE("looking up stays fast") {  // generous: the build may be unoptimised or busy
  const Lexicon& lexicon = Lexicon::built_in();
  std::vector<std::string> forms;
  for (std::uint32_t index = 0; index < lexicon.size(); index += 97) forms.push_back(lexicon.form(index));
  const auto begin = std::chrono::steady_clock::now();
  std::size_t found = 0;
  for (const std::string& form : forms) found += lexicon.find(form) ? 1u : 0u;
  const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - begin;
  CHECK(found == forms.size());
  CHECK(time.count() / static_cast<double>(forms.size()) < 20'000);
}

TEST_CASE("nouns have a type, from the list or by their ending") {
  const Lexicon& lexicon = Lexicon::built_in();
  const struct {
    const char* noun;
    NounType listed, by_ending;
  } table[] = {
      {"huis", NounType::concrete, NounType::unknown},
      {"aandacht", NounType::abstract_, NounType::unknown},
      {"zichtbaarheid", NounType::unknown, NounType::abstract_},
      {"xqer", NounType::unknown, NounType::concrete},
      {"er", NounType::unknown, NounType::unknown},   // nothing before the ending
      {"xer", NounType::unknown, NounType::unknown},  // too little before it
      {"huis ", NounType::unknown, NounType::unknown},
      {"", NounType::unknown, NounType::unknown},
  };
  for (const auto& row : table) {
    CAPTURE(row.noun);
    CHECK(lexicon.noun_type(row.noun) == row.listed);
    CHECK(lexicon.noun_type_of_ending(row.noun) == row.by_ending);
  }
}

TEST_CASE("adverbs of manner and units") {
  const Lexicon& lexicon = Lexicon::built_in();
  CHECK(lexicon.is_manner_adverb("anoniem"));
  CHECK_FALSE(lexicon.is_manner_adverb("gisteren"));
  CHECK(lexicon.is_unit("km"));
  for (const char* letter : {"a", "c", "s", "huis", ""}) CHECK_FALSE(lexicon.is_unit(letter));
}
