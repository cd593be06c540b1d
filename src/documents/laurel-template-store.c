/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-template-store.h"

#include "base/laurel-error.h"
#include "base/laurel-locale.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "documents/laurel-paper-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All the SQL there is about templates of one's own. */
#define SELECT_TEMPLATE "SELECT id, name, language, kind, made_from FROM template"

static const char *const TABLES[] = { "template", NULL };

static GPtrArray *
list_all (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_TEMPLATE " ORDER BY name, id", "");

  return laurel_row_read_all (LAUREL_TYPE_OWN_TEMPLATE, rows, error);
}

const LaurelQuery LAUREL_TEMPLATES_ALL = {
  .name = "templates.all",
  .summary = N_("The templates that the library has, by name"),
  .tables = TABLES,
  .args = "()",
  .row_type = laurel_own_template_get_type,
  .run = list_all,
};

static gboolean
set_not_there (GError **error)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                       _("There is no such template (any more)."));
  return FALSE;
}

/**
 * laurel_template_find:
 * @reader: where to read
 * @name: what it is called, or "own:" and its id
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the template
 */
LaurelOwnTemplate *
laurel_template_find (LaurelReader *reader, const char *name, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_TEMPLATE " WHERE name = ?1"
                         " OR '" LAUREL_OWN_PREFIX "' || id = ?1 ORDER BY name <> ?1, id", "s",
                         name);
  g_autoptr (GPtrArray) found = laurel_row_read_all (LAUREL_TYPE_OWN_TEMPLATE, rows, error);

  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return g_object_ref (found->pdata[0]);

  set_not_there (error);
  return NULL;
}

static GHashTable *
load_art (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (GHashTable) art = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                      (GDestroyNotify) g_bytes_unref);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT name, bytes FROM template_art WHERE template_id = ?1"
                         " ORDER BY id", "x", id);

  while (laurel_statement_next (rows)) {
    GBytes *bytes = laurel_statement_dup_bytes (rows, 1);

    if (bytes != NULL)
      g_hash_table_replace (art, g_strdup (laurel_statement_get_text (rows, 0)), bytes);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&art) : NULL;
}

/**
 * laurel_template_load_design:
 * @reader: where to read
 * @id: a template
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what it says
 */
LaurelDesign *
laurel_template_load_design (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT content FROM template WHERE id = ?1", "x", id);
  g_autofree char *text = laurel_statement_next (row)
                            ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
  g_autoptr (GHashTable) art = NULL;

  if (!laurel_statement_finish (row, error))
    return NULL;
  if (text == NULL) {
    set_not_there (error);
    return NULL;
  }

  art = load_art (reader, id, error);

  return art != NULL ? laurel_design_new (text, art, error) : NULL;
}

/* What a newer Laurel wrote, and this one cannot read, is left out. */
static void
add_layout (LaurelStatement *row, GPtrArray *layouts)
{
  g_autofree char *kind = g_strdup_printf (LAUREL_OWN_PREFIX "%" G_GINT64_FORMAT,
                                           laurel_statement_get_int64 (row, 0));
  LaurelDesign *design = laurel_design_new (laurel_statement_get_text (row, 2), NULL, NULL);

  if (design != NULL)
    g_ptr_array_add (layouts, laurel_own_layout_new (kind, laurel_statement_get_text (row, 1),
                                                     design));
}

/**
 * laurel_template_load_layouts:
 * @reader: where to read
 * @language: of the notices: "zh" or "en"
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelOwnLayout) (nullable): the layouts of the library
 *   for notices in it, by name
 */
GPtrArray *
laurel_template_load_layouts (LaurelReader *reader, const char *language, GError **error)
{
  g_autoptr (GPtrArray) layouts = laurel_own_layouts_new ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id, name, content FROM template WHERE kind = 'layout'"
                         " AND language = ?1 ORDER BY name, id", "s", language);

  while (laurel_statement_next (rows))
    add_layout (rows, layouts);

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&layouts) : NULL;
}

/* ---- names ------------------------------------------------------------------ */

static gboolean
is_taken (LaurelReader *reader, gint64 id, const char *name, gboolean *taken, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM template WHERE id <> ?1 AND name = ?2", "xs", id,
                         name);
  g_auto (GStrv) shipped = laurel_template_list_names ();

  *taken = laurel_statement_next (row)
           || g_strv_contains ((const char * const *) shipped, name)
           || g_str_has_prefix (name, LAUREL_OWN_PREFIX) || g_str_has_suffix (name, ".json");

  return laurel_statement_finish (row, error);
}

/* A name by which it is found, on the command line too. */
static gboolean
check_name (LaurelReader *reader, gint64 id, const char *name, GError **error)
{
  gboolean taken;

  if (name == NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("A template needs a name."));
    return FALSE;
  }
  if (!is_taken (reader, id, name, &taken, error))
    return FALSE;
  if (!taken)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is the name of a template. */
               _("There is a template “%s” already. Give it another name."), name);
  return FALSE;
}

/* Returns: (transfer full) (nullable): the name, with a number if there is such a template */
static char *
dup_free_name (LaurelReader *reader, const char *name, GError **error)
{
  g_autofree char *free_name = g_strdup (name);
  gboolean taken;

  for (guint i = 2; is_taken (reader, 0, free_name, &taken, error); i++) {
    if (!taken)
      return g_steal_pointer (&free_name);
    g_free (free_name);
    free_name = g_strdup_printf ("%s %u", name, i);
  }

  return NULL;
}

/* ---- what it says ----------------------------------------------------------- */

/* What a template cannot be is refused by a rule: nobody is to undo it. */
static LaurelDesign *
read_design (const char *text, GHashTable *art, GError **error)
{
  g_autoptr (GError) local = NULL;
  LaurelDesign *design = laurel_design_new (text, art, &local);

  if (design != NULL && !laurel_design_check_fields (design, &local))
    g_clear_pointer (&design, laurel_design_unref);
  if (design == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, local->message);

  return design;
}

static gboolean
remove_art (LaurelTxn *txn, gint64 id, const char *name, GError **error)
{
  return laurel_txn_exec (txn, error, "DELETE FROM template_art WHERE template_id = ?1"
                          " AND name = ?2", "xs", id, name);
}

static gboolean
insert_art (LaurelTxn *txn, gint64 id, const char *name, GBytes *bytes, GError **error)
{
  return laurel_txn_insert (txn, error, "template_art",
                            "INSERT INTO template_art (id, template_id, name, bytes)"
                            " VALUES (?1, ?2, ?3, ?4)", "xsb", id, name, bytes) != 0;
}

static gboolean
save_art (LaurelTxn *txn, gint64 id, GHashTable *before, GHashTable *after, GError **error)
{
  g_autoptr (GList) old = g_list_sort (g_hash_table_get_keys (before), (GCompareFunc) g_strcmp0);
  g_autoptr (GList) new = g_list_sort (g_hash_table_get_keys (after), (GCompareFunc) g_strcmp0);

  for (GList *name = old; name != NULL; name = name->next) {
    GBytes *bytes = g_hash_table_lookup (after, name->data);

    if ((bytes == NULL || !g_bytes_equal (bytes, g_hash_table_lookup (before, name->data)))
        && !remove_art (txn, id, name->data, error))
      return FALSE;
  }
  for (GList *name = new; name != NULL; name = name->next) {
    GBytes *bytes = g_hash_table_lookup (before, name->data);

    if ((bytes == NULL || !g_bytes_equal (bytes, g_hash_table_lookup (after, name->data)))
        && !insert_art (txn, id, name->data, g_hash_table_lookup (after, name->data), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
insert (LaurelTxn *txn, const char *name, const char *made_from, const LaurelDesign *design,
        GError **error)
{
  const LaurelTemplate *template = laurel_design_get_template (design);
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  gint64 id = laurel_txn_insert (txn, error, "template",
                                 "INSERT INTO template (id, name, language, kind, made_from,"
                                 " content) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "sssss", name,
                                 template->language, template->kind, made_from,
                                 laurel_design_get_text (design));

  if (id == 0 || !save_art (txn, id, none, laurel_design_get_art (design), error))
    return FALSE;

  /* Translators: %s is the name of a template. */
  laurel_txn_tell (txn, laurel_quote (_("Added the template “%s”"), name));

  return TRUE;
}

/* ---- commands --------------------------------------------------------------- */

/* A paper is called as it is headed, a layout as the window calls it. */
static char *
dup_shipped_label (const LaurelDesign *design)
{
  const LaurelTemplate *template = laurel_design_get_template (design);

  if (!laurel_design_is_layout (design))
    return laurel_design_dup_label (design);

  return g_strdup (g_str_equal (laurel_locale_get_language (), "zh") ? template->label_zh
                                                                     : template->label_en);
}

static LaurelDesign *
load_model (LaurelReader *reader, const char *kind, const char *language, char **name,
            GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LaurelOwnTemplate) own = NULL;
  LaurelDesign *design = NULL;

  if (g_str_has_prefix (kind, LAUREL_OWN_PREFIX)) {
    own = laurel_template_find (reader, kind, error);
    if (own == NULL)
      return NULL;
    *name = g_strdup (laurel_own_template_get_name (own));
    return laurel_template_load_design (reader, laurel_row_get_id (LAUREL_ROW (own)), error);
  }

  design = laurel_design_new_shipped (kind, language, &local);
  if (design == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, local->message);
  else
    *name = dup_shipped_label (design);

  return design;
}

static gboolean
copy (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *kind, *language, *typed;
  g_autofree char *model = NULL, *name = NULL, *wish = NULL;
  g_autoptr (LaurelDesign) design = NULL;

  g_variant_get (args, "(&s&s&s)", &kind, &language, &typed);
  design = load_model (&txn->reader, kind, language, &model, error);
  if (design == NULL)
    return FALSE;

  name = laurel_text_dup_line (typed);
  if (name == NULL) {
    /* Translators: %s is the name of a template. */
    wish = g_strdup_printf (_("%s (copy)"), model);
    name = dup_free_name (&txn->reader, wish, error);
    if (name == NULL)
      return FALSE;
  }

  return check_name (&txn->reader, 0, name, error)
         && insert (txn, name, g_str_has_prefix (kind, LAUREL_OWN_PREFIX) ? NULL : kind, design,
                    error);
}

const LaurelCommand LAUREL_TEMPLATE_COPY = {
  .name = "template.copy",
  .label = N_("Copy template"),
  .summary = N_("Makes a template of one’s own: of which one (“own:” and an id, or one of "
                "Laurel; a layout of notices is “layouts/” and its name), its language, what it "
                "is called"),
  .args = "(sss)",
  .apply = copy,
};

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *typed, *text;
  g_autoptr (LaurelDesign) design = NULL;
  g_autofree char *name = NULL, *label = NULL;

  g_variant_get (args, "(&s&s)", &typed, &text);
  design = read_design (text, NULL, error);
  if (design == NULL)
    return FALSE;

  name = laurel_text_dup_line (typed);
  if (name == NULL) {
    g_autofree char *written = laurel_design_dup_label (design);

    label = laurel_text_dup_line (written);
    if (label != NULL) {
      name = dup_free_name (&txn->reader, label, error);
      if (name == NULL)
        return FALSE;
    }
  }

  return check_name (&txn->reader, 0, name, error) && insert (txn, name, NULL, design, error);
}

/* The changeset has what the file says. */
static GVariant *
record_name (GVariant *args)
{
  const char *name;

  g_variant_get_child (args, 0, "&s", &name);

  return g_variant_new ("(s)", name);
}

const LaurelCommand LAUREL_TEMPLATE_ADD = {
  .name = "template.add",
  .label = N_("Import template"),
  .summary = N_("Takes a template in: what it is called, and its file"),
  .args = "(ss)",
  .apply = add,
  .record = record_name,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *text;
  g_autoptr (GHashTable) art = NULL;
  g_autoptr (LaurelDesign) design = NULL;
  const LaurelTemplate *template;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &text);
  {
    g_autoptr (LaurelDesign) before = laurel_template_load_design (&txn->reader, id, error);

    if (before == NULL)
      return FALSE;
    art = g_hash_table_ref (laurel_design_get_art (before));
  }
  design = read_design (text, art, error);
  if (design == NULL)
    return FALSE;

  template = laurel_design_get_template (design);

  return laurel_txn_exec (txn, error, "UPDATE template SET language = ?2, kind = ?3, content = ?4"
                          " WHERE id = ?1", "xsss", id, template->language, template->kind,
                          laurel_design_get_text (design))
         && save_art (txn, id, art, laurel_design_get_art (design), error);
}

static GVariant *
record_id (GVariant *args)
{
  gint64 id;

  g_variant_get_child (args, 0, "x", &id);

  return g_variant_new ("(x)", id);
}

static char *
describe_edit (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelStatement) row = NULL;
  gint64 id;

  g_variant_get_child (args, 0, "x", &id);
  row = laurel_reader_query (reader, "SELECT name FROM template WHERE id = ?1", "x", id);

  /* Translators: %s is the name of a template. */
  return laurel_statement_next (row) ? laurel_quote (_("Edit template “%s”"),
                                                     laurel_statement_get_text (row, 0)) : NULL;
}

const LaurelCommand LAUREL_TEMPLATE_EDIT = {
  .name = "template.edit",
  .label = N_("Edit template"),
  .summary = N_("Changes a template of one’s own: id, and its file, which may leave out drawings "
                "that it has"),
  .args = "(xs)",
  .apply = edit,
  .describe = describe_edit,
  .record = record_id,
};

static gboolean
rename_it (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelDesign) there = NULL;
  g_autofree char *name = NULL;
  const char *typed;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &typed);
  name = laurel_text_dup_line (typed);
  there = laurel_template_load_design (&txn->reader, id, error);

  return there != NULL && check_name (&txn->reader, id, name, error)
         && laurel_txn_exec (txn, error, "UPDATE template SET name = ?2 WHERE id = ?1", "xs", id,
                             name);
}

const LaurelCommand LAUREL_TEMPLATE_RENAME = {
  .name = "template.rename",
  .label = N_("Rename template"),
  .summary = N_("Gives a template of one’s own another name: id, name"),
  .args = "(xs)",
  .apply = rename_it,
};

/* Notices that look like it look like the layout of Laurel that it was made from, then. */
static gboolean
give_back_layout (LaurelTxn *txn, LaurelOwnTemplate *own, const char *kind, guint *n_papers,
                  GError **error)
{
  g_autoptr (LaurelDesign) design = NULL;
  g_autoptr (GError) local = NULL;
  const char *model;

  if (g_strcmp0 (laurel_own_template_get_kind (own), "layout") != 0)
    return TRUE;

  /* One that a newer Laurel wrote may not be readable; what it was made from is not known then. */
  design = laurel_template_load_design (&txn->reader, laurel_row_get_id (LAUREL_ROW (own)),
                                        &local);
  if (design == NULL && local->domain != LAUREL_DOCUMENT_ERROR) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }

  model = design ? laurel_design_get_template (design)->model : NULL;

  return laurel_paper_replace_layout (txn, kind, model ? model : "", n_papers, error);
}

static void
tell_deleted (LaurelTxn *txn, const char *name, guint n_papers)
{
  if (n_papers == 0)
    /* Translators: %s is the name of a template. */
    laurel_txn_tell (txn, laurel_quote (_("Deleted the template “%s”"), name));
  else
    laurel_txn_tell (txn, laurel_quote (
      /* Translators: %1$s is the name of a layout, %2$u a number of notices. */
      g_dngettext (GETTEXT_PACKAGE,
                   "Deleted the layout “%1$s”; %2$u notice looks like its model again",
                   "Deleted the layout “%1$s”; %2$u notices look like its model again",
                   n_papers),
      name, n_papers));
}

static gboolean
delete_it (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autofree char *kind = NULL;
  g_autoptr (LaurelOwnTemplate) own = NULL;
  guint n_papers = 0;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  kind = g_strdup_printf (LAUREL_OWN_PREFIX "%" G_GINT64_FORMAT, id);
  own = laurel_template_find (&txn->reader, kind, error);
  if (own == NULL || !give_back_layout (txn, own, kind, &n_papers, error)
      || !laurel_txn_exec (txn, error, "DELETE FROM template_art WHERE template_id = ?1", "x", id)
      || !laurel_txn_exec (txn, error, "DELETE FROM template WHERE id = ?1", "x", id))
    return FALSE;

  tell_deleted (txn, laurel_own_template_get_name (own), n_papers);

  return TRUE;
}

const LaurelCommand LAUREL_TEMPLATE_DELETE = {
  .name = "template.delete",
  .label = N_("Delete template"),
  .summary = N_("Deletes a template of one’s own: id"),
  .args = "(x)",
  .apply = delete_it,
};
