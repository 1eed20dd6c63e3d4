// One tested example on a rule page.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/span.h"

namespace duidelijk {

/// A text and what the rule must find in it: nothing more, nothing less.
struct Example {
  std::string text;                      // without the marks
  std::string format = "line";           // line, text or markdown: how the text is read
  std::vector<TextSpan> expected;        // bytes of `text`, in order
  std::vector<std::string> suggestions;  // text of the first suggestion of each hit; empty: not looked at
  std::vector<std::pair<std::string, int>> limits;
  std::uint32_t line = 0;  // of the page
};

struct ParsedExample {
  Example example;
  std::string wrong;   // empty: good; one Dutch sentence otherwise
  std::size_t at = 0;  // byte of the marked text
};

/// "De aanvraag [wordt behandeld]. → a ; b": exactly one hit, exactly there, with that suggestion.
/// "\[" and "\]" are brackets of the text itself; "{max-words=10}" at the start sets a limit.
ParsedExample parse_example(std::string_view marked);

}  // namespace duidelijk
