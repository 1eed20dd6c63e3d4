// How each file format takes edits: one row in fixers.cpp, one file src/fix/<name>.cpp.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "core/result.h"
#include "report/report.h"

namespace duidelijk {

struct Fixer {
  std::string_view format;  // the name of its Reader
  /// The file with `edits` in it, in their order and without overlap; everything else byte for byte the same. The bytes
  /// of an edit are those of the report on this file (ReportEdit), its text is UTF-8.
  Result<std::string> (*apply)(const std::string& bytes, std::span<const ReportEdit> edits);
  /// The file as UTF-8 lines, to show what changed.
  Result<std::string> (*shown)(const std::string& bytes);
};

/// Null for a format that cannot be changed.
const Fixer* find_fixer(std::string_view format);

Result<std::string> fix_plain(const std::string& bytes, std::span<const ReportEdit> edits);
Result<std::string> fix_markdown(const std::string& bytes, std::span<const ReportEdit> edits);
Result<std::string> fix_html(const std::string& bytes, std::span<const ReportEdit> edits);
/// A text file in UTF-8.
Result<std::string> shown_text(const std::string& bytes);

}  // namespace duidelijk
