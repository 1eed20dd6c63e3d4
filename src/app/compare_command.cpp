// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <string>
#include <utility>
#include <vector>

#include "app/check_file.h"
#include "app/commands.h"
#include "app/compare_side.h"
#include "app/files.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "check/compare.h"
#include "core/in_order.h"
#include "core/message.h"
#include "report/comparison_html.h"
#include "report/privacy.h"

namespace duidelijk {
namespace {

/// Whether an earlier run looked at the texts.
bool has_report(const CompareSide& side) { return side.versions.begin()->second.report.has_value(); }

using Pair = std::pair<Version, Version>;

/// The pairs to compare; texts without a partner go into `report`.
std::vector<Pair> pairs_of(CompareSide before, CompareSide after, ComparisonReport& report) {
  std::vector<Pair> pairs;
  if (before.one_text && after.one_text) {
    pairs.emplace_back(std::move(before.versions.begin()->second), std::move(after.versions.begin()->second));
    return pairs;
  }
  for (auto& [name, version] : before.versions) {
    const auto partner = after.versions.find(name);
    if (partner == after.versions.end()) {
      report.only_before.push_back(valid_text(version.path));
      continue;
    }
    pairs.emplace_back(std::move(version), std::move(partner->second));
    after.versions.erase(partner);
  }
  for (const auto& [name, version] : after.versions) report.only_after.push_back(valid_text(version.path));
  return pairs;
}

FileReport report_on(Version& version, const FileSettings& settings) {
  if (version.report) return std::move(*version.report);
  return report_on(version.path, "", settings);
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

Result<bool> write_comparison(const ComparisonReport& report, const CompareOptions& options, const Streams& streams) {
  Result<OutputFile> file = Error{};
  if (!options.output.empty()) {
    file = OutputFile::open(options.output);
    if (!file) return file.error();
  }
  {
    Output to_file(file ? file->descriptor() : -1);
    Output& out = file ? to_file : streams.out;
    ReportStyle style;
    style.colour = use_colour(options.colour, colour_environment(out.descriptor()));
    style.width = text_width(out.descriptor());
    style.exit_reason = exit_reason(report);
    out.write(options.format == "json"   ? comparison_json(report)
              : options.format == "html" ? comparison_html(report, options.readers)
                                         : comparison_text(report, style));
    out.flush();
    if (out.failed())
      return Error{Error::Kind::unreadable, "het verslag kan niet worden geschreven; is de schijf vol?",
                   options.output};
  }
  if (file) return file->keep();
  return true;
}

}  // namespace

int run_compare(const CompareOptions& options, const Streams& streams) {
  ConfigChoice choice = config_choice(options.rules);
  choice.text = options.format == "html" || options.mask;
  Configs configs(std::move(choice));
  const FileRules rules{options.respect_ignore, false, &configs};
  Result<CompareSide> before = side_at(options.before, rules);
  Result<CompareSide> after = before ? side_at(options.after, rules) : before.error();
  if (!before || !after) {
    complain(streams, before ? after.error() : before.error());
    return 2;
  }
  const bool mixed = before->one_text != after->one_text;
  if (mixed && !has_report(before->one_text ? *before : *after)) {
    complain(streams,
             {Error::Kind::bad_option, "vergelijk twee bestanden of twee mappen, niet een bestand en een map", ""});
    return 2;
  }
  ComparisonReport report;
  std::vector<Pair> pairs = pairs_of(std::move(*before), std::move(*after), report);
  std::vector<std::string> newer;  // both texts are judged by the settings of the new one
  for (const Pair& pair : pairs) newer.push_back(pair.second.path);
  const auto settings = settings_of_files(newer, "", options.rules, configs, streams);
  if (!settings) return 2;
  const auto make = [&](std::size_t i) {
    const FileSettings& both = *(*settings)[i];
    Comparison pair = compare(report_on(pairs[i].first, both), report_on(pairs[i].second, both));
    for (FileReport* file : {&pair.before, &pair.after}) {
      if (options.no_text)
        remove_text(*file);
      else if (options.mask)
        mask_personal_data(*file);
    }
    return pair;
  };
  const auto use = [&](std::size_t, Comparison pair) {
    report.pairs.push_back(std::move(pair));
    return true;
  };
  in_order(pairs.size(), 1, make, use);
  if (const Result<bool> written = write_comparison(report, options, streams); !written) {
    complain(streams, written.error());
    return 2;
  }
  if (report.any_trouble()) return 2;
  return report.any_harder() ? 1 : 0;
}

}  // namespace duidelijk
