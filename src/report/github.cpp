// Workflow commands of GitHub: they become annotations in the files of a pull request.
// SPDX-License-Identifier: EUPL-1.2
#include "core/message.h"
#include "report/lines.h"
#include "report/markup.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char sign : text) {
    if (sign == '%')
      out += "%25";
    else if (sign == '\r')
      out += "%0D";
    else if (sign == '\n')
      out += "%0A";
    else if (property && sign == ':')
      out += "%3A";
    else if (property && sign == ',')
      out += "%2C";
    else
      out += sign;
  }
  return out;
}

std::string property(std::string_view name, std::string_view value) {
  std::string out(name);
  return out += '=' + escaped(printable(value), true);
}

std::string command_of(const FileReport& file, const ReportFinding& finding) {
  std::string out = "::";
  out += finding.severity == "info" ? std::string_view("notice") : finding.severity;
  out += ' ' + property("title", finding.rule->title) + ',' + property("file", plain_path(file.path)) +
         ",line=" + std::to_string(finding.start.line) + ",endLine=" + std::to_string(finding.end.line);
  // GitHub takes columns of findings on one line only.
  if (finding.start.line == finding.end.line)
    out +=
        ",col=" + std::to_string(finding.start.utf16_column) + ",endColumn=" + std::to_string(finding.end.utf16_column);
  return out += "::" + escaped(printable(finding.message) + " [" + printable(finding.rule->id) + "]", false) + '\n';
}

}  // namespace

void github_items(const FileReport& file, const ReportStyle&, const ItemSink& sink) {
  if (file.status != FileStatus::checked)
    sink(ReportItem::Rank::unread, [&] {
      return "::error " + property("file", plain_path(file.path)) +
             "::" + escaped("Niet bekeken. " + printable(file.reason), false) + '\n';
    });
  file.findings.for_each([&](const ReportFinding& finding) {
    if (!finding.suppressed) sink(rank_of(finding), [&] { return command_of(file, finding); });
  });
}

std::string github_whole(const ReportItems& items, const Summary&, const ReportStyle&) {
  std::string out;
  for (const std::string& unread : items.unread) out += unread;
  for (const std::string& finding : items.findings) out += finding;
  if (items.left_out > 0)
    out += "::notice::Er zijn nog " + dutch_number(static_cast<std::int64_t>(items.left_out)) +
           " punten gevonden. Ze staan hier niet bij.\n";
  return out;
}

}  // namespace duidelijk
