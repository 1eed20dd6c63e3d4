// SPDX-License-Identifier: EUPL-1.2
#include "read/binary.h"

#include <algorithm>
#include <cstddef>

namespace duidelijk {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 64u << 10;

struct Signature {
  std::string_view bytes;
  std::string_view advice;
};

constexpr Signature signatures[] = {
    {"%PDF-"sv, "Dit is een PDF. Geef het bestand een naam die eindigt op .pdf"},
    {"\x89PNG\r\n\x1A\n"sv, "Dit is een afbeelding (PNG). Daar kan duidelijk geen tekst uit halen"},
    {"\xFF\xD8\xFF"sv, "Dit is een foto (JPEG). Daar kan duidelijk geen tekst uit halen"},
    {"GIF87a"sv, "Dit is een afbeelding (GIF). Daar kan duidelijk geen tekst uit halen"},
    {"GIF89a"sv, "Dit is een afbeelding (GIF). Daar kan duidelijk geen tekst uit halen"},
    {"II*\0"sv, "Dit is een afbeelding (TIFF). Daar kan duidelijk geen tekst uit halen"},
    {"MM\0*"sv, "Dit is een afbeelding (TIFF). Daar kan duidelijk geen tekst uit halen"},
    {"\x1F\x8B\x08"sv, "Dit is een ingepakt bestand (gzip). Pak het eerst uit"},
    {"7z\xBC\xAF\x27\x1C"sv, "Dit is een ingepakt bestand (7z). Pak het eerst uit"},
    {"Rar!\x1A\x07"sv, "Dit is een ingepakt bestand (RAR). Pak het eerst uit"},
    {"\x7F"
     "ELF"sv,
     "Dit is een programma en geen tekst"},
    {"SQLite format 3\0"sv, "Dit is een database en geen tekst"},
    {"\xFF\xFE\0\0"sv, "Deze tekst staat in UTF-32. Sla het bestand op als UTF-8"},
    {"\0\0\xFE\xFF"sv, "Deze tekst staat in UTF-32. Sla het bestand op als UTF-8"},
    {"{\\rtf"sv, "RTF-bestanden kan duidelijk niet lezen. Open het bestand en sla het op als Word-bestand (.docx)"},
};

std::string_view zip_advice(std::string_view bytes) {
  const auto has = [bytes](std::string_view part) { return bytes.find(part) != std::string_view::npos; };
  if (has("xl/"sv)) return "Dit is een Excel-bestand. Sla de tekst op als tekst (.txt)";
  if (has("ppt/"sv)) return "Dit is een PowerPoint-bestand. Sla de tekst op als tekst (.txt)";
  if (has("opendocument"sv))
    return "Dit is een rekenblad, presentatie of tekening van OpenDocument. Sla de tekst op als .odt of .docx";
  if (has("Index/Document.iwa"sv) || has("QuickLook/"sv))
    return "Dit is een bestand van Pages, Numbers of Keynote. Exporteer het daar naar Word (.docx) of tekst (.txt)";
  if (has("epub+zip"sv)) return "Dit is een e-boek (EPUB). Sla de tekst op als tekst (.txt)";
  return "Dit is een ingepakt bestand (zip). Pak het eerst uit";
}

/// Files of Office from before 2007, and newer ones with a password.
std::string_view old_office_advice(std::string_view bytes) {
  constexpr std::string_view locked = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  constexpr std::string_view word = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
  constexpr std::string_view message = "_\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0"sv;
  if (bytes.find(locked) != std::string_view::npos)
    return "Dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw";
  if (bytes.find(message) != std::string_view::npos)
    return "Dit is een bericht van Outlook (.msg). Open het en sla het op als tekst (.txt)";
  if (bytes.find(word) != std::string_view::npos)
    return "Dit is een oud Word-bestand (.doc). Open het en sla het op als Word-bestand (.docx)";
  return "Dit is een oud Office-bestand. Open het en sla de tekst op als Word-bestand (.docx)";
}

/// Whether the text is an e-mail as it was sent: lines such as "MIME-Version: 1.0", and an empty line.
bool is_mail(std::string_view head) {
  bool marked = false;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = std::min(head.find('\n', at), head.size());
    std::string_view line = head.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return marked;
    const std::size_t colon = line.find(':');
    const std::string_view name = line.substr(0, colon);
    const bool more = line[0] == ' ' || line[0] == '\t';
    if (more && at == 0) return false;
    if (!more && (colon == std::string_view::npos || name.empty() || name.find_first_of(" \t") != name.npos))
      return false;
    const auto is = [name](std::string_view wanted) {
      return name.size() == wanted.size() && std::equal(name.begin(), name.end(), wanted.begin(),
                                                        [](char a, char b) { return (a | 0x20) == b || a == b; });
    };
    marked = marked || is("mime-version") || is("message-id") || is("received");
    at = end + 1;
  }
  return false;
}

}  // namespace

char utf16_without_mark(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::min(bytes.size(), looked_at) & ~std::size_t{1});
  if (head.size() < 4 || bytes.size() % 2 != 0) return 0;
  // Dutch is nearly all in the first 256 code points, so that one byte of each two is zero.
  std::size_t zero[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zero[i & 1] += head[i] == '\0';
  const std::size_t units = head.size() / 2;
  if (zero[1] * 10 >= units * 8 && zero[0] * 50 <= units) return 'L';
  if (zero[0] * 10 >= units * 8 && zero[1] * 50 <= units) return 'B';
  return 0;
}

std::string why_not_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, looked_at);
  if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv)) return std::string(zip_advice(head));
  if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return std::string(old_office_advice(bytes));
  for (const Signature& signature : signatures)
    if (head.starts_with(signature.bytes)) return std::string(signature.advice);
  if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv) || utf16_without_mark(bytes) != 0) return {};
  if (is_mail(head))
    return "Dit is een e-mail (.eml) of een bewaarde webpagina (.mht). Open het bericht en sla het op als tekst "
           "(.txt), of kopieer "
           "de tekst naar Word";
  std::size_t nulls = 0, controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    nulls += byte == 0;
    controls += byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B && byte != 0x1A;
  }
  // A stray control character does not make a letter unreadable; a pattern of them does.
  if (nulls > 1 + head.size() / 2000 || controls > 2 + head.size() / 50)
    return "Dit bestand is geen tekst. Sla het op als tekst (.txt)";
  return {};
}

}  // namespace duidelijk
