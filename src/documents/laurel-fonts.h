/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * LaurelFonts:
 *
 * The fonts of one document: for each role of type (song, fangsong, kai, hei,
 * biaosong, serif, sans) the families to try, best first, and which of them is
 * installed. It has a Pango context of its own, so a document can be made on
 * any thread, and without a display.
 */
typedef struct _LaurelFonts LaurelFonts;

LaurelFonts          *laurel_fonts_new               (const char   *language,
                                                      GError      **error);
LaurelFonts          *laurel_fonts_new_like          (LaurelFonts  *like,
                                                      const char   *language,
                                                      GError      **error);
LaurelFonts          *laurel_fonts_ref               (LaurelFonts  *self);
void                  laurel_fonts_unref             (LaurelFonts  *self);
void                  laurel_fonts_take              (LaurelFonts  *self);
void                  laurel_fonts_give              (LaurelFonts  *self);
void                  laurel_fonts_keep              (LaurelFonts  *self,
                                                      PangoFont    *font);
PangoContext         *laurel_fonts_get_context       (LaurelFonts  *self);
const char           *laurel_fonts_get_language      (LaurelFonts  *self);
gboolean              laurel_fonts_has_role          (LaurelFonts  *self,
                                                      const char   *role);
PangoFontDescription *laurel_fonts_describe          (LaurelFonts  *self,
                                                      const char   *role,
                                                      double        size,
                                                      gboolean      bold) G_GNUC_WARN_UNUSED_RESULT;
GStrv                 laurel_fonts_dup_fallbacks     (LaurelFonts  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean              laurel_fonts_is_trusted        (LaurelFonts  *self,
                                                      PangoFont    *font,
                                                      gunichar      c);

gboolean      laurel_fonts_is_own       (LaurelFonts  *self,
                                         const char   *role,
                                         PangoFont    *font);
char         *laurel_fonts_dup_stray    (LaurelFonts  *self,
                                         const char   *role,
                                         PangoFont    *font,
                                         gunichar      c) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelFonts, laurel_fonts_unref)

G_END_DECLS
