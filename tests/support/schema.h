// JSON against a JSON Schema.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

/// What `json` breaks of the schema in the file `schema` (below the root of the repository); empty when it holds.
std::string schema_errors(const std::string& json, const std::string& schema);
