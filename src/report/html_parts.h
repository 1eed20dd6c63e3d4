// Small parts of the HTML reports: escaped text, the names and signs of severities, the page around it all.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "report/report.h"

namespace duidelijk {

/// `text` (valid UTF-8) for use between tags and in quoted attributes. Control characters that HTML does not allow
/// become "�".
std::string escaped(std::string_view text);

/// "■", "▲" or "●": a severity is never told by its colour alone.
std::string_view severity_sign(std::string_view severity);

/// A whole page with its style and script inside; it asks nothing of the network, and its policy forbids it.
/// `title` is plain text, `body` is HTML.
std::string html_page(std::string_view title, std::string_view body);

/// <div><dt>name</dt><dd>value</dd></div>; both plain text.
std::string html_fact(std::string_view name, std::string_view value);

/// Where the documents of a report lead back to, and where their anchors are.
std::string html_anchor(std::size_t document);  // "d12"

}  // namespace duidelijk
