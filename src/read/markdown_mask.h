// What stands in Markdown files and is no Markdown: front matter, template tags, notes, attributes, imports.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "read/markdown_front_matter.h"

namespace duidelijk {

enum class MaskKind : std::uint8_t {
  hidden,    // no part of the text
  field,     // a placeholder
  footnote,  // hidden as well; the list item that it stands in is a note
  box,       // hidden as well; the list item or the quote that it stands in is a box with plain text ("!!! note")
  title,     // of a box: where its text begins; empty
};

struct Masked {
  SourceSpan span;
  MaskKind kind = MaskKind::hidden;
};

struct Mask {
  std::string text;                    // as long as the source, so that positions stay; without what is masked
  std::vector<Masked> spans;           // in source order, no overlap
  std::vector<FrontMatterText> texts;  // of the front matter, which is left out of `text`
};

/// The source as CommonMark alone: notes and boxes are written as list items, their titles as headings. Code is left as
/// it is.
Mask mask_markdown(std::string_view source);

}  // namespace duidelijk
