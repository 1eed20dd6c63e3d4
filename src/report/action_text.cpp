// SPDX-License-Identifier: EUPL-1.2
#include "report/action_text.h"

#include <algorithm>
#include <set>
#include <vector>

#include "core/message.h"
#include "core/utf8.h"
#include "report/lines.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_tasks = 8;

/// "- " before the first line of `text`, the others under its first word.
std::string item(const std::string& text, const ReportStyle& style) {
  std::string lines = wrapped(printable(text), style.width, 4);
  if (lines.size() > 2) lines[2] = '-';
  return lines;
}

std::string row(std::string_view name, const std::vector<ReportAction>& facts, const ReportStyle& style) {
  const std::string list = fact_list(facts);
  return list.empty() ? "" : item(std::string(name) + ": " + list + ".", style);
}

}  // namespace

bool asks_reader(const FileReport& file) {
  return file.actions && file.actions->letter && !file.actions->tasks.empty();
}

std::string_view condition_of(const std::vector<ReportAction>& tasks, std::size_t task) {
  const bool repeats = task > 0 && tasks[task - 1].condition == tasks[task].condition;
  return repeats ? std::string_view() : tasks[task].condition;
}

std::string fact_list(const std::vector<ReportAction>& facts) {
  std::vector<std::string> texts;
  std::set<std::string> seen;
  for (const ReportAction& fact : facts)
    if (seen.insert(utf8::lower(fact.text)).second) texts.push_back(fact.text);
  return listed(texts, "en");
}

std::string action_text(const FileReport& file, const ReportStyle& style) {
  if (!asks_reader(file)) return "";
  const ReportActions& actions = *file.actions;
  std::string out = "Wat moet de lezer doen?\n";
  for (std::size_t i = 0; i < std::min(actions.tasks.size(), most_tasks); ++i) {
    const ReportAction& task = actions.tasks[i];
    const std::string condition(condition_of(actions.tasks, i));
    out += item(condition + (condition.empty() ? "" : " ") + task.text, style);
  }
  if (actions.tasks.size() > most_tasks) {
    const auto others = static_cast<std::int64_t>(actions.tasks.size() - most_tasks);
    const bool all = actions.tasks.size() < ReportActions::most;
    out += item("En nog " + counted(others, "ding", "dingen") + (all ? "." : " of meer."), style);
  }
  out += row("Op tijd", actions.deadlines, style);
  out += row("Bedrag", actions.amounts, style);
  out += row("Contact", actions.contacts, style);
  return out;
}

}  // namespace duidelijk
