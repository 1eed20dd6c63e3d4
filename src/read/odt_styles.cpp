// SPDX-License-Identifier: EUPL-1.2
#include "read/odt_styles.h"

#include <array>
#include <utility>

namespace duidelijk {
namespace {

constexpr std::size_t most_styles = 20000;
constexpr int longest_chain = 20;  // of styles based on each other

constexpr std::array<std::pair<std::string_view, BlockKind>, 8> known{{{"Title", BlockKind::heading},
                                                                       {"Subtitle", BlockKind::heading},
                                                                       {"Quotations", BlockKind::quote},
                                                                       {"Caption", BlockKind::caption},
                                                                       {"Illustration", BlockKind::caption},
                                                                       {"Table", BlockKind::caption},
                                                                       {"Figure", BlockKind::caption},
                                                                       {"Drawing", BlockKind::caption}}};

}  // namespace

void OdtStyles::read(const std::string& source, SourceSpan part) {
  Xml xml(source, part);
  OdtStyle* style = nullptr;
  bool by_default = false;  // inside the default style of paragraphs
  for (Xml::Event event = xml.next(); event != Xml::Event::done && event != Xml::Event::broken; event = xml.next()) {
    if (event == Xml::Event::end && (xml.is(Xmlns::style, "style") || xml.is(Xmlns::style, "default-style"))) {
      style = nullptr;
      by_default = false;
    }
    if (event != Xml::Event::start) continue;
    lists_.take(xml);
    if (xml.is(Xmlns::office, "body")) {
      if (!xml.skip()) return;
    } else if (xml.is(Xmlns::style, "style")) {
      const std::string_view family = xml.attribute(Xmlns::style, "family");
      if (family != "paragraph" && family != "text") continue;
      auto& styles = family == "text" ? spans_ : paragraphs_;
      if (styles.size() == most_styles) return;
      style = &styles[xml_decoded(xml.attribute(Xmlns::style, "name"))];
      *style = {};
      style->parent = xml_decoded(xml.attribute(Xmlns::style, "parent-style-name"));
    } else if (xml.is(Xmlns::style, "default-style")) {
      by_default = xml.attribute(Xmlns::style, "family") == "paragraph";
    } else if (by_default && xml.is(Xmlns::style, "text-properties")) {
      language_ = xml_decoded(xml.attribute(Xmlns::fo, "language"));
    } else if (style != nullptr && xml.is(Xmlns::style, "text-properties")) {
      style->language = xml_decoded(xml.attribute(Xmlns::fo, "language"));
      if (const std::string_view display = xml.attribute(Xmlns::text, "display"); !display.empty())
        style->hidden = display == "none";
      if (const std::string_view weight = xml.attribute(Xmlns::fo, "font-weight"); !weight.empty())
        style->bold = weight == "bold" || weight == "700" || weight == "800" || weight == "900";
    }
  }
}

template <class Use>
void OdtStyles::for_chain(bool paragraph, std::string_view name, Use use) const {
  static const OdtStyle unknown;
  const auto& styles = paragraph ? paragraphs_ : spans_;
  for (int steps = 0; steps < longest_chain; ++steps) {
    const auto found = styles.find(name);
    if (!use(name, found == styles.end() ? unknown : found->second) || found == styles.end()) return;
    name = found->second.parent;
    if (name.empty()) return;
  }
}

std::optional<bool> OdtStyles::hidden(bool paragraph, std::string_view name) const {
  std::optional<bool> out;
  for_chain(paragraph, name, [&](std::string_view, const OdtStyle& style) {
    out = style.hidden;
    return !out;
  });
  return out;
}

std::optional<bool> OdtStyles::bold(bool paragraph, std::string_view name) const {
  std::optional<bool> out;
  for_chain(paragraph, name, [&](std::string_view, const OdtStyle& style) {
    out = style.bold;
    return !out;
  });
  return out;
}

std::string_view OdtStyles::language(bool paragraph, std::string_view name) const {
  std::string_view out;
  for_chain(paragraph, name, [&](std::string_view, const OdtStyle& style) {
    out = style.language;
    return out.empty();
  });
  return out.empty() && paragraph ? std::string_view(language_) : out;
}

BlockKind OdtStyles::kind(std::string_view name) const {
  BlockKind out = BlockKind::paragraph;
  for_chain(true, name, [&](std::string_view here, const OdtStyle&) {
    for (const auto& [its, kind] : known)
      if (here == its) out = kind;
    return out == BlockKind::paragraph;
  });
  return out;
}

std::uint8_t OdtStyles::level(std::string_view name) const {
  std::uint8_t out = 0;
  for_chain(true, name, [&](std::string_view here, const OdtStyle&) {
    if (here == "Title") out = 1;
    if (here == "Subtitle") out = 2;
    return out == 0;
  });
  return out;
}

}  // namespace duidelijk
