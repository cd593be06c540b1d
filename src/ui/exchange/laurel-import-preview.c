/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-preview.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-activity-uid-store.h"
#include "exchange/laurel-plan-number.h"
#include "ui/exchange/laurel-import-line.h"
#include "ui/exchange/laurel-import-notes.h"
#include "ui/exchange/laurel-import-obstacle.h"
#include "ui/exchange/laurel-import-target.h"
#include "ui/kit/laurel-banner.h"
#include "ui/kit/laurel-fold-layout.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/kit/laurel-session.h"
#include "ui/kit/laurel-spin.h"
#include "ui/kit/laurel-wrap-layout.h"

/**
 * LaurelImportPreview:
 *
 * What is about to be imported: the programme and its year, how much of it is
 * sure, and each row. Where the library has such a programme already, it is
 * offered as where the plan goes, and the rows say what is new in them. One that
 * seems to be another plan becomes a programme of its own, unless it says
 * itself where it belongs, or somebody does.
 *
 * ## Actions
 *
 * - `preview.show-obstacle`: shows what keeps the plan from going in: a row, and opens it,
 *   or the field of the plan
 */
struct _LaurelImportPreview {
  GtkWidget parent_instance;

  GtkWidget *clamp;
  GtkWidget *title;
  GtkWidget *target;
  GtkWidget *year;
  GtkWidget *notes_button;
  GtkWidget *notes;
  GtkWidget *rows;

  LaurelImportPlan *plan; /* (nullable): nothing was read yet */
  LaurelSession *session; /* (nullable) */
  GBindingGroup *bindings;
  GArray *targets; /* (element-type gint64): the programmes of the list */
  GCancellable *looking; /* (nullable): for what the calendar's names are known by */
  gboolean supposed; /* where it goes was only supposed, for want of better */
};

G_DEFINE_FINAL_TYPE (LaurelImportPreview, laurel_import_preview, GTK_TYPE_WIDGET)

typedef enum {
  PROP_PLAN = 1,
  PROP_SESSION,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

/* ---- closures --------------------------------------------------------------- */

static char *
format_count (const char *format, guint count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_auto (GStrv) parts = g_strsplit (format, "%u", 2);

  return g_strjoinv (number, parts);
}

static char *
format_sure (LaurelImportPreview *self, guint count)
{
  /* Translators: %u counts activities whose dates are read without doubt. */
  return format_count (_("%u sure"), count);
}

static char *
format_look (LaurelImportPreview *self, guint count)
{
  /* Translators: %u counts activities that someone should look at. */
  return format_count (C_("rows of a plan", "%u to look at"), count);
}

static char *
format_lost (LaurelImportPreview *self, guint count)
{
  /* Translators: %u counts activities whose dates were not understood. */
  return format_count (_("%u not understood"), count);
}

/* A year that is not the title's may be right, but is worth a second look. */
static char *
format_year_doubt (LaurelImportPreview *self, const char *title, int year)
{
  int said = title ? laurel_plan_number_find_year (title) : 0;

  if (said == 0 || said == year)
    return g_strdup ("");

  /* Translators: %d is a year. */
  return g_strdup_printf (_("The title says %d"), said);
}

static char *
format_blocked (LaurelImportPreview *self, guint count)
{
  /* Translators: %u counts activities that cannot be imported as they are. */
  return format_count (C_("rows of a plan", "%u to settle"), count);
}

static gboolean
has_text (LaurelImportPreview *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_no_text (LaurelImportPreview *self, const char *text)
{
  return !has_text (self, text);
}

static gboolean
is_some (LaurelImportPreview *self, guint count)
{
  return count > 0;
}

static GListModel *
list_rows (LaurelImportPreview *self, LaurelImportPlan *plan)
{
  return plan ? g_object_ref (laurel_import_plan_list_rows (plan)) : NULL;
}

/* ---- where it goes ---------------------------------------------------------- */

/* What the rows mean depends on where they go: by the year, for one that says
 * none, and by the parts of a month. A new programme has those that are usual. */
static void
mean_as_in (LaurelImportPreview *self, gint64 id)
{
  GListModel *programmes = G_LIST_MODEL (laurel_session_list_programmes (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++) {
    g_autoptr (LaurelProgramme) programme = g_list_model_get_item (programmes, i);

    if (laurel_row_get_id (LAUREL_ROW (programme)) != id)
      continue;
    laurel_import_plan_set_habits (self->plan, laurel_programme_get_habits (programme));
    laurel_import_plan_follow_year (self->plan, laurel_programme_get_year (programme),
                                    laurel_programme_get_title (programme));
    return;
  }

  laurel_import_plan_set_habits (self->plan, NULL);
  laurel_import_plan_follow_year (self->plan, 0, NULL);
}

static void
show_notes (LaurelImportPreview *self)
{
  laurel_import_notes_set_draft (LAUREL_IMPORT_NOTES (self->notes),
                                 laurel_import_plan_get_draft (self->plan));
  if (laurel_import_notes_get_count (LAUREL_IMPORT_NOTES (self->notes)) > 0)
    gtk_widget_add_css_class (self->notes_button, "warning");
  else
    gtk_widget_remove_css_class (self->notes_button, "warning");
}

static void
stop_looking (LaurelImportPreview *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
on_target_selected (LaurelImportPreview *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->target));
  gint64 programme;
  g_autoptr (LaurelRowList) activities = NULL;

  stop_looking (self);
  self->supposed = FALSE;
  if (self->plan == NULL || selected >= self->targets->len)
    return;

  programme = g_array_index (self->targets, gint64, selected);
  if (programme != 0)
    activities = laurel_store_list (laurel_session_get_store (self->session),
                                    &LAUREL_ACTIVITIES_OF_PROGRAMME,
                                    g_variant_new ("(x)", programme));
  mean_as_in (self, programme);
  show_notes (self);
  laurel_import_plan_set_existing (self->plan, programme, activities);
}

/* What the file calls itself, and its activities: nothing that is no calendar. */
static GVariant *
list_uids (const LaurelPlanDraft *draft)
{
  GVariantBuilder uids;

  g_variant_builder_init (&uids, G_VARIANT_TYPE ("(as)"));
  g_variant_builder_open (&uids, G_VARIANT_TYPE ("as"));
  if (draft->head != NULL && draft->head->uid != NULL)
    g_variant_builder_add (&uids, "s", draft->head->uid);
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    if (row->facts != NULL && row->facts->uid != NULL)
      g_variant_builder_add (&uids, "s", row->facts->uid);
  }
  g_variant_builder_close (&uids);

  return g_variant_builder_end (&uids);
}

/* On the reader's thread. */
static gpointer
find_known (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) uids = NULL;
  gint64 programme = 0;
  const char *uid;

  g_variant_get (args, "(as)", &uids);
  while (programme == 0 && g_variant_iter_next (uids, "&s", &uid))
    if (!laurel_season_find_by_uid (reader, uid, &programme, error))
      return NULL;

  return g_memdup2 (&programme, sizeof programme);
}

/* What a calendar is known by says more than its rows do. */
static void
on_other (LaurelImportPreview *self)
{
  gboolean other;

  if (self->plan == NULL)
    return;

  g_object_get (self->plan, "other", &other, NULL);
  if (other && self->supposed && self->looking == NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->target), 0);
}

/* That it is not known where it goes leaves what its title says. Who chose meanwhile knows better,
 * and of another file it says nothing: then it was cancelled. */
static void
on_known (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelImportPreview) self = data;
  g_autofree gint64 *known = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);

  if (known == NULL)
    return;

  g_clear_object (&self->looking);
  for (guint i = 1; *known != 0 && i < self->targets->len; i++)
    if (g_array_index (self->targets, gint64, i) == *known) {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->target), i);
      self->supposed = FALSE;
    }
  on_other (self);
}

/* A season that has another name by now is found by what calendars call it. */
static void
look_for_known (LaurelImportPreview *self)
{
  g_autoptr (GVariant) uids =
    g_variant_ref_sink (list_uids (laurel_import_plan_get_draft (self->plan)));
  g_autoptr (GVariant) list = g_variant_get_child_value (uids, 0);

  if (self->targets->len <= 1 || g_variant_n_children (list) == 0)
    return;

  self->looking = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (self->session), find_known, uids, g_free,
                           self->looking, on_known, g_object_ref (self));
}

static void
list_targets (LaurelImportPreview *self)
{
  GListModel *programmes = G_LIST_MODEL (laurel_session_list_programmes (self->session));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const gint64 new_one = 0;
  gboolean supposed;
  guint target;

  g_array_set_size (self->targets, 0);
  g_array_append_val (self->targets, new_one);
  gtk_string_list_append (names, _("A new programme"));
  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++) {
    g_autoptr (LaurelProgramme) programme = g_list_model_get_item (programmes, i);
    g_autofree char *name = laurel_programme_dup_name (programme);
    gint64 id = laurel_row_get_id (LAUREL_ROW (programme));

    g_array_append_val (self->targets, id);
    gtk_string_list_append (names, name);
  }

  gtk_widget_set_visible (self->target, self->targets->len > 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->target), G_LIST_MODEL (names));
  target = laurel_import_target_find (self->session, self->plan, &supposed);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->target), target);
  on_target_selected (self);
  self->supposed = supposed;
  look_for_known (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
on_row_activated (GtkListView *view, guint position, gpointer data)
{
  g_autoptr (LaurelImportRow) row =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);
  gboolean open;

  if (laurel_import_row_get_news (row) == LAUREL_IMPORT_GONE)
    return;

  g_object_get (row, "open", &open, NULL);
  g_object_set (row, "open", !open, NULL);
}

/* Tab goes through the fields of a row that is open, and then leaves the list:
 * forward to the buttons, back to what is said about the file. */
static gboolean
on_row_key (LaurelImportPreview *self, guint key, guint code, GdkModifierType state)
{
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK);
  GtkWidget *row = gtk_widget_get_focus_child (self->rows);

  if ((key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || row == NULL)
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_child_focus (row, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
    return GDK_EVENT_STOP;

  return back ? gtk_widget_grab_focus (self->notes_button)
              : gtk_widget_activate_action (GTK_WIDGET (self), "review.leave-rows", NULL);
}

static void
show_obstacle (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelImportPreview *self = LAUREL_IMPORT_PREVIEW (widget);
  g_autoptr (LaurelImportRow) row = NULL;
  guint position;

  if (self->plan == NULL)
    return;
  if (!laurel_import_obstacle_get_row (self->plan, &position)) {
    gtk_widget_grab_focus (*laurel_import_plan_get_title (self->plan) ? self->year : self->title);
    return;
  }

  row = g_list_model_get_item (laurel_import_plan_list_rows (self->plan), position);
  gtk_widget_activate_action (self->rows, "list.scroll-to-item", "u", position);
  g_object_set (row, "open", TRUE, NULL);
}

static void
set_plan (LaurelImportPreview *self, LaurelImportPlan *plan)
{
  if (!g_set_object (&self->plan, plan))
    return;

  stop_looking (self);
  g_binding_group_set_source (self->bindings, plan);
  if (plan) {
    g_signal_connect_object (plan, "notify::other", G_CALLBACK (on_other), self,
                             G_CONNECT_SWAPPED);
    show_notes (self);
    if (self->session)
      list_targets (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAN]);
}

static void
laurel_import_preview_get_property (GObject *object, guint prop_id, GValue *value,
                                    GParamSpec *pspec)
{
  LaurelImportPreview *self = LAUREL_IMPORT_PREVIEW (object);

  switch ((Prop) prop_id) {
  case PROP_PLAN:
    g_value_set_object (value, self->plan);
    break;
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_preview_set_property (GObject *object, guint prop_id, const GValue *value,
                                    GParamSpec *pspec)
{
  LaurelImportPreview *self = LAUREL_IMPORT_PREVIEW (object);

  switch ((Prop) prop_id) {
  case PROP_PLAN:
    set_plan (self, g_value_get_object (value));
    break;
  case PROP_SESSION:
    if (g_set_object (&self->session, g_value_get_object (value)))
      g_object_notify_by_pspec (object, props[PROP_SESSION]);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_preview_dispose (GObject *object)
{
  LaurelImportPreview *self = LAUREL_IMPORT_PREVIEW (object);

  stop_looking (self);
  g_clear_object (&self->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_IMPORT_PREVIEW);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_import_preview_parent_class)->dispose (object);
}

static void
laurel_import_preview_finalize (GObject *object)
{
  g_array_unref (LAUREL_IMPORT_PREVIEW (object)->targets);

  G_OBJECT_CLASS (laurel_import_preview_parent_class)->finalize (object);
}

static void
laurel_import_preview_class_init (LaurelImportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_import_preview_get_property;
  object_class->set_property = laurel_import_preview_set_property;
  object_class->dispose = laurel_import_preview_dispose;
  object_class->finalize = laurel_import_preview_finalize;

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, LAUREL_TYPE_IMPORT_PLAN, flags);
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "preview.show-obstacle", NULL, show_obstacle);

  g_type_ensure (LAUREL_TYPE_BANNER);
  g_type_ensure (LAUREL_TYPE_FOLD_LAYOUT);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_IMPORT_LINE);
  g_type_ensure (LAUREL_TYPE_IMPORT_NOTES);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/exchange/laurel-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelImportPreview, clamp);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportPreview, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportPreview, target);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportPreview, year);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportPreview, notes_button);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportPreview, notes);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportPreview, rows);
  gtk_widget_class_bind_template_callback (widget_class, format_sure);
  gtk_widget_class_bind_template_callback (widget_class, format_look);
  gtk_widget_class_bind_template_callback (widget_class, format_lost);
  gtk_widget_class_bind_template_callback (widget_class, format_blocked);
  gtk_widget_class_bind_template_callback (widget_class, format_year_doubt);
  gtk_widget_class_bind_template_callback (widget_class, has_no_text);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, is_some);
  gtk_widget_class_bind_template_callback (widget_class, list_rows);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_target_selected);
}

static void
laurel_import_preview_init (LaurelImportPreview *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->targets = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_row_key), self);
  gtk_widget_add_controller (self->rows, keys);
  laurel_gradual_install (GTK_LIST_VIEW (self->rows),
                          gtk_list_view_get_model (GTK_LIST_VIEW (self->rows)));

  laurel_spin_refuse_words (GTK_SPIN_BUTTON (self->year));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title, "text",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "year", self->year, "value",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * laurel_import_preview_fold:
 *
 * Folds the rows that show their fields.
 *
 * Returns: whether any did
 */
gboolean
laurel_import_preview_fold (LaurelImportPreview *self)
{
  GListModel *rows;
  gboolean any = FALSE;

  g_return_val_if_fail (LAUREL_IS_IMPORT_PREVIEW (self), FALSE);

  rows = self->plan ? laurel_import_plan_list_rows (self->plan) : NULL;
  for (guint i = 0; rows && i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (LaurelImportRow) row = g_list_model_get_item (rows, i);
    gboolean open;

    g_object_get (row, "open", &open, NULL);
    if (!open)
      continue;
    g_object_set (row, "open", FALSE, NULL);
    any = TRUE;
  }
  if (any)
    gtk_widget_grab_focus (self->rows);

  return any;
}

/* Puts the focus on the first row: the arrow keys go on from there. */
void
laurel_import_preview_focus_rows (LaurelImportPreview *self)
{
  g_return_if_fail (LAUREL_IS_IMPORT_PREVIEW (self));

  gtk_widget_child_focus (self->rows, GTK_DIR_TAB_FORWARD);
}
