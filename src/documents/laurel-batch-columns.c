/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-columns.h"

#include "base/laurel-error.h"
#include "documents/laurel-batch.h"
#include "documents/laurel-input.h"
#include "documents/laurel-issue-batch.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
find_heading (const char * const *headings, const char *name, gsize length)
{
  for (int i = 0; headings[i] != NULL; i++)
    if (strlen (headings[i]) == length && strncmp (headings[i], name, length) == 0)
      return i;

  return -1;
}

static int
find_input (const LaurelTemplate *template, const char *name)
{
  for (guint i = 0; i < template->inputs->len; i++)
    if (laurel_input_matches (g_ptr_array_index (template->inputs, i), name))
      return (int) i;

  return -1;
}

static char *
dup_names (const LaurelTemplate *template)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < template->inputs->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((LaurelInput *) g_ptr_array_index (template->inputs, i))->name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* "column=field"; a heading may have a “=” in it, a field has none. */
static gboolean
apply_map (const LaurelTemplate *template, const char * const *headings, const char *map,
           int *columns, GError **error)
{
  const char *sign = strrchr (map, '=');
  g_autofree char *names = dup_names (template);
  int column, input;

  if (sign == NULL) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                 /* Translators: %s is what was given for an option. */
                 _("“%s” maps nothing. Write COLUMN=FIELD."), map);
    return FALSE;
  }

  column = find_heading (headings, map, (gsize) (sign - map));
  input = find_input (template, sign + 1);
  if (column < 0) {
    g_autofree char *all = g_strjoinv (", ", (GStrv) headings);

    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                 /* Translators: a column's heading, and the list of those there are. */
                 _("There is no column “%.*s”. There are: %s."), (int) (sign - map), map, all);
    return FALSE;
  }
  if (input < 0) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                 /* Translators: a field's name, and the list of those there are. */
                 _("The template has no field “%s”. There are: %s."), sign + 1, names);
    return FALSE;
  }
  columns[input] = column;

  return TRUE;
}

static gboolean
is_used (const int *columns, guint n, int column)
{
  for (guint i = 0; i < n; i++)
    if (columns[i] == column)
      return TRUE;

  return FALSE;
}

/* What must be filled needs a column. */
static gboolean
check_needed (const LaurelTemplate *template, const char * const *headings, const int *columns,
              GError **error)
{
  g_autofree char *all = g_strjoinv (", ", (GStrv) headings);

  for (guint i = 0; i < template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (template->inputs, i);

    if (columns[i] >= 0 || input->optional)
      continue;
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                 /* Translators: %1$s is what a field is called in English, %2$s in Chinese, %3$s
                  * its name, and %4$s the list of the columns there are. */
                 _("No column gives the field “%1$s” (%2$s, %3$s). Name one so, or map one to it. "
                   "There are: %4$s."),
                 input->label_en, input->label_zh, input->name, all);
    return FALSE;
  }

  return TRUE;
}

static int *
new_columns (const LaurelTemplate *template)
{
  int *columns = g_new (int, template->inputs->len + 1);

  for (guint i = 0; i < template->inputs->len; i++)
    columns[i] = -1;

  return columns;
}

/* The first column with a field's name gives it, unless one was chosen. */
static void
fill_by_headings (const LaurelTemplate *template, const char * const *headings, int *columns)
{
  for (int i = 0; headings[i] != NULL; i++) {
    int input = is_used (columns, template->inputs->len, i)
                ? -1 : find_input (template, headings[i]);

    if (input >= 0 && columns[input] < 0)
      columns[input] = i;
  }
}

/* Why a column is left out: its field has another one, or there is none. */
static char *
dup_warning (const LaurelTemplate *template, const char * const *headings, const int *columns,
             int column)
{
  int input = find_input (template, headings[column]);
  int taken = input >= 0 ? columns[input] : -1;

  if (taken < 0)
    /* Translators: %s is the heading of a column. */
    return g_strdup_printf (_("The template has no field for the column “%s”; it was left out."),
                            headings[column]);
  if (g_str_equal (headings[taken], headings[column]))
    /* Translators: %s is the heading of two columns. */
    return g_strdup_printf (_("Two columns are called “%s”; the first was taken. Call them "
                              "differently if the other is meant."), headings[column]);

  /* Translators: %1$s and %2$s are headings of columns, %3$s is a field. */
  return g_strdup_printf (_("The columns “%1$s” and “%2$s” both give the field “%3$s”; “%2$s” was "
                            "left out. Map the other one if it is meant."), headings[taken],
                          headings[column],
                          ((LaurelInput *) g_ptr_array_index (template->inputs, input))->name);
}

/**
 * laurel_batch_columns_guess:
 * @template: a template
 * @headings: (array zero-terminated=1): of the data's columns
 *
 * Finds which column gives each of the template's inputs, by its heading in either language.
 * What must be filled may be without one.
 *
 * Returns: (transfer full): a column for each input, from 0; -1 for one that has none
 */
int *
laurel_batch_columns_guess (const LaurelTemplate *template, const char * const *headings)
{
  int *columns = new_columns (template);

  fill_by_headings (template, headings, columns);

  return columns;
}

/**
 * laurel_batch_columns_match:
 * @template: a template
 * @headings: (array zero-terminated=1): of the data's columns
 * @maps: (nullable) (array zero-terminated=1): "column=field": what was chosen by hand
 * @warnings: (element-type utf8): gets a sentence for each column that gives no field
 * @error: return location for `LAUREL_DOCUMENT_ERROR_FIELD`
 *
 * Finds which column gives each of the template's inputs, by its heading in either language.
 *
 * Returns: (transfer full): a column for each input, from 0; -1 for one that has none
 */
int *
laurel_batch_columns_match (const LaurelTemplate *template, const char * const *headings,
                            const char * const *maps, GPtrArray *warnings, GError **error)
{
  g_autofree int *columns = new_columns (template);

  for (int i = 0; maps != NULL && maps[i] != NULL; i++)
    if (!apply_map (template, headings, maps[i], columns, error))
      return NULL;
  fill_by_headings (template, headings, columns);
  for (int i = 0; headings[i] != NULL; i++)
    if (headings[i][0] != '\0' && !is_used (columns, template->inputs->len, i))
      g_ptr_array_add (warnings, dup_warning (template, headings, columns, i));
  if (!check_needed (template, headings, columns, error))
    return NULL;

  return g_steal_pointer (&columns);
}

/**
 * laurel_batch_columns_find_address:
 * @headings: (array zero-terminated=1): of the data's columns
 *
 * Returns: the column that says where letters go, by its heading; -1 when there is none
 */
int
laurel_batch_columns_find_address (const char * const *headings)
{
  static const char *const ALSO[] = { "e-mail address", "mail", "邮箱", "电子邮箱", "邮件", "邮件地址",
                                      NULL };
  const LaurelInput input = { (char *) LAUREL_BATCH_ADDRESS, (char *) "电子邮件",
                              (char *) "E-mail", (GStrv) ALSO, NULL, FALSE };

  for (int i = 0; headings[i] != NULL; i++)
    if (laurel_input_matches (&input, headings[i]))
      return i;

  return -1;
}

/**
 * laurel_batch_columns_find_place:
 * @headings: (array zero-terminated=1): of the data's columns
 *
 * Returns: the column that says for which place in a result a row is; -1 when there is none
 */
int
laurel_batch_columns_find_place (const char * const *headings)
{
  return find_heading (headings, LAUREL_ISSUE_PLACE, strlen (LAUREL_ISSUE_PLACE));
}
