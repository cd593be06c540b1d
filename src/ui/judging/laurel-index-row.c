/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-index-row.h"

#include "judging/scores/laurel-reason.h"
#include "judging/scores/laurel-scoreboard-store.h"

/**
 * LaurelIndexRow:
 *
 * An entry on a list by an index, which opens to how its index came about.
 */
struct _LaurelIndexRow {
  AdwExpanderRow parent_instance;

  GtkLabel *place;
  GtkLabel *score;
  GtkLabel *level;
  GtkLabel *reasons;

  LaurelResultPlace *shown;
  LaurelScopeState *scope;
  LaurelStore *store;
};

G_DEFINE_FINAL_TYPE (LaurelIndexRow, laurel_index_row, ADW_TYPE_EXPANDER_ROW)

/* On the reader's thread. */
static gpointer
read_reasons (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) reasons = LAUREL_REASONS_OF_SCOREBOARD.run (reader, args, error);

  return reasons ? laurel_reason_dup_all (reasons) : NULL;
}

static void
on_reasons_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelIndexRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  gtk_label_set_label (self->reasons, text ? text : error->message);
}

static void
read_again (LaurelIndexRow *self)
{
  if (self->shown == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  laurel_store_read_async (self->store, read_reasons,
                           g_variant_new ("(xxxxx)", laurel_scope_state_get_stage_id (self->scope),
                                          laurel_scope_state_get_category_id (self->scope),
                                          laurel_scope_state_get_group_id (self->scope),
                                          laurel_scope_state_get_division_id (self->scope),
                                          laurel_result_place_get_entry_id (self->shown)),
                           g_free, NULL, on_reasons_read, g_object_ref (self));
}

static void
show (LaurelIndexRow *self)
{
  const char *organization = laurel_result_place_get_organization (self->shown);
  const char *level = laurel_result_place_get_level (self->shown);
  const char *score = laurel_result_place_get_score (self->shown);
  int n = laurel_result_place_get_place (self->shown);
  g_autofree char *place = n == 0 ? g_strdup ("–")
                           : g_strdup_printf (laurel_result_place_get_tied (self->shown) ? "%d="
                                                                                         : "%d", n);
  g_autofree char *about = g_strdup_printf ("%s%s%s", laurel_result_place_get_number (self->shown),
                                            organization ? " · " : "",
                                            organization ? organization : "");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 laurel_result_place_get_title (self->shown));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), about);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->score, score ? score : "");
  gtk_label_set_label (self->level, level ? level : "");
  gtk_widget_set_visible (GTK_WIDGET (self->level), level != NULL);
  read_again (self);
}

static void
laurel_index_row_dispose (GObject *object)
{
  LaurelIndexRow *self = LAUREL_INDEX_ROW (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->scope);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (laurel_index_row_parent_class)->dispose (object);
}

static void
laurel_index_row_class_init (LaurelIndexRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_index_row_dispose;
}

static GtkLabel *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, style);

  return GTK_LABEL (label);
}

static void
laurel_index_row_init (LaurelIndexRow *self)
{
  GtkWidget *inner = gtk_list_box_row_new ();

  self->place = new_label ("numeric");
  self->score = new_label ("numeric");
  self->level = new_label ("badge");
  self->reasons = new_label ("numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "dim-label");
  gtk_label_set_width_chars (self->place, 4);
  gtk_label_set_wrap (self->reasons, TRUE);
  gtk_label_set_wrap_mode (self->reasons, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->reasons, 0);
  g_object_set (self->reasons, "margin-top", 12, "margin-bottom", 12, "margin-start", 12,
                "margin-end", 12, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (inner), GTK_WIDGET (self->reasons));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (inner), FALSE);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->place));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->score));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->level));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), inner);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (read_again), NULL);
}

/**
 * laurel_index_row_new:
 * @place: where an entry stands
 * @scope: among which
 * @session: whose library
 */
GtkWidget *
laurel_index_row_new (LaurelResultPlace *place, LaurelScopeState *scope, LaurelSession *session)
{
  LaurelIndexRow *self = g_object_new (LAUREL_TYPE_INDEX_ROW, NULL);

  self->shown = g_object_ref (place);
  self->scope = g_object_ref (scope);
  self->store = g_object_ref (laurel_session_get_store (session));
  g_signal_connect_object (place, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
