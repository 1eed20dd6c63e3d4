// Text inside the markup of other formats.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace duidelijk {

/// For XML 1.0, in text and in quoted attributes: marks escaped, characters that XML does not have become "�", line
/// breaks and tabs kept as references. Precondition: valid UTF-8.
std::string xml_text(std::string_view text);

/// ` name="text"`, escaped.
std::string xml_attribute(std::string_view name, std::string_view text);

/// A path as other programs name the file: without "./" in front.
std::string_view plain_path(std::string_view path);

/// A path as a URI reference: percent-encoded, "./" before a first segment with a colon, "file://" before an absolute
/// path.
std::string uri_of(std::string_view path);

}  // namespace duidelijk
