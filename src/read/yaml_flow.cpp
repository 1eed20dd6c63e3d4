// SPDX-License-Identifier: EUPL-1.2
#include "read/yaml_flow.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace duidelijk {
namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_bracket(char c) { return c == '[' || c == ']' || c == '{' || c == '}'; }

class FlowReader {
 public:
  FlowReader(std::string_view text, std::size_t at, KeyPaths::Node node, KeyPaths* paths)
      : text_(text), at_(at), node_(node), paths_(paths) {}

  YamlFlow run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_white(c)) {
        ++at_;
      } else if (c == '#' && is_white(text_[at_ - 1])) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == '[' || c == '{') {
        open();
        if (open_.size() > most_layers) return {{}, 0, true};
      } else if (c == ']' || c == '}') {
        ++at_;
        open_.pop_back();
        if (open_.empty()) {
          found_.end = at_;
          return std::move(found_);
        }
      } else if (c == ',') {
        ++at_;
        open_.back().key.reset();
      } else if (c == '"' || c == '\'') {
        take_quoted(c);
      } else if (c == '&' || c == '!' || c == '*') {  // an anchor, a tag, an alias
        skip_word();
      } else {
        take_plain();
      }
    }
    return {};
  }

 private:
  struct Open {
    bool list = false;
    std::uint32_t items = 0;  // so far
    KeyPaths::Node node = KeyPaths::top;
    std::optional<KeyPaths::Node> key;  // the path to the value that comes
  };

  static SourceSpan span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  /// The path to the value that begins here.
  KeyPaths::Node value_node() {
    if (open_.empty()) return node_;
    Open& inside = open_.back();
    if (inside.key) return *inside.key;
    if (!inside.list) return inside.node;
    const std::uint32_t number = inside.items++;
    return paths_ == nullptr ? KeyPaths::top : paths_->item(inside.node, number);
  }

  void open() {
    Open made;
    made.list = text_[at_] == '[';
    made.node = value_node();
    open_.push_back(made);
    ++at_;
  }

  /// What stands in [begin, end) is a key when a colon follows at at_, else a value.
  void take(std::size_t begin, std::size_t end, Quoting quoting) {
    std::size_t colon = at_;
    while (colon < text_.size() && is_white(text_[colon])) ++colon;
    if (colon < text_.size() && text_[colon] == ':') {
      const KeyPaths::Node above = value_node();
      open_.back().key = paths_ == nullptr ? KeyPaths::top : paths_->member(above, span(begin, end));
      at_ = colon + 1;
    } else if (end > begin) {
      found_.values.push_back({value_node(), span(begin, end), quoting});
    }
  }

  void take_quoted(char quote) {
    const std::size_t begin = at_ + 1, close = yaml_closing_quote(text_, begin, text_.size(), quote);
    at_ = std::min(close + 1, text_.size());
    if (close < text_.size()) take(begin, close, quote == '"' ? Quoting::twice : Quoting::single);
  }

  void take_plain() {
    const std::size_t begin = at_;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == ',' || is_bracket(c)) break;
      if (c == '#' && is_white(text_[at_ - 1])) break;
      if (c != ':') continue;
      const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\n';
      if (is_white(next) || next == ',' || is_bracket(next)) break;
    }
    if (at_ == begin) {  // a colon without a key
      ++at_;
      return;
    }
    std::size_t end = at_;
    while (end > begin && is_white(text_[end - 1])) --end;
    take(begin, end, Quoting::plain);
  }

  void skip_word() {
    while (at_ < text_.size() && !is_white(text_[at_]) && text_[at_] != ',' && !is_bracket(text_[at_])) ++at_;
  }

  std::string_view text_;
  std::size_t at_;
  KeyPaths::Node node_;
  KeyPaths* paths_;
  std::vector<Open> open_;
  YamlFlow found_;
};

}  // namespace

YamlFlow read_yaml_flow(std::string_view text, std::size_t at, std::size_t limit, KeyPaths::Node node,
                        KeyPaths* paths) {
  return FlowReader(text.substr(0, limit), at, node, paths).run();
}

std::size_t yaml_closing_quote(std::string_view text, std::size_t at, std::size_t end, char quote) {
  for (; at < end; ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= end || text[at + 1] != quote) return at;
      ++at;
    }
  }
  return end;
}

}  // namespace duidelijk
