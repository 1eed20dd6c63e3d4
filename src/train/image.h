// The trained network in whole numbers, as analyse/model.h reads it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "train/data.h"
#include "train/lemmas.h"
#include "train/network.h"

namespace duidelijk::train {

/// The bytes of the model file.
std::string image_of(const Network& network, const Inventory& inventory, const Lemmas& lemmas);

}  // namespace duidelijk::train
