/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-series-edit-dialog.h"

#include "calendar/laurel-series-edit-store.h"
#include "calendar/laurel-series-store.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSeriesEditDialog:
 *
 * Edits all that belong to a series together. Each field has what all of them say,
 * if they do; what is typed over is set. It says how many follow, and which were
 * changed alone and stay as they are unless they are to follow, too.
 */

typedef enum {
  PLACE,
  CERTAINTY,
  MODALITY,
  WORDS,
  STATUS,
  CONTENT,
  LEAST,
  MOST,
  N_FIELDS,
} Field;

struct _LaurelSeriesEditDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkTextBuffer *content;
  GtkLabel *content_title;
  GtkLabel *says;
  LaurelSwitchRow *alone_too;
  GtkWidget *rows[N_FIELDS];   /* but for the content */

  gint64 series;
  LaurelRowList *members;      /* (nullable) */
  LaurelRowList *keeping;      /* (nullable) (element-type LaurelSeriesOwn) */
  char *before[N_FIELDS];      /* what each field had when it was shown */
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (LaurelSeriesEditDialog, laurel_series_edit_dialog, LAUREL_TYPE_DIALOG)

/* As series.edit names them, which is how an activity does. */
static const char *const NAMES[] = {
  [PLACE] = "place", [CERTAINTY] = "place-status", [MODALITY] = "modality", [WORDS] = "words",
  [STATUS] = "status", [CONTENT] = "content", [LEAST] = "quota-min", [MOST] = "quota-max", NULL,
};

/* In the order of the rows' choices, after “as they are”. */
static const char *const CERTAINTIES[] = { "confirmed", "tentative", "tbd", "online", "multi",
                                           "by-appointment", "none", NULL };
static const char *const STATUSES[] = { "planned", "announced", "under-way", "done", NULL };

static const char *const *
get_choices (Field field)
{
  return field == CERTAINTY ? CERTAINTIES : field == STATUS ? STATUSES : NULL;
}

/* What a field says now: what it takes to set it; "" when that is nothing. */
static char *
dup_now (LaurelSeriesEditDialog *self, Field field)
{
  const char *const *choices = get_choices (field);
  GtkTextIter start, end;
  guint selected;

  if (field == CONTENT) {
    gtk_text_buffer_get_bounds (self->content, &start, &end);
    return gtk_text_buffer_get_text (self->content, &start, &end, FALSE);
  }
  if (choices == NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rows[field])));

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->rows[field]));

  return g_strdup (selected == 0 ? "" : choices[selected - 1]);
}

/* A choice that is “as they are” changes nothing. */
static gboolean
is_changed (LaurelSeriesEditDialog *self, Field field, const char *now)
{
  return self->before[field] != NULL && !g_str_equal (now, self->before[field]) &&
         (get_choices (field) == NULL || *now != '\0');
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelSeriesEditDialog *self = LAUREL_SERIES_EDIT_DIALOG (dialog);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  for (Field field = 0; field < N_FIELDS; field++) {
    g_autofree char *now = dup_now (self, field);

    if (is_changed (self, field, now))
      g_variant_builder_add (&fields, "{ss}", NAMES[field], now);
  }

  return g_variant_new ("(xa{ss}b)", self->series, &fields,
                        laurel_switch_row_get_active (self->alone_too));
}

/* ---- who follows ------------------------------------------------------------ */

/* The names of those that have a field of their own that is changed here. */
static GPtrArray *
list_keeping (LaurelSeriesEditDialog *self, gboolean *any)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  guint n = self->keeping ? g_list_model_get_n_items (G_LIST_MODEL (self->keeping)) : 0;
  gboolean changed[N_FIELDS];
  gint64 last = 0;

  *any = FALSE;
  for (Field field = 0; field < N_FIELDS; field++) {
    g_autofree char *now = dup_now (self, field);

    changed[field] = is_changed (self, field, now);
    *any |= changed[field];
  }

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelSeriesOwn) own = g_list_model_get_item (G_LIST_MODEL (self->keeping), i);
    gint64 id = laurel_series_own_get_activity_id (own);

    for (Field field = 0; field < N_FIELDS && id != last; field++) {
      if (!changed[field] || !g_str_equal (NAMES[field], laurel_series_own_get_field (own)))
        continue;
      last = id;
      g_ptr_array_add (names, laurel_series_own_dup_label (own));
    }
  }

  return names;
}

static char *
dup_names (GPtrArray *names)
{
  const guint most = 6;
  g_autoptr (GString) list = g_string_new (NULL);
  guint rest = names->len > most ? names->len - most : 0;

  for (guint i = 0; i < MIN (names->len, most); i++)
    /* Translators: what stands between the names of a list. */
    g_string_append_printf (list, "%s%s", i ? _(", ") : "", (char *) names->pdata[i]);
  if (rest == 0)
    return g_string_free (g_steal_pointer (&list), FALSE);

  /* Translators: names, and how many more there are. */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", rest), list->str, rest);
}

static void
show_who_follows (LaurelSeriesEditDialog *self)
{
  guint n = self->members ? g_list_model_get_n_items (G_LIST_MODEL (self->members)) : 0;
  gboolean any;
  g_autoptr (GPtrArray) names = list_keeping (self, &any);
  guint n_following = laurel_switch_row_get_active (self->alone_too) ? n : n - MIN (n, names->len);
  g_autofree char *list = dup_names (names);
  g_autofree char *text = NULL;

  if (!any)
    text = g_strdup (_("What is typed over here is set of all of them."));
  else if (n_following == n)
    /* Translators: how many activities are edited together. */
    text = g_strdup_printf (ngettext ("%u activity follows.", "All %u activities follow.", n), n);
  else
    /* Translators: how many of how many activities, and the names of the others. */
    text = g_strdup_printf (_("%1$u of %2$u activities follow. These were changed alone and stay: "
                              "%3$s"), n_following, n, list);

  gtk_label_set_label (self->says, text);
  gtk_widget_set_visible (GTK_WIDGET (self->alone_too), any && names->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", any && n > 0);
}

/* ---- what they say ---------------------------------------------------------- */

static char *
dup_said (LaurelActivity *activity, Field field)
{
  g_autofree char *text = NULL;
  int count = 0;

  if (field == LEAST || field == MOST) {
    g_object_get (activity, NAMES[field], &count, NULL);
    return count > 0 ? g_strdup_printf ("%d", count) : g_strdup ("");
  }

  g_object_get (activity, NAMES[field], &text, NULL);

  return text ? g_steal_pointer (&text) : g_strdup ("");
}

/* (nullable): what all of them say; %NULL when they differ */
static char *
dup_common (LaurelSeriesEditDialog *self, Field field)
{
  GListModel *members = G_LIST_MODEL (self->members);
  g_autofree char *common = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (members, i);
    g_autofree char *said = dup_said (activity, field);

    if (common == NULL)
      common = g_steal_pointer (&said);
    else if (!g_str_equal (common, said))
      return NULL;
  }

  return g_steal_pointer (&common);
}

static char *
dup_title (const char *title)
{
  /* Translators: %s is the name of a field that is not the same in several activities. */
  return g_strdup_printf (_("%s (they differ)"), title);
}

static void
fill_text (LaurelSeriesEditDialog *self, Field field, const char *common)
{
  AdwPreferencesRow *row = field == CONTENT ? NULL : ADW_PREFERENCES_ROW (self->rows[field]);
  const char *title = row ? adw_preferences_row_get_title (row)
                          : gtk_label_get_label (self->content_title);
  g_autofree char *differing = common ? NULL : dup_title (title);

  if (row != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row), common ? common : "");
  else
    gtk_text_buffer_set_text (self->content, common ? common : "", -1);
  if (differing != NULL && row != NULL)
    adw_preferences_row_set_title (row, differing);
  else if (differing != NULL)
    gtk_label_set_label (self->content_title, differing);
}

static void
fill_choice (LaurelSeriesEditDialog *self, Field field, const char *common)
{
  const char *const *choices = get_choices (field);
  guint selected = 0;

  for (guint i = 0; common != NULL && choices[i] != NULL; i++)
    if (g_str_equal (choices[i], common))
      selected = i + 1;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->rows[field]), selected);
}

/* Once, when they are read: nothing is to be typed over by what others change. */
static void
on_members (LaurelSeriesEditDialog *self)
{
  if (!self->filled && g_list_model_get_n_items (G_LIST_MODEL (self->members)) > 0) {
    self->filled = TRUE;
    for (Field field = 0; field < N_FIELDS; field++) {
      g_autofree char *common = dup_common (self, field);

      if (get_choices (field) != NULL)
        fill_choice (self, field, common);
      else
        fill_text (self, field, common);
      self->before[field] = dup_now (self, field);
    }
  }
  show_who_follows (self);
}

/* ---- the dialog ------------------------------------------------------------- */

static void
laurel_series_edit_dialog_dispose (GObject *object)
{
  LaurelSeriesEditDialog *self = LAUREL_SERIES_EDIT_DIALOG (object);

  if (self->members != NULL)
    g_signal_handlers_disconnect_by_data (self->members, self);
  if (self->keeping != NULL)
    g_signal_handlers_disconnect_by_data (self->keeping, self);
  g_clear_object (&self->members);
  g_clear_object (&self->keeping);

  G_OBJECT_CLASS (laurel_series_edit_dialog_parent_class)->dispose (object);
}

static void
laurel_series_edit_dialog_finalize (GObject *object)
{
  LaurelSeriesEditDialog *self = LAUREL_SERIES_EDIT_DIALOG (object);

  for (Field field = 0; field < N_FIELDS; field++)
    g_free (self->before[field]);

  G_OBJECT_CLASS (laurel_series_edit_dialog_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  for (Field field = 0; field < N_FIELDS; field++)
    if (field != CONTENT)
      gtk_widget_class_bind_template_child_full (
        widget_class, NAMES[field], FALSE,
        (gssize) (G_STRUCT_OFFSET (LaurelSeriesEditDialog, rows) + field * sizeof (GtkWidget *)));
}

static void
laurel_series_edit_dialog_class_init (LaurelSeriesEditDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_series_edit_dialog_dispose;
  object_class->finalize = laurel_series_edit_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_SERIES_EDIT;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-series-edit-dialog.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesEditDialog, alone_too);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesEditDialog, content);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesEditDialog, content_title);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesEditDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesEditDialog, says);
  gtk_widget_class_bind_template_callback (widget_class, show_who_follows);
}

static void
laurel_series_edit_dialog_init (LaurelSeriesEditDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_series_edit_dialog_new:
 * @session: a session
 * @series: an activity that is a series
 */
GtkWidget *
laurel_series_edit_dialog_new (LaurelSession *session, LaurelActivity *series)
{
  LaurelSeriesEditDialog *self =
    g_object_new (LAUREL_TYPE_SERIES_EDIT_DIALOG, "session", session, NULL);
  LaurelStore *store = laurel_session_get_store (session);
  g_autofree char *title = g_markup_escape_text (laurel_activity_get_title (series), -1);

  self->series = laurel_row_get_id (LAUREL_ROW (series));
  adw_preferences_group_set_title (self->group, title);
  self->members = laurel_store_list (store, &LAUREL_ACTIVITIES_OF_SERIES,
                                     g_variant_new ("(x)", self->series));
  self->keeping = laurel_store_list (store, &LAUREL_SERIES_KEEPING,
                                     g_variant_new ("(x^as)", self->series, NAMES));
  g_signal_connect_swapped (self->members, "items-changed", G_CALLBACK (on_members), self);
  g_signal_connect_swapped (self->keeping, "items-changed", G_CALLBACK (show_who_follows), self);
  on_members (self);

  return GTK_WIDGET (self);
}

/* Asks what is to be set of all. */
void
laurel_series_edit_dialog_present (GtkWidget *over, LaurelSession *session, LaurelActivity *series)
{
  laurel_dialog_present (LAUREL_DIALOG (laurel_series_edit_dialog_new (session, series)), over);
}
