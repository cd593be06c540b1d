/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample season with a series of numbers and a key, what is issued in it, and the
 * register as text.
 */

#pragma once

#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-register-store.h"
#include "people/laurel-party-store.h"
#include "sample-library.h"
#include "store/laurel-check.h"

typedef struct {
  Fixture library;
  gint64 series;
  char *key;
} Register;

static inline void
set_up_register (Register *r, gconstpointer data)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&r->library, data);
  key = laurel_key_ring_ensure (folder, "Nanting Craft Association", &error);
  g_assert_no_error (error);
  r->key = g_strdup (key->id);
  laurel_test_run (r->library.library, &LAUREL_NUMBER_SERIES_ADD,
                   g_variant_new ("(sss)", "Quality month", "QM-{year}-{n:5}", ""));
  r->series = laurel_test_read_int (r->library.library, "SELECT id FROM number_series");
}

static inline void
tear_down_register (Register *r, gconstpointer data)
{
  g_free (r->key);
  tear_down (&r->library, data);
}

static inline LaurelIssueBatch *
make_batch (Register *r, const char *day, const char *names)
{
  LaurelIssueBatch *batch = laurel_issue_batch_new (r->series, laurel_day_from_iso (day), "award",
                                                    "zh", r->key);
  g_auto (GStrv) each = g_strsplit (names, ",", -1);

  for (char **name = each; *name != NULL; name++)
    laurel_issue_batch_add (batch, 0, *name, "云岭精密机械厂", "质量月", "一等奖",
                            g_variant_new_parsed ("{'name': %s, 'award': '一等奖'}", *name));

  return batch;
}

static inline void
issue (Register *r, const char *day, const char *names)
{
  g_autoptr (LaurelIssueBatch) batch = make_batch (r, day, names);

  laurel_test_run (r->library.library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch));
}

static inline void
refuse_issue (Register *r, const char *day, const char *names)
{
  g_autoptr (LaurelIssueBatch) batch = make_batch (r, day, names);

  refuse (&r->library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch),
          LAUREL_RULE_ERROR_REFUSED);
}

static inline void
issue_fields (Register *r, const char *kind, const char *fields)
{
  g_autoptr (LaurelIssueBatch) batch =
    laurel_issue_batch_new (r->series, laurel_day_from_iso ("2022-09-06"), kind, "zh", r->key);

  laurel_issue_batch_add (batch, 0, "张宁", "", "质量月", "一等奖", g_variant_new_parsed (fields));
  laurel_test_run (r->library.library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch));
}

static inline LaurelIssued *
find (Register *r, const char *number)
{
  g_autoptr (GError) error = NULL;
  LaurelIssued *issued = laurel_register_find (reader_of (&r->library), number, &error);

  g_assert_no_error (error);
  return issued;
}

static inline gint64
id_of (Register *r, const char *number)
{
  g_autoptr (LaurelIssued) issued = find (r, number);

  return laurel_row_get_id (LAUREL_ROW (issued));
}

static inline void
reissue (Register *r, const char *number, const char *name)
{
  laurel_test_run (r->library.library, &LAUREL_REGISTER_REISSUE,
                   g_variant_new_parsed ("(%x, '2022-10-02', %s, 0, {'name': %s})",
                                         id_of (r, number), r->key, name));
}

/* One line a number, oldest first: number, whose, state, prints, and links. */
static inline char *
dump (Register *r)
{
  g_autoptr (GPtrArray) rows = ask (&r->library, &LAUREL_REGISTER_MATCHING,
                                    g_variant_new ("(s)", ""));
  GString *text = g_string_new (NULL);

  for (guint i = rows->len; i > 0; i--) {
    LaurelIssued *row = rows->pdata[i - 1];
    const char *recipient = laurel_issued_get_recipient (row);
    const char *replaces = laurel_issued_get_replaces (row);
    const char *replaced_by = laurel_issued_get_replaced_by (row);

    g_string_append_printf (text, "%s %s %s %d%s%s%s%s\n", laurel_issued_get_number (row),
                            recipient ? recipient : "-", laurel_issued_get_state (row),
                            laurel_issued_get_prints (row), replaces ? " for " : "",
                            replaces ? replaces : "", replaced_by ? " by " : "",
                            replaced_by ? replaced_by : "");
  }

  return g_string_free (text, FALSE);
}

static inline void
assert_register (Register *r, const char *expected)
{
  g_autofree char *found = dump (r);

  g_assert_cmpstr (found, ==, expected);
}

static inline void
assert_sound (Register *r, const char *but)
{
  g_autoptr (GPtrArray) results = laurel_check_library (r->library.library);
  gboolean seen = FALSE;

  for (guint i = 0; i < results->len; i++) {
    LaurelCheckResult *result = results->pdata[i];
    gboolean is_it = g_strcmp0 (result->name, but) == 0;

    seen = seen || is_it;
    if (is_it)
      g_assert_nonnull (result->fault);
    else if (but == NULL)
      g_assert_cmpstr (result->fault, ==, NULL);
  }
  g_assert_true (but == NULL || seen);
}

/* ---- people ----------------------------------------------------------------- */

static inline gint64
add_person (Register *r, const char *name)
{
  laurel_test_run (r->library.library, &LAUREL_PARTY_ADD,
                   g_variant_new_parsed ("('person', %s, @a{ss} {})", name));

  return laurel_test_read_int (r->library.library, "SELECT max (id) FROM party");
}

static inline void
issue_by (Register *r, const char *kind, gint64 party, const char *name, const char *award)
{
  g_autoptr (LaurelIssueBatch) batch =
    laurel_issue_batch_new (r->series, laurel_day_from_iso ("2022-09-06"), kind, "zh", r->key);

  laurel_issue_batch_add (batch, party, name, "云岭精密机械厂", "质量月", award,
                          g_variant_new_parsed ("{'name': %s}", name));
  ((LaurelIssue *) g_ptr_array_index (batch->issues, 0))->mark = g_strdup ("a1\nKai 02");
  laurel_test_run (r->library.library, &LAUREL_REGISTER_ISSUE_PRINTED,
                   laurel_issue_batch_build_printed (batch));
}
