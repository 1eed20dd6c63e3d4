// SPDX-License-Identifier: EUPL-1.2
#include "read/html_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_elements.h"
#include "read/html_flow.h"
#include "read/html_grid.h"
#include "read/html_lists.h"
#include "read/html_tags.h"
#include "read/language_tag.h"

namespace duidelijk {
namespace {

using html::id_of;

constexpr std::size_t deepest = 10000;  // elements inside each other that are still told apart
constexpr std::size_t farthest = 256;   // how far up an end tag is looked for, so that this stays linear
constexpr std::uint32_t unknown = html::element_count;

/// The number of an element, looked up while compiling.
consteval std::uint32_t the(std::string_view name) { return id_of(name); }

int traits_of(std::uint32_t id) { return id < unknown ? html::elements[id].traits : html::part; }
bool is_list(std::uint32_t id) { return id == the("ul") || id == the("ol") || id == the("menu") || id == the("dir"); }
bool is_heading(std::uint32_t id) { return id >= the("h1") && id <= the("h6"); }

struct Open {
  std::uint32_t id = unknown;
  HtmlState before;
};

class HtmlText {
 public:
  HtmlText(DocumentBuilder& build, SourceSpan from, FieldStyle style, Directives& directives)
      : build_(build),
        text_(std::string_view(build.source()).substr(0, from.end)),
        begin_(from.begin),
        flow_(build, from.end, style),
        directives_(directives) {}

  std::optional<std::uint32_t> run() {
    std::size_t at = begin_;
    while (at < text_.size()) {
      if (text_[at] == '<' && starts_markup(text_, at)) {
        at = take_markup(at);
        continue;
      }
      std::size_t end = text_.find('<', at);
      while (end != std::string_view::npos && !starts_markup(text_, end)) end = text_.find('<', end + 1);
      end = std::min(end, text_.size());
      at = flow_.take_text(at, end);
    }
    while (flow_.state.code) pop();
    flow_.flush_values();
    return foreign_at_;
  }

 private:
  SourceSpan span(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  // ---- tags

  std::size_t take_markup(std::size_t at) {
    if (text_[at + 1] == '%' || text_[at + 1] == '?')
      if (const TemplateTag tag = template_at(text_, at); tag.size > 0) return at + tag.size;
    const char next = text_[at + 1] == '/' ? text_[at + 2] : text_[at + 1];
    if ((next | 0x20) < 'a' || (next | 0x20) > 'z') {
      const std::size_t end = comment_end(text_, at);
      const std::string_view comment = text_.substr(at, end - at);
      if (comment.starts_with("<!--") && comment.ends_with("-->") && comment.size() >= 7) {
        if (comment.find("duidelijk-") != std::string_view::npos) flow_.flush_space();
        directives_.comment(build_, comment.substr(4, comment.size() - 7), span(at, end));
      }
      return end;
    }
    const HtmlTag tag = parse_tag(text_, at);
    const std::uint32_t id = id_of(tag.name);
    if (tag.closing) {
      end_tag(id);
      return tag.end;
    }
    start_tag(id, tag, at);
    const bool raw = (traits_of(id) & html::raw) != 0 && !tag.self_closing;
    return raw ? raw_end(text_, tag.end, tag.name) : tag.end;
  }

  void start_tag(std::uint32_t id, const HtmlTag& tag, std::size_t at) {
    const int traits = traits_of(id);
    if (traits & html::raw) {
      if (!flow_.hidden() && !tag.hidden && !tag.placeholder.empty()) flow_.show(BlockKind::label, tag.placeholder);
      return;
    }
    if (traits & html::block) close_implied(id);
    if (traits & (html::block | html::breaks)) flow_.finish_block();
    if (traits & html::empty) return take_empty(id, tag, at);
    if (tag.self_closing) return;
    if (open_.size() == deepest) {
      ++too_deep_;
      return;
    }
    open_.push_back({id, flow_.state});
    if (id < unknown) ++count_[id];
    enter(id, tag, at);
    // The words that appear when the mouse rests on it. One word is most often a name.
    if (tag.title.find(' ') != std::string_view::npos && !flow_.hidden()) flow_.show(BlockKind::label, tag.title);
  }

  void take_empty(std::uint32_t id, const HtmlTag& tag, std::size_t at) {
    if (flow_.hidden() || tag.hidden) return;
    if (id == the("br")) {
      flow_.line_break(span(at, tag.end));
    } else if (id == the("img") || id == the("area")) {
      flow_.gap(at, tag.end);
      flow_.show(BlockKind::alt_text, tag.alt);
      if (tag.title != tag.alt && tag.title.find(' ') != std::string_view::npos)
        flow_.show(BlockKind::label, tag.title);
    } else if (id == the("input")) {
      const std::string type = lower_ascii(tag.type);
      flow_.gap(at, tag.end);
      if (type == "submit" || type == "button" || type == "reset")
        flow_.show(BlockKind::button, tag.value);
      else if (type == "image")
        flow_.show(BlockKind::alt_text, tag.alt);
      else if (type != "hidden")
        flow_.show(BlockKind::label, tag.placeholder);
    }
  }

  void enter(std::uint32_t id, const HtmlTag& tag, std::size_t at) {
    const std::string role = lower_ascii(tag.role.substr(0, 30));
    if (tag.lang.data() != nullptr) {
      const bool foreign = is_foreign_language(primary_language(tag.lang));
      // A word or two inside a sentence is one word for the grammar; a passage of its own is left out.
      if (foreign && build_.in_block() && (traits_of(id) & (html::block | html::breaks | html::unseen)) == 0)
        flow_.state.code = true;
      else
        flow_.state.foreign = foreign;
      if (foreign && !foreign_at_) foreign_at_ = static_cast<std::uint32_t>(at);
    }
    const bool menu = id == the("nav") || role == "navigation" || role == "menubar" || role == "menu";
    const bool page_footer = role == "contentinfo" || (id == the("footer") && !flow_.state.section);
    // A link in superscript, or superscript in a link, is the number of a note.
    const bool note_mark =
        role == "doc-noteref" || (id == the("sup") && (flow_.state.link || text_.substr(tag.end).starts_with("<a ")));
    flow_.state.unseen =
        flow_.state.unseen || tag.hidden || (traits_of(id) & html::unseen) || menu || page_footer || note_mark;
    if (id == the("a")) {
      flow_.state.link = true;
      build_.begin_link();
    }
    if (id == the("code") || id == the("samp") || id == the("tt")) flow_.state.code = true;
    if (id == the("article") || id == the("main") || id == the("section") || id == the("blockquote"))
      flow_.state.section = true;
    if (is_list(id)) {
      flow_.state.lists =
          static_cast<std::uint8_t>(std::min<std::size_t>(flow_.state.lists + 1u, HtmlFlow::deepest_list));
      lists_.begin(id == the("ol"), tag, text_);
    }
    if (id == the("table")) {
      flow_.state.layout = role == "presentation" || role == "none";
      grids_.emplace_back();
    }
    if (is_heading(id)) {
      flow_.state.kind = BlockKind::heading;
      flow_.state.level = static_cast<std::uint8_t>(tag.name[1] - '0');
    } else if (id == the("li")) {
      flow_.state.kind = BlockKind::list_item;
      flow_.new_item = true;
      flow_.label = lists_.item(tag);
    } else if (id == the("tr")) {
      build_.begin_row();
      grids_.back().begin_row();
    } else if (id == the("td") || id == the("th")) {
      flow_.state.kind = flow_.state.layout ? BlockKind::paragraph : BlockKind::table_cell;
      build_.begin_cell(grids_.back().take(tag), id == the("th"));
    } else if (id == the("blockquote")) {
      flow_.state.kind = BlockKind::quote;
    } else if (id == the("caption") || id == the("figcaption")) {
      flow_.state.kind = BlockKind::caption;
    } else if (id == the("label") || id == the("legend") || id == the("option") || id == the("summary")) {
      flow_.state.kind = BlockKind::label;
    } else if (id == the("button")) {
      flow_.state.kind = BlockKind::button;
    } else if (id == the("address")) {
      flow_.state.kind = BlockKind::address;
    } else if (role == "doc-footnote" || role == "doc-endnotes") {
      flow_.state.kind = BlockKind::footnote;
    }
  }

  /// The elements that end without an end tag when `id` starts.
  void close_implied(std::uint32_t id) {
    const auto is = [id](std::initializer_list<std::string_view> names) {
      return std::ranges::any_of(names, [id](std::string_view name) { return id == id_of(name); });
    };
    close({the("p")}, {});
    if (is({"li"})) close({the("li")}, {the("ul"), the("ol"), the("menu"), the("dir")});
    if (is({"dt", "dd"})) close({the("dt"), the("dd")}, {the("dl")});
    if (is({"option", "optgroup"})) close({the("option")}, {the("select")});
    if (is({"td", "th", "tr", "thead", "tbody", "tfoot"})) close({the("td"), the("th")}, {the("table")}, false);
    if (is({"tr", "thead", "tbody", "tfoot"})) close({the("tr")}, {the("table")}, false);
    if (is_heading(id) && !open_.empty() && is_heading(open_.back().id)) pop();
  }

  void end_tag(std::uint32_t id) {
    const int traits = traits_of(id);
    if (traits & (html::empty | html::raw)) return;
    if (id == the("body") || id == the("html")) return flow_.finish_block();
    if (traits & (html::block | html::breaks)) flow_.finish_block();
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    const bool table_part =
        id == the("table") || id == the("tr") || id == the("thead") || id == the("tbody") || id == the("tfoot");
    if (is_heading(id))
      close({the("h1"), the("h2"), the("h3"), the("h4"), the("h5"), the("h6")}, {});
    else if (table_part)
      close({id}, {the("table")}, false);
    else if ((traits & (html::block | html::breaks | html::unseen)) != 0)
      close({id}, {});
    else
      close_part(id);
  }

  /// Ends the innermost open element that is one of `ids`, with all inside it; not beyond one of `borders`.
  void close(std::initializer_list<std::uint32_t> ids, std::initializer_list<std::uint32_t> borders,
             bool scopes = true) {
    if (std::ranges::none_of(ids, [this](std::uint32_t id) { return count_[id] > 0; })) return;
    for (std::size_t i = open_.size(), seen = 0; i > 0 && seen < farthest; --i, ++seen) {
      const std::uint32_t here = open_[i - 1].id;
      if (std::ranges::find(ids, here) != ids.end()) {
        while (open_.size() >= i) pop();
        return;
      }
      if (std::ranges::find(borders, here) != borders.end()) return;
      if (scopes && (traits_of(here) & html::scope)) return;
    }
  }

  /// The end tag of an element inside a line ends no block.
  void close_part(std::uint32_t id) {
    for (std::size_t i = open_.size(), seen = 0; i > 0 && seen < farthest; --i, ++seen) {
      const std::uint32_t here = open_[i - 1].id;
      if (here == id) {
        while (open_.size() >= i) pop();
        return;
      }
      if (traits_of(here) & (html::block | html::breaks)) return;
    }
  }

  void pop() {
    const Open last = open_.back();
    open_.pop_back();
    if (last.id < unknown) --count_[last.id];
    if (flow_.state.code && !last.before.code) flow_.finish_code();
    if (traits_of(last.id) & (html::block | html::breaks)) flow_.finish_block();
    if (last.id == the("li")) flow_.new_item = false;
    if (is_list(last.id)) lists_.end();
    if (last.id == the("table")) {
      grids_.pop_back();
      build_.begin_row();  // what stands behind a table in a table is none of its rows
      build_.begin_cell(grids_.back().column(), false);
    }
    if (last.id == the("a")) build_.end_link();
    flow_.state = last.before;
  }

  DocumentBuilder& build_;
  std::string_view text_;  // from the start of the source, so that positions are those of the source
  std::size_t begin_;
  HtmlFlow flow_;
  Directives& directives_;
  HtmlLists lists_;
  std::vector<HtmlGrid> grids_{1};  // of the open tables; the first is that of cells outside tables
  std::vector<Open> open_;
  std::size_t too_deep_ = 0;                                // open elements that did not fit
  std::array<std::uint32_t, html::element_count> count_{};  // open elements by number
  std::optional<std::uint32_t> foreign_at_;
};

}  // namespace

std::optional<std::uint32_t> feed_html(DocumentBuilder& build, SourceSpan from, FieldStyle style,
                                       Directives& directives) {
  return HtmlText(build, from, style, directives).run();
}

}  // namespace duidelijk
