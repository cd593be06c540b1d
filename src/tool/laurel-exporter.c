/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-exporter.h"

#include "calendar/laurel-activity-store.h"
#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"
#include "exchange/laurel-season-ics.h"
#include "exchange/laurel-season-sheets.h"
#include "exchange/laurel-season-store.h"
#include "exchange/laurel-xlsx-writer.h"
#include "people/laurel-party-store.h"
#include "tool/laurel-activity-json.h"
#include "tool/laurel-tool-context.h"

/*
 * Files that go out, made in memory: whoever asks for one writes it whole, or
 * not at all.
 */

static const char *const SUFFIXES[] = {
  [LAUREL_EXPORT_ICS] = "ics",
  [LAUREL_EXPORT_XLSX] = "xlsx",
  [LAUREL_EXPORT_CSV] = "csv",
  [LAUREL_EXPORT_JSON] = "json",
  [LAUREL_EXPORT_PDF] = "pdf",
};

/* What the name of such a file ends in. */
const char *
laurel_export_get_suffix (LaurelExportFormat format)
{
  g_return_val_if_fail ((gsize) format < G_N_ELEMENTS (SUFFIXES), NULL);

  return SUFFIXES[format];
}

/* Whether people can be written as that. */
gboolean
laurel_export_has_people (LaurelExportFormat format)
{
  return format == LAUREL_EXPORT_CSV || format == LAUREL_EXPORT_XLSX ||
         format == LAUREL_EXPORT_JSON;
}

static GBytes *
print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (GString) text = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/* One object with one array, as of "plan list". */
static GBytes *
make_json (LaurelReader *reader, const LaurelExport *what, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) rows =
    what->people ? laurel_library_ask (reader, &LAUREL_PARTIES_ALL, g_variant_new ("()"), error)
                 : laurel_library_ask (reader, &LAUREL_ACTIVITIES_OF_PROGRAMME,
                                       g_variant_new ("(x)", what->programme), error);

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, what->people ? "people" : "activities");
  json_builder_begin_array (builder);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    if (what->people)
      laurel_row_add_json (builder, rows->pdata[i]);
    else if (!laurel_activity_add_json (builder, reader, rows->pdata[i], error))
      return NULL;
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return rows ? print_json (builder) : NULL;
}

static GBytes *
make_people (LaurelReader *reader, const LaurelExport *what, GError **error)
{
  g_autoptr (LaurelSheet) sheet = laurel_people_make_sheet (reader, error);
  const LaurelSheet *const sheets[] = { sheet, NULL };
  g_autofree char *file_id = NULL;
  gint64 at;

  if (sheet == NULL || !laurel_season_read_origin (reader, &file_id, &at, error))
    return NULL;
  if (what->format == LAUREL_EXPORT_CSV)
    return laurel_sheet_write_csv (sheet, what->bom, what->raw);

  return laurel_xlsx_writer_write (sheets, laurel_sheet_get_name (sheet), at, error);
}

static GBytes *
make_xlsx (const LaurelSeason *season, GError **error)
{
  g_autoptr (LaurelSheet) plan = laurel_season_make_plan_sheet (season);
  g_autoptr (LaurelSheet) days = laurel_season_make_days_sheet (season);
  const LaurelSheet *const sheets[] = { plan, days, NULL };

  return laurel_xlsx_writer_write (sheets, laurel_programme_get_title (season->programme),
                                   season->at, error);
}

static GBytes *
make_plan (LaurelReader *reader, const LaurelExport *what, GError **error)
{
  g_autoptr (LaurelSeason) season = laurel_season_load (reader, what->programme, error);
  g_autoptr (LaurelSheet) sheet = NULL;

  if (season == NULL)
    return NULL;
  if (what->format == LAUREL_EXPORT_ICS)
    return laurel_season_write_ics (season);
  if (what->format == LAUREL_EXPORT_XLSX)
    return make_xlsx (season, error);

  sheet = laurel_season_make_whole_sheet (season);

  return laurel_sheet_write_csv (sheet, what->bom, what->raw);
}

static GBytes *
make_pdf (LaurelReader *reader, const LaurelExport *what, GCancellable *cancellable,
          GError **error)
{
  const LaurelPaperSubject subject = { .kind = "year-plan", .programme = what->programme };
  g_autoptr (LaurelPaperData) data = laurel_paper_load_data (reader, &subject, error);
  g_autoptr (GHashTable) fields = NULL;
  g_autoptr (LaurelPages) pages = NULL;

  if (data != NULL)
    fields = laurel_paper_load_fields (reader, &subject, error);
  if (fields != NULL)
    pages = laurel_paper_compose (data, subject.kind, fields, error);

  return pages ? laurel_pages_dup_pdf (pages, cancellable, error) : NULL;
}

/**
 * laurel_export_make:
 * @reader: a library
 * @what: what is to be written; people only as what has them
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): the file; the same library gives the same bytes
 */
GBytes *
laurel_export_make (LaurelReader *reader, const LaurelExport *what, GCancellable *cancellable,
                    GError **error)
{
  g_return_val_if_fail (!what->people || laurel_export_has_people (what->format), NULL);

  if (what->format == LAUREL_EXPORT_PDF)
    return make_pdf (reader, what, cancellable, error);
  if (what->format == LAUREL_EXPORT_JSON)
    return make_json (reader, what, cancellable, error);

  return what->people ? make_people (reader, what, error) : make_plan (reader, what, error);
}
