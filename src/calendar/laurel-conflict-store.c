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

/* How sure it is; %LAUREL_CLASH_NONE where nobody needs to know. */
static LaurelClashGrade
grade_pair (Finder *self, LaurelBooking *a, LaurelBooking *b)
{
  LaurelWindow one = laurel_booking_get_window (a), other = laurel_booking_get_window (b);

  if ((!is_in_programme (self, a) && !is_in_programme (self, b)) || !laurel_booking_meets (a, b))
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

typedef struct {
  LaurelConflict *last; /* (nullable): that was listed of it */
  guint listed;
  guint more;
} Side;

/* One that is not listed yet as often as it may be has all of its own listed. */
static void
list_pairs (Finder *self, GPtrArray *around, guint n_own, Side *sides, LaurelClashGrade grade)
{
  for (guint i = 0; i < n_own; i++)
    for (guint k = i + 1; k < around->len; k++) {
      LaurelConflict *pair;

      if (grade_pair (self, around->pdata[i], around->pdata[k]) != grade)
        continue;
      if (sides[i].listed >= MOST_LISTED && sides[k].listed >= MOST_LISTED) {
        sides[i].more++;
        sides[k].more++;
        continue;
      }
      pair = new_pair (self, around->pdata[i], around->pdata[k], grade);
      g_ptr_array_add (self->conflicts, pair);
      sides[i].last = sides[k].last = pair;
      sides[i].listed++;
      sides[k].listed++;
    }
}

/* What is certain is listed first. */
static void
find_pairs (Finder *self, GPtrArray *around, guint n_own)
{
  g_autofree Side *sides = g_new0 (Side, around->len);

  list_pairs (self, around, n_own, sides, LAUREL_CLASH_CERTAIN);
  list_pairs (self, around, n_own, sides, LAUREL_CLASH_POSSIBLE);
  for (guint i = 0; i < around->len; i++)
    if (sides[i].more > 0)
      laurel_conflict_add_more (sides[i].last, laurel_booking_get_activity_id (around->pdata[i]),
                                sides[i].more);
}

/* ---- several that need too much of it --------------------------------------- */

/* Whether something that belongs to its activity takes it: then that is counted. */
static gboolean
is_told_apart (GPtrArray *around, LaurelBooking *booking)
{
  for (guint i = 0; i < around->len; i++)
    if (laurel_booking_is_part_of (around->pdata[i], booking) &&
        !g_str_equal (laurel_booking_get_status (around->pdata[i]), "cancelled"))
      return TRUE;

  return FALSE;
}

/* Whether its activity takes it anyway, for as long as it lasts. */
static gboolean
is_covered (GPtrArray *around, LaurelBooking *booking)
{
  for (guint i = 0; laurel_booking_get_phase (booking) != NULL && i < around->len; i++)
    if (laurel_booking_get_phase (around->pdata[i]) == NULL &&
        laurel_booking_get_activity_id (around->pdata[i]) ==
        laurel_booking_get_activity_id (booking))
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_crowding (Finder *self, GPtrArray *around, GArray *windows, GArray *wanted)
{
  GPtrArray *crowding = g_ptr_array_new ();

  for (guint i = 0; i < around->len; i++) {
    LaurelWindow window = laurel_booking_get_window (around->pdata[i]);
    gboolean is_wanted = is_in_programme (self, around->pdata[i]);

    if (g_str_equal (laurel_booking_get_status (around->pdata[i]), "cancelled") ||
        is_covered (around, around->pdata[i]) || is_told_apart (around, around->pdata[i]))
      continue;
    g_ptr_array_add (crowding, around->pdata[i]);
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
