/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-row-list.h"
#include "testlib/laurel-test-room.h"

#include <string.h>

typedef struct {
  const char *from;    /* a letter is a row: its id, and its name */
  const char *to;
  const char *changed; /* position-removed+added, or "" when nothing is told */
} Case;

static const Case CASES[] = {
  { "", "", "" },
  { "", "abc", "0-0+3" },
  { "abc", "", "0-3+0" },
  { "abc", "abc", "" },
  { "abc", "abxc", "2-0+1" },
  { "abc", "ac", "1-1+0" },
  { "abc", "cba", "0-3+3" },
  { "abcd", "acbd", "1-2+2" },
  { "abc", "xyz", "0-3+3" },
};

static GPtrArray *
rows (const char *letters, const char *suffix)
{
  GPtrArray *result = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *letters; letters++) {
    g_autofree char *name = g_strdup_printf ("%c%s", *letters, suffix);

    g_ptr_array_add (result, laurel_test_party_new (*letters, name));
  }

  return result;
}

static GArray *
keys (const char *letters)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (; *letters; letters++) {
    gint64 id = *letters;

    g_array_append_val (result, id);
  }

  return result;
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, GString *told)
{
  g_string_append_printf (told, "%u-%u+%u", position, removed, added);
}

static void
on_notify (GObject *object, GParamSpec *pspec, GString *told)
{
  g_string_append_printf (told, "%s ", pspec->name);
}

static void
test_update (gconstpointer data)
{
  const Case *c = data;
  LaurelRowList *list = laurel_row_list_new (LAUREL_TYPE_TEST_PARTY);
  g_autoptr (GPtrArray) from = rows (c->from, "");
  g_autoptr (GPtrArray) to = rows (c->to, "");
  g_autoptr (GString) told = g_string_new (NULL);

  laurel_row_list_update (list, from);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), told);
  laurel_row_list_update (list, to);

  g_assert_cmpstr (told->str, ==, c->changed);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, strlen (c->to));
  for (guint i = 0; c->to[i]; i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
    const char *was = strchr (c->from, c->to[i]);

    g_assert_cmpint (laurel_row_get_id (row), ==, c->to[i]);
    g_assert_true (row == (was ? from->pdata[was - c->from] : to->pdata[i]));
    g_assert_true (laurel_row_list_find (list, c->to[i]) == row);
  }
  for (guint i = 0; c->from[i]; i++)
    g_assert_true ((laurel_row_list_find (list, c->from[i]) != NULL) ==
                   (strchr (c->to, c->from[i]) != NULL));

  g_assert_finalize_object (list);
}

static void
test_patch_needs_only_what_changed (void)
{
  LaurelRowList *list = laurel_row_list_new (LAUREL_TYPE_TEST_PARTY);
  g_autoptr (GPtrArray) from = rows ("abcd", "");
  g_autoptr (GPtrArray) fresh = rows ("bx", "!");
  g_autoptr (GArray) now = keys ("abxd");
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GString) notified = g_string_new (NULL);

  laurel_row_list_update (list, from);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), told);
  g_signal_connect (from->pdata[0], "notify", G_CALLBACK (on_notify), notified);
  g_signal_connect (from->pdata[1], "notify", G_CALLBACK (on_notify), notified);
  laurel_row_list_patch (list, now, fresh);

  g_assert_cmpstr (told->str, ==, "2-1+1");
  g_assert_cmpstr (notified->str, ==, "name ");
  g_assert_cmpstr (laurel_test_party_get_name (from->pdata[1]), ==, "b!");
  g_assert_null (laurel_row_list_find (list, 'c'));

  g_assert_finalize_object (list);
}

static void
test_a_failure_keeps_the_rows (void)
{
  LaurelRowList *list = laurel_row_list_new (LAUREL_TYPE_TEST_PARTY);
  g_autoptr (GPtrArray) from = rows ("ab", "");
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "no");
  g_autoptr (GString) notified = g_string_new (NULL);

  g_assert_true (laurel_row_list_get_loading (list));
  g_signal_connect (list, "notify", G_CALLBACK (on_notify), notified);
  laurel_row_list_update (list, from);
  g_assert_cmpstr (notified->str, ==, "taking taking loading ");
  g_assert_false (laurel_row_list_get_loading (list));

  laurel_row_list_fail (list, error);
  g_assert_cmpstr (notified->str, ==, "taking taking loading error ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_error (laurel_row_list_get_error (list), G_IO_ERROR, G_IO_ERROR_FAILED);

  laurel_row_list_update (list, from);
  laurel_row_list_update (list, from);
  g_assert_cmpstr (notified->str, ==,
                   "taking taking loading error taking taking error taking taking ");
  g_assert_null (laurel_row_list_get_error (list));

  g_assert_finalize_object (list);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *path =
      g_strdup_printf ("/store/row-list/%s-to-%s", CASES[i].from, CASES[i].to);

    g_test_add_data_func (path, &CASES[i], test_update);
  }
  g_test_add_func ("/store/row-list/patch", test_patch_needs_only_what_changed);
  g_test_add_func ("/store/row-list/failure", test_a_failure_keeps_the_rows);

  return g_test_run ();
}
