/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-draw-rows.h"

#include "base/laurel-json.h"
#include "calendar/laurel-programme-store.h"
#include "documents/laurel-utc.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "judging/jury/laurel-panel-drawing.h"
#include "judging/laurel-draw-protocol.h"

/*
 * Rows for a batch out of a draw: the pool in its order, and beside it, round by round, who was
 * drawn. That and the key are all that it takes to draw again. Several groups of seats follow each
 * other, each with a row for its head.
 */

typedef struct {
  LaurelLibraryDraft *draft;
  LaurelContest *contest;
  LaurelProgramme *programme;
  LaurelPanelDraw *draw;
  JsonArray *pool;   /* of whom, as the draw has it */
  GPtrArray *groups; /* (element-type LaurelSeatsDrawn) */
} Rows;

static void
rows_clear (Rows *self)
{
  g_clear_object (&self->contest);
  g_clear_object (&self->programme);
  g_clear_object (&self->draw);
  g_clear_pointer (&self->pool, json_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static void
set (Rows *self, const char *column, const char *text)
{
  laurel_library_draft_set (self->draft, column, text);
}

static void
set_number (Rows *self, const char *column, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  set (self, column, text);
}

static void
set_moment (Rows *self, const char *column, gint64 seconds)
{
  g_autofree char *text = laurel_utc_dup_text (seconds);

  set (self, column, text);
}

/* Whom the declaration names, with the reason and, where there is one, the last day. */
static char *
dup_excluded (LaurelPanelDraw *draw)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (laurel_panel_draw_get_excluded (draw));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonObject *one = laurel_json_get_object (list, i);
    const char *name = laurel_json_get_text (one, "name");
    const char *reason = laurel_json_get_text (one, "reason");
    const char *until = laurel_json_get_text (one, "until");

    g_string_append_printf (text, "%s%s (%s%s%s)", i > 0 ? "; " : "", name ? name : "",
                            reason ? reason : "", until ? "; – " : "", until ? until : "");
  }

  return g_strdup (text->str);
}

/* What is said once stands in the first row. */
static void
set_head (Rows *self)
{
  const LaurelSeatsDrawn *first = self->groups->pdata[0];
  g_auto (GStrv) words = laurel_json_dup_words (laurel_panel_draw_get_sources (self->draw));
  g_autofree char *sources = g_strjoinv ("; ", words);
  g_autofree char *excluded = dup_excluded (self->draw);
  gboolean is_md5 = g_str_equal (laurel_panel_draw_get_hash (self->draw), "md5");

  set (self, "occasion", laurel_contest_get_title (self->contest));
  set (self, "issuer", laurel_programme_get_issuer (self->programme));
  set (self, "sources", sources);
  set_moment (self, "declared", laurel_panel_draw_get_declared (self->draw));
  set_moment (self, "drawn", laurel_panel_draw_get_drawn (self->draw));
  set (self, "reason", laurel_panel_draw_get_reason (self->draw));
  set (self, "excluded", excluded);
  set (self, "key", laurel_panel_draw_get_key (self->draw));
  set (self, "hash", is_md5 ? "MD5" : "SHA-256");
  if (first->drawn->len > 0)
    set (self, "digest", ((LaurelDrawn *) first->drawn->pdata[0])->digest);
}

/* By their place in the pool, where the rest of it stands. */
static char *
dup_taken (Rows *self, const LaurelSeatsDrawn *group, guint item)
{
  guint place = g_array_index (group->places, guint, item);
  const char *name = laurel_json_get_text (laurel_json_get_object (self->pool, place), "name");

  return g_strdup_printf ("%u  %s", item + 1, name ? name : "");
}

static void
set_round (Rows *self, const LaurelSeatsDrawn *group, guint i)
{
  const LaurelDrawn *next = group->drawn->pdata[i];
  g_autofree char *name = dup_taken (self, group, next->item);
  g_autofree char *begins = g_strndup (next->digest, LAUREL_DRAW_BEGINNING);

  set_number (self, "round", i);
  set (self, "begins", begins);
  set_number (self, "left", next->left);
  set_number (self, "place", next->place);
  set (self, "name", name);
  if ((int) i >= group->count)
    set (self, "alternate", "1");
}

static void
begin (Rows *self, gboolean *first)
{
  laurel_library_draft_begin (self->draft);
  if (*first)
    set_head (self);
  *first = FALSE;
}

static void
add_group (Rows *self, guint number, gboolean *first)
{
  const LaurelSeatsDrawn *group = self->groups->pdata[number];

  if (self->groups->len > 1) {
    begin (self, first);
    set_number (self, "seats", number + 1);
    set_number (self, "groups", self->groups->len);
    set (self, "field", group->field);
    set (self, "seats_key", group->key);
  }
  for (guint i = 0; i < group->names->len; i++) {
    begin (self, first);
    set_number (self, "number", i + 1);
    set (self, "candidate", group->names->pdata[i]);
    if (i < group->drawn->len)
      set_round (self, group, i);
  }
}

/* Returns: (nullable): the latest that was drawn: another one that was only declared has nothing to
 * tell yet */
static LaurelPanelDraw *
find_drawn (GPtrArray *draws)
{
  for (guint i = 0; i < draws->len; i++)
    if (laurel_panel_draw_get_drawn (draws->pdata[i]) != 0)
      return g_object_ref (draws->pdata[i]);

  return NULL;
}

/**
 * laurel_draw_rows_add:
 * @draft: rows for a batch
 * @reader: where to read
 * @contest: a contest
 * @error: return location for an error
 *
 * Adds what was drawn last, if anything was.
 */
gboolean
laurel_draw_rows_add (LaurelLibraryDraft *draft, LaurelReader *reader, gint64 contest,
                      GError **error)
{
  g_auto (Rows) self = { .draft = draft };
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", contest));
  g_autoptr (GPtrArray) draws = LAUREL_DRAWS_OF_CONTEST.run (reader, args, error);
  gboolean first = TRUE;

  if (draws == NULL)
    return FALSE;
  self.draw = find_drawn (draws);
  if (self.draw == NULL)
    return TRUE;

  self.contest = laurel_contest_load (reader, contest, error);
  if (self.contest != NULL)
    self.programme = laurel_programme_load (reader,
                                            laurel_contest_get_programme_id (self.contest), error);
  if (self.programme != NULL)
    self.groups = laurel_panel_drawing_list (self.draw, error);
  if (self.groups == NULL)
    return FALSE;
  self.pool = laurel_json_parse_list (laurel_panel_draw_get_pool (self.draw));

  for (guint i = 0; i < self.groups->len; i++)
    add_group (&self, i, &first);

  return TRUE;
}
