// SPDX-License-Identifier: EUPL-1.2
#include "pages/toml_tree.h"

#include <toml++/toml.h>

#include <algorithm>

#include "core/utf8.h"

namespace duidelijk {
namespace {

class TreeMaker {
 public:
  explicit TreeMaker(const Complaints& complaints) : complaints_(complaints) {}

  /// toml++ counts columns in characters, a complaint in bytes.
  TomlPlace place(const toml::source_position& at) const {
    const std::vector<std::string_view>& lines = complaints_.lines();
    if (at.line == 0 || at.line > lines.size()) return {at.line, 1};
    const std::string_view line = lines[at.line - 1];
    std::size_t byte = 0;
    for (std::uint32_t column = 1; column < at.column && byte < line.size(); ++column)
      for (++byte; byte < line.size() && (static_cast<unsigned char>(line[byte]) & 0xC0) == 0x80;) ++byte;
    return {at.line, static_cast<std::uint32_t>(byte + 1)};
  }

  TomlNode node(const toml::node& from) const {
    TomlNode made;
    made.kind = TomlNode::Kind::other;
    made.place = place(from.source().begin);
    if (const auto* text = from.as_string()) {
      made.kind = TomlNode::Kind::text;
      made.text = text->get();
    } else if (const auto* integer = from.as_integer()) {
      made.kind = TomlNode::Kind::integer;
      made.integer = integer->get();
    } else if (const auto* boolean = from.as_boolean()) {
      made.kind = TomlNode::Kind::boolean;
      made.boolean = boolean->get();
    } else if (const auto* array = from.as_array()) {
      made.kind = TomlNode::Kind::array;
      for (const toml::node& item : *array) made.items.push_back(node(item));
    } else if (const auto* table = from.as_table()) {
      made.kind = TomlNode::Kind::table;
      for (const auto& [key, value] : *table)
        made.members.push_back({std::string(key.str()), place(key.source().begin), node(value)});
      std::ranges::stable_sort(made.members, [](const TomlMember& a, const TomlMember& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
      });
    }
    return made;
  }

 private:
  const Complaints& complaints_;
};

}  // namespace

const TomlMember* TomlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &TomlMember::key);
  return found == members.end() ? nullptr : &*found;
}

TomlNode parse_toml(std::string_view toml, Complaints& complaints) {
  if (toml.size() > max_toml_bytes) {
    complaints.add(0, 1, "dit bestand is te groot voor instellingen");
    return {};
  }
  if (!utf8::valid(toml)) {
    complaints.add(0, 1, "dit bestand is geen UTF-8; bewaar het opnieuw als UTF-8");
    return {};
  }
  const TreeMaker maker(complaints);
  const toml::parse_result parsed = toml::parse(toml);
  if (!parsed) {
    const TomlPlace at = maker.place(parsed.error().source().begin);
    complaints.add(at.line, at.column, "dit is geen goede TOML: " + std::string(parsed.error().description()));
    return {};
  }
  return maker.node(parsed.table());
}

}  // namespace duidelijk
