// Where the processor time of a run goes, for --profile-rules.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <functional>
#include <map>
#include <string>

namespace duidelijk {

/// What is done with a text, beside running its rules. Word classes and tree come from one network: one step.
enum class Step : std::uint8_t { read, tokens, tree, clauses, score, actions, choose, findings, report };
inline constexpr std::size_t steps = 9;

/// Seconds of processor time, of all threads together.
struct Profile {
  std::array<double, steps> seconds{};
  std::map<std::string, double, std::less<>> rules;  // by id
  double& operator[](Step step) { return seconds[static_cast<std::size_t>(step)]; }
  double operator[](Step step) const { return seconds[static_cast<std::size_t>(step)]; }
  void add(const Profile& other) {
    for (std::size_t i = 0; i < steps; ++i) seconds[i] += other.seconds[i];
    for (const auto& [id, time] : other.rules) rules[id] += time;
  }
};

/// Adds the time that this thread works between the begin and the end of its life to `seconds`. Null: it looks at no
/// clock.
class Lap {
 public:
  explicit Lap(double* seconds) : seconds_(seconds), begin_(seconds == nullptr ? 0 : now()) {}
  Lap(Profile* profile, Step step) : Lap(profile == nullptr ? nullptr : &(*profile)[step]) {}
  Lap(const Lap&) = delete;
  Lap& operator=(const Lap&) = delete;
  ~Lap() {
    if (seconds_ != nullptr) *seconds_ += now() - begin_;
  }

 private:
  static double now() {
    std::timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  }
  double* seconds_;
  double begin_;
};

}  // namespace duidelijk
