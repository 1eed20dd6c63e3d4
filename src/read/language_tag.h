// Names of languages in files: "nl-NL", "en_GB", "fr".
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace duidelijk {

/// The language in a tag, in lower case: "en" of "en-GB". Empty when the tag names none: a template tag, "und", "zxx".
std::string primary_language(std::string_view tag);

/// Whether a primary language is one, and is not Dutch.
bool is_foreign_language(std::string_view primary);

}  // namespace duidelijk
