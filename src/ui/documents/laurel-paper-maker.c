/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-maker.h"

#include "documents/laurel-notice-draft.h"
#include "documents/laurel-notice-store.h"
#include "ui/documents/laurel-paper-work.h"

/**
 * LaurelPaperMaker:
 *
 * Keeps a paper as it would be printed now: reads what the library says of it,
 * composes it, and does so again when the library changes or something is
 * typed. Only one composition is under way at a time; what was typed meanwhile
 * is taken by the next, so a quick hand does not pile them up.
 *
 * What is typed is shown at once, and is stored by a command.
 */
struct _LaurelPaperMaker {
  GObject parent_instance;

  LaurelStore *store;
  LaurelPaperSubject subject;
  char *kind; /* the subject's */

  LaurelWorker *press; /* (nullable): stopped */
  GCancellable *cancellable;
  LaurelPaperInput *input;   /* (nullable): not read yet */
  LaurelPaperOutput *output; /* (nullable): not composed yet */
  GError *error;             /* (nullable): why the last composition failed */
  GHashTable *typed;         /* (element-type utf8 utf8): not stored yet */
  LaurelDesign *look;        /* (nullable): a layout that is being changed */
  gboolean reading;
  gboolean read_again;
  gboolean composing;
  gboolean compose_again;
};

G_DEFINE_FINAL_TYPE (LaurelPaperMaker, laurel_paper_maker, G_TYPE_OBJECT)

enum {
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a paper is made from. */
static const char *const TABLES[] = {
  "activity", "notice_block", "objection", "paper", "party", "phase", "programme", "release",
  "result", "role", "snapshot", "template", NULL,
};

static void compose (LaurelPaperMaker *self);
static void read_input (LaurelPaperMaker *self);

static void
tell (LaurelPaperMaker *self)
{
  g_signal_emit (self, signals[MADE], 0);
}

/* What was stored, and over it what is being typed; nothing typed is what the
 * plan says. */
static GHashTable *
make_overrides (LaurelPaperMaker *self)
{
  GHashTable *overrides = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, self->input->stored);
  while (g_hash_table_iter_next (&iter, &name, &text))
    g_hash_table_insert (overrides, name, text);

  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &name, &text)) {
    if (*(char *) text != '\0')
      g_hash_table_insert (overrides, name, text);
    else
      g_hash_table_remove (overrides, name);
  }

  return overrides;
}

static void
on_composed (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelPaperMaker *self = LAUREL_PAPER_MAKER (source);
  g_autoptr (GError) error = NULL;
  LaurelPaperOutput *output = laurel_paper_compose_finish (result, &error);

  self->composing = FALSE;
  if (self->press == NULL) {
    g_clear_pointer (&output, laurel_paper_output_free);
    return;
  }

  /* What cannot be composed leaves what was there, and says why. */
  g_clear_error (&self->error);
  if (output) {
    g_clear_pointer (&self->output, laurel_paper_output_free);
    self->output = output;
  } else {
    self->error = g_steal_pointer (&error);
  }
  if (self->compose_again)
    compose (self);
  tell (self);
}

static void
compose (LaurelPaperMaker *self)
{
  g_autoptr (GHashTable) overrides = NULL;
  LaurelPaperOrder order = { .input = self->input, .kind = self->kind, .look = self->look,
                             .like = self->output ? self->output->pages : NULL };

  self->compose_again = self->composing;
  if (self->composing || self->input == NULL)
    return;

  overrides = make_overrides (self);
  order.overrides = overrides;
  self->composing = TRUE;
  laurel_paper_compose_async (self->press, self, &order, self->cancellable, on_composed);
}

/* What is stored by now is not typed any more. Of a block there may be nothing left to type in. */
static gboolean
is_stored (gpointer name, gpointer text, gpointer data)
{
  const LaurelPaperInput *input = data;
  const char *there = g_hash_table_lookup (input->stored, name);

  if (g_str_has_prefix (name, LAUREL_NOTICE_TYPED)) {
    const char *own = (const char *) name + strlen (LAUREL_NOTICE_TYPED);
    LaurelNoticeBlock *block = laurel_notice_blocks_find (input->data->blocks, own);

    return block != NULL && g_strcmp0 (block->own, text) == 0;
  }

  return g_str_equal (text, there ? there : "");
}

static void
on_input_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelPaperMaker) self = data;
  g_autoptr (GError) error = NULL;
  LaurelPaperInput *input = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  self->reading = FALSE;
  if (self->press == NULL) {
    g_clear_pointer (&input, laurel_paper_input_unref);
    return;
  }

  if (input) {
    g_clear_pointer (&self->input, laurel_paper_input_unref);
    self->input = input;
    g_hash_table_foreach_remove (self->typed, is_stored, input);
    compose (self);
  } else {
    g_clear_error (&self->error);
    self->error = g_steal_pointer (&error);
    tell (self);
  }
  if (self->read_again)
    read_input (self);
}

static void
read_input (LaurelPaperMaker *self)
{
  const LaurelPaperSubject *subject = &self->subject;

  self->read_again = self->reading;
  if (self->reading)
    return;

  self->reading = TRUE;
  laurel_store_read_async (self->store, laurel_paper_input_read,
                           g_variant_new ("(sxxiix)", self->kind, subject->programme,
                                          subject->activity, subject->from, subject->to,
                                          subject->paper),
                           (GDestroyNotify) laurel_paper_input_unref, NULL, on_input_read,
                           g_object_ref (self));
}

static void
on_store_changed (LaurelPaperMaker *self, LaurelChanges *changes)
{
  if (self->press && laurel_changes_touch (changes, TABLES))
    read_input (self);
}

static void
laurel_paper_maker_finalize (GObject *object)
{
  LaurelPaperMaker *self = LAUREL_PAPER_MAKER (object);

  laurel_paper_maker_stop (self);
  g_clear_pointer (&self->input, laurel_paper_input_unref);
  g_clear_pointer (&self->output, laurel_paper_output_free);
  g_clear_error (&self->error);
  g_hash_table_unref (self->typed);
  g_clear_pointer (&self->look, laurel_design_unref);
  g_object_unref (self->cancellable);
  g_clear_object (&self->store);
  g_free (self->kind);

  G_OBJECT_CLASS (laurel_paper_maker_parent_class)->finalize (object);
}

static void
laurel_paper_maker_class_init (LaurelPaperMakerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_paper_maker_finalize;

  /**
   * LaurelPaperMaker::made:
   * @self: a maker
   *
   * The paper was composed anew, or could not be.
   */
  signals[MADE] = g_signal_new ("made", LAUREL_TYPE_PAPER_MAKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
laurel_paper_maker_init (LaurelPaperMaker *self)
{
  self->press = laurel_worker_new ("press");
  self->cancellable = g_cancellable_new ();
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * laurel_paper_maker_new:
 * @store: where it is read
 * @subject: which paper
 */
LaurelPaperMaker *
laurel_paper_maker_new (LaurelStore *store, const LaurelPaperSubject *subject)
{
  LaurelPaperMaker *self = g_object_new (LAUREL_TYPE_PAPER_MAKER, NULL);

  self->store = g_object_ref (store);
  self->kind = g_strdup (subject->kind);
  self->subject = *subject;
  self->subject.kind = self->kind;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);
  read_input (self);

  return self;
}

/**
 * laurel_paper_maker_new_sample:
 * @look: a layout
 *
 * The sample of a notice, which is in no library, set in it.
 */
LaurelPaperMaker *
laurel_paper_maker_new_sample (LaurelDesign *look)
{
  LaurelPaperMaker *self = g_object_new (LAUREL_TYPE_PAPER_MAKER, NULL);

  self->kind = g_strdup ("notice");
  self->subject.kind = self->kind;
  self->look = laurel_design_ref (look);
  self->input = laurel_paper_input_new_sample (laurel_design_get_template (look)->language,
                                               &self->error);
  compose (self);

  return self;
}

/**
 * laurel_paper_maker_set_look:
 * @look: a layout that somebody changes, instead of the one that was chosen
 */
void
laurel_paper_maker_set_look (LaurelPaperMaker *self, LaurelDesign *look)
{
  LaurelDesign *before = self->look;

  g_return_if_fail (LAUREL_IS_PAPER_MAKER (self));

  if (before != NULL && laurel_design_equal (before, look))
    return;

  self->look = laurel_design_ref (look);
  g_clear_pointer (&before, laurel_design_unref);
  compose (self);
}

/* Ends all work, without waiting for what is under way; whoever showed the paper does not any
 * more. What is being written is written. */
void
laurel_paper_maker_stop (LaurelPaperMaker *self)
{
  g_return_if_fail (LAUREL_IS_PAPER_MAKER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->press, laurel_worker_leave);
}

/* (nullable): the paper as it was composed last. */
const LaurelPaperOutput *
laurel_paper_maker_get_output (LaurelPaperMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MAKER (self), NULL);

  return self->output;
}

/* (nullable): why it could not be composed as it is now. */
const GError *
laurel_paper_maker_get_error (LaurelPaperMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MAKER (self), NULL);

  return self->error;
}

/* (nullable) (element-type utf8 utf8): what was written in its fields, as it is stored. */
GHashTable *
laurel_paper_maker_get_stored (LaurelPaperMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MAKER (self), NULL);

  return self->input ? self->input->stored : NULL;
}

/* (nullable): what it is made from; only to be read. */
const LaurelPaperData *
laurel_paper_maker_get_data (LaurelPaperMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MAKER (self), NULL);

  return self->input ? self->input->data : NULL;
}

const char *
laurel_paper_maker_get_kind (LaurelPaperMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MAKER (self), NULL);

  return self->kind;
}

/**
 * laurel_paper_maker_type:
 * @field: a field
 * @text: what stands in it now; "" is what the plan says
 *
 * Shows what is being typed.
 */
void
laurel_paper_maker_type (LaurelPaperMaker *self, const char *field, const char *text)
{
  g_return_if_fail (LAUREL_IS_PAPER_MAKER (self));

  g_hash_table_insert (self->typed, g_strdup (field), g_strdup (text));
  compose (self);
}

/* Shows a field as it is stored. */
void
laurel_paper_maker_forget (LaurelPaperMaker *self, const char *field)
{
  g_return_if_fail (LAUREL_IS_PAPER_MAKER (self));

  if (g_hash_table_remove (self->typed, field))
    compose (self);
}

/**
 * laurel_paper_maker_make_args:
 * @fields: (type a{ss}): what was typed
 * @command: (out): what stores it
 *
 * Returns: (transfer floating): the arguments of the command
 */
GVariant *
laurel_paper_maker_make_args (LaurelPaperMaker *self, GVariant *fields,
                              const LaurelCommand **command)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_MAKER (self), NULL);

  if (self->subject.paper != 0) {
    *command = &LAUREL_NOTICE_EDIT;
    return g_variant_new ("(x@a{ss})", self->subject.paper, fields);
  }

  *command = &LAUREL_PAPER_EDIT;
  return g_variant_new ("(xxsii@a{ss})", self->subject.programme, self->subject.activity,
                        self->kind, self->subject.from, self->subject.to, fields);
}

/**
 * laurel_paper_maker_make_block_args:
 * @what: a tuple: what is done to the blocks of the notice
 *
 * Returns: (transfer floating): the arguments of a command that does it
 */
GVariant *
laurel_paper_maker_make_block_args (LaurelPaperMaker *self, GVariant *what)
{
  const LaurelPaperSubject *subject = &self->subject;
  GVariantBuilder args;

  g_return_val_if_fail (LAUREL_IS_PAPER_MAKER (self), NULL);

  g_variant_builder_init (&args, G_VARIANT_TYPE_TUPLE);
  g_variant_builder_add (&args, "x", subject->programme);
  g_variant_builder_add (&args, "x", subject->activity);
  g_variant_builder_add (&args, "s", self->kind);
  g_variant_builder_add (&args, "i", subject->from);
  g_variant_builder_add (&args, "i", subject->to);
  g_variant_builder_add (&args, "x", subject->paper);
  for (gsize i = 0; i < g_variant_n_children (what); i++) {
    g_autoptr (GVariant) child = g_variant_get_child_value (what, i);

    g_variant_builder_add_value (&args, child);
  }

  return g_variant_builder_end (&args);
}

/**
 * laurel_paper_maker_save_async:
 * @path: where to
 *
 * Writes the paper that is shown. There has to be one.
 */
void
laurel_paper_maker_save_async (LaurelPaperMaker *self, const char *path,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (LAUREL_IS_PAPER_MAKER (self));
  g_return_if_fail (self->output != NULL && self->press != NULL);

  laurel_paper_write_async (self->press, self, self->output->pages, path, callback, data);
}

/**
 * laurel_paper_maker_export_async:
 * @suffix: "txt", "html" or "docx"
 * @path: where to
 *
 * Writes the notice that is shown in another form; laurel_paper_maker_save_finish() ends it.
 */
void
laurel_paper_maker_export_async (LaurelPaperMaker *self, const char *suffix, const char *path,
                                 GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GHashTable) overrides = NULL;

  g_return_if_fail (LAUREL_IS_PAPER_MAKER (self));
  g_return_if_fail (self->input != NULL && self->press != NULL);

  overrides = make_overrides (self);
  laurel_paper_export_async (self->press, self, self->input, self->kind, overrides, suffix, path,
                             callback, data);
}

gboolean
laurel_paper_maker_save_finish (LaurelPaperMaker *self, GAsyncResult *result, GError **error)
{
  return laurel_paper_write_finish (result, error);
}

/**
 * laurel_paper_maker_print_async:
 *
 * Makes all of the paper that is shown. There has to be one.
 */
void
laurel_paper_maker_print_async (LaurelPaperMaker *self, GAsyncReadyCallback callback,
                                gpointer data)
{
  g_return_if_fail (LAUREL_IS_PAPER_MAKER (self));
  g_return_if_fail (self->output != NULL && self->press != NULL);

  laurel_paper_read_async (self->press, self, self->output->pdf, callback, data);
}

/* Returns: (transfer full): the PDF, or %NULL */
GBytes *
laurel_paper_maker_print_finish (LaurelPaperMaker *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
