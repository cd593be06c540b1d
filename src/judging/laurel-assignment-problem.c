/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-private.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

static void
clear_entry (gpointer data)
{
  g_free (((LaurelAssignmentEntry *) data)->id);
}

static void
clear_judge (gpointer data)
{
  LaurelAssignmentJudge *judge = data;

  g_free (judge->id);
  g_free (judge->employer);
}

/**
 * laurel_assignment_problem_new:
 * @fair: whether unwelcome entries and loads are shared evenly
 *
 * Entries and judges are put into it first, then laurel_assignment_problem_meet() is
 * called, and then what is known of pairs is.
 *
 * Returns: (transfer full): nobody and nothing
 */
LaurelAssignmentProblem *
laurel_assignment_problem_new (gboolean fair)
{
  LaurelAssignmentProblem *self = g_new0 (LaurelAssignmentProblem, 1);

  self->entries = g_array_new (FALSE, TRUE, sizeof (LaurelAssignmentEntry));
  self->judges = g_array_new (FALSE, TRUE, sizeof (LaurelAssignmentJudge));
  g_array_set_clear_func (self->entries, clear_entry);
  g_array_set_clear_func (self->judges, clear_judge);
  self->pairs = g_byte_array_new ();
  self->wishes = g_array_new (FALSE, FALSE, sizeof (LaurelWish));
  self->apart = g_array_new (FALSE, FALSE, sizeof (LaurelPair));
  self->fair = fair;

  return self;
}

void
laurel_assignment_problem_free (LaurelAssignmentProblem *self)
{
  g_array_unref (self->entries);
  g_array_unref (self->judges);
  g_byte_array_unref (self->pairs);
  g_array_unref (self->wishes);
  g_array_unref (self->apart);
  g_free (self);
}

/**
 * laurel_assignment_problem_meet:
 *
 * All entries and judges are there now; of no pair anything is known.
 */
void
laurel_assignment_problem_meet (LaurelAssignmentProblem *self)
{
  gsize size = (gsize) self->entries->len * self->judges->len;

  g_byte_array_set_size (self->pairs, (guint) size);
  memset (self->pairs->data, 0, size);
}

/**
 * laurel_assignment_problem_pair:
 *
 * Returns: (transfer none): what is known of the two
 */
guint8 *
laurel_assignment_problem_pair (const LaurelAssignmentProblem *self, guint entry, guint judge)
{
  return &self->pairs->data[(gsize) entry * self->judges->len + judge];
}

/**
 * laurel_assignment_problem_count_seniors:
 *
 * Returns: what of the demand of an entry only senior judges meet: not what others are fixed for
 */
guint
laurel_assignment_problem_count_seniors (const LaurelAssignmentProblem *self, guint entry)
{
  guint needs = g_array_index (self->entries, LaurelAssignmentEntry, entry).needs;
  guint n_other = 0;

  for (guint j = 0; self->n_seniors > 0 && j < self->judges->len; j++)
    n_other += (*laurel_assignment_problem_pair (self, entry, j) & LAUREL_PAIR_FIXED) &&
               !g_array_index (self->judges, LaurelAssignmentJudge, j).senior;

  return MIN (self->n_seniors, needs - n_other);
}

static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION, text);

  return FALSE;
}

/* Whether the judge is fixed for the entry; what is decided may not be what must not be. */
static gboolean
check_pair (const LaurelAssignmentProblem *self, guint entry, guint judge, gboolean *fixed,
            GError **error)
{
  guint8 flags = *laurel_assignment_problem_pair (self, entry, judge);

  *fixed = (flags & LAUREL_PAIR_FIXED) != 0;
  if (!*fixed || !(flags & LAUREL_PAIR_CONFLICT))
    return TRUE;

  return refuse (error,
                 /* Translators: the names of a judge and of an entry. */
                 _("“%s” is fixed for “%s”, and in conflict with it. Take one of the two back."),
                 g_array_index (self->judges, LaurelAssignmentJudge, judge).id,
                 g_array_index (self->entries, LaurelAssignmentEntry, entry).id);
}

static gboolean
check_entry (const LaurelAssignmentProblem *self, guint i, guint *loads, GError **error)
{
  const LaurelAssignmentEntry *entry = &g_array_index (self->entries, LaurelAssignmentEntry, i);
  guint n_fixed = 0;

  for (guint j = 0; j < self->judges->len; j++) {
    gboolean fixed;

    if (!check_pair (self, i, j, &fixed, error))
      return FALSE;
    n_fixed += fixed;
    loads[j] += fixed;
  }
  if (n_fixed > entry->needs)
    return refuse (error,
                   /* Translators: the name of an entry, and two numbers. */
                   _("“%s” needs %u, and %u are fixed for it. Raise what it needs."), entry->id,
                   entry->needs, n_fixed);
  if (self->n_seniors > entry->needs)
    return refuse (error,
                   /* Translators: the name of an entry, and two numbers. */
                   _("“%s” needs %u in all, and %u senior ones. Raise the first number or "
                     "lower the second."), entry->id, entry->needs, self->n_seniors);

  return TRUE;
}

static gboolean
check_judge (const LaurelAssignmentJudge *judge, guint load, GError **error)
{
  if (judge->least > judge->most)
    return refuse (error,
                   /* Translators: the name of a judge, and two numbers. */
                   _("“%s” must take %u at the least and may take only %u."), judge->id,
                   judge->least, judge->most);
  if (load > judge->most)
    return refuse (error,
                   /* Translators: the name of a judge, and two numbers. */
                   _("“%s” may take %u, and %u are fixed. Raise what the judge may take."),
                   judge->id, judge->most, load);

  return TRUE;
}

/**
 * laurel_assignment_problem_check:
 * @error: return location for an error
 *
 * Looks for what contradicts itself, whoever else there is.
 *
 * Returns: whether nothing does
 */
gboolean
laurel_assignment_problem_check (const LaurelAssignmentProblem *self, GError **error)
{
  g_autofree guint *loads = g_new0 (guint, self->judges->len + 1);

  for (guint i = 0; i < self->entries->len; i++)
    if (!check_entry (self, i, loads, error))
      return FALSE;
  for (guint j = 0; j < self->judges->len; j++)
    if (!check_judge (&g_array_index (self->judges, LaurelAssignmentJudge, j), loads[j], error))
      return FALSE;

  return TRUE;
}
