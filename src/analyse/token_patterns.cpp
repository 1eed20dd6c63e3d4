// SPDX-License-Identifier: EUPL-1.2
#include "analyse/token_patterns.h"

#include <algorithm>
#include <array>

#include "analyse/characters.h"

namespace duidelijk {
namespace {

constexpr std::size_t longest_label = 64;   // of a host name, a scheme, the local part of an e-mail address
constexpr std::size_t longest_spaced = 48;  // of a telephone number or bank account with its spaces

bool is_alnum(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// Domains and file extensions that Dutch letters and web pages use. Words such as "de" and "nu" are left out: a full
/// stop without a space after it is a more common mistake than those domains.
bool is_known_ending(std::string_view label) {
  static constexpr auto endings = std::to_array<std::string_view>(
      {"amsterdam", "be",   "biz", "com", "csv",  "doc", "docx", "edu", "eu",  "exe",  "frl", "gif", "gov", "htm",
       "html",      "info", "int", "io",  "jpeg", "jpg", "json", "md",  "mp3", "mp4",  "net", "nl",  "odt", "org",
       "pdf",       "php",  "png", "ppt", "pptx", "rtf", "txt",  "uk",  "xls", "xlsx", "xml", "zip"});
  if (label.size() > 9) return false;
  std::array<char, 9> folded{};
  std::transform(label.begin(), label.end(), folded.begin(), lower);
  return std::ranges::binary_search(endings, std::string_view(folded.data(), label.size()));
}

/// Where the address that begins at 0 ends: at white space, a quote or a bracket around it.
std::uint32_t address_end(std::string_view text) {
  std::size_t at = 0;
  int open = 0;
  while (at < text.size()) {
    const ClassifiedChar c = char_at(text, at);
    if (c.type == CharClass::space || c.point == '<' || c.point == '>' || c.point == '"' || c.point == U'«' ||
        c.point == U'»' || c.point == U'“' || c.point == U'”' || c.point == U'…' || is_picture(c.point))
      break;
    open += c.point == '(' ? 1 : 0;
    if (c.point == ')' && --open < 0) break;
    at += c.size;
  }
  while (at > 0) {
    const ClassifiedChar c = char_before(text, at);
    if (std::string_view(".,;:!?'*|]}").find(static_cast<char>(c.point < 0x80 ? c.point : 0)) ==
            std::string_view::npos &&
        c.point != U'’' && c.point != U'‘')
      break;
    at -= c.size;
  }
  return static_cast<std::uint32_t>(at);
}

/// The length of "voorbeeld.nl" or "a.b.voorbeeld.nl" at the start of `text` when its last part is known, else 0.
std::uint32_t match_host(std::string_view text, bool any_ending) {
  std::size_t at = 0, label = 0, good = 0;
  while (at < text.size() && at < 4 * longest_label) {
    const char c = text[at];
    if (is_alnum(c) || c == '-' || c == '_') {
      ++at;
      continue;
    }
    if (label > 0 && at > label && (any_ending || is_known_ending(text.substr(label, at - label)))) good = at;
    if (c != '.' || at == label) break;
    label = ++at;
  }
  if (at == text.size() && label > 0 && at > label && (any_ending || is_known_ending(text.substr(label)))) good = at;
  if (good == 0) return 0;
  if (good < text.size() && static_cast<unsigned char>(text[good]) >= 0xC3 &&
      char_at(text, good).type == CharClass::letter)
    return 0;
  return static_cast<std::uint32_t>(good);
}

std::uint32_t match_tag(std::string_view text) {
  if (text.size() < 2 || char_at(text, 1).type != CharClass::letter) return 0;
  std::size_t at = 1;
  while (at < text.size()) {
    const ClassifiedChar c = char_at(text, at);
    if (c.type != CharClass::letter && c.type != CharClass::digit && c.type != CharClass::mark && c.point != '_') break;
    at += c.size;
  }
  return static_cast<std::uint32_t>(at);
}

std::uint32_t match_mail(std::string_view text) {
  std::size_t at = 0;
  const auto local = [](char c) { return is_alnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; };
  while (at < text.size() && at < longest_label && local(text[at])) ++at;
  if (at == 0 || at == text.size() || text[at] != '@') return 0;
  const std::uint32_t host = match_host(text.substr(at + 1), true);
  return host == 0 ? 0 : static_cast<std::uint32_t>(at) + 1 + host;
}

/// Not the start of a longer number: "0201234567.8" or "14 0201".
bool ends_number(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  if (char_at(text, at).type == CharClass::letter || is_ascii_digit(text[at])) return false;
  return at + 1 >= text.size() || !is_ascii_digit(text[at + 1]) || text[at] == ' ' || text[at] == '\n';
}

std::uint32_t match_short_number(std::string_view text) {  // "14 020", "14 0512"
  if (!text.starts_with("14 0")) return 0;
  std::size_t at = 4;
  while (at < text.size() && at < 8 && is_ascii_digit(text[at])) ++at;
  return (at == 6 || at == 7) && ends_number(text, at) ? static_cast<std::uint32_t>(at) : 0;
}

bool is_area_code(std::string_view digits) {
  if (digits == "06") return true;
  return digits.starts_with('0') && digits.size() >= 3 && digits.size() <= 4 && digits[1] != '0';
}

}  // namespace

std::uint32_t match_address(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '#' || text[0] == '@') return match_tag(text);
  if (!is_alnum(text[0])) return 0;
  if (starts_with_folded(text, "www.") && text.size() > 4 && is_alnum(text[4])) return address_end(text);
  std::size_t at = 0;
  while (at < text.size() && at < longest_label && is_alnum(text[at])) ++at;
  if (at == text.size() || (text[at] != ':' && text[at] != '.' && text[at] != '@' && text[at] != '-' &&
                            text[at] != '_' && text[at] != '+' && text[at] != '%'))
    return 0;
  if (text[at] == ':') {
    if (at >= 2 && text.substr(at).starts_with("://")) return address_end(text);
    if (starts_with_folded(text, "mailto:")) {
      const std::uint32_t mail = match_mail(text.substr(at + 1));
      return mail == 0 ? 0 : static_cast<std::uint32_t>(at) + 1 + mail;
    }
    return 0;
  }
  if (const std::uint32_t mail = match_mail(text)) return mail;
  if (std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), is_ascii_digit) && text[at] == '.')
    return 0;
  const std::uint32_t host = match_host(text, false);
  if (host == 0 || host == text.size() || text[host] != '/') return host;
  return std::max(host, address_end(text));
}

std::uint32_t match_phone(std::string_view text) {
  text = text.substr(0, longest_spaced);
  if (text.size() < 6) return 0;
  if (const std::uint32_t number = match_short_number(text)) return number;
  const bool abroad = text[0] == '+' || text.starts_with("00");
  if (!abroad && text[0] != '0' && !text.starts_with("(0")) return 0;
  std::array<char, 16> digits{};
  std::size_t count = 0, first_group = 0, at = text[0] == '+' ? 1 : 0, best = 0;
  bool grouped = false;
  while (at < text.size()) {
    const char c = text[at];
    if (is_ascii_digit(c)) {
      if (count == digits.size()) break;
      digits[count++] = c;
      ++at;
      const std::string_view all(digits.data(), count);
      const std::string_view group = grouped ? all.substr(0, first_group) : std::string_view();
      const bool service = group == "0800" || group == "0900" || group == "0906" || group == "0909";
      const bool complete =
          abroad    ? (all.starts_with(text[0] == '+' ? "31" : "0031") ? count == (text[0] == '+' ? 11u : 13u)
                                                                       : text[0] == '+' && count >= 9)
          : service ? count == 8 || count == 11
          : grouped ? count == 10 && is_area_code(group)
                    : count == 10 && (all.starts_with("06") || is_area_code(all.substr(0, 3)));
      if (complete && ends_number(text, at)) best = at;
      continue;
    }
    if (text.substr(at).starts_with("(0)") && abroad && !grouped) {  // "+31 (0)20"
      at += 3;
      continue;
    }
    const bool one = c == ' ' || c == '-' || c == '(' || c == ')' || c == '/';
    if (!one) break;
    if (!abroad && count > 0 && !grouped) {
      grouped = true;
      first_group = count;
    }
    ++at;
    if (at < text.size() && (text[at] == ' ' || text[at] == '-') && text[at] != c) ++at;  // ") ", " -"
    if (at < text.size() && text[at] == ' ' && c == ' ' && text[at - 1] == '-') ++at;     // " - "
    if (count == 0 && c != '(') break;
    if (best > 0) break;
  }
  return static_cast<std::uint32_t>(best);
}

std::uint32_t match_iban(std::string_view text) {
  struct Country {
    std::string_view code;
    std::size_t length;
  };
  static constexpr auto countries = std::to_array<Country>({{"AT", 20},
                                                            {"BE", 16},
                                                            {"CH", 21},
                                                            {"DE", 22},
                                                            {"DK", 18},
                                                            {"ES", 24},
                                                            {"FR", 27},
                                                            {"GB", 22},
                                                            {"IE", 22},
                                                            {"IT", 27},
                                                            {"LU", 20},
                                                            {"NL", 18},
                                                            {"PL", 28},
                                                            {"PT", 25}});
  text = text.substr(0, longest_spaced);
  if (text.size() < 15 || !is_ascii_digit(text[2]) || !is_ascii_digit(text[3])) return 0;
  const auto country = std::ranges::find(countries, text.substr(0, 2), &Country::code);
  if (country == countries.end()) return 0;
  std::size_t at = 4, count = 4, digits = 2;
  while (at < text.size() && count < country->length) {
    const char c = text[at];
    if (is_ascii_digit(c) || (c >= 'A' && c <= 'Z')) {
      ++count;
      if (is_ascii_digit(c)) ++digits;
    } else if ((c != ' ' && c != '.') || text[at - 1] == c) {
      return 0;
    }
    ++at;
  }
  const bool whole = count == country->length && digits >= 8 &&
                     (at == text.size() || char_at(text, at).type == CharClass::space ||
                      char_at(text, at).type == CharClass::punctuation);
  return whole ? static_cast<std::uint32_t>(at) : 0;
}

Tag tag_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::punctuation:
      return Tag::punct;
    case TokenKind::symbol:
    case TokenKind::address:
    case TokenKind::code:
      return Tag::sym;
    case TokenKind::number:
      return Tag::num;
    case TokenKind::word:
    case TokenKind::placeholder:
      break;
  }
  return Tag::unknown;
}

TokenKind kind_of(std::string_view core) {
  std::size_t digits = 0, letters = 0, lower_run = 0, longest_lower_run = 0, slashes = 0, high = 0, last_digit = 0;
  for (std::size_t i = 0; i < core.size(); ++i) {
    const char c = core[i];
    if (is_ascii_digit(c)) {
      ++digits;
      last_digit = i;
    }
    const bool letter = is_ascii_letter(c);
    letters += letter ? 1 : 0;
    high += static_cast<unsigned char>(c) >= 0x80 ? 1 : 0;
    slashes += c == '/' ? 1 : 0;
    lower_run = letter && c >= 'a' ? lower_run + 1 : 0;
    longest_lower_run = std::max(longest_lower_run, lower_run);
  }
  if (digits == 0) {
    if (letters > 0) return TokenKind::word;
    for (std::size_t at = 0; at < core.size(); at += char_at(core, at).size)
      if (char_at(core, at).type == CharClass::letter) return TokenKind::word;
    return TokenKind::symbol;
  }
  if (letters == 0) return digits >= 7 && digits == core.size() ? TokenKind::code : TokenKind::number;
  const std::size_t suffix = core.size() - last_digit - 1;
  if (letters == suffix && suffix <= 4 && digits < 7) return TokenKind::number;  // "2e", "1ste", "10.30u", "20ste"
  if (letters == suffix && core.substr(last_digit + 1) == "euro") return TokenKind::number;
  if (high == 0 && longest_lower_run < 3 && (digits >= 4 || (slashes > 0 && digits >= 3))) return TokenKind::code;
  return TokenKind::word;
}

std::string_view without_footnote_mark(std::string_view word) {
  const auto is_raised = [](char32_t point) {
    return point == U'¹' || point == U'²' || point == U'³' || point == U'⁰' || (point >= U'⁴' && point <= U'⁹');
  };
  std::size_t end = word.size();
  while (end > 0 && is_raised(utf8::decode_before(word, end).point)) end -= utf8::decode_before(word, end).size;
  if (end < word.size()) {
    const std::string_view rest = word.substr(0, end);
    const bool unit = rest == "m" || rest == "km" || rest == "cm" || rest == "dm" || rest == "mm" || rest == "hm";
    return end == 0 || unit ? word : rest;
  }
  while (end > 0 && word.size() - end < 2 && is_ascii_digit(word[end - 1])) --end;
  if (end == word.size() || end < 4) return word;
  const ClassifiedChar last = char_before(word, end);
  return last.type == CharClass::letter && utf8::is_lower(last.point) ? word.substr(0, end) : word;
}

}  // namespace duidelijk
