// The exit status, and one Dutch sentence that says why.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>

#include "app/options.h"
#include "report/report.h"

namespace duidelijk {

/// What scripts rely on. Worst one wins.
enum class Exit : std::uint8_t { clean = 0, findings = 1, trouble = 2 };

struct Verdict {
  Exit exit = Exit::clean;
  std::string reason;
};

/// `all` counts every finding, also those that --min-severity hides. `trouble`: number of paths that went wrong and are
/// not in `all` as skipped or failed. `stale`: the baseline has findings that are gone.
Verdict verdict_on(const Summary& all, std::uint32_t trouble, const CheckOptions& options, bool stale = false);

}  // namespace duidelijk
