// Remarks as comments in the margin of a Word file, for a colleague to go through.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "core/document.h"
#include "core/result.h"

namespace duidelijk {

/// A remark about the bytes `about` of Source::text of the file. Each line of `text` is a paragraph.
struct MarginComment {
  SourceSpan about;
  std::string text;
};

struct Commented {
  std::string bytes;           // of the Word file
  std::uint32_t left_out = 0;  // remarks about notes, text boxes, heads and feet of pages: Word takes none there
};

/// The Word file with the comments in it, by author "duidelijk", behind those that it has. Its text does not change;
/// parts without comments are copied as they are.
Result<Commented> with_comments(const std::string& bytes, std::span<const MarginComment> comments);

}  // namespace duidelijk
