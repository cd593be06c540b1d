/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-aside.h"
#include "store/laurel-connection.h"
#include "store/laurel-library.h"
#include "store/laurel-lock.h"
#include "store/laurel-opening.h"

G_BEGIN_DECLS

struct _LaurelLibrary {
  char *path;                 /* where the user knows it */
  char *opened;               /* what is open: the same, or a copy set aside */
  LaurelConnectionKind kind;
  LaurelRooms rooms;
  gboolean read_only;
  GError *reason;             /* (nullable): why it is, when nobody asked for it */
  LaurelOpening *opening;     /* (nullable): refused */
  LaurelAside *aside;         /* (nullable) */
  LaurelLock *lock;           /* (nullable): read-only */
  GCancellable *cancellable;  /* (nullable): stops what is being done */
  LaurelReader reader;
  LaurelReader *veiled;       /* (nullable): what those read for whom something is hidden */
  LaurelJournal *journal;     /* (nullable): read-only, or not open */
  gboolean proved;            /* the journal's digests were all computed */
  char *file_id;
  gint64 missing;             /* entries once seen that it has not */
  gint64 last;                /* the last entry that it had when it was opened */

  char *backup_folder;
  LaurelDay backed_up;        /* the day on which it was tried; 0: not yet */
  GError *backup_error;       /* (nullable): why that was in vain, until it is told */
  gboolean unscrubbed;        /* something was forgotten, and may stand in free pages:
                               * the file itself keeps a mark of it */
};

gboolean laurel_library_connect    (LaurelLibrary  *self,
                                    GError        **error);
void     laurel_library_disconnect (LaurelLibrary  *self);
void     laurel_library_watch      (LaurelLibrary  *self);
void     laurel_library_scrub      (LaurelLibrary  *self);
void     laurel_library_note_seen  (LaurelLibrary  *self);

G_END_DECLS
