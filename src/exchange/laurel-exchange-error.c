/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-exchange-error.h"

typedef struct {
  char *file; /* (nullable) */
  char *cell; /* (nullable) */
  char *hint; /* (nullable) */
  int line;
  int column;
} LaurelExchangeErrorPrivate;

static void
laurel_exchange_error_private_init (LaurelExchangeErrorPrivate *priv)
{
}

static void
laurel_exchange_error_private_copy (const LaurelExchangeErrorPrivate *from,
                                    LaurelExchangeErrorPrivate       *to)
{
  to->file = g_strdup (from->file);
  to->cell = g_strdup (from->cell);
  to->hint = g_strdup (from->hint);
  to->line = from->line;
  to->column = from->column;
}

static void
laurel_exchange_error_private_clear (LaurelExchangeErrorPrivate *priv)
{
  g_free (priv->file);
  g_free (priv->cell);
  g_free (priv->hint);
}

G_DEFINE_EXTENDED_ERROR (LaurelExchangeError, laurel_exchange_error)

/* Fixed for ever: scripts know them. */
static const char *const NAMES[] = {
  [LAUREL_EXCHANGE_ERROR_MISSING_FILE] = "missing-file",
  [LAUREL_EXCHANGE_ERROR_UNREADABLE] = "unreadable",
  [LAUREL_EXCHANGE_ERROR_EMPTY] = "empty",
  [LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT] = "unknown-format",
  [LAUREL_EXCHANGE_ERROR_OLD_FORMAT] = "old-format",
  [LAUREL_EXCHANGE_ERROR_ENCRYPTED] = "encrypted",
  [LAUREL_EXCHANGE_ERROR_DAMAGED] = "damaged",
  [LAUREL_EXCHANGE_ERROR_UNSAFE] = "unsafe",
  [LAUREL_EXCHANGE_ERROR_TOO_LARGE] = "too-large",
  [LAUREL_EXCHANGE_ERROR_BAD_ENCODING] = "bad-encoding",
  [LAUREL_EXCHANGE_ERROR_NOT_A_TABLE] = "not-a-table",
  [LAUREL_EXCHANGE_ERROR_NOT_A_PLAN] = "not-a-plan",
  [LAUREL_EXCHANGE_ERROR_RAGGED_ROW] = "ragged-row",
  [LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER] = "duplicate-number",
  [LAUREL_EXCHANGE_ERROR_MISSING_NUMBER] = "missing-number",
  [LAUREL_EXCHANGE_ERROR_MISSING_TITLE] = "missing-title",
  [LAUREL_EXCHANGE_ERROR_DATE_NOT_UNDERSTOOD] = "date-not-understood",
  [LAUREL_EXCHANGE_ERROR_NO_SUCH_DAY] = "no-such-day",
  [LAUREL_EXCHANGE_ERROR_END_BEFORE_START] = "end-before-start",
  [LAUREL_EXCHANGE_ERROR_CONTRADICTION] = "contradiction",
  [LAUREL_EXCHANGE_ERROR_TO_LOOK_AT] = "to-look-at",
  [LAUREL_EXCHANGE_ERROR_FOUND_IN_TEXT] = "found-in-text",
  [LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN] = "year-unknown",
  [LAUREL_EXCHANGE_ERROR_COLUMN_GUESSED] = "column-guessed",
  [LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN] = "unknown-column",
  [LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW] = "unknown-row",
  [LAUREL_EXCHANGE_ERROR_LEFT_OUT] = "left-out",
  [LAUREL_EXCHANGE_ERROR_WRITE] = "write",
  [LAUREL_EXCHANGE_ERROR_NOT_PEOPLE] = "not-people",
  [LAUREL_EXCHANGE_ERROR_MISSING_NAME] = "missing-name",
  [LAUREL_EXCHANGE_ERROR_IDENTITY_NUMBER] = "identity-number",
  [LAUREL_EXCHANGE_ERROR_CODE_FAILS] = "code-fails",
  [LAUREL_EXCHANGE_ERROR_SEVERAL] = "several",
  [LAUREL_EXCHANGE_ERROR_UNKNOWN_SECTION] = "unknown-section",
  [LAUREL_EXCHANGE_ERROR_LATE] = "late",
  [LAUREL_EXCHANGE_ERROR_WRONG_ANSWER] = "wrong-answer",
  [LAUREL_EXCHANGE_ERROR_UNKNOWN_ENTRY] = "unknown-entry",
  [LAUREL_EXCHANGE_ERROR_UNKNOWN_JUDGE] = "unknown-judge",
  [LAUREL_EXCHANGE_ERROR_NOT_ASSIGNED] = "not-assigned",
  [LAUREL_EXCHANGE_ERROR_IN_CONFLICT] = "in-conflict",
  [LAUREL_EXCHANGE_ERROR_WRONG_MARK] = "wrong-mark",
  [LAUREL_EXCHANGE_ERROR_TWICE] = "twice",
};

/**
 * laurel_exchange_error_get_name:
 * @code: a code
 *
 * Returns: its name for scripts, such as "date-not-understood"
 */
const char *
laurel_exchange_error_get_name (LaurelExchangeError code)
{
  g_return_val_if_fail ((gsize) code < G_N_ELEMENTS (NAMES), NULL);

  return NAMES[code];
}

/**
 * laurel_exchange_error_set:
 * @error: (optional): where to
 * @code: what is wrong
 * @hint: (nullable): what to do about it, translated, a whole sentence
 * @format: what is wrong, translated, a whole sentence
 *
 * Sets an error that knows its remedy. Its place in the file is added where it
 * is known, by laurel_exchange_error_set_position().
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
laurel_exchange_error_set (GError              **error,
                           LaurelExchangeError   code,
                           const char           *hint,
                           const char           *format,
                           ...)
{
  va_list args;

  if (error == NULL)
    return FALSE;

  va_start (args, format);
  *error = g_error_new_valist (LAUREL_EXCHANGE_ERROR, code, format, args);
  va_end (args);
  laurel_exchange_error_get_private (*error)->hint = g_strdup (hint);

  return FALSE;
}

/**
 * laurel_exchange_error_set_file:
 * @error: (nullable): an error of any domain
 * @file: (nullable): the file as the user named it
 *
 * Adds the name of the file, if @error is of this domain.
 */
void
laurel_exchange_error_set_file (GError *error, const char *file)
{
  LaurelExchangeErrorPrivate *priv;

  if (error == NULL || error->domain != LAUREL_EXCHANGE_ERROR)
    return;

  priv = laurel_exchange_error_get_private (error);
  g_free (priv->file);
  priv->file = g_strdup (file);
}

/**
 * laurel_exchange_error_set_position:
 * @error: (nullable): an error of any domain
 * @line: the line, from 1, or 0
 * @column: the column or field in it, from 1, or 0
 * @cell: (nullable): the cell, such as "C7"
 *
 * Adds the place in the file, if @error is of this domain.
 */
void
laurel_exchange_error_set_position (GError *error, int line, int column, const char *cell)
{
  LaurelExchangeErrorPrivate *priv;

  if (error == NULL || error->domain != LAUREL_EXCHANGE_ERROR)
    return;

  priv = laurel_exchange_error_get_private (error);
  priv->line = line;
  priv->column = column;
  g_free (priv->cell);
  priv->cell = g_strdup (cell);
}

/**
 * laurel_exchange_error_get_file:
 *
 * Returns: (nullable): the file as the user named it
 */
const char *
laurel_exchange_error_get_file (const GError *error)
{
  return laurel_exchange_error_get_private (error)->file;
}

/**
 * laurel_exchange_error_get_line:
 *
 * Returns: the line from 1, or 0 where the file has no lines
 */
int
laurel_exchange_error_get_line (const GError *error)
{
  return laurel_exchange_error_get_private (error)->line;
}

/**
 * laurel_exchange_error_get_column:
 *
 * Returns: the column or field from 1, or 0
 */
int
laurel_exchange_error_get_column (const GError *error)
{
  return laurel_exchange_error_get_private (error)->column;
}

/**
 * laurel_exchange_error_get_cell:
 *
 * Returns: (nullable): the cell, such as "C7"
 */
const char *
laurel_exchange_error_get_cell (const GError *error)
{
  return laurel_exchange_error_get_private (error)->cell;
}

/**
 * laurel_exchange_error_get_hint:
 *
 * Returns: (nullable): what to do about it, a whole sentence
 */
const char *
laurel_exchange_error_get_hint (const GError *error)
{
  return laurel_exchange_error_get_private (error)->hint;
}
