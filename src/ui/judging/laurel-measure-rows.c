/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-measure-rows.h"

#include "base/laurel-quotes.h"
#include "base/laurel-ratio.h"

#include <glib/gi18n-lib.h>

/* Rows of what was counted: who stands where in an exam, and by which files. What they show does
 * not change: whoever counts again makes them again. */

GtkWidget *
laurel_measure_rows_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", title ? title : "", "subtitle",
                subtitle ? subtitle : "", "title-lines", 0, "subtitle-lines", 0, NULL);

  return row;
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, style);

  return label;
}

/**
 * laurel_measure_rows_add_word:
 * @row: a row
 * @text: (nullable): a word or two
 * @style: how it looks
 */
void
laurel_measure_rows_add_word (GtkWidget *row, const char *text, const char *style)
{
  if (text != NULL && *text != '\0')
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_label (text, style));
}

static void
attach (GtkGrid *grid, GtkWidget *label, int column, int row, int width)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, column, row, width, 1);
}

static void
attach_about (GtkGrid *grid, const char *text, int row)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;

  label = new_label (text, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  attach (grid, label, 1, row, 3);
}

static void
attach_word (GtkGrid *grid, const char *text, const char *style, int column)
{
  if (text != NULL && *text != '\0')
    gtk_grid_attach (grid, new_label (text, style), column, 0, 1, 1);
}

static char *
dup_rank (int place, gboolean is_tied)
{
  return place == 0 ? g_strdup ("–") : g_strdup_printf (is_tied ? "%d=" : "%d", place);
}

/* What a row shows of who stands somewhere. */
typedef struct {
  const char *rank;
  const char *title;
  const char *about;
  const char *reason; /* (nullable): why it has its place, or "" where the number says it */
  const char *level;  /* (nullable) */
  const char *score;  /* (nullable) */
} Standing;

static void
name_row (GtkWidget *row, const Standing *standing)
{
  const char *const words[] = { standing->rank, standing->level, standing->score, standing->about,
                                standing->reason };
  g_autoptr (GString) name = g_string_new (standing->title);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && *words[i] != '\0')
      g_string_append_printf (name, ", %s", words[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

/* The reason has the width of the row: beside an award and a score, a narrow window would leave it
 * a word a line. */
static GtkWidget *
new_standing (const Standing *standing)
{
  GtkWidget *row = adw_preferences_row_new (), *grid = gtk_grid_new ();
  GtkWidget *rank = new_label (standing->rank, "numeric");

  gtk_label_set_width_chars (GTK_LABEL (rank), 3);
  gtk_widget_add_css_class (rank, "dim-label");
  g_object_set (grid, "column-spacing", 9, "row-spacing", 2, "margin-top", 9, "margin-bottom", 9,
                "margin-start", 12, "margin-end", 12, NULL);
  gtk_grid_attach (GTK_GRID (grid), rank, 0, 0, 1, 1);
  attach (GTK_GRID (grid), gtk_label_new (standing->title), 1, 0, 1);
  attach_word (GTK_GRID (grid), standing->level, "badge", 2);
  attach_word (GTK_GRID (grid), standing->score, "numeric", 3);
  attach_about (GTK_GRID (grid), standing->about, 1);
  attach_about (GTK_GRID (grid), standing->reason, 2);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set (row, "use-markup", FALSE, "title", standing->title, NULL);
  name_row (row, standing);

  return row;
}

/* @item: a #LaurelExamPlace; a #GtkListBoxCreateWidgetFunc */
GtkWidget *
laurel_measure_rows_new_person (gpointer item, gpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *code = NULL;
  g_autofree char *organization = NULL;
  g_autofree char *score = NULL;
  g_autofree char *level = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *about = NULL;
  g_autofree char *rank = NULL;
  gboolean is_tied;
  int place, attempts;

  g_object_get (item, "place", &place, "tied", &is_tied, "name", &name, "code", &code,
                "organization", &organization, "score", &score, "attempts", &attempts, "level",
                &level, "reason", &reason, NULL);
  /* Translators: %1$s is an organisation, %2$d counts attempts at an exam. */
  about = g_strdup_printf (ngettext ("%1$s · %2$d attempt", "%1$s · %2$d attempts",
                                     (gulong) attempts),
                           organization ? organization : _("No organisation"), attempts);
  rank = dup_rank (place, is_tied);

  return new_standing (&(Standing) { rank, name != NULL && *name != '\0' ? name : code, about,
                                     reason, level, score });
}

/* @exact: (nullable): a share */
static char *
dup_percent (const char *exact)
{
  LaurelRatio share;
  g_autofree char *text = NULL;

  if (exact == NULL || !laurel_ratio_read (exact, &share))
    return NULL;

  text = laurel_ratio_format (laurel_ratio_multiply (share, laurel_ratio_new (100, 1)), 1,
                              LAUREL_ROUNDING_HALF_UP);
  /* Translators: %s is a number: a percentage. */
  return g_strdup_printf (_("%s%%"), text);
}

/* @item: a #LaurelExamGroup; a #GtkListBoxCreateWidgetFunc */
GtkWidget *
laurel_measure_rows_new_group (gpointer item, gpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *mean = NULL;
  g_autofree char *level = NULL;
  g_autofree char *participation = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *took_part = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *about = NULL;
  g_autofree char *rank = NULL;
  gboolean is_tied;
  int place, participants;

  g_object_get (item, "place", &place, "tied", &is_tied, "name", &name, "participants",
                &participants, "participation", &participation, "mean", &mean, "level", &level,
                "reason", &reason, NULL);
  percent = dup_percent (participation);
  /* Translators: %d counts people. */
  took_part = g_strdup_printf (ngettext ("%d took part", "%d took part", (gulong) participants),
                               participants);
  /* By what it has its place tells how many they are. */
  about = place > 0 ? g_steal_pointer (&reason)
          : percent ? g_strdup_printf ("%s · %s", took_part, percent) : g_strdup (took_part);
  rank = dup_rank (place, is_tied);

  return new_standing (&(Standing) { rank, name ? name : _("No organisation"), about, reason,
                                     level, mean });
}

/* @item: a #LaurelExamName; a #GtkListBoxCreateWidgetFunc */
GtkWidget *
laurel_measure_rows_new_name (gpointer item, gpointer data)
{
  g_autofree char *kind = NULL;
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;
  g_autofree char *organization = NULL;
  g_autofree char *about = NULL;

  g_object_get (item, "kind", &kind, "name", &name, "other", &other, "organization",
                &organization, NULL);
  if (g_strcmp0 (kind, "joined") == 0)
    /* Translators: %s is another spelling of the name of an organisation. */
    about = laurel_quote (_("“%s” was taken for it"), other);
  else if (g_strcmp0 (kind, "alike") == 0)
    /* Translators: %s is an organisation that is called almost the same. */
    about = laurel_quote (_("“%s” looks the same, and counts as another one"), other);
  else
    /* Translators: %1$s is an organisation, %2$s are codes. */
    about = g_strdup_printf (_("More than one of this name at %1$s: %2$s"),
                             organization ? organization : _("No organisation"), other);

  return laurel_measure_rows_new (name, about);
}

/* @item: a #LaurelAnswerSource; @data: (nullable): the action that takes it out. A
 * #GtkListBoxCreateWidgetFunc */
GtkWidget *
laurel_measure_rows_new_source (gpointer item, gpointer data)
{
  g_autofree char *source = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *about = NULL;
  GtkWidget *row, *button;
  gint64 stage;
  int count;

  g_object_get (item, "stage-id", &stage, "source", &source, "count", &count, NULL);
  /* Translators: %d counts rows of a file. */
  rows = g_strdup_printf (ngettext ("%d row", "%d rows", (gulong) count), count);
  /* Translators: %.16s are the first digits of a checksum. */
  about = g_strdup_printf (_("SHA-256 %.16s…"), source);
  row = laurel_measure_rows_new (rows, about);
  if (data == NULL)
    return row;

  button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Take these rows out"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), data);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", stage, source);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}
