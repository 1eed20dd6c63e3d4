// The HTML report of a run: an overview, and each document with its findings in place.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/report.h"

namespace duidelijk {

/// A page of a report that is split.
struct HtmlFile {
  std::string name;  // beside the main page: "rapport-1.html"
  std::string content;
};

/// What the overview needs of one document, and the document itself. Made without looking at the other documents.
struct HtmlPart {
  std::string section;
  std::string path, reason;  // reason: why it could not be checked
  std::optional<double> score;
  int level = 0;
  std::uint32_t words = 0, errors = 0, warnings = 0, infos = 0;
  struct RuleCount {
    std::string title;
    std::map<std::string, std::uint32_t> terms;  // what the findings are about; empty for rules without words
    std::uint32_t findings = 0;
  };
  std::map<std::string, RuleCount> rules;  // by id
  double findings_per_100_words() const { return words == 0 ? 0 : 100.0 * (errors + warnings + infos) / words; }
};

HtmlPart html_part(const FileReport& file, std::size_t index);

/// Collects the documents of a run in their order. Holds at most one page of text; the overview grows with the number
/// of documents, not with their length.
class HtmlReport {
 public:
  /// Above this many bytes a report is split into pages. Empty `stem`: it cannot be, it goes to one stream.
  explicit HtmlReport(std::string stem, std::size_t most_bytes = 5u << 20)
      : stem_(std::move(stem)), most_bytes_(most_bytes) {}

  /// A page to write now, when one is full.
  std::optional<HtmlFile> add(HtmlPart part);

  /// The last page of documents, when the report is split.
  std::optional<HtmlFile> last_page();

  /// The main page. `trend` is HTML to stand in the overview, `date` plain text under the title; both may be empty.
  std::string main_page(const Summary& summary, const std::string& trend, const std::string& date) const;

 private:
  struct Row {
    HtmlPart part;  // without its section
    std::size_t page = 0;
  };
  struct Term {
    std::uint32_t findings = 0, documents = 0;
    std::vector<std::size_t> first;  // a few documents that have it
  };
  struct RuleTotal {
    std::string title;
    std::uint32_t findings = 0, documents = 0;
    std::vector<std::size_t> first;  // a few documents that have it
    std::map<std::string, Term> terms;
  };

  HtmlFile take_page();
  std::string link_to(std::size_t document) const;
  std::string links_to(const std::vector<std::size_t>& first, std::uint32_t documents) const;
  std::string overview(const Summary& summary, const std::string& trend) const;
  std::string hardest_documents() const;
  std::string documents_table() const;
  std::string rules_table() const;

  std::string stem_;
  std::size_t most_bytes_;
  std::string sections_;  // of the page that is being filled
  std::size_t pages_ = 0;
  std::vector<Row> rows_;
  std::map<std::string, RuleTotal> rules_;
};

}  // namespace duidelijk
