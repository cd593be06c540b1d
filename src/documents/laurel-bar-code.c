/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-bar-code.h"

#include "base/laurel-error.h"
#include "logistics/laurel-waybill.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zint.h>

#define SSCC_PLACE "[00]" /* what GS1 has before an SSCC, as zint wants it */

/* Returns: (transfer full) (nullable): the number of 18 digits, if the text is an SSCC */
static char *
dup_sscc (const char *text)
{
  g_auto (LaurelWaybill) number = laurel_waybill_read (text, LAUREL_WAYBILL_UNKNOWN);
  gsize length = strlen (number.number);

  if (number.kind != LAUREL_WAYBILL_SSCC || number.check != LAUREL_WAYBILL_VALID || length < 18)
    return NULL;

  return g_strdup (number.number + length - 18);
}

/* What scanners of every make tell alike. */
static gboolean
is_printable (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isprint (*at))
      return FALSE;

  return *text != '\0';
}

static LaurelBarCode *
copy_modules (const struct zint_symbol *symbol)
{
  LaurelBarCode *self = g_new0 (LaurelBarCode, 1);

  self->width = symbol->width;
  self->dark = g_new0 (gboolean, (gsize) self->width);
  for (int i = 0; i < self->width; i++)
    self->dark[i] = (symbol->encoded_data[0][i / 8] >> (i % 8)) & 1;

  return self;
}

/**
 * laurel_bar_code_new:
 * @text: what it says; an SSCC, however it is written, becomes one of GS1
 * @error: return location for `LAUREL_DOCUMENT_ERROR_TOO_LONG`
 *
 * Returns: (transfer full): its bar code
 */
LaurelBarCode *
laurel_bar_code_new (const char *text, GError **error)
{
  g_autofree char *sscc = dup_sscc (text);
  g_autofree char *data = sscc ? g_strconcat (SSCC_PLACE, sscc, NULL) : g_strdup (text);
  struct zint_symbol *symbol = ZBarcode_Create ();
  LaurelBarCode *self = NULL;

  symbol->symbology = sscc ? BARCODE_GS1_128 : BARCODE_CODE128;
  symbol->input_mode = sscc ? GS1_MODE : UNICODE_MODE;
  if (is_printable (data)
      && ZBarcode_Encode (symbol, (const unsigned char *) data, (int) strlen (data)) < ZINT_ERROR)
    self = copy_modules (symbol);
  else
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TOO_LONG,
                 /* Translators: %s is a text. */
                 _("“%s” cannot be put into a bar code: it takes digits, Latin letters and signs, "
                   "and not many of them."), text);
  ZBarcode_Delete (symbol);

  return self;
}

LaurelBarCode *
laurel_bar_code_copy (LaurelBarCode *self)
{
  LaurelBarCode *copy = g_new0 (LaurelBarCode, 1);

  copy->width = self->width;
  copy->dark = g_memdup2 (self->dark, (gsize) self->width * sizeof (gboolean));

  return copy;
}

void
laurel_bar_code_free (LaurelBarCode *self)
{
  g_free (self->dark);
  g_free (self);
}
