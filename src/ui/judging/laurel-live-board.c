/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-board.h"

#include "ui/judging/laurel-live-time.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelLiveBoard:
 *
 * What an audience sees of a contest: who is on stage, the clock, and what was declared to be
 * shown of marks. It is read from the last row of a hall: all of it grows with the window.
 */
struct _LaurelLiveBoard {
  AdwBin parent_instance;

  GtkWidget *box;
  GtkLabel *contest;
  GtkLabel *stage;
  GtkWidget *entrant;
  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *organization;
  GtkWidget *result;
  GtkWidget *marks;
  GtkLabel *score;
  GtkLabel *waits;
  GtkWidget *standing;
  GtkGrid *places;
  GtkWidget *below;
  LaurelLiveTime *time;
  GtkProgressBar *bar;

  GtkCssProvider *size;
  int pixels; /* how high its text is */
  gboolean has_room; /* titles of the standing may have two lines */
};

G_DEFINE_FINAL_TYPE (LaurelLiveBoard, laurel_live_board, ADW_TYPE_BIN)

/* More do not fit where they can be read. */
#define MOST_PLACES 8

/* So few have room for titles of two lines. */
#define FEW_PLACES 5

/* From as many columns on a title is written smaller. */
#define LONG_TITLE 44
#define LONGEST_TITLE 100

/* How many lines of text a board is high, and how many half-widths wide. */
#define LINES_HIGH 26
#define LINES_WIDE 42

/* ---- the clock ------------------------------------------------------------------- */

static void
set_class (gpointer widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Shows what the clock says. */
void
laurel_live_board_tick (LaurelLiveBoard *self, const LaurelLiveClock *clock)
{
  double share = clock->limit > 0 ? CLAMP ((double) clock->gone / clock->limit, 0, 1) : 0;

  g_return_if_fail (LAUREL_IS_LIVE_BOARD (self));

  laurel_live_time_show (self->time, clock);
  gtk_widget_set_opacity (GTK_WIDGET (self->bar), clock->limit > 0 ? 1 : 0);
  gtk_progress_bar_set_fraction (self->bar, share);
  set_class (self->bar, "soon", clock->urgency == LAUREL_LIVE_SOON);
  set_class (self->bar, "over", clock->urgency == LAUREL_LIVE_OVER);
}

/* ---- marks ----------------------------------------------------------------------- */

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static void
add_mark (LaurelLiveBoard *self, const LaurelLiveMark *mark)
{
  GtkWidget *label = gtk_label_new (mark->text);

  gtk_widget_add_css_class (label, "mark");
  gtk_widget_add_css_class (label, "numeric");
  if (mark->is_dropped) {
    /* Translators: %s is a mark. */
    g_autofree char *says = g_strdup_printf (_("%s, does not count"), mark->text);

    gtk_widget_add_css_class (label, "dropped");
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, says,
                                    -1);
  }
  gtk_widget_set_parent (label, self->marks);
}

static void
show_waits (LaurelLiveBoard *self, const LaurelLiveShow *show)
{
  g_autofree char *waits =
    /* Translators: %1$u of %2$u judges. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u mark is in",
                                  "%1$u of %2$u marks are in", show->n_judges), show->n_done,
                     show->n_judges);

  gtk_label_set_label (self->waits, waits);
}

static void
show_marks (LaurelLiveBoard *self, const LaurelLiveShow *show)
{
  gboolean has = show != NULL && show->marks->len > 0;
  gboolean waits = show != NULL && show->n_judges > 0 && !has;

  clear (self->marks);
  for (guint i = 0; has && i < show->marks->len; i++)
    add_mark (self, &g_array_index (show->marks, LaurelLiveMark, i));
  gtk_label_set_label (self->score, has && show->score ? show->score : "");
  gtk_widget_set_visible (self->marks, has);
  gtk_widget_set_visible (GTK_WIDGET (self->score), has);
  gtk_widget_set_visible (GTK_WIDGET (self->waits), waits);
  if (waits)
    show_waits (self, show);
  gtk_widget_set_visible (self->result, has || waits);
}

/* ---- the standing ---------------------------------------------------------------- */

static void
add_cell (LaurelLiveBoard *self, int column, int row, const char *text, const char *css_class,
          gboolean is_on)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 1 ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), column == 1 ? PANGO_ELLIPSIZE_END
                                                          : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, column == 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 1 ? 1 : -1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 1 && self->has_room);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, css_class);
  if (is_on)
    gtk_widget_add_css_class (label, "on");
  gtk_grid_attach (self->places, label, column, row, 1, 1);
}

static void
add_place (LaurelLiveBoard *self, const LaurelLiveFace *face, const LaurelLivePlace *at, int row)
{
  const LaurelBookEntry *entry = laurel_score_book_get_entry (face->book, at->entry);
  gboolean is_on = face->turn != NULL && laurel_turn_get_entry_id (face->turn) == entry->id;
  g_autofree char *place = g_strdup_printf ("%u", at->place);

  add_cell (self, 0, row, place, "place", is_on);
  add_cell (self, 1, row, entry->title, "name", is_on);
  add_cell (self, 2, row, at->score ? at->score : "–", "total", is_on);
}

/* The best; and who is on stage, wherever that is. */
static void
show_places (LaurelLiveBoard *self, const LaurelLiveFace *face)
{
  const LaurelLiveShow *show = face->show;
  guint n = show && face->book ? show->places->len : 0, shown = 0;

  clear (GTK_WIDGET (self->places));
  self->has_room = n <= FEW_PLACES;
  for (guint i = 0; i < n; i++) {
    const LaurelLivePlace *at = &g_array_index (show->places, LaurelLivePlace, i);
    gboolean is_on = face->turn != NULL && laurel_turn_get_entry_id (face->turn) ==
                       laurel_score_book_get_entry (face->book, at->entry)->id;

    if (shown < MOST_PLACES || is_on)
      add_place (self, face, at, (int) shown++);
  }
  gtk_widget_set_visible (self->standing, n > 0);
}

/* ---- all of it ------------------------------------------------------------------- */

/* How wide it is: a character of Chinese is as wide as two letters. */
static gsize
count_columns (const char *text)
{
  gsize n = 0;

  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    n += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;

  return n;
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* A title is read whole, however long it is: the longer, the smaller. */
static void
show_title (LaurelLiveBoard *self, const char *title)
{
  gsize n = count_columns (title);

  show_text (self->title, title);
  set_class (GTK_WIDGET (self->title), "long", n > LONG_TITLE && n <= LONGEST_TITLE);
  set_class (GTK_WIDGET (self->title), "longest", n > LONGEST_TITLE);
}

/* Between two entrants it says what this is. */
static void
show_entrant (LaurelLiveBoard *self, const LaurelLiveFace *face)
{
  gboolean is_alone = face->turn == NULL;

  show_text (self->contest, is_alone ? NULL : face->contest);
  show_text (self->stage, is_alone ? NULL : face->stage);
  show_text (self->number, is_alone ? NULL : laurel_turn_get_number (face->turn));
  show_title (self, is_alone ? face->contest : laurel_turn_get_title (face->turn));
  show_text (self->organization,
             is_alone ? face->stage : laurel_turn_get_organization (face->turn));
  gtk_widget_set_visible (self->below, !is_alone);
}

/**
 * laurel_live_board_show:
 * @self: a board
 * @face: what there is to be seen; nothing of it is kept
 */
void
laurel_live_board_show (LaurelLiveBoard *self, const LaurelLiveFace *face)
{
  g_return_if_fail (LAUREL_IS_LIVE_BOARD (self));

  show_entrant (self, face);
  show_marks (self, face->turn ? face->show : NULL);
  show_places (self, face);
  set_class (self->box, "split", gtk_widget_get_visible (self->standing));
  laurel_live_board_tick (self, &face->clock);
}

/* Its text follows the size of the window it fills. */
void
laurel_live_board_resize (LaurelLiveBoard *self, int width, int height)
{
  int pixels = MAX (MIN (width / LINES_WIDE, height / LINES_HIGH), 8);
  g_autofree char *css = g_strdup_printf ("* { font-size: %dpx; }", pixels);

  g_return_if_fail (LAUREL_IS_LIVE_BOARD (self));

  gtk_widget_set_size_request (self->standing, width * 2 / 5, -1);
  if (pixels == self->pixels)
    return;

  self->pixels = pixels;
  gtk_css_provider_load_from_data (self->size, css, -1);
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_live_board_finalize (GObject *object)
{
  g_clear_object (&LAUREL_LIVE_BOARD (object)->size);

  G_OBJECT_CLASS (laurel_live_board_parent_class)->finalize (object);
}

static void
laurel_live_board_class_init (LaurelLiveBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_live_board_finalize;

  g_type_ensure (LAUREL_TYPE_LIVE_TIME);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "liveboard");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-live-board.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, bar);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, below);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, box);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, contest);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, entrant);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, marks);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, number);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, organization);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, places);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, result);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, score);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, stage);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, standing);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, time);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveBoard, waits);
}

static void
laurel_live_board_init (LaurelLiveBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->size = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  GTK_STYLE_PROVIDER (self->size),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
