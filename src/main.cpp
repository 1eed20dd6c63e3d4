// SPDX-License-Identifier: EUPL-1.2
#include "app/run.h"

int main(int count, char** arguments) { return duidelijk::run_program(count, arguments); }
