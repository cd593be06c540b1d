/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-undo.h"

/*
 * What can be undone and redone next, as a function of the journal's entries,
 * told one after the other.
 *
 * Both piles hold the entries that a press of the key would revert. A command
 * goes on the undo pile and empties the redo pile. The revert of what lies on
 * top of one pile takes it off and goes on the other. Any other revert, chosen
 * in the history, is a command like any other. What cannot be reverted (final,
 * forgotten, of an older schema) is passed over, but empties the redo pile too.
 */
struct _LaurelUndo {
  GArray *undo; /* (element-type gint64) */
  GArray *redo; /* (element-type gint64) */
  GArray *past; /* (element-type Past): every entry */
};

typedef struct {
  gint64 entry;
  gint64 root; /* the command that was done, undone or redone */
  gboolean revertible;
} Past;

LaurelUndo *
laurel_undo_new (void)
{
  LaurelUndo *self = g_new0 (LaurelUndo, 1);

  self->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->redo = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->past = g_array_new (FALSE, FALSE, sizeof (Past));

  return self;
}

LaurelUndo *
laurel_undo_copy (LaurelUndo *self)
{
  LaurelUndo *copy = g_new0 (LaurelUndo, 1);

  copy->undo = g_array_copy (self->undo);
  copy->redo = g_array_copy (self->redo);
  copy->past = g_array_copy (self->past);

  return copy;
}

void
laurel_undo_free (LaurelUndo *self)
{
  g_array_unref (self->undo);
  g_array_unref (self->redo);
  g_array_unref (self->past);
  g_free (self);
}

static gint64
top (GArray *pile)
{
  return pile->len > 0 ? g_array_index (pile, gint64, pile->len - 1) : 0;
}

static gboolean
take_top (GArray *pile, gint64 entry)
{
  if (entry == 0 || top (pile) != entry)
    return FALSE;

  g_array_set_size (pile, pile->len - 1);
  return TRUE;
}

static gint64
find_root (LaurelUndo *self, gint64 entry)
{
  for (guint i = self->past->len; i > 0; i--) {
    const Past *past = &g_array_index (self->past, Past, i - 1);

    if (past->entry == entry)
      return past->root;
  }

  return entry;
}

/**
 * laurel_undo_add:
 * @self: the piles
 * @entry: the next entry
 * @reverts: the entry it reverts, or 0
 * @revertible: whether it could be reverted itself
 */
void
laurel_undo_add (LaurelUndo *self, gint64 entry, gint64 reverts, gboolean revertible)
{
  Past past = { entry, reverts ? find_root (self, reverts) : entry, revertible };

  g_array_append_val (self->past, past);
  if (revertible && take_top (self->undo, reverts)) {
    g_array_append_val (self->redo, entry);
    return;
  }

  if (!take_top (self->redo, reverts))
    g_array_set_size (self->redo, 0);
  if (revertible)
    g_array_append_val (self->undo, entry);
}

/**
 * laurel_undo_pass_over:
 * @self: the piles
 * @entry: what Undo would revert, and cannot: something final came after it
 *
 * Takes it off the pile, so that what was done before it can be undone.
 */
void
laurel_undo_pass_over (LaurelUndo *self, gint64 entry)
{
  take_top (self->undo, entry);
}

/* The entry that Undo would revert, or 0. */
gint64
laurel_undo_get_undo (LaurelUndo *self)
{
  return top (self->undo);
}

/* The entry that Redo would revert, or 0. */
gint64
laurel_undo_get_redo (LaurelUndo *self)
{
  return top (self->redo);
}

/* The commands that held right after @entry: done, and not undone, or redone. */
static GHashTable *
list_effective (LaurelUndo *self, gint64 entry)
{
  GHashTable *effective = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->past->len; i++) {
    const Past *past = &g_array_index (self->past, Past, i);

    if (past->entry > entry)
      break;
    if (past->revertible && !g_hash_table_remove (effective, &past->root))
      g_hash_table_add (effective, (gpointer) &past->root);
  }

  return effective;
}

static gboolean
is_same_set (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      return FALSE;

  return TRUE;
}

/**
 * laurel_undo_plan:
 * @self: the piles
 * @entry: an entry, or 0 for the beginning
 * @n_undo: (out): how often to undo
 * @n_redo: (out): or how often to redo
 *
 * What leads back to how everything was right after @entry. What cannot be
 * reverted stays as it is.
 *
 * Returns: whether undoing or redoing leads there
 */
gboolean
laurel_undo_plan (LaurelUndo *self, gint64 entry, guint *n_undo, guint *n_redo)
{
  g_autoptr (GHashTable) wanted = list_effective (self, entry);
  g_autoptr (GHashTable) reached = list_effective (self, G_MAXINT64);

  *n_undo = *n_redo = 0;
  for (guint i = self->undo->len; i > 0; i--, (*n_undo)++) {
    gint64 root = find_root (self, g_array_index (self->undo, gint64, i - 1));

    if (g_hash_table_contains (wanted, &root))
      break;
    g_hash_table_remove (reached, &root);
  }
  for (guint i = self->redo->len; *n_undo == 0 && i > 0; i--, (*n_redo)++) {
    gint64 root = find_root (self, g_array_index (self->redo, gint64, i - 1));
    gint64 *key = g_hash_table_lookup (wanted, &root);

    if (key == NULL)
      break;
    g_hash_table_add (reached, key);
  }

  return is_same_set (wanted, reached);
}
