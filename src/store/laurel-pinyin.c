/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-pinyin.h"

#include "base/laurel-text.h"
#include "store/laurel-transliterator.h"

#include <string.h>

/*
 * The keys under which a Chinese name is found by those who type Latin letters:
 * for each run of characters, and from each character of it on, the syllables
 * written together and their initials. 质量奖 gives "zhiliangjiang zlj
 * liangjiang lj jiang j", so that any beginning of any part is a prefix.
 *
 * The readings are ICU's; a character with several has its most frequent one.
 */

/* Longer runs are sentences, which nobody types from the middle. */
#define LONGEST_RUN 24

static const char *
syllable (gunichar c)
{
  static GPrivate opened = G_PRIVATE_INIT ((GDestroyNotify) laurel_transliterator_free);

  if (g_private_get (&opened) == NULL)
    g_private_set (&opened, laurel_transliterator_new ("Han-Latin; Latin-ASCII; Lower"));

  return laurel_transliterator_get (g_private_get (&opened), c);
}

static void
add_run (GString *keys, const gunichar *run, guint length)
{
  length = MIN (length, LONGEST_RUN);
  for (guint from = 0; from < length; from++) {
    g_autoptr (GString) initials = g_string_new (NULL);

    for (guint i = from; i < length; i++) {
      const char *sound = syllable (run[i]);

      g_string_append (keys, sound);
      if (*sound)
        g_string_append_unichar (initials, g_utf8_get_char (sound)); /* ICU knows not every one */
    }
    g_string_append_printf (keys, " %s ", initials->str);
  }
}

/**
 * laurel_pinyin_dup_name:
 * @name: the name of a person
 *
 * Some characters are read otherwise where they are a surname: 单 is dan, but Mr
 * 单 is Shan.
 *
 * Returns: (transfer full): the syllables written together and their initials,
 *   with a space between, as a name is read; empty for a name that does not begin
 *   with a Chinese character, or is read as it stands
 */
char *
laurel_pinyin_dup_name (const char *name)
{
  static GPrivate opened = G_PRIVATE_INIT ((GDestroyNotify) laurel_transliterator_free);
  gunichar first = g_utf8_get_char (name);
  const char *surname;
  g_autofree char *usual = NULL;
  g_autofree char *keys = NULL;
  gsize initials, length;
  const char *others;

  if (!laurel_text_is_han (first))
    return g_strdup ("");
  if (g_private_get (&opened) == NULL)
    g_private_set (&opened, laurel_transliterator_new ("Han-Latin/Names; Latin-ASCII; Lower"));

  surname = laurel_transliterator_get (g_private_get (&opened), first);
  usual = g_strdup (syllable (first));
  if (*surname == '\0' || g_str_equal (surname, usual))
    return g_strdup ("");

  keys = laurel_pinyin_dup_keys (name);
  length = strcspn (keys, " ");
  initials = length + strspn (keys + length, " ");

  others = g_utf8_next_char (keys + initials);

  return g_strdup_printf ("%s%.*s %c%.*s", surname, (int) (length - strlen (usual)),
                          keys + strlen (usual), *surname, (int) strcspn (others, " "), others);
}

/**
 * laurel_pinyin_dup_keys:
 * @name: a name or title
 *
 * Returns: (transfer full): its keys, with spaces between; empty for a name
 *   without Chinese characters
 */
char *
laurel_pinyin_dup_keys (const char *name)
{
  GString *keys = g_string_new (NULL);
  g_autofree gunichar *text = g_utf8_to_ucs4_fast (name, -1, NULL);
  guint start = 0, i;

  for (i = 0; text[i]; i++) {
    if (laurel_text_is_han (text[i]))
      continue;
    add_run (keys, text + start, i - start);
    start = i + 1;
  }
  add_run (keys, text + start, i - start);

  return g_string_free (keys, FALSE);
}

/**
 * laurel_pinyin_dup_sounds:
 * @folded: letters and digits, in small and plain form
 *
 * Returns: (transfer full): them, with each Chinese character as it sounds: what is the
 *   same in both scripts becomes the same
 */
char *
laurel_pinyin_dup_sounds (const char *folded)
{
  GString *sounds = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (laurel_text_is_han (c))
      g_string_append (sounds, syllable (c));
    else
      g_string_append_unichar (sounds, c);
  }

  return g_string_free (sounds, FALSE);
}
