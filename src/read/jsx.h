// The parts of MDX files that are JavaScript.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string_view>

namespace duidelijk {

/// Size of the tag at `at` of `text` that only JSX knows: a fragment ("<>", "</>"), or one with {…} in it; 0 when there
/// is none.
std::size_t jsx_tag_size(std::string_view text, std::size_t at);

/// Where the statement that starts at the line `at` ends: at the end of the line on which its brackets are closed.
/// `at` when they never are.
std::size_t statement_end(std::string_view text, std::size_t at);

}  // namespace duidelijk
