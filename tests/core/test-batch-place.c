/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-batch.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* How pages take their places: one file, or a folder of them. */

static LaurelBatch *
new_batch (void)
{
  g_autoptr (GError) error = NULL;
  LaurelTemplate *template = laurel_template_load ("award", "zh", &error);
  LaurelBatch *batch;

  g_assert_no_error (error);
  batch = laurel_batch_new (template, &error);
  g_assert_no_error (error);

  return batch;
}

static void
add (LaurelBatch *batch, guint row)
{
  static const char *const FIELDS[] = { "name", "organisation", "occasion", "award" };
  g_autofree char *number = g_strdup_printf ("%u", row);
  const char *none[64] = { NULL };

  laurel_batch_add_row (batch, row, none);
  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    laurel_batch_set_text (batch, row - 1, FIELDS[i], "张宁");
  laurel_batch_set_text (batch, row - 1, "number", number);
}

static guint n_syncs;

/* In place of the system's: counts. */
int
fsync (int fd)
{
  n_syncs++;
  return 0;
}

/* Each file once, the drafts' folder and their own. */
static void
test_a_folder_is_synced_once (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  for (guint i = 1; i <= 10; i++)
    add (batch, i);
  n_syncs = 0;
  paths = laurel_batch_write_folder (batch, folder, "{{name}}", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_syncs, ==, 12);
}

/* The last place is lost at the last moment. */
static gboolean
take_last_place (gpointer folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "3.pdf", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  return TRUE;
}

static void
assert_holds (const char *folder, const char *name, const char *wanted)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, wanted);
}

/* All files take their places, or none does; those that have numbers are kept. */
static void
test_a_folder_is_replaced_whole (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *first = g_build_filename (folder, "1.pdf", NULL);
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_assert_true (g_file_set_contents (first, "before", -1, NULL));
  for (guint i = 1; i <= 3; i++)
    add (batch, i);
  laurel_batch_set_seal (batch, take_last_place, folder);
  paths = laurel_batch_write_folder (batch, folder, "{{number}}", NULL, &error);
  g_assert_null (paths);
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
  assert_holds (folder, "1.pdf", "before");
  assert_holds (folder, "2.pdf", NULL);

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, ".laurel-")) {
      g_autofree char *drafts = g_build_filename (folder, name, NULL);
      g_autoptr (GDir) inner = g_dir_open (drafts, 0, NULL);

      g_assert_nonnull (strstr (error->message, name));
      while (g_dir_read_name (inner) != NULL)
        n++;
    }
  g_assert_cmpuint (n, ==, 3);
}

/* What a process left half written is taken away by the next, and not what one is writing still. */
static void
test_what_is_dead_is_taken_away (void)
{
  static const char *const names[] = { ".laurel-draft-abc123.pdf", ".laurel-draft-abc124",
                                       ".laurel-draft-abc125/1.pdf", ".laurel-draft-notours.pdf",
                                       ".laurel-abc123.pdf" };
  static const gboolean stay[] = { FALSE, FALSE, FALSE, TRUE, TRUE };
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *inner = g_build_filename (folder, ".laurel-draft-abc125", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autoptr (GError) error = NULL;
  LaurelDocumentDraft *first, *second;

  g_assert_cmpint (g_mkdir (inner, 0777), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *file = g_build_filename (folder, names[i], NULL);

    g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  }
  first = laurel_document_draft_begin (path, &error);
  g_assert_no_error (error);
  second = laurel_document_draft_begin (path, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *file = g_build_filename (folder, names[i], NULL);

    g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS) == stay[i]);
  }
  g_assert_false (g_file_test (inner, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (laurel_document_draft_get_path (first), G_FILE_TEST_EXISTS));
  laurel_document_draft_drop (first);
  laurel_document_draft_drop (second);
}

/* What is issued is written beside its place: dropped, all is as it was; placed, it and the folder
 * are on the disk. */
static void
test_a_draft_takes_its_place (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("after", 5);

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  for (guint placed = 0; placed < 2; placed++) {
    LaurelDocumentDraft *draft = laurel_document_draft_begin (path, &error);

    n_syncs = 0;
    g_assert_no_error (error);
    g_assert_true (g_str_has_suffix (laurel_document_draft_get_path (draft), ".pdf"));
    g_assert_true (laurel_document_draft_write (draft, laurel_document_file_paint_bytes, bytes,
                                                NULL, &error));
    assert_holds (folder, "a.pdf", "before");
    if (placed == 0) {
      laurel_document_draft_drop (draft);
      continue;
    }
    g_assert_true (laurel_document_draft_place (draft, &why));
    g_assert_null (why);
    g_assert_cmpuint (n_syncs, ==, 2);
    laurel_document_draft_free (draft);
  }
  assert_holds (folder, "a.pdf", "after");
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/batch-place/synced-once", test_a_folder_is_synced_once);
  g_test_add_func ("/batch-place/folder", test_a_folder_is_replaced_whole);
  g_test_add_func ("/batch-place/dead", test_what_is_dead_is_taken_away);
  g_test_add_func ("/batch-place/draft", test_a_draft_takes_its_place);

  return g_test_run ();
}
