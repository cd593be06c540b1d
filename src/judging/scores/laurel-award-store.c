/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-award-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/scores/laurel-obstacle-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/votes/laurel-vote-verdict-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/*
 * All the SQL there is about awards. They are those of the last stage that comes to a result: its
 * latest version, once nobody can object to it any more and nothing that was said against it, or
 * against a version before it, is open. They are of entries, or, where it was counted who answered
 * what, of persons and of organisations. What a committee did not carry gets none, and nobody does
 * before it was asked. Where an entry has an award that takes no part any more, or was moved to
 * other sections, the rest of the result is wrong, too, and waits for a corrected version; so it
 * does where an objection was upheld, or where entries went on by a version of a result that was
 * corrected since. Only a name is put right without one.
 */
#define SAME_SCOPE(a, b) \
  a ".stage_id = " b ".stage_id AND " a ".category_id IS " b ".category_id AND " a ".group_id IS " \
  b ".group_id AND " a ".division_id IS " b ".division_id"
#define LAST_STAGE \
  "(SELECT s.id FROM contest_stage AS s WHERE s.contest_id = ?1 AND s.kind <> 'form-check'" \
  " AND (s.kind <> 'vote' OR EXISTS (SELECT 1 FROM result WHERE stage_id = s.id))" \
  " ORDER BY s.position DESC, s.id DESC LIMIT 1)"
#define WAITS_FOR_COMMITTEE \
  "v.kind = 'vote' AND (v.position, v.id) > (SELECT l.position, l.id FROM contest_stage AS l" \
  " WHERE l.id = " LAST_STAGE ") AND NOT EXISTS (SELECT 1 FROM vote WHERE stage_id = v.id)"
#define IS_OPEN \
  "(objection.state IN ('received', 'examined') OR (objection.state = 'upheld' AND" \
  " corrected_id IS NULL AND grounds <> 'spelling'))"
#define IS_MOVED \
  "(r.category_id NOT NULL AND entry.category_id IS NOT r.category_id) OR (r.group_id NOT NULL" \
  " AND entry.group_id IS NOT r.group_id) OR (r.division_id NOT NULL AND entry.division_id IS NOT" \
  " r.division_id)"
#define AND_GONE " AND g.level NOT NULL AND (" LAUREL_ENTRY_IS_OUT " OR " IS_MOVED ")"
#define FROM_GONE \
  " FROM result_place AS g JOIN entry ON entry.id = g.entry_id WHERE g.result_id = r.id" AND_GONE
#define WENT_ON_BEFORE \
  "EXISTS (SELECT 1 FROM advance JOIN entry ON entry.id = advance.entry_id JOIN result_place AS q" \
  " ON q.id = place_id JOIN result AS sent ON sent.id = q.result_id JOIN result AS now ON " \
  SAME_SCOPE ("now", "sent") " AND now.version > sent.version WHERE advance.stage_id = r.stage_id" \
  " AND ifnull (r.category_id, entry.category_id) IS entry.category_id AND ifnull (r.group_id," \
  " entry.group_id) IS entry.group_id AND ifnull (r.division_id, entry.division_id) IS" \
  " entry.division_id AND NOT " LAUREL_ENTRY_IS_OUT ")"
#define IS_SETTLED \
  "NOT EXISTS (SELECT 1 FROM result AS later WHERE " SAME_SCOPE ("later", "r") \
  " AND later.version > r.version) AND NOT EXISTS (SELECT 1 FROM objection JOIN result AS any ON" \
  " any.id = objection.result_id WHERE " SAME_SCOPE ("any", "r") " AND " IS_OPEN ")" \
  " AND NOT EXISTS (SELECT 1" FROM_GONE ") AND NOT " WENT_ON_BEFORE \
  " AND EXISTS (SELECT 1 FROM publicity WHERE result_id = r.id AND (days = 0 OR last < ?2))" \
  " AND NOT EXISTS (SELECT 1 FROM vote JOIN contest_stage AS v ON v.id = vote.stage_id" \
  " WHERE v.contest_id = r.contest_id AND vote.closed IS NULL)" \
  " AND NOT EXISTS (SELECT 1 FROM contest_stage AS v WHERE v.contest_id = ?1 AND" \
  " " WAITS_FOR_COMMITTEE ")"
#define SELECT_AWARD \
  "SELECT p.id, p.entry_id, r.id, r.version, (SELECT group_concat (name, ' · ') FROM (SELECT name" \
  "  FROM contest_section AS s WHERE s.id IN (r.category_id, r.group_id, r.division_id)" \
  "  ORDER BY s.kind = 'group', s.kind = 'category')), p.level, p.place, p.tied, entry.number," \
  " title, iif (own.kind = 'person', own.name, (SELECT group_concat (name, char (10)) FROM" \
  "  (SELECT name FROM entry_person WHERE entry_id = p.entry_id ORDER BY position, id)))," \
  " iif (own.kind = 'organization', own.name, o.name), c.name, g.name, d.name, p.score," \
  " p.party_id, coalesce (nullif (own.mail, ''), (SELECT nullif (q.mail, '') FROM entry_person" \
  "  JOIN party AS q ON q.id = entry_person.party_id WHERE entry_id = p.entry_id" \
  "  ORDER BY entry_person.position, entry_person.id LIMIT 1), o.mail)" \
  " FROM result AS r JOIN result_place AS p ON p.result_id = r.id" \
  " LEFT JOIN entry ON entry.id = p.entry_id" \
  " LEFT JOIN party AS own ON own.id = p.party_id" \
  " LEFT JOIN party AS o ON o.id = ifnull (entry.organization_id, own.organization_id)" \
  " LEFT JOIN contest_section AS c ON c.id = entry.category_id" \
  " LEFT JOIN contest_section AS g ON g.id = entry.group_id" \
  " LEFT JOIN contest_section AS d ON d.id = entry.division_id" \
  " LEFT JOIN contest_section AS rc ON rc.id = r.category_id" \
  " LEFT JOIN contest_section AS rg ON rg.id = r.group_id" \
  " LEFT JOIN contest_section AS rd ON rd.id = r.division_id" \
  " WHERE r.stage_id = " LAST_STAGE " AND p.level NOT NULL AND" \
  " (p.entry_id NOT NULL OR p.party_id NOT NULL) AND " IS_SETTLED \
  " ORDER BY rd.position, rd.id, rc.position, rc.id, rg.position, rg.id, p.position, p.id"

static const char *const TABLES[] = { "result", "result_place", "publicity", "objection", "entry",
                                      "entry_person", "party", "contest_section", "contest_stage",
                                      "vote", "vote_choice", "vote_turnout", "ballot",
                                      "answer_page", "advance", NULL };

/**
 * laurel_award_list_rejected:
 * @reader: where to read
 * @contest: a contest
 * @stage: (out): the stage whose results say who gets an award, or 0
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the entries that get none, whatever
 *   their places: a committee did not carry them
 */
GHashTable *
laurel_award_list_rejected (LaurelReader *reader, gint64 contest, gint64 *stage, GError **error)
{
  *stage = laurel_reader_read_int (reader, "SELECT " LAST_STAGE, contest);

  return laurel_vote_list_rejected (reader, *stage, error);
}

/**
 * laurel_award_list_gone:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the places in its results that have an
 *   award, of entries that take no part in what these compare any more
 */
GArray *
laurel_award_list_gone (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT g.id FROM result AS r JOIN result_place AS g ON"
                         " g.result_id = r.id JOIN entry ON entry.id = g.entry_id WHERE"
                         " r.contest_id = ?1" AND_GONE, "x", contest);

  return laurel_statement_read_ids (rows, error);
}

static gboolean
drop_rejected (LaurelReader *reader, gint64 contest, GPtrArray *awards, GError **error)
{
  gint64 stage;
  g_autoptr (GHashTable) rejected = laurel_award_list_rejected (reader, contest, &stage, error);

  for (guint i = rejected ? awards->len : 0; i > 0; i--) {
    gint64 entry = laurel_award_get_entry_id (awards->pdata[i - 1]);

    if (g_hash_table_contains (rejected, &entry))
      g_ptr_array_remove_index (awards, i - 1);
  }

  return rejected != NULL;
}

/* Returns: how many files of attempts the latest results of a contest were counted from that are
 * not in the library any more, or -1 with @error set */
static int
count_lost_files (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT count (*) FROM result AS r JOIN contest_stage AS s ON"
                         " s.id = r.stage_id JOIN json_each (r.evidence, '$.sources') AS file"
                         " WHERE s.contest_id = ?1 AND s.measure = 'exam' AND NOT EXISTS (SELECT 1"
                         " FROM result AS later WHERE " SAME_SCOPE ("later", "r") " AND"
                         " later.version > r.version) AND NOT EXISTS (SELECT 1 FROM answer_page"
                         " WHERE stage_id = s.id AND source = json_extract (file.value, '$[0]'))",
                         "x", contest);
  int n = laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : 0;

  return laurel_statement_finish (row, error) ? n : -1;
}

/**
 * laurel_award_list:
 * @reader: where to read
 * @contest: a contest
 * @day: on which day, as 2025-10-26
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelAward) (nullable): the awards that are settled on
 *   that day, the best of each section first; the id of each is that of its place in the result
 */
GPtrArray *
laurel_award_list (LaurelReader *reader, gint64 contest, const char *day, GError **error)
{
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SELECT_AWARD, "xs", contest, day);
  g_autoptr (GPtrArray) awards = laurel_row_read_all (LAUREL_TYPE_AWARD, rows, error);
  int lost = awards ? count_lost_files (reader, contest, error) : 0;

  if (lost < 0)
    return NULL;
  if (lost > 0)
    g_ptr_array_set_size (awards, 0);

  return awards != NULL && drop_rejected (reader, contest, awards, error)
           ? g_steal_pointer (&awards) : NULL;
}

static GPtrArray *
list_awards (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *day;
  gint64 contest;

  g_variant_get (args, "(x&s)", &contest, &day);

  return laurel_setter_check_day (day, error) ? laurel_award_list (reader, contest, day, error)
                                               : NULL;
}

const LaurelQuery LAUREL_AWARDS_OF_CONTEST = {
  .name = "awards.of-contest",
  .summary = N_("The awards of a contest (its id) that are settled on a day: by results that "
                "nobody can object to any more"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_award_get_type,
  .run = list_awards,
};

/* ---- what they wait for ------------------------------------------------------------------- */

typedef struct {
  LaurelReader *reader;
  const char *day;
  const char *stage; /* its title, where there is another that may be taken for it, or "" */
  GPtrArray *obstacles;
} Waiting;

/* @text: (transfer full) */
static gboolean
add (Waiting *self, const char *kind, char *text, GError **error)
{
  g_autofree char *owned = text;
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->reader, "SELECT ?1, ?2, ?3", "iss", (int) self->obstacles->len + 1,
                         kind, owned);

  if (laurel_statement_next (row))
    g_ptr_array_add (self->obstacles, laurel_row_new_read (LAUREL_TYPE_OBSTACLE, row));

  return laurel_statement_finish (row, error);
}

/* @whole: what to say of a contest that compares all entries; @part: of a section of it */
static char *
dup_of (const char *name, const char *whole, const char *part)
{
  return *name == '\0' ? g_strdup (whole) : g_strdup_printf (part, name);
}

static gboolean
add_objections (Waiting *self, gint64 result, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT objection.number, objection.state = 'upheld' FROM"
                         " objection JOIN result AS any ON any.id = objection.result_id"
                         " JOIN result AS r ON r.id = ?1 WHERE " SAME_SCOPE ("any", "r") " AND "
                         IS_OPEN " ORDER BY objection.number", "x", result);

  while (laurel_statement_next (rows)) {
    const char *text = laurel_statement_get_int (rows, 1)
      /* Translators: %d is the number of an objection. */
      ? _("Objection %d was upheld, and no corrected result answers it: release one, and say in "
          "the decision which it is.")
      /* Translators: %d is the number of an objection. */
      : _("Objection %d is open: decide it before anybody gets an award.");

    if (!add (self, "objection", g_strdup_printf (text, laurel_statement_get_int (rows, 0)),
              error))
      return FALSE;
  }

  return laurel_statement_finish (rows, error);
}

/* Who has an award by the result, and no part in what it compares any more. */
static gboolean
add_gone (Waiting *self, gint64 result, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT entry.number, " LAUREL_ENTRY_IS_OUT " FROM result"
                         " AS r JOIN result_place AS g ON g.result_id = r.id JOIN entry ON entry.id"
                         " = g.entry_id WHERE r.id = ?1" AND_GONE " ORDER BY entry.number", "x",
                         result);

  while (laurel_statement_next (rows)) {
    const char *text = laurel_statement_get_int (rows, 1)
      /* Translators: %s is the number of an entry. */
      ? _("Entry %s does not take part any more, and has an award by the released result: release "
          "a corrected version.")
      /* Translators: %s is the number of an entry. */
      : _("Entry %s was moved to another section, and has an award by the released result: "
          "release a corrected version.");

    if (!add (self, "entry", g_strdup_printf (text, laurel_statement_get_text (rows, 0)), error))
      return FALSE;
  }

  return laurel_statement_finish (rows, error);
}

static gboolean
add_period (Waiting *self, gint64 result, const char *name, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->reader, "SELECT last, days = 0 OR last < ?2 FROM publicity"
                         " WHERE result_id = ?1", "xs", result, self->day);
  gboolean is_public = laurel_statement_next (row);
  gboolean is_over = is_public && laurel_statement_get_int (row, 1);
  g_autofree char *last = is_public ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
  g_autofree char *of = NULL, *until = NULL;

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (is_over)
    return TRUE;
  if (!is_public)
    return add (self, "publicity",
                dup_of (name, _("The result was not made public yet: say how long it can be "
                                "objected to, or why it cannot."),
                        /* Translators: %s is a category, group or division. */
                        _("The result of “%s” was not made public yet: say how long it can be "
                          "objected to, or why it cannot.")), error);

  /* Translators: %s is a category, group or division. */
  of = dup_of (name, _("The result"), _("The result of “%s”"));

  until = laurel_day_format (laurel_day_from_iso (last), _("%-e %B %Y"));

  /* Translators: %1$s is “The result” or “The result of …”, %2$s is a day, as 1 October 2025. */
  return add (self, "publicity", g_strdup_printf (_("%1$s can be objected to until %2$s."), of,
                                                  until), error);
}

/* Who is in the last stage by a version of a result of which there is a later one. */
static gboolean
add_advanced (Waiting *self, const LaurelScope *scope, GError **error)
{
  g_autoptr (GError) found = NULL;

  if (laurel_obstacle_check_advanced (self->reader, scope, &found))
    return TRUE;
  if (found->domain == LAUREL_RULE_ERROR)
    return add (self, "advance", g_strdup (found->message), error);

  g_propagate_error (error, g_steal_pointer (&found));
  return FALSE;
}

static gboolean
look (Waiting *self, const LaurelScope *scope, GError **error)
{
  gint64 result = laurel_result_find_latest (self->reader, scope, error);
  g_autofree char *name = result >= 0 ? laurel_scope_dup_name (self->reader, scope, error) : NULL;

  if (name == NULL)
    return FALSE;
  if (result == 0)
    return add (self, "result",
                dup_of (*name != '\0' ? name : self->stage, _("The result is not released yet."),
                        /* Translators: %s is a category, group or division, or a stage. */
                        _("The result of “%s” is not released yet.")), error);

  return add_objections (self, result, error) && add_gone (self, result, error) &&
         add_advanced (self, scope, error) &&
         add_period (self, result, name, error);
}

/* Returns: (transfer full) (element-type LaurelScope) (nullable): what the stage compares; those
 * who answered an exam are compared with all of them, and are no entries */
static GArray *
list_scopes (LaurelReader *reader, LaurelContestStage *stage, GError **error)
{
  LaurelScope whole = { .stage = laurel_row_get_id (LAUREL_ROW (stage)) };
  GArray *scopes;

  if (!g_str_equal (laurel_contest_stage_get_measure (stage), "exam"))
    return laurel_scope_list (reader, stage, error);

  scopes = g_array_new (FALSE, FALSE, sizeof (LaurelScope));
  g_array_append_val (scopes, whole);

  return scopes;
}

/* What a committee still votes on may change who gets what. */
static gboolean
add_votes (Waiting *self, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT vote.title FROM vote JOIN contest_stage ON"
                         " contest_stage.id = stage_id WHERE contest_id = ?1 AND closed IS NULL"
                         " ORDER BY contest_stage.position, vote.position, vote.id", "x", contest);

  while (laurel_statement_next (rows))
    /* Translators: %s is what is voted on. */
    if (!add (self, "vote", g_strdup_printf (_("The vote “%s” is still open: close it before "
                                               "anybody gets an award."),
                                             laurel_statement_get_text (rows, 0)), error))
      return FALSE;

  return laurel_statement_finish (rows, error);
}

static gboolean
add_committees (Waiting *self, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT v.title FROM contest_stage AS v WHERE v.contest_id ="
                         " ?1 AND " WAITS_FOR_COMMITTEE " ORDER BY v.position, v.id", "x", contest);

  while (laurel_statement_next (rows))
    /* Translators: %s is a stage of a contest in which a committee votes. */
    if (!add (self, "vote", g_strdup_printf (_("Nothing was put to the vote in “%s” yet: let its "
                                               "members vote before anybody gets an award, or take "
                                               "the stage out."),
                                             laurel_statement_get_text (rows, 0)), error))
      return FALSE;

  return laurel_statement_finish (rows, error);
}

static gboolean
add_lost_files (Waiting *self, gint64 contest, GError **error)
{
  int n = count_lost_files (self->reader, contest, error);
  char *text;

  if (n <= 0)
    return n == 0;

  /* Translators: %d counts files. */
  text = g_strdup_printf (ngettext ("The released result was counted from %d file that was taken "
                                    "out since: take it in again, or release a corrected version.",
                                    "The released result was counted from %d files that were taken "
                                    "out since: take them in again, or release a corrected "
                                    "version.", (gulong) n), n);
  return add (self, "files", text, error);
}

/* Returns: (transfer full) (element-type LaurelObstacle) (nullable) */
static GPtrArray *
list_obstacles (LaurelReader *reader, gint64 contest, const char *day, GError **error)
{
  g_autoptr (GPtrArray) obstacles = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 id = laurel_reader_read_int (reader, "SELECT " LAST_STAGE, contest);
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GArray) scopes = NULL;
  Waiting self = { reader, day, "", obstacles };

  if (id == 0)
    return add (&self, "result", g_strdup (_("The contest has no stage with judges yet.")), error)
             ? g_steal_pointer (&obstacles) : NULL;

  stage = laurel_contest_stage_load (reader, id, error);
  scopes = stage ? list_scopes (reader, stage, error) : NULL;
  if (scopes == NULL)
    return NULL;
  if (laurel_reader_read_int (reader, "SELECT count (*) > 1 FROM contest_stage WHERE contest_id ="
                              " ?1 AND kind <> 'form-check'", contest))
    self.stage = laurel_contest_stage_get_title (stage);
  if (scopes->len == 0 &&
      /* Translators: %s is a stage of a contest. */
      !add (&self, "result", g_strdup_printf (_("No entries have come to “%s” yet."),
                                              laurel_contest_stage_get_title (stage)), error))
    return NULL;
  for (guint i = 0; i < scopes->len; i++)
    if (!look (&self, &g_array_index (scopes, LaurelScope, i), error))
      return NULL;

  return add_lost_files (&self, contest, error) && add_votes (&self, contest, error) &&
         add_committees (&self, contest, error) ? g_steal_pointer (&obstacles) : NULL;
}

static GPtrArray *
list_awaited (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *day;
  gint64 contest;

  g_variant_get (args, "(x&s)", &contest, &day);

  return laurel_setter_check_day (day, error) ? list_obstacles (reader, contest, day, error)
                                               : NULL;
}

const LaurelQuery LAUREL_OBSTACLES_OF_AWARDS = {
  .name = "awards.obstacles",
  .summary = N_("What awards of a contest (its id) wait for on a day"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_obstacle_get_type,
  .run = list_awaited,
};

/**
 * laurel_award_check:
 * @reader: where to read
 * @contest: a contest
 * @day: on which day, as 2025-10-26
 * @error: return location for an error, which says the first thing that awards wait for
 *
 * Returns: whether there is no such thing
 */
gboolean
laurel_award_check (LaurelReader *reader, gint64 contest, const char *day, GError **error)
{
  g_autoptr (GPtrArray) obstacles = list_obstacles (reader, contest, day, error);

  if (obstacles == NULL)
    return FALSE;
  if (obstacles->len == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       laurel_obstacle_get_text (obstacles->pdata[0]));
  return FALSE;
}
