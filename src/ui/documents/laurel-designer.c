/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-designer.h"

#include "documents/laurel-batch-fault.h"
#include "ui/documents/laurel-design-job.h"

/**
 * LaurelDesigner:
 *
 * A template of the library while somebody changes it. A step is shown at once and stored by a
 * command, so that it is undone like anything else; what is undone, or changed elsewhere, comes
 * back from the library. Only one page is set at a time: what was changed meanwhile is taken by
 * the next, so that a quick hand does not pile them up.
 */
struct _LaurelDesigner {
  GObject parent_instance;

  LaurelSession *session;
  LaurelTemplateKeeper *keeper;
  gint64 id;
  char *kind; /* as orders call it */

  LaurelDesign *kept;   /* (nullable): as it is stored, or is being stored */
  LaurelDesign *design; /* (nullable): as it is shown */
  gboolean gone;
  guint storing; /* how many steps are on their way */

  guint section;
  int selected; /* or -1 */

  LaurelWorker *worker; /* (nullable): stopped */
  GCancellable *cancellable;
  LaurelDesignDesk *desk;
  GHashTable *texts; /* (nullable) (element-type utf8 utf8) */
  double scale;      /* 0: nobody looks yet */
  gboolean setting, set_again;
  gboolean sketched; /* the picture is not of a PDF */
  guint rest_id; /* 0: it has been the same for a while */
  GdkTexture *picture; /* (nullable) */
  char *words;         /* (nullable): what the page says */
  GPtrArray *faults;   /* (element-type LaurelBatchFault) */
  GError *error;       /* (nullable): why the page cannot be set */
};

G_DEFINE_FINAL_TYPE (LaurelDesigner, laurel_designer, G_TYPE_OBJECT)

enum {
  CHANGED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

enum {
  REST = 300, /* milliseconds, after which nobody is taken to be changing it still */
};

static void set_page (LaurelDesigner *self);

static void
tell (LaurelDesigner *self, LaurelDesignNews news)
{
  g_signal_emit (self, signals[CHANGED], 0, (guint) news);
}

/* ---- the page --------------------------------------------------------------- */

static void
take_print (LaurelDesigner *self, const LaurelDesignPrint *print)
{
  const LaurelPicture *picture = print->picture;

  g_clear_object (&self->picture);
  self->picture = gdk_memory_texture_new (picture->width, picture->height, GDK_MEMORY_DEFAULT,
                                          picture->pixels, picture->stride);
  if (print->text != NULL) {
    g_free (self->words);
    self->words = g_strdup (print->text);
  }
  g_ptr_array_unref (self->faults);
  self->faults = g_ptr_array_ref (print->faults);
}

static void
on_page_set (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelDesigner *self = LAUREL_DESIGNER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelDesignPrint) print = laurel_design_print_finish (result, &error);

  self->setting = FALSE;
  if (self->worker == NULL)
    return;

  g_clear_error (&self->error);
  self->sketched = print != NULL && print->text == NULL;
  if (print != NULL)
    take_print (self, print);
  else
    self->error = g_steal_pointer (&error);
  if (self->set_again || (self->sketched && self->rest_id == 0))
    set_page (self);
  tell (self, LAUREL_DESIGN_PAINTED);
}

static void
set_page (LaurelDesigner *self)
{
  if (self->worker == NULL || self->design == NULL || self->scale <= 0)
    return;

  self->set_again = self->setting;
  if (self->setting)
    return;

  self->setting = TRUE;
  laurel_design_print_async (self->worker, self, self->desk, self->design, self->texts,
                             self->section, self->scale, self->rest_id != 0, self->cancellable,
                             on_page_set, NULL);
}

/* While steps follow each other the page is no PDF, for which they would wait; then it is. */
static gboolean
on_rest (gpointer data)
{
  LaurelDesigner *self = LAUREL_DESIGNER (data);

  self->rest_id = 0;
  if (self->sketched)
    set_page (self);

  return G_SOURCE_REMOVE;
}

static void
begin_rest (LaurelDesigner *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->worker != NULL)
    self->rest_id = g_timeout_add (REST, on_rest, self);
}

/* ---- the library ------------------------------------------------------------ */

static void
show (LaurelDesigner *self, LaurelDesign *design)
{
  LaurelDesign *before = self->design;
  const LaurelSection *section;

  self->design = laurel_design_ref (design);
  g_clear_pointer (&before, laurel_design_unref);
  if (laurel_design_get_section (design, self->section) == NULL)
    self->section = 0;
  section = laurel_design_get_section (design, self->section);
  if (self->selected >= (int) section->boxes->len)
    self->selected = -1;
  begin_rest (self);
  set_page (self);
  tell (self, LAUREL_DESIGN_CHANGED | LAUREL_DESIGN_SELECTED);
}

static void
set_kept (LaurelDesigner *self, LaurelDesign *design)
{
  LaurelDesign *before = self->kept;

  self->kept = laurel_design_ref (design);
  g_clear_pointer (&before, laurel_design_unref);
}

/* What is stored now, unless steps are on their way: those come later. */
static void
on_shelf_changed (LaurelDesigner *self)
{
  LaurelTemplateShelf *shelf = laurel_template_keeper_get_shelf (self->keeper);
  LaurelDesign *there = laurel_template_shelf_find (shelf, self->kind);

  if (self->worker == NULL || self->storing > 0)
    return;
  if (there == NULL) {
    /* Before it was read for the first time it is not gone. */
    if (self->kept == NULL || self->gone)
      return;
    self->gone = TRUE;
    tell (self, LAUREL_DESIGN_CHANGED);
    return;
  }

  self->gone = FALSE;
  if (self->kept != NULL && laurel_design_equal (self->kept, there))
    return;
  set_kept (self, there);
  show (self, there);
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelDesigner) self = data;
  g_autoptr (GError) error = NULL;
  gboolean stored = laurel_session_run_finish (LAUREL_SESSION (source), result, &error);

  self->storing--;
  if (!stored) {
    /* It is as it was. */
    g_clear_pointer (&self->kept, laurel_design_unref);
    g_signal_emit (self, signals[REFUSED], 0, error);
  }
  on_shelf_changed (self);
}

/* Drawings that the library has already need not be written down again. */
static char *
dup_file (LaurelDesigner *self)
{
  GHashTable *there = laurel_design_get_art (self->kept);
  GHashTable *here = laurel_design_get_art (self->design);
  GHashTableIter iter;
  gpointer name, bytes;

  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &name, &bytes)) {
    GBytes *old = g_hash_table_lookup (there, name);

    if (old == NULL || !g_bytes_equal (old, bytes))
      return laurel_design_dup_file (self->design, laurel_designer_get_name (self));
  }

  return g_strdup (laurel_design_get_text (self->design));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_designer_finalize (GObject *object)
{
  LaurelDesigner *self = LAUREL_DESIGNER (object);

  laurel_designer_stop (self);
  g_clear_pointer (&self->desk, laurel_design_desk_unref);
  g_clear_pointer (&self->kept, laurel_design_unref);
  g_clear_pointer (&self->design, laurel_design_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_object (&self->picture);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->faults);
  g_free (self->words);
  g_free (self->kind);
  g_object_unref (self->cancellable);
  g_clear_object (&self->keeper);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_designer_parent_class)->finalize (object);
}

static void
laurel_designer_class_init (LaurelDesignerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_designer_finalize;

  /**
   * LaurelDesigner::changed:
   * @self: a designer
   * @news: (type LaurelDesignNews): what has changed
   */
  signals[CHANGED] = g_signal_new ("changed", LAUREL_TYPE_DESIGNER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * LaurelDesigner::refused:
   * @self: a designer
   * @error: why a step was not stored, or cannot be
   */
  signals[REFUSED] = g_signal_new ("refused", LAUREL_TYPE_DESIGNER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
laurel_designer_init (LaurelDesigner *self)
{
  self->worker = laurel_worker_new ("designer");
  self->cancellable = g_cancellable_new ();
  self->desk = laurel_design_desk_new ();
  self->faults = laurel_batch_fault_new_list ();
  self->selected = -1;
}

/**
 * laurel_designer_new:
 * @session: who stores its steps
 * @keeper: the templates there are
 * @id: one of the library
 */
LaurelDesigner *
laurel_designer_new (LaurelSession *session, LaurelTemplateKeeper *keeper, gint64 id)
{
  LaurelDesigner *self = g_object_new (LAUREL_TYPE_DESIGNER, NULL);

  self->session = g_object_ref (session);
  self->keeper = g_object_ref (keeper);
  self->id = id;
  self->kind = g_strdup_printf (LAUREL_OWN_PREFIX "%" G_GINT64_FORMAT, id);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (on_shelf_changed), self,
                           G_CONNECT_SWAPPED);
  on_shelf_changed (self);

  return self;
}

/* Nobody looks any more. */
void
laurel_designer_stop (LaurelDesigner *self)
{
  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->worker, laurel_worker_leave);
}

/* (nullable): as it is shown; not read yet. */
LaurelDesign *
laurel_designer_get_design (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), NULL);

  return self->design;
}

const char *
laurel_designer_get_name (LaurelDesigner *self)
{
  const char *name;

  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), NULL);

  name = laurel_template_shelf_get_name (laurel_template_keeper_get_shelf (self->keeper),
                                         self->kind);

  return name ? name : "";
}

/* Whether it was deleted, or its making was undone. */
gboolean
laurel_designer_is_gone (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), FALSE);

  return self->gone;
}

/* ---- boxes ------------------------------------------------------------------ */

/**
 * laurel_designer_get_box:
 * @place: (out) (optional): where in the template it is
 *
 * Returns: (transfer none) (nullable): the box that is selected
 */
const LaurelBox *
laurel_designer_get_box (LaurelDesigner *self, LaurelBoxPlace *place)
{
  LaurelBoxPlace at;

  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), NULL);

  if (self->design == NULL || self->selected < 0)
    return NULL;

  at = (LaurelBoxPlace) { self->section, (guint) self->selected };
  if (place != NULL)
    *place = at;

  return laurel_design_get_box (self->design, at);
}

/**
 * laurel_designer_select:
 * @box: which one of the page that is shown, from 0; -1: none
 */
void
laurel_designer_select (LaurelDesigner *self, int box)
{
  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  if (self->selected == box)
    return;

  laurel_designer_keep (self);
  self->selected = box;
  tell (self, LAUREL_DESIGN_SELECTED);
}

/* Which box of the page is selected, from 0; -1: none. */
int
laurel_designer_get_selected (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), -1);

  return self->selected;
}

guint
laurel_designer_get_section (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), 0);

  return self->section;
}

/* Shows another page of it. */
void
laurel_designer_set_section (LaurelDesigner *self, guint section)
{
  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  if (self->section == section || self->design == NULL
      || laurel_design_get_section (self->design, section) == NULL)
    return;

  laurel_designer_keep (self);
  self->section = section;
  self->selected = -1;
  g_clear_object (&self->picture);
  set_page (self);
  tell (self, LAUREL_DESIGN_CHANGED | LAUREL_DESIGN_SELECTED);
}

/* ---- steps ------------------------------------------------------------------ */

/**
 * laurel_designer_try:
 * @changed: (transfer full): what it would be
 *
 * Shows it; nothing is stored before laurel_designer_keep().
 */
void
laurel_designer_try (LaurelDesigner *self, LaurelDesign *changed)
{
  g_autoptr (LaurelDesign) owned = changed;

  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  if (self->design != NULL && laurel_design_equal (self->design, changed))
    return;

  show (self, changed);
}

/* Stores what was tried, as one step. */
void
laurel_designer_keep (LaurelDesigner *self)
{
  g_autofree char *file = NULL;

  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  if (self->design == NULL || self->kept == NULL || self->worker == NULL || self->gone
      || laurel_design_equal (self->design, self->kept))
    return;

  file = dup_file (self);
  set_kept (self, self->design);
  self->storing++;
  laurel_session_run_async (self->session, &LAUREL_TEMPLATE_EDIT,
                            g_variant_new ("(xs)", self->id, file), on_stored,
                            g_object_ref (self));
}

/* Shows it as it is stored. */
void
laurel_designer_forget (LaurelDesigner *self)
{
  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  if (self->kept != NULL)
    laurel_designer_try (self, laurel_design_ref (self->kept));
}

/**
 * laurel_designer_change:
 * @changed: (transfer full): what it is to be
 * @box: which box of the page is selected then, or -1
 *
 * A step: it is shown, and stored.
 */
void
laurel_designer_change (LaurelDesigner *self, LaurelDesign *changed, int box)
{
  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  laurel_designer_keep (self);
  self->selected = box;
  laurel_designer_try (self, changed);
  laurel_designer_keep (self);
}

/* Tells whoever shows it that there is no such step. */
void
laurel_designer_refuse (LaurelDesigner *self, const GError *error)
{
  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  g_signal_emit (self, signals[REFUSED], 0, error);
}

/* ---- how it is shown -------------------------------------------------------- */

/**
 * laurel_designer_set_texts:
 * @texts: (nullable) (element-type utf8 utf8): a row of data, by field, that nobody changes any
 *   more; else the example
 */
void
laurel_designer_set_texts (LaurelDesigner *self, GHashTable *texts)
{
  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  if (self->texts == texts)
    return;

  g_clear_pointer (&self->texts, g_hash_table_unref);
  self->texts = texts ? g_hash_table_ref (texts) : NULL;
  set_page (self);
}

/* @scale: picture elements for a point */
void
laurel_designer_set_scale (LaurelDesigner *self, double scale)
{
  g_return_if_fail (LAUREL_IS_DESIGNER (self));

  if (self->scale == scale)
    return;

  self->scale = scale;
  set_page (self);
}

/* (nullable): the page as it was set last. */
GdkTexture *
laurel_designer_get_picture (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), NULL);

  return self->picture;
}

/* What the page says. */
const char *
laurel_designer_get_words (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), NULL);

  return self->words ? self->words : "";
}

/* Whether the picture is of what is there now. */
gboolean
laurel_designer_is_painted (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), FALSE);

  return self->picture != NULL && !self->setting;
}

/* (element-type LaurelBatchFault): boxes that cannot be set with the data that is shown. */
GPtrArray *
laurel_designer_get_faults (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), NULL);

  return self->faults;
}

/* (nullable): why the page cannot be set as it is now. */
const GError *
laurel_designer_get_error (LaurelDesigner *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGNER (self), NULL);

  return self->error;
}
