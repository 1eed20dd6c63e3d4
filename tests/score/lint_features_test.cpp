// SPDX-License-Identifier: EUPL-1.2
#include "score/lint_features.h"

#include <doctest/doctest.h>

#include <string>

#include "analyse/analyse.h"
#include "score/calibration.h"
#include "score/scores.h"
#include "score/word_measures.h"
#include "support/text_document.h"

using namespace duidelijk;

namespace {

/// An analysis with a tree made by hand: what the features make of a tree must not depend on the parser.
struct Tree {
  Document document;
  Analysis analysis;
  explicit Tree(const std::string& text, BlockKind kind = BlockKind::paragraph)
      : document(tests::text_document(text, kind)), analysis(analyse(document, Lexicon::built_in(), Stage::tokens)) {
    analysis.stage = Stage::tree;
  }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  /// Sets token `i`, with its head counted from 0.
  Tree& set(std::uint32_t i, Tag tag, Relation relation, std::uint32_t head, bool finite = false) {
    Token& token = analysis.tokens[i];
    token.tag = tag;
    token.relation = relation;
    token.head = head;
    token.lemma = token.word;
    if (finite) token.features.verb_form = VerbForm::fin;
    return *this;
  }
};

constexpr const char* easy_text =
    "U krijgt een nieuwe pas. De pas zit in een brief. Stop de pas in uw tas. Gooi uw oude pas weg. Bel ons als de pas "
    "niet werkt. Wij sturen u dan een andere pas. U hoeft niets te betalen. De man of vrouw aan de telefoon helpt u "
    "graag met uw vraag.";
constexpr const char* hard_text =
    "Ingevolge de gemeentelijke verordening inzake de maatschappelijke ondersteuning, die laatstelijk in het kader van "
    "de harmonisatie van de regelgeving is gewijzigd, bestaat in beginsel uitsluitend aanspraak op een voorziening. "
    "De vaststelling van de noodzakelijkheid van deze voorziening geschiedt met inachtneming van de mogelijkheden tot "
    "zelfredzaamheid. De uitvoering van het beleid is onderworpen aan de bevoegdheid van het bestuursorgaan.";

TextScores scored(const std::string& text) {
  const Document document = tests::text_document(text);
  return score_text(analyse(document, Lexicon::built_in(), Stage::tree));
}

}  // namespace

TEST_CASE("dependency length: words between a word and its head, marks left out") {
  // De man ( de buurman ) koopt en leest een krant .
  Tree tree("De man (de buurman) koopt en leest een krant.");
  REQUIRE(tree.analysis.tokens.size() == 12);
  tree.set(0, Tag::det, Relation::det, 1)
      .set(1, Tag::noun, Relation::nsubj, 6)
      .set(2, Tag::punct, Relation::punct, 4)
      .set(3, Tag::det, Relation::det, 4)
      .set(4, Tag::noun, Relation::appos, 1)
      .set(5, Tag::punct, Relation::punct, 4)
      .set(6, Tag::verb, Relation::root, 6, true)
      .set(7, Tag::cconj, Relation::cc, 8)
      .set(8, Tag::verb, Relation::conj, 6, true)
      .set(9, Tag::det, Relation::det, 10)
      .set(10, Tag::noun, Relation::obj, 8)
      .set(11, Tag::punct, Relation::punct, 6);
  const LintMeasures measures = measure_lint(tree.analysis);
  const std::uint32_t lengths[] = {0, 4, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0};
  for (std::size_t i = 0; i < 12; ++i) {
    CAPTURE(i);
    CHECK(measures.tokens[i].dependency_length == lengths[i]);
  }
  CHECK(*measures.sentences[0].features.max_dependency_length == 4);  // man … leest: the subject of both verbs
  CHECK(*measures.sentences[0].features.content_words_per_clause == 2.5);
  CHECK(*features_of(measures.sums).concrete_nouns == 1);

  // With a passive subject the second verb does not count, and with its own head the first is 2 away.
  tree.set(1, Tag::noun, Relation::nsubj_pass, 6);
  CHECK(measure_lint(tree.analysis).tokens[1].dependency_length == 2);
}

TEST_CASE("content words: no auxiliaries, copulas, numerals; adverbs only of manner; names have no frequency") {
  Tree tree("Jan is derde anoniem gisteren gekozen.");
  tree.set(0, Tag::propn, Relation::nsubj, 5)
      .set(1, Tag::aux, Relation::aux, 5, true)
      .set(2, Tag::adj, Relation::xcomp, 5)
      .set(3, Tag::adv, Relation::advmod, 5)
      .set(4, Tag::adv, Relation::advmod, 5)
      .set(5, Tag::verb, Relation::root, 5)
      .set(6, Tag::punct, Relation::punct, 5);
  const LintMeasures measures = measure_lint(tree.analysis);
  const bool content[] = {true, false, false, true, false, true, false};
  const bool frequency[] = {false, false, false, true, false, true, false};
  for (std::size_t i = 0; i < 7; ++i) {
    CAPTURE(i);
    CHECK(measures.tokens[i].content == content[i]);
    CHECK(measures.tokens[i].word_frequency.has_value() == frequency[i]);
  }
  tree.set(5, Tag::adj, Relation::root, 5).set(1, Tag::verb, Relation::cop, 5, true);
  CHECK_FALSE(measure_lint(tree.analysis).tokens[1].content);
  CHECK(measure_lint(tree.analysis).tokens[1].finite);
}

TEST_CASE("a feature without a value is missing, never zero") {
  Tree tree("Niet doen!");
  tree.set(0, Tag::adv, Relation::advmod, 1)
      .set(1, Tag::verb, Relation::root, 1)
      .set(2, Tag::punct, Relation::punct, 1);
  const LintFeatures features = measure_lint(tree.analysis).sentences[0].features;
  CHECK(features.word_frequency);
  CHECK_FALSE(features.content_words_per_clause);
  CHECK_FALSE(features.concrete_nouns);
  CHECK(features.max_dependency_length);
  CHECK_FALSE(lint_score(features));
}

TEST_CASE("headings and fragments count for words, not for structure; addresses for nothing") {
  const struct {
    BlockKind kind;
    bool prose, sentence;
  } table[] = {
      {BlockKind::paragraph, true, true},   {BlockKind::list_item, true, false}, {BlockKind::heading, true, false},
      {BlockKind::table_cell, true, false}, {BlockKind::address, false, false},
  };
  for (const auto& row : table) {
    CAPTURE(static_cast<int>(row.kind));
    Tree tree("De grote tafel bij het raam", row.kind);
    for (std::uint32_t i = 0; i < 6; ++i) tree.set(i, i == 2 ? Tag::noun : Tag::adp, Relation::case_, 2);
    const LintMeasures measures = measure_lint(tree.analysis);
    CHECK(measures.sentences[0].is_prose == row.prose);
    CHECK(measures.sentences[0].is_sentence == row.sentence);
    CHECK(features_of(measures.sums).word_frequency.has_value() == row.prose);
    CHECK(features_of(measures.sums).max_dependency_length.has_value() == row.sentence);
  }
  Tree verb("De tafel staat er", BlockKind::list_item);
  for (std::uint32_t i = 0; i < 4; ++i) verb.set(i, i == 2 ? Tag::verb : Tag::noun, Relation::obj, 2, i == 2);
  CHECK(measure_lint(verb.analysis).sentences[0].is_sentence);
}

TEST_CASE("a unit only behind a number") {
  for (const bool number : {true, false}) {
    CAPTURE(number);
    Tree tree(number ? "Loop 10 km" : "Loop de km");
    tree.set(0, Tag::verb, Relation::root, 0, true)
        .set(1, number ? Tag::num : Tag::det, Relation::det, 2)
        .set(2, Tag::x, Relation::obj, 0);
    CHECK((measure_lint(tree.analysis).tokens[2].noun == NounType::concrete) == number);
  }
}

TEST_CASE("frequency of words in the list and outside it") {
  const Lexicon& lexicon = Lexicon::built_in();
  const auto zipf = [&lexicon](std::string_view form, std::string_view lemma = "") {
    return word_zipf(lexicon, form, lemma.empty() ? form : lemma, true);
  };
  CHECK(zipf("huis") > 5);
  CHECK(zipf("xqzw") == doctest::Approx(1.4));
  // A compound that the spelling list knows is as common as its head; a new one lies between.
  CHECK(zipf("gezondheidszorg") >= zipf("zorg") - 0.01);
  CHECK(zipf("pannenkoekenloket") > zipf("xqzw"));
  CHECK(zipf("pannenkoekenloket") < zipf("loket"));
  CHECK(word_zipf(lexicon, "wandelden", "wandelen", false) <= 3.1);
  // The head of a plural counts by its singular; a diminutive compound is not as common as what it is made of.
  CHECK(zipf("zaadcellen", "zaadcel") == doctest::Approx(zipf("cel")));
  CHECK(zipf("cel") > zipf("cellen", "cel"));
  CHECK(zipf("slijmpropje", "slijmprop") < zipf("slijmprop"));
}

TEST_CASE("stress: known without its accents") {
  const Lexicon& lexicon = Lexicon::built_in();
  CHECK(without_stress(lexicon, "ík") == "ik");
  CHECK(without_stress(lexicon, "gróte") == "grote");
  CHECK(without_stress(lexicon, "één") == "");  // common as it is
  CHECK(without_stress(lexicon, "ik") == "");
  CHECK(without_stress(lexicon, "xqé") == "");
  Tree tree("Dat doe ík.");
  tree.set(0, Tag::pron, Relation::obj, 1)
      .set(1, Tag::verb, Relation::root, 1, true)
      .set(2, Tag::verb, Relation::xcomp, 1);
  const LintMeasures measures = measure_lint(tree.analysis);
  CHECK(measures.tokens[1].content);
  CHECK_FALSE(measures.tokens[2].content);
}

TEST_CASE("nouns: by the list, the lemma, the head, the ending") {
  const Lexicon& lexicon = Lexicon::built_in();
  const struct {
    const char *form, *lemma;
    NounType type;
  } table[] = {
      {"huis", "huis", NounType::concrete},          {"huizen", "huis", NounType::concrete},
      {"aandacht", "aandacht", NounType::abstract_}, {"pannenkoekenhuis", "pannenkoekenhuis", NounType::concrete},
      {"xqwheid", "xqwheid", NounType::abstract_},   {"xqz", "xqz", NounType::unknown},
  };
  for (const auto& row : table) {
    CAPTURE(row.form);
    CHECK(noun_type(lexicon, row.form, row.lemma) == row.type);
  }
}

TEST_CASE("calibration shifts the features that are there") {
  const LintFeatures features{4.0, 5.0, std::nullopt, 0.5};
  const LintFeatures shifted = calibrated(features, {0.1, -1.0, 2.0, 0.0});
  CHECK(*shifted.word_frequency == doctest::Approx(4.1));
  CHECK(*shifted.max_dependency_length == doctest::Approx(4.0));
  CHECK_FALSE(shifted.content_words_per_clause);
  CHECK(*shifted.concrete_nouns == doctest::Approx(0.5));
}

TEST_CASE("an easy text is on the easy side and a hard one on the hard side") {
  const TextScores easy = scored(easy_text), hard = scored(hard_text);
  REQUIRE(easy.lint.score);
  REQUIRE(hard.lint.score);
  CHECK(easy.lint.score->level <= 2);
  CHECK(hard.lint.score->level == 4);
  CHECK(easy.lint.score->score + 20 < hard.lint.score->score);
  CHECK(hard.difficult_words > easy.difficult_words);
}

TEST_CASE("no score for what is too short or not Dutch, and the reason") {
  const struct {
    const char* name;
    std::string text;
    NoScore reason;
  } table[] = {
      {"empty", "", NoScore::too_short},
      {"one sentence", "Wij sturen u een brief.", NoScore::too_short},
      {"easy", easy_text, NoScore::none},
      {"hard", hard_text, NoScore::none},
      {"English",
       "We have received your letter about the new passport. You can collect it at the town hall from Monday. Please "
       "bring your old passport with you. If you cannot come, somebody else may collect it for you. That person needs "
       "a letter with your name and date of birth. We would like to hear from you when anything is unclear to you.",
       NoScore::not_dutch},
      {"German",
       "Wir haben Ihren Brief über den neuen Ausweis bekommen. Sie können ihn ab Montag im Rathaus abholen. Bitte "
       "bringen Sie Ihren alten Ausweis mit. Wenn Sie nicht kommen können, darf auch eine andere Person ihn abholen. "
       "Diese Person braucht einen Brief mit Ihrem Namen und dem Datum Ihrer Geburt. Rufen Sie uns bei Fragen an.",
       NoScore::not_dutch},
  };
  for (const auto& row : table) {
    CAPTURE(row.name);
    const TextScores scores = scored(row.text);
    CHECK(scores.reason == row.reason);
    CHECK(scores.lint.score.has_value() == (row.reason == NoScore::none));
  }
}

TEST_CASE("a long row of coordinated words takes linear time and gives a length") {
  std::string text = "Wij kopen appels";
  for (int i = 0; i < 3000; ++i) text += ", peren en noten";
  const TextScores scores = scored(text + ".");
  CHECK(scores.counts.sentences == 1);
  CHECK(scores.measured.max_dependency_length);
}
