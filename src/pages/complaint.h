// What is wrong with a rule page or a word list, and where: for the build and for people with rules of their own.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk {

/// One mistake in a file that people write.
struct Complaint {
  std::string file;
  std::uint32_t line = 0;    // from 1; 0: the file as a whole
  std::uint32_t column = 1;  // from 1, in bytes of the line
  std::string what;          // one Dutch sentence without a full stop
  std::string text;          // the line itself
};

/// "rules/x.md:12:5: what", the line, and a caret under the place. Ends with a line break.
std::string to_string(const Complaint& complaint);

/// The lines of a text without their line ends (LF or CR LF). Borrowed from `text`.
std::vector<std::string_view> lines_of(std::string_view text);

/// Collects the complaints about one file.
class Complaints {
 public:
  Complaints(std::string file, std::string_view text) : file_(std::move(file)), lines_(lines_of(text)) {}
  /// `line` from 1 (0: the whole file), `column` from 1 in bytes.
  void add(std::uint32_t line, std::size_t column, std::string what);
  /// Complaints about other files that this one names.
  void add(std::vector<Complaint> others);
  bool empty() const { return list_.empty(); }
  const std::vector<std::string_view>& lines() const { return lines_; }
  std::vector<Complaint> take() && { return std::move(list_); }

 private:
  std::string file_;
  std::vector<std::string_view> lines_;
  std::vector<Complaint> list_;
};

}  // namespace duidelijk
