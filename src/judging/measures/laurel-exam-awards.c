/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-awards.h"

#include "judging/measures/laurel-exam-facts.h"

/*
 * Who gets an award of an exam, and by what that is proven: by a digest of the rules, of which
 * files were counted, and of each award with what it came from. So it is computed when it is
 * released, and again by whoever has the attempts.
 */

static void
award_clear (gpointer data)
{
  LaurelExamAward *self = data;

  g_free (self->key);
  g_free (self->score);
  g_free (self->exact);
}

static char *
dup_key (gint64 stage, const char *kind, const char *name, const char *code,
         const char *organization)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT "\n%s\n%s\n%s\n%s", stage, kind,
                                           name, code, organization);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static void
put (GArray *awards, const LaurelRule *rule, LaurelExamAward award, LaurelRatio score)
{
  award.score = laurel_ratio_format (score, rule->digits, rule->rounding);
  award.exact = laurel_ratio_dup_exact (score);
  g_array_append_val (awards, award);
}

/**
 * laurel_exam_awards_list:
 * @standing: who stands where
 * @stage: the id of the stage, by which somebody is another one in another exam
 *
 * The best stand first, persons before organisations; the others get none.
 *
 * Returns: (transfer full) (element-type LaurelExamAward): the awards
 */
GArray *
laurel_exam_awards_list (const LaurelExamStanding *standing, gint64 stage)
{
  GArray *awards = g_array_new (FALSE, FALSE, sizeof (LaurelExamAward));

  g_array_set_clear_func (awards, award_clear);
  for (guint i = 0; i < standing->persons->len; i++) {
    const LaurelExamPerson *person = standing->persons->pdata[i];
    LaurelExamAward award = { .person = person, .place = person->place,
                              .is_tied = person->is_tied, .level = person->level };

    if (person->level == NULL)
      break;
    award.key = dup_key (stage, "person", person->name, person->code,
                         laurel_exam_standing_get_organization (standing, person)->name);
    put (awards, standing->rule, award, person->score);
  }
  for (guint i = 0; i < standing->order->len; i++) {
    const LaurelExamOrganization *one = standing->order->pdata[i];
    LaurelExamAward award = { .organization = one, .place = one->place, .is_tied = one->is_tied,
                              .level = one->level };

    if (one->level == NULL)
      break;
    award.key = dup_key (stage, "organization", one->name, "", "");
    put (awards, standing->rule, award, one->measure);
  }

  return awards;
}

static void
add_award (JsonBuilder *builder, const LaurelExamAward *award, gboolean with_facts)
{
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, award->key);
  json_builder_add_int_value (builder, award->place);
  json_builder_add_string_value (builder, award->exact);
  json_builder_add_string_value (builder, award->level);
  if (with_facts && award->person != NULL)
    laurel_exam_facts_add_person (builder, award->person);
  else if (with_facts)
    laurel_exam_facts_add_organization (builder, award->organization);
  json_builder_end_array (builder);
}

/**
 * laurel_exam_awards_dup_json:
 * @awards: (element-type LaurelExamAward): awards
 * @sources: of each file that was counted, its SHA-256, and how many attempts are in it
 * @with_facts: with why each place is what it is, which was not always kept
 *
 * Returns: (transfer full): what a result keeps of them; nobody's name stands in it
 */
char *
laurel_exam_awards_dup_json (const GArray *awards, JsonArray *sources, gboolean with_facts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  JsonNode *files = json_node_alloc ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "sources");
  json_builder_add_value (builder, json_node_init_array (files, sources));
  json_builder_set_member_name (builder, "awards");
  json_builder_begin_array (builder);
  for (guint i = 0; i < awards->len; i++)
    add_award (builder, &g_array_index (awards, LaurelExamAward, i), with_facts);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * laurel_exam_awards_dup_digest:
 * @rule: the rules that were applied, as JSON
 * @json: what a result keeps of its awards
 *
 * Returns: (transfer full): by which it is known whether anything that decides has changed
 */
char *
laurel_exam_awards_dup_digest (const char *rule, const char *json)
{
  g_autofree char *all = g_strconcat (rule, "\n", json, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}
