// A long text is analysed in parts, so that memory does not grow with its tokens and trees.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <vector>

#include "core/document.h"
#include "rules/rule.h"

namespace duidelijk {

/// Prose up to this many bytes is one part: some hundreds of pages.
inline constexpr std::uint32_t part_bytes = 1u << 20;

/// The parts of `document.text`, in order: together they hold all blocks. Cuts before a heading where there is one soon
/// after `limit` bytes, else before a paragraph; never before a block that goes on the block before it. A block of more
/// than one and a half limits is cut inside, behind a sentence where it has one, else behind white space, else behind a
/// character.
std::vector<TextSpan> parts_of(const Document& document, std::uint32_t limit);

/// How many bytes a part of `document` has: part_bytes, half of that in a text that is more than one part, and less
/// where a sign (a token) or a block (a sentence) comes much more often than in prose. A text of nothing but those
/// takes ten times the memory.
std::uint32_t part_limit(const Document& document);

/// A part as a document of its own: text, blocks, placeholders and links, nothing of the source. What lies across its
/// border is cut.
Document part_of(const Document& document, TextSpan part);

/// Moves everything in the hit by `bytes`: from a place in a part to the place in the whole.
void move_by(std::uint32_t bytes, Hit& hit);

}  // namespace duidelijk
