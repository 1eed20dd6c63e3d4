// JSON as text, written as we go: keys in a fixed order and no tree in memory.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk {

/// Appends `text` as a JSON string, quotes included. Characters above ASCII stay as they are; control characters
/// (C0, delete, C1) are escaped, so that no terminal obeys them. Precondition: valid UTF-8.
void append_json_string(std::string& out, std::string_view text);

/// Writes one object after another. The caller opens and closes; the writer places commas.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  /// What was written and has not been taken away.
  std::string& out() { return out_; }
  void open(char bracket) {
    comma();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void key(std::string_view name) {
    comma();
    append_json_string(out_, name);
    out_ += ':';
    first_ = true;
  }
  void string(std::string_view text) {
    comma();
    append_json_string(out_, text);
  }
  /// A value that is JSON already.
  void raw(std::string_view json) {
    comma();
    out_ += json;
  }
  void number(std::uint64_t value) {
    comma();
    out_ += std::to_string(value);
  }
  /// A number with at most `decimals` digits behind the point; null for nothing.
  void decimal(const std::optional<double>& value, int decimals);
  void boolean(bool value) {
    comma();
    out_ += value ? "true" : "false";
  }
  void null() {
    comma();
    out_ += "null";
  }
  void member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void member(std::string_view name, std::uint32_t value) {
    key(name);
    number(value);
  }
  void member(std::string_view name, const std::optional<double>& value, int decimals) {
    key(name);
    decimal(value, decimals);
  }
  /// A member that is null when `text` is empty.
  void member_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty())
      null();
    else
      string(text);
  }
  /// A line break before the next value.
  void line() {
    if (!first_) out_ += ',';
    first_ = true;
    out_ += '\n';
  }

 private:
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  std::string& out_;
  bool first_ = true;
};

}  // namespace duidelijk
