// File patterns as in .gitignore.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk {

/// Whether one name (no slashes) fits `pattern` with *, ?, [a-z], [!a] and \x. Time: at most the product of the sizes.
bool fits_name(std::string_view pattern, std::string_view name);

/// The lines of one ignore file.
class IgnoreFile {
 public:
  /// Comments, blank lines, "!", "/" at the begin and end, and "**" mean what they mean to git.
  explicit IgnoreFile(std::string_view text);
  /// True: ignored; false: taken back with "!"; nothing: no line fits. `path` is relative to the folder of the file,
  /// with forward slashes. The last line that fits decides.
  std::optional<bool> decides(std::string_view path, bool is_folder) const;
  /// Whether a file is named, or a folder that it stands in.
  bool covers(std::string_view path) const;

 private:
  struct Line {
    std::vector<std::string> names;  // between the slashes; "**" is any number of folders
    bool ignore = true, folders_only = false;
  };
  std::vector<Line> lines_;
};

}  // namespace duidelijk
