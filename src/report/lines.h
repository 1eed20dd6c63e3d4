// Text on a terminal: harmless characters, lines that fit, a mark under the words.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "report/report.h"

namespace duidelijk {

/// `text` without what a terminal obeys: control characters (escape among them) and changes of direction become "�",
/// tabs and line breaks one space. Precondition: valid UTF-8.
std::string printable(std::string_view text);

/// `text` in lines of at most `width` columns, broken at spaces, each after `indent` spaces and with a line end.
/// A word that is wider than a line is not broken: it may be an address that people copy.
std::string wrapped(std::string_view text, int width, int indent);

/// A source line and the line with the mark under it, both without an indent.
struct MarkedLine {
  std::string text, mark;
};

/// Cuts `line` around the columns [begin, end) to fit in `width` columns, with "…" where something is left out.
/// Columns are code points of the whole source line, from 1; `end` may be past the excerpt. A mark has at least one
/// sign. Wide characters, marks and tabs are counted as a terminal shows them.
MarkedLine marked_line(const Excerpt& line, std::uint32_t begin, std::uint32_t end, int width);

}  // namespace duidelijk
