/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-conflict-phases.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-rule.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-programme-store.h"

/* Phases that do not fit one after another, or not into their activity. */

static void
add_conflict (GPtrArray *conflicts, LaurelActivity *activity, const char *kind,
              LaurelClashGrade grade, const char *why)
{
  g_autofree char *name = laurel_activity_dup_name (activity);
  g_autofree char *id =
    g_strdup_printf ("%" G_GINT64_FORMAT, laurel_row_get_id (LAUREL_ROW (activity)));
  LaurelConflictFacts facts = {
    .kind = kind, .grade = grade,
    .activity_id = laurel_row_get_id (LAUREL_ROW (activity)), .activity = name,
    .title = laurel_activity_get_title (activity), .activities = name, .activity_ids = id,
    .why = why,
  };

  g_ptr_array_add (conflicts, laurel_conflict_new (conflicts->len + 1, &facts));
}

static void
check_order (GPtrArray *conflicts, LaurelActivity *activity, GPtrArray *phases)
{
  g_autofree LaurelPhaseStep *steps = g_new (LaurelPhaseStep, phases->len);
  g_autoptr (GError) why = NULL;

  for (guint i = 0; i < phases->len; i++)
    steps[i] = (LaurelPhaseStep) { laurel_phase_get_title (phases->pdata[i]),
                                   laurel_phase_get_window (phases->pdata[i]),
                                   laurel_phase_get_gap (phases->pdata[i]) };
  if (!laurel_phase_steps_propagate (steps, phases->len, &why))
    add_conflict (conflicts, activity, "phase-order", LAUREL_CLASH_CERTAIN, why->message);
}

static void
check_inside (GPtrArray *conflicts, LaurelActivity *activity, LaurelPhase *phase)
{
  LaurelWindow own = laurel_phase_get_window (phase);
  LaurelWindow whole = laurel_activity_get_window (activity);
  g_autofree char *why = laurel_phase_dup_warning (laurel_phase_get_title (phase), &own, &whole);

  if (why != NULL)
    add_conflict (conflicts, activity, "phase-outside",
                  laurel_window_clash (&own, &whole) == LAUREL_CLASH_NONE ? LAUREL_CLASH_CERTAIN
                                                                          : LAUREL_CLASH_POSSIBLE,
                  why);
}

/* Some phases in a row, of one activity. */
static gboolean
check_activity (GPtrArray *conflicts, LaurelReader *reader, GPtrArray *phases, GError **error)
{
  g_autoptr (LaurelActivity) activity =
    laurel_activity_load (reader, laurel_phase_get_activity_id (phases->pdata[0]), error);

  if (activity == NULL)
    return FALSE;
  if (g_str_equal (laurel_activity_get_status (activity), "cancelled"))
    return TRUE;

  check_order (conflicts, activity, phases);
  for (guint i = 0; i < phases->len; i++)
    check_inside (conflicts, activity, phases->pdata[i]);

  return TRUE;
}

static gboolean
check_programme (GPtrArray *conflicts, LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", programme));
  g_autoptr (GPtrArray) phases = LAUREL_PHASES_OF_PROGRAMME.run (reader, args, error);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  if (phases == NULL)
    return FALSE;

  for (guint i = 0; i < phases->len; i++) {
    g_ptr_array_add (own, phases->pdata[i]);
    if (i + 1 < phases->len && laurel_phase_get_activity_id (phases->pdata[i]) ==
        laurel_phase_get_activity_id (phases->pdata[i + 1]))
      continue;
    if (!check_activity (conflicts, reader, own, error))
      return FALSE;
    g_ptr_array_set_size (own, 0);
  }

  return TRUE;
}

/**
 * laurel_conflict_add_phases:
 * @conflicts: (element-type LaurelConflict): where they are added
 * @reader: where to read
 * @programme: a programme, or 0 for all
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_conflict_add_phases (GPtrArray *conflicts, LaurelReader *reader, gint64 programme,
                            GError **error)
{
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new ("()"));
  g_autoptr (GPtrArray) programmes = NULL;

  if (programme != 0)
    return check_programme (conflicts, reader, programme, error);

  programmes = LAUREL_PROGRAMMES_ALL.run (reader, none, error);
  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    if (!check_programme (conflicts, reader, laurel_row_get_id (programmes->pdata[i]), error))
      return FALSE;

  return programmes != NULL;
}
