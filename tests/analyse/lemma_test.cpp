// SPDX-License-Identifier: EUPL-1.2
#include "analyse/lemma.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "analyse/analyse.h"
#include "support/grammar.h"
#include "support/text_document.h"

namespace duidelijk {
namespace {

TEST_CASE("lemmas") {
  struct Row {
    std::string_view text, lemmas;
  };
  static constexpr Row table[] = {
      {"De kinderen liepen naar huis.", "de kind lopen naar huis"},
      {"Uw aanvragen zijn afgewezen.", "u aanvraag zijn afwijzen"},
      {"Hij dient de aanvraag in.", "hij indienen de aanvraag in"},
      {"Hij wil de aanvraag indienen.", "hij willen de aanvraag indienen"},
      {"De vergadering vindt morgen plaats.", "de vergadering plaatsvinden morgen plaats"},
      {"Zij hebben huizen en auto's gekocht.", "zij hebben huis en auto kopen"},
      {"Het vaststellen van plannen en programma’s voor de korte termijn.",
       "het vaststellen van plan en programma voor de kort termijn"},
      {"Het is een mooier boekje.", "het zijn een mooi boek"},
      {"Er zijn drie bijstandsuitkeringen toegekend.", "er zijn drie bijstandsuitkering toekennen"},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    const Document document = tests::text_document(std::string(row.text));
    const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tags);
    CHECK(tests::dump_lemmas(analysis) == row.lemmas);
  }
}

TEST_CASE("a particle without a verb that goes with it adds nothing") {
  const Document document = tests::text_document("Het plan kwam snel tot stand.");
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tags);
  CHECK(analysis.lemma(analysis.tokens[2]) == "komen");
}

TEST_CASE("a rule that does not fit leaves the form") {
  struct Row {
    LemmaRule rule;
    std::string_view added, form, lemma;
  };
  static constexpr Row table[] = {
      {{0, 2, 0, 0, 0}, "", "kinderen", "kinder"},
      {{0, 4, 0, 0, 0}, "", "kinderen", "kind"},
      {{1, 1, 2, 0, 0}, "en", "gewerkt", "werken"},
      {{2, 1, 2, 0, 0}, "en", "opgewerkt", "opwerken"},
      {{1, 1, 2, 0, 0}, "en", "werkt", "werkt"},
      {{0, 9, 2, 0, 0}, "en", "was", "was"},
      {{0, 3, 4, 0, 0}, "zijn", "was", "zijn"},
      {{0, 1, 0, 0, 0}, "", "\xC3\xA9", "\xC3\xA9"},
      {{0, 1, 0, 0, 0}, "", "a", "a"},
  };
  for (const Row& row : table) {
    CAPTURE(row.form);
    CHECK(apply(row.rule, row.added, row.form) == row.lemma);
  }
}

}  // namespace
}  // namespace duidelijk
