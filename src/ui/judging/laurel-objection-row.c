/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-objection-row.h"

#include "base/laurel-json.h"
#include "judging/scores/laurel-objection.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelObjectionRow:
 *
 * An objection, which opens to what was said, and to what became of it. What is done with it are
 * the actions `result.decide` and `result.edit-objection` (`x`) of what is around it.
 */
struct _LaurelObjectionRow {
  AdwExpanderRow parent_instance;

  GtkLabel *state;
  GtkLabel *more;
  GtkWidget *buttons;
  GtkButton *decide;
};

G_DEFINE_FINAL_TYPE (LaurelObjectionRow, laurel_objection_row, ADW_TYPE_EXPANDER_ROW)

/* What it was decided before it was decided anew, the last time first. */
static void
add_earlier (GString *text, const char *earlier)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (earlier);

  for (guint i = json_array_get_length (list); i-- > 0;) {
    JsonObject *one = laurel_json_get_object (list, i);
    const char *day = laurel_json_get_text (one, "decided");
    const char *outcome = laurel_json_get_text (one, "outcome");

    /* Translators: why an objection was decided another time; then what it was decided before: on
     * which day, what became of it, and why. */
    g_string_append_printf (text, _("\nDecided anew: %1$s\nBefore (%2$s): %3$s. %4$s"),
                            laurel_json_get_text (one, "why"), day ? day : "–",
                            laurel_result_words_of_state (laurel_json_get_text (one, "state")),
                            outcome ? outcome : "–");
  }
}

static char *
dup_more (LaurelObjection *objection)
{
  const char *evidence = laurel_objection_get_evidence (objection);
  const char *outcome = laurel_objection_get_outcome (objection);
  const char *entry = laurel_objection_get_entry (objection);
  g_autoptr (GString) text = g_string_new (laurel_objection_get_words (objection));

  if (entry != NULL)
    /* Translators: %s is the number of an entry. */
    g_string_append_printf (text, _("\nEntry: %s"), entry);
  if (evidence != NULL)
    /* Translators: %s says where evidence is. */
    g_string_append_printf (text, _("\nEvidence: %s"), evidence);
  if (outcome != NULL)
    /* Translators: %1$s says what became of an objection, %2$s why. */
    g_string_append_printf (text, _("\n%1$s: %2$s"),
                            laurel_result_words_of_state (laurel_objection_get_state (objection)),
                            outcome);
  add_earlier (text, laurel_objection_get_earlier (objection));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show (LaurelObjection *objection, GParamSpec *pspec, LaurelObjectionRow *self)
{
  const char *objector = laurel_objection_get_objector (objection);
  const char *state = laurel_result_words_of_state (laurel_objection_get_state (objection));
  gboolean is_decided = laurel_objection_get_decided (objection) != NULL;
  g_autofree char *text = dup_more (objection);
  g_autofree char *day = laurel_day_words_of_iso (laurel_objection_get_received (objection));
  /* Translators: %1$d is the number of an objection, %2$s who objects. */
  g_autofree char *title = g_strdup_printf (_("%1$d. %2$s"),
                                            laurel_objection_get_number (objection),
                                            objector ? objector : _("Name not known"));
  /* Translators: %1$s says why somebody objects, %2$s is a day, %3$d the version of a result. */
  g_autofree char *about =
    g_strdup_printf (_("%1$s · %2$s · version %3$d"),
                     laurel_result_words_of_grounds (laurel_objection_get_grounds (objection)),
                     day, laurel_objection_get_version (objection));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), about);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->more, text);
  gtk_button_set_label (self->decide, is_decided ? _("_Decide anew…") : _("_Decide…"));
}

static GtkWidget *
new_button (const char *label, const char *action, gint64 id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static void
laurel_objection_row_class_init (LaurelObjectionRowClass *klass)
{
}

static GtkWidget *
new_more (LaurelObjectionRow *self)
{
  GtkWidget *inner = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_label_set_wrap (self->more, TRUE);
  gtk_label_set_wrap_mode (self->more, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->more, 0);
  gtk_widget_set_layout_manager (self->buttons, g_object_new (LAUREL_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (inner), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (inner), FALSE);
  gtk_widget_set_focusable (inner, FALSE);

  return inner;
}

static void
laurel_objection_row_init (LaurelObjectionRow *self)
{
  self->state = GTK_LABEL (gtk_label_new (NULL));
  self->more = GTK_LABEL (gtk_label_new (NULL));
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (GTK_WIDGET (self->state), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "badge");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->state));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), new_more (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * laurel_objection_row_new:
 * @objection: a #LaurelObjection
 * @data: nothing
 *
 * A #GtkListBoxCreateWidgetFunc.
 */
GtkWidget *
laurel_objection_row_new (gpointer objection, gpointer data)
{
  LaurelObjectionRow *self = g_object_new (LAUREL_TYPE_OBJECTION_ROW, NULL);
  gint64 id = laurel_row_get_id (objection);

  self->decide = GTK_BUTTON (new_button (_("_Decide…"), "result.decide", id));
  gtk_box_append (GTK_BOX (self->buttons), GTK_WIDGET (self->decide));
  gtk_box_append (GTK_BOX (self->buttons), new_button (_("_Edit…"), "result.edit-objection", id));
  g_signal_connect_object (objection, "notify", G_CALLBACK (show), self, 0);
  show (objection, NULL, self);

  return GTK_WIDGET (self);
}
