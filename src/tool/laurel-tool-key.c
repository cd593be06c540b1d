/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-key.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "calendar/laurel-programme-store.h"
#include "documents/laurel-key-file.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-signing-key-store.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-table-reader.h"
#include "store/laurel-opening.h"
#include "tool/laurel-tool-commands.h"
#include "tool/laurel-tool-output.h"
#include "tool/laurel-tool-plans.h"
#include "tool/laurel-tool-verb.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* laurel documents key: by which certificates are signed, and known. */

#define MAX_PASSPHRASE 65536

static gboolean secret_option;
static char *output_option;
static char *passphrase_option;

static const GOptionEntry OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("FILE") },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_option,
    N_("A file whose first line is the passphrase; else it is asked for"), N_("FILE") },
  { "secret", 0, 0, G_OPTION_ARG_NONE, &secret_option,
    N_("The secret key, behind a passphrase, and not the public one"), NULL },
  { NULL },
};

/**
 * laurel_tool_load_text:
 * @path: a file, or "-" for standard input
 *
 * Returns: (transfer full) (nullable): what it says, for laurel_key_file_wipe()
 */
char *
laurel_tool_load_text (LaurelToolContext *context, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = g_str_equal (path, "-")
                               ? laurel_tool_read_stdin (context, error)
                               : laurel_table_load_file (path, context->cancellable, error);

  if (bytes == NULL) {
    if (error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
      laurel_exchange_error_set_file (*error, path);
    return NULL;
  }

  return laurel_key_file_dup_text (bytes);
}

/**
 * laurel_tool_open_if_there:
 * @library: (out) (nullable): the library that is named, or the user's own if there is one
 *
 * Who only looks at keys or checks with them makes no library.
 */
gboolean
laurel_tool_open_if_there (LaurelToolContext *context, LaurelLibrary **library, GError **error)
{
  g_autofree char *path = laurel_tool_dup_path (context);

  *library = NULL;
  if (context->file == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  *library = laurel_tool_open (context, FALSE, error);
  return *library != NULL;
}

/* ---- which ------------------------------------------------------------------ */

/* Returns: (transfer full) (nullable): who issues the documents of the latest season */
static char *
dup_issuer (LaurelReader *reader)
{
  g_autoptr (GPtrArray) programmes =
    reader ? laurel_library_ask (reader, &LAUREL_PROGRAMMES_ALL, g_variant_new ("()"), NULL) : NULL;
  const char *issuer = NULL;
  int year = 0;

  for (guint i = 0; programmes != NULL && i < programmes->len; i++) {
    const char *candidate = laurel_programme_get_issuer (programmes->pdata[i]);

    if (candidate != NULL && laurel_programme_get_year (programmes->pdata[i]) >= year) {
      issuer = candidate;
      year = laurel_programme_get_year (programmes->pdata[i]);
    }
  }

  return g_strdup (issuer);
}

/**
 * laurel_tool_dup_issuer:
 * @context: the call
 * @reader: (nullable): a library
 * @id: (nullable): the key that signs, if it was named
 *
 * A key that was made for whoever happened to sit here names nobody on a page.
 *
 * Returns: (transfer full) (nullable): who grants a paper that names nobody
 */
char *
laurel_tool_dup_issuer (LaurelToolContext *context, LaurelReader *reader, const char *id)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  char *issuer = id == NULL ? dup_issuer (reader) : NULL;
  g_autoptr (LaurelSigningKey) key = id ? laurel_key_ring_load (folder, id, NULL) : NULL;
  g_autofree char *signer = NULL;
  gboolean there = key != NULL;

  if (issuer != NULL)
    return issuer;

  signer = key ? g_strdup (key->issuer) : laurel_key_ring_dup_signer (folder, NULL, &there);

  return there && g_strcmp0 (signer, context->actor) != 0 ? g_steal_pointer (&signer) : NULL;
}

static gboolean
has_key (GPtrArray *keys, const char *id)
{
  for (guint i = 0; i < keys->len; i++)
    if (g_str_equal (((LaurelSigningKey *) keys->pdata[i])->id, id))
      return TRUE;

  return FALSE;
}

/**
 * laurel_tool_find_key:
 * @context: the call
 * @reader: (nullable): a library, which says who issues
 * @id: (nullable): which key; without it that of the issuer, or a new one
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a key with its secret, to sign with
 */
LaurelSigningKey *
laurel_tool_find_key (LaurelToolContext *context, LaurelReader *reader, const char *id,
                      GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autofree char *issuer = dup_issuer (reader);
  g_autoptr (GPtrArray) before = NULL;
  LaurelSigningKey *key;

  if (id != NULL)
    return laurel_key_ring_load (folder, id, error);

  before = laurel_key_ring_list (folder, NULL);
  key = laurel_key_ring_ensure (folder, issuer || before->len > 0 ? issuer : context->actor, error);
  if (key != NULL && !has_key (before, key->id)) {
    /* Translators: %1$s is the id of a key, %2$s whose it is; the command stays as it is. */
    g_autofree char *sentence = laurel_quote (_("Made the key %1$s for “%2$s”. Keep a copy of it: "
                                                "“laurel documents key export --secret”."),
                                              key->id, key->issuer);

    laurel_tool_warn (context, sentence);
  }

  return key;
}

/* ---- show ------------------------------------------------------------------- */

static void
add_key (LaurelToolContext *context, JsonBuilder *builder, const LaurelSigningKey *key,
         gboolean signs)
{
  g_autofree char *text = laurel_key_file_write_public (key);

  if (!context->json) {
    /* Translators: %1$s is the id of a key, %2$s whose it is, %3$s whether it signs. */
    laurel_print (_("%1$s  %2$s  (%3$s)"), key->id, key->issuer,
                  signs ? _("signs here")
                        : key->secret ? _("kept from before") : _("only checks"));
    putchar ('\n');
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "id", key->id);
  laurel_tool_set_string (builder, "issuer", key->issuer);
  json_builder_set_member_name (builder, "secret");
  json_builder_add_boolean_value (builder, key->secret != NULL);
  json_builder_set_member_name (builder, "signs");
  json_builder_add_boolean_value (builder, signs);
  laurel_tool_set_string (builder, "public", text);
  json_builder_end_object (builder);
}

/* Those that sign here, and those that the library knows. */
static gboolean
show (LaurelToolContext *context, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (!laurel_tool_open_if_there (context, &library, error))
    return FALSE;
  known = library ? laurel_signing_key_list (laurel_library_get_reader (library), error)
                  : g_ptr_array_new ();
  if (known == NULL)
    return FALSE;
  own = laurel_key_ring_list (folder, &faults);
  for (guint i = 0; i < faults->len; i++)
    laurel_tool_warn (context, ((GError *) faults->pdata[i])->message);

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "keys");
  json_builder_begin_array (builder);
  for (guint i = 0; i < own->len; i++)
    add_key (context, builder, own->pdata[i], laurel_key_ring_signs (own, i));
  for (guint i = 0; i < known->len; i++)
    if (!has_key (own, ((LaurelSigningKey *) known->pdata[i])->id))
      add_key (context, builder, known->pdata[i], FALSE);
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);
  else if (own->len + known->len == 0)
    laurel_print ("%s\n", _("There is no key yet. The first certificate that is issued makes "
                            "one."));

  return TRUE;
}

/* ---- passphrases ------------------------------------------------------------ */

/* Waits until there is something to read, or the command is called off: whoever is asked need not
 * answer. */
static gboolean
wait_for (int fd, GCancellable *cancellable)
{
  GPollFD fds[2] = { { .fd = fd, .events = G_IO_IN } };
  guint n = 1;

  if (g_cancellable_make_pollfd (cancellable, &fds[1]))
    n = 2;
  while (!g_cancellable_is_cancelled (cancellable) && g_poll (fds, n, -1) < 0 && errno == EINTR)
    ;
  if (n == 2)
    g_cancellable_release_fd (cancellable);

  return !g_cancellable_is_cancelled (cancellable);
}

/* The first line, into one place, which laurel_key_file_wipe() wipes: streams would leave
 * copies of it in what they had as buffers.
 *
 * Returns: (transfer full) (nullable): it, or %NULL where nothing comes */
static char *
read_line (LaurelToolContext *context, int fd)
{
  char *line = g_malloc0 (MAX_PASSPHRASE + 1);
  gsize n = 0;
  gssize got;

  do {
    got = n < MAX_PASSPHRASE && wait_for (fd, context->cancellable) ? read (fd, line + n, 1) : 0;
    n += got > 0 ? 1 : 0;
  } while ((got > 0 && line[n - 1] != '\n') || (got < 0 && errno == EINTR));
  if (n == 0) {
    g_free (line);
    return NULL;
  }

  line[strcspn (line, "\r\n")] = '\0';
  return line;
}

static char *
load_line (LaurelToolContext *context, const char *path, GError **error)
{
  int fd = laurel_opening_check (path, error) ? open (path, O_RDONLY | O_CLOEXEC) : -1;
  char *text = NULL;

  if (fd >= 0) {
    text = read_line (context, fd);
    close (fd);
  } else if (error != NULL && *error == NULL) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                               _("Look whether you may read it, or copy it to another folder."),
                               /* Translators: %s is what the system says, a sentence. */
                               _("The file cannot be read: %s."), g_strerror (errno));
    laurel_exchange_error_set_file (*error, path);
  }

  return text;
}

/* From the terminal, without showing it. */
static char *
ask_passphrase (LaurelToolContext *context, const char *question)
{
  struct termios before, silent;
  gboolean is_terminal = tcgetattr (STDIN_FILENO, &before) == 0;
  char *text;

  if (!is_terminal)
    return read_line (context, STDIN_FILENO);

  silent = before;
  silent.c_lflag &= ~(tcflag_t) ECHO;
  /* What was typed before it is asked for is dropped; what comes after is not. */
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &silent);
  fputs (question, stderr);
  text = read_line (context, STDIN_FILENO);
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &before);
  fputc ('\n', stderr);

  return text;
}

/* Who mistypes a new one cannot see it: it is asked for twice where it is typed. */
static gboolean
is_repeated (LaurelToolContext *context, const char *text)
{
  char *again = isatty (STDIN_FILENO) ? ask_passphrase (context, _("The same again: ")) : NULL;
  gboolean same = !isatty (STDIN_FILENO) || g_strcmp0 (text, again) == 0;

  laurel_key_file_wipe (again);

  return same;
}

static char *
refuse_passphrase (char *text, const char *why, GError **error)
{
  laurel_key_file_wipe (text);
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, why);

  return NULL;
}

/* @is_new: whether it is made up, and not the one of before */
static char *
get_passphrase (LaurelToolContext *context, gboolean is_new, GError **error)
{
  gboolean is_same = TRUE;
  char *text = NULL;
  g_autoptr (GError) why = NULL;

  if (passphrase_option == NULL)
    text = ask_passphrase (context, _("Passphrase: "));
  else if (g_str_equal (passphrase_option, "-"))
    text = read_line (context, STDIN_FILENO);
  else
    text = load_line (context, passphrase_option, &why);
  if (text != NULL && strlen (text) >= 8 && is_new && passphrase_option == NULL)
    is_same = is_repeated (context, text);
  if (why != NULL || g_cancellable_set_error_if_cancelled (context->cancellable, &why)) {
    laurel_key_file_wipe (text);
    g_propagate_error (error, g_steal_pointer (&why));
    return NULL;
  }
  if (text == NULL || strlen (text) < 8)
    return refuse_passphrase (text, _("A passphrase has at least eight characters."), error);
  if (!is_same)
    return refuse_passphrase (text, _("The two passphrases are not the same. Try again."), error);

  return text;
}

/* ---- export and import ------------------------------------------------------ */

static char *
write_protected (LaurelToolContext *context, const LaurelSigningKey *key, GError **error)
{
  char *passphrase = get_passphrase (context, TRUE, error);
  char *text = passphrase ? laurel_key_file_write_protected (key, passphrase, error) : NULL;

  laurel_key_file_wipe (passphrase);

  return text;
}

static gboolean
tell_file (LaurelToolContext *context, const LaurelSigningKey *key, const char *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    /* Translators: %s is a file. */
    laurel_print (_("Wrote “%s”.\n"), file);
    return TRUE;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "id", key->id);
  laurel_tool_set_string (builder, "issuer", key->issuer);
  laurel_tool_set_string (builder, "file", file);
  laurel_tool_print_json (context, builder);

  return TRUE;
}

/* The public one, for everybody who is to check; or the secret one, for a safe. */
static gboolean
export (LaurelToolContext *context, GError **error)
{
  const char *to = output_option ? output_option : "-";
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelSigningKey) key = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (!laurel_tool_open_if_there (context, &library, error) ||
      !laurel_tool_check_output (context, library, to, error))
    return FALSE;

  key = laurel_tool_find_key (context, library ? laurel_library_get_reader (library) : NULL,
                              context->n_words > 1 ? context->words[1] : NULL, error);
  if (key == NULL)
    return FALSE;

  text = secret_option ? write_protected (context, key, error)
                       : laurel_key_file_write_public (key);
  bytes = text ? g_bytes_new_take (text, strlen (text)) : NULL;
  if (bytes == NULL || !laurel_tool_write_output (to, bytes, error))
    return FALSE;

  return g_str_equal (to, "-") || tell_file (context, key, to);
}

static gboolean
tell_key (LaurelToolContext *context, const LaurelSigningKey *key, const char *folder)
{
  if (context->json)
    return tell_file (context, key, folder);

  /* Translators: %1$s is the id of a key, %2$s whose it is. */
  laurel_print (_("The key %1$s of “%2$s” signs here now."), key->id, key->issuer);
  putchar ('\n');

  return TRUE;
}

static gboolean
import_secret (LaurelToolContext *context, const char *text, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  char *passphrase = get_passphrase (context, FALSE, error);
  g_autoptr (LaurelSigningKey) key =
    passphrase ? laurel_key_file_read_protected (text, passphrase, error) : NULL;

  laurel_key_file_wipe (passphrase);
  if (key == NULL || !laurel_key_ring_save (folder, key, error))
    return FALSE;

  return tell_key (context, key, folder);
}

/* A secret one signs from now on; a public one is known to the library. */
static gboolean
import (LaurelToolContext *context, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (LaurelLibrary) library = NULL;

  if (context->n_words < 2) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say which file the key is in."));
    return FALSE;
  }

  text = laurel_tool_load_text (context, context->words[1], error);
  if (text == NULL)
    return FALSE;
  if (laurel_key_file_is_protected (text))
    return import_secret (context, text, error);

  library = laurel_tool_open (context, TRUE, error);

  return library != NULL && laurel_tool_run_command (context, library, &LAUREL_SIGNING_KEY_ADD,
                                                     g_variant_new ("(s)", text), error);
}

/* Another one, by which is signed from now on; what is signed already stays valid. */
static gboolean
make (LaurelToolContext *context, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = NULL;

  if (context->n_words < 2) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say whose the key is to be."));
    return FALSE;
  }

  key = laurel_signing_key_make (context->words[1], error);
  if (key == NULL || !laurel_key_ring_save (folder, key, error))
    return FALSE;

  return tell_key (context, key, folder);
}

static const LaurelToolVerb VERBS[] = {
  { "show", 1, show },
  { "make", 2, make },
  { "export", 2, export },
  { "import", 2, import },
};

static gboolean
key_command (LaurelToolContext *context, GError **error)
{
  gboolean known = FALSE;
  gboolean done = laurel_tool_run_verb (context, VERBS, G_N_ELEMENTS (VERBS), &known, error);

  if (!known)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say “show”, “make”, “export” or “import”."));

  return known && done;
}

const LaurelToolCommand LAUREL_TOOL_KEY[] = {
  { "documents key", N_("show|make ISSUER|export [ID]|import FILE"),
    N_("The keys that sign certificates, and those that check them"), 1, 2, OPTIONS, key_command },
  { NULL },
};
