/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-handover-pane.h"

#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/receivers/laurel-handover-store.h"
#include "logistics/receivers/laurel-receiver.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-spin.h"
#include "ui/kit/laurel-text-undo.h"
#include "ui/kit/laurel-wrap-layout.h"
#include "ui/logistics/laurel-drive-day.h"
#include "ui/logistics/laurel-gift-code.h"
#include "ui/logistics/laurel-receiver-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelHandoverPane:
 *
 * One receiver: what arrived there, how many of it were counted, and the sheet that was signed.
 * What is short or too much is told at once.
 *
 * ## Actions
 *
 * - `handover.enter`: enters the sheet
 */
struct _LaurelHandoverPane {
  LaurelDrivePage parent_instance;

  GtkStack *faces;
  GtkLabel *name;
  GtkLabel *way;
  GtkLabel *nothing;
  GtkLabel *told;
  GtkWidget *counting;
  GtkListBox *lines;
  GtkEditable *scan;
  GtkEditable *sheet;
  GtkEditable *signer;
  GtkEditable *class_name;
  GtkEditable *day;
  GtkLabel *day_note;
  GtkEditable *photo;

  LaurelReceiver *receiver; /* (nullable) */
  LaurelRowList *arrived;   /* (nullable): what is there */
  LaurelRowList *gifts;     /* (nullable): of the drive */
  GArray *counts;           /* (element-type Count): of each line what is counted */
  gboolean folded;
  gboolean entering;        /* a sheet is */
};

G_DEFINE_FINAL_TYPE (LaurelHandoverPane, laurel_handover_pane, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_FOLDED = 1,
  PROP_RECEIVER,
} Prop;

static GParamSpec *props[PROP_RECEIVER + 1];

#define MOST 1000000

static LaurelSession *
get_session (LaurelHandoverPane *self)
{
  return laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));
}

/* ---- counting ------------------------------------------------------------------------------- */

/* What is counted of one gift line. */
typedef struct {
  GtkWidget *row;
  GtkSpinButton *spin;
  LaurelGiftAccount *line;
} Count;

static void
count_clear (gpointer data)
{
  g_object_unref (((Count *) data)->line);
}

static int
get_counted (const Count *count)
{
  return gtk_spin_button_get_value_as_int (count->spin);
}

static gint64
get_gift (const Count *count)
{
  gint64 gift;

  g_object_get (count->line, "gift-id", &gift, NULL);

  return gift;
}

/* Returns: (transfer full): what is said of all that was counted */
static char *
dup_told (int counted, int missing, int surplus)
{
  if (surplus > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: %d counts pieces. */
                                         "%d more than arrived: count again, or enter the parcel "
                                         "that brought it first.",
                                         "%d more than arrived: count again, or enter the parcel "
                                         "that brought them first.", (gulong) surplus), surplus);
  if (counted == 0)
    return g_strdup (_("Count what was handed out, or scan it piece by piece."));

  return missing > 0
         /* Translators: both count pieces. */
         ? g_strdup_printf (_("Counted %1$d, %2$d short: they stay with the receiver."), counted,
                            missing)
         /* Translators: %d counts pieces. */
         : g_strdup_printf (_("Counted %d: all that arrived."), counted);
}

static void
show_counted (LaurelHandoverPane *self)
{
  int counted = 0, missing = 0, surplus = 0;
  g_autofree char *told = NULL;
  gboolean may = laurel_drive_day_show (get_session (self), self->day, self->day_note);

  for (guint i = 0; i < self->counts->len; i++) {
    const Count *count = &g_array_index (self->counts, Count, i);
    int here = (int) laurel_gift_account_get_quantity (count->line), n = get_counted (count);
    g_autofree char *about = n == here || n == 0
                             /* Translators: %d counts pieces. */
                             ? g_strdup_printf (_("%d arrived"), here)
                             : n < here
                             /* Translators: both count pieces. */
                             ? g_strdup_printf (_("%1$d arrived, %2$d short"), here, here - n)
                             /* Translators: both count pieces. */
                             : g_strdup_printf (_("%1$d arrived, %2$d too many"), here, n - here);

    adw_action_row_set_subtitle (ADW_ACTION_ROW (count->row), about);
    counted += n;
    missing += MAX (here - n, 0);
    surplus += MAX (n - here, 0);
  }
  told = dup_told (counted, missing, surplus);
  gtk_label_set_label (self->told, told);
  gtk_widget_set_css_classes (GTK_WIDGET (self->told),
                              (const char *[]) { surplus > 0 ? "error" : counted == 0 ? "dim-label"
                                                 : missing > 0 ? "warning" : "success", NULL });
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handover.enter",
                                 may && counted > 0 && surplus == 0 && !self->entering);
}

static GtkWidget *
new_line (LaurelHandoverPane *self, LaurelGiftAccount *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MOST, 1);
  g_autofree char *kind = NULL;
  Count count;

  g_object_get (line, "kind", &kind, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kind);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  laurel_spin_refuse_words (GTK_SPIN_BUTTON (spin));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, kind, -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (show_counted), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  count = (Count) { row, GTK_SPIN_BUTTON (spin), g_object_ref (line) };
  g_array_append_val (self->counts, count);

  return row;
}

/* Returns: (transfer full) (element-type gint64 int): of each gift line what is counted of it */
static GHashTable *
keep_counted (LaurelHandoverPane *self)
{
  GHashTable *kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->counts->len; i++) {
    const Count *count = &g_array_index (self->counts, Count, i);
    gint64 id = get_gift (count);

    g_hash_table_insert (kept, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (get_counted (count)));
  }

  return kept;
}

/* What somebody counted stays, whatever else arrives meanwhile. */
static void
show_lines (LaurelHandoverPane *self)
{
  guint n = self->arrived ? g_list_model_get_n_items (G_LIST_MODEL (self->arrived)) : 0;
  g_autoptr (GHashTable) kept = keep_counted (self);
  GtkWidget *row;

  g_array_set_size (self->counts, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_list_box_remove (self->lines, row);
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelGiftAccount) line = g_list_model_get_item (G_LIST_MODEL (self->arrived), i);
    const Count *count;
    gint64 id;

    gtk_list_box_append (self->lines, new_line (self, line));
    count = &g_array_index (self->counts, Count, i);
    id = get_gift (count);
    gtk_spin_button_set_value (count->spin,
                               GPOINTER_TO_INT (g_hash_table_lookup (kept, &id)));
  }
  gtk_widget_set_visible (self->counting, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  gtk_label_set_label (self->nothing,
                       _("Nothing is here to be handed out. When a parcel arrives, note that at "
                         "the parcel; then count here what was given to the children."));
  show_counted (self);
}

/* Before what it gives to another is shown, or when it was entered. */
static void
forget_counted (LaurelHandoverPane *self)
{
  for (guint i = 0; i < self->counts->len; i++)
    gtk_spin_button_set_value (g_array_index (self->counts, Count, i).spin, 0);
}

static void
on_taking (LaurelHandoverPane *self)
{
  if (self->arrived != NULL && !laurel_row_list_get_taking (self->arrived))
    show_lines (self);
}

/* Of what is meant, the first of which not all is counted yet; then the first. */
static const Count *
find_meant (LaurelHandoverPane *self, GPtrArray *gifts)
{
  const Count *first = NULL;

  for (guint i = 0; i < self->counts->len; i++) {
    const Count *count = &g_array_index (self->counts, Count, i);
    gint64 id = get_gift (count);
    gboolean is_meant = FALSE;

    for (guint n = 0; n < gifts->len; n++)
      is_meant |= laurel_row_get_id (gifts->pdata[n]) == id;
    if (!is_meant)
      continue;
    if (get_counted (count) < laurel_gift_account_get_quantity (count->line))
      return count;
    first = first ? first : count;
  }

  return first;
}

/* One more of it was handed out; or it is no gift, and looked for in the drive. */
static void
on_scanned (LaurelHandoverPane *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->scan)));
  int quantity;
  g_autoptr (GPtrArray) gifts = laurel_gift_code_list (self->gifts, text, &quantity);
  const Count *count = find_meant (self, gifts);

  if (*text == '\0')
    return;

  if (count != NULL) {
    gtk_spin_button_set_value (count->spin, get_counted (count) + quantity);
    laurel_text_undo_forget (self->scan, "");
  } else if (gifts->len == 0 && laurel_drive_page_go_to (LAUREL_DRIVE_PAGE (self), text)) {
    laurel_text_undo_forget (self->scan, "");
  } else {
    gtk_label_set_label (self->told, _("No gift of that number arrived here."));
    gtk_editable_select_region (self->scan, 0, -1);
  }
}

/* ---- whose ---------------------------------------------------------------------------------- */

static void
show_receiver (LaurelHandoverPane *self)
{
  g_autofree char *way = NULL;

  gtk_stack_set_visible_child_name (self->faces, self->receiver ? "receiver" : "empty");
  if (self->receiver == NULL)
    return;

  way = laurel_receiver_words_dup_way (self->receiver);
  gtk_label_set_label (self->name, laurel_receiver_get_name (self->receiver));
  gtk_label_set_label (self->way, way);
}

static void
begin_sheet (LaurelHandoverPane *self)
{
  g_autofree char *today = laurel_day_dup_iso (get_session (self)
                                               ? laurel_session_get_today (get_session (self)) : 0);

  gtk_editable_set_text (self->photo, "");
  gtk_editable_set_text (self->sheet, "");
  gtk_editable_set_text (self->signer, "");
  gtk_editable_set_text (self->class_name, "");
  gtk_editable_set_text (self->day, today ? today : "");
}

static void
set_receiver (LaurelHandoverPane *self, LaurelReceiver *receiver)
{
  if (self->receiver == receiver)
    return;

  if (self->receiver != NULL)
    g_signal_handlers_disconnect_by_data (self->receiver, self);
  forget_counted (self);
  g_clear_object (&self->arrived);
  g_set_object (&self->receiver, receiver);
  if (receiver != NULL) {
    g_signal_connect_swapped (receiver, "notify", G_CALLBACK (show_receiver), self);
    self->arrived = laurel_store_list (laurel_session_get_store (get_session (self)),
                                       &LAUREL_GIFTS_AT_RECEIVER,
                                       g_variant_new ("(x)", laurel_row_get_id (
                                                        LAUREL_ROW (receiver))));
    g_signal_connect_object (self->arrived, "notify::taking", G_CALLBACK (on_taking), self,
                             G_CONNECT_SWAPPED);
    begin_sheet (self);
  }
  show_receiver (self);
  show_lines (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECEIVER]);
}

static void
read_drive (LaurelDrivePage *page)
{
  LaurelHandoverPane *self = LAUREL_HANDOVER_PANE (page);

  g_clear_object (&self->gifts);
  self->gifts = laurel_drive_page_list (page, &LAUREL_GIFTS_OF_DRIVE);
}

/* Only now the next sheet may be entered: pressed twice, this one would be there twice. */
static void
on_entered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelHandoverPane) self = data;
  g_autoptr (GError) error = NULL;

  self->entering = FALSE;
  if (self->counts == NULL) /* it is gone */
    return;

  if (!laurel_session_run_finish (LAUREL_SESSION (source), result, &error)) {
    laurel_report (GTK_WIDGET (self), error);
  } else {
    forget_counted (self);
    begin_sheet (self);
  }
  show_counted (self);
}

static void
enter (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelHandoverPane *self = LAUREL_HANDOVER_PANE (widget);
  GVariantBuilder lines;

  if (self->receiver == NULL || self->entering ||
      !laurel_check_writable (widget, get_session (self)))
    return;

  g_variant_builder_init (&lines, G_VARIANT_TYPE ("a(xi)"));
  for (guint i = 0; i < self->counts->len; i++) {
    const Count *count = &g_array_index (self->counts, Count, i);

    if (get_counted (count) > 0)
      g_variant_builder_add (&lines, "(xi)", get_gift (count), get_counted (count));
  }
  self->entering = TRUE;
  show_counted (self);
  laurel_session_run_async (get_session (self), &LAUREL_HANDOVER_TAKE,
                            g_variant_new ("(xsssa(xi)ss)",
                                           laurel_row_get_id (LAUREL_ROW (self->receiver)),
                                           gtk_editable_get_text (self->class_name),
                                           gtk_editable_get_text (self->sheet),
                                           gtk_editable_get_text (self->signer), &lines,
                                           gtk_editable_get_text (self->day),
                                           gtk_editable_get_text (self->photo)),
                            on_entered, g_object_ref (self));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_handover_pane_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_HANDOVER_PANE (object)->folded);
    break;
  case PROP_RECEIVER:
    g_value_set_object (value, LAUREL_HANDOVER_PANE (object)->receiver);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_handover_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_FOLDED:
    LAUREL_HANDOVER_PANE (object)->folded = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_RECEIVER:
    set_receiver (LAUREL_HANDOVER_PANE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_handover_pane_dispose (GObject *object)
{
  LaurelHandoverPane *self = LAUREL_HANDOVER_PANE (object);

  if (self->receiver != NULL)
    g_signal_handlers_disconnect_by_data (self->receiver, self);
  g_clear_object (&self->receiver);
  g_clear_object (&self->arrived);
  g_clear_object (&self->gifts);
  g_clear_pointer (&self->counts, g_array_unref);

  G_OBJECT_CLASS (laurel_handover_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-handover-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, class_name);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, counting);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, day_note);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, lines);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, nothing);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, photo);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, scan);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, sheet);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, signer);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, told);
  gtk_widget_class_bind_template_child (widget_class, LaurelHandoverPane, way);
  gtk_widget_class_bind_template_callback (widget_class, on_scanned);
  gtk_widget_class_bind_template_callback (widget_class, show_counted);
}

static void
laurel_handover_pane_class_init (LaurelHandoverPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_handover_pane_get_property;
  object_class->set_property = laurel_handover_pane_set_property;
  object_class->dispose = laurel_handover_pane_dispose;
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;

  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  props[PROP_RECEIVER] = g_param_spec_object ("receiver", NULL, NULL, LAUREL_TYPE_ROW, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "handover.enter", NULL, enter);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
laurel_handover_pane_init (LaurelHandoverPane *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (Count));
  g_array_set_clear_func (self->counts, count_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
}
