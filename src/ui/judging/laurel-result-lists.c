/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-result-lists.h"

#include "judging/scores/laurel-obstacle.h"
#include "judging/scores/laurel-result-change.h"
#include "ui/judging/laurel-result-version-row.h"
#include "ui/judging/laurel-result-words.h"

#include <glib/gi18n-lib.h>

/* The rows of what is told of a result besides its places: what a correction changes; what keeps
 * it back; its versions. */

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
set_row (GtkWidget *row, const char *title, const char *subtitle)
{
  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle ? subtitle : "",
                NULL);
}

/* ---- what a correction changes --------------------------------------------------- */

static void
tell_change (LaurelResultChange *change, GParamSpec *pspec, GtkWidget *row)
{
  g_autofree char *about = laurel_result_words_dup_change (change);
  g_autofree char *title = g_strstrip (g_strdup_printf ("%s  %s",
                                                        laurel_result_change_get_number (change),
                                                        laurel_result_change_get_title (change)));

  set_row (row, title, about);
}

static GtkWidget *
new_change (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean weighs = g_strcmp0 (laurel_result_change_get_kind (item), "level") == 0;

  g_object_set (row, "subtitle-lines", 0, NULL);
  if (weighs)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_label (_("Another award"), "badge"));
  g_signal_connect_object (item, "notify", G_CALLBACK (tell_change), row, 0);
  tell_change (item, NULL, row);

  return row;
}

void
laurel_result_lists_show_changes (GtkListBox *list, LaurelRowList *changes)
{
  gtk_list_box_bind_model (list, G_LIST_MODEL (changes), new_change, NULL, NULL);
}

/* ---- sentences -------------------------------------------------------------------- */

static void
tell_text (LaurelObstacle *obstacle, GParamSpec *pspec, GtkWidget *row)
{
  set_row (row, laurel_obstacle_get_text (obstacle), NULL);
}

static GtkWidget *
new_text (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "title-lines", 0, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  g_signal_connect_object (item, "notify", G_CALLBACK (tell_text), row, 0);
  tell_text (item, NULL, row);

  return row;
}

/* @rows: (element-type LaurelObstacle) */
void
laurel_result_lists_show_texts (GtkListBox *list, LaurelRowList *rows)
{
  gtk_list_box_bind_model (list, G_LIST_MODEL (rows), new_text, NULL, NULL);
}

/* ---- versions ---------------------------------------------------------------------- */

/* The first one has changed nothing. */
static GtkWidget *
new_first (LaurelResult *result)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = laurel_result_words_dup_version (result);

  set_row (row, title, laurel_result_get_reason (result));

  return row;
}

/**
 * laurel_result_lists_show_versions:
 * @list: a list
 * @versions: (element-type LaurelResult): of one scope, the latest first
 * @session: whose library
 */
void
laurel_result_lists_show_versions (GtkListBox *list, GListModel *versions, LaurelSession *session)
{
  guint n = g_list_model_get_n_items (versions);

  laurel_result_lists_clear (list);
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelResult) result = g_list_model_get_item (versions, i);
    g_autoptr (LaurelResult) before = g_list_model_get_item (versions, i + 1);

    gtk_list_box_append (list, before ? laurel_result_version_row_new (result, before, session)
                                      : new_first (result));
  }
}

void
laurel_result_lists_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * laurel_result_lists_has:
 * @list: (nullable) (element-type LaurelObstacle): what keeps a result back, or is odd
 * @kind: of what kind
 * @any_other: whether another kind is looked for, and not this one
 *
 * Returns: whether it is among these
 */
gboolean
laurel_result_lists_has (LaurelRowList *list, const char *kind, gboolean any_other)
{
  guint n = list ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelObstacle) obstacle = g_list_model_get_item (G_LIST_MODEL (list), i);

    if ((g_strcmp0 (laurel_obstacle_get_kind (obstacle), kind) == 0) != any_other)
      return TRUE;
  }

  return FALSE;
}
