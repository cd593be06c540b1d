/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-drive-units.h"

#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-unit.h"

#include <glib/gi18n-lib.h>

/* What the items on a list are counted by: by what the drive counts them by, or, where it does not
 * know them, by what the list says first. A number alone is taken for that only where it can hardly
 * mean anything else: five books are not five boxes. */

struct LaurelDriveUnits {
  LaurelReader *reader;
  gint64 drive;
  gboolean new_units;
  GHashTable *known; /* (element-type utf8 utf8): an item → what it is counted by */
  GHashTable *told;  /* (element-type utf8): an item, and what was taken for that unit */
};

/**
 * laurel_drive_units_new:
 * @reader: where to read
 * @drive: a drive
 * @new_units: whether units that nobody knows are meant
 */
LaurelDriveUnits *
laurel_drive_units_new (LaurelReader *reader, gint64 drive, gboolean new_units)
{
  LaurelDriveUnits *self = g_new0 (LaurelDriveUnits, 1);

  self->reader = reader;
  self->drive = drive;
  self->new_units = new_units;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
laurel_drive_units_free (LaurelDriveUnits *self)
{
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->told);
  g_free (self);
}

/* Returns: (nullable): what an item is counted by; %NULL where nothing was said of it yet */
static const char *
find_known (LaurelDriveUnits *self, const char *item)
{
  const char *known = g_hash_table_lookup (self->known, item);
  char *stored;

  if (known != NULL)
    return known;

  stored = laurel_gift_kind_dup_unit (self->reader,
                                      laurel_gift_kind_find (self->reader, self->drive, item));
  if (stored != NULL)
    g_hash_table_insert (self->known, g_strdup (item), stored);

  return stored;
}

/* Whether it is the first time: of thousands of rows one is told. */
static gboolean
is_first (LaurelDriveUnits *self, const char *item, const char *unit)
{
  return g_hash_table_add (self->told, g_strjoin ("\x1f", item, unit ? unit : "", NULL));
}

/* A number alone. */
static LaurelFault *
check_none (LaurelDriveUnits *self, const char *item, const char *known, gboolean has_column)
{
  if (laurel_gift_unit_holds_many (known))
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_WRONG_ANSWER, LAUREL_FAULT_ERROR,
                             _("Write how many of those there are, and the unit beside it."),
                             /* Translators: %1$s is a kind of gift, %2$s a unit, such as “box”. */
                             _("“%1$s” is counted by “%2$s”, and this row has no unit."), item,
                             known);

  return has_column && !laurel_gift_unit_is_same (known, "piece") && is_first (self, item, NULL)
         ? laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                             _("Write the unit if another one is meant."),
                             /* Translators: %1$s is a kind of gift, %2$s a unit, such as “set”. */
                             _("“%1$s” without a unit is taken to be counted by “%2$s”."), item,
                             known)
         : NULL;
}

/* What the drive does not know is counted by what its first row says. */
static LaurelFault *
check_first (LaurelDriveUnits *self, const char *item, const char *unit)
{
  if (unit != NULL && !self->new_units && !laurel_gift_unit_is_known (unit))
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_WRONG_ANSWER, LAUREL_FAULT_ERROR,
                             _("Correct it, or add “--new-units” if it is meant."),
                             /* Translators: %s is what stands in a cell. */
                             _("“%s” is a unit that was never used here."), unit);
  if (item != NULL)
    g_hash_table_insert (self->known, g_strdup (item), g_strdup (unit ? unit : _("piece")));

  return NULL;
}

/* Another one than it is counted by. */
static LaurelFault *
check_other (LaurelDriveUnits *self, const char *item, const char *unit, const char *known)
{
  if (!laurel_gift_unit_is_same (unit, known))
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_WRONG_ANSWER, LAUREL_FAULT_ERROR,
                             _("Write how many of those there are."),
                             /* Translators: %1$s is a kind of gift, %2$s and %3$s units, such as
                              * “box”. */
                             _("“%1$s” is counted by “%2$s”, not by “%3$s”."), item, known, unit);

  return is_first (self, item, unit)
         ? laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                             _("Correct it if it is another one."),
                             /* Translators: %1$s is a kind of gift, %2$s and %3$s units, such as
                              * “piece”. */
                             _("“%1$s” is counted by “%2$s”: “%3$s” is taken for that."), item,
                             known, unit)
         : NULL;
}

/**
 * laurel_drive_units_check:
 * @self: the units of a drive and of the rows before
 * @item: (nullable): what came
 * @unit: (nullable): what it is counted by, as the row says
 * @has_column: whether other rows could say so
 * @known: (out) (nullable): what to take instead of @unit
 *
 * Returns: (transfer full) (nullable): what is wrong with @unit, or worth knowing
 */
LaurelFault *
laurel_drive_units_check (LaurelDriveUnits *self, const char *item, const char *unit,
                          gboolean has_column, const char **known)
{
  const char *counted_by = item ? find_known (self, item) : NULL;

  *known = NULL;
  if (counted_by == NULL)
    return check_first (self, item, unit);
  if (unit == NULL)
    return check_none (self, item, counted_by, has_column);
  if (g_str_equal (unit, counted_by))
    return NULL;

  *known = counted_by;
  return check_other (self, item, unit, counted_by);
}
