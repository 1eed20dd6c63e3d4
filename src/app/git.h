// Which lines changed, asked of git.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "report/report.h"

namespace duidelijk {

/// The changed lines of one file.
struct ChangedLines {
  bool all = false;                                             // a new file, or one that has no lines for git
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;  // first and last line, from 1, ascending
  bool touches(std::uint32_t first, std::uint32_t last) const;
};

/// What `git diff -U0` says, by path in the repository. Hunks that only take lines away change none.
std::map<std::string, ChangedLines> parse_diff(std::string_view diff);

class GitChanges {
 public:
  /// Everything that differs from where the branch left `ref`, also what is not committed, and new files that git does
  /// not ignore. `folder` is in the repository. An Error (Dutch) without git, without a repository, or without `ref`.
  static Result<GitChanges> since(const std::string& ref, const std::string& folder);
  /// What is ready to be committed.
  static Result<GitChanges> staged(const std::string& folder);

  /// The changes of a file, or null when there are none.
  const ChangedLines* of(const std::string& path) const;
  /// The file as it is ready to be committed: the folder may have later changes.
  Result<std::string> staged_bytes(const std::string& path) const;

 private:
  std::string name_of(const std::string& path) const;
  std::string root_;  // with a slash at the end
  std::map<std::string, ChangedLines> files_;
};

/// The commit that `folder` stands at: 40 or 64 hexadecimal digits. Empty without git, a repository or a commit.
std::string commit_at(const std::string& folder);

/// Keeps only findings on changed lines.
void keep_changed(FileReport& report, const ChangedLines& lines);

}  // namespace duidelijk
