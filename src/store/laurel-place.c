/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-place.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * Where a library lies, and whether it can be written there.
 *
 * Writing needs memory that all who have the file open share, and locks that
 * hold. A network's file system has not the one and may lie about the other; a
 * cloud's client copies a file while it is being written, and brings back old
 * ones. There a library is only read.
 */

static const char *const NETWORKS[] = {
  "9p", "afs", "ceph", "cifs", "coda", "davfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", NULL,
};

/* What the clients of clouds leave in the folders that they look after. */
static const struct {
  const char *pattern;
  const char *client;
} MARKS[] = {
  { ".dropbox", "Dropbox" },
  { ".dropbox.cache", "Dropbox" },
  { ".sync_*.db", "Nextcloud" },
  { "._sync_*.db", "Nextcloud" },
  { ".owncloudsync.log", "ownCloud" },
  { ".nextcloudsync.log", "Nextcloud" },
  { ".stfolder", "Syncthing" },
  { ".syncthing.*", "Syncthing" },
  { ".megaignore", "MEGA" },
  { ".onedrive", "OneDrive" },
  { ".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive" },
  { ".tmp.drivedownload", "Google Drive" },
  { ".tmp.driveupload", "Google Drive" },
};

/* A space in a mount point is written \040. */
static char *
unescape (const char *word)
{
  GString *plain = g_string_new (NULL);

  for (; *word; word++) {
    if (word[0] == '\\' && strlen (word) >= 4) {
      char octal[] = { word[1], word[2], word[3], '\0' };

      g_string_append_c (plain, (char) strtol (octal, NULL, 8));
      word += 3;
    } else {
      g_string_append_c (plain, *word);
    }
  }

  return g_string_free (plain, FALSE);
}

static gboolean
is_below (const char *path, const char *folder)
{
  gsize length = strlen (folder);

  if (g_str_equal (folder, "/"))
    return TRUE;

  return strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/**
 * laurel_place_find_on_mount:
 * @mountinfo: as in /proc/self/mountinfo
 * @path: an absolute path without links
 * @whose: (out) (nullable) (transfer full): the file system, when it is not local
 *
 * Returns: whether @path is on another computer. A system whose root is on
 *   another computer has no better place, and so counts as local.
 */
LaurelPlace
laurel_place_find_on_mount (const char *mountinfo, const char *path, char **whose)
{
  g_auto (GStrv) lines = g_strsplit (mountinfo, "\n", -1);
  g_autofree char *nearest = NULL, *type = NULL;
  gboolean network;

  for (char **line = lines; *line != NULL; line++) {
    g_auto (GStrv) words = g_strsplit (*line, " ", -1);
    const char *end = strstr (*line, " - ");
    g_autofree char *point = NULL;

    if (end == NULL || g_strv_length (words) < 5)
      continue;
    point = unescape (words[4]);
    if (!is_below (path, point) || (nearest != NULL && strlen (point) < strlen (nearest)))
      continue;

    g_free (nearest);
    g_free (type);
    nearest = g_steal_pointer (&point);
    type = g_strndup (end + 3, strcspn (end + 3, " "));
  }

  network = nearest != NULL && !g_str_equal (nearest, "/") &&
            (g_strv_contains (NETWORKS, type) || g_str_has_prefix (type, "fuse."));
  *whose = network ? g_steal_pointer (&type) : NULL;

  return network ? LAUREL_PLACE_NETWORK : LAUREL_PLACE_LOCAL;
}

static const char *
find_mark (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    for (gsize i = 0; *name == '.' && i < G_N_ELEMENTS (MARKS); i++)
      if (g_pattern_match_simple (MARKS[i].pattern, name))
        return MARKS[i].client;

  return NULL;
}

/* The client whose folder this is, or is in. Home itself, and what is above it,
 * may hold a client's own files without being looked after. */
static const char *
find_client (const char *folder)
{
  g_autofree char *here = g_strdup (folder);

  while (!g_str_equal (here, "/") && !g_str_equal (here, g_get_home_dir ()) &&
         !g_str_equal (here, g_get_tmp_dir ())) {
    const char *client = find_mark (here);
    char *above;

    if (client != NULL)
      return client;
    above = g_path_get_dirname (here);
    g_free (here);
    here = above;
  }

  return NULL;
}

/**
 * laurel_place_dup_real:
 * @path: a file, or one that is yet to be made
 *
 * Returns: (transfer full): where it lies, without links: by one name, a library
 *   has one lock
 */
char *
laurel_place_dup_real (const char *path)
{
  char *real = realpath (path, NULL);
  char *owned = real ? g_strdup (real) : g_canonicalize_filename (path, NULL);

  free (real);

  return owned;
}

/**
 * laurel_place_dup_uri:
 * @path: a file, of whatever bytes its name is
 *
 * Returns: (transfer full): where it lies as text, for settings and messages, which
 *   take no other bytes
 */
char *
laurel_place_dup_uri (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  return g_filename_to_uri (whole, NULL, NULL);
}

/**
 * laurel_place_from_text:
 * @text: what laurel_place_dup_uri() gave; or a path, as it stood in its stead before
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when that is none
 */
char *
laurel_place_from_text (const char *text)
{
  return g_path_is_absolute (text) ? g_strdup (text) : g_filename_from_uri (text, NULL, NULL);
}

/**
 * laurel_place_find:
 * @path: a file, or one that is yet to be made
 * @whose: (out) (nullable) (transfer full): the file system or the cloud's
 *   client, when it is not simply local
 */
LaurelPlace
laurel_place_find (const char *path, char **whose)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *mountinfo = NULL;
  char *real = realpath (folder, NULL);
  const char *client;
  LaurelPlace place = LAUREL_PLACE_LOCAL;

  *whose = NULL;
  if (real == NULL)
    return LAUREL_PLACE_LOCAL;

  if (g_file_get_contents ("/proc/self/mountinfo", &mountinfo, NULL, NULL))
    place = laurel_place_find_on_mount (mountinfo, real, whose);
  client = place == LAUREL_PLACE_LOCAL ? find_client (real) : NULL;
  free (real);

  if (client == NULL)
    return place;

  *whose = g_strdup (client);
  return LAUREL_PLACE_CLOUD;
}

static gboolean
check_access (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *shown = g_filename_display_name (folder);

  if (access (folder, W_OK) != 0)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                 /* Translators: %s is a folder. */
                 _("The folder “%s” cannot be written to."), shown);
  else if (access (path, W_OK) != 0)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                 /* Translators: %s is a file's name. */
                 _("You may read the file “%s”, but not write to it."), name);
  else
    return TRUE;

  return FALSE;
}

/**
 * laurel_place_check:
 * @path: a library that exists
 * @error: return location for a `LAUREL_STORE_ERROR_READ_ONLY`, whose message
 *   says why, for the user
 *
 * Returns: whether a library can be written there
 */
gboolean
laurel_place_check (const char *path, GError **error)
{
  g_autofree char *whose = NULL;

  switch (laurel_place_find (path, &whose)) {
  case LAUREL_PLACE_NETWORK:
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                 /* Translators: %s is a kind of file system, such as "nfs". */
                 _("The library is on another computer (%s), where it cannot be written safely. "
                   "Save a copy on this computer and work with that."), whose);
    return FALSE;
  case LAUREL_PLACE_CLOUD:
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                 /* Translators: %s is a program, such as "Nextcloud". */
                 _("The library is in a folder that %s copies about, where it cannot be written "
                   "safely. Save a copy in another folder and work with that."), whose);
    return FALSE;
  case LAUREL_PLACE_LOCAL:
  default:
    return check_access (path, error);
  }
}
