/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-index-page.h"

#include "judging/measures/laurel-deduction-store.h"
#include "judging/scores/laurel-scope-state.h"
#include "judging/scores/laurel-scope-state-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "ui/judging/laurel-choice-drop.h"
#include "ui/judging/laurel-index-row.h"
#include "ui/judging/laurel-marks-missing.h"
#include "ui/judging/laurel-measure-import-dialog.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelIndexPage:
 *
 * An index: what entries have of its indicators, and the ranking list that comes of it, in bands
 * where the rules have levels. Each entry opens to how its index came about.
 *
 * ## Actions
 *
 * - `index.import`: asks for a file of indicators
 */
struct _LaurelIndexPage {
  LaurelMeasurePage parent_instance;

  GtkStack *faces;
  LaurelMarksMissing *missing;
  GtkLabel *title;
  GtkLabel *counts;
  GtkDropDown *scope;
  LaurelMoreList *places;

  LaurelRowList *values; /* (nullable) */
  LaurelRowList *scopes; /* (nullable) */
  LaurelRowList *ranked; /* (nullable) */
  LaurelScopeState *shown; /* (nullable) */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (LaurelIndexPage, laurel_index_page, LAUREL_TYPE_MEASURE_PAGE)

static guint
count (gpointer list)
{
  return list ? g_list_model_get_n_items (list) : 0;
}

/* ---- what is shown ------------------------------------------------------------------------- */

static char *
dup_counts (LaurelIndexPage *self)
{
  guint n = count (self->ranked);
  g_autofree char *entries =
    /* Translators: %u counts entries. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);
  g_autofree char *values =
    /* Translators: %u counts numbers that entries have of indicators. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u number", "%u numbers",
                                  count (self->values)), count (self->values));

  return g_strdup_printf ("%s · %s", entries, values);
}

/* An index that cannot be counted says why. */
static void
show_face (LaurelIndexPage *self)
{
  const GError *error = self->ranked ? laurel_row_list_get_error (self->ranked) : NULL;
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self));
  g_autofree char *counts = NULL;

  if (self->ranked == NULL || contest == NULL || laurel_row_list_get_loading (self->ranked) ||
      laurel_row_list_get_loading (self->values))
    return;

  counts = dup_counts (self);
  gtk_label_set_label (self->counts, error && count (self->values) > 0 ? error->message : counts);
  if (error != NULL && count (self->values) > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->counts), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->counts), "warning");
  if (error != NULL)
    laurel_marks_missing_tell_error (self->missing, contest, error);
  gtk_stack_set_visible_child_name (self->faces,
                                    count (self->values) > 0 ? "tables"
                                    : error != NULL && laurel_contest_get_fixed (contest) == 0
                                      ? "missing" : "empty");
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  LaurelIndexPage *self = data;

  return laurel_index_row_new (item, self->shown,
                               laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)));
}

static void
clear_ranked (LaurelIndexPage *self)
{
  laurel_more_list_show (self->places, NULL, NULL, NULL);
  if (self->ranked != NULL)
    g_signal_handlers_disconnect_by_data (self->ranked, self);
  g_clear_object (&self->ranked);
  g_clear_object (&self->shown);
}

static void
show_scope (LaurelIndexPage *self, LaurelScopeState *scope)
{
  clear_ranked (self);
  self->shown = g_object_ref (scope);
  self->ranked = laurel_measure_page_list (
    LAUREL_MEASURE_PAGE (self), &LAUREL_SCOREBOARD_OF_SCOPE,
    g_variant_new ("(xxxx)", laurel_scope_state_get_stage_id (scope),
                   laurel_scope_state_get_category_id (scope),
                   laurel_scope_state_get_group_id (scope),
                   laurel_scope_state_get_division_id (scope)));
  g_signal_connect_object (self->ranked, "items-changed", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ranked, "notify", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED);
  laurel_more_list_show (self->places, G_LIST_MODEL (self->ranked), new_row, self);
  show_face (self);
}

static void
on_scope (LaurelIndexPage *self)
{
  g_autoptr (LaurelScopeState) scope =
    self->scopes ? g_list_model_get_item (G_LIST_MODEL (self->scopes),
                                          gtk_drop_down_get_selected (self->scope)) : NULL;

  if (self->is_filling || scope == NULL)
    return;

  laurel_choice_drop_name (self->scope);
  show_scope (self, scope);
}

static void
on_scopes (LaurelIndexPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint before = gtk_drop_down_get_selected (self->scope);

  if (laurel_row_list_get_loading (self->scopes))
    return;
  for (guint i = 0; i < count (self->scopes); i++) {
    g_autoptr (LaurelScopeState) scope = g_list_model_get_item (G_LIST_MODEL (self->scopes), i);
    const char *name = laurel_scope_state_get_name (scope);

    gtk_string_list_append (names, name != NULL && *name != '\0' ? name : _("All others"));
  }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->scope, before < count (self->scopes) ? before : 0);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->scope), count (self->scopes) > 1);
  if (count (self->scopes) > 0) {
    on_scope (self);
    return;
  }

  clear_ranked (self);
  laurel_marks_missing_tell_lack (self->missing, LAUREL_SCOPE_LACKS_ENTRIES);
  gtk_stack_set_visible_child_name (self->faces, "missing");
}

/* ---- what is looked at --------------------------------------------------------------------- */

static void
read_index (LaurelMeasurePage *page, gint64 stage)
{
  LaurelIndexPage *self = LAUREL_INDEX_PAGE (page);

  clear_ranked (self);
  g_clear_object (&self->values);
  g_clear_object (&self->scopes);
  if (stage == 0)
    return;

  gtk_label_set_label (self->title,
                       laurel_contest_stage_get_title (laurel_measure_page_get_stage (page)));
  gtk_stack_set_visible_child_name (self->faces, "reading");
  self->values = laurel_measure_page_list (page, &LAUREL_VALUES_OF_STAGE,
                                           g_variant_new ("(x)", stage));
  g_signal_connect_object (self->values, "items-changed", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->values, "notify::loading", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED);
  self->scopes = laurel_measure_page_list (page, &LAUREL_SCOPES_OF_STAGE,
                                           g_variant_new ("(x)", stage));
  g_signal_connect_object (self->scopes, "items-changed", G_CALLBACK (on_scopes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scopes, "notify::loading", G_CALLBACK (on_scopes), self,
                           G_CONNECT_SWAPPED);
}

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (widget));
  LaurelContestStage *stage = laurel_measure_page_get_stage (LAUREL_MEASURE_PAGE (widget));

  if (stage != NULL && laurel_check_writable (widget, session))
    laurel_measure_import_ask (widget, session, stage, LAUREL_MEASURE_LIST_VALUES);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_index_page_dispose (GObject *object)
{
  LaurelIndexPage *self = LAUREL_INDEX_PAGE (object);

  g_clear_object (&self->values);
  g_clear_object (&self->scopes);
  g_clear_object (&self->ranked);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (laurel_index_page_parent_class)->dispose (object);
}

static void
laurel_index_page_class_init (LaurelIndexPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_index_page_dispose;
  LAUREL_MEASURE_PAGE_CLASS (klass)->read = read_index;
  gtk_widget_class_install_action (widget_class, "index.import", NULL, import);

  g_type_ensure (LAUREL_TYPE_MARKS_MISSING);
  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-index-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelIndexPage, counts);
  gtk_widget_class_bind_template_child (widget_class, LaurelIndexPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelIndexPage, missing);
  gtk_widget_class_bind_template_child (widget_class, LaurelIndexPage, places);
  gtk_widget_class_bind_template_child (widget_class, LaurelIndexPage, scope);
  gtk_widget_class_bind_template_child (widget_class, LaurelIndexPage, title);
  gtk_widget_class_bind_template_callback (widget_class, on_scope);
}

static void
laurel_index_page_init (LaurelIndexPage *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
}
