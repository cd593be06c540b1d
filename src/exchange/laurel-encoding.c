/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <uchardet.h>

#include "exchange/laurel-chinese-bytes.h"

/* A page says what it is written in at its beginning. */
#define MAX_HEAD 4096

typedef struct {
  const char *data;
  gsize size;
} Input;

static int
count_line (const char *data, gsize offset)
{
  int line = 1;

  for (const char *at = data; (at = memchr (at, '\n', data + offset - at)) != NULL; at++)
    line++;

  return line;
}

static char *
refuse (const Input *input, gsize offset, const char *message, GError **error)
{
  GError *fault = NULL;

  laurel_exchange_error_set (&fault, LAUREL_EXCHANGE_ERROR_BAD_ENCODING,
                             _("Open the file in the program it came from and save it again as "
                               "UTF-8."), "%s", message);
  laurel_exchange_error_set_position (fault, count_line (input->data, offset), 0, NULL);
  g_propagate_error (error, fault);

  return NULL;
}

static char *
refuse_binary (GError **error)
{
  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                             _("Choose a Word, Excel, OpenDocument, PDF, CSV or text file."),
                             _("This is neither text nor an office file."));

  return NULL;
}

/* Strictly: a byte that does not fit is NULL, and @offset is where it stands. */
static char *
convert (const Input *input, const char *encoding, gsize *offset)
{
  gsize written;
  g_autofree char *text = g_convert (input->data, input->size, "UTF-8", encoding, offset,
                                     &written, NULL);

  if (text == NULL)
    return NULL;
  if (memchr (text, '\0', written) != NULL) {
    *offset = 0;
    return NULL;
  }

  return g_steal_pointer (&text);
}

/* As Windows writes it, or with the characters of Hong Kong. */
static char *
convert_big5 (const Input *input, gsize *offset)
{
  char *text = convert (input, "CP950", offset);

  return text != NULL ? text : convert (input, "BIG5-HKSCS", offset);
}

static char *
decode_utf8 (const Input *input, gsize bom, GError **error)
{
  const Input rest = { input->data + bom, input->size - bom };
  const char *end;

  if (memchr (rest.data, '\0', rest.size) != NULL)
    return refuse_binary (error);
  if (!g_utf8_validate_len (rest.data, rest.size, &end))
    return refuse (&rest, end - rest.data, _("The text is not all in one encoding: it begins as "
                                             "UTF-8, but this line is not."), error);

  return g_strndup (rest.data, rest.size);
}

static char *
decode_utf16 (const Input *input, gsize bom, const char *encoding, GError **error)
{
  const Input rest = { input->data + bom, input->size - bom };
  gsize offset = 0;
  char *text = convert (&rest, encoding, &offset);

  if (text != NULL)
    return text;

  return refuse (&rest, offset, _("The text is in UTF-16, but is damaged in this line."), error);
}

/* How many units of UTF-16 are what plans are made of: ASCII, Han, and the
 * punctuation of both. */
static gsize
count_likely (const Input *input, gboolean big_endian)
{
  gsize likely = 0;

  for (gsize i = 0; i + 1 < input->size; i += 2) {
    guint high = (guchar) input->data[i + (big_endian ? 0 : 1)];
    guint low = (guchar) input->data[i + (big_endian ? 1 : 0)];
    guint unit = high << 8 | low;

    if (unit == '\t' || unit == '\n' || unit == '\r' || (unit >= ' ' && unit < 0x180) ||
        (unit >= 0x2010 && unit < 0x2040) || (unit >= 0x3000 && unit < 0x3030) ||
        (unit >= 0x4e00 && unit < 0xa000) || (unit >= 0xff00 && unit < 0xfff0))
      likely++;
  }

  return likely;
}

/* UTF-16 without a mark shows itself by the zeros of its spaces and line ends. */
static const char *
guess_utf16 (const Input *input)
{
  gsize little, big, units = input->size / 2;

  if (input->size % 2 != 0 || memchr (input->data, '\0', input->size) == NULL)
    return NULL;

  little = count_likely (input, FALSE);
  big = count_likely (input, TRUE);
  if (MAX (little, big) * 10 < units * 9)
    return NULL;

  return little >= big ? "UTF-16LE" : "UTF-16BE";
}

typedef struct {
  int utf8;        /* lines beyond ASCII that are UTF-8 with characters of three bytes */
  int other;       /* lines beyond ASCII that are not UTF-8 */
  gsize first_utf8;
  gsize first_other;
} LineCount;

static gboolean
is_ascii (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if ((guchar) line[i] >= 0x80)
      return FALSE;
  }

  return TRUE;
}

/* Two bytes of GB 18030 now and then are valid UTF-8; a whole line with
 * characters of three bytes hardly ever is. */
static void
count_lines (const Input *input, LineCount *count)
{
  const char *end = input->data + input->size;

  for (const char *line = input->data; line < end;) {
    const char *stop = memchr (line, '\n', end - line);
    gsize length = (stop != NULL ? stop : end) - line;

    if (!is_ascii (line, length)) {
      if (!g_utf8_validate_len (line, length, NULL)) {
        if (count->other++ == 0)
          count->first_other = line - input->data;
      } else if (g_utf8_strlen (line, length) * 2 < (long) length + 1 ||
                 memchr (line, 0xe2, length) != NULL) {
        if (count->utf8++ == 0)
          count->first_utf8 = line - input->data;
      }
    }
    line += length + 1;
  }
}

/* Which of the two Chinese encodings it is, or none of them. Where the bytes say
 * as much for one as for the other, the words decide; GB 18030 is what is used
 * most. */
static char *
decode_chinese (const Input *input, const char **encoding)
{
  const LaurelChineseRating gb = laurel_chinese_bytes_rate_gb18030 (input->data, input->size);
  const LaurelChineseRating big5 = laurel_chinese_bytes_rate_big5 (input->data, input->size);
  gsize offset;
  g_autofree char *mainland = laurel_chinese_rating_is_likely (&gb)
                              ? convert (input, "GB18030", &offset) : NULL;
  g_autofree char *taiwan = laurel_chinese_rating_is_likely (&big5)
                            ? convert_big5 (input, &offset) : NULL;
  int lead = 2 * (gb.score - big5.score);

  if (mainland != NULL && taiwan != NULL)
    lead += 3 * (laurel_chinese_text_rate (mainland) - laurel_chinese_text_rate (taiwan));
  if (mainland != NULL && (taiwan == NULL || lead >= 0)) {
    *encoding = "GB18030";
    return g_steal_pointer (&mainland);
  }
  if (taiwan != NULL)
    *encoding = "Big5";

  return g_steal_pointer (&taiwan);
}

/* What a page says of itself, <meta charset="gb2312">, in capitals or not. */
static char *
find_declared (const Input *input)
{
  g_autofree char *head = g_ascii_strdown (input->data, MIN (input->size, MAX_HEAD));
  const char *meta = g_strstr_len (head, -1, "<meta");
  const char *name = meta != NULL ? strstr (meta, "charset=") : NULL;

  if (name == NULL || head[strspn (head, " \t\r\n")] != '<')
    return NULL;

  name += strlen ("charset=");
  name += strspn (name, "\"' ");

  return g_strndup (name, strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-_"));
}

/* Any bytes are Latin, and many programs write that without looking; and what
 * can be read so far is not UTF-16. */
static gboolean
is_mistaken (const char *name, const Input *input)
{
  const LaurelChineseRating gb = laurel_chinese_bytes_rate_gb18030 (input->data, input->size);

  return g_str_has_prefix (name, "utf-16") || g_str_has_prefix (name, "utf-32") ||
         ((g_str_has_prefix (name, "iso-8859") || g_str_has_prefix (name, "windows-125")) &&
          laurel_chinese_rating_is_likely (&gb));
}

/* Browsers take the smaller sets for the ones that grew out of them. */
static char *
decode_as_declared (const Input *input, const char **encoding)
{
  static const char *const GB[] = { "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", NULL };
  static const char *const BIG5[] = { "big5", "big5-hkscs", "x-x-big5", "cn-big5", NULL };
  g_autofree char *name = find_declared (input);
  gsize offset;

  if (name == NULL || name[0] == '\0' || is_mistaken (name, input))
    return NULL;
  if (g_strv_contains (BIG5, name)) {
    *encoding = "Big5";
    return convert_big5 (input, &offset);
  }
  *encoding = g_strv_contains (GB, name) ? "GB18030" : g_intern_string (name);

  return convert (input, *encoding, &offset);
}

static char *
decode_by_uchardet (const Input *input, const char **encoding)
{
  uchardet_t detector = uchardet_new ();
  g_autofree char *name = NULL;
  gsize offset;
  char *text = NULL;

  if (uchardet_handle_data (detector, input->data, MIN (input->size, 1 << 20)) == 0) {
    uchardet_data_end (detector);
    name = g_strdup (uchardet_get_charset (detector));
  }
  uchardet_delete (detector);
  if (name != NULL && name[0] != '\0')
    text = convert (input, name, &offset);
  if (text != NULL)
    *encoding = g_intern_string (name);

  return text;
}

static char *
decode_without_mark (const Input *input, const char **encoding, gboolean *guessed, GError **error)
{
  LineCount count = { 0 };
  gsize offset = 0;
  char *text;

  count_lines (input, &count);
  if (count.utf8 > 0 && count.utf8 * 20 >= count.other)
    return refuse (input, count.utf8 >= count.other ? count.first_other : count.first_utf8,
                   _("The text is not all in one encoding: this line is in another than the "
                     "rest."), error);

  text = decode_as_declared (input, encoding);
  if (text == NULL)
    text = decode_chinese (input, encoding);
  if (text != NULL)
    return text;

  *guessed = TRUE;
  text = decode_by_uchardet (input, encoding);
  if (text != NULL)
    return text;
  *encoding = "GB18030";
  text = convert (input, *encoding, &offset);
  if (text != NULL)
    return text;

  return refuse (input, MAX (offset, count.first_other),
                 _("The characters of this line could not be read."), error);
}

/**
 * laurel_encoding_decode:
 * @bytes: a file of text
 * @encoding: (out): the name of the encoding found
 * @guessed: (out): whether it is only the likeliest
 * @error: return location for an error
 *
 * Turns a file of text into UTF-8. The encoding is found by what is in it: by a
 * mark at the beginning, else UTF-8 or UTF-16 where every byte of it fits, else
 * by what a page says of itself, else GB 18030 or Big5 by which of them makes
 * usual characters of it, else by the frequency of its characters. Nothing is
 * ever replaced: a byte that does not fit is an error that names its line.
 *
 * Returns: (transfer full): the text, valid UTF-8 without NUL, or %NULL
 */
char *
laurel_encoding_decode (GBytes *bytes, const char **encoding, gboolean *guessed, GError **error)
{
  Input input;
  const char *utf16;

  input.data = g_bytes_get_data (bytes, &input.size);
  *guessed = FALSE;
  *encoding = "UTF-8";
  if (input.size == 0)
    return g_strdup ("");

  if (input.size >= 3 && memcmp (input.data, "\xef\xbb\xbf", 3) == 0)
    return decode_utf8 (&input, 3, error);
  if (input.size >= 2 && memcmp (input.data, "\xff\xfe", 2) == 0) {
    *encoding = "UTF-16LE";
    return decode_utf16 (&input, 2, *encoding, error);
  }
  if (input.size >= 2 && memcmp (input.data, "\xfe\xff", 2) == 0) {
    *encoding = "UTF-16BE";
    return decode_utf16 (&input, 2, *encoding, error);
  }

  utf16 = guess_utf16 (&input);
  if (utf16 != NULL) {
    *encoding = utf16;
    return decode_utf16 (&input, 0, utf16, error);
  }
  if (memchr (input.data, '\0', input.size) != NULL)
    return refuse_binary (error);
  if (g_utf8_validate_len (input.data, input.size, NULL))
    return g_strndup (input.data, input.size);

  return decode_without_mark (&input, encoding, guessed, error);
}
