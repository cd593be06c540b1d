/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-style.h"

#include "ui/documents/laurel-design-words.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * LaurelDesignStyle:
 *
 * How the text of the box that is selected is set. Each change is a step.
 */
struct _LaurelDesignStyle {
  AdwBin parent_instance;

  GtkWidget *role;
  GtkWidget *size;
  GtkWidget *align;
  GtkWidget *colour;
  GtkWidget *bold;
  GtkWidget *fit;
  GtkWidget *floor;
  GtkWidget *lines;

  LaurelDesigner *designer; /* (nullable) */
  gboolean showing;         /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelDesignStyle, laurel_design_style, ADW_TYPE_BIN)

static const struct {
  const char *role;
  const char *label;
} ROLES[] = {
  { "song", N_("Song, like serif") },
  { "fangsong", N_("Fangsong, of official papers") },
  { "kai", N_("Kai, like a brush") },
  { "hei", N_("Hei, like sans serif") },
  { "biaosong", N_("Small title Song") },
  { "serif", N_("Latin serif") },
  { "sans", N_("Latin sans serif") },
};

static const struct {
  const char *align;
  const char *label;
} ALIGNS[] = {
  { "left", NC_("alignment", "Left") },
  { "centre", NC_("alignment", "Centre") },
  { "right", NC_("alignment", "Right") },
  { "justify", NC_("alignment", "Both edges") },
};

/* (nullable): when nobody has chosen anything. */
static const LaurelStyle *
get_style (LaurelDesignStyle *self, LaurelBoxPlace *place)
{
  const LaurelBox *box =
    self->showing || self->designer == NULL ? NULL
                                            : laurel_designer_get_box (self->designer, place);

  return box ? box->style : NULL;
}

static void
take (LaurelDesignStyle *self, LaurelDesign *changed)
{
  laurel_designer_change (self->designer, changed, laurel_designer_get_selected (self->designer));
}

static void
on_role (LaurelDesignStyle *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->role));
  LaurelBoxPlace place;
  const LaurelStyle *style = get_style (self, &place);

  if (style != NULL && selected < G_N_ELEMENTS (ROLES)
      && !g_str_equal (style->role, ROLES[selected].role))
    take (self, laurel_design_set_style_text (laurel_designer_get_design (self->designer), place,
                                              "role", ROLES[selected].role));
}

static void
on_align (LaurelDesignStyle *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->align));
  LaurelBoxPlace place;
  const LaurelStyle *style = get_style (self, &place);

  if (style != NULL && selected < G_N_ELEMENTS (ALIGNS) && (guint) style->align != selected)
    take (self, laurel_design_set_style_text (laurel_designer_get_design (self->designer), place,
                                              "align", ALIGNS[selected].align));
}

static void
on_colour (LaurelDesignStyle *self)
{
  LaurelBoxPlace place;
  GdkRGBA colour;
  g_autofree char *text = NULL;

  if (get_style (self, &place) == NULL)
    return;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->colour), &colour);
  text = laurel_design_words_of_colour (&colour);
  take (self, laurel_design_set_style_text (laurel_designer_get_design (self->designer), place,
                                            "colour", text));
}

static void
set_number (LaurelDesignStyle *self, GtkWidget *spin, const char *member, double before,
            LaurelBoxPlace place)
{
  double value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin));

  if (fabs (value - before) > 0.01)
    take (self, laurel_design_set_style_number (laurel_designer_get_design (self->designer),
                                                place, member, value));
}

/* The least size is no more than the size. */
static void
on_number (LaurelDesignStyle *self, GtkWidget *spin)
{
  LaurelBoxPlace place;
  const LaurelStyle *style = get_style (self, &place);

  if (style == NULL)
    return;

  if (spin == self->size)
    set_number (self, spin, "size", style->size, place);
  else if (spin == self->lines)
    set_number (self, spin, "max_lines", style->max_lines, place);
  else
    set_number (self, spin, "floor", style->floor, place);
}

static void
set_flag (LaurelDesignStyle *self, GtkWidget *row, const char *member, gboolean before,
          LaurelBoxPlace place)
{
  gboolean value = laurel_switch_row_get_active (LAUREL_SWITCH_ROW (row));

  if (value != before)
    take (self, laurel_design_set_style_flag (laurel_designer_get_design (self->designer), place,
                                              member, value));
}

static void
on_bold (LaurelDesignStyle *self)
{
  LaurelBoxPlace place;
  const LaurelStyle *style = get_style (self, &place);

  if (style != NULL)
    set_flag (self, self->bold, "bold", style->bold, place);
}

static void
on_fit (LaurelDesignStyle *self)
{
  LaurelBoxPlace place;
  const LaurelStyle *style = get_style (self, &place);

  if (style != NULL)
    set_flag (self, self->fit, "fit", style->fit, place);
}

static void
laurel_design_style_dispose (GObject *object)
{
  g_clear_object (&LAUREL_DESIGN_STYLE (object)->designer);

  G_OBJECT_CLASS (laurel_design_style_parent_class)->dispose (object);
}

static void
laurel_design_style_class_init (LaurelDesignStyleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_design_style_dispose;
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-design-style.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, align);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, bold);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, colour);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, fit);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, floor);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, lines);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, role);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, size);
  gtk_widget_class_bind_template_callback (widget_class, on_align);
  gtk_widget_class_bind_template_callback (widget_class, on_bold);
  gtk_widget_class_bind_template_callback (widget_class, on_colour);
  gtk_widget_class_bind_template_callback (widget_class, on_fit);
  gtk_widget_class_bind_template_callback (widget_class, on_number);
  gtk_widget_class_bind_template_callback (widget_class, on_role);
}

static void
laurel_design_style_init (LaurelDesignStyle *self)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) aligns = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
    gtk_string_list_append (roles, _(ROLES[i].label));
  for (gsize i = 0; i < G_N_ELEMENTS (ALIGNS); i++)
    gtk_string_list_append (aligns, g_dpgettext2 (GETTEXT_PACKAGE, "alignment", ALIGNS[i].label));
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->role), G_LIST_MODEL (roles));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->align), G_LIST_MODEL (aligns));
  self->showing = FALSE;
}

static guint
find_role (const char *role)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (ROLES) && !g_str_equal (ROLES[i].role, role))
    i++;

  return i < G_N_ELEMENTS (ROLES) ? i : GTK_INVALID_LIST_POSITION;
}

/**
 * laurel_design_style_show:
 * @designer: whose selected box; one with a text
 */
void
laurel_design_style_show (LaurelDesignStyle *self, LaurelDesigner *designer)
{
  const LaurelStyle *style = laurel_designer_get_box (designer, NULL)->style;
  const GdkRGBA colour = { (float) style->colour.red, (float) style->colour.green,
                           (float) style->colour.blue, 1 };

  g_return_if_fail (LAUREL_IS_DESIGN_STYLE (self));

  g_set_object (&self->designer, designer);
  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->role), find_role (style->role));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->align), (guint) style->align);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->size), style->size);
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->floor), MIN (4, style->floor), style->size);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->floor), style->floor);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->lines), MAX (style->max_lines, 1));
  laurel_switch_row_set_active (LAUREL_SWITCH_ROW (self->bold), style->bold);
  laurel_switch_row_set_active (LAUREL_SWITCH_ROW (self->fit), style->fit);
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->colour), &colour);
  self->showing = FALSE;
}
