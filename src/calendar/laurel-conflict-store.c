/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-conflict-store.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-booking-rank.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-conflict-phases.h"
#include "calendar/laurel-crowd.h"
#include "calendar/laurel-resource-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What does not go together. That two activities are at the same time is no
 * conflict, most are; that they need the same hall, person or team then, is.
 */

static const char *const TABLES[] = { "booking", "activity", "party", "phase", "programme",
                                      "resource", NULL };

typedef struct {
  gint64 programme;
  GHashTable *resources; /* (element-type gint64 LaurelResource) */
  GHashTable *bookings;  /* (element-type gint64 GPtrArray): by resource */
  GPtrArray *conflicts;  /* (element-type LaurelConflict) */
} Finder;

static void
finder_clear (Finder *self)
{
  g_clear_pointer (&self->resources, g_hash_table_unref);
  g_clear_pointer (&self->bookings, g_hash_table_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finder, finder_clear)

/* ---- what there is ---------------------------------------------------------- */

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

static gpointer
new_key (gint64 id)
{
  return g_memdup2 (&id, sizeof (gint64));
}

static gboolean
load_resources (Finder *self, LaurelReader *reader, GError **error)
{
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new ("()"));
  g_autoptr (GPtrArray) all = LAUREL_RESOURCES_ALL.run (reader, none, error);

  self->resources = new_table (g_object_unref);
  for (guint i = 0; all != NULL && i < all->len; i++)
    g_hash_table_insert (self->resources, new_key (laurel_row_get_id (all->pdata[i])),
                         g_object_ref (all->pdata[i]));

  return all != NULL;
}

static gboolean
load_bookings (Finder *self, LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) all = laurel_booking_list (reader, 0, error);

  self->bookings = new_table ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; all != NULL && i < all->len; i++) {
    gint64 resource = laurel_booking_get_resource_id (all->pdata[i]);
    GPtrArray *list = g_hash_table_lookup (self->bookings, &resource);

    if (list == NULL) {
      list = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->bookings, new_key (resource), list);
    }
    g_ptr_array_add (list, g_object_ref (all->pdata[i]));
  }

  return all != NULL;
}

static gboolean
is_in_programme (Finder *self, LaurelBooking *booking)
{
  return self->programme == 0 || laurel_booking_get_programme_id (booking) == self->programme;
}

static gboolean
is_cancelled (LaurelBooking *booking)
{
  return g_str_equal (laurel_booking_get_status (booking), "cancelled");
}

static gboolean
is_any_in_programme (Finder *self, GPtrArray *bookings)
{
  for (guint i = 0; i < bookings->len; i++)
    if (is_in_programme (self, bookings->pdata[i]))
      return TRUE;

  return FALSE;
}

/* A room is in a venue, and that in a city. What says that it is in itself is followed no
 * further. */
#define MOST_ABOVE 3

/* What takes a resource, and behind it what takes that which it belongs to. */
static GPtrArray *
list_around (Finder *self, gint64 resource)
{
  GPtrArray *around = g_ptr_array_new ();

  for (guint i = 0; resource != 0 && i < MOST_ABOVE; i++) {
    LaurelResource *row = g_hash_table_lookup (self->resources, &resource);
    GPtrArray *own = g_hash_table_lookup (self->bookings, &resource);

    for (guint k = 0; own != NULL && k < own->len; k++)
      g_ptr_array_add (around, own->pdata[k]);
    resource = row ? laurel_resource_get_parent_id (row) : 0;
  }

  return around;
}

/* ---- two that need the same ------------------------------------------------- */

static LaurelDay
known_or_none (LaurelDay day)
{
  return day > 1 && day < LAUREL_DAY_NEVER ? day : 0;
}

static char *
dup_why (LaurelBooking *a, LaurelBooking *b, LaurelClashGrade grade)
{
  const char *resource = laurel_booking_get_resource (a);
  int rank = laurel_booking_get_rank (a), other = laurel_booking_get_rank (b);

  if (rank != 0 && rank == other)
    /* Translators: %1$s is a place, a person or a team, %2$d a rank. */
    return laurel_quote (_("Both hold “%1$s” with the same rank, %2$d."), resource, rank);
  if (rank != 0 && other != 0)
    /* Translators: %1$s is a place, a person or a team, %2$d and %3$d are ranks. */
    return laurel_quote (_("Both hold “%1$s”, with the ranks %2$d and %3$d."), resource, rank,
                         other);
  if (rank != 0 || other != 0)
    /* Translators: %s is a place, a person or a team. */
    return laurel_quote (_("One of them only holds “%s”, and gives way to the other."),
                         resource);
  if (grade == LAUREL_CLASH_CERTAIN)
    /* Translators: %s is a place, a person or a team. */
    return laurel_quote (_("Both take “%s”, and cannot be kept apart."), resource);

  /* Translators: %s is a place, a person or a team. */
  return laurel_quote (_("Both take “%s”, and may meet there."), resource);
}

/* How sure it is; %LAUREL_CLASH_NONE where they do not meet. */
static LaurelClashGrade
grade_pair (LaurelBooking *a, LaurelBooking *b)
{
  LaurelWindow one = laurel_booking_get_window (a), other = laurel_booking_get_window (b);

  if (!laurel_booking_meets (a, b))
    return LAUREL_CLASH_NONE;

  return laurel_booking_is_held (a) || laurel_booking_is_held (b)
           ? LAUREL_CLASH_POSSIBLE : laurel_window_clash (&one, &other);
}

static LaurelConflict *
new_pair (Finder *self, LaurelBooking *a, LaurelBooking *b, LaurelClashGrade grade)
{
  LaurelWindow one = laurel_booking_get_window (a), other = laurel_booking_get_window (b);
  int rank = laurel_booking_get_rank (a);
  g_autofree char *why = dup_why (a, b, grade);
  g_autofree char *activities = g_strjoin ("\n", laurel_booking_get_activity (a),
                                           laurel_booking_get_activity (b), NULL);
  g_autofree char *ids = g_strdup_printf ("%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT,
                                          laurel_booking_get_activity_id (a),
                                          laurel_booking_get_activity_id (b));
  LaurelConflictFacts facts = {
    rank != 0 && rank == laurel_booking_get_rank (b) ? "rank" : "resource", grade,
    laurel_booking_get_activity_id (a), laurel_booking_get_activity (a),
    laurel_booking_get_title (a), laurel_booking_get_activity_id (b),
    laurel_booking_get_activity (b), laurel_booking_get_title (b), activities, ids,
    laurel_booking_get_resource_id (a), laurel_booking_get_resource (a), 0, 0, why,
  };

  one = laurel_window_spread (&one);
  other = laurel_window_spread (&other);
  facts.first = known_or_none (MAX (one.es, other.es));
  facts.last = known_or_none (MIN (one.le, other.le));

  return laurel_conflict_new (self->conflicts->len + 1, &facts);
}

/* Of a thousand that need one hall each meets all others. So many are listed of each; the
 * others are counted. */
#define MOST_LISTED 20

/* One that takes it, on which days that can be, and what was said of it. */
typedef struct {
  LaurelBooking *booking;
  LaurelDay first;
  LaurelDay last;
  gboolean wanted;
  LaurelConflict *conflict; /* (nullable): that was listed of it last */
  guint listed;
  guint more;
} Side;

static int
compare_firsts (gconstpointer a, gconstpointer b)
{
  const Side *one = a, *other = b;

  return one->first < other->first ? -1 : one->first > other->first;
}

/* By the first day on which they can be there; what has no date is never there. */
static GArray *
list_sides (Finder *self, GPtrArray *around, guint from, guint to)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (Side));

  for (guint i = from; i < to; i++) {
    LaurelBooking *booking = around->pdata[i];
    LaurelWindow window = laurel_booking_get_window (booking);
    LaurelWindow spread = laurel_window_spread (&window);
    Side side = { booking, spread.es, spread.le, is_in_programme (self, booking) };

    if (laurel_window_is_known (&window) || window.open_end)
      g_array_append_val (sides, side);
  }
  g_array_sort (sides, compare_firsts);

  return sides;
}

/* One that is not listed yet as often as it may be has all of its own listed. */
static void
list_pair (Finder *self, Side *a, Side *b, LaurelClashGrade grade)
{
  LaurelConflict *pair;

  if (a->listed >= MOST_LISTED && b->listed >= MOST_LISTED) {
    a->more++;
    b->more++;
    return;
  }

  pair = new_pair (self, a->booking, b->booking, grade);
  g_ptr_array_add (self->conflicts, pair);
  a->conflict = b->conflict = pair;
  a->listed++;
  b->listed++;
}

/* Those that come after the last day of @a cannot meet it, and nor can any after them. */
static void
list_pairs_with (Finder *self, Side *a, Side *others, Side *end, LaurelClashGrade grade)
{
  for (Side *b = others; b < end && b->first <= a->last; b++)
    if ((a->wanted || b->wanted) && a->first <= b->last &&
        grade_pair (a->booking, b->booking) == grade)
      list_pair (self, a, b, grade);
}

static void
list_pairs (Finder *self, GArray *own, GArray *above, LaurelClashGrade grade)
{
  Side *sides = (Side *) (gpointer) own->data;
  Side *others = (Side *) (gpointer) above->data;

  for (guint i = 0; i < own->len; i++) {
    list_pairs_with (self, &sides[i], &sides[i] + 1, sides + own->len, grade);
    list_pairs_with (self, &sides[i], others, others + above->len, grade);
  }
}

static void
add_more (GArray *sides)
{
  for (guint i = 0; i < sides->len; i++) {
    const Side *side = &g_array_index (sides, Side, i);

    if (side->more > 0)
      laurel_conflict_add_more (side->conflict, laurel_booking_get_activity_id (side->booking),
                                side->more);
  }
}

/* What is certain is listed first. */
static void
find_pairs (Finder *self, GPtrArray *around, guint n_own)
{
  g_autoptr (GArray) own = list_sides (self, around, 0, n_own);
  g_autoptr (GArray) above = list_sides (self, around, n_own, around->len);

  list_pairs (self, own, above, LAUREL_CLASH_CERTAIN);
  list_pairs (self, own, above, LAUREL_CLASH_POSSIBLE);
  add_more (own);
  add_more (above);
}

/* ---- several that need too much of it --------------------------------------- */

/* What is counted otherwise: activities that take it for as long as they last, so that their
 * phases need nothing more, and those of which something that belongs to them takes it. */
typedef struct {
  GHashTable *whole;      /* (element-type gint64) */
  GHashTable *told_apart; /* (element-type gint64) */
} Counted;

static void
counted_clear (Counted *self)
{
  g_clear_pointer (&self->whole, g_hash_table_unref);
  g_clear_pointer (&self->told_apart, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counted, counted_clear)

static void
counted_init (Counted *self, GPtrArray *around)
{
  self->whole = new_table (NULL);
  self->told_apart = new_table (NULL);
  for (guint i = 0; i < around->len; i++) {
    LaurelBooking *booking = around->pdata[i];

    if (laurel_booking_get_phase (booking) == NULL)
      g_hash_table_add (self->whole, new_key (laurel_booking_get_activity_id (booking)));
    if (laurel_booking_get_series_id (booking) != 0 && !is_cancelled (booking))
      g_hash_table_add (self->told_apart, new_key (laurel_booking_get_series_id (booking)));
  }
}

static gboolean
is_crowding (Counted *counted, LaurelBooking *booking)
{
  gint64 activity = laurel_booking_get_activity_id (booking);

  return !is_cancelled (booking) && !g_hash_table_contains (counted->told_apart, &activity) &&
         (laurel_booking_get_phase (booking) == NULL ||
          !g_hash_table_contains (counted->whole, &activity));
}

static GPtrArray *
list_crowding (Finder *self, GPtrArray *around, GArray *windows, GArray *wanted)
{
  GPtrArray *crowding = g_ptr_array_new ();
  g_auto (Counted) counted = { NULL, NULL };

  counted_init (&counted, around);
  for (guint i = 0; i < around->len; i++) {
    LaurelBooking *booking = around->pdata[i];
    LaurelWindow window = laurel_booking_get_window (booking);
    gboolean is_wanted = is_in_programme (self, booking);

    if (!is_crowding (&counted, booking))
      continue;
    g_ptr_array_add (crowding, booking);
    g_array_append_val (windows, window);
    g_array_append_val (wanted, is_wanted);
  }

  return crowding;
}

static char *
dup_crowded_why (const LaurelCrowd *crowd, const char *resource)
{
  int days = crowd->last - crowd->first + 1;

  if (crowd->by_order)
    /* Translators: %s is a place, a person or a team. */
    return laurel_quote (_("There is no order in which all of these fit into “%s”."), resource);

  return laurel_quote (
 /* Translators: %1$s is a place, a person or a team, %2$d how many days are needed, %3$d how
  * many there are. */
 g_dngettext (GETTEXT_PACKAGE, "These take “%1$s” for %2$d days, and there is only %3$d.",
              "These take “%1$s” for %2$d days, and there are only %3$d.", days),
 resource, crowd->needed, days);
}

static void
add_crowd (Finder *self, GPtrArray *crowding, gint64 resource, const LaurelCrowd *crowd)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GString) ids = g_string_new (NULL);
  g_auto (GStrv) list = NULL;
  g_autofree char *activities = NULL;
  g_autofree char *why = NULL;
  LaurelConflictFacts facts = { "crowded", LAUREL_CLASH_CERTAIN };
  gboolean own = FALSE, wanted = FALSE;

  facts.resource_id = resource;
  for (guint i = 0; i < crowd->members->len; i++) {
    LaurelBooking *booking = crowding->pdata[g_array_index (crowd->members, guint, i)];

    g_strv_builder_add (names, laurel_booking_get_activity (booking));
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? "\n" : "",
                            laurel_booking_get_activity_id (booking));
    wanted |= is_in_programme (self, booking);
    if (laurel_booking_is_held (booking))
      facts.grade = LAUREL_CLASH_POSSIBLE;
    if (laurel_booking_get_resource_id (booking) == resource) {
      own = TRUE;
      facts.resource = laurel_booking_get_resource (booking);
    }
    facts.other_id = i == 1 ? laurel_booking_get_activity_id (booking) : facts.other_id;
    facts.other = i == 1 ? laurel_booking_get_activity (booking) : facts.other;
    facts.other_title = i == 1 ? laurel_booking_get_title (booking) : facts.other_title;
    facts.activity_id = i == 0 ? laurel_booking_get_activity_id (booking) : facts.activity_id;
    facts.activity = i == 0 ? laurel_booking_get_activity (booking) : facts.activity;
    facts.title = i == 0 ? laurel_booking_get_title (booking) : facts.title;
  }
  /* Where none is its own, the crowd is told of what it belongs to. */
  if (!own || !wanted)
    return;

  list = g_strv_builder_end (names);
  activities = g_strjoinv ("\n", list);
  why = dup_crowded_why (crowd, facts.resource);
  facts.activities = activities;
  facts.activity_ids = ids->str;
  facts.first = known_or_none (crowd->first);
  facts.last = known_or_none (crowd->last);
  facts.why = why;
  g_ptr_array_add (self->conflicts, laurel_conflict_new (self->conflicts->len + 1, &facts));
}

static void
find_crowds (Finder *self, GPtrArray *around, gint64 resource)
{
  g_autoptr (GArray) windows = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GPtrArray) crowding = list_crowding (self, around, windows, wanted);
  g_autoptr (GPtrArray) found =
    laurel_crowd_find ((const LaurelWindow *) (gpointer) windows->data, windows->len,
                       (const gboolean *) (gpointer) wanted->data);

  for (guint i = 0; i < found->len; i++)
    add_crowd (self, crowding, resource, found->pdata[i]);
}

/* ---- all of it -------------------------------------------------------------- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 *one = *(const gint64 *const *) a, *other = *(const gint64 *const *) b;

  return *one < *other ? -1 : *one > *other;
}

static void
find_all (Finder *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->bookings);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, id);
  g_ptr_array_sort (ids, compare_ids);

  for (guint i = 0; i < ids->len; i++) {
    gint64 resource = *(const gint64 *) ids->pdata[i];
    g_autoptr (GPtrArray) around = list_around (self, resource);
    GPtrArray *own = g_hash_table_lookup (self->bookings, &resource);

    if (!is_any_in_programme (self, around))
      continue;
    find_pairs (self, around, own->len);
    find_crowds (self, around, resource);
  }
}

/* What is certain first. */
static int
compare_grades (gconstpointer a, gconstpointer b)
{
  LaurelConflict *one = *(LaurelConflict *const *) a, *other = *(LaurelConflict *const *) b;

  /* "certain" comes before "possible" in the alphabet, too. */
  return strcmp (laurel_conflict_get_grade (one), laurel_conflict_get_grade (other));
}

static GPtrArray *
list_conflicts (LaurelReader *reader, GVariant *args, GError **error)
{
  g_auto (Finder) self = { .conflicts = g_ptr_array_new_with_free_func (g_object_unref) };

  g_variant_get (args, "(x)", &self.programme);
  if (!load_resources (&self, reader, error) || !load_bookings (&self, reader, error))
    return NULL;

  find_all (&self);
  if (!laurel_conflict_add_phases (self.conflicts, reader, self.programme, error))
    return NULL;

  g_ptr_array_sort (self.conflicts, compare_grades);
  return g_steal_pointer (&self.conflicts);
}

const LaurelQuery LAUREL_CONFLICTS = {
  .name = "conflicts.of-programme",
  .summary = N_("What does not go together in a programme (its id, or 0)"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_conflict_get_type,
  .run = list_conflicts,
};
