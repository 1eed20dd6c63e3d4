// Message files as YAML: the values of mappings and lists.
// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "read/encoding.h"
#include "read/message_text.h"
#include "read/readers.h"
#include "read/yaml_values.h"

namespace duidelijk {

namespace {

SourceSpan all_of(std::string_view text) {
  return {text.starts_with("\xEF\xBB\xBF") ? 3u : 0u, static_cast<std::uint32_t>(text.size())};
}

}  // namespace

Result<Document> read_yaml(std::string bytes) {
  Result<Source> source = decode(std::move(bytes));
  if (!source) return source.error();
  DocumentBuilder build = start_document(std::move(*source));
  const bool whole = for_each_yaml_value(build.source(), all_of(build.source()), [&build](const YamlValue& value) {
    add_message(build, value.from, value.quoting);
  });
  if (!whole) return too_deep("YAML");
  return std::move(build).take();
}

KeyPaths yaml_key_paths(std::string_view source) {
  KeyPaths paths;
  for_each_yaml_value(
      source, all_of(source), [&paths](const YamlValue& value) { paths.place(value.from.begin, value.node); }, &paths);
  return paths;
}

}  // namespace duidelijk
