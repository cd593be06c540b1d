/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample season as a calendar, and out of it again.
 */

#pragma once

#include "exchange/laurel-season-ics.h"
#include "plan-import.h"
#include "sample-library.h"

static inline gint64
season_of (LaurelLibrary *library)
{
  return laurel_test_read_int (library, "SELECT min (id) FROM programme");
}

static inline GBytes *
write_draft (LaurelLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSeason) season = laurel_season_load (laurel_library_get_reader (library),
                                                        season_of (library), &error);

  g_assert_no_error (error);
  return laurel_season_write_ics (season);
}

static inline GBytes *
write_released (LaurelLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSeason) season =
    laurel_season_load_released (laurel_library_get_reader (library), season_of (library), &error);

  g_assert_no_error (error);
  return laurel_season_write_ics (season);
}

static inline char *
dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The lines of the event of an activity, put together, that begin with @name. */
static inline char *
find_lines (GBytes *bytes, const char *number, const char *name)
{
  g_autofree char *text = dup_text (bytes);
  g_autoptr (GString) whole = g_string_new (text);
  g_autofree char *mark = g_strdup_printf ("\nX-LAUREL-NUMBER:%s\n", number);
  g_autofree char *event = NULL;
  GString *found = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  const char *begin, *end;

  g_string_replace (whole, "\r\n ", "", 0);
  g_string_replace (whole, "\r\n", "\n", 0);
  end = strstr (whole->str, mark);
  g_assert_nonnull (end);
  begin = g_strrstr_len (whole->str, end - whole->str, "BEGIN:V");
  end = strstr (end, "\nEND:V");
  event = g_strndup (begin, end - begin);
  lines = g_strsplit (event, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, name))
      g_string_append_printf (found, "%s%s", found->len > 0 ? "|" : "", *line);

  return g_string_free (found, FALSE);
}

#define assert_lines(bytes, number, name, expected) \
  G_STMT_START { \
    g_autofree char *found_ = find_lines (bytes, number, name); \
    g_assert_cmpstr (found_, ==, expected); \
  } G_STMT_END

/* All there is of the seasons of a library, without ids. */
static inline char *
dump (LaurelLibrary *library)
{
  static const char *const QUERIES[] = {
    "SELECT title, year, language, issuer, habits, note FROM programme ORDER BY title",
    "SELECT role, kind, name FROM role JOIN party ON party.id = party_id"
    " WHERE programme_id IS NOT NULL ORDER BY role.position",
    "SELECT number, title, raw, words, es, ls, ee, le, extent, min_days, approximate, open_start,"
    " open_end, place, place_status, modality, status, reason, content, quota_min, quota_max"
    " FROM activity ORDER BY position, id",
    "SELECT number, phase.title, phase.words, phase.es, phase.ls, phase.ee, phase.le, phase.extent,"
    " phase.min_days, phase.approximate, phase.open_start, phase.open_end, phase.place, gap"
    " FROM phase JOIN activity ON activity.id = activity_id"
    " ORDER BY activity.position, phase.position, phase.id",
    "SELECT number, role, kind, name FROM role JOIN activity ON activity.id = activity_id"
    " JOIN party ON party.id = party_id ORDER BY activity.position, role.position, role.id",
    "SELECT number, phase.position, phase.title, resource.kind,"
    " ifnull (party.name, resource.name) AS called, parent.name, above.name, state, rank,"
    " booking.note FROM booking JOIN activity ON activity.id = booking.activity_id"
    " JOIN resource ON resource.id = resource_id"
    " LEFT JOIN party ON party.id = resource.party_id"
    " LEFT JOIN resource AS parent ON parent.id = resource.parent_id"
    " LEFT JOIN resource AS above ON above.id = parent.parent_id"
    " LEFT JOIN phase ON phase.id = phase_id"
    " ORDER BY activity.position, phase.position, resource.kind, called, rank",
  };
  static const int COLUMNS[] = { 6, 3, 21, 14, 4, 10 };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (QUERIES); i++) {
    g_autoptr (LaurelStatement) row = laurel_reader_query (laurel_library_get_reader (library),
                                                           QUERIES[i], "");

    while (laurel_statement_next (row)) {
      for (int column = 0; column < COLUMNS[i]; column++) {
        const char *cell = laurel_statement_get_text (row, column);

        g_string_append_printf (text, "%s|", cell ? cell : "NULL");
      }
      g_string_append_c (text, '\n');
    }
    g_assert_true (laurel_statement_finish (row, NULL));
  }

  return g_string_free (text, FALSE);
}

static inline void
assert_comes_back (LaurelLibrary *library)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "b.laurel", NULL);
  g_autoptr (LaurelLibrary) other = laurel_library_open (path, LAUREL_ROOMS,
                                                         LAUREL_LIBRARY_CREATE, NULL);
  g_autoptr (GBytes) bytes = write_draft (library);
  g_autofree char *before = dump (library);
  g_autofree char *after = NULL;
  g_autofree char *differs = NULL;

  laurel_library_set_backup_folder (other, folder);
  import_plan (other, bytes);
  after = dump (other);
  g_assert_cmpstr (after, ==, before);
  differs = compare_plan (library, bytes);
  g_assert_true (g_str_has_prefix (differs, "0 new, 0 moved, 0 edited, 0 gone, "));
}
