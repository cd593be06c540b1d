/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-design.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "documents/laurel-box.h"
#include "documents/laurel-card-private.h"
#include "documents/laurel-input.h"
#include "documents/laurel-notice-layout.h"
#include "documents/laurel-notice-sample.h"
#include "documents/laurel-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LaurelDesign {
  gatomicrefcount refs;
  char *text;      /* JSON, without the drawings */
  GHashTable *art; /* (element-type utf8 GBytes): the drawings; nobody changes it */
  LaurelTemplate *template;
};

LaurelDesign *
laurel_design_ref (LaurelDesign *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_design_unref (LaurelDesign *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_clear_pointer (&self->template, laurel_template_unref);
  g_hash_table_unref (self->art);
  g_free (self->text);
  g_free (self);
}

static GHashTable *
new_art (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

/* The drawing of that name: what the file has, or else what was there. */
static void
add_art (GHashTable *to, const char *name, GHashTable *file, GHashTable *there)
{
  GBytes *bytes = name ? g_hash_table_lookup (file, name) : NULL;

  if (name != NULL && bytes == NULL && there != NULL)
    bytes = g_hash_table_lookup (there, name);
  if (bytes != NULL)
    g_hash_table_replace (to, g_strdup (name), g_bytes_ref (bytes));
}

/* Drawings that nothing shows are left. */
static GHashTable *
choose_art (const LaurelTemplate *template, GHashTable *there)
{
  GHashTable *art = new_art ();

  for (guint i = 0; i < template->sections->len; i++) {
    const LaurelSection *section = g_ptr_array_index (template->sections, i);

    add_art (art, section->background, template->art, there);
    for (guint j = 0; j < section->boxes->len; j++)
      add_art (art, ((LaurelBox *) g_ptr_array_index (section->boxes, j))->file, template->art,
               there);
  }

  return art;
}

/* A template that is offered with others has a kind, and boxes; a layout has blocks. */
static gboolean
check_kind (const LaurelTemplate *template, GError **error)
{
  if (laurel_template_is_layout (template))
    return laurel_notice_layout_check (template, error);

  for (guint i = 0; template->kind != NULL && i < template->sections->len; i++)
    if (((LaurelSection *) g_ptr_array_index (template->sections, i))->blocks->len > 0) {
      g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                   /* Translators: %u is the number of a part of a template. */
                   _("sections/%u: A template of your own has boxes, and no blocks."), i + 1);
      return FALSE;
    }
  if (template->kind != NULL)
    return TRUE;

  g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                       _("The template does not say what it makes of a row of data. Give it a "
                         "“kind”: “certificate”, “letter”, “badge”, “card” or “label”; or "
                         "“layout”, if notices are to look like it."));
  return FALSE;
}

/* The text without the drawings, which are kept apart. */
static char *
dup_bare (const char *text)
{
  g_autoptr (JsonNode) root = laurel_json_parse (text);

  g_return_val_if_fail (root != NULL && JSON_NODE_HOLDS_OBJECT (root), NULL);

  json_object_remove_member (json_node_get_object (root), "art");

  return json_to_string (root, FALSE);
}

/**
 * laurel_design_new:
 * @text: what the file of a template says
 * @art: (nullable) (element-type utf8 GBytes): drawings that the file may leave out
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the template
 */
LaurelDesign *
laurel_design_new (const char *text, GHashTable *art, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (LaurelTemplate) template = laurel_template_read (bytes, error);
  LaurelDesign *self;

  if (template == NULL || !check_kind (template, error))
    return NULL;

  self = g_new0 (LaurelDesign, 1);
  g_atomic_ref_count_init (&self->refs);
  self->text = dup_bare (text);
  self->art = choose_art (template, art);
  g_hash_table_unref (template->art);
  template->art = g_hash_table_ref (self->art);
  self->template = g_steal_pointer (&template);

  return self;
}

/* What is shipped by name is there in every Laurel; but not for ever the same. */
static void
bring_along (GHashTable *art, const char *name)
{
  GBytes *bytes = name ? laurel_drawing_dup_bytes (name) : NULL;

  if (bytes != NULL)
    g_hash_table_replace (art, g_strdup (name), bytes);
}

/**
 * laurel_design_new_shipped:
 * @kind: the name of a template
 * @language: "zh" or "en"
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): a template that comes with Laurel, with its drawings
 */
LaurelDesign *
laurel_design_new_shipped (const char *kind, const char *language, GError **error)
{
  g_autoptr (GBytes) bytes = laurel_template_dup_bytes (kind, language);
  g_autoptr (LaurelTemplate) template = laurel_template_load (kind, language, error);
  g_autoptr (GHashTable) art = new_art ();
  g_autofree char *text = NULL;

  if (template == NULL)
    return NULL;

  for (guint i = 0; i < template->sections->len; i++) {
    const LaurelSection *section = g_ptr_array_index (template->sections, i);

    bring_along (art, section->background);
    for (guint j = 0; j < section->boxes->len; j++)
      bring_along (art, ((LaurelBox *) g_ptr_array_index (section->boxes, j))->file);
  }
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return laurel_design_new (text, art, error);
}

const LaurelTemplate *
laurel_design_get_template (const LaurelDesign *self)
{
  return self->template;
}

/* Whether it is what notices look like, and no template of boxes. */
gboolean
laurel_design_is_layout (const LaurelDesign *self)
{
  return laurel_template_is_layout (self->template);
}

/* What its file says, but for the drawings. */
const char *
laurel_design_get_text (const LaurelDesign *self)
{
  return self->text;
}

/* (element-type utf8 GBytes): its drawings, not to be changed. */
GHashTable *
laurel_design_get_art (const LaurelDesign *self)
{
  return self->art;
}

/**
 * laurel_design_read_template:
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the template, for who prints by it
 */
LaurelTemplate *
laurel_design_read_template (const LaurelDesign *self, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (self->text, strlen (self->text));
  LaurelTemplate *template = laurel_template_read (bytes, error);

  if (template == NULL)
    return NULL;

  g_hash_table_unref (template->art);
  template->art = g_hash_table_ref (self->art);

  return template;
}

/* ---- as a file -------------------------------------------------------------- */

static JsonNode *
build_art (const LaurelDesign *self)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->art),
                                         (GCompareFunc) g_strcmp0);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, json_object_new ());
  for (GList *name = names; name != NULL; name = name->next) {
    gsize size;
    const guchar *bytes = g_bytes_get_data (g_hash_table_lookup (self->art, name->data), &size);
    g_autofree char *text = g_base64_encode (bytes, size);

    json_object_set_string_member (json_node_get_object (node), name->data, text);
  }

  return node;
}

/**
 * laurel_design_dup_file:
 * @name: what it is called
 *
 * Returns: (transfer full): the template as one file, with its drawings
 */
char *
laurel_design_dup_file (const LaurelDesign *self, const char *name)
{
  g_autoptr (JsonNode) root = laurel_json_parse (self->text);
  JsonObject *object = json_node_get_object (root);
  JsonObject *label = json_object_new ();
  g_autofree char *text = NULL;

  json_object_set_string_member (label, "zh", name);
  json_object_set_string_member (label, "en", name);
  json_object_set_object_member (object, "label", label);
  json_object_set_member (object, "art", build_art (self));
  text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}

/* Returns: (transfer full): what its file calls it, in its own language */
char *
laurel_design_dup_label (const LaurelDesign *self)
{
  return g_strdup (g_str_equal (self->template->language, "zh") ? self->template->label_zh
                                                                : self->template->label_en);
}

/* Returns: (transfer full): the first bytes of a hash of all of it, in hex */
char *
laurel_design_dup_digest (const LaurelDesign *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->art),
                                         (GCompareFunc) g_strcmp0);

  g_checksum_update (sum, (const guchar *) self->text, -1);
  for (GList *name = names; name != NULL; name = name->next) {
    gsize size;
    const guchar *bytes = g_bytes_get_data (g_hash_table_lookup (self->art, name->data), &size);

    g_checksum_update (sum, name->data, strlen (name->data) + 1);
    g_checksum_update (sum, bytes, (gssize) size);
  }

  return g_strndup (g_checksum_get_string (sum), 16);
}

/* Whether both print the same. */
gboolean
laurel_design_equal (const LaurelDesign *self, const LaurelDesign *other)
{
  GHashTableIter iter;
  gpointer name, bytes;

  if (self == other)
    return TRUE;
  if (!g_str_equal (self->text, other->text)
      || g_hash_table_size (self->art) != g_hash_table_size (other->art))
    return FALSE;

  g_hash_table_iter_init (&iter, self->art);
  while (g_hash_table_iter_next (&iter, &name, &bytes)) {
    GBytes *there = g_hash_table_lookup (other->art, name);

    if (there == NULL || !g_bytes_equal (bytes, there))
      return FALSE;
  }

  return TRUE;
}

static gboolean
check_text (const LaurelTemplate *template, const char *text, LaurelFields *fields,
            GError **error)
{
  LaurelExpander expander = { template->language, template->words,
                              (const char * const *) template->numbering };
  g_autoptr (LaurelText) expanded =
    text ? laurel_expander_expand (&expander, text, fields, error) : NULL;

  return text == NULL || expanded != NULL;
}

/**
 * laurel_design_check_fields:
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`, which names the box
 *
 * Looks for fields that there are not. It takes no time.
 */
gboolean
laurel_design_check_fields (const LaurelDesign *self, GError **error)
{
  const LaurelTemplate *template = self->template;
  g_autoptr (LaurelFields) fields = NULL;

  if (laurel_template_is_layout (template))
    return laurel_notice_layout_check_fields (template, error);

  fields = laurel_input_make_fields (template->inputs);
  for (guint i = 0; i < template->sections->len; i++) {
    const LaurelSection *section = g_ptr_array_index (template->sections, i);

    for (guint j = 0; j < section->boxes->len; j++) {
      const LaurelBox *box = g_ptr_array_index (section->boxes, j);

      if ((box->when != NULL && !laurel_fields_check (fields, box->when, error))
          || (box->by != NULL && !laurel_fields_check (fields, box->by, error))
          || !check_text (template, box->text, fields, error)) {
        g_prefix_error (error, "sections/%u/boxes/%s: ", i + 1, box->name);
        return FALSE;
      }
    }
  }

  return TRUE;
}

/**
 * laurel_design_check:
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Looks for what only printing would find: fields that there are not, drawings that cannot be
 * read.
 */
gboolean
laurel_design_check (const LaurelDesign *self, GError **error)
{
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (LaurelCard) card = NULL;
  LaurelTemplate *template;

  if (laurel_design_is_layout (self)) {
    pages = laurel_notice_sample_compose (self, error);
    return pages != NULL;
  }

  template = laurel_design_read_template (self, error);
  card = template ? laurel_card_new (template, error) : NULL;

  return card != NULL;
}
