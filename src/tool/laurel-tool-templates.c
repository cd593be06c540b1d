/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-locale.h"
#include "documents/laurel-input.h"
#include "tool/laurel-tool-template.h"

#include <glib/gi18n-lib.h>

/* laurel documents templates: what rows of data can be printed by. */

static void
add_input (LaurelToolContext *context, JsonBuilder *builder, const LaurelInput *input,
           gboolean chinese)
{
  const char *label = chinese ? input->label_zh : input->label_en;

  if (!context->json) {
    laurel_print ("    ");
    /* Translators: %1$s is the name of a field, %2$s what it is called, %3$s says that it may be
     * empty. */
    laurel_print (input->optional ? _("%1$s  (%2$s, %3$s)\n")
                  /* Translators: %1$s is the name of a field, %2$s what it is called. */
                                  : _("%1$s  (%2$s)\n"),
                  input->name, label, _("optional"));
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "name", input->name);
  laurel_tool_set_string (builder, "label", label);
  json_builder_set_member_name (builder, "optional");
  json_builder_add_boolean_value (builder, input->optional);
  json_builder_end_object (builder);
}

static void
add_inputs (LaurelToolContext *context, JsonBuilder *builder, const LaurelTemplate *template,
            const char *name, const char *label, gboolean chinese)
{
  if (!context->json)
    laurel_print ("%s  %s\n", name, label);
  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "name", name);
  laurel_tool_set_string (builder, "label", label);
  laurel_tool_set_string (builder, "kind", template->kind);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < template->inputs->len; i++)
    add_input (context, builder, g_ptr_array_index (template->inputs, i), chinese);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* Those of the library are named as they are printed by. */
static void
add_own (LaurelToolContext *context, JsonBuilder *builder, const LaurelTemplateShelf *shelf)
{
  gboolean chinese = g_str_equal (laurel_locale_get_language (), "zh");

  for (guint i = 0; i < laurel_template_shelf_get_n_own (shelf); i++) {
    const char *kind = laurel_template_shelf_get_kind (shelf, i);
    LaurelDesign *design = laurel_template_shelf_find (shelf, kind);

    add_inputs (context, builder, laurel_design_get_template (design),
                laurel_template_shelf_get_name (shelf, kind), kind, chinese);
  }
}

static gboolean
add_template (LaurelToolContext *context, JsonBuilder *builder, const char *name, GError **error)
{
  gboolean chinese = g_str_equal (laurel_locale_get_language (), "zh");
  g_autoptr (LaurelTemplate) template = laurel_template_load (name, chinese ? "zh" : "en", error);

  if (template == NULL && chinese) {
    g_clear_error (error); /* it is for paper that is not used where the language is spoken */
    template = laurel_template_load (name, "en", error);
  }
  if (template == NULL)
    return FALSE;

  if (template->kind != NULL)
    add_inputs (context, builder, template, name,
                chinese ? template->label_zh : template->label_en, chinese);

  return TRUE;
}

static gboolean
list_templates (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) names = laurel_template_list_names ();
  g_autoptr (LaurelTemplateShelf) shelf = laurel_tool_read_shelf (context, error);

  if (shelf == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "templates");
  json_builder_begin_array (builder);
  for (char **name = names; *name != NULL; name++)
    if (!add_template (context, builder, *name, error))
      return FALSE;
  add_own (context, builder, shelf);
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_TEMPLATES[] = {
  { "documents templates", "", N_("The templates for rows of data, and their fields"), 0, 0, NULL,
    list_templates },
  { NULL },
};
