/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fonts.h"
#include "documents/laurel-style.h"

G_BEGIN_DECLS

/**
 * LaurelMeasure:
 * @text: the paragraph
 * @size: of the type, in points
 * @n: how many characters
 * @chars: the characters
 * @offsets: (array length=n+1): where each begins, in bytes
 * @widths: how wide each is, in points
 * @extras: the white after each that the style asks for
 * @breaks: (array length=n+1): whether a line may begin with it
 *
 * A paragraph, measured.
 */
typedef struct {
  char *text;
  double size;
  int n;
  gunichar *chars;
  int *offsets;
  double *widths;
  double *extras;
  gboolean *breaks;
} LaurelMeasure;

LaurelMeasure *laurel_measure_new  (LaurelFonts        *fonts,
                                    const LaurelStyle  *style,
                                    double              size,
                                    const char         *text,
                                    gsize              *fault);
void           laurel_measure_free (LaurelMeasure      *self);
GPtrArray     *laurel_shape_line   (LaurelFonts        *fonts,
                                    const LaurelStyle  *style,
                                    double              size,
                                    const char         *text,
                                    const double       *after,
                                    double              squeeze,
                                    double             *width);

GArray        *laurel_shape_find_missing (LaurelFonts       *fonts,
                                    const LaurelStyle  *style,
                                    const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelMeasure, laurel_measure_free)

G_END_DECLS
