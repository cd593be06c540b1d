/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-parcel-sum.h"
#include "logistics/parcels/laurel-parcel-trouble.h"
#include "logistics/parcels/laurel-parcel.h"

G_BEGIN_DECLS

char       *laurel_parcel_words_dup_number (LaurelParcel        *parcel) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_parcel_words_dup_about  (LaurelParcel        *parcel,
                                            LaurelParcelSum     *sum) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_parcel_words_dup_givers (LaurelParcelSum     *sum) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_parcel_words_dup_state  (LaurelParcel        *parcel,
                                            LaurelDay            today) G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_parcel_words_get_style  (LaurelParcel        *parcel,
                                            LaurelParcelTrouble *trouble);
char       *laurel_parcel_words_dup_next   (LaurelParcel        *parcel,
                                            LaurelParcelTrouble *trouble)
  G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_parcel_words_dup_find   (LaurelRow           *parcel) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_parcel_words_dup_spaced (const char          *waybill) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_parcel_words_dup_waybill (LaurelParcel       *parcel,
                                             const char         *carrier_kind,
                                             gboolean           *is_sound)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
