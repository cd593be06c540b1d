/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-language.h"

#include "base/laurel-locale.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/* After the face for Latin, before whatever else has Chinese. "c" is Pango's name for the language
 * that nothing is known about. */
#define PREFER_CHINESE \
  "<?xml version=\"1.0\"?><fontconfig><match target=\"pattern\">" \
  "<test name=\"lang\"><string>c</string></test>" \
  "<test name=\"family\"><string>DejaVu Sans</string></test>" \
  "<edit name=\"family\" mode=\"append\" binding=\"same\">" \
  "<string>Noto Sans CJK SC</string><string>Noto Sans SC</string>" \
  "<string>Source Han Sans SC</string><string>WenQuanYi Micro Hei</string>" \
  "<string>WenQuanYi Zen Hei</string></edit></match></fontconfig>"

/* In the locale "C" nothing is known about the language of the window. So Pango takes it to have
 * every character there is, and does not look for who else has it. Documents have fonts of their
 * own. */
static void
set_fonts (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  FcConfig *config;

  if (!PANGO_IS_FC_FONT_MAP (map) ||
      !g_str_equal (pango_language_to_string (pango_language_get_default ()), "c"))
    return;

  config = FcInitLoadConfigAndFonts ();
  if (config == NULL)
    return;

  if (FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) PREFER_CHINESE, FcTrue))
    pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  FcConfigDestroy (config);
}

/**
 * laurel_language_prefer_chinese:
 *
 * Lets Chinese characters be set in a face for Chinese wherever they stand, in a window of
 * another language too: without a language that has them, any face that has them may be
 * taken, such as one that imitates handwriting. Who prefers another language that has them
 * keeps it. To be called before anything is set.
 */
void
laurel_language_prefer_chinese (void)
{
  const char *preferred = g_getenv ("PANGO_LANGUAGE");
  g_autofree char *languages = NULL;

  /* Pango would look there itself. */
  if (preferred == NULL)
    preferred = g_getenv ("LANGUAGE");

  languages = preferred && *preferred != '\0' ? g_strconcat (preferred, ":zh-cn", NULL)
                                              : g_strdup ("zh-cn");
  g_setenv ("PANGO_LANGUAGE", languages, TRUE);
  set_fonts ();
}

/**
 * laurel_language_get_own:
 *
 * Which of the two languages that dates can be told in the window speaks. Plans
 * and documents have a language of their own.
 *
 * Returns: "zh" or "en"
 */
const char *
laurel_language_get_own (void)
{
  return laurel_locale_get_language ();
}
