// Offsets → lines and columns for people, in the three units that outputs ask for.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk {

/// A place for people and programs. Lines and columns count from 1, `byte` from 0 in the file.
struct Place {
  std::uint32_t page = 0;  // from 1; 0: the format has no pages, and lines count through the whole file
  std::uint32_t line = 1;
  std::uint32_t column = 1;        // Unicode code points
  std::uint32_t utf16_column = 1;  // UTF-16 code units
  std::uint32_t byte_column = 1;   // UTF-8 bytes
  std::uint32_t byte = 0;          // of the file; the caller sets it where the file is not UTF-8
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// Turns offsets in a UTF-8 text into places. Lines end at CR LF, LF or CR; a byte order mark has no column.
/// Built once a file, and only when there is something to report. Borrows the text.
class LineIndex {
 public:
  explicit LineIndex(std::string_view source);
  explicit LineIndex(std::string&&) = delete;  // a temporary would leave `source_` dangling
  /// The place of byte `at`, which may be source.size(). Linear in the length of its line.
  Place at(std::uint32_t at) const;
  /// Number of lines; 1 for an empty text.
  std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }
  /// Line `number` (from 1) without its line end. Borrowed from the source.
  std::string_view line(std::uint32_t number) const;
  /// Byte at which line `number` (from 1) begins; after a byte order mark.
  std::uint32_t start(std::uint32_t number) const { return starts_[number - 1]; }

 private:
  std::string_view source_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace duidelijk
