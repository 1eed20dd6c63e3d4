// SPDX-License-Identifier: EUPL-1.2
#include "report/history.h"

#include <string_view>

#include "report/chart.h"
#include "report/json_writer.h"

namespace duidelijk {

void HistoryCounter::add(const FileReport& file) {
  if (file.status != FileStatus::checked) return;
  Summary summary;
  summary.add(file);
  ++entry_.files;
  entry_.words += summary.words;
  entry_.errors += summary.errors;
  entry_.warnings += summary.warnings;
  entry_.infos += summary.infos;
  if (!file.scores || !file.scores->lint.score) return;
  scores_ += *file.scores->lint.score;
  ++scored_;
  ++entry_.levels[static_cast<std::size_t>(file.scores->lint.level - 1)];
}

HistoryEntry HistoryCounter::entry() const {
  HistoryEntry entry = entry_;
  if (scored_ > 0) entry.mean_score = scores_ / scored_;
  return entry;
}

std::string history_line(const HistoryEntry& entry) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.member("schema", "duidelijk-history-1");
  json.member("date", entry.date);
  json.member_or_null("commit", entry.commit);
  json.member("files", entry.files);
  json.key("words");
  json.number(entry.words);
  json.member("errors", entry.errors);
  json.member("warnings", entry.warnings);
  json.member("infos", entry.infos);
  json.member("meanLint", entry.mean_score, 2);
  json.key("levels");
  json.open('[');
  for (const std::uint32_t texts : entry.levels) json.number(texts);
  json.close(']');
  json.close('}');
  return out + '\n';
}

std::string trend_charts(const std::vector<HistoryEntry>& entries) {
  if (entries.size() < 2) return "";
  std::vector<ChartValue> scores, findings, hard;
  for (const HistoryEntry& entry : entries) {
    std::string label = entry.date.substr(0, 10);
    if (!entry.commit.empty()) label.append(1, ' ').append(entry.commit, 0, 7);
    if (entry.mean_score) scores.push_back({label, *entry.mean_score});
    findings.push_back({label, entry.findings_per_100_words()});
    const std::uint32_t scored = entry.levels[0] + entry.levels[1] + entry.levels[2] + entry.levels[3];
    if (scored > 0) hard.push_back({label, 100.0 * (entry.levels[2] + entry.levels[3]) / scored});
  }
  std::string out = "<h3>Verloop</h3>\n<div class=\"charts\">\n";
  if (scores.size() > 1) out += line_chart("Gemiddelde score (lager is makkelijker)", "verloop-score", scores, 1);
  out += line_chart("Bevindingen per 100 woorden", "verloop-bevindingen", findings, 1);
  if (hard.size() > 1) out += line_chart("Teksten op niveau 3 en 4, in procenten", "verloop-niveau", hard, 0);
  return out + "</div>\n";
}

}  // namespace duidelijk
