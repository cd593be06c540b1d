/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-plan-private.h"

#include "base/laurel-compat.h"
#include "base/laurel-quotes.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-holiday-store.h"
#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-title-raise.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelCopyPlan:
 *
 * The copy of a season that is about to be made: its year, its title or the
 * season that it is added to, each activity as it would be there, and what still
 * stands in the way. Until the command runs the library knows nothing of it. Its
 * rows are in laurel-copy-plan-rows.c.
 */
G_DEFINE_FINAL_TYPE (LaurelCopyPlan, laurel_copy_plan, G_TYPE_OBJECT)

typedef enum {
  PROP_SESSION = 1,
  PROP_TITLE,
  PROP_YEAR,
  PROP_HOLD,
  PROP_LOADING,
  PROP_N_ROWS,
  PROP_N_TAKEN,
  PROP_OBSTACLE,
} Prop;

static GParamSpec *props[PROP_OBSTACLE + 1];

static gboolean
is_loading (LaurelCopyPlan *self)
{
  return (self->copies != NULL && laurel_row_list_get_loading (self->copies)) ||
         (self->existing != NULL && laurel_row_list_get_loading (self->existing));
}

/* ---- what stands in the way ---------------------------------------------------- */

static gboolean
can_be_year (LaurelCopyPlan *self)
{
  return self->year->year != laurel_programme_get_year (self->year->programme);
}

/* Whether there is such a season already, beside which there can be no other. */
static gboolean
is_title_taken (LaurelCopyPlan *self)
{
  LaurelProgramme *other = laurel_copy_plan_find_into (self);

  return other != NULL && g_str_equal (laurel_programme_get_title (other), self->title);
}

static char *
dup_obstacle (LaurelCopyPlan *self)
{
  if (!can_be_year (self))
    return g_strdup (_("A season is copied to another year than its own."));
  if (is_loading (self))
    return NULL;
  if (self->n_rows == 0)
    return g_strdup (_("This season has no activities: there is nothing to copy."));
  if (self->year->into == NULL && *self->title == '\0')
    return g_strdup (_("The new season needs a title."));
  if (self->year->into == NULL && is_title_taken (self))
    return laurel_quote (
      /* Translators: %1$s is a season's title, %2$d its year. */
      _("There is “%1$s” of %2$d already. Give the copy another title, or add to it."),
      self->title, self->year->year);
  if (self->n_taken == 0)
    return g_strdup (_("Nothing is taken. Tick what is to go over."));
  if (self->untitled)
    return g_strdup (_("Every activity that goes over needs a title."));

  return NULL;
}

static void
set_count (LaurelCopyPlan *self, guint *count, guint value, Prop prop)
{
  if (*count == value)
    return;

  *count = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
count (LaurelCopyPlan *self)
{
  LaurelCopyCount counts = laurel_copy_plan_count_rows (self);
  g_autofree char *obstacle = NULL;

  self->untitled = counts.n_untitled > 0;
  set_count (self, &self->n_rows, counts.n_rows, PROP_N_ROWS);
  set_count (self, &self->n_taken, counts.n_taken, PROP_N_TAKEN);
  if (!is_loading (self))
    laurel_copy_plan_number_rows (self);
  obstacle = dup_obstacle (self);
  if (laurel_set_str (&self->obstacle, obstacle))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OBSTACLE]);
}

static gboolean
on_count (gpointer data)
{
  LaurelCopyPlan *self = LAUREL_COPY_PLAN (data);

  self->count_id = 0;
  count (self);

  return G_SOURCE_REMOVE;
}

/* Once, when all of a series is ticked. */
void
laurel_copy_plan_queue_count (LaurelCopyPlan *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_count, self, NULL);
}

/* ---- the rows ------------------------------------------------------------------ */

static void
on_copies (LaurelCopyPlan *self)
{
  if (!is_loading (self) && laurel_copy_plan_get_error (self) == NULL) {
    laurel_copy_plan_read_rows (self);
    count (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
on_holidays (LaurelCopyPlan *self)
{
  laurel_copy_plan_reread_rows (self);
}

/* ---- where it goes --------------------------------------------------------------- */

static void
forget_list (LaurelCopyPlan *self, LaurelRowList **list)
{
  if (*list != NULL)
    g_signal_handlers_disconnect_by_data (*list, self);
  g_clear_object (list);
}

static LaurelRowList *
read_list (LaurelCopyPlan *self, const LaurelQuery *query, GVariant *args, GCallback callback)
{
  LaurelRowList *list = laurel_store_list (laurel_session_get_store (self->session), query, args);

  g_signal_connect_swapped (list, "items-changed", callback, self);
  g_signal_connect_swapped (list, "notify::loading", callback, self);
  g_signal_connect_swapped (list, "notify::error", callback, self);

  return list;
}

/* Unless somebody gave it another. */
static void
offer_title (LaurelCopyPlan *self)
{
  LaurelProgramme *from = self->year->programme;
  g_autofree char *raised = NULL;

  if (self->title_by_hand)
    return;

  raised = laurel_title_raise (laurel_programme_get_title (from), NULL,
                               laurel_programme_get_year (from), self->year->year);
  if (laurel_set_str (&self->title, raised))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/* What was read of a year that can be stays to be seen while the year cannot be. */
static void
read_year (LaurelCopyPlan *self)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (self->year->programme));
  g_autofree char *first = g_strdup_printf ("%d-01-01", self->year->year);
  g_autofree char *last = g_strdup_printf ("%d-12-31", self->year->year);

  offer_title (self);
  if (can_be_year (self)) {
    forget_list (self, &self->copies);
    forget_list (self, &self->year->holidays);
    self->copies = read_list (self, &LAUREL_PLAN_COPIES,
                              g_variant_new ("(xi)", id, self->year->year),
                              G_CALLBACK (on_copies));
    self->year->holidays = read_list (self, &LAUREL_HOLIDAYS_BETWEEN,
                                      g_variant_new ("(xss)", id, first, last),
                                      G_CALLBACK (on_holidays));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
  }
  count (self);
}

static void
set_year (LaurelCopyPlan *self, int year)
{
  if (self->year->year == year)
    return;

  self->year->year = year;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_YEAR]);
  read_year (self);
}

static void
set_title (LaurelCopyPlan *self, const char *title)
{
  if (!laurel_set_str (&self->title, title ? title : ""))
    return;

  self->title_by_hand = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  count (self);
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_copy_plan_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelCopyPlan *self = LAUREL_COPY_PLAN (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_YEAR:
    g_value_set_int (value, self->year->year);
    break;
  case PROP_HOLD:
    g_value_set_boolean (value, self->hold);
    break;
  case PROP_LOADING:
    g_value_set_boolean (value, is_loading (self));
    break;
  case PROP_N_ROWS:
    g_value_set_uint (value, self->n_rows);
    break;
  case PROP_N_TAKEN:
    g_value_set_uint (value, self->n_taken);
    break;
  case PROP_OBSTACLE:
    g_value_set_string (value, self->obstacle);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_plan_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelCopyPlan *self = LAUREL_COPY_PLAN (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    self->session = g_value_dup_object (value);
    break;
  case PROP_TITLE:
    set_title (self, g_value_get_string (value));
    break;
  case PROP_YEAR:
    set_year (self, g_value_get_int (value));
    break;
  case PROP_HOLD:
    if (self->hold != g_value_get_boolean (value)) {
      self->hold = !self->hold;
      g_object_notify_by_pspec (object, pspec);
    }
    break;
  case PROP_LOADING:
  case PROP_N_ROWS:
  case PROP_N_TAKEN:
  case PROP_OBSTACLE:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_plan_constructed (GObject *object)
{
  LaurelCopyPlan *self = LAUREL_COPY_PLAN (object);

  G_OBJECT_CLASS (laurel_copy_plan_parent_class)->constructed (object);

  self->year = laurel_copy_year_new (laurel_session_get_programme (self->session));
  read_year (self);
  laurel_copy_plan_set_into (self, is_title_taken (self) ? laurel_copy_plan_find_into (self)
                                                         : NULL);
}

static void
laurel_copy_plan_dispose (GObject *object)
{
  LaurelCopyPlan *self = LAUREL_COPY_PLAN (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  forget_list (self, &self->copies);
  forget_list (self, &self->existing);
  if (self->year != NULL)
    forget_list (self, &self->year->holidays);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_copy_plan_parent_class)->dispose (object);
}

static void
laurel_copy_plan_finalize (GObject *object)
{
  LaurelCopyPlan *self = LAUREL_COPY_PLAN (object);

  g_object_unref (self->rows);
  g_hash_table_unref (self->by_id);
  g_clear_pointer (&self->year, laurel_copy_year_unref);
  g_free (self->title);
  g_free (self->obstacle);

  G_OBJECT_CLASS (laurel_copy_plan_parent_class)->finalize (object);
}

static void
laurel_copy_plan_class_init (LaurelCopyPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags written =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = laurel_copy_plan_constructed;
  object_class->get_property = laurel_copy_plan_get_property;
  object_class->set_property = laurel_copy_plan_set_property;
  object_class->dispose = laurel_copy_plan_dispose;
  object_class->finalize = laurel_copy_plan_finalize;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, written);
  props[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 1900, 2999, 1900, written);
  /* Whether what was booked is held in the new year. */
  props[PROP_HOLD] = g_param_spec_boolean ("hold", NULL, NULL, FALSE, written);
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, told);
  props[PROP_N_ROWS] = g_param_spec_uint ("n-rows", NULL, NULL, 0, G_MAXUINT, 0, told);
  props[PROP_N_TAKEN] = g_param_spec_uint ("n-taken", NULL, NULL, 0, G_MAXUINT, 0, told);
  /* In a sentence; NULL: it can be copied. */
  props[PROP_OBSTACLE] = g_param_spec_string ("obstacle", NULL, NULL, NULL, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_copy_plan_init (LaurelCopyPlan *self)
{
  self->rows = g_list_store_new (LAUREL_TYPE_COPY_ROW);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->title = g_strdup ("");
}

/**
 * laurel_copy_plan_new:
 * @session: a session that shows a season
 *
 * Returns: (transfer full): the copy of that season to the next year
 */
LaurelCopyPlan *
laurel_copy_plan_new (LaurelSession *session)
{
  return g_object_new (LAUREL_TYPE_COPY_PLAN, "session", session, NULL);
}

LaurelSession *
laurel_copy_plan_get_session (LaurelCopyPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), NULL);

  return self->session;
}

/* The season that is copied. */
LaurelProgramme *
laurel_copy_plan_get_from (LaurelCopyPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), NULL);

  return self->year->programme;
}

/* (element-type LaurelCopyRow): what belongs to no series, and the series */
GListModel *
laurel_copy_plan_list_rows (LaurelCopyPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), NULL);

  return G_LIST_MODEL (self->rows);
}

int
laurel_copy_plan_get_year (LaurelCopyPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), 0);

  return self->year->year;
}

/* The season it is added to, or 0: a new one. */
gint64
laurel_copy_plan_get_into (LaurelCopyPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), 0);

  return self->year->into ? laurel_row_get_id (LAUREL_ROW (self->year->into)) : 0;
}

/**
 * laurel_copy_plan_set_into:
 * @into: (nullable): a season of that year to add to
 */
void
laurel_copy_plan_set_into (LaurelCopyPlan *self, LaurelProgramme *into)
{
  g_return_if_fail (LAUREL_IS_COPY_PLAN (self));

  if (!g_set_object (&self->year->into, into))
    return;

  forget_list (self, &self->existing);
  if (into != NULL)
    self->existing = read_list (self, &LAUREL_ACTIVITIES_OF_PROGRAMME,
                                g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (into))),
                                G_CALLBACK (on_copies));
  on_copies (self);
  count (self);
}

/**
 * laurel_copy_plan_find_into:
 *
 * Returns: (nullable): the season of that year and title, if there is one
 */
LaurelProgramme *
laurel_copy_plan_find_into (LaurelCopyPlan *self)
{
  GListModel *programmes = G_LIST_MODEL (laurel_session_list_programmes (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++) {
    g_autoptr (LaurelProgramme) programme = g_list_model_get_item (programmes, i);

    /* The list keeps it. */
    if (laurel_programme_get_year (programme) == self->year->year &&
        g_str_equal (laurel_programme_get_title (programme), self->title))
      return programme;
  }

  return NULL;
}

gboolean
laurel_copy_plan_is_complete (LaurelCopyPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), FALSE);

  return self->obstacle == NULL && self->n_taken > 0 && !is_loading (self) &&
         laurel_copy_plan_get_error (self) == NULL;
}

/* (nullable): why the season, or the one that it is added to, could not be read */
const GError *
laurel_copy_plan_get_error (LaurelCopyPlan *self)
{
  const GError *error;

  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), NULL);

  error = self->copies ? laurel_row_list_get_error (self->copies) : NULL;
  if (error == NULL && self->existing != NULL)
    error = laurel_row_list_get_error (self->existing);

  return error;
}
