// Characters of the fonts for symbols in Word files.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace duidelijk {

/// What w:sym shows, in UTF-8; `code` is its number in hexadecimal. Empty when nobody can know.
std::string docx_symbol(std::string_view code);

}  // namespace duidelijk
