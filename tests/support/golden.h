// Recorded outputs: a test compares bytes, a person reads the change.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

/// The bytes of a file below the root of the repository; fails the test when it cannot be read.
std::string repository_file(const std::string& path);

/// Compares `actual` with tests/golden/<name> and prints both in full when they differ. With DUIDELIJK_UPDATE=1 in the
/// environment it writes the file instead.
void check_golden(const std::string& name, const std::string& actual);
