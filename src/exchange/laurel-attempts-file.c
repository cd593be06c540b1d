/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-attempts-file.h"

#include "base/laurel-csv-cursor.h"
#include "base/laurel-title-likeness.h"
#include "exchange/laurel-csv-guard.h"
#include "exchange/laurel-csv-reader.h"
#include "exchange/laurel-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAGE 10000
#define MOST_FAULTS 100
#define MOST_COLUMNS 100

/* A column called “time” holds the one or the other. */
#define EITHER_TIME LAUREL_N_ATTEMPT_FIELDS
#define N_MEANINGS (LAUREL_N_ATTEMPT_FIELDS + 1)

/* In the order of LaurelAttemptField. */
static const LaurelListHeading MEANINGS[N_MEANINGS] = {
  { "code", N_("Code"),
    "code|id|number|phone|mobile|编号|工号|手机|手机号|手机号码|电话|手机后四位|学号", FALSE },
  { "person", N_("Full name"),
    "person|name|fullname|participant|entrant|姓名|人员|参赛者|参赛人|选手|答题人|参与人", FALSE },
  { "organization", N_("Organisation"),
    "organization|organisation|company|firm|employer|unit|单位|单位名称|工作单位|所在单位|组织|企业|企业名称|"
    "公司", FALSE },
  { "score", N_("Score"), "score|mark|marks|points|result|得分|成绩|分数|总分", FALSE },
  { "seconds", N_("Time taken"),
    "seconds|duration|timetaken|timeused|用时|答题用时|耗时|用时秒", FALSE },
  { "at", N_("Handed in at"),
    "at|date|handedin|submitted|submittedat|finished|completed|提交时间|交卷时间|答题时间|完成时间|日期",
    FALSE },
  { "time", N_("Time taken, or handed in at"), "time|时间", FALSE },
};

static void
page_free (gpointer data)
{
  LaurelAttemptsPage *page = data;

  g_string_free (page->content, TRUE);
  g_free (page);
}

void
laurel_attempts_file_free (LaurelAttemptsFile *self)
{
  g_free (self->digest);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->fields);
  g_hash_table_unref (self->left_out);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

typedef struct {
  LaurelAttemptsFile *file;
  const LaurelRule *rule;
  LaurelProgress *progress; /* (nullable) */
  const char *text;
  gsize length;
  LaurelCsvCursor cursor;
  int columns[N_MEANINGS]; /* where each stands, or -1 */
  GString *cells[MOST_COLUMNS];
  int lines[MOST_COLUMNS];
  int n_cells;
} Reading;

/* ---- a record ------------------------------------------------------------------------------ */

static gboolean
read_record (Reading *self, GError **error)
{
  LaurelCsvField field;

  self->n_cells = 0;
  do {
    gsize guard;

    laurel_csv_cursor_next (&self->cursor, &field);
    if (field.unclosed) {
      GError *fault = NULL;

      laurel_exchange_error_set (&fault, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                 _("Close it, or write it twice if it belongs to the text."),
                                 _("A quotation mark is opened here and never closed."));
      laurel_exchange_error_set_position (fault, field.line, self->n_cells + 1, NULL);
      g_propagate_error (error, fault);
      return FALSE;
    }
    if (self->n_cells == MOST_COLUMNS)
      continue;
    guard = laurel_csv_guard_measure (field.text, field.length);
    if (self->cells[self->n_cells] == NULL)
      self->cells[self->n_cells] = g_string_new (NULL);
    self->lines[self->n_cells] = field.line;
    g_string_truncate (self->cells[self->n_cells], 0);
    g_string_append_len (self->cells[self->n_cells], field.text + guard,
                         (gssize) (field.length - guard));
    g_strstrip (self->cells[self->n_cells++]->str);
  } while (!field.ends_record);

  return TRUE;
}

static gboolean
is_blank (const Reading *self)
{
  for (int i = 0; i < self->n_cells; i++)
    if (*self->cells[i]->str != '\0')
      return FALSE;

  return TRUE;
}

/* ---- headings ------------------------------------------------------------------------------ */

/* What somebody tells of the columns. */
typedef struct {
  GHashTable *maps;   /* (nullable) (element-type utf8 utf8): as it is, or it is a mistake */
  GHashTable *known;  /* (element-type utf8 utf8): where there is such a column; "" for nothing */
  gboolean takes_any; /* what is lacking can still be told */
} Told;

static int
find_field (const char *field)
{
  for (int m = 0; m < N_MEANINGS; m++)
    if (g_str_equal (MEANINGS[m].field, field))
      return m;

  return -1;
}

static int
find_word (const char *key)
{
  for (int m = 0; m < N_MEANINGS; m++)
    if (laurel_list_heading_has_word (MEANINGS[m].words, key))
      return m;

  return -1;
}

static int
find_meaning (Reading *self, int column, const Told *told)
{
  g_autofree char *key = laurel_list_heading_fold (self->cells[column]->str, column);
  const char *field = told->maps ? g_hash_table_lookup (told->maps, key) : NULL;

  if (field == NULL)
    field = g_hash_table_lookup (told->known, key);
  if (field == NULL)
    return find_word (key);
  if (*field == '\0')
    g_hash_table_add (self->file->left_out, g_strdup (key));

  return find_field (field);
}

/* Each map must be of a column there is, to something there is. */
static gboolean
check_maps (const Reading *self, GHashTable *maps, GError **error)
{
  GHashTableIter iter;
  gpointer heading, meaning;

  g_hash_table_iter_init (&iter, maps);
  while (g_hash_table_iter_next (&iter, &heading, &meaning)) {
    gboolean is_known = FALSE;

    if (find_field (meaning) < 0)
      return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                                        _("There are: code, person, organization, score, seconds, "
                                          "at, time."),
                                        /* Translators: %s is what was typed. */
                                        _("A column cannot hold “%s”."), (const char *) meaning);
    for (int i = 0; i < self->n_cells; i++) {
      g_autofree char *key = laurel_list_heading_fold (self->cells[i]->str, i);

      is_known |= g_str_equal (key, heading);
    }
    if (!is_known)
      return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                                        _("Look how it is written in the file."),
                                        /* Translators: %s is the heading of a column. */
                                        _("There is no column “%s”."), (const char *) heading);
  }

  return TRUE;
}

static gboolean
fail_heading (GError **error, const char *text)
{
  GError *fault = NULL;

  laurel_exchange_error_set (&fault, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                             _("Its first line must be headings: person, organization, score and "
                               "others. What a column holds can be told with --map."), "%s", text);
  laurel_exchange_error_set_position (fault, 1, 1, NULL);
  g_propagate_error (error, fault);

  return FALSE;
}

static void
take_headings (Reading *self, const Told *told)
{
  for (int i = 0; i < self->n_cells; i++) {
    int meaning = find_meaning (self, i, told);

    if (meaning >= 0 && self->columns[meaning] >= 0)
      meaning = -1;
    if (meaning >= 0)
      self->columns[meaning] = i;
    g_ptr_array_add (self->file->headings, g_strdup (self->cells[i]->str));
    g_ptr_array_add (self->file->fields,
                     meaning >= 0 ? (gpointer) MEANINGS[meaning].field : NULL);
  }
}

static gboolean
read_headings (Reading *self, const Told *told, GError **error)
{
  for (int m = 0; m < N_MEANINGS; m++)
    self->columns[m] = -1;
  if (!read_record (self, error))
    return FALSE;

  take_headings (self, told);
  if (told->maps != NULL && !check_maps (self, told->maps, error))
    return FALSE;
  if (self->columns[LAUREL_ATTEMPT_PERSON] < 0 && self->columns[LAUREL_ATTEMPT_CODE] < 0)
    self->file->needed = MEANINGS[LAUREL_ATTEMPT_PERSON].field;
  else if (self->columns[LAUREL_ATTEMPT_SCORE] < 0)
    self->file->needed = MEANINGS[LAUREL_ATTEMPT_SCORE].field;
  if (self->file->needed == NULL || told->takes_any)
    return TRUE;

  return fail_heading (error, self->file->needed == MEANINGS[LAUREL_ATTEMPT_SCORE].field
                              ? _("No column has scores.")
                              : _("No column says whose attempt it is."));
}

/* ---- rows ---------------------------------------------------------------------------------- */

static void
add_fault (Reading *self, int column, LaurelFault *fault)
{
  int at = CLAMP (column, 0, MAX (self->n_cells - 1, 0));

  laurel_fault_set_position (fault, self->lines[at], at + 1, NULL);
  if (self->file->n_faults++ < MOST_FAULTS)
    g_ptr_array_add (self->file->faults, fault);
  else
    laurel_fault_free (fault);
}

static char *
get_cell (const Reading *self, int meaning)
{
  static char nothing[] = "";
  int column = self->columns[meaning];

  return column >= 0 && column < self->n_cells ? self->cells[column]->str : nothing;
}

/* A day has more than two figures before its first sign. */
static gboolean
is_moment (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  return digits == 4 && strchr ("-/.", text[4]) != NULL && text[4] != '\0';
}

static void
put (Reading *self, const LaurelAttempt *attempt)
{
  GPtrArray *pages = self->file->pages;
  LaurelAttemptsPage *page = pages->len > 0 ? pages->pdata[pages->len - 1] : NULL;

  if (page == NULL || page->count == PAGE) {
    page = g_new0 (LaurelAttemptsPage, 1);
    page->content = g_string_sized_new (PAGE * 48);
    g_ptr_array_add (pages, page);
  }
  laurel_attempt_append (attempt, page->content);
  page->count++;
  self->file->count++;
}

static void
take_row (Reading *self)
{
  char *fields[LAUREL_N_ATTEMPT_FIELDS], *time = get_cell (self, EITHER_TIME);
  LaurelAttemptField wrong;
  LaurelAttempt attempt;
  g_autoptr (GError) fault = NULL;
  int column;

  if (is_blank (self))
    return;
  if (self->n_cells > (int) self->file->headings->len) {
    add_fault (self, self->n_cells - 1,
               laurel_fault_new (LAUREL_EXCHANGE_ERROR_RAGGED_ROW, LAUREL_FAULT_ERROR,
                                 _("Look whether a comma or a quotation mark is missing."),
                                 /* Translators: %1$d and %2$d are numbers of cells. */
                                 _("This row has %1$d cells, but line 1 has %2$d."), self->n_cells,
                                 (int) self->file->headings->len));
    return;
  }

  for (int m = 0; m < LAUREL_N_ATTEMPT_FIELDS; m++)
    fields[m] = get_cell (self, m);
  if (*time != '\0')
    fields[is_moment (time) ? LAUREL_ATTEMPT_AT : LAUREL_ATTEMPT_SECONDS] = time;
  if (laurel_attempt_read (&attempt, self->rule, fields, &wrong, &fault)) {
    put (self, &attempt);
    return;
  }

  column = fields[wrong] == time ? self->columns[EITHER_TIME] : self->columns[wrong];
  add_fault (self, column, laurel_fault_new (LAUREL_EXCHANGE_ERROR_WRONG_ANSWER, LAUREL_FAULT_ERROR,
                                             NULL, "%s", fault->message));
}

static gboolean
read_rows (Reading *self, const Told *told, GCancellable *cancellable, GError **error)
{
  if (!read_headings (self, told, error))
    return FALSE;

  for (guint n = 0; self->file->needed == NULL && *self->cursor.at != '\0'; n++) {
    if (n % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (n % 1024 == 0)
      laurel_progress_tell (self->progress, (guint) ((self->cursor.at - self->text) / 1024),
                            (guint) (self->length / 1024 + 1));
    if (!read_record (self, error))
      return FALSE;
    take_row (self);
  }

  return TRUE;
}

static LaurelAttemptsFile *
read_bytes (GBytes *bytes, const Told *told, const LaurelRule *rule, LaurelProgress *progress,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelAttemptsFile) self = g_new0 (LaurelAttemptsFile, 1);
  g_autoptr (GString) buffer = g_string_new (NULL);
  g_autofree char *text = NULL;
  Reading reading = { .file = self, .rule = rule, .progress = progress };
  const char *encoding;
  gboolean guessed, is_read;

  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_ptr_array_new ();
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  text = laurel_encoding_decode (bytes, &encoding, &guessed, error);
  if (text == NULL)
    return NULL;

  reading.text = text;
  reading.length = strlen (text);
  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  reading.cursor = (LaurelCsvCursor) { text, buffer, 1, laurel_csv_reader_find_delimiter (text) };
  if (reading.cursor.delimiter == '\0')
    reading.cursor.delimiter = ',';
  is_read = read_rows (&reading, told, cancellable, error);
  for (int i = 0; i < MOST_COLUMNS; i++)
    if (reading.cells[i] != NULL)
      g_string_free (reading.cells[i], TRUE);

  return is_read ? g_steal_pointer (&self) : NULL;
}

/**
 * laurel_attempts_file_read:
 * @bytes: a file: CSV, or the same with tabs or semicolons
 * @maps: (element-type utf8 utf8): what columns hold, by their folded headings; each must be there
 * @known: (element-type utf8 utf8): likewise, where there are such columns: "" for nothing
 * @rule: by what scores are checked
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its attempts, and what is wrong with others
 */
LaurelAttemptsFile *
laurel_attempts_file_read (GBytes *bytes, GHashTable *maps, GHashTable *known,
                           const LaurelRule *rule, GCancellable *cancellable, GError **error)
{
  const Told told = { maps, known, FALSE };

  return read_bytes (bytes, &told, rule, NULL, cancellable, error);
}

/**
 * laurel_attempts_file_read_watched:
 * @bytes: a file: CSV, or the same with tabs or semicolons
 * @known: (element-type utf8 utf8): what columns hold, by their folded headings; "" for nothing
 * @rule: by what scores are checked
 * @progress: who waits for it, and may stop it
 * @error: return location for an error
 *
 * Where a column that is needed is not there, nothing is read, so that somebody can tell which one
 * it is.
 *
 * Returns: (transfer full) (nullable): its attempts, and what is wrong with others
 */
LaurelAttemptsFile *
laurel_attempts_file_read_watched (GBytes *bytes, GHashTable *known, const LaurelRule *rule,
                                   LaurelProgress *progress, GError **error)
{
  const Told told = { NULL, known, TRUE };

  return read_bytes (bytes, &told, rule, progress, laurel_progress_get_cancellable (progress),
                     error);
}

/* Returns: (array length=n): what columns can hold */
const LaurelListHeading *
laurel_attempts_file_get_headings (gsize *n)
{
  *n = N_MEANINGS;

  return MEANINGS;
}

/**
 * laurel_attempts_file_build:
 * @self: a file; its pages are given up
 * @stage: the stage of a contest that is the exam
 * @name: what the file is called
 *
 * Returns: (transfer floating): the arguments of exam.import
 */
GVariant *
laurel_attempts_file_build (LaurelAttemptsFile *self, gint64 stage, const char *name)
{
  g_auto (GVariantBuilder) pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(us)"));

  for (guint i = 0; i < self->pages->len; i++) {
    LaurelAttemptsPage *page = self->pages->pdata[i];
    GVariant *content = g_variant_new_take_string (g_string_free (page->content, FALSE));

    page->content = g_string_new (NULL);
    g_variant_builder_add (&pages, "(u@s)", page->count, content);
  }

  return g_variant_new ("(xssa(us))", stage, self->digest, name, &pages);
}
