/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-mail.h"

#include "base/laurel-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Drafts of e-mail (RFC 5322 and MIME): a text and one PDF. They have no sender and no date, which
 * the program that sends them adds, and say so ("X-Unsent"); so the same letter has the same
 * bytes. Words in headers are encoded by RFC 2047, names of files by RFC 2231.
 */

#define LINE_END "\r\n"
#define BASE64_LINE 57   /* bytes that make a line of 76 characters */
#define WORD 39          /* bytes of an encoded word: the first line has a name before it */
#define PARAMETER 57     /* characters of one part of a parameter */
#define MOST_ADDRESS 254 /* of an address, by RFC 5321 */
#define MOST_LOCAL 64    /* of what is before the @ */

/* ---- addresses -------------------------------------------------------------- */

/* What may stand before the @ without quotes. */
static gboolean
is_local (const char *local)
{
  gsize length = strlen (local);

  if (length == 0 || length > MOST_LOCAL || local[0] == '.' || local[length - 1] == '.'
      || strstr (local, "..") != NULL)
    return FALSE;
  for (const char *at = local; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr (".!#$%&'*+/=?^_`{|}~-", *at) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > 63 || label[0] == '-' || label[length - 1] == '-')
    return FALSE;
  for (const char *at = label; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-')
      return FALSE;

  return TRUE;
}

static gboolean
is_domain (const char *domain)
{
  g_auto (GStrv) labels = g_strsplit (domain, ".", -1);
  guint n = g_strv_length (labels);

  for (guint i = 0; i < n; i++)
    if (!is_label (labels[i]))
      return FALSE;

  /* The last one is no number: that would be no name of a computer. */
  return n > 1 && strspn (labels[n - 1], "0123456789") < strlen (labels[n - 1]);
}

/**
 * laurel_mail_dup_address:
 * @text: what stands in a table
 * @error: return location for `LAUREL_DOCUMENT_ERROR_FIELD`
 *
 * Checks that it is one address that a letter can go to. One that is written in full-width
 * characters, or a domain that is not in Latin letters, becomes what mail can carry.
 *
 * Returns: (transfer full): the address
 */
char *
laurel_mail_dup_address (const char *text, GError **error)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  char *stripped = g_strstrip (plain);
  char *at = strrchr (stripped, '@');
  g_autofree char *domain = at != NULL ? g_hostname_to_ascii (at + 1) : NULL;

  if (domain != NULL)
    *at = '\0';
  if (domain != NULL && is_local (stripped) && is_domain (domain)
      && strlen (stripped) + strlen (domain) < MOST_ADDRESS)
    return g_strdup_printf ("%s@%s", stripped, domain);

  if (text[strspn (text, " \t\n")] == '\0')
    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                         _("There is no e-mail address. Enter one, or leave the row out."));
  else
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                 /* Translators: %s is what stands where an address should. */
                 _("“%s” is no e-mail address. Write one, such as name@example.org."), text);
  return NULL;
}

/* ---- headers ---------------------------------------------------------------- */

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text < ' ' || (guchar) *text >= 0x7f)
      return FALSE;

  return TRUE;
}

/* One line, whatever stood in the table: nothing of it can become another header. */
static char *
dup_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_iscntrl (c) && c != 0x2028 && c != 0x2029)
      g_string_append_unichar (line, c);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  }
  g_strstrip (line->str);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The most of @text, in whole characters, that is not longer than @most bytes. */
static gsize
measure_part (const char *text, gsize most)
{
  gsize length = 0;

  while (text[length] != '\0') {
    gsize next = (gsize) (g_utf8_next_char (text + length) - text);

    if (next > most)
      break;
    length = next;
  }

  return length;
}

static void
append_encoded (GString *out, const char *text)
{
  gboolean first = TRUE;

  while (*text != '\0') {
    gsize length = measure_part (text, WORD);
    g_autofree char *encoded = g_base64_encode ((const guchar *) text, length);

    g_string_append_printf (out, "%s=?UTF-8?B?%s?=", first ? "" : LINE_END " ", encoded);
    text += length;
    first = FALSE;
  }
}

/* Words of a header: as they are if they are short and plain, and else encoded. */
static void
append_words (GString *out, const char *text)
{
  if (is_ascii (text) && strlen (text) <= 60 && strstr (text, "=?") == NULL)
    g_string_append (out, text);
  else
    append_encoded (out, text);
}

/* A name in front of an address stands in quotes or is encoded: as it is, a comma in it would
 * end it, and what follows would be somebody else's address. */
static void
append_recipient (GString *out, const LaurelMail *mail)
{
  g_autofree char *name = dup_line (mail->name ? mail->name : "");

  if (name[0] != '\0' && is_ascii (name) && strlen (name) <= 40
      && strpbrk (name, "\"\\") == NULL)
    g_string_append_printf (out, "\"%s\"", name);
  else
    append_encoded (out, name);
  g_string_append_printf (out, "%s<%s>", name[0] != '\0' ? LINE_END " " : "", mail->to);
}

static void
append_escaped (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalnum (text[i]) || strchr ("-._", text[i]) != NULL)
      g_string_append_c (out, text[i]);
    else
      g_string_append_printf (out, "%%%02X", (guchar) text[i]);
}

/* The name of a file, in parts where it is long. */
static void
append_file_name (GString *out, const char *name)
{
  g_autofree char *line = dup_line (name);
  guint part = 0;

  if (is_ascii (line) && strlen (line) <= PARAMETER && strpbrk (line, "\"\\") == NULL) {
    g_string_append_printf (out, ";" LINE_END " filename=\"%s\"", line);
    return;
  }

  for (const char *at = line; *at != '\0'; part++) {
    gsize length = measure_part (at, PARAMETER / 3);

    g_string_append_printf (out, ";" LINE_END " filename*%u*=%s", part,
                            part == 0 ? "UTF-8''" : "");
    append_escaped (out, at, length);
    at += length;
  }
}

/* ---- the letter ------------------------------------------------------------- */

static void
append_base64 (GString *out, const guchar *data, gsize size)
{
  for (gsize at = 0; at < size; at += BASE64_LINE) {
    g_autofree char *line = g_base64_encode (data + at, MIN (BASE64_LINE, size - at));

    g_string_append_printf (out, "%s" LINE_END, line);
  }
}

/* Lines of text end as mail has it, however they were typed. */
static char *
dup_body (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) body = g_string_new (valid);

  g_string_replace (body, "\r\n", "\n", 0);
  g_string_replace (body, "\r", "\n", 0);
  g_string_replace (body, "\n", "\r\n", 0);
  if (!g_str_has_suffix (body->str, "\r\n"))
    g_string_append (body, "\r\n");

  return g_string_free (g_steal_pointer (&body), FALSE);
}

/* No line of base64 begins with two dashes, so any boundary is one. */
static char *
dup_boundary (const LaurelMail *mail)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, mail->pdf);

  return g_strdup_printf ("laurel-%.32s", digest);
}

/**
 * laurel_mail_write:
 * @mail: a letter
 *
 * Returns: (transfer full): its file
 */
GBytes *
laurel_mail_write (const LaurelMail *mail)
{
  GString *out = g_string_new ("X-Unsent: 1" LINE_END "To: ");
  g_autofree char *subject = dup_line (mail->subject);
  g_autofree char *body = dup_body (mail->body);
  g_autofree char *boundary = dup_boundary (mail);
  gsize size;
  const guchar *pdf = g_bytes_get_data (mail->pdf, &size);

  append_recipient (out, mail);
  g_string_append (out, LINE_END "Subject: ");
  append_words (out, subject);
  g_string_append_printf (out, LINE_END "MIME-Version: 1.0" LINE_END
                          "Content-Type: multipart/mixed;" LINE_END " boundary=\"%s\"" LINE_END
                          LINE_END "--%s" LINE_END
                          "Content-Type: text/plain; charset=UTF-8" LINE_END
                          "Content-Transfer-Encoding: base64" LINE_END LINE_END, boundary,
                          boundary);
  append_base64 (out, (const guchar *) body, strlen (body));
  g_string_append_printf (out, LINE_END "--%s" LINE_END "Content-Type: application/pdf" LINE_END
                          "Content-Transfer-Encoding: base64" LINE_END
                          "Content-Disposition: attachment", boundary);
  append_file_name (out, mail->file);
  g_string_append (out, LINE_END LINE_END);
  append_base64 (out, pdf, size);
  g_string_append_printf (out, LINE_END "--%s--" LINE_END, boundary);

  return g_string_free_to_bytes (out);
}
