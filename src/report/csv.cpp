// One row a finding, for a spreadsheet: RFC 4180, and no field that a spreadsheet takes for a formula.
// SPDX-License-Identifier: EUPL-1.2
#include "report/lines.h"
#include "report/markup.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

constexpr std::string_view columns[] = {"path", "line",     "column",  "endLine", "endColumn", "severity",
                                        "rule", "category", "message", "why",     "match",     "suggestions"};

class Row {
 public:
  explicit Row(const ReportStyle& style) : separator_(style.csv_excel ? ';' : ',') {}
  void number(std::uint32_t value) { add(std::to_string(value)); }
  void text(std::string_view text) {
    // A first sign of a formula gets an apostrophe: https://owasp.org/www-community/attacks/CSV_Injection
    std::string value = printable(text);
    const std::size_t first = value.find_first_not_of(' ');
    if (first != std::string::npos && std::string_view("=+-@").find(value[first]) != std::string_view::npos)
      value.insert(0, 1, '\'');
    if (value.find_first_of(",;\"") == std::string::npos) return add(value);
    std::string quoted = "\"";
    for (const char sign : value) {
      if (sign == '"') quoted += '"';
      quoted += sign;
    }
    add(quoted += '"');
  }
  std::string take() && { return std::move(out_ += "\r\n"); }

 private:
  void add(std::string_view field) {
    if (!out_.empty()) out_ += separator_;
    out_ += field;
  }
  char separator_;
  std::string out_;
};

std::string row_of(const FileReport& file, const ReportFinding& finding, const ReportStyle& style) {
  std::string suggestions;
  for (const ReportFix& fix : finding.fixes) {
    if (!suggestions.empty()) suggestions += " | ";
    suggestions += fix.message;
  }
  Row row(style);
  row.text(plain_path(file.path));
  row.number(finding.start.line);
  row.number(finding.start.column);
  row.number(finding.end.line);
  row.number(finding.end.column);
  row.text(finding.severity);
  row.text(finding.rule->id);
  row.text(finding.rule->category);
  row.text(finding.message);
  row.text(finding.reason());
  row.text(finding.match);
  row.text(suggestions);
  return std::move(row).take();
}

}  // namespace

std::string csv_header(const ReportStyle& style) {
  Row row(style);
  for (const std::string_view name : columns) row.text(name);
  return (style.csv_excel ? "\xEF\xBB\xBF" : "") + std::move(row).take();
}

void stream_csv(const FileReport& file, std::size_t, const ReportStyle& style, const TextSink& sink) {
  std::string out;
  file.findings.for_each([&](const ReportFinding& finding) {
    if (!finding.suppressed) out += row_of(file, finding, style);
    pass_on(out, sink);
  });
  sink(out);
}

}  // namespace duidelijk
