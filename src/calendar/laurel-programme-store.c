/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-programme-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about programmes. */
#define SELECT_PROGRAMME "SELECT id, title, year, language, issuer, habits, note FROM programme"

static const char *const TABLES[] = { "programme", NULL };

static GPtrArray *
list_all (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_PROGRAMME " ORDER BY year DESC, id", "");

  return laurel_row_read_all (LAUREL_TYPE_PROGRAMME, rows, error);
}

const LaurelQuery LAUREL_PROGRAMMES_ALL = {
  .name = "programmes.all",
  .summary = N_("Every programme, the latest year first"),
  .tables = TABLES,
  .args = "()",
  .row_type = laurel_programme_get_type,
  .run = list_all,
};

/**
 * laurel_programme_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the programme, or %NULL with @error set
 */
LaurelProgramme *
laurel_programme_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_PROGRAMME " WHERE id = ?1",
                                                         "x", id);

  if (laurel_statement_next (row))
    return LAUREL_PROGRAMME (laurel_row_new_read (LAUREL_TYPE_PROGRAMME, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such programme (any more)."));
  return NULL;
}

/* Whether @text is the year of a programme. */
gboolean
laurel_programme_check_year (const char *text, GError **error)
{
  guint64 year;

  if (text != NULL && g_ascii_string_to_unsigned (text, 10, 1900, 2999, &year, NULL))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("The year of a programme is a number from 1900 to 2999."));
  return FALSE;
}

static gboolean
check_language (const char *text, GError **error)
{
  if (g_strcmp0 (text, "zh") == 0 || g_strcmp0 (text, "en") == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("Documents are in Chinese (“zh”) or English (“en”)."));
  return FALSE;
}

/**
 * laurel_programme_insert:
 * @txn: a transaction
 * @title: its title
 * @year: its year
 * @language: of its documents: "zh" or "en"
 * @error: return location for an error
 *
 * Returns: the id of the new programme, or 0 with @error set
 */
gint64
laurel_programme_insert (LaurelTxn *txn, const char *title, int year, const char *language,
                         GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (title);
  g_autofree char *year_text = g_strdup_printf ("%d", year);

  if (!laurel_setter_check_title (clean, error) ||
      !laurel_programme_check_year (year_text, error) || !check_language (language, error))
    return 0;

  return laurel_txn_insert (txn, error, "programme",
                            "INSERT INTO programme (id, title, year, language)"
                            " VALUES (?1, ?2, ?3, ?4)", "sis", clean, year, language);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *title, *language, *issuer;
  gint64 id;
  int year;

  g_variant_get (args, "(&si&s&s)", &title, &year, &language, &issuer);
  /* Translators: %s is a programme's title. */
  laurel_txn_tell (txn, g_strdup_printf (_("Began “%s”"), title));

  id = laurel_programme_insert (txn, title, year, language, error);

  return id != 0 &&
         (*issuer == '\0' ||
          laurel_txn_exec (txn, error, "UPDATE programme SET issuer = ?2 WHERE id = ?1", "xs", id,
                           issuer));
}

const LaurelCommand LAUREL_PROGRAMME_ADD = {
  .name = "programme.add",
  .label = N_("Begin season"),
  .summary = N_("Makes an empty programme: title, year, language (zh or en), "
                "issuer (may be empty)"),
  .args = "(siss)",
  .apply = add,
};

static gboolean
check_habits (const char *text, GError **error)
{
  if (g_strcmp0 (text, "narrow") == 0 || g_strcmp0 (text, "thirds") == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("The parts of a month are “narrow” or “thirds”."));
  return FALSE;
}

static const LaurelSetter SETTERS[] = {
  { "title", "UPDATE programme SET title = ?2 WHERE id = ?1", laurel_setter_check_title },
  { "year", "UPDATE programme SET year = CAST (?2 AS INTEGER) WHERE id = ?1",
    laurel_programme_check_year },
  { "language", "UPDATE programme SET language = ?2 WHERE id = ?1", check_language },
  { "habits", "UPDATE programme SET habits = ?2 WHERE id = ?1", check_habits },
  { "issuer", "UPDATE programme SET issuer = ?2 WHERE id = ?1", NULL },
  { "note", "UPDATE programme SET note = ?2 WHERE id = ?1", NULL },
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (LaurelProgramme) programme = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  programme = laurel_programme_load (&txn->reader, id, error);

  return programme != NULL &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_PROGRAMME_EDIT = {
  .name = "programme.edit",
  .label = N_("Edit season"),
  .summary = N_("Sets fields of a programme: id, fields (title, year, language, issuer, "
                "habits, note)"),
  .args = "(xa{ss})",
  .apply = edit,
};
