/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design.h"

G_BEGIN_DECLS

const char *laurel_flow_words_of_style (const char          *name);
char       *laurel_flow_words_of_block (const LaurelDesign  *design,
                                        int                  block) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_flow_words_of_fault (const LaurelDesign  *design,
                                        const char          *message) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
