// Messages of rule pages with places to fill in.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace duidelijk {

/// `message` with each name ("{term}") replaced by its value.
inline std::string fill_in(std::string_view message,
                           std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string out(message);
  for (const auto& [name, value] : values)
    for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name, at + value.size()))
      out.replace(at, name.size(), value);
  return out;
}

}  // namespace duidelijk
