/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelSetter:
 * @name: the field
 * @sql: a constant that sets it: ?1 is the row's id, ?2 the text
 * @check: (nullable): refuses what the field cannot be
 * @is_line: whether it is one line: then line breaks become spaces
 * @set: (nullable): sets it, where one statement does not: @sql is %NULL then
 *
 * How one field of a row is set from what somebody typed. Empty text is NULL.
 */
typedef struct {
  const char *name;
  const char *sql;
  gboolean (*check) (const char  *text,
                     GError     **error);
  gboolean is_line;
  gboolean (*set) (LaurelTxn   *txn,
                   gint64       id,
                   const char  *text,
                   GError     **error);
} LaurelSetter;

gboolean laurel_setter_apply (LaurelTxn           *txn,
                              const LaurelSetter  *setters,
                              gsize                n_setters,
                              gint64               id,
                              GVariant            *fields,
                              GError             **error);
gboolean laurel_setter_check_title  (const char     *text,
                                     GError        **error);
gboolean laurel_setter_check_name   (const char     *text,
                                     GError        **error);
gboolean laurel_setter_check_number (const char     *text,
                                     GError        **error);
gboolean laurel_setter_check_filled (const char     *text,
                                     GError        **error);
gboolean laurel_setter_check_count  (const char     *text,
                                     GError        **error);
gboolean laurel_setter_check_choice (const char         *text,
                                     const char *const  *choices,
                                     GError            **error);
gboolean laurel_setter_check_day    (const char     *text,
                                     GError        **error);

G_END_DECLS
