/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-rows.h"

#include "store/laurel-row-list.h"

#include <math.h>

/* A list, and the rows of it that we listen to. */
typedef struct {
  GListModel *model; /* (nullable) */
  GPtrArray *rows;   /* (element-type LaurelRow) */
} Followed;

/**
 * LaurelTimelineRows:
 *
 * What stands in which row of a timeline: the activities, in the plan's order or
 * by date, and below each that is unfolded its phases, and what belongs to it.
 *
 * It follows both lists, and every activity and phase in them, and emits
 * [signal@TimelineRows::changed] once for each change of theirs, or once for all
 * that a list takes at a time.
 */
struct _LaurelTimelineRows {
  GObject parent_instance;

  Followed activities;
  Followed phases;
  LaurelClashIndex *clashes;
  LaurelOrder order;
  gboolean unfolded; /* all of them, and for good */

  GHashTable *expanded;  /* (element-type gint64): activities whose parts are rows */
  GHashTable *phases_of; /* (element-type gint64 GPtrArray): the phases of each activity */
  GArray *rows;          /* (element-type LaurelTimelineRow): borrowed from those followed */
  GPtrArray *gathered;   /* (element-type GPtrArray): the conflicts of what is folded */

  gboolean changed; /* while a list takes a result: a row says something else */
  gboolean moved;   /* or belongs elsewhere */
};

G_DEFINE_FINAL_TYPE (LaurelTimelineRows, laurel_timeline_rows, G_TYPE_OBJECT)

typedef enum {
  CHANGED,
} Signal;

static guint signals[CHANGED + 1];

static void
group_phases (LaurelTimelineRows *self)
{
  g_hash_table_remove_all (self->phases_of);
  for (guint i = 0; i < self->phases.rows->len; i++) {
    LaurelPhase *phase = g_ptr_array_index (self->phases.rows, i);
    gint64 activity = laurel_phase_get_activity_id (phase);
    GPtrArray *siblings = g_hash_table_lookup (self->phases_of, &activity);

    if (siblings == NULL) {
      siblings = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->phases_of, g_memdup2 (&activity, sizeof activity), siblings);
    }
    g_ptr_array_add (siblings, g_object_ref (phase));
  }
}

static int
compare_by_date (gconstpointer a, gconstpointer b, gpointer data)
{
  LaurelActivity *left = ((const LaurelTimelineRow *) a)->activity;
  LaurelActivity *right = ((const LaurelTimelineRow *) b)->activity;
  LaurelWindow left_window = laurel_activity_get_window (left);
  LaurelWindow right_window = laurel_activity_get_window (right);
  int order = laurel_window_compare (&left_window, &right_window);

  if (order != 0)
    return order;

  return laurel_activity_get_position (left) - laurel_activity_get_position (right);
}

static GArray *
list_activities (LaurelTimelineRows *self)
{
  guint n = self->activities.rows->len;
  GArray *list = g_array_sized_new (FALSE, TRUE, sizeof (LaurelTimelineRow), n);

  for (guint i = 0; i < n; i++) {
    LaurelTimelineRow row = { .activity = g_ptr_array_index (self->activities.rows, i) };

    row.conflicts = laurel_clash_index_find (self->clashes,
                                             laurel_row_get_id (LAUREL_ROW (row.activity)));
    g_array_append_val (list, row);
  }
  if (self->order == LAUREL_ORDER_DATE)
    g_array_sort_with_data (list, compare_by_date, NULL);

  return list;
}

/* Series → GArray of the rows that belong to it, in the order of @list. */
static GHashTable *
group_members (GArray *list)
{
  GHashTable *groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                              (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < list->len; i++) {
    LaurelTimelineRow *row = &g_array_index (list, LaurelTimelineRow, i);
    gint64 series = laurel_activity_get_series_id (row->activity);
    GArray *members = series ? g_hash_table_lookup (groups, &series) : NULL;

    if (series != 0 && members == NULL) {
      members = g_array_new (FALSE, TRUE, sizeof (LaurelTimelineRow));
      g_hash_table_insert (groups, g_memdup2 (&series, sizeof series), members);
    }
    if (series != 0)
      g_array_append_val (members, *row);
  }

  return groups;
}

static int
compare_grades (gconstpointer a, gconstpointer b)
{
  return (int) laurel_conflict_find_grade (*(LaurelConflict *const *) b) -
         (int) laurel_conflict_find_grade (*(LaurelConflict *const *) a);
}

/* What stands folded below a series is told at the series: its own and theirs, the
 * worst first. */
static GPtrArray *
gather_conflicts (LaurelTimelineRows *self, const LaurelTimelineRow *series, GArray *members)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i <= members->len; i++) {
    GPtrArray *own = i == 0 ? series->conflicts
                            : g_array_index (members, LaurelTimelineRow, i - 1).conflicts;

    for (guint k = 0; own != NULL && k < own->len; k++)
      if (g_hash_table_add (known, own->pdata[k]))
        g_ptr_array_add (all, g_object_ref (own->pdata[k]));
  }
  if (all->len == 0)
    return NULL;

  g_ptr_array_sort (all, compare_grades);
  g_ptr_array_add (self->gathered, g_ptr_array_ref (all));
  return all;
}

/* An activity, and below it, if it is unfolded, its phases and its members. */
static void
lay_out_activity (LaurelTimelineRows *self, const LaurelTimelineRow *at, GHashTable *groups)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (at->activity));
  GArray *members = g_hash_table_lookup (groups, &id);
  gboolean expanded = laurel_timeline_rows_get_expanded (self, id);
  GPtrArray *phases = expanded ? laurel_timeline_rows_get_phases (self, id) : NULL;
  LaurelTimelineRow row = *at;

  row.n_members = members ? members->len : 0;
  if (members != NULL && !expanded)
    row.conflicts = gather_conflicts (self, at, members);
  g_array_append_val (self->rows, row);
  row.conflicts = NULL;
  for (guint p = 0; phases != NULL && p < phases->len; p++) {
    row.phase = g_ptr_array_index (phases, p);
    g_array_append_val (self->rows, row);
  }
  for (guint m = 0; expanded && members != NULL && m < members->len; m++)
    lay_out_activity (self, &g_array_index (members, LaurelTimelineRow, m), groups);
}

static void
lay_out (LaurelTimelineRows *self)
{
  g_autoptr (GArray) list = list_activities (self);
  g_autoptr (GHashTable) groups = group_members (list);

  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->gathered, 0);
  for (guint i = 0; i < list->len; i++) {
    const LaurelTimelineRow *row = &g_array_index (list, LaurelTimelineRow, i);

    if (laurel_activity_get_series_id (row->activity) == 0)
      lay_out_activity (self, row, groups);
  }
}

static void
rebuild (LaurelTimelineRows *self)
{
  self->changed = self->moved = FALSE;
  group_phases (self);
  lay_out (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
moves_rows (LaurelTimelineRows *self, const char *property)
{
  static const char *const ORDERING[] = { "es", "le", "ls", "position", NULL };

  if (g_str_equal (property, "activity-id") || g_str_equal (property, "series-id"))
    return TRUE;

  return self->order == LAUREL_ORDER_DATE && g_strv_contains (ORDERING, property);
}

static gboolean
is_taking (const Followed *followed)
{
  return LAUREL_IS_ROW_LIST (followed->model) &&
         laurel_row_list_get_taking (LAUREL_ROW_LIST (followed->model));
}

static void
tell_changes (LaurelTimelineRows *self)
{
  if (is_taking (&self->activities) || is_taking (&self->phases))
    return;

  if (self->moved)
    rebuild (self);
  else if (self->changed)
    g_signal_emit (self, signals[CHANGED], 0);
  self->changed = FALSE;
}

/* A result may change thousands of rows, each in some ways. */
static void
on_row_notify (LaurelTimelineRows *self, GParamSpec *pspec, LaurelRow *row)
{
  self->changed = TRUE;
  self->moved |= moves_rows (self, pspec->name);
  tell_changes (self);
}

static void
splice (LaurelTimelineRows *self, Followed *followed, guint position, guint removed, guint added)
{
  for (guint i = 0; i < removed; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (followed->rows, position + i),
                                          on_row_notify, self);
  if (removed > 0)
    g_ptr_array_remove_range (followed->rows, position, removed);

  for (guint i = 0; i < added; i++) {
    GObject *row = g_list_model_get_item (followed->model, position + i);

    g_signal_connect_swapped (row, "notify", G_CALLBACK (on_row_notify), self);
    g_ptr_array_insert (followed->rows, (int) (position + i), row);
  }
}

static void
on_activities_changed (LaurelTimelineRows *self, guint position, guint removed, guint added)
{
  splice (self, &self->activities, position, removed, added);
  rebuild (self);
}

static void
on_phases_changed (LaurelTimelineRows *self, guint position, guint removed, guint added)
{
  splice (self, &self->phases, position, removed, added);
  rebuild (self);
}

static void
follow (LaurelTimelineRows *self, Followed *followed, GListModel *model, GCallback callback)
{
  if (followed->model == model)
    return;

  if (followed->model) {
    g_signal_handlers_disconnect_by_func (followed->model, callback, self);
    g_signal_handlers_disconnect_by_func (followed->model, tell_changes, self);
  }
  splice (self, followed, 0, followed->rows->len, 0);
  g_set_object (&followed->model, model);
  if (model) {
    splice (self, followed, 0, 0, g_list_model_get_n_items (model));
    g_signal_connect_swapped (model, "items-changed", callback, self);
    if (LAUREL_IS_ROW_LIST (model))
      g_signal_connect_swapped (model, "notify::taking", G_CALLBACK (tell_changes), self);
  }
  rebuild (self);
}

static void
laurel_timeline_rows_dispose (GObject *object)
{
  LaurelTimelineRows *self = LAUREL_TIMELINE_ROWS (object);

  follow (self, &self->activities, NULL, G_CALLBACK (on_activities_changed));
  follow (self, &self->phases, NULL, G_CALLBACK (on_phases_changed));
  g_signal_handlers_disconnect_by_func (self->clashes, rebuild, self);
  laurel_clash_index_set_list (self->clashes, NULL);

  G_OBJECT_CLASS (laurel_timeline_rows_parent_class)->dispose (object);
}

static void
laurel_timeline_rows_finalize (GObject *object)
{
  LaurelTimelineRows *self = LAUREL_TIMELINE_ROWS (object);

  g_object_unref (self->clashes);
  g_hash_table_unref (self->expanded);
  g_hash_table_unref (self->phases_of);
  g_ptr_array_unref (self->activities.rows);
  g_ptr_array_unref (self->phases.rows);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->gathered);

  G_OBJECT_CLASS (laurel_timeline_rows_parent_class)->finalize (object);
}

static void
laurel_timeline_rows_class_init (LaurelTimelineRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = laurel_timeline_rows_dispose;
  object_class->finalize = laurel_timeline_rows_finalize;

  /**
   * LaurelTimelineRows::changed:
   *
   * Other rows, in another order, or saying something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
laurel_timeline_rows_init (LaurelTimelineRows *self)
{
  self->expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->phases_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  self->activities.rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->phases.rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_array_new (FALSE, TRUE, sizeof (LaurelTimelineRow));
  self->gathered = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->clashes = laurel_clash_index_new ();
  g_signal_connect_swapped (self->clashes, "changed", G_CALLBACK (rebuild), self);
}

LaurelTimelineRows *
laurel_timeline_rows_new (void)
{
  return g_object_new (LAUREL_TYPE_TIMELINE_ROWS, NULL);
}

/* (transfer full): with all that there is below anything, as of one list without folds */
LaurelTimelineRows *
laurel_timeline_rows_new_unfolded (void)
{
  LaurelTimelineRows *self = laurel_timeline_rows_new ();

  self->unfolded = TRUE;

  return self;
}

/**
 * laurel_timeline_rows_set_activities:
 * @self: the rows
 * @activities: (nullable): a list of #LaurelActivity, in the plan's order
 */
void
laurel_timeline_rows_set_activities (LaurelTimelineRows *self, GListModel *activities)
{
  g_return_if_fail (LAUREL_IS_TIMELINE_ROWS (self));

  follow (self, &self->activities, activities, G_CALLBACK (on_activities_changed));
}

/**
 * laurel_timeline_rows_set_phases:
 * @self: the rows
 * @phases: (nullable): a list of #LaurelPhase, of any of the activities, in order
 */
void
laurel_timeline_rows_set_phases (LaurelTimelineRows *self, GListModel *phases)
{
  g_return_if_fail (LAUREL_IS_TIMELINE_ROWS (self));

  follow (self, &self->phases, phases, G_CALLBACK (on_phases_changed));
}

/**
 * laurel_timeline_rows_set_conflicts:
 * @self: the rows
 * @conflicts: (nullable): a list of #LaurelConflict
 */
void
laurel_timeline_rows_set_conflicts (LaurelTimelineRows *self, GListModel *conflicts)
{
  g_return_if_fail (LAUREL_IS_TIMELINE_ROWS (self));

  laurel_clash_index_set_list (self->clashes, conflicts);
}

void
laurel_timeline_rows_set_order (LaurelTimelineRows *self, LaurelOrder order)
{
  g_return_if_fail (LAUREL_IS_TIMELINE_ROWS (self));

  if (self->order == order)
    return;

  self->order = order;
  rebuild (self);
}

/* Shows or hides the phases of an activity, and what belongs to it. */
void
laurel_timeline_rows_set_expanded (LaurelTimelineRows *self, gint64 activity, gboolean expanded)
{
  g_return_if_fail (LAUREL_IS_TIMELINE_ROWS (self));

  if (laurel_timeline_rows_get_expanded (self, activity) == !!expanded)
    return;

  if (expanded)
    g_hash_table_add (self->expanded, g_memdup2 (&activity, sizeof activity));
  else
    g_hash_table_remove (self->expanded, &activity);
  rebuild (self);
}

gboolean
laurel_timeline_rows_get_expanded (LaurelTimelineRows *self, gint64 activity)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), FALSE);

  return self->unfolded || g_hash_table_contains (self->expanded, &activity);
}

GListModel *
laurel_timeline_rows_get_activities (LaurelTimelineRows *self)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), NULL);

  return self->activities.model;
}

GListModel *
laurel_timeline_rows_get_phase_list (LaurelTimelineRows *self)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), NULL);

  return self->phases.model;
}

GListModel *
laurel_timeline_rows_get_conflicts (LaurelTimelineRows *self)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), NULL);

  return laurel_clash_index_get_list (self->clashes);
}

LaurelOrder
laurel_timeline_rows_get_order (LaurelTimelineRows *self)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), LAUREL_ORDER_PLAN);

  return self->order;
}

guint
laurel_timeline_rows_get_n (LaurelTimelineRows *self)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), 0);

  return self->rows->len;
}

const LaurelTimelineRow *
laurel_timeline_rows_get (LaurelTimelineRows *self, guint row)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, LaurelTimelineRow, row);
}

/**
 * laurel_timeline_rows_find:
 * @self: the rows
 * @activity: an activity's id
 * @phase: a phase's id, or 0 for the activity itself
 * @row: (out): its row
 *
 * Returns: whether it has a row
 */
gboolean
laurel_timeline_rows_find (LaurelTimelineRows *self, gint64 activity, gint64 phase, guint *row)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++) {
    LaurelTimelineRow *at = &g_array_index (self->rows, LaurelTimelineRow, i);
    gint64 at_phase = at->phase ? laurel_row_get_id (LAUREL_ROW (at->phase)) : 0;

    if (laurel_row_get_id (LAUREL_ROW (at->activity)) == activity && at_phase == phase) {
      *row = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * laurel_timeline_rows_get_phases:
 *
 * Returns: (nullable) (element-type LaurelPhase): the phases of an activity, in
 *   order; %NULL when it has none
 */
GPtrArray *
laurel_timeline_rows_get_phases (LaurelTimelineRows *self, gint64 activity)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE_ROWS (self), NULL);

  return g_hash_table_lookup (self->phases_of, &activity);
}

static void
cover_window (LaurelTimelineAxis *axis, const LaurelWindow *window)
{
  laurel_timeline_axis_cover (axis, window->es);
  laurel_timeline_axis_cover (axis, window->ls);
  laurel_timeline_axis_cover (axis, window->ee);
  laurel_timeline_axis_cover (axis, window->le);
}

/**
 * laurel_timeline_rows_cover:
 * @self: the rows
 * @axis: an axis
 *
 * Makes the axis long enough for everything in the rows.
 */
void
laurel_timeline_rows_cover (LaurelTimelineRows *self, LaurelTimelineAxis *axis)
{
  g_return_if_fail (LAUREL_IS_TIMELINE_ROWS (self));

  for (guint i = 0; i < self->activities.rows->len; i++) {
    LaurelActivity *activity = g_ptr_array_index (self->activities.rows, i);
    LaurelWindow window = laurel_activity_get_window (activity);
    int year = laurel_activity_get_year (activity);

    cover_window (axis, &window);
    if (year > 0)
      laurel_timeline_axis_cover (axis, laurel_day_new (year, 1, 1));
  }
  for (guint i = 0; i < self->phases.rows->len; i++) {
    LaurelWindow window = laurel_phase_get_window (g_ptr_array_index (self->phases.rows, i));

    cover_window (axis, &window);
  }
}

/**
 * laurel_timeline_rows_get_visible:
 * @n_rows: how many rows there are
 * @row_height: how high each is
 * @offset: how far the rows are scrolled
 * @room: how high the visible part is
 * @first: (out): the first row that needs a widget
 * @n: (out): how many do
 *
 * The rows that can be seen, and one more on each side, so that the focus has
 * somewhere to go.
 */
void
laurel_timeline_rows_get_visible (guint n_rows, int row_height, double offset, double room,
                                  guint *first, guint *n)
{
  double top = floor (MAX (offset, 0) / row_height);
  double bottom = ceil ((MAX (offset, 0) + MAX (room, 0)) / row_height);
  guint end = MIN (bottom + 1, n_rows);

  *first = MIN (MAX (top - 1, 0), n_rows);
  *n = end > *first ? end - *first : 0;
}
