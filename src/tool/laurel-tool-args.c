/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-args.h"

#include "base/laurel-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * The arguments of laurel do and laurel ask: one word for each member of the
 * command's tuple, as JSON or as GVariant text. A string need not be quoted, and
 * an id may be a number or, as the answers have it, a string of digits.
 */

static GVariant *
parse_gvariant (const char *word, const GVariantType *type)
{
  return g_variant_parse (type, word, NULL, NULL, NULL);
}

/* The digits of an id or of an amount, which may be quoted. */
static GVariant *
parse_number (const char *word)
{
  gsize length = strlen (word);
  gboolean is_quoted = length > 1 && word[0] == '"' && word[length - 1] == '"';
  g_autofree char *digits = is_quoted ? g_strndup (word + 1, length - 2) : g_strdup (word);
  gint64 number;

  return g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, &number, NULL)
         ? g_variant_new_int64 (number) : NULL;
}

static gboolean fits (JsonNode *node, const GVariantType *type);

static gboolean
each_fits (JsonArray *array, const GVariantType *type)
{
  const GVariantType *member = g_variant_type_is_tuple (type) ? g_variant_type_first (type)
                                                              : g_variant_type_element (type);

  for (guint i = 0; i < json_array_get_length (array) && member != NULL; i++) {
    if (!fits (json_array_get_element (array, i), member))
      return FALSE;
    if (g_variant_type_is_tuple (type))
      member = g_variant_type_next (member);
  }

  return TRUE;
}

/* Whether no number is larger than its type: json-glib would keep the lower bits of it. */
static gboolean
fits (JsonNode *node, const GVariantType *type)
{
  gint64 number;

  if (JSON_NODE_HOLDS_ARRAY (node) &&
      (g_variant_type_is_tuple (type) || g_variant_type_is_array (type)))
    return each_fits (json_node_get_array (node), type);
  if (!JSON_NODE_HOLDS_VALUE (node))
    return TRUE;

  number = json_node_get_int (node);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT32))
    return number >= G_MININT32 && number <= G_MAXINT32;

  return !g_variant_type_equal (type, G_VARIANT_TYPE_UINT32) ||
         (number >= 0 && number <= G_MAXUINT32);
}

static GVariant *
parse_json (const char *word, const GVariantType *type)
{
  g_autofree char *signature = g_variant_type_dup_string (type);
  g_autoptr (JsonNode) node = NULL;

  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING) && *word != '"')
    return g_variant_new_string (word);

  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT64))
    return parse_number (word);

  node = laurel_json_parse (word);
  return node != NULL && fits (node, type) ? json_gvariant_deserialize (node, signature, NULL)
                                           : NULL;
}

static gboolean
check_count (char **words, const GVariantType *type, GError **error)
{
  if (g_strv_length (words) == g_variant_type_n_items (type))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               g_dngettext (GETTEXT_PACKAGE,
                            /* Translators: %u counts arguments, %s is their GVariant type. */
                            "It takes %u argument, of the type %s.",
                            "It takes %u arguments, of the types %s.",
                            g_variant_type_n_items (type)),
               (guint) g_variant_type_n_items (type), g_variant_type_peek_string (type));
  return FALSE;
}

/* Takes @type. */
static char *
dup_kind (char *type)
{
  static const struct {
    const char *type;
    const char *kind;
  } KINDS[] = {
    { "s", N_("a text") },
    { "x", N_("a whole number") },
    { "i", N_("a whole number of at most 2147483647") },
    { "b", N_("true or false") },
    { "d", N_("a number") },
    { "as", N_("a list of texts, like [\"a\", \"b\"]") },
    { "ax", N_("a list of whole numbers, like [1, 2]") },
    { "a{ss}", N_("texts by name, like {\"place\": \"Hexi\"}") },
  };
  g_autofree char *owned = type;

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].type, owned))
      return g_strdup (_(KINDS[i].kind));

  /* Translators: %s is a GVariant type, such as (ssss). */
  return g_strdup_printf (_("a value of the type %s"), owned);
}

static gboolean
refuse (guint position, const char *word, const GVariantType *type, GError **error)
{
  g_autofree char *kind = dup_kind (g_variant_type_dup_string (type));

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %1$u counts arguments from 1, %2$s was typed, %3$s is what it should
                * be: a whole number. */
               _("Argument %1$u, “%2$s”, is not what it takes there: %3$s."), position, word,
               kind);
  return FALSE;
}

/**
 * laurel_tool_read_args:
 * @words: (array zero-terminated=1): a word for each member
 * @type: the type of a tuple
 * @gvariant: whether the words are GVariant text
 * @error: return location for a `G_OPTION_ERROR`: the words are wrong
 *
 * Returns: (transfer full): the tuple
 */
GVariant *
laurel_tool_read_args (char **words, const char *type, gboolean gvariant, GError **error)
{
  const GVariantType *tuple = G_VARIANT_TYPE (type);
  const GVariantType *member = g_variant_type_first (tuple);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (tuple);

  if (!check_count (words, tuple, error))
    return NULL;

  for (guint i = 0; words[i] != NULL; i++, member = g_variant_type_next (member)) {
    GVariant *value = gvariant ? parse_gvariant (words[i], member)
                               : parse_json (words[i], member);

    if (value == NULL) {
      refuse (i + 1, words[i], member, error);
      return NULL;
    }
    g_variant_builder_add_value (&builder, value);
  }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}
