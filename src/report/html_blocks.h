// The blocks of a text as HTML elements: a reader recognises headings, lists and tables.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "report/report.h"

namespace duidelijk {

/// Blocks that read as one: a list, the cells of a table, else one block.
std::vector<std::span<const Block>> html_groups(std::span<const Block> blocks);

/// The elements of one group of `text`. `marked` gives the inside of a block.
std::string html_group(const ReportText& text, std::span<const Block> group,
                       const std::function<std::string(const Block&)>& marked);

}  // namespace duidelijk
