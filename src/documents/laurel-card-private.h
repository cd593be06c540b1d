/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch-fault.h"
#include "documents/laurel-batch-notes.h"
#include "documents/laurel-pages-private.h"
#include "documents/laurel-template.h"

#include "documents/laurel-fields.h"

G_BEGIN_DECLS

/**
 * LaurelCard:
 *
 * A template of boxes, ready to be set with one row of data after the other: its fonts are
 * found, its drawings loaded, its texts checked. It may go from thread to thread, but only
 * one at a time may have it.
 */
typedef struct _LaurelCard LaurelCard;

LaurelCard   *laurel_card_new          (LaurelTemplate   *template,
                                        GError          **error);
LaurelCard   *laurel_card_new_like     (LaurelTemplate   *template,
                                        LaurelCard       *like,
                                        GError          **error);
void          laurel_card_free         (LaurelCard       *self);
LaurelTemplate *laurel_card_get_template (LaurelCard     *self);
LaurelFonts  *laurel_card_get_fonts    (LaurelCard       *self);
void          laurel_card_set_notes    (LaurelCard       *self,
                                        LaurelBatchNotes *notes);
LaurelFields *laurel_card_new_fields   (LaurelCard       *self);
void          laurel_card_check_filled (LaurelCard       *self,
                                        LaurelFields     *fields,
                                        guint             row,
                                        GPtrArray        *faults);
GPtrArray    *laurel_card_set          (LaurelCard       *self,
                                        LaurelFields     *fields,
                                        guint             row,
                                        GPtrArray        *faults) G_GNUC_WARN_UNUSED_RESULT;
gboolean      laurel_card_fill_imprint (LaurelCard       *self,
                                        LaurelFields     *fields,
                                        LaurelImprint    *imprint,
                                        GError          **error);
LaurelPages  *laurel_card_compose      (LaurelCard       *self,
                                        LaurelFields     *fields,
                                        guint             row,
                                        GPtrArray        *faults) G_GNUC_WARN_UNUSED_RESULT;
LaurelPages  *laurel_card_prove        (LaurelCard       *self,
                                        LaurelFields     *fields,
                                        GPtrArray        *faults) G_GNUC_WARN_UNUSED_RESULT;
void          laurel_card_mark         (LaurelCard       *self,
                                        LaurelPages      *pages,
                                        const GPtrArray  *faults);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelCard, laurel_card_free)

G_END_DECLS
