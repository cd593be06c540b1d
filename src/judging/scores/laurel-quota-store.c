/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-quota-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/laurel-quota.h"
#include "judging/scores/laurel-advance-store.h"
#include "judging/scores/laurel-result-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about how many of each section go on. */

/* What a stage compares, as it is shared out among. */
typedef struct {
  gint64 result;
  char *name;
  int taken; /* how many go on, with those who share the last place or without */
} Section;

typedef struct {
  LaurelReader *reader;
  LaurelContestStage *stage;
  LaurelQuota quota;
  gboolean is_final;  /* whether all must be released */
  GArray *sections; /* (element-type Section) */
  GArray *shares;   /* (element-type LaurelShare): in the same order */
} Sharing;

static void
section_clear (gpointer data)
{
  g_free (((Section *) data)->name);
}

static void
sharing_clear (Sharing *self)
{
  g_clear_object (&self->stage);
  g_clear_pointer (&self->sections, g_array_unref);
  g_clear_pointer (&self->shares, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sharing, sharing_clear)

static gboolean
read_quota (Sharing *self, GError **error)
{
  const char *text = laurel_contest_stage_get_quota (self->stage);

  if (text == NULL)
    return laurel_refuse (error, _("This stage has no quota: say how many go on to the next "
                                   "one."));

  return laurel_quota_parse (text, &self->quota, error);
}

/* What is not released yet counts with all that take part: how it may come out. */
static gint64
count_entries (Sharing *self, const LaurelScope *scope, GError **error)
{
  g_autoptr (GArray) entries = laurel_stage_entries_list (self->reader, self->stage, error);
  gint64 n = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    n += laurel_scope_has (scope, &g_array_index (entries, LaurelStageEntry, i));

  return entries ? n : -1;
}

/* Before anybody goes on all must be released: else the shares would change later. */
static gboolean
read_section (Sharing *self, const LaurelScope *scope, GError **error)
{
  g_autofree char *name = laurel_scope_dup_name (self->reader, scope, error);
  gint64 result = name ? laurel_result_find_latest (self->reader, scope, error) : -1;
  Section section = { .result = result };
  LaurelShare share = { .floor = self->quota.floor, .cap = self->quota.cap };

  if (result < 0)
    return FALSE;
  if (self->is_final && result == 0 && *name != '\0')
    /* Translators: %s is a category, group or division. */
    return laurel_refuse (error, _("The result of “%s” is not released yet, so nobody "
                                   "can tell how many of it go on."), name);
  if (self->is_final && result == 0)
    return laurel_refuse (error, _("The result is not released yet, so nobody can tell who goes "
                                   "on."));

  share.size = result == 0 ? count_entries (self, scope, error)
               : laurel_advance_count (self->reader, result);
  if (share.size < 0)
    return FALSE;
  /* More than there are cannot go on. */
  share.floor = MIN (share.floor, share.size);
  share.cap = share.cap < 0 ? share.size : MIN (share.cap, share.size);
  section.name = g_steal_pointer (&name);
  g_array_append_val (self->sections, section);
  g_array_append_val (self->shares, share);

  return TRUE;
}

/* Those who share the last place all go on, or none does, or whichever is nearer. */
static int
cut (Sharing *self, gint64 result, int seats)
{
  int out = seats > 0 ? laurel_advance_find_cut (self->reader, result, seats, FALSE) : 0;
  int in = seats > 0 ? laurel_advance_find_cut (self->reader, result, seats, TRUE) : 0;

  switch (self->quota.boundary) {
  case LAUREL_LEVEL_ALL_IN:
    return in;
  case LAUREL_LEVEL_NEAREST:
    return in - seats < seats - out ? in : out;
  case LAUREL_LEVEL_ALL_OUT:
  default:
    return out;
  }
}

static gboolean
share (Sharing *self, GError **error)
{
  g_autoptr (GArray) scopes = laurel_scope_list (self->reader, self->stage, error);
  gint64 size = 0;
  guint which;

  self->sections = g_array_new (FALSE, TRUE, sizeof (Section));
  g_array_set_clear_func (self->sections, section_clear);
  self->shares = g_array_new (FALSE, TRUE, sizeof (LaurelShare));
  for (guint i = 0; scopes != NULL && i < scopes->len; i++)
    if (!read_section (self, &g_array_index (scopes, LaurelScope, i), error))
      return FALSE;
  if (scopes == NULL)
    return FALSE;

  for (guint i = 0; i < self->shares->len; i++)
    size += g_array_index (self->shares, LaurelShare, i).cap;
  if (!laurel_apportionment_share (self->quota.method, MIN (self->quota.seats, size),
                                   (LaurelShare *) (void *) self->shares->data, self->shares->len,
                                   &which, error))
    return FALSE;

  for (guint i = 0; i < self->sections->len; i++) {
    Section *section = &g_array_index (self->sections, Section, i);

    section->taken = (int) g_array_index (self->shares, LaurelShare, i).given;
    if (section->result != 0)
      section->taken = cut (self, section->result, section->taken);
  }

  return TRUE;
}

static gboolean
load (Sharing *self, gint64 stage, GError **error)
{
  self->stage = laurel_contest_stage_load (self->reader, stage, error);

  return self->stage != NULL && read_quota (self, error) && share (self, error);
}

static GPtrArray *
list_shares (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (Sharing) self = { .reader = reader };
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  if (!load (&self, stage, error))
    return NULL;

  for (guint i = 0; i < self.sections->len; i++) {
    const Section *section = &g_array_index (self.sections, Section, i);
    const LaurelShare *share = &g_array_index (self.shares, LaurelShare, i);
    g_autofree char *quota = laurel_ratio_dup_exact (share->quota);
    g_autofree char *reason =
      laurel_quota_dup_reason (&self.quota, (LaurelShare *) (void *) self.shares->data,
                               self.shares->len, i);
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (reader, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8", "ixsisiis",
                           (int) i + 1, section->result, section->name, (int) share->size, quota,
                           (int) share->given, section->taken, reason);

    if (laurel_statement_next (row))
      g_ptr_array_add (rows, laurel_row_new_read (LAUREL_TYPE_QUOTA_SHARE, row));
    if (!laurel_statement_finish (row, error))
      return NULL;
  }

  return g_steal_pointer (&rows);
}

static const char *const TABLES[] = { "contest_stage", "contest_section", "result", "result_place",
                                      "entry", "advance", NULL };

const LaurelQuery LAUREL_QUOTA_OF_STAGE = {
  .name = "quota.of-stage",
  .summary = N_("How many of each section go on by the quota of a stage (its id), and why; by all "
                "that take part where a result is not released yet"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_quota_share_get_type,
  .run = list_shares,
};

static gboolean
advance (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Sharing) self = { .reader = &txn->reader, .is_final = TRUE };
  g_autoptr (LaurelContestStage) next = NULL;
  gint64 stage;
  int total = 0;

  g_variant_get (args, "(x)", &stage);
  if (!load (&self, stage, error))
    return FALSE;
  next = laurel_advance_load_next (&txn->reader, stage, error);
  if (next == NULL)
    return FALSE;

  for (guint i = 0; i < self.sections->len; i++) {
    const Section *section = &g_array_index (self.sections, Section, i);

    if (!laurel_advance_write (txn, section->result, laurel_row_get_id (LAUREL_ROW (next)),
                               section->taken, error))
      return FALSE;
    total += section->taken;
  }
  laurel_advance_tell (txn, next, total);

  return TRUE;
}

const LaurelCommand LAUREL_ENTRIES_ADVANCE_QUOTA = {
  .name = "entries.advance-quota",
  .label = N_("Let entries go on"),
  .summary = N_("Lets the best of every section go on to the next stage, by the quota of a stage "
                "(its id)"),
  .args = "(x)",
  .apply = advance,
};

/* ---- fixing it ------------------------------------------------------------------------------- */

static gboolean
fix (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Sharing) self = { .reader = &txn->reader };
  g_autofree char *text = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  self.stage = laurel_contest_stage_load (&txn->reader, stage, error);
  if (self.stage == NULL || !read_quota (&self, error))
    return FALSE;
  if (self.quota.fixed != 0)
    return TRUE;

  self.quota.fixed = txn->now;
  text = laurel_quota_write (&self.quota);
  /* Translators: %s is a stage of a contest. */
  laurel_txn_tell (txn, g_strdup_printf (_("Fixed how many go on from “%s”"),
                                         laurel_contest_stage_get_title (self.stage)));

  return laurel_txn_exec (txn, error, "UPDATE contest_stage SET quota = ?2 WHERE id = ?1", "xs",
                          stage, text);
}

const LaurelCommand LAUREL_QUOTA_FIX = {
  .name = "quota.fix",
  .label = N_("Fix quota"),
  .summary = N_("Fixes the quota of a stage (its id): it cannot be changed any more"),
  .args = "(x)",
  .final = TRUE,
  .apply = fix,
};
