/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-export-dialog.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-release.h"
#include "exchange/laurel-season.h"
#include "tool/laurel-follow.h"
#include "ui/app/laurel-calendar-file.h"
#include "ui/app/laurel-export-job.h"
#include "ui/calendar/laurel-plan-copy.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelExportDialog:
 *
 * Writes a season as a file: as what, whether as it is now or as it was announced,
 * and what will be in it. Below stands the calendar file that follows the season,
 * if there is one.
 *
 * ## Actions
 *
 * - `export.save`: asks where to, and writes
 * - `export.copy`: copies the plan as it is now, as a table
 * - `export.follow`, `export.stop`: begins to keep a calendar file up to date, and
 *   ends it
 */
struct _LaurelExportDialog {
  AdwWindow parent_instance;

  AdwComboRow *format;
  GtkWidget *save;
  AdwComboRow *plan;
  GtkWidget *bom;
  AdwPreferencesGroup *contents;
  GtkListBox *first;
  AdwActionRow *file;
  GtkWidget *stop;
  GtkStack *faces;

  GtkWidget *over;           /* where it is told that a file was written */
  LaurelSession *session;
  GCancellable *reading;     /* (nullable): what is shown of the contents */
  GCancellable *cancellable; /* (nullable): the file that is being written */
  char *path;
};

G_DEFINE_FINAL_TYPE (LaurelExportDialog, laurel_export_dialog, ADW_TYPE_WINDOW)

/* So many activities show what is in it. */
#define SHOWN 3

static const char *const SUBTITLES[] = {
  [LAUREL_EXPORT_ICS] = N_("For calendar programs and phones; Laurel reads all of it back but the "
                           "releases"),
  [LAUREL_EXPORT_XLSX] = N_("For people: the plan, and a second sheet with what its dates mean"),
  [LAUREL_EXPORT_CSV] = N_("For other programs: every field of every activity"),
  [LAUREL_EXPORT_JSON] = N_("For scripts, as the command line writes it"),
  [LAUREL_EXPORT_PDF] = N_("The year plan, to print or to send"),
};

static LaurelExport
get_what (LaurelExportDialog *self)
{
  LaurelExport what = { .format = adw_combo_row_get_selected (self->format) };

  what.programme =
    laurel_row_get_id (LAUREL_ROW (laurel_session_get_programme (self->session)));
  what.released = adw_combo_row_get_selected (self->plan) == 1 &&
                  laurel_export_has_releases (what.format);
  what.bom = what.format == LAUREL_EXPORT_CSV &&
             laurel_switch_row_get_active (LAUREL_SWITCH_ROW (self->bom));

  return what;
}

/* ---- what it contains ------------------------------------------------------- */

/* On the reader's thread. */
static gpointer
read_season (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 programme;
  gboolean released;

  g_variant_get (args, "(xb)", &programme, &released);

  return released ? laurel_season_load_released (reader, programme, error)
                  : laurel_season_load (reader, programme, error);
}

/* (nullable): many seasons have none. */
static char *
count_phases (const LaurelSeason *season)
{
  guint n = 0;

  for (guint i = 0; i < season->activities->len; i++)
    n += ((const LaurelSeasonActivity *) season->activities->pdata[i])->phases->len;
  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext (
                                    /* Translators: %u counts phases. */
                                    "%u phase", "%u phases", n), n);
}

static char *
describe (const LaurelSeason *season)
{
  guint n = season->activities->len, n_open = 0;
  g_autofree char *activities = g_strdup_printf (ngettext (
                                                   /* Translators: %u counts activities. */
                                                   "%u activity", "%u activities", n), n);
  g_autofree char *phases = count_phases (season);
  /* Translators: both are counts, such as "22 activities" and "3 phases". */
  g_autofree char *both = phases ? g_strdup_printf (_("%1$s and %2$s"), activities, phases) : NULL;
  const char *what = both ? both : activities;

  for (guint i = 0; i < n; i++) {
    const LaurelSeasonActivity *activity = season->activities->pdata[i];

    n_open += laurel_window_is_exact (&activity->window) ? 0 : 1;
  }
  if (n_open == 0)
    return g_strdup (what);

  /* Translators: the first is counts, such as "22 activities and 3 phases". */
  return g_strdup_printf (ngettext ("%1$s; the days of %2$u are not fixed yet",
                                    "%1$s; the days of %2$u are not fixed yet", n_open),
                          what, n_open);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
add_line (LaurelExportDialog *self, const LaurelSeasonActivity *activity)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: the number and the title of an activity. */
  g_autofree char *title = g_strdup_printf (_("%s  %s"), activity->number, activity->title);

  g_object_set (row, "use-markup", FALSE, "title", title, "title-lines", 1, "subtitle",
                activity->words ? activity->words : "", "subtitle-lines", 1, NULL);
  gtk_list_box_append (self->first, row);
}

static void
show_season (LaurelExportDialog *self, const LaurelSeason *season)
{
  g_autofree char *text = describe (season);

  adw_preferences_group_set_description (self->contents, text);
  clear_list (self->first);
  for (guint i = 0; i < MIN (season->activities->len, SHOWN); i++)
    add_line (self, season->activities->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->first), season->activities->len > 0);
}

static void show_file (LaurelExportDialog *self, const char *file_id);

static void
on_season (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSeason) season = laurel_store_read_finish (LAUREL_STORE (source), result,
                                                              &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", season != NULL);
  if (season == NULL) {
    laurel_description_set_group (self->contents, error->message);
    gtk_widget_set_visible (GTK_WIDGET (self->first), FALSE);
    return;
  }

  show_season (self, season);
  show_file (self, season->file_id);
}

static void
read_contents (LaurelExportDialog *self)
{
  const LaurelExport what = get_what (self);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (self->session), read_season,
                           g_variant_new ("(xb)", what.programme, what.released),
                           (GDestroyNotify) laurel_season_free, self->reading, on_season,
                           g_object_ref (self));
}

static void
on_selected (LaurelExportDialog *self)
{
  guint format = adw_combo_row_get_selected (self->format);

  if (self->session == NULL || format >= LAUREL_N_EXPORT_FORMATS)
    return;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format), _(SUBTITLES[format]));
  gtk_widget_set_visible (GTK_WIDGET (self->plan), laurel_export_has_releases (format));
  gtk_widget_set_visible (self->bom, format == LAUREL_EXPORT_CSV);
  read_contents (self);
}

/* ---- writing ---------------------------------------------------------------- */

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *text = NULL;

  g_clear_object (&self->cancellable);
  gtk_stack_set_visible_child_name (self->faces, "form");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", TRUE);
  if (!laurel_export_job_finish (LAUREL_STORE (source), result, &error)) {
    laurel_report (GTK_WIDGET (self->faces), error);
    return;
  }

  /* Translators: %s is the name of a file. */
  text = laurel_quote (_("Exported “%s”"), name);
  laurel_toast (self->over, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_place (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  char *path = laurel_file_dialog_finish_path (result, &error);
  const LaurelExport what = get_what (self);

  if (path == NULL) {
    laurel_report (GTK_WIDGET (self->faces), error);
    return;
  }

  g_free (self->path);
  self->path = path;
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", FALSE);
  gtk_stack_set_visible_child_name (self->faces, "working");
  laurel_export_job_async (laurel_session_get_store (self->session), &what, self->path,
                           self->cancellable, on_written, g_object_ref (self));
}

/* "2025 Month of Good Work.ics" */
static char *
dup_name (LaurelExportDialog *self, LaurelExportFormat format)
{
  LaurelProgramme *programme = laurel_session_get_programme (self->session);
  g_autofree char *title = g_strdup (laurel_programme_get_title (programme));

  return g_strconcat (g_strdelimit (title, "/\\:*?\"<>|\n", '-'), ".",
                      laurel_export_get_suffix (format), NULL);
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelExportDialog *self = LAUREL_EXPORT_DIALOG (widget);
  g_autofree char *name = dup_name (self, get_what (self).format);

  laurel_save_file_async (GTK_WINDOW (self), _("Export the plan"), name, NULL, on_place,
                          g_object_ref (self));
}

static void
copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelExportDialog *self = LAUREL_EXPORT_DIALOG (widget);

  laurel_plan_copy (GTK_WIDGET (self->faces), self->session, 0);
}

/* ---- the file that follows -------------------------------------------------- */

static void
show_path (LaurelExportDialog *self, const char *path)
{
  g_autofree char *name = path ? g_filename_display_name (path) : NULL;

  adw_action_row_set_subtitle (self->file, name ? name : _("None; choose one in a shared folder"));
  gtk_widget_set_visible (self->stop, path != NULL);
}

static void
show_file (LaurelExportDialog *self, const char *file_id)
{
  LaurelProgramme *programme = laurel_session_get_programme (self->session);
  g_autofree char *path = laurel_follow_dup (file_id, laurel_row_get_id (LAUREL_ROW (programme)));

  show_path (self, path);
}

static void
on_followed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelExportDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!laurel_calendar_file_finish (LAUREL_SESSION (source), result, &error)) {
    laurel_report (GTK_WIDGET (self->faces), error);
    return;
  }

  show_path (self, self->path);
  laurel_toast (GTK_WIDGET (self->faces),
                self->path ? _("Each release writes this file from now on.")
                           : _("The file is left as it is; releases do not write it any more."));
}

static void
on_follow_place (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  char *path = laurel_file_dialog_finish_path (result, &error);

  if (path == NULL) {
    laurel_report (GTK_WIDGET (self->faces), error);
    return;
  }

  g_free (self->path);
  self->path = path;
  laurel_calendar_file_begin (self->session, self->path, on_followed, g_object_ref (self));
}

static void
follow (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelExportDialog *self = LAUREL_EXPORT_DIALOG (widget);
  g_autofree char *name = dup_name (self, LAUREL_EXPORT_ICS);

  laurel_save_file_async (GTK_WINDOW (self), _("Keep a Calendar File up to Date"), name, NULL,
                          on_follow_place, g_object_ref (self));
}

static void
stop (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelExportDialog *self = LAUREL_EXPORT_DIALOG (widget);

  g_clear_pointer (&self->path, g_free);
  laurel_calendar_file_begin (self->session, NULL, on_followed, g_object_ref (self));
}

/* ---- the object ------------------------------------------------------------- */

static gboolean
laurel_export_dialog_close_request (GtkWindow *window)
{
  LaurelExportDialog *self = LAUREL_EXPORT_DIALOG (window);

  g_cancellable_cancel (self->reading);
  if (self->cancellable != NULL) {
    g_cancellable_cancel (self->cancellable);
    return TRUE;
  }

  return GTK_WINDOW_CLASS (laurel_export_dialog_parent_class)->close_request (window);
}

static void
laurel_export_dialog_dispose (GObject *object)
{
  LaurelExportDialog *self = LAUREL_EXPORT_DIALOG (object);

  g_clear_object (&self->reading);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->over);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (laurel_export_dialog_parent_class)->dispose (object);
}

static void
laurel_export_dialog_class_init (LaurelExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = laurel_export_dialog_close_request;

  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, bom);
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, file);
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, first);
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, plan);
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, LaurelExportDialog, stop);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_install_action (widget_class, "export.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "export.follow", NULL, follow);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, stop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laurel_export_dialog_init (LaurelExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_export_dialog_present:
 * @toasts: where it is told that a file was written, in a window
 * @session: a session that shows a season
 */
void
laurel_export_dialog_present (GtkWidget *toasts, LaurelSession *session)
{
  LaurelExportDialog *self = g_object_new (LAUREL_TYPE_EXPORT_DIALOG, NULL);
  GListModel *releases = G_LIST_MODEL (laurel_session_list_releases (session));

  self->over = g_object_ref (toasts);
  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->plan), g_list_model_get_n_items (releases) > 0);
  show_path (self, NULL);
  on_selected (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->save);
  laurel_dialog_show_over (GTK_WINDOW (self), toasts);
}
