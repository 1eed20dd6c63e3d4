// Styles of OpenDocument: what they do to text.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "container/xml.h"
#include "core/document.h"
#include "read/odt_lists.h"

namespace duidelijk {

struct OdtStyle {
  std::string parent, language;
  std::optional<bool> hidden, bold;
};

/// Styles by family and name. A name that is read again has the last meaning.
class OdtStyles {
 public:
  /// Takes all styles in `part` of `source`. Broken XML gives the styles before it.
  void read(const std::string& source, SourceSpan part);

  /// Of text in a span (`paragraph` false) or paragraph of this style; nothing when the style does not say.
  std::optional<bool> hidden(bool paragraph, std::string_view name) const;
  std::optional<bool> bold(bool paragraph, std::string_view name) const;
  /// Empty when the style does not say.
  std::string_view language(bool paragraph, std::string_view name) const;
  /// What a paragraph of this style is, and its level as a heading.
  BlockKind kind(std::string_view name) const;
  std::uint8_t level(std::string_view name) const;
  const OdtListStyles& lists() const { return lists_; }

 private:
  /// The styles from `name` up to what all are based on; a bounded number of them.
  template <class Use>
  void for_chain(bool paragraph, std::string_view name, Use use) const;

  std::map<std::string, OdtStyle, std::less<>> paragraphs_, spans_;
  OdtListStyles lists_;
  std::string language_;  // of paragraphs about which no style says anything
};

}  // namespace duidelijk
