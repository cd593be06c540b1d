/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-draw-exclusions.h"

#include "base/laurel-json.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "judging/jury/laurel-expert.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDrawExclusions:
 *
 * Who is left out of a draw, though the conditions would let him or her be drawn: each with a
 * reason, and with the last day on which it counts. Those of the draw before stand there
 * again, as far as they still count.
 *
 * ## Actions
 *
 * - `exclusions.remove` (`x`): lets that expert be drawn again
 */
struct _LaurelDrawExclusions {
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;     /* of their rows */
  GtkEditable *name;    /* of who is left out next */
  GtkWidget *nobody;    /* says that nobody is called so */
  GPtrArray *excluded;  /* (element-type Exclusion) */
  GListModel *experts;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelDrawExclusions, laurel_draw_exclusions, ADW_TYPE_PREFERENCES_GROUP)

/* One of them; its widgets are of the list. */
typedef struct {
  gint64 expert;
  GtkWidget *row;
  GtkEditable *reason;
  GtkEditable *until;
} Exclusion;

static Exclusion *
find_exclusion (LaurelDrawExclusions *self, gint64 expert)
{
  for (guint i = 0; i < self->excluded->len; i++)
    if (((Exclusion *) self->excluded->pdata[i])->expert == expert)
      return self->excluded->pdata[i];

  return NULL;
}

/* ---- adding and taking out -------------------------------------------------------- */

static GtkEditable *
add_text (AdwExpanderRow *row, const char *title, const char *text)
{
  GtkWidget *entry = g_object_new (LAUREL_TYPE_FORM_ROW, "title", title, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text ? text : "");
  adw_expander_row_add_row (row, entry);

  return GTK_EDITABLE (entry);
}

static void
add_remove (AdwExpanderRow *row, gint64 expert, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is a person. */
  g_autofree char *tip = laurel_quote (_("Let “%s” be drawn"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", expert);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "exclusions.remove");
  adw_expander_row_add_action (row, button);
}

static void
show_list (LaurelDrawExclusions *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->excluded->len > 0);
}

static Exclusion *
add_exclusion (LaurelDrawExclusions *self, gint64 expert, const char *name,
               const char *organization, const char *reason, const char *until)
{
  Exclusion *exclusion = g_new0 (Exclusion, 1);
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());

  exclusion->expert = expert;
  exclusion->row = GTK_WIDGET (row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (row, organization ? organization : "");
  add_remove (row, expert, name);
  exclusion->reason = add_text (row, _("Why, as the protocol says it"), reason);
  exclusion->until = add_text (row, _("Until this day, or for good"), until);
  /* Open before it is shown, so that it does not slide: keys go to its reason at once. */
  adw_expander_row_set_expanded (row, reason == NULL);
  g_ptr_array_add (self->excluded, exclusion);
  gtk_list_box_append (self->list, exclusion->row);
  show_list (self);

  return exclusion;
}

static void
take_out (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDrawExclusions *self = LAUREL_DRAW_EXCLUSIONS (widget);
  Exclusion *exclusion = find_exclusion (self, g_variant_get_int64 (parameter));

  if (exclusion == NULL)
    return;

  gtk_list_box_remove (self->list, exclusion->row);
  g_ptr_array_remove (self->excluded, exclusion);
  show_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static gboolean
is_called (LaurelExpert *expert, const char *text)
{
  const char *organization = laurel_expert_get_organization (expert);
  g_autofree char *both = g_strdup_printf ("%s, %s", laurel_expert_get_name (expert),
                                           organization ? organization : "");

  return g_strcmp0 (laurel_expert_get_name (expert), text) == 0 || g_str_equal (both, text);
}

/* Returns: (transfer full) (nullable): whoever is called so and is not left out yet; of several,
 *   nobody */
static LaurelExpert *
find_expert (LaurelDrawExclusions *self, const char *text, guint *n_found)
{
  guint n = self->experts ? g_list_model_get_n_items (self->experts) : 0;
  g_autoptr (LaurelExpert) found = NULL;

  *n_found = 0;
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelExpert) expert = g_list_model_get_item (self->experts, i);

    if (!is_called (expert, text))
      continue;
    ++*n_found;
    g_set_object (&found, expert);
  }

  return *n_found == 1 ? g_steal_pointer (&found) : NULL;
}

static void
on_apply (LaurelDrawExclusions *self)
{
  g_autofree char *text = laurel_text_dup_line (gtk_editable_get_text (self->name));
  g_autoptr (LaurelExpert) expert = NULL;
  Exclusion *exclusion = NULL;
  guint n = 0;

  if (text == NULL)
    return;

  expert = find_expert (self, text, &n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->nobody), n > 1
    ? _("Several are called so: write the organisation behind the name, after a comma.")
    : _("There is no expert of that name."));
  gtk_widget_set_visible (self->nobody, expert == NULL);
  if (expert == NULL)
    return;

  exclusion = find_exclusion (self, laurel_row_get_id (LAUREL_ROW (expert)));
  if (exclusion == NULL)
    exclusion = add_exclusion (self, laurel_row_get_id (LAUREL_ROW (expert)),
                               laurel_expert_get_name (expert),
                               laurel_expert_get_organization (expert), NULL, NULL);
  laurel_form_row_clear (LAUREL_FORM_ROW (self->name));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (exclusion->row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (exclusion->reason));
}

static void
on_changed (LaurelDrawExclusions *self)
{
  gtk_widget_set_visible (self->nobody, FALSE);
}

/* ---- what was said ------------------------------------------------------------------- */

/**
 * laurel_draw_exclusions_take:
 * @self: exclusions
 * @draw: (nullable): the draw before
 * @today: the day
 *
 * Shows those that @draw left out, and that still count; whoever stood there does no more.
 */
void
laurel_draw_exclusions_take (LaurelDrawExclusions *self, LaurelPanelDraw *draw, LaurelDay today)
{
  g_autoptr (JsonArray) list =
    laurel_json_parse_list (draw ? laurel_panel_draw_get_excluded (draw) : "[]");

  g_return_if_fail (LAUREL_IS_DRAW_EXCLUSIONS (self));

  for (guint i = 0; i < self->excluded->len; i++)
    gtk_list_box_remove (self->list, ((Exclusion *) self->excluded->pdata[i])->row);
  g_ptr_array_set_size (self->excluded, 0);
  show_list (self);
  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonObject *one = laurel_json_get_object (list, i);
    const char *id = laurel_json_get_text (one, "expert");
    const char *until = laurel_json_get_text (one, "until");

    if (id != NULL && (until == NULL || laurel_day_from_iso (until) >= today))
      add_exclusion (self, g_ascii_strtoll (id, NULL, 10), laurel_json_get_text (one, "name"),
                     laurel_json_get_text (one, "organization"),
                     laurel_json_get_text (one, "reason"), until);
  }
}

/**
 * laurel_draw_exclusions_build:
 * @self: exclusions
 *
 * Returns: (transfer floating): them, as a draw is declared with them: `a(xss)`
 */
GVariant *
laurel_draw_exclusions_build (LaurelDrawExclusions *self)
{
  GVariantBuilder all;

  g_variant_builder_init (&all, G_VARIANT_TYPE ("a(xss)"));
  for (guint i = 0; i < self->excluded->len; i++) {
    Exclusion *exclusion = self->excluded->pdata[i];
    g_autofree char *until = laurel_text_dup_line (gtk_editable_get_text (exclusion->until));

    g_variant_builder_add (&all, "(xss)", exclusion->expert,
                           gtk_editable_get_text (exclusion->reason), until ? until : "");
  }

  return g_variant_builder_end (&all);
}

/**
 * laurel_draw_exclusions_set_experts:
 * @self: exclusions
 * @experts: (nullable) (element-type LaurelExpert): of whom some may be left out
 */
void
laurel_draw_exclusions_set_experts (LaurelDrawExclusions *self, GListModel *experts)
{
  g_return_if_fail (LAUREL_IS_DRAW_EXCLUSIONS (self));

  g_set_object (&self->experts, experts);
}

/* ---- the object --------------------------------------------------------------------- */

static void
laurel_draw_exclusions_dispose (GObject *object)
{
  LaurelDrawExclusions *self = LAUREL_DRAW_EXCLUSIONS (object);

  g_ptr_array_set_size (self->excluded, 0);
  g_clear_object (&self->experts);

  G_OBJECT_CLASS (laurel_draw_exclusions_parent_class)->dispose (object);
}

static void
laurel_draw_exclusions_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_DRAW_EXCLUSIONS (object)->excluded);

  G_OBJECT_CLASS (laurel_draw_exclusions_parent_class)->finalize (object);
}

static void
laurel_draw_exclusions_class_init (LaurelDrawExclusionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_draw_exclusions_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_draw_exclusions_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "exclusions.remove", "x", take_out);
}

static GtkListBox *
add_list (LaurelDrawExclusions *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who cannot be drawn"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);

  return GTK_LIST_BOX (list);
}

static void
laurel_draw_exclusions_init (LaurelDrawExclusions *self)
{
  GtkWidget *name = g_object_new (LAUREL_TYPE_FORM_ROW, "title", _("Leave out, by name"),
                                  "show-apply-button", TRUE, NULL);
  GtkListBox *form;

  self->excluded = g_ptr_array_new_with_free_func (g_free);
  self->name = GTK_EDITABLE (name);
  self->nobody = adw_action_row_new ();
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->nobody), 0);
  gtk_widget_set_visible (self->nobody, FALSE);
  g_signal_connect_object (name, "apply", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (name, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  self->list = add_list (self);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 12);
  show_list (self);
  form = add_list (self);
  gtk_list_box_append (form, self->nobody);
  gtk_list_box_append (form, name);
}
