/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-template-keeper.h"

/**
 * LaurelTemplateKeeper:
 *
 * Keeps the templates of a library as they are now: reads them again when they change. Only one
 * reading is under way at a time.
 */
struct _LaurelTemplateKeeper {
  GObject parent_instance;

  LaurelStore *store;
  LaurelTemplateShelf *shelf;
  gboolean reading;
  gboolean read_again;
};

G_DEFINE_FINAL_TYPE (LaurelTemplateKeeper, laurel_template_keeper, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const TABLES[] = { "template", "template_art", NULL };

static void read_shelf (LaurelTemplateKeeper *self);

static gpointer
run_read (LaurelReader *reader, GVariant *args, GError **error)
{
  return laurel_template_shelf_read (reader, error);
}

/* What cannot be read leaves what was there: whoever uses it is told by the list of its rows. */
static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelTemplateKeeper) self = data;
  LaurelTemplateShelf *shelf = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);

  self->reading = FALSE;
  if (shelf != NULL) {
    laurel_template_shelf_unref (self->shelf);
    self->shelf = shelf;
    g_signal_emit (self, signals[CHANGED], 0);
  }
  if (self->read_again)
    read_shelf (self);
}

static void
read_shelf (LaurelTemplateKeeper *self)
{
  self->read_again = self->reading;
  if (self->reading)
    return;

  self->reading = TRUE;
  laurel_store_read_async (self->store, run_read, g_variant_new ("()"),
                           (GDestroyNotify) laurel_template_shelf_unref, NULL, on_read,
                           g_object_ref (self));
}

static void
on_store_changed (LaurelTemplateKeeper *self, LaurelChanges *changes)
{
  if (laurel_changes_touch (changes, TABLES))
    read_shelf (self);
}

static void
laurel_template_keeper_finalize (GObject *object)
{
  LaurelTemplateKeeper *self = LAUREL_TEMPLATE_KEEPER (object);

  laurel_template_shelf_unref (self->shelf);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (laurel_template_keeper_parent_class)->finalize (object);
}

static void
laurel_template_keeper_class_init (LaurelTemplateKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_template_keeper_finalize;

  /**
   * LaurelTemplateKeeper::changed:
   * @self: a keeper
   *
   * There are other templates than before, or one says something else.
   */
  signals[CHANGED] = g_signal_new ("changed", LAUREL_TYPE_TEMPLATE_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
laurel_template_keeper_init (LaurelTemplateKeeper *self)
{
  self->shelf = laurel_template_shelf_new ();
}

/* Of the library that @store is. */
LaurelTemplateKeeper *
laurel_template_keeper_new (LaurelStore *store)
{
  LaurelTemplateKeeper *self = g_object_new (LAUREL_TYPE_TEMPLATE_KEEPER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);
  read_shelf (self);

  return self;
}

/* As it was read last; only what comes with Laurel before that. */
LaurelTemplateShelf *
laurel_template_keeper_get_shelf (LaurelTemplateKeeper *self)
{
  g_return_val_if_fail (LAUREL_IS_TEMPLATE_KEEPER (self), NULL);

  return self->shelf;
}
