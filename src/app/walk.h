// A walk through a folder, past what ignore files name.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "core/result.h"

namespace duidelijk {

struct Walked {
  std::vector<std::string> documents;  // `folder`/…, sorted by bytes; without "./"
  bool ignored_some = false;           // an ignore file kept documents or folders out
  std::vector<Error> trouble;          // folders that could not be read
};

Walked walk(const std::string& folder, bool respect_ignore);

}  // namespace duidelijk
