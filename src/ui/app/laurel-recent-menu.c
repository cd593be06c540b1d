/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-recent-menu.h"

#include "ui/app/laurel-recent-list.h"
#include "ui/kit/laurel-menu-label.h"

#include <glib/gi18n-lib.h>

/* Whether another is called the same, so that the folder tells them apart. */
static gboolean
has_namesake (GListModel *libraries, LaurelRecent *recent)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (libraries); i++) {
    g_autoptr (LaurelRecent) other = g_list_model_get_item (libraries, i);

    n += g_str_equal (laurel_recent_get_name (other), laurel_recent_get_name (recent)) ? 1 : 0;
  }

  return n > 1;
}

static void
append (GMenu *menu, GListModel *libraries, LaurelRecent *recent)
{
  const char *name = laurel_recent_get_name (recent);
  /* Translators: the name of a library, and its folder. */
  g_autofree char *label = has_namesake (libraries, recent)
                           ? g_strdup_printf (_("%s – %s"), name,
                                              laurel_recent_get_folder (recent))
                           : g_strdup (name);
  g_autofree char *shown = laurel_menu_label_dup (label);
  g_autoptr (GMenuItem) item = g_menu_item_new (shown, NULL);

  g_menu_item_set_action_and_target_value (
    item, "app.open-recent", g_variant_new_bytestring (laurel_recent_get_path (recent)));
  g_menu_append_item (menu, item);
}

/* Lives as long as its popover. */
typedef struct {
  GMenu *menu;
  int position;
  gboolean shown; /* the entry is there */
  GtkRecentManager *manager;
  char *except;
  GListModel *libraries; /* (nullable): nobody was interested yet */
  guint idle_id;
} Keeper;

/* What is missing is left out. */
static void
fill (Keeper *keeper)
{
  g_autoptr (GMenu) entries = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (keeper->libraries); i++) {
    g_autoptr (LaurelRecent) recent = g_list_model_get_item (keeper->libraries, i);

    if (!laurel_recent_is_missing (recent))
      append (entries, keeper->libraries, recent);
  }

  if (keeper->shown)
    g_menu_remove (keeper->menu, keeper->position);
  keeper->shown = g_menu_model_get_n_items (G_MENU_MODEL (entries)) > 0;
  if (keeper->shown)
    g_menu_insert_submenu (keeper->menu, keeper->position, _("Open _recent"),
                           G_MENU_MODEL (entries));
}

static void
keeper_free (gpointer data, GClosure *closure)
{
  Keeper *keeper = data;

  g_clear_handle_id (&keeper->idle_id, g_source_remove);
  g_clear_object (&keeper->libraries);
  g_object_unref (keeper->manager);
  g_object_unref (keeper->menu);
  g_free (keeper->except);
  g_free (keeper);
}

/* Not before the window is there: the list is in a file. */
static gboolean
on_idle (gpointer data)
{
  Keeper *keeper = data;

  keeper->idle_id = 0;
  keeper->libraries =
    G_LIST_MODEL (laurel_recent_list_new (keeper->manager, keeper->except));
  fill (keeper);

  return G_SOURCE_REMOVE;
}

/* By now it is known what is missing. */
static void
on_show (Keeper *keeper)
{
  if (keeper->libraries != NULL)
    fill (keeper);
}

/**
 * laurel_recent_menu_add:
 * @menu: a section of a menu
 * @position: where in it
 * @popover: shows the menu
 * @manager: who keeps recent files
 * @except: the library that is open
 *
 * Makes the entry from which libraries that were open before are opened, if there
 * are any.
 */
void
laurel_recent_menu_add (GMenu *menu, int position, GtkPopover *popover,
                        GtkRecentManager *manager, const char *except)
{
  Keeper *keeper = g_new0 (Keeper, 1);

  keeper->menu = g_object_ref (menu);
  keeper->position = position;
  keeper->manager = g_object_ref (manager);
  keeper->except = g_strdup (except);
  keeper->idle_id = g_idle_add_full (G_PRIORITY_LOW, on_idle, keeper, NULL);
  g_signal_connect_data (popover, "show", G_CALLBACK (on_show), keeper, keeper_free,
                         G_CONNECT_SWAPPED);
}
