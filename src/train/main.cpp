// Trains the model: duidelijk_train --out MODEL [--seed N] [--epochs N] [--measure TUNE.conllu] TRAIN.conllu…
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <numbers>
#include <optional>
#include <string>

#include "train/image.h"
#include "train/measure.h"

using namespace duidelijk;
using namespace duidelijk::train;

namespace {

constexpr std::size_t most_rows = 49152;  // keeps the model under 10 MB
constexpr std::uint32_t least_count = 2;  // keys that occur once teach nothing
constexpr std::size_t batch_words = 700;
constexpr float warm_up = 0.02F, last_rate = 0.02F;  // parts of the training, and of the rate

struct Options {
  std::string out, measure;
  std::vector<std::string> train;
  std::size_t seed = 1, epochs = 14;
  float rate = 0.003F;
  Sizes sizes;
  Dropout dropout;
};

template <class Number>
bool read_number(const std::string& word, Number& number) {
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size();
}

/// Nothing when the words make no sense.
std::optional<Options> options_of(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (!word.starts_with("--")) {
      // The tune part is there to choose with. A model that has seen it cannot be measured any more.
      if (word.find("tune") != word.npos) {
        std::fprintf(stderr, "%s: never train on the tune part; give it to --measure\n", word.c_str());
        return std::nullopt;
      }
      options.train.push_back(word);
      continue;
    }
    if (++i == count) return std::nullopt;
    const std::string value = words[i];
    bool good = true;
    if (word == "--out") {
      options.out = value;
    } else if (word == "--measure") {
      options.measure = value;
    } else if (word == "--seed") {
      good = read_number(value, options.seed);
    } else if (word == "--epochs") {
      good = read_number(value, options.epochs);
    } else if (word == "--rate") {
      good = read_number(value, options.rate);
    } else if (word == "--half") {
      good = read_number(value, options.sizes.half) && options.sizes.half % 16 == 0;
    } else if (word == "--layers") {
      good = read_number(value, options.sizes.layers);
    } else if (word == "--drop") {
      good = read_number(value, options.dropout.layer);
      options.dropout.embedding = options.dropout.layer;
    } else {
      good = false;
    }
    if (!good) return std::nullopt;
  }
  if (options.out.empty() || options.train.empty() || options.epochs == 0) return std::nullopt;
  return options;
}

bool read_into(Corpus& corpus, const std::string& path, Vocabulary& vocabulary) {
  auto read = read_conllu(path);
  if (!read) {
    std::fprintf(stderr, "%s: %s\n", read.error().where.c_str(), read.error().what.c_str());
    return false;
  }
  for (GoldSentence& sentence : *read) {
    corpus.keyed.push_back(keys_of(sentence, vocabulary));
    corpus.sentences.push_back(std::move(sentence));
  }
  return true;
}

/// Up in a straight line, then down along a cosine.
float rate_at(const Options& options, double progress) {
  const auto p = static_cast<float>(progress);
  const float wave = 0.5F * (1 + std::cos(std::numbers::pi_v<float> * p));
  return options.rate * std::min(1.0F, p / warm_up) * (last_rate + (1 - last_rate) * wave);
}

void learn(Network& network, const Options& options, const Corpus& corpus, const Corpus& tune,
           const Inventory& inventory) {
  Random random(options.seed + 1);
  std::vector<std::size_t> order(corpus.sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  double words = 0, done = 0;
  for (const GoldSentence& sentence : corpus.sentences) words += static_cast<double>(sentence.tokens.size());
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t epoch = 1; epoch <= options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    Loss loss;
    for (std::size_t at = 0; at < order.size();) {
      Batch batch;
      for (; at < order.size() && (batch.offsets.empty() || batch.words() < batch_words); ++at)
        append(batch, corpus.sentences[order[at]], corpus.keyed[order[at]], inventory, &random);
      const Loss part = network.learn(batch, options.dropout, random);
      loss.tag += part.tag;
      loss.arc += part.arc;
      loss.label += part.label;
      done += static_cast<double>(batch.words());
      Adam adam;
      adam.rate = rate_at(options, done / (words * static_cast<double>(options.epochs)));
      network.step(adam);
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("epoch %zu: %.0f s, loss %.4f %.4f %.4f", epoch, seconds.count(), loss.tag / words, loss.arc / words,
                loss.label / words);
    if (!tune.sentences.empty()) std::printf("  %s", measure(network, tune, inventory).c_str());
    std::printf("\n");
    std::fflush(stdout);
  }
}

}  // namespace

int main(int count, char** words) {
  const std::optional<Options> asked = options_of(count, words);
  if (!asked) {
    std::fprintf(stderr,
                 "use: duidelijk_train --out MODEL [--measure TUNE.conllu] [--seed N] [--epochs N] [--rate R] "
                 "[--drop D] [--half N] [--layers N] TRAIN.conllu...\n");
    return 2;
  }
  Options options = *asked;
  Vocabulary vocabulary(Lexicon::built_in());
  Corpus corpus, tune;
  for (const std::string& path : options.train) {
    if (!read_into(corpus, path, vocabulary)) return 1;
  }
  if (!options.measure.empty() && !read_into(tune, options.measure, vocabulary)) return 1;
  complete_features(corpus.sentences);
  Inventory inventory;
  inventory.take_keys(corpus.keyed, least_count, most_rows);
  inventory.take_labels(corpus.sentences);
  options.sizes.rows = inventory.counts.size();
  options.sizes.tags = inventory.labels.size();
  std::printf("%zu sentences, %zu keys, %zu labels\n", corpus.sentences.size(), options.sizes.rows, options.sizes.tags);
  Network network(options.sizes, options.seed);
  learn(network, options, corpus, tune, inventory);
  const std::string image = image_of(network, inventory, learn_lemmas(corpus.sentences));
  std::ofstream out(options.out, std::ios::binary);
  if (!out.write(image.data(), static_cast<std::streamsize>(image.size())).flush()) {
    std::fprintf(stderr, "%s: cannot be written\n", options.out.c_str());
    return 1;
  }
  std::printf("%s: %zu bytes\n", options.out.c_str(), image.size());
  return 0;
}
