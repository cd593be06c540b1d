/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-cell.h"

#include "base/laurel-quotes.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/laurel-compat.h"
#include "calendar/laurel-words-doing.h"
#include "store/laurel-simplified.h"

/* A piece of a cell, and the mark that stands before it: "" at the beginning. */
typedef struct {
  char *words;
  char *mark;
} Piece;

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_free (piece->words);
  g_free (piece->mark);
  g_free (piece);
}

/* What a cell is read with. */
typedef struct {
  LaurelPlanCell *cell;
  LaurelKnowsPlace knows_place;
  gpointer user_data;
  gboolean after_modality; /* The piece before was one: then its mark joins them. */
} CellReader;

/* The marks that part one piece of a cell from the next. */
static gboolean
is_separator (gunichar c)
{
  return c == ',' || c == 0xff0c || c == ';' || c == 0xff1b || c == 0x3002 || c == '\n' ||
         c == '\r' || c == '|';
}

static gboolean
is_weak_separator (gunichar c)
{
  return c == 0x3001;
}

static char *
dup_clean (const char *start, const char *end)
{
  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  /* A line break inside words is only where the column ended. */
  return g_strdelimit (g_strndup (start, end - start), "\r\n\t", ' ');
}

/* Pieces of text between separators, but not those inside parentheses. */
static GPtrArray *
split (const char *text, gboolean (*separates) (gunichar))
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  g_autofree char *mark = g_strdup ("");
  const char *start = text;
  int depth = 0;

  for (const char *at = text;; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    g_autofree char *words = NULL;

    if (c == '(' || c == 0xff08)
      depth++;
    else if (c == ')' || c == 0xff09)
      depth = MAX (depth - 1, 0);
    if (c != '\0' && (depth > 0 || !separates (c)))
      continue;

    words = dup_clean (start, at);
    if (*words != '\0') {
      Piece *piece = g_new (Piece, 1);

      piece->words = g_steal_pointer (&words);
      piece->mark = g_steal_pointer (&mark);
      g_ptr_array_add (pieces, piece);
      mark = NULL;
    }
    if (c == '\0')
      return pieces;
    start = g_utf8_next_char (at);
    if (mark == NULL || (*mark == '\0' && pieces->len > 0)) {
      g_free (mark);
      mark = dup_clean (at, start);
    }
  }
}

/* Words go on as they were written, with the mark that stood between them. */
static void
add_modality (CellReader *reader, const char *words, const char *mark)
{
  LaurelPlanCell *self = reader->cell;
  g_autofree char *before = g_steal_pointer (&self->modality);
  gboolean latin = (guchar) *words < 0x80;

  if (!reader->after_modality || *mark == '\0')
    mark = latin ? "," : "，";
  if (before != NULL)
    self->modality = g_strconcat (before, mark, (guchar) *mark < 0x80 ? " " : "", words, NULL);
  else
    self->modality = g_strdup (words);
}

static LaurelPlaceWords
read_place (const CellReader *reader, const char *words)
{
  return laurel_place_words_read (words, reader->knows_place, reader->user_data);
}

/* "上午", "9:30-11:30", "at 10 am": neither a place nor in doubt. */
static gboolean
is_time_of_day (const char *words)
{
  static const char *const chinese[] = { "上午", "下午", "中午", "晚上", "早上", "全天", "晚", "半天" };
  static const char *const english[] = { "am", "pm", "a.m.", "p.m.", "morning", "afternoon",
                                         "evening", "noon" };
  g_autofree char *simplified = laurel_simplified_dup (words);
  const char *rest;

  if (simplified != NULL)
    words = simplified;
  rest = words;
  for (gsize i = 0; i < G_N_ELEMENTS (chinese); i++)
    if (g_str_has_prefix (words, chinese[i])) {
      rest += strlen (chinese[i]);
      break;
    }
  if (rest == words && laurel_words_have_any (words, english, G_N_ELEMENTS (english)))
    return strlen (words) < 32;
  if (rest == words && !(strchr (words, ':') || strstr (words, "：") || strstr (words, "时")))
    return FALSE;

  for (; *rest != '\0'; rest = g_utf8_next_char (rest))
    if (!g_unichar_isdigit (g_utf8_get_char (rest)) &&
        g_utf8_strchr (" :：-–—~～至到.时点分半整起", -1, g_utf8_get_char (rest)) == NULL)
      return FALSE;

  return TRUE;
}

/* The first piece that says anything of the place decides on it. */
static void
take_one (CellReader *reader, const Piece *piece)
{
  LaurelPlanCell *self = reader->cell;
  g_auto (LaurelPlaceWords) read = read_place (reader, piece->words);
  gboolean is_place = read.status != LAUREL_PLACE_NONE;
  const char *modality = read.modality;

  if (self->place_status == LAUREL_PLACE_CONFIRMED &&
      laurel_place_words_are_tentative (piece->words)) {
    self->place_status = LAUREL_PLACE_TENTATIVE;
    reader->after_modality = FALSE;
    return;
  }
  if (is_place && self->place_status != LAUREL_PLACE_NONE) {
    self->doubts |= LAUREL_PLAN_DOUBT_WORDS;
    modality = piece->words;
  } else if (is_place) {
    self->place_status = read.status;
    self->place = g_steal_pointer (&read.place);
  }

  if (modality != NULL) {
    add_modality (reader, modality, piece->mark);
    if (read.status != LAUREL_PLACE_BY_APPOINTMENT &&
        laurel_words_get_doing (modality) == LAUREL_WORDS_DOING_NOTHING &&
        !is_time_of_day (modality))
      self->doubts |= LAUREL_PLAN_DOUBT_WORDS;
  }
  reader->after_modality = modality != NULL;
}

static void take_all (CellReader *reader, const char *text, const char *mark);

/* What stands in "（合肥）", if it is said of the place; "（拟定）" is said of what
 * stands before it. */
static char *
dup_inside (const CellReader *reader, const char *words)
{
  const char *const pairs[][2] = { { "（", "）" }, { "(", ")" } };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    gsize open = strlen (pairs[i][0]), close = strlen (pairs[i][1]);
    g_autofree char *inside = NULL;
    g_autoptr (GPtrArray) parts = NULL;
    g_auto (LaurelPlaceWords) read = { 0 };

    if (!g_str_has_prefix (words, pairs[i][0]) || !g_str_has_suffix (words, pairs[i][1]) ||
        strlen (words) <= open + close)
      continue;
    inside = g_strndup (words + open, strlen (words) - open - close);
    parts = split (inside, is_separator);
    if (parts->len == 0 || laurel_place_words_are_tentative (inside) ||
        strstr (inside, pairs[i][0]) != NULL)
      return NULL;
    read = read_place (reader, ((Piece *) parts->pdata[0])->words);
    return read.status != LAUREL_PLACE_NONE ? g_steal_pointer (&inside) : NULL;
  }

  return NULL;
}

/* A piece is one thing, or several places; else 、 parts it further. */
static void
take_piece (CellReader *reader, const Piece *piece)
{
  g_autofree char *inside = dup_inside (reader, piece->words);
  g_autoptr (GPtrArray) parts = NULL;
  g_auto (LaurelPlaceWords) read = { 0 };

  if (inside != NULL) {
    take_all (reader, inside, piece->mark);
    return;
  }

  parts = split (piece->words, is_weak_separator);
  read = read_place (reader, piece->words);
  if (parts->len < 2 || read.status != LAUREL_PLACE_NONE) {
    take_one (reader, piece);
    return;
  }
  for (guint i = 0; i < parts->len; i++) {
    Piece *part = parts->pdata[i];

    if (i == 0)
      laurel_set_str (&part->mark, piece->mark);
    take_one (reader, part);
  }
}

static void
take_all (CellReader *reader, const char *text, const char *mark)
{
  g_autoptr (GPtrArray) pieces = split (text, is_separator);

  for (guint i = 0; i < pieces->len; i++) {
    Piece *piece = pieces->pdata[i];

    if (i == 0)
      laurel_set_str (&piece->mark, mark);
    take_piece (reader, piece);
  }
}

/* What fills its time is told by what is done. It never changes the days. */
static void
guess_extent (LaurelPlanCell *self)
{
  LaurelWindow *window = &self->window;

  if (self->place_status == LAUREL_PLACE_BY_APPOINTMENT) {
    window->extent = LAUREL_EXTENT_ON_DEMAND;
  } else if (self->modality != NULL && laurel_window_is_one_stretch (window) &&
             !laurel_window_is_exact (window) &&
             laurel_words_get_doing (self->modality) == LAUREL_WORDS_DOING_COLLECTING) {
    window->extent = LAUREL_EXTENT_THROUGH;
    self->doubts |= LAUREL_PLAN_DOUBT_EXTENT;
  }
}

/* Without a date, the first piece is its words, unless it is the place. */
static void
take_without_date (CellReader *reader, const char *raw)
{
  g_autoptr (GPtrArray) pieces = split (raw, is_separator);
  guint from = 0;

  if (pieces->len > 0) {
    const char *first = ((Piece *) pieces->pdata[0])->words;
    g_auto (LaurelPlaceWords) read = read_place (reader, first);

    from = read.status == LAUREL_PLACE_NONE ? 1 : 0;
  }
  reader->cell->words = g_strdup (from == 1 ? ((Piece *) pieces->pdata[0])->words : "");
  for (guint i = from; i < pieces->len; i++)
    take_piece (reader, pieces->pdata[i]);
}

/* "Berlin: 12 September", "12 September – Berlin": the mark only parts them. */
static char *
dup_without_marks (const char *text)
{
  const char *const marks[] = { ":", "：", "-", "–", "—", " ", "\t" };
  gsize start = 0, end = strlen (text), n;

  do {
    n = start + (strlen (text) - end);
    for (gsize i = 0; i < G_N_ELEMENTS (marks); i++) {
      gsize length = strlen (marks[i]);

      if (end - start >= length && memcmp (text + start, marks[i], length) == 0)
        start += length;
      if (end - start >= length && memcmp (text + end - length, marks[i], length) == 0)
        end -= length;
    }
  } while (start + (strlen (text) - end) != n);

  return g_strndup (text + start, end - start);
}

/* What stands before the date is in order when it is the place and no more. */
static void
take_before_date (CellReader *reader, const char *raw, gsize length)
{
  LaurelPlanCell *self = reader->cell;
  g_autofree char *leading = g_strndup (raw, length);
  g_autofree char *before = dup_without_marks (leading);
  g_autofree char *clean = dup_clean (before, before + strlen (before));

  take_all (reader, before, "");
  if (*clean != '\0' &&
      (self->modality != NULL || self->place_status == LAUREL_PLACE_NONE))
    self->doubts |= LAUREL_PLAN_DOUBT_ORDER;
}

/* "待定" after a date is said of the place, and a year is rather part of a name. */
static gboolean
is_second_date (const char *words)
{
  g_auto (LaurelDateReading) second = laurel_date_read (words, 1, NULL);
  LaurelDateUnit unit;

  return laurel_window_is_known (&second.window) &&
         !(second.window.es != 0 && second.window.le != 0 &&
           laurel_date_unit_find (second.window.es, second.window.le, NULL, &unit) &&
           unit.kind == LAUREL_DATE_UNIT_YEAR && *second.rest != '\0');
}

static void
take_after_date (CellReader *reader, const char *after)
{
  g_autofree char *rest = dup_without_marks (after);
  g_autoptr (GPtrArray) pieces = split (rest, is_separator);

  for (guint i = 0; i < pieces->len; i++) {
    g_autoptr (GPtrArray) parts = split (((Piece *) pieces->pdata[i])->words, is_weak_separator);

    for (guint n = 0; n < parts->len; n++)
      if (is_second_date (((Piece *) parts->pdata[n])->words))
        reader->cell->doubts |= LAUREL_PLAN_DOUBT_ORDER;
    take_piece (reader, pieces->pdata[i]);
  }
}

/* "拟于9月中旬在青岛": both are only planned. */
static gboolean
is_planned (const char *words, const char *after)
{
  static const char *const leads[] = { "拟", "暂定", "初定", "擬", "暫定" };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_str_has_prefix (words, leads[i]))
      return g_str_has_prefix (after, "在") || g_str_has_prefix (after, "于") ||
             g_str_has_prefix (after, "於");

  return FALSE;
}

static void
take_around_date (CellReader *reader, const char *raw, const LaurelDateReading *date)
{
  LaurelPlanCell *self = reader->cell;
  gboolean decides = FALSE;

  self->words = dup_clean (raw + date->start, raw + date->end);
  take_before_date (reader, raw, date->start);
  reader->after_modality = FALSE;
  decides = self->place_status == LAUREL_PLACE_NONE;
  take_after_date (reader, raw + date->end);

  if (decides && self->place_status == LAUREL_PLACE_CONFIRMED &&
      is_planned (self->words, raw + date->end))
    self->place_status = LAUREL_PLACE_TENTATIVE;
  /* "TBA" alone is said of both. */
  if (date->names_place && self->place_status == LAUREL_PLACE_NONE)
    self->place_status = LAUREL_PLACE_TBD;
}

/**
 * laurel_plan_cell_read:
 * @raw: a cell with a time and a place, as it is written in a plan
 * @year: the plan's year, or 0
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 *
 * Takes a cell apart. Nothing is dropped: each word is in the words of the
 * date, the place or the modality.
 *
 * Returns: (transfer full): the parts
 */
LaurelPlanCell
laurel_plan_cell_read (const char *raw, int year, const LaurelDateHabits *habits,
                       LaurelKnowsPlace knows_place, gpointer user_data)
{
  LaurelPlanCell self = { .window = LAUREL_WINDOW_UNKNOWN };
  g_autofree char *valid = g_utf8_make_valid (raw, -1);
  g_auto (LaurelDateReading) date = laurel_date_read (valid, year, habits);
  CellReader reader = { &self, knows_place, user_data, FALSE };

  self.window = date.window;
  self.problem = date.problem;
  self.doubt = date.doubt;
  if (date.problem == LAUREL_DATE_PROBLEM_NO_DATE)
    take_without_date (&reader, valid);
  else
    take_around_date (&reader, valid, &date);
  if (date.doubt != LAUREL_DATE_DOUBT_NONE)
    self.doubts |= LAUREL_PLAN_DOUBT_TIME;

  if (date.problem != LAUREL_DATE_PROBLEM_NONE)
    self.doubts |= LAUREL_PLAN_DOUBT_DATE;
  else
    guess_extent (&self);

  if (self.doubts & LAUREL_PLAN_DOUBT_DATE)
    self.sureness = LAUREL_SURENESS_NOT_UNDERSTOOD;
  else if (self.doubts != LAUREL_PLAN_DOUBT_NONE)
    self.sureness = LAUREL_SURENESS_LOOK;

  return self;
}

void
laurel_plan_cell_clear (LaurelPlanCell *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->modality, g_free);
}

/**
 * laurel_plan_cell_list_doubts:
 * @self: a cell
 *
 * Returns: (transfer container) (element-type utf8): why the cell should be
 *   looked at, each in a sentence, translated; empty when it is sure
 */
GPtrArray *
laurel_plan_cell_list_doubts (const LaurelPlanCell *self)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const char *words = self->words != NULL ? self->words : "";

  if (self->doubts & LAUREL_PLAN_DOUBT_DATE)
    g_ptr_array_add (sentences, laurel_date_problem_dup_message (self->problem, words));
  if (self->doubts & LAUREL_PLAN_DOUBT_TIME)
    g_ptr_array_add (sentences, laurel_date_doubt_dup_message (self->doubt, words));
  if (self->doubts & LAUREL_PLAN_DOUBT_EXTENT)
    /* Translators: %s is a date as someone wrote it, such as “September”. */
    g_ptr_array_add (sentences, laurel_quote (_("“%s” can mean all through, or some day."),
                                              words));
  if (self->doubts & LAUREL_PLAN_DOUBT_WORDS)
    /* Translators: %s is from a plan and says how something is done. */
    g_ptr_array_add (sentences, laurel_quote (_("“%s” is taken to say how, not where."),
                                              self->modality));
  if (self->doubts & LAUREL_PLAN_DOUBT_ORDER)
    /* Translators: %s is a date as someone wrote it. */
    g_ptr_array_add (sentences, laurel_quote (_("Only “%s” is taken as the date; there are "
                                                "other words beside it."), words));

  return sentences;
}
