// SPDX-License-Identifier: EUPL-1.2
#include "analyse/tree.h"

#include <algorithm>
#include <limits>

namespace duidelijk {
namespace {

using Heads = std::vector<std::uint32_t>;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr double never = -1e12;
constexpr double extra_root = 1e6;  // more than any sum of scores: a second root never pays

struct Graph {
  std::uint32_t size = 0;  // nodes, the root included
  std::vector<double> scores;
  double at(std::uint32_t head, std::uint32_t word) const { return scores[head * std::size_t{size} + word]; }
  double& at(std::uint32_t head, std::uint32_t word) { return scores[head * std::size_t{size} + word]; }
};

Heads best_heads(const Graph& graph) {
  Heads heads(graph.size, 0);
  std::vector<double> best(graph.size, -std::numeric_limits<double>::infinity());
  for (std::uint32_t head = 0; head < graph.size; ++head) {  // row by row: the order in memory
    for (std::uint32_t word = 1; word < graph.size; ++word) {
      if (head == word || graph.at(head, word) <= best[word]) continue;
      best[word] = graph.at(head, word);
      heads[word] = head;
    }
  }
  return heads;
}

/// The nodes of one cycle, or nothing.
Heads cycle_in(const Heads& heads) {
  std::vector<std::uint32_t> visit(heads.size(), none);
  visit[0] = 0;
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t at = start;
    while (visit[at] == none) {
      visit[at] = start;
      at = heads[at];
    }
    if (at == 0 || visit[at] != start) continue;
    Heads cycle{at};
    for (std::uint32_t next = heads[at]; next != at; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

/// Without recursion: each round folds one cycle into a node, the way back unfolds them.
Heads best_tree_in(Graph graph) {
  struct Fold {
    Heads old_node;        // of each node of the folded graph, its number before; the cycle is the last
    Heads enters, leaves;  // for each old node: the cycle node that an arc to or from it touches
    Heads cycle, cycle_heads;
    std::uint32_t old_size = 0;
  };
  std::vector<Fold> folds;
  Heads heads;
  for (;;) {
    heads = best_heads(graph);
    Fold fold;
    fold.cycle = cycle_in(heads);
    if (fold.cycle.empty()) break;
    std::vector<bool> inside(graph.size, false);
    double total = 0;
    for (const std::uint32_t node : fold.cycle) {
      inside[node] = true;
      fold.cycle_heads.push_back(heads[node]);
      total += graph.at(heads[node], node);
    }
    fold.old_size = graph.size;
    for (std::uint32_t node = 0; node < graph.size; ++node) {
      if (!inside[node]) fold.old_node.push_back(node);
    }
    Graph folded;
    folded.size = static_cast<std::uint32_t>(fold.old_node.size()) + 1;
    folded.scores.assign(std::size_t{folded.size} * folded.size, never);
    const std::uint32_t knot = folded.size - 1;
    fold.enters.assign(folded.size, 0);
    fold.leaves.assign(folded.size, 0);
    for (std::uint32_t i = 0; i < knot; ++i) {
      const std::uint32_t old = fold.old_node[i];
      for (std::uint32_t j = 1; j < knot; ++j) {
        if (i != j) folded.at(i, j) = graph.at(old, fold.old_node[j]);
      }
      double into = -std::numeric_limits<double>::infinity(), out = into;
      for (std::size_t c = 0; c < fold.cycle.size(); ++c) {
        const std::uint32_t node = fold.cycle[c];
        const double swapped = total - graph.at(fold.cycle_heads[c], node) + graph.at(old, node);
        if (swapped > into) into = swapped, fold.enters[i] = node;
        if (i > 0 && graph.at(node, old) > out) out = graph.at(node, old), fold.leaves[i] = node;
      }
      folded.at(i, knot) = into;
      if (i > 0) folded.at(knot, i) = out;
    }
    folds.push_back(std::move(fold));
    graph = std::move(folded);
  }
  for (; !folds.empty(); folds.pop_back()) {
    const Fold& fold = folds.back();
    const auto knot = static_cast<std::uint32_t>(fold.old_node.size());
    Heads unfolded(fold.old_size, 0);
    for (std::size_t c = 0; c < fold.cycle.size(); ++c) unfolded[fold.cycle[c]] = fold.cycle_heads[c];
    for (std::uint32_t i = 1; i < knot; ++i) {
      unfolded[fold.old_node[i]] = heads[i] == knot ? fold.leaves[i] : fold.old_node[heads[i]];
    }
    const std::uint32_t from = heads[knot];
    unfolded[fold.enters[from]] = fold.old_node[from];
    heads = std::move(unfolded);
  }
  return heads;
}

}  // namespace

std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::uint32_t n) {
  Graph graph;
  graph.size = n + 1;
  graph.scores.assign(scores.begin(), scores.end());
  const auto roots = [](const Heads& heads) { return std::count(heads.begin() + 1, heads.end(), 0u); };
  Heads heads = best_heads(graph);
  if (cycle_in(heads).empty() && roots(heads) == 1) return heads;
  heads = best_tree_in(graph);
  if (roots(heads) == 1) return heads;
  for (std::uint32_t word = 1; word <= n; ++word) graph.at(0, word) -= extra_root;
  return best_tree_in(std::move(graph));
}

}  // namespace duidelijk
