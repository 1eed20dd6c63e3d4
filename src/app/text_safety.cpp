// SPDX-License-Identifier: EUPL-1.2
#include "app/text_safety.h"

#include <algorithm>

#include "core/utf8.h"
#include "report/lines.h"

namespace duidelijk {

std::string valid_text(std::string_view bytes) {
  std::string out;
  for (;;) {
    const std::size_t broken = utf8::find_invalid(bytes);
    if (broken == std::string_view::npos) return out += bytes;
    out.append(bytes, 0, broken);
    out += "\uFFFD";
    bytes.remove_prefix(broken + 1);
  }
}

std::string printable_path(std::string_view bytes) { return printable(valid_text(bytes)); }

std::string printable_lines(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    out += printable_path(bytes.substr(0, end)) + '\n';
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return out;
}

std::string as_sentence(std::string_view what) {
  const std::string sentence = utf8::capitalised(what);
  return sentence.ends_with('.') || sentence.ends_with('?') ? sentence : sentence + '.';
}

}  // namespace duidelijk
