// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "analyse/analyse.h"
#include "check/find.h"
#include "check/fingerprint.h"
#include "check/suppress.h"
#include "check/text_actions.h"
#include "read/readers.h"
#include "rules/registry.h"

using namespace duidelijk;

namespace {

constexpr const char* long_sentence =
    "Wij hebben uw aanvraag, die u op 3 maart hebt ingediend en die op 5 maart bij ons is binnengekomen, gelezen en "
    "wij "
    "hebben na lang nadenken besloten dat wij u de uitkering geven.";

FileReport checked(const std::string& text, const Settings& settings = default_settings(),
                   const std::string& path = "brief.txt") {
  return check(text, path, settings, Lexicon::built_in());
}

std::vector<const ReportFinding*> of_rule(const FileReport& report, std::string_view id) {
  std::vector<const ReportFinding*> found;
  for (const ReportFinding& finding : report.findings)
    if (finding.rule->id == id) found.push_back(&finding);
  return found;
}

/// A rule that reports every "vis", and one that reports every word with an "i"; for what the engine does with hits.
std::vector<Hit> find_word(const Rule& rule, const Analysis& analysis, const Limits&) {
  std::vector<Hit> hits;
  for (const Token& token : analysis.tokens)
    if (rule.id == "jargon" ? analysis.form(token) == "vis" : analysis.form(token).find('i') != std::string_view::npos)
      hits.push_back({token.span, "Let op.", {}, "", {}, "", {}});
  return hits;
}
Rule rule_called(std::string_view id) {
  Rule rule;
  rule.id = id;
  rule.title = id;
  rule.category = "woord";
  rule.why = "Daarom.";
  rule.find = find_word;
  return rule;
}

}  // namespace

TEST_CASE("a report holds the first tasks of a text, however many parts it has") {
  ReportActions all, part;
  part.tasks.resize(ReportActions::most / 2 + 1);
  part.amounts.resize(3);
  for (int i = 0; i < 3; ++i) add_actions(part, all);
  CHECK(all.tasks.size() == ReportActions::most);
  CHECK(all.amounts.size() == 9);
}

TEST_CASE("elements that a user leaves out are not read") {
  const struct {
    const char *path, *text, *findings;  // the words of the rule that reports each "vis"
  } table[] = {
      {"a.html", "<p>vis een</p><div class='x weg'><p>vis twee<p>vis drie</div><p>vis vier</p>", "1 4 "},
      {"a.html", "<p>vis een <span class=weg>vis twee</span> vis drie</p>", "1 3 "},
      {"a.html", "<ul><li class=weg>vis een<li>vis twee</ul><p>vis drie</p>", "2 3 "},
      {"a.html", "<ul><li>vis een<li class=weg>vis twee</ul><p>vis drie</p>", "1 3 "},
      {"a.html", "<p class=weg>vis een<p>vis twee</p>", "2 "},
      {"a.html", "<table><tr><td class=weg>vis een<td>vis twee</table>", "2 "},
      {"a.html", "<div class=weg><div>vis een</div>vis twee</div>vis drie", "3 "},
      {"a.html", "<img class=weg alt='vis een'><p>vis twee</p>", "2 "},
      {"a.html", "<div class=weg>vis een <!-- </div> --> vis twee</div>vis drie", "3 "},
      {"a.html", "<p>vis een</p><div class=weg>vis twee", "1 "},
      {"a.html", "<p>vis een</p><div class=wegwijzer>vis twee</div>", "1 2 "},
      {"a.md", "vis een\n\n<div class=\"weg\">\n\nvis twee\n\n</div>\n\nvis drie\n", "1 3 "},
      {"a.md", "vis een <b class=weg>vis twee</b> vis drie\n", "1 3 "},
      {"a.md", "vis een `<div class=\"weg\">` vis twee\n\n```\n<div class=\"weg\">\n```\n\nvis drie\n", "1 2 3 "},
      {"a.txt", "De vis een is er voor u en <b class=weg> vis twee </b> is er ook voor u.", "1 2 "},
  };
  const Rule rule = rule_called("jargon");
  Settings settings;
  settings.rules = {{&rule, Limits({}), {}}};
  settings.left_out = {*Selector::parse(".weg")};
  for (const auto& row : table) {
    CAPTURE(row.text);
    const FileReport report = checked(row.text, settings, row.path);
    const std::string_view text = row.text;
    std::string found;
    for (const ReportFinding& finding : report.findings) {
      const std::string_view after = text.substr(finding.start.byte + 4, 3);
      found += after == "een" ? "1 " : after == "twe" ? "2 " : after == "dri" ? "3 " : "4 ";
    }
    CHECK(found == row.findings);
    CHECK(report.notes.empty() == (text.find("vis twee") + 8 != text.size() || text.find("wijzer") != text.npos));
  }
}

TEST_CASE("a finding has its words, sentence and places") {
  const std::string text = std::string("Hallo José 😀.\n\n") + long_sentence + " Dag.\n";
  const FileReport report = checked(text);
  CHECK(report.status == FileStatus::checked);
  const auto found = of_rule(report, "lange-zin");
  REQUIRE(found.size() == 1);
  const ReportFinding& finding = *found[0];
  CHECK(finding.match == long_sentence);
  CHECK(*finding.context == long_sentence);
  CHECK(text.substr(finding.start.byte, finding.end.byte - finding.start.byte) == long_sentence);
  CHECK(finding.start.line == 3);
  CHECK(finding.start.column == 1);
  CHECK(finding.line.text.view().starts_with("Wij hebben uw aanvraag"));
  CHECK(fingerprint_text(finding.fingerprint).size() == 16);
  REQUIRE(report.counts);
  CHECK(report.counts->sentences == 3);
  CHECK(report.counts->long_sentences == 1);
}

TEST_CASE("counts do not depend on the rules that run") {
  const FileReport all = checked(long_sentence);
  Settings none = default_settings();
  none.rules.clear();
  const FileReport without = checked(long_sentence, none);
  CHECK(without.findings.empty());
  CHECK_FALSE(all.findings.empty());
  REQUIRE(without.counts);
  CHECK(without.counts->long_sentences == 1);
  CHECK(without.counts->words == all.counts->words);
  Settings strict = default_settings();
  for (ActiveRule& active : strict.rules)
    if (active.rule->id == "lange-zin") active.limits.set("max-words", 5);
  CHECK(checked("Dit is een korte zin met acht woorden.", strict).counts->long_sentences == 0);
  CHECK(of_rule(checked("Dit is een korte zin met acht woorden.", strict), "lange-zin").size() == 1);
}

TEST_CASE("a text is analysed as far as the rules and figures need, and findings do not depend on it") {
  std::string text = long_sentence;
  text += " Uw aanvraag wordt conform de regels door de gemeente behandeld. Dat is niet onmogelijk.";
  text += " Dit staat in de Wet OCW en in de brief van SZW.";
  const Document document = *read_plain(std::string(text));
  const Settings all = default_settings();
  const auto hits_of = [](const AllFound& found, std::string_view id) {
    std::vector<Hit> hits;
    for (const Found& one : found.found)
      if (one.active->rule->id == id) hits.push_back(one.hit);
    return hits;
  };
  const AllFound together = find_all(analyse(document, Lexicon::built_in(), stage_for(all)), all);
  CHECK(hits_of(together, "lijdende-vorm").size() == 1);
  Settings words;
  words.scores = false;
  words.actions = false;
  for (const ActiveRule& active : all.rules) {
    CAPTURE(active.rule->id);
    Settings alone;
    alone.scores = false;
    alone.actions = false;
    alone.rules = {active};
    CHECK(stage_for(alone) == active.rule->needs);
    const Analysis analysis = analyse(document, Lexicon::built_in(), stage_for(alone));
    CHECK(analysis.stage == active.rule->needs);
    const bool covered = std::ranges::any_of(all_rules(), [&active](const Rule& rule) {
      return std::ranges::find(rule.covers, active.rule->id) != rule.covers.end();
    });
    if (!covered) CHECK(hits_of(find_all(analysis, alone), active.rule->id) == hits_of(together, active.rule->id));
    if (active.rule->needs == Stage::tokens) words.rules.push_back(active);
  }
  CHECK(words.rules.size() > 2);
  const Analysis analysis = analyse(document, Lexicon::built_in(), stage_for(words));
  CHECK(analysis.stage == Stage::tokens);
  CHECK(std::ranges::all_of(
      analysis.tokens, [](const Token& token) { return token.tag == Tag::unknown || token.kind != TokenKind::word; }));
  CHECK_FALSE(find_all(analysis, words).found.empty());
  words.scores = true;
  CHECK(stage_for(words) > Stage::tokens);
}

TEST_CASE("a finding keeps silent only below a finding that stays") {
  // "een twee drie vier": each rule reports a row of words.
  const auto report = [](std::uint32_t begin, std::uint32_t end) {
    Hit hit;
    hit.span = {begin, end};
    hit.message = "Let op.";
    return std::vector<Hit>{hit};
  };
  static const auto report_words = report;
  static constexpr std::string_view below_a[] = {"b"}, below_b[] = {"c"}, below_c[] = {"a"};
  const auto rule = [](std::string_view id, std::span<const std::string_view> covers, RuleFunction find) {
    Rule made;
    made.id = id;
    made.covers = covers;
    made.find = find;
    return made;
  };
  const RuleFunction left = [](const Rule&, const Analysis&, const Limits&) { return report_words(0, 8); };
  const RuleFunction middle = [](const Rule&, const Analysis&, const Limits&) { return report_words(4, 13); };
  const RuleFunction right = [](const Rule&, const Analysis&, const Limits&) { return report_words(9, 18); };
  const Rule a = rule("a", below_a, left), b = rule("b", below_b, middle), c = rule("c", {}, right);
  const Rule apart = rule("a", below_b, left), round = rule("c", below_c, right), alone = rule("b", {}, middle);
  const Document document = *read_plain("een twee drie vier");
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  struct {
    std::vector<const Rule*> rules;
    std::string left;
  } const table[] = {
      {{&a, &b, &c}, "ac"}, {{&c, &b, &a}, "ac"}, {{&b, &c}, "b"},     {{&a, &c}, "ac"},
      {{&apart, &c}, "ac"}, {{&c}, "c"},          {{&a, &alone}, "a"}, {{&a, &b, &round}, "ac"},
  };
  for (const auto& row : table) {
    CAPTURE(row.left);
    Settings settings;
    settings.scores = false;
    for (const Rule* one : row.rules) settings.rules.push_back({one, Limits({}), std::nullopt});
    std::string ids;
    for (const Found& found : find_all(analysis, settings).found) ids += found.active->rule->id;
    CHECK(ids == row.left);
  }
}

TEST_CASE("an empty file is checked and clean") {
  for (const char* text : {"", " \n\n "}) {
    const FileReport report = checked(text);
    CHECK(report.status == FileStatus::checked);
    REQUIRE(report.counts);
    CHECK(report.counts->words == 0);
    CHECK(report.findings.empty());
  }
}

TEST_CASE("what cannot be read says why") {
  const FileReport report = checked(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), default_settings(), "foto.png");
  CHECK(report.status != FileStatus::checked);
  CHECK(report.reason.ends_with('.'));
  CHECK_FALSE(report.counts);
}

TEST_CASE("fingerprints stay when the text around them moves") {
  const std::string sentence = long_sentence;
  const auto print = [](const FileReport& report, std::size_t i) {
    return of_rule(report, "lange-zin").at(i)->fingerprint;
  };
  const FileReport before = checked(sentence);
  const FileReport after = checked("Eerst iets anders.\n\n" + sentence);
  CHECK(print(before, 0) == print(after, 0));
  CHECK(print(checked(sentence, default_settings(), "./brief.txt"), 0) == print(before, 0));
  CHECK(print(checked(sentence, default_settings(), "ander.txt"), 0) != print(before, 0));
  const FileReport twice = checked(sentence + "\n\n" + sentence);
  CHECK(print(twice, 0) == print(before, 0));
  CHECK(print(twice, 1) != print(twice, 0));
  CHECK(hash_words("Een  twee\n", 1) == hash_words("een twee", 1));
  CHECK(hash_words("een twee", 1) != hash_words("eentwee", 1));
}

TEST_CASE("a weaker rule is silent on words that a more exact one reports, and accepted words are left alone") {
  static constexpr std::string_view below[] = {"moeilijk-woord"};
  Rule exact = rule_called("jargon");
  const Rule weak = rule_called("moeilijk-woord");
  exact.covers = below;
  const Document document = *read_plain("De vis en de wind.");
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  const auto words = [&](const Settings& settings) {
    std::string out;
    for (const Found& found : find_all(analysis, settings).found)
      out += std::string(found.active->rule->id) + ':' + std::string(slice(document.text, found.hit.span)) + ' ';
    return out;
  };
  Settings settings;
  settings.rules = {{&exact, Limits({}), {}}, {&weak, Limits({}), {}}};
  CHECK(words(settings) == "jargon:vis moeilijk-woord:wind ");
  settings.rules.erase(settings.rules.begin());
  CHECK(words(settings) == "moeilijk-woord:vis moeilijk-woord:wind ");
  const auto accepting = [&settings](std::string_view entry) {
    auto accepted = std::make_shared<AcceptedWords>();
    accepted->add(entry);
    settings.accepted = std::move(accepted);
  };
  accepting("Wind");
  CHECK(words(settings) == "moeilijk-woord:vis ");
  accepting("win");
  CHECK(words(settings) == "moeilijk-woord:vis moeilijk-woord:wind ");
}

TEST_CASE("directives cover findings, and useless ones are named") {
  Document document;
  document.source.text = std::string(100, 'x');
  const auto directive = [](std::vector<std::string> rules, TextSpan scope) {
    return Suppression{std::move(rules), "reden", scope, {1, 5}};
  };
  document.suppressions = {directive({"lange-zin"}, {0, 50}), directive({}, {60, 80}),
                           directive({"lange-zinn"}, {0, 9})};
  Suppressions suppressions(document);
  CHECK(suppressions.covering("lange-zin", {10, 20}) == &document.suppressions[0]);
  CHECK(suppressions.covering("jargon", {10, 20}) == nullptr);
  CHECK(suppressions.covering("lange-zin", {45, 55}) == nullptr);
  const auto messages = [&](const Settings& settings) {
    std::vector<std::string> out;
    for (const UselessDirective& useless : suppressions.useless(settings)) out.push_back(useless.message);
    return out;
  };
  const std::vector<std::string> found = messages(default_settings());
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with("Deze uitzondering doet niets"));
  CHECK(found[1] == "De regel 'lange-zinn' bestaat niet. Bedoelde u 'lange-zin'?");
  CHECK(suppressions.covering("jargon", {60, 70}) == &document.suppressions[1]);
  CHECK(messages(default_settings()).size() == 1);
  Settings none;
  none.narrowed = true;
  CHECK(Suppressions(document).useless(none).size() == 1);  // only the misspelt one: the others could not show
}

TEST_CASE("megabytes on one line take linear time and bounded findings") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += std::string(long_sentence) + ' ';
  const FileReport report = checked(text);
  const auto found = of_rule(report, "lange-zin");
  CHECK(found.size() == 3000);
  for (const ReportFinding* finding : found) CHECK(finding->line.text.view().size() <= 600);
}

TEST_CASE("the text of a report has the numbers of its items") {
  Settings settings = default_settings();
  settings.text = true;
  const FileReport report =
      check("Zo doet u het:\n\n1. Lees.\n2) Kijk.\n12. Bel.\n- Klaar.\n", "a.md", settings, Lexicon::built_in());
  REQUIRE(report.text != nullptr);
  std::string labels;
  for (const Block& block : report.text->blocks) labels.append(report.text->labels.find(block.text.begin)) += '|';
  CHECK(labels == "|1.|2)|12.||");
}
