/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-entries-list.h"

#include "base/laurel-title-likeness.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A list of entries that comes in. */

#define ANSWER "field/"

static const LaurelListHeading HEADINGS[] = {
  { "number", N_("Entry number"),
    "编号|作品编号|申报编号|项目编号|number|entrynumber|entry|no", FALSE },
  { "title", N_("Title"),
    "题目|标题|名称|作品名称|作品题目|作品|项目名称|成果名称|案例名称|课题名称|申报项目|"
    "title|entrytitle|project|projecttitle|name", FALSE },
  { "category", N_("Category"),
    "类别|作品类别|申报类别|参赛类别|category|class", FALSE },
  { "group", N_("Group"),
    "组别|参赛组别|group", FALSE },
  { "division", N_("Division"),
    "赛区|分赛区|地区|区域|division|region", FALSE },
  { "organization", N_("Organisation"),
    "单位|申报单位|参赛单位|报送单位|完成单位|工作单位|organisation|organization|company|"
    "institution|submittedby", FALSE },
  { "recommender", N_("Recommended by"),
    "推荐单位|推荐机构|提名单位|recommendingbody|recommendedby|recommender|nominator", FALSE },
  { "persons", N_("People who made it"),
    "作者|作者姓名|选手|参赛选手|完成人|主要完成人|成员|小组成员|申报人|姓名|persons|authors|"
    "author|team|members|contestants|by", TRUE },
  { "received", N_("Received on"),
    "收到日期|收件日期|申报日期|提交日期|日期|received|date|receivedon|submittedon", FALSE },
  { "late-reason", N_("Why it came late"),
    "迟交原因|逾期原因|latereason|reasonforlateness", FALSE },
  { "links", N_("Links to what was handed in"),
    "附件|链接|材料链接|attachments|links|link|files", TRUE },
  { "note", N_("Note"),
    "备注|说明|note|notes|remark|remarks", FALSE },
};

/* The form of the contest comes after what somebody told, and before what is usual. */
static gboolean
add_form (GHashTable *more, LaurelReader *reader, LaurelContest *contest, GError **error)
{
  g_autoptr (GPtrArray) form =
    laurel_contest_field_list (reader, laurel_row_get_id (LAUREL_ROW (contest)), error);

  for (guint i = 0; form != NULL && i < form->len; i++) {
    LaurelContestField *field = form->pdata[i];
    char *folded = laurel_title_likeness_fold (laurel_contest_field_get_label (field));

    if (g_hash_table_contains (more, folded))
      g_free (folded);
    else
      g_hash_table_insert (more, folded,
                           g_strdup_printf (ANSWER "%" G_GINT64_FORMAT,
                                            laurel_row_get_id (LAUREL_ROW (field))));
  }

  return form != NULL;
}

/**
 * laurel_entries_list_read:
 * @table: a table, which the list does not outlive
 * @reader: where to read
 * @contest: whose entries they are
 * @maps: (element-type utf8 utf8): a folded heading → a field, as somebody told it; "" for none
 * @takes_any: whether a table without titles is a list that is not complete
 * @error: return location for an error
 *
 * Returns: (transfer full): the list in it; %NULL where there is none
 */
LaurelContestList *
laurel_entries_list_read (const LaurelTable *table, LaurelReader *reader, LaurelContest *contest,
                          GHashTable *maps, gboolean takes_any, GError **error)
{
  g_autoptr (GHashTable) more =
    laurel_contest_list_read_columns (laurel_contest_get_columns (contest), "");

  laurel_contest_list_add_told (more, maps);

  return add_form (more, reader, contest, error)
         ? laurel_contest_list_read (table, HEADINGS, G_N_ELEMENTS (HEADINGS), more, "title",
                                     takes_any, error)
         : NULL;
}

/* Returns: (array length=n): what columns can hold besides the answers of the form */
const LaurelListHeading *
laurel_entries_list_get_headings (gsize *n)
{
  *n = G_N_ELEMENTS (HEADINGS);

  return HEADINGS;
}

/* ---- checking ----------------------------------------------------------------------------- */

typedef struct {
  LaurelContestList *list;
  LaurelContest *contest;
  GHashTable *sections; /* (element-type utf8): kind/name */
  GHashTable *kinds;    /* (element-type utf8): kinds that there are */
  GPtrArray *form;
  GHashTable *numbers;  /* (element-type utf8 LaurelEntry) */
  GHashTable *titles;   /* (element-type utf8 LaurelEntry): by folded title */
  GHashTable *listed;   /* (element-type utf8): numbers, and whole rows, of the list */
  char *closes;         /* (nullable) */
  char *today;
  int year;             /* of days that do not say theirs */
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

static void
check_section (Checking *self, LaurelListRow *row, const char *kind)
{
  const char *name = laurel_contest_list_get (row, kind);
  g_autofree char *key = g_strconcat (kind, "/", name ? name : "", NULL);

  if (name != NULL && !g_hash_table_contains (self->sections, key))
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
  if (self->closes != NULL && day > laurel_day_from_iso (self->closes) &&
      laurel_contest_list_get (row, "late-reason") == NULL)
    blame (self, row, "received", LAUREL_EXCHANGE_ERROR_LATE,
           _("Add a column with the reason, or leave the row out."),
           /* Translators: two days. */
           _("It came on %1$s, after the last day, %2$s, and there is no reason."), text,
           self->closes);
}

static void
check_day (Checking *self, LaurelListRow *row)
{
  const char *text = laurel_contest_list_get (row, "received");
  g_autoptr (GError) error = NULL;
  LaurelDay day;

  if (text == NULL)
    return;

  if (laurel_contest_read_words (text, self->year, &day, &error))
    check_in_time (self, row, day, text);
  else
    blame (self, row, "received", LAUREL_EXCHANGE_ERROR_DATE_NOT_UNDERSTOOD,
           _("Write it as 2025-09-30."), "%s", error->message);
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
  for (guint i = 0; i < self->form->len; i++) {
    LaurelContestField *field = self->form->pdata[i];
    g_autofree char *name = g_strdup_printf (ANSWER "%" G_GINT64_FORMAT,
                                             laurel_row_get_id (LAUREL_ROW (field)));
    g_autofree char *text =
      laurel_contest_field_dup_answer (field, laurel_contest_list_get (row, name), self->year);
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

static gboolean
is_same (const LaurelListRow *row, LaurelEntry *entry)
{
  g_autofree char *one = laurel_title_likeness_fold (laurel_contest_list_get (row, "title"));
  g_autofree char *other = laurel_title_likeness_fold (laurel_entry_get_title (entry));
  const char *sender = laurel_contest_list_get (row, "organization");

  return g_str_equal (one, other) &&
         (sender == NULL || g_strcmp0 (sender, laurel_entry_get_organization (entry)) == 0);
}

/* What is there is not taken again; what only looks like it is taken, and told. */
static void
find_known (Checking *self, LaurelListRow *row)
{
  const char *number = laurel_contest_list_get (row, "number");
  g_autofree char *folded = laurel_title_likeness_fold (laurel_contest_list_get (row, "title"));
  LaurelEntry *entry = number ? g_hash_table_lookup (self->numbers, number) : NULL;
  LaurelEntry *like = g_hash_table_lookup (self->titles, folded);

  if (entry != NULL && !is_same (row, entry)) {
    blame (self, row, "number", LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER,
           _("Correct the number, or leave the numbers to Laurel."),
           /* Translators: %1$s is the number of an entry, %2$s its title. */
           _("There is an entry %1$s already: “%2$s”."), number, laurel_entry_get_title (entry));
    return;
  }
  if (entry == NULL && number == NULL && like != NULL && is_same (row, like))
    entry = like;
  if (entry != NULL) {
    row->id = laurel_row_get_id (LAUREL_ROW (entry));
    row->state = LAUREL_LIST_SAME;
  } else if (like != NULL) {
    laurel_contest_list_blame (self->list, row, "title",
                               laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT,
                                                 LAUREL_FAULT_WARNING,
                                                 _("If they are the same, merge them."),
                                                 /* Translators: %1$s is the title of an entry,
                                                  * %2$s the number of another one. */
                                                 _("“%1$s” looks the same as entry %2$s."),
                                                 laurel_contest_list_get (row, "title"),
                                                 laurel_entry_get_number (like)));
  }
}

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
  if (row->state != LAUREL_LIST_WRONG)
    find_known (self, row);
  if (row->state == LAUREL_LIST_NEW)
    check_today (self, row);
}

static gboolean
read_sections (Checking *self, LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) all =
    laurel_library_ask (reader, &LAUREL_SECTIONS_OF_CONTEST,
                        g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->contest))),
                        error);

  for (guint i = 0; all != NULL && i < all->len; i++) {
    const char *kind = laurel_contest_section_get_kind (all->pdata[i]);

    g_hash_table_add (self->kinds, g_strdup (kind));
    g_hash_table_add (self->sections,
                      g_strconcat (kind, "/", laurel_contest_section_get_name (all->pdata[i]),
                                   NULL));
  }

  return all != NULL;
}

static void
index_entries (Checking *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    LaurelEntry *entry = entries->pdata[i];

    g_hash_table_insert (self->numbers, g_strdup (laurel_entry_get_number (entry)), entry);
    g_hash_table_insert (self->titles, laurel_title_likeness_fold (laurel_entry_get_title (entry)),
                         entry);
  }
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* ---- going in ------------------------------------------------------------------------------ */

/*
 * Twenty thousand rows are built here. What is known by its type is put together as it is: to read
 * a format once for each cell takes longer than all the rest.
 */

/* A name may have a role behind it, in brackets. */
static GVariant *
build_person (const char *line)
{
  const char *open = strpbrk (line, "(") ? strpbrk (line, "(") : strstr (line, "（");
  g_autofree char *name = g_strndup (line, open ? (gsize) (open - line) : strlen (line));
  g_autoptr (GString) role = g_string_new (open ? g_utf8_next_char (open) : "");
  GVariant *parts[3];

  g_string_replace (role, ")", "", 0);
  g_string_replace (role, "）", "", 0);
  parts[0] = g_variant_new_string (g_strstrip (name));
  parts[1] = g_variant_new_string (role->str);
  parts[2] = g_variant_new_string ("");

  return g_variant_new_tuple (parts, G_N_ELEMENTS (parts));
}

static GVariant *
build_persons (const char *names)
{
  g_auto (GStrv) lines = g_strsplit (names ? names : "", "\n", -1);
  g_autoptr (GPtrArray) persons = g_ptr_array_new ();

  for (char **line = lines; *line != NULL; line++)
    g_ptr_array_add (persons, build_person (*line));

  return g_variant_new_array (G_VARIANT_TYPE (LAUREL_ENTRY_PERSON_ROW),
                              (GVariant *const *) persons->pdata, persons->len);
}

static GVariant *
build_fields (GHashTable *cells)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer field, text;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &field, &text))
    if (!g_str_equal (field, "persons") && !g_str_equal (field, "title"))
      g_ptr_array_add (fields, g_variant_new_dict_entry (g_variant_new_string (field),
                                                         g_variant_new_string (text)));

  return g_variant_new_array (G_VARIANT_TYPE ("{ss}"), (GVariant *const *) fields->pdata,
                              fields->len);
}

static GVariant *
build_row (const LaurelListRow *row)
{
  GVariant *parts[] = { g_variant_new_string (laurel_contest_list_get (row, "title")),
                        build_fields (row->fields),
                        build_persons (laurel_contest_list_get (row, "persons")) };

  return g_variant_new_tuple (parts, G_N_ELEMENTS (parts));
}

/* What is new. */
static GVariant *
build_rows (const LaurelContestList *self)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (
    "a" LAUREL_ENTRIES_IMPORT_ROW));

  for (guint i = 0; i < self->rows->len; i++) {
    const LaurelListRow *row = self->rows->pdata[i];

    if (row->state == LAUREL_LIST_NEW)
      g_variant_builder_add_value (&rows, build_row (row));
  }

  return g_variant_builder_end (&rows);
}

/* ---- the list as a whole -------------------------------------------------------------------- */

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
  g_autoptr (GHashTable) sections = new_table ();
  g_autoptr (GHashTable) kinds = new_table ();
  g_autoptr (GHashTable) numbers = new_table ();
  g_autoptr (GHashTable) titles = new_table ();
  g_autoptr (GHashTable) listed = new_table ();
  g_autofree char *closes = laurel_day_dup_iso (laurel_contest_get_closes (contest));
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  Checking checking = { self, contest, sections, kinds, form, numbers, titles, listed, closes,
                        today, laurel_contest_find_year (reader, id) };

  if (form == NULL || !read_sections (&checking, reader, error))
    return FALSE;

  index_entries (&checking, entries);
  for (guint i = 0; i < self->rows->len; i++)
    check_row (&checking, self->rows->pdata[i]);
  laurel_contest_list_sort_faults (self);
  g_clear_pointer (&self->taken, g_variant_unref);
  self->taken = g_variant_ref_sink (build_rows (self));

  return TRUE;
}

/**
 * laurel_entries_list_build:
 * @self: a list, compared
 * @contest: whose entries they are
 * @source: the file
 *
 * Returns: (transfer floating): the arguments of entries.import: what is new
 */
GVariant *
laurel_entries_list_build (LaurelContestList *self, LaurelContest *contest, const char *source)
{
  g_autofree char *columns =
    laurel_contest_list_dup_columns (self, laurel_contest_get_columns (contest), "");

  return g_variant_new ("(xss@a" LAUREL_ENTRIES_IMPORT_ROW ")",
                        laurel_row_get_id (LAUREL_ROW (contest)), source, columns, self->taken);
}
