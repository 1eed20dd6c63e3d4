// SPDX-License-Identifier: EUPL-1.2
#include "report/lines.h"

#include <doctest/doctest.h>

#include <string>

#include "core/utf8.h"

using namespace duidelijk;

TEST_CASE("the mark stands under the words, by display width") {
  const struct {
    const char* what;
    std::string text;
    std::uint32_t begin, end;
    std::string shown, mark;
  } table[] = {
      {"plain", "indien u belt", 1, 7, "indien u belt", "^^^^^^"},
      {"NFC", "één indien", 5, 11, "één indien", "    ^^^^^^"},
      {"NFD", "e\xCC\x81\x65\xCC\x81n indien", 7, 13, "e\xCC\x81\x65\xCC\x81n indien", "    ^^^^^^"},
      {"emoji", "😀 indien", 3, 9, "😀 indien", "   ^^^^^^"},
      {"tab", "a\tindien", 3, 9, "a    indien", "     ^^^^^^"},
      {"indent goes", "    indien", 5, 11, "indien", "^^^^^^"},
      {"escape", "\x1b[1mindien", 5, 11, "\uFFFD[1mindien", "    ^^^^^^"},
      {"to the end of the line", "u indien nodig", 3, UINT32_MAX, "u indien nodig", "  ^^^^^^^^^^^^"},
      {"nothing marked", "indien", 7, 7, "indien", "      ^"},
  };
  for (const auto& row : table) {
    CAPTURE(row.what);
    const MarkedLine line = marked_line({row.text, 1, false}, row.begin, row.end, 60);
    CHECK(line.text == row.shown);
    CHECK(line.mark == row.mark);
  }
}

TEST_CASE("a long line is cut around the words") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "woord" + std::to_string(i) + " ";
  const auto at = static_cast<std::uint32_t>(text.find("woord20"));
  const MarkedLine line = marked_line({text, 1, false}, at + 1, at + 8, 40);
  CHECK(utf8::width(line.text) <= 40);
  CHECK(line.text.starts_with("…"));
  CHECK(line.text.ends_with("…"));
  const std::size_t column = line.mark.find('^');
  CHECK(line.mark.substr(column) == "^^^^^^^");
  CHECK(line.text.substr(column + 2, 7) == "woord20");  // "…" is three bytes and one column
  const MarkedLine begin = marked_line({text, 1, false}, 1, 7, 40);
  CHECK(begin.text.starts_with("woord0 woord1"));
  CHECK(begin.text.ends_with("…"));
  CHECK(begin.mark == "^^^^^^");
  const MarkedLine all = marked_line({text, 1, false}, 1, static_cast<std::uint32_t>(text.size()), 40);
  CHECK(utf8::width(all.text) <= 40);
  CHECK(utf8::width(all.mark) <= 40);
  CHECK(all.mark.starts_with("^^^^"));
  const MarkedLine end = marked_line({text, 1, false}, static_cast<std::uint32_t>(text.find("woord39") + 1),
                                     static_cast<std::uint32_t>(text.size()), 40);
  CHECK(end.text.ends_with("woord39"));
  const MarkedLine excerpt = marked_line({std::string("de indien u"), 201, true}, 204, 210, 40);
  CHECK(excerpt.text == "…de indien u…");
  CHECK(excerpt.mark == "    ^^^^^^");
}

TEST_CASE("text is wrapped at spaces") {
  CHECK(wrapped("", 20, 2) == "");
  CHECK(wrapped("een twee drie", 80, 2) == "  een twee drie\n");
  CHECK(wrapped("een twee drie vier", 10, 2) == "  een twee\n  drie\n  vier\n");
  CHECK(wrapped("éééé éééé", 9, 0) == "éééé éééé\n");
  CHECK(wrapped("https://voorbeeld.nl/lang x", 10, 0) == "https://voorbeeld.nl/lang\nx\n");
}

TEST_CASE("what a terminal obeys is not printed") {
  CHECK(printable("gewoon é") == "gewoon é");
  CHECK(printable("a\tb\nc") == "a b c");
  CHECK(printable("\x1b[2J") == "\uFFFD[2J");
  CHECK(printable("\u202Eabc\u2066") == "\uFFFDabc\uFFFD");
}
