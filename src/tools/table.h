// Reading the tables under wordlists/: tab separated, UTF-8 in NFC, sorted, with a header that names source and
// licence. SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace duidelijk::tools {

/// A fault in a source file; `what()` is "file:line: message". Ends the build.
struct SourceError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Row {
  std::size_t line = 0;  // counts from 1
  std::vector<std::string> cells;
};

/// One table. Every row has as many cells as the header line "# columns:" names.
class Table {
 public:
  /// Reads and checks form: header, NFC, number of cells, no spaces around cells, sorted by bytes of the first cell,
  /// no two rows with the same cells in the first `key_columns`. Throws SourceError.
  Table(std::string path, std::vector<std::string> columns, std::size_t key_columns = 1);
  const std::vector<Row>& rows() const { return rows_; }
  [[noreturn]] void fail(const Row& row, const std::string& message) const;
  /// The cell must be "ja" or "nee".
  bool yes(const Row& row, std::size_t column) const;

 private:
  void check_header(std::size_t line, const std::string& text);
  void check_row(std::size_t key_columns);
  std::string path_;
  std::vector<std::string> columns_;
  std::vector<Row> rows_;
  std::vector<std::vector<std::string>> same_first_;  // keys of the rows with the same first cell
  bool source_ = false, licence_ = false, named_ = false;
};

/// "a b c" → {"a", "b", "c"}; empty pieces are kept.
std::vector<std::string> split_text(const std::string& text, char separator);
/// The whole file. Throws SourceError.
std::string read_file(const std::string& path);

}  // namespace duidelijk::tools
