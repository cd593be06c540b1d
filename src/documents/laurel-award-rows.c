/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-award-rows.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-tongue.h"
#include "calendar/laurel-programme-store.h"
#include "documents/laurel-award-paper-store.h"
#include "documents/laurel-issue-batch.h"
#include "documents/laurel-objection-rows.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/scores/laurel-award-store.h"
#include "judging/scores/laurel-result-change-store.h"
#include "judging/scores/laurel-result-store.h"

#include <glib/gi18n-lib.h>

/*
 * Rows for a batch out of what was released of a contest: its places, with why each is what it is;
 * the same for as long as it can be objected to, what is said against them, and what a correction
 * changed; and the awards that are settled. Nothing that is not released comes to paper.
 */

/* What rows are made from. */
typedef struct {
  LaurelReader *reader;
  LaurelLibraryDraft *draft;
  LaurelContest *contest;
  LaurelProgramme *programme;
  GHashTable *persons; /* (element-type gint64 utf8): of an entry, a line each */
  gboolean certificates; /* whether they are for these: they tell the organisation in any case */
  gboolean only_new;     /* whether they are for those who have none */
  const char *entry;     /* the number or title of the one that is meant, or "" */
} Rows;

static void
rows_clear (Rows *self)
{
  g_clear_object (&self->contest);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->persons, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static gboolean
is_chinese (const Rows *self)
{
  return g_str_equal (laurel_programme_get_language (self->programme), "zh");
}

static void
set (Rows *self, const char *column, const char *text)
{
  laurel_library_draft_set (self->draft, column, text);
}

/* Names in their order, as they stand on paper. */
static char *
dup_names (const Rows *self, const char *lines)
{
  g_autoptr (GString) names = g_string_new (lines);

  g_string_replace (names, "\n", is_chinese (self) ? "、" : ", ", 0);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What nobody has made by name is the organisation's, which lists and letters tell once. */
static void
set_names (Rows *self, const char *lines, const char *organization)
{
  gboolean has_names = lines != NULL && *lines != '\0';
  g_autofree char *names = has_names ? dup_names (self, lines) : g_strdup (organization);

  set (self, "name", names);
  set (self, "organisation", has_names || self->certificates ? organization : NULL);
}

/* ---- awards ------------------------------------------------------------------------------- */

/* Whose place it is: of an entry, or of a person or organisation without one. */
static char *
dup_holder (gint64 entry, gint64 party)
{
  return g_strdup_printf (entry ? "entry %" G_GINT64_FORMAT : "party %" G_GINT64_FORMAT,
                          entry ? entry : party);
}

/* Those whose certificate is valid: they get no other. */
static GHashTable *
list_papers (Rows *self, GError **error)
{
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->contest))));
  g_autoptr (GPtrArray) papers = LAUREL_AWARD_PAPERS_OF_CONTEST.run (self->reader, args, error);
  GHashTable *holders = papers ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL)
                               : NULL;

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    if (g_str_equal (laurel_award_paper_get_state (papers->pdata[i]), "valid"))
      g_hash_table_add (holders,
                        dup_holder (laurel_award_paper_get_entry_id (papers->pdata[i]),
                                    laurel_award_paper_get_party_id (papers->pdata[i])));

  return holders;
}

static void
add_award (Rows *self, LaurelAward *award)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT,
                                            laurel_row_get_id (LAUREL_ROW (award)));

  laurel_library_draft_begin (self->draft);
  set_names (self, laurel_award_get_names (award), laurel_award_get_organization (award));
  set (self, "occasion", laurel_contest_get_title (self->contest));
  set (self, "award", laurel_award_get_level (award));
  set (self, "work", laurel_award_get_title (award));
  set (self, "category", laurel_award_get_category (award));
  set (self, "group", laurel_award_get_group (award));
  set (self, "division", laurel_award_get_division (award));
  set (self, "email", laurel_award_get_mail (award));
  set (self, "issuer", laurel_programme_get_issuer (self->programme));
  set (self, LAUREL_ISSUE_PLACE, place);
}

static gboolean
add_awards (Rows *self, GError **error)
{
  gint64 contest = laurel_row_get_id (LAUREL_ROW (self->contest));
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  g_autoptr (GPtrArray) awards = laurel_award_list (self->reader, contest, today, error);
  g_autoptr (GHashTable) papers = awards ? list_papers (self, error) : NULL;

  if (papers == NULL)
    return FALSE;
  if (awards->len == 0)
    return laurel_award_check (self->reader, contest, today, error) &&
           laurel_refuse (error, _("By the rules of this contest nobody gets an award: they name "
                                   "no levels, or nobody came so far."));

  for (guint i = 0; i < awards->len; i++) {
    g_autofree char *holder = dup_holder (laurel_award_get_entry_id (awards->pdata[i]),
                                          laurel_award_get_party_id (awards->pdata[i]));

    if (self->only_new && g_hash_table_contains (papers, holder))
      continue;
    add_award (self, awards->pdata[i]);
    if (!self->only_new)
      set (self, "date", today); /* certificates have that of their issue */
  }

  return laurel_library_draft_get_n_rows (self->draft) > 0 ||
         laurel_refuse (error, _("All have their certificates already. To replace one, reissue "
                                 "it."));
}

/* ---- results ------------------------------------------------------------------------------ */

static char *
dup_place (const Rows *self, LaurelResultPlace *place)
{
  int n = laurel_result_place_get_place (place);

  if (n == 0)
    return NULL;

  return g_strdup_printf (!laurel_result_place_get_tied (place) ? "%d"
                          : is_chinese (self) ? "%d（并列）" : "%d (shared)", n);
}

/* Returns: (transfer full) (nullable): what has the place, or %NULL where nobody handed anything
 * in for it */
static char *
dup_work (const char *number, const char *title)
{
  return number ? g_strdup_printf ("%s %s", number, title) : NULL;
}

static char *
dup_reasons (Rows *self, LaurelResult *result, LaurelResultPlace *place, GError **error)
{
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(xx)", laurel_row_get_id (LAUREL_ROW (result)),
                                       laurel_result_place_get_subject (place)));
  const char *before = laurel_tongue_set (is_chinese (self) ? "zh" : "en");
  g_autoptr (GPtrArray) reasons = LAUREL_REASONS_OF_RESULT.run (self->reader, args, error);

  laurel_tongue_set (before);
  return reasons ? laurel_reason_dup_all (reasons) : NULL;
}

/* For how long it can be objected to: of a result that cannot be, nothing. */
static void
set_period (Rows *self, LaurelResult *result)
{
  if (laurel_result_get_public_days (result) == 0)
    return;

  set (self, "public-first", laurel_result_get_public_first (result));
  set (self, "public-last", laurel_result_get_public_last (result));
  set (self, "note", laurel_result_get_public_note (result));
}

static gboolean
add_place (Rows *self, LaurelResult *result, LaurelResultPlace *place, gboolean explained,
           GError **error)
{
  gint64 entry = laurel_result_place_get_entry_id (place);
  g_autofree char *rank = dup_place (self, place);
  g_autofree char *reasons = explained ? dup_reasons (self, result, place, error) : NULL;
  g_autofree char *work = dup_work (laurel_result_place_get_number (place),
                                    laurel_result_place_get_title (place));
  g_autofree char *version = g_strdup_printf ("%d", laurel_result_get_version (result));

  if (explained && reasons == NULL)
    return FALSE;

  laurel_library_draft_begin (self->draft);
  set_names (self, work ? g_hash_table_lookup (self->persons, &entry)
                        : laurel_result_place_get_title (place),
             laurel_result_place_get_organization (place));
  set (self, "occasion", laurel_contest_get_title (self->contest));
  set (self, "stage", laurel_result_get_stage (result));
  set (self, "section", laurel_result_get_scope (result));
  set (self, "version", version);
  set (self, "rank", rank);
  set (self, "work", work);
  set (self, "award", laurel_result_place_get_level (place));
  set (self, "score", laurel_result_place_get_score (place));
  set (self, "reasons", reasons);
  set (self, "issuer", laurel_programme_get_issuer (self->programme));
  set_period (self, result);

  return TRUE;
}

/* What was counted and handed in by nobody has no number. */
static gboolean
is_meant (const Rows *self, LaurelResultPlace *place)
{
  return *self->entry == '\0' ||
         g_strcmp0 (self->entry, laurel_result_place_get_number (place)) == 0 ||
         g_strcmp0 (self->entry, laurel_result_place_get_title (place)) == 0;
}

/* Of what is made public are only the awards, where there are any: the others are nobody's
 * business. */
static gboolean
add_result (Rows *self, LaurelResult *result, const char *what, GError **error)
{
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (result))));
  g_autoptr (GPtrArray) places = LAUREL_PLACES_OF_RESULT.run (self->reader, args, error);
  gboolean only_awards = g_str_equal (what, "publicity") && laurel_result_get_awards (result) > 0;
  gboolean all = g_strcmp0 (self->entry, laurel_result_get_scope (result)) == 0;

  for (guint i = 0; places != NULL && i < places->len; i++)
    if ((all || is_meant (self, places->pdata[i])) &&
        !(only_awards && laurel_result_place_get_level (places->pdata[i]) == NULL) &&
        !add_place (self, result, places->pdata[i], g_str_equal (what, "reasons"), error))
      return FALSE;

  return places != NULL;
}

/* ---- corrections -------------------------------------------------------------------------- */

static void
set_number (Rows *self, const char *column, int number)
{
  g_autofree char *text = number ? g_strdup_printf ("%d", number) : NULL;

  set (self, column, text);
}

static void
add_change (Rows *self, LaurelResult *result, LaurelResultChange *change)
{
  gint64 entry = laurel_result_change_get_entry_id (change);
  const char *title = laurel_result_change_get_title (change);
  g_autofree char *work =
    dup_work (entry != 0 ? laurel_result_change_get_number (change) : NULL, title);

  laurel_library_draft_begin (self->draft);
  set_names (self, work ? g_hash_table_lookup (self->persons, &entry) : title,
             laurel_result_change_get_organization (change));
  set (self, "work", work);
  set (self, "occasion", laurel_contest_get_title (self->contest));
  set (self, "stage", laurel_result_get_stage (result));
  set (self, "section", laurel_result_get_scope (result));
  set_number (self, "version", laurel_result_get_version (result));
  set (self, "reason", laurel_result_get_reason (result));
  set_number (self, "rank-before", laurel_result_change_get_place_before (change));
  set (self, "award-before", laurel_result_change_get_level_before (change));
  set (self, "score-before", laurel_result_change_get_score_before (change));
  set_number (self, "rank", laurel_result_change_get_place_after (change));
  set (self, "award", laurel_result_change_get_level_after (change));
  set (self, "score", laurel_result_change_get_score_after (change));
  set (self, "issuer", laurel_programme_get_issuer (self->programme));
}

/* Versions of one result stand together, the latest first. */
static gboolean
add_correction (Rows *self, LaurelResult *result, LaurelResult *before, GError **error)
{
  g_autoptr (GPtrArray) changes =
    laurel_library_ask (self->reader, &LAUREL_CHANGES_OF_RESULT,
                        g_variant_new ("(xx)", laurel_row_get_id (LAUREL_ROW (before)),
                                       laurel_row_get_id (LAUREL_ROW (result))), error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    add_change (self, result, changes->pdata[i]);

  return changes != NULL;
}

static gboolean
read_persons (Rows *self, GError **error)
{
  g_autoptr (GPtrArray) entries =
    laurel_entry_list (self->reader, laurel_row_get_id (LAUREL_ROW (self->contest)), error);

  self->persons = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    gint64 id = laurel_row_get_id (entries->pdata[i]);

    g_hash_table_insert (self->persons, g_memdup2 (&id, sizeof id),
                         g_strdup (laurel_entry_get_persons (entries->pdata[i])));
  }

  return entries != NULL;
}

static gboolean
add_results (Rows *self, const char *what, gint64 stage, GError **error)
{
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->contest))));
  g_autoptr (GPtrArray) results = LAUREL_RESULTS_OF_CONTEST.run (self->reader, args, error);

  if (results == NULL || !read_persons (self, error))
    return FALSE;
  /* They are in the order of the stages: the last one is what it came to. */
  if (stage == 0 && results->len > 0)
    stage = laurel_result_get_stage_id (results->pdata[results->len - 1]);
  for (guint i = 0; i < results->len; i++) {
    LaurelResult *result = results->pdata[i];

    if (!laurel_result_get_latest (result) || laurel_result_get_stage_id (result) != stage)
      continue;
    if (!g_str_equal (what, "changes") ? !add_result (self, result, what, error)
        : laurel_result_get_version (result) > 1 &&
          !add_correction (self, result, results->pdata[i + 1], error))
      return FALSE;
  }

  if (results->len > 0 && *self->entry != '\0' &&
      laurel_library_draft_get_n_rows (self->draft) == 0)
    /* Translators: %s is the number or the title of an entry. */
    return laurel_refuse (error, _("“%s” has no place in this result."), self->entry);

  return laurel_library_draft_get_n_rows (self->draft) > 0 ||
         laurel_refuse (error, results->len > 0 ? _("No result was corrected.")
                                                : _("No result is released yet."));
}

static gboolean
add_objections (Rows *self, GError **error)
{
  return laurel_objection_rows_add (self->draft, self->reader, self->contest,
                                    laurel_programme_get_language (self->programme),
                                    laurel_programme_get_issuer (self->programme), error) &&
         (laurel_library_draft_get_n_rows (self->draft) > 0 ||
          laurel_refuse (error, _("Nobody objects to a result of this contest.")));
}

/* ---- all of them -------------------------------------------------------------------------- */

/* Whether it is something that was released of a contest. */
gboolean
laurel_award_rows_is_known (const char *what)
{
  static const char *const KNOWN[] = { "awards", "certificates", "all-certificates", "result",
                                       "reasons", "publicity", "changes", "objections", NULL };

  return g_strv_contains (KNOWN, what);
}

/**
 * laurel_award_rows_add:
 * @draft: rows for a batch
 * @reader: where to read
 * @what: "awards"; "certificates" for those who have none yet, or "all-certificates"; "result",
 *   "reasons", "publicity", "changes" or "objections"
 * @contest: a contest
 * @stage: a stage of it, or 0 for the last one with a result; awards are of the last in any case
 * @entry: the number or title of the one whose place is meant, or the section whose places are, or
 *   "" for all; for "reasons"
 * @error: return location for an error, as where nothing is released
 */
gboolean
laurel_award_rows_add (LaurelLibraryDraft *draft, LaurelReader *reader, const char *what,
                       gint64 contest, gint64 stage, const char *entry, GError **error)
{
  g_auto (Rows) self = { .reader = reader, .draft = draft, .entry = entry,
                         .certificates = g_str_has_suffix (what, "certificates"),
                         .only_new = g_str_equal (what, "certificates") };

  self.contest = laurel_contest_load (reader, contest, error);
  if (self.contest != NULL)
    self.programme = laurel_programme_load (reader,
                                            laurel_contest_get_programme_id (self.contest), error);
  if (self.programme == NULL)
    return FALSE;

  if (g_str_equal (what, "objections"))
    return add_objections (&self, error);

  return g_str_equal (what, "awards") || self.certificates
           ? add_awards (&self, error)
           : add_results (&self, what, stage, error);
}
