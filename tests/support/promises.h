// What must hold for every document that a reader makes, whatever the input. For property tests and fuzz targets.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string_view>

#include "core/document.h"
#include "core/utf8.h"

namespace duidelijk {

/// The broken promise, or nothing.
inline std::optional<std::string_view> broken_promise(const Document& document) {
  const std::string& text = document.text;
  const std::string& source = document.source.text;
  if (!utf8::valid(source)) return "the source is no UTF-8";
  if (!utf8::valid(text)) return "the text is no UTF-8";
  if (utf8::nfc(text) != text) return "the text is not in NFC";
  const auto border = [](std::string_view in, std::uint32_t at) {
    return at <= in.size() && (at == in.size() || (static_cast<unsigned char>(in[at]) & 0xC0) != 0x80);
  };
  std::uint32_t at = 0;
  for (const Piece& piece : document.pieces) {
    if (piece.text.begin != at) return "the pieces leave a gap";
    if (piece.text.empty()) return "a piece is empty";
    if (piece.source.begin > piece.source.end || piece.source.end > source.size()) return "a piece leaves the source";
    if (!border(text, piece.text.begin) || !border(source, piece.source.begin) || !border(source, piece.source.end))
      return "a piece cuts a character";
    if (piece.copied()) {
      for (std::uint32_t i = 0; i < piece.text.size(); ++i) {
        const char here = text[piece.text.begin + i], there = source[piece.source.begin + i];
        // A composed letter may be as long as its parts, a space as the line end that it stands for.
        const bool composed = static_cast<unsigned char>(here) >= 0x80;
        if (here != there && here != ' ' && here != '\n' && !composed) return "a copied piece differs from the source";
      }
    }
    at = piece.text.end;
  }
  if (at != text.size()) return "the pieces do not cover the text";
  at = 0;
  for (const Block& block : document.blocks) {
    if (block.text.begin != (at == 0 ? 0 : at + 2)) return "the blocks leave a gap";
    if (block.text.empty() || block.text.end > text.size()) return "a block is empty or leaves the text";
    const std::string_view inside = slice(std::string_view(text), block.text);
    if (inside.find("  ") != inside.npos || inside.find("\n\n") != inside.npos) return "white space is not one space";
    if (inside.front() == ' ' || inside.back() == ' ' || inside.back() == '\n')
      return "a block has white space around it";
    const SourceSpan from = document.source_of(block.text);
    if (from.begin > from.end || from.end > source.size()) return "a block leaves the source";
    at = block.text.end;
  }
  if (at != text.size()) return "the blocks do not cover the text";
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Char c = utf8::decode(text, i);
    if (c.point == 0xAD || c.point == 0xFEFF || c.point == 0x200B || c.point == 0xA0 || c.point == '\t' ||
        c.point == '\r' || (c.point < 0x20 && c.point != '\n') || (c.point >= 0xFB00 && c.point <= 0xFB06))
      return "a character that the reader should have replaced";
    i += c.size;
  }
  for (const TextSpan placeholder : document.placeholders)
    if (placeholder.empty() || placeholder.end > text.size() || !border(text, placeholder.begin) ||
        !border(text, placeholder.end))
      return "a placeholder leaves the text";
  for (const Suppression& suppression : document.suppressions)
    if (suppression.scope.begin > suppression.scope.end || suppression.scope.end > text.size())
      return "a suppression leaves the text";
  std::uint32_t file = 0;
  for (const Anchor& anchor : document.source.anchors) {
    if (anchor.file < file || anchor.text > source.size()) return "the anchors run back";
    file = anchor.file;
  }
  return std::nullopt;
}

}  // namespace duidelijk
