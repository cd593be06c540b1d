/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "documents/laurel-award-paper-store.h"
#include "documents/laurel-award-paper.h"
#include "documents/laurel-batch.h"
#include "documents/laurel-input.h"
#include "judging/contest/laurel-contest-store.h"
#include "tool/laurel-tool-data.h"
#include "tool/laurel-tool-issue.h"
#include "tool/laurel-tool-output.h"
#include "tool/laurel-tool-template.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* laurel documents render: many pages of one template. */

#define DEFAULT_NAME "{{number}} {{name}}"

static char *output_option;
static char *name_option;
static char *language_option;
static char **map_options;
static gboolean skip_option;
static char *issue_option;
static char *on_option;
static char *key_option;
static char *from_option;
static char *programme_option;
static char *activity_option;
static char *role_option;
static char *search_option;
static char *template_option;
static char *contest_option;
static char *drive_option;
static char *stage_option;
static char *sheet_option;
static gboolean marks_option;
static int start_option = 1;
static gboolean eml_option;
static char *to_option;
static char *subject_option;
static char *body_option;

static const GOptionEntry RENDER_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; a folder gets a file for each row"), N_("OUT.pdf") },
  { "name", 0, 0, G_OPTION_ARG_STRING, &name_option,
    N_("What the files in a folder are called"), N_("PATTERN") },
  { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &map_options,
    N_("Which column gives which field; may be repeated"), N_("COLUMN=FIELD") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_option,
    N_("Rows out of the library instead of a file: people, activities, register, or of a contest "
       "judges, entries, sheets, draw, quota, votes, result, reasons, publicity, changes, "
       "objections, awards or certificates, or of a drive parcels, boxes, deliveries, gifts, "
       "receipts, thanks or account"), N_("WHAT") },
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Of this season: its title, id or year"), N_("SEASON") },
  { "activity", 0, 0, G_OPTION_ARG_FILENAME, &activity_option,
    N_("Those who do something in this activity"), N_("ACTIVITY") },
  { "role", 0, 0, G_OPTION_ARG_STRING, &role_option,
    N_("Those with this role: host, carry-out, sponsor …, or person or team"), N_("ROLE") },
  { "search", 0, 0, G_OPTION_ARG_STRING, &search_option,
    N_("Those that the words find; of reasons, the entry with this number or title"),
    N_("WORDS") },
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option,
    N_("Of this contest: its title or id"), N_("CONTEST") },
  { "drive", 0, 0, G_OPTION_ARG_FILENAME, &drive_option, N_("Of this drive: its title or id"),
    N_("DRIVE") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("In this stage of it: its title or id; else the first with judges"), N_("STAGE") },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language_option,
    N_("Of the pages: zh or en; that of the data unless said"), N_("LANGUAGE") },
  { "skip-faults", 0, 0, G_OPTION_ARG_NONE, &skip_option,
    N_("Leave rows out that cannot be printed"), NULL },
  { "issue", 0, 0, G_OPTION_ARG_STRING, &issue_option,
    N_("Enter the rows in the register, with numbers of this series, and sign them"),
    N_("SERIES") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_option, N_("The day of issue; else today"), N_("DAY") },
  { "key", 0, 0, G_OPTION_ARG_STRING, &key_option, N_("The id of the key that signs"), N_("ID") },
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet_option,
    N_("Several pages on a sheet of A4 or Letter; none: one page each"), N_("PAPER") },
  { "crop-marks", 0, 0, G_OPTION_ARG_NONE, &marks_option, N_("Draw where to cut"), NULL },
  { "start", 0, 0, G_OPTION_ARG_INT, &start_option,
    N_("The first place of a sheet that is begun; 1 unless said"), N_("PLACE") },
  { "eml", 0, 0, G_OPTION_ARG_NONE, &eml_option,
    N_("A draft of an e-mail for each row, with its page, in a folder"), NULL },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_option, N_("The column that says where letters go"),
    N_("COLUMN") },
  { "subject", 0, 0, G_OPTION_ARG_STRING, &subject_option,
    N_("The subject of the letters, with fields"), N_("TEXT") },
  { "body", 0, 0, G_OPTION_ARG_FILENAME, &body_option,
    N_("A file with the text of the letters, with fields"), N_("FILE") },
  { NULL },
};

static const GOptionEntry LABELS_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; a folder gets a file for each row"), N_("OUT.pdf") },
  { "template", 0, 0, G_OPTION_ARG_FILENAME, &template_option,
    N_("By this template: parcel-label, parcel-label-small, parcel-label-half, "
       "parcel-label-sixth or box-label"), N_("TEMPLATE") },
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet_option,
    N_("Several pages on a sheet of A4 or Letter; none: one page each"), N_("PAPER") },
  { "start", 0, 0, G_OPTION_ARG_INT, &start_option,
    N_("The first place of a sheet that is begun; 1 unless said"), N_("PLACE") },
  { NULL },
};

static const GOptionEntry CERTIFICATES_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; a folder gets a file for each row"), N_("OUT.pdf") },
  { "name", 0, 0, G_OPTION_ARG_STRING, &name_option,
    N_("What the files in a folder are called"), N_("PATTERN") },
  { "template", 0, 0, G_OPTION_ARG_FILENAME, &template_option,
    N_("By this template; award unless said"), N_("TEMPLATE") },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language_option,
    N_("Of the pages: zh or en; that of the data unless said"), N_("LANGUAGE") },
  { "issue", 0, 0, G_OPTION_ARG_STRING, &issue_option,
    N_("Enter those who have no certificate yet in the register, with numbers of this series, "
       "and sign them"), N_("SERIES") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_option, N_("The day of issue; else today"), N_("DAY") },
  { "key", 0, 0, G_OPTION_ARG_STRING, &key_option, N_("The id of the key that signs"), N_("ID") },
  { NULL },
};

/* ---- pages ------------------------------------------------------------------ */

static gboolean
is_folder (const char *path)
{
  return g_str_has_suffix (path, "/") || g_file_test (path, G_FILE_TEST_IS_DIR);
}

static GPtrArray *
new_paths (const char *path)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, g_strdup (path));

  return paths;
}

/* Returns the files that were written. */
static GPtrArray *
write_batch (LaurelBatch *batch, GPtrArray *faults, LaurelProgress *progress, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;

  if (is_folder (output_option))
    return laurel_batch_write_folder (batch, output_option,
                                      name_option ? name_option : DEFAULT_NAME, progress, error);
  if (!g_str_equal (output_option, "-"))
    return laurel_batch_write_file (batch, output_option, faults, progress, error)
           ? new_paths (output_option) : NULL;

  pdf = laurel_batch_dup_pdf (batch, faults, progress, error);

  return pdf != NULL && laurel_tool_write_output (output_option, pdf, error)
         ? new_paths (output_option) : NULL;
}

static void
add_faults (LaurelToolContext *context, JsonBuilder *builder, GPtrArray *faults)
{
  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < faults->len; i++) {
    const LaurelBatchFault *fault = g_ptr_array_index (faults, i);

    laurel_tool_begin (builder);
    json_builder_set_member_name (builder, "row");
    json_builder_add_int_value (builder, fault->row);
    laurel_tool_set_string (builder, "field", fault->field);
    laurel_tool_set_string (builder, "message", fault->message);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_faults (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++) {
    const LaurelBatchFault *fault = g_ptr_array_index (faults, i);

    /* Translators: %1$u is the number of a row, %2$s a field's name, %3$s a whole sentence. */
    laurel_print_error (_("Row %1$u, %2$s: %3$s\n"), fault->row, fault->field, fault->message);
  }
}

static void
tell (LaurelToolContext *context, LaurelBatch *batch, GPtrArray *paths, GPtrArray *faults,
      double seconds)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) fallbacks = laurel_batch_dup_fallbacks (batch);
  g_autoptr (GPtrArray) notes = laurel_batch_notes_list_words (laurel_batch_get_notes (batch));

  laurel_tool_warn_of_fonts (context, fallbacks);
  for (guint i = 0; i < notes->len; i++)
    laurel_tool_warn (context, g_ptr_array_index (notes, i));
  if (!context->json)
    print_faults (faults);
  if (!laurel_tool_begin_written (context, builder, output_option,
                                  laurel_batch_get_n_pages (batch), paths))
    return;

  json_builder_set_member_name (builder, "seconds");
  json_builder_add_double_value (builder, seconds);
  add_faults (context, builder, faults);
  laurel_tool_print_json (context, builder);
}

/* What is wrong is told beside the error that says that nothing was written. */
static void
tell_faults (LaurelToolContext *context, GPtrArray *faults)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!context->json) {
    print_faults (faults);
    return;
  }

  builder = json_builder_new ();
  laurel_tool_begin (builder);
  add_faults (context, builder, faults);
  laurel_tool_take_answer (context, builder);
}

/* Rows with faults are left out, or else there must be none before a folder is written. */
static gboolean
check (LaurelToolContext *context, LaurelBatch *batch, GPtrArray **faults,
       LaurelProgress *progress, GError **error)
{
  *faults = laurel_batch_check (batch, progress, error);
  if (*faults == NULL)
    return FALSE;
  if (skip_option)
    laurel_batch_leave_out_faulty (batch, *faults);
  if (skip_option || (*faults)->len == 0)
    return TRUE;

  return laurel_batch_fault_set_error (*faults, error);
}

static void
on_cancelled (GCancellable *cancellable, gpointer work)
{
  g_cancellable_cancel (work);
}

static gboolean
print_batch (LaurelToolContext *context, LaurelBatch *batch, const char *kind, GError **error)
{
  g_autoptr (LaurelProgress) progress = laurel_progress_new ();
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) found = laurel_batch_fault_new_list ();
  g_autoptr (GPtrArray) paths = NULL;
  gulong handler = g_cancellable_connect (context->cancellable, G_CALLBACK (on_cancelled),
                                          laurel_progress_get_cancellable (progress), NULL);
  gint64 start = g_get_monotonic_time ();
  g_auto (LaurelToolIssue) issue = { 0 };
  gboolean needs_check = skip_option || issue_option != NULL || is_folder (output_option);

  if ((!needs_check || check (context, batch, &faults, progress, error)) &&
      (issue_option == NULL
       || laurel_tool_issue_begin (context, batch, kind, issue_option, on_option,
                                   key_option, &issue, error)))
    paths = write_batch (batch, found, progress, error);
  g_cancellable_disconnect (context->cancellable, handler);
  if (paths == NULL) {
    GPtrArray *all = faults != NULL && faults->len > 0 ? faults : found;

    if (all->len > 0)
      tell_faults (context, all);
    return FALSE;
  }

  tell (context, batch, paths, faults ? faults : found,
        (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  return TRUE;
}

/* What is issued is given numbers, which its pages must show, and is printed again by its
 * template; and its pages must be safe before that. */
static gboolean
check_issue (const LaurelToolData *data, LaurelBatch *batch, GError **error)
{
  gboolean has_number = laurel_input_find (laurel_batch_get_template (batch)->inputs,
                                           "number") >= 0;

  if (has_number && !g_str_has_suffix (data->template, ".json")
      && !g_str_equal (output_option, "-"))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       !has_number
                       ? _("The template shows no number, so nothing can be issued by it.")
                       : g_str_equal (output_option, "-")
                       ? _("What is issued is written to a file or a folder. Name one with -o.")
                       : _("By a file nothing can be issued: what is printed again needs its "
                           "template. Import it into the library first."));
  return FALSE;
}

/* Rows are in a file, or in the library. */
static gboolean
check_source (LaurelToolContext *context, GError **error)
{
  gboolean chosen = programme_option || activity_option || role_option || search_option
                    || contest_option || stage_option || drive_option;

  if ((from_option != NULL) != (context->n_words > 1) && (from_option != NULL || !chosen))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       chosen && from_option == NULL
                       ? _("What is chosen out of the library needs --from, as --from people.")
                       : _("Name a file of data, or take rows out of the library with --from."));
  return FALSE;
}

/* Letters are files of a folder. */
static gboolean
check_letters (GError **error)
{
  if (!eml_option && (to_option || subject_option || body_option)) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("--to, --subject and --body are of letters. Ask for them with --eml."));
    return FALSE;
  }
  if (eml_option && !is_folder (output_option)) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Letters go into a folder, a file each. Name one with -o FOLDER/."));
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_pages (GError **error)
{
  if (output_option == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say where to write it with -o."));
    return FALSE;
  }
  if (language_option != NULL && !g_str_equal (language_option, "zh")
      && !g_str_equal (language_option, "en")) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is what was given for an option. */
                 _("“%s” is no language of documents. There are: zh, en."), language_option);
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_words (LaurelToolContext *context, GError **error)
{
  if (!check_pages (error) || !check_source (context, error) || !check_letters (error))
    return FALSE;
  if (from_option == NULL && laurel_tool_is_same_file (output_option, context->words[1])) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a file. */
                 _("“%s” is the data itself. Choose another file."), output_option);
    return FALSE;
  }

  return laurel_tool_check_output (context, NULL, output_option, error);
}

/* As the template has it, unless said. */
static gboolean
set_sheets (LaurelBatch *batch, GError **error)
{
  const char *paper = sheet_option ? sheet_option : laurel_batch_get_template (batch)->sheet;

  if (paper != NULL && g_str_equal (paper, "none"))
    paper = NULL;
  if (paper != NULL)
    return laurel_batch_set_sheets (batch, paper, marks_option, (guint) MAX (start_option - 1, 0),
                                    error);
  if (!marks_option && start_option == 1)
    return laurel_batch_set_sheets (batch, NULL, FALSE, 0, error);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("--crop-marks and --start are of sheets. Name the paper with --sheet."));
  return FALSE;
}

/* "{name}" is as easily written as it is printed as it stands. */
static void
warn_of_braces (LaurelToolContext *context, LaurelBatch *batch, const char *text)
{
  GPtrArray *inputs = laurel_batch_get_template (batch)->inputs;

  for (guint i = 0; text != NULL && i < inputs->len; i++) {
    const char *name = ((LaurelInput *) g_ptr_array_index (inputs, i))->name;
    g_autofree char *single = g_strdup_printf ("{%s}", name);
    g_autofree char *warning = NULL;
    const char *at = strstr (text, single);

    if (at == NULL || (at > text && at[-1] == '{'))
      continue;
    /* Translators: both are the same name of a field, in braces. */
    warning = g_strdup_printf (_("“%1$s” is no field and stands as it is. Write {%1$s}."), single);
    laurel_tool_warn (context, warning);
  }
}

static gboolean
print_data (LaurelToolContext *context, const LaurelToolData *data, GError **error)
{
  g_autofree char *kind = NULL;
  g_autoptr (LaurelBatch) batch = laurel_tool_data_load_batch (context, data, &kind, error);

  if (batch == NULL || (issue_option != NULL && !check_issue (data, batch, error)))
    return FALSE;

  if (!set_sheets (batch, error))
    return FALSE;
  warn_of_braces (context, batch, name_option);
  warn_of_braces (context, batch, subject_option);
  laurel_tool_issue_name (context, batch, data->from != NULL || issue_option != NULL, key_option);

  return print_batch (context, batch, kind, error);
}

/* What was issued looks almost like what was not. */
static gboolean
warn_of_issued (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelContest) contest =
    reader ? laurel_contest_find (reader, context->words[0], error) : NULL;
  g_autoptr (GPtrArray) papers =
    contest ? laurel_library_ask (reader, &LAUREL_AWARD_PAPERS_OF_CONTEST,
                                  g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (contest))),
                                  error)
            : NULL;
  g_autofree char *warning = NULL;
  guint n = 0;

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    n += g_str_equal (laurel_award_paper_get_state (papers->pdata[i]), "valid") ? 1 : 0;
  if (n == 0)
    return papers != NULL;

  warning = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          /* Translators: %u counts certificates. */
                                          "%u of these certificates was issued already. Without "
                                          "its number it is only a sample: “laurel documents "
                                          "reprint” writes it as it was issued.",
                                          "%u of these certificates were issued already. Without "
                                          "their numbers they are only samples: “laurel documents "
                                          "reprint” writes them as they were issued.", n), n);
  laurel_tool_warn (context, warning);

  return TRUE;
}

/* Those who have a certificate get no second one; who only looks sees all of them. */
static gboolean
certificates (LaurelToolContext *context, GError **error)
{
  const LaurelToolData data = {
    .template = template_option ? template_option : "award",
    .from = issue_option ? "certificates" : "all-certificates", .contest = context->words[0],
    .language = language_option,
  };

  return check_pages (error) && laurel_tool_check_output (context, NULL, output_option, error) &&
         (issue_option != NULL || warn_of_issued (context, error)) &&
         print_data (context, &data, error);
}

/* A label for each parcel that is packed or on the way, for one of them, or for the boxes. */
static gboolean
labels (LaurelToolContext *context, GError **error)
{
  const char *which = context->n_words > 1 ? context->words[1] : NULL;
  gboolean of_boxes = g_strcmp0 (which, "boxes") == 0;
  const LaurelToolData data = {
    .template = template_option ? template_option : of_boxes ? "box-label" : "parcel-label",
    .from = of_boxes ? "boxes" : "parcels", .drive = context->words[0],
    .parcel = of_boxes ? NULL : which, .language = language_option,
  };

  return check_pages (error) && laurel_tool_check_output (context, NULL, output_option, error) &&
         print_data (context, &data, error);
}

static gboolean
render (LaurelToolContext *context, GError **error)
{
  const LaurelToolData data = {
    .template = context->words[0], .file = context->n_words > 1 ? context->words[1] : NULL,
    .from = from_option, .programme = programme_option, .activity = activity_option,
    .role = role_option, .search = search_option,
    .contest = contest_option, .stage = stage_option, .drive = drive_option,
    .maps = (const char * const *) map_options,
    .language = language_option, .letters = eml_option, .to = to_option,
    .subject = subject_option, .body = body_option,
  };

  return check_words (context, error) && print_data (context, &data, error);
}

const LaurelToolCommand LAUREL_TOOL_RENDER[] = {
  { "documents render", N_("TEMPLATE [DATA]"),
    N_("A page for each row of a table (CSV, XLSX, JSON) or of the library, as PDF"), 1, 2,
    RENDER_OPTIONS, render },
  { "documents certificates", N_("CONTEST"),
    N_("The certificates of the awards of a contest that nobody can object to any more, as PDF"), 1,
    1, CERTIFICATES_OPTIONS, certificates },
  { "documents labels", N_("DRIVE [PARCEL]"),
    N_("The labels of the parcels of a drive, of one, or of its “boxes” on shelves, as PDF"), 1, 2,
    LABELS_OPTIONS, labels },
  { NULL },
};
