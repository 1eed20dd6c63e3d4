// Which elements of a page: "code", ".juridisch", "#voet", "div.juridisch.klein".
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace duidelijk {

/// One element with what it must have; no relations between elements.
struct Selector {
  std::string element;  // in lower case; empty: any
  std::string id;       // empty: any
  std::vector<std::string> classes;

  /// An Error (Dutch, for people) for what is not of this shape.
  static Result<Selector> parse(std::string_view written);
  /// `name` in lower case; `class_names` as the attribute has them, separated by white space.
  bool fits(std::string_view name, std::string_view id_name, std::string_view class_names) const;
};

}  // namespace duidelijk
