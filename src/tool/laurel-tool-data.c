/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-data.h"

#include "base/laurel-error.h"
#include "calendar/laurel-plan-name.h"
#include "documents/laurel-batch-columns.h"
#include "documents/laurel-contest-rows.h"
#include "documents/laurel-drive-rows.h"
#include "documents/laurel-input.h"
#include "exchange/laurel-data-file.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "documents/laurel-library-rows.h"
#include "tool/laurel-tool-plans.h"
#include "tool/laurel-tool-programme.h"
#include "tool/laurel-tool-template.h"

#include <glib/gi18n-lib.h>

/* The rows of laurel documents render: out of a file, or out of the library. */

static LaurelTable *
read_file (LaurelToolContext *context, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = g_str_equal (file, "-")
                               ? laurel_tool_read_stdin (context, error)
                               : laurel_table_load_file (file, context->cancellable, error);
  LaurelTable *table = bytes ? laurel_data_file_read (bytes, context->cancellable, error) : NULL;

  if (table == NULL && error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (*error, file);

  return table;
}

/* ---- out of the library ----------------------------------------------------- */

static gboolean
set_usage_error (const char *message, GError **error)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static gboolean
check_contest (const LaurelToolData *data, GError **error)
{
  if (data->contest == NULL)
    return set_usage_error (_("Say with --contest of which contest: its title or id."), error);
  if (data->programme != NULL || data->activity != NULL || data->role != NULL ||
      (data->search != NULL && !g_str_equal (data->from, "reasons")))
    return set_usage_error (_("What is of a contest is not chosen by a season, an activity, a role "
                              "or words."), error);

  return TRUE;
}

/* What does not go together is told, not left. */
static gboolean
check_wish (const LaurelToolData *data, GError **error)
{
  gboolean people = g_strcmp0 (data->from, "people") == 0;
  gboolean activities = g_strcmp0 (data->from, "activities") == 0;

  if (laurel_contest_rows_is_known (data->from))
    return check_contest (data, error);
  if (laurel_drive_rows_is_known (data->from))
    return data->drive != NULL ||
           set_usage_error (_("Say with --drive of which drive: its title or id."), error);
  if (data->drive != NULL)
    return set_usage_error (_("--drive is for what is of a drive: parcels, boxes, deliveries, "
                              "gifts, receipts, thanks or account."), error);
  if (data->contest != NULL || data->stage != NULL)
    return set_usage_error (_("--contest and --stage are for what is of a contest: judges, "
                              "entries, sheets, draw, quota, votes, result, reasons, publicity, "
                              "changes, objections, awards or certificates."),
                            error);
  if (!people && !activities && g_strcmp0 (data->from, "register") != 0)
    return set_usage_error (_("Rows come from people, activities or register, or of a contest "
                              "from judges, entries, sheets, draw, quota, votes, result, "
                              "reasons, publicity, changes, objections, awards or "
                              "certificates."), error);
  if (!people && (data->activity != NULL || data->role != NULL))
    return set_usage_error (_("Only people are chosen by an activity or a role."), error);
  if (!people && !activities && data->programme != NULL)
    return set_usage_error (_("The register is of all seasons. Choose by words, with --search."),
                            error);
  if (data->role != NULL && laurel_library_rows_find_role (data->role) == NULL)
    return set_usage_error (_("There is no such role. There are: guide, support, host, carry-out, "
                              "co-organize, implement, media, sponsor, person, team."), error);

  return TRUE;
}

/* People are those of a season only where one was asked for; activities always are. */
static gboolean
find_season (LaurelReader *reader, const LaurelToolData *data, gint64 *programme,
             gint64 *activity, GError **error)
{
  g_autoptr (LaurelActivity) one = NULL;
  g_autoptr (LaurelProgramme) season = NULL;

  if (data->activity != NULL) {
    one = laurel_plan_find_activity (reader, data->activity, error);
    if (one == NULL)
      return FALSE;
    *activity = laurel_row_get_id (LAUREL_ROW (one));
    *programme = laurel_activity_get_programme_id (one);
  } else if (data->programme != NULL || data->role != NULL
             || g_str_equal (data->from, "activities")) {
    season = laurel_tool_find_programme (reader, data->programme, error);
    if (season == NULL)
      return FALSE;
    *programme = laurel_row_get_id (LAUREL_ROW (season));
  }

  return TRUE;
}

/* A contest and a stage of it stand where a season and an activity do. */
static gboolean
find_contest (LaurelReader *reader, const LaurelToolData *data, gint64 *contest, gint64 *stage,
              GError **error)
{
  g_autoptr (LaurelContest) found = laurel_contest_find (reader, data->contest, error);
  g_autoptr (LaurelContestStage) part = NULL;

  if (found == NULL)
    return FALSE;
  *contest = laurel_row_get_id (LAUREL_ROW (found));
  if (data->stage == NULL)
    return TRUE;

  part = laurel_contest_stage_find (reader, *contest, data->stage, error);
  *stage = part ? laurel_row_get_id (LAUREL_ROW (part)) : 0;

  return part != NULL;
}

/* A drive stands there, too, and one parcel of it. */
static gboolean
find_drive (LaurelReader *reader, const LaurelToolData *data, gint64 *drive, gint64 *parcel,
            GError **error)
{
  g_autoptr (LaurelDrive) found = laurel_drive_find (reader, data->drive, error);
  g_autoptr (LaurelParcel) one = NULL;

  if (found == NULL)
    return FALSE;
  *drive = laurel_row_get_id (LAUREL_ROW (found));
  if (data->parcel == NULL)
    return TRUE;

  one = laurel_parcel_find (reader, *drive, data->parcel, error);
  *parcel = one ? laurel_row_get_id (LAUREL_ROW (one)) : 0;

  return one != NULL;
}

static gboolean
find_scope (LaurelReader *reader, const LaurelToolData *data, gint64 *programme, gint64 *activity,
            GError **error)
{
  if (data->drive != NULL)
    return find_drive (reader, data, programme, activity, error);

  return data->contest ? find_contest (reader, data, programme, activity, error)
                       : find_season (reader, data, programme, activity, error);
}

static LaurelTable *
read_library (LaurelToolContext *context, const LaurelToolData *data, GError **error)
{
  g_autoptr (LaurelLibrary) library =
    check_wish (data, error) ? laurel_tool_open (context, FALSE, error) : NULL;
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  const char *role = data->role ? laurel_library_rows_find_role (data->role) : "";
  gint64 programme = 0, activity = 0;
  g_autoptr (GVariant) args = NULL;
  GPtrArray *rows;

  if (reader == NULL || !find_scope (reader, data, &programme, &activity, error))
    return NULL;

  args = g_variant_ref_sink (g_variant_new (LAUREL_LIBRARY_ROWS_ARGS, data->from, programme,
                                            activity, role, data->search ? data->search : "",
                                            ""));

  rows = laurel_library_rows_read (reader, args, error);

  return rows ? laurel_data_file_take_rows (rows, error) : NULL;
}

/* ---- a template for them ---------------------------------------------------- */

static LaurelTemplate *
load_template (LaurelToolContext *context, const LaurelToolData *data, const LaurelTable *table,
               char **kind, GError **error)
{
  const char *language = data->language ? data->language : laurel_data_file_get_language (table);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelTemplate) template = NULL;

  if (!g_str_has_suffix (data->template, ".json"))
    template = laurel_tool_load_template (context, data->template, language, kind, error);
  else
    bytes = laurel_table_load_file (data->template, context->cancellable, error);
  if (bytes != NULL)
    template = laurel_template_read (bytes, error);

  if (template != NULL && template->kind == NULL) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %s is the name of a template. */
                 _("The template “%s” is not made of rows of data. “laurel documents templates” "
                   "lists those that are."), data->template);
    return NULL;
  }

  return g_steal_pointer (&template);
}

/* ---- columns ---------------------------------------------------------------- */

static GStrv
dup_headings (const LaurelTable *table)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int column = 0; column < laurel_table_get_n_columns (table); column++) {
    const char *text = laurel_table_get_text (table, 0, column);

    g_strv_builder_add (builder, text ? text : "");
  }

  return g_strv_builder_end (builder);
}

static gboolean
is_mapped (const LaurelToolData *data, const char *heading)
{
  g_autofree char *start = g_strconcat (heading, "=", NULL);

  for (int i = 0; data->maps != NULL && data->maps[i] != NULL; i++)
    if (g_str_has_prefix (data->maps[i], start))
      return TRUE;

  return FALSE;
}

/* A column that says where letters go is of use, even if no field of the template is. */
static void
hide_address (const LaurelToolData *data, const LaurelTemplate *template, char **headings, int at)
{
  g_autofree int *columns = laurel_batch_columns_guess (template,
                                                        (const char * const *) headings);

  for (guint i = 0; i < template->inputs->len; i++)
    if (columns[i] == at)
      return;
  if (!is_mapped (data, headings[at]))
    headings[at][0] = '\0';
}

/* Whoever names the columns of a file is told of those that say nothing; those of the library are
 * there for whoever needs them. */
static int *
match_columns (LaurelToolContext *context, const LaurelToolData *data,
               const LaurelTemplate *template, const LaurelTable *table, int address,
               GError **error)
{
  g_auto (GStrv) headings = dup_headings (table);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  int *columns;

  if (address >= 0)
    hide_address (data, template, headings, address);
  columns = laurel_batch_columns_match (template, (const char * const *) headings, data->maps,
                                        warnings, error);
  for (guint i = 0; columns != NULL && data->from == NULL && i < warnings->len; i++)
    laurel_tool_warn (context, g_ptr_array_index (warnings, i));

  return columns;
}

static void
add_rows (LaurelBatch *batch, const LaurelTable *table, const int *columns, int address)
{
  g_auto (GStrv) headings = dup_headings (table);
  int place = laurel_batch_columns_find_place ((const char * const *) headings);
  guint n = laurel_batch_get_template (batch)->inputs->len;
  g_autofree const char **texts = g_new0 (const char *, n + 1);
  int heading = laurel_table_get_row_number (table, 0);

  for (int row = 1; row < laurel_table_get_n_rows (table); row++) {
    for (guint i = 0; i < n; i++)
      texts[i] = columns[i] >= 0 ? laurel_table_get_text (table, row, columns[i]) : NULL;
    laurel_batch_add_row (batch, (guint) (laurel_table_get_row_number (table, row) - heading),
                          texts);
    if (place >= 0)
      laurel_batch_set_place (batch, (guint) row - 1, laurel_table_get_text (table, row, place));
    if (address >= 0)
      laurel_batch_set_address (batch, (guint) row - 1,
                                laurel_table_get_text (table, row, address));
  }
}

/* ---- letters ---------------------------------------------------------------- */

/* Returns: whether there is a column that says where letters go, if there are any */
static gboolean
find_address (const LaurelToolData *data, const LaurelTable *table, int *address, GError **error)
{
  g_auto (GStrv) headings = dup_headings (table);
  g_autofree char *all = g_strjoinv (", ", headings);

  *address = -1;
  if (!data->letters)
    return TRUE;

  if (data->to == NULL)
    *address = laurel_batch_columns_find_address ((const char * const *) headings);
  for (int i = 0; data->to != NULL && headings[i] != NULL && *address < 0; i++)
    if (g_str_equal (headings[i], data->to))
      *address = i;
  if (*address >= 0)
    return TRUE;

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
               /* Translators: %s is the list of the columns there are. */
               _("No column says where the letters go. Name one “email”, or say which with --to. "
                 "There are: %s."), all);
  return FALSE;
}

static gboolean
set_letter (LaurelToolContext *context, LaurelBatch *batch, const LaurelToolData *data,
            GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *body = NULL;

  if (!data->letters)
    return TRUE;

  if (data->body != NULL) {
    bytes = laurel_table_load_file (data->body, context->cancellable, error);
    if (bytes == NULL)
      return FALSE;
    body = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  }
  if (body != NULL && !g_utf8_validate_len (body, g_bytes_get_size (bytes), NULL)) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                 /* Translators: %s is a file. */
                 _("“%s” is no text in UTF-8. Save it as such."), data->body);
    return FALSE;
  }

  return laurel_batch_set_letter (batch, data->subject, body, error);
}

/* ---- the batch -------------------------------------------------------------- */

/**
 * laurel_tool_data_load_batch:
 * @context: the call
 * @data: what it is made of
 * @kind: (out): what the register calls its template
 * @error: return location for an error
 *
 * Returns: (transfer full): the rows, in their template
 */
LaurelBatch *
laurel_tool_data_load_batch (LaurelToolContext *context, const LaurelToolData *data, char **kind,
                             GError **error)
{
  int address = -1;
  g_autoptr (LaurelTable) table = data->from ? read_library (context, data, error)
                                             : read_file (context, data->file, error);
  g_autoptr (LaurelTemplate) template =
    table ? load_template (context, data, table, kind, error) : NULL;
  g_autofree int *columns = template && find_address (data, table, &address, error)
    ? match_columns (context, data, template, table, address, error) : NULL;
  g_autoptr (LaurelBatch) batch = NULL;

  if (columns != NULL)
    batch = laurel_batch_new (g_steal_pointer (&template), error);
  if (batch == NULL || !set_letter (context, batch, data, error))
    return NULL;

  add_rows (batch, table, columns, address);
  return g_steal_pointer (&batch);
}
