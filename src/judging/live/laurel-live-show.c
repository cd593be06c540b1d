/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/live/laurel-live-show.h"

/* What an audience may see. A judge who sees what others gave gives something else: so marks are
 * shown when all of an entrant are in, and not before; and the standing has nobody in it who has
 * not been on stage, or whose marks are not complete. */

static void
mark_clear (gpointer data)
{
  g_free (((LaurelLiveMark *) data)->text);
}

static void
place_clear (gpointer data)
{
  g_free (((LaurelLivePlace *) data)->score);
}

void
laurel_live_show_free (LaurelLiveShow *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->places);
  g_free (self->score);
  g_free (self);
}

static guint
count_done (const LaurelScoreBook *book, const LaurelBookEntry *entry)
{
  guint n = 0;

  for (guint i = entry->first; i < entry->first + entry->n; i++)
    n += laurel_score_book_count (book, LAUREL_TYPING_FIRST, i) == book->n_fields;

  return n;
}

static gboolean
is_complete (const LaurelScoreBook *book, guint entry)
{
  const LaurelBookEntry *at = laurel_score_book_get_entry (book, entry);

  return at->n > 0 && count_done (book, at) == at->n;
}

static void
add_mark (LaurelLiveShow *self, const LaurelStandingSheet *sheet)
{
  LaurelLiveMark mark = { sheet ? laurel_ratio_dup_short (sheet->total) : g_strdup ("–"),
                          sheet != NULL && sheet->is_dropped };

  g_array_append_val (self->marks, mark);
}

/* Part by part, in the order of the jury. */
static void
add_marks (LaurelLiveShow *self, const LaurelScoreBook *book, const LaurelStanding *standing,
           guint entry)
{
  const LaurelBookEntry *at = laurel_score_book_get_entry (book, entry);

  for (guint part = 0; part < MAX (book->rule->part_order->len, 1); part++)
    for (guint i = at->first; i < at->first + at->n; i++)
      add_mark (self, laurel_standing_find_sheet (standing, entry,
                                                  laurel_score_book_get_sheet (book, i)->judge,
                                                  part));
  self->score = laurel_standing_dup_score (standing, entry);
}

/* Places are counted among those that are shown: who is left out leaves no hole. */
static void
add_places (LaurelLiveShow *self, const LaurelScoreBook *book, const LaurelStanding *standing,
            const gboolean *were_called)
{
  guint before = 0;

  for (guint i = 0; i < standing->order->len; i++) {
    guint entry = g_array_index (standing->order, guint, i);
    guint place = g_array_index (standing->places, LaurelStandingPlace, entry).place;
    LaurelLivePlace shown = { entry, self->places->len + 1, NULL };

    if (place == 0 || !were_called[entry] || !is_complete (book, entry))
      continue;
    if (self->places->len > 0 && place == before)
      shown.place = g_array_index (self->places, LaurelLivePlace, self->places->len - 1).place;
    shown.score = laurel_standing_dup_score (standing, entry);
    g_array_append_val (self->places, shown);
    before = place;
  }
}

/**
 * laurel_live_show_new:
 * @screen: what was declared to be shown: "nothing", "marks" or "standing"
 * @book: marks
 * @standing: (nullable): who stands where by them
 * @entry: which entry is on stage, or %G_MAXUINT
 * @were_called: (array): for each entry of @book, whether it was called up
 *
 * Returns: (transfer full): what may be shown
 */
LaurelLiveShow *
laurel_live_show_new (const char *screen, const LaurelScoreBook *book,
                      const LaurelStanding *standing, guint entry, const gboolean *were_called)
{
  LaurelLiveShow *self = g_new0 (LaurelLiveShow, 1);
  gboolean has_standing = g_str_equal (screen, "standing");

  self->marks = g_array_new (FALSE, FALSE, sizeof (LaurelLiveMark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->places = g_array_new (FALSE, FALSE, sizeof (LaurelLivePlace));
  g_array_set_clear_func (self->places, place_clear);
  if (!has_standing && !g_str_equal (screen, "marks"))
    return self;

  if (entry < book->entries->len) {
    self->n_judges = laurel_score_book_get_entry (book, entry)->n;
    self->n_done = count_done (book, laurel_score_book_get_entry (book, entry));
  }
  if (standing == NULL || standing->trouble != NULL)
    return self;

  if (entry < book->entries->len && is_complete (book, entry))
    add_marks (self, book, standing, entry);
  if (has_standing)
    add_places (self, book, standing, were_called);

  return self;
}
