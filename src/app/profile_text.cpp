// SPDX-License-Identifier: EUPL-1.2
#include "app/profile_text.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/message.h"

namespace duidelijk {
namespace {

using Row = std::pair<double, std::string>;  // seconds, what took them

constexpr std::pair<Step, std::string_view> step_names[] = {
    {Step::read, "het bestand lezen"},
    {Step::tokens, "woorden en zinnen zoeken"},
    {Step::tree, "woordsoorten en zinsbouw bepalen"},
    {Step::clauses, "deelzinnen zoeken"},
    {Step::score, "de tekst scores geven"},
    {Step::actions, "zoeken wat de lezer moet doen"},
    {Step::choose, "vondsten kiezen en ordenen"},
    {Step::findings, "plaatsen en woorden bij de vondsten zoeken"},
    {Step::report, "het verslag schrijven"},
};
static_assert(std::size(step_names) == steps);

std::string right(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string table(std::vector<Row> rows, double total) {
  std::ranges::stable_sort(rows, std::greater{}, &Row::first);
  std::string out;
  for (const auto& [seconds, name] : rows)
    out += right(dutch_decimal(seconds * 1000, 1), 11) + " ms" +
           right(dutch_decimal(total > 0 ? 100 * seconds / total : 0, 1), 7) + "%  " + name + '\n';
  return out;
}

}  // namespace

std::string profile_text(const Profile& profile) {
  std::vector<Row> rows, rules;
  double all_rules = 0, total = 0;
  for (const auto& [id, seconds] : profile.rules) {
    all_rules += seconds;
    rules.emplace_back(seconds, id);
  }
  for (const auto& [step, name] : step_names) {
    total += profile[step];
    rows.emplace_back(profile[step], name);
  }
  total += all_rules;
  rows.emplace_back(all_rules, "alle regels samen");
  return "\nRekentijd, van alle rekenkernen samen: " + dutch_decimal(total * 1000, 1) + " ms\n" +
         table(std::move(rows), total) + "\nRekentijd van elke regel\n" + table(std::move(rules), total);
}

}  // namespace duidelijk
