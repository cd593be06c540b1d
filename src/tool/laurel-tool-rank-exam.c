/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-rank-exam.h"

#include "judging/measures/laurel-exam-evidence.h"
#include "tool/laurel-tool-load.h"
#include "tool/laurel-tool-print.h"

#include <glib/gi18n-lib.h>

/*
 * laurel judge rank --attempts: who gets an award of an exam, from the files of its bundle alone.
 */

static const char *
get_name (const LaurelExamAward *award)
{
  if (award->organization != NULL)
    return award->organization->name;

  return *award->person->name ? award->person->name : award->person->code;
}

static const char *
get_organization (const LaurelExamProof *proof, const LaurelExamAward *award)
{
  return award->person ? laurel_exam_standing_get_organization (proof->standing,
                                                                award->person)->name : NULL;
}

static void
add_place (JsonBuilder *builder, const LaurelExamProof *proof, const LaurelExamAward *award)
{
  json_builder_begin_object (builder);
  laurel_tool_set_string (builder, "entry", get_name (award));
  laurel_tool_set_string (builder, "kind", award->person ? "person" : "organization");
  laurel_tool_set_string (builder, "organization", get_organization (proof, award));
  json_builder_set_member_name (builder, "place");
  json_builder_add_int_value (builder, award->place);
  json_builder_set_member_name (builder, "tied");
  json_builder_add_boolean_value (builder, award->is_tied);
  laurel_tool_set_string (builder, "score", award->score);
  laurel_tool_set_string (builder, "exact", award->exact);
  laurel_tool_set_string (builder, "level", award->level);
  json_builder_end_object (builder);
}

static void
tell_json (LaurelToolContext *context, const LaurelExamProof *proof)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "places");
  json_builder_begin_array (builder);
  for (guint i = 0; i < proof->awards->len; i++)
    add_place (builder, proof, &g_array_index (proof->awards, LaurelExamAward, i));
  json_builder_end_array (builder);
  laurel_tool_set_string (builder, "digest", proof->digest);
  laurel_tool_print_json (context, builder);
}

static void
tell_people (const LaurelExamProof *proof)
{
  for (guint i = 0; i < proof->awards->len; i++) {
    const LaurelExamAward *award = &g_array_index (proof->awards, LaurelExamAward, i);
    const char *organization = get_organization (proof, award);

    laurel_print ("%5u%s  %10s  %s%s%s · %s\n", award->place, award->is_tied ? "=" : " ",
                  award->score, get_name (award),
                  organization && *organization ? " – " : "", organization ? organization : "",
                  award->level);
  }
  /* Translators: %s is a long hexadecimal number. */
  laurel_print (_("\nDigest of the result: %s\n"), proof->digest);
}

/**
 * laurel_tool_rank_exam:
 * @context: what was called
 * @rule: a file with the rules
 * @evidence: a file with what the library knew besides
 * @attempts: a file with all attempts
 * @error: return location for an error
 */
gboolean
laurel_tool_rank_exam (LaurelToolContext *context, const char *rule, const char *evidence,
                       const char *attempts, GError **error)
{
  g_autofree char *content = laurel_tool_load_words (context, rule, error);
  g_autofree char *known = content ? laurel_tool_load_words (context, evidence, error) : NULL;
  g_autofree char *rows = known ? laurel_tool_load_words (context, attempts, error) : NULL;
  g_autoptr (LaurelExamProof) proof = rows ? laurel_exam_proof_new (content, known, rows, error)
                                           : NULL;

  if (proof == NULL)
    return FALSE;

  if (context->json)
    tell_json (context, proof);
  else
    tell_people (proof);
  return TRUE;
}
