// Settings for people: what holds, and where it came from; and a file to begin with.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "settings/configs.h"

namespace duidelijk {

/// A settings file that says what holds for one file; behind each value stands its origin. Valid TOML.
std::string shown_settings(const FileSettings& settings, const std::string& path);

/// A duidelijk.toml with an explanation of everything, in which only the preset is on.
std::string starting_settings();

}  // namespace duidelijk
