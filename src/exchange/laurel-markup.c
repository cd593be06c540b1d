/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-markup.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

#define CHUNK 65536

struct _LaurelMarkupAttributes {
  const xmlChar **values;
  int count;
  gboolean html; /* name and value in turn; else five each, as SAX 2 has them */
};

typedef struct {
  const LaurelMarkupHandler *handler;
  gpointer self;
  xmlParserCtxt *parser;
  GError *error;
  int depth;
} Reading;

static void
fail (Reading *reading, LaurelExchangeError code, const char *hint, const char *message)
{
  if (reading->error == NULL)
    laurel_exchange_error_set (&reading->error, code, hint, "%s", message);
}

static void
stop_if_failed (Reading *reading)
{
  if (reading->error != NULL)
    xmlStopParser (reading->parser);
}

/* No office program writes a DTD: it serves only to define entities that grow
 * without end, or to fetch something from outside. */
static void
on_doctype (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  Reading *reading = data;

  fail (reading, LAUREL_EXCHANGE_ERROR_UNSAFE, _("Do not open this file; ask whoever sent it."),
        _("The file defines entities of its own, as no office program does; it may be meant to "
          "do harm."));
  stop_if_failed (reading);
}

static void
enter (Reading                      *reading,
       const xmlChar                *space,
       const xmlChar                *name,
       const LaurelMarkupAttributes *attributes)
{
  if (reading->error != NULL)
    return;

  if (++reading->depth > LAUREL_MARKUP_MAX_DEPTH && !attributes->html)
    fail (reading, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
          _("Copy the table into a new file, and try that one."),
          _("The file nests its parts more than 256 deep."));
  else
    reading->handler->begin (reading->self, space != NULL ? (const char *) space : "",
                             (const char *) name, attributes, &reading->error);
  stop_if_failed (reading);
}

static void
leave (Reading *reading, const xmlChar *space, const xmlChar *name)
{
  if (reading->error != NULL)
    return;

  reading->depth--;
  reading->handler->end (reading->self, space != NULL ? (const char *) space : "",
                         (const char *) name, &reading->error);
  stop_if_failed (reading);
}

static void
on_begin (void           *data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *space,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  const LaurelMarkupAttributes given = { attributes, n_attributes, FALSE };

  enter (data, space, name, &given);
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  leave (data, space, name);
}

static void
on_html_begin (void *data, const xmlChar *name, const xmlChar **attributes)
{
  const LaurelMarkupAttributes given = { attributes, 0, TRUE };

  enter (data, NULL, name, &given);
}

static void
on_html_end (void *data, const xmlChar *name)
{
  leave (data, NULL, name);
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Reading *reading = data;

  if (reading->error != NULL)
    return;

  reading->handler->text (reading->self, (const char *) text, length, &reading->error);
  stop_if_failed (reading);
}

/* What the parser says is told once, at the end, in our words. */
static void
on_parser_error (void *data, xmlError *error)
{
}

static gboolean
finish (Reading *reading, int result, GError **error)
{
  if (reading->error != NULL) {
    g_propagate_error (error, reading->error);
    return FALSE;
  }
  if (result != 0)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                      _("Fetch or copy the file again, or save it again in the "
                                        "program it came from."),
                                      _("A part of the file is damaged."));

  return TRUE;
}

/**
 * laurel_markup_read_xml:
 * @bytes: a part of an office file
 * @handler: what to tell
 * @self: whom to tell it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads XML without building a tree, without entities, without a DTD and
 * without the network.
 *
 * Returns: whether it was well-formed and @handler content
 */
gboolean
laurel_markup_read_xml (GBytes                     *bytes,
                        const LaurelMarkupHandler  *handler,
                        gpointer                    self,
                        GCancellable               *cancellable,
                        GError                    **error)
{
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = on_doctype,
    .startElementNs = on_begin,
    .endElementNs = on_end,
    .characters = on_text,
    .cdataBlock = on_text,
    .serror = (xmlStructuredErrorFunc) on_parser_error,
  };
  Reading reading = { handler, self, NULL, NULL, 0 };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int result = 0;

  reading.parser = xmlCreatePushParserCtxt (&sax, &reading, NULL, 0, NULL);
  xmlCtxtUseOptions (reading.parser, XML_PARSE_NONET);
  for (gsize at = 0; at < size && result == 0 && reading.error == NULL; at += CHUNK) {
    if (!g_cancellable_set_error_if_cancelled (cancellable, &reading.error))
      result = xmlParseChunk (reading.parser, data + at, MIN (CHUNK, size - at), 0);
  }
  if (result == 0 && reading.error == NULL)
    result = xmlParseChunk (reading.parser, NULL, 0, 1);
  xmlFreeDoc (reading.parser->myDoc);
  xmlFreeParserCtxt (reading.parser);

  return finish (&reading, result, error);
}

/**
 * laurel_markup_read_html:
 * @text: HTML, as UTF-8 whatever it says of itself
 * @handler: what to tell
 * @self: whom to tell it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads HTML, mending it where it is wrong, as browsers do.
 *
 * Returns: whether @handler was content
 */
gboolean
laurel_markup_read_html (const char                 *text,
                         const LaurelMarkupHandler  *handler,
                         gpointer                    self,
                         GCancellable               *cancellable,
                         GError                    **error)
{
  htmlSAXHandler sax = {
    .startElement = on_html_begin,
    .endElement = on_html_end,
    .characters = on_text,
    .cdataBlock = on_text,
    .ignorableWhitespace = on_text,
    .serror = (xmlStructuredErrorFunc) on_parser_error,
  };
  Reading reading = { handler, self, NULL, NULL, 0 };
  const char *end = text + strlen (text);

  reading.parser = htmlCreatePushParserCtxt (&sax, &reading, NULL, 0, NULL,
                                             XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions (reading.parser, HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
                      HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER);
  while (text < end && reading.error == NULL) {
    const char *stop = end - text > CHUNK ? g_utf8_find_prev_char (text, text + CHUNK) : end;

    /* A character cut in two would be taken for two of Latin-1. */
    if (!g_cancellable_set_error_if_cancelled (cancellable, &reading.error))
      htmlParseChunk (reading.parser, text, stop - text, 0);
    text = stop;
  }
  if (reading.error == NULL)
    htmlParseChunk (reading.parser, NULL, 0, 1);
  htmlFreeParserCtxt (reading.parser);

  return finish (&reading, 0, error);
}

/* Where entities are not replaced, libxml2 hands "&amp;" of an attribute on as
 * "&#38;", to be read once more. */
static char *
unescape (const char *value, gsize length)
{
  GString *text = g_string_new_len (value, length);

  g_string_replace (text, "&#38;", "&", 0);

  return g_string_free (text, FALSE);
}

/**
 * laurel_markup_dup_attribute:
 * @attributes: the attributes of an element
 * @name: a name, without its namespace
 *
 * Returns: (transfer full) (nullable): the value, or %NULL
 */
char *
laurel_markup_dup_attribute (const LaurelMarkupAttributes *attributes, const char *name)
{
  if (attributes->html) {
    const xmlChar **pair = attributes->values;

    for (; pair != NULL && pair[0] != NULL; pair += 2) {
      if (g_ascii_strcasecmp ((const char *) pair[0], name) == 0)
        return g_strdup ((const char *) pair[1]);
    }
    return NULL;
  }

  for (int i = 0; i < attributes->count; i++) {
    const xmlChar **five = attributes->values + 5 * i;

    if (strcmp ((const char *) five[0], name) == 0)
      return unescape ((const char *) five[3], five[4] - five[3]);
  }

  return NULL;
}

/**
 * laurel_markup_get_number:
 * @attributes: the attributes of an element
 * @name: a name, without its namespace
 * @otherwise: what to take when it is missing or no number
 *
 * Returns: its value as a number from 0 to 2³¹ − 1, or @otherwise
 */
int
laurel_markup_get_number (const LaurelMarkupAttributes *attributes, const char *name, int otherwise)
{
  g_autofree char *value = laurel_markup_dup_attribute (attributes, name);
  guint64 number;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &number, NULL))
    return otherwise;

  return number;
}
