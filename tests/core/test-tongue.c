/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-tongue.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <libintl.h>

/* What is said in the language of a paper, whatever the user's is. */

#define ONE "The best mark"
#define MORE "The best %u marks together"

static void
add_number (GByteArray *file, guint32 number)
{
  g_byte_array_append (file, (const guint8 *) &number, sizeof number);
}

/* As msgfmt writes it; the last text is said to be longer than the file. */
static GBytes *
make_catalogue (void)
{
  static const struct {
    const char *text;
    guint32 length;
  } TEXTS[] = {
    { "Counted: %s", 11 }, { "Spoilt", 6 }, { ONE "\0" MORE, sizeof (ONE MORE) },
    { "计入：%s", 11 }, { "坏", 4000 }, { "最好的%u个分数", 20 },
  };
  GByteArray *file = g_byte_array_new ();
  guint32 at = 28 + G_N_ELEMENTS (TEXTS) * 8;

  add_number (file, 0x950412de);
  add_number (file, 0);
  add_number (file, G_N_ELEMENTS (TEXTS) / 2);
  add_number (file, 28);
  add_number (file, 28 + G_N_ELEMENTS (TEXTS) / 2 * 8);
  add_number (file, 0);
  add_number (file, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    add_number (file, TEXTS[i].length);
    add_number (file, at);
    at += TEXTS[i].length < 1000 ? TEXTS[i].length + 1 : 4;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    g_byte_array_append (file, (const guint8 *) TEXTS[i].text,
                         TEXTS[i].length < 1000 ? TEXTS[i].length + 1 : 4);

  return g_byte_array_free_to_bytes (file);
}

static void
test_said (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *place = g_build_filename (folder, "zh_CN", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GBytes) bytes = make_catalogue ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpint (g_mkdir_with_parents (place, 0777), ==, 0);
  g_assert_true (g_file_set_contents (path, data, size, NULL));
  bindtextdomain (GETTEXT_PACKAGE, folder);

  g_assert_null (laurel_tongue_set ("zh"));
  g_assert_cmpstr (laurel_tongue_say ("Counted: %s"), ==, "计入：%s");
  g_assert_cmpstr (laurel_tongue_say ("Spoilt"), ==, "Spoilt");
  g_assert_cmpstr (laurel_tongue_say ("Dropped"), ==, "Dropped");
  g_assert_cmpstr (laurel_tongue_say_many (ONE, MORE, 1), ==, "最好的%u个分数");
  g_assert_cmpstr (laurel_tongue_say_many (ONE, MORE, 3), ==, "最好的%u个分数");
  g_assert_cmpstr (laurel_tongue_set ("en"), ==, "zh");
  g_assert_cmpstr (laurel_tongue_say ("Counted: %s"), ==, "Counted: %s");
  g_assert_cmpstr (laurel_tongue_say_many (ONE, MORE, 3), ==, MORE);
  g_assert_cmpstr (laurel_tongue_set (NULL), ==, "en");
  g_assert_cmpstr (laurel_tongue_say_many (ONE, MORE, 1), ==, ONE);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/tongue", test_said);

  return g_test_run ();
}
