// The help page of a command, from its options.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace CLI {
class App;
}

namespace duidelijk {

/// What the command does, how it is called, its options by group, and its examples.
std::string page_of(const CLI::App& app);

}  // namespace duidelijk
