// Words of a PDF page → stretches of words on one line, in reading order.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/span.h"
#include "read/pdf_words.h"

namespace duidelijk {

/// Words on one line without a wide gap: a line of a column, a cell of a table, a bullet.
struct PdfPiece {
  std::string text;
  std::vector<SourceSpan> marks;  // raised numbers, in `text`
  float left = 0, top = 0, right = 0, bottom = 0;
  float size = 0;             // of most of its letters
  std::uint32_t note = 0;     // a raised number at its start: a foot note begins
  std::uint32_t content = 0;  // byte of `text` behind that number
  PdfStyle style = PdfStyle::plain;
  PdfStyle first_style = PdfStyle::plain, last_style = PdfStyle::plain;  // of its first and last word
  bool beside = false;                                                   // other text stands next to it
  bool same_line = false;  // stands on the line of the piece before it, to the right of it
  bool side = false;       // in a narrow column next to the text
};

/// The pieces of `page` in reading order: bullets and numbers stand before their text, a narrow column at the side
/// comes first.
std::vector<PdfPiece> pdf_pieces(const PdfPage& page);

}  // namespace duidelijk
