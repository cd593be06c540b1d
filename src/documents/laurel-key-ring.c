/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-key-ring.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
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
#define ORDER "order"
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

/**
 * laurel_key_ring_look_up:
 * @folder: where the keys are
 * @id: (nullable): which one
 * @key: (out) (transfer full) (nullable): the key, with its secret; %NULL if that is not here
 * @error: return location for an error
 *
 * Returns: whether it is known if it is here: a file that cannot be read may be it
 */
gboolean
laurel_key_ring_look_up (const char *folder, const char *id, LaurelSigningKey **key,
                         GError **error)
{
  g_autoptr (GError) why = NULL;

  *key = id ? laurel_key_ring_load (folder, id, &why) : NULL;
  if (why == NULL || g_error_matches (why, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

/* ---- in order --------------------------------------------------------------- */

/* A file's name, where it stands in the order, and when it was written. */
typedef struct {
  char *path;
  guint place;
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

  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;

  return one->at != other->at ? (one->at < other->at) - (one->at > other->at)
                              : strcmp (one->path, other->path);
}

static char *
dup_order_path (const char *folder)
{
  return g_build_filename (folder, ORDER, NULL);
}

/* The ids of the keys in the order in which they were chosen, the latest first. When a file was
 * written says nothing of it: one that is copied, or brought back, is new. */
static GStrv
read_order (const char *folder)
{
  g_autofree char *path = dup_order_path (folder);
  g_autofree char *text = NULL;

  if (!laurel_opening_check (path, NULL) || !g_file_get_contents (path, &text, NULL, NULL))
    return g_new0 (char *, 1);

  return g_strsplit (text, "\n", -1);
}

/* Returns: whether it could be kept; where not, it is asked of the files once more */
static gboolean
write_order (const char *folder, const char *first, const GPtrArray *keys, GError **error)
{
  g_autofree char *path = dup_order_path (folder);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) why = NULL;

  if (first != NULL)
    g_string_append_printf (text, "%s\n", first);
  for (guint i = 0; i < keys->len; i++)
    if (g_strcmp0 (((LaurelSigningKey *) keys->pdata[i])->id, first) != 0)
      g_string_append_printf (text, "%s\n", ((LaurelSigningKey *) keys->pdata[i])->id);
  if (g_file_set_contents_full (path, text->str, (gssize) text->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &why))
    return TRUE;

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
               /* Translators: %1$s is a file, %2$s what the system says. */
               _("The secret key cannot be kept as “%1$s”: %2$s."), path, why->message);
  return FALSE;
}

static guint
find_place (GStrv order, const char *name)
{
  guint i = 0;

  while (order[i] != NULL && !(g_str_has_prefix (name, order[i]) &&
                               g_str_equal (name + strlen (order[i]), SUFFIX)))
    i++;

  return i;
}

static GPtrArray *
find_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_auto (GStrv) order = read_order (folder);
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
    found->place = find_place (order, name);
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
 *   one that was chosen latest first. Of an issuer, the first signs
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
 * laurel_key_ring_signs:
 * @keys: (element-type LaurelSigningKey): as laurel_key_ring_list() says
 * @i: one of them
 *
 * Returns: whether what its issuer issues here is signed by it
 */
gboolean
laurel_key_ring_signs (const GPtrArray *keys, guint i)
{
  const LaurelSigningKey *key = keys->pdata[i];

  for (guint before = 0; before < i; before++)
    if (g_str_equal (((LaurelSigningKey *) keys->pdata[before])->issuer, key->issuer))
      return FALSE;

  return TRUE;
}

static gboolean
save_file (const char *folder, const LaurelSigningKey *key, GError **error)
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
 * laurel_key_ring_save:
 * @folder: where the keys are, or will be
 * @key: a key with its secret
 * @error: return location for an error
 *
 * Keeps a key. What its issuer issues here is signed by it from now on; other issuers keep
 * theirs.
 */
gboolean
laurel_key_ring_save (const char *folder, const LaurelSigningKey *key, GError **error)
{
  g_autoptr (GPtrArray) there = NULL;

  if (!save_file (folder, key, error))
    return FALSE;

  there = laurel_key_ring_list (folder, NULL);

  return write_order (folder, key->id, there, error);
}

/* Which one it is does not depend on what becomes of the files later. */
static LaurelSigningKey *
take (const char *folder, GPtrArray *keys, guint i)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) order = read_order (folder);

  if (!g_strv_contains ((const char *const *) order, ((LaurelSigningKey *) keys->pdata[i])->id) &&
      !write_order (folder, NULL, keys, &error))
    g_info ("%s", error->message);

  return g_ptr_array_steal_index (keys, i);
}

/**
 * laurel_key_ring_ensure:
 * @folder: where the keys are, or will be
 * @issuer: (nullable): who issues; NULL if nothing says so, then who did so here lately
 * @error: return location for an error
 *
 * Where there are keys that cannot be used, none is made: who signs is to know of it.
 *
 * Returns: (transfer full) (nullable): the key of that issuer, or a new one when there is none
 */
LaurelSigningKey *
laurel_key_ring_ensure (const char *folder, const char *issuer, GError **error)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) keys = laurel_key_ring_list (folder, &faults);
  g_autoptr (LaurelSigningKey) made = NULL;
  g_autofree char *whose = laurel_text_dup_line (issuer ? issuer : ""); /* as a file says it */

  for (guint i = 0; i < keys->len; i++)
    if (whose == NULL || g_str_equal (((LaurelSigningKey *) keys->pdata[i])->issuer, whose))
      return take (folder, keys, i);
  if (faults->len > 0) {
    g_propagate_error (error, g_error_copy (faults->pdata[0]));
    return NULL;
  }

  made = laurel_signing_key_make (whose ? whose : g_get_real_name (), error);
  if (made == NULL || !laurel_key_ring_save (folder, made, error))
    return NULL;

  return g_steal_pointer (&made);
}

/**
 * laurel_key_ring_dup_signer:
 * @folder: where the keys are, or will be
 * @issuer: (nullable): who issues, as for laurel_key_ring_ensure()
 * @there: (out): whether there is a key of it; else one would be made
 *
 * Returns: (transfer full): whose key laurel_key_ring_ensure() would give, without making one
 */
char *
laurel_key_ring_dup_signer (const char *folder, const char *issuer, gboolean *there)
{
  g_autoptr (GPtrArray) keys = laurel_key_ring_list (folder, NULL);
  g_autofree char *whose = laurel_text_dup_line (issuer ? issuer : "");

  *there = TRUE;
  for (guint i = 0; i < keys->len; i++)
    if (whose == NULL || g_str_equal (((LaurelSigningKey *) keys->pdata[i])->issuer, whose))
      return g_strdup (((LaurelSigningKey *) keys->pdata[i])->issuer);

  *there = FALSE;
  return whose ? g_steal_pointer (&whose) : g_strdup (g_get_real_name ());
}

/**
 * laurel_key_ring_ensure_again:
 * @folder: where the keys are, or will be
 * @id: (nullable): by which key a paper was signed
 * @issuer: (nullable): whose that is
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): by which it is signed once more: the same, or if its
 *   secret is not here, another one of its issuer
 */
LaurelSigningKey *
laurel_key_ring_ensure_again (const char *folder, const char *id, const char *issuer,
                              GError **error)
{
  LaurelSigningKey *key;

  if (!laurel_key_ring_look_up (folder, id, &key, error))
    return NULL;

  return key ? key : laurel_key_ring_ensure (folder, issuer, error);
}
