// What the language model adds to the start of the program: start PROGRAM FILE RUNS runs a rule that needs words only
// and one that needs the tree, in turn, on a text of one sentence. Processor time, page faults included.
// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct Cost {
  double milliseconds = 0;
  long page_faults = 0;
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Cost cost_of(const char* program, const char* file, const char* rule) {
  const char* arguments[] = {program,   "check",    "-j1", "--isolated", "--format",
                             "concise", "--select", rule,  file,         nullptr};
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  if (posix_spawn(&child, program, &quiet, nullptr, const_cast<char**>(arguments), environ) != 0) std::exit(2);
  posix_spawn_file_actions_destroy(&quiet);
  rusage used{};
  int status = 0;
  if (wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1) std::exit(2);
  return {milliseconds(used.ru_utime) + milliseconds(used.ru_stime), used.ru_minflt};
}

Cost middle(std::vector<Cost> costs) {
  std::ranges::sort(costs, {}, &Cost::milliseconds);
  return costs[costs.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  const int runs = std::max(1, std::atoi(arguments[3]));
  std::vector<Cost> words, tree;
  for (int i = 0; i < runs; ++i) {
    words.push_back(cost_of(arguments[1], arguments[2], "afkorting"));
    tree.push_back(cost_of(arguments[1], arguments[2], "lijdende-vorm"));
  }
  const Cost without = middle(words), with = middle(tree);
  std::printf("  words only %.2f ms, with the tree %.2f ms: the model adds %.2f ms and %ld page faults; middle of %d\n",
              without.milliseconds, with.milliseconds, with.milliseconds - without.milliseconds,
              with.page_faults - without.page_faults, runs);
  return 0;
}
