// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/readers.h"
#include "support/blocks.h"
#include "support/promises.h"

using namespace duidelijk;

namespace {

Document read(std::string_view text) {
  auto document = read_markdown(std::string(text));
  REQUIRE(document);
  const auto broken = broken_promise(*document);
  if (broken) FAIL(std::string(*broken));
  return std::move(*document);
}

std::string shown(const Document& document) {
  std::string text = document.text;
  for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n")) text.replace(at, 2, " | ");
  return text;
}

}  // namespace

TEST_CASE("Markdown becomes the words that a reader sees") {
  const struct {
    std::string_view text, shown;
  } table[] = {
      {"# Kop\n\nTekst **na**druk.", "Kop | Tekst nadruk."},
      {"een *twee*\n&eacute;n", "een twee én"},
      {"Lees [de brief](http://a.nl/b \"titel\").", "Lees de brief."},
      {"Typ `ls -l` in.", "Typ ls -l in."},
      {"```\ncode\n```\n\nTekst.", "Tekst."},
      {"---\ntags: [x]\nauthor: Piet de Vries\n---\n\nTekst.", "Tekst."},
      {"---\ntitle: 'Het ''loket'''\ndescription: >-\n  Kom\n  langs.\nnested:\n  title: Niet dit\n---\nTekst.",
       "Het 'loket' | Kom langs. | Tekst."},
      {"+++\ntitle = \"Bij \\\"ons\\\"\"\ndescription = 'Kom langs.'\ndraft = true\n[a]\ntitle = \"Nee\"\n+++\nTekst.",
       "Bij \"ons\" | Kom langs. | Tekst."},
      {"+++\ndescription = \"\"\"\nKom \\\"nu\\\"\nlangs.\"\"\"\ntitle = '''Een 'kop' nu'''\n+++\nTekst.",
       "Kom \"nu\" langs. | Een 'kop' nu | Tekst."},
      {"---\ntitle: Onze regels\n---\n\n# Onze regels\n\nTekst.", "Onze regels | Tekst."},
      {"!!! note \"Let op\"\n    Doe dit.\n\n    En dat.\n\nVerder.", "Let op | Doe dit. | En dat. | Verder."},
      {"??? info\n\n    Binnen.\n\n        code\n\n=== \"Tab een\"\n\n    In de tab.",
       "Binnen. | Tab een | In de tab."},
      {":::note Een titel\nTekst.\n:::\n\n:::tip[Nog een]\n\nMeer.\n\n:::", "Een titel | Tekst. | Nog een | Meer."},
      {":::note\nTekst.\n:::", "Tekst."},
      {"Een.[^1] Twee.[^b]\n\n[^1]: De noot\n    gaat door.\n\n    Nog meer.\n[^b]: Noot b.\n\nEind.",
       "Een. Twee. | De noot gaat door. | Nog meer. | Noot b. | Eind."},
      {"Begrip\n: De uitleg.", "Begrip | De uitleg."},
      {"Een :icoon:{ .lg .middle } kop", "Een kop"},
      {"Klaar :white_check_mark: om 10:30:15 uur, a:b:c.", "Klaar om 10:30:15 uur, a:b:c."},
      {"export const rijen = [\n  {naam: 'x'},\n\n  1];\nTekst.", "Tekst."},
      {"Import van goederen mag.\n\nexport is een woord.", "Import van goederen mag. | export is een woord."},
      {"<Kaart\n  icoon={<I a={1} />}\n>\n  Tekst.\n</Kaart>", "Tekst."},
      {"Een <Tab id={\"a\"}>twee</Tab> <>drie</>", "Een twee drie"},
      {"Als a <b {c} is.", "Als a <b {c} is."},
      {"<Tabs>\n<TabItem label=\"YAML\">\n```yaml\ncode: 1\n```\n</TabItem>\n</Tabs>\nTekst.", "Tekst."},
      {"Tekst.[^1]\n\n[^1]: De noot.", "Tekst. | De noot."},
      {"<script>x</script>\n\nTekst <b>vet</b> en <!-- stil --> zo.", "Tekst vet en zo."},
      {"<div><p>Een</p><p>Twee &euml;</p></div>", "Een | Twee ë"},
      {"{% if a %}\nTekst {{ naam }}.\n{% endif %}", "Tekst {{ naam }}."},
      {"| a | b |\n|---|---|\n| c | d |", "a | b | c | d"},
      {"| a | b | c |\n|:---|:-----:|---:|\n| d | e | f |", "a | b | c | d | e | f"},
      {"Goed :white_check_mark: en :+1: zo, :-: niet.", "Goed en zo, :-: niet."},
      {"![Foto van het loket](a.png)", "Foto van het loket"},
      {"## Kop {#anker}\n\nTekst", "Kop | Tekst"},
      {"> [!NOTE]\n> Let op.", "Let op."},
      {"~~weg~~ <https://a.nl>", "weg https://a.nl"},
      {"import X from 'y'\n\nTekst", "Tekst"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(shown(read(row.text)) == row.shown);
  }
}

TEST_CASE("blocks of Markdown have their kind") {
  const Document document = read("## Kop\n\nNeem mee:\n\n- een paspoort\n  - geldig\n- Uw foto\n\n> Citaat\n");
  REQUIRE(document.blocks.size() == 6);
  CHECK(document.blocks[0].kind == BlockKind::heading);
  CHECK(document.blocks[0].level == 2);
  CHECK(document.blocks[2].kind == BlockKind::list_item);
  CHECK(document.blocks[2].continues_previous);
  CHECK(document.blocks[3].level == 2);
  CHECK_FALSE(document.blocks[4].continues_previous);
  CHECK(document.blocks[5].kind == BlockKind::quote);
  const Document html = read("<details>\nNeem mee:\n\n- een paspoort\n\n</details>\n");
  REQUIRE(html.blocks.size() == 2);
  CHECK(html.blocks[1].continues_previous);
}

TEST_CASE("notes and boxes of Markdown have their kind") {
  const Document document = read(
      "> [!NOTE]\n> Let op.\n\n> Citaat\n\n- item\n\n!!! note \"Titel\"\n    Tekst.\n\n    - punt\n\n[^1]: Noot.\n\n   "
      " "
      "Meer.\n");
  const BlockKind kinds[] = {BlockKind::paragraph, BlockKind::quote,     BlockKind::list_item, BlockKind::caption,
                             BlockKind::paragraph, BlockKind::list_item, BlockKind::footnote,  BlockKind::footnote};
  REQUIRE(document.blocks.size() == std::size(kinds));
  for (std::size_t i = 0; i < std::size(kinds); ++i) {
    CAPTURE(i);
    CHECK(document.blocks[i].kind == kinds[i]);
  }
  CHECK(document.blocks[5].level == 1);
  const Document tight = read("##Kop\n#1 van de lijst\n# Kop\n");
  REQUIRE(tight.blocks.size() == 3);
  CHECK(tight.blocks[0].kind == BlockKind::heading);
  CHECK(slice(std::string_view(tight.text), tight.blocks[1].text) == "#1 van de lijst");
  CHECK(tight.blocks[1].kind == BlockKind::paragraph);
  CHECK(tight.blocks[2].kind == BlockKind::heading);
  const Document front = read("---\ntitle: Een kop\ndescription: Een zin over de pagina.\n---\n");
  REQUIRE(front.blocks.size() == 2);
  CHECK(front.blocks[0].kind == BlockKind::heading);
  CHECK(front.blocks[0].level == 1);
  CHECK(front.blocks[1].kind == BlockKind::paragraph);
}

TEST_CASE("every word of Markdown leads back to its bytes") {
  const std::string text =
      "---\r\ntitle: \"Wat telt\"\r\n---\r\n\r\n!!! tip \"Advies\"\r\n    Kies "
      "goed.\r\n\r\nEen **zin**[^n] met\r\n[twee](u) regels en één `stuk` code.\r\n\r\n[^n]: Voetnoot\r\n    loopt "
      "door.";
  const Document document = read(text);
  for (const std::string_view word :
       {"telt", "Advies", "goed", "zin", "twee", "regels", "één", "stuk", "code", "Voetnoot", "door"}) {
    CAPTURE(word);
    const auto at = static_cast<std::uint32_t>(document.text.find(word));
    const SourceSpan from = document.source_of({at, at + static_cast<std::uint32_t>(word.size())});
    CHECK(slice(std::string_view(text), from) == word);
  }
}

TEST_CASE("directives give the scope of what they suppress") {
  const auto scope = [](const Document& document, std::size_t i) {
    return slice(std::string_view(document.text), document.suppressions[i].scope);
  };
  const Document next =
      read("Eén.\n\n<!-- duidelijk-ignore-next lange-zin, jargon: de wet zegt het -->\nTwee.\n\nDrie.");
  REQUIRE(next.suppressions.size() == 1);
  CHECK(scope(next, 0) == "Twee.");
  CHECK(next.suppressions[0].rules == std::vector<std::string>{"lange-zin", "jargon"});
  CHECK(next.suppressions[0].reason == "de wet zegt het");
  const Document part = read("Een <!-- duidelijk-ignore jargon -->moeilijk woord<!-- duidelijk-end --> hier.");
  REQUIRE(part.suppressions.size() == 1);
  CHECK(scope(part, 0) == "moeilijk woord");
  const Document file = read("<!-- duidelijk-ignore-file: bijlage -->\n\nTekst.");
  REQUIRE(file.suppressions.size() == 1);
  CHECK(scope(file, 0) == "Tekst.");
  const Document wrong = read("<!-- duidelijk-ingore jargon -->\n\nTekst.");
  REQUIRE(wrong.suppressions.size() == 1);
  CHECK(wrong.suppressions[0].wrong == "De opmerking duidelijk-ingore bestaat niet. Bedoelde u duidelijk-ignore?");
  CHECK(wrong.suppressions[0].scope.empty());
  const struct {
    const char* text;
    std::size_t wrong;
  } table[] = {
      {"Een <!-- duidelijk-end --> twee.", 1},
      {"Een <!-- duidelijk-ignore --> twee <!-- duidelijk-end --> drie <!-- duidelijk-end -->.", 1},
      {"<!-- duidelijk-enable jargon -->\n\nTekst.", 1},
      {"<!-- duidelijk-disable jargon -->\n\nTekst.\n\n<!-- duidelijk-enable -->\n", 0},
      {"1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n<!-- duidelijk-ignore-file -->\n", 1},
      {"1\n2\n3\n4\n5\n6\n7\n8\n\n<!-- duidelijk-ignore-file -->\n", 0},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    const Document document = read(row.text);
    std::size_t found = 0;
    for (const Suppression& suppression : document.suppressions) found += suppression.wrong.empty() ? 0u : 1u;
    CHECK(found == row.wrong);
  }
}

TEST_CASE("readers are found by content, then by name") {
  CHECK(find_reader("brief.text", "")->name == "text");
  CHECK(find_reader("brief.MD", "")->name == "markdown");
  CHECK(find_reader("brief.txt", "%PDF-1.4")->name == "pdf");
  CHECK(find_reader("brief.txt", "<!DOCTYPE html><html>")->name == "html");
  CHECK(find_reader("brief.onbekend", "tekst")->name == "text");
  CHECK(find_reader("brief.docx", "")->name == "docx");
  CHECK(find_reader("brief.pdf", "")->read("%PDF").error().kind == Error::Kind::damaged);
  CHECK(is_document_name("a/b.md"));
  CHECK_FALSE(is_document_name("a/b.png"));
}

TEST_CASE("items of a Markdown list have the number that is shown") {
  const struct {
    std::string_view text, labels;
  } table[] = {
      {"1. a\n2. b\n\n- c\n", "1. a | 2. b"},
      {"1. a\n1. b\n1. c\n", "1. a | 2. b | 3. c"},
      {"7) a\n8) b\n", "7) a | 8) b"},
      {"1. a\n   - x\n   - y\n2. b\n   1. z\n", "1. a | 2. b | 1. z"},
      {"1. a\n\n   Meer.\n\n2. b\n", "1. a | 2. b"},
      {"<ol start=4><li>a</li></ol>\n", "4. a"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(tests::dump_labels(read(row.text)) == row.labels);
  }
}

TEST_CASE("an image that md4c ends without beginning it takes nothing along that stands behind it") {
  CHECK(shown(read("Een [](![)]() woord &amp; meer.\n\nDaarna.")) == "Een woord & meer. | Daarna.");
}

TEST_CASE("the head of a Markdown table names its columns") {
  CHECK(tests::dump_cells(read("| A | B | C |\n|---|---|---|\n| d |  | e |\n| | f | |\n")) ==
        "1*A 2*B 3*C / 1 d 3 e / 2 f");
}

TEST_CASE("brackets without end cost little and stay in the text, and a note behind them is found") {
  const std::string many(5000, '[');
  CHECK(shown(read(many + " woord")) == many + " woord");
  CHECK(shown(read("Zie [[^1] en [[hier](/a)].\n")) == "Zie [ en [hier].");
}
