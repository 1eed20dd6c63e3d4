// Code of others on input from strangers, in a child process with limits.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk {

/// Where the work in the child process writes to; full pipes are waited for.
class Pipe {
 public:
  explicit Pipe(int descriptor) : descriptor_(descriptor) {}
  void write(std::string_view bytes);
  void flush();

 private:
  int descriptor_;
  std::string waiting_;
};

struct ApartLimits {
  int seconds = 30;        // of processor time; waiting ends after three times as long
  std::size_t memory = 0;  // bytes that the child may have more than this process has now
  std::size_t output = 0;  // bytes
};

/// Forks, does `work` in the child and returns what it wrote. Nothing when the child crashed, passed a limit or wrote
/// too much. One at a time: other threads wait, so that no child inherits the pipe of another. `work` sees a copy of
/// this process: it can read everything and change nothing.
std::optional<std::string> run_apart(void (*work)(std::string_view input, Pipe& out), std::string_view input,
                                     const ApartLimits& limits);

}  // namespace duidelijk
