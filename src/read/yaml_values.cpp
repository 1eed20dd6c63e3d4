// SPDX-License-Identifier: EUPL-1.2
#include "read/yaml_values.h"

#include <algorithm>
#include <vector>

#include "read/yaml_flow.h"

namespace duidelijk {
namespace {

class YamlValues {
 public:
  YamlValues(std::string_view text, SourceSpan range, const std::function<void(const YamlValue&)>& take,
             KeyPaths* paths)
      : text_(text.substr(0, range.end)), at_(range.begin), take_(take), paths_(paths) {}

  /// False: too many layers.
  bool run() {
    while (at_ < text_.size() && !too_deep()) take_line();
    return !too_deep();
  }

 private:
  bool too_deep() const { return deep_flow_ || layers_.size() > most_layers; }
  static std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }
  std::size_t line_end(std::size_t at) const { return std::min(text_.find('\n', at), text_.size()); }
  std::size_t first_sign(std::size_t at, std::size_t end) const {
    while (at < end && (text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\r')) ++at;
    return at;
  }
  std::size_t indent_of(std::size_t line) const { return first_sign(line, line_end(line)) - line; }
  bool is_empty(std::size_t line) const { return first_sign(line, line_end(line)) == line_end(line); }
  std::size_t next_line(std::size_t line) const { return std::min(line_end(line) + 1, text_.size()); }

  void take_line() {
    const std::size_t line = at_, end = line_end(line);
    std::size_t at = first_sign(line, end);
    at_ = next_line(line);
    if (text_.substr(line, 3) == "---") layers_.clear();
    if (at == end || text_[at] == '#' || text_[at] == '%' || text_.substr(line, 3) == "---") return;
    std::size_t indent = at - line;
    while (at + 1 < end && text_[at] == '-' && text_[at + 1] == ' ' && !too_deep()) {
      enter_item(indent);
      at = first_sign(at + 1, end);
      indent = at - line;
    }
    const std::size_t value = is_flow(at) ? at : first_sign(after_key(at, end), end);
    const bool has_key = value > at;
    name(line, has_key ? text_.substr(at, value - at) : std::string_view());
    if (has_key) enter_key(indent);
    take_value(has_key ? value : at, end, has_key ? indent : indent - std::min<std::size_t>(indent, 1));
  }

  /// Keeps the key, which is `written` with its colon, for the values that follow.
  void name(std::size_t line, std::string_view written) {
    written = written.substr(0, written.rfind(':'));
    while (!written.empty() && (written.back() == ' ' || written.back() == '"' || written.back() == '\''))
      written.remove_suffix(1);
    if (!written.empty() && (written.front() == '"' || written.front() == '\'')) written.remove_prefix(1);
    key_ = written;
    key_indent_ = narrow(indent_of(line));
  }
  void give(std::size_t begin, std::size_t end, Quoting quoting) const {
    take_({key_, key_indent_, node(), {narrow(begin), narrow(end)}, quoting});
  }
  bool is_flow(std::size_t at) const { return at < text_.size() && (text_[at] == '[' || text_[at] == '{'); }
  KeyPaths::Node node() const { return layers_.empty() ? KeyPaths::top : layers_.back().node; }

  /// The item of a list whose dash stands at `indent`; the key above it may stand there as well.
  void enter_item(std::size_t indent) {
    while (!layers_.empty() && layers_.back().indent > indent) layers_.pop_back();
    std::uint32_t number = 0;
    if (!layers_.empty() && layers_.back().indent == indent && layers_.back().item) {
      number = layers_.back().number + 1;
      layers_.pop_back();
    }
    layers_.push_back({indent, true, number, paths_ == nullptr ? KeyPaths::top : paths_->item(node(), number)});
  }
  /// The value of key_, which stands at `indent`.
  void enter_key(std::size_t indent) {
    while (!layers_.empty() && layers_.back().indent >= indent) layers_.pop_back();
    const std::size_t begin = key_.empty() ? 0 : static_cast<std::size_t>(key_.data() - text_.data());
    const SourceSpan key{narrow(begin), narrow(begin + key_.size())};
    layers_.push_back({indent, false, 0, paths_ == nullptr ? KeyPaths::top : paths_->member(node(), key)});
  }

  /// Behind the colon of "key:" or "'key':"; `at` when the line has none.
  std::size_t after_key(std::size_t at, std::size_t end) const {
    std::size_t colon = at;
    if (at < end && (text_[at] == '"' || text_[at] == '\'')) {
      const std::size_t close = yaml_closing_quote(text_, at + 1, end, text_[at]);
      if (close >= end) return at;
      colon = first_sign(close + 1, end);
      return colon < end && text_[colon] == ':' ? colon + 1 : at;
    }
    for (; colon < end; ++colon) {
      if (text_[colon] == '#' && colon > at && text_[colon - 1] == ' ') return at;
      if (text_[colon] == ':' && (colon + 1 == end || text_[colon + 1] == ' ' || text_[colon + 1] == '\r'))
        return colon + 1;
    }
    return at;
  }

  /// `indent` is that of the key: what stands deeper on the next lines belongs to the value.
  void take_value(std::size_t at, std::size_t end, std::size_t indent) {
    while (at < end && (text_[at] == '&' || text_[at] == '!')) {  // an anchor, a tag
      while (at < end && text_[at] != ' ') ++at;
      at = first_sign(at, end);
    }
    if (at >= end || text_[at] == '*' || text_[at] == '#') return;
    if (is_flow(at)) return take_flow(at);
    if (text_[at] == '|' || text_[at] == '>') return take_block(indent);
    if (text_[at] == '"' || text_[at] == '\'') return take_quoted(at);
    std::size_t last = at;
    while (true) {
      last = end;
      if (const std::size_t comment = text_.substr(0, end).find(" #", at); comment < end) last = comment;
      if (last < end || at_ >= text_.size() || is_empty(at_) || indent_of(at_) <= indent || starts_entry(at_)) break;
      end = line_end(at_);
      at_ = next_line(at_);
    }
    while (last > at && (text_[last - 1] == ' ' || text_[last - 1] == '\r')) --last;
    if (last > at) give(at, last, Quoting::plain);
  }
  bool starts_entry(std::size_t line) const {
    const std::size_t end = line_end(line), at = first_sign(line, end);
    return text_[at] == '#' || text_.substr(at, 2) == "- " || after_key(at, end) > at;
  }
  void take_quoted(std::size_t at) {
    constexpr std::size_t longest = 64u << 10;  // so that a quote that never ends costs no more than that for each line
    const std::size_t most = std::min(text_.size(), at + longest);
    const std::size_t close = yaml_closing_quote(text_, at + 1, most, text_[at]);
    if (close >= most) return;
    give(at + 1, close, text_[at] == '"' ? Quoting::twice : Quoting::single);
    at_ = std::max(at_, next_line(close));
  }
  /// Nothing is taken when the brackets do not close, or when something stands behind them.
  void take_flow(std::size_t at) {
    constexpr std::size_t longest = 1u << 20;
    const std::string_view start = text_.substr(at, 2);
    if (at < no_flow_before_ || start == "{{" || start == "{%") return;  // the last two are tags of a template
    const std::size_t limit = std::min(text_.size(), at + longest);
    const YamlFlow flow = read_yaml_flow(text_, at, limit, node(), paths_);
    deep_flow_ = flow.too_deep;
    if (flow.end == 0) {
      no_flow_before_ = limit;  // so that brackets that never close cost no more than one reading
      return;
    }
    const std::size_t behind = first_sign(flow.end, line_end(flow.end));
    if (behind < line_end(flow.end) && text_[behind] != '#') {
      no_flow_before_ = flow.end;
      return;
    }
    for (const YamlFlow::Value& value : flow.values) take_({key_, key_indent_, value.node, value.from, value.quoting});
    at_ = std::max(at_, next_line(flow.end));
  }
  /// "|" or ">": all deeper lines, one block for each paragraph.
  void take_block(std::size_t indent) {
    std::size_t begin = std::string_view::npos, end = 0;
    const auto close = [&] {
      if (begin != std::string_view::npos && end > begin) give(begin, end, Quoting::plain);
      begin = std::string_view::npos;
    };
    for (; at_ < text_.size(); at_ = next_line(at_)) {
      if (is_empty(at_)) {
        close();
        continue;
      }
      if (indent_of(at_) <= indent) break;
      if (begin == std::string_view::npos) begin = at_ + indent_of(at_);
      end = line_end(at_);
      while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\r')) --end;
    }
    close();
  }

  std::string_view text_;
  std::size_t at_;
  const std::function<void(const YamlValue&)>& take_;
  KeyPaths* paths_;
  /// A key or an item that what follows may stand under.
  struct Layer {
    std::size_t indent = 0;
    bool item = false;
    std::uint32_t number = 0;  // of an item, from 0
    KeyPaths::Node node = KeyPaths::top;
  };
  std::vector<Layer> layers_;
  std::string_view key_;
  std::uint32_t key_indent_ = 0;
  std::size_t no_flow_before_ = 0;
  bool deep_flow_ = false;
};

}  // namespace

bool for_each_yaml_value(std::string_view text, SourceSpan range, const std::function<void(const YamlValue&)>& take,
                         KeyPaths* paths) {
  return YamlValues(text, range, take, paths).run();
}

}  // namespace duidelijk
