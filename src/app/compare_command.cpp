// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/check_file.h"
#include "app/commands.h"
#include "app/files.h"
#include "app/in_order.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "check/compare.h"
#include "core/message.h"

namespace duidelijk {
namespace {

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

/// The documents below a folder by their name in it, as paths to open.
std::map<std::string, std::string> documents_in(const std::string& folder, const FileRules& rules) {
  std::map<std::string, std::string> documents;
  for (const std::string& file : find_files({folder}, rules).files)
    documents[std::filesystem::path(file).lexically_relative(folder).generic_string()] = file;
  return documents;
}

using Pair = std::pair<std::string, std::string>;

/// The pairs to compare; texts without a partner go into `report`.
std::vector<Pair> pairs_of(const CompareOptions& options, const FileRules& rules, ComparisonReport& report) {
  if (!is_folder(options.before)) return {{options.before, options.after}};
  std::vector<Pair> pairs;
  std::map<std::string, std::string> after = documents_in(options.after, rules);
  for (const auto& [name, path] : documents_in(options.before, rules)) {
    const auto partner = after.find(name);
    if (partner == after.end()) {
      report.only_before.push_back(valid_text(path));
      continue;
    }
    pairs.emplace_back(path, partner->second);
    after.erase(partner);
  }
  for (const auto& [name, path] : after) report.only_after.push_back(valid_text(path));
  return pairs;
}

std::string exit_reason(const ComparisonReport& report) {
  if (report.pairs.empty()) return "Uitkomst 2: er zijn geen teksten met dezelfde naam om te vergelijken.";
  if (report.any_trouble()) return "Uitkomst 2: niet alle teksten konden worden bekeken.";
  std::int64_t harder = 0;
  for (const Comparison& pair : report.pairs) harder += pair.harder ? 1 : 0;
  const auto all = static_cast<std::int64_t>(report.pairs.size());
  if (harder == 0)
    return all == 1 ? "Uitkomst 0: de nieuwe tekst is niet moeilijker."
                    : "Uitkomst 0: geen van de " + dutch_number(all) + " nieuwe teksten is moeilijker.";
  return "Uitkomst 1: " + counted(harder, "nieuwe tekst is", "nieuwe teksten zijn") + " moeilijker geworden.";
}

}  // namespace

int run_compare(const CompareOptions& options, const Streams& streams) {
  if (is_folder(options.before) != is_folder(options.after)) {
    complain(streams,
             {Error::Kind::bad_option, "vergelijk twee bestanden of twee mappen, niet een bestand en een map", ""});
    return 2;
  }
  ComparisonReport report;
  Configs configs(config_choice(options.rules));
  const std::vector<Pair> pairs = pairs_of(options, {options.respect_ignore, false, &configs}, report);
  std::vector<std::string> newer;  // both texts are judged by the settings of the new one
  for (const Pair& pair : pairs) newer.push_back(pair.second);
  const auto settings = settings_of_files(newer, "", options.rules, configs, streams);
  if (!settings) return 2;
  const auto make = [&](std::size_t i) {
    const FileSettings& both = *(*settings)[i];
    return compare(report_on(pairs[i].first, "", both), report_on(pairs[i].second, "", both));
  };
  const auto use = [&](std::size_t, Comparison pair) {
    report.pairs.push_back(std::move(pair));
    return true;
  };
  in_order(pairs.size(), 1, make, use);
  ReportStyle style;
  style.colour = use_colour(options.colour, colour_environment(STDOUT_FILENO));
  style.width = text_width(STDOUT_FILENO);
  style.exit_reason = exit_reason(report);
  streams.out.write(options.format == "json" ? comparison_json(report) : comparison_text(report, style));
  if (report.any_trouble()) return 2;
  return report.any_harder() ? 1 : 0;
}

}  // namespace duidelijk
