// Small parts of the HTML reports: signs of severities, cells that sort, the page around it all.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "report/report.h"

namespace duidelijk {

/// "■", "▲" or "●": a severity is never told by its colour alone.
std::string_view severity_sign(std::string_view severity);

/// A whole page with its style and script inside; it asks nothing of the network, and its policy forbids it.
/// `title` is plain text, `body` is HTML.
std::string html_page(std::string_view title, std::string_view body);
/// What stands before the body, and after it.
std::string html_page_start(std::string_view title);
std::string html_page_end();

/// <div><dt>name</dt><dd>value</dd></div>; both plain text.
std::string html_fact(std::string_view name, std::string_view value);

/// The head of a column that sorts when it is clicked; a column of numbers stands right.
std::string html_head(std::string_view title, bool number);
std::string html_cell(std::string_view text);
std::string html_number(double value, int decimals);
/// Sorts below all numbers.
std::string html_no_number();

/// "▲12", painted.
std::string html_sign(std::string_view severity, std::size_t number);

/// The last lines of each report.
std::string html_footer();

/// Where the documents of a report lead back to, and where their anchors are.
std::string html_anchor(std::size_t document);  // "d12"

}  // namespace duidelijk
