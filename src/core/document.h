// What a reader delivers: running text in blocks, with a map back to the bytes it came from.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/block_labels.h"
#include "core/span.h"

namespace duidelijk {

/// The largest source that a reader takes, in bytes; positions are 32 bits and reports must stay readable.
inline constexpr std::size_t max_source_bytes = 64u << 20;

/// From here on, byte `text` of Source::text is byte `file` of the file. Between two anchors both run on together.
struct Anchor {
  std::uint32_t text = 0, file = 0;
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// A remark about the input for the user: one Dutch sentence with a full stop, and the line it is about (0: the whole
/// file).
struct Note {
  std::string message;
  std::uint32_t line = 0;
  friend bool operator==(const Note&, const Note&) = default;
};

/// A file inside the file: one of the parts of an office document, as it stands in Source::text.
struct Part {
  std::string name;         // "word/document.xml"
  std::uint32_t begin = 0;  // in Source::text; it ends where the next one begins
  bool as_is = true;        // byte for byte; false: it was not UTF-8 there
  friend bool operator==(const Part&, const Part&) = default;
};

/// The file as valid UTF-8. For a valid UTF-8 file `text` is the file byte for byte, byte order mark included,
/// and `anchors` is empty. Otherwise `anchors` leads back to the bytes of the file.
struct Source {
  std::string text;
  std::string encoding = "UTF-8";
  std::vector<Anchor> anchors;  // in text order
  std::uint32_t broken_bytes = 0;
  /// Byte of `text` at which each page begins, where the format has pages (PDF). Then `text` is what was taken from the
  /// pages, and no bytes of the file stand behind it.
  std::vector<std::uint32_t> pages;
  /// Of an office document: its parts one after another are the text, and `paragraphs` are the bytes where a paragraph
  /// begins, ascending. Empty for all other files.
  std::vector<Part> parts;
  std::vector<std::uint32_t> paragraphs;
  /// The byte of the file behind byte `at` of `text`; `at` may be text.size().
  std::uint32_t file_byte(std::uint32_t at) const;
  /// The other way: the byte of `text` for byte `at` of the file, where a character begins.
  std::uint32_t text_byte(std::uint32_t at) const;
};

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,
  list_item,
  table_cell,
  quote,
  caption,
  footnote,
  alt_text,
  link_text,
  label,
  button,
  address,  // letter head, address lines, signature: read, but no running prose
};

/// One stretch of text that belongs together. Sentences and tokens never cross a block.
struct Block {
  TextSpan text;  // never empty
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  // of a heading 1–6, of an item its depth, of a cell 1 or 2: it changes with the row
  bool continues_previous : 1 = false;  // a list item that goes on the sentence of its lead-in ("U moet meenemen:")
  bool head : 1 = false;                // a cell that names its column or its row
  std::uint8_t column = 0;              // of a cell, from 1; all beyond the 255th are in that one
  friend bool operator==(const Block&, const Block&) = default;
};

/// A stretch of running text and the source bytes it came from.
/// Same size on both sides means: copied byte for byte. Otherwise the whole piece is one unit.
struct Piece {
  TextSpan text;
  SourceSpan source;
  bool copied() const { return text.size() == source.size(); }
  friend bool operator==(const Piece&, const Piece&) = default;
};

/// A stretch that the file marks as another language than most of its text. A word processor marks by keyboard and by
/// habit, so a mark is a hint about the words, no proof.
struct LanguageMark {
  TextSpan text;
  std::string language;  // "en", "fry"; never Dutch
  friend bool operator==(const LanguageMark&, const LanguageMark&) = default;
};

/// "<!-- duidelijk-ignore-next lange-zin: wettelijke formulering -->"
struct Suppression {
  std::vector<std::string> rules;  // empty: every rule
  std::string reason;
  TextSpan scope;          // findings inside are suppressed
  SourceSpan comment;      // where the directive stands
  std::string wrong = {};  // one or two Dutch sentences when the directive can do nothing; else empty
};

/// Owns its text. Never changed after reading. `text` is UTF-8 in NFC, without markup, soft hyphens and ligatures;
/// blocks are separated by "\n\n"; inside a block white space is one space (U+0020), or "\n" for a line break that the
/// writer made.
struct Document {
  Source source;
  std::string text;
  std::vector<Piece> pieces;  // in text order, no gaps, covers `text`
  std::vector<Block> blocks;  // in text order, no overlap; cover all of `text` but the separators
  BlockLabels labels;         // by the byte of `text` where their block begins
  std::vector<TextSpan>
      placeholders;             // code, merge fields, template tags: one word for the grammar, nothing for the rules
  std::vector<TextSpan> links;  // the words that one clicks on, in text order, where the format tells
  std::vector<LanguageMark> language_marks;  // in text order, no overlaps
  std::vector<SourceSpan> html;              // stretches of the source that are HTML, in order
  std::vector<Suppression> suppressions;
  std::vector<Note> notes;

  /// The source bytes behind `span`. Precondition: `span` is not empty and lies inside `text`.
  SourceSpan source_of(TextSpan span) const;
};

/// The only way for a reader to make a Document, so that no reader can break the map.
/// Adjacent copies are joined, so a reader may copy character by character.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(Source source);

  /// The source being read; valid while the builder lives.
  const std::string& source() const { return doc_.source.text; }

  /// Opens a block; the one before is closed. A block that gets no text (or only white space) leaves no trace.
  void begin_block(BlockKind kind, std::uint8_t level = 0, bool continues_previous = false);
  void end_block();
  /// What stands before the open block: "3.".
  void label(std::string_view label) { label_ = label; }
  /// The cells that come stand in a new row of a table.
  void begin_row() { new_row_ = true; }
  /// The blocks that come, as far as they are cells, stand in this column, from 1.
  void begin_cell(std::size_t column, bool head);
  bool in_block() const { return open_; }

  /// Adds source bytes as they are. They must not contain line breaks or runs of white space.
  void copy(SourceSpan from);
  /// Adds `text` that stands for the source bytes `from`: "&iuml;" becomes "ï", a line break " ".
  /// Only a `text` of one byte may be white space at its end.
  void put(std::string_view text, SourceSpan from);
  /// Adds the character `mark`, which composes with what stands before it: "e", "\u0301" becomes "é".
  /// A mark after thirty others is left out (as in the Stream-Safe Text Format), so that this stays linear.
  void combine(std::string_view mark, SourceSpan from);
  /// One space for the white space `from`; nothing at the start of a block or after another space.
  void space(SourceSpan from);
  /// Adds `text` as a placeholder: one word that no rule looks at. Combining marks at its start are left out.
  void placeholder(std::string_view text, SourceSpan from);

  /// What is added between these two is the text of one link; white space around it is not.
  void begin_link() { link_ = size(); }
  void end_link();

  void note(std::string message, std::uint32_t line = 0);
  void suppress(Suppression suppression);
  /// Says that this stretch of the source is HTML.
  void html(SourceSpan from) { doc_.html.push_back(from); }
  /// The number of bytes of running text so far; to make scopes of suppressions.
  std::uint32_t size() const { return static_cast<std::uint32_t>(doc_.text.size()); }
  /// The text of the open block so far. Borrowed until the next call.
  std::string_view block_text() const { return std::string_view(doc_.text).substr(open_ ? block_.text.begin : size()); }
  /// The blocks so far, without the open one.
  std::span<const Block> blocks() const { return doc_.blocks; }

  Document take() &&;

 private:
  void drop_trailing_space();
  void push(std::string_view text, SourceSpan from);  // a piece of its own
  void extend(TextSpan to, SourceSpan from);          // the last piece goes on where it can
  void cut_back(std::uint32_t to);
  Document doc_;
  bool open_ = false;
  Block block_;
  std::string label_;     // of the open block
  std::uint8_t row_ = 0;  // level of the last cell
  bool new_row_ = true, head_ = false;
  std::uint8_t column_ = 0;
  std::size_t pieces_before_ = 0;  // state to go back to when the open block stays empty
  std::uint32_t text_before_ = 0;
  std::uint32_t link_ = 0;  // where the open link begins
};

}  // namespace duidelijk
