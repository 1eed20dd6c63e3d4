// SPDX-License-Identifier: EUPL-1.2
#include "read/language_tag.h"

#include <algorithm>

namespace duidelijk {

std::string primary_language(std::string_view tag) {
  std::string low;
  for (const char c : tag.substr(0, tag.find_first_of("-_ "))) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    if (small < 'a' || small > 'z' || low.size() == 3) return {};
    low += small;
  }
  // Undetermined, several languages, no language: what a program writes when it does not know.
  if (low.size() < 2 || low == "und" || low == "mul" || low == "zxx") return {};
  return low;
}

bool is_foreign_language(std::string_view primary) {
  return !primary.empty() && primary != "nl" && primary != "nld" && primary != "dut";
}

}  // namespace duidelijk
