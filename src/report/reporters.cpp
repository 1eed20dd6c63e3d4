// SPDX-License-Identifier: EUPL-1.2
#include "report/reporters.h"

namespace duidelijk {

namespace {

// SARIF: GitHub keeps 5,000 results of a run. GitHub commands: it shows 10 of a step, a log has to stay readable.
// Markdown: a step summary has room for 1 MiB.
constexpr std::size_t most_sarif = 5000, most_github = 5000, most_markdown = 200;

constexpr Reporter table[] = {
    {.name = "text",
     .header = text_header,
     .file = stream_text,
     .footer = text_footer,
     .shows_scores = true,
     .shows_notes = true,
     .shows_statistics = true},
    {"concise", nothing, stream_concise, nothing},
    {.name = "json",
     .header = json_header,
     .file = stream_json,
     .footer = json_footer,
     .shows_scores = true,
     .lists_sentences = true},
    {.name = "jsonl",
     .header = jsonl_header,
     .file = stream_jsonl,
     .footer = jsonl_footer,
     .shows_scores = true,
     .lists_sentences = true},
    {"sarif", nullptr, nullptr, nullptr, "", false, false, sarif_items, sarif_whole, most_sarif, false},
    {"github", nullptr, nullptr, nullptr, "", false, false, github_items, github_whole, most_github, true},
    {"gitlab", gitlab_header, stream_gitlab, gitlab_footer, ",\n"},
    {"junit", junit_header, stream_junit, junit_footer},
    {"checkstyle", checkstyle_header, stream_checkstyle, checkstyle_footer},
    {"rdjson", rdjson_header, stream_rdjson, rdjson_footer, ",\n"},
    {"csv", csv_header, stream_csv, nothing},
    {.name = "html", .shows_scores = true, .pages = true},
    {"markdown", nullptr, nullptr, nullptr, "", false, false, markdown_items, markdown_whole, most_markdown, true},
};

}  // namespace

std::span<const Reporter> reporters() { return table; }

const Reporter* find_reporter(std::string_view name) {
  for (const Reporter& reporter : table)
    if (reporter.name == name) return &reporter;
  return nullptr;
}

ReportItem::Rank rank_of(const ReportFinding& finding) {
  if (finding.suppressed) return ReportItem::Rank::suppressed;
  return finding.severity == "error"     ? ReportItem::Rank::error
         : finding.severity == "warning" ? ReportItem::Rank::warning
                                         : ReportItem::Rank::info;
}

void pass_on(std::string& out, const TextSink& sink) {
  constexpr std::size_t worth_it = 1u << 16;
  if (out.size() < worth_it) return;
  sink(out);
  out.clear();
}

std::string nothing(const ReportStyle&) { return ""; }
std::string nothing(const Summary&, const ReportStyle&) { return ""; }

}  // namespace duidelijk
