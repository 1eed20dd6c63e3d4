// SPDX-License-Identifier: EUPL-1.2
#include "app/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace duidelijk {

bool use_colour(Colour wanted, const ColourEnvironment& environment) {
  const auto set = [](const char* value) { return value != nullptr && *value != '\0'; };
  if (wanted != Colour::automatic) return wanted == Colour::always;
  if (set(environment.no_color)) return false;
  if (set(environment.force_color)) return std::string_view(environment.force_color) != "0";
  return environment.terminal && set(environment.term) && std::string_view(environment.term) != "dumb";
}

ColourEnvironment colour_environment(int descriptor) {
  return {::isatty(descriptor) != 0, std::getenv("NO_COLOR"), std::getenv("FORCE_COLOR"), std::getenv("TERM")};
}

int text_width(int descriptor) {
  winsize size{};
  if (::isatty(descriptor) == 0 || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp(static_cast<int>(size.ws_col), 40, 100);
}

}  // namespace duidelijk
