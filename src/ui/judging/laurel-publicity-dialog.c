/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-publicity-dialog.h"

#include "base/laurel-json.h"
#include "judging/scores/laurel-objection-store.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPublicityDialog:
 *
 * Says for how long a released result can be objected to; or that it cannot, and why.
 */
struct _LaurelPublicityDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *first;
  GtkEditable *days;
  LaurelChoiceRow *unit;
  GtkEditable *note;

  gint64 result;
  gboolean waives;
};

G_DEFINE_FINAL_TYPE (LaurelPublicityDialog, laurel_publicity_dialog, LAUREL_TYPE_DIALOG)

/* In the order of the choices. */
static const char *const UNITS[] = { "working", "natural", NULL };
static const char *const UNIT_NAMES[] = { N_("Working days"), N_("Natural days"), NULL };

#define USUAL_DAYS 5

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LAUREL_PUBLICITY_DIALOG (dialog)->waives ? &LAUREL_RESULT_WAIVE : &LAUREL_RESULT_PUBLISH;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelPublicityDialog *self = LAUREL_PUBLICITY_DIALOG (dialog);
  const char *first = gtk_editable_get_text (self->first);
  const char *note = gtk_editable_get_text (self->note);

  if (self->waives)
    return g_variant_new ("(xss)", self->result, first, note);

  return g_variant_new ("(xsiss)", self->result, first,
                        (int) g_ascii_strtoll (gtk_editable_get_text (self->days), NULL, 10),
                        UNITS[adw_combo_row_get_selected (ADW_COMBO_ROW (self->unit))], note);
}

static void
laurel_publicity_dialog_class_init (LaurelPublicityDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-publicity-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPublicityDialog, days);
  gtk_widget_class_bind_template_child (widget_class, LaurelPublicityDialog, first);
  gtk_widget_class_bind_template_child (widget_class, LaurelPublicityDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelPublicityDialog, note);
  gtk_widget_class_bind_template_child (widget_class, LaurelPublicityDialog, unit);
}

static void
laurel_publicity_dialog_init (LaurelPublicityDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_result_words_choose (self->unit, UNITS, UNIT_NAMES);
}

/* As it is, or else as the stage has it. */
static void
fill (LaurelPublicityDialog *self, LaurelResultScope *scope)
{
  const char *usual = laurel_result_scope_get_publicity (scope);
  g_autoptr (JsonNode) root = usual ? laurel_json_parse (usual) : NULL;
  JsonObject *object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  const char *unit = object ? laurel_json_get_text (object, "unit") : NULL;
  gint64 days = laurel_result_scope_get_public_days (scope);
  g_autofree char *text = NULL;

  if (days > 0)
    unit = laurel_result_scope_get_public_unit (scope);
  else
    days = object ? laurel_json_get_integer (object, "days") : USUAL_DAYS;
  text = g_strdup_printf ("%d", (int) days);
  gtk_editable_set_text (self->days, text);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->unit), g_strcmp0 (unit, "natural") == 0);
  if (laurel_result_scope_get_public_note (scope) != NULL)
    gtk_editable_set_text (self->note, laurel_result_scope_get_public_note (scope));
}

/**
 * laurel_publicity_dialog_new:
 * @session: a session
 * @scope: whose result
 * @waives: whether it cannot be objected to
 */
GtkWidget *
laurel_publicity_dialog_new (LaurelSession *session, LaurelResultScope *scope, gboolean waives)
{
  LaurelPublicityDialog *self = g_object_new (LAUREL_TYPE_PUBLICITY_DIALOG, "session", session,
                                              NULL);
  const char *first = laurel_result_scope_get_public_first (scope);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  self->result = laurel_result_scope_get_result_id (scope);
  self->waives = waives;
  fill (self, scope);
  gtk_editable_set_text (self->first, first && !waives ? first : today);
  gtk_widget_set_visible (GTK_WIDGET (self->days), !waives);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), !waives);
  gtk_window_set_title (GTK_WINDOW (self), waives ? _("Take no objections") : _("Make public"));
  if (waives) {
    g_object_set (self, "verb", _("_Take none"), NULL);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->first), _("Decided on"));
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note), _("Reason"));
    adw_preferences_group_set_description (
      self->group, _("The awards are settled at once. The reason is kept with the result."));
  }

  return GTK_WIDGET (self);
}
