/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-standing.h"

#include "base/laurel-error.h"
#include "base/laurel-title-likeness.h"
#include "judging/laurel-levels.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- persons ------------------------------------------------------------------------------- */

/* Same name is not same person: the organisation and the code tell. */
static guint
hash_person (gconstpointer data)
{
  const LaurelExamPerson *person = data;

  return g_str_hash (person->name) ^ (g_str_hash (person->code) * 31) ^
         (person->organization * 2654435761u);
}

static gboolean
are_equal (gconstpointer a, gconstpointer b)
{
  const LaurelExamPerson *left = a, *right = b;

  return left->organization == right->organization && g_str_equal (left->name, right->name) &&
         g_str_equal (left->code, right->code);
}

static void
organization_free (gpointer data)
{
  LaurelExamOrganization *self = data;

  g_ptr_array_unref (self->spellings);
  g_free (self);
}

/**
 * laurel_exam_standing_new:
 * @rule: (transfer full): a rule that has an “exam”
 *
 * Returns: (transfer full): a standing without anybody
 */
LaurelExamStanding *
laurel_exam_standing_new (LaurelRule *rule)
{
  LaurelExamStanding *self = g_new0 (LaurelExamStanding, 1);

  self->rule = rule;
  self->persons = g_ptr_array_new_with_free_func (g_free);
  self->organizations = g_ptr_array_new_with_free_func (organization_free);
  self->order = g_ptr_array_new ();
  self->people = g_hash_table_new (hash_person, are_equal);
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->spelt = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_string_chunk_new (1 << 16);

  return self;
}

void
laurel_exam_standing_free (LaurelExamStanding *self)
{
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->spelt);
  g_ptr_array_unref (self->order);
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->organizations);
  g_string_chunk_free (self->texts);
  laurel_rule_free (self->rule);
  g_free (self);
}

/* ---- organisations ------------------------------------------------------------------------- */

static LaurelExamOrganization *
get_organization (const LaurelExamStanding *self, guint i)
{
  return self->organizations->pdata[i];
}

/* Returns: which it is */
static guint
add_organization (LaurelExamStanding *self, gint64 party, const char *name)
{
  LaurelExamOrganization *organization = g_new0 (LaurelExamOrganization, 1);

  organization->party = party;
  organization->name = g_string_chunk_insert_const (self->texts, name);
  organization->spellings = g_ptr_array_new ();
  organization->mean = LAUREL_RATIO_ZERO;
  g_ptr_array_add (self->organizations, organization);
  if (party != 0)
    g_hash_table_insert (self->known, g_memdup2 (&party, sizeof party),
                         GUINT_TO_POINTER (self->organizations->len));

  return self->organizations->len - 1;
}

/**
 * laurel_exam_standing_know:
 * @self: a standing to which nothing was added yet
 * @party: an organisation of the library
 * @name: what it is called
 * @spelling: that, or another of its names
 *
 * Whatever is spelt so, but for spaces, points and capitals, is this organisation. Of two that
 * have one name, the first one is it.
 */
void
laurel_exam_standing_know (LaurelExamStanding *self, gint64 party, const char *name,
                           const char *spelling)
{
  char *folded = laurel_title_likeness_fold (spelling);
  gpointer known = g_hash_table_lookup (self->known, &party);
  guint i = known != NULL ? GPOINTER_TO_UINT (known) - 1 : add_organization (self, party, name);

  if (*folded == '\0' || g_hash_table_contains (self->folded, folded))
    g_free (folded);
  else
    g_hash_table_insert (self->folded, folded, GUINT_TO_POINTER (i + 1));
}

/**
 * laurel_exam_standing_set_head_count:
 * @self: a standing
 * @party: an organisation of the library; nothing happens if it is not known
 * @count: how many people it has
 */
void
laurel_exam_standing_set_head_count (LaurelExamStanding *self, gint64 party, LaurelRatio count)
{
  gpointer known = g_hash_table_lookup (self->known, &party);

  if (known == NULL)
    return;
  get_organization (self, GPOINTER_TO_UINT (known) - 1)->has_head_count = TRUE;
  get_organization (self, GPOINTER_TO_UINT (known) - 1)->head_count = count;
}

/* Folding costs more than looking, so it is done once for each spelling. */
static guint
find_organization (LaurelExamStanding *self, const char *spelling)
{
  gpointer spelt = g_hash_table_lookup (self->spelt, spelling);
  char *folded;
  guint i;

  if (spelt != NULL)
    return GPOINTER_TO_UINT (spelt) - 1;

  folded = laurel_title_likeness_fold (spelling);
  i = GPOINTER_TO_UINT (g_hash_table_lookup (self->folded, folded));
  if (i == 0)
    i = add_organization (self, 0, spelling) + 1;
  spelt = g_string_chunk_insert_const (self->texts, spelling);
  if (!g_str_equal (spelling, get_organization (self, i - 1)->name))
    g_ptr_array_add (get_organization (self, i - 1)->spellings, spelt);
  g_hash_table_insert (self->spelt, spelt, GUINT_TO_POINTER (i));
  if (!g_hash_table_contains (self->folded, folded))
    g_hash_table_insert (self->folded, g_steal_pointer (&folded), GUINT_TO_POINTER (i));
  g_free (folded);

  return i - 1;
}

/* ---- attempts ------------------------------------------------------------------------------ */

static gboolean
is_better (const LaurelAttempt *attempt, const LaurelExamPerson *person)
{
  int order = laurel_ratio_compare (attempt->score, person->score);

  if (order == 0 && attempt->seconds != person->seconds)
    return attempt->seconds < person->seconds;

  return order != 0 ? order > 0 : strcmp (attempt->at, person->at) < 0;
}

/* Without a moment, the order of the rows tells which came first. */
static gboolean
replaces (const LaurelExamStanding *self, const LaurelAttempt *attempt,
          const LaurelExamPerson *person)
{
  switch (self->rule->exam->attempt) {
  case LAUREL_EXAM_FIRST:
    return strcmp (attempt->at, person->at) < 0 && *attempt->at != '\0';
  case LAUREL_EXAM_LAST:
    return strcmp (attempt->at, person->at) >= 0;
  case LAUREL_EXAM_BEST:
  case LAUREL_EXAM_MEAN:
  default:
    return is_better (attempt, person);
  }
}

static void
take (LaurelExamPerson *person, const LaurelAttempt *attempt)
{
  person->score = attempt->score;
  person->seconds = attempt->seconds;
  memcpy (person->at, attempt->at, sizeof person->at);
}

/**
 * laurel_exam_standing_add:
 * @self: a standing
 * @attempt: an attempt of somebody
 */
void
laurel_exam_standing_add (LaurelExamStanding *self, const LaurelAttempt *attempt)
{
  LaurelExamPerson key = { .code = attempt->code, .name = attempt->person };
  LaurelExamPerson *person;

  key.organization = find_organization (self, attempt->organization);
  person = g_hash_table_lookup (self->people, &key);
  self->n_attempts++;
  get_organization (self, key.organization)->attempts++;
  if (person == NULL) {
    person = g_memdup2 (&key, sizeof key);
    person->code = g_string_chunk_insert_const (self->texts, attempt->code);
    person->name = g_string_chunk_insert_const (self->texts, attempt->person);
    take (person, attempt);
    g_hash_table_add (self->people, person);
    g_ptr_array_add (self->persons, person);
  } else if (self->rule->exam->attempt == LAUREL_EXAM_MEAN) {
    /* The sum, until all are there; of times, the shortest. */
    person->score = laurel_ratio_add (person->score, attempt->score);
    person->seconds = MIN (person->seconds, attempt->seconds);
  } else if (replaces (self, attempt, person)) {
    take (person, attempt);
  }
  person->n++;
}

/* ---- places -------------------------------------------------------------------------------- */

static int
compare_scores (const LaurelExamStanding *self, const LaurelExamPerson *a,
                const LaurelExamPerson *b)
{
  int order = laurel_ratio_compare (b->score, a->score);

  if (order != 0 || !self->rule->exam->is_time_counted)
    return order;

  return a->seconds < b->seconds ? -1 : a->seconds > b->seconds;
}

static int
compare_persons (gconstpointer a, gconstpointer b, gpointer data)
{
  const LaurelExamPerson *left = *(LaurelExamPerson *const *) a;
  const LaurelExamPerson *right = *(LaurelExamPerson *const *) b;
  int order = compare_scores (data, left, right);

  if (order == 0)
    order = strcmp (left->name, right->name);
  if (order == 0)
    order = strcmp (left->code, right->code);

  return order != 0 ? order
                    : (left->organization > right->organization) -
                      (left->organization < right->organization);
}

static LaurelExamPerson *
get_person (const LaurelExamStanding *self, guint i)
{
  return self->persons->pdata[i];
}

/* Each run of equals is walked through twice. */
static void
count_equals (LaurelExamStanding *self)
{
  guint equal = 0, tied = 0;

  for (guint i = 0; i < self->persons->len; i++) {
    LaurelExamPerson *person = get_person (self, i);

    if (i == equal)
      while (equal < self->persons->len &&
             laurel_ratio_compare (get_person (self, equal)->score, person->score) == 0)
        get_person (self, equal++)->n_equal = i;
    if (i == tied)
      while (tied < self->persons->len && get_person (self, tied)->place == person->place)
        tied++;
    person->n_equal = equal - person->n_equal - 1;
    person->n_tied = tied - person->place;
  }
}

static void
place_persons (LaurelExamStanding *self)
{
  LaurelExamPerson *before = NULL;

  g_ptr_array_sort_with_data (self->persons, compare_persons, self);
  for (guint i = 0; i < self->persons->len; i++) {
    LaurelExamPerson *person = self->persons->pdata[i];

    person->is_tied = before != NULL && compare_scores (self, before, person) == 0;
    person->place = person->is_tied ? before->place : i + 1;
    if (person->is_tied)
      before->is_tied = TRUE;
    before = person;
  }
  count_equals (self);
}

static int
compare_organizations (gconstpointer a, gconstpointer b)
{
  const LaurelExamOrganization *left = *(LaurelExamOrganization *const *) a;
  const LaurelExamOrganization *right = *(LaurelExamOrganization *const *) b;
  int order = (right->place > 0) - (left->place > 0);

  if (order == 0)
    order = laurel_ratio_compare (right->measure, left->measure);

  return order != 0 ? order : strcmp (left->name, right->name);
}

static LaurelRatio
get_measure (const LaurelExamStanding *self, const LaurelExamOrganization *organization)
{
  LaurelRatio participants = laurel_ratio_new (organization->participants, 1);

  switch (self->rule->exam->by) {
  case LAUREL_EXAM_BY_PARTICIPATION:
    return organization->has_head_count
             ? laurel_ratio_divide (participants, organization->head_count) : LAUREL_RATIO_ZERO;
  case LAUREL_EXAM_BY_PARTICIPANTS:
    return participants;
  case LAUREL_EXAM_BY_PASSED:
    return laurel_ratio_new (organization->passed, organization->participants);
  case LAUREL_EXAM_BY_MEAN:
  default:
    return organization->mean;
  }
}

static void
count_ties (LaurelExamStanding *self)
{
  guint tied = 0;

  for (guint i = 0; i < self->order->len; i++) {
    LaurelExamOrganization *organization = self->order->pdata[i];

    while (tied < self->order->len &&
           ((LaurelExamOrganization *) self->order->pdata[tied])->place == organization->place)
      tied++;
    organization->n_tied = organization->place > 0 ? tied - organization->place : 0;
  }
}

/* Who names no organisation is of none; and of too few people nothing can be said. */
static void
place_organizations (LaurelExamStanding *self)
{
  const LaurelExamRule *exam = self->rule->exam;
  LaurelExamOrganization *before = NULL;

  for (guint i = 0; i < self->organizations->len; i++) {
    LaurelExamOrganization *organization = get_organization (self, i);

    if (organization->participants == 0)
      continue;
    organization->mean = laurel_ratio_divide (organization->mean,
                                              laurel_ratio_new (organization->participants, 1));
    organization->measure = get_measure (self, organization);
    organization->place = *organization->name != '\0' &&
                          organization->participants >= exam->least &&
                          (exam->by != LAUREL_EXAM_BY_PARTICIPATION ||
                           organization->has_head_count);
    g_ptr_array_add (self->order, organization);
  }
  g_ptr_array_sort (self->order, compare_organizations);
  for (guint i = 0; i < self->order->len; i++) {
    LaurelExamOrganization *organization = self->order->pdata[i];

    if (organization->place == 0)
      break;
    organization->is_tied = before != NULL &&
                            laurel_ratio_compare (before->measure, organization->measure) == 0;
    organization->place = organization->is_tied ? before->place : i + 1;
    if (organization->is_tied)
      before->is_tied = TRUE;
    before = organization;
  }
  count_ties (self);
}

/* ---- awards -------------------------------------------------------------------------------- */

static void
count (GArray *counts, LaurelRatio score, gboolean is_same)
{
  LaurelScoreCount one = { score, 1 };

  if (is_same)
    g_array_index (counts, LaurelScoreCount, counts->len - 1).count++;
  else
    g_array_append_val (counts, one);
}

/* Returns: (transfer full) (element-type utf8): the level of each place, in order, the names
 * those of @levels */
static GPtrArray *
cut (const GArray *levels, LaurelLevelBoundary boundary, const GArray *counts, guint total)
{
  g_autofree LaurelLevel *cuts = g_new0 (LaurelLevel, levels->len + 1);
  GPtrArray *names = g_ptr_array_new ();

  for (guint l = 0; l < levels->len; l++)
    cuts[l] = laurel_rule_level_get (&g_array_index (levels, LaurelRuleLevel, l), boundary, total);
  laurel_levels_cut (cuts, levels->len, (const LaurelScoreCount *) (const void *) counts->data,
                     counts->len, FALSE);
  for (guint l = 0; l < levels->len; l++)
    for (gint64 n = cuts[l].places; n > 0; n--)
      g_ptr_array_add (names, g_array_index (levels, LaurelRuleLevel, l).name);

  return names;
}

static void
award_persons (LaurelExamStanding *self)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (LaurelScoreCount));
  g_autoptr (GPtrArray) names = NULL;

  for (guint i = 0; i < self->persons->len; i++) {
    const LaurelExamPerson *person = self->persons->pdata[i];

    if (self->rule->exam->has_pass && !person->has_passed)
      break;
    count (counts, person->score,
           i > 0 && person->place == ((LaurelExamPerson *) self->persons->pdata[i - 1])->place);
  }
  names = cut (self->rule->levels, self->rule->boundary, counts, self->persons->len);
  for (guint i = 0; i < MIN (names->len, self->persons->len); i++)
    ((LaurelExamPerson *) self->persons->pdata[i])->level = names->pdata[i];
}

static void
award_organizations (LaurelExamStanding *self)
{
  const LaurelExamRule *exam = self->rule->exam;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (LaurelScoreCount));
  g_autoptr (GPtrArray) names = NULL;
  guint n = 0;

  for (; n < self->order->len; n++) {
    const LaurelExamOrganization *organization = self->order->pdata[n];

    if (organization->place == 0)
      break;
    count (counts, organization->measure,
           n > 0 && organization->place ==
                      ((LaurelExamOrganization *) self->order->pdata[n - 1])->place);
  }
  names = cut (exam->levels, exam->boundary, counts, n);
  for (guint i = 0; i < MIN (names->len, n); i++)
    ((LaurelExamOrganization *) self->order->pdata[i])->level = names->pdata[i];
}

static gboolean
sum_up (LaurelExamStanding *self, GError **error)
{
  const LaurelExamRule *exam = self->rule->exam;
  gboolean is_valid = TRUE;

  for (guint i = 0; i < self->persons->len; i++) {
    LaurelExamPerson *person = self->persons->pdata[i];
    LaurelExamOrganization *organization = get_organization (self, person->organization);

    if (exam->attempt == LAUREL_EXAM_MEAN)
      person->score = laurel_ratio_divide (person->score, laurel_ratio_new (person->n, 1));
    person->has_passed = exam->has_pass && laurel_ratio_compare (person->score, exam->pass) >= 0;
    organization->participants++;
    organization->passed += person->has_passed;
    organization->mean = laurel_ratio_add (organization->mean, person->score);
    is_valid &= laurel_ratio_is_valid (person->score) && laurel_ratio_is_valid (organization->mean);
  }
  if (!is_valid)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("The numbers are too large to be counted exactly. Write scores with "
                           "fewer digits."));

  return is_valid;
}

/**
 * laurel_exam_standing_settle:
 * @self: a standing to which every attempt was added
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Gives persons and organisations their places and awards.
 */
gboolean
laurel_exam_standing_settle (LaurelExamStanding *self, GError **error)
{
  if (!sum_up (self, error))
    return FALSE;

  place_persons (self);
  place_organizations (self);
  award_persons (self);
  award_organizations (self);

  return TRUE;
}

const LaurelExamOrganization *
laurel_exam_standing_get_organization (const LaurelExamStanding *self,
                                       const LaurelExamPerson *person)
{
  return get_organization (self, person->organization);
}
