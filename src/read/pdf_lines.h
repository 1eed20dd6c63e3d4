// Words on pages → lines of text, with what the page says about them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/span.h"
#include "read/pdf_words.h"

namespace duidelijk {

/// One line of the text, in reading order.
struct PdfLine {
  SourceSpan text;
  float left = 0, top = 0, right = 0, bottom = 0;  // points on its page
  float size = 0;                                  // of most of its letters
  std::uint32_t note = 0;                          // the number of the foot note that starts here
  std::uint32_t content = 0;                       // of that note: where its text begins
  PdfStyle style = PdfStyle::plain;
  bool furniture = false;  // a running head, a page number
  bool beside = false;     // other text stands next to it
};

/// The text of a PDF, as it is read: a line for each line on the page, empty lines where the page has room between
/// blocks (two where the letters change), a form feed before each page but the first.
struct PdfText {
  std::string text;
  std::vector<PdfLine> lines;        // in text order, one for each line that is not empty
  std::vector<SourceSpan> marks;     // note marks in the text, in text order
  std::vector<std::uint32_t> pages;  // byte at which each page begins
  float body_size = 0;               // of the letters of most of the text
  float letter_width = 0;            // mean, in points; above zero
};

PdfText pdf_text(const std::vector<PdfPage>& pages);

}  // namespace duidelijk
