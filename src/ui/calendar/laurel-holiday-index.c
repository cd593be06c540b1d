/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-holiday-index.h"

#include "calendar/laurel-holiday-rule.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelHolidayIndex:
 *
 * Which days are off, and which weekends are worked, looked up by day: a view
 * asks for each day that it paints. It follows a list, and says when that has
 * changed.
 */
struct _LaurelHolidayIndex {
  GObject parent_instance;

  GListModel *list;     /* (nullable) (element-type LaurelHoliday) */
  GHashTable *holidays; /* (element-type LaurelDay LaurelHoliday) */
};

G_DEFINE_FINAL_TYPE (LaurelHolidayIndex, laurel_holiday_index, G_TYPE_OBJECT)

typedef enum {
  CHANGED,
} Signal;

static guint signals[CHANGED + 1];

static void
read_list (LaurelHolidayIndex *self)
{
  guint n = self->list ? g_list_model_get_n_items (self->list) : 0;

  g_hash_table_remove_all (self->holidays);
  for (guint i = 0; i < n; i++) {
    LaurelHoliday *holiday = g_list_model_get_item (self->list, i);

    g_hash_table_insert (self->holidays, GINT_TO_POINTER (laurel_holiday_get_day (holiday)),
                         holiday);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
laurel_holiday_index_dispose (GObject *object)
{
  LaurelHolidayIndex *self = LAUREL_HOLIDAY_INDEX (object);

  laurel_holiday_index_set_list (self, NULL);

  G_OBJECT_CLASS (laurel_holiday_index_parent_class)->dispose (object);
}

static void
laurel_holiday_index_finalize (GObject *object)
{
  g_hash_table_unref (LAUREL_HOLIDAY_INDEX (object)->holidays);

  G_OBJECT_CLASS (laurel_holiday_index_parent_class)->finalize (object);
}

static void
laurel_holiday_index_class_init (LaurelHolidayIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = laurel_holiday_index_dispose;
  object_class->finalize = laurel_holiday_index_finalize;

  /**
   * LaurelHolidayIndex::changed:
   *
   * Other days are special, or called something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
laurel_holiday_index_init (LaurelHolidayIndex *self)
{
  self->holidays = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

LaurelHolidayIndex *
laurel_holiday_index_new (void)
{
  return g_object_new (LAUREL_TYPE_HOLIDAY_INDEX, NULL);
}

GListModel *
laurel_holiday_index_get_list (LaurelHolidayIndex *self)
{
  g_return_val_if_fail (LAUREL_IS_HOLIDAY_INDEX (self), NULL);

  return self->list;
}

/**
 * laurel_holiday_index_set_list:
 * @self: an index
 * @list: (nullable) (element-type LaurelHoliday): the days off, and the weekends
 *   that are worked
 */
void
laurel_holiday_index_set_list (LaurelHolidayIndex *self, GListModel *list)
{
  g_return_if_fail (LAUREL_IS_HOLIDAY_INDEX (self));

  if (self->list == list)
    return;

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, read_list, self);
  g_set_object (&self->list, list);
  if (list != NULL)
    g_signal_connect_swapped (list, "items-changed", G_CALLBACK (read_list), self);
  read_list (self);
}

/* (transfer none) (nullable): what is special about a day */
LaurelHoliday *
laurel_holiday_index_find (LaurelHolidayIndex *self, LaurelDay day)
{
  g_return_val_if_fail (LAUREL_IS_HOLIDAY_INDEX (self), NULL);

  return g_hash_table_lookup (self->holidays, GINT_TO_POINTER (day));
}

/* Whether nobody works: on a day off, or on a weekend that is not worked. */
gboolean
laurel_holiday_index_is_off (LaurelHolidayIndex *self, LaurelDay day)
{
  LaurelHoliday *holiday = laurel_holiday_index_find (self, day);

  return holiday != NULL ? laurel_holiday_is_off (holiday) : laurel_day_get_weekday (day) > 5;
}

/**
 * laurel_holiday_index_dup_name:
 * @self: an index
 * @day: a day
 *
 * Returns: (transfer full) (nullable): what is special about it, in words
 */
char *
laurel_holiday_index_dup_name (LaurelHolidayIndex *self, LaurelDay day)
{
  LaurelHoliday *holiday;

  g_return_val_if_fail (LAUREL_IS_HOLIDAY_INDEX (self), NULL);

  holiday = laurel_holiday_index_find (self, day);
  if (holiday == NULL)
    return NULL;
  if (laurel_holiday_is_off (holiday))
    return g_strdup (laurel_holiday_get_name (holiday));

  /* Translators: a weekend that is worked; %s is the holiday it is worked for. */
  return g_strdup_printf (_("worked for %s"), laurel_holiday_get_name (holiday));
}
