// Lines → blocks: which lines form a paragraph, an item, a heading, a row, a note.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "read/lines.h"
#include "read/wrapping.h"

namespace duidelijk {

/// A block to be: lines of one kind that are read as one text.
struct Draft {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  bool continues_previous = false;
  bool apart = false;                // an empty line or a page end stands before it
  std::vector<std::uint32_t> lines;  // indices
};

/// Cuts the lines into blocks in reading order: notes come after the block that they interrupt.
std::vector<Draft> draft_blocks(std::string_view text, std::span<const Line> lines);

/// Tells headings, the head and foot of a letter, and items that go on their lead-in from plain paragraphs.
void name_blocks(std::string_view text, std::span<const Line> lines, std::vector<Draft>& drafts);

/// Whether `line` is a salutation or a closing: "Geachte heer Jansen,", "Met vriendelijke groet,".
bool is_letter_phrase(std::string_view line);

}  // namespace duidelijk
