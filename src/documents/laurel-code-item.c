/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-code-item-private.h"

#include "base/laurel-error.h"
#include "documents/laurel-box-frame.h"

#include <glib/gi18n-lib.h>

/* Of a bar code. GS1 asks for the larger one where goods are moved; below the smaller one printers
 * of labels begin to fail. */
#define MODULE_MOST (0.495 * LAUREL_MM)
#define MODULE_LEAST (0.25 * LAUREL_MM)

static LaurelItem *
new_qr (const LaurelBox *box, const char *text, GError **error)
{
  LaurelQr *qr = laurel_qr_new (text, error);
  LaurelItem *item;

  if (qr == NULL)
    return NULL;

  item = laurel_item_new (LAUREL_SHAPE_QR, box->x, box->y, box->width, box->height);
  item->qr = qr;

  return item;
}

/* In the middle of its place, with the white that it needs on each side. */
static LaurelItem *
new_bars (const LaurelBox *box, const char *text, GError **error)
{
  g_autoptr (LaurelBarCode) bars = laurel_bar_code_new (text, error);
  LaurelItem *item;
  double module, width;

  if (bars == NULL)
    return NULL;

  module = MIN (box->width / (bars->width + 2 * LAUREL_BAR_CODE_QUIET), MODULE_MOST);
  if (module < MODULE_LEAST) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TOO_LONG,
                 /* Translators: a text that does not fit, and the name of its place. */
                 _("“%s” is too long for its place (%s). Shorten it."), text, box->name);
    return NULL;
  }

  width = module * bars->width;
  item = laurel_item_new (LAUREL_SHAPE_BARS, box->x + (box->width - width) / 2, box->y, width,
                          box->height);
  item->bars = g_steal_pointer (&bars);

  return item;
}

/**
 * laurel_code_item_new:
 * @box: a place for a QR code or a bar code
 * @text: what the code says
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the code in its place, or %NULL with @error set
 */
LaurelItem *
laurel_code_item_new (const LaurelBox *box, const char *text, GError **error)
{
  return box->kind == LAUREL_BOX_QR ? new_qr (box, text, error) : new_bars (box, text, error);
}

/**
 * laurel_code_item_get_alt:
 * @kind: of a box
 * @language: of the page
 *
 * Returns: (nullable): what such a thing is, for who does not see it
 */
const char *
laurel_code_item_get_alt (LaurelBoxKind kind, const char *language)
{
  gboolean chinese = g_str_equal (language, "zh");

  if (kind == LAUREL_BOX_QR)
    return chinese ? "二维码" : "QR code";
  if (kind == LAUREL_BOX_BARS)
    return chinese ? "条形码" : "Bar code";

  return kind == LAUREL_BOX_SEAL ? (chinese ? "用印处" : "Place of the seal") : NULL;
}
