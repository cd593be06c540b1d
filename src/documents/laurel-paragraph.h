/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fonts.h"
#include "documents/laurel-style.h"
#include "documents/laurel-text.h"

G_BEGIN_DECLS

#define LAUREL_PARAGRAPH_TOLD 60 /* characters of a text that is too long: enough to find it */

/**
 * LaurelLine:
 * @text: what it says
 * @glyphs: (element-type PangoGlyphItem): its runs, from the left
 * @x: where it begins, from the left edge of the width it was set in
 * @width: how wide it came out
 * @size: of the type
 *
 * A line of type, set.
 */
typedef struct {
  char *text;
  GPtrArray *glyphs;
  double x;
  double width;
  double size;
} LaurelLine;

GPtrArray *laurel_paragraph_new_lines (void);
GPtrArray *laurel_paragraph_set      (LaurelFonts        *fonts,
                                      LaurelText         *text,
                                      gsize               start,
                                      gsize               end,
                                      const LaurelStyle  *style,
                                      double              width,
                                      GError            **error);
double     laurel_paragraph_measure  (LaurelFonts        *fonts,
                                      const char         *text,
                                      const LaurelStyle  *style);
double     laurel_paragraph_fit_size (double              nominal,
                                      double              floor,
                                      double              box,
                                      double              natural);

G_END_DECLS
