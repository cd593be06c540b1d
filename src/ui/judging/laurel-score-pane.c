/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-score-pane.h"

#include "ui/judging/laurel-chart-panel.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelScorePane:
 *
 * Why an entry has the place it has so far: the arithmetic from its marks on, and what parted it
 * from equals. Below that is how all were marked.
 */
struct _LaurelScorePane {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkListBox *steps;
  GtkWidget *standing;
  GtkLabel *place;
  GtkLabel *so_far;
  LaurelChartPanel *charts;

  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelScorePane, laurel_score_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_FOLDED = 1,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

/* ---- words ----------------------------------------------------------------------- */

static void
show_title (LaurelScorePane *self, const LaurelBookEntry *entry, guint place)
{
  g_autofree char *title =
    /* Translators: %1$s is the number of an entry, %2$u a place: 1, 2, 3. */
    place > 0 ? g_strdup_printf (_("Why %1$s has place %2$u"), entry->number, place)
              /* Translators: %s is the number of an entry. */
              : g_strdup_printf (_("Why %s has no place yet"), entry->number);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), entry->title);
}

static void
clear_steps (LaurelScorePane *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->steps, 0)) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (row));
}

static void
add_step (LaurelScorePane *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 9);
  gtk_widget_set_margin_bottom (label, 9);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_box_append (self->steps, label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (label)), FALSE);
  gtk_widget_set_focusable (gtk_widget_get_parent (label), FALSE);
}

static guint
count_incomplete (const LaurelScoreBook *book)
{
  guint n = 0;

  for (guint e = 0; e < book->entries->len; e++) {
    const LaurelBookEntry *entry = laurel_score_book_get_entry (book, e);
    gboolean is_complete = TRUE;

    for (guint i = entry->first; is_complete && i < entry->first + entry->n; i++)
      is_complete = laurel_score_book_count (book, LAUREL_TYPING_FIRST, i) == book->n_fields;
    n += !is_complete;
  }

  return n;
}

static void
show_place (LaurelScorePane *self, const LaurelScoreBook *book, const LaurelStandingPlace *place)
{
  guint n = count_incomplete (book);
  g_autofree char *badge =
    /* Translators: %u is a place: 1, 2, 3. */
    place->place > 0 ? g_strdup_printf (_("Place %u"), place->place) : NULL;
  g_autofree char *so_far =
    n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          /* Translators: %u counts entries. */
                                          "so far; %u entry is not complete",
                                          "so far; %u entries are not complete", n), n)
          : g_strdup (place->level ? place->level : "");

  gtk_widget_set_visible (self->standing, badge != NULL);
  gtk_label_set_label (self->place, badge ? badge : "");
  gtk_label_set_label (self->so_far, so_far);
}

/* ---- what is shown --------------------------------------------------------------- */

static void
show_nothing (LaurelScorePane *self, const char *title)
{
  clear_steps (self);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), FALSE);
  gtk_widget_set_visible (self->standing, FALSE);
}

/* The same steps are left alone: somebody may be copying them. */
static gboolean
has_steps (LaurelScorePane *self, GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps, (int) i);

    if (row == NULL ||
        g_strcmp0 (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))),
                   reasons->pdata[i]) != 0)
      return FALSE;
  }

  return gtk_list_box_get_row_at_index (self->steps, (int) reasons->len) == NULL;
}

/**
 * laurel_score_pane_show:
 * @self: a pane
 * @desk: (nullable): where marks are typed
 * @typing: who types
 * @entry: which entry it is about, or %G_MAXUINT
 *
 * Shows why it stands where it stands.
 */
void
laurel_score_pane_show (LaurelScorePane *self, LaurelScoreDesk *desk, LaurelTyping typing,
                        guint entry)
{
  const LaurelScoreBook *book = desk ? laurel_score_desk_get_book (desk) : NULL;
  const LaurelStanding *standing = desk ? laurel_score_desk_get_standing (desk) : NULL;
  const LaurelStandingPlace *place;

  g_return_if_fail (LAUREL_IS_SCORE_PANE (self));

  if (typing == LAUREL_TYPING_SECOND) {
    show_nothing (self, _("What was typed first is hidden until the sheet is typed again."));
    return;
  }
  if (book == NULL || standing == NULL || entry >= book->entries->len) {
    show_nothing (self, "");
    return;
  }
  if (standing->trouble != NULL) {
    show_nothing (self, _("No places yet"));
    add_step (self, standing->trouble);
    gtk_widget_set_visible (GTK_WIDGET (self->steps), TRUE);
    return;
  }
  if (standing->asked != entry)
    return; /* it is on its way */

  place = &g_array_index (standing->places, LaurelStandingPlace, entry);
  show_title (self, laurel_score_book_get_entry (book, entry), place->place);
  if (!has_steps (self, standing->reasons)) {
    clear_steps (self);
    for (guint i = 0; i < standing->reasons->len; i++)
      add_step (self, standing->reasons->pdata[i]);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->steps), TRUE);
  show_place (self, book, place);
}

/**
 * laurel_score_pane_show_charts:
 * @self: a pane
 * @desk: (nullable): where marks are typed
 * @typing: who types
 *
 * Shows charts of the marks. Who types a sheet again does not see what was typed first in them.
 */
void
laurel_score_pane_show_charts (LaurelScorePane *self, LaurelScoreDesk *desk, LaurelTyping typing)
{
  g_return_if_fail (LAUREL_IS_SCORE_PANE (self));

  laurel_chart_panel_show (self->charts, desk != NULL && typing == LAUREL_TYPING_FIRST
                                           ? laurel_score_desk_get_charts (desk) : NULL);
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_score_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_SCORE_PANE (object)->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_score_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  LaurelScorePane *self = LAUREL_SCORE_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_FOLDED:
    if (self->folded == g_value_get_boolean (value))
      return;
    self->folded = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_score_pane_class_init (LaurelScorePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_score_pane_get_property;
  object_class->set_property = laurel_score_pane_set_property;

  /* Whether it stands alone: then a button leads back. */
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                               G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  g_type_ensure (LAUREL_TYPE_CHART_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-score-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelScorePane, charts);
  gtk_widget_class_bind_template_child (widget_class, LaurelScorePane, place);
  gtk_widget_class_bind_template_child (widget_class, LaurelScorePane, so_far);
  gtk_widget_class_bind_template_child (widget_class, LaurelScorePane, standing);
  gtk_widget_class_bind_template_child (widget_class, LaurelScorePane, steps);
  gtk_widget_class_bind_template_child (widget_class, LaurelScorePane, title);
}

static void
laurel_score_pane_init (LaurelScorePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
