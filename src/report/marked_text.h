// Text with marks that may lie in, over and across each other, as HTML.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace duidelijk {

/// One marked stretch. `number` names it for people, from 1.
struct TextMark {
  TextSpan span;  // never empty
  std::size_t number = 0;
  std::string_view severity, title;
};

/// The part `block` of `text` as HTML. Each stretch between two borders of marks is one <mark data-f="3 7"> with the
/// numbers of all marks over it, so the stretches of a number together are exactly its words. Behind the last stretch
/// of a mark stands a link to its advice, "#<document>-f<number>". `anchors` are places that get an empty element with
/// the id "<document>-t<place>". `marks` in order of their begin; a mark that runs out of the block is cut.
std::string marked_text(std::string_view text, TextSpan block, std::span<const TextMark> marks,
                        std::span<const std::uint32_t> anchors, std::string_view document);

}  // namespace duidelijk
