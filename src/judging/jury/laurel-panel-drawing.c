/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-panel-drawing.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-panel-pool.h"
#include "judging/laurel-draw-protocol.h"

#include <glib/gi18n-lib.h>

/*
 * Draws for the seats of a draw, one group of them after another: whoever was drawn for one is
 * not in the pool of those that follow. So what is left for these depends on the numbers, and
 * a draw is only declared where there are enough whatever the numbers are.
 */

typedef struct {
  JsonArray *pool;  /* of whom, as the draw has it */
  GPtrArray *seats; /* (element-type LaurelPanelSeats) */
} Panel;

static void
panel_clear (Panel *self)
{
  g_clear_pointer (&self->pool, json_array_unref);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Panel, panel_clear)

static gboolean
panel_read (Panel *self, const char *pool, const char *seats, GError **error)
{
  self->pool = laurel_json_parse_list (pool);
  self->seats = laurel_panel_seats_read (seats, error);

  return self->seats != NULL;
}

static gboolean
can_have (const Panel *self, guint place, const LaurelPanelSeats *seats)
{
  JsonObject *one = laurel_json_get_object (self->pool, place);

  return seats->field == NULL ||
         laurel_panel_knows (laurel_json_get_text (one, "fields"), seats->field);
}

/* ---- whether there are enough ---------------------------------------------------------- */

/* Who of the pool could have been taken for which seats: a matching of the seats before with
 * those who are wanted for these, made larger one by one (Kuhn). */
typedef struct {
  const Panel *panel;
  guint before;     /* these seats, counted from 0, and those before them */
  int *taken;       /* by which seats, or -1, of each of the pool */
  gboolean *tried;  /* of the pool, in this round */
} Worst;

/* Whether @seats can take one more of them, where need be after another seat has moved. */
static gboolean
take_away (Worst *self, guint seats)
{
  const LaurelPanelSeats *wanting = self->panel->seats->pdata[seats];
  const LaurelPanelSeats *these = self->panel->seats->pdata[self->before];

  for (guint i = 0; i < json_array_get_length (self->panel->pool); i++) {
    if (self->tried[i] || !can_have (self->panel, i, wanting) || !can_have (self->panel, i, these))
      continue;
    self->tried[i] = TRUE;
    if (self->taken[i] < 0 || take_away (self, (guint) self->taken[i])) {
      self->taken[i] = (int) seats;
      return TRUE;
    }
  }

  return FALSE;
}

static guint
count_candidates (const Panel *self, const LaurelPanelSeats *seats)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (self->pool); i++)
    n += can_have (self, i, seats);

  return n;
}

/* How many of those who can have these seats the draws before may take, at the most. */
static guint
count_lost (const Panel *self, guint number)
{
  guint n_pool = json_array_get_length (self->pool), lost = 0;
  g_autofree int *taken = g_new (int, n_pool + 1);
  g_autofree gboolean *tried = g_new (gboolean, n_pool + 1);
  Worst worst = { self, number, taken, tried };

  for (guint i = 0; i < n_pool; i++)
    taken[i] = -1;
  for (guint before = 0; before < number; before++) {
    const LaurelPanelSeats *seats = self->seats->pdata[before];
    gboolean more = TRUE;

    for (int i = 0; more && i < seats->count + seats->alternates; i++) {
      for (guint place = 0; place < n_pool; place++)
        tried[place] = FALSE;
      more = take_away (&worst, before);
      lost += more;
    }
  }

  return lost;
}

/* That nobody knows about a field is told apart: it is rather written in another way. */
static gboolean
check_enough (const LaurelPanelSeats *seats, guint n_left, GError **error)
{
  int wanted = seats->count + seats->alternates;

  if ((guint) wanted <= n_left)
    return TRUE;

  if (seats->field == NULL)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 _("%1$d cannot be drawn, only %2$u are left in the pool. Draw fewer, or put more "
                   "into it."), wanted, n_left);
  else if (n_left == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is what judges know about. */
                 _("Nobody in the pool knows about “%s”. Look how the field is written, or note it "
                   "with those who know about it."), seats->field);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %1$s is what judges know about; then two numbers. */
                 _("Seats for “%1$s”: %2$d cannot be drawn, only %3$u are left in the pool. Draw "
                   "fewer, or put more into it."), seats->field, wanted, n_left);
  return FALSE;
}

static gboolean
check_seats (const Panel *self, guint number, GError **error)
{
  const LaurelPanelSeats *seats = self->seats->pdata[number];
  guint n = count_candidates (self, seats), wanted = (guint) (seats->count + seats->alternates);
  guint lost;

  if (!check_enough (seats, n, error))
    return FALSE;

  lost = count_lost (self, number);
  if (wanted + lost <= n)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %1$s is what judges know about; then three numbers. */
               _("Seats for “%1$s”: %2$u are drawn from %3$u, of whom the seats before may take "
                 "%4$u. Put these seats first, draw fewer, or put more into the pool."),
               seats->field ? seats->field : _("any field"), wanted, n, lost);
  return FALSE;
}

/**
 * laurel_panel_drawing_check:
 * @pool: who can be drawn, as JSON
 * @seats: for which seats, as JSON
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether there are enough for all seats, whatever the numbers will be
 */
gboolean
laurel_panel_drawing_check (const char *pool, const char *seats, GError **error)
{
  g_auto (Panel) panel = { 0 };

  if (!panel_read (&panel, pool, seats, error))
    return FALSE;
  for (guint i = 0; i < panel.seats->len; i++)
    if (!check_seats (&panel, i, error))
      return FALSE;

  return TRUE;
}

/* ---- drawing --------------------------------------------------------------------------- */

typedef struct {
  LaurelTxn *txn;
  LaurelPanelDraw *draw;
  const Panel *panel;
  const char *key;
  LaurelDrawHash hash;
  gboolean *taken; /* of the pool */
  GString *protocol;
} Drawing;

/* The places in the pool of those who can have one of the seats, and have none yet. */
static GArray *
list_candidates (const Drawing *self, const LaurelPanelSeats *seats)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < json_array_get_length (self->panel->pool); i++)
    if (!self->taken[i] && can_have (self->panel, i, seats))
      g_array_append_val (places, i);

  return places;
}

static char *
dup_name (JsonObject *one)
{
  const char *name = laurel_json_get_text (one, "name");
  const char *organization = laurel_json_get_text (one, "organization");

  return organization ? g_strdup_printf ("%s – %s", name ? name : "", organization)
                      : g_strdup (name ? name : "");
}

static GPtrArray *
list_names (JsonArray *pool, const GArray *places)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (names, dup_name (laurel_json_get_object (pool, g_array_index (places, guint,
                                                                                   i))));

  return names;
}

static gboolean
give_seats (Drawing *self, const LaurelPanelSeats *seats, const GArray *places,
            const GPtrArray *drawn, GError **error)
{
  for (guint i = 0; i < drawn->len; i++) {
    const LaurelDrawn *next = drawn->pdata[i];
    guint place = g_array_index (places, guint, next->item);
    JsonObject *one = laurel_json_get_object (self->panel->pool, place);
    const char *id = laurel_json_get_text (one, "expert");

    self->taken[place] = TRUE;
    if (laurel_judge_seat (self->txn, laurel_panel_draw_get_contest_id (self->draw),
                           g_ascii_strtoll (id ? id : "", NULL, 10), seats->section_id,
                           (int) i < seats->count ? "judge" : "alternate",
                           laurel_row_get_id (LAUREL_ROW (self->draw)), error) == 0)
      return FALSE;
  }

  return TRUE;
}

static void
add_head (Drawing *self, guint number, const LaurelPanelSeats *seats)
{
  const char *sep = number > 0 ? "\n\n" : "";

  if (self->panel->seats->len == 1)
    return;

  g_string_append (self->protocol, sep);
  g_string_append_printf (self->protocol,
                          /* Translators: two numbers; %3$s is what judges know about, or a dash. */
                          _("Seats %1$u of %2$u: %3$s. Whoever was drawn before is not in the "
                            "pool any more."), number + 1, self->panel->seats->len,
                          seats->field ? seats->field : "–");
  g_string_append (self->protocol, "\n\n");
}

static gboolean
draw_seats (Drawing *self, guint number, GError **error)
{
  const LaurelPanelSeats *seats = self->panel->seats->pdata[number];
  g_autoptr (GArray) places = list_candidates (self, seats);
  g_autofree char *key = laurel_panel_seats_dup_key (self->key, number, self->panel->seats->len);
  g_autoptr (GPtrArray) names = list_names (self->panel->pool, places);
  g_autoptr (GPtrArray) drawn = NULL;
  g_autofree char *part = NULL;

  if (!check_enough (seats, places->len, error))
    return FALSE;

  drawn = laurel_draw_take (places->len, (guint) (seats->count + seats->alternates), key,
                            self->hash);
  part = laurel_draw_protocol_write (names, drawn, key, self->hash, seats->count);
  add_head (self, number, seats);
  g_string_append (self->protocol, part);

  return give_seats (self, seats, places, drawn, error);
}

/* Whom the declaration names, each with the reason; they need not have fitted the conditions. */
static void
add_excluded (Drawing *self)
{
  g_autoptr (JsonArray) list =
    laurel_json_parse_list (laurel_panel_draw_get_excluded (self->draw));
  guint n = json_array_get_length (list);

  for (guint i = 0; i < n; i++) {
    JsonObject *one = laurel_json_get_object (list, i);
    const char *reason = laurel_json_get_text (one, "reason");
    const char *until = laurel_json_get_text (one, "until");
    g_autofree char *name = dup_name (one);

    if (until != NULL)
      /* Translators: %1$s is a person, %2$s why, %3$s a day. */
      g_string_append_printf (self->protocol, _("Left out: %1$s, %2$s, until %3$s"), name, reason,
                              until);
    else
      /* Translators: %1$s is a person, %2$s why. */
      g_string_append_printf (self->protocol, _("Left out: %1$s, %2$s"), name, reason);
    g_string_append (self->protocol, i + 1 < n ? "\n" : "\n\n");
  }
}

/**
 * laurel_panel_drawing_run:
 * @txn: a transaction
 * @draw: what was declared
 * @key: what the sources gave
 * @error: return location for an error
 *
 * Draws for all seats, and gives them.
 *
 * Returns: (transfer full) (nullable): the protocol
 */
char *
laurel_panel_drawing_run (LaurelTxn *txn, LaurelPanelDraw *draw, const char *key, GError **error)
{
  const char *pool = laurel_panel_draw_get_pool (draw), *seats = laurel_panel_draw_get_seats (draw);
  g_auto (Panel) panel = { 0 };
  g_autofree gboolean *taken = NULL;
  g_autoptr (GString) protocol = g_string_new (NULL);
  Drawing self = { txn, draw, &panel, key, LAUREL_DRAW_SHA256, NULL, protocol };

  laurel_draw_hash_from_string (laurel_panel_draw_get_hash (draw), &self.hash);
  if (!panel_read (&panel, pool, seats, error))
    return NULL;

  self.taken = taken = g_new0 (gboolean, json_array_get_length (panel.pool) + 1);
  add_excluded (&self);
  for (guint i = 0; i < panel.seats->len; i++)
    if (!draw_seats (&self, i, error))
      return NULL;

  return g_strdup (protocol->str);
}
