// SPDX-License-Identifier: EUPL-1.2
#include "read/odt_body.h"

#include <algorithm>
#include <map>
#include <utility>

#include "read/office_walk.h"

namespace duidelijk {
namespace {

/// Elements of the vocabulary "text" whose inside is no text of the writer, or is not shown.
constexpr std::string_view unseen[] = {"alphabetical-index", "bibliography", "hidden-text",      "illustration-index",
                                       "note-citation",      "object-index", "ruby-text",        "script",
                                       "sequence-decls",     "table-index",  "table-of-content", "tracked-changes",
                                       "user-field-decls",   "user-index",   "variable-decls"};
static_assert(std::ranges::is_sorted(unseen));

class OdtBody {
 public:
  OdtBody(const std::string& source, SourceSpan part, OdtPlace place, const OdtStyles& styles, OfficeText& out,
          std::vector<std::uint32_t>& paragraphs)
      : source_(source), xml_(source, part), place_(place), styles_(styles), out_(out), paragraphs_(paragraphs) {}

  OdtOutcome run() {
    if (!walk(
            xml_, [this] { return inside_ ? start() : look(); }, [this] { end(); }, [this] { take_text(); })) {
      while (out_.in_paragraph()) out_.end_paragraph();
      return OdtOutcome::broken;
    }
    return found_ ? OdtOutcome::text : OdtOutcome::no_text;
  }

 private:
  enum class What : std::uint8_t { place, paragraph, span, list, item, rows, cell, note, box, field, description };
  /// An open element, and what held before it.
  struct Frame {
    std::size_t depth = 0;
    What what = What::box;
    bool hidden = false, bold = false, fresh = false, noted = false;
    bool gone = false;  // the paragraph has a condition that hides it
    int lists = 0;
    std::uint32_t cell = 0;
    std::uint32_t row = 0, columns = 0;  // of a table; columns: so far
    std::string_view language;           // of the styles
    std::string_view list;               // name of the list style, as written
    bool table_head = false;
  };

  void push(What what) {
    Frame frame = now_;
    frame.depth = xml_.depth();
    frame.what = what;
    frames_.push_back(frame);
  }

  /// Outside the place that is looked for.
  bool look() {
    const bool here = place_ == OdtPlace::body
                          ? xml_.is(Xmlns::office, "text")
                          : xml_.space() == Xmlns::style &&
                                (xml_.name().starts_with("header") || xml_.name().starts_with("footer")) &&
                                !xml_.name().ends_with("-style") && xml_.name() != "header-footer-properties";
    if (here) {
      inside_ = found_ = true;
      push(What::place);
      return true;
    }
    const bool other = xml_.space() == Xmlns::office &&
                       (xml_.name() == "binary-data" || xml_.name() == (place_ == OdtPlace::body ? "styles" : "body"));
    return !other || xml_.skip();
  }

  bool start() {
    const std::string_view name = xml_.name();
    switch (xml_.space()) {
      case Xmlns::text:
        return std::ranges::binary_search(unseen, name) ? xml_.skip() : start_text(name);
      case Xmlns::table:
        return start_table(name);
      case Xmlns::office:
        if (name == "annotation") return take_annotation();
        if (name == "annotation-end") end_annotation();
        return name != "binary-data" && name != "forms" ? true : xml_.skip();
      case Xmlns::draw:
        push(What::box);
        now_.lists = 0;
        now_.cell = 0;
        return true;
      case Xmlns::svg:
        if (name == "title" || name == "desc") push(What::description);
        return true;
      default:
        return true;
    }
  }

  bool start_table(std::string_view name) {
    if (name == "covered-table-cell") {
      now_.columns += repeated();
      return xml_.skip();
    }
    if (name == "table-header-rows") {
      push(What::rows);
      now_.table_head = true;
    } else if (name == "table-row") {
      push(What::rows);
      now_.row = ++out_.rows;
      now_.columns = 0;
    } else if (name == "table-cell") {
      now_.columns += repeated();
      push(What::cell);
      now_.cell = ++out_.cells;
      now_.lists = 0;
    } else if (name == "table") {
      push(What::rows);
      now_.table_head = false;
    }
    return true;
  }
  std::uint32_t repeated() const {
    return static_cast<std::uint32_t>(
        std::max(odt_number(xml_.attribute(Xmlns::table, "number-columns-repeated"), 1), 1));
  }

  bool start_text(std::string_view name) {
    if (name == "p" || name == "h") {
      start_paragraph(name == "h");
    } else if (name == "span") {
      push(What::span);
      const std::string style = xml_decoded(xml_.attribute(Xmlns::text, "style-name"));
      now_.hidden = styles_.hidden(false, style).value_or(now_.hidden);
      now_.bold = styles_.bold(false, style).value_or(now_.bold);
      if (const std::string_view language = styles_.language(false, style); !language.empty()) now_.language = language;
    } else if (name == "s" || name == "tab") {
      put(" ");
    } else if (name == "line-break") {
      put("\n");
    } else if (name == "list") {
      push(What::list);
      ++now_.lists;
      if (const std::string_view style = xml_.attribute(Xmlns::text, "style-name"); !style.empty()) now_.list = style;
      if (now_.lists == 1) begin_list();
    } else if (name == "list-item" || name == "numbered-paragraph") {
      push(What::item);
      if (name == "numbered-paragraph") {
        ++now_.lists;
        now_.list = xml_.attribute(Xmlns::text, "style-name");
      }
      now_.fresh = true;
      if (const int start = odt_number(xml_.attribute(Xmlns::text, "start-value"), -1); start >= 0)
        counts_.set_next(static_cast<std::size_t>(now_.lists), start);
    } else if (name == "note") {
      push(What::note);
      now_.noted = true;
      now_.cell = 0;
      now_.lists = 0;
    } else if (name == "section") {
      if (xml_.attribute(Xmlns::text, "display") == "none" || is_hidden_now()) return xml_.skip();
    } else if (name == "hidden-paragraph") {
      now_.gone = now_.gone || is_hidden_now();
    } else if (name == "placeholder" || name == "database-display") {
      push(What::field);
      if (!now_.hidden) out_.begin_field();
    }
    return true;
  }

  /// A list that stands in no other one: it begins to count, or goes on where another one stopped.
  void begin_list() {
    constexpr std::size_t most_lists = 10000;
    const std::string before = xml_decoded(xml_.attribute(Xmlns::text, "continue-list"));
    const std::string style = xml_decoded(now_.list);
    const auto found = lists_.find(before);
    if (!list_id_.empty() && lists_.size() < most_lists) lists_[list_id_] = counts_;
    if (!before.empty() && before != list_id_ && found != lists_.end())
      counts_ = found->second;
    else if (before.empty() ? xml_.attribute(Xmlns::text, "continue-numbering") != "true" || style != list_style_
                            : before != list_id_)
      counts_ = {};
    list_style_ = style;
    list_id_ = xml_decoded(xml_.attribute(Xmlns::xml, "id"));
  }

  /// Whether a condition hid this when the file was saved.
  bool is_hidden_now() const { return xml_.attribute(Xmlns::text, "is-hidden") == "true"; }

  void end() {
    if (frames_.empty() || frames_.back().depth != xml_.depth() + 1) return;
    const Frame frame = frames_.back();
    frames_.pop_back();
    switch (frame.what) {
      case What::paragraph:
        if (now_.gone) out_.clear_paragraph();
        out_.end_paragraph();
        break;
      case What::field:
        if (!now_.hidden) out_.end_field("", xml_.span());
        break;
      case What::place:
        inside_ = false;
        break;
      default:
        break;
    }
    const bool gone = now_.gone && frame.what != What::paragraph;  // what a span said holds for its paragraph
    now_ = frame;
    now_.gone = now_.gone || gone;
  }

  void start_paragraph(bool heading) {
    const std::string style = xml_decoded(xml_.attribute(Xmlns::text, "style-name"));
    paragraphs_.push_back(xml_.span().begin);
    OfficeParagraph paragraph;
    paragraph.cell = now_.cell;
    paragraph.row = now_.row;
    paragraph.column = static_cast<std::uint8_t>(std::min(now_.columns, 255u));
    paragraph.head = now_.table_head;
    paragraph.running = place_ == OdtPlace::running;
    const BlockKind kind = styles_.kind(style);
    if (heading) {
      paragraph.kind = BlockKind::heading;
      paragraph.level =
          static_cast<std::uint8_t>(std::clamp(odt_number(xml_.attribute(Xmlns::text, "outline-level"), 1), 1, 6));
    } else if (now_.noted) {
      paragraph.kind = BlockKind::footnote;
    } else if (now_.lists > 0 && now_.fresh) {
      paragraph.kind = BlockKind::list_item;
      paragraph.level = static_cast<std::uint8_t>(std::min(now_.lists, 9));
    } else if (kind != BlockKind::paragraph) {
      paragraph.kind = kind;
      paragraph.level = styles_.level(style);
    } else if (now_.cell > 0) {
      paragraph.kind = BlockKind::table_cell;
    }
    std::string label;
    if (now_.lists > 0 && now_.fresh && !now_.noted) {
      if (const OdtListStyles::Levels* levels = styles_.lists().find(xml_decoded(now_.list)))
        label = counts_.next(*levels, static_cast<std::size_t>(now_.lists));
    } else if (heading && place_ == OdtPlace::body && xml_.attribute(Xmlns::text, "is-list-header") != "true") {
      if (const OdtListStyles::Levels* levels = styles_.lists().find(""))
        label = outline_.next(*levels,
                              static_cast<std::size_t>(odt_number(xml_.attribute(Xmlns::text, "outline-level"), 1)));
    }
    now_.fresh = false;
    push(What::paragraph);
    now_.gone = false;
    now_.hidden = styles_.hidden(true, style).value_or(false);
    now_.bold = styles_.bold(true, style).value_or(false);
    now_.language = styles_.language(true, style);
    out_.begin_paragraph(paragraph, xml_.span().begin);
    out_.label(std::move(label));
  }

  void take_text() {
    if (frames_.empty()) return;
    const What what = frames_.back().what;
    if (what == What::description) {
      if (!now_.hidden) out_.alt_text(xml_.span());
      return;
    }
    if (now_.hidden || (what != What::paragraph && what != What::span && what != What::field)) return;
    out_.text(xml_.span(), xml_.cdata(), {now_.bold, now_.language});
  }

  void put(std::string_view text) {
    if (!now_.hidden) out_.put(text, xml_.span());
  }

  // ---- comments in the margin

  bool take_annotation() {
    const std::uint32_t begin = xml_.span().begin;
    const std::string name = xml_decoded(xml_.attribute(Xmlns::office, "name"));
    const std::size_t outside = xml_.depth() - 1;
    bool in_text = false;
    std::string text;
    while (xml_.depth() > outside) {
      const Xml::Event event = xml_.next();
      if (event == Xml::Event::broken || event == Xml::Event::done) return false;
      if (event != Xml::Event::text && xml_.is(Xmlns::text, "p")) in_text = event == Xml::Event::start;
      if (event == Xml::Event::text && in_text) text += xml_decoded(slice(std::string_view(source_), xml_.span()));
    }
    text.erase(0, text.find_first_not_of(" \t\r\n"));
    if (!text.starts_with("duidelijk-")) return true;
    const SourceSpan place{begin, xml_.span().end};
    out_.comment(text, place, !name.empty());
    if (OfficeText::holds_until_end(text) && !name.empty()) annotations_[name] = place;
    return true;
  }

  void end_annotation() {
    const auto found = annotations_.find(xml_decoded(xml_.attribute(Xmlns::office, "name")));
    if (found == annotations_.end()) return;
    out_.directive("duidelijk-end", found->second, false);
    annotations_.erase(found);
  }

  const std::string& source_;
  Xml xml_;
  OdtPlace place_;
  const OdtStyles& styles_;
  OfficeText& out_;
  std::vector<std::uint32_t>& paragraphs_;
  bool inside_ = false, found_ = false;
  OdtCounts counts_, outline_;                           // of the list that is open, and of the headings
  std::map<std::string, OdtCounts, std::less<>> lists_;  // by id, to go on with
  std::string list_id_, list_style_;                     // of the last list
  Frame now_;
  std::vector<Frame> frames_;
  std::map<std::string, SourceSpan, std::less<>> annotations_;  // directives about a range that is not closed yet
};

}  // namespace

OdtOutcome read_odt_part(const std::string& source, SourceSpan part, OdtPlace place, const OdtStyles& styles,
                         OfficeText& out, std::vector<std::uint32_t>& source_paragraphs) {
  return OdtBody(source, part, place, styles, out, source_paragraphs).run();
}

}  // namespace duidelijk
