/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-facts.h"

#include "base/laurel-json.h"
#include "judging/measures/laurel-attempt.h"
#include "judging/measures/laurel-exam-reason.h"

#include <glib/gi18n-lib.h>

/* What a released place of an exam keeps of who took part: numbers, from which it is told in any
 * language why it is what it is, also when the attempts are gone or others have come. */

static void
add (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/**
 * laurel_exam_facts_add_person:
 * @builder: where a value is wanted
 * @person: who took part, in a standing that is settled
 */
void
laurel_exam_facts_add_person (JsonBuilder *builder, const LaurelExamPerson *person)
{
  json_builder_begin_object (builder);
  add (builder, "attempts", person->n);
  add (builder, "equal", person->n_equal);
  add (builder, "tied", person->n_tied);
  if (person->seconds != LAUREL_ATTEMPT_NO_TIME)
    add (builder, "seconds", person->seconds);
  json_builder_end_object (builder);
}

/**
 * laurel_exam_facts_add_organization:
 * @builder: where a value is wanted
 * @organization: for whom some took part, in a standing that is settled; it has a place
 */
void
laurel_exam_facts_add_organization (JsonBuilder *builder,
                                    const LaurelExamOrganization *organization)
{
  json_builder_begin_object (builder);
  add (builder, "participants", organization->participants);
  add (builder, "passed", organization->passed);
  add (builder, "tied", organization->n_tied);
  if (organization->has_head_count) {
    g_autofree char *heads = laurel_ratio_dup_exact (organization->head_count);

    json_builder_set_member_name (builder, "heads");
    json_builder_add_string_value (builder, heads);
  }
  json_builder_end_object (builder);
}

static char *
dup_of_organization (JsonObject *facts, const LaurelExamRule *exam)
{
  const char *heads = laurel_json_get_text (facts, "heads");
  LaurelExamOrganization organization = {
    .name = "-", /* whoever has a place is called something */
    .participants = (guint) laurel_json_get_integer (facts, "participants"),
    .passed = (guint) laurel_json_get_integer (facts, "passed"),
    .n_tied = (guint) laurel_json_get_integer (facts, "tied"),
    .place = 1,
  };

  organization.has_head_count = heads && laurel_ratio_read (heads, &organization.head_count);
  if (!organization.has_head_count)
    organization.head_count = laurel_ratio_new (0, 1);

  return laurel_exam_reason_dup_organization (exam, &organization);
}

/* An award is of who passed. */
static char *
dup_of_person (JsonObject *facts, const LaurelExamRule *exam)
{
  LaurelExamPerson person = {
    .n = (guint) laurel_json_get_integer (facts, "attempts"),
    .n_equal = (guint) laurel_json_get_integer (facts, "equal"),
    .n_tied = (guint) laurel_json_get_integer (facts, "tied"),
    .seconds = json_object_has_member (facts, "seconds")
               ? laurel_json_get_integer (facts, "seconds") : LAUREL_ATTEMPT_NO_TIME,
    .has_passed = TRUE,
  };

  return laurel_exam_reason_dup_person (exam, &person);
}

/**
 * laurel_exam_facts_dup_reason:
 * @facts: (nullable): what a released place keeps, as JSON; %NULL where that was not kept yet
 * @exam: how it was counted
 *
 * Returns: (transfer full): why it is what it is, in sentences
 */
char *
laurel_exam_facts_dup_reason (const char *facts, const LaurelExamRule *exam)
{
  g_autoptr (JsonNode) node = facts ? laurel_json_parse (facts) : NULL;
  JsonObject *object = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *text = NULL;

  if (object == NULL)
    return g_strdup (_("When this was released, why a place is what it is was not kept yet. The "
                       "scores of the exam tell it as it is now."));

  text = json_object_has_member (object, "participants") ? dup_of_organization (object, exam)
                                                         : dup_of_person (object, exam);

  return *text != '\0' ? g_steal_pointer (&text)
                       : g_strdup (_("Nobody else has this score: it alone decides the place."));
}
