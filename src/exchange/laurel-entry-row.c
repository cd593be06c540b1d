/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-entry-row.h"

#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "base/laurel-title-likeness.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "store/laurel-library.h"

#include <string.h>

/* A row of a list of entries: what it says more than the library, and as what it goes in. */

#define ANSWER "field/"

/* ---- who made it --------------------------------------------------------------------------- */

/* A name without the role behind it. */
static char *
dup_name (const char *line)
{
  gsize length = strcspn (line, "(");
  const char *wide = strstr (line, "（");

  if (wide != NULL)
    length = MIN (length, (gsize) (wide - line));

  return g_strstrip (g_strndup (line, length));
}

/* What stands in brackets behind a name, of either kind. */
static char *
dup_role (const char *line)
{
  const char *narrow = strchr (line, '('), *wide = strstr (line, "（");
  const char *open = narrow == NULL || (wide != NULL && wide < narrow) ? wide : narrow;
  g_autoptr (GString) role = g_string_new (open ? g_utf8_next_char (open) : "");

  g_string_replace (role, ")", "", 0);
  g_string_replace (role, "）", "", 0);

  return g_strdup (role->str);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * laurel_entry_row_dup_names:
 * @persons: (nullable): a line each, maybe with a role in brackets
 *
 * Returns: (nullable) (transfer full): their names, folded, in the order of the alphabet: two texts
 *   that name the same persons are equal
 */
char *
laurel_entry_row_dup_names (const char *persons)
{
  g_auto (GStrv) lines = g_strsplit (persons ? persons : "", "\n", -1);
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n; i++) {
    g_autofree char *line = lines[i];
    g_autofree char *name = dup_name (line);

    lines[i] = laurel_title_likeness_fold (name);
  }
  qsort (lines, n, sizeof *lines, compare_names);

  return persons ? g_strjoinv ("\n", lines) : NULL;
}

/* ---- what it says more ----------------------------------------------------------------------- */

static GPtrArray *
list_makers (LaurelEntryRowContext *self, LaurelEntry *entry)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *makers =
    laurel_library_ask (self->reader, &LAUREL_PERSONS_OF_ENTRY,
                        g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (entry))), &error);

  if (error != NULL && self->error == NULL)
    self->error = g_steal_pointer (&error);

  return makers;
}

static gboolean
is_called (const char *line, const char *printed)
{
  g_autofree char *name = dup_name (line);
  g_autofree char *known = dup_name (printed);
  g_autofree char *folded = laurel_title_likeness_fold (name);
  g_autofree char *other = laurel_title_likeness_fold (known);

  return g_str_equal (folded, other);
}

static gboolean
has_role (const char *line, LaurelEntryPerson *maker)
{
  g_autofree char *role = dup_role (line);

  return *role == '\0' || g_strcmp0 (role, laurel_entry_person_get_role (maker)) == 0;
}

/* Whether others made it, in another order, or did something else. */
static gboolean
names_others (LaurelEntryRowContext *self, const char *persons, LaurelEntry *entry)
{
  const char *known = laurel_entry_get_persons (entry);
  g_auto (GStrv) lines = g_strsplit (persons, "\n", -1);
  g_auto (GStrv) printed = g_strsplit (known ? known : "", "\n", -1);
  g_autoptr (GPtrArray) makers = NULL;
  guint n = g_strv_length (lines);

  if (n != g_strv_length (printed))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (!is_called (lines[i], printed[i]))
      return TRUE;
  if (strchr (persons, '(') == NULL && strstr (persons, "（") == NULL)
    return FALSE;

  makers = list_makers (self, entry);
  for (guint i = 0; makers != NULL && makers->len == n && i < n; i++)
    if (!has_role (lines[i], makers->pdata[i]))
      return TRUE;

  return FALSE;
}

static LaurelContestField *
find_question (LaurelEntryRowContext *self, const char *name)
{
  for (guint i = 0; i < self->form->len; i++) {
    g_autofree char *own = g_strdup_printf (ANSWER "%" G_GINT64_FORMAT,
                                            laurel_row_get_id (self->form->pdata[i]));

    if (g_str_equal (own, name))
      return self->form->pdata[i];
  }

  return NULL;
}

static gboolean
answers_other (LaurelEntryRowContext *self, const char *name, const char *text, LaurelEntry *entry)
{
  LaurelContestField *field = find_question (self, name);
  const char *fields = laurel_entry_get_fields (entry);
  g_autoptr (JsonNode) root = fields ? laurel_json_parse (fields) : NULL;
  g_autofree char *answer = field ? laurel_contest_field_dup_answer (field, text, self->year)
                                  : NULL;
  const char *known = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                      ? laurel_json_get_text (json_node_get_object (root), name + strlen (ANSWER))
                      : NULL;

  return field != NULL && g_strcmp0 (answer, known) != 0;
}

static gboolean
links_other (const char *lines, LaurelEntry *entry)
{
  g_autofree char *links = laurel_json_dup_list (lines);

  return g_strcmp0 (links, laurel_entry_get_links (entry)) != 0;
}

static gboolean
dates_other (LaurelEntryRowContext *self, const char *text, LaurelEntry *entry)
{
  LaurelDay day;

  return laurel_contest_read_words (text, self->year, &day, NULL) &&
         day != laurel_entry_get_received (entry);
}

/* By the property of that name. */
static gboolean
words_other (const char *field, const char *text, LaurelEntry *entry)
{
  g_autofree char *clean = g_str_equal (field, "note") ? laurel_text_dup_clean (text)
                        : g_str_equal (field, "title") ? laurel_text_dup_single (text)
                                                       : laurel_text_dup_line (text);
  g_autofree char *known = NULL;

  g_object_get (entry, field, &known, NULL);

  return g_strcmp0 (clean, known) != 0;
}

/* Whether a cell says something else of the entry, or what it does not say. A title that is merely
 * written in another way counts only where the number tells that it is the same. */
static gboolean
says_other (LaurelEntryRowContext *self, const LaurelListRow *row, const char *field,
            LaurelEntry *entry)
{
  const char *text = laurel_contest_list_get (row, field);

  if (g_str_equal (field, "number") ||
      (g_str_equal (field, "title") && laurel_contest_list_get (row, "number") == NULL))
    return FALSE;
  if (g_str_equal (field, "persons"))
    return names_others (self, text, entry);
  if (g_str_equal (field, "received"))
    return dates_other (self, text, entry);
  if (g_str_equal (field, "links"))
    return links_other (text, entry);
  if (g_str_has_prefix (field, ANSWER))
    return answers_other (self, field, text, entry);

  return words_other (field, text, entry);
}

/**
 * laurel_entry_row_says_more:
 * @row: a row
 * @self: what cells are read with
 * @entry: the entry that it is
 *
 * Returns: whether a cell says something else of it, or what it does not say
 */
gboolean
laurel_entry_row_says_more (const LaurelListRow *row, LaurelEntryRowContext *self,
                            LaurelEntry *entry)
{
  GHashTableIter iter;
  gpointer field;

  g_hash_table_iter_init (&iter, row->fields);
  while (g_hash_table_iter_next (&iter, &field, NULL))
    if (says_other (self, row, field, entry))
      return TRUE;

  return FALSE;
}

/* ---- going in ------------------------------------------------------------------------------ */

/*
 * Twenty thousand rows are built here. What is known by its type is put together as it is: to read
 * a format once for each cell takes longer than all the rest.
 */

/* Who made it already keeps the printed name, and the role where the list says none. */
static GVariant *
build_person (const char *line, LaurelEntryPerson *maker)
{
  g_autofree char *name = dup_name (line);
  g_autofree char *role = dup_role (line);
  const char *known = maker ? laurel_entry_person_get_role (maker) : NULL;
  GVariant *parts[] = {
    g_variant_new_string (maker ? laurel_entry_person_get_name (maker) : name),
    g_variant_new_string (*role == '\0' && known != NULL ? known : role),
    g_variant_new_string ("")
  };

  return g_variant_new_tuple (parts, G_N_ELEMENTS (parts));
}

/* Whoever of @makers is meant does not stay among them. */
static LaurelEntryPerson *
steal_maker (GPtrArray *makers, const char *line)
{
  for (guint i = 0; makers != NULL && i < makers->len; i++)
    if (is_called (line, laurel_entry_person_get_name (makers->pdata[i])))
      return g_ptr_array_steal_index (makers, i);

  return NULL;
}

static GVariant *
build_persons (const char *names, GPtrArray *makers)
{
  g_auto (GStrv) lines = g_strsplit (names ? names : "", "\n", -1);
  g_autoptr (GPtrArray) persons = g_ptr_array_new ();

  for (char **line = lines; *line != NULL; line++) {
    g_autoptr (LaurelEntryPerson) maker = steal_maker (makers, *line);

    g_ptr_array_add (persons, build_person (*line, maker));
  }

  return g_variant_new_array (G_VARIANT_TYPE (LAUREL_ENTRY_PERSON_ROW),
                              (GVariant *const *) persons->pdata, persons->len);
}

/* All cells of what is new, and of an entry that is there those that say something else. */
static GVariant *
build_fields (LaurelEntryRowContext *self, const LaurelListRow *row, LaurelEntry *entry)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer field, text;

  g_hash_table_iter_init (&iter, row->fields);
  while (g_hash_table_iter_next (&iter, &field, &text))
    if (!g_str_equal (field, "persons") &&
        (entry != NULL ? says_other (self, row, field, entry) : !g_str_equal (field, "title")))
      g_ptr_array_add (fields, g_variant_new_dict_entry (g_variant_new_string (field),
                                                         g_variant_new_string (text)));

  return g_variant_new_array (G_VARIANT_TYPE ("{ss}"), (GVariant *const *) fields->pdata,
                              fields->len);
}

/**
 * laurel_entry_row_build:
 * @row: a row
 * @self: what cells are read with
 * @entry: (nullable): the entry that it changes
 *
 * Returns: (transfer floating): what entries.import takes: all of what is new, or what changes
 */
GVariant *
laurel_entry_row_build (const LaurelListRow *row, LaurelEntryRowContext *self, LaurelEntry *entry)
{
  const char *persons = laurel_contest_list_get (row, "persons");
  g_autoptr (GPtrArray) makers = NULL;
  GVariant *parts[4];

  if (entry != NULL && persons != NULL && !names_others (self, persons, entry))
    persons = NULL;
  if (entry != NULL && persons != NULL)
    makers = list_makers (self, entry);
  parts[0] = g_variant_new_int64 (row->id);
  parts[1] = g_variant_new_string (laurel_contest_list_get (row, "title"));
  parts[2] = build_fields (self, row, entry);
  parts[3] = build_persons (persons, makers);

  return g_variant_new_tuple (parts, G_N_ELEMENTS (parts));
}
