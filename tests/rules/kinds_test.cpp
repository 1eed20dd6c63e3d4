// The kinds of rules that are data: each row is a page as its writer would make it, and what it finds.
// SPDX-License-Identifier: EUPL-1.2
#include "rules/kinds/kinds.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "analyse/analyse.h"
#include "core/document.h"
#include "pages/rule_page.h"
#include "rules/rule.h"

using namespace duidelijk;

namespace {

/// A rule as compile_rules makes it from a page. Keeps the page that it points into.
struct PageRule {
  RulePage page;
  std::vector<Limit> limits;
  std::vector<std::string_view> lists, settings;
  Rule rule;

  PageRule(const std::string& kind, const std::string& needs, const std::string& declarations) {
    ParsedPage parsed = parse_rule_page(
        "+++\ntitle = \"T\"\ncategory = \"zin\"\nseverity = \"info\"\nconfidence = \"low\"\n"
        "why = \"W.\"\nsources = [\"https://a.nl\"]\nkind = \"" +
            kind + "\"\nneeds = \"" + needs + "\"\n" + declarations +
            "+++\nUitleg.\n\n## Fout\n- [a]\n- [b]\n\n## Goed\n- c\n- d\n",
        "proef.md");
    for (const Complaint& complaint : parsed.complaints) FAIL_CHECK(complaint.what);
    page = std::move(parsed.page);
    for (const PageLimit& limit : page.limits)
      limits.push_back({limit.name, limit.value, limit.least, limit.most, limit.about});
    lists.assign(page.lists.begin(), page.lists.end());
    settings.assign(page.settings.begin(), page.settings.end());
    rule.id = page.id;
    rule.needs = needs == "tokens" ? Stage::tokens : needs == "tags" ? Stage::tags : Stage::tree;
    rule.limits = limits;
    rule.lists = lists;
    rule.settings = settings;
    rule.find = kind == "sequence" ? find_sequences : kind == "limit" ? find_limits : find_reports;
  }
  PageRule(const PageRule&) = delete;
  PageRule& operator=(const PageRule&) = delete;
};

Document paragraph(const std::string& text) {
  Source source;
  source.text = text;
  DocumentBuilder build(std::move(source));
  build.begin_block(BlockKind::paragraph);
  build.copy({0, static_cast<std::uint32_t>(text.size())});
  return std::move(build).take();
}

/// What the rule finds in one paragraph: "words: message", joined by " / ".
std::string found(const PageRule& made, const std::string& text) {
  const Document document = paragraph(text);
  const Analysis analysis = analyse(document, Lexicon::built_in(), made.rule.needs);
  std::string out;
  for (const Hit& hit : made.rule.find(made.rule, analysis, Limits(made.rule.limits))) {
    out += (out.empty() ? "" : " / ") + std::string(slice(document.text, hit.span)) + ": " + hit.message;
    for (const Suggestion& suggestion : hit.suggestions) out += " → " + suggestion.text;
  }
  return out;
}

std::string pattern(const std::string& row) { return "[[pattern]]\nrow = \"" + row + "\"\nmessage = \"Zo.\"\n"; }

}  // namespace

TEST_CASE("sequence: forms, lemmas, classes, features, gaps and marks") {
  const struct {
    std::string needs, row, text, expected;
  } table[] = {
      {"tokens", "ten behoeve", "Dit is ten behoeve van u.", "ten behoeve: Zo."},
      {"tokens", "ten behoeve", "Dit is ten minste goed.", ""},
      {"tokens", "~zullen …3 :verb+inf", "Wij zullen u morgen bellen.", "zullen u morgen bellen: Zo."},
      {"tokens", "~zullen …3 :verb+inf", "Wij willen u morgen bellen.", ""},
      {"tokens", "~zullen …1 :verb+inf", "Wij zullen u morgen vroeg bellen.", ""},
      {"tokens", "in [ (zeer) korte ] tijd", "Dat duurt in zeer korte tijd.", "zeer korte: Zo."},
      {"tokens", "in [ (zeer) korte ] tijd", "Dat duurt in korte tijd.", "korte: Zo."},
      {"tokens", "geen * meer", "Er is geen geld meer.", "geen geld meer: Zo."},
      // The lexicon knows "bedragen" as noun and verb; the word classes of the sentence decide from `tags` on.
      {"tokens", "~bedragen:verb", "De bedragen staan in de brief.", "bedragen: Zo."},
      {"tags", "~bedragen:verb", "De bedragen staan in de brief.", ""},
      {"tags", "~bedragen:verb", "De kosten bedragen tien euro.", "bedragen: Zo."},
      {"tags", "~bedrag:noun+plur", "De bedragen staan in de brief.", "bedragen: Zo."},
      {"tags", "~bedrag:noun+sing", "De bedragen staan in de brief.", ""},
      {"tags", "~indienen:verb", "U dient het formulier voor 1 mei in.", "dient: Zo."},
      {"tags", "~worden:aux :verb+part", "De brief wordt verstuurd.", "wordt verstuurd: Zo."},
      {"tree", "~zijn@aux:pass …4 :verb+part", "De brief is gisteren verstuurd.", "is gisteren verstuurd: Zo."},
      {"tree", "~zijn@aux:pass …4 :verb+part", "De trein is gisteren vertrokken.", ""},
      {"tree", "~zijn@aux:pass|@aux …4 :verb+part", "De trein is gisteren vertrokken.", "is gisteren vertrokken: Zo."},
      {"tree", "[ *@nsubj ] :verb+fin", "De gemeente betaalt de kosten.", "gemeente: Zo."},
      {"tree", "[ *@obj ] :verb+fin", "De gemeente betaalt de kosten.", ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.needs);
    CAPTURE(row.row);
    CAPTURE(row.text);
    CHECK(found(PageRule("sequence", row.needs, pattern(row.row)), row.text) == row.expected);
  }
}

TEST_CASE("sequence: several patterns, each with its own words") {
  const PageRule rule("sequence", "tokens",
                      "[[pattern]]\nrow = \"reeds\"\nmessage = \"Een.\"\nsuggest = [\"al\", \"eerder\"]\n" +
                          pattern("zo spoedig mogelijk"));
  CHECK(found(rule, "Wij komen zo spoedig mogelijk. Dat is reeds gezegd.") ==
        "zo spoedig mogelijk: Zo. / reeds: Een. → al → eerder");
  CHECK(found(rule, "Wij komen morgen.").empty());
}

TEST_CASE("limit: counts per sentence, block and document") {
  const std::string limit = "[limits]\nmost = { value = 2, least = 0, most = 9, about = \"Meer is te veel.\" }\n";
  const auto page = [&limit](const std::string& count, const std::string& per) {
    return "count = \"" + count + "\"\nper = \"" + per +
           "\"\nlimit = \"most\"\nmessage = \"{number} is meer dan {limit}.\"\n" + limit;
  };
  const struct {
    std::string count, per, text, expected;
  } table[] = {
      {"commas", "sentence", "Een, twee, drie, vier.", "Een, twee, drie, vier.: 3 is meer dan 2."},
      {"commas", "sentence", "Een, twee, drie.", ""},
      {"words", "sentence", "Dit mag. Dit mag niet.", "Dit mag niet.: 3 is meer dan 2."},
      {"sentences", "block", "Een. Twee. Drie.", "Een. Twee. Drie.: 3 is meer dan 2."},
      {"sentences", "block", "Een. Twee.", ""},
      {"semicolons", "document", "Een; twee; drie; vier.", "Een; twee; drie; vier.: 3 is meer dan 2."},
      {"brackets", "sentence", "Een (a) twee (b) drie (c).", "Een (a) twee (b) drie (c).: 3 is meer dan 2."},
      {"brackets", "sentence", "Een (a) twee (b) drie.", ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.count);
    CAPTURE(row.text);
    CHECK(found(PageRule("limit", "tokens", page(row.count, row.per)), row.text) == row.expected);
  }
}

TEST_CASE("report: the terms of a list with the message of the page") {
  const PageRule rule("report", "tokens", "lists = [\"vaag\"]\nmessage = \"Let op {term}.\"\n");
  CHECK(found(rule, "De afspraken zijn geborgd.").starts_with("geborgd: Let op geborgd."));
  CHECK(found(rule, "De afspraken staan vast.").empty());
}
