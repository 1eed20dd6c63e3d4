// Where the elements of a page stand that a user wants left out.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <vector>

#include "core/document.h"
#include "core/selector.h"

namespace duidelijk {

/// The elements in the HTML of `document` that one of `selectors` fits, from "<" to after their end tag, in order and
/// not inside each other. An end tag that may be left out in HTML may be left out. Adds a note about an element that
/// never ends: the rest of the source is in it. Linear.
std::vector<SourceSpan> find_elements(Document& document, std::span<const Selector> selectors);

}  // namespace duidelijk
