/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelNumberForm:
 * @LAUREL_NUMBER_FIGURES: 23
 * @LAUREL_NUMBER_WIDE: ２３
 * @LAUREL_NUMBER_CHINESE: 二十三
 * @LAUREL_NUMBER_DIGIT_BY_DIGIT: 二〇二二
 * @LAUREL_NUMBER_SUFFIXED: 23rd
 * @LAUREL_NUMBER_WORDS: twenty-third
 * @LAUREL_NUMBER_ROMAN: XXIII
 *
 * How a number in a title is written.
 */
typedef enum {
  LAUREL_NUMBER_FIGURES,
  LAUREL_NUMBER_WIDE,
  LAUREL_NUMBER_CHINESE,
  LAUREL_NUMBER_DIGIT_BY_DIGIT,
  LAUREL_NUMBER_SUFFIXED,
  LAUREL_NUMBER_WORDS,
  LAUREL_NUMBER_ROMAN,
} LaurelNumberForm;

/**
 * LaurelTitleNumber:
 * @form: how it is written
 * @value: which it is
 * @is_year: whether it may be a year, and is no ordinal
 * @start: the byte at which it begins
 * @end: the byte after it
 *
 * A number in a title that another edition would have otherwise.
 */
typedef struct {
  LaurelNumberForm form;
  int value;
  gboolean is_year;
  gsize start;
  gsize end;
} LaurelTitleNumber;

GArray *laurel_title_find_numbers (const char       *title) G_GNUC_WARN_UNUSED_RESULT;
char   *laurel_number_dup_words   (LaurelNumberForm  form,
                                   int               value,
                                   const char       *like) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
