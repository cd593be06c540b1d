/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-history-dialog.h"

#include "calendar/laurel-history-store.h"
#include "calendar/laurel-history.h"
#include "calendar/laurel-snapshot-store.h"
#include "ui/calendar/laurel-day-picker.h"
#include "ui/calendar/laurel-day-words.h"
#include "ui/calendar/laurel-history-words.h"
#include "ui/calendar/laurel-said-line.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelHistoryDialog:
 *
 * The history of a season's plan: its releases, the latest first, with what each of
 * them changed; and the plan as it had been announced by a day, to be read.
 *
 * ## Actions
 *
 * - `history.show` (`i`): the plan as a release announced it
 * - `history.back`: to the releases
 * - `history.print`: the history as a paper
 * - `history.release`: asks how to announce the plan, in the window behind
 */
struct _LaurelHistoryDialog {
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *back;
  GtkStack *faces;
  GtkWidget *release;
  GtkEditable *day;
  GtkMenuButton *choose;
  LaurelDayPicker *picker;
  GtkListBox *list;
  AdwStatusPage *silence;
  GtkLabel *said;
  GtkListView *plan;

  LaurelSession *session;
  LaurelRowList *releases; /* what is in the list */
  LaurelRowList *changes;  /* what each of them said */
  GArray *numbers;         /* (element-type gint): of the releases, row by row */
  gboolean away;           /* the releases are not what is shown */
};

G_DEFINE_FINAL_TYPE (LaurelHistoryDialog, laurel_history_dialog, ADW_TYPE_WINDOW)

static LaurelProgramme *
get_programme (LaurelHistoryDialog *self)
{
  return laurel_session_get_programme (self->session);
}

static LaurelRowList *
ask (LaurelHistoryDialog *self, const LaurelQuery *query, GVariant *args)
{
  return laurel_store_list (laurel_session_get_store (self->session), query, args);
}

static LaurelHistoryRelease *
dup_release (LaurelHistoryDialog *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->releases), position);
}

/* ---- the releases ----------------------------------------------------------- */

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

static GtkWidget *
new_link (LaurelHistoryRelease *release)
{
  int n = laurel_history_release_get_activities (release);
  g_autofree char *count =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  /* Translators: %d counts the activities of a plan. */
                                  "%d activity", "%d activities", (gulong) n), n);
  GtkWidget *row = new_row (_("The plan as it was announced"), count);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i",
                                    laurel_history_release_get_number (release));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "history.show");

  return row;
}

static char *
dup_item (LaurelHistoryItem *item, LaurelHistoryRelease *release)
{
  const char *why = laurel_history_item_get_why (item);

  if (why == NULL || g_strcmp0 (why, laurel_history_release_get_reason (release)) == 0)
    return g_strdup (laurel_history_item_get_words (item));

  return g_strdup_printf ("%s\n%s", laurel_history_item_get_words (item), why);
}

/* The first release announced everything: that is the plan, and no list of changes. */
static void
add_items (LaurelHistoryDialog *self, AdwExpanderRow *row, LaurelHistoryRelease *release)
{
  int number = laurel_history_release_get_number (release);

  adw_expander_row_add_row (row, new_link (release));
  for (guint i = 0; number > 1 && i < g_list_model_get_n_items (G_LIST_MODEL (self->changes));
       i++) {
    g_autoptr (LaurelHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->changes), i);
    g_autofree char *title = NULL;
    g_autofree char *detail = NULL;

    if (laurel_history_item_get_release (item) != number)
      continue;

    /* Translators: the number and the title of an activity. */
    title = g_strdup_printf (_("%s  %s"), laurel_history_item_get_number (item),
                             laurel_history_item_get_title (item));
    detail = dup_item (item, release);
    adw_expander_row_add_row (row, new_row (title, detail));
  }
}

/* What is never looked at is not made. The list has the latest release first. */
static void
on_row_expanded (AdwExpanderRow *row, GParamSpec *pspec, LaurelHistoryDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->releases));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (LaurelHistoryRelease) release = NULL;

  if (!adw_expander_row_get_expanded (row) || index < 0 || (guint) index >= n)
    return;

  g_signal_handlers_disconnect_by_func (row, on_row_expanded, self);
  release = dup_release (self, n - 1 - (guint) index);
  add_items (self, row, release);
}

static GtkWidget *
new_release (LaurelHistoryDialog *self, LaurelHistoryRelease *release)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *heading = laurel_history_release_dup_heading (release);
  g_autofree char *detail = laurel_history_release_dup_detail (release);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), detail);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_row_expanded), self, 0);

  return row;
}

static gboolean
is_loading (LaurelHistoryDialog *self)
{
  return laurel_row_list_get_loading (self->releases) ||
         laurel_row_list_get_loading (self->changes);
}

/* Empties the list. Returns: (transfer full): the numbers of the releases that were open */
static GHashTable *
clear_releases (LaurelHistoryDialog *self)
{
  GHashTable *open = g_hash_table_new (NULL, NULL);
  GtkListBoxRow *row;

  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL; i++) {
    if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      g_hash_table_add (open, GINT_TO_POINTER (g_array_index (self->numbers, int, i)));
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  }
  g_array_set_size (self->numbers, 0);

  return open;
}

/* What is shown first has the focus: where nothing has it, Tab leads nowhere, and what cannot be
 * seen would take every key. */
static void
show_first_face (LaurelHistoryDialog *self, const char *face)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->faces), face) == 0)
    return;

  gtk_stack_set_visible_child_name (self->faces, face);
  if (g_str_equal (face, "releases"))
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
  else if (g_str_equal (face, "empty"))
    gtk_widget_grab_focus (self->release);
}

/* A release that was open stays so: it is known by its number, which is given once. */
static void
show_releases (LaurelHistoryDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->releases));
  g_autoptr (GHashTable) open = clear_releases (self);

  for (guint i = n; i > 0; i--) {
    g_autoptr (LaurelHistoryRelease) release =
      g_list_model_get_item (G_LIST_MODEL (self->releases), i - 1);
    GtkWidget *row = new_release (self, release);
    int number = laurel_history_release_get_number (release);

    gtk_list_box_append (self->list, row);
    g_array_append_val (self->numbers, number);
    if (g_hash_table_contains (open, GINT_TO_POINTER (number)))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.print", n > 0);
  if (!self->away)
    show_first_face (self, n > 0 ? "releases" : is_loading (self) ? "loading" : "empty");
}

/* ---- the plan --------------------------------------------------------------- */

static void
go (LaurelHistoryDialog *self, const char *face, gboolean away)
{
  self->away = away;
  gtk_widget_set_visible (self->back, away);
  gtk_stack_set_visible_child_name (self->faces, face);
}

static void
show_plan (LaurelHistoryDialog *self, LaurelHistoryRelease *release)
{
  int number = laurel_history_release_get_number (release);
  g_autofree char *day = laurel_history_day_dup_text (laurel_history_release_get_day (release));
  g_autofree char *said = NULL;
  LaurelRowList *rows = ask (self, &LAUREL_SNAPSHOTS_OF_RELEASE,
                             g_variant_new ("(xi)",
                                            laurel_row_get_id (LAUREL_ROW (get_programme (self))),
                                            number));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (G_LIST_MODEL (rows));

  /* Translators: the number of a release, and its day. */
  said = g_strdup_printf (_("Announced by release %d on %s"), number, day);
  gtk_label_set_label (self->said, said);
  gtk_list_view_set_model (self->plan, GTK_SELECTION_MODEL (model));
  go (self, "plan", TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->plan));
}

static void
show_silence (LaurelHistoryDialog *self, LaurelDay on)
{
  g_autoptr (LaurelHistoryRelease) first = dup_release (self, 0);
  g_autofree char *day = laurel_history_day_dup_text (on);
  g_autofree char *begun = laurel_history_day_dup_text (laurel_history_release_get_day (first));
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  /* Translators: %s is a day. */
  title = g_strdup_printf (_("Nothing had been announced by %s"), day);
  /* Translators: %s is a day. */
  description = g_strdup_printf (_("The plan was released for the first time on %s."), begun);
  adw_status_page_set_title (self->silence, title);
  adw_status_page_set_description (self->silence, description);
  go (self, "silent", TRUE);
  gtk_widget_grab_focus (self->back);
}

static LaurelDay
get_day_of_release (gpointer releases, guint position)
{
  g_autoptr (LaurelHistoryRelease) release = g_list_model_get_item (releases, position);

  return laurel_history_release_get_day (release);
}

/**
 * laurel_history_dialog_show_day:
 * @day: a day
 *
 * Shows what had been announced by then.
 */
void
laurel_history_dialog_show_day (LaurelHistoryDialog *self, LaurelDay day)
{
  guint n;
  int found;

  g_return_if_fail (LAUREL_IS_HISTORY_DIALOG (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->releases));
  found = laurel_history_find (self->releases, n, get_day_of_release, day);
  if (found >= 0) {
    g_autoptr (LaurelHistoryRelease) release = dup_release (self, (guint) found);

    show_plan (self, release);
  } else if (n > 0) {
    show_silence (self, day);
  }
}

static void
on_day (LaurelHistoryDialog *self)
{
  LaurelProgramme *programme = get_programme (self);
  g_autoptr (GError) error = NULL;
  LaurelDay day;

  if (laurel_words_read_day (gtk_editable_get_text (self->day),
                             laurel_programme_get_year (programme),
                             laurel_programme_get_habits (programme), &day, &error))
    laurel_history_dialog_show_day (self, day);
  else
    laurel_report (GTK_WIDGET (self->faces), error);
}

static void
on_picked (LaurelHistoryDialog *self, int first, int last)
{
  g_autofree char *text = laurel_history_day_dup_text (last);

  gtk_menu_button_popdown (self->choose);
  gtk_editable_set_text (self->day, text);
  laurel_history_dialog_show_day (self, last);
}

/* ---- actions ---------------------------------------------------------------- */

static void
show (GtkWidget *widget, const char *action_name, GVariant *number)
{
  LaurelHistoryDialog *self = LAUREL_HISTORY_DIALOG (widget);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->releases)); i++) {
    g_autoptr (LaurelHistoryRelease) release = dup_release (self, i);

    if (laurel_history_release_get_number (release) == g_variant_get_int32 (number))
      show_plan (self, release);
  }
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelHistoryDialog *self = LAUREL_HISTORY_DIALOG (widget);

  if (!self->away) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }

  go (self, "releases", FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

/* It is asked about in the window behind. */
static void
release (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWindow *behind = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  if (behind != NULL)
    gtk_widget_activate_action (GTK_WIDGET (behind), "season.release", NULL);
}

/* The paper is shown in the window behind, where it is printed. */
static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWindow *behind = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (behind != NULL)
    gtk_widget_activate_action (GTK_WIDGET (behind), "documents.open", "(sxii)", "plan-history",
                                (gint64) 0, 0, 0);
  gtk_window_close (GTK_WINDOW (widget));
}

/* ---- lines ------------------------------------------------------------------ */

static void
on_setup (LaurelHistoryDialog *self, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, g_object_new (LAUREL_TYPE_SAID_LINE, "programme",
                                               get_programme (self), NULL));
}

static void
on_bind (LaurelHistoryDialog *self, GtkListItem *item)
{
  g_object_set (gtk_list_item_get_child (item), "snapshot", gtk_list_item_get_item (item), NULL);
}

static void
on_unbind (LaurelHistoryDialog *self, GtkListItem *item)
{
  g_object_set (gtk_list_item_get_child (item), "snapshot", NULL, NULL);
}

static void
laurel_history_dialog_dispose (GObject *object)
{
  LaurelHistoryDialog *self = LAUREL_HISTORY_DIALOG (object);

  g_clear_object (&self->releases);
  g_clear_object (&self->changes);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_history_dialog_parent_class)->dispose (object);
}

static void
laurel_history_dialog_class_init (LaurelHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_history_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "history.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "history.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "history.release", NULL, release);
  gtk_widget_class_install_action (widget_class, "history.show", "i", show);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "history.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "history.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "history.print",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_DAY_PICKER);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, back);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, picker);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, plan);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, release);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, said);
  gtk_widget_class_bind_template_child (widget_class, LaurelHistoryDialog, silence);
  gtk_widget_class_bind_template_callback (widget_class, on_day);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
}

static void
laurel_history_dialog_init (LaurelHistoryDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->plan, factory);
}

static void
follow (LaurelHistoryDialog *self, LaurelRowList *rows)
{
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (show_releases), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "notify::loading", G_CALLBACK (show_releases), self,
                           G_CONNECT_SWAPPED);
}

/**
 * laurel_history_dialog_new:
 * @session: a session that shows a season
 *
 * Returns: (transfer none): a window that shows its history
 */
LaurelHistoryDialog *
laurel_history_dialog_new (LaurelSession *session)
{
  LaurelHistoryDialog *self = g_object_new (LAUREL_TYPE_HISTORY_DIALOG, NULL);
  LaurelProgramme *programme = laurel_session_get_programme (session);
  gint64 id = laurel_row_get_id (LAUREL_ROW (programme));
  g_autofree char *today = laurel_history_day_dup_text (laurel_session_get_today (session));

  self->session = g_object_ref (session);
  adw_window_title_set_subtitle (self->heading, laurel_programme_get_title (programme));
  gtk_editable_set_text (self->day, today);
  laurel_day_picker_set_first_weekday (self->picker, laurel_session_get_first_weekday (session));
  laurel_day_picker_show (self->picker, laurel_session_get_today (session));
  self->releases = ask (self, &LAUREL_HISTORY_OF_SEASON, g_variant_new ("(x)", id));
  self->changes = ask (self, &LAUREL_HISTORY_CHANGES, g_variant_new ("(x)", id));
  follow (self, self->releases);
  follow (self, self->changes);
  show_releases (self);

  return self;
}

/* Shows it over the window that @over is in. */
void
laurel_history_dialog_present (GtkWidget *over, LaurelSession *session)
{
  LaurelHistoryDialog *self = laurel_history_dialog_new (session);

  laurel_dialog_show_over (GTK_WINDOW (self), over);
}
