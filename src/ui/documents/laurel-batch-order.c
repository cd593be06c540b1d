/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-order.h"

#include "documents/laurel-batch-columns.h"
#include "documents/laurel-batch-names.h"
#include "documents/laurel-input.h"
#include "documents/laurel-mail.h"
#include "documents/laurel-text.h"

struct _LaurelBatchOrder {
  LaurelBatchSource *source;
  LaurelTemplateShelf *shelf;
  char *kind;
  LaurelTemplate *template;
  int *columns;       /* by input; -1: none */
  GHashTable *edits;  /* (element-type uint64 utf8): by row and the input's name */
  GHashTable *left_out; /* (element-type uint): rows */
  GHashTable *issued; /* (nullable) (element-type utf8 utf8): as edits, with "qr"; stays as it is */
  char *paper;    /* (nullable): of sheets with several pages */
  gboolean marks; /* where to cut them */
  guint first;    /* place on the first sheet */
};

/* A correction is of a field, whichever template has it. */
static char *
dup_key (const LaurelBatchOrder *self, guint row, guint input)
{
  const LaurelInput *field = g_ptr_array_index (self->template->inputs, input);

  return g_strdup_printf ("%u %s", row, field->name);
}

static LaurelBatchOrder *
order_new (LaurelBatchSource *source, LaurelTemplateShelf *shelf, const char *kind,
           LaurelTemplate *template)
{
  LaurelBatchOrder *self = g_new0 (LaurelBatchOrder, 1);

  self->source = laurel_batch_source_ref (source);
  self->shelf = laurel_template_shelf_ref (shelf);
  self->kind = g_strdup (kind);
  self->template = template;
  self->edits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->left_out = g_hash_table_new (NULL, NULL);

  return self;
}

/**
 * laurel_batch_order_new:
 * @source: the rows
 * @shelf: the templates there are
 * @kind: the name of a template
 * @language: "zh" or "en"
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): an order for all rows, with the columns that their names say
 */
LaurelBatchOrder *
laurel_batch_order_new (LaurelBatchSource *source, LaurelTemplateShelf *shelf, const char *kind,
                        const char *language, GError **error)
{
  LaurelTemplate *template = laurel_template_shelf_load (shelf, kind, language, error);
  LaurelBatchOrder *self;

  if (template == NULL)
    return NULL;

  self = order_new (source, shelf, kind, template);
  self->columns = laurel_batch_columns_guess (template, (const char * const *) source->names);
  self->paper = g_strdup (template->sheet);

  return self;
}

static void
take_edits (LaurelBatchOrder *self, LaurelBatchOrder *from)
{
  g_hash_table_unref (self->edits);
  g_hash_table_unref (self->left_out);
  self->edits = g_hash_table_ref (from->edits);
  self->left_out = g_hash_table_ref (from->left_out);
  self->issued = from->issued ? g_hash_table_ref (from->issued) : NULL;
}

/**
 * laurel_batch_order_new_like:
 * @other: an order
 * @shelf: the templates there are
 * @kind: the name of a template
 * @language: "zh" or "en"; one for Letter paper is in English only
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): an order for the same rows, with what was corrected and left out
 */
LaurelBatchOrder *
laurel_batch_order_new_like (LaurelBatchOrder *other, LaurelTemplateShelf *shelf,
                             const char *kind, const char *language, GError **error)
{
  LaurelBatchOrder *self = laurel_batch_order_new (other->source, shelf, kind, language, error);

  if (self == NULL && g_str_equal (language, "zh"))
    self = laurel_batch_order_new (other->source, shelf, kind, "en", NULL);
  if (self == NULL)
    return NULL;

  if (error != NULL)
    g_clear_error (error);
  take_edits (self, other);

  return self;
}

static void
copy_edits (LaurelBatchOrder *copy, const LaurelBatchOrder *self)
{
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, &key, &text))
    g_hash_table_insert (copy->edits, g_strdup (key), g_strdup (text));
  g_hash_table_iter_init (&iter, self->left_out);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (copy->left_out, key);
  copy->issued = self->issued ? g_hash_table_ref (self->issued) : NULL;
  laurel_batch_order_set_sheets (copy, self->paper, self->marks, self->first);
}

/**
 * laurel_batch_order_copy_by:
 * @shelf: the templates there are now
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): a copy, by the same template as it is there. What is still a field of
 *   it keeps its column
 */
LaurelBatchOrder *
laurel_batch_order_copy_by (const LaurelBatchOrder *self, LaurelTemplateShelf *shelf,
                            GError **error)
{
  LaurelBatchOrder *copy = laurel_batch_order_new (self->source, shelf, self->kind,
                                                   self->template->language, error);

  if (copy == NULL)
    return NULL;

  for (guint i = 0; i < copy->template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (copy->template->inputs, i);
    int before = laurel_input_find (self->template->inputs, input->name);

    if (before >= 0)
      copy->columns[i] = self->columns[before];
  }
  copy_edits (copy, self);

  return copy;
}

/**
 * laurel_batch_order_copy:
 *
 * Returns: (transfer full): a copy, for a worker; the template, which nobody changes, is the same
 */
LaurelBatchOrder *
laurel_batch_order_copy (const LaurelBatchOrder *self)
{
  LaurelBatchOrder *copy = order_new (self->source, self->shelf, self->kind,
                                      g_atomic_rc_box_acquire (self->template));

  copy->columns = g_memdup2 (self->columns, self->template->inputs->len * sizeof *self->columns);
  copy_edits (copy, self);

  return copy;
}

void
laurel_batch_order_free (LaurelBatchOrder *self)
{
  laurel_batch_source_unref (self->source);
  laurel_template_shelf_unref (self->shelf);
  laurel_template_unref (self->template);
  g_hash_table_unref (self->edits);
  g_hash_table_unref (self->left_out);
  g_clear_pointer (&self->issued, g_hash_table_unref);
  g_free (self->columns);
  g_free (self->paper);
  g_free (self->kind);
  g_free (self);
}

LaurelBatchSource *
laurel_batch_order_get_source (const LaurelBatchOrder *self)
{
  return self->source;
}

/* The templates there were when it was made. */
LaurelTemplateShelf *
laurel_batch_order_get_shelf (const LaurelBatchOrder *self)
{
  return self->shelf;
}

const char *
laurel_batch_order_get_kind (const LaurelBatchOrder *self)
{
  return self->kind;
}

const LaurelTemplate *
laurel_batch_order_get_template (const LaurelBatchOrder *self)
{
  return self->template;
}

/* Whether anything was corrected or left out by hand. */
gboolean
laurel_batch_order_is_edited (const LaurelBatchOrder *self)
{
  return g_hash_table_size (self->edits) + g_hash_table_size (self->left_out) > 0;
}

/* Whether its papers have numbers: a seat card has none. */
gboolean
laurel_batch_order_has_number (const LaurelBatchOrder *self)
{
  return laurel_input_find (self->template->inputs, "number") >= 0;
}

guint
laurel_batch_order_get_n_rows (const LaurelBatchOrder *self)
{
  return laurel_batch_source_get_n_rows (self->source);
}

guint
laurel_batch_order_get_n_left_out (const LaurelBatchOrder *self)
{
  return g_hash_table_size (self->left_out);
}

/* The column that gives an input; -1: none does. */
int
laurel_batch_order_get_column (const LaurelBatchOrder *self, guint input)
{
  return self->columns[input];
}

void
laurel_batch_order_set_column (LaurelBatchOrder *self, guint input, int column)
{
  self->columns[input] = column;
}

/* What stands there before anything is typed: papers that could be issued, and name nobody who
 * grants them, name the issuer. */
static const char *
get_given (const LaurelBatchOrder *self, guint row, guint input)
{
  const char *text = laurel_batch_source_get_text (self->source, row, self->columns[input]);
  const LaurelInput *field = g_ptr_array_index (self->template->inputs, input);

  if (text[0] != '\0' || self->source->issuer == NULL || !g_str_equal (field->name, "issuer")
      || !laurel_batch_order_has_number (self))
    return text;

  return self->source->issuer;
}

/**
 * laurel_batch_order_get_text:
 * @row: a row, from 0
 * @input: one of the template's inputs, from 0
 *
 * Returns: (transfer none): what it was issued with, what was typed, or else what the source
 *   has
 */
const char *
laurel_batch_order_get_text (const LaurelBatchOrder *self, guint row, guint input)
{
  g_autofree char *key = NULL;
  const char *text;

  if (self->issued == NULL && g_hash_table_size (self->edits) == 0)
    return get_given (self, row, input);

  key = dup_key (self, row, input);
  text = self->issued ? g_hash_table_lookup (self->issued, key) : NULL;
  if (text == NULL)
    text = g_hash_table_lookup (self->edits, key);

  return text ? text : get_given (self, row, input);
}

/**
 * laurel_batch_order_set_text:
 * @row: a row, from 0
 * @input: one of the template's inputs, from 0
 * @text: what is to stand there
 *
 * Corrects a text, in this batch only.
 */
void
laurel_batch_order_set_text (LaurelBatchOrder *self, guint row, guint input, const char *text)
{
  char *key = dup_key (self, row, input);

  if (g_str_equal (text, get_given (self, row, input))) {
    g_hash_table_remove (self->edits, key);
    g_free (key);
  } else {
    g_hash_table_insert (self->edits, key, g_strdup (text));
  }
}

gboolean
laurel_batch_order_is_left_out (const LaurelBatchOrder *self, guint row)
{
  return g_hash_table_contains (self->left_out, GUINT_TO_POINTER (row));
}

void
laurel_batch_order_leave_out (LaurelBatchOrder *self, guint row, gboolean left_out)
{
  if (left_out)
    g_hash_table_add (self->left_out, GUINT_TO_POINTER (row));
  else
    g_hash_table_remove (self->left_out, GUINT_TO_POINTER (row));
}

/* Returns: (transfer full): a row's texts, in the order of the inputs */
GStrv
laurel_batch_order_dup_texts (const LaurelBatchOrder *self, guint row)
{
  guint n = self->template->inputs->len;
  GStrv texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = g_strdup (laurel_batch_order_get_text (self, row, i));

  return texts;
}

/**
 * laurel_batch_order_dup_file_name:
 * @row: a row, from 0
 * @pattern: what files are called
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): what the row's own file would be called
 */
char *
laurel_batch_order_dup_file_name (const LaurelBatchOrder *self, guint row, const char *pattern,
                                  GError **error)
{
  LaurelExpander expander = { self->template->language, self->template->words, NULL };
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autoptr (LaurelBatchNames) names = laurel_batch_names_new ();
  g_autoptr (LaurelText) text = NULL;

  for (guint i = 0; i < self->template->inputs->len; i++)
    laurel_fields_set (fields,
                       ((LaurelInput *) g_ptr_array_index (self->template->inputs, i))->name,
                       laurel_batch_order_get_text (self, row, i));
  text = laurel_expander_expand (&expander, pattern, fields, error);

  return text ? laurel_batch_names_take (names, text->text, row + 1) : NULL;
}

/* ---- issued ----------------------------------------------------------------- */

static void
take_text (LaurelBatchOrder *self, guint row, const char *name, const char *text)
{
  g_hash_table_insert (self->issued, g_strdup_printf ("%u %s", row, name), g_strdup (text));
}

/**
 * laurel_batch_order_take_issue:
 * @issue: what the register was given, of the rows that are not left out
 *
 * From now on the pages are those that were issued: with their numbers and signed codes. What
 * else stands on them must not be changed any more.
 */
void
laurel_batch_order_take_issue (LaurelBatchOrder *self, const LaurelIssueBatch *issue)
{
  g_autofree char *day = laurel_day_dup_iso (issue->issued_on);
  int date = laurel_input_find (self->template->inputs, "date");
  guint at = 0;

  self->issued = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < laurel_batch_order_get_n_rows (self); i++) {
    const LaurelIssue *one;

    if (laurel_batch_order_is_left_out (self, i))
      continue;
    one = g_ptr_array_index (issue->issues, at++);
    if (date >= 0 && laurel_batch_order_get_text (self, i, (guint) date)[0] == '\0')
      take_text (self, i, "date", day);
    take_text (self, i, "number", one->number);
    take_text (self, i, "qr", one->code);
  }
}

/* Whether its papers were issued. */
gboolean
laurel_batch_order_is_issued (const LaurelBatchOrder *self)
{
  return self->issued != NULL;
}

/* (nullable): what the code of the row says, signed */
const char *
laurel_batch_order_get_code (const LaurelBatchOrder *self, guint row)
{
  g_autofree char *key = g_strdup_printf ("%u qr", row);

  return self->issued ? g_hash_table_lookup (self->issued, key) : NULL;
}

/* ---- sheets ----------------------------------------------------------------- */

/**
 * laurel_batch_order_set_sheets:
 * @paper: (nullable): "A4" or "Letter", with several pages on it; else one page each
 * @marks: whether to draw where to cut
 * @first: where the first sheet begins, from 0
 */
void
laurel_batch_order_set_sheets (LaurelBatchOrder *self, const char *paper, gboolean marks,
                               guint first)
{
  char *copy = g_strdup (paper);

  g_free (self->paper);
  self->paper = copy;
  self->marks = marks;
  self->first = first;
}

/* (nullable): one page each */
const char *
laurel_batch_order_get_paper (const LaurelBatchOrder *self)
{
  return self->paper;
}

gboolean
laurel_batch_order_has_marks (const LaurelBatchOrder *self)
{
  return self->marks;
}

guint
laurel_batch_order_get_first (const LaurelBatchOrder *self)
{
  return self->first;
}

/* ---- batches ---------------------------------------------------------------- */

static void
add_row (const LaurelBatchOrder *self, LaurelBatch *batch, guint row)
{
  g_auto (GStrv) texts = laurel_batch_order_dup_texts (self, row);
  int place = laurel_batch_columns_find_place ((const char * const *) self->source->headings);

  laurel_batch_add_row (batch, row + 1, (const char * const *) texts);
  laurel_batch_set_text (batch, laurel_batch_get_n_rows (batch) - 1, "qr",
                         laurel_batch_order_get_code (self, row));
  if (place >= 0)
    laurel_batch_set_place (batch, laurel_batch_get_n_rows (batch) - 1,
                            laurel_batch_source_get_text (self->source, row, place));
}

static LaurelBatch *
new_batch (const LaurelBatchOrder *self, GError **error)
{
  LaurelTemplate *template = laurel_template_shelf_load (self->shelf, self->kind,
                                                         self->template->language, error);

  return template ? laurel_batch_new (template, error) : NULL;
}

/**
 * laurel_batch_order_make_batch:
 * @all: whether to take the rows that are left out, too
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * On the worker that has the order. Faults of the batch call rows by their place, from 1.
 *
 * Returns: (transfer full): the rows, ready to be checked and printed
 */
LaurelBatch *
laurel_batch_order_make_batch (const LaurelBatchOrder *self, gboolean all, GError **error)
{
  g_autoptr (LaurelBatch) batch = new_batch (self, error);

  if (batch == NULL
      || !laurel_batch_set_sheets (batch, self->paper, self->marks, self->first, error))
    return NULL;

  for (guint i = 0; i < laurel_batch_order_get_n_rows (self); i++)
    if (all || !laurel_batch_order_is_left_out (self, i))
      add_row (self, batch, i);

  return g_steal_pointer (&batch);
}

/* ---- letters ---------------------------------------------------------------- */

/* Whether a letter for the row has somewhere to go. */
gboolean
laurel_batch_order_has_address (const LaurelBatchOrder *self, guint row,
                                const LaurelBatchMail *mail)
{
  const char *text = laurel_batch_source_get_text (self->source, row, mail->column);
  g_autofree char *address = laurel_mail_dup_address (text, NULL);

  return address != NULL;
}

/**
 * laurel_batch_order_check_mail:
 * @mail: what letters say
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`: a field there is not
 *
 * With each key that is typed, so neither fonts nor drawings are opened.
 */
gboolean
laurel_batch_order_check_mail (const LaurelBatchOrder *self, const LaurelBatchMail *mail,
                               GError **error)
{
  return laurel_batch_check_letter (self->template, mail->subject, mail->body, error);
}

/**
 * laurel_batch_order_make_letters:
 * @mail: where they go, and what they say
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the rows that are to be printed and have an address
 */
LaurelBatch *
laurel_batch_order_make_letters (const LaurelBatchOrder *self, const LaurelBatchMail *mail,
                                 GError **error)
{
  g_autoptr (LaurelBatch) batch = new_batch (self, error);

  if (batch == NULL || !laurel_batch_set_letter (batch, mail->subject, mail->body, error))
    return NULL;

  for (guint i = 0; i < laurel_batch_order_get_n_rows (self); i++) {
    if (laurel_batch_order_is_left_out (self, i)
        || !laurel_batch_order_has_address (self, i, mail))
      continue;
    add_row (self, batch, i);
    laurel_batch_set_address (batch, laurel_batch_get_n_rows (batch) - 1,
                              laurel_batch_source_get_text (self->source, i, mail->column));
  }

  return g_steal_pointer (&batch);
}
