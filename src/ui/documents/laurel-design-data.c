/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-data.h"

#include "documents/laurel-input.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDesignData:
 *
 * What a template is tried with while it is changed: the example that it brings along, or a row
 * of a table or of the library. Which names are longest and rarest is known when all rows were
 * checked.
 */
struct _LaurelDesignData {
  GObject parent_instance;

  LaurelTemplateShelf *shelf;
  char *kind;              /* of the template */
  LaurelBatchMaker *maker; /* (nullable): there are no rows */
  int row;                 /* or -1: the example */
  gboolean wanted;         /* the first row is shown as soon as there is one */
};

G_DEFINE_FINAL_TYPE (LaurelDesignData, laurel_design_data, G_TYPE_OBJECT)

enum {
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LaurelBatchOrder *
get_order (LaurelDesignData *self)
{
  return self->maker ? laurel_batch_maker_get_order (self->maker) : NULL;
}

static void
close_maker (LaurelDesignData *self)
{
  if (self->maker == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->maker, self);
  laurel_batch_maker_stop (self->maker);
  g_clear_object (&self->maker);
}

/* Of the rows, not of their sheets: those are set elsewhere. */
static void
on_news (LaurelDesignData *self, guint news)
{
  const GError *error = laurel_batch_maker_get_error (self->maker);

  if (get_order (self) == NULL && error != NULL && self->wanted) {
    self->wanted = FALSE;
    g_signal_emit (self, signals[FAILED], 0, error);
    return;
  }
  if (self->wanted && laurel_design_data_get_n_rows (self) > 0) {
    self->wanted = FALSE;
    self->row = 0;
  }
  if (news & (LAUREL_BATCH_ORDER | LAUREL_BATCH_FAULTS))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
laurel_design_data_finalize (GObject *object)
{
  LaurelDesignData *self = LAUREL_DESIGN_DATA (object);

  close_maker (self);
  g_clear_pointer (&self->shelf, laurel_template_shelf_unref);
  g_free (self->kind);

  G_OBJECT_CLASS (laurel_design_data_parent_class)->finalize (object);
}

static void
laurel_design_data_class_init (LaurelDesignDataClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_design_data_finalize;

  /**
   * LaurelDesignData::changed:
   * @self: the data
   *
   * Other rows are there, another one is shown, or what is special of them is known.
   */
  signals[CHANGED] = g_signal_new ("changed", LAUREL_TYPE_DESIGN_DATA, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LaurelDesignData::failed:
   * @self: the data
   * @error: why there are no rows
   */
  signals[FAILED] = g_signal_new ("failed", LAUREL_TYPE_DESIGN_DATA, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
laurel_design_data_init (LaurelDesignData *self)
{
  self->row = -1;
}

/**
 * laurel_design_data_new:
 * @shelf: the templates there are
 * @kind: the one that is changed
 *
 * Only the example, at first.
 */
LaurelDesignData *
laurel_design_data_new (LaurelTemplateShelf *shelf, const char *kind)
{
  LaurelDesignData *self = g_object_new (LAUREL_TYPE_DESIGN_DATA, NULL);

  self->shelf = laurel_template_shelf_ref (shelf);
  self->kind = g_strdup (kind);

  return self;
}

/* Nobody looks any more. */
void
laurel_design_data_stop (LaurelDesignData *self)
{
  g_return_if_fail (LAUREL_IS_DESIGN_DATA (self));

  close_maker (self);
}

/**
 * laurel_design_data_open:
 * @origin: where there are rows
 * @show: whether the first is shown at once
 */
void
laurel_design_data_open (LaurelDesignData *self, LaurelBatchOrigin *origin, gboolean show)
{
  g_return_if_fail (LAUREL_IS_DESIGN_DATA (self));

  close_maker (self);
  self->row = -1;
  self->wanted = show;
  self->maker = laurel_batch_maker_new (self->shelf, origin, self->kind);
  g_signal_connect_object (self->maker, "changed", G_CALLBACK (on_news), self,
                           G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
laurel_design_data_get_n_rows (LaurelDesignData *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGN_DATA (self), 0);

  return get_order (self) ? laurel_batch_order_get_n_rows (get_order (self)) : 0;
}

/* Which row is shown, from 0; -1: the example. */
int
laurel_design_data_get_row (LaurelDesignData *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGN_DATA (self), -1);

  return self->row;
}

void
laurel_design_data_set_row (LaurelDesignData *self, int row)
{
  int n = (int) laurel_design_data_get_n_rows (self);

  g_return_if_fail (LAUREL_IS_DESIGN_DATA (self));

  self->row = CLAMP (row, -1, n - 1);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * laurel_design_data_get_extremes:
 * @longest: (out): the row with the longest name, from 0
 * @rarest: (out): the row with the rarest
 *
 * Returns: whether these are known
 */
gboolean
laurel_design_data_get_extremes (LaurelDesignData *self, guint *longest, guint *rarest)
{
  const LaurelBatchResult *check = self->maker ? laurel_batch_maker_get_check (self->maker) : NULL;

  g_return_val_if_fail (LAUREL_IS_DESIGN_DATA (self), FALSE);

  if (check == NULL || laurel_design_data_get_n_rows (self) == 0)
    return FALSE;

  *longest = check->longest;
  *rarest = check->rarest;

  return TRUE;
}

/* Returns: (transfer full) (nullable) (element-type utf8 utf8): the row that is shown, by field */
GHashTable *
laurel_design_data_dup_texts (LaurelDesignData *self)
{
  LaurelBatchOrder *order = get_order (self);
  GPtrArray *inputs;
  GHashTable *texts;

  g_return_val_if_fail (LAUREL_IS_DESIGN_DATA (self), NULL);

  if (order == NULL || self->row < 0)
    return NULL;

  inputs = laurel_batch_order_get_template (order)->inputs;
  texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < inputs->len; i++)
    g_hash_table_insert (texts, g_strdup (((LaurelInput *) g_ptr_array_index (inputs, i))->name),
                         g_strdup (laurel_batch_order_get_text (order, (guint) self->row, i)));

  return texts;
}

/* Returns: (transfer full): what the page is shown with */
char *
laurel_design_data_dup_label (LaurelDesignData *self)
{
  guint n = laurel_design_data_get_n_rows (self), longest, rarest;

  if (self->row < 0)
    return g_strdup (C_("data of a template", "Example"));
  if (laurel_design_data_get_extremes (self, &longest, &rarest) && n > 1) {
    if ((int) longest == self->row)
      return g_strdup (_("Longest name"));
    if ((int) rarest == self->row)
      return g_strdup (_("Rarest name"));
  }

  /* Translators: the number of a row, and how many there are. */
  return g_strdup_printf (_("%u of %u"), (guint) self->row + 1, n);
}
