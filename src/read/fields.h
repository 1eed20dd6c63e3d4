// Merge fields and template tags in running text: {{naam}}, {naam}, «Naam», <<naam>>, [naam], {% if … %}.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>

namespace duidelijk {

struct Field {
  std::uint32_t size = 0;  // in bytes; 0: there is no field here
  bool tag = false;        // a template tag that prints nothing
};

/// Which brackets can be fields in this text.
struct FieldStyle {
  bool guillemets = true;  // «Naam»; off where the text quotes with « and »
  bool brackets = true;    // [naam], <naam>; off in Markdown, where these mean something else
};

/// Looks at the whole text once, to learn whether « » are quotes in it.
FieldStyle field_style(std::string_view text);
/// The field that starts at byte `at` of `text` and ends before `end`.
Field field_at(std::string_view text, std::size_t at, std::size_t end, FieldStyle style);

}  // namespace duidelijk
