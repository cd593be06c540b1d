/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelExchangeError:
 * @LAUREL_EXCHANGE_ERROR_MISSING_FILE: there is no such file
 * @LAUREL_EXCHANGE_ERROR_UNREADABLE: the file is there, but cannot be read
 * @LAUREL_EXCHANGE_ERROR_EMPTY: there is nothing in it
 * @LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT: it is of a kind that is not read
 * @LAUREL_EXCHANGE_ERROR_OLD_FORMAT: a .doc or .xls of before 2007
 * @LAUREL_EXCHANGE_ERROR_ENCRYPTED: a password protects it
 * @LAUREL_EXCHANGE_ERROR_DAMAGED: it is cut off or damaged
 * @LAUREL_EXCHANGE_ERROR_UNSAFE: it holds what an honest file never holds
 * @LAUREL_EXCHANGE_ERROR_TOO_LARGE: it goes over a limit; the message says which
 * @LAUREL_EXCHANGE_ERROR_BAD_ENCODING: its bytes are no text in one encoding
 * @LAUREL_EXCHANGE_ERROR_NOT_A_TABLE: there is no table in it
 * @LAUREL_EXCHANGE_ERROR_NOT_A_PLAN: there is a table, but no plan in it
 * @LAUREL_EXCHANGE_ERROR_RAGGED_ROW: a row has more or fewer cells than others
 * @LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER: two rows have one number
 * @LAUREL_EXCHANGE_ERROR_MISSING_NUMBER: a row has no number
 * @LAUREL_EXCHANGE_ERROR_MISSING_TITLE: a row has no title
 * @LAUREL_EXCHANGE_ERROR_DATE_NOT_UNDERSTOOD: the words of a date were not read
 * @LAUREL_EXCHANGE_ERROR_NO_SUCH_DAY: the calendar has no such day
 * @LAUREL_EXCHANGE_ERROR_END_BEFORE_START: something ends before it begins
 * @LAUREL_EXCHANGE_ERROR_CONTRADICTION: two places of the plan contradict each other
 * @LAUREL_EXCHANGE_ERROR_TO_LOOK_AT: understood, but in one of several ways
 * @LAUREL_EXCHANGE_ERROR_FOUND_IN_TEXT: the text says more than was taken
 * @LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN: no year was found
 * @LAUREL_EXCHANGE_ERROR_COLUMN_GUESSED: a column was recognised by its content
 * @LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN: a column was not recognised, and kept
 * @LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW: a row was not recognised, and listed
 * @LAUREL_EXCHANGE_ERROR_LEFT_OUT: a sheet, or another table, was left out
 * @LAUREL_EXCHANGE_ERROR_WRITE: the file could not be written
 * @LAUREL_EXCHANGE_ERROR_NOT_PEOPLE: there is a table, but no names in it
 * @LAUREL_EXCHANGE_ERROR_MISSING_NAME: a row has no name
 * @LAUREL_EXCHANGE_ERROR_IDENTITY_NUMBER: the number of an identity card
 * @LAUREL_EXCHANGE_ERROR_CODE_FAILS: a unified social credit code fails its check
 * @LAUREL_EXCHANGE_ERROR_SEVERAL: several in the library may be meant
 * @LAUREL_EXCHANGE_ERROR_UNKNOWN_SECTION: no category, group or division of the contest
 * @LAUREL_EXCHANGE_ERROR_LATE: it came after the last day, and nobody says why
 * @LAUREL_EXCHANGE_ERROR_WRONG_ANSWER: no answer that the form allows
 * @LAUREL_EXCHANGE_ERROR_UNKNOWN_ENTRY: no entry of the contest
 * @LAUREL_EXCHANGE_ERROR_UNKNOWN_JUDGE: no judge of the contest
 * @LAUREL_EXCHANGE_ERROR_NOT_ASSIGNED: the judge does not judge this entry
 * @LAUREL_EXCHANGE_ERROR_IN_CONFLICT: an interest keeps the judge from this entry
 * @LAUREL_EXCHANGE_ERROR_WRONG_MARK: no mark that the rules allow
 * @LAUREL_EXCHANGE_ERROR_TWICE: the same was told before
 *
 * What is wrong with a file that came in, or went out. Each error carries the
 * place in the file and what to do about it; the message is translated, is a
 * whole sentence, and names neither the file nor the remedy.
 */
typedef enum {
  LAUREL_EXCHANGE_ERROR_MISSING_FILE,
  LAUREL_EXCHANGE_ERROR_UNREADABLE,
  LAUREL_EXCHANGE_ERROR_EMPTY,
  LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
  LAUREL_EXCHANGE_ERROR_OLD_FORMAT,
  LAUREL_EXCHANGE_ERROR_ENCRYPTED,
  LAUREL_EXCHANGE_ERROR_DAMAGED,
  LAUREL_EXCHANGE_ERROR_UNSAFE,
  LAUREL_EXCHANGE_ERROR_TOO_LARGE,
  LAUREL_EXCHANGE_ERROR_BAD_ENCODING,
  LAUREL_EXCHANGE_ERROR_NOT_A_TABLE,
  LAUREL_EXCHANGE_ERROR_NOT_A_PLAN,
  LAUREL_EXCHANGE_ERROR_RAGGED_ROW,
  LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER,
  LAUREL_EXCHANGE_ERROR_MISSING_NUMBER,
  LAUREL_EXCHANGE_ERROR_MISSING_TITLE,
  LAUREL_EXCHANGE_ERROR_DATE_NOT_UNDERSTOOD,
  LAUREL_EXCHANGE_ERROR_NO_SUCH_DAY,
  LAUREL_EXCHANGE_ERROR_END_BEFORE_START,
  LAUREL_EXCHANGE_ERROR_CONTRADICTION,
  LAUREL_EXCHANGE_ERROR_TO_LOOK_AT,
  LAUREL_EXCHANGE_ERROR_FOUND_IN_TEXT,
  LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN,
  LAUREL_EXCHANGE_ERROR_COLUMN_GUESSED,
  LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
  LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW,
  LAUREL_EXCHANGE_ERROR_LEFT_OUT,
  LAUREL_EXCHANGE_ERROR_WRITE,
  LAUREL_EXCHANGE_ERROR_NOT_PEOPLE,
  LAUREL_EXCHANGE_ERROR_MISSING_NAME,
  LAUREL_EXCHANGE_ERROR_IDENTITY_NUMBER,
  LAUREL_EXCHANGE_ERROR_CODE_FAILS,
  LAUREL_EXCHANGE_ERROR_SEVERAL,
  LAUREL_EXCHANGE_ERROR_UNKNOWN_SECTION,
  LAUREL_EXCHANGE_ERROR_LATE,
  LAUREL_EXCHANGE_ERROR_WRONG_ANSWER,
  LAUREL_EXCHANGE_ERROR_UNKNOWN_ENTRY,
  LAUREL_EXCHANGE_ERROR_UNKNOWN_JUDGE,
  LAUREL_EXCHANGE_ERROR_NOT_ASSIGNED,
  LAUREL_EXCHANGE_ERROR_IN_CONFLICT,
  LAUREL_EXCHANGE_ERROR_WRONG_MARK,
  LAUREL_EXCHANGE_ERROR_TWICE,
} LaurelExchangeError;

#define LAUREL_EXCHANGE_ERROR (laurel_exchange_error_quark ())
GQuark      laurel_exchange_error_quark        (void);

const char *laurel_exchange_error_get_name     (LaurelExchangeError  code);

gboolean    laurel_exchange_error_set          (GError             **error,
                                                LaurelExchangeError  code,
                                                const char          *hint,
                                                const char          *format,
                                                ...) G_GNUC_PRINTF (4, 5);
void        laurel_exchange_error_set_file     (GError              *error,
                                                const char          *file);
void        laurel_exchange_error_set_position (GError              *error,
                                                int                  line,
                                                int                  column,
                                                const char          *cell);

const char *laurel_exchange_error_get_file     (const GError        *error);
int         laurel_exchange_error_get_line     (const GError        *error);
int         laurel_exchange_error_get_column   (const GError        *error);
const char *laurel_exchange_error_get_cell     (const GError        *error);
const char *laurel_exchange_error_get_hint     (const GError        *error);

G_END_DECLS
