/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-json.h"
#include "documents/laurel-batch.h"
#include "documents/laurel-input.h"
#include "page-dump.h"
#include "pdf-reader.h"

#include <gio/gio.h>

#define FOLDER "/io/github/laurel/Laurel/templates/"
#define MM (72 / 25.4)
#define LARGEST_DRAWING 160000
/* One font with both Han and some Latin letters is nearly whole in what cairo writes. */
#define LARGEST_PAGE 500000

/* The certificates, letters and cards that come with Laurel, as they are written. */

static const char * const NAMES[] = {
  "appointment", "attendance", "award", "award-portrait", "award-wreath", "badge", "donor",
  "judge", "participation", "seat-card",
};
static const char * const LABELS[] = { "label", "label-half", "label-sixth", "label-small" };
/* On paper that is used in English only. */
static const char * const LETTERS[] = {
  "appointment-us", "attendance-us", "award-us", "award-portrait-us", "award-wreath-us",
  "donor-us", "judge-us", "participation-us",
};
static const char * const LANGUAGES[] = { "zh", "en" };

static char *
dup_resource (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static JsonNode *
load (const char *name, const char *language)
{
  g_autofree char *file = g_strdup_printf ("%s.%s.json", name, language);
  g_autofree char *text = dup_resource (file);
  JsonNode *root = laurel_json_parse (text);

  g_test_message ("%s", file);
  g_assert_nonnull (root);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));

  return root;
}

static double
get_length (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  char *unit;
  double value;

  g_assert_nonnull (node);
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return json_node_get_double (node);

  value = g_ascii_strtod (json_node_get_string (node), &unit);
  g_assert_cmpstr (unit, ==, "mm");

  return value * MM;
}

static void
get_page_size (JsonObject *root, double *width, double *height)
{
  JsonObject *page = json_object_get_object_member (root, "page");
  gboolean landscape = json_object_get_boolean_member_with_default (page, "landscape", FALSE);
  gboolean letter;

  if (!json_object_has_member (page, "size")) {
    *width = get_length (page, "width");
    *height = get_length (page, "height");
    return;
  }

  letter = g_str_equal (json_object_get_string_member (page, "size"), "Letter");
  if (!letter)
    g_assert_cmpstr (json_object_get_string_member (page, "size"), ==, "A4");
  *width = (letter ? 215.9 : 210) * MM;
  *height = (letter ? 279.4 : 297) * MM;
  if (landscape) {
    double swap = *width;

    *width = *height;
    *height = swap;
  }
}

static JsonObject *
get_section (JsonObject *root)
{
  JsonArray *sections = json_object_get_array_member (root, "sections");

  g_assert_cmpuint (json_array_get_length (sections), ==, 1);
  return json_array_get_object_element (sections, 0);
}

static JsonObject *
find_named (JsonArray *array, const char *name)
{
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = json_array_get_object_element (array, i);

    if (g_strcmp0 (laurel_json_get_text (object, "name"), name) == 0)
      return object;
  }

  return NULL;
}

/* A line of type has its letters above its baseline, and stands on its head when turned. */
static void
get_heights (JsonObject *root, JsonObject *box, double *top, double *bottom)
{
  const char *type = laurel_json_get_text (box, "type");
  JsonObject *styles = json_object_get_object_member (root, "styles");
  JsonObject *style;
  double size;

  if (!json_object_has_member (box, "baseline")) {
    *top = get_length (box, "top");
    *bottom = *top + get_length (box, g_str_equal (type, "line") ? "thickness"
                                      : json_object_has_member (box, "height") ? "height"
                                      : "width");
    return;
  }

  style = json_object_get_object_member (styles, laurel_json_get_text (box, "style"));
  while (style != NULL && json_object_has_member (style, "like"))
    style = json_object_get_object_member (styles, laurel_json_get_text (style, "like"));
  g_assert_nonnull (style);
  size = get_length (style, "size");
  *top = get_length (box, "baseline") - size;
  *bottom = get_length (box, "baseline") + size * 0.25;
  if (json_object_get_boolean_member_with_default (box, "turned", FALSE)) {
    *top += size * 0.75;
    *bottom += size * 0.75;
  }
}

/* Nothing is printed where the page is not. */
static void
check_boxes_inside (JsonObject *root, JsonArray *boxes)
{
  double width, height;

  get_page_size (root, &width, &height);
  for (guint i = 0; i < json_array_get_length (boxes); i++) {
    JsonObject *box = json_array_get_object_element (boxes, i);
    double left = get_length (box, "x"), top, bottom;

    get_heights (root, box, &top, &bottom);
    g_assert_cmpfloat (left, >=, 0);
    g_assert_cmpfloat (left + get_length (box, "width"), <=, width);
    g_assert_cmpfloat (top, >=, 0);
    g_assert_cmpfloat (bottom, <=, height);
  }
}

/* The fields that a text names; what it opens it closes. */
static void
collect_fields (GHashTable *used, const char *text)
{
  g_autoptr (GRegex) field = g_regex_new ("\\{\\{([#^/]?)(\\w+)(\\|\\w+)?\\}\\}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  for (g_regex_match (field, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_autofree char *sign = g_match_info_fetch (match, 1);
    g_autofree char *name = g_match_info_fetch (match, 2);

    if (*sign == '/') {
      g_assert_cmpuint (open->len, >, 0);
      g_assert_cmpstr (open->pdata[open->len - 1], ==, name);
      g_ptr_array_set_size (open, open->len - 1);
    } else if (*sign != 0) {
      g_ptr_array_add (open, g_strdup (name));
    }
    g_hash_table_add (used, g_steal_pointer (&name));
  }

  g_assert_cmpuint (open->len, ==, 0);
}

/* Every field that is printed can be given, and everything that can be given is printed. */
static void
check_fields (JsonObject *root, JsonArray *boxes)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *inputs = json_object_get_array_member (root, "inputs");
  GHashTableIter iter;
  char *name;

  for (guint i = 0; i < json_array_get_length (boxes); i++) {
    JsonObject *box = json_array_get_object_element (boxes, i);
    const char *when = laurel_json_get_text (box, "when");
    const char *text = laurel_json_get_text (box, "text");

    if (when != NULL)
      g_hash_table_add (used, g_strdup (when));
    if (text != NULL)
      collect_fields (used, text);
  }
  g_hash_table_remove (used, "qr");

  for (guint i = 0; i < json_array_get_length (inputs); i++)
    g_assert_true (g_hash_table_contains (
      used, laurel_json_get_text (json_array_get_object_element (inputs, i), "name")));
  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    g_assert_nonnull (find_named (inputs, name));
}

/* A file's column is matched by any of an input's names, so no two inputs have one in common. */
static void
check_names (JsonObject *root)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *inputs = json_object_get_array_member (root, "inputs");

  for (guint i = 0; i < json_array_get_length (inputs); i++) {
    JsonObject *input = json_array_get_object_element (inputs, i);
    JsonObject *label = json_object_get_object_member (input, "label");
    JsonArray *also = json_object_get_array_member (input, "also");
    const char *sample = laurel_json_get_text (input, "sample");

    g_assert_true (sample != NULL && *sample != 0);
    g_assert_true (g_hash_table_add (names, g_strdup (laurel_json_get_text (label, "zh"))));
    g_hash_table_add (names, g_utf8_strdown (laurel_json_get_text (input, "name"), -1));
    g_hash_table_add (names, g_utf8_strdown (laurel_json_get_text (label, "en"), -1));
    for (guint k = 0; k < json_array_get_length (also); k++) {
      char *name = g_utf8_strdown (json_array_get_string_element (also, k), -1);

      g_test_message ("%s", name);
      g_assert_true (g_hash_table_add (names, name)); /* takes it */
    }
  }
}

/* A drawing is small, and cairo keeps it in vectors; its type would not be checked for glyphs. */
static void
check_drawing (JsonObject *section)
{
  static const char * const REFUSED[] = { "<text", "Gradient", "<filter", "<image", "opacity" };
  g_autofree char *file = g_strconcat ("art/", laurel_json_get_text (section, "background"), NULL);
  g_autofree char *drawing = dup_resource (file);

  g_assert_cmpuint (strlen (drawing), <, LARGEST_DRAWING);
  g_assert_true (g_str_has_prefix (drawing, "<svg "));
  g_assert_true (g_str_has_suffix (drawing, "</svg>\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    g_assert_null (strstr (drawing, REFUSED[i]));
}

static void
check_written (const char *name, const char *language)
{
  g_autoptr (JsonNode) node = load (name, language);
  JsonObject *root = json_node_get_object (node);
  JsonObject *section = get_section (root);
  JsonArray *boxes = json_object_get_array_member (section, "boxes");

  g_assert_cmpstr (laurel_json_get_text (root, "language"), ==, language);
  check_boxes_inside (root, boxes);
  check_fields (root, boxes);
  check_names (root);
  if (json_object_has_member (section, "background"))
    check_drawing (section);
}

static void
test_written (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (LANGUAGES); k++) {
    for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
      check_written (NAMES[i], LANGUAGES[k]);
    for (gsize i = 0; i < G_N_ELEMENTS (LABELS); i++)
      check_written (LABELS[i], LANGUAGES[k]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (LETTERS); i++)
    check_written (LETTERS[i], "en");
}

/* The same data make the same document in either language. */
static void
test_languages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autoptr (JsonNode) zh = load (NAMES[i], "zh");
    g_autoptr (JsonNode) en = load (NAMES[i], "en");
    JsonArray *of_zh = json_object_get_array_member (json_node_get_object (zh), "inputs");
    JsonArray *of_en = json_object_get_array_member (json_node_get_object (en), "inputs");

    g_assert_cmpuint (json_array_get_length (of_zh), ==, json_array_get_length (of_en));
    for (guint k = 0; k < json_array_get_length (of_zh); k++) {
      JsonObject *a = json_array_get_object_element (of_zh, k);
      JsonObject *b = json_array_get_object_element (of_en, k);

      g_assert_cmpstr (laurel_json_get_text (a, "name"), ==, laurel_json_get_text (b, "name"));
      g_assert_true (json_object_has_member (a, "optional")
                     == json_object_has_member (b, "optional"));
    }
  }
}

/* Where stationery that was printed for the landscape award has its places. */
static void
test_award_places (void)
{
  static const struct {
    const char *box;
    double baseline, size;
    gboolean centred;
  } cases[] = {
    { "title", 150, 48, TRUE },    { "name", 232, 30, TRUE },   { "organisation", 282, 18, TRUE },
    { "occasion", 330, 18, TRUE }, { "award", 392, 30, TRUE },  { "date", 500, 11, FALSE },
    { "number", 524, 11, FALSE },
  };
  g_autoptr (JsonNode) node = load ("award", "zh");
  JsonObject *root = json_node_get_object (node);
  JsonObject *styles = json_object_get_object_member (root, "styles");
  JsonArray *boxes = json_object_get_array_member (get_section (root), "boxes");
  JsonObject *code = find_named (boxes, "qr");
  JsonObject *name = find_named (boxes, "name");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    JsonObject *box = find_named (boxes, cases[i].box);
    JsonObject *style = json_object_get_object_member (styles, laurel_json_get_text (box, "style"));
    double middle = get_length (box, "x") + get_length (box, "width") / 2;

    g_assert_cmpfloat_with_epsilon (get_length (box, "baseline"), cases[i].baseline, 0.01);
    g_assert_cmpfloat_with_epsilon (get_length (style, "size"), cases[i].size, 0.01);
    if (cases[i].centred) {
      g_assert_cmpfloat_with_epsilon (middle, 420.94, 0.01);
      g_assert_cmpstr (laurel_json_get_text (style, "align"), ==, "centre");
    }
  }

  g_assert_cmpfloat_with_epsilon (get_length (name, "width"), 600, 0.01);
  g_assert_cmpfloat_with_epsilon (get_length (code, "width"), 70, 0.01);
  g_assert_cmpfloat_with_epsilon (get_length (code, "x") + 70, 841.89 - 60, 0.01);
  g_assert_cmpfloat_with_epsilon (get_length (code, "top") + 70, 595.28 - 60, 0.01);
}

/* ---- air -------------------------------------------------------------------- */

#define LONG_NAME "Maximiliana Theodora von Hohenstein-Bergenstrasse und zu Altenburg-Wolkenstein"
#define AIR 5.0 /* points, the least between what stands below each other */

static Dump *
dump_certificate (const char *name, const char *language)
{
  const char *none[64] = { NULL };
  g_autoptr (GError) error = NULL;
  LaurelTemplate *template = laurel_template_load (name, language, &error);
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelBatch) batch = NULL;
  g_autoptr (LaurelPages) pages = NULL;

  g_test_message ("%s %s", name, language);
  g_assert_no_error (error);
  batch = laurel_batch_new (template, &error);
  g_assert_no_error (error);
  laurel_batch_add_row (batch, 1, none);
  for (guint i = 0; i < template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (template->inputs, i);

    laurel_batch_set_text (batch, 0, input->name,
                           g_str_equal (input->name, "name") ? LONG_NAME : input->sample);
  }
  pages = laurel_batch_compose (batch, 0, faults);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_nonnull (pages);

  return dump_new (pages);
}

static double
get_upper (const DumpLine *line)
{
  return line->text != NULL ? line->y - line->size * 0.75 : line->y;
}

static double
get_lower (const DumpLine *line)
{
  return line->text != NULL ? line->y + line->size * 0.25 : line->y;
}

/* A name of two lines stands clear of what is above and of what is below it. */
static void
check_long_name (Dump *dump)
{
  guint n_lines = 0;

  for (guint i = 0; i < dump->lines->len; i++) {
    const DumpLine *line = dump_get (dump, i);

    if (line->text == NULL || strstr (LONG_NAME, line->text) == NULL)
      continue;
    n_lines++;
    for (guint k = 0; k < dump->lines->len; k++) {
      const DumpLine *other = dump_get (dump, k);
      gboolean named = other->text != NULL && strstr (LONG_NAME, other->text) != NULL;

      if (named || (other->text == NULL && !g_str_equal (other->shape, "rule")))
        continue;
      g_test_message ("“%s” and “%s”", line->text, other->text != NULL ? other->text : "rule");
      g_assert_true (get_lower (line) + AIR <= get_upper (other)
                     || get_lower (other) + AIR <= get_upper (line));
    }
  }

  g_assert_cmpuint (n_lines, ==, 2);
}

static const DumpLine *
find_part (Dump *dump, const char *text)
{
  for (guint i = 0; i < dump->lines->len; i++)
    if (dump_get (dump, i)->text != NULL && strstr (dump_get (dump, i)->text, text) != NULL)
      return dump_get (dump, i);

  g_error ("No line has “%s”", text);
}

/* Points that lie between both, across or down, whichever is more. */
static double
get_gap (const DumpLine *a, const DumpLine *b)
{
  double across = MAX (a->x, b->x) - MIN (a->x + a->width, b->x + b->width);
  double height = b->text == NULL ? b->width : 0;
  double down = MAX (get_upper (a), get_upper (b)) - MIN (get_lower (a), get_lower (b) + height);

  return MAX (across, down);
}

/* The number stands by its code, and no line but those of the signature where the seal goes. */
static void
check_corners (Dump *dump, const char *hint)
{
  const DumpLine *seal = dump_find_shape (dump, "seal", 0);
  const DumpLine *code = dump_find_shape (dump, "qr", 0);
  const char *const beside[] = { "00042", hint };

  for (gsize i = 0; i < G_N_ELEMENTS (beside); i++) {
    g_assert_cmpfloat (get_gap (find_part (dump, beside[i]), code), >=, 4);
    g_assert_cmpfloat (get_gap (find_part (dump, beside[i]), code), <, 24);
  }
  for (guint i = 0, within = 0; i < dump->lines->len; i++) {
    const DumpLine *line = dump_get (dump, i);

    within += line->text != NULL && get_gap (line, seal) < AIR;
    g_assert_cmpuint (within, <=, 2);
  }
}

static void
check_air (const char *name, const char *language)
{
  g_autoptr (Dump) dump = dump_certificate (name, language);

  check_long_name (dump);
  check_corners (dump, g_str_equal (language, "zh") ? "核验" : "offline");
}

static void
test_air (void)
{
  static const char *const names[] = { "attendance", "award", "award-portrait", "award-wreath",
                                       "donor", "judge", "participation" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *letter = g_strconcat (names[i], "-us", NULL);

    check_air (names[i], "zh");
    check_air (names[i], "en");
    check_air (letter, "en");
  }
}

/* A page with the samples that the template has; without what is optional, unless @whole. */
static PopplerDocument *
print (const char *name, const char *language, gboolean whole)
{
  const char *none[64] = { NULL };
  g_autoptr (GError) error = NULL;
  LaurelTemplate *template = laurel_template_load (name, language, &error);
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelBatch) batch = NULL;
  g_autoptr (GBytes) pdf = NULL;
  PopplerDocument *document;

  g_test_message ("%s %s", name, language);
  g_assert_no_error (error);
  batch = laurel_batch_new (template, &error);
  g_assert_no_error (error);
  laurel_batch_add_row (batch, 1, none);
  for (guint i = 0; i < template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (template->inputs, i);

    if (whole || !input->optional)
      laurel_batch_set_text (batch, 0, input->name, input->sample);
  }

  pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (g_bytes_get_size (pdf), <, LARGEST_PAGE);
  document = poppler_document_new_from_bytes (pdf, NULL, &error);
  g_assert_no_error (error);

  return document;
}

/* Each font is in the file as the outlines it is. */
static void
check_fonts (PopplerDocument *document)
{
  PopplerFontInfo *info = poppler_font_info_new (document);
  PopplerFontsIter *iter = NULL;

  g_assert_true (poppler_font_info_scan (info, 1, &iter));
  do {
    g_assert_true (poppler_fonts_iter_is_embedded (iter));
    g_assert_cmpint (poppler_fonts_iter_get_font_type (iter), !=, POPPLER_FONT_TYPE_TYPE3);
  } while (poppler_fonts_iter_next (iter));

  poppler_fonts_iter_free (iter);
  g_object_unref (info);
}

static void
check_letters_inside (PopplerPage *page)
{
  g_autofree PopplerRectangle *boxes = NULL;
  double width, height;
  guint n;

  poppler_page_get_size (page, &width, &height);
  g_assert_true (poppler_page_get_text_layout (page, &boxes, &n));
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpfloat (boxes[i].x1, >=, 0);
    g_assert_cmpfloat (boxes[i].y1, >=, 0);
    g_assert_cmpfloat (boxes[i].x2, <=, width);
    g_assert_cmpfloat (boxes[i].y2, <=, height);
  }
}

/* What is printed is read back; what is optional leaves no trace, not even of its label. */
static void
test_printed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES) * G_N_ELEMENTS (LANGUAGES) * 2; i++) {
    const char *language = LANGUAGES[i % 2];
    gboolean whole = i / 2 % 2 == 0;
    pdf_auto PopplerDocument *document = print (NAMES[i / 4], language, whole);
    pdf_auto PopplerPage *page = poppler_document_get_page (document, 0);
    g_autofree char *text = poppler_page_get_text (page);
    gboolean numbered = strstr (text, "00042") != NULL || strstr (text, "A0042") != NULL;

    g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
    check_fonts (document);
    check_letters_inside (page);
    g_assert_null (strstr (text, "{{"));
    g_assert_true (numbered == (whole && !g_str_equal (NAMES[i / 4], "seat-card")));
    g_assert_null (whole ? NULL : strstr (text, "No."));
    g_assert_null (whole ? NULL : strstr (text, "编号"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/shipped-templates/written", test_written);
  g_test_add_func ("/documents/shipped-templates/languages", test_languages);
  g_test_add_func ("/documents/shipped-templates/award-places", test_award_places);
  g_test_add_func ("/documents/shipped-templates/air", test_air);
  g_test_add_func ("/documents/shipped-templates/printed", test_printed);

  return g_test_run ();
}
