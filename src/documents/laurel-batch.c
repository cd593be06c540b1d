/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-private.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "documents/laurel-credential.h"
#include "documents/laurel-input.h"
#include "documents/laurel-mail.h"
#include "documents/laurel-page-mark.h"
#include "documents/laurel-text.h"

#include <glib/gi18n-lib.h>

#define TELL_EVERY 16 /* rows */

typedef struct {
  GStrv texts; /* by the template's inputs */
  char *code;  /* (nullable): what the QR code says, once it is signed */
  char *address; /* (nullable): where a letter goes */
  char *mark;  /* (nullable): by which its pages are known again */
  char *place; /* (nullable): the place in a result that it is for */
  guint number;
  gboolean left_out;
} Row;

static void
row_free (Row *row)
{
  g_strfreev (row->texts);
  g_free (row->code);
  g_free (row->address);
  g_free (row->mark);
  g_free (row->place);
  g_free (row);
}

/**
 * laurel_batch_new:
 * @template: (transfer full): a template of boxes
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): a batch with no rows yet
 */
LaurelBatch *
laurel_batch_new (LaurelTemplate *template, GError **error)
{
  LaurelCard *card = laurel_card_new (template, error);
  LaurelBatch *self;

  if (card == NULL)
    return NULL;

  self = g_new0 (LaurelBatch, 1);
  self->card = card;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->fields = laurel_card_new_fields (card);
  self->notes = laurel_batch_notes_new ();
  laurel_card_set_notes (card, self->notes);
  if (laurel_card_get_template (card)->sheet != NULL
      && !laurel_batch_set_sheets (self, laurel_card_get_template (card)->sheet, FALSE, 0, error)) {
    laurel_batch_free (self);
    return NULL;
  }

  return self;
}

void
laurel_batch_free (LaurelBatch *self)
{
  laurel_fields_free (self->fields);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->was, g_ptr_array_unref);
  g_free (self->subject);
  g_free (self->body);
  g_free (self->imposition);
  laurel_card_free (self->card);
  laurel_batch_notes_free (self->notes);
  g_free (self);
}

LaurelTemplate *
laurel_batch_get_template (LaurelBatch *self)
{
  return laurel_card_get_template (self->card);
}

/**
 * laurel_batch_add_row:
 * @self: a batch
 * @number: the row's number in the data, from 1, for faults
 * @texts: (array zero-terminated=0): a text for each of the template's inputs, in their
 *   order; one that is %NULL is empty
 */
void
laurel_batch_add_row (LaurelBatch *self, guint number, const char * const *texts)
{
  guint n = laurel_batch_get_template (self)->inputs->len;
  Row *row = g_new0 (Row, 1);

  row->number = number;
  row->texts = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    row->texts[i] = g_strdup (texts[i] ? texts[i] : "");
  g_ptr_array_add (self->rows, row);
}

guint
laurel_batch_get_n_rows (LaurelBatch *self)
{
  return self->rows->len;
}

static int
find_input (LaurelBatch *self, const char *field)
{
  return laurel_input_find (laurel_batch_get_template (self)->inputs, field);
}

/**
 * laurel_batch_get_text:
 * @self: a batch
 * @row: a row, from 0
 * @field: the name of one of the template's inputs, or "qr"
 *
 * Returns: (transfer none): the row's text; empty when the template has no such field
 */
const char *
laurel_batch_get_text (LaurelBatch *self, guint row, const char *field)
{
  const Row *at = g_ptr_array_index (self->rows, row);
  int input = find_input (self, field);

  if (input < 0)
    return at->code != NULL && g_str_equal (field, "qr") ? at->code : "";

  return at->texts[input];
}

/**
 * laurel_batch_set_text:
 * @self: a batch
 * @row: a row, from 0
 * @field: the name of one of the template's inputs, or "qr": what the code says, signed
 * @text: (nullable): the text; %NULL is an empty one
 *
 * Changes a row. A field that the template does not have is left.
 */
void
laurel_batch_set_text (LaurelBatch *self, guint row, const char *field, const char *text)
{
  Row *at = g_ptr_array_index (self->rows, row);
  int input = find_input (self, field);
  char **place = input >= 0 ? &at->texts[input]
                 : g_str_equal (field, "qr") ? &at->code : NULL;

  if (place == NULL)
    return;

  g_free (*place);
  *place = g_strdup (text ? text : "");
}

/**
 * laurel_batch_set_address:
 * @self: a batch
 * @row: a row, from 0
 * @address: where its letter goes, as the data has it
 */
void
laurel_batch_set_address (LaurelBatch *self, guint row, const char *address)
{
  Row *at = g_ptr_array_index (self->rows, row);

  g_free (at->address);
  at->address = g_strdup (address);
}

/**
 * laurel_batch_set_place:
 * @self: a batch
 * @row: a row, from 0
 * @place: (nullable): the id of the place in a result that it is for, as the data has it
 */
void
laurel_batch_set_place (LaurelBatch *self, guint row, const char *place)
{
  Row *at = g_ptr_array_index (self->rows, row);

  g_free (at->place);
  at->place = g_strdup (place);
}

/* (nullable) */
const char *
laurel_batch_get_place (LaurelBatch *self, guint row)
{
  return ((const Row *) g_ptr_array_index (self->rows, row))->place;
}

const char *
laurel_batch_get_address (LaurelBatch *self, guint row)
{
  const Row *at = g_ptr_array_index (self->rows, row);

  return at->address ? at->address : "";
}

/**
 * laurel_batch_check_letter:
 * @template: what the pages of letters are made by
 * @subject: (nullable): a template's text; else the title of the pages
 * @body: (nullable): a template's text; else a sentence
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`: a field there is not
 *
 * Whether both can be filled in. It takes no time: what the pages look like is no matter.
 */
gboolean
laurel_batch_check_letter (const LaurelTemplate *template, const char *subject, const char *body,
                           GError **error)
{
  LaurelExpander expander = { template->language, template->words, NULL };
  g_autoptr (LaurelFields) fields = laurel_input_make_fields (template->inputs);
  g_autoptr (LaurelText) one = NULL, other = NULL;

  one = laurel_expander_expand (&expander, subject ? subject : template->title, fields, error);
  if (one != NULL)
    other = laurel_expander_expand (&expander, body ? body
                                                    : laurel_batch_get_letter (template->language),
                                    fields, error);

  return other != NULL;
}

/**
 * laurel_batch_set_letter:
 * @self: a batch
 * @subject: (nullable): a template's text; else the title of the pages
 * @body: (nullable): a template's text; else a sentence
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`: a field there is not
 *
 * Makes letters of the rows, with their pages, when they are written into a folder.
 */
gboolean
laurel_batch_set_letter (LaurelBatch *self, const char *subject, const char *body, GError **error)
{
  const LaurelTemplate *template = laurel_batch_get_template (self);

  if (!laurel_batch_check_letter (template, subject, body, error))
    return FALSE;

  g_free (self->subject);
  g_free (self->body);
  self->subject = g_strdup (subject ? subject : template->title);
  self->body = g_strdup (body ? body : laurel_batch_get_letter (template->language));

  return TRUE;
}

/* Returns: (transfer none): what a letter says that nobody wrote */
const char *
laurel_batch_get_letter (const char *language)
{
  return g_str_equal (language, "zh") ? "{{name}}：\n\n随信附上文件，请查收。\n"
                                      : "Dear {{name}},\n\nplease find the document attached.\n";
}

/* A letter needs somewhere to go. */
static void
check_address (LaurelBatch *self, guint row, GPtrArray *faults)
{
  const Row *at = g_ptr_array_index (self->rows, row);
  g_autoptr (GError) error = NULL;
  g_autofree char *address = at->left_out || self->subject == NULL
    ? NULL : laurel_mail_dup_address (laurel_batch_get_address (self, row), &error);

  if (error != NULL)
    laurel_batch_fault_add (faults, at->number, LAUREL_BATCH_ADDRESS, error);
}

/**
 * laurel_batch_leave_out_faulty:
 * @self: a batch
 * @faults: (element-type LaurelBatchFault): what laurel_batch_check() found
 *
 * Prints no page for the rows that have a fault.
 */
void
laurel_batch_leave_out_faulty (LaurelBatch *self, GPtrArray *faults)
{
  guint at = 0;

  for (guint i = 0; i < self->rows->len && at < faults->len; i++) {
    Row *row = g_ptr_array_index (self->rows, i);

    for (; at < faults->len; at++) {
      const LaurelBatchFault *fault = g_ptr_array_index (faults, at);

      if (fault->row != row->number)
        break;
      row->left_out = TRUE;
    }
  }
}

static char *
dup_unsigned_code (LaurelBatch *self, guint row)
{
  return laurel_credential_dup_unsigned (laurel_batch_get_text (self, row, "number"),
                                         laurel_batch_get_text (self, row, "date"),
                                         laurel_batch_get_text (self, row, "award"),
                                         laurel_batch_get_text (self, row, "name"),
                                         laurel_batch_get_text (self, row, "organisation"));
}

static void
fill_fields (LaurelBatch *self, guint row)
{
  const Row *at = g_ptr_array_index (self->rows, row);
  GPtrArray *inputs = laurel_batch_get_template (self)->inputs;
  gboolean is_signed = at->code != NULL && at->code[0] != '\0';
  g_autofree char *code = is_signed ? g_strdup (at->code) : dup_unsigned_code (self, row);

  for (guint i = 0; i < inputs->len; i++)
    laurel_fields_set (self->fields, ((LaurelInput *) g_ptr_array_index (inputs, i))->name,
                       at->texts[i]);
  laurel_fields_set (self->fields, "qr", code);
}

GPtrArray *
laurel_batch_set_row (LaurelBatch *self, guint row, GPtrArray *faults)
{
  fill_fields (self, row);

  return laurel_card_set (self->card, self->fields,
                          ((Row *) g_ptr_array_index (self->rows, row))->number, faults);
}

/* Where that is wanted: of what was issued it is kept. */
void
laurel_batch_mark_row (LaurelBatch *self, guint row, GPtrArray *sheets)
{
  Row *at = g_ptr_array_index (self->rows, row);

  if (!self->marks)
    return;

  g_free (at->mark);
  at->mark = laurel_page_mark_make (sheets);
}

/* (nullable): by which the pages of a row are known again, once they were printed */
const char *
laurel_batch_get_mark (LaurelBatch *self, guint row)
{
  return ((Row *) g_ptr_array_index (self->rows, row))->mark;
}

/* What faults call the row. */
guint
laurel_batch_get_number (LaurelBatch *self, guint row)
{
  return ((Row *) g_ptr_array_index (self->rows, row))->number;
}

void
laurel_batch_check_filled (LaurelBatch *self, guint row, GPtrArray *faults)
{
  fill_fields (self, row);
  laurel_card_check_filled (self->card, self->fields, laurel_batch_get_number (self, row), faults);
}

gboolean
laurel_batch_is_left_out (LaurelBatch *self, guint row)
{
  return ((Row *) g_ptr_array_index (self->rows, row))->left_out;
}

/* Tells how far it is, and whether to go on. */
gboolean
laurel_batch_go_on (LaurelBatch *self, guint row, LaurelProgress *progress, GError **error)
{
  if (progress == NULL || row % TELL_EVERY != 0)
    return TRUE;

  laurel_progress_tell (progress, row, self->rows->len);
  return !g_cancellable_set_error_if_cancelled (laurel_progress_get_cancellable (progress), error);
}

/**
 * laurel_batch_check:
 * @self: a batch
 * @progress: (nullable): told how far it is, and may cancel
 * @error: return location for `G_IO_ERROR_CANCELLED`
 *
 * Sets each page without printing it.
 *
 * Returns: (transfer full) (element-type LaurelBatchFault): what is wrong, in the order of
 *   the rows
 */
GPtrArray *
laurel_batch_check (LaurelBatch *self, LaurelProgress *progress, GError **error)
{
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();

  laurel_batch_notes_clear (self->notes);
  if (laurel_batch_is_list (self)) {
    g_autoptr (LaurelPages) pages = laurel_batch_compose_list (self, faults);

    return g_steal_pointer (&faults);
  }

  for (guint i = 0; i < self->rows->len; i++) {
    g_autoptr (GPtrArray) sheets =
      laurel_batch_is_left_out (self, i) ? NULL : laurel_batch_set_row (self, i, faults);

    check_address (self, i, faults);
    if (!laurel_batch_go_on (self, i, progress, error))
      return NULL;
  }

  return g_steal_pointer (&faults);
}

/**
 * laurel_batch_compose:
 * @self: a batch
 * @row: a row, from 0
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 *
 * Returns: (transfer full) (nullable): the pages of one row, as its file has them
 */
LaurelPages *
laurel_batch_compose (LaurelBatch *self, guint row, GPtrArray *faults)
{
  fill_fields (self, row);

  return laurel_card_compose (self->card, self->fields, laurel_batch_get_number (self, row),
                              faults);
}

/**
 * laurel_batch_prove:
 * @self: a batch
 * @row: a row, from 0
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 *
 * As laurel_batch_compose() does, but what is wrong hides nothing else: its place is marked.
 *
 * Returns: (transfer full) (nullable): the pages of one row, to be looked at
 */
LaurelPages *
laurel_batch_prove (LaurelBatch *self, guint row, GPtrArray *faults)
{
  LaurelPages *pages;

  fill_fields (self, row);
  pages = laurel_card_prove (self->card, self->fields, faults);
  if (pages != NULL)
    laurel_card_mark (self->card, pages, faults);

  return pages;
}

/**
 * laurel_batch_set_sheets:
 * @self: a batch
 * @paper: (nullable): "A4" or "Letter": as many pages stand on it as there is room for; else one
 *   page each, as the template has it
 * @marks: whether to draw where to cut
 * @first: where the first sheet begins, from 0: those before are used up
 * @error: return location for `LAUREL_DOCUMENT_ERROR_TEMPLATE`
 *
 * Says how pages stand in one file. Files of one row each have pages as the template has them.
 */
gboolean
laurel_batch_set_sheets (LaurelBatch *self, const char *paper, gboolean marks, guint first,
                         GError **error)
{
  const LaurelSection *section =
    g_ptr_array_index (laurel_batch_get_template (self)->sections, 0);
  LaurelImposition imposition;

  g_clear_pointer (&self->imposition, g_free);
  self->first_place = 0;
  if (paper == NULL)
    return TRUE;

  if (!laurel_imposition_init (&imposition, paper, section->frame.width, section->frame.height,
                               marks, error))
    return FALSE;
  if (first >= laurel_imposition_get_n (&imposition)) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %u counts places for pages on a sheet. */
                 g_dngettext (GETTEXT_PACKAGE, "A sheet has %u place.", "A sheet has %u places.",
                              laurel_imposition_get_n (&imposition)),
                 laurel_imposition_get_n (&imposition));
    return FALSE;
  }
  self->imposition = g_memdup2 (&imposition, sizeof imposition);
  self->first_place = first;

  return TRUE;
}

void
laurel_batch_set_seal (LaurelBatch *self, LaurelBatchSeal seal, gpointer data)
{
  self->seal = seal;
  self->seal_data = data;
}

/**
 * laurel_batch_let_differ:
 * @self: a batch
 *
 * Prints again also what would not look as it was issued, since somebody was asked.
 */
void
laurel_batch_let_differ (LaurelBatch *self)
{
  g_clear_pointer (&self->was, g_ptr_array_unref);
}

guint
laurel_batch_get_n_pages (LaurelBatch *self)
{
  return self->n_pages;
}

/* What is worth knowing of the pages that were set last: checked, written or composed. */
LaurelBatchNotes *
laurel_batch_get_notes (LaurelBatch *self)
{
  return self->notes;
}

/* Returns: (transfer full): the same, to be kept without the batch */
LaurelBatchNotes *
laurel_batch_take_notes (LaurelBatch *self)
{
  LaurelBatchNotes *notes = self->notes;

  self->notes = laurel_batch_notes_new ();
  laurel_card_set_notes (self->card, self->notes);

  return notes;
}

/**
 * laurel_batch_dup_fallbacks:
 *
 * Returns: (transfer full): which typefaces are missing, in sentences
 */
GStrv
laurel_batch_dup_fallbacks (LaurelBatch *self)
{
  return laurel_fonts_dup_fallbacks (laurel_card_get_fonts (self->card));
}
