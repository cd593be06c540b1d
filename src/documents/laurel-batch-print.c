/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-private.h"

#include "base/laurel-error.h"
#include "base/laurel-write-fault.h"
#include "documents/laurel-batch-names.h"
#include "documents/laurel-document-file.h"
#include "documents/laurel-painter-private.h"
#include "documents/laurel-text.h"
#include "store/laurel-opening.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MAX_TAGGED 1000 /* rows in a file that has a structure */

/* ---- one file --------------------------------------------------------------- */

typedef struct {
  LaurelBatch *batch;
  GPtrArray *faults;
  LaurelProgress *progress;
  LaurelPainter *painter; /* (nullable): there is none before the first page */
} Printing;

static void
begin_file (Printing *self, const LaurelLeaf *first, GOutputStream *stream,
            GCancellable *cancellable, GError **error)
{
  g_auto (LaurelImprint) imprint = { 0 };

  if (laurel_card_fill_imprint (self->batch->card, self->batch->fields, &imprint, error))
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
print_row (Printing *self, guint row, GOutputStream *stream, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GPtrArray) sheets = laurel_batch_set_row (self->batch, row, self->faults);

  /* After the first fault there will be no file, but the other faults are looked for. */
  if (self->faults->len > 0)
    return TRUE;

  if (self->painter == NULL)
    begin_file (self, g_ptr_array_index (sheets, 0), stream, cancellable, error);
  if (self->painter == NULL)
    return FALSE;

  if (self->batch->rows->len > MAX_TAGGED)
    drop_tags (sheets);
  add_outline (self, sheets);
  for (guint i = 0; i < sheets->len; i++, self->batch->n_pages++)
    if (!laurel_painter_add (self->painter, g_ptr_array_index (sheets, i)))
      return laurel_painter_finish (self->painter, error);

  return TRUE;
}

static gboolean
end_file (Printing *self, GError **error)
{
  if (self->faults->len > 0)
    return laurel_batch_fault_set_error (self->faults, error);
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

  for (guint i = 0; i < self->batch->rows->len; i++)
    if ((!laurel_batch_is_left_out (self->batch, i)
         && !print_row (self, i, stream, cancellable, error))
        || !laurel_batch_go_on (self->batch, i, self->progress, error))
      return FALSE;

  return end_file (self, error);
}

static gboolean
seal (LaurelBatch *self, GError **error)
{
  return self->seal == NULL || self->seal (self->seal_data, error);
}

static gboolean
seal_printed (gpointer data, GError **error)
{
  return seal (((Printing *) data)->batch, error);
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
  Printing printing = { self, faults, progress, NULL };
  GCancellable *cancellable = progress ? laurel_progress_get_cancellable (progress) : NULL;
  gboolean written;

  self->n_pages = 0;
  laurel_batch_notes_clear (self->notes);
  written = laurel_document_file_write (path, print_all, self->seal ? seal_printed : NULL,
                                        &printing, cancellable, error);
  g_clear_pointer (&printing.painter, laurel_painter_free);

  return written;
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
  Printing printing = { self, faults, progress, NULL };
  GCancellable *cancellable = progress ? laurel_progress_get_cancellable (progress) : NULL;
  gboolean printed;

  self->n_pages = 0;
  laurel_batch_notes_clear (self->notes);
  printed = print_all (stream, cancellable, &printing, error)
            && g_output_stream_close (stream, cancellable, error) && seal (self, error);
  g_clear_pointer (&printing.painter, laurel_painter_free);

  return printed ? g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)) : NULL;
}

/* ---- one file each ---------------------------------------------------------- */

/* Files that are written into a folder of their own inside of theirs, until all of them
 * are. */
typedef struct {
  char *folder;
  char *drafts;    /* (nullable) */
  GPtrArray *names;
  gboolean sealed; /* whether what they needed was done, or may have been */
} Folder;

static char *
dup_draft (const Folder *self, guint i)
{
  return g_strdup_printf ("%s/%u.pdf", self->drafts, i);
}

static void
folder_clear (Folder *self)
{
  for (guint i = 0; self->drafts != NULL && !self->sealed && i < self->names->len; i++) {
    g_autofree char *draft = dup_draft (self, i);

    g_unlink (draft);
  }
  if (self->drafts != NULL)
    g_rmdir (self->drafts);
  g_ptr_array_unref (self->names);
  g_free (self->drafts);
  g_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folder, folder_clear)

static gboolean
set_place_error (const char *path, GError **error)
{
  g_autofree char *words = laurel_write_fault_dup_words (path, g_file_error_from_errno (errno));

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
               /* Translators: %s is a whole sentence that says why a file was not written. */
               _("%s What was there before is unchanged. Choose another place."), words);
  return FALSE;
}

static gboolean
make_folders (Folder *self, GError **error)
{
  g_autofree char *drafts = g_build_filename (self->folder, ".laurel-XXXXXX", NULL);

  if (g_mkdir_with_parents (self->folder, 0777) != 0 || g_mkdtemp (drafts) == NULL)
    return set_place_error (self->folder, error);

  self->drafts = g_steal_pointer (&drafts);
  return TRUE;
}

static char *
dup_wish (LaurelBatch *self, const char *pattern, GError **error)
{
  LaurelTemplate *template = laurel_batch_get_template (self);
  LaurelExpander expander = { template->language, template->words, NULL };
  g_autoptr (LaurelText) text = laurel_expander_expand (&expander, pattern, self->fields, error);

  if (text == NULL)
    /* Translators: in front of what is wrong with the pattern of the files' names. */
    g_prefix_error (error, "%s: ", _("Names of files"));

  return text ? g_steal_pointer (&text->text) : NULL;
}

static gboolean
write_row (LaurelBatch *self, guint row, const char *pattern, LaurelBatchNames *names,
           Folder *folder, GError **error)
{
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelPages) pages = laurel_batch_compose (self, row, faults);
  g_autofree char *wish = pages ? dup_wish (self, pattern, error) : NULL;
  g_autofree char *draft = dup_draft (folder, folder->names->len);

  if (faults->len > 0) {
    LaurelBatchFault *fault = g_ptr_array_index (faults, 0);

    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, fault->code, fault->message);
  }
  if (wish == NULL)
    return FALSE;

  g_ptr_array_add (folder->names, laurel_batch_names_take (names, wish, row + 1));
  self->n_pages += laurel_pages_get_n_pages (pages);

  return laurel_pages_write_pdf (pages, draft, NULL, error);
}

/* Found out before anything is done that cannot be undone. */
static gboolean
check_places (const Folder *folder, GError **error)
{
  for (guint i = 0; i < folder->names->len; i++) {
    g_autofree char *path = g_build_filename (folder->folder,
                                              g_ptr_array_index (folder->names, i), NULL);

    errno = EISDIR;
    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      return set_place_error (path, error);
    if (!laurel_opening_check (path, error))
      return FALSE;
  }

  return TRUE;
}

/* Each takes its place; by now there is nothing left that could fail but the place itself. */
static gboolean
place_files (const Folder *folder, GError **error)
{
  for (guint i = 0; i < folder->names->len; i++) {
    const char *name = g_ptr_array_index (folder->names, i);
    g_autofree char *draft = dup_draft (folder, i);
    g_autofree char *path = g_build_filename (folder->folder, name, NULL);
    g_autofree char *words = NULL;

    if (g_rename (draft, path) == 0)
      continue;
    words = laurel_write_fault_dup_words (path, g_file_error_from_errno (errno));
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
                 /* Translators: a sentence that says why a file was not written; a number. */
                 g_dngettext (GETTEXT_PACKAGE, "%s %u file was written before it.",
                              "%s %u files were written before it.", i), words, i);
    return FALSE;
  }

  return TRUE;
}

/* What the files need is done, then each takes its place. What was done for a file, or may
 * have been, is not undone: then it is kept where it is. */
static gboolean
seal_and_place (LaurelBatch *self, Folder *folder, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean sealed;

  if (!check_places (folder, error))
    return FALSE;

  sealed = seal (self, &local);
  folder->sealed = self->seal != NULL
                   && (sealed || g_error_matches (local, LAUREL_STORE_ERROR,
                                                  LAUREL_STORE_ERROR_IN_DOUBT));
  if (sealed && place_files (folder, &local)) {
    folder->sealed = TRUE;
    return TRUE;
  }

  if (folder->sealed)
    laurel_document_file_keep (folder->drafts, &local);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * laurel_batch_write_folder:
 * @self: a batch that was checked
 * @folder: a folder, made if it is not there
 * @pattern: what the files are called: a template's text, "{{number}} {{name}}"
 * @progress: (nullable): told how far it is, and may cancel
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Prints each row into a file of its own. Files that are there by these names are replaced,
 * once all of the new ones are written.
 *
 * Returns: (transfer full) (element-type filename): the files' paths
 */
GPtrArray *
laurel_batch_write_folder (LaurelBatch *self, const char *folder, const char *pattern,
                           LaurelProgress *progress, GError **error)
{
  g_autoptr (LaurelBatchNames) names = laurel_batch_names_new ();
  g_auto (Folder) writing = { g_strdup (folder), NULL, g_ptr_array_new_with_free_func (g_free),
                              FALSE };
  GPtrArray *paths;

  self->n_pages = 0;
  laurel_batch_notes_clear (self->notes);
  if (!make_folders (&writing, error))
    return NULL;
  for (guint i = 0; i < self->rows->len; i++)
    if ((!laurel_batch_is_left_out (self, i)
         && !write_row (self, i, pattern, names, &writing, error))
        || !laurel_batch_go_on (self, i, progress, error))
      return NULL;
  if (!seal_and_place (self, &writing, error))
    return NULL;

  paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < writing.names->len; i++)
    g_ptr_array_add (paths, g_build_filename (folder, g_ptr_array_index (writing.names, i), NULL));

  return paths;
}
