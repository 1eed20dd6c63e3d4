// Numbers of a run for --statistics: how often each rule found something, and what was found in each text.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "report/report.h"

namespace duidelijk {

/// Memory is bounded: of a run over many texts only those with most findings are kept by name.
class Statistics {
 public:
  static constexpr std::size_t most_texts = 1000;

  /// One text of the run. `text` holds the numbers of that text alone.
  void add(const std::string& path, const Summary& text);

  /// Two tables for people, each with an empty line behind it: rules and texts, most findings first. `rules` gives the
  /// titles. Says so when nothing was found.
  std::string tables(std::span<const ReportRuleInfo> rules) const;

 private:
  struct RuleNumbers {
    std::uint64_t findings = 0, texts = 0;
  };
  struct TextNumbers {
    std::uint64_t order = 0;  // in the run
    std::string path;
    std::uint32_t errors = 0, warnings = 0, infos = 0;
    std::uint64_t words = 0;
    std::uint64_t findings() const { return std::uint64_t{errors} + warnings + infos; }
  };
  static void keep_most(std::vector<TextNumbers>& texts);
  std::string rule_table(std::span<const ReportRuleInfo> rules) const;
  std::string text_table() const;

  std::map<std::string, RuleNumbers> rules_;
  std::vector<TextNumbers> texts_;                        // with findings; at most twice `most_texts`
  std::uint64_t added_ = 0, checked_ = 0, findings_ = 0;  // `checked_`: texts that could be read
  std::uint64_t with_findings_ = 0;
};

}  // namespace duidelijk
