// The commands and options that may be typed. Only this file, its source and options.cpp know CLI11.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <string>
#include <vector>

#include "app/help.h"
#include "app/options.h"

namespace duidelijk {

/// Values as typed; turned into Options when all of them are there.
struct Typed {
  CheckOptions check;
  FixOptions fix;
  CompareOptions compare;
  ExplainOptions explain;
  RulesOptions rules;
  ParseOptions parse;
  ConfigOptions config;
  BaselineOptions baseline;
  std::string shell;
  std::vector<std::string> outputs;
  std::string fail_on, min_severity, max_warnings, readers, threads = "0", top = "3", colour = "auto";
  bool no_ignore = false;
};

struct Commands {
  CLI::App app{"duidelijk zoekt moeilijke taal in Nederlandse teksten, en zegt hoe het duidelijker kan.", "duidelijk"};
  CLI::App *check = nullptr, *fix = nullptr, *compare = nullptr, *explain = nullptr, *rules = nullptr, *parse = nullptr,
           *config = nullptr, *baseline = nullptr, *completions = nullptr, *manual = nullptr;
};

/// Declares everything. `commands` writes what is typed into `typed`, which must live as long.
void build(Commands& commands, Typed& typed);

/// The declarations as plain values: the program first.
std::vector<CommandRow> table_of(const CLI::App& app);

/// Names for --format of check.
std::vector<std::string> reporter_names();

}  // namespace duidelijk
