// check --add-ignore: what is found now is switched off in the texts themselves.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/check_run.h"
#include "app/commands.h"
#include "app/options.h"

namespace duidelijk {

/// Writes the comments and says how many. Returns the exit status.
int run_add_ignores(const CheckOptions& options, Work& work, bool trouble, const Streams& streams);

}  // namespace duidelijk
