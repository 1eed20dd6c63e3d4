// SPDX-License-Identifier: EUPL-1.2
#include "fix/edits.h"

#include <algorithm>
#include <tuple>

namespace duidelijk {
namespace {

/// Edits that are there, in order and without overlap; a fix with others is left alone.
bool in_order(const ReportFix& fix) {
  if (fix.edits.empty()) return false;
  std::uint32_t end = 0;
  for (const ReportEdit& edit : fix.edits) {
    if (edit.start_byte < end || edit.end_byte < edit.start_byte) return false;
    end = edit.end_byte;
  }
  return true;
}

const ReportFix* best_fix(const ReportFinding& finding, FixLevel level) {
  for (const ReportFix& fix : finding.fixes) {
    const bool allowed = fix.applicability == "safe" || (level == FixLevel::unsafe_ && fix.applicability == "unsafe");
    if (allowed && in_order(fix)) return &fix;
  }
  return nullptr;
}

/// The stretch from the first edit to the last. What lies between two edits of one fix belongs to it: another fix there
/// would change the sentence that this one was made for.
struct Stretch {
  std::uint32_t begin, end;
};
Stretch stretch_of(const ReportFix& fix) { return {fix.edits.front().start_byte, fix.edits.back().end_byte}; }

}  // namespace

std::vector<Choice> choices_in(const FileReport& report, FixLevel level) {
  std::vector<Choice> all, chosen;
  for (const ReportFinding& finding : report.findings) {
    if (finding.suppressed) continue;
    if (const ReportFix* fix = best_fix(finding, level)) all.push_back({&finding, fix});
  }
  std::ranges::stable_sort(all, [](const Choice& a, const Choice& b) {
    const Stretch first = stretch_of(*a.fix), second = stretch_of(*b.fix);
    return std::tuple(first.begin, second.end, std::string_view(a.finding->rule->id)) <
           std::tuple(second.begin, first.end, std::string_view(b.finding->rule->id));
  });
  for (const Choice& choice : all)
    if (chosen.empty() || stretch_of(*chosen.back().fix).end < stretch_of(*choice.fix).begin) chosen.push_back(choice);
  return chosen;
}

std::vector<ReportEdit> edits_of(std::span<const Choice> choices) {
  std::vector<ReportEdit> edits;
  for (const Choice& choice : choices) edits.insert(edits.end(), choice.fix->edits.begin(), choice.fix->edits.end());
  return edits;
}

Result<std::string> replaced(std::string_view bytes, std::span<const ReportEdit> edits, const EditWriter& write) {
  std::string out;
  out.reserve(bytes.size());
  std::size_t at = 0;
  for (const ReportEdit& edit : edits) {
    if (edit.start_byte < at || edit.end_byte < edit.start_byte || edit.end_byte > bytes.size())
      return Error{Error::Kind::damaged, "een voorstel past niet op dit bestand; er is niets veranderd", ""};
    Result<std::string> text = write(edit);
    if (!text) return text.error();
    out += bytes.substr(at, edit.start_byte - at);
    out += *text;
    at = edit.end_byte;
  }
  return out += bytes.substr(at);
}

}  // namespace duidelijk
