// From findings to edits: which alternatives are applied, and the bytes after that.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "report/report.h"

namespace duidelijk {

/// Which suggestions may be applied: only those that keep meaning and grammar, or also those that need a person.
enum class FixLevel : std::uint8_t { safe, unsafe_ };

/// One alternative that is applied, of one finding. Borrows from the FileReport.
struct Choice {
  const ReportFinding* finding = nullptr;
  const ReportFix* fix = nullptr;
};

/// At most one alternative a finding: the best one that may be applied. Suppressed findings keep their words. Of
/// choices whose edits overlap or touch, the one that begins first wins, then the longer one, then the first rule: the
/// others may come in a next round, on the new text. In the order of the text.
std::vector<Choice> choices_in(const FileReport& report, FixLevel level);

/// The edits of `choices` in the order of the file.
std::vector<ReportEdit> edits_of(std::span<const Choice> choices);

/// How the text of one edit is written in the bytes of a file.
using EditWriter = std::function<Result<std::string>(const ReportEdit& edit)>;

/// `bytes` with every edit replaced by what `write` makes of it. Precondition: in order, no overlap. An Error when an
/// edit lies outside the bytes, or the first Error of `write`.
Result<std::string> replaced(std::string_view bytes, std::span<const ReportEdit> edits, const EditWriter& write);

}  // namespace duidelijk
