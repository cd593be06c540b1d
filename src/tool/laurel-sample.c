/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample.h"

#include "base/laurel-locale.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-reminder-store.h"
#include "calendar/laurel-resource-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-store.h"
#include "people/laurel-party-store.h"
#include "tool/laurel-sample-contests.h"
#include "tool/laurel-sample-day.h"
#include "tool/laurel-sample-drive.h"
#include "tool/laurel-sample-papers.h"
#include "tool/laurel-sample-register.h"
#include "tool/laurel-sample-table.h"

#include <string.h>

/*
 * The sample season: rows of data/sample, entered with the ordinary commands, in
 * the order in which an office would have. Nothing of it is in code.
 */

typedef struct {
  LaurelLibrary *library;
  const char *actor;
  const char *language;
  LaurelSampleTable *programme;
  LaurelSampleTable *activities;
  LaurelSampleTable *phases;
  LaurelSampleTable *parties;
  LaurelSampleTable *roles;
  LaurelSampleTable *releases;
  LaurelSampleTable *changes;
  LaurelSampleTable *resources;
  LaurelSampleTable *bookings;
  LaurelSampleTable *reminders;
  LaurelSampleTable *series;
  int year;
  gint64 id; /* of the programme, once it is in */
} Sample;

static void
sample_clear (Sample *sample)
{
  g_clear_pointer (&sample->programme, laurel_sample_table_free);
  g_clear_pointer (&sample->activities, laurel_sample_table_free);
  g_clear_pointer (&sample->phases, laurel_sample_table_free);
  g_clear_pointer (&sample->parties, laurel_sample_table_free);
  g_clear_pointer (&sample->roles, laurel_sample_table_free);
  g_clear_pointer (&sample->releases, laurel_sample_table_free);
  g_clear_pointer (&sample->changes, laurel_sample_table_free);
  g_clear_pointer (&sample->resources, laurel_sample_table_free);
  g_clear_pointer (&sample->bookings, laurel_sample_table_free);
  g_clear_pointer (&sample->reminders, laurel_sample_table_free);
  g_clear_pointer (&sample->series, laurel_sample_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static gboolean
load (Sample *sample, GError **error)
{
  const char *language = sample->language;

  return (sample->programme = laurel_sample_table_load (language, "programme", error)) &&
         (sample->activities = laurel_sample_table_load (language, "activities", error)) &&
         (sample->phases = laurel_sample_table_load (language, "phases", error)) &&
         (sample->parties = laurel_sample_table_load (language, "parties", error)) &&
         (sample->roles = laurel_sample_table_load (language, "roles", error)) &&
         (sample->releases = laurel_sample_table_load (language, "releases", error)) &&
         (sample->changes = laurel_sample_table_load (language, "changes", error)) &&
         (sample->resources = laurel_sample_table_load (language, "resources", error)) &&
         (sample->bookings = laurel_sample_table_load (language, "bookings", error)) &&
         (sample->reminders = laurel_sample_table_load (language, "reminders", error)) &&
         (sample->series = laurel_sample_table_load (language, "series", error));
}

static gboolean
run (Sample *sample, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (sample->library, command, args, sample->actor, &outcome, error);
}

static const char *
get (LaurelSampleTable *table, int row, const char *column)
{
  return laurel_sample_table_get (table, row, column);
}

static int
get_int (LaurelSampleTable *table, int row, const char *column)
{
  return (int) g_ascii_strtoll (get (table, row, column), NULL, 10);
}

static gboolean
add_parties (Sample *sample, GError **error)
{
  static const char *const FIELDS[] = { "short_name", "english_name", "phone", "mail", "note" };

  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->parties); i++) {
    g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

    for (gsize j = 0; j < G_N_ELEMENTS (FIELDS); j++) {
      g_autofree char *name = g_strdelimit (g_strdup (FIELDS[j]), "_", '-');

      g_variant_builder_add (&fields, "{ss}", name, get (sample->parties, i, FIELDS[j]));
    }
    if (!run (sample, &LAUREL_PARTY_ADD,
              g_variant_new ("(ssa{ss})", get (sample->parties, i, "kind"),
                             get (sample->parties, i, "name"), &fields), error))
      return FALSE;
  }

  return TRUE;
}

/* The row of the party that a row names: of a role, or of one in a series. */
static int
find_party (Sample *sample, LaurelSampleTable *table, int row)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->parties); i++)
    if (g_str_equal (get (sample->parties, i, "key"), get (table, row, "party")))
      return i;

  g_assert_not_reached ();
}

static GVariant *
build_phases (Sample *sample, const char *number)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssi)"));
  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->phases); i++)
    if (g_str_equal (get (sample->phases, i, "activity"), number))
      g_variant_builder_add (&builder, "(sssi)", get (sample->phases, i, "title"),
                             get (sample->phases, i, "words"), get (sample->phases, i, "place"),
                             get_int (sample->phases, i, "gap"));

  return g_variant_builder_end (&builder);
}

static GVariant *
build_roles (Sample *sample, const char *number)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sss)"));
  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->roles); i++) {
    int party;

    if (!g_str_equal (get (sample->roles, i, "activity"), number))
      continue;
    party = find_party (sample, sample->roles, i);
    g_variant_builder_add (&builder, "(sss)", get (sample->roles, i, "role"),
                           get (sample->parties, party, "kind"),
                           get (sample->parties, party, "name"));
  }

  return g_variant_builder_end (&builder);
}

static char *
iso (LaurelDay day)
{
  char *text = laurel_day_dup_iso (day);

  return text ? text : g_strdup ("");
}

static GVariant *
build_activity (Sample *sample, int row)
{
  LaurelSampleTable *table = sample->activities;
  const char *number = get (table, row, "number");
  g_auto (LaurelDateReading) reading = laurel_date_read (get (table, row, "words"), sample->year,
                                                         NULL);
  LaurelWindow *window = &reading.window;
  g_autofree char *es = iso (window->es);
  g_autofree char *ls = iso (window->ls);
  g_autofree char *ee = iso (window->ee);
  g_autofree char *le = iso (window->le);

  return g_variant_new ("(xs(sss)(ssssssii)(sss)s(ii)@a(sssi)@a(sss)(sss)"
                        LAUREL_BOOKING_IMPORT_ROWS LAUREL_REMINDER_IMPORT_ROWS "s)",
                        G_GINT64_CONSTANT (0), "new", number, get (table, row, "title"),
                        get (table, row, "raw"), get (table, row, "words"), es, ls, ee, le,
                        get (table, row, "extent"), MAX (window->min_days, 1),
                        window->approximate | window->open_start << 1 | window->open_end << 2,
                        get (table, row, "place"), get (table, row, "place_status"),
                        get (table, row, "modality"), get (table, row, "content"),
                        get_int (table, row, "quota_min"), get_int (table, row, "quota_max"),
                        build_phases (sample, number), build_roles (sample, number), "", "",
                        "", NULL, NULL, "");
}

static gboolean
import (Sample *sample, GError **error)
{
  const GVariantType *type = G_VARIANT_TYPE ("a" LAUREL_PLAN_IMPORT_ROW);
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (type);
  const char *title = get (sample->programme, 0, "title");
  g_autoptr (LaurelProgramme) programme = NULL;
  g_auto (GVariantBuilder) issuer = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->activities); i++)
    g_variant_builder_add_value (&rows, build_activity (sample, i));

  if (!run (sample, &LAUREL_PLAN_IMPORT,
            g_variant_new (LAUREL_PLAN_IMPORT_ARGS, G_GINT64_CONSTANT (0), title, sample->year,
                           sample->language, get (sample->programme, 0, "note"), "", &rows, "", "",
                           NULL), error))
    return FALSE;

  programme = laurel_plan_find_programme (laurel_library_get_reader (sample->library), title,
                                          error);
  if (programme == NULL)
    return FALSE;

  sample->id = laurel_row_get_id (LAUREL_ROW (programme));
  g_variant_builder_add (&issuer, "{ss}", "issuer", get (sample->programme, 0, "issuer"));

  return run (sample, &LAUREL_PROGRAMME_EDIT, g_variant_new ("(xa{ss})", sample->id, &issuer),
              error);
}

static gboolean
add_default_roles (Sample *sample, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->roles); i++) {
    int party = find_party (sample, sample->roles, i);

    if (*get (sample->roles, i, "activity") == '\0' &&
        !run (sample, &LAUREL_ROLE_ADD_DEFAULT,
              g_variant_new ("(xsss)", sample->id, get (sample->roles, i, "role"),
                             get (sample->parties, party, "kind"),
                             get (sample->parties, party, "name")), error))
      return FALSE;
  }

  return TRUE;
}

/* Returns its id, or 0. */
static gint64
find_activity (Sample *sample, const char *number, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", sample->id, number);
  g_autoptr (LaurelActivity) activity =
    laurel_plan_find_activity (laurel_library_get_reader (sample->library), name, error);

  return activity ? laurel_row_get_id (LAUREL_ROW (activity)) : 0;
}

static gboolean
change (Sample *sample, int row, gint64 activity, GError **error)
{
  LaurelSampleTable *table = sample->changes;
  const char *kind = get (table, row, "kind");
  const char *reason = get (table, row, "reason");
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  if (g_str_equal (kind, "cancel"))
    return run (sample, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", activity, reason), error);
  if (g_str_equal (kind, "postpone") && *get (table, row, "words") == '\0')
    return run (sample, &LAUREL_ACTIVITY_POSTPONE, g_variant_new ("(xs)", activity, reason), error);
  if (!g_str_equal (kind, "place"))
    return run (sample, &LAUREL_ACTIVITY_MOVE,
                g_variant_new ("(xss)", activity, get (table, row, "words"), reason), error);

  g_variant_builder_add (&fields, "{ss}", "place", get (table, row, "place"));
  g_variant_builder_add (&fields, "{ss}", "place-status", get (table, row, "place_status"));
  g_variant_builder_add (&fields, "{ss}", "reason", reason);

  return run (sample, &LAUREL_ACTIVITY_EDIT, g_variant_new ("(xa{ss})", activity, &fields), error);
}

/* What happened after the release @after, 0 being none, and before the next. */
static gboolean
change_after (Sample *sample, int after, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->changes); i++) {
    gint64 activity;

    if (get_int (sample->changes, i, "after_release") != after)
      continue;
    activity = find_activity (sample, get (sample->changes, i, "activity"), error);
    if (activity == 0 || !change (sample, i, activity, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
release_all (Sample *sample, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->releases); i++)
    if (!change_after (sample, i, error) ||
        !run (sample, &LAUREL_RELEASE_MAKE,
              g_variant_new ("(xssss)", sample->id, get (sample->releases, i, "title"),
                             get (sample->releases, i, "day"), get (sample->releases, i, "notice"),
                             get (sample->releases, i, "reason")), error))
      return FALSE;

  return change_after (sample, laurel_sample_table_get_n_rows (sample->releases), error);
}

/* The rows of one activity stand together. */
static GVariant *
build_members (Sample *sample, const char *number, int *row)
{
  LaurelSampleTable *table = sample->series;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" LAUREL_SERIES_MEMBER));
  for (; *row < laurel_sample_table_get_n_rows (table) &&
         g_str_equal (get (table, *row, "activity"), number); (*row)++)
    g_variant_builder_add (&builder, LAUREL_SERIES_MEMBER, get (table, *row, "title"),
                           get (table, *row, "words"), get (table, *row, "place"),
                           get (table, *row, "place_status"),
                           get (sample->parties, find_party (sample, table, *row), "name"));

  return g_variant_builder_end (&builder);
}

static gboolean
make_series (Sample *sample, GError **error)
{
  LaurelSampleTable *table = sample->series;

  for (int row = 0; row < laurel_sample_table_get_n_rows (table);) {
    const char *number = get (table, row, "activity");
    g_autoptr (GVariant) members = g_variant_ref_sink (build_members (sample, number, &row));
    gint64 activity = find_activity (sample, number, error);

    if (activity == 0 ||
        !run (sample, &LAUREL_SERIES_MAKE,
              g_variant_new ("(x@a" LAUREL_SERIES_MEMBER ")", activity, members), error))
      return FALSE;
  }

  return TRUE;
}

/* Returns its id, or 0: no two have one name. */
static gint64
find_resource (Sample *sample, const char *key, GError **error)
{
  g_autoptr (LaurelResource) resource = NULL;

  for (int i = 0; resource == NULL && i < laurel_sample_table_get_n_rows (sample->resources); i++)
    if (g_str_equal (get (sample->resources, i, "key"), key))
      resource = laurel_resource_find (laurel_library_get_reader (sample->library),
                                       get (sample->resources, i, "name"), error);

  return resource ? laurel_row_get_id (LAUREL_ROW (resource)) : 0;
}

static gboolean
add_resources (Sample *sample, GError **error)
{
  LaurelSampleTable *table = sample->resources;

  for (int i = 0; i < laurel_sample_table_get_n_rows (table); i++) {
    const char *above = get (table, i, "in");
    gint64 parent = *above ? find_resource (sample, above, error) : 0;

    if ((*above && parent == 0) ||
        !run (sample, &LAUREL_RESOURCE_ADD,
              g_variant_new ("(ssxs)", get (table, i, "kind"), get (table, i, "name"), parent,
                             get (table, i, "note")), error))
      return FALSE;
  }

  return TRUE;
}

/* Returns the id of the phase of that position, or 0, also when none is named. */
static gint64
find_phase (Sample *sample, gint64 activity, int position)
{
  g_autoptr (GPtrArray) phases =
    laurel_library_ask (laurel_library_get_reader (sample->library), &LAUREL_PHASES_OF_ACTIVITY,
                        g_variant_new ("(x)", activity), NULL);

  for (guint i = 0; phases != NULL && i < phases->len; i++)
    if (laurel_phase_get_position (phases->pdata[i]) == position)
      return laurel_row_get_id (phases->pdata[i]);

  return 0;
}

static gboolean
book (Sample *sample, int row, GError **error)
{
  LaurelSampleTable *table = sample->bookings;
  gint64 resource = find_resource (sample, get (table, row, "resource"), error);
  gint64 activity = resource ? find_activity (sample, get (table, row, "activity"), error) : 0;
  gint64 phase = find_phase (sample, activity, get_int (table, row, "phase"));

  if (activity == 0)
    return FALSE;
  if (g_str_equal (get (table, row, "state"), "confirmed"))
    return run (sample, &LAUREL_BOOKING_BOOK, g_variant_new ("(xxx)", resource, activity, phase),
                error);

  return run (sample, &LAUREL_BOOKING_HOLD,
              g_variant_new ("(xxxi)", resource, activity, phase, get_int (table, row, "rank")),
              error);
}

static gboolean
add_bookings (Sample *sample, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (sample->bookings); i++)
    if (!book (sample, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_reminders (Sample *sample, GError **error)
{
  LaurelSampleTable *table = sample->reminders;

  for (int i = 0; i < laurel_sample_table_get_n_rows (table); i++) {
    gint64 activity = find_activity (sample, get (table, i, "activity"), error);
    gint64 phase = find_phase (sample, activity, get_int (table, i, "phase"));

    if (activity == 0 ||
        !run (sample, &LAUREL_REMINDER_ADD,
              g_variant_new ("(xxsss)", activity, phase, get (table, i, "when"),
                             get (table, i, "time"), get (table, i, "words")), error))
      return FALSE;
  }

  return TRUE;
}

/**
 * laurel_sample_fill:
 * @library: a library, open for writing
 * @actor: (nullable): in whose name; %NULL for that of who plans the season in it
 * @issued: whether its papers are written, and certificates are in its register already
 * @error: return location for an error
 *
 * Enters the sample season, in the user's language. A new library begins with
 * it: it is not undone.
 */
gboolean
laurel_sample_fill (LaurelLibrary *library, const char *actor, gboolean issued, GError **error)
{
  g_auto (Sample) sample = { .library = library, .actor = actor,
                             .language = laurel_locale_get_language () };
  gboolean done;

  if (!load (&sample, error))
    return FALSE;

  sample.year = get_int (sample.programme, 0, "year");
  if (sample.actor == NULL)
    sample.actor = get (sample.programme, 0, "actor");

  laurel_library_set_given (library, TRUE);
  done = add_parties (&sample, error) && import (&sample, error) &&
         add_default_roles (&sample, error) && release_all (&sample, error) &&
         add_resources (&sample, error) && add_bookings (&sample, error) &&
         add_reminders (&sample, error) && make_series (&sample, error) &&
         laurel_sample_add_contests (library, sample.language, sample.actor, sample.id, error) &&
         laurel_sample_add_drive (library, sample.language, sample.actor, sample.id, error) &&
         (!issued ||
          (laurel_sample_add_papers (library, sample.language, sample.actor, sample.id, error) &&
           laurel_sample_add_register (library, sample.language, sample.actor, error)));
  laurel_sample_set_day (library, NULL);
  laurel_library_set_given (library, FALSE);

  return done;
}
