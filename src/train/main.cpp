// Trains the model: duidelijk_train --out MODEL [--seed N] [--epochs N] [--measure TUNE.conllu] TRAIN.conllu…
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <numbers>
#include <string>

#include "analyse/tree.h"
#include "train/data.h"
#include "train/image.h"

using namespace duidelijk;
using namespace duidelijk::train;

namespace {

struct Options {
  std::string out, measure;
  std::vector<std::string> train;
  std::uint64_t seed = 1;
  std::size_t epochs = 20, words = 700;
  float rate = 0.002F;
  Sizes sizes;
  Dropout dropout;
};

struct Set {
  std::vector<GoldSentence> sentences;
  std::vector<Keyed> keyed;
};

struct Score {
  double tags = 0, labels = 0, heads = 0, relations = 0, words = 0, finite = 0, finite_gold = 0, finite_found = 0,
         passive = 0, passive_gold = 0, passive_found = 0;
};

void measure(Network& network, const Set& set, const Inventory& inventory) {
  Score score;
  for (std::size_t i = 0; i < set.sentences.size(); ++i) {
    const auto& tokens = set.sentences[i].tokens;
    Batch batch;
    append(batch, set.sentences[i], set.keyed[i], inventory, nullptr);
    network.run(batch);
    const auto n = static_cast<std::uint32_t>(tokens.size());
    const auto heads = best_tree(network.arc_scores(batch, 0), n);
    const Matrix labels = network.label_scores(batch, 0, heads);
    for (std::size_t t = 0; t < n; ++t) {
      const float* tags = network.tag_scores().row(t);
      const Label& label = inventory.labels[static_cast<std::size_t>(
          std::max_element(tags, tags + inventory.labels.size()) - tags)];
      const auto relation = static_cast<Relation>(
          std::max_element(labels.row(t), labels.row(t) + relation_count) - labels.row(t));
      score.words += 1;
      score.tags += label.tag == tokens[t].tag;
      score.labels += label.tag == tokens[t].tag && label.features == tokens[t].features;
      score.heads += heads[t + 1] == tokens[t].head;
      score.relations += heads[t + 1] == tokens[t].head && relation == tokens[t].relation;
      const bool gold = tokens[t].xpos.starts_with("WW|pv"), found = label.features.verb_form == VerbForm::fin;
      score.finite += gold && found, score.finite_gold += gold, score.finite_found += found;
      const bool passive = tokens[t].relation == Relation::aux_pass, is = relation == Relation::aux_pass;
      score.passive += passive && is, score.passive_gold += passive, score.passive_found += is;
    }
  }
  const auto percent = [](double a, double b) { return b > 0 ? 100 * a / b : 0.0; };
  std::printf("  UPOS %.2f labels %.2f UAS %.2f LAS %.2f finite %.2f aux:pass %.2f\n", percent(score.tags, score.words),
              percent(score.labels, score.words), percent(score.heads, score.words),
              percent(score.relations, score.words), percent(2 * score.finite, score.finite_gold + score.finite_found),
              percent(2 * score.passive, score.passive_gold + score.passive_found));
  std::fflush(stdout);
}

Set read_all(const std::vector<std::string>& paths, Vocabulary& vocabulary) {
  Set set;
  for (const std::string& path : paths) {
    auto read = read_conllu(path);
    if (!read) {
      std::fprintf(stderr, "%s: %s\n", read.error().where.c_str(), read.error().what.c_str());
      std::exit(1);
    }
    for (GoldSentence& sentence : *read) set.sentences.push_back(std::move(sentence));
  }
  complete_features(set.sentences);
  for (const GoldSentence& sentence : set.sentences) set.keyed.push_back(keys_of(sentence, vocabulary));
  return set;
}

Options options_of(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const auto next = [&] { return std::string(i + 1 < count ? words[++i] : ""); };
    if (word == "--out") options.out = next();
    else if (word == "--measure") options.measure = next();
    else if (word == "--seed") options.seed = std::stoull(next());
    else if (word == "--epochs") options.epochs = std::stoul(next());
    else if (word == "--words") options.words = std::stoul(next());
    else if (word == "--rate") options.rate = std::stof(next());
    else if (word == "--half") options.sizes.half = std::stoul(next());
    else if (word == "--embedding") options.sizes.embedding = std::stoul(next());
    else if (word == "--layers") options.sizes.layers = std::stoul(next());
    else if (word == "--drop") options.dropout.embedding = options.dropout.layer = std::stof(next());
    else options.train.push_back(word);
  }
  return options;
}

}  // namespace

int main(int count, char** words) {
  Options options = options_of(count, words);
  Vocabulary vocabulary(Lexicon::built_in());
  const Set train = read_all(options.train, vocabulary);
  const Set tune = read_all({options.measure}, vocabulary);
  Inventory inventory;
  inventory.take_keys(train.keyed, 2, 49152);
  inventory.take_labels(train.sentences);
  options.sizes.rows = inventory.counts.size();
  options.sizes.tags = inventory.labels.size();
  std::printf("%zu sentences, %zu keys, %zu labels\n", train.sentences.size(), options.sizes.rows, options.sizes.tags);
  Network network(options.sizes, options.seed);
  Random random(options.seed + 1);
  std::vector<std::uint32_t> order(train.sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
  std::size_t total = 0, done = 0;
  for (const auto& sentence : train.sentences) total += sentence.tokens.size();
  total *= options.epochs;
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    Loss loss;
    for (std::size_t at = 0; at < order.size();) {
      Batch batch;
      for (; at < order.size() && (batch.offsets.empty() || batch.words() < options.words); ++at)
        append(batch, train.sentences[order[at]], train.keyed[order[at]], inventory, &random);
      const Loss part = network.learn(batch, options.dropout, random);
      loss.tag += part.tag, loss.arc += part.arc, loss.label += part.label;
      done += batch.words();
      Adam adam;
      const float progress = static_cast<float>(done) / static_cast<float>(total);
      adam.rate = options.rate * std::min(1.0F, progress * 50) *
                  (0.02F + 0.98F * 0.5F * (1 + std::cos(std::numbers::pi_v<float> * progress)));
      network.step(adam);
    }
    const auto n = static_cast<double>(total) / static_cast<double>(options.epochs);
    std::printf("epoch %zu: %.0f s, loss %.4f %.4f %.4f", epoch + 1,
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), loss.tag / n,
                loss.arc / n, loss.label / n);
    measure(network, tune, inventory);
  }
  if (!options.out.empty()) {
    const std::string image = image_of(network, inventory, learn_lemmas(train.sentences));
    std::ofstream(options.out, std::ios::binary) << image;
    std::printf("%zu bytes\n", image.size());
  }
  return 0;
}
