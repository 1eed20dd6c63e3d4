// A rule page for the terminal.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "report/reporters.h"
#include "rules/rule.h"

namespace duidelijk {

/// Title, why, the page with its examples, and the settings as lines to copy.
std::string page_text(const Rule& rule, const ReportStyle& style);

/// Title, why and the page, for a page that is about no rule.
std::string plain_page_text(const Rule& page, const ReportStyle& style);

/// The same as one JSON object with a line end.
std::string page_json(const Rule& rule);

/// All rules, also those of the user: a table, or a JSON array.
std::string rules_text(const std::vector<const Rule*>& own);
std::string rules_json(const std::vector<const Rule*>& own);

}  // namespace duidelijk
