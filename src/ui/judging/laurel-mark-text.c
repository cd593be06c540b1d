/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-mark-text.h"

#include "judging/laurel-score-sheets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How a mark is typed, and how it is shown. */

#define MOST_DECIMALS 4

/* Returns: what stands for an abstention where there is room for a letter only */
const char *
laurel_mark_text_of_abstained (void)
{
  /* Translators: stands in a narrow cell instead of a mark where a judge abstained; typed, it says
   * so. One letter or character. */
  return C_("mark", "A");
}

/* As people type: full-width digits of an input method, a comma as the point, spaces around. */
static char *
dup_clean (const char *text)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  char *clean = g_strstrip (g_strdup (narrow ? narrow : text));

  if (strchr (clean, '.') == NULL)
    g_strdelimit (clean, ",", '.');

  return clean;
}

static gboolean
is_abstained (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_autofree char *ours = g_utf8_casefold (laurel_mark_text_of_abstained (), -1);

  return g_str_equal (small, ours) ||
         g_strv_contains ((const char *const[]) { "a", "-", "–", "—", NULL }, small);
}

/**
 * laurel_mark_text_read:
 * @text: what was typed
 * @rule: a rule
 * @criterion: for which of its criteria
 * @mark: (out): what it says
 * @error: return location for a `LAUREL_RULE_ERROR` that says what is wrong with it
 *
 * Returns: whether the rule allows it
 */
gboolean
laurel_mark_text_read (const char *text, const LaurelRule *rule, const char *criterion,
                       LaurelBookMark *mark, GError **error)
{
  g_autofree char *clean = dup_clean (text);

  mark->state = LAUREL_BOOK_EMPTY;
  if (*clean == '\0')
    return TRUE;
  if (is_abstained (clean)) {
    mark->state = LAUREL_BOOK_ABSTAINED;
    return TRUE;
  }
  if (!laurel_marks_check (rule, criterion, clean, error))
    return FALSE;

  mark->state = LAUREL_BOOK_MARKED;

  return laurel_ratio_read (clean, &mark->value);
}

/**
 * laurel_mark_text_read_factor:
 * @text: what was typed
 * @factor: (out): what it says
 * @error: return location for a `LAUREL_RULE_ERROR` that says what is wrong with it
 *
 * Returns: whether it can multiply an entry
 */
gboolean
laurel_mark_text_read_factor (const char *text, LaurelBookMark *factor, GError **error)
{
  g_autofree char *clean = dup_clean (text);

  factor->state = LAUREL_BOOK_EMPTY;
  if (*clean == '\0')
    return TRUE;
  if (!laurel_marks_read_factor (clean, &factor->value, error))
    return FALSE;

  factor->state = LAUREL_BOOK_MARKED;

  return TRUE;
}

/* Returns: how many decimals it has, or -1 where no few are all of it */
static int
count_decimals (LaurelRatio ratio)
{
  LaurelRatio lowest = laurel_ratio_reduce (ratio);
  gint64 scale = 1;

  for (int digits = 0; digits <= MOST_DECIMALS; digits++, scale *= 10)
    if (scale % lowest.under == 0)
      return digits;

  return -1;
}

static int
take_more (int digits, int other)
{
  return digits < 0 || other < 0 ? -1 : MAX (digits, other);
}

/**
 * laurel_mark_text_count_digits:
 * @rule: a rule
 *
 * Returns: with how many decimals its marks are written, all of them alike: those of its step; or
 *   -1 where it has none, and each mark is written as it is
 */
int
laurel_mark_text_count_digits (const LaurelRule *rule)
{
  int digits = rule->has_step ? count_decimals (rule->step) : -1;

  return rule->has_min ? take_more (digits, count_decimals (rule->min)) : digits;
}

/**
 * laurel_mark_text_count_sum_digits:
 * @rule: a rule
 *
 * Returns: with how many decimals what the marks of a sheet come to is written; or -1
 */
int
laurel_mark_text_count_sum_digits (const LaurelRule *rule)
{
  LaurelRatio divisor = laurel_score_sheets_get_divisor (rule, &LAUREL_VIEW_ALL);
  int digits = laurel_mark_text_count_digits (rule), more = 0, sum;

  if (rule->criteria->len < 2)
    return digits;
  for (guint i = 0; i < rule->criteria->len; i++)
    more = take_more (more, count_decimals (laurel_ratio_divide (
      laurel_rule_get_criterion (rule, i)->weight, divisor)));
  sum = digits < 0 || more < 0 ? -1 : digits + more;

  return sum > MOST_DECIMALS ? -1 : sum;
}

/**
 * laurel_mark_text_dup_even:
 * @number: a mark, or what marks come to
 * @digits: with how many decimals those beside it are written, or -1
 *
 * Returns: (transfer full): the number with as many: 9.0 beside 8.5. One that has more, as where
 *   the rules were other ones, keeps them.
 */
char *
laurel_mark_text_dup_even (LaurelRatio number, int digits)
{
  int own = count_decimals (number);

  return own >= 0 && own <= digits ? laurel_ratio_format (number, digits, LAUREL_ROUNDING_DOWN)
                                   : laurel_ratio_dup_short (number);
}

/* Returns: (transfer full): the mark as it is typed; "" where there is none */
char *
laurel_mark_text_dup (const LaurelBookMark *mark)
{
  if (mark->state == LAUREL_BOOK_ABSTAINED)
    return g_strdup (laurel_mark_text_of_abstained ());

  return mark->state == LAUREL_BOOK_MARKED ? laurel_ratio_dup_short (mark->value) : g_strdup ("");
}

/* Returns: (transfer full): the same in words */
char *
laurel_mark_text_dup_words (const LaurelBookMark *mark)
{
  if (mark->state == LAUREL_BOOK_ABSTAINED)
    return g_strdup (_("abstained"));

  return mark->state == LAUREL_BOOK_MARKED ? laurel_ratio_dup_short (mark->value)
                                           : g_strdup (_("not marked"));
}

/**
 * laurel_mark_text_dup_range:
 * @rule: a rule
 *
 * Returns: (transfer full) (nullable): which marks it allows, as a sentence; %NULL where it
 *   allows any number
 */
char *
laurel_mark_text_dup_range (const LaurelRule *rule)
{
  g_autofree char *min = rule->has_min ? laurel_ratio_dup_short (rule->min) : NULL;
  g_autofree char *max = rule->has_max ? laurel_ratio_dup_short (rule->max) : NULL;
  g_autofree char *step = rule->has_step ? laurel_ratio_dup_short (rule->step) : NULL;

  if (rule->has_min && rule->has_max && rule->has_step)
    /* Translators: three numbers: the lowest mark, the highest, and the step between marks. */
    return g_strdup_printf (_("%1$s to %2$s in steps of %3$s."), min, max, step);
  if (rule->has_min && rule->has_max)
    /* Translators: the lowest mark, and the highest. */
    return g_strdup_printf (_("%1$s to %2$s."), min, max);
  if (rule->has_min)
    /* Translators: %s is the lowest mark. */
    return g_strdup_printf (_("%s or more."), min);

  return NULL;
}
