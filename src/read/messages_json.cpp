// Message files as JSON: the strings in nl.json, with their exact bytes.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>

#include "read/encoding.h"
#include "read/message_text.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

constexpr std::size_t deepest = 200;  // objects inside each other

/// Walks over JSON once, without building anything.
class JsonStrings {
 public:
  explicit JsonStrings(DocumentBuilder& build) : build_(build), text_(build.source()) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  /// The place of what is wrong, or npos.
  std::size_t run() {
    std::string open;  // brackets that still wait for their end
    bool key = false;  // the next string names a value
    bool value_done = false;
    for (skip_space(); at_ < text_.size(); skip_space()) {
      const char c = text_[at_];
      if (c == '"') {
        const std::size_t begin = at_ + 1;
        if (value_done || !skip_string()) return begin - 1;
        if (!key)
          add_message(build_, {narrow(begin), narrow(at_ - 1)}, Quoting::json);
        else if (!skip_colon())
          return at_;
        value_done = !key;
        key = false;
      } else if (c == '{' || c == '[') {
        if (value_done || key || open.size() == deepest) return at_;
        open += c;
        ++at_;
        key = c == '{' && !next_is('}');
      } else if (c == '}' || c == ']') {
        if (open.empty() || open.back() != (c == '}' ? '{' : '[')) return at_;
        open.pop_back();
        ++at_;
        key = false;
        value_done = true;
      } else if (c == ',') {
        if (!value_done || open.empty()) return at_;
        ++at_;
        value_done = false;
        key = open.back() == '{';
      } else {
        if (value_done || key || !skip_word()) return at_;
        value_done = true;
      }
      if (value_done && open.empty()) break;
    }
    skip_space();
    return open.empty() && at_ == text_.size() ? std::string_view::npos : at_;
  }

 private:
  static std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }
  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  }
  bool next_is(char c) {
    skip_space();
    return at_ < text_.size() && text_[at_] == c;
  }
  bool skip_colon() {
    if (!next_is(':')) return false;
    ++at_;
    return true;
  }
  bool skip_string() {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\\')
        ++at_;
      else if (text_[at_] == '"')
        return ++at_ > 0;
      else if (text_[at_] == '\n')
        return false;
    }
    at_ = text_.size();
    return false;
  }
  /// A number, true, false or null.
  bool skip_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+' || text_[at_] == '.' ||
                                  (text_[at_] >= '0' && text_[at_] <= '9') || (text_[at_] >= 'A' && text_[at_] <= 'z')))
      ++at_;
    return at_ > begin;
  }

  DocumentBuilder& build_;
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Result<Document> read_json(std::string bytes) {
  Result<Source> source = decode(std::move(bytes));
  if (!source) return source.error();
  DocumentBuilder build = start_document(std::move(*source));
  const std::size_t wrong = JsonStrings(build).run();
  if (wrong != std::string_view::npos) {
    const std::string_view before = std::string_view(build.source()).substr(0, wrong);
    return Error{Error::Kind::damaged,
                 "Dit JSON-bestand klopt niet. Kijk naar regel " +
                     std::to_string(std::ranges::count(before, '\n') + 1) + ", of iets daarvoor",
                 {}};
  }
  return std::move(build).take();
}

}  // namespace duidelijk
