// SPDX-License-Identifier: EUPL-1.2
#include "app/baseline_file.h"

#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "app/files.h"
#include "app/text_safety.h"
#include "core/message.h"

namespace duidelijk {
namespace fs = std::filesystem;

BaselineFile::BaselineFile(std::string path) : path_(std::move(path)) {
  std::error_code error;
  folder_ = fs::weakly_canonical(fs::absolute(path_, error).parent_path(), error).string();
}

bool BaselineFile::exists() const {
  std::error_code error;
  return fs::exists(path_, error);
}

Result<Baseline> BaselineFile::read() const {
  const Result<std::string> bytes = read_file(path_, max_baseline_bytes);
  Result<Baseline> baseline = bytes ? parse_baseline(*bytes) : Result<Baseline>(bytes.error());
  if (baseline) return baseline;
  Error error = baseline.error();
  error.where = path_;
  if (error.kind == Error::Kind::not_found) error.what += "; maak het met: duidelijk baseline create";
  return error;
}

Result<bool> BaselineFile::write(const Baseline& baseline) const {
  Result<OutputFile> file = OutputFile::open(path_);
  if (!file) return file.error();
  if (const Result<bool> written = file->fill(baseline_text(baseline)); !written) return written.error();
  return file->keep();
}

std::string BaselineFile::name_of(const std::string& file) const {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(file, error), error);
  return valid_text(whole.lexically_relative(folder_).generic_string());
}

bool BaselineFile::has(const std::string& name) const {
  std::error_code error;
  return fs::exists(fs::path(folder_) / name, error);
}

void tell_stale(const std::vector<StaleEntry>& stale, const BaselineFile& file, const Streams& streams) {
  constexpr std::size_t most_files = 10;
  std::map<std::string, std::size_t> files;
  std::size_t total = 0;
  for (const StaleEntry& entry : stale) {
    files[entry.path] += entry.count;
    total += entry.count;
  }
  if (total == 0) return;
  const auto count = [](std::size_t number) {
    return counted(static_cast<std::int64_t>(number), "vondst", "vondsten");
  };
  std::string text = "duidelijk: " + printable_path(file.path()) + ": " + count(total) + " van de nullijst " +
                     (total == 1 ? "is" : "zijn") + " er niet meer. Haal ze weg met: duidelijk baseline prune\n";
  std::size_t named = 0;
  for (const auto& [path, number] : files) {
    if (named++ == most_files) {
      text +=
          "  en nog " + counted(static_cast<std::int64_t>(files.size() - most_files), "bestand", "bestanden") + '\n';
      break;
    }
    text += "  " + printable_path(path) + ": " + count(number) + '\n';
  }
  streams.err.write(text);
}

}  // namespace duidelijk
