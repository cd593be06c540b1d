/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-stage-phase.h"

#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-phase.h"
#include "ui/judging/laurel-choice-row.h"

#include <glib/gi18n-lib.h>

/* The row in which it is chosen during which phase of the activity a stage of a contest takes
 * place. An activity without phases has no such row. */

static void
show_phases (LaurelChoiceRow *row, guint position, guint removed, guint added, GListModel *phases)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint n = g_list_model_get_n_items (phases);

  g_ptr_array_add (ids, g_strdup (""));
  g_ptr_array_add (titles, g_strdup (_("Not said")));
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelPhase) phase = g_list_model_get_item (phases, i);

    g_ptr_array_add (ids, g_strdup_printf ("%" G_GINT64_FORMAT,
                                           laurel_row_get_id (LAUREL_ROW (phase))));
    g_ptr_array_add (titles, g_strdup (laurel_phase_get_title (phase)));
  }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (titles, NULL);
  laurel_choice_row_set_choices (row, (const char *const *) ids->pdata,
                                 (const char *const *) titles->pdata);
  gtk_widget_set_visible (GTK_WIDGET (row), n > 0);
}

static gboolean
write_id (GBinding *binding, const GValue *id, GValue *text, gpointer data)
{
  gint64 phase = g_value_get_int64 (id);

  g_value_take_string (text, phase ? g_strdup_printf ("%" G_GINT64_FORMAT, phase) : g_strdup (""));

  return TRUE;
}

/**
 * laurel_stage_phase_new:
 * @store: a store
 * @activity: the activity of the contest
 * @stage: a stage of it
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
laurel_stage_phase_new (LaurelStore *store, gint64 activity, LaurelContestStage *stage)
{
  GtkWidget *row = g_object_new (LAUREL_TYPE_CHOICE_ROW, "title", _("Phase of the activity"),
                                 "action", "judging.edit-stage", "field", "phase", "target",
                                 laurel_row_get_id (LAUREL_ROW (stage)), NULL);
  LaurelRowList *phases = laurel_store_list (store, &LAUREL_PHASES_OF_ACTIVITY,
                                             g_variant_new ("(x)", activity));

  g_signal_connect_object (phases, "items-changed", G_CALLBACK (show_phases), row,
                           G_CONNECT_SWAPPED);
  show_phases (LAUREL_CHOICE_ROW (row), 0, 0, 0, G_LIST_MODEL (phases));
  /* The binding keeps the list, as long as the row is there. */
  g_object_bind_property_full (stage, "phase-id", row, "value", G_BINDING_SYNC_CREATE, write_id,
                               NULL, phases, g_object_unref);

  return row;
}
