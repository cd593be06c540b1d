/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-logistics-page.h"

#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-intake-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "ui/kit/laurel-run.h"
#include "ui/logistics/laurel-drive-dialog.h"
#include "ui/logistics/laurel-drive-view.h"
#include "ui/logistics/laurel-drive-words.h"

/**
 * LaurelLogisticsPage:
 *
 * The drives of the season, and the one that is open.
 *
 * ## Actions
 *
 * - `logistics.add`: asks for which activity a drive is opened
 * - `logistics.open` (`x`): shows a drive
 * - `logistics.back`: from a drive to the list of them
 * - the others are commands, with their arguments
 */
struct _LaurelLogisticsPage {
  LaurelPage parent_instance;

  GtkStack *faces;
  GtkListBox *list;
  LaurelDriveView *view;

  LaurelRowList *drives; /* (nullable) */
  gint64 opened;         /* the drive that is shown, or 0 */
  gint64 wanted;         /* the drive that is shown as soon as it is read, or 0 */
  int wanted_parcel;     /* and the number of a parcel of it */
  gboolean take_newest;  /* one is being opened here: show it when it comes */
  GSignalGroup *watch;
};

G_DEFINE_FINAL_TYPE (LaurelLogisticsPage, laurel_logistics_page, LAUREL_TYPE_PAGE)

static const LaurelPageCommand COMMANDS[] = {
  { "logistics.edit", &LAUREL_DRIVE_EDIT },
  { "logistics.edit-gift", &LAUREL_GIFT_EDIT },
  { "logistics.remove", &LAUREL_DRIVE_REMOVE },
};

/* ---- the list --------------------------------------------------------------- */

static void
show_row (LaurelDrive *drive, GParamSpec *pspec, AdwActionRow *row)
{
  g_autofree char *about = laurel_drive_words_dup_about (drive);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), laurel_drive_get_title (drive));
  adw_action_row_set_subtitle (row, about);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (item, "notify", G_CALLBACK (show_row), row, 0);
  show_row (item, NULL, ADW_ACTION_ROW (row));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", laurel_row_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "logistics.open");

  return row;
}

/* ---- which face is shown ----------------------------------------------------- */

static void
show_face (LaurelLogisticsPage *self)
{
  LaurelRow *drive = self->drives ? laurel_row_list_find (self->drives, self->opened) : NULL;
  gboolean any = self->drives != NULL &&
                 g_list_model_get_n_items (G_LIST_MODEL (self->drives)) > 0;

  /* One that is gone, as by an undo, is not shown any more. */
  if (drive == NULL && self->opened != 0 && self->drives != NULL &&
      !laurel_row_list_get_loading (self->drives))
    self->opened = 0;
  g_object_set (self->view, "drive", drive, NULL);
  gtk_stack_set_visible_child_name (self->faces, drive != NULL ? "drive"
                                                 : any ? "drives" : "empty");
}

static void
show_wanted (LaurelLogisticsPage *self)
{
  g_autofree char *number = NULL;

  if (self->wanted == 0 || self->drives == NULL ||
      laurel_row_list_find (self->drives, self->wanted) == NULL)
    return;

  number = g_strdup_printf ("P-%04d", self->wanted_parcel);
  self->opened = self->wanted;
  self->wanted = 0;
  show_face (self);
  laurel_drive_view_show_parcel (self->view, number);
}

/**
 * laurel_logistics_page_show:
 * @self: a page
 * @drive: the id of a drive of the season that is shown, or is about to be
 * @parcel: the number of one of its parcels
 *
 * Goes there, at once or as soon as it is read.
 */
void
laurel_logistics_page_show (LaurelLogisticsPage *self, gint64 drive, int parcel)
{
  g_return_if_fail (LAUREL_IS_LOGISTICS_PAGE (self));

  self->wanted = drive;
  self->wanted_parcel = parcel;
  show_wanted (self);
}

static void
on_items_changed (LaurelLogisticsPage *self, guint position, guint removed, guint added)
{
  if (self->take_newest && added == 1) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->drives), position);

    self->take_newest = FALSE;
    self->opened = laurel_row_get_id (row);
  }
  show_face (self);
  show_wanted (self);
}

static void
read_drives (LaurelLogisticsPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  LaurelProgramme *programme = session ? laurel_session_get_programme (session) : NULL;

  self->opened = 0;
  self->take_newest = FALSE;
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->drives);
  if (programme != NULL) {
    self->drives = laurel_store_list (laurel_session_get_store (session),
                                      &LAUREL_DRIVES_OF_PROGRAMME,
                                      g_variant_new ("(x)",
                                                     laurel_row_get_id (LAUREL_ROW (programme))));
    g_signal_connect_object (self->drives, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED);
    gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->drives), new_row, NULL, NULL);
  }
  show_face (self);
}

static void
on_session (LaurelLogisticsPage *self)
{
  g_signal_group_set_target (self->watch, laurel_page_get_session (LAUREL_PAGE (self)));
  read_drives (self);
}

/* ---- actions ---------------------------------------------------------------- */

static void
on_given_up (LaurelLogisticsPage *self)
{
  self->take_newest = FALSE;
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLogisticsPage *self = LAUREL_LOGISTICS_PAGE (widget);
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  if (self->drives == NULL || !laurel_check_writable (widget, session))
    return;

  self->take_newest = TRUE;
  g_signal_connect_object (laurel_drive_dialog_present (widget, session), "given-up",
                           G_CALLBACK (on_given_up), self, G_CONNECT_SWAPPED);
}

static void
open_drive (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLogisticsPage *self = LAUREL_LOGISTICS_PAGE (widget);

  self->opened = g_variant_get_int64 (parameter);
  show_face (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLogisticsPage *self = LAUREL_LOGISTICS_PAGE (widget);
  gint64 opened = self->opened;
  guint n = self->drives ? g_list_model_get_n_items (G_LIST_MODEL (self->drives)) : 0;

  self->opened = 0;
  show_face (self);
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->drives), i);

    if (laurel_row_get_id (row) == opened)
      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)));
  }
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_logistics_page_dispose (GObject *object)
{
  LaurelLogisticsPage *self = LAUREL_LOGISTICS_PAGE (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->watch);
  g_clear_object (&self->drives);

  G_OBJECT_CLASS (laurel_logistics_page_parent_class)->dispose (object);
}

static void
laurel_logistics_page_class_init (LaurelLogisticsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_logistics_page_dispose;

  laurel_page_install_commands (LAUREL_PAGE_CLASS (klass), COMMANDS, G_N_ELEMENTS (COMMANDS));
  gtk_widget_class_install_action (widget_class, "logistics.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "logistics.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "logistics.open", "x", open_drive);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "logistics.back",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_DRIVE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-logistics-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelLogisticsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelLogisticsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelLogisticsPage, view);
}

static void
laurel_logistics_page_init (LaurelLogisticsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::programme", G_CALLBACK (read_drives),
                                  self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
