// SPDX-License-Identifier: EUPL-1.2
#include "settings/presets.h"

#include <algorithm>

namespace duidelijk {
namespace {

constexpr PresetSource presets[] = {
#include "presets.inc"
};

}  // namespace

std::span<const PresetSource> preset_sources() { return presets; }

const PresetSource* find_preset(std::string_view name) {
  const auto found = std::ranges::find(presets, name, &PresetSource::name);
  return found == std::end(presets) ? nullptr : &*found;
}

}  // namespace duidelijk
