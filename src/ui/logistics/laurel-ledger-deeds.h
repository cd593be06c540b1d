/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

/**
 * LaurelLedgerAround:
 * @givers: (nullable) (element-type LaurelGiver): who gives
 * @parcels: (nullable) (element-type LaurelParcel): the parcels
 *
 * What else of the drive may be chosen in a question.
 */
typedef struct {
  GListModel *givers;
  GListModel *parcels;
} LaurelLedgerAround;

/* Asks for what is to be known of a new line, or of one that is there. */
typedef void (*LaurelLedgerDeed) (LaurelDrivePage          *page,
                                  LaurelRow                *row,
                                  const LaurelLedgerAround *around);

void laurel_ledger_deeds_add_cash     (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_reverse_cash (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_edit_giver   (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_add_kind     (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_edit_kind    (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_add_point    (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_edit_point   (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_add_carrier  (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_edit_carrier (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);
void laurel_ledger_deeds_place_event  (LaurelDrivePage          *page,
                                       LaurelRow                *row,
                                       const LaurelLedgerAround *around);

G_END_DECLS
