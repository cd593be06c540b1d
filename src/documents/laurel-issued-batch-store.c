/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-issued-batch-store.h"

#include <glib/gi18n-lib.h>

/*
 * What was issued together is nowhere written down as such, and need not be: it is one
 * transaction, so its rows follow each other without a gap, and the clock moved by no more than
 * a second from one to the next. What replaces something was issued by itself. Two batches that
 * a script issues within the same second, alike in all but their rows, are taken for one.
 */
#define SELECT_BATCHES \
  "WITH lined AS (SELECT id, issued_at, occasion, voided_on, lag (id) OVER line AS id_before," \
  " issued_at - lag (issued_at) OVER line > 1 OR lag (series_id) OVER line <> series_id" \
  " OR lag (kind) OVER line <> kind OR lag (language) OVER line <> language" \
  " OR lag (issued_on) OVER line <> issued_on" \
  " OR lag (issued_by) OVER line IS NOT issued_by AS differs" \
  " FROM issued WHERE replaces_id IS NULL WINDOW line AS (ORDER BY id))," \
  " parted AS (SELECT id, issued_at, occasion, voided_on," \
  " sum (id_before IS NOT id - 1 OR differs) OVER (ORDER BY id) AS batch" \
  " FROM lined)," \
  " whole AS (SELECT min (parted.id) AS first, max (parted.id) AS last," \
  " min (parted.issued_at) AS at," \
  " CASE WHEN min (parted.occasion) = max (parted.occasion) THEN min (parted.occasion) END" \
  " AS occasion, count (*) AS n, sum (parted.voided_on IS NOT NULL) AS n_void," \
  " sum (parted.voided_on IS NULL AND later.id IS NOT NULL) AS n_replaced FROM parted" \
  " LEFT JOIN issued AS later ON later.replaces_id = parted.id GROUP BY batch)" \
  " SELECT whole.first, whole.last, one.written," \
  " (SELECT written FROM issued WHERE issued.id = whole.last), one.kind," \
  " CASE WHEN substr (one.kind, 1, 4) = 'own:' THEN (SELECT min (name) FROM template_issued" \
  " WHERE template_issued.digest = substr (one.kind, 5)) END, whole.occasion, one.issued_on," \
  " whole.n, whole.n_void, whole.n_replaced FROM whole" \
  " JOIN issued AS one ON one.id = whole.first ORDER BY whole.at DESC, whole.first DESC"

static const char *const TABLES[] = { "issued", "template_issued", NULL };

static GPtrArray *
list_batches (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SELECT_BATCHES, "");

  return laurel_row_read_all (LAUREL_TYPE_ISSUED_BATCH, rows, error);
}

const LaurelQuery LAUREL_ISSUED_BATCHES = {
  .name = "register.batches",
  .summary = N_("What was issued together, the newest first"),
  .tables = TABLES,
  .args = "()",
  .row_type = laurel_issued_batch_get_type,
  .run = list_batches,
};
