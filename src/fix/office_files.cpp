// Edits in Word and OpenDocument files: only the text of the runs concerned changes.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "container/xml.h"
#include "container/zip.h"
#include "fix/edits.h"
#include "fix/fixers.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

Error does_not_fit() {
  return {Error::Kind::damaged, "een voorstel past niet in dit bestand; er is niets veranderd", ""};
}

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

bool is_white(char sign) { return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r'; }

/// Without white space: a text after an edit may have a space more or less at a border.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char sign : text)
    if (!is_white(sign)) out += sign;
  return out;
}

/// Bytes of the XML between two tags that change.
struct Change {
  SourceSpan span;
  std::string text;  // as it is written in XML
};

class Editor {
 public:
  explicit Editor(const Document& document) : document_(document), xml_(document.source.text) {
    for (std::size_t i = 0; i < document.pieces.size(); ++i)
      if (!document.pieces[i].source.empty()) order_.push_back(i);
    std::ranges::stable_sort(order_, {}, [&](std::size_t i) { return document.pieces[i].source.begin; });
  }

  /// False: the edit does not stand on text.
  bool add(const ReportEdit& edit) {
    const SourceSpan span{edit.start_byte, edit.end_byte};
    const std::vector<SourceSpan> parts = parts_under(span);
    if (parts.empty()) return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!is_text(parts[i])) return false;
      changes_.push_back({parts[i], i == 0 ? written(edit.text, parts[i].begin) : std::string()});
    }
    return true;
  }

  /// What the text is to be after the edits, without white space.
  std::string expected(std::span<const ReportEdit> edits) const {
    std::vector<std::pair<TextSpan, std::string_view>> all;
    for (const ReportEdit& edit : edits) {
      const bool insertion = edit.start_byte == edit.end_byte;
      const std::uint32_t end = text_at(edit.end_byte, true);
      all.push_back({{insertion ? end : text_at(edit.start_byte, false), end}, edit.text});
    }
    std::ranges::stable_sort(all, {}, [](const auto& edit) { return edit.first.begin; });
    std::string out;
    std::uint32_t at = 0;
    for (const auto& [span, text] : all) {
      if (span.begin < at || span.end < span.begin) return "";
      out += document_.text.substr(at, span.begin - at);
      out += text;
      at = span.end;
    }
    return squeezed(out += document_.text.substr(at));
  }

  /// The XML with all changes, part by part.
  Result<std::vector<std::string>> parts() {
    std::ranges::stable_sort(changes_, {}, [](const Change& change) { return change.span.begin; });
    keep_spaces();
    std::ranges::stable_sort(changes_, {}, [](const Change& change) { return change.span.begin; });
    std::vector<std::string> out;
    const std::vector<Part>& all = document_.source.parts;
    std::size_t next = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::uint32_t end = i + 1 < all.size() ? all[i + 1].begin : narrow(xml_.size());
      std::string text;
      std::uint32_t at = all[i].begin;
      const std::size_t first = next;
      for (; next < changes_.size() && changes_[next].span.begin < end; ++next) {
        const Change& change = changes_[next];
        if (change.span.begin < at || change.span.end > end) return does_not_fit();
        text += xml_.substr(at, change.span.begin - at);
        text += change.text;
        at = change.span.end;
      }
      if (next > first && !all[i].as_is)
        return Error{Error::Kind::unsupported,
                     "dit bestand is niet in UTF-8 geschreven, daarom kan duidelijk het niet veranderen", ""};
      out.push_back(next == first ? std::string() : text.append(xml_.substr(at, end - at)));
    }
    return out;
  }

 private:
  const Piece& piece(std::size_t i) const { return document_.pieces[i]; }

  /// The piece that byte `source` belongs to; of those that share it the first, or the last.
  std::optional<std::size_t> piece_at(std::uint32_t source, bool last = false) const {
    auto at = std::ranges::upper_bound(order_, source, {}, [this](std::size_t i) { return piece(i).source.begin; });
    if (at == order_.begin() || source >= piece(*std::prev(at)).source.end) return std::nullopt;
    --at;
    while (!last && at != order_.begin() && piece(*std::prev(at)).source == piece(*at).source) --at;
    return *at;
  }

  /// The stretches of text in `span`, in the order of the text: one for each run, or the place of an insertion.
  std::vector<SourceSpan> parts_under(SourceSpan span) const {
    if (span.empty()) return insertion(span);
    const auto first = piece_at(span.begin);
    std::vector<SourceSpan> parts;
    if (!first) return parts;
    for (std::size_t i = *first; i < document_.pieces.size(); ++i) {
      const SourceSpan source = piece(i).source;
      if (source.empty() || source.begin >= span.end) break;  // the end of the block, or of the words
      const SourceSpan part =
          piece(i).copied() ? SourceSpan{std::max(source.begin, span.begin), std::min(source.end, span.end)} : source;
      const bool goes_on =
          !parts.empty() && part.begin >= parts.back().begin &&
          xml_.substr(parts.back().end, std::max(part.begin, parts.back().end) - parts.back().end).find('<') ==
              std::string_view::npos;
      if (goes_on)
        parts.back().end = std::max(parts.back().end, part.end);  // with what was not shown between them
      else
        parts.push_back(part);
    }
    if (parts.front().begin != span.begin || parts.back().end != span.end) parts.clear();
    return parts;
  }

  /// The byte of the text at `source`; `end` asks for the end of what stands before it.
  std::uint32_t text_at(std::uint32_t source, bool end) const {
    std::optional<std::size_t> found;
    if (end && source > 0) found = piece_at(source - 1, true);
    if (!found) {
      found = piece_at(source);
      end = false;
    }
    if (!found) return narrow(document_.text.size());
    const Piece& here = piece(*found);
    if (here.copied()) return here.text.begin + (source - here.source.begin);
    return end ? here.text.end : here.text.begin;
  }

  std::vector<SourceSpan> insertion(SourceSpan span) const {
    for (const auto found : {piece_at(span.begin), piece_at(std::max(span.begin, 1u) - 1, true)})
      if (found && xml_[piece(*found).source.begin] != '<') return {span};
    return {};
  }

  /// Whether the bytes are text between tags or in an attribute, and no tag.
  bool is_text(SourceSpan span) const {
    return slice(xml_, span).find_first_of("<>") == std::string_view::npos && !in_cdata(span.begin);
  }
  /// Where the tag before byte `at` ends; npos when `at` stands in a tag.
  std::size_t tag_before(std::uint32_t at) const {
    const std::size_t end = xml_.substr(0, at).rfind('>'), begin = xml_.substr(0, at).rfind('<');
    return end != std::string_view::npos && begin != std::string_view::npos && begin < end ? end
                                                                                           : std::string_view::npos;
  }
  bool in_cdata(std::uint32_t at) const {
    constexpr std::string_view mark = "<![CDATA[";
    const std::size_t begin = xml_.substr(0, at).rfind('<');
    return begin != std::string_view::npos && xml_.substr(begin).starts_with(mark);
  }

  std::string written(const std::string& text, std::uint32_t at) const {
    std::string out = xml_escaped(text);
    if (tag_before(at) != std::string_view::npos) return out;
    for (std::size_t i = out.find('\''); i != std::string::npos; i = out.find('\'', i)) out.replace(i, 1, "&apos;");
    return out;
  }

  /// Word drops a space at the border of a run unless it is told to keep it.
  void keep_spaces() {
    std::vector<Change> tags;
    for (std::size_t i = 0; i < changes_.size();) {
      const std::size_t tag_end = tag_before(changes_[i].span.begin);
      const std::size_t text_end = xml_.find('<', changes_[i].span.begin);
      std::size_t last = i;
      while (last + 1 < changes_.size() && changes_[last + 1].span.begin < text_end) ++last;
      if (tag_end != std::string_view::npos && text_end != std::string_view::npos) {
        std::string text;
        std::size_t at = tag_end + 1;
        for (std::size_t j = i; j <= last; ++j) {
          text += xml_.substr(at, changes_[j].span.begin - at);
          text += changes_[j].text;
          at = changes_[j].span.end;
        }
        text += xml_.substr(at, text_end - at);
        const std::size_t tag_begin = xml_.rfind('<', tag_end);
        const std::string_view tag = xml_.substr(tag_begin, tag_end - tag_begin);
        const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n>", 1) - 1);
        const bool run_text = name == "t" || name.ends_with(":t");
        if (run_text && !text.empty() && (is_white(text.front()) || is_white(text.back())) &&
            tag.find("xml:space") == std::string_view::npos)
          tags.push_back({{narrow(tag_end), narrow(tag_end)}, " xml:space=\"preserve\""});
      }
      i = last + 1;
    }
    std::ranges::move(tags, std::back_inserter(changes_));
  }

  const Document& document_;
  std::string_view xml_;
  std::vector<std::size_t> order_;  // of the pieces in the XML, without empty ones
  std::vector<Change> changes_;
};

using Read = Result<Document> (*)(std::string);

Result<std::string> apply(const std::string& bytes, std::span<const ReportEdit> edits, Read read) {
  const Result<Document> document = read(bytes);
  if (!document) return document.error();
  Editor editor(*document);
  for (const ReportEdit& edit : edits)
    if (!editor.add(edit)) return does_not_fit();
  Result<std::vector<std::string>> parts = editor.parts();
  if (!parts) return parts.error();
  const std::vector<Part>& names = document->source.parts;
  Result<std::string> out = bytes;
  if (names.size() == 1 && names.front().name.empty()) {
    if (!parts->front().empty()) out = std::move(parts->front());
  } else {
    std::vector<std::pair<std::string, std::string>> changed;
    for (std::size_t i = 0; i < names.size(); ++i)
      if (!(*parts)[i].empty()) changed.emplace_back(names[i].name, std::move((*parts)[i]));
    const Result<Zip> zip = Zip::open(bytes);
    if (!zip) return zip.error();
    out = zip->with(changed);
    if (!out) return out.error();
  }
  // Read again: the new file must say what was asked, and nothing else.
  const Result<Document> after = read(*out);
  if (!after || squeezed(after->text) != editor.expected(edits)) return does_not_fit();
  return out;
}

Result<std::string> shown(const std::string& bytes, Read read) {
  const Result<Document> document = read(bytes);
  if (!document) return document.error();
  return document->text + "\n";
}

}  // namespace

Result<std::string> fix_docx(const std::string& bytes, std::span<const ReportEdit> edits) {
  return apply(bytes, edits, read_docx);
}
Result<std::string> fix_odt(const std::string& bytes, std::span<const ReportEdit> edits) {
  return apply(bytes, edits, read_odt);
}
Result<std::string> shown_docx(const std::string& bytes) { return shown(bytes, read_docx); }
Result<std::string> shown_odt(const std::string& bytes) { return shown(bytes, read_odt); }

}  // namespace duidelijk
