// SPDX-License-Identifier: EUPL-1.2
#include "report/statistics.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/message.h"
#include "report/lines.h"

namespace duidelijk {
namespace {

/// Columns of numbers that end under their heads, and a name behind them.
class Table {
 public:
  explicit Table(std::vector<std::string> heads) : heads_(std::move(heads)) {
    for (const std::string& head : heads_) widths_.push_back(head.size());
  }
  void add(const std::vector<std::uint64_t>& numbers, std::string name) {
    Row row{{}, std::move(name)};
    for (std::size_t i = 0; i + 1 < heads_.size(); ++i) {
      row.cells.push_back(dutch_number(static_cast<std::int64_t>(numbers[i])));
      widths_[i] = std::max(widths_[i], row.cells.back().size());
    }
    rows_.push_back(std::move(row));
  }
  std::string text() const {
    std::vector<std::string> heads(heads_.begin(), heads_.end() - 1);
    std::string out = line(heads, heads_.back());
    for (const Row& row : rows_) out += line(row.cells, row.name);
    return out;
  }

 private:
  struct Row {
    std::vector<std::string> cells;
    std::string name;
  };
  std::string line(const std::vector<std::string>& cells, std::string_view name) const {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i)
      out += "  " + std::string(widths_[i] - cells[i].size(), ' ') + cells[i];
    return out.append("  ").append(name) + '\n';
  }
  std::vector<std::string> heads_;  // ASCII; the last one is that of the names
  std::vector<std::size_t> widths_;
  std::vector<Row> rows_;
};

}  // namespace

void Statistics::add(const std::string& path, const Summary& text) {
  ++added_;
  checked_ += text.checked;
  for (const auto& [rule, number] : text.rules) {
    rules_[rule].findings += number;
    ++rules_[rule].texts;
  }
  TextNumbers numbers{added_, path, text.errors, text.warnings, text.infos, text.words};
  if (numbers.findings() == 0) return;
  findings_ += numbers.findings();
  ++with_findings_;
  texts_.push_back(std::move(numbers));
  if (texts_.size() >= 2 * most_texts) keep_most(texts_);
}

/// The texts with most findings in front, the others away.
void Statistics::keep_most(std::vector<TextNumbers>& texts) {
  std::ranges::sort(texts, [](const TextNumbers& one, const TextNumbers& two) {
    return one.findings() != two.findings() ? one.findings() > two.findings() : one.order < two.order;
  });
  if (texts.size() > most_texts) texts.resize(most_texts);
}

std::string Statistics::rule_table(std::span<const ReportRuleInfo> rules) const {
  std::vector<std::pair<std::string, RuleNumbers>> rows(rules_.begin(), rules_.end());
  std::ranges::stable_sort(rows,
                           [](const auto& one, const auto& two) { return one.second.findings > two.second.findings; });
  Table table({"punten", "teksten", "regel"});
  for (const auto& [id, numbers] : rows) {
    const auto info = std::ranges::find(rules, std::string_view(id), &ReportRuleInfo::id);
    const std::string title = info == rules.end() ? "" : std::string(info->title) + ' ';
    table.add({numbers.findings, numbers.texts}, printable(title + '[' + id + ']'));
  }
  return "Aantallen per regel\n" + table.text() + '\n';
}

std::string Statistics::text_table() const {
  std::vector<TextNumbers> rows = texts_;
  keep_most(rows);
  Table table({"fouten", "waarschuwingen", "tips", "woorden", "tekst"});
  std::uint64_t shown = 0;
  for (const TextNumbers& row : rows) {
    table.add({row.errors, row.warnings, row.infos, row.words}, printable(row.path));
    shown += row.findings();
  }
  std::string out = "Aantallen per tekst\n" + table.text();
  if (with_findings_ > rows.size())
    out += "  En nog " +
           counted(static_cast<std::int64_t>(with_findings_ - rows.size()), "tekst met", "teksten met samen") + ' ' +
           counted(static_cast<std::int64_t>(findings_ - shown), "punt", "punten") + ".\n";
  if (checked_ > with_findings_)
    out +=
        "  Zonder punten: " + counted(static_cast<std::int64_t>(checked_ - with_findings_), "tekst", "teksten") + ".\n";
  return out + '\n';
}

std::string Statistics::tables(std::span<const ReportRuleInfo> rules) const {
  if (findings_ == 0)
    return "Aantallen: geen punten in " + counted(static_cast<std::int64_t>(checked_), "tekst", "teksten") + ".\n\n";
  return rule_table(rules) + text_table();
}

}  // namespace duidelijk
