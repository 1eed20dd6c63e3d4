// What stands in Markdown files and is no Markdown: front matter, template tags, notes, attributes, imports.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace duidelijk {

enum class MaskKind : std::uint8_t {
  hidden,    // no part of the text
  field,     // a placeholder
  footnote,  // hidden as well; the block that it stands in is a note
};

struct Masked {
  SourceSpan span;
  MaskKind kind = MaskKind::hidden;
};

struct Mask {
  std::string text;           // as long as the source, so that positions stay; without what is masked
  std::vector<Masked> spans;  // in source order, no overlap
};

/// The source as CommonMark alone. Code is left as it is.
Mask mask_markdown(std::string_view source);

}  // namespace duidelijk
