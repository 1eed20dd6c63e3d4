// SPDX-License-Identifier: EUPL-1.2
#include "app/add_ignores.h"

#include <cstdint>
#include <string>

#include "app/check_file.h"
#include "app/files.h"
#include "app/text_safety.h"
#include "app/write_back.h"
#include "core/document.h"
#include "core/message.h"
#include "fix/add_ignores.h"

namespace duidelijk {

int run_add_ignores(const CheckOptions& options, Work& work, bool trouble, const Streams& streams) {
  std::uint32_t findings = 0, left = 0, changed = 0;
  for (std::size_t i = 0; i < work.list.files.size(); ++i) {
    const std::string& file = work.list.files[i];
    const Result<std::string> bytes = read_file(file, max_source_bytes);
    FileReport report = report_on_text(file, bytes, *work.settings[i]);
    if (report.status != FileStatus::checked) {
      if (report.chosen) continue;
      complain(streams, {Error::Kind::unreadable, report.reason, report.path});
      trouble = true;
      continue;
    }
    if (work.changes) keep_changed(report, *work.changes->of(file));
    if (work.known) work.known->mark(report, work.baseline_file->name_of(file));
    hide_below(report, options.min_severity);
    const Result<AddedIgnores> added = add_ignores(*bytes, report, options.add_ignore);
    const Result<bool> written = !added                   ? Result<bool>(added.error())
                                 : added->bytes == *bytes ? Result<bool>(true)
                                                          : write_back(file, *bytes, added->bytes);
    if (!written) {
      complain(streams, written.error());
      trouble = true;
      continue;
    }
    findings += added->findings;
    left += added->left;
    if (added->findings == 0) continue;
    ++changed;
    if (options.quiet == 0)
      streams.out.write(printable_path(report.path) + ": " + counted(added->findings, "vondst", "vondsten") +
                        " uitgezet\n");
  }
  if (options.quiet < 2) {
    streams.out.write(counted(findings, "vondst", "vondsten") + " uitgezet in " + counted(changed, "tekst", "teksten") +
                      ".\n");
    if (left > 0)
      streams.out.write("Bij " + counted(left, "vondst", "vondsten") +
                        " kan geen opmerking staan. Gebruik daarvoor een nullijst: duidelijk baseline create.\n");
  }
  return trouble ? 2 : 0;
}

}  // namespace duidelijk
