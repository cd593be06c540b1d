/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-style.h"

#include "documents/laurel-design-layout.h"
#include "ui/documents/laurel-design-words.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * LaurelDesignStyle:
 *
 * How the text of the box that is selected is set, or what has a style of a layout. Each change is
 * a step.
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
  GtkWidget *leading;
  GtkWidget *before;
  GtkWidget *after;
  GtkWidget *indent;
  GtkWidget *hang;
  GtkWidget *fit_rows[2];  /* of boxes only */
  GtkWidget *flow_rows[5]; /* of layouts only */

  LaurelDesigner *designer; /* (nullable) */
  char *name;               /* (nullable): of a style of a layout; else that of the box */
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

static guint
find_role (const char *role)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (ROLES) && !g_str_equal (ROLES[i].role, role))
    i++;

  return i < G_N_ELEMENTS (ROLES) ? i : GTK_INVALID_LIST_POSITION;
}

static void
show (LaurelDesignStyle *self, const LaurelStyle *style)
{
  const GdkRGBA colour = { (float) style->colour.red, (float) style->colour.green,
                           (float) style->colour.blue, 1 };

  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->role), find_role (style->role));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->align), (guint) style->align);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->size), style->size);
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->floor), MIN (4, style->floor), style->size);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->floor), style->floor);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->lines), MAX (style->max_lines, 1));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->leading), style->leading);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->before), style->before);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->after), style->after);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->indent), style->indent);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->hang), style->hang);
  laurel_switch_row_set_active (LAUREL_SWITCH_ROW (self->bold), style->bold);
  laurel_switch_row_set_active (LAUREL_SWITCH_ROW (self->fit), style->fit);
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->colour), &colour);
  self->showing = FALSE;
}

/* (nullable): when nobody has chosen anything. */
static const LaurelStyle *
get_style (LaurelDesignStyle *self)
{
  LaurelDesign *design;
  const LaurelBox *box;

  if (self->showing || self->designer == NULL)
    return NULL;

  design = laurel_designer_get_design (self->designer);
  if (self->name != NULL)
    return laurel_design_find_style (design, self->name);

  box = laurel_designer_get_box (self->designer, NULL);
  return box ? box->style : NULL;
}

/* Of a layout: what cannot be is told, and shown as it was. */
static void
set_named (LaurelDesignStyle *self, const char *member, GVariant *value)
{
  g_autoptr (GError) error = NULL;
  LaurelDesign *changed =
    laurel_design_set_style (laurel_designer_get_design (self->designer), self->name, member,
                             value, &error);

  if (changed != NULL) {
    laurel_designer_change (self->designer, changed, -1);
    return;
  }

  laurel_designer_refuse (self->designer, error);
  show (self, laurel_design_find_style (laurel_designer_get_design (self->designer), self->name));
}

/* Of the box that is selected, or of the style of that name. */
static void
take (LaurelDesignStyle *self, const char *member, GVariant *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  LaurelDesign *design = laurel_designer_get_design (self->designer), *changed;
  LaurelBoxPlace place;

  if (self->name != NULL) {
    set_named (self, member, owned);
    return;
  }
  if (laurel_designer_get_box (self->designer, &place) == NULL)
    return;

  if (g_variant_is_of_type (owned, G_VARIANT_TYPE_STRING))
    changed = laurel_design_set_style_text (design, place, member,
                                            g_variant_get_string (owned, NULL));
  else if (g_variant_is_of_type (owned, G_VARIANT_TYPE_BOOLEAN))
    changed = laurel_design_set_style_flag (design, place, member, g_variant_get_boolean (owned));
  else
    changed = laurel_design_set_style_number (design, place, member, g_variant_get_double (owned));
  laurel_designer_change (self->designer, changed, laurel_designer_get_selected (self->designer));
}

static void
on_role (LaurelDesignStyle *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->role));
  const LaurelStyle *style = get_style (self);

  if (style != NULL && selected < G_N_ELEMENTS (ROLES)
      && !g_str_equal (style->role, ROLES[selected].role))
    take (self, "role", g_variant_new_string (ROLES[selected].role));
}

static void
on_align (LaurelDesignStyle *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->align));
  const LaurelStyle *style = get_style (self);

  if (style != NULL && selected < G_N_ELEMENTS (ALIGNS) && (guint) style->align != selected)
    take (self, "align", g_variant_new_string (ALIGNS[selected].align));
}

static void
on_colour (LaurelDesignStyle *self)
{
  GdkRGBA colour;
  g_autofree char *text = NULL;

  if (get_style (self) == NULL)
    return;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->colour), &colour);
  text = laurel_design_words_of_colour (&colour);
  take (self, "colour", g_variant_new_string (text));
}

/* What is shown is rounded: what nobody touched stays as it is. */
static void
set_number (LaurelDesignStyle *self, GtkWidget *spin, const char *member, double before)
{
  double value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin));

  if (fabs (value - before) > 0.051)
    take (self, member, g_variant_new_double (value));
}

/* The least size is no more than the size. */
static void
on_number (LaurelDesignStyle *self, GtkWidget *spin)
{
  const LaurelStyle *style = get_style (self);
  const struct {
    GtkWidget *spin;
    const char *member;
    double before;
  } numbers[] = {
    { self->size, "size", style ? style->size : 0 },
    { self->floor, "floor", style ? style->floor : 0 },
    { self->lines, "max_lines", style ? style->max_lines : 0 },
    { self->leading, "leading", style ? style->leading : 0 },
    { self->before, "before", style ? style->before : 0 },
    { self->after, "after", style ? style->after : 0 },
    { self->indent, "indent", style ? style->indent : 0 },
    { self->hang, "hang", style ? style->hang : 0 },
  };

  for (gsize i = 0; style != NULL && i < G_N_ELEMENTS (numbers); i++)
    if (spin == numbers[i].spin) {
      set_number (self, spin, numbers[i].member, numbers[i].before);
      return;
    }
}

static void
set_flag (LaurelDesignStyle *self, GtkWidget *row, const char *member, gboolean before)
{
  gboolean value = laurel_switch_row_get_active (LAUREL_SWITCH_ROW (row));

  if (value != before)
    take (self, member, g_variant_new_boolean (value));
}

static void
on_bold (LaurelDesignStyle *self)
{
  const LaurelStyle *style = get_style (self);

  if (style != NULL)
    set_flag (self, self->bold, "bold", style->bold);
}

static void
on_fit (LaurelDesignStyle *self)
{
  const LaurelStyle *style = get_style (self);

  if (style != NULL)
    set_flag (self, self->fit, "fit", style->fit);
}

static void
laurel_design_style_finalize (GObject *object)
{
  g_free (LAUREL_DESIGN_STYLE (object)->name);

  G_OBJECT_CLASS (laurel_design_style_parent_class)->finalize (object);
}

static void
laurel_design_style_dispose (GObject *object)
{
  g_clear_object (&LAUREL_DESIGN_STYLE (object)->designer);

  G_OBJECT_CLASS (laurel_design_style_parent_class)->dispose (object);
}

static void
bind_numbers (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, after);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, before);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, floor);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, hang);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, indent);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, leading);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, lines);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, size);
}

/* The row that a spin button is in. */
static GtkWidget *
get_row (GtkWidget *spin)
{
  return gtk_widget_get_ancestor (spin, GTK_TYPE_LIST_BOX_ROW);
}

static void
laurel_design_style_class_init (LaurelDesignStyleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_design_style_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_design_style_finalize;
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-design-style.ui");
  bind_numbers (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, align);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, bold);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, colour);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, fit);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignStyle, role);
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
  self->fit_rows[0] = get_row (self->floor);
  self->fit_rows[1] = get_row (self->lines);
  self->flow_rows[0] = get_row (self->leading);
  self->flow_rows[1] = get_row (self->before);
  self->flow_rows[2] = get_row (self->after);
  self->flow_rows[3] = get_row (self->indent);
  self->flow_rows[4] = get_row (self->hang);
  for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
    gtk_string_list_append (roles, _(ROLES[i].label));
  for (gsize i = 0; i < G_N_ELEMENTS (ALIGNS); i++)
    gtk_string_list_append (aligns, g_dpgettext2 (GETTEXT_PACKAGE, "alignment", ALIGNS[i].label));
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->role), G_LIST_MODEL (roles));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->align), G_LIST_MODEL (aligns));
  self->showing = FALSE;
}

/**
 * laurel_design_style_show:
 * @designer: whose selected box; one with a text
 */
void
laurel_design_style_show (LaurelDesignStyle *self, LaurelDesigner *designer)
{
  g_return_if_fail (LAUREL_IS_DESIGN_STYLE (self));

  g_set_object (&self->designer, designer);
  show (self, laurel_designer_get_box (designer, NULL)->style);
}

/**
 * laurel_design_style_show_named:
 * @designer: of a layout
 * @name: one of its styles
 *
 * Shows what a paragraph of a flow has, too, and not what fits a line into a box.
 */
void
laurel_design_style_show_named (LaurelDesignStyle *self, LaurelDesigner *designer,
                                const char *name)
{
  GtkWidget *const boxed[] = { self->fit_rows[0], self->fit_rows[1], self->fit };

  g_return_if_fail (LAUREL_IS_DESIGN_STYLE (self));

  g_set_object (&self->designer, designer);
  if (g_strcmp0 (self->name, name) != 0) {
    g_free (self->name);
    self->name = g_strdup (name);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (boxed); i++)
    gtk_widget_set_visible (boxed[i], FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (self->flow_rows); i++)
    gtk_widget_set_visible (self->flow_rows[i], TRUE);
  show (self, laurel_design_find_style (laurel_designer_get_design (designer), name));
}
