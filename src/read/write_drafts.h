// Blocks to be → blocks: lines joined, note marks and hyphens at line ends left out.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "core/document.h"
#include "read/blocks.h"
#include "read/lines.h"

namespace duidelijk {

/// Adds a block for each of `drafts`. `marks` are note marks inside the lines, in text order; they are no text.
void write_drafts(DocumentBuilder& build, std::span<const Line> lines, std::span<const SourceSpan> marks,
                  std::span<const Draft> drafts);

}  // namespace duidelijk
