/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-settle-item.h"

/**
 * LaurelSettleItem:
 *
 * An activity of which something is still open, what that is, and how soon it
 * matters.
 */
struct _LaurelSettleItem {
  LaurelRow parent_instance;

  char *activity;
  char *title;
  char *what;
  char *all;
  char *label;
  gboolean has_days;
  int days;
  char *soon;
  char *words;
  char *place;
  char *place_status;
};

G_DEFINE_FINAL_TYPE (LaurelSettleItem, laurel_settle_item, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelSettleItem, member) }

static const LaurelField FIELDS[] = {
  FIELD ("activity", TEXT, activity),
  FIELD ("title", TEXT, title),
  FIELD ("what", TEXT, what),
  FIELD ("all", TEXT, all),
  FIELD ("label", TEXT, label),
  FIELD ("has-days", FLAG, has_days),
  FIELD ("days", INT, days),
  FIELD ("soon", TEXT, soon),
  FIELD ("words", TEXT, words),
  FIELD ("place", TEXT, place),
  FIELD ("place-status", TEXT, place_status),
};

#undef FIELD

static void
laurel_settle_item_class_init (LaurelSettleItemClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_settle_item_init (LaurelSettleItem *self)
{
}

/* "fix-date confirm-place". */
static char *
dup_all (LaurelSettle settle)
{
  GString *all = g_string_new (laurel_settle_to_string (laurel_settle_get_first (settle)));

  while ((settle &= ~laurel_settle_get_first (settle)) != 0)
    g_string_append_printf (all, " %s",
                            laurel_settle_to_string (laurel_settle_get_first (settle)));

  return g_string_free (all, FALSE);
}

/**
 * laurel_settle_item_new:
 * @activity: an activity
 * @settle: what is to be settled of it, at least one thing
 * @today: today
 */
LaurelSettleItem *
laurel_settle_item_new (LaurelActivity *activity, LaurelSettle settle, LaurelDay today)
{
  LaurelSettleItem *self = g_object_new (LAUREL_TYPE_SETTLE_ITEM, "id",
                                         laurel_row_get_id (LAUREL_ROW (activity)), NULL);
  LaurelSettle first = laurel_settle_get_first (settle);
  LaurelWindow window = laurel_activity_get_window (activity);

  self->activity = laurel_activity_dup_name (activity);
  self->title = g_strdup (laurel_activity_get_title (activity));
  self->what = g_strdup (laurel_settle_to_string (first));
  self->all = dup_all (settle);
  self->label = g_strdup (laurel_settle_get_label (first));
  self->has_days = laurel_settle_get_days (&window, today, &self->days);
  self->soon = laurel_settle_dup_soon (&window, today);
  self->words = g_strdup (laurel_activity_get_words (activity));
  self->place = g_strdup (laurel_activity_get_place (activity));
  self->place_status = g_strdup (laurel_activity_get_place_status (activity));

  return self;
}

const char *
laurel_settle_item_get_activity (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->activity;
}

const char *
laurel_settle_item_get_title (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->title;
}

const char *
laurel_settle_item_get_what (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->what;
}

const char *
laurel_settle_item_get_all (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->all;
}

const char *
laurel_settle_item_get_label (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->label;
}

gboolean
laurel_settle_item_get_has_days (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), FALSE);

  return self->has_days;
}

int
laurel_settle_item_get_days (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), 0);

  return self->days;
}

const char *
laurel_settle_item_get_soon (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->soon;
}

const char *
laurel_settle_item_get_words (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->words;
}

const char *
laurel_settle_item_get_place (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->place;
}

const char *
laurel_settle_item_get_place_status (LaurelSettleItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SETTLE_ITEM (self), NULL);

  return self->place_status;
}
