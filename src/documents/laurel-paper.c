/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper.h"

/**
 * LaurelPaper:
 *
 * A paper in the making: which kind, about what, and the fields that were typed
 * beside its page. What is not typed is taken from the plan each time.
 */
struct _LaurelPaper {
  LaurelRow parent_instance;

  gint64 programme_id;
  gint64 activity_id;
  char *kind;
  int from_release;
  int to_release;
  char *fields;
};

G_DEFINE_FINAL_TYPE (LaurelPaper, laurel_paper, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPaper, member) }

/* In the order of the columns of SELECT_PAPER. */
static const LaurelField FIELDS[] = {
  FIELD ("programme-id", ID, programme_id),
  FIELD ("activity-id", ID, activity_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("from-release", INT, from_release),
  FIELD ("to-release", INT, to_release),
  FIELD ("fields", TEXT, fields),
};

#undef FIELD

static void
laurel_paper_class_init (LaurelPaperClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_paper_init (LaurelPaper *self)
{
}

gint64
laurel_paper_get_programme_id (LaurelPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER (self), 0);

  return self->programme_id;
}

gint64
laurel_paper_get_activity_id (LaurelPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER (self), 0);

  return self->activity_id;
}

const char *
laurel_paper_get_kind (LaurelPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER (self), NULL);

  return self->kind;
}

int
laurel_paper_get_from_release (LaurelPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER (self), 0);

  return self->from_release;
}

int
laurel_paper_get_to_release (LaurelPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER (self), 0);

  return self->to_release;
}

const char *
laurel_paper_get_fields (LaurelPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER (self), NULL);

  return self->fields;
}
