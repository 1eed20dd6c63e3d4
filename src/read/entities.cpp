// SPDX-License-Identifier: EUPL-1.2
#include "read/entities.h"

#include <algorithm>

#include "core/utf8.h"

namespace duidelijk {
namespace {

struct Entity {
  std::string_view name;
  char32_t point;
};

/// The entities that Dutch pages use; sorted by name in bytes.
constexpr Entity entities[] = {
    {"AElig", U'Æ'},    {"Aacute", U'Á'},   {"Acirc", U'Â'},  {"Agrave", U'À'}, {"Aring", U'Å'},  {"Atilde", U'Ã'},
    {"Auml", U'Ä'},     {"Ccedil", U'Ç'},   {"Eacute", U'É'}, {"Ecirc", U'Ê'},  {"Egrave", U'È'}, {"Euml", U'Ë'},
    {"IJlig", U'Ĳ'},    {"Iacute", U'Í'},   {"Icirc", U'Î'},  {"Igrave", U'Ì'}, {"Iuml", U'Ï'},   {"Ntilde", U'Ñ'},
    {"OElig", U'Œ'},    {"Oacute", U'Ó'},   {"Ocirc", U'Ô'},  {"Ograve", U'Ò'}, {"Oslash", U'Ø'}, {"Otilde", U'Õ'},
    {"Ouml", U'Ö'},     {"Scaron", U'Š'},   {"Uacute", U'Ú'}, {"Ucirc", U'Û'},  {"Ugrave", U'Ù'}, {"Uuml", U'Ü'},
    {"Yacute", U'Ý'},   {"Yuml", U'Ÿ'},     {"aacute", U'á'}, {"acirc", U'â'},  {"acute", U'´'},  {"aelig", U'æ'},
    {"agrave", U'à'},   {"amp", U'&'},      {"apos", U'\''},  {"aring", U'å'},  {"ast", U'*'},    {"atilde", U'ã'},
    {"auml", U'ä'},     {"bdquo", U'„'},    {"brvbar", U'¦'}, {"bull", U'•'},   {"ccedil", U'ç'}, {"cent", U'¢'},
    {"check", U'✓'},    {"colon", U':'},    {"comma", U','},  {"commat", U'@'}, {"copy", U'©'},   {"curren", U'¤'},
    {"dagger", U'†'},   {"deg", U'°'},      {"divide", U'÷'}, {"eacute", U'é'}, {"ecirc", U'ê'},  {"egrave", U'è'},
    {"emsp", 0x2003},   {"ensp", 0x2002},   {"equals", U'='}, {"euml", U'ë'},   {"euro", U'€'},   {"excl", U'!'},
    {"frac12", U'½'},   {"frac14", U'¼'},   {"frac34", U'¾'}, {"ge", U'≥'},     {"gt", U'>'},     {"hellip", U'…'},
    {"hyphen", 0x2010}, {"iacute", U'í'},   {"icirc", U'î'},  {"iexcl", U'¡'},  {"igrave", U'ì'}, {"ijlig", U'ĳ'},
    {"iquest", U'¿'},   {"iuml", U'ï'},     {"laquo", U'«'},  {"larr", U'←'},   {"lbrace", U'{'}, {"lbrack", U'['},
    {"ldquo", U'“'},    {"le", U'≤'},       {"lowbar", U'_'}, {"lpar", U'('},   {"lsaquo", U'‹'}, {"lsquo", U'‘'},
    {"lt", U'<'},       {"macr", U'¯'},     {"mdash", U'—'},  {"micro", U'µ'},  {"middot", U'·'}, {"minus", U'−'},
    {"nbsp", 0xA0},     {"ndash", U'–'},    {"ne", U'≠'},     {"not", U'¬'},    {"ntilde", U'ñ'}, {"num", U'#'},
    {"oacute", U'ó'},   {"ocirc", U'ô'},    {"oelig", U'œ'},  {"ograve", U'ò'}, {"ordf", U'ª'},   {"ordm", U'º'},
    {"oslash", U'ø'},   {"otilde", U'õ'},   {"ouml", U'ö'},   {"para", U'¶'},   {"percnt", U'%'}, {"period", U'.'},
    {"permil", U'‰'},   {"plus", U'+'},     {"plusmn", U'±'}, {"pound", U'£'},  {"quest", U'?'},  {"quot", U'"'},
    {"raquo", U'»'},    {"rarr", U'→'},     {"rbrace", U'}'}, {"rbrack", U']'}, {"rdquo", U'”'},  {"reg", U'®'},
    {"rpar", U')'},     {"rsaquo", U'›'},   {"rsquo", U'’'},  {"sbquo", U'‚'},  {"scaron", U'š'}, {"sect", U'§'},
    {"semi", U';'},     {"shy", 0xAD},      {"sol", U'/'},    {"sup1", U'¹'},   {"sup2", U'²'},   {"sup3", U'³'},
    {"szlig", U'ß'},    {"thinsp", 0x2009}, {"times", U'×'},  {"trade", U'™'},  {"uacute", U'ú'}, {"ucirc", U'û'},
    {"ugrave", U'ù'},   {"uml", U'¨'},      {"uuml", U'ü'},   {"vert", U'|'},   {"yacute", U'ý'}, {"yen", U'¥'},
    {"yuml", U'ÿ'},     {"zwj", 0x200D},    {"zwnj", 0x200C}};
static_assert(std::ranges::is_sorted(entities, {}, &Entity::name));

char32_t number(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 8) return 0;
  char32_t value = 0;
  for (const char c : digits) {
    const char low = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      value = value * (hex ? 16 : 10) + static_cast<char32_t>(c - '0');
    else if (hex && low >= 'a' && low <= 'f')
      value = value * 16 + static_cast<char32_t>(low - 'a' + 10);
    else
      return 0;
    if (value > 0x10FFFF) return 0xFFFD;
  }
  // Old pages number the characters of Windows-1252; browsers read them so.
  constexpr char32_t windows[] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                  0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                  0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                  0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  if (value >= 0x80 && value < 0xA0) return windows[value - 0x80];
  if (value == 0 || (value >= 0xD800 && value <= 0xDFFF)) return 0xFFFD;
  return value;
}

}  // namespace

std::string decode_entity(std::string_view entity) {
  if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return {};
  const std::string_view name = entity.substr(1, entity.size() - 2);
  char32_t point = 0;
  if (name.front() == '#') {
    point = number(name.substr(1));
  } else {
    const auto found = std::ranges::lower_bound(entities, name, {}, &Entity::name);
    if (found != std::end(entities) && found->name == name) point = found->point;
  }
  std::string out;
  if (point != 0) utf8::append(out, point);
  return out;
}

std::size_t entity_size(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 12;
  for (std::size_t i = at + 1; i < text.size() && i < at + longest; ++i) {
    const char c = text[i];
    if (c == ';') return i > at + 1 ? i + 1 - at : 0;
    const bool name = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c == '#' && i == at + 1);
    if (!name) return 0;
  }
  return 0;
}

std::size_t unclosed_entity_size(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && end < at + 7 &&
         (((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z') || (text[end] >= '0' && text[end] <= '9')))
    ++end;
  for (; end > at + 2; --end) {
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const auto found = std::ranges::lower_bound(entities, name, {}, &Entity::name);
    if (found == std::end(entities) || found->name != name) continue;
    const bool old = (found->point >= 0xA0 && found->point <= 0xFF) || name == "amp" || name == "lt" || name == "gt" ||
                     name == "quot";
    if (old) return end - at;
  }
  return 0;
}

}  // namespace duidelijk
