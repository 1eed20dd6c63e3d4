// The form under which words are compared.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace duidelijk {

/// Lower case, NFC, ’ and ‘ to ', ĳ to ij. What `Lexicon::find` expects. Precondition: valid UTF-8 in NFC.
std::string fold(std::string_view text);

/// Whether `text` is certainly its own folded form: lower-case ASCII. False means "perhaps not". Cheap.
bool surely_folded(std::string_view text);

}  // namespace duidelijk
