/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-result-bundle.h"

#include "base/laurel-zip-writer.h"
#include "exchange/laurel-scores-sheets.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/jury/laurel-interest-veil-store.h"
#include "judging/measures/laurel-exam-evidence-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "judging/scores/laurel-tie-lots-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * A released result with all that it takes to compute it again, for years in which there is
 * another library, or none: the rules byte for byte, the marks, and what came out of them.
 */

typedef struct {
  LaurelZipWriter *zip;
  GPtrArray *names;
  GString *sums; /* as “sha256sum -c” reads them */
} Packing;

static gboolean
add_bytes (Packing *self, const char *name, GBytes *content, GError **error)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  g_string_append_printf (self->sums, "%s  %s\n", sum, name);
  g_ptr_array_add (self->names, g_strdup (name));

  return laurel_zip_writer_add (self->zip, name, content, error);
}

static gboolean
add_text (Packing *self, const char *name, const char *text, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));

  return add_bytes (self, name, content, error);
}

static gboolean
add_sheet (Packing *self, const char *name, LaurelSheet *made, GError **error)
{
  g_autoptr (LaurelSheet) sheet = made;
  g_autoptr (GBytes) content = sheet ? laurel_sheet_write_csv (sheet, FALSE, FALSE) : NULL;

  return content != NULL && add_bytes (self, name, content, error);
}

static gboolean
has_parts (const LaurelScoreboard *board)
{
  for (guint i = 0; board->rule->factor != NULL && i < board->evidence->factors->len; i++)
    if (*g_array_index (board->evidence->factors, LaurelEvidenceFactor, i).part != '\0')
      return TRUE;

  return FALSE;
}

static char *
dup_command (const LaurelScoreboard *board)
{
  g_autofree char *key = board->key ? g_shell_quote (board->key) : NULL;

  return g_strconcat ("laurel judge rank RULE.json --evidence EVIDENCE.json",
                      key ? " --key " : NULL, key, NULL);
}

static void
add_line (GString *text, const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s: %s\n", label, value);
}

static char *
dup_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return time ? g_date_time_format (time, "%Y-%m-%d %H:%M:%SZ") : g_strdup ("");
}

static void
add_lots (GString *text, const LaurelTieLots *lots)
{
  g_autofree char *sources = lots->sources ? laurel_tie_lots_dup_told (lots) : NULL;
  g_autofree char *declared = dup_time (lots->declared);

  if (lots->key == NULL || sources == NULL)
    return;

  add_line (text, _("Source of the lots"), sources);
  add_line (text, _("Lots declared"), declared);
  add_line (text, _("About the lots"), lots->reason);
}

static GString *
new_readme (LaurelResult *result, LaurelContestRule *rule, const LaurelTieLots *lots,
            const char *program, const char *command)
{
  GString *text = g_string_new (NULL);
  g_autofree char *version = g_strdup_printf ("%d", laurel_result_get_version (result));
  g_autofree char *released = dup_time (laurel_result_get_released (result));
  g_autofree char *fixed = dup_time (laurel_contest_rule_get_fixed (rule));

  g_string_append (text, _("This is a result that was released, with all that it takes to compute "
                           "it again."));
  g_string_append (text, "\n\n");
  add_line (text, _("Stage"), laurel_result_get_stage (result));
  add_line (text, _("Section"), laurel_result_get_scope (result));
  add_line (text, _("Version"), version);
  add_line (text, _("Reason"), laurel_result_get_reason (result));
  add_line (text, _("Rules fixed"), fixed);
  add_lots (text, lots);
  add_line (text, _("Released"), released);
  add_line (text, _("Computed by"), program);
  add_line (text, _("Digest of the rules"), laurel_contest_rule_get_digest (rule));
  add_line (text, _("Digest of the result"), laurel_result_get_digest (result));
  g_string_append_printf (text, "\n%s\n\n    %s\n\n",
                          _("To compute it again, and compare places, scores and awards with "
                            "RESULT.csv, and the digest with that above:"),
                          command);

  return text;
}

static char *
dup_readme (LaurelResult *result, LaurelContestRule *rule, const LaurelScoreboard *board,
            const LaurelTieLots *lots, const char *program)
{
  g_autofree char *command = dup_command (board);
  GString *text = new_readme (result, rule, lots, program, command);

  g_string_append (text, _("The digest of the result is the SHA-256 of RULE.json, a line break, "
                           "EVIDENCE.json, and for each place a line break, the entry, a tab, the "
                           "place or 0, a tab, the score, a tab and the award. EVIDENCE.json has "
                           "the same marks as MARKS.csv, with numbers for judges, and what was "
                           "taken off and measured. SHA256SUMS has the digest of each file."));
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

static gboolean
add_evidence (Packing *self, LaurelReader *reader, const LaurelScoreboard *board, GError **error)
{
  g_auto (GStrv) judges = laurel_scoreboard_dup_judges (reader, board->evidence, error);
  g_autofree char *json = laurel_evidence_dup_json (board->evidence);
  const char *factor = board->rule->factor;

  return judges != NULL &&
         add_sheet (self, "MARKS.csv",
                    laurel_marks_make_sheet (board->evidence, (const char *const *) judges),
                    error) &&
         add_sheet (self, "ENTRIES.csv", laurel_factors_make_sheet (board->evidence, factor, FALSE),
                    error) &&
         (!has_parts (board) ||
          add_sheet (self, "PARTS.csv", laurel_factors_make_sheet (board->evidence, factor, TRUE),
                     error)) &&
         (board->evidence->deductions->len == 0 ||
          add_sheet (self, "DEDUCTIONS.csv", laurel_deductions_make_sheet (board->evidence),
                     error)) &&
         (board->evidence->values->len == 0 ||
          add_sheet (self, "VALUES.csv", laurel_values_make_sheet (board->evidence), error)) &&
         add_text (self, "EVIDENCE.json", json, error);
}

static gboolean
add_counted (Packing *self, LaurelReader *reader, LaurelResult *result, LaurelContestRule *rule,
             const char *program, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (result));
  g_autoptr (LaurelScoreboard) board = laurel_result_load_board (reader, id, error);
  g_auto (LaurelTieLots) lots = { 0 };
  g_autofree char *readme = board && laurel_tie_lots_find_drawn (reader, id, &lots, error)
                              ? dup_readme (result, rule, board, &lots, program) : NULL;

  return readme != NULL && add_text (self, "README.txt", readme, error) &&
         add_text (self, "RULE.json", laurel_contest_rule_get_content (rule), error) &&
         add_evidence (self, reader, board, error);
}

/* ---- an exam --------------------------------------------------------------------- */

static char *
dup_exam_readme (LaurelResult *result, LaurelContestRule *rule, const char *program)
{
  LaurelTieLots none = { 0 };
  GString *text = new_readme (result, rule, &none, program,
                              "laurel judge rank RULE.json --evidence EVIDENCE.json --attempts "
                              "ATTEMPTS.csv");

  g_string_append (text, _("The digest of the result is the SHA-256 of RULE.json, a line break "
                           "and AWARDS.json, which has a digest of who gets each award, the place, "
                           "the score and the award, with what it came from. ATTEMPTS.csv has all "
                           "attempts, EVIDENCE.json the digests of the files that they came from, "
                           "and how organisations are spelt. SHA256SUMS has the digest of each "
                           "file. The attempts name persons: give them to whoever may know."));
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

/* Attempts can be a million. */
static gboolean
take_text (Packing *self, const char *name, char **text, GError **error)
{
  gsize length = strlen (*text);
  g_autoptr (GBytes) content = g_bytes_new_take (g_steal_pointer (text), length);

  return add_bytes (self, name, content, error);
}

static gboolean
add_exam (Packing *self, LaurelReader *reader, LaurelResult *result, LaurelContestRule *rule,
          const char *program, GError **error)
{
  g_autoptr (LaurelExamEvidence) evidence = laurel_exam_evidence_load (reader, result, error);
  g_autofree char *readme = evidence ? dup_exam_readme (result, rule, program) : NULL;

  return readme != NULL && add_text (self, "README.txt", readme, error) &&
         add_text (self, "RULE.json", evidence->rule, error) &&
         take_text (self, "ATTEMPTS.csv", &evidence->attempts, error) &&
         add_text (self, "EVIDENCE.json", evidence->evidence, error) &&
         add_text (self, "AWARDS.json", evidence->awards, error);
}

/* ---- all of it ------------------------------------------------------------------- */

static gboolean
add_all (Packing *self, LaurelReader *reader, LaurelResult *result, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (result));
  g_autoptr (LaurelContestRule) rule =
    laurel_contest_rule_load (reader, laurel_result_get_rule_id (result), error);
  g_autofree char *program = rule ? laurel_result_dup_program (reader, id, error) : NULL;
  g_autoptr (GBytes) sums = NULL;

  if (program == NULL ||
      !(laurel_result_is_of_exam (reader, id)
          ? add_exam (self, reader, result, rule, program, error)
          : add_counted (self, reader, result, rule, program, error)) ||
      !add_sheet (self, "RESULT.csv", laurel_places_make_sheet (reader, id, error), error))
    return FALSE;

  sums = g_bytes_new (self->sums->str, self->sums->len);
  g_ptr_array_add (self->names, g_strdup ("SHA256SUMS"));

  return laurel_zip_writer_add (self->zip, "SHA256SUMS", sums, error);
}

/**
 * laurel_result_bundle_pack:
 * @reader: a library
 * @result: the id of a result
 * @names: (element-type utf8): the names of the files are added to it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a zip archive with the rules, the marks or attempts, the
 *   places, and how they are computed again. From whom any of it is hidden, nobody could compute
 *   it.
 */
GBytes *
laurel_result_bundle_pack (LaurelReader *reader, gint64 result, GPtrArray *names, GError **error)
{
  g_autoptr (LaurelResult) loaded = laurel_result_load (reader, result, error);
  g_autoptr (LaurelZipWriter) zip =
    loaded && laurel_interest_check_whole (reader, laurel_result_get_contest_id (loaded), error)
      ? laurel_zip_writer_new (error) : NULL;
  g_autoptr (GString) sums = g_string_new (NULL);
  Packing self = { zip, names, sums };

  return zip != NULL && add_all (&self, reader, loaded, error)
           ? laurel_zip_writer_finish (zip, error) : NULL;
}
