/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* White that a scanner needs on each side, in modules. */
#define LAUREL_BAR_CODE_QUIET 10

/**
 * LaurelBarCode:
 * @width: how many modules it has, without the white on its sides
 * @dark: (array length=width): whether each is dark, from the left
 *
 * A bar code: Code 128, or GS1-128 of an SSCC.
 */
typedef struct {
  int width;
  gboolean *dark;
} LaurelBarCode;

LaurelBarCode *laurel_bar_code_new  (const char     *text,
                                     GError        **error);
LaurelBarCode *laurel_bar_code_copy (LaurelBarCode  *self);
void           laurel_bar_code_free (LaurelBarCode  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBarCode, laurel_bar_code_free)

G_END_DECLS
