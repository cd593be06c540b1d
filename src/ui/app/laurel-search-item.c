/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-search-item.h"

#include "calendar/laurel-activity.h"
#include "documents/laurel-issued.h"
#include "judging/contest/laurel-entry-hit.h"
#include "logistics/parcels/laurel-parcel-hit.h"
#include "people/laurel-party.h"
#include "ui/documents/laurel-register-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSearchItem:
 *
 * One thing that a search found: an activity, a person, an organisation, an entry, a parcel, or a
 * paper that was issued.
 */
struct _LaurelSearchItem {
  AdwBin parent_instance;

  LaurelRow *row; /* (nullable): a recycled item has none */
};

G_DEFINE_FINAL_TYPE (LaurelSearchItem, laurel_search_item, ADW_TYPE_BIN)

typedef enum {
  PROP_ROW = 1,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

static char *
format_icon (LaurelSearchItem *self, LaurelRow *row)
{
  if (LAUREL_IS_PARTY (row))
    return g_strdup (g_strcmp0 (laurel_party_get_kind (LAUREL_PARTY (row)), "person") == 0
                     ? "avatar-default-symbolic" : "system-users-symbolic");
  if (LAUREL_IS_ISSUED (row))
    return g_strdup ("text-x-generic-symbolic");
  if (LAUREL_IS_ENTRY_HIT (row))
    return g_strdup ("laurel-scales-symbolic");
  if (LAUREL_IS_PARCEL_HIT (row))
    return g_strdup ("package-x-generic-symbolic");

  return g_strdup ("x-office-calendar-symbolic");
}

static char *
name_parcel (LaurelParcelHit *parcel)
{
  const char *waybill = laurel_parcel_hit_get_waybill (parcel);
  g_autofree char *number = g_strdup_printf ("P-%04d", laurel_parcel_hit_get_number (parcel));

  return waybill != NULL ? g_strjoin (" · ", number, waybill, NULL) : g_steal_pointer (&number);
}

static char *
format_title (LaurelSearchItem *self, LaurelRow *row)
{
  if (LAUREL_IS_PARTY (row))
    return g_strdup (laurel_party_get_name (LAUREL_PARTY (row)));
  if (LAUREL_IS_ISSUED (row))
    return g_strdup (laurel_register_words_of_name (LAUREL_ISSUED (row)));
  if (LAUREL_IS_ENTRY_HIT (row))
    return g_strdup (laurel_entry_hit_get_title (LAUREL_ENTRY_HIT (row)));
  if (LAUREL_IS_PARCEL_HIT (row))
    return name_parcel (LAUREL_PARCEL_HIT (row));

  return LAUREL_IS_ACTIVITY (row) ? g_strdup (laurel_activity_get_title (LAUREL_ACTIVITY (row)))
                                  : NULL;
}

/* One that is not valid says so. */
static char *
describe_issued (LaurelIssued *issued)
{
  g_autofree char *about = laurel_register_words_of_about (issued);
  const char *state = laurel_issued_get_state (issued);

  return g_str_equal (state, "valid")
           ? g_steal_pointer (&about)
           : g_strjoin (" · ", about, laurel_register_words_of_state (state), NULL);
}

static char *
format_detail (LaurelSearchItem *self, LaurelRow *row)
{
  LaurelActivity *activity;

  if (LAUREL_IS_PARTY (row))
    return g_strdup (laurel_party_get_text (LAUREL_PARTY (row), "about"));
  if (LAUREL_IS_ISSUED (row))
    return describe_issued (LAUREL_ISSUED (row));
  if (LAUREL_IS_ENTRY_HIT (row))
    return g_strjoin (" · ", laurel_entry_hit_get_number (LAUREL_ENTRY_HIT (row)),
                      laurel_entry_hit_get_contest_title (LAUREL_ENTRY_HIT (row)),
                      laurel_entry_hit_get_programme_title (LAUREL_ENTRY_HIT (row)), NULL);
  if (LAUREL_IS_PARCEL_HIT (row))
    return g_strjoin (" · ", laurel_parcel_hit_get_receiver (LAUREL_PARCEL_HIT (row)),
                      laurel_parcel_hit_get_drive_title (LAUREL_PARCEL_HIT (row)),
                      laurel_parcel_hit_get_programme_title (LAUREL_PARCEL_HIT (row)), NULL);
  if (!LAUREL_IS_ACTIVITY (row))
    return NULL;

  activity = LAUREL_ACTIVITY (row);
  if (laurel_activity_get_words (activity) == NULL)
    /* Translators: the title of a season, and the number of an activity in it. */
    return g_strdup_printf (_("%s · %s"), laurel_activity_get_programme_title (activity),
                            laurel_activity_get_number (activity));

  /* Translators: the title of a season, an activity's number, and its date in words. */
  return g_strdup_printf (_("%s · %s · %s"), laurel_activity_get_programme_title (activity),
                          laurel_activity_get_number (activity),
                          laurel_activity_get_words (activity));
}

static void
laurel_search_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, LAUREL_SEARCH_ITEM (object)->row);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_search_item_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    if (g_set_object (&LAUREL_SEARCH_ITEM (object)->row, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_search_item_dispose (GObject *object)
{
  g_clear_object (&LAUREL_SEARCH_ITEM (object)->row);

  G_OBJECT_CLASS (laurel_search_item_parent_class)->dispose (object);
}

static void
laurel_search_item_class_init (LaurelSearchItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_search_item_get_property;
  object_class->set_property = laurel_search_item_set_property;
  object_class->dispose = laurel_search_item_dispose;

  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-search-item.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_detail);
  gtk_widget_class_bind_template_callback (widget_class, format_icon);
  gtk_widget_class_bind_template_callback (widget_class, format_title);
}

static void
laurel_search_item_init (LaurelSearchItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
