// Colour or not, and how wide.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>

namespace duidelijk {

enum class Colour : std::uint8_t { automatic, always, never };

/// What the environment says; null: not set.
struct ColourEnvironment {
  bool terminal = false;
  const char* no_color = nullptr;
  const char* force_color = nullptr;
  const char* term = nullptr;
};

/// The flag beats the environment; NO_COLOR (when not empty) beats FORCE_COLOR; no terminal or TERM=dumb: none.
bool use_colour(Colour wanted, const ColourEnvironment& environment);

/// The environment of this process, for the descriptor that is written to.
ColourEnvironment colour_environment(int descriptor);

/// Columns for text: of the terminal, at least 40 and at most 100 (wider lines read badly); 80 when there is none.
int text_width(int descriptor);

}  // namespace duidelijk
