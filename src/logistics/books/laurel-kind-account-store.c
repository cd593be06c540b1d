/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-kind-account-store.h"

#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* The public account: a query over the books, so that it cannot say anything else. */
#define AT(place) "ifnull (sum (iif (at = '" place "', q, 0)), 0)"
#define SELECT_KIND_ACCOUNT \
  "SELECT k.id, k.name, k.unit, -" AT ("giver") ", " AT ("received") ", " AT ("stock") ", " \
  AT ("packed") ", " AT ("way") ", " AT ("arrived") ", " AT ("damaged") ", " AT ("lost") ", " \
  AT ("handed") ", " AT ("returned") ", " AT ("disposed") " FROM gift_kind AS k JOIN (SELECT" \
  " kind_id, to_place AS at, quantity AS q FROM gift JOIN gift_move ON gift_id = gift.id WHERE" \
  " drive_id = ?1 AND (?2 = '' OR day <= ?2) UNION ALL SELECT kind_id, from_place, -quantity FROM" \
  " gift JOIN gift_move ON gift_id = gift.id WHERE drive_id = ?1 AND (?2 = '' OR day <= ?2))" \
  " ON kind_id = k.id GROUP BY k.id ORDER BY k.position, k.id"

static const char *const TABLES[] = { "gift_kind", "gift", "gift_move", NULL };

static GPtrArray *
list_by_kind (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  const char *until;
  gint64 drive;

  g_variant_get (args, "(x&s)", &drive, &until);
  if (!laurel_setter_check_day (*until != '\0' ? until : NULL, error))
    return NULL;

  rows = laurel_reader_query (reader, SELECT_KIND_ACCOUNT, "xs", drive, until);

  return laurel_row_read_all (LAUREL_TYPE_KIND_ACCOUNT, rows, error);
}

const LaurelQuery LAUREL_ACCOUNTS_BY_KIND = {
  .name = "accounts.by-kind",
  .summary = N_("What became of each kind of gift: a drive, until which day or “”"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_kind_account_get_type,
  .run = list_by_kind,
};
