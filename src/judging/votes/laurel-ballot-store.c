/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-ballot-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/votes/laurel-vote-store.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

/* All the SQL there is about who votes, and how. */

#define BALLOT "a(xs)"

static gboolean
refuse (GError **error, char *text)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, text);
  g_free (text);

  return FALSE;
}

typedef struct {
  LaurelTxn *txn;
  LaurelVote *vote;
  GHashTable *entries; /* (element-type gint64 utf8): those voted on → their numbers */
} Casting;

static gboolean
begin (Casting *self, LaurelTxn *txn, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;

  self->txn = txn;
  self->vote = laurel_vote_load (&txn->reader, id, error);
  if (self->vote == NULL)
    return FALSE;
  if (laurel_vote_get_closed (self->vote) != 0)
    return refuse (error, g_strdup (_("This vote is closed.")));

  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  rows = laurel_reader_query (&txn->reader, "SELECT entry_id, number FROM vote_choice JOIN entry"
                              " ON entry.id = entry_id WHERE vote_id = ?1", "x", id);
  while (laurel_statement_next (rows)) {
    gint64 entry = laurel_statement_get_int64 (rows, 0);

    g_hash_table_insert (self->entries, g_memdup2 (&entry, sizeof entry),
                         g_strdup (laurel_statement_get_text (rows, 1)));
  }

  return laurel_statement_finish (rows, error);
}

static void
casting_clear (Casting *self)
{
  g_clear_object (&self->vote);
  g_clear_pointer (&self->entries, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Casting, casting_clear)

/* ---- what stands on a ballot ---------------------------------------------------------------- */

typedef struct {
  JsonObject *words;
  GHashTable *places; /* (element-type guint): that are taken, in a ranked vote */
  guint approved;
} Ballot;

static gboolean
read_place (Casting *self, Ballot *ballot, const char *number, const char *word, gint64 *place,
            GError **error)
{
  guint64 read;

  if (!g_ascii_string_to_unsigned (word, 10, 1, g_hash_table_size (self->entries), &read, NULL))
    return refuse (error,
                   /* Translators: what stands on a ballot, the number of an entry, and how many
                    * entries there are. */
                   g_strdup_printf (_("“%1$s” is no place of entry %2$s: write a number from 1 to "
                                      "%3$u."), word, number,
                                    g_hash_table_size (self->entries)));
  if (!g_hash_table_add (ballot->places, GUINT_TO_POINTER ((guint) read)))
    /* Translators: %s is what stands on a ballot. */
    return refuse (error, g_strdup_printf (_("Place %s stands on the ballot twice."), word));

  *place = (gint64) read;
  return TRUE;
}

static gboolean
check_word (Casting *self, Ballot *ballot, const char *word, GError **error)
{
  gboolean is_approval = g_str_equal (laurel_vote_get_kind (self->vote), "approval");
  guint seats = (guint) laurel_vote_get_seats (self->vote);

  if (is_approval ? !g_str_equal (word, "yes")
                  : !g_strv_contains ((const char *const[]) { "yes", "no", "abstain", NULL }, word))
    return refuse (error, g_strdup_printf (is_approval
                                             /* Translators: %s is what stands on a ballot. */
                                             ? _("“%s”: a ballot of this vote says “yes” or "
                                                 "nothing.")
                                             /* Translators: %s is what stands on a ballot. */
                                             : _("“%s”: a ballot of this vote says “yes”, “no” or "
                                                 "“abstain”."), word));
  ballot->approved += g_str_equal (word, "yes");
  if (is_approval && seats > 0 && ballot->approved > seats)
    return refuse (error, g_strdup_printf (ngettext ("This ballot names more than there are seats: "
                                                     "%u.", "This ballot names more than there are "
                                                     "seats: %u.", seats), seats));

  return TRUE;
}

static gboolean
read_word (Casting *self, Ballot *ballot, gint64 entry, const char *word, GError **error)
{
  const char *number = g_hash_table_lookup (self->entries, &entry);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, entry);
  gint64 place;

  if (number == NULL)
    return refuse (error, g_strdup (_("A ballot names an entry that is not voted on.")));
  if (json_object_has_member (ballot->words, key))
    /* Translators: %s is the number of an entry. */
    return refuse (error, g_strdup_printf (_("Entry %s stands on the ballot twice."), number));
  if (g_str_equal (laurel_vote_get_kind (self->vote), "ranked")) {
    if (!read_place (self, ballot, number, word, &place, error))
      return FALSE;
    json_object_set_int_member (ballot->words, key, place);
    return TRUE;
  }
  if (!check_word (self, ballot, word, error))
    return FALSE;

  json_object_set_string_member (ballot->words, key, word);
  return TRUE;
}

/* A ballot that ranks has no gaps: who is third comes after a first and a second. */
static gboolean
check_gaps (const Ballot *ballot, GError **error)
{
  for (guint place = 1; place <= g_hash_table_size (ballot->places); place++)
    if (!g_hash_table_contains (ballot->places, GUINT_TO_POINTER (place)))
      /* Translators: %u is a place. */
      return refuse (error, g_strdup_printf (_("The ballot has no place %u: rank from 1 on, "
                                               "without gaps."), place));

  return TRUE;
}

static char *
dup_content (Casting *self, GVariant *words, GError **error)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  Ballot ballot = { object, places, 0 };
  GVariantIter iter;
  const char *word;
  gint64 entry;

  g_variant_iter_init (&iter, words);
  while (g_variant_iter_next (&iter, "(x&s)", &entry, &word))
    if (*word != '\0' && !read_word (self, &ballot, entry, word, error))
      return NULL;
  if (!check_gaps (&ballot, error))
    return NULL;

  json_node_set_object (root, object);
  return json_to_string (root, FALSE);
}

/* ---- writing -------------------------------------------------------------------------------- */

static gboolean
check_member (Casting *self, gint64 judge, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&self->txn->reader, "SELECT judge.state = 'declined' FROM judge JOIN"
                         " contest_stage ON contest_stage.contest_id = judge.contest_id"
                         " WHERE judge.id = ?1 AND contest_stage.id = ?2", "xx", judge,
                         laurel_vote_get_stage_id (self->vote));
  gboolean is_there = laurel_statement_next (row);
  gboolean declined = is_there && laurel_statement_get_int (row, 0) != 0;

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (!is_there || declined)
    return refuse (error, g_strdup (_("Whoever votes has a seat in this contest, and has not "
                                      "declined.")));

  return TRUE;
}

static gboolean
insert (Casting *self, gint64 judge, const char *content, GError **error)
{
  gint64 vote = laurel_row_get_id (LAUREL_ROW (self->vote));

  return laurel_txn_insert (self->txn, error, "ballot", "INSERT INTO ballot (id, vote_id, judge_id,"
                            " content) VALUES (?1, ?2, nullif (?3, 0), ?4)", "xxs", vote, judge,
                            content) != 0;
}

static gboolean
insert_turnout (Casting *self, gint64 judge, GError **error)
{
  return check_member (self, judge, error) &&
         laurel_txn_insert (self->txn, error, "vote_turnout", "INSERT INTO vote_turnout (id,"
                            " vote_id, judge_id) VALUES (?1, ?2, ?3)", "xx",
                            laurel_row_get_id (LAUREL_ROW (self->vote)), judge) != 0;
}

static gboolean
cast (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Casting) self = { 0 };
  g_autoptr (GVariant) words = NULL;
  g_autofree char *content = NULL;
  gint64 id, judge;

  g_variant_get (args, "(xx@" BALLOT ")", &id, &judge, &words);
  if (!begin (&self, txn, id, error))
    return FALSE;
  if (laurel_vote_get_secret (self.vote))
    return refuse (error, g_strdup (_("This vote is secret: ballots are counted together, without "
                                      "names.")));
  content = dup_content (&self, words, error);

  return content != NULL &&
         laurel_txn_exec (txn, error, "DELETE FROM ballot WHERE vote_id = ?1 AND judge_id = ?2",
                          "xx", id, judge) &&
         laurel_txn_exec (txn, error, "DELETE FROM vote_turnout WHERE vote_id = ?1 AND judge_id ="
                          " ?2", "xx", id, judge) &&
         (g_variant_n_children (words) == 0 ||
          (insert_turnout (&self, judge, error) && insert (&self, judge, content, error)));
}

const LaurelCommand LAUREL_BALLOT_CAST = {
  .name = "ballot.cast",
  .label = N_("Take ballot"),
  .summary = N_("Takes the ballot of a judge in an open vote, or none any more: vote, judge; entry "
                "and “yes”, “no”, “abstain” or a place, for each"),
  .args = "(xx" BALLOT ")",
  .apply = cast,
};

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* In an order that does not tell in which they came out of the box. */
static GPtrArray *
read_box (Casting *self, GVariant *ballots, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_free);
  GVariantIter iter;
  GVariant *words;

  g_variant_iter_init (&iter, ballots);
  while ((words = g_variant_iter_next_value (&iter)) != NULL) {
    char *content = dup_content (self, words, error);

    g_variant_unref (words);
    if (content == NULL)
      return NULL;
    g_ptr_array_add (contents, content);
  }
  g_ptr_array_sort (contents, compare_texts);

  return g_steal_pointer (&contents);
}

static gboolean
put_turnout (Casting *self, GVariant *judges, GError **error)
{
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (judges, &n, sizeof (gint64));

  for (gsize i = 0; i < n; i++) {
    for (gsize k = 0; k < i; k++)
      if (ids[k] == ids[i])
        return refuse (error, g_strdup (_("Somebody is named twice among those who took part.")));
    if (!insert_turnout (self, ids[i], error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
count (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Casting) self = { 0 };
  g_autoptr (GVariant) judges = NULL, ballots = NULL;
  g_autoptr (GPtrArray) contents = NULL;
  gint64 id;

  g_variant_get (args, "(x@ax@a" BALLOT ")", &id, &judges, &ballots);
  if (!begin (&self, txn, id, error))
    return FALSE;
  if (!laurel_vote_get_secret (self.vote))
    return refuse (error, g_strdup (_("This vote is open: each ballot is taken with who cast "
                                      "it.")));
  if (g_variant_n_children (judges) < g_variant_n_children (ballots))
    return refuse (error, g_strdup (_("There are more ballots than people who took part.")));
  contents = read_box (&self, ballots, error);
  if (contents == NULL ||
      !laurel_txn_exec (txn, error, "DELETE FROM ballot WHERE vote_id = ?1", "x", id) ||
      !laurel_txn_exec (txn, error, "DELETE FROM vote_turnout WHERE vote_id = ?1", "x", id) ||
      !put_turnout (&self, judges, error))
    return FALSE;

  for (guint i = 0; i < contents->len; i++)
    if (!insert (&self, 0, contents->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* The order in which ballots were typed is kept nowhere. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) judges = NULL, ballots = NULL;
  gint64 id;

  g_variant_get (args, "(x@ax@a" BALLOT ")", &id, &judges, &ballots);

  return g_variant_new ("(xtt)", id, (guint64) g_variant_n_children (judges),
                        (guint64) g_variant_n_children (ballots));
}

const LaurelCommand LAUREL_BALLOTS_COUNT = {
  .name = "ballots.count",
  .label = N_("Count ballots"),
  .summary = N_("Counts the ballots of a secret vote, in place of those counted before: vote, who "
                "took part; for each ballot, entry and word or place"),
  .args = "(xaxa" BALLOT ")",
  .apply = count,
  .record = record,
};
