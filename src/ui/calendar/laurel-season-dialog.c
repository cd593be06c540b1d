/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-season-dialog.h"

#include "calendar/laurel-programme-store.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSeasonDialog:
 *
 * Begins an empty season: its title, its year, the language of its documents, and
 * who signs them.
 */
struct _LaurelSeasonDialog {
  LaurelDialog parent_instance;

  GtkEditable *name;
  GtkEditable *year;
  AdwActionRow *fault;
  AdwComboRow *language;
  GtkEditable *issuer;
};

G_DEFINE_FINAL_TYPE (LaurelSeasonDialog, laurel_season_dialog, LAUREL_TYPE_DIALOG)

static const char *const LANGUAGES[] = { "en", "zh" };

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelSeasonDialog *self = LAUREL_SEASON_DIALOG (dialog);
  gint64 year = 0;

  /* What is no year is refused. */
  g_ascii_string_to_signed (gtk_editable_get_text (self->year), 10, 0, 9999, &year, NULL);
  laurel_session_take_newest (laurel_dialog_get_session (dialog));
  return g_variant_new ("(siss)", gtk_editable_get_text (self->name),
                        (int) year,
                        LANGUAGES[adw_combo_row_get_selected (self->language)],
                        gtk_editable_get_text (self->issuer));
}

/* What is no year is told while it is typed. */
static void
on_year (LaurelSeasonDialog *self)
{
  g_autoptr (GError) error = NULL;
  gboolean fits = laurel_programme_check_year (gtk_editable_get_text (self->year), &error);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fault), fits ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), !fits);
  if (fits)
    gtk_widget_remove_css_class (GTK_WIDGET (self->year), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->year), "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", fits);
}

static void
laurel_season_dialog_class_init (LaurelSeasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_PROGRAMME_ADD;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-season-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonDialog, issuer);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonDialog, language);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonDialog, year);
  gtk_widget_class_bind_template_callback (widget_class, on_year);
}

static void
laurel_season_dialog_init (LaurelSeasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_season_dialog_present:
 * @over: where it was asked for
 * @session: a session, which will show the new season
 */
void
laurel_season_dialog_present (GtkWidget *over, LaurelSession *session)
{
  LaurelSeasonDialog *self = g_object_new (LAUREL_TYPE_SEASON_DIALOG, "session", session, NULL);
  g_autofree char *text = NULL;
  int year, month, day;

  laurel_day_get_ymd (laurel_session_get_today (session), &year, &month, &day);
  text = g_strdup_printf ("%d", year);
  gtk_editable_set_text (self->year, text);
  adw_combo_row_set_selected (self->language,
                              g_str_equal (laurel_language_get_own (), LANGUAGES[1]));
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
