/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-key-ring.h"

#include "base/laurel-error.h"
#include "documents/laurel-key-file.h"
#include "store/laurel-opening.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".key"
#define MAX_FILE 4096

/* Returns: (transfer full): where the user's own keys are */
char *
laurel_key_ring_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "laurel", "keys", NULL);
}

static gboolean
refuse_file (const char *path, const char *sentence, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE, sentence, name);

  return FALSE;
}

/* A secret that others can read, or could have put there, signs nothing. */
static gboolean
check_alone (int fd, const char *path, GError **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > MAX_FILE)
    /* Translators: %s is a file. */
    return refuse_file (path, _("“%s” is no key of Laurel."), error);
  if (status.st_uid != geteuid ())
    return refuse_file (path,
                        /* Translators: %s is a file. */
                        _("The key “%s” belongs to another user, and is not used."), error);
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return refuse_file (path,
                        /* Translators: %s is a file; “chmod 600” stays as it is. */
                        _("The secret key “%s” can be read by others, and is not used. If nobody "
                          "has copied it, say “chmod 600” to it."), error);

  return TRUE;
}

static char *
read_all (int fd, const char *path, GError **error)
{
  char *text = g_malloc0 (MAX_FILE + 1);
  gsize done = 0;
  gssize got;

  do {
    got = read (fd, text + done, MAX_FILE - done);
    done += got > 0 ? (gsize) got : 0;
  } while (got > 0 || (got < 0 && errno == EINTR));
  if (got == 0)
    return text;

  laurel_key_file_wipe (text);
  /* Translators: %s is a file. */
  refuse_file (path, _("The key “%s” cannot be read."), error);
  return NULL;
}

static LaurelSigningKey *
load_file (const char *path, GError **error)
{
  int fd = laurel_opening_check (path, NULL)
             ? open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) : -1;
  LaurelSigningKey *key = NULL;
  char *text = NULL;

  if (fd < 0) {
    /* Translators: %s is a file. */
    refuse_file (path, _("The key “%s” cannot be read."), error);
    return NULL;
  }

  if (check_alone (fd, path, error))
    text = read_all (fd, path, error);
  if (text != NULL)
    key = laurel_key_file_read_bare (text, error);
  laurel_key_file_wipe (text);
  close (fd);

  return key;
}

/**
 * laurel_key_ring_load:
 * @folder: where the keys are
 * @id: which one
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the key, with its secret
 */
LaurelSigningKey *
laurel_key_ring_load (const char *folder, const char *id, GError **error)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (strspn (id, "0123456789abcdef") == strlen (id) && g_file_test (path, G_FILE_TEST_EXISTS))
    return load_file (path, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is the id of a key. */
               _("The secret of the key %s is not on this computer."), id);
  return NULL;
}

/* A file's name, and when it was written. */
typedef struct {
  char *path;
  gint64 at;
} Found;

static void
found_free (gpointer data)
{
  g_free (((Found *) data)->path);
  g_free (data);
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = *(const Found *const *) a, *other = *(const Found *const *) b;

  return one->at != other->at ? (one->at < other->at) - (one->at > other->at)
                              : strcmp (one->path, other->path);
}

static GPtrArray *
find_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (found_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    struct stat status;
    Found *found;

    if (!g_str_has_suffix (name, SUFFIX) || lstat (path, &status) != 0)
      continue;
    found = g_new (Found, 1);
    found->path = g_steal_pointer (&path);
    found->at = status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec;
    g_ptr_array_add (files, found);
  }
  g_ptr_array_sort (files, compare_found);

  return files;
}

/**
 * laurel_key_ring_list:
 * @folder: where the keys are, or will be
 * @faults: (out) (optional) (transfer full) (element-type GError): why others of its files
 *   are not used
 *
 * One file that is no good leaves the others as good as they are.
 *
 * Returns: (transfer full) (element-type LaurelSigningKey): all that can be used, the
 *   newest first
 */
GPtrArray *
laurel_key_ring_list (const char *folder, GPtrArray **faults)
{
  g_autoptr (GPtrArray) files = find_files (folder);
  g_autoptr (GPtrArray) bad = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_signing_key_free);

  for (guint i = 0; i < files->len; i++) {
    GError *fault = NULL;
    LaurelSigningKey *key = load_file (((Found *) files->pdata[i])->path, &fault);

    if (key != NULL) {
      g_ptr_array_add (keys, key);
      continue;
    }
    g_info ("%s", fault->message);
    g_ptr_array_add (bad, fault);
  }
  if (faults != NULL)
    *faults = g_steal_pointer (&bad);

  return keys;
}

/**
 * laurel_key_ring_save:
 * @folder: where the keys are, or will be
 * @key: a key with its secret
 * @error: return location for an error
 */
gboolean
laurel_key_ring_save (const char *folder, const LaurelSigningKey *key, GError **error)
{
  g_autofree char *name = g_strconcat (key->id, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) why = NULL;
  char *text = laurel_key_file_write_bare (key, error);
  gboolean saved;

  if (text == NULL)
    return FALSE;

  saved = g_mkdir_with_parents (folder, 0700) == 0 &&
          g_file_set_contents_full (path, text, -1,
                                    G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                    0600, &why);
  laurel_key_file_wipe (text);
  if (!saved)
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
                 /* Translators: %1$s is a file, %2$s what the system says. */
                 _("The secret key cannot be kept as “%1$s”: %2$s."), path,
                 why ? why->message : g_strerror (errno));

  return saved;
}

/**
 * laurel_key_ring_ensure:
 * @folder: where the keys are, or will be
 * @issuer: whose a new one is
 * @error: return location for an error
 *
 * Where there are only keys that cannot be used, none is made: who signs is to know of it.
 *
 * Returns: (transfer full) (nullable): the newest key, or a new one when there is none
 */
LaurelSigningKey *
laurel_key_ring_ensure (const char *folder, const char *issuer, GError **error)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) keys = laurel_key_ring_list (folder, &faults);
  g_autoptr (LaurelSigningKey) made = NULL;

  if (keys->len > 0)
    return g_ptr_array_steal_index (keys, 0);
  if (faults->len > 0) {
    g_propagate_error (error, g_error_copy (faults->pdata[0]));
    return NULL;
  }

  made = laurel_signing_key_make (issuer, error);
  if (made == NULL || !laurel_key_ring_save (folder, made, error))
    return NULL;

  return g_steal_pointer (&made);
}
