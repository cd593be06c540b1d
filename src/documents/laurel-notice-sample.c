/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-notice-sample.h"

#include "base/laurel-json.h"
#include "documents/laurel-draft-reader.h"
#include "documents/laurel-notice-block.h"
#include "documents/laurel-paper.h"

#include <gio/gio.h>

/* A notice that has all there can be in one, by which a layout is looked at. */

#define PATH "/io/github/laurel/Laurel/templates/parts/sample.%s.json"
#define KIND "notice"

static void
add_block (JsonArray *array, guint index, JsonNode *node, gpointer blocks)
{
  JsonObject *object = json_node_get_object (node);
  g_autofree char *name = g_strdup_printf (LAUREL_NOTICE_OWN_NAME "%u", index + 1);
  LaurelNoticeKind kind = LAUREL_NOTICE_PARAGRAPH;
  LaurelNoticeBlock *block;

  laurel_notice_kind_read (laurel_json_get_text (object, "type"), &kind);
  block = laurel_notice_block_new (name, kind,
                                   (int) json_object_get_int_member_with_default (object, "level",
                                                                                  0));
  block->own = g_strdup (laurel_json_get_text (object, "text"));
  g_ptr_array_add (blocks, block);
}

/* What a notice would begin with is not there: it has blocks of its own. */
static gboolean
leave_out_draft (const char *language, GPtrArray *blocks, GError **error)
{
  g_autoptr (LaurelTemplate) template = laurel_template_load (KIND, language, error);

  for (guint i = 0; template != NULL && i < template->draft->len; i++) {
    const LaurelDraftBlock *draft = g_ptr_array_index (template->draft, i);
    LaurelNoticeBlock *block = laurel_notice_block_new (draft->name, draft->kind, draft->level);

    block->gone = TRUE;
    g_ptr_array_add (blocks, block);
  }

  return template != NULL;
}

static void
add_field (JsonObject *object, const char *name, JsonNode *node, gpointer fields)
{
  g_hash_table_insert (fields, g_strdup (name), g_strdup (json_node_get_string (node)));
}

/**
 * laurel_notice_sample_load:
 * @language: "zh" or "en"
 * @fields: (out) (element-type utf8 utf8): what is written in its fields
 * @error: return location for an error
 *
 * Returns: (transfer full): what the sample is made from
 */
LaurelPaperData *
laurel_notice_sample_load (const char *language, GHashTable **fields, GError **error)
{
  g_autofree char *path = g_strdup_printf (PATH, language);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonNode) root = bytes ? json_from_string (g_bytes_get_data (bytes, NULL), error)
                                    : NULL;
  g_autoptr (LaurelPaperData) data = NULL;
  JsonObject *object;

  if (root == NULL)
    return NULL;

  object = json_node_get_object (root);
  data = laurel_paper_data_new (language);
  data->programme = g_strdup (laurel_json_get_text (object, "programme"));
  data->issuer = g_strdup (laurel_json_get_text (object, "issuer"));
  data->year = 2025;
  json_array_foreach_element (json_object_get_array_member (object, "blocks"), add_block,
                              data->blocks);
  if (!leave_out_draft (language, data->blocks, error))
    return NULL;

  *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  json_object_foreach_member (json_object_get_object_member (object, "fields"), add_field,
                              *fields);

  return g_steal_pointer (&data);
}

/**
 * laurel_notice_sample_compose:
 * @layout: a layout
 * @error: return location for an error
 *
 * Can run on any thread.
 *
 * Returns: (transfer full): the pages of the sample, set in it
 */
LaurelPages *
laurel_notice_sample_compose (const LaurelDesign *layout, GError **error)
{
  const char *language = laurel_design_get_template (layout)->language;
  g_autoptr (GHashTable) fields = NULL;
  g_autoptr (LaurelPaperData) data = laurel_notice_sample_load (language, &fields, error);

  return data ? laurel_paper_compose_in (data, KIND, fields, layout, NULL, error) : NULL;
}
