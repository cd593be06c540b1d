/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-draft.h"

#include "base/laurel-error.h"
#include "base/laurel-write-fault.h"
#include "store/laurel-connection.h"
#include "store/laurel-copy.h"
#include "store/laurel-migration.h"
#include "store/laurel-statement.h"
#include "store/laurel-status.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/*
 * A library in the making: beside its place, under another name, until it is
 * whole. Then it is moved there.
 */

/* The desk's number is random, and never 0; so two libraries never give the
 * same id to two things. */
static gboolean
sign (sqlite3 *db, GError **error)
{
  LaurelReader reader;
  g_autofree char *file_id = g_uuid_string_random ();
  LaurelStatement *row;
  gboolean done;

  laurel_reader_init (&reader, db);
  row = laurel_reader_query (&reader, "INSERT INTO library (id, file_id, desk) VALUES (1, ?1, ?2)",
                             "si", file_id, g_random_int_range (1, G_MAXINT32));
  laurel_statement_next (row);
  done = laurel_statement_finish (row, error);
  laurel_statement_free (row);
  laurel_reader_clear (&reader);

  return done;
}

static gboolean
fill (const char *path, GError **error)
{
  sqlite3 *db = laurel_connection_open (path, LAUREL_CONNECTION_MAKER, error);
  gboolean done = db != NULL &&
                  laurel_status_exec (db, "BEGIN", error) &&
                  laurel_migration_run (db, 0, laurel_migration_get_latest (), error) &&
                  sign (db, error) &&
                  laurel_status_exec (db, "COMMIT", error);

  sqlite3_close (db);
  return done;
}

static gboolean
refuse (const char *path, int code, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *advice = laurel_write_fault_dup_advice (path, code);
  int kind = code == ENOSPC || code == EDQUOT ? LAUREL_STORE_ERROR_FULL
                                              : LAUREL_STORE_ERROR_READ_ONLY;

  if (advice != NULL)
    g_set_error_literal (error, LAUREL_STORE_ERROR, kind, advice);
  else
    /* Translators: the first %s is a folder, the second why, in the system's words. */
    g_set_error (error, LAUREL_STORE_ERROR, kind, _("No library can be made in “%s”: %s."), shown,
                 g_strerror (code));
  return FALSE;
}

/**
 * laurel_draft_make:
 * @path: where there is nothing yet
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Makes an empty library, whole or not at all, and in nobody's place.
 */
gboolean
laurel_draft_make (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *draft = NULL;
  gboolean done;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    draft = laurel_copy_begin (path, "new");
  if (draft == NULL)
    return refuse (path, errno, error);

  done = fill (draft, error) &&
         (laurel_copy_settle (draft, path) || refuse (path, errno, error));
  laurel_copy_drop (draft);

  return done;
}
