// SPDX-License-Identifier: EUPL-1.2
#include "app/verdict.h"

#include <vector>

#include "core/message.h"

namespace duidelijk {
namespace {

std::string verb(std::uint32_t number) { return number == 1 ? "is " : "zijn "; }

std::string_view code_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "info";
}

}  // namespace

Verdict verdict_on(const Summary& all, std::uint32_t trouble, const CheckOptions& options, bool stale) {
  const std::uint32_t unread = all.skipped - all.chosen + all.failed + trouble;
  if (unread > 0)
    return {Exit::trouble, "Uitkomst 2: " + counted(unread, "bestand of map", "bestanden of mappen") + ' ' +
                               (unread == 1 ? "is" : "zijn") + " niet bekeken."};
  const bool counts_stale = stale && options.fail_on_stale && !options.exit_zero;
  const bool none = all.errors + all.warnings + all.infos == 0;
  if (none && counts_stale)
    return {Exit::findings, "Uitkomst 1: vondsten in de nullijst zijn er niet meer, en --fail-on-stale staat aan."};
  if (none)
    return {Exit::clean, all.baselined > 0 ? "Uitkomst 0: niets nieuws gevonden." : "Uitkomst 0: niets gevonden."};
  std::uint32_t counting = 0;
  std::vector<std::string> names;
  const auto count = [&](Severity severity, std::uint32_t number) {
    if (!options.fail_on || severity < *options.fail_on || number == 0) return;
    names.push_back(counted_severity(number, code_of(severity)));
    counting += number;
  };
  count(Severity::error, all.errors);
  count(Severity::warning, all.warnings);
  count(Severity::info, all.infos);
  if (counting > 0) {
    if (options.exit_zero)
      return {Exit::clean, "Uitkomst 0: er " + verb(counting) + listed(names, "en") + ", maar --exit-zero staat aan."};
    return {Exit::findings, "Uitkomst 1: er " + verb(counting) + listed(names, "en") + "."};
  }
  if (options.max_warnings && all.warnings > *options.max_warnings) {
    const std::string what = counted_severity(all.warnings, "warning") + ", meer dan de " +
                             dutch_number(*options.max_warnings) + " van --max-warnings";
    if (options.exit_zero) return {Exit::clean, "Uitkomst 0: " + what + ", maar --exit-zero staat aan."};
    return {Exit::findings, "Uitkomst 1: " + what + "."};
  }
  if (counts_stale)
    return {Exit::findings, "Uitkomst 1: vondsten in de nullijst zijn er niet meer, en --fail-on-stale staat aan."};
  if (!options.fail_on) return {Exit::clean, "Uitkomst 0: met --fail-on never telt geen enkele vondst mee."};
  if (*options.fail_on == Severity::error)
    return {Exit::clean, "Uitkomst 0: geen fouten (waarschuwingen en tips tellen hier niet mee)."};
  return {Exit::clean, "Uitkomst 0: geen fouten of waarschuwingen (tips tellen hier niet mee)."};
}

}  // namespace duidelijk
