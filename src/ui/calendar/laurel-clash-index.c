/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-clash-index.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelClashIndex:
 *
 * With which others an activity does not go together, and whether it contradicts
 * itself, looked up by activity. It follows a list, and says when that has changed.
 */
struct _LaurelClashIndex {
  GObject parent_instance;

  GListModel *list;      /* (nullable) (element-type LaurelConflict) */
  GHashTable *conflicts; /* (element-type gint64 GPtrArray): of an activity, the worst first */
  GHashTable *faults;    /* (element-type gint64 LaurelConflict) */
};

G_DEFINE_FINAL_TYPE (LaurelClashIndex, laurel_clash_index, G_TYPE_OBJECT)

typedef enum {
  CHANGED,
} Signal;

static guint signals[CHANGED + 1];

/* The list has what is certain first. */
static void
add_conflict (LaurelClashIndex *self, const char *id, LaurelConflict *conflict)
{
  gint64 activity = g_ascii_strtoll (id, NULL, 10);
  GPtrArray *own = g_hash_table_lookup (self->conflicts, &activity);

  if (laurel_conflict_get_resource (conflict) == NULL) {
    if (!g_hash_table_contains (self->faults, &activity))
      g_hash_table_insert (self->faults, g_memdup2 (&activity, sizeof activity),
                           g_object_ref (conflict));
    return;
  }

  if (own == NULL) {
    own = g_ptr_array_new_with_free_func (g_object_unref);
    g_hash_table_insert (self->conflicts, g_memdup2 (&activity, sizeof activity), own);
  }
  g_ptr_array_add (own, g_object_ref (conflict));
}

static void
read_list (LaurelClashIndex *self)
{
  guint n = self->list ? g_list_model_get_n_items (self->list) : 0;

  g_hash_table_remove_all (self->conflicts);
  g_hash_table_remove_all (self->faults);
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelConflict) conflict = g_list_model_get_item (self->list, i);
    g_auto (GStrv) ids = g_strsplit (laurel_conflict_get_activity_ids (conflict), "\n", -1);

    for (guint id = 0; ids[id] != NULL; id++)
      add_conflict (self, ids[id], conflict);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
laurel_clash_index_dispose (GObject *object)
{
  laurel_clash_index_set_list (LAUREL_CLASH_INDEX (object), NULL);

  G_OBJECT_CLASS (laurel_clash_index_parent_class)->dispose (object);
}

static void
laurel_clash_index_finalize (GObject *object)
{
  g_hash_table_unref (LAUREL_CLASH_INDEX (object)->conflicts);
  g_hash_table_unref (LAUREL_CLASH_INDEX (object)->faults);

  G_OBJECT_CLASS (laurel_clash_index_parent_class)->finalize (object);
}

static void
laurel_clash_index_class_init (LaurelClashIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = laurel_clash_index_dispose;
  object_class->finalize = laurel_clash_index_finalize;

  /**
   * LaurelClashIndex::changed:
   *
   * Other activities do not go together.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
free_conflicts (gpointer conflicts)
{
  g_ptr_array_unref (conflicts);
}

static void
laurel_clash_index_init (LaurelClashIndex *self)
{
  self->conflicts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_conflicts);
  self->faults = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

LaurelClashIndex *
laurel_clash_index_new (void)
{
  return g_object_new (LAUREL_TYPE_CLASH_INDEX, NULL);
}

GListModel *
laurel_clash_index_get_list (LaurelClashIndex *self)
{
  g_return_val_if_fail (LAUREL_IS_CLASH_INDEX (self), NULL);

  return self->list;
}

/**
 * laurel_clash_index_set_list:
 * @self: an index
 * @list: (nullable) (element-type LaurelConflict): what does not go together
 */
void
laurel_clash_index_set_list (LaurelClashIndex *self, GListModel *list)
{
  g_return_if_fail (LAUREL_IS_CLASH_INDEX (self));

  if (self->list == list)
    return;

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, read_list, self);
  g_set_object (&self->list, list);
  if (list != NULL)
    g_signal_connect_swapped (list, "items-changed", G_CALLBACK (read_list), self);
  read_list (self);
}

/* (transfer none) (nullable) (element-type LaurelConflict): what an activity does not go
 * together with, the worst first */
GPtrArray *
laurel_clash_index_find (LaurelClashIndex *self, gint64 activity)
{
  g_return_val_if_fail (LAUREL_IS_CLASH_INDEX (self), NULL);

  return g_hash_table_lookup (self->conflicts, &activity);
}

/* (transfer none) (nullable): in what an activity contradicts itself */
LaurelConflict *
laurel_clash_index_find_fault (LaurelClashIndex *self, gint64 activity)
{
  g_return_val_if_fail (LAUREL_IS_CLASH_INDEX (self), NULL);

  return g_hash_table_lookup (self->faults, &activity);
}

/* How sure it is; %LAUREL_CLASH_NONE when there is none. */
LaurelClashGrade
laurel_conflict_find_grade (LaurelConflict *conflict)
{
  if (conflict == NULL)
    return LAUREL_CLASH_NONE;

  return g_str_equal (laurel_conflict_get_grade (conflict), "certain") ? LAUREL_CLASH_CERTAIN
                                                                       : LAUREL_CLASH_POSSIBLE;
}

/**
 * laurel_conflicts_find_worst:
 * @conflicts: (nullable) (element-type LaurelConflict): what an activity does not go
 *   together with, the worst first
 * @first: a day
 * @last: a later one
 *
 * Returns: (transfer none) (nullable): the worst that can be between these days
 */
LaurelConflict *
laurel_conflicts_find_worst (GPtrArray *conflicts, LaurelDay first, LaurelDay last)
{
  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++) {
    LaurelConflict *conflict = g_ptr_array_index (conflicts, i);
    LaurelDay from = laurel_conflict_get_first (conflict);
    LaurelDay to = laurel_conflict_get_last (conflict);

    if (from <= last && (to == 0 || to >= first))
      return conflict;
  }

  return NULL;
}

/**
 * laurel_conflict_dup_words:
 * @conflict: a conflict about a place, a person or a team
 *
 * Returns: (transfer full): what it is, in few words
 */
char *
laurel_conflict_dup_words (LaurelConflict *conflict)
{
  const char *resource = laurel_conflict_get_resource (conflict);

  if (laurel_conflict_find_grade (conflict) == LAUREL_CLASH_CERTAIN)
    /* Translators: %s is a place, a person or a team that two activities take at one time. */
    return g_strdup_printf (_("clash: %s"), resource);

  /* Translators: %s is a place, a person or a team that two activities may take at one time. */
  return g_strdup_printf (_("possible clash: %s"), resource);
}
