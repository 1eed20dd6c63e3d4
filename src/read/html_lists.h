// The lists of HTML that are open, and the number of their next item.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_tags.h"
#include "read/item_label.h"

namespace duidelijk {

class HtmlLists {
 public:
  /// The list that starts with `tag`; `ordered`: <ol>. `text` is what `tag` stands in, to count the items of a list
  /// that goes down.
  void begin(bool ordered, const HtmlTag& tag, std::string_view text);
  void end();
  /// What a browser puts before the item that starts with `tag`: "3."; empty: a bullet, or nothing.
  std::string item(const HtmlTag& tag);

 private:
  struct List {
    bool ordered = false, down = false;
    Numbering numbering = Numbering::decimal;
    std::int64_t next = 1;
  };
  std::int64_t count_items(std::size_t at, std::string_view text);

  std::vector<List> lists_;
  std::size_t counted_ = 0;  // tags looked at to count items
};

}  // namespace duidelijk
