/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper-draft.h"

/**
 * LaurelPaperDraft:
 *
 * A paper in the making: which kind, about what, and the fields that were typed
 * beside its page. What is not typed is taken from the plan each time.
 */
struct _LaurelPaperDraft {
  LaurelRow parent_instance;

  gint64 programme_id;
  gint64 activity_id;
  char *kind;
  int from_release;
  int to_release;
  char *fields;
  char *title;
};

G_DEFINE_FINAL_TYPE (LaurelPaperDraft, laurel_paper_draft, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPaperDraft, member) }

/* In the order of the columns of SELECT_PAPER. */
static const LaurelField FIELDS[] = {
  FIELD ("programme-id", ID, programme_id),
  FIELD ("activity-id", ID, activity_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("from-release", INT, from_release),
  FIELD ("to-release", INT, to_release),
  FIELD ("fields", TEXT, fields),
  FIELD ("title", TEXT, title),
};

#undef FIELD

static void
laurel_paper_draft_class_init (LaurelPaperDraftClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_paper_draft_init (LaurelPaperDraft *self)
{
}

/* The activity it is about, or 0. */
gint64
laurel_paper_draft_get_activity_id (LaurelPaperDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_DRAFT (self), 0);

  return self->activity_id;
}

const char *
laurel_paper_draft_get_kind (LaurelPaperDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_DRAFT (self), NULL);

  return self->kind;
}

int
laurel_paper_draft_get_from_release (LaurelPaperDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_DRAFT (self), 0);

  return self->from_release;
}

/* 0 for the draft. */
int
laurel_paper_draft_get_to_release (LaurelPaperDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_DRAFT (self), 0);

  return self->to_release;
}

/* (nullable): the title of the activity it is about. */
const char *
laurel_paper_draft_get_title (LaurelPaperDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_DRAFT (self), NULL);

  return self->title;
}
