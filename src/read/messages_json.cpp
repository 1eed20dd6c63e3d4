// Message files as JSON: the strings in nl.json, with their exact bytes.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "read/encoding.h"
#include "read/key_paths.h"
#include "read/message_text.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

/// Walks over JSON once, without building anything.
class JsonStrings {
 public:
  using Take = std::function<void(SourceSpan string, KeyPaths::Node node)>;

  /// `take` gets each string that is a value, without its quotes. `paths` may be null.
  JsonStrings(std::string_view text, Take take, KeyPaths* paths) : text_(text), take_(std::move(take)), paths_(paths) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  /// The place of what is wrong, or npos.
  std::size_t run() {
    std::vector<Layer>& open = open_;
    bool key = false;  // the next string names a value
    bool value_done = false;
    for (skip_space(); at_ < text_.size(); skip_space()) {
      const char c = text_[at_];
      if (c == '"') {
        const std::size_t begin = at_ + 1;
        if (value_done || !skip_string()) return begin - 1;
        const SourceSpan inside{narrow(begin), narrow(at_ - 1)};
        if (!key) {
          take_(inside, next_value());
        } else {
          open.back().key = inside;
          if (!skip_colon()) return at_;
        }
        value_done = !key;
        key = false;
      } else if (c == '{' || c == '[') {
        if (value_done || key) return at_;
        too_deep_ = open.size() == most_layers;
        if (too_deep_) return at_;
        open.push_back({c, next_value()});
        ++at_;
        key = c == '{' && !next_is('}');
      } else if (c == '}' || c == ']') {
        if (open.empty() || open.back().bracket != (c == '}' ? '{' : '[')) return at_;
        open.pop_back();
        ++at_;
        key = false;
        value_done = true;
      } else if (c == ',') {
        if (!value_done || open.empty()) return at_;
        ++at_;
        value_done = false;
        key = open.back().bracket == '{';
      } else {
        if (value_done || key || !skip_word()) return at_;
        if (!open.empty()) ++open.back().items;
        value_done = true;
      }
      if (value_done && open.empty()) break;
    }
    skip_space();
    return open.empty() && at_ == text_.size() ? std::string_view::npos : at_;
  }

  /// Whether what is wrong is that there are more layers than a message file has.
  bool too_deep() const { return too_deep_; }

 private:
  /// An object or a list that still waits for its end.
  struct Layer {
    char bracket;
    KeyPaths::Node node;
    SourceSpan key = {};      // the last one
    std::uint32_t items = 0;  // so far
  };
  /// The path to the value that begins here.
  KeyPaths::Node next_value() {
    if (open_.empty() || paths_ == nullptr) return KeyPaths::top;
    Layer& layer = open_.back();
    return layer.bracket == '{' ? paths_->member(layer.node, layer.key) : paths_->item(layer.node, layer.items++);
  }
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

  std::string_view text_;
  Take take_;
  KeyPaths* paths_;
  std::size_t at_ = 0;
  std::vector<Layer> open_;
  bool too_deep_ = false;
};

}  // namespace

Result<Document> read_json(std::string bytes) {
  Result<Source> source = decode(std::move(bytes));
  if (!source) return source.error();
  DocumentBuilder build = start_document(std::move(*source));
  JsonStrings strings(
      build.source(), [&build](SourceSpan string, KeyPaths::Node) { add_message(build, string, Quoting::json); },
      nullptr);
  const std::size_t wrong = strings.run();
  if (strings.too_deep()) return too_deep("JSON");
  if (wrong != std::string_view::npos) {
    const std::string_view before = std::string_view(build.source()).substr(0, wrong);
    return Error{Error::Kind::damaged,
                 "Dit JSON-bestand klopt niet. Kijk naar regel " +
                     std::to_string(std::ranges::count(before, '\n') + 1) + ", of iets daarvoor",
                 {}};
  }
  return std::move(build).take();
}

KeyPaths json_key_paths(std::string_view source) {
  KeyPaths paths;
  JsonStrings(
      source, [&paths](SourceSpan string, KeyPaths::Node node) { paths.place(string.begin, node); }, &paths)
      .run();
  return paths;
}

}  // namespace duidelijk
