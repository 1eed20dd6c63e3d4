// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <string>
#include <system_error>

#include "app/commands.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "settings/schema.h"
#include "settings/show.h"

namespace duidelijk {
namespace {

int init(const std::string& folder, const Streams& streams) {
  const std::string path = (folder.empty() ? "" : folder + '/') + std::string(config_file_name);
  std::error_code error;
  if (std::filesystem::exists(path, error)) {
    complain(streams, {Error::Kind::bad_option, "dit bestand is er al; er is niets veranderd", path});
    return 2;
  }
  Result<OutputFile> file = OutputFile::open(path);
  if (!file) {
    complain(streams, file.error());
    return 2;
  }
  if (const Result<bool> written = file->fill(starting_settings()); !written) {
    complain(streams, written.error());
    return 2;
  }
  if (const Result<bool> kept = file->keep(); !kept) {
    complain(streams, kept.error());
    return 2;
  }
  streams.out.write("Gemaakt: " + printable_path(path) + ". Open het bestand en kies wat bij uw teksten past.\n");
  return 0;
}

}  // namespace

int run_config(const ConfigOptions& options, const Streams& streams) {
  if (options.action == "init") return init(options.path, streams);
  if (options.action == "schema") {
    streams.out.write(config_schema(true));
    return 0;
  }
  std::error_code error;
  const bool folder = options.path.empty() || std::filesystem::is_directory(options.path, error);
  const std::string file = !folder ? options.path : options.path.empty() ? "tekst.txt" : options.path + "/tekst.txt";
  Configs configs(config_choice(options.rules));
  const auto settings = settings_of_files({file}, "", options.rules, configs, streams);
  if (!settings) return 2;
  streams.out.write(shown_settings(*settings->front(), folder ? "deze map" : valid_text(options.path)));
  return 0;
}

}  // namespace duidelijk
