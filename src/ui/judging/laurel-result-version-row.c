/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-result-version-row.h"

#include "judging/scores/laurel-result-change-store.h"
#include "ui/judging/laurel-result-lists.h"
#include "ui/judging/laurel-result-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelResultVersionRow:
 *
 * A version of a result, with why it was released, which opens to what it changed of the one
 * before.
 */
struct _LaurelResultVersionRow {
  AdwExpanderRow parent_instance;

  GtkListBox *changes;
  LaurelStore *store;
  gint64 before;
  gint64 after;
};

G_DEFINE_FINAL_TYPE (LaurelResultVersionRow, laurel_result_version_row, ADW_TYPE_EXPANDER_ROW)

static void
on_expanded (LaurelResultVersionRow *self)
{
  g_autoptr (LaurelRowList) changes = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) ||
      gtk_list_box_get_row_at_index (self->changes, 0) != NULL)
    return;

  changes = laurel_store_list (self->store, &LAUREL_CHANGES_OF_RESULT,
                               g_variant_new ("(xx)", self->before, self->after));
  laurel_result_lists_show_changes (self->changes, changes);
}

static void
laurel_result_version_row_dispose (GObject *object)
{
  g_clear_object (&LAUREL_RESULT_VERSION_ROW (object)->store);

  G_OBJECT_CLASS (laurel_result_version_row_parent_class)->dispose (object);
}

static void
laurel_result_version_row_class_init (LaurelResultVersionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_result_version_row_dispose;
}

static void
laurel_result_version_row_init (LaurelResultVersionRow *self)
{
  GtkWidget *inner = gtk_list_box_row_new ();

  self->changes = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->changes, GTK_SELECTION_NONE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (inner), GTK_WIDGET (self->changes));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (inner), FALSE);
  gtk_widget_set_focusable (inner, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->changes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What it changed"), -1);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), inner);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

/**
 * laurel_result_version_row_new:
 * @result: a version
 * @before: the one before it
 * @session: whose library
 */
GtkWidget *
laurel_result_version_row_new (LaurelResult *result, LaurelResult *before, LaurelSession *session)
{
  LaurelResultVersionRow *self = g_object_new (LAUREL_TYPE_RESULT_VERSION_ROW, NULL);
  g_autofree char *title = laurel_result_words_dup_version (result);
  const char *reason = laurel_result_get_reason (result);

  self->store = g_object_ref (laurel_session_get_store (session));
  self->before = laurel_row_get_id (LAUREL_ROW (before));
  self->after = laurel_row_get_id (LAUREL_ROW (result));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), reason ? reason : "");

  return GTK_WIDGET (self);
}
