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
  auto document = read_docx(bytes);
  if (!document) FAIL(document.error().what);
  const auto broken = broken_promise(*document);
  if (broken) FAIL(std::string(*broken));
  return std::move(*document);
}

std::string run(std::string_view text, std::string_view properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + std::string(properties) + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}
std::string paragraph(std::string_view inside, std::string_view properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + std::string(properties) + "</w:pPr>") + std::string(inside) +
         "</w:p>";
}
std::string field(std::string_view instruction, std::string_view result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + std::string(instruction) +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + std::string(result) +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

const std::string styles = word_part(
    "styles",
    "<w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Mijn\"><w:name w:val=\"Mijn kop\"/><w:basedOn w:val=\"Kop1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Niveau\"><w:name w:val=\"x\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>"
    "</w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Lijst\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:ilvl "
    "w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Inhopg1\"><w:name w:val=\"toc 1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Bij\"><w:name w:val=\"caption\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Citaat\"><w:name w:val=\"Quote\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Weg\"><w:rPr><w:vanish/></w:rPr></w:style>");

}  // namespace

TEST_CASE("a Word file becomes the blocks that a reader sees") {
  const struct {
    std::string body, shown;
  } table[] = {
      {paragraph(run("Wij ") + run("stu", "<w:b/>") + run("ren u een brief.")), "p:Wij sturen u een brief."},
      {paragraph(run("A &amp; B &#8364; 5 &lt;nu&gt;.")), "p:A & B € 5 <nu>."},
      {paragraph(run("Een ") + "<w:hyperlink r:id=\"x\">" + run("koppeling") + "</w:hyperlink>" + run(".")),
       "p:Een koppeling."},
      {paragraph("<w:r><w:t>een</w:t><w:tab/><w:t>twee</w:t><w:br/><w:t>drie</w:t></w:r>"), "p:een twee\ndrie"},
      {paragraph("<w:r><w:t>Een zin.</w:t><w:br w:type=\"page\"/><w:t>Een ander.</w:t></w:r>"),
       "p:Een zin. | p:Een ander."},
      {paragraph("<w:r><w:t>ge</w:t><w:softHyphen/><w:t>meente e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>"),
       "p:gemeente e-mail"},
      {paragraph("<w:r><w:t>Kies</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:sym w:font=\"x\" "
                 "w:char=\"20AC\"/><w:sym w:font=\"x\" w:char=\"F123\"/></w:r>"),
       "p:Kies→€"},
      {paragraph("<w:r><w:t>\n  los \n</w:t></w:r>" + run(" vast")), "p:los vast"},
      {paragraph("<w:r><w:t><![CDATA[a & b]]></w:t></w:r>"), "p:a & b"},
      // styles
      {paragraph(run("Bezwaar"), "<w:pStyle w:val=\"Kop1\"/>") + paragraph(run("Sub"), "<w:pStyle w:val=\"Mijn\"/>"),
       "h1:Bezwaar | h1:Sub"},
      {paragraph(run("Diep"), "<w:pStyle w:val=\"Niveau\"/>") + paragraph(run("Ook"), "<w:outlineLvl w:val=\"1\"/>"),
       "h3:Diep | h2:Ook"},
      {paragraph(run("U stuurt mee:")) + paragraph(run("uw naam"), "<w:pStyle w:val=\"Lijst\"/>") +
           paragraph(run("Uw foto"), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"),
       "p:U stuurt mee: | li2+:uw naam | li1:Uw foto"},
      {paragraph(run("Zonder lijst nu."), "<w:pStyle w:val=\"Lijst\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
       "p:Zonder lijst nu."},
      {paragraph(run("Inhoud 3"), "<w:pStyle w:val=\"Inhopg1\"/>") +
           paragraph(run("Tekst."), "<w:pStyle w:val=\"A\"/>"),
       "p:Tekst."},
      {paragraph(run("Figuur 1"), "<w:pStyle w:val=\"Bij\"/>") + paragraph(run("Wijs"), "<w:pStyle w:val=\"Citaat\"/>"),
       "caption:Figuur 1 | quote:Wijs"},
      // by hand
      {paragraph(run("Neem mee:")) + paragraph(run("- een pas")) + paragraph(run("- een foto")),
       "p:Neem mee: | li1+:een pas | li1+:een foto"},
      // tables
      {"<w:tbl><w:tr><w:tc>" + paragraph(run("Leges")) + "</w:tc><w:tc>" + paragraph(run("€ 5")) +
           "</w:tc></w:tr></w:tbl>",
       "cell1:Leges | cell1:€ 5"},
      {"<w:tbl><w:tr><w:tc>" + paragraph(run("Wij hebben uw aanvraag voor een vergunning gisteren gekregen.")) +
           paragraph(run("U krijgt binnen zes weken een besluit van ons.")) + "</w:tc></w:tr></w:tbl>",
       "p:Wij hebben uw aanvraag voor een vergunning gisteren gekregen. | p:U krijgt binnen zes weken een besluit van "
       "ons."},
      {"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph(run("weg")) + "</w:tc></w:tr><w:tr><w:tc>" +
           paragraph(run("blijft")) + "</w:tc></w:tr></w:tbl>",
       "cell1:blijft"},
      // text boxes, in one of their two shapes, and pictures
      {paragraph(run("Voor.") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph(run("In.")) +
                 "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph(run("In.")) +
                 "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + run(" Na.")),
       "p:Voor. Na. | p:In."},
      {paragraph(run("Zie.") +
                 "<w:r><w:drawing><wp:docPr descr=\"Een kaart van &quot;ons&quot; gebied\"/></w:drawing></w:r>"),
       "p:Zie. | alt:Een kaart van \"ons\" gebied"},
      {paragraph(run("Zie.") + "<w:r><w:drawing><wp:docPr descr=\"logo.png\"/></w:drawing></w:r>"), "p:Zie."},
      // what is not shown
      {paragraph(run("Wel.") + run(" Niet.", "<w:vanish/>") + run(" Nooit.", "<w:rStyle w:val=\"Weg\"/>") +
                 run(" Toch.", "<w:rStyle w:val=\"Weg\"/><w:vanish w:val=\"0\"/>")),
       "p:Wel. Toch."},
      {paragraph(run("Een ") + "<w:del><w:r><w:delText>oude</w:delText></w:r></w:del><w:ins>" + run("nieuwe") +
                 "</w:ins>" + run(" zin.")),
       "p:Een nieuwe zin."},
      {paragraph("<w:moveFrom>" + run("Weg hier.") + "</w:moveFrom>" + run("Blijft. ") + "<w:moveTo>" +
                 run("Hierheen.") + "</w:moveTo>"),
       "p:Blijft. Hierheen."},
      {paragraph(run("De eerste helft "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("en de tweede.")),
       "p:De eerste helft en de tweede."},
      {paragraph(run("Oud.", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), "p:Oud."},
      // fields
      {paragraph(run("Zie ") + field(" PAGEREF x ", run("pagina 12")) + run(".")), "p:Zie pagina 12."},
      {paragraph(run("Zie ") + "<w:fldSimple w:instr=\" REF x \">" + run("punt 3") + "</w:fldSimple>" + run(".")),
       "p:Zie punt 3."},
      {paragraph(run("Als ") + field(" IF " + field(" MERGEFIELD a ", run("«a»")) + " = 1 ", run("waar")) + run(".")),
       "p:Als waar."},
      {paragraph(field(" TOC \\o ", run("Inhoud 1"))) + paragraph(run("Tekst.")), "p:Tekst."},
      // content controls
      {"<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"heer\"/></w:dropDownList></w:sdtPr><w:sdtContent>" +
           paragraph(run("Gekozen tekst.")) + "</w:sdtContent></w:sdt>",
       "p:Gekozen tekst."},
      {"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
       "<w:sdtContent>" +
           paragraph(run("Inhoud")) + "</w:sdtContent></w:sdt>" + paragraph(run("Tekst.")),
       "p:Tekst."},
      {"", ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.body);
    CHECK(shown_blocks(read(docx_of(row.body, {{"styles", styles}}))) == row.shown);
  }
}

TEST_CASE("merge fields and prompts are placeholders") {
  const struct {
    std::string body;
    std::string_view shown, placeholder;
  } table[] = {
      {paragraph(run("Geachte ") + field(" MERGEFIELD Naam ", run("«Na") + run("am»")) + run(",")), "Geachte «Naam»,",
       "«Naam»"},
      {paragraph(run("Geachte ") + "<w:fldSimple w:instr=\"MERGEFIELD &quot;Voor naam&quot;\"/>" + run(",")),
       "Geachte Voor naam,", "Voor naam"},
      {paragraph(run("Geachte [na") + run("am],")), "Geachte [naam],", "[naam]"},
      {paragraph(run("Op ") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Kies een datum") +
                 "</w:sdtContent></w:sdt>" + run(" beslist.")),
       "Op Kies een datum beslist.", "Kies een datum"},
  };
  for (const auto& row : table) {
    CAPTURE(row.body);
    const Document document = read(docx_of(row.body));
    CHECK(document.text == row.shown);
    REQUIRE(document.placeholders.size() == 1);
    CHECK(slice(std::string_view(document.text), document.placeholders.front()) == row.placeholder);
  }
  CHECK(read(docx_of(paragraph(run("Geachte heer,")))).placeholders.empty());
}

TEST_CASE("notes, heads and feet of pages come after the text, comments never") {
  const std::string body =
      paragraph(run("De zin") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + run(" gaat door.") +
                "<w:r><w:commentReference w:id=\"0\"/></w:r>") +
      "<w:sectPr><w:headerReference r:id=\"header1\"/><w:footerReference r:id=\"header2\"/><w:footerReference "
      "r:id=\"header1\"/></w:sectPr>";
  const std::string head = word_part("hdr", paragraph(run("Gemeente Ons Dorp")));
  const Document document = read(docx_of(
      body,
      {{"footnotes", word_part("footnotes", "<w:footnote w:type=\"separator\">" + paragraph(run("streep")) +
                                                "</w:footnote><w:footnote w:id=\"1\">" + paragraph(run("Een noot.")) +
                                                "</w:footnote>")},
       {"comments", word_part("comments", "<w:comment w:id=\"0\">" + paragraph(run("Klopt dit?")) + "</w:comment>")},
       {"header1", head},
       {"header2", word_part("ftr", paragraph(run("Gemeente Ons Dorp")) + paragraph(run("3")))}}));
  CHECK(shown_blocks(document) == "p:De zin gaat door. | note:Een noot. | address:Gemeente Ons Dorp");
}

TEST_CASE("the head and foot of a letter are no running text") {
  const Document document = read(docx_of(
      paragraph(run("Postbus 12")) + paragraph(run("1234 AB Ons Dorp")) + paragraph(run("Datum: 3 maart 2026")) +
      paragraph(run("Geachte heer Jansen,")) + paragraph(run("Uw aanvraag"), "<w:jc/>") +
      paragraph(run("Wij hebben uw aanvraag op tijd ontvangen en gelezen.")) +
      paragraph(run("Met vriendelijke groet,")) + paragraph(run("Jan Smit"))));
  CHECK(shown_blocks(document) ==
        "address:Postbus 12 | address:1234 AB Ons Dorp | address:Datum: 3 maart 2026 | address:Geachte heer Jansen, | "
        "h1:Uw aanvraag | p:Wij hebben uw aanvraag op tijd ontvangen en gelezen. | address:Met vriendelijke groet, | "
        "address:Jan Smit");
}

TEST_CASE("text marked as another language than the document's own is told apart") {
  const auto marks = [](const std::string& body, std::string_view language, std::string_view more_styles = "") {
    const Document document = read(docx_of(
        body, {{"styles",
                word_part("styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"" + std::string(language) +
                                        "\"/></w:rPr></w:rPrDefault></w:docDefaults>" + std::string(more_styles))}}));
    std::string out;
    for (const LanguageMark& mark : document.language_marks)
      out += mark.language + ":" + std::string(slice(std::string_view(document.text), mark.text)) + " | ";
    return out;
  };
  const std::string english = "<w:lang w:val=\"en-GB\"/>", dutch = "<w:lang w:val=\"nl-NL\"/>";
  const std::string long_dutch = paragraph(run("Wij hebben uw aanvraag ontvangen en lezen die deze week."));
  CHECK(marks(long_dutch + paragraph(run("De term ") + run("state &amp; of", english) + run(" the art", english) +
                                     run(" komt voor.")),
              "nl-NL") == "en:state & of the art | ");
  // Most of the text decides what the document's own language is, whatever the default says.
  CHECK(marks(paragraph(run("Wij hebben uw aanvraag ontvangen.", dutch)) + paragraph(run("Dit ook.")), "en-GB") ==
        "en:Dit ook. | ");
  CHECK(marks(long_dutch + paragraph(run("Dit ook.", dutch)), "en-GB") == "");
  CHECK(marks(long_dutch, "en-GB") == "");
  CHECK(marks(long_dutch +
                  paragraph(run("Los.", "<w:lang w:val=\"zxx\"/>") + run("Oost.", "<w:lang w:eastAsia=\"ja-JP\"/>")),
              "nl-NL") == "");
  CHECK(marks(long_dutch + paragraph(run("Two words"), "<w:pStyle w:val=\"En\"/>"), "nl-NL",
              "<w:style w:type=\"paragraph\" w:styleId=\"Basis\"><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:style>"
              "<w:style w:type=\"paragraph\" w:styleId=\"En\"><w:basedOn w:val=\"Basis\"/></w:style>") ==
        "en:Two words | ");
  // A note goes behind its paragraph: places move with the text.
  CHECK(marks(long_dutch + paragraph(run("- een ") + run("white  paper", english)) + paragraph(run("- ander woord")),
              "nl-NL") == "en:white paper | ");
}

TEST_CASE("every word leads back to its bytes in the XML") {
  const Document document = read(docx_of(paragraph(run("een ") + run("bij", "<w:b/>") + run("drage &amp; meer"))));
  const auto source = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(document.text.find(words));
    return std::string(slice(std::string_view(document.source.text),
                             document.source_of({at, at + static_cast<std::uint32_t>(words.size())})));
  };
  CHECK(source("een") == "een");
  CHECK(source("&") == "&amp;");
  CHECK(source("drage & meer") == "drage &amp; meer");
  CHECK(source("bijdrage").starts_with("bij</w:t>"));
  CHECK(source("bijdrage").ends_with("drage"));
  REQUIRE(document.source.parts.size() == 1);
  CHECK(document.source.parts.front().name == "word/document.xml");
  CHECK(document.source.paragraphs.size() == 1);
  CHECK(document.source.text.substr(document.source.paragraphs.front(), 5) == "<w:p>");
}

TEST_CASE("a Word comment switches rules off") {
  const auto suppressed = [](const std::string& comment, const std::string& body) {
    const Document document = read(docx_of(
        body,
        {{"comments", word_part("comments", "<w:comment w:id=\"7\">" + paragraph(run(comment)) + "</w:comment>")}}));
    std::string out;
    for (const Suppression& suppression : document.suppressions) {
      for (const std::string& rule : suppression.rules) out += rule + " ";
      out += "'" + std::string(slice(std::string_view(document.text), suppression.scope)) + "' " + suppression.reason;
      CHECK(slice(std::string_view(document.source.text), suppression.comment).starts_with("<w:comment "));
    }
    return out;
  };
  const std::string body =
      paragraph(run("Eerst dit.")) +
      paragraph(run("Een ") + "<w:commentRangeStart w:id=\"7\"/>" + run("kort woord") +
                "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>" + run(" hier.")) +
      paragraph(run("Dan dat."));
  CHECK(suppressed("duidelijk-ignore jargon: zo heet het", body) == "jargon 'kort woord' zo heet het");
  CHECK(suppressed("duidelijk-ignore-next lange-zin", body) == "lange-zin 'Een kort woord hier.' ");
  CHECK(suppressed("duidelijk-ignore-file: bijlage", body) ==
        "'Eerst dit.\n\nEen kort woord hier.\n\nDan dat.' bijlage");
  CHECK(suppressed("Klopt dit?", body) == "");
  const std::string point =
      paragraph(run("Een zin.") + "<w:r><w:commentReference w:id=\"7\"/></w:r>") + paragraph(run("Nog een."));
  CHECK(suppressed("duidelijk-ignore jargon", point) == "jargon 'Een zin.' ");
}

TEST_CASE("other prefixes, the strict namespace and another main part") {
  const std::string strict =
      "<?xml version=\"1.0\"?><x:document "
      "xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r>"
      "<t xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">De brief.</t></x:r></x:p></x:body></x:document>";
  const std::string relations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
      "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/word/ander.xml\"/>"
      "</Relationships>";
  CHECK(shown_blocks(read(zip_of({{"_rels/.rels", relations}, {"word/ander.xml", strict}}))) == "p:De brief.");
}

TEST_CASE("broken and hostile Word files give one sentence") {
  const std::string good = docx_of(paragraph(run("Een zin.")));
  const auto trouble = [](const std::string& bytes) {
    const auto document = read_docx(bytes);
    return document ? "" : document.error().what;
  };
  CHECK(trouble(good) == "");
  CHECK(trouble(good.substr(0, good.size() - 30)).find("beschadigd") != std::string::npos);
  std::string bad = good;
  bad[bad.find("<w:body") == std::string::npos ? 700 : 700] ^= 0x55;
  CHECK(trouble(bad.substr(0, 200)).find("beschadigd") != std::string::npos);
  const auto with_main = [](const std::string& xml) { return zip_of({{"word/document.xml", xml}}); };
  CHECK(trouble(with_main("<w:document><w:body>")).find("beschadigd") != std::string::npos);
  CHECK(trouble(with_main("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")).find("beschadigd") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<w:tbl>";
  CHECK(trouble(docx_of(deep)).find("meer dan 1000 onderdelen in elkaar") != std::string::npos);
  CHECK(trouble(docx_of(paragraph(run(std::string(17u << 20, 'a'))))).find("te groot") != std::string::npos);
  CHECK(trouble(zip_of({{"andere.txt", "x"}})).find("ontbreekt") != std::string::npos);
}

namespace {

std::string level(int number, std::string_view format, std::string_view text, int start = 1,
                  std::string_view more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"" + std::to_string(start) +
         "\"/><w:numFmt w:val=\"" + std::string(format) + "\"/>" + std::string(more) + "<w:lvlText w:val=\"" +
         std::string(text) + "\"/></w:lvl>";
}
std::string definition(int id, std::string_view inside) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(inside) + "</w:abstractNum>";
}
std::string num(int id, int definition, std::string_view inside = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(definition) +
         "\"/>" + std::string(inside) + "</w:num>";
}
std::string item(std::string_view text, int num, int level = 0) {
  return paragraph(run(text), "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                                  std::to_string(num) + "\"/></w:numPr>");
}

}  // namespace

TEST_CASE("items of a Word list have the number that Word shows") {
  const std::string numbering = word_part(
      "numbering",
      definition(0, level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "(%3)")) +
          definition(1, level(0, "bullet", "\xEF\x82\xB7")) +
          definition(2, level(0, "upperRoman", "Deel %1", 2, "<w:pStyle w:val=\"Kop1\"/>") +
                            level(1, "decimal", "%1.%2", 1, "<w:isLgl/>")) +
          definition(3, "<w:numStyleLink w:val=\"Genummerd\"/>") + num(1, 0) + num(2, 1) + num(3, 2) +
          num(4, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>") + num(5, 3) +
          num(6, 0, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperLetter", "%1:") + "</w:lvlOverride>"));
  const std::string named = word_part(
      "styles",
      "<w:style w:type=\"numbering\" w:styleId=\"Genummerd\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
      "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>");
  const struct {
    std::string body, labels;
  } table[] = {
      {item("a", 1) + item("b", 1) + paragraph(run("Tussen.")) + item("c", 1), "1. a | 2. b | 3. c"},
      {item("a", 1) + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 1) + item("e", 1) + item("f", 1, 1),
       "1. a | a) b | (i) c | b) d | 2. e | a) f"},
      {item("a", 2) + item("b", 1), "1. b"},
      {item("a", 1) + item("b", 4) + item("c", 4), "1. a | 5. b | 6. c"},
      {item("a", 1) + item("b", 6) + item("c", 5), "1. a | B: b | 3. c"},
      {item("a", 3) + item("b", 3, 1) + item("c", 3, 1), "Deel II a | 2.1 b | 2.2 c"},
      {paragraph(run("Inleiding"), "<w:pStyle w:val=\"Kop1\"/>") + paragraph(run("Doel"), "<w:pStyle w:val=\"Kop1\"/>"),
       "Deel II Inleiding | Deel III Doel"},
      {item("a", 9) + item("b", 1, 8), ""},
      {paragraph(run("1. Lees.")) + paragraph(run("2. Kijk.")), "1. Lees. | 2. Kijk."},
  };
  for (const auto& row : table) {
    CAPTURE(row.body);
    CHECK(dump_labels(read(docx_of(row.body, {{"styles", named}, {"numbering", numbering}}))) == row.labels);
  }
}

TEST_CASE("a very long sign before an item of Word is cut between two characters") {
  std::string sign = "a";
  for (int i = 0; i < 1000; ++i) sign += "é";
  const std::string numbering = word_part("numbering", definition(0, level(0, "decimal", sign)) + num(1, 0));
  const Document document = read(docx_of(item("b", 1), {{"numbering", numbering}}));
  CHECK(document.labels.find(0) == sign.substr(0, BlockLabels::longest - 1));
}

TEST_CASE("cells of Word know their column, and whether they name it") {
  const auto cell = [](std::string_view text, std::string_view properties = "") {
    return "<w:tc>" + (properties.empty() ? "" : "<w:tcPr>" + std::string(properties) + "</w:tcPr>") +
           paragraph(text.empty() ? "" : run(text)) + "</w:tc>";
  };
  const std::string head = "<w:trPr><w:tblHeader/></w:trPr>";
  CHECK(dump_cells(read(docx_of("<w:tbl><w:tr>" + head + cell("A") + cell("B", "<w:gridSpan w:val=\"2\"/>") +
                                cell("C") + "</w:tr><w:tr>" + cell("") + cell("d") + cell("e") + cell("f") +
                                "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("g") +
                                "</w:tr></w:tbl>"))) == "1*A 2*B 4*C / 2 d 3 e 4 f / 2 g");
  CHECK(dump_cells(read(docx_of("<w:tbl><w:tr><w:tc>" + paragraph(run("a")) + "<w:tbl><w:tr>" + cell("x") + cell("y") +
                                "</w:tr></w:tbl></w:tc>" + cell("b") + "</w:tr></w:tbl>"))) == "1 a / 1 x 2 y / 2 b");
}
