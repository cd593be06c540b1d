/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-name.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * How people name things on the command line: a programme by its title, its id,
 * or its year if there is only one of that year; an activity as 2022/13.
 */

static gboolean
is_named (LaurelProgramme *programme, const char *name)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT,
                                         laurel_row_get_id (LAUREL_ROW (programme)));

  return g_str_equal (laurel_programme_get_title (programme), name) || g_str_equal (id, name);
}

static gboolean
is_of_year (LaurelProgramme *programme, const char *name)
{
  g_autofree char *year = g_strdup_printf ("%d", laurel_programme_get_year (programme));

  return g_str_equal (year, name);
}

/* NULL when none is, or more than one; @count tells. */
static LaurelProgramme *
pick (GPtrArray *programmes, gboolean (*matches) (LaurelProgramme *, const char *),
      const char *name, guint *count)
{
  LaurelProgramme *found = NULL;

  *count = 0;
  for (guint i = 0; i < programmes->len; i++) {
    if (!matches (programmes->pdata[i], name))
      continue;
    found = programmes->pdata[i];
    (*count)++;
  }

  return *count == 1 ? found : NULL;
}

/**
 * laurel_plan_find_programme:
 * @reader: where to read
 * @name: a title, an id, or a year
 * @error: return location for an error
 *
 * Returns: (transfer full): the programme; %NULL with
 *   %LAUREL_RULE_ERROR_NOT_FOUND when there is none, with
 *   %LAUREL_RULE_ERROR_NOT_UNDERSTOOD when it may be several
 */
LaurelProgramme *
laurel_plan_find_programme (LaurelReader *reader, const char *name, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("()"));
  g_autoptr (GPtrArray) programmes = LAUREL_PROGRAMMES_ALL.run (reader, args, error);
  LaurelProgramme *found;
  guint named, of_year;

  if (programmes == NULL)
    return NULL;

  found = pick (programmes, is_named, name, &named);
  if (found == NULL && named == 0)
    found = pick (programmes, is_of_year, name, &of_year);
  if (found != NULL)
    return g_object_ref (found);

  if (named > 1 || of_year > 1)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is a year or a title. */
                 _("There is more than one season “%s”. Use its title, or its id."), name);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a year or a title. */
                 _("There is no season “%s”. “laurel info” lists those there are."), name);
  return NULL;
}

static LaurelActivity *
find_number (LaurelReader *reader, LaurelProgramme *programme, const char *number, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (programme));
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", id));
  g_autoptr (GPtrArray) activities = LAUREL_ACTIVITIES_OF_PROGRAMME.run (reader, args, error);

  if (activities == NULL)
    return NULL;

  for (guint i = 0; i < activities->len; i++)
    if (g_str_equal (laurel_activity_get_number (activities->pdata[i]), number))
      return g_object_ref (activities->pdata[i]);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: the first %s is a season's title, the second a number. */
               _("“%s” has no activity %s."), laurel_programme_get_title (programme), number);
  return NULL;
}

/**
 * laurel_plan_find_activity:
 * @reader: where to read
 * @name: "2022/13": a programme and a number; or an id
 * @error: return location for an error
 *
 * Returns: (transfer full): the activity
 */
LaurelActivity *
laurel_plan_find_activity (LaurelReader *reader, const char *name, GError **error)
{
  const char *slash = strrchr (name, '/');
  g_autofree char *left = slash ? g_strndup (name, slash - name) : NULL;
  g_autoptr (LaurelProgramme) programme = NULL;
  gint64 id;

  /* Ids begin with the number of a desk: whatever is smaller is the number of an
   * activity, and of which season is not said. */
  if (slash == NULL && g_ascii_string_to_signed (name, 10, (gint64) 1 << 32, G_MAXINT64, &id, NULL))
    return laurel_activity_load (reader, id, error);

  if (slash == NULL) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is what was typed. */
                 _("“%s” names no activity. Write it like 2022/13: the season, and the number."),
                 name);
    return NULL;
  }

  programme = laurel_plan_find_programme (reader, left, error);

  return programme ? find_number (reader, programme, slash + 1, error) : NULL;
}
