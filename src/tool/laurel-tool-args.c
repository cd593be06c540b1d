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

/* The digits of a quoted id, as a number. */
static JsonNode *
unquote_id (JsonNode *node)
{
  gint64 id;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING ||
      !g_ascii_string_to_signed (json_node_get_string (node), 10, G_MININT64, G_MAXINT64, &id,
                                 NULL))
    return node;

  json_node_unref (node);
  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_int (node, id);

  return node;
}

static GVariant *
parse_json (const char *word, const GVariantType *type)
{
  g_autofree char *signature = g_variant_type_dup_string (type);
  g_autoptr (JsonNode) node = NULL;

  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING) && *word != '"')
    return g_variant_new_string (word);

  node = laurel_json_parse (word);
  if (node == NULL)
    return NULL;

  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT64))
    node = unquote_id (g_steal_pointer (&node));

  return json_gvariant_deserialize (node, signature, NULL);
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
    { "i", N_("a whole number") },
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
