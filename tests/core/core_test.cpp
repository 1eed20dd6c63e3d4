// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/document.h"
#include "core/line_index.h"
#include "core/message.h"
#include "core/result.h"
#include "core/selector.h"
#include "core/shared_text.h"
#include "core/tag.h"
#include "core/utf8.h"

using namespace duidelijk;

TEST_CASE("a place has a line and columns in three units") {
  const std::string text = "Geachte José 😀, indien\r\nu\rbelt\n";
  const LineIndex lines(text);
  CHECK(lines.lines() == 4);
  const Place indien = lines.at(static_cast<std::uint32_t>(text.find("indien")));
  CHECK(indien.line == 1);
  CHECK(indien.column == 17);
  CHECK(indien.utf16_column == 18);
  CHECK(indien.byte_column == 21);
  CHECK(lines.at(static_cast<std::uint32_t>(text.find("belt"))).line == 3);
  CHECK(lines.line(1) == "Geachte José 😀, indien");
  CHECK(lines.line(2) == "u");
  CHECK(lines.at(static_cast<std::uint32_t>(text.size())).line == 4);
}

TEST_CASE("a byte order mark has no column") {
  const std::string text =
      "\xEF\xBB\xBF"
      "Ja";
  const LineIndex lines(text);
  CHECK(lines.at(3).column == 1);
  CHECK(lines.at(3).byte == 3);
  CHECK(lines.at(0).line == 1);
}

TEST_CASE("the builder keeps the map to the source") {
  Source source;
  source.text = "<p>be&iuml;nvloeden  van</p><p> </p><p>x</p>";
  DocumentBuilder build(source);
  build.begin_block(BlockKind::paragraph);
  build.copy({3, 5});
  build.put("ï", {5, 11});
  build.copy({11, 19});
  build.space({19, 21});
  build.copy({21, 24});
  build.space({24, 24});
  build.begin_block(BlockKind::paragraph);
  build.space({31, 32});
  build.begin_block(BlockKind::heading, 2);
  build.copy({39, 40});
  const Document document = std::move(build).take();
  CHECK(document.text == "beïnvloeden van\n\nx");
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[1].kind == BlockKind::heading);
  CHECK(slice(document.text, document.blocks[1].text) == "x");
  CHECK(document.source_of({2, 4}) == SourceSpan{5, 11});
  CHECK(document.source_of({0, 12}) == SourceSpan{3, 19});
  CHECK(document.source_of({13, 16}) == SourceSpan{21, 24});
  CHECK(document.source_of(document.blocks[1].text) == SourceSpan{39, 40});
}

TEST_CASE("the builder composes letters and keeps units whole") {
  Source source;
  source.text = "cafe\u0301 o\uFB03ci";
  DocumentBuilder build(source);
  build.begin_block(BlockKind::paragraph);
  build.copy({0, 4});
  build.combine("\u0301", {4, 6});
  build.space({6, 7});
  build.copy({7, 8});
  build.put("ffi", {8, 11});
  build.copy({11, 13});
  const Document document = std::move(build).take();
  CHECK(document.text == "café offici");
  CHECK(document.source_of({3, 5}) == SourceSpan{3, 6});
  CHECK(document.source_of({8, 9}) == SourceSpan{8, 11});  // the second f stands for the whole ligature
  CHECK(document.source_of({0, 5}) == SourceSpan{0, 6});
}

TEST_CASE("a placeholder does not compose with the word before it") {
  Source source;
  source.text = "xe`\u0304\u0301code`";
  const auto placed = [&source](std::string_view text) {
    DocumentBuilder build(source);
    build.begin_block(BlockKind::paragraph);
    build.copy({0, 2});
    build.placeholder(text, {2, 12});
    return std::move(build).take();
  };
  const Document document = placed("\u0304\u0301code");
  CHECK(document.text == "xecode");
  CHECK(document.placeholders == std::vector<TextSpan>{{2, 6}});
  CHECK(placed("\u0301").placeholders.empty());
  CHECK(placed("\u0301 ").placeholders.empty());
  CHECK(placed("\u0301 code ").text == "xecode");
}

TEST_CASE("a flood of marks is cut off") {
  Source source;
  source.text = "a";
  for (int i = 0; i < 1000; ++i) source.text += "\u0301";
  DocumentBuilder build(source);
  build.begin_block(BlockKind::paragraph);
  build.copy({0, 1});
  for (std::uint32_t i = 0; i < 1000; ++i) build.combine("\u0301", {1 + 2 * i, 3 + 2 * i});
  const Document document = std::move(build).take();
  CHECK(document.text.size() < 100);
  CHECK(utf8::nfc(document.text) == document.text);
}

TEST_CASE("anchors lead from UTF-8 back to the bytes of the file") {
  Source source;
  source.text = "één";  // ISO-8859-1: E9 E9 6E
  source.anchors = {{0, 0}, {2, 1}, {4, 2}, {5, 3}};
  CHECK(source.file_byte(0) == 0);
  CHECK(source.file_byte(2) == 1);
  CHECK(source.file_byte(4) == 2);
  CHECK(source.file_byte(5) == 3);
  CHECK(Source{}.file_byte(7) == 7);
}

TEST_CASE("names of tags, relations and features go there and back") {
  for (std::size_t i = 0; i < tag_count; ++i) CHECK(find_tag(name_of(static_cast<Tag>(i))) == static_cast<Tag>(i));
  for (std::size_t i = 0; i < relation_count; ++i)
    CHECK(find_relation(name_of(static_cast<Relation>(i))) == static_cast<Relation>(i));
  CHECK(find_relation("aux:pass") == Relation::aux_pass);
  CHECK_FALSE(find_tag("ZZZ"));
  for (const char* column :
       {"_", "Number=Sing|Tense=Pres|VerbForm=Fin", "Case=Acc|Person=3|PronType=Prs|Reflex=Yes", "Degree=Cmp",
        "Definite=Def", "Gender=Com,Neut|Number=Sing", "Abbr=Yes", "Foreign=Yes", "VerbForm=Part"}) {
    CAPTURE(column);
    CHECK(to_string(parse_features(column)) == column);
  }
}

TEST_CASE("characters") {
  CHECK(utf8::valid("é😀"));
  CHECK(utf8::find_invalid("ab\xC3(") == 2);
  CHECK_FALSE(utf8::valid("\xC0\x80"));
  CHECK_FALSE(utf8::valid("\xED\xA0\x80"));
  CHECK(utf8::lower("ÉÉN Straße") == "één straße");
  CHECK(utf8::capitalised("ijsland") == "IJsland");
  CHECK(utf8::capitalised("één") == "Één");
  CHECK(utf8::nfc("e\xCC\x81") == "é");
  CHECK(utf8::surely_nfc("gewone tekst, één"));
  CHECK_FALSE(utf8::surely_nfc("e\xCC\x81"));
  for (char32_t point = 0x80; point < 0x30000; ++point) {  // "sure" must be true
    if (point >= 0xD800 && point < 0xE000) continue;
    std::string one;
    utf8::append(one, point);
    if (utf8::surely_nfc(one) && utf8::nfc(one) != one) FAIL_CHECK(static_cast<std::uint32_t>(point));
  }
  CHECK(utf8::width("één") == 3);
  CHECK(utf8::width("e\xCC\x81") == 1);
  CHECK(utf8::width("😀") == 2);
  CHECK(utf8::count("één😀") == 4);
  CHECK(utf8::decode_before("één", 2).point == U'é');
}

TEST_CASE("selectors name an element by what it has, and nothing else") {
  const struct {
    const char *selector, *name, *id, *classes;
    bool fits;
  } table[] = {{"code", "code", "", "", true},
               {"CODE", "code", "", "", true},
               {"code", "pre", "", "", false},
               {".juridisch", "div", "", "klein juridisch\tx", true},
               {".juridisch", "div", "", "juridische", false},
               {"#voet", "div", "voet", "", true},
               {"#voet", "div", "", "voet", false},
               {"div.a.b", "div", "", "b a", true},
               {"div.a.b", "div", "", "a", false},
               {"p#x.y", "p", "x", "y", true},
               {"p#x.y", "div", "x", "y", false}};
  for (const auto& row : table) {
    CAPTURE(row.selector);
    const Result<Selector> selector = Selector::parse(row.selector);
    REQUIRE(selector);
    CHECK(selector->fits(row.name, row.id, row.classes) == row.fits);
  }
  for (const char* wrong : {"", ".", "#", "div p", "div>p", "*", "a,b", "[lang]", "#a#b", "p:first-child ", ".a b"}) {
    CAPTURE(wrong);
    CHECK_FALSE(Selector::parse(wrong));
  }
}

TEST_CASE("numbers, plurals and lists in Dutch") {
  CHECK(dutch_number(1234567) == "1.234.567");
  CHECK(dutch_number(-12) == "-12");
  CHECK(dutch_decimal(12.45, 1) == "12,5");
  CHECK(dutch_decimal(0.996, 2) == "1,00");
  CHECK(dutch_decimal(-0.04, 1) == "0,0");
  CHECK(counted(1, "woord", "woorden") == "1 woord");
  CHECK(counted(1500, "woord", "woorden") == "1.500 woorden");
  const std::vector<std::string> words{"a", "b", "c"};
  CHECK(listed(words, "of") == "a, b of c");
}

TEST_CASE("a shared text is a stretch of a longer one, which may be filled later, or its own") {
  const auto whole = std::make_shared<std::string>();
  const SharedText part(whole, 4, 3);
  *whole = "een twee drie";
  CHECK(part == "twe");
  CHECK(SharedText(std::string("eigen")) == "eigen");
  CHECK(SharedText().view().empty());
}

TEST_CASE("labels are kept by the place of their block, and cut when they are no label any more") {
  BlockLabels labels;
  labels.add(4, "1.");
  labels.add(9, "");
  labels.add(20, std::string(59, 'a') + "é");
  CHECK(labels.find(4) == "1.");
  CHECK(labels.find(5).empty());
  CHECK(labels.find(9).empty());
  CHECK(labels.find(20) == std::string(59, 'a'));
}

TEST_CASE("a block without text leaves no label, and a row without text is no row") {
  Source source;
  source.text = "abc";
  DocumentBuilder build(source);
  build.begin_block(BlockKind::list_item, 1);
  build.label("1.");
  build.begin_block(BlockKind::list_item, 1);
  build.label("2.");
  build.copy({0, 1});
  for (const SourceSpan cell : {SourceSpan{1, 2}, SourceSpan{}, SourceSpan{2, 3}}) {
    build.begin_row();
    build.begin_cell(300, cell.empty());
    build.begin_block(BlockKind::table_cell);
    build.copy(cell);
  }
  const Document document = std::move(build).take();
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.labels.find(0) == "2.");
  CHECK(document.blocks[1] == Block{{3, 4}, BlockKind::table_cell, 1, false, false, 255});
  CHECK(document.blocks[2] == Block{{6, 7}, BlockKind::table_cell, 2, false, false, 255});
}
