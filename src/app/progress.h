// How far a long run is, on the last line of a terminal.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <cstddef>
#include <string>

#include "app/output.h"

namespace duidelijk {

/// Whether somebody watches: both streams are terminals that can erase a line, it is not quiet, and no CI server.
bool progress_wanted(bool quiet);

/// "412 van 3.000 teksten (13%), nog ongeveer 2 minuten"; `total` 0: not known. In the first seconds there is no guess.
std::string progress_line(std::size_t done, std::size_t total, std::chrono::seconds passed);

/// Draws after the first second, at most ten times a second. The line is gone while anything else is written, and at
/// the end.
class Progress {
 public:
  /// Borrows `err`. Without `wanted` it does nothing.
  Progress(Output& err, bool wanted, std::size_t total);
  ~Progress() { hide(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  bool wanted() const { return wanted_; }
  /// Before something else is written to the terminal.
  void hide();
  /// One text more is done.
  void step();

 private:
  using Clock = std::chrono::steady_clock;
  Output& err_;
  bool wanted_, drawn_ = false;
  std::size_t total_, done_ = 0;
  Clock::time_point start_, next_;
};

}  // namespace duidelijk
