/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-entries.h"

#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "ui/judging/laurel-contest-import-dialog.h"
#include "ui/judging/laurel-entry-dialog.h"
#include "ui/judging/laurel-entry-filter.h"
#include "ui/judging/laurel-contest-line.h"
#include "ui/judging/laurel-entry-pane.h"
#include "ui/judging/laurel-entry-twins-view.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestEntries:
 *
 * The entries of a contest: looked through, and the one that is selected; or, in their place,
 * those that may be the same.
 *
 * ## Actions
 *
 * - `entries.add`: takes one in by hand
 * - `entries.import`, `entries.paste`: takes a list in, of a file or the clipboard
 * - `entries.complete`: says of all that are shown and wait that they are complete
 * - `entries.twins`: shows which may be the same, or the list again
 * - `entries.find`: to the search
 * - `entries.back`: from the one to the list, where there is room for one only
 */
struct _LaurelContestEntries {
  LaurelContestPage parent_instance;

  GtkStack *faces;
  GtkStack *lists;
  AdwLeaflet *leaflet;
  GtkSingleSelection *selection;
  GtkFilterListModel *shown;
  GtkListView *view;
  LaurelEntryFilter *filter;
  LaurelEntryPane *pane;
  LaurelContestPage *twins;

  LaurelRowList *entries;  /* (nullable) */
  LaurelRowList *sections; /* (nullable) */
  gint64 wanted;           /* the entry to go to as soon as it is read, or 0 */
  gboolean take_newest;    /* one is being taken in here: select it when it comes */
};

G_DEFINE_FINAL_TYPE (LaurelContestEntries, laurel_contest_entries, LAUREL_TYPE_CONTEST_PAGE)

/* ---- the list --------------------------------------------------------------- */

static void
show_face (LaurelContestEntries *self)
{
  guint n = self->entries ? g_list_model_get_n_items (G_LIST_MODEL (self->entries)) : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  const char *face = gtk_stack_get_visible_child_name (self->faces);

  if (g_strcmp0 (face, "twins") != 0)
    gtk_stack_set_visible_child_name (self->faces, n == 0 ? "empty" : "entries");
  gtk_stack_set_visible_child_name (self->lists, n > 0 && n_shown == 0 ? "nothing" : "list");
}

static gboolean
select_entry (LaurelContestEntries *self, gint64 id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

    if (laurel_row_get_id (row) == id) {
      gtk_single_selection_set_selected (self->selection, i);
      return TRUE;
    }
  }

  return FALSE;
}

/* To the one that was asked for, if it is there already; whatever is looked for in the list. */
static void
show_wanted (LaurelContestEntries *self)
{
  if (self->wanted == 0 || self->entries == NULL ||
      laurel_row_list_find (self->entries, self->wanted) == NULL)
    return;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->faces), "twins") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "entries.twins", NULL);
  laurel_entry_filter_clear (self->filter);
  show_face (self);
  if (!select_entry (self, self->wanted))
    return;

  self->wanted = 0;
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

/**
 * laurel_contest_entries_show:
 * @self: a page that has its contest
 * @entry: the id of one of its entries
 *
 * Selects it, at once or as soon as it is read.
 */
void
laurel_contest_entries_show (LaurelContestEntries *self, gint64 entry)
{
  g_return_if_fail (LAUREL_IS_CONTEST_ENTRIES (self));

  self->wanted = entry;
  show_wanted (self);
}

static void
on_entries_changed (LaurelContestEntries *self, guint position, guint removed, guint added)
{
  if (self->take_newest && added == 1) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->entries), position);

    self->take_newest = FALSE;
    laurel_entry_filter_clear (self->filter);
    select_entry (self, laurel_row_get_id (row));
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
    show_face (self);
    laurel_entry_pane_edit_title (self->pane);
  }
  show_face (self);
  show_wanted (self);
}

/* Rows that stay may stand otherwise now. */
static void
on_taking (LaurelContestEntries *self)
{
  if (!laurel_row_list_get_taking (self->entries))
    laurel_entry_filter_refresh (self->filter);
}

static void
on_sections_changed (LaurelContestEntries *self)
{
  laurel_entry_filter_offer (self->filter, G_LIST_MODEL (self->sections));
}

static void
read_entries (LaurelContestPage *page)
{
  LaurelContestEntries *self = LAUREL_CONTEST_ENTRIES (page);

  self->wanted = 0;
  self->take_newest = FALSE;
  gtk_filter_list_model_set_model (self->shown, NULL);
  gtk_stack_set_visible_child_name (self->faces, "empty");
  g_clear_object (&self->entries);
  g_clear_object (&self->sections);
  self->entries = laurel_contest_page_list (page, &LAUREL_ENTRIES_OF_CONTEST);
  self->sections = laurel_contest_page_list (page, &LAUREL_SECTIONS_OF_CONTEST);
  if (self->entries == NULL)
    return;

  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (self->entries));
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (on_entries_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->entries, "notify::taking", G_CALLBACK (on_taking), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sections, "items-changed", G_CALLBACK (on_sections_changed), self,
                           G_CONNECT_SWAPPED);
  laurel_entry_filter_clear (self->filter);
  show_face (self);
}

static void
on_activate (LaurelContestEntries *self)
{
  if (gtk_single_selection_get_selected_item (self->selection) != NULL)
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
on_filtered (LaurelContestEntries *self)
{
  show_face (self);
}

/* ---- actions ---------------------------------------------------------------- */

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestEntries *self = LAUREL_CONTEST_ENTRIES (widget);
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self));

  if (contest == NULL || !laurel_check_writable (widget, session))
    return;

  self->take_newest = TRUE;
  laurel_dialog_present (LAUREL_DIALOG (laurel_entry_dialog_new (session, contest)), widget);
}

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);

  if (laurel_contest_page_get_contest (page) == NULL ||
      !laurel_check_writable (widget, laurel_contest_page_get_session (page)))
    return;

  LAUREL_CONTEST_ENTRIES (widget)->take_newest = FALSE;
  laurel_contest_import_ask (widget, laurel_contest_page_get_session (page),
                             laurel_contest_page_get_contest (page), LAUREL_IMPORT_ENTRIES);
}

static void
paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);

  if (laurel_contest_page_get_contest (page) == NULL ||
      !laurel_check_writable (widget, laurel_contest_page_get_session (page)))
    return;

  LAUREL_CONTEST_ENTRIES (widget)->take_newest = FALSE;
  laurel_contest_import_paste (widget, laurel_contest_page_get_session (page),
                               laurel_contest_page_get_contest (page), LAUREL_IMPORT_ENTRIES);
}

/* What is refused, withdrawn or sent back stays so. */
static void
complete (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestEntries *self = LAUREL_CONTEST_ENTRIES (widget);
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++) {
    g_autoptr (LaurelEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

    if (g_str_equal (laurel_entry_get_state (entry), "waiting"))
      g_variant_builder_add (&ids, "x", laurel_row_get_id (LAUREL_ROW (entry)));
  }
  gtk_widget_activate_action (widget, "judging.check-entries", "(axsss)", &ids, "complete", "", "");
}

/* They are looked for only while somebody looks at them: among twenty thousand that takes a
 * moment, and it is done again after each change. */
static void
show_twins (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestEntries *self = LAUREL_CONTEST_ENTRIES (widget);
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self));
  gboolean shown = g_strcmp0 (gtk_stack_get_visible_child_name (self->faces), "twins") == 0;

  g_object_set (self->twins, "contest", shown ? NULL : contest, NULL);
  gtk_stack_set_visible_child_name (self->faces, shown ? "empty" : "twins");
  show_face (self);
  gtk_widget_child_focus (GTK_WIDGET (self->faces), GTK_DIR_TAB_FORWARD);
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (LAUREL_CONTEST_ENTRIES (widget)->filter));
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_leaflet_navigate (LAUREL_CONTEST_ENTRIES (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_contest_entries_dispose (GObject *object)
{
  LaurelContestEntries *self = LAUREL_CONTEST_ENTRIES (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  self->shown = NULL;
  g_clear_object (&self->entries);
  g_clear_object (&self->sections);

  G_OBJECT_CLASS (laurel_contest_entries_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-entries.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, filter);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, lists);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, pane);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, shown);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, twins);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestEntries, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_filtered);
}

static void
laurel_contest_entries_class_init (LaurelContestEntriesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_entries_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_entries;

  gtk_widget_class_install_action (widget_class, "entries.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "entries.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "entries.complete", NULL, complete);
  gtk_widget_class_install_action (widget_class, "entries.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "entries.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "entries.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "entries.paste",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "entries.twins", NULL, show_twins);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "entries.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "entries.add",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_ENTRY_FILTER);
  g_type_ensure (LAUREL_TYPE_CONTEST_LINE);
  g_type_ensure (LAUREL_TYPE_ENTRY_PANE);
  g_type_ensure (LAUREL_TYPE_ENTRY_TWINS_VIEW);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  bind_template (widget_class);
}

static void
laurel_contest_entries_init (LaurelContestEntries *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->shown, laurel_entry_filter_get_filter (self->filter));
  laurel_gradual_install (self->view, GTK_SELECTION_MODEL (self->selection));
}
