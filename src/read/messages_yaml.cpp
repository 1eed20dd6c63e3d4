// Message files as YAML: the values of mappings and lists.
// SPDX-License-Identifier: EUPL-1.2
#include <string>
#include <utility>

#include "read/encoding.h"
#include "read/message_text.h"
#include "read/readers.h"
#include "read/yaml_values.h"

namespace duidelijk {

Result<Document> read_yaml(std::string bytes) {
  Result<Source> source = decode(std::move(bytes));
  if (!source) return source.error();
  DocumentBuilder build = start_document(std::move(*source));
  const std::string& text = build.source();
  const std::uint32_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for_each_yaml_value(text, {begin, static_cast<std::uint32_t>(text.size())},
                      [&build](const YamlValue& value) { add_message(build, value.from, value.quoting); });
  return std::move(build).take();
}

}  // namespace duidelijk
