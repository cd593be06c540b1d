/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-private.h"

#include "base/laurel-error.h"
#include "base/laurel-write-fault.h"
#include "documents/laurel-batch-names.h"
#include "documents/laurel-document-file.h"
#include "documents/laurel-mail.h"
#include "documents/laurel-text.h"
#include "documents/laurel-unfinished.h"
#include "store/laurel-opening.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* One file for each row, in a folder: its pages, or a letter that has them with it. */

/* Files that are written into a folder of their own inside of theirs, until all of them
 * are. */
typedef struct {
  char *folder;
  gboolean made;   /* whether it was not there before */
  char *drafts;    /* (nullable) */
  int fd;          /* of the drafts, which are taken for dead without it; or -1 */
  GPtrArray *names;
  gboolean sealed; /* whether what they needed was done, or may have been */
} Folder;

static char *
dup_draft (const Folder *self, guint i)
{
  return g_build_filename (self->drafts, g_ptr_array_index (self->names, i), NULL);
}

static char *
dup_place (const Folder *self, guint i)
{
  return g_build_filename (self->folder, g_ptr_array_index (self->names, i), NULL);
}

/* What stood in the place of a file that is put there. */
static char *
dup_aside (const Folder *self, guint i)
{
  return g_strdup_printf ("%s/.%u", self->drafts, i);
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
  if (self->fd >= 0)
    close (self->fd);
  /* Unless something is in it. */
  if (self->made)
    g_rmdir (self->folder);
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
  self->made = !g_file_test (self->folder, G_FILE_TEST_EXISTS);
  if (g_mkdir_with_parents (self->folder, 0777) == 0)
    self->fd = laurel_unfinished_make_folder (self->folder, &self->drafts);

  return self->fd >= 0 || set_place_error (self->folder, error);
}

static char *
expand (LaurelBatch *self, const char *pattern, const char *place, GError **error)
{
  LaurelTemplate *template = laurel_batch_get_template (self);
  LaurelExpander expander = { template->language, template->words, NULL };
  g_autoptr (LaurelText) text = laurel_expander_expand (&expander, pattern, self->fields, error);

  if (text == NULL)
    g_prefix_error (error, "%s: ", place);

  return text ? g_steal_pointer (&text->text) : NULL;
}

static gboolean
write_letter (LaurelBatch *self, guint row, GBytes *pdf, const char *file, const char *draft,
              const char *place, GError **error)
{
  /* Translators: in front of what is wrong with the text of a letter. */
  g_autofree char *subject = expand (self, self->subject, _("Subject"), error);
  g_autofree char *body = subject ? expand (self, self->body, _("Text of the letter"), error)
                                  : NULL;
  g_autofree char *to = body ? laurel_mail_dup_address (laurel_batch_get_address (self, row),
                                                        error) : NULL;
  LaurelMail mail = { to, laurel_fields_get (self->fields, "name"), subject, body, file, pdf };
  g_autoptr (GBytes) letter = to ? laurel_mail_write (&mail) : NULL;

  return letter != NULL
         && laurel_document_file_write_new (draft, place, laurel_document_file_paint_bytes, letter,
                                            NULL, error);
}

/* The letter is called what its pages, @file, are called, but for the ending. */
static char *
dup_name (LaurelBatch *self, const char *file)
{
  return self->subject == NULL
         ? g_strdup (file)
         : g_strdup_printf ("%.*s.eml", (int) (strlen (file) - strlen (".pdf")), file);
}

static gboolean
write_pages (LaurelBatch *self, guint row, LaurelPages *pages, const char *file, const char *draft,
             const char *place, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;

  if (self->subject == NULL)
    return laurel_pages_write_new_pdf (pages, draft, place, error);

  pdf = laurel_pages_dup_pdf (pages, NULL, error);

  return pdf != NULL && write_letter (self, row, pdf, file, draft, place, error);
}

static gboolean
write_row (LaurelBatch *self, guint row, const char *pattern, LaurelBatchNames *names,
           Folder *folder, GError **error)
{
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelPages) pages = laurel_batch_compose (self, row, faults);
  /* Translators: in front of what is wrong with the pattern of the files' names. */
  g_autofree char *wish = pages ? expand (self, pattern, _("Names of files"), error) : NULL;
  g_autofree char *draft = NULL, *place = NULL, *file = NULL;

  if (faults->len > 0) {
    LaurelBatchFault *fault = g_ptr_array_index (faults, 0);

    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, fault->code, fault->message);
  }
  if (wish == NULL)
    return FALSE;

  laurel_batch_mark_row (self, row, pages->sheets);
  file = laurel_batch_names_take (names, wish, row + 1);
  self->n_pages += laurel_pages_get_n_pages (pages);
  g_ptr_array_add (folder->names, dup_name (self, file));
  draft = dup_draft (folder, folder->names->len - 1);
  place = dup_place (folder, folder->names->len - 1);

  return write_pages (self, row, pages, file, draft, place, error);
}

/* Found out before anything is done that cannot be undone. */
static gboolean
check_places (const Folder *folder, GError **error)
{
  for (guint i = 0; i < folder->names->len; i++) {
    g_autofree char *path = dup_place (folder, i);

    errno = EISDIR;
    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      return set_place_error (path, error);
    if (!laurel_opening_check (path, error))
      return FALSE;
  }

  return TRUE;
}

/* All of them are written by now: a disk that is asked of each at once is quick. */
static gboolean
sync_drafts (const Folder *folder, GError **error)
{
  for (guint i = 0; i < folder->names->len; i++) {
    g_autofree char *draft = dup_draft (folder, i);
    g_autofree char *path = dup_place (folder, i);

    if (!laurel_document_file_sync (draft, path, error))
      return FALSE;
  }
  laurel_document_file_sync_folder (folder->drafts);

  return TRUE;
}

/* What is there gets a second name, so that its place is never empty; where the system knows none,
 * it is moved. */
static gboolean
set_aside (const char *path, const char *aside)
{
  return link (path, aside) == 0 || errno == ENOENT || g_rename (path, aside) == 0;
}

static gboolean
place_file (const Folder *folder, guint i)
{
  g_autofree char *draft = dup_draft (folder, i);
  g_autofree char *path = dup_place (folder, i);
  g_autofree char *aside = dup_aside (folder, i);
  int why;

  errno = EISDIR;
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return FALSE;
  if (!set_aside (path, aside))
    return FALSE;
  if (g_rename (draft, path) == 0)
    return TRUE;

  why = errno;
  /* Of two names of one file, both stay. */
  if (g_rename (aside, path) == 0)
    g_unlink (aside);
  errno = why;
  return FALSE;
}

/* A file that was put in its place goes back to the drafts, and what stood there to its place. */
static void
put_back (const Folder *folder, guint i)
{
  g_autofree char *draft = dup_draft (folder, i);
  g_autofree char *path = dup_place (folder, i);
  g_autofree char *aside = dup_aside (folder, i);

  if (g_rename (path, draft) != 0 || (g_rename (aside, path) != 0 && errno != ENOENT))
    g_info ("A replaced file could not be put back: %s", g_strerror (errno));
}

static void
drop_aside (const Folder *folder)
{
  for (guint i = 0; i < folder->names->len; i++) {
    g_autofree char *aside = dup_aside (folder, i);

    g_unlink (aside);
  }
}

/* All take their places, or none. By now there is nothing left that could fail but a place itself.
 * What was done for them is safe on the disk, and so are they then. */
static gboolean
place_files (const Folder *folder, GError **error)
{
  guint n = 0;

  while (n < folder->names->len && place_file (folder, n))
    n++;
  if (n < folder->names->len) {
    g_autofree char *path = dup_place (folder, n);

    set_place_error (path, error);
    while (n > 0)
      put_back (folder, --n);
    return FALSE;
  }
  laurel_document_file_sync_folder (folder->folder);
  drop_aside (folder);

  return TRUE;
}

/* What the files need is done, then each takes its place. What was done for a file, or may
 * have been, is not undone: then it is kept where it is. */
static gboolean
seal_and_place (LaurelBatch *self, Folder *folder, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean sealed;

  if (!sync_drafts (folder, error) || !check_places (folder, error))
    return FALSE;
  if (!laurel_unfinished_finish (&folder->drafts))
    return set_place_error (folder->folder, error);

  sealed = laurel_batch_seal (self, &local);
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
 * Prints each row into a file of its own; into a letter, if laurel_batch_set_letter() was called.
 * Files that are there by these names are replaced, once all of the new ones are written.
 *
 * Returns: (transfer full) (element-type filename): the files' paths
 */
GPtrArray *
laurel_batch_write_folder (LaurelBatch *self, const char *folder, const char *pattern,
                           LaurelProgress *progress, GError **error)
{
  g_autoptr (LaurelBatchNames) names = laurel_batch_names_new ();
  g_auto (Folder) writing = { .folder = g_strdup (folder), .fd = -1,
                              .names = g_ptr_array_new_with_free_func (g_free) };
  GPtrArray *paths;

  self->n_pages = 0;
  laurel_batch_notes_clear (self->notes);
  if (laurel_batch_is_list (self)) {
    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                         _("All rows are one list. Write it into one file."));
    return NULL;
  }
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
