/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelDateTokenKind:
 * @LAUREL_DATE_TOKEN_NUMBER: a number, in any digits: 12, １２, 十二
 * @LAUREL_DATE_TOKEN_WORD: a run of Latin letters
 * @LAUREL_DATE_TOKEN_HAN: one Han character, or any other letter
 * @LAUREL_DATE_TOKEN_MARK: one mark; full-width ones and all dashes made plain
 */
typedef enum {
  LAUREL_DATE_TOKEN_NUMBER,
  LAUREL_DATE_TOKEN_WORD,
  LAUREL_DATE_TOKEN_HAN,
  LAUREL_DATE_TOKEN_MARK,
} LaurelDateTokenKind;

/**
 * LaurelDateToken:
 * @kind: what it is
 * @symbol: the character, of a Han character or a mark
 * @value: of a number
 * @digits: how many digits the number was written with
 * @spaced: whether white space stands before it
 * @start: the byte at which it starts in the text
 * @end: the byte after it
 */
typedef struct {
  LaurelDateTokenKind kind;
  gunichar symbol;
  int value;
  int digits;
  gboolean spaced;
  gsize start;
  gsize end;
} LaurelDateToken;

/**
 * LaurelDateText:
 * @text: the text, valid UTF-8, not copied
 * @tokens: (array length=n_tokens): its tokens
 *
 * A text cut into what words about time are made of. It is made once, and the
 * grammars of both languages read it from any token on.
 */
typedef struct {
  const char *text;
  LaurelDateToken *tokens;
  guint n_tokens;
} LaurelDateText;

void     laurel_date_text_init  (LaurelDateText       *self,
                                 const char           *text);
void     laurel_date_text_clear (LaurelDateText       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelDateText, laurel_date_text_clear)

/**
 * LaurelDateCursor:
 * @text: the text that is read
 * @at: the token that is next
 *
 * Where a grammar has come to. A grammar that finds nothing puts @at back.
 */
typedef struct {
  const LaurelDateText *text;
  guint at;
} LaurelDateCursor;

const LaurelDateToken *laurel_date_cursor_peek        (const LaurelDateCursor *self,
                                                       guint                   ahead);
gboolean               laurel_date_cursor_sees_number (const LaurelDateCursor *self,
                                                       guint                   ahead);
gboolean               laurel_date_cursor_sees_mark   (const LaurelDateCursor *self,
                                                       guint                   ahead,
                                                       gunichar                mark);
gboolean               laurel_date_cursor_sees_han    (const LaurelDateCursor *self,
                                                       guint                   ahead,
                                                       const char             *any_of);
gboolean               laurel_date_cursor_take_mark   (LaurelDateCursor       *self,
                                                       gunichar                mark);
gboolean               laurel_date_cursor_take_han    (LaurelDateCursor       *self,
                                                       const char             *words);
int                    laurel_date_cursor_take_any    (LaurelDateCursor       *self,
                                                       const char *const      *choices);
gboolean               laurel_date_cursor_take_words  (LaurelDateCursor       *self,
                                                       const char             *words);

G_END_DECLS
