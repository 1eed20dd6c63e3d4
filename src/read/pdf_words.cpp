// The only file that talks to poppler.
// SPDX-License-Identifier: EUPL-1.2
#include "read/pdf_words.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "core/message.h"
#include "core/utf8.h"
#include "read/apart.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_memory = 1u << 30;
constexpr std::size_t most_output = 256u << 20;
constexpr std::size_t most_seconds = 30;
constexpr std::size_t bytes_a_second = 200u << 10;  // much less than poppler reads
constexpr std::size_t most_words = 4u << 20;
constexpr float largest = 100'000;  // points; a larger place on a page is nonsense

/// What a record of the child starts with.
enum class Kind : char { page = 'P', word = 'W', locked = 'L', broken = 'B', too_many_pages = 'M', end = 'E' };

struct WordRecord {
  float left, top, right, bottom, size;
  std::uint32_t bytes;  // of the text that follows
  std::uint8_t rotation, style, space_after, unused;
};
struct PageRecord {
  float width, height;
};

template <class Record>
void send(Pipe& out, Kind kind, const Record& record) {
  char bytes[1 + sizeof(Record)];
  bytes[0] = static_cast<char>(kind);
  std::memcpy(bytes + 1, &record, sizeof record);
  out.write({bytes, sizeof bytes});
}
void send(Pipe& out, Kind kind) {
  const char byte = static_cast<char>(kind);
  out.write({&byte, 1});
}

/// UTF-16 → UTF-8; half pairs become U+FFFD, and characters that mean nothing outside their font are left out.
std::string text_of(const poppler::ustring& units) {
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t point = units[i];
    if (point >= 0xD800 && point < 0xE000) {
      const bool pair = point < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000;
      point = pair ? 0x10000 + ((point - 0xD800) << 10) + (units[++i] - 0xDC00u) : U'\uFFFD';
    }
    if (point >= 0x20) utf8::append(out, point);
  }
  return out;
}

PdfStyle style_of(const std::string& font) {
  const std::string name = utf8::lower(utf8::valid(font) ? font : std::string());
  const auto has = [&name](std::string_view part) { return name.find(part) != std::string::npos; };
  if (has("bold") || has("black") || has("heavy")) return PdfStyle::bold;
  return has("italic") || has("oblique") ? PdfStyle::italic : PdfStyle::plain;
}

void send_page(poppler::document& document, int number, Pipe& out) {
  const std::unique_ptr<poppler::page> page(document.create_page(number));
  PageRecord size{};
  if (page) {
    const poppler::rectf rect = page->page_rect();
    size = {static_cast<float>(rect.width()), static_cast<float>(rect.height())};
    const poppler::page::orientation_enum turned = page->orientation();
    if (turned == poppler::page::landscape || turned == poppler::page::seascape) std::swap(size.width, size.height);
  }
  send(out, Kind::page, size);
  if (!page) return;
  for (const poppler::text_box& box : page->text_list(poppler::page::text_list_include_font)) {
    const std::string text = text_of(box.text());
    if (text.empty()) continue;
    const poppler::rectf at = box.bbox();
    WordRecord record{};
    record.left = static_cast<float>(at.left());
    record.top = static_cast<float>(at.top());
    record.right = static_cast<float>(at.right());
    record.bottom = static_cast<float>(at.bottom());
    if (box.has_font_info()) {
      record.size = static_cast<float>(box.get_font_size());
      record.style = static_cast<std::uint8_t>(style_of(box.get_font_name()));
    }
    record.bytes = static_cast<std::uint32_t>(text.size());
    record.rotation = static_cast<std::uint8_t>(box.rotation() & 3);
    record.space_after = box.has_space_after() ? 1 : 0;
    send(out, Kind::word, record);
    out.write(text);
  }
}

void read_words(std::string_view bytes, Pipe& out) {
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return send(out, Kind::broken);
  if (document->is_locked()) return send(out, Kind::locked);
  const int pages = document->pages();
  if (pages > static_cast<int>(most_pdf_pages)) return send(out, Kind::too_many_pages);
  for (int i = 0; i < pages; ++i) send_page(*document, i, out);
  send(out, Kind::end);
}

/// A record at the start of `bytes`, which loses it.
template <class Record>
std::optional<Record> take(std::string_view& bytes) {
  Record record;
  if (bytes.size() < sizeof record) return std::nullopt;
  std::memcpy(&record, bytes.data(), sizeof record);
  bytes.remove_prefix(sizeof record);
  return record;
}

bool makes_sense(float value) { return std::isfinite(value) && std::abs(value) <= largest; }

/// Turns the places of a page whose text runs in direction `rotation` (quarters, clockwise), so that it runs to the
/// right.
void turn(PdfPage& page, unsigned rotation) {
  for (PdfWord& word : page.words) {
    const PdfWord from = word;
    switch (rotation) {
      case 1:  // downwards
        word.left = from.top, word.right = from.bottom;
        word.top = page.width - from.right, word.bottom = page.width - from.left;
        break;
      case 2:  // upside down
        word.left = page.width - from.right, word.right = page.width - from.left;
        word.top = page.height - from.bottom, word.bottom = page.height - from.top;
        break;
      case 3:  // upwards
        word.left = page.height - from.bottom, word.right = page.height - from.top;
        word.top = from.left, word.bottom = from.right;
        break;
      default:
        return;
    }
  }
  if (rotation != 2) std::swap(page.width, page.height);
}

/// Keeps the words in the direction of most of the text: what stands on its side is a mark in the margin.
void keep_one_direction(PdfPage& page, const std::vector<std::uint8_t>& rotations) {
  std::array<std::size_t, 4> letters{};
  for (std::size_t i = 0; i < page.words.size(); ++i) letters[rotations[i]] += page.words[i].text.size();
  const auto most = static_cast<std::uint8_t>(std::ranges::max_element(letters) - letters.begin());
  std::vector<PdfWord> kept;
  for (std::size_t i = 0; i < page.words.size(); ++i)
    if (rotations[i] == most) kept.push_back(std::move(page.words[i]));
  page.words = std::move(kept);
  turn(page, most);
}

Error damaged() {
  return {Error::Kind::damaged, "Deze PDF is beschadigd. Sla het document opnieuw op als PDF, of als tekst (.txt)", {}};
}

}  // namespace

Result<std::vector<PdfPage>> pages_from_child(std::string_view written) {
  std::vector<PdfPage> pages;
  std::vector<std::uint8_t> rotations;  // of the words of the last page
  std::size_t words = 0;
  const auto close = [&] {
    if (!pages.empty()) keep_one_direction(pages.back(), rotations);
    rotations.clear();
  };
  while (!written.empty()) {
    const auto kind = static_cast<Kind>(written.front());
    written.remove_prefix(1);
    switch (kind) {
      case Kind::locked:
        return Error{Error::Kind::unsupported,
                     "Deze PDF is gesloten met een wachtwoord. Sla een kopie op zonder wachtwoord",
                     {}};
      case Kind::too_many_pages:
        return Error{Error::Kind::too_large,
                     "Deze PDF heeft te veel pagina's. Duidelijk leest er hoogstens " +
                         dutch_number(static_cast<std::int64_t>(most_pdf_pages)),
                     {}};
      case Kind::page: {
        const std::optional<PageRecord> record = take<PageRecord>(written);
        if (!record || pages.size() >= most_pdf_pages) return damaged();
        close();
        PdfPage& page = pages.emplace_back();
        page.width = makes_sense(record->width) ? record->width : 0;
        page.height = makes_sense(record->height) ? record->height : 0;
        break;
      }
      case Kind::word: {
        const std::optional<WordRecord> record = take<WordRecord>(written);
        if (!record || pages.empty() || record->bytes > written.size() || ++words > most_words) return damaged();
        PdfWord word;
        word.text = written.substr(0, record->bytes);
        written.remove_prefix(record->bytes);
        if (word.text.empty() || !utf8::valid(word.text)) return damaged();
        if (!makes_sense(record->left) || !makes_sense(record->top) || !makes_sense(record->right) ||
            !makes_sense(record->bottom) || !makes_sense(record->size))
          break;  // nowhere on the page
        word.left = std::min(record->left, record->right);
        word.right = std::max(record->left, record->right);
        word.top = std::min(record->top, record->bottom);
        word.bottom = std::max(record->top, record->bottom);
        word.size = record->size > 0 ? record->size : word.bottom - word.top;
        word.style = static_cast<PdfStyle>(std::min<std::uint8_t>(record->style, 2));
        word.space_after = record->space_after != 0;
        rotations.push_back(record->rotation & 3);
        pages.back().words.push_back(std::move(word));
        break;
      }
      case Kind::end:
        if (pages.empty()) return damaged();
        close();
        return pages;
      case Kind::broken:
      default:
        return damaged();
    }
  }
  return damaged();
}

Result<std::vector<PdfPage>> pdf_words(std::string_view bytes) {
  ApartLimits limits;
  // A small file that takes long is made to: a page of text costs some milliseconds.
  limits.seconds = static_cast<int>(std::min(most_seconds, 4 + bytes.size() / bytes_a_second));
  limits.memory = std::min(most_memory, (64u << 20) + 10 * bytes.size());
  limits.output = most_output;
  const std::optional<std::string> written = run_apart(read_words, bytes, limits);
  if (!written)
    return Error{
        Error::Kind::damaged,
        "Deze PDF is beschadigd, of te zwaar om te lezen. Sla het document opnieuw op als PDF, of als tekst (.txt)",
        {}};
  return pages_from_child(*written);
}

}  // namespace duidelijk
