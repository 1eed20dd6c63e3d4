// What the reader must do, in words, on top of the text report.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "report/report.h"
#include "report/reporters.h"

namespace duidelijk {

/// The block 'Wat moet de lezer doen?' with its line ends; empty when the text is no letter or asks nothing.
std::string action_text(const FileReport& file, const ReportStyle& style);

}  // namespace duidelijk
