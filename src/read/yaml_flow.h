// Lists and tables of YAML between brackets: [een, "twee"] and {sleutel: waarde}.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "read/key_paths.h"
#include "read/message_text.h"

namespace duidelijk {

struct YamlFlow {
  struct Value {
    KeyPaths::Node node = KeyPaths::top;
    SourceSpan from;  // without its quotes
    Quoting quoting = Quoting::plain;
  };
  std::vector<Value> values;  // in order
  std::size_t end = 0;        // behind the last bracket; 0: it does not end before `limit`
  bool too_deep = false;      // more than most_layers stand in each other; nothing was read
};

/// Reads the brackets that open at byte `at` and what is in them, up to `limit` of `text`. `node` is the path to them;
/// `paths`, if any, get the keys. Linear.
YamlFlow read_yaml_flow(std::string_view text, std::size_t at, std::size_t limit, KeyPaths::Node node, KeyPaths* paths);

/// Where the quote that opened before `at` closes; `end` when it does not.
std::size_t yaml_closing_quote(std::string_view text, std::size_t at, std::size_t end, char quote);

}  // namespace duidelijk
