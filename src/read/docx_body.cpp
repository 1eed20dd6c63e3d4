// SPDX-License-Identifier: EUPL-1.2
#include "read/docx_body.h"

#include <algorithm>
#include <utility>

#include "read/docx_fields.h"
#include "read/docx_symbols.h"
#include "read/office_walk.h"

namespace duidelijk {
namespace {

bool is_white(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Elements whose inside is never shown, or was taken out by an editor.
constexpr std::string_view unseen[] = {"binData",    "del",     "delInstrText", "delText",      "ffData",
                                       "moveFrom",   "object",  "rt",           "sdtEndPr",     "sectPrChange",
                                       "smartTagPr", "tblGrid", "tblPr",        "tblPrExChange"};
static_assert(std::ranges::is_sorted(unseen));

class DocxBody {
 public:
  DocxBody(const std::string& source, SourceSpan part, DocxPart kind, const DocxStyles& styles,
           DocxNumbering& numbering, const DocxComments& comments, OfficeText& out,
           std::vector<std::uint32_t>& paragraphs, std::vector<std::string>& running)
      : source_(source),
        xml_(source, part),
        kind_(kind),
        styles_(styles),
        numbering_(numbering),
        comments_(comments),
        out_(out),
        paragraphs_(paragraphs),
        running_(running),
        fields_(out) {}

  bool run() {
    if (!walk(
            xml_, [this] { return start(); }, [this] { end(); }, [this] { take_text(); })) {
      while (out_.in_paragraph()) out_.end_paragraph();
      return false;
    }
    end_joined();
    return true;
  }

 private:
  enum class What : std::uint8_t { paragraph, run, text, instruction, cell, row, box, content, simple_field, choice };
  /// Where in a table the text stands.
  struct Row {
    std::uint32_t number = 0, columns = 0;  // columns: so far
    std::uint32_t column = 0;               // of the cell
    bool head = false;
  };
  /// An open element, and what held before it.
  struct Frame {
    std::size_t depth = 0;
    What what = What::run;
    bool flag = false;
    DocxRun run;
    DocxParagraph paragraph;
    std::uint32_t cell = 0;
    Row row;
  };

  Frame& push(What what) {
    Frame& frame = frames_.emplace_back();
    frame.depth = xml_.depth();
    frame.what = what;
    frame.run = run_;
    frame.paragraph = paragraph_;
    frame.cell = cell_;
    frame.row = row_;
    return frame;
  }

  bool start() {
    const std::string_view name = xml_.name();
    switch (xml_.space()) {
      case Xmlns::word:
        return std::ranges::binary_search(unseen, name) ? xml_.skip() : start_word(name);
      case Xmlns::compatibility:
        if (name == "AlternateContent") push(What::choice);
        if (name == "Choice" || name == "Fallback") {
          if (frames_.empty() || frames_.back().what != What::choice) return true;
          if (std::exchange(frames_.back().flag, true)) return xml_.skip();  // the same text in another shape
        }
        return true;
      case Xmlns::word_drawing:
        if (name == "docPr") take_alt_text();
        return true;
      case Xmlns::math:
        if (name != "oMath") return true;
        if (shown()) {
          out_.begin_field();
          out_.end_field("x", xml_.span());
        }
        return xml_.skip();
      default:
        return true;
    }
  }

  bool start_word(std::string_view name) {
    const SourceSpan span = xml_.span();
    if (name == "t") {
      push(What::text).flag = xml_.attribute(Xmlns::xml, "space") == "preserve";
    } else if (name == "r") {
      push(What::run);
      run_ = {};
    } else if (name == "rPr") {
      return read_run_properties(xml_, run_);
    } else if (name == "p") {
      start_paragraph();
    } else if (name == "pPr") {
      if (!read_paragraph_properties(xml_, paragraph_, running_)) return false;
      apply_properties();
    } else if (name == "tab" || name == "ptab") {
      put(" ");
    } else if (name == "br") {
      const std::string_view type = xml_.attribute(Xmlns::word, "type");
      put(type == "page" || type == "column" ? "\n\n" : "\n");
    } else if (name == "cr") {
      put("\n");
    } else if (name == "noBreakHyphen") {
      put("-");
    } else if (name == "sym") {
      take_symbol();
    } else if (name == "fldChar") {
      fields_.mark(xml_.attribute(Xmlns::word, "fldCharType"), span);
    } else if (name == "instrText") {
      push(What::instruction);
    } else if (name == "fldSimple") {
      push(What::simple_field);
      fields_.begin_simple(xml_.attribute(Xmlns::word, "instr"));
    } else if (name == "tbl") {
      end_joined();
    } else if (name == "tc") {
      push(What::cell);
      cell_ = ++out_.cells;
      row_.column = ++row_.columns;
    } else if (name == "tcPr") {
      return take_cell_properties();
    } else if (name == "tr") {
      push(What::row);
      row_ = {++out_.rows, 0, 0, false};
    } else if (name == "trPr") {
      return take_row_properties();
    } else if (name == "txbxContent") {
      push(What::box);
      cell_ = 0;
    } else if (name == "sdtPr") {
      return take_control_properties();
    } else if (name == "sdtContent") {
      return start_control();
    } else if (name == "footnote" || name == "endnote") {
      if (!xml_.attribute(Xmlns::word, "type").empty() && xml_.attribute(Xmlns::word, "type") != "normal")
        return xml_.skip();
    } else if (name == "headerReference" || name == "footerReference") {
      running_.push_back(xml_decoded(xml_.attribute(Xmlns::relations, "id")));
    } else if (name == "commentRangeStart" || name == "commentRangeEnd" || name == "commentReference") {
      take_comment(name);
    }
    return true;
  }

  void end() {
    if (frames_.empty() || frames_.back().depth != xml_.depth() + 1) return;
    const Frame frame = frames_.back();
    frames_.pop_back();
    switch (frame.what) {
      case What::paragraph:
        if (paragraph_.mark.deleted)
          joins_ = true;
        else
          out_.end_paragraph();
        break;
      case What::cell:
      case What::box:
        end_joined();
        break;
      case What::row:
        row_ = frame.row;
        break;
      case What::simple_field:
        fields_.end_simple(xml_.span());
        break;
      case What::content:
        if (frame.flag) --prompts_;
        if (frame.flag && out_.in_paragraph()) out_.end_field("", xml_.span());
        break;
      default:
        break;
    }
    run_ = frame.run;
    paragraph_ = frame.paragraph;
    cell_ = frame.cell;
  }

  // ---- paragraphs

  void start_paragraph() {
    paragraphs_.push_back(xml_.span().begin);
    push(What::paragraph);
    paragraph_ = {};
    run_ = {};
    if (joins_ && out_.has_text()) {
      joins_ = false;
      return;
    }
    end_joined();
    OfficeParagraph paragraph;
    paragraph.cell = cell_;
    paragraph.running = kind_ == DocxPart::running;
    paragraph.kind = cell_ > 0                  ? BlockKind::table_cell
                     : kind_ == DocxPart::notes ? BlockKind::footnote
                                                : BlockKind::paragraph;
    paragraph.row = row_.number;
    paragraph.column = static_cast<std::uint8_t>(std::min(row_.column, 255u));
    paragraph.head = row_.head;
    out_.begin_paragraph(paragraph, xml_.span().begin);
    if (prompts_ > 0) out_.begin_field();
  }

  void end_joined() {
    if (std::exchange(joins_, false)) out_.end_paragraph();
  }

  void apply_properties() {
    if (!out_.in_paragraph()) return;
    OfficeParagraph& paragraph = out_.paragraph();
    const DocxStyle& style = styles_.find(paragraph_.style);
    const int outline = paragraph_.outline.value_or(style.outline.value_or(-1));
    const bool list = paragraph_.list.value_or(style.list.value_or(false));
    const bool heading = style.kind == BlockKind::heading && outline != 9;
    if (heading || (outline >= 0 && outline < 9)) {
      paragraph.kind = BlockKind::heading;
      paragraph.level = heading && style.level > 0 ? style.level : static_cast<std::uint8_t>(std::min(outline + 1, 6));
    } else if (list && kind_ != DocxPart::notes) {
      paragraph.kind = BlockKind::list_item;
      paragraph.level =
          static_cast<std::uint8_t>(std::clamp(paragraph_.depth.value_or(style.depth.value_or(0)), 0, 8) + 1);
    } else if (style.kind != BlockKind::paragraph && style.kind != BlockKind::heading) {
      paragraph.kind = style.kind;
      paragraph.level = 0;
    }
    // What has text already goes on a paragraph whose mark was taken out.
    if (list && kind_ == DocxPart::body && !out_.has_text()) {
      const int num = paragraph_.num.value_or(style.num.value_or(0));
      const std::optional<int> said = paragraph_.depth ? paragraph_.depth : numbering_.level_of(num, paragraph_.style);
      out_.label(numbering_.next(num, said.value_or(style.depth.value_or(0))));
    }
  }

  // ---- text

  bool shown() const {
    if (fields_.hides() || styles_.find(paragraph_.style).contents) return false;
    const DocxStyle& style = styles_.find(run_.style);
    return !run_.hidden.value_or(style.hidden.value_or(styles_.find(paragraph_.style).hidden.value_or(false)));
  }
  bool bold() const {
    return run_.bold.value_or(
        styles_.find(run_.style).bold.value_or(styles_.find(paragraph_.style).bold.value_or(false)));
  }

  std::string_view language() const {
    for (const std::string_view said : {run_.language, std::string_view(styles_.find(run_.style).language),
                                        std::string_view(styles_.find(paragraph_.style).language)})
      if (!said.empty()) return said;
    return styles_.language();
  }

  void take_text() {
    if (frames_.empty() || frames_.back().depth != xml_.depth()) return;
    if (frames_.back().what == What::instruction)
      return fields_.instruct(slice(std::string_view(source_), xml_.span()));
    if (frames_.back().what != What::text || !shown()) return;
    SourceSpan span = xml_.span();
    const std::string_view text = slice(std::string_view(source_), span);
    // Line ends around the text come from a program that lays out XML; spaces may be meant.
    if (!frames_.back().flag && text.find('\n') != std::string_view::npos) {
      if (is_white(text)) return;
      span = {span.begin + static_cast<std::uint32_t>(text.find_first_not_of(" \t\r\n")),
              span.begin + static_cast<std::uint32_t>(text.find_last_not_of(" \t\r\n")) + 1};
    }
    out_.text(span, xml_.cdata(), {bold(), language()});
  }

  void put(std::string_view text) {
    if (shown()) out_.put(text, xml_.span());
  }

  void take_symbol() { put(docx_symbol(xml_.attribute(Xmlns::word, "char"))); }

  void take_alt_text() {
    const std::string_view text = xml_.attribute(Xmlns::none, "descr");
    const std::string_view hidden = xml_.attribute(Xmlns::none, "hidden");
    if (text.empty() || hidden == "1" || hidden == "true" || !shown()) return;
    const auto begin = static_cast<std::uint32_t>(text.data() - source_.data());
    out_.alt_text({begin, begin + static_cast<std::uint32_t>(text.size())});
  }

  // ---- rows, content controls, comments

  bool take_row_properties() {
    const std::size_t outside = xml_.depth() - 1;
    bool deleted = false;
    while (xml_.depth() > outside) {
      const Xml::Event event = xml_.next();
      if (event == Xml::Event::broken || event == Xml::Event::done) return false;
      if (event != Xml::Event::start) continue;
      deleted = deleted || xml_.is(Xmlns::word, "del");
      if (xml_.is(Xmlns::word, "tblHeader")) row_.head = docx_is_on(xml_);
      if (xml_.is(Xmlns::word, "gridBefore"))
        row_.columns += static_cast<std::uint32_t>(docx_number(xml_, "val").value_or(0));
    }
    if (!deleted || frames_.empty() || frames_.back().what != What::row) return true;
    const std::size_t row = frames_.back().depth;  // a row that was taken out: to its end
    while (xml_.depth() >= row) {
      const Xml::Event event = xml_.next();
      if (event == Xml::Event::broken || event == Xml::Event::done) return false;
    }
    end();
    return true;
  }

  bool take_cell_properties() {
    const bool in_cell = !frames_.empty() && frames_.back().what == What::cell;
    return for_docx_children(xml_, [this, in_cell] {
      if (xml_.name() == "tcPrChange") return xml_.skip();
      if (in_cell && xml_.is(Xmlns::word, "gridSpan"))
        row_.columns += static_cast<std::uint32_t>(std::max(docx_number(xml_, "val").value_or(1) - 1, 0));
      return true;
    });
  }

  bool take_control_properties() {
    const std::size_t outside = xml_.depth() - 1;
    prompt_ = contents_ = false;
    while (xml_.depth() > outside) {
      const Xml::Event event = xml_.next();
      if (event == Xml::Event::broken || event == Xml::Event::done) return false;
      if (event != Xml::Event::start) continue;
      if (xml_.is(Xmlns::word, "showingPlcHdr")) prompt_ = true;
      if (xml_.is(Xmlns::word, "docPartGallery")) contents_ = xml_.attribute(Xmlns::word, "val") == "Table of Contents";
    }
    return true;
  }

  /// The text of a content control: skipped in a table of contents, a placeholder while nobody filled it in.
  bool start_control() {
    const bool prompt = std::exchange(prompt_, false);
    if (std::exchange(contents_, false)) return xml_.skip();
    push(What::content).flag = prompt;
    if (!prompt) return true;
    ++prompts_;
    if (out_.in_paragraph()) out_.begin_field();
    return true;
  }

  void take_comment(std::string_view name) {
    const auto comment = comments_.find(xml_.attribute(Xmlns::word, "id"));
    if (comment == comments_.end()) return;
    const auto& [text, place] = comment->second;
    if (name == "commentRangeEnd") {
      if (OfficeText::holds_until_end(text)) out_.directive("duidelijk-end", place, false);
      return;
    }
    if (std::ranges::find(placed_, comment->first) != placed_.end()) return;
    placed_.push_back(comment->first);
    out_.comment(text, place, name != "commentReference");
  }

  const std::string& source_;
  Xml xml_;
  DocxPart kind_;
  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  const DocxComments& comments_;
  OfficeText& out_;
  std::vector<std::uint32_t>& paragraphs_;
  std::vector<std::string>& running_;
  DocxFields fields_;
  std::vector<Frame> frames_;
  std::vector<std::string> placed_;  // comments that are where they belong
  DocxRun run_;
  DocxParagraph paragraph_;
  std::uint32_t cell_ = 0;
  Row row_;
  std::uint32_t prompts_ = 0;               // open content controls that nobody filled in
  bool prompt_ = false, contents_ = false;  // of the content control that begins
  bool joins_ = false;                      // the paragraph mark was taken out: the next paragraph goes on
};

}  // namespace

bool read_docx_part(const std::string& source, SourceSpan part, DocxPart kind, const DocxStyles& styles,
                    DocxNumbering& numbering, const DocxComments& comments, OfficeText& out,
                    std::vector<std::uint32_t>& source_paragraphs, std::vector<std::string>& running) {
  return DocxBody(source, part, kind, styles, numbering, comments, out, source_paragraphs, running).run();
}

}  // namespace duidelijk
