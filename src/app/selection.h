// What is typed about rules and settings → the settings of each file of a run.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/options.h"
#include "core/result.h"
#include "rules/engine_rules.h"
#include "settings/configs.h"

namespace duidelijk {

/// The rule called `id`, or an Error with the one that looks like it. `own` are rules of the user.
Result<const Rule*> rule_named(const std::string& id, const std::vector<const Rule*>& own = {});

/// --select, --ignore, --config and --isolated as settings take them.
ConfigChoice config_choice(const RuleChoice& choice);

/// An Error when --select or --ignore has a name that is no rule and no category.
std::optional<Error> unknown_name(const RuleChoice& choice, const Config& config);

/// Prints what is wrong with settings files and with --config.
void complain(const Streams& streams, const Configs& configs);

/// The settings of each of `files`, in their order; `stdin_filename` is what "-" is called. Nothing when something is
/// wrong: it has been printed.
std::optional<std::vector<std::shared_ptr<const FileSettings>>> settings_of_files(const std::vector<std::string>& files,
                                                                                  const std::string& stdin_filename,
                                                                                  const RuleChoice& choice,
                                                                                  Configs& configs,
                                                                                  const Streams& streams);

/// The settings of the run as a whole (when to fail, the baseline): those of the first path.
std::shared_ptr<const Config> config_of_run(const std::vector<std::string>& paths, const std::string& stdin_filename,
                                            Configs& configs);

}  // namespace duidelijk
