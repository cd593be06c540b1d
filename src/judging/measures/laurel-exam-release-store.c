/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-release-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-entry-maker-writer.h"
#include "judging/measures/laurel-exam-awards.h"
#include "judging/measures/laurel-exam-store.h"
#include "judging/scores/laurel-result-store.h"
#include "people/laurel-party-store.h"

#include <glib/gi18n-lib.h>

/*
 * Of a million who took part only those who get an award come into the library as persons. A
 * result keeps by which digest of name, code and firm each of them was found, so that a corrected
 * version finds the same ones, and nobody's name stands in it.
 */

typedef struct {
  LaurelReader *reader;
  LaurelTxn *txn; /* (nullable): where it is only looked at what would be released */
  LaurelExamStanding *standing;
  LaurelContestRule *rule;
  gint64 stage;
  GHashTable *before; /* (element-type utf8 gint64): whom earlier versions found */
  GHashTable *taken;  /* (element-type gint64): who has an award already */
  GArray *awards;
} Releasing;

static void
releasing_clear (Releasing *self)
{
  g_clear_pointer (&self->standing, laurel_exam_standing_free);
  g_clear_object (&self->rule);
  g_clear_pointer (&self->before, g_hash_table_unref);
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_clear_pointer (&self->awards, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Releasing, releasing_clear)

/* ---- who it is ----------------------------------------------------------------------------- */

static gboolean
load_before (Releasing *self, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT json_extract (a.value, '$[0]'), party_id"
                         " FROM result, json_each (evidence, '$.awards') AS a JOIN result_place ON"
                         " result_id = result.id AND result_place.position = a.key"
                         " WHERE stage_id = ?1 AND party_id NOT NULL ORDER BY version", "x",
                         self->stage);

  while (laurel_statement_next (rows)) {
    gint64 party = laurel_statement_get_int64 (rows, 1);

    g_hash_table_insert (self->before, g_strdup (laurel_statement_get_text (rows, 0)),
                         g_memdup2 (&party, sizeof party));
  }

  return laurel_statement_finish (rows, error);
}

static gint64
get_before (const Releasing *self, const char *key)
{
  const gint64 *party = g_hash_table_lookup (self->before, key);

  return party ? *party : 0;
}

static gint64
find_organization (Releasing *self, const LaurelExamOrganization *organization, GError **error)
{
  if (organization->party != 0)
    return organization->party;

  return laurel_party_find_or_add (self->txn, "organization", organization->name, error);
}

/* Two of one name in one firm who both get an award are two persons. */
static gint64
find_person (Releasing *self, const LaurelExamPerson *person, const char *key, GError **error)
{
  const LaurelExamOrganization *works =
    laurel_exam_standing_get_organization (self->standing, person);
  const char *name = *person->name ? person->name : person->code;
  gint64 organization = 0, id = get_before (self, key);

  if (id != 0)
    return id;
  if (*works->name != '\0') {
    organization = find_organization (self, works, error);
    if (organization == 0)
      return 0;
  }

  id = laurel_entry_maker_find (self->txn, name, organization, error);
  if (id == 0 || !g_hash_table_contains (self->taken, &id))
    return id;
  id = laurel_party_insert (self->txn, "person", name, error);

  return id != 0 && (organization == 0 ||
                     laurel_txn_exec (self->txn, error, "UPDATE party SET organization_id = ?2"
                                      " WHERE id = ?1", "xx", id, organization)) ? id : 0;
}

/* ---- awards -------------------------------------------------------------------------------- */

static gint64
find_holder (Releasing *self, const LaurelExamAward *award, GError **error)
{
  gint64 before = get_before (self, award->key);

  if (award->person != NULL)
    return find_person (self, award->person, award->key, error);

  return before != 0 ? before : find_organization (self, award->organization, error);
}

/* Each of them is in the library from now on. */
static gboolean
find_holders (Releasing *self, GError **error)
{
  for (guint i = 0; i < self->awards->len; i++) {
    LaurelExamAward *award = &g_array_index (self->awards, LaurelExamAward, i);

    award->party = find_holder (self, award, error);
    if (award->party == 0)
      return FALSE;
    g_hash_table_add (self->taken, g_memdup2 (&award->party, sizeof award->party));
  }

  return TRUE;
}

/* ---- the result ---------------------------------------------------------------------------- */

/**
 * laurel_exam_release_load_sources:
 * @reader: where to read
 * @stage: a stage that is an exam
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): of each file that its attempts came from, the SHA-256, and
 *   how many there are
 */
JsonArray *
laurel_exam_release_load_sources (LaurelReader *reader, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT source, sum (count) FROM answer_page WHERE stage_id = ?1"
                         " GROUP BY source ORDER BY min (position)", "x", stage);
  g_autoptr (JsonArray) sources = json_array_new ();

  while (laurel_statement_next (rows)) {
    JsonArray *one = json_array_new ();

    json_array_add_string_element (one, laurel_statement_get_text (rows, 0));
    json_array_add_int_element (one, laurel_statement_get_int64 (rows, 1));
    json_array_add_array_element (sources, one);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&sources) : NULL;
}

/* @with_facts: with why each place is what it is, which was not always kept */
static char *
dup_evidence (Releasing *self, gboolean with_facts, GError **error)
{
  g_autoptr (JsonArray) sources = laurel_exam_release_load_sources (self->reader, self->stage,
                                                                    error);

  return sources ? laurel_exam_awards_dup_json (self->awards, sources, with_facts) : NULL;
}

static gboolean
insert_places (Releasing *self, gint64 result, GError **error)
{
  for (guint i = 0; i < self->awards->len; i++) {
    const LaurelExamAward *award = &g_array_index (self->awards, LaurelExamAward, i);

    if (laurel_txn_insert (self->txn, error, "result_place", "INSERT INTO result_place (id,"
                           " result_id, position, party_id, place, tied, score, exact, level)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", "xixiisss", result,
                           (int) i, award->party, (int) award->place, award->is_tied, award->score,
                           award->exact, award->level) == 0)
      return FALSE;
  }

  return TRUE;
}

static char *
dup_digest (const Releasing *self, const char *evidence)
{
  return laurel_exam_awards_dup_digest (laurel_contest_rule_get_content (self->rule), evidence);
}

static gboolean
insert (Releasing *self, const char *reason, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (self->reader, self->stage,
                                                                    error);
  g_autofree char *evidence = stage ? dup_evidence (self, TRUE, error) : NULL;
  g_autofree char *digest = evidence ? dup_digest (self, evidence) : NULL;
  LaurelRelease release = { .scope.stage = self->stage, .reason = reason, .evidence = evidence,
                            .digest = digest };
  gint64 id;

  if (evidence == NULL)
    return FALSE;
  id = laurel_result_insert (self->txn, &release, stage, self->rule, error);

  return id != 0 && insert_places (self, id, error);
}

static gboolean
check_awards (const Releasing *self, GError **error)
{
  return self->awards->len > 0 ||
         laurel_refuse (error, _("Nobody gets an award: there are no attempts yet, nobody passed, "
                                 "or the rules have no “levels”."));
}

/* Where people have codes in an organisation, a code is one person: under two names it is not
 * known whether two prizes are of one. */
static gboolean
check_codes (const Releasing *self, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->awards->len; i++) {
    const LaurelExamPerson *person = g_array_index (self->awards, LaurelExamAward, i).person;
    const LaurelExamPerson *other;
    char *code;

    if (person == NULL || *person->code == '\0')
      continue;
    code = g_strdup_printf ("%u\n%s", person->organization, person->code);
    other = g_hash_table_lookup (known, code);
    if (other != NULL && !g_str_equal (other->name, person->name)) {
      g_free (code);
      /* Translators: a code, and two names. */
      return laurel_refuse (error, _("%1$s is the code of %2$s and of %3$s, who would both get an "
                                     "award, and nobody can tell whether they are one person. "
                                     "Take the file out, correct it, and import it again."),
                            person->code, other->name, person->name);
    }
    g_hash_table_insert (known, code, (gpointer) person);
  }

  return TRUE;
}

/* Counts the exam, and who gets what by it. */
static gboolean
draw_up (Releasing *self, LaurelReader *reader, gint64 stage, GError **error)
{
  self->reader = reader;
  self->stage = stage;
  self->before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->standing = laurel_exam_load (reader, stage, &self->rule, error);
  if (self->standing == NULL)
    return FALSE;

  self->awards = laurel_exam_awards_list (self->standing, self->stage);
  return TRUE;
}

/* Whether it was released by the same: by what is kept now, or by what was kept before. */
static gboolean
is_same (Releasing *self, LaurelResult *released, gboolean *same, GError **error)
{
  *same = FALSE;
  for (int with_facts = 1; with_facts >= 0 && !*same; with_facts--) {
    g_autofree char *evidence = dup_evidence (self, with_facts, error);
    g_autofree char *digest = evidence ? dup_digest (self, evidence) : NULL;

    if (digest == NULL)
      return FALSE;
    *same = g_strcmp0 (laurel_result_get_digest (released), digest) == 0;
  }

  return TRUE;
}

static gboolean
check_changed (Releasing *self, GError **error)
{
  LaurelScope scope = { .stage = self->stage };
  gint64 latest = laurel_result_find_latest (self->reader, &scope, error);
  g_autoptr (LaurelResult) released =
    latest > 0 ? laurel_result_load (self->reader, latest, error) : NULL;
  gboolean same;

  if (latest == 0)
    return TRUE;
  if (released == NULL || !is_same (self, released, &same, error))
    return FALSE;

  return !same ||
         laurel_refuse (error, _("These are the awards that were released already: neither the "
                                 "rules nor the attempts have changed since."));
}

/**
 * laurel_exam_check_release:
 * @reader: where to read
 * @stage: a stage that is an exam
 * @kind: (out): what is wrong: "rules", "marks", or "same"
 * @error: return location for an error, which says what keeps its awards from being released
 *
 * Returns: whether nothing does
 */
gboolean
laurel_exam_check_release (LaurelReader *reader, gint64 stage, const char **kind, GError **error)
{
  g_auto (Releasing) self = { 0 };

  *kind = "rules";
  if (!draw_up (&self, reader, stage, error))
    return FALSE;
  *kind = "marks";
  if (!check_awards (&self, error) || !check_codes (&self, error))
    return FALSE;

  *kind = "same";
  return check_changed (&self, error);
}

/**
 * laurel_exam_release:
 * @txn: a transaction
 * @stage: a stage that is an exam
 * @reason: why it is released again, or ""
 * @error: return location for an error
 *
 * Releases who gets an award of it; they come into the library as persons and organisations.
 */
gboolean
laurel_exam_release (LaurelTxn *txn, gint64 stage, const char *reason, GError **error)
{
  g_auto (Releasing) self = { .txn = txn };

  return draw_up (&self, &txn->reader, stage, error) && load_before (&self, error) &&
         check_awards (&self, error) && check_codes (&self, error) &&
         find_holders (&self, error) &&
         insert (&self, reason, error);
}

static gboolean
release (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autofree char *clean = NULL;
  const char *reason;
  gint64 stage;

  g_variant_get (args, "(x&s)", &stage, &reason);
  clean = laurel_text_dup_clean (reason);

  return laurel_exam_release (txn, stage, clean ? clean : "", error);
}

const LaurelCommand LAUREL_EXAM_RELEASE = {
  .name = "exam.release",
  .label = N_("Release awards"),
  .summary = N_("Releases who gets an award of an exam, persons and organisations, or a corrected "
                "version with a reason: stage, reason or nothing"),
  .args = "(xs)",
  .final = TRUE,
  .apply = release,
};
