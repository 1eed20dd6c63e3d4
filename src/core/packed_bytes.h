// Numbers and places in as few bytes as they need.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/line_index.h"

namespace duidelijk {

/// Numbers as bytes: seven bits a byte, the last one without the eighth.
class PackedWriter {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void hash(std::uint64_t value) {  // all of its bits are used
    for (int i = 0; i < 8; ++i) bytes_ += static_cast<char>(value >> (8 * i));
  }
  void real(double value) { hash(std::bit_cast<std::uint64_t>(value)); }
  /// What lies near `from`, on either side of it.
  void near(std::uint32_t value, std::uint32_t from) {
    const std::int64_t step = std::int64_t{value} - from;
    number(step < 0 ? 2 * static_cast<std::uint64_t>(-step) - 1 : 2 * static_cast<std::uint64_t>(step));
  }
  void place(const Place& place, const Place& from) {
    near(place.page, from.page);
    near(place.line, from.line);
    near(place.column, from.column);
    near(place.utf16_column, from.utf16_column);
    near(place.byte_column, from.byte_column);
    near(place.byte, from.byte);
  }
  void text(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads them back, from bytes that a PackedWriter wrote: nothing is checked.
class PackedReader {
 public:
  explicit PackedReader(const char* at) : at_(at) {}
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
  }
  std::uint32_t small() { return static_cast<std::uint32_t>(number()); }
  std::uint64_t hash() {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value |= std::uint64_t{static_cast<unsigned char>(*at_++)} << (8 * i);
    return value;
  }
  double real() { return std::bit_cast<double>(hash()); }
  std::uint32_t near(std::uint32_t from) {
    const std::uint64_t step = number();
    return static_cast<std::uint32_t>(step % 2 == 0 ? from + step / 2 : from - (step + 1) / 2);
  }
  std::string text() {
    const auto size = static_cast<std::size_t>(number());
    std::string text(at_, size);
    at_ += size;
    return text;
  }
  Place place(const Place& from) {
    Place place;
    place.page = near(from.page);
    place.line = near(from.line);
    place.column = near(from.column);
    place.utf16_column = near(from.utf16_column);
    place.byte_column = near(from.byte_column);
    place.byte = near(from.byte);
    return place;
  }
  /// The byte that is read next.
  const char* at() const { return at_; }

 private:
  const char* at_;
};

}  // namespace duidelijk
