/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-season-menu.h"

#include "ui/kit/laurel-session.h"

/**
 * LaurelSeasonMenu:
 *
 * The button that says which season is shown, and its menu: the others, and
 * how to begin one. A long title ends in dots, and its tooltip has the rest; on a
 * phone it has two small lines.
 */
struct _LaurelSeasonMenu {
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *title;
  GtkSingleSelection *selection;

  LaurelSession *session; /* (nullable) */
  gboolean is_wide;       /* the window has room for a title beside the switch */
};

G_DEFINE_FINAL_TYPE (LaurelSeasonMenu, laurel_season_menu, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

enum {
  PHONE_WIDTH = 480, /* of the window; too narrow for a switch beside the title anyway */
  WIDE_WIDTH = 1140, /* of the window; from there on the switch may stand a little off its middle */
  TITLE_WIDTH = 230, /* what a title may have of a wide window, in pixels */
};

static void
on_activate (LaurelSeasonMenu *self, guint position)
{
  g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "session.show", "(xx)",
                              laurel_row_get_id (row), (gint64) 0);
}

static char *
format_name (gpointer object, const char *title, int year, LaurelProgramme *programme)
{
  return programme ? laurel_programme_dup_name (programme) : g_strdup ("");
}

/* The tick keeps its room where there is none: the titles stand in one line. */
static double
format_tick (gpointer object, LaurelProgramme *shown, LaurelProgramme *programme)
{
  return shown != NULL && shown == programme ? 1 : 0;
}

static GtkExpression *
get_item (void)
{
  return gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
}

static GtkExpression *
get_field (const char *field)
{
  return gtk_property_expression_new (LAUREL_TYPE_PROGRAMME, get_item (), field);
}

static GtkExpression *
get_shown (LaurelSeasonMenu *self)
{
  GtkExpression *menu = gtk_object_expression_new (G_OBJECT (self));
  GtkExpression *session = gtk_property_expression_new_for_pspec (menu, props[PROP_SESSION]);

  return gtk_property_expression_new (LAUREL_TYPE_SESSION, session, "programme");
}

/* Titles that begin alike are told apart by their second line; the tick is on the season that
 * is shown, whichever the keys have come to. */
static void
on_setup (LaurelSeasonMenu *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "hexpand", TRUE, "lines", 3, "max-width-chars", 32,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0, NULL);
  GtkWidget *tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkExpression *name[] = { get_field ("title"), get_field ("year"), get_item () };
  GtkExpression *both[] = { get_shown (self), get_item () };

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_item_set_child (item, box);
  gtk_expression_bind (gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (name), name,
                                                    G_CALLBACK (format_name), NULL, NULL),
                       label, "label", item);
  gtk_expression_bind (gtk_cclosure_expression_new (G_TYPE_DOUBLE, NULL, G_N_ELEMENTS (both), both,
                                                    G_CALLBACK (format_tick), NULL, NULL),
                       tick, "opacity", item);
}

/* When the menu opens, the season that is shown is the selected one. */
static void
on_show (LaurelSeasonMenu *self)
{
  LaurelProgramme *shown = laurel_session_get_programme (self->session);
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (LaurelProgramme) programme = g_list_model_get_item (model, i);

    if (programme == shown)
      gtk_single_selection_set_selected (self->selection, i);
  }
}

static gboolean
has_season (LaurelSeasonMenu *self, LaurelProgramme *programme)
{
  return programme != NULL;
}

static void
laurel_season_menu_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_SEASON_MENU (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_season_menu_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    if (g_set_object (&LAUREL_SEASON_MENU (object)->session, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

/* The header gives a title what is left beside a switch in its very middle, unless the title
 * asks for more. */
static void
ask_room (LaurelSeasonMenu *self)
{
  GtkWidget *title = GTK_WIDGET (self->title);
  int natural;

  gtk_widget_set_size_request (title, -1, -1);
  gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (self->is_wide)
    gtk_widget_set_size_request (title, MIN (natural, TITLE_WIDTH), -1);
}

/* Before what is in the window is given its place. */
static void
on_layout (LaurelSeasonMenu *self, int width)
{
  gboolean is_wide = width >= WIDE_WIDTH;

  if (width < PHONE_WIDTH)
    gtk_widget_add_css_class (GTK_WIDGET (self), "phone");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "phone");
  gtk_label_set_lines (self->title, width < PHONE_WIDTH ? 2 : 1);
  if (is_wide == self->is_wide)
    return;

  self->is_wide = is_wide;
  ask_room (self);
}

static gboolean
on_tooltip (LaurelSeasonMenu *self, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->title)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->title));

  return TRUE;
}

static void
laurel_season_menu_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (laurel_season_menu_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "layout",
                           G_CALLBACK (on_layout), widget, G_CONNECT_SWAPPED);
}

static void
laurel_season_menu_dispose (GObject *object)
{
  g_clear_object (&LAUREL_SEASON_MENU (object)->session);

  G_OBJECT_CLASS (laurel_season_menu_parent_class)->dispose (object);
}

static void
laurel_season_menu_class_init (LaurelSeasonMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_season_menu_get_property;
  object_class->set_property = laurel_season_menu_set_property;
  object_class->dispose = laurel_season_menu_dispose;
  widget_class->realize = laurel_season_menu_realize;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_PROGRAMME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-season-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonMenu, button);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonMenu, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonMenu, title);
  gtk_widget_class_bind_template_callback (widget_class, ask_room);
  gtk_widget_class_bind_template_callback (widget_class, has_season);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_tooltip);
}

static void
laurel_season_menu_init (LaurelSeasonMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
