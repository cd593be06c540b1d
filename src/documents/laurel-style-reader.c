/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-style-reader.h"

#include <glib/gi18n-lib.h>

#define STYLE_NAMES " like role size floor leading spacing indent hang before after align colour " \
                    "bold balance fit max_lines keep snap tag "

/* What cairo knows as the role of a paragraph. With another one it gives up the whole file, and
 * 1.16 crashes when that is closed. */
static const char * const TAGS[] = { "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "BlockQuote",
                                     "Caption", "Note", "Code", NULL };

static const char * const ALIGNS[] = { "left", "centre", "right", "justify", NULL };

void
laurel_style_free (LaurelStyle *style)
{
  g_free (style->name);
  g_free (style->role);
  g_free (style);
}

static LaurelStyle *
copy_style (LaurelTemplateReader *reader, GHashTable *styles, const char *like)
{
  LaurelStyle *style = g_new0 (LaurelStyle, 1);
  LaurelStyle *model = like ? g_hash_table_lookup (styles, like) : NULL;

  if (like != NULL && model == NULL)
    /* Translators: %s is the name of a style in a template. */
    laurel_template_reader_fail (reader, _("There is no style “%s” above."), like);
  if (model == NULL)
    return style;

  *style = *model;
  style->name = NULL;
  style->role = g_strdup (model->role);

  return style;
}

static gboolean
read_flag (LaurelTemplateReader *reader, JsonObject *object, const char *member, gboolean otherwise)
{
  return json_object_has_member (object, member)
         ? laurel_template_reader_get_boolean (reader, object, member) : otherwise;
}

static void
read_style_words (LaurelTemplateReader *reader, JsonObject *object, LaurelStyle *style)
{
  int tag = laurel_template_reader_get_choice (reader, object, "tag", TAGS, -1);

  if (json_object_has_member (object, "role")) {
    g_free (style->role);
    style->role = laurel_template_reader_dup_needed (reader, object, "role");
  }
  if (json_object_has_member (object, "colour"))
    style->colour = laurel_template_reader_get_colour (reader, object, "colour");
  if (tag >= 0)
    style->tag = g_intern_static_string (TAGS[tag]);
  style->align = laurel_template_reader_get_choice (reader, object, "align", ALIGNS, style->align);
  style->bold = read_flag (reader, object, "bold", style->bold);
  style->balance = read_flag (reader, object, "balance", style->balance);
  style->fit = read_flag (reader, object, "fit", style->fit);
  style->keep = read_flag (reader, object, "keep", style->keep);
  style->snap = read_flag (reader, object, "snap", style->snap);
}

/**
 * laurel_style_read:
 * @reader: the reader, which has the error if there is one
 * @styles: (element-type utf8 LaurelStyle): the styles above; gets the new one
 * @name: its name
 * @object: what the template says
 *
 * Reads a style; what it does not say is as in the style it is "like".
 */
void
laurel_style_read (LaurelTemplateReader *reader, GHashTable *styles, const char *name,
                   JsonObject *object)
{
  g_autofree char *like = laurel_template_reader_dup_text (reader, object, "like");
  LaurelStyle *style = copy_style (reader, styles, like);

#define LENGTH(member) \
  style->member = laurel_template_reader_get_length (reader, object, #member, style->member)
#define NUMBER(member) \
  style->member = laurel_template_reader_get_number (reader, object, #member, style->member)

  laurel_template_reader_check_names (reader, object, STYLE_NAMES);
  style->name = g_strdup (name);
  read_style_words (reader, object, style);
  LENGTH (size);
  LENGTH (floor);
  LENGTH (leading);
  LENGTH (before);
  LENGTH (after);
  NUMBER (spacing);
  NUMBER (indent);
  NUMBER (hang);
  NUMBER (max_lines);

#undef LENGTH
#undef NUMBER

  if (style->role == NULL || style->size <= 0 || style->leading <= 0)
    laurel_template_reader_fail (reader, _("A style needs a role, a size and a leading."));
  g_hash_table_replace (styles, style->name, style);
}
