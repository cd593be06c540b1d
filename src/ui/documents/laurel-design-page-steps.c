/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-page-private.h"

#include "documents/laurel-input.h"
#include "ui/documents/laurel-design-art.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/*
 * The half of the page that changes the template:
 *
 * - `design.add` (`s`): a box: "text", "qr", "bars", "line" or "seal"
 * - `design.add-image`: asks for a drawing, and shows it in a box
 * - `design.replace-image`: asks for another one, for the box that is selected
 * - `design.background`: asks for one, and puts it under the page
 * - `design.clear-background`: nothing is under the page
 * - `design.remove`, `design.duplicate`, `design.raise`, `design.lower`: the box that is selected
 */

static const struct {
  const char *name;
  LaurelBoxKind kind;
  double width, height; /* mm */
} KINDS[] = {
  { "text", LAUREL_BOX_TEXT, 80, 14 },
  { "qr", LAUREL_BOX_QR, 24, 24 },
  { "bars", LAUREL_BOX_BARS, 70, 15 },
  { "line", LAUREL_BOX_LINE, 80, 1 },
  { "seal", LAUREL_BOX_SEAL, 30, 30 },
};

/* What a box says at first: the name, so that something is to be seen in its place. */
static const char *
get_first_text (const LaurelDesign *design, LaurelBoxKind kind)
{
  if (kind == LAUREL_BOX_BARS)
    return laurel_input_find (laurel_design_get_template (design)->inputs, "number") >= 0
           ? "{{number}}" : "0000";
  if (kind == LAUREL_BOX_QR)
    return "{{qr}}";

  return kind == LAUREL_BOX_TEXT ? _("Text") : NULL;
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);
  LaurelDesign *design = laurel_designer_get_design (self->designer);
  guint section = laurel_designer_get_section (self->designer), i = 0;
  const LaurelFrame *page;
  LaurelBoxPlace place;
  LaurelRect frame;
  LaurelDesign *changed;

  while (i < G_N_ELEMENTS (KINDS)
         && !g_str_equal (KINDS[i].name, g_variant_get_string (parameter, NULL)))
    i++;
  if (design == NULL || i == G_N_ELEMENTS (KINDS))
    return;

  page = &laurel_design_get_section (design, section)->frame;
  frame.width = MIN (KINDS[i].width * LAUREL_MM, page->width);
  frame.height = MIN (KINDS[i].height * LAUREL_MM, page->height);
  frame.x = (page->width - frame.width) / 2;
  frame.y = (page->height - frame.height) / 2;
  changed = laurel_design_add_box (design, section, KINDS[i].kind, frame,
                                   get_first_text (design, KINDS[i].kind), &place);
  laurel_designer_change (self->designer, changed, (int) place.box);
  gtk_widget_grab_focus (self->view);
}

static void
remove_box (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);
  LaurelBoxPlace place;

  if (laurel_designer_get_box (self->designer, &place) == NULL)
    return;

  laurel_designer_change (self->designer,
                          laurel_design_remove_box (laurel_designer_get_design (self->designer),
                                                    place), -1);
}

static void
duplicate (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);
  LaurelDesign *design = laurel_designer_get_design (self->designer);
  LaurelBoxPlace place;
  LaurelDesign *changed;

  if (laurel_designer_get_box (self->designer, &place) == NULL)
    return;

  changed = laurel_design_duplicate_box (design, &place);
  laurel_designer_change (self->designer, changed, (int) place.box);
  gtk_widget_grab_focus (self->view);
}

static void
reorder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);
  LaurelDesign *design = laurel_designer_get_design (self->designer);
  LaurelBoxPlace place;
  LaurelDesign *changed;

  if (laurel_designer_get_box (self->designer, &place) == NULL)
    return;

  changed = laurel_design_raise_box (design, &place,
                                     g_str_equal (action_name, "design.raise") ? 1 : -1);
  laurel_designer_change (self->designer, changed, (int) place.box);
}

static void
clear_background (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);
  LaurelDesign *design = laurel_designer_get_design (self->designer);

  laurel_designer_change (self->designer,
                          laurel_design_remove_background (
                            design, laurel_designer_get_section (self->designer)),
                          laurel_designer_get_selected (self->designer));
}

/* ---- drawings --------------------------------------------------------------- */

/* A drawing that is wanted. */
typedef struct {
  LaurelDesignPage *page;
  LaurelDesign *design; /* (nullable): that it is put into */
  GFile *file; /* (nullable) */
  LaurelDesignArt use;
} Wish;

static void
wish_free (Wish *wish)
{
  g_clear_pointer (&wish->design, laurel_design_unref);
  g_clear_object (&wish->file);
  g_object_unref (wish->page);
  g_free (wish);
}

static gboolean
is_image (const LaurelBox *box)
{
  return box != NULL && box->kind == LAUREL_BOX_IMAGE;
}

static void read_drawing (Wish *wish);

static void
on_drawing_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  LaurelDesigner *designer = wish->page->designer;
  g_autoptr (GError) error = NULL;
  LaurelBoxPlace place = { 0 };
  g_autoptr (LaurelDesign) changed = laurel_design_art_finish (result, &place, &error);

  if (designer == NULL || laurel_designer_is_gone (designer)) {
    wish_free (wish);
    return;
  }
  /* What was changed meanwhile stays. */
  if (changed != NULL
      && !laurel_design_equal (wish->design, laurel_designer_get_design (designer))) {
    read_drawing (wish);
    return;
  }

  if (changed == NULL)
    laurel_report_file (GTK_WIDGET (wish->page), error);
  else
    laurel_designer_change (designer, g_steal_pointer (&changed),
                            wish->use == LAUREL_DESIGN_ART_BACKGROUND
                            ? laurel_designer_get_selected (designer)
                            : (int) place.box);
  wish_free (wish);
}

static void
read_drawing (Wish *wish)
{
  LaurelDesigner *designer = wish->page->designer;
  LaurelDesign *design = laurel_design_ref (laurel_designer_get_design (designer));
  LaurelBoxPlace place = { 0 };
  const LaurelBox *box = laurel_designer_get_box (designer, &place);

  g_clear_pointer (&wish->design, laurel_design_unref);
  wish->design = design;
  if (wish->use == LAUREL_DESIGN_ART_INSTEAD && !is_image (box)) {
    wish_free (wish); /* it was left meanwhile */
    return;
  }

  place.section = laurel_designer_get_section (designer);
  laurel_design_art_async (design, place, wish->file, wish->use, on_drawing_read, wish);
}

static void
on_drawing_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  g_autoptr (GError) error = NULL;

  wish->file = laurel_file_dialog_finish (result, &error);
  if (wish->file != NULL && wish->page->designer != NULL) {
    read_drawing (wish);
    return;
  }

  if (error != NULL)
    laurel_report (GTK_WIDGET (wish->page), error);
  wish_free (wish);
}

static void
choose_drawing (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const SUFFIXES[] = { "pdf", "svg", "png", "jpg", "jpeg" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Wish *wish = g_new0 (Wish, 1);

  wish->page = g_object_ref (LAUREL_DESIGN_PAGE (widget));
  wish->use = g_str_equal (action_name, "design.background") ? LAUREL_DESIGN_ART_BACKGROUND
              : g_str_equal (action_name, "design.add-image") ? LAUREL_DESIGN_ART_IMAGE
              : LAUREL_DESIGN_ART_INSTEAD;
  gtk_file_filter_set_name (filter, _("Drawings: PDF, SVG, PNG, JPEG"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                          wish->use == LAUREL_DESIGN_ART_BACKGROUND ? _("Choose a background")
                                                                    : _("Choose an image"),
                          filter, on_drawing_chosen, wish);
}

/* What can be done with the box that is selected. */
void
laurel_design_page_enable_steps (LaurelDesignPage *self)
{
  LaurelBoxPlace place;
  const LaurelBox *box = laurel_designer_get_box (self->designer, &place);
  gboolean selected = box != NULL;
  guint n = laurel_design_get_section (laurel_designer_get_design (self->designer),
                                       laurel_designer_get_section (self->designer))->boxes->len;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.remove", selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.duplicate", selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.replace-image", is_image (box));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.raise",
                                 selected && place.box + 1 < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.lower", selected && place.box > 0);
}

/* The actions that change the template. */
void
laurel_design_page_install_steps (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "design.add", "s", add);
  gtk_widget_class_install_action (widget_class, "design.add-image", NULL, choose_drawing);
  gtk_widget_class_install_action (widget_class, "design.replace-image", NULL, choose_drawing);
  gtk_widget_class_install_action (widget_class, "design.background", NULL, choose_drawing);
  gtk_widget_class_install_action (widget_class, "design.clear-background", NULL,
                                   clear_background);
  gtk_widget_class_install_action (widget_class, "design.remove", NULL, remove_box);
  gtk_widget_class_install_action (widget_class, "design.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "design.raise", NULL, reorder);
  gtk_widget_class_install_action (widget_class, "design.lower", NULL, reorder);
}
