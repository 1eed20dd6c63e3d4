// Regular expressions of users: linear time, bounded memory, no back references. The only file with RE2.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/span.h"

namespace duidelijk {

class TextPattern {
 public:
  /// An Error (Dutch, for people) for what is no regular expression, asks more than a linear search can do, or is too
  /// large.
  static Result<TextPattern> compile(const std::string& pattern);

  /// Where the pattern fits in `text`, valid UTF-8, from left to right without overlap; nothing that is empty.
  /// Offsets in `text`. Linear. Safe to call from several threads.
  std::vector<TextSpan> find_all(std::string_view text) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace duidelijk
