/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-journal.h"
#include "store/laurel-past.h"

G_BEGIN_DECLS

struct _LaurelJournal {
  LaurelReader *writer;
  LaurelRooms rooms;
  int schema;
  gboolean given; /* what is done now is where the library begins */
  gint64 now; /* when that takes place; 0: what the clock says */
  gint64 desk;
  LaurelPast *past;
  LaurelProgress *progress; /* (nullable): of what is done now */
  GBytes *in_doubt;      /* (nullable) */
  LaurelOutcome doubted; /* what came of it, if it is there */
};

/* What an entry says to be written under that is where the library begins: it cannot be undone. */
#define LAUREL_JOURNAL_GIVEN 0

/* What is done in one transaction, as one entry or as several. */
typedef gboolean (*LaurelJournalWork) (LaurelJournal  *self,
                                       LaurelTxn      *txn,
                                       gpointer        data,
                                       LaurelOutcome  *outcome,
                                       GError        **error);

/* What an entry comes from: a command, or the reverting of another entry. */
typedef struct {
  const char *name;
  const char *actor;
  const char *args;  /* JSON */
  gint64 reverts;    /* an entry, or 0 */
  gsize size;        /* of the changeset it reverts, or 0 */
  gboolean final;
} LaurelJournalOrigin;

/* One entry: what is done, and what it comes from. */
typedef struct {
  const LaurelJournalOrigin *origin;
  LaurelJournalBody body;
  gpointer data;
} LaurelJournalStep;

gboolean laurel_journal_transact (LaurelJournal     *self,
                                  LaurelJournalWork  work,
                                  gpointer           data,
                                  LaurelOutcome     *outcome,
                                  GError           **error);
gboolean laurel_journal_do_step  (LaurelJournal     *self,
                                  LaurelTxn         *txn,
                                  gpointer           data,
                                  LaurelOutcome     *outcome,
                                  GError           **error);

G_END_DECLS
