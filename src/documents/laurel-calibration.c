/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-calibration.h"

#include "documents/laurel-card-private.h"
#include "documents/laurel-layout-private.h"

/**
 * laurel_calibration_compose:
 * @language: (nullable): "zh" or "en"; %NULL is that of the user
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): a sheet with crosses and rulers, by which is seen how far a
 *   printer moves a page, and whether it keeps its size
 */
LaurelPages *
laurel_calibration_compose (const char *language, GError **error)
{
  const char *own = laurel_layout_speaks_chinese () ? "zh" : "en";
  LaurelTemplate *template = laurel_template_load ("calibration", language ? language : own,
                                                   error);
  g_autoptr (LaurelCard) card = template ? laurel_card_new (template, error) : NULL;
  g_autoptr (LaurelFields) fields = card ? laurel_card_new_fields (card) : NULL;
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  LaurelPages *pages = card ? laurel_card_compose (card, fields, 1, faults) : NULL;

  if (card != NULL && pages == NULL)
    laurel_batch_fault_set_error (faults, error);

  return pages;
}
