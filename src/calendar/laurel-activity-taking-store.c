/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-taking-store.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-activity-place-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-resource-store.h"

#include <glib/gi18n-lib.h>

static gboolean
is_place (const char *kind)
{
  return g_str_equal (kind, "venue") || g_str_equal (kind, "room") || g_str_equal (kind, "city");
}

/* A city is where it is, and nobody takes it. The first place is the activity's. */
static gboolean
take (LaurelTxn *txn, gint64 activity, gint64 id, const char **place, LaurelResource **first,
      GError **error)
{
  g_autoptr (LaurelResource) resource = laurel_resource_load (&txn->reader, id, error);
  const char *kind;

  if (resource == NULL)
    return FALSE;

  kind = laurel_resource_get_kind (resource);
  if (!g_str_equal (kind, "city") && !laurel_booking_insert (txn, id, activity, error))
    return FALSE;
  if (*place == NULL && is_place (kind)) {
    *place = laurel_resource_get_name (resource);
    *first = g_steal_pointer (&resource);
  }

  return TRUE;
}

static gboolean
take_all (LaurelTxn *txn, gint64 activity, const char *place, GVariant *resources, GError **error)
{
  g_autoptr (LaurelResource) first = NULL;
  gboolean says_place = place != NULL;

  for (gsize i = 0; i < g_variant_n_children (resources); i++) {
    gint64 id;

    g_variant_get_child (resources, i, "x", &id);
    if (!take (txn, activity, id, &place, &first, error))
      return FALSE;
  }

  return says_place || place == NULL || laurel_activity_set_place (txn, activity, place, error);
}

static gboolean
add_taking (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL, resources = NULL;
  g_autoptr (LaurelProgramme) owner = NULL;
  const char *title = NULL, *place = NULL;
  gint64 programme, id;

  g_variant_get (args, "(x@a{ss}@ax)", &programme, &fields, &resources);
  g_variant_lookup (fields, "title", "&s", &title);
  g_variant_lookup (fields, "place", "&s", &place);
  owner = laurel_programme_load (&txn->reader, programme, error);
  if (owner == NULL)
    return FALSE;

  id = laurel_activity_insert (txn, programme, NULL, title, error);
  if (id == 0 || !laurel_activity_set_fields (txn, id, fields, error) ||
      !take_all (txn, id, place, resources, error))
    return FALSE;

  /* Translators: %s is the title of an activity. */
  laurel_txn_tell (txn, laurel_quote (_("Added “%s”"), title));
  return TRUE;
}

const LaurelCommand LAUREL_ACTIVITY_ADD_TAKING = {
  .name = "activity.add-taking",
  .label = N_("Add activity"),
  .summary = N_("Adds an activity that takes what is named: programme, fields, ids of places, "
                "persons and teams"),
  .args = "(xa{ss}ax)",
  .apply = add_taking,
};
