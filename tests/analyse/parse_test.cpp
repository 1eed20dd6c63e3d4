// SPDX-License-Identifier: EUPL-1.2
#include "analyse/parse.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "analyse/analyse.h"
#include "support/grammar.h"
#include "support/text_document.h"

namespace duidelijk {
namespace {

struct Row {
  std::string_view text, expected;
};

template <std::size_t size, class Dump>
void check(const Row (&table)[size], const Dump& dump) {
  for (const Row& row : table) {
    CAPTURE(row.text);
    const Document document = tests::text_document(std::string(row.text));
    const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tree);
    CHECK(tests::broken_tree(analysis) == "");
    CHECK(dump(analysis) == row.expected);
  }
}

TEST_CASE("word classes") {
  static constexpr Row table[] = {
      {"De gemeente stuurt u een brief.", "DET NOUN VERB PRON DET NOUN PUNCT"},
      {"Uw aanvraag is afgewezen.", "PRON NOUN AUX VERB PUNCT"},
      {"Wij hebben uw nieuwe adres nog niet.", "PRON VERB PRON ADJ NOUN ADV ADV PUNCT"},
      {"Jan en Marie wonen in Utrecht.", "PROPN CCONJ PROPN VERB ADP PROPN PUNCT"},
      {"Omdat het regent, blijf ik thuis.", "SCONJ PRON VERB PUNCT VERB PRON ADV PUNCT"},
      {"U betaalt 25 euro.", "PRON VERB NUM NOUN PUNCT"},
  };
  check(table, tests::dump_tags);
}

TEST_CASE("the tree") {
  static constexpr Row table[] = {
      {"De gemeente stuurt u een brief.",
       "De>gemeente:det gemeente>stuurt:nsubj stuurt>* u>stuurt:iobj een>brief:det brief>stuurt:obj"},
      {"Uw aanvraag wordt door de gemeente afgewezen.",
       "Uw>aanvraag:nmod:poss aanvraag>afgewezen:nsubj:pass wordt>afgewezen:aux:pass door>gemeente:case "
       "de>gemeente:det gemeente>afgewezen:obl:agent afgewezen>*"},
      {"De brief is gisteren verstuurd.",
       "De>brief:det brief>verstuurd:nsubj:pass is>verstuurd:aux:pass gisteren>verstuurd:advmod verstuurd>*"},
      {"De trein is vertrokken.", "De>trein:det trein>vertrokken:nsubj is>vertrokken:aux vertrokken>*"},
      {"Hij dient de aanvraag morgen in.",
       "Hij>dient:nsubj dient>* de>aanvraag:det aanvraag>dient:obj morgen>dient:advmod in>dient:compound:prt"},
      {"Ik weet dat hij komt.", "Ik>weet:nsubj weet>* dat>komt:mark hij>komt:nsubj komt>weet:ccomp"},
      {"De man die daar loopt, is mijn vader.",
       "De>man:det man>vader:nsubj die>loopt:nsubj daar>loopt:advmod loopt>man:acl:relcl is>vader:cop "
       "mijn>vader:nmod:poss vader>*"},
  };
  check(table, tests::dump_tree);
}

TEST_CASE("orders and headings of letters") {
  static constexpr Row table[] = {
      {"Vul het formulier in.", "Vul>* het>formulier:det formulier>Vul:obj in>Vul:compound:prt"},
      {"Stuur de gegevens op", "Stuur>* de>gegevens:det gegevens>Stuur:obj op>Stuur:compound:prt"},
      {"Besluit op uw bezwaar", "Besluit>* op>bezwaar:case uw>bezwaar:nmod:poss bezwaar>Besluit:nmod"},
  };
  check(table, tests::dump_tree);
}

TEST_CASE("features of verbs, nouns and names") {
  const Document document = tests::text_document("De gemeenten verstuurden gisteren kleinere brieven.");
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tags);
  REQUIRE(analysis.tokens.size() == 7);
  CHECK(to_string(analysis.tokens[0].features) == "Definite=Def");
  CHECK(to_string(analysis.tokens[1].features) == "Number=Plur");
  CHECK(to_string(analysis.tokens[2].features) == "Number=Plur|Tense=Past|VerbForm=Fin");
  CHECK(to_string(analysis.tokens[4].features) == "Degree=Cmp");
  CHECK(analysis.tokens[4].features.inflected);
}

TEST_CASE("participles know their tense") {
  const Document document = tests::text_document("De ingediende aanvraag en het ontbrekende stuk.");
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tags);
  CHECK(analysis.tokens[1].features.verb_form == VerbForm::part);
  CHECK(analysis.tokens[1].features.tense == Tense::past);
  CHECK(analysis.tokens[5].features.verb_form == VerbForm::part);
  CHECK(analysis.tokens[5].features.tense == Tense::pres);
}

TEST_CASE("whatever the text, each sentence is a tree") {
  std::string long_sentence = "De gemeente stuurt";
  for (int i = 0; i < 500; ++i) long_sentence += i % 9 == 0 ? ", en de burger" : " een brief aan";
  const std::string texts[] = {"",
                               ".",
                               "!!! ... ???",
                               "Ja",
                               "§ 3.2.1",
                               "€ 12,50 %",
                               "- a\n- b\n- c",
                               "HALLO ALLEMAAL",
                               "ÀÉÎ ‰ 😀 中文 текст",
                               "{{naam}} woont in {{plaats}}.",
                               std::string(3000, 'a'),
                               "Artikel 4:5, eerste lid, onder b, van de Awb",
                               long_sentence};
  for (const std::string& text : texts) {
    CAPTURE(text);
    const Document document = tests::text_document(text);
    const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::clauses);
    CHECK(tests::broken_tree(analysis) == "");
  }
}

TEST_CASE("a sentence does not feel its neighbours") {
  const std::string sentence = "Uw aanvraag wordt binnen zes weken behandeld.";
  std::string many;
  for (int i = 0; i < 40; ++i) many += sentence + (i % 2 == 0 ? "\n\nBel ons gerust.\n\n" : "\n\n");
  const Document one = tests::text_document(sentence), all = tests::text_document(many);
  const Analysis alone = analyse(one, Lexicon::built_in(), Stage::tree);
  const Analysis among = analyse(all, Lexicon::built_in(), Stage::tree);
  std::size_t seen = 0;
  for (const Sentence& other : among.sentences) {
    if (other.tokens.size() != alone.tokens.size()) continue;
    ++seen;
    for (std::uint32_t i = 0; i < alone.tokens.size(); ++i) {
      const Token& token = among.tokens[other.tokens.begin + i];
      CHECK(token.tag == alone.tokens[i].tag);
      CHECK(token.head - other.tokens.begin == alone.tokens[i].head);
      CHECK(token.relation == alone.tokens[i].relation);
    }
  }
  CHECK(seen == 40);
}

}  // namespace
}  // namespace duidelijk
