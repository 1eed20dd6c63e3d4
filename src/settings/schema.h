// The JSON Schema of duidelijk.toml, for editors: made from the table of keys.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace duidelijk {

/// With `names`: the rules of this program with their limits, and its word lists; without: any name will do. JSON with
/// a line end.
std::string config_schema(bool names);

}  // namespace duidelijk
