/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-score-desk.h"

#include "base/laurel-error.h"
#include "judging/scores/laurel-score-book-store.h"
#include "ui/judging/laurel-mark-text.h"
#include "ui/judging/laurel-rank-job.h"
#include "ui/judging/laurel-typed-mark.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelScoreDesk:
 *
 * The marks of entries that are compared with each other, and what multiplies these, while they are
 * typed. They are read once; after that only rows that changed are. What is typed is shown at once
 * and ranked on a thread of its own, while the library stores it: nobody waits for the disk. Should
 * the library refuse it, it is taken back, and `refused` tells.
 *
 * ## Signals
 *
 * - `loaded`: all was read anew, or could not be read
 * - `marked`: marks changed
 * - `ranked`: places changed
 * - `charted`: there are charts of what was typed until a moment ago
 * - `refused` (sheet, field, error): what was typed there was not stored; or, of the sheet
 *   %G_MAXUINT, all could not be read anew, and what was read before stays
 */

struct _LaurelScoreDesk {
  GObject parent_instance;

  LaurelSession *session;
  LaurelScope scope;
  LaurelScoreBook *book;    /* (nullable): not read yet, or there is none */
  guint serial;             /* counts the books */
  LaurelStanding *standing; /* (nullable) */
  GPtrArray *charts;        /* (nullable) (element-type LaurelChart) */
  guint pause;              /* until charts are made, or 0 */
  GError *error;            /* (nullable): why there is none, or no newer one */
  LaurelWorker *worker;
  LaurelRankEngine *engine; /* (nullable) */
  GArray *puts;             /* (element-type LaurelRankPut): not given to the worker yet */
  GPtrArray *pending;       /* (element-type LaurelTypedMark) (unowned): not stored yet, in order */
  guint asked;              /* for which entry reasons are asked, or %G_MAXUINT */
  gboolean works;           /* the worker has a job */
  gboolean again;           /* it is to have another */
  GCancellable *stop;
};

G_DEFINE_FINAL_TYPE (LaurelScoreDesk, laurel_score_desk, G_TYPE_OBJECT)

enum {
  LOADED,
  MARKED,
  RANKED,
  CHARTED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* More rows than that are read with all others. */
#define MOST_CHANGES 2000

/* Charts are looked at when the hands rest: nobody waits for places because of them. */
#define PAUSE 400       /* milliseconds */
#define MOST_MARKS 60000 /* of which charts are made while they are typed */

/* ---- charts ---------------------------------------------------------------------- */

static void
on_charted (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelScoreDesk *self = LAUREL_SCORE_DESK (source);
  GPtrArray *charts = laurel_rank_charts_finish (result, self->engine);

  if (charts == NULL)
    return;

  g_clear_pointer (&self->charts, g_ptr_array_unref);
  self->charts = charts;
  g_signal_emit (self, signals[CHARTED], 0);
}

static gboolean
make_charts (gpointer data)
{
  LaurelScoreDesk *self = data;

  self->pause = 0;
  if (self->engine != NULL &&
      (guint64) self->book->sheets->len * self->book->n_fields <= MOST_MARKS)
    laurel_rank_charts_async (self->worker, self->engine, self, on_charted);

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (LaurelScoreDesk *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, make_charts, self);
}

/* ---- ranking --------------------------------------------------------------------- */

static void start_job (LaurelScoreDesk *self);

static void
on_ranked (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelScoreDesk *self = LAUREL_SCORE_DESK (source);
  LaurelStanding *standing = laurel_rank_job_finish (result, self->engine);

  self->works = FALSE;
  if (self->again)
    start_job (self);
  if (standing == NULL)
    return;

  g_clear_pointer (&self->standing, laurel_standing_free);
  self->standing = standing;
  if (!self->works)
    wait_for_rest (self);
  g_signal_emit (self, signals[RANKED], 0);
}

/* One at a time: what is typed meanwhile is ranked together. */
static void
start_job (LaurelScoreDesk *self)
{
  self->again = self->works;
  if (self->works || self->engine == NULL)
    return;

  self->works = TRUE;
  laurel_rank_job_async (self->worker, self->engine, g_steal_pointer (&self->puts), self->asked,
                         self, on_ranked);
  self->puts = g_array_new (FALSE, FALSE, sizeof (LaurelRankPut));
}

static void
push (LaurelScoreDesk *self, LaurelTyping typing, guint sheet, guint field)
{
  LaurelRankPut put;

  if (typing == LAUREL_TYPING_SECOND)
    return;

  put = laurel_typed_mark_get_put (self->book, typing, sheet, field);
  g_array_append_val (self->puts, put);
  start_job (self);
}

/* ---- reading --------------------------------------------------------------------- */

/* On the reader's thread. */
static gpointer
read_book (LaurelReader *reader, GVariant *args, GError **error)
{
  LaurelScope scope;

  g_variant_get (args, "(xxxx)", &scope.stage, &scope.sections[0], &scope.sections[1],
                 &scope.sections[2]);

  return laurel_score_book_load (reader, &scope, error);
}

static void
free_book (gpointer book)
{
  laurel_score_book_free (book);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelScoreDesk) self = data;
  g_autoptr (GError) error = NULL;
  LaurelScoreBook *book = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_cancellable_is_cancelled (self->stop)) {
    g_clear_pointer (&book, laurel_score_book_free);
    return;
  }

  g_clear_error (&self->error);
  /* What the rules say there is not any more goes; where nothing can be read, nothing does. */
  if (self->book != NULL && error != NULL && error->domain == LAUREL_STORE_ERROR) {
    self->error = g_steal_pointer (&error);
    g_signal_emit (self, signals[REFUSED], 0, G_MAXUINT, G_MAXUINT, self->error);
    return;
  }

  g_clear_pointer (&self->book, laurel_score_book_free);
  g_clear_pointer (&self->standing, laurel_standing_free);
  g_clear_pointer (&self->engine, laurel_rank_engine_unref);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_array_set_size (self->puts, 0);
  self->error = g_steal_pointer (&error);
  self->book = book;
  self->serial++;
  if (book != NULL) {
    self->asked = self->asked < book->entries->len ? self->asked : G_MAXUINT;
    self->engine = laurel_rank_engine_new (g_steal_pointer (&book->board));
    start_job (self);
  }
  g_signal_emit (self, signals[LOADED], 0);
}

static void
read_all (LaurelScoreDesk *self)
{
  laurel_store_read_async (laurel_session_get_store (self->session), read_book,
                           g_variant_new ("(xxxx)", self->scope.stage, self->scope.sections[0],
                                          self->scope.sections[1], self->scope.sections[2]),
                           free_book, self->stop, on_read, g_object_ref (self));
}

/* On the reader's thread. */
static gpointer
read_changes (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  gint64 stage;

  g_variant_get_child (args, LAUREL_N_TYPINGS, "x", &stage);
  for (int typing = 0; typing < LAUREL_N_TYPINGS; typing++) {
    g_autoptr (GVariant) ids = g_variant_get_child_value (args, (gsize) typing);
    gsize n;
    const gint64 *list = g_variant_get_fixed_array (ids, &n, sizeof (gint64));
    GArray *changes = laurel_score_book_list_changes (reader, stage, (LaurelTyping) typing, list,
                                                      n, error);

    if (changes == NULL)
      return NULL;
    g_ptr_array_add (lists, changes);
  }

  return g_steal_pointer (&lists);
}

static void
free_lists (gpointer lists)
{
  g_ptr_array_unref (lists);
}

/* What is typed there and waits stays: this is only what comes back should that be refused.
 * Returns: whether anything that is shown is different now */
static gboolean
take_change (LaurelScoreDesk *self, const LaurelBookChange *change)
{
  LaurelTypedMark at = { .serial = self->serial, .typing = change->typing };
  LaurelTypedMark *first;
  LaurelBookMark *mark;

  if (!laurel_score_book_apply (self->book, change, &at.sheet, &at.field))
    return FALSE;

  first = laurel_typed_mark_find_first (self->pending, &at);
  if (first == NULL) {
    push (self, change->typing, at.sheet, at.field);
    return TRUE;
  }

  mark = laurel_score_book_get_mark (self->book, change->typing, at.sheet, at.field);
  first->before = *mark;
  at.mark = laurel_typed_mark_find_last (self->pending, &at)->mark;
  mark->state = at.mark.state;
  mark->value = at.mark.value;

  return FALSE;
}

static void
on_changes (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelScoreDesk) self = data;
  g_autoptr (GPtrArray) lists = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);
  gboolean changed = FALSE;

  for (guint i = 0; self->book != NULL && lists != NULL && i < lists->len; i++) {
    const GArray *changes = lists->pdata[i];

    for (guint k = 0; k < changes->len; k++)
      changed |= take_change (self, &g_array_index (changes, LaurelBookChange, k));
  }
  if (changed)
    g_signal_emit (self, signals[MARKED], 0);
}

static GVariant *
new_ids (const GArray *ids)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids ? ids->data : NULL,
                                    ids ? ids->len : 0, sizeof (gint64));
}

static void
on_store_changed (LaurelScoreDesk *self, LaurelChanges *changes)
{
  const GArray *marks = laurel_changes_get_ids (changes, "mark");
  const GArray *checks = laurel_changes_get_ids (changes, "mark_check");
  const GArray *factors = laurel_changes_get_ids (changes, "entry_factor");
  guint n = (marks ? marks->len : 0) + (checks ? checks->len : 0) + (factors ? factors->len : 0);

  if (laurel_changes_touch (changes, LAUREL_SCORE_BOOK_TABLES) || n > MOST_CHANGES)
    read_all (self);
  else if (n > 0)
    laurel_store_read_async (laurel_session_get_store (self->session), read_changes,
                             g_variant_new ("(@ax@ax@axx)", new_ids (marks), new_ids (checks),
                                            new_ids (factors), self->scope.stage),
                             free_lists, self->stop, on_changes, g_object_ref (self));
}

/* ---- typing ---------------------------------------------------------------------- */

static gboolean
is_same (const LaurelBookMark *one, const LaurelBookMark *other)
{
  return one->state == other->state &&
         (one->state != LAUREL_BOOK_MARKED || laurel_ratio_compare (one->value, other->value) == 0);
}

/* What was not stored is taken back. Where something else was typed since, what was there before
 * comes back should that be refused, too: what is in no library does not stay. */
static void
take_back (LaurelScoreDesk *self, const LaurelTypedMark *typed)
{
  LaurelTypedMark *later;

  if (self->book == NULL || self->serial != typed->serial)
    return;

  later = laurel_typed_mark_find_first (self->pending, typed);
  if (later != NULL) {
    later->before = typed->before;
    return;
  }

  *laurel_score_book_get_mark (self->book, typed->typing, typed->sheet, typed->field) =
    typed->before;
  push (self, typed->typing, typed->sheet, typed->field);
  g_signal_emit (self, signals[MARKED], 0);
}

static void
on_put (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelTypedMark *typed = data;
  g_autoptr (LaurelScoreDesk) self = typed->desk;
  g_autoptr (GError) error = NULL;

  g_ptr_array_remove (self->pending, typed);
  if (!laurel_session_run_finish (LAUREL_SESSION (source), result, &error)) {
    take_back (self, typed);
    g_signal_emit (self, signals[REFUSED], 0, typed->sheet, typed->field, error);
  }
  g_free (typed);
}

static void
put (LaurelScoreDesk *self, LaurelTyping typing, guint sheet, guint field,
     const LaurelBookMark *mark)
{
  LaurelBookMark *place = laurel_score_book_get_mark (self->book, typing, sheet, field);
  LaurelTypedMark *typed;

  if (is_same (place, mark))
    return;

  typed = g_new0 (LaurelTypedMark, 1);
  *typed = (LaurelTypedMark) { g_object_ref (self), self->serial, typing, sheet, field, *place,
                               *mark };
  place->state = mark->state;
  place->value = mark->value;
  push (self, typing, sheet, field);
  g_ptr_array_add (self->pending, typed);
  g_signal_emit (self, signals[MARKED], 0);
  laurel_session_run_async (self->session, laurel_typed_mark_get_command (typing),
                            laurel_typed_mark_dup_args (typed, self->book), on_put, typed);
}

/**
 * laurel_score_desk_put:
 * @self: a desk with a book
 * @typing: what is typed
 * @sheet: on which sheet, or for which entry
 * @field: into which of its fields
 * @text: what was typed; "" for nothing
 * @error: return location for a `LAUREL_RULE_ERROR` that says what is wrong with it
 *
 * Shows it, ranks it and stores it.
 *
 * Returns: whether the rule allows it
 */
gboolean
laurel_score_desk_put (LaurelScoreDesk *self, LaurelTyping typing, guint sheet, guint field,
                       const char *text, GError **error)
{
  LaurelBookMark mark = { 0 };

  g_return_val_if_fail (LAUREL_IS_SCORE_DESK (self) && self->book != NULL, FALSE);

  if (typing == LAUREL_TYPING_FACTORS
        ? !laurel_mark_text_read_factor (text, &mark, error)
        : !laurel_mark_text_read (text, self->book->rule,
                                  laurel_score_book_get_criterion (self->book, field)->name, &mark,
                                  error))
    return FALSE;

  put (self, typing, sheet, field, &mark);

  return TRUE;
}

/**
 * laurel_score_desk_settle:
 * @self: a desk with a book
 * @sheet: a sheet
 * @field: one of its fields, which differs between both who typed it
 * @right: who typed it right
 *
 * Both have what is right then.
 */
void
laurel_score_desk_settle (LaurelScoreDesk *self, guint sheet, guint field, LaurelTyping right)
{
  LaurelBookMark mark;

  g_return_if_fail (LAUREL_IS_SCORE_DESK (self) && self->book != NULL);

  mark = *laurel_score_book_get_mark (self->book, right, sheet, field);
  put (self, right == LAUREL_TYPING_FIRST ? LAUREL_TYPING_SECOND : LAUREL_TYPING_FIRST, sheet,
       field, &mark);
}

/* ---- what there is --------------------------------------------------------------- */

/* For which entry reasons are asked, or %G_MAXUINT. */
void
laurel_score_desk_ask (LaurelScoreDesk *self, guint entry)
{
  g_return_if_fail (LAUREL_IS_SCORE_DESK (self));

  if (self->asked == entry)
    return;

  self->asked = entry;
  start_job (self);
}

const LaurelScope *
laurel_score_desk_get_scope (LaurelScoreDesk *self)
{
  g_return_val_if_fail (LAUREL_IS_SCORE_DESK (self), NULL);

  return &self->scope;
}

/* Returns: (nullable) */
const LaurelScoreBook *
laurel_score_desk_get_book (LaurelScoreDesk *self)
{
  g_return_val_if_fail (LAUREL_IS_SCORE_DESK (self), NULL);

  return self->book;
}

/* Returns: (nullable) */
const LaurelStanding *
laurel_score_desk_get_standing (LaurelScoreDesk *self)
{
  g_return_val_if_fail (LAUREL_IS_SCORE_DESK (self), NULL);

  return self->standing;
}

/* Returns: whether the standing is that of all marks that were typed */
gboolean
laurel_score_desk_is_settled (LaurelScoreDesk *self)
{
  g_return_val_if_fail (LAUREL_IS_SCORE_DESK (self), FALSE);

  return !self->works && self->puts->len == 0 && self->standing != NULL;
}

/* Returns: (nullable) (element-type LaurelChart): of the marks, as they were a moment ago */
GPtrArray *
laurel_score_desk_get_charts (LaurelScoreDesk *self)
{
  g_return_val_if_fail (LAUREL_IS_SCORE_DESK (self), NULL);

  return self->charts;
}

/* Returns: (nullable): why there is no book, or none that is newer, once that is known */
const GError *
laurel_score_desk_get_error (LaurelScoreDesk *self)
{
  g_return_val_if_fail (LAUREL_IS_SCORE_DESK (self), NULL);

  return self->error;
}

/* ---- the object ------------------------------------------------------------------ */

/**
 * laurel_score_desk_new:
 * @session: a session
 * @scope: whose entries are compared
 *
 * Returns: (transfer full): a desk, which begins to read
 */
LaurelScoreDesk *
laurel_score_desk_new (LaurelSession *session, const LaurelScope *scope)
{
  LaurelScoreDesk *self = g_object_new (LAUREL_TYPE_SCORE_DESK, NULL);

  self->session = g_object_ref (session);
  self->scope = *scope;
  g_signal_connect_object (laurel_session_get_store (session), "changed",
                           G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  read_all (self);

  return self;
}

static void
laurel_score_desk_dispose (GObject *object)
{
  g_cancellable_cancel (LAUREL_SCORE_DESK (object)->stop);
  g_clear_handle_id (&LAUREL_SCORE_DESK (object)->pause, g_source_remove);

  G_OBJECT_CLASS (laurel_score_desk_parent_class)->dispose (object);
}

static void
laurel_score_desk_finalize (GObject *object)
{
  LaurelScoreDesk *self = LAUREL_SCORE_DESK (object);

  g_clear_pointer (&self->worker, laurel_worker_leave);
  g_clear_pointer (&self->engine, laurel_rank_engine_unref);
  g_clear_pointer (&self->book, laurel_score_book_free);
  g_clear_pointer (&self->standing, laurel_standing_free);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_array_unref (self->puts);
  g_ptr_array_unref (self->pending);
  g_clear_object (&self->stop);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_score_desk_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, LAUREL_TYPE_SCORE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
laurel_score_desk_class_init (LaurelScoreDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_score_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_score_desk_finalize;

  signals[LOADED] = add_signal ("loaded");
  signals[MARKED] = add_signal ("marked");
  signals[RANKED] = add_signal ("ranked");
  signals[CHARTED] = add_signal ("charted");
  signals[REFUSED] = g_signal_new ("refused", LAUREL_TYPE_SCORE_DESK, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT,
                                   G_TYPE_ERROR);
}

static void
laurel_score_desk_init (LaurelScoreDesk *self)
{
  self->asked = G_MAXUINT;
  self->puts = g_array_new (FALSE, FALSE, sizeof (LaurelRankPut));
  self->pending = g_ptr_array_new ();
  self->stop = g_cancellable_new ();
  self->worker = laurel_worker_new ("laurel-rank");
}
