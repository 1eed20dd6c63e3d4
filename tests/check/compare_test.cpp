// SPDX-License-Identifier: EUPL-1.2
#include "check/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "check/text_scores.h"
#include "support/schema.h"

using namespace duidelijk;

namespace {

constexpr const char* old_text =
    "Indien u het niet eens bent met dit besluit, dient u derhalve binnen zes weken na de dag van verzending van dit "
    "besluit bij het college een bezwaarschrift in te dienen dat aan de wettelijke vereisten voldoet. Het "
    "bezwaarschrift "
    "wordt vervolgens door een onafhankelijke commissie beoordeeld. De behandeling van uw bezwaar geschiedt met "
    "inachtneming van de geldende verordening.";
constexpr const char* new_text =
    "Bent u het niet eens met dit besluit? Schrijf ons dan een brief. Doe dat binnen zes weken. Zet in uw brief uw "
    "naam en uw adres. Zet erin waarom u het niet eens bent met ons. Wij lezen uw brief en praten met u. Daarna krijgt "
    "u van ons een brief terug. Reeds gemaakte kosten krijgt u niet terug. Bel ons als u vragen hebt.";

FileReport checked(const std::string& text, const Settings& settings = default_settings()) {
  return check(text, "brief.txt", settings, Lexicon::built_in());
}

std::vector<std::string> matches(const FileReport& file, const std::vector<std::size_t>& findings,
                                 std::string_view rule) {
  std::vector<std::string> out;
  for (const std::size_t i : findings)
    if (file.findings[i].rule->id == rule) out.push_back(file.findings[i].match);
  return out;
}

}  // namespace

TEST_CASE("what was solved, what is new, what remains") {
  const Comparison pair = compare(checked(old_text), checked(new_text));
  REQUIRE(pair.compared);
  CHECK_FALSE(pair.harder);
  CHECK(matches(pair.before, pair.solved, "lange-zin").size() == 1);
  const std::vector<std::string> solved = matches(pair.before, pair.solved, "jargon");
  CHECK(std::ranges::find(solved, "derhalve") != solved.end());
  CHECK(matches(pair.after, pair.added, "jargon") == std::vector<std::string>{"Reeds"});
  CHECK(pair.solved.size() + pair.remaining.size() <= pair.before.findings.size());
  CHECK(pair.added.size() + pair.remaining.size() == pair.after.findings.size());

  const Comparison back = compare(checked(new_text), checked(old_text));
  CHECK(back.harder);
  CHECK(back.solved.size() == pair.added.size());
}

TEST_CASE("the same text twice: everything remains") {
  const Comparison pair = compare(checked(old_text), checked(old_text));
  CHECK(pair.solved.empty());
  CHECK(pair.added.empty());
  CHECK(pair.remaining.size() == pair.after.findings.size());
  CHECK_FALSE(pair.remaining.empty());
  CHECK_FALSE(pair.harder);
}

TEST_CASE("a long sentence that was changed a little remains, another one is new") {
  const std::string sentence =
      "Wij hebben uw aanvraag, die u op 3 maart hebt ingediend en die op 5 maart bij ons is binnengekomen, gelezen en "
      "wij hebben na lang nadenken besloten dat wij u de uitkering geven.";
  std::string changed = sentence;
  changed.replace(changed.find("3 maart"), 7, "4 april");
  const Comparison little = compare(checked(sentence), checked(changed));
  CHECK(matches(little.after, little.remaining, "lange-zin").size() == 1);
  const std::string other =
      "De gemeente heeft samen met de woningcorporaties, de huurders, de wijkraad en een aantal zorgorganisaties een "
      "plan gemaakt om de flats aan de Parkweg te verbeteren en te verduurzamen.";
  const Comparison much = compare(checked(sentence), checked(other));
  CHECK(matches(much.after, much.added, "lange-zin").size() == 1);
  CHECK(matches(much.before, much.solved, "lange-zin").size() == 1);
}

TEST_CASE("another form of a word is the same finding, another word is not") {
  const Comparison form =
      compare(checked("Hij is arbeidsongeschikt."), checked("Hij krijgt geld bij arbeidsongeschiktheid."));
  CHECK(matches(form.after, form.remaining, "jargon") == std::vector<std::string>{"arbeidsongeschiktheid"});
  CHECK(matches(form.before, form.solved, "jargon").empty());
  const Comparison word = compare(checked("Derhalve helpen wij u."), checked("Hij is arbeidsongeschikt."));
  CHECK(matches(word.after, word.added, "jargon") == std::vector<std::string>{"arbeidsongeschikt"});
}

TEST_CASE("without scores the findings decide; what cannot be read is not compared") {
  CHECK(compare(checked("Wij helpen u."), checked("Derhalve helpen wij u.")).harder);
  CHECK_FALSE(compare(checked("Derhalve helpen wij u."), checked("Wij helpen u.")).harder);
  FileReport failed;
  failed.path = "weg.txt";
  failed.status = FileStatus::failed;
  const Comparison pair = compare(checked("Wij helpen u."), failed);
  CHECK_FALSE(pair.compared);
  CHECK_FALSE(pair.harder);
}

TEST_CASE("the comparison as JSON and as text") {
  ComparisonReport report;
  report.pairs.push_back(compare(checked(old_text), checked(new_text)));
  report.only_after.push_back("map/nieuw.txt");
  CHECK(schema_errors(comparison_json(report), "schema/compare-1.json") == "");
  FileReport failed;
  failed.path = "weg.txt";
  failed.status = FileStatus::failed;
  failed.reason = "Dit bestand bestaat niet.";
  report.pairs.push_back(compare(failed, checked(new_text)));
  CHECK(schema_errors(comparison_json(report), "schema/compare-1.json") == "");
  CHECK(schema_errors("{\"pairs\":[]}", "schema/compare-1.json") != "");
  CHECK(report.any_trouble());
  CHECK_FALSE(report.any_harder());
  const std::string text = comparison_text(report, {});
  for (const char* part : {"Opgelost", "Nieuw", "makkelijker", "weg.txt: niet bekeken", "map/nieuw.txt"}) {
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("limits on the text are errors; a text without a score passes none") {
  Settings settings = default_settings();
  const auto errors = [&settings](const std::string& text) {
    std::size_t number = 0;
    for (const ReportFinding& finding : checked(text, settings).findings) {
      if (finding.rule->id != limit_rule().id) continue;
      CHECK(finding.severity == "error");
      ++number;
    }
    return number;
  };
  CHECK(errors(old_text) == 0);
  settings.text_limits.max_level = 2;
  CHECK(errors(old_text) == 1);
  CHECK(errors(new_text) == 0);
  settings.text_limits.max_lint = 50;
  settings.text_limits.max_mean_sentence_length = 12;
  CHECK(errors(old_text) == 3);
  CHECK(errors(new_text) == 0);
  CHECK(errors("Derhalve is indiening van het bezwaarschrift niet-ontvankelijk.") == 0);
  CHECK(errors("") == 0);
}

TEST_CASE("scores and sentences come when they are asked for, and findings do not depend on them") {
  Settings settings = default_settings();
  const FileReport with = checked(old_text, settings);
  REQUIRE(with.scores);
  CHECK(with.scores->lint.score);
  CHECK_FALSE(with.sentences);
  settings.sentences = true;
  const FileReport sentences = checked(old_text, settings);
  REQUIRE(sentences.sentences);
  CHECK(sentences.sentences->size() == 3);
  std::vector<std::uint32_t> words;
  sentences.sentences->for_each([&words](const ReportSentence& sentence) { words.push_back(sentence.words); });
  CHECK(words.front() == 37);
  settings.scores = settings.sentences = false;
  const FileReport without = checked(old_text, settings);
  CHECK_FALSE(without.scores);
  REQUIRE(without.findings.size() == with.findings.size());
  for (std::size_t i = 0; i < with.findings.size(); ++i)
    CHECK(without.findings[i].fingerprint == with.findings[i].fingerprint);
}

TEST_CASE("the hardest sentences come with the score, and in a text without one no sentence has any") {
  Settings settings = default_settings();
  settings.sentences = true;
  const FileReport dutch = checked(old_text, settings);
  REQUIRE(!dutch.hardest.empty());
  CHECK(dutch.hardest.size() <= HardSentence::most);
  CHECK(dutch.hardest.front().score >= dutch.hardest.back().score);
  CHECK(std::string_view(old_text).substr(dutch.hardest.front().in_text.begin, 10) ==
        dutch.hardest.front().words.substr(0, 10));
  // A sentence in Dutch, among words that are none.
  std::string strange = "De gemeente betaalt de huur van uw huis en de kosten van uw auto. ";
  for (int i = 0; i < 8; ++i) strange += "De blorpfel knarft het vurgel in een zwompig trelk van de plonsk. ";
  const FileReport none = checked(strange, settings);
  CHECK(none.hardest.empty());
  REQUIRE(none.sentences);
  CHECK(none.sentences->size() == 9);
  std::size_t scored = 0;
  none.sentences->for_each([&scored](const ReportSentence& sentence) { scored += sentence.lint.score.has_value(); });
  CHECK(scored == 0);
}
