// SPDX-License-Identifier: EUPL-1.2
#include "read/markdown_mask.h"

#include <algorithm>

namespace duidelijk {
namespace {

using namespace std::string_view_literals;

constexpr char filler = '\x01';  // plain text for a Markdown parser, and one byte

class Masker {
 public:
  explicit Masker(std::string_view source) : source_(source) { mask_.text = source; }

  Mask run() {
    std::size_t at = source_.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
    for (std::size_t i = 0; i < at; ++i) mask_.text[i] = ' ';
    at = front_matter(at);
    while (at < source_.size()) {
      const std::size_t end = std::min(source_.find('\n', at), source_.size());
      line(at, end);
      at = std::max(end + 1, resume_);
    }
    return std::move(mask_);
  }

 private:
  void blank(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (mask_.text[i] != '\n' && mask_.text[i] != '\r') mask_.text[i] = ' ';
  }
  void hide(std::size_t begin, std::size_t end, MaskKind kind) {
    std::fill(mask_.text.begin() + static_cast<std::ptrdiff_t>(begin),
              mask_.text.begin() + static_cast<std::ptrdiff_t>(end), filler);
    mask_.spans.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind});
  }

  /// YAML between --- lines, TOML between +++ lines. Returns where the text begins.
  std::size_t front_matter(std::size_t at) {
    for (const std::string_view fence : {"---"sv, "+++"sv}) {
      if (!source_.substr(at).starts_with(fence)) continue;
      std::size_t line_end = source_.find('\n', at);
      if (line_end == std::string_view::npos || !is_only(at, line_end, fence)) return at;
      while (line_end != std::string_view::npos) {
        const std::size_t begin = line_end + 1;
        line_end = source_.find('\n', begin);
        const std::size_t end = std::min(line_end, source_.size());
        if (is_only(begin, end, fence) || is_only(begin, end, "...")) {
          blank(at, end);
          return end;
        }
      }
    }
    return at;
  }
  bool is_only(std::size_t begin, std::size_t end, std::string_view what) const {
    std::string_view line = source_.substr(begin, end - begin);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    return line == what;
  }

  void line(std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    while (at < end && (source_[at] == ' ' || source_[at] == '\t' || source_[at] == '>')) ++at;
    const std::string_view rest = source_.substr(at, end - at);
    if (fence(rest)) return;
    if (fence_ != 0) return;
    if (at >= begin + 4 && source_[begin] == ' ' && after_blank_) return;  // indented code
    after_blank_ = rest.empty() || rest == "\r";
    if (rest.starts_with(":::") || rest.starts_with("import ") || rest.starts_with("export ")) {
      const bool code = rest.starts_with(":::") || rest.find(" from ") != std::string_view::npos ||
                        rest.find(';') != std::string_view::npos || rest.starts_with("export const ") ||
                        rest.starts_with("export default ");
      if (code) return blank(at, end);
    }
    if (rest.starts_with("!!! ") || rest.starts_with("??? ")) return blank(at, end);
    if (rest.starts_with("[!")) {  // "> [!NOTE]"
      const std::size_t close = rest.find(']');
      if (close != std::string_view::npos && close < 20) hide(at, at + close + 1, MaskKind::hidden), at += close + 1;
    } else if (rest.starts_with("[^")) {  // "[^1]: a note"
      const std::size_t close = rest.find("]:");
      if (close != std::string_view::npos && close < 60) hide(at, at + close + 2, MaskKind::footnote), at += close + 2;
    }
    inside(at, end);
  }

  /// Whether the line opens or closes a block of code between ``` or ~~~.
  bool fence(std::string_view line) {
    std::size_t size = 0;
    const char sign = line.empty() ? '\0' : line[0];
    if (sign != '`' && sign != '~') return false;
    while (size < line.size() && line[size] == sign) ++size;
    if (size < 3) return false;
    if (fence_ == 0) {
      if (sign == '`' && line.find('`', size) != std::string_view::npos) return false;
      fence_ = sign;
      fence_size_ = size;
      return true;
    }
    const bool closes =
        sign == fence_ && size >= fence_size_ && line.find_first_not_of(" \t\r", size) == std::string_view::npos;
    if (closes) fence_ = 0;
    return closes;
  }

  void inside(std::size_t at, std::size_t end) {
    while (at < end) {
      const char c = source_[at];
      if (c == '`') {  // inline code, when it ends on this line
        std::size_t ticks = at;
        while (ticks < end && source_[ticks] == '`') ++ticks;
        const std::size_t close = source_.substr(0, end).find(source_.substr(at, ticks - at), ticks);
        at = close == std::string_view::npos ? ticks : close + (ticks - at);
      } else if (c == '{' && at + 1 < end) {
        at = braces(at, end);
      } else if (c == '[' && source_.substr(at, 2) == "[^") {
        const std::size_t close = source_.substr(0, std::min(end, at + 60)).find(']', at);
        if (close != std::string_view::npos && close > at + 2) {
          hide(at, close + 1, MaskKind::hidden);
          at = close + 1;
        } else {
          at += 2;
        }
      } else {
        ++at;
      }
    }
  }

  std::size_t braces(std::size_t at, std::size_t end) {
    constexpr std::size_t longest = 500;
    const std::string_view window = source_.substr(at, std::min(longest, source_.size() - at));
    const auto closing = [&](std::string_view close) {
      const std::size_t found = window.find(close, 2);
      return found == std::string_view::npos ? found : found + close.size();
    };
    if (window.starts_with("{{")) {
      const std::size_t size = source_.substr(at, std::min<std::size_t>(end - at, 200)).find("}}", 2);
      if (size == std::string_view::npos) return at + 2;
      // "{{< notice >}}" and "{{% … %}}" print nothing by themselves.
      const bool tag = window[2] == '<' || window[2] == '%' || window[2] == '#' || window[2] == '/';
      hide(at, at + size + 2, tag ? MaskKind::hidden : MaskKind::field);
      return at + size + 2;
    }
    std::size_t size = std::string_view::npos;
    if (window.starts_with("{%")) size = closing("%}");
    if (window.starts_with("{/*")) size = closing("*/}");
    if (window.starts_with("{#") || window.starts_with("{:") || window.starts_with("{.")) {
      size = closing("}");
      if (size != std::string_view::npos && (size > 80 || at + size > end)) size = std::string_view::npos;
    }
    if (size == std::string_view::npos) return at + 1;
    // On lines of its own it parts blocks; inside a line it is just gone.
    const std::size_t before = source_.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
    const std::size_t after = source_.find_first_not_of(" \t\r", at + size);
    const bool alone = (at == 0 || before == std::string_view::npos || source_[before] == '\n') &&
                       (after == std::string_view::npos || source_[after] == '\n');
    if (alone || at + size > end)
      blank(at, at + size);
    else
      hide(at, at + size, MaskKind::hidden);
    resume_ = at + size > end ? at + size : resume_;
    return at + size;
  }

  std::string_view source_;
  Mask mask_;
  char fence_ = 0;
  std::size_t fence_size_ = 0;
  std::size_t resume_ = 0;  // a tag of several lines ends here
  bool after_blank_ = true;
};

}  // namespace

Mask mask_markdown(std::string_view source) { return Masker(source).run(); }

}  // namespace duidelijk
