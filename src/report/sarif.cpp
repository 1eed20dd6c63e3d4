// SARIF 2.1.0, as GitHub code scanning wants it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/message.h"
#include "core/utf8.h"
#include "report/json_writer.h"
#include "report/markup.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::size_t most_description = 1024;  // characters; GitHub refuses more

std::string_view level_of(std::string_view severity) { return severity == "info" ? "note" : severity; }

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.open('{');
  json.member("text", text);
  json.close('}');
}

void write_region(JsonWriter& json, std::string_view key, const Place& start, const Place& end) {
  json.key(key);
  json.open('{');
  json.member("startLine", start.line);
  json.member("startColumn", start.utf16_column);
  json.member("endLine", end.line);
  json.member("endColumn", end.utf16_column);
  json.close('}');
}

void write_artifact(JsonWriter& json, const FileReport& file) {
  json.key("artifactLocation");
  json.open('{');
  json.member("uri", uri_of(file.path));
  json.close('}');
}

void write_fix(JsonWriter& json, const FileReport& file, const ReportFix& fix) {
  json.open('{');
  write_text(json, "description", fix.message);
  json.key("artifactChanges");
  json.open('[');
  json.open('{');
  write_artifact(json, file);
  json.key("replacements");
  json.open('[');
  for (const ReportEdit& edit : fix.edits) {
    json.open('{');
    write_region(json, "deletedRegion", edit.start, edit.end);
    write_text(json, "insertedContent", edit.text);
    json.close('}');
  }
  json.close(']');
  json.close('}');
  json.close(']');
  json.close('}');
}

std::string result_of(const FileReport& file, const ReportFinding& finding, const ReportStyle& style) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.member("ruleId", finding.rule->id);
  const auto rule = std::ranges::lower_bound(style.rules, std::string_view(finding.rule->id), {}, &ReportRuleInfo::id);
  if (rule != style.rules.end() && rule->id == finding.rule->id)
    json.member("ruleIndex", static_cast<std::uint32_t>(rule - style.rules.begin()));
  json.member("level", level_of(finding.severity));
  if (style.against_baseline) {
    const bool known = finding.suppressed && finding.suppressed->kind == "external";
    json.member("baselineState", known ? "unchanged" : "new");
  }
  write_text(json, "message", finding.message);
  json.key("locations");
  json.open('[');
  json.open('{');
  json.key("physicalLocation");
  json.open('{');
  write_artifact(json, file);
  write_region(json, "region", finding.start, finding.end);
  json.close('}');
  json.close('}');
  json.close(']');
  json.key("partialFingerprints");
  json.open('{');
  json.member("duidelijk/v1", fingerprint_text(finding.fingerprint));
  json.close('}');
  if (std::ranges::any_of(finding.fixes, [](const ReportFix& fix) { return !fix.edits.empty(); })) {
    json.key("fixes");
    json.open('[');
    for (const ReportFix& fix : finding.fixes)
      if (!fix.edits.empty()) write_fix(json, file, fix);
    json.close(']');
  }
  if (finding.suppressed) {
    json.key("suppressions");
    json.open('[');
    json.open('{');
    json.member("kind", finding.suppressed->kind);
    if (!finding.suppressed->reason.empty()) json.member("justification", finding.suppressed->reason);
    json.close('}');
    json.close(']');
  }
  json.close('}');
  return out;
}

std::string notification(std::string_view level, std::string_view text, const FileReport* file) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.member("level", level);
  write_text(json, "message", text);
  if (file != nullptr) {
    json.key("locations");
    json.open('[');
    json.open('{');
    json.key("physicalLocation");
    json.open('{');
    write_artifact(json, *file);
    json.close('}');
    json.close('}');
    json.close(']');
  }
  json.close('}');
  return out;
}

/// The first characters of `text`, when it is too long.
std::string shortened(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < most_description; ++count)
    end += utf8::decode(text, end).size;
  return std::string(text.substr(0, end));
}

/// A rule page without "{max-words=10}" before an example: that is for its tests.
std::string for_readers(std::string_view page) {
  std::string out;
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (page[at] == '{') {
      const std::size_t end = page.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-=", at + 1);
      if (end != std::string_view::npos && page[end] == '}' &&
          page.substr(at, end - at).find('=') != std::string_view::npos) {
        at = page.substr(end + 1).starts_with(' ') ? end + 1 : end;
        continue;
      }
    }
    out += page[at];
  }
  return out;
}

void write_rule(JsonWriter& json, const ReportRuleInfo& rule) {
  json.line();
  json.open('{');
  json.member("id", rule.id);
  write_text(json, "shortDescription", rule.title);
  write_text(json, "fullDescription", shortened(rule.why.empty() ? rule.title : rule.why));
  json.key("help");
  json.open('{');
  const std::string help = for_readers(!rule.page.empty() ? rule.page : rule.why.empty() ? rule.title : rule.why);
  json.member("text", help);
  json.member("markdown", help);
  json.close('}');
  json.key("defaultConfiguration");
  json.open('{');
  json.member("level", level_of(rule.severity));
  json.close('}');
  json.key("properties");
  json.open('{');
  json.key("tags");
  json.open('[');
  json.string("begrijpelijke-taal");
  json.string(rule.category);
  json.close(']');
  json.member("precision", rule.confidence);
  json.member("problem.severity", rule.severity == "info" ? "recommendation" : rule.severity);
  json.close('}');
  json.close('}');
}

void write_tool(JsonWriter& json, const ReportStyle& style) {
  json.key("tool");
  json.open('{');
  json.key("driver");
  json.open('{');
  json.member("name", "duidelijk");
  json.member("semanticVersion", DUIDELIJK_VERSION);
  json.member("language", "nl-NL");
  json.key("rules");
  json.open('[');
  for (const ReportRuleInfo& rule : style.rules) write_rule(json, rule);
  json.close(']');
  json.close('}');
  json.close('}');
}

}  // namespace

void sarif_items(const FileReport& file, const ReportStyle& style, const ItemSink& sink) {
  if (file.status != FileStatus::checked)
    sink(ReportItem::Rank::unread, [&] { return notification("error", file.reason, &file); });
  file.findings.for_each(
      [&](const ReportFinding& finding) { sink(rank_of(finding), [&] { return result_of(file, finding, style); }); });
}

std::string sarif_whole(const ReportItems& items, const Summary&, const ReportStyle& style) {
  std::string out = "{\"version\":\"2.1.0\",\n\"$schema\":\"" + std::string(schema) + "\",\n\"runs\":[";
  JsonWriter json(out);
  json.open('{');
  write_tool(json, style);
  json.key("invocations");
  json.open('[');
  json.open('{');
  json.key("executionSuccessful");
  json.boolean(style.exit_status < 2);
  json.member("exitCode", static_cast<std::uint32_t>(style.exit_status));
  json.key("toolExecutionNotifications");
  json.open('[');
  for (const std::string& unread : items.unread) json.raw(unread);
  if (items.left_out > 0)
    json.raw(notification("warning",
                          "Er zijn nog " + dutch_number(static_cast<std::int64_t>(items.left_out)) +
                              " punten gevonden. Ze passen niet in dit verslag; de ergste staan er wel in.",
                          nullptr));
  json.close(']');
  json.close('}');
  json.close(']');
  json.key("automationDetails");
  json.open('{');
  json.member("id", "duidelijk/");
  json.close('}');
  json.member("columnKind", "utf16CodeUnits");
  json.member("language", "nl-NL");
  json.key("results");
  json.open('[');
  for (const std::string& result : items.findings) {
    json.line();
    json.raw(result);
  }
  json.close(']');
  json.close('}');
  return out += "]}\n";
}

}  // namespace duidelijk
