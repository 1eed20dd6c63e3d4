// The parts of MDX files that are JavaScript.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string_view>

namespace duidelijk {

struct JsxTag {
  std::size_t size = 0;    // 0: there is none
  std::size_t looked = 0;  // bytes that were looked at
};

/// The tag at `at` of `text` that only JSX knows: a fragment ("<>", "</>"), a component
/// ("<TabItem>", "</TabItem>"), or one with {…} in it.
JsxTag jsx_tag_at(std::string_view text, std::size_t at);

inline constexpr std::size_t longest_statement = 64u << 10;  // bytes

/// Where the statement that starts at the line `at` ends: at the end of the line on which its brackets are closed.
/// `at` when they are not within the longest statement.
std::size_t statement_end(std::string_view text, std::size_t at);

}  // namespace duidelijk
