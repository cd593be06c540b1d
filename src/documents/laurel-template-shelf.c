/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-template-shelf.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *kind; /* "own:" and its id */
  char *name;
  LaurelDesign *design;
} Own;

struct _LaurelTemplateShelf {
  gatomicrefcount refs;
  GPtrArray *own; /* (element-type Own): by name */
};

static void
own_free (Own *own)
{
  g_free (own->kind);
  g_free (own->name);
  laurel_design_unref (own->design);
  g_free (own);
}

/* Returns: (transfer full): only what comes with Laurel */
LaurelTemplateShelf *
laurel_template_shelf_new (void)
{
  LaurelTemplateShelf *self = g_new0 (LaurelTemplateShelf, 1);

  g_atomic_ref_count_init (&self->refs);
  self->own = g_ptr_array_new_with_free_func ((GDestroyNotify) own_free);

  return self;
}

LaurelTemplateShelf *
laurel_template_shelf_ref (LaurelTemplateShelf *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_template_shelf_unref (LaurelTemplateShelf *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->own);
  g_free (self);
}

/**
 * laurel_template_shelf_read:
 * @reader: where to read
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * One that a newer Laurel wrote, and this one cannot read, is left out.
 *
 * Returns: (transfer full): the templates there are now
 */
LaurelTemplateShelf *
laurel_template_shelf_read (LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelTemplateShelf) self = laurel_template_shelf_new ();
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new ("()"));
  g_autoptr (GPtrArray) rows = LAUREL_TEMPLATES_ALL.run (reader, none, error);

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++) {
    LaurelOwnTemplate *row = g_ptr_array_index (rows, i);
    gint64 id = laurel_row_get_id (LAUREL_ROW (row));
    g_autoptr (GError) local = NULL;
    LaurelDesign *design = laurel_template_load_design (reader, id, &local);
    Own *own;

    if (design == NULL && local->domain != LAUREL_DOCUMENT_ERROR) {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
    if (design == NULL)
      continue;
    own = g_new0 (Own, 1);
    own->kind = g_strdup_printf (LAUREL_OWN_PREFIX "%" G_GINT64_FORMAT, id);
    own->name = g_strdup (laurel_own_template_get_name (row));
    own->design = design;
    g_ptr_array_add (self->own, own);
  }

  return g_steal_pointer (&self);
}

static const Own *
find (const LaurelTemplateShelf *self, const char *kind)
{
  for (guint i = 0; i < self->own->len; i++) {
    const Own *own = g_ptr_array_index (self->own, i);

    if (g_str_equal (own->kind, kind))
      return own;
  }

  return NULL;
}

guint
laurel_template_shelf_get_n_own (const LaurelTemplateShelf *self)
{
  return self->own->len;
}

/* What commands and orders call it: "own:" and its id. */
const char *
laurel_template_shelf_get_kind (const LaurelTemplateShelf *self, guint own)
{
  return ((Own *) g_ptr_array_index (self->own, own))->kind;
}

/* (nullable): what one of the library is called. */
const char *
laurel_template_shelf_get_name (const LaurelTemplateShelf *self, const char *kind)
{
  const Own *own = find (self, kind);

  return own ? own->name : NULL;
}

/**
 * laurel_template_shelf_find:
 * @kind: "own:" and an id
 *
 * Returns: (transfer none) (nullable): what it says, if it is there
 */
LaurelDesign *
laurel_template_shelf_find (const LaurelTemplateShelf *self, const char *kind)
{
  const Own *own = find (self, kind);

  return own ? own->design : NULL;
}

/**
 * laurel_template_shelf_load:
 * @kind: the name of a template of Laurel, or "own:" and an id
 * @language: "zh" or "en"; one of the library has its own
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the template, to print by
 */
LaurelTemplate *
laurel_template_shelf_load (const LaurelTemplateShelf *self, const char *kind,
                            const char *language, GError **error)
{
  const Own *own = find (self, kind);

  if (own != NULL)
    return laurel_design_read_template (own->design, error);
  if (!g_str_has_prefix (kind, LAUREL_OWN_PREFIX))
    return laurel_template_load (kind, language, error);

  g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                       _("The template was deleted. Choose another one."));
  return NULL;
}

/* Whether one of the library is a layout of notices: no pages are made of data by it. */
gboolean
laurel_template_shelf_is_layout (const LaurelTemplateShelf *self, const char *kind)
{
  const Own *own = find (self, kind);

  return own != NULL && laurel_design_is_layout (own->design);
}

/* Returns: (transfer full): all that make pages of data, those of Laurel first */
GStrv
laurel_template_shelf_list_kinds (const LaurelTemplateShelf *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) shipped = laurel_template_list_names ();

  for (char **name = shipped; *name != NULL; name++)
    g_strv_builder_add (builder, *name);
  for (guint i = 0; i < self->own->len; i++)
    if (!laurel_template_shelf_is_layout (self, laurel_template_shelf_get_kind (self, i)))
      g_strv_builder_add (builder, laurel_template_shelf_get_kind (self, i));

  return g_strv_builder_end (builder);
}

/**
 * laurel_template_shelf_dup_issued_kind:
 * @kind: a template
 *
 * Returns: (transfer full): what the register calls it: one of the library by what it says, and
 *   not by which it is
 */
char *
laurel_template_shelf_dup_issued_kind (const LaurelTemplateShelf *self, const char *kind)
{
  const Own *own = find (self, kind);
  g_autofree char *digest = own ? laurel_design_dup_digest (own->design) : NULL;

  return own ? g_strconcat (LAUREL_OWN_PREFIX, digest, NULL) : g_strdup (kind);
}
