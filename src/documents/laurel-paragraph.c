/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paragraph.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "documents/laurel-line-break.h"
#include "documents/laurel-no-glyph.h"
#include "documents/laurel-shaping.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/*
 * A paragraph is measured character by character, cut into lines, and each line
 * is shaped anew by itself. Pango itemizes and shapes; where lines end, and how
 * they are drawn out or squeezed to their width, is decided here, since Chinese
 * setting has its own ways: first squeeze the white of full-width marks, then
 * carry a character down and open the line evenly.
 */

#define EPSILON 0.05
#define SLACK 0.005 /* of a half point: what measuring rounds off */
#define MAX_OPENING 0.25 /* em between two characters; more would tear the line */

typedef struct {
  LaurelMeasure *measure;
  const LaurelStyle *style;
  double width;
} Setting;

static void
line_free (LaurelLine *line)
{
  g_free (line->text);
  g_ptr_array_unref (line->glyphs);
  g_free (line);
}

static double
get_indent (const Setting *setting, int start)
{
  return (start == 0 ? setting->style->indent : setting->style->hang) * setting->measure->size;
}

/* Spaces at a line's end do not count. Whole cells do at the end of a text, where somebody left
 * them free, but not between two names of which the second goes to the next line. */
static int
trim (const LaurelMeasure *measure, int start, int end)
{
  gboolean goes_on = end < measure->n;

  while (end > start && g_unichar_isspace (measure->chars[end - 1])
         && (goes_on || measure->chars[end - 1] != 0x3000))
    end--;

  return end;
}

static double
get_natural (const LaurelMeasure *measure, int start, int end)
{
  double width = 0;

  end = trim (measure, start, end);
  for (int i = start; i < end; i++)
    width += measure->widths[i] + (i + 1 < end ? measure->extras[i] : 0);

  return width;
}

static int
count_stops (const LaurelMeasure *measure, int start, int end)
{
  int n = 0;

  for (int i = start; i < end; i++)
    n += laurel_line_break_is_stop (measure->chars[i]);

  return n;
}

static int
find_next_break (const LaurelMeasure *measure, int after)
{
  int i = after + 1;

  while (i < measure->n && !measure->breaks[i])
    i++;

  return MIN (i, measure->n);
}

/* The last break that fits, or, where none does, the last character that does. */
static int
find_natural_end (const LaurelMeasure *measure, int start, double available)
{
  int end = start;

  for (int next = find_next_break (measure, start);; next = find_next_break (measure, next)) {
    if (get_natural (measure, start, next) > available + EPSILON)
      break;
    end = next;
    if (next == measure->n)
      return end;
  }
  if (end > start)
    return end;

  for (end = start + 1; end < measure->n; end++)
    if (get_natural (measure, start, end + 1) > available + EPSILON)
      break;

  return end;
}

/* Takes in one break more where squeezing its marks costs no more than leaving it. */
static int
find_end (const Setting *setting, int start)
{
  const LaurelMeasure *measure = setting->measure;
  double available = setting->width - get_indent (setting, start);
  int end = find_natural_end (measure, start, available);
  double left, over;
  int next;

  if (setting->style->align != LAUREL_ALIGN_JUSTIFY || end == measure->n)
    return end;

  left = available - get_natural (measure, start, end);
  next = find_next_break (measure, end);
  over = get_natural (measure, start, next) - available;
  if (over <= left + EPSILON
      && over <= count_stops (measure, start, next) * measure->size / 2 + EPSILON)
    return next;

  return end;
}

static GArray *
find_lines (const Setting *setting)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (int));
  int start = 0;

  do {
    int end = find_end (setting, start);

    g_array_append_val (ends, end);
    start = end;
  } while (start < setting->measure->n);

  return ends;
}

/* Whether all of a line but its marks is one Han character. */
static gboolean
is_lonely (const LaurelMeasure *measure, int start, int end)
{
  int n = 0;

  for (int i = start; i < trim (measure, start, end); i++)
    if (laurel_line_break_is_han (measure->chars[i]))
      n++;
    else if (!laurel_line_break_is_stop (measure->chars[i]))
      return FALSE;

  return n == 1;
}

#define FEWEST_LEFT 8 /* characters, in a line that gives one away */

/* A character that would be the last line all by itself gets the one before it for company, where
 * the line that it leaves is opened for that, or need not be even. */
static void
mend_lonely (const Setting *setting, GArray *ends)
{
  const LaurelMeasure *measure = setting->measure;
  int *last = ends->len > 1 ? &g_array_index (ends, int, ends->len - 2) : NULL;
  int start = ends->len > 2 ? g_array_index (ends, int, ends->len - 3) : 0;
  int end;

  if (last == NULL || setting->style->align == LAUREL_ALIGN_LEFT
      || setting->style->align == LAUREL_ALIGN_RIGHT || !is_lonely (measure, *last, measure->n))
    return;

  for (end = *last - 1; end > start && !measure->breaks[end]; end--)
    continue;
  if (end - start >= FEWEST_LEFT && *last - end <= 2)
    *last = end;
}

/* The smallest width that needs no more lines: then the longest line is shortest. */
static GArray *
find_balanced_lines (const Setting *setting)
{
  g_autoptr (GArray) ends = find_lines (setting);
  Setting narrow = *setting;
  double low = 0, high = setting->width;

  while (ends->len > 1 && high - low > 0.25) {
    g_autoptr (GArray) tried = NULL;

    narrow.width = (low + high) / 2;
    tried = find_lines (&narrow);
    if (tried->len > ends->len) {
      low = narrow.width;
    } else {
      high = narrow.width;
      g_array_unref (ends);
      ends = g_steal_pointer (&tried);
    }
  }

  return g_steal_pointer (&ends);
}

/* ---- titles ----------------------------------------------------------------- */

#define FEWEST 3 /* characters in the last line of a title */
#define MOST 16  /* lines of a title; to make more of them even takes long, and shows nothing */

static gboolean
is_short (const LaurelMeasure *measure, int start)
{
  int n = 0;

  for (int i = start; i < measure->n; i++)
    n += !g_unichar_isspace (measure->chars[i]);

  return start > 0 && n < FEWEST;
}

/* The best way that was found to end a line at a break. */
typedef struct {
  double cost; /* the squares of the lines' widths: the more even they are, the less */
  int from;
} Way;

/* Of the ways to set so many lines no wider than that, the most even one without a few
 * characters alone in the last line. */
static GArray *
find_even_lines (const Setting *setting, double width, guint n_lines)
{
  const LaurelMeasure *measure = setting->measure;
  int n = measure->n;
  g_autofree Way *ways = g_new (Way, (gsize) (n_lines + 1) * (n + 1));
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (int));

  for (gsize i = 0; i < (gsize) (n_lines + 1) * (n + 1); i++)
    ways[i] = (Way) { i == 0 ? 0 : INFINITY, 0 };
  for (guint line = 1; line <= n_lines; line++)
    for (int from = 0; from < n; from = find_next_break (measure, from))
      for (int to = find_next_break (measure, from);; to = find_next_break (measure, to)) {
        double natural = get_natural (measure, from, to) + get_indent (setting, from);
        double cost = ways[(line - 1) * (n + 1) + from].cost + natural * natural;
        Way *way = &ways[line * (n + 1) + to];

        if (natural > width + EPSILON)
          break;
        if (cost < way->cost && !(to == n && is_short (measure, from)))
          *way = (Way) { cost, from };
        if (to == n)
          break;
      }

  if (isfinite (ways[n_lines * (n + 1) + n].cost))
    for (int to = n, line = (int) n_lines; line > 0; line--) {
      g_array_prepend_val (ends, to);
      to = ways[line * (n + 1) + to].from;
    }

  return ends;
}

static double
get_longest (const Setting *setting, const GArray *ends)
{
  double longest = 0;
  int start = 0;

  for (guint i = 0; i < ends->len; i++) {
    int end = g_array_index (ends, int, i);

    longest = MAX (longest, get_natural (setting->measure, start, end) +
                            get_indent (setting, start));
    start = end;
  }

  return longest;
}

/* Where no line of few characters can be avoided otherwise, lines may be less even. */
static GArray *
find_kept_lines (const Setting *setting, guint n_lines)
{
  g_autoptr (GArray) balanced = find_balanced_lines (setting);
  GArray *even = find_even_lines (setting, get_longest (setting, balanced), n_lines);

  if (even->len == n_lines)
    return even;

  g_array_unref (even);
  return find_even_lines (setting, setting->width, n_lines);
}

/* What stands before a colon says what it is, and what stands behind it is a name: where both have
 * room in a line each, they are not parted elsewhere. */
static GArray *
find_colon_lines (const Setting *setting)
{
  const LaurelMeasure *measure = setting->measure;
  int n = measure->n;

  for (int end = find_next_break (measure, 0); end < n; end = find_next_break (measure, end)) {
    int stop = trim (measure, 0, end);
    gunichar before = stop > 0 ? measure->chars[stop - 1] : 0;
    GArray *ends;

    if ((before != ':' && before != 0xff1a) || is_short (measure, end))
      continue;
    if (get_natural (measure, 0, end) + get_indent (setting, 0) > setting->width + EPSILON
        || get_natural (measure, end, n) + get_indent (setting, end) > setting->width + EPSILON)
      continue;
    ends = g_array_new (FALSE, FALSE, sizeof (int));
    g_array_append_val (ends, end);
    g_array_append_val (ends, n);
    return ends;
  }

  return NULL;
}

/* A title's lines part no word and nothing that stands in quotation marks, as long as it
 * needs no more lines for that; and are as even as can be. */
static GArray *
find_title_lines (const Setting *setting)
{
  g_autoptr (GArray) plain = find_balanced_lines (setting);
  GArray *parted = plain->len == 2 ? find_colon_lines (setting) : NULL;
  LaurelMeasure measure = *setting->measure;
  Setting kept = { &measure, setting->style, setting->width };

  if (parted != NULL)
    return parted;

  for (int keep = 2; plain->len > 1 && keep >= 0; keep--) {
    g_autofree gboolean *breaks =
      keep > 0 ? laurel_line_break_keep_words (measure.text, setting->measure->breaks, keep > 1)
               : g_memdup2 (setting->measure->breaks, (measure.n + 1) * sizeof (gboolean));
    g_autoptr (GArray) lines = NULL;

    measure.breaks = breaks;
    lines = find_kept_lines (&kept, plain->len);
    if (lines->len == plain->len)
      return g_steal_pointer (&lines);
  }

  return g_steal_pointer (&plain);
}

static gboolean
can_open (const LaurelMeasure *measure, int i)
{
  return laurel_line_break_is_wide (measure->chars[i])
         || laurel_line_break_is_wide (measure->chars[i + 1])
         || measure->chars[i] == ' ';
}

/* Spreads what is left over the places where a line may open; a line that
 * would tear stays short. */
static void
open_line (const LaurelMeasure *measure, int start, int end, double left, double *after)
{
  int n = 0;

  for (int i = start; i + 1 < end; i++)
    n += can_open (measure, i);
  if (n == 0 || left / n > MAX_OPENING * measure->size)
    return;

  for (int i = start; i + 1 < end; i++)
    if (can_open (measure, i))
      after[i - start] += left / n;
}

/* How much more white there is in the last cell of a line than in its first:
 * by half of that a centred line would look off its middle. */
static double
get_white (const LaurelMeasure *measure, int start, int stop)
{
  double white = 0;

  if (stop > start && measure->widths[stop - 1] > 0.9 * measure->size
      && laurel_line_break_has_white_behind (measure->chars[stop - 1]))
    white += measure->size / 2;
  if (stop > start && measure->widths[start] > 0.9 * measure->size
      && laurel_line_break_has_white_before (measure->chars[start]))
    white -= measure->size / 2;

  return white;
}

static LaurelLine *
make_line (const Setting *setting, LaurelFonts *fonts, int start, int end)
{
  LaurelMeasure *measure = setting->measure;
  gboolean last = end == measure->n;
  int stop = trim (measure, start, end);
  g_autofree double *after = g_new0 (double, stop - start + 1);
  double indent = get_indent (setting, start);
  double left = setting->width - indent - get_natural (measure, start, stop);
  int stops = count_stops (measure, start, stop);
  double squeeze = left < -EPSILON && stops > 0 ? MIN (-left / stops, measure->size / 2) : 0;
  LaurelLine *line = g_new0 (LaurelLine, 1);

  for (int i = start; i + 1 < stop; i++)
    after[i - start] = measure->extras[i];
  if (setting->style->align == LAUREL_ALIGN_JUSTIFY && !last && left > EPSILON)
    open_line (measure, start, stop, left, after);

  line->text = g_strndup (measure->text + measure->offsets[start],
                          measure->offsets[stop] - measure->offsets[start]);
  line->glyphs = laurel_shape_line (fonts, setting->style, measure->size, line->text, after,
                                    squeeze, &line->width);
  line->size = measure->size;
  line->x = indent;
  left = setting->width - indent - line->width;
  if (setting->style->align == LAUREL_ALIGN_CENTRE)
    line->x += (left + get_white (measure, start, stop)) / 2;
  else if (setting->style->align == LAUREL_ALIGN_RIGHT)
    line->x += left;

  return line;
}

/**
 * laurel_paragraph_fit_size:
 * @nominal: the size wished
 * @floor: the smallest allowed
 * @box: the width there is
 * @natural: the width at @nominal
 *
 * Returns: the size that fits @box, down to half points and not below @floor
 */
double
laurel_paragraph_fit_size (double nominal, double floor, double box, double natural)
{
  double size = natural > box ? nominal * box / natural : nominal;

  if (size < nominal)
    size = (int) (size * 2 + SLACK) / 2.0;

  return MAX (size, MIN (floor, nominal));
}

static LaurelMeasure *
measure_fitted (LaurelFonts *fonts, const char *text, const LaurelStyle *style, double width,
                gsize *fault)
{
  g_autoptr (LaurelMeasure) measure = laurel_measure_new (fonts, style, style->size, text, fault);
  double natural, size;

  if (measure == NULL || !style->fit)
    return g_steal_pointer (&measure);

  natural = get_natural (measure, 0, measure->n);
  size = laurel_paragraph_fit_size (style->size, style->floor, width, natural);
  if (size >= style->size)
    return g_steal_pointer (&measure);

  return laurel_measure_new (fonts, style, size, text, fault);
}

static gboolean
check_length (const GArray *ends, const LaurelStyle *style, LaurelText *text, gsize start,
              GError **error)
{
  const char *field = laurel_text_get_field (text, start);
  g_autofree char *shown = NULL;

  if (style->max_lines == 0 || ends->len <= (guint) style->max_lines)
    return TRUE;

  shown = laurel_text_dup_short (text->text + start, LAUREL_PARAGRAPH_TOLD);
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TOO_LONG,
               /* Translators: a text that does not fit, and the name of its place. */
               _("“%s” is too long for its place (%s). Shorten it."), shown ? shown : "",
               field ? field : style->name);
  return FALSE;
}

/**
 * laurel_paragraph_new_lines:
 *
 * Returns: (transfer full) (element-type LaurelLine): no lines yet
 */
GPtrArray *
laurel_paragraph_new_lines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
}

/**
 * laurel_paragraph_set:
 * @fonts: the document's fonts
 * @text: a text
 * @start: the paragraph's first byte
 * @end: the byte after its last
 * @style: how it is set
 * @width: the width it has
 *
 * Sets a paragraph. An empty one is one empty line.
 *
 * Returns: (transfer full) (element-type LaurelLine): its lines, or %NULL
 */
GPtrArray *
laurel_paragraph_set (LaurelFonts *fonts, LaurelText *text, gsize start, gsize end,
                      const LaurelStyle *style, double width, GError **error)
{
  g_autofree char *own = g_strndup (text->text + start, end - start);
  gsize fault = 0;
  g_autoptr (LaurelMeasure) measure = measure_fitted (fonts, own, style, width, &fault);
  g_autoptr (GPtrArray) lines = laurel_paragraph_new_lines ();
  g_autoptr (GArray) ends = NULL;
  Setting setting = { measure, style, width };
  int at = 0;

  if (measure == NULL) {
    g_autoptr (GArray) missing = laurel_shape_find_missing (fonts, style, own);

    for (guint i = 0; i < missing->len; i++)
      g_array_index (missing, gsize, i) += start;
    text->fault = start + fault;
    laurel_no_glyph_set_error (text, missing, error);
    return NULL;
  }

  ends = find_lines (&setting);
  if (!check_length (ends, style, text, start, error)) {
    text->fault = strlen (text->text);
    return NULL;
  }
  if (style->balance && ends->len <= MOST) {
    g_array_unref (ends);
    ends = find_title_lines (&setting);
  } else {
    mend_lonely (&setting, ends);
  }

  for (guint i = 0; i < ends->len; i++) {
    int to = g_array_index (ends, int, i);

    g_ptr_array_add (lines, make_line (&setting, fonts, at, to));
    at = to;
  }

  return g_steal_pointer (&lines);
}

/**
 * laurel_paragraph_measure:
 *
 * Returns: the width of @text on one line, with the spaces at its end; 0 when
 *   it cannot be set
 */
double
laurel_paragraph_measure (LaurelFonts *fonts, const char *text, const LaurelStyle *style)
{
  gsize fault;
  g_autoptr (LaurelMeasure) measure = laurel_measure_new (fonts, style, style->size, text, &fault);

  double width = 0;

  for (int i = 0; measure != NULL && i < measure->n; i++)
    width += measure->widths[i] + measure->extras[i];

  return width;
}
