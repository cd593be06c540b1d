/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-facts.h"

#include "calendar/laurel-reminder-rule.h"

void
laurel_plan_party_free (LaurelPlanParty *party)
{
  g_free (party->name);
  g_free (party);
}

static void
taking_free (LaurelPlanTaking *taking)
{
  g_free (taking->name);
  g_free (taking->parent);
  g_free (taking->above);
  g_free (taking->note);
  g_free (taking);
}

static GPtrArray *
make_takes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) taking_free);
}

static void
reminder_free (LaurelPlanReminder *reminder)
{
  g_free (reminder->words);
  g_free (reminder->done);
  g_free (reminder);
}

static GPtrArray *
make_reminders (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) reminder_free);
}

/**
 * laurel_plan_reminders_add:
 * @reminders: (element-type LaurelPlanReminder): reminders
 * @anchor: "start" or "end"; what is neither reminds of nothing
 * @days: how many days after that
 * @minute: the minute of the day
 * @words: (nullable): what it says
 * @done: (nullable): the day of which it was done; what is no day is none
 */
void
laurel_plan_reminders_add (GPtrArray *reminders, const char *anchor, int days, int minute,
                           const char *words, const char *done)
{
  gboolean is_end = g_strcmp0 (anchor, "end") == 0;
  LaurelPlanReminder *reminder;

  if ((!is_end && g_strcmp0 (anchor, "start") != 0) || ABS (days) > LAUREL_REMINDER_MOST_DAYS)
    return;

  reminder = g_new0 (LaurelPlanReminder, 1);
  reminder->anchor = is_end ? "end" : "start";
  reminder->days = days;
  reminder->minute = minute;
  reminder->words = g_strdup (words ? words : "");
  reminder->done = g_strdup (done && laurel_day_from_iso (done) != 0 ? done : "");
  g_ptr_array_add (reminders, reminder);
}

/**
 * laurel_plan_stage_new:
 *
 * Returns: (transfer full): a phase to be filled
 */
LaurelPlanStage *
laurel_plan_stage_new (void)
{
  LaurelPlanStage *stage = g_new0 (LaurelPlanStage, 1);

  stage->takes = make_takes ();
  stage->reminders = make_reminders ();

  return stage;
}

void
laurel_plan_stage_free (LaurelPlanStage *stage)
{
  g_ptr_array_unref (stage->takes);
  g_ptr_array_unref (stage->reminders);
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
  facts->takes = make_takes ();
  facts->reminders = make_reminders ();
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
  g_ptr_array_unref (facts->takes);
  g_ptr_array_unref (facts->reminders);
  g_free (facts->uid);
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
  g_free (head->uid);
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

/* What texts[] has there, or "". */
static char *
dup_part (char **texts, guint which)
{
  return g_strdup (which < g_strv_length (texts) ? texts[which] : "");
}

/**
 * laurel_plan_takes_add:
 * @takes: (element-type LaurelPlanTaking): a list
 * @kind: (nullable): what it is; what cannot be taken is left out
 * @text: (nullable): its name, and below it, a line each, to what it belongs, to what
 *   that belongs, and the note
 * @rank: of a hold, from 1; 0 for what is confirmed
 */
void
laurel_plan_takes_add (GPtrArray *takes, const char *kind, const char *text, int rank)
{
  static const char *const KINDS[] = { "venue", "room", "person", "team" };
  g_auto (GStrv) texts = g_strsplit (text ? text : "", "\n", 4);
  LaurelPlanTaking *taking;
  gsize which = 0;

  while (which < G_N_ELEMENTS (KINDS) && g_strcmp0 (KINDS[which], kind) != 0)
    which++;
  if (which == G_N_ELEMENTS (KINDS) || texts[0] == NULL || *g_strstrip (texts[0]) == '\0')
    return;

  taking = g_new0 (LaurelPlanTaking, 1);
  taking->kind = KINDS[which];
  taking->name = g_strdup (texts[0]);
  taking->parent = dup_part (texts, 1);
  taking->above = dup_part (texts, 2);
  taking->note = dup_part (texts, 3);
  taking->rank = rank;
  g_ptr_array_add (takes, taking);
}
