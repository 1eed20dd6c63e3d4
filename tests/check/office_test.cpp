// SPDX-License-Identifier: EUPL-1.2
#include "check/office.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/readers.h"
#include "support/office_file.h"

using namespace duidelijk;
using namespace duidelijk::tests;

namespace {

std::string run(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}
std::string paragraph(std::string_view inside, std::string_view style = "") {
  return (style.empty() ? "<w:p>" : "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>") + std::string(inside) + "</w:p>";
}

TextSpan span_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text.find(words);
  REQUIRE(at != std::string::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

}  // namespace

TEST_CASE("a place in an office file is a paragraph, a heading, a run and a character") {
  const std::string notes = word_part("footnotes", "<w:footnote>" + paragraph(run("Een noot.")) + "</w:footnote>");
  const Document document =
      *read_docx(docx_of(paragraph(run("Eerst.")) + paragraph("") + paragraph(run("Bezwaar"), "kop") +
                             paragraph(run("José 😀, ") + run("indien ") + run("u bel") + run("t.")),
                         {{"footnotes", notes}}));
  const struct {
    std::string_view words, part, heading;
    std::uint32_t line, column, utf16, paragraph, run, offset, length;
  } table[] = {
      {"Eerst", "word/document.xml", "", 1, 1, 1, 1, 1, 0, 5},
      {"Bezwaar", "word/document.xml", "", 3, 1, 1, 3, 1, 0, 7},
      {"indien", "word/document.xml", "Bezwaar", 4, 9, 10, 4, 2, 0, 6},
      {"ndien u belt", "word/document.xml", "Bezwaar", 4, 10, 11, 4, 2, 1, 12},
      {"noot", "word/footnotes.xml", "", 5, 5, 5, 1, 1, 4, 4},
  };
  OfficePlaces places(document);
  for (const auto& row : table) {
    CAPTURE(row.words);
    const SourceSpan source = document.source_of(span_of(document, row.words));
    const Place begin = places.begin(source.begin), end = places.end(source.end);
    CHECK(begin.line == row.line);
    CHECK(begin.column == row.column);
    CHECK(begin.utf16_column == row.utf16);
    CHECK(begin.byte == source.begin);
    CHECK(end.line == row.line);
    CHECK(end.column == row.column + row.length);
    CHECK(end.byte == source.end);
    const auto where = places.where(source.begin);
    CHECK(where->part == row.part);
    CHECK(where->heading == row.heading);
    CHECK(where->paragraph == row.paragraph);
    CHECK(where->run == row.run);
    CHECK(where->offset == row.offset);
  }
  const Excerpt excerpt = places.excerpt(places.begin(document.source_of(span_of(document, "indien")).begin));
  CHECK(excerpt.text == "José 😀, indien u belt.");
  CHECK(excerpt.column == 1);
  CHECK_FALSE(excerpt.more);
}

TEST_CASE("words can be changed when the runs read as the text does") {
  const struct {
    std::string body;
    std::string_view words;
    bool same;
  } table[] = {
      {run("conform de wet"), "conform", true},
      {run("con") + run("form de wet"), "conform", true},
      {run("A &amp; B"), "A & B", true},
      {"<w:r><w:t>een</w:t><w:tab/><w:t>twee</w:t></w:r>", "een twee", false},
      {run("een\u00AD"
           "twee"),
       "eentwee", false},
      {"<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>", "e-mail", false},
  };
  for (const auto& row : table) {
    CAPTURE(row.body);
    const Document document = *read_docx(docx_of(paragraph(row.body)));
    CHECK(runs_read_the_same(document, span_of(document, row.words)) == row.same);
  }
}

TEST_CASE("what a comment says") {
  CHECK(comment_text("<w:comment a=\"b\"><w:t>duidelijk-x</w:t></w:comment>") == "duidelijk-x");
}
