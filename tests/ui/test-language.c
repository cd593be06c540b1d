/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-language.h"

#include <fontconfig/fontconfig.h>
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

/* The face that Chinese is set in where the window has no language at all. */
static char *
dup_face (const char *text)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (fonts);
  g_autoptr (PangoFontDescription) wanted = pango_font_description_from_string ("Cantarell 11");
  g_autoptr (PangoFontDescription) found = NULL;
  PangoAttrList *attributes = pango_attr_list_new ();
  char *family;
  GList *items;

  pango_context_set_font_description (context, wanted);
  pango_context_set_language (context, pango_language_get_default ());
  items = pango_itemize (context, text, 0, (int) strlen (text), attributes, NULL);
  found = pango_font_describe (((PangoItem *) items->data)->analysis.font);
  family = g_strdup (pango_font_description_get_family (found));
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  pango_attr_list_unref (attributes);
  g_object_unref (context);

  return family;
}

static gboolean
is_installed (const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, NULL);
  FcObjectSet *wanted = FcObjectSetBuild (FC_FAMILY, NULL);
  FcFontSet *faces = FcFontList (NULL, pattern, wanted);
  gboolean found = faces != NULL && faces->nfont > 0;

  g_clear_pointer (&faces, FcFontSetDestroy);
  FcObjectSetDestroy (wanted);
  FcPatternDestroy (pattern);

  return found;
}

/* The tests run in the locale "C", of which Pango knows no language. */
static void
test_without_a_language_chinese_has_no_face_of_handwriting (void)
{
  g_autofree char *chinese = dup_face ("中国品牌创新大会");
  g_autofree char *latin = dup_face ("Opening");

  if (!is_installed ("Noto Sans CJK SC")) {
    g_test_skip ("Noto Sans CJK SC is not installed");
    return;
  }

  g_assert_cmpstr (pango_language_to_string (pango_language_get_default ()), ==, "c");
  g_assert_cmpstr (chinese, ==, "Noto Sans CJK SC");
  g_assert_cmpstr (latin, !=, "Noto Sans CJK SC");
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

  g_test_add_func ("/kit/language/none",
                   test_without_a_language_chinese_has_no_face_of_handwriting);

  return g_test_run ();
}
