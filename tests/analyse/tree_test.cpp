// SPDX-License-Identifier: EUPL-1.2
#include "analyse/tree.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace duidelijk {
namespace {

/// The same numbers on every machine.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed * 2 + 1) {}
  float next() {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<float>(state_ >> 40) / 1000.0F;
  }

 private:
  std::uint64_t state_;
};

/// Empty when the heads are a tree with one root.
std::string broken(const std::vector<std::uint32_t>& heads) {
  std::uint32_t roots = 0;
  for (std::uint32_t word = 1; word < heads.size(); ++word) {
    if (heads[word] >= heads.size() || heads[word] == word) return "no head";
    if (heads[word] == 0) ++roots;
    std::uint32_t at = word, steps = 0;
    while (at != 0 && ++steps <= heads.size()) at = heads[at];
    if (at != 0) return "a cycle";
  }
  return roots == 1 ? "" : "roots";
}

double weight(const std::vector<float>& scores, const std::vector<std::uint32_t>& heads) {
  double sum = 0;
  for (std::uint32_t word = 1; word < heads.size(); ++word) sum += double{scores[heads[word] * heads.size() + word]};
  return sum;
}

/// The heaviest tree by trying all heads.
double best_by_trying(const std::vector<float>& scores, std::uint32_t n) {
  std::vector<std::uint32_t> heads(n + 1, 0);
  double best = -std::numeric_limits<double>::infinity();
  for (;;) {
    if (broken(heads).empty()) best = std::max(best, weight(scores, heads));
    std::uint32_t word = 1;
    while (word <= n && ++heads[word] > n) heads[word++] = 0;
    if (word > n) return best;
  }
}

TEST_CASE("the heaviest tree with one root, as trying all of them gives") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const std::uint32_t n = 1 + static_cast<std::uint32_t>(seed % 5);
    CAPTURE(seed);
    Numbers numbers(seed);
    std::vector<float> scores((n + 1) * (n + 1));
    for (float& score : scores) score = numbers.next();
    const auto heads = best_tree(scores, n);
    REQUIRE(broken(heads) == "");
    CHECK(weight(scores, heads) == doctest::Approx(best_by_trying(scores, n)));
  }
}

TEST_CASE("a cycle is broken where it costs least, and only one word hangs on the root") {
  // Words 1 and 2 want each other; both like the root a little, word 2 more.
  const std::vector<float> cycle{0, 1, 3, 0, 0, 9, 0, 9, 0};
  CHECK(best_tree(cycle, 2) == std::vector<std::uint32_t>{0, 2, 0});
  // Both want the root: the one that loses less moves.
  const std::vector<float> roots{0, 9, 8, 0, 0, 5, 0, 1, 0};
  CHECK(best_tree(roots, 2) == std::vector<std::uint32_t>{0, 0, 1});
}

TEST_CASE("equal scores and long sentences give a tree too") {
  for (const std::uint32_t n : {1u, 2u, 3u, 50u, 192u}) {
    CAPTURE(n);
    const std::vector<float> flat((n + 1) * (n + 1), 0.0F);
    CHECK(broken(best_tree(flat, n)) == "");
    Numbers numbers(n);
    std::vector<float> scores((n + 1) * (n + 1));
    for (float& score : scores) score = numbers.next();
    CHECK(broken(best_tree(scores, n)) == "");
  }
}

}  // namespace
}  // namespace duidelijk
