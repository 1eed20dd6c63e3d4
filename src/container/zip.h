// Zip files: which entries there are, the bytes of one, and a copy of the file in which a few are changed.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "core/span.h"

namespace duidelijk {

using ZipSpan = Span<struct ZipSpace>;  // bytes of the zip file

/// What the directory at the end of a zip file says about one entry. None of it is to be trusted.
struct ZipEntry {
  std::string_view name;  // borrowed from the zip file
  ZipSpan record;         // its line in the directory
  std::uint32_t header = 0, packed_size = 0, size = 0, crc = 0;
  std::uint16_t flags = 0, method = 0;
  bool encrypted() const { return (flags & 1u) != 0; }
};

/// A zip file in memory. Borrows its bytes. Only what is asked for is unpacked, and nothing is ever written to disk.
class Zip {
 public:
  static constexpr std::size_t most_entries = 20000;

  /// Error `damaged` when there is no whole directory. `bytes` are at most 4 GB.
  static Result<Zip> open(std::string_view bytes);
  static Result<Zip> open(std::string&&) = delete;

  const std::vector<ZipEntry>& entries() const { return entries_; }
  /// Null: there is none. Capitals do not matter, as in Word.
  const ZipEntry* find(std::string_view name) const;
  /// The bytes of an entry. Error `too_large` when they are more than `most`, `damaged` when they cannot be unpacked.
  Result<std::string> read(const ZipEntry& entry, std::size_t most) const;

  /// The zip file with other bytes in the entries of these names; names that are not there yet are added at the end.
  /// All other entries are copied as they are, packed bytes and dates included.
  Result<std::string> with(const std::vector<std::pair<std::string, std::string>>& changed) const;

 private:
  explicit Zip(std::string_view bytes) : bytes_(bytes) {}
  Result<ZipSpan> packed(const ZipEntry& entry) const;

  std::string_view bytes_;
  ZipSpan directory_;
  std::size_t end_ = 0;  // where the record at the end begins
  std::vector<ZipEntry> entries_;
};

}  // namespace duidelijk
