/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-private.h"

#include "base/laurel-error.h"
#include "documents/laurel-document-file.h"
#include "documents/laurel-page-mark.h"
#include "documents/laurel-painter-private.h"

#include <glib/gi18n-lib.h>

#define MAX_TAGGED 1000 /* rows in a file that has a structure */

/* ---- one file --------------------------------------------------------------- */

typedef struct {
  LaurelBatch *batch;
  GPtrArray *faults;
  LaurelProgress *progress;
  LaurelPainter *painter; /* (nullable): there is none before the first page */
  LaurelLeaf *leaf;       /* (nullable): the sheet on which there is room left */
  guint place;            /* the next on it */
} Printing;

static void
printing_clear (Printing *self)
{
  g_clear_pointer (&self->painter, laurel_painter_free);
  g_clear_pointer (&self->leaf, laurel_leaf_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Printing, printing_clear)

/* What all rows say. */
static gboolean
is_common (LaurelBatch *self, const char *field, const char *text)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!laurel_batch_is_left_out (self, i)
        && !g_str_equal (laurel_batch_get_text (self, i, field), text))
      return FALSE;

  return text[0] != '\0';
}

static guint
count_printed (LaurelBatch *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += !laurel_batch_is_left_out (self, i);

  return n;
}

/* A file of many is called by what they have in common, and not by the first of them. */
static void
fill_title (LaurelBatch *self, LaurelImprint *imprint)
{
  const char *occasion = laurel_fields_get (self->fields, "occasion");
  LaurelTemplate *template = laurel_batch_get_template (self);
  const char *label = g_str_equal (template->language, "zh") ? template->label_zh
                                                             : template->label_en;
  const char *title = occasion != NULL && is_common (self, "occasion", occasion) ? occasion
                                                                                 : label;

  if (title == NULL || count_printed (self) < 2)
    return;

  g_free (imprint->title);
  imprint->title = g_strdup (title);
}

static void
begin_file (Printing *self, const LaurelLeaf *first, GOutputStream *stream,
            GCancellable *cancellable, GError **error)
{
  g_auto (LaurelImprint) imprint = { 0 };

  if (!laurel_card_fill_imprint (self->batch->card, self->batch->fields, &imprint, error))
    return;

  fill_title (self->batch, &imprint);
  self->painter = laurel_painter_new (&imprint, first->width, first->height, stream,
                                      cancellable);
}

/* The structure of a PDF is kept until its end, so it is left out of those that nobody reads
 * through: memory is the same for a hundred pages and for a hundred thousand. */
static void
drop_tags (GPtrArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++) {
    const LaurelLeaf *leaf = g_ptr_array_index (sheets, i);

    for (guint j = 0; j < leaf->items->len; j++)
      ((LaurelItem *) g_ptr_array_index (leaf->items, j))->tag = NULL;
  }
}

/* A page's line in the table of contents is whose it is. */
static void
add_outline (Printing *self, GPtrArray *sheets)
{
  const LaurelLeaf *first = g_ptr_array_index (sheets, 0);
  const char *name = laurel_fields_get (self->batch->fields, "name");

  for (guint i = 0; name != NULL && name[0] != '\0' && i < first->items->len; i++) {
    LaurelItem *item = g_ptr_array_index (first->items, i);

    if (item->shape != LAUREL_SHAPE_TEXT)
      continue;
    item->outline = g_strdup (name);
    return;
  }
}

static gboolean
add_page (Printing *self, LaurelLeaf *leaf, GOutputStream *stream, GCancellable *cancellable,
          GError **error)
{
  if (self->painter == NULL)
    begin_file (self, leaf, stream, cancellable, error);
  if (self->painter == NULL)
    return FALSE;

  self->batch->n_pages++;
  return laurel_painter_add (self->painter, leaf)
         || laurel_painter_finish (self->painter, error);
}

static gboolean
end_sheet (Printing *self, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelLeaf) leaf = g_steal_pointer (&self->leaf);

  self->place = 0;
  return leaf == NULL || add_page (self, leaf, stream, cancellable, error);
}

/* A page is a sheet, or gets its place on one. */
static gboolean
place_page (Printing *self, LaurelLeaf *leaf, GOutputStream *stream, GCancellable *cancellable,
            GError **error)
{
  const LaurelImposition *imposition = self->batch->imposition;

  if (imposition == NULL)
    return add_page (self, leaf, stream, cancellable, error);

  if (self->leaf == NULL)
    self->leaf = laurel_imposition_new_leaf (imposition);
  laurel_imposition_put (imposition, self->leaf, self->place++, leaf);

  return self->place < laurel_imposition_get_n (imposition)
         || end_sheet (self, stream, cancellable, error);
}

static gboolean
print_row (Printing *self, guint row, GOutputStream *stream, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GPtrArray) sheets = laurel_batch_set_row (self->batch, row, self->faults);

  /* After the first fault there will be no file, but the other faults are looked for. */
  if (self->faults->len > 0)
    return TRUE;

  laurel_batch_mark_row (self->batch, row, sheets);
  if (self->batch->rows->len > MAX_TAGGED)
    drop_tags (sheets);
  add_outline (self, sheets);
  for (guint i = 0; i < sheets->len; i++)
    if (!place_page (self, g_ptr_array_index (sheets, i), stream, cancellable, error))
      return FALSE;

  return TRUE;
}

static gboolean
end_file (Printing *self, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  if (self->faults->len > 0)
    return laurel_batch_fault_set_error (self->faults, error);
  if (!end_sheet (self, stream, cancellable, error))
    return FALSE;
  if (self->painter == NULL) {
    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                         _("There is no row to print, so nothing was written."));
    return FALSE;
  }

  return laurel_painter_finish (self->painter, error);
}

static gboolean
print_all (GOutputStream *stream, GCancellable *cancellable, gpointer data, GError **error)
{
  Printing *self = data;

  if (laurel_batch_is_list (self->batch))
    return laurel_batch_print_list (self->batch, stream, cancellable, self->faults, error);

  for (guint i = 0; i < self->batch->rows->len; i++)
    if ((!laurel_batch_is_left_out (self->batch, i)
         && !print_row (self, i, stream, cancellable, error))
        || !laurel_batch_go_on (self->batch, i, self->progress, error))
      return FALSE;

  return end_file (self, stream, cancellable, error);
}

static gboolean
check_row (LaurelBatch *self, guint row, GError **error)
{
  const char *was = g_ptr_array_index (self->was, row);
  g_autofree char *changes =
    was != NULL ? laurel_page_mark_dup_changes (was, laurel_batch_get_mark (self, row)) : NULL;

  if (changes == NULL)
    return TRUE;

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_CHANGED,
               /* Translators: %1$s is a number, such as QM-2022-00001, %2$s sentences that say
                * what differs and what to do. */
               _("“%1$s” would not look as it was issued. %2$s"),
               laurel_batch_get_text (self, row, "number"), changes);
  return FALSE;
}

/* What is printed again is the paper that was issued, or is not printed by itself. */
static gboolean
check_same (LaurelBatch *self, GError **error)
{
  for (guint i = 0; self->was != NULL && i < self->was->len; i++)
    if (!check_row (self, i, error))
      return FALSE;

  return TRUE;
}

/* What needs none can go down a pipe. */
static gboolean
needs_seal (const LaurelBatch *self)
{
  return self->seal != NULL || self->was != NULL;
}

gboolean
laurel_batch_seal (LaurelBatch *self, GError **error)
{
  if (!check_same (self, error))
    return FALSE;

  return self->seal == NULL || self->seal (self->seal_data, error);
}

static gboolean
seal_printed (gpointer data, GError **error)
{
  return laurel_batch_seal (((Printing *) data)->batch, error);
}

/**
 * laurel_batch_write_file:
 * @self: a batch
 * @path: a file, which is replaced if it exists
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 * @progress: (nullable): told how far it is, and may cancel
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Prints all rows into one file. A fault in one of them, and nothing is written.
 */
gboolean
laurel_batch_write_file (LaurelBatch *self, const char *path, GPtrArray *faults,
                         LaurelProgress *progress, GError **error)
{
  g_auto (Printing) printing = { self, faults, progress, NULL, NULL, self->first_place };
  GCancellable *cancellable = progress ? laurel_progress_get_cancellable (progress) : NULL;

  self->n_pages = 0;
  laurel_batch_notes_clear (self->notes);

  return laurel_document_file_write (path, print_all, needs_seal (self) ? seal_printed : NULL,
                                     &printing, cancellable, error);
}

/**
 * laurel_batch_write_draft:
 * @self: a batch
 * @draft: a draft that nothing was written into yet
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 * @progress: (nullable): told how far it is, and may cancel
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Prints all rows beside their place. What they need is done by whoever puts them there.
 */
gboolean
laurel_batch_write_draft (LaurelBatch *self, LaurelDocumentDraft *draft, GPtrArray *faults,
                          LaurelProgress *progress, GError **error)
{
  g_auto (Printing) printing = { self, faults, progress, NULL, NULL, self->first_place };
  GCancellable *cancellable = progress ? laurel_progress_get_cancellable (progress) : NULL;

  g_return_val_if_fail (!needs_seal (self), FALSE);

  self->n_pages = 0;
  laurel_batch_notes_clear (self->notes);

  return laurel_document_draft_write (draft, print_all, &printing, cancellable, error);
}

/**
 * laurel_batch_dup_pdf:
 * @self: a batch
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 * @progress: (nullable): told how far it is, and may cancel
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Returns: (transfer full): what laurel_batch_write_file() writes
 */
GBytes *
laurel_batch_dup_pdf (LaurelBatch *self, GPtrArray *faults, LaurelProgress *progress,
                      GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_auto (Printing) printing = { self, faults, progress, NULL, NULL, self->first_place };
  GCancellable *cancellable = progress ? laurel_progress_get_cancellable (progress) : NULL;
  gboolean printed;

  self->n_pages = 0;
  laurel_batch_notes_clear (self->notes);
  printed = print_all (stream, cancellable, &printing, error)
            && g_output_stream_close (stream, cancellable, error)
            && laurel_batch_seal (self, error);

  return printed ? g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)) : NULL;
}
