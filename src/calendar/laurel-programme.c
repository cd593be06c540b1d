/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-programme.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/**
 * LaurelProgramme:
 *
 * A plan and its year: 2022 Quality Month. A library holds several.
 */
struct _LaurelProgramme {
  LaurelRow parent_instance;

  char *title;
  int year;
  char *language;
  char *issuer;
  char *habits;
  char *note;
};

G_DEFINE_FINAL_TYPE (LaurelProgramme, laurel_programme, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelProgramme, member) }

/* In the order of the columns of SELECT_PROGRAMME. */
static const LaurelField FIELDS[] = {
  FIELD ("title", TEXT, title),
  FIELD ("year", INT, year),
  FIELD ("language", TEXT, language),
  FIELD ("issuer", TEXT, issuer),
  FIELD ("habits", TEXT, habits),
  FIELD ("note", TEXT, note),
};

#undef FIELD

static void
laurel_programme_class_init (LaurelProgrammeClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_programme_init (LaurelProgramme *self)
{
}

const char *
laurel_programme_get_title (LaurelProgramme *self)
{
  g_return_val_if_fail (LAUREL_IS_PROGRAMME (self), NULL);

  return self->title;
}

int
laurel_programme_get_year (LaurelProgramme *self)
{
  g_return_val_if_fail (LAUREL_IS_PROGRAMME (self), 0);

  return self->year;
}

const char *
laurel_programme_get_language (LaurelProgramme *self)
{
  g_return_val_if_fail (LAUREL_IS_PROGRAMME (self), NULL);

  return self->language;
}

const char *
laurel_programme_get_issuer (LaurelProgramme *self)
{
  g_return_val_if_fail (LAUREL_IS_PROGRAMME (self), NULL);

  return self->issuer;
}

const char *
laurel_programme_get_note (LaurelProgramme *self)
{
  g_return_val_if_fail (LAUREL_IS_PROGRAMME (self), NULL);

  return self->note;
}

/**
 * laurel_programme_dup_name:
 * @self: a season
 *
 * Most titles say the year themselves; the others have it behind them.
 *
 * Returns: (transfer full): what tells it from the others of its title
 */
char *
laurel_programme_dup_name (LaurelProgramme *self)
{
  g_autofree char *year = NULL;

  g_return_val_if_fail (LAUREL_IS_PROGRAMME (self), NULL);

  year = g_strdup_printf ("%d", self->year);
  if (strstr (self->title, year) != NULL)
    return g_strdup (self->title);

  /* Translators: %1$s is the title of a season, %2$s its year. */
  return g_strdup_printf (_("%1$s, %2$s"), self->title, year);
}

/* Returns: (transfer none): what the parts of a month mean in this plan */
const LaurelDateHabits *
laurel_programme_get_habits (LaurelProgramme *self)
{
  g_return_val_if_fail (LAUREL_IS_PROGRAMME (self), NULL);

  return laurel_date_habits_from_string (self->habits);
}
