// A rule page, rules/<id>.md: declaration, explanation and tested examples in one file.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pages/complaint.h"
#include "pages/example.h"
#include "pages/severity.h"

namespace duidelijk {

/// A number of the page that a setting can change.
struct PageLimit {
  std::string name;
  int value = 0, least = 0, most = 0;
  std::string about;  // one Dutch sentence
};

struct RulePage {
  std::string id;  // the file name without folder and ".md"
  std::string title, category, kind, needs, why;
  Severity severity = Severity::warning;
  Confidence confidence = Confidence::medium;
  bool document_level = false;
  int findings_read = 0, findings_right = 0;  // by a judge, in real texts; 0: not measured
  std::vector<std::string> covers;            // ids of rules that keep silent where this one speaks
  std::vector<std::string> sources;           // public addresses
  std::vector<std::string> lists;             // names of word lists
  std::vector<PageLimit> limits;
  std::vector<std::string> settings;  // "key=value": the rest of what a kind or a coded rule needs
  std::string explanation;            // the page without its front matter, Markdown
  std::vector<Example> wrong, right;  // sections Fout and Goed
};

struct ParsedPage {
  RulePage page;
  std::vector<Complaint> complaints;  // empty: the page is good
};

/// The examples of a page without its front matter, and the limits that they may set.
RulePage parse_examples(std::string_view body, std::vector<PageLimit> limits);

/// Reads one page and checks all of it, but not whether its lists exist. `file` names it in complaints and gives its
/// id. Linear in `text`.
ParsedPage parse_rule_page(std::string_view text, const std::string& file);

}  // namespace duidelijk
