/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-row-private.h"

#include "base/laurel-compat.h"
#include "exchange/laurel-plan-series.h"
#include "ui/exchange/laurel-import-words.h"

/*
 * What is decided of a row by hand, and what of it goes in then. It outlives the
 * row: the same row of the file may be read again, as something else.
 */

/* Made when they are first needed: most rows are taken as they are. */
LaurelImportEdits *
laurel_import_row_get_edits (LaurelImportRow *self)
{
  if (self->edits == NULL) {
    self->edits = laurel_import_edits_new ();
    g_hash_table_insert (self->source->edits, GINT_TO_POINTER (self->row->source), self->edits);
  }

  return self->edits;
}

static void
set_flag (LaurelImportRow *self, gboolean *flag, gboolean value, const char *name)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify (G_OBJECT (self), name);
}

void
laurel_import_row_notify_words (LaurelImportRow *self)
{
  g_object_notify (G_OBJECT (self), "words");
  g_object_notify (G_OBJECT (self), "correction");
}

static void
take_text (LaurelImportRow *self, char **field, const char *edit, const char *name)
{
  if (edit && laurel_set_str (field, edit))
    g_object_notify (G_OBJECT (self), name);
}

/**
 * laurel_import_row_take_edits:
 *
 * Takes over what was decided by hand when the row was read before.
 */
void
laurel_import_row_take_edits (LaurelImportRow *self)
{
  const LaurelImportEdits *edits;

  g_return_if_fail (LAUREL_IS_IMPORT_ROW (self));

  self->edits = g_hash_table_lookup (self->source->edits, GINT_TO_POINTER (self->row->source));
  edits = self->edits;
  if (edits == NULL)
    return;

  take_text (self, &self->row->number, edits->number, "number");
  take_text (self, &self->row->title, edits->title, "title");
  /* Its cell may be another one now. */
  if (g_strcmp0 (edits->words, self->row->raw) != 0 &&
      laurel_set_str (&self->row->corrected, edits->words))
    laurel_import_row_notify_words (self);
  take_text (self, &self->row->content, edits->content, "content");
  laurel_import_row_offer (self, self->taken, self->take_move);
  if (edits->take_edit >= 0)
    set_flag (self, &self->take_edit, edits->take_edit, "take-edit");
  laurel_import_row_read (self);
}

/**
 * laurel_import_row_offer:
 * @taken: whether it is to go in
 * @take_move: whether its date and place are
 *
 * What is decided by hand stays.
 */
void
laurel_import_row_offer (LaurelImportRow *self, gboolean taken, gboolean take_move)
{
  const LaurelImportEdits *edits;

  g_return_if_fail (LAUREL_IS_IMPORT_ROW (self));

  edits = self->edits;
  set_flag (self, &self->taken, edits && edits->taken >= 0 ? edits->taken : taken, "taken");
  if (self->news == LAUREL_IMPORT_GONE)
    g_object_notify (G_OBJECT (self), "change");
  set_flag (self, &self->take_move,
            edits && edits->take_move >= 0 ? edits->take_move : take_move, "take-move");
}

/**
 * laurel_import_row_follow:
 *
 * What it belongs to has another number or title: its own number goes along,
 * unless that was put in by hand.
 */
void
laurel_import_row_follow (LaurelImportRow *self)
{
  g_return_if_fail (LAUREL_IS_IMPORT_ROW (self));

  if ((self->edits == NULL || self->edits->number == NULL) &&
      laurel_plan_series_follow (self->row))
    g_object_notify (G_OBJECT (self), "number");
  g_object_notify (G_OBJECT (self), "series");
}

/* What the content proposes, in words. */
char *
laurel_import_row_dup_proposal (LaurelImportRow *self, guint which)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), NULL);

  return laurel_import_words_of_finding (self->row->findings->pdata[which],
                                         self->source->draft->year);
}

/* Whether a proposal of the content is to go in with the row. */
gboolean
laurel_import_row_has_finding (LaurelImportRow *self, guint which)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), FALSE);

  if (self->edits == NULL)
    return FALSE;

  name = laurel_import_edits_name_finding (self->row->findings, which);
  return g_hash_table_contains (self->edits->findings, name);
}

/**
 * laurel_import_row_take_finding:
 * @which: its position among the findings
 * @take: whether it is to go in with the row; nothing does unasked
 */
void
laurel_import_row_take_finding (LaurelImportRow *self, guint which, gboolean take)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LAUREL_IS_IMPORT_ROW (self));

  name = laurel_import_edits_name_finding (self->row->findings, which);
  if (take)
    g_hash_table_add (laurel_import_row_get_edits (self)->findings, g_steal_pointer (&name));
  else
    g_hash_table_remove (laurel_import_row_get_edits (self)->findings, name);
}

/**
 * laurel_import_row_list_taken:
 *
 * Returns: (transfer container) (element-type LaurelFinding): the findings that
 *   are to go in
 */
GPtrArray *
laurel_import_row_list_taken (LaurelImportRow *self)
{
  GPtrArray *taken = g_ptr_array_new ();

  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), taken);

  for (guint i = 0; self->row->findings && i < self->row->findings->len; i++)
    if (laurel_import_row_has_finding (self, i))
      g_ptr_array_add (taken, self->row->findings->pdata[i]);

  return taken;
}

/* Whether anything of it was changed by hand. */
gboolean
laurel_import_row_is_corrected (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), FALSE);

  return self->edits && laurel_import_edits_has_corrections (self->edits);
}

/**
 * laurel_import_row_get_what:
 *
 * Returns: (nullable): what of it is to go in, as the command calls it; %NULL
 *   when nothing is
 */
const char *
laurel_import_row_get_what (LaurelImportRow *self)
{
  gboolean moved, edited;

  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), NULL);

  moved = (self->fields & LAUREL_IMPORT_MOVED) != 0;
  edited = (self->fields & ~LAUREL_IMPORT_MOVED) != 0;
  if (moved && edited) {
    moved = self->take_move;
    edited = self->take_edit;
  }
  if (!self->taken)
    return NULL;
  if (self->news == LAUREL_IMPORT_NEW)
    return "new";
  if (self->news == LAUREL_IMPORT_GONE)
    return "gone";
  return moved && edited ? "both" : moved ? "moved" : edited ? "edited" : NULL;
}
