/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-row-private.h"

#include "base/laurel-compat.h"

/**
 * LaurelCopyRow:
 *
 * An activity as it would be in the year it is copied to, and what was decided
 * of that by hand. It stays the same when the year becomes another one: what is
 * offered changes then, and what was decided does not. What it says of itself is
 * in laurel-copy-row-words.c.
 */
G_DEFINE_FINAL_TYPE (LaurelCopyRow, laurel_copy_row, G_TYPE_OBJECT)

typedef enum {
  PROP_NUMBER = 1,
  PROP_TITLE,
  PROP_BEFORE,
  PROP_LAST,
  PROP_READING,
  PROP_HOW,
  PROP_REMARKS,
  PROP_ORGANISERS,
  PROP_MEMBERS,
  PROP_WEEKDAY_READING,
  PROP_WORDS_READING,
  PROP_HAS_CHOICE,
  PROP_DATE,
  PROP_WORDS,
  PROP_TAKEN,
  PROP_OPEN,
} Prop;

static GParamSpec *props[PROP_OPEN + 1];

static void
notify_said (LaurelCopyRow *self)
{
  static const Prop SAID[] = { PROP_BEFORE, PROP_LAST, PROP_READING, PROP_HOW, PROP_REMARKS,
                               PROP_WEEKDAY_READING, PROP_WORDS_READING, PROP_HAS_CHOICE };

  for (gsize i = 0; i < G_N_ELEMENTS (SAID); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[SAID[i]]);
}

static void
on_member_taken (LaurelCopyRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MEMBERS]);
}

/* ---- what is decided --------------------------------------------------------- */

static void
set_title (LaurelCopyRow *self, const char *title)
{
  if (g_str_equal (laurel_copy_row_get_title (self), title))
    return;

  laurel_set_str (&self->title, title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  notify_said (self);
}

/* Who begins with other words begins with those that are offered. */
static void
set_date (LaurelCopyRow *self, LaurelCopyDate date)
{
  const char *offered = laurel_copy_row_get_words (self);

  if (laurel_copy_row_get_date (self) == date)
    return;

  if (date == LAUREL_COPY_OTHER && *self->words == '\0' &&
      laurel_set_str (&self->words, offered ? offered : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WORDS]);
  self->date_by_hand = (int) date;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
  notify_said (self);
}

/* What is typed counts from then on. */
static void
set_words (LaurelCopyRow *self, const char *words)
{
  if (!laurel_set_str (&self->words, words ? words : ""))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WORDS]);
  set_date (self, LAUREL_COPY_OTHER);
  notify_said (self);
}

/* Whoever leaves a series out leaves out what belongs to it; and back. */
static void
set_taken (LaurelCopyRow *self, gboolean taken)
{
  guint n = self->members ? g_list_model_get_n_items (G_LIST_MODEL (self->members)) : 0;

  if (laurel_copy_row_get_taken (self) == taken)
    return;

  self->taken_by_hand = taken;
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelCopyRow) member = g_list_model_get_item (G_LIST_MODEL (self->members), i);

    g_object_set (member, "taken", taken, NULL);
    notify_said (member);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAKEN]);
  notify_said (self);
}

/* ---- the object -------------------------------------------------------------- */

/* The words that are offered, as they are read. */
static char *
dup_offered (LaurelCopyRow *self, gboolean same_weekday)
{
  return laurel_copy_year_dup_reading (self->year,
                                       laurel_plan_copy_get_words (self->copy, same_weekday));
}

static void
laurel_copy_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelCopyRow *self = LAUREL_COPY_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_NUMBER:
    g_value_set_string (value, self->number ? self->number : "–");
    break;
  case PROP_TITLE:
    g_value_set_string (value, laurel_copy_row_get_title (self));
    break;
  case PROP_BEFORE:
    g_value_take_string (value, laurel_copy_row_dup_before (self));
    break;
  case PROP_LAST:
    g_value_take_string (value, laurel_copy_row_dup_last (self));
    break;
  case PROP_READING:
    g_value_take_string (value, laurel_copy_row_dup_reading (self));
    break;
  case PROP_HOW:
    g_value_take_string (value, laurel_copy_row_dup_how (self));
    break;
  case PROP_REMARKS:
    g_value_take_string (value, laurel_copy_row_dup_remarks (self));
    break;
  case PROP_WEEKDAY_READING:
    g_value_take_string (value, dup_offered (self, TRUE));
    break;
  case PROP_WORDS_READING:
    g_value_take_string (value, dup_offered (self, FALSE));
    break;
  case PROP_ORGANISERS:
    g_value_set_string (value, laurel_plan_copy_get_organisers (self->copy));
    break;
  case PROP_MEMBERS:
    g_value_take_string (value, laurel_copy_row_dup_members (self));
    break;
  case PROP_HAS_CHOICE:
    g_value_set_boolean (value, laurel_plan_copy_get_has_choice (self->copy));
    break;
  case PROP_DATE:
    g_value_set_uint (value, laurel_copy_row_get_date (self));
    break;
  case PROP_WORDS:
    g_value_set_string (value, self->words);
    break;
  case PROP_TAKEN:
    g_value_set_boolean (value, laurel_copy_row_get_taken (self));
    break;
  case PROP_OPEN:
    g_value_set_boolean (value, self->open);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_row_set_property (GObject *object, guint prop_id, const GValue *value,
                              GParamSpec *pspec)
{
  LaurelCopyRow *self = LAUREL_COPY_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_TITLE:
    set_title (self, g_value_get_string (value) ? g_value_get_string (value) : "");
    break;
  case PROP_DATE:
    set_date (self, (LaurelCopyDate) g_value_get_uint (value));
    break;
  case PROP_WORDS:
    set_words (self, g_value_get_string (value));
    break;
  case PROP_TAKEN:
    set_taken (self, g_value_get_boolean (value));
    break;
  case PROP_OPEN:
    if (self->open != g_value_get_boolean (value)) {
      self->open = !self->open;
      g_object_notify_by_pspec (object, pspec);
    }
    break;
  case PROP_NUMBER:
  case PROP_BEFORE:
  case PROP_LAST:
  case PROP_READING:
  case PROP_HOW:
  case PROP_REMARKS:
  case PROP_ORGANISERS:
  case PROP_MEMBERS:
  case PROP_WEEKDAY_READING:
  case PROP_WORDS_READING:
  case PROP_HAS_CHOICE:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_row_finalize (GObject *object)
{
  LaurelCopyRow *self = LAUREL_COPY_ROW (object);

  g_clear_object (&self->members);
  g_object_unref (self->copy);
  g_free (self->number);
  g_free (self->title);
  g_free (self->words);
  laurel_copy_year_unref (self->year);

  G_OBJECT_CLASS (laurel_copy_row_parent_class)->finalize (object);
}

static void
laurel_copy_row_class_init (LaurelCopyRowClass *klass)
{
  static const struct {
    Prop prop;
    const char *name;
  } TOLD[] = {
    { PROP_NUMBER, "number" },     /* that it will have */
    { PROP_BEFORE, "before" },     /* the number and the title it had, if it has others now */
    { PROP_LAST, "last" },         /* when it was */
    { PROP_READING, "reading" },   /* when it will be, in words */
    { PROP_HOW, "how" },           /* what the date keeps; and where it will be */
    { PROP_REMARKS, "remarks" },
    { PROP_ORGANISERS, "organisers" },
    { PROP_MEMBERS, "members" },   /* how many of a series go over */
    { PROP_WEEKDAY_READING, "weekday-reading" },
    { PROP_WORDS_READING, "words-reading" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags written =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_copy_row_get_property;
  object_class->set_property = laurel_copy_row_set_property;
  object_class->finalize = laurel_copy_row_finalize;

  for (gsize i = 0; i < G_N_ELEMENTS (TOLD); i++)
    props[TOLD[i].prop] = g_param_spec_string (TOLD[i].name, NULL, NULL, NULL, told);
  props[PROP_HAS_CHOICE] = g_param_spec_boolean ("has-choice", NULL, NULL, FALSE, told);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, written);
  /* A LaurelCopyDate. */
  props[PROP_DATE] = g_param_spec_uint ("date", NULL, NULL, 0, LAUREL_COPY_OTHER, 0, written);
  props[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, written);
  props[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, TRUE, written);
  /* Whether it shows its fields. */
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, written);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_copy_row_init (LaurelCopyRow *self)
{
  self->words = g_strdup ("");
  self->date_by_hand = -1;
  self->taken_by_hand = -1;
}

/**
 * laurel_copy_row_new:
 * @year: (transfer none): where it goes
 * @copy: what it would be there
 */
LaurelCopyRow *
laurel_copy_row_new (LaurelCopyYear *year, LaurelPlanCopy *copy)
{
  LaurelCopyRow *self = g_object_new (LAUREL_TYPE_COPY_ROW, NULL);

  self->year = g_rc_box_acquire (year);
  self->copy = g_object_ref (copy);

  return self;
}

LaurelPlanCopy *
laurel_copy_row_get_copy (LaurelCopyRow *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_ROW (self), NULL);

  return self->copy;
}

LaurelCopyYear *
laurel_copy_row_get_year (LaurelCopyRow *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_ROW (self), NULL);

  return self->year;
}

/* The title that it will have. */
const char *
laurel_copy_row_get_title (LaurelCopyRow *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_ROW (self), NULL);

  return self->title ? self->title : laurel_plan_copy_get_title (self->copy);
}

static gboolean
is_offered (LaurelCopyRow *self)
{
  return !self->there && laurel_plan_copy_get_taken (self->copy);
}

/* Whether it goes over. */
gboolean
laurel_copy_row_get_taken (LaurelCopyRow *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_ROW (self), FALSE);

  if (self->taken_by_hand >= 0)
    return self->taken_by_hand;

  return is_offered (self);
}

/* Whether anything of it is not as it was offered. */
gboolean
laurel_copy_row_is_by_hand (LaurelCopyRow *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_ROW (self), FALSE);

  return self->title != NULL || self->date_by_hand >= 0 ||
         laurel_copy_row_get_taken (self) != is_offered (self);
}

/* (nullable) (element-type LaurelCopyRow): those that belong to it */
GListModel *
laurel_copy_row_list_members (LaurelCopyRow *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_ROW (self), NULL);

  return G_LIST_MODEL (self->members);
}

/**
 * laurel_copy_row_offer:
 * @copy: what it would be now: the year is another one, or the plan was changed
 */
void
laurel_copy_row_offer (LaurelCopyRow *self, LaurelPlanCopy *copy)
{
  g_return_if_fail (LAUREL_IS_COPY_ROW (self));

  g_set_object (&self->copy, copy);
  for (guint i = PROP_NUMBER; i < G_N_ELEMENTS (props); i++)
    if (i != PROP_OPEN)
      g_object_notify_by_pspec (G_OBJECT (self), props[i]);
}

/**
 * laurel_copy_row_compare:
 * @there: whether there is one of its title where it goes
 */
void
laurel_copy_row_compare (LaurelCopyRow *self, gboolean there)
{
  g_return_if_fail (LAUREL_IS_COPY_ROW (self));

  if (self->there == there)
    return;

  self->there = there;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAKEN]);
  notify_said (self);
}

/**
 * laurel_copy_row_number:
 * @self: a row
 * @number: (nullable): the number that it will have; %NULL when it stays behind
 */
void
laurel_copy_row_number (LaurelCopyRow *self, const char *number)
{
  g_return_if_fail (LAUREL_IS_COPY_ROW (self));

  if (!laurel_set_str (&self->number, number))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NUMBER]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BEFORE]);
}

/* What it says depends on the year's days off, too. */
void
laurel_copy_row_reread (LaurelCopyRow *self)
{
  g_return_if_fail (LAUREL_IS_COPY_ROW (self));

  notify_said (self);
}

/**
 * laurel_copy_row_show_members:
 * @members: (element-type LaurelCopyRow): those that belong to it, as it stands now
 */
void
laurel_copy_row_show_members (LaurelCopyRow *self, GPtrArray *members)
{
  guint n = 0;

  g_return_if_fail (LAUREL_IS_COPY_ROW (self));

  if (self->members == NULL && members->len == 0)
    return;
  if (self->members == NULL)
    self->members = g_list_store_new (LAUREL_TYPE_COPY_ROW);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->members));
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelCopyRow) member = g_list_model_get_item (G_LIST_MODEL (self->members), i);

    g_signal_handlers_disconnect_by_func (member, on_member_taken, self);
    member->whole = NULL;
  }
  for (guint i = 0; i < members->len; i++) {
    ((LaurelCopyRow *) members->pdata[i])->whole = self;
    g_signal_connect_object (members->pdata[i], "notify::taken", G_CALLBACK (on_member_taken),
                             self, G_CONNECT_SWAPPED);
  }
  g_list_store_splice (self->members, 0, n, members->pdata, members->len);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MEMBERS]);
}

/* The row of the command: (xsmsb). */
GVariant *
laurel_copy_row_dup_args (LaurelCopyRow *self)
{
  LaurelCopyDate date;

  g_return_val_if_fail (LAUREL_IS_COPY_ROW (self), NULL);

  date = laurel_copy_row_get_date (self);

  return g_variant_new ("(xsmsb)", laurel_row_get_id (LAUREL_ROW (self->copy)),
                        self->title ? self->title : "",
                        date == LAUREL_COPY_OTHER ? self->words : NULL,
                        date == LAUREL_COPY_WEEKDAY);
}
