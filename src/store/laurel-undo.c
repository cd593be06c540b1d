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
};

LaurelUndo *
laurel_undo_new (void)
{
  LaurelUndo *self = g_new0 (LaurelUndo, 1);

  self->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->redo = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
laurel_undo_free (LaurelUndo *self)
{
  g_array_unref (self->undo);
  g_array_unref (self->redo);
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
  if (revertible && take_top (self->undo, reverts)) {
    g_array_append_val (self->redo, entry);
    return;
  }

  if (!take_top (self->redo, reverts))
    g_array_set_size (self->redo, 0);
  if (revertible)
    g_array_append_val (self->undo, entry);
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
