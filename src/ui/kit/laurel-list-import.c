/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-list-import.h"

#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-fault.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-list-preview.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelListImport:
 *
 * A list that is to come in, whatever it is a list of: that it is being read, why it cannot be, or
 * what of it is new, changes and is wrong, as a [class@ListPreview]. All of it goes in or nothing,
 * unless rows with which something is wrong may be left out, and somebody says so.
 *
 * ## Signals
 *
 * - `changed`: it may be ready now, or not any more
 * - `maps-changed`: somebody told what a column holds, so that it is to be read again
 */
struct _LaurelListImport {
  AdwBin parent_instance;

  GtkStack *faces;
  AdwStatusPage *fault;
  GtkLabel *summary;
  GtkLabel *obstacle;
  GtkCheckButton *leave_out;
  AdwBin *more;
  LaurelListPreview *preview;

  const LaurelContestList *list; /* (nullable) */
  guint counts[LAUREL_LIST_WRONG + 1];
  gboolean is_whole;             /* nothing can be left out */
};

G_DEFINE_FINAL_TYPE (LaurelListImport, laurel_list_import, ADW_TYPE_BIN)

typedef enum {
  PROP_IS_WHOLE = 1,
  PROP_MORE,
} Prop;

static GParamSpec *props[PROP_MORE + 1];

typedef enum {
  SIGNAL_CHANGED,
  SIGNAL_MAPS_CHANGED,
} Signal;

static guint signals[SIGNAL_MAPS_CHANGED + 1];

static gboolean
leaves_out (LaurelListImport *self)
{
  return !self->is_whole && gtk_check_button_get_active (self->leave_out);
}

/* A fault need not be of a row that came to be a part of the list. */
static gboolean
is_wrong (LaurelListImport *self)
{
  if (self->counts[LAUREL_LIST_WRONG] > 0)
    return TRUE;

  for (guint i = 0; self->is_whole && i < self->list->faults->len; i++)
    if (((const LaurelFault *) self->list->faults->pdata[i])->level == LAUREL_FAULT_ERROR)
      return TRUE;

  return FALSE;
}

/**
 * laurel_list_import_is_ready:
 *
 * Returns: whether there is something to take in, and nothing in its way
 */
gboolean
laurel_list_import_is_ready (LaurelListImport *self)
{
  g_return_val_if_fail (LAUREL_IS_LIST_IMPORT (self), FALSE);

  return self->list != NULL &&
         self->counts[LAUREL_LIST_NEW] + self->counts[LAUREL_LIST_CHANGED] > 0 &&
         (leaves_out (self) || !is_wrong (self));
}

static void
show_state (LaurelListImport *self)
{
  g_autofree char *summary =
    g_strdup_printf (leaves_out (self)
                       /* Translators: %u count the rows of a list. */
                       ? _("New: %u, changed: %u, nothing to change: %u, left out: %u")
                       /* Translators: %u count the rows of a list. */
                       : _("New: %u, changed: %u, nothing to change: %u, wrong: %u"),
                     self->counts[LAUREL_LIST_NEW], self->counts[LAUREL_LIST_CHANGED],
                     self->counts[LAUREL_LIST_SAME], self->counts[LAUREL_LIST_WRONG]);

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), self->list && self->list->is_complete);
  gtk_widget_set_visible (GTK_WIDGET (self->leave_out),
                          !self->is_whole && self->counts[LAUREL_LIST_WRONG] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle),
                          self->is_whole && self->list != NULL && is_wrong (self));
  laurel_list_preview_set_leaves_out (self->preview, leaves_out (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * laurel_list_import_set_fields:
 *
 * As laurel_list_columns_set_fields().
 */
void
laurel_list_import_set_fields (LaurelListImport *self, const char *const *fields,
                               const char *const *labels, const char *const *many)
{
  g_return_if_fail (LAUREL_IS_LIST_IMPORT (self));

  laurel_list_columns_set_fields (laurel_list_preview_get_columns (self->preview), fields, labels,
                                  many);
}

/* Returns: (transfer floating): as laurel_list_columns_build_maps() */
GVariant *
laurel_list_import_build_maps (LaurelListImport *self)
{
  g_return_val_if_fail (LAUREL_IS_LIST_IMPORT (self), NULL);

  return laurel_list_columns_build_maps (laurel_list_preview_get_columns (self->preview));
}

/**
 * laurel_list_import_read_maps:
 * @told: an `a{ss}`, from laurel_list_import_build_maps(); on any thread
 *
 * Returns: (transfer full) (element-type utf8 utf8): the same: of columns, by their key, what
 *   somebody told
 */
GHashTable *
laurel_list_import_read_maps (GVariant *told)
{
  GHashTable *maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GVariantIter iter;
  const char *column, *field;

  g_variant_iter_init (&iter, told);
  while (g_variant_iter_next (&iter, "{&s&s}", &column, &field))
    g_hash_table_insert (maps, g_strdup (column), g_strdup (field));

  return maps;
}

/**
 * laurel_list_import_show_sum:
 * @list: (nullable): what is shown; it stays until another is, or %NULL
 * @counts: by #LaurelListState, how much of what comes in is new, changes and so on, where that
 *   is not rows
 *
 * Shows what was read.
 */
void
laurel_list_import_show_sum (LaurelListImport *self, const LaurelContestList *list,
                             const guint *counts)
{
  g_return_if_fail (LAUREL_IS_LIST_IMPORT (self));

  self->list = list;
  for (int state = LAUREL_LIST_NEW; state <= LAUREL_LIST_WRONG; state++)
    self->counts[state] = counts[state];
  laurel_list_preview_show (self->preview, list);
  show_state (self);
  if (list != NULL)
    gtk_stack_set_visible_child_name (self->faces, "list");
}

/**
 * laurel_list_import_show:
 * @list: (nullable): what is shown; it stays until another is, or %NULL
 *
 * Shows what was read, row by row.
 */
void
laurel_list_import_show (LaurelListImport *self, const LaurelContestList *list)
{
  guint counts[LAUREL_LIST_WRONG + 1] = { 0 };

  for (int state = LAUREL_LIST_NEW; list != NULL && state <= LAUREL_LIST_WRONG; state++)
    counts[state] = laurel_contest_list_count (list, (LaurelListState) state);
  laurel_list_import_show_sum (self, list, counts);
}

/**
 * laurel_list_import_tell:
 * @summary: what comes in, or why nothing does
 *
 * Says so above the list, until another is shown, where it is not new rows and changed ones.
 */
void
laurel_list_import_tell (LaurelListImport *self, const char *summary)
{
  g_return_if_fail (LAUREL_IS_LIST_IMPORT (self));

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), FALSE);
}

/**
 * laurel_list_import_fail:
 * @error: why it cannot be read
 *
 * Shows that, and what to do about it.
 */
void
laurel_list_import_fail (LaurelListImport *self, const GError *error)
{
  const char *hint = error->domain == LAUREL_EXCHANGE_ERROR ? laurel_exchange_error_get_hint (error)
                                                            : NULL;
  /* Translators: two sentences: what is wrong, and what to do. */
  g_autofree char *text = hint ? g_strdup_printf (_("%s %s"), error->message, hint)
                               : g_strdup (error->message);

  g_return_if_fail (LAUREL_IS_LIST_IMPORT (self));

  laurel_list_import_show (self, NULL);
  laurel_description_set_page (self->fault, text);
  gtk_stack_set_visible_child_name (self->faces, "fault");
}

static void
on_maps_changed (LaurelListImport *self)
{
  g_signal_emit (self, signals[SIGNAL_MAPS_CHANGED], 0);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_list_import_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelListImport *self = LAUREL_LIST_IMPORT (object);

  switch ((Prop) prop_id) {
  case PROP_IS_WHOLE:
    g_value_set_boolean (value, self->is_whole);
    break;
  case PROP_MORE:
    g_value_set_object (value, adw_bin_get_child (self->more));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_list_import_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  LaurelListImport *self = LAUREL_LIST_IMPORT (object);

  switch ((Prop) prop_id) {
  case PROP_IS_WHOLE:
    self->is_whole = g_value_get_boolean (value);
    break;
  case PROP_MORE:
    adw_bin_set_child (self->more, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_list_import_class_init (LaurelListImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_list_import_get_property;
  object_class->set_property = laurel_list_import_set_property;

  props[PROP_IS_WHOLE] = g_param_spec_boolean ("is-whole", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MORE] = g_param_spec_object ("more", NULL, NULL, GTK_TYPE_WIDGET,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LAUREL_TYPE_LIST_IMPORT, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MAPS_CHANGED] = g_signal_new ("maps-changed", LAUREL_TYPE_LIST_IMPORT,
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               0);

  g_type_ensure (LAUREL_TYPE_LIST_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/kit/laurel-list-import.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelListImport, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelListImport, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelListImport, leave_out);
  gtk_widget_class_bind_template_child (widget_class, LaurelListImport, more);
  gtk_widget_class_bind_template_child (widget_class, LaurelListImport, obstacle);
  gtk_widget_class_bind_template_child (widget_class, LaurelListImport, preview);
  gtk_widget_class_bind_template_child (widget_class, LaurelListImport, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_maps_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_state);
}

static void
laurel_list_import_init (LaurelListImport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
