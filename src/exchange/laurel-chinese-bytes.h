/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelChineseRating:
 * @score: how much the bytes look like the encoding
 * @common: how many characters are of those that texts are made of
 * @all: how many characters beyond ASCII there are
 */
typedef struct {
  int score;
  int common;
  int all;
} LaurelChineseRating;

LaurelChineseRating laurel_chinese_bytes_rate_gb18030 (const char                *data,
                                                       gsize                      size);
LaurelChineseRating laurel_chinese_bytes_rate_big5    (const char                *data,
                                                       gsize                      size);
gboolean            laurel_chinese_rating_is_likely   (const LaurelChineseRating *rating);
int                 laurel_chinese_text_rate          (const char                *text);

G_END_DECLS
