/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-keeper.h"

#include "store/laurel-typed.h"
#include "store/laurel-worker.h"

/**
 * LaurelKeeper:
 *
 * Keeps what is typed in a widget and not stored yet outside the library, on a thread of its own:
 * other windows write there, too. What is on its way there is told as if it were there, and the
 * program does not end before it is.
 *
 * ## Signals
 *
 * - `failed` (file_id, key): what was typed there is not kept
 */
struct _LaurelKeeper {
  GObject parent_instance;

  GApplication *application; /* (nullable): that of the window it was last shown in */
};

G_DEFINE_FINAL_TYPE (LaurelKeeper, laurel_keeper, G_TYPE_OBJECT)

static guint failed;

/* One thread for all of them: who opens again what was just closed finds what was typed there, and
 * nothing that was typed before comes after it. */
static LaurelWorker *worker;     /* (nullable) */
static GHashTable *on_their_way; /* (nullable) (element-type utf8 Keeping): by library and key */
static guint n_keepers;

typedef struct {
  char *file_id;
  char *key;
  char *place;
  char *text;                /* (nullable) */
  GApplication *application; /* (nullable): does not end before that */
} Keeping;

static void
keeping_free (Keeping *self)
{
  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
  g_free (self->file_id);
  g_free (self->key);
  g_free (self->place);
  g_free (self->text);
  g_free (self);
}

static char *
dup_place (const char *file_id, const char *key)
{
  return g_strdup_printf ("%s %s", file_id, key);
}

/* A window that is closed has no application any more. */
static void
on_map (LaurelKeeper *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    g_set_object (&self->application,
                  G_APPLICATION (gtk_window_get_application (GTK_WINDOW (root))));
}

/**
 * laurel_keeper_new:
 * @widget: where it is typed
 */
LaurelKeeper *
laurel_keeper_new (GtkWidget *widget)
{
  LaurelKeeper *self = g_object_new (LAUREL_TYPE_KEEPER, NULL);

  g_signal_connect_object (widget, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED);

  return self;
}

/* On the worker. */
static gpointer
run_keep (gpointer data, GError **error)
{
  const Keeping *keeping = data;

  return laurel_typed_keep (keeping->file_id, keeping->key, keeping->text, error) ? data : NULL;
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelKeeper *self = LAUREL_KEEPER (source);
  Keeping *keeping = data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL) {
    g_debug ("What was typed is not kept: %s", error->message);
    g_signal_emit (self, failed, 0, keeping->file_id, keeping->key);
  }
  /* A newer text for the same place has taken this one away from the table. */
  if (g_hash_table_lookup (on_their_way, keeping->place) == keeping)
    g_hash_table_remove (on_their_way, keeping->place);
  keeping_free (keeping);
}

/**
 * laurel_keeper_keep:
 * @self: a keeper
 * @file_id: of which library
 * @key: where it was typed
 * @text: (nullable): what; %NULL once it is done, or given up
 */
void
laurel_keeper_keep (LaurelKeeper *self, const char *file_id, const char *key, const char *text)
{
  Keeping *keeping;
  GTask *task;

  g_return_if_fail (LAUREL_IS_KEEPER (self));

  keeping = g_new0 (Keeping, 1);
  keeping->file_id = g_strdup (file_id);
  keeping->key = g_strdup (key);
  keeping->place = dup_place (file_id, key);
  keeping->text = g_strdup (text);
  if (g_set_object (&keeping->application, self->application))
    g_application_hold (keeping->application);
  g_hash_table_replace (on_their_way, keeping->place, keeping);

  if (worker == NULL)
    worker = laurel_worker_new ("keeper");
  task = g_task_new (self, NULL, on_kept, keeping);
  g_task_set_source_tag (task, laurel_keeper_keep);
  g_task_set_name (task, "keep what was typed");
  laurel_worker_push (worker, task, run_keep, keeping, NULL, NULL);
}

/**
 * laurel_keeper_dup:
 * @self: a keeper
 * @file_id: of which library
 * @key: where it was typed
 *
 * Returns: (transfer full) (nullable): what was typed there, kept already or on its way
 */
char *
laurel_keeper_dup (LaurelKeeper *self, const char *file_id, const char *key)
{
  g_autofree char *place = dup_place (file_id, key);
  const Keeping *keeping;

  g_return_val_if_fail (LAUREL_IS_KEEPER (self), NULL);

  keeping = g_hash_table_lookup (on_their_way, place);

  return keeping != NULL ? g_strdup (keeping->text) : laurel_typed_dup (file_id, key);
}

static void
laurel_keeper_finalize (GObject *object)
{
  LaurelKeeper *self = LAUREL_KEEPER (object);

  g_clear_object (&self->application);
  if (--n_keepers == 0) {
    g_clear_pointer (&worker, laurel_worker_leave);
    g_clear_pointer (&on_their_way, g_hash_table_unref);
  }

  G_OBJECT_CLASS (laurel_keeper_parent_class)->finalize (object);
}

static void
laurel_keeper_class_init (LaurelKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_keeper_finalize;

  failed = g_signal_new ("failed", LAUREL_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
laurel_keeper_init (LaurelKeeper *self)
{
  if (n_keepers++ == 0)
    on_their_way = g_hash_table_new (g_str_hash, g_str_equal);
}
