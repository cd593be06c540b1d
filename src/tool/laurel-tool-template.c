/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-template.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* Templates by name: those that come with Laurel, and those of the library that is meant. */

/**
 * laurel_tool_read_shelf:
 * @context: the call
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): the templates there are; a library of the user's own that is not
 *   there yet has none
 */
LaurelTemplateShelf *
laurel_tool_read_shelf (LaurelToolContext *context, GError **error)
{
  g_autofree char *path = laurel_tool_dup_path (context);
  g_autoptr (LaurelLibrary) library = NULL;

  if (context->file == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return laurel_template_shelf_new ();

  library = laurel_tool_open (context, FALSE, error);

  return library ? laurel_template_shelf_read (laurel_library_get_reader (library), error) : NULL;
}

static gboolean
is_shipped (const char *name)
{
  g_auto (GStrv) names = laurel_template_list_names ();

  return g_strv_contains ((const char * const *) names, name);
}

/* (nullable): what commands call the template of that name, or with that id. */
static const char *
find_own (const LaurelTemplateShelf *shelf, const char *name)
{
  for (guint i = 0; i < laurel_template_shelf_get_n_own (shelf); i++) {
    const char *kind = laurel_template_shelf_get_kind (shelf, i);

    if (g_str_equal (kind, name)
        || g_str_equal (laurel_template_shelf_get_name (shelf, kind), name))
      return kind;
  }

  return NULL;
}

static void
set_not_there (LaurelTemplateShelf *shelf, const char *name, GError **error)
{
  g_autoptr (GString) own = g_string_new (NULL);

  for (guint i = 0; i < laurel_template_shelf_get_n_own (shelf); i++)
    g_string_append_printf (own, "%s%s", i > 0 ? ", " : "", laurel_template_shelf_get_name (
                              shelf, laurel_template_shelf_get_kind (shelf, i)));
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: %1$s is the name of a template, %2$s the list of others. */
               _("There is no template “%1$s”, neither in Laurel nor in the library. The library "
                 "has: %2$s. “laurel documents templates” lists all."), name, own->str);
}

/**
 * laurel_tool_load_template:
 * @context: the call
 * @name: the name of a template, or "own:" and an id
 * @language: "zh" or "en"; one of the library has its own
 * @kind: (out): what the register calls it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the template, to print by
 */
LaurelTemplate *
laurel_tool_load_template (LaurelToolContext *context, const char *name, const char *language,
                           char **kind, GError **error)
{
  g_autoptr (LaurelTemplateShelf) shelf = NULL;
  const char *own;

  *kind = g_strdup (name);
  if (is_shipped (name))
    return laurel_template_load (name, language, error);

  shelf = laurel_tool_read_shelf (context, error);
  if (shelf == NULL)
    return NULL;
  if (laurel_template_shelf_get_n_own (shelf) == 0)
    return laurel_template_load (name, language, error);

  own = find_own (shelf, name);
  if (own == NULL) {
    set_not_there (shelf, name, error);
    return NULL;
  }

  if (laurel_template_shelf_is_layout (shelf, own)) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %s is the name of a layout; the command stays as it is. */
                 _("“%s” is what notices look like: no pages are made of data by it. Use it with "
                   "“laurel documents notice --layout”."), name);
    return NULL;
  }

  g_free (*kind);
  *kind = laurel_template_shelf_dup_issued_kind (shelf, own);

  return laurel_template_shelf_load (shelf, own, language, error);
}
