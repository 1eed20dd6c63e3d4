// "draft: true" on top of a file: some texts are not ready to be looked at.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "settings/config_file.h"

namespace duidelijk {

/// The first of `conditions` ("draft: true") that the front matter of a file meets, or null. Front matter stands
/// between two lines "---" (YAML) or "+++" (TOML) at the start. Keys on the top level, values as written, quotes left
/// out; in any case. A list ("tags: [a, b]") meets a condition for each of its items.
const Valued<std::string>* skipped_by(std::string_view bytes, const std::vector<Valued<std::string>>& conditions);

}  // namespace duidelijk
