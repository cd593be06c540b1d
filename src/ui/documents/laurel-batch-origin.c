/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-origin.h"

#include "ui/documents/laurel-batch-words.h"

/* Returns: (transfer full): the rows of a table */
LaurelBatchOrigin *
laurel_batch_origin_new_file (GFile *file)
{
  LaurelBatchOrigin *self = g_atomic_rc_box_new0 (LaurelBatchOrigin);

  self->file = g_object_ref (file);
  self->title = laurel_batch_words_of_title (file);

  return self;
}

/**
 * laurel_batch_origin_new_library:
 * @store: a library
 * @args: which rows of it
 * @title: what they are called
 *
 * Returns: (transfer full): rows out of the library
 */
LaurelBatchOrigin *
laurel_batch_origin_new_library (LaurelStore *store, GVariant *args, const char *title)
{
  LaurelBatchOrigin *self = g_atomic_rc_box_new0 (LaurelBatchOrigin);

  self->store = g_object_ref (store);
  self->args = g_variant_ref_sink (args);
  self->title = g_strdup (title);

  return self;
}

/**
 * laurel_batch_origin_set_issuer:
 * @issuer: (nullable): who grants papers that name nobody
 *
 * Before its rows are read.
 */
void
laurel_batch_origin_set_issuer (LaurelBatchOrigin *self, const char *issuer)
{
  g_free (self->issuer);
  self->issuer = g_strdup (issuer);
}

/* @template: (nullable): the name of the template that its rows are meant for */
void
laurel_batch_origin_set_template (LaurelBatchOrigin *self, const char *template)
{
  g_free (self->template);
  self->template = g_strdup (template);
}

LaurelBatchOrigin *
laurel_batch_origin_ref (LaurelBatchOrigin *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
origin_clear (gpointer data)
{
  LaurelBatchOrigin *self = data;

  g_clear_object (&self->file);
  g_clear_object (&self->store);
  g_clear_pointer (&self->args, g_variant_unref);
  g_free (self->title);
  g_free (self->issuer);
  g_free (self->template);
}

void
laurel_batch_origin_unref (LaurelBatchOrigin *self)
{
  g_atomic_rc_box_release_full (self, origin_clear);
}
