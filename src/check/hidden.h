// Parts of a text that the user wants left alone.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "core/document.h"
#include "core/selector.h"
#include "core/text_pattern.h"

namespace duidelijk {

/// Makes a placeholder of everything in `document.text` that a pattern fits. A match never goes beyond its block.
void hide_patterns(Document& document, std::span<const TextPattern> patterns);

/// Takes the elements out of the running text that a selector fits: their blocks, and inside a line they become a
/// placeholder.
void leave_out_elements(Document& document, std::span<const Selector> selectors);

}  // namespace duidelijk
