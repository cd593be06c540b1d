/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-draw-seats.h"

#include "base/laurel-text.h"
#include "ui/judging/laurel-section-row.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-spin.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/**
 * LaurelDrawSeats:
 *
 * For which seats judges are drawn: one group of them, or several that are drawn one after
 * another, each with what its judges know about, which entries they judge, and how many they
 * are.
 *
 * ## Actions
 *
 * - `seats.add`: adds a group
 * - `seats.remove` (`i`): takes the group out that was added as so many'th
 */
struct _LaurelDrawSeats {
  AdwPreferencesGroup parent_instance;

  GPtrArray *groups;    /* (element-type Group) */
  GListModel *sections; /* (nullable) */
  int n_added;
};

G_DEFINE_FINAL_TYPE (LaurelDrawSeats, laurel_draw_seats, ADW_TYPE_PREFERENCES_GROUP)

#define MOST_SEATS 10000

/* One group; its widgets are of the list. */
typedef struct {
  int number; /* as so many'th it was added */
  AdwExpanderRow *row;
  GtkWidget *remove;
  GtkEditable *field;
  LaurelSectionRow *section;
  GtkSpinButton *seats;
  GtkSpinButton *alternates;
} Group;

static Group *
find_group (LaurelDrawSeats *self, int number)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (((Group *) self->groups->pdata[i])->number == number)
      return self->groups->pdata[i];

  return NULL;
}

/* What a group says while it is folded. The only one is not taken out. */
static void
show_group (LaurelDrawSeats *self, Group *group, guint place)
{
  g_autofree char *field = laurel_text_dup_line (gtk_editable_get_text (group->field));
  int seats = gtk_spin_button_get_value_as_int (group->seats);
  int more = gtk_spin_button_get_value_as_int (group->alternates);
  /* Translators: how many judges are drawn, and how many more to step in. */
  g_autofree char *subtitle = g_strdup_printf (_("Seats: %1$d, alternates: %2$d"), seats, more);
  /* Translators: %u is 1, 2 … and counts groups of seats. */
  g_autofree char *title = g_strdup_printf (_("Seats %u"), place + 1);
  g_autofree char *known = field ? g_strdup_printf ("%s · %s", field, subtitle) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (group->row), title);
  adw_expander_row_set_subtitle (group->row, known ? known : subtitle);
  gtk_widget_set_visible (group->remove, self->groups->len > 1);
}

static void
show_groups (LaurelDrawSeats *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    show_group (self, self->groups->pdata[i], i);
}

/* ---- adding and taking out ---------------------------------------------------- */

static GtkSpinButton *
add_spin (LaurelDrawSeats *self, Group *group, const char *title, double lower, double value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (lower, MOST_SEATS, 1);

  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  laurel_spin_refuse_words (GTK_SPIN_BUTTON (spin));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (show_groups), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_expander_row_add_row (group->row, row);

  return GTK_SPIN_BUTTON (spin);
}

static void
add_remove (Group *group)
{
  group->remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_set_valign (group->remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (group->remove, "flat");
  gtk_widget_set_tooltip_text (group->remove, _("Remove these seats"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (group->remove), "i", group->number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (group->remove), "seats.remove");
  adw_expander_row_add_action (group->row, group->remove);
}

static void
add_group (LaurelDrawSeats *self)
{
  Group *group = g_new0 (Group, 1);

  group->number = ++self->n_added;
  group->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (group->row), FALSE);
  add_remove (group);
  group->field = g_object_new (LAUREL_TYPE_FORM_ROW, "title",
                               _("Field of expertise; any if left empty"), NULL);
  g_signal_connect_object (group->field, "changed", G_CALLBACK (show_groups), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (group->row, GTK_WIDGET (group->field));
  group->section = g_object_new (LAUREL_TYPE_SECTION_ROW, NULL);
  laurel_section_row_set_sections (group->section, self->sections);
  adw_expander_row_add_row (group->row, GTK_WIDGET (group->section));
  group->seats = add_spin (self, group, _("Seats"), 1, 3);
  group->alternates = add_spin (self, group, _("Alternates, who step in in this order"), 0, 1);
  adw_expander_row_set_expanded (group->row, TRUE);

  g_ptr_array_add (self->groups, group);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (group->row));
  show_groups (self);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDrawSeats *self = LAUREL_DRAW_SEATS (widget);
  Group *last;

  add_group (self);
  last = self->groups->pdata[self->groups->len - 1];
  gtk_widget_grab_focus (GTK_WIDGET (last->field));
}

static void
remove_group (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDrawSeats *self = LAUREL_DRAW_SEATS (widget);
  Group *group = find_group (self, g_variant_get_int32 (parameter));
  Group *first;

  if (group == NULL || self->groups->len == 1)
    return;

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (group->row));
  g_ptr_array_remove (self->groups, group);
  show_groups (self);
  first = self->groups->pdata[0];
  gtk_widget_grab_focus (GTK_WIDGET (first->row));
}

/* ---- what was said ---------------------------------------------------------------- */

static void
add_json (JsonBuilder *builder, Group *group)
{
  g_autofree char *field = laurel_text_dup_line (gtk_editable_get_text (group->field));
  gint64 section = laurel_section_row_get_chosen (group->section);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, section);

  json_builder_begin_object (builder);
  if (field != NULL) {
    json_builder_set_member_name (builder, "field");
    json_builder_add_string_value (builder, field);
  }
  if (section != 0) {
    json_builder_set_member_name (builder, "section");
    json_builder_add_string_value (builder, id);
  }
  json_builder_set_member_name (builder, "count");
  json_builder_add_int_value (builder, gtk_spin_button_get_value_as_int (group->seats));
  json_builder_set_member_name (builder, "alternates");
  json_builder_add_int_value (builder, gtk_spin_button_get_value_as_int (group->alternates));
  json_builder_end_object (builder);
}

/**
 * laurel_draw_seats_dup_json:
 * @self: seats
 *
 * Returns: (transfer full): them, as a draw is declared with them
 */
char *
laurel_draw_seats_dup_json (LaurelDrawSeats *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->groups->len; i++)
    add_json (builder, self->groups->pdata[i]);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * laurel_draw_seats_dup_fields:
 * @self: seats
 *
 * Returns: (transfer full) (array zero-terminated=1): what those know about of whom one can be
 *   drawn; nothing, where anybody can
 */
GStrv
laurel_draw_seats_dup_fields (LaurelDrawSeats *self)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();

  for (guint i = 0; i < self->groups->len; i++) {
    Group *group = self->groups->pdata[i];
    g_autofree char *field = laurel_text_dup_line (gtk_editable_get_text (group->field));

    if (field == NULL)
      return g_new0 (char *, 1);
    g_strv_builder_add (fields, field);
  }

  return g_strv_builder_end (fields);
}

/**
 * laurel_draw_seats_set_sections:
 * @self: seats
 * @sections: (nullable) (element-type LaurelContestSection): of the contest
 */
void
laurel_draw_seats_set_sections (LaurelDrawSeats *self, GListModel *sections)
{
  g_return_if_fail (LAUREL_IS_DRAW_SEATS (self));

  g_set_object (&self->sections, sections);
  for (guint i = 0; i < self->groups->len; i++)
    laurel_section_row_set_sections (((Group *) self->groups->pdata[i])->section, sections);
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_draw_seats_dispose (GObject *object)
{
  LaurelDrawSeats *self = LAUREL_DRAW_SEATS (object);

  g_ptr_array_set_size (self->groups, 0);
  g_clear_object (&self->sections);

  G_OBJECT_CLASS (laurel_draw_seats_parent_class)->dispose (object);
}

static void
laurel_draw_seats_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_DRAW_SEATS (object)->groups);

  G_OBJECT_CLASS (laurel_draw_seats_parent_class)->finalize (object);
}

static void
laurel_draw_seats_class_init (LaurelDrawSeatsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_draw_seats_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_draw_seats_finalize;
  gtk_widget_class_install_action (widget_class, "seats.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "seats.remove", "i", remove_group);
}

static void
laurel_draw_seats_init (LaurelDrawSeats *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->groups = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Add seats for something else"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "seats.add");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
  add_group (self);
}
