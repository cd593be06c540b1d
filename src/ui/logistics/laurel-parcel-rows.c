/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-parcel-rows.h"

#include "logistics/parcels/laurel-parcel-content.h"

#include <glib/gi18n-lib.h>

/* What is in a parcel, a row for each kind of gift; of what comes from several gift lines, these
 * stand below it. */

/* Of one kind, or of a gift line of it. */
typedef struct {
  int quantity;
  int lost;
  int damaged;
} Sum;

static void
add_to_sum (Sum *sum, LaurelParcelContent *line)
{
  sum->quantity += laurel_parcel_content_get_quantity (line);
  sum->lost += laurel_parcel_content_get_lost (line);
  sum->damaged += laurel_parcel_content_get_damaged (line);
}

/* Takes @text. */
static void
add_part (GString *all, char *text)
{
  g_string_append_printf (all, "%s%s", all->len > 0 && *text != '\0' ? " · " : "", text);
  g_free (text);
}

/* Returns: (transfer full): what did not come of it, behind where it is from; or "" */
static char *
dup_about (const Sum *sum, const char *origin)
{
  GString *all = g_string_new (origin);

  if (sum->lost > 0)
    /* Translators: %d counts pieces that were lost on the way. */
    add_part (all, g_strdup_printf (_("%d lost on the way"), sum->lost));
  if (sum->damaged > 0)
    /* Translators: %d counts pieces that were damaged in a parcel. */
    add_part (all, g_strdup_printf (_("%d damaged"), sum->damaged));

  return g_string_free (all, FALSE);
}

/* @what: its kind, or who gave it */
static GtkWidget *
new_less_button (LaurelParcelContent *line, const char *what)
{
  GtkWidget *less = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is a kind of gift, or who gave it. */
  g_autofree char *tip = g_strdup_printf (_("Take one out: %s"), what);

  gtk_widget_set_tooltip_text (less, tip);
  gtk_widget_set_valign (less, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (less, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (less), "x",
                                    laurel_row_get_id (LAUREL_ROW (line)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (less), "parcel.unpack");

  return less;
}

static GtkWidget *
new_count (int quantity)
{
  g_autofree char *text = g_strdup_printf ("%d", quantity);
  GtkWidget *count = gtk_label_new (text);

  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (count, "numeric");

  return count;
}

static gboolean
can_take_out (LaurelParcelContent *line, gboolean is_open)
{
  return is_open && laurel_parcel_content_get_packed (line) > 0;
}

/* Of the only gift line of a kind, or of one of several. */
static GtkWidget *
new_line (LaurelParcelContent *line, const char *title, const char *origin, gboolean is_open)
{
  GtkWidget *row = adw_action_row_new ();
  Sum sum = { 0 };
  g_autofree char *about = NULL;

  add_to_sum (&sum, line);
  about = dup_about (&sum, origin);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_count (sum.quantity));
  if (can_take_out (line, is_open))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_less_button (line, title));

  return row;
}

static GtkWidget *
new_origin (LaurelParcelContent *line, gboolean is_open)
{
  const char *giver = laurel_parcel_content_get_giver (line);
  const char *receipt = laurel_parcel_content_get_receipt (line);

  return new_line (line, giver ? giver : laurel_parcel_content_get_kind (line),
                   receipt ? receipt : "", is_open);
}

/* Several gift lines: one that can be taken out is the last of them. */
static GtkWidget *
new_kind (GPtrArray *lines, gboolean is_open)
{
  GtkWidget *row = adw_expander_row_new ();
  const char *kind = laurel_parcel_content_get_kind (lines->pdata[0]);
  LaurelParcelContent *last = NULL;
  g_autofree char *about = NULL;
  Sum sum = { 0 };

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kind);
  for (guint i = 0; i < lines->len; i++) {
    add_to_sum (&sum, lines->pdata[i]);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_origin (lines->pdata[i], is_open));
    if (can_take_out (lines->pdata[i], is_open))
      last = lines->pdata[i];
  }
  about = dup_about (&sum, "");
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), about);
  /* Each action stands before those that were added earlier. */
  if (last != NULL)
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), new_less_button (last, kind));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), new_count (sum.quantity));

  return row;
}

/* Returns: (transfer full) (element-type utf8): the kinds of which all gift lines are shown */
static GHashTable *
list_expanded (GtkListBox *list)
{
  GHashTable *kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_EXPANDER_ROW (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      g_hash_table_add (kinds,
                        g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))));

  return kinds;
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/**
 * laurel_parcel_rows_show:
 * @list: where to; what was there goes
 * @content: (nullable) (element-type LaurelParcelContent): what was put into a parcel, by kinds
 * @is_open: whether it can be taken out again
 *
 * Shows what is in a parcel. What was unfolded stays so.
 */
void
laurel_parcel_rows_show (GtkListBox *list, GListModel *content, gboolean is_open)
{
  g_autoptr (GHashTable) expanded = list_expanded (list);
  guint n = content ? g_list_model_get_n_items (content) : 0;

  clear (list);
  for (guint i = 0; i < n;) {
    g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (LaurelParcelContent) first = g_list_model_get_item (content, i);
    const char *kind = laurel_parcel_content_get_kind (first);

    for (; i < n; i++) {
      g_autoptr (LaurelParcelContent) line = g_list_model_get_item (content, i);

      if (g_strcmp0 (laurel_parcel_content_get_kind (line), kind) != 0)
        break;
      g_ptr_array_add (lines, g_steal_pointer (&line));
    }
    if (lines->len > 1) {
      GtkWidget *row = new_kind (lines, is_open);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                     g_hash_table_contains (expanded, kind));
      gtk_list_box_append (list, row);
    } else {
      gtk_list_box_append (list, new_line (first, kind, "", is_open));
    }
  }
  gtk_widget_set_visible (GTK_WIDGET (list), n > 0);
}
