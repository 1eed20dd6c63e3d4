// Every key that a settings file may have: one table for the parser, the JSON schema and the error messages.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk {

enum class KeyType : std::uint8_t {
  text,
  texts,   // an array of texts
  number,  // between `least` and `most`
  table,   // a section of keys with the same name
  tables,  // [[name]]: any number of such sections
  rules,   // [rules]: a rule or category, and what to do with it
};

struct Key {
  std::string_view section;  // "" is the top of the file
  std::string_view name;
  KeyType type = KeyType::text;
  std::string_view about;                                // one Dutch sentence
  std::vector<std::string_view> (*choices)() = nullptr;  // null: any text
  int least = 0, most = 0;
  bool grows = false;        // the choices are word lists, which come and go
  bool only_preset = false;  // in presets/*.toml, not in a settings file
};

std::span<const Key> config_keys();
/// Null when the section has no such key, or only a preset may have it.
const Key* find_key(std::string_view section, std::string_view name, bool preset);
/// Names of the keys of a section, for "bedoelde u …?".
std::vector<std::string_view> key_names(std::string_view section, bool preset);

/// "off", "info", "warning", "error".
std::span<const std::string_view> rule_severities();

}  // namespace duidelijk
