// SPDX-License-Identifier: EUPL-1.2
#include "read/html_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "read/entities.h"
#include "read/feed.h"
#include "read/html_elements.h"
#include "read/html_tags.h"

namespace duidelijk {
namespace {

using html::id_of;

constexpr std::size_t deepest = 10000;     // elements inside each other that are still told apart
constexpr std::size_t deepest_list = 100;  // and lists
constexpr std::size_t farthest = 256;      // how far up an end tag is looked for, so that this stays linear
constexpr std::uint32_t unknown = html::element_count;

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

int traits_of(std::uint32_t id) { return id < unknown ? html::elements[id].traits : html::part; }
bool is_heading(std::uint32_t id) { return id >= id_of("h1") && id <= id_of("h6"); }

/// Whether a value of "lang" names a language that is not Dutch. A template tag or an empty value says nothing.
bool is_foreign(std::string_view lang) {
  const std::string low = lower_ascii(lang.substr(0, lang.find_first_of("-_ ")));
  if (low.size() < 2 || low.size() > 3) return false;
  if (!std::ranges::all_of(low, [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  return low != "nl" && low != "nld" && low != "dut" && low != "und" && low != "mul";
}

/// What holds for the text at some place in the page.
struct State {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  // of a heading
  std::uint8_t lists = 0;  // lists inside each other
  bool unseen = false;     // hidden, or no prose
  bool foreign = false;    // in another language
  bool code = false;       // between <code> and </code>
  bool link = false;
  bool section = false;  // in an article or the like, where a footer belongs to the text
  bool layout = false;   // in a table that is only there for its looks
};

struct Open {
  std::uint32_t id = unknown;
  State before;
};

class HtmlText {
 public:
  HtmlText(DocumentBuilder& build, SourceSpan from, FieldStyle style, Directives& directives)
      : build_(build),
        text_(std::string_view(build.source()).substr(0, from.end)),
        begin_(from.begin),
        style_(style),
        directives_(directives) {
    style_.brackets = true;
  }

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
      at = take_text(at, end);
    }
    while (state_.code) pop();
    flush_values();
    return foreign_at_;
  }

 private:
  SourceSpan span(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  SourceSpan span(std::string_view part) const {
    const auto begin = static_cast<std::size_t>(part.data() - text_.data());
    return span(begin, begin + part.size());
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
        if (comment.find("duidelijk-") != std::string_view::npos) flush_space();
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
      if (!hidden() && !tag.hidden && !tag.placeholder.empty()) show(BlockKind::label, tag.placeholder);
      return;
    }
    if (traits & html::block) close_implied(id);
    if (traits & (html::block | html::breaks)) finish_block();
    if (traits & html::empty) return take_empty(id, tag, at);
    if (tag.self_closing) return;
    if (open_.size() == deepest) {
      ++too_deep_;
      return;
    }
    open_.push_back({id, state_});
    if (id < unknown) ++count_[id];
    enter(id, tag, at);
  }

  void take_empty(std::uint32_t id, const HtmlTag& tag, std::size_t at) {
    if (hidden() || tag.hidden) return;
    if (id == id_of("br")) {
      line_break(span(at, tag.end));
    } else if (id == id_of("img") || id == id_of("area")) {
      gap(at, tag.end);
      show(BlockKind::alt_text, tag.alt);
    } else if (id == id_of("input")) {
      const std::string type = lower_ascii(tag.type);
      gap(at, tag.end);
      if (type == "submit" || type == "button" || type == "reset")
        show(BlockKind::button, tag.value);
      else if (type == "image")
        show(BlockKind::alt_text, tag.alt);
      else if (type != "hidden")
        show(BlockKind::label, tag.placeholder);
    }
  }

  void enter(std::uint32_t id, const HtmlTag& tag, std::size_t at) {
    const std::string role = lower_ascii(tag.role.substr(0, 30));
    if (tag.lang.data() != nullptr) {
      state_.foreign = is_foreign(tag.lang);
      if (state_.foreign && !foreign_at_) foreign_at_ = static_cast<std::uint32_t>(at);
    }
    const bool menu = id == id_of("nav") || role == "navigation" || role == "menubar" || role == "menu";
    const bool page_footer = role == "contentinfo" || (id == id_of("footer") && !state_.section);
    // A link in superscript, or superscript in a link, is the number of a note.
    const bool note_mark =
        role == "doc-noteref" || (id == id_of("sup") && (state_.link || text_.substr(tag.end).starts_with("<a ")));
    state_.unseen = state_.unseen || tag.hidden || (traits_of(id) & html::unseen) || menu || page_footer || note_mark;
    if (id == id_of("a")) state_.link = true;
    if (id == id_of("code") || id == id_of("samp") || id == id_of("tt")) state_.code = true;
    if (id == id_of("article") || id == id_of("main") || id == id_of("section") || id == id_of("blockquote"))
      state_.section = true;
    if (id == id_of("ul") || id == id_of("ol") || id == id_of("menu") || id == id_of("dir"))
      state_.lists = static_cast<std::uint8_t>(std::min<std::size_t>(state_.lists + 1u, deepest_list));
    if (id == id_of("table")) state_.layout = role == "presentation" || role == "none";
    if (is_heading(id)) {
      state_.kind = BlockKind::heading;
      state_.level = static_cast<std::uint8_t>(tag.name[1] - '0');
    } else if (id == id_of("li")) {
      state_.kind = BlockKind::list_item;
      new_item_ = true;
    } else if (id == id_of("td") || id == id_of("th")) {
      state_.kind = state_.layout ? BlockKind::paragraph : BlockKind::table_cell;
    } else if (id == id_of("blockquote")) {
      state_.kind = BlockKind::quote;
    } else if (id == id_of("caption") || id == id_of("figcaption")) {
      state_.kind = BlockKind::caption;
    } else if (id == id_of("label") || id == id_of("legend") || id == id_of("option") || id == id_of("summary")) {
      state_.kind = BlockKind::label;
    } else if (id == id_of("button")) {
      state_.kind = BlockKind::button;
    } else if (id == id_of("address")) {
      state_.kind = BlockKind::address;
    } else if (role == "doc-footnote" || role == "doc-endnotes") {
      state_.kind = BlockKind::footnote;
    }
  }

  /// The elements that end without an end tag when `id` starts.
  void close_implied(std::uint32_t id) {
    const auto is = [id](std::initializer_list<std::string_view> names) {
      return std::ranges::any_of(names, [id](std::string_view name) { return id == id_of(name); });
    };
    close({id_of("p")}, {});
    if (is({"li"})) close({id_of("li")}, {id_of("ul"), id_of("ol"), id_of("menu"), id_of("dir")});
    if (is({"dt", "dd"})) close({id_of("dt"), id_of("dd")}, {id_of("dl")});
    if (is({"option", "optgroup"})) close({id_of("option")}, {id_of("select")});
    if (is({"td", "th", "tr", "thead", "tbody", "tfoot"})) close({id_of("td"), id_of("th")}, {id_of("table")}, false);
    if (is({"tr", "thead", "tbody", "tfoot"})) close({id_of("tr")}, {id_of("table")}, false);
    if (is_heading(id) && !open_.empty() && is_heading(open_.back().id)) pop();
  }

  void end_tag(std::uint32_t id) {
    const int traits = traits_of(id);
    if (traits & (html::empty | html::raw)) return;
    if (id == id_of("body") || id == id_of("html")) return finish_block();
    if (traits & (html::block | html::breaks)) finish_block();
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    const bool table_part = id == id_of("table") || id == id_of("tr") || id == id_of("thead") || id == id_of("tbody") ||
                            id == id_of("tfoot");
    if (is_heading(id))
      close({id_of("h1"), id_of("h2"), id_of("h3"), id_of("h4"), id_of("h5"), id_of("h6")}, {});
    else if (table_part)
      close({id}, {id_of("table")}, false);
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
    if (state_.code && !last.before.code) finish_code();
    if (traits_of(last.id) & (html::block | html::breaks)) finish_block();
    if (last.id == id_of("li")) new_item_ = false;
    state_ = last.before;
  }

  // ---- text

  bool hidden() const { return state_.unseen || state_.foreign; }

  /// Adds the text from `at` to `end` and returns where it stopped: a template tag may go on behind `end`.
  std::size_t take_text(std::size_t at, std::size_t end) {
    while (at < end) {
      std::size_t stop = at;
      while (stop < end && text_[stop] != '&' && text_[stop] != '{') ++stop;
      plain_text(at, stop);
      at = stop;
      if (at >= end) break;
      if (text_[at] == '&') {
        at = take_entity(at, end);
      } else if (const TemplateTag tag = template_at(text_, at); tag.size > 0) {
        if (tag.prints && !hidden() && !state_.code) take_placeholder(span(at, at + tag.size));
        at += tag.size;
      } else {
        stop = at + 1;  // "{naam}" is for feed
        while (stop < end && text_[stop] != '&' && text_[stop] != '{') ++stop;
        plain_text(at, stop);
        at = stop;
      }
    }
    return at;
  }

  void plain_text(std::size_t at, std::size_t end) {
    if (at == end || hidden()) return;
    if (state_.code) return add_code(text_.substr(at, end - at), span(at, end));
    std::size_t first = at;
    while (first < end && is_white(text_[first])) ++first;
    if (first > at) gap(at, first);
    if (first == end) return;
    std::size_t last = end;
    while (is_white(text_[last - 1])) --last;
    open(utf8::decode(text_, first).point);
    feed(build_, span(first, last), style_);
    if (last < end) gap(last, end);
  }

  std::size_t take_entity(std::size_t at, std::size_t end) {
    const std::string_view rest = text_.substr(0, end);
    std::size_t size = entity_size(rest, at);
    std::string character = size > 0 ? decode_entity(rest.substr(at, size)) : std::string{};
    if (character.empty()) {
      size = unclosed_entity_size(rest, at);
      if (size > 1) character = decode_entity(std::string(rest.substr(at, size)) + ';');
    }
    if (character.empty()) {
      plain_text(at, at + 1);
      return at + 1;
    }
    const SourceSpan from = span(at, at + size);
    if (hidden()) return from.end;
    const char32_t point = utf8::decode(character, 0).point;
    if (state_.code) {
      add_code(character, from);
    } else if (utf8::is_space(point) || is_white(character[0])) {
      gap(from.begin, from.end);
    } else {
      open(point);
      feed_as(build_, character, from);
    }
    return from.end;
  }

  void take_placeholder(SourceSpan from) {
    const std::string shown = normalised(slice(text_, from));
    if (shown.empty()) return;
    open(U'A');
    build_.placeholder(shown, from);
  }

  /// White space that is shown when more text follows on the same line.
  void gap(std::size_t begin, std::size_t end) {
    if (state_.code) return;
    if (build_.in_block() && space_.empty()) space_ = span(begin, end);
  }
  void flush_space() {
    const SourceSpan from = std::exchange(space_, {});
    if (!from.empty() && build_.in_block()) build_.space(from);
  }

  void line_break(SourceSpan from) {
    if (state_.code) return add_code(" ", from);
    if (!build_.in_block()) return;
    space_ = {};
    const std::string_view before = build_.block_text();
    if (!before.empty() && before.back() == '\n')
      finish_block();  // an empty line
    else if (!before.empty() && before.back() != ' ')
      build_.put("\n", from);
  }

  void add_code(std::string_view text, SourceSpan from) {
    if (code_span_.empty()) code_span_.begin = from.begin;
    code_span_.end = from.end;
    code_ += text;
  }
  void finish_code() {
    const std::string code = std::exchange(code_, {});
    const SourceSpan from = std::exchange(code_span_, {});
    const std::string shown = normalised(code);
    if (shown.empty()) return;
    open(U'A');
    build_.placeholder(shown, from);
  }

  /// `text` as running text has it.
  std::string normalised(std::string_view text) const {
    Source source;
    source.text = text;
    DocumentBuilder scratch(std::move(source));
    scratch.begin_block(BlockKind::paragraph);
    feed(scratch, {0, static_cast<std::uint32_t>(text.size())}, style_);
    return std::move(scratch).take().text;
  }

  // ---- blocks

  /// Makes a block of its own of the value of an attribute, after the block that is open.
  void show(BlockKind kind, std::string_view value) {
    if (value.empty()) return;
    values_.push_back({kind, span(value)});
    if (!build_.in_block() && !state_.code) finish_block();
  }

  /// Gets ready for a character: opens a block when none is open.
  void open(char32_t letter) {
    if (build_.in_block()) return flush_space();
    space_ = {};
    BlockKind kind = state_.kind;
    std::size_t level = kind == BlockKind::heading ? state_.level : 0;
    bool continues = false;
    if (kind == BlockKind::list_item) {
      if (std::exchange(new_item_, false)) {
        level = std::max<std::size_t>(state_.lists, 1);
        continues = colon_[level - 1] && !utf8::is_upper(letter);
      } else {
        kind = BlockKind::paragraph;
      }
    }
    build_.begin_block(kind, static_cast<std::uint8_t>(level), continues);
    kind_ = kind;
    depth_ = kind == BlockKind::list_item ? level : 0;
  }

  void finish_block() {
    if (state_.code) {
      if (!code_.empty()) code_ += ' ';
      return;
    }
    space_ = {};
    if (build_.in_block()) {
      const std::string_view text = build_.block_text();
      const std::size_t last = text.find_last_not_of(" \n");
      colon_[depth_] = last != std::string_view::npos && text[last] == ':';
      build_.end_block();
    }
    flush_values();
  }

  /// The values that wait; the last block stays open when there are none.
  void flush_values() {
    if (values_.empty()) return;
    build_.end_block();
    space_ = {};
    const State state = std::exchange(state_, {});
    for (const auto& [kind, from] : std::exchange(values_, {})) {
      build_.begin_block(kind);
      take_text(from.begin, from.end);
      space_ = {};
      build_.end_block();
    }
    state_ = state;
  }

  DocumentBuilder& build_;
  std::string_view text_;  // from the start of the source, so that positions are those of the source
  std::size_t begin_;
  FieldStyle style_;
  Directives& directives_;
  std::vector<Open> open_;
  std::size_t too_deep_ = 0;                                // open elements that did not fit
  std::array<std::uint32_t, html::element_count> count_{};  // open elements by number
  State state_;
  bool new_item_ = false;
  SourceSpan space_;  // white space that may come before the next character
  std::string code_;
  SourceSpan code_span_;
  std::vector<std::pair<BlockKind, SourceSpan>> values_;  // of attributes, to come after the open block
  BlockKind kind_ = BlockKind::paragraph;
  std::size_t depth_ = 0;
  std::array<bool, deepest_list + 1> colon_{};  // by depth: whether the last text there ended with a colon
  std::optional<std::uint32_t> foreign_at_;
};

}  // namespace

std::optional<std::uint32_t> feed_html(DocumentBuilder& build, SourceSpan from, FieldStyle style,
                                       Directives& directives) {
  return HtmlText(build, from, style, directives).run();
}

}  // namespace duidelijk
