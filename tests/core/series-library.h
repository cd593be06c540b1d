/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sample season, and series made in it. */

#pragma once

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-series-edit-store.h"
#include "calendar/laurel-series-store.h"
#include "base/laurel-error.h"
#include "store/laurel-check.h"
#include "testlib/laurel-test-plain.h"
#include "testlib/laurel-test-sample.h"

typedef struct {
  LaurelTestFolder *folder;
  char *path;
  LaurelLibrary *library;
  gint64 programme;
} Fixture;

static inline LaurelReader *
reader_of (Fixture *fixture)
{
  return laurel_library_get_reader (fixture->library);
}

static inline gint64
run (Fixture *fixture, const LaurelCommand *command, GVariant *args, char **told)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_run (fixture->library, command, args, "tester", &outcome, &error);
  g_assert_no_error (error);
  if (told != NULL)
    *told = g_strdup (outcome.told);
  return outcome.entry;
}

static inline void
revert (Fixture *fixture, gint64 entry)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_revert (fixture->library, entry, "tester", &outcome, &error);
  g_assert_no_error (error);
}

static inline void
refuse (Fixture *fixture, const LaurelCommand *command, GVariant *args, int code)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 undo = laurel_library_get_undo (fixture->library);

  g_assert_false (laurel_library_run (fixture->library, command, args, "tester", &outcome,
                                      &error));
  g_assert_error (error, LAUREL_RULE_ERROR, code);
  g_assert_cmpint (laurel_library_get_undo (fixture->library), ==, undo);
}

static inline LaurelActivity *
find (Fixture *fixture, const char *number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("2025/%s", number);
  LaurelActivity *activity = laurel_plan_find_activity (reader_of (fixture), name, &error);

  g_assert_no_error (error);
  return activity;
}

static inline gint64
id_of (Fixture *fixture, const char *number)
{
  g_autoptr (LaurelActivity) activity = find (fixture, number);

  return laurel_row_get_id (LAUREL_ROW (activity));
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelProgramme) programme = NULL;

  fixture->folder = laurel_test_dup_folder ();
  fixture->path = laurel_test_dup_path (fixture->folder, "series.laurel");
  fixture->library = test_sample_open (fixture->path);
  take_series_out (fixture->library);
  programme = laurel_plan_find_programme (reader_of (fixture), "2025", &error);
  g_assert_no_error (error);
  fixture->programme = laurel_row_get_id (LAUREL_ROW (programme));
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->library, laurel_library_close);
  g_free (fixture->path);
  laurel_test_remove_folder (fixture->folder);
}

/* ---- the state as text ------------------------------------------------------ */

/* The plan, in its order: "3 (3.1 3.2) 4 …", and what stands out of place as it is. */
static inline char *
dup_order (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = laurel_activity_list (reader_of (fixture), fixture->programme, NULL);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (order, laurel_activity_get_series_id (all->pdata[i]) ? "(%s) " : "%s ",
                            laurel_activity_get_number (all->pdata[i]));

  return g_string_free (order, FALSE);
}

static inline void
assert_order (Fixture *fixture, const char *from)
{
  g_autofree char *order = dup_order (fixture);

  if (strstr (order, from) == NULL)
    g_error ("%s is not in %s", from, order);
}

static inline void
assert_sound (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = laurel_check_library (fixture->library);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[i])->fault, ==, NULL);
}

#define THREE \
  "[('North', '8 September', 'Hexi', 'confirmed', 'Hexi branch'), " \
  "('South', 'mid-September', '', 'none', ''), ('East', '', '', 'none', '')]"

static inline gint64
make_three (Fixture *fixture, const char *number)
{
  return run (fixture, &LAUREL_SERIES_MAKE,
              g_variant_new_parsed ("(%x, " THREE ")", id_of (fixture, number)), NULL);
}

static inline gint64
edit_all (Fixture *fixture, const char *field, const char *text, gboolean alone_too, char **told)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", field, text);

  return run (fixture, &LAUREL_SERIES_EDIT,
              g_variant_new ("(xa{ss}b)", id_of (fixture, "3"), &fields, alone_too), told);
}

static inline gint64
edit_one (Fixture *fixture, const char *number, const char *field, const char *text)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", field, text);

  return run (fixture, &LAUREL_ACTIVITY_EDIT,
              g_variant_new ("(xa{ss})", id_of (fixture, number), &fields), NULL);
}

static inline gint64
add_activity (Fixture *fixture)
{
  run (fixture, &LAUREL_ACTIVITY_ADD,
       g_variant_new_parsed ("(%x, {'title': 'One more'})", fixture->programme), NULL);

  return id_of (fixture, "23");
}
