// The baseline of a run on disk.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>

#include "app/commands.h"
#include "baseline/baseline.h"

namespace duidelijk {

class BaselineFile {
 public:
  explicit BaselineFile(std::string path);
  const std::string& path() const { return path_; }
  bool exists() const;
  /// Reads it; an Error names the file.
  Result<Baseline> read() const;
  /// Replaces it as a whole.
  Result<bool> write(const Baseline& baseline) const;
  /// How the baseline calls a file: relative to its own folder, with forward slashes.
  std::string name_of(const std::string& file) const;
  /// Whether a path of the baseline is still there.
  bool has(const std::string& name) const;

 private:
  std::string path_, folder_;
};

/// "duidelijk: 3 vondsten in de nullijst zijn weg…", one line for each file, at most ten.
void tell_stale(const std::vector<StaleEntry>& stale, const BaselineFile& file, const Streams& streams);

inline constexpr const char* baseline_file_name = "duidelijk-baseline.json";

}  // namespace duidelijk
