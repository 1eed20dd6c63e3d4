// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/readers.h"
#include "support/blocks.h"
#include "support/office_file.h"
#include "support/promises.h"

using namespace duidelijk;
using namespace duidelijk::tests;

namespace {

Document read(const std::string& bytes) {
  auto document = read_odt(bytes);
  if (!document) FAIL(document.error().what);
  const auto broken = broken_promise(*document);
  if (broken) FAIL(std::string(*broken));
  return std::move(*document);
}

constexpr std::string_view styles =
    "<style:style style:name=\"Weg\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
    "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
    "<style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Quotations\"/>";

}  // namespace

TEST_CASE("an OpenDocument text becomes the blocks that a reader sees") {
  const struct {
    std::string_view body, shown;
  } table[] = {
      {"<text:p>Wij <text:span>stu</text:span>ren &amp;<text:s text:c=\"3\"/>meer<text:tab/>nu.</text:p>",
       "p:Wij sturen & meer nu."},
      {"<text:p>een\n   twee<text:line-break/>drie</text:p>", "p:een twee\ndrie"},
      {"<text:h text:outline-level=\"2\">Kop</text:h><text:p text:style-name=\"P1\">Titel</text:p>"
       "<text:p text:style-name=\"P2\">Citaat</text:p>",
       "h2:Kop | h1:Titel | quote:Citaat"},
      {"<text:p>Neem mee:</text:p><text:list><text:list-item><text:p>een pas</text:p><text:p>Dit is meer "
       "tekst.</text:p>"
       "<text:list><text:list-item><text:p>diep</text:p></text:list-item></text:list></text:list-item></text:list>",
       "p:Neem mee: | li1+:een pas | p:Dit is meer tekst. | li2:diep"},
      {"<table:table><table:table-row><table:table-cell><text:p>Leges</text:p></table:table-cell>"
       "<table:covered-table-cell><text:p>weg</text:p></table:covered-table-cell></table:table-row></table:table>",
       "cell1:Leges"},
      {"<text:p>De zin<text:note><text:note-citation>1</text:note-citation><text:note-body>\n<text:p>Een noot.</text:p>"
       "</text:note-body></text:note> gaat door.</text:p>",
       "p:De zin gaat door. | note:Een noot."},
      {"<text:p>Voor.<draw:frame><draw:text-box><text:p>In het vak.</text:p></draw:text-box></draw:frame> Na.</text:p>",
       "p:Voor. Na. | p:In het vak."},
      {"<text:p>Zie.<draw:frame><draw:image/><svg:desc>Een kaart van ons gebied</svg:desc></draw:frame></text:p>",
       "p:Zie. | alt:Een kaart van ons gebied"},
      {"<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:p>Wel<text:span "
       "text:style-name=\"Weg\"> "
       "niet</text:span>.<office:annotation><dc:creator>Jan</dc:creator><text:p>Opmerking</text:p>"
       "</office:annotation></text:p>",
       "p:Wel."},
      {"<text:p>Weg<text:hidden-paragraph text:is-hidden=\"true\"/> "
       "hier.</text:p><text:p>Wel<text:span><text:hidden-paragraph "
       "text:is-hidden=\"false\"/></text:span> hier.</text:p>",
       "p:Wel hier."},
      {"<text:p>Weg <text:span><text:hidden-paragraph "
       "text:is-hidden=\"true\"/></text:span>hier.</text:p><text:p>Wel.</text:p>",
       "p:Wel."},
      {"<text:section text:display=\"condition\" text:is-hidden=\"true\"><text:p>Weg.</text:p></text:section>"
       "<text:section text:display=\"condition\"><text:p>Wel.</text:p></text:section>",
       "p:Wel."},
      {"<text:table-of-content><text:index-body><text:p>Inhoud</text:p></text:index-body></text:table-of-content>"
       "<text:section text:display=\"none\"><text:p>Weg.</text:p></text:section><text:section><text:p>Wel.</text:p>"
       "</text:section>",
       "p:Wel."},
      {"<text:p>Zie pagina <text:page-number>3</text:page-number>.</text:p>", "p:Zie pagina 3."},
      {"<text:p/>", ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.body);
    CHECK(shown_blocks(read(odt_of(row.body, styles))) == row.shown);
  }
}

TEST_CASE("heads and feet of pages come once, after the text") {
  const std::string page =
      "<office:master-styles><style:master-page><style:header><text:p>Gemeente Ons Dorp</text:p></style:header>"
      "<style:footer><text:p>Pagina <text:page-number>1</text:page-number></text:p><text:p>7</text:p></style:footer>"
      "<style:header-left><text:p>Gemeente Ons Dorp</text:p></style:header-left></style:master-page>"
      "</office:master-styles>";
  CHECK(shown_blocks(read(odt_of("<text:p>De tekst.</text:p>", "", page))) ==
        "p:De tekst. | address:Gemeente Ons Dorp | address:Pagina 1");
}

TEST_CASE("a field to fill in is a placeholder") {
  const Document document = read(odt_of("<text:p>Geachte <text:placeholder>&lt;naam&gt;</text:placeholder>,</text:p>"));
  CHECK(document.text == "Geachte <naam>,");
  REQUIRE(document.placeholders.size() == 1);
  CHECK(slice(std::string_view(document.text), document.placeholders.front()) == "<naam>");
  CHECK(read(odt_of("<text:p>Geachte heer,</text:p>")).placeholders.empty());
}

TEST_CASE("a flat file is read like a packed one") {
  const std::string flat = open_document_part(
      "document",
      "<office:automatic-styles/><office:master-styles><style:master-page><style:footer><text:p>Voet van de "
      "pagina</text:p></style:footer></style:master-page></office:master-styles><office:body><office:text><text:p>De "
      "financi&#235;le bijdrage.<draw:image><office:binary-data>QUJD</office:binary-data></draw:image></text:p>"
      "</office:text></office:body>");
  CHECK(shown_blocks(read(flat)) == "p:De financiële bijdrage. | address:Voet van de pagina");
}

TEST_CASE("a comment in the margin switches rules off") {
  const Document document =
      read(odt_of("<text:p>Een <office:annotation office:name=\"a\"><text:p>duidelijk-ignore jargon: "
                  "mag</text:p></office:annotation>"
                  "kort woord<office:annotation-end office:name=\"a\"/> hier.</text:p><text:p>Dan dat.</text:p>"));
  CHECK(document.text == "Een kort woord hier.\n\nDan dat.");
  REQUIRE(document.suppressions.size() == 1);
  CHECK(document.suppressions[0].reason == "mag");
  CHECK(slice(std::string_view(document.text), document.suppressions[0].scope) == "kort woord");
}

TEST_CASE("what is no text, or has a password, is said so") {
  const auto trouble = [](const std::string& bytes) {
    const auto document = read_odt(bytes);
    return document ? "" : document.error().what;
  };
  CHECK(trouble(odt_of("<text:p>Goed.</text:p>")) == "");
  CHECK(trouble(zip_of({{"content.xml", open_document_part("document-content",
                                                           "<office:body><office:spreadsheet/>"
                                                           "</office:body>")}}))
            .find("geen tekstdocument") != std::string::npos);
  CHECK(trouble(zip_of({{"content.xml", "\x01\x02"},
                        {"META-INF/manifest.xml",
                         "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
                         "<m:encryption-data/></m:file-entry></m:manifest>"}}))
            .find("wachtwoord") != std::string::npos);
  CHECK(trouble(odt_of("<text:p>")).find("beschadigd") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<text:section>";
  CHECK(trouble(odt_of(deep)).find("meer dan 1000 onderdelen in elkaar") != std::string::npos);
}

TEST_CASE("spans marked as another language than the text's own are told apart") {
  const auto marks = [](std::string_view body, std::string_view language) {
    const Document document =
        read(odt_of(body,
                    "<style:style style:name=\"En\" style:family=\"text\"><style:text-properties fo:language=\"en\" "
                    "fo:country=\"GB\"/></style:style><style:style style:name=\"None\" style:family=\"text\">"
                    "<style:text-properties fo:language=\"zxx\"/></style:style>",
                    "<office:styles><style:default-style style:family=\"graphic\"><style:text-properties "
                    "fo:language=\"de\"/></style:default-style><style:default-style style:family=\"paragraph\">"
                    "<style:text-properties fo:language=\"" +
                        std::string(language) + "\"/></style:default-style></office:styles>"));
    std::string out;
    for (const LanguageMark& mark : document.language_marks)
      out += mark.language + ":" + std::string(slice(std::string_view(document.text), mark.text)) + " | ";
    return out;
  };
  const std::string text =
      "<text:p>Wij lezen uw brief. De term <text:span text:style-name=\"En\">state of<text:s/>the art</text:span> komt "
      "voor, <text:span text:style-name=\"None\">net zo</text:span>.</text:p>";
  CHECK(marks(text, "nl") == "en:state of | en:the art | ");
  CHECK(marks(text, "en") == "");
}

TEST_CASE("a very long sign before an item of OpenDocument is cut between two characters") {
  std::string sign = "a";
  for (int i = 0; i < 1000; ++i) sign += "é";
  const Document document = read(
      odt_of("<text:list text:style-name=\"L\"><text:list-item><text:p>b</text:p></text:list-item></text:list>",
             "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
             "style:num-prefix=\"" +
                 sign + "\"/></text:list-style>"));
  CHECK(document.labels.find(0) == sign.substr(0, BlockLabels::longest - 1));
}

TEST_CASE("items of an OpenDocument list have the number that Writer shows") {
  constexpr std::string_view list_styles =
      "<text:list-style style:name=\"L1\">"
      "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
      "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\" "
      "style:num-suffix=\")\"/></text:list-style>"
      "<text:list-style style:name=\"L2\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"-\"/>"
      "</text:list-style>"
      "<text:list-style style:name=\"L3\">"
      "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" text:start-value=\"4\"/>"
      "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/>"
      "</text:list-style>";
  const auto item = [](std::string_view inside, std::string_view attributes = "") {
    return "<text:list-item" + std::string(attributes) + ">" + std::string(inside) + "</text:list-item>";
  };
  const auto p = [](std::string_view text) { return "<text:p>" + std::string(text) + "</text:p>"; };
  const auto list = [](std::string_view style, std::string_view inside, std::string_view attributes = "") {
    return "<text:list text:style-name=\"" + std::string(style) + "\"" + std::string(attributes) + ">" +
           std::string(inside) + "</text:list>";
  };
  const auto inner = [](std::string_view inside) { return "<text:list>" + std::string(inside) + "</text:list>"; };
  const struct {
    std::string body, labels;
  } table[] = {
      {list("L1", item(p("a")) + item(p("b") + p("meer"))) + list("L1", item(p("c"))), "1. a | 2. b | 1. c"},
      {list("L1", item(p("a") + inner(item(p("b")) + item(p("c")))) + item(p("d") + inner(item(p("e"))))),
       "1. a | (a) b | (b) c | 2. d | (a) e"},
      {list("L2", item(p("a"))) + list("L9", item(p("b"))), ""},
      {list("L1", item(p("a"))) + p("Tussen.") + list("L1", item(p("b")), " text:continue-numbering=\"true\""),
       "1. a | 2. b"},
      {list("L1", item(p("a")), " xml:id=\"x\"") + list("L2", item(p("b"))) +
           list("L1", item(p("c")), " text:continue-list=\"x\""),
       "1. a | 2. c"},
      {list("L1", item(p("a")) + item(p("b"), " text:start-value=\"7\"") + item(p("c"))), "1. a | 7. b | 8. c"},
      {list("L3", item(p("a") + inner(item(p("b")))) + item(inner(item(p("c"))))), "4 a | 4.1 b | 4.2 c"},
  };
  for (const auto& row : table) {
    CAPTURE(row.body);
    CHECK(dump_labels(read(odt_of(row.body, list_styles))) == row.labels);
  }
  CHECK(dump_labels(read(odt_of("<text:h text:outline-level=\"1\">Inleiding</text:h><text:h text:outline-level=\"2\">"
                                "Doel</text:h><text:h text:outline-level=\"1\">Slot</text:h>",
                                "",
                                "<office:styles><text:outline-style><text:outline-level-style text:level=\"1\" "
                                "style:num-format=\"1\"/><text:outline-level-style text:level=\"2\" "
                                "style:num-format=\"1\" text:display-levels=\"2\"/></text:outline-style>"
                                "</office:styles>"))) == "1 Inleiding | 1.1 Doel | 2 Slot");
}

TEST_CASE("cells of OpenDocument know their column, and whether they name it") {
  const auto cell = [](std::string_view text) {
    return "<table:table-cell>" + (text.empty() ? "" : "<text:p>" + std::string(text) + "</text:p>") +
           "</table:table-cell>";
  };
  CHECK(dump_cells(read(odt_of("<table:table><table:table-header-rows><table:table-row>" + cell("A") +
                               "<table:covered-table-cell/>" + cell("B") +
                               "</table:table-row></table:table-header-rows><table:table-row>" + cell("") + cell("c") +
                               cell("d") + "</table:table-row></table:table>"))) == "1*A 3*B / 2 c 3 d");
}
