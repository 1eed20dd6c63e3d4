// PDF → words with their places on the pages, by way of poppler.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/result.h"

namespace duidelijk {

/// How letters are drawn; `mixed` only for more than one word.
enum class PdfStyle : std::uint8_t { plain, bold, italic, mixed };

/// One word as poppler sees it. In points, from the top left corner of the page as people look at it.
struct PdfWord {
  float left = 0, top = 0, right = 0, bottom = 0;
  float size = 0;  // of the font, in points; 0: not known
  PdfStyle style = PdfStyle::plain;
  bool space_after = false;
  std::string text;  // UTF-8, never empty
};

struct PdfPage {
  float width = 0, height = 0;
  std::vector<PdfWord> words;  // in reading order; all written in one direction, from left to right
};

inline constexpr std::uint32_t most_pdf_pages = 5000;

/// The words of all pages. Poppler works in a child process with limits on time and memory; a file that is broken,
/// closed with a password or too heavy is an Error.
Result<std::vector<PdfPage>> pdf_words(std::string_view bytes);

/// The pages from what the child process wrote; an Error when it makes no sense. For tests and fuzzing.
Result<std::vector<PdfPage>> pages_from_child(std::string_view written);

/// The document on `pages`; an Error when there is no text on them.
Result<Document> read_pdf_pages(const std::vector<PdfPage>& pages);

}  // namespace duidelijk
