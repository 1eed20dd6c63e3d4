// SPDX-License-Identifier: EUPL-1.2
#include "fix/word_comments.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "container/xml.h"
#include "container/zip.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_unpacked = max_source_bytes;

Error cannot() {
  return {Error::Kind::damaged, "in dit Word-bestand kan duidelijk geen opmerkingen zetten; er is niets geschreven",
          ""};
}

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }
SourceSpan all_of(const std::string& text) { return {0, narrow(text.size())}; }

/// A run of Word with text in it.
struct Run {
  std::uint32_t begin = 0, end = 0;  // with its tags
  SourceSpan properties;             // w:rPr with its tags; empty: there are none
  std::size_t depth = 0;
  std::uint32_t first = UINT32_MAX, last = 0;  // byte where the first thing in it begins, where the last ends
};

/// The inside of a w:t.
struct TextNode {
  SourceSpan text;
  std::uint32_t tag_end = 0;  // the ">" of <w:t>
  bool keeps_space = false;
  std::size_t run = 0;
};

/// Where comments can be in the main part.
struct Outline {
  std::vector<Run> runs;
  std::vector<TextNode> nodes;  // in the order of the XML; none in text boxes
  std::string prefix;           // "w:"
  long last_id = -1;            // of comments that are there
};

long number(std::string_view digits) {
  long out = 0;
  for (const char c : digits.substr(0, 9)) {
    if (c < '0' || c > '9') return 0;
    out = out * 10 + (c - '0');
  }
  return out;
}

Outline outline_of(const std::string& source, SourceSpan part) {
  Outline out;
  Xml xml(source, part);
  std::vector<std::size_t> open;  // runs
  std::size_t boxes = 0, text_depth = 0;
  TextNode node;
  for (Xml::Event event = xml.next(); event != Xml::Event::done && event != Xml::Event::broken; event = xml.next()) {
    const SourceSpan span = xml.span();
    if (event == Xml::Event::text) {
      if (text_depth == xml.depth() && text_depth > 0 && !xml.cdata() && boxes == 0 && !open.empty()) {
        node.text = span;
        node.run = open.back();
        if (node.tag_end + 1 == span.begin) out.nodes.push_back(node);
      }
      continue;
    }
    const bool start = event == Xml::Event::start;
    if (!open.empty() && xml.depth() == out.runs[open.back()].depth + (start ? 1 : 0)) {
      // An element right inside the run, from its begin to its end.
      Run& run = out.runs[open.back()];
      const bool properties = xml.is(Xmlns::word, "rPr");
      if (start && properties) run.properties.begin = span.begin;
      if (!start && properties) run.properties.end = xml.span().end;
      if (start && !properties) run.first = std::min(run.first, span.begin);
      if (!start && !properties) run.last = span.end;
    }
    if (xml.space() != Xmlns::word) continue;
    if (xml.name() == "txbxContent") boxes = start ? boxes + 1 : boxes - 1;
    if (xml.name() == "r" && start) {
      Run run;
      run.begin = span.begin;
      run.depth = xml.depth();
      open.push_back(out.runs.size());
      out.runs.push_back(run);
      if (out.prefix.empty())
        out.prefix = source.substr(span.begin + 1, source.find_first_of(" >/", span.begin) - span.begin - 2);
    } else if (xml.name() == "r" && !open.empty()) {
      out.runs[open.back()].end = span.end;
      open.pop_back();
    } else if (xml.name() == "t") {
      text_depth = start ? xml.depth() : 0;
      node = {};
      node.tag_end = span.end - 1;
      node.keeps_space = start && xml.attribute(Xmlns::xml, "space").data() != nullptr;
    } else if (start && xml.name().starts_with("comment")) {
      out.last_id = std::max(out.last_id, number(xml.attribute(Xmlns::word, "id")));
    }
  }
  return out;
}

/// Puts marks between runs, and cuts runs in two where they must stand inside.
class Marks {
 public:
  Marks(const std::string& source, const Outline& outline) : source_(source), outline_(outline) {}

  /// False: the words stand where no comment can be.
  bool add(SourceSpan about, const std::string& id) {
    const auto& nodes = outline_.nodes;
    const auto first = std::ranges::upper_bound(nodes, about.begin, {}, [](const TextNode& n) { return n.text.end; });
    auto last = std::ranges::lower_bound(nodes, about.end, {}, [](const TextNode& n) { return n.text.begin; });
    if (first == nodes.end() || last == nodes.begin()) return false;
    --last;
    if (last < first || first->text.begin > about.end || last->text.end < about.begin) return false;
    const std::string& w = outline_.prefix;
    put(*first, std::max(about.begin, first->text.begin), "<" + w + "commentRangeStart " + w + "id=\"" + id + "\"/>",
        true);
    put(*last, std::min(about.end, last->text.end),
        "<" + w + "commentRangeEnd " + w + "id=\"" + id + "\"/><" + w + "r><" + w + "commentReference " + w + "id=\"" +
            id + "\"/></" + w + "r>",
        false);
    return true;
  }

  std::string text(SourceSpan part) {
    std::ranges::stable_sort(
        all_, [](const Mark& a, const Mark& b) { return std::pair(a.at, a.order) < std::pair(b.at, b.order); });
    std::string out;
    std::uint32_t at = part.begin;
    for (std::size_t i = 0; i < all_.size();) {
      const Mark& mark = all_[i];
      out.append(source_, at, mark.at - at);
      at = mark.at;
      std::string marks;
      std::size_t j = i;
      while (j < all_.size() && all_[j].at == mark.at && all_[j].order == mark.order && all_[j].cuts == mark.cuts)
        marks += all_[j++].text;
      out += mark.cuts ? cut(outline_.nodes[mark.node], marks) : marks;
      i = j;
    }
    return out.append(source_, at, part.end - at);
  }

 private:
  struct Mark {
    std::uint32_t at = 0;
    int order = 0;  // of marks at the same byte: first the ends, then the starts
    std::size_t node = 0;
    bool cuts = false;
    std::string text;
  };

  void put(const TextNode& node, std::uint32_t at, std::string text, bool starts) {
    const Run& run = outline_.runs[node.run];
    Mark mark;
    mark.node = static_cast<std::size_t>(&node - outline_.nodes.data());
    mark.text = std::move(text);
    mark.order = starts ? 1 : 0;
    const std::size_t tag = source_.rfind('<', node.tag_end);
    const std::size_t close = source_.find('>', node.text.end) + 1;
    if (starts && at == node.text.begin && run.first == tag) {
      mark.at = run.begin;
    } else if (!starts && at == node.text.end && run.last == close) {
      mark.at = run.end;
    } else {
      mark.at = at;
      mark.cuts = true;
      mark.order = 0;  // all marks of one cut in the order in which they came
      if (!node.keeps_space && std::ranges::find(spaced_, mark.node) == spaced_.end()) {
        spaced_.push_back(mark.node);
        all_.push_back({node.tag_end, 0, mark.node, false, " xml:space=\"preserve\""});
      }
    }
    all_.push_back(std::move(mark));
  }

  /// Ends the text and the run, puts `marks`, and goes on with a run that looks the same.
  std::string cut(const TextNode& node, const std::string& marks) const {
    const Run& run = outline_.runs[node.run];
    const std::string& w = outline_.prefix;
    return "</" + w + "t></" + w + "r>" + marks + "<" + w + "r>" +
           source_.substr(run.properties.begin, run.properties.size()) + "<" + w + "t xml:space=\"preserve\">";
  }

  const std::string& source_;
  const Outline& outline_;
  std::vector<Mark> all_;
  std::vector<std::size_t> spaced_;  // nodes whose tag keeps spaces from now on
};

std::string comment_xml(const std::string& w, const std::string& id, std::string_view text) {
  std::string out =
      "<" + w + "comment " + w + "id=\"" + id + "\" " + w + "author=\"duidelijk\" " + w + "initials=\"d\">";
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += "<" + w + "p><" + w + "r><" + w + "t xml:space=\"preserve\">" + xml_escaped(text.substr(at, end - at)) +
           "</" + w + "t></" + w + "r></" + w + "p>";
    at = end + 1;
  }
  return out + "</" + w + "comment>";
}

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(part.substr(0, slash == std::string_view::npos ? 0 : slash + 1));
}

/// `text` with `added` before the end tag of its root; empty when there is none.
std::string with_child(std::string text, std::string_view added) {
  const std::size_t end = text.rfind("</");
  if (end != std::string::npos) return text.insert(end, added);
  const std::size_t empty = text.rfind("/>");  // <Relationships …/>
  const std::size_t begin = empty == std::string::npos ? empty : text.rfind('<', empty);
  if (begin == std::string::npos) return "";
  const std::string name = text.substr(begin + 1, text.find_first_of(" \t\r\n/>", begin + 1) - begin - 1);
  return text.replace(empty, 2, ">" + std::string(added) + "</" + name + ">");
}

/// The parts that hold comments, with the new ones.
class CommentParts {
 public:
  CommentParts(const Zip& zip, const Document& document) : zip_(zip), main_(document.source.parts.front().name) {
    constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    strict_ = document.source.text.find(strict) != std::string::npos;
  }

  /// Finds the part; `last_id` becomes the highest number in use. False: something is damaged.
  bool find(long& last_id) {
    relations_name_ = folder_of(main_) + "_rels/" + main_.substr(folder_of(main_).size()) + ".rels";
    if (!take(relations_name_, relations_,
              "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
              "relationships\"></Relationships>"))
      return false;
    Xml xml(relations_, all_of(relations_));
    for (Xml::Event event = xml.next(); event != Xml::Event::done; event = xml.next()) {
      if (event == Xml::Event::broken) return false;
      if (event != Xml::Event::start || !xml.attribute(Xmlns::none, "Type").ends_with("/comments")) continue;
      const std::string target = xml_decoded(xml.attribute(Xmlns::none, "Target"));
      name_ = target.starts_with('/') ? target.substr(1) : folder_of(main_) + target;
    }
    const bool fresh = name_.empty();
    if (fresh) name_ = folder_of(main_) + "comments.xml";
    if (fresh && zip_.find(name_) != nullptr) return false;
    const std::string space = strict_ ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                                      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    if (!take(name_, comments_,
              "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" + space +
                  "\"></w:comments>"))
      return false;
    Xml comments(comments_, all_of(comments_));
    for (Xml::Event event = comments.next(); event != Xml::Event::done; event = comments.next()) {
      if (event == Xml::Event::broken) return false;
      if (event != Xml::Event::start) continue;
      if (comments.is(Xmlns::word, "comments"))
        prefix_ = comments_.substr(comments.span().begin + 1,
                                   comments_.find("comments", comments.span().begin) - comments.span().begin - 1);
      if (comments.is(Xmlns::word, "comment"))
        last_id = std::max(last_id, number(comments.attribute(Xmlns::word, "id")));
    }
    if (!fresh) return !prefix_.empty();
    const std::string type =
        std::string(strict_ ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships") +
        "/comments";
    relations_ = with_child(std::move(relations_),
                            "<Relationship Id=\"rIdDuidelijk\" Type=\"" + type + "\" Target=\"comments.xml\"/>");
    if (!take("[Content_Types].xml", types_, "")) return false;
    types_ = with_child(std::move(types_),
                        "<Override PartName=\"/" + name_ +
                            "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
                            "comments+xml\"/>");
    fresh_ = true;
    return !relations_.empty() && !types_.empty() && !prefix_.empty();
  }

  const std::string& prefix() const { return prefix_; }

  std::vector<std::pair<std::string, std::string>> with(const std::string& added) && {
    std::vector<std::pair<std::string, std::string>> out;
    out.emplace_back(name_, with_child(std::move(comments_), added));
    if (fresh_) {
      out.emplace_back(relations_name_, std::move(relations_));
      out.emplace_back("[Content_Types].xml", std::move(types_));
    }
    return out;
  }

 private:
  bool take(const std::string& name, std::string& to, std::string_view otherwise) const {
    const ZipEntry* entry = zip_.find(name);
    if (entry == nullptr) {
      to = otherwise;
      return !to.empty();
    }
    Result<std::string> bytes = zip_.read(*entry, most_unpacked);
    if (!bytes) return false;
    to = std::move(*bytes);
    return true;
  }

  const Zip& zip_;
  std::string main_, name_, relations_name_;
  std::string comments_, relations_, types_, prefix_;
  bool strict_ = false, fresh_ = false;
};

}  // namespace

Result<Commented> with_comments(const std::string& bytes, std::span<const MarginComment> comments) {
  const Result<Document> document = read_docx(bytes);
  if (!document) return document.error();
  const Result<Zip> zip = Zip::open(bytes);
  if (!zip) return zip.error();
  const Source& source = document->source;
  const SourceSpan main{0, source.parts.size() > 1 ? source.parts[1].begin : narrow(source.text.size())};
  if (!source.parts.front().as_is) return cannot();
  Outline outline = outline_of(source.text, main);
  CommentParts parts(*zip, *document);
  Commented out;
  if (!parts.find(outline.last_id)) return cannot();
  // Names of attributes need a prefix.
  if (!outline.nodes.empty() && !outline.prefix.ends_with(':')) return cannot();
  Marks marks(source.text, outline);
  std::string added;
  for (const MarginComment& comment : comments) {
    const std::string id = std::to_string(++outline.last_id);
    if (main.contains(comment.about) && marks.add(comment.about, id))
      added += comment_xml(parts.prefix(), id, comment.text);
    else
      ++out.left_out;
  }
  if (added.empty()) {
    out.bytes = bytes;
    return out;
  }
  auto changed = std::move(parts).with(added);
  changed.emplace_back(source.parts.front().name, marks.text(main));
  Result<std::string> made = zip->with(changed);
  if (!made) return made.error();
  const Result<Document> after = read_docx(*made);
  if (!after || after->text != document->text) return cannot();
  out.bytes = std::move(*made);
  return out;
}

}  // namespace duidelijk
