// Comments that switch rules off: "<!-- duidelijk-ignore-next lange-zin: wettelijke formulering -->".
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>
#include <vector>

#include "core/document.h"

namespace duidelijk {

/// Collects the directives of one document while its blocks are built. Call `finish` when all text is there.
class Directives {
 public:
  /// Looks at a comment. `inside` is what stands between its marks, `span` the whole comment.
  void comment(DocumentBuilder& build, std::string_view inside, SourceSpan span);
  void finish(DocumentBuilder& build);

 private:
  enum class Kind : std::uint8_t { next, ignore, disable, file };
  struct Open {
    Kind kind = Kind::next;
    bool closed = false;
    Suppression suppression;  // the end of its scope is not known yet
  };
  /// False when there is nothing to close.
  bool close(DocumentBuilder& build, Kind kind, const std::vector<std::string>& rules);

  std::vector<Open> open_;  // in source order
};

}  // namespace duidelijk
