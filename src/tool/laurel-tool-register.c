/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "documents/laurel-batch-issue.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-number-start-store.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-register-store.h"
#include "tool/laurel-register-out.h"
#include "tool/laurel-tool-fields.h"
#include "tool/laurel-tool-follow.h"
#include "tool/laurel-tool-key.h"
#include "tool/laurel-tool-output.h"
#include "tool/laurel-tool-verb.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel documents register, void, reissue, reprint, series: what was issued, and what
 * becomes of it. */

static char *search_option;
static char *reason_option;
static char *on_option;
static char *key_option;
static char *output_option;
static char *prefix_option;
static char **field_options;
static gboolean anyway_option;

static const GOptionEntry REGISTER_OPTIONS[] = {
  { "search", 0, 0, G_OPTION_ARG_FILENAME, &search_option,
    N_("Words out of the number, the name, the organisation, the occasion or the award"),
    N_("WORDS") },
  { NULL },
};

static const GOptionEntry VOID_OPTIONS[] = {
  { "on", 0, 0, G_OPTION_ARG_FILENAME, &on_option, N_("Since when; else today"), N_("DAY") },
  { "reason", 0, 0, G_OPTION_ARG_FILENAME, &reason_option, N_("Why; who checks it is told"),
    N_("TEXT") },
  { NULL },
};

static const GOptionEntry REISSUE_OPTIONS[] = {
  { "key", 0, 0, G_OPTION_ARG_FILENAME, &key_option, N_("The id of the key that signs"),
    N_("ID") },
  { "on", 0, 0, G_OPTION_ARG_FILENAME, &on_option, N_("The day of issue; else today"),
    N_("DAY") },
  { "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &field_options,
    N_("What is corrected, such as name=Qin Lan; may be repeated"), N_("FIELD=TEXT") },
  { NULL },
};

static const GOptionEntry REPRINT_OPTIONS[] = {
  { "anyway", 0, 0, G_OPTION_ARG_NONE, &anyway_option,
    N_("Also if it would not look as it was issued"), NULL },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Write it again, as it was; one number only"), N_("OUT.pdf") },
  { NULL },
};

static const GOptionEntry SERIES_OPTIONS[] = {
  { "prefix", 0, 0, G_OPTION_ARG_FILENAME, &prefix_option,
    N_("An address that stands in front of what the codes say"), N_("ADDRESS") },
  { NULL },
};

/* ---- the register ----------------------------------------------------------- */

static const char *
get_state_label (LaurelIssued *issued)
{
  const char *state = laurel_issued_get_state (issued);

  if (g_str_equal (state, "void"))
    return _("void");

  return g_str_equal (state, "replaced") ? _("replaced") : _("valid");
}

static void
print_issued (LaurelIssued *issued)
{
  g_autofree char *day = laurel_day_dup_iso (laurel_issued_get_issued_on (issued));
  const char *recipient = laurel_issued_get_recipient (issued);
  const char *organisation = laurel_issued_get_organisation (issued);

  laurel_print ("%s  %s  %s  %s%s%s  %s\n", laurel_issued_get_number (issued), day,
                get_state_label (issued), recipient ? recipient : "–", organisation ? ", " : "",
                organisation ? organisation : "", laurel_issued_get_award (issued));
}

static void
set_count (JsonBuilder *builder, const char *name, int count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

static void
tell_register (LaurelToolContext *context, GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (context->json) {
    laurel_tool_begin (builder);
    laurel_register_out_add_json (builder, rows);
    laurel_tool_print_json (context, builder);
    return;
  }

  for (guint i = 0; i < rows->len; i++)
    print_issued (rows->pdata[i]);

  /* Translators: all three count certificates. */
  laurel_print (_("valid: %1$d, void: %2$d, replaced: %3$d"),
                laurel_register_out_count (rows, "valid"),
                laurel_register_out_count (rows, "void"),
                laurel_register_out_count (rows, "replaced"));
  putchar ('\n');
}

static gboolean
list_register (LaurelToolContext *context, GError **error)
{
  const char *words = context->n_words > 0 ? context->words[0] : search_option;
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (GPtrArray) rows =
    library ? laurel_library_ask (laurel_library_get_reader (library), &LAUREL_REGISTER_MATCHING,
                                  g_variant_new ("(s)", words ? words : ""), error) : NULL;

  if (rows == NULL)
    return FALSE;

  tell_register (context, rows);
  return TRUE;
}

/* ---- what becomes of it ----------------------------------------------------- */

static LaurelIssued *
find (LaurelToolContext *context, LaurelLibrary *library, GError **error)
{
  return library ? laurel_register_find (laurel_library_get_reader (library), context->words[0],
                                         error) : NULL;
}

static char *
dup_day (void)
{
  return on_option ? g_strdup (on_option) : laurel_day_dup_iso (laurel_day_today ());
}

static gboolean
make_void (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelIssued) issued = NULL;
  g_autofree char *day = dup_day ();

  if (reason_option == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say why with --reason: who checks it will be told."));
    return FALSE;
  }

  library = laurel_tool_open (context, TRUE, error);
  issued = find (context, library, error);

  return issued != NULL &&
         laurel_tool_run_command (context, library, &LAUREL_REGISTER_VOID,
                                  g_variant_new ("(xss)", laurel_row_get_id (LAUREL_ROW (issued)),
                                                 day, reason_option), error);
}

static gboolean
tell_reissued (LaurelToolContext *context, LaurelLibrary *library, gint64 old,
               const LaurelOutcome *outcome, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (LaurelIssued) issued =
    laurel_register_load (laurel_library_get_reader (library), old, error);

  if (issued == NULL)
    return FALSE;
  if (!context->json)
    return laurel_tool_tell_outcome (context, outcome);

  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "entry", outcome->entry);
  laurel_tool_set_string (builder, "told", outcome->told);
  laurel_tool_set_string (builder, "number", laurel_issued_get_replaced_by (issued));
  laurel_tool_set_string (builder, "replaces", laurel_issued_get_number (issued));
  laurel_tool_print_json (context, builder);

  return TRUE;
}

/* Unless one is named, by that of the old paper, if its secret is here. */
static LaurelSigningKey *
find_key (LaurelToolContext *context, LaurelLibrary *library, LaurelIssued *issued, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  const char *old = key_option == NULL ? laurel_issued_get_key (issued) : NULL;
  LaurelSigningKey *key;

  if (!laurel_key_ring_look_up (folder, old, &key, error))
    return NULL;

  return key ? key : laurel_tool_find_key (context, laurel_library_get_reader (library), key_option,
                                           error);
}

static gboolean
reissue (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_autoptr (LaurelIssued) issued = find (context, library, error);
  g_autoptr (LaurelSigningKey) key = NULL;
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *day = dup_day ();
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 id;

  if (issued == NULL)
    return FALSE;

  fields = laurel_tool_build_fields (context, field_options, 1, NULL, error);
  if (fields == NULL)
    return FALSE;
  g_variant_ref_sink (fields);
  key = find_key (context, library, issued, error);
  if (key == NULL)
    return FALSE;

  id = laurel_row_get_id (LAUREL_ROW (issued));
  if (!laurel_library_run (library, &LAUREL_REGISTER_REISSUE,
                           g_variant_new ("(xssi@a{ss})", id, day, key->id, 0, fields),
                           context->actor, &outcome, error))
    return FALSE;

  laurel_tool_write_followed (context, library, outcome.changes);
  return tell_reissued (context, library, id, &outcome, error);
}

/* What is counted once the page is made. */
typedef struct {
  LaurelToolContext *context;
  LaurelLibrary *library;
  GVariant *ids;
} Reprint;

static gboolean
count (gpointer data, GError **error)
{
  Reprint *self = data;

  return laurel_tool_run_command (self->context, self->library, &LAUREL_REGISTER_REPRINT,
                                  self->ids, error);
}

/* The same page once more, with the number and the code that it had. */
static gboolean
write_again (LaurelToolContext *context, LaurelLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelBatch) batch = NULL;
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (GVariant) ids = NULL;
  Reprint again = { .context = context, .library = library };
  LaurelIssued *issued;

  if (!laurel_tool_check_output (context, library, output_option, error))
    return FALSE;

  issued = find (context, library, error);
  if (issued == NULL)
    return FALSE;

  g_ptr_array_add (papers, issued);
  batch = laurel_batch_new_issued (laurel_library_get_reader (library), papers, error);
  if (batch == NULL)
    return FALSE;

  if (anyway_option)
    laurel_batch_let_differ (batch);
  ids = g_variant_ref_sink (g_variant_new_parsed ("([%x],)",
                                                  laurel_row_get_id (LAUREL_ROW (issued))));
  again.ids = ids;
  laurel_batch_set_seal (batch, count, &again);

  return laurel_batch_write_file (batch, output_option, faults, NULL, error);
}

static gboolean
reprint (LaurelToolContext *context, GError **error)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_autoptr (LaurelLibrary) library = NULL;

  if (output_option != NULL && (context->n_words > 1 || g_str_equal (output_option, "-"))) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("With -o, name one number, and the file to write."));
    return FALSE;
  }

  library = laurel_tool_open (context, TRUE, error);
  if (library == NULL)
    return FALSE;
  if (output_option != NULL)
    return write_again (context, library, error);

  for (int i = 0; i < context->n_words; i++) {
    g_autoptr (LaurelIssued) issued =
      laurel_register_find (laurel_library_get_reader (library), context->words[i], error);

    if (issued == NULL)
      return FALSE;
    g_variant_builder_add (&ids, "x", laurel_row_get_id (LAUREL_ROW (issued)));
  }

  return laurel_tool_run_command (context, library, &LAUREL_REGISTER_REPRINT,
                                  g_variant_new ("(ax)", &ids), error);
}

/* ---- series ----------------------------------------------------------------- */

static void
add_series (LaurelToolContext *context, JsonBuilder *builder, LaurelNumberSeries *series)
{
  if (!context->json) {
    /* Translators: %1$s is a series of numbers, %2$s its pattern, %3$d how many were given. */
    laurel_print (_("%1$s  %2$s  given: %3$d"), laurel_number_series_get_name (series),
                  laurel_number_series_get_pattern (series),
                  laurel_number_series_get_issued (series));
    putchar ('\n');
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "id", laurel_row_get_id (LAUREL_ROW (series)));
  laurel_tool_set_string (builder, "name", laurel_number_series_get_name (series));
  laurel_tool_set_string (builder, "pattern", laurel_number_series_get_pattern (series));
  laurel_tool_set_string (builder, "prefix", laurel_number_series_get_prefix (series));
  set_count (builder, "issued", laurel_number_series_get_issued (series));
  laurel_tool_set_string (builder, "next", laurel_number_series_get_next (series));
  json_builder_end_object (builder);
}

static gboolean
list_series (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (GPtrArray) all =
    library ? laurel_library_ask (laurel_library_get_reader (library), &LAUREL_NUMBER_SERIES_ALL,
                                  g_variant_new ("()"), error) : NULL;

  if (all == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "series");
  json_builder_begin_array (builder);
  for (guint i = 0; i < all->len; i++)
    add_series (context, builder, all->pdata[i]);
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static gboolean
check_words (LaurelToolContext *context, const char *wanted, GError **error)
{
  if (context->n_words >= 3)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wanted);
  return FALSE;
}

static gboolean
check_pattern (LaurelToolContext *context, GError **error)
{
  return check_words (context, _("Say the name of the series and its pattern, such as "
                                 "QM-{year}-{n:5}."), error);
}

static gboolean
make_series (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library =
    check_pattern (context, error) ? laurel_tool_open (context, TRUE, error) : NULL;

  return library != NULL &&
         laurel_tool_run_command (context, library, &LAUREL_NUMBER_SERIES_ADD,
                                  g_variant_new ("(sss)", context->words[1], context->words[2],
                                                 prefix_option ? prefix_option : ""), error);
}

static gboolean
edit_series (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library =
    check_pattern (context, error) ? laurel_tool_open (context, TRUE, error) : NULL;
  g_autoptr (LaurelNumberSeries) series =
    library ? laurel_number_series_find (laurel_library_get_reader (library), context->words[1],
                                         error) : NULL;

  return series != NULL &&
         laurel_tool_run_command (context, library, &LAUREL_NUMBER_SERIES_EDIT,
                                  g_variant_new ("(xsss)", laurel_row_get_id (LAUREL_ROW (series)),
                                                 laurel_number_series_get_name (series),
                                                 context->words[2],
                                                 prefix_option
                                                   ? prefix_option
                                                   : laurel_number_series_get_prefix (series)),
                                  error);
}

/* Those before it were given by hand. */
static gboolean
continue_series (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library =
    check_words (context, _("Say the name of the series and its next number, such as 418."), error)
    ? laurel_tool_open (context, TRUE, error) : NULL;
  g_autoptr (LaurelNumberSeries) series =
    library ? laurel_number_series_find (laurel_library_get_reader (library), context->words[1],
                                         error) : NULL;

  return series != NULL &&
         laurel_tool_run_command (context, library, &LAUREL_NUMBER_SERIES_CONTINUE,
                                  g_variant_new ("(xs)", laurel_row_get_id (LAUREL_ROW (series)),
                                                 context->words[2]), error);
}

static const LaurelToolVerb SERIES_VERBS[] = {
  { "list", 1, list_series },
  { "add", 3, make_series },
  { "edit", 3, edit_series },
  { "next", 3, continue_series },
};

static gboolean
series_command (LaurelToolContext *context, GError **error)
{
  gboolean known = FALSE;
  gboolean done = laurel_tool_run_verb (context, SERIES_VERBS, G_N_ELEMENTS (SERIES_VERBS),
                                        &known, error);

  if (!known)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say “list”, “add”, “edit” or “next”."));

  return known && done;
}

const LaurelToolCommand LAUREL_TOOL_REGISTER[] = {
  { "documents register", N_("[WORDS]"), N_("What was issued: numbers, to whom and what for"), 0,
    1, REGISTER_OPTIONS, list_register },
  { "documents reissue", N_("NUMBER"), N_("Issues it once more under a new number"), 1, 1,
    REISSUE_OPTIONS, reissue },
  { "documents reprint", N_("NUMBER…"), N_("Counts that it was printed once more"), 1, -1,
    REPRINT_OPTIONS, reprint },
  { "documents series", N_("list|add NAME PATTERN|edit NAME PATTERN|next NAME NUMBER"),
    N_("Series of numbers, such as QM-{year}-{n:5}"), 1, 3, SERIES_OPTIONS, series_command },
  { "documents void", N_("NUMBER"), N_("Declares it void; cannot be undone"), 1, 1, VOID_OPTIONS,
    make_void },
  { NULL },
};
