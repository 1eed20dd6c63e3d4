// The TOML between the two +++ lines of a rule page.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include "pages/rule_page.h"

namespace duidelijk {

/// Fills `page` from `toml`, which begins on line `first_line` of the page. Complains about every key and value that
/// is missing, unknown or out of bounds.
void read_front_matter(std::string_view toml, std::uint32_t first_line, RulePage& page, Complaints& complaints);

}  // namespace duidelijk
