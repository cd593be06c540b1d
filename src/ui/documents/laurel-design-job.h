/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design.h"
#include "documents/laurel-press.h"
#include "store/laurel-worker.h"

G_BEGIN_DECLS

/**
 * LaurelDesignDesk:
 *
 * What a worker sets the pages of a template with while it is changed; counted atomically.
 */
typedef struct _LaurelDesignDesk LaurelDesignDesk;

/**
 * LaurelDesignPrint:
 * @design: of which template it is
 * @picture: one of its pages
 * @text: (nullable): what it says, for those who do not see it; of what is no PDF yet, nothing
 * @faults: (element-type LaurelBatchFault): what cannot be set
 *
 * A page, as it would be printed.
 */
typedef struct {
  LaurelDesign *design;
  LaurelPicture *picture;
  char *text;
  GPtrArray *faults;
} LaurelDesignPrint;

LaurelDesignDesk  *laurel_design_desk_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void               laurel_design_desk_unref   (LaurelDesignDesk     *self);
void               laurel_design_print_free   (LaurelDesignPrint    *self);

void               laurel_design_print_async  (LaurelWorker         *worker,
                                               gpointer              source,
                                               LaurelDesignDesk     *desk,
                                               LaurelDesign         *design,
                                               GHashTable           *texts,
                                               guint                 section,
                                               double                scale,
                                               gboolean              sketch,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
LaurelDesignPrint *laurel_design_print_finish (GAsyncResult         *result,
                                               GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelDesignPrint, laurel_design_print_free)

G_END_DECLS
