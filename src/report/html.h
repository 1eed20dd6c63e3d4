// The HTML report of a run: an overview, and each document with its findings in place.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "report/report.h"
#include "report/reporters.h"

namespace duidelijk {

/// The documents of one page as HTML. Those with very many findings are written only when the page is: their text takes
/// many times the memory of the report.
class HtmlSections {
 public:
  void add(std::string_view section);
  void add(std::shared_ptr<const FileReport> report, std::size_t index);
  bool empty() const { return pieces_.empty(); }
  void write(const TextSink& sink) const;

 private:
  struct Piece {
    std::string html;                          // of the documents before `report`
    std::shared_ptr<const FileReport> report;  // null: none
    std::size_t index = 0;
  };
  std::vector<Piece> pieces_;
};

/// A page of a report that is split.
struct HtmlFile {
  std::string name;  // beside the main page: "rapport-1.html"
  std::string start, end;
  HtmlSections sections;
  void write(const TextSink& sink) const {
    sink(start);
    sections.write(sink);
    sink(end);
  }
};

/// What the overview needs of one document, and the document itself. Made without looking at the other documents.
struct HtmlPart {
  std::string section;                       // empty: the one of `report`, which has very many findings
  std::shared_ptr<const FileReport> report;  // null: see `section`
  std::size_t index = 0;
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

/// `many_findings`: from how many a document is not written at once.
HtmlPart html_part(const std::shared_ptr<const FileReport>& file, std::size_t index, std::size_t many_findings);

/// Collects the documents of a run in their order. Holds at most one page of text, and the findings of long documents;
/// the overview grows with the number of documents, not with their length.
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
  void main_page(const Summary& summary, const std::string& trend, const std::string& date, const TextSink& sink) const;

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
  HtmlSections sections_;       // of the page that is being filled
  std::size_t page_bytes_ = 0;  // of sections_, where a report can be split
  std::size_t pages_ = 0;
  std::vector<Row> rows_;
  std::map<std::string, RuleTotal> rules_;
};

}  // namespace duidelijk
