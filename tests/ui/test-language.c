/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-language.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Which language Pango takes a text for in a window that speaks another, or NULL. */
static const char *
find_language (const char *text, const char *window)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (fonts);
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *language;
  GList *items;

  pango_context_set_language (context, pango_language_from_string (window));
  items = pango_itemize (context, text, 0, (int) strlen (text), attributes, NULL);
  language = pango_language_to_string (((PangoItem *) items->data)->analysis.language);
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  pango_attr_list_unref (attributes);
  g_object_unref (context);

  return language;
}

/* In entries and labels as in lists: nothing has to be told its language. */
static void
test_chinese_is_taken_for_chinese (void)
{
  g_assert_cmpstr (find_language ("中国品牌创新大会", "en-gb"), ==, "zh-cn");
  g_assert_cmpstr (find_language ("10月底前", "en-gb"), ==, "zh-cn");
  g_assert_cmpstr (find_language ("月底", "ar"), ==, "zh-cn");
  g_assert_cmpstr (find_language ("質量", "zh-tw"), ==, "zh-tw");
  g_assert_cmpstr (find_language ("品質", "ja"), ==, "ja");
  g_assert_cmpstr (find_language ("Opening", "en-gb"), ==, "en-gb");
}

/* What Pango prefers it asks once: a process of its own. */
static void
test_who_prefers_another_keeps_it (void)
{
  if (!g_test_subprocess ()) {
    g_setenv ("LANGUAGE", "en_GB:ja", TRUE);
    g_unsetenv ("PANGO_LANGUAGE");
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
    return;
  }

  g_assert_cmpstr (find_language ("品質", "en-gb"), ==, "ja");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  if (!g_test_subprocess ())
    g_unsetenv ("LANGUAGE");
  laurel_language_prefer_chinese ();

  g_test_add_func ("/kit/language/chinese", test_chinese_is_taken_for_chinese);
  g_test_add_func ("/kit/language/another", test_who_prefers_another_keeps_it);

  return g_test_run ();
}
