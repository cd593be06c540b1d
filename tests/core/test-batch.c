/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-batch-columns.h"
#include "documents/laurel-batch-names.h"
#include "documents/laurel-batch.h"
#include "page-dump.h"
#include "pdf-reader.h"

#include <glib/gstdio.h>

#define CENTRE 420.94
#define HALF_POINT 0.5

/* The fields of the template "award", in their order there. */
static const char *const FIELDS[] = { "name", "organisation", "occasion", "award", "number",
                                      "date", NULL };

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
add (LaurelBatch *batch, guint number, const char *name, const char *organisation,
     const char *occasion, const char *award, const char *code, const char *date)
{
  const char *values[] = { name, organisation, occasion, award, code, date };
  const char *none[64] = { NULL };

  laurel_batch_add_row (batch, number, none);
  for (gsize i = 0; FIELDS[i] != NULL; i++)
    laurel_batch_set_text (batch, laurel_batch_get_n_rows (batch) - 1, FIELDS[i], values[i]);
}

static Dump *
dump_row (LaurelBatch *batch, guint row)
{
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelPages) pages = laurel_batch_compose (batch, row, faults);

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_nonnull (pages);

  return dump_new (pages);
}

/* The worked certificate of the template "award". */
static void
test_geometry (void)
{
  static const struct {
    const char *text;
    double baseline;
    double size;
    gboolean centred;
  } LINES[] = {
    { "荣誉证书", 150, 48, TRUE },
    { "张　宁", 232, 30, TRUE },
    { "云岭精密机械厂", 282, 18, TRUE },
    { "在第十届车间故事大赛中荣获", 330, 18, TRUE },
    { "一等奖", 392, 30, TRUE },
    { "2025年10月26日", 500, 11, FALSE },
    { "证书编号：NT-2025-00042", 524, 11, FALSE },
  };
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (Dump) dump = NULL;
  const DumpLine *code;

  add (batch, 1, "张宁", "云岭精密机械厂", "第十届车间故事大赛", "一等奖", "NT-2025-00042",
       "2025-10-26");
  dump = dump_row (batch, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (LINES); i++) {
    const DumpLine *line = dump_find (dump, LINES[i].text);

    g_test_message ("%s", LINES[i].text);
    g_assert_nonnull (line);
    g_assert_cmpfloat_with_epsilon (line->y, LINES[i].baseline, HALF_POINT);
    g_assert_cmpfloat (line->size, ==, LINES[i].size);
    if (LINES[i].centred)
      g_assert_cmpfloat_with_epsilon (line->x + line->width / 2, CENTRE, HALF_POINT);
  }

  code = dump_find_shape (dump, "qr", 0);
  g_assert_nonnull (code);
  g_assert_cmpfloat_with_epsilon (code->width, 70, 0.01);
  g_assert_cmpfloat_with_epsilon (code->x + code->width, 841.89 - 60, 0.02);
  g_assert_cmpfloat_with_epsilon (code->y + code->width, 595.28 - 60, 0.02);
}

/* Nothing that a field holds is read. */
static void
test_plain (void)
{
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (Dump) dump = NULL;

  add (batch, 1, "<b>&{{award}}", "{{#x}}", "乙", "丙", "", "");
  dump = dump_row (batch, 0);
  g_assert_nonnull (dump_find (dump, "<b>&{{award}}"));
  g_assert_nonnull (dump_find (dump, "{{#x}}"));
  for (guint i = 0; i < dump->lines->len; i++)
    g_assert_cmpstr (dump_get (dump, i)->shape, !=, "qr");
}

static void
test_faults (void)
{
  static const struct {
    guint row;
    const char *field;
    LaurelDocumentError code;
  } FAULTS[] = {
    { 2, "name", LAUREL_DOCUMENT_ERROR_NO_GLYPH },
    { 3, "name", LAUREL_DOCUMENT_ERROR_FIELD },
    { 5, "organisation", LAUREL_DOCUMENT_ERROR_TOO_LONG },
    { 7, "occasion", LAUREL_DOCUMENT_ERROR_NO_GLYPH },
    { 7, "award", LAUREL_DOCUMENT_ERROR_FIELD },
  };
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (GString) long_name = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append (long_name, "长");
  add (batch, 1, "张宁", "甲", "乙", "丙", "", "");
  add (batch, 2, "\ue000", "甲", "乙", "丙", "", "");
  add (batch, 3, " ", "甲", "乙", "丙", "", "");
  add (batch, 5, "张宁", long_name->str, "乙", "丙", "", "");
  add (batch, 7, "张宁", "甲", "乙\U0010fffd", "", "", "");

  faults = laurel_batch_check (batch, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (FAULTS));
  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    gboolean found = FALSE;

    for (guint j = 0; j < faults->len; j++) {
      LaurelBatchFault *fault = g_ptr_array_index (faults, j);

      /* It is told with a text of two hundred characters, but not all of it. */
      g_assert_cmpint (g_utf8_strlen (fault->message, -1), <, 160);
      found |= fault->row == FAULTS[i].row && g_str_equal (fault->field, FAULTS[i].field)
               && fault->code == (int) FAULTS[i].code && fault->message[0] != '\0';
    }
    g_test_message ("row %u, %s", FAULTS[i].row, FAULTS[i].field);
    g_assert_true (found);
  }
}

/* A file is what it was until all of the new one is there. */
static void
test_whole (void)
{
  g_autofree char *folder = g_dir_make_tmp ("laurel-batch-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;
  g_autoptr (GDir) dir = NULL;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  add (batch, 1, "张宁", "甲", "乙", "丙", "", "");
  add (batch, 2, "", "甲", "乙", "丙", "", "");
  g_assert_false (laurel_batch_write_file (batch, path, faults, NULL, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_true (g_file_get_contents (path, &now, NULL, NULL));
  g_assert_cmpstr (now, ==, "before");

  laurel_batch_leave_out_faulty (batch, faults);
  g_ptr_array_set_size (faults, 0);
  g_clear_error (&error);
  g_assert_true (laurel_batch_write_file (batch, path, faults, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (laurel_batch_get_n_pages (batch), ==, 1);

  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "out.pdf");
  g_assert_null (g_dir_read_name (dir));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = g_dir_make_tmp ("laurel-batch-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *inner = g_build_filename (folder, "new", NULL);
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (LaurelProgress) progress = laurel_progress_new ();
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < 100; i++)
    add (batch, i, "张宁", "甲", "乙", "丙", "", "");
  laurel_progress_cancel (progress);
  g_assert_false (laurel_batch_write_file (batch, path, faults, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  paths = laurel_batch_write_folder (batch, folder, "{{name}}", progress, &error);
  g_assert_null (paths);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  paths = laurel_batch_write_folder (batch, inner, "{{name}}", progress, &error);
  g_assert_null (paths);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* Nothing is left in it, or it could not be removed. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static GBytes *
dup_pdf (LaurelBatch *batch)
{
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);

  g_assert_no_error (error);

  return pdf;
}

static guint
count_texts (GBytes *bytes, const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  guint n = 0;

  for (gsize i = 0; i + strlen (text) <= length; i++)
    n += memcmp (data + i, text, strlen (text)) == 0;

  return n;
}

/* The same bytes each time; its background is in a file once; it is not called by the first of
 * those whose pages are in it; and readers are told that it has a structure. */
static void
test_file (void)
{
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (GBytes) one = NULL, two = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  PopplerDocument *document;

  for (guint i = 1; i <= 30; i++) {
    g_autofree char *number = g_strdup_printf ("NT-%u", i);

    add (batch, i, i % 2 ? "张宁" : "㛃𠮷", "云岭精密机械厂", "第十届车间故事大赛", "一等奖",
         number, "2025-10-26");
  }
  one = dup_pdf (batch);
  two = dup_pdf (batch);
  g_assert_true (g_bytes_equal (one, two));
  g_assert_cmpuint (count_texts (one, "/Subtype /Form\n/BBox"), ==, 1);

  document = poppler_document_new_from_bytes (one, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 30);
  title = poppler_document_get_title (document);
  g_assert_cmpstr (title, ==, "第十届车间故事大赛");
  g_assert_cmpuint (count_texts (one, "/MarkInfo << /Marked true >>"), ==, 1);
  for (int i = 0; i < 30; i++) {
    g_autofree char *number = g_strdup_printf ("NT-%d", i + 1);
    g_autofree char *text = pdf_dup_text (document, i);

    g_assert_nonnull (strstr (text, number));
    g_assert_nonnull (strstr (text, i % 2 ? "𠮷" : "张"));
  }
  g_object_unref (document);
}

static void
test_folder (void)
{
  static const char *const NAMES[] = { "1 张宁.pdf", "2 𠮷_b_c.pdf", "2 𠮷_b_c (2).pdf" };
  g_autofree char *folder = g_dir_make_tmp ("laurel-batch-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (folder, "new", NULL);
  g_autoptr (LaurelBatch) batch = new_batch ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  const LaurelBatchStray *stray;

  add (batch, 1, "张宁", "甲", "乙", "丙", "1", "");
  add (batch, 2, "𠮷/b:c", "甲", "乙", "丙", "2", "");
  add (batch, 3, "𠮷/B:c", "甲", "乙", "丙", "2", "");
  paths = laurel_batch_write_folder (batch, inner, "{{number}} {{name}}", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (paths->len, ==, G_N_ELEMENTS (NAMES));
  stray = g_ptr_array_index (laurel_batch_get_notes (batch)->strays, 0);
  g_assert_cmpuint (stray->row, ==, 2);
  g_assert_cmpuint (stray->n_rows, ==, 2);
  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));
    g_autofree char *folded = g_utf8_casefold (name, -1);

    g_assert_cmpstr (folded, ==, NAMES[i]);
    g_assert_cmpint (g_unlink (g_ptr_array_index (paths, i)), ==, 0);
  }
  g_clear_pointer (&paths, g_ptr_array_unref);
  paths = laurel_batch_write_folder (batch, inner, "{{nmae}}", NULL, &error);
  g_assert_null (paths);
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD);
  g_assert_nonnull (strstr (error->message, "name"));
  g_assert_cmpint (g_rmdir (inner), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_names (void)
{
  static const struct {
    const char *wish;
    const char *name;
  } NAMES[] = {
    { "张宁", "张宁.pdf" },
    { "张宁", "张宁 (2).pdf" },
    { "a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j.pdf" },
    { ".hidden", "_hidden.pdf" },
    { "..", "5.pdf" },
    { "  ", "6.pdf" },
    { "end. ", "end.pdf" },
    { "tab\there", "tab_here.pdf" },
    { "ABC", "ABC.pdf" },
    { "abc", "abc (2).pdf" },
    { "right\u202eleft", "right_left.pdf" },
    { "con", "con_.pdf" },
    { "NUL.2022", "NUL_.2022.pdf" },
    { "COM1", "COM1_.pdf" },
    { "lpt9 .x", "lpt9 _.x.pdf" },
    { "COM", "COM.pdf" },
    { "COM10", "COM10.pdf" },
    { "Conrad", "Conrad.pdf" },
  };
  g_autoptr (LaurelBatchNames) names = laurel_batch_names_new ();
  g_autoptr (GString) long_wish = g_string_new ("x");
  g_autofree char *cut = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *name = laurel_batch_names_take (names, NAMES[i].wish, i + 1);

    g_assert_cmpstr (name, ==, NAMES[i].name);
  }

  for (int i = 0; i < 200; i++)
    g_string_append (long_wish, "长");
  cut = laurel_batch_names_take (names, long_wish->str, 1);
  g_assert_cmpuint (strlen (cut), >, 180);
  g_assert_cmpuint (strlen (cut), <=, 200);
  g_assert_true (g_utf8_validate (cut, -1, NULL));
  g_free (cut);
  cut = laurel_batch_names_take (names, long_wish->str, 2);
  g_assert_true (g_str_has_suffix (cut, " (2).pdf"));
  g_assert_cmpuint (strlen (cut), <=, 200);
}

static void
test_columns (void)
{
  static const struct {
    const char *headings[8];
    const char *maps[3];
    int columns[4]; /* of name, organisation, occasion, award */
    guint unused;
    gboolean fails;
  } CASES[] = {
    { { "name", "organisation", "occasion", "award" }, { NULL }, { 0, 1, 2, 3 }, 0, FALSE },
    { { "奖项", "活动", "单位", "姓名" }, { NULL }, { 3, 2, 1, 0 }, 0, FALSE },
    { { "Name", "ORGANISATION", "Occasion ", "Award:" }, { NULL }, { 0, 1, 2, 3 }, 0, FALSE },
    { { "name", "organisation", "occasion", "award", "phone" }, { NULL }, { 0, 1, 2, 3 }, 1, FALSE },
    { { "name", "organisation", "occasion" }, { NULL }, { 0 }, 0, TRUE },
    { { "who", "organisation", "occasion", "award" }, { "who=name" }, { 0, 1, 2, 3 }, 0, FALSE },
    { { "name", "organisation", "occasion", "award", "best" }, { "best=name" }, { 4, 1, 2, 3 }, 1,
      FALSE },
    { { "name", "organisation", "occasion", "award" }, { "nobody=name" }, { 0 }, 0, TRUE },
    { { "name", "organisation", "occasion", "award" }, { "name=nothing" }, { 0 }, 0, TRUE },
    { { "name", "organisation", "occasion", "award" }, { "name" }, { 0 }, 0, TRUE },
    { { "a=b", "organisation", "occasion", "award" }, { "a=b=name" }, { 0, 1, 2, 3 }, 0, FALSE },
  };
  g_autoptr (LaurelBatch) batch = new_batch ();

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) unused = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (GError) error = NULL;
    g_autofree int *columns = laurel_batch_columns_match (laurel_batch_get_template (batch),
                                                          CASES[i].headings, CASES[i].maps, unused,
                                                          &error);

    g_test_message ("case %zu: %s", i, error ? error->message : "");
    g_assert_true (CASES[i].fails == (columns == NULL));
    if (columns == NULL) {
      g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD);
      continue;
    }
    g_assert_cmpmem (columns, sizeof CASES[i].columns, CASES[i].columns, sizeof CASES[i].columns);
    g_assert_cmpuint (unused->len, ==, CASES[i].unused);
  }
}

static LaurelTemplate *
read_template (const char *box, GError **error)
{
  g_autofree char *json = g_strdup_printf (
    "{\"language\": \"en\", \"kind\": \"badge\", \"label\": {\"zh\": \"甲\", \"en\": \"A\"},"
    " \"title\": \"t\", \"subject\": \"s\", \"page\": {\"width\": 200, \"height\": 100,"
    "   \"top\": 0, \"right\": 0, \"bottom\": 0, \"left\": 0},"
    " \"inputs\": [{\"name\": \"name\", \"label\": {\"zh\": \"名\", \"en\": \"Name\"}}],"
    " \"styles\": {\"plain\": {\"role\": \"serif\", \"size\": 10, \"leading\": 12},"
    "   \"red\": {\"like\": \"plain\", \"size\": 14}},"
    " \"sections\": [{\"boxes\": [{\"name\": \"the box\", %s}]}]}", box);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return laurel_template_read (bytes, error);
}

static LaurelBatch *
read_batch (const char *box, GError **error)
{
  LaurelTemplate *template = read_template (box, error);

  return template ? laurel_batch_new (template, error) : NULL;
}

/* Each is told with the box that it is in. */
static void
test_wrong_templates (void)
{
  static const char *const BOXES[] = {
    "\"type\": \"text\", \"text\": \"{{nmae}}\", \"style\": \"plain\", \"width\": 90",
    "\"type\": \"text\", \"text\": \"{{name\", \"style\": \"plain\", \"width\": 90",
    "\"type\": \"text\", \"text\": \"a\", \"style\": \"green\", \"width\": 90",
    "\"type\": \"text\", \"text\": \"a\", \"style\": \"plain\"",
    "\"type\": \"text\", \"text\": \"a\", \"style\": \"plain\", \"width\": 90, \"x\": 111",
    "\"type\": \"text\", \"text\": \"a\", \"style\": \"plain\", \"width\": 90, \"x\": -1",
    "\"type\": \"text\", \"style\": \"plain\", \"width\": 90",
    "\"type\": \"text\", \"text\": \"a\", \"style\": \"plain\", \"width\": 90, \"colr\": 1",
    "\"type\": \"text\", \"text\": \"a\", \"style\": \"plain\", \"width\": 90, \"by\": \"name\"",
    "\"type\": \"text\", \"text\": \"a\", \"style\": \"plain\", \"width\": 90, \"when\": \"no\"",
    "\"type\": \"qr\", \"width\": 90",
    "\"type\": \"qr\", \"text\": \"a\", \"width\": 90, \"top\": 20",
    "\"type\": \"image\", \"file\": \"no.svg\", \"width\": 9, \"height\": 9",
    "\"type\": \"hologram\", \"width\": 90",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (BOXES); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_batch (BOXES[i], &error));
    g_test_message ("%s: %s", BOXES[i], error->message);
    g_assert_cmpint (error->domain, ==, LAUREL_DOCUMENT_ERROR);
    g_assert_nonnull (strstr (error->message, strstr (BOXES[i], "no.svg") ? "no.svg" : "the box"));
  }
}

/* A box that is called by no text is told by its place. */
static void
test_wrong_names (void)
{
  static const char *const NAMES[] = { "{}", "5", "null", "[1]" };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *box = g_strdup_printf ("\"type\": \"qr\", \"text\": \"a\", \"width\": 9,"
                                            " \"name\": %s", NAMES[i]);
    g_autoptr (GError) error = NULL;

    g_assert_null (read_batch (box, &error));
    g_assert_cmpint (error->domain, ==, LAUREL_DOCUMENT_ERROR);
    g_assert_nonnull (strstr (error->message, "sections/1/boxes/1"));
  }
}

/* A style by what a field says; a page of one's own size. */
static void
test_cases (void)
{
  static const char *const NAMES[] = { "gold", "silver" };
  static const double SIZES[] = { 14, 10 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelBatch) batch =
    read_batch ("\"type\": \"text\", \"text\": \"{{name}}\", \"style\": \"plain\", \"width\": 90,"
                "\"top\": 20, \"by\": \"name\", \"cases\": {\"gold\": \"red\"}, \"turned\": true",
                &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autoptr (Dump) dump = NULL;

    laurel_batch_add_row (batch, i + 1, &NAMES[i]);
    dump = dump_row (batch, i);
    g_assert_cmpfloat (dump_find (dump, NAMES[i])->size, ==, SIZES[i]);
  }
}

/* A letter's text is right or wrong whatever the page would look like: nothing is opened for it,
 * not even a drawing that is not there. */
static void
test_letter_is_checked (void)
{
  static const char *const WRONG[] = { "{{nobody}}", "{{name" };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplate) template =
    read_template ("\"type\": \"image\", \"file\": \"no.svg\", \"width\": 9, \"height\": 9",
                   &error);

  g_assert_no_error (error);
  g_assert_true (laurel_batch_check_letter (template, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (laurel_batch_check_letter (template, "To {{name}}", "Dear {{name}}, {{qr}}",
                                            &error));
  g_assert_no_error (error);
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) fault = NULL;
    const char *text = WRONG[i / 2];

    g_assert_false (laurel_batch_check_letter (template, i % 2 == 0 ? text : NULL,
                                               i % 2 == 0 ? NULL : text, &fault));
    g_assert_cmpint (fault->domain, ==, LAUREL_DOCUMENT_ERROR);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/batch/geometry", test_geometry);
  g_test_add_func ("/documents/batch/plain", test_plain);
  g_test_add_func ("/documents/batch/faults", test_faults);
  g_test_add_func ("/documents/batch/whole", test_whole);
  g_test_add_func ("/documents/batch/cancelled", test_cancelled);
  g_test_add_func ("/documents/batch/file", test_file);
  g_test_add_func ("/documents/batch/folder", test_folder);
  g_test_add_func ("/documents/batch/names", test_names);
  g_test_add_func ("/documents/batch/columns", test_columns);
  g_test_add_func ("/documents/batch/wrong-templates", test_wrong_templates);
  g_test_add_func ("/documents/batch/wrong-names", test_wrong_names);
  g_test_add_func ("/documents/batch/cases", test_cases);
  g_test_add_func ("/documents/batch/letter-is-checked", test_letter_is_checked);

  return g_test_run ();
}
