// SPDX-License-Identifier: EUPL-1.2
#include "pages/rule_page.h"

#include <doctest/doctest.h>

#include <string>

using namespace duidelijk;

namespace {

const std::string front =
    "+++\ntitle = \"Jargon\"\ncategory = \"woord\"\nseverity = \"info\"\nconfidence = \"high\"\nkind = \"replace\"\n"
    "needs = \"tokens\"\nwhy = \"Moeilijk.\"\nsources = [\"https://example.org\"]\nlists = [\"ouderwets\"]\n";  // 10
                                                                                                                // lines
const std::string body = "+++\nUitleg.\n\n## Fout\n- Een [conform] woord.\n- [Twee].\n\n## Goed\n- Drie.\n- Vier.\n";

std::string complaints_of(const std::string& page) {
  std::string all;
  for (const Complaint& complaint : parse_rule_page(page, "rules/jargon.md").complaints) all += to_string(complaint);
  return all;
}

}  // namespace

TEST_CASE("a page is read with its examples") {
  const ParsedPage parsed = parse_rule_page(
      front + "[limits]\nmax-words = { value = 20, least = 5, most = 60, about = \"Langer is te lang.\" }\n" +
          "+++\nUitleg.\n\n## Fout\n- {max-words=10} Wij [conform] en\n  [indien] \\[naam\\]. → volgens ; als\n\n" +
          "```text\nEerste alinea.\n\n[Tweede] alinea.\n```\n\n## Goed\n- Drie.\n- Vier.\n\n## Wanneer niet\nSoms.\n",
      "rules/jargon.md");
  std::string all;
  for (const Complaint& complaint : parsed.complaints) all += to_string(complaint);
  CHECK(all == "");
  const RulePage& page = parsed.page;
  CHECK(page.id == "jargon");
  CHECK(page.title == "Jargon");
  CHECK(page.kind == "replace");
  CHECK(page.severity == Severity::info);
  CHECK(page.confidence == Confidence::high);
  CHECK(page.lists == std::vector<std::string>{"ouderwets"});
  REQUIRE(page.limits.size() == 1);
  CHECK(page.limits[0].value == 20);
  CHECK(page.limits[0].most == 60);
  CHECK(page.explanation.starts_with("Uitleg.\n\n## Fout\n"));
  REQUIRE(page.wrong.size() == 2);
  CHECK(page.wrong[0].text == "Wij conform en indien [naam].");
  CHECK(page.wrong[0].expected == std::vector<TextSpan>{{4, 11}, {15, 21}});
  CHECK(page.wrong[0].suggestions == std::vector<std::string>{"volgens", "als"});
  REQUIRE(page.wrong[0].limits.size() == 1);
  CHECK(page.wrong[0].limits[0] == std::pair<std::string, int>{"max-words", 10});
  CHECK(page.wrong[1].text == "Eerste alinea.\n\nTweede alinea.");
  CHECK(page.wrong[1].format == "text");
  CHECK(page.wrong[1].expected == std::vector<TextSpan>{{16, 22}});
  CHECK(page.right.size() == 2);
}

TEST_CASE("a good page has no complaints, and each mistake has its place") {
  struct {
    std::string page, complaint;
  } const table[] = {
      {front + body, ""},
      {"Uitleg.\n", "rules/jargon.md:1:1: deze pagina begint niet met TOML tussen twee regels +++\n  Uitleg.\n  ^\n"},
      {front + "colour = 1\n" + body,
       "rules/jargon.md:11:10: deze sleutel ken ik niet: colour\n  colour = 1\n           ^\n"},
      {front + "kind = \"code\"\n" + body, "rules/jargon.md:11:8: dit is geen goede TOML"},
      {front + "document-level = 1\n" + body, "rules/jargon.md:11:18: hier hoort true of false"},
      {front + "precision = { read = 40, right = 36 }\ncovers = [\"moeilijk-woord\"]\n" + body, ""},
      {front + "precision = { read = 40, right = 41 }\n" + body,
       "rules/jargon.md:11:13: right is ten hoogste read, en read is niet nul\n"},
      {front + "precision = { read = 0, right = 0 }\n" + body,
       "rules/jargon.md:11:13: right is ten hoogste read, en read is niet nul\n"},
      {front + "precision = 90\n" + body, "rules/jargon.md:11:13: dit ziet er zo uit: { read = 40, right = 37 }\n"},
      {front + "precision = { read = 40, right = 35 }\n" + body, "rules/jargon.md:5:14: dit is gemeten: medium\n"},
      {front + "precision = { read = 40, right = 31 }\n" + body, "rules/jargon.md:5:14: dit is gemeten: low\n"},
      {front + "[limits]\na = { value = 3, least = 5, most = 9, about = \"x\" }\n" + body,
       "rules/jargon.md:12:5: deze grens ligt niet tussen least en most"},
      {front + "+++\nUitleg.\n## Fout\n- [a].\n- [b].\n", "rules/jargon.md: het kopje '## Goed' ontbreekt\n"},
      {front + "+++\nUitleg.\n## Fout\n- [a].\n\n## Goed\n- c.\n- d.\n",
       "rules/jargon.md: onder '## Fout' horen ten minste twee voorbeelden\n"},
      {front + "+++\n## Fout\n- [a].\n- [b].\n## Goed\n- c.\n- d.\n",
       "rules/jargon.md: boven het eerste kopje ontbreekt de uitleg\n"},
      {front + "+++\nUitleg.\n## Fout\n- [a].\n- [b.\n## Goed\n- c.\n- d.\n",
       "rules/jargon.md:15:3: dit haakje wordt niet gesloten; een gewoon haakje is \\[\n  - [b.\n    ^\n"},
      {front + "+++\nUitleg.\n## Fout\n- [a].\n- b en\n  c].\n- [x]\n## Goed\n- c.\n- d.\n",
       "rules/jargon.md:16:4: dit haakje sluit niets; een gewoon haakje is \\]\n    c].\n     ^\n"},
      {front + "+++\nUitleg.\n## Fout\n- [a].\n- b.\n- [c].\n## Goed\n- c.\n- d.\n",
       "rules/jargon.md:15:1: in dit voorbeeld ontbreekt [ ] om wat gevonden moet worden\n"},
      {front + "+++\nUitleg.\n## Fout\n- [a].\n- [b].\n## Goed\n- [c].\n- d.\n- e.\n",
       "rules/jargon.md:17:1: in een goed voorbeeld staat geen [ ]"},
      {front + "+++\nUitleg.\n## Fout\n- [a]. → x ; y\n- [b].\n- [c].\n## Goed\n- c.\n- d.\n",
       "rules/jargon.md:14:8: het aantal verwachte voorstellen is anders dan het aantal haakjes\n"},
      {front + "+++\nUitleg.\n## Fout\n- {max=3} [a].\n- [b].\n## Goed\n- c.\n- d.\n",
       "rules/jargon.md:14:4: deze grens heeft de pagina niet: max\n"},
      {front + "+++\nUitleg.\n## Vout\n- [a].\n- [b].\n## Goed\n- c.\n- d.\n",
       "rules/jargon.md:13:4: dit kopje ken ik niet"},
  };
  for (const auto& row : table) {
    CAPTURE(row.page);
    const std::string all = complaints_of(row.page);
    if (row.complaint.empty())
      CHECK(all == "");
    else
      CHECK_MESSAGE(all.starts_with(row.complaint), all);
  }
}

TEST_CASE("every key of the front matter is needed and checked") {
  for (const std::string key :
       {"title", "category", "severity", "confidence", "kind", "needs", "why", "sources", "lists"}) {
    CAPTURE(key);
    const std::size_t begin = front.find("\n" + key) + 1, end = front.find('\n', begin) + 1;
    CHECK(complaints_of(front.substr(0, begin) + front.substr(end) + body).find("hier ontbreekt de sleutel " + key) !=
          std::string::npos);
    CHECK(complaints_of(front.substr(0, begin) + key + " = 3\n" + front.substr(end) + body).find(":") !=
          std::string::npos);
  }
}

TEST_CASE("a page says how often its rule was right, and which rules it covers") {
  const RulePage page =
      parse_rule_page(front + "precision = { read = 40, right = 37 }\ncovers = [\"moeilijk-woord\"]\n" + body, "r.md")
          .page;
  CHECK(page.findings_read == 40);
  CHECK(page.findings_right == 37);
  CHECK(page.covers == std::vector<std::string>{"moeilijk-woord"});
}

TEST_CASE("patterns of a sequence rule are checked in place") {
  const std::string head =
      "+++\ntitle = \"T\"\ncategory = \"woord\"\nseverity = \"info\"\nconfidence = \"high\"\nkind = \"sequence\"\n"
      "needs = \"tokens\"\nwhy = \"M.\"\nsources = [\"x\"]\n[[pattern]]\nmessage = \"Doe dit.\"\n";
  CHECK(complaints_of(head + "row = \"~dienen … te\"\n" + body) == "");
  CHECK(complaints_of(head + "row = \"~dienen :werkwoord\"\n" + body) ==
        "rules/jargon.md:12:16: deze woordsoort ken ik niet: werkwoord\n  row = \"~dienen :werkwoord\"\n               "
        "  ^\n");
}
