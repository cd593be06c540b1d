/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-series-item.h"

#include "ui/calendar/laurel-activity-words.h"

/**
 * LaurelSeriesItem:
 *
 * One of many, as Laurel reads a line of a list: what is shown of it before it is
 * made. It never changes; when the list does, there is another.
 */
struct _LaurelSeriesItem {
  GObject parent_instance;

  int line;
  char *title;
  char *detail;
  char *doubts; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelSeriesItem, laurel_series_item, G_TYPE_OBJECT)

typedef enum {
  PROP_LINE = 1,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_DOUBTS,
  PROP_DOUBTFUL,
  PROP_STYLES,
} Prop;

static GParamSpec *props[PROP_STYLES + 1];

static const char *const STYLES[] = { "series-line", NULL };
static const char *const DOUBTFUL_STYLES[] = { "series-line", "look", NULL };

static void
laurel_series_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelSeriesItem *self = LAUREL_SERIES_ITEM (object);

  switch ((Prop) prop_id) {
  case PROP_LINE:
    g_value_set_int (value, self->line);
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_DETAIL:
    g_value_set_string (value, self->detail);
    break;
  case PROP_DOUBTS:
    g_value_set_string (value, self->doubts);
    break;
  case PROP_DOUBTFUL:
    g_value_set_boolean (value, self->doubts != NULL);
    break;
  case PROP_STYLES:
    g_value_set_static_boxed (value, self->doubts ? DOUBTFUL_STYLES : STYLES);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_series_item_finalize (GObject *object)
{
  LaurelSeriesItem *self = LAUREL_SERIES_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->doubts);

  G_OBJECT_CLASS (laurel_series_item_parent_class)->finalize (object);
}

static void
laurel_series_item_class_init (LaurelSeriesItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_series_item_get_property;
  object_class->finalize = laurel_series_item_finalize;

  props[PROP_LINE] = g_param_spec_int ("line", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  props[PROP_DOUBTS] = g_param_spec_string ("doubts", NULL, NULL, NULL, flags);
  props[PROP_DOUBTFUL] = g_param_spec_boolean ("doubtful", NULL, NULL, FALSE, flags);
  /* By its ground, besides by words. */
  props[PROP_STYLES] = g_param_spec_boxed ("styles", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_series_item_init (LaurelSeriesItem *self)
{
}

static void
add_part (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* (nullable): a day that there is not is among the doubts, and not told twice. */
static char *
dup_days (const char *words, const LaurelSeriesListContext *context)
{
  if (*words == '\0' ||
      laurel_words_get_light (words, context->year, context->habits) == LAUREL_LIGHT_TEXT_ONLY)
    return NULL;

  return laurel_words_dup_reading (words, context->year, context->habits);
}

/* The days it means, where, and who carries it out. */
static char *
dup_detail (const LaurelSeriesLine *line, const LaurelSeriesListContext *context)
{
  GString *text = g_string_new (NULL);
  const char *certainty = laurel_place_status_to_string (line->place_status);
  g_autofree char *reading = dup_days (line->words, context);

  add_part (text, reading);
  add_part (text, line->place);
  if (line->place_status != LAUREL_PLACE_NONE && line->place_status != LAUREL_PLACE_CONFIRMED)
    add_part (text, laurel_certainty_get_label (certainty));
  add_part (text, line->organiser);

  return g_string_free (text, FALSE);
}

static char *
dup_doubts (const LaurelSeriesLine *line)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < line->warnings->len; i++)
    g_string_append_printf (text, "%s%s", i ? "\n" : "", (char *) line->warnings->pdata[i]);

  return g_string_free (text, line->warnings->len == 0);
}

/**
 * laurel_series_item_new:
 * @line: a line of a list, as it was read
 * @context: what it was read by
 */
LaurelSeriesItem *
laurel_series_item_new (const LaurelSeriesLine *line, const LaurelSeriesListContext *context)
{
  LaurelSeriesItem *self = g_object_new (LAUREL_TYPE_SERIES_ITEM, NULL);

  self->line = line->line;
  self->title = g_strdup (line->title);
  self->detail = dup_detail (line, context);
  self->doubts = dup_doubts (line);

  return self;
}

/* Counted from 1. */
int
laurel_series_item_get_line (LaurelSeriesItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_ITEM (self), 0);

  return self->line;
}

const char *
laurel_series_item_get_title (LaurelSeriesItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_ITEM (self), NULL);

  return self->title;
}

/* When, where, who: as far as the line says so. */
const char *
laurel_series_item_get_detail (LaurelSeriesItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_ITEM (self), NULL);

  return self->detail;
}

/* (nullable): what to look at, a sentence a line */
const char *
laurel_series_item_get_doubts (LaurelSeriesItem *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_ITEM (self), NULL);

  return self->doubts;
}
