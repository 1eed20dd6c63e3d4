// Which files to check, and their bytes.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "settings/configs.h"

namespace duidelijk {

/// The bytes of a file; "-" is standard input. Error `too_large` over `limit` bytes, before they are all read.
Result<std::string> read_file(const std::string& path, std::size_t limit);

/// A path that a walk passes by, and why: "staat in .gitignore".
struct SkippedPath {
  std::string path, reason;
};

/// Files in the order in which they are reported.
struct FileList {
  std::vector<std::string> files;
  std::vector<Error> trouble;  // `where` is the path; one Dutch sentence without a full stop
  std::vector<Error> notes;    // the same, but nothing is wrong: everything in a folder is ignored
  std::vector<SkippedPath> skipped;
};

/// How files are found.
struct FileRules {
  bool respect_ignore = true;  // .gitignore and the like
  bool force_exclude = false;  // for named files as well
  Configs* configs = nullptr;  // [files] of settings files; null: none
};

/// Files stay as given; a folder becomes the documents below it, sorted by bytes. Left out in folders: hidden names,
/// links to folders, other kinds of files, what settings files leave out, and (when `respect_ignore`) what .gitignore,
/// .ignore, .duidelijkignore, .git/info/exclude and git's own ignore file name. A path that does not exist stays in the
/// list: reading it says so. A file that is named more than once stands in the list once, at its first place.
FileList find_files(const std::vector<std::string>& paths, const FileRules& rules);

/// "Bedoelde u 'brief.txt'?" for a file that does not exist; empty when no name in its folder looks like it.
std::string similar_file_hint(const std::string& path);

/// Paths in `text`, one a line, or ended by NUL bytes.
std::vector<std::string> paths_in(std::string_view text, bool nul);

}  // namespace duidelijk
