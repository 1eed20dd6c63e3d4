// SPDX-License-Identifier: EUPL-1.2
#include "report/history.h"

#include <nlohmann/json.hpp>
#include <utility>

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

void HistoryCounter::add(const HistoryCounter& other) {
  entry_.files += other.entry_.files;
  entry_.words += other.entry_.words;
  entry_.errors += other.entry_.errors;
  entry_.warnings += other.entry_.warnings;
  entry_.infos += other.entry_.infos;
  for (std::size_t level = 0; level < entry_.levels.size(); ++level) entry_.levels[level] += other.entry_.levels[level];
  scores_ += other.scores_;
  scored_ += other.scored_;
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

namespace {

constexpr std::size_t most_line_bytes = 4096;

std::optional<HistoryEntry> entry_of(std::string_view line) {
  if (line.size() > most_line_bytes) return std::nullopt;
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto text = [&json](const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto number = [](const nlohmann::json& value) {
    return value.is_number_unsigned() ? value.get<std::uint64_t>() : std::uint64_t{0};
  };
  const auto count = [&](const char* name) {
    const auto found = json.find(name);
    return found == json.end() ? std::uint64_t{0} : number(*found);
  };
  if (text("schema") != "duidelijk-history-1" || text("date").size() < 10) return std::nullopt;
  HistoryEntry entry;
  entry.date = text("date");
  entry.commit = text("commit");
  entry.files = static_cast<std::uint32_t>(count("files"));
  entry.words = count("words");
  entry.errors = static_cast<std::uint32_t>(count("errors"));
  entry.warnings = static_cast<std::uint32_t>(count("warnings"));
  entry.infos = static_cast<std::uint32_t>(count("infos"));
  if (const auto mean = json.find("meanLint"); mean != json.end() && mean->is_number())
    entry.mean_score = mean->get<double>();
  if (const auto levels = json.find("levels"); levels != json.end() && levels->is_array() && levels->size() == 4)
    for (std::size_t level = 0; level < 4; ++level)
      entry.levels[level] = static_cast<std::uint32_t>(number((*levels)[level]));
  return entry;
}

}  // namespace

Result<std::vector<HistoryEntry>> read_history(std::string_view text) {
  std::vector<HistoryEntry> entries;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    std::optional<HistoryEntry> entry = entry_of(line);
    if (!entry)
      return Error{Error::Kind::damaged,
                   "regel " + std::to_string(number) +
                       " is geen regel van een verloop van duidelijk. Haal die regel weg, of kies een ander bestand.",
                   ""};
    entries.push_back(std::move(*entry));
  }
  return entries;
}

namespace {

/// "8 nov 2025" for "2025-11-08T12:00:00Z"; another text as it is.
std::string day_of(std::string_view date) {
  constexpr std::string_view months[] = {"jan", "feb", "mrt", "apr", "mei", "jun",
                                         "jul", "aug", "sep", "okt", "nov", "dec"};
  const auto number = [date](std::size_t at) { return (date[at] - '0') * 10 + (date[at + 1] - '0'); };
  const bool shaped = date.size() >= 10 && date[4] == '-' && date[7] == '-' &&
                      date.substr(0, 10).find_first_not_of("0123456789-") == std::string_view::npos;
  if (!shaped || number(5) < 1 || number(5) > 12) return std::string(date.substr(0, 10));
  return std::to_string(number(8)) + ' ' + std::string(months[number(5) - 1]) + ' ' + std::string(date.substr(0, 4));
}

}  // namespace

std::string trend_charts(const std::vector<HistoryEntry>& entries) {
  if (entries.size() < 2) return "";
  std::vector<ChartValue> scores, findings, hard;
  for (const HistoryEntry& entry : entries) {
    std::string label = day_of(entry.date);
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
