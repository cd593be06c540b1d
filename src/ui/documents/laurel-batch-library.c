/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-library.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-words.h"
#include "documents/laurel-library-rows.h"
#include "logistics/books/laurel-drive-store.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-language.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Asks which rows of the library become pages. */

typedef struct {
  GtkWidget *widget;
  LaurelSession *session;
  GPtrArray *activities; /* (element-type LaurelActivity): of the season; NULL until read */
  GPtrArray *drives;     /* (element-type LaurelDrive): of all seasons; NULL until read */
  GtkWidget *what;
  GtkWidget *who;
  GtkWidget *activity;
  GtkWidget *drive;
  GtkWidget *words;
} Question;

/* In the order of the choices. Rows of the same columns are told apart by what they are for. */
static const struct {
  const char *name;
  const char *label;
  const char *template;
} WHAT[] = {
  { "people", N_("People") },
  { "activities", N_("Activities of the plan") },
  { "register", N_("What was issued") },
  { "receipts", N_("Receipts of a drive"), "acknowledgement" },
  { "thanks", N_("Thanks of a drive"), "thanks" },
  { "gifts", N_("Givers of a drive"), "donor" },
  { "parcels", N_("Parcels of a drive") },
  { "boxes", N_("Boxes of a drive") },
  { "deliveries", N_("Deliveries of a drive") },
  { "account", N_("Account of a drive") },
};

/* As many of them are there without a drive. */
#define N_WITHOUT_DRIVE 3

/* Whom: all of the library, or those that do something in the season. */
static const char *const ROLES[] = {
  "all", "", "guide", "support", "host", "carry-out", "co-organize", "implement", "media",
  "sponsor", "person", "team",
};

static void
question_free (gpointer data)
{
  Question *self = data;

  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_pointer (&self->drives, g_ptr_array_unref);
  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_free (self);
}

static const char *
get_role_label (const char *role)
{
  if (g_str_equal (role, "all"))
    return _("All persons of the library");
  if (g_str_equal (role, ""))
    return _("Everyone who does something");
  if (g_str_equal (role, "person"))
    return _("Persons who are taken");
  if (g_str_equal (role, "team"))
    return _("Teams that are taken");

  return laurel_role_get_label (role, laurel_language_get_own ());
}

/* ---- the answer ------------------------------------------------------------- */

static guint
get_selected (GtkWidget *row)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (row));
}

/* Returns: (transfer full): what the page is called: “Hosted by, Opening” */
static char *
dup_title (guint what, const char *role, LaurelActivity *activity, LaurelDrive *drive)
{
  const char *label = what == 0 ? get_role_label (role) : _(WHAT[what].label);

  if (drive != NULL)
    /* Translators: %1$s is as “Receipts of a drive”, %2$s a drive. */
    return g_strdup_printf (_("%1$s · %2$s"), label, laurel_drive_get_title (drive));
  if (activity == NULL)
    return g_strdup (label);

  /* Translators: %1$s is a group of people, %2$s an activity. */
  return g_strdup_printf (_("%1$s · %2$s"), label, laurel_activity_get_title (activity));
}

/* Returns: (nullable): which drive, where one was asked for */
static LaurelDrive *
get_drive (Question *self)
{
  guint at = get_selected (self->drive);

  return get_selected (self->what) >= N_WITHOUT_DRIVE && at < self->drives->len
         ? g_ptr_array_index (self->drives, at) : NULL;
}

static LaurelBatchOrigin *
make_origin (Question *self)
{
  LaurelProgramme *programme = laurel_session_get_programme (self->session);
  guint what = get_selected (self->what), at = get_selected (self->activity);
  const char *role = ROLES[get_selected (self->who)];
  gboolean of_season = what == 1 || (what == 0 && !g_str_equal (role, "all"));
  LaurelActivity *activity = what == 0 && of_season && at > 0 && at <= self->activities->len
                             ? g_ptr_array_index (self->activities, at - 1) : NULL;
  LaurelDrive *drive = get_drive (self);
  LaurelRow *scope = drive != NULL ? LAUREL_ROW (drive) : of_season ? LAUREL_ROW (programme) : NULL;
  g_autofree char *title = dup_title (what, role, activity, drive);
  LaurelBatchOrigin *origin = laurel_batch_origin_new_library (
    laurel_session_get_store (self->session),
    g_variant_new (LAUREL_LIBRARY_ROWS_ARGS, WHAT[what].name,
                   scope != NULL ? laurel_row_get_id (scope) : 0,
                   activity != NULL ? laurel_row_get_id (LAUREL_ROW (activity)) : 0,
                   what == 0 && of_season ? role : "",
                   gtk_editable_get_text (GTK_EDITABLE (self->words)), laurel_language_get_own ()),
    title);

  laurel_batch_origin_set_template (origin, WHAT[what].template);

  return origin;
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (GTask) task = data;

  if (g_str_equal (response, "take"))
    g_task_return_pointer (task, make_origin (g_task_get_task_data (task)),
                           (GDestroyNotify) laurel_batch_origin_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing was chosen");
}

/* ---- the question ----------------------------------------------------------- */

/* Only what tells them further is asked. */
static void
on_chosen (Question *self)
{
  gboolean people = get_selected (self->what) == 0;
  gboolean all = get_selected (self->who) == 0;
  gboolean of_drive = get_selected (self->what) >= N_WITHOUT_DRIVE;

  gtk_widget_set_visible (self->drive, of_drive);
  gtk_widget_set_visible (self->words, !of_drive);
  gtk_widget_set_visible (self->who, people);
  gtk_widget_set_visible (self->activity, people && !all);
}

static GtkWidget *
add_combo (GtkWidget *list, const char *title, GtkStringList *choices)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GListModel) model = G_LIST_MODEL (choices);

  g_object_set (row, "use-markup", FALSE, "title", title, "model", model, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

static GtkStringList *
list_whats (gboolean has_drives)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (gsize i = 0; i < (has_drives ? G_N_ELEMENTS (WHAT) : N_WITHOUT_DRIVE); i++)
    gtk_string_list_append (list, _(WHAT[i].label));

  return list;
}

static GtkStringList *
list_roles (gboolean has_season)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (gsize i = 0; i < (has_season ? G_N_ELEMENTS (ROLES) : 1); i++)
    gtk_string_list_append (list, get_role_label (ROLES[i]));

  return list;
}

static GtkStringList *
list_activities (GPtrArray *activities)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("Whole season"));
  for (guint i = 0; i < activities->len; i++) {
    LaurelActivity *activity = g_ptr_array_index (activities, i);
    g_autofree char *label = g_strdup_printf ("%s %s", laurel_activity_get_number (activity),
                                              laurel_activity_get_title (activity));

    gtk_string_list_append (list, label);
  }

  return list;
}

static GtkStringList *
list_drives (GPtrArray *drives)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < drives->len; i++)
    gtk_string_list_append (list, laurel_drive_get_title (drives->pdata[i]));

  return list;
}

static GtkWidget *
new_form (Question *self)
{
  GtkWidget *list = gtk_list_box_new ();
  gboolean has_season = laurel_session_get_programme (self->session) != NULL;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->what = add_combo (list, _("Rows"), list_whats (self->drives->len > 0));
  self->who = add_combo (list, _("Which people"), list_roles (has_season));
  self->activity = add_combo (list, _("Of which activity"), list_activities (self->activities));
  self->drive = add_combo (list, _("Of which drive"), list_drives (self->drives));
  self->words = g_object_new (LAUREL_TYPE_FORM_ROW, "title", _("Words to find"), NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), self->words);
  g_signal_connect_swapped (self->what, "notify::selected", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (self->who, "notify::selected", G_CALLBACK (on_chosen), self);
  on_chosen (self);

  return list;
}

static void
ask (GTask *task)
{
  Question *self = g_task_get_task_data (task);
  GtkRoot *root = gtk_widget_get_root (self->widget);
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Rows from the library"),
    _("Each becomes a page. Which column gives which field, and what each page says, can be "
      "changed after that."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "take",
                                    _("_Take these rows"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "take",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "take");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), new_form (self));
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), g_object_ref (task));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What the question chooses from. */
typedef struct {
  GPtrArray *activities;
  GPtrArray *drives;
} Choices;

static void
choices_free (gpointer data)
{
  Choices *self = data;

  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_pointer (&self->drives, g_ptr_array_unref);
  g_free (self);
}

/* On the reader's thread. */
static gpointer
read_choices (LaurelReader *reader, GVariant *args, GError **error)
{
  Choices *choices = g_new0 (Choices, 1);
  g_autoptr (GVariant) all = g_variant_ref_sink (g_variant_new ("(x)", (gint64) 0));
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  choices->activities = programme != 0 ? laurel_activity_list (reader, programme, error)
                                       : g_ptr_array_new_with_free_func (g_object_unref);
  if (choices->activities != NULL)
    choices->drives = LAUREL_DRIVES_OF_PROGRAMME.run (reader, all, error);
  if (choices->drives != NULL)
    return choices;

  choices_free (choices);
  return NULL;
}

static void
on_choices_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Question *self = g_task_get_task_data (task);
  GError *error = NULL;
  Choices *choices = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (choices == NULL) {
    g_task_return_error (task, error);
    return;
  }

  self->activities = g_steal_pointer (&choices->activities);
  self->drives = g_steal_pointer (&choices->drives);
  choices_free (choices);
  ask (task);
}

/**
 * laurel_batch_library_ask_async:
 * @widget: where it is asked
 * @session: whose library, and which season
 */
void
laurel_batch_library_ask_async (GtkWidget *widget, LaurelSession *session,
                                GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (session, NULL, callback, data);
  LaurelProgramme *programme = laurel_session_get_programme (session);
  Question *self = g_new0 (Question, 1);

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  g_task_set_source_tag (task, laurel_batch_library_ask_async);
  g_task_set_name (task, "ask for rows of the library");
  g_task_set_task_data (task, self, question_free);
  laurel_store_read_async (laurel_session_get_store (session), read_choices,
                           g_variant_new ("(x)", programme
                                          ? laurel_row_get_id (LAUREL_ROW (programme)) : 0),
                           choices_free, NULL, on_choices_read, task);
}

/* Returns: (transfer full): which rows; G_IO_ERROR_CANCELLED if nobody wants any */
LaurelBatchOrigin *
laurel_batch_library_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
