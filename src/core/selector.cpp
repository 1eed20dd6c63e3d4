// SPDX-License-Identifier: EUPL-1.2
#include "core/selector.h"

#include <algorithm>
#include <iterator>

namespace duidelijk {
namespace {

bool is_name_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         c == '_' || c == ':';
}

bool has_word(std::string_view words, std::string_view word) {
  constexpr std::string_view white = " \t\n\f\r";
  while (!words.empty()) {
    const std::size_t begin = words.find_first_not_of(white);
    if (begin == std::string_view::npos) return false;
    words.remove_prefix(begin);
    const std::size_t size = std::min(words.find_first_of(white), words.size());
    if (words.substr(0, size) == word) return true;
    words.remove_prefix(size);
  }
  return false;
}

}  // namespace

Result<Selector> Selector::parse(std::string_view written) {
  const Error wrong{Error::Kind::bad_option,
                    "'" + std::string(written) +
                        "' is niet te begrijpen; schrijf een element (code), een klasse (.juridisch), een id (#voet) "
                        "of samen (div.juridisch)",
                    ""};
  Selector made;
  for (std::size_t at = 0; at < written.size();) {
    const char sign = written[at] == '.' || written[at] == '#' ? written[at++] : '\0';
    const std::size_t begin = at;
    while (at < written.size() && is_name_byte(written[at])) ++at;
    const std::string name(written.substr(begin, at - begin));
    if (name.empty() || (sign == '\0' && begin > 0) || (sign == '#' && !made.id.empty())) return wrong;
    if (sign == '.')
      made.classes.push_back(name);
    else if (sign == '#')
      made.id = name;
    else
      std::ranges::transform(name, std::back_inserter(made.element),
                             [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  }
  if (written.empty()) return wrong;
  return made;
}

bool Selector::fits(std::string_view name, std::string_view id_name, std::string_view class_names) const {
  return (element.empty() || element == name) && (id.empty() || id == id_name) &&
         std::ranges::all_of(classes, [&](const std::string& one) { return has_word(class_names, one); });
}

}  // namespace duidelijk
