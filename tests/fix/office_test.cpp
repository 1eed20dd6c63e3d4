// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "container/zip.h"
#include "fix/fixers.h"
#include "fix/word_comments.h"
#include "read/readers.h"
#include "support/office_file.h"

using namespace duidelijk;
using namespace duidelijk::tests;

namespace {

std::string run(std::string_view text, std::string_view properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + std::string(properties) + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}
std::string paragraph(std::string_view inside) { return "<w:p>" + std::string(inside) + "</w:p>"; }

using Read = Result<Document> (*)(std::string);

SourceSpan place_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text.find(words);
  REQUIRE(at != std::string::npos);
  return document.source_of({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
}

std::string part_of(const std::string& bytes, std::string_view name) {
  const Result<Zip> zip = Zip::open(bytes);
  REQUIRE(zip);
  const ZipEntry* entry = zip->find(name);
  REQUIRE(entry != nullptr);
  return *zip->read(*entry, 1u << 20);
}

/// The body after `words` became `better`; with "!" when the file cannot be changed there.
std::string body_after(const std::string& body, std::string_view words, const std::string& better) {
  const std::string bytes = docx_of(body);
  const SourceSpan place = place_of(*read_docx(bytes), words);
  const std::vector<ReportEdit> edits{{place.begin, place.end, better}};
  const Result<std::string> out = fix_docx(bytes, edits);
  if (!out) return "!";
  const std::string xml = part_of(*out, "word/document.xml");
  const std::size_t begin = xml.find("<w:body>") + 8;
  return xml.substr(begin, xml.find("</w:body>") - begin);
}

}  // namespace

TEST_CASE("a better word changes the text of its runs and nothing else") {
  const struct {
    std::string body, words, better, after;
  } table[] = {
      {paragraph(run("Wij doen dit conform de wet.")), "conform", "volgens",
       paragraph(run("Wij doen dit volgens de wet."))},
      {paragraph(run("Dit is ") + run("in het ", "<w:b/>") + run("kader ") + run("van de wet.")), "in het kader van",
       "voor", paragraph(run("Dit is ") + run("voor", "<w:b/>") + run("") + run(" de wet."))},
      {paragraph(run("A &amp; B")), "A & B", "C < \"D\"", paragraph(run("C &lt; &quot;D&quot;"))},
      {paragraph("<w:r><w:t>in het kader</w:t></w:r><w:r><w:t>van de wet</w:t></w:r>"), "kadervan", "x",
       paragraph("<w:r><w:t>in het x</w:t></w:r><w:r><w:t xml:space=\"preserve\"> de wet</w:t></w:r>")},
      {paragraph(run("con") + "<w:del><w:r><w:delText>oud</w:delText></w:r></w:del>" + run("form de wet")), "conform",
       "volgens", paragraph(run("volgens") + "<w:del><w:r><w:delText>oud</w:delText></w:r></w:del>" + run(" de wet"))},
      {paragraph(run("een\u00AD"
                     "twee drie")),
       "eentwee", "vier", paragraph(run("vier drie"))},
      {paragraph(run("of\uFB03ce")), "ffi", "x", paragraph(run("ofxce"))},
      {paragraph("<w:r><w:t>een</w:t><w:tab/><w:t>twee</w:t></w:r>"), "een twee", "drie", "!"},
      {paragraph("<w:r><w:t><![CDATA[een twee]]></w:t></w:r>"), "een", "drie", "!"},
  };
  for (const auto& row : table) {
    CAPTURE(row.body);
    CHECK(body_after(row.body, row.words, row.better) == row.after);
  }
}

TEST_CASE("the other parts of the file stay byte for byte") {
  const std::string bytes =
      docx_of(paragraph(run("conform")), {{"styles", word_part("styles", "")}, {"theme", std::string(9000, 'x')}});
  const SourceSpan place = place_of(*read_docx(bytes), "conform");
  const std::vector<ReportEdit> edits{{place.begin, place.end, "volgens"}};
  const Result<std::string> out = fix_docx(bytes, edits);
  REQUIRE(out);
  const Result<Zip> before = Zip::open(bytes), after = Zip::open(*out);
  REQUIRE(after);
  REQUIRE(before->entries().size() == after->entries().size());
  for (std::size_t i = 0; i < before->entries().size(); ++i) {
    const ZipEntry &old = before->entries()[i], &now = after->entries()[i];
    CAPTURE(std::string(old.name));
    CHECK(old.name == now.name);
    const std::size_t size = 30 + old.name.size() + old.packed_size;
    CHECK((bytes.substr(old.header, size) == out->substr(now.header, size)) == (old.name != "word/document.xml"));
  }
}

TEST_CASE("OpenDocument, packed and flat") {
  const std::string bytes = odt_of("<text:p>Wij doen dit con<text:span>form</text:span> de wet.</text:p>");
  const SourceSpan place = place_of(*read_odt(bytes), "conform");
  const std::vector<ReportEdit> edits{{place.begin, place.end, "volgens"}};
  const Result<std::string> out = fix_odt(bytes, edits);
  REQUIRE(out);
  CHECK(part_of(*out, "content.xml").find("dit volgens<text:span></text:span> de wet.") != std::string::npos);
  CHECK(out->substr(0, 80) == bytes.substr(0, 80));  // the type of the file stands first, unpacked

  const std::string flat = open_document_part(
      "document", "<office:body><office:text><text:p>conform &amp; zo</text:p></office:text></office:body>");
  const SourceSpan there = place_of(*read_odt(flat), "conform");
  const Result<std::string> changed = fix_odt(flat, std::vector<ReportEdit>{{there.begin, there.end, "volgens"}});
  REQUIRE(changed);
  std::string expected = flat;
  CHECK(*changed == expected.replace(expected.find("conform"), 7, "volgens"));
}

TEST_CASE("remarks become comments in the margin, and the text stays the same") {
  const auto commented = [](const std::string& bytes, std::vector<std::string> words) {
    const Document document = *read_docx(bytes);
    std::vector<MarginComment> comments;
    for (const std::string& word : words)
      comments.push_back({place_of(document, word), "Over " + word + " <&>\nWaarom"});
    Result<Commented> out = with_comments(bytes, comments);
    REQUIRE(out);
    CHECK(read_docx(out->bytes)->text == document.text);
    return std::move(*out);
  };
  const std::string start = "<w:commentRangeStart w:id=\"0\"/>";
  const std::string end = "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>";

  const std::string bytes = docx_of(paragraph(run("Wij doen dit conform de wet.", "<w:b/>")));
  const Commented inside = commented(bytes, {"conform"});
  CHECK(inside.left_out == 0);
  const std::string xml = part_of(inside.bytes, "word/document.xml");
  CHECK(xml.find(paragraph(run("Wij doen dit ", "<w:b/>") + start + run("conform", "<w:b/>") + end +
                           run(" de wet.", "<w:b/>"))) != std::string::npos);
  CHECK(part_of(inside.bytes, "word/comments.xml").find("Over conform &lt;&amp;&gt;</w:t>") != std::string::npos);
  CHECK(part_of(inside.bytes, "word/_rels/document.xml.rels").find("comments.xml") != std::string::npos);
  CHECK(part_of(inside.bytes, "[Content_Types].xml").find("/word/comments.xml") != std::string::npos);

  // Whole runs are not cut; a second round goes behind the first.
  const Commented whole = commented(docx_of(paragraph(run("een ") + run("twee") + run(" drie"))), {"twee"});
  CHECK(part_of(whole.bytes, "word/document.xml")
            .find(paragraph(run("een ") + start + run("twee") + end + run(" drie"))) != std::string::npos);
  const Commented again = commented(whole.bytes, {"een", "drie"});
  const std::string all = part_of(again.bytes, "word/comments.xml");
  CHECK(all.find("Over twee") < all.find("Over een"));
  CHECK(all.find("w:id=\"2\"") != std::string::npos);

  // Word takes no comments in text boxes.
  const Commented box =
      commented(docx_of(paragraph("<w:r><w:txbxContent>" + paragraph(run("vak")) + "</w:txbxContent></w:r>")), {"vak"});
  CHECK(box.left_out == 1);
}
