// The sub-commands: options in, exit status out. Only these and run.cpp print.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include "app/options.h"
#include "app/output.h"
#include "core/result.h"

namespace duidelijk {

/// Where a command writes.
struct Streams {
  Output& out;
  Output& err;
};

/// "duidelijk: brief.txt: dit bestand bestaat niet." on standard error.
void complain(const Streams& streams, const Error& error, std::string_view hint = "");

int run_check(const CheckOptions& options, const Streams& streams);
int run_fix(const FixOptions& options, const Streams& streams);
int run_compare(const CompareOptions& options, const Streams& streams);
int run_explain(const ExplainOptions& options, const Streams& streams);
int run_rules(const RulesOptions& options, const Streams& streams);
int run_config(const ConfigOptions& options, const Streams& streams);
int run_baseline(const BaselineOptions& options, const Streams& streams);
int run_parse(const ParseOptions& options, const Streams& streams);

}  // namespace duidelijk
