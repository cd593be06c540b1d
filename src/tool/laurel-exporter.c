/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-exporter.h"

#include "base/laurel-locale.h"
#include "calendar/laurel-activity-store.h"
#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"
#include "documents/laurel-register-paper.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-signing-key-store.h"
#include "exchange/laurel-contest-sheets.h"
#include "exchange/laurel-drive-sheets.h"
#include "exchange/laurel-scores-sheets.h"
#include "exchange/laurel-season-ics.h"
#include "exchange/laurel-season-sheets.h"
#include "exchange/laurel-season-store.h"
#include "exchange/laurel-xlsx-writer.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "people/laurel-party-store.h"
#include "tool/laurel-activity-json.h"
#include "tool/laurel-register-out.h"
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

/* Whether the register can be written as that. */
gboolean
laurel_export_has_issued (LaurelExportFormat format)
{
  return format != LAUREL_EXPORT_ICS;
}

/* Whether people can be written as that. */
gboolean
laurel_export_has_people (LaurelExportFormat format)
{
  return format == LAUREL_EXPORT_CSV || format == LAUREL_EXPORT_XLSX ||
         format == LAUREL_EXPORT_JSON;
}

/* Whether a plan as it was announced can be written as that. */
gboolean
laurel_export_has_releases (LaurelExportFormat format)
{
  return format == LAUREL_EXPORT_ICS || format == LAUREL_EXPORT_XLSX ||
         format == LAUREL_EXPORT_CSV;
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

/* ---- of a contest ----------------------------------------------------------------- */

/* Marks are nobody's business before the rules are fixed. */
static LaurelSheet *
make_marks_sheet (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelContestRule) rule = laurel_scope_load_rule (reader, scope, error);
  g_autoptr (LaurelEvidence) evidence =
    rule ? laurel_scoreboard_load_evidence (reader, scope, error) : NULL;
  g_auto (GStrv) judges = evidence ? laurel_scoreboard_dup_judges (reader, evidence, error) : NULL;

  return judges ? laurel_marks_make_sheet (evidence, (const char *const *) judges) : NULL;
}

static LaurelSheet *
make_contest_sheet (LaurelReader *reader, const LaurelExport *what, GError **error)
{
  if (g_str_equal (what->of_contest, "gifts"))
    return laurel_gifts_make_sheet (reader, what->contest, error);
  if (g_str_equal (what->of_contest, "parcels"))
    return laurel_parcels_make_sheet (reader, what->contest, error);
  if (g_str_equal (what->of_contest, "entries"))
    return laurel_entries_make_sheet (reader, what->contest, error);
  if (g_str_equal (what->of_contest, "judges"))
    return laurel_judges_make_sheet (reader, what->contest, error);
  if (g_str_equal (what->of_contest, "marks"))
    return make_marks_sheet (reader, &what->scope, error);
  if (g_str_equal (what->of_contest, "results"))
    return laurel_results_make_sheet (reader, what->contest, error);

  return laurel_placements_make_sheet (reader, what->contest, error);
}

static gboolean
add_rows (JsonBuilder *builder, LaurelReader *reader, const LaurelQuery *query, gint64 id,
          GError **error)
{
  g_autoptr (GPtrArray) rows = laurel_library_ask (reader, query, g_variant_new ("(x)", id), error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    laurel_row_add_json (builder, rows->pdata[i]);

  return rows != NULL;
}

static gboolean
add_assignment (JsonBuilder *builder, LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) stages =
    laurel_library_ask (reader, &LAUREL_STAGES_OF_CONTEST, g_variant_new ("(x)", contest), error);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    if (!add_rows (builder, reader, &LAUREL_PLACEMENTS_OF_STAGE,
                   laurel_row_get_id (stages->pdata[i]), error))
      return FALSE;

  return stages != NULL;
}

static gboolean
add_results (JsonBuilder *builder, LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) results =
    laurel_library_ask (reader, &LAUREL_RESULTS_OF_CONTEST, g_variant_new ("(x)", contest), error);

  for (guint i = 0; results != NULL && i < results->len; i++)
    if (laurel_result_get_latest (results->pdata[i]) &&
        !add_rows (builder, reader, &LAUREL_PLACES_OF_RESULT,
                   laurel_row_get_id (results->pdata[i]), error))
      return FALSE;

  return results != NULL;
}

static gboolean
add_marks (JsonBuilder *builder, LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelSheet) sheet = make_marks_sheet (reader, scope, error);

  for (guint row = 0; sheet != NULL && row < laurel_sheet_get_n_rows (sheet); row++) {
    laurel_tool_begin (builder);
    for (guint i = 0; i < laurel_sheet_get_n_columns (sheet); i++)
      laurel_tool_set_string (builder, laurel_sheet_get_heading (sheet, i),
                              laurel_sheet_get_text (sheet, row, i));
    json_builder_end_object (builder);
  }

  return sheet != NULL;
}

static GBytes *
make_contest_json (LaurelReader *reader, const LaurelExport *what, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gboolean well;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, what->of_contest);
  json_builder_begin_array (builder);
  if (g_str_equal (what->of_contest, "gifts"))
    well = add_rows (builder, reader, &LAUREL_GIFTS_OF_DRIVE, what->contest, error);
  else if (g_str_equal (what->of_contest, "parcels"))
    well = add_rows (builder, reader, &LAUREL_PARCELS_OF_DRIVE, what->contest, error);
  else if (g_str_equal (what->of_contest, "entries"))
    well = add_rows (builder, reader, &LAUREL_ENTRIES_OF_CONTEST, what->contest, error);
  else if (g_str_equal (what->of_contest, "judges"))
    well = add_rows (builder, reader, &LAUREL_JUDGES_OF_CONTEST, what->contest, error);
  else if (g_str_equal (what->of_contest, "marks"))
    well = add_marks (builder, reader, &what->scope, error);
  else if (g_str_equal (what->of_contest, "results"))
    well = add_results (builder, reader, what->contest, error);
  else
    well = add_assignment (builder, reader, what->contest, error);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return well ? print_json (builder) : NULL;
}

/* ---- of all ------------------------------------------------------------------------ */

/* One object with one array, as of "plan list"; and of a plan what it is. */
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
  if (!what->people && !laurel_season_add_json (builder, reader, what->programme, error))
    return NULL;
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

struct _LaurelExportData {
  LaurelExport what;
  GBytes *bytes;          /* (nullable): the file, if it is made already */
  LaurelSeason *season;   /* (nullable) */
  LaurelSheet *people;    /* (nullable): or what was issued, or is of a contest */
  GPtrArray *issued;      /* (nullable) (element-type LaurelIssued): for paper and JSON */
  char *issuer;           /* (nullable): whose register it is */
  LaurelPaperData *paper; /* (nullable) */
  GHashTable *fields;     /* (nullable): of the paper */
  gint64 at;
};

void
laurel_export_data_free (LaurelExportData *data)
{
  g_clear_pointer (&data->bytes, g_bytes_unref);
  g_clear_pointer (&data->season, laurel_season_free);
  g_clear_pointer (&data->people, laurel_sheet_free);
  g_clear_pointer (&data->issued, g_ptr_array_unref);
  g_free (data->issuer);
  g_clear_pointer (&data->paper, laurel_paper_data_free);
  g_clear_pointer (&data->fields, g_hash_table_unref);
  g_free (data);
}

static gboolean
load_people (LaurelExportData *self, LaurelReader *reader, GError **error)
{
  g_autofree char *file_id = NULL;

  self->people = laurel_people_make_sheet (reader, error);

  return self->people != NULL && laurel_season_read_origin (reader, &file_id, &self->at, error);
}

/* Whose keys sign here, the last one that was used. */
static char *
dup_issuer (LaurelReader *reader)
{
  g_autoptr (GPtrArray) keys = laurel_signing_key_list (reader, NULL);
  const LaurelSigningKey *last = keys != NULL && keys->len > 0
                                   ? g_ptr_array_index (keys, keys->len - 1) : NULL;

  return last ? g_strdup (last->issuer) : NULL;
}

static gboolean
load_contest (LaurelExportData *self, LaurelReader *reader, GError **error)
{
  g_autofree char *file_id = NULL;

  if (self->what.format == LAUREL_EXPORT_JSON)
    return (self->bytes = make_contest_json (reader, &self->what, error)) != NULL;

  self->people = make_contest_sheet (reader, &self->what, error);

  return self->people != NULL && laurel_season_read_origin (reader, &file_id, &self->at, error);
}

static gboolean
load_issued (LaurelExportData *self, LaurelReader *reader, GError **error)
{
  g_autofree char *file_id = NULL;

  self->issued = laurel_library_ask (reader, &LAUREL_REGISTER_ALL, g_variant_new ("()"), error);
  if (self->issued == NULL || !laurel_season_read_origin (reader, &file_id, &self->at, error))
    return FALSE;

  self->issuer = dup_issuer (reader);
  if (self->what.format == LAUREL_EXPORT_CSV || self->what.format == LAUREL_EXPORT_XLSX)
    self->people = laurel_register_out_make_sheet (self->issued);

  return TRUE;
}

static gboolean
load_plan (LaurelExportData *self, LaurelReader *reader, GError **error)
{
  const LaurelExport *what = &self->what;

  if (what->followed)
    self->season = laurel_season_load_followed (reader, what->programme, error);
  else if (what->released)
    self->season = laurel_season_load_released (reader, what->programme, error);
  else
    self->season = laurel_season_load (reader, what->programme, error);

  return self->season != NULL;
}

static gboolean
load_paper (LaurelExportData *self, LaurelReader *reader, GError **error)
{
  const LaurelPaperSubject subject = { .kind = "year-plan", .programme = self->what.programme };

  self->paper = laurel_paper_load_data (reader, &subject, error);
  if (self->paper != NULL)
    self->fields = laurel_paper_load_fields (reader, &subject, error);

  return self->fields != NULL;
}

/**
 * laurel_export_load:
 * @reader: a library
 * @what: what is to be written; people and releases only as what has them
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): what the file will be made from, or %NULL
 */
LaurelExportData *
laurel_export_load (LaurelReader *reader, const LaurelExport *what, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (LaurelExportData) self = g_new0 (LaurelExportData, 1);
  gboolean ok;

  g_return_val_if_fail (!what->people || laurel_export_has_people (what->format), NULL);
  g_return_val_if_fail (!what->released || laurel_export_has_releases (what->format), NULL);

  g_return_val_if_fail (!what->issued || laurel_export_has_issued (what->format), NULL);

  self->what = *what;
  if (what->of_contest != NULL)
    ok = load_contest (self, reader, error);
  else if (what->issued)
    ok = load_issued (self, reader, error);
  else if (what->format == LAUREL_EXPORT_PDF)
    ok = load_paper (self, reader, error);
  else if (what->format == LAUREL_EXPORT_JSON)
    ok = (self->bytes = make_json (reader, what, cancellable, error)) != NULL;
  else
    ok = what->people ? load_people (self, reader, error) : load_plan (self, reader, error);

  return ok ? g_steal_pointer (&self) : NULL;
}

static GBytes *
write_people (const LaurelExportData *self, GError **error)
{
  const LaurelSheet *const sheets[] = { self->people, NULL };

  if (self->what.format == LAUREL_EXPORT_CSV)
    return laurel_sheet_write_csv (self->people, self->what.bom, self->what.raw);

  return laurel_xlsx_writer_write (sheets, laurel_sheet_get_name (self->people), self->at, error);
}

static GBytes *
write_issued (const LaurelExportData *self, GCancellable *cancellable, GError **error)
{
  gboolean chinese = g_str_equal (laurel_locale_get_language (), "zh");
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (self->people != NULL)
    return write_people (self, error);
  if (self->what.format == LAUREL_EXPORT_PDF)
    return laurel_register_paper_make (self->issued, self->issuer, laurel_day_today (),
                                       chinese ? "zh" : "en", cancellable, error);

  laurel_tool_begin (builder);
  laurel_register_out_add_json (builder, self->issued);
  json_builder_end_object (builder);

  return print_json (builder);
}

static GBytes *
write_xlsx (const LaurelSeason *season, GError **error)
{
  g_autoptr (LaurelSheet) plan = laurel_season_make_plan_sheet (season, 0);
  g_autoptr (LaurelSheet) days = laurel_season_make_days_sheet (season);
  const LaurelSheet *const sheets[] = { plan, days, NULL };

  return laurel_xlsx_writer_write (sheets, laurel_programme_get_title (season->programme),
                                   season->at, error);
}

static GBytes *
write_plan (const LaurelExportData *self, GError **error)
{
  g_autoptr (LaurelSheet) sheet = NULL;

  if (self->what.format == LAUREL_EXPORT_ICS)
    return laurel_season_write_ics (self->season);
  if (self->what.format == LAUREL_EXPORT_XLSX)
    return write_xlsx (self->season, error);

  sheet = laurel_season_make_whole_sheet (self->season);

  return laurel_sheet_write_csv (sheet, self->what.bom, self->what.raw);
}

static GBytes *
write_paper (const LaurelExportData *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelPages) pages = laurel_paper_compose (self->paper, "year-plan", self->fields,
                                                        error);

  return pages ? laurel_pages_dup_pdf (pages, cancellable, error) : NULL;
}

/**
 * laurel_export_write:
 * @self: what was read
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): the file; the same library gives the same bytes
 */
GBytes *
laurel_export_write (const LaurelExportData *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->bytes != NULL)
    bytes = g_bytes_ref (self->bytes);
  else if (self->issued != NULL)
    bytes = write_issued (self, cancellable, error);
  else if (self->paper != NULL)
    bytes = write_paper (self, cancellable, error);
  else
    bytes = self->people != NULL ? write_people (self, error) : write_plan (self, error);

  return bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error)
         ? g_steal_pointer (&bytes) : NULL;
}

/**
 * laurel_export_make:
 * @reader: a library
 * @what: what is to be written
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): the file, read and made at once, or %NULL
 */
GBytes *
laurel_export_make (LaurelReader *reader, const LaurelExport *what, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (LaurelExportData) data = laurel_export_load (reader, what, cancellable, error);

  return data != NULL ? laurel_export_write (data, cancellable, error) : NULL;
}
