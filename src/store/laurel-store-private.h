/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"
#include "store/laurel-worker.h"

G_BEGIN_DECLS

struct _LaurelStore {
  GObject parent_instance;

  char *path;
  char *actor;
  char *file_id;       /* (nullable): not open yet */
  char *backup_folder; /* (nullable): not open yet */
  gboolean read_only;
  char *reason;   /* (nullable): why it is, when nobody asked for it */
  gint64 missing; /* entries once seen that it has not */
  LaurelRooms rooms;

  LaurelWorker *writer;   /* (nullable): closed */
  LaurelWorker *reader;   /* (nullable): closed */
  LaurelWorker *keeper;   /* (nullable): closed */
  LaurelLibrary *library; /* the writer's */
  LaurelReader *second;   /* (nullable): the reader's */
  LaurelReader *third;    /* (nullable): the keeper's */
  GCancellable *closing;  /* stops what is being read */

  gboolean veiled; /* somebody reads from whom something may be hidden */
  GPtrArray *lists; /* (element-type LaurelLiveList) */
  char *undo_label; /* (nullable) */
  char *redo_label; /* (nullable) */
  guint n_deeds;    /* that are not done yet */
  guint checkpoint_id;

  GFileMonitor *monitor; /* (nullable) */
  guint64 inode;         /* of the file that was opened */
};

void laurel_store_describe_piles (LaurelLibrary *library,
                                  char         **undo_label,
                                  char         **redo_label);
void laurel_store_count_deed     (LaurelStore   *self,
                                  int            change);
void laurel_store_set_labels     (LaurelStore   *self,
                                  char          *undo_label,
                                  char          *redo_label);
void laurel_store_tell_changes   (LaurelStore   *self,
                                  LaurelChanges *changes);
void laurel_store_refresh_lists  (LaurelStore   *self,
                                  LaurelChanges *changes);
void laurel_store_read_lists     (LaurelStore   *self);
void laurel_store_tell_backup    (LaurelStore   *self,
                                  const GError  *error);
void laurel_store_watch          (LaurelStore   *self);
void laurel_store_push           (LaurelStore   *self,
                                  LaurelWorker  *worker,
                                  GTask         *task,
                                  LaurelJobFunc  run,
                                  gpointer       input,
                                  GDestroyNotify free_input,
                                  GDestroyNotify free_result);

G_END_DECLS
