/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper.h"

#include "base/laurel-error.h"
#include "documents/laurel-layout.h"
#include "documents/laurel-notice-draft.h"
#include "documents/laurel-paper-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * The one way from data to pages: the data become fields, the template gives
 * the words and the look, the layout gives everything its place.
 */

static void
paper_field_free (LaurelPaperField *field)
{
  g_free (field->name);
  g_free (field->label_zh);
  g_free (field->label_en);
  g_free (field->text);
  g_free (field);
}

static LaurelPaperField *
paper_field_new (const LaurelTemplateField *from, LaurelFields *fields)
{
  LaurelPaperField *field = g_new0 (LaurelPaperField, 1);

  field->name = g_strdup (from->name);
  field->label_zh = g_strdup (from->label_zh);
  field->label_en = g_strdup (from->label_en);
  field->text = fields ? g_strdup (laurel_fields_get (fields, from->name)) : NULL;
  field->lines = from->lines;
  field->mark = from->mark;

  return field;
}

static GPtrArray *
list_fields (const LaurelTemplate *template, LaurelFields *fields)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_field_free);

  for (guint i = 0; i < template->fields->len; i++)
    g_ptr_array_add (list, paper_field_new (g_ptr_array_index (template->fields, i), fields));

  return list;
}

static gboolean
check_awards (const LaurelPaperData *data, GError **error)
{
  if (data->awards->len > 0)
    return TRUE;

  return laurel_refuse (error, _("No award of this activity is settled yet, so there is no notice "
                                 "to write. The step “Awards” of its contest says what they wait "
                                 "for."));
}

static gboolean
check_plan (const LaurelPaperData *data, GError **error)
{
  if (data->activities->len > 0)
    return TRUE;

  return laurel_refuse (error, _("The season has no activities yet, so there is no plan to print. "
                                 "Add one in the calendar, or import a plan."));
}

static gboolean
check_releases (const LaurelPaperData *data, GError **error)
{
  if (data->releases->len > 0)
    return TRUE;

  return laurel_refuse (error, _("The plan was not released yet, so it has no history to print. "
                                 "Release it in the calendar first."));
}

/**
 * laurel_paper_check_told:
 * @data: what a document is made from
 * @kind: which document
 * @error: return location for an error
 *
 * A notice of no change would only be asked about, and a plan of nothing is an empty table.
 *
 * Returns: whether the document has anything to tell
 */
gboolean
laurel_paper_check_told (const LaurelPaperData *data, const char *kind, GError **error)
{
  if (g_str_equal (kind, "award-notice"))
    return check_awards (data, error);
  if (g_str_equal (kind, "year-plan"))
    return check_plan (data, error);
  if (g_str_equal (kind, "plan-history"))
    return check_releases (data, error);
  if (!g_str_equal (kind, "change-notice") || data->changes->len > 0)
    return TRUE;

  if (data->release_after == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %d is the number of a release. */
                 _("Nothing has changed since release %d, so there is no notice to write."),
                 data->release_before);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: both %d are numbers of releases. */
                 _("Nothing has changed from release %1$d to release %2$d, so there is no notice "
                   "to write."), data->release_before, data->release_after);
  return FALSE;
}

/* A notice that is made by its own kind, and not of something in the plan. */
gboolean
laurel_paper_is_own (const char *kind)
{
  static const char *const KINDS[] = { "notice", "invitation", "publicity", "letter", NULL };

  return g_strv_contains (KINDS, kind);
}

/* Whether it is made of blocks. */
gboolean
laurel_paper_has_blocks (const char *kind)
{
  return laurel_paper_is_own (kind) || g_str_equal (kind, "announcement")
         || g_str_equal (kind, "award-notice") || g_str_equal (kind, "change-notice");
}

/* (nullable): the layout of the library that was chosen, if it is for the language of the paper. */
static const LaurelOwnLayout *
find_own (const LaurelPaperData *data, const char *layout)
{
  for (guint i = 0; layout != NULL && i < data->layouts->len; i++) {
    const LaurelOwnLayout *own = g_ptr_array_index (data->layouts, i);

    if (g_str_equal (own->kind, layout))
      return own;
  }

  return NULL;
}

/* In what somebody made of a layout, which has its paper, too. */
static LaurelTemplate *
load_in (const LaurelPaperData *data, const char *kind, const LaurelDesign *look, GError **error)
{
  const char *text = laurel_design_get_text (look);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return laurel_template_load_in (kind, data->language, NULL, bytes, error);
}

/* Layout and paper are chosen where the other fields are written. */
LaurelTemplate *
laurel_paper_load_template (const LaurelPaperData *data, const char *kind, GHashTable *overrides,
                            GError **error)
{
  const char *layout = overrides ? g_hash_table_lookup (overrides, "layout") : NULL;
  const char *paper = overrides ? g_hash_table_lookup (overrides, "paper") : NULL;
  const LaurelOwnLayout *own = laurel_paper_has_blocks (kind) ? find_own (data, layout) : NULL;
  LaurelTemplate *template;

  if (own != NULL)
    return load_in (data, kind, own->design, error);

  template = laurel_template_load_in (kind, data->language, layout, NULL, error);
  if (template != NULL && (paper != NULL || data->paper != NULL))
    laurel_template_set_paper (template, paper != NULL ? paper : data->paper);

  return template;
}

/* Of a report of a contest also what it tells. */
static LaurelFields *
make_fields (const LaurelPaperData *data)
{
  LaurelFields *fields = laurel_paper_make_fields (data);

  if (data->report != NULL)
    laurel_fields_add_all (fields, data->report);

  return fields;
}

/* The fields of the data, of the template, and its draft. */
LaurelFields *
laurel_paper_make_all (const LaurelPaperData *data, const LaurelTemplate *template,
                       GHashTable *overrides, GPtrArray **blocks, GError **error)
{
  g_autoptr (LaurelFields) fields = make_fields (data);

  if (!laurel_layout_fill_fields (template, fields, overrides, error))
    return NULL;
  *blocks = laurel_notice_draft_make (template, fields, overrides, data->blocks, error);
  if (*blocks == NULL)
    return NULL;
  if (template->draft->len > 0)
    laurel_notice_draft_fill (*blocks, fields);

  return g_steal_pointer (&fields);
}

/**
 * laurel_paper_compose:
 * @data: what it is made from
 * @kind: "announcement", "award-notice", "change-notice", "plan-history", "year-plan", "notice" …
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead of
 *   the computed ones, by the names of laurel_paper_list_fields(); "layout" and "paper" choose
 *   how it looks
 *
 * Makes a document. Can run on any thread; needs no display.
 *
 * Returns: (transfer full): its pages, or %NULL
 */
LaurelPages *
laurel_paper_compose (const LaurelPaperData *data, const char *kind, GHashTable *overrides,
                      GError **error)
{
  return laurel_paper_compose_in (data, kind, overrides, NULL, NULL, error);
}

/**
 * laurel_paper_compose_in:
 * @look: (nullable): a layout as somebody changes it, instead of the one that was chosen
 * @like: (nullable): pages, perhaps of this document as it was before, whose fonts are shared
 *
 * As laurel_paper_compose() does.
 */
LaurelPages *
laurel_paper_compose_in (const LaurelPaperData *data, const char *kind, GHashTable *overrides,
                         const LaurelDesign *look, LaurelPages *like, GError **error)
{
  g_autoptr (LaurelTemplate) template =
    look ? load_in (data, kind, look, error)
         : laurel_paper_load_template (data, kind, overrides, error);
  g_autoptr (LaurelFields) fields = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  if (template == NULL)
    return NULL;

  fields = laurel_paper_make_all (data, template, overrides, &blocks, error);
  return fields ? laurel_layout_compose_like (template, like, fields, overrides, error) : NULL;
}

/**
 * laurel_paper_make_blocks:
 * @data: what the notice is made from
 * @kind: a kind that has blocks
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead
 *
 * Returns: (transfer full) (element-type LaurelNoticeBlock): its blocks, with what
 *   laurel_paper_compose() would print of them
 */
GPtrArray *
laurel_paper_make_blocks (const LaurelPaperData *data, const char *kind, GHashTable *overrides,
                          GError **error)
{
  g_autoptr (LaurelTemplate) template = laurel_paper_load_template (data, kind, overrides, error);
  g_autoptr (LaurelFields) fields = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  if (template == NULL)
    return NULL;

  fields = laurel_paper_make_all (data, template, overrides, &blocks, error);
  return fields ? g_steal_pointer (&blocks) : NULL;
}

/**
 * laurel_paper_list_fields:
 * @kind: a kind of document
 * @language: "zh" or "en"
 *
 * Returns: (transfer full) (element-type LaurelPaperField): what can be written
 *   over, in the order of the page, without texts
 */
GPtrArray *
laurel_paper_list_fields (const char *kind, const char *language, GError **error)
{
  g_autoptr (LaurelTemplate) template = laurel_template_load (kind, language, error);

  return template ? list_fields (template, NULL) : NULL;
}

/**
 * laurel_paper_list_layouts:
 * @kind: a kind of document
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): what it can look like; the first is what it looks like unless
 *   another was chosen
 */
GStrv
laurel_paper_list_layouts (const char *kind, const char *language, GError **error)
{
  g_autoptr (LaurelTemplate) template = laurel_template_load (kind, language, error);

  return template ? g_strdupv (template->layouts) : NULL;
}

/**
 * laurel_paper_list_field_texts:
 * @data: what the document is made from
 * @kind: a kind of document
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead
 *
 * Returns: (transfer full) (element-type LaurelPaperField): what can be written
 *   over, with the texts that laurel_paper_compose() would print
 */
GPtrArray *
laurel_paper_list_field_texts (const LaurelPaperData *data, const char *kind,
                               GHashTable *overrides, GError **error)
{
  g_autoptr (LaurelTemplate) template = laurel_template_load (kind, data->language, error);
  g_autoptr (LaurelFields) fields = NULL;

  if (template == NULL)
    return NULL;

  fields = make_fields (data);
  if (!laurel_layout_fill_fields (template, fields, overrides, error))
    return NULL;

  return list_fields (template, fields);
}
