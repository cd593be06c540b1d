/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "documents/laurel-key-file.h"
#include "documents/laurel-key-ring.h"
#include "exchange/laurel-exchange-error.h"
#include "tool/laurel-certificate-file.h"
#include "tool/laurel-certificate-line.h"
#include "tool/laurel-tool-key.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel documents verify: whether a certificate holds, with a library or without. */

static char **key_options;
static char *name_option;
static char *organisation_option;

static const GOptionEntry OPTIONS[] = {
  { "key", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &key_options,
    N_("A public key file of the issuer; may be repeated"), N_("PUBLIC") },
  { "name", 0, 0, G_OPTION_ARG_FILENAME, &name_option, N_("The name on the paper"), N_("NAME") },
  { "organisation", 0, 0, G_OPTION_ARG_FILENAME, &organisation_option,
    N_("The organisation on the paper"), N_("NAME") },
  { NULL },
};

/* By what a certificate is looked up, and by whose signatures it is known. */
typedef struct {
  LaurelLibrary *library; /* (nullable) */
  GPtrArray *keys;        /* (nullable): those of the library */
} Ground;

static void
ground_clear (Ground *self)
{
  g_clear_pointer (&self->library, laurel_library_close);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ground, ground_clear)

static LaurelReader *
get_reader (Ground *ground)
{
  return ground->library ? laurel_library_get_reader (ground->library) : NULL;
}

static gboolean
read_keys (LaurelToolContext *context, Ground *ground, GError **error)
{
  ground->keys = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_signing_key_free);
  for (char **file = key_options; *file != NULL; file++) {
    g_autofree char *text = laurel_tool_load_text (context, *file, error);
    LaurelSigningKey *key = text ? laurel_key_file_read_public (text, error) : NULL;

    if (key == NULL)
      return FALSE;
    g_ptr_array_add (ground->keys, key);
  }

  return TRUE;
}

/* None is made: who only checks needs none, and has one if it is there already. */
static gboolean
open_library (LaurelToolContext *context, Ground *ground, GError **error)
{
  g_autoptr (GError) why = NULL;

  if (laurel_tool_open_if_there (context, &ground->library, &why))
    return TRUE;
  if (context->file == NULL && key_options != NULL) {
    laurel_tool_warn (context, why->message);
    return TRUE;
  }

  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

static gboolean
find_ground (LaurelToolContext *context, Ground *ground, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();

  if (key_options != NULL && !read_keys (context, ground, error))
    return FALSE;
  if (!open_library (context, ground, error))
    return FALSE;

  /* With neither, what this user signs can be checked. */
  if (ground->library == NULL && ground->keys == NULL)
    ground->keys = laurel_key_ring_list (folder, NULL);

  return TRUE;
}

/* ---- telling ---------------------------------------------------------------- */

static const char *
get_part_name (LaurelCredentialPart part)
{
  static const char *const NAMES[] = {
    [LAUREL_CREDENTIAL_NUMBER] = "number", [LAUREL_CREDENTIAL_DAY] = "issued_at",
    [LAUREL_CREDENTIAL_AWARD] = "award", [LAUREL_CREDENTIAL_HOLDER] = "issued_to",
    [LAUREL_CREDENTIAL_KEY] = "key", [LAUREL_CREDENTIAL_SIGNATURE] = "signature",
  };

  return NAMES[part];
}

static void
add_verdict (JsonBuilder *builder, const LaurelVerdict *verdict)
{
  json_builder_set_member_name (builder, "valid");
  json_builder_add_boolean_value (builder, verdict->valid);
  laurel_tool_set_string (builder, "number", verdict->number);
  laurel_tool_set_string (builder, "reason", verdict->reason);
  laurel_tool_set_string (builder, "issued_to", verdict->issued_to);
  laurel_tool_set_day (builder, "issued_at", verdict->issued_on);
  laurel_tool_set_day (builder, "voided_at", verdict->voided_on);
  laurel_tool_set_string (builder, "replaced_by", verdict->replaced_by);
  laurel_tool_set_string (builder, "part", get_part_name (verdict->part));
  laurel_tool_set_string (builder, "organisation", verdict->organisation);
  laurel_tool_set_string (builder, "award", verdict->award);
  laurel_tool_set_string (builder, "issuer", verdict->issuer);
}

static void
add_all (JsonBuilder *builder, GPtrArray *verdicts)
{
  add_verdict (builder, laurel_certificate_file_get_worst (verdicts));
  if (verdicts->len < 2)
    return;

  json_builder_set_member_name (builder, "certificates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < verdicts->len; i++) {
    laurel_tool_begin (builder);
    add_verdict (builder, verdicts->pdata[i]);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_line (const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    /* Translators: a line of a list: what it is, and what stands there. */
    laurel_print (_("%s: %s\n"), name, value);
}

static void
print_verdict (const LaurelVerdict *verdict)
{
  g_autofree char *issued = laurel_day_dup_iso (verdict->issued_on);

  laurel_print ("%s\n", verdict->valid ? _("Valid") : _("Not valid"));
  print_line (_("Number"), verdict->number);
  print_line (_("Issued to"), verdict->issued_to);
  print_line (_("Organisation"), verdict->organisation);
  print_line (_("Award"), verdict->award);
  print_line (_("Day of issue"), issued);
  print_line (_("Signed by"), verdict->issuer);
  if (verdict->valid && verdict->issued_to == NULL)
    laurel_print ("%s\n", _("Compare the name on the paper with “--name” and “--organisation”: "
                            "the code has only a digest of it."));
  else if (verdict->valid && verdict->by_text)
    laurel_print ("%s\n", _("The name was compared with the text of the PDF; compare it with "
                            "what you see."));
}

static gboolean
refuse (LaurelToolContext *context, JsonBuilder *builder, const char *reason, GError **error)
{
  laurel_tool_take_answer (context, builder);
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, reason);

  return FALSE;
}

static gboolean
tell (LaurelToolContext *context, GPtrArray *verdicts, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const LaurelVerdict *worst = laurel_certificate_file_get_worst (verdicts);

  laurel_tool_begin (builder);
  add_all (builder, verdicts);
  for (guint i = 0; i < verdicts->len && !context->json; i++)
    print_verdict (verdicts->pdata[i]);
  if (!worst->valid)
    return refuse (context, builder, worst->reason, error);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

/* ---- one -------------------------------------------------------------------- */

static GPtrArray *
check_file (LaurelToolContext *context, Ground *ground, const char *path, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (LaurelCertificateLine) line = NULL;
  g_autoptr (LaurelPdfCodes) codes = NULL;

  g_ptr_array_add (files, (char *) path);
  line = laurel_certificate_line_new (files);
  codes = laurel_certificate_line_take (line, context->cancellable, error);

  return codes ? laurel_certificate_file_check (codes, get_reader (ground), ground->keys,
                                                context->cancellable, error) : NULL;
}

static void
compare_names (GPtrArray *verdicts)
{
  for (guint i = 0; i < verdicts->len && name_option != NULL; i++)
    laurel_verdict_compare_holder (verdicts->pdata[i], name_option, organisation_option);
}

static GPtrArray *
check_words (Ground *ground, const char *typed, GError **error)
{
  g_autofree char *words = g_utf8_make_valid (typed, -1);
  g_autoptr (GPtrArray) verdicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_verdict_free);
  LaurelVerdict *verdict;

  if (laurel_credential_is_meant (words)) {
    verdict = laurel_verdict_of_code (get_reader (ground), ground->keys, words, error);
  } else if (ground->library != NULL) {
    verdict = laurel_verdict_of_number (get_reader (ground), ground->keys, words, error);
  } else {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is what was typed. */
                 _("“%s” is neither a file nor what a code says. A number is looked up in a "
                   "library: name it with “--file”."), words);
    return NULL;
  }
  if (verdict == NULL)
    return NULL;

  g_ptr_array_add (verdicts, verdict);
  return g_steal_pointer (&verdicts);
}

static gboolean
verify_one (LaurelToolContext *context, Ground *ground, const char *what, GError **error)
{
  g_autoptr (GPtrArray) verdicts =
    g_file_test (what, G_FILE_TEST_EXISTS)
      ? check_file (context, ground, what, error)
      : check_words (ground, what, error);

  if (verdicts == NULL)
    return FALSE;

  compare_names (verdicts);
  return tell (context, verdicts, error);
}

/* ---- a folder --------------------------------------------------------------- */

/* A file that cannot be read does not hold; only to stop ends the whole. */
static GPtrArray *
check_next (LaurelToolContext *context, Ground *ground, LaurelCertificateLine *line,
            GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (LaurelPdfCodes) codes =
    laurel_certificate_line_take (line, context->cancellable, &why);
  g_autoptr (GPtrArray) verdicts = NULL;
  LaurelVerdict *unread;

  if (codes != NULL)
    return laurel_certificate_file_check (codes, get_reader (ground), ground->keys,
                                          context->cancellable, error);
  if (why->domain != LAUREL_EXCHANGE_ERROR) {
    g_propagate_error (error, g_steal_pointer (&why));
    return NULL;
  }

  unread = g_new0 (LaurelVerdict, 1);
  unread->reason = g_strdup (why->message);
  verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_verdict_free);
  g_ptr_array_add (verdicts, unread);

  return g_steal_pointer (&verdicts);
}

/* How many certificates were checked; what has none counts as one that does not hold. */
typedef struct {
  guint n;
  guint n_bad;
} Tally;

static void
print_certificate (const LaurelVerdict *verdict, const char *shown, gboolean alone)
{
  g_autofree char *place =
    alone || verdict->page == 0
      ? g_strdup (shown)
      /* Translators: a file, and the number of one of its pages. */
      : g_strdup_printf (_("%1$s, page %2$u"), shown, verdict->page);

  laurel_print ("%s  %s  %s%s%s\n", verdict->valid ? _("Valid") : _("Not valid"), place,
                verdict->number ? verdict->number : "–", verdict->reason ? "  " : "",
                verdict->reason ? verdict->reason : "");
}

static void
tell_file (LaurelToolContext *context, GPtrArray *verdicts, JsonBuilder *builder, const char *file,
           Tally *tally)
{
  g_autofree char *shown = g_filename_display_name (file);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", shown);
  add_all (builder, verdicts);
  json_builder_end_object (builder);
  for (guint i = 0; i < verdicts->len; i++) {
    const LaurelVerdict *verdict = verdicts->pdata[i];

    tally->n++;
    tally->n_bad += verdict->valid ? 0 : 1;
    if (!context->json)
      print_certificate (verdict, shown, verdicts->len == 1);
  }
}

static gboolean
tell_whole (LaurelToolContext *context, JsonBuilder *builder, const Tally *tally, GError **error)
{
  LaurelVerdict whole = { .valid = tally->n_bad == 0 };

  if (!whole.valid)
    /* Translators: both count certificates. */
    whole.reason = g_strdup_printf (_("%1$u of %2$u certificates do not hold."), tally->n_bad,
                                    tally->n);
  add_verdict (builder, &whole);
  if (whole.valid && context->json)
    laurel_tool_print_json (context, builder);
  else if (whole.valid)
    /* Translators: %u is how many were checked. */
    laurel_print (g_dngettext (GETTEXT_PACKAGE, "%u certificate holds.\n",
                               "All %u certificates hold.\n", tally->n), tally->n);
  else
    refuse (context, builder, whole.reason, error);
  g_free (whole.reason);

  return whole.valid;
}

static gboolean
verify_folder (LaurelToolContext *context, Ground *ground, const char *folder, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) files = laurel_certificate_file_list (folder, error);
  g_autoptr (LaurelCertificateLine) line = NULL;
  Tally tally = { 0 };

  if (files == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  line = laurel_certificate_line_new (files);
  for (guint i = 0; i < files->len; i++) {
    g_autoptr (GPtrArray) verdicts = check_next (context, ground, line, error);

    if (verdicts == NULL)
      return FALSE;
    tell_file (context, verdicts, builder, files->pdata[i], &tally);
  }
  json_builder_end_array (builder);

  return tell_whole (context, builder, &tally, error);
}

/* A file that is not there is no bad certificate. */
static gboolean
check_there (const char *what, GError **error)
{
  g_autofree char *folded = g_ascii_strdown (what, -1);
  g_autofree char *shown = g_filename_display_name (what);

  if (!g_str_has_suffix (folded, ".pdf") || g_file_test (what, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is a file. */
               _("There is no file “%s”. Check its name."), shown);
  return FALSE;
}

/* What would be compared with nothing would say “Valid” of anybody. */
static gboolean
check_holder (const char *what, GError **error)
{
  const char *fault = NULL;

  if (organisation_option != NULL && name_option == NULL)
    fault = _("Say “--name”, too: the organisation is compared together with it.");
  else if (name_option != NULL && g_file_test (what, G_FILE_TEST_IS_DIR))
    fault = _("The certificates of a folder have names of their own: “--name” is for one alone.");
  if (fault != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, fault);

  return fault == NULL;
}

static gboolean
verify (LaurelToolContext *context, GError **error)
{
  g_auto (Ground) ground = { 0 };
  const char *what = context->words[0];

  if (!check_holder (what, error) || !check_there (what, error)
      || !find_ground (context, &ground, error))
    return FALSE;

  return g_file_test (what, G_FILE_TEST_IS_DIR) ? verify_folder (context, &ground, what, error)
                                                : verify_one (context, &ground, what, error);
}

const LaurelToolCommand LAUREL_TOOL_VERIFY[] = {
  { "documents verify", N_("FILE.pdf|FOLDER|NUMBER|CODE"),
    N_("Whether a certificate holds: by its signature, and by the register"), 1, 1, OPTIONS,
    verify },
  { NULL },
};
