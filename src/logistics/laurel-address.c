/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-address.h"

#include "calendar/laurel-place-names.h"

#include <string.h>

/* Bytes of the longest name. */
#define MAX_NAME 60

typedef enum {
  PROVINCE,
  CITY,
  COUNTY,
} Level;

/* GB/T 2260: two digits for the province, two for the city, two for the county. Cities that a
 * province governs itself are counties there. */
static Level
get_level (const char *code)
{
  return g_str_has_suffix (code, "0000") ? PROVINCE : g_str_has_suffix (code, "00") ? CITY : COUNTY;
}

static gboolean
is_within (const char *code, const char *greater)
{
  static const gsize DIGITS[] = { [PROVINCE] = 2, [CITY] = 4, [COUNTY] = 6 };

  return *greater == '\0' || strncmp (code, greater, DIGITS[get_level (greater)]) == 0;
}

/* ---- what is no name -------------------------------------------------------------- */

/* Takes the first match out of the line. */
static char *
take_match (char **line, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  char *found, *rest;
  int start, end;

  if (!g_regex_match (regex, *line, 0, &match) || !g_match_info_fetch_pos (match, 1, &start, &end))
    return NULL;

  found = g_strndup (*line + start, end - start);
  rest = g_strdup_printf ("%.*s %s", start, *line, *line + end);
  g_free (*line);
  *line = rest;

  return found;
}

static void
strip (char *line)
{
  g_autofree char *copy = g_strdup (line);
  char *to = line;

  for (const char *c = copy; *c != '\0'; c = g_utf8_next_char (c))
    if (!(g_unichar_isspace (g_utf8_get_char (c)) && (to == line || to[-1] == ' '))) {
      gsize length = g_utf8_next_char (c) - c;

      memcpy (to, c, length);
      to += length;
    }
  *to = '\0';
  g_strchomp (line);
}

/* ---- names ------------------------------------------------------------------------ */

static const char *
skip_spaces (const char *words)
{
  while (*words == ' ')
    words++;

  return words;
}

static gboolean is_followed (const char *words, const char *greater);

/* The places of the name that @words begin with, which is as long as possible. A name without its
 * ending is too often another word to be taken for a place, unless it stands behind a greater one;
 * that of a province, before a lesser one.
 *
 * Returns: (element-type utf8): their codes; empty if there are none */
static GPtrArray *
find_places (const char *words, Level level, const char *greater, gsize *length)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (*length = MIN (strlen (words), MAX_NAME); *length > 0; --*length) {
    g_autofree char *name = g_strndup (words, *length);
    const GPtrArray *codes =
      g_utf8_validate (name, -1, NULL) ? laurel_place_names_get_codes (name) : NULL;

    for (guint i = 0; codes != NULL && i < codes->len; i++) {
      const char *code = g_ptr_array_index (codes, i);

      if (get_level (code) == level && is_within (code, greater)
          && (*greater != '\0' || g_str_equal (laurel_place_names_get_name (code), name)
              || (level == PROVINCE && is_followed (words + *length, code))))
        g_ptr_array_add (found, (gpointer) code);
    }
    if (found->len > 0)
      break;
  }

  return g_steal_pointer (&found);
}

static gboolean
is_followed (const char *words, const char *greater)
{
  gsize length;
  g_autoptr (GPtrArray) cities = find_places (skip_spaces (words), CITY, greater, &length);
  g_autoptr (GPtrArray) counties = find_places (skip_spaces (words), COUNTY, greater, &length);

  return cities->len + counties->len > 0;
}

static void
set_name (char **name, const char *code)
{
  g_free (*name);
  *name = g_strdup (laurel_place_names_get_name (code));
}

static void
set_place (LaurelAddress *self, const char *code)
{
  char greater[7];

  g_strlcpy (self->code, code, sizeof self->code);
  g_strlcpy (greater, code, sizeof greater);
  if (get_level (code) == COUNTY)
    set_name (&self->county, greater);
  memcpy (greater + 4, "00", 2);
  if (get_level (greater) == CITY)
    set_name (&self->city, greater);
  memcpy (greater + 2, "00", 2);
  set_name (&self->province, greater);
}

/* Returns: what is left behind the names of places */
static const char *
read_places (LaurelAddress *self, const char *words)
{
  for (Level level = PROVINCE; level <= COUNTY; level++) {
    g_autoptr (GPtrArray) found = NULL;
    gsize length;

    words = skip_spaces (words);
    found = find_places (words, level, self->code, &length);
    if (found->len == 0)
      continue;
    if (found->len == 1) {
      set_place (self, g_ptr_array_index (found, 0));
    } else {
      g_ptr_array_add (found, NULL);
      self->could_be = g_strdupv ((GStrv) found->pdata);
      set_name (&self->county, self->could_be[0]);
    }
    words += length;
  }

  return skip_spaces (words);
}

/**
 * laurel_address_read:
 * @line: an address within China, in a line, in UTF-8
 *
 * Reads an address into parts, as far as they are sure: greater places that were left out are
 * filled in where only one place has the name, and not guessed where several have.
 *
 * Returns: (transfer full): its parts
 */
LaurelAddress
laurel_address_read (const char *line)
{
  LaurelAddress self = { 0 };
  g_autofree char *half = g_utf8_normalize (line, -1, G_NORMALIZE_NFKC);
  const char *rest;

  if (half == NULL)
    return self;

  self.phone = take_match (&half, "(?<![0-9])(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9])");
  self.postcode = take_match (&half, "(?<![0-9])([0-9]{6})(?![0-9号弄室])");
  strip (half);
  rest = read_places (&self, half);
  if (*self.code != '\0') {
    g_autofree char *street = g_strdup (rest);

    self.township = take_match (&street, "^([^ 0-9号路街]{1,9}?(?:街道|镇|乡|苏木))");
    strip (street);
    self.street = *skip_spaces (street) != '\0' ? g_strdup (skip_spaces (street)) : NULL;
  } else {
    self.street = *rest != '\0' ? g_strdup (rest) : NULL;
  }

  return self;
}

/**
 * laurel_address_clear:
 * @self: an address
 *
 * Frees what it owns.
 */
void
laurel_address_clear (LaurelAddress *self)
{
  g_clear_pointer (&self->province, g_free);
  g_clear_pointer (&self->city, g_free);
  g_clear_pointer (&self->county, g_free);
  g_clear_pointer (&self->township, g_free);
  g_clear_pointer (&self->street, g_free);
  g_clear_pointer (&self->postcode, g_free);
  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->could_be, g_strfreev);
}

/**
 * laurel_address_dup_name:
 * @code: a code of GB/T 2260
 *
 * Returns: (transfer full): its name with all greater ones before it; "" if there is none
 */
char *
laurel_address_dup_name (const char *code)
{
  g_auto (LaurelAddress) address = { 0 };

  if (strlen (code) != 6 || laurel_place_names_get_name (code) == NULL)
    return g_strdup ("");

  set_place (&address, code);

  return g_strconcat (address.province ? address.province : "", address.city ? address.city : "",
                      address.county ? address.county : "", NULL);
}
