/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-row-private.h"

#include <glib/gi18n-lib.h>

#include "base/laurel-compat.h"
#include "calendar/laurel-activity-store.h"
#include "exchange/laurel-plan-series.h"
#include "ui/exchange/laurel-import-words.h"

/**
 * LaurelImportRow:
 *
 * A row of the preview of an import: what stands in the file, how Laurel reads
 * it, and what was corrected by hand. Whenever its words change it is read
 * anew, so that what it says is always how it would go in.
 *
 * A place, or a certainty, that was put in by hand stays when the words are
 * read again. What is decided by hand is in laurel-import-row-decide.c.
 */
G_DEFINE_FINAL_TYPE (LaurelImportRow, laurel_import_row, G_TYPE_OBJECT)

typedef enum {
  PROP_NUMBER = 1,
  PROP_TITLE,
  PROP_WORDS,
  PROP_WRITTEN,
  PROP_CORRECTION,
  PROP_PLACE,
  PROP_CERTAINTY,
  PROP_FILLING,
  PROP_TAKEN,
  PROP_OPEN,
  PROP_READING,
  PROP_REMARKS,
  PROP_SURENESS,
  PROP_CONTENT,
  PROP_SERIES,
  PROP_NEWS,
  PROP_CHANGE,
  PROP_TWOFOLD,
  PROP_TAKE_MOVE,
  PROP_TAKE_EDIT,
} Prop;

static GParamSpec *props[PROP_TAKE_EDIT + 1];

static void
notify_reading (LaurelImportRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READING]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REMARKS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SURENESS]);
}

/* Before the words are read: what is said need not be guessed. */
static void
apply_extent (LaurelImportRow *self)
{
  const LaurelImportEdits *edits = self->edits;

  self->row->extent = edits && edits->extent >= 0
                      ? laurel_extent_to_string ((LaurelExtent) edits->extent) : self->extent;
}

static void
apply_by_hand (LaurelImportRow *self)
{
  const LaurelImportEdits *edits = self->edits;
  LaurelPlanCell *reading = &self->row->reading;

  if (edits && edits->place) {
    g_free (reading->place);
    reading->place = *edits->place != '\0' ? g_strdup (edits->place) : NULL;
  }
  if (edits && edits->certainty >= 0)
    reading->place_status = edits->certainty;
}

/**
 * laurel_import_row_read:
 *
 * Reads the words anew: they were changed, or what is known besides them was.
 */
void
laurel_import_row_read (LaurelImportRow *self)
{
  LaurelPlanOptions options;

  g_return_if_fail (LAUREL_IS_IMPORT_ROW (self));

  options = laurel_import_source_get_options (self->source);

  apply_extent (self);
  laurel_plan_reading_read (self->row, self->source->draft->year, &options);
  apply_by_hand (self);
  notify_reading (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CERTAINTY]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILLING]);
}

static void
set_place (LaurelImportRow *self, const char *place)
{
  LaurelPlanCell *reading = &self->row->reading;
  LaurelImportEdits *edits = laurel_import_row_get_edits (self);

  if (g_strcmp0 (reading->place ? reading->place : "", place ? place : "") == 0)
    return;

  laurel_set_str (&edits->place, place ? place : "");
  /* Whoever names a place knows of one. */
  if (*edits->place != '\0' &&
      (reading->place_status == LAUREL_PLACE_NONE || reading->place_status == LAUREL_PLACE_TBD)) {
    edits->certainty = LAUREL_PLACE_CONFIRMED;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CERTAINTY]);
  }
  apply_by_hand (self);
  notify_reading (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
}

static void
set_certainty (LaurelImportRow *self, LaurelPlaceStatus certainty)
{
  if (self->row->reading.place_status == certainty)
    return;

  laurel_import_row_get_edits (self)->certainty = certainty;
  apply_by_hand (self);
  notify_reading (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CERTAINTY]);
}

/* A LaurelExtent and 1; or 0 while it is open which. */
static guint
get_filling (LaurelImportRow *self)
{
  const LaurelPlanCell *reading = &self->row->reading;

  if (!laurel_window_is_known (&reading->window) || (reading->doubts & LAUREL_PLAN_DOUBT_EXTENT))
    return 0;

  return reading->window.extent + 1;
}

static void
set_filling (LaurelImportRow *self, guint filling)
{
  if (get_filling (self) == filling)
    return;

  laurel_import_row_get_edits (self)->extent = (int) filling - 1;
  laurel_import_row_read (self);
}

static void
set_text (LaurelImportRow *self, char **field, char **edit, const char *text, Prop prop)
{
  if (!laurel_set_str (field, text ? text : ""))
    return;

  laurel_set_str (edit, *field);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
  if (prop == PROP_CONTENT)
    laurel_import_row_read (self);
  else
    notify_reading (self);
}

/* What stands in the file stays, and is what is read again as soon as that is what is typed. */
static void
set_words (LaurelImportRow *self, const char *text)
{
  LaurelPlanRow *row = self->row;
  const char *words = text ? text : "";

  if (!laurel_set_str (&row->corrected, g_str_equal (words, row->raw) ? NULL : words))
    return;

  laurel_set_str (&laurel_import_row_get_edits (self)->words, row->corrected);
  laurel_import_row_notify_words (self);
  laurel_import_row_read (self);
}

static void
set_flag (LaurelImportRow *self, gboolean *flag, gboolean value, Prop prop)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
  if (prop == PROP_TAKEN && self->news == LAUREL_IMPORT_GONE)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHANGE]);
}

static void
set_tick (LaurelImportRow *self, gboolean *flag, int *edit, gboolean value, Prop prop)
{
  if (*flag != value)
    *edit = value;
  set_flag (self, flag, value, prop);
}

/* Moved and edited too. */
static gboolean
is_twofold (LaurelImportRow *self)
{
  return (self->fields & LAUREL_IMPORT_MOVED) && (self->fields & ~LAUREL_IMPORT_MOVED);
}

static char *
dup_reading (LaurelImportRow *self)
{
  return laurel_import_words_of_reading (&self->row->reading, self->source->draft->year);
}

static const char *
get_words (LaurelImportRow *self, guint prop)
{
  const LaurelPlanRow *row = self->row;

  return prop == PROP_WRITTEN || (prop == PROP_WORDS && row->corrected == NULL) ? row->raw
                                                                                : row->corrected;
}

static const char *
get_change (LaurelImportRow *self)
{
  return self->news == LAUREL_IMPORT_GONE ? laurel_import_words_of_gone (self->taken)
                                          : self->change;
}

static gboolean
get_flag (LaurelImportRow *self, guint prop)
{
  return prop == PROP_TAKEN ? self->taken
       : prop == PROP_OPEN ? self->open
       : prop == PROP_TWOFOLD ? is_twofold (self)
       : prop == PROP_TAKE_MOVE ? self->take_move
                                : self->take_edit;
}

static void
laurel_import_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelImportRow *self = LAUREL_IMPORT_ROW (object);
  const LaurelPlanCell *reading = &self->row->reading;

  switch ((Prop) prop_id) {
  case PROP_NUMBER:
    g_value_set_string (value, self->row->number);
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->row->title);
    break;
  case PROP_WORDS:
  case PROP_WRITTEN:
  case PROP_CORRECTION:
    g_value_set_string (value, get_words (self, prop_id));
    break;
  case PROP_PLACE:
    g_value_set_string (value, reading->place ? reading->place : "");
    break;
  case PROP_CERTAINTY:
    g_value_set_uint (value, reading->place_status);
    break;
  case PROP_FILLING:
    g_value_set_uint (value, get_filling (self));
    break;
  case PROP_READING:
    g_value_take_string (value, dup_reading (self));
    break;
  case PROP_REMARKS:
    g_value_take_string (value, laurel_import_words_of_faults (self->row, self->clash,
                                                               self->other));
    break;
  case PROP_SURENESS:
    g_value_set_uint (value, laurel_import_row_get_sureness (self));
    break;
  case PROP_CONTENT:
    g_value_set_string (value, self->row->content);
    break;
  case PROP_SERIES:
    g_value_set_string (value, laurel_plan_series_get_title (self->row));
    break;
  case PROP_NEWS:
    g_value_set_uint (value, self->news);
    break;
  case PROP_CHANGE:
    g_value_set_string (value, get_change (self));
    break;
  case PROP_TAKEN:
  case PROP_OPEN:
  case PROP_TWOFOLD:
  case PROP_TAKE_MOVE:
  case PROP_TAKE_EDIT:
    g_value_set_boolean (value, get_flag (self, prop_id));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_row_notify (GObject *object, GParamSpec *pspec)
{
  const LaurelImportSource *source = LAUREL_IMPORT_ROW (object)->source;

  if (source != NULL && source->watch != NULL)
    source->watch (source->watcher, object, pspec);
}

static void
laurel_import_row_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  LaurelImportRow *self = LAUREL_IMPORT_ROW (object);
  LaurelImportEdits *edits = laurel_import_row_get_edits (self);

  switch ((Prop) prop_id) {
  case PROP_NUMBER:
    set_text (self, &self->row->number, &edits->number, g_value_get_string (value),
              PROP_NUMBER);
    break;
  case PROP_TITLE:
    set_text (self, &self->row->title, &edits->title, g_value_get_string (value),
              PROP_TITLE);
    break;
  case PROP_WORDS:
    set_words (self, g_value_get_string (value));
    break;
  case PROP_PLACE:
    set_place (self, g_value_get_string (value));
    break;
  case PROP_CERTAINTY:
    set_certainty (self, g_value_get_uint (value));
    break;
  case PROP_FILLING:
    set_filling (self, g_value_get_uint (value));
    break;
  case PROP_CONTENT:
    set_text (self, &self->row->content, &edits->content, g_value_get_string (value),
              PROP_CONTENT);
    break;
  case PROP_TAKEN:
    set_tick (self, &self->taken, &edits->taken, g_value_get_boolean (value),
              PROP_TAKEN);
    break;
  case PROP_OPEN:
    set_flag (self, &self->open, g_value_get_boolean (value), PROP_OPEN);
    break;
  case PROP_TAKE_MOVE:
    set_tick (self, &self->take_move, &edits->take_move, g_value_get_boolean (value),
              PROP_TAKE_MOVE);
    break;
  case PROP_TAKE_EDIT:
    set_tick (self, &self->take_edit, &edits->take_edit, g_value_get_boolean (value),
              PROP_TAKE_EDIT);
    break;
  case PROP_READING:
  case PROP_REMARKS:
  case PROP_SURENESS:
  case PROP_SERIES:
  case PROP_NEWS:
  case PROP_CHANGE:
  case PROP_TWOFOLD:
  case PROP_WRITTEN:
  case PROP_CORRECTION:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_row_finalize (GObject *object)
{
  LaurelImportRow *self = LAUREL_IMPORT_ROW (object);

  g_free (self->change);
  g_free (self->other);
  laurel_import_source_unref (self->source);

  G_OBJECT_CLASS (laurel_import_row_parent_class)->finalize (object);
}

static void
laurel_import_row_class_init (LaurelImportRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags written =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_import_row_get_property;
  object_class->set_property = laurel_import_row_set_property;
  object_class->finalize = laurel_import_row_finalize;
  object_class->notify = laurel_import_row_notify;

  props[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, written);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, written);
  /* When and where, as it is read: as written, or as it was corrected. */
  props[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, written);
  props[PROP_WRITTEN] = g_param_spec_string ("written", NULL, NULL, NULL, told);
  props[PROP_CORRECTION] = g_param_spec_string ("correction", NULL, NULL, NULL, told);
  props[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, written);
  /* A LaurelPlaceStatus. */
  props[PROP_CERTAINTY] =
    g_param_spec_uint ("certainty", NULL, NULL, 0, LAUREL_PLACE_BY_APPOINTMENT, 0, written);
  /* A LaurelExtent and 1, or 0: as the words say. */
  props[PROP_FILLING] =
    g_param_spec_uint ("filling", NULL, NULL, 0, LAUREL_EXTENT_ON_DEMAND + 1, 0, written);
  props[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, TRUE, written);
  /* Whether it shows its fields. */
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, written);
  props[PROP_READING] = g_param_spec_string ("reading", NULL, NULL, NULL, told);
  props[PROP_REMARKS] = g_param_spec_string ("remarks", NULL, NULL, NULL, told);
  /* A LaurelSureness. */
  props[PROP_SURENESS] =
    g_param_spec_uint ("sureness", NULL, NULL, 0, LAUREL_SURENESS_NOT_UNDERSTOOD, 0, told);
  props[PROP_CONTENT] = g_param_spec_string ("content", NULL, NULL, NULL, written);
  /* The title of what it belongs to. */
  props[PROP_SERIES] = g_param_spec_string ("series", NULL, NULL, NULL, told);
  /* A LaurelImportNews. */
  props[PROP_NEWS] = g_param_spec_uint ("news", NULL, NULL, 0, LAUREL_IMPORT_GONE, 0, told);
  props[PROP_CHANGE] = g_param_spec_string ("change", NULL, NULL, NULL, told);
  /* Whether it was moved and edited too, of which each can be taken. */
  props[PROP_TWOFOLD] = g_param_spec_boolean ("twofold", NULL, NULL, FALSE, told);
  props[PROP_TAKE_MOVE] = g_param_spec_boolean ("take-move", NULL, NULL, TRUE, written);
  props[PROP_TAKE_EDIT] = g_param_spec_boolean ("take-edit", NULL, NULL, TRUE, written);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_import_row_init (LaurelImportRow *self)
{
  self->taken = TRUE;
  self->take_move = TRUE;
  self->take_edit = TRUE;
}

/**
 * laurel_import_row_new:
 * @source: (transfer none): the plan it is of
 * @row: its row there, read already
 */
LaurelImportRow *
laurel_import_row_new (LaurelImportSource *source, LaurelPlanRow *row)
{
  LaurelImportRow *self = g_object_new (LAUREL_TYPE_IMPORT_ROW, NULL);

  self->source = g_rc_box_acquire (source);
  self->row = row;
  self->extent = row->extent;

  return self;
}

LaurelPlanRow *
laurel_import_row_get_plan_row (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), NULL);

  return self->row;
}

/* The language of the plan: "zh-cn" or "en". */
const char *
laurel_import_row_get_language (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), NULL);

  return g_str_equal (self->source->draft->language, "zh") ? "zh-cn" : "en";
}

LaurelSureness
laurel_import_row_get_sureness (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), LAUREL_SURENESS_SURE);

  if (self->news == LAUREL_IMPORT_GONE)
    return LAUREL_SURENESS_LOOK;
  if (!laurel_import_row_is_complete (self))
    return LAUREL_SURENESS_NOT_UNDERSTOOD;
  if (self->other != NULL)
    return MAX (laurel_plan_reading_get_sureness (self->row), LAUREL_SURENESS_LOOK);
  return laurel_plan_reading_get_sureness (self->row);
}

/* Whether it is to go in. */
gboolean
laurel_import_row_get_taken (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), FALSE);

  return self->taken;
}

/* Whether it can go in: it has a title, and a number that no other has. */
gboolean
laurel_import_row_is_complete (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), FALSE);

  return !self->clash && *self->row->number != '\0' && *self->row->title != '\0';
}

/* Whether it has the number of an activity of the library, and nothing else of it. */
gboolean
laurel_import_row_is_other (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), FALSE);

  return self->other != NULL;
}

/**
 * laurel_import_row_set_other:
 * @other: (nullable): what it was, in words, if it would take the place of another
 */
void
laurel_import_row_set_other (LaurelImportRow *self, const char *other)
{
  g_return_if_fail (LAUREL_IS_IMPORT_ROW (self));

  if (laurel_set_str (&self->other, other))
    notify_reading (self);
}

/**
 * laurel_import_row_set_clash:
 * @clash: whether another row that is taken has its number
 */
void
laurel_import_row_set_clash (LaurelImportRow *self, gboolean clash)
{
  g_return_if_fail (LAUREL_IS_IMPORT_ROW (self));

  if (self->clash == clash)
    return;

  self->clash = clash;
  notify_reading (self);
}

LaurelImportNews
laurel_import_row_get_news (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), LAUREL_IMPORT_NEW);

  return self->news;
}

/* Which activity of the library it is, or 0. */
gint64
laurel_import_row_get_activity (LaurelImportRow *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_ROW (self), 0);

  return self->activity;
}

/**
 * laurel_import_row_set_news:
 * @news: what it is to the programme
 * @activity: which activity it is there, or 0
 * @fields: what differs
 * @change: (nullable): the same in words
 */
void
laurel_import_row_set_news (LaurelImportRow *self, LaurelImportNews news, gint64 activity,
                            LaurelPlanField fields, const char *change)
{
  gboolean changed;

  g_return_if_fail (LAUREL_IS_IMPORT_ROW (self));

  changed = self->news != news || self->activity != activity || self->fields != fields;
  self->news = news;
  self->activity = activity;
  self->fields = fields;
  changed |= laurel_set_str (&self->change, change);
  if (!changed)
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEWS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHANGE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TWOFOLD]);
}
