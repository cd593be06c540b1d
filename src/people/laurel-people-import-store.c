/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-people-import-store.h"

#include "people/laurel-party-field-store.h"
#include "people/laurel-party-store.h"

#include <glib/gi18n-lib.h>

/* Whoever is on a list comes in with one command, and goes out with one undo. */

static gboolean
take_row (LaurelTxn *txn, GVariant *row, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  const char *kind, *name;
  gint64 id;

  g_variant_get (row, "(x&s&s@a{ss})", &id, &kind, &name, &fields);
  if (id == 0)
    id = laurel_party_insert (txn, kind, name, error);

  return id != 0 && laurel_party_set_fields (txn, id, fields, error);
}

static gboolean
import_people (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) rows = NULL;
  g_autoptr (GVariant) row = NULL;
  const char *source;
  gsize count;

  g_variant_get (args, "(&sa" LAUREL_PEOPLE_IMPORT_ROW ")", &source, &rows);
  count = g_variant_iter_n_children (rows);
  while ((row = g_variant_iter_next_value (rows)) != NULL) {
    if (!take_row (txn, row, error))
      return FALSE;
    g_clear_pointer (&row, g_variant_unref);
  }

  /* Translators: %lu counts persons and organisations. */
  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      "Took in %lu person or organisation",
                                                      "Took in %lu persons and organisations",
                                                      count), (gulong) count));
  return TRUE;
}

/* The rows are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) rows = NULL;
  const char *source;

  g_variant_get (args, "(&s@a" LAUREL_PEOPLE_IMPORT_ROW ")", &source, &rows);

  return g_variant_new ("(st)", source, (guint64) g_variant_n_children (rows));
}

const LaurelCommand LAUREL_PEOPLE_IMPORT = {
  .name = "people.import",
  .label = N_("Import People"),
  .summary = N_("Takes persons and organisations in: the file, rows"),
  .args = LAUREL_PEOPLE_IMPORT_ARGS,
  .apply = import_people,
  .record = record,
  .backup = LAUREL_BACKUP_IMPORT,
};
