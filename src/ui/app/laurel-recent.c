/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-recent.h"

#include <string.h>

/**
 * LaurelRecent:
 *
 * A library that was open before: what it is called, where it is, when that was,
 * and whether it is still there, once somebody has looked.
 */
struct _LaurelRecent {
  GObject parent_instance;

  char *path;
  char *name;
  char *folder;
  GDateTime *opened;
  gboolean missing;
};

G_DEFINE_FINAL_TYPE (LaurelRecent, laurel_recent, G_TYPE_OBJECT)

typedef enum {
  PROP_MISSING = 1,
} Prop;

static GParamSpec *props[PROP_MISSING + 1];

/* "library.laurel" is called "library". */
static char *
dup_name (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_str_has_suffix (name, ".laurel") && strlen (name) > strlen (".laurel"))
    name[strlen (name) - strlen (".laurel")] = '\0';

  return g_steal_pointer (&name);
}

/* A folder of the user's begins with "~". */
static char *
dup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  gsize length = strlen (g_get_home_dir ());

  if (length > 1 && g_str_has_prefix (folder, g_get_home_dir ()) &&
      (folder[length] == '/' || folder[length] == '\0')) {
    g_autofree char *rest = g_filename_display_name (folder + length);

    return g_strconcat ("~", rest, NULL);
  }

  return g_steal_pointer (&shown);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelRecent) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  gboolean missing = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
                     g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);

  /* What cannot be known is not called missing. */
  if ((info == NULL && !missing) || self->missing == missing)
    return;

  self->missing = missing;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MISSING]);
}

/**
 * laurel_recent_look:
 * @self: a library that was open before
 * @cancellable: (nullable): to stop looking
 *
 * Looks whether it is still there, on another thread: its disk may be slow, or
 * gone.
 */
void
laurel_recent_look (LaurelRecent *self, GCancellable *cancellable)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (LAUREL_IS_RECENT (self));

  file = g_file_new_for_path (self->path);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, cancellable, on_looked, g_object_ref (self));
}

const char *
laurel_recent_get_path (LaurelRecent *self)
{
  g_return_val_if_fail (LAUREL_IS_RECENT (self), NULL);

  return self->path;
}

const char *
laurel_recent_get_name (LaurelRecent *self)
{
  g_return_val_if_fail (LAUREL_IS_RECENT (self), NULL);

  return self->name;
}

const char *
laurel_recent_get_folder (LaurelRecent *self)
{
  g_return_val_if_fail (LAUREL_IS_RECENT (self), NULL);

  return self->folder;
}

GDateTime *
laurel_recent_get_opened (LaurelRecent *self)
{
  g_return_val_if_fail (LAUREL_IS_RECENT (self), NULL);

  return self->opened;
}

gboolean
laurel_recent_is_missing (LaurelRecent *self)
{
  g_return_val_if_fail (LAUREL_IS_RECENT (self), FALSE);

  return self->missing;
}

static void
laurel_recent_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelRecent *self = LAUREL_RECENT (object);

  switch ((Prop) prop_id) {
  case PROP_MISSING:
    g_value_set_boolean (value, self->missing);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_recent_finalize (GObject *object)
{
  LaurelRecent *self = LAUREL_RECENT (object);

  g_free (self->path);
  g_free (self->name);
  g_free (self->folder);
  g_clear_pointer (&self->opened, g_date_time_unref);

  G_OBJECT_CLASS (laurel_recent_parent_class)->finalize (object);
}

static void
laurel_recent_class_init (LaurelRecentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_recent_get_property;
  object_class->finalize = laurel_recent_finalize;

  props[PROP_MISSING] = g_param_spec_boolean ("missing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_recent_init (LaurelRecent *self)
{
}

/**
 * laurel_recent_new:
 * @path: a library
 * @opened: when it was open last
 *
 * Returns: (transfer full): it, taken to be there until somebody looks
 */
LaurelRecent *
laurel_recent_new (const char *path, GDateTime *opened)
{
  LaurelRecent *self = g_object_new (LAUREL_TYPE_RECENT, NULL);

  self->path = g_strdup (path);
  self->name = dup_name (path);
  self->folder = dup_folder (path);
  self->opened = g_date_time_ref (opened);

  return self;
}
