/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-page.h"

/**
 * LaurelContestPage:
 *
 * A page about one contest. It has the session and the contest, which its template looks at;
 * what the user does are actions of the page of judging around it.
 */
typedef struct {
  LaurelSession *session; /* (nullable) */
  LaurelContest *contest; /* (nullable) */
} LaurelContestPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelContestPage, laurel_contest_page, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_CONTEST,
} Prop;

static GParamSpec *props[PROP_CONTEST + 1];

/* (nullable) */
LaurelSession *
laurel_contest_page_get_session (LaurelContestPage *self)
{
  LaurelContestPagePrivate *priv = laurel_contest_page_get_instance_private (self);

  g_return_val_if_fail (LAUREL_IS_CONTEST_PAGE (self), NULL);

  return priv->session;
}

/* (nullable) */
LaurelContest *
laurel_contest_page_get_contest (LaurelContestPage *self)
{
  LaurelContestPagePrivate *priv = laurel_contest_page_get_instance_private (self);

  g_return_val_if_fail (LAUREL_IS_CONTEST_PAGE (self), NULL);

  return priv->contest;
}

/* Returns: the id of its contest, or 0 */
gint64
laurel_contest_page_get_id (LaurelContestPage *self)
{
  LaurelContest *contest = laurel_contest_page_get_contest (self);

  return contest ? laurel_row_get_id (LAUREL_ROW (contest)) : 0;
}

/**
 * laurel_contest_page_list:
 * @self: a page
 * @query: a query about a contest, of which its id is all that it needs
 *
 * Returns: (transfer full) (nullable): what it gives of the contest that is shown
 */
LaurelRowList *
laurel_contest_page_list (LaurelContestPage *self, const LaurelQuery *query)
{
  LaurelSession *session = laurel_contest_page_get_session (self);
  gint64 id = laurel_contest_page_get_id (self);

  if (session == NULL || id == 0)
    return NULL;

  return laurel_store_list (laurel_session_get_store (session), query, g_variant_new ("(x)", id));
}

static void
laurel_contest_page_get_property (GObject *object, guint prop_id, GValue *value,
                                  GParamSpec *pspec)
{
  LaurelContestPage *self = LAUREL_CONTEST_PAGE (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, laurel_contest_page_get_session (self));
    break;
  case PROP_CONTEST:
    g_value_set_object (value, laurel_contest_page_get_contest (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_contest_page_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  LaurelContestPage *self = LAUREL_CONTEST_PAGE (object);
  LaurelContestPagePrivate *priv = laurel_contest_page_get_instance_private (self);
  gboolean changed = FALSE;

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    changed = g_set_object (&priv->session, g_value_get_object (value));
    break;
  case PROP_CONTEST:
    changed = g_set_object (&priv->contest, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (!changed)
    return;
  if (LAUREL_CONTEST_PAGE_GET_CLASS (self)->read != NULL)
    LAUREL_CONTEST_PAGE_GET_CLASS (self)->read (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_contest_page_dispose (GObject *object)
{
  LaurelContestPagePrivate *priv =
    laurel_contest_page_get_instance_private (LAUREL_CONTEST_PAGE (object));

  g_clear_object (&priv->session);
  g_clear_object (&priv->contest);

  G_OBJECT_CLASS (laurel_contest_page_parent_class)->dispose (object);
}

static void
laurel_contest_page_class_init (LaurelContestPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_contest_page_get_property;
  object_class->set_property = laurel_contest_page_set_property;
  object_class->dispose = laurel_contest_page_dispose;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_CONTEST] = g_param_spec_object ("contest", NULL, NULL, LAUREL_TYPE_CONTEST, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_contest_page_init (LaurelContestPage *self)
{
}
