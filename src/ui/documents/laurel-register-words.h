/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issued-batch.h"
#include "documents/laurel-issued.h"

G_BEGIN_DECLS

const char *laurel_register_words_of_state       (const char        *state);
const char *laurel_register_words_of_style       (const char        *state);
const char *laurel_register_words_of_template    (const char        *kind,
                                                  const char        *template_name);
const char *laurel_register_words_of_kind        (LaurelIssued      *issued);
char       *laurel_register_words_of_day         (LaurelDay          day) G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_register_words_of_name        (LaurelIssued      *issued);
char       *laurel_register_words_of_about       (LaurelIssued      *issued)
                                                  G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_register_words_of_fate        (LaurelIssued      *issued)
                                                  G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_register_words_of_batch       (LaurelIssuedBatch *batch);
char       *laurel_register_words_of_batch_about (LaurelIssuedBatch *batch)
                                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
