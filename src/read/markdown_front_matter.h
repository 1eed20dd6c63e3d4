// What stands above the text of a Markdown file: YAML between --- lines, TOML between +++ lines.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>
#include <vector>

#include "core/span.h"
#include "read/message_text.h"

namespace duidelijk {

/// A value that visitors of a page read.
struct FrontMatterText {
  SourceSpan from;  // without its quotes
  Quoting quoting = Quoting::plain;
  bool title = false;  // else it is (a paragraph of) the description
};

struct FrontMatter {
  SourceSpan span;  // fences included; empty: there is none
  std::vector<FrontMatterText> texts;
};

/// The front matter of `source`, and the title and the description in it. A title that is the first heading of the
/// text as well is left out.
FrontMatter front_matter_of(std::string_view source);

}  // namespace duidelijk
