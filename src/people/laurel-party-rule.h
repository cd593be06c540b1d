/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The length of a unified social credit code, and of an identity card's number. */
#define LAUREL_CODE_LENGTH 18

/* What a check digit is when there is none. */
#define LAUREL_CODE_NONE '\0'

char     *laurel_credit_code_dup_clean (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char      laurel_credit_code_compute   (const char *code);
gboolean  laurel_credit_code_check     (const char  *code,
                                        GError     **error);

gboolean  laurel_identity_is_in        (const char  *text);
gboolean  laurel_identity_check        (const char  *text,
                                        GError     **error);

char     *laurel_phone_dup_digits      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_phone_dup_doubt       (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_mail_dup_doubt        (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_postcode_dup_doubt    (const char *text) G_GNUC_WARN_UNUSED_RESULT;

char     *laurel_since_dup_iso         (const char  *text,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
