/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-issue.h"
#include "documents/laurel-drawing-child.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-proof.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-template-shelf.h"
#include "sample-library.h"

#include <string.h>

/*
 * Templates of one's own when something is issued by them: the register keeps them as they were,
 * and what is printed again is the same page, whatever became of the template.
 */

typedef struct {
  Fixture library;
  gint64 series;
  char *own; /* "own:" and the id of a copy of the plain award */
} Issued;

static LaurelTemplateShelf *
read_shelf (Issued *f)
{
  g_autoptr (GError) error = NULL;
  LaurelTemplateShelf *shelf = laurel_template_shelf_read (reader_of (&f->library), &error);

  g_assert_no_error (error);
  return shelf;
}

static void
set_up_issued (Issued *f, gconstpointer data)
{
  g_autoptr (LaurelTemplateShelf) shelf = NULL;

  set_up (&f->library, data);
  laurel_test_run (f->library.library, &LAUREL_NUMBER_SERIES_ADD,
                   g_variant_new ("(sss)", "Quality month", "QM-{year}-{n:5}", ""));
  f->series = laurel_test_read_int (f->library.library, "SELECT id FROM number_series");
  laurel_test_run (f->library.library, &LAUREL_TEMPLATE_COPY,
                   g_variant_new ("(sss)", "award", "en", "Ours"));
  shelf = read_shelf (f);
  f->own = g_strdup (laurel_template_shelf_get_kind (shelf, 0));
}

static void
tear_down_issued (Issued *f, gconstpointer data)
{
  g_free (f->own);
  tear_down (&f->library, data);
}

static LaurelIssueBatch *
make_issue (Issued *f, const char *kind)
{
  LaurelIssueBatch *batch =
    laurel_issue_batch_new (f->series, laurel_day_from_iso ("2025-10-26"), kind, "en", NULL);

  laurel_issue_batch_add (batch, 0, "Ann", "Acme", "Contest", "First prize",
                          g_variant_new_parsed ("{'name': 'Ann', 'organisation': 'Acme',"
                                                " 'occasion': 'Contest',"
                                                " 'award': 'First prize'}"));

  return batch;
}

static GBytes *
print_again (Issued *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (GPtrArray) issued = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelBatch) batch = NULL;
  GBytes *pdf;

  g_ptr_array_add (issued, laurel_register_find (reader_of (&f->library), "QM-2025-00001",
                                                 &error));
  g_assert_no_error (error);
  batch = laurel_batch_new_issued (reader_of (&f->library), issued, &error);
  g_assert_no_error (error);
  pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);

  return pdf;
}

static void
edit (Issued *f, const char *from, const char *to)
{
  g_autoptr (LaurelTemplateShelf) shelf = read_shelf (f);
  const char *text = laurel_design_get_text (laurel_template_shelf_find (shelf, f->own));
  g_auto (GStrv) parts = g_strsplit (text, from, -1);
  g_autofree char *changed = g_strjoinv (to, parts);
  gint64 id = g_ascii_strtoll (f->own + strlen (LAUREL_OWN_PREFIX), NULL, 10);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  laurel_test_run (f->library.library, &LAUREL_TEMPLATE_EDIT,
                   g_variant_new ("(xs)", id, changed));
}

static void
test_stays (Issued *f, gconstpointer data)
{
  g_autoptr (LaurelTemplateShelf) shelf = read_shelf (f);
  g_autofree char *kind = laurel_template_shelf_dup_issued_kind (shelf, f->own);
  g_autoptr (LaurelIssueBatch) batch = make_issue (f, kind);
  g_autoptr (LaurelIssued) issued = NULL;
  g_autoptr (GBytes) first = NULL, changed = NULL, gone = NULL;

  g_assert_true (g_str_has_prefix (kind, LAUREL_OWN_PREFIX));
  g_assert_cmpstr (kind, !=, f->own);
  laurel_test_run (f->library.library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch));
  issued = laurel_register_find (reader_of (&f->library), "QM-2025-00001", NULL);
  g_assert_cmpstr (laurel_issued_get_template_name (issued), ==, "Ours");
  first = print_again (f);

  edit (f, "Certificate", "Attestation");
  changed = print_again (f);
  g_assert_true (g_bytes_equal (first, changed));

  laurel_test_run (f->library.library, &LAUREL_TEMPLATE_DELETE,
                   g_variant_new ("(x)", g_ascii_strtoll (f->own + strlen (LAUREL_OWN_PREFIX),
                                                          NULL, 10)));
  gone = print_again (f);
  g_assert_true (g_bytes_equal (first, gone));
}

/* Pages that were made by it as it was before must not be issued by what it is now. */
static void
test_changed_meanwhile (Issued *f, gconstpointer data)
{
  g_autoptr (LaurelTemplateShelf) shelf = read_shelf (f);
  g_autofree char *kind = laurel_template_shelf_dup_issued_kind (shelf, f->own);
  g_autoptr (LaurelIssueBatch) batch = make_issue (f, kind);
  g_autoptr (LaurelIssueBatch) unknown = make_issue (f, "own:0123456789abcdef");

  edit (f, "Certificate", "Attestation");
  refuse (&f->library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (&f->library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (unknown),
          LAUREL_RULE_ERROR_REFUSED);
  g_assert_cmpint (laurel_test_read_int (f->library.library,
                                         "SELECT count (*) FROM template_issued"), ==, 0);
}

/* What commands take is right in whole: a field that there is not is told with its box. */
static void
test_unknown_field (Issued *f, gconstpointer data)
{
  g_autoptr (LaurelTemplateShelf) shelf = read_shelf (f);
  const char *text = laurel_design_get_text (laurel_template_shelf_find (shelf, f->own));
  g_auto (GStrv) parts = g_strsplit (text, "{{organisation}}", -1);
  g_autofree char *changed = g_strjoinv ("{{organization}}", parts);
  g_autoptr (LaurelDesign) design = laurel_design_new (changed, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (laurel_design_check_fields (design, &error));
  g_assert_true (g_str_has_prefix (error->message, "sections/1/boxes/organisation: "));
  refuse (&f->library, &LAUREL_TEMPLATE_ADD, g_variant_new ("(ss)", "Wrong", changed),
          LAUREL_RULE_ERROR_REFUSED);
}

/* Whoever changes it sees the page also when a text of the row does not fit; its box is told. */
static void
test_proof (Issued *f, gconstpointer data)
{
  g_autoptr (LaurelTemplateShelf) shelf = read_shelf (f);
  LaurelDesign *design = laurel_template_shelf_find (shelf, f->own);
  g_autoptr (LaurelProof) proof = laurel_proof_new ();
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) none = laurel_batch_fault_new_list ();
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (GBytes) example = NULL, row = NULL, ground = NULL;
  g_autofree char *name = g_strnfill (2000, 'W');
  g_autoptr (GError) error = NULL;

  example = laurel_proof_make (proof, design, NULL, LAUREL_PROOF_BOXES, none, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  g_hash_table_insert (texts, (gpointer) "name", name);
  row = laurel_proof_make (proof, design, texts, LAUREL_PROOF_BOXES, faults, &error);
  g_assert_no_error (error);
  g_assert_nonnull (row);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (((LaurelBatchFault *) g_ptr_array_index (faults, 0))->box, ==, "name");

  ground = laurel_proof_make (proof, design, NULL, LAUREL_PROOF_GROUND, none, &error);
  g_assert_no_error (error);
  g_assert_false (g_bytes_equal (ground, example));
}

int
main (int argc, char *argv[])
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);

#define TEST(path, function) \
  g_test_add ("/template-issued/" path, Issued, NULL, set_up_issued, function, tear_down_issued)
  TEST ("stays", test_stays);
  TEST ("changed-meanwhile", test_changed_meanwhile);
  TEST ("unknown-field", test_unknown_field);
  TEST ("proof", test_proof);
#undef TEST

  return g_test_run ();
}
