// SPDX-License-Identifier: EUPL-1.2
#include "support/schema.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "support/golden.h"

std::string schema_errors(const std::string& json, const std::string& schema) {
  const nlohmann::json value = nlohmann::json::parse(json, nullptr, false);
  if (value.is_discarded()) return "not JSON";
  const nlohmann::json rules = nlohmann::json::parse(repository_file(schema));
  valijson::Schema parsed;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  const std::string folder = schema.substr(0, schema.rfind('/') + 1);
  parser.populateSchema<valijson::adapters::NlohmannJsonAdapter>(
      valijson::adapters::NlohmannJsonAdapter(rules), parsed,
      [&folder](const std::string& name) {  // "report-1.json#/definitions/finding" of a schema beside this one
        return std::make_unique<const nlohmann::json>(nlohmann::json::parse(repository_file(folder + name))).release();
      },
      [](const nlohmann::json* other) { std::unique_ptr<const nlohmann::json>(other).reset(); });
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  if (validator.validate(parsed, valijson::adapters::NlohmannJsonAdapter(value), &results)) return "";
  std::string errors = "does not hold";
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    errors += "\n  ";
    for (const std::string& step : error.context) errors += step;
    errors += ": " + error.description;
  }
  return errors;
}
