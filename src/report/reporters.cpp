// SPDX-License-Identifier: EUPL-1.2
#include "report/reporters.h"

namespace duidelijk {

namespace {
constexpr Reporter table[] = {
    {"text", text_header, text_file, text_footer, true},
    {"json", json_header, json_file, json_footer, false},
};
}  // namespace

std::span<const Reporter> reporters() { return table; }

const Reporter* find_reporter(std::string_view name) {
  for (const Reporter& reporter : table)
    if (reporter.name == name) return &reporter;
  return nullptr;
}

}  // namespace duidelijk
