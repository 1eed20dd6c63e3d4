// SPDX-License-Identifier: EUPL-1.2
#include "app/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/message.h"

namespace duidelijk {

bool progress_wanted(bool quiet) {
  const char* ci = std::getenv("CI");
  const char* term = std::getenv("TERM");
  const bool server = ci != nullptr && *ci != '\0' && std::string_view(ci) != "false";
  const bool erases = term != nullptr && *term != '\0' && std::string_view(term) != "dumb";
  return !quiet && !server && erases && ::isatty(STDOUT_FILENO) != 0 && ::isatty(STDERR_FILENO) != 0;
}

namespace {

/// ", nog ongeveer 20 seconden": what is left takes as long a text as what is done. Below one step it is "bijna klaar".
std::string time_left(std::size_t done, std::size_t total, std::chrono::seconds passed) {
  constexpr std::chrono::seconds least{3};
  constexpr std::int64_t step = 5;  // seconds: a number that jumps tells nothing
  if (passed < least || done == 0 || done >= total) return "";
  const double left =
      static_cast<double>(passed.count()) * static_cast<double>(total - done) / static_cast<double>(done);
  if (left < static_cast<double>(step) / 2) return ", bijna klaar";
  const std::int64_t seconds = std::max<std::int64_t>(std::llround(left / step), 1) * step;
  const std::string time =
      seconds < 90 ? counted(seconds, "seconde", "seconden") : counted((seconds + 30) / 60, "minuut", "minuten");
  return ", nog ongeveer " + time;
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, std::chrono::seconds passed) {
  const auto number = [](std::size_t value) { return dutch_number(static_cast<std::int64_t>(value)); };
  if (total == 0) return number(done) + " teksten bekeken";
  return number(done) + " van " + number(total) + " teksten (" + number(done * 100 / total) + "%)" +
         time_left(done, total, passed);
}

Progress::Progress(Output& err, bool wanted, std::size_t total)
    : err_(err), wanted_(wanted), total_(total), start_(Clock::now()), next_(start_ + std::chrono::seconds(1)) {}

void Progress::hide() {
  if (!drawn_) return;
  err_.write("\r\x1b[K");
  err_.flush();
  drawn_ = false;
}

void Progress::step() {
  ++done_;
  if (!wanted_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  err_.write("\r\x1b[K" + progress_line(done_, total_, std::chrono::duration_cast<std::chrono::seconds>(now - start_)));
  err_.flush();
  drawn_ = true;
}

}  // namespace duidelijk
