// Names and messages that may hold anything → text that is safe to print.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace duidelijk {

/// `bytes` as valid UTF-8: file names need not be. Each broken byte becomes "�".
std::string valid_text(std::string_view bytes);

/// Valid, and without what a terminal obeys.
std::string printable_path(std::string_view bytes);

/// The same for a text of several lines.
std::string printable_lines(std::string_view bytes);

/// "dit bestand bestaat niet" → "Dit bestand bestaat niet."
std::string as_sentence(std::string_view what);

}  // namespace duidelijk
