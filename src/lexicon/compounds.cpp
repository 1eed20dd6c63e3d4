// Splitting compounds: the cheapest way to read a word as modifiers with linking letters and a head.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <limits>

#include "lexicon/layout.h"
#include "lexicon/lexicon.h"
#include "lexicon/view.h"

namespace duidelijk {
namespace {

constexpr std::size_t max_form = 64, max_parts = 5, max_part = 24, min_part = 2, min_head = 3;

// Costs in tenths, from measurements on compounds of the treebank.
using Cost = std::uint16_t;
constexpr Cost unreachable = std::numeric_limits<Cost>::max();
constexpr Cost cost_modifier = 22, cost_three_letters = 15, cost_two_letters = 30, cost_unknown_part = 10;
constexpr Cost cost_short_head = 20, cost_other_head = 15, cost_missing_s = 12, cost_head_byte = 1;
struct Linker {
  std::string_view text;
  Cost cost;
};
constexpr Linker linkers[] = {{"s", 5}, {"en", 12}, {"e", 15}, {"er", 20}};

/// "verzekering" and "waarheid" always take an s before the next part.
bool wants_s(std::string_view modifier) {
  for (const std::string_view ending : {"heid", "ing", "schap", "iteit", "teit", "tie", "sie"})
    if (modifier.size() > ending.size() + 2 && modifier.ends_with(ending)) return ending != "tie" && ending != "sie";
  return false;
}

struct Step {
  Cost cost = unreachable;
  std::uint8_t begin = 0, end = 0;  // of the modifier that leads here
};

class Splitter {
 public:
  Splitter(const Lexicon& lexicon, std::span<const std::byte> image, std::string_view form)
      : lexicon_(lexicon), view_(image), form_(form) {
    steps_[0][0].cost = 0;
  }

  std::optional<Split> run() {
    for (std::size_t at = 0; at + min_head <= form_.size(); ++at)
      if (reachable(at)) extend(at);
    if (best_ == unreachable) return std::nullopt;
    Split split;
    split.count = static_cast<std::uint8_t>(best_modifiers_ + 1);
    split.parts[best_modifiers_] = {static_cast<std::uint8_t>(best_head_), static_cast<std::uint8_t>(form_.size())};
    std::size_t at = best_head_;
    for (std::size_t modifiers = best_modifiers_; modifiers > 0; --modifiers) {
      const Step& step = steps_[modifiers][at];
      split.parts[modifiers - 1] = {step.begin, step.end};
      at = step.begin;
    }
    return split;
  }

 private:
  bool reachable(std::size_t at) const {
    return std::ranges::any_of(steps_, [at](const auto& row) { return row[at].cost != unreachable; });
  }

  /// Tries all parts that begin at `at`.
  void extend(std::size_t at) {
    std::uint64_t hash = layout::hash_seed;
    const std::size_t limit = std::min(form_.size(), at + max_part);
    for (std::size_t end = at + 1; end <= limit; ++end) {
      const char last = form_[end - 1];
      if (last == '-' && end - 1 > at) add_modifier(at, end - 1, end, cost_modifier + cost_unknown_part);
      hash = layout::hash_step(hash, last);
      if (end - at < min_part || !view_.may_be_part(hash)) continue;
      const auto entry = lexicon_.find(form_.substr(at, end - at));
      if (!entry) continue;
      const std::uint8_t flags = view_.flags(entry->index);
      if (end == form_.size())
        add_head(at, flags);
      else if ((flags & layout::flag_modifier) != 0)
        add_known_modifier(at, end, (flags & layout::flag_linking_s) != 0);
    }
  }

  void add_known_modifier(std::size_t begin, std::size_t end, bool linking_s) {
    const std::size_t size = end - begin;
    const Cost cost = cost_modifier + (size == 2 ? cost_two_letters : size == 3 ? cost_three_letters : Cost{0});
    const bool s = linking_s || wants_s(form_.substr(begin, size));
    const std::string_view rest = form_.substr(end);
    if (rest.front() == '-') {
      add_modifier(begin, end, end + 1, cost);
      return;
    }
    add_modifier(begin, end, end, cost + (s ? cost_missing_s : 0));
    for (const Linker& linker : linkers) {
      if (!rest.starts_with(linker.text)) continue;
      const std::size_t after = end + linker.text.size();
      const bool hyphen = after < form_.size() && form_[after] == '-';
      add_modifier(begin, end, after + (hyphen ? 1 : 0), cost + (s && linker.text == "s" ? 0 : linker.cost));
    }
  }

  void add_modifier(std::size_t begin, std::size_t end, std::size_t next, int cost) {
    if (next >= form_.size()) return;
    for (std::size_t modifiers = 0; modifiers + 2 <= max_parts; ++modifiers) {
      const Cost so_far = steps_[modifiers][begin].cost;
      if (so_far == unreachable) continue;
      const Cost sum = static_cast<Cost>(so_far + cost);
      Step& step = steps_[modifiers + 1][next];
      if (sum < step.cost) step = {sum, static_cast<std::uint8_t>(begin), static_cast<std::uint8_t>(end)};
    }
  }

  void add_head(std::size_t begin, std::uint8_t flags) {
    if (begin == 0 || (flags & (layout::flag_noun_head | layout::flag_other_head)) == 0) return;
    const std::size_t size = form_.size() - begin;
    if (size < min_head) return;
    // Long modifiers are commoner than long heads: landbouw+beleid, not land+bouwbeleid.
    const int cost = (size == min_head ? cost_short_head : 0) +
                     ((flags & layout::flag_noun_head) == 0 ? cost_other_head : 0) +
                     static_cast<int>(size) * cost_head_byte;
    for (std::size_t modifiers = 1; modifiers < max_parts; ++modifiers) {
      const Cost so_far = steps_[modifiers][begin].cost;
      if (so_far == unreachable || so_far + cost >= best_) continue;
      best_ = static_cast<Cost>(so_far + cost);
      best_modifiers_ = modifiers;
      best_head_ = begin;
    }
  }

  const Lexicon& lexicon_;
  ImageView view_;
  std::string_view form_;
  std::array<std::array<Step, max_form>, max_parts> steps_{};  // by number of modifiers and byte
  Cost best_ = unreachable;
  std::size_t best_modifiers_ = 0, best_head_ = 0;
};

}  // namespace

std::optional<Split> Lexicon::split(std::string_view folded) const {
  if (folded.size() < min_head + min_part || folded.size() > max_form) return std::nullopt;
  return Splitter(*this, image_, folded).run();
}

}  // namespace duidelijk
