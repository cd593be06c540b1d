/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-reader.h"

#include "judging/laurel-rule-reader.h"

#include <glib/gi18n-lib.h>

/* Names are looked up in both directions a great many times, and a table of pairs must fit. */
#define MOST_PAIRS 100000000
#define MOST_NEEDS 1000000

typedef struct {
  LaurelRuleReader *reader;
  LaurelAssignmentProblem *problem;
  GHashTable *entries;   /* id → number + 1 */
  GHashTable *judges;    /* id → number + 1 */
  GPtrArray *employers;  /* of each entry: (nullable) JsonArray */
  GPtrArray *warnings;
} Reading;

static void
reading_clear (Reading *self)
{
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->judges);
  g_ptr_array_unref (self->employers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
add_id (Reading *self, GHashTable *known, const char *id, guint number)
{
  if (id == NULL)
    laurel_rule_reader_fail (self->reader, _("It has no “id”."));
  else if (!g_hash_table_insert (known, (char *) id, GUINT_TO_POINTER (number + 1)))
    /* Translators: %s is the name of an entry or a judge. */
    laurel_rule_reader_fail (self->reader, _("“%s” is there already."), id);
}

static void
read_entry (Reading *self, JsonObject *object)
{
  LaurelAssignmentEntry entry = { 0 };
  const char *id = laurel_rule_reader_get_text (self->reader, object, "id");

  laurel_rule_reader_check_names (self->reader, object, " id needs employers ");
  add_id (self, self->entries, id, self->problem->entries->len);
  entry.id = g_strdup (id ? id : "");
  entry.needs = (guint) laurel_rule_reader_get_count (self->reader, object, "needs", MOST_NEEDS, 1);
  g_array_append_val (self->problem->entries, entry);
  g_ptr_array_add (self->employers, laurel_rule_reader_get_array (self->reader, object,
                                                                  "employers"));
}

static void
read_judge (Reading *self, JsonObject *object)
{
  LaurelAssignmentJudge judge = { 0 };
  const char *id = laurel_rule_reader_get_text (self->reader, object, "id");

  laurel_rule_reader_check_names (self->reader, object, " id min max employer senior ");
  add_id (self, self->judges, id, self->problem->judges->len);
  judge.id = g_strdup (id ? id : "");
  judge.least = (guint) laurel_rule_reader_get_count (self->reader, object, "min", MOST_NEEDS, 0);
  judge.most = (guint) laurel_rule_reader_get_count (self->reader, object, "max", MOST_NEEDS,
                                                     MAX (judge.least,
                                                          self->problem->entries->len));
  judge.employer = g_strdup (laurel_rule_reader_get_text (self->reader, object, "employer"));
  judge.senior = laurel_rule_reader_get_boolean (self->reader, object, "senior");
  g_array_append_val (self->problem->judges, judge);
}

static void
read_all (Reading *self, JsonObject *object, const char *list,
          void (*read) (Reading *self, JsonObject *object))
{
  JsonArray *array = laurel_rule_reader_get_array (self->reader, object, list);

  if (array == NULL)
    laurel_rule_reader_fail (self->reader,
                             /* Translators: the name of a list. */
                             _("It has no “%s”."), list);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonObject *element;

    laurel_rule_reader_go_to (self->reader, list, i);
    element = laurel_rule_reader_get_element (self->reader, array, i);
    if (element != NULL)
      read (self, element);
  }
  laurel_rule_reader_go_to (self->reader, NULL, 0);
}

/* The word of a list that names an entry or a judge. */
static guint
read_name (Reading *self, JsonArray *words, guint i, GHashTable *known)
{
  const char *name = laurel_rule_reader_get_word (self->reader, words, i);
  guint number = name ? GPOINTER_TO_UINT (g_hash_table_lookup (known, name)) : 0;

  if (name != NULL && number == 0)
    laurel_rule_reader_fail (self->reader,
                             known == self->judges
                               /* Translators: %s is a name. */
                               ? _("There is no judge “%s”.")
                               /* Translators: %s is a name. */
                               : _("There is no entry “%s”."), name);

  return MAX (number, 1) - 1;
}

static void
read_flag (Reading *self, JsonArray *words, LaurelPairFlags flag)
{
  guint entry = read_name (self, words, 0, self->entries);
  guint judge = read_name (self, words, 1, self->judges);

  if (self->reader->error == NULL)
    *laurel_assignment_problem_pair (self->problem, entry, judge) |= (guint8) flag;
}

static void
read_unwelcome (Reading *self, JsonArray *words)
{
  read_flag (self, words, LAUREL_PAIR_UNWELCOME);
}

static void
read_conflict (Reading *self, JsonArray *words)
{
  read_flag (self, words, LAUREL_PAIR_CONFLICT);
}

static void
read_fixed (Reading *self, JsonArray *words)
{
  read_flag (self, words, LAUREL_PAIR_FIXED);
}

static void
read_apart (Reading *self, JsonArray *words)
{
  guint one = read_name (self, words, 0, self->judges);
  guint other = read_name (self, words, 1, self->judges);
  LaurelPair pair = { MIN (one, other), MAX (one, other) };

  if (one == other)
    laurel_rule_reader_fail (self->reader, _("They are one and the same."));
  g_array_append_val (self->problem->apart, pair);
}

static void
read_wish (Reading *self, JsonArray *words)
{
  LaurelWish wish = { { read_name (self, words, 0, self->entries),
                        read_name (self, words, 1, self->judges) }, LAUREL_RATIO_ZERO };
  JsonNode *value = json_array_get_length (words) > 2 ? json_array_get_element (words, 2) : NULL;
  g_autoptr (JsonObject) holder = json_object_new ();

  if (value == NULL)
    laurel_rule_reader_fail (self->reader, _("The wish has no value."));
  else
    json_object_set_member (holder, "value", json_node_copy (value));
  wish.value = laurel_rule_reader_get_ratio (self->reader, holder, "value", LAUREL_RATIO_ZERO);
  g_array_append_val (self->problem->wishes, wish);
}

static void
read_lists (Reading *self, JsonObject *object, const char *list, guint length,
            void (*read) (Reading *self, JsonArray *words))
{
  JsonArray *array = laurel_rule_reader_get_array (self->reader, object, list);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);

    laurel_rule_reader_go_to (self->reader, list, i);
    if (JSON_NODE_HOLDS_ARRAY (node) &&
        json_array_get_length (json_node_get_array (node)) <= length)
      read (self, json_node_get_array (node));
    else
      laurel_rule_reader_fail (self->reader,
                               /* Translators: %u is a number. */
                               _("It must be a list of at most %u."), length);
    if (self->reader->error != NULL)
      return;
  }
  laurel_rule_reader_go_to (self->reader, NULL, 0);
}

static int
compare_wishes (gconstpointer a, gconstpointer b)
{
  const LaurelPair *one = &((const LaurelWish *) a)->pair, *other = &((const LaurelWish *) b)->pair;

  if (one->entry != other->entry)
    return one->entry < other->entry ? -1 : 1;

  return (one->judge > other->judge) - (one->judge < other->judge);
}

/* Of what is wished twice, the last counts. */
static void
settle_wishes (Reading *self)
{
  GArray *wishes = self->problem->wishes;
  guint n = 0;

  g_array_sort (wishes, compare_wishes); /* which keeps the order of equals */
  for (guint i = 0; i < wishes->len; i++) {
    LaurelWish *wish = &g_array_index (wishes, LaurelWish, i);

    if (n > 0 && compare_wishes (wish, &g_array_index (wishes, LaurelWish, n - 1)) == 0) {
      n--;
      g_ptr_array_add (self->warnings,
                       /* Translators: the names of an entry and a judge. */
                       g_strdup_printf (_("“%s” and “%s” are wished twice: the last wish counts."),
                                        g_array_index (self->problem->entries,
                                                       LaurelAssignmentEntry, wish->pair.entry).id,
                                        g_array_index (self->problem->judges,
                                                       LaurelAssignmentJudge,
                                                       wish->pair.judge).id));
    }
    g_array_index (wishes, LaurelWish, n++) = *wish;
  }
  g_array_set_size (wishes, n);
}

/* Whoever works for an entry's employer is in conflict with it. */
static void
note_employers (Reading *self)
{
  for (guint i = 0; i < self->employers->len && self->reader->error == NULL; i++) {
    JsonArray *employers = self->employers->pdata[i];

    laurel_rule_reader_go_to (self->reader, "entries", i);
    for (guint k = 0; employers != NULL && k < json_array_get_length (employers); k++) {
      const char *employer = laurel_rule_reader_get_word (self->reader, employers, k);

      for (guint j = 0; employer != NULL && j < self->problem->judges->len; j++)
        if (g_strcmp0 (employer, g_array_index (self->problem->judges, LaurelAssignmentJudge,
                                                j).employer) == 0)
          *laurel_assignment_problem_pair (self->problem, i, j) |= LAUREL_PAIR_CONFLICT;
    }
  }
  laurel_rule_reader_go_to (self->reader, NULL, 0);
}

static void
read_problem (Reading *self, JsonObject *object)
{
  laurel_rule_reader_check_names (self->reader, object,
                                  " entries judges wishes unwelcome conflicts apart fixed "
                                  "senior_per_entry objective ");
  read_all (self, object, "entries", read_entry);
  read_all (self, object, "judges", read_judge);
  if ((guint64) self->problem->entries->len * self->problem->judges->len > MOST_PAIRS)
    laurel_rule_reader_fail (self->reader, _("There are too many entries and judges."));
  if (self->reader->error != NULL)
    return;

  laurel_assignment_problem_meet (self->problem);
  self->problem->n_seniors = (guint) laurel_rule_reader_get_count (self->reader, object,
                                                                   "senior_per_entry", MOST_NEEDS,
                                                                   0);
  note_employers (self);
  read_lists (self, object, "unwelcome", 3, read_unwelcome);
  read_lists (self, object, "conflicts", 3, read_conflict);
  read_lists (self, object, "fixed", 2, read_fixed);
  read_lists (self, object, "apart", 2, read_apart);
  read_lists (self, object, "wishes", 3, read_wish);
  settle_wishes (self);
}

/**
 * laurel_assignment_problem_read:
 * @object: the problem as the command line takes it
 * @warnings: (element-type utf8): what is odd is added here
 * @error: return location for an error, with the place where it is wrong
 *
 * Returns: (transfer full) (nullable): the problem
 */
LaurelAssignmentProblem *
laurel_assignment_problem_read (JsonObject *object, GPtrArray *warnings, GError **error)
{
  static const char *const OBJECTIVES[] = { "fair", "affinity", NULL };
  g_auto (LaurelRuleReader) reader = { 0 };
  g_auto (Reading) self = { &reader, NULL, g_hash_table_new (g_str_hash, g_str_equal),
                            g_hash_table_new (g_str_hash, g_str_equal), g_ptr_array_new (),
                            warnings };
  g_autoptr (LaurelAssignmentProblem) problem =
    laurel_assignment_problem_new (laurel_rule_reader_get_choice (&reader, object, "objective",
                                                                  OBJECTIVES, 0) == 0);

  self.problem = problem;
  read_problem (&self, object);
  if (reader.error == NULL)
    return g_steal_pointer (&problem);

  g_propagate_error (error, g_steal_pointer (&reader.error));

  return NULL;
}
