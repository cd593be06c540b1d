/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-columns-section.h"

#include "exchange/laurel-entries-list.h"
#include "exchange/laurel-judges-list.h"
#include "judging/contest/laurel-contest-field.h"

#include <glib/gi18n-lib.h>

#define MOST_EXAMPLES 100

/**
 * LaurelContestColumnsSection:
 *
 * What each column of a list that comes in is taken for. Somebody can tell it otherwise.
 *
 * ## Signals
 *
 * - `told` (utf8, utf8): a column, by its key, holds a field, or "": nothing
 */
struct _LaurelContestColumnsSection {
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;
  GPtrArray *rows;   /* (element-type AdwComboRow): the list has them */
  GPtrArray *keys;   /* (element-type utf8): of their columns */
  GPtrArray *fields; /* (element-type utf8): that can be chosen, in that order; the first is "" */
  GtkStringList *labels;
  gboolean showing;  /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelContestColumnsSection, laurel_contest_columns_section,
                     ADW_TYPE_PREFERENCES_GROUP)

enum {
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const LaurelListHeading *
get_headings (LaurelImportKind kind, gsize *n)
{
  return kind == LAUREL_IMPORT_ENTRIES ? laurel_entries_list_get_headings (n)
                                       : laurel_judges_list_get_headings (n);
}

/* ---- what is chosen ------------------------------------------------------------ */

static void
on_selected (LaurelContestColumnsSection *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row), i;

  if (!self->showing && selected < self->fields->len && g_ptr_array_find (self->rows, row, &i))
    g_signal_emit (self, signals[TOLD], 0, self->keys->pdata[i], self->fields->pdata[selected]);
}

/* ---- what is shown ------------------------------------------------------------- */

static void
add_choice (LaurelContestColumnsSection *self, char *field, const char *label)
{
  g_ptr_array_add (self->fields, field);
  gtk_string_list_append (self->labels, label);
}

static void
offer_fields (LaurelContestColumnsSection *self, const LaurelContestImportDraft *draft,
              LaurelImportKind kind)
{
  gsize n;
  const LaurelListHeading *headings = get_headings (kind, &n);

  g_ptr_array_set_size (self->fields, 0);
  g_clear_object (&self->labels);
  self->labels = gtk_string_list_new (NULL);
  add_choice (self, g_strdup (""), _("Not read"));
  for (gsize i = 0; i < n; i++)
    add_choice (self, g_strdup (headings[i].field),
                g_dgettext (GETTEXT_PACKAGE, headings[i].label));
  for (guint i = 0; kind == LAUREL_IMPORT_ENTRIES && i < draft->form->len; i++)
    add_choice (self,
                g_strdup_printf ("field/%" G_GINT64_FORMAT,
                                 laurel_row_get_id (LAUREL_ROW (draft->form->pdata[i]))),
                laurel_contest_field_get_label (draft->form->pdata[i]));
}

static guint
find_field (LaurelContestColumnsSection *self, const char *field)
{
  for (guint i = 0; field != NULL && i < self->fields->len; i++)
    if (g_str_equal (self->fields->pdata[i], field))
      return i;

  return 0;
}

/* Returns: (transfer full): a text of the column, the first that is not empty */
static char *
dup_example (const LaurelContestList *list, int column)
{
  int n = MIN (laurel_table_get_n_rows (list->table), list->heading + MOST_EXAMPLES);

  for (int row = list->heading + 1; row < n; row++) {
    const char *text = laurel_table_get_text (list->table, row, column);

    if (*text != '\0')
      /* Translators: %s is a text from a column of a table, as an example. */
      return g_strdup_printf (_("e.g. %s"), text);
  }

  return g_strdup (_("The column is empty"));
}

static void
add_row (LaurelContestColumnsSection *self, const LaurelContestList *list, guint column)
{
  const char *heading = laurel_table_get_text (list->table, list->heading, (int) column);
  g_autofree char *example = dup_example (list, (int) column);
  /* Translators: %u is the number of a column of a table. */
  g_autofree char *unnamed = g_strdup_printf (_("Column %u"), column + 1);
  GtkWidget *row = adw_combo_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", *heading != '\0' ? heading : unnamed,
                "subtitle", example, "subtitle-lines", 1, "title-lines", 1, "model", self->labels,
                NULL);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->keys, laurel_contest_list_dup_key (list, (int) column));
  gtk_list_box_append (self->list, row);
}

static gboolean
has_columns (LaurelContestColumnsSection *self, const LaurelContestList *list)
{
  if (self->keys->len != list->fields->len)
    return FALSE;

  for (guint i = 0; i < self->keys->len; i++) {
    g_autofree char *key = laurel_contest_list_dup_key (list, (int) i);

    if (!g_str_equal (key, self->keys->pdata[i]))
      return FALSE;
  }

  return TRUE;
}

static void
build (LaurelContestColumnsSection *self, const LaurelContestImportDraft *draft,
       LaurelImportKind kind)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->keys, 0);
  offer_fields (self, draft, kind);
  for (guint i = 0; i < draft->list->fields->len; i++)
    add_row (self, draft->list, i);
}

static const char *
get_words (const LaurelContestList *list, LaurelImportKind kind)
{
  if (list->is_complete)
    return _("What each column is taken for; the contest remembers what you choose.");

  return kind == LAUREL_IMPORT_ENTRIES
           ? _("No column is known to hold the titles. Choose which one does.")
           : _("No column is known to hold the names. Choose which one does.");
}

/**
 * laurel_contest_columns_section_show:
 * @draft: what was read
 * @kind: what it is a list of
 *
 * Shows what each of its columns is taken for.
 */
void
laurel_contest_columns_section_show (LaurelContestColumnsSection *self,
                                     const LaurelContestImportDraft *draft, LaurelImportKind kind)
{
  const LaurelContestList *list = draft->list;

  self->showing = TRUE;
  if (!has_columns (self, list))
    build (self, draft, kind);
  for (guint i = 0; i < self->rows->len; i++)
    adw_combo_row_set_selected (self->rows->pdata[i],
                                find_field (self, list->fields->pdata[i]));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), get_words (list, kind));
  self->showing = FALSE;
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_contest_columns_section_finalize (GObject *object)
{
  LaurelContestColumnsSection *self = LAUREL_CONTEST_COLUMNS_SECTION (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->fields);
  g_clear_object (&self->labels);

  G_OBJECT_CLASS (laurel_contest_columns_section_parent_class)->finalize (object);
}

static void
laurel_contest_columns_section_class_init (LaurelContestColumnsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_contest_columns_section_finalize;

  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
laurel_contest_columns_section_init (LaurelContestColumnsSection *self)
{
  self->rows = g_ptr_array_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Columns"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}
