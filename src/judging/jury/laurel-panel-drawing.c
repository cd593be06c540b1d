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

static void
seats_drawn_free (gpointer data)
{
  LaurelSeatsDrawn *self = data;

  g_free (self->field);
  g_free (self->key);
  g_array_unref (self->places);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->drawn);
  g_free (self);
}

/* The places in the pool of those who can have one of the seats, and have none yet. */
static GArray *
list_candidates (const Panel *self, const gboolean *taken, const LaurelPanelSeats *seats)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < json_array_get_length (self->pool); i++)
    if (!taken[i] && can_have (self, i, seats))
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

/* Whoever is drawn for these seats is @taken for those that follow. */
static LaurelSeatsDrawn *
draw_seats (const Panel *self, gboolean *taken, guint number, const char *key, LaurelDrawHash hash,
            GError **error)
{
  const LaurelPanelSeats *seats = self->seats->pdata[number];
  GArray *places = list_candidates (self, taken, seats);
  LaurelSeatsDrawn *group;

  if (!check_enough (seats, places->len, error)) {
    g_array_unref (places);
    return NULL;
  }

  group = g_new0 (LaurelSeatsDrawn, 1);
  group->field = g_strdup (seats->field);
  group->section_id = seats->section_id;
  group->count = seats->count;
  group->key = laurel_panel_seats_dup_key (key, number, self->seats->len);
  group->places = places;
  group->names = list_names (self->pool, places);
  group->drawn = laurel_draw_take (places->len, (guint) (seats->count + seats->alternates),
                                   group->key, hash);
  for (guint i = 0; i < group->drawn->len; i++)
    taken[g_array_index (places, guint, ((LaurelDrawn *) group->drawn->pdata[i])->item)] = TRUE;

  return group;
}

/* Returns: (element-type LaurelSeatsDrawn): for all seats, one after another */
static GPtrArray *
draw_all (const Panel *self, const char *key, LaurelDrawHash hash, GError **error)
{
  g_autofree gboolean *taken = g_new0 (gboolean, json_array_get_length (self->pool) + 1);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (seats_drawn_free);

  for (guint i = 0; i < self->seats->len; i++) {
    LaurelSeatsDrawn *group = draw_seats (self, taken, i, key, hash, error);

    if (group == NULL)
      return NULL;
    g_ptr_array_add (groups, group);
  }

  return g_steal_pointer (&groups);
}

static LaurelDrawHash
get_hash (LaurelPanelDraw *draw)
{
  LaurelDrawHash hash = LAUREL_DRAW_SHA256;

  laurel_draw_hash_from_string (laurel_panel_draw_get_hash (draw), &hash);

  return hash;
}

/**
 * laurel_panel_drawing_list:
 * @draw: what was drawn
 * @error: return location for an error
 *
 * Computes it again, for a paper that has it in columns.
 *
 * Returns: (transfer full) (nullable) (element-type LaurelSeatsDrawn): the groups of seats
 */
GPtrArray *
laurel_panel_drawing_list (LaurelPanelDraw *draw, GError **error)
{
  g_auto (Panel) panel = { 0 };

  if (!panel_read (&panel, laurel_panel_draw_get_pool (draw), laurel_panel_draw_get_seats (draw),
                   error))
    return NULL;

  return draw_all (&panel, laurel_panel_draw_get_key (draw), get_hash (draw), error);
}

static gboolean
give_seats (LaurelTxn *txn, LaurelPanelDraw *draw, const Panel *panel,
            const LaurelSeatsDrawn *group, GError **error)
{
  for (guint i = 0; i < group->drawn->len; i++) {
    const LaurelDrawn *next = group->drawn->pdata[i];
    guint place = g_array_index (group->places, guint, next->item);
    const char *id = laurel_json_get_text (laurel_json_get_object (panel->pool, place), "expert");

    if (laurel_judge_seat (txn, laurel_panel_draw_get_contest_id (draw),
                           g_ascii_strtoll (id ? id : "", NULL, 10), group->section_id,
                           (int) i < group->count ? "judge" : "alternate",
                           laurel_row_get_id (LAUREL_ROW (draw)), error) == 0)
      return FALSE;
  }

  return TRUE;
}

/* ---- the protocol ---------------------------------------------------------------------- */

static void
add_seats (GString *protocol, const LaurelSeatsDrawn *group, guint number, guint n_groups,
           LaurelDrawHash hash)
{
  g_autofree char *part = laurel_draw_protocol_write (group->names, group->drawn, group->key, hash,
                                                      group->count);

  if (number > 0)
    g_string_append (protocol, "\n\n");
  if (n_groups > 1) {
    g_string_append_printf (protocol,
                            /* Translators: two numbers; %3$s is what judges know about, or a
                             * dash. */
                            _("Seats %1$u of %2$u: %3$s. Whoever was drawn before is not in the "
                              "pool any more."), number + 1, n_groups,
                            group->field ? group->field : "–");
    g_string_append (protocol, "\n\n");
  }
  g_string_append (protocol, part);
}

/* Whom the declaration names, each with the reason; they need not have fitted the conditions. */
static void
add_excluded (GString *protocol, LaurelPanelDraw *draw)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (laurel_panel_draw_get_excluded (draw));
  guint n = json_array_get_length (list);

  for (guint i = 0; i < n; i++) {
    JsonObject *one = laurel_json_get_object (list, i);
    const char *reason = laurel_json_get_text (one, "reason");
    const char *until = laurel_json_get_text (one, "until");
    g_autofree char *name = dup_name (one);

    if (until != NULL)
      /* Translators: %1$s is a person, %2$s why, %3$s a day. */
      g_string_append_printf (protocol, _("Left out: %1$s, %2$s, until %3$s"), name, reason, until);
    else
      /* Translators: %1$s is a person, %2$s why. */
      g_string_append_printf (protocol, _("Left out: %1$s, %2$s"), name, reason);
    g_string_append (protocol, i + 1 < n ? "\n" : "\n\n");
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
  LaurelDrawHash hash = get_hash (draw);
  g_auto (Panel) panel = { 0 };
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GString) protocol = g_string_new (NULL);

  if (!panel_read (&panel, laurel_panel_draw_get_pool (draw), laurel_panel_draw_get_seats (draw),
                   error))
    return NULL;

  groups = draw_all (&panel, key, hash, error);
  if (groups == NULL)
    return NULL;

  add_excluded (protocol, draw);
  for (guint i = 0; i < groups->len; i++) {
    if (!give_seats (txn, draw, &panel, groups->pdata[i], error))
      return NULL;
    add_seats (protocol, groups->pdata[i], i, groups->len, hash);
  }

  return g_strdup (protocol->str);
}
