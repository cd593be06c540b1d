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

/* How a character is read that is a surname. */
static const char *
surname_syllable (gunichar c)
{
  static GPrivate opened = G_PRIVATE_INIT ((GDestroyNotify) laurel_transliterator_free);

  if (g_private_get (&opened) == NULL)
    g_private_set (&opened, laurel_transliterator_new ("Han-Latin/Names; Latin-ASCII; Lower"));

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
  gunichar first = g_utf8_get_char (name);
  const char *surname;
  g_autofree char *usual = NULL;
  g_autofree char *keys = NULL;
  gsize initials, length;
  const char *others;

  if (!laurel_text_is_han (first))
    return g_strdup ("");

  surname = surname_syllable (first);
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

/* ---- looking through texts without keys --------------------------------------------- */

/* ü is written u by ICU, and v by whoever types it. "" where it cannot be pinyin. */
static char *
dup_typed (const char *word)
{
  GString *typed = g_string_new (word);

  g_string_ascii_down (typed);
  g_string_replace (typed, "lv", "lu", 0);
  g_string_replace (typed, "nv", "nu", 0);
  if (strspn (typed->str, "abcdefghijklmnopqrstuvwxyz") < typed->len)
    g_string_truncate (typed, 0);

  return g_string_free (typed, FALSE);
}

/**
 * laurel_pinyin_dup_wanted:
 * @words: what somebody typed
 *
 * Returns: (transfer full): each word, and after it the pinyin that it may be, as
 *   laurel_pinyin_is_in() looks for it; "" for none
 */
GStrv
laurel_pinyin_dup_wanted (const char *words)
{
  g_auto (GStrv) split = g_strsplit_set (words, " \t\n", -1);
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();

  for (char **word = split; *word != NULL; word++) {
    g_autofree char *typed = dup_typed (*word);

    if (**word == '\0')
      continue;
    g_strv_builder_add (wanted, *word);
    g_strv_builder_add (wanted, typed);
  }

  return g_strv_builder_end (wanted);
}

/* What is left of the pinyin after a character; %NULL where it does not go on with it. The first
 * letter is enough of an initial. */
static const char *
skip_sound (const char *typed, const char *sound, gboolean initial)
{
  gsize n = initial ? MIN (strlen (sound), 1) : strlen (sound);

  return typed != NULL && strncmp (typed, sound, MIN (n, strlen (typed))) == 0
         ? typed + MIN (n, strlen (typed)) : NULL;
}

/* @first: (nullable): how the first character is read, if not as usual */
static gboolean
begins (const char *text, const char *typed, const char *first)
{
  const char *sounds = typed, *initials = typed;

  for (; sounds != NULL || initials != NULL; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (c < 0x80 || !laurel_text_is_han (c))
      return FALSE;
    sounds = skip_sound (sounds, first ? first : syllable (c), FALSE);
    initials = skip_sound (initials, first ? first : syllable (c), TRUE);
    first = NULL;
    if ((sounds != NULL && *sounds == '\0') || (initials != NULL && *initials == '\0'))
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_pinyin_is_in:
 * @text: (nullable): names or a title
 * @typed: pinyin, from laurel_pinyin_dup_wanted()
 *
 * For lists that are long and seldom looked through, and keep no keys.
 *
 * Returns: whether it begins the syllables, or their initials, of a run of Chinese characters,
 *   anywhere between two of them; the first of a run may be a surname
 */
gboolean
laurel_pinyin_is_in (const char *text, const char *typed)
{
  gboolean inside = FALSE;

  if (text == NULL || *typed == '\0')
    return FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);
    gboolean is_han = c >= 0x80 && laurel_text_is_han (c);

    if (is_han && (begins (text, typed, NULL) ||
                   (!inside && begins (text, typed, surname_syllable (c)))))
      return TRUE;
    inside = is_han;
  }

  return FALSE;
}
