// SPDX-License-Identifier: EUPL-1.2
#include "report/comparison.h"

#include <algorithm>

#include "core/message.h"
#include "core/utf8.h"
#include "report/json_parts.h"
#include "report/lines.h"
#include "report/score_text.h"

namespace duidelijk {
namespace {

std::string painted(std::string_view text, std::string_view code, const ReportStyle& style) {
  if (!style.colour) return std::string(text);
  return "\x1b[" + std::string(code) + 'm' + std::string(text) + "\x1b[0m";
}

std::string number(std::uint64_t value) { return dutch_number(static_cast<std::int64_t>(value)); }

std::string rounded(const std::optional<double>& value, int decimals) {
  return value ? dutch_decimal(*value, decimals) : "–";
}

std::string score_of(const FileReport& file) {
  const ReportLint& lint = file.scores->lint;
  return lint.score ? dutch_decimal(*lint.score, 1) + " (niveau " + std::to_string(lint.level) + ")" : "–";
}

/// "  woorden per zin   17,5 → 12,1"
std::string row(std::string_view name, const std::string& before, const std::string& after) {
  constexpr std::size_t name_width = 24;
  return "  " + std::string(name) + std::string(name_width - std::min(name_width, name.size()), ' ') + before + " → " +
         after + '\n';
}

std::string list(std::string_view title, const FileReport& file, const std::vector<std::size_t>& findings,
                 std::string_view code, const ReportStyle& style) {
  if (findings.empty()) return "";
  constexpr std::size_t most_shown = 20;
  std::string out = '\n' + painted(title, code, style) + " (" + number(findings.size()) + ")\n";
  for (std::size_t i = 0; i < findings.size() && i < most_shown; ++i) {
    const ReportFinding& finding = file.findings[findings[i]];
    std::string lines = wrapped(utf8::capitalised(printable(place_name(file, finding))) + ": " +
                                    printable(finding.message) + " [" + printable(finding.rule->id) + "]",
                                style.width, 4);
    if (lines.size() > 2) lines[2] = '-';
    out += lines;
  }
  if (findings.size() > most_shown) out += "    en nog " + number(findings.size() - most_shown) + "\n";
  return out;
}

std::string pair_text(const Comparison& pair, const ReportStyle& style) {
  std::string out = painted(printable(pair.before.path) + " → " + printable(pair.after.path), "1", style) + '\n';
  if (!pair.compared) {
    for (const FileReport* file : {&pair.before, &pair.after})
      if (file->status != FileStatus::checked)
        out += wrapped(printable(file->path) + ": niet bekeken. " + printable(file->reason), style.width, 2);
    return out + '\n';
  }
  out += row("score", score_of(pair.before), score_of(pair.after));
  out += row("woorden", number(pair.before.counts->words), number(pair.after.counts->words));
  out += row("woorden per zin", rounded(pair.before.scores->words_per_sentence, 1),
             rounded(pair.after.scores->words_per_sentence, 1));
  out += row("lange zinnen", number(pair.before.counts->long_sentences), number(pair.after.counts->long_sentences));
  out += row("lijdende zinnen", number(pair.before.counts->passive_sentences),
             number(pair.after.counts->passive_sentences));
  out += row("moeilijke woorden", number(pair.before.counts->difficult_words.value_or(0)),
             number(pair.after.counts->difficult_words.value_or(0)));
  out += row("punten", number(pair.solved.size() + pair.remaining.size()),
             number(pair.added.size() + pair.remaining.size()));
  out += list("Opgelost", pair.before, pair.solved, "32", style);
  out += list("Nieuw", pair.after, pair.added, "1;31", style);
  out += list("Nog steeds", pair.after, pair.remaining, "1;33", style);
  return out + '\n' + wrapped(pair.reason, style.width, 0) + '\n';
}

void write_findings(JsonWriter& json, std::string_view name, const FileReport& file,
                    const std::vector<std::size_t>& findings) {
  json.key(name);
  json.open('[');
  for (const std::size_t finding : findings) {
    json.line();
    write_finding(json, file.findings[finding]);
  }
  json.close(']');
}

void write_side(JsonWriter& json, std::string_view name, const FileReport& file) {
  json.key(name);
  json.open('{');
  json.member("path", file.path);
  json.member("status", file.status == FileStatus::checked   ? "checked"
                        : file.status == FileStatus::skipped ? "skipped"
                                                             : "failed");
  json.member_or_null("reason", file.reason);
  json.key("scores");
  write_scores(json, file);
  json.key("counts");
  write_counts(json, file);
  json.close('}');
}

void write_paths(JsonWriter& json, std::string_view name, const std::vector<std::string>& paths) {
  json.key(name);
  json.open('[');
  for (const std::string& path : paths) json.string(path);
  json.close(']');
}

}  // namespace

bool ComparisonReport::any_harder() const { return std::ranges::any_of(pairs, &Comparison::harder); }

bool ComparisonReport::any_trouble() const {
  return pairs.empty() || !std::ranges::all_of(pairs, &Comparison::compared);
}

std::string comparison_text(const ComparisonReport& report, const ReportStyle& style) {
  std::string out;
  for (const Comparison& pair : report.pairs) out += pair_text(pair, style);
  for (const std::string& path : report.only_before)
    out += wrapped(printable(path) + ": staat alleen bij de oude teksten.", style.width, 0);
  for (const std::string& path : report.only_after)
    out += wrapped(printable(path) + ": staat alleen bij de nieuwe teksten.", style.width, 0);
  return out + wrapped(style.exit_reason, style.width, 0);
}

std::string comparison_json(const ComparisonReport& report) {
  std::string out = "{\"schemaVersion\":\"1.0\",\n\"tool\":{\"name\":\"duidelijk\",\"version\":\"" DUIDELIJK_VERSION
                    "\"},\n\"pairs\":";
  JsonWriter json(out);
  json.open('[');
  std::size_t harder = 0, solved = 0, added = 0, remaining = 0;
  for (const Comparison& pair : report.pairs) {
    json.line();
    json.open('{');
    write_side(json, "old", pair.before);
    write_side(json, "new", pair.after);
    json.key("harder");
    if (pair.compared)
      json.boolean(pair.harder);
    else
      json.null();
    json.member_or_null("reason", pair.reason);
    write_findings(json, "solved", pair.before, pair.solved);
    write_findings(json, "added", pair.after, pair.added);
    write_findings(json, "remaining", pair.after, pair.remaining);
    json.close('}');
    harder += pair.harder ? 1u : 0u;
    solved += pair.solved.size();
    added += pair.added.size();
    remaining += pair.remaining.size();
  }
  json.close(']');
  write_paths(json, "onlyOld", report.only_before);
  write_paths(json, "onlyNew", report.only_after);
  json.key("summary");
  json.open('{');
  json.member("pairs", static_cast<std::uint32_t>(report.pairs.size()));
  json.member("harder", static_cast<std::uint32_t>(harder));
  json.member("solved", static_cast<std::uint32_t>(solved));
  json.member("added", static_cast<std::uint32_t>(added));
  json.member("remaining", static_cast<std::uint32_t>(remaining));
  json.close('}');
  return out + "}\n";
}

}  // namespace duidelijk
