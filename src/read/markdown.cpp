// Markdown: CommonMark with GitHub's tables, strikethrough, task lists and bare links, by md4c.
// SPDX-License-Identifier: EUPL-1.2
#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "core/utf8.h"
#include "read/directives.h"
#include "read/encoding.h"
#include "read/entities.h"
#include "read/feed.h"
#include "read/html_text.h"
#include "read/markdown_mask.h"
#include "read/message_text.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

constexpr std::size_t deepest = 100;  // nesting that is still told apart

class MarkdownReader {
 public:
  explicit MarkdownReader(DocumentBuilder& build)
      : build_(build), mask_(mask_markdown(build.source())), style_(field_style(build.source())) {
    style_.brackets = true;
  }

  void run() {
    for (const FrontMatterText& text : mask_.texts)
      add_message_as(build_, text.from, text.quoting, text.title ? BlockKind::heading : BlockKind::paragraph,
                     text.title ? 1 : 0);
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_PERMISSIVEATXHEADERS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<MarkdownReader*>(self)->enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->leave_block(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->enter_span(type);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<MarkdownReader*>(self)->on_text(type, text, size);
    };
    md_parse(mask_.text.data(), static_cast<MD_SIZE>(mask_.text.size()), &parser, this);
    finish_block();
    directives_.finish(build_);
  }

 private:
  int enter_block(MD_BLOCKTYPE type, void* detail) {
    finish_block();
    switch (type) {
      case MD_BLOCK_H:
        heading_ = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_UL:
        ++lists_;
        numbers_.push_back({});
        break;
      case MD_BLOCK_OL: {
        ++lists_;
        const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        numbers_.push_back({list->start, list->mark_delimiter});
        break;
      }
      case MD_BLOCK_LI:
        new_item_ = true;
        label_.clear();
        if (!numbers_.empty() && numbers_.back().mark != '\0')
          label_ = std::to_string(numbers_.back().next++) + numbers_.back().mark;
        items_.push_back(Item::plain);
        break;
      case MD_BLOCK_TR:
        build_.begin_row();
        column_ = 0;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        cell_ = true;
        build_.begin_cell(++column_, type == MD_BLOCK_TH);
        break;
      case MD_BLOCK_CODE:
        code_block_ = true;
        break;
      case MD_BLOCK_HTML:
        html_block_ = true;
        html_ = {0, 0};
        break;
      default:
        break;
    }
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_HTML) {
      if (!html_.empty()) {
        build_.html(html_);
        feed_html(build_, html_, style_, directives_);
      }
      html_block_ = false;
    }
    finish_block();
    switch (type) {
      case MD_BLOCK_H:
        heading_ = 0;
        break;
      case MD_BLOCK_QUOTE:
        if (box_quote_ == quotes_--) box_quote_ = 0;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        --lists_;
        if (!numbers_.empty()) numbers_.pop_back();
        break;
      case MD_BLOCK_LI:
        new_item_ = false;
        if (!items_.empty()) {
          marked_items_ -= items_.back() == Item::plain ? 0u : 1u;
          items_.pop_back();
        }
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        cell_ = false;
        break;
      case MD_BLOCK_CODE:
        code_block_ = false;
        break;
      default:
        break;
    }
    return 0;
  }

  int enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG && images_++ == 0) alts_.emplace_back();
    if (type == MD_SPAN_CODE) code_ = {0, 0};
    if (type == MD_SPAN_A) build_.begin_link();
    return 0;
  }
  int leave_span(MD_SPANTYPE type) {
    // Of "[](![)]()" md4c ends an image that it did not begin.
    if (type == MD_SPAN_IMG && images_ > 0) --images_;
    if (type == MD_SPAN_A) build_.end_link();
    if (type == MD_SPAN_CODE && images_ == 0 && !code_.empty()) {
      open(code_);
      const std::string shown = normalised(code_);
      if (!shown.empty()) build_.placeholder(shown, code_);
    }
    return 0;
  }

  int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size) {
    const char* const first = mask_.text.data();
    const bool inside = !std::less<>{}(text, first) && std::less<>{}(text, first + mask_.text.size());
    if (code_block_ || type == MD_TEXT_NULLCHAR) return 0;
    if (!inside || type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
      // md4c hands out its own line break: the one in the file is the next one.
      const auto size_of_source = static_cast<std::uint32_t>(mask_.text.size());
      if (end_ >= size_of_source) return 0;
      if (build_.in_block() && images_ == 0 && type != MD_TEXT_CODE && type != MD_TEXT_HTML) {
        const std::string_view before = build_.block_text();
        if (type != MD_TEXT_BR)
          build_.space({end_, end_ + char_size(end_)});
        else if (!before.empty() && before.back() != ' ' && before.back() != '\n')
          build_.put("\n", {end_, end_ + char_size(end_)});
      }
      return 0;
    }
    const auto begin = static_cast<std::uint32_t>(text - first);
    const SourceSpan from{begin, begin + size};
    end_ = from.end;
    if (images_ > 0) {
      alts_.back().push_back(from);
      return 0;
    }
    switch (type) {
      case MD_TEXT_CODE:
        if (code_.empty()) code_.begin = from.begin;
        code_.end = from.end;
        break;
      case MD_TEXT_HTML:
        take_html(from);
        break;
      case MD_TEXT_ENTITY: {
        const std::string character = decode_entity(slice(build_.source(), from));
        open(from);
        if (character.empty())
          feed(build_, from, style_);
        else
          feed_as(build_, character, from);
        break;
      }
      default:
        open(from);
        feed_unmasked(from);
        break;
    }
    return 0;
  }

  std::uint32_t char_size(std::uint32_t at) const {
    const auto byte = static_cast<unsigned char>(build_.source()[at]);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  }

  /// A block of HTML comes line by line and is read as a whole; a tag inside a paragraph is read at once.
  void take_html(SourceSpan from) {
    if (html_block_) {
      if (html_.empty()) html_.begin = from.begin;
      html_.end = from.end;
      return;
    }
    build_.html(from);
    const std::string_view tag = slice(build_.source(), from);
    if (tag.starts_with("<!--") && tag.ends_with("-->") && tag.size() >= 7)
      directives_.comment(build_, tag.substr(4, tag.size() - 7), from);
    else if ((tag.starts_with("<br") || tag.starts_with("<BR")) && build_.in_block())
      build_.space(from);
  }

  void feed_unmasked(SourceSpan from) {
    auto next = std::ranges::lower_bound(mask_.spans, from.begin, {}, [](const Masked& m) { return m.span.begin; });
    for (; next != mask_.spans.end() && next->span.begin < from.end; ++next) {
      feed(build_, {from.begin, next->span.begin}, style_);
      if (next->kind == MaskKind::field) {
        const std::string shown = normalised(next->span);
        if (!shown.empty()) build_.placeholder(shown, next->span);
      }
      from.begin = std::min(next->span.end, from.end);
    }
    feed(build_, from, style_);
  }

  /// Opens a block when none is open; what it is depends on where it stands and how it starts.
  void open(SourceSpan from) {
    if (build_.in_block()) return;
    const auto masked =
        std::ranges::lower_bound(mask_.spans, from.begin, {}, [](const Masked& m) { return m.span.begin; });
    const bool marked = masked != mask_.spans.end() && masked->span.begin < from.end;
    const MaskKind mark = marked ? masked->kind : MaskKind::hidden;
    if (new_item_ && !items_.empty() && mark != MaskKind::hidden && mark != MaskKind::field) {
      items_.back() = mark == MaskKind::footnote ? Item::note : Item::box;
      ++marked_items_;
      new_item_ = false;
    } else if (mark == MaskKind::box && quotes_ > 0 && box_quote_ == 0) {
      box_quote_ = quotes_;
    }
    const Item item = items_.empty() ? Item::plain : items_.back();
    if (mark == MaskKind::title) {
      begin(BlockKind::caption, 0);
    } else if (heading_ > 0) {
      begin(BlockKind::heading, heading_);
    } else if (cell_) {
      begin(BlockKind::table_cell, 0);
    } else if (item == Item::note) {
      begin(BlockKind::footnote, 0);
    } else if (new_item_ && lists_ > 0) {
      const std::size_t depth = std::clamp<std::size_t>(lists_ - std::min(lists_, marked_items_), 1, deepest);
      const char32_t letter = utf8::decode(build_.source(), from.begin).point;
      begin(BlockKind::list_item, static_cast<std::uint8_t>(depth), colon_[depth - 1] && !utf8::is_upper(letter));
      build_.label(label_);
      new_item_ = false;
    } else {
      begin(quotes_ > 0 && box_quote_ == 0 ? BlockKind::quote : BlockKind::paragraph, 0);
    }
  }
  void begin(BlockKind kind, std::uint8_t level, bool continues_previous = false) {
    build_.begin_block(kind, level, continues_previous);
    kind_ = kind;
    depth_ = kind == BlockKind::list_item ? level : 0;
  }

  void finish_block() {
    if (build_.in_block()) {
      const std::string_view text = build_.block_text();
      const std::size_t last = text.find_last_not_of(" \n");
      const bool colon = last != std::string_view::npos && text[last] == ':';
      build_.end_block();
      if (kind_ == BlockKind::list_item || depth_ == 0) colon_[std::min<std::size_t>(depth_, deepest)] = colon;
      kind_ = BlockKind::paragraph;
      depth_ = 0;
    }
    images_ = 0;
    for (const std::vector<SourceSpan>& alt : std::exchange(alts_, {})) {
      build_.begin_block(BlockKind::alt_text);
      for (const SourceSpan from : alt) feed_unmasked(from);
      build_.end_block();
    }
  }

  /// The characters of `from` as running text has them.
  std::string normalised(SourceSpan from) const {
    Source source;
    source.text = slice(build_.source(), from);
    DocumentBuilder scratch(std::move(source));
    scratch.begin_block(BlockKind::paragraph);
    feed(scratch, {0, from.size()}, style_);
    return std::move(scratch).take().text;
  }

  DocumentBuilder& build_;
  Mask mask_;
  FieldStyle style_;
  Directives directives_;
  std::uint32_t end_ = 0;  // source byte after the last text
  std::uint8_t heading_ = 0;
  std::size_t quotes_ = 0, lists_ = 0, images_ = 0;
  std::size_t column_ = 0;  // of the table, from 1
  bool new_item_ = false, cell_ = false, code_block_ = false, html_block_ = false;
  SourceSpan code_, html_;
  std::vector<std::vector<SourceSpan>> alts_;
  struct Numbers {
    std::uint64_t next = 0;
    char mark = '\0';  // what stands behind the number; none in a list of bullets
  };
  std::vector<Numbers> numbers_;  // of the lists that are open
  std::string label_;             // of the item that begins
  enum class Item : std::uint8_t { plain, note, box };
  std::vector<Item> items_;       // the list items that are open
  std::size_t marked_items_ = 0;  // of them, those that are notes or boxes
  std::size_t box_quote_ = 0;     // depth of the quote that is a box; 0: none
  BlockKind kind_ = BlockKind::paragraph;
  std::uint8_t depth_ = 0;
  std::array<bool, deepest + 1> colon_{};  // by depth: whether the last text there ended with a colon
};

}  // namespace

Result<Document> read_markdown(std::string bytes) {
  Result<Source> source = decode(std::move(bytes));
  if (!source) return source.error();
  DocumentBuilder build = start_document(std::move(*source));
  MarkdownReader(build).run();
  return std::move(build).take();
}

}  // namespace duidelijk
