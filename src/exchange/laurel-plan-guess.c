/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-guess.h"

#include <string.h>

#include "calendar/laurel-date-reader.h"
#include "exchange/laurel-date-likeness.h"
#include "exchange/laurel-plan-number.h"

/*
 * What a column says of which the heading says nothing: guessed by what stands in it.
 * Numbers, dates and places show themselves; titles are all different, and neither
 * sentences nor single words where another column has more.
 */

/* So many rows show what a column is. */
#define SAMPLE 200

/* Of a score: what standing before the others is worth, and from which length on titles
 * are not the better for being longer, or are the worse. */
#define FIRST_BONUS 6.0
#define LONG_ENOUGH 12.0
#define TOO_LONG 30.0

/* What the cells of a column are, in the sample. */
typedef struct {
  int filled;
  int numbers;
  int dates;
  int places;
  int sure_places; /* of those */
  int names; /* of more than one word, which may be anybody's */
  int codes;
  int sentences;
  int different;
  double length; /* of all together, as wide as so many Chinese characters */
} Look;

typedef struct {
  const LaurelTable *table;
  int first;
  LaurelKnowsPlace knows_place;
  gpointer user_data;
  GPtrArray *columns;
  Look *looks;
} Guess;

static gboolean
is_number (const char *text)
{
  g_autofree char *number = laurel_plan_number_read (text);

  return number != NULL;
}

static gboolean
is_date (const char *text)
{
  g_auto (LaurelDateReading) reading = { 0 };

  if (laurel_date_likeness_begins (text))
    return TRUE;
  if (strlen (text) > 200)
    return FALSE;
  reading = laurel_date_read (text, 2000, NULL);

  return reading.understood == LAUREL_UNDERSTOOD_ALL;
}

/* Any name may be a place; one that is known, planned or online is. */
static void
look_for_place (const Guess *self, Look *look, const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));
  g_auto (LaurelPlaceWords) read = { 0 };

  if (*words == '\0' || strlen (words) > 200)
    return;

  read = laurel_place_words_read (words, self->knows_place, self->user_data);
  if (read.status == LAUREL_PLACE_NONE)
    return;

  look->places++;
  if (read.status != LAUREL_PLACE_CONFIRMED || !g_ascii_isalpha (*words) ||
      (self->knows_place != NULL && self->knows_place (words, self->user_data)))
    look->sure_places++;
  else if (strchr (words, ' ') != NULL)
    look->names++;
}

/* "A-12": letters and digits, and no more. */
static gboolean
is_code (const char *text)
{
  gboolean digit = FALSE;

  if (strlen (text) > 12)
    return FALSE;
  for (; *text != '\0'; text++) {
    digit |= g_ascii_isdigit (*text);
    if (!g_ascii_isalnum (*text) && strchr ("-./_", *text) == NULL)
      return FALSE;
  }

  return digit;
}

/* What ends as a sentence does, or has one in it. */
static gboolean
is_sentence (const char *text)
{
  return strstr (text, "。") != NULL || strstr (text, "；") != NULL || strchr (text, ';') != NULL ||
         strstr (text, ". ") != NULL || g_str_has_suffix (text, ".");
}

static double
measure (const char *text)
{
  double length = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    length += g_unichar_iswide (g_utf8_get_char (text)) ? 1 : 0.5;

  return length;
}

static void
look_at_cell (const Guess *self, Look *look, GHashTable *seen, const char *text)
{
  gboolean number = is_number (text), date = !number && is_date (text);

  look->filled++;
  look->numbers += number ? 1 : 0;
  look->dates += date ? 1 : 0;
  if (!number && !date)
    look_for_place (self, look, text);
  look->codes += is_code (text) ? 1 : 0;
  look->sentences += is_sentence (text) ? 1 : 0;
  look->different += g_hash_table_add (seen, (char *) text) ? 1 : 0;
  look->length += measure (text);
}

static void
look_at (const Guess *self, int column, Look *look)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int n_rows = MIN (laurel_table_get_n_rows (self->table), self->first + SAMPLE);

  for (int row = self->first; row < n_rows; row++) {
    const char *text = laurel_table_get_text (self->table, row, column);

    if (text[0] != '\0' && laurel_table_get_n_cells (self->table, row) >= 2 &&
        !laurel_table_is_merged (self->table, row, column))
      look_at_cell (self, look, seen, text);
  }
}

static gboolean
has (const Guess *self, LaurelPlanColumnKind kind)
{
  return laurel_plan_columns_find (self->columns, kind) >= 0;
}

static gboolean
has_date (const Guess *self)
{
  return has (self, LAUREL_PLAN_COLUMN_WHEN_WHERE) || has (self, LAUREL_PLAN_COLUMN_WHEN) ||
         has (self, LAUREL_PLAN_COLUMN_START);
}

static void
guess (Guess *self, int index, LaurelPlanColumnKind kind)
{
  LaurelPlanColumn *column = self->columns->pdata[index];

  column->kind = kind;
  column->guessed = TRUE;
}

/* Whether it has something, and nobody knows yet what that is. */
static gboolean
is_open (const Guess *self, guint index)
{
  const LaurelPlanColumn *column = self->columns->pdata[index];

  return column->kind == LAUREL_PLAN_COLUMN_UNKNOWN && self->looks[index].filled > 0;
}

static int
count_open (const Guess *self)
{
  int count = 0;

  for (guint i = 0; i < self->columns->len; i++)
    count += is_open (self, i) ? 1 : 0;

  return count;
}

static double
get_width (const Guess *self, guint index)
{
  return self->looks[index].length / self->looks[index].filled;
}

/* The open column that has most of what @value counts, if more than @percent of its
 * cells have it; of two alike the narrower; or -1. */
static int
find_most (const Guess *self, gsize value, int percent)
{
  int best = -1, best_count = 0;

  for (guint i = 0; i < self->columns->len; i++) {
    int count = G_STRUCT_MEMBER (int, &self->looks[i], value);

    if (!is_open (self, i) || count * 100 <= self->looks[i].filled * percent)
      continue;
    if (best < 0 || count > best_count ||
        (count == best_count && get_width (self, i) < get_width (self, best))) {
      best = i;
      best_count = count;
    }
  }

  return best;
}

static int
find_longest (const Guess *self)
{
  int best = -1;

  for (guint i = 0; i < self->columns->len; i++) {
    if (is_open (self, i) && (best < 0 || self->looks[i].length > self->looks[best].length))
      best = i;
  }

  return best;
}

/* How much it looks like titles. */
static double
rate_title (const Guess *self, guint index)
{
  const Look *look = &self->looks[index];
  double width = get_width (self, index), filled = look->filled;

  return MIN (width, LONG_ENOUGH) - (width > TOO_LONG ? LONG_ENOUGH : 0) -
         30 * (1 - look->different / filled) - 20 * look->sentences / filled -
         20 * look->codes / filled;
}

static int
find_title (const Guess *self)
{
  double best_rate = 0;
  int best = -1;

  for (guint i = 0; i < self->columns->len; i++) {
    double rate;

    if (!is_open (self, i))
      continue;
    rate = rate_title (self, i) + (best < 0 ? FIRST_BONUS : 0);
    if (best < 0 || rate > best_rate) {
      best = i;
      best_rate = rate;
    }
  }

  return best;
}

/* Where the other headings are known, a column of names alone is rather of persons, or
 * of whatever it is called. */
static gboolean
are_places (const Guess *self, const Look *look, gboolean dated)
{
  if (look->sure_places * 3 >= look->places)
    return TRUE;

  return look->names == 0 && !dated && !has (self, LAUREL_PLAN_COLUMN_TITLE);
}

/* Without a title there is no plan: what is left over for it is no place. */
static void
guess_place (Guess *self, gboolean dated)
{
  int needed = has (self, LAUREL_PLAN_COLUMN_TITLE) ? 1 : 2;
  int places = count_open (self) >= needed
               ? find_most (self, G_STRUCT_OFFSET (Look, places), 60) : -1;

  if (places >= 0 && are_places (self, &self->looks[places], dated) &&
      !has (self, LAUREL_PLAN_COLUMN_WHERE) && !has (self, LAUREL_PLAN_COLUMN_WHEN_WHERE))
    guess (self, places, LAUREL_PLAN_COLUMN_WHERE);
}

static void
guess_title_and_content (Guess *self)
{
  int title = has (self, LAUREL_PLAN_COLUMN_TITLE) ? -1 : find_title (self);
  int longest;

  if (title >= 0)
    guess (self, title, LAUREL_PLAN_COLUMN_TITLE);
  longest = has (self, LAUREL_PLAN_COLUMN_CONTENT) ? -1 : find_longest (self);
  if (longest >= 0 && get_width (self, longest) >= 12)
    guess (self, longest, LAUREL_PLAN_COLUMN_CONTENT);
}

/**
 * laurel_plan_guess_columns:
 * @columns: (element-type LaurelPlanColumn): the columns, as far as they are known
 * @table: their table
 * @first: the first row below the headings
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 *
 * Guesses what the others are. A guess says that it is one.
 */
void
laurel_plan_guess_columns (GPtrArray *columns, const LaurelTable *table, int first,
                           LaurelKnowsPlace knows_place, gpointer user_data)
{
  g_autofree Look *looks = g_new0 (Look, columns->len + 1);
  Guess self = { table, first, knows_place, user_data, columns, looks };
  gboolean dated = has_date (&self);
  int dates, numbers;

  for (guint i = 0; i < columns->len; i++)
    if (((LaurelPlanColumn *) columns->pdata[i])->kind == LAUREL_PLAN_COLUMN_UNKNOWN)
      look_at (&self, i, &looks[i]);

  dates = dated ? -1 : find_most (&self, G_STRUCT_OFFSET (Look, dates), 50);
  if (dates >= 0)
    guess (&self, dates, LAUREL_PLAN_COLUMN_WHEN);
  numbers = has (&self, LAUREL_PLAN_COLUMN_NUMBER)
            ? -1 : find_most (&self, G_STRUCT_OFFSET (Look, numbers), 80);
  if (numbers >= 0)
    guess (&self, numbers, LAUREL_PLAN_COLUMN_NUMBER);

  guess_place (&self, dated);
  if (dates >= 0 && !has (&self, LAUREL_PLAN_COLUMN_WHERE))
    guess (&self, dates, LAUREL_PLAN_COLUMN_WHEN_WHERE);
  guess_title_and_content (&self);
}
