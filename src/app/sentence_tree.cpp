// SPDX-License-Identifier: EUPL-1.2
#include "app/sentence_tree.h"

namespace duidelijk {
namespace {

/// One root: heads have been found.
bool has_tree(const Analysis& analysis, const Sentence& sentence) {
  std::uint32_t roots = 0;
  for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at)
    roots += analysis.tokens[at].head == at;
  return roots == 1 &&
         (sentence.tokens.size() > 1 || analysis.tokens[sentence.tokens.begin].relation == Relation::root);
}

}  // namespace

std::vector<TreeLink> tree_of(const Analysis& analysis, const Sentence& sentence) {
  const bool tree = has_tree(analysis, sentence);
  const std::uint32_t first = sentence.tokens.begin;
  std::vector<TreeLink> links;
  for (std::uint32_t at = first; at < sentence.tokens.end; ++at) {
    const Token& token = analysis.tokens[at];
    if (tree)
      links.push_back({token.head == at ? 0 : token.head - first + 1, token.relation});
    else
      links.push_back(at == first ? TreeLink{0, Relation::root} : TreeLink{1, Relation::dep});
  }
  return links;
}

}  // namespace duidelijk
