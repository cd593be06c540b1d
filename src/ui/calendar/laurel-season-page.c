/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-season-page.h"

#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-role-store.h"
#include "ui/calendar/laurel-role-entry.h"
#include "ui/calendar/laurel-role-row.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSeasonPage:
 *
 * What holds for a whole season: its title and year, who signs its papers, who
 * does what where an activity says nothing else, and the plan's footnotes. It
 * stands in a window of its own, and all of it is edited in place.
 */
struct _LaurelSeasonPage {
  LaurelPage parent_instance;

  GtkListBox *list;
  AdwComboRow *language;
  AdwComboRow *habits;

  GListStore *parts; /* (element-type GListModel): what the list shows */
};

G_DEFINE_FINAL_TYPE (LaurelSeasonPage, laurel_season_page, LAUREL_TYPE_PAGE)

static const LaurelPageCommand COMMANDS[] = {
  { "calendar.change-role", &LAUREL_ROLE_CHANGE },
  { "calendar.remove-role", &LAUREL_ROLE_REMOVE },
  { "calendar.reorder-role", &LAUREL_ROLE_REORDER },
  { "season.add-role", &LAUREL_ROLE_ADD_DEFAULT },
  { "season.edit", &LAUREL_PROGRAMME_EDIT },
};

/* In the order of the rows' choices. */
static const char *const LANGUAGES[] = { "en", "zh" };
static const char *const HABITS[] = { "narrow", "thirds" };

static LaurelProgramme *
get_programme (LaurelSeasonPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  return session ? laurel_session_get_programme (session) : NULL;
}

static gint64
get_programme_id (LaurelSeasonPage *self)
{
  LaurelProgramme *programme = get_programme (self);

  return programme ? laurel_row_get_id (LAUREL_ROW (programme)) : 0;
}

static void
add_role (GtkWidget *widget, const char *action_name, GVariant *args)
{
  const char *role, *kind, *name;

  g_variant_get (args, "(&s&s&s)", &role, &kind, &name);
  gtk_widget_activate_action (widget, "season.add-role", "(xsss)",
                              get_programme_id (LAUREL_SEASON_PAGE (widget)), role,
                              kind, name);
}

/* The part behind the roles is the row that adds one. */
static GtkWidget *
new_row (gpointer item, gpointer data)
{
  if (!LAUREL_IS_ROLE (item))
    return g_object_new (LAUREL_TYPE_ROLE_ENTRY, NULL);

  return g_object_new (LAUREL_TYPE_ROLE_ROW, "editable", TRUE, "role", item, NULL);
}

static void
on_session (LaurelSeasonPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  gint64 id = get_programme_id (self);
  g_autoptr (LaurelRowList) roles = NULL;

  if (id == 0)
    return;

  roles = laurel_store_list (laurel_session_get_store (session), &LAUREL_ROLES_OF_PROGRAMME,
                             g_variant_new ("(x)", id));
  g_list_store_insert (self->parts, 0, roles);
}

/* ---- choices ---------------------------------------------------------------- */

static guint
find_language (LaurelSeasonPage *self, const char *language)
{
  return g_strcmp0 (language, LANGUAGES[1]) == 0 ? 1 : 0;
}

static guint
find_habits (LaurelSeasonPage *self, const char *habits)
{
  return g_strcmp0 (habits, HABITS[1]) == 0 ? 1 : 0;
}

/* What is chosen is stored; what is stored is shown, and stored no second time. */
static void
store_choice (LaurelSeasonPage *self, const char *field, const char *choice)
{
  LaurelProgramme *programme = get_programme (self);
  g_autofree char *stored = NULL;
  GVariantBuilder fields;

  if (programme == NULL)
    return;
  g_object_get (programme, field, &stored, NULL);
  if (g_strcmp0 (stored, choice) == 0)
    return;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", field, choice);
  gtk_widget_activate_action (GTK_WIDGET (self), "season.edit", "(xa{ss})",
                              get_programme_id (self), &fields);
}

static void
on_language (LaurelSeasonPage *self)
{
  store_choice (self, "language", LANGUAGES[adw_combo_row_get_selected (self->language)]);
}

static void
on_habits (LaurelSeasonPage *self)
{
  store_choice (self, "habits", HABITS[adw_combo_row_get_selected (self->habits)]);
}

static char *
format_year (LaurelSeasonPage *self, int year)
{
  return g_strdup_printf ("%d", year);
}

static void
laurel_season_page_dispose (GObject *object)
{
  g_clear_object (&LAUREL_SEASON_PAGE (object)->parts);

  G_OBJECT_CLASS (laurel_season_page_parent_class)->dispose (object);
}

static void
laurel_season_page_class_init (LaurelSeasonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_season_page_dispose;
  laurel_page_install_commands (LAUREL_PAGE_CLASS (klass), COMMANDS, G_N_ELEMENTS (COMMANDS));
  gtk_widget_class_install_action (widget_class, "who.add", "(sss)", add_role);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-season-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonPage, habits);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonPage, language);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeasonPage, list);
  gtk_widget_class_bind_template_callback (widget_class, find_habits);
  gtk_widget_class_bind_template_callback (widget_class, find_language);
  gtk_widget_class_bind_template_callback (widget_class, format_year);
  gtk_widget_class_bind_template_callback (widget_class, on_habits);
  gtk_widget_class_bind_template_callback (widget_class, on_language);
}

static void
laurel_season_page_init (LaurelSeasonPage *self)
{
  g_autoptr (GtkStringList) tail = gtk_string_list_new ((const char *[]) { "", NULL });
  g_autoptr (GtkFlattenListModel) rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, tail);
  rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->parts)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (rows), new_row, NULL, NULL);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}

/**
 * laurel_season_page_present:
 * @over: where it was asked for
 * @session: a session that shows a season
 */
void
laurel_season_page_present (GtkWidget *over, LaurelSession *session)
{
  GtkWidget *page = g_object_new (LAUREL_TYPE_SEASON_PAGE, "session", session, NULL);
  GtkWidget *window = adw_window_new ();
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), page);
  gtk_widget_set_vexpand (toasts, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), toasts);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("Season properties"));
  gtk_window_set_default_size (GTK_WINDOW (window), 520, 620);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  laurel_dialog_show_over (GTK_WINDOW (window), over);
}
