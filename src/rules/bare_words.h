// Short texts that are judged as a whole: the words of a link, a heading, a button.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace duidelijk {

/// `text` folded, without the signs of `around` at both ends, and without arrows: "Lees meer »" is "lees meer".
std::string bare_words(std::string_view text, std::string_view around);
/// Whether `words` is one of `list`, which has | between its items, as Rule::setting gives them.
bool is_listed(std::string_view list, std::string_view words);

}  // namespace duidelijk
