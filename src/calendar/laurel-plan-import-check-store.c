/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-import-check-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-number.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-window.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/*
 * The reader of plans gives nothing else, but the command can be run by anybody: what
 * comes as a row of a plan is what may be set by hand.
 */

static gboolean
refuse (GError **error, int code, const char *message)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, code, message);
  return FALSE;
}

static gboolean
check_kind (const LaurelPlanImportRow *row, GError **error)
{
  static const char *const KINDS[] = { "new", "moved", "edited", "both", "gone", NULL };

  return (g_strv_contains (KINDS, row->what) &&
          g_str_equal (row->what, "new") == (row->id == 0)) ||
         refuse (error, LAUREL_RULE_ERROR_REFUSED,
                 _("A row of a plan is “new”, without an id, or “moved”, “edited”, “both” or "
                   "“gone”, with one."));
}

/* Days that contradict each other would be kept for good. */
static gboolean
check_window (const LaurelPlanImportRow *row, GError **error)
{
  const char *const texts[] = { row->es, row->ls, row->ee, row->le };
  LaurelDay days[G_N_ELEMENTS (texts)];
  LaurelWindow window = { .min_days = row->min_days, .open_start = (row->flags >> 1) & 1,
                          .open_end = (row->flags >> 2) & 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    days[i] = laurel_day_from_iso (texts[i]);
    if (days[i] == 0 && *texts[i] != '\0')
      return refuse (error, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                     _("A day is written like 2022-09-15."));
  }
  window.es = days[0];
  window.ls = days[1];
  window.ee = days[2];
  window.le = days[3];

  return laurel_extent_read (row->extent, &window.extent, error) &&
         laurel_window_check (&window, error);
}

static gboolean
has_title (const LaurelPlanImportRow *row)
{
  return !g_str_equal (row->what, "moved") && !g_str_equal (row->what, "gone");
}

static gboolean
check_title (const LaurelPlanImportRow *row, GError **error)
{
  return !has_title (row) ||
         (laurel_setter_check_title (*row->title ? row->title : NULL, error) &&
          laurel_setter_check_number (*row->number ? row->number : NULL, error));
}

/* An activity that is in the plan already is one of that programme, and may keep a number
 * that is none. */
static gboolean
check_number (LaurelReader *reader, gint64 programme, const LaurelPlanImportRow *row,
              GError **error)
{
  g_autoptr (LaurelStatement) there =
    laurel_reader_query (reader,
                         "SELECT number = ?3 FROM activity WHERE id = ?1 AND programme_id = ?2",
                         "xxs", row->id, programme, row->number);
  gboolean found = row->id != 0 && laurel_statement_next (there);

  if (row->id != 0 && !found)
    return laurel_statement_finish (there, error) &&
           refuse (error, LAUREL_RULE_ERROR_NOT_FOUND, _("There is no such activity (any more)."));

  return !has_title (row) || (found && laurel_statement_get_int (there, 0)) ||
         laurel_activity_number_check (row->number, error);
}

static gboolean
check_quota (const LaurelPlanImportRow *row, GError **error)
{
  g_autofree char *least = g_strdup_printf ("%d", row->quota_min);
  g_autofree char *most = g_strdup_printf ("%d", row->quota_max);

  return laurel_setter_check_count (least, error) && laurel_setter_check_count (most, error) &&
         laurel_activity_check_places (row->quota_min, row->quota_max, error);
}

/**
 * laurel_plan_import_check:
 * @reader: where to read
 * @programme: where it goes
 * @row: what comes
 * @error: return location for an error
 *
 * Returns: whether it may come in
 */
gboolean
laurel_plan_import_check (LaurelReader *reader, gint64 programme, const LaurelPlanImportRow *row,
                          GError **error)
{
  return check_kind (row, error) && check_title (row, error) &&
         check_window (row, error) &&
         laurel_activity_check_place_status (row->place_status, error) &&
         (*row->status == '\0' || laurel_activity_check_status (row->status, error)) &&
         check_quota (row, error) && check_number (reader, programme, row, error);
}
