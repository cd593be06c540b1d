/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-marks.h"

#include "ui/documents/laurel-paper-work.h"

/**
 * LaurelPaperMarks:
 *
 * What is marked on the pages of a PDF: where a text was found, and what the pointer has
 * selected. Looking through many pages is done some at a time, so that pages are painted in
 * between.
 *
 * ## Signals
 *
 * - `changed`: something was found, or nothing is left to look through
 * - `shows` (page, y): that place is to be shown; y in points
 */
struct _LaurelPaperMarks {
  GObject parent_instance;

  LaurelWorker *worker; /* of the view, which stops this before it goes */
  LaurelPaperSheet *sheet;
  LaurelPaperPdf *pdf; /* (nullable) */
  guint page;

  char *text;
  GArray *hits; /* (element-type LaurelPaperHit): by page and place */
  int current;  /* -1: none */
  guint looked; /* pages */
  guint asked;  /* the page from which on somebody looks */
  GCancellable *looking; /* (nullable): nobody looks */

  double ends[4];
  LaurelPaperSelected *selected; /* (nullable) */
  GCancellable *selecting;
  gboolean is_selecting, moved;
};

enum {
  CHANGED,
  SHOWS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LaurelPaperMarks, laurel_paper_marks, G_TYPE_OBJECT)

#define PAGES_AT_ONCE 16

static void look (LaurelPaperMarks *self);
static void read_selection (LaurelPaperMarks *self);

/* The first hit on a page or on a later one, or how many there are. */
static guint
find_first (LaurelPaperMarks *self, guint page)
{
  guint from = 0, to = self->hits->len;

  while (from < to) {
    guint middle = from + (to - from) / 2;

    if (g_array_index (self->hits, LaurelPaperHit, middle).page < page)
      from = middle + 1;
    else
      to = middle;
  }

  return from;
}

static void
mark (LaurelPaperMarks *self)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LaurelPressBox));
  int current = -1;
  double width = 1, height;

  for (guint i = find_first (self, self->page); i < self->hits->len; i++) {
    const LaurelPaperHit *hit = &g_array_index (self->hits, LaurelPaperHit, i);

    if (hit->page != self->page)
      break;
    if ((int) i == self->current)
      current = (int) found->len;
    g_array_append_val (found, hit->box);
  }
  if (self->pdf != NULL)
    laurel_paper_pdf_get_size (self->pdf, self->page, &width, &height);
  laurel_paper_sheet_set_marks (self->sheet, width, found, current,
                                self->selected ? self->selected->boxes : NULL);
}

/* ---- looking for a text ----------------------------------------------------- */

static void
show_current (LaurelPaperMarks *self)
{
  const LaurelPaperHit *hit;

  mark (self);
  if (self->current < 0)
    return;

  hit = &g_array_index (self->hits, LaurelPaperHit, self->current);
  g_signal_emit (self, signals[SHOWS], 0, hit->page, hit->box.y);
}

/* Pages are gone through from the one that is shown, some at a time; what is found there, in the
 * order of reading, is put where its pages are. */
static void
add_hits (LaurelPaperMarks *self, GArray *hits)
{
  guint at;

  if (hits->len == 0)
    return;

  at = find_first (self, g_array_index (hits, LaurelPaperHit, 0).page);
  g_array_insert_vals (self->hits, at, hits->data, hits->len);
  if (self->current >= (int) at)
    self->current += (int) hits->len;
  if (self->current < 0) {
    self->current = (int) (find_first (self, self->asked) % self->hits->len);
    show_current (self);
  }
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelPaperMarks *self = LAUREL_PAPER_MARKS (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = g_task_propagate_pointer (G_TASK (result), &error);

  /* Whoever stopped it has begun anew already. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (hits != NULL) {
    add_hits (self, hits);
    mark (self);
    look (self);
  } else {
    g_clear_object (&self->looking);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The next pages, which begin again at the first after the last. */
static void
look (LaurelPaperMarks *self)
{
  guint n_pages = laurel_paper_pdf_get_n_pages (self->pdf), from, to;

  if (self->looked >= n_pages) {
    g_clear_object (&self->looking);
    return;
  }

  from = (self->asked + self->looked) % n_pages;
  to = MIN (from + PAGES_AT_ONCE, from < self->asked ? self->asked : n_pages);
  self->looked += to - from;
  laurel_paper_find_async (self->worker, self, self->pdf, from, to, self->text, self->looking,
                           on_looked);
}

static void
stop_looking (LaurelPaperMarks *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_array_set_size (self->hits, 0);
  self->current = -1;
  self->looked = 0;
}

/**
 * laurel_paper_marks_find:
 * @self: the marks
 * @text: what to look for; "" is nothing any more
 *
 * Looks for it in all pages, beginning with the one that is shown.
 */
void
laurel_paper_marks_find (LaurelPaperMarks *self, const char *text)
{
  g_return_if_fail (LAUREL_IS_PAPER_MARKS (self));

  stop_looking (self);
  g_free (self->text);
  self->text = g_strdup (text);
  self->asked = self->page;
  if (self->pdf != NULL && text[0] != '\0') {
    self->looking = g_cancellable_new ();
    look (self);
  }
  mark (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * laurel_paper_marks_step:
 * @self: the marks
 * @direction: 1 for the next place, -1 for the one before
 *
 * Goes to another place; after the last comes the first.
 */
void
laurel_paper_marks_step (LaurelPaperMarks *self, int direction)
{
  int n;

  g_return_if_fail (LAUREL_IS_PAPER_MARKS (self));

  n = (int) self->hits->len;
  if (n == 0)
    return;

  self->current = (self->current + direction + n) % n;
  show_current (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
laurel_paper_marks_get_n_hits (LaurelPaperMarks *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MARKS (self), 0);

  return self->hits->len;
}

/**
 * laurel_paper_marks_get_current:
 *
 * Returns: which of the places is shown, from 0, or -1
 */
int
laurel_paper_marks_get_current (LaurelPaperMarks *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MARKS (self), -1);

  return self->current;
}

gboolean
laurel_paper_marks_is_looking (LaurelPaperMarks *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MARKS (self), FALSE);

  return self->looking != NULL;
}

/* ---- selecting -------------------------------------------------------------- */

static void
on_selected (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelPaperMarks *self = LAUREL_PAPER_MARKS (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPaperSelected) selected = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->is_selecting = FALSE;
  if (selected == NULL)
    return;

  g_clear_pointer (&self->selected, laurel_paper_selected_free);
  self->selected = g_steal_pointer (&selected);
  mark (self);
  if (self->moved)
    read_selection (self);
}

/* Only one is under way, so that a quick hand leaves no queue behind. */
static void
read_selection (LaurelPaperMarks *self)
{
  self->moved = self->is_selecting;
  if (self->is_selecting || self->pdf == NULL)
    return;

  self->is_selecting = TRUE;
  laurel_paper_select_async (self->worker, self, self->pdf, self->page, self->ends,
                             self->selecting, on_selected);
}

static void
drop_selection (LaurelPaperMarks *self)
{
  g_cancellable_cancel (self->selecting);
  g_object_unref (self->selecting);
  self->selecting = g_cancellable_new ();
  self->is_selecting = self->moved = FALSE;
  g_clear_pointer (&self->selected, laurel_paper_selected_free);
}

static double
get_points (LaurelPaperMarks *self)
{
  double width, height;

  laurel_paper_pdf_get_size (self->pdf, self->page, &width, &height);

  return width / MAX (gtk_widget_get_width (GTK_WIDGET (self->sheet)), 1);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, gpointer data)
{
  LaurelPaperMarks *self = LAUREL_PAPER_MARKS (data);

  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
  drop_selection (self);
  mark (self);
  if (self->pdf == NULL)
    return;

  self->ends[0] = x * get_points (self);
  self->ends[1] = y * get_points (self);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, gpointer data)
{
  LaurelPaperMarks *self = LAUREL_PAPER_MARKS (data);

  if (self->pdf == NULL)
    return;

  self->ends[2] = self->ends[0] + dx * get_points (self);
  self->ends[3] = self->ends[1] + dy * get_points (self);
  read_selection (self);
}

/* What is selected can be pasted elsewhere. */
void
laurel_paper_marks_copy (LaurelPaperMarks *self)
{
  g_return_if_fail (LAUREL_IS_PAPER_MARKS (self));

  if (self->selected != NULL && self->selected->text != NULL && self->selected->text[0] != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->sheet)),
                            self->selected->text);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_paper_marks_dispose (GObject *object)
{
  LaurelPaperMarks *self = LAUREL_PAPER_MARKS (object);

  laurel_paper_marks_stop (self);
  g_clear_object (&self->sheet);
  g_clear_pointer (&self->pdf, laurel_paper_pdf_unref);

  G_OBJECT_CLASS (laurel_paper_marks_parent_class)->dispose (object);
}

static void
laurel_paper_marks_finalize (GObject *object)
{
  LaurelPaperMarks *self = LAUREL_PAPER_MARKS (object);

  g_free (self->text);
  g_array_unref (self->hits);
  g_object_unref (self->selecting);

  G_OBJECT_CLASS (laurel_paper_marks_parent_class)->finalize (object);
}

static void
laurel_paper_marks_class_init (LaurelPaperMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_paper_marks_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_paper_marks_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOWS] = g_signal_new ("shows", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_DOUBLE);
}

static void
laurel_paper_marks_init (LaurelPaperMarks *self)
{
  self->text = g_strdup ("");
  self->hits = g_array_new (FALSE, FALSE, sizeof (LaurelPaperHit));
  self->current = -1;
  self->selecting = g_cancellable_new ();
}

/**
 * laurel_paper_marks_new:
 * @worker: the painter, which stays until laurel_paper_marks_stop() was called
 * @sheet: where it is marked
 */
LaurelPaperMarks *
laurel_paper_marks_new (LaurelWorker *worker, LaurelPaperSheet *sheet)
{
  LaurelPaperMarks *self = g_object_new (LAUREL_TYPE_PAPER_MARKS, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->worker = worker;
  self->sheet = g_object_ref (sheet);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (sheet), GTK_EVENT_CONTROLLER (drag));

  return self;
}

/* Of another PDF the same is looked for. */
void
laurel_paper_marks_set_pdf (LaurelPaperMarks *self, LaurelPaperPdf *pdf)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LAUREL_IS_PAPER_MARKS (self));

  text = g_strdup (self->text);
  stop_looking (self);
  drop_selection (self);
  g_clear_pointer (&self->pdf, laurel_paper_pdf_unref);
  self->pdf = pdf ? laurel_paper_pdf_ref (pdf) : NULL;
  self->page = pdf ? MIN (self->page, laurel_paper_pdf_get_n_pages (pdf) - 1) : 0;
  laurel_paper_marks_find (self, text);
}

/* Says which page the sheet shows. */
void
laurel_paper_marks_set_page (LaurelPaperMarks *self, guint page)
{
  g_return_if_fail (LAUREL_IS_PAPER_MARKS (self));

  if (self->page == page)
    return;

  self->page = page;
  drop_selection (self);
  mark (self);
}

/* Gives the keys to the page. */
void
laurel_paper_marks_grab_focus (LaurelPaperMarks *self)
{
  g_return_if_fail (LAUREL_IS_PAPER_MARKS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

/* Nothing is asked of the painter any more. */
void
laurel_paper_marks_stop (LaurelPaperMarks *self)
{
  g_return_if_fail (LAUREL_IS_PAPER_MARKS (self));

  stop_looking (self);
  drop_selection (self);
}
