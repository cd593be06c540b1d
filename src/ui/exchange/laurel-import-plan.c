/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-plan-private.h"

#include "base/laurel-compat.h"
#include "exchange/laurel-plan-compare.h"
#include "ui/exchange/laurel-import-merge.h"
#include "ui/exchange/laurel-import-obstacle.h"

/**
 * LaurelImportPlan:
 *
 * The plan that is about to be imported: its title and year, its rows, and how
 * many of them are sure. Another year reads all rows anew, some at a time, so
 * that a long plan does not hold the window up (laurel-import-plan-read.c).
 */
G_DEFINE_FINAL_TYPE (LaurelImportPlan, laurel_import_plan, G_TYPE_OBJECT)

typedef enum {
  PROP_TITLE = 1,
  PROP_YEAR,
  PROP_N_SURE,
  PROP_N_LOOK,
  PROP_N_LOST,
  PROP_N_TAKEN,
  PROP_N_CHANGED,
  PROP_N_BLOCKED,
  PROP_COMPLETE,
  PROP_OBSTACLE,
  PROP_OTHER,
  PROP_PERCENT_READ,
} Prop;

static GParamSpec *props[PROP_PERCENT_READ + 1];

static void on_row_notify (LaurelImportPlan *self, GParamSpec *pspec);

/* Tells whether it is, if that is news. */
void
laurel_import_plan_tell_complete (LaurelImportPlan *self)
{
  gboolean complete = laurel_import_plan_is_complete (self);
  g_autofree char *obstacle = laurel_import_obstacle_find (self);

  if (laurel_set_str (&self->obstacle, obstacle))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OBSTACLE]);
  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPLETE]);
}

static gboolean
is_same_gone (LaurelImportPlan *self, GPtrArray *gone)
{
  guint n_own = self->source->draft->rows->len;

  if (laurel_import_plan_get_n_rows (self) - n_own != gone->len)
    return FALSE;
  for (guint i = 0; i < gone->len; i++)
    if (laurel_import_row_get_activity (laurel_import_plan_get_row (self, n_own + i)) !=
        laurel_import_row_get_activity (gone->pdata[i]))
      return FALSE;

  return TRUE;
}

/* A row of what is gone is made anew whenever that is compared; what was decided
 * of it goes by the activity. */
static void
note_left (LaurelImportPlan *self)
{
  for (guint i = self->source->draft->rows->len; i < laurel_import_plan_get_n_rows (self); i++) {
    LaurelImportRow *row = laurel_import_plan_get_row (self, i);
    gint64 activity = laurel_import_row_get_activity (row);

    if (laurel_import_row_get_taken (row))
      g_hash_table_remove (self->left, &activity);
    else
      g_hash_table_add (self->left, g_memdup2 (&activity, sizeof activity));
  }
}

/* What is gone is offered, and not taken unasked from what is no newer plan. */
static void
show_gone (LaurelImportPlan *self, GPtrArray *gone)
{
  guint n_own = self->source->draft->rows->len;
  guint n = self->existing ? g_list_model_get_n_items (G_LIST_MODEL (self->existing)) : 0;

  if (is_same_gone (self, gone))
    return;

  note_left (self);
  for (guint i = 0; i < gone->len; i++) {
    gint64 activity = laurel_import_row_get_activity (gone->pdata[i]);

    laurel_import_row_offer (gone->pdata[i],
                             laurel_plan_compare_is_newer ((int) gone->len, (int) n) &&
                             !g_hash_table_contains (self->left, &activity), TRUE);
    g_signal_connect_object (gone->pdata[i], "notify", G_CALLBACK (on_row_notify), self,
                             G_CONNECT_SWAPPED);
  }
  g_list_store_splice (self->rows, n_own, laurel_import_plan_get_n_rows (self) - n_own,
                       gone->pdata, gone->len);
}

/* What could not be read is not empty. */
static gboolean
is_read (LaurelRowList *list)
{
  return !laurel_row_list_get_loading (list) && laurel_row_list_get_error (list) == NULL;
}

static void
stop_comparing (LaurelImportPlan *self)
{
  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
}

/* Whether what the rows say of where they go is true. */
static gboolean
is_compared (LaurelImportPlan *self)
{
  return self->existing == NULL ||
         (self->compared && self->comparing == NULL && is_read (self->existing));
}

/* What listens may choose another programme, so this is told when all else is done. */
static void
tell_other (LaurelImportPlan *self)
{
  gboolean other = is_compared (self) && laurel_import_obstacle_is_other (self);

  if (self->other == other)
    return;

  self->other = other;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OTHER]);
}

static void
on_compared (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelImportPlan *self = LAUREL_IMPORT_PLAN (source);
  g_autoptr (LaurelImportCompared) compared = laurel_import_compare_finish (result, NULL);
  g_autoptr (GPtrArray) gone = NULL;

  if (compared == NULL)
    return;

  g_clear_object (&self->comparing);
  self->telling = TRUE;
  gone = laurel_import_merge_end (self->source->draft, G_LIST_MODEL (self->rows), compared,
                                  !self->compared);
  self->compared = TRUE;
  show_gone (self, gone);
  laurel_import_plan_count_rows (self, is_compared (self));
  self->telling = FALSE;
  tell_other (self);
}

static void
compare (LaurelImportPlan *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) existing = NULL;

  stop_comparing (self);
  self->telling = TRUE;
  if (self->existing == NULL) {
    laurel_import_merge_none (self->source->draft, G_LIST_MODEL (self->rows));
    show_gone (self, none);
  } else if (is_read (self->existing)) {
    existing = laurel_import_merge_begin (self->source, G_LIST_MODEL (self->rows),
                                          G_LIST_MODEL (self->existing), !self->compared);
    self->comparing = g_cancellable_new ();
    if (self->worker == NULL)
      self->worker = laurel_worker_new ("laurel-compare");
    laurel_import_compare_async (self->worker, self, self->source, existing, self->comparing,
                                 on_compared);
  }
  self->telling = FALSE;
}

static gboolean
on_count (gpointer data)
{
  LaurelImportPlan *self = LAUREL_IMPORT_PLAN (data);

  self->count_id = 0;
  /* To compare a long plan after each slice of its rows takes far longer than to read them. */
  if (self->read_id != 0)
    return G_SOURCE_REMOVE;

  if (!self->only_decided)
    compare (self);
  self->only_decided = TRUE;
  self->telling = TRUE;
  laurel_import_plan_count_rows (self, is_compared (self));
  self->telling = FALSE;
  tell_other (self);

  return G_SOURCE_REMOVE;
}

static void
queue (LaurelImportPlan *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_count, self, NULL);
}

/* What is compared has changed: what is said of it as it was is not heard any more. */
void
laurel_import_plan_queue_count (LaurelImportPlan *self)
{
  stop_comparing (self);
  self->only_decided = FALSE;
  queue (self);
}

/* What is ticked, or looked at, changes nothing of what a row says; and what the comparison itself
 * changed needs no other. */
static void
on_row_notify (LaurelImportPlan *self, GParamSpec *pspec)
{
  static const char *const DECISIONS[] = { "open", "taken", "change", "take-edit", "take-move",
                                           NULL };

  if (self->telling)
    return;

  if (g_strv_contains (DECISIONS, pspec->name))
    queue (self);
  else
    laurel_import_plan_queue_count (self);
}

static void
set_title (LaurelImportPlan *self, const char *title)
{
  if (laurel_set_str (&self->source->draft->title, title ? title : "")) {
    self->title_by_hand = TRUE;
    self->source->draft->anonymous = FALSE;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
    laurel_import_plan_tell_complete (self);
  }
}

static void
laurel_import_plan_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelImportPlan *self = LAUREL_IMPORT_PLAN (object);

  switch ((Prop) prop_id) {
  case PROP_TITLE:
    g_value_set_string (value, laurel_import_plan_get_title (self));
    break;
  case PROP_YEAR:
    g_value_set_int (value, laurel_import_plan_get_year (self));
    break;
  case PROP_N_SURE:
  case PROP_N_LOOK:
  case PROP_N_LOST:
    g_value_set_uint (value, self->n_of[prop_id - PROP_N_SURE]);
    break;
  case PROP_N_TAKEN:
    g_value_set_uint (value, self->n_taken);
    break;
  case PROP_N_CHANGED:
    g_value_set_uint (value, self->n_changed);
    break;
  case PROP_N_BLOCKED:
    g_value_set_uint (value, self->n_blocked);
    break;
  case PROP_OBSTACLE:
    g_value_set_string (value, self->obstacle);
    break;
  case PROP_OTHER:
    g_value_set_boolean (value, self->other);
    break;
  case PROP_COMPLETE:
    g_value_set_boolean (value, laurel_import_plan_is_complete (self));
    break;
  case PROP_PERCENT_READ:
    g_value_set_int (value, laurel_import_plan_get_percent_read (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_plan_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  LaurelImportPlan *self = LAUREL_IMPORT_PLAN (object);

  switch ((Prop) prop_id) {
  case PROP_TITLE:
    set_title (self, g_value_get_string (value));
    break;
  case PROP_YEAR:
    laurel_import_plan_set_year (self, g_value_get_int (value));
    break;
  case PROP_N_SURE:
  case PROP_N_LOOK:
  case PROP_N_LOST:
  case PROP_N_TAKEN:
  case PROP_N_CHANGED:
  case PROP_N_BLOCKED:
  case PROP_COMPLETE:
  case PROP_OBSTACLE:
  case PROP_OTHER:
  case PROP_PERCENT_READ:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

/* Of a row of the file. */
static void
on_row (gpointer plan, gpointer row, GParamSpec *pspec)
{
  static const char *const CARRIED[] = { "number", "title", NULL };
  LaurelImportPlan *self = plan;

  on_row_notify (self, pspec);
  if (g_strv_contains (CARRIED, pspec->name))
    laurel_import_merge_carry (row, G_LIST_MODEL (self->rows));
}

static void
laurel_import_plan_dispose (GObject *object)
{
  LaurelImportPlan *self = LAUREL_IMPORT_PLAN (object);

  self->source->watch = NULL;
  stop_comparing (self);
  g_clear_pointer (&self->worker, laurel_worker_leave);
  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_clear_object (&self->existing);

  G_OBJECT_CLASS (laurel_import_plan_parent_class)->dispose (object);
}

static void
laurel_import_plan_finalize (GObject *object)
{
  LaurelImportPlan *self = LAUREL_IMPORT_PLAN (object);

  g_free (self->obstacle);
  g_object_unref (self->rows);
  g_hash_table_unref (self->left);
  laurel_import_source_unref (self->source);

  G_OBJECT_CLASS (laurel_import_plan_parent_class)->finalize (object);
}

static void
laurel_import_plan_class_init (LaurelImportPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags written =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_import_plan_get_property;
  object_class->set_property = laurel_import_plan_set_property;
  object_class->dispose = laurel_import_plan_dispose;
  object_class->finalize = laurel_import_plan_finalize;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, written);
  props[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, 9999, 0, written);
  /* Of the rows that are taken: in the order of LaurelSureness. */
  props[PROP_N_SURE] = g_param_spec_uint ("n-sure", NULL, NULL, 0, G_MAXUINT, 0, told);
  props[PROP_N_LOOK] = g_param_spec_uint ("n-look", NULL, NULL, 0, G_MAXUINT, 0, told);
  props[PROP_N_LOST] = g_param_spec_uint ("n-lost", NULL, NULL, 0, G_MAXUINT, 0, told);
  props[PROP_N_TAKEN] = g_param_spec_uint ("n-taken", NULL, NULL, 0, G_MAXUINT, 0, told);
  props[PROP_N_CHANGED] = g_param_spec_uint ("n-changed", NULL, NULL, 0, G_MAXUINT, 0, told);
  props[PROP_N_BLOCKED] = g_param_spec_uint ("n-blocked", NULL, NULL, 0, G_MAXUINT, 0, told);
  props[PROP_OBSTACLE] = g_param_spec_string ("obstacle", NULL, NULL, NULL, told);
  /* Whether it seems to be another plan than that of the programme. */
  props[PROP_OTHER] = g_param_spec_boolean ("other", NULL, NULL, FALSE, told);
  /* Whether it can go in as it is. */
  props[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, told);
  props[PROP_PERCENT_READ] = g_param_spec_int ("percent-read", NULL, NULL, 0, 100, 0, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_import_plan_init (LaurelImportPlan *self)
{
  self->rows = g_list_store_new (LAUREL_TYPE_IMPORT_ROW);
  self->left = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * laurel_import_plan_new:
 * @draft: (transfer full): what was read
 */
LaurelImportPlan *
laurel_import_plan_new (LaurelPlanDraft *draft)
{
  LaurelImportPlan *self = g_object_new (LAUREL_TYPE_IMPORT_PLAN, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  self->source = laurel_import_source_new (draft);
  for (guint i = 0; i < draft->rows->len; i++)
    g_ptr_array_add (rows, laurel_import_row_new (self->source, draft->rows->pdata[i]));
  g_list_store_splice (self->rows, 0, 0, rows->pdata, rows->len);
  compare (self);
  self->only_decided = TRUE;
  laurel_import_plan_count_rows (self, is_compared (self));
  self->source->watch = on_row;
  self->source->watcher = self;

  return self;
}

/* (element-type LaurelImportRow) */
GListModel *
laurel_import_plan_list_rows (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), NULL);

  return G_LIST_MODEL (self->rows);
}

const LaurelPlanDraft *
laurel_import_plan_get_draft (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), NULL);

  return self->source->draft;
}

const char *
laurel_import_plan_get_title (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), NULL);

  return self->source->draft->title;
}

int
laurel_import_plan_get_year (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), 0);

  return self->source->draft->year;
}

/**
 * laurel_import_plan_take_edits:
 * @from: the plan of the same table, read with other columns
 *
 * Takes over what was decided by hand: of the plan, and of each row of the file.
 * What was decided of a row that is no activity now waits until it is one again.
 */
void
laurel_import_plan_take_edits (LaurelImportPlan *self, LaurelImportPlan *from)
{
  g_return_if_fail (LAUREL_IS_IMPORT_PLAN (self));
  g_return_if_fail (LAUREL_IS_IMPORT_PLAN (from));

  g_hash_table_unref (self->source->edits);
  self->source->edits = g_hash_table_ref (from->source->edits);
  note_left (from);
  g_hash_table_unref (self->left);
  self->left = g_hash_table_ref (from->left);

  for (guint i = 0; i < self->source->draft->rows->len; i++)
    laurel_import_row_take_edits (laurel_import_plan_get_row (self, i));
  if (from->title_by_hand)
    set_title (self, laurel_import_plan_get_title (from));
  if (from->source->year_by_hand)
    laurel_import_plan_set_year (self, laurel_import_plan_get_year (from));
  self->title_by_hand = from->title_by_hand;
  self->source->year_by_hand = from->source->year_by_hand;
}

/* The programme it goes into, or 0. */
gint64
laurel_import_plan_get_programme (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), 0);

  return self->programme;
}

/**
 * laurel_import_plan_set_existing:
 * @programme: the programme it goes into, or 0 for a new one
 * @activities: (nullable): what that has; compared now and whenever it changes
 */
void
laurel_import_plan_set_existing (LaurelImportPlan *self, gint64 programme,
                                 LaurelRowList *activities)
{
  g_return_if_fail (LAUREL_IS_IMPORT_PLAN (self));

  self->programme = programme;
  self->compared = FALSE;
  stop_comparing (self);
  if (self->existing)
    g_signal_handlers_disconnect_by_func (self->existing, laurel_import_plan_queue_count, self);
  g_set_object (&self->existing, activities);
  if (activities) {
    g_signal_connect_object (activities, "items-changed",
                             G_CALLBACK (laurel_import_plan_queue_count), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (activities, "notify::loading",
                             G_CALLBACK (laurel_import_plan_queue_count), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (activities, "notify::error",
                             G_CALLBACK (laurel_import_plan_queue_count), self,
                             G_CONNECT_SWAPPED);
  }

  /* Nothing goes in before it was compared. */
  self->rows_complete = FALSE;
  laurel_import_plan_tell_complete (self);
  laurel_import_plan_queue_count (self);
}

/* How many rows are to go in. */
guint
laurel_import_plan_get_n_taken (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), 0);

  return self->n_taken;
}

/* How many of those are that sure. */
guint
laurel_import_plan_count (LaurelImportPlan *self, LaurelSureness sureness)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), 0);

  return self->n_of[sureness];
}

/* Whether anything of it was changed by hand. */
gboolean
laurel_import_plan_is_corrected (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), FALSE);

  for (guint i = 0; i < laurel_import_plan_get_n_rows (self); i++)
    if (laurel_import_row_is_corrected (laurel_import_plan_get_row (self, i)))
      return TRUE;

  return self->title_by_hand || self->source->year_by_hand;
}

/* Whether the plan has a title, a year, and nothing but rows that can go in,
 * all of them read for that year. */
gboolean
laurel_import_plan_is_complete (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), FALSE);

  return self->rows_complete && self->n_taken > 0 && self->read_id == 0 &&
         *self->source->draft->title != '\0' && self->source->draft->year > 0;
}
