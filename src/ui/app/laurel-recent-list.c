/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-recent-list.h"

/**
 * LaurelRecentList:
 *
 * The libraries that were open before, the last first, as the desktop keeps them:
 * none when the user has it keep no recent files. What stays in the list stays
 * the same object.
 */
struct _LaurelRecentList {
  GObject parent_instance;

  GtkRecentManager *manager;
  char *except; /* (nullable) */
  GPtrArray *items;
  GCancellable *looking;
};

#define MIME_TYPE "application/vnd.laurel.library"

/* So many are of use. */
#define MOST 8

static void laurel_recent_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LaurelRecentList, laurel_recent_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      laurel_recent_list_model_init))

static gboolean
is_kept (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean enabled = TRUE;

  if (settings != NULL)
    g_object_get (settings, "gtk-recent-files-enabled", &enabled, NULL);

  return enabled;
}

/* ---- the model -------------------------------------------------------------- */

static GType
laurel_recent_list_get_item_type (GListModel *model)
{
  return LAUREL_TYPE_RECENT;
}

static guint
laurel_recent_list_get_n_items (GListModel *model)
{
  return LAUREL_RECENT_LIST (model)->items->len;
}

static gpointer
laurel_recent_list_get_item (GListModel *model, guint position)
{
  LaurelRecentList *self = LAUREL_RECENT_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
laurel_recent_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = laurel_recent_list_get_item_type;
  interface->get_n_items = laurel_recent_list_get_n_items;
  interface->get_item = laurel_recent_list_get_item;
}

/* ---- reading what is kept --------------------------------------------------- */

/* (nullable): the library, if the entry is one of ours. */
static LaurelRecent *
read_entry (LaurelRecentList *self, GtkRecentInfo *info)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (g_strcmp0 (gtk_recent_info_get_mime_type (info), MIME_TYPE) != 0 ||
      (gtk_recent_info_get_private_hint (info) &&
       !gtk_recent_info_has_application (info, g_get_application_name ())))
    return NULL;

  file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  path = g_file_get_path (file);
  if (path == NULL || g_strcmp0 (path, self->except) == 0)
    return NULL;

  return laurel_recent_new (path, gtk_recent_info_get_modified (info));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  LaurelRecent *left = *(LaurelRecent *const *) a, *right = *(LaurelRecent *const *) b;
  int order = g_date_time_compare (laurel_recent_get_opened (right),
                                   laurel_recent_get_opened (left));

  return order != 0 ? order : g_strcmp0 (laurel_recent_get_path (left),
                                         laurel_recent_get_path (right));
}

static GPtrArray *
read_all (LaurelRecentList *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GList *entries = is_kept () ? gtk_recent_manager_get_items (self->manager) : NULL;

  for (GList *l = entries; l != NULL; l = l->next) {
    LaurelRecent *recent = read_entry (self, l->data);

    if (recent != NULL)
      g_ptr_array_add (found, recent);
  }
  g_list_free_full (entries, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (found, compare);
  g_ptr_array_set_size (found, (int) MIN (found->len, MOST));

  return found;
}

static gboolean
is_same (LaurelRecent *a, LaurelRecent *b)
{
  return g_str_equal (laurel_recent_get_path (a), laurel_recent_get_path (b)) &&
         g_date_time_equal (laurel_recent_get_opened (a), laurel_recent_get_opened (b));
}

/* Equal ends stay; what is between them is replaced. */
static void
fill (LaurelRecentList *self)
{
  g_autoptr (GPtrArray) fresh = read_all (self);
  GPtrArray *items = self->items;
  guint head = 0, tail = 0, least = MIN (items->len, fresh->len), n_removed, n_added;

  while (head < least && is_same (items->pdata[head], fresh->pdata[head]))
    head++;
  while (tail < least - head && is_same (items->pdata[items->len - 1 - tail],
                                         fresh->pdata[fresh->len - 1 - tail]))
    tail++;

  n_removed = items->len - head - tail;
  n_added = fresh->len - head - tail;
  if (n_removed > 0)
    g_ptr_array_remove_range (items, head, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (items, (int) (head + i), g_object_ref (fresh->pdata[head + i]));
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_removed, n_added);

  for (guint i = 0; i < items->len; i++)
    laurel_recent_look (items->pdata[i], self->looking);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_recent_list_dispose (GObject *object)
{
  LaurelRecentList *self = LAUREL_RECENT_LIST (object);

  g_cancellable_cancel (self->looking);

  G_OBJECT_CLASS (laurel_recent_list_parent_class)->dispose (object);
}

static void
laurel_recent_list_finalize (GObject *object)
{
  LaurelRecentList *self = LAUREL_RECENT_LIST (object);

  g_clear_object (&self->manager);
  g_clear_object (&self->looking);
  g_ptr_array_unref (self->items);
  g_free (self->except);

  G_OBJECT_CLASS (laurel_recent_list_parent_class)->finalize (object);
}

static void
laurel_recent_list_class_init (LaurelRecentListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_recent_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_recent_list_finalize;
}

static void
laurel_recent_list_init (LaurelRecentList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->looking = g_cancellable_new ();
}

/**
 * laurel_recent_list_new:
 * @manager: who keeps recent files
 * @except: (nullable): a library that is left out, since it is open
 *
 * Returns: (transfer full): a #GListModel of #LaurelRecent, which follows what is
 *   kept and what the user lets be kept
 */
LaurelRecentList *
laurel_recent_list_new (GtkRecentManager *manager, const char *except)
{
  LaurelRecentList *self = g_object_new (LAUREL_TYPE_RECENT_LIST, NULL);

  self->manager = g_object_ref (manager);
  self->except = g_strdup (except);
  g_signal_connect_object (manager, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-recent-files-enabled",
                           G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);

  return self;
}

/**
 * laurel_recent_list_add:
 * @manager: who keeps recent files
 * @path: a library that was opened
 *
 * Keeps it, if the user lets recent files be kept.
 */
void
laurel_recent_list_add (GtkRecentManager *manager, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) g_get_application_name (),
    .app_exec = (char *) "laurel %f",
  };

  if (uri != NULL && is_kept ())
    gtk_recent_manager_add_full (manager, uri, &data);
}

/* Nothing happens to the file. */
void
laurel_recent_list_remove (GtkRecentManager *manager, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_recent_manager_remove_item (manager, uri, NULL);
}
