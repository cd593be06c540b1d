/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelQr:
 * @side: how many modules it has on a side, without the white around it
 * @dark: (array length=side*side): whether each is dark, row by row
 *
 * A QR code.
 */
typedef struct {
  int side;
  gboolean *dark;
} LaurelQr;

LaurelQr *laurel_qr_new  (const char  *text,
                          GError     **error);
LaurelQr *laurel_qr_copy (LaurelQr    *self);
void      laurel_qr_free (LaurelQr    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelQr, laurel_qr_free)

G_END_DECLS
