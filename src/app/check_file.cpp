// SPDX-License-Identifier: EUPL-1.2
#include "app/check_file.h"

#include <utility>

#include "app/files.h"
#include "app/text_safety.h"
#include "check/check.h"
#include "settings/skip_if.h"

namespace duidelijk {

const Valued<std::string>* skipped_by(const std::string& bytes, const Config& config) {
  for (auto file = config.files.rbegin(); file != config.files.rend(); ++file)
    if (const auto* found = skipped_by(bytes, (*file)->skip_if)) return found;
  return nullptr;
}

FileReport report_on(const std::string& file, const std::string& name, const FileSettings& settings,
                     const GitChanges* staged, unsigned threads) {
  return report_on_text(file == "-" && !name.empty() ? name : file,
                        staged != nullptr ? staged->staged_bytes(file) : read_file(file, max_source_bytes), settings,
                        threads);
}

FileReport report_on_text(const std::string& name, Result<std::string> bytes, const FileSettings& settings,
                          unsigned threads) {
  FileReport report;
  report.path = valid_text(name);
  if (bytes) {
    const Valued<std::string>* skipped = skipped_by(*bytes, *settings.config);
    if (skipped == nullptr)
      return check(std::move(*bytes), report.path, settings.settings, Lexicon::built_in(), threads);
    report.status = FileStatus::skipped;
    report.chosen = true;
    report.reason = "Bovenin staat '" + skipped->value + "'; zulke bestanden slaat u over.";
    return report;
  }
  report.status = bytes.error().kind == Error::Kind::too_large ? FileStatus::skipped : FileStatus::failed;
  report.reason = as_sentence(bytes.error().what);
  if (bytes.error().kind == Error::Kind::not_found)
    if (const std::string hint = similar_file_hint(name); !hint.empty()) report.reason += ' ' + valid_text(hint);
  return report;
}

}  // namespace duidelijk
