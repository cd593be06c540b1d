/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-facts.h"

void
laurel_plan_party_free (LaurelPlanParty *party)
{
  g_free (party->name);
  g_free (party);
}

void
laurel_plan_stage_free (LaurelPlanStage *stage)
{
  g_free (stage->title);
  g_free (stage->words);
  g_free (stage->place);
  g_free (stage);
}

static GPtrArray *
make_parties (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_plan_party_free);
}

/**
 * laurel_plan_facts_new:
 *
 * Returns: (transfer full): facts to be filled
 */
LaurelPlanFacts *
laurel_plan_facts_new (void)
{
  LaurelPlanFacts *facts = g_atomic_rc_box_new0 (LaurelPlanFacts);

  facts->stages = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_plan_stage_free);
  facts->parties = make_parties ();
  facts->reading.window.min_days = 1;

  return facts;
}

LaurelPlanFacts *
laurel_plan_facts_ref (LaurelPlanFacts *facts)
{
  return g_atomic_rc_box_acquire (facts);
}

static void
facts_clear (LaurelPlanFacts *facts)
{
  g_free (facts->number);
  g_free (facts->title);
  g_free (facts->raw);
  laurel_plan_cell_clear (&facts->reading);
  g_free (facts->content);
  g_free (facts->status);
  g_free (facts->reason);
  g_free (facts->series);
  g_ptr_array_unref (facts->stages);
  g_ptr_array_unref (facts->parties);
}

void
laurel_plan_facts_unref (LaurelPlanFacts *facts)
{
  g_atomic_rc_box_release_full (facts, (GDestroyNotify) facts_clear);
}

/**
 * laurel_plan_head_new:
 *
 * Returns: (transfer full): a head to be filled
 */
LaurelPlanHead *
laurel_plan_head_new (void)
{
  LaurelPlanHead *head = g_atomic_rc_box_new0 (LaurelPlanHead);

  head->language = "en";
  head->parties = make_parties ();

  return head;
}

LaurelPlanHead *
laurel_plan_head_ref (LaurelPlanHead *head)
{
  return g_atomic_rc_box_acquire (head);
}

static void
head_clear (LaurelPlanHead *head)
{
  g_free (head->title);
  g_free (head->note);
  g_free (head->issuer);
  g_free (head->habits);
  g_ptr_array_unref (head->parties);
}

void
laurel_plan_head_unref (LaurelPlanHead *head)
{
  g_atomic_rc_box_release_full (head, (GDestroyNotify) head_clear);
}

/**
 * laurel_plan_parties_add:
 * @parties: (element-type LaurelPlanParty): a list
 * @role: a role, as the store names it; another one is left out
 * @kind: (nullable): "person"; anything else is an organisation
 * @name: (nullable): who; without a name nobody is added
 */
void
laurel_plan_parties_add (GPtrArray *parties, const char *role, const char *kind, const char *name)
{
  static const char *const ROLES[] = { "guide", "support", "host", "carry-out", "co-organize",
                                       "implement", "media", "sponsor" };
  LaurelPlanParty *party;
  gsize which = 0;

  while (which < G_N_ELEMENTS (ROLES) && g_strcmp0 (ROLES[which], role) != 0)
    which++;
  if (which == G_N_ELEMENTS (ROLES) || name == NULL || *name == '\0')
    return;

  party = g_new0 (LaurelPlanParty, 1);
  party->role = ROLES[which];
  party->kind = g_strcmp0 (kind, "person") == 0 ? "person" : "organization";
  party->name = g_strdup (name);
  g_ptr_array_add (parties, party);
}
