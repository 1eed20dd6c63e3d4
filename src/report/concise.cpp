// One line a finding, as compilers write it: editors and shell scripts read this.
// SPDX-License-Identifier: EUPL-1.2
#include "report/lines.h"
#include "report/reporters.h"

namespace duidelijk {

void stream_concise(const FileReport& file, std::size_t, const ReportStyle&, const TextSink& sink) {
  std::string out;
  const std::string path = printable(file.path);
  file.findings.for_each([&](const ReportFinding& finding) {
    if (finding.suppressed) return;
    out += path;
    out += ':' + std::to_string(finding.start.line) + ':' + std::to_string(finding.start.column) + ": ";
    out += finding.severity;
    out += ": " + printable(finding.message) + " [" + printable(finding.rule->id) + "]\n";
    pass_on(out, sink);
  });
  sink(out);
}

}  // namespace duidelijk
