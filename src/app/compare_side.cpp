// SPDX-License-Identifier: EUPL-1.2
#include "app/compare_side.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "app/files.h"
#include "core/document.h"
#include "report/report_reader.h"

namespace duidelijk {
namespace {

/// Bytes of the folder that all paths share: "oud/" in "oud/a.txt" and "oud/map/b.txt".
std::size_t shared_folder(const std::vector<FileReport>& files) {
  std::string_view shared = files.front().path;
  for (const FileReport& file : files) {
    const auto ends = std::ranges::mismatch(shared, file.path);
    shared = shared.substr(0, static_cast<std::size_t>(ends.in1 - shared.begin()));
  }
  const std::size_t slash = shared.rfind('/');
  return slash == shared.npos ? 0 : slash + 1;
}

Result<CompareSide> in_report(const std::string& path) {
  Result<std::string> json = read_file(path, max_source_bytes);
  if (!json) return json.error();
  Result<std::vector<FileReport>> files = files_in_report(*json);
  if (!files) return Error{files.error().kind, files.error().what, path};
  CompareSide side;
  side.one_text = files->size() == 1;
  if (files->empty()) return side;
  const std::size_t folder = shared_folder(*files);
  for (FileReport& file : *files) {
    const std::string name = file.path;
    side.versions[name.substr(folder)] = {name, std::move(file)};
  }
  return side;
}

}  // namespace

Result<CompareSide> side_at(const std::string& path, const FileRules& rules) {
  std::error_code error;
  CompareSide side;
  if (std::filesystem::is_directory(path, error)) {
    for (const std::string& file : find_files({path}, rules).files)
      side.versions[std::filesystem::path(file).lexically_relative(path).generic_string()] = {file, std::nullopt};
    return side;
  }
  if (path.ends_with(".json")) return in_report(path);
  side.one_text = true;
  side.versions[std::filesystem::path(path).filename().generic_string()] = {path, std::nullopt};
  return side;
}

}  // namespace duidelijk
