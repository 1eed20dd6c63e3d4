// Features of the forms that the lexicon tool derives.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "core/tag.h"

namespace duidelijk::tools {

inline Features verb(VerbForm form, Tense tense = Tense::none, Number number = Number::none) {
  Features f;
  f.verb_form = form;
  f.tense = tense;
  f.number = number;
  return f;
}

inline Features noun(Number number, bool diminutive = false) {
  Features f;
  f.number = number;
  if (diminutive) f.degree = Degree::dim;
  return f;
}

inline Features adjective(Degree degree, bool inflected) {
  Features f;
  f.degree = degree;
  f.inflected = inflected;
  return f;
}

}  // namespace duidelijk::tools
