// SPDX-License-Identifier: EUPL-1.2
#include "settings/schema.h"

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/engine_rules.h"
#include "settings/keys.h"

namespace duidelijk {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char sign : text) {
    if (sign == '"' || sign == '\\') out += '\\';
    out += sign;
  }
  return out + '"';
}

/// Writes objects with one member a line.
class SchemaWriter {
 public:
  explicit SchemaWriter(bool names) : names_(names) {}

  std::string object(const std::vector<std::pair<std::string, std::string>>& members, int depth) const {
    if (members.empty()) return "{}";
    const std::string indent(2 * static_cast<std::size_t>(depth), ' ');
    std::string out = "{";
    for (const auto& [key, value] : members)
      out += (out.size() == 1 ? "\n  " : ",\n  ") + indent + quoted(key) + ": " + value;
    return out + '\n' + indent + '}';
  }

  static std::string array(const std::vector<std::string_view>& names) {
    std::string out;
    for (const std::string_view name : names) out += (out.empty() ? "" : ", ") + quoted(name);
    return "[" + out + "]";
  }

  std::string text(const Key& key) const {
    return key.choices == nullptr || (key.grows && !names_)
               ? "{\"type\": \"string\", \"minLength\": 1}"
               : "{\"type\": \"string\", \"enum\": " + array(key.choices()) + "}";
  }

  static std::string number(int least, int most) {
    return "{\"type\": \"integer\", \"minimum\": " + std::to_string(least) + ", \"maximum\": " + std::to_string(most) +
           "}";
  }

  std::string value(const Key& key, int depth) const {
    const std::string about = "\"description\": " + quoted(key.about);
    switch (key.type) {
      case KeyType::text:
        return with(text(key), about);
      case KeyType::texts:
        return "{" + about + ", \"type\": \"array\", \"items\": " + text(key) + "}";
      case KeyType::number:
        return with(number(key.least, key.most), about);
      case KeyType::table:
        return section(key.name, about, depth);
      case KeyType::tables:
        return "{" + about + ", \"type\": \"array\", \"items\": " + section(key.name, "", depth) + "}";
      case KeyType::rules:
        return "{" + about + ", \"$ref\": \"#/definitions/rules\"}";
    }
    return "{}";
  }

  std::string section(std::string_view name, const std::string& about, int depth) const {
    std::vector<std::pair<std::string, std::string>> properties;
    for (const Key& key : config_keys())
      if (key.section == name && !key.only_preset) properties.emplace_back(key.name, value(key, depth + 2));
    std::vector<std::pair<std::string, std::string>> members;
    members.emplace_back("type", "\"object\"");
    members.emplace_back("additionalProperties", "false");
    if (name == "overrides") members.emplace_back("required", "[\"files\"]");
    members.emplace_back("properties", object(properties, depth + 1));
    const std::string made = object(members, depth);
    return about.empty() ? made : with(made, about);
  }

  /// One rule: a severity, or a table with a severity and limits.
  static std::string rule(const Rule* rule) {
    const auto severities = rule_severities();
    const std::string severity =
        "{\"type\": \"string\", \"enum\": " + array({severities.begin(), severities.end()}) + "}";
    std::string limits;
    if (rule != nullptr)
      for (const Limit& limit : rule->limits)
        limits += ", " + quoted(limit.name) + ": " +
                  with(number(limit.least, limit.most), "\"description\": " + quoted(limit.about));
    return "{\"oneOf\": [" + severity + ", {\"type\": \"object\", \"properties\": {\"severity\": " + severity + limits +
           "}, \"additionalProperties\": " + (rule == nullptr ? "{\"type\": \"integer\"}" : "false") + "}]}";
  }

 private:
  /// `object` with a member in front.
  static std::string with(const std::string& object, const std::string& member) {
    return "{" + member + ", " + object.substr(1);
  }

  bool names_;  // with the names of rules and word lists
};

std::string rules_schema(const SchemaWriter& writer, bool names) {
  std::vector<std::pair<std::string, std::string>> members{{"type", "\"object\""}};
  if (names) {
    std::vector<std::pair<std::string, std::string>> properties;
    for (const Rule* rule : named_rules()) properties.emplace_back(rule->id, SchemaWriter::rule(rule));
    members.emplace_back("properties", writer.object(properties, 3));
  }
  members.emplace_back("additionalProperties", SchemaWriter::rule(nullptr));
  return writer.object(members, 2);
}

}  // namespace

std::string config_schema(bool names) {
  const SchemaWriter writer(names);
  const std::string body = writer.section("", "", 0);
  std::string out = "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": \"duidelijk.toml\",";
  out += body.substr(1, body.size() - 3);
  return out + ",\n  \"definitions\": {\n    \"rules\": " + rules_schema(writer, names) + "\n  }\n}\n";
}

}  // namespace duidelijk
