/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing-qpdf.h"

#include <stdlib.h>
#include <string.h>

/*
 * Of a PDF the one page's content and what that needs are taken: fonts, pictures, colours, as
 * they are. What a PDF holds beside its page, which may do something when it is opened, stays
 * behind; but a file that does hold such things is refused: it is not what it is taken for.
 */

#define MAX_PARTS 200000
#define MAX_SIDE 20000.0 /* points */
#define MIN_SIDE 1.0

/* What an action does that no drawing needs (ISO 32000-1, 12.6.4). */
static const char *const ACTIONS[] = {
  "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition",
  "/RichMediaExecute", "/Movie", "/Sound", "/SetOCGState", "/ResetForm",
};

/* What a form or an image says beside its picture, and some of which points out of the file. */
static const char *const BESIDE[] = {
  "/Metadata", "/PieceInfo", "/LastModified", "/StructParent", "/StructParents", "/OPI", "/AF",
  "/Alternates", "/PtData", "/Measure", "/OC",
};

typedef struct {
  qpdf_data pdf;
  GHashTable *seen; /* numbers of objects */
  GArray *left;     /* of qpdf_oh: to be looked at */
  guint n_parts;
  LaurelDrawingOutcome outcome;
} Search;

static gboolean
has_name (qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *const *names, gsize n)
{
  qpdf_oh value = qpdf_oh_get_key (pdf, dictionary, key);

  for (gsize i = 0; i < n; i++)
    if (qpdf_oh_is_name_and_equals (pdf, value, names[i]))
      return TRUE;

  return FALSE;
}

static GStrv
dup_keys (qpdf_data pdf, qpdf_oh dictionary)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  qpdf_oh_begin_dict_key_iter (pdf, dictionary);
  while (qpdf_oh_dict_more_keys (pdf))
    g_strv_builder_add (builder, qpdf_oh_dict_next_key (pdf));

  return g_strv_builder_end (builder);
}

static LaurelDrawingOutcome
judge_stream (qpdf_data pdf, qpdf_oh dictionary)
{
  static const char *const POSTSCRIPT[] = { "/PS" };

  if (qpdf_oh_has_key (pdf, dictionary, "/F") || qpdf_oh_has_key (pdf, dictionary, "/Ref"))
    return LAUREL_DRAWING_OUTSIDE;
  if (has_name (pdf, dictionary, "/Subtype", POSTSCRIPT, 1)
      || has_name (pdf, dictionary, "/Subtype2", POSTSCRIPT, 1))
    return LAUREL_DRAWING_ACTIVE;

  for (gsize i = 0; i < G_N_ELEMENTS (BESIDE); i++)
    qpdf_oh_remove_key (pdf, dictionary, BESIDE[i]);

  return LAUREL_DRAWING_READ;
}

static void
look_into_dictionary (Search *self, qpdf_oh dictionary)
{
  g_auto (GStrv) keys = NULL;

  if (has_name (self->pdf, dictionary, "/S", ACTIONS, G_N_ELEMENTS (ACTIONS))
      || qpdf_oh_has_key (self->pdf, dictionary, "/JS")
      || qpdf_oh_has_key (self->pdf, dictionary, "/XFA")) {
    self->outcome = LAUREL_DRAWING_ACTIVE;
    return;
  }

  keys = dup_keys (self->pdf, dictionary);
  for (char **key = keys; *key != NULL; key++) {
    qpdf_oh value = qpdf_oh_get_key (self->pdf, dictionary, *key);

    /* What is behind a name that qpdf cannot tell, or would write as another, would be lost. */
    if (strchr (*key, '#') != NULL || !qpdf_oh_has_key (self->pdf, dictionary, *key))
      self->outcome = LAUREL_DRAWING_DAMAGED;
    g_array_append_val (self->left, value);
  }
}

static void
look_into_array (Search *self, qpdf_oh array)
{
  int n = qpdf_oh_get_array_n_items (self->pdf, array);

  for (int i = 0; i < n && self->n_parts + (guint) i < MAX_PARTS; i++) {
    qpdf_oh value = qpdf_oh_get_array_item (self->pdf, array, i);

    g_array_append_val (self->left, value);
  }
}

static void
look_into (Search *self, qpdf_oh object)
{
  if (qpdf_oh_is_indirect (self->pdf, object)
      && !g_hash_table_add (self->seen,
                            GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, object))))
    return;

  if (qpdf_oh_is_stream (self->pdf, object)) {
    qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf, object);

    self->outcome = judge_stream (self->pdf, dictionary);
    if (self->outcome == LAUREL_DRAWING_READ)
      look_into_dictionary (self, dictionary);
  } else if (qpdf_oh_is_dictionary (self->pdf, object)) {
    look_into_dictionary (self, object);
  } else if (qpdf_oh_is_array (self->pdf, object)) {
    look_into_array (self, object);
  }
}

/* Goes through the whole document, and cleans what it passes. */
static LaurelDrawingOutcome
search (qpdf_data pdf)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  Search self = { pdf, seen, left, 0, LAUREL_DRAWING_READ };
  qpdf_oh root = qpdf_get_root (pdf);

  g_array_append_val (left, root);
  while (left->len > 0 && self.outcome == LAUREL_DRAWING_READ) {
    qpdf_oh object = g_array_index (left, qpdf_oh, left->len - 1);

    g_array_set_size (left, left->len - 1);
    if (++self.n_parts > MAX_PARTS)
      return LAUREL_DRAWING_TOO_LARGE;
    look_into (&self, object);
  }

  return self.outcome;
}

/* Layers that are off would all be seen where nobody knows of layers. */
static gboolean
has_hidden_layers (qpdf_data pdf)
{
  qpdf_oh layers = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/OCProperties");
  static const char *const OFF[] = { "/OFF" };
  qpdf_oh state, off;

  if (!qpdf_oh_is_dictionary (pdf, layers))
    return FALSE;
  state = qpdf_oh_get_key (pdf, layers, "/D");
  if (!qpdf_oh_is_dictionary (pdf, state))
    return FALSE;
  off = qpdf_oh_get_key (pdf, state, "/OFF");

  return has_name (pdf, state, "/BaseState", OFF, 1)
         || (qpdf_oh_is_array (pdf, off) && qpdf_oh_get_array_n_items (pdf, off) > 0);
}

/* ---- the page --------------------------------------------------------------- */

static gboolean
read_box (qpdf_data pdf, qpdf_oh page, double box[4])
{
  qpdf_oh array = qpdf_oh_get_key (pdf, page, "/CropBox");
  double numbers[4];

  if (!qpdf_oh_is_array (pdf, array))
    array = qpdf_oh_get_key (pdf, page, "/MediaBox");
  if (!qpdf_oh_is_array (pdf, array) || qpdf_oh_get_array_n_items (pdf, array) != 4)
    return FALSE;
  for (int i = 0; i < 4; i++) {
    qpdf_oh number = qpdf_oh_get_array_item (pdf, array, i);

    if (!qpdf_oh_is_number (pdf, number))
      return FALSE;
    numbers[i] = qpdf_oh_get_numeric_value (pdf, number);
  }
  box[0] = MIN (numbers[0], numbers[2]);
  box[1] = MIN (numbers[1], numbers[3]);
  box[2] = MAX (numbers[0], numbers[2]);
  box[3] = MAX (numbers[1], numbers[3]);

  return box[2] - box[0] >= MIN_SIDE && box[3] - box[1] >= MIN_SIDE
         && box[2] - box[0] <= MAX_SIDE && box[3] - box[1] <= MAX_SIDE;
}

static int
get_turn (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh rotate = qpdf_oh_get_key (pdf, page, "/Rotate");
  int degrees = qpdf_oh_is_integer (pdf, rotate) ? qpdf_oh_get_int_value_as_int (pdf, rotate) : 0;

  return ((degrees / 90) % 4 + 4) % 4;
}

static qpdf_oh
make_numbers (qpdf_data pdf, const double *numbers, int n)
{
  qpdf_oh array = qpdf_oh_new_array (pdf);

  for (int i = 0; i < n; i++)
    qpdf_oh_append_item (pdf, array, qpdf_oh_new_real_from_double (pdf, numbers[i], 6));

  return array;
}

/* The page as a form: patterns in it stay where they are, which they would not if its
 * content were moved. */
static gboolean
make_form (qpdf_data pdf, qpdf_oh page, const double box[4], int turn, qpdf_oh *form)
{
  const double turns[4][6] = {
    { 1, 0, 0, 1, -box[0], -box[1] },
    { 0, -1, 1, 0, -box[1], box[2] },
    { -1, 0, 0, -1, box[2], box[3] },
    { 0, 1, -1, 0, box[3], -box[0] },
  };
  unsigned char *content = NULL;
  size_t length = 0;
  qpdf_oh head;

  if (qpdf_oh_get_page_content_data (pdf, page, &content, &length) & QPDF_ERRORS)
    return FALSE;

  *form = qpdf_oh_new_stream (pdf);
  head = qpdf_oh_get_dict (pdf, *form);
  qpdf_oh_replace_stream_data (pdf, *form, content, length, qpdf_oh_new_null (pdf),
                               qpdf_oh_new_null (pdf));
  free (content);
  qpdf_oh_replace_key (pdf, head, "/Type", qpdf_oh_new_name (pdf, "/XObject"));
  qpdf_oh_replace_key (pdf, head, "/Subtype", qpdf_oh_new_name (pdf, "/Form"));
  qpdf_oh_replace_key (pdf, head, "/BBox", make_numbers (pdf, box, 4));
  qpdf_oh_replace_key (pdf, head, "/Matrix", make_numbers (pdf, turns[turn], 6));
  if (qpdf_oh_has_key (pdf, page, "/Resources"))
    qpdf_oh_replace_key (pdf, head, "/Resources", qpdf_oh_get_key (pdf, page, "/Resources"));
  if (qpdf_oh_has_key (pdf, page, "/Group"))
    qpdf_oh_replace_key (pdf, head, "/Group", qpdf_oh_get_key (pdf, page, "/Group"));

  return TRUE;
}

/* Its form in a document that has nothing else. */
static GBytes *
take_page (qpdf_data pdf)
{
  qpdf_data out = qpdf_init ();
  qpdf_oh page = qpdf_get_page_n (pdf, 0), form;
  double box[4];
  int turn = get_turn (pdf, page);
  GBytes *bytes = NULL;

  qpdf_set_suppress_warnings (out, QPDF_TRUE);
  qpdf_empty_pdf (out);
  if (read_box (pdf, page, box) && make_form (pdf, page, box, turn, &form)) {
    double width = turn % 2 == 0 ? box[2] - box[0] : box[3] - box[1];
    double height = turn % 2 == 0 ? box[3] - box[1] : box[2] - box[0];

    laurel_drawing_qpdf_add_page (pdf, form, "/Picture", "/Picture Do\n", width, height);
    qpdf_add_page (out, pdf, qpdf_get_page_n (pdf, 0), QPDF_TRUE);
    bytes = laurel_drawing_qpdf_dup_bytes (out);
    if (qpdf_more_warnings (pdf))
      g_clear_pointer (&bytes, g_bytes_unref);
  }
  qpdf_cleanup (&out);

  return bytes;
}

static gboolean
is_encrypted (qpdf_data pdf, QPDF_ERROR_CODE read)
{
  qpdf_error error = read & QPDF_ERRORS ? qpdf_get_error (pdf) : NULL;

  if (error != NULL)
    return qpdf_get_error_code (pdf, error) == qpdf_e_password;

  return qpdf_is_encrypted (pdf);
}

static GBytes *
read_document (qpdf_data pdf, QPDF_ERROR_CODE read, LaurelDrawingOutcome *outcome)
{
  int n_pages;

  *outcome = LAUREL_DRAWING_ENCRYPTED;
  if (is_encrypted (pdf, read))
    return NULL;

  *outcome = LAUREL_DRAWING_DAMAGED;
  if (read & QPDF_ERRORS)
    return NULL;
  n_pages = qpdf_get_num_pages (pdf);
  if (n_pages < 1 || qpdf_push_inherited_attributes_to_page (pdf) & QPDF_ERRORS)
    return NULL;

  *outcome = search (pdf);
  if (*outcome == LAUREL_DRAWING_READ && n_pages > 1)
    *outcome = LAUREL_DRAWING_MANY_PAGES;
  if (*outcome == LAUREL_DRAWING_READ && has_hidden_layers (pdf))
    *outcome = LAUREL_DRAWING_HIDDEN;
  if (*outcome != LAUREL_DRAWING_READ)
    return NULL;

  *outcome = LAUREL_DRAWING_DAMAGED;
  return take_page (pdf);
}

/**
 * laurel_drawing_page_pdf:
 * @file: a PDF
 * @outcome: (out): what came of it
 *
 * Returns: (transfer full) (nullable): a PDF of its one page, or %NULL
 */
GBytes *
laurel_drawing_page_pdf (GBytes *file, LaurelDrawingOutcome *outcome)
{
  qpdf_data pdf = qpdf_init ();
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  QPDF_ERROR_CODE read;
  GBytes *page;

  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_set_attempt_recovery (pdf, QPDF_FALSE);
  read = qpdf_read_memory (pdf, "drawing", data, size, NULL);
  page = read_document (pdf, read, outcome);
  qpdf_cleanup (&pdf);

  return page;
}
