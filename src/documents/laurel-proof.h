/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch-fault.h"
#include "documents/laurel-design.h"
#include "documents/laurel-pages.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelProofLayer:
 * @LAUREL_PROOF_GROUND: the backgrounds of the pages
 * @LAUREL_PROOF_BOXES: what stands on them
 *
 * Of what changes with each step, and what does not.
 */
typedef enum {
  LAUREL_PROOF_GROUND,
  LAUREL_PROOF_BOXES,
} LaurelProofLayer;

/**
 * LaurelProof:
 *
 * Makes the pages of a template again and again while somebody changes it, as they are printed:
 * what the last ones were made with is made use of. Only one thread at a time may have it.
 */
typedef struct _LaurelProof LaurelProof;

LaurelProof *laurel_proof_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void         laurel_proof_free (LaurelProof        *self);
LaurelPages *laurel_proof_compose (LaurelProof     *self,
                                const LaurelDesign *design,
                                GHashTable         *texts,
                                LaurelProofLayer    layer,
                                GPtrArray          *faults,
                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes      *laurel_proof_make (LaurelProof        *self,
                                const LaurelDesign *design,
                                GHashTable         *texts,
                                LaurelProofLayer    layer,
                                GPtrArray          *faults,
                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelProof, laurel_proof_free)

G_END_DECLS
