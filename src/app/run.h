// The command: arguments in, exit status out.
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace duidelijk {

/// The whole program: reads arguments, runs the sub-command, writes to stdout and stderr. Never throws.
/// 0 clean, 1 findings, 2 trouble, 130 interrupted.
int run_program(int count, char** arguments);

}  // namespace duidelijk
