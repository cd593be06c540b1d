/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Digits before the number of a parcel: those of GS1's, and no more than leave room for it. */
#define LAUREL_SSCC_PREFIX_LEAST 7
#define LAUREL_SSCC_PREFIX_MOST 12

/**
 * LaurelWaybillKind:
 * @LAUREL_WAYBILL_UNKNOWN: of a form that is not known here
 * @LAUREL_WAYBILL_S10: of a postal item, by S10 of the Universal Postal Union
 * @LAUREL_WAYBILL_SSCC: a serial shipping container code of GS1
 * @LAUREL_WAYBILL_UPS: of UPS
 * @LAUREL_WAYBILL_FEDEX: of FedEx
 * @LAUREL_WAYBILL_DHL: of DHL Express
 * @LAUREL_WAYBILL_SF: of SF Express
 * @LAUREL_WAYBILL_EMS: of China Post or its EMS
 * @LAUREL_WAYBILL_JD: of JD Logistics
 * @LAUREL_WAYBILL_ZTO: of ZTO Express
 * @LAUREL_WAYBILL_YTO: of YTO Express
 *
 * Whose number a waybill's is.
 */
typedef enum {
  LAUREL_WAYBILL_UNKNOWN,
  LAUREL_WAYBILL_S10,
  LAUREL_WAYBILL_SSCC,
  LAUREL_WAYBILL_UPS,
  LAUREL_WAYBILL_FEDEX,
  LAUREL_WAYBILL_DHL,
  LAUREL_WAYBILL_SF,
  LAUREL_WAYBILL_EMS,
  LAUREL_WAYBILL_JD,
  LAUREL_WAYBILL_ZTO,
  LAUREL_WAYBILL_YTO,
} LaurelWaybillKind;

/**
 * LaurelWaybillCheck:
 * @LAUREL_WAYBILL_UNCHECKED: nothing can be said: it is kept as it was typed
 * @LAUREL_WAYBILL_VALID: no error was found, which does not say that there is none
 * @LAUREL_WAYBILL_WRONG_DIGIT: its check digit is another
 * @LAUREL_WAYBILL_WRONG_COUNTRY: it ends in letters of no country
 * @LAUREL_WAYBILL_WRONG_FORM: a number of the carrier that was named looks otherwise
 *
 * What can be said of a number by itself.
 */
typedef enum {
  LAUREL_WAYBILL_UNCHECKED,
  LAUREL_WAYBILL_VALID,
  LAUREL_WAYBILL_WRONG_DIGIT,
  LAUREL_WAYBILL_WRONG_COUNTRY,
  LAUREL_WAYBILL_WRONG_FORM,
} LaurelWaybillCheck;

/**
 * LaurelWaybill:
 * @number: (owned): without what only separates its parts; two are the same if this is
 * @kind: whose it is
 * @check: what can be said of it
 *
 * The number of a waybill, as it was read.
 */
typedef struct {
  char *number;
  LaurelWaybillKind kind;
  LaurelWaybillCheck check;
} LaurelWaybill;

LaurelWaybill  laurel_waybill_read           (const char          *text,
                                              LaurelWaybillKind    carrier);
void           laurel_waybill_clear          (LaurelWaybill       *self);
char          *laurel_waybill_dup_reason     (const LaurelWaybill *self)
                                              G_GNUC_WARN_UNUSED_RESULT;
const char    *laurel_waybill_kind_to_string (LaurelWaybillKind    kind);
const char    *laurel_waybill_kind_get_name  (LaurelWaybillKind    kind);
gboolean       laurel_waybill_kind_read      (const char          *text,
                                              LaurelWaybillKind   *kind);
char          *laurel_waybill_dup_sscc       (const char          *prefix,
                                              int                  serial)
                                              G_GNUC_WARN_UNUSED_RESULT;
int            laurel_waybill_read_serial    (const char          *text,
                                              const char          *prefix);
char           laurel_waybill_get_gs1_digit  (const char          *digits,
                                              gsize                length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelWaybill, laurel_waybill_clear)

G_END_DECLS
