/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-sheet-finder.h"

#include "judging/jury/laurel-placement-store.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSheetFinder:
 *
 * Where the code of a printed score sheet is scanned or typed. A scanner is a fast keyboard: the
 * code, and then Enter.
 *
 * ## Signals
 *
 * - `found` (placement): there is such a sheet; whoever has no use for it says why, by
 *   laurel_sheet_finder_refuse()
 */
struct _LaurelSheetFinder {
  AdwBin parent_instance;

  GtkWidget *entry;
  LaurelSession *session; /* (nullable) */
  GCancellable *finding;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelSheetFinder, laurel_sheet_finder, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

enum {
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- finding --------------------------------------------------------------------- */

/* On the reader's thread. */
static gpointer
find_sheet (LaurelReader *reader, GVariant *args, GError **error)
{
  return LAUREL_PLACEMENTS_BY_CODE.run (reader, args, error);
}

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

/**
 * laurel_sheet_finder_refuse:
 * @self: a finder
 * @why: what is wrong with the code
 *
 * The code stays, marked: the next one that is scanned takes its place.
 */
void
laurel_sheet_finder_refuse (LaurelSheetFinder *self, const char *why)
{
  g_return_if_fail (LAUREL_IS_SHEET_FINDER (self));

  gtk_widget_add_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  laurel_toast (GTK_WIDGET (self), why);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelSheetFinder) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (rows == NULL) {
    laurel_sheet_finder_refuse (self, error->message);
  } else if (rows->len == 0) {
    laurel_sheet_finder_refuse (self, _("No score sheet has this code."));
  } else {
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
    g_signal_emit (self, signals[FOUND], 0, laurel_row_get_id (rows->pdata[0]));
  }
}

static void
stop_finding (LaurelSheetFinder *self)
{
  if (self->finding != NULL)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
on_activate (LaurelSheetFinder *self)
{
  g_autofree char *code = g_ascii_strup (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);

  if (self->session == NULL || *g_strstrip (code) == '\0')
    return;

  stop_finding (self);
  self->finding = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (self->session), find_sheet,
                           g_variant_new ("(s)", code), free_rows, self->finding, on_found,
                           g_object_ref (self));
}

static void
on_changed (LaurelSheetFinder *self)
{
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
}

/* ---- the object ------------------------------------------------------------------ */

static gboolean
laurel_sheet_finder_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_SHEET_FINDER (widget)->entry);
}

static void
laurel_sheet_finder_get_property (GObject *object, guint prop_id, GValue *value,
                                  GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_SHEET_FINDER (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_sheet_finder_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  LaurelSheetFinder *self = LAUREL_SHEET_FINDER (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    if (!g_set_object (&self->session, g_value_get_object (value)))
      return;
    stop_finding (self);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_sheet_finder_dispose (GObject *object)
{
  LaurelSheetFinder *self = LAUREL_SHEET_FINDER (object);

  stop_finding (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_sheet_finder_parent_class)->dispose (object);
}

static void
laurel_sheet_finder_class_init (LaurelSheetFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_sheet_finder_get_property;
  object_class->set_property = laurel_sheet_finder_set_property;
  object_class->dispose = laurel_sheet_finder_dispose;
  GTK_WIDGET_CLASS (klass)->focus = laurel_one_stop_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = laurel_sheet_finder_grab_focus;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                               G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[FOUND] = g_signal_new ("found", LAUREL_TYPE_SHEET_FINDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
laurel_sheet_finder_init (LaurelSheetFinder *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Code of a score sheet"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY,
                                     "edit-find-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 18);
  gtk_widget_set_tooltip_text (self->entry, _("Scan or type the code of a printed score sheet, and "
                                              "Enter (Ctrl+L)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Code of a score sheet"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  adw_bin_set_child (ADW_BIN (self), self->entry);
}
