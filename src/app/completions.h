// Completion scripts for shells and the manual page, made from the table of commands.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/help.h"

namespace duidelijk {

/// The script for bash, zsh, fish or powershell. Precondition: `shell` is one of these.
std::string completion_script(std::string_view shell, const std::vector<CommandRow>& table);

/// The manual page duidelijk(1), in roff.
std::string manual_page(const std::vector<CommandRow>& table);

}  // namespace duidelijk
