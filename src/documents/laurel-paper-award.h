/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "documents/laurel-paper-data.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

gboolean laurel_paper_award_load (LaurelReader           *reader,
                                  gint64                  activity,
                                  LaurelPaperData        *data,
                                  GError                **error)
                                  G_GNUC_WARN_UNUSED_RESULT;
void     laurel_paper_award_fill (LaurelFields           *fields,
                                  const LaurelPaperData  *data);

G_END_DECLS
