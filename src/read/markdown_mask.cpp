// SPDX-License-Identifier: EUPL-1.2
#include "read/markdown_mask.h"

#include <algorithm>
#include <utility>

#include "read/jsx.h"

namespace duidelijk {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_wasted = 4u << 20;  // bytes, so that tags and statements without an end stay cheap
constexpr std::size_t most_brackets = 100;     // in a row: md4c takes 60 bytes for each, and more mean nothing
constexpr char filler = '\x01';                // plain text for a Markdown parser, and one byte

class Masker {
 public:
  explicit Masker(std::string_view source) : source_(source) { mask_.text = source; }

  Mask run() {
    std::size_t at = source_.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
    for (std::size_t i = 0; i < at; ++i) mask_.text[i] = ' ';
    if (FrontMatter front = front_matter_of(source_); !front.span.empty()) {
      blank(at, front.span.end);
      at = front.span.end;
      mask_.texts = std::move(front.texts);
    }
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

  void line(std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    while (at < end && (source_[at] == ' ' || source_[at] == '\t' || source_[at] == '>')) ++at;
    const std::string_view rest = source_.substr(at, end - at);
    if (fence(rest)) return;
    if (fence_ != 0) return;
    if (at >= begin + 4 && source_[begin] == ' ' && after_blank_) return;  // indented code
    const bool after_blank = after_blank_;
    after_blank_ = rest.empty() || rest == "\r";
    if (statement(at, end) || box(at, end)) return;
    // "##Kop" is meant as a heading; "#1 van de lijst" is not.
    if (rest.size() > 1 && rest[0] == '#' && rest[1] != '#' && rest[1] != ' ' && rest[1] != '\t' && rest[1] != '\r')
      mask_.text[at] = filler;
    if (rest.starts_with("[!")) {  // "> [!NOTE]"
      const std::size_t close = rest.find(']');
      if (close != std::string_view::npos && close < 20) hide(at, at + close + 1, MaskKind::box), at += close + 1;
    } else if (rest.starts_with("[^")) {  // "[^1]: a note"
      const std::size_t close = rest.find("]:");
      if (close != std::string_view::npos && close < 60) {
        item(at);
        hide(at + 2, at + close + 2, MaskKind::footnote);
        at += close + 2;
      }
    } else if (rest.starts_with(": ") && !after_blank) {  // "Begrip", and on the next line ": uitleg"
      mask_.text[at] = '-';
      ++at;
    }
    inside(at, end);
  }

  void item(std::size_t at) {
    mask_.text[at] = '-';
    mask_.text[at + 1] = ' ';
  }

  /// "import X from './x'", "export const x = {…};": takes it out.
  bool statement(std::size_t at, std::size_t end) {
    const std::string_view rest = source_.substr(at, end - at);
    if (!rest.starts_with("import ") && !rest.starts_with("export ")) return false;
    const bool code = rest.find(" from ") != std::string_view::npos || rest.find(';') != std::string_view::npos ||
                      rest.starts_with("import {") || rest.starts_with("export const ") ||
                      rest.starts_with("export function ") || rest.starts_with("export default ");
    if (!code) return false;
    const std::size_t close = wasted_ < most_wasted ? statement_end(source_, at) : end;
    if (close == at) wasted_ += longest_statement;
    blank(at, std::max(close, end));
    resume_ = std::max(close, end) + 1;
    return true;
  }

  /// The first line of a box: `!!! note "Titel"`, `??? info`, `=== "Tab"`, ":::tip Titel", ":::tip[Titel]".
  bool box(std::size_t at, std::size_t end) {
    const std::string_view rest = source_.substr(at, end - at);
    const bool colons = rest.starts_with(":::");
    const bool tab = rest.starts_with("=== \"") || rest.starts_with("===! \"") || rest.starts_with("===+ \"");
    const bool indented = rest.starts_with("!!! ") || rest.starts_with("??? ") || rest.starts_with("???+ ") || tab;
    if (!colons && !indented) return false;
    std::size_t first = std::string_view::npos, last = std::string_view::npos;
    if (indented) {
      first = rest.find('"');
      last = rest.rfind('"');
      if (first == last) first = last = std::string_view::npos;
    } else if (const std::size_t bracket = rest.find('['); bracket != std::string_view::npos) {
      first = bracket;
      last = rest.rfind(']');
    } else if (const std::size_t space = rest.find(' ', rest.find_first_not_of(": ")); space < rest.find('{')) {
      first = space;
      last = rest.find_last_not_of(" \r") + 1;
    }
    const bool titled = last != std::string_view::npos && first + 1 < last &&
                        rest.substr(first + 1, last - first - 1).find_first_not_of(" \r") != std::string_view::npos;
    if (!titled) {
      blank(at, end);
      if (indented) {
        item(at);
        hide(at + 2, at + 3, MaskKind::box);
      }
      return true;
    }
    const std::size_t begin = at + rest.find_first_not_of(' ', first + 1);
    blank(at, begin);
    blank(at + last, end);
    if (indented) item(at);
    mask_.text[at + (indented ? 2 : 0)] = '#';
    const auto place = static_cast<std::uint32_t>(begin);
    mask_.spans.push_back({{place, place}, MaskKind::title});
    inside(begin, at + last);
    return true;
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
      } else if (c == '<' && at + 1 < end) {
        at = tag(at, end);
      } else if (c == ':' && at + 2 < end) {
        at = emoji(at, end);
      } else if (c == '[' && source_.substr(at, 2) == "[^") {
        const std::size_t close = source_.substr(0, std::min(end, at + 60)).find(']', at);
        if (close != std::string_view::npos && close > at + 2) {
          hide(at, close + 1, MaskKind::hidden);
          at = close + 1;
        } else {
          at += 2;
        }
      } else if (c == '[') {
        std::size_t brackets = at;
        while (brackets < end && source_[brackets] == '[') ++brackets;
        if (brackets < end && source_[brackets] == '^') --brackets;  // a note
        for (std::size_t i = at + most_brackets; i < brackets; ++i) mask_.text[i] = filler;
        at = brackets;
      } else {
        ++at;
      }
    }
  }

  /// A tag that is JSX and no HTML.
  std::size_t tag(std::size_t at, std::size_t end) {
    const char next = source_[at + 1];
    const bool may_be = next == '>' || next == '/' || (next >= 'A' && next <= 'z');
    const JsxTag found = may_be && wasted_ < most_wasted ? jsx_tag_at(source_, at) : JsxTag{};
    if (found.size == 0) {
      wasted_ += found.looked;
      return at + 1;
    }
    take_out(at, at + found.size, end);
    return at + found.size;
  }

  /// ":white_check_mark:"
  std::size_t emoji(std::size_t at, std::size_t end) {
    constexpr std::size_t longest = 40;
    const auto joins = [this](std::size_t i) {
      const auto c = static_cast<unsigned char>(source_[i]);
      return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == ':' || c == '/';
    };
    if (at > 0 && joins(at - 1)) return at + 1;
    std::size_t close = at + 1;
    const auto inside = [this](std::size_t i) {
      const char c = source_[i];
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+';
    };
    bool named = false;  // ":---:" in a table is no picture
    for (; close < end && close - at < longest && inside(close); ++close)
      named = named || source_[close] >= 'a' || (source_[close] >= '0' && source_[close] <= '9');
    if (!named || close < at + 3 || close >= end || source_[close] != ':') return at + 1;
    if (close + 1 < end && joins(close + 1)) return close;
    hide(at, close + 1, MaskKind::hidden);
    return close + 1;
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
    if (window.starts_with("{#") || window.starts_with("{:") || window.starts_with("{.") || window.starts_with("{ .") ||
        window.starts_with("{ #")) {
      size = closing("}");
      if (size != std::string_view::npos && (size > 80 || at + size > end)) size = std::string_view::npos;
    }
    if (size == std::string_view::npos) return at + 1;
    take_out(at, at + size, end);
    return at + size;
  }

  /// On lines of its own it parts blocks; inside a line, which ends at `line_end`, it is just gone.
  void take_out(std::size_t at, std::size_t close, std::size_t line_end) {
    const std::size_t before = source_.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
    const std::size_t after = source_.find_first_not_of(" \t\r", close);
    const bool alone = (at == 0 || before == std::string_view::npos || source_[before] == '\n') &&
                       (after == std::string_view::npos || source_[after] == '\n');
    if (alone || close > line_end)
      blank(at, close);
    else
      hide(at, close, MaskKind::hidden);
    resume_ = close > line_end ? close : resume_;
  }

  std::string_view source_;
  Mask mask_;
  char fence_ = 0;
  std::size_t fence_size_ = 0;
  std::size_t resume_ = 0;  // a tag of several lines ends here
  std::size_t wasted_ = 0;  // bytes looked at for ends that are not there
  bool after_blank_ = true;
};

}  // namespace

Mask mask_markdown(std::string_view source) { return Masker(source).run(); }

}  // namespace duidelijk
