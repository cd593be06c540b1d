/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-entries-list.h"

#include "base/laurel-json.h"
#include "base/laurel-title-likeness.h"
#include "exchange/laurel-entry-row.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A list of entries against those that the library has. */

#define ANSWER "field/"

/* ---- checking ----------------------------------------------------------------------------- */

/* An entry that is there. */
typedef struct {
  LaurelEntry *entry;
  guint n_rows; /* of the list that are it */
  guint most;   /* how many can be: itself, and those that were merged into it */
} Known;

typedef struct {
  LaurelContestList *list;
  LaurelContest *contest;
  LaurelEntryRowContext context;
  GHashTable *sections; /* (element-type utf8 utf8): kind/name and kind/code → the name */
  GHashTable *kinds;    /* (element-type utf8): kinds that there are */
  GHashTable *numbers;  /* (element-type utf8 Known): with those of entries that were merged */
  GHashTable *titles;   /* (element-type utf8 GQueue): each Known, by title and more */
  GHashTable *listed;   /* (element-type utf8): numbers of the list, and what its new rows say */
  GHashTable *changed;  /* (element-type LaurelListRow LaurelEntry): what a row says more of */
  char *closes;         /* (nullable) */
  char *today;
} Checking;

G_GNUC_PRINTF (6, 7)
static void
blame (Checking *self, LaurelListRow *row, const char *field, LaurelExchangeError code,
       const char *hint, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  laurel_contest_list_blame (self->list, row, field,
                             laurel_fault_new (code, LAUREL_FAULT_ERROR, hint, "%s", message));
}

/* A code is as good as the name: numbers of entries have it, too. */
static void
check_section (Checking *self, LaurelListRow *row, const char *kind)
{
  const char *name = laurel_contest_list_get (row, kind);
  g_autofree char *key = g_strconcat (kind, "/", name ? name : "", NULL);
  const char *known = g_hash_table_lookup (self->sections, key);

  if (known != NULL && !g_str_equal (name, known))
    g_hash_table_insert (row->fields, g_strdup (kind), g_strdup (known));
  else if (name != NULL && known == NULL)
    blame (self, row, kind, LAUREL_EXCHANGE_ERROR_UNKNOWN_SECTION,
           _("Correct the cell, or add it to the contest first."),
           /* Translators: %s is a category, a group or a division. */
           _("This contest has no “%s”."), name);
  else if (name == NULL && g_hash_table_contains (self->kinds, kind))
    blame (self, row, kind, LAUREL_EXCHANGE_ERROR_UNKNOWN_SECTION,
           _("Write it into the row."),
           g_str_equal (kind, "category") ? _("This entry is in no category.")
           : g_str_equal (kind, "group") ? _("This entry is in no group.")
                                         : _("This entry is of no division."));
}

static void
check_in_time (Checking *self, LaurelListRow *row, LaurelDay day, const char *text)
{
  LaurelDay last = self->closes ? laurel_day_from_iso (self->closes) : 0;
  g_autofree char *closed = last > 0 ? laurel_day_format (last, _("%-e %B %Y")) : NULL;

  if (last > 0 && day > last &&
      laurel_contest_list_get (row, "late-reason") == NULL)
    blame (self, row, "received", LAUREL_EXCHANGE_ERROR_LATE,
           _("Add a column with the reason, or leave the row out."),
           /* Translators: two days. */
           _("It came on %1$s, after the last day, %2$s, and there is no reason."), text,
           closed);
}

static void
check_day (Checking *self, LaurelListRow *row)
{
  const char *text = laurel_contest_list_get (row, "received");
  LaurelDay day;

  if (text == NULL)
    return;

  if (laurel_contest_read_words (text, self->context.year, &day, NULL))
    check_in_time (self, row, day, text);
  else
    blame (self, row, "received", LAUREL_EXCHANGE_ERROR_DATE_NOT_UNDERSTOOD,
           _("Write it as 2025-09-30."),
           /* Translators: %s is what somebody typed. */
           _("“%s” is not a day."), text);
}

/* What is new and has no day comes today. */
static void
check_today (Checking *self, LaurelListRow *row)
{
  if (laurel_contest_list_get (row, "received") == NULL)
    check_in_time (self, row, laurel_day_from_iso (self->today), self->today);
}

static void
check_answers (Checking *self, LaurelListRow *row)
{
  for (guint i = 0; i < self->context.form->len; i++) {
    LaurelContestField *field = self->context.form->pdata[i];
    g_autofree char *name = g_strdup_printf (ANSWER "%" G_GINT64_FORMAT,
                                             laurel_row_get_id (LAUREL_ROW (field)));
    g_autofree char *text =
      laurel_contest_field_dup_answer (field, laurel_contest_list_get (row, name),
                                       self->context.year);
    g_autofree char *fault = text ? laurel_contest_field_dup_fault (field, text) : NULL;

    if (fault != NULL)
      blame (self, row, name, LAUREL_EXCHANGE_ERROR_WRONG_ANSWER, _("Correct the cell."), "%s",
             fault);
  }
}

static void
check_number (Checking *self, LaurelListRow *row)
{
  const char *number = laurel_contest_list_get (row, "number");
  g_autofree char *key = g_strconcat ("number/", number, NULL);

  if (number != NULL && !g_hash_table_add (self->listed, g_steal_pointer (&key)))
    blame (self, row, "number", LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER,
           _("Correct one of them, or leave the numbers to Laurel."),
           /* Translators: %s is the number of an entry. */
           _("“%s” is on the list twice."), number);
}

/* Whatever is wrong with it, but for what the library has. */
static void
check_row (Checking *self, LaurelListRow *row)
{
  if (row->state == LAUREL_LIST_WRONG)
    return;

  check_section (self, row, "category");
  check_section (self, row, "group");
  check_section (self, row, "division");
  check_day (self, row);
  check_answers (self, row);
  check_number (self, row);
}

/* ---- which entry a row is ------------------------------------------------------------------- */

/*
 * A title alone is no entry: a hundred photos can be called the same. The number tells; without
 * one, who sent it and who made it. A row is one entry, and an entry is one row.
 */

/* By what an entry can be known. */
typedef enum {
  BY_TITLE,
  BY_SENDER,
  BY_NAMES,
  BY_BOTH, /* of which one or both may not be said */
} Way;

static char *
dup_key (Way way, const char *title, const char *sender, const char *names)
{
  g_autofree char *folded = laurel_title_likeness_fold (title);

  return g_strdup_printf ("%d\n%s\n%s\n%s", way, folded, sender ? sender : "", names ? names : "");
}

static gboolean
has_number_of (const LaurelListRow *row, LaurelEntry *entry)
{
  g_autofree char *one = laurel_title_likeness_fold (laurel_contest_list_get (row, "title"));
  g_autofree char *other = laurel_title_likeness_fold (laurel_entry_get_title (entry));
  const char *sender = laurel_contest_list_get (row, "organization");
  const char *known = laurel_entry_get_organization (entry);

  return g_str_equal (one, other) &&
         (sender == NULL || known == NULL || g_str_equal (sender, known));
}

/* What an entry says that was merged is not what the one says that stayed. */
static void
settle (Checking *self, LaurelListRow *row, Known *known, gboolean is_own)
{
  row->id = laurel_row_get_id (LAUREL_ROW (known->entry));
  row->state = is_own && laurel_entry_row_says_more (row, &self->context, known->entry)
               ? LAUREL_LIST_CHANGED : LAUREL_LIST_SAME;
  known->n_rows++;
  if (row->state == LAUREL_LIST_CHANGED)
    g_hash_table_insert (self->changed, row, known->entry);
}

static void
find_numbered (Checking *self, LaurelListRow *row)
{
  const char *number = laurel_contest_list_get (row, "number");
  Known *known = number ? g_hash_table_lookup (self->numbers, number) : NULL;

  if (known == NULL || row->state != LAUREL_LIST_NEW)
    return;

  if (has_number_of (row, known->entry))
    settle (self, row, known, g_str_equal (number, laurel_entry_get_number (known->entry)));
  else
    blame (self, row, "number", LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER,
           _("Correct the number, or leave the numbers to Laurel."),
           /* Translators: %1$s is the number of an entry, %2$s its title. */
           _("There is an entry %1$s already: “%2$s”."), number,
           laurel_entry_get_title (known->entry));
}

/* Returns: (nullable): one that no other row is */
static Known *
find_free (Checking *self, const LaurelListRow *row, Way way, const char *sender,
           const char *names)
{
  g_autofree char *key = dup_key (way, laurel_contest_list_get (row, "title"), sender, names);
  GQueue *like = g_hash_table_lookup (self->titles, key);

  for (Known *known; like != NULL && (known = g_queue_peek_head (like)) != NULL;
       g_queue_pop_head (like))
    if (known->n_rows < known->most)
      return known;

  return NULL;
}

/* One of which the list says something that the library does not, or the other way round. */
static Known *
find_close (Checking *self, const LaurelListRow *row, const char *sender, const char *names)
{
  Known *known;

  if (sender == NULL || names == NULL)
    return sender != NULL ? find_free (self, row, BY_SENDER, sender, NULL)
           : names != NULL ? find_free (self, row, BY_NAMES, NULL, names) : NULL;

  known = find_free (self, row, BY_BOTH, sender, NULL);

  return known != NULL ? known : find_free (self, row, BY_BOTH, NULL, names);
}

static void
find_like (Checking *self, LaurelListRow *row, gboolean wholly)
{
  const char *sender = laurel_contest_list_get (row, "organization");
  g_autofree char *names = NULL;
  Known *known;

  if (row->state != LAUREL_LIST_NEW || laurel_contest_list_get (row, "number") != NULL)
    return;

  names = laurel_entry_row_dup_names (laurel_contest_list_get (row, "persons"));
  known = wholly ? find_free (self, row, BY_BOTH, sender, names)
                 : find_close (self, row, sender, names);
  if (known != NULL)
    settle (self, row, known, known->n_rows == 0);
}

static void
warn (Checking *self, LaurelListRow *row, char *message)
{
  laurel_contest_list_blame (self->list, row, "title",
                             laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT,
                                               LAUREL_FAULT_WARNING,
                                               _("If they are the same, merge them."), "%s",
                                               message));
  g_free (message);
}

/* What only looks like another one is taken, and told. */
static void
warn_like (Checking *self, LaurelListRow *row)
{
  const char *title = laurel_contest_list_get (row, "title");
  const char *sender = laurel_contest_list_get (row, "organization");
  g_autofree char *names = laurel_entry_row_dup_names (laurel_contest_list_get (row, "persons"));
  g_autofree char *whole = dup_key (BY_BOTH, title, sender, names);
  g_autofree char *key = dup_key (BY_TITLE, title, NULL, NULL);
  GQueue *like = g_hash_table_lookup (self->titles, key);
  gboolean is_first = g_hash_table_add (self->listed, g_steal_pointer (&whole));

  if (like != NULL)
    warn (self, row,
          /* Translators: %1$s is the title of an entry, %2$s the number of another one. */
          g_strdup_printf (_("“%1$s” looks the same as entry %2$s."), title,
                           laurel_entry_get_number (((Known *) like->head->data)->entry)));
  else if (!is_first)
    /* Translators: %s is the number or title of an entry. */
    warn (self, row, g_strdup_printf (_("“%s” is on the list twice."), title));
}

/* Those that fit wholly come first, so that none of them is taken for another row. */
static void
find_known (Checking *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    find_numbered (self, rows->pdata[i]);
  for (guint i = 0; i < rows->len; i++)
    find_like (self, rows->pdata[i], TRUE);
  for (guint i = 0; i < rows->len; i++)
    find_like (self, rows->pdata[i], FALSE);
  for (guint i = 0; i < rows->len; i++) {
    LaurelListRow *row = rows->pdata[i];

    if (row->state != LAUREL_LIST_NEW)
      continue;
    check_today (self, row);
    if (row->state == LAUREL_LIST_NEW)
      warn_like (self, row);
  }
}

/* ---- what is there --------------------------------------------------------------------------- */

static void
index_by (Checking *self, Way way, Known *known, const char *sender, const char *names)
{
  char *key = dup_key (way, laurel_entry_get_title (known->entry), sender, names);
  GQueue *like = g_hash_table_lookup (self->titles, key);

  if (like == NULL) {
    like = g_queue_new ();
    g_hash_table_insert (self->titles, key, like);
  } else {
    g_free (key);
  }
  g_queue_push_tail (like, known);
}

/* A list may still have what was merged since. */
static void
index_entry (Checking *self, Known *known)
{
  const char *sender = laurel_entry_get_organization (known->entry);
  const char *others = laurel_entry_get_other_numbers (known->entry);
  g_autofree char *names = laurel_entry_row_dup_names (laurel_entry_get_persons (known->entry));
  g_auto (GStrv) merged = others ? laurel_json_dup_words (others) : NULL;

  index_by (self, BY_TITLE, known, NULL, NULL);
  index_by (self, BY_BOTH, known, sender, names);
  if (sender != NULL)
    index_by (self, BY_SENDER, known, sender, NULL);
  if (names != NULL)
    index_by (self, BY_NAMES, known, NULL, names);

  known->most = 1 + (merged ? g_strv_length (merged) : 0);
  g_hash_table_insert (self->numbers, g_strdup (laurel_entry_get_number (known->entry)), known);
  for (guint i = 1; i < known->most; i++)
    g_hash_table_insert (self->numbers, g_strdup (merged[i - 1]), known);
}

/* @word: (nullable): what it is known by */
static void
add_section (Checking *self, LaurelContestSection *section, const char *word)
{
  const char *kind = laurel_contest_section_get_kind (section);

  g_hash_table_add (self->kinds, g_strdup (kind));
  if (word != NULL)
    g_hash_table_insert (self->sections, g_strconcat (kind, "/", word, NULL),
                         g_strdup (laurel_contest_section_get_name (section)));
}

/* Whatever is the name of one and the code of another one is the name. */
static gboolean
read_sections (Checking *self, GError **error)
{
  g_autoptr (GPtrArray) all =
    laurel_library_ask (self->context.reader, &LAUREL_SECTIONS_OF_CONTEST,
                        g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->contest))),
                        error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    add_section (self, all->pdata[i], laurel_contest_section_get_code (all->pdata[i]));
  for (guint i = 0; all != NULL && i < all->len; i++)
    add_section (self, all->pdata[i], laurel_contest_section_get_name (all->pdata[i]));

  return all != NULL;
}

static void
queue_free (gpointer queue)
{
  g_queue_free (queue);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* What is new, and what changes. */
static GVariant *
build_rows (Checking *self)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (
    "a" LAUREL_ENTRIES_IMPORT_ROW));

  for (guint i = 0; i < self->list->rows->len; i++) {
    const LaurelListRow *row = self->list->rows->pdata[i];
    LaurelEntry *entry = g_hash_table_lookup (self->changed, row);

    if (row->state == LAUREL_LIST_NEW || row->state == LAUREL_LIST_CHANGED)
      g_variant_builder_add_value (&rows, laurel_entry_row_build (row, &self->context, entry));
  }

  return g_variant_builder_end (&rows);
}

/* ---- the list as a whole -------------------------------------------------------------------- */

static gboolean
finish (Checking *self, GError **error)
{
  laurel_contest_list_sort_faults (self->list);
  g_clear_pointer (&self->list->taken, g_variant_unref);
  self->list->taken = g_variant_ref_sink (build_rows (self));
  if (self->context.error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->context.error));
  return FALSE;
}

/**
 * laurel_entries_list_compare:
 * @self: a list
 * @reader: where to read
 * @contest: whose entries they are
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Finds what is wrong with each row, and which are there already; and makes ready what goes in.
 */
gboolean
laurel_entries_list_compare (LaurelContestList *self, LaurelReader *reader, LaurelContest *contest,
                             GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (contest));
  g_autoptr (GPtrArray) entries = laurel_entry_list (reader, id, error);
  g_autoptr (GPtrArray) form = entries ? laurel_contest_field_list (reader, id, error) : NULL;
  g_autoptr (GHashTable) sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) kinds = new_table ();
  g_autoptr (GHashTable) numbers = new_table ();
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         queue_free);
  g_autoptr (GHashTable) listed = new_table ();
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  g_autofree Known *known = NULL;
  g_autofree char *closes = laurel_day_dup_iso (laurel_contest_get_closes (contest));
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  LaurelEntryRowContext context = { reader, form, laurel_contest_find_year (reader, id), NULL };
  Checking checking = { self, contest, context, sections, kinds, numbers, titles, listed, changed,
                        closes, today };

  if (form == NULL || !read_sections (&checking, error))
    return FALSE;

  known = g_new0 (Known, entries->len);
  for (guint i = 0; i < entries->len; i++) {
    known[i].entry = entries->pdata[i];
    index_entry (&checking, &known[i]);
  }
  for (guint i = 0; i < self->rows->len; i++)
    check_row (&checking, self->rows->pdata[i]);
  find_known (&checking, self->rows);

  return finish (&checking, error);
}
