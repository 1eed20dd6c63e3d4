// The strings of a YAML text, with their keys and their exact bytes. Nothing is built, no alias is followed.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>

#include "core/span.h"
#include "read/key_paths.h"
#include "read/message_text.h"

namespace duidelijk {

struct YamlValue {
  std::string_view key;                 // without quotes; empty for an item of a list; borrowed from the text
  std::uint32_t indent = 0;             // of the key, in bytes
  KeyPaths::Node node = KeyPaths::top;  // the path to it, where somebody keeps paths
  SourceSpan from;                      // without its quotes; a paragraph of a block scalar is a value of its own
  Quoting quoting = Quoting::plain;
};

/// Calls `take` for each string in `range` of `text`, in order. Linear; what is no YAML gives odd strings, no error.
/// `paths`, if any, get the keys. False: more than most_layers stand in each other, and the rest was not read.
bool for_each_yaml_value(std::string_view text, SourceSpan range, const std::function<void(const YamlValue&)>& take,
                         KeyPaths* paths = nullptr);

}  // namespace duidelijk
