/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-qr.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zint.h>

#define UTF8_ECI 26
#define LEVEL_M 2 /* mends 15 % of a code */

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;

  return TRUE;
}

static LaurelQr *
copy_modules (const struct zint_symbol *symbol)
{
  LaurelQr *self = g_new0 (LaurelQr, 1);

  self->side = symbol->width;
  self->dark = g_new0 (gboolean, (gsize) self->side * self->side);
  for (int row = 0; row < self->side; row++)
    for (int column = 0; column < self->side; column++)
      self->dark[row * self->side + column] =
        (symbol->encoded_data[row][column / 8] >> (column % 8)) & 1;

  return self;
}

/**
 * laurel_qr_new:
 * @text: what it says, UTF-8
 * @error: return location for `LAUREL_DOCUMENT_ERROR_TOO_LONG`
 *
 * Returns: (transfer full): its QR code, which mends 15 % of itself
 */
LaurelQr *
laurel_qr_new (const char *text, GError **error)
{
  struct zint_symbol *symbol = ZBarcode_Create ();
  LaurelQr *self = NULL;

  symbol->symbology = BARCODE_QRCODE;
  symbol->input_mode = UNICODE_MODE;
  symbol->option_1 = LEVEL_M;
  if (!is_ascii (text))
    symbol->eci = UTF8_ECI;

  if (text[0] != '\0'
      && ZBarcode_Encode (symbol, (const unsigned char *) text, (int) strlen (text)) < ZINT_ERROR)
    self = copy_modules (symbol);
  else
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TOO_LONG,
                 /* Translators: a text, and a technical reason. */
                 _("“%s” cannot be put into a QR code: %s"), text, symbol->errtxt);
  ZBarcode_Delete (symbol);

  return self;
}

LaurelQr *
laurel_qr_copy (LaurelQr *self)
{
  LaurelQr *copy = g_new0 (LaurelQr, 1);

  copy->side = self->side;
  copy->dark = g_memdup2 (self->dark, (gsize) self->side * self->side * sizeof (gboolean));

  return copy;
}

void
laurel_qr_free (LaurelQr *self)
{
  g_free (self->dark);
  g_free (self);
}
