// The page about the LiNT score, docs/lint.md, inside the program.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "rules/rule.h"

namespace duidelijk {

/// What `explain lint` shows. No rule: it finds nothing and cannot be set.
const Rule& lint_page();

}  // namespace duidelijk
