// A TOML file as plain values that know their place, for settings files.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/complaint.h"

namespace duidelijk {

/// Where something stands in its file: line and column from 1, the column in bytes. Line 0: nowhere.
struct TomlPlace {
  std::uint32_t line = 0, column = 1;
};

struct TomlMember;

/// One value. Only the fields of its kind mean anything.
struct TomlNode {
  enum class Kind : std::uint8_t { text, integer, boolean, array, table, other };
  Kind kind = Kind::table;
  TomlPlace place;
  std::string text;
  std::int64_t integer = 0;
  bool boolean = false;
  std::vector<TomlNode> items;      // of an array
  std::vector<TomlMember> members;  // of a table, in file order

  const TomlMember* find(std::string_view key) const;
};

struct TomlMember {
  std::string key;
  TomlPlace place;  // of the key
  TomlNode value;
};

inline constexpr std::size_t max_toml_bytes = 1u << 20;

/// Parses `toml`. What is no TOML, or too large, is a complaint and gives an empty table. Dates and fractions are
/// `other`.
TomlNode parse_toml(std::string_view toml, Complaints& complaints);

}  // namespace duidelijk
