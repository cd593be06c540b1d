/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-page.h"

/**
 * LaurelDrivePage:
 *
 * A page about one drive. It has the session and the drive, which its template looks at;
 * what the user does are actions of the page of logistics around it.
 */
typedef struct {
  LaurelSession *session; /* (nullable) */
  LaurelDrive *drive; /* (nullable) */
} LaurelDrivePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelDrivePage, laurel_drive_page, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_DRIVE,
} Prop;

static GParamSpec *props[PROP_DRIVE + 1];

/* (nullable) */
LaurelSession *
laurel_drive_page_get_session (LaurelDrivePage *self)
{
  LaurelDrivePagePrivate *priv = laurel_drive_page_get_instance_private (self);

  g_return_val_if_fail (LAUREL_IS_DRIVE_PAGE (self), NULL);

  return priv->session;
}

/* (nullable) */
LaurelDrive *
laurel_drive_page_get_drive (LaurelDrivePage *self)
{
  LaurelDrivePagePrivate *priv = laurel_drive_page_get_instance_private (self);

  g_return_val_if_fail (LAUREL_IS_DRIVE_PAGE (self), NULL);

  return priv->drive;
}

/* Returns: the id of its drive, or 0 */
gint64
laurel_drive_page_get_id (LaurelDrivePage *self)
{
  LaurelDrive *drive = laurel_drive_page_get_drive (self);

  return drive ? laurel_row_get_id (LAUREL_ROW (drive)) : 0;
}

/**
 * laurel_drive_page_list:
 * @self: a page
 * @query: a query about a drive, of which its id is all that it needs
 *
 * Returns: (transfer full) (nullable): what it gives of the drive that is shown
 */
LaurelRowList *
laurel_drive_page_list (LaurelDrivePage *self, const LaurelQuery *query)
{
  LaurelSession *session = laurel_drive_page_get_session (self);
  gint64 id = laurel_drive_page_get_id (self);

  if (session == NULL || id == 0)
    return NULL;

  return laurel_store_list (laurel_session_get_store (session), query, g_variant_new ("(x)", id));
}

/**
 * laurel_drive_page_find:
 * @self: a page that has its drive
 * @number: the number of a gift, a parcel or the like, as somebody scanned or typed it
 *
 * Goes to what has that number.
 *
 * Returns: whether there is such in it
 */
gboolean
laurel_drive_page_find (LaurelDrivePage *self, const char *number)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE_PAGE (self), FALSE);

  return LAUREL_DRIVE_PAGE_GET_CLASS (self)->find != NULL &&
         LAUREL_DRIVE_PAGE_GET_CLASS (self)->find (self, number);
}

/**
 * laurel_drive_page_go_to:
 * @self: a page within others of its drive
 * @number: what somebody scanned or typed into it
 *
 * Goes to what has that number, in whichever list of the drive it is.
 *
 * Returns: whether there is such in the drive
 */
gboolean
laurel_drive_page_go_to (LaurelDrivePage *self, const char *number)
{
  GtkWidget *outermost = GTK_WIDGET (self);

  g_return_val_if_fail (LAUREL_IS_DRIVE_PAGE (self), FALSE);

  for (GtkWidget *widget = outermost; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (LAUREL_IS_DRIVE_PAGE (widget))
      outermost = widget;

  return laurel_drive_page_find (LAUREL_DRIVE_PAGE (outermost), number);
}

static void
laurel_drive_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelDrivePage *self = LAUREL_DRIVE_PAGE (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, laurel_drive_page_get_session (self));
    break;
  case PROP_DRIVE:
    g_value_set_object (value, laurel_drive_page_get_drive (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_drive_page_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  LaurelDrivePage *self = LAUREL_DRIVE_PAGE (object);
  LaurelDrivePagePrivate *priv = laurel_drive_page_get_instance_private (self);
  gboolean changed = FALSE;

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    changed = g_set_object (&priv->session, g_value_get_object (value));
    break;
  case PROP_DRIVE:
    changed = g_set_object (&priv->drive, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (!changed)
    return;
  if (LAUREL_DRIVE_PAGE_GET_CLASS (self)->read != NULL)
    LAUREL_DRIVE_PAGE_GET_CLASS (self)->read (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_drive_page_dispose (GObject *object)
{
  LaurelDrivePagePrivate *priv =
    laurel_drive_page_get_instance_private (LAUREL_DRIVE_PAGE (object));

  g_clear_object (&priv->session);
  g_clear_object (&priv->drive);

  G_OBJECT_CLASS (laurel_drive_page_parent_class)->dispose (object);
}

static void
laurel_drive_page_class_init (LaurelDrivePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_drive_page_get_property;
  object_class->set_property = laurel_drive_page_set_property;
  object_class->dispose = laurel_drive_page_dispose;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_DRIVE] = g_param_spec_object ("drive", NULL, NULL, LAUREL_TYPE_DRIVE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_drive_page_init (LaurelDrivePage *self)
{
}
