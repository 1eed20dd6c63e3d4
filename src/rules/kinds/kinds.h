// The kinds of rules that are written as data: one function each. The generated table names them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "rules/rule.h"

namespace duidelijk {

/// kind = "replace": terms of the lists of the rule, with plainer ones.
std::vector<Hit> find_replacements(const Rule& rule, const Analysis& analysis, const Limits& limits);
/// kind = "report": terms of the lists of the rule, with the message of the page.
std::vector<Hit> find_reports(const Rule& rule, const Analysis& analysis, const Limits& limits);
/// kind = "limit": a count per sentence, block or document that is over its limit.
std::vector<Hit> find_limits(const Rule& rule, const Analysis& analysis, const Limits& limits);
/// kind = "sequence": rows of tokens (pages/pattern.h); of its lists, if it has any, also the terms.
std::vector<Hit> find_sequences(const Rule& rule, const Analysis& analysis, const Limits& limits);

}  // namespace duidelijk
