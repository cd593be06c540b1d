/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-pane.h"

#include "ui/documents/laurel-design-style.h"
#include "ui/documents/laurel-design-text.h"
#include "ui/documents/laurel-design-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * LaurelDesignPane:
 *
 * All there is to say of the box that is selected. What is typed is shown with each key, and
 * stored as one step when the typing ends; anything else is a step by itself. A text with a
 * field that there is not stays in its row, with what is wrong, and nothing of it is stored.
 *
 * Its buttons activate `design.raise`, `design.lower`, `design.duplicate`, `design.remove` and
 * `design.replace-image`.
 */
struct _LaurelDesignPane {
  AdwBin parent_instance;

  GtkWidget *kind;
  GtkWidget *words;
  GtkWidget *text;
  GtkWidget *style;
  GtkWidget *left;
  GtkWidget *top;
  GtkWidget *width;
  GtkWidget *height;
  GtkWidget *height_row;
  GtkWidget *image_row;
  GtkWidget *lock;
  GtkWidget *lock_row;
  GtkWidget *thickness;
  GtkWidget *thickness_row;
  GtkWidget *colour;
  GtkWidget *colour_row;
  GtkWidget *when;

  LaurelDesigner *designer;    /* (nullable) */
  LaurelDesign *offered;       /* (nullable): whose fields can be inserted */
  LaurelBoxPlace shown;        /* which box it is about */
  char *said;                  /* (nullable): the text of that box, as it is known */
  gboolean showing;            /* what changes now was not chosen */
  gboolean typing;             /* what changes now is being typed */
};

G_DEFINE_FINAL_TYPE (LaurelDesignPane, laurel_design_pane, ADW_TYPE_BIN)

/* (nullable): when nobody has chosen anything. */
static const LaurelBox *
get_box (LaurelDesignPane *self, LaurelBoxPlace *place)
{
  return self->showing || self->designer == NULL ? NULL
                                                 : laurel_designer_get_box (self->designer, place);
}

static LaurelDesign *
get_design (LaurelDesignPane *self)
{
  return laurel_designer_get_design (self->designer);
}

static void
take (LaurelDesignPane *self, LaurelDesign *changed)
{
  laurel_designer_change (self->designer, changed, laurel_designer_get_selected (self->designer));
}

/* ---- the text --------------------------------------------------------------- */

static void
on_typed (LaurelDesignPane *self, const char *text)
{
  LaurelBoxPlace place;
  const LaurelBox *box = get_box (self, &place);
  g_autoptr (LaurelDesign) changed = NULL;
  g_autoptr (GError) error = NULL;

  if (box == NULL || box->text == NULL)
    return;

  changed = laurel_design_set_box_text (get_design (self), place, text);
  self->typing = TRUE;
  if (laurel_design_check_fields (changed, &error))
    laurel_designer_try (self->designer, g_steal_pointer (&changed));
  else
    laurel_designer_forget (self->designer);
  self->typing = FALSE;
  laurel_design_text_set_fault (LAUREL_DESIGN_TEXT (self->text), error ? error->message : NULL);
}

static void
on_left (LaurelDesignPane *self)
{
  if (self->designer != NULL)
    laurel_designer_keep (self->designer);
}

/* What is being typed stays, unless it is another box, or the text was changed elsewhere. */
static void
show_text (LaurelDesignPane *self, const LaurelBox *box, LaurelBoxPlace place)
{
  gboolean same = place.box == self->shown.box && place.section == self->shown.section
                  && (self->typing || g_strcmp0 (self->said, box->text) == 0);

  self->shown = place;
  g_free (self->said);
  self->said = g_strdup (box->text);
  if (same)
    return;

  laurel_design_text_set_text (LAUREL_DESIGN_TEXT (self->text), box->text ? box->text : "");
  laurel_design_text_set_fault (LAUREL_DESIGN_TEXT (self->text), NULL);
}

/* ---- where, and how large --------------------------------------------------- */

static double
get_length (GtkWidget *spin, double before)
{
  double value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)) * LAUREL_MM;

  /* What is shown is rounded; what nobody touched stays as it is. */
  return fabs (value - before) < 0.06 * LAUREL_MM ? before : value;
}

/* What keeps its proportions follows the one length that was changed. */
static LaurelRect
get_size (LaurelDesignPane *self, const LaurelBox *box, const LaurelFrame *page)
{
  LaurelRect before = laurel_box_get_frame (box);
  LaurelEdges edges = laurel_box_get_edges (box) & (LAUREL_EDGE_RIGHT | LAUREL_EDGE_BOTTOM);
  double ratio = laurel_box_get_ratio (box);
  double dx = get_length (self->width, before.width) - before.width;
  double dy = laurel_box_is_square (box)
              ? 0 : get_length (self->height, before.height) - before.height;

  if (ratio > 0)
    edges &= dx != 0 || dy == 0 ? LAUREL_EDGE_RIGHT : LAUREL_EDGE_BOTTOM;

  return laurel_rect_size (before, edges, dx, dy, ratio, page->width, page->height);
}

static void
on_place (LaurelDesignPane *self)
{
  LaurelBoxPlace place;
  const LaurelBox *box = get_box (self, &place);
  const LaurelFrame *page;
  LaurelRect before, frame;

  if (box == NULL)
    return;

  page = &laurel_design_get_section (get_design (self), place.section)->frame;
  before = laurel_box_get_frame (box);
  frame = get_size (self, box, page);
  frame = laurel_rect_move (frame, get_length (self->left, before.x) - before.x,
                            get_length (self->top, before.y) - before.y, page->width,
                            page->height);
  take (self, laurel_design_place_box (get_design (self), place, frame));
}

static void
show_place (LaurelDesignPane *self, const LaurelBox *box)
{
  LaurelRect frame = laurel_box_get_frame (box);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->left), frame.x / LAUREL_MM);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->top), frame.y / LAUREL_MM);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->width), frame.width / LAUREL_MM);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->height), frame.height / LAUREL_MM);
  gtk_widget_set_visible (self->height_row, !laurel_box_is_square (box)
                                            && box->kind != LAUREL_BOX_LINE);
  gtk_widget_set_sensitive (self->height_row,
                            (laurel_box_get_edges (box) & LAUREL_EDGE_BOTTOM) != 0);
}

static gboolean
on_lock (LaurelDesignPane *self, gboolean locked)
{
  LaurelBoxPlace place;
  const LaurelBox *box = get_box (self, &place);

  if (box != NULL && box->stretch == locked)
    take (self, laurel_design_set_box_stretch (get_design (self), place, !locked));

  return FALSE;
}

static void
show_image (LaurelDesignPane *self, const LaurelBox *box)
{
  gboolean image = box->kind == LAUREL_BOX_IMAGE;

  gtk_widget_set_visible (self->image_row, image);
  gtk_widget_set_visible (self->lock_row, image);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->image_row), image ? box->file : "");
  gtk_switch_set_active (GTK_SWITCH (self->lock), !box->stretch);
}

static void
on_thickness (LaurelDesignPane *self)
{
  LaurelBoxPlace place;
  const LaurelBox *box = get_box (self, &place);
  double value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->thickness));

  if (box != NULL && fabs (box->thickness - value) > 0.01)
    take (self, laurel_design_set_box_number (get_design (self), place, "thickness", value));
}

static void
on_colour (LaurelDesignPane *self)
{
  LaurelBoxPlace place;
  GdkRGBA colour;
  g_autofree char *text = NULL;

  if (get_box (self, &place) == NULL)
    return;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->colour), &colour);
  text = laurel_design_words_of_colour (&colour);
  take (self, laurel_design_set_box_colour (get_design (self), place, text));
}

static void
show_drawn (LaurelDesignPane *self, const LaurelBox *box)
{
  gboolean drawn = box->kind == LAUREL_BOX_LINE || box->kind == LAUREL_BOX_SEAL;
  const GdkRGBA colour = { (float) box->colour.red, (float) box->colour.green,
                           (float) box->colour.blue, 1 };

  gtk_widget_set_visible (self->thickness_row, drawn);
  gtk_widget_set_visible (self->colour_row, drawn);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->thickness), box->thickness);
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->colour), &colour);
}

/* ---- when it is there ------------------------------------------------------- */

/* The first choice is always. */
static void
on_when (LaurelDesignPane *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->when));
  LaurelBoxPlace place;
  const LaurelBox *box = get_box (self, &place);
  GPtrArray *inputs;
  const char *field;

  if (box == NULL)
    return;

  inputs = laurel_design_get_template (get_design (self))->inputs;
  if (selected > inputs->len)
    return;

  field = selected > 0 ? ((LaurelInput *) g_ptr_array_index (inputs, selected - 1))->name : NULL;
  if (g_strcmp0 (field, box->when) != 0)
    take (self, laurel_design_set_box_when (get_design (self), place, field));
}

static GListModel *
list_conditions (const LaurelTemplate *template)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, C_("box", "Always"));
  for (guint i = 0; i < template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (template->inputs, i);
    g_autofree char *text = NULL;

    /* Translators: when a box is shown; %s is what a field is called. */
    text = g_strdup_printf (_("If there is: %s"), laurel_design_words_of_input (input));
    gtk_string_list_append (list, text);
  }

  return G_LIST_MODEL (list);
}

static gboolean
has_same_inputs (LaurelDesignPane *self, const LaurelTemplate *template)
{
  GPtrArray *inputs =
    self->offered ? laurel_design_get_template (self->offered)->inputs : NULL;

  if (inputs == NULL || inputs->len != template->inputs->len)
    return FALSE;
  for (guint i = 0; i < inputs->len; i++)
    if (!g_str_equal (((LaurelInput *) g_ptr_array_index (inputs, i))->name,
                      ((LaurelInput *) g_ptr_array_index (template->inputs, i))->name))
      return FALSE;

  return TRUE;
}

/* A list that is open is not made anew. */
static void
offer_fields (LaurelDesignPane *self)
{
  const LaurelTemplate *template = laurel_design_get_template (get_design (self));
  g_autoptr (GListModel) conditions = NULL;

  if (has_same_inputs (self, template))
    return;

  g_clear_pointer (&self->offered, laurel_design_unref);
  self->offered = laurel_design_ref (get_design (self));
  conditions = list_conditions (template);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->when), conditions);
  laurel_design_text_offer (LAUREL_DESIGN_TEXT (self->text), template);
}

static guint
find_condition (LaurelDesignPane *self, const char *when)
{
  /* In front of all fields stands “Always”. */
  return (guint) (laurel_input_find (laurel_design_get_template (get_design (self))->inputs, when)
                  + 1);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_design_pane_dispose (GObject *object)
{
  LaurelDesignPane *self = LAUREL_DESIGN_PANE (object);

  g_clear_object (&self->designer);
  g_clear_pointer (&self->offered, laurel_design_unref);
  g_clear_pointer (&self->said, g_free);

  G_OBJECT_CLASS (laurel_design_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, colour);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, colour_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, height);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, height_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, image_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, left);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, lock);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, lock_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, style);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, text);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, thickness);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, thickness_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, top);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, when);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, width);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPane, words);
  gtk_widget_class_bind_template_callback (widget_class, on_colour);
  gtk_widget_class_bind_template_callback (widget_class, on_left);
  gtk_widget_class_bind_template_callback (widget_class, on_lock);
  gtk_widget_class_bind_template_callback (widget_class, on_place);
  gtk_widget_class_bind_template_callback (widget_class, on_thickness);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_when);
}

static void
laurel_design_pane_class_init (LaurelDesignPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_design_pane_dispose;
  g_type_ensure (LAUREL_TYPE_DESIGN_STYLE);
  g_type_ensure (LAUREL_TYPE_DESIGN_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-design-pane.ui");
  bind_children (widget_class);
}

static void
laurel_design_pane_init (LaurelDesignPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown.box = G_MAXUINT;
}

/**
 * laurel_design_pane_show:
 * @designer: whose box; one is selected
 */
void
laurel_design_pane_show (LaurelDesignPane *self, LaurelDesigner *designer)
{
  LaurelBoxPlace place;
  const LaurelBox *box = laurel_designer_get_box (designer, &place);

  g_return_if_fail (LAUREL_IS_DESIGN_PANE (self) && box != NULL);

  g_set_object (&self->designer, designer);
  self->showing = TRUE;
  offer_fields (self);
  gtk_label_set_label (GTK_LABEL (self->kind), laurel_design_words_of_kind (box->kind));
  gtk_widget_set_visible (self->words, box->text != NULL);
  gtk_widget_set_visible (self->style, box->kind == LAUREL_BOX_TEXT);
  if (box->text != NULL)
    show_text (self, box, place);
  if (box->kind == LAUREL_BOX_TEXT)
    laurel_design_style_show (LAUREL_DESIGN_STYLE (self->style), designer);
  show_place (self, box);
  show_image (self, box);
  show_drawn (self, box);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->when), find_condition (self, box->when));
  self->showing = FALSE;
}

/* To the text, if it has one. */
void
laurel_design_pane_focus_text (LaurelDesignPane *self)
{
  g_return_if_fail (LAUREL_IS_DESIGN_PANE (self));

  if (gtk_widget_get_mapped (self->words))
    gtk_widget_grab_focus (self->text);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
