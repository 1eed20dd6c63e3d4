// SPDX-License-Identifier: EUPL-1.2
#include "read/blocks.h"

#include <algorithm>
#include <iterator>

#include "core/utf8.h"

namespace duidelijk {
namespace {

class Drafter {
 public:
  Drafter(std::string_view text, std::span<const Line> lines)
      : text_(text), lines_(lines), wrapping_(find_wrapping(text, lines)) {}

  std::vector<Draft> run() {
    for (std::uint32_t at = 0; at < lines_.size(); ++at) take(at);
    close();
    return std::move(drafts_);
  }

 private:
  void take(std::uint32_t at) {
    const Line& line = lines_[at];
    gap_ = std::max<std::uint32_t>(gap_, line.blanks);
    page_ = page_ || line.page;
    switch (line.role) {
      case Role::furniture:
        interrupted_ = true;
        return;
      case Role::footnote:
      case Role::loose_url:
        interrupted_ = true;
        take_note(at);
        return;
      case Role::text:
        break;
    }
    if (!open_.lines.empty() && belongs(line)) {
      if (bullets_ > 0 && is_marker_only(lines_[above_])) --bullets_;
      open_.lines.push_back(at);
    } else {
      close();
      start(at);
    }
    above_ = at;
    gap_ = 0;
    page_ = interrupted_ = false;
  }

  void take_note(std::uint32_t at) {
    const Line& line = lines_[at];
    if (line.role == Role::loose_url || line.value > 0 || notes_.empty()) {
      notes_.push_back({BlockKind::footnote, 0, false, true, {}});
    }
    notes_.back().lines.push_back(at);
  }

  /// Whether `line` goes on the open block.
  bool belongs(const Line& line) const {
    const Line& above = lines_[above_];
    if (open_.kind == BlockKind::table_cell || open_.kind == BlockKind::address) return false;
    if (marks_item(line)) return false;
    if (is_marker_only(above)) return gap_ <= 1 && bullets_ <= 1;
    if (bullets_ > 0 && (above.end == End::semicolon || above.end == End::sentence)) return false;
    if (is_letter_phrase(slice(text_, above.text)) && open_.lines.size() == 1) return false;
    Line below = line;
    below.marker = Marker::none;  // a number at the start of a wrapped line, not an item
    const bool between = page_ || interrupted_;
    const std::uint32_t near = wrapping_.double_spaced ? 1 : 0;
    const bool apart = between || gap_ > near;
    if (gap_ > near && !between) {
      // An empty line ends a block, unless the sentence clearly runs on.
      const bool open = above.end == End::open || above.end == End::comma || above.end == End::hyphen;
      if (gap_ > 1 || !wrapping_.wrapped || !open || below.start != Start::lower || above.width * 10 < full_width() * 6)
        return false;
    }
    // Under an item, text that goes back to the margin is no part of it.
    if (open_.kind == BlockKind::list_item && !between && open_.lines.size() > 1 && above.indent > line.indent &&
        above.indent >= lines_[open_.lines.front()].indent + 2 && above.end != End::open && above.end != End::comma)
      return false;
    if (above.end == End::sentence && line.indent >= above.indent + 2 && open_.kind == BlockKind::paragraph)
      return false;  // the first line of a paragraph stands in
    // Loose words under each other are a list, not a sentence.
    if (open_.lines.size() == 1 && above.start == Start::lower && line.start == Start::lower &&
        above.end == End::open && count_words(slice(text_, above.text), 4) <= 3 &&
        count_words(slice(text_, line.text), 4) <= 3 && !must_go_on(slice(text_, above.text)))
      return false;
    return goes_on(text_, above, below, wrapping_, full_width(), apart);
  }

  /// The widest of the last few lines of the open block; a text has columns of more than one width.
  std::uint32_t full_width() const {
    std::uint32_t width = 0;
    const std::size_t count = std::min<std::size_t>(open_.lines.size(), 6);
    for (std::size_t i = 1; i <= count; ++i) {
      const Line& line = lines_[open_.lines[open_.lines.size() - i]];
      width = std::max(width, line.width);
    }
    return open_.lines.size() > 2 ? width : std::max(width, wrapping_.width);
  }

  /// Whether `line` starts a list item, or a numbered heading.
  bool marks_item(const Line& line) const {
    if (line.marker == Marker::none) return false;
    if (line.marker == Marker::bullet) {
      // A dash inside a sentence may come to stand at the start of a line.
      const bool dash = text_[line.text.begin] == '-' || text_[line.text.begin] == '\xE2';
      if (!dash || gap_ > 0 || open_.lines.empty() || open_.kind == BlockKind::list_item) return true;
      const Line& above = lines_[above_];
      return !(above.end == End::open && wrapping_.wrapped && line.start == Start::lower &&
               above.width * 10 >= full_width() * 8 && text_[line.text.begin] != '-');
    }
    if (line.value == last_value_ + 1 && line.marker == last_marker_) return true;
    if (line.marker == Marker::letter) return line.value == 1 && has_second(line);
    if (line.value == 0 || line.value > 199) return false;
    if (open_.lines.empty() || gap_ > 0) return true;
    const Line& above = lines_[above_];
    return line.value == 1 ? above.end != End::comma : above.end == End::sentence && line.start == Start::upper;
  }

  /// Whether "b." follows within some lines of "a."; "A. Smit" is a name.
  bool has_second(const Line& line) const {
    const auto at = static_cast<std::size_t>(&line - lines_.data());
    const std::size_t end = std::min(at + 40, lines_.size());
    for (std::size_t i = at + 1; i < end; ++i)
      if (lines_[i].marker == Marker::letter && lines_[i].value == 2) return true;
    return false;
  }

  void start(std::uint32_t at) {
    const Line& line = lines_[at];
    open_ = {};
    if (is_marker_only(line) && line.marker == Marker::bullet) {
      // Some tools put all bullets of a list above its texts.
      ++bullets_;
      open_.kind = BlockKind::list_item;
    } else if (bullets_ > 0) {
      --bullets_;
      open_.kind = BlockKind::list_item;
      open_.level = 1;
      open_.lines.push_back(at);
      return;
    }
    open_.apart = gap_ > 0 || page_ || drafts_.empty();
    open_.lines.push_back(at);
    if (marks_item(line)) {
      open_.kind = BlockKind::list_item;
      open_.level = static_cast<std::uint8_t>(depth_of(line));
      if (line.marker != Marker::bullet) {
        last_value_ = line.value;
        last_marker_ = line.marker;
      }
    } else if (line.columns) {
      open_.kind = BlockKind::table_cell;
    }
  }

  /// From the indents of the items before it; any text closes the list.
  std::uint32_t depth_of(const Line& line) {
    if (drafts_.empty() || drafts_.back().kind != BlockKind::list_item) indents_.clear();
    while (!indents_.empty() && line.indent < indents_.back()) indents_.pop_back();
    if (indents_.empty() || line.indent > indents_.back()) indents_.push_back(line.indent);
    return static_cast<std::uint32_t>(std::min<std::size_t>(indents_.size(), 9));
  }

  void close() {
    const bool only_bullet = open_.lines.size() == 1 && is_marker_only(lines_[open_.lines.front()]);
    if (!open_.lines.empty() && !only_bullet) drafts_.push_back(std::move(open_));
    open_ = {};
    std::ranges::move(notes_, std::back_inserter(drafts_));
    notes_.clear();
  }

  std::string_view text_;
  std::span<const Line> lines_;
  Wrapping wrapping_;
  std::vector<Draft> drafts_, notes_;
  Draft open_;
  std::uint32_t above_ = 0;  // the last line of the open block
  std::uint32_t gap_ = 0;    // empty lines since then
  bool page_ = false, interrupted_ = false;
  std::uint32_t last_value_ = 0;
  Marker last_marker_ = Marker::none;
  std::uint32_t bullets_ = 0;  // bullets that still wait for their text
  std::vector<std::uint16_t> indents_;
};

}  // namespace

std::vector<Draft> draft_blocks(std::string_view text, std::span<const Line> lines) {
  return Drafter(text, lines).run();
}

}  // namespace duidelijk
