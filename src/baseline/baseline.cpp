// SPDX-License-Identifier: EUPL-1.2
#include "baseline/baseline.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "report/json_writer.h"

namespace duidelijk {
namespace {

std::optional<std::uint64_t> number_of(const std::string& digits) {
  if (digits.size() != 16) return std::nullopt;
  std::uint64_t number = 0;
  for (const char digit : digits) {
    const auto value = std::string_view("0123456789abcdef").find(digit);
    if (value == std::string_view::npos) return std::nullopt;
    number = number << 4 | value;
  }
  return number;
}

Error damaged(const std::string& what) { return {Error::Kind::damaged, "dit is geen goede nullijst: " + what, ""}; }

/// One entry, or nothing when it is not as baseline_text writes them.
bool add_entry(const nlohmann::json& row, Baseline& baseline) {
  const auto text = [&row](const char* key) -> const std::string* {
    const auto found = row.is_object() ? row.find(key) : row.end();
    return row.is_object() && found != row.end() ? found->get_ptr<const std::string*>() : nullptr;
  };
  const std::string *path = text("path"), *rule = text("rule");
  if (path == nullptr || rule == nullptr) return false;
  const auto prints = row.find("fingerprints");
  if (prints == row.end() || !prints->is_array()) return false;
  std::vector<std::uint64_t>& into = baseline[{*path, *rule}];
  for (const nlohmann::json& print : *prints) {
    const auto* digits = print.get_ptr<const std::string*>();
    const auto number = digits ? number_of(*digits) : std::nullopt;
    if (!number) return false;
    into.push_back(*number);
  }
  return true;
}

}  // namespace

Result<Baseline> parse_baseline(std::string_view json) {
  const nlohmann::json root = nlohmann::json::parse(json, nullptr, false);
  if (root.is_discarded()) return damaged("het is geen JSON");
  const auto entries = root.is_object() ? root.find("entries") : root.end();
  if (!root.is_object() || entries == root.end() || !entries->is_array()) return damaged("de rij 'entries' ontbreekt");
  const auto version = root.find("schemaVersion");
  const auto* number = version == root.end() ? nullptr : version->get_ptr<const std::string*>();
  if (number == nullptr || !number->starts_with("1.")) return damaged("deze versie ken ik niet");
  Baseline baseline;
  std::size_t place = 0;
  for (const nlohmann::json& row : *entries) {
    ++place;
    if (!add_entry(row, baseline)) return damaged("regel " + std::to_string(place) + " van 'entries' klopt niet");
  }
  return baseline;
}

std::string baseline_text(const Baseline& baseline) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.line();
  json.member("schemaVersion", "1.0");
  json.line();
  json.key("entries");
  json.open('[');
  for (const auto& [key, fingerprints] : baseline) {
    if (fingerprints.empty()) continue;
    json.line();
    json.open('{');
    json.member("path", key.first);
    json.member("rule", key.second);
    json.member("count", static_cast<std::uint32_t>(fingerprints.size()));
    json.key("fingerprints");
    json.open('[');
    std::vector<std::uint64_t> sorted = fingerprints;
    std::ranges::sort(sorted);
    for (const std::uint64_t fingerprint : sorted) json.string(fingerprint_text(fingerprint));
    json.close(']');
    json.close('}');
  }
  json.close(']');
  json.close('}');
  return out + '\n';
}

void add_findings(const FileReport& report, const std::string& path, Baseline& baseline) {
  report.findings.for_each([&](const ReportFinding& finding) {
    if (!finding.suppressed) baseline[{path, finding.rule->id}].push_back(finding.content);
  });
}

KnownFindings::KnownFindings(const Baseline& baseline, const std::function<bool(const std::string&)>& exists) {
  std::string path;
  bool there = false;
  for (const auto& [key, fingerprints] : baseline) {  // by path: each is looked up once
    if (key.first != path || entries_.empty()) {
      path = key.first;
      there = exists(path);
    }
    Entry& entry = entries_[key];
    entry.left.insert(fingerprints.begin(), fingerprints.end());
    entry.gone = !there;
    if (entry.gone)
      for (const std::uint64_t fingerprint : fingerprints) gone_.emplace(std::pair(key.second, fingerprint), key);
  }
}

void KnownFindings::mark(FileReport& report, const std::string& path) {
  static const auto known = std::make_shared<const Suppressed>(Suppressed{"external", "stond al in de nullijst"});
  if (report.status == FileStatus::checked)
    for (auto entry = entries_.lower_bound({path, ""}); entry != entries_.end() && entry->first.first == path; ++entry)
      entry->second.seen = true;
  report.findings.keep_if([&](ReportFinding& finding) {
    if (finding.suppressed) return true;
    auto entry = entries_.find({path, finding.rule->id});
    auto left =
        entry == entries_.end() ? decltype(entry->second.left.end()){} : entry->second.left.find(finding.content);
    if (entry == entries_.end() || left == entry->second.left.end()) {
      const auto moved = gone_.find({finding.rule->id, finding.content});
      if (moved == gone_.end()) return true;
      entry = entries_.find(moved->second);
      gone_.erase(moved);
      left = entry->second.left.find(finding.content);
    }
    entry->second.left.erase(left);
    entry->second.used.push_back(finding.content);
    finding.suppressed = known;
    return true;
  });
}

std::vector<StaleEntry> KnownFindings::stale() const {
  std::vector<StaleEntry> all;
  for (const auto& [key, entry] : entries_)
    if ((entry.seen || entry.gone) && !entry.left.empty())
      all.push_back({key.first, key.second, entry.left.size(), entry.gone});
  return all;
}

Baseline KnownFindings::pruned() const {
  Baseline baseline;
  for (const auto& [key, entry] : entries_) {
    std::vector<std::uint64_t> kept = entry.used;
    if (!entry.seen && !entry.gone) kept.insert(kept.end(), entry.left.begin(), entry.left.end());
    if (!kept.empty()) baseline[key] = std::move(kept);
  }
  return baseline;
}

}  // namespace duidelijk
