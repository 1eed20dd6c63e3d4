// Hashes that stay the same on every machine: the model is written with them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>

namespace duidelijk {

/// FNV-1a over a kind and the bytes of a text, mixed down to 32 bits. Never 0.
class Hash {
 public:
  explicit constexpr Hash(char kind) { add(std::uint64_t{static_cast<unsigned char>(kind)}); }
  constexpr Hash& add(std::string_view text) {
    for (const char c : text) add(std::uint64_t{static_cast<unsigned char>(c)});
    return *this;
  }
  constexpr Hash& add(std::uint64_t number) {
    state_ = (state_ ^ number) * 0x100000001B3ull;
    return *this;
  }
  constexpr std::uint32_t key() const {
    const std::uint64_t mixed = (state_ ^ (state_ >> 29)) * 0xBF58476D1CE4E5B9ull;
    const auto folded = static_cast<std::uint32_t>(mixed >> 32);
    return folded == 0 ? 1 : folded;
  }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325ull;
};

}  // namespace duidelijk
