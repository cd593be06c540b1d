/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-result-step-store.h"

#include "base/laurel-day.h"
#include "judging/scores/laurel-award-store.h"
#include "judging/scores/laurel-obstacle.h"
#include "judging/scores/laurel-result-scope-store.h"

#include <glib/gi18n-lib.h>

/* How far the last two steps of a contest have come: what was released, and who gets what. */

static void
count (GPtrArray *scopes, int *released, int *objections)
{
  *released = *objections = 0;
  for (guint i = 0; i < scopes->len; i++) {
    *released += laurel_result_scope_get_result_id (scopes->pdata[i]) != 0;
    *objections += laurel_result_scope_get_open_objections (scopes->pdata[i]);
  }
}

static char *
dup_told (int released, int of, int objections)
{
  if (released == 0)
    return g_strdup (_("Not released"));
  if (objections > 0)
    /* Translators: %d counts objections. */
    return g_strdup_printf (ngettext ("%d open objection", "%d open objections",
                                      (gulong) objections), objections);
  if (of == 1)
    return g_strdup (_("Released"));

  /* Translators: %1$d counts results that were released, %2$d all of them. */
  return g_strdup_printf (_("%1$d of %2$d released"), released, of);
}

/* What awards wait for is what the results have left to do. */
static void
tell (GPtrArray *scopes, GPtrArray *obstacles, GPtrArray *won, LaurelResultStep *result,
      LaurelResultStep *awards)
{
  const char *blocks = obstacles->len > 0 ? laurel_obstacle_get_text (obstacles->pdata[0]) : NULL;
  int released, objections;

  count (scopes, &released, &objections);
  result->done = blocks == NULL;
  result->told = dup_told (released, (int) scopes->len, objections);
  result->blocks = g_strdup (blocks);
  awards->done = blocks == NULL && won->len > 0;
  awards->told = won->len == 0 ? g_strdup (_("Not settled"))
                 /* Translators: %u counts awards. */
                 : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u award", "%u awards",
                                                 won->len), won->len);
  awards->blocks = g_strdup (blocks);
}

/**
 * laurel_result_step_read:
 * @reader: where to read
 * @contest: a contest
 * @result: (out): how far its results have come
 * @awards: (out): and its awards
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * The texts belong to the caller.
 */
gboolean
laurel_result_step_read (LaurelReader *reader, gint64 contest, LaurelResultStep *result,
                         LaurelResultStep *awards, GError **error)
{
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", contest));
  g_autoptr (GVariant) dated = g_variant_ref_sink (g_variant_new ("(xs)", contest, today));
  g_autoptr (GPtrArray) scopes = LAUREL_RESULT_SCOPES_OF_CONTEST.run (reader, args, error);
  g_autoptr (GPtrArray) obstacles =
    scopes ? LAUREL_OBSTACLES_OF_AWARDS.run (reader, dated, error) : NULL;
  g_autoptr (GPtrArray) won = obstacles ? laurel_award_list (reader, contest, today, error) : NULL;

  if (won == NULL)
    return FALSE;

  tell (scopes, obstacles, won, result, awards);
  return TRUE;
}
