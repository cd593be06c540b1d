/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-order.h"

#include "base/laurel-quotes.h"
#include "judging/live/laurel-turn.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelLiveOrder:
 *
 * The running order of a hall: who was on stage, who is, and who comes. What is done with a row
 * are actions of the panel around it: `live.call` (`x`), `live.arrange` (`(xsax)`), `live.hall`
 * (`x`) and `live.remove` (`x`). They stand in a menu of the row, and have keys.
 *
 * ## Actions
 *
 * - `order.up`, `order.down`: moves the row that has the keys
 * - `order.move` (`(xb)`): moves a row up, or down
 * - `order.remove`: takes the row out that has the keys
 */
struct _LaurelLiveOrder {
  AdwBin parent_instance;

  GtkListBox *list;
  GListModel *turns; /* (nullable) */
  gint64 moved;      /* the turn that was moved, and is to have the keys again; or 0 */
  guint wait;        /* until its row is there, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelLiveOrder, laurel_live_order, ADW_TYPE_BIN)

/* ---- rows ------------------------------------------------------------------------ */

static const char *
name_state (LaurelTurn *turn)
{
  if (laurel_turn_is_on (turn))
    return _("On stage");

  return laurel_turn_get_times (turn).called != 0 ? _("Done") : "";
}

static void
show_row (LaurelTurn *turn, GParamSpec *pspec, AdwActionRow *row)
{
  g_autofree char *about = g_strjoin (" · ", laurel_turn_get_number (turn),
                                      laurel_turn_get_organization (turn), NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), laurel_turn_get_title (turn));
  adw_action_row_set_subtitle (row, about);
}

static void
set_badge (LaurelTurn *turn, GtkLabel *badge, const char *state)
{
  gtk_label_set_label (badge, state);
  gtk_widget_set_visible (GTK_WIDGET (badge), *state != '\0');
  if (laurel_turn_is_on (turn))
    gtk_widget_add_css_class (GTK_WIDGET (badge), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (badge), "accent");
}

static void
show_badge (LaurelTurn *turn, GParamSpec *pspec, GtkLabel *badge)
{
  set_badge (turn, badge, name_state (turn));
}

static void
add_deed (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GtkWidget *
new_menu (LaurelTurn *turn)
{
  GtkWidget *button = gtk_menu_button_new ();
  gint64 id = laurel_row_get_id (LAUREL_ROW (turn));
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: %s is the title of an entry. */
  g_autofree char *label = laurel_quote (_("What to do with “%s”"), laurel_turn_get_title (turn));

  add_deed (menu, _("_Call up"), "live.call", g_variant_new_int64 (id));
  add_deed (menu, _("Move _up"), "order.move", g_variant_new ("(xb)", id, TRUE));
  add_deed (menu, _("Move _down"), "order.move", g_variant_new ("(xb)", id, FALSE));
  add_deed (menu, _("_Hall…"), "live.hall", g_variant_new_int64 (id));
  add_deed (menu, _("_Take out"), "live.remove", g_variant_new_int64 (id));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *badge = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "badge");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_menu (item));
  g_signal_connect_object (item, "notify", G_CALLBACK (show_row), row, 0);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_badge), badge, 0);
  show_row (item, NULL, ADW_ACTION_ROW (row));
  show_badge (item, NULL, GTK_LABEL (badge));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", laurel_row_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "live.call");

  return row;
}

/* ---- moving ---------------------------------------------------------------------- */

/* Returns: the place of the row that has the keys, or -1 */
static int
find_focus (LaurelLiveOrder *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self))
           ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static gboolean
give_keys (gpointer data)
{
  LaurelLiveOrder *self = data;

  self->wait = 0;
  for (guint i = 0; self->turns != NULL && i < g_list_model_get_n_items (self->turns); i++) {
    g_autoptr (LaurelRow) turn = g_list_model_get_item (self->turns, i);

    if (laurel_row_get_id (turn) == self->moved)
      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)));
  }
  self->moved = 0;

  return G_SOURCE_REMOVE;
}

/* A row that moves is made anew. */
static void
on_items_changed (LaurelLiveOrder *self)
{
  if (self->moved != 0 && self->wait == 0)
    self->wait = g_idle_add (give_keys, self);
}

static void
move_row (LaurelLiveOrder *self, int from, int to)
{
  int n = self->turns ? (int) g_list_model_get_n_items (self->turns) : 0;
  g_autoptr (LaurelTurn) turn = NULL;
  GVariantBuilder entries;

  if (from < 0 || to < 0 || to >= n)
    return;

  g_variant_builder_init (&entries, G_VARIANT_TYPE ("ax"));
  for (int i = 0; i < n; i++) {
    g_autoptr (LaurelTurn) at =
      g_list_model_get_item (self->turns, (guint) (i == to ? from : i == from ? to : i));

    g_variant_builder_add (&entries, "x", laurel_turn_get_entry_id (at));
  }
  turn = g_list_model_get_item (self->turns, (guint) from);
  self->moved = laurel_row_get_id (LAUREL_ROW (turn));
  gtk_widget_activate_action (GTK_WIDGET (self), "live.arrange", "(xsax)",
                              laurel_turn_get_stage_id (turn), laurel_turn_get_hall (turn),
                              &entries);
}

static void
move_focused (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLiveOrder *self = LAUREL_LIVE_ORDER (widget);
  int from = find_focus (self);

  move_row (self, from, from + (g_str_equal (action_name, "order.up") ? -1 : 1));
}

static void
move_named (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLiveOrder *self = LAUREL_LIVE_ORDER (widget);
  gboolean up;
  gint64 id;

  g_variant_get (parameter, "(xb)", &id, &up);
  for (guint i = 0; self->turns != NULL && i < g_list_model_get_n_items (self->turns); i++) {
    g_autoptr (LaurelRow) turn = g_list_model_get_item (self->turns, i);

    if (laurel_row_get_id (turn) == id) {
      move_row (self, (int) i, (int) i + (up ? -1 : 1));
      return;
    }
  }
}

static void
remove_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLiveOrder *self = LAUREL_LIVE_ORDER (widget);
  int at = find_focus (self);
  g_autoptr (LaurelRow) turn = at >= 0 ? g_list_model_get_item (self->turns, (guint) at) : NULL;

  if (turn != NULL)
    gtk_widget_activate_action (widget, "live.remove", "x", laurel_row_get_id (turn));
}

/**
 * laurel_live_order_show:
 * @self: a running order
 * @turns: (nullable) (element-type LaurelTurn): whose turns it shows
 */
void
laurel_live_order_show (LaurelLiveOrder *self, GListModel *turns)
{
  g_return_if_fail (LAUREL_IS_LIVE_ORDER (self));

  if (self->turns != NULL)
    g_signal_handlers_disconnect_by_func (self->turns, on_items_changed, self);
  g_set_object (&self->turns, turns);
  gtk_list_box_bind_model (self->list, turns, new_row, NULL, NULL);
  if (turns != NULL)
    g_signal_connect_object (turns, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* Returns: (nullable): what says of a row how far its turn has come */
static GtkWidget *
find_badge (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "badge") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_badge (child);

  return found;
}

/* Returns: (transfer full): of somebody who was on stage, what is there of the marks */
static char *
dup_done (const LaurelScoreBook *book, guint entry)
{
  const LaurelBookEntry *at = laurel_score_book_get_entry (book, entry);
  guint n = 0, all = at->n * book->n_fields;

  for (guint i = at->first; i < at->first + at->n; i++)
    n += laurel_score_book_count (book, LAUREL_TYPING_FIRST, i);
  if (n == 0 && all > 0)
    return g_strdup (_("No marks yet"));

  return n < all
           /* Translators: %1$u counts the marks of an entrant that there are, %2$u all of them. */
           ? g_strdup_printf (_("%1$u of %2$u marks"), n, all) : g_strdup (_("Done"));
}

/**
 * laurel_live_order_count:
 * @self: a running order
 * @book: the marks of its entries
 *
 * Says of those who were on stage which have no marks yet, or not all of them.
 */
void
laurel_live_order_count (LaurelLiveOrder *self, const LaurelScoreBook *book)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_return_if_fail (LAUREL_IS_LIVE_ORDER (self) && book != NULL);

  for (guint i = 0; i < book->entries->len; i++)
    g_hash_table_insert (entries, &g_array_index (book->entries, LaurelBookEntry, i).id,
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; self->turns != NULL && i < g_list_model_get_n_items (self->turns); i++) {
    g_autoptr (LaurelTurn) turn = g_list_model_get_item (self->turns, i);
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
    gint64 id = laurel_turn_get_entry_id (turn);
    guint entry = GPOINTER_TO_UINT (g_hash_table_lookup (entries, &id));
    g_autofree char *state = NULL;

    if (row == NULL || entry == 0 || laurel_turn_is_on (turn) ||
        laurel_turn_get_times (turn).called == 0)
      continue;
    state = dup_done (book, entry - 1);
    set_badge (turn, GTK_LABEL (find_badge (GTK_WIDGET (row))), state);
  }
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_live_order_dispose (GObject *object)
{
  LaurelLiveOrder *self = LAUREL_LIVE_ORDER (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->turns);

  G_OBJECT_CLASS (laurel_live_order_parent_class)->dispose (object);
}

static void
laurel_live_order_class_init (LaurelLiveOrderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_live_order_dispose;
  gtk_widget_class_install_action (widget_class, "order.down", NULL, move_focused);
  gtk_widget_class_install_action (widget_class, "order.move", "(xb)", move_named);
  gtk_widget_class_install_action (widget_class, "order.remove", NULL, remove_row);
  gtk_widget_class_install_action (widget_class, "order.up", NULL, move_focused);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "order.down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "order.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "order.remove", NULL);
}

static void
laurel_live_order_init (LaurelLiveOrder *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Running order"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}
