// The presets in this program: presets/*.toml as they are.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string_view>

namespace duidelijk {

struct PresetSource {
  std::string_view name;  // "brief"
  std::string_view text;  // the file
};

/// By name.
std::span<const PresetSource> preset_sources();
/// Null when there is none.
const PresetSource* find_preset(std::string_view name);

/// What holds when nobody chooses: only rules that are nearly always right.
inline constexpr std::string_view default_preset = "standaard";

}  // namespace duidelijk
