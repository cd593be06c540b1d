/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-data-file.h"
#include "exchange/laurel-exchange-error.h"
#include "testlib/laurel-test-library.h"

#include <string.h>

/* Rows of data as JSON: what their values become, and what is refused. */

static LaurelTable *
read_text (const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return laurel_data_file_read (bytes, cancellable, error);
}

static void
test_values_are_as_they_are_written (void)
{
  static const struct {
    const char *json;
    const char *text;
  } VALUES[] = {
    { "98.5", "98.5" },
    { "98", "98" },
    { "-7", "-7" },
    { "0.1", "0.1" },
    { "61.60", "61.6" },
    { "9007199254740993", "9007199254740993" },
    { "true", "true" },
    { "false", "false" },
    { "\"98.50\"", "98.50" },
    { "null", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (VALUES); i++) {
    g_autofree char *json =
      g_strdup_printf ("{\"rows\": [{\"name\": \"张宁\", \"value\": %s}]}", VALUES[i].json);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = read_text (json, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (laurel_table_get_text (table, 0, 1), ==, "value");
    g_assert_cmpstr (laurel_table_get_text (table, 1, 0), ==, "张宁");
    g_assert_cmpstr (laurel_table_get_text (table, 1, 1), ==, VALUES[i].text);
  }
}

/* Each row with a name of its own. */
static char *
dup_diagonal (guint n)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"c%u\": %u}", i > 0 ? "," : "", i, i);

  return g_string_free (g_string_append_c (json, ']'), FALSE);
}

static void
test_columns_have_an_end (void)
{
  g_autofree char *most = dup_diagonal (LAUREL_TABLE_MAX_COLUMNS);
  g_autofree char *more = dup_diagonal (LAUREL_TABLE_MAX_COLUMNS + 1);
  g_autofree char *far = dup_diagonal (200000);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = read_text (most, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (laurel_table_get_n_columns (table), ==, LAUREL_TABLE_MAX_COLUMNS);
  g_assert_null (read_text (more, NULL, &error));
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (read_text (far, NULL, &error));
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_it_can_be_stopped (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (read_text ("[{\"name\": \"A\"}]", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_the_language_is_that_of_most (void)
{
  static const struct {
    const char *json;
    const char *language;
  } TABLES[] = {
    { "{\"name\": \"张宁\", \"award\": \"一等奖\"}", "zh" },
    { "{\"name\": \"Anna Smith\", \"award\": \"First Prize\"}", "en" },
    { "{\"name\": \"李丹\", \"occasion\": \"Final\", \"award\": \"First Prize\"}", "en" },
    { "{\"name\": \"Anna Smith\", \"occasion\": \"总决赛\", \"award\": \"一等奖\"}", "zh" },
    { "{\"name\": \"张宁\", \"mail\": \"zn@a.org\", \"code\": \"A1\", \"on\": \"2025-10-26\"}", "zh" },
    { "{\"姓名\": \"李丹\", \"活动\": \"Final\", \"奖项\": \"First Prize\"}", "zh" },
    { "{\"姓名\": \"Anna Smith\", \"奖项\": \"First Prize\"}", "en" },
    { "{\"code\": \"A1\"}", "en" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++) {
    g_autofree char *json = g_strdup_printf ("[%s]", TABLES[i].json);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = read_text (json, NULL, &error);

    g_assert_no_error (error);
    g_test_message ("%s", json);
    g_assert_cmpstr (laurel_data_file_get_language (table), ==, TABLES[i].language);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/data-file/values", test_values_are_as_they_are_written);
  g_test_add_func ("/data-file/columns", test_columns_have_an_end);
  g_test_add_func ("/data-file/language", test_the_language_is_that_of_most);
  g_test_add_func ("/data-file/stopped", test_it_can_be_stopped);

  return g_test_run ();
}
