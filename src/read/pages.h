// What pages leave in a text: page numbers, running heads, notes, note marks, lists of links.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>
#include <vector>

#include "core/span.h"
#include "read/lines.h"

namespace duidelijk {

/// Sets the role of lines that are no running text, and `page` where a page starts.
void find_furniture(std::string_view text, std::vector<Line>& lines);

/// Finds the notes at the foot of pages and sets the role of their lines. Returns the marks that point to them and
/// stick to a word ("tablet1"), in text order: these bytes are no part of the text.
std::vector<SourceSpan> find_footnotes(std::string_view text, std::vector<Line>& lines);

}  // namespace duidelijk
