// The values of message files (i18n): what programs show, with places that they fill in.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>

#include "core/document.h"
#include "core/result.h"

namespace duidelijk {

/// How many objects and lists may stand in each other: no message file has so many.
inline constexpr std::size_t most_layers = 200;

/// The Error for a file with more.
Error too_deep(std::string_view format);

/// How a value is written in its file.
enum class Quoting : std::uint8_t {
  json,    // "…" with \n, \", \u00e9
  twice,   // YAML "…": the same and some more
  single,  // YAML '…': '' stands for '
  plain,   // as it is, also over several lines
};

/// Adds a block for the value at `from`, without its quotes: a paragraph, or a label when it is short. What a program
/// fills in ({name}, {{name}}, {n, plural, …}, %s, %(name)s, $t(key)) becomes a placeholder, HTML tags are left out.
/// A value that is no text (an address, a key, a colour) leaves no block. Linear.
void add_message(DocumentBuilder& build, SourceSpan from, Quoting quoting);
/// The same as a block of this kind.
void add_message_as(DocumentBuilder& build, SourceSpan from, Quoting quoting, BlockKind kind, std::uint8_t level = 0);

}  // namespace duidelijk
