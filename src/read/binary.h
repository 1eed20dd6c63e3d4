// Files that are no text: what they look like, and what to do instead.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace duidelijk {

/// One Dutch sentence without a full stop when `bytes` are no text in any encoding; empty when they may be text.
/// Looks at the first kilobytes only.
std::string why_not_text(std::string_view bytes);

/// Whether `bytes` are UTF-16 without a byte order mark. 'L' little endian, 'B' big endian, 0 neither.
char utf16_without_mark(std::string_view bytes);

}  // namespace duidelijk
