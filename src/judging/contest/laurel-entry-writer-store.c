/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-writer.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-maker-writer.h"
#include "judging/contest/laurel-entry-number.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ANSWER "field/"

struct _LaurelEntryWriter {
  LaurelTxn *txn;
  LaurelContest *contest;
  int year;
  GPtrArray *form;      /* (element-type LaurelContestField) */
  GHashTable *classes;  /* (element-type utf8 Class): kind/name → what it is */
  LaurelEntryNumbers *numbers;
  GHashTable *parties;  /* (element-type utf8 gint64): organisations by name */
  char *today;          /* a day */
  char *closes;         /* (nullable): a day */
  LaurelInserter *rows; /* (nullable): until the first */
  GPtrArray *waiting;   /* (element-type Draft): of which the rows are made */
  LaurelEntryMakerWriter *makers;
};

typedef struct {
  gint64 id;
  char *code; /* (nullable) */
} Class;

/* What is written of an entry. */
typedef struct {
  char *title;
  char *number;      /* (nullable) */
  gint64 category, group, division;
  char *code;        /* (nullable): of the category */
  gint64 organization, recommender;
  char *received;    /* (nullable): a day */
  char *late_reason; /* (nullable) */
  char *links;       /* (nullable): JSON */
  char *note;        /* (nullable) */
  JsonObject *answers;
  char *written;     /* (nullable): the answers, as they go in */
  gint64 id;         /* once it goes in */
  GVariant *persons; /* (nullable): who made it */
} Draft;

static void
class_free (Class *class)
{
  g_free (class->code);
  g_free (class);
}

static void
draft_clear (Draft *self)
{
  g_free (self->title);
  g_free (self->number);
  g_free (self->code);
  g_free (self->received);
  g_free (self->late_reason);
  g_free (self->links);
  g_free (self->note);
  g_free (self->written);
  g_clear_pointer (&self->answers, json_object_unref);
  g_clear_pointer (&self->persons, g_variant_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static void
draft_free (Draft *self)
{
  draft_clear (self);
  g_free (self);
}

static gboolean
read_classes (LaurelEntryWriter *self, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&self->txn->reader, "SELECT id, kind || '/' || name, code"
                         " FROM contest_section WHERE contest_id = ?1", "x", contest);

  while (laurel_statement_next (rows)) {
    Class *class = g_new0 (Class, 1);

    class->id = laurel_statement_get_int64 (rows, 0);
    class->code = g_strdup (laurel_statement_get_text (rows, 2));
    g_hash_table_insert (self->classes, g_strdup (laurel_statement_get_text (rows, 1)), class);
  }

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_entry_writer_new:
 * @txn: a transaction, which the writer does not outlive
 * @contest: of which contest
 * @error: return location for an error
 *
 * Returns: (transfer full): what writes entries of it
 */
LaurelEntryWriter *
laurel_entry_writer_new (LaurelTxn *txn, gint64 contest, GError **error)
{
  g_autoptr (LaurelContest) found = laurel_contest_load (&txn->reader, contest, error);
  g_autoptr (LaurelEntryWriter) self = NULL;

  if (found == NULL)
    return NULL;

  self = g_new0 (LaurelEntryWriter, 1);
  self->txn = txn;
  self->contest = g_steal_pointer (&found);
  self->year = laurel_contest_find_year (&txn->reader, contest);
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) class_free);
  self->numbers = laurel_entry_numbers_read (&txn->reader, contest, error);
  self->parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->today = laurel_day_dup_iso (laurel_day_today ());
  self->closes = laurel_day_dup_iso (laurel_contest_get_closes (self->contest));
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_free);
  self->makers = laurel_entry_maker_writer_new (txn);
  if (self->numbers != NULL)
    self->form = laurel_contest_field_list (&txn->reader, contest, error);

  return self->form != NULL && read_classes (self, contest, error) ? g_steal_pointer (&self) : NULL;
}

void
laurel_entry_writer_free (LaurelEntryWriter *self)
{
  g_clear_object (&self->contest);
  g_clear_pointer (&self->form, g_ptr_array_unref);
  g_hash_table_unref (self->classes);
  g_clear_pointer (&self->numbers, laurel_entry_numbers_free);
  g_hash_table_unref (self->parties);
  g_free (self->today);
  g_free (self->closes);
  g_clear_pointer (&self->rows, laurel_inserter_free);
  g_ptr_array_unref (self->waiting);
  laurel_entry_maker_writer_free (self->makers);
  g_free (self);
}

/* Returns: (transfer none): whose entries it writes */
LaurelContest *
laurel_entry_writer_get_contest (LaurelEntryWriter *self)
{
  return self->contest;
}

/* ---- what is said of an entry --------------------------------------------------- */

static gboolean
take_class (LaurelEntryWriter *self, const char *kind, const char *name, gint64 *id, char **code,
            GError **error)
{
  g_autofree char *key = g_strconcat (kind, "/", name ? name : "", NULL);
  Class *class = g_hash_table_lookup (self->classes, key);

  if (name != NULL && class == NULL) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a category, a group or a division. */
                 _("This contest has no “%s”. Add it first, or correct the name."), name);
    return FALSE;
  }
  *id = class ? class->id : 0;
  if (code != NULL) {
    g_free (*code);
    *code = class ? g_strdup (class->code) : NULL;
  }

  return TRUE;
}

static gboolean
take_organization (LaurelEntryWriter *self, const char *name, gint64 *id, GError **error)
{
  gint64 *known = name ? g_hash_table_lookup (self->parties, name) : NULL;

  *id = known ? *known : 0;
  if (name == NULL || known != NULL)
    return TRUE;

  *id = laurel_party_find_or_add (self->txn, "organization", name, error);
  if (*id == 0)
    return FALSE;

  g_hash_table_insert (self->parties, g_strdup (name), g_memdup2 (id, sizeof *id));
  return TRUE;
}

static gboolean
take_day (LaurelEntryWriter *self, const char *text, char **day, GError **error)
{
  LaurelDay read = 0;

  if (text != NULL && !laurel_contest_read_words (text, self->year, &read, error))
    return FALSE;

  g_free (*day);
  *day = laurel_day_dup_iso (read);
  return TRUE;
}

static gboolean
take_number (LaurelEntryWriter *self, const char *text, char **number, GError **error)
{
  if (text == NULL || g_strcmp0 (text, *number) == 0)
    return text != NULL || laurel_setter_check_number (text, error);

  if (laurel_entry_numbers_has (self->numbers, text)) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is the number of an entry. */
                 _("There is an entry “%s” already."), text);
    return FALSE;
  }
  g_free (*number);
  *number = g_strdup (text);

  return TRUE;
}

static LaurelContestField *
find_field (LaurelEntryWriter *self, const char *name)
{
  for (guint i = 0; i < self->form->len; i++) {
    LaurelContestField *field = self->form->pdata[i];
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT,
                                           laurel_row_get_id (LAUREL_ROW (field)));

    if (g_str_equal (id, name) || g_str_equal (laurel_contest_field_get_label (field), name))
      return field;
  }

  return NULL;
}

static gboolean
take_answer (LaurelEntryWriter *self, Draft *draft, const char *name, const char *text,
             GError **error)
{
  LaurelContestField *field = find_field (self, name);
  g_autofree char *clean = field ? laurel_contest_field_dup_answer (field, text, self->year) : NULL;
  g_autofree char *fault = clean ? laurel_contest_field_dup_fault (field, clean) : NULL;
  g_autofree char *id = NULL;

  if (field == NULL) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a question of a form. */
                 _("The form of this contest does not ask for “%s”."), name);
    return FALSE;
  }
  if (fault != NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD, fault);
    return FALSE;
  }

  id = g_strdup_printf ("%" G_GINT64_FORMAT, laurel_row_get_id (LAUREL_ROW (field)));
  if (clean != NULL)
    json_object_set_string_member (draft->answers, id, clean);
  else
    json_object_remove_member (draft->answers, id);

  return TRUE;
}

static gboolean
take_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);

  return TRUE;
}

static gboolean
take_title (char **place, const char *text, GError **error)
{
  g_autofree char *title = laurel_text_dup_single (text);

  return laurel_setter_check_title (text, error) && take_text (place, title);
}

static gboolean
take_links (char **place, const char *text)
{
  g_free (*place);
  *place = laurel_json_dup_list (text);

  return TRUE;
}

static gboolean
take_field (LaurelEntryWriter *self, Draft *draft, const char *name, const char *text,
            GError **error)
{
  if (g_str_equal (name, "title"))
    return take_title (&draft->title, text, error);
  if (g_str_equal (name, "number"))
    return take_number (self, text, &draft->number, error);
  if (g_str_equal (name, "category"))
    return take_class (self, name, text, &draft->category, &draft->code, error);
  if (g_str_equal (name, "group"))
    return take_class (self, name, text, &draft->group, NULL, error);
  if (g_str_equal (name, "division"))
    return take_class (self, name, text, &draft->division, NULL, error);
  if (g_str_equal (name, "organization"))
    return take_organization (self, text, &draft->organization, error);
  if (g_str_equal (name, "recommender"))
    return take_organization (self, text, &draft->recommender, error);
  if (g_str_equal (name, "received"))
    return take_day (self, text, &draft->received, error);
  if (g_str_equal (name, "late-reason"))
    return take_text (&draft->late_reason, text);
  if (g_str_equal (name, "links"))
    return take_links (&draft->links, text);
  if (g_str_equal (name, "note"))
    return take_text (&draft->note, text);
  if (g_str_has_prefix (name, ANSWER))
    return take_answer (self, draft, name + strlen (ANSWER), text, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is a technical name, such as "title". */
               _("There is no field “%s” to set."), name);
  return FALSE;
}

static gboolean
take_fields (LaurelEntryWriter *self, Draft *draft, GVariant *fields, GError **error)
{
  for (gsize i = 0; i < g_variant_n_children (fields); i++) {
    g_autoptr (GVariant) field = g_variant_get_child_value (fields, i);
    g_autoptr (GVariant) key = g_variant_get_child_value (field, 0);
    g_autoptr (GVariant) value = g_variant_get_child_value (field, 1);
    const char *name = g_variant_get_string (key, NULL);
    const char *text = g_variant_get_string (value, NULL);
    gboolean is_long = g_str_equal (name, "note") || g_str_equal (name, "links") ||
                       g_str_has_prefix (name, ANSWER);
    g_autofree char *clean = is_long ? laurel_text_dup_clean (text) : laurel_text_dup_line (text);

    if (!take_field (self, draft, name, clean, error))
      return FALSE;
  }

  return TRUE;
}

/* What came after the last day needs a reason, and so keeps it. */
static gboolean
check_in_time (LaurelEntryWriter *self, Draft *draft, GError **error)
{
  g_autofree char *came = NULL, *closed = NULL;

  if (!self->closes || !draft->received || draft->late_reason ||
      strcmp (draft->received, self->closes) <= 0)
    return TRUE;

  came = laurel_day_format (laurel_day_from_iso (draft->received), _("%-e %B %Y"));
  closed = laurel_day_format (laurel_day_from_iso (self->closes), _("%-e %B %Y"));
  /* Translators: %1$s is the title of an entry, %2$s and %3$s are days. */
  return laurel_refuse (error, _("“%1$s” came on %2$s, after the last day, %3$s. A late entry "
                                 "needs a reason."), draft->title, came, closed);
}

/* ---- writing it ------------------------------------------------------------------- */

static char *
dup_answers (JsonObject *answers)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);

  if (json_object_get_size (answers) == 0)
    return NULL;

  json_node_set_object (root, answers);
  return json_to_string (root, FALSE);
}

static char *
dup_next_number (LaurelEntryWriter *self, const char *code)
{
  g_autofree char *pattern =
    laurel_entry_number_dup_pattern (laurel_contest_get_pattern (self->contest), code);

  return laurel_entry_numbers_dup_next (self->numbers, pattern, self->year);
}

#define NEW_ROW "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define FOUR_ROWS NEW_ROW ", " NEW_ROW ", " NEW_ROW ", " NEW_ROW
#define N_ROWS 16

static LaurelInserter *
prepare_rows (LaurelTxn *txn)
{
  return laurel_inserter_new (txn, "entry",
                              "INSERT INTO entry (id, contest_id, number, title, category_id,"
                              " group_id, division_id, organization_id, recommender_id, received,"
                              " late_reason, state, fields, links, note) SELECT column1, column2,"
                              " column3, column4, nullif (column5, 0), nullif (column6, 0),"
                              " nullif (column7, 0), nullif (column8, 0), nullif (column9, 0),"
                              " column10, column11, 'waiting', column12, column13, column14"
                              " FROM (VALUES " FOUR_ROWS ", " FOUR_ROWS ", " FOUR_ROWS ", "
                              FOUR_ROWS ") WHERE column1 IS NOT NULL", N_ROWS);
}

static gboolean
insert_row (LaurelEntryWriter *self, Draft *draft, GError **error)
{
  if (self->rows == NULL)
    self->rows = prepare_rows (self->txn);
  draft->id = laurel_inserter_add (self->rows, error, "xssxxxxxsssss",
                                   laurel_row_get_id (LAUREL_ROW (self->contest)), draft->number,
                                   draft->title, draft->category, draft->group, draft->division,
                                   draft->organization, draft->recommender, draft->received,
                                   draft->late_reason, draft->written, draft->links, draft->note);

  return draft->id != 0;
}

static gboolean
make_row (LaurelEntryWriter *self, Draft *draft, const char *title, GVariant *fields,
          GError **error)
{
  draft->title = laurel_text_dup_single (title);
  draft->answers = json_object_new ();
  draft->received = g_strdup (self->today);
  if (!laurel_setter_check_title (draft->title, error) ||
      !take_fields (self, draft, fields, error) || !check_in_time (self, draft, error))
    return FALSE;

  if (draft->number == NULL)
    draft->number = dup_next_number (self, draft->code);
  laurel_entry_numbers_take (self->numbers, draft->number);
  draft->written = dup_answers (draft->answers);

  return insert_row (self, draft, error);
}

/**
 * laurel_entry_writer_flush:
 * @self: a writer
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Writes the entries that wait, and who made them. Only then are they there.
 */
gboolean
laurel_entry_writer_flush (LaurelEntryWriter *self, GError **error)
{
  if (self->rows != NULL && !laurel_inserter_flush (self->rows, error))
    return FALSE;

  for (guint i = 0; i < self->waiting->len; i++) {
    const Draft *draft = self->waiting->pdata[i];

    if (draft->persons != NULL &&
        !laurel_entry_maker_writer_add (self->makers, draft->id, draft->organization,
                                        draft->persons, error))
      return FALSE;
  }
  g_ptr_array_set_size (self->waiting, 0);

  return laurel_entry_maker_writer_flush (self->makers, error);
}

/**
 * laurel_entry_writer_put:
 * @self: a writer
 * @title: what it is called
 * @fields: an `a{ss}`: what else is said of it; classes and organisations by their names,
 *   answers as "field/" and the question
 * @persons: (nullable): an `a(sss)`: name, role and organisation of each; "" is that of the entry
 * @error: return location for an error
 *
 * Takes an entry, which is there after laurel_entry_writer_flush() at the latest.
 *
 * Returns: the id of the entry, which has a number; 0 with @error set
 */
gint64
laurel_entry_writer_put (LaurelEntryWriter *self, const char *title, GVariant *fields,
                         GVariant *persons, GError **error)
{
  Draft *draft = g_new0 (Draft, 1);
  gint64 id;

  g_ptr_array_add (self->waiting, draft);
  draft->persons = persons ? g_variant_ref (persons) : NULL;
  if (!make_row (self, draft, title, fields, error))
    return 0;

  id = draft->id;
  return self->waiting->len < N_ROWS || laurel_entry_writer_flush (self, error) ? id : 0;
}

/**
 * laurel_entry_writer_add:
 * @self: a writer
 * @title: what it is called
 * @fields: as of laurel_entry_writer_put()
 * @error: return location for an error
 *
 * Returns: the id of the entry, which is there and has a number; 0 with @error set
 */
gint64
laurel_entry_writer_add (LaurelEntryWriter *self, const char *title, GVariant *fields,
                         GError **error)
{
  gint64 id = laurel_entry_writer_put (self, title, fields, NULL, error);

  return id != 0 && laurel_entry_writer_flush (self, error) ? id : 0;
}

static gboolean
load (LaurelEntryWriter *self, gint64 id, Draft *draft, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&self->txn->reader,
                         "SELECT entry.title, entry.number, category_id, group_id, division_id,"
                         " organization_id, recommender_id, received, late_reason, links,"
                         " entry.note, fields FROM entry WHERE id = ?1", "x", id);
  g_autoptr (JsonNode) root = NULL;

  if (!laurel_statement_next (row)) {
    if (laurel_statement_finish (row, error))
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                           _("There is no such entry (any more)."));
    return FALSE;
  }

  draft->title = g_strdup (laurel_statement_get_text (row, 0));
  draft->number = g_strdup (laurel_statement_get_text (row, 1));
  draft->category = laurel_statement_get_int64 (row, 2);
  draft->group = laurel_statement_get_int64 (row, 3);
  draft->division = laurel_statement_get_int64 (row, 4);
  draft->organization = laurel_statement_get_int64 (row, 5);
  draft->recommender = laurel_statement_get_int64 (row, 6);
  draft->received = g_strdup (laurel_statement_get_text (row, 7));
  draft->late_reason = g_strdup (laurel_statement_get_text (row, 8));
  draft->links = g_strdup (laurel_statement_get_text (row, 9));
  draft->note = g_strdup (laurel_statement_get_text (row, 10));
  root = laurel_json_parse (laurel_statement_get_text (row, 11));
  draft->answers = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                   ? json_object_ref (json_node_get_object (root)) : json_object_new ();

  return laurel_statement_finish (row, error);
}

/**
 * laurel_entry_writer_edit:
 * @self: a writer
 * @id: an entry of its contest
 * @fields: an `a{ss}`, as of laurel_entry_writer_put()
 * @error: return location for an error
 *
 * Sets what is named in @fields, and leaves the rest. Its number stays, whatever its
 * category is.
 */
gboolean
laurel_entry_writer_edit (LaurelEntryWriter *self, gint64 id, GVariant *fields, GError **error)
{
  g_auto (Draft) draft = { 0 };
  g_autofree char *answers = NULL;

  if (!load (self, id, &draft, error) || !take_fields (self, &draft, fields, error) ||
      !check_in_time (self, &draft, error))
    return FALSE;

  answers = dup_answers (draft.answers);

  return laurel_txn_exec (self->txn, error,
                          "UPDATE entry SET number = ?2, title = ?3, category_id = nullif (?4, 0),"
                          " group_id = nullif (?5, 0), division_id = nullif (?6, 0),"
                          " organization_id = nullif (?7, 0), recommender_id = nullif (?8, 0),"
                          " received = ?9, late_reason = ?10, fields = ?11, links = ?12,"
                          " note = ?13 WHERE id = ?1", "xssxxxxxsssss", id, draft.number,
                          draft.title, draft.category, draft.group, draft.division,
                          draft.organization, draft.recommender, draft.received,
                          draft.late_reason, answers, draft.links, draft.note);
}

LaurelEntryNumbers *
laurel_entry_writer_get_numbers (LaurelEntryWriter *self)
{
  return self->numbers;
}
