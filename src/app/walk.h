// A walk through a folder, past what ignore files name.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "app/files.h"
#include "core/result.h"

namespace duidelijk {

struct Walked {
  std::vector<std::string> documents;  // `folder`/…, sorted by bytes; without "./"
  bool ignored_some = false;           // an ignore file kept documents or folders out
  std::vector<SkippedPath> skipped;
  std::vector<Error> trouble;  // folders that could not be read
};

Walked walk(const std::string& folder, const FileRules& rules);

/// Why a file that was named is left out; empty: it is not.
std::string reason_to_exclude(const std::string& path, const FileRules& rules);

}  // namespace duidelijk
