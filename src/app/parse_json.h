// An analysis as JSON; schema/parse-1.json describes it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "analyse/analysis.h"

namespace duidelijk {

/// One object with the sentences of a text, each with its tokens and its clauses; one sentence a line. `path` and
/// `format` are those of the file. Precondition: the stage is `clauses`.
std::string to_json(const Analysis& analysis, std::string_view path, std::string_view format);

}  // namespace duidelijk
