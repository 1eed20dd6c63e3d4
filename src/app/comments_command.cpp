// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/commands.h"
#include "app/files.h"
#include "app/text_safety.h"
#include "check/check.h"
#include "core/message.h"
#include "fix/word_comments.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_alternatives = 3;

/// What stands in the margin beside a finding.
std::string remark(const ReportFinding& finding) {
  std::string out = finding.message;
  std::string alternatives;
  for (std::size_t i = 0; i < std::min(finding.fixes.size(), most_alternatives); ++i)
    if (!finding.fixes[i].message.empty())
      alternatives += (alternatives.empty() ? "" : " / ") + finding.fixes[i].message;
  if (!alternatives.empty()) out += "\nVoorstel: " + alternatives;
  if (!finding.reason().empty()) out += "\n" + finding.reason();
  return out + "\n[" + finding.rule->id + "]";
}

Result<bool> write_to(const std::string& path, const std::string& bytes) {
  Result<OutputFile> file = OutputFile::open(path);
  if (!file) return file.error();
  if (const Result<bool> written = file->fill(bytes); !written) return written.error();
  return file->keep();
}

}  // namespace

int run_comments(const FixOptions& options, const Settings& settings, const Streams& streams) {
  const std::string& path = options.paths.front();
  const std::string name = valid_text(path == "-" && !options.stdin_filename.empty() ? options.stdin_filename : path);
  const auto trouble = [&](Error error) {
    error.where = name;
    complain(streams, error, error.kind == Error::Kind::not_found ? similar_file_hint(path) : "");
    return 2;
  };
  const Result<std::string> bytes = read_file(path, max_source_bytes);
  if (!bytes) return trouble(bytes.error());
  const FileReport report = check(*bytes, name, settings, Lexicon::built_in());
  if (report.status != FileStatus::checked) return trouble({Error::Kind::unreadable, report.reason, ""});
  if (report.format != "docx")
    return trouble({Error::Kind::unsupported, "opmerkingen kunnen alleen in een Word-bestand (.docx)", ""});
  std::vector<MarginComment> comments;
  for (const ReportFinding& finding : report.findings)
    if (!finding.suppressed && finding.start.byte < finding.end.byte)
      comments.push_back({{finding.start.byte, finding.end.byte}, remark(finding)});
  const Result<Commented> made = with_comments(*bytes, comments);
  if (!made) return trouble(made.error());
  if (const Result<bool> written = write_to(options.comments, made->bytes); !written) {
    complain(streams, written.error());
    return 2;
  }
  if (options.quiet) return 0;
  const auto placed = static_cast<std::uint32_t>(comments.size()) - made->left_out;
  std::string told = counted(placed, "opmerking", "opmerkingen") + " in " + printable_path(options.comments) + ".";
  if (made->left_out > 0)
    told += " " + counted(made->left_out, "opmerking past", "opmerkingen passen") +
            " niet in de kantlijn, omdat Word dat niet kan in noten, tekstvakken, kopteksten en voetteksten.";
  streams.out.write(told + '\n');
  return 0;
}

}  // namespace duidelijk
